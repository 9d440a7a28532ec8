"""Words with their places -> the rows of print on each page, without what runs on over pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile
from statistics import median

from models.imports.pdf_file import Page, Word

BULLETS = frozenset("•◦▪▫‣●○■□◆➢➤✓·–—-−*o") | {
    "\uf0b7",
    "\uf0a7",
    "\uf0d8",
    "\uf0fc",
    "\uf02d",
    "\uf076",
    "\u25cf",
}
NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zæøå]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}"
)

_TAB = 1.8  # times the size of the letters: a gap so wide parts columns
_WIDEST = 5.0  # times the size of the letters: no space is so wide
_SMALL_TAB = 0.8  # the same for one that is far wider than the others of its row
_SAME_ROW = 0.35  # times the size of the letters: how far words of a row may be off its line
_APART = 1.7  # times the size of the letters: headers are further from the text
_EDGE = 0.14  # of the page's height: headers and footers stand within it
_ROMAN = r"[ivxlc]+"
_PAGE_NUMBER = re.compile(
    rf"(?:(?:side|sidenr\.?|s\.|page|pag\.?)\s*:?\s*)?[-–(\[]?\s*(?:\d{{1,4}}|{_ROMAN})\s*[-–)\]]?"
    rf"(?:\s*(?:af|/|of|ud af)\s*(?:\d{{1,4}}|{_ROMAN}))?\.?",
    re.IGNORECASE,
)
_SAYS_PAGE = re.compile(
    r"\b(?:side|sidenr\.?|page)\s*:?\s*\d+(?:\s*(?:af|/|of|ud af)\s*\d+)?\s*$", re.I
)
_ITEM = re.compile(r"(?:punkt|pkt|sag|nr|ad|lukket)\b", re.IGNORECASE)  # begins a heading
_VARYING = re.compile(rf"\d+|(?<=\bside )(?:{_ROMAN})\b", re.IGNORECASE)
_OF_ALL = re.compile(r"(?:^|\s)(\d{1,4})\s?(?:/|af|of|ud af)\s?(\d{1,4})\.?$", re.IGNORECASE)
_BETWEEN_DASHES = re.compile(r"[-–]\s*\d+\s*[-–]")


@dataclass(frozen=True)
class Row:
    """A row of print. `cells` are its words, parted where there is a wide gap.

    A row of text in two columns is `narrow`, and measured as if it stood in the first one. In a
    table a cell may have no word, but for the last; a row that only goes on with the cells of
    the one above `joins` it. One that is `apart` begins a paragraph, whatever is above.
    """

    page: int  # from 1
    cells: tuple[tuple[Word, ...], ...]
    narrow: bool = False
    joins: bool = False
    apart: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for cell in self.cells for word in cell)

    @cached_property
    def text(self) -> str:
        return "\t".join(" ".join(word.text for word in cell) for cell in self.cells).strip()

    @property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        return median(word.base for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold; a sign before it does not count."""
        return all(word.bold for word in self.words[self.marker_words :])

    @cached_property
    def is_plain(self) -> bool:
        """Whether none of it is bold."""
        return not any(word.bold for word in self.words)

    @cached_property
    def marker_words(self) -> int:
        """How many of its first words are the sign of a list item: 0 or 1."""
        first = self.words[0]
        return int(len(self.words) > 1 and first.text in BULLETS)

    @cached_property
    def text_left(self) -> float:
        """Where the text begins, behind the sign or number of a list item."""
        first = self.words[0]
        if len(self.words) > 1 and (self.marker_words or NUMBER.fullmatch(first.text)):
            return self.words[1].left
        return self.left


def page_rows(number: int, page: Page) -> list[Row]:
    """The rows of a page in the order they are read; two columns of text one after the other."""
    return [
        Row(number, tuple(_cells(words)), narrow)
        for words, narrow in _in_columns(list(_bands(page.words)))
    ]


def rows_across(number: int, page: Page) -> list[Row]:
    """The rows of a page from above, as they stand across it."""
    return [Row(number, tuple(_cells(words))) for words in _bands(page.words)]


def _bands(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words on one line, each from the left, from above."""
    band: list[Word] = []
    base = size = 0.0
    for word in sorted(words, key=lambda w: (w.base, w.left)):
        if band and word.base - base > _SAME_ROW * max(size, word.size):
            yield sorted(band, key=lambda w: w.left)
            band = []
        if not band or word.size > size:
            base, size = word.base, word.size
        band.append(word)
    if band:
        yield sorted(band, key=lambda w: w.left)


def _cells(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The words of a row, parted where the gap is wide."""
    gaps = [after.left - before.right for before, after in pairwise(words)]
    start = 0
    alike = len(gaps) > 1 and max(gaps) < 1.08 * min(gaps) + 0.5
    numbers = all(any(map(str.isdigit, word.text)) for word in words[1:])  # 'Drift  100  200'
    if gaps and not (alike and not (numbers and max(gaps) > _WIDEST * words[0].size)):
        usual = median(gaps)
        for index, gap in enumerate(gaps, start=1):
            if _parts_cells(words, index, gap, usual):
                yield tuple(words[start:index])
                start = index
    # The gaps of a row that was filled up to the edge are wide, too, but all alike.
    yield tuple(words[start:])


def _parts_cells(words: Sequence[Word], index: int, gap: float, usual: float) -> bool:
    """Whether the gap before a word is that of two columns, given the usual gap of its row."""
    size = max(words[index - 1].size, words[index].size)
    is_marker = words[0].text in BULLETS or NUMBER.fullmatch(words[0].text)
    if index == 1 and is_marker and gap < _WIDEST * size:
        return False
    if gap > _TAB * size and (gap > 1.6 * usual or len(words) == 2 or gap > _WIDEST * size):
        return True
    return len(words) > 3 and gap > _SMALL_TAB * size and gap > 3 * max(usual, 0.1 * size)


# --- two columns ------------------------------------------------------------------------------


def _in_columns(bands: list[list[Word]]) -> Iterator[tuple[list[Word], bool]]:
    """The rows, those of text in two columns one column after the other; whether they are such."""
    start = 0
    while start < len(bands):
        end, gutter = _column_block(bands, start)
        if end == start:
            yield bands[start], False
            start += 1
            continue
        halves = [[word for word in band if word.left < gutter] for band in bands[start:end]]
        others = [[word for word in band if word.left >= gutter] for band in bands[start:end]]
        shift = _least_left(others) - _least_left(halves)
        for half in filter(None, halves):
            yield half, True
        for half in filter(None, others):
            yield [w._replace(left=w.left - shift, right=w.right - shift) for w in half], True
        start = end


def _least_left(bands: Sequence[list[Word]]) -> float:
    return min(band[0].left for band in bands if band)


_FEWEST = 7  # rows of running text in each of two columns
_COLUMN_END = 3.0  # times the size of the letters: a space that ends both columns
_GUTTER = 8.0  # points between them


def _column_block(bands: list[list[Word]], start: int) -> tuple[int, float]:
    """Where text in two columns that begins at `start` ends, and what parts the columns."""
    gutter = _gutter(bands[start])
    if not gutter:
        return start, 0.0
    low, high = gutter
    end = start
    sides = [0, 0, 0]  # rows of running text on the left and the right, and all others
    base = bands[start][0].base
    for band in bands[start:]:
        if band[0].base - base > _COLUMN_END * band[0].size:
            break
        base = band[0].base
        lower, higher = _narrowed(low, high, band)
        if higher - lower < _GUTTER:
            break
        low, high = lower, higher
        for side in (0, 1):
            count = sum(1 for word in band if (word.left > low) == bool(side))
            if count:
                sides[side if count >= _PROSE else 2] += 1
        end += 1
    if min(sides[:2]) < _FEWEST or sides[2] > 0.3 * sum(sides):
        return start, 0.0
    return end, (low + high) / 2


_PROSE = 4  # words on a row of a column of running text


def _narrowed(low: float, high: float, band: Sequence[Word]) -> tuple[float, float]:
    """What a row leaves free of the space from `low` to `high`, in one piece."""
    ends = [0.0, *(word.right for word in band)]
    starts = [*(word.left for word in band), high]
    gaps = [(max(low, end), min(high, start)) for end, start in zip(ends, starts, strict=True)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _gutter(band: Sequence[Word]) -> tuple[float, float] | None:
    """The widest gap of a row with running text on both sides."""
    for index, (before, after) in enumerate(pairwise(band), start=1):
        both = index >= _PROSE and len(band) - index >= _PROSE
        if both and after.left - before.right > max(before.size, _GUTTER):
            return before.right, after.left
    return None


# --- what runs on over the pages --------------------------------------------------------------


def without_running(
    pages: Sequence[list[Row]], heights: Sequence[float]
) -> tuple[list[list[Row]], tuple[str, ...]]:
    """The rows of the pages without headers, footers and page numbers; and these, each once.

    They are known by standing at the same height of page after page, saying the same but for
    numbers that go up with the pages.
    """
    edges = [list(_edge_rows(rows, height)) for rows, height in zip(pages, heights, strict=True)]
    recurring = _recurring(edges, heights)
    running: set[int] = set()
    for rows, page in zip(pages, edges, strict=True):
        # Nothing stands further out than what runs on: it is taken from the edges inwards.
        for is_top, inwards in ((True, rows), (False, rows[::-1])):
            own = {id(row) for row, top in page if top is is_top} & recurring
            taken = list(takewhile(lambda row, own=own: id(row) in own, inwards))  # type: ignore[misc]
            while taken and _is_of_body(taken[-1], inwards[len(taken) :]):
                taken.pop()
            running |= set(map(id, taken))
        running |= {id(row) for row, top in page if _says_its_page(row, rows, top, len(pages))}
    if not any(id(row) not in running for rows in pages for row in rows):
        # All pages say the same and no more: then that is the text.
        numbers = {id(r) for rows in pages for r in rows if _PAGE_NUMBER.fullmatch(r.text)}
        running &= numbers
    texts: dict[str, str] = {}
    for row in (row for rows in pages for row in rows if id(row) in running):
        is_number = _PAGE_NUMBER.fullmatch(row.text)
        texts.setdefault("#" if is_number else _VARYING.sub("#", row.text), row.text)
    kept = [[row for row in rows if id(row) not in running] for rows in pages]
    return kept, tuple(texts.values())


def _edge_rows(rows: Sequence[Row], height: float) -> Iterator[tuple[Row, bool]]:
    """The rows that stand where headers and footers do; whether at the top."""
    for row in rows:
        if row.base < _EDGE * height:
            yield row, True
        elif row.base > (1 - _EDGE) * height:
            yield row, False


def _recurring(edges: Sequence[Sequence[tuple[Row, bool]]], heights: Sequence[float]) -> set[int]:
    """Which rows stand at the same height on page after page and say the same."""
    by_place: dict[tuple[bool, int], list[Row]] = {}
    for page, height in zip(edges, heights, strict=True):
        for row, is_top in page:
            place = round(row.base if is_top else height - row.base)
            by_place.setdefault((is_top, place), []).append(row)
    recurring: set[int] = set()
    for is_top, place in by_place:
        near = [row for step in range(-2, 3) for row in by_place.get((is_top, place + step), ())]
        there = {row.page for row in near}
        free = [_is_free(near, odd) for odd in (0, 1)]
        alike: dict[str, list[Row]] = {}
        for row in near:
            alike.setdefault(_key(row), []).append(row)
        for rows in alike.values():
            same = _same(rows) if len(rows) > 1 else []
            pages = {row.page for row in same}
            if len(pages) > 1:
                odds = {
                    odd for odd in (0, 1) if _recurs(odd, pages, there, len(edges), turns=free[odd])
                }
                recurring |= {id(row) for row in same if row.page % 2 in odds}
    return recurring


def _is_free(near: Sequence[Row], odd: int) -> bool:
    """Whether no text stands there on the pages between the odd ones, or the even ones."""
    return len({_key(row) for row in near if row.page % 2 != odd and row.page > 1}) <= 1


def _recurs(odd: int, same: set[int], there: set[int], count: int, *, turns: bool) -> bool:
    """Whether rows run on that the pages `same` have, where those of `there` have any at all.

    That may be on all pages, all but the first, or in `turns` on all that are odd, or even.
    """
    for pages in (
        range(1, count + 1),
        range(2, count + 1),
        range(odd or 2, count + 1, 2) if turns and count > 5 else range(0),
    ):
        those = {page for page in there if page in pages}
        enough = len(pages) * 0.6 <= len(those) or len(pages) - len(those) <= 1
        if len(those) >= 2 and enough and len(same & those) >= 0.8 * len(those):
            return True
    return False


def _key(row: Row) -> str:
    """What rows have in common that say the same but for their numbers."""
    if _PAGE_NUMBER.fullmatch(row.text):
        return "#"
    return row.text if _ITEM.match(row.text) else _VARYING.sub("#", row.text)


def _same(rows: Sequence[Row]) -> list[Row]:
    """Those of `rows`, which are alike, whose numbers stay or go up as the pages do."""
    numbers = [_numbers(row) for row in rows]
    width = min(map(len, numbers))
    right = set(range(len(rows)))
    for place in range(width):
        stays = Counter(each[place] for each in numbers)
        goes_up = Counter(each[place] - row.page for each, row in zip(numbers, rows, strict=True))
        (stay, staying), (step, stepping) = stays.most_common(1)[0], goes_up.most_common(1)[0]
        right &= {
            index
            for index, (each, row) in enumerate(zip(numbers, rows, strict=True))
            if (each[place] == stay if staying > stepping else each[place] - row.page == step)
        }
    return [rows[index] for index in sorted(right)]


def _numbers(row: Row) -> list[int]:
    found = [
        int(digits[:9]) if digits.isdecimal() else _roman(digits.casefold())
        for digits in _VARYING.findall(row.text)
    ]
    if not found and _PAGE_NUMBER.fullmatch(row.text):
        return [_roman(re.sub(r"[^ivxlc]", "", row.text.casefold()))]
    return found


def _roman(text: str) -> int:
    worths = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in text]
    return sum(
        -worth if worth < following else worth
        for worth, following in zip(worths, [*worths[1:], 0], strict=True)
    )


def _is_of_body(row: Row, inwards: Sequence[Row]) -> bool:
    """Whether a row is no more apart from the text than the rows of the text are."""
    if not inwards or _PAGE_NUMBER.fullmatch(row.text):
        return False
    body = inwards[0]
    looks_alike = abs(body.size - row.size) < 0.5 and body.bold is row.bold
    return looks_alike and abs(body.base - row.base) < _APART * row.size


def _says_its_page(row: Row, rows: Sequence[Row], is_top: bool, count: int) -> bool:
    """Whether the outermost row says which page of `count` it is, where no other helps to see it.

    So does one at the top of the first page that says nothing but what the page says again.
    """
    outermost = row is (rows[0] if is_top else rows[-1])
    if outermost and is_top and row.page == 1 and _is_above_title(row, rows):
        return True
    if not outermost or not _stands_off(row, rows):
        return False
    of_all = _OF_ALL.search(row.text)
    if of_all and (int(of_all[1]), int(of_all[2])) == (row.page, count):
        return True
    if not _PAGE_NUMBER.fullmatch(row.text):
        return is_top and row.page == 1 and _is_said_again(row, rows)
    says = _SAYS_PAGE.search(row.text) or _BETWEEN_DASHES.fullmatch(row.text)
    return bool(says) or ((row.page > 1 or not is_top) and row.text == str(row.page))


def _is_said_again(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the first row is in small print and says no word that does not come again below."""
    below = {word.text.strip(".,:") for other in rows[1:] for word in other.words}
    plain = not row.bold and all(row.size <= other.size for other in rows)
    return plain and all(word.text.strip(".,:") in below for word in row.words)


def _is_above_title(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the first row stands at both edges of the page, far above a larger one."""
    if len(row.cells) < 2 or len(rows) < 2 or not _stands_off(row, rows):
        return False
    return rows[1].size > row.size and row.right >= max(other.right for other in rows[1:]) - 1


def _stands_off(row: Row, rows: Sequence[Row]) -> bool:
    """Whether no other row is close above or below."""
    others = (abs(other.base - row.base) for other in rows if other is not row)
    return min(others, default=1000.0) > 2 * row.size

"""Words with their places -> the rows of print on each page, without what runs on over pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from models.imports.pdf_file import Page, Word

BULLETS = frozenset("•◦▪▫‣●○■□◆➢➤✓·–—-−*o§") | {
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
_SMALL_TAB = 0.8  # the same for one that is far wider than the others of its row
_SAME_ROW = 0.35  # times the size of the letters: how far words of a row may be off its line
_EDGE = 0.14  # of the page's height: headers and footers stand within it
_DRIFT = 2.5  # points by which a header may be off its height
_ROMAN = r"[ivxlc]+"
_PAGE_NUMBER = re.compile(
    rf"(?:(?:side|sidenr\.?|s\.|page|pag\.?)\s*:?\s*)?[-–(\[]?\s*(?:\d{{1,4}}|{_ROMAN})\s*[-–)\]]?"
    rf"(?:\s*(?:af|/|of|ud af)\s*(?:\d{{1,4}}|{_ROMAN}))?\.?",
    re.IGNORECASE,
)
_SAYS_PAGE = re.compile(
    r"\b(?:side|sidenr\.?|page)\s*:?\s*\d+(?:\s*(?:af|/|of|ud af)\s*\d+)?\s*$", re.I
)
_VARYING = re.compile(r"\d+")


@dataclass(frozen=True)
class Row:
    """A row of print. `cells` are its words, parted where there is a wide gap."""

    page: int  # from 1
    cells: tuple[tuple[Word, ...], ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for cell in self.cells for word in cell)

    @cached_property
    def text(self) -> str:
        return "\t".join(" ".join(word.text for word in cell) for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0][0].left

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
    return [Row(number, tuple(_cells(words))) for words in _in_columns(list(_bands(page.words)))]


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
    usual = median(gaps) if gaps else 0.0
    start = 0
    for index, gap in enumerate(gaps, start=1):
        size = max(words[index - 1].size, words[index].size)
        others = len(gaps) > 2
        wide = gap > _TAB * size and not (others and gap < 1.6 * usual)
        wide = wide or (others and gap > _SMALL_TAB * size and gap > 3 * max(usual, 0.1 * size))
        is_marker = index == 1 and (words[0].text in BULLETS or NUMBER.fullmatch(words[0].text))
        if wide and not (is_marker and gap < 5 * size):
            yield tuple(words[start:index])
            start = index
    yield tuple(words[start:])


# --- two columns ------------------------------------------------------------------------------


def _in_columns(bands: list[list[Word]]) -> Iterator[list[Word]]:
    """The rows, those of text in two columns one column after the other."""
    start = 0
    while start < len(bands):
        end, gutter = _column_block(bands, start)
        if end == start:
            yield bands[start]
            start += 1
            continue
        for left in (True, False):
            for band in bands[start:end]:
                half = [word for word in band if (word.left < gutter) is left]
                if half:
                    yield half
        start = end


_FEWEST = 6  # rows of text in two columns


def _column_block(bands: list[list[Word]], start: int) -> tuple[int, float]:
    """Where text in two columns that begins at `start` ends, and what parts the columns."""
    gutter = _gutter(bands[start])
    if not gutter:
        return start, 0.0
    low, high = gutter
    end, full = start, 0
    while end < len(bands):
        for word in bands[end]:
            if word.left < high and word.right > low:  # reaches over: or the gutter is narrower
                low, high = (
                    (max(low, word.right), high) if word.left < low else (low, min(high, word.left))
                )
        if high - low < 8:
            break
        both = bands[end][0].left < low and bands[end][-1].left >= high
        full += both and _is_prose(bands[end], low)
        end += 1
        if end - start > 1 and high - low < 8:
            break
    if full < _FEWEST or full < 0.6 * (end - start):
        return start, 0.0
    return end, (low + high) / 2


def _gutter(band: Sequence[Word]) -> tuple[float, float] | None:
    for before, after in pairwise(band):
        if after.left - before.right > before.size and _is_prose(band, after.left - 1):
            return before.right, after.left
    return None


def _is_prose(band: Sequence[Word], gutter: float) -> bool:
    """Whether there is running text on both sides, not a label or a number on one."""
    left = sum(1 for word in band if word.left < gutter)
    return left >= 4 and len(band) - left >= 4


# --- what runs on over the pages --------------------------------------------------------------


def without_running(
    pages: Sequence[list[Row]], heights: Sequence[float]
) -> tuple[list[list[Row]], tuple[str, ...]]:
    """The rows of the pages without headers, footers and page numbers; and these, each once.

    They are known by standing at the same height of page after page, saying the same but for
    numbers that go up with the pages.
    """
    edges = [list(_edge_rows(rows, height)) for rows, height in zip(pages, heights, strict=True)]
    running: set[int] = set()
    texts: dict[str, None] = {}
    by_place: dict[tuple[bool, int], list[Row]] = {}
    for page in edges:
        for row, is_top, height in page:
            place = row.base if is_top else height - row.base
            by_place.setdefault((is_top, round(place)), []).append(row)
    for (is_top, place), rows in sorted(by_place.items()):
        near = [
            other
            for step in range(-2, 3)
            for other in by_place.get((is_top, place + step), ())
            if step == 0 or abs(step) <= _DRIFT
        ]
        for row in rows:
            if _recurs(row, near, len(pages)):
                running.add(id(row))
    for rows, height in zip(pages, heights, strict=True):
        running |= {id(row) for row in _lone_numbers(rows, height, len(pages))}
    for rows in pages:
        for row in rows:
            if id(row) in running:
                texts.setdefault(row.text)
    seen: dict[str, str] = {}
    for text in texts:
        seen.setdefault(_VARYING.sub("#", text), text)
    kept = [[row for row in rows if id(row) not in running] for rows in pages]
    return kept, tuple(seen.values())


def _edge_rows(rows: Sequence[Row], height: float) -> Iterator[tuple[Row, bool, float]]:
    """The rows that stand where headers and footers do; whether at the top."""
    for row in rows:
        if row.base < _EDGE * height:
            yield row, True, height
        elif row.base > (1 - _EDGE) * height:
            yield row, False, height


def _recurs(row: Row, near: Sequence[Row], count: int) -> bool:
    """Whether `row` runs on, given the rows at its height on all pages."""
    same = {other.page for other in near if _same_but_numbers(row, other)}
    if len(same) < 2:
        return False
    there = {other.page for other in near}
    for pages in (
        range(1, count + 1),
        range(2, count + 1),
        range(row.page % 2 or 2, count + 1, 2) if count > 5 else (),
    ):
        those = there & set(pages)
        enough = len(pages) * 0.6 <= len(those) or len(pages) - len(those) <= 1
        if len(those) >= 2 and enough and len(same & those) >= 0.8 * len(those):
            return True
    return False


def _same_but_numbers(row: Row, other: Row) -> bool:
    """Whether two rows say the same, but for numbers that go up as the pages do."""
    if row is other:
        return True
    if _PAGE_NUMBER.fullmatch(row.text) and _PAGE_NUMBER.fullmatch(other.text):
        ours, theirs = _number(row.text), _number(other.text)
        return ours is None or theirs is None or ours - theirs == row.page - other.page
    if _VARYING.sub("#", row.text) != _VARYING.sub("#", other.text):
        return False
    steps = {
        int(b) - int(a)
        for a, b in zip(_VARYING.findall(row.text), _VARYING.findall(other.text), strict=True)
        if len(a) < 8 and len(b) < 8 and a != b
    }
    return steps <= {other.page - row.page}


def _number(text: str) -> int | None:
    found = _VARYING.search(text)
    return int(found[0]) if found else None


def _lone_numbers(rows: Sequence[Row], height: float, count: int) -> Iterator[Row]:
    """A row that says in so many words which page it is, where no other page helps to see it."""
    for row, is_top, _ in _edge_rows(rows, height):
        outermost = row is rows[0] if is_top else row is rows[-1]
        if not outermost or not _stands_off(row, rows):
            continue
        says = _SAYS_PAGE.search(row.text)
        if _PAGE_NUMBER.fullmatch(row.text) and (says or (row.text == str(row.page) and count > 1)):
            yield row


def _stands_off(row: Row, rows: Sequence[Row]) -> bool:
    """Whether no other row is close above or below."""
    others = (abs(other.base - row.base) for other in rows if other is not row)
    return min(others, default=1000.0) > 2 * row.size

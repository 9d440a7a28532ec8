"""A PDF -> its lines: paragraphs put together again from rows of print.

A PDF holds letters with their places and little else. Rows are made of them, what runs on over
the pages is taken away, and rows are joined again where they were only wrapped: where the row
above reaches so far that the next word would not have fitted, and edge, size and leading agree.
Every line is `alone`. Columns of a row are parted by tabs: 'Mødested<TAB>B-206'; the sign of a
bullet is '- '; an entry of the contents is 'Titel.....<TAB>7'. A line with links has a block.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise, takewhile
from pathlib import Path

from models.danish import MONTHS
from models.errors import QT_TRANSLATE_NOOP, NoTextError, NothingWrittenError
from models.imports.content import read_content
from models.imports.lines import Line
from models.imports.part_headings import is_known_heading
from models.imports.pdf_file import Bookmark, Page, PdfText, Word, read_pdf
from models.imports.pdf_item_tables import has_item_table, with_item_rows
from models.imports.pdf_rows import NUMBER, Row, page_rows, rows_across, without_running
from models.imports.pdf_tables import with_tables
from models.imports.source import SourceText
from models.imports.wording import COMMON_HEADINGS, heading_key
from models.minutes import Note
from models.text import Block, ListItem, Paragraph, Span

LARGER = 1.1  # times the size of most letters: what is so large is strong

_FEW_WORDS = 8  # on a page: fewer are a stamp upon a picture
_TOLERANCE = 2.5  # points
_SPACE = 0.36  # times the size of the letters: a space, and how much programs may differ
_FLUSH = 1.0  # points from the edge
_FURTHEST = 4.0  # times the size of the letters: how far the first row of a paragraph is set in,
# and how much further than the others a page is filled
_UNKNOWN_STEP = 1.75  # sizes from row to row, where no paragraph tells
_LONGEST_LEADER = 300  # characters
_LEADER = re.compile(r"\s*(?:(?:\.\s?){4,}|…+|_{4,})\s*(\d{1,4}|[ivxlc]{1,6})$")
_ENDS_WITH_PAGE = re.compile(r"(?:\t|(?:\.\s?){4,}|…\s*|_{4,}\s*)(?:\d{1,4}|[ivxlc]{1,6})$")
_SENTENCE_END = re.compile(r"[.:!?;]['\"»«)”]*$")
_SHORTENED = re.compile(r"\b(?:kl|nr|stk|pkt|ca|jf|mio|mia|tlf|d|dr|hhv|inkl|ekskl|evt)\.$", re.I)
_UNFINISHED = re.compile(
    r"(?:,|\b(?:og|eller|samt|i|på|af|for|fra|til|med|om|ved|at|der|som|en|et|den|det|de))$"
)
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag|nr\.?) *\d+\b", re.IGNORECASE)
_GLUED = re.compile(r"\d{1,2}[.)][a-zæøå]")  # a number of a list with no room for a space
_AND = re.compile(r"(?:og|eller|samt|såvel|til)\b")
_PICTURE = QT_TRANSLATE_NOOP(
    "notes",
    "Side {page} er et billede uden tekst. Det, der står på den, er ikke læst: se kildefilen.",
)
_PICTURES = QT_TRANSLATE_NOOP(
    "notes",
    "Side {page} er billeder uden tekst. Det, der står på dem, er ikke læst: se kildefilen.",
)
_LOST = QT_TRANSLATE_NOOP(
    "notes", "Side {page} kan ikke åbnes og er ikke læst. Se kildefilen, eller hent den igen."
)


def read_pdf_source(path: Path, content: bytes | None = None) -> SourceText:
    """The lines of the PDF at `path`, or of its `content`. UnreadableSourceError."""
    if content is None:
        content = read_content(path)
    pdf = read_pdf(path, content)
    _refuse_pictures(pdf, path)
    pages = [page_rows(number, page) for number, page in enumerate(pdf.pages, start=1)]
    if has_item_table(chain.from_iterable(pages)):
        pages = [rows_across(number, page) for number, page in enumerate(pdf.pages, start=1)]
    kept, running = without_running(pages, [page.height for page in pdf.pages])
    if not any(kept):
        raise NothingWrittenError(path=path)
    edge = _right_edge(sorted(row.right for page in kept for row in page if not row.narrow) or [0])
    all_rows = list(chain.from_iterable(kept))
    rows = list(with_item_rows(all_rows, edge, lambda others: with_tables(others, edge)))
    lines = tuple(_lines(rows, _Measure(all_rows), pdf.bookmarks))
    return SourceText(
        lines,
        running,
        len(pdf.pages),
        hashlib.sha256(content).hexdigest(),
        tuple(_notes(pdf, kept, lines)),
    )


def _refuse_pictures(pdf: PdfText, path: Path) -> None:
    """Refuse a PDF that holds pictures of pages only."""
    pictures = [page for page in pdf.pages if page.has_picture]
    words = sum(len(page.words) for page in pdf.pages)
    if pictures and words < _FEW_WORDS * len(pdf.pages) and len(pictures) * 2 > len(pdf.pages):
        raise NoTextError(path=path)
    if not words:
        raise NothingWrittenError(path=path)


def _notes(pdf: PdfText, kept: Sequence[Sequence[Row]], lines: Sequence[Line]) -> Iterator[Note]:
    """What is to be said of the pages that could not be read, each at the line above it."""
    ends = {line.page: line for line in lines}
    above = lines[0]
    numbered = enumerate(zip(pdf.pages, kept, strict=True), start=1)
    for (is_lost, is_picture), group in groupby(numbered, key=lambda each: _unread(*each[1])):
        first, *others = [number for number, _ in group]
        if is_lost or is_picture:
            template = _LOST if is_lost else _PICTURES if others else _PICTURE
            pages = f"{first}-{others[-1]}" if others else str(first)
            yield Note(above.number, above.text, template, {"page": pages})
        for number in (first, *others):
            above = ends.get(number, above)


def _unread(page: Page, rows: Sequence[Row]) -> tuple[bool, bool]:
    """Whether a page could not be opened, and whether it is a picture."""
    return page.is_lost, page.has_picture and not rows


# --- paragraphs -------------------------------------------------------------------------------


@dataclass
class _Passage:
    """A paragraph that is being put together."""

    rows: list[Row]

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def last(self) -> Row:
        return self.rows[-1]

    def edges(self) -> tuple[float, ...]:
        """Where the next row may begin."""
        if len(self.rows) > 1:
            return (self.last.left,)
        first = self.first
        if len(first.cells) > 1:
            return (first.cells[-1][0].left,)
        # Below a sign or number the text hangs; some programs begin again at the edge.
        return (first.text_left, first.left)


class _Measure:
    """What is usual in a document: size, edges, and the distance of rows in a paragraph."""

    def __init__(self, rows: Sequence[Row]) -> None:
        sizes: Counter[float] = Counter()
        lefts: Counter[int] = Counter()
        rights: dict[bool, list[float]] = {}
        for row in rows:
            sizes[round(row.size, 1)] += len(row.text)
            lefts[round(row.left)] += len(row.text)
            if len(row.cells) == 1:  # a page or a column may stand further out
                rights.setdefault(row.narrow, []).append(row.right)
        for row in rows:
            rights.setdefault(row.narrow, [row.right])
        self.size = sizes.most_common(1)[0][0]
        self.left = float(lefts.most_common(1)[0][0])
        self.rights = {narrow: _right_edge(sorted(own)) for narrow, own in rights.items()}
        self.steps = self._steps(rows)
        self.bottom = _bottom(rows)
        wide = [row for row in rows if self.reach(row) > 0.85]
        flush = [row for row in wide if row.right > self.rights[row.narrow] - _FLUSH]
        self.is_flush = len(flush) > 0.6 * len(wide)

    def _steps(self, rows: Sequence[Row]) -> list[float]:
        """The distances of rows in a paragraph, in sizes of letters."""
        counts: Counter[float] = Counter()
        for above, below in pairwise(rows):
            step = (below.base - above.base) / above.size
            same = above.page == below.page and abs(above.size - below.size) < 0.6
            # A sentence that goes on tells.
            goes_on = below.text[0].islower() and not _ends_sentence(above)
            if same and goes_on and 0.8 < step < 2.6 and self.reach(above) > 0.6:
                counts[round(step, 2)] += 1
        least = 0.05 * max(counts.values(), default=0)
        return [step for step, count in counts.items() if count > least]

    def reach(self, row: Row) -> float:
        """How much of the width that there is the row takes up, from 0 to 1."""
        return (row.right - row.left) / max(self.rights[row.narrow] - self.left, 1.0)

    def is_near(self, above: Row, below: Row) -> bool:
        """Whether two rows of a page are as close as those of a paragraph are."""
        step = (below.base - above.base) / below.size
        if step <= 0:
            return True  # the top of the next column
        if not self.steps:
            return step < _UNKNOWN_STEP
        return step < min(self.steps) or any(abs(step - each) < 0.06 for each in self.steps)


def _bottom(rows: Sequence[Row]) -> float:
    """How far down the pages are filled, but for a single one that is filled much further."""
    lowest: dict[int, float] = {}
    for row in rows:
        lowest[row.page] = max(row.base, lowest.get(row.page, 0.0))
    second, last = sorted(lowest.values())[-2:][0], max(lowest.values())
    return last if last - second < _FURTHEST * rows[0].size else second


def _right_edge(rights: Sequence[float]) -> float:
    """How far rows reach to the right: further than all but a few that stick out."""
    for index in range(len(rights) - 1, max(len(rights) - 6, 0), -1):
        near = (right for right in rights[max(index - 40, 0) : index] if right > rights[index] - 15)
        if len(list(near)) >= 2:
            return rights[index]
    return rights[-1]


def _lines(rows: Sequence[Row], usual: _Measure, bookmarks: Sequence[Bookmark]) -> Iterator[Line]:
    levels = {(mark.page, _key(mark.title)): mark.level for mark in bookmarks}
    known = frozenset(word.text.strip(".,:;()").casefold() for row in rows for word in row.words)
    for number, passage in enumerate(_passages(rows, usual), start=1):
        first = passage.first
        text = _text(passage, known)
        larger = all(row.size >= LARGER * usual.size for row in passage.rows)
        level = levels.get((first.page, _key(text)), 0)
        yield Line(
            number,
            text,
            indent=max(round((first.left - usual.left) / (usual.size * 0.5)), 0),
            page=first.page,
            heading=min(level, 9),
            strong=larger or all(row.bold for row in passage.rows),
            block=_block(passage, text),
        )


def _key(title: str) -> str:
    return " ".join(title.split()).casefold()


def _passages(rows: Sequence[Row], usual: _Measure) -> Iterator[_Passage]:
    passage = _Passage([rows[0]])
    for index, row in enumerate(rows[1:], start=1):
        if _goes_on(passage, row, usual) and not (
            row.page != passage.last.page and _is_parted(passage, rows[index : index + 3], usual)
        ):
            passage.rows.append(row)
        else:
            yield passage
            passage = _Passage([row])
    yield passage


def _goes_on(passage: _Passage, row: Row, usual: _Measure) -> bool:
    """Whether `row` is the next of the paragraph, which was only wrapped."""
    if row.joins or row.apart:
        return row.joins
    last = passage.last
    if not _looks_alike(passage, row) or not _is_near(last, row, usual):
        return False
    if (
        len(row.cells) > 1
        or _ENDS_WITH_PAGE.search(last.text[-_LONGEST_LEADER:])
        or _begins_item(passage, row)
    ):
        return False
    if _ends_sentence(last) and _announces(row, usual):
        return False
    if all(abs(row.left - edge) > _TOLERANCE for edge in passage.edges()) and not (
        _is_set_in(passage, usual) and abs(row.left - usual.left) <= _TOLERANCE
    ):
        return False
    first_word = row.words[0]
    needed = first_word.right - first_word.left + _SPACE * row.size
    edge = usual.rights[row.narrow]
    if last.words[-1].hyphen or last.right > edge - _FLUSH:
        return True
    if last.right + needed > edge:
        # Where rows are filled up to the edge, one that is not ends its paragraph.
        return not (usual.is_flush and _ends_sentence(last))
    # In a narrower place, such as a cell, a sentence that goes on tells as much.
    goes_on = first_word.text[0].islower() or _UNFINISHED.search(last.text[-20:])
    if goes_on and not _ends_sentence(last):
        least = 0.2 if len(passage.first.cells) > 1 else 0.5
        return usual.reach(last) > least
    # So does a list of names that reaches as far as its other rows.
    wide = max(each.right for each in passage.rows)
    return (
        len(passage.first.cells) > 1
        and passage.first.cells[-1][0].left <= row.left + _TOLERANCE
        and last.text.count(",") > 1
        and last.right + needed > wide
    )


def _is_set_in(passage: _Passage, usual: _Measure) -> bool:
    """Whether a paragraph has begun with a row that is set in, as if the others were not."""
    first = passage.first
    if len(passage.rows) > 1 or len(first.cells) > 1 or first.text_left > first.left:
        return False
    return 0 < first.left - usual.left < _FURTHEST * first.size and not _ends_sentence(first)


def _is_parted(passage: _Passage, below: Sequence[Row], usual: _Measure) -> bool:
    """Whether the page ends with the paragraph, where what is `below` might be more of it.

    Programs fill a page, but leave no single row of a paragraph at its end or on the next page.
    """
    last, first = passage.last, below[0]
    if not _ends_sentence(last) or _SHORTENED.search(last.text[-10:]) or first.text[0].islower():
        return False
    following = _Passage([first])
    for row in below[1:]:
        if not _goes_on(following, row, usual):
            break
        following.rows.append(row)
    step = min(usual.steps, default=1.25) * last.size
    room = usual.bottom - last.base + 0.1 * step
    return (
        len(passage.rows) == 1
        or len(following.rows) == 1
        or room >= 2 * step
        or (room >= step and len(following.rows) > 2)
    )


def _ends_sentence(row: Row) -> bool:
    return _SENTENCE_END.search(row.text[-10:]) is not None


def _announces(row: Row, usual: _Measure) -> bool:
    """Whether `row` reads as a heading, or as a short line that tells what is coming."""
    if heading_key(row.text) in COMMON_HEADINGS or _ITEM.match(row.text):
        return True
    label, colon, _ = row.text.partition(":")
    if colon and (is_known_heading(label) or _is_bold_label(row)):
        return True
    return row.text.endswith((",", ":")) and usual.reach(row) < 0.4


def _is_bold_label(row: Row) -> bool:
    """Whether a row begins with a label in bold, and with nothing else in bold."""
    bold = list(takewhile(lambda word: word.bold, row.words))
    return bool(bold) and len(bold) < len(row.words) and bold[-1].text.endswith(":")


def _looks_alike(passage: _Passage, row: Row) -> bool:
    if abs(passage.last.size - row.size) > 0.6 or passage.last.narrow is not row.narrow:
        return False
    if row.bold:
        return not passage.last.is_plain
    return not (row.is_plain and all(each.bold for each in passage.rows))


def _is_near(last: Row, row: Row, usual: _Measure) -> bool:
    if row.page != last.page:
        return row.page == last.page + 1
    return usual.is_near(last, row)


def _begins_item(passage: _Passage, row: Row) -> bool:
    """Whether `row` begins with the sign or number of a list item, and not by chance."""
    first = row.words[0]
    if row.marker_words:
        hangs = row.text_left - first.right > 0.35 * row.size
        return hangs or first.text not in "–—-−*o" or passage.first.marker_words == 1
    if _GLUED.match(first.text) and _GLUED.match(passage.first.text):
        return True
    if not NUMBER.fullmatch(first.text) or len(row.words) == 1:
        return False
    if row.text_left - first.right > 0.6 * row.size:
        return True
    if row.words[1].text.casefold().rstrip(".,") in MONTHS:
        return False
    before = passage.first.words[0].text
    return bool(NUMBER.fullmatch(before)) or first.text.strip("().") in ("1", "a", "i")


# --- characters -------------------------------------------------------------------------------


def _text(passage: _Passage, known: frozenset[str]) -> str:
    columns = [_cell_text(column, known) for column in _columns(passage)]
    text = "\t".join(columns)
    if passage.first.marker_words:
        text = "- " + text.split(maxsplit=1)[1]
    if glued := _GLUED.match(text):
        text = f"{text[: glued.end() - 1]} {text[glued.end() - 1 :]}"
    head, tail = text[:-_LONGEST_LEADER], text[-_LONGEST_LEADER:]
    entry = _LEADER.sub(r".....\t\1", tail)
    return (text if entry == tail else head.rstrip(" .") + entry).strip()


def _columns(passage: _Passage) -> list[list[tuple[Word, ...]]]:
    """The cells of a passage, each with its rows; what is in no column goes on with the last."""
    columns: list[list[tuple[Word, ...]]] = [[cell] for cell in passage.first.cells]
    for row in passage.rows[1:]:
        if not row.joins or len(row.cells) != len(columns):
            columns[-1].append(row.words)
            continue
        for number, cell in enumerate(row.cells):
            columns[number].append(cell)
    return columns


def _cell_text(rows: Iterable[Sequence[Word]], known: frozenset[str]) -> str:
    """The rows of a cell as one text."""
    pieces: list[str] = []
    for row in filter(None, rows):
        text = " ".join(word.text for word in row)
        if pieces:
            pieces[-1], space = _end(pieces[-1], text, known)
            pieces.append(space)
        pieces.append(text)
    return "".join(pieces)


def _end(above: str, below: str, known: frozenset[str]) -> tuple[str, str]:
    """How a row ends that another goes on from, and what comes between them."""
    parted = re.search(r"(\w{1,80})-$", above[-100:])
    if not parted or _AND.match(below):
        return above, " "  # social- og sundhedsudvalget
    ahead = re.match(r"\w{1,80}", below)
    if not ahead or not ahead[0][0].islower():
        return above, ""  # Nord-Jylland, 2-10
    whole, hyphened = (parted[1] + ahead[0]).casefold(), f"{parted[1]}-{ahead[0]}".casefold()
    if whole not in known and (hyphened in known or parted[1].isupper() or parted[1].isdigit()):
        return above, ""
    return above[:-1], ""


def _block(passage: _Passage, text: str) -> Block | None:
    """What the line holds besides its text, where it has links."""
    words = [word for column in _columns(passage) for row in column for word in row]
    if not any(word.link for word in words):
        return None
    is_item = text.startswith("- ")
    spans = tuple(_linked(words, text[2:] if is_item else text))
    return ListItem(spans) if is_item else Paragraph(spans)


def _linked(words: Sequence[Word], text: str) -> Iterator[Span]:
    """`text` with the links of its words, which stand in it one after the other."""
    place, start, link = 0, 0, ""
    for word in words:
        found = text.find(word.text.rstrip("-"), place)
        if found < 0:
            continue
        if word.link != link:
            # White space before a link is not of it, nor is that behind it.
            cut = place if link else found
            yield Span(text[start:cut], link=link)
            start, link = cut, word.link
        place = found + len(word.text.rstrip("-"))
    if link:
        yield Span(text[start:place], link=link)
        start = place
    yield Span(text[start:])

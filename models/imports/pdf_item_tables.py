"""Printed tables with an item of the meeting in each row -> their cells, one after the other.

Read from left to right, the lines of the cells would be mixed. What stands in a row of the table
is printed here as if it stood below each other: the item's heading, then the head of each further
column with what the cell holds.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.danish import MONTHS
from models.imports.item_tables import Column, item_columns, number_of_row
from models.imports.pdf_file import Word
from models.imports.pdf_rows import BULLETS, NUMBER, Row

_GAP = 0.9  # times the size of the letters: what parts the heads of two columns
_CROSSED = 0.35  # the same: no words of two cells are so close
_TABLE_END = 4.0  # the same: rows further apart are of no one table
_TEXT_BELOW = 2.2  # the same, where nothing stands in the other columns
_SAME = 2.0  # points: how far left of its head a cell may begin
_LEADING = 1.3  # the same: from row to row, where no paragraph tells
_LOOSER = 1.15  # times that step: what is further down begins a paragraph
_PADDING = 0.9  # the same: between two columns at the least
_SPACE = 0.25  # times the size of the letters
_MOST_WORDS = 12  # in the head of a table
_MOST_GAP = 5  # how many numbers may be missing between two rows

Words = tuple[Word, ...]


def has_item_table(rows: Iterable[Row]) -> bool:
    """Whether one of the rows is the head of such a table."""
    return any(_Head.of(row) for row in rows)


def with_item_rows(
    rows: Sequence[Row], edge: float, others: Callable[[Sequence[Row]], Iterable[Row]]
) -> Iterator[Row]:
    """The rows, those of such tables cell by cell; all others as `others` reads them.

    Text reaches to `edge`.
    """
    plain: list[Row] = []
    index = 0
    while index < len(rows):
        head = _Head.of(rows[index])
        table = _Table(head, edge) if head else None
        end = table.read(rows, index + 1) if table else 0
        if table is None or len(table.items) < 2:
            plain.append(rows[index])
            index += 1
            continue
        yield from others(plain)
        plain = []
        yield from table.rows()
        index = end
    yield from others(plain)


@dataclass
class _Head:
    """The head of a table: the words above each column, and what the columns hold."""

    cells: list[Words]
    columns: tuple[Column, ...]
    printed: list[str]  # its rows

    @classmethod
    def of(cls, row: Row) -> "_Head | None":
        """What `row` is the head of."""
        if not 1 < len(row.words) <= _MOST_WORDS:
            return None
        cells = [[row.words[0]]]
        for above, word in pairwise(row.words):
            if word.left - above.right > _GAP * row.size:
                cells.append([])
            cells[-1].append(word)
        columns = item_columns([_text(cell) for cell in cells])
        words = [_text(row.words)]
        return cls([tuple(cell) for cell in cells], columns, words) if columns else None

    @property
    def title(self) -> int:
        return self.columns.index(Column.TITLE)

    def cells_of(self, row: Row) -> list[Words] | None:
        """The words of `row` in their columns; None where they go across these."""
        starts = [cell[0].left - _SAME for cell in self.cells[1:]]
        cells: list[list[Word]] = [[] for _ in self.cells]
        for word in row.words:
            cells[sum(1 for start in starts if word.left >= start)].append(word)
        filled = [cell for cell in cells if cell]
        for left, right in pairwise(filled):
            if right[0].left - left[-1].right < _CROSSED * row.size:
                return None
        over = any(
            cell and cell[-1].right > start + _SAME
            for cell, start in zip(cells, starts, strict=False)
        )
        return None if over else [tuple(cell) for cell in cells]


@dataclass
class _Table:
    """The items read so far: for each the rows of print in each of its cells."""

    head: _Head
    right: float  # how far text reaches
    items: list[list[list[Row]]] = field(default_factory=list)
    number: int = 0  # of the last row; 0 where they have none

    def read(self, rows: Sequence[Row], first: int) -> int:
        """Take in the rows from `first` on; the index of the first that is none of the table."""
        for index in range(first, len(rows)):
            row, above = rows[index], rows[index - 1]
            cells = self.head.cells_of(row)
            if not (cells and self._is_near(above, row, cells) and self._add(cells, row)):
                return index
        return len(rows)

    def _is_near(self, above: Row, row: Row, cells: Sequence[Words]) -> bool:
        """Whether a row is close enough: a text below the table begins at its left edge."""
        if row.page != above.page:
            return row.page == above.page + 1
        beside = any(cells[1:]) or number_of_row(_text(cells[0]))
        return row.base - above.base < (_TABLE_END if beside else _TEXT_BELOW) * row.size

    def _add(self, cells: list[Words], row: Row) -> bool:
        """Take in a row of print, where it belongs to the table."""
        if _text(row.words) in self.head.printed:
            return True  # on each page
        number = number_of_row(_text(cells[0])) if cells[0] else 0
        begins = self.number < number <= self.number + _MOST_GAP or (number and not self.items)
        begins = begins or (not self.number and not row.bold and self._is_titled(cells))
        if begins:
            self.number = number
            self.items.append([[] for _ in cells])
        elif not self.items:
            if not row.bold:
                return False
            for n, cell in enumerate(cells):
                self.head.cells[n] += cell  # a head on two lines
            self.head.printed.append(_text(row.words))
            return True
        for column, cell in zip(self.items[-1], cells, strict=True):
            if cell:
                column.append(replace(row, cells=(cell,)))
        return True

    def _is_titled(self, cells: Sequence[Words]) -> bool:
        """Whether a row without a number has a title of its own beside a text."""
        title = self.head.title
        if not cells[title] or not any(cells[title + 1 :]):
            return False
        above = self.items[-1][title][-1:] if self.items else []
        first = cells[title][0]
        needed = first.right - first.left + _SPACE * first.size
        room = self.head.cells[title + 1][0].left - _PADDING * first.size
        full = any(row.right + needed > room for row in above)
        return first.text[0].isupper() and not full

    def _edge(self, column: int) -> float:
        """How far the rows in a column reach before they wrap."""
        cells = [item[column] for item in self.items]
        wraps = any(_is_middle(a, b) for rows in cells for a, b in pairwise(rows))
        reached = max((row.right for rows in cells for row in rows), default=0.0)
        if wraps:
            return reached
        following = self.head.cells[column + 1 :]
        return following[0][0].left - _PADDING * following[0][0].size if following else self.right

    def _step(self) -> float:
        """How far apart the rows of a paragraph are."""
        steps = [
            below.base - above.base
            for item in self.items
            for rows in item
            for above, below in pairwise(rows)
            if above.page == below.page and _is_middle(above, below)
        ]
        return min(steps, default=_LEADING * self.head.cells[0][0].size)

    def rows(self) -> Iterator[Row]:
        """The rows of the table, cell by cell."""
        head = self.head
        edges = [self._edge(n) for n in range(len(head.cells))]
        step = self._step()
        title = head.title
        for item in self.items:
            passages = [
                list(_passages(rows, step, edge)) for rows, edge in zip(item, edges, strict=True)
            ]
            numbers = item[0][0].words if title and item[0] else ()
            first, *others = passages[title] or [[]]
            yield from _titled(numbers, first, item)
            for passage in others:
                yield from _printed(passage)
            for n, kind in enumerate(head.columns):
                if kind is Column.PART and passages[n]:
                    above = passages[n][0][0]
                    yield replace(above, cells=(_bold(head.cells[n]),), apart=True)
                    for passage in passages[n]:
                        yield from _printed(passage)
            for n, kind in enumerate(head.columns):
                if kind is Column.OTHER and item[n]:
                    *words, last = head.cells[n]
                    label = (*words, last._replace(text=last.text.rstrip(":") + ":"))
                    lead, *rest = item[n]
                    yield replace(lead, cells=(label + lead.words,), apart=True)
                    yield from (replace(row, joins=True) for row in rest)


def _titled(numbers: Words, passage: Sequence[Row], item: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """The heading of an item, as strong as a heading is."""
    if not passage:
        above = next(row for rows in item for row in rows)
        yield replace(above, cells=(_bold(numbers),), apart=True)
        return
    first, *rest = passage
    lead = (_bold(numbers),) if numbers else ()
    yield replace(first, cells=(*lead, _bold(first.words)), apart=True)
    for row in rest:
        yield replace(row, cells=(*(() for _ in lead), _bold(row.words)), joins=True)


def _printed(passage: Sequence[Row]) -> Iterator[Row]:
    first, *rest = passage
    yield replace(first, apart=True)
    yield from (replace(row, joins=True) for row in rest)


def _passages(rows: Sequence[Row], step: float, edge: float) -> Iterator[list[Row]]:
    """The paragraphs in a cell that reaches to `edge`, and has rows `step` apart."""
    passage: list[Row] = []
    for row in rows:
        if passage and not _goes_on(passage[-1], row, step, edge):
            yield passage
            passage = []
        passage.append(row)
    if passage:
        yield passage


def _goes_on(above: Row, row: Row, step: float, edge: float) -> bool:
    """Whether a row of a cell goes on with the paragraph of the one above."""
    first = row.words[0]
    if above.page == row.page and row.base - above.base > _LOOSER * step + 1:
        return False
    if first.text in BULLETS or above.bold is not row.bold:
        return False
    followed = row.words[1].text.casefold().rstrip(".,") if len(row.words) > 1 else ""
    if NUMBER.fullmatch(first.text) and followed and followed not in MONTHS:
        return False
    if _is_middle(above, row):
        return True
    return above.right + first.right - first.left + _SPACE * row.size > edge


def _is_middle(above: Row, row: Row) -> bool:
    """Whether a sentence goes on from one row to the next."""
    return row.words[0].text[0].islower() and above.words[-1].text[-1] not in ".:;?!"


def _bold(words: Iterable[Word]) -> Words:
    return tuple(word._replace(bold=True) for word in words)


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)

"""Rows of print -> rows of a table: columns told by the space that all its rows leave free.

No lines need be drawn. A cell that says nothing is kept between its tabs, and a row of print that
only goes on with the cells above is marked as such.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from statistics import median

from models.imports.pdf_file import Word
from models.imports.pdf_rows import BULLETS, NUMBER, Row

_SEGMENT = 0.6  # times the size of the letters: a gap so wide may be that of two cells
_GUTTER = 0.5  # the same: what must be left free by all rows
_TABLE_END = 3.5  # the same: rows further apart are of no one table
_PADDING = 1.0  # the same: what is free between the cells of two columns at the least
_SPACE = 0.25  # the same: a space between words
_WIDEST = 0.5  # the same: how much further than its widest row a cell may reach
_SAME = 2  # points: how far apart the left edges of a column may be
_MOST = 30  # columns: what has more is no table that is read
_CLOSER = 0.25  # points: rows of a cell are so much closer than those of the table

Cells = tuple[tuple[Word, ...], ...]


def with_tables(rows: Sequence[Row], edge: float) -> Iterator[Row]:
    """The rows of all pages, those of tables in their columns. Text reaches to `edge`."""
    rows = list(_with_heads(rows))
    start = 0
    while start < len(rows):
        table = _Table()
        end = start
        while end < len(rows) and table.add(rows[end]):
            end += 1
        if end - start < 2:
            yield rows[start]
            start += 1
            continue
        yield from table.read(edge)
        start = end


def _with_heads(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, a table's head parted into the cells that the row below it has.

    By itself it may look like a row that was filled up to the edge: its spaces are wide, but alike.
    """
    for row, below in zip_longest(rows, rows[1:]):
        if below is None or len(row.cells) > 1 or len(below.cells) < 2:
            yield row
            continue
        edges = {round(cell[0].left) for cell in below.cells[1:]}
        starts = [n for n, word in enumerate(row.words) if n and round(word.left) in edges]
        bounds = [0, *starts, len(row.words)]
        cells = tuple(row.words[start:end] for start, end in pairwise(bounds))
        yield replace(row, cells=cells) if len(cells) == len(below.cells) else row


@dataclass
class _Space:
    """A space that all rows leave free; how many rows say something on both sides of it."""

    low: float
    high: float
    rows: int = 0

    def parted(self, segments: Sequence[Sequence[Word]], least: float) -> "list[_Space]":
        """What a row leaves free of the space."""
        parts = [self]
        for segment in segments:
            low, high = segment[0].left, max(word.right for word in segment)
            parts = [
                _Space(start, end, part.rows)
                for part in parts
                for start, end in (
                    [(part.low, min(part.high, low)), (max(part.low, high), part.high)]
                    if low < part.high and high > part.low
                    else [(part.low, part.high)]
                )
                if end - start >= least
            ]
        for part in parts:
            left = any(segment[-1].right <= part.low for segment in segments)
            part.rows += left and any(segment[0].left >= part.high for segment in segments)
        return parts


@dataclass
class _Table:
    """Rows that have been taken together so far, and the spaces between their columns."""

    rows: list[Row] = field(default_factory=list)
    segments: list[list[list[Word]]] = field(default_factory=list)
    spaces: list[_Space] = field(default_factory=lambda: [_Space(-1e6, 1e6)])
    _edges: set[int] = field(default_factory=set)  # where cells but the first begin, in points

    def add(self, row: Row) -> bool:
        """Take `row` in where it leaves the columns apart."""
        if row.narrow or (not self.rows and len(row.cells) == 1):
            return False
        if self.rows and not self._is_near(row):
            return False
        segments = list(_segments(row, self._edges))
        if len(segments) > _MOST or len(self.spaces) > _MOST:
            return False
        spaces: list[_Space] = []
        for space in self.spaces:
            left = space.parted(segments, _GUTTER * row.size)
            if not left and space.rows > 1:
                return False
            spaces += left
        if not any(space.rows for space in spaces):
            return False
        self.rows.append(row)
        self.segments.append(segments)
        self.spaces = spaces
        for segment in segments[1:]:
            near = round(segment[0].left)
            self._edges.update(range(near - _SAME, near + _SAME + 1))
        return True

    def _is_near(self, row: Row) -> bool:
        """Whether `row` comes right below, or goes on in a column at the top of the next page."""
        last = self.rows[-1]
        if row.page == last.page:
            return 0 < row.base - last.base < _TABLE_END * row.size
        lefts = {round(cell[0].left) for cell in (row.cells[:1] + row.cells[1:2])}
        return row.page == last.page + 1 and bool(lefts & self._edges)

    def read(self, edge: float) -> Iterator[Row]:
        """The rows with their cells."""
        starts = self._starts()
        parted = [_by_column(segments, starts) for segments in self.segments]
        ends = [start - _PADDING * self.rows[0].size for start in starts] + [edge]
        last = (word.right for cells in parted for word in cells[-1])
        widest = min(edge, max(last, default=edge) + _WIDEST * self.rows[0].size)
        steps = [
            below.base - above.base
            for (above, below), cells in zip(pairwise(self.rows), parted[1:], strict=True)
            if cells[0] and sum(map(bool, cells)) > 1 and above.page == below.page
        ]
        usual = median(steps) if steps else 0.0
        above: list[tuple[Word, ...]] = [()] * (len(starts) + 1)
        shown: list[int] = []  # the columns that the row above has cells for
        lone: list[int] = []  # the only column that it has one for, but for the first
        before = self.rows[0]
        for row, cells in zip(self.rows, parted, strict=True):
            filled = [number for number, cell in enumerate(cells) if cell]
            rest = all(above[n] and _is_rest(above[n], cells[n]) for n in filled)
            over = rest and row.page != before.page
            fits = over or _goes_on(above, cells, ends, widest, usual, row, before)
            if set(filled) <= set(shown) and fits:
                above, lone = [new or old for old, new in zip(above, cells, strict=True)], []
                yield replace(row, cells=tuple(cells[number] for number in shown), joins=True)
            elif filled == lone and rest:
                above = list(cells)
                yield replace(row, joins=True)
            else:
                above = list(cells)
                shown = list(range(filled[-1] + 1)) if len(filled) > 1 else []
                printed = tuple(_as_printed(cells[: len(shown)], row)) or row.cells
                if len(printed) != len(shown):
                    shown = []
                yield replace(row, cells=printed)
                alone = len(filled) == 1 and filled[0] and len(row.cells) == 1
                lone = filled if alone else []
            before = row

    def _starts(self) -> list[float]:
        """Where the columns after the first one begin."""
        starts = [space.high for space in self.spaces if space.rows > 1]
        while starts:
            parted = [_by_column(segments, starts) for segments in self.segments]
            counts = [sum(1 for cells in parted if cells[n]) for n in range(len(starts) + 1)]
            whole = all(parted[0])
            odd = [n for n, count in enumerate(counts) if n and count < 2 and not whole]
            if not odd:
                break
            starts = [start for n, start in enumerate(starts, start=1) if n not in odd]
        return starts


def _segments(row: Row, edges: Collection[int]) -> Iterator[list[Word]]:
    """The words of a row, parted at each gap that may be one of two cells."""
    segment: list[Word] = []
    for index, word in enumerate(row.words):
        if segment and word.left - segment[-1].right > _SEGMENT * row.size:
            first = row.words[0].text
            is_marker = index == 1 and (first in BULLETS or NUMBER.fullmatch(first))
            if not is_marker or round(word.left) in edges:
                yield segment
                segment = []
        segment.append(word)
    yield segment


def _by_column(segments: Sequence[Sequence[Word]], starts: Sequence[float]) -> Cells:
    """The segments put into their columns."""
    cells: list[list[Word]] = [[] for _ in range(len(starts) + 1)]
    for segment in segments:
        column = sum(1 for start in starts if segment[0].left > start - 0.1)
        cells[column] += segment
    return tuple(map(tuple, cells))


def _goes_on(
    above: Sequence[Sequence[Word]],
    cells: Cells,
    ends: Sequence[float],
    widest: float,
    usual: float,
    row: Row,
    before: Row,
) -> bool:
    """Whether `row` only goes on with the cells above it, which had no more room."""
    closer = row.page == before.page and row.base - before.base < usual - _CLOSER
    if not closer and not _is_rest_of_label(above[0], cells[0]):
        return False
    for old, new, end in zip(above, cells, ends, strict=True):
        if not new:
            continue
        if not old or old[-1].bold is not new[0].bold or old[-1].size != new[0].size:
            return False
        if _is_open(old) or (closer and (new[0].text[0].islower() or new[0].text[0] == "(")):
            continue
        room = (widest if old is above[-1] and _is_running(old) else end) - old[-1].right
        if new[0].right - new[0].left + _SPACE * row.size <= room:
            return False
    return True


def _is_rest(above: Sequence[Word], cell: Sequence[Word]) -> bool:
    """Whether a sentence of the cell above goes on."""
    return cell[0].text[0].islower() and above[-1].text[-1] not in ".:;?!"


def _is_open(cell: Sequence[Word]) -> bool:
    """Whether a cell ends within a word or a bracket."""
    text = " ".join(word.text for word in cell)
    return text.endswith("-") or text.rfind("(") > text.rfind(")")


def _is_running(cell: Sequence[Word]) -> bool:
    """Whether a cell holds what is written one after the other, and not one name to a row."""
    return any(word.text.endswith(",") for word in cell)


def _is_rest_of_label(above: Sequence[Word], label: Sequence[Word]) -> bool:
    """Whether the first cell is the rest of a label that the cell above begins."""
    if not above or not label:
        return False
    return label[0].text[0].islower() and above[-1].text[-1] not in ".:;"


def _as_printed(cells: Sequence[tuple[Word, ...]], row: Row) -> Iterator[tuple[Word, ...]]:
    """The cells, parted where the row alone shows a wide gap, too."""
    begins = {id(cell[0]) for cell in row.cells[1:]}
    for cell in cells:
        start = 0
        for index in range(1, len(cell)):
            if id(cell[index]) in begins:
                yield cell[start:index]
                start = index
        yield cell[start:]

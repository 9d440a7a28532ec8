"""Tables with an item of the meeting in each row: 'Punkt | Referat | Ansvarlig'.

Such a row is read as the lines that say the same: the heading of the item, below it the head of
each further column as the heading of a part, with what the cell holds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from models.imports.lines import Line
from models.imports.part_headings import is_known_heading

_NUMBER = re.compile(r"(?:nr|pkt|punkt|sag|#)\.?(?:\s?nr\.?)?", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:pkt|punkt(?:er)?|dagsordens?(?:punkt(?:er)?)?|dagsordenen|emne(?:r)?|sag(?:er)?|titel"
    r"|overskrift)\.?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:referat|beslutning(?:er)?|konklusion(?:er)?|drøftelse|bemærkninger|kommentar(?:er)?"
    r"|opfølgning|indhold|noter?|aftaler?|handling(?:er)?|resultat|behandling)\.?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:(?:punkt|pkt|sag|nr)\.?\s?)?(?P<number>\d{1,4})[a-z]?(?![\d:/])", re.I)
_SEPARATOR = re.compile(r"[\s|:+=_-]+")
_FAR_IN = 5  # letters: what is set in so far stands below another column than the first
_GAP = 5  # how many numbers may be missing between two rows


class Column(Enum):
    """What the cells of a column hold."""

    NUMBER = auto()
    TITLE = auto()
    PART = auto()
    OTHER = auto()


def item_columns(heads: Sequence[str]) -> tuple[Column, ...] | None:
    """What the columns below `heads` hold, where they are those of such a table."""
    kinds = [_kind(head) for head in heads]
    titles = [n for n, kind in enumerate(kinds) if kind is Column.TITLE]
    if titles[:2] == [0, 1] and _NUMBER.fullmatch(heads[0]):
        kinds[0] = Column.NUMBER  # 'Punkt | Emne | Referat'
        titles.pop(0)
    first = 1 if kinds[:1] == [Column.NUMBER] else 0
    fits = titles == [first] and Column.NUMBER not in kinds[first:]
    return tuple(kinds) if fits and kinds[first + 1 : first + 2] == [Column.PART] else None


def _kind(head: str) -> Column:
    """A head of several words, such as 'Dagsordenspunkt/Sagsfremstilling', goes by the first."""
    words = [word.strip(" :*") for word in re.split(r"\s*[/&]\s*|\sog\s", head)]
    if _TITLE.fullmatch(words[0]):
        return Column.TITLE
    if _NUMBER.fullmatch(words[0]):
        return Column.NUMBER
    if any(is_known_heading(word) or _PART.fullmatch(word) for word in words):
        return Column.PART
    return Column.OTHER


def number_of_row(text: str) -> int:
    """The number that the first cell of a row begins with, or 0."""
    match = _NUMBERED.match(text)
    return int(match["number"]) if match else 0


def cells_of(text: str) -> list[str]:
    """The cells of a row that is parted by tabs or by bars."""
    parts = text.split("\t") if "\t" in text else re.split(r"\s*\|\s*", text.strip().strip("|"))
    return [part.strip() for part in parts]


def with_item_tables(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the rows of such tables as lines of their own."""
    made: list[Line] = []
    index = 0
    while index < len(lines):
        heads = cells_of(lines[index].text)
        columns = item_columns(heads) if len(heads) > 1 else None
        end = _end(lines, index + 1, len(heads)) if columns else index + 1
        if columns is None or end - index < 3:
            made.append(lines[index])
            index += 1
            continue
        for row in _rows(lines[index + 1 : end], columns):
            made += row.lines(heads, columns)
        index = end
    return made


def _end(lines: Sequence[Line], first: int, width: int) -> int:
    """The index after the last row of a table: numbers go up in the rows, where they have any."""
    end, last = first, 0
    for index in range(first, len(lines)):
        cells = cells_of(lines[index].text)
        number = number_of_row(cells[0])
        follows = last < number <= last + _GAP if last else index == end
        if follows and 1 < len(cells) <= width:
            end, last = index + 1, number or last
        elif index == end and (lines[index].indent >= _FAR_IN or _SEPARATOR.fullmatch(cells[0])):
            end = index + 1
    return end


@dataclass
class _Row:
    """A row of a table: the lines in each of its cells."""

    line: Line
    cells: list[list[str]]

    def add(self, column: int, text: str) -> None:
        self.cells[column] += [text] if text else []

    def lines(self, heads: Sequence[str], columns: Sequence[Column]) -> Iterator[Line]:
        """The lines that say what the row says."""
        plain = replace(self.line, block=None, indent=0, after_blank=True, before_blank=True)
        title = columns.index(Column.TITLE)
        number, *_ = (*(self.cells[0] if title else []), "")
        first, *rest = self.cells[title] or [""]
        yield replace(plain, text=f"{number}\t{first}".strip(), strong=True)
        yield from (replace(plain, text=text, strong=False) for text in rest)
        for head, kind, cell in zip(heads, columns, self.cells, strict=True):
            if kind is Column.PART and cell:
                yield replace(plain, text=head.rstrip(":"), strong=True)
                yield from (replace(plain, text=text, strong=False) for text in cell)
        for head, kind, cell in zip(heads, columns, self.cells, strict=True):
            if kind is Column.OTHER and cell:
                yield replace(plain, text=f"{head.rstrip(':')}: {' '.join(cell)}", strong=False)


def _rows(lines: Iterable[Line], columns: Sequence[Column]) -> list[_Row]:
    """The rows of a table; a line that begins none goes on with a cell of the one above."""
    rows: list[_Row] = []
    parts = [n for n, kind in enumerate(columns) if kind is Column.PART]
    for line in lines:
        cells = cells_of(line.text)
        if _SEPARATOR.fullmatch(line.text):
            continue
        begins = cells[0] and (len(cells) > 1 or _NUMBERED.match(cells[0]))
        far_in = line.indent >= _FAR_IN
        first = 0
        if not rows or (begins and not far_in):
            rows.append(_Row(line, [[] for _ in columns]))
        elif len(cells) > 1:
            first = 1 if cells[0] else 0
        else:
            first = parts[-1] if far_in else columns.index(Column.TITLE)
        for column, cell in enumerate(cells, first):
            rows[-1].add(min(column, len(columns) - 1), cell)
    return rows

"""A Word file -> its lines: what someone sees of it who has accepted all changes.

Each paragraph is a line, with the number that Word puts before it; a paragraph with line breaks
is one for each of its parts. Every line is `alone`, for Word tells paragraphs apart.

A table of cells with one paragraph each is a line for each row that says anything, the cells
parted by tabs. The first of these lines has the whole `Table` as its block; the others have
none: the block reaches over as many lines as the table has rows that say anything. So
'Mødested<TAB>B-206' is a line of a head in two columns. A table that was only used to lay text
out, with headings, lists or several paragraphs in its cells, is read cell by cell; a short cell
with the label of what stands beside it begins the line of that, parted by a tab. The rows of one
with an item of the meeting in each are the lines that say the same (see item_tables).

For all other lines the block is the paragraph or list item, its links and looks included. The
'- ' or '1. ' of a list item stands in the text of its line and not in its block; any other number
Word prints stands in both.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import NothingWrittenError, NotWordError, WordTooLargeError
from models.imports.item_tables import Column, item_columns
from models.imports.lines import Line
from models.imports.people_text import names_people
from models.imports.source import SourceText
from models.imports.word_file import (
    MAX_BLOCKS,
    MAX_CELLS,
    MAX_COLUMNS,
    WordReader,
    parts_of,
    row_is_gone,
    unless_all_bold,
)
from models.imports.word_numbering import Mark, WordNumbering
from models.imports.word_package import open_word
from models.imports.word_styles import WORD, Look, Said, child, value
from models.text import Block, ListCounter, ListItem, Paragraph, Span, Table, spans_text

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGER = 1.1  # times the size of the text around it: what is so large is strong

_LONGEST_LABEL = 60  # characters
_ITEM_NUMBER = re.compile(
    r"(?:(?:punkt|pkt|sag|nr|ad)\.?\s*)+\d{1,4}[.:]?|\d{1,4}[.):]?", re.IGNORECASE
)
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"


def read_word_source(path: Path, content: bytes | None = None) -> SourceText:
    """The lines of the Word file at `path`, or of its `content`. WordFileError."""
    package = open_word(path, content, with_side_parts=True)
    body = child(package.xml(package.main), "body")
    if body is None:
        raise NotWordError(path=path)
    reader = _SourceReader(package, without_contents=False)
    reader.read_notes()
    reader.read(body)
    pieces = reader.pieces
    running = reader.read_running()
    if not pieces:
        raise NothingWrittenError(path=path)
    return SourceText(tuple(_lines(pieces)), running, sha256=package.sha256)


@dataclass
class _Piece:
    """A paragraph, or a row of a table. `bold` and `size` are of all its letters."""

    text: str
    block: Block | None
    indent: int = 0
    heading: int = 0
    bold: bool = False
    size: int | None = None
    is_table_part: bool = False  # a row of a table that is one

    @property
    def is_plain(self) -> bool:
        return not self.heading and not self.is_table_part and isinstance(self.block, Paragraph)


def _lines(pieces: Sequence[_Piece]) -> Iterator[Line]:
    sizes: Counter[int | None] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text)
    usual = sizes.most_common(1)[0][0]
    for number, piece in enumerate(pieces, start=1):
        larger = bool(usual and piece.size and piece.size >= LARGER * usual)
        yield Line(
            number,
            piece.text,
            piece.indent,
            heading=piece.heading,
            strong=piece.bold or larger,
            block=piece.block,
        )


@dataclass
class _SourceReader(WordReader):
    """Walks through a Word file and collects its pieces."""

    pieces: list[_Piece] = field(default_factory=list)
    _prints: list[tuple[bool | None, int | None]] = field(default_factory=list)
    _counter: ListCounter = field(default_factory=ListCounter)
    _notes: dict[str, str] = field(default_factory=dict)  # by kind and id
    _called: list[str] = field(default_factory=list)  # the notes referred to in this paragraph
    _note_count: int = 0
    _read: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        package = self.package
        self._numbering = WordNumbering(
            self.styles, package.xml(package.beside_main("numbering.xml"))
        )

    # --- paragraphs ---

    def take(self, said: Said, look: Look, spans: tuple[Span, ...]) -> None:
        """Keep a paragraph, a line for each part of it between line breaks."""
        prints, self._prints = self._prints, []
        mark = self._numbering.mark(said)
        spans = tuple(_without_invisible(spans))
        text = spans_text(spans)
        if not text.strip():
            self._called.clear()
            return
        made = self._piece(said, look, prints)
        is_text = bool(look.heading) or look.is_contents or (mark is not None and not mark.text)
        if not is_text and (mark or look.in_list):
            self._take_item(made, spans, look, mark)
        else:
            self._counter.count(Paragraph())
            if mark and mark.text:
                spans = (Span(f"{mark.text} "), *spans)
            for part in _broken(spans):
                self._keep(replace(made, text=spans_text(part).strip(), block=Paragraph(part)))
        for note in self._called:
            self._keep(_Piece(note, Paragraph((Span(note),))))
        self._called.clear()

    def _piece(
        self, said: Said, look: Look, prints: Sequence[tuple[bool | None, int | None]]
    ) -> _Piece:
        """A piece without its text, for a paragraph whose letters are printed so."""
        style = self.styles.print_of(said.style)
        bold = bool(prints) and all(style.bold if own is None else own for own, _ in prints)
        sizes = (own or style.size or 0 for _, own in prints)
        return _Piece("", None, heading=look.heading, bold=bold, size=min(sizes, default=0) or None)

    def _take_item(
        self, made: _Piece, spans: tuple[Span, ...], look: Look, mark: Mark | None
    ) -> None:
        """Keep a list item. One whose number is not the next of its list is a paragraph."""
        follows = bool(self.pieces) and isinstance(self.pieces[-1].block, ListItem)
        level = min(look.level, 1) if follows else 0
        item = ListItem(spans, level, bool(mark.count) if mark else look.numbered)
        count = self._counter.count(item)
        sign = mark.text if mark else f"{count}." if count else "-"
        block: Block = item
        if mark and not (mark.is_plain and mark.count == count):
            self._counter.count(Paragraph())
            block = Paragraph((Span(f"{sign} "), *spans))
        text = f"{sign} {_one_line(spans_text(spans))}"
        self._keep(replace(made, text=text, block=block, indent=2 * level))

    def _keep(self, piece: _Piece) -> None:
        self._read += 1
        if self._read > MAX_BLOCKS:
            raise WordTooLargeError(path=self.package.path)
        self.pieces.append(piece)

    def see(self, text: str, bold: bool | None, size: int | None) -> None:
        """Take note of how letters look."""
        if not text.isspace():
            self._prints.append((bold, size))

    # --- tables ---

    def table(self, table: "_Element") -> None:
        """Keep a table, or what stands in it where it was only used to lay text out."""
        rows = [self._cells(row) for row in parts_of(table, "tr") if not row_is_gone(row)]
        width = max(map(len, rows), default=0)
        if width * len(rows) > MAX_CELLS:
            raise WordTooLargeError(path=self.package.path)
        self._counter.count(Paragraph())
        if rows and (columns := item_columns([_text_of(cell) for cell in rows[0]])):
            self.pieces += _items(rows, columns)
            return
        if width == 2 and _is_item(rows):
            self.pieces += _item(rows)
            return
        if _is_layout(rows, width):
            for row in rows:
                self.pieces += _laid_out([cell for cell in row if cell])
            return
        block: Block | None = _table(rows)
        for row in rows:
            if piece := _row_piece(row, block):
                self.pieces.append(piece)
                block = None

    def _cells(self, row: "_Element") -> list[list[_Piece]]:
        cells: list[list[_Piece]] = []
        for cell in parts_of(row, "tc"):
            properties = child(cell, "tcPr")
            goes_on = child(properties, "vMerge")
            reaches_down = goes_on is not None and goes_on.get(WORD + "val") != "restart"
            cells.append([] if reaches_down else self._pieces_in(cell))
            span = value(properties, "gridSpan") or "1"
            wider = min(int(span) if span.isdecimal() else 1, MAX_COLUMNS) - 1
            cells += [[]] * wider
            if len(cells) > MAX_COLUMNS:
                raise WordTooLargeError(path=self.package.path)
        return cells

    def _pieces_in(self, container: "_Element") -> list[_Piece]:
        outer, self.pieces = self.pieces, []
        self._counter.count(Paragraph())
        self.read(container)
        inner, self.pieces = self.pieces, outer
        return inner

    # --- notes, headers and footers ---

    def read_notes(self) -> None:
        """Read the notes, so that each can stand below the paragraph that refers to it."""
        for kind in ("footnotes", "endnotes"):
            for name in self.package.related(kind):
                root = self.package.xml(name)
                for note in [] if root is None else root:
                    text = " ".join(piece.text for piece in self._pieces_in(note))
                    self._notes[kind[:-1] + note.get(WORD + "id", "")] = text

    def note_mark(self, reference: "_Element") -> str:
        """The number of the note that is referred to, in brackets."""
        kind = reference.tag.removeprefix(WORD).removesuffix("Reference")
        text = self._notes.pop(kind + reference.get(WORD + "id", ""), "")
        if not text:
            return ""
        self._note_count += 1
        self._called.append(f"[{self._note_count}] {text}")
        return f"[{self._note_count}]"

    def read_running(self) -> tuple[str, ...]:
        """The lines of the headers and footers, each once."""
        texts: dict[str, None] = {}
        for name in self.package.related("header", "footer"):
            root = self.package.xml(name)
            if root is not None:
                texts |= dict.fromkeys(piece.text for piece in self._pieces_in(root))
        return tuple(texts)


# --- tables -----------------------------------------------------------------------------------


def _is_layout(rows: Sequence[Sequence[Sequence[_Piece]]], width: int) -> bool:
    """Whether a table was only used to lay text out."""
    cells = [cell for row in rows for cell in row]
    if width < 2 or any(not piece.is_plain for cell in cells for piece in cell):
        return True
    return width == 2 and any(len(cell) > 1 for cell in cells)


def _laid_out(cells: Sequence[Sequence[_Piece]]) -> Iterator[_Piece]:
    """The pieces of a row, in the order they are read."""
    labels, texts = cells[:1], cells[1:]
    if len(texts) != 1 or any(piece.is_table_part for cell in cells for piece in cell):
        for cell in cells:
            yield from cell
        return
    left, right = labels[0], texts[0]
    short = all(len(piece.text) <= _LONGEST_LABEL for piece in left)
    if not short or len(left) not in (1, len(right)):
        yield from (*left, *right)
        return
    for label, text in zip_longest(left, right):
        yield _joined([piece for piece in (label, text) if piece])


def _items(
    rows: Sequence[Sequence[Sequence[_Piece]]], columns: Sequence[Column]
) -> Iterator[_Piece]:
    """The pieces of a table with an item in each row: see item_tables."""
    heads = [_text_of(cell).rstrip(":") for cell in rows[0]]
    first = columns.index(Column.TITLE)
    for row in rows[1:]:
        lead = [piece for cell in row[: first + 1] for piece in cell[:1]]
        if lead:
            yield replace(_joined(lead), bold=True)
        yield from (piece for cell in row[: first + 1] for piece in cell[1:])
        cells = list(zip(heads, columns, row, strict=False))
        for head, kind, cell in cells:
            if kind is Column.PART and cell:
                if lead:
                    yield _Piece(head, Paragraph((Span(head),)), bold=True)
                yield from cell
        for head, kind, cell in cells:
            if kind is Column.OTHER and cell:
                text = f"{head}: {_text_of(cell)}"
                yield _Piece(text, Paragraph((Span(text),)))


def _is_item(rows: Sequence[Sequence[Sequence[_Piece]]]) -> bool:
    """Whether a table is one item: number and title above, then labels beside their texts."""
    number, *labels = (_text_of(row[0]) if row else "" for row in rows)
    return (
        bool(labels and _ITEM_NUMBER.fullmatch(number) and len(rows[0]) > 1 and rows[0][1])
        and all(0 < len(label) <= _LONGEST_LABEL and label[0].isalpha() for label in labels)
        and not any(_ITEM_NUMBER.fullmatch(label) for label in labels)
    )


def _item(rows: Sequence[Sequence[Sequence[_Piece]]]) -> Iterator[_Piece]:
    """The pieces of a table that is one item."""
    yield replace(_joined([piece for cell in rows[0] for piece in cell]), bold=True)
    for label, *texts in rows[1:]:
        yield replace(_joined(label), bold=True)
        for text in texts:
            yield from text


def _text_of(cell: Sequence[_Piece]) -> str:
    """The text of a cell; names, each of a paragraph of its own, with commas between them."""
    names = len(cell) > 1 and all(names_people(piece.text) for piece in cell)
    return (", " if names else " ").join(piece.text for piece in cell)


def _joined(pieces: Sequence[_Piece]) -> _Piece:
    """Pieces that stand beside each other as one, parted by tabs."""
    if len(pieces) == 1:
        return pieces[0]
    spans: list[Span] = []
    for piece in pieces:
        spans += [Span("\t"), *_spans_of(piece)]
    return _Piece(
        "\t".join(piece.text for piece in pieces),
        Paragraph(tuple(spans[1:])),
        heading=max(piece.heading for piece in pieces),
        bold=all(piece.bold for piece in pieces),
        size=pieces[-1].size,
    )


def _spans_of(piece: _Piece) -> tuple[Span, ...]:
    return piece.block.spans if isinstance(piece.block, Paragraph) else (Span(piece.text),)


def _row_piece(row: Sequence[Sequence[_Piece]], block: Block | None) -> _Piece | None:
    """The line of a row; None where it says nothing."""
    text = "\t".join(map(_text_of, row)).strip()
    pieces = [piece for cell in row for piece in cell]
    if not pieces:
        return None
    sizes = [piece.size for piece in pieces if piece.size]
    bold = all(piece.bold for piece in pieces)
    return _Piece(text, block, bold=bold, size=min(sizes, default=None), is_table_part=True)


def _table(rows: Sequence[Sequence[Sequence[_Piece]]]) -> Table:
    made = [tuple(_cell_spans(cell) for cell in row) for row in rows]
    # The look of a header row may be said of its words; it is not theirs.
    made[0] = tuple(unless_all_bold(cell) for cell in made[0])
    return Table(tuple(made))


def _cell_spans(cell: Sequence[_Piece]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for piece in cell:
        spans += [Span("\n"), *_spans_of(piece)]
    return tuple(spans[1:])


# --- characters -------------------------------------------------------------------------------


def _without_invisible(spans: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        if span.text.isascii() or not any(sign in span.text for sign in _INVISIBLE):
            yield span
        elif text := re.sub(f"[{_INVISIBLE}]", "", span.text):
            yield replace(span, text=text)


def _broken(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The parts of a paragraph between its line breaks, those that say something."""
    if not any("\n" in span.text for span in spans):
        yield spans
        return
    part: list[Span] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        part.append(replace(span, text=first))
        for text in rest:
            if spans_text(part).strip():
                yield tuple(part)
            part = [replace(span, text=text)]
    if spans_text(part).strip():
        yield tuple(part)


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()

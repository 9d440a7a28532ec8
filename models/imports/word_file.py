"""A Word file -> its paragraphs, list items and tables, each with its heading level.

Read as someone reads it who has accepted all changes: what was inserted is there, what was
deleted or hidden is not; nor are comments, fields' instructions and the contents. Content
controls, smart tags and text boxes hold text like any other.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from models.danish import clean
from models.document import ReadBlock, ReadFile
from models.errors import NotWordError, WordTooLargeError
from models.imports.word_package import WordPackage, open_word, parse_xml
from models.imports.word_styles import WORD, Look, Said, WordStyles, child, letters, value
from models.text import (
    LEFT_TO_RIGHT_MARK,
    Block,
    ListItem,
    Paragraph,
    Span,
    Table,
    plain_lines,
    rich_text,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BLOCKS = 20_000
MAX_COLUMNS = 64
MAX_CELLS = 20_000

_MAX_KEPT = 1_000_000  # bytes of styles and lists that are kept for the next file

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
_CONTENTS_FIELD = re.compile(r"\s*TOC\b", re.IGNORECASE)

# Elements by how they are read; those that are not named here are looked into.
_DROPPED = {
    WORD + name
    for name in "del moveFrom pPr rPr instrText delText delInstrText fldData rt sdtPr".split()
}
_CHARACTERS = {
    WORD + "tab": "\t",
    WORD + "ptab": "\t",
    WORD + "cr": "\n",
    WORD + "noBreakHyphen": "\u2011",
    WORD + "softHyphen": "\u00ad",
}
_NOTES = {WORD + "footnoteReference", WORD + "endnoteReference"}
_LEFT_OUT = {
    WORD + "footnoteReference": "footnotes",
    WORD + "endnoteReference": "footnotes",
    WORD + "commentReference": "comments",
    _PICTURE: "pictures",
    WORD + "ins": "tracked",
    WORD + "del": "tracked",
    WORD + "moveTo": "tracked",
    WORD + "moveFrom": "tracked",
}


def read_word(path: Path, content: bytes | None = None) -> ReadFile:
    """What stands in the Word file at `path`, or in its `content`. WordFileError."""
    package = open_word(path, content)
    root = package.xml(package.main)
    body = child(root, "body")
    if body is None:
        raise NotWordError(path=path)
    reader = WordReader(package)
    reader.read(body)
    return ReadFile(
        tuple(reader.blocks),
        read_token(package),
        package.sha256,
        frozenset(reader.left_out),
    )


def read_token(package: WordPackage) -> str:
    """Referent's own mark in the file's properties."""
    properties = package.xml("docProps/core.xml")
    return "" if properties is None else (properties.findtext(_IDENTIFIER) or "").strip()


def _addresses(package: WordPackage) -> dict[str, str]:
    """The addresses of the links by the ids of their relationships."""
    relations = package.xml(package.relationships)
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in ([] if relations is None else relations)
        if posixpath.basename(relation.get("Type", "")) == "hyperlink"
    }


@dataclass(frozen=True)
class _StyleParts:
    """The parts of a file that its styles and lists are read from."""

    styles: bytes | None
    numbering: bytes | None
    path: Path = field(compare=False)


def _styles(package: WordPackage) -> WordStyles:
    styles, numbering = (
        package.parts.get(package.beside_main(name)) for name in ("styles.xml", "numbering.xml")
    )
    parts = _StyleParts(styles, numbering, package.path)
    large = len(styles or b"") + len(numbering or b"") > _MAX_KEPT
    return (_read_styles if large else _kept_styles)(parts)


@lru_cache(maxsize=2)
def _kept_styles(parts: _StyleParts) -> WordStyles:
    """The same styles are in most files that one system or template made; they are large."""
    return _read_styles(parts)


def _read_styles(parts: _StyleParts) -> WordStyles:
    roots = (
        None if content is None else parse_xml(content, parts.path)
        for content in (parts.styles, parts.numbering)
    )
    return WordStyles(*roots)


@dataclass
class _Field:
    """An open field: its instruction, and whether its result has begun."""

    instruction: str = ""
    has_result: bool = False

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS_FIELD.match(self.instruction))

    @property
    def address(self) -> str:
        found = _HYPERLINK.match(self.instruction)
        return found[1] if found else ""


@dataclass
class WordReader:
    """Walks through the body and collects its blocks. Contents are left out `without_contents`."""

    package: WordPackage
    without_contents: bool = True
    blocks: list[ReadBlock] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    _fields: list[_Field] = field(default_factory=list)
    _boxes: list["_Element"] = field(default_factory=list)
    # What stood before a paragraph's end that was deleted: it belongs to the next paragraph.
    _pending: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        package = self.package
        self.styles = _styles(package)
        self._addresses = _addresses(package)

    # --- blocks ---

    def read(self, container: "_Element") -> None:
        """Read the paragraphs and tables in `container`."""
        for element in container:
            if element.tag == WORD + "p":
                self._paragraph(element)
            elif element.tag == WORD + "tbl":
                self.table(element)
            elif element.tag == WORD + "sdt":
                if not (self.without_contents and _holds_contents(element)):
                    self.read(element)
            elif element.tag not in _DROPPED:
                self.read(element)

    def _add(self, block: Block, heading: int = 0, style: str = "") -> None:
        if len(self.blocks) == MAX_BLOCKS:
            raise WordTooLargeError(path=self.package.path)
        self.blocks.append(ReadBlock(block, heading, style))

    def _paragraph(self, paragraph: "_Element") -> None:
        said = self.styles.said(paragraph)
        look = self.styles.look(said)
        if look.heading:
            self._fields.clear()  # no field reaches over a heading; one was left open
        in_contents = self._in_contents
        spans = [*self._pending, *self._spans(paragraph, Span(""))]
        self._pending = []
        boxes, self._boxes = self._boxes, []
        if said.ends_gone:
            self._pending = spans
        elif spans or not (in_contents or self._in_contents):
            self.take(said, look, tuple(spans))
        for box in boxes:
            self.read(box)

    def take(self, _said: Said, look: Look, spans: tuple[Span, ...]) -> None:
        """Keep a paragraph that was read."""
        if look.is_contents and self.without_contents:
            return
        block: Block = Paragraph(spans)
        if look.in_list:
            block = ListItem(spans, look.level, look.numbered)
        self._add(block, look.heading, look.style)

    @property
    def _in_contents(self) -> bool:
        return self.without_contents and any(each.is_contents for each in self._fields)

    # --- tables ---

    def table(self, table: "_Element") -> None:
        """Read a table and keep it."""
        rows = [self._row(row) for row in parts_of(table, "tr") if not row_is_gone(row)]
        width = max(map(len, rows), default=0)
        if width * len(rows) > MAX_CELLS:
            raise WordTooLargeError(path=self.package.path)
        if rows:
            # The look of a header row may be said of its words; it is not theirs.
            rows[0] = [unless_all_bold(cell) for cell in rows[0]]
            self._add(Table(tuple(map(tuple, rows))))

    def _row(self, row: "_Element") -> list[tuple[Span, ...]]:
        cells: list[tuple[Span, ...]] = []
        for cell in parts_of(row, "tc"):
            properties = child(cell, "tcPr")
            goes_on = child(properties, "vMerge")
            reaches_down = goes_on is not None and goes_on.get(WORD + "val") != "restart"
            cells.append(() if reaches_down else self._cell(cell))
            span = value(properties, "gridSpan") or "1"
            wider = min(int(span) if span.isdecimal() else 1, MAX_COLUMNS) - 1
            cells += [()] * wider
            if len(cells) > MAX_COLUMNS:
                raise WordTooLargeError(path=self.package.path)
        return cells

    def _cell(self, cell: "_Element") -> tuple[Span, ...]:
        """The cell's paragraphs as lines of one text."""
        outer, self.blocks = self.blocks, []
        self.read(cell)
        inner, self.blocks = self.blocks, outer
        lines: list[Span] = []
        for block in (read.block for read in inner):
            if isinstance(block, Paragraph):
                spans = block.spans
            else:  # a list or a table in a cell
                spans = (Span("\n".join(plain_lines(rich_text([block])))),)
            lines += [Span("\n"), *spans]
        return tuple(lines[1:])

    # --- characters ---

    def _spans(self, element: "_Element", look: Span) -> Iterator[Span]:
        """The text in `element`, as `look` says unless something in it says otherwise."""
        for part in element:
            tag = part.tag
            if tag in _LEFT_OUT:
                self.left_out.add(_LEFT_OUT[tag])
            if tag in (WORD + "r", _MATH + "r"):
                yield from self._run(part, look)
            elif tag == WORD + "hyperlink":
                address = self._addresses.get(part.get(f"{{{_OFFICE}}}id", ""), "")
                anchor = part.get(WORD + "anchor", "")
                if address and anchor:
                    address += f"#{anchor}"
                yield from self._spans(part, replace(look, link=address))
            elif tag == WORD + "fldSimple":
                is_contents = _CONTENTS_FIELD.match(part.get(WORD + "instr", ""))
                if not (self.without_contents and is_contents):
                    yield from self._spans(part, look)
            elif tag not in _DROPPED:
                yield from self._spans(part, look)

    def _run(self, run: "_Element", look: Span) -> Iterator[Span]:
        own = letters(child(run, "rPr"))
        bold, italic = own.bold, own.italic
        if own.style is not None and (bold is None or italic is None):
            style_bold, style_italic = self.styles.emphasis(own.style)
            bold = style_bold if bold is None else bold
            italic = style_italic if italic is None else italic
        # A field's marks count even where they are hidden.
        for text in self._texts(run):
            if text and not own.is_hidden and not self._in_contents and self._in_result:
                self.see(text, bold, own.size)
                link = look.link or self._field_link
                yield Span(clean(text), bool(bold), bool(italic), link)

    def see(self, text: str, bold: bool | None, size: int | None) -> None:
        """Take note of how letters look; None where the run says nothing of it."""

    @property
    def _in_result(self) -> bool:
        return not self._fields or all(each.has_result for each in self._fields)

    @property
    def _field_link(self) -> str:
        if not self._fields:
            return ""
        return next((each.address for each in reversed(self._fields) if each.address), "")

    def _texts(self, run: Iterable["_Element"]) -> Iterator[str]:
        """The pieces of text in a run; fields open and close on the way."""
        for part in run:
            tag = part.tag
            if tag in _LEFT_OUT:
                self.left_out.add(_LEFT_OUT[tag])
            if tag in (WORD + "t", _MATH + "t"):
                yield _written(part)
            elif tag == WORD + "br":
                yield "\n" if part.get(WORD + "type", "textWrapping") == "textWrapping" else ""
            elif tag in _CHARACTERS:
                yield _CHARACTERS[tag]
            elif tag in _NOTES:
                yield self.note_mark(part)
            elif tag == WORD + "fldChar":
                self._field_mark(part.get(WORD + "fldCharType", ""))
            elif tag == WORD + "instrText" and self._fields:
                self._fields[-1].instruction += part.text or ""
            elif tag == WORD + "txbxContent":
                self._boxes.append(part)
            elif tag == _COMPATIBILITY + "AlternateContent":
                yield from self._texts(list(part)[:1])  # the rest says the same for older programs
            elif tag not in _DROPPED:
                yield from self._texts(part)

    def note_mark(self, _reference: "_Element") -> str:
        """What stands in the text where a note is referred to."""
        return ""

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].has_result = True
        elif self._fields and kind == "end":
            self._fields.pop()


def _written(text: "_Element") -> str:
    """The characters of a `t`: white space at its ends only counts where it says so."""
    characters = (text.text or "").replace("\r", " ").replace("\n", " ")
    if characters == LEFT_TO_RIGHT_MARK:  # written between right-to-left names: not typed
        return ""
    keep = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return characters if keep else characters.strip(" \t")


def _holds_contents(control: "_Element") -> bool:
    """Whether a content control is Word's table of contents."""
    gallery = value(child(control, "sdtPr", "docPartObj"), "docPartGallery")
    return gallery == "Table of Contents"


def row_is_gone(row: "_Element") -> bool:
    """Whether the row was deleted, as a tracked change."""
    return child(row, "trPr", "del") is not None


def parts_of(element: "_Element", name: str) -> Iterator["_Element"]:
    """The rows of a table or the cells of a row, content controls around them or not."""
    for part in element:
        if part.tag == WORD + name:
            yield part
        elif part.tag in (WORD + "sdt", WORD + "sdtContent", WORD + "customXml"):
            yield from parts_of(part, name)


def unless_all_bold(cell: tuple[Span, ...]) -> tuple[Span, ...]:
    """The cell without its bold, where all of it is bold."""
    if all(span.bold or not span.text.strip() for span in cell):
        return tuple(replace(span, bold=False) for span in cell)
    return cell

"""HTML, as the clipboard holds it after copying in Word, LibreOffice, Outlook or a browser."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from models.danish import clean
from models.text import MAX_LEVEL, Block, ListItem, Paragraph, RichText, Span, Table, rich_text

MAX_SIZE = 2_000_000  # characters, embedded pictures aside; what comes after is not read
MAX_COLUMNS = 64
MAX_CELLS = 20_000

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form header hr li main nav ol p pre section summary table td th tr ul".split()
)
_DROPPED = frozenset(
    "audio canvas del head iframe math noscript object script select style svg template textarea "
    "title video xml".split()
)
_DROPPED_CLASSES = frozenset(("msocomanchor", "msocommentreference", "msodel"))

_SPACE = re.compile(r"[ \t\n\r\f]+")
_PICTURE = re.compile(r"\bdata:[^\s\"'<>]*")
_LINK = re.compile(r"(?:https?:|mailto:|tel:|#).*", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display:\s*none|mso-hide:\s*all|mso-element:\s*comment|mso-special-character:\s*comment"
)
_WEIGHT = re.compile(r"\bfont-weight:\s*([a-z]+|\d{1,4})")
_SLANT = re.compile(r"\bfont-style:\s*([a-z]+)")
_WORD_ITEM = re.compile(r"\bmso-list:\s*\S+\s+level(\d)")
_WORD_MARKER = re.compile(r"\bmso-list:\s*ignore")
_NUMBER = re.compile(r"\(?\w{1,6}(?:\.\w{1,3})*[.)]")


def read_html(text: str) -> RichText:
    """The paragraphs, lists, links, simple tables and emphasis in `text`. Never raises.

    Fonts, colours, pictures, scripts, comments and tracked deletions are left out; so are empty
    paragraphs, which only make room. Headings become bold paragraphs.
    """
    from lxml import etree

    source = _PICTURE.sub("", clean(text))[:MAX_SIZE]
    reader = _Reader()
    # The parser reports each tag as it is met: however deep they nest, nothing recurses.
    parser = etree.HTMLParser(
        target=reader,  # type: ignore[arg-type]  # the stub has lxml give it bytes too
        encoding="utf-8",
        huge_tree=True,
    )
    parser.feed(source.encode("utf-8"))
    parser.close()
    return rich_text(reader.blocks())


@dataclass
class _Item:
    """A list item while its paragraphs are collected. `marker` is what stands before it."""

    level: int
    marker: str = ""
    spans: list[Span] = field(default_factory=list)

    @property
    def number(self) -> str:
        """'1.', 'a)' ...; '' for a bullet."""
        match = _NUMBER.match(self.marker.strip())
        return match[0] if match else ""

    def block(self) -> ListItem:
        return ListItem(tuple(self.spans), self.level, bool(self.number))


@dataclass(frozen=True)
class _Frame:
    """What is in force inside an element."""

    look: Span  # with no text
    heading: bool = False
    dropped: bool = False
    literal: bool = False  # white space counts, as in <pre>
    marker: bool = False  # Word's bullet or number
    item: _Item | None = None


@dataclass
class _Grid:
    """A table while its cells are collected."""

    rows: list[list[tuple[Span, ...]]] = field(default_factory=list)
    depth: int = 1  # of tables inside each other
    cell: list[Span] | None = None  # the open cell
    columns: int = 1  # that the open cell spans, and
    lines: int = 1  # the rows that it spans
    _reserved: dict[int, int] = field(default_factory=dict)  # column -> rows still taken there

    def open_row(self) -> None:
        self.close_cell()
        if self.rows:
            self._skip_reserved(self.rows[-1])
        self.rows.append([])

    def open_cell(self, columns: int, lines: int) -> None:
        self.close_cell()
        if not self.rows or len(self.rows[-1]) + columns > MAX_COLUMNS:
            self.rows.append([])
        self.cell, self.columns, self.lines = [], columns, lines

    def close_cell(self) -> None:
        if self.cell is None:
            return
        row = self.rows[-1]
        self._skip_reserved(row)
        for column in range(len(row), len(row) + self.columns):
            self._reserved[column] = self.lines - 1
        row += [tuple(self.cell), *[()] * (self.columns - 1)]
        self.cell = None

    def _skip_reserved(self, row: list[tuple[Span, ...]]) -> None:
        """Leave empty the cells that one from a row above reaches down into."""
        while self._reserved.get(len(row), 0):
            self._reserved[len(row)] -= 1
            row.append(())

    def blocks(self) -> Iterator[Block]:
        """The table; paragraphs where it is a single cell, a frame for its looks, or too large."""
        rows = [row for row in self.rows if any(row)]
        size = len(rows) * max((len(row) for row in rows), default=0)
        if 1 < size <= MAX_CELLS:
            yield Table(tuple(map(tuple, rows)))
            return
        for row in rows:
            yield from _paragraphs(span for cell in row for span in (*cell, Span(" ")))


class _Reader:
    """Takes the parser's events and makes blocks of them."""

    def __init__(self) -> None:
        self._blocks: list[Block | _Item] = []
        self._frames = [_Frame(Span(""))]
        self._lists: list[int | None] = []  # the count of each open list, None for bullets
        self._run: list[Span] = []  # the open paragraph
        self._grid: _Grid | None = None
        self._in_marker = False  # between Word's comments around a marker
        self._ended = False

    def blocks(self) -> Iterator[Block]:
        for block in self._blocks:
            yield block.block() if isinstance(block, _Item) else block

    # --- the parser's events ---

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _BLOCKS:
            self._end_paragraph()
        frame = _frame(self._frames[-1], tag, attributes)
        if tag == "br":
            self._line_break()
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            frame = replace(frame, item=self._next_item())
        elif tag in ("table", "tr", "td", "th"):
            frame = replace(frame, item=None)
            self._start_table_part(tag, attributes)
        self._frames.append(frame)

    def end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_paragraph()
        self._frames.pop()
        if tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "table" and self._grid:
            self._end_table(self._grid)

    def data(self, text: str) -> None:
        frame = self._frames[-1]
        if frame.dropped or self._ended:
            return
        if frame.item and (frame.marker or self._in_marker):
            frame.item.marker += text
            return
        if not frame.literal:
            text = _SPACE.sub(" ", text)
            if not self._run or self._run[-1].text.endswith((" ", "\n")):
                text = text.lstrip(" ")
        if text:
            bold = frame.look.bold or frame.heading
            self._run.append(replace(frame.look, text=text, bold=bold))

    def comment(self, text: str) -> None:
        text = text.strip().casefold()
        if text == "startfragment":
            self._blocks.clear()
            self._run.clear()
            if self._grid:
                self._grid = _Grid(depth=self._grid.depth)
        elif text == "endfragment":
            self._ended = True
        elif text in ("[if !supportlists]", "[endif]"):
            self._in_marker = text != "[endif]"

    def close(self) -> None:
        """The parser asks for it; the blocks are fetched with `blocks`."""

    # --- paragraphs ---

    def _line_break(self) -> None:
        """A line break; a second one at the same place ends the paragraph."""
        frame = self._frames[-1]
        if frame.dropped or self._ended or not self._run:
            return
        last = self._run[-1]
        if last.text.endswith("\n"):
            self._end_paragraph()
        else:
            self._run[-1] = replace(last, text=last.text.rstrip(" ") + "\n")

    def _end_paragraph(self) -> None:
        run = _trimmed(self._run)
        self._run, self._in_marker = [], False
        item = self._frames[-1].item
        if not any(span.text.strip() for span in run):
            return
        if self._grid and self._grid.cell is not None:
            self._add_to_cell(self._grid.cell, item, run)
        elif not item:
            self._blocks.append(Paragraph(tuple(run)))
        elif not item.spans:
            item.spans = run
            self._blocks.append(item)
        elif self._blocks and self._blocks[-1] is item:
            item.spans += [Span("\n"), *run]
        else:
            # After a list inside it an item goes on as a new one: a paragraph would end the list.
            self._blocks.append(replace(item, spans=run))

    def _add_to_cell(self, cell: list[Span], item: _Item | None, run: list[Span]) -> None:
        if cell:
            cell.append(Span("\n"))
        if item and not item.spans:
            item.spans = run
            cell.append(Span(f"{item.number or '-'} "))
        cell += run

    def _next_item(self) -> _Item:
        count = self._lists[-1] if self._lists else None
        marker = ""
        if count is not None:
            self._lists[-1] = count + 1
            marker = f"{count + 1}."
        return _Item(min(max(len(self._lists) - 1, 0), MAX_LEVEL), marker)

    # --- tables ---

    def _start_table_part(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open a table, a row or a cell. A table inside a table is text in its cell."""
        grid = self._grid
        if tag == "table":
            if grid:
                grid.depth += 1
            else:
                self._grid = _Grid()
        elif grid and grid.depth == 1 and tag == "tr":
            grid.open_row()
        elif grid and grid.depth == 1:
            grid.open_cell(_span(attributes, "colspan"), _span(attributes, "rowspan"))

    def _end_table(self, grid: _Grid) -> None:
        grid.depth -= 1
        if not grid.depth:
            grid.close_cell()
            self._blocks += grid.blocks()
            self._grid = None


def _frame(outer: _Frame, tag: str, attributes: Mapping[str, str]) -> _Frame:
    """What is in force inside an element `tag` that stands inside `outer`."""
    style = attributes.get("style", "").lower()
    classes = attributes.get("class", "").lower().split()
    heading = outer.heading or tag in _HEADINGS
    item = outer.item
    if (found := _WORD_ITEM.search(style)) and not heading:
        item = _Item(min(int(found[1]) - 1, MAX_LEVEL))
    return _Frame(
        look=_look(outer.look, tag, style, attributes.get("href", "").strip()),
        heading=heading,
        dropped=outer.dropped
        or tag in _DROPPED
        or not _DROPPED_CLASSES.isdisjoint(classes)
        or bool(_HIDDEN.search(style)),
        literal=outer.literal or tag == "pre",
        marker=outer.marker or bool(_WORD_MARKER.search(style)),
        item=item,
    )


def _look(outer: Span, tag: str, style: str, address: str) -> Span:
    bold, italic, link = outer.bold, outer.italic, outer.link
    if found := _WEIGHT.search(style):
        weight = found[1]
        bold = int(weight) >= 600 if weight.isdecimal() else weight in ("bold", "bolder")
    elif tag in ("b", "strong"):
        bold = True
    if found := _SLANT.search(style):
        italic = found[1] in ("italic", "oblique")
    elif tag in ("i", "em"):
        italic = True
    if tag == "a" and _LINK.fullmatch(address):
        link = address
    return Span("", bold, italic, link)


def _span(attributes: Mapping[str, str], name: str) -> int:
    """How many columns or rows a cell spans."""
    found = re.match(r"\s*([0-9]{1,3})", attributes.get(name, ""))
    return min(max(int(found[1]), 1), MAX_COLUMNS) if found else 1


def _trimmed(run: Iterable[Span]) -> list[Span]:
    """`run` without the spaces and line breaks at its end."""
    spans = list(run)
    while spans:
        last = spans.pop()
        if text := last.text.rstrip(" \n"):
            return [*spans, replace(last, text=text)]
    return []


def _paragraphs(parts: Iterable[Span]) -> Iterator[Paragraph]:
    """A paragraph for each line of `parts` with something in it."""
    line: list[Span] = []
    for part in (*parts, Span("\n")):
        first, *rest = part.text.split("\n")
        line.append(replace(part, text=first))
        for text in rest:
            if trimmed := _trimmed(line):
                yield Paragraph(tuple(trimmed))
            line = [replace(part, text=text)]

"""The page that each item starts on, found by laying the document out as Word does.

Lines are counted by whoever can: see `CountLines`. The rest is arithmetic, for line heights are
exact and no line cares for its neighbours. Lengths are in points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from models.document import Document, DocumentItem
from models.export.typography import BUILT_IN, ParagraphLook, Typography
from models.pagination import CountLines, Font
from models.text import Block, ListItem, Span, Table

# The thickness of a table's lines: around it and below its header row, and between other rows.
_EDGE, _RULE = 1.0, 0.5
_ROUNDING = 1e-6
_TURNS = 3  # how often the contents are laid out again with the numbers found


def page_numbers(
    document: Document, count_lines: CountLines, typography: Typography = BUILT_IN
) -> tuple[int, ...]:
    """The page each item starts on; () for a document without contents.

    What `count_lines` raises is passed on.
    """
    if not document.has_contents:
        return ()
    setting = _Setting(count_lines, typography)
    head = [*setting.head(document)]
    items = [part for item in document.items for part in setting.item(item)]
    pages: tuple[int, ...] = (1,) * len(document.items)
    # How long the contents are depends a little on the numbers that stand in them.
    for _ in range(_TURNS):
        column = _Column(setting.height)
        column.fill(chain(head, setting.contents(document, pages), items))
        if pages == (pages := tuple(column.items)):
            break
    return pages


@dataclass(slots=True)
class _Part:
    """A paragraph or a row of a table: so many lines of one look, `line` points high.

    With `keep` it is not broken, and stays on the page of what follows it. `repeated` is the
    height of the header row that stands above it once more when it begins a page.
    """

    look: ParagraphLook
    lines: int
    line: float
    before: float = 0
    after: float = 0
    keep: bool = False
    begins_item: bool = False
    repeated: float = 0

    @property
    def least(self) -> int:
        """How many lines stand together at the part's beginning."""
        if self.keep:
            return self.lines
        if self.look.widow_control:  # no line of it is left alone
            return self.lines if self.lines <= 3 else 2
        return 1


class _Setting:
    """What a document's parts measure in one typography."""

    def __init__(self, count_lines: CountLines, typography: Typography) -> None:
        self._count = count_lines
        self._sheet = typography
        self._width = _in_twips(typography.text_width)
        self.height = _in_twips(typography.text_height)

    def head(self, document: Document) -> Iterator[_Part]:
        yield self._line(self._sheet.title, document.title)
        for field in document.head:
            spans = (Span(field.label, bold=True), Span(f" {field.value}"))
            yield self._paragraph(self._sheet.head, spans)

    def contents(self, document: Document, pages: Sequence[int]) -> Iterator[_Part]:
        yield self._line(self._sheet.contents_heading, document.contents_heading)
        for item, page in zip(document.items, pages, strict=True):
            # The number stands at the right margin, but must find room behind the title.
            text = f"{item.title}{document.contents_leader}{page}"
            yield self._line(self._sheet.contents_entry, text)

    def item(self, item: DocumentItem) -> Iterator[_Part]:
        sheet = self._sheet
        heading = self._line(sheet.item_heading, item.heading)
        heading.begins_item = True
        yield heading
        if item.case_line:
            yield self._line(sheet.case_number, item.case_line)
        level = 0
        for section in item.sections:
            if section.heading:
                level = min(section.level, level + 1)  # as it is written
                yield self._line(sheet.section_headings[level - 1], section.heading)
            for block in section.body.blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[_Part]:
        sheet = self._sheet
        if isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, ListItem):
            indent = _in_twips(sheet.list_indent) * (block.level + 1)
            yield self._paragraph(sheet.list_item, block.spans, indent)
        else:
            yield self._paragraph(sheet.body, block.spans)

    def _table(self, table: Table) -> Iterator[_Part]:
        look, gap = self._sheet.table_text, self._sheet.table_gap
        margins = 2 * _in_twips(self._sheet.cell_margin)
        widths = [_in_twips(width) - margins for width in self._sheet.column_widths(table)]
        heights = [
            self._row_height(row, widths, header=index == 0) for index, row in enumerate(table.rows)
        ]
        header = _EDGE + heights[0] + _EDGE
        yield _Part(look, 1, header, keep=len(heights) > 1)
        for index, height in enumerate(heights[1:], 2):
            rule = _EDGE if index == len(heights) else _RULE
            yield _Part(look, 1, height + rule, repeated=header)
        yield _Part(gap, 1, gap.line, gap.before, gap.after)

    def _row_height(
        self, row: Sequence[Sequence[Span]], widths: Iterable[float], *, header: bool
    ) -> float:
        look = self._sheet.table_text
        font = self._font(look, bold=header)
        lines = max(self._count(cell, width, font) for cell, width in zip(row, widths, strict=True))
        return look.before + lines * look.line + look.after

    def _line(self, look: ParagraphLook, text: str) -> _Part:
        return self._paragraph(look, (Span(text),))

    def _paragraph(self, look: ParagraphLook, spans: Sequence[Span], indent: float = 0) -> _Part:
        width = self._width - indent - look.indent_left - look.indent_right
        lines = self._count(spans, width, self._font(look))
        return _Part(look, lines, look.line, look.before, look.after, look.heading)

    def _font(self, look: ParagraphLook, *, bold: bool = False) -> Font:
        return Font(look.font or self._sheet.font, look.size, bold or look.is_bold, look.italic)


def _in_twips(length: float) -> float:
    """`length` as Word has it: in twentieths of a point."""
    return round(length * 20) / 20


class _Column:
    """Pages filled from the top."""

    def __init__(self, height: float) -> None:
        self.page = 1
        self.items: list[int] = []  # the page of each item's heading
        self._height = height
        self._used = 0.0
        self._last: _Part | None = None  # the part above, on this page
        self._broken = True  # whether this page was asked for

    def fill(self, parts: Iterable[_Part]) -> None:
        """Put the parts one after the other, those that stay together as one."""
        together: list[_Part] = []
        for part in parts:
            if part.look.page_break:
                self._put_all(together)
                together = []
                self._turn(broken=True)
            together.append(part)
            if not part.keep:
                self._put_all(together)
                together = []
        self._put_all(together)

    def _put_all(self, parts: Sequence[_Part]) -> None:
        """Put parts that stay together: all but the last are kept with what follows them."""
        if len(parts) > 1:
            needed, last = 0.0, self._last
            for part in parts:
                needed += self._gap(last, part) + part.line * part.least
                last = part
            if self._used + needed > self._height:
                self._turn()
        for part in parts:
            self._put(part)

    def _put(self, part: _Part) -> None:
        self._used += self._gap(self._last, part)
        left, at_top = part.lines, self._last is None
        while left:
            fitting = self._fitting(part, left)
            if not fitting and not at_top:
                self._turn()
                self._used, at_top = part.repeated, True
                continue
            if part.begins_item and left == part.lines:
                self.items.append(self.page)
            fitting = max(fitting, 1)
            self._used += fitting * part.line
            left, at_top = left - fitting, False
        self._last = part

    def _fitting(self, part: _Part, left: int) -> int:
        """How many of the part's last `left` lines go on this page."""
        fitting = min(int((self._height - self._used) / part.line + _ROUNDING), left)
        if part.look.widow_control and fitting < left:
            fitting = min(fitting, left - 2)  # one line would stand alone on the next page
            if fitting < 2 and left == part.lines:
                return 0  # as the first would on this
        return max(fitting, 0)

    def _gap(self, above: _Part | None, part: _Part) -> float:
        """The larger of the spaces that two neighbours ask for, as in Word.

        Atop a page there is none, unless the page was asked for.
        """
        if above is None:
            return part.before if self._broken else 0
        if part.look.close and above.look == part.look:
            return 0
        return max(above.after, part.before)

    def _turn(self, *, broken: bool = False) -> None:
        if self._used:
            self.page += 1
            self._used, self._last, self._broken = 0.0, None, broken

"""The page that each item starts on, found by laying the document out as Word does.

Lines are counted by whoever can: see `CountLines`. The rest is arithmetic, for line heights are
exact and no line cares for its neighbours. Lengths are in points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from models.document import CountLines, Document, DocumentItem, Font
from models.export.typography import BUILT_IN, ParagraphLook, Typography
from models.text import Block, ListItem, Span, Table

_RULE = 0.5  # the thickness of a table's lines


def page_numbers(
    document: Document, count_lines: CountLines, typography: Typography = BUILT_IN
) -> tuple[int, ...]:
    """The page each item starts on: the head is page 1, the contents begin on page 2.

    Every item begins on a new page. What `count_lines` raises is passed on.
    """
    setting = _Setting(count_lines, typography)
    lengths = [setting.page_count(setting.item(item)) for item in document.items]
    first = 1 + setting.page_count(setting.head(document))
    if not document.has_contents:
        return _starts(first, lengths)
    # How long the contents are depends a little on the numbers that stand in them.
    pages = _starts(first + 1, lengths)
    for _ in range(3):
        length = setting.page_count(setting.contents(document, pages))
        if pages == (pages := _starts(first + length, lengths)):
            break
    return pages


def _starts(first: int, lengths: Sequence[int]) -> tuple[int, ...]:
    return tuple(accumulate(lengths[:-1], initial=first)) if lengths else ()


@dataclass(slots=True)
class _Part:
    """A paragraph or a row of a table: so many lines of the same height.

    With `keep` it is not broken, and stays on the page of what follows it. `repeated` is the
    height of the header row that stands above it once more when it begins a page.
    """

    lines: int
    line: float
    before: float = 0
    after: float = 0
    keep: bool = False
    repeated: float = 0


class _Setting:
    """What a document's parts measure in one typography."""

    def __init__(self, count_lines: CountLines, typography: Typography) -> None:
        self._count = count_lines
        self._looks = typography
        # Word counts in twentieths of a point.
        self._width = round(typography.text_width * 20) / 20
        self._height = round(typography.text_height * 20) / 20

    # --- the document in parts ---

    def head(self, document: Document) -> Iterator[_Part]:
        yield self._line(self._looks.title, document.title)
        for field in document.head:
            spans = (Span(field.label, bold=True), Span(f" {field.value}"))
            yield self._paragraph(self._looks.head, spans)

    def contents(self, document: Document, pages: Sequence[int]) -> Iterator[_Part]:
        yield self._line(self._looks.contents_heading, document.contents_heading)
        for item, page in zip(document.items, pages, strict=True):
            # The number stands at the right margin, but must find room behind the title.
            text = f"{item.title}{document.contents_leader}{page}"
            yield self._line(self._looks.contents_entry, text)

    def item(self, item: DocumentItem) -> Iterator[_Part]:
        looks = self._looks
        yield self._line(looks.item_heading, item.heading)
        if item.case_line:
            yield self._line(looks.case_number, item.case_line)
        level = 0
        for section in item.sections:
            if section.heading:
                level = min(section.level, level + 1)  # as it is written
                yield self._line(looks.section_headings[level - 1], section.heading)
            for block in section.body.blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[_Part]:
        looks = self._looks
        if isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, ListItem):
            indent = round(looks.list_indent * 20) / 20 * (block.level + 1)
            yield self._paragraph(looks.list_item, block.spans, self._width - indent)
        else:
            yield self._paragraph(looks.body, block.spans)

    def _table(self, table: Table) -> Iterator[_Part]:
        looks = self._looks
        margins = 2 * looks.cell_margin
        widths = [width - margins for width in looks.column_widths(table)]
        heights = [
            self._row_height(row, widths, header=index == 0) for index, row in enumerate(table.rows)
        ]
        header = heights[0]
        yield _Part(1, header + _RULE, keep=len(heights) > 1)
        for height in heights[1:]:
            yield _Part(1, height, repeated=header + _RULE)
        gap = looks.table_gap
        yield _Part(1, gap.line, gap.before, gap.after)

    def _row_height(
        self, row: Sequence[Sequence[Span]], widths: Iterable[float], *, header: bool
    ) -> float:
        look = self._looks.table_text
        font = Font(self._looks.font, look.size, bold=header)
        lines = max(
            self._count(cell, width, font) for cell, width in zip(row, widths, strict=True)
        )
        return look.before + lines * look.line + look.after + _RULE

    def _line(self, look: ParagraphLook, text: str) -> _Part:
        return self._paragraph(look, (Span(text),))

    def _paragraph(
        self, look: ParagraphLook, spans: Sequence[Span], width: float | None = None
    ) -> _Part:
        font = Font(self._looks.font, look.size, bold=look.heading)
        lines = self._count(spans, width or self._width, font)
        return _Part(lines, look.line, look.before, look.after, look.heading)

    # --- the parts on pages ---

    def page_count(self, parts: Iterable[_Part]) -> int:
        """How many pages the parts fill, at least one."""
        column = _Column(self._height)
        chain: list[_Part] = []
        for part in parts:
            chain.append(part)
            if not part.keep:
                column.put(chain)
                chain = []
        column.put(chain)
        return column.page


class _Column:
    """Pages filled from the top."""

    def __init__(self, height: float) -> None:
        self.page = 1
        self._height = height
        self._used = 0.0
        self._after = 0.0  # the space that the last part asks for below it

    def put(self, chain: Sequence[_Part]) -> None:
        """Put parts that stay together: all but the last are kept with what follows them."""
        if len(chain) > 1 and self._used + self._needed(chain) > self._height:
            self._turn()
        for part in chain:
            self._put_part(part)

    def _needed(self, chain: Sequence[_Part]) -> float:
        """The height up to the last part's first line, with the space above."""
        height, after = 0.0, self._after
        for part in chain:
            height += max(after, part.before) + part.line * (part.lines if part.keep else 1)
            after = part.after
        return height

    def _put_part(self, part: _Part) -> None:
        # Between two paragraphs stands the larger of the spaces they ask for, as in Word; at the
        # top of a page none.
        if self._used:
            self._used += max(self._after, part.before)
        for _ in range(part.lines):
            if self._used and self._used + part.line > self._height:
                self._turn()
                self._used = part.repeated
            self._used += part.line
        self._after = part.after

    def _turn(self) -> None:
        if self._used:
            self.page += 1
            self._used = self._after = 0.0


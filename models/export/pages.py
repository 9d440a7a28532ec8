"""An estimate of the page each item starts on, by counting lines."""

import math
from collections.abc import Iterable, Iterator

from models.document import Document, DocumentItem
from models.export.typography import BUILT_IN, ParagraphLook
from models.text import Block, ListItem, Table, spans_text

# Widths of Arial's characters in 1/250 of the type size, by their place in Windows' Latin
# alphabet: one byte for a character and one for its width, so that a text is measured in no time.
_ENCODING = "cp1252"
_WIDTHS = bytearray([139]) * 256  # 0.556 of the size: digits, most letters, the unknown
for _width, _characters in (
    (55, "'ijl’"),
    (70, " !,./:;I[\\]ft\xa0"),
    (83, '()-`r“”"'),
    (125, "Jcksvxyz"),
    (153, "FTZø"),
    (167, "&ABEKPSVXYÅ"),
    (180, "CDHNRUw"),
    (195, "GOQØ"),
    (208, "Mmæ"),
    (236, "WÆ—…%@"),
):
    for _byte in _characters.encode(_ENCODING):
        _WIDTHS[_byte] = _width
_UNITS = 250
_RAGGED_END = 320  # what a line leaves unused on average: half a word and its space
_BOLD_FACTOR = 1.06


def estimate_pages(document: Document) -> tuple[int, ...]:
    """The page each item starts on: the head is page 1, the contents begin on page 2.

    Every item begins on a new page. Lines are wrapped by Arial's widths and counted with the
    Word template's heights, so a page can be one off where an item nearly fills its last page.
    """
    page = 1 + _page_count(_head_paragraphs(document))
    if document.has_contents:
        page += _page_count(_contents_paragraphs(document))
    starts = []
    for item in document.items:
        starts.append(page)
        page += _page_count(_item_paragraphs(item))
    return tuple(starts)


_Lines = tuple[ParagraphLook, int]  # a paragraph's look and how many lines it fills


def _head_paragraphs(document: Document) -> Iterator[_Lines]:
    yield _lines(BUILT_IN.title, document.title)
    for field in document.head:
        yield _lines(BUILT_IN.head, f"{field.label} {field.value}")


def _contents_paragraphs(document: Document) -> Iterator[_Lines]:
    yield _lines(BUILT_IN.contents_heading, document.contents_heading)
    for item in document.items:
        yield _lines(BUILT_IN.contents_entry, f"{item.title}{document.contents_leader} 100")


def _item_paragraphs(item: DocumentItem) -> Iterator[_Lines]:
    yield _lines(BUILT_IN.item_heading, item.heading)
    if item.case_line:
        yield _lines(BUILT_IN.case_number, item.case_line)
    for section in item.sections:
        if section.heading:
            yield _lines(BUILT_IN.section_headings[section.level - 1], section.heading)
        for block in section.body.blocks:
            yield from _block_paragraphs(block)


def _block_paragraphs(block: Block) -> Iterator[_Lines]:
    if isinstance(block, Table):
        widths = [width - 2 * BUILT_IN.cell_margin for width in BUILT_IN.column_widths(block)]
        for row in block.rows:
            cells = zip(row, widths, strict=True)
            lines = max(
                _line_count(spans_text(cell), width, BUILT_IN.table_text) for cell, width in cells
            )
            # A row is never broken over two pages: it counts as one line of its height.
            style = BUILT_IN.table_text
            yield ParagraphLook(style.size, style.before + lines * style.line + style.after), 1
        yield BUILT_IN.table_gap, 1
    elif isinstance(block, ListItem):
        width = BUILT_IN.text_width - BUILT_IN.list_indent * (block.level + 1)
        yield _lines(BUILT_IN.list_item, spans_text(block.spans), width)
    else:
        yield _lines(BUILT_IN.body, spans_text(block.spans))


def _lines(style: ParagraphLook, text: str, width: float = BUILT_IN.text_width) -> _Lines:
    return style, _line_count(text, width, style)


def _line_count(text: str, width: float, style: ParagraphLook) -> int:
    """How many lines `text` fills at `width` points."""
    scale = style.size / _UNITS * (_BOLD_FACTOR if style.heading else 1)
    room = width / scale
    count = 0
    for line in text.split("\n"):
        length = sum(line.encode(_ENCODING, "replace").translate(_WIDTHS))
        count += 1 if length <= room else math.ceil(length / (room - _RAGGED_END))
    return count


def _page_count(paragraphs: Iterable[_Lines]) -> int:
    """How many pages the paragraphs fill, at least one."""
    pages, used, after = 1, 0.0, 0.0
    for style, lines in paragraphs:
        # Between two paragraphs stands the larger of the spaces they ask for, as in Word.
        gap = max(after, style.before) if used else 0
        follower = style.after + BUILT_IN.body.line if style.heading else 0
        for line in range(lines):
            needed = style.line if line < lines - 1 else style.line + follower
            if used + gap + needed > BUILT_IN.text_height:
                pages, used, gap = pages + 1, 0.0, 0
            used += gap + style.line
            gap = 0
        after = style.after
    return pages

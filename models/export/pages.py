"""An estimate of the page each item starts on, by counting lines."""

import math
from collections.abc import Iterable, Iterator

from models.document import Document, DocumentItem
from models.export import typography as look
from models.export.typography import ParagraphLook
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
    page += _page_count(_contents_paragraphs(document))
    starts = []
    for item in document.items:
        starts.append(page)
        page += _page_count(_item_paragraphs(item))
    return tuple(starts)


_Lines = tuple[ParagraphLook, int]  # a paragraph's look and how many lines it fills


def _head_paragraphs(document: Document) -> Iterator[_Lines]:
    yield _lines(look.TITLE, document.title)
    for field in document.head:
        yield _lines(look.HEAD, f"{field.label} {field.value}")


def _contents_paragraphs(document: Document) -> Iterator[_Lines]:
    if document.items:
        yield _lines(look.CONTENTS_HEADING, document.contents_heading)
    for item in document.items:
        yield _lines(look.CONTENTS_ENTRY, f"{item.title}{document.contents_leader} 100")


def _item_paragraphs(item: DocumentItem) -> Iterator[_Lines]:
    yield _lines(look.ITEM_HEADING, item.heading)
    if item.case_line:
        yield _lines(look.CASE_NUMBER, item.case_line)
    for section in item.sections:
        if section.heading:
            yield _lines(look.SECTION_HEADINGS[section.level - 1], section.heading)
        for block in section.body.blocks:
            yield from _block_paragraphs(block)


def _block_paragraphs(block: Block) -> Iterator[_Lines]:
    if isinstance(block, Table):
        widths = [width - 2 * look.CELL_MARGIN for width in look.column_widths(block)]
        for row in block.rows:
            cells = zip(row, widths, strict=True)
            lines = max(
                _line_count(spans_text(cell), width, look.TABLE_TEXT) for cell, width in cells
            )
            # A row is never broken over two pages: it counts as one line of its height.
            style = look.TABLE_TEXT
            yield ParagraphLook(style.size, style.before + lines * style.line + style.after), 1
        yield look.TABLE_GAP, 1
    elif isinstance(block, ListItem):
        width = look.TEXT_WIDTH - look.LIST_INDENT * (block.level + 1)
        yield _lines(look.LIST_ITEM, spans_text(block.spans), width)
    else:
        yield _lines(look.BODY, spans_text(block.spans))


def _lines(style: ParagraphLook, text: str, width: float = look.TEXT_WIDTH) -> _Lines:
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
        follower = style.after + look.BODY.line if style.heading else 0
        for line in range(lines):
            needed = style.line if line < lines - 1 else style.line + follower
            if used + gap + needed > look.TEXT_HEIGHT:
                pages, used, gap = pages + 1, 0.0, 0
            used += gap + style.line
            gap = 0
        after = style.after
    return pages

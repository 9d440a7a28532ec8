"""What was read of a Word file -> the document value, by the wording of its layout.

A referat comes back from Word with its headings as they were, or moved, reworded, or without
their style. What is expected to stand there helps to find them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from models.danish import clean_line
from models.document import (
    Document,
    DocumentItem,
    DocumentSection,
    HeadField,
    ReadBlock,
    ReadFile,
)
from models.imports.wording import ItemHeading, Wording
from models.text import Block, Paragraph, Table, rich_text, spans_text

_TITLE_STYLES = ("title", "titel")
_CASE_STYLE = "referent case number"


def read_document(file: ReadFile, words: Wording, expected: Document) -> Document:
    """The document that stands in `file`; `expected` is what is looked for in it."""
    blocks = _with_item_headings(file.blocks, expected)
    level = _item_level(blocks, words, expected)
    starts = _item_starts(blocks, level, words, expected)
    title, head = _head(blocks[: starts[0] if starts else len(blocks)], expected)
    by_heading = {item.heading: item for item in expected.items}
    items = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading = block_text(blocks[start].block)
        known = by_heading.get(heading)
        inner = blocks[start + 1 : end]
        if known:
            inner = _with_section_headings(inner, level, known)
        items.append(_item(heading, inner, level, words))
    return replace(expected, title=title, head=tuple(head), items=tuple(items))


def block_text(block: Block) -> str:
    """The text of a paragraph or list item on one line; '' for a table."""
    return "" if isinstance(block, Table) else clean_line(spans_text(block.spans))


# --- finding the headings -------------------------------------------------------------------


def _with_item_headings(blocks: Iterable[ReadBlock], expected: Document) -> list[ReadBlock]:
    """The blocks, those made headings that read as an item's and only lost their style."""
    blocks = [block for block in blocks if not (block.heading and not block_text(block.block))]
    styled = {block_text(block.block) for block in blocks if block.heading}
    lost = {item.heading for item in expected.items} - styled
    return [_as_heading(block, 1) if _reads(block, lost) else block for block in blocks]


def _with_section_headings(
    blocks: Sequence[ReadBlock], level: int, item: DocumentItem
) -> list[ReadBlock]:
    """The same for the headings inside an item."""
    styled = {block_text(block.block) for block in blocks if block.heading}
    levels = {section.heading: section.level for section in item.sections if section.heading}
    lost = {heading: depth for heading, depth in levels.items() if heading not in styled}
    return [
        _as_heading(block, level + lost[block_text(block.block)]) if _reads(block, lost) else block
        for block in blocks
    ]


def _reads(block: ReadBlock, headings: Iterable[str]) -> bool:
    is_text = isinstance(block.block, Paragraph) and not block.heading
    return is_text and block_text(block.block) in headings


def _as_heading(block: ReadBlock, level: int) -> ReadBlock:
    return replace(block, heading=level)


def _is_item(block: ReadBlock, words: Wording, expected: Document) -> bool:
    text = block_text(block.block)
    return bool(words.item_heading(text)) or any(text == item.heading for item in expected.items)


def _item_level(blocks: Iterable[ReadBlock], words: Wording, expected: Document) -> int:
    """The heading level that items have in this file."""
    levels = Counter(
        block.heading for block in blocks if block.heading and _is_item(block, words, expected)
    )
    return levels.most_common(1)[0][0] if levels else 1


def _item_starts(
    blocks: Sequence[ReadBlock], level: int, words: Wording, expected: Document
) -> list[int]:
    """The indexes of the items' headings. What stands above the first known one is the head."""
    starts = [index for index, block in enumerate(blocks) if 0 < block.heading <= level]
    known = [index for index in starts if _is_item(blocks[index], words, expected)]
    return [index for index in starts if not known or index >= known[0]]


# --- what stands under them -----------------------------------------------------------------


def _head(blocks: Iterable[ReadBlock], expected: Document) -> tuple[str, list[HeadField]]:
    """The document's title and the fields of its head."""
    title = ""
    fields: list[HeadField] = []
    for block in blocks:
        text = block_text(block.block)
        if not title and (block.style in _TITLE_STYLES or text == expected.title):
            title = text
        elif text and text != expected.contents_heading:
            fields.append(_field(text, expected))
    return title, fields


def _field(text: str, expected: Document) -> HeadField:
    for field in expected.head:
        if text.startswith(f"{field.label} "):
            return HeadField(field.label, text[len(field.label) + 1 :])
    return HeadField("", text)


def _item(heading: str, blocks: Sequence[ReadBlock], level: int, words: Wording) -> DocumentItem:
    case_line = _case_line(blocks, words)
    found = words.item_heading(heading) or ItemHeading("", heading, closed=False)
    return DocumentItem(
        heading=heading,
        title=found.title,
        number=found.number,
        closed=found.closed,
        case_line=case_line,
        sections=tuple(_sections(blocks[1:] if case_line else blocks, level)),
    )


def _case_line(blocks: Sequence[ReadBlock], words: Wording) -> str:
    """The line with the case number, if the item begins with one."""
    if not (blocks and words.case_line) or blocks[0].heading:
        return ""
    if not isinstance(blocks[0].block, Paragraph):
        return ""
    text = block_text(blocks[0].block)
    return text if blocks[0].style == _CASE_STYLE or words.case_number(text) else ""


def _sections(blocks: Iterable[ReadBlock], level: int) -> Iterator[DocumentSection]:
    heading, depth = "", 1
    body: list[Block] = []
    for block in blocks:
        if not block.heading:
            body.append(block.block)
            continue
        if heading or body:
            yield DocumentSection(heading, depth, rich_text(body))
        heading, depth, body = block_text(block.block), min(block.heading - level, 2), []
    if heading or body:
        yield DocumentSection(heading, depth, rich_text(body))

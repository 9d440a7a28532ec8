"""Bullet and numbered lists in a QTextDocument: what each block is, and how it changes.

A QTextList's format says the kind of all its items: the style says bullets or numbers, the
indent says the level. Which items share a QTextList, and so count on from one another, is kept
by `arrange_lists`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from models.text import MAX_LEVEL

LINE_HEIGHT = 118  # per cent of the font's own
PARAGRAPH_GAP = 4  # pixels below a paragraph
ITEM_GAP = 2


@dataclass(frozen=True)
class ListKind:
    """What kind of list item a block is."""

    level: int
    numbered: bool


def block_format(kind: ListKind | None) -> QTextBlockFormat:
    """The looks of a paragraph (None) or a list item, in no list yet."""
    result = QTextBlockFormat()
    result.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    result.setBottomMargin(PARAGRAPH_GAP if kind is None else ITEM_GAP)
    return result


def kind_of(block: QTextBlock) -> ListKind | None:
    """The kind of list item `block` is; None for a paragraph."""
    items = _list_of(block)
    return None if items is None else _kind_of_list(items)


def set_kind(block: QTextBlock, kind: ListKind | None) -> None:
    """Make `block` an item of a list of its own, or a paragraph. See `arrange_lists`."""
    cursor = QTextCursor(block)
    cursor.setBlockFormat(block_format(kind))
    if kind is not None:
        cursor.createList(_list_format(kind))


def arrange_lists(document: QTextDocument) -> None:
    """Bring the lists into the normal form of `models.text.rich_text`.

    A list begins at level 0. Items of one kind and level share a QTextList until an item of
    a lower level or another kind, or something that is no list item, comes between.
    """
    shared: dict[int, QTextList] = {}  # by level: the list that the next item goes on with
    taken: set[int] = set()
    block = document.begin()
    while block.isValid():
        items = _list_of(block)
        if items is None:
            shared.clear()
        else:
            kind = _kind_of_list(items)
            if not shared:
                kind = ListKind(0, kind.numbered)
            current = shared.get(kind.level)
            if current is None or _kind_of_list(current) != kind:
                if _kind_of_list(items) != kind or items.objectIndex() in taken:
                    items = QTextCursor(block).createList(_list_format(kind))
                taken.add(items.objectIndex())
            elif current.objectIndex() != items.objectIndex():
                current.add(block)
                items = current
            shared = {level: kept for level, kept in shared.items() if level < kind.level}
            shared[kind.level] = items
        block = block.next()


def toggle_list(cursor: QTextCursor, *, numbered: bool) -> None:
    """Make the selected blocks items of this sort; paragraphs, if all of them are already."""
    blocks = list(selected_blocks(cursor))
    kinds = [kind_of(block) for block in blocks]
    undo = all(kind is not None and kind.numbered is numbered for kind in kinds)
    for block, kind in zip(blocks, kinds, strict=True):
        set_kind(block, None if undo else ListKind(kind.level if kind else 0, numbered))
    arrange_lists(cursor.document())


def shift_level(cursor: QTextCursor, step: int) -> None:
    """Move the selected items `step` levels in (1) or out (-1), as far as that is possible."""
    for block in selected_blocks(cursor):
        kind = kind_of(block)
        if kind is not None and can_shift(block, step):
            set_kind(block, ListKind(kind.level + step, kind.numbered))
    arrange_lists(cursor.document())


def can_shift(block: QTextBlock, step: int) -> bool:
    """Whether `block` is a list item that can go `step` levels in or out."""
    kind = kind_of(block)
    if kind is None or not 0 <= kind.level + step <= MAX_LEVEL:
        return False
    return step < 0 or kind_of(block.previous()) is not None


def selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The blocks that the selection touches, outside tables; else the one with the cursor."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    while block.isValid() and block.blockNumber() <= last:
        if QTextCursor(block).currentTable() is None:
            yield block
        block = block.next()


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()  # which PySide's stubs do not know to be None at times


def _kind_of_list(items: QTextList) -> ListKind:
    looks = items.format()
    return ListKind(looks.indent() - 1, looks.style() == QTextListFormat.Style.ListDecimal)


def _list_format(kind: ListKind) -> QTextListFormat:
    result = QTextListFormat()
    result.setIndent(kind.level + 1)
    if kind.numbered:
        result.setStyle(QTextListFormat.Style.ListDecimal)
    elif kind.level:
        result.setStyle(QTextListFormat.Style.ListCircle)
    else:
        result.setStyle(QTextListFormat.Style.ListDisc)
    return result

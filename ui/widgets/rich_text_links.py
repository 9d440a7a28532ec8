"""The link that a cursor is in: finding, setting and removing it."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextFragment

from models.text import Paragraph, Span
from ui.widgets.rich_text_document import Looks, insert_spans, read_selection

_BLOCK_ENDS = set("\u2029\ufdd0\ufdd1")


@dataclass(frozen=True)
class Link:
    """A link's text and its address; the address is empty where there is no link yet."""

    text: str
    url: str


def link_at(cursor: QTextCursor) -> Link:
    """The link at the cursor; else the characters selected, if in one block, without address."""
    fragments = _link_fragments(cursor)
    if fragments:
        text = "".join(fragment.text() for fragment in fragments)
        return Link(text, fragments[0].charFormat().anchorHref())
    return Link(cursor.selectedText() if _in_one_block(cursor) else "", "")


def is_inside_link(cursor: QTextCursor) -> bool:
    """Whether the cursor has characters of one link on both sides."""
    start, end = _place(cursor)
    return bool(_link_fragments(cursor)) and start < cursor.position() < end


def set_link(cursor: QTextCursor, link: Link, looks: Looks, *, beside: Span) -> None:
    """Put `link` in place of the link or selection at the cursor, and go behind it.

    Where the text stays, so do bold and italic in it; else it looks like `beside`.
    """
    old = link_at(cursor)
    start, end = _place(cursor)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    parts = [Span(link.text or link.url, beside.bold, beside.italic, link.url)]
    if link.text == old.text and end > start:
        parts = [
            Span(span.text, span.bold, span.italic, link.url)
            for block in read_selection(cursor).blocks
            if isinstance(block, Paragraph)
            for span in block.spans
        ]
    cursor.removeSelectedText()
    insert_spans(cursor, parts, looks)


def remove_link(cursor: QTextCursor, looks: Looks) -> None:
    """Make the link at the cursor plain text."""
    old = link_at(cursor)
    if old.url:
        set_link(cursor, Link(old.text, ""), looks, beside=Span(""))


def _place(cursor: QTextCursor) -> tuple[int, int]:
    """Where the link at the cursor begins and ends; else the selection in one block."""
    fragments = _link_fragments(cursor)
    if fragments:
        return fragments[0].position(), fragments[-1].position() + fragments[-1].length()
    if _in_one_block(cursor):
        return cursor.selectionStart(), cursor.selectionEnd()
    return cursor.position(), cursor.position()


def _in_one_block(cursor: QTextCursor) -> bool:
    return not set(cursor.selectedText()) & _BLOCK_ENDS


def _link_fragments(cursor: QTextCursor) -> list[QTextFragment]:
    """The neighbouring pieces of the link that the cursor, or all of the selection, is in."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    run: list[QTextFragment] = []
    url = ""
    fragments = cursor.document().findBlock(first).begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        here = fragment.charFormat().anchorHref()
        if here != url:
            if _covers(run, first, last):
                return run
            run, url = [], here
        if here:
            run.append(fragment)
        fragments += 1
    return run if _covers(run, first, last) else []


def _covers(run: list[QTextFragment], first: int, last: int) -> bool:
    return bool(run) and (
        run[0].position() <= first and last <= run[-1].position() + run[-1].length()
    )

"""Rich text values <-> QTextDocument: `fill`, `read`, and `insert` at a cursor.

A paragraph or list item is a text block, a line break in it U+2028; a table is a QTextTable of
one block a cell. Qt wants a block before and after each table. Where the value has none, an
empty one is marked as a holder, and is no paragraph until something is typed in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from models.text import Block, ListItem, Paragraph, RichText, Span, Table, rich_text, spans
from ui.widgets.rich_text_lists import ListKind, arrange_lists, block_format, kind_of, set_kind

_TABLE_BEGINS, _TABLE_ENDS = "\ufdd0", "\ufdd1"
LINE_SEPARATOR = "\u2028"
CELL_PADDING = 5
TABLE_MARGIN = 4
_BOLD = QFont.Weight.DemiBold.value  # and heavier
_HOLDER = QTextFormat.Property.UserProperty.value + 1


@dataclass(frozen=True)
class Looks:
    """The colours of links and tables; everything else follows the widget's own."""

    link: QColor
    line: QColor
    header: QColor

    @classmethod
    def of(cls, palette: QPalette) -> "Looks":
        """The looks that go with `palette`."""
        line = QColor(palette.color(QPalette.ColorRole.Text))
        line.setAlphaF(0.25)
        header = QColor(line)
        header.setAlphaF(0.06)
        return cls(palette.color(QPalette.ColorRole.Link), line, header)


def fill(document: QTextDocument, text: RichText, looks: Looks | None = None) -> None:
    """Make `text` all that `document` holds."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(block_format(None))
    cursor.setBlockCharFormat(QTextCharFormat())
    insert(cursor, text, looks)
    cursor.endEditBlock()


def read(document: QTextDocument) -> RichText:
    """The text that `document` holds, in normal form."""
    return rich_text(_read_blocks(document, 0, document.characterCount()))


def read_selection(cursor: QTextCursor) -> RichText:
    """The selected part; characters of a single block, or cell, are a paragraph."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    table = cursor.currentTable()
    if table is not None and cursor.hasComplexSelection():
        row, row_count, column, column_count = _selected_cells(cursor)
        rows = range(row, row + row_count)
        columns = range(column, column + column_count)
        return rich_text([_read_table(table, rows, columns)])
    first = document.findBlock(start)
    if first == document.findBlock(end):
        return rich_text([Paragraph(tuple(_spans_between(first, start, end)))])
    return rich_text(_read_blocks(document, start, end))


# --- reading --------------------------------------------------------------------------------


def _read_blocks(document: QTextDocument, start: int, end: int) -> Iterator[Block]:
    after_table = True  # so is, for a holder's sake, the beginning
    for part in _parts(document):
        if isinstance(part, QTextTable):
            if part.lastPosition() >= start and part.firstPosition() < end:
                yield _read_table(part, range(part.rows()), range(part.columns()))
            after_table = True
            continue
        selected = part.position() + part.length() > start and part.position() < end
        if selected and not (after_table and _is_idle_holder(part)):
            yield _read_block(part, start, end)
        after_table = False


def _parts(document: QTextDocument) -> Iterator[QTextBlock | QTextTable]:
    """The top level of `document` in order."""
    tables = {
        frame.firstPosition(): frame
        for frame in document.rootFrame().childFrames()
        if isinstance(frame, QTextTable)
    }
    block = document.begin()
    while block.isValid():
        table = tables.get(block.position())
        if table is None:
            yield block
            block = block.next()
        else:
            yield table
            block = document.findBlock(table.lastPosition() + 1)


def _is_idle_holder(block: QTextBlock) -> bool:
    """Whether `block` is there only because Qt wants one before the table that follows."""
    return (
        block.length() == 1 and block.blockFormat().boolProperty(_HOLDER) and is_before_table(block)
    )


def is_before_table(block: QTextBlock) -> bool:
    """Whether a table follows `block`, which is in none itself.

    Told from Qt's frame marks, which are right in the middle of an edit too.
    """
    return _character(block.document(), block.position() + block.length() - 1) == _TABLE_BEGINS


def is_behind_table(block: QTextBlock) -> bool:
    """Whether `block`, which is in no table, follows one."""
    return _character(block.document(), block.position() - 1) == _TABLE_ENDS


def _character(document: QTextDocument, position: int) -> str:
    character: str = document.characterAt(position)
    return character


def _read_block(block: QTextBlock, start: int, end: int) -> Block:
    parts = tuple(_spans_between(block, start, end))
    kind = kind_of(block)
    return Paragraph(parts) if kind is None else ListItem(parts, kind.level, kind.numbered)


def _spans_between(block: QTextBlock, start: int, end: int) -> Iterator[Span]:
    """The characters of `block` that lie between two positions of the document."""
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        at = fragment.position()
        if at < end and at + fragment.length() > start:
            text = fragment.text()
            if at < start or at + fragment.length() > end:
                text = _utf16_part(text, start - at, end - at)
            looks = fragment.charFormat()
            bold, italic = looks.fontWeight() >= _BOLD, looks.fontItalic()
            yield Span(text, bold, italic, looks.anchorHref() if looks.isAnchor() else "")
        fragments += 1


def _utf16_part(text: str, start: int, end: int) -> str:
    """The part between two of Qt's positions, which count UTF-16 units."""
    units = text.encode("utf-16-le")
    return units[2 * max(start, 0) : 2 * end].decode("utf-16-le", "ignore")


def _read_table(table: QTextTable, rows: Sequence[int], columns: Sequence[int]) -> Table:
    return Table(
        tuple(tuple(_read_cell(table.cellAt(row, column)) for column in columns) for row in rows)
    )


def _read_cell(cell: QTextTableCell) -> tuple[Span, ...]:
    """The cell's characters; several blocks, which only a strange paste could bring, in lines."""
    parts: list[Span] = []
    block = cell.firstCursorPosition().block()
    last = cell.lastCursorPosition().block()
    while True:
        parts += _spans_between(block, block.position(), block.position() + block.length())
        if block == last:
            return spans(parts)
        parts.append(Span("\n"))
        block = block.next()


def _selected_cells(cursor: QTextCursor) -> tuple[int, int, int, int]:
    # The stubs call them objects; they are ints: first row, rows, first column, columns.
    return cursor.selectedTableCells()  # type: ignore[return-value]


# --- writing --------------------------------------------------------------------------------


def insert(cursor: QTextCursor, text: RichText, looks: Looks | None = None) -> None:
    """Put `text` at the cursor, over what is selected, and leave the cursor behind it.

    Its first and last paragraph join what stands before and behind; in a table cell all of it
    becomes lines of the cell, in a list plain paragraphs become items.
    """
    looks = looks or Looks.of(QPalette())
    cursor.removeSelectedText()
    in_table = cursor.currentTable() is not None  # which Qt only knows between edits
    cursor.beginEditBlock()
    if in_table:
        insert_spans(cursor, _as_lines(text), looks)
    else:
        _insert_blocks(cursor, text.blocks, looks)
        arrange_lists(cursor.document())
    cursor.endEditBlock()


def insert_spans(cursor: QTextCursor, parts: Sequence[Span], looks: Looks) -> None:
    """Put `parts` at the cursor."""
    for part in parts:
        cursor.insertText(part.text.replace("\n", LINE_SEPARATOR), char_format(part, looks))


def char_format(span: Span, looks: Looks) -> QTextCharFormat:
    """How the characters of `span` look."""
    result = QTextCharFormat()
    if span.bold:
        result.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        result.setFontItalic(True)
    if span.link:
        result.setAnchor(True)
        result.setAnchorHref(span.link)
        result.setFontUnderline(True)
        result.setForeground(looks.link)
    return result


def _as_lines(text: RichText) -> tuple[Span, ...]:
    lines: list[tuple[Span, ...]] = []
    for block in text.blocks:
        if isinstance(block, Table):
            lines += [tuple(_joined(row, "\t")) for row in block.rows]
        else:
            lines.append(block.spans)
    return spans(_joined(lines, "\n"))


def _joined(groups: Sequence[Sequence[Span]], separator: str) -> Iterator[Span]:
    for index, group in enumerate(groups):
        if index:
            yield Span(separator)
        yield from group


def _insert_blocks(cursor: QTextCursor, blocks: Sequence[Block], looks: Looks) -> None:
    host = kind_of(cursor.block())
    items_of_host = host if all(isinstance(block, Paragraph) for block in blocks) else None
    splits = not cursor.atBlockStart()
    spare = not splits  # the block with the cursor has no owner yet
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            _insert_table(cursor, block, looks, spare=spare)
        elif index == 0 and isinstance(block, Paragraph):
            insert_spans(cursor, block.spans, looks)
        else:
            if not spare:
                cursor.insertBlock(block_format(None), QTextCharFormat())
            if isinstance(block, ListItem):
                _become(cursor.block(), ListKind(block.level, block.numbered))
            else:
                _become(cursor.block(), items_of_host)
            insert_spans(cursor, block.spans, looks)
        spare = isinstance(block, Table)
    left = cursor.block()
    unused = spare and splits and left.length() == 1
    if unused and left.next().isValid() and not is_before_table(left):
        cursor.deleteChar()  # the end of the split line, with nothing in it


def _become(block: QTextBlock, kind: ListKind | None) -> None:
    """Make `block` one of `kind`, in the list of the block before when that is the same kind."""
    if kind is not None and kind_of(block.previous()) == kind:
        QTextCursor(block).setBlockFormat(block.previous().blockFormat())
    else:
        set_kind(block, kind)


def _insert_table(cursor: QTextCursor, value: Table, looks: Looks, *, spare: bool) -> None:
    """Put a table where the cursor is and go into the paragraph behind it."""
    here = cursor.block()
    behind_previous = spare and here.position() > 0 and not is_behind_table(here)
    if behind_previous:
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    elif spare:
        holder = block_format(None)
        holder.setProperty(_HOLDER, True)
        cursor.setBlockFormat(holder)
    table = cursor.insertTable(len(value.rows), len(value.rows[0]))
    for row, cells in enumerate(value.rows):
        for column, parts in enumerate(cells):
            insert_spans(table.cellAt(row, column).firstCursorPosition(), parts, looks)
    dress_table(table, looks)
    cursor.setPosition(table.lastPosition() + 1)
    if behind_previous:
        cursor.deleteChar()  # Qt's block behind the table: the spare one serves
    cursor.setBlockFormat(block_format(None))


# --- looks ----------------------------------------------------------------------------------


def dress(document: QTextDocument, looks: Looks) -> None:
    """Give the links and tables of `document` the colours of another palette."""
    colour = QTextCharFormat()
    colour.setForeground(looks.link)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end in _links(document):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(colour)
    for part in _parts(document):
        if isinstance(part, QTextTable):
            dress_table(part, looks)
    cursor.endEditBlock()


def dress_table(table: QTextTable, looks: Looks) -> None:
    """Give `table` its lines and its first row the tint of a header."""
    table_format = QTextTableFormat()
    table_format.setBorder(1)
    table_format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    table_format.setBorderBrush(QBrush(looks.line))
    table_format.setBorderCollapse(True)
    table_format.setCellSpacing(0)
    table_format.setCellPadding(CELL_PADDING)
    table_format.setTopMargin(TABLE_MARGIN)
    table_format.setBottomMargin(TABLE_MARGIN)
    table_format.setHeaderRowCount(1)
    table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(table_format)
    for row in range(table.rows()):
        cell_format = QTextTableCellFormat()
        if row == 0:
            cell_format.setBackground(looks.header)
        for column in range(table.columns()):
            table.cellAt(row, column).setFormat(cell_format)


def _links(document: QTextDocument) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isAnchor():
                found.append((fragment.position(), fragment.position() + fragment.length()))
            fragments += 1
        block = block.next()
    return found


# --- for other programs ---------------------------------------------------------------------


def to_html(text: RichText) -> str:
    """`text` as plain HTML, with lists nested as Word wants them; a lone paragraph is inline."""
    if len(text.blocks) == 1 and isinstance(text.blocks[0], Paragraph):
        return _html_spans(text.blocks[0].spans)
    parts: list[str] = []
    open_lists: list[str] = []  # their tags, outermost first
    for block in text.blocks:
        if not isinstance(block, ListItem):
            parts += _closed(open_lists, 0)
            parts.append(_html_block(block))
            continue
        tag = "ol" if block.numbered else "ul"
        parts += _closed(open_lists, block.level + 1)
        if len(open_lists) == block.level + 1:
            if open_lists[-1] == tag:
                parts.append("</li>")
            else:
                parts += _closed(open_lists, block.level)
        while len(open_lists) <= block.level:
            open_lists.append(tag)
            parts.append(f"<{tag}>")
        parts.append("<li>" + _html_spans(block.spans))
    return "".join([*parts, *_closed(open_lists, 0)])


def _closed(open_lists: list[str], depth: int) -> list[str]:
    """Close the lists deeper than `depth`, and return the tags that do so."""
    return [f"</li></{open_lists.pop()}>" for _ in range(len(open_lists) - depth)]


def _html_block(block: Paragraph | Table) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_html_spans(block.spans)}</p>"
    rows = ""
    for index, row in enumerate(block.rows):
        tag = "td" if index else "th"
        cells = "".join(f"<{tag}>{_html_spans(cell)}</{tag}>" for cell in row)
        rows += f"<tr>{cells}</tr>"
    return f'<table border="1" cellspacing="0">{rows}</table>'


def _html_spans(parts: Sequence[Span]) -> str:
    import html  # only when something is copied

    written = ""
    for part in parts:
        body = html.escape(part.text).replace("\n", "<br>")
        if part.italic:
            body = f"<i>{body}</i>"
        if part.bold:
            body = f"<b>{body}</b>"
        if part.link:
            body = f'<a href="{html.escape(part.link)}">{body}</a>'
        written += body
    return written

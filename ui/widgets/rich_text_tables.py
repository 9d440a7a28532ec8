"""Rows and columns of the table that a cursor is in."""

from PySide6.QtGui import QTextCursor, QTextTable

from ui.widgets.rich_text_document import Looks, dress_table
from ui.widgets.rich_text_lists import block_format


def next_cell(cursor: QTextCursor, looks: Looks) -> None:
    """Move `cursor` to the end of the next cell; from the last one into a new row."""
    table, row, column = _where(cursor)
    row, column = divmod(row * table.columns() + column + 1, table.columns())
    if row == table.rows():
        table.appendRows(1)
        dress_table(table, looks)
    _go_to(cursor, table, row, column)


def previous_cell(cursor: QTextCursor) -> None:
    """Move `cursor` to the end of the cell before, if there is one."""
    table, row, column = _where(cursor)
    if row or column:
        _go_to(cursor, table, *divmod(row * table.columns() + column - 1, table.columns()))


def in_first_cell(cursor: QTextCursor) -> bool:
    """Whether nothing of the table stands before the cell with `cursor`."""
    _, row, column = _where(cursor)
    return row == 0 and column == 0


def add_row(cursor: QTextCursor, looks: Looks, *, below: bool) -> None:
    """Add a row beside the one with `cursor`, and go there; the first row is the header."""
    table, row, column = _where(cursor)
    table.insertRows(row + below, 1)
    dress_table(table, looks)
    _go_to(cursor, table, row + below, column)


def add_column(cursor: QTextCursor, looks: Looks, *, after: bool) -> None:
    """Add a column beside the one with `cursor`, and go there."""
    table, row, column = _where(cursor)
    table.insertColumns(column + after, 1)
    dress_table(table, looks)
    _go_to(cursor, table, row, column + after)


def remove_row(cursor: QTextCursor, looks: Looks) -> None:
    """Remove the row with `cursor`, and the table with its last row."""
    table, row, column = _where(cursor)
    if table.rows() == 1:
        remove_table(cursor)
        return
    table.removeRows(row, 1)
    dress_table(table, looks)
    _go_to(cursor, table, min(row, table.rows() - 1), column)


def remove_column(cursor: QTextCursor, looks: Looks) -> None:
    """Remove the column with `cursor`, and the table with its last column."""
    table, row, column = _where(cursor)
    if table.columns() == 1:
        remove_table(cursor)
        return
    table.removeColumns(column, 1)
    dress_table(table, looks)
    _go_to(cursor, table, row, min(column, table.columns() - 1))


def remove_table(cursor: QTextCursor) -> None:
    """Remove the table with `cursor` and leave the cursor where it stood."""
    table = cursor.currentTable()
    before = cursor.document().findBlock(table.firstPosition() - 1)
    after = cursor.document().findBlock(table.lastPosition() + 1)
    both_hold_text = before.length() > 1 and after.length() > 1
    after_format = after.blockFormat()
    cursor.beginEditBlock()
    cursor.setPosition(table.firstPosition() - 1)
    cursor.setPosition(table.lastPosition() + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if both_hold_text:
        cursor.insertBlock(after_format)
    elif not cursor.block().text():
        cursor.setBlockFormat(block_format(None))
    cursor.endEditBlock()


def _where(cursor: QTextCursor) -> tuple[QTextTable, int, int]:
    """The table that `cursor` is in, and the row and column of its cell."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    return table, cell.row(), cell.column()


def _go_to(cursor: QTextCursor, table: QTextTable, row: int, column: int) -> None:
    cursor.setPosition(table.cellAt(row, column).lastPosition())

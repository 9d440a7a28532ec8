"""Rows and columns of the table that a cursor is in."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextTable

from ui.widgets.rich_text_document import Looks, dress_table
from ui.widgets.rich_text_lists import block_format


def next_cell(cursor: QTextCursor, looks: Looks) -> None:
    """Move `cursor` to the end of the next cell; from the last one into a new row."""
    table = cursor.currentTable()
    if not cursor.movePosition(QTextCursor.MoveOperation.NextCell):
        table.appendRows(1)
        dress_table(table, looks)
        cursor.movePosition(QTextCursor.MoveOperation.NextCell)
    cursor.setPosition(table.cellAt(cursor).lastPosition())


def previous_cell(cursor: QTextCursor) -> None:
    """Move `cursor` to the end of the cell before, if there is one."""
    if cursor.movePosition(QTextCursor.MoveOperation.PreviousCell):
        cursor.setPosition(cursor.currentTable().cellAt(cursor).lastPosition())


def in_first_cell(cursor: QTextCursor) -> bool:
    cell = cursor.currentTable().cellAt(cursor)
    return cell.row() == 0 and cell.column() == 0


def add_row(cursor: QTextCursor, looks: Looks, *, below: bool) -> None:
    """Add a row beside the one with `cursor`; one above the header becomes the header."""
    table = cursor.currentTable()
    table.insertRows(table.cellAt(cursor).row() + below, 1)
    dress_table(table, looks)


def add_column(cursor: QTextCursor, looks: Looks, *, after: bool) -> None:
    """Add a column beside the one with `cursor`."""
    table = cursor.currentTable()
    table.insertColumns(table.cellAt(cursor).column() + after, 1)
    dress_table(table, looks)


def remove_row(cursor: QTextCursor, looks: Looks) -> None:
    """Remove the row with `cursor`, and the table with its last row."""
    table = cursor.currentTable()
    row = table.cellAt(cursor).row()
    _remove(cursor, looks, lambda: table.removeRows(row, 1), left=table.rows() - 1)


def remove_column(cursor: QTextCursor, looks: Looks) -> None:
    """Remove the column with `cursor`, and the table with its last column."""
    table = cursor.currentTable()
    column = table.cellAt(cursor).column()
    _remove(cursor, looks, lambda: table.removeColumns(column, 1), left=table.columns() - 1)


def _remove(cursor: QTextCursor, looks: Looks, remove: Callable[[], None], *, left: int) -> None:
    table: QTextTable = cursor.currentTable()
    if left:
        remove()
        dress_table(table, looks)
    else:
        remove_table(cursor)


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

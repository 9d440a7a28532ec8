"""Texts that are read and not written: the cursor still goes through them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


def set_read_only(edit: QTextEdit | QPlainTextEdit, read_only: bool) -> None:
    """Let the text only be read, or be written again. Keys still move the cursor and select."""
    if edit.isReadOnly() is not read_only:
        edit.setReadOnly(read_only)
        if read_only:
            edit.setTextInteractionFlags(
                edit.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

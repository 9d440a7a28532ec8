"""The text of a file as it was read, with the line in question marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from models.old_minutes import TextLine
from ui.theme import colours


class SourceView(QPlainTextEdit):
    """Read only; the caret moves in it, so that it can be read by keyboard and marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._block_of: dict[int, int] = {}  # before Qt tells of the first change
        self._line = 0
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("role", "source")
        self.setAccessibleName(self.tr("Filens tekst"))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            self.textInteractionFlags()
            | Qt.TextInteractionFlag.TextSelectableByKeyboard  # or there would be no caret
        )

    def show_lines(self, lines: Sequence[TextLine]) -> None:
        """Show a file's lines, and go to the line that was last asked for."""
        texts: list[str] = []
        self._block_of = {}
        for line in lines:
            if line.after_blank and texts:
                texts.append("")
            self._block_of.setdefault(line.number, len(texts))
            texts.append(line.text)
        self.setPlainText("\n".join(texts))
        self.go_to(self._line)

    def show_words(self, words: str) -> None:
        """Say something in place of a text."""
        self._block_of, self._line = {}, 0
        self.setExtraSelections([])
        self.setPlainText(words)

    def go_to(self, line: int) -> None:
        """Mark a line, counted as notes do, and bring it into sight; 0 marks none."""
        self._line = line
        block = self.document().findBlockByNumber(self._block_of.get(line, -1))
        if not block.isValid():
            self.setExtraSelections([])
            return
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        self.centerCursor()
        self._mark(cursor)

    def _mark(self, cursor: QTextCursor) -> None:
        """Let the line of the cursor stand out."""
        tokens = colours(self.palette())
        marked = QTextEdit.ExtraSelection()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        look = QTextCharFormat()
        look.setBackground(QColor(tokens.warn_bg))
        look.setForeground(QColor(tokens.text))
        look.setFontWeight(QFont.Weight.DemiBold)
        marked.format = look
        self.setExtraSelections([marked])

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme that is chosen."""
        super().changeEvent(event)
        block = self.document().findBlockByNumber(self._block_of.get(self._line, -1))
        if event.type() == QEvent.Type.PaletteChange and block.isValid():
            self._mark(QTextCursor(block))

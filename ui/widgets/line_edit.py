"""A line that is stored like the texts are: soon after typing, without a button."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from models.danish import clean_line

PAUSE = 400  # ms, as for the texts


def asks_for_undo(event: QEvent) -> bool:
    """Whether the key pressed is one that undo, which is the window's, wants to have."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )


class SettledLineEdit(QLineEdit):
    """Emits `settled` with its text a moment after the last key, and on leaving or Enter."""

    settled = Signal(str)

    def __init__(
        self, name: str, role: str = "", *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        """`required`: an empty line is not stored, and what was there comes back on leaving."""
        super().__init__(parent)
        self._required = required
        self.setAccessibleName(name)
        self.setProperty("role", role)
        self._stored = ""
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        self._stored = text
        if self._timer.isActive() or (self.hasFocus() and self._says_the_same()):
            return
        if self.text() != text:
            cursor = self.cursorPosition()
            self.setText(text)
            if self.hasFocus():
                self.setCursorPosition(cursor)
            else:
                self.setCursorPosition(0)

    def settle(self) -> None:
        """Emit `settled` now if the text differs from what is stored."""
        self._timer.stop()
        if not self._says_the_same() and (self.text().strip() or not self._required):
            self._stored = self.text()
            self.settled.emit(self.text())

    def _says_the_same(self) -> bool:
        """Whether what is shown differs from what is stored in spaces at most: the one just
        typed, before the next word, is not stored."""
        return clean_line(self.text()) == clean_line(self._stored)

    def _on_edited(self) -> None:
        # Not started anew at each key: one who never pauses must not lose a whole line.
        if not self._timer.isActive():
            self._timer.start()

    def _on_finished(self) -> None:
        self.settle()
        if self.text() != self._stored:
            self.setText(self._stored)

    def event(self, event: QEvent) -> bool:
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._on_finished()
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._timer.stop()
            self.setText(self._stored)
            return
        super().keyPressEvent(event)


class TitleEdit(QPlainTextEdit):
    """A title: one line of text that wraps where the pane is narrow. Never stored empty."""

    settled = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "heading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.setUndoRedoEnabled(False)
        self._stored = ""
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        self._stored = text
        if self._timer.isActive() or (self.hasFocus() and self._says_the_same()):
            return
        if self.text() != text:
            place = self.textCursor().position()
            self.setPlainText(text)
            self._timer.stop()
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)) if self.hasFocus() else 0)
            self.setTextCursor(cursor)

    def settle(self) -> None:
        """Emit `settled` now if the title differs from what is stored."""
        self._timer.stop()
        text = self.text()
        if text.strip() and not self._says_the_same():
            self._stored = text
            self.settled.emit(text)

    def _says_the_same(self) -> bool:
        return clean_line(self.text()) == clean_line(self._stored)

    def _on_text_changed(self) -> None:
        self._fit_height()
        if self.text() != self._stored and not self._timer.isActive():
            self._timer.start()

    def event(self, event: QEvent) -> bool:
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def _fit_height(self) -> None:
        lines = max(int(self.document().size().height()), 1)  # QPlainTextEdit counts in lines
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly():  # Qt's paste() does not ask
            self.insertPlainText(" ".join(source.text().split()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()
        if self.text() != self._stored:
            self.setPlainText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self._timer.stop()
            self.setPlainText(self._stored)
        else:
            super().keyPressEvent(event)


class UndoOfWindow(QObject):
    """Leaves undo to the window in `line`, except for what is being typed in it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if asks_for_undo(event) and not self._line.isUndoAvailable():
            event.ignore()
            return True
        return False

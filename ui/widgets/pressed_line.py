"""A line of text that can be pressed like a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.layouts import column, label


class PressedLine(QFrame):
    """A caption with a wrapping text below; Enter, Space or a click presses it."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pressed-line")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._caption = label("", "caption", wrap=True)
        self._text = label("", wrap=True)
        layout = column(margins=(6, 3, 6, 3))
        layout.addWidget(self._caption)
        layout.addWidget(self._text)
        self.setLayout(layout)

    def show_text(self, caption: str, text: str) -> None:
        self._caption.setText(caption)
        self._text.setText(text)
        self.setAccessibleName(f"{caption}: {text}")

    @property
    def text(self) -> str:
        """'Afstemning: Alle stemte for.'"""
        return self.accessibleName()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

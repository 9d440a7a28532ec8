"""What looks like a field above the meetings, and leads to the search."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.theme import colours
from ui.widgets.key_button import PADDING, KeyButton

KEY_ROOM = 8


class SearchBox(KeyButton):
    """As wide as there is room for: the words to the left, the key to the right."""

    def __init__(self, text: str, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(text, action, "search", parent=parent)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # the frame alone
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = colours(QApplication.palette())
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text_3))
        key = self._chip_width()
        room = QRect(PADDING - 3, 0, self.width() - PADDING - key - 2 * KEY_ROOM, self.height())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text
        )
        self._paint_key(painter, self.width() - key - KEY_ROOM, tokens.text_2)

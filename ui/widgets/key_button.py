"""A button that shows its key in a small frame behind its text, where there is room for it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui.theme import colours
from ui.widgets.icons import icon
from ui.widgets.painting import sized

PADDING, GAP, CHIP_PADDING, CHIP_HEIGHT, SIGN = 13, 7, 5, 18, 14


class KeyButton(QPushButton):
    """Triggers `action`, is enabled as it is, and tells its first key. `sign` names an icon."""

    def __init__(
        self,
        text: str,
        action: QAction,
        role: str = "",
        *,
        sign: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._key = self._key.replace("PgDown", "PgDn")
        self._sign = sign
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setToolTip(f"{action.text()} ({self._key})")
        self.clicked.connect(lambda: action.trigger())  # noqa: PLW0108 - no `checked`
        self.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.setEnabled)

    def sizeHint(self) -> QSize:
        return QSize(self._text_width() + GAP + self._chip_width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._text_width(), super().minimumSizeHint().height())

    def _text_width(self) -> int:
        """How wide the button is without its key."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * PADDING
        return width + (SIGN + 4 if self._sign else 0)

    def _chip_width(self) -> int:
        metrics = QFontMetrics(sized(self.font(), 11))
        return metrics.horizontalAdvance(self._key) + 2 * CHIP_PADDING

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # the frame alone
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = colours(QApplication.palette())  # the button's own has its text white
        primary = self.property("role") == "primary"
        ink = tokens.on_accent if primary else tokens.text
        if not self.isEnabled():
            ink = tokens.surface if primary else tokens.text_3
        with_key = self.width() >= self.sizeHint().width() - 2
        total = self._text_width() - 2 * PADDING + (GAP + self._chip_width() if with_key else 0)
        left = max((self.width() - total) // 2, 4)
        if self._sign:
            top = (self.height() - SIGN) // 2
            icon(self._sign, QColor(ink)).paint(painter, QRect(left, top, SIGN, SIGN))
            left += SIGN + 4
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), side, self.text())
        if with_key:
            left += QFontMetrics(self.font()).horizontalAdvance(self.text()) + GAP
            self._paint_key(painter, left, ink if primary else tokens.text_2)

    def _paint_key(self, painter: QPainter, left: int, ink: str) -> None:
        tokens = colours(QApplication.palette())
        chip = QRectF(left, (self.height() - CHIP_HEIGHT) / 2, self._chip_width(), CHIP_HEIGHT)
        if self.property("role") != "primary":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.line_strong))
            painter.setBrush(QColor(tokens.bg))
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(sized(self.font(), 11))
        painter.setPen(QColor(ink))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._key)

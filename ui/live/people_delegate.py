"""How a person's line is drawn in the live view: who, what is told of them, and three signs."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from models.attendance import Attendee
from ui.attendance.attendance_delegate import SwitchesDelegate, switches_rect
from ui.item_models.meeting_list_model import AnyIndex
from ui.live.people_model import AttendeeRole, PeopleModel
from ui.widgets.painting import paint_ground, paint_text, sized

ROOMY, COMPACT = 38, 33  # heights of a row: with many people the rows are closer
MANY = 12
LEFT = 14
BADGE = 22


class PeopleDelegate(SwitchesDelegate):
    """Draws the rows of `model`."""

    def __init__(self, model: PeopleModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(160, COMPACT if self._model.rowCount() > MANY else ROOMY)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        attendee: Attendee = index.data(AttendeeRole)
        painter.save()
        tokens = paint_ground(painter, option)
        switches = switches_rect(option.rect)
        left = option.rect.left() + LEFT
        if letter := self._model.letter(index.row()):
            badge = QRect(left, option.rect.center().y() - BADGE // 2, BADGE, BADGE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(badge), 5, 5)
            painter.setFont(sized(option.font, 13, strong=True))
            painter.setPen(QColor(tokens.on_accent))
            painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), letter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            left += BADGE + 8
        width = switches.left() - left - 8
        top = option.rect.top() + (option.rect.height() - COMPACT) // 2
        name = QRect(left, top, width, 18)
        paint_text(painter, name, attendee.name, sized(option.font, 13), tokens.text)
        below = QRect(left, name.bottom() + 1, width, 14)
        caption = self._model.caption(attendee)
        paint_text(painter, below, caption, sized(option.font, 11), tokens.text_2)
        self.paint_switches(painter, switches, self._model.mark(attendee), option.font, tokens)
        painter.restore()

"""How a person's line is drawn, and the three small switches to its right."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from models.attendance import Participant
from models.records import AttendanceStatus
from ui.item_models.attendance_model import AttendanceModel, ParticipantRole
from ui.item_models.meeting_list_model import AnyIndex
from ui.theme import Colours
from ui.widgets.painting import paint_ground, paint_text, sized, tone_colours

ROW_HEIGHT = 38
LEFT, RIGHT = 14, 12
SWITCH_WIDTH, SWITCH_HEIGHT = 24, 25
SWITCHES = (
    (AttendanceStatus.PRESENT, "✓", "ok"),
    (AttendanceStatus.APOLOGY, "A", "warn"),
    (AttendanceStatus.UNEXCUSED, "–", "bad"),
)


def switches_rect(row: QRect) -> QRect:
    """Where the three switches stand in a row."""
    width = SWITCH_WIDTH * len(SWITCHES)
    top = row.top() + (row.height() - SWITCH_HEIGHT) // 2
    return QRect(row.right() - RIGHT - width, top, width, SWITCH_HEIGHT)


class SwitchesDelegate(QStyledItemDelegate):
    """The three switches of a line: `mark_requested(row, status)` when one is clicked.

    When `read_only`, there are no switches: the mark that was given stands alone.
    """

    mark_requested = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.read_only = False

    def paint_switches(
        self,
        painter: QPainter,
        rect: QRect,
        status: AttendanceStatus | None,
        font: QFont,
        tokens: Colours,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if not self.read_only:
            painter.fillPath(outline, QColor(tokens.surface))
        for place, (value, sign, tone) in enumerate(SWITCHES):
            part = QRect(
                rect.left() + place * SWITCH_WIDTH, rect.top(), SWITCH_WIDTH, rect.height()
            )
            on = status is value
            ground, ink = tone_colours(tokens, tone)
            if self.read_only and not on:
                continue
            if self.read_only:
                _paint_mark(painter, part, ground)
            elif on:
                painter.save()
                painter.setClipPath(outline)
                painter.fillRect(part, ground)
                painter.restore()
            painter.setFont(sized(font, 12, strong=on))
            painter.setPen(ink if on else QColor(tokens.text_3))
            painter.drawText(part, int(Qt.AlignmentFlag.AlignCenter), sign)
        if self.read_only:
            return
        painter.setPen(QColor(tokens.line_strong))
        painter.drawPath(outline)
        for place in (1, 2):
            x = rect.left() + place * SWITCH_WIDTH
            painter.drawLine(QPoint(x, rect.top() + 1), QPoint(x, rect.bottom() - 1))

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if self.read_only:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        rect = switches_rect(option.rect)
        point = event.position().toPoint()
        if not rect.contains(point):
            return False
        place = min((point.x() - rect.left()) // SWITCH_WIDTH, len(SWITCHES) - 1)
        value = SWITCHES[place][0]
        self.mark_requested.emit(index.row(), value)
        return True


class AttendanceDelegate(SwitchesDelegate):
    """Draws the participants of `model`."""

    def __init__(self, model: AttendanceModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model  # see AgendaDelegate on why the index is not asked for it

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        participant: Participant = index.data(ParticipantRole)
        painter.save()
        tokens = paint_ground(painter, option)
        switches = switches_rect(option.rect)
        left = option.rect.left() + LEFT
        width = switches.left() - left - 8
        name = QRect(left, option.rect.top() + 2, width, 18)
        paint_text(painter, name, participant.name, sized(option.font, 13), tokens.text)
        below = QRect(left, name.bottom() + 1, width, 15)
        line = self._model.second_line(participant)
        paint_text(painter, below, line, sized(option.font, 11), tokens.text_2)
        self.paint_switches(painter, switches, participant.status, option.font, tokens)
        painter.restore()


def _paint_mark(painter: QPainter, rect: QRect, ground: QColor) -> None:
    """The ground of a mark that stands alone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)

"""How a line of the meeting list is drawn."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from models.danish import short_date
from models.records import MeetingSummary
from models.vocabulary import STATE_NAMES
from ui.item_models.meeting_list_model import (
    AnyIndex,
    MeetingListModel,
    SummaryRole,
    place_and_time,
)
from ui.labels import STATE_TONES, capitalized
from ui.widgets.painting import paint_ground, paint_pill, paint_text, pill_width, sized

MEETING_HEIGHT = 54
GROUP_HEIGHT = 32
LEFT, RIGHT = 17, 14


class MeetingDelegate(QStyledItemDelegate):
    """Draws the meetings of `model`. (See AgendaDelegate on why the index is not asked for it.)"""

    def __init__(self, model: MeetingListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._meeting_size = QSize(120, MEETING_HEIGHT)
        self._group_size = QSize(120, GROUP_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        # Asked of every row at once, so it must be quick.
        return self._group_size if self._model.is_group(index.row()) else self._meeting_size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        summary: MeetingSummary | None = index.data(SummaryRole)
        if summary is None:
            tokens = paint_ground(painter, QStyleOptionViewItem())
            rect = option.rect.adjusted(14, 8, -RIGHT, 0)
            font = sized(option.font, 11, strong=True)
            paint_text(painter, rect, index.data(), font, tokens.text_2)
        else:
            self._paint_meeting(painter, option, summary, index)
        painter.restore()

    def _paint_meeting(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        summary: MeetingSummary,
        index: AnyIndex,
    ) -> None:
        tokens = paint_ground(painter, option)
        rect = option.rect.adjusted(LEFT, 8, -RIGHT, -8)
        state = capitalized(STATE_NAMES[summary.meeting.state])
        pill = pill_width(state, option.font)
        top = QRect(rect.left(), rect.top(), rect.width() - pill - 6, 18)
        paint_text(
            painter,
            top,
            short_date(summary.meeting.date),
            sized(option.font, 13, strong=True),
            tokens.text,
        )
        corner = QPoint(rect.right() - pill, rect.top())
        paint_pill(painter, corner, state, STATE_TONES[summary.meeting.state], option, tokens)
        small = sized(option.font, 12)
        right = self._model.counts(summary)
        width = QFontMetrics(small).horizontalAdvance(right)
        bottom = QRect(rect.left(), rect.bottom() - 17, rect.width(), 18)
        paint_text(painter, bottom, right, small, tokens.text_2, right=True)
        left = QRect(bottom.left(), bottom.top(), bottom.width() - width - 8, bottom.height())
        paint_text(painter, left, place_and_time(summary.meeting), small, tokens.text_2)

"""How many came to each of the latest meetings, as bars."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.absence import percent
from models.danish import brief_date
from models.secretariat.overview import Came
from ui.theme import Colours, colours
from ui.widgets.painting import sized

LINES = (0, 50, 100)  # percent
AXIS = 48  # px for the words of the lines
TOP, FOOT, RIGHT = 16, 30, 10
WIDEST, GAP = 26, 0.3  # of a bar, in px; and the part of its place that is left free


class AttendanceChart(QWidget):
    """A bar for each meeting. Arrows or a click choose one, Enter or a double click opens it."""

    chosen = Signal(str)  # what the chosen bar says
    meeting_requested = Signal(object)  # MeetingId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[Came] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(
            self.tr("Piletasterne går fra møde til møde, Enter åbner mødet")
        )
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(280, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 130)

    # --- what is shown ---

    def fill(self, points: Sequence[Came]) -> None:
        """Show these meetings, the earliest first. The chosen one stays, or it is the latest."""
        before = self.point.meeting.id if self.point else None
        self._points = points
        ids = [point.meeting.id for point in points]
        self._choose(ids.index(before) if before in ids else len(points) - 1)

    @property
    def point(self) -> Came | None:
        """The chosen meeting."""
        return self._points[self._current] if 0 <= self._current < len(self._points) else None

    @property
    def mean(self) -> int | None:
        """The percentage over all meetings shown; None where nothing counts."""
        whole = sum(point.totals.meetings for point in self._points)
        present = sum(point.totals.present for point in self._points)
        return percent(present, whole) if whole else None

    def words(self, point: Came) -> str:
        """'5. nov. 2026: 9 af 12 mødt (75 %)'."""
        day, totals = brief_date(point.meeting.date), point.totals
        if totals.percent is None:
            return self.tr("{date}: fremmødet er ikke markeret").format(date=day)
        return self.tr("{date}: {present} af {count} mødt ({percent} %)").format(
            date=day, present=totals.present, count=totals.meetings, percent=totals.percent
        )

    def _choose(self, place: int) -> None:
        self._current = max(min(place, len(self._points) - 1), 0) if self._points else -1
        self._name()
        self.chosen.emit(self.words(self.point) if self.point else "")
        self.update()

    def _name(self) -> None:
        """Let a screen reader tell what is chosen."""
        name = self.tr("Fremmøde")
        self.setAccessibleName(f"{name}: {self.words(self.point)}" if self.point else name)

    # --- keys and pointer ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._points) - 1,
        }
        key = Qt.Key(event.key())
        if key in places:
            self._choose(places[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self._choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_at(event.position()) is not None:
            self._open()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            text = "" if place is None else self.words(self._points[place])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _open(self) -> None:
        if self.point is not None:
            self.meeting_requested.emit(self.point.meeting.id)

    # --- drawing ---

    def _field(self) -> QRectF:
        """Where the bars stand."""
        rect = QRectF(self.rect())
        return rect.adjusted(AXIS, TOP, -RIGHT, -FOOT)

    def _slot(self) -> float:
        """The width of a bar's place."""
        return self._field().width() / max(len(self._points), 1)

    def column(self, place: int) -> QRectF:
        """The place of a bar, from the foot to the top."""
        field, slot = self._field(), self._slot()
        width = min(slot * (1 - GAP), WIDEST)
        middle = field.left() + slot * (place + 0.5)
        return QRectF(middle - width / 2, field.top(), width, field.height())

    def _place_at(self, position: QPointF) -> int | None:
        field = self._field()
        if not self._points or not field.left() <= position.x() < field.right():
            return None
        return int((position.x() - field.left()) / self._slot())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, small = colours(self.palette()), sized(self.font(), 11)
        self._paint_lines(painter, tokens, small)
        for place, point in enumerate(self._points):
            self._paint_bar(painter, tokens, place, point)
        self._paint_days(painter, tokens, small)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_lines(self, painter: QPainter, tokens: Colours, small: QFont) -> None:
        field = self._field()
        painter.setFont(small)
        for share in LINES:
            height = field.bottom() - field.height() * share / 100
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))
            painter.setPen(QColor(tokens.text_2))
            words = QRectF(6, height - 8, AXIS - 14, 16)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignRight), f"{share} %")

    def _paint_bar(self, painter: QPainter, tokens: Colours, place: int, point: Came) -> None:
        column, share = self.column(place), point.totals.percent
        current = place == self._current
        if share is None:
            painter.setPen(QColor(tokens.text_2))
            painter.drawText(
                column.adjusted(-6, 0, 6, -2),
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom),
                "?",
            )
        else:
            bar = QRectF(column)
            bar.setTop(column.bottom() - max(column.height() * share / 100, 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent) if current else _paler(tokens))
            painter.drawRoundedRect(bar, 2, 2)
        if current:  # a mark below, for those who do not see the deeper colour
            middle, foot = column.center().x(), column.bottom() + 3
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.text))
            painter.drawPolygon(
                [
                    QPointF(middle, foot),
                    QPointF(middle - 4, foot + 5),
                    QPointF(middle + 4, foot + 5),
                ]
            )

    def _paint_days(self, painter: QPainter, tokens: Colours, small: QFont) -> None:
        """The days of the first and the last meeting, below their bars."""
        if not self._points:
            return
        painter.setFont(small)
        painter.setPen(QColor(tokens.text_2))
        line = QRect(int(self._field().left()), self.height() - 22, int(self._field().width()), 15)
        first, last = (_month(self._points[n].meeting.date) for n in (0, -1))
        if len(self._points) == 1:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter), last)
            return
        metrics = QFontMetrics(small)
        half = int(self._slot() / 2)

        def left_of(text: str, middle: int) -> int:
            width = metrics.horizontalAdvance(text)
            return max(min(middle - width // 2, line.right() - width), line.left())

        for text, middle in ((first, line.left() + half), (last, line.right() - half)):
            painter.drawText(left_of(text, middle), line.bottom() - 2, text)


def _paler(tokens: Colours) -> QColor:
    """The accent half way to the ground."""
    strong, ground = QColor(tokens.accent), QColor(tokens.surface)
    return QColor(
        round(0.55 * strong.red() + 0.45 * ground.red()),
        round(0.55 * strong.green() + 0.45 * ground.green()),
        round(0.55 * strong.blue() + 0.45 * ground.blue()),
    )


def _month(day: dt.date) -> str:
    """'nov. 2026'."""
    return brief_date(day).partition(" ")[2]

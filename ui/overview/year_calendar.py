"""A year as twelve small months, with the council's meetings in their days."""

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.danish import MONTHS, WEEKDAYS, counted, heading_date
from models.records import MeetingState, MeetingSummary
from models.vocabulary import STATE_NAMES
from ui.item_models.meeting_list_model import place_and_time
from ui.labels import word
from ui.theme import Colours, colours
from ui.widgets.painting import sized

SMALLEST, LARGEST, TALLEST = 17, 28, 24  # px of a day's width, and of its height at most
DAY, NAME, WEEK = 18, 18, 14  # px of a day's least height, a month's name, the letters below
BETWEEN, BELOW = 14, 4  # px between months


ReadYear = Callable[[int], Sequence[MeetingSummary]]


class DayMark(StrEnum):
    """What the sign of a day tells. Each has a form of its own: colour alone tells nothing."""

    PLANNED = "planned"
    ON = "on"
    DRAFT = "draft"
    APPROVED = "approved"


MARKS: Mapping[MeetingState, DayMark] = {
    MeetingState.PLANNED: DayMark.PLANNED,
    MeetingState.AGENDA: DayMark.PLANNED,
    MeetingState.IN_PROGRESS: DayMark.ON,
    MeetingState.DRAFT: DayMark.DRAFT,
    MeetingState.APPROVED: DayMark.APPROVED,
    MeetingState.SIGNED: DayMark.APPROVED,
}


def paint_mark(painter: QPainter, field: QRectF, mark: DayMark, tokens: Colours) -> QColor:
    """Draw the sign of a day; give the colour of what stands on it.

    Planned is a ring, a draft a dashed square, what is going on a full square, and what is
    approved a disc.
    """
    side = min(field.width(), field.height()) - 1
    shape = QRectF(0, 0, side, side)
    shape.moveCenter(field.center())
    edge, ground, ink, style = {
        DayMark.PLANNED: (tokens.accent, None, tokens.accent_text, Qt.PenStyle.SolidLine),
        DayMark.ON: (tokens.bad, tokens.bad, tokens.surface, Qt.PenStyle.SolidLine),
        DayMark.DRAFT: (tokens.warn, tokens.warn_bg, tokens.warn, Qt.PenStyle.DashLine),
        DayMark.APPROVED: (tokens.ok, tokens.ok, tokens.surface, Qt.PenStyle.SolidLine),
    }[mark]
    painter.setPen(QPen(QColor(edge), 1.4, style))
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    round_one = mark in (DayMark.PLANNED, DayMark.APPROVED)
    radius = side / 2 if round_one else 3
    painter.drawRoundedRect(shape.adjusted(0.7, 0.7, -0.7, -0.7), radius, radius)
    return QColor(ink)


class LegendSign(QWidget):
    """The sign of a day, small, for the legend."""

    def __init__(self, mark: DayMark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(15, 15)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()), self._mark, colours(self.palette()))


class YearCalendar(QWidget):
    """Arrows go from day to day, and a click or Enter opens the meeting that is held then.

    `day_opened` tells of a day, whether anything is held on it or not.
    """

    day_chosen = Signal(object)  # dt.date
    day_opened = Signal(object)  # dt.date
    year_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: ReadYear = _nothing
        self._known: dict[int, dict[dt.date, list[MeetingSummary]]] = {}  # by year, as read
        self._today = dt.date.min
        self._years = range(1, 2)
        self._day = dt.date.min
        self._columns = 6
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(
            self.tr(
                "Piletasterne går fra dag til dag, PgUp og PgDn fra måned til måned, Home og "
                "End fra møde til møde, og Enter åbner mødet"
            )
        )

    # --- what is shown ---

    def fill(self, read: ReadYear, today: dt.date, years: range) -> None:
        """Show the meetings of one of `years`, of which there is at least one.

        `read` gives those of a year. It is asked when the year is first shown.
        """
        self._read, self._known, self._years = read, {}, years
        if self._today != today:
            self._today = self._day = today
        self.choose(self._day)
        self.update()

    @property
    def day(self) -> dt.date:
        """The chosen day, which lies in the year that is shown."""
        return self._day

    @property
    def years(self) -> range:
        """The years that can be shown."""
        return self._years

    def meetings_on(self, day: dt.date) -> Sequence[MeetingSummary]:
        """The meetings of a day."""
        return self._of_year(day.year).get(day, ())

    def _of_year(self, year: int) -> Mapping[dt.date, Sequence[MeetingSummary]]:
        if year not in self._known:
            found = defaultdict(list)
            for summary in self._read(year):
                found[summary.meeting.date].append(summary)
            self._known[year] = dict(found)
        return self._known[year]

    def _nearest(self, years: Iterable[int], *, later: bool) -> dt.date:
        """The nearest day with a meeting in `years`, before or after the chosen one."""
        day = self._day
        for year in years:
            days = self._of_year(year)
            found = (
                min((d for d in days if d > day), default=None)
                if later
                else max((d for d in days if d < day), default=None)
            )
            if found is not None:
                return found
        return day

    def words(self, day: dt.date) -> str:
        """'Torsdag d. 4. juni 2026: kl. 16.30 · B-206 · udkast · 7 punkter'."""
        told = []
        for summary in self.meetings_on(day):
            meeting = summary.meeting
            items = counted(summary.items, self.tr("punkt"), self.tr("punkter"))
            parts = [place_and_time(meeting), word(STATE_NAMES[meeting.state]), items]
            told.append(" · ".join(filter(None, parts)))
        today = self.tr("i dag, ") if day == self._today else ""
        meetings = "; ".join(told) or self.tr("intet møde")
        return f"{heading_date(day)}: {today}{meetings}"

    def choose(self, day: dt.date) -> None:
        """Put the cursor on a day; on the nearest one of the years that can be shown."""
        before = self._day
        self._day = max(dt.date(self._years[0], 1, 1), min(day, dt.date(self._years[-1], 12, 31)))
        name = self.tr("Kalender")
        self.setAccessibleName(f"{name}: {self.words(self._day)}")
        self.day_chosen.emit(self._day)
        if self._day.year != before.year:
            self.year_changed.emit(self._day.year)
            self.update()
        else:
            for changed in (before, self._day):
                self.update(self.day_rect(changed).adjusted(-3, -3, 3, 3).toAlignedRect())

    def step_year(self, years: int) -> None:
        """Show the year before or after, with the cursor in the same month."""
        self.choose(_moved(self._day, 12 * years))

    # --- keys and pointer ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self._day
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in days:
            self.choose(day + dt.timedelta(days=days[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.choose(_moved(day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Home:
            self.choose(self._nearest(range(day.year, self._years[0] - 1, -1), later=False))
        elif key == Qt.Key.Key_End:
            self.choose(self._nearest(range(day.year, self._years[-1] + 1), later=True))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_opened.emit(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None:
            self.choose(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and day is not None and day == self._day and self.meetings_on(day):
            self.day_opened.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None and not self.meetings_on(day):
            self.day_opened.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(QPointF(event.pos()))
            text = self.words(day) if day is not None and self.meetings_on(day) else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # --- measuring ---

    def minimumSizeHint(self) -> QSize:
        rows = 12 // self._columns
        return QSize(3 * (7 * SMALLEST + BETWEEN), rows * (NAME + WEEK + 6 * DAY) + rows * BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (self.width() + BETWEEN) // (7 * SMALLEST + BETWEEN)
        columns = next(n for n in (6, 4, 3) if n <= fitting or n == 3)
        if columns != self._columns:
            self._columns = columns
            self.updateGeometry()

    def _cell(self) -> float:
        """The width of a day."""
        room = self.width() - (self._columns - 1) * BETWEEN
        return min(max(room / (7 * self._columns), SMALLEST), LARGEST)

    def _height(self) -> float:
        """The height of a day."""
        room = self.height() * self._columns / 12 - NAME - WEEK - BELOW
        return min(max(room / 6, DAY), TALLEST)

    def _corner(self, month: int) -> QPointF:
        """The top left corner of a month, from 1."""
        line, place = divmod(month - 1, self._columns)
        lines = 12 // self._columns
        across = (self.width() - 7 * self._cell()) / max(self._columns - 1, 1)
        return QPointF(place * across, line * self.height() / lines)

    def _month_rect(self, month: int) -> QRectF:
        corner, height = self._corner(month), NAME + WEEK + 6 * self._height()
        return QRectF(corner.x(), corner.y(), 7 * self._cell(), height)

    def day_rect(self, day: dt.date) -> QRectF:
        """Where a day of the year that is shown is drawn."""
        cell, height, corner = self._cell(), self._height(), self._corner(day.month)
        week = (dt.date(day.year, day.month, 1).weekday() + day.day - 1) // 7
        left = corner.x() + day.weekday() * cell
        return QRectF(left, corner.y() + NAME + WEEK + week * height, cell, height)

    def _day_at(self, position: QPointF) -> dt.date | None:
        for month in range(1, 13):
            if self._month_rect(month).contains(position):
                days = _days(self._day.year, month)
                return next((day for day in days if self.day_rect(day).contains(position)), None)
        return None

    # --- drawing ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = colours(self.palette())
        fonts = sized(self.font(), 11), sized(self.font(), 11, strong=True)
        seen = QRectF(event.rect())
        for month in range(1, 13):
            if self._month_rect(month).intersects(seen):
                self._paint_head(painter, tokens, month)
                for day in _days(self._day.year, month):
                    self._paint_day(painter, tokens, day, fonts)

    def _paint_head(self, painter: QPainter, tokens: Colours, month: int) -> None:
        corner, cell = self._corner(month), self._cell()
        painter.setFont(sized(self.font(), 12, strong=True))
        this_month = (self._day.year, month) == (self._today.year, self._today.month)
        painter.setPen(QColor(tokens.accent_text if this_month else tokens.text))
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        name = MONTHS[month - 1].capitalize()
        painter.drawText(QRectF(corner.x() + 3, corner.y(), 7 * cell, NAME), middle, name)
        painter.setFont(sized(self.font(), 10))
        painter.setPen(QColor(tokens.text_3))
        for place, letter in enumerate(day[0] for day in WEEKDAYS):
            rect = QRectF(corner.x() + place * cell, corner.y() + NAME, cell, WEEK)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter)

    def _paint_day(
        self, painter: QPainter, tokens: Colours, day: dt.date, fonts: tuple[QFont, QFont]
    ) -> None:
        rect, found = self.day_rect(day), self.meetings_on(day)
        ink = QColor(tokens.text_2 if day.weekday() < 5 else tokens.text_3)
        if found:
            ink = paint_mark(painter, rect, MARKS[found[0].meeting.state], tokens)
        strong = bool(found) or day == self._today
        if day == self._today and not found:
            ink = QColor(tokens.accent_text)
        painter.setFont(fonts[strong])
        painter.setPen(ink)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if day == self._today:
            foot = QRectF(rect.center().x() - 5, rect.bottom() - 2.5, 10, 1.5)
            painter.fillRect(foot, ink)
        if day == self._day:
            has_focus = self.hasFocus()
            colour = tokens.accent if has_focus else tokens.text_3
            painter.setPen(QPen(QColor(colour), 2 if has_focus else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 4, 4)


def _nothing(_year: int) -> Sequence[MeetingSummary]:
    return ()


def _days(year: int, month: int) -> list[dt.date]:
    last = calendar.monthrange(year, month)[1]
    return [dt.date(year, month, day) for day in range(1, last + 1)]


def _moved(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return day
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))

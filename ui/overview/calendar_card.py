"""The card with the year's calendar."""

import datetime as dt

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.secretariat.overview import Overview
from ui.agenda.card import Card
from ui.item_models.meeting_list_model import place_and_time
from ui.overview.list_card import HEAD, caption_label
from ui.overview.year_calendar import DayMark, LegendSign, ReadYear, YearCalendar
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, label, row


class CalendarCard(Card):
    """The months of a year; below them what is held on the chosen day, or a meeting to make."""

    meeting_requested = Signal(object)  # MeetingId
    new_requested = Signal(object)  # dt.date

    def __init__(self, parent: QWidget | None = None) -> None:
        self._caption = caption_label()
        super().__init__(self._caption, parent)
        self.months = YearCalendar()
        self.months.day_chosen.connect(self._on_day_chosen)
        self.months.day_opened.connect(self._open)
        self.months.year_changed.connect(self._on_year_changed)
        self.earlier = IconButton("chevron-left", self.tr("Forrige år"), 14)
        self.earlier.clicked.connect(lambda: self.months.step_year(-1))
        self.later = IconButton("chevron-right", self.tr("Næste år"), 14)
        self.later.clicked.connect(lambda: self.months.step_year(1))
        for step in (self.earlier, self.later):
            step.setFixedHeight(HEAD)
        self.head.insertWidget(1, self.earlier)
        self.head.insertWidget(2, self.later)
        for mark, word in (
            (DayMark.PLANNED, self.tr("planlagt")),
            (DayMark.ON, self.tr("i gang")),
            (DayMark.DRAFT, self.tr("udkast")),
            (DayMark.APPROVED, self.tr("godkendt")),
        ):
            self.head.addSpacing(8)
            self.head.addWidget(LegendSign(mark))
            self.head.addWidget(label(word, "small"))
        self._day_words = ElidedLabel("secondary")
        self.new_button = button(self.tr("Nyt møde den dag …"), self._new)
        foot = row(spacing=10)
        foot.addWidget(self._day_words, 1)
        foot.addWidget(self.new_button)
        self.body.setSpacing(6)
        self.body.addWidget(self.months, 1)
        self.body.addLayout(foot)

    def fill(self, found: Overview, read: ReadYear) -> None:
        """Show the council's meetings, of which `read` gives those of a year."""
        self.months.fill(read, found.today, found.years)
        self._on_year_changed(self.months.day.year)

    def _on_year_changed(self, year: int) -> None:
        caption = self.tr("Kalender").upper()
        self._caption.setText(f"{caption} {year}")
        self.earlier.setEnabled(year > self.months.years[0])
        self.later.setEnabled(year < self.months.years[-1])

    def _on_day_chosen(self, day: dt.date) -> None:
        self._day_words.show_text(self.months.words(day))
        self.new_button.setEnabled(not self.months.meetings_on(day))

    def _new(self) -> None:
        self.new_requested.emit(self.months.day)

    def _open(self, day: dt.date) -> None:
        """Open the meeting of a day; of several the one that is chosen; without any make one."""
        found = self.months.meetings_on(day)
        if not found:
            self._new()
            return
        if len(found) == 1:
            self.meeting_requested.emit(found[0].meeting.id)
            return
        menu = QMenu(self)
        for summary in found:
            text = place_and_time(summary.meeting) or self.tr("Uden tid og sted")
            menu.addAction(text).setData(summary.meeting.id)
        menu.triggered.connect(lambda action: self.meeting_requested.emit(action.data()))
        corner = self.months.day_rect(day).bottomLeft().toPoint()
        menu.popup(self.months.mapToGlobal(corner + QPoint(0, 4)))

"""The start page of a council: what comes next, what is left to do, and how it has gone."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QWidget

from models.absence import Sign, SignKind
from models.danish import brief_date, counted, short_date
from models.records import Change, CouncilId, Meeting, MeetingId, MeetingSummary, Place
from models.rules import is_held
from models.secretariat.overview import Overview
from models.secretariat.tasks import TaskLine
from models.vocabulary import STATE_NAMES
from ui.bridge import Bridge
from ui.item_models.lines_model import Line
from ui.labels import STATE_TONES, capitalized
from ui.overview.attendance_card import AttendanceCard
from ui.overview.calendar_card import CalendarCard
from ui.overview.list_card import ListCard
from ui.overview.next_meeting_card import NextMeetingCard
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceBox
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import column, framed, label, scrolled

EDGE, BETWEEN = 12, 12  # px around and between the cards
LOW, WIDE = 180, 4  # px of the upper row at least; how many cards stand in it


class OverviewView(QWidget):
    """Everything shown is read anew when something is changed, while it is to be seen."""

    place_requested = Signal(Place)
    new_meeting_requested = Signal(object, object)  # CouncilId, and the day or None
    tasks_requested = Signal(object)  # CouncilId
    absence_requested = Signal(object, object)  # the Overview, and the Sign or None
    calendar_requested = Signal(list)  # the meetings to save as a file

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self.overview: Overview | None = None
        self._title = ElidedLabel("title")
        self._subtitle = ElidedLabel("secondary")
        self.council: ChoiceBox[CouncilId] = ChoiceBox(self.tr("Råd"))
        self.council.setMinimumContentsLength(26)
        self.council.currentIndexChanged.connect(self._fill)
        self.calendar_button = self._make_calendar_button()
        self._make_cards()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards_page())
        self._pages.addWidget(self._empty_page())
        layout = column()
        layout.addWidget(framed("bar", self._head()))
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.next)
        bridge.changed.connect(self._on_changed)

    # --- what is shown ---

    @property
    def council_id(self) -> CouncilId | None:
        """The council that is shown; None while there is none."""
        return self.council.value if self.council.count() else None

    def show_council(self, council_id: CouncilId | None) -> None:
        """Show a council, as it is now."""
        self.refresh(council_id)

    # --- building ---

    def _make_cards(self) -> None:
        self.next = NextMeetingCard()
        self.next.meeting_requested.connect(self._go_to_meeting)
        self.next.new_requested.connect(self._new_meeting)
        self.drafts = ListCard(self.tr("Ikke godkendt endnu"))
        self.drafts.opened.connect(self._go_to_meeting)
        self.tasks = ListCard(self.tr("Åbne opgaver"), self.tr("Opfølgning"), self._go_to_tasks)
        self.tasks.opened.connect(lambda _task: self._go_to_tasks())
        self.signs = ListCard(
            self.tr("Fravær at se på"), self.tr("Fravær"), lambda: self._go_to_absence(None)
        )
        self.signs.opened.connect(self._go_to_absence)
        self.attendance = AttendanceCard()
        self.attendance.chart.meeting_requested.connect(self._go_to_meeting)
        self.calendar = CalendarCard()
        self.calendar.meeting_requested.connect(self._go_to_meeting)
        self.calendar.new_requested.connect(self._new_meeting)

    def _head(self) -> QGridLayout:
        words = column(spacing=2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QGridLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setHorizontalSpacing(10)
        head.addLayout(words, 0, 0)
        head.setColumnStretch(0, 1)
        head.addWidget(self.council, 0, 1)
        head.addWidget(self.calendar_button, 0, 2)
        return head

    def _make_calendar_button(self) -> MenuButton:
        menu = QMenu(self)
        self.saves = [menu.addAction("") for _save in range(3)]
        saves: tuple[tuple[str, Callable[[], list[Meeting]]], ...] = (
            (self.tr("Næste møde …"), self._next_alone),
            (self.tr("Kommende møder …"), self._coming),
            (self.tr("Alle møder i perioden …"), self._of_term),
        )
        for action, (text, meetings) in zip(self.saves, saves, strict=True):
            action.setText(text)
            action.triggered.connect(
                lambda _checked=False, found=meetings: self.calendar_requested.emit(found())
            )
        return MenuButton(self.tr("Gem som kalender (.ics)"), menu)

    def _cards_page(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        grid.setSpacing(BETWEEN)
        for place, card in enumerate((self.next, self.drafts, self.tasks, self.signs)):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1)
            card.setMinimumWidth(200)
        grid.addWidget(self.calendar, 1, 0, 1, WIDE - 1)
        grid.addWidget(self.attendance, 1, WIDE - 1)
        grid.setRowMinimumHeight(0, LOW)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(1, 3)
        holder = QWidget()
        holder.setLayout(grid)
        return scrolled(holder)

    def _empty_page(self) -> QWidget:
        inside = column(margins=(40, 40, 40, 40))
        inside.addWidget(label(self.tr("Opret først et råd under Møder."), "secondary"))
        inside.addStretch()
        return framed("paper", inside)

    # --- filling ---

    def refresh(self, council_id: CouncilId | None = None) -> None:
        """Offer the councils there are, and read it all anew; of the same council or another."""
        self._is_stale = False
        councils = self._bridge.secretariat.councils.all()
        wanted = self.council_id if council_id is None else council_id
        with QSignalBlocker(self.council):
            self.council.set_choices([(council.id, council.name) for council in councils])
            if wanted in {council.id for council in councils}:
                self.council.set_value(wanted)
        self._fill()

    def _fill(self) -> None:
        self.overview = None
        if self.council_id is not None:
            self.overview = self._bridge.read(self._bridge.secretariat.overview.of, self.council_id)
        found = self.overview
        self.council.setEnabled(found is not None)
        self.calendar_button.setEnabled(bool(found and (found.of_term or found.coming)))
        self._pages.setCurrentIndex(0 if found else 1)
        self._show_words(found)
        if found is None:
            return
        self.next.fill(found.next)
        self.drafts.fill(self._draft_lines(found), self._no_drafts(found), found.unapproved_count)
        self.tasks.fill([self._task_line(line) for line in found.tasks], self._no_tasks())
        self.signs.fill([self._sign_line(sign) for sign in found.signs], self._no_signs(found))
        self.attendance.fill(found.attendance)
        self.calendar.fill(found, self._of_year)
        for action, meetings in zip(
            self.saves, (self._next_alone(), self._coming(), self._of_term()), strict=True
        ):
            action.setEnabled(bool(meetings))

    def _show_words(self, found: Overview | None) -> None:
        self._title.show_text(
            " · ".join(filter(None, [self.tr("Overblik"), found.council.name if found else ""]))
        )
        self._subtitle.setVisible(found is not None)
        if found is None:
            return
        held = sum(is_held(m.state) for m in found.of_term if m.date <= found.end)
        parts = (
            f"{brief_date(found.start)} – {brief_date(found.end)}",
            counted(held, self.tr("holdt møde"), self.tr("holdte møder")),
            counted(len(found.coming), self.tr("kommende møde"), self.tr("kommende møder")),
        )
        self._subtitle.show_text(" · ".join(parts))

    def _draft_lines(self, found: Overview) -> list[Line]:
        lines = [self._draft_line(s.meeting, s.items) for s in found.unapproved]
        more = found.unapproved_count - len(lines)
        if more:
            title = self.tr("{count} mere").format(count=more)
            lines.append(Line(title, self.tr("Alle står i listen over møder"), None))
        return lines

    def _draft_line(self, meeting: Meeting, items: int) -> Line:
        assert self.overview is not None
        days = (self.overview.today - meeting.date).days
        words = [self._how_long_ago(days)]
        if is_held(meeting.state):
            words.append(counted(items, self.tr("punkt"), self.tr("punkter")))
        else:
            words.append(self.tr("ikke sat til udkast endnu"))
        pill = capitalized(STATE_NAMES[meeting.state])
        details = " · ".join(words)
        return Line(short_date(meeting.date), details, meeting.id, pill, STATE_TONES[meeting.state])

    def _how_long_ago(self, days: int) -> str:
        if days < 1:
            return self.tr("i dag")
        if days == 1:
            return self.tr("i går")
        return self.tr("for {days} dage siden").format(days=days)

    def _task_line(self, line: TaskLine) -> Line:
        assert self.overview is not None
        task, today = line.task, self.overview.today
        words = [task.responsible]
        pill, tone = "", "info"
        if task.due is not None:
            words.append(self.tr("senest {date}").format(date=brief_date(task.due)))
            if line.overdue:
                pill, tone = self.tr("Over fristen"), "bad"
            elif task.due == today:
                pill, tone = self.tr("I dag"), "warn"
        details = " · ".join(filter(None, words)) or self.tr("uden frist")
        return Line(task.text, details, task.id, pill, tone)

    def _sign_line(self, sign: Sign) -> Line:
        details = sign.details
        if sign.kind is SignKind.IN_A_ROW:
            text = self.tr("{count} møder i træk uden afbud").format(**details)
            return Line(sign.person.name, text, sign, self.tr("Udeblevet"), "bad")
        text = self.tr("har mødt til {percent} % af møderne ({present} af {count})").format(
            **details
        )
        return Line(sign.person.name, text, sign, self.tr("Lavt fremmøde"), "warn")

    def _no_drafts(self, found: Overview) -> str:
        if found.attendance:
            return self.tr("Alle referater er godkendt.")
        return self.tr("Når et møde er holdt, står det her, til referatet er godkendt.")

    def _no_tasks(self) -> str:
        return self.tr(
            "Der er ingen åbne opgaver. Tryk Ctrl+O under et punkt, når nogen påtager sig noget."
        )

    def _no_signs(self, found: Overview) -> str:
        if found.attendance:
            return self.tr(
                "Ingen har mere fravær i perioden, end rådets regler tillader. "
                "Reglerne sættes under Fravær."
            )
        return self.tr("Når nogen udebliver flere gange eller sjældent møder, står det her.")

    # --- going on ---

    def _go_to_meeting(self, meeting_id: MeetingId | None) -> None:
        self.place_requested.emit(Place(self.council_id, meeting_id))

    def _new_meeting(self, day: dt.date | None = None) -> None:
        self.new_meeting_requested.emit(self.council_id, day)

    def _go_to_tasks(self) -> None:
        self.tasks_requested.emit(self.council_id)

    def _go_to_absence(self, sign: Sign | None) -> None:
        self.absence_requested.emit(self.overview, sign)

    def _of_year(self, year: int) -> Sequence[MeetingSummary]:
        assert self.overview is not None
        of_year = self._bridge.secretariat.overview.of_year
        return self._bridge.read(of_year, self.overview.council.id, year) or ()

    def _next_alone(self) -> list[Meeting]:
        following = self.overview.next if self.overview else None
        return [following.summary.meeting] if following else []

    def _coming(self) -> list[Meeting]:
        return list(self.overview.coming) if self.overview else []

    def _of_term(self) -> list[Meeting]:
        return list(self.overview.of_term) if self.overview else []

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the view was not to be seen."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_changed(self, _change: Change, _origin: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

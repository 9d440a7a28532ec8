"""The view of absence: a council's members by its meetings, with figures, signs and files."""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from models.absence import SIGN_TEXTS, Mark, Matrix, Sign
from models.danish import brief_date, counted
from models.errors import ReferentError
from models.records import (
    SEATED_ROLES,
    Change,
    CouncilId,
    MeetingId,
    PersonId,
    Place,
    Role,
    Term,
    TermId,
)
from models.secretariat.absence import FORMATS, PER_DIEM_FORMATS
from ui.absence.matrix_table import LegendMark, MatrixTable
from ui.absence.person_absence import PersonAbsence
from ui.absence.rules_panel import RulesPanel
from ui.bridge import Bridge
from ui.item_models.absence_model import Figure, mark_word
from ui.labels import sentence, term_words
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceBox, DateField
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import button, column, framed, label, row, scrolled
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel import PanelStack

SIGN, MANY = 46, 132  # px that a sign takes, and that all may take before they scroll
STANDING = frozenset({Role.SECRETARY, Role.ADMINISTRATION, Role.OBSERVER})


class Period(StrEnum):
    """Which meetings are shown, unless it is those of a term."""

    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    ALL = "all"
    FREE = "free"


class Group(StrEnum):
    """Whose attendance is shown."""

    MEMBERS = "members"
    SUBSTITUTES = "substitutes"
    STANDING = "standing"
    EVERYONE = "everyone"


ROLES = {
    Group.MEMBERS: SEATED_ROLES,
    Group.SUBSTITUTES: frozenset({Role.SUBSTITUTE}),
    Group.STANDING: STANDING,
    Group.EVERYONE: frozenset(Role) - {Role.GUEST},
}
LEGEND = (
    (Mark.PRESENT, Mark.PARTLY, Mark.APOLOGY, Mark.UNEXCUSED, Mark.REPLACED),
    (Mark.UNMARKED, Mark.NOT_HELD),
)
_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)


class AbsenceView(QWidget):
    """Everything shown is read anew when it is changed."""

    place_requested = Signal(Place)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self._shown_person: tuple[PersonId, Figure, tuple[MeetingId, ...] | None] | None = None
        self.matrix = Matrix(_FIRST, _LAST)
        self.notice = NoticeBar()
        self._title = ElidedLabel("title")
        self._subtitle = ElidedLabel("secondary")
        self._make_choices()
        self.table = MatrixTable()
        self.table.meeting_requested.connect(self._go_to_meeting)
        self.table.person_requested.connect(self.show_person)
        self.table.left.connect(self.close_person)
        self.person = PersonAbsence()
        self.person.place_requested.connect(self.place_requested)
        self.person.closed.connect(self.close_person)
        self.person.hide()
        self._signs = column(spacing=8)
        self._signs_area = self._make_signs_area()
        self._empty_words = label("", "secondary", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self._matrix_page())
        self._bodies.addWidget(self._empty_page())
        self._pages = PanelStack(self._main_page())
        layout = column()
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.table)
        bridge.changed.connect(self._on_changed)
        self.refresh()

    # --- what is shown ---

    @property
    def council_id(self) -> CouncilId | None:
        """The council that is shown; None for all of them."""
        return self.council.value if self.council.count() else None

    @property
    def dates(self) -> tuple[dt.date, dt.date]:
        """The first and the last day of the period."""
        year = self._bridge.secretariat.today().year
        chosen = self.period.value
        if chosen in self._terms:
            term = self._terms[chosen]
            return term.start, term.end or _LAST
        if chosen is Period.LAST_YEAR:
            year -= 1
        if chosen is Period.FREE:
            return self.start.value or _FIRST, self.end.value or _LAST
        if chosen is Period.ALL:
            return _FIRST, _LAST
        return dt.date(year, 1, 1), dt.date(year, 12, 31)

    def show_council(self, council_id: CouncilId | None) -> None:
        """Show the absence of a council."""
        self._pages.close_panel()
        if council_id in {council.id for council in self._bridge.secretariat.councils.all()}:
            self.council.set_value(council_id)

    def show_period(self, start: dt.date, end: dt.date) -> None:
        """Show the meetings from `start` to `end`: a period of the list, or other dates."""
        with QSignalBlocker(self.period):
            for place in range(self.period.count()):
                self.period.setCurrentIndex(place)
                if self.period.value is not Period.FREE and self.dates in (
                    (start, end),
                    (start, _LAST),  # a term that has no end yet
                ):
                    break
            else:
                self.period.set_value(Period.FREE)
                self.start.set_value(start)
                self.end.set_value(end)
        self._free.setVisible(self.period.value is Period.FREE)
        self._fill()

    def show_sign(self, sign: Sign) -> None:
        """Show the meetings that a sign was found in."""
        self.show_person(sign.person.id, Figure.SHARE, sign.meetings)

    def show_person(
        self,
        person_id: PersonId,
        figure: Figure = Figure.SHARE,
        only: tuple[MeetingId, ...] | None = None,
    ) -> None:
        """Show someone's meetings over all councils beside, those of a figure or `only` some."""
        found = self._bridge.read(
            self._bridge.secretariat.absence.of_person, person_id, *self.dates
        )
        if found is None:
            return
        self._shown_person = (person_id, figure, only)
        self.person.show_person(found, figure, only)
        self.person.show()
        self.person.setFocus()

    def close_person(self) -> None:
        """Close what is shown beside."""
        self._shown_person = None
        self.person.hide()
        self.setFocus()

    def edit_rules(self) -> None:
        """Open the panel with the council's rules."""
        if self.council_id is None:
            return
        panel = RulesPanel(self._bridge, self.council_id)
        panel.cancelled.connect(self._back)
        panel.finished.connect(self._back)
        self._pages.open_panel(panel)

    # --- files ---

    def export(self, suffix: str) -> None:
        """Ask where the matrix goes, and write it there."""
        absence = self._bridge.secretariat.absence
        council, shown = self.council_id, self._dated()
        name = absence.file_name(council, shown, suffix)
        self._write(name, suffix, lambda target: absence.export(council, shown, target))

    def export_per_diems(self, suffix: str) -> None:
        """Ask where the list for per-diems goes, and write it there."""
        absence = self._bridge.secretariat.absence
        council, shown = self.council_id, self._dated()
        found = absence.per_diems(council, *self.dates, ROLES[self.group.value])
        name = absence.file_name(council, shown, suffix, per_diems=True)
        self._write(name, suffix, lambda target: absence.export_per_diems(council, found, target))

    def _dated(self) -> Matrix:
        """The matrix with the dates of its meetings in place of an open end."""
        from dataclasses import replace

        days = [meeting.date for meeting in self.matrix.meetings]
        start = days[0] if self.matrix.start == _FIRST and days else self.matrix.start
        end = days[-1] if self.matrix.end == _LAST and days else self.matrix.end
        return replace(self.matrix, start=start, end=end)

    def _write(self, name: str, suffix: str, write: Callable[[Path], None]) -> None:
        from ui.dialogs import ask_target, open_path

        kinds = {
            "xlsx": self.tr("Excel-ark (*.xlsx)"),
            "docx": self.tr("Word-dokument (*.docx)"),
            "csv": self.tr("Semikolonsepareret tekst (*.csv)"),
        }
        target = ask_target(self, self.tr("Gem som"), Path.home() / name, kinds[suffix])
        if target is None:
            return
        if target.suffix.lower() != f".{suffix}":
            target = target.with_name(f"{target.name}.{suffix}")
        try:
            write(target)
        except ReferentError as error:
            self.notice.tell(sentence(error), "bad")
            return
        told = self.tr("{path} er gemt.").format(path=target)
        self.notice.tell(told, "ok", [(self.tr("Åbn filen"), lambda: open_path(target))])

    # --- building ---

    def _make_choices(self) -> None:
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(self.tr("Råd"))
        self.council.setMinimumContentsLength(16)
        self.council.currentIndexChanged.connect(self._on_council_changed)
        self._terms: dict[TermId | Period, Term] = {}
        self.period: ChoiceBox[TermId | Period] = ChoiceBox(self.tr("Periode"))
        self.period.setMinimumContentsLength(23)
        self.period.currentIndexChanged.connect(self._on_period_changed)
        self.group: ChoiceBox[Group] = ChoiceBox(
            self.tr("Hvem"),
            [
                (Group.MEMBERS, self.tr("Medlemmer")),
                (Group.SUBSTITUTES, self.tr("Suppleanter")),
                (Group.STANDING, self.tr("Forvaltning m.fl.")),
                (Group.EVERYONE, self.tr("Alle roller")),
            ],
        )
        self.group.setMinimumContentsLength(11)
        self.group.currentIndexChanged.connect(self._fill)
        self.start, self.end = DateField(self.tr("Fra")), DateField(self.tr("Til"))
        for field in (self.start, self.end):
            field.setFixedWidth(190)  # what cannot be read is told below the line
            field.edited.connect(lambda _day: self._fill())
        self.rules_button = button(self.tr("Regler …"), self.edit_rules)
        menu = QMenu(self)
        names = {
            "xlsx": self.tr("Excel …"),
            "docx": self.tr("Word …"),
            "csv": self.tr("CSV …"),
        }
        self.exports: dict[str, QAction] = {}
        for suffix in FORMATS:
            action = menu.addAction(names[suffix])
            action.triggered.connect(lambda _checked=False, s=suffix: self.export(s))
            self.exports[suffix] = action
        menu.addSeparator()
        diems = {
            "xlsx": self.tr("Diæter: Excel …"),
            "csv": self.tr("Diæter: CSV …"),
        }
        for suffix in PER_DIEM_FORMATS:
            action = menu.addAction(diems[suffix])
            action.triggered.connect(lambda _checked=False, s=suffix: self.export_per_diems(s))
            self.exports[f"diem-{suffix}"] = action
        self.export_button = MenuButton(self.tr("Eksportér"), menu)

    def _main_page(self) -> QWidget:
        words = column(spacing=2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        top = row(margins=(20, 12, 20, 12), spacing=10)
        top.addLayout(words, 1)
        for widget in (
            self.council,
            self.period,
            self.group,
            self.rules_button,
            self.export_button,
        ):
            top.addWidget(widget)
        free = row(margins=(20, 6, 20, 6), spacing=8)
        for field in (self.start, self.end):
            caption = label(field.line.accessibleName(), "label")
            caption.setBuddy(field.line)
            free.addWidget(caption)
            free.addWidget(field)
        free.addWidget(label(self.tr("Et tomt felt er uden grænse."), "caption"))
        free.addStretch()
        self._free = framed("bar", free)
        self._free.hide()
        body = row(spacing=0)
        body.addWidget(self._bodies, 1)
        body.addWidget(self.person)
        inside = column()
        inside.addWidget(framed("bar", top))
        inside.addWidget(self._free)
        inside.addLayout(body, 1)
        return framed("paper", inside)

    def _matrix_page(self) -> QWidget:
        legend = column(spacing=4)
        for line in LEGEND:
            marks = row(spacing=6)
            for mark in line:
                marks.addWidget(LegendMark(mark))
                marks.addWidget(label(mark_word(mark), "secondary"))
                marks.addSpacing(8)
            if line is LEGEND[-1]:
                marks.addWidget(label(self.tr("tom: ikke medlem den dag"), "secondary"))
            marks.addStretch()
            legend.addLayout(marks)
        inside = column(margins=(22, 12, 12, 12), spacing=12)
        inside.addWidget(self.table, 1000)
        inside.addLayout(legend)
        inside.addWidget(self._signs_area)
        inside.addStretch(1)
        return framed("paper", inside)

    def _make_signs_area(self) -> QWidget:
        holder = QWidget()
        self._signs.setContentsMargins(0, 0, 8, 0)
        holder.setLayout(self._signs)
        area = scrolled(holder)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area

    def _empty_page(self) -> QWidget:
        inside = column(margins=(40, 40, 40, 40))
        inside.addStretch(2)
        inside.addWidget(self._empty_words)
        inside.addStretch(3)
        return framed("paper", inside)

    # --- filling ---

    def refresh(self) -> None:
        """Offer the councils there are, and read it all anew."""
        self._is_stale = False
        councils = self._bridge.secretariat.councils.all()
        before = self.council_id if self.council.count() else (councils[0].id if councils else None)
        choices: list[tuple[CouncilId | None, str]] = [(c.id, c.name) for c in councils]
        if len(councils) > 1:
            choices.append((None, self.tr("Alle råd")))
        with QSignalBlocker(self.council):
            self.council.set_choices(choices)
            if before in {value for value, _name in choices}:
                self.council.set_value(before)
        for widget in (self.council, self.period, self.group, self.export_button):
            widget.setEnabled(bool(councils))
        self._offer_periods()
        self._fill()
        if self._shown_person is not None and self.person.isVisibleTo(self):
            had_focus = self.person.meetings.hasFocus()
            self.show_person(*self._shown_person)
            if not had_focus:
                self.setFocus()

    def _offer_periods(self) -> None:
        year = self._bridge.secretariat.today().year
        terms = self._bridge.secretariat.terms.of(self.council_id) if self.council_id else []
        self._terms = {term.id: term for term in reversed(terms)}
        choices: list[tuple[TermId | Period, str]] = [
            (Period.THIS_YEAR, self.tr("I år ({year})").format(year=year)),
            (Period.LAST_YEAR, self.tr("Sidste år ({year})").format(year=year - 1)),
        ]
        choices += [(term_id, term_words(term)) for term_id, term in self._terms.items()]
        choices += [(Period.ALL, self.tr("Alle møder")), (Period.FREE, self.tr("Andre datoer …"))]
        before = self.period.value if self.period.count() else Period.THIS_YEAR
        with QSignalBlocker(self.period):
            self.period.set_choices(choices)
            if before in {value for value, _text in choices}:
                self.period.set_value(before)
        self._free.setVisible(self.period.value is Period.FREE)

    def _on_council_changed(self) -> None:
        self._offer_periods()
        self._fill()

    def _on_period_changed(self) -> None:
        free = self.period.value is Period.FREE
        if free and self.start.value is None and self.end.value is None:
            today = self._bridge.secretariat.today()
            self.start.set_value(dt.date(today.year, 1, 1))
            self.end.set_value(today)
        self._free.setVisible(free)
        if free:
            self.start.line.setFocus()
        self._fill()

    def _fill(self) -> None:
        start, end = self.dates
        roles = ROLES[self.group.value]
        absence = self._bridge.secretariat.absence
        found = None
        if self.council.count():
            found = self._bridge.read(absence.matrix, self.council_id, start, end, roles)
        self.matrix = found or Matrix(start, end)
        has_rows = bool(self.matrix.rows)
        self.table.fill(self.matrix)
        self._show_words()
        self._show_signs()
        self._empty_words.setText(self._what_to_do())
        self._bodies.setCurrentIndex(0 if has_rows else 1)
        self.rules_button.setEnabled(self.council_id is not None)
        for action in self.exports.values():
            action.setEnabled(has_rows)
        self.export_button.setEnabled(has_rows)
        self.setFocusProxy(self.table if has_rows else self.period)

    def _show_words(self) -> None:
        council = self.council.currentText() if self.council.count() else ""
        self._title.show_text(" · ".join(filter(None, [self.tr("Fravær"), council])))
        shown = self._dated()
        people = counted(len(shown.rows), self.tr("person"), self.tr("personer"))
        meetings = counted(shown.held, self.tr("holdt møde"), self.tr("holdte møder"))
        period = f"{brief_date(shown.start)} – {brief_date(shown.end)}"
        self._subtitle.show_text(f"{people} · {meetings} · {period}")
        self._subtitle.setVisible(bool(shown.meetings))

    def _show_signs(self) -> None:
        while (entry := self._signs.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sign in self.matrix.signs:
            self._signs.addWidget(self._sign_card(sign))
        self._signs.addStretch()
        height = min(len(self.matrix.signs) * SIGN, MANY)
        self._signs_area.setFixedHeight(height)
        self._signs_area.setVisible(bool(self.matrix.signs))

    def _sign_card(self, sign: Sign) -> QWidget:
        words = QCoreApplication.translate("absence", SIGN_TEXTS[sign.kind])
        text = words.format(**sign.details)
        several = len(self.matrix.names) > 1
        council = f" ({self.matrix.names[sign.council_id]})" if several else ""
        inside = row(margins=(14, 6, 10, 6), spacing=10)
        inside.addWidget(label(f"{text}{council}", wrap=True), 1)
        show = button(
            self.tr("Vis møderne"),
            lambda: self.show_sign(sign),
            "link",
        )
        show.setAccessibleName(f"{text} {show.text()}")
        inside.addWidget(show)
        card = framed("sign", inside)
        card.setMaximumWidth(760)
        return card

    def _what_to_do(self) -> str:
        if not self.council.count():
            return self.tr("Opret først et råd under Møder.")
        if self.matrix.held:
            return self.tr("Ingen med den rolle var indkaldt til møderne. Vælg en anden rolle.")
        return self.tr(
            "Der er ikke holdt møder i perioden. Vælg en anden periode, eller sæt et møde, der er "
            "holdt, til udkast (Ctrl+F4). Så tæller det med her."
        )

    # --- going on ---

    def _go_to_meeting(self, meeting_id: MeetingId) -> None:
        meeting = next(m for m in self.matrix.meetings if m.id == meeting_id)
        self.place_requested.emit(Place(meeting.council_id, meeting_id))

    def _back(self) -> None:
        self._pages.close_panel()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.person.isVisible():
            self.close_person()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the view was not to be seen."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_changed(self, change: Change, _origin: object) -> None:
        kinds = (change.attendance, change.councils, change.people, change.meetings)
        if any(kinds):
            self._is_stale = True
            if self.isVisible():
                self.refresh()

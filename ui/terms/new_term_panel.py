"""A new council after an election, in one guided step: dates, members, numbers."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from models.danish import clean_line, counted, numeric_date
from models.records import CouncilId, Numbering
from models.rules import frozen, has_begun, locked
from models.secretariat.terms import ONE_DAY, NewTerm
from models.vocabulary import NUMBERING_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.people.member_paste import MemberPaste
from ui.terms.carried_table import CarriedTable
from ui.widgets.fields import ChoiceBox, DateField
from ui.widgets.layouts import column, field_column, label, row
from ui.widgets.panel import Panel

FIELD = 220  # px


class NewTermPanel(Panel):
    """Everything is stored at once, and undone at once."""

    finished = Signal(str)  # what was done, to be told

    def __init__(
        self, bridge: Bridge, council_id: CouncilId, parent: QWidget | None = None
    ) -> None:
        self._bridge = bridge
        self._council_id = council_id
        self._council = bridge.secretariat.councils.get(council_id)
        super().__init__(
            self.tr("Nyt råd efter valg · {council}").format(council=self._council.name),
            self.tr(
                "Tidligere møder beholder deres medlemmer og numre. "
                "Det hele kan fortrydes på én gang."
            ),
            self.tr("Begynd den nye periode"),
            parent,
            wide=True,
        )
        self._terms = bridge.secretariat.terms.of(council_id)
        self.start = DateField(self.tr("Den nye periode begynder"))
        self.end = DateField(self.tr("Den slutter (kan udelades)"))
        self.former_start = DateField(self.tr("Den periode, der slutter, begyndte (kan udelades)"))
        self.former = label("", "secondary", wrap=True)
        self.members = CarriedTable()
        self._nobody = label(
            self.tr("Der er ingen medlemmer at føre videre. Skriv de nye nedenfor."), "secondary"
        )
        self.added = MemberPaste(bridge)
        self.numbering: ChoiceBox[Numbering] = ChoiceBox(
            self.tr("Punkternes numre"),
            [(rule, capitalized(name)) for rule, name in NUMBERING_NAMES.items()],
        )
        self.summary = label("", "secondary", wrap=True)
        self.counts = label("", "secondary")
        self.buttons.insertWidget(2, self.counts)
        self._arrange()
        new = bridge.secretariat.terms.propose(council_id)
        self.start.set_value(new.start)
        self.end.set_value(new.end)
        self.numbering.set_value(self._council.numbering)
        for line in (self.start.line, self.end.line, self.former_start.line):
            line.textChanged.connect(self._on_dates_changed)
        self.members.changed.connect(self._sum_up)
        self.added.changed.connect(self._on_pasted)
        self.numbering.currentIndexChanged.connect(self._sum_up)
        self._on_dates_changed()
        self.setFocusProxy(self.start)
        self.start.line.selectAll()  # another day is typed over the one proposed

    def accept(self) -> None:
        new = self._filled()
        if new is None:
            return
        terms = self._bridge.secretariat.terms
        if self._bridge.do(terms.begin, self._council_id, new) is not None:
            self.finished.emit(
                self.tr("Den nye periode i {council} begynder {date}: {counts}.").format(
                    council=self._council.name, date=numeric_date(new.start), counts=self._counts()
                )
            )

    # --- building ---

    def _arrange(self) -> None:
        dates = row(spacing=16)
        fields = [self.start, self.end]
        if not self._terms:
            fields.append(self.former_start)
        for field in fields:
            field.setFixedWidth(FIELD)
            dates.addLayout(field_column(field.line.accessibleName(), field))
        dates.addStretch()
        self._section(self.tr("1. Datoer"), dates, self.former)
        members = column()
        members.addWidget(self.members)
        members.addWidget(self._nobody)
        self._section(self.tr("2. Medlemmer, der fortsætter"), members)
        added = column(spacing=6)
        added.addWidget(self.added)
        self._section(self.tr("3. Nye medlemmer"), added)
        numbers = row()
        self.numbering.setFixedWidth(2 * FIELD)
        numbers.addLayout(field_column(self.tr("Punkternes numre"), self.numbering))
        numbers.addStretch()
        holder = column()
        holder.addLayout(numbers)
        self._section(self.tr("4. Numre, og hvad der sker"), holder, self.summary)

    def _section(self, title: str, *parts: QLayout | QWidget) -> None:
        if self.content.count():
            self.content.addSpacing(8)
        self.content.addWidget(label(title, "heading"))
        for part in parts:
            if isinstance(part, QWidget):
                self.content.addWidget(part)
            else:
                self.content.addLayout(part)

    # --- what was filled in ---

    def _filled(self) -> NewTerm | None:
        """What is to begin; None when it is not whole, which is told."""
        for field in (self.start, self.end, self.former_start):
            if not field.check():
                self._stop_at(field, field.problem.text())
                return None
        if self.start.value is None:
            self._stop_at(self.start, self.tr("Skriv, hvilken dag den nye periode begynder."))
            return None
        self.tell("")
        return NewTerm(
            self.start.value,
            self.end.value,
            self.members.carried,
            self.added.members,
            self.numbering.value,
            self.former_start.value,
        )

    def _stop_at(self, field: DateField, problem: str) -> None:
        self.tell(problem)
        field.setFocus()

    def _on_dates_changed(self) -> None:
        """Show who sits until the day before the first."""
        start = self.start.value
        secretariat = self._bridge.secretariat
        if start is not None:
            names = {person.id: person.name for person in secretariat.people.all()}
            outgoing = self._bridge.read(secretariat.terms.outgoing, self._council_id, start) or []
            outgoing = [m for m in outgoing if m.person_id in names]
            self.members.fill(outgoing, names)
            self.members.setVisible(bool(outgoing))
            self._nobody.setVisible(not outgoing)
        self._on_pasted()

    def _on_pasted(self) -> None:
        self.members.set_pasted({clean_line(m.name): m.role for m in self.added.members})
        self._sum_up()

    # --- what will happen ---

    def _sum_up(self) -> None:
        start = self.start.value
        self.former.setText(self._former_words(start))
        self.former.setVisible(bool(self.former.text()))
        self.counts.setText(self._counts())
        self.summary.setText("\n".join(self._sentences(start)) if start else "")

    def _counts(self) -> str:
        """'9 fortsætter, 4 stopper, 3 nye'."""
        going_on, total = self.members.going_on, len(self.members.carried) + len(self.added.members)
        return self.tr("{going_on} fortsætter, {stopping} stopper, {new}").format(
            going_on=going_on,
            stopping=self.members.stopping,
            new=counted(total - going_on, self.tr("ny"), self.tr("nye")),
        )

    def _former_words(self, start: dt.date | None) -> str:
        if not self._terms or start is None:
            return ""
        latest = self._terms[-1]
        if latest.start >= start:
            return self.tr(
                "Den seneste periode begyndte {date}. Den nye skal begynde senere."
            ).format(date=numeric_date(latest.start))
        last = start - ONE_DAY
        ends = last if latest.end is None or latest.end > last else latest.end
        return self.tr("Den periode, der slutter, begyndte {start} og varer til {end}.").format(
            start=numeric_date(latest.start), end=numeric_date(ends)
        )

    def _sentences(self, start: dt.date) -> list[str]:
        """What will have happened, a line for each thing."""
        told = []
        if self.members.going_on + self.members.stopping:
            told.append(
                self.tr("{counts}. De nuværende medlemskaber slutter {last}.").format(
                    counts=self._counts(), last=numeric_date(start - ONE_DAY)
                )
            )
        numbers = {
            Numbering.TERM: self.tr("Det første punkt i den nye periode får nummer 1."),
            Numbering.YEAR: self.tr("Numrene begynder forfra hvert kalenderår, som reglen siger."),
            Numbering.MEETING: self.tr("Numrene begynder forfra på hvert møde, som reglen siger."),
        }
        told.append(numbers[self.numbering.value])
        states = self._bridge.secretariat.meetings.states(self._council_id, start)
        issued = sum(count for state, count in states.items() if frozen(state))
        if issued and self.numbering.value is Numbering.TERM:
            meetings = counted(issued, self.tr("møde"), self.tr("møder"))
            told.append(
                self.tr(
                    "{meetings} fra den dag og frem har numre, der er sendt ud. De ændres ikke."
                ).format(meetings=meetings)
            )
        drafts = sum(
            count for state, count in states.items() if has_begun(state) and not locked(state)
        )
        if drafts:
            meetings = counted(drafts, self.tr("møde"), self.tr("møder"))
            told.append(
                self.tr(
                    "{meetings} fra den dag og frem er holdt, men ikke godkendt. "
                    "De får de nye medlemmer på listen."
                ).format(meetings=meetings)
            )
        return told

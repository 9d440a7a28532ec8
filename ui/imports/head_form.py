"""What was understood of a referat's head, to be corrected, and how sure each part of it all is."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from models.danish import clean_line, numeric_date
from models.minutes import NO_DATE
from models.old_minutes import CERTAINTY_NAMES, PART_NAMES, NewCouncil
from models.reading import Certainty, Part
from models.records import Council, CouncilId, MeetingKind
from models.vocabulary import KIND_NAMES
from ui.imports.review import Entry, shown_date
from ui.labels import capitalized, word
from ui.widgets.fields import ChoiceBox, DateField, TimeField
from ui.widgets.layouts import column, field_column, framed, label, row, set_property

SIGNS = {
    Certainty.SURE: "✓",
    Certainty.LIKELY: "✓",
    Certainty.GUESS: "?",
    Certainty.MISSING: "–",
}
TONES = {
    Certainty.SURE: "ok",
    Certainty.LIKELY: "info",
    Certainty.GUESS: "warn",
    Certainty.MISSING: "warn",
}


class HeadForm(QWidget):
    """The fields tell what was corrected; nothing else is kept here."""

    corrected = Signal(dict)  # fields of the draft
    council_chosen = Signal(object, bool)  # CouncilId or NewCouncil; for other files, too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._make_fields()
        self.council_words = label("", "secondary", wrap=True)
        self.date_words = label("", "error", wrap=True)
        self._certainties = QGridLayout()
        self._certainties.setHorizontalSpacing(10)
        self._certainties.setVerticalSpacing(6)
        self._certainties.setColumnStretch(4, 1)
        head = column(margins=(16, 14, 16, 16), spacing=10)
        head.addLayout(field_column(self.tr("Råd"), self.council))
        head.addWidget(self.council_words)
        new = row(spacing=10)
        new.addLayout(field_column(self.tr("Det nye råds navn"), self.name), 3)
        new.addLayout(field_column(self.tr("Kommune"), self.municipality), 2)
        self._new = QWidget()
        self._new.setLayout(new)
        head.addWidget(self._new)
        head.addWidget(self.also_others)
        when = row(spacing=10)
        when.addLayout(field_column(self.tr("Dato"), self.date), 2)
        when.addLayout(field_column(self.tr("Begyndte"), self.start), 1)
        when.addLayout(field_column(self.tr("Sluttede"), self.end), 1)
        head.addLayout(when)
        head.addWidget(self.date_words)
        where = row(spacing=10)
        where.addLayout(field_column(self.tr("Sted"), self.place), 3)
        where.addLayout(field_column(self.tr("Art"), self.kind), 2)
        head.addLayout(where)
        sure = column(margins=(16, 14, 16, 16), spacing=10)
        sure.addWidget(label(self.tr("Hvor sikkert er det læst?"), "heading"))
        sure.addLayout(self._certainties)
        layout = column(margins=(16, 14, 16, 16), spacing=12)
        layout.addWidget(framed("card", head))
        layout.addWidget(framed("card", sure))
        layout.addStretch()
        self.setLayout(layout)
        self.setFocusProxy(self.council)

    def _make_fields(self) -> None:
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(self.tr("Råd"))
        self.council.chosen.connect(lambda _value: self._on_council())
        self.name, self.municipality = QLineEdit(), QLineEdit()
        for line in (self.name, self.municipality):
            line.editingFinished.connect(self._on_new_council)
        self.also_others = QCheckBox(self.tr("Gælder også de andre filer med det samme råd"))
        self.also_others.setChecked(True)
        self.date = DateField(self.tr("Dato"))
        self.start, self.end = TimeField(self.tr("Begyndte")), TimeField(self.tr("Sluttede"))
        self.date.edited.connect(lambda day: self.corrected.emit({"date": day or NO_DATE}))
        self.start.edited.connect(lambda time: self.corrected.emit({"start": time}))
        self.end.edited.connect(lambda time: self.corrected.emit({"end": time}))
        self.place = QLineEdit()
        self.place.editingFinished.connect(self._on_place)
        self.kind: ChoiceBox[MeetingKind] = ChoiceBox(
            self.tr("Art"), [(kind, capitalized(KIND_NAMES[kind])) for kind in MeetingKind]
        )
        self.kind.chosen.connect(lambda kind: self.corrected.emit({"kind": kind}))

    def show_entry(self, entry: Entry, councils: list[Council], *, today_year: int) -> None:
        """Show what is known of a file that was read."""
        assert entry.read is not None
        draft = entry.read.head
        same = entry is self._entry
        self._entry = entry
        choices: list[tuple[CouncilId | None, str]] = [
            (c.id, f"{c.name}, {c.municipality}" if c.municipality else c.name) for c in councils
        ]
        choices.append((None, self.tr("Et nyt råd")))
        with QSignalBlocker(self.council):
            self.council.set_choices(choices)
            self.council.set_value(entry.council_id)
        new = entry.new_council or NewCouncil(draft.council, draft.municipality)
        if not same or not self.name.hasFocus():
            self.name.setText(new.name)
        if not same or not self.municipality.hasFocus():
            self.municipality.setText(new.municipality)
        self._new.setVisible(entry.council_id is None)
        self._tell_council(entry, councils)
        for field, value in (
            (self.date, shown_date(draft.date)),
            (self.start, draft.start),
            (self.end, draft.end),
        ):
            show = field.set_value if same else field.show_anew
            show(value)  # type: ignore[arg-type]
        self.place.setText(draft.place)
        with QSignalBlocker(self.kind):
            self.kind.set_value(draft.kind)
        self._tell_date(entry, today_year)
        self._show_certainties(entry)
        self.setEnabled(entry.meeting is None)

    def _tell_council(self, entry: Entry, councils: list[Council]) -> None:
        assert entry.read is not None
        draft = entry.read.head
        names = {council.id: council.name for council in councils}
        told = ""
        if entry.council is None and entry.match.proposals:
            alike = ", ".join(names[c] for c in entry.match.proposals if c in names)
            told = self.tr("? I filen står »{name}«. Er det {alike}? Vælg rådet.").format(
                name=draft.council, alike=alike
            )
        elif not entry.group:
            told = self.tr("! Der står ikke i filen, hvilket råd det er. Vælg det.")
        elif entry.council_id is not None and draft.council not in ("", entry.known_name):
            told = self.tr("I filen står »{name}«.").format(name=draft.council)
        self.council_words.setText(told)
        self.council_words.setVisible(bool(told))

    def _tell_date(self, entry: Entry, today_year: int) -> None:
        assert entry.read is not None
        day = entry.read.head.date
        told = ""
        if day == NO_DATE:
            told = self.tr("! Der står ikke i filen, hvilken dag mødet var. Skriv datoen.")
        elif day.year > today_year or day.year < 1900:
            told = self.tr("? Kan det passe, at mødet var den {date}?").format(
                date=numeric_date(day)
            )
        self.date_words.setText(told)
        self.date_words.setVisible(bool(told))

    def _show_certainties(self, entry: Entry) -> None:
        while (item := self._certainties.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        assert entry.read is not None
        certainties = entry.read.whole.certainty
        known = [part for part in Part if part in certainties]
        for place, part in enumerate(known):
            certainty = certainties[part]
            name = label(capitalized(PART_NAMES[part]), "secondary")
            pill = label(f"{SIGNS[certainty]} {word(CERTAINTY_NAMES[certainty])}")
            set_property(pill, "tone", TONES[certainty])
            line, side = place // 2, 2 * (place % 2)
            self._certainties.addWidget(name, line, side)
            self._certainties.addWidget(pill, line, side + 1, Qt.AlignmentFlag.AlignLeft)

    # --- what is corrected ---

    def _on_council(self) -> None:
        chosen = self.council.value
        if chosen is not None:
            self.council_chosen.emit(chosen, self.also_others.isChecked())
            return
        self._new.show()
        self._emit_new()

    def _on_new_council(self) -> None:
        entry = self._entry
        if entry is None or entry.read is None or self.council.value is not None:
            return
        if self._typed != (entry.new_council or NewCouncil(entry.read.head.council)):
            self._emit_new()

    @property
    def _typed(self) -> NewCouncil:
        return NewCouncil(clean_line(self.name.text()), clean_line(self.municipality.text()))

    def _emit_new(self) -> None:
        typed = self._typed
        if not typed.name and self._entry and self._entry.read:
            typed = replace(typed, name=self._entry.read.head.council)
        self.council_chosen.emit(typed, self.also_others.isChecked())

    def _on_place(self) -> None:
        place = clean_line(self.place.text())
        if self._entry and self._entry.read and place != self._entry.read.head.place:
            self.corrected.emit({"place": place})

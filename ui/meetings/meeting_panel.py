"""The panel for a new meeting, and for a meeting's date, time, place and kind."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.danish import short_date
from models.records import (
    CouncilId,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingKind,
    Numbering,
)
from models.rules import locked
from models.vocabulary import KIND_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.meetings.gathered_list import GatheredList
from ui.widgets.fields import ChoiceBox, DateField, NumberBox, TimeField
from ui.widgets.layouts import form
from ui.widgets.panel import Panel

OFFERED_AGENDAS = 100  # the latest
AUTOMATIC = 0  # the spin box's lowest value: the numbering rule decides


class MeetingPanel(Panel):
    """Makes a meeting of `council_id`, or edits `meeting`. `finished` gives its id.

    A new one is proposed for `day`, or for the day it will most likely be on.
    """

    finished = Signal(object)  # MeetingId

    def __init__(
        self,
        bridge: Bridge,
        council_id: CouncilId,
        meeting: Meeting | None = None,
        parent: QWidget | None = None,
        *,
        day: dt.date | None = None,
    ) -> None:
        new = meeting is None
        is_locked = meeting is not None and locked(meeting.state)
        hint = ""
        if new:
            hint = self.tr("Rådets medlemmer kommer med af sig selv.")
        elif is_locked:
            hint = self.tr("Referatet er godkendt, så oplysningerne er låst.")
        super().__init__(
            self.tr("Nyt møde") if new else self.tr("Mødets oplysninger"),
            hint,
            self.tr("Opret mødet") if new else self.tr("Gem"),
            parent,
        )
        self._bridge = bridge
        self._council_id = council_id
        self._meeting_id: MeetingId | None = meeting.id if meeting else None
        secretariat = bridge.secretariat
        draft: MeetingDraft = meeting or secretariat.meetings.propose(council_id)

        self.date = DateField(self.tr("Dato"))
        self.date.set_value(day or draft.date)
        self.start = TimeField(self.tr("Begynder"))
        self.start.set_value(draft.start)
        self.end = TimeField(self.tr("Slutter"))
        self.end.set_value(draft.end)
        self.place = QLineEdit(draft.place)
        self.place.setAccessibleName(self.tr("Sted"))
        kinds = [(kind, capitalized(KIND_NAMES[kind])) for kind in MeetingKind]
        self.kind: ChoiceBox[MeetingKind] = ChoiceBox(self.tr("Mødets art"), kinds)
        self.kind.set_value(draft.kind)
        self.first_number = NumberBox(
            self.tr("Første punkts nummer"), AUTOMATIC, 9999, self.tr("Efter rådets regel")
        )
        self.first_number.setValue(draft.first_number or AUTOMATIC)

        fields = form()
        fields.addRow(self.tr("Dato"), self.date)
        fields.addRow(self.tr("Begynder kl."), self.start)
        fields.addRow(self.tr("Slutter kl."), self.end)
        fields.addRow(self.tr("Sted"), self.place)
        fields.addRow(self.tr("Art"), self.kind)
        council = secretariat.councils.get(council_id)
        if council.numbering is not Numbering.MEETING:
            fields.addRow(self.tr("Første punkt"), self.first_number)
        self.copy_from: ChoiceBox[MeetingId | None] | None = None
        if new:
            latest = secretariat.meetings.of(council_id, OFFERED_AGENDAS)
            earlier = [s.meeting for s in latest if s.items]
            choices: list[tuple[MeetingId | None, str]] = [(None, self.tr("Rådets faste punkter"))]
            choices += [
                (m.id, self.tr("Samme punkter som {date}").format(date=short_date(m.date)))
                for m in earlier
            ]
            self.copy_from = ChoiceBox(self.tr("Dagsorden"), choices)
            self.copy_from.currentIndexChanged.connect(self._gather)
            fields.addRow(self.tr("Dagsorden"), self.copy_from)
        self.content.addLayout(fields)
        self.gathered = GatheredList()
        self.gathered.hide()
        if new:
            self.content.addWidget(self.gathered)
            self.date.edited.connect(self._gather)
            self._gather()
        if is_locked:
            self._let_read()
        self.setFocusProxy(self.date)
        self.date.line.selectAll()  # another date is typed over the one proposed

    def _let_read(self) -> None:
        """Let the fields of approved minutes only be read."""
        for line in (self.date.line, self.start.line, self.end.line, self.place):
            line.setReadOnly(True)
        self.kind.setEnabled(False)
        self.first_number.setEnabled(False)
        self.accept_button.hide()
        self.accept_button.setEnabled(False)
        self.cancel_button.setText(self.tr("Luk"))

    def _gather(self) -> None:
        """Offer what should come along on that day. A copied agenda has its own items."""
        source = self.copy_from.value if self.copy_from else None
        if self.date.value is not None:
            found = self._bridge.secretariat.gathering.for_new(self._council_id, self.date.value)
            self.gathered.offer([one for one in found if source is None or not one.is_standing])

    def accept(self) -> None:
        if not all(field.check() for field in (self.date, self.start, self.end)):
            return
        if self.date.value is None:
            self.tell(self.tr("Mødet skal have en dato."))
            self.date.setFocus()
            return
        draft = MeetingDraft(
            self._council_id,
            self.date.value,
            self.start.value,
            self.end.value,
            self.place.text(),
            self.kind.value,
            self.first_number.value() or None,
        )
        secretariat = self._bridge.secretariat
        if self._meeting_id is None:
            source = self.copy_from.value if self.copy_from else None
            self._gather()  # another day may have been typed
            chosen = self.gathered.chosen
            created = self._bridge.do(secretariat.meetings.create, draft, source, chosen)
            if created is not None:
                self.finished.emit(created)
        elif self._bridge.do(secretariat.meetings.edit, self._meeting_id, draft) is not None:
            self.finished.emit(self._meeting_id)

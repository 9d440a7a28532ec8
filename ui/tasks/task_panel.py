"""The panel for a task: who does what, by when."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.danish import numeric_date, short_date
from models.records import CouncilId, ItemId, Task, TaskDraft
from ui.bridge import Bridge
from ui.widgets.fields import ParsedField
from ui.widgets.layouts import form, label
from ui.widgets.name_edit import NameEdit
from ui.widgets.panel import Panel


class TaskPanel(Panel):
    """Adds a task of `council_id`, or edits `task`. `finished` gives its id.

    `item_id` is the item that it is decided under, `text` what is to be done as far as is known.
    """

    finished = Signal(object)  # TaskId

    def __init__(
        self,
        bridge: Bridge,
        council_id: CouncilId,
        item_id: ItemId | None = None,
        text: str = "",
        parent: QWidget | None = None,
        *,
        task: Task | None = None,
    ) -> None:
        super().__init__(
            self.tr("Opgaven") if task else self.tr("Ny opgave"),
            self._origin(bridge, task.item_id if task else item_id),
            self.tr("Gem"),
            parent,
        )
        self._bridge = bridge
        self._task = task
        draft: TaskDraft = task or TaskDraft(council_id, text, item_id=item_id)
        self._draft = draft
        self.who = NameEdit(self.tr("Hvem"), _names(bridge, council_id))
        self.who.setText(draft.responsible)
        self.what = QLineEdit(" ".join(draft.text.split()))
        self.what.setAccessibleName(self.tr("Hvad"))
        self.what.setCursorPosition(0)
        self.due = ParsedField(
            self.tr("Senest"),
            lambda typed: self._day(council_id, typed),
            numeric_date,
            self.tr(
                "Datoen kan ikke læses. Skriv den som 31-12-2026 eller +14, eller skriv "
                "»næste møde«, hvis det er oprettet."
            ),
            self.tr("dd-mm-åååå"),
        )
        self.due.set_value(draft.due)
        fields = form()
        fields.addRow(self.tr("Hvem"), self.who)
        fields.addRow(self.tr("Hvad"), self.what)
        fields.addRow(self.tr("Senest"), self.due)
        fields.addRow("", label(self._due_hint(council_id), "caption", wrap=True))
        self.content.addLayout(fields)
        self.setFocusProxy(self.who)

    def _origin(self, bridge: Bridge, item_id: ItemId | None) -> str:
        """The item that the task is decided under, as it is called on the agenda."""
        if item_id is None:
            return ""
        item = bridge.secretariat.agenda.item(item_id)
        date = bridge.secretariat.meetings.get(item.meeting_id).date
        return self.tr("{date} · punkt {number}: {title}").format(
            date=short_date(date), number=item.number, title=item.title
        )

    def _day(self, council_id: CouncilId, typed: str) -> dt.date | None:
        """What is typed, where the next meeting is called as the window calls it."""
        tasks = self._bridge.secretariat.tasks
        word = typed.strip().casefold()
        if len(word) > 2 and self.tr("næste møde").startswith(word):
            return tasks.next_meeting(council_id)
        return tasks.due(council_id, typed)

    def _due_hint(self, council_id: CouncilId) -> str:
        following = self._bridge.secretariat.tasks.next_meeting(council_id)
        if following is None:
            return self.tr("En dato, eller +14 for om 14 dage. Kan stå tom.")
        return self.tr(
            "En dato, +14 for om 14 dage, eller næste møde ({date}). Kan stå tom."
        ).format(date=short_date(following).lower())

    def accept(self) -> None:
        if not self.due.check():
            self.due.setFocus()
            return
        if not self.what.text().strip():
            self.tell(self.tr("Skriv, hvad der skal gøres."))
            self.what.setFocus()
            return
        draft = TaskDraft(
            self._draft.council_id,
            self.what.text(),
            self.who.text(),
            self.due.value,
            self._draft.item_id,
        )
        tasks = self._bridge.secretariat.tasks
        if self._task is None:
            added = self._bridge.do(tasks.add, draft)
            if added is not None:
                self.finished.emit(added)
        elif self._bridge.do(tasks.edit, self._task.id, draft) is not None:
            self.finished.emit(self._task.id)


def _names(bridge: Bridge, council_id: CouncilId) -> list[str]:
    """The names of those who are in the council today, in the order of its list."""
    secretariat = bridge.secretariat
    names = {person.id: person.name for person in secretariat.people.all()}
    today = secretariat.today()
    members = secretariat.people.memberships(council_id=council_id)
    found = [names[m.person_id] for m in members if m.covers(today) and m.person_id in names]
    return list(dict.fromkeys(found))

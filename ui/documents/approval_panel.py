"""What approving means, before it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.attendance import unmarked
from models.danish import counted
from models.records import Meeting, MeetingState
from ui.bridge import Bridge
from ui.widgets.layouts import label, row
from ui.widgets.panel import Panel


class ApprovalPanel(Panel):
    """Approves a meeting's minutes, or signs them, which approves them too."""

    finished = Signal(object)  # MeetingId

    def __init__(
        self, bridge: Bridge, meeting: Meeting, state: MeetingState, parent: QWidget | None = None
    ) -> None:
        signing = state is MeetingState.SIGNED
        super().__init__(
            self.tr("Referatet er underskrevet") if signing else self.tr("Godkend referatet"),
            "",
            self.tr("Lås referatet som underskrevet")
            if signing
            else self.tr("Godkend og lås referatet"),
            parent,
        )
        self._bridge = bridge
        self._meeting_id = meeting.id
        self._state = state
        number = len(bridge.secretariat.record.versions(meeting.id)) + 1
        self.content.addWidget(
            label(self.tr("Det bliver version {number}.").format(number=number), "heading")
        )
        for text in (
            self.tr("Referatet låses: tekster, dagsorden, fremmøde og oplysninger kan kun læses."),
            self.tr("Senere ændringer af råd, personer og layout når ikke ind i det."),
            self.tr("En fejl rettes med en rettelse, eller ved at mødet genåbnes med begrundelse."),
            self.tr("Godkendelsen kan ikke fortrydes med Ctrl+Z."),
        ):
            self.content.addWidget(label(text, wrap=True))
        for text in self._open_ends():
            line = row()
            warning = label("! " + text, wrap=True)
            warning.setProperty("tone", "warn")
            warning.setProperty("sign", True)
            line.addWidget(warning, 1)
            self.content.addLayout(line)
        self.setFocusProxy(self.accept_button)

    def _open_ends(self) -> list[str]:
        """What most people would want to see to first."""
        secretariat = self._bridge.secretariat
        missing = len(unmarked(secretariat.attendance.participants(self._meeting_id)))
        undecided = sum(not item.decided for item in secretariat.agenda.of(self._meeting_id))
        found = []
        if missing:
            people = counted(missing, self.tr("person er"), self.tr("personer er"))
            found.append(self.tr("{people} ikke markeret i fremmødet.").format(people=people))
        if undecided:
            items = counted(undecided, self.tr("punkt har"), self.tr("punkter har"))
            found.append(self.tr("{items} ingen beslutning.").format(items=items))
        return found

    def accept(self) -> None:
        command = self._bridge.secretariat.record.set_state
        if self._bridge.do(command, self._meeting_id, self._state) is not None:
            self.finished.emit(self._meeting_id)

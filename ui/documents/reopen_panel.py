"""Why approved minutes are opened again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.records import Meeting
from ui.bridge import Bridge
from ui.widgets.layouts import field_column, label
from ui.widgets.panel import Panel


class ReopenPanel(Panel):
    finished = Signal(object)  # MeetingId

    def __init__(self, bridge: Bridge, meeting: Meeting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Genåbn mødet"),
            self.tr("Til en enkelt fejl er en rettelse ofte nok: den tilføjes uden at genåbne."),
            self.tr("Genåbn mødet"),
            parent,
        )
        self._bridge = bridge
        self._meeting_id = meeting.id
        versions = len(bridge.secretariat.record.versions(meeting.id)) or 1
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("For eksempel: Et navn var skrevet forkert"))
        self.reason.textEdited.connect(lambda: self.tell(""))
        self.content.addLayout(field_column(self.tr("Begrundelse"), self.reason))
        text = self.tr(
            "Mødet bliver et udkast igen, og næste godkendelse bliver version {number}. "
            "Begrundelsen gemmes ved den gamle version, og de dokumenter, der er lavet, bliver "
            "liggende. Det kan ikke fortrydes med Ctrl+Z."
        )
        self.content.addWidget(label(text.format(number=versions + 1), "secondary", wrap=True))
        self.setFocusProxy(self.reason)

    def accept(self) -> None:
        if not self.reason.text().strip():
            self.tell(self.tr("Skriv, hvorfor mødet genåbnes."))
            self.reason.setFocus()
            return
        reopen = self._bridge.secretariat.record.reopen
        if self._bridge.do(reopen, self._meeting_id, self.reason.text()) is not None:
            self.finished.emit(self._meeting_id)

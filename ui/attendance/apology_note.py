"""When and how an apology came, and why: two short fields in the attendance pane."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from models.attendance import Participant
from models.records import MeetingId, PersonId
from ui.bridge import Bridge
from ui.widgets.layouts import column, field_column, label
from ui.widgets.line_edit import SettledLineEdit


class NoteField(SettledLineEdit):
    """A line whose Escape, too, is heard by what it stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()


class ApologyNote(QWidget):
    """What is noted of one person's absence. Stored as it is typed; Enter and Escape close it."""

    closed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._meeting_id: MeetingId | None = None
        self._person_id: PersonId | None = None
        self._heading = label("", "label", wrap=True)
        self.notice = NoteField(self.tr("Hvornår og hvordan"))
        self.notice.setPlaceholderText("på selve mødedagen")  # Danish, as what is printed
        self.reason = NoteField(self.tr("Hvorfor"))
        for field in (self.notice, self.reason):
            field.settled.connect(lambda _text: self._store())
        fields = column(margins=(14, 6, 14, 8), spacing=6)
        fields.addWidget(self._heading)
        fields.addLayout(field_column(self.tr("Hvornår og hvordan"), self.notice))
        fields.addLayout(field_column(self.tr("Hvorfor"), self.reason))
        hint = self.tr("Grunden skrives kun i referatet, hvis layoutet beder om det.")
        fields.addWidget(label(hint, "caption", wrap=True))
        self.setLayout(fields)
        self.hide()

    @property
    def person_id(self) -> PersonId | None:
        """Whose absence is shown; None while it is closed."""
        return self._person_id

    def open(self, meeting_id: MeetingId, participant: Participant) -> None:
        """Show what is noted of someone's absence, ready to be typed."""
        self.settle()
        self._meeting_id, self._person_id = meeting_id, participant.person.id
        self._heading.setText(self.tr("Fravær: {name}").format(name=participant.name))
        self.notice.show_text(participant.notice)
        self.reason.show_text(participant.reason)
        self.show()
        self.notice.setFocus()

    def settle(self) -> None:
        """Store what is being typed."""
        if self._person_id is not None:
            self.notice.settle()
            self.reason.settle()

    def close_note(self) -> None:
        """Store what was typed, and go."""
        self.settle()
        self._meeting_id = self._person_id = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.close_note()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _store(self) -> None:
        if self._meeting_id is not None and self._person_id is not None:
            self._bridge.do(
                self._bridge.secretariat.attendance.note_apology,
                self._meeting_id,
                self._person_id,
                self.notice.text(),
                self.reason.text(),
            )

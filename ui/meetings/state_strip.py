"""The strip below the meeting's head: what its state means for what can be done now."""

from PySide6.QtWidgets import QFrame, QWidget

from models.danish import counted, numeric_date
from models.records import Meeting, MeetingId, MeetingState, Version
from models.rules import BEFORE_THE_MEETING, locked
from ui.actions import Actions
from ui.bridge import Bridge
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.layouts import action_button, row, set_property


class StateStrip(QFrame):
    """Nothing is said of a meeting that has only been planned, nor of a first draft."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "strip")
        self._text = ElidedLabel()
        self._correction = action_button(self.tr("Tilføj rettelse …"), actions.correction)
        self._reopen = action_button(self.tr("Genåbn …"), actions.reopen)
        self._supplement = action_button(self.tr("Udsend tillægsdagsorden"), actions.supplement)
        layout = row(margins=(18, 6, 16, 6), spacing=8)
        layout.addWidget(self._text, 1)
        for shown in (self._supplement, self._correction, self._reopen):
            layout.addWidget(shown)
        self.setLayout(layout)

    @property
    def text(self) -> str:
        """What the strip says; '' when it is not there."""
        return "" if self.isHidden() else self.accessibleName()

    def show_meeting(self, meeting: Meeting) -> None:
        record = self._bridge.secretariat.record
        is_locked = locked(meeting.state)
        versions = record.versions(meeting.id)
        unsent = 0
        if meeting.state in (MeetingState.AGENDA, MeetingState.IN_PROGRESS):
            unsent = record.unsent(meeting.id)
        if is_locked:
            text = self._locked(meeting.state, versions)
        elif versions:
            text = self._reopened(versions[0])
        elif meeting.state is MeetingState.AGENDA or unsent:
            text = self._sent(meeting.id, unsent)
        else:
            text = ""
        self._text.show_text(text)
        self.setAccessibleName(text)
        set_property(self, "tone", "ok" if is_locked else "warn" if versions or unsent else "info")
        for shown in (self._correction, self._reopen):
            shown.setVisible(is_locked)
        self._supplement.setVisible(unsent > 0)
        self.setVisible(bool(text))

    def _locked(self, state: MeetingState, versions: list[Version]) -> str:
        if not versions:
            return self.tr("Godkendt, før Referent gemte versioner · låst")
        version = versions[0]
        date = numeric_date(version.approved_at.date())
        if state is MeetingState.SIGNED:
            text = self.tr("Underskrevet · godkendt d. {date} · version {number} · låst")
        else:
            text = self.tr("Godkendt d. {date} · version {number} · låst")
        return text.format(date=date, number=version.number)

    def _reopened(self, version: Version) -> str:
        assert version.reopened_at is not None
        return self.tr(
            "Genåbnet d. {date}: {reason} · næste godkendelse bliver version {number}"
        ).format(
            date=numeric_date(version.reopened_at.date()),
            reason=version.reason,
            number=version.number + 1,
        )

    def _sent(self, meeting_id: MeetingId, unsent: int) -> str:
        kept = self._bridge.secretariat.kept.of(meeting_id)
        sent = [document for document in kept if document.kind in BEFORE_THE_MEETING]
        if sent:
            at = sent[0].made_at
            text = self.tr("Dagsorden udsendt d. {date} kl. {time}").format(
                date=numeric_date(at.date()), time=f"{at:%H.%M}"
            )
        else:
            text = self.tr("Dagsorden udsendt")
        if unsent:
            items = counted(unsent, self.tr("punkt er"), self.tr("punkter er"))
            text += " · " + self.tr("{items} kommet til siden").format(items=items)
        return text

"""The head above the agenda: which meeting, its state, and the way to the document."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from models.danish import heading_date
from models.records import ItemSummary, Meeting, MeetingId, MeetingKind, MeetingState
from models.vocabulary import KIND_NAMES, STATE_NAMES
from ui.bridge import Bridge
from ui.item_models.meeting_list_model import place_and_time
from ui.labels import STATE_TONES, capitalized
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import MenuButton
from ui.widgets.key_button import KeyButton
from ui.widgets.layouts import action_button, column, row, set_property


class MeetingHeader(QFrame):
    def __init__(
        self,
        bridge: Bridge,
        export: QAction,
        state_menu: QMenu,
        live: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._bridge = bridge
        self._title = ElidedLabel("title")
        self._facts = ElidedLabel("caption")
        self._state = MenuButton("", state_menu)
        self._state.setProperty("role", "state")
        self._state.setAccessibleName(self.tr("Mødets tilstand"))
        self._live = KeyButton("", live, sign="play")
        self._export = action_button(self.tr("Eksportér …"), export, "primary")
        words = column(spacing=1)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        layout = row(margins=(18, 9, 12, 9), spacing=8)
        layout.addLayout(words, 1)
        layout.addWidget(self._state)
        layout.addWidget(self._live)
        layout.addWidget(self._export)
        self.setLayout(layout)

    def show_meeting(self, meeting_id: MeetingId) -> None:
        secretariat = self._bridge.secretariat
        meeting = secretariat.meetings.get(meeting_id)
        self._title.show_text(heading_date(meeting.date))
        number = secretariat.meetings.number_in_year(meeting)
        self._facts.show_text(self._facts_of(meeting, number, secretariat.agenda.of(meeting_id)))
        self._state.setText(capitalized(STATE_NAMES[meeting.state]))
        set_property(self._state, "tone", STATE_TONES[meeting.state])
        self._show_live(meeting.state)

    def _show_live(self, state: MeetingState) -> None:
        """The way to the live view: to begin, to go on, or to look back."""
        if state in (MeetingState.PLANNED, MeetingState.AGENDA):
            text = self.tr("Start mødet")
        elif state is MeetingState.IN_PROGRESS:
            text = self.tr("Mødet i gang")
        else:
            text = self.tr("Mødets forløb")
        self._live.setText(text)

    def _facts_of(self, meeting: Meeting, number: int, agenda: list[ItemSummary]) -> str:
        facts = [place_and_time(meeting), self.tr("møde nr. {number}").format(number=number)]
        if meeting.kind is not MeetingKind.ORDINARY:
            facts.insert(0, capitalized(KIND_NAMES[meeting.kind]))
        if agenda:
            first, last = agenda[0].number, agenda[-1].number
            if first == last:
                facts.append(self.tr("punkt {number}").format(number=first))
            else:
                facts.append(self.tr("punkt {first}–{last}").format(first=first, last=last))
        return " · ".join(fact for fact in facts if fact)

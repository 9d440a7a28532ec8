"""The card with the council's next meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.danish import counted, heading_date
from models.records import MeetingState
from models.secretariat.overview import NextMeeting
from models.vocabulary import STATE_NAMES
from ui.agenda.card import Card
from ui.item_models.meeting_list_model import place_and_time
from ui.labels import STATE_TONES, capitalized
from ui.overview.list_card import caption_label
from ui.widgets.layouts import button, label, row, set_property


class NextMeetingCard(Card):
    """Its button opens the meeting, or makes one where there is none."""

    meeting_requested = Signal(object)  # MeetingId
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._caption = caption_label()
        super().__init__(self._caption, parent)
        self._next: NextMeeting | None = None
        self._day = label("", "heading", wrap=True)
        self._where = label("", "secondary", wrap=True)
        self._pill = label("")
        self._pill.setProperty("tone", "info")  # from the start, or its first size is too small
        self._left = label("", "secondary")
        self._agenda = label("", "secondary", wrap=True)
        line = row(spacing=8)
        line.addWidget(self._pill)
        line.addWidget(self._left)
        line.addStretch(1)
        self.open_button = button("", self._press, "primary")
        buttons = row()
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self.body.setSpacing(6)
        for widget in (self._day, self._where):
            self.body.addWidget(widget)
        self.body.addLayout(line)
        self.body.addWidget(self._agenda)
        self.body.addStretch(1)
        self.body.addLayout(buttons)
        self.setFocusProxy(self.open_button)

    def fill(self, found: NextMeeting | None) -> None:
        """Show the next meeting; None where there is none."""
        self._next = found
        going_on = found is not None and found.summary.meeting.state is MeetingState.IN_PROGRESS
        caption = self.tr("Mødet i gang") if going_on else self.tr("Næste møde")
        self._caption.setText(caption.upper())
        for widget in (self._where, self._pill, self._left):
            widget.setVisible(found is not None)
        if found is None:
            self._day.setText(self.tr("Der er ikke planlagt noget møde"))
            self._agenda.setText(
                self.tr("Opret det næste møde. Så kommer rådets medlemmer og faste punkter med.")
            )
            self.open_button.setText(self.tr("Nyt møde …"))
            return
        meeting = found.summary.meeting
        self._day.setText(heading_date(meeting.date))
        self._where.setText(place_and_time(meeting) or self.tr("Tid og sted er ikke skrevet"))
        self._pill.setText(capitalized(STATE_NAMES[meeting.state]))
        set_property(self._pill, "tone", STATE_TONES[meeting.state])
        self._left.setText(self._days_left(found.days))
        self._agenda.setText(self._agenda_words(found))
        self.open_button.setText(self.tr("Åbn mødet"))
        self.open_button.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """All that the card says of the meeting."""
        shown = (self._day, self._where, self._pill, self._left, self._agenda)
        return ", ".join(part.text() for part in shown if part.isVisibleTo(self))

    def _days_left(self, days: int) -> str:
        if days < 0:
            past = counted(-days, self.tr("dag"), self.tr("dage"))
            return self.tr("{days} siden").format(days=past)
        if days == 0:
            return self.tr("i dag")
        return self.tr("i morgen") if days == 1 else self.tr("om {days} dage").format(days=days)

    def _agenda_words(self, found: NextMeeting) -> str:
        """'7 punkter · dagsordenen er ikke sendt ud'."""
        items = counted(found.summary.items, self.tr("punkt"), self.tr("punkter"))
        sent = self.tr("dagsordenen er ikke sendt ud")
        if found.issued:
            sent = self.tr("dagsordenen er sendt ud")
        if found.unsent:
            more = counted(found.unsent, self.tr("punkt"), self.tr("punkter"))
            sent = self.tr("dagsordenen er sendt ud uden {items}").format(items=more)
        return f"{items} · {sent}"

    def _press(self) -> None:
        if self._next is None:
            self.new_requested.emit()
        else:
            self.meeting_requested.emit(self._next.summary.meeting.id)

"""The panel with all that happened at a meeting, to be corrected while it goes on or afterwards."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QWidget

from models.records import (
    Change,
    Event,
    EventDraft,
    EventId,
    EventKind,
    ItemId,
    MeetingId,
    PersonId,
    Phase,
)
from ui.bridge import Bridge
from ui.live.course import Course, read_course
from ui.live.live_words import COURSE_KINDS, LiveWords
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceBox, TimeField
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.line_edit import SettledLineEdit, UndoOfWindow
from ui.widgets.panel import Panel

T = TypeVar("T")

TIME_WIDTH = 66
KIND_WIDTH, PERSON_WIDTH, PHASE_WIDTH = 168, 110, 94  # at least
# Of a person: what happened, and of a disqualification whether it was found so.
PERSON_KINDS = (
    (EventKind.ARRIVED, True),
    (EventKind.LEFT, True),
    (EventKind.DISQUALIFIED, True),
    (EventKind.DISQUALIFIED, False),
    (EventKind.MODERATOR, True),
)
ADDED_KINDS = (
    *PERSON_KINDS,
    (EventKind.ITEM, True),
    (EventKind.PAUSED, True),
    (EventKind.RESUMED, True),
    (EventKind.STARTED, True),
    (EventKind.ENDED, True),
)
WITH_PHASE = (EventKind.ARRIVED, EventKind.LEFT, EventKind.MODERATOR)
Kind = tuple[EventKind, bool]


def as_draft(event: Event) -> EventDraft:
    """The event without its id."""
    return EventDraft(**{f.name: getattr(event, f.name) for f in fields(EventDraft)})


class EventFields(QWidget):
    """The fields of one event in a line: time, what, who, where in which item."""

    def __init__(self, words: LiveWords, kinds: tuple[Kind, ...]) -> None:
        super().__init__()
        self._words = words
        self.time = TimeField(self.tr("Klokkeslæt"))
        self.time.setFixedWidth(TIME_WIDTH)
        UndoOfWindow(self.time.line)
        names = [((kind, yes), words.kind_name(kind, decided=yes)) for kind, yes in kinds]
        self.kind: ChoiceBox[Kind] = ChoiceBox(self.tr("Hvad der skete"), names)
        self.person: ChoiceBox[PersonId | None] = ChoiceBox(self.tr("Hvem"))
        phases = [(phase, words.phase_name(phase)) for phase in Phase]
        self.phase: ChoiceBox[Phase] = ChoiceBox(self.tr("Før, under eller efter punktet"), phases)
        self.item: ChoiceBox[ItemId | None] = ChoiceBox(self.tr("Punkt"))
        self.layout_ = row(spacing=6)
        self.layout_.addWidget(self.time)
        self.layout_.addWidget(self.kind, 3)
        self.layout_.addWidget(self.person, 4)
        self.layout_.addWidget(self.phase, 2)
        self.layout_.addWidget(self.item, 4)
        self.setLayout(self.layout_)
        self.kind.currentIndexChanged.connect(lambda _row: self.show_needed())
        widths = (KIND_WIDTH, PERSON_WIDTH, PHASE_WIDTH, PERSON_WIDTH)
        for box, width in zip(self.boxes, widths, strict=True):
            box.setMinimumWidth(width)
        for box in (self.phase, self.item, self.person):
            policy = box.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the columns stay in line
            box.setSizePolicy(policy)

    @property
    def boxes(self) -> tuple[QComboBox, ...]:
        return (self.kind, self.person, self.phase, self.item)

    def offer(self, course: Course) -> None:
        """Offer the meeting's people and items."""
        people: list[tuple[PersonId | None, str]]
        people = [(p.person.id, p.name) for p in course.timeline.roster] or [(None, "–")]
        items: list[tuple[ItemId | None, str]] = [(None, self.tr("Før første punkt"))]
        items += [(item.id, f"{item.number} {item.title}") for item in course.agenda]
        _offer(self.person, people)
        _offer(self.item, items)

    def show_event(self, event: EventDraft) -> None:
        self.time.set_value(event.time)
        decided = event.decided if event.kind is EventKind.DISQUALIFIED else True
        self.kind.set_value((event.kind, decided))
        _choose(self.person, event.person_id)
        _choose(self.item, event.item_id)
        self.phase.set_value(event.phase)
        self.show_needed()

    def show_needed(self) -> None:
        """Show only the fields that this kind of event has."""
        kind, _decided = self.kind.value
        self.person.setVisible(kind not in COURSE_KINDS)
        self.phase.setVisible(kind in WITH_PHASE)
        self.item.setVisible(kind in WITH_PHASE or kind in (EventKind.DISQUALIFIED, EventKind.ITEM))

    def draft(self, event: EventDraft | None = None) -> EventDraft:
        """What the fields say; what they do not show is kept of `event`."""
        kind, decided = self.kind.value
        base = event or EventDraft(kind)
        hidden_item = self.item.isHidden()
        return replace(
            base,
            kind=kind,
            decided=decided,
            time=self.time.value,
            person_id=None if self.person.isHidden() else self.person.value,
            phase=Phase.DURING if self.phase.isHidden() else self.phase.value,
            item_id=base.item_id if hidden_item else self.item.value,
            seat_of=base.seat_of if kind is EventKind.ARRIVED else None,
        )


class EventRow(QFrame):
    """One event: its fields, its sentence, and what stands in place of that."""

    def __init__(
        self, bridge: Bridge, words: LiveWords, event: Event, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "event")
        self._bridge = bridge
        self._live = bridge.secretariat.live
        self.event_: Event = event
        kinds: tuple[Kind, ...] = PERSON_KINDS
        if event.kind in COURSE_KINDS:
            kinds = ((event.kind, True),)
        self.fields = EventFields(words, kinds)
        self.delete = IconButton("trash", self.tr("Slet hændelsen"))
        self.delete.clicked.connect(self._delete)
        self.fields.layout_.addWidget(self.delete)
        self._sentence = ElidedLabel("secondary")
        self._by_hand = label(self.tr("skrevet i hånden"), "caption")
        self.reword = button(self.tr("Ret ordlyden …"), self._begin_rewording, "link")
        self.wording = SettledLineEdit(self.tr("Hændelsens ordlyd"))
        self.wording.setPlaceholderText(self.tr("Tomt giver rådets egen sætning igen"))
        self.wording.settled.connect(self._word)
        self.reason = SettledLineEdit(self.tr("Begrundelse, privat"))
        self.reason.setPlaceholderText(self.tr("Begrundelse"))
        self.reason.settled.connect(lambda _text: self._store())
        self._private = label(self.tr("privat"), "private-word")
        said = row(margins=(TIME_WIDTH + 6, 0, 0, 0), spacing=8)
        said.addWidget(self._sentence, 1)
        said.addWidget(self._by_hand)
        said.addWidget(self.reword)
        below = row(margins=(TIME_WIDTH + 6, 0, 0, 0), spacing=8)
        below.addWidget(self.wording, 1)
        why = row(margins=(TIME_WIDTH + 6, 0, 0, 0), spacing=8)
        why.addWidget(self._private)
        why.addWidget(self.reason, 1)
        layout = column(margins=(0, 8, 0, 8), spacing=3)
        layout.addWidget(self.fields)
        for line in (said, below, why):
            layout.addLayout(line)
        self.setLayout(layout)
        self.wording.hide()
        self.fields.time.edited.connect(lambda _time: self._store())
        for box in self.fields.boxes:
            box.activated.connect(lambda _row: self._store())

    def show_event(self, event: Event, course: Course, sentence: str) -> None:
        self.event_ = event
        self.fields.offer(course)
        self.fields.show_event(event)
        self._sentence.show_text(sentence)
        self._by_hand.setVisible(bool(event.wording))
        self.wording.show_text(event.wording)
        told = bool(sentence or event.wording)
        self._sentence.setVisible(told)
        self.reword.setVisible(told and not course.is_locked and self.wording.isHidden())
        is_reason = event.kind is EventKind.DISQUALIFIED
        self.reason.setVisible(is_reason)
        self._private.setVisible(is_reason)
        self.reason.show_text(event.reason)
        self.fields.time.line.setReadOnly(course.is_locked)
        for box in self.fields.boxes:
            box.setDisabled(course.is_locked)
        self.fields.kind.setDisabled(course.is_locked or event.kind in COURSE_KINDS)
        self.delete.setHidden(course.is_locked)
        self.reason.setReadOnly(course.is_locked)
        self.wording.setReadOnly(course.is_locked)

    @property
    def sentence(self) -> str:
        return self._sentence.accessibleName()

    @property
    def is_by_hand(self) -> bool:
        return not self._by_hand.isHidden()

    def settle(self) -> None:
        """Store what is still being typed."""
        self.wording.settle()
        self.reason.settle()

    def _store(self) -> None:
        draft = replace(self.fields.draft(as_draft(self.event_)), reason=self.reason.text())
        if draft != as_draft(self.event_):
            self._bridge.do(self._live.edit_event, self.event_.id, draft)

    def _delete(self) -> None:
        self._bridge.do(self._live.delete_event, self.event_.id)

    def _begin_rewording(self) -> None:
        if not self.event_.wording:
            self.wording.setText(self.sentence)
        self.reword.hide()
        self.wording.show()
        self.wording.setFocus()
        self.wording.selectAll()

    def _word(self, text: str) -> None:
        if text != self.sentence or self.event_.wording:
            self._bridge.do(self._live.word_event, self.event_.id, text)


class TimelinePanel(Panel):
    """Shows the events of a meeting in order. `item_id` is the item that a new one belongs to."""

    finished = Signal()

    def __init__(
        self,
        bridge: Bridge,
        meeting_id: MeetingId,
        item_id: ItemId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._item_id = item_id
        self._rows: list[EventRow] = []
        hint = self.tr(
            "Alt, hvad referatet siger om fremmøde, kommer herfra. "
            "Ret tid, punkt eller person, og linjerne følger med."
        )
        super().__init__(self.tr("Hændelser"), hint, self.tr("Færdig"), parent, wide=True)
        self.cancel_button.hide()
        self.words = LiveWords(self)
        self.content.setSpacing(0)
        self._empty = label(self.tr("Der er ikke sket noget endnu."), "secondary")
        self._list = column()
        self.content.addWidget(self._empty)
        self.content.addLayout(self._list)
        self.new = EventFields(self.words, ADDED_KINDS)
        self.add_button = button(self.tr("Tilføj"), self.add)
        self.add_button.setAccessibleName(self.tr("Tilføj hændelse"))
        self.new.layout_.addWidget(self.add_button)
        adding = column(margins=(0, 12, 0, 0), spacing=6)
        adding.addWidget(label(self.tr("NY HÆNDELSE"), "group"))
        adding.addWidget(self.new)
        self._adding = framed("", adding)
        self.content.addWidget(self._adding)
        self.locked_hint = label(
            self.tr("Referatet er godkendt, så hændelserne kan kun læses."), "secondary"
        )
        self.content.addWidget(self.locked_hint)
        bridge.changed.connect(self._on_changed)
        bridge.about_to_change.connect(self.settle)
        self._show()
        self._begin_new()

    @property
    def rows(self) -> list[EventRow]:
        """The lines, in the order of what happened."""
        return list(self._rows)

    def accept(self) -> None:
        self.settle()
        self.finished.emit()

    def settle(self) -> None:
        """Store what is still being typed."""
        for shown in self._rows:
            shown.settle()

    def add(self) -> None:
        """Note what the fields for a new event say."""
        if self.new.time.check():
            add = self._bridge.secretariat.live.add_event
            new = self._bridge.do(add, self._meeting_id, self.new.draft())
            if new is not None:
                self._begin_new()
                self._focus(new)

    def _focus(self, event_id: EventId) -> None:
        for shown in self._rows:
            if shown.event_.id == event_id:
                shown.fields.time.setFocus()

    def _begin_new(self) -> None:
        """Propose an event now, at the running item or the one that was looked at."""
        course = self._course
        now = self._bridge.secretariat.now().time().replace(second=0, microsecond=0)
        running = course.timeline.running
        item_id = running if running is not None else self._item_id
        first = course.timeline.roster[0].person.id if course.timeline.roster else None
        time = now if course.goes_on else None
        self.new.show_event(EventDraft(EventKind.LEFT, time, item_id, person_id=first))

    def _show(self) -> None:
        self._course = read_course(self._bridge.secretariat, self._meeting_id)
        events = self._course.timeline.events
        if [r.event_.id for r in self._rows] != [e.id for e in events]:
            self._arrange(events)
        sentences = self._bridge.secretariat.live.sentences(self._meeting_id)
        for shown, event in zip(self._rows, events, strict=True):
            shown.show_event(event, self._course, sentences.get(event.id, ""))
        self._empty.setVisible(not events)
        self.new.offer(self._course)
        self._adding.setVisible(not self._course.is_locked)
        self.locked_hint.setVisible(self._course.is_locked)

    def _arrange(self, events: tuple[Event, ...]) -> None:
        """Make the rows anew, but keep those there are, and the cursor in them."""
        kept = {shown.event_.id: shown for shown in self._rows}
        for event_id, shown in kept.items():
            if event_id not in {event.id for event in events}:
                shown.hide()
                shown.deleteLater()
            self._list.removeWidget(shown)
        self._rows = [
            kept[e.id] if e.id in kept else EventRow(self._bridge, self.words, e) for e in events
        ]
        previous: QWidget | None = None
        for shown in self._rows:
            self._list.addWidget(shown)
            for widget in shown.findChildren(QWidget):
                inside = widget.window() is shown.window()  # and not in a box's list
                if inside and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    if previous is not None:
                        QWidget.setTabOrder(previous, widget)
                    previous = widget

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._meeting_id in change.attendance or change.structure or change.councils:
            self._show()

    def focusInEvent(self, event: object) -> None:
        """Begin at the last event; where there is none, at the new one."""
        if self._rows:
            self._rows[-1].fields.time.setFocus()
        elif not self._course.is_locked:
            self.new.time.setFocus()
        else:
            self.accept_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field settles the field; Ctrl+Delete takes the event away."""
        focus = QApplication.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focus, (QLineEdit, QComboBox)):
            if focus is not None and self.new.isAncestorOf(focus):
                self.add()
            return
        super().keyPressEvent(event)


def _offer(box: ChoiceBox[T], choices: Sequence[tuple[T, str]]) -> None:
    """Offer other choices, and keep what is chosen."""
    before = box.value if box.count() else None
    box.set_choices(choices)
    if before is not None:
        _choose(box, before)


def _choose(box: ChoiceBox[T], value: T) -> None:
    """Choose a value, the first when it is not there any more."""
    try:
        box.set_value(value)
    except ValueError:
        box.setCurrentIndex(0)

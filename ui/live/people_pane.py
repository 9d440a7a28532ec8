"""The right pane of the live view: who is here now, who comes and goes, and what has happened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QWidget

from models.attendance import Attendee, awaited
from models.records import (
    AttendanceStatus,
    ItemId,
    PersonId,
    Phase,
    Role,
)
from models.rules import Quorum
from ui.bridge import Bridge
from ui.live.course import Course
from ui.live.letters import LetterMenu
from ui.live.live_words import LiveWords
from ui.live.people_delegate import PeopleDelegate
from ui.live.people_model import AttendeeRole, PeopleModel
from ui.live.small_forms import DisqualifyForm, GuestForm
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.layouts import action_button, button, column, framed, label, row, set_property
from ui.widgets.lists import choose_row, dress

Offer = Callable[[str, str, Callable[[], object], str], None]  # letter, text, act, second letter

LATEST = 3  # events shown below the people
ARROWS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class PeopleList(QListView):
    """While `asking`, a letter calls someone up; else it says what is to be done with the chosen.

    Escape and Tab give up the letters.
    """

    called = Signal(str)  # a letter, while asking
    wished = Signal(str)  # a letter, or '' for the menu
    stopped = Signal()  # the letters are no longer asked for
    done = Signal()  # the cursor is to go back to the decision

    def __init__(self) -> None:
        super().__init__()
        self.asking = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        letter = "" if held else event.text().strip()
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif self.asking and letter.isalnum():
            self.called.emit(letter)
        elif letter.isalpha():
            self.wished.emit(letter)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not held:
            self.wished.emit("")
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            self.wished.emit("Del")
        else:
            if event.key() in ARROWS:
                self.stopped.emit()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.stopped.emit()
            self.clearSelection()  # who was chosen last means nothing from elsewhere

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.asking:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.currentIndex(), flag)


class PeoplePane(QFrame):
    """Shows a course, and notes who comes and goes in it."""

    done = Signal()  # the cursor is to go back to the decision

    def __init__(
        self,
        bridge: Bridge,
        words: LiveWords,
        all_present: QAction,
        add_guest: QAction,
        timeline: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._live = bridge.secretariat.live
        self._words = words
        self._course: Course | None = None
        self._item_id: ItemId | None = None

        self._count = label("", "heading-count")
        self._quorum = QLabel()
        self._quorum.setProperty("sign", True)
        self._quorum.setWordWrap(True)
        self.model = PeopleModel(words, self)
        self.list = PeopleList()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        dress(self.list, self.tr("Fremmøde nu"))
        self.list.setAccessibleDescription(
            self.tr(
                "F4 viser et bogstav ved hver person. K kom, G gik, E gik efter punktet, F før "
                "punktet, I inhabil, S suppleant, L leder mødet; M, A og U gælder hele mødet"
            )
        )
        self._delegate = PeopleDelegate(self.model, self.list)
        self._delegate.mark_requested.connect(self._switch)
        self.list.setItemDelegate(self._delegate)
        self.list.called.connect(self._call_up)
        self.list.wished.connect(self._wish)
        self.list.stopped.connect(self._stop_asking)
        self.list.done.connect(self.done)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda point: self._open_menu(self.list.indexAt(point))
        )
        self.guest = GuestForm()
        self.guest.accepted.connect(self._add_guest)
        self.guest.cancelled.connect(self.done)
        self.disqualify = DisqualifyForm()
        self.disqualify.decided.connect(self._disqualify)
        self.disqualify.cancelled.connect(self.done)
        for small_form in (self.guest, self.disqualify):
            small_form.hide()
        self._build(all_present, add_guest, timeline)

    def _build(self, all_present: QAction, add_guest: QAction, timeline: QAction) -> None:
        head = row(margins=(14, 12, 14, 6))
        head.addWidget(label(self.tr("Fremmøde nu"), "heading"))
        head.addStretch()
        head.addWidget(self._count)
        sign = row(margins=(14, 0, 14, 8))
        sign.addWidget(self._quorum, 1)
        events = column(margins=(14, 8, 14, 8), spacing=3)
        caption = row()
        caption.addWidget(label(self.tr("HÆNDELSER"), "group"))
        caption.addStretch()
        self._all_events = button(self.tr("Alle …"), timeline.trigger, "link")
        self._all_events.setAccessibleName(self.tr("Alle hændelser"))
        self._all_events.setToolTip(f"{timeline.text()} ({timeline.shortcut().toString()})")
        caption.addWidget(self._all_events)
        events.addLayout(caption)
        self._latest = [ElidedLabel("small") for _ in range(LATEST)]
        self._nothing = label(self.tr("Ingen endnu"), "caption")
        for line in (self._nothing, *self._latest):
            events.addWidget(line)
        self._events = framed("events", events)
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(action_button(self.tr("+ Gæst"), add_guest))
        self._all_present = action_button(self.tr("Alle mødt"), all_present)
        footer.addWidget(self._all_present)
        footer.addStretch()
        layout = column()
        layout.addLayout(head)
        layout.addLayout(sign)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.guest)
        layout.addWidget(self.disqualify)
        layout.addWidget(self._events)
        layout.addWidget(framed("footer", footer))
        self.setLayout(layout)
        self.setMinimumWidth(260)

    # --- what is shown ---

    def show_course(self, course: Course, item_id: ItemId | None) -> None:
        """Show the people now. `item_id` is the item that is looked at."""
        self._course, self._item_id = course, item_id
        chosen = self._chosen()
        self._delegate.read_only = course.is_locked
        self.model.fill(course)
        place = self.model.row_of(chosen.id if chosen else None)
        if place >= 0 and self.list.hasFocus():
            self._choose(place)
        self._count.setText(
            self.tr("{filled} af {seats}").format(
                filled=course.quorum.filled, seats=course.quorum.seats
            )
        )
        self._show_quorum(course.quorum)
        self._all_present.setVisible(not course.begun)
        told = course.told[-LATEST:]
        for line, event in zip(self._latest, told, strict=False):
            line.show_text(self._words.event_line(event, course))
        for place, line in enumerate(self._latest):
            line.setVisible(place < len(told))
        self._nothing.setVisible(not told)

    def show_item(self, item_id: ItemId | None) -> None:
        """Another item is looked at: what is being asked about the one before is let go."""
        if item_id != self._item_id:
            self._item_id = item_id
            self.disqualify.hide()

    def _show_quorum(self, quorum: Quorum) -> None:
        assert self._course is not None
        if quorum.reached:
            text, tone = self.tr("✓ Beslutningsdygtig (mindst {needed})"), "ok"
        elif self._course.begun:
            text = self.tr(
                "! Ikke beslutningsdygtig: {filled} er her, og der skal mindst {needed} til."
            )
            tone = "bad"
        elif awaited(self._course.timeline.roster):
            text, tone = self.tr("Beslutningsdygtig, når {needed} er mødt"), "info"
        else:
            text, tone = self.tr("! Ikke beslutningsdygtig (mindst {needed})"), "warn"
        self._quorum.setText(text.format(filled=quorum.filled, needed=quorum.needed))
        set_property(self._quorum, "tone", tone)
        self._quorum.setVisible(quorum.seats > 0)

    @property
    def quorum_text(self) -> str:
        """What is said of the quorum."""
        return self._quorum.text()

    @property
    def count_text(self) -> str:
        return self._count.text()

    @property
    def latest(self) -> list[str]:
        """The events told of below the people."""
        return [line.accessibleName() for line in self._latest if not line.isHidden()]

    # --- calling someone up ---

    def ask(self) -> None:
        """Show a letter at each person, and let the next key call one up."""
        self.list.asking = True
        self.model.show_letters(True)
        self.list.setFocus()

    def _stop_asking(self) -> None:
        if self.list.asking:
            self.list.asking = False
            self.model.show_letters(False)

    def _call_up(self, letter: str) -> None:
        place = self.model.row_with(letter)
        if place >= 0:
            self._stop_asking()
            self._choose(place)
            self.list.scrollTo(self.model.index(place))
            self._open_menu(self.model.index(place))

    def _wish(self, letter: str) -> None:
        """Do what a letter stands for with the chosen person; '' opens the menu."""
        attendee = self._chosen()
        if attendee is None:
            self.focus_list()
        elif letter == "Del":
            self.mark(None)
        elif not letter:
            self._open_menu(self.list.currentIndex())
        else:
            menu = self._menu_of(attendee, stay=True)
            menu.does(letter)
            menu.deleteLater()

    def focus_list(self) -> None:
        """Go to the list, with someone chosen."""
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self._choose(0)
        self.list.setFocus()

    def _choose(self, place: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.index(place), flag)

    def _chosen(self) -> Attendee | None:
        attendee: Attendee | None = self.list.currentIndex().data(AttendeeRole)
        return attendee

    # --- what can be done with a person ---

    def _open_menu(self, index: QModelIndex) -> None:
        attendee: Attendee | None = index.data(AttendeeRole) if index.isValid() else None
        if attendee is None or self._course is None:
            return
        self._choose(index.row())
        menu = self._menu_of(attendee)
        menu.open_at(self.list.viewport().mapToGlobal(self.list.visualRect(index).bottomLeft()))

    def _menu_of(self, attendee: Attendee, *, stay: bool = False) -> LetterMenu:
        """What can be done with someone now. With `stay` the cursor stays in the list after it."""
        course = self._course
        assert course is not None
        menu = LetterMenu(self)
        menu.setAccessibleName(attendee.name)
        if course.is_locked:
            menu.tell(self.tr("Referatet er låst"))
            return menu

        def offer(letter: str, text: str, act: Callable[[], object], also: str = "") -> None:
            def done() -> None:
                act()
                if not stay:
                    self.done.emit()

            menu.offer(letter, text, done, also=also)

        if course.goes_on:
            self._offer_moves(offer, attendee, course)
        if attendee.participant.seated:
            menu.offer("S", self.tr("Suppleant tager pladsen …"), self.ask_substitute)
        if self._item_id is not None:
            number = course.number(self._item_id)
            text = self.tr("Inhabil i punkt {number} …").format(number=number)
            menu.offer("I", text, partial(self.ask_disqualified, attendee))
        if course.goes_on and course.is_here(attendee):
            lead = partial(self._bridge.do, self._live.lead, course.meeting.id, attendee.id)
            offer("L", self.tr("Leder mødet fra nu af"), lead)
        menu.addSeparator()
        for letter, text, status in (
            ("M", self.tr("Mødt, hele mødet"), AttendanceStatus.PRESENT),
            ("A", self.tr("Afbud, hele mødet"), AttendanceStatus.APOLOGY),
            ("U", self.tr("Udeblevet, hele mødet"), AttendanceStatus.UNEXCUSED),
        ):
            offer(letter, text, partial(self._mark, attendee.id, status))
        if attendee.participant.role in (Role.GUEST, Role.SUBSTITUTE):
            remove = self._bridge.secretariat.attendance.remove
            act = partial(self._bridge.do, remove, course.meeting.id, attendee.id)
            offer("X", self.tr("Fjern fra mødet"), act)
        return menu

    def _offer_moves(self, offer: Offer, attendee: Attendee, course: Course) -> None:
        """Coming and going, by where in the running item it happens."""
        number = course.number(course.timeline.running)
        leave = partial(self._bridge.do, self._live.leave, course.meeting.id, attendee.id)
        arrive = partial(self._bridge.do, self._live.arrive, course.meeting.id, attendee.id)
        if course.is_here(attendee):
            entries = (
                ("G", self.tr("Gik under punkt {number}"), partial(leave, Phase.DURING), ""),
                ("E", self.tr("Gik efter punkt {number}"), partial(leave, Phase.AFTER), ""),
                ("F", self.tr("Gik før punkt {number}"), partial(leave, Phase.BEFORE), "B"),
            )
        else:
            entries = (
                ("K", self.tr("Kom under punkt {number}"), partial(arrive, Phase.DURING), ""),
                ("B", self.tr("Kom før punkt {number}"), partial(arrive, Phase.BEFORE), "F"),
                ("E", self.tr("Kom efter punkt {number}"), partial(arrive, Phase.AFTER), ""),
            )
        for letter, text, act, also in entries:
            offer(letter, text.format(number=number), act, also)

    def _mark(self, person_id: PersonId, status: AttendanceStatus | None) -> None:
        if self._course is not None:
            mark = self._bridge.secretariat.attendance.mark
            self._bridge.do(mark, self._course.meeting.id, person_id, status)

    def mark(self, status: AttendanceStatus | None) -> None:
        """Mark the chosen person for the whole meeting, or with None take the mark away.

        Is nobody chosen, the list is gone to: whom the mark is for must be seen.
        """
        attendee = self._chosen()
        if attendee is None:
            self.focus_list()
        elif self._course is not None and not self._course.is_locked:
            self._mark(attendee.id, status)

    def mark_all_present(self) -> None:
        """Mark everyone as present who is not marked yet."""
        if self._course is not None:
            secretariat = self._bridge.secretariat
            self._bridge.do(secretariat.attendance.mark_all_present, self._course.meeting.id)

    def _switch(self, place: int, status: AttendanceStatus) -> None:
        """A sign was clicked: while the meeting goes on it tells of now, else of all of it."""
        self._choose(place)
        attendee, course = self._chosen(), self._course
        if attendee is None or course is None:
            return
        mark = course.mark(attendee)
        if not course.goes_on:
            self._mark(attendee.id, None if mark is status else status)
        elif mark is status:
            return
        elif status is AttendanceStatus.PRESENT:
            self._bridge.do(self._live.arrive, course.meeting.id, attendee.id)
        elif status is AttendanceStatus.APOLOGY and course.is_here(attendee):
            self._bridge.do(self._live.leave, course.meeting.id, attendee.id)
        else:
            self._mark(attendee.id, status)

    # --- substitutes ---

    def ask_substitute(self) -> None:
        """Offer the substitutes for the chosen person, by numbers."""
        attendee, course = self._chosen(), self._course
        if attendee is None or course is None or course.is_locked:
            self.focus_list()
            return
        menu = LetterMenu(self)
        if not attendee.participant.seated:
            menu.tell(self.tr("Kun medlemmer har suppleanter"))
        else:
            self._offer_substitutes(menu, attendee, course)
        rect = self.list.visualRect(self.list.currentIndex())
        menu.open_at(self.list.viewport().mapToGlobal(rect.bottomLeft()))

    def _offer_substitutes(self, menu: LetterMenu, attendee: Attendee, course: Course) -> None:
        # While the meeting goes on, one whose member has come back is free again.
        ask = (
            self._live.substitutes
            if course.goes_on
            else self._bridge.secretariat.attendance.substitutes
        )
        offered = self._bridge.read(ask, course.meeting.id, attendee.id) or []
        for number, person in enumerate(offered, 1):
            act = partial(self._take_seat, attendee.id, person.id)
            menu.offer(str(number) if number < 10 else "", person.name, act)
        if attendee.participant.substitute and not course.goes_on:
            act = partial(self._take_seat, attendee.id, None)
            menu.offer("0", self.tr("Ingen suppleant"), act)
        if not menu.actions():
            menu.tell(self.tr("Rådet har ingen ledige suppleanter"))

    def _take_seat(self, member_id: PersonId, substitute_id: PersonId | None) -> None:
        course = self._course
        if course is None:
            return
        meeting_id = course.meeting.id
        if course.goes_on and substitute_id is not None:
            self._bridge.do(self._live.take_seat, meeting_id, member_id, substitute_id)
        else:
            choose = self._bridge.secretariat.attendance.choose_substitute
            self._bridge.do(choose, meeting_id, member_id, substitute_id)
        self.done.emit()

    # --- guests ---

    def ask_guest(self) -> None:
        """Open the field for a guest's name."""
        course = self._course
        if course is None or course.is_locked:
            return
        self.disqualify.hide()
        running = course.timeline.running
        self.guest.ask(course.number(running) if running is not None else "")

    def _add_guest(self, name: str, only_now: bool) -> None:
        course = self._course
        if course is None:
            return
        running = course.timeline.running
        if only_now and running is not None:
            new = self._bridge.do(self._live.admit_guest, running, name)
        else:
            new = self._bridge.do(
                self._bridge.secretariat.attendance.add_guest, course.meeting.id, name
            )
        if new is not None:
            self.guest.hide()
            self.done.emit()

    # --- disqualification ---

    def ask_disqualified(self, attendee: Attendee) -> None:
        """Ask whether someone is disqualified for the item that is looked at."""
        if self._course is not None and self._item_id is not None:
            self.guest.hide()
            self.disqualify.ask(attendee.id, attendee.name, self._course.number(self._item_id))

    def _disqualify(self, person_id: PersonId, decided: bool, reason: str) -> None:
        if self._item_id is not None:
            act = self._live.disqualify
            self._bridge.do(act, self._item_id, person_id, decided=decided, reason=reason)
        self.disqualify.hide()
        self.done.emit()

    def choose_person(self, person_id: PersonId) -> None:
        """Go to the list, with that person chosen if they are there."""
        choose_row(self.list, self.model, self.model.row_of(person_id))
        self.focus_list()

"""The right pane: who is here, and whether the council can decide."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QMenu, QWidget

from models.attendance import Participant, awaited
from models.records import AttendanceStatus, Change, MeetingId, PersonId, Role
from models.rules import Quorum, locked
from ui.attendance.apology_note import ApologyNote
from ui.attendance.attendance_delegate import AttendanceDelegate
from ui.bridge import Bridge
from ui.item_models.attendance_model import AttendanceModel, ParticipantRole
from ui.widgets.layouts import action_button, column, framed, label, row, set_property
from ui.widgets.lists import choose_row, dress

# By letter, as the keyboard writes it: a key has another letter on another keyboard.
LETTERS = {
    "m": AttendanceStatus.PRESENT,
    "a": AttendanceStatus.APOLOGY,
    "u": AttendanceStatus.UNEXCUSED,
}


class AttendanceList(QListView):
    """M, A, U mark the chosen person; Delete takes the mark away.

    S asks for a substitute, H for when and why an apology came.
    """

    key_marked = Signal(object)  # AttendanceStatus or None
    substitute_requested = Signal()
    note_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        letter = event.text().lower()
        if held or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif letter in LETTERS:
            self.key_marked.emit(LETTERS[letter])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.key_marked.emit(None)
        elif letter == "s":
            self.substitute_requested.emit()
        elif letter == "h":
            self.note_requested.emit()
        else:
            super().keyPressEvent(event)


class AttendancePanel(QFrame):
    def __init__(
        self,
        bridge: Bridge,
        all_present: QAction,
        add_guest: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._meeting_id: MeetingId | None = None
        self._read_only = False

        self._count = label("", "heading-count")
        self._quorum = QLabel()
        self._quorum.setProperty("sign", True)
        self._quorum.setWordWrap(True)
        self._quorum.setProperty("tone", "warn")
        self.model = AttendanceModel(self)
        self.list = AttendanceList()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        dress(self.list, self.tr("Fremmøde"))
        self.list.setAccessibleDescription(
            self.tr(
                "M er mødt, A er afbud, U er udeblevet, S vælger suppleant, "
                "H skriver hvornår og hvorfor"
            )
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda point: self._person_menu().popup(self.list.viewport().mapToGlobal(point))
        )
        self.list.key_marked.connect(self.mark)
        self.list.substitute_requested.connect(self.ask_substitute)
        self.list.note_requested.connect(self.ask_note)
        self._delegate = AttendanceDelegate(self.model, self.list)
        self._delegate.mark_requested.connect(self._mark_row)
        self.list.setItemDelegate(self._delegate)

        self.guest_name = QLineEdit()
        self.guest_name.setPlaceholderText(self.tr("Gæstens navn, og Enter"))
        self.guest_name.setAccessibleName(self.tr("Gæstens navn"))
        self.guest_name.returnPressed.connect(self._add_guest)
        self.guest_name.hide()
        self.note = ApologyNote(bridge)
        self.note.closed.connect(self.focus_list)

        head = row(margins=(14, 12, 14, 6))
        head.addWidget(label(self.tr("Fremmøde"), "heading"))
        head.addStretch()
        head.addWidget(self._count)
        sign = row(margins=(14, 0, 14, 4))
        sign.addWidget(self._quorum, 1)
        legend = row(margins=(14, 4, 12, 2))
        legend.addStretch()
        legend.addWidget(label(self.tr("Mødt · Afbud · Udeblevet"), "caption"))
        guest = row(margins=(14, 4, 14, 6))
        guest.addWidget(self.guest_name)
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(action_button(self.tr("+ Gæst"), add_guest))
        footer.addWidget(action_button(self.tr("Alle mødt"), all_present))
        footer.addStretch()
        layout = column()
        for part in (head, sign, legend):
            layout.addLayout(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)
        layout.addLayout(guest)
        layout.addWidget(framed("footer", footer))
        self.setLayout(layout)
        self.setMinimumWidth(220)
        bridge.about_to_change.connect(self.note.settle)
        bridge.changed.connect(self._on_changed)

    def show_meeting(self, meeting_id: MeetingId | None) -> None:
        self.note.close_note()
        self._meeting_id = meeting_id
        self.guest_name.clear()
        self.guest_name.hide()
        self._fill()

    def mark(self, status: AttendanceStatus | None) -> None:
        """Mark the chosen person, or with None take the mark away.

        Is nobody chosen, the list is gone to: whom the mark is for must be seen.
        """
        participant = self._chosen()
        if participant is None:
            self.focus_list()
        elif self._meeting_id is not None and not self._read_only:
            secretariat = self._bridge.secretariat
            self._bridge.do(
                secretariat.attendance.mark, self._meeting_id, participant.person.id, status
            )

    def mark_all_present(self) -> None:
        if self._meeting_id is not None:
            self._bridge.do(self._bridge.secretariat.attendance.mark_all_present, self._meeting_id)

    def focus_list(self) -> None:
        """Go to the list, with someone chosen."""
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def choose_person(self, person_id: PersonId | None) -> None:
        """Go to the list, with that person chosen if they are there."""
        choose_row(self.list, self.model, self.model.row_of(person_id))
        self.focus_list()

    def ask_guest(self) -> None:
        """Open the field for a guest's name."""
        if self._read_only:
            return
        self.guest_name.show()
        self.guest_name.setFocus()

    def ask_note(self) -> None:
        """Open the fields for when and why the apology of the chosen person came."""
        participant = self._chosen()
        if participant is None or self._meeting_id is None or self._read_only:
            return
        if participant.absent or participant.marked:
            self.note.open(self._meeting_id, participant)

    def ask_substitute(self) -> None:
        """Offer the substitutes for the chosen person."""
        self.focus_list()
        index = self.list.currentIndex()
        if index.isValid() and not self._read_only:
            rect = self.list.visualRect(index)
            menu = self._substitute_menu(self._new_menu())
            menu.popup(self.list.viewport().mapToGlobal(rect.bottomLeft()))
            menu.setActiveAction(menu.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.guest_name.isVisible():
            self.guest_name.clear()
            self.guest_name.hide()
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def _chosen(self) -> Participant | None:
        participant: Participant | None = self.list.currentIndex().data(ParticipantRole)
        return participant

    def _mark_row(self, place: int, status: AttendanceStatus | None) -> None:
        self.list.selectionModel().setCurrentIndex(
            self.model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        participant = self._chosen()
        again = participant is not None and participant.status is status
        self.mark(None if again else status)

    def _add_guest(self) -> None:
        if self._meeting_id is not None:
            secretariat = self._bridge.secretariat
            name = self.guest_name.text()
            if (
                self._bridge.do(secretariat.attendance.add_guest, self._meeting_id, name)
                is not None
            ):
                self.guest_name.clear()
                self.guest_name.hide()
                self.list.setFocus()

    def _new_menu(self) -> QMenu:
        """A menu that is gone when it has been used."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _person_menu(self) -> QMenu:
        menu = self._new_menu()
        participant = self._chosen()
        if participant is None or self._meeting_id is None:
            return menu
        if self._read_only:
            menu.addAction(self.tr("Referatet er låst")).setEnabled(False)
            return menu
        for text, status in (
            (self.tr("Mødt\tM"), AttendanceStatus.PRESENT),
            (self.tr("Afbud\tA"), AttendanceStatus.APOLOGY),
            (self.tr("Udeblevet\tU"), AttendanceStatus.UNEXCUSED),
            (self.tr("Ikke markeret\tDel"), None),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, s=status: self.mark(s))
        if participant.absent or participant.marked:
            menu.addSeparator()
            note = menu.addAction(self.tr("Afbuddet: hvornår og hvorfor …\tH"))
            note.triggered.connect(self.ask_note)
        if participant.seated:
            menu.addSeparator()
            submenu = menu.addMenu(self.tr("Suppleant"))
            self._substitute_menu(submenu)
        if participant.role in (Role.GUEST, Role.SUBSTITUTE):
            menu.addSeparator()
            remove = menu.addAction(self.tr("Fjern fra mødet"))
            remove.triggered.connect(lambda: self._remove(participant.person.id))
        return menu

    def _substitute_menu(self, menu: QMenu) -> QMenu:
        participant = self._chosen()
        if participant is None or self._meeting_id is None or not participant.seated:
            menu.addAction(self.tr("Kun medlemmer har suppleanter")).setEnabled(False)
            return menu
        secretariat = self._bridge.secretariat
        offered = self._bridge.read(
            secretariat.attendance.substitutes, self._meeting_id, participant.person.id
        )
        for person in offered or []:
            action = menu.addAction(person.name)
            action.triggered.connect(
                lambda _on=False, chosen=person.id: self._choose_substitute(
                    participant.person.id, chosen
                )
            )
        if participant.substitute:
            nobody = menu.addAction(self.tr("Ingen suppleant"))
            nobody.triggered.connect(lambda: self._choose_substitute(participant.person.id, None))
        if not menu.actions():
            menu.addAction(self.tr("Rådet har ingen ledige suppleanter")).setEnabled(False)
        return menu

    def _choose_substitute(self, absent: PersonId, substitute: PersonId | None) -> None:
        if self._meeting_id is not None:
            secretariat = self._bridge.secretariat
            self._bridge.do(
                secretariat.attendance.choose_substitute, self._meeting_id, absent, substitute
            )

    def _remove(self, person_id: PersonId) -> None:
        if self._meeting_id is not None:
            secretariat = self._bridge.secretariat
            self._bridge.do(secretariat.attendance.remove, self._meeting_id, person_id)

    def _fill(self) -> None:
        self.setEnabled(self._meeting_id is not None)
        if self._meeting_id is None:
            self.model.fill(())
            self._count.setText("")
            self._quorum.hide()
            return
        secretariat = self._bridge.secretariat
        self._read_only = locked(secretariat.meetings.get(self._meeting_id).state)
        self._delegate.read_only = self._read_only
        chosen = self._chosen()
        roster = secretariat.attendance.participants(self._meeting_id)
        self.model.fill(roster, self._moves())
        noted = [p for p in roster if p.person.id == self.note.person_id]
        if self._read_only or not any(p.absent or p.marked for p in noted):
            self.note.close_note()
        place = self.model.row_of(chosen.person.id if chosen else None)
        if place >= 0:
            self.list.selectionModel().setCurrentIndex(
                self.model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._show_quorum(
            secretariat.attendance.quorum(self._meeting_id), too_early=awaited(roster)
        )

    def _moves(self) -> dict[PersonId, str]:
        """What is told of those who came or went. Most meetings have nothing to tell."""
        assert self._meeting_id is not None
        secretariat = self._bridge.secretariat
        if not any(e.person_id for e in secretariat.live.events(self._meeting_id)):
            return {}
        from ui.live.live_words import LiveWords

        words = LiveWords()
        numbers = {item.id: item.number for item in secretariat.agenda.of(self._meeting_id)}
        timeline = secretariat.live.timeline(self._meeting_id)
        told = {
            p.person.id: " · ".join(words.moves(p.person.id, timeline, numbers))
            for p in timeline.roster
        }
        return {person_id: text for person_id, text in told.items() if text}

    def _show_quorum(self, quorum: Quorum, *, too_early: bool) -> None:
        self._count.setText(
            self.tr("{filled} af {seats}").format(filled=quorum.filled, seats=quorum.seats)
        )
        if quorum.reached:
            text, tone = self.tr("✓ Beslutningsdygtig (mindst {needed})"), "ok"
        elif too_early:  # there is nothing to warn of
            text, tone = self.tr("Beslutningsdygtig, når {needed} er mødt"), "info"
        else:
            text, tone = self.tr("! Ikke beslutningsdygtig (mindst {needed})"), "warn"
        self._quorum.setText(text.format(needed=quorum.needed))
        set_property(self._quorum, "tone", tone)
        self._quorum.setVisible(quorum.seats > 0)

    def _on_changed(self, change: Change, _origin: object) -> None:
        marked = self._meeting_id in change.attendance
        if self._meeting_id is not None and (change.councils or change.people or marked):
            self._fill()

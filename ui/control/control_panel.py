"""Kontrol: what is likely wrong with the meeting, beside its text."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from models.danish import counted
from models.records import Change, ItemId, MeetingId, MeetingState
from models.rules import is_held
from models.secretariat.control import Findings, ToCheck
from ui.bridge import Bridge
from ui.control.findings_delegate import FindingsDelegate
from ui.item_models.findings_model import FindingsModel, Fold, Found, Row, RowRole
from ui.widgets.background import Background
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, column, framed, label, row, set_property
from ui.widgets.lists import HeadedList, choose_row, dress

PAUSE = 500  # ms without a change before the meeting is looked over again


class FindingsList(HeadedList):
    """Enter goes to the finding's place; Delete takes back that it was waved through."""

    chosen = Signal(QModelIndex)
    take_back_requested = Signal()
    width_changed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit(event.size().width())
        self.scheduleDelayedItemsLayout()


class ControlPanel(QFrame):
    """Looks the meeting over when it is shown, and again when something in it has changed."""

    jump_requested = Signal(object)  # Finding
    close_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._meeting_id: MeetingId | None = None
        self._waving = ""  # the fingerprint of the finding a word is being written for
        self._background = Background(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look)

        close = IconButton("close", self.tr("Luk Kontrol (F7)"))
        close.clicked.connect(self.close_requested)
        self.verdict = QLabel()
        self.verdict.setProperty("sign", True)
        self.verdict.setWordWrap(True)
        self.model = FindingsModel(self)
        self.list = FindingsList()
        self.list.setModel(self.model)
        dress(self.list, self.tr("Fund"))
        self.list.setAccessibleDescription(self.tr("Enter går til stedet i mødet"))
        delegate = FindingsDelegate(self.model, self.list)
        self.list.setItemDelegate(delegate)
        self.list.width_changed.connect(delegate.set_width)
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.take_back_requested.connect(self._take_back)
        self.list.selectionModel().currentChanged.connect(self._offer)

        self.word = QLineEdit()
        self.word.setPlaceholderText(self.tr("Hvorfor er det i orden?"))
        self.word.setAccessibleName(self.tr("Hvorfor er det i orden?"))
        self.word.returnPressed.connect(self._wave)
        self._word_hint = label(self.tr("Enter gemmer, Esc fortryder"), "caption")
        word = column(margins=(14, 6, 14, 6), spacing=3)
        word.addWidget(self.word)
        word.addWidget(self._word_hint)
        self._word_row = framed("panel-foot", word)
        self._word_row.hide()

        head = row(margins=(14, 12, 10, 6))
        head.addWidget(label(self.tr("Kontrol"), "heading"))
        head.addStretch()
        head.addWidget(close)
        sign = row(margins=(14, 0, 14, 6))
        sign.addWidget(self.verdict, 1)
        self.wave_button = button(self.tr("Det er i orden …"), self.ask_word)
        self.wave_button.setToolTip("Ctrl+Shift+K")
        self.take_back_button = button(self.tr("Ikke i orden alligevel"), self._take_back)
        self.take_back_button.setToolTip(self.tr("Del"))
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(self.wave_button)
        footer.addWidget(self.take_back_button)
        footer.addStretch()
        layout = column()
        layout.addLayout(head)
        layout.addLayout(sign)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._word_row)
        layout.addWidget(framed("footer", footer))
        self.setLayout(layout)
        self.setMinimumWidth(220)
        self.setFocusProxy(self.list)
        self._offer()
        bridge.changed.connect(self._on_changed)

    def show_meeting(self, meeting_id: MeetingId | None) -> None:
        """Look a meeting over; the list of another is empty until that is done."""
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self._stop_waving()
            self.model.fill(Findings((), ()), {})
            self._say(self.tr("Ser mødet efter …"), "info")
        self._look()

    def step(self, places: int) -> None:
        """Choose the next finding (1) or the previous (-1), and go to its place."""
        current = self.list.currentIndex().row()
        start = current + places if current >= 0 or places > 0 else self.model.rowCount() - 1
        place = self.model.next_found(start, places)
        if place >= 0:
            choose_row(self.list, self.model, place)
            self._choose(self.list.currentIndex())

    def ask_word(self) -> None:
        """Ask why the chosen finding is all right."""
        found = self._chosen()
        if found and not found.wave:
            self._waving = found.fingerprint
            self._word_row.show()
            self.word.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._word_row.isVisible():
            self._stop_waving()
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> Found | None:
        chosen: Row | None = self.list.currentIndex().data(RowRole)
        return chosen if isinstance(chosen, Found) else None

    def _choose(self, index: QModelIndex) -> None:
        chosen: Row | None = index.data(RowRole)
        if isinstance(chosen, Fold):
            self.model.toggle_fold()
            choose_row(self.list, self.model, index.row())
        elif isinstance(chosen, Found):
            self.jump_requested.emit(chosen.finding)

    def _offer(self) -> None:
        """Offer what can be done with the chosen finding."""
        found = self._chosen()
        self.wave_button.setVisible(not (found and found.wave))
        self.wave_button.setEnabled(found is not None)
        self.take_back_button.setVisible(bool(found and found.wave))
        if found is None or found.fingerprint != self._waving:
            self._stop_waving()

    def _wave(self) -> None:
        control, word = self._bridge.secretariat.control, self.word.text()
        if self._meeting_id is None:
            return
        if self._bridge.do(control.wave, self._meeting_id, self._waving, word) is not None:
            self._stop_waving()
            self.list.setFocus()
            self._timer.stop()
            self._look()

    def _stop_waving(self) -> None:
        self._waving = ""
        self.word.clear()
        self._word_row.hide()

    def _take_back(self) -> None:
        found = self._chosen()
        if found and found.wave and self._meeting_id is not None:
            control = self._bridge.secretariat.control
            self._bridge.do(control.take_back, self._meeting_id, found.fingerprint)
            self._timer.stop()
            self._look()

    def _look(self) -> None:
        self._background.let_go()  # it was another meeting, or the same as it was
        control = self._bridge.secretariat.control
        if self._meeting_id is not None:
            prepared = self._bridge.read(control.prepare, self._meeting_id)
            if prepared is not None:
                work, done = partial(control.check, prepared), partial(self._show, prepared)
                self._background.do(work, done, self._bridge.failed.emit)

    def _show(self, checked: ToCheck, found: Findings) -> None:
        chosen, place = self._chosen(), self.list.currentIndex().row()
        titles: dict[ItemId | None, str] = {
            item.id: self.tr("Punkt {number}: {title}").format(number=item.number, title=item.title)
            for item in checked.minutes.items
        }
        titles[None] = self.tr("Mødet")
        self.model.fill(found, titles)
        self._restore(chosen, place)
        self._tell(len(found.open), checked.minutes.meeting.state)
        self._offer()

    def _restore(self, chosen: Found | None, place: int) -> None:
        """Choose the same finding again, or the one that took its place."""
        if chosen is None:
            return
        row_of_chosen = self.model.row_of(chosen)
        if row_of_chosen < 0:
            row_of_chosen = self.model.next_found(place, 1)
            if row_of_chosen < 0:
                row_of_chosen = self.model.next_found(place, -1)
        choose_row(self.list, self.model, row_of_chosen)

    def _tell(self, count: int, state: MeetingState) -> None:
        if count:
            text = "! " + counted(count, self.tr("fund"), self.tr("fund", "flere"))
        elif is_held(state):
            text = "✓ " + self.tr("Ingen fund: referatet er klar til underskrift.")
        else:
            text = "✓ " + self.tr("Ingen fund.")
        self._say(text, "warn" if count else "ok")

    def _say(self, text: str, tone: str) -> None:
        self.verdict.setText(text)
        set_property(self.verdict, "tone", tone)

    def _on_changed(self, change: Change, _origin: object) -> None:
        concerned = self._meeting_id in change.meetings or change.councils or change.people
        if concerned and self.isVisible():
            self._timer.start()

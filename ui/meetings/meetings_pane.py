"""The left pane: which council, and its meetings."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from models.records import Change, Council, CouncilId, MeetingId, MeetingSummary
from ui.bridge import Bridge
from ui.item_models.meeting_list_model import AnyIndex, MeetingListModel, SummaryRole
from ui.meetings.meeting_delegate import MeetingDelegate
from ui.search.search_box import SearchBox
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import action_button, column, framed, label, row
from ui.widgets.lists import HeadedList, choose_row, dress

FIRST_MEETINGS = 60  # more than any screen shows
MORE_MEETINGS = 400  # at a time: keys are answered in between
AFTER_PAINT = 300  # ms; the first paint comes well before that
PAUSE = 10  # ms between two readings


class MeetingList(HeadedList):
    """A list whose rows keep their height, whatever they come to say."""

    def dataChanged(
        self, top_left: AnyIndex, bottom_right: AnyIndex, _roles: Sequence[int] = ()
    ) -> None:
        """Paint these rows anew. (Qt would lay all of the list out.)"""
        rows = self.visualRect(top_left).united(self.visualRect(bottom_right))
        self.viewport().update(rows)


class MeetingsPane(QFrame):
    """Chooses the council and the meeting; says so with `meeting_chosen`."""

    council_chosen = Signal(int)
    meeting_chosen = Signal(object)  # MeetingId, or None when there is none

    def __init__(
        self,
        bridge: Bridge,
        new_meeting: QAction,
        council_actions: list[QAction],
        search: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._council_id: CouncilId | None = None
        self._read: list[MeetingSummary] = []  # as far as they are read
        self._is_whole = True  # whether they are all read, and shown
        self._more = QTimer(self, singleShot=True)
        self._more.timeout.connect(self._read_more)
        self._council_actions = council_actions

        self._council_menu = QMenu(self)
        self._council_button = MenuButton("", self._council_menu)
        self._council_button.setProperty("role", "council")
        self._council_button.setAccessibleName(self.tr("Vælg råd"))

        self._search_box = SearchBox(self.tr("Søg i alle møder"), search)

        self.model = MeetingListModel(self)
        self.list = MeetingList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(MeetingDelegate(self.model, self.list))
        dress(self.list, self.tr("Møder"))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

        empty = column(margins=(16, 24, 16, 16))
        hint = label(
            self.tr("Der er ingen møder endnu. Opret det første med + Nyt møde."), wrap=True
        )
        hint.setProperty("role", "secondary")
        empty.addWidget(hint)
        empty.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(framed("pane", empty))

        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(action_button(self.tr("+ Nyt møde"), new_meeting))
        footer.addStretch()

        head = row(margins=(8, 6, 8, 4))
        head.addWidget(self._council_button)
        head.addStretch()
        layout = column()
        layout.addLayout(head)
        box = row(margins=(12, 0, 12, 8))
        box.addWidget(self._search_box)
        layout.addLayout(box)
        layout.addWidget(self._stack, 1)
        layout.addWidget(framed("footer", footer))
        self.setLayout(layout)
        self.setMinimumWidth(200)
        bridge.changed.connect(self._on_changed)

    @property
    def council_id(self) -> CouncilId | None:
        return self._council_id

    @property
    def meeting_id(self) -> MeetingId | None:
        summary = self.list.currentIndex().data(SummaryRole)
        return summary.meeting.id if summary else None

    def show_council(self, council_id: CouncilId | None, meeting_id: MeetingId | None) -> None:
        """Show a council's meetings and choose one; None chooses the likeliest."""
        is_here = council_id == self._council_id and self.model.row_of(meeting_id) >= 0
        self._council_id = council_id
        self._show_councils()
        if is_here and self.model.today == self._bridge.secretariat.today():
            with QSignalBlocker(self.list.selectionModel()):
                choose_row(self.list, self.model, self.model.row_of(meeting_id))
        else:
            self._show_meetings(meeting_id)
        self.meeting_chosen.emit(self.meeting_id)

    def step(self, rows: int) -> None:
        """Choose the next (1) or the previous (-1) meeting in the list."""
        row = self.list.currentIndex().row() + rows
        while 0 <= row < self.model.rowCount():
            if self.model.index(row).data(SummaryRole):
                choose_row(self.list, self.model, row)
                return
            row += rows

    def _show_councils(self) -> None:
        councils = self._bridge.secretariat.councils.all()
        self._council_menu.clear()
        group = QActionGroup(self._council_menu)
        for council in councils:
            action = QAction(display_name(council, councils), self._council_menu)
            action.setCheckable(True)
            action.setChecked(council.id == self._council_id)
            group.addAction(action)
            action.triggered.connect(
                lambda _checked=False, chosen=council.id: self.council_chosen.emit(chosen)
            )
            self._council_menu.addAction(action)
        self._council_menu.addSeparator()
        self._council_menu.addActions(self._council_actions)
        chosen = next((c for c in councils if c.id == self._council_id), None)
        self._council_button.setText(display_name(chosen, councils) if chosen else "")

    # --- the meetings, the first at once and the rest in the pauses ---

    def _show_meetings(self, meeting_id: MeetingId | None) -> None:
        """Read the first meetings, as far as `meeting_id`. The rest follow once all is painted."""
        secretariat, council_id = self._bridge.secretariat, self._council_id
        self._read, self._is_whole = [], True
        if council_id is not None:
            self._read = secretariat.meetings.of(council_id, FIRST_MEETINGS)
            self._is_whole = len(self._read) < FIRST_MEETINGS
            if meeting_id is not None and secretariat.meetings.chosen(council_id, [meeting_id]):
                while all(s.meeting.id != meeting_id for s in self._read):
                    self._read_on(council_id)
        if self._is_whole:
            self._more.stop()
        else:
            self._more.start(AFTER_PAINT)
        self._arrange(self._read, meeting_id)

    def _read_on(self, council_id: CouncilId) -> None:
        more = self._bridge.secretariat.meetings.of(
            council_id, MORE_MEETINGS, self._read[-1].meeting
        )
        self._read += more
        self._is_whole = len(more) < MORE_MEETINGS

    def _read_more(self) -> None:
        """Read some more of the meetings. They are shown when all are read."""
        if self._council_id is not None:
            self._read_on(self._council_id)
        if self._is_whole:
            with self._scrolled():
                self._arrange(self._read, self.meeting_id)
        else:
            self._more.start(PAUSE)

    def _arrange(self, summaries: Sequence[MeetingSummary], meeting_id: MeetingId | None) -> None:
        """Fill the list without telling that the current line changed: it is being rebuilt."""
        with QSignalBlocker(self.list.selectionModel()):
            self.model.fill(summaries, self._bridge.secretariat.today())
            wanted = self.model.row_of(meeting_id)
            choose_row(
                self.list, self.model, wanted if wanted >= 0 else self.model.first_meeting_row()
            )
        self._stack.setCurrentIndex(0 if summaries else 1)

    @contextmanager
    def _scrolled(self) -> Iterator[None]:
        """Let the list stay where it is scrolled to."""
        scroll = self.list.verticalScrollBar().value()
        yield
        self.list.verticalScrollBar().setValue(scroll)

    def _follow(self, ids: Collection[MeetingId]) -> None:
        """Show these meetings as they are now."""
        secretariat, council_id = self._bridge.secretariat, self._council_id
        if council_id is None:
            return
        if not self._is_whole or len(ids) > MORE_MEETINGS:
            with self._scrolled():
                self._show_meetings(self.meeting_id)
            return
        found = secretariat.meetings.chosen(council_id, ids)
        if not self.model.put(ids, found, secretariat.today()):
            others = [s for s in self.model.summaries if s.meeting.id not in ids]
            with self._scrolled():
                self._arrange(
                    sorted([*others, *found], key=_as_stored, reverse=True), self.meeting_id
                )

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        summary = current.data(SummaryRole)
        if summary:
            self.meeting_chosen.emit(summary.meeting.id)

    def _on_changed(self, change: Change, _origin: object) -> None:
        before = (self._council_id, self.meeting_id)
        if change.councils:
            known = [council.id for council in self._bridge.secretariat.councils.all()]
            if self._council_id not in known:
                self._council_id = known[0] if known else None
                self._show_meetings(None)
            self._show_councils()
        if change.meetings:
            self._follow(change.meetings)
        if before != (self._council_id, self.meeting_id):
            self.meeting_chosen.emit(self.meeting_id)


def _as_stored(summary: MeetingSummary) -> tuple[dt.date, str, int]:
    """A key that sorts meetings as the store does, the other way round."""
    meeting = summary.meeting
    return meeting.date, meeting.start.isoformat() if meeting.start else "", meeting.id


def display_name(council: Council, councils: list[Council]) -> str:
    """The council's name; with its municipality where two councils share the name."""
    namesakes = [c for c in councils if c.name == council.name]
    if len(namesakes) > 1 and council.municipality:
        return f"{council.name}, {council.municipality}"
    return council.name

"""The left pane: which council, and its meetings."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QListView, QMenu, QStackedWidget, QWidget

from models.records import Change, Council, CouncilId, MeetingId
from ui.bridge import Bridge
from ui.item_models.meeting_list_model import MeetingListModel, SummaryRole
from ui.meetings.meeting_delegate import MeetingDelegate
from ui.search.search_box import SearchBox
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import action_button, column, framed, label, row
from ui.widgets.lists import choose_row, dress

FIRST_MEETINGS = 60  # more than any screen shows
AFTER_PAINT = 300  # ms; the first paint comes well before that


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
        self._council_actions = council_actions

        self._council_menu = QMenu(self)
        self._council_button = MenuButton("", self._council_menu)
        self._council_button.setProperty("role", "council")
        self._council_button.setAccessibleName(self.tr("Vælg råd"))

        self._search_box = SearchBox(self.tr("Søg i alle møder"), search)

        self.model = MeetingListModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(MeetingDelegate(self.model, self.list))
        dress(self.list, self.tr("Møder"))
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(40)
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
        self._council_id = council_id
        self._show_councils()
        self._show_meetings(meeting_id, FIRST_MEETINGS)
        if self.model.shown == FIRST_MEETINGS:
            # The rest follows once this has been painted.
            QTimer.singleShot(AFTER_PAINT, self, self._refill)
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
        councils = self._bridge.secretariat.councils()
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

    def _refill(self) -> None:
        """Read the meetings anew; the list stays where it is scrolled to."""
        scroll = self.list.verticalScrollBar().value()
        self._show_meetings(self.meeting_id)
        self.list.verticalScrollBar().setValue(scroll)

    def _show_meetings(self, meeting_id: MeetingId | None, latest: int | None = None) -> None:
        """Fill the list without telling that the current line changed: it is being rebuilt.

        With `latest` no more than so many are read, unless `meeting_id` is an earlier one.
        """
        secretariat, council_id = self._bridge.secretariat, self._council_id
        summaries = secretariat.meetings(council_id, latest) if council_id is not None else []
        if latest and meeting_id and meeting_id not in {s.meeting.id for s in summaries}:
            self._show_meetings(meeting_id)
            return
        with QSignalBlocker(self.list.selectionModel()):
            self.model.fill(summaries, secretariat.today())
            wanted = self.model.row_of(meeting_id)
            choose_row(
                self.list, self.model, wanted if wanted >= 0 else self.model.first_meeting_row()
            )
        self._stack.setCurrentIndex(0 if summaries else 1)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        summary = current.data(SummaryRole)
        if summary:
            self.meeting_chosen.emit(summary.meeting.id)

    def _on_changed(self, change: Change, _origin: object) -> None:
        before = (self._council_id, self.meeting_id)
        if change.councils:
            known = [council.id for council in self._bridge.secretariat.councils()]
            if self._council_id not in known:
                self._council_id = known[0] if known else None
            self._show_councils()
        if change.councils or change.structure or change.attendance:
            self._refill()
        if before != (self._council_id, self.meeting_id):
            self.meeting_chosen.emit(self.meeting_id)


def display_name(council: Council, councils: list[Council]) -> str:
    """The council's name; with its municipality where two councils share the name."""
    namesakes = [c for c in councils if c.name == council.name]
    if len(namesakes) > 1 and council.municipality:
        return f"{council.name}, {council.municipality}"
    return council.name

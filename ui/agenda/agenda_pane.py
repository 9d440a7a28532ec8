"""The meeting's agenda: choose an item, put the items in order, add one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStackedWidget,
    QWidget,
)

from models.records import Change, ItemId, ItemSummary, MeetingId
from models.rules import locked
from ui.agenda.agenda_delegate import AgendaDelegate
from ui.bridge import Bridge
from ui.item_models.agenda_model import AgendaModel, ItemRole
from ui.widgets.icon_button import MenuButton
from ui.widgets.layouts import action_button, column, framed, label, row
from ui.widgets.lists import choose_row, dress

if TYPE_CHECKING:
    from models.secretariat.gathering import Gathered

ROOM_FOR_WORDS = 250  # px that the two buttons below the agenda take with their words


class AgendaView(QListView):
    """A list whose rows are measured anew when its width changes."""

    width_changed = Signal(int)
    _width = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_width()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._tell_width()  # the scroll bar may have come or gone

    def _tell_width(self) -> None:
        width = self.contentsRect().width()
        if self.verticalScrollBar().isVisible():
            width -= self.verticalScrollBar().width()
        if width != self._width:
            self._width = width
            self.width_changed.emit(width)
            self.scheduleDelayedItemsLayout()


class AgendaPane(QFrame):
    item_chosen = Signal(object)  # ItemId, or None when there is none

    def __init__(
        self,
        bridge: Bridge,
        new_item: QAction,
        item_menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._meeting_id: MeetingId | None = None

        self.model = AgendaModel(self)
        self.model.move_requested.connect(
            lambda item_id, position: bridge.do(
                bridge.secretariat.agenda.move_item, ItemId(item_id), position
            )
        )
        self.list = AgendaView()
        self.list.setModel(self.model)
        delegate = AgendaDelegate(self.model, self.list)
        self.list.setItemDelegate(delegate)
        self.list.width_changed.connect(delegate.set_width)
        dress(self.list, self.tr("Dagsorden"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDropIndicatorShown(True)
        self.list.setDragDropOverwriteMode(False)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda point: item_menu.popup(self.list.viewport().mapToGlobal(point))
        )
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

        empty = column(margins=(16, 20, 16, 16))
        hint = self.tr("Dagsordenen er tom. Tilføj et punkt med + Punkt.")
        empty.addWidget(label(hint, "secondary", wrap=True))
        empty.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(framed("pane", empty))

        self._standing_menu = QMenu(self)
        self._standing_menu.aboutToShow.connect(self._fill_standing_menu)
        self._waiting_menu = QMenu(self.tr("Udsatte punkter …"), self)
        self.standing_button = MenuButton(self.tr("Faste punkter"), self._standing_menu)
        self.standing_button.setMinimumWidth(44)  # or it would keep the pane as wide as its words
        self.standing_button.setToolTip(self.standing_button.text())
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(action_button(self.tr("+ Punkt"), new_item))
        footer.addWidget(self.standing_button)
        footer.addStretch()

        layout = column()
        layout.addWidget(self._stack, 1)
        layout.addWidget(framed("footer", footer))
        self.setLayout(layout)
        self.setMinimumWidth(180)
        bridge.changed.connect(self._on_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the button its words where they have room, and else only its arrow."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        roomy = event.size().width() >= ROOM_FOR_WORDS
        self.standing_button.setToolButtonStyle(
            styles.ToolButtonTextBesideIcon if roomy else styles.ToolButtonIconOnly
        )

    @property
    def item_id(self) -> ItemId | None:
        item: ItemSummary | None = self.list.currentIndex().data(ItemRole)
        return item.id if item else None

    @property
    def item_is_closed(self) -> bool:
        """Whether a closed item is chosen."""
        item: ItemSummary | None = self.list.currentIndex().data(ItemRole)
        return item is not None and item.closed

    @property
    def position(self) -> int:
        """The chosen item's place in the agenda, from 0; -1 without one."""
        return self.list.currentIndex().row()

    def show_meeting(self, meeting_id: MeetingId | None, item_id: ItemId | None = None) -> None:
        """Show a meeting's agenda and choose an item; None chooses the first."""
        self._meeting_id = meeting_id
        self._fill(item_id)
        self._let_change()
        self.item_chosen.emit(self.item_id)

    def _let_change(self) -> None:
        """Let the items be put in order and added to, unless the minutes are approved."""
        is_free = self._meeting_id is not None and not locked(
            self._bridge.secretariat.meetings.get(self._meeting_id).state
        )
        modes = QAbstractItemView.DragDropMode
        self.list.setDragDropMode(modes.InternalMove if is_free else modes.NoDragDrop)
        self.standing_button.setEnabled(is_free)

    def choose_item(self, item_id: ItemId) -> None:
        choose_row(self.list, self.model, self.model.row_of(item_id))

    def step(self, rows: int) -> None:
        """Choose the next (1) or the previous (-1) item."""
        if 0 <= self.position + rows < self.model.rowCount():
            choose_row(self.list, self.model, self.position + rows)

    def _fill(self, item_id: ItemId | None, fallback_row: int = 0) -> None:
        agenda = self._bridge.secretariat.agenda.of(self._meeting_id) if self._meeting_id else []
        if item_id is not None and item_id == self.item_id and agenda == list(self.model.items):
            return  # most changes are to a text, which the agenda does not show
        with QSignalBlocker(self.list.selectionModel()):
            self.model.fill(agenda)
            row_of_item = self.model.row_of(item_id)
            choose_row(
                self.list,
                self.model,
                row_of_item if row_of_item >= 0 else min(fallback_row, len(agenda) - 1),
            )
        self.list.scheduleDelayedItemsLayout()
        self._stack.setCurrentIndex(0 if agenda else 1)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item: ItemSummary | None = current.data(ItemRole)
        if item:
            self.item_chosen.emit(item.id)

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._meeting_id is None or not (change.items or change.structure or change.councils):
            return
        if change.structure or change.councils or self._meeting_id in change.meetings:
            before = self.item_id
            self._fill(before, max(self.position, 0))
            self._let_change()
            if self.item_id != before:
                self.item_chosen.emit(self.item_id)

    def _fill_standing_menu(self) -> None:
        self._standing_menu.clear()
        if self._meeting_id is None:
            return
        secretariat = self._bridge.secretariat
        meeting_id = self._meeting_id
        council = secretariat.councils.get(secretariat.meetings.get(meeting_id).council_id)
        for item in council.standing_items:
            action = self._standing_menu.addAction(item.title)
            action.triggered.connect(
                lambda _checked=False, chosen=item: self._bridge.do(
                    secretariat.agenda.add_item, meeting_id, chosen, self.item_id
                )
            )
        if not council.standing_items:
            hint = self._standing_menu.addAction(self.tr("Rådet har ingen faste punkter"))
            hint.setEnabled(False)
        self._offer_gathered(meeting_id)

    def _offer_gathered(self, meeting_id: MeetingId) -> None:
        """Offer what the meetings before left over, where there is any."""
        from models.secretariat.gathering import GatheredKind
        from ui.meetings.gathered_list import gathered_words

        menu = self._standing_menu
        found = self._bridge.secretariat.gathering.for_meeting(meeting_id)
        if found:
            menu.addSeparator()
        approval = [one for one in found if one.kind is GatheredKind.APPROVAL]
        tasks = [one for one in found if one.kind is GatheredKind.TASKS]
        waiting = [one for one in found if one.item_id is not None]
        if approval:
            self._offer(menu, self.tr("Godkend sidste referat"), meeting_id, approval)
        if waiting:
            inner = self._waiting_menu
            inner.clear()
            menu.addMenu(inner)
            for one in waiting:
                self._offer(inner, gathered_words(one), meeting_id, [one])
            if len(waiting) > 1:
                inner.addSeparator()
                self._offer(inner, self.tr("Alle"), meeting_id, waiting)
        if tasks:
            self._offer(menu, self.tr("Åbne opgaver som opfølgning"), meeting_id, tasks)

    def _offer(
        self, menu: QMenu, text: str, meeting_id: MeetingId, chosen: "list[Gathered]"
    ) -> None:
        take = self._bridge.secretariat.gathering.take_up
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: self._bridge.do(take, meeting_id, chosen))

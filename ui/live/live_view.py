"""The screen of a running meeting: its items, the decision of one, and who is here now."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from models.records import Change, ItemId, Place
from ui.actions import Actions
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.live.course import Course, Stage, read_course
from ui.live.item_page import ItemPage
from ui.live.live_agenda import LiveAgenda
from ui.live.live_head import LiveHead
from ui.live.live_words import LiveWords
from ui.live.people_pane import PeoplePane
from ui.meetings.meetings_view import MeetingsView
from ui.widgets.layouts import column
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from ui.live.timeline_panel import TimelinePanel

WIDTHS = (232, 814, 320)


class LiveView(QWidget):
    """Follows `overview`: the meeting and the item chosen there are the ones shown here.

    Moving to an item takes it up while the meeting runs, if it was not taken up before and is
    neither withdrawn nor postponed. Otherwise moving only looks.
    """

    changed = Signal()  # what can be chosen may be otherwise now
    revisions_requested = Signal(int)  # section id
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        actions: Actions,
        overview: MeetingsView,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._secretariat = bridge.secretariat
        self._overview = overview
        self._course: Course | None = None
        self._panel: Panel | None = None
        self.words = LiveWords(self)
        self.head = LiveHead(self.words, actions, self._secretariat.now)
        self.agenda = LiveAgenda(self.words)
        self.page = ItemPage(bridge, autosave, actions, settings)
        self.people = PeoplePane(
            bridge, self.words, actions.all_present, actions.add_guest, actions.timeline
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.page)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        for place, pane in enumerate((self.agenda, self._middle, self.people)):
            self.split.addWidget(pane)
            self.split.setCollapsible(place, False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 5)
        self.split.setStretchFactor(2, 1)
        self.split.setHandleWidth(1)
        self.split.setSizes(WIDTHS)
        layout = column()
        layout.addWidget(self.head)
        layout.addWidget(self.split, 1)
        self.setLayout(layout)
        self.agenda.item_wished.connect(self.go_to)
        self.people.done.connect(self.focus_middle)
        self.page.revisions_requested.connect(self.revisions_requested)
        self.page.panel_requested.connect(self._show_finishing_panel)
        self.page.place_requested.connect(overview.go_to)
        self.page.undo_requested.connect(self.undo_requested)
        self.page.redo_requested.connect(self.redo_requested)
        overview.place_changed.connect(self._on_place_changed)
        bridge.changed.connect(self._on_changed)

    # --- what is shown ---

    @property
    def course(self) -> Course | None:
        """The meeting as it was last read."""
        return self._course

    @property
    def item_id(self) -> ItemId | None:
        return self._overview.place.item_id

    def begin(self) -> None:
        """Show the meeting as it stands, at the item that is running."""
        self._read()
        if self._course is not None and self._course.timeline.running is not None:
            self._overview.agenda.choose_item(self._course.timeline.running)
        self.show_all()
        self.focus_middle()

    def _read(self) -> None:
        meeting_id = self._overview.place.meeting_id
        self._course = None
        if meeting_id is not None:
            self._course = self._bridge.read(read_course, self._secretariat, meeting_id)

    def show_all(self, origin: object = None) -> None:
        """Show everything anew."""
        if self._course is None:
            return
        self.head.show_course(self._course)
        self.agenda.show_course(self._course)
        self.agenda.show_item(self.item_id)
        self.people.show_course(self._course, self.item_id)
        self.page.show_item(self._course, self.item_id, origin)
        self.changed.emit()

    def _on_place_changed(self, place: Place) -> None:
        if not self.isVisible():
            return
        if self._panel is not None:
            self.close_panel()
        if self._course is None or self._course.meeting.id != place.meeting_id:
            self._read()
            self.show_all()
        elif self._course.summary(place.item_id) is not None or place.item_id is None:
            self.agenda.show_item(place.item_id)
            self.page.show_item(self._course, place.item_id)
            self.people.show_item(place.item_id)
            self.people.show_course(self._course, place.item_id)
            self.changed.emit()

    def _on_changed(self, change: Change, origin: object) -> None:
        if not self.isVisible() or self._course is None:
            return
        meeting_id = self._course.meeting.id
        whole = bool(change.structure or change.councils or change.people)
        if whole or meeting_id in change.attendance:
            self._read()
            self.show_all(origin)
        elif self.item_id in change.items:
            self.page.show_item(self._course, self.item_id, origin)

    # --- moving ---

    def go_to(self, item_id: ItemId) -> None:
        """Go to an item, and take it up if it is its turn."""
        self._overview.agenda.choose_item(item_id)
        if self._is_its_turn(item_id):
            self._bridge.do(self._secretariat.live.take_up, item_id)
        self.focus_middle()

    def _is_its_turn(self, item_id: ItemId) -> bool:
        course = self._course
        if course is None or course.stage is not Stage.RUNNING:
            return False
        item = course.summary(item_id)
        fresh = item_id not in course.timeline.taken
        return fresh and item is not None and item.outcome is None

    def step(self, places: int) -> None:
        """Go to the next item (1) or the one before (-1)."""
        course = self._course
        order = [item.id for item in course.agenda] if course else []
        if self.item_id in order:
            place = order.index(self.item_id) + places
            if 0 <= place < len(order):
                self.go_to(order[place])

    def go_to_place(self, place: int) -> None:
        """Go to the item at a place of the agenda, from 0."""
        if self._course is not None and place < len(self._course.agenda):
            self.go_to(self._course.agenda[place].id)

    def take_up(self) -> None:
        """Let the item that is looked at be the running one, again perhaps."""
        if self.can_take_up and self.item_id is not None:
            self._bridge.do(self._secretariat.live.take_up, self.item_id)
            self.focus_middle()

    @property
    def can_take_up(self) -> bool:
        """Whether another item is looked at than the one that is running."""
        course = self._course
        looks = course is not None and course.goes_on and self.item_id is not None
        return looks and course is not None and course.timeline.running != self.item_id

    def back_to_running(self) -> None:
        """Look at the running item again."""
        if self._course is not None and self._course.timeline.running is not None:
            self._overview.agenda.choose_item(self._course.timeline.running)
            self.focus_middle()

    def add_item(self) -> None:
        """Add an item on the spot, below the running one, and begin to name it."""
        course = self._course
        if course is None:
            return
        after = course.timeline.running if course.goes_on else self.item_id
        add = self._secretariat.agenda.add_item
        new = self._bridge.do(add, course.meeting.id, self.tr("Nyt punkt"), after)
        if new is not None:
            self.go_to(new)
            self.page.focus_title()

    def follow(self, before: Course, items: Collection[ItemId]) -> None:
        """After undo or redo: go along when another item is running now, or one was touched."""
        running = self._course.timeline.running if self._course else None
        if running is not None and running != before.timeline.running:
            if self.item_id == before.timeline.running:
                self._overview.agenda.choose_item(running)
        elif len(items) == 1 and self.item_id not in items:
            (item_id,) = items
            self._overview.agenda.choose_item(item_id)
        if self._panel is None:
            self.focus_middle()

    # --- panels ---

    @property
    def panel(self) -> Panel | None:
        """The panel that stands in the item's place, if one does."""
        return self._panel

    def show_panel(self, panel: Panel) -> None:
        """Let a panel take the item's place; the people stay in sight."""
        self.page.settle()
        self._let_go()
        self._panel = panel
        panel.cancelled.connect(self.close_panel)
        self._middle.addWidget(panel)
        self._middle.setCurrentWidget(panel)
        panel.setFocus()
        self.changed.emit()

    def _show_finishing_panel(self, panel: "TimelinePanel") -> None:
        """Show a panel that is done when it is finished."""
        panel.finished.connect(lambda *_done: self.close_panel())
        self.show_panel(panel)

    def close_panel(self) -> None:
        if self._panel is not None:
            self._let_go()
            self.focus_middle()
            self.changed.emit()

    def _let_go(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            self._middle.removeWidget(panel)
            panel.deleteLater()
            self._middle.setCurrentWidget(self.page)

    # --- the cursor ---

    def focus_middle(self) -> None:
        """Go to the decision, or to the panel in its place."""
        if self._panel is not None:
            self._panel.setFocus()
        elif self.page.item_id is not None:
            self.page.focus_decision()
        else:
            self.agenda.list.setFocus()

    def step_pane(self, places: int) -> None:
        """Move the cursor to the next of the three panes."""
        middle: QWidget = self._panel or self.page
        panes = [self.agenda.list, middle, self.people.list]
        focus = QApplication.focusWidget()
        current = next(
            (i for i, p in enumerate(panes) if focus and (p is focus or p.isAncestorOf(focus))), 1
        )
        target = panes[(current + places) % len(panes)]
        if target is middle:
            self.focus_middle()
        elif target is self.people.list:
            self.people.focus_list()
        else:
            target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the decision first; from there the window takes it."""
        focus = QApplication.focusWidget()
        at_side = focus is not None and (
            self.people.isAncestorOf(focus) or self.agenda.isAncestorOf(focus)
        )
        if event.key() == Qt.Key.Key_Escape and at_side:
            self.focus_middle()
        elif event.key() == Qt.Key.Key_Escape and self.page.case_shown:
            self.page.toggle_case()
        else:
            super().keyPressEvent(event)

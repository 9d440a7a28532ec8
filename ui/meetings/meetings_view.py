"""The three-part view: meetings, the chosen meeting's agenda and item, attendance."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from models.records import Change, CouncilId, ItemId, MeetingId, MeetingState, Place
from ui.actions import Actions
from ui.agenda.agenda_pane import AgendaPane
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.meetings.meeting_header import MeetingHeader
from ui.meetings.meetings_pane import MeetingsPane
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from ui.agenda.item_editor import ItemEditor
    from ui.attendance.attendance_panel import AttendancePanel
    from ui.meetings.state_strip import StateStrip
    from ui.preview.preview_pane import PreviewPane
    from ui.start.start_page import StartPage
    from ui.tasks.task_panel import TaskPanel

PANE_WIDTHS = (268, 800, 298)
AGENDA_WIDTHS = (266, 534)
ROOMY = 1600  # a view so wide has room for the meetings and the preview at once


class MeetingsView(QWidget):
    """Puts the panes together. `place_changed` tells where the user now is.

    So that the window stands soon, the editor and the attendance, which are slow to load and to
    build, are made after the first paint, or before it if they are asked for.
    """

    place_changed = Signal(Place)
    create_council_requested = Signal()
    sample_requested = Signal()
    import_requested = Signal()
    panel_changed = Signal()  # a panel or the preview was opened or closed
    editor_made = Signal(QWidget)  # ItemEditor
    completed = Signal()  # all that the first paint did not wait for is there

    def __init__(
        self, bridge: Bridge, autosave: Autosave, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._autosave = autosave
        self._actions = actions
        self._panel: QWidget | None = None
        self._preview_shown = False
        self._is_behind = False  # whether another item was chosen while this was not shown
        self._wanted_item: ItemId | None = None
        self._widths = {0: PANE_WIDTHS[0], 2: PANE_WIDTHS[2]}  # of the side panes, once hidden
        council_actions = [actions.edit_council, actions.new_council]
        self.meetings = MeetingsPane(bridge, actions.new_meeting, council_actions, actions.search)
        self.header = MeetingHeader(bridge, actions.export, actions.state_menu, actions.live)
        self.agenda = AgendaPane(bridge, actions.new_item, actions.item_menu)
        self._strip: StateStrip | None = None
        self._is_complete = False  # or will be after the paint
        self._editor: ItemEditor | None = None
        self._attendance: AttendancePanel | None = None
        self._editor_place = framed("paper", column())
        self._attendance_place = framed("pane", column())

        self.inner_split = QSplitter(Qt.Orientation.Horizontal)
        self.inner_split.addWidget(self.agenda)
        self.inner_split.addWidget(self._editor_place)
        self.inner_split.setStretchFactor(1, 1)
        self.inner_split.setSizes(AGENDA_WIDTHS)
        meeting_layout = column()
        meeting_layout.addWidget(self.header)
        self._strip_place = column()
        meeting_layout.addLayout(self._strip_place)
        meeting_layout.addWidget(self.inner_split, 1)
        self._meeting_page = QWidget()
        self._meeting_page.setLayout(meeting_layout)

        self._center = QStackedWidget()
        self._center.addWidget(self._meeting_page)
        self._left = QStackedWidget()
        self._left.addWidget(self.meetings)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        for index, pane in enumerate((self._left, self._center, self._attendance_place)):
            self.split.addWidget(pane)
            self.split.setCollapsible(index, False)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(PANE_WIDTHS)
        for split in (self.split, self.inner_split):
            split.setHandleWidth(1)
            split.setChildrenCollapsible(False)
        layout = column()
        layout.addWidget(self.split)
        self.setLayout(layout)

        self.meetings.council_chosen.connect(lambda chosen: self.go_to(Place(CouncilId(chosen))))
        self.meetings.meeting_chosen.connect(self._on_meeting_chosen)
        self.meetings.list.clicked.connect(self.close_panel)
        self.meetings.list.selectionModel().currentChanged.connect(self.close_panel)
        self.agenda.item_chosen.connect(self._on_item_chosen)
        bridge.changed.connect(self._on_changed)

    @property
    def editor(self) -> "ItemEditor":
        """The chosen item."""
        if self._editor is None:
            from ui.agenda.item_editor import ItemEditor

            self._editor = editor = ItemEditor(self._bridge, self._autosave)
            editor.previous_requested.connect(lambda: self.agenda.step(-1))
            editor.next_requested.connect(lambda: self.agenda.step(1))
            editor.place_requested.connect(self.go_to)
            editor.panel_requested.connect(self._show_finishing_panel)
            _put(editor, self._editor_place)
            self.editor_made.emit(editor)
            self._show_item(self.agenda.item_id)
        return self._editor

    @property
    def attendance(self) -> "AttendancePanel":
        """Who is at the chosen meeting."""
        if self._attendance is None:
            from ui.attendance.attendance_panel import AttendancePanel

            a = self._actions
            self._attendance = AttendancePanel(self._bridge, a.all_present, a.add_guest)
            _put(self._attendance, self._attendance_place)
            self._attendance.show_meeting(self.meetings.meeting_id)
        return self._attendance

    @cached_property
    def start_page(self) -> "StartPage":
        """The first screen of an empty file, made when it is first shown."""
        from ui.start.start_page import StartPage

        page = StartPage()
        page.create_council_requested.connect(self.create_council_requested)
        page.sample_requested.connect(self.sample_requested)
        page.import_requested.connect(self.import_requested)
        self._center.addWidget(page)
        return page

    @cached_property
    def _no_meeting_page(self) -> QWidget:
        """What stands in the place of a meeting while the council has none."""
        actions = self._actions
        layout = column(margins=(40, 80, 40, 40), spacing=12)
        layout.addWidget(label(self.tr("Her er plads til det første møde"), "title"))
        hint = self.tr(
            "Dato, tid og sted foreslås efter rådets vane, "
            "og de faste punkter og medlemmerne kommer med."
        )
        layout.addWidget(label(hint, "secondary", wrap=True))
        buttons = row()
        first = button(self.tr("Nyt møde"), actions.new_meeting.trigger, "primary")
        buttons.addWidget(first)
        buttons.addWidget(button(self.tr("Hent gamle referater"), actions.import_minutes.trigger))
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch()
        page = framed("paper", layout)
        page.setFocusProxy(first)
        self._center.addWidget(page)
        return page

    @cached_property
    def preview(self) -> "PreviewPane":
        """The meeting's document beside the editor, made when it is first shown."""
        from ui.preview.preview_pane import PreviewPane

        a = self._actions
        sizes = (a.larger, a.smaller, a.fit_width, a.fit_page)
        pane = PreviewPane(self._bridge, self._autosave, sizes, a.print)
        pane.hide()
        pane.closed.connect(self.close_preview)
        self.place_changed.connect(pane.show_place)
        self.inner_split.addWidget(pane)
        self.inner_split.setStretchFactor(2, 1)
        return pane

    @property
    def preview_shown(self) -> bool:
        return self._preview_shown

    @property
    def preview_full(self) -> bool:
        """Whether the preview has the editor's place too."""
        return self._preview_shown and self._editor_place.isHidden()

    def show_preview(self, *, full: bool = False) -> None:
        """Show the document beside the editor, or in its place. Other panes give way."""
        first = self.inner_split.sizes()[0]
        pane = self.preview
        pane.show_place(self.place)
        self._preview_shown = True
        self._editor_place.setVisible(not full)
        self._show_right_page()
        pane.show()
        self.split.refresh()  # the other panes are gone: what is left of their room is known now
        rest = self.split.sizes()[1] - first
        self.inner_split.setSizes([first, 0 if full else rest // 2, rest if full else rest // 2])
        if full:
            pane.setFocus()
        self.panel_changed.emit()

    def close_preview(self) -> None:
        """Show the editor and the attendance as they were."""
        if not self._preview_shown:
            return
        focus = QApplication.focusWidget()
        was_in_preview = focus is None or self.preview.isAncestorOf(focus)
        first = self.inner_split.sizes()[0]
        self._preview_shown = False
        self.preview.hide()
        self._editor_place.show()
        self._show_right_page()
        self.split.refresh()
        self.inner_split.setSizes([first, self.split.sizes()[1] - first, 0])
        if was_in_preview:
            self.agenda.list.setFocus()
        self.panel_changed.emit()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place(self.meetings.council_id, self.meetings.meeting_id, self.agenda.item_id)

    @property
    def panel(self) -> QWidget | None:
        """The panel that stands in the meeting's place, if one does."""
        return self._panel

    def go_to(self, place: Place) -> None:
        """Show a place; what it leaves open is chosen as is most likely wanted."""
        was_in_panel = self._is_in_panel()
        if self._panel is not None:
            self.close_panel()
        self._wanted_item = place.item_id
        self.meetings.show_council(place.council_id, place.meeting_id)
        if was_in_panel:
            self.focus_page()

    def show_panel(self, panel: Panel) -> None:
        """Let a panel take the meeting's place until it is done or cancelled."""
        if self._editor is not None:
            self._editor.settle()
        self.close_panel()
        self._panel = panel
        panel.cancelled.connect(self.close_panel)
        self._center.addWidget(panel)
        self._center.setCurrentWidget(panel)
        self._set_shown(self._attendance_place, False)
        panel.setFocus()
        self.panel_changed.emit()

    def _show_finishing_panel(self, panel: "TaskPanel") -> None:
        """Show a panel that is done when it is finished."""
        panel.finished.connect(self.close_panel)
        self.show_panel(panel)

    def close_panel(self) -> None:
        if self._panel is None:
            self._show_right_page()
            return
        was_in_panel = self._is_in_panel()
        self._center.removeWidget(self._panel)
        self._panel.deleteLater()
        self._panel = None
        self._show_right_page()
        if was_in_panel:
            self.focus_page()
        self.panel_changed.emit()

    @property
    def beside(self) -> QWidget | None:
        """What stands beside the meeting, in the place of the list of meetings, if anything."""
        shown = self._left.currentWidget()
        return None if shown is self.meetings else shown

    def show_beside(self, pane: QWidget) -> None:
        """Let `pane` stand beside the meeting, in the place of the list of meetings."""
        if self._left.indexOf(pane) < 0:
            self._left.addWidget(pane)
        self._left.setCurrentWidget(pane)
        self._show_right_page()
        pane.setFocus()

    def close_beside(self) -> None:
        """Show the list of meetings again."""
        had_cursor = self.beside is not None and self.beside.isAncestorOf(
            QApplication.focusWidget() or self
        )
        self._left.setCurrentWidget(self.meetings)
        self._show_right_page()
        if had_cursor:
            self.agenda.list.setFocus()

    def _is_in_panel(self) -> bool:
        """Whether the cursor is in a panel, and so without a place when that is closed."""
        if self._panel is None:
            return False
        focus = QApplication.focusWidget()
        return focus is None or self._panel.isAncestorOf(focus)

    def focus_page(self) -> None:
        """Put the cursor where work begins: in the agenda, or on the first thing to press."""
        page = self._center.currentWidget()
        start = self.agenda.list if page is self._meeting_page else page
        if start is not None:
            start.setFocus()

    def _show_right_page(self) -> None:
        has_council = self.meetings.council_id is not None
        has_meeting = self.meetings.meeting_id is not None
        squeezed = self._preview_shown and not self.preview_full and self.width() < ROOMY
        self._set_shown(self._left, has_council and (not squeezed or self.beside is not None))
        if self._panel is None:
            self._set_shown(self._attendance_place, has_meeting and not self._preview_shown)
            self._center.setCurrentWidget(
                self._meeting_page
                if has_meeting
                else self._no_meeting_page
                if has_council
                else self.start_page
            )

    def _set_shown(self, pane: QWidget, shown: bool) -> None:
        """Show or hide a side pane. It comes back as wide as it was, and the middle gives way."""
        if pane.isHidden() is not shown:
            return
        sides: dict[int, QWidget] = {0: self._left, 2: self._attendance_place}
        sizes = self.split.sizes()
        if self.isVisible() and not shown:
            self._widths.update({i: sizes[i] for i, side in sides.items() if not side.isHidden()})
        pane.setVisible(shown)
        if self.isVisible() and shown:
            room = sum(self.split.sizes())
            sizes = [0 if sides[i].isHidden() else self._widths[i] for i in (0, 2)]
            self.split.setSizes([sizes[0], room - sum(sizes), sizes[1]])

    def _on_meeting_chosen(self, meeting_id: MeetingId | None) -> None:
        if self._editor is not None:
            self._editor.settle()
        wanted, self._wanted_item = self._wanted_item, None
        if meeting_id is not None:
            self._show_meeting(meeting_id)
        self.agenda.show_meeting(meeting_id, wanted)
        if self._attendance is not None:
            self._attendance.show_meeting(meeting_id)
        self._show_right_page()

    def _on_item_chosen(self, item_id: ItemId | None) -> None:
        if self._editor is not None:
            self._show_item(item_id)
        self.place_changed.emit(self.place)

    def _show_item(self, item_id: ItemId | None) -> None:
        """Show the item; while another view stands in this one's place, nothing."""
        self._is_behind = self.isHidden()
        self.editor.show_item(None if self._is_behind else item_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._is_behind = False
            self.editor.show_item(self.agenda.item_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_complete:
            self._is_complete = True
            QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        """Make what the first paint did not wait for."""
        _ = self.editor, self.attendance
        self.completed.emit()

    def _on_changed(self, change: Change, _origin: object) -> None:
        meeting_id = self.meetings.meeting_id
        if meeting_id is not None and (change.structure or change.councils):
            self._show_meeting(meeting_id)

    def _show_meeting(self, meeting_id: MeetingId) -> None:
        """Show the meeting's head, and what its state means. A planned one needs no strip."""
        self.header.show_meeting(meeting_id)
        meeting = self._bridge.secretariat.meetings.get(meeting_id)
        if self._strip is None and meeting.state is not MeetingState.PLANNED:
            from ui.meetings.state_strip import StateStrip

            self._strip = StateStrip(self._bridge, self._actions)
            self._strip_place.addWidget(self._strip)
        if self._strip:
            self._strip.show_meeting(meeting)

    @property
    def strip_text(self) -> str:
        """What is said of the meeting's state; '' when nothing is."""
        return self._strip.text if self._strip else ""


def _put(pane: QWidget, place: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(pane)

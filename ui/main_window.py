"""The window: puts views and menus together, and wires them in one place."""

import datetime as dt
import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from models.danish import short_date
from models.errors import NothingToRedoError, NothingToUndoError, ReferentError
from models.records import (
    AttendanceStatus,
    Change,
    Council,
    CouncilId,
    Deleted,
    ItemId,
    MeetingId,
    MeetingState,
    PersonId,
    Place,
    SectionId,
)
from models.rules import locked
from ui.actions import Actions
from ui.agenda.autosave import Autosave
from ui.archive.archive_desk import ArchiveDesk
from ui.bridge import Bridge
from ui.documents.document_desk import DocumentDesk
from ui.labels import sentence
from ui.live.live_desk import LiveDesk
from ui.meetings.meetings_view import MeetingsView
from ui.rail import Rail
from ui.status_bar import StatusBar
from ui.theme import change_look
from ui.widgets.background import Background
from ui.widgets.layouts import column, row
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.absence import Sign
    from models.secretariat.overview import Overview
    from ui.absence.absence_view import AbsenceView
    from ui.agenda.item_editor import ItemEditor
    from ui.attendance.attendance_panel import AttendancePanel
    from ui.imports.import_view import ImportView
    from ui.live.people_pane import PeoplePane
    from ui.live.shortcuts_view import ShortcutsView
    from ui.overview.overview_desk import OverviewDesk
    from ui.search.search_desk import SearchDesk
    from ui.tasks.tasks_view import TasksView

USUAL_SIZE = QSize(1366, 768)
MOVED_TO = 100  # meetings, the latest, that an item can be moved to


class MainWindow(QMainWindow):
    """`settings` remembers the window's size; where the user was is kept in the data file."""

    def __init__(self, bridge: Bridge, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._secretariat = bridge.secretariat
        self._settings = settings
        self.setWindowTitle("Referent")
        self.actions_ = Actions(self)
        self.actions_.build_menus()
        self.autosave = Autosave(bridge, self)
        self.notice = NoticeBar()
        self.meetings_view = MeetingsView(bridge, self.autosave, self.actions_)
        self.documents = DocumentDesk(
            bridge, self.autosave, self.meetings_view, self.notice, settings, self
        )
        self.live = LiveDesk(
            bridge,
            self.autosave,
            self.actions_,
            self.meetings_view,
            self.notice,
            settings,
            self,
        )
        self._archives = ArchiveDesk(bridge, self.notice, settings, self)
        self._people_view: QWidget | None = None
        self._tasks_view: TasksView | None = None
        self._search_desk: SearchDesk | None = None
        self._absence_view: AbsenceView | None = None
        self._overview_desk: OverviewDesk | None = None
        self._import_view: ImportView | None = None
        self._shortcuts_view: ShortcutsView | None = None
        self._before_shortcuts: QWidget | None = None
        self.rail = Rail(
            [
                (self.actions_.show_meetings, "meetings"),
                (self.actions_.show_people, "people"),
                (self.actions_.show_tasks, "clipboard"),
                (self.actions_.search, "search"),
                (self.actions_.show_absence, "calendar-check"),
                (self.actions_.show_overview, "overview"),
            ]
        )
        self.views = QStackedWidget()
        self.views.addWidget(self.meetings_view)
        self._status = StatusBar(self._secretariat.path)
        self.setStatusBar(self._status)
        right = column()
        right.addWidget(self.notice)
        right.addWidget(self.views, 1)
        layout = row(spacing=0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        center = QWidget()
        center.setLayout(layout)
        self.setCentralWidget(center)
        self._wire()
        self._restore()
        self.show_meetings()
        self._remembered = self._first_place()
        self.meetings_view.go_to(self._remembered)
        self.meetings_view.focus_page()
        self._enable()

    # --- wiring ---

    def _wire(self) -> None:
        bridge, a, view = self._bridge, self.actions_, self.meetings_view
        documents = self.documents
        bridge.stored.connect(self._show_stored)
        bridge.failed.connect(self.tell_failure)
        bridge.changed.connect(self._on_changed)
        self.autosave.failing.connect(lambda error: self._status.show_failing(sentence(error)))
        view.place_changed.connect(self._on_place_changed)
        view.panel_changed.connect(self._enable)
        view.create_council_requested.connect(self.new_council)
        view.sample_requested.connect(self.open_sample)
        view.import_requested.connect(self.import_minutes)
        view.editor_made.connect(self._wire_editor)
        documents.panel_requested.connect(self._show_panel)
        documents.meeting_requested.connect(self.show_meetings)
        documents.details_requested.connect(self.edit_meeting)
        documents.undo_requested.connect(self._undo_and_hide)
        documents.changed.connect(self._enable)
        self._archives.panel_requested.connect(self._show_panel)
        self._archives.council_requested.connect(lambda c: self._go_to_place(Place(c)))
        live = self.live
        live.panel_requested.connect(self.show_item_panel)
        live.panel_done.connect(self.close_item_panel)
        live.live_requested.connect(self.toggle_live)
        live.shortcuts_requested.connect(self.toggle_shortcuts)
        live.tasks_requested.connect(self.show_tasks)

        def on(action: QAction, act: Callable[[], object]) -> None:
            action.triggered.connect(lambda _checked=False: act())

        on(a.new_meeting, self.new_meeting)
        on(a.new_council, self.new_council)
        on(a.edit_council, self.edit_council)
        on(a.template, documents.choose_template)
        on(a.new_term, self.new_term)
        on(a.delete_council, self.delete_council)
        on(a.import_minutes, self.import_minutes)
        on(a.sample, self.open_sample)
        on(a.export, documents.export)
        on(a.backup, self.back_up)
        on(a.deleted, self.show_deleted)
        on(a.archive, lambda: self._archives.archive(view.place.council_id))
        on(a.restore_archive, self._archives.restore)
        on(a.quit, self.close)
        on(a.undo, self.undo)
        on(a.redo, self.redo)
        on(a.cut, lambda: self._edit("cut"))
        on(a.copy, lambda: self._edit("copy"))
        on(a.paste, lambda: self._edit("paste"))
        on(a.paste_plain, lambda: self._edit("paste_plain", "paste"))
        on(a.select_all, lambda: self._edit("selectAll"))
        on(a.edit_meeting, self.edit_meeting)
        on(a.previous_meeting, lambda: view.meetings.step(-1))
        on(a.next_meeting, lambda: view.meetings.step(1))
        on(a.delete_meeting, self.delete_meeting)
        for state, action in a.states.items():
            action.triggered.connect(lambda _checked=False, s=state: documents.set_state(s))
        on(a.reopen, documents.reopen_meeting)
        on(a.supplement, documents.issue_supplement)
        on(a.correction, documents.add_correction)
        on(a.kept, documents.show_kept)
        on(a.new_item, self.new_item)
        on(a.rename_item, self._rename_item)
        on(a.write_decision, self._write_decision)
        on(a.item_up, lambda: self.move_item(-1))
        on(a.item_down, lambda: self.move_item(1))
        on(a.duplicate_item, self.duplicate_item)
        on(a.toggle_closed, self.toggle_closed)
        on(a.publication, lambda: self._in_overview(view.editor.focus_publication))
        on(a.previous_item, lambda: self._step_item(-1))
        on(a.next_item, lambda: self._step_item(1))
        on(a.delete_item, self.delete_item)
        a.section_menu.aboutToShow.connect(lambda: view.editor.fill_section_menu(a.section_menu))
        a.move_menu.aboutToShow.connect(self._fill_move_menu)
        on(a.all_present, lambda: self._people.mark_all_present())  # noqa: PLW0108
        on(a.go_to_attendance, lambda: self._people.focus_list())  # noqa: PLW0108
        on(a.mark_present, lambda: self._people.mark(AttendanceStatus.PRESENT))
        on(a.mark_apology, lambda: self._people.mark(AttendanceStatus.APOLOGY))
        on(a.mark_unexcused, lambda: self._people.mark(AttendanceStatus.UNEXCUSED))
        on(a.mark_nothing, lambda: self._people.mark(None))
        on(a.substitute, lambda: self._people.ask_substitute())  # noqa: PLW0108
        on(a.add_guest, lambda: self._people.ask_guest())  # noqa: PLW0108
        on(a.preview_beside, lambda: self._in_overview(documents.toggle_preview, full=False))
        on(a.preview_full, lambda: self._in_overview(documents.toggle_preview, full=True))
        on(a.print, lambda: self._in_overview(documents.print_document))
        on(a.control, self._toggle_control)
        on(a.next_finding, lambda: documents.step_finding(1))
        on(a.previous_finding, lambda: documents.step_finding(-1))
        on(a.wave_finding, documents.wave_finding)
        on(a.compare_word, documents.compare_word)
        on(a.show_meetings, self.show_meetings)
        on(a.show_people, self.show_people)
        on(a.search, self.show_search)
        on(a.show_absence, self.show_absence)
        on(a.show_overview, self.show_overview)
        on(a.council_calendar, self._save_council_calendar)
        on(a.meeting_calendar, self._save_meeting_calendar)
        on(a.next_pane, lambda: self._step_pane(1))
        on(a.previous_pane, lambda: self._step_pane(-1))
        on(a.new_person, lambda: self._person_command("new_person"))
        on(a.delete_person, lambda: self._person_command("delete_person"))
        on(a.system_look, lambda: self._set_look("system"))
        on(a.light_look, lambda: self._set_look("light"))
        on(a.dark_look, lambda: self._set_look("dark"))
        on(a.in_danish, lambda: self._set_language("da"))
        on(a.in_english, lambda: self._set_language("en"))
        on(a.open_folder, self._open_folder)
        on(a.about, self._show_about)

    def _wire_editor(self, editor: "ItemEditor") -> None:
        editor.revisions_requested.connect(self.show_revisions)
        editor.undo_requested.connect(self.undo)
        editor.redo_requested.connect(self.redo)
        editor.vote_requested.connect(self.live.vote)
        editor.note_requested.connect(self.live.add_note)
        editor.told.connect(lambda text: self.notice.tell(text, "ok"))

    def _on_changed(self, _change: Change, _origin: object) -> None:
        self.notice.let_pass()
        self._enable()

    def _on_place_changed(self, place: Place) -> None:
        if place.meeting_id is None and self.live.is_shown:
            self.show_meetings()
        if place != self._remembered:
            self.documents.follow(self._remembered, place)
            self._remembered = place
            self._bridge.read(self._secretariat.remember_place, place)
        self._enable()

    def _enable(self) -> None:
        """Let only what can be done be chosen."""
        a, place = self.actions_, self.meetings_view.place
        in_live = self.live.is_shown
        in_meetings = self.views.currentWidget() is self.meetings_view or in_live
        has_council = place.council_id is not None
        # What a panel covers cannot be seen, so it cannot be changed either.
        panel = self.live.view.panel if in_live else self.meetings_view.panel
        at_meeting = in_meetings and panel is None
        has_meeting = has_council and place.meeting_id is not None and at_meeting
        has_item = has_meeting and place.item_id is not None
        state = self._secretariat.meetings.get(place.meeting_id).state if place.meeting_id else None
        is_locked = has_meeting and state is not None and locked(state)
        is_free, item_is_free = has_meeting and not is_locked, has_item and not is_locked
        in_shortcuts = self._shortcuts_view is not None and (
            self.views.currentWidget() is self._shortcuts_view
        )
        self.rail.setVisible(has_council and not in_live and not in_shortcuts)
        for action in (
            a.new_meeting,
            a.edit_council,
            a.template,
            a.new_term,
            a.delete_council,
            a.archive,
            a.show_people,
            a.search,
            a.show_overview,
            a.council_calendar,
        ):
            action.setEnabled(has_council)
        for action in (
            a.export,
            a.compare_word,
            a.edit_meeting,
            a.meeting_calendar,
            a.go_to_attendance,
            a.previous_meeting,
            a.next_meeting,
            a.kept,
            a.preview_beside,
            a.preview_full,
            a.print,
        ):
            action.setEnabled(has_meeting)
        for action in (
            a.delete_meeting,
            a.new_item,
        ):
            action.setEnabled(is_free)
        # In the live view a panel leaves the people in sight.
        people_seen = has_meeting or (in_live and place.meeting_id is not None)
        people_free = people_seen and state is not None and not locked(state)
        for action in (
            a.all_present,
            a.mark_present,
            a.mark_apology,
            a.mark_unexcused,
            a.mark_nothing,
            a.substitute,
            a.add_guest,
        ):
            action.setEnabled(people_free)
        a.reopen.setEnabled(is_locked)
        a.correction.setEnabled(is_locked)
        a.supplement.setEnabled(is_free and self._has_unsent(place.meeting_id, state))
        previewed = has_meeting and self.meetings_view.preview_shown
        for action in (a.larger, a.smaller, a.fit_width, a.fit_page):
            action.setEnabled(previewed and not in_live)
        for action in (a.larger, a.smaller):
            action.setEnabled(previewed or (in_live and panel is None))
        full = self.meetings_view.preview_full
        a.preview_beside.setChecked(self.meetings_view.preview_shown and not full)
        a.preview_full.setChecked(full)
        a.state_menu.setEnabled(has_meeting)
        for action in (a.write_decision, a.previous_item, a.next_item):
            action.setEnabled(has_item)
        for action in (
            a.rename_item,
            a.item_up,
            a.item_down,
            a.duplicate_item,
            a.toggle_closed,
            a.delete_item,
        ):
            action.setEnabled(item_is_free)
        a.section_menu.setEnabled(item_is_free and not in_live)
        a.move_menu.setEnabled(item_is_free)
        a.publication.setEnabled(has_item and self.meetings_view.agenda.item_is_closed)
        a.next_pane.setEnabled(has_council and in_meetings)
        a.previous_pane.setEnabled(has_council and in_meetings)
        with_control = in_meetings and not in_live and self.meetings_view.beside is not None
        a.control.setEnabled(has_meeting or with_control)
        a.control.setChecked(with_control)
        for action in (a.next_finding, a.previous_finding, a.wave_finding):
            action.setEnabled(with_control and has_meeting)
        self.live.enable(
            meeting=place.meeting_id if has_meeting else None,
            item=place.item_id if in_meetings else None,
            is_free=state is not None and not locked(state),
            at_item=has_item,
        )
        in_people = self.views.currentWidget() is self._people_view
        a.new_person.setEnabled(in_people)
        a.delete_person.setEnabled(in_people)
        if state is not None and has_council:
            a.states[state].setChecked(True)

    def _has_unsent(self, meeting_id: MeetingId | None, state: MeetingState | None) -> bool:
        """Whether items came after the agenda was sent out, and the meeting is not over yet."""
        if meeting_id is None or state not in (MeetingState.AGENDA, MeetingState.IN_PROGRESS):
            return False
        return self._secretariat.record.unsent(meeting_id) > 0

    # --- views ---

    def show_meetings(self) -> None:
        self._status.show_hint("")
        self.views.setCurrentWidget(self.meetings_view)
        self.rail.mark(0)
        self._enable()

    def show_people(self) -> None:
        """Show the people. The view is made when it is first asked for."""
        self._status.show_hint("")
        self.meetings_view.editor.settle()
        if self._people_view is None:
            from ui.people.people_view import PeopleView

            people_view = PeopleView(self._bridge)
            people_view.person_deleted.connect(self._tell_deleted)
            self.views.addWidget(people_view)
            self._people_view = people_view
        self.views.setCurrentWidget(self._people_view)
        self._people_view.setFocus()
        self.rail.mark(1)
        self._enable()

    def show_tasks(self) -> None:
        """Show what was decided that someone is to do. The view is made when first asked for."""
        self._status.show_hint("")
        self.meetings_view.editor.settle()
        if self._tasks_view is None:
            from ui.tasks.tasks_view import TasksView

            tasks_view = TasksView(self._bridge)
            tasks_view.place_requested.connect(self._go_to_place)
            self.views.addWidget(tasks_view)
            self._tasks_view = tasks_view
        self._tasks_view.show_council(self.meetings_view.place.council_id)
        self.views.setCurrentWidget(self._tasks_view)
        self._tasks_view.setFocus()
        self.rail.mark(2)
        self._enable()

    def show_search(self) -> None:
        """Search in all minutes. The view is made when it is first asked for."""
        self.meetings_view.editor.settle()
        self._bridge.about_to_change.emit()  # what is being typed can be found, too
        if self._search_desk is None:
            from ui.search.search_desk import SearchDesk

            self._search_desk = SearchDesk(self._bridge, self.meetings_view, self.views)
            self._search_desk.meetings_requested.connect(self.show_meetings)
            self._search_desk.person_requested.connect(self._show_person)
            self._search_desk.left.connect(self._leave_search)
        self._search_desk.show()
        self._status.show_hint("")
        self.rail.mark(3)
        self._enable()

    def _leave_search(self, view: QWidget) -> None:
        """Show the view again that was shown before the search."""
        if view is self._people_view:
            self.show_people()
        elif view is self._tasks_view:
            self.show_tasks()
        elif view is self._absence_view:
            self.show_absence()
        elif view is self._import_view:
            self.import_minutes()
        elif self._overview_desk is not None and view is self._overview_desk.view:
            self.show_overview(self._overview_desk.view.council_id)
        elif "view" in vars(self.live) and view is self.live.view:
            self.show_live()
        else:
            self.show_meetings()

    def _show_person(self, person_id: PersonId) -> None:
        from ui.people.people_view import PeopleView

        self.show_people()
        assert isinstance(self._people_view, PeopleView)
        self._people_view.show_person(person_id)

    def show_absence(self) -> None:
        """Show who came to which meetings. The view is made when it is first asked for."""
        self.meetings_view.editor.settle()
        if self._absence_view is None:
            from ui.absence.absence_view import AbsenceView

            absence_view = AbsenceView(self._bridge)
            absence_view.place_requested.connect(self._go_to_place)
            self.views.addWidget(absence_view)
            self._absence_view = absence_view
        self._absence_view.show_council(self.meetings_view.place.council_id)
        self.views.setCurrentWidget(self._absence_view)
        self._absence_view.setFocus()
        self.rail.mark(4)
        self._enable()

    def show_overview(self, council_id: CouncilId | None = None) -> None:
        """Show a council at a glance: the one asked for, or that of the place."""
        self._status.show_hint("")
        self.meetings_view.editor.settle()
        self._bridge.about_to_change.emit()  # what is being typed is told of, too
        self._overviews.show(council_id or self.meetings_view.place.council_id)
        self.rail.mark(5)
        self._enable()

    @property
    def _overviews(self) -> "OverviewDesk":
        """The start pages, made when they are first asked for."""
        if self._overview_desk is None:
            from ui.overview.overview_desk import OverviewDesk

            self._overview_desk = OverviewDesk(self._bridge, self.views, self.notice)
            view = self._overview_desk.view
            view.place_requested.connect(self._go_to_place)
            view.new_meeting_requested.connect(self._new_meeting_of)
            view.tasks_requested.connect(self._show_tasks_of)
            view.absence_requested.connect(self._show_signs)
        return self._overview_desk

    def _new_meeting_of(self, council_id: CouncilId, day: dt.date | None) -> None:
        if self.meetings_view.place.council_id != council_id:
            self.meetings_view.go_to(Place(council_id))
        self.new_meeting(day)

    def _show_tasks_of(self, council_id: CouncilId) -> None:
        self.show_tasks()
        assert self._tasks_view is not None
        self._tasks_view.show_council(council_id)

    def _show_signs(self, overview: "Overview", sign: "Sign | None") -> None:
        """Show the absence of the term that is told of, and the meetings of a sign in it."""
        self.show_absence()
        assert self._absence_view is not None
        self._absence_view.show_council(overview.council.id)
        self._absence_view.show_period(overview.start, overview.end)
        if sign is not None:
            self._absence_view.show_sign(sign)

    def _save_council_calendar(self) -> None:
        council_id = self.meetings_view.place.council_id
        if council_id is not None:
            self._overviews.save_council(council_id)

    def _save_meeting_calendar(self) -> None:
        meeting_id = self.meetings_view.place.meeting_id
        if meeting_id is not None:
            self._overviews.save_calendar([self._secretariat.meetings.get(meeting_id)])

    def _go_to_place(self, place: Place) -> None:
        self.show_meetings()
        self.meetings_view.go_to(place)

    def toggle_live(self) -> None:
        """Show the meeting as it goes on, or the overview again."""
        if self.live.is_shown:
            self.show_meetings()
            self.meetings_view.editor.focus_decision()
        else:
            self.show_live()

    def show_live(self) -> None:
        """Show the meeting as it goes on."""
        overview = self.meetings_view
        if overview.place.meeting_id is None:
            self._enable()  # or the action would stay checked
            return
        overview.editor.settle()
        overview.close_panel()
        overview.close_preview()
        view = self.live.view
        if self.views.indexOf(view) < 0:
            self.views.addWidget(view)
            view.changed.connect(self._enable)
            view.revisions_requested.connect(self.show_revisions)
            view.undo_requested.connect(self.undo)
            view.redo_requested.connect(self.redo)
        self.views.setCurrentWidget(view)
        view.begin()
        self._status.show_hint(self.tr("F5 tilbage til mødet"))
        self._enable()

    def toggle_shortcuts(self) -> None:
        """Show all keys, or what was there before."""
        if self._shortcuts_view is None:
            from ui.live.shortcuts_view import ShortcutsView

            self._shortcuts_view = ShortcutsView(self.actions_, self.menuBar())
            self._shortcuts_view.closed.connect(self.toggle_shortcuts)
            self.views.addWidget(self._shortcuts_view)
        if self.views.currentWidget() is self._shortcuts_view:
            self.views.setCurrentWidget(self._before_shortcuts or self.meetings_view)
            if self.live.is_shown:
                self.live.view.begin()
        else:
            self.meetings_view.editor.settle()
            self._before_shortcuts = self.views.currentWidget()
            self.views.setCurrentWidget(self._shortcuts_view)
            self._shortcuts_view.setFocus()
        self._enable()

    def show_item_panel(self, panel: Panel) -> None:
        """Show a panel about the item or the meeting as it goes on, live or in the overview."""
        if self.live.is_shown:
            self.live.view.show_panel(panel)
        else:
            self._show_panel(panel)

    def close_item_panel(self) -> None:
        """Close the panel that `show_item_panel` showed."""
        if self.live.is_shown:
            self.live.view.close_panel()
        else:
            self.meetings_view.close_panel()

    def _person_command(self, name: str) -> None:
        if self._people_view is not None:
            getattr(self._people_view, name)()

    def _show_panel(self, panel: Panel) -> None:
        self.show_meetings()
        self.meetings_view.show_panel(panel)

    def _step_pane(self, places: int) -> None:
        """Move the cursor to the next pane: meetings, agenda, editor or panel, attendance."""
        if self.live.is_shown:
            self.live.view.step_pane(places)
            return
        view = self.meetings_view
        middle = view.panel or view.editor
        left = view.beside or view.meetings.list
        panes = [left, view.agenda.list, middle, view.attendance.list]
        if view.preview_shown:
            panes.insert(3, view.preview)
        panes = [pane for pane in panes if pane.isVisible()]
        if view.place.item_id is None and view.editor in panes:
            panes.remove(view.editor)
        if not panes:
            return
        focus = QApplication.focusWidget()
        current = next(
            (
                i
                for i, pane in enumerate(panes)
                if focus and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1 if places > 0 else 0,
        )
        target = panes[(current + places) % len(panes)]
        if target is view.editor:
            view.editor.focus_decision()
        else:
            target.setFocus()

    def _in_editor(self, act: Callable[[], object]) -> None:
        """Do something in the editor, which a preview in full width may hide."""
        if self.meetings_view.preview_full:
            self.meetings_view.show_preview()
        act()

    def _in_overview(self, act: Callable[..., object], **wishes: bool) -> None:
        """Do something in the overview, which the live view may hide."""
        if self.live.is_shown:
            self.show_meetings()
        act(**wishes)

    def _toggle_control(self) -> None:
        """Show or close Kontrol; from the live view it is always shown."""
        if self.live.is_shown:
            self.documents.show_control()
        else:
            self.documents.toggle_control()

    @property
    def _people(self) -> "AttendancePanel | PeoplePane":
        """The people in sight."""
        return self.live.view.people if self.live.is_shown else self.meetings_view.attendance

    def _step_item(self, places: int) -> None:
        if self.live.is_shown:
            self.live.view.step(places)
        else:
            self.meetings_view.agenda.step(places)

    def _rename_item(self) -> None:
        if self.live.is_shown:
            self.live.view.page.focus_title()
        else:
            self._in_editor(self.meetings_view.editor.focus_title)

    def _write_decision(self) -> None:
        if self.live.is_shown:
            self.live.view.page.focus_decision()
        else:
            self._in_editor(self.meetings_view.editor.focus_decision)

    # --- councils and meetings ---

    def new_council(self) -> None:
        from ui.settings.council_panel import CouncilPanel

        panel = CouncilPanel(self._bridge)
        panel.finished.connect(lambda council_id: self.meetings_view.go_to(Place(council_id)))
        self._show_panel(panel)

    def edit_council(self) -> None:
        council_id = self.meetings_view.place.council_id
        if council_id is not None:
            from ui.settings.council_panel import CouncilPanel

            panel = CouncilPanel(self._bridge, council_id)
            panel.finished.connect(lambda _council_id: self.meetings_view.close_panel())
            self._show_panel(panel)

    def new_term(self) -> None:
        """Open the guided step to a new council after an election."""
        council_id = self.meetings_view.place.council_id
        if council_id is not None:
            from ui.terms.new_term_panel import NewTermPanel

            panel = NewTermPanel(self._bridge, council_id)
            panel.finished.connect(self._on_term_begun)
            self._show_panel(panel)

    def _on_term_begun(self, told: str) -> None:
        self.meetings_view.close_panel()
        self.notice.tell(told, "ok", [(self.tr("Fortryd"), self._undo_and_hide)])

    def delete_council(self) -> None:
        council_id = self.meetings_view.place.council_id
        if council_id is not None:
            council: Council = self._secretariat.councils.get(council_id)
            if self._bridge.do(self._secretariat.councils.delete, council_id) is not None:
                remaining = self._secretariat.councils.all()
                self.meetings_view.go_to(Place(remaining[0].id) if remaining else Place())
                self._tell_deleted(council.name)

    def open_sample(self) -> None:
        if self._bridge.do(self._secretariat.open_sample) is not None:
            self.show_meetings()
            self.meetings_view.go_to(self._first_place())
            self.meetings_view.focus_page()

    def import_minutes(self) -> None:
        """Show the old minutes that are brought in. The view is made when it is first asked for."""
        self._status.show_hint("")
        self.meetings_view.editor.settle()
        if self._import_view is None:
            from ui.imports.import_view import ImportView

            import_view = ImportView(self._bridge)
            import_view.left.connect(self._leave_import)
            import_view.place_requested.connect(self._go_to_place)
            self.views.addWidget(import_view)
            self._import_view = import_view
        self.views.setCurrentWidget(self._import_view)
        self._import_view.setFocus()
        self.rail.mark(None)
        self._enable()

    def _leave_import(self) -> None:
        self.show_meetings()
        self.meetings_view.setFocus()

    def _go_to_meeting(self, meeting_id: MeetingId | None) -> None:
        if meeting_id is None:
            self.meetings_view.close_panel()
            return
        meeting = self._secretariat.meetings.get(meeting_id)
        self.meetings_view.go_to(Place(meeting.council_id, meeting_id))

    def new_meeting(self, day: dt.date | None = None) -> None:
        """Open the panel for a new meeting, on `day` if it is given."""
        council_id = self.meetings_view.place.council_id
        if council_id is not None:
            from ui.meetings.meeting_panel import MeetingPanel

            panel = MeetingPanel(self._bridge, council_id, day=day)
            panel.finished.connect(self._go_to_meeting)
            self._show_panel(panel)

    def edit_meeting(self) -> None:
        place = self.meetings_view.place
        if place.council_id is not None and place.meeting_id is not None:
            from ui.meetings.meeting_panel import MeetingPanel

            meeting = self._secretariat.meetings.get(place.meeting_id)
            panel = MeetingPanel(self._bridge, place.council_id, meeting)
            panel.finished.connect(lambda _meeting_id: self.meetings_view.close_panel())
            self._show_panel(panel)

    def delete_meeting(self) -> None:
        meeting_id = self.meetings_view.place.meeting_id
        if meeting_id is not None:
            meeting = self._secretariat.meetings.get(meeting_id)
            if self._bridge.do(self._secretariat.meetings.delete, meeting_id) is not None:
                name = self.tr("Mødet {date}").format(date=short_date(meeting.date).lower())
                self._tell_deleted(name)

    # --- items ---

    def new_item(self) -> None:
        """Add an item below the chosen one, and begin to name it."""
        view = self.meetings_view
        if view.place.meeting_id is None:
            return
        if self.live.is_shown:
            self.live.view.add_item()
            return
        new = self._bridge.do(
            self._secretariat.agenda.add_item,
            view.place.meeting_id,
            self.tr("Nyt punkt"),
            view.place.item_id,
        )
        if new is not None:
            view.agenda.choose_item(new)
            self._in_editor(view.editor.focus_title)

    def move_item(self, places: int) -> None:
        view = self.meetings_view
        item_id, position = view.place.item_id, view.agenda.position
        if item_id is not None and 0 <= position + places < view.agenda.model.rowCount():
            self._bridge.do(self._secretariat.agenda.move_item, item_id, position + places)

    def duplicate_item(self) -> None:
        item_id = self.meetings_view.place.item_id
        if item_id is not None:
            new = self._bridge.do(self._secretariat.agenda.duplicate_item, item_id)
            if new is not None:
                self.meetings_view.agenda.choose_item(new)

    def toggle_closed(self) -> None:
        item_id = self.meetings_view.place.item_id
        if item_id is not None:
            closed = self._secretariat.agenda.item(item_id).closed
            self._bridge.do(self._secretariat.agenda.set_closed, item_id, not closed)

    def delete_item(self) -> None:
        item_id = self.meetings_view.place.item_id
        if item_id is not None:
            self.meetings_view.editor.settle()
            title = self._secretariat.agenda.item(item_id).title
            if self._bridge.do(self._secretariat.agenda.delete_item, item_id) is not None:
                self._tell_deleted(title)

    def _fill_move_menu(self) -> None:
        menu, place = self.actions_.move_menu, self.meetings_view.place
        menu.clear()
        if place.council_id is None or place.item_id is None:
            return
        item_id = place.item_id
        for summary in self._secretariat.meetings.of(place.council_id, MOVED_TO):
            meeting = summary.meeting
            if meeting.id != place.meeting_id and not locked(meeting.state):
                action = menu.addAction(short_date(meeting.date))
                action.triggered.connect(
                    lambda _checked=False, target=meeting: self._move_to_meeting(
                        item_id, target.id, short_date(target.date).lower()
                    )
                )
        if menu.isEmpty():
            menu.addAction(self.tr("Der er ikke andre møder")).setEnabled(False)

    def _move_to_meeting(self, item_id: ItemId, meeting_id: MeetingId, date: str) -> None:
        command = self._secretariat.agenda.move_to_meeting
        if self._bridge.do(command, item_id, meeting_id) is not None:
            text = self.tr("Punktet er flyttet til {date}.").format(date=date)
            self.notice.tell(text, "ok", [(self.tr("Fortryd"), self._undo_and_hide)])

    def show_revisions(self, section_id: int) -> None:
        from ui.agenda.revisions_panel import RevisionsPanel

        self.autosave.flush()
        item_id = self.meetings_view.place.item_id
        if item_id is None:
            return
        item = self._secretariat.agenda.item(item_id)
        headings = {section.id: section.heading for section in item.sections}
        name = headings.get(SectionId(section_id), self.tr("Beslutning"))
        is_locked = locked(self._secretariat.meetings.get(item.meeting_id).state)
        panel = RevisionsPanel(self._bridge, SectionId(section_id), name, read_only=is_locked)
        panel.finished.connect(self.close_item_panel)
        self.show_item_panel(panel)

    # --- undo ---

    def undo(self) -> None:
        self._move_in_time(self._secretariat.undo)

    def redo(self) -> None:
        self._move_in_time(self._secretariat.redo)

    def _move_in_time(self, move: Callable[[], Change]) -> None:
        """Undo or redo, and show the place where it happened."""
        if self.live.is_shown:
            self._move_in_live(move)
            return
        change = self._bridge.do(move)
        if change is None:
            return
        self.notice.hide()
        place = self.meetings_view.place
        found = self._place_of(change.meetings)
        shown = self.views.currentWidget()
        # Minutes that were brought in are gone again where they came in.
        gone = shown is self._import_view and found is None
        if change.meetings and shown is not self.meetings_view and not gone:
            self.show_meetings()
        if found and place.meeting_id not in change.meetings:
            self.meetings_view.go_to(found)
        if len(change.items) == 1 and place.item_id not in change.items:
            (item_id,) = change.items
            self.meetings_view.agenda.choose_item(item_id)

    def _move_in_live(self, move: Callable[[], Change]) -> None:
        """Undo or redo while the meeting goes on, and tell what that was."""
        from ui.live.undo_words import UndoWords

        view = self.live.view
        words = UndoWords(self._secretariat, view.words)
        self._bridge.about_to_change.emit()
        before = words.look(view.course)
        change = self._bridge.do(move)
        if change is None:
            return
        self.notice.hide()
        if before is not None and before.course.meeting.id not in change.meetings:
            self.show_meetings()  # it happened elsewhere
            found = self._place_of(change.meetings)
            if found:
                self.meetings_view.go_to(found)
            return
        after = words.look(view.course)
        if before is not None and after is not None:
            view.follow(before.course, change.items)
            told = words.difference(before, after, change, self.meetings_view.place.item_id)
            if told:
                undone = move == self._secretariat.undo
                text = self.tr("Fortrudt: {what}") if undone else self.tr("Gentaget: {what}")
                self.notice.tell(text.format(what=told), passing=True)

    def _place_of(self, meeting_ids: Collection[MeetingId]) -> Place | None:
        """Where the first of these meetings is that is not deleted."""
        for council in self._secretariat.councils.all():
            found = self._secretariat.meetings.chosen(council.id, meeting_ids)
            if found:
                return Place(council.id, found[0].meeting.id)
        return None

    def _undo_and_hide(self) -> None:
        self.notice.hide()
        self.undo()

    def _tell_deleted(self, name: str) -> None:
        self.notice.tell(
            self.tr("{name} er slettet.").format(name=name),
            actions=[(self.tr("Fortryd"), self._undo_and_hide)],
        )

    # --- files ---

    def back_up(self) -> None:
        """Ask for a place and write a copy of the data file there."""
        self.autosave.flush()
        today = self._secretariat.today().isoformat()
        name = self.tr("Referent sikkerhedskopi {date}.db").format(date=today)
        from ui.dialogs import ask_target

        title, kinds = self.tr("Sikkerhedskopi"), self.tr("Referents datafil (*.db)")
        target = ask_target(self, title, Path.home() / name, kinds)
        if target:
            try:
                self._secretariat.back_up(target)
            except ReferentError as error:
                self.tell_failure(error)
            else:
                text = self.tr("Sikkerhedskopien er gemt: {path}").format(path=target)
                self.notice.tell(text, "ok")

    def show_deleted(self) -> None:
        from ui.settings.deleted_panel import DeletedPanel

        panel = DeletedPanel(self._bridge)
        panel.restored.connect(self._on_restored)
        self._show_panel(panel)

    def _on_restored(self, _deleted: Deleted) -> None:
        self.notice.tell(self.tr("Det er gendannet og ligger, hvor det lå før."), "ok")

    def _open_folder(self) -> None:
        _open(self._secretariat.path.parent)

    # --- the window itself ---

    def tell_failure(self, error: ReferentError) -> None:
        """Show what went wrong and what to do, until it is closed."""
        if isinstance(error, (NothingToUndoError, NothingToRedoError)):
            self.notice.tell(sentence(error), passing=True)
        else:
            self.notice.tell(sentence(error), "bad")

    def _show_stored(self, at: dt.datetime) -> None:
        """Say when something was stored, unless something else could not be."""
        if not self.autosave.is_failing:
            self._status.show_stored(at)

    def _edit(self, *commands: str) -> None:
        """Cut, copy, paste and the like: the first of `commands` that the cursor's place knows."""
        focus = QApplication.focusWidget()
        known = [getattr(focus, command) for command in commands if hasattr(focus, command)]
        if known:
            known[0]()

    def _first_place(self) -> Place:
        place = self._bridge.read(self._secretariat.last_place) or Place()
        councils = self._secretariat.councils.all()
        return place if place.council_id or not councils else Place(councils[0].id)

    def _set_look(self, name: str) -> None:
        self._settings.setValue("look", name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        change_look(app, name)

    def _set_language(self, name: str) -> None:
        self._settings.setValue("language", name)
        self.notice.tell(self.tr("Sproget skifter, næste gang Referent åbnes."))

    def _show_about(self) -> None:
        from ui.dialogs import show_about

        what = self.tr("Referent skriver dagsordener og referater for råd og udvalg.")
        where = self.tr("Datafil: {path}").format(path=self._secretariat.path)
        show_about(self, self.tr("Om Referent"), f"{what}\n\n{where}")

    def _restore(self) -> None:
        settings, view, a = self._settings, self.meetings_view, self.actions_
        self.resize(USUAL_SIZE)
        if settings.contains("window/geometry"):
            self.restoreGeometry(settings.value("window/geometry"))
            view.split.restoreState(settings.value("window/split"))
            view.inner_split.restoreState(settings.value("window/inner_split"))
        look = str(settings.value("look", "system"))
        {"light": a.light_look, "dark": a.dark_look}.get(look, a.system_look).setChecked(True)
        english = settings.value("language", "da") == "en"
        (a.in_english if english else a.in_danish).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.notice.isVisible():
            self.notice.hide()
            return
        if event.key() == Qt.Key.Key_Escape and self.live.is_shown:
            self.toggle_live()
            return
        super().keyPressEvent(event)

    def show_first(self) -> None:
        """Show the window: as it was left, or filling a screen that is no larger than it."""
        room = self.screen().availableGeometry().size()
        if not self._settings.contains("window/geometry") and USUAL_SIZE.boundedTo(room) == room:
            self.showMaximized()
        else:
            self.show()

    def load_ahead(self) -> None:
        """Load in the background what the first change will need."""
        threading.Thread(target=self._secretariat.load_ahead, daemon=True).start()

    def close_file(self) -> None:
        """Let go of the data file; the window is closed."""
        self._secretariat.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store everything first; if that fails, let the user choose to stay."""
        self._bridge.about_to_change.emit()
        if self.autosave.waiting and not self._leave_unstored():
            event.ignore()
            return
        self.documents.finish()
        if self._import_view is not None:
            self._import_view.let_go()
        for background in self.findChildren(Background):
            background.let_go()  # its answer may want the data file
        view = self.meetings_view
        view.close_preview()  # or the panes would be remembered as it squeezes them
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("window/split", view.split.saveState())
        self._settings.setValue("window/inner_split", view.inner_split.saveState())
        super().closeEvent(event)

    def _leave_unstored(self) -> bool:
        from ui.dialogs import confirm_loss

        return confirm_loss(
            self,
            self.tr("Teksten er ikke gemt"),
            self.tr("Det sidste, du skrev, kunne ikke gemmes. Lukker du nu, går det tabt."),
            self.tr("Bliv her"),
            self.tr("Luk alligevel"),
        )


def _open(path: Path) -> None:
    from ui.dialogs import open_path

    open_path(path)

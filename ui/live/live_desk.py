"""What the window does with a meeting that is going on, and with what came of it."""

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSettings, Signal
from PySide6.QtGui import QAction

from models.records import ItemId, ItemOutcome, MeetingId, Place
from models.rules import is_held
from ui.actions import Actions
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.meetings.meetings_view import MeetingsView
from ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from ui.live.live_view import LiveView


class LiveDesk(QObject):
    """Works on the meeting and the item that `overview` has chosen, whether live or not."""

    panel_requested = Signal(object)  # Panel: about the item, or the meeting as it goes on
    panel_done = Signal()  # the panel asked for is to be closed
    live_requested = Signal()  # the live view is to be shown, or left
    shortcuts_requested = Signal()
    tasks_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        actions: Actions,
        overview: MeetingsView,
        notice: NoticeBar,
        settings: QSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._secretariat = bridge.secretariat
        self._autosave = autosave
        self._actions = actions
        self._overview = overview
        self._notice = notice
        self._settings = settings
        self._wire()

    def _wire(self) -> None:
        a = self._actions

        def on(action: QAction, act: Callable[[], object]) -> None:
            action.triggered.connect(lambda _checked=False: act())

        a.item_menu.aboutToShow.connect(self._show_outcome)
        on(a.live, self.live_requested.emit)
        on(a.start_or_pause, self.start_or_pause)
        on(a.end_meeting, self.end_meeting)
        on(a.take_up, lambda: self.view.take_up())  # noqa: PLW0108 - made when first wanted
        on(a.back_to_running, lambda: self.view.back_to_running())  # noqa: PLW0108
        on(a.go_to_item, self.ask_item)
        for place, action in enumerate(a.items_by_place):
            action.triggered.connect(lambda _on=False, p=place: self._go_to_place(p))
        on(a.whole_case, lambda: self.view.page.toggle_case())  # noqa: PLW0108
        on(a.people_now, lambda: self.view.people.ask())  # noqa: PLW0108
        on(a.timeline, self.show_timeline)
        on(a.vote, self.vote)
        on(a.note, self.add_note)
        on(a.task, self.add_task)
        on(a.private_note, self.write_private_note)
        on(a.withdraw, lambda: self._set_outcome(ItemOutcome.WITHDRAWN))
        on(a.postpone, lambda: self._set_outcome(ItemOutcome.POSTPONED))
        on(a.again, self._set_again)
        on(a.approve_previous, self.approve_previous)
        on(a.read_aloud, self.read_aloud)
        on(a.show_tasks, self.tasks_requested.emit)
        on(a.phrases, self.show_phrases)
        on(a.shortcuts, self.shortcuts_requested.emit)
        on(a.larger, lambda: self._change_size(1))
        on(a.smaller, lambda: self._change_size(-1))

    @cached_property
    def view(self) -> "LiveView":
        """The live view, made when it is first shown."""
        from ui.live.live_view import LiveView

        return LiveView(self._bridge, self._autosave, self._actions, self._overview, self._settings)

    @property
    def is_shown(self) -> bool:
        """Whether the live view is what the window shows."""
        return "view" in vars(self) and not self.view.isHidden()

    @property
    def _place(self) -> Place:
        return self._overview.place

    # --- what can be done ---

    def enable(
        self, *, meeting: MeetingId | None, item: ItemId | None, is_free: bool, at_item: bool
    ) -> None:
        """Let only what can be done be chosen.

        `meeting` and `item` are what is in sight, if anything; `is_free` tells whether they can
        be changed, `at_item` whether the item itself is in sight and not covered by a panel.
        """
        a = self._actions
        live = self.is_shown
        course = self.view.course if live else None
        goes_on = course is not None and course.goes_on
        has_item, item_is_free = item is not None and at_item, item is not None and is_free
        startable = course is not None and is_free and (not course.begun or course.can_resume)
        if course is not None and not course.begun and is_held(course.meeting.state):
            startable = False  # it was held without the clock
        has_council = self._place.council_id is not None
        a.live.setEnabled(live or self._place.meeting_id is not None)
        a.live.setChecked(live)
        a.start_or_pause.setEnabled(goes_on or startable)
        a.end_meeting.setEnabled(goes_on)
        a.take_up.setEnabled(live and at_item and self.view.can_take_up)
        running = course.timeline.running if course else None
        a.back_to_running.setEnabled(at_item and running is not None and running != item)
        for action in (a.go_to_item, *a.items_by_place):
            action.setEnabled(has_item)
        a.whole_case.setEnabled(live and has_item and self.view.page.has_case)
        a.people_now.setEnabled(live and course is not None)
        a.timeline.setEnabled(meeting is not None)
        a.read_aloud.setEnabled(meeting is not None)
        votes = item_is_free and at_item
        a.vote.setEnabled(votes)
        a.note.setEnabled(votes)
        a.task.setEnabled(has_item)
        a.private_note.setEnabled(has_item)
        a.show_tasks.setEnabled(has_council)
        a.phrases.setEnabled(has_council)
        for action in (a.withdraw, a.postpone, a.again):
            action.setEnabled(votes)
        a.approve_previous.setEnabled(meeting is not None and is_free)

    def _show_outcome(self) -> None:
        """Tick in the menu what has become of the item."""
        a, item_id = self._actions, self._place.item_id
        if item_id is not None:
            stored = self._secretariat.agenda.item(item_id)
            a.withdraw.setChecked(stored.outcome is ItemOutcome.WITHDRAWN)
            a.postpone.setChecked(stored.outcome is ItemOutcome.POSTPONED)
            a.again.setChecked(stored.again)

    # --- the course of the meeting ---

    def start_or_pause(self) -> None:
        """Start the meeting, let it stand still, or go on with it."""
        course = self.view.course
        if course is None:
            return
        live, meeting_id = self._secretariat.live, course.meeting.id
        if not course.begun:
            if self._bridge.do(live.start, meeting_id) is not None:
                self.view.back_to_running()
        elif course.goes_on and course.timeline.paused is None:
            self._bridge.do(live.pause, meeting_id)
        else:
            self._bridge.do(live.resume, meeting_id)
        self.view.focus_middle()

    def end_meeting(self) -> None:
        """Note that the meeting is over; that can be taken back."""
        course = self.view.course
        if course is None or not course.goes_on:
            return
        if self._bridge.do(self._secretariat.live.end, course.meeting.id) is not None:
            at: dt.datetime = self._secretariat.now()
            text = self.tr("Mødet er afsluttet kl. {time}. Referatet er nu et udkast.")
            undo = self._actions.undo.trigger
            self._notice.tell(text.format(time=f"{at:%H.%M}"), "ok", [(self.tr("Fortryd"), undo)])

    # --- going to items ---

    def ask_item(self) -> None:
        """Ask for an item by number or words."""
        from ui.live.jump_line import WIDTH, JumpLine

        meeting_id = self._place.meeting_id
        if meeting_id is None:
            return
        shown = self.view if self.is_shown else self._overview
        jump = JumpLine(self._secretariat.agenda.of(meeting_id), shown)
        jump.chosen.connect(self._go_to)
        jump.open_at(shown.mapToGlobal(QPoint((shown.width() - WIDTH) // 2, 90)))

    def _go_to(self, item_id: ItemId) -> None:
        if self.is_shown:
            self.view.go_to(item_id)
        else:
            self._overview.agenda.choose_item(item_id)

    def _go_to_place(self, place: int) -> None:
        meeting_id = self._place.meeting_id
        agenda = self._secretariat.agenda.of(meeting_id) if meeting_id is not None else []
        if place < len(agenda):
            self._go_to(agenda[place].id)

    def _change_size(self, pixels: int) -> None:
        """Larger or smaller letters; the pages of a preview have their own."""
        if self.is_shown:
            self.view.page.change_size(pixels)

    # --- panels ---

    def show_timeline(self) -> None:
        """Show what has happened at the meeting, to be corrected."""
        if self._place.meeting_id is not None:
            from ui.live.timeline_panel import TimelinePanel

            panel = TimelinePanel(self._bridge, self._place.meeting_id, self._place.item_id)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    def vote(self, _item_id: object = None) -> None:
        """Put a motion to the vote under the item."""
        if self._place.item_id is not None:
            from ui.votes.vote_panel import VotePanel

            panel = VotePanel(self._bridge, self._place.item_id)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    def add_note(self, _item_id: object = None) -> None:
        """Enter a member's view in the record under the item."""
        if self._place.item_id is not None:
            from ui.votes.note_panel import NotePanel

            panel = NotePanel(self._bridge, self._place.item_id)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    def add_task(self) -> None:
        """Make a task of the decision, or of what is selected in it."""
        place = self._place
        if place.council_id is not None and place.item_id is not None:
            from ui.tasks.task_panel import TaskPanel

            text = self._text_in_question
            panel = TaskPanel(self._bridge, place.council_id, place.item_id, text)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    @property
    def _text_in_question(self) -> str:
        """What is selected in the decision, or the line with the cursor, on one line."""
        if self.is_shown:
            return self.view.page.text_in_question
        if self._overview.editor.item_id is None:
            return ""
        return self._overview.editor.decision.text_in_question

    def write_private_note(self) -> None:
        """Go to the note on the item that is never printed."""
        if self.is_shown:
            self.view.page.focus_note()
        else:
            self._overview.editor.focus_note()

    def show_phrases(self) -> None:
        """Show the council's stock phrases."""
        if self._place.council_id is not None:
            from ui.settings.phrases_panel import PhrasesPanel

            panel = PhrasesPanel(self._bridge, self._place.council_id)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    def read_aloud(self) -> None:
        """Show the decisions alone, to be read out."""
        if self._place.meeting_id is not None:
            from ui.live.reading_panel import ReadingPanel

            panel = ReadingPanel(self._bridge, self._place.meeting_id)
            panel.finished.connect(lambda *_done: self.panel_done.emit())
            self.panel_requested.emit(panel)

    # --- what becomes of an item ---

    def _set_outcome(self, outcome: ItemOutcome) -> None:
        """Let the item be withdrawn or postponed; a second time takes that back."""
        item_id = self._place.item_id
        if item_id is not None:
            stored = self._secretariat.agenda.item(item_id).outcome
            new = None if stored is outcome else outcome
            outcomes = self._secretariat.outcomes
            self._bridge.do(outcomes.set_outcome, item_id, new)

    def _set_again(self) -> None:
        item_id = self._place.item_id
        if item_id is not None:
            again = not self._secretariat.agenda.item(item_id).again
            outcomes = self._secretariat.outcomes
            self._bridge.do(outcomes.set_again, item_id, again)

    def approve_previous(self) -> None:
        """Add the item in which the minutes of the last meeting are approved."""
        meeting_id = self._place.meeting_id
        if meeting_id is not None:
            outcomes = self._secretariat.outcomes
            new = self._bridge.do(outcomes.approve_previous, meeting_id, self._place.item_id)
            if new is not None:
                self._overview.agenda.choose_item(ItemId(new))

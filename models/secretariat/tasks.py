"""Tasks (opgaver): who is to do what, by when, and where it was decided."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.dates import parse_date
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.records import Change, CouncilId, Created, ItemId, MeetingId, Task, TaskDraft, TaskId
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_TEXT = 1000  # characters
_IN_DAYS = re.compile(r"\+\s*(\d{1,3})$")
_NEXT_MEETING = "næste møde"


@dataclass(frozen=True)
class TaskLine:
    """A task and where it comes from. That is nothing for one of no item, or a deleted one."""

    task: Task
    overdue: bool = False  # open, and to be done before today
    meeting_id: MeetingId | None = None
    date: dt.date | None = None  # of the meeting
    number: str = ""  # of the item
    title: str = ""
    closed: bool = False  # decided under a closed item


class Tasks:
    """The use cases around tasks. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def of(self, council_id: CouncilId, *, open_only: bool = False) -> list[TaskLine]:
        """The council's tasks: the open ones by their day, then those done, the latest first."""
        with self._store.reading():
            tasks = self._store.tasks.of(council_id)
            meeting_of = self._store.tasks.meetings(council_id)
            chosen = self._store.meetings.chosen(council_id, set(meeting_of.values()))
            meetings = {summary.meeting.id: summary.meeting for summary in chosen}
        items = {
            item.id: item
            for meeting_id in set(meeting_of.values()) & set(meetings)
            for item in self._office.agenda.of(meeting_id)
        }
        lines = []
        for task in tasks:
            line = TaskLine(task, overdue=self._is_overdue(task))
            item = items.get(task.item_id) if task.item_id is not None else None
            if item is not None:
                meeting = meetings[meeting_of[item.id]]
                line = replace(
                    line,
                    meeting_id=meeting.id,
                    date=meeting.date,
                    number=item.number,
                    title=item.title,
                    closed=item.closed,
                )
            lines.append(line)
        waiting = [line for line in lines if line.task.done_on is None]
        waiting.sort(key=_by_day)
        if open_only:
            return waiting
        done = [line for line in lines if line.task.done_on is not None]
        done.sort(key=lambda line: (line.task.done_on or dt.date.max, line.task.id), reverse=True)
        return [*waiting, *done]

    def open(self, council_id: CouncilId) -> list[TaskLine]:
        """The council's open tasks by their day. Their place is left out, which takes time."""
        with self._store.reading():
            tasks = self._store.tasks.of(council_id)
        waiting = [TaskLine(t, overdue=self._is_overdue(t)) for t in tasks if t.done_on is None]
        return sorted(waiting, key=_by_day)

    def under(self, item_id: ItemId) -> list[TaskLine]:
        """The tasks decided under one item, in the order they were made; the place is left out."""
        with self._store.reading():
            tasks = self._store.tasks.under(item_id)
        return [TaskLine(task, overdue=self._is_overdue(task)) for task in tasks]

    def _is_overdue(self, task: Task) -> bool:
        return task.done_on is None and task.due is not None and task.due < self._today()

    def _today(self) -> dt.date:
        return self._now().date()

    def due(self, council_id: CouncilId, text: str) -> dt.date | None:
        """The day that `text` means: a date, '+14' (days from today) or 'næste møde'.

        None for what cannot be read, and for a next meeting that is not made yet.
        """
        text = clean_line(text).casefold()
        if match := _IN_DAYS.match(text):
            return self._today() + dt.timedelta(days=int(match[1]))
        # A date is never the beginning of these words.
        if len(text) > 2 and _NEXT_MEETING.startswith(text):
            return self.next_meeting(council_id)
        return parse_date(text)

    def next_meeting(self, council_id: CouncilId) -> dt.date | None:
        """The day of the council's next meeting after today, if one is made."""
        return self._office.meetings.next_day(council_id, self._today())

    def get(self, task_id: TaskId) -> Task:
        """NotFoundError."""
        with self._store.reading():
            return self._store.tasks.get(task_id)

    def add(self, draft: TaskDraft) -> Created[TaskId]:
        """Add a task, of an item or of none."""
        with self._store.command() as step:
            added = self._store.tasks.add(self._checked(draft), self._today())
        return Created(added, step.change)

    def edit(self, task_id: TaskId, draft: TaskDraft) -> Change:
        with self._store.command() as step:
            self._store.tasks.get(task_id)
            self._store.tasks.update(task_id, self._checked(draft))
        return step.change

    def set_done(self, task_id: TaskId, done: bool) -> Change:
        """Note that the task was done today, or that it is open again."""
        with self._store.command() as step:
            if done is (self._store.tasks.get(task_id).done_on is None):
                self._store.tasks.set_done(task_id, self._today() if done else None)
        return step.change

    def delete(self, task_id: TaskId) -> Change:
        with self._store.command() as step:
            self._store.tasks.get(task_id)
            self._store.tasks.delete(task_id)
        return step.change

    def _checked(self, draft: TaskDraft) -> TaskDraft:
        text = clean_line(draft.text)
        if not text:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Skriv, hvad der skal gøres."))
        if len(text) > MAX_TEXT:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Opgaven er længere end {limit} tegn. Gør den kortere."
                ),
                limit=MAX_TEXT,
            )
        self._store.councils.get(draft.council_id)
        if draft.item_id is not None:
            meeting = self._store.meetings.get(self._store.agenda.meeting_of(draft.item_id))
            if meeting.council_id != draft.council_id:
                raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
        return replace(draft, text=text, responsible=clean_line(draft.responsible)[:MAX_TEXT])


def _by_day(line: TaskLine) -> tuple[dt.date, TaskId]:
    return line.task.due or dt.date.max, line.task.id

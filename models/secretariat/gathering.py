"""What a council's next meeting should hold, gathered from those before it."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from models import rules
from models.danish import written_date
from models.records import (
    AgendaItem,
    Change,
    CouncilId,
    ItemDraft,
    ItemId,
    ItemOutcome,
    Meeting,
    MeetingId,
    SectionDraft,
)
from models.secretariat.outcomes import approval_item
from models.secretariat.tasks import TaskLine
from models.store import Store
from models.text import ListItem, RichText, Span, rich_text

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

FOLLOW_UP = "Opfølgning"  # the heading that open tasks stand under


class GatheredKind(StrEnum):
    """Where something on the next agenda comes from."""

    STANDING = "standing"  # faste punkter
    APPROVAL = "approval"  # the last meeting's minutes are to be approved
    POSTPONED = "postponed"
    AGAIN = "again"  # marked to be taken up again
    TASKS = "tasks"  # open tasks, as a section under the first item


@dataclass(frozen=True)
class Gathered:
    """One thing for the next agenda. `text` is its title; of tasks, the heading they get.

    `item` is what is made anew, `item_id` what is carried over from `number` of the meeting on
    `date`. `count` is the number of tasks.
    """

    kind: GatheredKind
    text: str
    chosen: bool = True  # whether it comes along unless told otherwise
    item: ItemDraft | None = None
    item_id: ItemId | None = None
    date: dt.date | None = None
    number: str = ""
    count: int = 0

    @property
    def is_standing(self) -> bool:
        return self.kind is GatheredKind.STANDING


class Gathering:
    """Gathers, and puts on an agenda. `office` has the use cases that this builds on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- gathering ---

    def for_new(self, council_id: CouncilId, before: dt.date) -> tuple[Gathered, ...]:
        """What a meeting on the day `before`, or after, should hold, its standing items first."""
        with self._store.reading():
            council = self._store.councils.get(council_id)
            standing = [
                Gathered(GatheredKind.STANDING, item.title, item=item)
                for item in council.standing_items
            ]
            titles = [item.title for item in council.standing_items]
            return (*standing, *self._from(council_id, before, titles))

    def for_meeting(self, meeting_id: MeetingId) -> tuple[Gathered, ...]:
        """What of it a meeting that is made does not hold yet. Its standing items are left out."""
        agenda = self._office.agenda.of(meeting_id)
        with self._store.reading():
            meeting = self._store.meetings.get(meeting_id)
            found = self._from(meeting.council_id, meeting, [item.title for item in agenda])
        follows_up = bool(agenda) and any(
            section.heading == FOLLOW_UP
            for section in self._office.agenda.item(agenda[0].id).sections
        )
        held = {item.title for item in agenda}
        return tuple(
            one
            for one in found
            if not (one.kind is GatheredKind.TASKS and follows_up)
            and not (one.kind is GatheredKind.APPROVAL and one.text in held)
        )

    def _from(
        self, council_id: CouncilId, before: Meeting | dt.date, titles: Sequence[str]
    ) -> list[Gathered]:
        """What meetings leave to the one after them, or on a day, whose items have these titles."""
        found: list[Gathered] = []
        previous = self._store.meetings.last_held(council_id, before)
        if previous is not None:
            item = approval_item(self._store.councils.get(council_id), previous.date)
            # Minutes that are approved already, or are by a standing item, need no other.
            chosen = not rules.locked(previous.state) and not any(map(_approves, titles))
            found.append(Gathered(GatheredKind.APPROVAL, item.title, chosen, item=item))
        waiting = [
            _waiting(self._office.agenda.item(item_id), day)
            for item_id, day in self._store.agenda.waiting(council_id, before)
        ]
        found += [one for one in waiting if one.kind is GatheredKind.POSTPONED]
        found += [one for one in waiting if one.kind is GatheredKind.AGAIN]
        if tasks := self._tasks(council_id):
            found.append(Gathered(GatheredKind.TASKS, FOLLOW_UP, count=len(tasks)))
        return found

    def _tasks(self, council_id: CouncilId) -> list[TaskLine]:
        """The open tasks that anyone may read of: not those decided under closed items."""
        lines = self._office.tasks.of(council_id, open_only=True)
        return [line for line in lines if not line.closed]

    # --- putting on the agenda ---

    def take_up(self, meeting_id: MeetingId, gathered: Sequence[Gathered]) -> Change:
        """Put what was gathered on the agenda of a meeting that is made."""
        with self._store.command() as step:
            self.take_up_inside(meeting_id, gathered)
        return step.change

    def take_up_inside(self, meeting_id: MeetingId, gathered: Sequence[Gathered]) -> None:
        """The same, inside a command. Standing items stand there already."""
        outcomes = self._office.outcomes
        for one in gathered:
            if one.kind is GatheredKind.APPROVAL and one.item is not None:
                place = outcomes.place_of_approval(meeting_id)
                self._office.agenda.insert_item(meeting_id, one.item, place)
            elif one.item_id is not None:
                outcomes.carry(self._office.agenda.item(one.item_id), meeting_id)
        if any(one.kind is GatheredKind.TASKS for one in gathered):
            self._follow_up(meeting_id)

    def _follow_up(self, meeting_id: MeetingId) -> None:
        """Put the open tasks under the first item, or in one of their own if there is none."""
        council_id = self._store.meetings.get(meeting_id).council_id
        section = SectionDraft(FOLLOW_UP, 1, follow_up(self._tasks(council_id)))
        order = list(self._store.agenda.numbers(meeting_id))
        if order:
            self._store.agenda.add_section(order[0], section, self._now())
        else:
            self._office.agenda.insert_item(
                meeting_id, ItemDraft(FOLLOW_UP, sections=(section,)), 0
            )


def follow_up(tasks: Sequence[TaskLine]) -> RichText:
    """The tasks as a list: 'Lis Friis: sender invitationen (senest d. 4. juni 2026)'."""
    return rich_text(ListItem((Span(_task_words(line)),)) for line in tasks)


def _task_words(line: TaskLine) -> str:
    task = line.task
    who = f"{task.responsible}: " if task.responsible else ""
    due = f" (senest d. {written_date(task.due)})" if task.due else ""
    return f"{who}{task.text}{due}"


def _waiting(item: AgendaItem, day: dt.date) -> Gathered:
    postponed = item.outcome is ItemOutcome.POSTPONED
    kind = GatheredKind.POSTPONED if postponed else GatheredKind.AGAIN
    return Gathered(kind, item.title, item_id=item.id, date=day, number=item.number)


def _approves(title: str) -> bool:
    """Whether an item of that title approves minutes: 'Godkendelse af referat'."""
    title = title.casefold()
    return "godkend" in title and ("referat" in title or "protokol" in title)

"""What becomes of an item that is not decided: withdrawn, postponed, taken up again."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import rules
from models.danish import written_date
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    AgendaItem,
    Change,
    Council,
    CouncilId,
    Created,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    ItemOutcome,
    Meeting,
    MeetingId,
    Place,
    Publication,
    Section,
    SectionDraft,
    SectionKind,
)
from models.store import Store
from models.text import plain

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

_POSTPONED = "Udsat."  # in the case's history, where the layout has no word of its own


@dataclass(frozen=True)
class Spot:
    """An item of a meeting, to be named and gone to."""

    council_id: CouncilId
    meeting_id: MeetingId
    item_id: ItemId
    date: dt.date
    number: str

    @property
    def place(self) -> Place:
        return Place(self.council_id, self.meeting_id, self.item_id)


@dataclass(frozen=True)
class Carried:
    """The two ends of a case: what the item continues, and what continues it.

    Each tells whether the item there is postponed, or only taken up again.
    """

    origin: Spot | None = None
    origin_postponed: bool = False
    target: Spot | None = None
    postponed: bool = False


class Outcomes:
    """The use cases around what becomes of items. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- withdrawn and postponed ---

    def set_outcome(self, item_id: ItemId, outcome: ItemOutcome | None) -> Change:
        """Set what becomes of an item; None when it is treated after all.

        A postponed item is carried over to the council's next meeting, if that is made. What was
        carried over is taken back with the outcome, unless something was written in it since:
        `carried` then still tells of it.
        """
        with self._store.command() as step:
            item = self._office.agenda.item(item_id)
            if item.outcome is not outcome:
                self._store.agenda.update_item(item_id, outcome=outcome and outcome.value)
            if outcome is ItemOutcome.POSTPONED:
                if self._target(item_id) is None:
                    self._carry_on(replace(item, outcome=outcome))
            elif item.outcome is ItemOutcome.POSTPONED:
                self._take_back(item)
        return step.change

    def postpone(self, item_id: ItemId) -> Change:
        """Postpone an item, and carry it over at once when a later meeting is made already."""
        return self.set_outcome(item_id, ItemOutcome.POSTPONED)

    def set_again(self, item_id: ItemId, again: bool) -> Change:
        """Mark an item to be taken up at the next meeting, too."""
        with self._store.command() as step:
            self._store.agenda.meeting_of(item_id)
            self._store.agenda.update_item(item_id, again=int(again))
        return step.change

    def carried(self, item_id: ItemId) -> Carried:
        """Where the item was carried over from and to."""
        with self._store.reading():
            item = self._office.agenda.item(item_id)
            origin = self._spot(item.carried_from) if item.carried_from is not None else None
            was_postponed = False
            if origin is not None:
                outcome = self._office.agenda.item(origin.item_id).outcome
                was_postponed = outcome is ItemOutcome.POSTPONED
            return Carried(
                origin,
                was_postponed,
                self._target(item_id),
                item.outcome is ItemOutcome.POSTPONED,
            )

    def _target(self, item_id: ItemId) -> Spot | None:
        carried_to = self._store.agenda.carried_to(item_id)
        return None if carried_to is None else self._spot(carried_to[1])

    def _spot(self, item_id: ItemId) -> Spot | None:
        """Where the item is; None when it or its meeting is deleted."""
        meeting = self._store.meetings.get(self._store.agenda.meeting_of(item_id))
        if not self._store.meetings.holds(meeting.council_id, meeting.id):
            return None
        for item in self._office.agenda.of(meeting.id):
            if item.id == item_id:
                return Spot(meeting.council_id, meeting.id, item_id, meeting.date, item.number)
        return None

    # --- carrying over ---

    def _carry_on(self, item: AgendaItem) -> None:
        later = self._later(item.meeting_id)
        if later is not None:
            self.carry(item, later.id)

    def _later(self, meeting_id: MeetingId) -> Meeting | None:
        """The council's first meeting after this one that is not held yet."""
        meetings = self._store.meetings
        meeting = meetings.get(meeting_id)
        is_there = meetings.holds(meeting.council_id, meeting_id)  # or it is deleted
        return meetings.next_open(meeting) if is_there else None

    def carry(self, item: AgendaItem, meeting_id: MeetingId) -> ItemId:
        """Carry an item over to another meeting's agenda, inside a command.

        It is placed before what the agenda ends with.
        """
        new_id = self._office.agenda.insert_item(
            meeting_id, self.as_carried(item), self.place_of_new(meeting_id)
        )
        self._store.agenda.update_item(new_id, carried_from=item.id)
        return new_id

    def as_carried(self, item: AgendaItem) -> ItemDraft:
        """The item as it is carried over: its case has one treatment more in its history.

        That is 'Udsat.', or what was decided; nothing for an item that is only to be gone on with.
        The decision of a closed item is not released by that.
        """
        meeting = self._store.meetings.get(item.meeting_id)
        council = self._office.councils.of_meeting(meeting.id)
        draft = self._office.agenda.undecided(item)
        released, decision = True, item.decision.body
        if item.outcome is ItemOutcome.POSTPONED:
            layout = self._office.layouts.get(council.layout)
            decision = plain(layout.events.postponed or _POSTPONED)
        elif item.closed:
            released = False
        if not decision:
            return draft
        entry = HistoryEntryDraft(
            meeting.date, council.name, decision, released=released, source_id=item.id
        )
        return replace(draft, history=(*draft.history, entry))

    def place_of_new(self, meeting_id: MeetingId) -> int:
        """The place of one item more on the agenda: before what it ends with."""
        council = self._store.councils.get(self._store.meetings.get(meeting_id).council_id)
        titles = [item.title for item in self._office.agenda.of(meeting_id)]
        standing = [item.title for item in council.standing_items]
        return len(titles) - rules.closing_items(titles, standing)

    def _take_back(self, item: AgendaItem) -> None:
        target = self._target(item.id)
        if target is not None and self._is_untouched(
            item, self._office.agenda.item(target.item_id)
        ):
            self._store.delete("agenda_item", target.item_id, self._now())

    def _is_untouched(self, item: AgendaItem, copy: AgendaItem) -> bool:
        """Whether what was carried over is as it came: nothing written, nothing sent out."""
        as_it_came = AgendaItem(
            copy.id,
            copy.meeting_id,
            copy.number,
            copy.title,
            Section(copy.decision.id, SectionKind.DECISION),
            case_number=copy.case_number,
            closed=copy.closed,
            type=copy.type,
            sections=copy.sections,
            history=copy.history,
            attachments=copy.attachments,
            publication=Publication(copy.publication.title),
            carried_from=item.id,
        )
        return (
            copy == as_it_came
            and self._office.agenda.undecided(copy) == self.as_carried(item)
            and not self._store.agenda.private_note(copy.id)
            and not self._store.tasks.under(copy.id)
            and all(e.item_id != copy.id for e in self._store.events.of(copy.meeting_id))
            and not rules.locked(self._store.meetings.get(copy.meeting_id).state)
        )

    # --- approving the last minutes ---

    def approve_previous(
        self, meeting_id: MeetingId, after: ItemId | None = None
    ) -> Created[ItemId]:
        """Add an item that approves the minutes of the council's last meeting before this one.

        It stands below `after`, or where it usually does: below the first item.
        """
        with self._store.command() as step:
            meeting = self._store.meetings.get(meeting_id)
            previous = self._store.meetings.last_held(meeting.council_id, meeting)
            if previous is None:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Rådet har ikke holdt et møde før dette, så der er intet referat at "
                        "godkende.",
                    )
                )
            draft = approval_item(self._store.councils.get(meeting.council_id), previous.date)
            agenda = self._office.agenda.of(meeting_id)
            if draft.title in {item.title for item in agenda}:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP("errors", "Punktet står allerede på dagsordenen.")
                )
            ids = [item.id for item in agenda]
            place = ids.index(after) + 1 if after in ids else self.place_of_approval(meeting_id)
            item_id = self._office.agenda.insert_item(meeting_id, draft, place)
        return Created(item_id, step.change)

    def place_of_approval(self, meeting_id: MeetingId) -> int:
        """The place of the item that approves the last minutes: the second, or before Eventuelt."""
        return min(1, self.place_of_new(meeting_id))


def approval_item(council: Council, day: dt.date) -> ItemDraft:
    """The item that approves the minutes of that day, with a recommendation if items have one."""
    date = written_date(day)
    sections: list[SectionDraft] = []
    above: SectionDraft | None = None
    for section in council.item_sections:
        if section.level == 1:
            above = section
        if section.heading.casefold().startswith("indstilling"):
            if above is not None and above is not section:
                sections.append(SectionDraft(above.heading, 1))
            text = f"Det indstilles, at referatet fra mødet d. {date} godkendes."
            sections.append(SectionDraft(section.heading, section.level, plain(text)))
            break
    return ItemDraft(f"Godkendelse af referat fra mødet d. {date}", sections=tuple(sections))

"""The agenda: a meeting's items, their order and their numbers."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from models import rules
from models.danish import clean, clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    AgendaItem,
    Change,
    Created,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    ItemSummary,
    ItemType,
    MeetingId,
    Numbering,
    Publication,
    SectionDraft,
)
from models.secretariat.checks import required
from models.store import Store
from models.text import RichText

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_TITLE = 500  # characters


class Agenda:
    """The use cases around the agenda. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def of(self, meeting_id: MeetingId) -> list[ItemSummary]:
        """The meeting's items in order, as the agenda lists them."""
        with self._store.reading():
            return self._store.agenda.summaries(meeting_id, self.numbers(meeting_id))

    def item(self, item_id: ItemId) -> AgendaItem:
        """One item with all it holds. NotFoundError."""
        with self._store.reading():
            numbers = self.numbers(self._store.agenda.meeting_of(item_id))
            return self._store.agenda.item(item_id, numbers.get(item_id, ""))

    def items(self, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
        """The meeting's items in order, with all they hold."""
        return self._store.agenda.items(meeting_id, self.numbers(meeting_id))

    def numbers(self, meeting_id: MeetingId) -> dict[ItemId, str]:
        """What is printed before each item's title: the frozen number, or the rule's."""
        stored = self._store.agenda.numbers(meeting_id)
        meeting = self._store.meetings.get(meeting_id)
        if rules.frozen(meeting.state):
            return {item_id: number or "" for item_id, number in stored.items()}
        council = self._store.councils.get(meeting.council_id)
        terms = self._store.terms.of(meeting.council_id)
        # Meetings before these do not count.
        start = rules.period_start(council, meeting.date, terms) or dt.date.min
        if council.numbering is Numbering.MEETING:
            start = meeting.date
        numbered = self._store.meetings.numbered(meeting.council_id, min(start, meeting.date))
        if meeting_id not in {m.id for m in numbered}:  # the meeting is deleted
            return dict.fromkeys(stored, "")
        first = rules.first_number(council, numbered, meeting_id, terms)
        return dict(zip(stored, rules.agenda_numbers(len(stored), first), strict=True))

    def number_restored(self, item_id: ItemId) -> None:
        """Number an item that came back: the agenda may have been issued without it."""
        meeting_id = self._store.agenda.meeting_of(item_id)
        numbers = self._store.agenda.numbers(meeting_id)
        order = list(numbers)
        index = order.index(item_id)
        above = order[index - 1] if index else None
        number = self._number_for_new(meeting_id, above, besides=item_id)
        own = numbers.pop(item_id)
        if number is None or own is None or own in numbers.values():
            self._store.agenda.update_item(item_id, number=number)

    def _number_for_new(
        self, meeting_id: MeetingId, after: ItemId | None, besides: ItemId | None = None
    ) -> str | None:
        """The number of an item about to be added below `after`; None while not frozen.

        `besides` is an item that is on the agenda already and is to be numbered now.
        """
        meeting = self._store.meetings.get(meeting_id)
        if not rules.frozen(meeting.state):
            return None
        stored = self._store.agenda.numbers(meeting_id)
        taken = {i: n or "" for i, n in stored.items() if i != besides}
        ceiling = 0
        if self._store.councils.get(meeting.council_id).numbering is not Numbering.MEETING:
            numbered = self._store.meetings.numbered(meeting.council_id, meeting.date)
            ceiling = rules.next_issued_number(numbered, meeting_id)
        return rules.inserted_number(
            taken.get(after) if after is not None else None,
            list(taken.values()),
            last=not taken or after == list(taken)[-1],
            ceiling=ceiling,
        )

    def add_item(
        self,
        meeting_id: MeetingId,
        item: ItemDraft | str,
        after: ItemId | None = None,
    ) -> Created[ItemId]:
        """Add an item below `after`, or last. A title alone gets the council's sections."""
        with self._store.command() as step:
            meeting = self._store.meetings.get(meeting_id)
            if isinstance(item, str):
                sections = self._store.councils.get(meeting.council_id).item_sections
                item = ItemDraft(item, sections=sections)
            item_id = self._place_item(meeting_id, item, after)
        return Created(item_id, step.change)

    def _place_item(self, meeting_id: MeetingId, item: ItemDraft, after: ItemId | None) -> ItemId:
        order = list(self._store.agenda.numbers(meeting_id))
        place = len(order) if after is None else order.index(after) + 1
        return self.insert_item(meeting_id, item, place)

    def insert_item(self, meeting_id: MeetingId, item: ItemDraft, place: int) -> ItemId:
        """Add an item at a place (from 0) of the agenda, inside a command."""
        order = list(self._store.agenda.numbers(meeting_id))
        number = self._number_for_new(meeting_id, order[place - 1] if place else None)
        item = replace(item, title=_title(item.title))
        item_id = self._store.agenda.add_item(meeting_id, item, number, self._now())
        if place < len(order):
            order.insert(place, item_id)
            self._store.agenda.order_items(order)
        return item_id

    def undecided(self, item: AgendaItem) -> ItemDraft:
        """The item as it can be taken up once more: all it holds, but nothing decided of it."""
        return replace(
            _as_draft(item),
            decision=RichText(),
            publication=Publication(item.publication.title),
            attachments=self._office.attachments.drafts(item),
        )

    def rename_item(self, item_id: ItemId, title: str) -> Change:
        return self._update_item(item_id, title=_title(title))

    def set_case_number(self, item_id: ItemId, case_number: str) -> Change:
        return self._update_item(item_id, case_number=clean_line(case_number)[:MAX_TITLE])

    def set_closed(self, item_id: ItemId, closed: bool) -> Change:
        return self._update_item(item_id, closed=int(closed))

    def set_type(self, item_id: ItemId, item_type: ItemType) -> Change:
        return self._update_item(item_id, type=item_type.value)

    def _update_item(self, item_id: ItemId, **values: str | int) -> Change:
        with self._store.command() as step:
            self._store.agenda.update_item(item_id, **values)
        return step.change

    def move_item(self, item_id: ItemId, position: int) -> Change:
        """Move the item to `position` (from 0) in its agenda."""
        with self._store.command() as step:
            order = list(self._store.agenda.numbers(self._store.agenda.meeting_of(item_id)))
            order.remove(item_id)
            order.insert(max(position, 0), item_id)
            self._store.agenda.order_items(order)
        return step.change

    def duplicate_item(self, item_id: ItemId) -> Created[ItemId]:
        """Make a copy of the item, with all its texts and attachments, just below it."""
        with self._store.command() as step:
            item = self.item(item_id)
            copy = replace(_as_draft(item), attachments=self._office.attachments.drafts(item))
            new_id = self._place_item(item.meeting_id, copy, item_id)
        return Created(new_id, step.change)

    def move_to_meeting(self, item_id: ItemId, meeting_id: MeetingId) -> Change:
        """Move the item, with all it holds, to the end of another meeting's agenda."""
        with self._store.command() as step:
            order = list(self._store.agenda.numbers(meeting_id))
            if item_id not in order:
                self._office.live.leave_agenda(item_id)
            number = self._number_for_new(meeting_id, order[-1] if order else None)
            values: dict[str, str | int | None] = {"meeting_id": meeting_id, "number": number}
            if self._store.agenda.meeting_of(item_id) != meeting_id:
                values["dispatch"] = 0  # it was not sent out with that meeting's agenda
            self._store.agenda.update_item(item_id, **values)
            self._store.agenda.order_items([*(i for i in order if i != item_id), item_id])
        return step.change

    def delete_item(self, item_id: ItemId) -> Change:
        """Take the item off the agenda; who came or went during it did so after the one before."""
        with self._store.command() as step:
            self._office.live.leave_agenda(item_id)
            self._store.delete("agenda_item", item_id, self._now())
        return step.change

    def publish(self, item_id: ItemId, publication: Publication) -> Change:
        """Set what the public copy says of a closed item. Can be done after the approval, too."""
        with self._store.command() as step:
            title = clean_line(publication.title)[:MAX_TITLE]
            self._store.agenda.publish(item_id, replace(publication, title=title))
        return step.change

    def private_note(self, item_id: ItemId) -> str:
        """What the secretary noted under the item, to themselves: it is in no document."""
        with self._store.reading():
            return self._store.agenda.private_note(item_id)

    def write_private_note(self, item_id: ItemId, text: str) -> Change:
        """Store a private note. It can be written also when the minutes are locked."""
        with self._store.command() as step:
            self._store.agenda.meeting_of(item_id)
            self._store.agenda.write_private_note(item_id, clean(text))
        return step.change


def _title(text: str) -> str:
    title = required(text, QT_TRANSLATE_NOOP("errors", "Punktet skal have en titel."))
    if len(title) > MAX_TITLE:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Titlen er længere end {limit} tegn. Gør den kortere."),
            limit=MAX_TITLE,
        )
    return title


def _as_draft(item: AgendaItem) -> ItemDraft:
    """The item as if it were new, without number and attachments, and not released again."""
    return ItemDraft(
        item.title,
        case_number=item.case_number,
        closed=item.closed,
        type=item.type,
        decision=item.decision.body,
        sections=tuple(SectionDraft(s.heading, s.level, s.body) for s in item.sections),
        history=tuple(
            HistoryEntryDraft(e.date, e.body, e.decision, e.absent, e.released, e.source_id)
            for e in item.history
        ),
        publication=replace(item.publication, released=False),
    )

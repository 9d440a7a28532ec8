"""The use cases while the meeting runs: its course, who comes and goes, what becomes of items."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from models import rules
from models.attendance import ItemAttendance, Timeline, available_substitutes
from models.attendance.lines import EVENT_KEY
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.records import (
    Change,
    Created,
    Event,
    EventDraft,
    EventId,
    EventKind,
    ItemId,
    LineWording,
    MeetingId,
    MeetingState,
    Person,
    PersonId,
    Phase,
    Role,
)
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_WORDING = 1000  # characters


class Live:
    """What happens is noted at the clock's time and at the item that is up, unless told otherwise.

    `office` has the use cases that these build on.
    """

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- reading ---

    def events(self, meeting_id: MeetingId) -> list[Event]:
        """The meeting's events, in the order they were noted."""
        with self._store.reading():
            return self._store.events.of(meeting_id)

    def timeline(self, meeting_id: MeetingId) -> Timeline:
        """The course of the meeting: who was here for which item, and when each was up."""
        council = self._office.councils.of_meeting(meeting_id)
        with self._store.reading():
            items = list(self._store.agenda.numbers(meeting_id))
            events = self._store.events.of(meeting_id)
        roster = self._office.attendance.participants(meeting_id)
        return Timeline(roster, items, events, disqualified_count=council.disqualified_count)

    def quorum(self, meeting_id: MeetingId, attendance: ItemAttendance) -> rules.Quorum:
        """Whether so many can decide."""
        needed = rules.quorum_needed(self._office.councils.of_meeting(meeting_id), attendance.seats)
        return rules.Quorum(attendance.filled, attendance.seats, needed)

    def sentences(self, meeting_id: MeetingId) -> dict[EventId, str]:
        """What is printed of each event; those without a sentence are left out."""
        minutes = self._office.minutes(meeting_id)
        return {
            EventId(int(line.key.removeprefix(EVENT_KEY))): line.text
            for item in minutes.items
            for line in minutes.item_lines(item).sentences
            if line.key.startswith(EVENT_KEY)
        }

    # --- the course of the meeting ---

    def start(self, meeting_id: MeetingId) -> Change:
        """Note that the meeting has begun, and take up its first item. Its numbers stand now."""
        with self._store.command() as step:
            timeline = self.timeline(meeting_id)
            if timeline.started is not None:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP("errors", "Mødet er allerede begyndt."),
                )
            self._office.record.move(meeting_id, MeetingState.IN_PROGRESS)
            self._note(meeting_id, EventKind.STARTED)
            if timeline.items:
                self._note(meeting_id, EventKind.ITEM, timeline.items[0])
        return step.change

    def pause(self, meeting_id: MeetingId) -> Change:
        with self._store.command() as step:
            timeline = self._going_on(meeting_id)
            if timeline.paused is None:
                self._note(meeting_id, EventKind.PAUSED, timeline.running)
        return step.change

    def resume(self, meeting_id: MeetingId) -> Change:
        """Go on after a pause, or after the meeting was ended too early."""
        with self._store.command() as step:
            timeline = self.timeline(meeting_id)
            if timeline.started is None:
                raise _not_begun()
            if timeline.ended is not None:
                self._office.record.move(meeting_id, MeetingState.IN_PROGRESS)
            if timeline.ended is not None or timeline.paused is not None:
                self._note(meeting_id, EventKind.RESUMED, timeline.latest)
        return step.change

    def end(self, meeting_id: MeetingId) -> Change:
        """Note that the meeting is over: what was written is now a draft."""
        with self._store.command() as step:
            timeline = self._going_on(meeting_id)
            self._note(meeting_id, EventKind.ENDED, timeline.running)
            self._office.record.move(meeting_id, MeetingState.DRAFT)
        return step.change

    def take_up(self, item_id: ItemId) -> Change:
        """Note that an item is up from now on. A pause is over by that."""
        with self._store.command() as step:
            meeting_id = self._meeting_with(item_id)
            timeline = self._going_on(meeting_id)
            if timeline.running != item_id:
                self._note(meeting_id, EventKind.ITEM, item_id)
            elif timeline.paused is not None:
                self._note(meeting_id, EventKind.RESUMED, item_id)
        return step.change

    def _meeting_with(self, item_id: ItemId) -> MeetingId:
        """The meeting with the item on its agenda. NotFoundError."""
        meeting_id = self._store.agenda.meeting_of(item_id)
        if item_id not in self._store.agenda.numbers(meeting_id):
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
        return meeting_id

    def _going_on(self, meeting_id: MeetingId) -> Timeline:
        timeline = self.timeline(meeting_id)
        if timeline.started is None:
            raise _not_begun()
        if timeline.ended is not None:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Mødet er slut. Genoptag det for at gå videre.")
            )
        return timeline

    def _note(self, meeting_id: MeetingId, kind: EventKind, item_id: ItemId | None = None) -> None:
        self._store.events.add(meeting_id, EventDraft(kind, self._clock(), item_id))

    def _clock(self) -> dt.time:
        return self._now().time().replace(second=0, microsecond=0)

    # --- who comes and goes ---

    def arrive(
        self,
        meeting_id: MeetingId,
        person_id: PersonId,
        phase: Phase = Phase.DURING,
        *,
        seat_of: PersonId | None = None,
    ) -> Created[EventId]:
        """Note that someone comes now; a substitute perhaps in the seat of a member.

        Noted twice it is noted once.
        """
        with self._store.command() as step:
            added = self._arrive(meeting_id, person_id, phase, seat_of)
        return Created(added, step.change)

    def _arrive(
        self, meeting_id: MeetingId, person_id: PersonId, phase: Phase, seat_of: PersonId | None
    ) -> EventId:
        last = self.timeline(meeting_id).last_move(person_id)
        if last is not None and last.kind is EventKind.ARRIVED and seat_of in (None, last.seat_of):
            return last.id
        event = self._here(meeting_id, EventKind.ARRIVED, person_id, phase)
        event = self._checked(meeting_id, replace(event, seat_of=seat_of))
        return self._store.events.add(meeting_id, event)

    def leave(
        self, meeting_id: MeetingId, person_id: PersonId, phase: Phase = Phase.DURING
    ) -> Created[EventId]:
        """Note that someone goes now. Noted twice it is noted once, as told last."""
        with self._store.command() as step:
            added = self._leave(meeting_id, person_id, phase)
        return Created(added, step.change)

    def _leave(self, meeting_id: MeetingId, person_id: PersonId, phase: Phase) -> EventId:
        last = self.timeline(meeting_id).last_move(person_id)
        event = self._here(meeting_id, EventKind.LEFT, person_id, phase)
        if last is None or last.kind is not EventKind.LEFT:
            return self._store.events.add(meeting_id, event)
        if last.item_id == event.item_id:
            self._store.events.update(last.id, replace(last, phase=phase))
        return last.id

    def take_seat(
        self,
        meeting_id: MeetingId,
        member_id: PersonId,
        substitute_id: PersonId,
        phase: Phase = Phase.DURING,
    ) -> Created[EventId]:
        """Let a substitute take a member's seat from now on; a member still here goes."""
        with self._store.command() as step:
            added = self.take_seat_inside(meeting_id, member_id, substitute_id, phase)
        return Created(added, step.change)

    def take_seat_inside(
        self,
        meeting_id: MeetingId,
        member_id: PersonId,
        substitute_id: PersonId,
        phase: Phase = Phase.DURING,
    ) -> EventId:
        """The same, inside a command."""
        now = self.timeline(meeting_id).now
        if member_id in {a.id for a in now.attendees if a.here}:
            self._leave(meeting_id, member_id, phase)
        return self._arrive(meeting_id, substitute_id, phase, member_id)

    def substitutes(self, meeting_id: MeetingId, member_id: PersonId) -> list[Person]:
        """Who can take that member's seat now: not those who sit in another's."""
        meeting = self._office.meetings.get(meeting_id)
        busy = [
            a.id
            for a in self.timeline(meeting_id).now.attendees
            if a.seat_of not in (None, member_id) and (a.votes or a.disqualified)
        ]
        memberships = self._office.people.memberships(council_id=meeting.council_id)
        chosen = available_substitutes(member_id, meeting.date, memberships, busy)
        return [self._office.people.get(substitute) for substitute in chosen]

    def admit_guest(self, item_id: ItemId, name: str) -> Created[PersonId]:
        """Let a guest be there for one item only; further items can be added in the timeline."""
        with self._store.command() as step:
            meeting_id = self._meeting_with(item_id)
            name = clean_line(name)
            guests = {
                p.name: p.person.id
                for p in self._office.attendance.participants(meeting_id)
                if p.role is Role.GUEST
            }
            person_id = guests.get(name)
            if person_id is None:
                person_id = self._office.attendance.add_guest_inside(meeting_id, name)
            known = self._store.events.of(meeting_id)
            for kind, phase in (
                (EventKind.ARRIVED, Phase.BEFORE),
                (EventKind.LEFT, Phase.AFTER),
            ):
                event = EventDraft(kind, None, item_id, phase, person_id)
                if not any(_same(event, other) for other in known):
                    self._store.events.add(meeting_id, event)
        return Created(person_id, step.change)

    def disqualify(
        self, item_id: ItemId, person_id: PersonId, *, decided: bool = True, reason: str = ""
    ) -> Created[EventId]:
        """Note whether someone was found disqualified for an item. The reason is private."""
        with self._store.command() as step:
            meeting_id = self._meeting_with(item_id)
            for event in self._store.events.of(meeting_id):
                same = event.kind is EventKind.DISQUALIFIED and event.person_id == person_id
                if same and event.item_id == item_id:
                    self._store.events.delete(event.id)
            draft = EventDraft(
                EventKind.DISQUALIFIED,
                self._clock() if self.timeline(meeting_id).running == item_id else None,
                item_id,
                person_id=person_id,
                decided=decided,
                reason=clean_line(reason)[:MAX_WORDING],
            )
            added = self._store.events.add(meeting_id, draft)
        return Created(added, step.change)

    def lead(self, meeting_id: MeetingId, person_id: PersonId) -> Created[EventId]:
        """Let someone lead the meeting from now on."""
        with self._store.command() as step:
            event = self._here(meeting_id, EventKind.MODERATOR, person_id, Phase.DURING)
            added = self._store.events.add(meeting_id, event)
        return Created(added, step.change)

    def _here(
        self, meeting_id: MeetingId, kind: EventKind, person_id: PersonId, phase: Phase
    ) -> EventDraft:
        """An event now, at the item that is up, or was the last to be."""
        item_id = self.timeline(meeting_id).latest
        return EventDraft(kind, self._clock(), item_id, phase, person_id)

    def leave_agenda(self, item_id: ItemId) -> None:
        """Keep what happened at an item that goes off the agenda, inside a command.

        It happened after the item before it.
        """
        meeting_id = self._store.agenda.meeting_of(item_id)
        for event in self.timeline(meeting_id).without(item_id):
            self._store.events.update(event.id, event)

    # --- the timeline, corrected afterwards ---

    def add_event(self, meeting_id: MeetingId, draft: EventDraft) -> Created[EventId]:
        """Add an event that was not noted when it happened."""
        with self._store.command() as step:
            added = self._store.events.add(meeting_id, self._checked(meeting_id, draft))
        return Created(added, step.change)

    def edit_event(self, event_id: EventId, draft: EventDraft) -> Change:
        with self._store.command() as step:
            meeting_id, _event = self._store.events.get(event_id)
            self._store.events.update(event_id, self._checked(meeting_id, draft))
        return step.change

    def delete_event(self, event_id: EventId) -> Change:
        with self._store.command() as step:
            self._store.events.get(event_id)
            self._store.events.delete(event_id)
        return step.change

    def word_event(self, event_id: EventId, wording: str) -> Change:
        """Print these words of an event in place of the layout's; '' takes them back."""
        with self._store.command() as step:
            _meeting, event = self._store.events.get(event_id)
            wording = clean_line(wording)[:MAX_WORDING]
            self._store.events.update(event_id, replace(event, wording=wording))
        return step.change

    def word_line(self, item_id: ItemId, line: str, text: str) -> Change:
        """Print these words in place of an item's line of absence; '' takes them back."""
        with self._store.command() as step:
            self._meeting_with(item_id)
            wordings = self._office.agenda.item(item_id).line_wordings
            kept = [w for w in wordings if w.line != line]
            if text := clean_line(text)[:MAX_WORDING]:
                kept.append(LineWording(line, text))
            self._store.agenda.word_lines(item_id, kept)
        return step.change

    def word(self, item_id: ItemId, key: str, words: str) -> Change:
        """Print these words in place of the line `key` under an item; '' takes them back."""
        if key.startswith(EVENT_KEY):
            return self.word_event(EventId(int(key.removeprefix(EVENT_KEY))), words)
        return self.word_line(item_id, key, words)

    def _checked(self, meeting_id: MeetingId, draft: EventDraft) -> EventDraft:
        of_person = draft.kind in (
            EventKind.ARRIVED,
            EventKind.LEFT,
            EventKind.DISQUALIFIED,
            EventKind.MODERATOR,
        )
        if of_person and draft.person_id is None:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Vælg, hvem det gælder."))
        needs_item = draft.kind in (EventKind.ITEM, EventKind.DISQUALIFIED)
        if needs_item and draft.item_id is None:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Vælg, hvilket punkt det gælder."))
        if draft.item_id is not None and draft.item_id not in self._store.agenda.numbers(
            meeting_id
        ):
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
        seat_of = draft.seat_of if draft.kind is EventKind.ARRIVED else None
        if seat_of is not None and draft.person_id is not None:
            self._require_seat(meeting_id, draft.person_id, seat_of)
        return replace(
            draft,
            person_id=draft.person_id if of_person else None,
            seat_of=seat_of,
            reason=clean_line(draft.reason)[:MAX_WORDING],
            wording=clean_line(draft.wording)[:MAX_WORDING],
        )

    def _require_seat(
        self, meeting_id: MeetingId, substitute_id: PersonId, member_id: PersonId
    ) -> None:
        """Only a member has a seat to take, and only one without a seat can take it."""
        seated = {p.person.id for p in self._office.attendance.participants(meeting_id) if p.seated}
        for person_id, may, template in (
            (
                substitute_id,
                substitute_id not in seated,
                QT_TRANSLATE_NOOP("errors", "{name} har selv en plads og kan ikke tage en andens."),
            ),
            (
                member_id,
                member_id in seated,
                QT_TRANSLATE_NOOP("errors", "{name} har ingen plads, som en anden kan tage."),
            ),
        ):
            if not may:
                raise InvalidInputError(template, name=self._office.people.get(person_id).name)


def _same(one: EventDraft, other: EventDraft) -> bool:
    """Whether the two tell of the same coming or going."""
    return (one.kind, one.person_id, one.item_id, one.phase) == (
        other.kind,
        other.person_id,
        other.item_id,
        other.phase,
    )


def _not_begun() -> InvalidInputError:
    return InvalidInputError(QT_TRANSLATE_NOOP("errors", "Mødet er ikke begyndt endnu."))

"""Who was here for which item: worked out from the list of attendance and the events, nothing else.

An event happens at an item: before it, during it or after it. Items come in the order they were
taken up. So presence follows from the items, and a clock time is what is printed, and what orders
events within an item. An item may be taken up again: each time is a sitting of its own.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from models.attendance.roster import Participant
from models.records import (
    AttendanceStatus,
    Event,
    EventKind,
    ItemId,
    PersonId,
    Phase,
    Role,
)

_MOVES = (EventKind.ARRIVED, EventKind.LEFT)
_COURSE = (EventKind.STARTED, EventKind.PAUSED, EventKind.RESUMED, EventKind.ENDED, EventKind.ITEM)
_DAY = 24 * 60
_LEADERS = (Role.CHAIRPERSON, Role.CHAIR, Role.DEPUTY_CHAIRPERSON, Role.DEPUTY_CHAIR)


class Presence(StrEnum):
    """Whether someone was here for an item."""

    HERE = "here"
    PARTLY = "partly"  # came or went during it
    AWAY = "away"


class Cause(StrEnum):
    """Why someone is not here, as the lines of absence tell it apart."""

    APOLOGY = "apology"  # with an apology, and not come (yet)
    UNEXCUSED = "unexcused"  # without one, and never come
    AWAY = "away"  # has a seat and takes part in the meeting, but not now


@dataclass(frozen=True)
class Attendee:
    """A participant at one item. `here` tells of its end, when it is decided."""

    participant: Participant
    presence: Presence
    here: bool
    disqualified: bool = False
    seat_of: PersonId | None = None  # whose seat this one, a substitute, takes when it is free
    votes: bool = False  # whether this one may vote on the item
    cause: Cause | None = None  # None for those who are here, not marked, or not missed

    @property
    def name(self) -> str:
        return self.participant.name

    @property
    def id(self) -> PersonId:
        return self.participant.person.id


@dataclass(frozen=True)
class ItemAttendance:
    """Everyone at one item, in the order of the list."""

    attendees: tuple[Attendee, ...]
    moderator: PersonId | None
    seats: int
    filled: int  # seats filled at the item's end, by their member or a substitute

    @property
    def voters(self) -> tuple[Attendee, ...]:
        """Those who may vote on the item."""
        return tuple(a for a in self.attendees if a.votes)


@dataclass(frozen=True)
class Spell:
    """A stretch of time in which an item was up; `end` is None while it runs."""

    start: dt.time | None
    end: dt.time | None = None


@dataclass
class _State:
    """Who is here at some moment. Of two with the same seat, who took it last comes last."""

    here: set[PersonId]
    been: set[PersonId]
    seat_of: dict[PersonId, PersonId]
    moderator: PersonId | None = None

    def seats_taken(self, among: Set[PersonId]) -> Mapping[PersonId, PersonId]:
        """The seats that substitutes among those sit in, each with the one who does."""
        return {seat: person for person, seat in self.seat_of.items() if person in among}


@dataclass(frozen=True)
class _Sitting:
    """One of the times that an item was up, with what happened to people then.

    `item_id` is None for what came before the first item.
    """

    item_id: ItemId | None
    before: tuple[Event, ...]
    during: tuple[Event, ...]
    after: tuple[Event, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        return (*self.before, *self.during, *self.after)


def minutes_between(start: dt.time, time: dt.time) -> int:
    """Minutes from one time to another less than half a day away, perhaps past midnight."""
    since = (time.hour - start.hour) * 60 + time.minute - start.minute
    if since < -_DAY // 2:
        return since + _DAY
    return since - _DAY if since > _DAY // 2 else since


class Timeline:
    """The meeting's course. `items` are in the order of the agenda."""

    def __init__(
        self,
        roster: Sequence[Participant],
        items: Sequence[ItemId],
        events: Iterable[Event],
        *,
        disqualified_count: bool = False,
    ) -> None:
        self.roster = tuple(roster)
        self.items = tuple(items)
        self._disqualified_count = disqualified_count
        events = list(events)
        self._zero = next((e.time for e in events if e.kind is EventKind.STARTED and e.time), None)
        if self._zero is None:
            self._zero = min((e.time for e in events if e.time), default=dt.time())
        self.events = tuple(sorted(events, key=self._chronology))

    def minutes(self, time: dt.time) -> int:
        """Minutes from the start of the meeting; a meeting may go on past midnight."""
        assert self._zero is not None
        return minutes_between(self._zero, time)

    def _chronology(self, event: Event) -> tuple[bool, int, int]:
        if event.time is None:
            return True, 0, event.id
        return False, self.minutes(event.time), event.id

    # --- the course of the meeting ---

    @cached_property
    def taken(self) -> tuple[ItemId, ...]:
        """The items that were taken up, in that order."""
        known = set(self.items)
        taken = (e.item_id for e in self.events if e.kind is EventKind.ITEM)
        return tuple(dict.fromkeys(i for i in taken if i is not None and i in known))

    @cached_property
    def order(self) -> tuple[ItemId, ...]:
        """All items, as they were or will be taken up.

        One that was passed over follows the one above it on the agenda; those below all that
        were taken up come last.
        """
        return tuple(dict.fromkeys(self._times))

    @cached_property
    def _times(self) -> tuple[ItemId, ...]:
        """The same, with each item as often as it was taken up."""
        taken = set(self.taken)
        ups = (e.item_id for e in self._course if e.kind is EventKind.ITEM)
        times = [item_id for item_id, _same in groupby(ups) if item_id is not None]
        for place, item_id in enumerate(self.items):
            if item_id in times:
                continue
            above = self.items[place - 1] if place else None
            if taken.isdisjoint(self.items[place:]):
                times.append(item_id)
            else:
                times.insert(times.index(above) + 1 if above is not None else 0, item_id)
        return tuple(times)

    @cached_property
    def _course(self) -> tuple[Event, ...]:
        known = set(self.items)
        return tuple(
            e
            for e in self.events
            if e.kind in _COURSE and (e.kind is not EventKind.ITEM or e.item_id in known)
        )

    @property
    def started(self) -> Event | None:
        return next((e for e in self._course if e.kind is EventKind.STARTED), None)

    @property
    def ended(self) -> Event | None:
        """The end of the meeting, unless it was resumed after it."""
        for event in reversed(self._course):
            if event.kind is not EventKind.ITEM:
                return event if event.kind is EventKind.ENDED else None
        return None

    @property
    def running(self) -> ItemId | None:
        """The item that is up now, also in a pause; None before the first and after the end."""
        if self.started is None or self.ended is not None:
            return None
        return self.latest

    @property
    def paused(self) -> Event | None:
        """The pause that goes on now. It is over when an item is taken up."""
        if self._course and self._course[-1].kind is EventKind.PAUSED:
            return self._course[-1]
        return None

    @cached_property
    def spells(self) -> Mapping[ItemId, tuple[Spell, ...]]:
        """When each item that was taken up was up, pauses left out."""
        spells: dict[ItemId, list[Spell]] = defaultdict(list)
        item: ItemId | None = None  # the one up, also in a pause
        open_since: tuple[dt.time | None] | None = None
        over = False
        for event in self._course:
            if event.kind is EventKind.STARTED:
                continue
            if open_since is not None and item is not None:
                spells[item].append(Spell(open_since[0], event.time))
            if event.kind is EventKind.ITEM:
                item = event.item_id
            else:
                over = event.kind is EventKind.ENDED
            goes_on = event.kind in (EventKind.ITEM, EventKind.RESUMED) and not over
            open_since = (event.time,) if goes_on else None
        if open_since is not None and item is not None:
            spells[item].append(Spell(open_since[0]))
        return {item_id: tuple(found) for item_id, found in spells.items()}

    @cached_property
    def out_of_order(self) -> Mapping[ItemId, ItemId | None]:
        """The items that were moved in the order, each with the one taken before it.

        They are the fewest that, left out, leave the rest in the order of the agenda.
        """
        places = [self.items.index(item_id) for item_id in self.taken]
        # best[i]: the longest rising run of places that ends at i.
        best: list[list[int]] = []
        for i, place in enumerate(places):
            before = [best[j] for j in range(i) if places[j] < place]
            best.append([*max(before, key=len, default=[]), i])
        longest: list[int] = max(best, key=len, default=[])
        kept = set(longest)
        return {
            item_id: self.taken[i - 1] if i else None
            for i, item_id in enumerate(self.taken)
            if i not in kept
        }

    # --- who was here ---

    def at(self, item_id: ItemId) -> ItemAttendance:
        """Who was here for an item of the agenda."""
        return self._attendance[item_id]

    @property
    def now(self) -> ItemAttendance:
        """Who is here now: at the running item, or before the first, or at the end."""
        return self._opening if self.latest is None else self._attendance[self.latest]

    @property
    def latest(self) -> ItemId | None:
        """The item that is up, or was the last to be; None before the first."""
        ups = (e.item_id for e in reversed(self._course) if e.kind is EventKind.ITEM)
        return next(ups, None)

    @cached_property
    def _attendance(self) -> Mapping[ItemId, ItemAttendance]:
        state = self._first_state()
        found: dict[ItemId, ItemAttendance] = {}
        partly: dict[ItemId, Set[PersonId]] = {}
        for sitting in self._sittings:
            self._apply(sitting.before, state)
            moved = self._apply(sitting.during, state)
            if sitting.item_id is not None:
                if sitting.item_id in found:  # taken up again, perhaps before other people
                    earlier = {a.id for a in found[sitting.item_id].attendees if a.here}
                    moved |= partly[sitting.item_id] | (earlier ^ state.here)
                partly[sitting.item_id] = moved
                disqualified = self._disqualified(sitting.item_id)
                found[sitting.item_id] = self._snapshot(state, moved, disqualified)
            self._apply(sitting.after, state)
        return found

    def _disqualified(self, item_id: ItemId) -> Set[PersonId]:
        return {
            e.person_id
            for e in self.events_at(item_id)
            if e.kind is EventKind.DISQUALIFIED and e.decided and e.person_id is not None
        }

    @cached_property
    def _opening(self) -> ItemAttendance:
        state = self._first_state()
        self._apply(self._sittings[0].events, state)
        return self._snapshot(state, set(), set())

    @cached_property
    def _sittings(self) -> tuple[_Sitting, ...]:
        """What happened to people before the first item, and each time that one was up."""
        groups = self._grouped()
        return tuple(
            _Sitting(
                item_id,
                *(_in_turn([e for e in groups[place] if e.phase is phase]) for phase in Phase),
            )
            for place, item_id in enumerate((None, *self._times))
        )

    def _grouped(self) -> Mapping[int, Sequence[Event]]:
        """What happened to people, by the number of the sitting; 0 is before the first item.

        What happened at an item that is not on the agenda happened after the one before it.
        """
        groups: dict[int, list[Event]] = defaultdict(list)
        sittings: dict[ItemId | None, list[int]] = defaultdict(list)
        for number, time_up in enumerate(self._times, 1):
            sittings[time_up].append(number)
        up: ItemId | None = None
        begun: dict[ItemId | None, int] = {None: 0}  # the latest sitting so far of each item
        for event in self.events:
            item_id, phase = event.item_id, event.phase
            numbers = sittings.get(item_id, [])
            if event.kind is EventKind.ITEM and numbers and item_id != up:
                begun[item_id] = next(n for n in numbers if n > begun.get(item_id, 0))
                up = item_id
            if event.person_id is None:
                continue
            if item_id is None:
                groups[0].append(event)
            elif numbers:
                number = begun.get(item_id, 0)
                if phase is Phase.BEFORE and event.time is None:
                    number = numbers[0]
                elif phase is Phase.BEFORE and item_id != up:
                    number = next((n for n in numbers if n > number), number)
                groups[number or numbers[0]].append(event)
            elif event.kind is not EventKind.DISQUALIFIED:
                groups[begun[up]].append(replace(event, item_id=up, phase=Phase.AFTER))
        return groups

    def events_at(self, item_id: ItemId | None) -> tuple[Event, ...]:
        """What happened to people at an item, in order; None for before the first."""
        return tuple(e for s in self._sittings if s.item_id == item_id for e in s.events)

    def last_move(self, person_id: PersonId) -> Event | None:
        """The latest that is known of someone's coming and going until now."""
        numbers = [n for n, s in enumerate(self._sittings) if s.item_id == self.latest]
        until_now = {e.id for s in self._sittings[: numbers[-1] + 1] for e in s.events}
        moves = [move for move in self._moves.get(person_id, ()) if move.id in until_now]
        return moves[-1] if moves else None

    @cached_property
    def moves(self) -> tuple[Event, ...]:
        """Who came and who went, in order."""
        return tuple(e for s in self._sittings for e in s.events if e.kind in _MOVES)

    @cached_property
    def _moves(self) -> Mapping[PersonId | None, Sequence[Event]]:
        """The same, by person."""
        moves: dict[PersonId | None, list[Event]] = defaultdict(list)
        for event in self.moves:
            moves[event.person_id].append(event)
        return moves

    def without(self, gone: ItemId) -> tuple[Event, ...]:
        """What an item's events are once it is not on the agenda any more, if anything else.

        What happened at it, happened after the item before it. That it was taken up, and who was
        disqualified, goes with it and comes back with it.
        """
        changed = [
            replace(event, item_id=None)
            for event in self._course
            if event.item_id == gone and event.kind is not EventKind.ITEM
        ]
        before: ItemId | None = None
        for sitting in self._sittings:
            if sitting.item_id != gone:
                before = sitting.item_id
                continue
            changed += [
                replace(event, item_id=before, phase=Phase.AFTER)
                for event in sitting.events
                if event.kind is not EventKind.DISQUALIFIED
            ]
        return tuple(changed)

    def _first_state(self) -> _State:
        """Who is here when the meeting opens: one whose first move is to leave, is."""
        here, seat_of = set(), {}
        for participant in self.roster:
            person, seat = participant.person.id, participant.substitute_for
            own = self._moves.get(person, ())
            comes = own[0] if own and own[0].kind is EventKind.ARRIVED else None
            changes = False
            if seat is not None and not participant.sat_later:
                seat_of[person] = seat.id
                # Who sat for one member from the start comes only to the seat of another.
                changes = comes is not None and comes.seat_of not in (None, seat.id)
            present = participant.status is AttendanceStatus.PRESENT
            if comes:
                present = present and changes and participant.marked is None
            if present or (own and not comes):
                here.add(person)
        return _State(here, set(here), seat_of)

    def _apply(self, events: Iterable[Event], state: _State) -> Set[PersonId]:
        """Let the events change the state. Gives those who came or went."""
        moved = set()
        for event in events:
            assert event.person_id is not None
            was_here = event.person_id in state.here
            if event.kind is EventKind.ARRIVED:
                state.here.add(event.person_id)
                state.been.add(event.person_id)
                if event.seat_of is not None:
                    state.seat_of.pop(event.person_id, None)
                    state.seat_of[event.person_id] = event.seat_of
            elif event.kind is EventKind.LEFT:
                state.here.discard(event.person_id)
                if state.moderator == event.person_id:
                    state.moderator = None
            elif event.kind is EventKind.MODERATOR:
                state.moderator = event.person_id
            if was_here is not (event.person_id in state.here):
                moved.add(event.person_id)
        return moved

    def _snapshot(
        self, state: _State, partly: Set[PersonId], disqualified: Set[PersonId]
    ) -> ItemAttendance:
        able = state.here - disqualified
        counted = state.here if self._disqualified_count else able
        filled = {*counted, *state.seats_taken(counted)}
        return ItemAttendance(
            tuple(self._attendee(p, state, partly, disqualified) for p in self.roster),
            self._moderator(state.moderator, able),
            seats=sum(1 for p in self.roster if p.seated),
            filled=sum(1 for p in self.roster if p.seated and p.person.id in filled),
        )

    def _attendee(
        self,
        participant: Participant,
        state: _State,
        partly: Set[PersonId],
        disqualified: Set[PersonId],
    ) -> Attendee:
        person = participant.person.id
        here = person in state.here
        able = state.here - disqualified
        seat = None if participant.seated else state.seat_of.get(person)
        sits = participant.seated or (
            seat is not None and seat not in able and state.seats_taken(able).get(seat) == person
        )
        been = person in state.been
        # Nobody misses a substitute who has not sat yet, or whose seat is filled.
        missed = participant.seated or (
            been
            and seat is not None
            and seat not in state.here | set(state.seats_taken(state.here))
        )
        presence = Presence.HERE if here else Presence.AWAY
        return Attendee(
            participant,
            Presence.PARTLY if person in partly else presence,
            here,
            person in disqualified,
            seat,
            votes=person in able and sits,
            cause=None if here else _cause(participant, been, missed),
        )

    def _moderator(self, chosen: PersonId | None, able: Set[PersonId]) -> PersonId | None:
        if chosen in able:
            return chosen
        for role in _LEADERS:
            for participant in self.roster:
                if participant.role is role and participant.person.id in able:
                    return participant.person.id
        return None

    # --- figures ---

    def attended(self, person_id: PersonId) -> tuple[ItemId, ...]:
        """The items that someone was here for, at least in part, in the order of the agenda."""
        return tuple(
            item_id
            for item_id in self.items
            for attendee in self.at(item_id).attendees
            if attendee.id == person_id and attendee.presence is not Presence.AWAY
        )

    def minutes_here(
        self, person_id: PersonId, start: dt.time | None = None, end: dt.time | None = None
    ) -> int | None:
        """How many minutes of the meeting someone was here, pauses and all.

        `start` and `end` stand in for a beginning and an end that were not noted. None where the
        clock does not tell, or the person is not marked.
        """
        opened = (self.started and self.started.time) or start
        closed = (self.ended and self.ended.time) or end
        unmarked = any(p.person.id == person_id and p.status is None for p in self.roster)
        if opened is None or closed is None or unmarked:
            return None
        here = person_id in self._first_state().here
        turns: list[dt.time | None] = [opened] if here else []
        for event in self._moves.get(person_id, ()):
            if here is not (event.kind is EventKind.ARRIVED):
                here = not here
                turns.append(self._time_of(event) or (None if event.item_id else opened))
        if here:
            turns.append(closed)
        last = minutes_between(opened, closed)
        found = [min(max(minutes_between(opened, t), 0), last) for t in turns if t is not None]
        if last < 0 or len(found) < len(turns):
            return None
        return sum(found[1::2]) - sum(found[::2])

    def _time_of(self, event: Event) -> dt.time | None:
        """When an event at an item was: noted, or told by the item."""
        spells = self.spells.get(event.item_id) if event.item_id is not None else None
        if event.time is not None or event.phase is Phase.DURING or not spells:
            return event.time
        return spells[0].start if event.phase is Phase.BEFORE else spells[-1].end


def _cause(participant: Participant, been: bool, missed: bool) -> Cause | None:
    """Why someone is not here now.

    `been` is whether they were here before; `missed` whether they have a seat, and it is theirs.
    """
    marked = participant.marked or participant.status
    if marked is AttendanceStatus.APOLOGY and not been:
        return Cause.APOLOGY
    if participant.status is AttendanceStatus.UNEXCUSED:
        return Cause.UNEXCUSED
    return Cause.AWAY if missed and participant.status is AttendanceStatus.PRESENT else None


def _in_turn(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of one moment in order: one without a time follows what was noted before it."""
    turn = [event for event in events if event.time is not None]
    for event in events:
        if event.time is None:
            earlier = (place for place, other in enumerate(turn) if other.id < event.id)
            turn.insert(max(earlier, default=-1) + 1, event)
    return tuple(turn)

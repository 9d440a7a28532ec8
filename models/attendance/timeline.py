"""Who was here for which item: worked out from the list of attendance and the events, nothing else.

An event happens at an item: before it, during it or after it. Items come in the order they were
taken up; one that was not taken up follows the one above it on the agenda. So presence follows
from the items, and a clock time is what is printed, and what orders events within an item.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

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
_PHASES = tuple(Phase)
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
    AWAY = "away"  # takes part in the meeting, but not now


@dataclass(frozen=True)
class Attendee:
    """A participant at one item. `here` tells of its end, when it is decided."""

    participant: Participant
    presence: Presence
    here: bool
    disqualified: bool = False
    seat_of: PersonId | None = None  # whose seat this one sits in, a substitute
    votes: bool = False  # whether this one may vote on the item
    cause: Cause | None = None  # None for those who are here, and those not marked

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
    here: set[PersonId]
    seat_of: dict[PersonId, PersonId]
    been: set[PersonId] = field(default_factory=set)
    moderator: PersonId | None = None


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
        since = (time.hour - self._zero.hour) * 60 + time.minute - self._zero.minute
        if since < -_DAY // 2:
            return since + _DAY
        return since - _DAY if since > _DAY // 2 else since

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
        """All items, as they were or will be taken up."""
        order = list(self.taken)
        for place, item_id in enumerate(self.items):
            if item_id not in order:
                above = self.items[place - 1] if place else None
                order.insert(order.index(above) + 1 if above is not None else 0, item_id)
        return tuple(order)

    @cached_property
    def _course(self) -> tuple[Event, ...]:
        course = (
            EventKind.STARTED,
            EventKind.PAUSED,
            EventKind.RESUMED,
            EventKind.ENDED,
            EventKind.ITEM,
        )
        known = set(self.items)
        return tuple(
            e
            for e in self.events
            if e.kind in course and (e.kind is not EventKind.ITEM or e.item_id in known)
        )

    @property
    def started(self) -> Event | None:
        return next((e for e in self._course if e.kind is EventKind.STARTED), None)

    @property
    def ended(self) -> Event | None:
        """The end of the meeting, unless it was taken up again after it."""
        if self._course and self._course[-1].kind is EventKind.ENDED:
            return self._course[-1]
        return None

    @property
    def running(self) -> ItemId | None:
        """The item that is up now; None before the first and after the end."""
        if self.started is None or self.ended is not None:
            return None
        return next((e.item_id for e in reversed(self._course) if e.kind is EventKind.ITEM), None)

    @property
    def paused(self) -> Event | None:
        """The pause that goes on now."""
        for event in reversed(self._course):
            if event.kind is not EventKind.ITEM:
                return event if event.kind is EventKind.PAUSED else None
        return None

    @cached_property
    def spells(self) -> Mapping[ItemId, tuple[Spell, ...]]:
        """When each item that was taken up was up, pauses left out."""
        spells: dict[ItemId, list[Spell]] = defaultdict(list)
        item: ItemId | None = None  # the one up, also in a pause
        open_since: tuple[dt.time | None] | None = None
        for event in self._course:
            if event.kind is EventKind.STARTED:
                continue
            if open_since is not None and item is not None:
                spells[item].append(Spell(open_since[0], event.time))
                open_since = None
            if event.kind is EventKind.ITEM:
                item = event.item_id
            if event.kind in (EventKind.ITEM, EventKind.RESUMED) and item is not None:
                open_since = (event.time,)
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
        item_id = self.running
        if item_id is None:
            item_id = self.taken[-1] if self.taken else None
        return self._opening if item_id is None else self._attendance[item_id]

    @cached_property
    def _attendance(self) -> Mapping[ItemId, ItemAttendance]:
        return dict(self._walk())

    @cached_property
    def _opening(self) -> ItemAttendance:
        state = self._first_state()
        self._apply(self._at_items.get(None, ()), state)
        return self._snapshot(state, frozenset(), frozenset())

    @cached_property
    def _at_items(self) -> Mapping[ItemId | None, Sequence[tuple[Phase, Event]]]:
        """Each item's events with their phase, in order. None: before the first item.

        What happened at an item that is no longer on the agenda, happened after the one before.
        """
        placed: dict[ItemId | None, list[tuple[Phase, Event]]] = defaultdict(list)
        known = set(self.items)
        last: ItemId | None = None
        for event in self.events:
            if event.kind is EventKind.ITEM and event.item_id in known:
                last = event.item_id
            if event.person_id is None:
                continue
            if event.item_id is None or event.item_id in known:
                placed[event.item_id].append((event.phase, event))
            else:
                placed[last].append((Phase.AFTER, event))
        for events in placed.values():
            events.sort(key=lambda pair: _PHASES.index(pair[0]))
        return placed

    def events_at(self, item_id: ItemId | None) -> tuple[Event, ...]:
        """What happened to people at an item, in order; None for before the first."""
        return tuple(event for _phase, event in self._at_items.get(item_id, ()))

    @property
    def _placed(self) -> Iterator[Event]:
        for item_id in (None, *self.order):
            yield from self.events_at(item_id)

    @cached_property
    def moves(self) -> tuple[Event, ...]:
        """Who came and who went, in order."""
        return tuple(event for event in self._placed if event.kind in _MOVES)

    def _first_state(self) -> _State:
        """Who is here when the meeting opens: one whose first move is to leave, is."""
        first_move: dict[PersonId, EventKind] = {}
        for event in self.moves:
            if event.person_id is not None:
                first_move.setdefault(event.person_id, event.kind)
        here = set()
        for participant in self.roster:
            move = first_move.get(participant.person.id)
            present = participant.status is AttendanceStatus.PRESENT
            if move is EventKind.LEFT or (move is None and present):
                here.add(participant.person.id)
        seat_of = {p.person.id: p.substitute_for.id for p in self.roster if p.substitute_for}
        return _State(here, seat_of, set(here))

    def _walk(self) -> Iterator[tuple[ItemId, ItemAttendance]]:
        state = self._first_state()
        self._apply(self._at_items.get(None, ()), state)
        for item_id in self.order:
            events = self._at_items.get(item_id, ())
            phases = {phase: [pair for pair in events if pair[0] is phase] for phase in Phase}
            self._apply(phases[Phase.BEFORE], state)
            partly = self._apply(phases[Phase.DURING], state)
            disqualified = frozenset(
                e.person_id
                for _phase, e in events
                if e.kind is EventKind.DISQUALIFIED and e.decided and e.person_id is not None
            )
            yield item_id, self._snapshot(state, partly, disqualified)
            self._apply(phases[Phase.AFTER], state)

    def _apply(self, events: Iterable[tuple[Phase, Event]], state: _State) -> frozenset[PersonId]:
        """Let the events change the state. Gives those who came or went."""
        moved = set()
        for _phase, event in events:
            assert event.person_id is not None
            was_here = event.person_id in state.here
            if event.kind is EventKind.ARRIVED:
                state.here.add(event.person_id)
                state.been.add(event.person_id)
                if event.seat_of is not None:
                    state.seat_of[event.person_id] = event.seat_of
            elif event.kind is EventKind.LEFT:
                state.here.discard(event.person_id)
            elif event.kind is EventKind.MODERATOR:
                state.moderator = event.person_id
            if was_here is not (event.person_id in state.here):
                moved.add(event.person_id)
        return frozenset(moved)

    def _snapshot(
        self,
        state: _State,
        partly: frozenset[PersonId],
        disqualified: frozenset[PersonId],
    ) -> ItemAttendance:
        able = state.here - disqualified
        taken_seats = {seat for sub, seat in state.seat_of.items() if sub in able}
        counted = state.here if self._disqualified_count else able
        attendees = tuple(self._attendee(p, state, partly, disqualified, able) for p in self.roster)
        return ItemAttendance(
            attendees,
            self._moderator(state),
            seats=sum(1 for p in self.roster if p.seated),
            filled=sum(
                1
                for p in self.roster
                if p.seated and (p.person.id in counted or p.person.id in taken_seats)
            ),
        )

    def _attendee(
        self,
        participant: Participant,
        state: _State,
        partly: frozenset[PersonId],
        disqualified: frozenset[PersonId],
        able: set[PersonId],
    ) -> Attendee:
        person = participant.person.id
        here = person in state.here
        seat = None if participant.seated else state.seat_of.get(person)
        been = person in state.been
        # Nobody misses a substitute who is not called in yet, or whose member has come.
        is_spare = participant.role is Role.SUBSTITUTE and (not been or seat in state.here)
        presence = Presence.HERE if here else Presence.AWAY
        return Attendee(
            participant,
            Presence.PARTLY if person in partly else presence,
            here,
            person in disqualified,
            seat,
            votes=person in able
            and (participant.seated or (seat is not None and seat not in able)),
            cause=None if here else _cause(participant, been, is_spare=is_spare),
        )

    def _moderator(self, state: _State) -> PersonId | None:
        if state.moderator in state.here:
            return state.moderator
        for role in _LEADERS:
            for participant in self.roster:
                if participant.role is role and participant.person.id in state.here:
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


def _cause(participant: Participant, been: bool, *, is_spare: bool) -> Cause | None:
    """Why someone is not here now; `been` is whether they were here before."""
    marked = participant.marked or participant.status
    if marked is AttendanceStatus.APOLOGY and not been:
        return Cause.APOLOGY
    if participant.status is AttendanceStatus.UNEXCUSED:
        return Cause.UNEXCUSED
    took_part = participant.status is AttendanceStatus.PRESENT
    return Cause.AWAY if took_part and not is_spare else None

"""Whatever happens at a meeting, in any order: all that follows from it agrees.

The presence that the program finds by walking the meeting forward is held up to one found here by
looking back: what is the last thing known of this person at this moment, and if nothing, what is
the first thing known after it?
"""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.absence import ATTENDED, EVERYONE, Mark
from models.attendance import Presence
from models.errors import InvalidInputError
from models.export import compose
from models.records import (
    Attendance,
    AttendanceStatus,
    Ballot,
    DocumentKind,
    Event,
    EventDraft,
    EventKind,
    ItemId,
    MeetingState,
    PersonId,
    Phase,
    Role,
)
from models.rules import is_held
from models.text import plain_lines
from tests.fixtures.office import Office, empty_file

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
IN_PROGRESS = MeetingState.IN_PROGRESS
PICKS = st.integers(0, 50)
PEOPLE = st.integers(0, 4)  # Anna (chair), Bo (deputy), Carl, and the substitutes Dorte and Eva
MEMBERS = st.integers(0, 2)
SUBSTITUTES = st.integers(3, 4)
PHASES = st.sampled_from(Phase)
MOVES = (EventKind.ARRIVED, EventKind.LEFT)
END = 10**9  # later than any event

Moment = tuple[int, int, int]  # the number of the sitting, the phase, the event


@dataclass(frozen=True)
class Looking:
    """A meeting as one who looks back sees it. `people` are chair, deputy, member, substitutes."""

    people: Sequence[PersonId]
    guests: frozenset[PersonId]
    items: Sequence[ItemId]
    records: dict[PersonId, Attendance]
    events: Sequence[Event]  # as they were noted

    @property
    def members(self) -> Sequence[PersonId]:
        return self.people[:3]

    # --- when ---

    @cached_property
    def ups(self) -> list[Event]:
        """The events that took up another item than the one that was up."""
        found: list[Event] = []
        for event in self.events:
            again = found and found[-1].item_id == event.item_id
            if event.kind is EventKind.ITEM and not again:
                found.append(event)
        return found

    @cached_property
    def sittings(self) -> list[ItemId]:
        """The items in order, each as often as it was up. Sitting 0 is before the first."""
        line = [event.item_id for event in self.ups if event.item_id is not None]
        taken = set(line)
        for place, item in enumerate(self.items):
            if item not in taken and not taken & set(self.items[place:]):
                line.append(item)  # all that is left comes last
        for place, item in enumerate(self.items):
            if item not in line:
                line.insert(line.index(self.items[place - 1]) + 1 if place else 0, item)
        return line

    def numbers(self, item: ItemId) -> list[int]:
        return [number for number, other in enumerate(self.sittings, 1) if other == item]

    def moment(self, event: Event) -> Moment:
        phase = list(Phase).index(event.phase)
        if event.item_id is None:
            return 0, phase, event.id
        numbers = self.numbers(event.item_id)
        begun = [up for up in self.ups if up.item_id == event.item_id and up.id < event.id]
        if event.time is None:  # the clock does not tell which: before the first, else the last
            begun = [up for up in self.ups if up.item_id == event.item_id]
            begun = begun[:1] if event.phase is Phase.BEFORE else begun
        return numbers[max(len(begun), 1) - 1], phase, event.id

    def of(self, person: PersonId | None, *kinds: EventKind) -> list[tuple[Moment, Event]]:
        found = [
            (self.moment(e), e) for e in self.events if e.person_id == person and e.kind in kinds
        ]
        return sorted(found, key=lambda pair: pair[0])

    def before(
        self, moment: Moment, person: PersonId, *kinds: EventKind
    ) -> list[tuple[Moment, Event]]:
        return [pair for pair in self.of(person, *kinds) if pair[0] <= moment]

    # --- who ---

    def took_part(self, person: PersonId) -> bool:
        return bool(self.of(person, *MOVES)) or self.mark(person) is PRESENT

    def mark(self, person: PersonId) -> AttendanceStatus | None:
        record = self.records.get(person)
        return record.status if record else None

    def called_for(self, person: PersonId) -> PersonId | None:
        """Whose seat a substitute was called in for, before the meeting."""
        for record in self.records.values():
            if record.substitute_id == person:
                return record.person_id
        return None

    def here(self, person: PersonId, moment: Moment) -> bool:
        moves = self.of(person, *MOVES)
        if not moves:
            return self.mark(person) is PRESENT
        known = self.before(moment, person, *MOVES)
        if known:
            return known[-1][1].kind is EventKind.ARRIVED
        first = moves[0][1]
        if first.kind is EventKind.LEFT:
            return True
        # Who sat for someone from the start comes only to the seat of another.
        seat = self.called_for(person)
        moves_seat = seat is not None and first.seat_of not in (None, seat)
        return moves_seat and self.mark(person) is PRESENT

    def seat(self, person: PersonId, moment: Moment) -> tuple[Moment, PersonId] | None:
        """The seat a substitute has then, and since when."""
        taken = [
            (when, event.seat_of)
            for when, event in self.before(moment, person, EventKind.ARRIVED)
            if event.seat_of is not None
        ]
        if taken:
            return taken[-1]
        seat = self.called_for(person)
        return ((-1, 0, 0), seat) if seat is not None else None

    def ends(self, item: ItemId) -> list[Moment]:
        """The moment of each decision on an item: the end of each sitting."""
        return [(number, 1, END) for number in self.numbers(item)]

    def presence(self, person: PersonId, item: ItemId) -> Presence:
        found = {self.here(person, end) for end in self.ends(item)}
        for number in self.numbers(item):
            moments = [
                when
                for when, event in self.of(person, *MOVES)
                if event.item_id == item and when[:2] == (number, 1)
            ]
            found |= {self.here(person, when) for when in [(number, 0, END), *moments] if moments}
        if len(found) == 2:
            return Presence.PARTLY
        return Presence.HERE if found == {True} else Presence.AWAY

    def disqualified(self, item: ItemId) -> set[PersonId]:
        return {
            event.person_id
            for event in self.events
            if event.kind is EventKind.DISQUALIFIED
            and event.decided
            and event.item_id == item
            and event.person_id is not None
        }

    def voters(self, item: ItemId, *, without: set[PersonId] | None = None) -> set[PersonId]:
        """Those who sit in a seat at the end of the item, the disqualified left out."""
        end = self.ends(item)[-1]
        out = self.disqualified(item) if without is None else without
        able = {p for p in self.people if self.here(p, end) and p not in out}
        found = set()
        for member in self.members:
            subs = [
                (since[0], sub)
                for sub in self.people[3:]
                if sub in able and (since := self.seat(sub, end)) and since[1] == member
            ]
            if member in able:
                found.add(member)
            elif subs:
                found.add(max(subs)[1])
        return found

    def moderator(self, item: ItemId) -> PersonId | None:
        end = self.ends(item)[-1]
        able = {p for p in self.people if self.here(p, end)} - self.disqualified(item)
        chosen = sorted(
            (self.moment(event), event.person_id)
            for event in self.events
            if event.kind is EventKind.MODERATOR and self.moment(event) <= end
        )
        if chosen:
            since, person = chosen[-1]
            gone = [when for when, _e in self.of(person, EventKind.LEFT) if since < when <= end]
            if person in able and not gone:
                return person
        return next((leader for leader in self.people[:2] if leader in able), None)

    def missed(self, person: PersonId, item: ItemId) -> str:
        """The line of absence that names someone at an item, '' for none."""
        end = self.ends(item)[-1]
        if self.here(person, end):
            return ""
        moves = self.of(person, *MOVES)
        been = self.here(person, (-1, 0, 0)) or bool(self.before(end, person, EventKind.ARRIVED))
        if self.mark(person) is APOLOGY and not been:
            return "Afbud"
        if self.mark(person) is UNEXCUSED and not moves:
            return "Fraværende uden afbud"
        if not self.took_part(person) or person in self.guests:
            return ""
        if person in self.members:
            return "Fraværende"
        seat = self.seat(person, end)
        if seat is None or not been:
            return ""
        others = [p for p in self.people[3:] if p != person and self.here(p, end)]
        taken = any((held := self.seat(p, end)) and held[1] == seat[1] for p in others)
        return "" if taken or self.here(seat[1], end) else "Fraværende"


class MeetingAtWork(RuleBasedStateMachine):
    """One meeting that runs, and one that items can be moved to."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.office = Office(empty_file(Path(self._folder.name, "Referent.db")))
        self.people: list[PersonId] = []

    def teardown(self) -> None:
        try:
            self.go_back_and_forth()
        finally:
            self.office.secretariat.close()
            self._folder.cleanup()

    def go_back_and_forth(self) -> None:
        secretariat = self.office.secretariat
        while secretariat.can_redo:
            secretariat.redo()
        last = self.office.everything()
        while secretariat.can_undo:
            secretariat.undo()
        assert self.office.everything() == []
        assert secretariat.people.all() == []
        while secretariat.can_redo:
            secretariat.redo()
        assert self.office.everything() == last
        self.office.reopen()
        assert self.office.everything() == last
        assert self.office.secretariat.check() == []

    @initialize(counts=st.booleans(), runs=st.booleans(), called=st.booleans())
    def set_up(self, counts: bool, runs: bool, called: bool) -> None:
        self.counts = counts
        council = self.office.council(
            layout="sagsfremstilling", municipality="Fjordby", disqualified_count=counts
        )
        for name, role in (
            ("Anna", Role.CHAIR),
            ("Bo", Role.DEPUTY_CHAIR),
            ("Carl", Role.MEMBER),
            ("Dorte", Role.SUBSTITUTE),
            ("Eva", Role.SUBSTITUTE),
        ):
            self.people.append(self.office.member(council, name, role))
        self.meeting = self.office.meeting(council, titles="Et To Tre")
        self.other = self.office.meeting(council, "2026-12-15", titles="Andet")
        self.office.secretariat.attendance.mark_all_present(self.meeting)
        if called:
            _anna, bo, _carl, dorte, _eva = self.people
            self.office.secretariat.attendance.choose_substitute(self.meeting, bo, dorte)
        if runs:
            self.live.start(self.meeting)

    @property
    def live(self) -> Any:
        return self.office.secretariat.live

    def do(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Do what can be done now."""
        self.office.clock.pass_seconds(30)
        with suppress(InvalidInputError):
            command(*args, **kwargs)

    def item(self, pick: int) -> ItemId | None:
        ids = self.office.ids(self.meeting)
        return ids[pick % len(ids)] if ids else None

    def event(self, pick: int) -> Event | None:
        events = self.live.events(self.meeting)
        return events[pick % len(events)] if events else None

    # --- the list ---

    @rule(pick=PEOPLE, status=st.none() | st.sampled_from(AttendanceStatus))
    def mark(self, pick: int, status: AttendanceStatus | None) -> None:
        self.do(self.office.secretariat.attendance.mark, self.meeting, self.people[pick], status)

    @rule()
    def mark_all_present(self) -> None:
        self.do(self.office.secretariat.attendance.mark_all_present, self.meeting)

    @rule(member=MEMBERS, choice=PICKS)
    def choose_substitute(self, member: int, choice: int) -> None:
        absent = self.people[member]
        free = self.office.secretariat.attendance.substitutes(self.meeting, absent)
        offered = [None, *(person.id for person in free)]
        chosen = offered[choice % len(offered)]
        self.do(self.office.secretariat.attendance.choose_substitute, self.meeting, absent, chosen)

    @rule(sub=SUBSTITUTES)
    def remove(self, sub: int) -> None:
        self.do(self.office.secretariat.attendance.remove, self.meeting, self.people[sub])

    # --- the course ---

    @rule()
    def start(self) -> None:
        self.do(self.live.start, self.meeting)

    @rule(pick=PICKS)
    def take_up(self, pick: int) -> None:
        if item := self.item(pick):
            self.do(self.live.take_up, item)

    @rule(step=st.sampled_from(["pause", "resume", "end"]))
    def pause_or_end(self, step: str) -> None:
        self.do(getattr(self.live, step), self.meeting)

    @rule(state=st.sampled_from([MeetingState.PLANNED, IN_PROGRESS, MeetingState.DRAFT]))
    def set_state(self, state: MeetingState) -> None:
        self.do(self.office.secretariat.record.set_state, self.meeting, state)

    @rule(pick=PEOPLE, phase=PHASES, comes=st.booleans())
    def come_or_go(self, pick: int, phase: Phase, comes: bool) -> None:
        command = self.live.arrive if comes else self.live.leave
        self.do(command, self.meeting, self.people[pick], phase)

    @rule(member=MEMBERS, sub=SUBSTITUTES, phase=PHASES, goes=st.booleans())
    def take_seat(self, member: int, sub: int, phase: Phase, goes: bool) -> None:
        seat, person = self.people[member], self.people[sub]
        if goes:
            self.do(self.live.take_seat, self.meeting, seat, person, phase)
        else:
            self.do(self.live.arrive, self.meeting, person, phase, seat_of=seat)

    @rule(pick=PICKS)
    def admit_guest(self, pick: int) -> None:
        if item := self.item(pick):
            self.do(self.live.admit_guest, item, "Gert")

    @rule(pick=PICKS, person=PEOPLE, decided=st.booleans())
    def disqualify(self, pick: int, person: int, decided: bool) -> None:
        if item := self.item(pick):
            self.do(self.live.disqualify, item, self.people[person], decided=decided)

    @rule(person=PEOPLE)
    def lead(self, person: int) -> None:
        self.do(self.live.lead, self.meeting, self.people[person])

    # --- corrections ---

    @rule(
        kind=st.sampled_from((*MOVES, EventKind.DISQUALIFIED, EventKind.MODERATOR)),
        pick=PICKS,
        phase=PHASES,
        person=PEOPLE,
        seat=st.none() | MEMBERS,
        edit=st.none() | PICKS,
    )
    def add_or_edit_event(
        self,
        kind: EventKind,
        pick: int,
        phase: Phase,
        person: int,
        seat: int | None,
        edit: int | None,
    ) -> None:
        """What is added afterwards has no time; what is edited loses it."""
        draft = EventDraft(
            kind,
            None,
            self.item(pick),
            phase,
            self.people[person],
            self.people[seat] if seat is not None else None,
        )
        event = self.event(edit) if edit is not None else None
        if event is None:
            self.do(self.live.add_event, self.meeting, draft)
        elif event.person_id is not None:
            self.do(self.live.edit_event, event.id, draft)

    @rule(pick=PICKS)
    def delete_event(self, pick: int) -> None:
        if event := self.event(pick):
            self.do(self.live.delete_event, event.id)

    # --- votes ---

    @rule(pick=PICKS, against=st.sets(PEOPLE))
    def vote(self, pick: int, against: set[int]) -> None:
        """Those who may vote are preset, and their votes stay as they were cast."""
        item = self.item(pick)
        votes = self.office.secretariat.votes
        if item is None:
            return
        preset = votes.preset(item)
        assert {cast.person_id for cast in preset.casts} == self.looking().voters(item)
        if preset.casts:
            before = len(self.office.secretariat.agenda.item(item).votes)
            self.do(votes.add, item, preset)
            *_others, added = self.office.secretariat.agenda.item(item).votes
            assert len(_others) == before
            assert {cast.ballot for cast in added.casts} == {Ballot.FOR}
            if against == {0}:
                votes.delete(added.id)

    # --- the agenda ---

    @rule(pick=PICKS)
    def add_item(self, pick: int) -> None:
        self.do(self.office.item, self.meeting, "Ekstra", self.item(pick))

    @rule(pick=PICKS, place=st.integers(0, 4))
    def move_item(self, pick: int, place: int) -> None:
        if item := self.item(pick):
            self.do(self.office.secretariat.agenda.move_item, item, place)

    @rule(pick=PICKS, away=st.booleans())
    def take_item_off(self, pick: int, away: bool) -> None:
        item = self.item(pick)
        if item is None:
            return
        if away:
            self.do(self.office.secretariat.agenda.move_to_meeting, item, self.other)
        else:
            self.do(self.office.secretariat.agenda.delete_item, item)

    @rule(pick=PICKS)
    def restore(self, pick: int) -> None:
        if deleted := self.office.secretariat.deleted():
            self.do(self.office.secretariat.restore, deleted[pick % len(deleted)])

    @rule(pick=PICKS)
    def bring_item_back(self, pick: int) -> None:
        ids = self.office.ids(self.other)
        if ids:
            item = ids[pick % len(ids)]
            self.do(self.office.secretariat.agenda.move_to_meeting, item, self.meeting)

    # --- back and forth ---

    @precondition(lambda self: self.office.secretariat.can_undo)
    @rule()
    def undo_and_redo(self) -> None:
        before = self.office.everything()
        self.office.secretariat.undo()
        self.office.secretariat.redo()
        assert self.office.everything() == before

    # --- what always holds ---

    def looking(self) -> Looking:
        secretariat = self.office.secretariat
        records = secretariat._store.attendance.of(self.meeting)
        known = {record.person_id for record in records}
        return Looking(
            self.people,
            frozenset(known - set(self.people)),
            self.office.ids(self.meeting),
            {record.person_id: record for record in records},
            self.live.events(self.meeting),
        )

    @invariant()
    def presence_agrees(self) -> None:
        if not self.people:
            return
        looking, timeline = self.looking(), self.live.timeline(self.meeting)
        assert timeline.order == tuple(dict.fromkeys(looking.sittings))
        assert sorted(timeline.order) == sorted(looking.items)
        attended: dict[PersonId, list[ItemId]] = {p.person.id: [] for p in timeline.roster}
        for item in looking.items:
            at = timeline.at(item)
            end = looking.ends(item)[-1]
            for attendee in at.attendees:
                assert attendee.presence is looking.presence(attendee.id, item)
                assert attendee.here is looking.here(attendee.id, end)
                assert attendee.disqualified is (attendee.id in looking.disqualified(item))
                if attendee.presence is not Presence.AWAY:
                    attended[attendee.id].append(item)
            assert {voter.id for voter in at.voters} == looking.voters(item)
            out: set[PersonId] | None = set() if self.counts else None
            filled = len(looking.voters(item, without=out))
            quorum = self.live.quorum(self.meeting, at)
            assert (quorum.filled, quorum.seats, quorum.reached) == (filled, 3, filled > 1)
            assert at.moderator == looking.moderator(item)
        for person, items in attended.items():
            assert timeline.attended(person) == tuple(items)

    @invariant()
    def absence_agrees(self) -> None:
        """Read for a whole period, the meeting is the one that is read alone."""
        if not self.people:
            return
        secretariat = self.office.secretariat
        state = secretariat.meetings.get(self.meeting).state
        day = secretariat.meetings.get(self.meeting).date
        (council,) = secretariat.councils.all()
        found = secretariat.absence.matrix(council.id, day, day, EVERYONE)
        cells = {row.person.id: row.cells[0] for row in found.rows}
        timeline = self.live.timeline(self.meeting)
        if not is_held(state):
            assert cells == {}
            return
        assert set(cells) == {p.person.id for p in timeline.roster}
        for participant in timeline.roster:
            person = participant.person.id
            here = timeline.attended(person)
            assert (cells[person].mark in ATTENDED) is (participant.status is PRESENT)
            if cells[person].mark is Mark.PARTLY:
                assert cells[person].items_here == len(here)
            elif here:
                assert len(here) == len(timeline.items)

    @invariant()
    def documents_agree(self) -> None:
        if not self.people:
            return
        looking, minutes = self.looking(), self.office.secretariat.minutes(self.meeting)
        names = {p.person.id: p.name for p in minutes.participants}
        absent = [p for p in names if looking.mark(p) and not looking.took_part(p)]
        document = compose(minutes)
        (head,) = (f.value for f in document.head if f.label == minutes.layout.participants_label)
        for person, name in names.items():
            mark = {APOLOGY: "(Afbud)", UNEXCUSED: "(Udeblevet)"}.get(
                looking.mark(person) or PRESENT, ""
            )
            written = [part for part in head.split(", ") if part.startswith(name)]
            assert len(written) == 1
            assert ("(Afbud)" in written[0] or "(Udeblevet)" in written[0]) is (person in absent)
            assert person not in absent or mark in written[0]
        sheet = compose(minutes, DocumentKind.SIGNATURES).signatures
        assert [line.name for line in sheet] == [
            name
            for person, name in names.items()
            if person not in absent and person not in looking.guests
        ]
        for item, printed in zip(looking.items, document.items, strict=True):
            missed: dict[str, list[str]] = {}
            voted = self.voted_and_went(item)
            for person, name in names.items():
                if person not in voted and (line := looking.missed(person, item)):
                    missed.setdefault(line, []).append(name)
            lines = plain_lines(printed.sections[0].body)
            for line in ("Afbud", "Fraværende uden afbud", "Fraværende"):
                expected = [f"{line}: {', '.join(missed[line])}"] if line in missed else []
                assert [text for text in lines if text.startswith(f"{line}:")] == expected

    def voted_and_went(self, item: ItemId) -> set[PersonId]:
        """Those who voted under an item that they were there for a part of."""
        votes = self.office.secretariat.agenda.item(item).votes
        at = self.office.secretariat.live.timeline(self.meeting).at(item)
        partly = {a.id for a in at.attendees if a.presence is Presence.PARTLY}
        return partly & {cast.person_id for vote in votes for cast in vote.casts}

    @invariant()
    def apologies_are_counted_as_they_are_told(self) -> None:
        if not self.people:
            return
        looking = self.looking()
        told = [
            p for p in looking.records if looking.mark(p) is APOLOGY and not looking.took_part(p)
        ]
        (council,) = self.office.secretariat.councils.all()
        summaries = self.office.secretariat.meetings.of(council.id)
        (counted,) = [s.apologies for s in summaries if s.meeting.id == self.meeting]
        assert counted == len(told)

    @invariant()
    def items_stand_in_a_row(self) -> None:
        for minutes in self.office.everything():
            numbers = [item.number for item in minutes.items]
            assert len(set(numbers)) == len(numbers)
            if minutes.meeting.state is MeetingState.PLANNED:
                assert numbers == [str(n) for n in range(1, len(numbers) + 1)]


MeetingAtWork.TestCase.settings = settings(max_examples=10, stateful_step_count=30, deadline=None)
TestMeetingAtWork = MeetingAtWork.TestCase

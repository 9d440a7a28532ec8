"""Who belongs to a meeting: members on its day, substitutes called in, guests."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.records import (
    SEATED_ROLES,
    Attendance,
    AttendanceStatus,
    Event,
    EventKind,
    Meeting,
    Membership,
    Person,
    PersonId,
    Role,
)

_MOVES = (EventKind.ARRIVED, EventKind.LEFT)


@dataclass(frozen=True)
class Participant:
    """A person at one meeting. `status` is None until it is marked.

    Whoever came or went has taken part, and is PRESENT; `marked` is what the list says, where
    that is something else. `substitute` sits in this one's seat; `substitute_for` is the one whose
    seat this one takes, at first where there are several; `sat_later` when that is during the
    meeting, and not from its start.
    """

    person: Person
    role: Role
    status: AttendanceStatus | None = None
    substitute: Person | None = None
    substitute_for: Person | None = None
    organisation: str = ""
    party: str = ""
    marked: AttendanceStatus | None = None
    notice: str = ""
    reason: str = ""
    sat_later: bool = False

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def seated(self) -> bool:
        """Whether the person has a seat of their own, counted for the quorum."""
        return self.role in SEATED_ROLES

    @property
    def absent(self) -> bool:
        return self.status in (AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED)


def participants(
    meeting: Meeting,
    memberships: Iterable[Membership],
    attendances: Iterable[Attendance],
    people: Mapping[PersonId, Person],
    events: Iterable[Event] = (),
) -> tuple[Participant, ...]:
    """Those who belong to `meeting`: members on its day, substitutes called in, guests.

    `memberships` are the council's, in the order of its list. That order is kept, and those
    recorded without a membership on the day come last; but where the roster is fixed only those
    recorded belong, in the order of `attendances`. A substitute nobody called is left out, unless
    one of the `events`, the meeting's, tells that they came. `people` holds everyone named.
    """
    events = tuple(events)
    moved = {e.person_id: e for e in events if e.kind in _MOVES and e.person_id is not None}
    records = {record.person_id: record for record in attendances}
    known = list(dict.fromkeys([*records, *moved]))
    members = _members(meeting, memberships)
    if meeting.roster_fixed:
        order = known
    else:
        order = [
            person_id
            for person_id, member in members.items()
            if person_id in known
            or (member.covers(meeting.date) and member.role is not Role.SUBSTITUTE)
        ]
        order += [person_id for person_id in known if person_id not in members]
    seats, substitutes = _seats(records.values(), events)
    called = {record.substitute_id for record in records.values()}

    def named(person_id: PersonId | None) -> Person | None:
        return None if person_id is None else people[person_id]

    roster = (
        _participant(
            people[person_id],
            members.get(person_id),
            records.get(person_id),
            named(substitutes.get(person_id)),
            named(seats.get(person_id)),
            sat_later=person_id in seats and person_id not in called,
        )
        for person_id in order
    )
    return tuple(_taking_part(p) if p.person.id in moved else p for p in roster)


def _members(meeting: Meeting, memberships: Iterable[Membership]) -> Mapping[PersonId, Membership]:
    """Each one's membership on the day of the meeting, or else another."""
    members: dict[PersonId, Membership] = {}
    for membership in sorted(memberships, key=lambda m: not m.covers(meeting.date)):
        known = members.setdefault(membership.person_id, membership)
        # Who moved up from substitute to member has the seat, also before the old role is ended.
        moved_up = known.role is Role.SUBSTITUTE and membership.role in SEATED_ROLES
        if moved_up and membership.covers(meeting.date):
            members[membership.person_id] = membership
    return members


def _seats(
    records: Iterable[Attendance], events: Iterable[Event]
) -> tuple[Mapping[PersonId, PersonId], Mapping[PersonId, PersonId]]:
    """The seat of each substitute, and the substitute of each member.

    Of several, the one called in before the meeting goes before those who came during it.
    """
    seats: dict[PersonId, PersonId] = {}
    substitutes: dict[PersonId, PersonId] = {}
    for record in records:
        if record.substitute_id is not None:
            seats[record.substitute_id] = record.person_id
            substitutes[record.person_id] = record.substitute_id
    for event in events:
        if event.person_id is not None and event.seat_of is not None:
            seats.setdefault(event.person_id, event.seat_of)
            substitutes.setdefault(event.seat_of, event.person_id)
    return seats, substitutes


def _taking_part(participant: Participant) -> Participant:
    """The participant as one who came or went, and so was there."""
    if participant.status is AttendanceStatus.PRESENT:
        return participant
    return replace(participant, status=AttendanceStatus.PRESENT, marked=participant.status)


def _participant(
    person: Person,
    membership: Membership | None,
    record: Attendance | None,
    substitute: Person | None,
    substitute_for: Person | None,
    *,
    sat_later: bool,
) -> Participant:
    role = (record and record.role) or (membership and membership.role)
    # Made in one go: a year's count makes thousands of them.
    return Participant(
        person,
        role or (Role.GUEST if substitute_for is None else Role.SUBSTITUTE),
        record.status if record else None,
        substitute,
        substitute_for,
        membership.organisation if membership else "",
        membership.party if membership else "",
        notice=record.notice if record else "",
        reason=record.reason if record else "",
        sat_later=sat_later,
    )


def available_substitutes(
    absent: PersonId,
    day: dt.date,
    memberships: Sequence[Membership],
    taken: Iterable[PersonId],
) -> list[PersonId]:
    """Who may take the seat of `absent`: their own substitutes first, then those for anyone."""
    current = [m for m in memberships if m.covers(day)]
    busy = {*taken, *(m.person_id for m in current if m.role in SEATED_ROLES)}
    candidates = [m for m in current if m.role is Role.SUBSTITUTE and m.person_id not in busy]
    own = [m.person_id for m in candidates if m.substitute_for == absent]
    general = [m.person_id for m in candidates if m.substitute_for is None]
    return list(dict.fromkeys([*own, *general]))


def seats(roster: Iterable[Participant]) -> int:
    """How many seats the council has at the meeting."""
    return sum(1 for p in roster if p.seated)


def filled_seats(roster: Sequence[Participant]) -> int:
    """How many of the seats are filled, by their member or by a substitute who took part."""
    present = {p.person.id for p in roster if p.status is AttendanceStatus.PRESENT}
    return sum(
        1
        for p in roster
        if p.seated
        and (p.person.id in present or (p.substitute is not None and p.substitute.id in present))
    )


def names_with(roster: Iterable[Participant], status: AttendanceStatus) -> tuple[str, ...]:
    """The names of those marked `status`, in the order of the list."""
    return tuple(p.name for p in roster if p.status is status)


def unmarked(roster: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those whose attendance is not marked yet."""
    return tuple(p for p in roster if p.status is None)


def awaited(roster: Sequence[Participant]) -> bool:
    """Whether it is too early to count: nobody has come yet, and members are not marked."""
    come = any(p.status is AttendanceStatus.PRESENT for p in roster)
    return not come and any(p.seated for p in unmarked(roster))

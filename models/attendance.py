"""Who takes part in a meeting. Every Afbud line, count and head field comes from here."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.records import (
    SEATED_ROLES,
    Attendance,
    AttendanceStatus,
    Meeting,
    Membership,
    Person,
    PersonId,
    Role,
)


@dataclass(frozen=True)
class Participant:
    """A person at one meeting. `status` is None until it is marked.

    `substitute` sits in this one's seat; `substitute_for` is the one whose seat this one takes.
    """

    person: Person
    role: Role
    status: AttendanceStatus | None = None
    substitute: Person | None = None
    substitute_for: Person | None = None
    organisation: str = ""
    party: str = ""

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
) -> tuple[Participant, ...]:
    """Those who belong to `meeting`: members on its day, substitutes called in, guests.

    `memberships` are the council's, in the order of its list; that order is kept, guests last.
    A substitute who is not called in and not marked is left out, and so is, where the roster is
    fixed, everyone without an attendance.
    """
    records = {record.person_id: record for record in attendances}
    seats = {
        record.substitute_id: record.person_id for record in records.values() if record.substitute_id
    }
    result: list[Participant] = []
    listed: set[PersonId] = set()
    for membership in memberships:
        person_id = membership.person_id
        record = records.get(person_id)
        called = person_id in seats or record is not None
        substitute_only = membership.role is Role.SUBSTITUTE or meeting.roster_fixed
        if not membership.covers(meeting.date) and not (meeting.roster_fixed and called):
            continue
        if person_id in listed or (substitute_only and not called):
            continue
        listed.add(person_id)
        result.append(
            Participant(
                people[person_id],
                membership.role,
                organisation=membership.organisation,
                party=membership.party,
            )
        )
    for person_id, record in records.items():
        if person_id not in listed and person_id in people:
            role = record.role or (Role.SUBSTITUTE if person_id in seats else Role.GUEST)
            result.append(Participant(people[person_id], role))
    return tuple(_with_record(p, records.get(p.person.id), seats, people) for p in result)


def _with_record(
    participant: Participant,
    record: Attendance | None,
    seats: Mapping[PersonId, PersonId],
    people: Mapping[PersonId, Person],
) -> Participant:
    seat = seats.get(participant.person.id)
    return replace(
        participant,
        status=record.status if record else None,
        substitute=people.get(record.substitute_id) if record and record.substitute_id else None,
        substitute_for=people.get(seat) if seat else None,
    )


def available_substitutes(
    absent: PersonId,
    day: dt.date,
    memberships: Sequence[Membership],
    taken: Iterable[PersonId],
) -> list[PersonId]:
    """Who may take the seat of `absent`: their own substitutes first, then those for anyone."""
    taken = set(taken)
    candidates = [
        m
        for m in memberships
        if m.role is Role.SUBSTITUTE and m.covers(day) and m.person_id not in taken
    ]
    own = [m.person_id for m in candidates if m.substitute_for == absent]
    general = [m.person_id for m in candidates if m.substitute_for is None]
    return list(dict.fromkeys([*own, *general]))


def seats(roster: Iterable[Participant]) -> int:
    """How many seats the council has at the meeting."""
    return sum(1 for p in roster if p.seated)


def filled_seats(roster: Sequence[Participant]) -> int:
    """How many of the seats are filled, by their member or by a substitute who is present."""
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

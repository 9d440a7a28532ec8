"""Who came to which meetings: the matrix of absence, its totals, and what to keep an eye on.

The counting rules, which the manual states in Danish:

- Only meetings that were held count: those whose minutes are a draft, approved or signed. A meeting
  still to come, or going on, has its column and counts nowhere.
- A person counts at the meetings they belonged to with one of the roles asked for, as it was on the
  day. At others their cell is empty (`Mark.NONE`); so is a substitute's who was not called.
- Whoever was there for any part of a meeting attended it: PRESENT for all of it, or PARTLY.
- REPLACED is an apology whose substitute came. It is an absence, and one of the apologies.
- Who is not marked (UNMARKED) is neither present nor absent: the meeting does not count for them.
- meetings = present + apologies + unexcused, where `present` holds those partly there and
  `apologies` those replaced. The percentage is present of meetings, rounded, half a percent up.

Presence comes from the Timeline and nothing else. Where nobody came or went, it says of everyone
what the list of attendance does, so it is asked only about those who did.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from models.attendance import Participant, Presence, Timeline, minutes_between
from models.danish import sort_key
from models.errors import QT_TRANSLATE_NOOP
from models.records import (
    SEATED_ROLES,
    AttendanceStatus,
    CouncilId,
    Event,
    EventKind,
    ItemId,
    Meeting,
    MeetingId,
    Person,
    PersonId,
    Role,
)
from models.rules import is_held

FEWEST_FOR_PERCENT = 3  # meetings before a low percentage is told of
EVERYONE = frozenset(Role)
_MOVES = (EventKind.ARRIVED, EventKind.LEFT)


class Mark(StrEnum):
    """What a cell of the matrix says."""

    PRESENT = "present"
    PARTLY = "partly"
    APOLOGY = "apology"
    REPLACED = "replaced"  # an apology, and the substitute came
    UNEXCUSED = "unexcused"
    UNMARKED = "unmarked"
    NOT_HELD = "not_held"  # the meeting is still to come, or going on
    NONE = "none"  # not a member that day; of a substitute: not called


ATTENDED = frozenset({Mark.PRESENT, Mark.PARTLY})
EXCUSED = frozenset({Mark.APOLOGY, Mark.REPLACED})
COUNTED = ATTENDED | EXCUSED | {Mark.UNEXCUSED}

MARK_NAMES: Mapping[Mark, str] = {
    Mark.PRESENT: QT_TRANSLATE_NOOP("absence", "mødt"),
    Mark.PARTLY: QT_TRANSLATE_NOOP("absence", "mødt en del af mødet"),
    Mark.APOLOGY: QT_TRANSLATE_NOOP("absence", "afbud"),
    Mark.REPLACED: QT_TRANSLATE_NOOP("absence", "afbud, suppleant mødte i stedet"),
    Mark.UNEXCUSED: QT_TRANSLATE_NOOP("absence", "udeblevet"),
    Mark.UNMARKED: QT_TRANSLATE_NOOP("absence", "ikke markeret"),
    Mark.NOT_HELD: QT_TRANSLATE_NOOP("absence", "mødet er ikke holdt endnu"),
    Mark.NONE: QT_TRANSLATE_NOOP("absence", "ikke medlem den dag"),
}


@dataclass(frozen=True)
class Attended:
    """A meeting as the count needs it. `items` only where someone came or went."""

    meeting: Meeting
    roster: tuple[Participant, ...] = ()
    events: tuple[Event, ...] = ()
    items: tuple[ItemId, ...] = ()


@dataclass(frozen=True)
class Cell:
    """One person at one meeting.

    `items_here` of `items` is known of those partly there; the minutes of all who came, where the
    clock tells them. `stand_in` is the substitute who came, or of a substitute the one sat for.
    """

    mark: Mark = Mark.NONE
    role: Role | None = None
    items_here: int | None = None
    items: int | None = None
    minutes_here: int | None = None
    stand_in: Person | None = None


EMPTY = Cell()
NOT_HELD = Cell(Mark.NOT_HELD)


def percent(part: int, whole: int) -> int:
    """Whole percent, half a percent rounded up."""
    return (200 * part + whole) // (2 * whole)


@dataclass(frozen=True)
class Totals:
    """The sums of some cells. `apologies` holds those replaced, `present` those partly there."""

    present: int = 0
    partly: int = 0
    apologies: int = 0
    replaced: int = 0
    unexcused: int = 0
    unmarked: int = 0

    @property
    def meetings(self) -> int:
        """The meetings that count."""
        return self.present + self.apologies + self.unexcused

    @property
    def percent(self) -> int | None:
        """How much of them was attended; None where nothing counts."""
        return percent(self.present, self.meetings) if self.meetings else None


def totals(cells: Iterable[Cell]) -> Totals:
    """The sums of the cells."""
    found = Counter(cell.mark for cell in cells)
    return Totals(
        found[Mark.PRESENT] + found[Mark.PARTLY],
        found[Mark.PARTLY],
        found[Mark.APOLOGY] + found[Mark.REPLACED],
        found[Mark.REPLACED],
        found[Mark.UNEXCUSED],
        found[Mark.UNMARKED],
    )


@dataclass(frozen=True)
class Row:
    """A person and a cell for each meeting. `role` is the latest they had at one of them."""

    person: Person
    role: Role
    cells: tuple[Cell, ...]

    @cached_property
    def totals(self) -> Totals:
        return totals(self.cells)


class SignKind(StrEnum):
    IN_A_ROW = "in_a_row"
    BELOW = "below"


@dataclass(frozen=True)
class AbsenceRules:
    """When a council wants to be told of someone; 0 switches a rule off."""

    in_a_row: int = 3  # meetings missed without an apology
    below: int = 50  # percent attended, of at least FEWEST_FOR_PERCENT meetings


SIGN_TEXTS: Mapping[SignKind, str] = {
    SignKind.IN_A_ROW: QT_TRANSLATE_NOOP(
        "absence", "{name} har været fraværende uden afbud {count} møder i træk."
    ),
    SignKind.BELOW: QT_TRANSLATE_NOOP(
        "absence", "{name} har mødt til {percent} % af møderne ({present} af {count})."
    ),
}


@dataclass(frozen=True)
class Sign:
    """A rule that someone falls under, with the meetings it was found in."""

    kind: SignKind
    council_id: CouncilId
    person: Person
    meetings: tuple[MeetingId, ...]
    present: int = 0

    @property
    def details(self) -> dict[str, object]:
        """What SIGN_TEXTS is filled in with."""
        count = len(self.meetings)
        return {
            "name": self.person.name,
            "count": count,
            "present": self.present,
            "percent": percent(self.present, count),
        }

    @property
    def text(self) -> str:
        """What is to be said, in Danish."""
        return SIGN_TEXTS[self.kind].format(**self.details)


@dataclass(frozen=True)
class Matrix:
    """Members by meetings. Each row has one cell for each of `meetings`, which are by date."""

    start: dt.date
    end: dt.date
    meetings: tuple[Meeting, ...] = ()
    rows: tuple[Row, ...] = ()
    signs: tuple[Sign, ...] = ()
    names: Mapping[CouncilId, str] = field(default_factory=dict)  # of the councils

    @property
    def held(self) -> int:
        """How many of the meetings were held."""
        return sum(is_held(meeting.state) for meeting in self.meetings)

    @cached_property
    def by_meeting(self) -> tuple[Totals, ...]:
        """The totals of each meeting."""
        return tuple(totals(row.cells[n] for row in self.rows) for n in range(len(self.meetings)))

    @cached_property
    def totals(self) -> Totals:
        """The totals of it all."""
        return totals(cell for row in self.rows for cell in row.cells)

    def row_of(self, person_id: PersonId) -> Row | None:
        """The person's row."""
        return next((row for row in self.rows if row.person.id == person_id), None)

    def traced(self, row: Row, marks: Set[Mark] = COUNTED) -> list[tuple[Meeting, Cell]]:
        """The meetings that a figure of the row was counted from."""
        pairs = zip(self.meetings, row.cells, strict=True)
        return [(meeting, cell) for meeting, cell in pairs if cell.mark in marks]


def cells_of(attended: Attended, roles: Set[Role] = SEATED_ROLES) -> dict[PersonId, Cell]:
    """The cell of each one at the meeting who has one of the roles there."""
    meeting = attended.meeting
    if not is_held(meeting.state):
        return {}
    came = {p.person.id for p in attended.roster if p.status is AttendanceStatus.PRESENT}
    moved = {e.person_id for e in attended.events if e.kind in _MOVES}
    timeline = Timeline(
        [p for p in attended.roster if p.person.id in moved], attended.items, attended.events
    )
    length = _length(timeline, meeting)
    wholly = {role: Cell(Mark.PRESENT, role, minutes_here=length) for role in roles}
    cells = {}
    for participant in attended.roster:
        if participant.role not in roles:
            continue
        person = participant.person.id
        if person in moved:
            cells[person] = _moved_cell(participant, timeline, meeting)
        elif person not in came:
            cells[person] = _absent_cell(participant, came)
        elif participant.substitute_for is not None:
            cells[person] = replace(wholly[participant.role], stand_in=participant.substitute_for)
        else:
            cells[person] = wholly[participant.role]
    return cells


def _length(timeline: Timeline, meeting: Meeting) -> int | None:
    """The minutes of the whole meeting; None where the clock does not tell."""
    opened = (timeline.started and timeline.started.time) or meeting.start
    closed = (timeline.ended and timeline.ended.time) or meeting.end
    if opened is None or closed is None:
        return None
    minutes = minutes_between(opened, closed)
    return minutes if minutes >= 0 else None


def _moved_cell(participant: Participant, timeline: Timeline, meeting: Meeting) -> Cell:
    """The cell of one who came or went."""
    person = participant.person.id
    seen = [
        attendee.presence
        for item_id in timeline.items
        for attendee in timeline.at(item_id).attendees
        if attendee.id == person
    ]
    here = sum(presence is not Presence.AWAY for presence in seen)
    whole = bool(seen) and all(presence is Presence.HERE for presence in seen)
    return Cell(
        Mark.PRESENT if whole else Mark.PARTLY,
        participant.role,
        here,
        len(seen),
        timeline.minutes_here(person, meeting.start, meeting.end),
        participant.substitute_for,
    )


def _absent_cell(participant: Participant, came: Set[PersonId]) -> Cell:
    substitute = participant.substitute
    if participant.status is None:
        return Cell(Mark.UNMARKED, participant.role)
    if participant.status is AttendanceStatus.UNEXCUSED:
        return Cell(Mark.UNEXCUSED, participant.role)
    if substitute is not None and substitute.id in came:
        return Cell(Mark.REPLACED, participant.role, stand_in=substitute)
    return Cell(Mark.APOLOGY, participant.role)


def matrix(
    attended: Sequence[Attended],
    start: dt.date,
    end: dt.date,
    roles: Set[Role] = SEATED_ROLES,
    *,
    rules: Mapping[CouncilId, AbsenceRules] | None = None,
    names: Mapping[CouncilId, str] | None = None,
) -> Matrix:
    """The matrix of meetings that are in the order they were held.

    The rows of one council are in the order of its list, as it was at the latest meeting; those of
    several in Danish order of name, one for each person.
    """
    counted = [(a, cells_of(a, roles)) for a in attended]
    blank = [EMPTY if is_held(a.meeting.state) else NOT_HELD for a in attended]
    people: dict[PersonId, tuple[Person, Role]] = {}
    for meeting, cells in reversed(counted):
        for participant in meeting.roster:
            cell = cells.get(participant.person.id)
            if cell is not None and cell.role is not None:
                people.setdefault(participant.person.id, (participant.person, cell.role))
    rows = [
        Row(
            person,
            role,
            tuple(
                cells.get(person_id, empty)
                for (_meeting, cells), empty in zip(counted, blank, strict=True)
            ),
        )
        for person_id, (person, role) in people.items()
    ]
    meetings = tuple(a.meeting for a in attended)
    if len({meeting.council_id for meeting in meetings}) > 1:
        rows.sort(key=lambda row: sort_key(row.person.name))
    signs = tuple(_signs(meetings, rows, rules or {}))
    return Matrix(start, end, meetings, tuple(rows), signs, names or {})


def _signs(
    meetings: Sequence[Meeting], rows: Iterable[Row], rules: Mapping[CouncilId, AbsenceRules]
) -> Iterable[Sign]:
    """Whom the councils' rules tell of: first those who stay away, then those below.

    The rules are for those with a seat, as they were at each meeting.
    """
    signs = []
    for row in rows:
        for council_id in dict.fromkeys(meeting.council_id for meeting in meetings):
            rule = rules.get(council_id, AbsenceRules())
            own = [
                (meeting.id, cell.mark if cell.role in SEATED_ROLES else Mark.NONE)
                for meeting, cell in zip(meetings, row.cells, strict=True)
                if meeting.council_id == council_id
            ]
            streak = longest_streak(own)
            if rule.in_a_row and len(streak) >= rule.in_a_row:
                signs.append(Sign(SignKind.IN_A_ROW, council_id, row.person, streak))
            counted = [(meeting, mark) for meeting, mark in own if mark in COUNTED]
            present = sum(mark in ATTENDED for _meeting, mark in counted)
            enough = len(counted) >= FEWEST_FOR_PERCENT
            if enough and 100 * present < rule.below * len(counted):
                ids = tuple(meeting for meeting, _mark in counted)
                signs.append(Sign(SignKind.BELOW, council_id, row.person, ids, present))
    return sorted(signs, key=lambda sign: sign.kind is SignKind.BELOW)


def longest_streak(cells: Iterable[tuple[MeetingId, Mark]]) -> tuple[MeetingId, ...]:
    """The most meetings in a row that were missed without an apology; of equal ones the latest.

    Meetings not held, and those someone was no member at, are passed over. One that is not marked
    ends the row: nobody knows.
    """
    longest: list[MeetingId] = []
    run: list[MeetingId] = []
    for meeting, mark in cells:
        if mark in (Mark.NONE, Mark.NOT_HELD):
            continue
        run = [*run, meeting] if mark is Mark.UNEXCUSED else []
        longest = run if run and len(run) >= len(longest) else longest
    return tuple(longest)


@dataclass(frozen=True)
class PerDiem:
    """Someone who attended a meeting, and so may have a per-diem (diæt)."""

    meeting: Meeting
    person: Person
    cell: Cell


def per_diems(attended: Sequence[Attended], roles: Set[Role] = SEATED_ROLES) -> list[PerDiem]:
    """Who attended which meeting, wholly or partly: by meeting, in the order of its list.

    Substitutes belong to it whatever the roles.
    """
    found = []
    for a in attended:
        cells = cells_of(a, {*roles, Role.SUBSTITUTE})
        for participant in a.roster:
            cell = cells.get(participant.person.id, EMPTY)
            if cell.mark in ATTENDED:
                found.append(PerDiem(a.meeting, participant.person, cell))
    return found

"""Checks of the meeting's course: who was here for which item, against what is written there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from models.attendance import (
    Attendee,
    ItemAttendance,
    Participant,
    Presence,
    person_form,
)
from models.attendance.lines import ABSENCE_KEYS
from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.meeting import has_begun
from models.control.passages import Passage
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    AttendanceStatus,
    Event,
    EventKind,
    ItemType,
    PersonId,
    Vote,
)
from models.rules import quorum_needed


def quorum(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Decisions of too few, at some items or at all. Those not marked yet may have been there."""
    is_marked = any(p.status is not None for p in minutes.participants)
    if not is_marked or not has_begun(minutes):
        return
    decided = [i for i in minutes.items if i.type is ItemType.DECISION and i.decision.body]
    too_few = [item for item in decided if _lacks_quorum(minutes, minutes.timeline.at(item.id))]
    if too_few and len(too_few) == len(decided):
        at = max((minutes.timeline.at(i.id) for i in too_few), key=lambda at: at.filled)
        numbers = _counts(minutes, at)
        yield Finding(Kind.NO_QUORUM, Spot(Part.ATTENDANCE), numbers, repr(numbers))
        return
    for item in too_few:
        numbers = _counts(minutes, minutes.timeline.at(item.id))
        yield Finding(Kind.ITEM_QUORUM, _at(item), numbers, repr(numbers))


def _lacks_quorum(minutes: Minutes, at: ItemAttendance) -> bool:
    open_seats = sum(
        1 for a in at.attendees if a.participant.seated and a.participant.status is None
    )
    return at.filled + open_seats < quorum_needed(minutes.council, at.seats)


def _counts(minutes: Minutes, at: ItemAttendance) -> dict[str, str]:
    needed = quorum_needed(minutes.council, at.seats)
    return {"filled": str(at.filled), "seats": str(at.seats), "needed": str(needed)}


def _at(item: AgendaItem, words: str = "") -> Spot:
    """The decision of an item."""
    return Spot(Part.TEXT, item.id, item.decision.id, words=words)


def came_after_all(
    minutes: Minutes, _text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """Those who sent an apology, and came all the same. That some come late is usual."""
    came = [p for p in minutes.participants if p.marked is AttendanceStatus.APOLOGY]
    if came:
        names = ", ".join(p.name for p in came)
        spot = Spot(Part.ATTENDANCE, person_id=came[0].person.id)
        yield Finding(Kind.CAME_AFTER_ALL, spot, {"names": names}, names)


def moved_twice(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Those who leave without being there, or come though they are."""
    names = {p.person.id: p.name for p in minutes.participants}
    before: dict[PersonId, EventKind] = {}
    for event in minutes.timeline.moves:
        person = event.person_id
        if person is None or person not in names:
            continue
        # Who is here already may take a seat.
        if before.get(person) is event.kind and event.seat_of is None:
            kind = Kind.LEFT_TWICE if event.kind is EventKind.LEFT else Kind.CAME_TWICE
            spot = Spot(Part.ATTENDANCE, person_id=person)
            yield Finding(kind, spot, {"name": names[person]}, str(person))
        before[person] = event.kind


# --- votes ---


def votes(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Votes of those who had none, and those whose votes are missing."""
    for item in minutes.items:
        at = minutes.timeline.at(item.id)
        for vote in item.votes:
            yield from _of_vote(minutes, item, at, vote)


def _of_vote(
    minutes: Minutes, item: AgendaItem, at: ItemAttendance, vote: Vote
) -> Iterator[Finding]:
    cast = {c.person_id for c in vote.casts}
    names = {p.person.id: p.name for p in minutes.participants}
    could = {a.id for a in at.attendees if _could_vote(a)}
    stayed = {a.id for a in at.voters if a.presence is Presence.HERE}
    for kind, people in (
        (Kind.VOTE_STRANGER, cast - could),
        (Kind.VOTE_MISSING, stayed - cast if cast else set()),
    ):
        if people:
            told = ", ".join(name for person, name in names.items() if person in people)
            yield Finding(kind, _at(item), {"names": told or "?"}, f"{vote.id} {sorted(people)}")


def _could_vote(attendee: Attendee) -> bool:
    """Whether someone had a vote, perhaps before going."""
    has_seat = attendee.participant.seated or attendee.seat_of is not None
    partly = attendee.presence is Presence.PARTLY and has_seat and not attendee.disqualified
    return attendee.votes or partly


# --- lines by hand ---


def lines_by_hand(
    minutes: Minutes, _text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """Lines put in words by hand that do not name those they should, or name others."""
    for item in minutes.items:
        at = minutes.timeline.at(item.id)
        for wording in item.line_wordings:
            if wording.line in ABSENCE_KEYS and not _fits(minutes, at, wording.line, wording.text):
                yield _misfit(item, wording.text)
        for event in minutes.timeline.events_at(item.id):
            if event.wording and not _tells_of(minutes, event):
                yield _misfit(item, event.wording)


def _misfit(item: AgendaItem, words: str) -> Finding:
    return Finding(Kind.LINE_BY_HAND, _at(item), {"words": words}, words)


def _fits(minutes: Minutes, at: ItemAttendance, line: str, text: str) -> bool:
    """Whether a line names all who are absent like that, and nobody who is here."""
    absent = [a.participant for a in at.attendees if a.cause == line]
    here = [a.participant for a in at.attendees if a.presence is Presence.HERE]
    return all(_names(text, p, minutes) for p in absent) and not any(p.name in text for p in here)


def _tells_of(minutes: Minutes, event: Event) -> bool:
    people: Iterable[Participant] = minutes.participants
    return any(_names(event.wording, p, minutes) for p in people if p.person.id == event.person_id)


def _names(text: str, participant: Participant, minutes: Minutes) -> bool:
    """Whether someone is named, if only by a part of the name."""
    if person_form(participant, minutes.layout.events) in text:
        return True
    return any(re.search(rf"\b{re.escape(part)}\b", text) for part in participant.name.split())


CHECKS = (quorum, came_after_all, moved_twice, votes, lines_by_hand)

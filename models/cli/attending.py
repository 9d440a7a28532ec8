"""The `attendance` and `events` commands: who was here for what, and what happened when."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.attendance import Attendee, Cause, ItemAttendance, Participant, Presence, Timeline
from models.cli.showing import plain_event, plain_participant, print_json, print_table
from models.danish import clock
from models.plain_data import to_plain
from models.records import Event, EventKind, ItemId, MeetingId, PersonId, Phase
from models.rules import Quorum
from models.secretariat import Secretariat
from models.vocabulary import EVENT_NAMES, ROLE_NAMES, STATUS_NAMES

PHASE_NAMES = {Phase.BEFORE: "før", Phase.DURING: "under", Phase.AFTER: "efter"}
CAUSE_NAMES = {Cause.APOLOGY: "afbud", Cause.UNEXCUSED: "udeblevet", Cause.AWAY: "fraværende"}
PRESENCE_NAMES = {
    Presence.HERE: "til stede",
    Presence.PARTLY: "delvis til stede",
    Presence.AWAY: "ikke til stede",
}
_MOVES = (EventKind.ARRIVED, EventKind.LEFT)


@dataclass(frozen=True)
class _Course:
    """A meeting's timeline with what it is told by."""

    timeline: Timeline
    numbers: Mapping[ItemId, str]
    start: dt.time | None
    end: dt.time | None

    def whole(self, participant: Participant) -> Presence | None:
        """Whether someone was here for all items, for some or none; None when not marked."""
        if participant.status is None:
            return None
        found = {
            attendee.presence
            for item_id in self.timeline.items
            for attendee in self.timeline.at(item_id).attendees
            if attendee.id == participant.person.id
        }
        if not found:
            return Presence.AWAY if participant.absent else Presence.HERE
        return found.pop() if len(found) == 1 else Presence.PARTLY

    def moves(self, person_id: PersonId) -> Iterator[str]:
        """'fra kl. 17.20 under punkt 3'; of a guest for one item only 'under punkt 3'."""
        moves = [event for event in self.timeline.moves if event.person_id == person_id]
        while moves:
            event = moves.pop(0)
            if moves and _is_for_one_item(event, moves[0]):
                del moves[0]
                yield self.place(replace(event, phase=Phase.DURING))
                continue
            word = "fra" if event.kind is EventKind.ARRIVED else "til"
            time = f" kl. {_clock(event.time)}" if event.time else ""
            yield f"{word}{time} {self.place(event)}"

    def place(self, event: Event) -> str:
        """'under punkt 3', or 'før første punkt'."""
        if event.item_id is None:
            return "før første punkt"
        return f"{PHASE_NAMES[event.phase]} punkt {self.numbers[event.item_id]}"


def _is_for_one_item(arrival: Event, departure: Event) -> bool:
    """Whether someone was there from before an item until after it, without a time for either."""
    return (
        arrival.item_id == departure.item_id
        and (arrival.time, departure.time) == (None, None)
        and (arrival.phase, departure.phase) == (Phase.BEFORE, Phase.AFTER)
    )


def show_attendance(
    secretariat: Secretariat, meeting_id: MeetingId, item_id: ItemId | None, *, as_json: bool
) -> None:
    """Print who was here, for one item or the whole meeting, and whether it could decide."""
    meeting = secretariat.meetings.get(meeting_id)
    numbers = {item.id: item.number for item in secretariat.agenda.of(meeting_id)}
    course = _Course(secretariat.live.timeline(meeting_id), numbers, meeting.start, meeting.end)
    if item_id is None:
        quorum = secretariat.attendance.quorum(meeting_id)
        lost = {
            other: found
            for other in course.timeline.items
            if not (found := _quorum_at(secretariat, meeting_id, course, other)).reached
        }
    else:
        quorum, lost = _quorum_at(secretariat, meeting_id, course, item_id), {}
    if as_json:
        print_json(_plain(course, item_id, quorum, lost))
    elif not course.timeline.roster:
        print("Der er ingen på mødets liste.")
    else:
        at = None if item_id is None else course.timeline.at(item_id)
        print_table(_rows(course, at))
        print(_told(quorum))
        for other, found in lost.items() if quorum.reached else ():
            print(f"Punkt {numbers[other]}: {_told(found)}")


def _quorum_at(
    secretariat: Secretariat, meeting_id: MeetingId, course: _Course, item_id: ItemId
) -> Quorum:
    return secretariat.live.quorum(meeting_id, course.timeline.at(item_id))


def _told(quorum: Quorum) -> str:
    word = "Beslutningsdygtigt" if quorum.reached else "Ikke beslutningsdygtigt"
    return f"{word}: {quorum.filled} af {quorum.seats} pladser besat, mindst {quorum.needed}."


def _rows(course: _Course, at: ItemAttendance | None) -> Iterator[tuple[str, ...]]:
    for participant in course.timeline.roster:
        person_id = participant.person.id
        attendee = next((a for a in at.attendees if a.id == person_id), None) if at else None
        role = ROLE_NAMES[participant.role]
        if participant.substitute_for:
            role = f"{role} for {participant.substitute_for.name}"
        if attendee is None:
            state = _whole_state(course, participant)
            rest = ", ".join(course.moves(person_id))
        else:
            state = _item_state(attendee)
            is_led = at is not None and at.moderator == person_id
            rest = ", ".join(_remarks(attendee, is_led=is_led))
        yield participant.name, role, state, rest


def _whole_state(course: _Course, participant: Participant) -> str:
    if participant.absent and participant.status:
        return STATUS_NAMES[participant.status]
    presence = course.whole(participant)
    return PRESENCE_NAMES[presence] if presence else "ikke markeret"


def _item_state(attendee: Attendee) -> str:
    if attendee.cause is not None and attendee.presence is Presence.AWAY:
        return CAUSE_NAMES[attendee.cause]
    if attendee.participant.status is None:
        return "ikke markeret"
    return PRESENCE_NAMES[attendee.presence]


def _remarks(attendee: Attendee, *, is_led: bool) -> Iterator[str]:
    if attendee.disqualified:
        yield "inhabil"
    if attendee.votes:
        yield "kan stemme"
    if is_led:
        yield "leder mødet"


def _plain(
    course: _Course, item_id: ItemId | None, quorum: Quorum, lost: Mapping[ItemId, Quorum]
) -> dict[str, Any]:
    people = course.timeline.roster
    plain: dict[str, Any] = {
        "item": None,
        "people": [_plain_participant(course, participant) for participant in people],
    }
    if item_id is not None:
        names = {p.person.id: p.name for p in people}
        at = course.timeline.at(item_id)
        plain = {
            "item": course.numbers[item_id],
            "people": [_plain_attendee(attendee, names) for attendee in at.attendees],
            "moderator": names[at.moderator] if at.moderator else None,
        }
    plain["quorum"] = _plain_quorum(quorum)
    plain["without_quorum"] = [course.numbers[other] for other in lost]
    return plain


def _plain_quorum(quorum: Quorum) -> dict[str, Any]:
    return {
        "reached": quorum.reached,
        "filled": quorum.filled,
        "seats": quorum.seats,
        "needed": quorum.needed,
    }


def _plain_participant(course: _Course, participant: Participant) -> dict[str, Any]:
    person_id = participant.person.id
    moves = [event for event in course.timeline.moves if event.person_id == person_id]
    attended = course.timeline.attended(person_id)
    return {
        **plain_participant(participant),
        "presence": to_plain(course.whole(participant)),
        "items": [course.numbers[item_id] for item_id in attended],
        "minutes": course.timeline.minutes_here(person_id, course.start, course.end),
        "moves": [
            {
                "kind": event.kind.value,
                "time": to_plain(event.time),
                "phase": event.phase.value,
                "item": course.numbers[event.item_id] if event.item_id else None,
            }
            for event in moves
        ],
    }


def _plain_attendee(attendee: Attendee, names: Mapping[PersonId, str]) -> dict[str, Any]:
    return {
        "name": attendee.name,
        "role": attendee.participant.role.value,
        "presence": attendee.presence.value,
        "here": attendee.here,
        "cause": to_plain(attendee.cause),
        "seat_of": names.get(attendee.seat_of) if attendee.seat_of else None,
        "disqualified": attendee.disqualified,
        "votes": attendee.votes,
    }


# --- events ---------------------------------------------------------------------------------


def list_events(secretariat: Secretariat, meeting_id: MeetingId, *, as_json: bool) -> None:
    """Print what happened, in order. Why someone was disqualified is never told."""
    numbers = {item.id: item.number for item in secretariat.agenda.of(meeting_id)}
    timeline = secretariat.live.timeline(meeting_id)
    names = {person.id: person.name for person in secretariat.people.all()}
    names |= {p.person.id: p.name for p in timeline.roster}
    course = _Course(timeline, numbers, None, None)
    if as_json:
        print_json([plain_event(event, numbers, names) for event in timeline.events])
    elif timeline.events:
        print_table(
            (_clock(event.time), _where(course, event), _what(event, names))
            for event in timeline.events
        )
    else:
        print("Der er ikke noteret noget om mødets forløb.")


def _where(course: _Course, event: Event) -> str:
    if event.person_id is not None:
        return course.place(event)
    return f"punkt {course.numbers[event.item_id]}" if event.item_id else ""


def _what(event: Event, names: Mapping[PersonId, str]) -> str:
    """'Eva Holm ankom som suppleant for Ib Lund'."""
    words = EVENT_NAMES[event.kind]
    if event.kind is EventKind.DISQUALIFIED:
        words = f"var {words}" if event.decided else f"var ikke {words}"
    if event.person_id is None:
        text = words[0].upper() + words[1:]
    else:
        text = f"{names.get(event.person_id, '?')} {words}"
    if event.seat_of is not None:
        text += f" som suppleant for {names.get(event.seat_of, '?')}"
    return f"{text}: »{event.wording}«" if event.wording else text


def _clock(time: dt.time | None) -> str:
    return clock(time).replace(":", ".") if time else ""

"""Records as a terminal shows them: columns for people, JSON for programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from models.attendance import Participant, Timeline
from models.minutes import Minutes
from models.plain_data import to_plain
from models.records import AgendaItem, Ballot, Event, EventKind, ItemId, PersonId, Vote
from models.secretariat.tasks import TaskLine


def print_json(value: Any) -> None:
    """`value`, plain data, as JSON that people can read, too."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_json_list(values: Iterable[Any]) -> None:
    """The same of many values, as one list, without having the whole of it at a time."""
    between = ""
    print("[", end="")
    for value in values:
        text = json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")
        print(f"{between}\n  {text}", end="")
        between = ","
    print("\n]" if between else "]")


def print_table(rows: Iterable[Sequence[object]]) -> None:
    """The rows in columns that are as wide as they must be. All have the same number of cells."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())


def plain_minutes(
    minutes: Minutes, tasks: Iterable[TaskLine], names: Mapping[PersonId, str]
) -> dict[str, Any]:
    """Everything about a meeting as plain data. Texts are in their stored form (Markdown).

    `tasks` are the meeting's; `names` are those of people who may no longer belong to it.
    """
    council, meeting = minutes.council, minutes.meeting
    names = {**names, **{p.person.id: p.name for p in minutes.participants}}
    numbers = {item.id: item.number for item in minutes.items}
    return {
        "id": meeting.id,
        "council": council.name,
        "municipality": council.municipality,
        "layout": council.layout,
        "date": to_plain(meeting.date),
        "start": to_plain(meeting.start),
        "end": to_plain(meeting.end),
        "place": meeting.place,
        "kind": meeting.kind.value,
        "state": meeting.state.value,
        "participants": [plain_participant(participant) for participant in minutes.participants],
        "events": [plain_event(event, numbers, names) for event in minutes.timeline.events],
        "items": [_item(item, minutes.timeline, names) for item in minutes.items],
        "tasks": [plain_task(line) for line in tasks],
    }


def plain_event(
    event: Event, numbers: Mapping[ItemId, str], names: Mapping[PersonId, str]
) -> dict[str, Any]:
    """An event as plain data, without its reason, which is private."""
    plain = {
        "id": event.id,
        "kind": event.kind.value,
        "time": to_plain(event.time),
        "item": numbers.get(event.item_id) if event.item_id else None,
        "phase": event.phase.value,
        "person": names.get(event.person_id) if event.person_id else None,
        "seat_of": names.get(event.seat_of) if event.seat_of else None,
        "wording": event.wording,
    }
    if event.kind is EventKind.DISQUALIFIED:
        plain["decided"] = event.decided
    return plain


def plain_task(line: TaskLine) -> dict[str, Any]:
    """A task as plain data, with the meeting and item it comes from."""
    task = line.task
    return {
        "id": task.id,
        "text": task.text,
        "responsible": task.responsible,
        "due": to_plain(task.due),
        "overdue": line.overdue,
        "created": to_plain(task.created_on),
        "done": to_plain(task.done_on),
        "meeting": line.meeting_id,
        "date": to_plain(line.date),
        "item": line.number or None,
        "title": line.title or None,
    }


def plain_participant(participant: Participant) -> dict[str, Any]:
    """Who someone is at a meeting, and how they are marked."""
    seat = participant.substitute_for
    return {
        "name": participant.name,
        "role": participant.role.value,
        "status": to_plain(participant.status),
        "substitute_for": seat.name if seat else None,
    }


def _item(item: AgendaItem, timeline: Timeline, names: Mapping[PersonId, str]) -> dict[str, Any]:
    missing = [a.name for a in timeline.at(item.id).attendees if a.cause is not None]
    votes = [vote.id for vote in item.votes]
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "case_number": item.case_number,
        "closed": item.closed,
        "type": item.type.value,
        "sections": [
            {"heading": section.heading, "level": section.level, "text": to_plain(section.body)}
            for section in item.sections
        ],
        "decision": to_plain(item.decision.body),
        "outcome": to_plain(item.outcome),
        "absent": missing,
        "votes": [_vote(vote, names) for vote in item.votes],
        "dissents": [
            {
                "kind": note.kind.value,
                "people": [names.get(person) for person in note.people],
                "text": to_plain(note.body),
                # The place of the vote it is of, from 1.
                "vote": votes.index(note.vote_id) + 1 if note.vote_id in votes else None,
            }
            for note in item.notes
        ],
        "history": [
            {
                "date": to_plain(entry.date),
                "body": entry.body,
                "released": entry.released,
                "decision": to_plain(entry.decision),
                "absent": entry.absent,
            }
            for entry in item.history
        ],
        "attachments": [attachment.title for attachment in item.attachments],
    }


def _vote(vote: Vote, names: Mapping[PersonId, str]) -> dict[str, Any]:
    cast = {
        ballot.value: [names.get(c.person_id) for c in vote.casts if c.ballot is ballot]
        for ballot in Ballot
    }
    return {"motion": vote.motion, **cast, "wording": vote.wording}

"""Records as a terminal shows them: columns for people, JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from models.attendance import Participant
from models.minutes import Minutes
from models.plain_data import to_plain
from models.records import AgendaItem


def print_json(value: Any) -> None:
    """`value`, plain data, as JSON that people can read, too."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Iterable[Sequence[object]]) -> None:
    """The rows in columns that are as wide as they must be. All have the same number of cells."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())


def plain_minutes(minutes: Minutes) -> dict[str, Any]:
    """Everything about a meeting as plain data. Texts are in their stored form (Markdown)."""
    council, meeting = minutes.council, minutes.meeting
    absent = [participant.name for participant in minutes.participants if participant.absent]
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
        "participants": [_participant(participant) for participant in minutes.participants],
        "items": [_item(item, absent) for item in minutes.items],
    }


def _participant(participant: Participant) -> dict[str, Any]:
    seat = participant.substitute_for
    return {
        "name": participant.name,
        "role": participant.role.value,
        "status": to_plain(participant.status),
        "substitute_for": seat.name if seat else None,
    }


def _item(item: AgendaItem, absent: Sequence[str]) -> dict[str, Any]:
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
        "absent": list(absent),
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

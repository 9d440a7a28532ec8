"""What the count of absence reads: a whole period at once, in a handful of queries."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from models.records import (
    Attendance,
    AttendanceStatus,
    CouncilId,
    Event,
    ItemId,
    Meeting,
    MeetingId,
    Membership,
    PersonId,
    Role,
)
from models.store import rows
from models.store.connection import Connection

# The meetings of one council in a period, which every query here is about.
_PERIOD = """meeting.council_id = :council AND meeting.deleted_at IS NULL
    AND meeting.date BETWEEN :start AND :end"""
_LOCKED = "meeting.state IN ('approved', 'signed')"
_FRAMED = f"""{_LOCKED} AND EXISTS (SELECT 1 FROM version
    WHERE version.meeting_id = meeting.id AND reopened_at IS NULL)"""


class AbsenceReader:
    """Reads of the meetings of a council from `start` to `end`, both inclusive."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def meetings(self, council_id: CouncilId, start: dt.date, end: dt.date) -> list[Meeting]:
        """The meetings, in the order they are held."""
        found = self._db.query(
            f"SELECT * FROM meeting WHERE {_PERIOD} ORDER BY date, start, id",
            _values(council_id, start, end),
        )
        return [rows.meeting(row) for row in found]

    def rosters(
        self, council_id: CouncilId, start: dt.date, end: dt.date
    ) -> dict[MeetingId, list[dict[str, Any]]]:
        """Of the locked meetings the participants as they were approved, as plain data.

        Only they are taken out of the frame: it holds a whole layout besides.
        """
        found = self._db.execute(
            f"""SELECT meeting.id, json_extract(frame, '$.participants')
                FROM meeting JOIN version ON version.meeting_id = meeting.id
                WHERE {_PERIOD} AND {_LOCKED} AND reopened_at IS NULL""",
            _values(council_id, start, end),
        )
        return {MeetingId(meeting): json.loads(frame) for meeting, frame in found}

    def attendance(
        self, council_id: CouncilId, start: dt.date, end: dt.date
    ) -> Mapping[MeetingId, list[Attendance]]:
        """What is recorded at the meetings that have no frame."""
        found = self._db.execute(
            f"""SELECT meeting_id, person_id, status, substitute_id, role
                FROM attendance JOIN meeting ON meeting.id = meeting_id
                WHERE {_PERIOD} AND NOT ({_FRAMED}) ORDER BY attendance.id""",
            _values(council_id, start, end),
        )
        records: dict[MeetingId, list[Attendance]] = defaultdict(list)
        for meeting, person, status, substitute, role in found:
            records[meeting].append(
                Attendance(
                    meeting,
                    person,
                    AttendanceStatus(status) if status else None,
                    substitute,
                    Role(role) if role else None,
                )
            )
        return records

    def events(
        self, council_id: CouncilId, start: dt.date, end: dt.date
    ) -> Mapping[MeetingId, list[Event]]:
        """The events of each meeting, hidden as `Events.of` hides them."""
        found = self._db.query(
            f"""SELECT event.* FROM event JOIN meeting ON meeting.id = event.meeting_id
                LEFT JOIN agenda_item ON agenda_item.id = event.item_id
                WHERE {_PERIOD} AND NOT (event.kind IN ('item', 'disqualified')
                  AND agenda_item.id IS NOT NULL AND (agenda_item.deleted_at IS NOT NULL
                    OR agenda_item.meeting_id <> event.meeting_id))
                ORDER BY event.id""",
            _values(council_id, start, end),
        )
        events: dict[MeetingId, list[Event]] = defaultdict(list)
        for row in found:
            events[row["meeting_id"]].append(rows.event(row))
        return events

    def items(
        self, council_id: CouncilId, start: dt.date, end: dt.date
    ) -> Mapping[MeetingId, list[ItemId]]:
        """The items of each meeting that someone came to late or left early, in order."""
        found = self._db.execute(
            f"""SELECT meeting_id, agenda_item.id
                FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                WHERE {_PERIOD} AND agenda_item.deleted_at IS NULL AND meeting.id IN
                  (SELECT meeting_id FROM event WHERE kind IN ('arrived', 'left'))
                ORDER BY meeting_id, agenda_item.position, agenda_item.id""",
            _values(council_id, start, end),
        )
        items: dict[MeetingId, list[ItemId]] = defaultdict(list)
        for meeting, item in found:
            items[meeting].append(ItemId(item))
        return items

    def memberships(self, council_id: CouncilId) -> tuple[list[Membership], set[PersonId]]:
        """The council's memberships in the order of its list; and whom of them is deleted."""
        found = list(
            self._db.query(
                """SELECT membership.*, person.deleted_at AS gone FROM membership
                   JOIN person ON person.id = membership.person_id WHERE council_id = ?
                   ORDER BY membership.position, membership.id""",
                [council_id],
            )
        )
        gone = {PersonId(row["person_id"]) for row in found if row["gone"]}
        return [rows.membership(row) for row in found], gone

    def councils_of(self, person_id: PersonId) -> list[CouncilId]:
        """The councils that someone is or was a member of, or attended a meeting of."""
        found = self._db.execute(
            """SELECT council_id FROM membership WHERE person_id = :person
               UNION SELECT council_id FROM meeting WHERE id IN
                 (SELECT meeting_id FROM attendance WHERE person_id = :person)""",
            {"person": person_id},
        )
        return [CouncilId(council) for (council,) in found]


def _values(council_id: CouncilId, start: dt.date, end: dt.date) -> dict[str, object]:
    return {"council": council_id, "start": start.isoformat(), "end": end.isoformat()}

"""Meetings and attendance in the database."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import (
    Attendance,
    CouncilId,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MeetingSummary,
    PersonId,
)
from models.rules import NumberedMeeting
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert

# A meeting with what the list tells of it.
_SUMMARY = """SELECT meeting.*,
     (SELECT count(*) FROM agenda_item
       WHERE meeting_id = meeting.id AND deleted_at IS NULL) AS items,
     (SELECT count(*) FROM attendance
       WHERE meeting_id = meeting.id AND status = 'apology'
         AND person_id NOT IN (SELECT person_id FROM event
           WHERE meeting_id = meeting.id AND kind IN ('arrived', 'left')
             AND person_id IS NOT NULL)
     ) AS apologies
   FROM meeting WHERE deleted_at IS NULL"""
_LATEST_FIRST = "ORDER BY date DESC, start DESC, id DESC"
_IN_ORDER = "ORDER BY date, start, id"
# Before a meeting, or the end of a day: see `place_of`. The first part is for the index.
EARLIER = "(date <= :date AND (date, coalesce(start, ''), meeting.id) < (:date, :start, :id))"
_HELD = "state IN ('draft', 'approved', 'signed')"
# Still to be held, or going on.
_COMING = "(state = 'in_progress' OR date >= :today AND state IN ('planned', 'agenda'))"
_UNAPPROVED = f"council_id = :council AND state NOT IN ('approved', 'signed') AND NOT {_COMING}"


class Meetings:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def _summaries(self, rest: str, values: Mapping[str, Any]) -> list[MeetingSummary]:
        found = self._db.query(f"{_SUMMARY} {rest}", values)
        return [MeetingSummary(rows.meeting(r), r["items"], r["apologies"]) for r in found]

    def summaries(
        self, council_id: CouncilId, latest: int | None = None, before: Meeting | None = None
    ) -> list[MeetingSummary]:
        """The council's `latest` meetings (None: all), the last first, as the list shows them.

        With `before` those that come after that one in this list.
        """
        values: dict[str, Any] = {
            "council": council_id,
            "most": -1 if latest is None else latest,
        }
        where = "AND council_id = :council"
        if before is not None:
            where += f" AND {EARLIER}"
            values |= place_of(before)
        return self._summaries(f"{where} {_LATEST_FIRST} LIMIT :most", values)

    def chosen(self, council_id: CouncilId, ids: Iterable[MeetingId]) -> list[MeetingSummary]:
        """Those of the council's meetings that have one of these ids, the last first."""
        return self._summaries(
            f"""AND council_id = :council AND id IN (SELECT value FROM json_each(:ids))
                {_LATEST_FIRST}""",
            {"council": council_id, "ids": json.dumps(list(ids))},
        )

    def days(self, council_id: CouncilId, latest: int) -> list[dt.date]:
        """The last days on which the council meets, so many at most."""
        found = self._db.execute(
            """SELECT DISTINCT date FROM meeting WHERE council_id = ? AND deleted_at IS NULL
               ORDER BY date DESC LIMIT ?""",
            [council_id, latest],
        )
        return [dt.date.fromisoformat(day) for (day,) in found]

    def between(self, council_id: CouncilId, start: dt.date, end: dt.date) -> list[MeetingSummary]:
        """The council's meetings from `start` to `end`, both inclusive, as they are held."""
        return self._summaries(
            f"AND council_id = :council AND date BETWEEN :start AND :end {_IN_ORDER}",
            {"council": council_id, "start": start.isoformat(), "end": end.isoformat()},
        )

    def coming(self, council_id: CouncilId, today: dt.date) -> list[MeetingSummary]:
        """The council's meetings that are still to be held, or going on, as they are held."""
        return self._summaries(
            f"AND council_id = :council AND {_COMING} {_IN_ORDER}",
            {"council": council_id, "today": today.isoformat()},
        )

    def unapproved(
        self, council_id: CouncilId, today: dt.date, most: int
    ) -> tuple[list[MeetingSummary], int]:
        """The last meetings that are over without approved minutes, and how many there are.

        Most are drafts. Others were never noted as held, though their day has passed.
        """
        values = {"council": council_id, "today": today.isoformat()}
        (count,) = self._db.execute(
            f"SELECT count(*) FROM meeting WHERE {_UNAPPROVED} AND deleted_at IS NULL", values
        ).fetchone()
        rest = f"AND {_UNAPPROVED} {_LATEST_FIRST} LIMIT :most"
        return self._summaries(rest, {**values, "most": most}), int(count)

    def held(self, council_id: CouncilId, most: int) -> list[Meeting]:
        """The council's last meetings that were held, so many at most, the last first."""
        found = self._db.query(
            f"""SELECT * FROM meeting WHERE council_id = ? AND deleted_at IS NULL
                  AND {_HELD} {_LATEST_FIRST} LIMIT ?""",
            [council_id, most],
        )
        return [rows.meeting(row) for row in found]

    def last_held(self, council_id: CouncilId, before: Meeting | dt.date) -> Meeting | None:
        """The council's last meeting that was held before another, or until the end of a day."""
        return self._first(
            f"AND {_HELD} AND {EARLIER} {_LATEST_FIRST}",
            {"council": council_id, **place_of(before)},
        )

    def next_open(self, meeting: Meeting) -> Meeting | None:
        """The council's first meeting after this one that is not held yet."""
        return self._first(
            f"AND NOT {_HELD} AND date >= :date AND NOT {EARLIER} AND id != :id {_IN_ORDER}",
            {"council": meeting.council_id, **place_of(meeting)},
        )

    def _first(self, rest: str, values: Mapping[str, Any]) -> Meeting | None:
        found = self._db.query(
            f"""SELECT * FROM meeting WHERE council_id = :council AND deleted_at IS NULL
                {rest} LIMIT 1""",
            values,
        )
        return next(map(rows.meeting, found), None)

    def states(self, council_id: CouncilId, start: dt.date) -> dict[MeetingState, int]:
        """How many of the council's meetings from `start` on are in each state."""
        found = self._db.execute(
            """SELECT state, count(*) FROM meeting
               WHERE council_id = ? AND date >= ? AND deleted_at IS NULL GROUP BY state""",
            [council_id, start.isoformat()],
        )
        return {MeetingState(state): count for state, count in found}

    def next_day(self, council_id: CouncilId, after: dt.date) -> dt.date | None:
        """The day of the council's first meeting after a day; None without any."""
        (day,) = self._db.execute(
            """SELECT min(date) FROM meeting
               WHERE council_id = ? AND date > ? AND deleted_at IS NULL""",
            [council_id, after.isoformat()],
        ).fetchone()
        return dt.date.fromisoformat(day) if day else None

    def span(self, council_id: CouncilId) -> tuple[dt.date, dt.date] | None:
        """The days of the council's first and last meeting; None without any."""
        first, last = self._db.execute(
            "SELECT min(date), max(date) FROM meeting WHERE council_id = ? AND deleted_at IS NULL",
            [council_id],
        ).fetchone()
        return (dt.date.fromisoformat(first), dt.date.fromisoformat(last)) if first else None

    def get(self, meeting_id: MeetingId) -> Meeting:
        """The meeting, deleted or not. NotFoundError."""
        for row in self._db.query("SELECT * FROM meeting WHERE id = ?", [meeting_id]):
            return rows.meeting(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Mødet"))

    def holds(self, council_id: CouncilId, meeting_id: MeetingId) -> bool:
        """Whether there is such a meeting of that council, not deleted."""
        found = self._db.execute(
            "SELECT 1 FROM meeting WHERE id = ? AND council_id = ? AND deleted_at IS NULL",
            [meeting_id, council_id],
        )
        return found.fetchone() is not None

    def number_in_year(self, meeting: Meeting) -> int:
        """How many of the council's meetings in that year are held up to and with this one."""
        (number,) = self._db.execute(
            """SELECT count(*) FROM meeting AS other JOIN meeting AS this ON this.id = :id
               WHERE other.council_id = this.council_id AND other.deleted_at IS NULL
                 AND substr(other.date, 1, 4) = substr(this.date, 1, 4)
                 AND (other.date, coalesce(other.start, ''), other.id)
                     <= (this.date, coalesce(this.start, ''), this.id)""",
            {"id": meeting.id},
        ).fetchone()
        return int(number)

    def find(self, council_id: CouncilId, day: dt.date) -> list[Meeting]:
        """The meetings of that council on that day."""
        found = self._db.query(
            "SELECT * FROM meeting WHERE council_id = ? AND date = ? AND deleted_at IS NULL",
            [council_id, day.isoformat()],
        )
        return [rows.meeting(row) for row in found]

    def add(
        self,
        draft: MeetingDraft,
        state: MeetingState = MeetingState.PLANNED,
        *,
        roster_fixed: bool = False,
    ) -> MeetingId:
        row = {
            **rows.meeting_row(draft),
            "state": state.value,
            "roster_fixed": int(roster_fixed),
        }
        return MeetingId(insert(self._db, "meeting", row))

    def update(self, meeting_id: MeetingId, draft: MeetingDraft) -> None:
        self._db.table("meeting").update(meeting_id, rows.meeting_row(draft))

    def set_state(self, meeting_id: MeetingId, state: MeetingState) -> None:
        self._db.table("meeting").update(meeting_id, {"state": state.value})

    def numbered(self, council_id: CouncilId, start: dt.date) -> list[NumberedMeeting]:
        """The council's meetings from `start` on as they are held, with what they are numbered."""
        found = self._db.query(
            """SELECT meeting.id, date, state, first_number, count(agenda_item.id) AS items,
                 coalesce(min(CAST(number AS INTEGER)), 0) AS lowest,
                 coalesce(max(CAST(number AS INTEGER)), 0) AS highest
               FROM meeting LEFT JOIN agenda_item
                 ON meeting_id = meeting.id AND agenda_item.deleted_at IS NULL
               WHERE council_id = ? AND date >= ? AND meeting.deleted_at IS NULL
               GROUP BY meeting.id ORDER BY date, start, meeting.id""",
            [council_id, start.isoformat()],
        )
        return [
            NumberedMeeting(
                MeetingId(r["id"]),
                dt.date.fromisoformat(r["date"]),
                MeetingState(r["state"]),
                r["first_number"],
                r["items"],
                r["lowest"],
                r["highest"],
            )
            for r in found
        ]


class AttendanceBook:
    """What is recorded of each person at each meeting."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, meeting_id: MeetingId) -> list[Attendance]:
        found = self._db.query(
            "SELECT * FROM attendance WHERE meeting_id = ? ORDER BY id", [meeting_id]
        )
        return [rows.attendance(row) for row in found]

    def record(self, records: Sequence[Attendance]) -> None:
        """Write what is now known, in place of what was recorded of the same people."""
        if records:
            self._db.table("attendance").upsert_all(
                [rows.attendance_row(record) for record in records],
                pk=("meeting_id", "person_id"),
            )

    def forget(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        self._db.execute(
            "DELETE FROM attendance WHERE meeting_id = ? AND person_id = ?",
            [meeting_id, person_id],
        )


def place_of(before: Meeting | dt.date) -> dict[str, Any]:
    """What `EARLIER` is filled with: the place of a meeting in their order, or a day's end."""
    if isinstance(before, dt.date):
        return {"date": before.isoformat(), "start": "~", "id": 0}  # after every time of day
    row = rows.meeting_row(before)
    return {"date": row["date"], "start": row["start"] or "", "id": before.id}

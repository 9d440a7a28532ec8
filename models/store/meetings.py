"""Meetings and attendance in the database."""

import datetime as dt
from collections.abc import Sequence

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


class Meetings:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def summaries(self, council_id: CouncilId, latest: int | None = None) -> list[MeetingSummary]:
        """The council's `latest` meetings (None: all), the last first, as the list shows them."""
        found = self._db.query(
            """SELECT meeting.*,
                 (SELECT count(*) FROM agenda_item
                   WHERE meeting_id = meeting.id AND deleted_at IS NULL) AS items,
                 (SELECT count(*) FROM attendance
                   WHERE meeting_id = meeting.id AND status = 'apology'
                     AND person_id NOT IN (SELECT person_id FROM event
                       WHERE meeting_id = meeting.id AND kind IN ('arrived', 'left')
                         AND person_id IS NOT NULL)
                 ) AS apologies
               FROM meeting WHERE council_id = ? AND deleted_at IS NULL
               ORDER BY date DESC, start DESC, id DESC LIMIT ?""",
            [council_id, -1 if latest is None else latest],
        )
        return [MeetingSummary(rows.meeting(r), r["items"], r["apologies"]) for r in found]

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

    def numbered(self, council_id: CouncilId) -> list[NumberedMeeting]:
        """All the council's meetings in the order they are held, with what they are numbered."""
        found = self._db.query(
            """SELECT meeting.id, date, state, first_number, count(agenda_item.id) AS items,
                 coalesce(min(CAST(number AS INTEGER)), 0) AS lowest,
                 coalesce(max(CAST(number AS INTEGER)), 0) AS highest
               FROM meeting LEFT JOIN agenda_item
                 ON meeting_id = meeting.id AND agenda_item.deleted_at IS NULL
               WHERE council_id = ? AND meeting.deleted_at IS NULL
               GROUP BY meeting.id ORDER BY date, start, meeting.id""",
            [council_id],
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

"""The versions of approved minutes, in the database."""

import datetime as dt
from typing import Any

from models.records import MeetingId, Version
from models.store.connection import Connection


class Versions:
    """Each approval of a meeting's minutes, with the frame that stood around them then."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, version: Version, frame: str) -> None:
        """Store an approval. `frame` is what of the minutes lies outside the meeting, as JSON."""
        self._db.execute(
            """INSERT INTO version (meeting_id, number, approved_at, frame, sha256)
               VALUES (?, ?, ?, ?, ?)""",
            [
                version.meeting_id,
                version.number,
                version.approved_at.isoformat(timespec="seconds"),
                frame,
                version.sha256,
            ],
        )

    def reopen(self, meeting_id: MeetingId, now: dt.datetime, reason: str) -> None:
        """End the version in force."""
        self._db.execute(
            """UPDATE version SET reopened_at = ?, reason = ?
               WHERE meeting_id = ? AND reopened_at IS NULL""",
            [now.isoformat(timespec="seconds"), reason, meeting_id],
        )

    def of(self, meeting_id: MeetingId) -> list[Version]:
        """The meeting's versions, the latest first."""
        found = self._db.query(
            "SELECT * FROM version WHERE meeting_id = ? ORDER BY number DESC", [meeting_id]
        )
        return [_version(row) for row in found]

    def current(self, meeting_id: MeetingId) -> int:
        """The number of the version in force, or else of the one being written."""
        (number,) = self._db.execute(
            """SELECT count(*) + NOT EXISTS (
                 SELECT 1 FROM version WHERE meeting_id = ?1 AND reopened_at IS NULL)
               FROM version WHERE meeting_id = ?1""",
            [meeting_id],
        ).fetchone()
        return int(number)

    def frame(self, meeting_id: MeetingId) -> str | None:
        """The frame of the version in force; None when there is none."""
        row = self._db.execute(
            "SELECT frame FROM version WHERE meeting_id = ? AND reopened_at IS NULL", [meeting_id]
        ).fetchone()
        return row[0] if row else None


def _version(row: dict[str, Any]) -> Version:
    reopened = row["reopened_at"]
    return Version(
        MeetingId(row["meeting_id"]),
        row["number"],
        dt.datetime.fromisoformat(row["approved_at"]),
        row["sha256"],
        dt.datetime.fromisoformat(reopened) if reopened else None,
        row["reason"],
    )

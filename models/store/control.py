"""Findings of the check before signing that were waved through."""

import datetime as dt

from models.records import MeetingId, Wave
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert


class Waves:
    """What was waved through at each meeting, and the word it was waved through with."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, meeting_id: MeetingId) -> tuple[Wave, ...]:
        """The meeting's waves, in the order they were given."""
        found = self._db.query("SELECT * FROM wave WHERE meeting_id = ? ORDER BY id", [meeting_id])
        return tuple(rows.wave(row) for row in found)

    def add(self, meeting_id: MeetingId, fingerprint: str, word: str, now: dt.datetime) -> None:
        """Wave a finding through, in place of an earlier wave of the same."""
        self.remove(meeting_id, fingerprint)
        row = {
            "meeting_id": meeting_id,
            "fingerprint": fingerprint,
            "word": word,
            "waved_at": now.isoformat(timespec="seconds"),
        }
        insert(self._db, "wave", row)

    def remove(self, meeting_id: MeetingId, fingerprint: str) -> None:
        """Take a wave back, if there is one."""
        self._db.execute(
            "DELETE FROM wave WHERE meeting_id = ? AND fingerprint = ?", [meeting_id, fingerprint]
        )

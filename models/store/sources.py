"""The files that meetings' minutes were read from, in the database."""

import datetime as dt

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.minutes import SourceFile
from models.records import MeetingId
from models.store.connection import Connection
from models.store.tables import insert, keep_content


class SourceFiles:
    """The file that each imported meeting came from, whole."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(
        self, meeting_id: MeetingId, file_name: str, content: bytes, read_at: dt.datetime
    ) -> None:
        """Keep the file that the meeting was read from."""
        row = {
            "meeting_id": meeting_id,
            "file_name": file_name,
            "sha256": keep_content(self._db, content),
            "size": len(content),
            "read_at": read_at.isoformat(timespec="seconds"),
        }
        insert(self._db, "source_file", row)

    def of(self, meeting_id: MeetingId) -> SourceFile | None:
        """What is known of the file that the meeting was read from; None for no such file."""
        row = self._db.execute(
            "SELECT file_name, sha256, size, read_at FROM source_file WHERE meeting_id = ?",
            [meeting_id],
        ).fetchone()
        if row is None:
            return None
        return SourceFile(row[0], row[1], row[2], dt.datetime.fromisoformat(row[3]))

    def content(self, meeting_id: MeetingId) -> bytes:
        """The file, byte for byte. NotFoundError."""
        row = self._db.execute(
            "SELECT content FROM source_file JOIN file USING (sha256) WHERE meeting_id = ?",
            [meeting_id],
        ).fetchone()
        if row is None:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Filen"))
        return bytes(row[0])

    def meeting_read_from(self, sha256: str) -> MeetingId | None:
        """The meeting, not deleted, that was read from a file of that content."""
        row = self._db.execute(
            """SELECT meeting.id FROM source_file JOIN meeting ON meeting.id = meeting_id
                 JOIN council ON council.id = council_id
               WHERE sha256 = ? AND meeting.deleted_at IS NULL AND council.deleted_at IS NULL""",
            [sha256],
        ).fetchone()
        return None if row is None else MeetingId(row[0])

"""What happened at meetings, in the database."""

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import Event, EventDraft, EventId, MeetingId
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert


class Events:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, meeting_id: MeetingId) -> list[Event]:
        """The meeting's events, in the order they were noted.

        That an item was taken up, or someone disqualified for it, is hidden while the item is
        off the agenda, in the wastebasket or at another meeting.
        """
        found = self._db.query(
            """SELECT * FROM event WHERE meeting_id = :meeting AND NOT (
                 kind IN ('item', 'disqualified') AND item_id IN (SELECT id FROM agenda_item
                   WHERE deleted_at IS NOT NULL OR meeting_id <> :meeting))
               ORDER BY id""",
            {"meeting": meeting_id},
        )
        return [rows.event(row) for row in found]

    def get(self, event_id: EventId) -> tuple[MeetingId, Event]:
        """The event and its meeting. NotFoundError."""
        for row in self._db.query("SELECT * FROM event WHERE id = ?", [event_id]):
            return MeetingId(row["meeting_id"]), rows.event(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Hændelsen"))

    def add(self, meeting_id: MeetingId, draft: EventDraft) -> EventId:
        row = {**rows.event_row(draft), "meeting_id": meeting_id}
        return EventId(insert(self._db, "event", row))

    def update(self, event_id: EventId, draft: EventDraft) -> None:
        self._db.table("event").update(event_id, rows.event_row(draft))

    def delete(self, event_id: EventId) -> None:
        self._db.execute("DELETE FROM event WHERE id = ?", [event_id])

    def forget_course(self, meeting_id: MeetingId) -> None:
        """Take away that the meeting has begun, and which items were taken up."""
        self._db.execute(
            """DELETE FROM event WHERE meeting_id = ?
               AND kind IN ('started', 'paused', 'resumed', 'ended', 'item')""",
            [meeting_id],
        )

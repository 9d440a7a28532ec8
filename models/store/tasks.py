"""Tasks (opgaver) in the database."""

import datetime as dt

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import CouncilId, ItemId, MeetingId, Task, TaskDraft, TaskId
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert


class Tasks:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, council_id: CouncilId) -> list[Task]:
        """The council's tasks, open and done, in the order they were made."""
        found = self._db.query("SELECT * FROM task WHERE council_id = ? ORDER BY id", [council_id])
        return [rows.task(row) for row in found]

    def meetings(self, council_id: CouncilId) -> dict[ItemId, MeetingId]:
        """The meetings of the items that the council's tasks come from."""
        found = self._db.execute(
            """SELECT DISTINCT item_id, meeting_id FROM task
                 JOIN agenda_item ON agenda_item.id = item_id WHERE council_id = ?""",
            [council_id],
        )
        return {ItemId(row[0]): MeetingId(row[1]) for row in found}

    def under(self, item_id: ItemId) -> list[Task]:
        """The tasks that come from the item, in the order they were made."""
        found = self._db.query("SELECT * FROM task WHERE item_id = ? ORDER BY id", [item_id])
        return [rows.task(row) for row in found]

    def get(self, task_id: TaskId) -> Task:
        """NotFoundError."""
        for row in self._db.query("SELECT * FROM task WHERE id = ?", [task_id]):
            return rows.task(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Opgaven"))

    def add(self, draft: TaskDraft, today: dt.date) -> TaskId:
        row = {**rows.task_row(draft), "created_on": today.isoformat()}
        return TaskId(insert(self._db, "task", row))

    def update(self, task_id: TaskId, draft: TaskDraft) -> None:
        self._db.table("task").update(task_id, rows.task_row(draft))

    def set_done(self, task_id: TaskId, day: dt.date | None) -> None:
        """Note the day a task was done, or with None that it is open."""
        done = day.isoformat() if day else None
        self._db.execute("UPDATE task SET done_on = ? WHERE id = ?", [done, task_id])

    def delete(self, task_id: TaskId) -> None:
        self._db.execute("DELETE FROM task WHERE id = ?", [task_id])

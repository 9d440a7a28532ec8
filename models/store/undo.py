"""Undo and redo of anything stored, by SQLite's own recipe (sqlite.org/undoredo.html).

Temporary triggers, which live and die with the connection, write down for each row touched the
statement that takes the change back. A command is one transaction and one step; undoing a step
runs its statements, and the same triggers write down the way forward again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlite_utils import Database

# Table -> the column that names what the row belongs to (itself, when it stands alone).
TABLES = {
    "council": "id",
    "layout": "key",
    "person": "id",
    "membership": "council_id",
    "meeting": "council_id",
    "agenda_item": "meeting_id",
    "section": "item_id",
    "history_entry": "item_id",
    "attachment": "item_id",
    "attendance": "meeting_id",
}


@dataclass(frozen=True)
class TouchedRow:
    """A row that a command touched and the statement that takes it back."""

    table: str
    id: int | str
    owner: int | str  # the id in the column that TABLES names
    inverse: str


class UndoLog:
    """The steps done and undone since the file was opened."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._installed = False
        self._done: list[Sequence[TouchedRow]] = []
        self._undone: list[Sequence[TouchedRow]] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @contextmanager
    def recording(self) -> Iterator[list[TouchedRow]]:
        """Collect the rows touched inside the block; the list is filled at its end."""
        self._install()
        touched: list[TouchedRow] = []
        yield touched
        touched += self._take()

    def push(self, touched: Sequence[TouchedRow]) -> None:
        """Remember a step that was committed; what was undone can no longer be redone."""
        if touched:
            self._done.append(touched)
            self._undone.clear()

    def take_back(self, *, redo: bool = False) -> list[TouchedRow]:
        """Run the last step backwards (or the last undone one forwards) in the open transaction.

        The caller confirms with `moved` once it is committed. IndexError without a step.
        """
        step = (self._undone if redo else self._done)[-1]
        with self.recording() as touched:
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            for row in reversed(step):
                self._db.execute(row.inverse)
        return touched

    def moved(self, touched: Sequence[TouchedRow], *, redo: bool = False) -> None:
        """Remember that `take_back` was committed."""
        source, target = (self._undone, self._done) if redo else (self._done, self._undone)
        source.pop()
        target.append(touched)

    def _take(self) -> list[TouchedRow]:
        rows = self._db.execute('SELECT "table", row, owner, inverse FROM temp.undo ORDER BY seq')
        touched = [TouchedRow(*row) for row in rows.fetchall()]
        self._db.execute("DELETE FROM temp.undo")
        return touched

    def _install(self) -> None:
        """Create the triggers at the first change, so that opening a file stays quick."""
        if self._installed:
            return
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._db.execute(
            'CREATE TEMP TABLE IF NOT EXISTS undo (seq INTEGER PRIMARY KEY, "table", row, owner, '
            "inverse)"
        )
        for table, owner in TABLES.items():
            key = "key" if table == "layout" else "id"
            columns = [f'"{column.name}"' for column in self._db.table(table).columns]
            names = ", ".join(columns)
            values = " || ', ' || ".join(f"quote(old.{name})" for name in columns)
            pairs = " || ', ' || ".join(f"'{name} = ' || quote(old.{name})" for name in columns)
            where = f"' WHERE {key} = ' || quote(old.{key})"
            inverses = {
                "INSERT": f"'DELETE FROM {table} WHERE {key} = ' || quote(new.{key})",
                "UPDATE": f"'UPDATE {table} SET ' || {pairs} || {where}",
                "DELETE": f"'INSERT INTO {table} ({names}) VALUES (' || {values} || ')'",
            }
            for event, inverse in inverses.items():
                row = "new" if event == "INSERT" else "old"
                self._db.execute(
                    f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{table}_{event} "
                    f"AFTER {event} ON main.{table} BEGIN "
                    'INSERT INTO undo ("table", row, owner, inverse) '
                    f"VALUES ('{table}', {row}.{key}, {row}.{owner}, {inverse}); END"
                )
        self._installed = True

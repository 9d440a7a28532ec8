"""Undo and redo of anything stored, by SQLite's own recipe (sqlite.org/undoredo.html).

Temporary triggers, which live and die with the connection, write down for each row touched the
statement that takes the change back. A command is one transaction and one step; undoing a step
runs its statements, and the same triggers write down the way forward again.
"""

import sqlite3
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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
    "publication": "item_id",
    "correction": "meeting_id",
    "wave": "meeting_id",
    "kept_document": "meeting_id",
    "council_template": "council_id",
    "event": "meeting_id",
    "vote": "item_id",
    "record_note": "item_id",
    "private_note": "item_id",
    "task": "council_id",
    "phrase": "council_id",
    "term": "council_id",
    "council_name": "council_id",
    "source_file": "meeting_id",
}
# What is only ever added to is no part of a step: it stays when the rest is undone.
LASTING = frozenset({"correction", "kept_document"})
# A day's work; each step holds the whole of every row it touched.
MAX_STEPS = 1000


class TouchedRow(NamedTuple):
    """A row that a command touched and the statement that takes it back."""

    table: str
    id: int | str
    owner: int | str  # the id in the column that TABLES names
    former_owner: int | str  # another one than `owner` when the row was moved
    meeting: int | None  # the meeting of the owner, when that is an agenda item
    inverse: str


# What one or several commands touched, each packed: those that store a batch of old minutes touch
# ten thousands of rows, which are next to all the same.
Step = list[bytes]


class UndoLog:
    """The latest steps done and undone since the file was opened."""

    def __init__(self, connection: sqlite3.Connection, max_steps: int = MAX_STEPS) -> None:
        self._connection = connection
        self._installed = False
        self.ended = False  # whether something before the first step was made to stand
        self._done: deque[Step] = deque(maxlen=max_steps)
        self._undone: deque[Step] = deque(maxlen=max_steps)
        self._whole: object = None  # what the last step is part of

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def install(self) -> None:
        """Begin to write down what is touched.

        To be called before the first change, so that opening a file stays quick, and outside a
        transaction, which would take the triggers with it when it is rolled back.
        """
        if self._installed:
            return
        execute = self._connection.execute
        execute(
            "CREATE TEMP TABLE IF NOT EXISTS undo "
            '(seq INTEGER PRIMARY KEY, "table", row, owner, former_owner, meeting, inverse)'
        )
        for table, owner in TABLES.items():
            columns = [row[1] for row in execute(f"PRAGMA table_info({table})")]
            for trigger in _triggers(table, owner, columns):
                execute(trigger)
        self._installed = True

    def take(self) -> list[TouchedRow]:
        """What was touched since the last time, in order."""
        execute = self._connection.execute
        touched = execute(
            'SELECT "table", row, owner, former_owner, meeting, inverse FROM temp.undo ORDER BY seq'
        ).fetchall()
        execute("DELETE FROM temp.undo")
        return [TouchedRow(*row) for row in touched]

    def push(self, touched: Iterable[TouchedRow], part_of: object = None) -> None:
        """Remember a step that was committed; what was undone can no longer be redone.

        Steps one right after the other that are `part_of` the same are undone together.
        """
        touched = [row for row in touched if row.table not in LASTING]
        if not touched:
            return
        if self._done and part_of is not None and self._whole is part_of:
            self._done[-1].append(_packed(touched))
        else:
            self._done.append([_packed(touched)])
        self._whole = part_of
        self._undone.clear()

    def end(self) -> None:
        """Let all that was done until now stand: it can be neither undone nor redone."""
        self._done.clear()
        self._undone.clear()
        self.ended = True

    def take_back(self, *, redo: bool = False) -> Step:
        """Run the last step backwards (or the last undone one forwards) in the open transaction.

        The caller confirms with `moved` once it is committed. IndexError without a step.
        """
        step = (self._undone if redo else self._done)[-1]
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        back: Step = []
        for packed in reversed(step):
            for row in reversed(_unpacked(packed)):
                self._connection.execute(row.inverse)
            back.append(_packed(self.take()))
        return back

    def moved(self, step: Step, *, redo: bool = False) -> None:
        """Remember that `take_back` was committed."""
        source, target = (self._undone, self._done) if redo else (self._done, self._undone)
        source.pop()
        target.append(step)
        self._whole = None


def rows_of(step: Step) -> Iterator[TouchedRow]:
    """What the commands of a step touched, in order."""
    for packed in step:
        yield from _unpacked(packed)


def _packed(touched: Sequence[TouchedRow]) -> bytes:
    import pickle  # loaded with the first change: the start need not wait for it

    return zlib.compress(pickle.dumps(touched), zlib.Z_BEST_SPEED)


def _unpacked(packed: bytes) -> Sequence[TouchedRow]:
    import pickle

    touched: Sequence[TouchedRow] = pickle.loads(zlib.decompress(packed))
    return touched


def _triggers(table: str, owner: str, columns: Sequence[str]) -> Iterator[str]:
    """The statements that create the triggers of one table.

    printf's %Q writes NULL or a quoted text, which a column of whole numbers takes as a number.
    """
    key = "key" if table == "layout" else "id"
    names = [f'"{column}"' for column in columns]
    old, new = ([f"{row}.{name}" for name in names] for row in ("old", "new"))
    insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('%Q' for _ in names)})"
    update = f"UPDATE {table} SET {', '.join(f'{name} = %Q' for name in names)} WHERE {key} = %Q"
    for event, row, former, when, inverse in (
        ("INSERT", "new", "new", "", f"printf('DELETE FROM {table} WHERE {key} = %Q', new.{key})"),
        ("DELETE", "old", "old", "", f"printf('{insert}', {', '.join(old)})"),
        (
            "UPDATE",
            "new",
            "old",
            # What is written over with the same again is no change, and no step.
            f"WHEN ({', '.join(old)}) IS NOT ({', '.join(new)})",
            f"printf('{update}', {', '.join(old)}, new.{key})",
        ),
    ):
        meeting = "NULL"
        if owner == "item_id":
            meeting = f"(SELECT meeting_id FROM main.agenda_item WHERE id = {row}.item_id)"
        yield (
            f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{table}_{event} "
            f"AFTER {event} ON main.{table} {when} BEGIN "
            'INSERT INTO undo ("table", row, owner, former_owner, meeting, inverse) VALUES '
            f"('{table}', {row}.{key}, {row}.{owner}, {former}.{owner}, {meeting}, {inverse}); END"
        )

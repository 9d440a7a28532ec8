"""The open data file."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from models.errors import NothingToRedoError, NothingToUndoError
from models.records import (
    Change,
    CouncilId,
    Deleted,
    ItemId,
    MeetingId,
    PersonId,
    SectionId,
)
from models.store import rows
from models.store.agenda import Agenda
from models.store.councils import Councils, People
from models.store.faults import told_plainly
from models.store.meetings import AttendanceBook, Meetings
from models.store.opening import back_up, open_database
from models.store.tables import mark_deleted
from models.store.undo import TouchedRow, UndoLog


class Step:
    """A command while it runs; `change` says what it changed, once it is over."""

    change = Change()


class Store:
    """One data file. Reading is free; every change happens inside `command`.

    All methods raise StorageError when the file or the disk fails.
    """

    def __init__(self, path: Path, now: dt.datetime) -> None:
        self.path = path
        self._db = open_database(path, now)
        self._undo = UndoLog(self._db)
        self.councils = Councils(self._db)
        self.people = People(self._db)
        self.meetings = Meetings(self._db)
        self.attendance = AttendanceBook(self._db)
        self.agenda = Agenda(self._db)

    def close(self) -> None:
        with told_plainly(self.path):
            self._db.close()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Tell a failure to read plainly."""
        with told_plainly(self.path):
            yield

    @contextmanager
    def command(self) -> Iterator[Step]:
        """One transaction, one step of undo. An exception takes everything back."""
        step = Step()
        with self._transaction(), self._undo.recording() as touched:
            yield step
        self._undo.push(touched)
        step.change = self._change(touched)

    def undo(self) -> Change:
        """Take the last command back. NothingToUndoError."""
        if not self._undo.can_undo:
            raise NothingToUndoError
        return self._move(redo=False)

    def redo(self) -> Change:
        """Do again what was taken back. NothingToRedoError."""
        if not self._undo.can_redo:
            raise NothingToRedoError
        return self._move(redo=True)

    @property
    def can_undo(self) -> bool:
        return self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo.can_redo

    def _move(self, *, redo: bool) -> Change:
        with self._transaction():
            touched = self._undo.take_back(redo=redo)
        self._undo.moved(touched, redo=redo)
        return self._change(touched)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with told_plainly(self.path):
            # IMMEDIATE, so that a second program is met here and not half-way through.
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise

    def _change(self, touched: Sequence[TouchedRow]) -> Change:
        """What a screen must read anew after these rows were touched."""

        def ids(*tables: str) -> set[int]:
            return {int(row.id) for row in touched if row.table in tables}

        def owners(*tables: str) -> set[int]:
            return {int(row.owner) for row in touched if row.table in tables}

        items = ids("agenda_item") | owners("section", "history_entry", "attachment")
        structure = owners("agenda_item")
        attendance = owners("attendance")
        marks = ",".join("?" * len(items))
        parents = self._db.execute(
            f"SELECT DISTINCT meeting_id FROM agenda_item WHERE id IN ({marks})", sorted(items)
        )
        meetings = ids("meeting") | structure | attendance | {row[0] for row in parents}
        councils = ids("council") | owners("membership", "meeting")
        if any(row.table == "layout" for row in touched):
            councils |= {council.id for council in self.councils.all()}
        return Change(
            councils=frozenset(map(CouncilId, councils)),
            people=frozenset(map(PersonId, ids("person"))),
            meetings=frozenset(map(MeetingId, meetings)),
            items=frozenset(map(ItemId, items)),
            sections=frozenset(map(SectionId, ids("section"))),
            attendance=frozenset(map(MeetingId, attendance)),
            structure=frozenset(map(MeetingId, structure)),
        )

    # --- the wastebasket ---

    def delete(self, table: str, row_id: int, now: dt.datetime) -> None:
        """Hide a council, person, meeting, agenda_item or section; `restore` brings it back."""
        mark_deleted(self._db, table, row_id, now)

    def restore(self, table: str, row_id: int) -> None:
        mark_deleted(self._db, table, row_id, None)

    def deleted(self) -> list[Deleted]:
        """What was deleted and can be brought back, the latest first.

        What lies inside something deleted comes back with it and is not listed.
        """
        found = self._db.query(
            """SELECT 'council' AS "table", id, name AS title, deleted_at FROM council
                WHERE deleted_at IS NOT NULL
               UNION ALL SELECT 'person', id, name, deleted_at FROM person
                WHERE deleted_at IS NOT NULL
               UNION ALL SELECT 'meeting', meeting.id, council.name || ' ' || date,
                   meeting.deleted_at
                FROM meeting JOIN council ON council.id = council_id
                WHERE meeting.deleted_at IS NOT NULL AND council.deleted_at IS NULL
               UNION ALL SELECT 'agenda_item', agenda_item.id, title, agenda_item.deleted_at
                FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                WHERE agenda_item.deleted_at IS NOT NULL AND meeting.deleted_at IS NULL
               ORDER BY deleted_at DESC, id DESC"""
        )
        return [rows.deleted(row) for row in found]

    # --- settings and copies ---

    def setting(self, key: str) -> str:
        """The stored value, '' when there is none."""
        row = self._db.execute("SELECT value FROM setting WHERE key = ?", [key]).fetchone()
        return row[0] if row else ""

    def set_setting(self, key: str, value: str) -> None:
        """Remember a value. It is no step of undo."""
        with self._transaction():
            self._db.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [key, value],
            )

    def back_up(self, target: Path) -> None:
        """Write a whole copy of the file to `target`. BackupFailedError."""
        back_up(self._db, target)

    def check(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing when it is whole."""
        with told_plainly(self.path):
            found = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
            broken = self._db.execute("PRAGMA foreign_key_check").fetchall()
        return [line for line in found if line != "ok"] + [f"{row[0]}: {row[2]}" for row in broken]

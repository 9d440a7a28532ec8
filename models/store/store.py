"""The open data file."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import (
    NothingToRedoError,
    NothingToUndoError,
    UndoEndedError,
    UndoRefusedError,
)
from models.records import Change, CouncilId, Deleted
from models.store import rows
from models.store.absence import AbsenceReader
from models.store.agenda import Agenda
from models.store.control import Waves
from models.store.councils import Councils, People
from models.store.documents import KeptDocuments, Templates
from models.store.events import Events
from models.store.faults import told_plainly
from models.store.meetings import AttendanceBook, Meetings
from models.store.opening import back_up, open_database
from models.store.phrases import Phrases
from models.store.tables import mark_deleted
from models.store.tasks import Tasks
from models.store.terms import NAME_ON_DAY, CouncilNames, Terms
from models.store.undo import TouchedRow, UndoLog, rows_of
from models.store.versions import Versions

if TYPE_CHECKING:
    from models.store.archive import ArchiveRows, Transfer
    from models.store.search import SearchIndex
    from models.store.sources import SourceFiles

# Table -> the kind of record in a Change that a row of it is, and the kind that it belongs to.
_KINDS = {
    "council": "councils",
    "person": "people",
    "meeting": "meetings",
    "agenda_item": "items",
    "section": "sections",
}
_OWNER_KINDS = {
    "membership": "councils",
    "meeting": "councils",
    "agenda_item": "structure",
    "section": "items",
    "history_entry": "items",
    "attachment": "items",
    "attendance": "attendance",
    "publication": "items",
    "correction": "meetings",
    "wave": "meetings",
    "kept_document": "meetings",
    "council_template": "councils",
    "event": "attendance",
    "vote": "items",
    "record_note": "items",
    "private_note": "items",
    "task": "tasks",
    "phrase": "councils",
    "term": "councils",
    "council_name": "councils",
    "source_file": "meetings",
}


class Step:
    """A command while it runs; `change` says what it changed, once it is over."""

    change = Change()


class Store:
    """One data file. Reading is free; every change happens inside `command`.

    All methods raise StorageError when the file or the disk fails. `patience` is how many
    seconds to wait for another program that is writing to the file.
    """

    def __init__(self, path: Path, now: dt.datetime, *, patience: float = 5) -> None:
        self.path = path
        self._db = open_database(path, now, patience=patience)
        self._connection = self._db.raw
        self._undo = UndoLog(self._connection)
        self.councils = Councils(self._db)
        self.people = People(self._db)
        self.meetings = Meetings(self._db)
        self.attendance = AttendanceBook(self._db)
        self.events = Events(self._db)
        self.agenda = Agenda(self._db)
        self.absence = AbsenceReader(self._db)
        self.tasks = Tasks(self._db)
        self.terms = Terms(self._db)
        self.names = CouncilNames(self._db)
        self.phrases = Phrases(self._db)
        self.kept = KeptDocuments(self._db)
        self.waves = Waves(self._db)
        self.templates = Templates(self._db)
        self.versions = Versions(self._db)

    @cached_property
    def search(self) -> "SearchIndex":
        """The index of words. Not loaded before it is asked for."""
        from models.store.search import SearchIndex

        return SearchIndex(self._db)

    @cached_property
    def sources(self) -> "SourceFiles":
        """The files that minutes were read from. Not loaded before they are asked for."""
        from models.store.sources import SourceFiles

        return SourceFiles(self._db)

    @cached_property
    def archive(self) -> "ArchiveRows":
        """The rows of one council. Not loaded before they are asked for."""
        from models.store.archive import ArchiveRows

        return ArchiveRows(self._db)

    def close(self) -> None:
        with self.reading():
            self._db.close()

    def load_ahead(self) -> None:
        """Load what the first change needs, so that it need not wait. Safe in any thread."""
        import sqlite_utils  # noqa: F401

    def reading(self) -> told_plainly:
        """Tell a failure to read plainly."""
        return told_plainly(self.path)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read all that is inside from the file as it is now, whatever others write meanwhile."""
        with self.reading():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._db.rollback()

    @contextmanager
    def command(
        self, *, lasting: bool = False, final: bool = False, part_of: object = None
    ) -> Iterator[Step]:
        """One transaction, one step of undo. An exception takes everything back.

        What is `lasting` is no step of undo: a file that was made, a correction. What is `final`
        ends undo: neither it nor anything before it can be undone. Commands one right after the
        other that are `part_of` the same are one step of undo together.
        """
        step = Step()
        with self._transaction():
            yield step
            touched = self._undo.take()
        if final:
            self._undo.end()
        elif not lasting:
            self._undo.push(touched, part_of)
        step.change = self._change(touched)

    def undo(self) -> Change:
        """Take the last command back. NothingToUndoError."""
        if not self._undo.can_undo:
            raise UndoEndedError if self._undo.ended else NothingToUndoError
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
        try:
            with self._transaction():
                step = self._undo.take_back(redo=redo)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise
            raise UndoRefusedError from error
        self._undo.moved(step, redo=redo)
        return self._change(rows_of(step))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with told_plainly(self.path):
            self._undo.install()
            # IMMEDIATE, so that a second program is met here and not half-way through.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._db.rollback()
                raise

    def _change(self, touched: Iterable[TouchedRow]) -> Change:
        """What a screen must read anew after these rows were touched."""
        found: dict[str, set[Any]] = defaultdict(set)
        for row in touched:
            if row.table in _KINDS:
                found[_KINDS[row.table]].add(row.id)
            if row.table in _OWNER_KINDS:
                found[_OWNER_KINDS[row.table]].update((row.owner, row.former_owner))
            if row.meeting is not None:
                found["meetings"].add(row.meeting)
            if row.table == "layout":
                found["councils"].update(council.id for council in self.councils.all())
        found["meetings"] |= found["structure"] | found["attendance"]
        return Change(**{kind: frozenset(ids) for kind, ids in found.items()})

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
            f"""SELECT 'council' AS "table", id, name AS title, deleted_at FROM council
                WHERE deleted_at IS NOT NULL
               UNION ALL SELECT 'person', id, name, deleted_at FROM person
                WHERE deleted_at IS NOT NULL
               UNION ALL SELECT 'meeting', meeting.id, {NAME_ON_DAY} || ' ' || date,
                   meeting.deleted_at
                FROM meeting JOIN council ON council.id = council_id
                WHERE meeting.deleted_at IS NOT NULL AND council.deleted_at IS NULL
               UNION ALL SELECT 'agenda_item', agenda_item.id, title, agenda_item.deleted_at
                FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                 JOIN council ON council.id = council_id
                WHERE agenda_item.deleted_at IS NOT NULL AND meeting.deleted_at IS NULL
                  AND council.deleted_at IS NULL
               UNION ALL SELECT 'section', section.id,
                   agenda_item.title || iif(heading = '', '', ': ' || heading), section.deleted_at
                FROM section JOIN agenda_item ON agenda_item.id = item_id
                 JOIN meeting ON meeting.id = meeting_id JOIN council ON council.id = council_id
                WHERE section.deleted_at IS NOT NULL AND agenda_item.deleted_at IS NULL
                  AND meeting.deleted_at IS NULL AND council.deleted_at IS NULL
               ORDER BY deleted_at DESC, id DESC"""
        )
        return [rows.deleted(row) for row in found]

    # --- settings and copies ---

    def setting(self, key: str) -> str:
        """The stored value, '' when there is none."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", [key]).fetchone()
        return row[0] if row else ""

    def set_setting(self, key: str, value: str) -> None:
        """Remember a value. It is no step of undo."""
        with self._transaction():
            self.put_setting(key, value)

    def put_setting(self, key: str, value: str) -> None:
        """The same, inside a command."""
        self._connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )

    def transfer(
        self, source: "ArchiveRows", council_id: CouncilId, built_in: Iterable[str]
    ) -> "Transfer":
        """What puts a council of another file in here, to be run inside a command."""
        from models.store.archive import Transfer

        return Transfer(source, council_id, self._db, built_in)

    def back_up(self, target: Path) -> None:
        """Write a whole copy of the file to `target`. BackupFailedError."""
        back_up(self._db, target)

    def catch_up(self, seconds: float, *, anew: bool = False) -> int:
        """Put what has changed in the search's index; how much then still waits.

        It takes about so many seconds, and is no step of undo. With `anew` all is put in again.
        """
        with self._transaction():
            if anew:
                self.search.rebuild()
            self.search.catch_up(seconds)
        return self.search.behind

    def check(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing when it is whole."""
        with told_plainly(self.path):
            found = [row[0] for row in self._db.execute("PRAGMA integrity_check").fetchall()]
            broken = self._db.execute("PRAGMA foreign_key_check").fetchall()
        return [line for line in found if line != "ok"] + [f"{row[0]}: {row[2]}" for row in broken]

"""Opening a data file: is it ours, whole, and of a version this program knows?"""

import datetime as dt
import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import (
    BackupFailedError,
    DamagedFileError,
    ForeignFileError,
    NewerFileError,
    ReadOnlyError,
)
from models.store.connection import Connection
from models.store.faults import told_plainly

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

# The names of all migrations, in order: a file that has had just these can be opened without
# loading the migrations themselves, and sqlite-utils with them. A test holds the two together.
STEPS = ("m001_first_schema", "m002_documents", "m003_live", "m004_search", "m005_past")
APPLICATION_ID = 0x52454652  # 'REFR'
# The first bytes of every SQLite file; where in them it says whose it is (sqlite.org/fileformat).
HEADER_SIZE = 100
MAGIC = b"SQLite format 3\x00"
OWNER_AT = slice(68, 72)


def open_database(
    path: Path, now: dt.datetime, *, patience: float, steps: "Migrations | None" = None
) -> Connection:
    """The database at `path`, created if it is not there, brought up to the newest schema.

    `patience` is how many seconds to wait for another program that is writing to it. `steps` are
    the program's own unless a test gives others. Before a migration of a file that holds
    anything, a copy is left beside it. Raises a StorageError; the file is then as it was.
    """
    with told_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not _is_ours(path)
        db = Connection(sqlite3.connect(path, timeout=patience, isolation_level=None))
        try:
            if is_new:
                # The very first thing written: a file cut off here is known as ours again.
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            current = steps is None and _applied(db) == STEPS
            if not current:
                _check_version(db, path, steps or _own_steps())
            db.execute("PRAGMA journal_mode = WAL")
            # With FULL every commit reaches the disk: a power cut loses nothing stored.
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA temp_store = MEMORY")  # where undo is kept
            if not current:
                _migrate(db, path, now, steps or _own_steps())
            db.execute("PRAGMA foreign_keys = ON")
            # Or a row that an INSERT OR REPLACE takes away would pass the locks unseen.
            db.execute("PRAGMA recursive_triggers = ON")
        except BaseException:
            db.close()
            raise
        return db


def back_up(db: Connection, target: Path) -> None:
    """Write a whole copy of the open database to `target`, through a temporary name.

    Raises BackupFailedError, with nothing left at `target` that was not there before.
    """
    temporary = target.with_name(target.name + ".tmp")
    try:
        temporary.unlink(missing_ok=True)
        copy = sqlite3.connect(temporary)
        try:
            db.raw.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise BackupFailedError(path=target, detail=str(error)) from error


def _is_ours(path: Path) -> bool:
    """Whether the file is there and ours; False for none yet. StorageError.

    Told from its bytes alone: merely opening another program's database can change it.
    """
    if path.is_dir():
        raise ForeignFileError(path=path, detail="mappe")
    if not path.exists():
        return False
    with path.open("rb") as file:
        header = file.read(HEADER_SIZE)
    if not header:
        return False
    if not header.startswith(MAGIC):
        raise ForeignFileError(path=path, detail="ikke SQLite")
    if len(header) < HEADER_SIZE:
        raise DamagedFileError(path=path, detail="afkortet")
    owner = int.from_bytes(header[OWNER_AT], "big")
    if owner != APPLICATION_ID:
        raise ForeignFileError(path=path, detail=f"application_id {owner}")
    if not os.access(path, os.W_OK):  # or it would open, and refuse the first change
        raise ReadOnlyError(path=path, detail="skrivebeskyttet")
    return True


def _own_steps() -> "Migrations":
    from models.store.migrations import migrations

    return migrations


def _tables(db: Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _applied(db: Connection) -> tuple[str, ...]:
    """The names of the migrations the file has had, in order."""
    if "_sqlite_migrations" not in _tables(db):
        return ()
    return tuple(row[0] for row in db.execute("SELECT name FROM _sqlite_migrations ORDER BY id"))


def _check_version(db: Connection, path: Path, steps: "Migrations") -> None:
    from sqlite_utils import Database

    applied = set(_applied(db))
    unknown = applied - {step.name for step in steps.pending(Database(memory=True))}
    if unknown:
        raise NewerFileError(path=path, detail=", ".join(sorted(unknown)))
    if not applied and _tables(db):
        raise DamagedFileError(path=path, detail="tomt skema")


def _migrate(db: Connection, path: Path, now: dt.datetime, steps: "Migrations") -> None:
    from models.store.migrations import create_triggers

    pending = steps.pending(db.utils)
    if not pending:
        return
    if _applied(db):
        stamp = now.strftime("%Y-%m-%d-%H%M%S")
        name = f"{path.stem} før {pending[0].name} {stamp}{path.suffix}"
        back_up(db, path.with_name(name))
    # All or nothing, and only one program at a time: another may have been quicker.
    db.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(db.utils)
        create_triggers(db.utils)
        broken = db.execute("PRAGMA foreign_key_check").fetchone()
        if broken:
            raise DamagedFileError(path=path, detail=f"løs henvisning fra {broken[0]}")
        db.commit()
    except BaseException:
        db.rollback()
        raise

"""Opening a data file: is it ours, whole, and of a version this program knows?"""

import datetime as dt
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from models.errors import BackupFailedError, DamagedFileError, ForeignFileError, NewerFileError
from models.store.faults import told_plainly
from models.store.migrations import create_triggers, migrations

APPLICATION_ID = 0x52454652  # 'REFR'
MAGIC = b"SQLite format 3\x00"
BUSY_SECONDS = 5.0


def open_database(path: Path, now: dt.datetime, *, steps: Migrations = migrations) -> Database:
    """The database at `path`, created if it is not there, brought up to the newest schema.

    Before a migration of a file that holds anything, a copy is left beside it. Raises a
    StorageError; the file is then as it was.
    """
    with told_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(path)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            # Plugins that happen to be installed have no business in a legal record.
            db = Database(connection, execute_plugins=False)
            _check_owner(db, path, steps)
            db.execute("PRAGMA journal_mode = WAL")
            # With FULL every commit reaches the disk: a power cut loses nothing stored.
            db.execute("PRAGMA synchronous = FULL")
            _migrate(db, path, now, steps)
            db.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        return db


def back_up(db: Database, target: Path) -> None:
    """Write a whole copy of the open database to `target`, through a temporary name.

    Raises BackupFailedError, with nothing left at `target` that was not there before.
    """
    temporary = target.with_name(target.name + ".tmp")
    try:
        temporary.unlink(missing_ok=True)
        copy = sqlite3.connect(temporary)
        try:
            db.conn.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise BackupFailedError(path=target, detail=str(error)) from error


def _refuse_foreign(path: Path) -> None:
    if path.is_dir():
        raise ForeignFileError(path=path, detail="mappe")
    if not path.exists():
        return
    with path.open("rb") as file:
        start = file.read(len(MAGIC))
    if start and start != MAGIC:
        raise ForeignFileError(path=path, detail="ikke SQLite")


def _check_owner(db: Database, path: Path, steps: Migrations) -> None:
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and (owner or tables):
        raise ForeignFileError(path=path, detail=f"application_id {owner}")
    applied = {step.name for step in steps.applied(db)}
    known = {step.name for step in steps.pending(Database(memory=True))}
    if applied - known:
        raise NewerFileError(path=path, detail=", ".join(sorted(applied - known)))
    if tables and not applied:
        raise DamagedFileError(path=path, detail="tomt skema")


def _migrate(db: Database, path: Path, now: dt.datetime, steps: Migrations) -> None:
    pending = steps.pending(db)
    if not pending:
        return
    if steps.applied(db):
        stamp = now.strftime("%Y-%m-%d-%H%M%S")
        name = f"{path.stem} før {pending[0].name} {stamp}{path.suffix}"
        back_up(db, path.with_name(name))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    steps.apply(db)
    create_triggers(db)
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise DamagedFileError(path=path, detail=f"løs henvisning fra {broken[0]}")

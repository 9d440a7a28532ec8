"""SQLite's errors turned into the ones a person can act on."""

import errno
import sqlite3
from pathlib import Path

from models.errors import (
    DamagedFileError,
    DiskFullError,
    FileInUseError,
    LockedError,
    ReadOnlyError,
    StorageError,
)
from models.store.locks import LOCKED

_BY_CODE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_CORRUPT: DamagedFileError,
    sqlite3.SQLITE_NOTADB: DamagedFileError,  # what was never ours is refused before
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_BUSY: FileInUseError,
    sqlite3.SQLITE_LOCKED: FileInUseError,
    sqlite3.SQLITE_IOERR: StorageError,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFullError,  # no room for the index of the log
}

_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.EROFS: ReadOnlyError,
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
}


class told_plainly:  # noqa: N801 - used as a `with` statement reads
    """Turn an error of the database or the disk at `path` into a StorageError of the right kind.

    What a lock refuses is a LockedError.
    Errors that only a mistake in the program can cause (wrong SQL, a broken constraint) pass
    through as they are.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object
    ) -> None:
        if isinstance(error, sqlite3.DatabaseError):
            # The low byte is the primary code; the rest tells the flavour of it.
            code = getattr(error, "sqlite_errorcode", 0)
            if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER and str(error) == LOCKED:
                raise LockedError from error
            told = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
            if told:
                raise told(path=self._path, detail=f"SQLite: {error}") from error
        elif isinstance(error, OSError):
            kind = _BY_ERRNO.get(error.errno or 0, StorageError)
            raise kind(path=self._path, detail=error.strerror or str(error)) from error

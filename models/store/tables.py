"""What every table is written with."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from models.store.connection import Connection


def insert(db: Connection, table: str, row: Mapping[str, Any]) -> int:
    """Insert one row and return its id."""
    # Not through sqlite-utils, which asks for all tables and opens a savepoint at each row.
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
    return int(db.execute(sql, list(row.values())).lastrowid or 0)


def keep_content(db: Connection, content: bytes) -> str:
    """Keep the content of a file; equal contents are kept once. Gives its SHA-256."""
    import hashlib  # it loads OpenSSL, which the start of the window does not need

    digest = hashlib.sha256(content).hexdigest()
    db.execute("INSERT OR IGNORE INTO file (sha256, content) VALUES (?, ?)", [digest, content])
    return digest


def write_order(db: Connection, table: str, ordered: Sequence[int]) -> None:
    """Give the rows with these ids the positions 0, 1, 2, ... in this order."""
    for position, row_id in enumerate(ordered):
        db.execute(
            f"UPDATE {table} SET position = ? WHERE id = ? AND position <> ?",
            [position, row_id, position],
        )


def mark_deleted(db: Connection, table: str, row_id: int, now: dt.datetime | None) -> None:
    """Hide a row from now on, or with None bring it back."""
    stamp = now.isoformat(timespec="milliseconds") if now else None
    db.execute(f"UPDATE {table} SET deleted_at = ? WHERE id = ?", [stamp, row_id])

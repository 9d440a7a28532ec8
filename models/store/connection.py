"""The open database: one SQLite connection, and sqlite-utils around it."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.db import Table

Values = Sequence[Any] | Mapping[str, Any]


class Connection:
    """Reads, new rows and plain statements go straight to SQLite; changes through sqlite-utils.

    sqlite-utils takes as long to load as half a window, so it is loaded at the first use of
    `table` or `utils`, not to show what is already stored.
    """

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw
        self.execute = raw.execute  # bound once: every keystroke passes here

    @cached_property
    def utils(self) -> "Database":
        from sqlite_utils import Database

        # Plugins that happen to be installed have no business in a legal record.
        return Database(self.raw, execute_plugins=False)

    def table(self, name: str) -> "Table":
        return self.utils.table(name)

    def query(self, sql: str, values: Values = ()) -> Iterator[dict[str, Any]]:
        """The rows that a SELECT gives, as dicts by column name."""
        cursor = self.execute(sql, values)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(names, row, strict=True))

    def commit(self) -> None:
        self.raw.commit()

    def rollback(self) -> None:
        self.raw.rollback()

    def close(self) -> None:
        self.raw.close()

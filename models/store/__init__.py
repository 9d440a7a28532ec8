"""The data file: SQLite through sqlite-utils. Nothing outside this package speaks SQL."""

from models.store.store import Step, Store

__all__ = ["Step", "Store"]

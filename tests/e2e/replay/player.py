"""Plays a scenario at a desk, and tells all that a data file holds after it."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.e2e.replay.scenario import SCRIPT, Step, play
from tests.fixtures.desk import Desk

# What is no part of a meeting, or is left as it is by undo: earlier texts, where one was last,
# which phrases are used most, and when the file was made.
LASTING = frozenset({"revision", "setting", "phrase_use", "sqlite_sequence", "_sqlite_migrations"})
Rows = dict[str, list[tuple[object, ...]]]
NAMED_KEYS = {"\n": "Return", "\t": "Tab"}


def play_at(
    desk: Desk,
    script: tuple[Step, ...] = SCRIPT,
    done: Callable[[int], None] = lambda _number: None,
) -> None:
    """Play the script in the window of a desk, wherever the cursor is."""

    def set_clock(time: dt.datetime) -> None:
        desk.clock.time = time

    def write(text: str) -> None:
        for character in text:
            if character in NAMED_KEYS:
                desk.press(NAMED_KEYS[character])
            else:
                desk.write(character)

    def step_done(number: int) -> None:
        # What the event loop of the program does at each turn, and `processEvents` does not.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        done(number)

    play(script, set_clock, desk.press, write, done=step_done)


def rows(path: Path, only: Collection[str] = ()) -> Rows:
    """Every row of every table that undo takes back, as another program reads the file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name not in LASTING
            and not name.startswith("search")  # the index is made of the rest
            and (name in only or not only)
        ]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()
            for name in sorted(tables)
        }

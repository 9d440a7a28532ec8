"""Plays the meeting as fast as it goes until it is killed, once for each line of input.

A line is `[DATA, FIRST]`: the file, and the number of the step to begin with. Each meeting is
played in a process of its own, forked from this one so that nothing need be imported again. What
happens is told in lines of JSON:

["pid", n]                   the process
["ready"]                    the window stands there
["key", key]                 a key is about to be pressed
["facts", {...}]             what the file holds of events, votes and marks, when that has changed
["typed", time, item, text]  the decision, after each character
["step", n], ["over"]        a step is played, or the last one
["dead", status]             the process has ended
"""

import datetime as dt
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.text import plain_lines
from tests.e2e.replay.player import NAMED_KEYS, rows
from tests.e2e.replay.scenario import SCRIPT, At, play
from tests.fixtures.desk import Desk
from ui.application import make_application

LONG = 40  # characters: what is longer is typed as people do, so that there is something to lose
BETWEEN, SLOWLY = 0.004, 0.05  # seconds from one character to the next
FACTS = ("event", "vote", "record_note", "attendance", "task")
# What the window imports when it is first wanted.
IMPORTED_LATE = (
    "sqlite_utils",
    "ui.live.live_view",
    "ui.live.timeline_panel",
    "ui.tasks.task_panel",
    "ui.votes.note_panel",
    "ui.votes.vote_panel",
)


class Patience:
    """What a desk wants of a test, outside of one."""

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 (pytest-qt's name)
        """Let the window be as it is."""

    def waitUntil(  # noqa: N802 (pytest-qt's name)
        self, found: Callable[[], bool], timeout: int = 5000
    ) -> None:
        ends = time.monotonic() + timeout / 1000
        while not found() and time.monotonic() < ends:
            QApplication.processEvents()


def say(kind: str, *values: object) -> None:
    print(json.dumps([kind, *values]), flush=True)


class Player:
    """Tells of each key."""

    def __init__(self, path: Path) -> None:
        self.desk = Desk(cast(QtBot, Patience()), path.parent)
        self.facts: object = None

    def say_typed(self) -> None:
        view = self.desk.window.live.view
        if view.page.card is not None and view.item_id is not None:
            lines = plain_lines(view.page.card.editor.text())
            say("typed", time.time(), view.item_id, "\n".join(lines))

    def say_facts(self) -> None:
        facts = rows(self.desk.path, FACTS)
        if facts != self.facts:
            self.facts = facts
            say("facts", facts)

    def press(self, key: str) -> None:
        say("key", key)
        self.desk.press(key)
        self.say_typed()
        self.say_facts()

    def write(self, text: str) -> None:
        between = SLOWLY if len(text) > LONG else BETWEEN
        for character in text:
            if character in NAMED_KEYS:
                self.press(NAMED_KEYS[character])
            else:
                self.desk.write(character)
                self.say_typed()
                QApplication.processEvents()
                time.sleep(between)

    def set_clock(self, time: dt.datetime) -> None:
        self.desk.clock.time = time

    def done(self, number: int) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        say("step", number)

    def play_from(self, first: int) -> None:
        self.desk.sit_down()
        say("ready")
        script = SCRIPT[first:]
        if first:
            self.go_on(script)
        play(script, self.set_clock, self.press, self.write, done=lambda n: self.done(first + n))
        say("over")

    def go_on(self, script: tuple[object, ...]) -> None:
        """Go to the running item, in a meeting that has begun."""
        self.set_clock(next(step.time for step in script if isinstance(step, At)))
        self.press("F5")
        course = self.desk.window.live.view.course
        if course is not None and not course.begun:
            self.press("F9")


def serve() -> None:
    """Play a meeting for each line of input."""
    for name in IMPORTED_LATE:
        importlib.import_module(name)
    for line in sys.stdin:
        path, first = json.loads(line)
        pid = os.fork()
        if pid == 0:
            make_application(sys.argv[:1])
            Player(Path(path)).play_from(first)
            time.sleep(60)
            os._exit(1)  # nobody came to kill it
        say("pid", pid)
        _pid, status = os.waitpid(pid, 0)
        print()  # its last line may have been cut off
        say("dead", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    serve()

"""The program is killed twenty times while the meeting is played: nothing that was done is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from models.records import ItemId
from models.secretariat import Secretariat
from models.text import plain_lines
from tests.e2e.replay.killable import FACTS
from tests.e2e.replay.player import rows
from tests.e2e.replay.scenario import BEFORE, FORMS, SCRIPT, At, prepare

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20
LOSS = 1.0  # seconds of typing that may be lost
LIFE = (0.1, 2.2)  # seconds from the window's standing there until it is killed
UNDO = "Ctrl+Z"
HALFWAY = SCRIPT.index(At("17:25"))


@dataclass
class Life:
    """What a program told until it was killed, and when that was."""

    told: list[list[Any]]
    killed: float
    complaints: str
    status: int

    def last(self, kind: str) -> Any:
        """What was told last of that kind; None for nothing."""
        return next((words[1] for words in reversed(self.told) if words[0] == kind), None)

    @property
    def is_over(self) -> bool:
        """Whether all was played before it was killed."""
        return ["over"] in self.told

    @property
    def items(self) -> set[ItemId]:
        """Those whose decisions were in sight."""
        return {words[2] for words in self.told if words[0] == "typed"}

    def outdated(self, item: ItemId) -> set[str]:
        """The texts of an item's decision that must not be what is stored: they are too old."""
        typed = [words[1:] for words in self.told if words[0] == "typed" and words[2] == item]
        old = [text for moment, _item, text in typed if moment <= self.killed - LOSS]
        recent = {text for moment, _item, text in typed if moment > self.killed - LOSS}
        return set(old[:-1]) - {*old[-1:], *recent}


class Stage:
    """Where meetings are played until they are killed."""

    def __init__(self, folder: Path) -> None:
        self._complaints = folder / "complaints"
        self._said = self._complaints.open("w", encoding="utf-8")
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.replay.killable"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
        )

    def live(self, path: Path, first: int, seconds: float) -> Life:
        """Play from a step on, and be killed some seconds after the window stands there."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps([str(path), first]) + "\n")
        self._server.stdin.flush()
        told: list[list[Any]] = []
        killed: list[float] = []

        def kill() -> None:
            (pid,) = (words[1] for words in told if words[0] == "pid")
            os.kill(pid, signal.SIGKILL)
            killed.append(time.time())

        killer = threading.Timer(seconds, kill)
        for line in self._server.stdout:
            # A line that was cut off by the kill tells nothing; there is at most one.
            with suppress(json.JSONDecodeError):
                told.append(json.loads(line))
                if told[-1] == ["ready"]:
                    killer.start()
                elif told[-1][0] == "dead":
                    break
        complaints = self._complaints.read_text(encoding="utf-8")
        assert ["ready"] in told, complaints
        killer.join()
        return Life(told, killed[0], complaints, told[-1][1])

    def close(self) -> None:
        self._server.communicate()
        self._said.close()


def check(path: Path, life: Life) -> int:
    """See that the file holds what was done; the number of events in it."""
    assert life.status == -signal.SIGKILL, life.complaints
    assert "Traceback" not in life.complaints, life.complaints
    reopened = Secretariat.open(path, lambda: BEFORE)
    try:
        assert reopened.check() == []  # PRAGMA integrity_check and foreign_key_check
        done: dict[str, list[list[Any]]] = life.last("facts") or {}
        held = rows(path, FACTS)
        for table, before in done.items():
            now = {row[0]: list(row) for row in held[table]}
            lost = [row for row in before if row[0] not in now]
            # The key that was being pressed may have taken back what was done last.
            assert not lost or life.last("key") == UNDO, (table, lost)
            if table != "attendance":  # whose rows are marked anew when a seat is taken
                assert all(now[row[0]] == row for row in before if row not in lost)
        for item in life.items:
            stored = "\n".join(plain_lines(reopened.agenda.item(item).decision.body))
            assert stored not in life.outdated(item)
        return len(held["event"])
    finally:
        reopened.close()


def next_start(life: Life, first: int) -> int:
    """The step to go on with: the next at which the clock moves."""
    done = life.last("step")
    after = first if done is None else done + 1
    moves = [n for n, step in enumerate(SCRIPT) if isinstance(step, At) and n >= after]
    return 0 if life.is_over or not moves else moves[0]


def play_and_kill(folder: Path, layout: str, first: int, lives: Sequence[float]) -> int:
    """Play, be killed, go on, and begin anew when all is played; the most events there were."""
    folder.mkdir()
    meetings, most = 0, 0
    with closing(Stage(folder)) as stage:
        for seconds in lives:
            path = folder / f"{meetings}" / "Referent.db"
            if not path.exists():
                path.parent.mkdir()
                prepare(path, layout)
            life = stage.live(path, first, seconds)
            most = max(most, check(path, life))
            first = next_start(life, first)
            meetings += first == 0
    return most


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes that are forked and killed")
def test_a_meeting_that_is_killed_twenty_times_loses_nothing_that_was_done(tmp_path: Path) -> None:
    seed = int(os.environ.get("REPLAY_SEED", random.SystemRandom().randrange(10**6)))
    print(f"REPLAY_SEED={seed}")
    chance = random.Random(seed)
    lives = [chance.uniform(*LIFE) for _kill in range(KILLS)]
    share = KILLS // len(FORMS)
    with ThreadPoolExecutor(len(FORMS)) as pool:
        runs = [
            pool.submit(play_and_kill, tmp_path / layout, layout, first, lives[n * share :][:share])
            for n, (layout, first) in enumerate(zip(FORMS, (0, HALFWAY), strict=True))
        ]
        events = [run.result() for run in runs]
    assert min(events) >= 4  # there was something to lose

"""The same meeting in the real program, on a screen of its own, with keys from outside."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.replay.player import Rows, play_at, rows
from tests.e2e.replay.scenario import BEFORE, SCRIPT, play, prepare
from tests.fixtures.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = "sagsfremstilling"
PICTURES = ("before", "phrases", "vote", "letters", "another-item", "timeline")
PATIENCE = 10.0  # seconds until a sign must have come
KEY_NAMES = {
    "PgDown": "Next", "PgUp": "Prior", "Esc": "Escape", "Ctrl": "ctrl", "Shift": "shift",
    "Alt": "alt", "Down": "Down", "\n": "Return", "\t": "Tab",
}  # fmt: skip


def lacks_a_screen() -> bool:
    """Whether something is missing that a screen, keys from outside or Qt's way to them need."""
    if not all(map(shutil.which, ("Xvfb", "setxkbmap", "xdotool", "ldd"))):
        return True
    plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
    needs = subprocess.run(["ldd", str(plugin)], capture_output=True, text=True, check=False)
    return needs.returncode != 0 or "not found" in needs.stdout


def until(found: Callable[[], object], what: Callable[[], str]) -> None:
    """Wait for a sign from the program."""
    ends = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < ends, what()
        time.sleep(0.01)


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees, with a Danish keyboard; its name."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1366x768x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        subprocess.run(["setxkbmap", "-display", display, "dk"], check=True)
        yield display
    finally:
        server.terminate()
        server.wait()


class Typist:
    """The program in a process of its own, and the keys that are sent to it."""

    def __init__(self, display: str, folder: Path) -> None:
        self.data = folder / "Referent.db"
        self._clock_file = folder / "clock"
        self._wish = folder / "clock.picture"
        self.set_clock(BEFORE)
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._environment |= {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.replay.window", self.data, self._clock_file],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.program.stdout is not None
        assert self.program.stdout.readline() == "ready\n"

    def set_clock(self, time: dt.datetime) -> None:
        beside = self._clock_file.with_suffix(".new")
        beside.write_text(time.isoformat(), encoding="utf-8")
        beside.replace(self._clock_file)

    def press(self, key: str) -> None:
        """Press a key, which may be held with others."""
        names = [KEY_NAMES.get(part, part) for part in key.split("+")]
        last = names[-1].lower() if len(names[-1]) == 1 else names[-1]
        self._send("key", "--clearmodifiers", "+".join([*names[:-1], last]))

    def write(self, text: str) -> None:
        """Type characters; between those that are keys of their own."""
        typed = ""
        for character in text:
            if character in KEY_NAMES:
                self._type(typed)
                self.press(character)
                typed = ""
            else:
                typed += character
        self._type(typed)

    def _type(self, text: str) -> None:
        if text:
            self._send("type", "--delay", "4", "--", text)

    def _send(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=30)

    def take_picture(self, target: Path) -> None:
        time.sleep(0.25)  # whatever was opened last is painted by then
        self._wish.write_text(str(target), encoding="utf-8")
        until(lambda: not self._wish.exists(), lambda: "no picture was taken")

    def end(self) -> None:
        """Let the program close as it does when the session ends, or kill it."""
        if self.program.stdout is not None:
            self.program.stdout.close()
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()


@pytest.fixture
def marks(qtbot: QtBot, tmp_path: Path) -> Iterator[list[Rows]]:
    """What the file holds each time the clock moves, and at the end, when played in a window."""
    (tmp_path / "here").mkdir()
    desk = Desk(qtbot, tmp_path / "here")
    prepare(desk.path, LAYOUT)
    desk.sit_down()
    found: list[Rows] = []

    def look(number: int) -> None:
        if clock_moves_after(number):
            desk.window.autosave.flush()
            found.append(rows(desk.path))

    play_at(desk, done=look)
    yield found
    desk.get_up()


def clock_moves_after(number: int) -> bool:
    """Whether the step of that number is the last before the clock moves, or of all."""
    return number + 1 == len(SCRIPT) or type(SCRIPT[number + 1]).__name__ == "At"


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.skipif(lacks_a_screen(), reason="no Xvfb, no xdotool, or Qt lacks what xcb needs")
def test_the_real_program_stores_what_the_keys_mean(marks: list[Rows], tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    prepare(folder / "Referent.db", LAYOUT)
    pictures = Path(os.environ.get("REPLAY_PICTURES", tmp_path))
    waiting = iter(marks)
    with screen() as display:
        typist = Typist(display, folder)

        def done(number: int) -> None:
            if clock_moves_after(number):
                mark = next(waiting)
                until(lambda: rows(typist.data) == mark, lambda: difference(typist.data, mark))

        def look(name: str) -> None:
            target = pictures / f"replay-{name}.png"
            typist.take_picture(target)
            assert target.stat().st_size > 10_000

        try:
            play(SCRIPT, typist.set_clock, typist.press, typist.write, look, done)
            typist.press("Ctrl+Q")
            assert typist.program.wait(PATIENCE) == 0
        finally:
            typist.end()
    assert next(waiting, None) is None


def difference(data: Path, mark: Rows) -> str:
    """Which rows there are on one side only."""
    found = rows(data)
    told = []
    for table in sorted(mark):
        here, there = set(map(repr, found[table])), set(map(repr, mark[table]))
        told += [f"{table}: only in the program {row}" for row in sorted(here - there)]
        told += [f"{table}: only expected {row}" for row in sorted(there - here)]
    return "\n".join(told)

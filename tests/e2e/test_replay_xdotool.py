"""The same meeting in the real program, on a screen of its own, with keys from outside."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6
import pytest

from models.records import DocumentKind
from models.secretariat import Secretariat
from tests.e2e.replay.player import rows
from tests.e2e.replay.scenario import BEFORE, SCRIPT, play, prepare

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = "sagsfremstilling"
PICTURES = 7
PATIENCE = 10.0  # seconds until the program has ended
LONGEST = 120.0  # seconds for the whole meeting, on a busy machine
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
        self.set_clock(BEFORE)
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._environment |= {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.replay.window", self.data, self._clock_file],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._hurry = threading.Timer(LONGEST, self.program.kill)
        self._hurry.start()
        self.ask("ready")

    def ask(self, what: str) -> None:
        """Wait until the program has come to rest, and has done what is asked besides."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{what}\n")
        self.program.stdin.flush()
        assert self.program.stdout.readline() == f"{what}\n"

    def set_clock(self, time: dt.datetime) -> None:
        beside = self._clock_file.with_suffix(".new")
        beside.write_text(time.isoformat(), encoding="utf-8")
        beside.replace(self._clock_file)

    def press(self, key: str) -> None:
        """Press a key, which may be held with others."""
        names = [KEY_NAMES.get(part, part) for part in key.split("+")]
        last = names[-1].lower() if len(names[-1]) == 1 else names[-1]
        self._send("key", "--clearmodifiers", "+".join([*names[:-1], last]))
        self.ask("pressed")

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
            self._send("type", "--delay", "6", "--", text)
            self.ask("typed")

    def _send(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=30)

    def quit(self) -> int:
        """Leave the program by its key; its exit status."""
        self._send("key", "ctrl+q")
        return self.program.wait(PATIENCE)

    def end(self) -> None:
        """End the program if it is there still."""
        self._hurry.cancel()
        if self.program.poll() is None:
            self.program.kill()
        self.program.communicate()


def expected(name: str) -> list[str]:
    """The lines of a text written by hand."""
    return (ROOT / "tests/e2e/replay" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.skipif(
    "REFERENT_SCREEN" not in os.environ, reason="takes a screen to itself: make replay"
)
@pytest.mark.skipif(lacks_a_screen(), reason="no Xvfb, no xdotool, or Qt lacks what xcb needs")
def test_the_real_program_gives_the_minutes_written_by_hand(tmp_path: Path) -> None:
    pictures = Path(os.environ.get("REPLAY_PICTURES", tmp_path))
    taken: list[Path] = []
    meeting = prepare(tmp_path / "Referent.db", LAYOUT)
    with screen() as display:
        typist = Typist(display, tmp_path)

        def look(name: str) -> None:
            taken.append(pictures / f"replay-{name}.png")
            typist.ask(f"picture {taken[-1]}")

        try:
            play(SCRIPT, typist.set_clock, typist.press, typist.write, look)
            # Another program can read what was done last before this one is left.
            ended = rows(typist.data, ["event"])["event"][-1]
            assert ended[2:4] == ("ended", "18:31")
            assert typist.quit() == 0
        finally:
            typist.end()
    reopened = Secretariat.open(typist.data, lambda: BEFORE)
    minutes = reopened.documents.text(meeting).splitlines()
    sheet = reopened.documents.text(meeting, DocumentKind.SIGNATURES).splitlines()
    assert reopened.check() == []
    reopened.close()
    assert minutes == expected(f"expected_{LAYOUT}")
    assert sheet == expected("signatures")
    assert len(taken) == PICTURES
    assert all(picture.stat().st_size > 10_000 for picture in taken)

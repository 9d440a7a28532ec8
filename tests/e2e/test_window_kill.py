"""A window that is killed while somebody types loses at most what was typed in the last second."""

import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fixtures.desk import Desk
from tests.fixtures.office import Office

ROOT = Path(__file__).resolve().parents[2]
KILLS = 3
LOSS = 1.0  # seconds
# Opens the window as main.py does, goes to the second item, and types numbers behind what its
# decision holds, a key each 15 ms without a pause. Says after each key when it was and how many.
TYPIST = """
import itertools, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.application import make_application, open_window

app = make_application(sys.argv)
window = open_window(app, Path(sys.argv[1]))
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
view = window.meetings_view
view.agenda.choose_item(view.agenda.model.items[1].id)
view.editor.focus_decision()
editor = view.editor.decision
editor.moveCursor(editor.textCursor().MoveOperation.End)
known = len(editor.toPlainText())
words = "".join(f"{number} " for number in itertools.islice(itertools.count(), 5000))
keys = enumerate(words[known:], known + 1)

def press():
    count, key = next(keys)
    QTest.keyClicks(QApplication.focusWidget(), key)
    print(time.time(), count, flush=True)

timer = QTimer(interval=15)
timer.timeout.connect(press)
timer.start()
app.exec()
"""
WORDS = "".join(f"{number} " for number in range(5000))


def typed_until_killed(qtbot: QtBot, path: Path, seconds: float) -> tuple[int, int]:
    """How many keys were pressed a second before the typist was killed, and in all."""
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert typist.stdout is not None
    said: list[tuple[float, int]] = []

    def listen(lines: "subprocess.Popen[str]") -> None:
        assert lines.stdout is not None
        for line in lines.stdout:
            if line.endswith("\n"):  # the last one may have been cut off
                moment, count = line.split()
                said.append((float(moment), int(count)))

    listener = threading.Thread(target=listen, args=[typist])
    listener.start()
    qtbot.waitUntil(lambda: bool(said) and said[-1][0] - said[0][0] >= seconds, timeout=60_000)
    killed = time.time()
    typist.send_signal(signal.SIGKILL)
    typist.wait()
    listener.join()
    typist.stdout.close()
    before = [count for moment, count in said if moment <= killed - LOSS]
    return max(before, default=0), said[-1][1]


@pytest.mark.e2e
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill without warning")
def test_a_killed_window_loses_at_most_a_second(
    qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk = Desk(qtbot, tmp_path)
    office = Office(desk.path)
    office.meeting(office.council(), titles="Budget Trafik Eventuelt")
    office.secretariat.close()
    moments = random.Random(2026)
    request.addfinalizer(desk.get_up)
    for _kill in range(KILLS):
        safe, typed = typed_until_killed(qtbot, desk.path, moments.uniform(1.1, 2.2))
        desk.sit_down()
        assert desk.secretariat.check() == []
        assert desk.editor.title.text() == "Trafik"
        stored = desk.editor.decision.toPlainText()
        assert WORDS.startswith(stored)
        assert safe <= len(stored) <= typed
        assert len(stored) > 20  # there was something to lose
        desk.get_up()

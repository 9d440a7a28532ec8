"""Starts the program as `main.py` does, but for its clock: DATA CLOCKFILE.

The time is read from the clock file whenever the program asks for it. Each line of input is
answered with the same line when the program has come to rest: all keys before it are dealt with,
and no menu that has closed holds the keyboard still. `picture PATH` paints the screen there as
well.
"""

import datetime as dt
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from ui.application import make_application, open_window

TURN = 4  # ms between two looks whether the program has come to rest
PAINTING = 150  # ms until what was opened last is painted


def answer(asked: str) -> None:
    """Answer as soon as what has the keyboard can be seen."""
    window = QApplication.focusWindow()
    if window is None or not window.isVisible():
        QTimer.singleShot(TURN, lambda: answer(asked))
    elif asked.startswith("picture "):
        QTimer.singleShot(PAINTING, lambda: paint(asked))
    else:
        print(asked, flush=True)


def paint(asked: str) -> None:
    QApplication.primaryScreen().grabWindow(0).save(asked.partition(" ")[2])
    print(asked, flush=True)


def main(data: Path, clock_file: Path) -> int:
    app = make_application(sys.argv[:1])
    window = open_window(
        app, data, lambda: dt.datetime.fromisoformat(clock_file.read_text(encoding="utf-8"))
    )
    window.show_first()
    # There is no window manager to do it.
    window.setGeometry(app.primaryScreen().geometry())
    window.activateWindow()
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    asked.activated.connect(lambda *_socket: answer(sys.stdin.readline().rstrip("\n")))
    status = app.exec()
    window.close_file()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

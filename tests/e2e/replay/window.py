"""Starts the program as `main.py` does, but for its clock: DATA CLOCKFILE.

The time is read from the clock file whenever the program asks for it. When there is a file
`CLOCKFILE.picture`, the screen is painted to the path it holds, and the file removed.
"""

import datetime as dt
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.application import make_application, open_window

TURN = 40  # ms between two looks for a wish


def paint_if_wished(wish: Path) -> None:
    """Paint the screen if that is wished; the wish is gone when the picture is there."""
    if wish.exists():
        target = wish.read_text(encoding="utf-8")
        screen = QApplication.primaryScreen()
        screen.grabWindow(0).save(target)
        wish.unlink()


def main(data: Path, clock_file: Path) -> int:
    app = make_application(sys.argv[:1])
    window = open_window(
        app, data, lambda: dt.datetime.fromisoformat(clock_file.read_text(encoding="utf-8"))
    )
    window.show_first()
    # No window manager does it.
    window.setGeometry(app.primaryScreen().geometry())
    window.activateWindow()
    timer = QTimer(window, interval=TURN)
    timer.timeout.connect(lambda: paint_if_wished(clock_file.with_suffix(".picture")))
    timer.start()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    status = app.exec()
    window.close_file()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

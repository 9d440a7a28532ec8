"""From nothing to the first painted window, beside a bare PySide6 window with a table.

Whole processes are timed from outside, in turn; the window is told to leave once it is painted.
The first paint has the meetings and the agenda; the chosen item and the attendance come after it.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench import Figure
from tests.bench.bench_meeting_list import MEETINGS, fill

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
app = QApplication(sys.argv)
window = QMainWindow()
table = QTableWidget(1000, 3)
for row in range(1000):
    for column in range(3):
        table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
window.setCentralWidget(table)
window.resize(1366, 768)
"""
# The same table in the way our own list is made: a model with roles and a view.
BARE_MODEL = """
import sys
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Model(QAbstractTableModel):
    def rowCount(self, parent):
        return 1000
    def columnCount(self, parent):
        return 3
    def data(self, index, role):
        return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None
app = QApplication(sys.argv)
window = QMainWindow()
model, table = Model(), QTableView()
table.setModel(model)
window.setCentralWidget(table)
window.resize(1366, 768)
"""
OURS = """
import gc
gc.disable()  # as main.py does
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.application import open_window, make_application
app = make_application(sys.argv)
window = open_window(app, Path(sys.argv[1]))
"""
# The item and the attendance as well.
WHOLE = """
window.meetings_view.editor, window.meetings_view.attendance
"""
# The first event after the paint: everything is on the screen.
LEAVE = """
window.show()
QTimer.singleShot(0, lambda: (window.repaint(), app.exit()))
app.exec()
import os, re
status = open("/proc/self/status").read() if os.path.exists("/proc/self/status") else "VmHWM: 0"
print(re.search(r"VmHWM:\\s+(\\d+)", status)[1])
sys.stdout.flush()
os._exit(0)
"""


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "many.db"
        fill(data, MEETINGS)
        commands = {
            "ours": [OURS, str(data)],
            "whole": [OURS + WHOLE, str(data)],
            "bare": [BARE],
            "model": [BARE_MODEL],
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        kilobytes: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(RUNS + 1):
            for name, command in commands.items():
                taken, peak = _measure(command)
                if run:  # the first only warms the disk's cache
                    seconds[name].append(taken)
                    kilobytes[name].append(peak)
    milliseconds = {name: median(values) * 1000 for name, values in seconds.items()}
    megabytes = {name: median(values) / 1024 for name, values in kilobytes.items()}
    start = f"Start to painted window, {MEETINGS} meetings"
    for floor, name in (("bare", "beside a QTableWidget"), ("model", "beside a QTableView")):
        yield Figure(f"{start}, {name}", milliseconds["ours"], milliseconds[floor], 1.8)
    whole = f"{start}, with the item and the attendance"
    yield Figure(whole, milliseconds["whole"], milliseconds["bare"], 2.6)
    memory = f"Peak memory at start, {MEETINGS} meetings"
    yield Figure(memory, megabytes["whole"], megabytes["bare"], 1.6, "MB")


def _measure(command: list[str]) -> tuple[float, float]:
    """Seconds and peak kilobytes of one run."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_LOGGING_RULES": "*=false"}
    # Compiled code is kept, as it is where the program is installed.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", command[0] + LEAVE, *command[1:]],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = time.perf_counter() - begin
    found = re.findall(r"\d+", done.stdout)
    return seconds, float(found[-1])

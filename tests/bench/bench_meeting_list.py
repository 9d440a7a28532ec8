"""The meeting list with 10,000 meetings: no frame above 32 ms while it is scrolled.

And a key that changes one of them. The floor is what is promised.
"""

import datetime as dt
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QListView

from models.records import AttendanceStatus, CouncilDraft, MembershipDraft, PersonId, Place
from models.rules import is_held
from models.secretariat import Secretariat
from models.store import Store
from tests.bench import Figure
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.theme import set_stylesheet

MEETINGS, MEMBERS = 10_000, 12
MARKED = 15  # of the meetings
FRAME, KEY = 32.0, 50.0  # ms: what a frame may take, and what one does not wait for
NOW = dt.datetime(2026, 11, 22, 12, 0)


def figures() -> Iterator[Figure]:
    """The longest frame, and the time from a mark to the painted window."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "many.db"
        fill(data, MEETINGS)
        settings = QSettings(str(Path(folder, "s.ini")), QSettings.Format.IniFormat)
        window = MainWindow(Bridge(Secretariat(Store(data, NOW), lambda: NOW)), settings)
        set_stylesheet(app)
        window.show()
        pane, until = window.meetings_view.meetings, time.monotonic() + 30
        while pane.model.shown < MEETINGS and time.monotonic() < until:
            app.processEvents()
        longest = _longest_frame(app, pane.list)
        marking = _marking(app, window)
        window.close()
        window.close_file()
    name = f"Longest frame while scrolling {MEETINGS} meetings, beside 32 ms"
    yield Figure(name, longest, FRAME, 1.0)
    yield Figure("a mark of attendance at one of them, beside 50 ms", marking, KEY, 1.0)


def _longest_frame(app: QApplication, view: QListView) -> float:
    """The longest of all frames, in milliseconds: by steps, by pages, by dragging to anywhere."""
    bar = view.verticalScrollBar()
    steps = [
        *range(0, bar.pageStep() * 40, bar.singleStep()),
        *range(0, bar.maximum(), max(bar.maximum() // 200, 1)),
        bar.maximum(),
        0,
    ]
    longest = 0.0
    for value in steps:
        begin = time.perf_counter()
        bar.setValue(value)
        view.viewport().repaint()
        app.processEvents()
        longest = max(longest, time.perf_counter() - begin)
    return longest * 1000


def _marking(app: QApplication, window: MainWindow) -> float:
    """The milliseconds from a mark of attendance to the painted window, in the middle."""
    view = window.meetings_view
    held = [s.meeting for s in view.meetings.model.summaries if is_held(s.meeting.state)]
    times = []
    for meeting in held[:MARKED]:
        view.go_to(Place(meeting.council_id, meeting.id))
        view.attendance.choose_person(PersonId(1))
        app.processEvents()
        for status in (AttendanceStatus.UNEXCUSED, AttendanceStatus.PRESENT):
            begin = time.perf_counter()
            view.attendance.mark(status)
            app.processEvents()
            window.repaint()
            times.append((time.perf_counter() - begin) * 1000)
    return median(times)


def fill(data: Path, meetings: int) -> None:
    """A council with members and so many meetings, each with an item, in a new file at `data`.

    All meetings but the last ten were held.
    """
    secretariat = Secretariat.open(data, lambda: NOW)
    council = secretariat.councils.create(CouncilDraft("Grønderup Byråd", "Grønderup")).id
    for number in range(MEMBERS):
        person = secretariat.people.create(f"Medlem Nummer {number}").id
        secretariat.people.add_membership(MembershipDraft(council, person))
    secretariat.close()
    numbers = range(1, meetings + 1)
    first = NOW.date() - dt.timedelta(days=2 * (meetings - 9))
    days = [first + dt.timedelta(days=2 * number) for number in numbers]
    with closing(sqlite3.connect(data)) as db:
        db.executemany(
            """INSERT INTO meeting (id, council_id, date, start, place, state)
               VALUES (?, ?, ?, '16:30', 'B-206', ?)""",
            (
                (number, council, day.isoformat(), "draft" if day < NOW.date() else "planned")
                for number, day in zip(numbers, days, strict=True)
            ),
        )
        db.executemany(
            """INSERT INTO agenda_item (id, meeting_id, position, number, title)
               VALUES (?, ?, 0, '1', 'Eventuelt')""",
            ((number, number) for number in numbers),
        )
        db.executemany(
            """INSERT INTO section (item_id, kind, position, body, changed_at)
               VALUES (?, 'decision', 0, 'Taget til efterretning.', '2026-01-01')""",
            ((number,) for number in numbers),
        )
        db.execute(
            """INSERT INTO attendance (meeting_id, person_id, status)
               SELECT meeting.id, person.id, iif((meeting.id + person.id) % 9, 'present', 'apology')
               FROM meeting, person WHERE state = 'draft'"""
        )
        db.commit()

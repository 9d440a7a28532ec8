"""Overblik of a council with 10,000 meetings: read, filled in and painted, beside 100 ms."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from models.secretariat import Secretariat
from tests.bench import Figure, in_turn
from tests.bench.bench_meeting_list import MEETINGS, NOW, fill
from ui.bridge import Bridge
from ui.overview.overview_view import OverviewView

LIMIT = 100.0  # milliseconds, within which it is there at once
ROUNDS = 9


def figures() -> Iterator[Figure]:
    """The start page anew, as after each change while it is seen; and a step to another year."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        fill(path, MEETINGS)
        secretariat = Secretariat.open(path, lambda: NOW)
        view = OverviewView(Bridge(secretariat))
        view.resize(1366, 768)
        view.show()

        def shown() -> None:
            view.refresh()
            app.processEvents()
            view.repaint()

        def earlier() -> None:
            view.calendar.months.step_year(-1)
            app.processEvents()
            view.repaint()

        shown()
        assert view.overview is not None
        assert view.overview.attendance
        page, year = in_turn(shown, earlier, rounds=ROUNDS)
        view.close()
        view.deleteLater()
        secretariat.close()
    yield Figure(f"Overblik of {MEETINGS} meetings shown, beside 100 ms", page, LIMIT, 1.0)
    yield Figure("another year of its calendar, beside 100 ms", year, LIMIT, 1.0)

"""An open data file and the bridge to it; and a desk with the whole window."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import Role
from models.secretariat import Secretariat
from models.store import Store
from tests.fixtures.desk import Desk
from tests.fixtures.office import Office, empty_file
from ui.bridge import Bridge

NOW = dt.datetime(2026, 11, 22, 10, 0)


@pytest.fixture(autouse=True, scope="session")
def emptied_clipboard() -> Iterator[None]:
    """The process may crash at its end if the clipboard still holds something made in Python."""
    yield
    if QApplication.instance():
        QApplication.clipboard().clear()


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[None]:
    """Whatever look the test chooses is taken off again: a stylesheet makes windows slow."""
    style, font, scheme = qapp.style().name(), qapp.font(), qapp.styleHints().colorScheme()
    yield
    qapp.setProperty("look", None)
    qapp.styleHints().setColorScheme(scheme)  # first, for the theme answers it with a stylesheet
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def secretariat(tmp_path: Path) -> Iterator[Secretariat]:
    """The use cases on an empty file."""
    opened = Secretariat(Store(empty_file(tmp_path / "t.db"), NOW), lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def bridge(qtbot: QtBot, secretariat: Secretariat) -> Bridge:
    return Bridge(secretariat)


@pytest.fixture
def failures(bridge: Bridge) -> list[ReferentError]:
    """What the window would have told of in its notice bar."""
    told: list[ReferentError] = []
    bridge.failed.connect(told.append)
    return told


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk where nobody has worked yet. The program is not started."""
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.get_up()


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file with a council and two meetings, made once."""
    office = Office(tmp_path_factory.mktemp("planned") / "Referent.db")
    council = office.council("Seniorrådet", municipality="Havneby Kommune")
    for name in ("Asta Bruun", "Bo Dahl", "Carl Engberg"):
        office.member(council, name)
    for name in ("Inga Krogh", "Jens Lund"):
        office.member(council, name, Role.SUBSTITUTE)
    office.meeting(council, "2026-12-01", "Budget Trafik Eventuelt")
    office.meeting(council, "2027-01-05", "Valg")
    office.secretariat.close()
    return office.path


@pytest.fixture
def at_meeting(desk: Desk, planned: Path) -> Desk:
    """At the first of two meetings: three items, three members, two substitutes, no marks."""
    shutil.copy(planned, desk.path)
    desk.sit_down()
    return desk

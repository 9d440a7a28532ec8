"""An open data file with a clock that stands still, and the bridge to it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.secretariat import Secretariat
from models.store import Store
from ui.bridge import Bridge

NOW = dt.datetime(2026, 11, 22, 10, 0)


@pytest.fixture
def secretariat(tmp_path: Path) -> Iterator[Secretariat]:
    """The use cases on an empty file."""
    opened = Secretariat(Store(tmp_path / "t.db", NOW), lambda: NOW)
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

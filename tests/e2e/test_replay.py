"""A meeting of two hours, played in the window by keys alone, gives the minutes written by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.replay.player import play_at
from tests.e2e.replay.scenario import FORMS, prepare
from tests.fixtures.desk import Desk

EXPECTED = Path(__file__).parent / "replay"


def expected(name: str) -> list[str]:
    return (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.get_up()


@pytest.mark.parametrize("layout", FORMS)
def test_the_minutes_are_those_written_by_hand(desk: Desk, layout: str) -> None:
    meeting = prepare(desk.path, layout)
    desk.sit_down()
    play_at(desk, done=lambda n: print(n, desk.focus, desk.notice))
    desk.wait_stored()
    text = desk.secretariat.documents.text(meeting)
    Path(f"/tmp/got_{layout}.txt").write_text(text)
    assert text.splitlines() == expected(f"expected_{layout}")

"""The `calendar` command: what it takes along, and what it says."""

from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from main import main
from tests.fixtures.office import Office

pytestmark = pytest.mark.e2e
TO_COME = "2199-12-03"  # whatever the day is


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A file with a council that has met and will meet, and one that has no meetings."""
    office = Office(tmp_path / "data.db")
    council = office.council("Integrationsrådet")
    for day in ("2026-01-06", TO_COME):
        office.meeting(council, day)
    office.council("Seniorrådet")
    office.secretariat.close()
    return office.path


def days(file: Path) -> list[str]:
    events: list[Any] = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return [str(event["DTSTART"].dt) for event in events]


def test_coming_meetings_are_written_as_a_calendar(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = data.with_name("møder.ics")
    command = ["--data", str(data), "calendar", "--to-file", str(target)]
    assert main(command) == 0
    assert capsys.readouterr().out == f"{target}\n"
    assert days(target) == [TO_COME]
    assert main([*command, "--all"]) == 0
    assert days(target)[-1] == TO_COME
    target.unlink()
    assert main([*command, "--council", "Seniorrådet", "--all"]) == 1
    assert "ingen møder at gemme" in capsys.readouterr().err
    assert not target.exists()

"""The `archive` and `restore-archive` commands on the sample."""

import datetime as dt
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from main import main
from models.records import (
    CouncilDraft,
    CouncilId,
    CouncilTemplate,
    MeetingDraft,
    MeetingState,
    TemplateStyle,
)
from models.secretariat import Secretariat
from models.store import Store

pytestmark = pytest.mark.e2e
COUNCILS = ("Grønderup Integrationsråd", "Grønderup Seniorråd")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the sample."""
    file = tmp_path_factory.mktemp("sample") / "data.db"
    assert main(["--data", str(file), "sample"]) == 0
    return file


def told(capsys: pytest.CaptureFixture[str], data: Path, *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["--data", str(data), *words], use_office=False) == status
    return "".join(capsys.readouterr())


def shown(capsys: pytest.CaptureFixture[str], data: Path) -> list[Any]:
    """What `show --json` tells of every meeting."""
    meetings = json.loads(told(capsys, data, "meetings", "--json"))
    assert len(meetings) == 18
    return [json.loads(told(capsys, data, "show", str(m["id"]), "--json")) for m in meetings]


def test_an_archived_sample_shows_the_same_once_it_is_restored(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    for name in COUNCILS:
        folder = str(tmp_path / name)
        written = told(capsys, sample, "archive", name, folder)
        assert written.startswith(f"{folder}\n  {name}, Grønderup: 9 møder (")
        assert "De lukkede punkter er med. Gem mappen et sikkert sted." in written
        again = told(capsys, tmp_path / "ny.db", "restore-archive", folder)
        assert again.startswith(f"{name}, Grønderup: 9 møder (")
    assert shown(capsys, tmp_path / "ny.db") == shown(capsys, sample)
    refused = told(capsys, sample, "restore-archive", folder, status=1)
    assert "ligger allerede i datafilen" in refused


def made(path: Path, name: str, title: str = "Budget") -> None:
    """A data file with a council that has approved the minutes of one meeting."""
    secretariat = Secretariat.open(path)
    council = secretariat.councils.create(CouncilDraft(name)).id
    meeting = secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 6, 4))).id
    secretariat.agenda.add_item(meeting, title)
    secretariat.record.set_state(meeting, MeetingState.APPROVED)
    secretariat.close()


def test_a_program_is_told_what_was_written_and_restored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data, other, folder = tmp_path / "a.db", tmp_path / "b.db", tmp_path / "arkiv"
    made(data, "Seniorrådet")
    made(other, "Ungerådet")  # its ids are the same
    written = json.loads(told(capsys, data, "archive", "Senior", str(folder), "--json"))
    assert (written["folder"], written["meetings"], written["left_out"]) == (str(folder), 1, [])
    assert (written["first"], written["last"]) == ("2026-06-04", "2026-06-04")
    (folder / "LÆSMIG.txt").unlink()
    again = json.loads(told(capsys, other, "restore-archive", str(folder), "--json"))
    assert (again["id"], again["council"]) == (2, "Seniorrådet")
    assert (again["resealed"], again["lost_references"]) == (1, 0)
    assert again["changed_files"] == ["LÆSMIG.txt"]


def test_what_could_not_be_made_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data, folder = tmp_path / "data.db", tmp_path / "arkiv"
    made(data, "Seniorrådet")
    with closing(Store(data, dt.datetime(2026, 11, 22))) as store, store.command():
        template = CouncilTemplate(TemplateStyle.OWN, "brev.docx", b"ikke et dokument")
        store.templates.set(CouncilId(1), template)
    assert "Kunne ikke laves: " in told(capsys, data, "archive", "Senior", str(folder))
    (folder / "tabeller" / "møder.csv").unlink()
    again = told(capsys, tmp_path / "ny.db", "restore-archive", str(folder))
    assert "mangler eller er ændret: 1 (tabeller/møder.csv)" in again
    assert again.startswith("Seniorrådet: 1 møde (04-06-2026 til 04-06-2026) er hentet ind")


def test_an_empty_council_has_no_period(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    secretariat = Secretariat.open(tmp_path / "data.db")
    secretariat.councils.create(CouncilDraft("Seniorrådet"))
    secretariat.close()
    written = told(capsys, tmp_path / "data.db", "archive", "Senior", str(tmp_path / "arkiv"))
    assert "Seniorrådet: 0 møder\n" in written

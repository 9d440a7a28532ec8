"""The `archive` and `restore-archive` commands on the sample."""

import json
from pathlib import Path
from typing import Any

import pytest

from main import main

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
        assert "De lukkede punkter er med. Opbevar mappen sikkert." in written
        again = told(capsys, tmp_path / "ny.db", "restore-archive", folder)
        assert again.startswith(f"{name}, Grønderup: 9 møder (")
    assert shown(capsys, tmp_path / "ny.db") == shown(capsys, sample)
    refused = told(capsys, sample, "restore-archive", folder, status=1)
    assert "ligger allerede i datafilen" in refused


def test_a_program_is_told_what_was_written_and_restored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Into a file where the ids are taken by a council of the same approved meetings."""
    data, folder = tmp_path / "data.db", str(tmp_path / "arkiv")
    told(capsys, data, "sample")
    written = json.loads(told(capsys, data, "archive", COUNCILS[0], folder, "--json"))
    assert (written["folder"], written["meetings"], written["left_out"]) == (folder, 9, [])
    assert (written["first"], written["last"]) == ("2025-01-23", "2027-01-21")
    (tmp_path / "arkiv" / "LÆSMIG.txt").unlink()
    other = tmp_path / "anden.db"
    told(capsys, other, "sample")
    from models.secretariat import Secretariat

    secretariat = Secretariat.open(other)
    secretariat.delete_council(secretariat.councils()[0].id)
    secretariat.close()
    again = json.loads(told(capsys, other, "restore-archive", folder, "--json"))
    assert again["id"] == 3
    assert (again["council"], again["resealed"], again["lost_references"]) == (COUNCILS[0], 6, 0)
    assert again["changed_files"] == ["LÆSMIG.txt"]


def test_what_could_not_be_made_or_became_otherwise_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from models.records import CouncilDraft, CouncilTemplate, MeetingDraft, TemplateStyle
    from models.secretariat import Secretariat

    data, folder = tmp_path / "data.db", tmp_path / "arkiv"
    secretariat = Secretariat.open(data)
    council = secretariat.create_council(CouncilDraft("Seniorrådet")).id
    secretariat.create_meeting(MeetingDraft(council, secretariat.today()))
    store = secretariat._store
    with store.command():
        template = CouncilTemplate(TemplateStyle.OWN, "brev.docx", b"ikke et dokument")
        store.templates.set(council, template)
    secretariat.close()
    assert "Kunne ikke laves: " in told(capsys, data, "archive", "Senior", str(folder))
    (folder / "tabeller" / "møder.csv").unlink()
    again = told(capsys, tmp_path / "ny.db", "restore-archive", str(folder))
    assert "væk eller ændret siden: 1 (tabeller/møder.csv)" in again
    assert "Seniorrådet: 1 møde (" in again


def test_an_empty_council_has_no_period(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from models.records import CouncilDraft
    from models.secretariat import Secretariat

    secretariat = Secretariat.open(tmp_path / "data.db")
    secretariat.create_council(CouncilDraft("Seniorrådet"))
    secretariat.close()
    written = told(capsys, tmp_path / "data.db", "archive", "Senior", str(tmp_path / "arkiv"))
    assert "Seniorrådet: 0 møder\n" in written

"""Absence from the command line: columns, JSON and files."""

import json
from pathlib import Path

import pytest

from main import main
from models.records import MeetingState
from tests.fixtures.office import Office

pytestmark = pytest.mark.e2e
TWO_YEARS = ("--from", "1-1-2025", "--to", "31-12-2026")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the sample."""
    file = tmp_path_factory.mktemp("sample") / "data.db"
    assert main(["--data", str(file), "sample"]) == 0
    return file


def printed(
    capsys: pytest.CaptureFixture[str], data: Path, *arguments: object, status: int = 0
) -> str:
    """What the command prints, white space made one space."""
    capsys.readouterr()
    assert main(["--data", str(data), "absence", *map(str, arguments)]) == status
    out, err = capsys.readouterr()
    return "\n".join(" ".join(line.split()) for line in (out + err).splitlines())


def test_a_council_is_shown_as_a_table(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, sample, "--council", "Grønderup Integrationsråd", *TWO_YEARS)
    lines = text.splitlines()
    assert lines[0] == "Grønderup Integrationsråd, Grønderup: 7 møder"
    assert lines[1].startswith("Navn Rolle 23/1-25 8/5-25")
    assert "Samira Haddad medlem M M A M U U U 3/7 1 3 43 %" in lines
    assert "Katarzyna Nowak medlem M M M M 4/4 0 0 100 %" in lines
    assert lines[-2] == "Samira Haddad har været fraværende uden afbud 3 møder i træk."


def test_json_holds_each_figure_beside_its_cells(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, sample, "--council", "Grønderup Int", *TWO_YEARS, "--json")
    (council,) = json.loads(text)
    assert council["totals"]["present"] == 70
    assert [m["counts"] for m in council["meetings"]] == [True] * 7 + [False]
    (bo,) = [person for person in council["people"] if person["name"] == "Bo Thygesen"]
    assert bo["totals"]["percent"] == 86
    partly = next(cell for cell in bo["cells"] if cell["mark"] == "partly")
    assert (partly["items_here"], partly["items"], partly["minutes_here"]) == (4, 8, 68)
    mehmet = next(person for person in council["people"] if person["name"] == "Mehmet Aksoy")
    assert mehmet["cells"][0]["stand_in"] == "Ayşe Çelik"
    assert [sign["kind"] for sign in council["signs"]] == ["in_a_row", "below"]


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
def test_a_file_is_written_and_named(
    sample: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"fravær.{suffix}"
    text = printed(capsys, sample, *TWO_YEARS, "--council", "Grønderup S", "--to-file", target)
    assert text == str(target)
    assert target.stat().st_size > 500
    assert list(tmp_path.iterdir()) == [target]
    assert printed(capsys, sample, "--to-file", target) == str(target)  # all councils, again


def test_without_meetings_it_says_so(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, sample, "--from", "1-1-2040", "--to", "1-2-2040")
    assert text == "Der er ikke holdt møder i perioden."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "i går"], "er ikke en dato"),
        (["--from", "2-1-2026", "--to", "1-1-2026"], "Den sidste dag er før den første"),
        (["--council", "Byrådet"], "findes ikke"),
        (["--to-file", "fravær.pdf"], "skal ende på"),
    ],
)
def test_what_cannot_be_done_is_told(
    sample: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert message in printed(capsys, sample, *arguments, status=1)


def test_a_row_without_a_meeting_that_counts_has_no_percentage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = Office(tmp_path / "d.db")
    council = office.council()
    office.member(council, "Anna Bo")
    meeting = office.meeting(council, "2026-03-03", "Sag")
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    office.secretariat.close()
    text = printed(capsys, tmp_path / "d.db", "--from", "1-1-2026", "--to", "31-12-2026")
    assert text.splitlines()[-1] == "Anna Bo medlem X 0/0 0 0 -"

"""The `compare` command: what a file that came back says otherwise, and taking it."""

import json
from pathlib import Path

import docx
import pytest

from main import main
from models.records import CouncilDraft, ItemDraft, MeetingDraft
from models.secretariat import Secretariat
from models.text import parse
from tests.fixtures.office import NOW

pytestmark = pytest.mark.e2e


@pytest.fixture
def data(tmp_path: Path) -> str:
    """A data file with one meeting, whose id is 1, and its referat beside it."""
    secretariat = Secretariat.open(tmp_path / "t.db", lambda: NOW)
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    meeting = secretariat.meetings.create(MeetingDraft(council, NOW.date())).id
    decision = parse("Rådet drøftede planen.\n\nTaget til efterretning.")
    secretariat.agenda.add_item(meeting, ItemDraft("Plan", decision=decision, case_number="26-1"))
    secretariat.documents.export(meeting, tmp_path / "referat.docx")
    secretariat.close()
    return str(tmp_path / "t.db")


@pytest.fixture
def edited(data: str, tmp_path: Path) -> str:
    """The referat, in which the chair changed something."""
    file = tmp_path / "referat.docx"
    document = docx.Document(str(file))
    for paragraph in document.paragraphs:
        if paragraph.text == "Rådet drøftede planen.":
            paragraph.runs[0].text = "Rådet drøftede hele planen."
        elif paragraph.text == "26-1":
            paragraph.runs[0].text = "26-2"
        elif paragraph.text.startswith("Mødedato"):
            paragraph.runs[1].text = " I dag"
    document.save(str(file))
    return str(file)


def test_a_file_that_says_the_same_is_told_of(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", data, "compare", "1", str(tmp_path / "referat.docx")]) == 0
    assert capsys.readouterr().out == (
        "Filen er præcis, som den blev skrevet.\nDer er ingen forskelle at tage med.\n"
    )


def test_an_older_file_is_told_of(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = str(tmp_path / "referat-2.docx")
    assert main(["--data", data, "export", "1", "--to", newer]) == 0
    capsys.readouterr()
    older = str(tmp_path / "referat.docx")
    assert main(["--data", data, "compare", "1", older]) == 0
    assert "Der er skrevet en nyere fil siden: referat-2.docx, " in capsys.readouterr().out
    assert main(["--data", data, "compare", "1", older, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["newer"]


def test_the_differences_are_printed_and_nothing_is_taken(
    data: str, edited: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(["--data", data, "compare", "1", edited]) == 1
        assert capsys.readouterr().out == (
            "Punkt 1: Plan\n"
            "  Sagsnummer\n"
            "    - 26-1\n"
            "    + 26-2\n"
            "  Beslutning\n"
            "    - Rådet drøftede planen.\n"
            "    + Rådet drøftede hele planen.\n"
            "Bemærk: »Mødedato« er ændret i filen: »I dag«. "
            "Ret det i mødets oplysninger eller i fremmødet.\n"
            "2 forskelle. Der er ikke taget noget med.\n"
        )


def test_all_can_be_taken(data: str, edited: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", data, "compare", "1", edited, "--take", "all"]) == 0
    assert capsys.readouterr().out.endswith("2 forskelle. 2 er taget med.\n")
    assert main(["--data", data, "compare", "1", edited]) == 0
    assert main(["--data", data, "show", "1"]) == 0
    assert "Rådet drøftede hele planen." in capsys.readouterr().out


def test_what_only_the_meeting_was_changed_in_is_not_taken_back(
    data: str, edited: str, capsys: pytest.CaptureFixture[str]
) -> None:
    secretariat = Secretariat.open(Path(data))
    (plan,) = secretariat.agenda.of(
        secretariat.meetings.of(secretariat.councils.all()[0].id)[0].meeting.id
    )
    secretariat.agenda.rename_item(plan.id, "Planen")
    secretariat.close()
    assert main(["--data", data, "compare", "1", edited, "--take", "all"]) == 0
    out = capsys.readouterr().out
    assert "Punktets titel (ændret i mødet, siden filen blev skrevet)" in out
    assert out.endswith("3 forskelle. 2 er taget med.\n")
    assert main(["--data", data, "compare", "1", edited]) == 1


def test_as_json(data: str, edited: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", data, "compare", "1", edited, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["unchanged"], told["written"], told["taken"]) == (
        False,
        "2026-11-22T12:00:00",
        0,
    )
    assert told["differences"][1] == {
        "item_id": 1,
        "item": "Punkt 1: Plan",
        "section": "Beslutning",
        "what": "text",
        "kind": "changed",
        "before": "Rådet drøftede planen.",
        "after": "Rådet drøftede hele planen.",
        "changed_in_meeting": False,
    }
    assert [remark["item"] for remark in told["remarks"]] == [""]


def test_a_file_without_a_mark_and_a_new_paragraph_as_json(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "referat.docx"
    document = docx.Document(str(file))
    document.core_properties.identifier = ""
    document.paragraphs[-1].insert_paragraph_before("Nyt.", "Body Text")
    document.save(str(file))
    assert main(["--data", data, "compare", "1", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["written"] is None
    assert [(d["before"], d["after"]) for d in told["differences"]] == [(None, "Nyt.")]


def test_an_item_that_is_only_in_the_file_is_remarked_on(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "referat.docx"
    document = docx.Document(str(file))
    document.add_paragraph("Punkt 2: Frokost", "Heading 1")
    document.save(str(file))
    assert main(["--data", data, "compare", "1", str(file)]) == 0
    assert "Bemærk: Punkt 2: Frokost: Punktet står kun i filen." in capsys.readouterr().out


def test_what_is_no_word_file_is_refused(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "referat.docx"
    file.write_bytes(b"MZ\x90\x00")
    assert main(["--data", data, "compare", "1", str(file)]) == 1
    assert "er ikke et Word-dokument" in capsys.readouterr().err

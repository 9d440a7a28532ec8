"""The `history` command on the sample."""

import json
from pathlib import Path

import pytest

from main import main

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the sample."""
    file = tmp_path_factory.mktemp("sample") / "data.db"
    assert main(["--data", str(file), "sample"]) == 0
    return file


def told(capsys: pytest.CaptureFixture[str], data: Path, *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["--data", str(data), "history", *words]) == status
    return "".join(capsys.readouterr())


def test_a_case_is_followed_over_its_meetings(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    text = told(capsys, sample, "25-010544")
    assert text.startswith(
        "18-09-2025 Grønderup Integrationsråd, Grønderup (underskrevet)\n"
        "  punkt 136: Udpegning af nyt råd for 2026-2029: proces\n"
        "  Taget til efterretning.\n"
    )
    assert text.count("\n  punkt ") == 5
    assert "  Afbud: Ngozi Eze, Olha Koval, Samira Haddad\n" in text


def test_what_is_not_approved_is_not_told(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    """The minutes of the last meetings are drafts, and others are only planned."""
    hidden = json.loads(told(capsys, sample, "26-001874", "--json"))
    assert {entry["released"] for entry in hidden} == {
        entry["state"] in ("approved", "signed") and not entry["closed"] for entry in hidden
    }
    assert all((entry["decision"] is None) == (not entry["released"]) for entry in hidden)


def test_what_is_only_on_an_agenda_is_told_so(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    text = told(capsys, sample, "25-009731")
    last = text[text.index("01-12-2026") :].splitlines()
    assert last[0].endswith("(dagsorden)")
    assert last[2] == "  Er ikke behandlet endnu."


def test_an_unknown_case_is_told_of(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert told(capsys, sample, "99-9", status=1) == "Sag 99-9 findes ikke.\n"

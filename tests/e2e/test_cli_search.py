"""The `search` command on the sample."""

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
    assert main(["--data", str(data), "search", *words]) == status
    return "".join(capsys.readouterr())


def test_what_is_found_is_told_with_its_place(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    found = told(capsys, sample, "bolig", "bofællesskaber")
    assert found == (
        "Grønderup Seniorråd · 13-05-2025 · Beslutning\n"
        '  3 Høring om seniorpolitikken "Et godt liv hele livet"\n'
        "  … det ikke altid været. Rådet har tre ønsker: 1. Kapitlet om boliger skal nævne "
        "bofællesskaber. 2. Der skal være en tydelig vej ind for den, der ikke bruger computer. "
        "3. Politikken skal følges op hvert andet år i et åbent møde. Carl-Erik …\n"
    )


def test_one_argument_stands_together(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert told(capsys, sample, "blandede boliger").count("\n  5 Seniorboliger") == 1
    assert told(capsys, sample, "boliger blandede") == "Der er ingen fund.\n"
    assert told(capsys, sample, "boliger", "blandede") != "Der er ingen fund.\n"


def test_everything_is_told_to_a_program(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    hits = json.loads(told(capsys, sample, "seniorbolig", "--json"))
    assert {hit["council"] for hit in hits} == {"Grønderup Seniorråd"}
    first = next(hit for hit in hits if hit["part"] == "section")
    assert (first["date"], first["number"], first["heading"]) == (
        "2026-06-16",
        "3",
        "Sagsfremstilling",
    )
    assert [first["text"][start : start + length] for start, length in first["marks"]] == [
        "seniorbolig"
    ]
    assert {"meeting", "item", "title", "state", "closed", "person"} <= set(first)


def test_a_council_and_a_period(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    def dates(*filters: str) -> set[str]:
        return {
            hit["date"] for hit in json.loads(told(capsys, sample, "bolig", *filters, "--json"))
        }

    everywhere = dates()
    assert dates("--council", "Grønderup Seniorråd") == everywhere
    assert dates("--council", "Grønderup Integrationsråd") < everywhere
    assert dates("--from", "1. januar 2026") == {d for d in everywhere if d >= "2026-01-01"}
    assert dates("--to", "31-12-2025") == {d for d in everywhere if d < "2026-01-01"}


def test_what_is_not_a_date_is_refused(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert "»snart« er ikke en dato" in told(capsys, sample, "bolig", "--from", "snart", status=1)


def test_people_and_closed_items_are_told_of(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    assert told(capsys, sample, "amira").startswith(
        "Grønderup Integrationsråd · Person\n  Amira Holm\n\n"
    )
    assert " · lukket\n" in told(capsys, sample, "madservice")

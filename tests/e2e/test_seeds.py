"""The reference minutes, read in and written again, say line by line what they said.

The references hold the names of real people and lie outside the repository, so these tests run
only where they are.
"""

import contextlib
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from main import main

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not SEEDS, reason="the reference minutes are not here"),
]


@pytest.fixture(scope="module")
def read_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with all the references read in; nothing in them was misunderstood."""
    file = tmp_path_factory.mktemp("seeds") / "t.db"
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        assert main(["--data", str(file), "import", *map(str, SEEDS)]) == 0
    assert "Linje" not in told.getvalue()
    return file


@pytest.fixture
def data(read_in: Path, tmp_path: Path) -> str:
    """A copy of it."""
    return str(shutil.copy(read_in, tmp_path / "t.db"))


def normalised(text: str) -> list[str]:
    """The lines of `text`: white space, list bullets and the contents' page numbers made alike."""
    head, contents, rest = text.partition("\n\nIndholdsfortegnelse")
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", head) + contents + rest  # a field wrapped in the head
    lines = (" ".join(line.split()) for line in text.splitlines())
    lines = (re.sub(r"^[•▪◦–] ", "- ", line) for line in lines)
    return [re.sub(r"(\.{5}) ?\d+$", r"\1", line) for line in lines if line]


def without_addresses(text: str) -> str:
    """`text` with links as Word shows them."""
    return re.sub(r"\[([^][]+)\]\([^()]*\)", r"\1", text)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_is_shown_as_it_was(
    seed: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", data, "show", meeting_of(seed)]) == 0
    assert normalised(capsys.readouterr().out) == normalised(seed.read_text("utf-8"))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_stands_whole_in_the_word_document(
    seed: Path, data: str, tmp_path: Path
) -> None:
    document = tmp_path / "referat.docx"
    assert (
        main(["--data", data, "export", meeting_of(seed), "--to", str(document)], use_office=False)
        == 0
    )
    expected = normalised(without_addresses(seed.read_text("utf-8")))
    assert normalised(as_text(document)) == expected


def test_a_reference_is_not_doubled(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", data, "import", *map(str, SEEDS)]) == 1
    assert capsys.readouterr().err.count("har allerede et møde den") == len(SEEDS)


def test_kontrol_finds_what_is_wrong_in_the_references_and_nothing_else(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Links that lost their address; a name spelt in two ways, and why someone steps down."""
    found = []
    for seed in SEEDS:
        assert main(["--data", data, "check", meeting_of(seed), "--json"]) == 1
        found.append([finding["kind"] for finding in json.loads(capsys.readouterr().out)])
    assert found == [["link_address", "link_address"], ["name", "health"]]


def meeting_of(seed: Path) -> str:
    """The date that the reference's title ends with."""
    return seed.read_text("utf-8").strip().splitlines()[0].split()[-1]


def as_text(document: Path) -> str:
    """What LibreOffice reads in a Word document."""
    folder = document.parent
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder),
            str(document),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    # LibreOffice parts paragraphs with one line feed, so that the head is not set off.
    text = document.with_suffix(".txt").read_text("utf-8-sig")
    return text.replace("\n", "\n\n")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_written_to_word_differs_in_nothing(
    seed: Path, data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "referat.docx"
    assert main(["--data", data, "export", meeting_of(seed), "--to", str(document)]) == 0
    capsys.readouterr()
    assert main(["--data", data, "compare", meeting_of(seed), str(document)]) == 0
    assert "Bemærk" not in capsys.readouterr().out

"""The reference minutes say line by line the same as text, as Word files and as PDFs.

Written by Referent, and again by LibreOffice. They hold the names of real people and lie outside
the repository, so these tests run only where they are.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from main import main
from models.imports.lines import unwrap
from models.imports.reading import read_source

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not SEEDS, reason="the reference minutes are not here"),
]


def said(lines: Iterable[str]) -> list[str]:
    """The lines of a file: white space, links' addresses and the contents' pages made alike."""
    lines = (" ".join(line.split()) for line in lines)
    lines = (re.sub(r"\[([^][]+)\]\([^()]*\)", r"\1", line) for line in lines)
    return [re.sub(r"(\.{5}) ?\d+$", r"\1", line) for line in lines]


def said_in(file: Path) -> list[str]:
    return said(line.text for line in read_source(file).lines)


def said_in_text(seed: Path) -> list[str]:
    """The lines of a text, a field of the head that is wrapped in it made one."""
    lines = read_source(seed).lines
    head = next(i for i, line in enumerate(lines) if line.text.startswith("Indhold"))
    wrapped = [
        *unwrap(lines[:head], lambda *_: True),
        *((line, line.text) for line in lines[head:]),
    ]
    return said(text for _, text in wrapped)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The references as Word files and PDFs, those of LibreOffice in a folder of its own."""
    folder = tmp_path_factory.mktemp("seeds")
    data = str(folder / "t.db")
    assert main(["--data", data, "import", *map(str, SEEDS)]) == 0
    for seed in SEEDS:
        day = seed.read_text("utf-8").strip().splitlines()[0].split()[-1]
        for suffix in (".docx", ".pdf"):
            target = str(folder / f"{seed.stem}{suffix}")
            assert main(["--data", data, "export", day, "--to", target], use_office=False) == 0
    return folder


@pytest.fixture(scope="module")
def office_folder(folder: Path) -> Path:
    made = folder / "office"
    for kind in ("docx", "pdf"):
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--convert-to", kind, "--outdir", str(made)),
                *(str(folder / f"{seed.stem}.docx") for seed in SEEDS),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return made


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_says_the_same_in_what_referent_writes(
    seed: Path, suffix: str, folder: Path
) -> None:
    file = folder / f"{seed.stem}{suffix}"
    assert said_in(file) == said_in_text(seed)
    source = read_source(file)
    assert source.running == (f"Side 1 af {source.pages or 1}",)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_says_the_same_in_what_libreoffice_writes(
    seed: Path, suffix: str, office_folder: Path
) -> None:
    assert said_in(office_folder / f"{seed.stem}{suffix}") == said_in_text(seed)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_headings_of_a_reference_are_known_as_such(seed: Path, folder: Path) -> None:
    for suffix in (".docx", ".pdf"):
        lines = read_source(folder / f"{seed.stem}{suffix}").lines
        items = [line for line in lines if re.match(r"Punkt \d+:", line.text)]
        assert items
        assert {(line.heading, line.strong, line.alone) for line in items} == {(1, True, True)}
        assert "Beslutning" in [line.text for line in lines if line.heading == 2]

"""The reference minutes tell the same meeting in whatever kind of file they come.

As text, as Word file and PDF written by this program, and as LibreOffice saves that Word file
anew and prints it. The references lie outside the repository: see test_seeds.py.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from main import main
from models.imports.reading import read_path
from models.layouts import built_in_layouts
from models.plain_data import to_plain
from models.reading import ReadingRules

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("*.txt"))

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not SEEDS, reason="the reference minutes are not here"),
]


def meeting_in(path: Path) -> str:
    """What was read of the file as JSON, a line for each field, without the notes.

    Those tell of lines by their numbers, which are others in each kind of file.
    """
    draft = replace(read_path(path, built_in_layouts(), ReadingRules()).draft, notes=())
    return json.dumps(to_plain(draft), ensure_ascii=False, indent=1)


def without_dead_links(meeting: str) -> str:
    """The meeting with links that lead nowhere as their text: LibreOffice's PDF has no others."""
    return re.sub(r"\[([^][\n]+)\]\(<#>\)", r"\1", meeting)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with both references as this program writes them, under the names they have."""
    folder = tmp_path_factory.mktemp("written")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("HOME", str(folder))
        data = ["--data", str(folder / "t.db")]
        assert main([*data, "import", *map(str, SEEDS)]) == 0
        for seed in SEEDS:
            date = seed.read_text("utf-8").strip().splitlines()[0].split()[-1]
            for suffix in (".docx", ".pdf"):
                to = str(folder / f"{seed.stem}{suffix}")
                assert main([*data, "export", date, "--to", to], use_office=False) == 0
        yield folder


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_reference_is_the_same_meeting_as_this_program_writes_it(
    seed: Path, suffix: str, written: Path
) -> None:
    found = meeting_in(written / f"{seed.stem}{suffix}")
    assert found == meeting_in(seed)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_the_references_are_the_same_meetings_as_libreoffice_writes_them(
    suffix: str, written: Path, tmp_path: Path
) -> None:
    documents = sorted(written.glob("*.docx"))
    convert(documents, suffix, tmp_path)
    for seed in SEEDS:
        found = meeting_in(tmp_path / f"{seed.stem}{suffix}")
        expected = meeting_in(seed)
        assert found == (without_dead_links(expected) if suffix == ".pdf" else expected)


def convert(documents: list[Path], suffix: str, folder: Path) -> None:
    """Has LibreOffice write the documents anew to that folder."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            suffix.removeprefix("."),
            "--outdir",
            str(folder),
            *map(str, documents),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

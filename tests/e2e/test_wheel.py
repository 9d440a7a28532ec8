"""The wheel, installed beside another wheel's `models`, runs ours and leaves theirs alone."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOREIGN = "OWNER = 'another wheel'\n"
# What the `referent` script that pip and uv write would do.
RUN_COMMAND = """
import sys
from importlib.metadata import distributions
(ours,) = distributions(name="referent", path=[sys.argv.pop(1)])
(command,) = ours.entry_points.select(group="console_scripts", name="referent")
sys.exit(command.load()())
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site-packages with a foreign `models` and `main`, and the wheel unpacked over it."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "models").mkdir()
    (folder / "models" / "__init__.py").write_text(FOREIGN)
    (folder / "main.py").write_text(FOREIGN)
    wheels = tmp_path_factory.mktemp("wheels")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def referent(site: Path, *arguments: str) -> str:
    """What the installed command prints."""
    return subprocess.run(
        [sys.executable, "-c", RUN_COMMAND, str(site), *arguments],
        cwd=site,
        env=os.environ | {"PYTHONPATH": str(site)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.e2e
def test_nothing_of_ours_lies_outside_our_folder(site: Path) -> None:
    assert sorted(
        path.name for path in site.iterdir() if not path.name.startswith("referent-")
    ) == ["main.py", "models", "referent"]
    assert [path.name for path in (site / "models").iterdir()] == ["__init__.py"]
    assert (site / "models" / "__init__.py").read_text() == FOREIGN
    assert (site / "main.py").read_text() == FOREIGN


@pytest.mark.e2e
def test_the_installed_command_runs_ours(site: Path, tmp_path: Path) -> None:
    data = str(tmp_path / "data.db")
    referent(site, "--data", data, "sample")
    councils = json.loads(referent(site, "--data", data, "councils", "--json"))
    assert len(councils) == 2

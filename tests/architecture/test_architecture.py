"""Promises about the program as a whole that no single module can keep."""

import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models import __version__

ROOT = Path(__file__).resolve().parents[2]
MODELS = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "models").rglob("*.py")
)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_takes_no_references_from_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 does, and aborts CPython 3.11 after some thousand calls."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("Punkt 1")
    assert sys.getrefcount(None) > before - 100


def test_models_never_load_qt() -> None:
    """Importing every module of models/ leaves Qt out: the command line runs where Qt cannot."""
    script = (
        f"import importlib, sys\n"
        f"for name in {MODELS!r}: importlib.import_module(name)\n"
        f"sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


def test_main_stays_short() -> None:
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) < 40


def test_the_program_and_its_package_have_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_uv_is_locked_for_every_machine_that_make_serves() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    (uv,) = (package for package in lock["package"] if package["name"] == "uv")
    tags = runpy.run_path(str(ROOT / "packaging" / "get_uv.py"))["WHEELS"].values()
    assert [sum(tag in wheel["url"] for wheel in uv["wheels"]) for tag in tags] == [1, 1, 1, 1]

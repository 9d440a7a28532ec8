"""Promises about the program as a whole that no single module can keep."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

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

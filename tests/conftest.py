"""What every test gets: a screenless Qt, a home of its own and Hypothesis without a stopwatch."""

import gc
import os
import sys
import threading
from collections.abc import Generator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

# Before anything imports Qt. `QT_QPA_PLATFORM=xcb make test` still shows the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same everywhere; and in the plain C locale Qt warns that it needs UTF-8.
os.environ["LC_ALL"] = "C.UTF-8"

# Timings vary too much on a shared machine for Hypothesis to judge by them.
settings.register_profile(
    "referent",
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    # A change is judged by the same examples each time; new ones are looked for at the desk.
    derandomize="CI" in os.environ,
)
settings.load_profile("referent")


# What they reach of models/ is reached by the tests of models/ too, and tracing them takes long.
UNTRACED = tuple(
    Path(__file__).parent / part
    for part in (
        "qt",
        "property",
        "docx/test_accessibility.py",
        "docx/test_back_from_word.py",
        "docx/test_long_meetings.py",
        "docx/test_private_things.py",
        "docx/test_public_copy.py",
        "docx/test_signature_sheet.py",
        "docx/test_verapdf.py",
        "e2e/test_keys.py",
        "e2e/test_replay.py",
        "e2e/test_seeds.py",
        "e2e/test_seeds_as_files.py",
        "e2e/test_seeds_lines.py",
        "unit/test_corpus.py",
    )
)


@cache
def is_untraced(file: Path) -> bool:
    return any(file.is_relative_to(part) for part in UNTRACED)


def pytest_collection_finish() -> None:
    """What is there now stays: the garbage collector need not look through it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Trace nothing of such a test, nor of its fixtures.

    The mark of pytest-cov (no_cover) would not do: it leaves fixtures traced, and in a worker of
    xdist all, by a second collector that the first one was put upon. Used beside this, it ends the
    tracing of all tests that follow.
    """
    if not is_untraced(item.path):
        return (yield)
    here, in_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        threading.settrace(in_threads)
        sys.settrace(here)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the test, so that nobody's minutes and settings are read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture(autouse=True, scope="session")
def one_application(qapp: QApplication) -> QApplication:
    """The application object that windows need, before a command counts lines with a lesser one."""
    return qapp

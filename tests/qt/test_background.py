"""Work beside the window: who is told of what it gave, when, and who is not."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from models.errors import NotFoundError, ReferentError
from ui.widgets.background import Background


class Gate:
    """Holds work up until it is opened."""

    def __init__(self) -> None:
        self._opened = threading.Event()
        self.passed = threading.Event()

    def work(self, gives: str) -> str:
        assert threading.current_thread() is not threading.main_thread()
        self._opened.wait(5)
        self.passed.set()
        return gives

    def open(self) -> None:
        self._opened.set()


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open()


@pytest.fixture
def told() -> list[object]:
    """What was answered, in order."""
    return []


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    parent = QObject()
    yield Background(parent)
    shiboken6.delete(parent)


def refuse() -> str:
    raise NotFoundError(what="Mødet")


def break_down() -> str:
    raise ZeroDivisionError


def test_the_answer_comes_in_the_windows_thread(
    qtbot: QtBot, background: Background, told: list[object], gate: Gate
) -> None:
    def done(answer: str) -> None:
        told.extend([answer, threading.current_thread() is threading.main_thread()])

    background.do(partial(gate.work, "pages"), done, told.append)
    assert background.is_busy
    gate.open()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert told == ["pages", True]


def test_being_busy_and_being_done_is_told(
    qtbot: QtBot, background: Background, told: list[object], gate: Gate
) -> None:
    background.busy_changed.connect(lambda: told.append(background.is_busy))
    background.do(partial(gate.work, "pages"), told.append, told.append)
    gate.open()
    qtbot.waitUntil(lambda: "pages" in told)
    assert told == [True, False, "pages"]


def test_what_a_person_can_act_on_is_told_of(
    qtbot: QtBot, background: Background, told: list[object]
) -> None:
    failures: list[ReferentError] = []
    background.do(refuse, told.append, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], NotFoundError)
    assert (told, background.is_busy) == ([], False)


def test_a_bug_is_raised_in_the_window(
    qtbot: QtBot, background: Background, told: list[object]
) -> None:
    with capture_exceptions() as caught:
        background.do(break_down, told.append, told.append)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert (told, background.is_busy) == ([], False)


def test_only_the_latest_is_answered(
    qtbot: QtBot, background: Background, told: list[object], gate: Gate
) -> None:
    background.do(partial(gate.work, "first"), told.append, told.append)
    background.do(lambda: "second", told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    gate.open()
    assert gate.passed.wait(5)
    qtbot.wait(50)
    assert told == ["second"]


def test_what_is_let_go_of_is_not_answered(
    qtbot: QtBot, background: Background, told: list[object], gate: Gate
) -> None:
    background.do(partial(gate.work, "pages"), told.append, told.append)
    background.let_go()
    assert not background.is_busy
    gate.open()
    assert gate.passed.wait(5)
    qtbot.wait(50)
    background.finish()
    assert told == []


def test_closing_waits_for_the_answer(
    background: Background, told: list[object], gate: Gate
) -> None:
    background.do(partial(gate.work, "pages"), told.append, told.append)
    threading.Timer(0.05, gate.open).start()
    background.finish()
    assert told == ["pages"]


def test_an_answer_may_ask_for_more(
    qtbot: QtBot, background: Background, told: list[object]
) -> None:
    def go_on(answer: str) -> None:
        background.do(lambda: answer + " and judged", told.append, told.append)

    background.do(lambda: "read", go_on, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["read and judged"]


def test_a_widget_that_is_gone_is_not_answered(
    qtbot: QtBot, told: list[object], gate: Gate
) -> None:
    shown = QLabel()
    background = Background(shown)
    background.do(partial(gate.work, "pages"), shown.setText, told.append)
    shiboken6.delete(shown)
    del background
    gate.open()
    assert gate.passed.wait(5)
    with capture_exceptions() as caught:
        qtbot.wait(50)
    assert (told, caught) == ([], [])


def test_a_widget_to_be_deleted_is_not_answered_after_that(
    qtbot: QtBot, told: list[object]
) -> None:
    for _ in range(20):
        shown = QLabel()
        Background(shown).do(lambda: "pages", shown.setText, told.append)
        shown.deleteLater()
        del shown
        QApplication.processEvents()
    with capture_exceptions() as caught:
        qtbot.wait(50)
    assert (told, caught) == ([], [])

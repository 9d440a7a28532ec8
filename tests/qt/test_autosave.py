"""What is typed is stored without a button, and is not lost when it cannot be stored."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from models.records import AttendanceStatus, SectionDraft
from models.text import plain, plain_lines
from tests.fixtures.desk import Desk

LONG = "Et langt afsnit om sagen. " * 4000  # more than the pages the file has left


@pytest.fixture
def writing(at_meeting: Desk) -> Desk:
    """With the cursor in the first item's decision."""
    at_meeting.press("Ctrl+Return")
    return at_meeting


@pytest.fixture
def quick_retry(at_meeting: Desk) -> None:
    """What failed is tried again after a moment, not after some seconds."""
    at_meeting.window.autosave._retry.setInterval(50)


@contextmanager
def file_held(desk: Desk) -> Iterator[None]:
    """Another program writes to the data file and does not finish."""
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def disk_full(desk: Desk) -> Iterator[None]:
    """The data file cannot grow."""
    connection = desk.secretariat._store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    try:
        yield
    finally:
        connection.execute("PRAGMA max_page_count = 1000000")


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Press the button that says `text` in every question; the questions asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        next(b for b in box.buttons() if b.text() == text).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


# --- when -------------------------------------------------------------------------------------


def test_a_text_is_stored_when_the_typing_pauses(writing: Desk) -> None:
    writing.write("Godkendt.")
    last_key = time.monotonic()
    assert writing.stored_decision == ""
    writing.wait_stored()
    assert 0.3 < time.monotonic() - last_key < 2
    assert writing.stored_decision == "Godkendt."
    assert writing.status.startswith("● Gemt kl. ")


def test_a_text_is_stored_while_the_typing_goes_on(writing: Desk) -> None:
    typist = QTimer(interval=40)
    typist.timeout.connect(lambda: writing.write("a"))
    first_key = time.monotonic()
    typist.start()
    writing.wait(lambda: writing.stored_decision)
    typist.stop()
    assert 0.5 < time.monotonic() - first_key < 2
    assert len(writing.shown_decision) > 5  # no pause came before


@pytest.mark.parametrize(
    "keys",
    [
        ["Ctrl+PgDown", "Ctrl+PgUp"],  # the item
        ["Alt+PgDown", "Alt+PgUp"],  # the meeting
        ["Tab"],  # the field
        ["F6"],
        ["Ctrl+N", "Esc"],
        ["Alt+2"],  # the view
        ["Alt+Down"],  # another command
        ["Ctrl+Q"],
    ],
)
def test_a_text_is_stored_at_once_when_it_is_left(writing: Desk, keys: list[str]) -> None:
    writing.write("Godkendt.")
    item = writing.stored_item
    for key in keys[:1]:
        writing.press(key)
        assert not writing.window.autosave.waiting
        stored = writing.secretariat.agenda.item(item.id).decision.body
        assert plain_lines(stored) == ["Godkendt."]
    writing.press(*keys[1:])


def test_a_title_is_stored_at_once_when_the_item_is_left(at_meeting: Desk) -> None:
    at_meeting.press("F2")
    at_meeting.write("Byrum")
    at_meeting.click_row(at_meeting.view.agenda.list, 2)
    assert at_meeting.agenda == "1 Byrum, 2 Trafik, 3 Eventuelt"


def test_a_text_is_stored_before_it_is_exported(
    writing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[str] = []

    def ask(*_args: object) -> tuple[str, str]:
        stored.append(writing.stored_decision)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    writing.write("Godkendt.")
    writing.window.actions_.export.trigger()
    writing.press("Return")
    assert stored == ["Godkendt."]


def test_a_text_is_stored_before_it_is_undone(writing: Desk) -> None:
    writing.write("Godkendt.")
    writing.press("Ctrl+Z")
    assert writing.shown_decision == ""
    writing.press("Ctrl+Y")
    assert writing.shown_decision == writing.stored_decision == "Godkendt."


# --- when it fails ----------------------------------------------------------------------------


@pytest.mark.usefixtures("quick_retry")
@pytest.mark.parametrize(
    ("trouble", "reason"), [(file_held, "er i brug af et andet program"), (disk_full, "er fuld")]
)
def test_a_failure_is_told_in_red_until_it_is_over(
    writing: Desk, trouble: Callable[[Desk], AbstractContextManager[None]], reason: str
) -> None:
    with trouble(writing):
        writing.editor.decision.insert_plain(LONG)
        writing.wait(lambda: writing.status_is_red)
        assert writing.status.startswith("! Ikke gemt: ")
        assert reason in writing.status
        assert writing.stored_decision == ""
        writing.write("Videre")
        assert writing.shown_decision.endswith("Videre")
    writing.wait_stored()
    assert writing.stored_decision == writing.shown_decision
    assert writing.stored_decision.endswith("Videre")
    assert not writing.status_is_red
    assert writing.status.startswith("● Gemt kl. ")


def test_texts_survive_that_their_item_is_left_while_nothing_can_be_stored(
    writing: Desk,
) -> None:
    desk = writing
    item_id = desk.stored_item.id
    section = SectionDraft("Baggrund")
    desk.bridge.do(desk.secretariat.sections.add, item_id, section)
    with file_held(desk):
        desk.write("Godkendt")
        desk.wait(lambda: desk.status_is_red)
        desk.click(desk.cards[1].editor)
        desk.write("Kort sagt")
        desk.press("F2")
        desk.write("Byrum")
        desk.click(desk.editor.case_number)
        desk.write("24-01")
        desk.press("Ctrl+PgDown")
        assert desk.editor.title.text() == "Trafik"
        desk.press("Ctrl+PgUp")
        assert desk.shown_decision == "Godkendt"
        assert desk.cards[1].editor.toPlainText() == "Kort sagt"
        desk.press("Alt+PgDown")
    desk.window.autosave.flush()
    item = desk.secretariat.agenda.item(item_id)
    assert plain_lines(item.decision.body) == ["Godkendt"]
    assert plain_lines(item.sections[0].body) == ["Kort sagt"]
    assert (item.title, item.case_number) == ("Byrum", "24-01")
    assert not desk.status_is_red


@pytest.mark.usefixtures("quick_retry")
def test_what_is_typed_back_to_what_is_stored_ends_the_alarm(writing: Desk) -> None:
    with file_held(writing):
        writing.write("a")
        writing.wait(lambda: writing.status_is_red)
        writing.press("Backspace")
    writing.wait_stored()
    assert not writing.status_is_red


def test_the_status_is_not_green_while_a_text_waits(writing: Desk) -> None:
    with disk_full(writing):
        writing.editor.decision.insert_plain(LONG)
        writing.wait(lambda: writing.status_is_red)
        person = writing.secretariat.attendance.participants(writing.meeting_id)[0].person.id
        status = AttendanceStatus.PRESENT
        mark = writing.secretariat.attendance.mark
        assert writing.bridge.do(mark, writing.meeting_id, person, status) is not None
        assert writing.status_is_red


def test_what_is_refused_for_what_it_says_is_told_and_not_tried_again(at_meeting: Desk) -> None:
    at_meeting.press("F2")
    at_meeting.editor.title.insertPlainText("x" * 501)
    at_meeting.press("Return")
    assert at_meeting.notice == "Titlen er længere end 500 tegn. Gør den kortere."
    assert not at_meeting.window.autosave.waiting
    assert not at_meeting.status_is_red


def test_closing_asks_when_the_last_text_is_not_stored(
    writing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with file_held(writing):
        writing.write("Godkendt.")
        asked = answer(monkeypatch, "Bliv her")
        writing.press("Ctrl+Q")
        assert len(asked) == 1
        assert writing.window.isVisible()
        assert writing.shown_decision == "Godkendt."
        answer(monkeypatch, "Luk alligevel")
        writing.press("Ctrl+Q")
        assert not writing.window.isVisible()


def test_closing_asks_nothing_when_all_is_stored(
    writing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "Bliv her")
    writing.write("Godkendt.")
    writing.press("Ctrl+Q")
    assert not asked
    assert not writing.window.isVisible()


# --- echoes -----------------------------------------------------------------------------------


def test_the_editor_is_not_disturbed_by_its_own_echo(writing: Desk) -> None:
    editor = writing.editor.decision
    editor.insert_plain("Rådet godkender\n" * 60)
    writing.window.autosave.flush()
    bar = writing.editor._area.verticalScrollBar()
    writing.press("Ctrl+Home", "End")
    bar.setValue(40)
    writing.write(" nu og ")
    cursor, scroll = editor.textCursor().position(), bar.value()
    writing.wait_stored()
    assert (editor.textCursor().position(), bar.value()) == (cursor, scroll)
    assert editor.toPlainText().startswith("Rådet godkender nu og \n")
    writing.write("her")
    assert editor.toPlainText().startswith("Rådet godkender nu og her\n")


def test_an_edit_made_elsewhere_reaches_the_editor_with_its_cursor(writing: Desk) -> None:
    editor = writing.editor.decision
    writing.write("Første linje\nanden linje")
    writing.window.autosave.flush()
    writing.press("Left", "Left")  # before 'je'
    section = writing.stored_item.decision.id
    change = writing.secretariat.sections.write(
        section, plain("Helt ny\nFørste linje\nanden linje")
    )
    writing.bridge.tell(change, QApplication.instance())
    assert writing.shown_decision == "Helt ny\nFørste linje\nanden linje"
    assert QApplication.focusWidget() is editor
    writing.write("X")
    assert writing.shown_decision.endswith("anden linXje")


def test_what_is_being_typed_wins_over_an_edit_made_elsewhere(writing: Desk) -> None:
    writing.write("Mit")
    section = writing.stored_item.decision.id
    change = writing.secretariat.sections.write(section, plain("Andet"))
    writing.bridge.tell(change, QApplication.instance())
    assert writing.shown_decision == "Mit"
    writing.wait_stored()
    assert writing.stored_decision == "Mit"


def test_undo_keeps_the_cursor_near(writing: Desk) -> None:
    writing.write("Rådet godkender.")
    writing.window.autosave.flush()
    writing.editor.decision.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    writing.press("Ctrl+Right")
    writing.write("straks ")
    writing.press("Ctrl+Z")
    assert writing.shown_decision == "Rådet godkender."
    writing.write("nu ")
    assert writing.shown_decision == "Rådet nu godkender."

"""The private note under an item: stored while it is typed, and nobody else's."""

import pytest
from PySide6.QtWidgets import QApplication

from models.records import ItemId, MeetingState, TaskDraft
from tests.fixtures.desk import Desk
from ui.agenda.private_note_card import PrivateNoteCard
from ui.tasks.task_panel import TaskPanel


@pytest.fixture
def noting(at_meeting: Desk) -> Desk:
    """With the cursor in the first item's note."""
    at_meeting.editor.focus_note()
    QApplication.processEvents()
    return at_meeting


def note(desk: Desk) -> PrivateNoteCard:
    return desk.editor.private_note


def stored(desk: Desk, item_id: ItemId | None = None) -> str:
    return desk.secretariat.agenda.private_note(item_id or desk.stored_item.id)


def test_a_note_is_stored_when_the_typing_pauses(noting: Desk) -> None:
    noting.write("Ring til Bo\nom bussen")
    assert stored(noting) == ""
    noting.wait_stored()
    assert stored(noting) == "Ring til Bo\nom bussen"
    assert noting.status.startswith("● Gemt kl. ")


def test_a_note_is_stored_at_once_when_it_is_left(noting: Desk) -> None:
    first = noting.stored_item.id
    noting.write("Ring")
    noting.press("Ctrl+PgDown")
    assert stored(noting, first) == "Ring"
    assert note(noting).note.toPlainText() == ""
    noting.press("Ctrl+PgUp")
    assert note(noting).note.toPlainText() == "Ring"


def test_undo_takes_a_note_back_and_redo_brings_it_again(noting: Desk) -> None:
    noting.write("Ring")
    noting.wait_stored()
    noting.press("Ctrl+Z")
    assert (stored(noting), note(noting).note.toPlainText()) == ("", "")
    noting.press("Ctrl+Y")
    assert note(noting).note.toPlainText() == "Ring"


def test_the_cursor_stays_while_the_note_is_stored(noting: Desk) -> None:
    noting.write("Ring til")
    noting.wait_stored()
    noting.write(" Bo")
    noting.wait_stored()
    assert stored(noting) == "Ring til Bo"


def test_an_empty_note_takes_one_line_and_says_what_it_is(at_meeting: Desk) -> None:
    card = note(at_meeting)
    assert card._caption.isHidden()
    assert "kommer ikke med i referatet" in card.note.placeholderText()
    height = card.height()
    at_meeting.editor.focus_note()
    QApplication.processEvents()
    assert not card._words.isHidden()
    assert card._words.text() == "Privat – kommer ikke med i referatet"
    at_meeting.write("Ring\ntil\nBo")
    assert card.height() > height
    assert at_meeting.focus == "Privat note, kommer ikke med i referatet"


def test_tab_leaves_the_note(noting: Desk) -> None:
    noting.press("Tab")
    assert noting.focus != "Privat note, kommer ikke med i referatet"


def test_a_note_can_be_written_when_the_minutes_are_locked(at_meeting: Desk) -> None:
    at_meeting.bridge.do(
        at_meeting.secretariat.record.set_state, at_meeting.meeting_id, MeetingState.APPROVED
    )
    at_meeting.editor.focus_note()
    at_meeting.write("Husk arkivet")
    at_meeting.wait_stored()
    assert stored(at_meeting) == "Husk arkivet"


def test_a_note_that_could_not_be_stored_waits(noting: Desk) -> None:
    first = noting.stored_item.id
    secretariat = noting.secretariat
    connection = secretariat._store._connection
    noting.window.autosave._retry.setInterval(50)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    QApplication.clipboard().setText("Et langt notat om sagen. " * 4000)
    noting.press("Ctrl+V")
    noting.wait(lambda: noting.status_is_red)
    noting.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert note(noting).note.toPlainText().startswith("Et langt notat")
    connection.execute("PRAGMA max_page_count = 1000000")
    noting.wait(lambda: not noting.status_is_red)
    assert stored(noting, first).startswith("Et langt notat")


def test_no_item_has_no_note(at_meeting: Desk) -> None:
    for _ in range(3):
        at_meeting.press("Ctrl+Shift+Delete")
        for item in at_meeting.secretariat.agenda.of(at_meeting.meeting_id)[:1]:
            at_meeting.bridge.do(at_meeting.secretariat.agenda.delete_item, item.id)
    assert note(at_meeting).isHidden()
    note(at_meeting).show_item(None)
    assert note(at_meeting).isHidden()


# --- what else the editor shows of an item ---


def test_where_a_case_was_carried_from_and_to_is_told_with_a_link(at_meeting: Desk) -> None:
    line = at_meeting.editor.carried
    assert line.isHidden()
    outcomes = at_meeting.secretariat.outcomes
    item = at_meeting.stored_item.id
    at_meeting.bridge.do(outcomes.postpone, item)
    assert line.target.text() == "Udsat til 5. januar 2027, punkt 2"
    assert "Udsat" in at_meeting.view.agenda.model.note(at_meeting.view.agenda.model.items[0])
    at_meeting.click(line.target)
    assert at_meeting.stored_item.carried_from == item
    assert line.origin.text() == "Udsat fra 1. december 2026, punkt 1"
    at_meeting.bridge.do(
        at_meeting.secretariat.agenda.rename_item, at_meeting.stored_item.id, "Budget igen"
    )
    at_meeting.click(line.origin)
    assert at_meeting.stored_item.id == item
    at_meeting.bridge.do(outcomes.set_outcome, item, None)
    assert line.target.text() == "Står også på dagsordenen 5. januar 2027, punkt 2"


def test_a_case_that_waits_or_is_only_taken_up_again_is_told_of(at_meeting: Desk) -> None:
    secretariat, line = at_meeting.secretariat, at_meeting.editor.carried
    first, second, _third = [item.id for item in secretariat.agenda.of(at_meeting.meeting_id)]
    later = secretariat.meetings.of(secretariat.meetings.get(at_meeting.meeting_id).council_id)[
        0
    ].meeting
    at_meeting.bridge.do(secretariat.outcomes.set_again, second, True)
    at_meeting.bridge.do(
        secretariat.gathering.take_up, later.id, secretariat.gathering.for_meeting(later.id)
    )
    at_meeting.view.agenda.choose_item(second)
    at_meeting.click(line.target)
    assert line.origin.text() == "Taget op igen fra 1. december 2026, punkt 2"
    at_meeting.click(line.origin)
    at_meeting.bridge.do(secretariat.meetings.delete, later.id)
    at_meeting.view.agenda.choose_item(first)
    at_meeting.bridge.do(secretariat.outcomes.postpone, first)
    assert line.target.text() == "Udsat til næste møde"
    assert not line.target.isEnabled()


def test_the_tasks_of_an_item_are_edited_from_its_card(at_meeting: Desk) -> None:
    council = at_meeting.secretariat.meetings.get(at_meeting.meeting_id).council_id
    draft = TaskDraft(council, "Ring", item_id=at_meeting.stored_item.id)
    at_meeting.bridge.do(at_meeting.secretariat.tasks.add, draft)
    (row,) = at_meeting.editor.tasks._rows
    row.more.menu().actions()[0].trigger()
    assert at_meeting.panel(TaskPanel)
    at_meeting.write("Bo Da")
    at_meeting.press("Tab", "End")
    at_meeting.write(" til kommunen")
    at_meeting.press("Return")
    assert not at_meeting.has_panel
    (line,) = at_meeting.editor.tasks.lines
    assert (line.task.responsible, line.task.text) == ("Bo Dahl", "Ring til kommunen")

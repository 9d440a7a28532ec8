"""What is published of a closed item, typed beside it and stored at once."""

import pytest
from PySide6.QtWidgets import QApplication

from models.records import MeetingState, Publication
from models.text import plain
from tests.fixtures.desk import Desk
from ui.agenda.publication_card import PublicationCard


@pytest.fixture
def at_closed(at_meeting: Desk) -> Desk:
    """At an item that is closed."""
    at_meeting.press("Ctrl+Shift+C")
    return at_meeting


def card(desk: Desk) -> PublicationCard:
    found = desk.editor._publication
    assert found is not None
    return found


def stored(desk: Desk) -> Publication:
    return desk.stored_item.publication


def test_only_a_closed_item_has_the_card(at_meeting: Desk) -> None:
    desk = at_meeting
    assert desk.editor._publication is None
    assert not desk.window.actions_.publication.isEnabled()
    desk.press("Ctrl+Shift+C")
    assert card(desk).isVisible()
    assert desk.window.actions_.publication.isEnabled()
    desk.press("Ctrl+Shift+C")
    assert desk.editor._publication is None
    assert not desk.window.actions_.publication.isEnabled()


def test_title_and_decision_are_stored_while_they_are_typed(at_closed: Desk) -> None:
    desk = at_closed
    desk.press("Ctrl+Shift+B")
    assert desk.focus == "Offentlig titel"
    desk.write("Køb af areal")
    desk.press("Tab")
    assert desk.focus == "Offentlig beslutning"
    desk.write("Rådet købte.")
    desk.wait(lambda: stored(desk) == Publication("Køb af areal", plain("Rådet købte.")))
    card(desk).released.click()
    assert stored(desk) == Publication("Køb af areal", plain("Rådet købte."), released=True)


def test_what_is_typed_is_stored_when_the_item_is_left(at_closed: Desk) -> None:
    desk = at_closed
    item = desk.stored_item.id
    desk.press("Ctrl+Shift+B", "Tab")
    desk.write("Købt.")
    desk.press("Ctrl+PgDown")
    assert desk.secretariat.agenda.item(item).publication == Publication("", plain("Købt."))
    assert desk.editor._publication is None
    desk.press("Ctrl+PgUp")
    assert card(desk).decision.text() == plain("Købt.")


def test_without_a_title_the_neutral_one_is_shown_in_its_place(at_closed: Desk) -> None:
    assert card(at_closed).title.placeholderText() == "Lukket punkt"


def test_undo_takes_it_back(at_closed: Desk) -> None:
    desk = at_closed
    desk.press("Ctrl+Shift+B", "Tab")
    desk.write("Købt.")
    desk.press("Ctrl+Z")
    assert stored(desk) == Publication()
    assert card(desk).decision.text() == plain("")
    desk.press("Ctrl+Y")
    assert card(desk).decision.text() == plain("Købt.")


def test_a_decision_is_released_after_the_minutes_are_signed(at_closed: Desk) -> None:
    desk = at_closed
    desk.bridge.do(desk.secretariat.record.set_state, desk.meeting_id, MeetingState.SIGNED)
    desk.press("Ctrl+Shift+B", "Tab")
    desk.write("Købt.")
    card(desk).released.click()
    QApplication.processEvents()
    assert stored(desk) == Publication("", plain("Købt."), released=True)


def test_each_item_has_its_own(at_closed: Desk) -> None:
    desk = at_closed
    desk.press("Ctrl+Shift+B")
    desk.write("Første")
    desk.press("Ctrl+PgDown", "Ctrl+Shift+C", "Ctrl+Shift+B")
    assert card(desk).title.text() == ""
    desk.write("Andet")
    desk.press("Ctrl+PgUp")
    assert card(desk).title.text() == "Første"
    assert stored(desk).title == "Første"

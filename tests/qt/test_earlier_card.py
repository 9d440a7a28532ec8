"""'Tidligere behandlet' under an item: it opens the earlier treatment and takes it along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.records import ItemDraft, ItemId, MeetingState
from models.text import plain
from tests.fixtures.desk import Desk
from ui.agenda.earlier_card import EarlierCard

CASE = "26-000123"


def card(desk: Desk) -> EarlierCard:
    return desk.editor.earlier


def captions(desk: Desk) -> list[str]:
    return [shown.line.text for shown in card(desk).rows]


@pytest.fixture
def before(at_meeting: Desk) -> tuple[Desk, ItemId]:
    """At an item whose case was decided at a meeting before, in minutes that are a draft."""
    desk, secretariat = at_meeting, at_meeting.secretariat
    here = desk.stored_item
    day = secretariat.meetings.get(here.meeting_id).date
    council = secretariat.councils.of_meeting(here.meeting_id)
    draft = secretariat.meetings.propose(council.id)
    earlier = secretariat.meetings.create(
        type(draft)(council.id, day.replace(year=day.year - 1))
    ).id
    item = ItemDraft("Cykelsti", case_number=CASE, decision=plain("Godkendt."))
    source = secretariat.agenda.add_item(earlier, item).id
    secretariat.record.set_state(earlier, MeetingState.DRAFT)
    desk.bridge.do(secretariat.agenda.set_case_number, here.id, CASE)
    QApplication.processEvents()
    return desk, source


def test_an_item_without_a_past_has_no_card(at_meeting: Desk) -> None:
    assert card(at_meeting).isHidden()


def test_enter_opens_the_earlier_treatment(before: tuple[Desk, ItemId]) -> None:
    desk, source = before
    (caption,) = captions(desk)
    assert caption.endswith(" · ikke frigivet: Godkendt.")
    QTest.keyClick(card(desk).rows[0].line, Qt.Key.Key_Return)
    assert desk.editor.item_id == source


def test_it_is_taken_along_and_brought_up_to_date_when_it_is_released(
    before: tuple[Desk, ItemId],
) -> None:
    desk, source = before
    here = desk.stored_item.id
    QTest.mouseClick(card(desk).rows[0].take, Qt.MouseButton.LeftButton)
    assert [e.released for e in desk.secretariat.agenda.item(here).history] == [False]
    assert card(desk).rows[0].take.isHidden()
    meeting = desk.secretariat.agenda.item(source).meeting_id
    desk.bridge.do(desk.secretariat.record.set_state, meeting, MeetingState.APPROVED)
    take = card(desk).rows[0].take
    assert take.text() == "Hent den frigivne beslutning"
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    (entry,) = desk.secretariat.agenda.item(here).history
    assert (entry.released, entry.decision) == (True, plain("Godkendt."))

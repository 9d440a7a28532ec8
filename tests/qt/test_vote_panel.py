"""A vote is taken by key presses alone, and shown as it will be printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import (
    MeetingState,
    PersonId,
    VoteStyle,
)
from models.secretariat import Secretariat
from models.votes import Misfit, Problem
from tests.qt.chamber import Chamber, chamber_of
from tests.qt.hands import CTRL, NONE, focused, press, shown, type_over, type_text
from ui.bridge import Bridge
from ui.votes.people_board import BoardRole
from ui.votes.vote_panel import VotePanel

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chamber(secretariat: Secretariat) -> Chamber:
    """Five members: two of A, two of V and one of none. The first leads the meeting."""
    return chamber_of(secretariat, "AAVV.")


def opened(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> VotePanel:
    panel = VotePanel(bridge, chamber.item)
    shown(qtbot, panel)
    return panel


def board(panel: VotePanel) -> str:
    """'A For, B Imod': what stands on the board."""
    people = panel.board.people
    pairs = zip(people.badges, people.rows, strict=True)
    return ", ".join(f"{letter} {row.mark}" for letter, row in pairs)


# --- voting ---------------------------------------------------------------------------------


def test_enter_alone_stores_a_unanimous_vote(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    assert panel.printed.text() == "Alle stemte for. Forslaget blev vedtaget."
    with qtbot.waitSignal(panel.finished):
        press(Qt.Key.Key_Return)
    assert chamber.votes == ["fffff"]


def test_escape_stores_nothing(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("a")
    with qtbot.waitSignal(panel.cancelled):
        press(Qt.Key.Key_Escape)
    assert chamber.votes == []


def test_a_letter_changes_its_persons_vote_in_turn(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    assert board(panel) == "A For, B For, C For, D For, E For"
    type_text("bccddd")
    assert board(panel) == "A For, B Imod, C Undlod, D For, E For"
    assert panel.sums.text() == "For 3 · Imod 1 · Undlod 1 · i alt 5 af 5 til stede"
    assert panel.outcome.text() == "Vedtaget"
    press(Qt.Key.Key_Enter)
    assert chamber.votes == ["fiuff"]


def test_the_chosen_one_votes_by_f_i_u_and_delete(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("i")
    press(Qt.Key.Key_Down)
    type_text("u")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down)
    type_text("uf")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert board(panel) == "A Imod, B Undlod, C –, D For, E Imod"
    assert panel.sums.text() == "For 1 · Imod 2 · Undlod 1 · i alt 4 af 5 til stede"
    assert panel.warning.text() == "Carl er til stede, men har ikke stemt."
    assert panel.outcome.text() == "Forkastet"


def test_a_digit_changes_a_whole_group(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    shown_groups = [chip.text() for chip in panel._group_buttons]
    assert shown_groups == ["0  Alle (5)", "1  A (2)", "2  V (2)"]
    type_text("2")
    assert board(panel) == "A For, B For, C Imod, D Imod, E For"
    type_text("0")  # they differ: all are for
    type_text("0")
    assert board(panel) == "A Imod, B Imod, C Imod, D Imod, E Imod"
    type_text("19")  # and no ninth group
    assert board(panel) == "A Undlod, B Undlod, C Imod, D Imod, E Imod"
    QTest.mouseClick(panel._group_buttons[2], Qt.MouseButton.LeftButton)
    assert board(panel).count("Undlod") == 4
    assert focused() is panel.board


def test_a_click_on_the_word_changes_it(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    rect = panel.board.visualRect(panel.board.people.index(1))
    for x, expected in ((60, "B Imod"), (200, "B Imod"), (60, "B Undlod")):
        point = rect.topLeft()
        point.setX(rect.left() + x)
        point.setY(rect.center().y())
        QTest.mouseClick(panel.board.viewport(), Qt.MouseButton.LeftButton, NONE, point)
        assert expected in board(panel)


def test_a_tie_is_told_with_the_one_who_decides_it(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("bcee")
    assert panel.outcome.text() == "Stemmelighed: vedtaget, Asta afgør"
    assert panel.printed.text().endswith(
        "Stemmen fra Asta var afgørende, og forslaget blev vedtaget."
    )
    type_text("abb")
    assert panel.outcome.text() == "Stemmelighed: forkastet, Asta afgør"


def test_nobody_voting_is_told_and_not_stored(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    for _place in range(5):
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert panel.problem.text().startswith("Ingen har stemt.")
    assert panel.printed.text() == "Intet"
    assert chamber.votes == []


# --- motions --------------------------------------------------------------------------------


def test_several_motions_are_voted_on_and_stored_in_one_step(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    press(Qt.Key.Key_Tab, SHIFT)
    assert focused() is panel.motion
    type_text("Budgettet")
    press(Qt.Key.Key_J, CTRL | SHIFT)
    assert focused() is panel.motion
    type_text("Høring")
    press(Qt.Key.Key_Tab)
    assert focused() is panel.board
    type_text("0")
    assert panel.printed.text().startswith("Ad 2. Der blev stemt om: Høring. Imod stemte")
    press(Qt.Key.Key_PageUp)
    assert panel.motion.text() == "Budgettet"
    assert panel.printed.text().startswith("Ad 1. Der blev stemt om: Budgettet. Alle stemte for")
    press(Qt.Key.Key_PageUp)  # there is none before
    press(Qt.Key.Key_Return)
    assert chamber.votes == ["fffff", "iiiii"]
    chamber.secretariat.undo()
    assert chamber.votes == []


def test_motions_are_moved_by_keys_and_by_the_mouse(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    for motion in ("Et", "To"):
        chamber.secretariat.votes.add(chamber.item, chamber.draft("fffff", motion))
    panel = opened(qtbot, bridge, chamber)
    panel.tabs.setFocus()
    press(Qt.Key.Key_Right, CTRL)
    press(Qt.Key.Key_Right, CTRL)  # it is the last one now
    assert panel.tabs.currentIndex() == 1
    panel.tabs.setCurrentIndex(0)
    assert panel.motion.text() == "To"
    panel.tabs.moveTab(0, 1)
    panel.tabs.moveTab(1, 0)
    assert [panel.tabs.tabText(i) for i in range(2)] == ["Ad 1", "Ad 2"]
    press(Qt.Key.Key_Return)
    assert [vote.motion for vote in chamber.stored.votes] == ["To", "Et"]


def test_a_motion_is_taken_away(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    for motion in ("Et", "To"):
        chamber.secretariat.votes.add(chamber.item, chamber.draft("fffff", motion))
    panel = opened(qtbot, bridge, chamber)
    press(Qt.Key.Key_Delete, ALT)
    assert panel.motion.text() == "To"
    assert len(chamber.votes) == 2  # nothing is stored yet
    with qtbot.waitSignal(panel.finished):
        press(Qt.Key.Key_Delete, ALT)
    assert chamber.votes == []


def test_a_vote_that_is_not_stored_is_not_taken_away(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    press(Qt.Key.Key_Delete, ALT)
    assert board(panel).count("For") == 5
    assert panel.isVisible()


def test_a_stored_vote_is_opened_and_changed(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.votes.add(chamber.item, chamber.draft("ffiii", "Budgettet"))
    opened(qtbot, bridge, chamber)
    type_text("a")
    press(Qt.Key.Key_Return)
    assert chamber.votes == ["ifiii"]
    assert chamber.stored.votes[0].motion == "Budgettet"


# --- how it is written ----------------------------------------------------------------------


def test_the_way_it_is_written_is_chosen(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("e")
    assert panel.style_box.currentText() == "Som rådet plejer: med navne"
    assert panel.printed.text().startswith("For stemte Asta, Bo")
    panel.style_box.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert panel.printed.text().startswith("4 medlemmer (A+V) stemte for. 1 medlem (Eva)")
    press(Qt.Key.Key_Down)
    assert panel.printed.text().startswith("Afstemningen endte med 4 for og 1 imod.")
    panel.board.setFocus()
    press(Qt.Key.Key_Return)
    assert chamber.stored.votes[0].style is VoteStyle.COUNTS


def test_a_vote_is_written_with_own_words(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    panel.own_words.setFocus()
    press(Qt.Key.Key_Space)
    assert focused() is panel.words
    assert panel.words.toPlainText() == "Alle stemte for. Forslaget blev vedtaget."
    type_over("Enstemmigt vedtaget.")
    press(Qt.Key.Key_Return)
    assert chamber.secretariat.votes.texts(chamber.item) == ["Enstemmigt vedtaget."]


def test_own_words_are_taken_back(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    chamber.secretariat.votes.add(chamber.item, chamber.draft("fffff", wording="Enige."))
    panel = opened(qtbot, bridge, chamber)
    assert panel.own_words.isChecked()
    assert panel.words.toPlainText() == "Enige."
    QApplication.clipboard().setText("to\nlinjer")
    panel.words.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_V, CTRL)
    assert panel.words.toPlainText() == "to linjer"
    panel.own_words.click()
    press(Qt.Key.Key_Tab)
    assert panel.printed.text() == "Alle stemte for. Forslaget blev vedtaget."
    panel.board.setFocus()
    press(Qt.Key.Key_Return)
    assert chamber.stored.votes[0].wording == ""


# --- who is here ----------------------------------------------------------------------------


def test_those_who_leave_meanwhile_no_longer_vote(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.live.start(chamber.meeting)
    panel = opened(qtbot, bridge, chamber)
    bridge.do(chamber.secretariat.live.leave, chamber.meeting, chamber.people[4])
    assert panel.sums.text() == "For 4 · Imod 0 · Undlod 0 · i alt 4 af 4 til stede"
    type_text("a")
    bridge.do(chamber.secretariat.live.leave, chamber.meeting, chamber.people[3])
    assert panel.sums.text() == "For 3 · Imod 1 · Undlod 0 · i alt 4 af 3 til stede"
    assert panel.warning.text() == "Dan er gået og kan ikke stemme."
    press(Qt.Key.Key_Return)
    assert chamber.votes == ["ifff-"]


def test_every_reason_has_its_words(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    told = [panel._told(Problem(PersonId(1), "Bo", misfit)) for misfit in Misfit]
    assert len(set(told)) == len(Misfit)
    assert all(text.startswith("Bo ") for text in told[:-1])


def test_a_disqualified_member_is_not_on_the_board_and_the_reason_is_nowhere(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.live.disqualify(
        chamber.item, chamber.people[1], reason="gift med ansøgeren"
    )
    chamber.secretariat.votes.add(chamber.item, chamber.draft("ff---"))
    panel = opened(qtbot, bridge, chamber)
    assert "Bo er inhabil og kan ikke stemme." in panel.warning.text()
    rows = [panel.board.people.index(i).data(BoardRole).name for i in range(5)]
    assert rows[-1] == "Bo"  # who voted and may not stands last
    assert not any("ansøgeren" in shown_text.text() for shown_text in panel.findChildren(QLabel))


def test_with_nobody_here_it_is_said_what_to_do(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    chamber = chamber_of(secretariat, "A")
    secretariat.attendance.mark(chamber.meeting, chamber.people[0], None)
    panel = opened(qtbot, bridge, chamber)
    assert panel._nobody.isVisible()
    type_text("0f")
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert panel.problem.isVisible()


def test_groups_are_organisations_where_there_are_no_parties(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    chamber = chamber_of(secretariat, "....", "XXYZ")
    panel = opened(qtbot, bridge, chamber)
    assert [chip.accessibleName() for chip in panel._group_buttons] == ["Alle", "X" * 12]
    type_text("1")
    press(Qt.Key.Key_Return)
    assert chamber.votes == ["iiff"]


def test_thirty_one_people_are_seen_without_scrolling(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    width, height = 800, 620  # the middle of the window at 1366x768
    chamber = chamber_of(secretariat, "AAVVCOØ" * 4 + "AVC")
    panel = opened(qtbot, bridge, chamber)
    panel.resize(width, height)
    QApplication.processEvents()
    viewport = panel.board.viewport().rect()
    for place in range(31):
        rect = panel.board.visualRect(panel.board.people.index(place))
        assert viewport.contains(rect), place
    assert panel.board.mapTo(panel, viewport.bottomLeft()).y() < height - 60
    press(Qt.Key.Key_E, SHIFT)
    assert "⇧E Imod" in board(panel)
    assert "E For," in board(panel)


# --- locked minutes -------------------------------------------------------------------------


def test_the_vote_of_locked_minutes_is_only_read(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber, failures: list[ReferentError]
) -> None:
    chamber.secretariat.votes.add(chamber.item, chamber.draft("ffiii", "Budgettet"))
    chamber.secretariat.record.set_state(chamber.meeting, MeetingState.APPROVED)
    panel = opened(qtbot, bridge, chamber)
    before = board(panel)
    type_text("a0f")
    press(Qt.Key.Key_J, CTRL | SHIFT)
    press(Qt.Key.Key_Delete, ALT)
    assert board(panel) == before
    assert not panel.accept_button.isVisible()
    assert panel.cancel_button.text() == "Luk"
    with qtbot.waitSignal(panel.cancelled):
        press(Qt.Key.Key_Escape)
    assert chamber.votes == ["ffiii"]
    assert failures == []


def test_a_locked_item_without_a_vote_shows_none(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.record.set_state(chamber.meeting, MeetingState.APPROVED)
    panel = opened(qtbot, bridge, chamber)
    assert board(panel).count("–") == 5


def test_the_panel_closes_when_its_item_is_gone(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    with qtbot.waitSignal(panel.cancelled):
        bridge.do(chamber.secretariat.agenda.delete_item, chamber.item)

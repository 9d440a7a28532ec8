"""What members have entered in the record, by key presses; and the card that shows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import AttendanceStatus, MeetingState, NoteKind, RecordNoteDraft
from models.secretariat import Secretariat
from models.text import RichText, plain, plain_lines
from models.votes import Doubt, DoubtKind
from tests.fixtures.desk import Desk
from tests.qt.chamber import Chamber, chamber_of
from tests.qt.hands import CTRL, click, focused, press, shown, type_text
from ui.bridge import Bridge
from ui.votes.note_panel import NotePanel
from ui.votes.people_board import BoardModel, badges
from ui.votes.votes_card import VotesCard
from ui.widgets.pressed_line import PressedLine

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chamber(secretariat: Secretariat) -> Chamber:
    """Five members; the second was against the first motion, the third undlod, all for the last."""
    chamber = chamber_of(secretariat, "AAVV.")
    secretariat.votes.add(chamber.item, chamber.draft("fiuff", "Budgettet"))
    secretariat.votes.add(chamber.item, chamber.draft("fffff", "Høring"))
    return chamber


def opened(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> NotePanel:
    panel = NotePanel(bridge, chamber.item)
    shown(qtbot, panel)
    return panel


def printed(chamber: Chamber) -> list[str]:
    """The stored notes as they are printed."""
    texts = chamber.secretariat.votes.note_texts(chamber.item)
    return ["\n".join(plain_lines(text)) for text in texts]


# --- entering -------------------------------------------------------------------------------


def test_a_letter_tab_the_text_and_ctrl_enter_enter_a_dissent(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("b")
    press(Key.Key_Tab)
    type_text("Det er for dyrt.")
    assert panel.printed.text() == "Ad 1. Bo ønsker ført til protokols: Det er for dyrt."
    assert not panel.warning.isVisible()
    with qtbot.waitSignal(panel.finished):
        press(Key.Key_Return, CTRL)
    assert printed(chamber) == ["Ad 1. Bo ønsker ført til protokols: Det er for dyrt."]
    (note,) = chamber.stored.notes
    assert note.vote_id == chamber.stored.votes[0].id  # the last one that the member was against


def test_several_share_a_note_and_a_letter_lets_one_go_again(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("dab")
    press(Key.Key_Space)
    panel.kind.set_value(NoteKind.RESERVATION)
    assert panel.printed.text() == "Asta og Dan tager forbehold."
    assert panel.vote.value is None
    panel.board.setFocus()
    press(Key.Key_Return)
    assert printed(chamber) == ["Asta og Dan tager forbehold."]


def test_the_kind_is_chosen_by_keys(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("a")
    press(Key.Key_Tab, SHIFT)
    assert focused() is panel.vote
    press(Key.Key_Tab, SHIFT)
    assert focused() is panel.kind
    press(Key.Key_Down)
    assert panel.kind.value is NoteKind.NOTE
    assert panel._text_label.text() == "Teksten"
    panel.kind.set_value(NoteKind.STAY)
    assert panel._text_label.text() == "Teksten (kan undværes)"
    press(Key.Key_Return)
    assert printed(chamber)[0].startswith("Asta indbringer sagen for kommunalbestyrelsen")


def test_escape_enters_nothing(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("b")
    press(Key.Key_Tab)
    type_text("Nej.")
    with qtbot.waitSignal(panel.cancelled):
        press(Key.Key_Escape)
    assert printed(chamber) == []


def test_what_is_missing_is_told_and_gone_to(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    assert panel.printed.text() == "Intet endnu: vælg, hvem det gælder."
    press(Key.Key_Return)
    assert panel.problem.text() == "Vælg, hvem det gælder."
    type_text("b")
    press(Key.Key_Return)
    assert panel.problem.text() == "Skriv, hvad der skal føres til protokols."
    assert focused() is panel.text
    assert printed(chamber) == []


def test_a_note_of_the_whole_council_needs_no_name(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    panel.kind.set_value(NoteKind.NOTE)
    press(Key.Key_Tab)
    type_text("Sagen haster.")
    press(Key.Key_Enter, CTRL)
    assert printed(chamber) == ["Følgende optages som protokolbemærkning: Sagen haster."]


def test_the_vote_chosen_by_hand_stays(qtbot: QtBot, bridge: Bridge, chamber: Chamber) -> None:
    panel = opened(qtbot, bridge, chamber)
    assert [panel.vote.itemText(i) for i in range(3)] == [
        "Ingen bestemt",
        "Ad 1: Budgettet",
        "Ad 2: Høring",
    ]
    panel.vote.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    panel.board.setFocus()
    type_text("b")
    assert panel.vote.currentText() == "Ad 2: Høring"
    assert panel.warning.text().startswith("Bo stemte for.")


def test_without_votes_there_is_none_to_choose(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = opened(qtbot, bridge, chamber_of(secretariat, ".."))
    assert not panel.vote.isVisible()
    type_text("b")
    assert panel.vote.value is None


# --- gentle warnings ------------------------------------------------------------------------


def test_a_dissent_of_one_who_was_for_or_undlod_is_doubted_and_entered_all_the_same(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("ac")
    assert panel.warning.text().splitlines()[0].startswith("Asta stemte for.")
    assert panel.warning.text().splitlines()[1].startswith("Carl undlod at stemme.")
    assert panel.warning.property("tone") == "warn"
    press(Key.Key_Tab)
    type_text("Nej.")
    press(Key.Key_Return, CTRL)
    assert len(printed(chamber)) == 1


def test_one_who_was_not_there_stands_last_and_is_doubted(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.attendance.mark(
        chamber.meeting, chamber.people[0], AttendanceStatus.APOLOGY
    )
    panel = opened(qtbot, bridge, chamber)
    rows = panel.board.people.rows
    assert (rows[-1].name, rows[-1].mark) == ("Asta", "Ikke her")
    type_text(panel.board.people.badges[-1].lower())
    assert panel.warning.text() == "Asta var ikke til stede under punktet."
    panel.kind.set_value(NoteKind.STAY)
    assert "Standsningsretten" in panel.warning.text()


def test_every_doubt_has_its_words_and_the_reason_of_none_is_told(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    secretariat = chamber.secretariat
    secretariat.live.disqualify(chamber.item, chamber.people[1], reason="gift med ansøgeren")
    panel = opened(qtbot, bridge, chamber)
    type_text("b")
    assert panel.warning.text() == "Bo er inhabil og deltog ikke i behandlingen af punktet."
    told = {panel._told(Doubt(chamber.people[0], "", kind)) for kind in DoubtKind}
    assert len(told) == len(DoubtKind)


# --- the notes that are there ---------------------------------------------------------------


def noted(chamber: Chamber, text: str = "Nej.") -> None:
    vote = chamber.stored.votes[0].id
    draft = RecordNoteDraft(NoteKind.DISSENT, (chamber.people[1],), plain(text), vote)
    chamber.secretariat.votes.add_note(chamber.item, draft)


def button_named(panel: NotePanel, name: str) -> QPushButton:
    found = [b for b in panel.findChildren(QPushButton) if b.accessibleName() == name]
    return found[-1]


def test_a_note_is_taken_up_again_and_changed(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    noted(chamber)
    panel = opened(qtbot, bridge, chamber)
    button_named(panel, "Ret: Særstandpunkt").setFocus()
    press(Key.Key_Return)
    assert focused() is panel.text
    assert panel.accept_button.text() == "Gem ændringen"
    assert panel.vote.currentText() == "Ad 1: Budgettet"
    press(Key.Key_A, CTRL)
    type_text("Tværtimod.")
    press(Key.Key_Return, CTRL)
    assert printed(chamber) == ["Ad 1. Bo ønsker ført til protokols: Tværtimod."]


def test_a_note_is_taken_away_and_comes_back_with_undo(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    noted(chamber)
    panel = opened(qtbot, bridge, chamber)
    click(button_named(panel, "Ret: Særstandpunkt"))
    click(button_named(panel, "Slet: Særstandpunkt"))
    assert printed(chamber) == []
    assert panel.accept_button.text() == "Før til protokols"
    assert focused() is panel.board
    bridge.do(chamber.secretariat.undo)
    assert printed(chamber) == ["Ad 1. Bo ønsker ført til protokols: Nej."]
    assert button_named(panel, "Ret: Særstandpunkt")


def test_the_notes_of_locked_minutes_are_only_read(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber, failures: list[ReferentError]
) -> None:
    noted(chamber)
    chamber.secretariat.record.set_state(chamber.meeting, MeetingState.APPROVED)
    panel = opened(qtbot, bridge, chamber)
    assert not panel.board.isVisible()
    assert not panel.accept_button.isVisible()
    assert panel.findChildren(QPushButton, "") != []
    assert not [b for b in panel.findChildren(QPushButton) if b.text() in ("Ret", "Slet")]
    with qtbot.waitSignal(panel.cancelled):
        press(Key.Key_Return)
    assert failures == []


def test_a_locked_item_without_notes_says_so(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.record.set_state(chamber.meeting, MeetingState.APPROVED)
    panel = opened(qtbot, bridge, chamber)
    texts = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Der er ikke ført noget til protokols under punktet." in texts


def test_the_panel_follows_who_is_here_and_closes_with_its_item(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    chamber.secretariat.live.start(chamber.meeting)
    panel = opened(qtbot, bridge, chamber)
    type_text("b")
    guest = bridge.do(chamber.secretariat.live.admit_guest, chamber.item, "Gitte Gæst")
    assert guest in {row.id for row in panel.board.people.rows}
    assert panel.printed.text().startswith("Ad 1. Bo")
    with qtbot.waitSignal(panel.cancelled):
        bridge.do(chamber.secretariat.agenda.delete_item, chamber.item)


def test_a_board_tells_a_screen_reader_all_of_a_person(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    panel = opened(qtbot, bridge, chamber)
    type_text("b")
    model: BoardModel = panel.board.people
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "B, Bo, valgt"
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "Bo"
    assert badges(["Bo"] * 60)[-1] == ""


# --- the card -------------------------------------------------------------------------------


def test_the_card_shows_what_is_printed_and_opens_the_panels(
    qtbot: QtBot, bridge: Bridge, chamber: Chamber
) -> None:
    noted(chamber)
    card = VotesCard(bridge)
    card.show_item(chamber.item)
    shown(qtbot, card)
    assert [text.split(".")[0] for text in card.texts] == [
        "Afstemning: Ad 1",
        "Afstemning: Ad 2",
        "Særstandpunkt: Ad 1",
    ]
    lines = card.findChildren(PressedLine)
    lines[0].setFocus()
    with qtbot.waitSignal(card.vote_requested) as wish:
        press(Key.Key_Return)
    assert wish.args == [chamber.item]
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert focused() is lines[2]
    with qtbot.waitSignal(card.note_requested):
        press(Key.Key_Space)
    with qtbot.waitSignal(card.note_requested):
        QTest.mouseClick(lines[2], Qt.MouseButton.LeftButton)


def test_the_card_follows_changes_and_hides_when_there_is_nothing(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    chamber = chamber_of(secretariat, "..")
    card = VotesCard(bridge)
    qtbot.addWidget(card)
    bridge.do(secretariat.attendance.mark_all_present, chamber.meeting)  # with no item to follow
    card.show_item(chamber.item)
    assert card.isHidden()
    bridge.do(secretariat.votes.add, chamber.item, chamber.draft("fi"))
    assert card.texts[0].startswith("Afstemning: For stemte Asta.")
    note = RecordNoteDraft(NoteKind.AWAITING, (chamber.people[0],), RichText())
    bridge.do(secretariat.votes.add_note, chamber.item, note)
    assert card.texts[1] == "Afventer stillingtagen: Asta afventer stillingtagen."
    bridge.do(secretariat.agenda.delete_item, chamber.item)
    assert card.texts == []
    card.show_item(None)
    assert card.isHidden()


def test_the_item_editor_shows_the_card_below_the_decision(at_meeting: Desk) -> None:
    desk = at_meeting
    secretariat = desk.secretariat
    item = desk.view.place.item_id
    assert item is not None
    desk.bridge.do(secretariat.attendance.mark_all_present, desk.meeting_id)
    before = desk.headings
    desk.bridge.do(secretariat.votes.add, item, secretariat.votes.preset(item))
    card = desk.editor._votes
    assert card is not None
    assert card.isVisible()
    assert card.texts == ["Afstemning: Alle stemte for. Forslaget blev vedtaget."]
    assert desk.cards[0].geometry().bottom() < card.geometry().top()
    assert desk.headings == before
    wishes: list[object] = []
    desk.editor.vote_requested.connect(wishes.append)
    desk.editor.focus_decision()
    press(Key.Key_Tab)
    while not isinstance(QApplication.focusWidget(), PressedLine):
        press(Key.Key_Tab)
    press(Key.Key_Return)
    assert wishes == [item]
    assert desk.has_panel
    desk.press("Esc", "Ctrl+PgDown")
    assert not card.isVisible()
    desk.press("Ctrl+PgUp")
    assert card.isVisible()
    desk.press("Ctrl+Z")
    assert not card.isVisible()

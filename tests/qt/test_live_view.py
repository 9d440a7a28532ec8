"""The screen of a running meeting: start, pause and end; moving through the items; the case."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.records import (
    AttachmentDraft,
    EventKind,
    HistoryEntryDraft,
    ItemDraft,
    MeetingState,
    SectionDraft,
)
from models.text import parse, plain, plain_lines
from tests.fixtures.desk import Desk
from tests.fixtures.office import NOW, Office
from ui.live.jump_line import JumpLine, matches
from ui.live.live_view import LiveView
from ui.live.shortcuts_view import ShortcutsView


@pytest.fixture
def live(at_meeting: Desk) -> Desk:
    """In the live view of a meeting that has not begun."""
    at_meeting.press("F5")
    return at_meeting


@pytest.fixture
def running(live: Desk) -> Desk:
    """At the first of three items, all three members marked as present."""
    live.press("Ctrl+Shift+A")
    at(live, 16, 30)
    live.press("F9")
    return live


def view(desk: Desk) -> LiveView:
    assert desk.window.live.is_shown
    return desk.window.live.view


def at(desk: Desk, hour: int, minute: int) -> None:
    """Let it be that time."""
    desk.clock.time = dt.datetime.combine(desk.clock.time.date(), dt.time(hour, minute))
    if desk.window.live.is_shown:
        view(desk).head.tick()


def items(desk: Desk) -> list[str]:
    """The agenda as it stands to the left: 'Budget ✓ 16.30–16.40'."""
    model = view(desk).agenda.model
    return [f"{item.title} {model.note(item)}".strip() for item in model.items]


def shown(desk: Desk) -> str:
    """The title of the item that is looked at."""
    return view(desk).page.title.text()


def course(desk: Desk) -> str:
    """What has been noted of the meeting's course: 'started item:Budget paused'."""
    titles = {item.id: item.title for item in desk.secretariat.agenda.of(desk.meeting_id)}
    events = desk.secretariat.live.events(desk.meeting_id)
    return " ".join(
        f"item:{titles[e.item_id]}" if e.item_id and e.kind is EventKind.ITEM else e.kind.value
        for e in events
        if not e.person_id
    )


# --- there and back -----------------------------------------------------------------------------


def test_f5_shows_the_meeting_live_and_the_overview_again(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F5")
    assert view(desk).isVisible()
    assert not desk.window.rail.isVisible()
    assert desk.window.menuBar().isVisible()
    assert desk.window.actions_.live.isChecked()
    assert shown(desk) == "Budget"
    assert desk.focus == "Beslutning"
    desk.press("F5")
    assert desk.view.isVisible()
    assert desk.window.rail.isVisible()
    assert not desk.window.actions_.live.isChecked()
    assert desk.focus == "Beslutning"
    assert desk.shown_decision == ""


def test_escape_leads_from_the_people_to_the_decision_and_then_to_the_overview(
    live: Desk,
) -> None:
    live.press("F4", "Esc")
    assert live.focus == "Beslutning"
    assert not view(live).people.model.lettered
    live.press("Esc")
    assert live.view.isVisible()


def test_nothing_is_live_without_a_meeting(desk: Desk) -> None:
    desk.sit_down()
    assert not desk.window.actions_.live.isEnabled()
    desk.press("F5")
    assert not desk.window.live.is_shown


def test_the_header_offers_the_way_to_the_live_view(at_meeting: Desk) -> None:
    at_meeting.click_button("Start mødet")
    assert view(at_meeting).head.state == "Ikke begyndt"
    at_meeting.press("F9", "F5")
    at_meeting.click_button("Mødet i gang")
    assert view(at_meeting).head.state == "● Møde i gang"


# --- start, pause, end --------------------------------------------------------------------------


def test_the_meeting_starts_pauses_goes_on_and_ends(live: Desk) -> None:
    desk = live
    head = view(desk).head
    assert (head.state, head.facts) == ("Ikke begyndt", "3 punkter")
    assert head.start.text() == "Start mødet"
    assert not head.end.isVisible()
    at(desk, 16, 32)
    desk.press("F9")
    assert head.state == "● Møde i gang"
    assert head.start.text() == "Pause"
    assert desk.secretariat.meetings.get(desk.meeting_id).state is MeetingState.IN_PROGRESS
    at(desk, 16, 46)
    assert head.time == "16.46"
    assert head.facts == "Startet kl. 16.32 · punkt 1 har varet 14 min."
    desk.press("F9")
    assert head.state == "Pause"
    assert head.start.text() == "Genoptag"
    at(desk, 16, 56)
    assert head.facts == "Startet kl. 16.32 · pause siden 16.46 · punkt 1 har varet 14 min."
    desk.press("F9")
    at(desk, 17, 0)
    assert head.facts == "Startet kl. 16.32 · punkt 1 har varet 18 min."
    desk.press("Shift+F9")
    assert head.state == "Mødet er slut"
    assert head.facts == "Startet kl. 16.32 · sluttede kl. 17.00 · varede 28 min."
    assert desk.notice == "Mødet er afsluttet kl. 17.00. Referatet er nu et udkast."
    assert desk.secretariat.meetings.get(desk.meeting_id).state is MeetingState.DRAFT
    assert course(desk) == "started item:Budget paused resumed ended"


def test_an_end_that_came_too_early_is_taken_back_or_gone_on_from(running: Desk) -> None:
    running.press("Shift+F9")
    running.click_button("Fortryd")
    assert view(running).head.state == "● Møde i gang"
    running.press("Shift+F9", "F9")
    assert view(running).head.state == "● Møde i gang"
    assert course(running) == "started item:Budget ended resumed"


def test_only_what_can_be_done_is_offered(live: Desk) -> None:
    a = live.window.actions_
    assert a.start_or_pause.isEnabled()
    assert not a.end_meeting.isEnabled()
    assert not a.take_up.isEnabled()
    assert not a.section_menu.isEnabled()
    assert a.people_now.isEnabled()
    live.press("F9")
    assert a.end_meeting.isEnabled()
    live.press("F5")
    for action in (a.start_or_pause, a.end_meeting, a.people_now, a.whole_case, a.take_up):
        assert not action.isEnabled()


def test_a_meeting_held_without_the_clock_is_not_begun_again(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.actions_.states[MeetingState.DRAFT].trigger()
    desk.press("F5")
    assert view(desk).head.state == "Mødet er slut"
    assert not desk.window.actions_.start_or_pause.isEnabled()
    assert not view(desk).head.start.isVisible()


def test_a_locked_meeting_can_only_be_read(running: Desk) -> None:
    running.press("Shift+F9")
    running.secretariat.record.set_state(running.meeting_id, MeetingState.APPROVED)
    running.press("F5", "F5")
    card = view(running).page.card
    assert card is not None
    assert card.editor.isReadOnly()
    assert not running.window.actions_.start_or_pause.isEnabled()
    running.press("F4", "A")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [a.text() for a in menu.actions()] == ["Referatet er låst"]
    running.press("Esc")


# --- moving -------------------------------------------------------------------------------------


def test_before_the_start_moving_only_looks(live: Desk) -> None:
    live.press("Ctrl+PgDown", "Ctrl+PgDown")
    assert shown(live) == "Eventuelt"
    assert course(live) == ""
    live.press("Ctrl+PgDown")
    assert shown(live) == "Eventuelt"


def test_moving_on_takes_up_what_was_not_taken_up_yet(running: Desk) -> None:
    desk = running
    at(desk, 16, 40)
    desk.press("Ctrl+PgDown")
    assert shown(desk) == "Trafik"
    assert desk.focus == "Beslutning"
    assert items(desk) == ["Budget ✓ 16.30–16.40", "Trafik i gang siden 16.40", "Eventuelt"]
    assert view(desk).page.strip == ""
    at(desk, 16, 50)
    desk.press("Ctrl+PgUp")
    assert shown(desk) == "Budget"
    assert view(desk).page.strip == "Du ser punkt 1; punkt 2 er i gang."
    assert course(desk) == "started item:Budget item:Trafik"
    desk.press("Alt+Home")
    assert shown(desk) == "Trafik"
    assert view(desk).page.strip == ""


def test_an_item_is_taken_up_again(running: Desk) -> None:
    desk = running
    at(desk, 16, 40)
    desk.press("Ctrl+PgDown")
    at(desk, 16, 45)
    desk.press("Ctrl+1")
    assert shown(desk) == "Budget"
    desk.press("Alt+Shift+T")
    at(desk, 16, 50)
    desk.press("Ctrl+3")
    assert items(desk) == [
        "Budget ✓ 16.30–16.40, 16.45–16.50",
        "Trafik ✓ 16.40–16.45",
        "Eventuelt i gang siden 16.50",
    ]


def test_ctrl_and_a_figure_go_to_an_item_out_of_order(running: Desk) -> None:
    running.press("Ctrl+3")
    assert shown(running) == "Eventuelt"
    running.press("Ctrl+2")
    assert course(running) == "started item:Budget item:Eventuelt item:Trafik"
    running.press("Ctrl+7")
    assert shown(running) == "Trafik"


def test_a_pause_is_not_ended_by_looking_around(running: Desk) -> None:
    running.press("F9", "Ctrl+PgDown")
    assert shown(running) == "Trafik"
    assert view(running).page.strip == "Du ser punkt 2; der er pause under punkt 1."
    assert course(running) == "started item:Budget paused"


def test_the_quick_jump_finds_by_number_and_by_words(running: Desk) -> None:
    running.press("Ctrl+G")
    assert isinstance(QApplication.activePopupWidget(), JumpLine)
    running.write("event\n")
    assert shown(running) == "Eventuelt"
    assert running.focus == "Beslutning"
    running.press("Ctrl+G")
    running.write("2\n")
    assert shown(running) == "Trafik"
    running.press("Ctrl+G", "Down", "Down", "Return")
    assert shown(running) == "Eventuelt"
    running.press("Ctrl+G", "Esc")
    assert QApplication.activePopupWidget() is None


def test_the_quick_jump_works_in_the_overview_and_records_nothing(at_meeting: Desk) -> None:
    at_meeting.press("Ctrl+G")
    at_meeting.write("traf\n")
    assert at_meeting.stored_item.title == "Trafik"
    at_meeting.press("Ctrl+3")
    assert at_meeting.stored_item.title == "Eventuelt"
    assert course(at_meeting) == ""


def test_a_number_comes_before_words_that_hold_it(tmp_path: Path) -> None:
    office = Office(tmp_path / "Referent.db")
    meeting = office.meeting(office.council(), titles="Plan2 Budget Trafik2")
    agenda = office.secretariat.agenda.of(meeting)
    assert [i.title for i in matches(agenda, "2")] == ["Budget", "Plan2", "Trafik2"]
    assert [i.title for i in matches(agenda, "traf")] == ["Trafik2"]
    assert matches(agenda, "vej") == []
    assert len(matches(agenda, " ")) == 3
    office.secretariat.close()


def test_the_list_of_items_points_with_arrows_and_goes_with_enter(running: Desk) -> None:
    desk = running
    desk.press("Shift+F6")
    assert desk.focus == "Dagsorden"
    desk.press("Down", "Down")
    assert shown(desk) == "Budget"
    desk.press("Return")
    assert shown(desk) == "Eventuelt"
    assert course(desk) == "started item:Budget item:Eventuelt"
    desk.click_row(view(desk).agenda.list, 1)
    assert shown(desk) == "Trafik"


def test_f6_goes_round_the_three_panes(running: Desk) -> None:
    assert running.focus == "Beslutning"
    seen = []
    for _pane in range(3):
        running.press("F6")
        seen.append(running.focus)
    assert seen == ["Fremmøde nu", "Dagsorden", "Beslutning"]


# --- items --------------------------------------------------------------------------------------


def test_an_item_is_added_on_the_spot_named_and_taken_up(running: Desk) -> None:
    desk = running
    desk.press("Ctrl+3", "Ctrl+1")  # looks at the first while the third is running
    desk.press("Ctrl+Shift+P")
    assert desk.focus == "Punktets titel"
    desk.write("Hastesag\n")
    assert desk.focus == "Beslutning"
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt, 4 Hastesag"
    assert course(desk) == "started item:Budget item:Eventuelt item:Hastesag"
    desk.write("Godkendt.")
    desk.wait_stored()
    assert desk.stored_decision == "Godkendt."


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ((), "Rådet skriver til byrådet."),
        (("Up",), "Drøftet."),
        (("Ctrl+Home", "Ctrl+Shift+End"), "Drøftet. Rådet skriver til byrådet."),
    ],
)
def test_a_task_is_made_of_the_line_or_of_what_is_selected(
    running: Desk, keys: tuple[str, ...], what: str
) -> None:
    desk = running
    desk.write("Drøftet.\nRådet skriver til byrådet.")
    desk.press(*keys, "Ctrl+O", "Return")
    (line,) = desk.secretariat.tasks.under(desk.stored_item.id)
    assert line.task.text == what


def test_an_item_is_closed_and_renamed_live(running: Desk) -> None:
    running.press("Ctrl+Shift+C")
    assert running.stored_item.closed
    assert not view(running).page._pills[0].isHidden()
    running.press("F2")
    running.write("Økonomi\n")
    assert running.agenda.startswith("1 Økonomi")


def test_the_decision_is_stored_as_it_is_typed_and_stands_in_the_overview(running: Desk) -> None:
    desk = running
    desk.write("Rådet godkendte.")
    desk.wait_stored()
    assert desk.stored_decision == "Rådet godkendte."
    desk.press("Ctrl+PgDown")
    desk.write("Drøftet.")
    desk.press("F5")  # leaving stores it, too
    assert desk.stored_decision == "Drøftet."
    assert desk.shown_decision == "Drøftet."
    desk.press("End", "Space", "J", "a", "F5")
    card = view(desk).page.card
    assert card is not None
    assert plain_lines(card.editor.text()) == ["Drøftet. ja"]


def test_the_letters_of_the_decision_grow_and_shrink_and_that_is_remembered(live: Desk) -> None:
    card = view(live).page.card
    assert card is not None
    assert card.editor.font().pixelSize() == 17
    live.press("Ctrl++", "Ctrl++", "Ctrl+-")
    assert card.editor.font().pixelSize() == 18
    live.press("Ctrl+PgDown")
    card = view(live).page.card
    assert card is not None
    assert card.editor.font().pixelSize() == 18
    live.get_up()
    live.sit_down()
    live.press("F5")
    assert view(live).page.size_of_text == 18


@pytest.fixture
def with_case(desk: Desk) -> Desk:
    """Live, at an item with a presentation, a recommendation, a history and an attachment."""
    office = Office(desk.path)
    meeting = office.meeting(office.council())
    long = "Det indstilles, at rådet drøfter sagen og alt, hvad der hører til den. " * 12
    item = ItemDraft(
        "Budget",
        sections=(
            SectionDraft("Sagsfremstilling", body=plain("Der er brug for penge.")),
            SectionDraft("Indstilling", body=parse(long.strip())),
        ),
        history=(HistoryEntryDraft(NOW.date(), "Økonomiudvalget", plain("Anbefales.")),),
        attachments=(AttachmentDraft("Regnskab"),),
    )
    office.secretariat.agenda.add_item(meeting, item)
    office.item(meeting, "Eventuelt")
    office.secretariat.close()
    desk.sit_down()
    desk.press("F5")
    return desk


def test_the_recommendation_is_in_sight_and_the_case_is_a_key_away(with_case: Desk) -> None:
    page = view(with_case).page
    assert page.recommended.startswith("Det indstilles, at rådet drøfter")
    assert "…" in page._recommendation.text()
    with_case.press("F3")
    assert with_case.focus == "Hele sagen"
    case = page.case.toPlainText()
    for part in ("Der er brug for penge.", "SAGENS FORLØB", "Økonomiudvalget", "Regnskab"):
        assert part in case
    with_case.press("Esc")
    assert with_case.focus == "Beslutning"
    assert not page.case_shown
    with_case.press("F3", "F3")
    assert with_case.focus == "Beslutning"


def test_an_item_without_a_case_has_none_to_show(with_case: Desk) -> None:
    with_case.press("F3", "Ctrl+PgDown")
    page = view(with_case).page
    assert page.recommended == ""
    assert not page.case_shown
    assert not with_case.window.actions_.whole_case.isEnabled()


def test_the_earlier_texts_are_shown_beside_the_people(running: Desk) -> None:
    running.write("Godkendt.")
    running.wait_stored()
    card = view(running).page.card
    assert card is not None
    card.revisions_requested.emit(card.section_id)
    QApplication.processEvents()
    assert view(running).panel is not None
    assert view(running).people.isVisible()
    running.press("Esc")
    assert view(running).panel is None
    assert running.focus == "Beslutning"


def test_panels_of_the_document_are_shown_in_the_overview(running: Desk) -> None:
    running.press("Ctrl+E")
    assert running.view.isVisible()
    assert running.has_panel


def test_another_meeting_is_gone_to_live(running: Desk) -> None:
    running.press("Alt+PgDown")
    assert shown(running) == "Valg"
    assert view(running).head.state == "Ikke begyndt"


def test_a_meeting_deleted_live_leaves_the_view_at_another(running: Desk) -> None:
    running.press("Alt+Shift+Del")
    assert shown(running) == "Valg"
    running.press("Alt+Shift+Del")
    assert running.view.isVisible()


# --- undo ---------------------------------------------------------------------------------------


def test_undo_tells_what_it_undid_and_stays_live(running: Desk) -> None:
    desk = running
    at(desk, 16, 40)
    desk.press("Ctrl+PgDown")
    desk.press("F4", "B", "G")
    assert desk.secretariat.attendance.quorum(desk.meeting_id).filled == 3
    desk.press("Ctrl+Z")
    assert desk.notice == "Fortrudt: 16.40 · Bo Dahl forlod mødet (punkt 2)"
    desk.press("Ctrl+Z")
    assert desk.notice == "Fortrudt: 16.40 · Punkt 2 taget op"
    assert shown(desk) == "Budget"
    desk.press("Ctrl+Y")
    assert desk.notice == "Gentaget: 16.40 · Punkt 2 taget op"
    assert shown(desk) == "Trafik"
    assert view(desk).isVisible()


def test_undo_of_a_mark_and_of_an_item_is_told(live: Desk) -> None:
    live.press("Ctrl+Shift+F", "A", "Ctrl+Z")
    assert live.notice == "Fortrudt: Asta Bruun · ikke markeret"
    live.press("Ctrl+Return", "Ctrl+Shift+P", "Ctrl+Return", "Ctrl+Z")
    assert live.notice == "Fortrudt: punkt 2 Nyt punkt"
    assert live.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"


def test_undo_of_the_text_in_sight_says_nothing(running: Desk) -> None:
    running.write("Godkendt.")
    running.wait_stored()
    running.press("Ctrl+Z")
    assert running.stored_decision == ""
    assert running.notice == ""


# --- the sheet of shortcuts ---------------------------------------------------------------------


def test_f1_shows_every_key_and_leads_back(live: Desk) -> None:
    live.press("F1")
    sheet = live.window.views.currentWidget()
    assert isinstance(sheet, ShortcutsView)
    for line in ("Mødet i gang", "F5", "Fed", "Ctrl+B", "Gik efter punktet"):
        assert line in sheet.text
    live.press("Esc")
    assert view(live).isVisible()
    assert live.focus == "Beslutning"
    live.press("F5", "F1", "F1")
    assert live.view.isVisible()


def test_the_sheet_fits_a_small_screen(live: Desk) -> None:
    live.window.resize(1366, 768)
    live.press("F1")
    sheet = live.window.views.currentWidget()
    assert isinstance(sheet, ShortcutsView)
    assert sheet.fits
    named = [name for _title, entries in sheet.groups() for name, _key in entries]
    assert len(named) > 100


def test_the_sheet_names_each_action_that_has_a_key(live: Desk) -> None:
    live.press("F1")
    sheet = live.window.views.currentWidget()
    assert isinstance(sheet, ShortcutsView)
    for action in live.window.actions():
        by_place = action in live.window.actions_.items_by_place
        if not by_place:
            name = action.text().split("\t")[0].removesuffix(" …")
            assert name in sheet.text, name


def test_the_file_is_left_as_it_was_by_looking(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F5", "F3", "F4", "Esc", "Ctrl+PgDown", "F1", "F1", "F5")
    assert not desk.secretariat.can_undo

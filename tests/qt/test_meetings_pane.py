"""The list of meetings, the head above the agenda, and the panels of a meeting and a council."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from models.records import CouncilDraft, MeetingKind, MeetingState, Numbering
from tests.fixtures.desk import Desk
from tests.fixtures.office import Office
from ui.meetings.meeting_panel import MeetingPanel
from ui.settings.council_panel import CouncilPanel


def lines(desk: Desk) -> list[str]:
    """What the list shows, headings and meetings."""
    model = desk.view.meetings.model
    return [model.index(row).data() for row in range(model.rowCount())]


def head(desk: Desk) -> list[str]:
    """The meeting's title, its facts (whole, though a wide font may cut them) and its state."""
    labels = [
        label.accessibleName() or label.text() for label in desk.view.header.findChildren(QLabel)
    ]
    return [*labels, desk.view.header._state.text()]


@pytest.fixture
def many(desk: Desk) -> Desk:
    """Two councils; the first has met in two years and has a meeting to come."""
    office = Office(desk.path)
    council = office.council("Seniorrådet", numbering=Numbering.YEAR, place="B-206")
    for day, titles in (
        ("2025-05-06", "Et"),
        ("2026-03-03", "To Tre"),
        ("2026-06-02", "Fire"),
        ("2026-12-01", "Fem Seks"),
    ):
        meeting = office.meeting(council, day, titles, start=dt.time(16, 30), place="B-206")
        if day < "2026-11":
            office.secretariat.set_state(meeting, MeetingState.APPROVED)
    other = office.council("Kulturudvalget")
    office.meeting(other, "2026-12-08", "Teater")
    office.secretariat.close()
    desk.sit_down()
    return desk


def test_meetings_stand_by_year_with_those_to_come_first(many: Desk) -> None:
    desk = many
    assert desk.agenda == "1 Teater"  # the first council by name
    menu = desk.view.meetings._council_button.menu()
    assert menu is not None
    desk.choose(menu, "Seniorrådet")
    assert lines(desk) == [
        "KOMMENDE", "Tir. 1. dec. 2026",
        "2026", "Tir. 2. juni 2026", "Tir. 3. marts 2026",
        "2025", "Tir. 6. maj 2025",
    ]  # fmt: skip
    assert desk.agenda == "4 Fem, 5 Seks"  # the next meeting
    assert head(desk) == [
        "Tirsdag d. 1. december 2026", "kl. 16.30 · B-206 · møde nr. 3 · punkt 4–5", "Planlagt",
    ]  # fmt: skip
    desk.press("Alt+PgDown", "Alt+PgDown")
    assert desk.agenda == "1 To, 2 Tre"
    desk.press("Alt+PgDown", "Alt+PgDown")
    assert desk.agenda == "1 Et"
    desk.press("Alt+PgUp")
    assert desk.agenda == "1 To, 2 Tre"


def test_arrows_pass_the_headings(many: Desk) -> None:
    desk = many
    menu = desk.view.meetings._council_button.menu()
    assert menu is not None
    desk.choose(menu, "Seniorrådet")
    desk.view.meetings.list.setFocus()
    desk.press("Down")
    assert desk.agenda == "3 Fire"
    desk.press("Up")
    assert desk.agenda == "4 Fem, 5 Seks"
    spoken = desk.view.meetings.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tir. 1. dec. 2026, kl. 16.30 · B-206, planlagt, 2 punkter"


def test_a_meeting_takes_its_agenda_from_an_earlier_one(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Godkendt.")
    desk.press("Ctrl+N")
    panel = desk.panel(MeetingPanel)
    desk.write("2/2-2027")
    assert panel.copy_from is not None
    panel.copy_from.setFocus()
    panel.copy_from.setCurrentText("Samme punkter som Tir. 1. dec. 2026")
    desk.click(panel.accept_button)
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    assert desk.secretariat.meeting(desk.meeting_id).date == dt.date(2027, 2, 2)
    assert desk.shown_decision == ""


def test_a_date_that_cannot_be_read_keeps_the_panel_open(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+N")
    desk.write("snart\n")
    panel = desk.panel(MeetingPanel)
    assert panel.date.problem.isVisible()
    desk.press("Ctrl+A", "Backspace", "Return")
    assert panel.problem.text() == "Mødet skal have en dato."
    assert panel.date.line.hasFocus()


def test_the_meetings_facts_are_changed_in_its_panel(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+O")
    panel = desk.panel(MeetingPanel)
    desk.write("3/12-2026\t16.30\t18\tByrådssalen")
    panel.kind.set_value(MeetingKind.EXTRAORDINARY)
    desk.press("Return")
    assert not desk.has_panel
    assert head(desk)[:2] == [
        "Torsdag d. 3. december 2026",
        "Ekstraordinært · kl. 16.30 · Byrådssalen · møde nr. 1 · punkt 1–3",
    ]


def test_an_end_before_the_start_is_refused(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+O", "Tab")
    desk.write("18\t16\n")
    assert desk.has_panel
    assert desk.notice == "Mødet kan ikke slutte, før det begynder."


def test_the_state_is_chosen_in_the_head(at_meeting: Desk) -> None:
    desk = at_meeting
    menu = desk.view.header._state.menu()
    assert menu is not None
    desk.choose(menu, "Udkast")
    assert head(desk)[-1] == "Udkast"
    assert desk.window.actions_.states[MeetingState.DRAFT].isChecked()
    assert lines(desk)[:2] == ["KOMMENDE", "Tir. 5. jan. 2027"]
    desk.press("Alt+PgUp")
    assert desk.window.actions_.states[MeetingState.PLANNED].isChecked()


def test_a_deleted_meeting_comes_back_from_the_notice(at_meeting: Desk) -> None:
    desk = at_meeting
    place = desk.view.place
    desk.window.actions_.delete_meeting.trigger()
    assert desk.notice == "Mødet tir. 1. dec. 2026 er slettet."
    assert desk.agenda == "1 Valg"
    desk.click_button("Fortryd")
    assert desk.view.place.meeting_id == place.meeting_id
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"


def test_the_last_council_gone_the_start_page_is_back(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.actions_.delete_council.trigger()
    assert desk.notice == "Seniorrådet er slettet."
    assert desk.view.start_page.isVisible()
    assert not desk.window.actions_.new_meeting.isEnabled()
    desk.click_button("Fortryd")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    assert desk.window.rail.isVisible()


def test_the_council_is_changed_in_its_panel(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+,")
    panel = desk.panel(CouncilPanel)
    assert panel.name.hasFocus()
    panel.name.setText("Ældrerådet")
    desk.click(panel.accept_button)
    assert not desk.has_panel
    assert desk.view.meetings._council_button.text() == "Ældrerådet"
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"


def test_namesakes_are_told_apart_by_their_municipality(at_meeting: Desk) -> None:
    desk = at_meeting
    draft = CouncilDraft("Seniorrådet", "Sunds Kommune")
    desk.bridge.do(desk.secretariat.create_council, draft)
    menu = desk.view.meetings._council_button.menu()
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["Seniorrådet, Havneby Kommune", "Seniorrådet, Sunds Kommune"]
    desk.choose(menu, "Seniorrådet, Sunds Kommune")
    assert desk.agenda == ""
    assert not desk.view.attendance.isVisible()
    desk.click_button("Nyt møde")
    desk.press("Return")
    assert desk.view.attendance.isVisible()


def test_the_samples_are_opened_from_the_start_page(desk: Desk) -> None:
    desk.sit_down()
    desk.click(desk.view.start_page.sample_button)
    assert desk.view.place.item_id is not None
    assert "KOMMENDE" in lines(desk)
    desk.window.actions_.sample.trigger()
    assert desk.notice.endswith("ligger her allerede.")

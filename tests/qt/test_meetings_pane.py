"""The list of meetings, the head above the agenda, and the panels of a meeting and a council."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from models.records import (
    AttendanceStatus,
    CouncilDraft,
    MeetingDraft,
    MeetingKind,
    MeetingState,
    Numbering,
    Place,
)
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
            office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
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


def test_home_end_and_the_pages_pass_the_headings(many: Desk) -> None:
    desk = many
    menu = desk.view.meetings._council_button.menu()
    assert menu is not None
    desk.choose(menu, "Seniorrådet")
    desk.view.meetings.list.setFocus()
    desk.press("End")
    assert desk.agenda == "1 Et"
    desk.press("Home")
    assert desk.agenda == "4 Fem, 5 Seks"
    desk.press("PgDown")
    assert desk.agenda == "1 Et"
    desk.press("PgUp")
    assert desk.agenda == "4 Fem, 5 Seks"


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
    assert desk.secretariat.meetings.get(desk.meeting_id).date == dt.date(2027, 2, 2)
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
    desk.bridge.do(desk.secretariat.councils.create, draft)
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
    assert desk.focus == "Dagsorden"
    assert "KOMMENDE" in lines(desk)
    desk.window.actions_.sample.trigger()
    assert desk.notice.endswith("ligger her allerede.")


# --- a long list ---


@pytest.fixture
def long(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Nine meetings, of which three are read at first and then two at a time."""
    for name, value in (("FIRST_MEETINGS", 3), ("MORE_MEETINGS", 2), ("AFTER_PAINT", 0)):
        monkeypatch.setattr(f"ui.meetings.meetings_pane.{name}", value)
    office = Office(desk.path)
    council = office.council("Seniorrådet")
    for month in range(1, 10):
        meeting = office.meeting(council, f"2026-0{month}-03", "Sag")
        office.member(council, f"Medlem {month}")
        office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    office.secretariat.close()
    desk.sit_down()
    return desk


def days(desk: Desk) -> list[str]:
    return [f"{s.meeting.date:%d.%m}" for s in desk.view.meetings.model.summaries]


def test_the_rest_of_a_long_list_follows(long: Desk) -> None:
    assert days(long) == ["03.09", "03.08", "03.07"]
    long.wait(lambda: len(days(long)) == 9)
    assert days(long)[-1] == "03.01"
    assert long.secretariat.meetings.get(long.meeting_id).date.month == 9


def test_a_mark_changes_the_one_row(long: Desk) -> None:
    long.wait(lambda: len(days(long)) == 9)
    laid_out = []
    model = long.view.meetings.model
    model.modelReset.connect(lambda: laid_out.append(True))
    long.press("Alt+PgDown")
    long.view.attendance.choose_person(long.secretariat.people.all()[0].id)
    long.view.attendance.mark(AttendanceStatus.APOLOGY)
    index = long.view.meetings.list.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("1 punkt · 1 afbud")
    assert not laid_out
    long.window.undo()
    assert "afbud" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not laid_out


def test_a_change_before_the_list_is_whole_reads_it_anew(long: Desk) -> None:
    assert len(days(long)) == 3
    long.bridge.do(long.secretariat.meetings.delete, long.meeting_id)
    long.wait(lambda: len(days(long)) == 8)
    assert days(long)[0] == "03.08"
    long.window.undo()
    assert days(long)[0] == "03.09"
    assert len(days(long)) == 9


def test_a_meeting_far_down_is_read_as_far_as_it(long: Desk) -> None:
    council = long.view.meetings.council_id
    assert council is not None
    early = long.secretariat.meetings.of(council)[-2].meeting
    long.view.meetings._council_id = None  # as at the start
    long.view.go_to(Place(council, early.id))
    assert long.meeting_id == early.id
    assert days(long)[-1] == "03.01"


def test_a_meeting_on_another_day_takes_its_new_place(long: Desk) -> None:
    long.wait(lambda: len(days(long)) == 9)
    meeting = long.secretariat.meetings.get(long.meeting_id)
    moved = MeetingDraft(meeting.council_id, dt.date(2026, 4, 20))
    long.bridge.do(long.secretariat.meetings.edit, meeting.id, moved)
    assert days(long)[4:6] == ["20.04", "03.04"]
    assert long.meeting_id == meeting.id

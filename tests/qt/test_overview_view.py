"""The start page of a council: what it shows, and where one gets to from it with keys."""

import copy
import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.records import (
    AttendanceStatus,
    CouncilDraft,
    CouncilId,
    ItemDraft,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MembershipDraft,
    Place,
    TaskDraft,
)
from models.secretariat import Secretariat
from models.store import Store
from tests.fixtures.desk import Desk
from tests.qt.conftest import NOW
from tests.qt.hands import focused, press, shown
from ui.absence.absence_view import AbsenceView, Period
from ui.bridge import Bridge
from ui.item_models.lines_model import Line
from ui.meetings.meeting_panel import MeetingPanel
from ui.overview.list_card import ListCard
from ui.overview.overview_view import OverviewView

Key = Qt.Key
Accessible = Qt.ItemDataRole.AccessibleTextRole
PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
# What each is marked at the three meetings held.
MARKS = {
    "Asta Bruun": (PRESENT, PRESENT, PRESENT),
    "Bo Dahl": (UNEXCUSED, UNEXCUSED, UNEXCUSED),
    "Carl Engberg": (PRESENT, APOLOGY, PRESENT),
}


class Town:
    """A council in its term with three meetings held, one to come, and another council."""

    def __init__(self, secretariat: Secretariat) -> None:
        self.secretariat = secretariat
        create = secretariat.councils.create
        term = dt.date(2026, 1, 1)
        self.council: CouncilId = create(CouncilDraft("Seniorrådet", term_start=term)).id
        self.other: CouncilId = create(CouncilDraft("Ældrerådet")).id
        people = [secretariat.people.create(name).id for name in MARKS]
        for person in people:
            secretariat.people.add_membership(MembershipDraft(self.council, person))
        self.held = []
        for number, month in enumerate((3, 6, 9)):
            meeting = self.meeting(dt.date(2026, month, 3))
            for person, marks in zip(people, MARKS.values(), strict=True):
                secretariat.attendance.mark(meeting, person, marks[number])
            secretariat.record.set_state(meeting, MeetingState.DRAFT)
            self.held.append(meeting)
        for meeting in self.held[:2]:
            secretariat.record.set_state(meeting, MeetingState.APPROVED)
        self.coming = self.meeting(dt.date(2026, 12, 1))
        for text, day in (("Ring til skolen", 1), ("Skriv til byrådet", 30)):
            due = dt.date(2026, 11, day)
            secretariat.tasks.add(TaskDraft(self.council, text, "Asta Bruun", due))

    def meeting(self, day: dt.date) -> MeetingId:
        draft = MeetingDraft(self.council, day, dt.time(16), dt.time(18), "Rådhuset")
        meeting = self.secretariat.meetings.create(draft).id
        self.secretariat.agenda.add_item(meeting, ItemDraft("Sag"))
        return meeting


@pytest.fixture(scope="module")
def finished_town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Town]:
    """The town in a closed file, made once."""
    path = tmp_path_factory.mktemp("town") / "town.db"
    town = Town(Secretariat(Store(path, NOW), lambda: NOW))
    town.secretariat.close()
    return path, town


@pytest.fixture
def town(finished_town: tuple[Path, Town], tmp_path: Path) -> Iterator[Town]:
    path, made = finished_town
    shutil.copy(path, tmp_path / "town.db")
    town = copy.copy(made)
    town.secretariat = Secretariat(Store(tmp_path / "town.db", NOW), lambda: NOW)
    yield town
    town.secretariat.close()


@pytest.fixture
def bridge(qtbot: QtBot, town: Town) -> Bridge:
    return Bridge(town.secretariat)


@pytest.fixture
def view(qtbot: QtBot, bridge: Bridge, town: Town) -> OverviewView:
    view = OverviewView(bridge)
    view.show_council(town.council)
    shown(qtbot, view)
    return view


@pytest.fixture
def places(view: OverviewView) -> list[Place]:
    """Where one asked to go."""
    asked: list[Place] = []
    view.place_requested.connect(asked.append)
    return asked


@pytest.fixture
def new_days(view: OverviewView) -> list[object]:
    """The council and the day that a new meeting was asked for."""
    asked: list[object] = []
    view.new_meeting_requested.connect(lambda council, day: asked.append((council, day)))
    return asked


def lines(card: ListCard) -> list[str]:
    """What a screen reader tells of each line."""
    model = card.list.lines
    return [str(model.index(row).data(Accessible)) for row in range(model.rowCount())]


def tab_to(widget: QWidget) -> None:
    """Press Tab until the cursor is in `widget`."""
    for _press in range(40):
        if focused() is widget:
            return
        press(Key.Key_Tab)
    raise LookupError(widget)


# --- what is shown ---


def test_a_council_is_seen_at_a_glance(view: OverviewView) -> None:
    assert view._title.accessibleName() == "Overblik · Seniorrådet"
    told = "1. jan. 2026 – 31. dec. 2029 · 3 holdte møder · 1 kommende møde"
    assert view._subtitle.accessibleName() == told
    assert view.next.words == (
        "Tirsdag d. 1. december 2026, kl. 16.00 · Rådhuset, Planlagt, om 9 dage, "
        "1 punkt · dagsordenen er ikke sendt ud"
    )
    assert lines(view.drafts) == ["Tor. 3. sep. 2026, Udkast, for 80 dage siden · 1 punkt"]
    assert lines(view.tasks) == [
        "Ring til skolen, Over fristen, Asta Bruun · senest 1. nov. 2026",
        "Skriv til byrådet, Asta Bruun · senest 30. nov. 2026",
    ]
    assert lines(view.signs) == [
        "Bo Dahl, Udeblevet, 3 møder i træk uden afbud",
        "Bo Dahl, Lavt fremmøde, har mødt til 0 % af møderne (0 af 3)",
    ]
    assert view.attendance._mean.text() == "gennemsnit 56 %"
    assert view.calendar._day_words.accessibleName() == (
        "Søndag d. 22. november 2026: i dag, intet møde"
    )


def test_a_council_without_meetings_says_what_to_do(view: OverviewView, town: Town) -> None:
    view.council.set_value(town.other)
    assert view.next.words.startswith("Der er ikke planlagt noget møde, Opret det næste møde.")
    assert "Når et møde er holdt" in view.drafts.empty_words
    assert "Ctrl+O" in view.tasks.empty_words
    assert "Når nogen udebliver" in view.signs.empty_words
    assert view.attendance._pages.currentIndex() == 1
    assert not view.calendar_button.isEnabled()
    assert (view.calendar.earlier.isEnabled(), view.calendar.later.isEnabled()) == (False, False)


def test_when_all_is_done_it_says_so(view: OverviewView, town: Town, bridge: Bridge) -> None:
    bridge.do(town.secretariat.record.set_state, town.held[2], MeetingState.APPROVED)
    assert view.drafts.empty_words == "Alle referater er godkendt."


def test_how_soon_and_how_late_is_told_in_words(
    view: OverviewView, town: Town, bridge: Bridge
) -> None:
    for days, words in ((0, "i dag"), (1, "i morgen")):
        new = town.meeting(NOW.date() + dt.timedelta(days=days))
        view.refresh()
        assert words in view.next.words
        bridge.do(town.secretariat.record.set_state, new, MeetingState.DRAFT)
        assert lines(view.drafts)[0].split(", ")[2].startswith("i dag")
        bridge.do(town.secretariat.meetings.delete, new)
    late = town.meeting(NOW.date() - dt.timedelta(days=1))
    town.secretariat.tasks.add(TaskDraft(town.council, "Køb kage", due=NOW.date()))
    town.secretariat.tasks.add(TaskDraft(town.council, "Vask op"))
    view.refresh()
    assert "Planlagt, i går · ikke sat til udkast endnu" in lines(view.drafts)[0]
    assert "Køb kage, I dag, senest 22. nov. 2026" in lines(view.tasks)
    assert "Vask op, uden frist" in lines(view.tasks)
    bridge.do(town.secretariat.record.set_state, late, MeetingState.AGENDA)
    bridge.do(town.secretariat.record.set_state, late, MeetingState.IN_PROGRESS)
    bridge.do(town.secretariat.agenda.add_item, late, ItemDraft("Kom til"))
    assert view.next._caption.text() == "MØDET I GANG"
    assert "1 dag siden" in view.next.words
    assert "dagsordenen er sendt ud uden 1 punkt" in view.next.words


def test_what_is_changed_is_seen_at_once_or_when_it_is_shown_again(
    view: OverviewView, town: Town, bridge: Bridge
) -> None:
    done = town.secretariat.tasks.set_done
    first, second = (line.value for line in view.tasks.list.lines.lines)
    bridge.do(done, first, True)
    assert len(lines(view.tasks)) == 1
    view.hide()
    bridge.do(done, second, True)
    assert len(lines(view.tasks)) == 1
    view.show()
    assert "ingen åbne opgaver" in view.tasks.empty_words


def test_without_councils_it_says_where_to_begin(
    view: OverviewView, town: Town, bridge: Bridge
) -> None:
    for council in (town.council, town.other):
        bridge.do(town.secretariat.councils.delete, council)
    assert view.council_id is None
    assert view._pages.currentIndex() == 1
    assert not view.council.isEnabled()


# --- going on from the cards ---


def test_the_cards_are_reached_and_opened_with_keys(
    view: OverviewView, town: Town, places: list[Place], qtbot: QtBot
) -> None:
    assert focused() is view.next.open_button
    press(Key.Key_Return)
    tab_to(view.drafts.list)
    press(Key.Key_Return)
    assert places == [Place(town.council, town.coming), Place(town.council, town.held[2])]
    tab_to(view.tasks.list)
    with qtbot.waitSignal(view.tasks_requested) as tasks:
        press(Key.Key_Return)
    assert tasks.args == [town.council]
    tab_to(view.signs.list)
    press(Key.Key_Down)
    with qtbot.waitSignal(view.absence_requested) as absence:
        press(Key.Key_Return)
    line: Line = view.signs.list.lines.lines[1]
    assert absence.args == [view.overview, line.value]


def test_a_click_opens_a_line(view: OverviewView, town: Town, places: list[Place]) -> None:
    viewport = view.drafts.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert places == [Place(town.council, town.held[2])]


def test_without_a_next_meeting_the_button_makes_one(
    view: OverviewView, town: Town, bridge: Bridge, new_days: list[object]
) -> None:
    bridge.do(town.secretariat.meetings.delete, town.coming)
    press(Key.Key_Return)
    assert new_days == [(town.council, None)]


# --- the chart ---


def test_arrows_go_through_the_meetings_of_the_chart(
    view: OverviewView, town: Town, places: list[Place]
) -> None:
    chart = view.attendance.chart
    tab_to(chart)
    assert chart.accessibleName() == "Fremmøde: 3. sep. 2026: 2 af 3 mødt (67 %)"
    press(Key.Key_Left)
    assert chart.accessibleName() == "Fremmøde: 3. jun. 2026: 1 af 3 mødt (33 %)"
    assert view.attendance._chosen.text() == "3. jun. 2026: 1 af 3 mødt (33 %)"
    press(Key.Key_Home)
    press(Key.Key_Left)
    assert "3. mar. 2026" in chart.accessibleName()
    press(Key.Key_Return)
    press(Key.Key_End)
    press(Key.Key_Return)
    assert places == [Place(town.council, town.held[n]) for n in (0, 2)]


def test_a_click_chooses_a_bar_and_a_double_click_opens_it(
    view: OverviewView, town: Town, places: list[Place]
) -> None:
    chart, button = view.attendance.chart, Qt.MouseButton.LeftButton
    middle = chart.column(1).center().toPoint()
    QTest.mouseClick(chart, button, pos=middle)
    assert chart.point is not None
    assert (chart.point.meeting.id, places) == (town.held[1], [])
    QTest.mouseDClick(chart, button, pos=middle)
    assert places == [Place(town.council, town.held[1])]
    QTest.mouseClick(chart, button, pos=QPoint(2, 2))  # beside the bars
    assert chart.point.meeting.id == town.held[1]


def test_a_meeting_where_nobody_is_marked_has_a_word_and_no_bar(
    view: OverviewView, town: Town, bridge: Bridge
) -> None:
    new = town.meeting(dt.date(2026, 10, 6))
    bridge.do(town.secretariat.record.set_state, new, MeetingState.DRAFT)
    press(Key.Key_Tab)
    view.attendance.chart.setFocus()
    press(Key.Key_End)
    assert view.attendance._chosen.text() == "6. okt. 2026: fremmødet er ikke markeret"
    assert not view.attendance.grab().isNull()


# --- the calendar ---


def test_the_calendar_goes_by_days_months_and_meetings(
    view: OverviewView, town: Town, places: list[Place]
) -> None:
    months = view.calendar.months
    tab_to(months)
    for key, day in (
        (Key.Key_Left, (2026, 11, 21)),
        (Key.Key_Down, (2026, 11, 28)),
        (Key.Key_Right, (2026, 11, 29)),
        (Key.Key_Up, (2026, 11, 22)),
        (Key.Key_PageUp, (2026, 10, 22)),
        (Key.Key_PageDown, (2026, 11, 22)),
        (Key.Key_Home, (2026, 9, 3)),
        (Key.Key_End, (2026, 12, 1)),
        (Key.Key_End, (2026, 12, 1)),  # there is none after it
    ):
        press(key)
        assert months.day == dt.date(*day)
    assert months.accessibleName() == (
        "Kalender: Tirsdag d. 1. december 2026: kl. 16.00 · Rådhuset · planlagt · 1 punkt"
    )
    assert not view.calendar.new_button.isEnabled()
    press(Key.Key_Return)
    assert places == [Place(town.council, town.coming)]


def test_a_free_day_offers_a_meeting(
    view: OverviewView, town: Town, new_days: list[object]
) -> None:
    months, day = view.calendar.months, dt.date(2026, 12, 8)
    months.setFocus()
    months.choose(day)
    press(Key.Key_Return)
    view.calendar.new_button.click()
    spot = months.day_rect(day).center().toPoint()
    QTest.mouseDClick(months, Qt.MouseButton.LeftButton, pos=spot)
    assert new_days == [(town.council, day)] * 3


def test_the_years_go_from_the_term_to_the_last_meeting(view: OverviewView) -> None:
    calendar = view.calendar
    calendar.months.choose(dt.date(2026, 12, 31))
    calendar.months.setFocus()
    press(Key.Key_Right)
    assert calendar._caption.text() == "KALENDER 2027"
    calendar.earlier.click()
    assert calendar._caption.text() == "KALENDER 2026"
    assert not calendar.earlier.isEnabled()
    for _year in range(3):
        calendar.later.click()
    assert (calendar.months.day.year, calendar.later.isEnabled()) == (2029, False)
    calendar.months.choose(dt.date(2031, 5, 5))
    assert calendar.months.day == dt.date(2029, 12, 31)


def test_a_click_on_a_day_with_a_meeting_opens_it(
    view: OverviewView, town: Town, places: list[Place]
) -> None:
    months = view.calendar.months
    for day in (dt.date(2026, 12, 2), dt.date(2026, 12, 1)):
        spot = months.day_rect(day).center().toPoint()
        QTest.mouseClick(months, Qt.MouseButton.LeftButton, pos=spot)
        assert months.day == day
    assert places == [Place(town.council, town.coming)]


def test_of_two_meetings_on_a_day_one_is_chosen(
    view: OverviewView, town: Town, places: list[Place]
) -> None:
    day = dt.date(2026, 12, 1)
    second = town.secretariat.meetings.create(MeetingDraft(town.council, day)).id
    view.refresh()
    view.calendar.months.setFocus()
    view.calendar.months.choose(day)
    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.text(): action for action in menu.actions()}
    assert set(names) == {"kl. 16.00 · Rådhuset", "Uden tid og sted"}
    names["Uden tid og sted"].trigger()
    menu.close()
    assert places == [Place(town.council, second)]


def test_a_narrow_window_has_fewer_months_in_a_line(view: OverviewView) -> None:
    months = view.calendar.months
    view.resize(1400, 700)
    QApplication.processEvents()
    low = months.minimumSizeHint().height()
    assert months.day_rect(dt.date(2026, 6, 3)).top() < low / 2  # in the first line
    view.resize(1000, 700)
    QApplication.processEvents()
    assert months.minimumSizeHint().height() > low
    assert months.day_rect(dt.date(2026, 6, 3)).right() <= months.width()


# --- in the window ---


@pytest.fixture
def at_desk(desk: Desk, finished_town: tuple[Path, Town]) -> Desk:
    shutil.copy(finished_town[0], desk.path)
    desk.sit_down()
    return desk


@pytest.fixture
def page(at_desk: Desk) -> OverviewView:
    """The start page, opened with its key."""
    at_desk.press("Alt+6")
    page = at_desk.window.views.currentWidget()
    assert isinstance(page, OverviewView)
    return page


def test_the_key_shows_the_council_one_is_at_and_moves_nobody(
    at_desk: Desk, page: OverviewView
) -> None:
    place = at_desk.view.place
    assert page.council_id == place.council_id
    assert at_desk.secretariat.last_place() == place
    at_desk.press("Return")  # on the next meeting
    assert at_desk.window.views.currentWidget() is at_desk.view
    at_desk.press("Alt+6", "Ctrl+F", "Escape")
    assert at_desk.window.views.currentWidget() is page


def test_a_meeting_of_another_council_is_made_on_the_day(
    at_desk: Desk, page: OverviewView, town: Town
) -> None:
    page.council.set_value(town.other)
    day = dt.date(2026, 12, 8)
    page.calendar.months.choose(day)
    page.calendar.new_button.click()
    panel = at_desk.panel(MeetingPanel)
    assert panel.date.value == day
    at_desk.press("Return")
    assert at_desk.view.place.council_id == town.other
    assert at_desk.secretariat.meetings.get(at_desk.meeting_id).date == day


def test_signs_and_tasks_lead_to_their_views(at_desk: Desk, page: OverviewView, town: Town) -> None:
    page.tasks.link.click()
    assert at_desk.window.views.currentWidget() is at_desk.window._tasks_view
    at_desk.press("Alt+6")
    page.signs.list.setFocus()
    at_desk.press("Return")
    absence = at_desk.window.views.currentWidget()
    assert isinstance(absence, AbsenceView)
    assert absence.council_id == town.council
    assert absence.dates[0] == dt.date(2026, 1, 1)
    assert absence.period.value not in (Period.THIS_YEAR, Period.FREE)  # but the term
    assert absence.person.isVisible()
    at_desk.window.show_overview(town.other)
    page.signs.link.click()
    assert (absence.council_id, absence.period.value) == (town.other, Period.THIS_YEAR)
    absence.show_period(dt.date(2025, 3, 1), dt.date(2026, 2, 28))
    assert absence.dates == (dt.date(2025, 3, 1), dt.date(2026, 2, 28))
    assert absence.start.isVisible()


def test_meetings_are_saved_as_a_calendar(
    at_desk: Desk, page: OverviewView, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = at_desk.folder / "made"
    folder.mkdir()
    proposals: list[str] = []

    def ask(_parent: QWidget, _title: str, proposal: Path, _kinds: str) -> Path | None:
        proposals.append(proposal.name)
        return folder / str(len(proposals))

    monkeypatch.setattr("ui.dialogs.ask_target", ask)
    for save in page.saves:
        save.trigger()
    at_desk.press("Alt+Shift+M")
    at_desk.press("Return", "Alt+Shift+K")
    months = {"1": 1, "2": 1, "3": 4, "4": 1, "5": 1}
    for name, count in months.items():
        events = Calendar.from_ical((folder / f"{name}.ics").read_bytes()).walk("VEVENT")
        assert len(events) == count, name
    one = "Møde Seniorrådet 2026-12-01.ics"
    assert proposals == [one, one, "Møder Seniorrådet 2026-03-03 til 2026-12-01.ics", one, one]
    assert "5.ics er gemt." in at_desk.notice


def test_what_cannot_be_saved_is_told(
    at_desk: Desk, page: OverviewView, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([None, at_desk.folder / "nowhere" / "a.ics"])
    monkeypatch.setattr("ui.dialogs.ask_target", lambda *_asked: next(answers))
    at_desk.press("Alt+Shift+M")
    assert at_desk.notice == ""  # the user thought better of it
    at_desk.press("Alt+Shift+M")
    assert "mappen findes ikke" in at_desk.notice
    page.council.set_value(town.other)
    at_desk.press("Alt+Shift+M")
    assert "ingen kommende møder" in at_desk.notice

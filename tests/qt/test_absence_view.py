"""The view of absence: what it shows, and how one goes about in it with keys."""

import copy
import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from models.absence import Mark
from models.records import (
    AttendanceStatus,
    CouncilDraft,
    CouncilId,
    EventDraft,
    EventKind,
    ItemDraft,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MembershipDraft,
    PersonId,
    Phase,
    Place,
    Role,
)
from models.secretariat import Secretariat
from models.store import Store
from tests.fixtures.desk import Desk
from tests.qt.conftest import NOW
from tests.qt.hands import ALT, focused, press, shown, type_over
from ui.absence.absence_view import AbsenceView, Group, Period
from ui.absence.rules_panel import RulesPanel
from ui.bridge import Bridge
from ui.item_models.absence_model import Figure

Key = Qt.Key
Accessible = Qt.ItemDataRole.AccessibleTextRole
PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
NAMES = ("Asta Bruun", "Bo Dahl", "Carl Engberg")
# What each is marked at four meetings.
MARKS = (
    (PRESENT,) * 4,
    (PRESENT, UNEXCUSED, UNEXCUSED, UNEXCUSED),
    (APOLOGY, None, PRESENT, APOLOGY),
)


class Hall:
    """A council with three members, four meetings held this year and one to come."""

    def __init__(self, secretariat: Secretariat) -> None:
        self.secretariat = secretariat
        draft = CouncilDraft("Seniorrådet", term_start=dt.date(2025, 1, 1))
        self.council: CouncilId = secretariat.councils.create(draft).id
        self.people = [self.person(name) for name in NAMES]
        self.substitute = self.person("Eva Friis", Role.SUBSTITUTE)
        self.meetings = [self.meeting(month, number) for number, month in enumerate((2, 4, 6, 9))]
        self.coming = self.meeting(12, None)

    def person(self, name: str, role: Role = Role.MEMBER) -> PersonId:
        person = self.secretariat.people.create(name).id
        self.secretariat.people.add_membership(MembershipDraft(self.council, person, role))
        return person

    def meeting(self, month: int, number: int | None) -> MeetingId:
        day = dt.date(2026, month, 3)
        draft = MeetingDraft(self.council, day, dt.time(16), dt.time(18))
        meeting = self.secretariat.meetings.create(draft).id
        item = self.secretariat.agenda.add_item(meeting, ItemDraft("Sag")).id
        if number is None:
            return meeting
        for person, marks in zip(self.people, MARKS, strict=True):
            self.secretariat.attendance.mark(meeting, person, marks[number])
        if number == 0:  # the first meeting: Carl has a substitute, and Asta leaves early
            self.secretariat.attendance.choose_substitute(meeting, self.people[2], self.substitute)
            self.secretariat.live.add_event(
                meeting,
                EventDraft(EventKind.LEFT, dt.time(17), item, Phase.DURING, self.people[0]),
            )
        self.secretariat.record.set_state(meeting, MeetingState.DRAFT)
        return meeting


@pytest.fixture(scope="module")
def finished_hall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Hall]:
    """The hall in a closed file, made once."""
    path = tmp_path_factory.mktemp("hall") / "hall.db"
    hall = Hall(Secretariat(Store(path, NOW), lambda: NOW))
    hall.secretariat.close()
    return path, hall


@pytest.fixture
def hall(finished_hall: tuple[Path, Hall], tmp_path: Path) -> Iterator[Hall]:
    path, made = finished_hall
    shutil.copy(path, tmp_path / "hall.db")
    hall = copy.copy(made)
    hall.secretariat = Secretariat(Store(tmp_path / "hall.db", NOW), lambda: NOW)
    yield hall
    hall.secretariat.close()


@pytest.fixture
def bridge(qtbot: QtBot, hall: Hall) -> Bridge:
    return Bridge(hall.secretariat)


@pytest.fixture
def view(qtbot: QtBot, bridge: Bridge, hall: Hall) -> AbsenceView:
    view = AbsenceView(bridge)
    shown(qtbot, view)
    return view


def rows(view: AbsenceView) -> list[str]:
    model = view.table.model
    columns = range(model.columnCount())
    return [
        "".join(model.index(row, column).data() or " " for column in columns)
        for row in range(model.rowCount() - 1)
    ]


def figures(view: AbsenceView, row: int) -> list[str]:
    return [view.table.sums.index(row, figure).data() for figure in Figure]


def beside(view: AbsenceView) -> list[str]:
    meetings = view.person.meetings
    return [meetings.item(n).data(Accessible) for n in range(meetings.count())]


def places(view: AbsenceView) -> list[Place]:
    asked: list[Place] = []
    view.place_requested.connect(asked.append)
    return asked


# --- what is shown ---


def test_members_by_meetings_with_a_letter_in_each_cell(view: AbsenceView) -> None:
    assert rows(view) == ["D✓✓✓·", "✓–––·", "S?✓A·"]
    assert [view.table.model.headerData(n, Qt.Orientation.Horizontal) for n in range(2)] == [
        "3/2",
        "3/4",
    ]


def test_figures_stand_beside_and_the_sums_below(view: AbsenceView) -> None:
    assert [figures(view, row) for row in range(4)] == [
        ["4", "0", "0", "100 %"],
        ["1", "0", "3", "25 %"],
        ["1", "2", "0", "33 %"],
        ["6", "2", "3", "55 %"],
    ]
    last = view.table.model.rowCount() - 1
    assert [view.table.model.index(last, n).data() for n in range(5)] == ["2", "1", "2", "1", ""]


def test_each_cell_and_name_is_told_in_full_to_those_who_hear_it(view: AbsenceView) -> None:
    model = view.table.model
    assert model.index(0, 0).data(Accessible) == (
        "Asta Bruun, 3. februar 2026: mødt en del af mødet, 1 af 1 punkt, 60 minutter"
    )
    assert model.index(2, 0).data(Accessible) == (
        "Carl Engberg, 3. februar 2026: afbud, suppleant mødte i stedet, suppleant: Eva Friis"
    )
    assert "mødet er ikke holdt endnu" in model.index(0, 4).data(Accessible)
    assert model.headerData(2, Qt.Orientation.Vertical, Accessible) == (
        "Carl Engberg, medlem: mødt til 1 af 3 (33 %), 2 afbud, heraf 1 med suppleant, "
        "1 ikke markeret"
    )
    assert model.index(3, 4).data(Accessible) == "03-12-2026: mødet er ikke holdt endnu"
    assert view.table.sums.index(1, 0).data(Accessible) == "mødt til 1 af 4 (25 %), 3 udeblevet"


def test_signs_stand_below_and_show_their_meetings(view: AbsenceView) -> None:
    first, second, third = (b for b in view.findChildren(QPushButton) if b.text() == "Vis møderne")
    assert first.accessibleName() == (
        "Bo Dahl har været fraværende uden afbud 3 møder i træk. Vis møderne"
    )
    assert second.accessibleName().startswith("Bo Dahl har mødt til 25 %")
    assert third.accessibleName().startswith("Carl Engberg har mødt til 33 %")
    first.setFocus()
    press(Key.Key_Return)
    assert beside(view) == [
        f"3. {month} 2026: udeblevet" for month in ("september", "juni", "april")
    ]


def test_the_head_tells_how_many_people_meetings_and_days(view: AbsenceView) -> None:
    assert view._title.accessibleName() == "Fravær · Seniorrådet"
    assert (
        view._subtitle.accessibleName()
        == "3 personer · 4 holdte møder · 1. jan. 2026 – 31. dec. 2026"
    )


# --- going about ---


def test_the_cursor_begins_at_the_last_meeting_held(view: AbsenceView) -> None:
    assert focused() is view.table.cells
    index = view.table.cells.currentIndex()
    assert (index.row(), index.column()) == (0, 3)


def test_arrows_go_from_cell_to_cell_and_enter_opens_the_meeting(
    view: AbsenceView, hall: Hall
) -> None:
    asked = places(view)
    press(Key.Key_Left)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert asked == [Place(hall.council, hall.meetings[2])]
    press(Key.Key_Right)
    press(Key.Key_Right)
    press(Key.Key_Enter)
    assert asked[-1] == Place(hall.council, hall.coming)


def test_space_shows_the_persons_meetings_and_escape_closes_them(
    view: AbsenceView, hall: Hall
) -> None:
    asked = places(view)
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert view.person.isVisible()
    assert focused() is view.person.meetings
    assert beside(view)[0] == "3. september 2026: udeblevet"
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert asked == [Place(hall.council, hall.meetings[2])]
    press(Key.Key_Escape)
    assert not view.person.isVisible()
    assert focused() is view.table.cells


def test_space_in_the_row_of_sums_shows_nobody(view: AbsenceView) -> None:
    for _ in range(3):
        press(Key.Key_Down)
    press(Key.Key_Space)
    assert not view.person.isVisible()


def test_a_click_on_a_name_shows_the_person_over_all_councils(
    view: AbsenceView, hall: Hall
) -> None:
    second = hall.secretariat.councils.create(CouncilDraft("Ældrerådet")).id
    hall.secretariat.people.add_membership(MembershipDraft(second, hall.people[1]))
    meeting = hall.secretariat.meetings.create(MeetingDraft(second, dt.date(2026, 5, 5))).id
    hall.secretariat.attendance.mark(meeting, hall.people[1], PRESENT)
    hall.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    header = view.table.cells.verticalHeader()
    place = QPoint(20, header.sectionViewportPosition(1) + 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "5. maj 2026 · Ældrerådet: mødt" in beside(view)
    assert view.person._words.text().splitlines() == [
        "Seniorrådet: mødt til 1 af 4 (25 %), 3 udeblevet",
        "Ældrerådet: mødt til 1 af 1 (100 %)",
    ]


def test_a_click_on_a_figure_shows_the_meetings_it_counts(view: AbsenceView) -> None:
    def click(row: int, figure: Figure) -> None:
        place = view.table.figure_place(row, figure)
        viewport = view.table.figures.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)

    click(2, Figure.EXCUSED)
    assert beside(view) == [
        "3. september 2026: afbud",
        "3. februar 2026: afbud, suppleant mødte i stedet, suppleant: Eva Friis",
    ]
    click(1, Figure.PRESENT)
    assert beside(view) == ["3. februar 2026: mødt"]
    view.close_person()
    click(3, Figure.PRESENT)  # of all of them: nobody's
    assert not view.person.isVisible()


def test_a_double_click_opens_the_meeting(view: AbsenceView, hall: Hall) -> None:
    asked = places(view)
    rect = view.table.cells.visualRect(view.table.model.index(1, 1))
    viewport = view.table.cells.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert asked == [Place(hall.council, hall.meetings[1])]


# --- choosing ---


def test_substitutes_have_rows_of_their_own(view: AbsenceView) -> None:
    view.group.set_value(Group.SUBSTITUTES)
    assert rows(view) == ["✓   ·"]
    view.group.set_value(Group.STANDING)
    assert view._empty_words.isVisible()
    assert "Vælg en anden rolle" in view._empty_words.text()
    view.group.set_value(Group.EVERYONE)
    assert len(rows(view)) == 4


def test_periods_are_this_year_last_year_a_term_all_and_free_dates(
    view: AbsenceView, hall: Hall, bridge: Bridge
) -> None:
    use = hall.secretariat.terms
    (running,) = use.of(hall.council)
    before = bridge.do(use.add, hall.council, dt.date(2022, 1, 1), dt.date(2024, 12, 31))
    texts = [view.period.itemText(place) for place in range(view.period.count())]
    assert texts == [
        "I år (2026)",
        "Sidste år (2025)",
        "Funktionsperioden 2025–",
        "Funktionsperioden 2022–2024",
        "Alle møder",
        "Andre datoer …",
    ]
    assert before is not None
    view.period.set_value(before)
    assert view.dates == (dt.date(2022, 1, 1), dt.date(2024, 12, 31))
    view.period.set_value(Period.LAST_YEAR)
    assert view.dates == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert "Der er ikke holdt møder i perioden" in view._empty_words.text()
    assert not view.export_button.isEnabled()
    view.period.set_value(running.id)
    assert view.dates[0] == dt.date(2025, 1, 1)
    assert len(rows(view)) == 3
    view.period.set_value(Period.ALL)
    assert len(rows(view)) == 3
    assert view._subtitle.accessibleName().endswith("3. feb. 2026 – 3. dec. 2026")


def test_free_dates_are_typed(view: AbsenceView) -> None:
    view.period.set_value(Period.FREE)
    assert focused() is view.start.line
    type_over("1-5-2026")
    press(Key.Key_Tab)
    assert rows(view) == ["✓✓", "––", "✓A"]
    type_over("1-7-2026")
    press(Key.Key_Return)
    assert rows(view) == ["✓", "–", "✓"]
    type_over("")
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    assert rows(view) == ["✓✓·", "––·", "✓A·"]


def test_several_years_are_told_in_the_heads(view: AbsenceView, hall: Hall) -> None:
    meeting = hall.secretariat.meetings.create(MeetingDraft(hall.council, dt.date(2025, 5, 5))).id
    hall.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    view.refresh()
    view.period.set_value(Period.ALL)
    assert view.table.model.headerData(0, Qt.Orientation.Horizontal) == "5/5\n2025"


def test_rows_and_figures_stand_on_a_line_whatever_the_head_holds(
    view: AbsenceView, hall: Hall
) -> None:
    def top(table: QTableView) -> int:
        place = table.visualRect(table.model().index(1, 0)).topLeft()
        return table.viewport().mapTo(view, place).y()

    assert top(view.table.cells) == top(view.table.figures)
    meeting = hall.secretariat.meetings.create(MeetingDraft(hall.council, dt.date(2025, 5, 5))).id
    hall.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    view.refresh()
    view.period.set_value(Period.ALL)
    QApplication.processEvents()
    assert top(view.table.cells) == top(view.table.figures)


def test_all_councils_are_shown_as_one_and_have_no_rules(view: AbsenceView, hall: Hall) -> None:
    assert view.rules_button.isEnabled()
    hall.secretariat.councils.create(CouncilDraft("Ældrerådet"))
    view.refresh()
    view.council.set_value(None)
    assert view._title.accessibleName() == "Fravær · Alle råd"
    assert not view.rules_button.isEnabled()
    view.edit_rules()
    assert not view.findChildren(RulesPanel)
    assert len(rows(view)) == 3


def test_an_empty_file_says_what_to_do(qtbot: QtBot, secretariat: Secretariat) -> None:
    view = AbsenceView(Bridge(secretariat))
    shown_without_focus(qtbot, view)
    assert view._empty_words.text() == "Opret først et råd under Møder."
    view.show_council(CouncilId(7))
    assert not view.council.isEnabled()


def shown_without_focus(qtbot: QtBot, view: AbsenceView) -> None:
    qtbot.addWidget(view)
    view.resize(1000, 690)
    view.show()
    QApplication.processEvents()


# --- what changes ---


def test_what_is_changed_elsewhere_is_shown_at_once(
    view: AbsenceView, hall: Hall, bridge: Bridge
) -> None:
    press(Key.Key_Space)
    bridge.do(hall.secretariat.attendance.mark, hall.meetings[3], hall.people[2], PRESENT)
    assert rows(view)[2] == "S?✓✓·"
    assert view.person.isVisible()


def test_what_is_changed_while_it_is_hidden_is_shown_when_it_is_back(
    view: AbsenceView, hall: Hall, bridge: Bridge
) -> None:
    view.hide()
    bridge.do(hall.secretariat.attendance.mark, hall.meetings[3], hall.people[2], UNEXCUSED)
    view.show()
    assert rows(view)[2] == "S?✓–·"


def test_a_council_sets_its_rules_and_the_signs_follow(view: AbsenceView, hall: Hall) -> None:
    view.rules_button.click()
    (panel,) = view.findChildren(RulesPanel)
    assert focused() in (panel.in_a_row, panel.in_a_row.lineEdit())
    type_over("4")
    press(Key.Key_Tab)
    type_over("20")
    press(Key.Key_Return)
    assert hall.secretariat.absence.rules(hall.council).in_a_row == 4
    assert view.matrix.signs == ()
    assert not view._signs_area.isVisible()
    assert focused() is view.table.cells


def test_the_rules_can_be_left_as_they_are(view: AbsenceView) -> None:
    view.edit_rules()
    press(Key.Key_Escape)
    assert len(view.matrix.signs) == 3
    assert focused() is view.table.cells


# --- files ---


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str | None], list[Path]]:
    """Answer the question where to save with a name, or None; gives the proposals that are made."""

    def answer(name: str | None) -> list[Path]:
        proposals: list[Path] = []

        def ask(_parent: object, _title: str, proposal: Path, _kinds: str = "") -> Path | None:
            proposals.append(proposal)
            return tmp_path / name if name else None

        monkeypatch.setattr("ui.dialogs.ask_target", ask)
        return proposals

    return answer


@pytest.mark.parametrize("key", ["xlsx", "docx", "csv", "diem-xlsx", "diem-csv"])
def test_every_kind_of_file_is_written(
    view: AbsenceView,
    save_as: Callable[[str | None], list[Path]],
    tmp_path: Path,
    key: str,
) -> None:
    suffix = key.removeprefix("diem-")
    proposals = save_as("fil")
    view.exports[key].trigger()
    assert (tmp_path / f"fil.{suffix}").exists()
    assert view.notice.text == f"{tmp_path / 'fil'}.{suffix} er gemt."
    what = "Diæter" if key.startswith("diem") else "Fravær"
    assert proposals[0].name == f"{what} Seniorrådet 2026-01-01 til 2026-12-31.{suffix}"


def test_a_file_that_cannot_be_written_is_told_of(
    view: AbsenceView, save_as: Callable[[str | None], list[Path]]
) -> None:
    save_as("no/fil.csv")
    view.exports["csv"].trigger()
    assert "mappen findes ikke" in view.notice.text


def test_nothing_is_written_when_one_thinks_better_of_it(
    view: AbsenceView, save_as: Callable[[str | None], list[Path]], tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    save_as(None)
    view.exports["xlsx"].trigger()
    assert set(tmp_path.iterdir()) == before


# --- in the window ---


def test_alt_5_shows_it_and_enter_leads_to_the_meeting(at_meeting: Desk) -> None:
    desk = at_meeting
    meeting = desk.meeting_id
    desk.press("Ctrl+Shift+A", "Ctrl+F4")
    QTest.keyClick(focused(), Key.Key_5, ALT)
    QApplication.processEvents()
    view = desk.window._absence_view
    assert view is not None
    assert view.isVisible()
    assert view.matrix.held == 1
    assert all(row.cells[0].mark is Mark.PRESENT for row in view.matrix.rows)
    desk.press("Return")
    assert desk.view.isVisible()
    assert desk.meeting_id == meeting

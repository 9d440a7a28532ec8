"""Who is at the meeting: marks by keys and clicks, substitutes, guests, the count."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from models.records import AttendanceStatus
from tests.fixtures.desk import Desk
from ui.attendance.attendance_delegate import SWITCH_WIDTH, switches_rect


def roster(desk: Desk) -> str:
    """'Asta ✓, Bo A (Inga), Carl': who is marked how, and who sits for whom."""
    signs = {
        AttendanceStatus.PRESENT: " ✓",
        AttendanceStatus.APOLOGY: " A",
        AttendanceStatus.UNEXCUSED: " –",
        None: "",
    }
    return ", ".join(
        p.name.split()[0]
        + signs[p.status]
        + (f" ({p.substitute.name.split()[0]})" if p.substitute else "")
        for p in desk.secretariat.attendance.participants(desk.meeting_id)
    )


def count(desk: Desk) -> str:
    return desk.view.attendance._count.text()


def sign(desk: Desk) -> str:
    return desk.view.attendance._quorum.text()


def open_menu() -> QMenu:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_letters_mark_the_chosen_person(at_meeting: Desk) -> None:
    desk = at_meeting
    assert (count(desk), sign(desk)) == ("0 af 3", "Beslutningsdygtig, når 2 er mødt")
    desk.press("Ctrl+Shift+F", "M", "Down", "A", "Down", "U")
    assert roster(desk) == "Asta ✓, Bo A, Carl –"
    assert (count(desk), sign(desk)) == ("1 af 3", "! Ikke beslutningsdygtig (mindst 2)")
    desk.press("M")
    assert (count(desk), sign(desk)) == ("2 af 3", "✓ Beslutningsdygtig (mindst 2)")
    desk.press("Delete", "Up", "Backspace")
    assert roster(desk) == "Asta ✓, Bo, Carl"
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert roster(desk) == "Asta ✓, Bo A, Carl ✓"


def test_all_present_leaves_an_apology_standing(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "Down", "A")
    desk.click_button("Alle mødt")
    assert roster(desk) == "Asta ✓, Bo A, Carl ✓"
    desk.press("Ctrl+Z")
    assert roster(desk) == "Asta, Bo A, Carl"


def test_the_switches_are_clicked_on_and_off(at_meeting: Desk) -> None:
    desk = at_meeting
    view = desk.view.attendance.list

    def click(row: int, switch: int) -> None:
        rect = switches_rect(view.visualRect(view.model().index(row, 0)))
        place = QPoint(rect.left() + switch * SWITCH_WIDTH + 5, rect.center().y())
        desk.click(view.viewport(), place)

    click(0, 0)
    click(1, 1)
    click(2, 2)
    assert roster(desk) == "Asta ✓, Bo A, Carl –"
    click(2, 2)
    click(1, 0)
    assert roster(desk) == "Asta ✓, Bo ✓, Carl"
    assert view.currentIndex().row() == 1


def test_a_substitute_takes_a_seat_and_lets_it_go(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "Down", "S")
    assert entries(open_menu()) == ["Inga Krogh", "Jens Lund"]
    desk.press("Return")
    assert roster(desk) == "Asta, Bo A (Inga), Carl, Inga ✓"
    assert count(desk) == "1 af 3"
    desk.press("S")
    assert entries(open_menu()) == ["Inga Krogh", "Jens Lund", "Ingen suppleant"]
    desk.press("Down", "Return")
    assert roster(desk) == "Asta, Bo A (Jens), Carl, Jens ✓"
    desk.press("Up", "S")
    assert entries(open_menu()) == ["Inga Krogh"]
    desk.press("Esc", "Down", "M")
    assert roster(desk) == "Asta, Bo ✓, Carl"


def test_a_substitute_has_no_substitute(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "S", "Return", "End", "S")
    assert entries(open_menu()) == ["Kun medlemmer har suppleanter"]
    desk.press("Esc")


def test_a_guest_comes_and_goes(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+G")
    assert desk.focus == "Gæstens navn"
    desk.write("Kim Holm\n")
    assert roster(desk) == "Asta, Bo, Carl, Kim ✓"
    assert count(desk) == "0 af 3"  # a guest has no seat
    assert desk.focus == "Fremmøde"
    desk.press("End")
    panel = desk.view.attendance
    panel.list.customContextMenuRequested.emit(QPoint(20, 20))
    menu = open_menu()
    assert "Fjern fra mødet" in entries(menu)
    desk.choose(menu, "Fjern fra mødet")
    assert roster(desk) == "Asta, Bo, Carl"
    desk.press("Esc")


def test_a_guest_half_written_is_forgotten_on_escape(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+G")
    desk.write("Ki")
    desk.press("Esc")
    assert desk.focus == "Fremmøde"
    assert not desk.view.attendance.guest_name.isVisible()
    desk.press("Ctrl+Shift+G")
    assert desk.view.attendance.guest_name.text() == ""
    desk.press("Return")
    assert desk.notice == "Gæsten skal have et navn."
    desk.press("Alt+PgDown")
    assert not desk.view.attendance.guest_name.isVisible()


def test_the_persons_menu_marks_too(at_meeting: Desk) -> None:
    desk = at_meeting
    view = desk.view.attendance.list
    desk.click_row(view, 2)
    view.customContextMenuRequested.emit(QPoint(20, 20))
    menu = open_menu()
    assert entries(menu) == [
        "Mødt\tM", "Afbud\tA", "Udeblevet\tU", "Ikke markeret\tDel", "Suppleant",
    ]  # fmt: skip
    desk.choose(menu, "Afbud\tA")
    assert roster(desk) == "Asta, Bo, Carl A"
    desk.press("Esc")


def test_a_mark_from_the_menu_with_nobody_chosen_goes_to_the_list(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.actions_.mark_apology.trigger()
    assert roster(desk) == "Asta, Bo, Carl"
    assert desk.focus == "Fremmøde"
    desk.window.actions_.mark_apology.trigger()
    assert roster(desk) == "Asta A, Bo, Carl"


def test_the_meeting_list_counts_the_apologies(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A", "Down", "A")
    index = desk.view.meetings.list.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("3 punkter · 2 afbud")


def test_the_chosen_person_stays_chosen_when_the_list_grows(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "End", "S", "Return", "Up", "Up")
    assert desk.view.attendance.list.currentIndex().row() == 0
    desk.press("Down", "Down")
    desk.press("M")  # Carl comes himself, and the substitute goes
    assert roster(desk) == "Asta, Bo, Carl ✓"
    assert desk.view.attendance.list.currentIndex().row() == 2


def test_the_model_keeps_the_rules_of_models(at_meeting: Desk) -> None:
    desk = at_meeting
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(desk.view.attendance.model, mode)
    QAbstractItemModelTester(desk.view.meetings.model, mode)
    desk.press("Ctrl+Shift+F", "S", "Return", "Ctrl+Z", "Alt+PgDown", "Alt+PgUp")
    assert roster(desk) == "Asta, Bo, Carl"


def test_how_an_apology_came_and_why_is_noted_in_the_pane(at_meeting: Desk) -> None:
    desk = at_meeting
    note = desk.view.attendance.note
    desk.press("Ctrl+Shift+F", "H")
    assert not note.isVisible()  # nobody is absent
    desk.press("A", "H")
    assert desk.focus == "Hvornår og hvordan"
    desk.write("på selve mødedagen")
    desk.press("Tab")
    assert desk.focus == "Hvorfor"
    desk.write("ferie\n")
    assert not note.isVisible()
    assert desk.focus == "Fremmøde"
    asta = desk.secretariat.attendance.participants(desk.meeting_id)[0]
    assert (asta.notice, asta.reason) == ("på selve mødedagen", "ferie")
    desk.press("H")
    assert (note.notice.text(), note.reason.text()) == ("på selve mødedagen", "ferie")
    desk.press("Esc")
    assert not note.isVisible()
    assert desk.focus == "Fremmøde"


def test_what_is_noted_of_an_apology_is_stored_when_one_goes_elsewhere(at_meeting: Desk) -> None:
    desk = at_meeting
    first = desk.meeting_id
    desk.press("Ctrl+Shift+F", "A", "H")
    desk.write("i går")
    desk.press("Alt+PgDown")
    assert desk.secretariat.attendance.participants(first)[0].notice == "i går"
    assert not desk.view.attendance.note.isVisible()


def test_the_fields_close_when_the_apology_is_taken_away(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    view = desk.view.attendance.list
    view.customContextMenuRequested.emit(QPoint(20, 20))
    desk.choose(open_menu(), "Afbuddet: hvornår og hvorfor …\tH")
    assert desk.view.attendance.note.isVisible()
    desk.view.attendance.mark(AttendanceStatus.PRESENT)
    assert not desk.view.attendance.note.isVisible()
    desk.press("Esc")

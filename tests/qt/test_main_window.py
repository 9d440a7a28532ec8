"""The whole of the main job in the main window, by keys and clicks, and what the window keeps."""

import datetime as dt
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton

from models.records import AttendanceStatus
from models.text import ListItem, Paragraph, Span
from tests.fixtures.desk import Desk
from ui.attendance.attendance_panel import AttendancePanel
from ui.imports.import_view import ImportView
from ui.meetings.meeting_panel import MeetingPanel
from ui.people.people_view import PeopleView
from ui.settings.council_panel import CouncilPanel
from ui.widgets.format_bar import LinkPanel

MEMBERS = """\
Asta Bruun, forperson, Ældre Sagen
Bo Dahl, næstforperson
Carl Engberg, medlem
Dorte Fynbo, medlem
Erik Græsted, medlem
Fatma Hansen, medlem
Gerda Iversen, medlem
Hans Juul, medlem
Inga Krogh, suppleant
"""

OLD_MINUTES = """\
REFERAT Ældrerådet d. 04-05-2026

Mødedato 04-05-2026 kl. 16:30

Mødested B-206

Mødedeltagere Eva Holm, Ib Lund

Punkt 1: Dagsorden

Beslutning

Godkendt.
"""


def marked(desk: Desk) -> list[str]:
    """What is marked in the rail."""
    buttons = desk.window.rail.findChildren(QToolButton)
    return [button.text() for button in buttons if button.isChecked()]


def test_the_rail_marks_the_view_that_is_open_and_none_for_old_minutes(at_meeting: Desk) -> None:
    desk = at_meeting
    for button in desk.window.rail.findChildren(QToolButton):
        desk.press("Ctrl+Shift+I")
        assert isinstance(desk.window.views.currentWidget(), ImportView)
        assert marked(desk) == []
        desk.click(button)
        assert not isinstance(desk.window.views.currentWidget(), ImportView)
        assert marked(desk) == [button.text()]


def test_the_main_job_from_an_empty_file_to_word(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sit_down()
    assert desk.view.start_page.isVisible()
    assert not desk.window.rail.isVisible()

    # The council, from the button that has the cursor.
    desk.press("Space")
    panel = desk.panel(CouncilPanel)
    desk.write("Seniorrådet")
    desk.press("Tab")
    desk.write("Havneby Kommune")
    assert panel.members is not None
    desk.click(panel.members.box)
    QGuiApplication.clipboard().setText(MEMBERS)
    desk.press("Ctrl+V")
    assert panel.members.verdict.text() == "9 personer forstået"
    desk.click(panel.accept_button)
    assert not desk.has_panel
    assert isinstance(QApplication.focusWidget(), type(panel.accept_button))

    # The meeting, as proposed.
    desk.press("Ctrl+N")
    assert desk.panel(MeetingPanel).date.line.hasFocus()
    desk.press("Return")
    assert not desk.has_panel
    assert desk.agenda == "1 Beslutninger om dagsordenen, 2 Eventuelt"
    assert desk.focus == "Dagsorden"

    # Four items more, and their order.
    for title in ("Budget for 2027", "Besøg på Åløkke", "Trafik", "Høring om ældrepolitik"):
        desk.press("Ctrl+Shift+P")
        desk.write(title)
    desk.press("Return", "Alt+Up", "Alt+Up", "Alt+Down")
    assert desk.agenda == (
        "1 Beslutninger om dagsordenen, 2 Budget for 2027, 3 Besøg på Åløkke, "
        "4 Høring om ældrepolitik, 5 Trafik, 6 Eventuelt"
    )

    # Attendance: all but two, one of them with a substitute.
    desk.press("Ctrl+Shift+F")
    attendance = desk.view.attendance
    assert desk.focus == "Fremmøde"
    desk.press("Down", "A", "Down", "Down", "U", "Ctrl+Shift+A", "Up", "Up", "S", "Return")
    assert names(desk, AttendanceStatus.APOLOGY) == ["Bo Dahl"]
    assert names(desk, AttendanceStatus.UNEXCUSED) == ["Dorte Fynbo"]
    assert "Inga Krogh" in names(desk, AttendanceStatus.PRESENT)
    assert count_and_sign(attendance) == "7 af 8 ✓ Beslutningsdygtig (mindst 5)"

    # A decision with a list and a link.
    desk.click_row(desk.view.agenda.list, 1)
    desk.press("Ctrl+Return")
    assert desk.focus == "Beslutning"
    desk.write("Rådet anbefaler:\n- at budgettet hæves\nat der ses på kørslen\n\nSe ")
    desk.press("Ctrl+K")
    link = QApplication.activePopupWidget()
    assert isinstance(link, LinkPanel)
    desk.write("budgettet")
    desk.press("Tab")
    desk.write("www.havneby.dk/budget")
    desk.press("Return")
    desk.wait(lambda: QApplication.focusWidget() is desk.editor.decision)
    desk.write(".")
    desk.press("Ctrl+PgDown", "Ctrl+Return")
    desk.write("Taget til efterretning.")

    # Into Word.
    target = desk.folder / "referat.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.press("Ctrl+E", "Return")
    desk.wait(lambda: desk.notice)
    assert desk.notice.startswith(f"Dokumentet er gemt: {target}")
    assert not desk.has_panel
    assert not desk.window.autosave.waiting
    assert desk.status.startswith("● Gemt kl. ")
    lines = [p.text for p in Document(str(target)).paragraphs]
    for line in (
        "Punkt 2: Budget for 2027",
        "at budgettet hæves",
        "at der ses på kørslen",
        "Se budgettet.",
        "Taget til efterretning.",
        "Afbud Bo Dahl.",
        "Fraværende uden afbud Dorte Fynbo.",
    ):
        assert line in lines
    items = {item.title: item for item in desk.secretariat.minutes(desk.meeting_id).items}
    assert items["Budget for 2027"].decision.body.blocks == (
        Paragraph((Span("Rådet anbefaler:"),)),
        ListItem((Span("at budgettet hæves"),)),
        ListItem((Span("at der ses på kørslen"),)),
        Paragraph(
            (
                Span("Se "),
                Span("budgettet", link="https://www.havneby.dk/budget"),
                Span("."),
            )
        ),
    )


def names(desk: Desk, status: AttendanceStatus) -> list[str]:
    roster = desk.secretariat.attendance.participants(desk.meeting_id)
    return [p.name for p in roster if p.status is status]


def count_and_sign(attendance: AttendancePanel) -> str:
    return f"{attendance._count.text()} {attendance._quorum.text()}"


# --- undo -----------------------------------------------------------------------------------


def test_undo_takes_texts_and_structure_back_in_one_sequence(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Godkendt.")
    desk.press("Ctrl+PgDown", "Ctrl+D")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Trafik, 4 Eventuelt"
    desk.press("F2")
    desk.write("Cykelstier\n")
    desk.press("Alt+Up")
    desk.press("Ctrl+Shift+C")
    assert desk.agenda == "1 Budget, 2 Cykelstier, 3 Trafik, 4 Eventuelt"
    assert desk.stored_item.closed

    desk.press("Ctrl+Z")
    assert not desk.stored_item.closed
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Cykelstier, 4 Eventuelt"
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Trafik, 4 Eventuelt"
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    desk.press("Ctrl+Z")
    assert desk.stored_item.title == "Budget"  # where it happened
    assert desk.shown_decision == ""
    desk.press("Ctrl+Z")
    assert desk.notice == "Der er ikke mere at fortryde."

    desk.press(*["Ctrl+Y"] * 4, "Ctrl+Shift+Z")
    assert desk.agenda == "1 Budget, 2 Cykelstier, 3 Trafik, 4 Eventuelt"
    assert desk.stored_item.closed
    desk.press("Ctrl+Y")
    assert desk.notice == "Der er ikke mere at gentage."
    desk.press("Ctrl+PgUp")
    assert desk.shown_decision == "Godkendt."


def test_undo_in_a_title_is_the_windows(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+P")
    desk.write("Besøg")
    desk.press("Ctrl+Z")
    assert desk.editor.title.text() == "Nyt punkt"
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    desk.press("Ctrl+Y", "Ctrl+Y")
    assert desk.agenda == "1 Budget, 2 Besøg, 3 Trafik, 4 Eventuelt"


def test_undo_in_another_meeting_and_another_council_goes_there(at_meeting: Desk) -> None:
    desk = at_meeting
    first = desk.view.place
    desk.press("Ctrl+PgDown", "Ctrl+Return")
    desk.write("Udsat.")
    budget, second = first.item_id, desk.view.place
    desk.press("Alt+PgDown")
    assert desk.agenda == "1 Valg"
    desk.press("Ctrl+Z")
    assert desk.view.place == second
    assert second.item_id != budget
    desk.press("Ctrl+Y", "Ctrl+Shift+R")
    desk.write("Kulturudvalget")
    desk.click(desk.panel(CouncilPanel).accept_button)
    assert desk.view.place.council_id != first.council_id
    desk.press("Ctrl+Z")  # the council
    desk.press("Ctrl+Z")
    assert desk.view.place == second
    assert desk.shown_decision == ""


def test_undo_of_old_minutes_stays_where_they_came_in(at_meeting: Desk) -> None:
    desk = at_meeting
    file = desk.folder / "referat.txt"
    file.write_text(OLD_MINUTES, encoding="utf-8")
    before = desk.view.place
    desk.press("Ctrl+Shift+I")
    view = desk.window.views.currentWidget()
    assert isinstance(view, ImportView)
    view.add([file])
    desk.wait(lambda: not view.is_busy and view.store_button.isEnabled())
    desk.click(view.store_button)
    desk.wait(lambda: not view.is_busy and not view.store_button.isEnabled())
    councils = desk.secretariat.councils.all()
    desk.press("Ctrl+Z")
    assert len(desk.secretariat.councils.all()) == len(councils) - 1
    assert desk.window.views.currentWidget() is view
    desk.wait(view.store_button.isEnabled)
    assert desk.view.place == before


def test_undo_among_the_people_goes_back_to_the_meeting(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Udsat.")
    desk.press("Alt+2")
    assert not desk.view.isVisible()
    desk.press("Ctrl+Z")
    assert desk.view.isVisible()
    assert desk.shown_decision == ""


# --- what is remembered -----------------------------------------------------------------------


def test_size_splits_and_place_are_remembered(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.resize(1280, 700)
    desk.view.split.setSizes([310, 606, 290])
    desk.view.inner_split.setSizes([180, 600])
    desk.press("Alt+PgDown")
    desk.press("Alt+PgUp", "Ctrl+PgDown", "Ctrl+PgDown")
    place = desk.view.place
    sizes = desk.view.split.sizes(), desk.view.inner_split.sizes()
    desk.press("Ctrl+Q")
    desk.get_up()

    desk.sit_down()
    assert desk.window.height() == 700
    desk.window.resize(1280, 700)  # the screen of the tests is no wider than 800
    assert sizes[0][::2] == [310, 290]
    assert (desk.view.split.sizes(), desk.view.inner_split.sizes()) == sizes
    assert desk.view.place == place
    assert desk.stored_item.title == "Eventuelt"
    assert desk.editor.title.text() == "Eventuelt"


def test_work_begins_in_the_agenda(at_meeting: Desk) -> None:
    desk = at_meeting
    assert desk.focus == "Dagsorden"
    desk.press("Down")
    place = desk.view.place
    desk.get_up()
    desk.sit_down()
    assert desk.focus == "Dagsorden"
    desk.press("Up", "Down")
    assert desk.view.place == place


def test_a_person_typed_when_the_window_is_closed_is_stored(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Alt+2", "Tab")
    people = desk.window.views.currentWidget()
    assert people is not None
    name = next(f for f in people.findChildren(QLineEdit) if f.text() == "Asta Bruun")
    name.setFocus()
    desk.press("End")
    desk.write(" Holm")
    desk.window.close()
    assert "Asta Bruun Holm" in [p.name for p in desk.secretariat.people.all()]


# --- panels -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "action",
    ["new_meeting", "edit_meeting", "new_council", "edit_council", "deleted"],
)
def test_escape_leaves_a_panel_as_it_was(at_meeting: Desk, action: str) -> None:
    desk = at_meeting
    before = desk.view.place, desk.agenda, desk.secretariat.can_undo
    getattr(desk.window.actions_, action).trigger()
    assert desk.has_panel
    assert QApplication.focusWidget() is not None
    desk.press("Esc")
    assert not desk.has_panel
    assert (desk.view.place, desk.agenda, desk.secretariat.can_undo) == before
    assert desk.focus == "Dagsorden"
    assert desk.view.attendance.isVisible()


def test_escape_leaves_the_earlier_texts(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Ja")
    desk.window.show_revisions(desk.cards[0].section_id)
    assert desk.has_panel
    desk.press("Esc")
    assert not desk.has_panel
    assert desk.shown_decision == "Ja"


def test_an_earlier_text_is_brought_back(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Ja")
    desk.window.autosave.flush()
    desk.clock.pass_seconds(60)
    desk.write(" og nej")
    desk.choose(desk.cards[0].more.menu(), "Tidligere udgaver …")
    desk.press("Return")
    assert not desk.has_panel
    assert desk.shown_decision == desk.stored_decision == "Ja"


def test_what_a_panel_covers_is_left_alone(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+N")
    before = desk.agenda
    desk.press("Ctrl+Shift+Del", "Ctrl+Shift+P", "Alt+Down", "Ctrl+D")
    assert desk.agenda == before
    assert desk.has_panel


def test_choosing_a_meeting_closes_the_panel(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+O")
    desk.click_row(desk.view.meetings.list, 2)
    assert not desk.has_panel
    assert desk.agenda == "1 Valg"
    desk.press("Ctrl+Shift+O")
    desk.click_row(desk.view.meetings.list, 2)  # the same again
    assert not desk.has_panel


def test_what_was_deleted_is_restored_from_its_panel(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+Del")
    assert desk.agenda == "1 Trafik, 2 Eventuelt"
    desk.window.actions_.deleted.trigger()
    desk.press("Return")
    assert "gendannet" in desk.notice
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"


def test_a_deleted_person_can_be_brought_back_from_the_notice(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Alt+2")
    desk.window.actions_.delete_person.trigger()
    assert desk.notice.endswith("er slettet.")
    assert len(desk.secretariat.people.all()) == 4
    desk.click_button("Fortryd")
    assert len(desk.secretariat.people.all()) == 5
    assert desk.notice == ""


def test_paste_without_looks_works_in_a_plain_line_too(at_meeting: Desk) -> None:
    desk = at_meeting
    QGuiApplication.clipboard().setText("24-000123")
    desk.click(desk.editor.case_number)
    desk.press("Ctrl+Shift+V")
    assert desk.editor.case_number.text() == "24-000123"


def test_the_next_meeting_is_proposed_after_the_rhythm(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+N", "Return")
    assert desk.secretariat.meetings.get(desk.meeting_id).date == dt.date(2027, 2, 9)


def test_backup_is_whole(at_meeting: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    desk = at_meeting
    target = tmp_path / "kopi.db"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.press("Ctrl+Return")
    desk.write("Godkendt.")
    desk.press("Ctrl+Shift+S")
    assert desk.notice == f"Sikkerhedskopien er gemt: {target}"
    desk.get_up()
    desk.path = target
    desk.sit_down()
    assert desk.shown_decision == "Godkendt."


def test_closing_stores_what_is_typed_of_a_person(at_meeting: Desk) -> None:
    desk = at_meeting
    chosen = desk.secretariat.people.all()[0]
    desk.press("Alt+2")
    view = desk.window.findChild(PeopleView)
    assert view is not None
    view.show_person(chosen.id)
    view.pane.email.setFocus()
    desk.write("a@havneby.example")
    desk.window.close()
    assert desk.secretariat.people.get(chosen.id).email == "a@havneby.example"

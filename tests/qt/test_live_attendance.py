"""Who comes and goes while the meeting runs: by F4 and a letter, in the list, by the mouse."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from models.records import AttendanceStatus, EventKind
from tests.fixtures.desk import Desk
from tests.fixtures.office import Office
from ui.attendance.attendance_delegate import SWITCH_WIDTH, switches_rect
from ui.live.people_pane import PeoplePane
from ui.widgets.letters import LETTERS, letters_of

SIGNS = {
    AttendanceStatus.PRESENT: "✓",
    AttendanceStatus.APOLOGY: "A",
    AttendanceStatus.UNEXCUSED: "–",
    None: "?",
}


@pytest.fixture
def live(at_meeting: Desk) -> Desk:
    """In the live view of a meeting that has not begun."""
    at_meeting.press("F5")
    return at_meeting


@pytest.fixture
def running(live: Desk) -> Desk:
    """At the first of three items, since 16.30; Asta, Bo and Carl are here."""
    live.press("Ctrl+Shift+A")
    at(live, 16, 30)
    live.press("F9")
    return live


def pane(desk: Desk) -> PeoplePane:
    return desk.window.live.view.people


def at(desk: Desk, hour: int, minute: int) -> None:
    desk.clock.time = dt.datetime.combine(desk.clock.time.date(), dt.time(hour, minute))


def people(desk: Desk) -> list[str]:
    """'Asta ✓ til stede': each person, the sign that is set, and what is told of them."""
    model = pane(desk).model
    rows = [model.attendee(row) for row in range(model.rowCount())]
    return [f"{a.name.split()[0]} {SIGNS[model.mark(a)]} {model.caption(a)}" for a in rows if a]


def events(desk: Desk) -> list[str]:
    """The events of people as they are stored: 'left after Trafik: Bo'."""
    titles = {item.id: item.title for item in desk.secretariat.agenda.of(desk.meeting_id)}
    names = {
        p.person.id: p.name.split()[0]
        for p in desk.secretariat.attendance.participants(desk.meeting_id)
    }
    return [
        f"{e.kind.value} {e.phase.value} {titles[e.item_id]}: {names[e.person_id]}"
        for e in desk.secretariat.live.events(desk.meeting_id)
        if e.person_id and e.item_id
    ]


def entries() -> list[str]:
    """What the open menu offers."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return [action.text().replace("\t", " ") for action in popup.actions() if action.text()]


def click_sign(desk: Desk, row: int, sign: int) -> None:
    view = pane(desk).list
    rect = switches_rect(view.visualRect(view.model().index(row, 0)))
    desk.click(view.viewport(), QPoint(rect.left() + sign * SWITCH_WIDTH + 5, rect.center().y()))


# --- F4 -----------------------------------------------------------------------------------------


def test_three_keys_tell_that_someone_left_after_an_item(running: Desk) -> None:
    desk = running
    at(desk, 16, 45)
    desk.press("F4", "B", "E")
    assert events(desk) == ["left after Budget: Bo"]
    assert people(desk)[1] == "Bo A gik 16.45"
    assert desk.focus == "Beslutning"
    desk.press("Ctrl+PgDown")
    assert people(desk)[1] == "Bo A gik 16.45"
    assert pane(desk).count_text == "2 af 3"


def test_each_person_shows_a_letter_until_one_is_called_up(running: Desk) -> None:
    model = pane(running).model
    running.press("F4")
    assert [model.letter(row) for row in range(3)] == ["A", "B", "C"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "tast B, Bo Dahl, til stede"
    running.press("Z")  # nobody's
    assert model.lettered
    running.press("C")
    assert not model.lettered
    running.press("Esc", "Esc")
    assert running.focus == "Beslutning"
    assert events(running) == []


def test_what_is_offered_depends_on_whether_someone_is_here(running: Desk) -> None:
    running.press("F4", "B")
    assert entries() == [
        "Gik under punkt 1 G", "Gik efter punkt 1 E", "Gik før punkt 1 F",
        "Suppleant tager pladsen … S", "Inhabil i punkt 1 … I", "Leder mødet fra nu af L",
        "Mødt, hele mødet M", "Afbud, hele mødet A", "Udeblevet, hele mødet U",
    ]  # fmt: skip
    running.press("G", "F4", "B")
    assert entries()[:3] == [
        "Kom under punkt 1 K", "Kom før punkt 1 B", "Kom efter punkt 1 E",
    ]  # fmt: skip
    running.press("Esc")


def test_someone_comes_back(running: Desk) -> None:
    at(running, 16, 40)
    running.press("F4", "B", "G", "Ctrl+PgDown")
    at(running, 16, 55)
    running.press("F4", "B", "K")
    assert people(running)[1] == "Bo ✓ ankom 16.55"
    assert events(running) == ["left during Budget: Bo", "arrived during Trafik: Bo"]
    assert pane(running).latest == [
        "16.40 · Bo Dahl forlod mødet (punkt 1)", "16.55 · Bo Dahl ankom (punkt 2)",
    ]  # fmt: skip


def test_a_substitute_takes_a_seat_by_its_number(running: Desk) -> None:
    desk = running
    at(desk, 17, 5)
    desk.press("F4", "B", "S")
    assert entries() == ["Inga Krogh 1", "Jens Lund 2"]
    desk.press("2")
    assert desk.focus == "Beslutning"
    assert people(desk) == [
        "Asta ✓ til stede", "Bo A gik 17.05 · suppleant: Jens Lund", "Carl ✓ til stede",
        "Jens ✓ for B. Dahl · ankom 17.05",
    ]  # fmt: skip
    assert pane(desk).count_text == "3 af 3"


def test_a_substitute_whose_member_came_back_can_take_another_seat(running: Desk) -> None:
    desk = running
    at(desk, 17, 5)
    desk.press("F4", "B", "S", "2")
    desk.press("F4", "C", "S")
    assert entries() == ["Inga Krogh 1"]
    desk.press("Esc")
    at(desk, 17, 10)
    desk.press("F4", "B", "K")
    desk.press("F4", "C", "S")
    assert entries() == ["Inga Krogh 1", "Jens Lund 2"]
    desk.press("Esc")


def test_someone_is_found_disqualified_and_why_is_private(running: Desk) -> None:
    desk = running
    desk.press("Ctrl+PgDown", "F4", "B", "I")
    assert pane(desk).disqualify.yes.hasFocus()
    desk.press("Tab", "Tab")
    assert desk.focus == "Begrundelse, privat"
    desk.write("Svigerinde\n")
    (event,) = [
        e for e in desk.secretariat.live.events(desk.meeting_id) if e.kind is EventKind.DISQUALIFIED
    ]
    assert (event.decided, event.reason) == (True, "Svigerinde")
    assert people(desk)[1] == "Bo ✓ til stede · inhabil pkt. 2"
    assert pane(desk).count_text == "2 af 3"
    assert "Svigerinde" not in " ".join(people(desk) + pane(desk).latest)
    assert desk.focus == "Beslutning"


def test_one_more_letter_answers_whether_someone_is_disqualified(running: Desk) -> None:
    running.press("F4", "C", "I", "N")
    assert pane(running).latest == ["16.30 · Carl Engberg er ikke inhabil (punkt 1)"]
    assert people(running)[2] == "Carl ✓ til stede"
    running.press("F4", "C", "I", "J")
    assert people(running)[2] == "Carl ✓ til stede · inhabil pkt. 1"
    running.press("F4", "C", "I", "Esc")
    assert not pane(running).disqualify.isVisible()
    assert running.focus == "Beslutning"


def test_someone_can_be_disqualified_for_an_item_to_come(running: Desk) -> None:
    running.press("Ctrl+3", "Ctrl+2", "Ctrl+3")  # the second is running, the third looked at
    running.press("F4", "A", "I", "J")
    assert events(running) == ["disqualified during Eventuelt: Asta"]


def test_the_leadership_changes(running: Desk) -> None:
    running.press("F4", "C", "L")
    assert people(running)[2] == "Carl ✓ til stede · leder mødet"


def test_the_loss_of_the_quorum_is_told_in_plain_words(running: Desk) -> None:
    assert pane(running).quorum_text == "✓ Beslutningsdygtig (mindst 2)"
    running.press("F4", "A", "G", "F4", "B", "G")
    assert pane(running).quorum_text == (
        "! Ikke beslutningsdygtig: 1 er her, og der skal mindst 2 til."
    )
    running.press("Ctrl+Z")
    assert pane(running).quorum_text == "✓ Beslutningsdygtig (mindst 2)"


# --- the list and its letters -------------------------------------------------------------------


def test_the_list_takes_the_same_letters_for_the_chosen_person(running: Desk) -> None:
    at(running, 16, 50)
    running.press("Ctrl+Shift+F", "Down", "G")
    assert people(running)[1] == "Bo A gik 16.50"
    assert running.focus == "Fremmøde nu"
    running.press("K", "Down", "U")
    assert people(running)[1:] == ["Bo ✓ ankom 16.50", "Carl – udeblevet"]
    running.press("Delete")
    assert people(running)[2] == "Carl ? ikke markeret"
    running.press("Return")
    assert entries()[0] == "Kom under punkt 1 K"
    running.press("Esc", "Esc")
    assert running.focus == "Beslutning"


def test_an_arrow_gives_up_the_letters(running: Desk) -> None:
    running.press("F4", "Down")
    assert not pane(running).model.lettered
    running.press("G")
    assert len(events(running)) == 1


def test_the_menu_bar_reaches_the_people_in_the_live_view(live: Desk) -> None:
    live.press("Ctrl+Shift+F", "Down")
    live.window.actions_.mark_apology.trigger()
    assert people(live)[1] == "Bo A afbud"
    live.window.actions_.substitute.trigger()
    assert entries() == ["Inga Krogh 1", "Jens Lund 2"]
    live.press("1")
    assert people(live)[1] == "Bo A suppleant: Inga Krogh"
    assert people(live)[3] == "Inga ✓ for B. Dahl"


# --- the mouse ----------------------------------------------------------------------------------


def test_before_the_start_the_signs_mark(live: Desk) -> None:
    click_sign(live, 0, 0)
    click_sign(live, 1, 1)
    click_sign(live, 2, 2)
    assert people(live) == ["Asta ✓ til stede", "Bo A afbud", "Carl – udeblevet"]
    click_sign(live, 0, 0)
    assert people(live)[0] == "Asta ? ikke markeret"
    assert events(live) == []
    live.click_button("Alle mødt")
    assert people(live)[0] == "Asta ✓ til stede"


def test_while_the_meeting_runs_the_signs_tell_of_now(running: Desk) -> None:
    at(running, 16, 42)
    click_sign(running, 1, 1)
    assert people(running)[1] == "Bo A gik 16.42"
    click_sign(running, 1, 1)  # gone already
    at(running, 16, 48)
    click_sign(running, 1, 0)
    assert people(running)[1] == "Bo ✓ ankom 16.48"
    click_sign(running, 2, 2)
    assert people(running)[2] == "Carl – udeblevet"
    assert events(running) == ["left during Budget: Bo", "arrived during Budget: Bo"]


# --- guests -------------------------------------------------------------------------------------


def test_a_guest_is_here_for_one_item(running: Desk) -> None:
    running.press("Ctrl+Shift+G")
    assert running.focus == "Gæstens navn"
    running.write("Kim Holm\n")
    assert running.focus == "Beslutning"
    assert people(running)[3] == "Kim ✓ gæst · kun punkt 1"
    running.press("Ctrl+PgDown")
    gone = people(running)[3]
    assert gone.endswith("gæst · kun punkt 1")
    assert "✓" not in gone


def test_a_guest_is_here_for_the_whole_meeting(running: Desk) -> None:
    running.press("Ctrl+Shift+G")
    running.write("Kim Holm")
    running.press("Tab", "Down", "Return")
    assert people(running)[3] == "Kim ✓ gæst · til stede"
    assert events(running) == []
    running.press("F4", "K", "X")
    assert len(people(running)) == 3


def test_before_the_start_a_guest_is_here_for_all_of_it(live: Desk) -> None:
    live.press("Ctrl+Shift+G")
    assert not pane(live).guest.extent.isVisible()
    live.write("\n")
    assert live.notice == "Gæsten skal have et navn."
    live.write("Kim Holm\n")
    assert people(live)[3] == "Kim ✓ gæst · til stede"
    live.press("Ctrl+Shift+G", "Esc")
    assert not pane(live).guest.isVisible()
    assert live.focus == "Beslutning"


# --- letters ------------------------------------------------------------------------------------


def test_initials_go_first_then_other_letters_of_the_name() -> None:
    names = ["Asta Bruun", "Anna Carlsen", "Bo Dahl", "Bo"]
    assert letters_of(names) == ["A", "C", "B", "O"]


def test_thirty_eight_people_have_each_a_letter_and_more_have_none() -> None:
    given = letters_of(["Åse Ås"] * 40)
    assert sorted(filter(None, given)) == sorted(LETTERS)
    assert len(LETTERS) == 38
    assert given[38:] == ["", ""]


# --- the overview -------------------------------------------------------------------------------


def test_the_overview_tells_of_comings_and_goings_too(running: Desk) -> None:
    at(running, 17, 20)
    running.press("F4", "B", "G", "F4", "C", "I", "J", "F5")
    model = running.view.attendance.model
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken[0] == "Asta Bruun, Medlem, til stede"
    assert spoken[1] == "Bo Dahl, Medlem · gik kl. 17.20, til stede"
    assert spoken[2] == "Carl Engberg, Medlem · inhabil pkt. 1, til stede"


@pytest.mark.parametrize(("members", "size"), [(5, (1366, 768)), (31, (1366, 768))])
def test_few_and_many_people_are_all_within_reach(
    desk: Desk, members: int, size: tuple[int, int]
) -> None:
    office = Office(desk.path)
    council = office.council()
    for number in range(members):
        office.member(council, f"{chr(65 + number % 26)}nna {number}")
    office.meeting(council, titles="Budget")
    office.secretariat.close()
    desk.sit_down()
    desk.window.resize(*size)
    desk.press("F5", "Ctrl+Shift+A", "F9", "Ctrl+Shift+F", "End")
    view = pane(desk).list
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    desk.press("G")
    assert pane(desk).count_text == f"{members - 1} af {members}"

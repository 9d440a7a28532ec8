"""The view of people: the list, the person, their memberships."""

import datetime as dt

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.minutes import MemberDraft
from models.records import CouncilDraft, CouncilId, Membership, Person, Role
from models.secretariat import Secretariat
from tests.qt.hands import ALT, CTRL, click, press, shown, type_over, type_text
from ui.bridge import Bridge
from ui.people.membership_card import MembershipCard
from ui.people.people_panels import NewPersonPanel, PasteMembersPanel
from ui.people.people_view import PeopleView

Key = Qt.Key

MEMBERS = [
    MemberDraft("Eva Holm", Role.CHAIRPERSON, organisation="Idrætsforeningen"),
    MemberDraft("Åse Bro"),
    MemberDraft("Ib Lund"),
    MemberDraft("Lis Friis", Role.SUBSTITUTE, "Ib Lund"),
    MemberDraft("Ole Dam", end=dt.date(2025, 12, 31)),
]


@pytest.fixture
def council_id(secretariat: Secretariat) -> CouncilId:
    council_id = secretariat.councils.create(CouncilDraft("Ældrerådet", "Lillerød")).id
    secretariat.people.add_members(council_id, MEMBERS)
    return council_id


@pytest.fixture
def view(qtbot: QtBot, bridge: Bridge, council_id: CouncilId) -> PeopleView:
    """The view of the council's people, with the focus in the list."""
    view = PeopleView(bridge)
    view.show_council(council_id)
    shown(qtbot, view)
    return view


def rows(view: PeopleView) -> list[str]:
    return [view.model.index(row).data() for row in range(view.model.rowCount())]


def words(view: PeopleView) -> dict[str, str]:
    return {row.person.name: row.words for row in view.model.people}


def person(view: PeopleView, secretariat: Secretariat) -> Person:
    """The chosen person, as stored."""
    assert view.person_id is not None
    return secretariat.people.get(view.person_id)


def card(view: PeopleView) -> MembershipCard:
    (only,) = view.pane.cards.values()
    return only


def stored(view: PeopleView, secretariat: Secretariat) -> Membership:
    (only,) = secretariat.people.memberships(person_id=view.person_id)
    return only


# --- the list -------------------------------------------------------------------------------


def test_a_councils_people_stand_in_its_order_with_the_former_apart(view: PeopleView) -> None:
    assert rows(view) == ["Eva Holm", "Åse Bro", "Ib Lund", "Lis Friis", "TIDLIGERE", "Ole Dam"]
    assert words(view) == {
        "Eva Holm": "Forperson · Idrætsforeningen",
        "Åse Bro": "Medlem",
        "Ib Lund": "Medlem",
        "Lis Friis": "Suppleant for Ib Lund",
        "Ole Dam": "Medlem til 31-12-2025",
    }


def test_all_councils_show_everyone_by_name_and_what_they_are_where(
    view: PeopleView, secretariat: Secretariat, bridge: Bridge
) -> None:
    bridge.do(secretariat.people.create, "Ann Ny")
    view.show_council(None)
    names = ["Ann Ny", "Eva Holm", "Ib Lund", "Lis Friis", "Åse Bro", "TIDLIGERE", "Ole Dam"]
    assert rows(view) == names
    assert words(view)["Eva Holm"] == "Forperson i Ældrerådet · Idrætsforeningen"
    assert words(view)["Ann Ny"] == "Ikke medlem af noget råd"


def test_the_filter_finds_by_name_and_by_what_they_are(view: PeopleView) -> None:
    view.filter.setFocus()
    type_text("åse")
    assert rows(view) == ["Åse Bro"]
    assert view.pane.name.text() == "Åse Bro"
    type_over("suppleant")
    assert rows(view) == ["Lis Friis"]
    type_over("findes ikke")
    assert rows(view) == []
    assert view.person_id is None
    assert view._empty_words.isVisible()


def test_alt_and_an_arrow_move_a_person_in_the_councils_list(
    view: PeopleView, secretariat: Secretariat, council_id: CouncilId
) -> None:
    press(Key.Key_Down, ALT)
    assert rows(view)[:3] == ["Åse Bro", "Eva Holm", "Ib Lund"]
    assert person(view, secretariat).name == "Eva Holm"
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    assert rows(view)[:3] == ["Eva Holm", "Åse Bro", "Ib Lund"]


def test_a_person_dropped_elsewhere_is_moved(view: PeopleView) -> None:
    data = view.model.mimeData([view.model.index(0)])
    move = Qt.DropAction.MoveAction
    assert not view.model.dropMimeData(data, move, 3, 0, QModelIndex())
    assert rows(view)[:4] == ["Åse Bro", "Ib Lund", "Eva Holm", "Lis Friis"]
    view.model.dropMimeData(data, move, -1, 0, QModelIndex())
    assert rows(view)[3] == "Eva Holm"


def test_the_order_can_only_be_changed_in_one_whole_list(view: PeopleView) -> None:
    view.show_council(None)
    before = rows(view)
    view.list.setFocus()
    press(Key.Key_Down, ALT)
    assert rows(view) == before
    assert not view.model.flags(view.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


# --- one person -----------------------------------------------------------------------------


def test_a_person_is_stored_when_a_field_is_left(
    view: PeopleView, secretariat: Secretariat
) -> None:
    view.pane.name.setFocus()
    type_over("Eva Holm Dahl")
    press(Key.Key_Return)
    assert rows(view)[0] == "Eva Holm Dahl"
    view.pane.email.setFocus()
    type_over("eva@lilleroed.example")
    press(Key.Key_Tab)
    assert view.pane.phone.hasFocus()
    type_over("12 34 56 78")
    press(Key.Key_Return)
    known = person(view, secretariat)
    assert (known.name, known.email) == ("Eva Holm Dahl", "eva@lilleroed.example")
    assert known.phone == "12 34 56 78"


def test_a_name_cannot_be_emptied_and_escape_takes_typing_back(
    view: PeopleView, secretariat: Secretariat
) -> None:
    view.pane.name.setFocus()
    type_over(" ")
    press(Key.Key_Return)
    assert view.pane.name.text() == "Eva Holm"
    type_over("Forkert")
    press(Key.Key_Escape)
    assert view.pane.name.text() == "Eva Holm"
    assert person(view, secretariat).name == "Eva Holm"


def test_what_is_typed_is_stored_without_leaving_the_field(
    qtbot: QtBot, view: PeopleView, secretariat: Secretariat
) -> None:
    view.pane.email.setFocus()
    type_over("eva@lilleroed.example")
    qtbot.waitUntil(lambda: person(view, secretariat).email == "eva@lilleroed.example")
    assert view.pane.email.hasFocus()
    card(view).organisation.setFocus()
    type_over("Boldklubben")
    qtbot.waitUntil(lambda: stored(view, secretariat).organisation == "Boldklubben")


def test_the_person_left_keeps_what_was_just_typed(
    view: PeopleView, secretariat: Secretariat
) -> None:
    left = person(view, secretariat)
    view.pane.phone.setFocus()
    type_over("12 34 56 78")
    other = view.model.people[1].person
    view.pane.show_person(other.id)
    assert secretariat.people.get(left.id).phone == "12 34 56 78"
    assert (view.pane.name.text(), view.pane.phone.text()) == (other.name, other.phone)
    assert secretariat.people.get(other.id) == other


def test_a_membership_is_edited_in_its_card(view: PeopleView, secretariat: Secretariat) -> None:
    card(view).role.setFocus()
    press(Key.Key_Down)
    card(view).organisation.setFocus()
    type_over("Boldklubben")
    card(view).party.setFocus()
    type_over("Lokallisten")
    card(view).start.setFocus()
    type_over("1. januar 2026")
    card(view).end.setFocus()
    type_over("31-13-2029")
    press(Key.Key_Return)
    assert card(view).end.problem.isVisible()
    type_over("31/12/2029")
    press(Key.Key_Return)
    membership = stored(view, secretariat)
    assert membership.role is Role.DEPUTY_CHAIRPERSON
    assert (membership.organisation, membership.party) == ("Boldklubben", "Lokallisten")
    assert (membership.start, membership.end) == (dt.date(2026, 1, 1), dt.date(2029, 12, 31))
    assert words(view)["Eva Holm"] == "Næstforperson · Boldklubben · Lokallisten"


def test_an_end_before_the_start_is_refused_and_taken_back(
    view: PeopleView, secretariat: Secretariat, failures: list[ReferentError]
) -> None:
    card(view).start.setFocus()
    type_over("01-01-2026")
    card(view).end.setFocus()
    type_over("01-01-2025")
    press(Key.Key_Return)
    assert [str(failure) for failure in failures] == ["Slutdatoen ligger før startdatoen."]
    assert card(view).end.line.text() == ""
    assert stored(view, secretariat).end is None


def test_a_substitute_is_told_for_whom(view: PeopleView, secretariat: Secretariat) -> None:
    view.list.setFocus()
    for _ in range(3):
        press(Key.Key_Down)
    chosen = card(view).substitute_for
    assert chosen.isVisible()
    choices = [chosen.itemText(i) for i in range(chosen.count())]
    assert choices == ["alle", "Eva Holm", "Åse Bro", "Ib Lund", "Ole Dam"]
    assert chosen.currentText() == "Ib Lund"
    chosen.setFocus()
    press(Key.Key_Home)
    assert stored(view, secretariat).substitute_for is None
    assert words(view)["Lis Friis"] == "Suppleant"
    card(view).role.setFocus()
    press(Key.Key_Up)
    assert stored(view, secretariat).role is Role.MEMBER
    assert not chosen.isVisible()


def test_a_person_sits_in_several_councils(
    qtbot: QtBot, view: PeopleView, secretariat: Secretariat, bridge: Bridge
) -> None:
    other = bridge.do(secretariat.councils.create, CouncilDraft("Handicaprådet"))
    menu = view.pane.add_button.menu()
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Handicaprådet", "Ældrerådet"]
    actions["Handicaprådet"].trigger()
    memberships = secretariat.people.memberships(person_id=view.person_id)
    assert {m.council_id for m in memberships} == {other, view.council_id}
    cards = list(view.pane.cards.values())
    assert [c.heading.text() for c in cards] == ["Handicaprådet", "Ældrerådet"]
    assert cards[0].role.hasFocus()
    click(cards[0].remove_button)
    assert [c.heading.text() for c in view.pane.cards.values()] == ["Ældrerådet"]


def test_an_ended_membership_says_so(view: PeopleView) -> None:
    view.list.setFocus()
    press(Key.Key_End)
    assert view.pane.name.text() == "Ole Dam"
    assert card(view).state.text() == "Tidligere"
    assert card(view).state.isVisible()


def test_what_is_undone_is_shown(view: PeopleView, secretariat: Secretariat) -> None:
    view.pane.name.setFocus()
    type_over("Forkert navn")
    press(Key.Key_Return)
    view._bridge.do(secretariat.undo)
    assert view.pane.name.text() == "Eva Holm"
    assert rows(view)[0] == "Eva Holm"


# --- adding and deleting --------------------------------------------------------------------


def panel(view: PeopleView) -> NewPersonPanel | PasteMembersPanel:
    current = view._pages.currentWidget()
    assert isinstance(current, NewPersonPanel | PasteMembersPanel)
    return current


def test_a_new_person_gets_a_place_in_the_council(
    qtbot: QtBot, view: PeopleView, secretariat: Secretariat
) -> None:
    click(view.new_button)
    type_text("Bo Ny")
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_End)
    press(Key.Key_Return)
    assert person(view, secretariat).name == "Bo Ny"
    assert stored(view, secretariat).role is Role.OBSERVER
    assert view.pane.isVisible()


def test_a_new_person_needs_a_name_that_is_not_on_the_list(
    view: PeopleView, secretariat: Secretariat
) -> None:
    view.new_person()
    press(Key.Key_Return)
    assert panel(view).problem.text() == "Skriv personens navn."
    type_text("Ib Lund")
    press(Key.Key_Return)
    assert panel(view).problem.text() == "Ib Lund står allerede på rådets liste."
    press(Key.Key_Escape)
    assert view.pane.isVisible()
    assert len(secretariat.people.all()) == len(MEMBERS)


def test_a_new_person_may_have_no_council(view: PeopleView, secretariat: Secretariat) -> None:
    view.show_council(None)
    view.new_person()
    type_text("Bo Ny")
    press(Key.Key_Return)
    assert person(view, secretariat).name == "Bo Ny"
    assert not secretariat.people.memberships(person_id=view.person_id)


def test_many_are_pasted_into_the_council(qtbot: QtBot, view: PeopleView) -> None:
    click(view.paste_button)
    assert not panel(view).accept_button.isEnabled()
    QApplication.clipboard().setText("Bo Ny, medlem\nKaj Nær, sekretær")
    press(Key.Key_V, CTRL)
    assert panel(view).accept_button.text() == "Tilføj 2"
    click(panel(view).accept_button)
    assert rows(view)[4:6] == ["Bo Ny", "Kaj Nær"]
    assert words(view)["Kaj Nær"] == "Sekretær"


def test_a_deleted_person_is_told_of_and_the_next_one_chosen(
    qtbot: QtBot, view: PeopleView, secretariat: Secretariat
) -> None:
    with qtbot.waitSignal(view.person_deleted) as told:
        press(Key.Key_Delete)
    assert told.args == ["Eva Holm"]
    assert person(view, secretariat).name == "Åse Bro"
    view._bridge.do(secretariat.undo)
    assert rows(view)[0] == "Eva Holm"


def test_an_empty_file_says_what_to_do(qtbot: QtBot, bridge: Bridge) -> None:
    view = PeopleView(bridge)
    shown(qtbot, view)
    assert "Opret først et råd" in view._empty_words.text()
    assert not view.paste_button.isEnabled()
    view.paste_people()
    view.delete_person()
    assert view._empty_words.isVisible()

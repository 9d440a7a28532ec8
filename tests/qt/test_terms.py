"""A new council after an election, by keyboard; and a council's past in its panel."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import CouncilDraft, CouncilId, MeetingDraft, MembershipDraft, Role
from models.search import Query
from models.secretariat import Secretariat
from models.secretariat.terms import Carried, NewTerm
from tests.fixtures.desk import Desk
from tests.qt.hands import focused, press, shown, type_over, type_text
from ui.bridge import Bridge
from ui.people.people_view import PeopleView
from ui.search.search_view import SearchView
from ui.settings.council_panel import CouncilPanel
from ui.terms.new_term_panel import NewTermPanel
from ui.terms.past_panels import NamePanel, TermPanel

Key = Qt.Key
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2025, 12, 31)


def seats(secretariat: Secretariat, council: CouncilId) -> list[str]:
    names = {person.id: person.name for person in secretariat.people.all()}
    return [
        f"{names[m.person_id]} {m.role} {m.start or ''}..{m.end or ''}"
        for m in secretariat.people.memberships(council_id=council)
    ]


# --- the guided step ----------------------------------------------------------------------------


def test_a_new_council_is_begun_by_keyboard_and_undone(at_meeting: Desk) -> None:
    desk = at_meeting
    (council,) = desk.secretariat.councils.all()
    before = seats(desk.secretariat, council.id)
    desk.press("Alt+Shift+V")
    panel = desk.panel(NewTermPanel)
    assert desk.focus == "Den nye periode begynder"
    desk.press("Ctrl+A")
    desk.write("1-1-2027")
    desk.press("Tab", "Tab")
    assert desk.focus == "Den periode, der slutter, begyndte (kan udelades)"
    desk.write("1-1-2024")
    desk.press("Tab")
    assert desk.focus == "Medlemmer, der fortsætter"
    desk.press("Space", "Down")  # Asta stops; Bo goes on
    desk.press("Tab")
    assert desk.focus == "Rolle i den nye periode"
    desk.press("Home")
    assert panel.counts.text() == "4 fortsætter, 1 stopper, 0 nye"
    desk.press("Tab", "Tab", "Tab")
    assert desk.focus == "Medlemmer, én på hver linje"
    desk.write("Dora Ny, medlem")
    assert panel.counts.text() == "4 fortsætter, 1 stopper, 1 ny"
    assert "De nuværende medlemskaber slutter 31-12-2026." in panel.summary.text()
    desk.press("Tab")
    while desk.focus != "Punkternes numre":
        desk.press("Tab")
    desk.press("Home", "Tab")
    assert "nummer 1" in panel.summary.text()
    assert QApplication.focusWidget() is panel.accept_button
    desk.press("Return")
    assert not desk.has_panel
    assert desk.notice.startswith("Den nye periode i Seniorrådet begynder 01-01-2027: 4 fortsætter")
    assert [(t.name, t.start) for t in desk.secretariat.terms.of(council.id)] == [
        ("2024–2026", dt.date(2024, 1, 1)),
        ("2027–", dt.date(2027, 1, 1)),
    ]
    assert seats(desk.secretariat, council.id)[5:] == [
        "Bo Dahl chairperson 2027-01-01..",
        "Carl Engberg member 2027-01-01..",
        "Dora Ny member 2027-01-01..",
        "Inga Krogh substitute 2027-01-01..",
        "Jens Lund substitute 2027-01-01..",
    ]
    desk.click_button("Fortryd")
    assert seats(desk.secretariat, council.id) == before
    assert not desk.secretariat.terms.of(council.id)


@pytest.fixture
def council_id(secretariat: Secretariat) -> CouncilId:
    """A council in its term from 2022, with three members and a meeting."""
    draft = CouncilDraft("Ældrerådet", "Havneby", term_start=dt.date(2022, 1, 1))
    council_id = secretariat.councils.create(draft).id
    for name in ("Anna Holm", "Bo Lund", "Carl Bro"):
        person = secretariat.people.create(name).id
        secretariat.people.add_membership(MembershipDraft(council_id, person))
    secretariat.meetings.create(MeetingDraft(council_id, dt.date(2025, 12, 1)))
    return council_id


@pytest.fixture
def guide(qtbot: QtBot, bridge: Bridge, council_id: CouncilId) -> NewTermPanel:
    panel = NewTermPanel(bridge, council_id)
    shown(qtbot, panel)
    return panel


def rows(guide: NewTermPanel) -> list[str]:
    tree = guide.members.tree
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [f"{item.text(0)}: {item.text(2)}" for item in items if item is not None]


def test_a_pasted_list_of_the_whole_council_ticks_whoever_is_in_it(
    guide: NewTermPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    type_over("1-1-2026")
    guide.members.set_all(goes_on=False)
    assert rows(guide) == ["Anna Holm: Stopper", "Bo Lund: Stopper", "Carl Bro: Stopper"]
    guide.added.box.setPlainText("Bo Lund, formand\nDora Ny")
    assert rows(guide)[1] == "Bo Lund: Formand (står også nedenfor)"
    assert guide.counts.text() == "1 fortsætter, 2 stopper, 1 ny"
    guide.members.tree.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Space)  # who was pasted goes on
    assert not guide.members.role.isEnabled()
    assert guide.counts.text() == "1 fortsætter, 2 stopper, 1 ny"
    guide.accept_button.click()
    assert seats(secretariat, council_id)[3:] == [
        "Bo Lund chair 2026-01-01..",
        "Dora Ny member 2026-01-01..",
    ]


def test_a_box_is_ticked_with_the_mouse_and_a_new_role_brings_someone_back(
    guide: NewTermPanel,
) -> None:
    item = guide.members.tree.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert rows(guide)[0] == "Anna Holm: Stopper"
    guide.members.role.setFocus()
    press(Key.Key_Home)
    assert rows(guide)[0] == "Anna Holm: Forperson"


def test_dates_that_cannot_be_are_told(
    guide: NewTermPanel,
    failures: list[ReferentError],
    secretariat: Secretariat,
    council_id: CouncilId,
) -> None:
    assert not guide.former_start.isVisible()
    type_over("1-13-2026")
    press(Key.Key_Return)
    assert guide.problem.text() == guide.start.problem.text()
    type_over("")
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    assert guide.problem.text() == "Skriv, hvilken dag den nye periode begynder."
    assert focused() is guide.start.line
    type_over("1-1-2022")
    assert guide.former.text().startswith("Den seneste periode begyndte 01-01-2022.")
    press(Key.Key_Return)
    assert "begyndte 01-01-2022" in str(failures[0])
    assert len(secretariat.terms.of(council_id)) == 1
    type_over("1-1-2026")
    assert guide.former.text().endswith("begyndte 01-01-2022 og varer til 31-12-2025.")


def test_a_council_without_members_begins_with_new_ones(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    council_id = secretariat.councils.create(CouncilDraft("Ungerådet")).id
    guide = NewTermPanel(bridge, council_id)
    shown(qtbot, guide)
    assert not guide.members.isVisible()
    guide.added.box.setPlainText("Dora Ny")
    guide.accept_button.click()
    assert seats(secretariat, council_id) == ["Dora Ny member 2027-01-01.."]


# --- the council's past in its panel ------------------------------------------------------------


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, council_id: CouncilId) -> CouncilPanel:
    panel = CouncilPanel(bridge, council_id)
    shown(qtbot, panel)
    return panel


def test_a_new_name_is_asked_from_which_day(
    panel: CouncilPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    assert panel.renaming is not None
    assert not panel.renaming.isVisible()
    type_over("Seniorrådet")
    assert panel.renaming.isVisible()
    panel.renaming.start.setFocus()
    type_over("i morgen")
    press(Key.Key_Return)
    assert panel.problem.text() == panel.renaming.start.problem.text()
    type_over("")
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    assert panel.problem.text() == "Skriv, fra hvilken dag det nye navn gælder."
    type_over("1-1-2026")
    assert panel.renaming.words.text().startswith("Hed Ældrerådet til og med 31-12-2025")
    press(Key.Key_Return)
    assert secretariat.councils.on(council_id, LAST).name == "Ældrerådet"
    assert secretariat.councils.on(council_id, FIRST).name == "Seniorrådet"


def test_a_spelling_mistake_is_corrected_without_a_trace(
    panel: CouncilPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    type_over("Æld rerådet")
    assert panel.renaming is not None
    panel.renaming.renamed.setFocus()
    press(Key.Key_Down)
    assert panel.renaming.corrected.isChecked()
    assert not panel.renaming.start.isEnabled()
    press(Key.Key_Return)
    assert secretariat.councils.get(council_id).name == "Æld rerådet"
    assert secretariat.terms.earlier_names(council_id) == []


def test_terms_are_added_edited_and_deleted_by_keyboard(
    panel: CouncilPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    assert panel.past is not None
    panel.past_fold.toggle.setChecked(True)
    panel.past.terms.add_button.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Return)
    added = panel.findChild(TermPanel)
    assert added is not None
    assert added.problem.text() == "Skriv, hvornår perioden begynder."
    type_text("1-1-2018")
    press(Key.Key_Tab)
    type_text("31-12-2021")
    press(Key.Key_Return)
    names = [term.name for term in secretariat.terms.of(council_id)]
    assert names == ["2018–2021", "2022–"]
    assert panel.past_fold.summary.text() == "2018–2021, 2022–"
    assert focused() is panel.past.terms.tree
    press(Key.Key_Return)
    type_over("1-2-2022")
    press(Key.Key_Return)
    assert panel.term_start.value == dt.date(2022, 2, 1)
    press(Key.Key_Delete)
    assert [term.name for term in secretariat.terms.of(council_id)] == ["2018–2021"]
    assert panel.term_start.value == dt.date(2018, 1, 1)


def test_earlier_names_are_added_edited_and_deleted_by_keyboard(
    panel: CouncilPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    assert panel.past is not None
    panel.past_fold.toggle.setChecked(True)
    panel.past.names.add_button.click()
    added = panel.findChild(NamePanel)
    assert added is not None
    press(Key.Key_Return)
    assert added.problem.text() == "Skriv rådets navn."
    type_text("Pensionistrådet")
    press(Key.Key_Return)
    assert added.problem.text() == "Skriv den sidste dag, rådet hed sådan."
    type_text("31-12-2009")
    press(Key.Key_Return)
    (name,) = secretariat.terms.earlier_names(council_id)
    assert (name.name, name.municipality) == ("Pensionistrådet", "Havneby")
    assert panel.past_fold.summary.text() == "2022– · hed Pensionistrådet"
    assert focused() is panel.past.names.tree
    press(Key.Key_Return)
    type_over("Pensionistudvalget")
    press(Key.Key_Return)
    assert secretariat.councils.on(council_id, dt.date(2009, 1, 1)).name == "Pensionistudvalget"
    press(Key.Key_Delete)
    assert secretariat.terms.earlier_names(council_id) == []


# --- terms as periods ---------------------------------------------------------------------------


@pytest.fixture
def over_time(secretariat: Secretariat, council_id: CouncilId) -> CouncilId:
    """The same council after an election: Anna stopped, Bo goes on as the chair; renamed."""
    terms = secretariat.terms
    bo = terms.outgoing(council_id, FIRST)[1]
    terms.begin(council_id, NewTerm(FIRST, carried=(Carried(bo.id, Role.CHAIR),)))
    council = secretariat.councils.get(council_id)
    renamed = CouncilDraft("Seniorrådet", council.municipality, term_start=council.term_start)
    secretariat.councils.edit(council_id, renamed, FIRST)
    return council_id


def test_the_members_of_an_earlier_term_are_found(
    qtbot: QtBot, bridge: Bridge, over_time: CouncilId
) -> None:
    view = PeopleView(bridge)
    view.show_council(over_time)
    shown(qtbot, view)

    def listed() -> list[str]:
        return [view.model.index(row).data() for row in range(view.model.rowCount())]

    assert listed() == ["Bo Lund", "TIDLIGERE", "Anna Holm", "Carl Bro"]
    view.period.setFocus()
    press(Key.Key_End)
    assert view.period.currentText() == "Funktionsperioden 2022–2025"
    assert listed() == ["Anna Holm", "Bo Lund", "Carl Bro"]
    assert not view.model.ordered
    press(Key.Key_Up)
    assert listed() == ["Bo Lund"]
    view.show_person(view.model.people[0].person.id)
    assert view.pane.lines.lines == [
        ("fra 01-01-2026", "Seniorrådet", "Formand"),
        ("til 31-12-2025", "Ældrerådet", "Medlem"),
    ]
    assert [c.heading.text() for c in view.pane.cards.values()] == ["Seniorrådet", "Ældrerådet"]
    anna = next(p for p in bridge.secretariat.people.all() if p.name == "Anna Holm")
    view.show_person(anna.id)
    assert view.period.currentText() == "Alle perioder"
    assert view.pane.lines.isHidden()


def test_a_term_fills_in_the_dates_of_a_search(
    qtbot: QtBot, bridge: Bridge, over_time: CouncilId
) -> None:
    view = SearchView(bridge)
    shown(qtbot, view)
    view.term.setFocus()
    press(Key.Key_End)
    assert (view.query.start, view.query.end) == (dt.date(2022, 1, 1), LAST)
    press(Key.Key_Up)
    assert (view.query.start, view.query.end) == (FIRST, None)
    view.ask(Query("budget", start=dt.date(2022, 1, 1), end=LAST))
    assert view.term.currentText() == "Funktionsperioden 2022–2025"
    view.end.setFocus()
    type_over("1-1-2025")
    assert view.term.currentText() == "Funktionsperiode"
    view.hide()  # the date is asked for as it is left, and must be before the file is closed
    qtbot.waitUntil(lambda: not view.is_waiting)

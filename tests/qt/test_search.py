"""Searching from anywhere: typed, moved in, opened, left and done again, by keys alone."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from models.records import (
    AttachmentDraft,
    CouncilId,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    SectionDraft,
)
from models.text import plain
from tests.fixtures.desk import Desk
from tests.fixtures.office import Office
from ui.people.people_view import PeopleView
from ui.search.search_view import SearchView


@pytest.fixture
def office_file(desk: Desk) -> Path:
    """Two councils: an item with every part in a meeting that is not the first one shown."""
    office = Office(desk.path)
    other = office.council("Integrationsrådet")
    office.meeting(other, "2026-12-03", "Budget")
    council = office.council("Seniorrådet")
    office.member(council, "Anna Holm")
    meeting = office.meeting(council, "2026-06-04", "Budget")
    office.secretariat.agenda.add_item(
        meeting,
        ItemDraft(
            "Boligplan",
            decision=plain("Rådet anbefaler flere ungdomsboliger."),
            sections=(SectionDraft("Sagen", 1, plain("Der er plads ved havnen.")),),
            history=(HistoryEntryDraft(dt.date(2026, 1, 5), "Byrådet"),),
            attachments=(AttachmentDraft("Skitse", "skitse.txt", b"x"),),
        ),
    )
    office.secretariat.close()
    return desk.path


@pytest.fixture
def at_desk(desk: Desk, office_file: Path) -> Desk:
    desk.sit_down()
    return desk


def view(desk: Desk) -> SearchView:
    shown = desk.window.views.currentWidget()
    assert isinstance(shown, SearchView)
    return shown


def search(desk: Desk, words: str) -> SearchView:
    """Press Ctrl+F, type, and wait until it has been searched for."""
    desk.press("Ctrl+F")
    desk.write(words)
    settled(desk)
    return view(desk)


def settled(desk: Desk) -> None:
    desk.wait(lambda: not view(desk).is_waiting)


def titles(desk: Desk) -> list[str]:
    return [hit.title for hit in view(desk).model.hits]


def texts(desk: Desk) -> str:
    return "\n".join(w.text() for w in view(desk).findChildren(QLabel) if w.isVisible())


def test_what_is_found_is_shown_while_one_types(at_desk: Desk) -> None:
    search(at_desk, "budget")
    assert at_desk.focus == "Søg"
    assert titles(at_desk) == ["Budget", "Budget"]
    assert "2 fund" in texts(at_desk)
    at_desk.write(" x")
    settled(at_desk)
    assert titles(at_desk) == []
    assert "Der er ingen fund for »budget x«." in texts(at_desk)


def test_enter_opens_the_place_with_the_words_selected(at_desk: Desk) -> None:
    search(at_desk, "bolig")
    at_desk.press("Return")
    assert at_desk.stored_item.title == "Boligplan"
    assert at_desk.view.meetings.council_id == 2
    assert at_desk.focus == "Beslutning"
    assert at_desk.editor.decision.textCursor().selectedText() == "bolig"
    assert at_desk.window.views.currentWidget() is at_desk.view


@pytest.mark.parametrize(
    ("words", "focus"),
    [
        ("plads", "Sagen"),
        ("boligplan", "Punktets titel"),
        ("byrådet", "Udvalg eller råd"),
        ("skitse", "Bilagets titel"),
    ],
)
def test_every_part_is_opened_where_it_stands(at_desk: Desk, words: str, focus: str) -> None:
    search(at_desk, words)
    at_desk.press("Return")
    assert at_desk.stored_item.title == "Boligplan"
    assert at_desk.focus == focus


def test_down_and_up_choose_from_the_field(at_desk: Desk) -> None:
    search(at_desk, "budget")
    at_desk.press("Down", "Down")
    assert view(at_desk).list.currentIndex().row() == 1
    at_desk.press("Up", "PgDown", "PgUp", "Down")
    assert at_desk.focus == "Søg"
    at_desk.press("Return")
    assert at_desk.view.meetings.council_id == 2


def test_enter_at_once_waits_for_the_last_key(at_desk: Desk) -> None:
    at_desk.press("Ctrl+F")
    at_desk.write("ungdom\n")
    assert at_desk.stored_item.title == "Boligplan"


def test_a_person_is_opened_among_the_people(at_desk: Desk) -> None:
    search(at_desk, "anna")
    at_desk.press("Return")
    people = at_desk.window.views.currentWidget()
    assert isinstance(people, PeopleView)
    assert people.person_id == 1
    at_desk.press("Ctrl+F", "Escape")
    assert at_desk.window.views.currentWidget() is people


def test_esc_leads_back_to_where_one_was(at_desk: Desk) -> None:
    at_desk.press("Ctrl+Return")
    assert at_desk.focus == "Beslutning"
    search(at_desk, "bolig")
    at_desk.press("Escape")
    assert at_desk.focus == "Beslutning"
    assert at_desk.window.views.currentWidget() is at_desk.view
    at_desk.press("Alt+3", "Ctrl+F", "Escape")
    assert at_desk.window.views.currentWidget() is at_desk.window._tasks_view
    at_desk.press("Ctrl+Shift+I", "Ctrl+F", "Escape")
    assert at_desk.window.views.currentWidget() is at_desk.window._import_view
    at_desk.press("Alt+5", "Ctrl+F", "Escape")
    assert at_desk.window.views.currentWidget() is at_desk.window._absence_view


def test_one_searches_from_the_meeting_going_on_and_goes_back_to_it(at_desk: Desk) -> None:
    at_desk.press("F5", "Ctrl+F")
    assert at_desk.focus == "Søg"
    assert at_desk.window.rail.isVisible()
    at_desk.press("Escape")
    assert at_desk.window.live.is_shown


def test_the_box_above_the_meetings_leads_to_the_search(at_desk: Desk) -> None:
    at_desk.click_button("Søg i alle møder")
    assert at_desk.focus == "Søg"


def test_what_is_still_being_typed_is_found(at_desk: Desk) -> None:
    at_desk.press("Ctrl+Return")
    at_desk.write("Enighed")
    search(at_desk, "enighed")
    assert titles(at_desk) == ["Budget"]


def test_the_hits_follow_what_is_undone(at_desk: Desk) -> None:
    at_desk.press("Ctrl+Return")
    at_desk.write("Enighed")
    search(at_desk, "enighed")
    at_desk.bridge.do(at_desk.secretariat.undo)
    settled(at_desk)
    assert titles(at_desk) == []


def test_filters_narrow_and_are_cleared(at_desk: Desk) -> None:
    shown = search(at_desk, "budget")
    shown.council.set_value(CouncilId(2))
    settled(at_desk)
    assert [hit.council for hit in shown.model.hits] == ["Seniorrådet"]
    shown.start.setFocus()
    at_desk.write("1-7-2026")
    settled(at_desk)
    assert titles(at_desk) == []
    assert "»budget · Seniorrådet · fra 01-07-2026«" in texts(at_desk)
    at_desk.click_button("Ryd filtre")
    assert titles(at_desk) == ["Budget", "Budget"]


def test_decisions_are_read_in_full(at_desk: Desk) -> None:
    shown = search(at_desk, "bolig")
    at_desk.press("Tab", "Space")
    settled(at_desk)
    assert shown.query.decisions_only
    assert [hit.text for hit in shown.model.hits] == ["Rådet anbefaler flere ungdomsboliger."]


def test_a_search_is_saved_done_again_and_removed(at_desk: Desk) -> None:
    search(at_desk, "bolig")
    at_desk.click_button("Gem søgningen")
    at_desk.press("Ctrl+A", "Delete")
    settled(at_desk)
    assert "GEMTE SØGNINGER" in texts(at_desk)
    at_desk.click_button("bolig")
    assert titles(at_desk) == ["Boligplan"]
    at_desk.press("Ctrl+A", "Delete")
    settled(at_desk)
    remove = next(
        b
        for b in view(at_desk).findChildren(QAbstractButton)
        if b.accessibleName() == "Fjern »bolig«" and b.isVisible()
    )
    at_desk.click(remove)
    assert "GEMTE SØGNINGER" not in texts(at_desk)


def test_a_search_that_led_somewhere_is_offered_again(at_desk: Desk) -> None:
    search(at_desk, "bolig")
    at_desk.press("Return", "Ctrl+F", "Delete")
    settled(at_desk)
    assert "SENESTE SØGNINGER" in texts(at_desk)
    at_desk.click_button("bolig")
    assert titles(at_desk) == ["Boligplan"]


def test_more_are_shown_when_asked_for(desk: Desk) -> None:
    office = Office(desk.path)
    office.meeting(office.council(), titles="Budget " * 60)
    office.secretariat.close()
    desk.sit_down()
    shown = search(desk, "budget")
    assert len(titles(desk)) == 50
    assert "De første 50 fund" in texts(desk)
    desk.press(*["PgDown"] * 9, "Down", "Down", "Down", "Down")
    bottom = shown.list.visualRect(shown.list.currentIndex()).bottom()
    assert shown.list.currentIndex().row() == 49
    assert bottom <= shown.list.viewport().height()
    desk.press(*["PgUp"] * 9, "PgDown")
    desk.click_button("Vis flere")
    assert len(titles(desk)) == 60
    assert shown.list.currentIndex().row() == 9


def test_a_large_file_is_made_ready_without_freezing(
    at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.search.search_view.SLICE", 0)
    monkeypatch.setattr("models.store.search.BATCH", 1)
    at_desk.press("Ctrl+F")
    for item in (ItemId(1), ItemId(2)):
        at_desk.secretariat.agenda.rename_item(item, "Budget igen")
    told: list[str] = []
    monkeypatch.setattr(view(at_desk)._told, "setText", told.append)
    at_desk.write("budget")
    at_desk.wait(lambda: len(titles(at_desk)) == 2)
    assert told[-2:] == ["Gør klar til at søge: 1 mangler …", "2 fund"]


def test_a_screen_reader_hears_what_was_found(at_desk: Desk) -> None:
    shown = search(at_desk, "ungdom")
    spoken = shown.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Beslutning, Seniorrådet · 4. juni 2026, 2  Boligplan, "
        "Rådet anbefaler flere ungdomsboliger."
    )


def test_a_council_that_is_gone_is_no_longer_asked_for(at_desk: Desk) -> None:
    shown = search(at_desk, "bolig")
    shown.council.set_value(CouncilId(2))
    at_desk.press("Escape")
    at_desk.bridge.do(at_desk.secretariat.councils.delete, CouncilId(2))
    at_desk.press("Ctrl+F")
    assert shown.council.value is None

"""A new meeting takes with it what the last one left, and a made one can be given it."""

from dataclasses import replace

import pytest

from models.records import ItemDraft, MeetingState, TaskDraft
from tests.fixtures.desk import Desk
from ui.meetings.meeting_panel import MeetingPanel

APPROVAL = "Godkendelse af referat fra mødet d. 1. december 2026"


@pytest.fixture
def left_over(at_meeting: Desk) -> Desk:
    """At a meeting that is over: one item postponed, one to be taken up again, one task open.

    There is no later meeting yet, and the council has two standing items.
    """
    secretariat = at_meeting.secretariat
    council = secretariat.councils.get(secretariat.meetings.get(at_meeting.meeting_id).council_id)
    later = secretariat.meetings.of(council.id)[0].meeting.id
    do = at_meeting.bridge.do
    do(secretariat.meetings.delete, later)
    standing = (ItemDraft("Dagsorden"), ItemDraft("Eventuelt"))
    do(secretariat.councils.edit, council.id, replace(council, standing_items=standing))
    do(secretariat.record.set_state, at_meeting.meeting_id, MeetingState.DRAFT)
    budget, trafik, _last = [item.id for item in secretariat.agenda.of(at_meeting.meeting_id)]
    do(secretariat.outcomes.postpone, trafik)
    do(secretariat.outcomes.set_again, budget, True)
    do(secretariat.tasks.add, TaskDraft(council.id, "Ring", item_id=budget))
    return at_meeting


def offered(desk: Desk) -> list[str]:
    """What the panel offers; with a dash before what is not checked."""
    boxes = desk.panel(MeetingPanel).gathered.boxes
    return [("" if box.isChecked() else "-") + box.text() for box in boxes]


def tab_to(desk: Desk, name: str) -> None:
    for _ in range(30):
        if desk.focus == name:
            return
        desk.press("Tab")
    raise LookupError(name)


def test_everything_comes_along_with_two_keys(left_over: Desk) -> None:
    left_over.press("Ctrl+N")
    assert offered(left_over) == [
        "Dagsorden",
        "Eventuelt",
        APPROVAL,
        "Trafik – udsat fra 1. december 2026, punkt 2",
        "Budget – tages op igen fra 1. december 2026, punkt 1",
        "Opfølgning: 1 åben opgave under det første punkt",
    ]
    left_over.press("Return")
    assert not left_over.has_panel
    assert left_over.agenda == f"1 Dagsorden, 2 {APPROVAL}, 3 Trafik, 4 Budget, 5 Eventuelt"
    assert left_over.headings[-1] == "Opfølgning"


def test_what_is_unchecked_stays_behind_and_enter_makes_the_meeting(left_over: Desk) -> None:
    left_over.press("Ctrl+N")
    tab_to(left_over, "Dagsorden")  # the box with the agenda to begin from
    left_over.press("Tab", "Space", "Tab", "Tab", "Space")
    assert [text for text in offered(left_over) if text.startswith("-")] == [
        "-Dagsorden",
        "-" + APPROVAL,
    ]
    left_over.press("Return")
    assert left_over.agenda == "1 Trafik, 2 Budget, 3 Eventuelt"


def test_another_day_gathers_anew_and_keeps_what_was_unchecked(left_over: Desk) -> None:
    left_over.press("Ctrl+N")
    panel = left_over.panel(MeetingPanel)
    panel.gathered.boxes[0].setChecked(False)
    left_over.write("24-11-2026")
    left_over.press("Tab")
    assert offered(left_over) == [
        "-Dagsorden",
        "Eventuelt",
        "Opfølgning: 1 åben opgave under det første punkt",
    ]
    left_over.press("Return")
    assert left_over.agenda == "1 Eventuelt"


def test_a_copied_agenda_has_its_own_items(left_over: Desk) -> None:
    left_over.press("Ctrl+N")
    panel = left_over.panel(MeetingPanel)
    tab_to(left_over, "Dagsorden")
    left_over.press("Down")
    assert offered(left_over)[0] == APPROVAL
    assert panel.copy_from is not None
    left_over.press("Up")
    assert offered(left_over)[0] == "Dagsorden"


def test_a_long_title_is_cut_in_the_box_and_whole_beside_it(left_over: Desk) -> None:
    title = "Høring & svar om " + "lange titler " * 10
    item = left_over.secretariat.agenda.of(left_over.meeting_id)[1].id
    left_over.bridge.do(left_over.secretariat.agenda.rename_item, item, title)
    left_over.press("Ctrl+N")
    box = left_over.panel(MeetingPanel).gathered.boxes[3]
    assert box.text().startswith("Høring && svar om lange")
    assert "… – udsat fra" in box.text()
    assert box.toolTip() == title.strip()


def test_the_panel_of_a_made_meeting_offers_nothing(left_over: Desk) -> None:
    left_over.window.actions_.edit_meeting.trigger()
    panel = left_over.panel(MeetingPanel)
    assert panel.gathered.isHidden()


def test_a_made_meeting_is_given_it_from_the_menu_of_standing_items(left_over: Desk) -> None:
    secretariat, agenda = left_over.secretariat, left_over.view.agenda
    council = secretariat.meetings.get(left_over.meeting_id).council_id
    draft = secretariat.meetings.propose(council)
    left_over.bridge.do(secretariat.meetings.create, draft)
    left_over.press("Alt+PgUp")
    assert left_over.agenda == "1 Dagsorden, 2 Eventuelt"
    menu, waiting = agenda._standing_menu, agenda._waiting_menu
    left_over.choose(menu, "Godkend sidste referat")
    menu.aboutToShow.emit()
    assert [action.text() for action in waiting.actions() if action.text()] == [
        "Trafik – udsat fra 1. december 2026, punkt 2",
        "Budget – tages op igen fra 1. december 2026, punkt 1",
        "Alle",
    ]
    waiting.actions()[-1].trigger()
    left_over.choose(menu, "Åbne opgaver som opfølgning")
    assert left_over.agenda == f"1 Dagsorden, 2 {APPROVAL}, 3 Trafik, 4 Budget, 5 Eventuelt"
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Dagsorden", "Eventuelt"]


def test_one_postponed_item_is_offered_alone(left_over: Desk) -> None:
    secretariat, agenda = left_over.secretariat, left_over.view.agenda
    budget = secretariat.agenda.of(left_over.meeting_id)[0].id
    left_over.bridge.do(secretariat.outcomes.set_again, budget, False)
    council = secretariat.meetings.get(left_over.meeting_id).council_id
    left_over.bridge.do(secretariat.meetings.create, secretariat.meetings.propose(council))
    left_over.press("Alt+PgUp")
    agenda._standing_menu.aboutToShow.emit()
    (only,) = agenda._waiting_menu.actions()
    only.trigger()
    assert left_over.agenda == "1 Dagsorden, 2 Trafik, 3 Eventuelt"

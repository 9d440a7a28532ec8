"""What the next meeting should hold: standing items, the last minutes, what was left over."""

import datetime as dt

import pytest

from models.records import (
    CouncilId,
    ItemDraft,
    ItemId,
    ItemOutcome,
    MeetingDraft,
    MeetingId,
    MeetingState,
    TaskDraft,
)
from models.secretariat.gathering import Gathered, GatheredKind
from models.text import ListItem, plain, plain_lines
from tests.fixtures.office import Office

JUNE, JULY = "2026-06-04", "2026-07-02"
DAY = dt.date(2026, 7, 2)
STANDING = (ItemDraft("Dagsorden", decision=plain("Godkendt.")), ItemDraft("Eventuelt"))
APPROVAL = "Godkendelse af referat fra mødet d. 4. juni 2026"


@pytest.fixture
def council(office: Office) -> CouncilId:
    return office.council(standing_items=STANDING)


@pytest.fixture
def june(office: Office, council: CouncilId) -> MeetingId:
    """A meeting that is held, with items besides the standing ones."""
    meeting = office.meeting(council, JUNE, "Budget Trafik Valg")
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    return meeting


def item(office: Office, meeting: MeetingId, title: str) -> ItemId:
    return next(i.id for i in office.secretariat.agenda.of(meeting) if i.title == title)


def gathered(office: Office, council: CouncilId, day: dt.date = DAY) -> list[str]:
    """'approval Godkendelse af ...'; with a dash before what is not chosen from the start."""
    found = office.secretariat.gathering.for_new(council, day)
    return [f"{'' if one.chosen else '-'}{one.kind} {one.text}" for one in found]


def make(office: Office, council: CouncilId, *kinds: GatheredKind) -> MeetingId:
    """The next meeting, with what was gathered of these kinds; of all when none are given."""
    found = office.secretariat.gathering.for_new(council, DAY)
    chosen = [one for one in found if not kinds or one.kind in kinds]
    return office.secretariat.meetings.create(MeetingDraft(council, DAY), gathered=chosen).id


def test_everything_is_gathered_in_order(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    office.secretariat.outcomes.set_again(item(office, june, "Budget"), True)
    office.secretariat.outcomes.postpone(item(office, june, "Trafik"))
    office.secretariat.outcomes.set_again(item(office, june, "Trafik"), True)
    office.secretariat.tasks.add(TaskDraft(council, "Ring"))
    assert gathered(office, council) == [
        "standing Dagsorden",
        "standing Eventuelt",
        f"approval {APPROVAL}",
        "postponed Trafik",
        "again Budget",
        "tasks Opfølgning",
    ]
    postponed = office.secretariat.gathering.for_new(council, DAY)[3]
    assert (postponed.date, postponed.number) == (dt.date(2026, 6, 4), "4")


def test_the_new_meeting_holds_what_was_chosen(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    secretariat = office.secretariat
    trafik, budget = item(office, june, "Trafik"), item(office, june, "Budget")
    office.write(secretariat.agenda.item(budget).decision.id, "Drøftet.")
    secretariat.outcomes.postpone(trafik)
    secretariat.outcomes.set_again(budget, True)
    secretariat.tasks.add(TaskDraft(council, "Ring", "Bo Dahl", dt.date(2026, 7, 1)))
    secretariat.tasks.add(TaskDraft(council, "Skriv"))
    meeting = make(office, council)
    titles = [line.title for line in secretariat.agenda.of(meeting)]
    assert titles == ["Dagsorden", APPROVAL, "Trafik", "Budget", "Eventuelt"]
    first, _approval, new_trafik, new_budget, _last = map(
        secretariat.agenda.item, office.ids(meeting)
    )
    assert first.decision.body == plain("Godkendt.")
    (section,) = first.sections
    assert section.heading == "Opfølgning"
    assert all(isinstance(block, ListItem) for block in section.body.blocks)
    assert plain_lines(section.body) == ["- Bo Dahl: Ring (senest d. 1. juli 2026)", "- Skriv"]
    assert (new_trafik.carried_from, new_budget.carried_from) == (trafik, budget)
    assert [plain_lines(e.decision) for e in new_trafik.history] == [["Udsat."]]
    assert [plain_lines(e.decision) for e in new_budget.history] == [["Drøftet."]]
    again = secretariat.outcomes.carried(new_budget.id)
    assert again.origin is not None
    assert not again.origin_postponed
    # And the next time nothing of it is gathered but what is still there.
    assert gathered(office, council, dt.date(2026, 8, 6))[2:] == [
        f"approval {APPROVAL}",
        "tasks Opfølgning",
    ]


def test_making_it_is_one_step_of_undo(office: Office, council: CouncilId, june: MeetingId) -> None:
    office.secretariat.outcomes.postpone(item(office, june, "Trafik"))
    before = gathered(office, council)
    make(office, council)
    office.secretariat.undo()
    assert len(office.secretariat.meetings.of(council)) == 1
    assert gathered(office, council) == before


def test_what_is_not_chosen_stays_behind(office: Office, council: CouncilId) -> None:
    draft = MeetingDraft(council, DAY)
    last = office.secretariat.gathering.for_new(council, DAY)[1]
    meeting = office.secretariat.meetings.create(draft, gathered=[last]).id
    assert office.lines(meeting) == "1 Eventuelt"
    assert office.lines(office.secretariat.meetings.create(draft, gathered=()).id) == ""
    assert office.lines(office.secretariat.meetings.create(draft).id) == "1 Dagsorden, 2 Eventuelt"


def test_a_copied_agenda_takes_the_rest_with_it(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    office.secretariat.outcomes.postpone(item(office, june, "Trafik"))
    found = office.secretariat.gathering.for_new(council, DAY)
    earlier = office.meeting(council, "2026-05-07", "Høring")
    draft = MeetingDraft(council, DAY)
    meeting = office.secretariat.meetings.create(draft, earlier, gathered=found).id
    titles = [line.title for line in office.secretariat.agenda.of(meeting)]
    assert titles == ["Dagsorden", APPROVAL, "Eventuelt", "Høring", "Trafik"]


def test_the_tasks_get_an_item_of_their_own_where_there_is_no_other(
    office: Office, council: CouncilId
) -> None:
    office.secretariat.tasks.add(TaskDraft(council, "Ring"))
    meeting = make(office, council, GatheredKind.TASKS)
    assert office.lines(meeting) == "1 Opfølgning"
    (section,) = office.secretariat.agenda.item(office.ids(meeting)[0]).sections
    assert plain_lines(section.body) == ["- Ring"]


def test_what_was_decided_behind_closed_doors_is_not_gathered_as_a_task(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    valg = item(office, june, "Valg")
    office.secretariat.agenda.set_closed(valg, True)
    office.secretariat.tasks.add(TaskDraft(council, "Ring til advokaten", item_id=valg))
    assert not any("tasks" in one for one in gathered(office, council))
    office.secretariat.tasks.add(TaskDraft(council, "Ring til Bo"))
    meeting = make(office, council)
    (section,) = office.secretariat.agenda.item(office.ids(meeting)[0]).sections
    assert plain_lines(section.body) == ["- Ring til Bo"]


def test_tasks_that_are_done_are_not_gathered(office: Office, council: CouncilId) -> None:
    task = office.secretariat.tasks.add(TaskDraft(council, "Ring")).id
    office.secretariat.tasks.set_done(task, True)
    assert gathered(office, council) == ["standing Dagsorden", "standing Eventuelt"]


def test_the_decision_of_a_closed_item_is_not_released_by_taking_it_up_again(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    valg = item(office, june, "Valg")
    office.secretariat.agenda.set_closed(valg, True)
    office.write(office.secretariat.agenda.item(valg).decision.id, "Lis Friis udpeges.")
    office.secretariat.outcomes.set_again(valg, True)
    meeting = make(office, council)
    copy = office.secretariat.agenda.item(item(office, meeting, "Valg"))
    assert copy.closed
    assert [entry.released for entry in copy.history] == [False]


def test_an_item_taken_up_again_without_a_decision_has_no_history(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    trafik = item(office, june, "Trafik")
    office.secretariat.outcomes.set_outcome(trafik, ItemOutcome.WITHDRAWN)
    office.secretariat.outcomes.set_again(trafik, True)
    meeting = make(office, council)
    assert office.secretariat.agenda.item(item(office, meeting, "Trafik")).history == ()


@pytest.mark.parametrize(
    ("state", "standing", "expected"),
    [
        (MeetingState.IN_PROGRESS, "Dagsorden", None),
        (MeetingState.DRAFT, "Dagsorden", f"approval {APPROVAL}"),
        (MeetingState.APPROVED, "Dagsorden", f"-approval {APPROVAL}"),
        (MeetingState.DRAFT, "Godkendelse af sidste referat", f"-approval {APPROVAL}"),
        (MeetingState.DRAFT, "Protokollen godkendes", f"-approval {APPROVAL}"),
        (MeetingState.DRAFT, "Godkendelse af dagsorden", f"approval {APPROVAL}"),
    ],
)
def test_the_last_minutes_are_chosen_unless_they_are_approved_otherwise(
    office: Office, state: MeetingState, standing: str, expected: str | None
) -> None:
    council = office.council(standing_items=(ItemDraft(standing),))
    office.secretariat.record.set_state(office.meeting(council, JUNE), state)
    assert gathered(office, council)[1:] == ([expected] if expected else [])


def test_only_meetings_before_the_day_leave_anything(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    office.secretariat.outcomes.postpone(item(office, june, "Trafik"))
    assert len(gathered(office, council, dt.date(2026, 6, 4))) == 4  # a second one that day
    assert len(gathered(office, council, dt.date(2026, 6, 3))) == 2


# --- a meeting that is made ---


def kinds(found: tuple[Gathered, ...]) -> list[GatheredKind]:
    return [one.kind for one in found]


def test_a_meeting_that_is_made_is_told_what_it_does_not_hold_yet(
    office: Office, council: CouncilId, june: MeetingId
) -> None:
    secretariat = office.secretariat
    trafik = item(office, june, "Trafik")
    secretariat.outcomes.postpone(trafik)
    secretariat.tasks.add(TaskDraft(council, "Ring"))
    july = office.meeting(council, JULY)
    found = secretariat.gathering.for_meeting(july)
    assert kinds(found) == [GatheredKind.APPROVAL, GatheredKind.POSTPONED, GatheredKind.TASKS]
    change = secretariat.gathering.take_up(july, found)
    assert july in change.structure
    assert office.lines(july) == f"1 Dagsorden, 2 {APPROVAL}, 3 Trafik, 4 Eventuelt"
    assert secretariat.gathering.for_meeting(july) == ()
    assert secretariat.gathering.for_meeting(june) == tuple(
        one for one in secretariat.gathering.for_meeting(june) if one.kind is GatheredKind.TASKS
    )


def test_an_empty_agenda_is_told_of_the_tasks(office: Office) -> None:
    council = office.council()
    office.secretariat.tasks.add(TaskDraft(council, "Ring"))
    meeting = office.meeting(council, JULY)
    assert kinds(office.secretariat.gathering.for_meeting(meeting)) == [GatheredKind.TASKS]

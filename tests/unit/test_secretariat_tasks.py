"""Tasks: who is to do what, by when, and where it was decided. And private notes."""

import datetime as dt

import pytest

from models.errors import InvalidInputError, NotFoundError
from models.records import (
    CouncilId,
    ItemDraft,
    ItemId,
    MeetingDraft,
    MeetingState,
    TaskDraft,
    TaskId,
)
from models.text import plain
from tests.fixtures.office import NOW, Office

TODAY = NOW.date()
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def council(office: Office) -> CouncilId:
    return office.council()


def add(office: Office, council: CouncilId, text: str, **fields: object) -> TaskId:
    return office.secretariat.tasks.add(TaskDraft(council, text, **fields)).id  # type: ignore[arg-type]


def texts(office: Office, council: CouncilId, *, open_only: bool = False) -> list[str]:
    lines = office.secretariat.tasks.of(council, open_only=open_only)
    return [line.task.text for line in lines]


def test_a_task_tells_where_it_comes_from(office: Office, council: CouncilId) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget Trafik")
    item = office.ids(meeting)[1]
    added = office.secretariat.tasks.add(
        TaskDraft(council, " Skriv \n til  byrådet ", " Lis Friis ", YESTERDAY, item)
    )
    assert added.change.tasks == {council}
    (line,) = office.secretariat.tasks.of(council)
    assert (line.task.text, line.task.responsible) == ("Skriv til byrådet", "Lis Friis")
    assert (line.task.created_on, line.task.done_on) == (TODAY, None)
    assert (line.meeting_id, line.date) == (meeting, dt.date(2026, 11, 5))
    assert (line.number, line.title, line.closed) == ("2", "Trafik", False)
    assert line.overdue
    (under,) = office.secretariat.tasks.under(item)
    assert (under.task, under.overdue) == (line.task, True)
    assert office.secretariat.tasks.under(office.ids(meeting)[0]) == []


def test_a_task_is_overdue_from_the_day_after_until_it_is_done(
    office: Office, council: CouncilId
) -> None:
    today, late = (
        add(office, council, "I dag", due=TODAY),
        add(office, council, "I går", due=YESTERDAY),
    )
    add(office, council, "En dag")
    overdue = {line.task.id for line in office.secretariat.tasks.of(council) if line.overdue}
    assert overdue == {late}
    office.secretariat.tasks.set_done(late, True)
    assert not any(line.overdue for line in office.secretariat.tasks.of(council))
    assert office.secretariat.tasks.get(today).done_on is None


def test_open_tasks_stand_by_their_day_and_those_done_last(
    office: Office, council: CouncilId
) -> None:
    for text, due in (("uden dag", None), ("sent", "2027-02-01"), ("snart", "2026-12-01")):
        add(office, council, text, due=due and dt.date.fromisoformat(due))
    for text in ("gjort først", "gjort sidst"):
        office.secretariat.tasks.set_done(add(office, council, text), True)
        office.clock.pass_seconds(86_400)
    assert texts(office, council) == ["snart", "sent", "uden dag", "gjort sidst", "gjort først"]
    assert texts(office, council, open_only=True) == ["snart", "sent", "uden dag"]


def test_what_cannot_be_a_task_is_refused(office: Office, council: CouncilId) -> None:
    with pytest.raises(InvalidInputError, match=r"^Skriv, hvad der skal gøres\.$"):
        add(office, council, " \n ")
    with pytest.raises(InvalidInputError, match="længere end 1000 tegn"):
        add(office, council, "a" * 1001)
    with pytest.raises(NotFoundError):
        add(office, CouncilId(99), "Ring")
    with pytest.raises(NotFoundError, match=r"^Punktet findes ikke\.$"):
        add(office, council, "Ring", item_id=ItemId(99))
    elsewhere = office.meeting(office.council("Byrådet"), "2026-12-01", "Budget")
    with pytest.raises(NotFoundError, match=r"^Punktet findes ikke\.$"):
        add(office, council, "Ring", item_id=office.ids(elsewhere)[0])
    assert texts(office, council) == []


def test_a_task_is_edited_done_opened_again_and_deleted(office: Office, council: CouncilId) -> None:
    tasks = office.secretariat.tasks
    task = add(office, council, "Ring")
    change = tasks.edit(task, TaskDraft(council, "Skriv", "Bo Dahl", TODAY))
    assert change.tasks == {council}
    assert (tasks.get(task).text, tasks.get(task).responsible) == ("Skriv", "Bo Dahl")
    assert tasks.set_done(task, True)
    assert tasks.get(task).done_on == TODAY
    office.clock.pass_seconds(86_400)
    assert not tasks.set_done(task, True)  # it was done the day before
    assert tasks.get(task).done_on == TODAY
    tasks.set_done(task, False)
    assert tasks.get(task).done_on is None
    tasks.delete(task)
    assert texts(office, council) == []
    with pytest.raises(NotFoundError, match=r"^Opgaven findes ikke\.$"):
        tasks.edit(task, TaskDraft(council, "Skriv"))
    with pytest.raises(NotFoundError, match=r"^Opgaven findes ikke\.$"):
        tasks.set_done(task, True)
    with pytest.raises(NotFoundError, match=r"^Opgaven findes ikke\.$"):
        tasks.delete(task)


def test_each_step_with_a_task_can_be_undone(office: Office, council: CouncilId) -> None:
    tasks = office.secretariat.tasks
    task = add(office, council, "Ring")
    tasks.set_done(task, True)
    tasks.delete(task)
    assert office.secretariat.undo().tasks == {council}
    assert tasks.get(task).done_on == TODAY
    office.secretariat.undo()
    assert tasks.get(task).done_on is None
    office.secretariat.undo()
    assert texts(office, council) == []


def test_a_task_stays_without_a_place_when_its_item_or_meeting_is_deleted(
    office: Office, council: CouncilId
) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget")
    (item,) = office.ids(meeting)
    add(office, council, "Ring", item_id=item)
    office.secretariat.agenda.delete_item(item)
    (line,) = office.secretariat.tasks.of(council)
    assert (line.meeting_id, line.date, line.number, line.title) == (None, None, "", "")
    office.secretariat.undo()
    office.secretariat.meetings.delete(meeting)
    assert office.secretariat.tasks.of(council)[0].meeting_id is None
    office.secretariat.undo()
    assert office.secretariat.tasks.of(council)[0].meeting_id == meeting


def test_a_task_of_locked_minutes_can_be_added_and_done(office: Office, council: CouncilId) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget")
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    task = add(office, council, "Ring", item_id=office.ids(meeting)[0])
    office.secretariat.tasks.set_done(task, True)
    assert office.secretariat.record.intact(meeting)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4/12-26", dt.date(2026, 12, 4)),
        ("+14", dt.date(2026, 12, 6)),
        ("+ 3", dt.date(2026, 11, 25)),
        ("Næste  møde", dt.date(2026, 12, 1)),
        ("næs", dt.date(2026, 12, 1)),
        ("næ", None),
        ("", None),
        ("engang", None),
    ],
)
def test_the_day_is_a_date_a_number_of_days_or_the_next_meeting(
    office: Office, council: CouncilId, typed: str, day: dt.date | None
) -> None:
    for date in ("2027-01-05", "2026-12-01", "2026-11-22"):
        office.meeting(council, date)
    assert office.secretariat.tasks.due(council, typed) == day


def test_there_is_no_next_meeting_before_it_is_made(office: Office, council: CouncilId) -> None:
    assert office.secretariat.tasks.due(council, "næste møde") is None


# --- private notes ---


def test_a_private_note_is_stored_and_can_be_undone(office: Office, council: CouncilId) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget")
    (item,) = office.ids(meeting)
    secretariat = office.secretariat
    assert secretariat.agenda.private_note(item) == ""
    change = secretariat.agenda.write_private_note(item, "Ring til Bo\r\ni morgen\x00")
    assert change.items == {item}
    assert change.meetings == {meeting}
    assert secretariat.agenda.private_note(item) == "Ring til Bo\ni morgen"
    secretariat.agenda.write_private_note(item, "")
    secretariat.undo()
    assert secretariat.agenda.private_note(item) == "Ring til Bo\ni morgen"
    with pytest.raises(NotFoundError):
        secretariat.agenda.write_private_note(ItemId(99), "Ring")


def test_a_private_note_can_be_written_when_the_minutes_are_locked(
    office: Office, council: CouncilId
) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget")
    (item,) = office.ids(meeting)
    office.secretariat.record.set_state(meeting, MeetingState.SIGNED)
    office.secretariat.agenda.write_private_note(item, "Husk arkivet")
    assert office.secretariat.agenda.private_note(item) == "Husk arkivet"
    assert office.secretariat.record.intact(meeting)


def test_a_private_note_does_not_go_with_a_copied_agenda(
    office: Office, council: CouncilId
) -> None:
    meeting = office.meeting(council, "2026-11-05")
    item = office.secretariat.agenda.add_item(meeting, ItemDraft("Budget")).id
    office.secretariat.agenda.write_private_note(item, "Husk arkivet")
    draft = MeetingDraft(council, dt.date(2026, 12, 1))
    copy = office.secretariat.meetings.create(draft, meeting).id
    assert office.secretariat.agenda.private_note(office.ids(copy)[0]) == ""


# --- reading aloud ---


def test_the_decisions_are_read_as_the_minutes_print_them(
    office: Office, council: CouncilId
) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget Trafik")
    budget, trafik = office.ids(meeting)
    office.write(office.secretariat.agenda.item(budget).decision.id, "Godkendt.")
    office.secretariat.agenda.set_closed(trafik, True)
    first, second = office.secretariat.documents.decisions(meeting)
    assert (first.heading, first.item_id, first.closed) == ("Punkt 1: Budget", budget, False)
    assert (second.heading, second.closed) == ("Punkt 2: Lukket - Trafik", True)
    printed = office.secretariat.documents.text(meeting)
    for decision in (first, second):
        for block in decision.body.blocks:
            assert block.spans[0].text in printed  # type: ignore[union-attr]
    assert [len(d.body.blocks) for d in (first, second)] == [1, 1]


def test_corrections_of_the_whole_meeting_are_no_decision(
    office: Office, council: CouncilId
) -> None:
    meeting = office.meeting(council, "2026-11-05", "Budget")
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    office.secretariat.record.add_correction(meeting, None, plain("Mødet sluttede kl. 19."))
    decisions = office.secretariat.documents.decisions(meeting)
    assert [decision.heading for decision in decisions] == ["Punkt 1: Budget"]

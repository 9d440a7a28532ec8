"""What becomes of items that are not decided: withdrawn, postponed, taken up again."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import InvalidInputError, LockedError, NotFoundError
from models.records import (
    AgendaItem,
    CouncilId,
    EventDraft,
    EventKind,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    ItemOutcome,
    ItemType,
    MeetingId,
    MeetingState,
    Numbering,
    Place,
    Publication,
    SectionDraft,
    TaskDraft,
    VoteDraft,
)
from models.rules import closing_items
from models.text import plain, plain_lines
from tests.fixtures.office import Office

JUNE, JULY = "2026-06-04", "2026-07-02"
CASE = ItemDraft(
    "Trafik",
    case_number="26-1",
    closed=True,
    type=ItemType.DISCUSSION,
    decision=plain("Udsat til juli."),
    sections=(SectionDraft("Resume", 2, plain("Kort.")),),
    history=(HistoryEntryDraft(dt.date(2026, 5, 1), "Byrådet", plain("Drøftet.")),),
    publication=Publication("Et vejanlæg", plain("Udsat."), released=True),
)


def postpone(office: Office, item: ItemId) -> None:
    office.secretariat.outcomes.postpone(item)


def copy_of(office: Office, item: ItemId) -> AgendaItem:
    target = office.secretariat.outcomes.carried(item).target
    assert target is not None
    return office.secretariat.agenda.item(target.item_id)


def told(item: AgendaItem) -> list[str]:
    """The history of an item: '2026-06-04 Seniorrådet: Udsat.'"""
    return [f"{e.date} {e.body}: {' '.join(plain_lines(e.decision))}" for e in item.history]


# --- postponed ---


def test_a_postponed_item_is_carried_over_whole_but_undecided(
    office: Office, tmp_path: Path
) -> None:
    council = office.council()
    june = office.meeting(council, JUNE)
    july = office.meeting(council, JULY, "Dagsorden Eventuelt")
    item = office.secretariat.agenda.add_item(june, CASE).id
    file = tmp_path / "kort.txt"
    file.write_text("Vejene")
    office.secretariat.attachments.add(item, "Kort", file)
    change = office.secretariat.outcomes.postpone(item)
    assert change.structure == {june, july}
    assert office.secretariat.agenda.item(item).outcome is ItemOutcome.POSTPONED
    assert office.lines(july) == "1 Dagsorden, 2 Trafik, 3 Eventuelt"
    copy = copy_of(office, item)
    assert (copy.case_number, copy.closed, copy.type) == ("26-1", True, ItemType.DISCUSSION)
    assert not copy.decision.body
    assert [(s.heading, s.level, s.body) for s in copy.sections] == [("Resume", 2, plain("Kort."))]
    assert told(copy) == ["2026-05-01 Byrådet: Drøftet.", "2026-06-04 Seniorrådet: Udsat."]
    assert copy.publication == Publication("Et vejanlæg")
    (attachment,) = copy.attachments
    saved = office.secretariat.attachments.save(attachment.id, tmp_path / "igen.txt")
    assert saved.read_text() == "Vejene"
    assert office.secretariat.agenda.item(item).decision.body == plain("Udsat til juli.")


def test_both_ends_know_of_each_other(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    postpone(office, item)
    (copy,) = office.ids(july)
    carried = office.secretariat.outcomes.carried(item)
    assert (carried.origin, carried.postponed) == (None, True)
    assert carried.target is not None
    assert carried.target.place == Place(council, july, copy)
    assert (carried.target.date, carried.target.number) == (dt.date(2026, 7, 2), "1")
    back = office.secretariat.outcomes.carried(copy)
    assert back.origin is not None
    assert back.origin.place == Place(council, june, item)
    assert (back.origin_postponed, back.target, back.postponed) == (True, None, False)


def test_an_end_that_is_deleted_is_not_told_of(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    postpone(office, item)
    (copy,) = office.ids(july)
    office.secretariat.agenda.delete_item(item)
    assert office.secretariat.outcomes.carried(copy).origin is None
    office.secretariat.undo()
    office.secretariat.meetings.delete(july)
    assert office.secretariat.outcomes.carried(item).target is None


def test_it_is_carried_to_the_first_later_meeting_that_is_not_held(office: Office) -> None:
    council = office.council()
    june = office.meeting(council, JUNE, "Trafik")
    late = office.meeting(council, "2026-09-03")
    july = office.meeting(council, JULY)
    held = office.meeting(council, "2026-06-11")
    office.meeting(council, "2026-05-07")
    office.meeting(office.council("Byrådet"), "2026-06-12")
    office.secretariat.record.set_state(held, MeetingState.DRAFT)
    postpone(office, office.ids(june)[0])
    assert [office.lines(m) for m in (held, july, late)] == ["", "1 Trafik", ""]


def test_it_waits_while_there_is_no_later_meeting(office: Office) -> None:
    council = office.council()
    june = office.meeting(council, JUNE, "Trafik")
    (item,) = office.ids(june)
    postpone(office, item)
    carried = office.secretariat.outcomes.carried(item)
    assert (carried.target, carried.postponed) == (None, True)
    july = office.meeting(council, JULY)
    postpone(office, item)  # again: now it can go
    postpone(office, item)  # and no second time
    assert office.lines(july) == "1 Trafik"


def test_an_item_of_a_deleted_meeting_goes_nowhere(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    office.secretariat.meetings.delete(june)
    postpone(office, item)
    assert office.lines(july) == ""


def test_an_item_carried_into_an_issued_agenda_is_numbered_like_any_that_comes_late(
    office: Office,
) -> None:
    council = office.council(numbering=Numbering.MEETING)
    june = office.meeting(council, JUNE, "Trafik Budget")
    july = office.meeting(council, JULY, "Dagsorden Eventuelt")
    office.secretariat.record.set_state(july, MeetingState.AGENDA)
    for item in office.ids(june):
        postpone(office, item)
    assert office.lines(july) == "1 Dagsorden, 1a Trafik, 1b Budget, 2 Eventuelt"
    assert office.secretariat.record.unsent(july) == 2


def test_it_is_placed_first_where_the_agenda_only_ends(office: Office) -> None:
    council = office.council()
    june = office.meeting(council, JUNE, "Trafik")
    july = office.meeting(council, JULY, "Eventuelt Underskriftsark")
    postpone(office, office.ids(june)[0])
    assert office.lines(july) == "1 Trafik, 2 Eventuelt, 3 Underskriftsark"


@pytest.mark.parametrize(
    ("titles", "standing", "count"),
    [
        ("Budget", "", 0),
        ("Budget Eventuelt", "", 1),
        ("Budget EVENTUELT Underskriftsark", "", 2),
        ("Eventuelt Budget", "", 0),
        ("Budget Eventuelt Pressen", "Dagsorden Eventuelt Pressen", 2),
        ("Budget Dagsorden", "Dagsorden Eventuelt Pressen", 0),
        ("", "", 0),
    ],
)
def test_what_an_agenda_ends_with(titles: str, standing: str, count: int) -> None:
    assert closing_items(titles.split(), standing.split()) == count


def test_the_layouts_word_for_it_stands_in_the_history(office: Office) -> None:
    secretariat = office.secretariat
    key = secretariat.layouts.copy("sagsfremstilling", "Eget").id
    layout = secretariat.layouts.get(key)
    council = office.council(layout=key)
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    for word, expected in (("Udskydes.", "Udskydes."), ("", "Udsat.")):
        secretariat.layouts.edit(replace(layout, events=replace(layout.events, postponed=word)))
        (item,) = office.ids(june)
        postpone(office, item)
        assert told(copy_of(office, item)) == [f"2026-06-04 Seniorrådet: {expected}"]
        secretariat.outcomes.set_outcome(item, None)
        assert office.lines(july) == ""


def test_postponing_is_one_step_of_undo(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    postpone(office, item)
    office.secretariat.undo()
    assert office.secretariat.agenda.item(item).outcome is None
    assert office.lines(july) == ""


def test_locked_minutes_cannot_be_postponed_from(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    office.secretariat.record.set_state(june, MeetingState.APPROVED)
    with pytest.raises(LockedError):
        postpone(office, office.ids(june)[0])
    with pytest.raises(LockedError):
        office.secretariat.outcomes.set_again(office.ids(june)[0], True)
    assert office.lines(july) == ""


# --- taken back ---


@pytest.fixture
def postponed(office: Office) -> tuple[ItemId, MeetingId]:
    """An item that is postponed, and the meeting it was carried over to."""
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    postpone(office, item)
    return item, july


@pytest.mark.parametrize("outcome", [None, ItemOutcome.WITHDRAWN])
def test_what_was_carried_over_is_taken_back_with_the_outcome(
    office: Office, postponed: tuple[ItemId, MeetingId], outcome: ItemOutcome | None
) -> None:
    item, july = postponed
    office.secretariat.outcomes.set_outcome(item, outcome)
    assert office.secretariat.agenda.item(item).outcome is outcome
    assert office.lines(july) == ""
    assert office.secretariat.outcomes.carried(item).target is None


WRITTEN: dict[str, Callable[[Office, AgendaItem], object]] = {
    "decision": lambda o, i: o.write(i.decision.id, "Godkendt."),
    "title": lambda o, i: o.secretariat.agenda.rename_item(i.id, "Trafik igen"),
    "section": lambda o, i: o.secretariat.sections.add(i.id, SectionDraft("Økonomi")),
    "history": lambda o, i: o.secretariat.case_history.delete(i.history[0].id),
    "again": lambda o, i: o.secretariat.outcomes.set_again(i.id, True),
    "note": lambda o, i: o.secretariat.agenda.write_private_note(i.id, "Ring"),
    "task": lambda o, i: o.secretariat.tasks.add(TaskDraft(CouncilId(1), "Ring", item_id=i.id)),
    "event": lambda o, i: o.secretariat.live.add_event(
        i.meeting_id, EventDraft(EventKind.ITEM, item_id=i.id)
    ),
    "published": lambda o, i: o.secretariat.agenda.publish(i.id, Publication("", plain("Udsat."))),
    "sent": lambda o, i: o.secretariat.record.set_state(i.meeting_id, MeetingState.AGENDA),
    "locked": lambda o, i: o.secretariat.record.set_state(i.meeting_id, MeetingState.APPROVED),
}


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
def test_what_was_written_in_is_left_and_still_told_of(
    office: Office,
    postponed: tuple[ItemId, MeetingId],
    write: Callable[[Office, AgendaItem], object],
) -> None:
    item, july = postponed
    copy = copy_of(office, item)
    write(office, copy)
    office.secretariat.outcomes.set_outcome(item, None)
    assert office.ids(july) == [copy.id]
    carried = office.secretariat.outcomes.carried(item)
    assert carried.target is not None
    assert (carried.target.item_id, carried.postponed) == (copy.id, False)


def test_a_vote_on_the_carried_item_keeps_it(
    office: Office, postponed: tuple[ItemId, MeetingId]
) -> None:
    item, july = postponed
    copy = copy_of(office, item)
    with office.secretariat._store.command():
        office.secretariat._store.agenda.add_vote(copy.id, VoteDraft("Forslaget"))
    office.secretariat.outcomes.set_outcome(item, None)
    assert office.ids(july) == [copy.id]


def test_taking_back_what_waited_changes_only_the_item(office: Office) -> None:
    june = office.meeting(office.council(), JUNE, "Trafik")
    (item,) = office.ids(june)
    postpone(office, item)
    office.secretariat.outcomes.set_outcome(item, None)
    assert office.secretariat.agenda.item(item).outcome is None


# --- withdrawn, again ---


def test_an_item_is_withdrawn_and_treated_after_all(office: Office) -> None:
    council = office.council()
    june, july = office.meeting(council, JUNE, "Trafik"), office.meeting(council, JULY)
    (item,) = office.ids(june)
    outcomes = office.secretariat.outcomes
    outcomes.set_outcome(item, ItemOutcome.WITHDRAWN)
    assert office.secretariat.agenda.of(june)[0].outcome is ItemOutcome.WITHDRAWN
    outcomes.set_outcome(item, None)
    assert office.secretariat.agenda.item(item).outcome is None
    assert not outcomes.set_outcome(item, None)  # nothing changed
    assert office.lines(july) == ""


def test_an_item_is_marked_to_be_taken_up_again(office: Office) -> None:
    june = office.meeting(office.council(), JUNE, "Trafik")
    (item,) = office.ids(june)
    assert office.secretariat.outcomes.set_again(item, True)
    assert office.secretariat.agenda.item(item).again
    office.secretariat.outcomes.set_again(item, False)
    assert not office.secretariat.agenda.item(item).again


def test_an_item_that_is_not_there_has_no_outcome(office: Office) -> None:
    outcomes = office.secretariat.outcomes
    for command in (
        lambda: outcomes.postpone(ItemId(9)),
        lambda: outcomes.set_again(ItemId(9), True),
        lambda: outcomes.carried(ItemId(9)),
    ):
        with pytest.raises(NotFoundError, match=r"^Punktet findes ikke\.$"):
            command()


# --- approving the last minutes ---


@pytest.fixture
def council(office: Office) -> CouncilId:
    """With a meeting that is held, one that is not, and one before both."""
    council = office.council(
        item_sections=(
            SectionDraft("Resume", 1),
            SectionDraft("Sagsfremstilling", 1),
            SectionDraft("Indstillinger", 2),
            SectionDraft("Økonomi", 2),
        )
    )
    for day in ("2026-05-07", JUNE):
        office.secretariat.record.set_state(
            office.meeting(council, day, "Budget"), MeetingState.DRAFT
        )
    office.meeting(council, "2026-06-20", "Budget")
    return council


def test_the_last_minutes_are_approved_with_one_item(office: Office, council: CouncilId) -> None:
    july = office.meeting(council, JULY, "Dagsorden Trafik Eventuelt")
    added = office.secretariat.outcomes.approve_previous(july)
    title = "Godkendelse af referat fra mødet d. 4. juni 2026"
    assert office.lines(july) == f"1 Dagsorden, 2 {title}, 3 Trafik, 4 Eventuelt"
    item = office.secretariat.agenda.item(added.id)
    assert [(s.heading, s.level, plain_lines(s.body)) for s in item.sections] == [
        ("Sagsfremstilling", 1, []),
        (
            "Indstillinger",
            2,
            ["Det indstilles, at referatet fra mødet d. 4. juni 2026 godkendes."],
        ),
    ]
    with pytest.raises(InvalidInputError, match="allerede på dagsordenen"):
        office.secretariat.outcomes.approve_previous(july)


def test_the_item_is_placed_where_it_is_wanted(office: Office, council: CouncilId) -> None:
    july = office.meeting(council, JULY, "Dagsorden Trafik")
    added = office.secretariat.outcomes.approve_previous(july, office.ids(july)[1])
    assert office.ids(july)[2] == added.id
    august = office.meeting(council, "2026-08-06", "Eventuelt")
    added = office.secretariat.outcomes.approve_previous(august)
    assert office.ids(august)[0] == added.id


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ((), []),
        ((SectionDraft("Økonomi", 2),), []),
        ((SectionDraft("INDSTILLING", 1),), [("INDSTILLING", 1)]),
        ((SectionDraft("Indstilling", 2),), [("Indstilling", 2)]),
    ],
)
def test_the_recommendation_stands_where_the_council_has_one(
    office: Office, sections: tuple[SectionDraft, ...], expected: list[tuple[str, int]]
) -> None:
    council = office.council(item_sections=sections)
    office.secretariat.record.set_state(office.meeting(council, JUNE), MeetingState.DRAFT)
    july = office.meeting(council, JULY)
    item = office.secretariat.agenda.item(office.secretariat.outcomes.approve_previous(july).id)
    assert [(s.heading, s.level) for s in item.sections] == expected


def test_there_are_no_minutes_to_approve_before_a_meeting_is_held(office: Office) -> None:
    council = office.council()
    office.meeting(council, JUNE)
    july = office.meeting(council, JULY)
    office.secretariat.record.set_state(office.meeting(council, "2026-08-06"), MeetingState.DRAFT)
    with pytest.raises(InvalidInputError, match="ikke holdt et møde før dette"):
        office.secretariat.outcomes.approve_previous(july)
    office.secretariat.meetings.delete(july)
    with pytest.raises(InvalidInputError, match="ikke holdt et møde før dette"):
        office.secretariat.outcomes.approve_previous(july)

"""A case over all councils of the file, and what an item's history takes of it."""

import datetime as dt

import pytest

from models.records import (
    AttendanceStatus,
    CouncilId,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    MeetingState,
    Publication,
    VoteDraft,
)
from models.text import plain, plain_lines
from tests.fixtures.office import Office

CASE = "26-000123"


def treat(
    office: Office,
    council: CouncilId,
    day: str,
    state: MeetingState = MeetingState.APPROVED,
    **fields: object,
) -> ItemId:
    """An item of the case, decided at a meeting of its own."""
    meeting = office.meeting(council, day)
    draft = ItemDraft("Cykelsti", case_number=CASE, decision=plain(f"Besluttet {day}."))
    item = office.secretariat.agenda.add_item(meeting, replace_fields(draft, fields)).id
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    if state is not MeetingState.DRAFT:
        office.secretariat.record.set_state(meeting, state)
    return item


def replace_fields(draft: ItemDraft, fields: dict[str, object]) -> ItemDraft:
    return ItemDraft(**{**vars(draft), **fields})


def told(office: Office, item: ItemId) -> list[str]:
    """The item's history: '2026-03-01 Seniorrådet: Besluttet 2026-03-01.'"""
    return [
        f"{e.date} {e.body}: "
        + (" ".join(plain_lines(e.decision)) if e.released else "ikke frigivet")
        for e in office.secretariat.agenda.item(item).history
    ]


@pytest.fixture
def seniors(office: Office) -> CouncilId:
    return office.council("Seniorrådet")


@pytest.fixture
def roads(office: Office) -> CouncilId:
    return office.council("Vejudvalget", municipality="Havneby Kommune")


def test_a_case_is_found_in_every_council(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    second = treat(office, seniors, "2026-04-01", MeetingState.DRAFT)
    first = treat(office, roads, "2026-03-01")
    treat(office, seniors, "2026-05-01", case_number="26-000124")
    found = office.secretariat.cases.treatments(f" {CASE} ")
    assert [(t.item_id, t.body, t.released) for t in found] == [
        (first, "Vejudvalget", True),
        (second, "Seniorrådet", False),
    ]
    assert found[0].decision == "Besluttet 2026-03-01."


def test_no_case_number_is_no_case(office: Office, seniors: CouncilId) -> None:
    item = treat(office, seniors, "2026-04-01", case_number="")
    treat(office, seniors, "2026-03-01", case_number="")
    assert office.secretariat.cases.treatments("") == []
    assert office.secretariat.cases.earlier(item) == []


def test_the_number_is_the_same_in_small_letters(office: Office, seniors: CouncilId) -> None:
    item = treat(office, seniors, "2026-04-01", case_number="IU 14/2005")
    assert [t.item_id for t in office.secretariat.cases.treatments("iu 14/2005")] == [item]


def test_only_what_was_held_before_is_earlier(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    first = treat(office, roads, "2026-03-01")
    item = treat(office, seniors, "2026-04-01", MeetingState.DRAFT)
    treat(office, roads, "2026-05-01")
    planned = office.meeting(roads, "2026-03-15")
    office.secretariat.agenda.add_item(planned, ItemDraft("Cykelsti", case_number=CASE))
    assert [e.treatment.item_id for e in office.secretariat.cases.earlier(item)] == [first]


def test_what_is_taken_stands_by_its_day_among_what_was_written_by_hand(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    march, may = treat(office, roads, "2026-03-01"), treat(office, roads, "2026-05-01")
    item = treat(office, seniors, "2026-06-01", MeetingState.DRAFT)
    for day in (dt.date(2026, 2, 1), dt.date(2026, 4, 1)):
        office.secretariat.case_history.add(
            item, HistoryEntryDraft(day, "Byrådet", plain("Drøftet."))
        )
    office.secretariat.cases.take(item, [may, march])
    assert told(office, item) == [
        "2026-02-01 Byrådet: Drøftet.",
        "2026-03-01 Vejudvalget: Besluttet 2026-03-01.",
        "2026-04-01 Byrådet: Drøftet.",
        "2026-05-01 Vejudvalget: Besluttet 2026-05-01.",
    ]
    assert not any(e.is_offered for e in office.secretariat.cases.earlier(item))
    office.secretariat.undo()
    assert len(told(office, item)) == 2


def test_a_decision_is_not_told_before_it_is_released(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    source = treat(office, roads, "2026-03-01", MeetingState.DRAFT)
    item = treat(office, seniors, "2026-04-01", MeetingState.DRAFT)
    office.secretariat.cases.take(item, [source])
    assert told(office, item) == ["2026-03-01 Vejudvalget: ikke frigivet"]
    assert not office.secretariat.agenda.item(item).history[0].decision
    (earlier,) = office.secretariat.cases.earlier(item)
    assert not earlier.is_offered
    meeting = office.secretariat.agenda.item(source).meeting_id
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    (earlier,) = office.secretariat.cases.earlier(item)
    assert earlier.outdated
    office.secretariat.cases.take(item, [source])
    assert told(office, item) == ["2026-03-01 Vejudvalget: Besluttet 2026-03-01."]


def test_of_a_closed_item_only_the_public_decision_is_told(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    secret = treat(office, roads, "2026-03-01", closed=True)
    public = treat(
        office,
        roads,
        "2026-03-02",
        closed=True,
        publication=Publication("", plain("Vedtaget."), released=True),
    )
    item = treat(office, seniors, "2026-04-01", MeetingState.DRAFT)
    office.secretariat.cases.take(item, [secret, public])
    assert told(office, item) == [
        "2026-03-01 Vejudvalget: ikke frigivet",
        "2026-03-02 Vejudvalget: Vedtaget.",
    ]


def test_the_absent_and_the_votes_come_along(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    anna, bo = office.member(roads, "Anna Berg"), office.member(roads, "Bo Dam")
    source = treat(office, roads, "2026-03-01", MeetingState.DRAFT)
    meeting = office.secretariat.agenda.item(source).meeting_id
    office.secretariat.attendance.mark(meeting, anna, AttendanceStatus.PRESENT)
    office.secretariat.attendance.mark(meeting, bo, AttendanceStatus.APOLOGY)
    office.secretariat.votes.add(source, VoteDraft(wording="Alle stemte for."))
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    entry = office.secretariat.cases.entry(source)
    assert entry.absent == "Bo Dam"
    assert plain_lines(entry.decision) == ["Besluttet 2026-03-01.", "Alle stemte for."]


def test_a_postponed_item_is_not_offered_again_where_it_was_carried_to(
    office: Office, seniors: CouncilId
) -> None:
    source = treat(office, seniors, "2026-04-01", MeetingState.DRAFT)
    office.meeting(seniors, "2026-05-01")
    office.secretariat.outcomes.postpone(source)
    target = office.secretariat.outcomes.carried(source).target
    assert target is not None
    (earlier,) = office.secretariat.cases.earlier(target.item_id)
    assert not earlier.is_offered


@pytest.mark.parametrize("body", ["Vejudvalget", "VEJUDVALGET I HAVNEBY", "Vejudvalg"])
def test_what_was_written_by_hand_is_not_offered_again(
    office: Office, seniors: CouncilId, roads: CouncilId, body: str
) -> None:
    first, second = treat(office, roads, "2026-03-01"), treat(office, seniors, "2026-03-01")
    item = treat(office, seniors, "2026-06-01", MeetingState.DRAFT)
    by_hand = HistoryEntryDraft(dt.date(2026, 3, 1), body, plain("Drøftet."))
    office.secretariat.case_history.add(item, by_hand)
    earlier = office.secretariat.cases.earlier(item)
    assert [e.treatment.item_id for e in earlier if e.is_offered] == [second]
    office.secretariat.cases.take(item, [first])
    assert told(office, item) == [f"2026-03-01 {body}: Drøftet."]


def test_one_written_by_hand_gets_the_decision_when_it_is_released(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    source = treat(office, roads, "2026-03-01")
    item = treat(office, seniors, "2026-06-01", MeetingState.DRAFT)
    by_hand = HistoryEntryDraft(dt.date(2026, 3, 1), "Vejudvalget", released=False)
    office.secretariat.case_history.add(item, by_hand)
    (earlier,) = office.secretariat.cases.earlier(item)
    assert earlier.outdated
    office.secretariat.cases.take(item, [source])
    assert told(office, item) == ["2026-03-01 Vejudvalget: Besluttet 2026-03-01."]


def test_one_written_by_hand_may_use_the_name_of_that_day(
    office: Office, seniors: CouncilId, roads: CouncilId
) -> None:
    office.secretariat.terms.add_name(roads, "Færdselsudvalget", "", dt.date(2026, 5, 1))
    treat(office, roads, "2026-03-01")
    item = treat(office, seniors, "2026-06-01", MeetingState.DRAFT)
    for body in ("Vejudvalget", "Færdselsudvalget"):
        new = office.secretariat.case_history.add(
            item, HistoryEntryDraft(dt.date(2026, 3, 1), body)
        ).id
        (earlier,) = office.secretariat.cases.earlier(item)
        assert earlier.entry_id == new
        office.secretariat.case_history.delete(new)

"""Records to plain data and back."""

import datetime as dt
import json

import pytest

from models.plain_data import from_plain, to_plain
from models.records import (
    AttachmentDraft,
    CouncilDraft,
    HistoryEntryDraft,
    ItemDraft,
    ItemType,
    Layout,
    MembershipDraft,
    PersonId,
    Revision,
    SectionDraft,
)
from models.text import plain

ITEM = ItemDraft(
    "Budget 2027",
    number="9a",
    type=ItemType.INFORMATION,
    decision=plain("Godkendt.\nEnigt."),
    sections=(SectionDraft("Økonomi", 2, plain("Ingen.")),),
    history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet", released=False),),
    attachments=(AttachmentDraft("Et brev"),),
)


def test_a_record_survives_the_way_through_json() -> None:
    council = CouncilDraft(
        "Seniorrådet",
        time=dt.time(16, 30),
        term_start=dt.date(2026, 1, 1),
        standing_items=(ITEM,),
    )
    assert from_plain(CouncilDraft, json.loads(json.dumps(to_plain(council)))) == council


def test_plain_data_is_readable() -> None:
    written = to_plain(ITEM)
    assert written["decision"] == "Godkendt.\n\nEnigt."
    assert written["type"] == "information"
    assert written["history"][0]["date"] == "2026-05-04"
    assert to_plain(dt.time(9, 5)) == "09:05"
    assert to_plain([1, 2.5, True, None]) == [1, 2.5, True, None]


def test_what_holds_its_default_may_be_left_out() -> None:
    assert from_plain(ItemDraft, {"title": "Eventuelt"}) == ItemDraft("Eventuelt")


def test_ids_and_open_ends_are_read() -> None:
    data = {"council_id": 1, "person_id": 2, "substitute_for": 3, "end": "2029-12-31"}
    membership = from_plain(MembershipDraft, data)
    assert membership.substitute_for == PersonId(3)
    assert (membership.start, membership.end) == (None, dt.date(2029, 12, 31))
    assert from_plain(MembershipDraft, {**data, "substitute_for": None}).substitute_for is None


def test_a_point_in_time_is_read() -> None:
    data = {
        "id": 1,
        "section_id": 2,
        "body": "Før",
        "written_at": "2026-11-22T12:00:00",
        "replaced_at": "2026-11-22T12:01:00.500",
    }
    assert from_plain(Revision, data).replaced_at == dt.datetime(2026, 11, 22, 12, 1, 0, 500_000)


def test_the_content_of_a_file_is_not_plain() -> None:
    with pytest.raises(TypeError, match="bytes"):
        to_plain(AttachmentDraft("Et brev", "brev.txt", b"Hej"))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"titel": "Budget"}, KeyError),
        ({"title": 3}, TypeError),
        ({"title": "Budget", "closed": "nej"}, TypeError),
        ({"title": "Budget", "type": "afstemning"}, ValueError),
        ({}, TypeError),
    ],
)
def test_what_does_not_fit_is_refused(data: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        from_plain(ItemDraft, data)


def test_a_layout_is_read_with_its_enumerations() -> None:
    layout = Layout("a", "A", parts=("sections", "decision"))
    assert from_plain(Layout, to_plain(layout)) == layout

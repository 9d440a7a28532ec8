"""What a person corrects in old minutes, and what a whole batch tells."""

import datetime as dt
from dataclasses import replace

import pytest

from models.minutes import (
    NO_DATE,
    MinutesDraft,
    NamedEvent,
    NamedNote,
    NamedTask,
    NamedVote,
    Note,
    ParticipantDraft,
    ReadMinutes,
)
from models.old_minutes import (
    PackedMinutes,
    doubts,
    form_of,
    is_complete,
    names_in,
    packed,
    told_numbering,
    with_names,
    without_item,
    words_of,
)
from models.reading import Certainty, Part
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    EventKind,
    ItemDraft,
    Numbering,
    Role,
    SectionDraft,
)
from models.text import plain, plain_lines

DRAFT = MinutesDraft("Ældrerådet", "", "sagsfremstilling", dt.date(2026, 6, 4))


def test_what_was_guessed_or_should_have_been_there_is_in_doubt() -> None:
    certainty = {
        Part.DATE: Certainty.MISSING,
        Part.COUNCIL: Certainty.SURE,
        Part.PLACE: Certainty.MISSING,
        Part.SECTIONS: Certainty.GUESS,
        Part.ITEMS: Certainty.LIKELY,
    }
    assert doubts(ReadMinutes(DRAFT, certainty)) == [Part.DATE, Part.SECTIONS]


def test_packed_minutes_tell_what_a_batch_is_asked_for_and_are_whole_when_unpacked() -> None:
    items = (ItemDraft("Valg", "5"), ItemDraft("Budget"), ItemDraft("Eventuelt", "7"))
    draft = replace(HAPPENED, items=items, notes=(Note(3, "Rammen: B-206", "Ukendt."),))
    read = ReadMinutes(draft, {Part.PLACE: Certainty.GUESS}, "abc")
    small = packed(read)
    assert small.whole == read
    assert small.head == DRAFT
    assert small.names == tuple(names_in(HAPPENED))
    assert (small.numbers, small.item_count, small.note_count) == ((5, 7), 3, 1)
    assert (small.doubts, small.sha256) == ((Part.PLACE,), "abc")
    moved = small.with_draft(replace(draft, place="B-206", items=items[:1]))
    assert (moved.head.place, moved.numbers, moved.sha256) == ("B-206", (5, 5), "abc")
    assert moved.draft.items == items[:1]


def test_minutes_need_a_council_and_a_date() -> None:
    assert is_complete(DRAFT)
    assert not is_complete(replace(DRAFT, date=NO_DATE))
    assert not is_complete(replace(DRAFT, council=""))


# --- names ----------------------------------------------------------------------------------

HAPPENED = replace(
    DRAFT,
    participants=(
        ParticipantDraft("Bo Dam"),
        ParticipantDraft("Eva Ny", Role.SUBSTITUTE, substitute_for="Ib Lund"),
    ),
    events=(NamedEvent(EventKind.ARRIVED, person="Kaj", seat_of="Bo Dam"),),
    votes=(NamedVote(1, "", ("Bo Dam", "Bo Damm"), ("Lis",), ("Ulla",)),),
    record_notes=(NamedNote(1, people=("Per",)),),
)


def test_all_names_are_found_once() -> None:
    assert names_in(HAPPENED) == "Bo Dam;Eva Ny;Ib Lund;Kaj;Bo Damm;Lis;Ulla;Per".split(";")


def test_people_are_called_by_other_names_wherever_they_stand() -> None:
    called = {"Bo Damm": "Bo Dam", "Ib Lund": "Ib H. Lund", "Per": "Per Friis", "Kaj": "Kaj Å"}
    draft = with_names(HAPPENED, called)
    assert draft.participants[1].substitute_for == "Ib H. Lund"
    assert (draft.events[0].person, draft.events[0].seat_of) == ("Kaj Å", "Bo Dam")
    assert draft.votes[0].in_favour == ("Bo Dam",)
    assert draft.record_notes[0].people == ("Per Friis",)


def test_a_participant_who_stands_there_under_two_names_becomes_one_who_was_absent() -> None:
    apology = AttendanceStatus.APOLOGY
    twice = (
        ParticipantDraft("Bo Dam"),
        ParticipantDraft("Ib Lund"),
        ParticipantDraft("Bo Damm", status=apology, substitute_for="Ib Lund"),
    )
    draft = with_names(replace(DRAFT, participants=twice), {"Bo Damm": "Bo Dam"})
    assert [(p.name, p.status, p.substitute_for) for p in draft.participants] == [
        ("Bo Dam", apology, "Ib Lund"),
        ("Ib Lund", AttendanceStatus.PRESENT, ""),
    ]


def test_two_of_one_name_in_the_text_stay_two() -> None:
    twice = (ParticipantDraft("Bo Dam"), ParticipantDraft("Bo Dam"))
    draft = with_names(replace(DRAFT, participants=twice), {"Bo Dam": "Bo Dam Holm"})
    assert len(draft.participants) == 2


# --- items ----------------------------------------------------------------------------------

THREE = replace(
    DRAFT,
    items=(
        ItemDraft("Valg", "1", decision=plain("Valgt.")),
        ItemDraft(
            "Formand",
            "2",
            "26-1",
            decision=plain("Eva."),
            sections=(SectionDraft("Resume", 1, plain("Kort.")),),
            attachments=(AttachmentDraft("Liste"),),
        ),
        ItemDraft("Eventuelt", "3"),
    ),
    events=(NamedEvent(EventKind.LEFT, item=3), NamedEvent(EventKind.STARTED, item=0)),
    votes=(NamedVote(2),),
    record_notes=(NamedNote(3),),
    tasks=(NamedTask("Ring", item=3),),
)


def test_what_is_no_item_becomes_text_of_the_one_before() -> None:
    draft = without_item(THREE, 1)
    first, last = draft.items
    assert plain_lines(first.decision) == ["Valgt.", "2. Formand", "Eva."]
    assert [section.heading for section in first.sections] == ["Resume"]
    assert first.case_number == "26-1"
    assert first.attachments == (AttachmentDraft("Liste"),)
    assert last.title == "Eventuelt"
    assert [event.item for event in draft.events] == [2, 0]
    assert (draft.votes[0].item, draft.record_notes[0].item, draft.tasks[0].item) == (1, 2, 2)


def test_it_goes_where_the_item_before_ends() -> None:
    draft = without_item(replace(THREE, items=(*THREE.items[:2], ItemDraft("Ad 2"))), 2)
    assert plain_lines(draft.items[1].sections[0].body) == ["Kort.", "Ad 2"]
    assert plain_lines(draft.items[1].decision) == ["Eva."]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Rammen: B-206", "Rammen"),
        ("Konsekvenser", "Konsekvenser"),
        (": nej", ""),
        ("Rådet drøftede sagen længe og grundigt, og det blev sent, før mødet sluttede.", ""),
    ],
)
def test_a_label_or_a_heading_can_be_taught(line: str, words: str) -> None:
    assert words_of(Note(1, line, "")) == words


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("§ 3. Budget 2027", "§ {number}. {title}"),
        ("Dagsordenspunkt nr. 12a – Valg", "Dagsordenspunkt nr. {number} – {title}"),
        ("7 Eventuelt", "{number} {title}"),
        ("Eventuelt", ""),
        ("{a} 7 Eventuelt", ""),
    ],
)
def test_a_line_that_begins_an_item_has_a_form(line: str, form: str) -> None:
    assert form_of(line) == form


# --- numbering ------------------------------------------------------------------------------


def meetings(*told: str) -> list[MinutesDraft]:
    """'2026-01-05 1-4' is a meeting with the items 1 to 4."""
    drafts = []
    for text in told:
        day, numbers = text.split()
        first, last = (int(n) for n in numbers.split("-"))
        items = tuple(ItemDraft("Punkt", str(n)) for n in range(first, last + 1))
        drafts.append(replace(DRAFT, date=dt.date.fromisoformat(day), items=items))
    return drafts


def batch(*drafts: MinutesDraft) -> list[PackedMinutes]:
    return [packed(ReadMinutes(draft)) for draft in drafts]


@pytest.mark.parametrize(
    ("told", "numbering", "since"),
    [
        (["2026-02-05 1-4", "2026-01-05 1-3"], Numbering.MEETING, None),
        (["2026-01-05 9-15"], Numbering.TERM, None),
        (["2026-02-05 5-8", "2026-01-05 1-4"], Numbering.TERM, None),
        (["2024-01-05 90-99", "2026-02-05 1-4", "2026-03-05 5-8"], Numbering.TERM, "2026-02-05"),
        (
            ["2024-05-05 4-9", "2025-01-05 1-4", "2025-05-05 5-8", "2026-01-05 1-6"],
            Numbering.YEAR,
            None,
        ),
        (["2024-11-05 4-9", "2025-01-05 1-4"], Numbering.YEAR, None),
        (["2025-11-05 4-9", "2026-01-05 1-4"], Numbering.TERM, "2026-01-05"),
        (["2026-01-05 1-4", "2026-02-05 1-4", "2026-03-05 2-4"], Numbering.MEETING, None),
        ([], Numbering.MEETING, None),
    ],
)
def test_the_numbering_is_told_from_the_meetings(
    told: list[str], numbering: Numbering, since: str | None
) -> None:
    expected = since and dt.date.fromisoformat(since)
    assert told_numbering(batch(*meetings(*told))) == (numbering, expected)


def test_closed_items_with_a_series_of_their_own_tell_nothing_of_the_numbering() -> None:
    (first, second) = meetings("2026-01-05 5-8", "2026-02-05 9-12")
    closed = replace(first, items=(*first.items, ItemDraft("Salg", "101", closed=True)))
    assert told_numbering(batch(closed, second)) == (Numbering.TERM, None)

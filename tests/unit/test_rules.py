"""Numbering, quorum, states and the proposed date."""

import datetime as dt
from itertools import pairwise

import pytest

from models.records import (
    CouncilDraft,
    CouncilId,
    DocumentKind,
    FileFormat,
    MeetingId,
    MeetingState,
    Numbering,
    QuorumRule,
    Revision,
    RevisionId,
    SectionId,
    Term,
    TermId,
)
from models.rules import (
    NumberedMeeting,
    Quorum,
    agenda_numbers,
    file_formats,
    first_number,
    frozen,
    inserted_number,
    is_held,
    leading_number,
    next_issued_number,
    period_start,
    proposed_date,
    quorum_needed,
    standing_revisions,
)
from models.text import plain


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def numbered(
    number: int,
    date: str,
    items: int,
    *,
    issued: tuple[int, int] | None = None,
    first: int | None = None,
) -> NumberedMeeting:
    """A meeting whose agenda is `issued` with its lowest and highest number, or not yet."""
    state = MeetingState.AGENDA if issued else MeetingState.PLANNED
    low, high = issued or (0, 0)
    return NumberedMeeting(MeetingId(number), day(date), state, first, items, low, high)


TERM = CouncilDraft("Rådet", numbering=Numbering.TERM)
YEAR = CouncilDraft("Rådet", numbering=Numbering.YEAR)
EACH = CouncilDraft("Rådet", numbering=Numbering.MEETING)
OVER_NEW_YEAR = [numbered(1, "2025-11-01", 4), numbered(2, "2026-01-10", 3)]


# --- states and numbers ---


def test_a_meeting_is_held_when_its_minutes_are_a_draft() -> None:
    states = "draft approved signed".split()
    assert [state.value for state in MeetingState if is_held(state)] == states


def test_numbers_are_frozen_from_the_issued_agenda_on() -> None:
    assert not frozen(MeetingState.PLANNED)
    assert all(frozen(state) for state in MeetingState if state is not MeetingState.PLANNED)


@pytest.mark.parametrize(("number", "leading"), [("9", 9), ("12a", 12), ("", 0), ("a", 0)])
def test_a_number_leads_with_its_whole_part(number: str, leading: int) -> None:
    assert leading_number(number) == leading


def test_an_agenda_is_numbered_without_gap_or_double() -> None:
    assert agenda_numbers(3, 9) == ["9", "10", "11"]
    assert agenda_numbers(0, 9) == []


def test_numbers_run_on_through_the_term_over_new_year() -> None:
    assert first_number(TERM, OVER_NEW_YEAR, MeetingId(2)) == 5


def test_numbers_begin_anew_with_the_calendar_year() -> None:
    assert first_number(YEAR, OVER_NEW_YEAR, MeetingId(2)) == 1


def test_numbers_begin_anew_at_each_meeting() -> None:
    assert first_number(EACH, OVER_NEW_YEAR, MeetingId(2)) == 1


def test_numbers_begin_anew_with_a_new_term() -> None:
    council = CouncilDraft("Rådet", numbering=Numbering.TERM, term_start=day("2026-01-01"))
    assert first_number(council, OVER_NEW_YEAR, MeetingId(2)) == 1
    assert first_number(council, OVER_NEW_YEAR, MeetingId(1)) == 1


def test_a_term_that_begins_later_does_not_count_for_earlier_meetings() -> None:
    council = CouncilDraft("Rådet", numbering=Numbering.TERM, term_start=day("2027-01-01"))
    assert period_start(council, day("2026-05-01")) is None
    assert period_start(council, day("2027-01-01")) == day("2027-01-01")
    assert first_number(council, OVER_NEW_YEAR, MeetingId(2)) == 5


def test_a_meeting_is_numbered_in_the_last_term_that_has_begun_by_then() -> None:
    council = CouncilDraft("Rådet", numbering=Numbering.TERM, term_start=day("2026-01-01"))
    former = Term(TermId(1), CouncilId(1), day("2022-01-01"), day("2025-06-30"))
    days = ["2021-12-31", "2022-01-01", "2025-06-30", "2025-12-31", "2026-01-01"]
    starts = [period_start(council, day(d), [former]) for d in days]
    of_former = day("2022-01-01")
    assert starts == [None, of_former, of_former, of_former, day("2026-01-01")]


def test_a_meeting_may_say_its_first_number_itself() -> None:
    meetings = [numbered(1, "2026-01-10", 3, first=40), numbered(2, "2026-02-10", 2)]
    assert first_number(TERM, meetings, MeetingId(1)) == 40
    assert first_number(TERM, meetings, MeetingId(2)) == 43
    assert first_number(EACH, meetings, MeetingId(1)) == 40


def test_numbers_follow_on_the_highest_one_issued() -> None:
    meetings = [
        numbered(1, "2026-01-10", 3, issued=(9, 15)),
        numbered(2, "2026-02-10", 2),
        numbered(3, "2026-03-10", 0, issued=(0, 0)),
        numbered(4, "2026-04-10", 2),
    ]
    assert first_number(TERM, meetings, MeetingId(2)) == 16
    assert first_number(TERM, meetings, MeetingId(4)) == 18


def test_the_next_issued_number_is_that_of_a_later_meeting() -> None:
    meetings = [
        numbered(1, "2026-01-10", 3, issued=(1, 3)),
        numbered(2, "2026-02-10", 2),
        numbered(3, "2026-03-10", 0, issued=(0, 0)),
        numbered(4, "2026-04-10", 2, issued=(4, 5)),
    ]
    assert next_issued_number(meetings, MeetingId(1)) == 4
    assert next_issued_number(meetings, MeetingId(4)) == 0


# --- items added to an issued agenda ---


def test_the_last_item_takes_the_next_whole_number() -> None:
    assert inserted_number("3", ["1", "2", "3"], last=True, ceiling=0) == "4"
    assert inserted_number("3", ["1", "2", "3"], last=True, ceiling=5) == "4"


def test_the_last_item_takes_a_letter_when_the_next_number_is_given_away() -> None:
    assert inserted_number("3", ["1", "2", "3"], last=True, ceiling=4) == "3a"


def test_an_item_in_between_takes_a_letter() -> None:
    assert inserted_number("2", ["1", "2", "3"], last=False, ceiling=0) == "2a"
    assert inserted_number("2a", ["1", "2", "2a", "3"], last=False, ceiling=0) == "2b"


def test_an_item_at_the_top_takes_the_number_below_the_lowest() -> None:
    assert inserted_number(None, ["9", "10"], last=False, ceiling=0) == "8a"
    assert inserted_number(None, [], last=False, ceiling=0) == "0a"


def test_letters_go_on_with_two_and_end_somewhere() -> None:
    taken = ["2", *(f"2{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")]
    assert inserted_number("2", taken, last=False, ceiling=0) == "2aa"
    for _ in range(26 * 26):
        taken.append(inserted_number("2", taken, last=False, ceiling=0))
    with pytest.raises(ValueError, match="700"):
        inserted_number("2", taken, last=False, ceiling=0)


# --- the quorum ---


@pytest.mark.parametrize(
    ("rule", "seats", "needed"),
    [
        (QuorumRule.MORE_THAN_HALF, 8, 5),
        (QuorumRule.MORE_THAN_HALF, 7, 4),
        (QuorumRule.AT_LEAST_HALF, 8, 4),
        (QuorumRule.AT_LEAST_HALF, 7, 4),
        (QuorumRule.NUMBER, 8, 6),
    ],
)
def test_the_quorum_follows_the_rule(rule: QuorumRule, seats: int, needed: int) -> None:
    council = CouncilDraft("Rådet", quorum_rule=rule, quorum_number=6)
    assert quorum_needed(council, seats) == needed


def test_the_quorum_is_reached_with_just_enough_seats_filled() -> None:
    assert Quorum(filled=4, seats=7, needed=4).reached
    assert not Quorum(filled=3, seats=7, needed=4).reached


def test_a_council_without_seats_cannot_decide() -> None:
    assert not Quorum(filled=0, seats=0, needed=0).reached


# --- the proposed date ---


def test_the_first_meeting_is_proposed_for_today() -> None:
    assert proposed_date([], day("2026-11-22")) == day("2026-11-22")


def test_the_second_meeting_is_proposed_four_weeks_later() -> None:
    assert proposed_date([day("2026-11-10")], day("2026-11-22")) == day("2026-12-08")


def test_the_rhythm_of_the_latest_meetings_is_kept() -> None:
    mondays = [day("2026-09-07"), day("2026-08-24"), day("2026-09-21"), day("2026-08-10")]
    assert proposed_date(mondays, day("2026-09-22")) == day("2026-10-05")


def test_one_meeting_on_another_weekday_does_not_move_the_usual_one() -> None:
    meetings = [day("2026-08-10"), day("2026-09-07"), day("2026-10-06")]  # Mon, Mon, Tue
    assert proposed_date(meetings, day("2026-10-07")) == day("2026-11-02")


def test_a_date_that_has_passed_is_never_proposed() -> None:
    assert proposed_date([day("2024-01-01"), day("2024-01-08")], day("2026-11-22")) == day(
        "2026-11-23"
    )


def test_texts_that_stood_for_a_moment_only_are_no_versions() -> None:
    start = dt.datetime(2026, 6, 4, 17, 0)
    moments = [0, 1, 2, 60, 61, 200, 201]  # seconds at which the text was written anew
    revisions = [
        Revision(
            RevisionId(place),
            SectionId(1),
            plain(f"udgave {place}"),
            start + dt.timedelta(seconds=written),
            start + dt.timedelta(seconds=replaced),
        )
        for place, (written, replaced) in enumerate(pairwise(moments))
    ]
    versions = standing_revisions(revisions[::-1])
    assert [version.id for version in versions] == [5, 4, 2, 0]
    assert standing_revisions([]) == []


# --- documents ---


def test_what_is_published_can_be_had_as_text_and_as_a_web_page() -> None:
    everything = [kind for kind in DocumentKind if file_formats(kind) == tuple(FileFormat)]
    assert everything == [DocumentKind.MINUTES, DocumentKind.PUBLIC]
    assert file_formats(DocumentKind.AGENDA) == (FileFormat.WORD, FileFormat.PDF)

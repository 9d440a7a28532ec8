"""A council at a glance: its term, what comes next, what is left to do, and who came."""

import datetime as dt

import pytest

from models.absence import AbsenceRules, SignKind
from models.errors import NotFoundError
from models.overview import term_of
from models.records import (
    AttendanceStatus,
    CouncilId,
    MeetingId,
    MeetingState,
    TaskDraft,
)
from models.secretariat.overview import SHOWN_MEETINGS, Overview
from tests.fixtures.office import NOW, Office

TODAY = NOW.date()
THIS_YEAR = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
PRESENT, UNEXCUSED = AttendanceStatus.PRESENT, AttendanceStatus.UNEXCUSED


@pytest.fixture
def council(office: Office) -> CouncilId:
    return office.council()


def at_a_glance(office: Office, council: CouncilId) -> Overview:
    return office.secretariat.overview.of(council)


def held(office: Office, council: CouncilId, day: str, state: MeetingState) -> MeetingId:
    meeting = office.meeting(council, day, "Sag")
    office.secretariat.record.set_state(meeting, state)
    return meeting


@pytest.mark.parametrize(
    ("start", "term"),
    [
        (None, THIS_YEAR),
        (dt.date(2026, 1, 1), (dt.date(2026, 1, 1), dt.date(2029, 12, 31))),
        (dt.date(2024, 2, 29), (dt.date(2024, 2, 29), dt.date(2028, 2, 28))),
        (dt.date(2024, 3, 1), (dt.date(2024, 3, 1), dt.date(2028, 2, 29))),
        (dt.date(2018, 1, 1), (dt.date(2018, 1, 1), dt.date(2026, 12, 31))),  # no other followed
        (dt.date(2027, 1, 1), THIS_YEAR),  # it has not begun
    ],
)
def test_the_term_is_four_years_from_its_start(
    start: dt.date | None, term: tuple[dt.date, dt.date]
) -> None:
    assert term_of(start, None, TODAY) == term


def test_a_term_that_would_end_on_a_29_february_of_no_leap_year_ends_the_day_before() -> None:
    assert term_of(dt.date(2096, 3, 1), None, dt.date(2098, 1, 1))[1] == dt.date(2100, 2, 28)


def test_a_term_whose_end_is_known_ends_then() -> None:
    days = dt.date(2024, 1, 1), dt.date(2027, 1, 31)
    assert term_of(*days, TODAY) == days


def test_an_empty_council_has_nothing_to_show(office: Office, council: CouncilId) -> None:
    found = at_a_glance(office, council)
    assert (found.council.name, found.today) == ("Seniorrådet", TODAY)
    assert (found.start, found.end) == THIS_YEAR
    assert found.next is None
    assert (found.unapproved, found.unapproved_count, found.tasks) == ((), 0, ())
    assert (found.signs, found.attendance, found.coming, found.of_term) == ((), (), (), ())
    assert list(found.years) == [2026]


def test_a_council_that_is_not_there_is_told_of(office: Office) -> None:
    with pytest.raises(NotFoundError):
        at_a_glance(office, CouncilId(7))


def test_the_next_meeting_tells_how_soon_it_is_and_whether_its_agenda_was_sent(
    office: Office, council: CouncilId
) -> None:
    office.meeting(council, "2027-01-05")
    meeting = office.meeting(council, "2026-12-01", "Budget Trafik")
    following = at_a_glance(office, council).next
    assert following is not None
    assert (following.summary.meeting.id, following.summary.items) == (meeting, 2)
    assert (following.days, following.issued, following.unsent) == (9, False, 0)
    office.secretariat.record.set_state(meeting, MeetingState.AGENDA)
    office.item(meeting, "Eventuelt")
    following = at_a_glance(office, council).next
    assert following is not None
    assert (following.issued, following.unsent) == (True, 1)


def test_a_meeting_that_goes_on_comes_first_whatever_its_day(
    office: Office, council: CouncilId
) -> None:
    office.meeting(council, "2026-12-01")
    meeting = held(office, council, "2026-11-20", MeetingState.IN_PROGRESS)
    following = at_a_glance(office, council).next
    assert following is not None
    assert (following.summary.meeting.id, following.days) == (meeting, -2)


def test_what_is_over_without_approved_minutes_is_left_to_do(
    office: Office, council: CouncilId
) -> None:
    forgotten = office.meeting(council, "2026-03-03")
    draft = held(office, council, "2026-06-02", MeetingState.DRAFT)
    held(office, council, "2026-02-03", MeetingState.APPROVED)
    early = held(office, council, "2026-12-08", MeetingState.DRAFT)  # before its day
    coming = office.meeting(council, "2026-12-01")
    found = at_a_glance(office, council)
    assert [s.meeting.id for s in found.unapproved] == [early, draft, forgotten]
    assert found.unapproved_count == 3
    assert [meeting.id for meeting in found.coming] == [coming]


def test_of_many_without_approved_minutes_the_latest_are_shown_and_all_counted(
    office: Office, council: CouncilId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.secretariat.overview.SHOWN_UNAPPROVED", 2)
    meetings = [office.meeting(council, f"2026-03-0{day}") for day in (1, 2, 3)]
    found = at_a_glance(office, council)
    assert [s.meeting.id for s in found.unapproved] == [meetings[2], meetings[1]]
    assert found.unapproved_count == 3


def test_the_meetings_of_the_term_hold_those_planned_after_it(
    office: Office, council: CouncilId
) -> None:
    office.meeting(council, "2025-12-02")
    days = ["2026-02-03", "2026-12-01", "2027-01-05"]
    meetings = [office.meeting(council, day) for day in reversed(days)]
    found = at_a_glance(office, council)
    assert [meeting.id for meeting in found.of_term] == meetings[::-1]
    assert [str(meeting.date) for meeting in found.coming] == days[1:]
    assert list(found.years) == [2025, 2026, 2027]
    of_year = office.secretariat.overview.of_year
    shown = [str(s.meeting.date) for year in found.years for s in of_year(council, year)]
    assert shown == ["2025-12-02", *days]


def test_open_tasks_stand_by_their_day(office: Office, council: CouncilId) -> None:
    tasks = office.secretariat.tasks
    days = (None, TODAY, TODAY - dt.timedelta(days=1), dt.date(2026, 1, 1))
    added = [tasks.add(TaskDraft(council, f"Opgave {n}", due=day)).id for n, day in enumerate(days)]
    tasks.set_done(added[3], True)
    found = [(line.task.text, line.overdue) for line in at_a_glance(office, council).tasks]
    assert found == [("Opgave 2", True), ("Opgave 1", False), ("Opgave 0", False)]
    same = tasks.of(council, open_only=True)
    assert [line.task for line in same] == [line.task for line in tasks.open(council)]


def test_signs_are_of_the_term_and_attendance_of_the_latest_meetings(office: Office) -> None:
    council = office.council(term_start=dt.date(2026, 1, 1))
    asta, bo = office.member(council, "Asta Bruun"), office.member(council, "Bo Dahl")
    office.secretariat.absence.set_rules(council, AbsenceRules(in_a_row=2, below=0))
    days = ("2025-03-04", "2025-06-03", "2026-03-03", "2026-06-02")
    for day in days:
        meeting = held(office, council, day, MeetingState.DRAFT)
        office.secretariat.attendance.mark(meeting, asta, UNEXCUSED if day < "2026" else PRESENT)
        office.secretariat.attendance.mark(meeting, bo, UNEXCUSED if day > "2026" else PRESENT)
    found = at_a_glance(office, council)
    assert [(sign.kind, sign.person.name) for sign in found.signs] == [
        (SignKind.IN_A_ROW, "Bo Dahl")
    ]
    assert [str(came.meeting.date) for came in found.attendance] == list(days)
    assert [came.totals.percent for came in found.attendance] == [50] * 4


def test_attendance_is_shown_of_so_many_meetings_and_no_more(
    office: Office, council: CouncilId
) -> None:
    office.member(council, "Asta Bruun")
    for number in range(SHOWN_MEETINGS + 2):
        day = dt.date(2026, 1, 6) + dt.timedelta(days=7 * number)
        held(office, council, str(day), MeetingState.DRAFT)
    found = at_a_glance(office, council)
    assert len(found.attendance) == SHOWN_MEETINGS
    assert found.attendance[0].meeting.date == dt.date(2026, 1, 20)
    assert found.attendance[0].totals.percent is None  # nobody is marked

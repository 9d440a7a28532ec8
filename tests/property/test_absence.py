"""Whatever happened at meetings: the cells are what the Timeline answers, and the sums agree."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from models.absence import COUNTED, EVERYONE, Attended, Mark, cells_of, matrix, per_diems
from models.attendance import Presence, Timeline
from models.records import AttendanceStatus, ItemId, MeetingId, MeetingState
from tests.fixtures.course import MEETING, roster, told

NAMES = ("Anna", "Bo", "Carl", "Dina", "Eva", "Finn", "Gert")
ITEMS = tuple(ItemId(n) for n in (1, 2, 3))


@st.composite
def marks(draw: st.DrawFn) -> str:
    """A list of attendance; Eva may sit for one of the members."""
    words = []
    member = draw(st.sampled_from(["", *NAMES[:4]]))
    for name in NAMES:
        sign = draw(st.sampled_from(["", "+", "a", "u", "-"]))
        if sign:
            seat = ":Eva" if name == member and sign in "au" else ""
            words.append(f"{sign}{name}{seat}")
    return " ".join(words)


@st.composite
def moves(draw: st.DrawFn) -> str:
    """Some comings and goings, with and without a time, and items that are taken up."""
    sentences = []
    for _ in range(draw(st.integers(0, 4))):
        time = draw(st.sampled_from(["", "16.40 ", "17.05 ", "18.00 "]))
        phase = draw(st.sampled_from(["before", "during", "after"]))
        item = draw(st.sampled_from(ITEMS))
        what = draw(st.sampled_from(["arrived", "left", "disqualified", "item"]))
        if what == "item":
            sentences.append(f"{time}item {item}")
            continue
        name = draw(st.sampled_from(NAMES[:6]))
        takes = what == "arrived" and name in ("Eva", "Finn")
        seat = f" for {draw(st.sampled_from(NAMES[:4]))}" if takes else ""
        sentences.append(f"{time}{name} {what} {phase} {item}{seat}")
    return "; ".join(sentences)


@st.composite
def meetings(draw: st.DrawFn, number: int = 1) -> Attended:
    """A meeting that was held, and what happened at it."""
    happened = told(draw(moves()))
    held = replace(
        MEETING,
        id=MeetingId(number),
        start=draw(st.sampled_from([None, dt.time(16, 30)])),
        end=draw(st.sampled_from([None, dt.time(18, 30)])),
        state=draw(st.sampled_from([MeetingState.DRAFT, MeetingState.AGENDA])),
    )
    return Attended(held, roster(happened, draw(marks())), tuple(happened), ITEMS)


@given(meetings())
@settings(max_examples=150)
def test_each_cell_is_what_the_timeline_answers(attended: Attended) -> None:
    cells = cells_of(attended, EVERYONE)
    meeting = attended.meeting
    if meeting.state is MeetingState.AGENDA:
        assert cells == {}
        return
    timeline = Timeline(attended.roster, attended.items, attended.events)
    assert set(cells) == {p.person.id for p in attended.roster}
    for participant in attended.roster:
        person = participant.person.id
        cell = cells[person]
        here = [a.presence for item in ITEMS for a in timeline.at(item).attendees if a.id == person]
        came = participant.status is AttendanceStatus.PRESENT
        wholly = came and all(presence is Presence.HERE for presence in here)
        assert (cell.mark is Mark.PRESENT) is wholly
        assert (cell.mark is Mark.PARTLY) is (came and not wholly)
        if cell.mark is Mark.PARTLY:
            assert cell.items_here == len(timeline.attended(person))
        if came:
            assert cell.minutes_here == timeline.minutes_here(person, meeting.start, meeting.end)
        else:
            assert all(presence is Presence.AWAY for presence in here)


@given(st.tuples(*(meetings(number) for number in (1, 2, 3))))
@settings(max_examples=40)
def test_sums_agree_across_and_down(attended: tuple[Attended, ...]) -> None:
    found = matrix(attended, MEETING.date, MEETING.date, EVERYONE)
    by_person = [row.totals for row in found.rows]
    for field in ("present", "partly", "apologies", "replaced", "unexcused", "unmarked"):
        whole = getattr(found.totals, field)
        assert sum(getattr(t, field) for t in by_person) == whole
        assert sum(getattr(t, field) for t in found.by_meeting) == whole
    for row in found.rows:
        assert row.totals.meetings == len(found.traced(row, COUNTED))
    assert len(per_diems(attended, EVERYONE)) == found.totals.present

"""Who was here for which item, who might vote, who led the meeting, and when each item was up."""

import datetime as dt

import pytest

from models.attendance import Cause, Presence, Timeline
from models.records import AttendanceStatus, ItemId, PersonId, Role
from tests.fixtures.course import ALL, IDS, PEOPLE, course, roster, told

LIVE = "16.30 started; 16.30 item 1; 16.40 item 2; 17.00 item 3; 17.20 item 4; 17.40 item 5"


def here(timeline: Timeline, item: int) -> str:
    """'Anna Bo~': those here at the end of the item; with ~ those who came or went in it."""
    return " ".join(
        a.name + ("~" if a.presence is Presence.PARTLY else "")
        for a in timeline.at(ItemId(item)).attendees
        if a.presence is not Presence.AWAY
    )


def over(timeline: Timeline) -> str:
    """The same of all items: 'Anna Bo | Anna'; for a run of items alike only once."""
    found = [here(timeline, item) for item in timeline.items]
    return " | ".join(dict.fromkeys(found))


def voters(timeline: Timeline, item: int) -> str:
    return " ".join(a.name for a in timeline.at(ItemId(item)).voters)


def causes(timeline: Timeline, item: int) -> str:
    """'Bo apology, Carl away': those missing at the item, and why."""
    return ", ".join(
        f"{a.name} {a.cause}" for a in timeline.at(ItemId(item)).attendees if a.cause is not None
    )


def names(ids: object) -> str:
    assert isinstance(ids, (tuple, list))
    return " ".join(PEOPLE[person].name for person in ids)


def numbers(items: object) -> str:
    return " ".join(map(str, items))  # type: ignore[call-overload]


# --- coming and going -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "present"),
    [
        pytest.param("", "Anna Bo Carl Dina", id="nobody moves, and all are here throughout"),
        pytest.param(
            "Bo arrived before 3",
            "Anna Carl Dina | Anna Bo Carl Dina",
            id="one who comes before an item is here for all of it",
        ),
        pytest.param(
            "Bo arrived during 1",
            "Anna Bo~ Carl Dina | Anna Bo Carl Dina",
            id="one who comes during an item is here for part of it",
        ),
        pytest.param(
            "Bo arrived after 4",
            "Anna Carl Dina | Anna Bo Carl Dina",
            id="one who comes after an item misses it",
        ),
        pytest.param(
            "Bo left before 2",
            "Anna Bo Carl Dina | Anna Carl Dina",
            id="one who leaves before an item misses it",
        ),
        pytest.param(
            "Bo left during 2",
            "Anna Bo Carl Dina | Anna Bo~ Carl Dina | Anna Carl Dina",
            id="one who leaves during an item was here for part of it",
        ),
        pytest.param(
            "Bo left after 2",
            "Anna Bo Carl Dina | Anna Carl Dina",
            id="one who leaves after an item was here for all of it",
        ),
        pytest.param(
            "Bo left during 2; Bo arrived during 4",
            "Anna Bo Carl Dina | Anna Bo~ Carl Dina | Anna Carl Dina",
            id="one who returns is here again",
        ),
        pytest.param(
            "Bo arrived before 1; Bo left after 1; Bo arrived before 5",
            "Anna Bo Carl Dina | Anna Carl Dina",
            id="one who comes twice is here twice",
        ),
        pytest.param(
            "Bo left", "Anna Carl Dina", id="one who leaves before the first item misses them all"
        ),
        pytest.param(
            "Bo arrived; Bo left after 3",
            "Anna Bo Carl Dina | Anna Carl Dina",
            id="one who comes before the first item is here from it on",
        ),
        pytest.param(
            "Bo arrived during 3; Bo left during 3",
            "Anna Carl Dina | Anna Bo~ Carl Dina",
            id="one who looks in is here for part of one item",
        ),
    ],
)
def test_presence_follows_from_coming_and_going(events: str, present: str) -> None:
    assert over(course(events)) == present


def test_one_who_is_partly_here_may_have_gone_before_the_decision() -> None:
    timeline = course("Bo left during 2; Carl arrived during 2")
    assert here(timeline, 2) == "Anna Bo~ Carl~ Dina"
    assert voters(timeline, 2) == "Anna Carl Dina"
    assert causes(timeline, 2) == "Bo away"


def test_coming_when_one_is_here_and_going_when_one_is_not_changes_nothing() -> None:
    timeline = course("Bo left before 2; Bo left during 3; Bo arrived before 4; Bo arrived after 4")
    assert [here(timeline, item) for item in (2, 3, 4, 5)] == [
        "Anna Carl Dina",
        "Anna Carl Dina",
        "Anna Bo Carl Dina",
        "Anna Bo Carl Dina",
    ]


def test_one_who_is_not_marked_is_neither_here_nor_missed() -> None:
    timeline = course("", "+Anna -Bo")
    assert over(timeline) == "Anna"
    assert causes(timeline, 1) == ""


def test_one_who_was_not_marked_and_leaves_was_here() -> None:
    timeline = course("Bo left during 2", "+Anna")
    assert here(timeline, 1) == "Anna Bo"
    assert timeline.roster[1].status is AttendanceStatus.PRESENT


@pytest.mark.parametrize(
    ("mark", "before", "after"),
    [
        ("a", "Bo apology", "Bo away"),  # he had sent an apology, and came all the same
        ("u", "Bo away", "Bo away"),  # he is late, and so has not stayed away
        ("+", "Bo away", "Bo away"),
        ("-", "Bo away", "Bo away"),
    ],
)
def test_why_one_who_comes_late_is_not_here_yet(mark: str, before: str, after: str) -> None:
    timeline = course(
        "Bo arrived before 3; Bo left after 4", f"+Anna {mark}Bo +Carl +Dina", "1 3 4 5"
    )
    assert causes(timeline, 1) == before
    assert causes(timeline, 3) == causes(timeline, 4) == ""
    assert causes(timeline, 5) == after


def test_those_who_never_come_are_told_apart() -> None:
    assert causes(course("", "+Anna aBo uCarl +Dina"), 5) == "Bo apology, Carl unexcused"


def test_where_events_have_no_clock_time_they_stand_as_they_were_noted() -> None:
    assert here(course("Bo left during 2; Bo arrived during 2"), 3) == "Anna Bo Carl Dina"
    assert here(course("Bo arrived during 2; Bo left during 2"), 3) == "Anna Carl Dina"


def test_the_clock_goes_before_the_order_of_noting() -> None:
    timeline = course("17.10 Bo arrived during 2; 17.05 Bo left during 2")
    assert here(timeline, 3) == "Anna Bo Carl Dina"


@pytest.mark.parametrize(
    ("events", "at_three"),
    [
        ("Bo left during 2; 17.10 Bo arrived during 2", "Anna Bo Carl Dina"),
        ("17.10 Bo arrived during 2; Bo left during 2", "Anna Carl Dina"),
        # Noted as number 2, after the one that came first by the clock, too.
        ("17.00 Bo left during 2; Bo arrived during 2; 17.10 Bo left during 2", "Anna Carl Dina"),
    ],
)
def test_one_without_a_clock_time_follows_what_was_noted_before_it(
    events: str, at_three: str
) -> None:
    assert here(course(events), 3) == at_three


def test_the_phases_of_an_item_go_before_the_clock() -> None:
    timeline = course("17.00 Bo left after 2; 17.10 Bo arrived before 2")
    assert here(timeline, 2) == "Anna Bo Carl Dina"
    assert [e.time for e in timeline.events_at(ItemId(2))] == [dt.time(17, 10), dt.time(17)]


def test_a_meeting_may_go_on_past_midnight() -> None:
    timeline = course(
        "22.50 started; 22.50 item 1; 23.40 item 2; 0.20 item 3; "
        "23.55 Bo left during 2; 0.10 Bo arrived during 2; 0.50 ended"
    )
    assert here(timeline, 3) == "Anna Bo Carl Dina"
    assert numbers(timeline.taken) == "1 2 3"
    assert timeline.minutes(dt.time(0, 50)) == 120
    assert timeline.minutes(dt.time(22, 40)) == -10
    assert timeline.ended is not None


def test_minutes_before_a_start_after_midnight_are_before_it() -> None:
    assert course("0.10 started").minutes(dt.time(23, 50)) == -20


# --- guests ---------------------------------------------------------------------------------


def test_a_guest_is_here_for_the_items_named_and_not_missed_at_the_others() -> None:
    timeline = course(
        "Gert arrived before 2; Gert left after 2; Gert arrived before 4; Gert left after 4",
        f"{ALL} +Gert",
    )
    assert numbers(timeline.attended(IDS["Gert"])) == "2 4"
    assert "Gert" not in causes(timeline, 3)
    assert "Gert" not in voters(timeline, 2)
    assert timeline.at(ItemId(2)).filled == timeline.at(ItemId(2)).seats == 4


def test_a_guest_without_events_is_here_throughout() -> None:
    assert over(course("", f"{ALL} +Gert")) == "Anna Bo Carl Dina Gert"


def test_a_guest_who_stayed_away_is_told_of_as_marked() -> None:
    assert causes(course("", f"{ALL} aGert"), 1) == "Gert apology"


# --- seats ----------------------------------------------------------------------------------


def test_a_substitute_called_in_sits_from_the_start() -> None:
    timeline = course("", "+Anna aBo:Eva +Carl +Dina +Eva")
    assert voters(timeline, 1) == "Anna Carl Dina Eva"
    assert timeline.at(ItemId(1)).filled == 4
    assert causes(timeline, 1) == "Bo apology"


def test_a_substitute_takes_a_seat_in_the_middle() -> None:
    timeline = course("Bo left during 3; Eva arrived during 3 for Bo")
    assert [voters(timeline, item) for item in (2, 3, 4)] == [
        "Anna Bo Carl Dina",
        "Anna Carl Dina Eva",
        "Anna Carl Dina Eva",
    ]
    assert [causes(timeline, item) for item in (2, 3, 4)] == ["", "Bo away", "Bo away"]
    assert {timeline.at(item).filled for item in timeline.items} == {4}


def test_the_member_who_comes_back_votes_and_the_substitute_does_not() -> None:
    timeline = course("Bo left after 1; Eva arrived before 2 for Bo; Bo arrived before 4")
    assert voters(timeline, 3) == "Anna Carl Dina Eva"
    assert voters(timeline, 4) == "Anna Bo Carl Dina"
    assert here(timeline, 4) == "Anna Bo Carl Dina Eva"
    assert timeline.at(ItemId(4)).filled == 4
    leaving = course(
        "Bo left after 1; Eva arrived before 2 for Bo; Bo arrived before 4; Eva left before 4"
    )
    assert causes(leaving, 4) == "", "nobody misses a substitute whose seat is filled"


def test_a_substitute_who_goes_is_missed_along_with_the_member() -> None:
    timeline = course("Eva left after 2", "+Anna aBo:Eva +Carl +Dina +Eva")
    assert causes(timeline, 3) == "Bo apology, Eva away"
    assert timeline.at(ItemId(3)).filled == 3


def test_a_substitute_called_in_who_comes_late_is_not_missed_beside_the_member() -> None:
    timeline = course("Eva arrived before 2", "+Anna aBo:Eva +Carl +Dina +Eva")
    assert causes(timeline, 1) == "Bo apology"
    assert voters(timeline, 2) == "Anna Carl Dina Eva"


def test_a_substitute_who_did_not_come_fills_no_seat() -> None:
    timeline = course("", "+Anna aBo:Eva +Carl +Dina uEva")
    assert timeline.at(ItemId(1)).filled == 3
    assert causes(timeline, 1) == "Bo apology, Eva unexcused"


def test_two_substitutes_after_each_other_each_sit_in_their_time() -> None:
    timeline = course(
        "Eva left after 2; Finn arrived before 3 for Bo", "+Anna aBo:Eva +Carl +Dina +Eva"
    )
    assert voters(timeline, 2) == "Anna Carl Dina Eva"
    assert voters(timeline, 3) == "Anna Carl Dina Finn"
    assert causes(timeline, 3) == "Bo apology"
    assert [p.substitute_for and p.substitute_for.name for p in timeline.roster[4:]] == ["Bo", "Bo"]
    assert timeline.roster[1].substitute == PEOPLE[IDS["Eva"]]


def test_of_two_in_the_same_seat_the_last_to_take_it_votes() -> None:
    timeline = course(
        "Finn arrived before 2 for Bo; Eva arrived before 4 for Bo; Finn left before 5",
        "+Anna aBo:Eva +Carl +Dina +Eva",
    )
    assert voters(timeline, 1) == "Anna Carl Dina"  # Eva, who comes before 4, is not here yet
    assert [voters(timeline, item) for item in (2, 4, 5)] == [
        "Anna Carl Dina Finn",
        "Anna Carl Dina Eva",
        "Anna Carl Dina Eva",
    ]
    assert {timeline.at(ItemId(item)).filled for item in (2, 4, 5)} == {4}


def test_a_substitute_may_move_from_one_seat_to_another() -> None:
    timeline = course(
        "Bo arrived before 3; Carl left before 4; Eva arrived before 4 for Carl",
        "+Anna aBo:Eva +Carl +Dina +Eva",
    )
    assert [voters(timeline, item) for item in (2, 3, 4)] == [
        "Anna Carl Dina Eva",
        "Anna Bo Carl Dina",
        "Anna Bo Dina Eva",
    ]
    assert over(timeline).count("Eva~") == 0


def test_a_substitute_moves_between_seats_taken_during_the_meeting() -> None:
    timeline = course(
        "Bo left before 2; Eva arrived before 2 for Bo; Eva arrived before 3 for Carl; "
        "Carl left before 3"
    )
    assert voters(timeline, 1) == "Anna Bo Carl Dina"
    assert voters(timeline, 2) == "Anna Carl Dina Eva"
    assert voters(timeline, 3) == "Anna Dina Eva"


def test_a_substitute_who_returns_has_the_same_seat() -> None:
    timeline = course("Eva left after 1; Eva arrived before 4", "+Anna aBo:Eva +Carl +Dina +Eva")
    assert voters(timeline, 3) == "Anna Carl Dina"
    assert voters(timeline, 4) == "Anna Carl Dina Eva"


def test_a_substitute_who_returns_to_the_seat_by_name_sat_there_from_the_start() -> None:
    timeline = course(
        "Eva left after 1; Eva arrived before 4 for Bo", "+Anna aBo:Eva +Carl +Dina +Eva"
    )
    assert voters(timeline, 1) == "Anna Carl Dina Eva"


# --- disqualification -----------------------------------------------------------------------


def test_the_disqualified_are_here_and_may_not_vote_on_that_item() -> None:
    timeline = course("Bo disqualified during 3")
    assert here(timeline, 3) == "Anna Bo Carl Dina"
    assert [voters(timeline, item) for item in (2, 3, 4)] == [
        "Anna Bo Carl Dina",
        "Anna Carl Dina",
        "Anna Bo Carl Dina",
    ]
    assert [a.disqualified for a in timeline.at(ItemId(3)).attendees] == [False, True, False, False]
    assert timeline.at(ItemId(3)).filled == 3
    assert causes(timeline, 3) == ""


def test_one_who_was_found_not_to_be_disqualified_votes() -> None:
    timeline = course("Bo not disqualified during 3")
    assert voters(timeline, 3) == "Anna Bo Carl Dina"
    assert timeline.at(ItemId(3)).filled == 4


def test_a_council_may_count_the_disqualified_for_the_quorum() -> None:
    timeline = course("Bo disqualified during 3", disqualified_count=True)
    assert voters(timeline, 3) == "Anna Carl Dina"
    assert timeline.at(ItemId(3)).filled == 4
    substitute = "+Anna aBo:Eva +Carl +Dina +Eva"
    for counts, filled in ((True, 4), (False, 3)):
        found = course("Eva disqualified during 3", substitute, disqualified_count=counts)
        assert found.at(ItemId(3)).filled == filled


def test_a_substitute_is_called_for_the_one_item() -> None:
    timeline = course(
        "Bo disqualified during 3; Eva arrived before 3 for Bo; Eva left after 3",
    )
    assert [voters(timeline, item) for item in (2, 3, 4)] == [
        "Anna Bo Carl Dina",
        "Anna Carl Dina Eva",
        "Anna Bo Carl Dina",
    ]
    assert timeline.at(ItemId(3)).filled == 4
    assert causes(timeline, 4) == ""


def test_two_can_be_disqualified_for_an_item() -> None:
    timeline = course("Bo disqualified during 3; Carl disqualified during 3")
    assert voters(timeline, 3) == "Anna Dina"
    assert timeline.at(ItemId(3)).filled == 2


# --- who leads the meeting ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "leaders"),
    [
        ("", "Anna Anna Anna Anna Anna"),
        ("Anna left after 2", "Anna Anna Bo Bo Bo"),
        ("Anna left after 2; Anna arrived before 4", "Anna Anna Bo Anna Anna"),
        ("Carl leads during 2", "Anna Carl Carl Carl Carl"),
        ("Carl leads during 2; Anna leads during 4", "Anna Carl Carl Anna Anna"),
        # He who leaves has laid it down.
        (
            "Carl leads during 2; Carl left after 3; Carl arrived before 5",
            "Anna Carl Carl Anna Anna",
        ),
        ("Anna disqualified during 3", "Anna Anna Bo Anna Anna"),
        ("Carl leads during 2; Carl disqualified during 3", "Anna Carl Anna Carl Carl"),
        ("Anna left before 2; Bo left before 3", "Anna Bo - - -"),
        ("Carl leads before 1; Bo left before 3", "Carl Carl Carl Carl Carl"),
    ],
)
def test_the_meeting_is_led_by_the_chair_or_who_took_over(events: str, leaders: str) -> None:
    timeline = course(events)
    found = [timeline.at(item).moderator for item in timeline.items]
    assert " ".join(PEOPLE[p].name if p else "-" for p in found) == leaders


# --- the course of the meeting --------------------------------------------------------------


def test_a_meeting_that_was_never_run_has_no_course() -> None:
    timeline = course("Bo left during 2")
    assert (timeline.started, timeline.ended, timeline.running, timeline.paused) == (None,) * 4
    assert timeline.taken == ()
    assert numbers(timeline.order) == "1 2 3 4 5"
    assert timeline.spells == {}
    assert timeline.out_of_order == {}


@pytest.mark.parametrize(
    ("events", "running", "paused", "ended"),
    [
        ("16.30 started", None, False, False),
        ("16.30 started; 16.30 item 1", 1, False, False),
        ("16.30 started; 16.30 item 1; 16.40 paused during 1", 1, True, False),
        ("16.30 started; 16.30 item 1; 16.40 paused; 16.50 resumed", 1, False, False),
        ("16.30 started; 16.30 item 1; 16.40 paused; 16.50 item 2", 2, False, False),
        ("16.30 started; 16.30 item 1; 16.40 ended", None, False, True),
        ("16.30 started; 16.30 item 1; 16.40 paused; 16.50 ended", None, False, True),
        ("16.30 started; 16.30 item 1; 16.40 ended; 16.50 resumed", 1, False, False),
        ("16.30 started; 16.30 item 1; 16.40 ended; 16.45 resumed; 17.00 ended", None, False, True),
        # That it was up is noted afterwards, without a time: the meeting is over all the same.
        ("16.30 started; 16.30 item 1; 16.40 ended; item 2", None, False, True),
        ("16.30 item 1", None, False, False),
    ],
)
def test_where_the_meeting_has_come_to(
    events: str, running: int | None, paused: bool, ended: bool
) -> None:
    timeline = course(events)
    assert timeline.running == running
    assert (timeline.paused is not None) is paused
    assert (timeline.ended is not None) is ended


def spells(timeline: Timeline) -> dict[int, str]:
    """{1: '16.30-16.40 16.50-'}."""

    def text(time: dt.time | None) -> str:
        return f"{time:%H.%M}" if time else ""

    return {
        item: " ".join(f"{text(spell.start)}-{text(spell.end)}" for spell in found)
        for item, found in timeline.spells.items()
    }


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("16.30 started; 16.30 item 1; 16.40 item 2", {1: "16.30-16.40", 2: "16.40-"}),
        (
            "16.30 started; 16.30 item 1; 16.40 paused; 16.50 resumed; 17.00 ended",
            {1: "16.30-16.40 16.50-17.00"},
        ),
        (
            "16.30 started; 16.30 item 1; 16.40 paused; 16.50 item 2; 17.00 ended",
            {1: "16.30-16.40", 2: "16.50-17.00"},
        ),
        (
            "16.30 started; 16.30 item 1; 16.40 ended; 16.50 resumed; 17.00 ended",
            {1: "16.30-16.40 16.50-17.00"},
        ),
        (
            "16.30 started; 16.30 item 1; 16.40 item 2; 16.50 item 1; 17.00 item 3",
            {1: "16.30-16.40 16.50-17.00", 2: "16.40-16.50", 3: "17.00-"},
        ),
        ("16.30 started; 16.30 item 1; 16.40 ended; item 2", {1: "16.30-16.40"}),
        ("16.30 started; 16.30 resumed; 16.35 paused; 16.40 item 1", {1: "16.40-"}),
        ("16.30 started; 16.30 item 1; 16.40 item 9", {1: "16.30-"}),  # 9 is not on the agenda
    ],
)
def test_an_item_keeps_the_times_it_was_up(events: str, expected: dict[int, str]) -> None:
    assert spells(course(events)) == expected


def test_who_is_here_now_is_who_is_here_at_the_item_that_is_up() -> None:
    def now(events: str) -> str:
        return " ".join(a.name for a in course(events).now.attendees if a.here)

    assert now("Bo left during 1") == "Anna Bo Carl Dina"
    assert now("Bo left; Carl disqualified") == "Anna Carl Dina"
    assert now("16.30 started; 16.30 item 1; 16.35 Bo left during 1") == "Anna Carl Dina"
    assert now("16.30 started; 16.30 item 1; Bo left after 1") == "Anna Bo Carl Dina"
    assert now("16.30 started; 16.30 item 2; Bo left after 1; 17.00 ended") == "Anna Carl Dina"


@pytest.mark.parametrize(
    ("taken", "order", "moved"),
    [
        ("", "1 2 3 4 5", {}),
        ("1 2 3 4 5", "1 2 3 4 5", {}),
        ("1 3 4 5", "1 2 3 4 5", {}),  # 2 was passed over, and stands where it stood
        ("2", "1 2 3 4 5", {}),
        ("1 3 2", "1 3 2 4 5", {2: 3}),  # what comes below is still to come
        ("1 4 2", "1 4 2 3 5", {2: 4}),
        ("4 1", "4 1 2 3 5", {1: 4}),
        ("4 1 2 3 5", "4 1 2 3 5", {4: None}),  # one was moved, not three
        ("1 2 5 3 4", "1 2 5 3 4", {5: 2}),
        ("5 4 3 2 1", "5 4 3 2 1", {4: 5, 3: 4, 2: 3, 1: 2}),
        ("1 3 1 2", "1 3 2 4 5", {2: 3}),  # only the first time counts
        ("1 9 2", "1 2 3 4 5", {}),  # 9 is not on the agenda
    ],
)
def test_items_taken_out_of_order_are_the_fewest(
    taken: str, order: str, moved: dict[int, int | None]
) -> None:
    timeline = course("; ".join(f"item {item}" for item in taken.split()))
    assert numbers(timeline.order) == order
    assert timeline.out_of_order == moved


def test_presence_follows_the_order_in_which_items_were_taken() -> None:
    timeline = course("item 1; item 4; item 2; item 3; Bo left during 4; Bo arrived before 3")
    assert [here(timeline, item).startswith("Anna Bo") for item in (1, 4, 2, 3, 5)] == [
        True,
        True,
        False,
        True,
        True,
    ]


def test_an_item_still_to_come_is_met_by_those_who_are_here_now() -> None:
    timeline = course("16.30 started; 16.30 item 1; 16.40 item 3; 16.50 item 2; Bo left during 2")
    assert here(timeline, 4) == here(timeline, 5) == "Anna Carl Dina"
    assert here(timeline, 3) == "Anna Bo Carl Dina"


def test_an_item_taken_up_again_is_met_by_others_than_the_first_time() -> None:
    timeline = course(
        f"{LIVE}; 17.10 Bo left during 3; 17.30 Bo arrived during 4; 17.50 item 2; "
        "17.55 Carl left during 2; 18.00 item 5"
    )
    # Carl was here for 2 the first time and for some of the second; he is not when it is decided.
    assert here(timeline, 2) == "Anna Bo Carl~ Dina"
    assert voters(timeline, 2) == "Anna Bo Dina"
    assert here(timeline, 3) == "Anna Bo~ Carl Dina"
    assert here(timeline, 4) == "Anna Bo~ Carl Dina"
    assert numbers(timeline.order) == "1 2 3 4 5"


def test_one_who_came_between_was_there_for_part_of_an_item_taken_up_twice() -> None:
    timeline = course(
        "16.30 started; 16.30 item 1; 16.40 item 2; 16.50 Bo arrived during 2; 17.00 item 1"
    )
    assert here(timeline, 1) == "Anna Bo~ Carl Dina"


@pytest.mark.parametrize(
    ("event", "at_one", "at_two"),
    [
        # Item 1 is up twice, with item 2 between.
        ("17.05 Bo left before 1", False, True),
        ("16.50 Bo left before 1", False, True),
        ("16.25 Bo left before 1", False, False),
        ("Bo left before 1", False, False),
        ("16.35 Bo left after 1", False, False),
        ("Bo left after 1", True, True),
    ],
)
def test_an_event_belongs_to_the_time_that_its_item_was_up(
    event: str, at_one: bool, at_two: bool
) -> None:
    timeline = course(f"16.30 started; 16.30 item 1; 16.40 item 2; 17.00 item 1; {event}")
    found = [{a.name for a in timeline.at(ItemId(item)).attendees if a.here} for item in (1, 2)]
    assert ["Bo" in names for names in found] == [at_one, at_two]


# --- items that are gone --------------------------------------------------------------------


def test_what_happened_at_an_item_that_is_gone_happened_after_the_one_before() -> None:
    timeline = course(
        "item 1; item 9; Bo left during 9; Carl disqualified during 9; item 2", items="1 2 3"
    )
    assert over(timeline) == "Anna Bo Carl Dina | Anna Carl Dina"
    assert voters(timeline, 1) == "Anna Bo Carl Dina"
    (left,) = timeline.events_at(ItemId(1))
    assert (left.item_id, left.phase) == (1, "after")


def test_what_happened_at_a_first_item_that_is_gone_happened_before_the_meeting() -> None:
    timeline = course("item 9; Bo left during 9; item 1", items="1 2")
    assert over(timeline) == "Anna Carl Dina"


def moved_to(timeline: Timeline, gone: int) -> str:
    return ", ".join(
        f"{PEOPLE[e.person_id].name if e.person_id else e.kind} {e.phase} {e.item_id}"
        for e in timeline.without(ItemId(gone))
    )


def test_events_go_to_the_item_before_when_theirs_goes() -> None:
    events = "Bo left during 3; Carl left before 3; Bo disqualified during 3; Anna left after 2"
    assert moved_to(course(events), 3) == "Carl after 2, Bo after 2"
    assert moved_to(course("Bo left during 1"), 1) == "Bo after None"
    assert moved_to(course("item 1; item 3; item 2; Bo left during 2"), 2) == "Bo after 3"
    assert moved_to(course("item 1; 17.00 paused during 1; 17.10 ended during 2"), 1) == (
        "paused during None"
    )
    assert moved_to(course(events), 5) == ""


# --- figures --------------------------------------------------------------------------------


def test_the_items_someone_was_here_for_are_told_in_the_order_of_the_agenda() -> None:
    timeline = course("item 1; item 5; item 2; Bo left during 2")
    assert numbers(timeline.attended(IDS["Bo"])) == "1 2 5"
    assert timeline.attended(PersonId(99)) == ()


@pytest.mark.parametrize(
    ("events", "minutes"),
    [
        (f"{LIVE}; 18.30 ended", 120),
        (f"{LIVE}; 17.00 Bo left during 3; 18.30 ended", 30),
        (f"{LIVE}; 17.00 Bo arrived during 3; 18.30 ended", 90),
        (f"{LIVE}; 16.45 Bo left during 2; 17.45 Bo arrived during 5; 18.30 ended", 60),
        (f"{LIVE}; Bo left after 2; 18.30 ended", 30),  # told by the item
        (f"{LIVE}; Bo arrived before 4; 18.30 ended", 70),
        (f"{LIVE}; Bo left during 2; 18.30 ended", None),
        (f"{LIVE}; Bo arrived; 18.30 ended", 120),
        (f"{LIVE}; 16.20 Bo arrived; 18.30 ended", 120),
        (f"{LIVE}; 18.20 Bo left during 5; 18.25 Bo left after 5; 18.30 ended", 110),
        (LIVE, None),  # it is not over
        ("Bo left after 2; 18.00 ended", None),
        ("16.30 started; Bo left after 2; 18.00 ended", None),
    ],
)
def test_minutes_someone_was_here(events: str, minutes: int | None) -> None:
    assert course(events).minutes_here(IDS["Bo"]) == minutes


def test_minutes_of_a_meeting_that_was_not_run_are_told_by_its_start_and_end() -> None:
    start, end = dt.time(16, 30), dt.time(18, 30)
    timeline = course("17.30 Carl left during 3", "+Anna -Bo +Carl aDina")

    def minutes(name: str) -> int | None:
        return timeline.minutes_here(IDS[name], start, end)

    assert [minutes(name) for name in ("Anna", "Bo", "Carl", "Dina")] == [120, None, 60, 0]


def test_the_last_move_until_now() -> None:
    timeline = course(
        "16.30 started; 16.30 item 1; Bo left after 1; Carl left during 3; Dina leads during 1"
    )
    last = timeline.last_move(IDS["Bo"])
    assert last is not None
    assert last.phase == "after"
    assert timeline.last_move(IDS["Carl"]) is None  # that is still to come
    assert timeline.last_move(IDS["Dina"]) is None
    assert course("Bo left").last_move(IDS["Bo"]) is not None


# --- who belongs ----------------------------------------------------------------------------


def test_one_who_comes_belongs_whether_on_the_list_or_not() -> None:
    found = roster(told("Eva arrived during 3 for Bo; Gert left during 1"), "+Anna aBo")
    assert [(p.name, p.role.value) for p in found[3:]] == [
        ("Dina", "member"),
        ("Eva", "substitute"),
        ("Gert", "guest"),
    ]
    assert found[4].substitute_for == found[1].person
    assert found[1].substitute == found[4].person
    assert found[1].marked is None


def test_a_stranger_who_takes_a_seat_is_a_substitute() -> None:
    found = roster(told("Gert arrived during 3 for Bo"), "+Anna aBo")
    assert (found[-1].name, found[-1].role) == ("Gert", Role.SUBSTITUTE)


def test_a_fixed_roster_has_those_who_came_last() -> None:
    found = roster(told("Eva arrived during 3 for Bo"), "aBo +Anna", roster_fixed=True)
    assert [p.name for p in found] == ["Bo", "Anna", "Eva"]


def test_what_the_list_says_is_kept_beside_what_happened() -> None:
    events = told("Bo arrived during 2; Carl left during 2")
    _anna, bo, carl, _dina = roster(events, "+Anna aBo +Carl +Dina")
    assert (bo.status, bo.marked) == (AttendanceStatus.PRESENT, AttendanceStatus.APOLOGY)
    assert (carl.status, carl.marked) == (AttendanceStatus.PRESENT, None)
    assert not bo.absent


@pytest.mark.parametrize("cause", Cause)
def test_each_cause_has_its_case_here(cause: Cause) -> None:
    timeline = course("Dina left before 1", "+Anna aBo uCarl +Dina")
    assert cause in {a.cause for a in timeline.at(ItemId(1)).attendees}


def test_minutes_are_counted_from_the_start_where_nothing_has_a_time() -> None:
    morning = dt.time(10), dt.time(12, 15)
    assert course("").minutes_here(IDS["Anna"], *morning) == 135
    assert course("Bo left before 1").minutes_here(IDS["Anna"], *morning) == 135


def test_an_end_before_the_start_tells_no_minutes() -> None:
    assert course("").minutes_here(IDS["Anna"], dt.time(18), dt.time(17)) is None

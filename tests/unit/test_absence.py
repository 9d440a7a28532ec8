"""Counting absence: what each cell says, what it adds up to, and whom the rules tell of."""

import datetime as dt
from dataclasses import replace

import pytest

from models.absence import (
    ATTENDED,
    EVERYONE,
    NOT_HELD,
    AbsenceRules,
    Attended,
    Cell,
    Mark,
    Matrix,
    SignKind,
    cells_of,
    longest_streak,
    matrix,
    per_diems,
    totals,
)
from models.records import (
    SEATED_ROLES,
    CouncilId,
    ItemId,
    Meeting,
    MeetingId,
    MeetingState,
    Role,
)
from tests.fixtures.course import ALL, IDS, MEETING, PEOPLE, roster, told

START, END = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
SUBSTITUTES = frozenset({Role.SUBSTITUTE})


def meeting(number: int = 1, council: int = 1, **fields: object) -> Meeting:
    """A meeting that was held, from half past four to half past six."""
    held = replace(
        MEETING,
        id=MeetingId(number),
        council_id=CouncilId(council),
        date=dt.date(2026, 1, 1) + dt.timedelta(days=number),
        start=dt.time(16, 30),
        end=dt.time(18, 30),
        state=MeetingState.DRAFT,
    )
    return replace(held, **fields)  # type: ignore[arg-type]


def attended(
    marks: str = ALL, events: str = "", number: int = 1, items: str = "1 2 3", **fields: object
) -> Attended:
    happened = told(events)
    agenda = tuple(ItemId(int(item)) for item in items.split())
    return Attended(meeting(number, **fields), roster(happened, marks), tuple(happened), agenda)  # type: ignore[arg-type]


def cells(*args: str, roles: frozenset[Role] = SEATED_ROLES, **fields: object) -> dict[str, Cell]:
    """The cells of a meeting, by name."""
    found = cells_of(attended(*args, **fields), roles)  # type: ignore[arg-type]
    return {PEOPLE[person].name: cell for person, cell in found.items()}


def marks(*args: str, **fields: object) -> dict[str, str]:
    return {name: cell.mark.value for name, cell in cells(*args, **fields).items()}  # type: ignore[arg-type]


def row(found: Matrix, name: str) -> str:
    """A row as letters: 'P' present, 'Y' partly, 'A', 'R' replaced, 'U', '?', '.' and ' '."""
    signs = dict(zip(Mark, "PYARU?. ", strict=True))
    person = found.row_of(IDS[name])
    assert person is not None
    return "".join(signs[cell.mark] for cell in person.cells)


# --- cells ---


def test_those_who_were_there_for_all_of_it_are_present() -> None:
    assert set(marks().values()) == {"present"}


def test_an_apology_and_staying_away_are_told_apart() -> None:
    found = marks("+Anna aBo uCarl -Dina")
    assert found == {"Anna": "present", "Bo": "apology", "Carl": "unexcused", "Dina": "unmarked"}


def test_an_apology_is_replaced_once_the_substitute_has_come() -> None:
    came = cells("+Anna aBo:Eva +Carl +Dina +Eva")
    assert (came["Bo"].mark, came["Bo"].stand_in) == (Mark.REPLACED, PEOPLE[IDS["Eva"]])
    assert marks("+Anna aBo:Eva +Carl +Dina aEva")["Bo"] == "apology"


def test_a_substitute_does_not_excuse_one_who_stayed_away() -> None:
    assert marks("+Anna uBo:Eva +Carl +Dina +Eva")["Bo"] == "unexcused"


def test_one_who_came_late_was_there_in_part_with_items_and_minutes() -> None:
    late = cells(ALL, "17.00 item 1; 17.20 Bo arrived during 2")["Bo"]
    assert late.mark is Mark.PARTLY
    assert (late.items_here, late.items, late.minutes_here) == (2, 3, 70)


def test_minutes_are_not_made_up_where_no_clock_told_them() -> None:
    late = cells(ALL, "Bo arrived during 2", start=None, end=None)["Bo"]
    assert (late.mark, late.minutes_here) == (Mark.PARTLY, None)
    assert cells(start=None)["Anna"].minutes_here is None


def test_the_minutes_of_the_whole_meeting_are_those_of_one_who_never_left() -> None:
    assert cells()["Anna"].minutes_here == 120
    noted = cells(ALL, "17.00 started; 18.10 ended")["Anna"]
    assert noted.minutes_here == 70


def test_a_meeting_past_midnight_has_its_minutes_and_one_that_ends_first_has_none() -> None:
    late = cells(start=dt.time(23), end=dt.time(0, 30))
    assert late["Anna"].minutes_here == 90
    assert cells(start=dt.time(18), end=dt.time(17))["Anna"].minutes_here is None


def test_a_morning_meeting_that_ends_after_noon_has_its_minutes() -> None:
    found = cells(ALL, "Bo arrived during 2", start=dt.time(10), end=dt.time(12, 15))
    assert found["Anna"].minutes_here == 135
    left = cells(ALL, "11.00 Bo left after 2", start=dt.time(10), end=dt.time(12, 15))
    assert left["Bo"].minutes_here == 60


def test_one_who_came_before_the_first_item_missed_none() -> None:
    assert marks("+Anna aBo +Carl +Dina", "Bo arrived before 1")["Bo"] == "present"


def test_one_who_came_to_a_meeting_without_items_was_there_in_part() -> None:
    assert marks(ALL, "Bo left after 1", items="")["Bo"] == "partly"


def test_a_substitute_has_a_cell_of_their_own_with_whom_they_sat_for() -> None:
    found = cells("+Anna aBo:Eva +Carl +Dina +Eva", roles=SUBSTITUTES)
    assert list(found) == ["Eva"]
    assert (found["Eva"].mark, found["Eva"].stand_in) == (Mark.PRESENT, PEOPLE[IDS["Bo"]])


def test_only_the_roles_asked_for_have_cells() -> None:
    assert "Gert" not in marks("+Anna +Gert")
    assert "Gert" in marks("+Anna +Gert", roles=EVERYONE)


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.IN_PROGRESS])
def test_a_meeting_that_is_not_over_counts_nobody(state: MeetingState) -> None:
    assert marks(state=state) == {}


# --- sums ---


def test_the_percentage_is_of_the_meetings_that_count() -> None:
    found = totals(Cell(mark) for mark in Mark)
    assert (found.present, found.partly) == (2, 1)
    assert (found.apologies, found.replaced) == (2, 1)
    assert (found.unexcused, found.unmarked) == (1, 1)
    assert (found.meetings, found.percent) == (5, 40)


def test_half_a_percent_is_rounded_up() -> None:
    eighths = [Cell(Mark.PRESENT)] * 1 + [Cell(Mark.APOLOGY)] * 7
    assert totals(eighths).percent == 13
    assert totals([Cell(Mark.PRESENT), *[Cell(Mark.APOLOGY)] * 2]).percent == 33


def test_where_nothing_counts_there_is_no_percentage() -> None:
    assert totals([Cell(Mark.UNMARKED), NOT_HELD]).percent is None


# --- the matrix ---


def test_rows_are_in_the_order_of_the_latest_list_and_cells_in_that_of_meetings() -> None:
    found = matrix(
        [attended("+Anna aBo", number=1), attended("+Anna +Bo uCarl", number=2)], START, END
    )
    assert [r.person.name for r in found.rows] == ["Anna", "Bo", "Carl", "Dina"]
    assert row(found, "Bo") == "AP"
    assert row(found, "Carl") == "?U"


def test_one_who_was_no_member_that_day_has_an_empty_cell() -> None:
    before = attended("+Anna", number=1)
    before = replace(before, roster=tuple(p for p in before.roster if p.name != "Dina"))
    found = matrix([before, attended(number=2)], START, END)
    assert row(found, "Dina") == " P"


def test_a_meeting_to_come_has_a_column_and_counts_nowhere() -> None:
    later = attended(number=2, state=MeetingState.AGENDA)
    found = matrix([attended(), later], START, END)
    assert (len(found.meetings), found.held) == (2, 1)
    assert row(found, "Anna") == "P."
    assert found.totals.meetings == 4


def test_sums_by_person_by_meeting_and_in_all_agree() -> None:
    found = matrix(
        [attended("+Anna aBo uCarl -Dina"), attended("aAnna +Bo +Carl +Dina", number=2)],
        START,
        END,
    )
    assert [t.present for t in found.by_meeting] == [1, 3]
    assert found.totals.present == 4 == sum(r.totals.present for r in found.rows)
    assert found.totals.percent == 57


def test_a_figure_is_traced_to_its_meetings() -> None:
    found = matrix([attended(), attended("aAnna", number=2)], START, END)
    anna = found.row_of(IDS["Anna"])
    assert anna is not None
    assert [m.id for m, _cell in found.traced(anna)] == [1, 2]
    assert [m.id for m, _cell in found.traced(anna, ATTENDED)] == [1]
    assert found.row_of(IDS["Gert"]) is None


def test_a_person_in_several_councils_has_one_row_in_order_of_name() -> None:
    first = attended("+Bo +Anna", number=1)
    second = attended("uAnna", number=2, council_id=CouncilId(2))
    found = matrix([first, second], START, END, names={CouncilId(1): "A", CouncilId(2): "B"})
    assert [r.person.name for r in found.rows] == ["Anna", "Bo", "Carl", "Dina"]
    assert row(found, "Anna") == "PU"


def test_the_role_is_the_latest_one() -> None:
    early = attended(number=1)
    promoted = tuple(
        replace(p, role=Role.CHAIR if p.name == "Bo" else p.role) for p in early.roster
    )
    found = matrix([early, replace(attended(number=2), roster=promoted)], START, END)
    bo = found.row_of(IDS["Bo"])
    assert bo is not None
    assert bo.role is Role.CHAIR


def test_no_meetings_make_an_empty_matrix() -> None:
    found = matrix([], START, END)
    assert (found.rows, found.signs, found.totals.percent) == ((), (), None)


# --- signs ---


def streak(letters: str) -> tuple[int, ...]:
    signs = dict(zip("PYARU?. ", Mark, strict=True))
    return longest_streak((MeetingId(n), signs[letter]) for n, letter in enumerate(letters))


def test_a_streak_is_of_meetings_missed_without_an_apology() -> None:
    assert streak("PUUUP") == (1, 2, 3)
    assert streak("UAU") == (2,)
    assert streak("PPP") == ()


def test_meetings_one_was_no_member_at_do_not_end_a_streak_but_unknown_ones_do() -> None:
    assert streak("UU U.") == (0, 1, 3)
    assert streak("UU?U") == (0, 1)


def test_of_equal_streaks_the_latest_is_told() -> None:
    assert streak("UUPUU") == (3, 4)
    assert streak("UUPU") == (0, 1)


def test_a_council_is_told_of_those_its_rules_speak_of() -> None:
    meetings = [attended("+Anna uBo aCarl +Dina", number=n) for n in range(1, 4)]
    found = matrix(meetings, START, END)
    assert [(s.kind, s.person.name) for s in found.signs] == [
        (SignKind.IN_A_ROW, "Bo"),
        (SignKind.BELOW, "Bo"),
        (SignKind.BELOW, "Carl"),
    ]
    in_a_row, below, _carl = found.signs
    assert in_a_row.text == "Bo har været fraværende uden afbud 3 møder i træk."
    assert in_a_row.meetings == (1, 2, 3)
    assert below.text == "Bo har mødt til 0 % af møderne (0 af 3)."


def test_a_low_percentage_is_told_of_from_three_meetings_on() -> None:
    two = [attended("+Anna aBo", number=n) for n in (1, 2)]
    assert matrix(two, START, END).signs == ()


def test_half_is_not_below_half() -> None:
    meetings = [attended(marks, number=n) for n, marks in enumerate(["+Anna aBo", ALL] * 2)]
    assert [s for s in matrix(meetings, START, END).signs if s.person.name == "Bo"] == []


def test_the_rules_are_for_those_with_a_seat() -> None:
    meetings = [attended("+Anna +Bo +Carl +Dina uGert", number=n) for n in range(1, 5)]
    found = matrix(meetings, START, END, EVERYONE)
    assert row(found, "Gert") == "UUUU"
    assert found.signs == ()


def test_a_rule_that_is_switched_off_tells_of_nobody() -> None:
    meetings = [attended("+Anna uBo +Carl +Dina", number=n) for n in range(1, 5)]
    off = {CouncilId(1): AbsenceRules(0, 0)}
    assert matrix(meetings, START, END, rules=off).signs == ()


# --- per-diems ---


def test_the_list_for_per_diems_holds_all_who_came_substitutes_too() -> None:
    found = per_diems([attended("+Anna aBo:Eva uCarl +Dina +Eva +Gert", "Dina left after 1")])
    assert [(d.person.name, d.cell.mark.value) for d in found] == [
        ("Anna", "present"),
        ("Dina", "partly"),
        ("Eva", "present"),
    ]

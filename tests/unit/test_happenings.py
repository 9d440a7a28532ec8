"""What lines of absence amount to over a whole meeting."""

import datetime as dt
from collections.abc import Sequence

from models.imports.happenings import Happenings, happenings, told_of
from models.imports.lines import Line
from models.imports.people_text import KnownNames
from models.minutes import NamedEvent, ParticipantDraft
from models.records import AttendanceStatus, EventKind, Phase, Role

NAMES = ("Anne Berg", "Ib Lund", "Carla Holm", "Dorte Friis")
PEOPLE = tuple(ParticipantDraft(name) for name in NAMES)
APOLOGY, UNEXCUSED = AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED
BEFORE, DURING, AFTER = Phase


def read(
    *items: Sequence[str], people: Sequence[ParticipantDraft] = PEOPLE, first: int = 1
) -> Happenings:
    """What happened, of the lines under each item; the first line is 11, of the next item 21."""
    told = [
        each
        for place, texts in enumerate(items, start=1)
        for each in told_of(
            [Line(10 * place + n, text) for n, text in enumerate(texts, start=1)],
            place,
            KnownNames([p.name for p in people]),
        )
    ]
    numbers = {str(first + n): n + 1 for n in range(len(items))}
    return happenings(told, people, numbers, len(items))


def moves(found: Happenings) -> list[tuple[int, Phase, EventKind, str]]:
    return [(e.item, e.phase, e.kind, e.person) for e in found.events]


def status(found: Happenings, name: str) -> AttendanceStatus | None:
    return next(p.status for p in found.participants if p.name == name)


def reasons(found: Happenings) -> list[str]:
    return [note.reason for note in found.notes]


# --- the meeting ---


def numbers_of(found: Happenings) -> set[int]:
    return {number for number, _ in found.told}


def test_an_absence_told_under_every_item_is_of_the_meeting() -> None:
    found = read(*[["Godkendt.", "Afbud: Carla Holm"]] * 4)
    assert status(found, "Carla Holm") is APOLOGY
    assert not found.events
    assert numbers_of(found) == {12, 22, 32, 42}
    assert found.absence


def test_lines_that_repeat_the_absence_of_the_head_say_nothing_new() -> None:
    people = (ParticipantDraft("Anne Berg"), ParticipantDraft("Ib Lund", status=UNEXCUSED))
    found = read(["Fraværende: Ib Lund"], [], people=people)
    assert found.participants == people
    assert numbers_of(found) == {11}
    assert not found.events


def test_an_apology_told_once_is_of_the_meeting_and_stays_in_its_place() -> None:
    found = read(
        ["Ib Lund havde meldt afbud på grund af sygdom, og Bo Ek deltog i stedet."], [], []
    )
    ib = next(p for p in found.participants if p.name == "Ib Lund")
    assert (ib.status, ib.reason) == (APOLOGY, "sygdom")
    assert found.participants[-1] == ParticipantDraft(
        "Bo Ek", Role.SUBSTITUTE, substitute_for="Ib Lund"
    )
    assert not found.told


def test_the_absent_below_a_label_are_read_line_by_line() -> None:
    lines = ["Fraværende uden afbud:", "Ib Lund", "Carla Holm", "Godkendt."]
    found = read(lines, lines, [])
    assert status(found, "Ib Lund") is status(found, "Carla Holm") is UNEXCUSED
    assert numbers_of(found) == {11, 12, 13, 21, 22, 23}


def test_a_substitute_who_was_called_but_did_not_come_is_absent_too() -> None:
    text = "Ib Lund havde meldt afbud. Bo Ek var indkaldt, men mødte ikke frem."
    found = read([text], [])
    assert found.participants[-1].status is UNEXCUSED
    assert found.participants[-1].substitute_for == "Ib Lund"


def test_a_member_who_is_told_to_sit_for_another_keeps_the_role() -> None:
    people = (*PEOPLE, ParticipantDraft("Bo Ek", Role.OBSERVER))
    found = read(["Afbud: Ib Lund"], ["Afbud: Ib Lund", "Bo Ek deltog i stedet for Ib Lund."],
                 people=people)  # fmt: skip
    assert found.participants[-1].role is Role.OBSERVER
    assert found.participants[-1].substitute_for == "Ib Lund"


def test_the_absent_who_are_on_no_list_are_added_where_the_absence_is_of_the_meeting() -> None:
    found = read(*[["Fraværende: Eva Ny"]] * 3)
    assert found.participants[-1] == ParticipantDraft("Eva Ny", status=APOLOGY)


def test_that_nobody_is_absent_is_kept_as_text() -> None:
    found = read(["Afbud: Ingen"], ["Afbud: Ingen"])
    assert not found.told
    assert not found.absence


# --- items ---


def test_an_absence_told_under_some_items_is_of_these() -> None:
    found = read([], ["Fraværende: Ib Lund"], ["Fraværende: Ib Lund"], [], [])
    assert status(found, "Ib Lund") is AttendanceStatus.PRESENT
    assert found.events == (
        NamedEvent(EventKind.LEFT, None, 2, BEFORE, "Ib Lund", wording="Fraværende: Ib Lund"),
        NamedEvent(EventKind.ARRIVED, None, 3, AFTER, "Ib Lund", wording="Fraværende: Ib Lund"),
    )
    assert numbers_of(found) == {21, 31}


def test_who_is_absent_from_the_first_items_came_later() -> None:
    found = read(["Fraværende: Ib Lund"], ["Afbud: Carla Holm"], ["Afbud: Carla Holm"], [], [])
    assert moves(found)[0] == (1, AFTER, EventKind.ARRIVED, "Ib Lund")


def test_who_is_absent_from_the_last_items_had_left() -> None:
    found = read([], [], [], ["Fraværende: Ib Lund"])
    assert moves(found) == [(4, BEFORE, EventKind.LEFT, "Ib Lund")]


def test_a_sentence_of_coming_explains_the_absence_before_it() -> None:
    found = read(
        ["Fraværende: Ib Lund"],
        ["Fraværende: Ib Lund"],
        ["Ib Lund ankom kl. 17.32 under behandling af punkt 3"],
        ["Carla Holm forlod mødet kl. 18 efter punkt 4"],
        ["Fraværende: Carla Holm"],
    )
    assert moves(found) == [
        (3, DURING, EventKind.ARRIVED, "Ib Lund"),
        (4, AFTER, EventKind.LEFT, "Carla Holm"),
    ]
    assert found.events[0].time == dt.time(17, 32)
    assert found.events[0].wording == "Ib Lund ankom kl. 17.32 under behandling af punkt 3"
    assert numbers_of(found) == {11, 21, 31, 41, 51}


def test_who_came_late_was_not_absent_from_the_meeting() -> None:
    late = ["Fraværende: Ib Lund"]
    found = read(late, late, late, ["Ib Lund kom kl. 18 før punkt 4"])
    assert status(found, "Ib Lund") is AttendanceStatus.PRESENT
    assert moves(found) == [(4, BEFORE, EventKind.ARRIVED, "Ib Lund")]


def test_a_sentence_of_leaving_needs_no_second_event_for_the_lines_after_it() -> None:
    found = read(
        [],
        ["Ib Lund forlod mødet kl. 17 før punkt 2"],
        ["Fraværende: Ib Lund"],
        ["Ib Lund kom tilbage kl. 18 før punkt 4"],
    )
    assert [kind for _, _, kind, _ in moves(found)] == [EventKind.LEFT, EventKind.ARRIVED]


def test_a_coming_without_a_going_is_put_beside_the_items_missed() -> None:
    found = read(
        [], [], ["Fraværende: Ib Lund"], ["Ib Lund vendte tilbage før punkt 4."], []
    )  # fmt: skip
    assert moves(found) == [
        (3, BEFORE, EventKind.LEFT, "Ib Lund"),
        (4, BEFORE, EventKind.ARRIVED, "Ib Lund"),
    ]
    found = read([], ["Ib Lund gik efter punkt 2."], ["Fraværende: Ib Lund"], [], [])
    assert moves(found) == [(2, AFTER, EventKind.LEFT, "Ib Lund")]


def test_items_are_found_by_their_numbers() -> None:
    found = read(
        [], ["Ib Lund deltog ikke under punkterne 10-11"], [], ["Carla Holm deltog i punkt 10."],
        first=9,
    )  # fmt: skip
    assert moves(found) == [
        (2, BEFORE, EventKind.LEFT, "Ib Lund"),
        (2, BEFORE, EventKind.ARRIVED, "Carla Holm"),
        (2, AFTER, EventKind.LEFT, "Carla Holm"),
        (3, AFTER, EventKind.ARRIVED, "Ib Lund"),
    ]


def test_who_attends_from_first_to_last_neither_comes_nor_goes() -> None:
    assert read(["Ib Lund deltog i punkt 1-2."], []).events == ()


def test_who_is_away_at_the_ends_of_the_agenda_only_comes_or_goes() -> None:
    assert moves(read(["Ib Lund deltog ikke under punkt 1"], [])) == [
        (1, AFTER, EventKind.ARRIVED, "Ib Lund")
    ]
    assert moves(read([], ["Ib Lund deltog ikke under punkt 2"])) == [
        (2, BEFORE, EventKind.LEFT, "Ib Lund")
    ]


def test_who_misses_a_part_of_an_item_goes_and_comes_during_it() -> None:
    assert moves(read(["Ib Lund var delvist fraværende under punkt 1"])) == [
        (1, DURING, EventKind.LEFT, "Ib Lund"),
        (1, DURING, EventKind.ARRIVED, "Ib Lund"),
    ]


def test_a_number_that_is_not_on_the_agenda_leaves_the_line_as_text() -> None:
    for text in ("Ib Lund gik efter punkt 99", "Ib Lund deltog ikke under punkterne 2-1"):
        found = read([text], [])
        assert (found.events, found.told) == ((), frozenset())
        assert reasons(found) == [
            "Punktet, der henvises til, findes ikke. Linjen er beholdt som tekst."
        ]


def test_numbers_may_be_written_with_noughts() -> None:
    assert moves(read([], ["Ib Lund gik efter punkt 02"])) == [
        (2, AFTER, EventKind.LEFT, "Ib Lund")
    ]


def test_a_stranger_leaves_the_line_as_text() -> None:
    for text in (
        "Per Ukendt forlod mødet kl. 19",
        "Per Ukendt forlod mødet kl. 19 og vendte tilbage kl. 20",
        "Fraværende: Per Ukendt",
    ):
        found = read([], [text], [], ["Afbud: Ib Lund"])
        assert 21 not in numbers_of(found)
        assert reasons(found) == [
            "Per Ukendt er ikke nævnt blandt deltagerne. Linjen er beholdt som tekst."
        ]


def test_a_conflict_of_interest_is_an_event_at_its_item() -> None:
    people = (ParticipantDraft("Anne Berg", Role.CHAIR), *PEOPLE[1:])
    found = read(
        [], ["Formanden erklærede sig inhabil."], ["Ib Lund er ikke inhabil i sagen"], people=people
    )
    assert moves(found) == [
        (2, DURING, EventKind.DISQUALIFIED, "Anne Berg"),
        (3, DURING, EventKind.DISQUALIFIED, "Ib Lund"),
    ]
    assert [e.decided for e in found.events] == [True, False]


def test_the_office_may_have_another_name_or_no_holder() -> None:
    people = (ParticipantDraft("Anne Berg", Role.CHAIRPERSON), *PEOPLE[1:])
    found = read(["Formanden gik kl. 18."], people=people)
    assert moves(found) == [(1, DURING, EventKind.LEFT, "Anne Berg")]
    assert read(["Formanden gik kl. 18."]).events == ()


def test_a_substitute_may_sit_for_one_item() -> None:
    text = "Ib Lund deltog ikke i punkt 1 på grund af inhabilitet, og Bo Ek deltog som suppleant."
    found = read([text], [])
    assert moves(found) == [
        (1, BEFORE, EventKind.ARRIVED, "Bo Ek"),
        (1, DURING, EventKind.DISQUALIFIED, "Ib Lund"),
        (1, AFTER, EventKind.LEFT, "Bo Ek"),
    ]
    assert found.events[0].seat_of == "Ib Lund"
    assert {e.wording for e in found.events} == {text}


def test_one_who_leaves_may_be_replaced() -> None:
    found = read([], ["Ib Lund var fraværende fra punkt 2, og Carla Holm deltog i stedet."])
    assert moves(found) == [(2, BEFORE, EventKind.LEFT, "Ib Lund")]
    carla = next(p for p in found.participants if p.name == "Carla Holm")
    assert carla.substitute_for == "Ib Lund"


def test_a_sentence_among_others_is_used_and_the_paragraph_kept() -> None:
    found = read([], ["Godkendt. Ib Lund deltog ikke i punktet."], ["Drøftet. Afbud: Ib Lund."])
    assert moves(found)[0] == (2, BEFORE, EventKind.LEFT, "Ib Lund")
    assert found.events[0].wording == ""
    assert not found.told


def test_one_who_is_listed_as_absent_may_come_late_all_the_same() -> None:
    people = (*PEOPLE[:3], ParticipantDraft("Dorte Friis", status=APOLOGY))
    found = read([], ["Dorte Friis ankom kl. 17."], people=people)
    assert status(found, "Dorte Friis") is APOLOGY
    assert reasons(found) == ["Dorte Friis er nævnt som fraværende, men kom eller gik under mødet."]


# --- the head ---


def test_the_head_may_tell_who_came_and_who_left() -> None:
    lines = [Line(3, "Ib Lund kom kl. 17."), Line(4, "Carla Holm gik kl. 18.")]
    found = happenings(told_of(lines, 0, NAMES), PEOPLE, {"1": 1, "2": 2})
    assert [(e.item, e.kind, e.time) for e in found.events] == [
        (0, EventKind.ARRIVED, dt.time(17)),
        (2, EventKind.LEFT, dt.time(18)),
    ]


def test_a_substitute_told_of_in_the_head_makes_the_other_absent() -> None:
    lines = [Line(3, "Bo Ek deltog som suppleant for Ib Lund")]
    found = happenings(told_of(lines, 0, NAMES), PEOPLE, {})
    assert status(found, "Ib Lund") is APOLOGY
    assert found.participants[-1].substitute_for == "Ib Lund"


def test_a_list_of_the_disqualified_is_worded_as_it_stands() -> None:
    found = read(["Inhabil: Ib Lund"])
    assert found.events[0].wording == "Inhabil: Ib Lund"

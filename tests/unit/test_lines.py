"""What stands under an item of those who were there: lines of absence and sentences."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from models.attendance import (
    Line,
    Participant,
    fill,
    items_text,
    numbers_text,
    person_form,
    plain_absence_lines,
)
from models.attendance.lines import seat_template
from models.minutes import Minutes
from models.records import (
    AttendanceStatus,
    Ballot,
    Cast,
    EventWording,
    Layout,
    LineWording,
    Person,
    PersonId,
    QuorumRule,
    Role,
    Vote,
)
from tests.docx.example import layout
from tests.fixtures.happenings import (
    ALL_HERE,
    FOUR,
    GUEST,
    PEOPLE,
    SUBSTITUTE,
    absent,
    held,
    moved,
)

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
LATE = ("17:20 Ib arrived 2", "18:00 Rune left after 3")


def told(minutes: Minutes, place: int) -> list[str]:
    """The lines under the item at that place, from 1."""
    return [line.text for line in minutes.attendance_lines(minutes.items[place - 1])]


# --- names and numbers ---


@pytest.mark.parametrize(
    ("form", "party", "organisation", "written"),
    [
        ("{name}", "A", "", "Eva Maria Holm"),
        ("{name} ({party})", "A", "", "Eva Maria Holm (A)"),
        ("{name} ({party})", "", "", "Eva Maria Holm"),
        ("{name} ({party}, {organisation})", "", "Idrætsrådet", "Eva Maria Holm (Idrætsrådet)"),
        ("{name} ({party}, {organisation})", "A", "Idrætsrådet", "Eva Maria Holm (A, Idrætsrådet)"),
        ("{name} [{organisation}]", "", "", "Eva Maria Holm"),
        ("{first}", "", "", "Eva"),
        ("{first} {last}", "", "", "Eva Holm"),
        ("{last}, {first}", "", "", "Holm, Eva"),
        ("{party} {name}", "", "", "Eva Maria Holm"),
        ("{party}", "", "", "Eva Maria Holm"),
        ("{navn}", "", "", "{navn}"),
    ],
)
def test_a_person_is_named_as_the_layout_has_it(
    form: str, party: str, organisation: str, written: str
) -> None:
    eva = Participant(
        Person(PersonId(1), "Eva Maria Holm"),
        Role.MEMBER,
        party=party,
        organisation=organisation,
    )
    assert person_form(eva, EventWording(person=form)) == written


def test_one_with_a_single_name_has_no_last_one() -> None:
    eva = Participant(Person(PersonId(1), "Eva"), Role.MEMBER)
    assert person_form(eva, EventWording(person="{first} {last}")) == "Eva"
    assert person_form(eva, EventWording(person="{last}, {first}")) == "Eva"
    nobody = Participant(Person(PersonId(1), ""), Role.MEMBER)
    assert person_form(nobody, EventWording(person="{first}")) == ""


def test_braces_that_name_nothing_known_stay_as_typed() -> None:
    assert fill("{name} {sic} {", name="Ib") == "Ib {sic} {"


@pytest.mark.parametrize(
    ("chosen", "numbers", "items"),
    [
        ("", "", ""),
        ("12", "12", "punkt 12"),
        ("12 13", "12 og 13", "punkterne 12 og 13"),
        ("12 13 14", "12-14", "punkterne 12-14"),
        ("12 12a 13", "12-13", "punkterne 12-13"),
        ("11 12a 13 14 15", "11 og 12a-15", "punkterne 11 og 12a-15"),
        ("11 12a 14", "11, 12a og 14", "punkterne 11, 12a og 14"),
    ],
)
def test_items_in_a_row_are_written_as_a_range(chosen: str, numbers: str, items: str) -> None:
    agenda = {number: number for number in "11 12 12a 13 14 15".split()}
    if chosen.startswith("12 13"):
        del agenda["12a"]
    assert numbers_text(chosen.split(), agenda) == numbers
    assert items_text(chosen.split(), agenda) == items


# --- the lines of absence ---


def test_who_comes_late_and_who_goes_is_named_where_they_are_away() -> None:
    minutes = held(*LATE, sentences=False)
    assert [told(minutes, place) for place in range(1, 5)] == [
        ["Fraværende: Ib Lundtofte"],
        [],
        [],
        ["Fraværende: Rune Mathiasen"],
    ]


@pytest.mark.parametrize(
    ("gone", "missed"),
    [
        ("17:20 Ib left 2", []),  # he voted, and then went
        ("17:20 Ib left after 1", ["Fraværende: Ib Lundtofte"]),  # the vote does not make him here
    ],
)
def test_who_voted_before_going_is_not_named_as_away(gone: str, missed: list[str]) -> None:
    cast = Cast(PEOPLE["Ib"], Ballot.AGAINST)
    items = (FOUR[0], replace(FOUR[1], votes=(Vote("", (cast,)),)), *FOUR[2:])
    minutes = held(gone, sentences=False, items=items)
    assert told(minutes, 2) == missed
    assert told(minutes, 3) == ["Fraværende: Ib Lundtofte"]


def test_the_lines_come_in_the_order_they_are_printed() -> None:
    gone = "Ib Lundtofte forlod mødet kl. 17.00 før punkt 2."
    away = "Fraværende: Ib Lundtofte"
    assert told(held("17:00 Ib left before 2"), 2) == [gone, away]
    assert told(held("17:00 Ib left before 2", lines_first=True), 2) == [away, gone]


def test_each_cause_has_its_line_in_the_order_of_the_list() -> None:
    people = absent(absent(ALL_HERE, "Ib", APOLOGY), "Rune", UNEXCUSED)
    minutes = held("17:00 Asta left 1", people=people, sentences=False)
    assert told(minutes, 2) == [
        "Afbud: Ib Lundtofte",
        "Fraværende uden afbud: Rune Mathiasen",
        "Fraværende: Asta Bjerregaard",
    ]


def test_lines_with_the_same_words_are_one() -> None:
    people = absent(absent(ALL_HERE, "Rune", APOLOGY), "Ib", UNEXCUSED)
    form = replace(
        layout("sagsfremstilling"),
        apology_line="{list} var fraværende.",
        unexcused_line="{list} var fraværende.",
    )
    minutes = held(people=people, form=form)
    assert told(minutes, 1) == ["Ib Lundtofte og Rune Mathiasen var fraværende."]


def test_guests_and_those_disqualified_are_not_absent() -> None:
    minutes = held(
        "Poul arrived before 2", "Poul left after 2", "Ib disqualified 1",
        people=(*ALL_HERE, GUEST), disqualified="",
    )  # fmt: skip
    assert [told(minutes, place) for place in (1, 2, 3)] == [[], [], []]


def test_nobody_misses_a_substitute_before_they_are_called_in_or_after_the_member_came() -> None:
    people = (*moved(absent(ALL_HERE, "Zeynep", APOLOGY), "Zeynep"), SUBSTITUTE)
    minutes = held(
        "Marianne arrived before 2 seat:Zeynep",
        "Marianne left after 2",
        "Zeynep arrived before 3",
        "Marianne arrived before 4",
        "Marianne left 4",
        people=people,
        sentences=False,
    )
    assert [told(minutes, place) for place in (1, 2, 3)] == [
        ["Afbud: Zeynep Karadag"],
        ["Afbud: Zeynep Karadag"],
        [],
    ]


def test_a_substitute_who_goes_is_missed() -> None:
    people = (*absent(ALL_HERE, "Zeynep", APOLOGY), SUBSTITUTE)
    minutes = held("17:30 Marianne left 2", people=people, sentences=False)
    assert told(minutes, 3) == ["Afbud: Zeynep Karadag", "Fraværende: Marianne Toft"]


def test_nobody_away_is_said_where_the_layout_does() -> None:
    minutes = held("17:00 Ib left 2", nobody_line="Afbud: Ingen", sentences=False)
    assert told(minutes, 1) == ["Afbud: Ingen"]
    assert told(minutes, 3) == ["Fraværende: Ib Lundtofte"]


def test_one_whose_line_prints_nothing_is_absent_all_the_same() -> None:
    minutes = held("17:00 Ib left 2", nobody_line="Afbud: Ingen", away_line="", sentences=False)
    assert told(minutes, 3) == []


def test_a_reason_is_told_only_where_the_layout_asks_for_it_and_there_is_one() -> None:
    people = absent(absent(ALL_HERE, "Ib", APOLOGY, reason="ferie"), "Rune", APOLOGY)
    assert told(held(people=people), 1) == ["Afbud: Ib Lundtofte, Rune Mathiasen"]
    for mark in (" ({reason})", "({reason})"):
        assert told(held(people=people, reason_mark=mark), 1) == [
            "Afbud: Ib Lundtofte (ferie), Rune Mathiasen"
        ]
    assert told(held(people=people, reason_mark=", {reason}"), 1)[0].startswith(
        "Afbud: Ib Lundtofte, ferie"
    )


def test_a_layout_that_names_the_absent_in_the_head_only_has_no_lines() -> None:
    people = absent(ALL_HERE, "Ib", APOLOGY)
    worded = [replace(FOUR[0], line_wordings=(LineWording("apology", "Ib var syg."),))]
    assert told(held(people=people, items=worded, form=layout("fremstilling")), 1) == []


def test_a_plain_list_of_participants_gives_its_lines_too() -> None:
    form = layout("sagsfremstilling")
    people = absent(ALL_HERE, "Ib", APOLOGY)
    assert plain_absence_lines(people, form) == ["Afbud: Ib Lundtofte"]


# --- lines put in words by hand ---


def worded(*lines: tuple[str, str], **changes: Any) -> list[Line]:
    """The lines under an item that Ib has sent an apology for, with these worded by hand."""
    wordings = tuple(LineWording(*line) for line in lines)
    only = [replace(FOUR[0], line_wordings=wordings)]
    form = replace(layout("sagsfremstilling"), **changes)
    minutes = held(people=absent(ALL_HERE, "Ib", APOLOGY), items=only, form=form)
    return minutes.attendance_lines(minutes.items[0])


def test_a_line_by_hand_stands_in_place_of_the_one_it_names() -> None:
    assert worded(("apology", "Ib var i Rom.")) == [Line("apology", "Ib var i Rom.", by_hand=True)]
    assert worded(("away", "Rune gik en tur.")) == [
        Line("apology", "Afbud: Ib Lundtofte"),
        Line("away", "Rune gik en tur.", by_hand=True),
    ]


def test_a_line_by_hand_prints_where_the_layout_has_none() -> None:
    assert worded(("apology", "Ib var i Rom."), apology_line="") == [
        Line("apology", "Ib var i Rom.", by_hand=True)
    ]


def test_of_lines_that_are_one_those_by_hand_stand_alone() -> None:
    same = {"apology_line": "Væk: {names}", "unexcused_line": "Væk: {names}"}
    assert worded(("unexcused", "Ib mangler."), **same) == [
        Line("unexcused", "Ib mangler.", by_hand=True)
    ]


def test_the_line_that_nobody_is_absent_can_be_worded_too() -> None:
    only = [replace(FOUR[0], line_wordings=(LineWording("apology", "Alle var der."),))]
    minutes = held(items=only, nobody_line="Afbud: Ingen")
    assert told(minutes, 1) == ["Alle var der."]


# --- sentences ---


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("17:20 Ib left 2", "Ib Lundtofte forlod mødet kl. 17.20 under punkt 2."),
        ("17:20 Ib left before 2", "Ib Lundtofte forlod mødet kl. 17.20 før punkt 2."),
        ("17:20 Ib left after 2", "Ib Lundtofte forlod mødet kl. 17.20 efter punkt 2."),
        ("17:20 Ib arrived 2", "Ib Lundtofte ankom kl. 17.20 under punkt 2."),
        ("17:20 Ib arrived before 2", "Ib Lundtofte ankom kl. 17.20 før punkt 2."),
        ("17:20 Ib arrived after 2", "Ib Lundtofte ankom kl. 17.20 efter punkt 2."),
        ("Ib left 2", "Ib Lundtofte forlod mødet under punkt 2."),
        ("17:20 Ib moderator 2", "Ib Lundtofte overtog mødeledelsen kl. 17.20."),
        ("Ib moderator 2", "Ib Lundtofte overtog mødeledelsen."),
        (
            "17:20 Ib disqualified 2",
            "Ib Lundtofte erklærede sig inhabil og deltog ikke i behandlingen af punktet.",
        ),
        ("Ib disqualified not 2", "Det blev besluttet, at Ib Lundtofte ikke er inhabil."),
    ],
)
def test_what_happened_is_told_where_it_happened(event: str, sentence: str) -> None:
    minutes = held(event, away_line="")
    assert told(minutes, 2) == [sentence]
    assert told(minutes, 3) == []


def test_the_clock_is_written_with_the_layouts_sign() -> None:
    minutes = held("09:05 Ib left 2", clock_sign=":")
    assert told(minutes, 2)[0] == "Ib Lundtofte forlod mødet kl. 09:05 under punkt 2."


def test_a_layout_without_sentences_still_tells_of_disqualification() -> None:
    minutes = held("17:20 Ib left 2", "Asta disqualified 2", sentences=False, away_line="")
    assert told(minutes, 2) == [
        "Asta Bjerregaard erklærede sig inhabil og deltog ikke i behandlingen af punktet."
    ]


def test_names_are_written_as_the_layout_has_them() -> None:
    minutes = held("17:20 Asta left 2", person="{name} ({party})")
    assert told(minutes, 2)[0].startswith("Asta Bjerregaard (X) forlod")
    assert told(minutes, 3) == ["Fraværende: Asta Bjerregaard (X)"]


def test_a_guest_for_an_item_needs_no_sentence_unless_the_time_is_noted() -> None:
    people = (*ALL_HERE, GUEST)
    silent = held("Poul arrived before 2", "Poul left after 2", people=people)
    assert told(silent, 2) == []
    timed = held("17:00 Poul arrived before 2", "Poul left after 2", people=people)
    assert told(timed, 2) == ["Poul Ravnkilde ankom kl. 17.00 før punkt 2."]


def test_a_sentence_can_be_put_in_words_by_hand() -> None:
    minutes = held("17:20 Ib left 2", wordings={"_1": "Ib gik."}, sentences=False, away_line="")
    line = minutes.attendance_lines(minutes.items[1])
    assert line == [Line("event:1", "Ib gik.", by_hand=True)]


def test_what_happened_to_nobody_in_particular_is_told_only_in_words_of_ones_own() -> None:
    pauses = ("16:30 started", "16:30 item 1", "17:00 paused 1", "17:15 resumed 1")
    assert told(held(*pauses), 1) == []
    words = {"_1": "Velkommen.", "_3": "Der blev holdt pause kl. 17.00-17.15."}
    minutes = held(*pauses, wordings=words)
    assert told(minutes, 1) == ["Velkommen.", "Der blev holdt pause kl. 17.00-17.15."]
    assert told(minutes, 2) == []


def test_what_happened_before_the_first_item_is_told_there_but_not_who_came() -> None:
    minutes = held("16:30 Rune arrived", "16:31 Ib left", "16:32 Zeynep moderator", away_line="")
    assert told(minutes, 1) == [
        "Ib Lundtofte forlod mødet kl. 16.31 før punkt 1.",
        "Zeynep Karadag overtog mødeledelsen kl. 16.32.",
    ]
    assert told(minutes, 2) == []


def test_what_happened_at_an_item_that_is_gone_happened_after_the_one_before() -> None:
    minutes = held("16:30 started", "16:30 item 1", "17:00 Ib left 9", away_line="")
    assert told(minutes, 1) == ["Ib Lundtofte forlod mødet kl. 17.00 efter punkt 1."]


def test_nothing_is_said_of_someone_who_is_not_on_the_list() -> None:
    assert told(held("17:00 Poul moderator 2"), 2) == []


# --- substitutes ---


def seated(*happened: str, **changes: Any) -> list[str]:
    people = (*ALL_HERE, replace(SUBSTITUTE, substitute_for=ALL_HERE[2].person))
    return told(held(*happened, people=people, away_line="", **changes), 2)


def test_a_substitute_who_comes_takes_the_seat_in_the_same_sentence() -> None:
    (sentence,) = seated("17:32 Marianne arrived 2 seat:Zeynep")
    assert sentence == (
        "Marianne Toft ankom kl. 17.32 under punkt 2 og deltog herefter som suppleant for "
        "Zeynep Karadag."
    )


def test_the_seat_of_one_who_just_left_is_simply_taken() -> None:
    assert seated("17:20 Zeynep left 2", "17:20 Marianne arrived 2 seat:Zeynep") == [
        "Zeynep Karadag forlod mødet kl. 17.20 under punkt 2.",
        "Marianne Toft deltog herefter som suppleant for Zeynep Karadag.",
    ]


def test_one_who_is_here_already_does_not_come_again() -> None:
    assert seated("Marianne arrived 1", "17:20 Marianne arrived 2 seat:Zeynep") == [
        "Marianne Toft deltog herefter som suppleant for Zeynep Karadag."
    ]
    assert seated(
        "Marianne arrived 1", "Marianne left after 1", "17:20 Marianne arrived 2 seat:Zeynep"
    )[0].startswith("Marianne Toft ankom kl. 17.20")


@pytest.mark.parametrize(
    ("arrived", "seat_taken", "together"),
    [
        ("", "", ""),
        ("A.", "", "A."),
        ("", "B.", "B."),
        ("A.", "{name} tog sæde.", "A og tog sæde."),
        ("A.", "Plads til {name}.", "A. Plads til {name}."),
        ("A", "{name} tog sæde.", "A {name} tog sæde."),
    ],
)
def test_coming_and_taking_a_seat_are_joined_where_they_can_be(
    arrived: str, seat_taken: str, together: str
) -> None:
    assert seat_template(arrived, seat_taken, is_here=False) == together


# --- the order, the quorum, the end ---


def test_an_item_taken_out_of_its_turn_says_after_which() -> None:
    minutes = held("16:30 item 1", "16:40 item 3", "16:50 item 2", "17:00 item 4")
    lines = {place: told(minutes, place) for place in range(1, 5)}
    assert [place for place in lines if lines[place]] == [2]
    assert lines[2] == ["Punktet blev behandlet efter punkt 3."]


def test_an_item_moved_to_the_front_says_so() -> None:
    minutes = held("16:30 item 3", "16:40 item 1", "16:50 item 2", "17:00 item 4")
    assert [told(minutes, place) for place in (1, 3)] == [[], ["Punktet blev behandlet først."]]


def test_that_an_item_was_moved_can_be_put_in_words_by_hand() -> None:
    words = (LineWording("order", "Punktet kom først, da Ib skulle nå et tog."),)
    items = (*FOUR[:2], replace(FOUR[2], line_wordings=words), FOUR[3])
    minutes = held("16:30 item 3", "16:40 item 1", items=items)
    assert minutes.attendance_lines(items[2]) == [Line("order", words[0].text, by_hand=True)]


QUORUM = "Under punkt {number} var kun {filled} af {seats} til stede."


def test_an_item_without_a_quorum_says_so_where_the_layout_does() -> None:
    gone = ("17:00 Ib left 2", "17:00 Rune left 2")
    assert told(held(*gone, sentences=False, away_line=""), 2) == []
    minutes = held(*gone, sentences=False, away_line="", quorum_lost=QUORUM)
    assert [told(minutes, place) for place in (1, 2)] == [
        [],
        ["Under punkt 2 var kun 2 af 4 til stede."],
    ]
    half = replace(minutes.council, quorum_rule=QuorumRule.AT_LEAST_HALF)
    assert told(replace(minutes, council=half), 2) == []


def test_nothing_is_said_of_a_quorum_before_it_is_known_who_is_there() -> None:
    unmarked = tuple(replace(p, status=None) for p in ALL_HERE)
    assert told(held(people=unmarked, quorum_lost=QUORUM), 1) == []
    some = (replace(unmarked[0], status=PRESENT), *unmarked[1:])
    assert told(held(people=some, quorum_lost=QUORUM), 1) == []


@pytest.mark.parametrize(
    ("happened", "end", "last", "sentence"),
    [
        ([], None, 4, []),
        ([], dt.time(18, 30), 4, ["Mødet sluttede kl. 18.30."]),
        (["16:30 started", "16:30 item 1"], dt.time(18, 30), 1, []),
        (["16:30 started", "16:30 item 1", "18:05 ended"], None, 1, ["Mødet sluttede kl. 18.05."]),
        (["16:30 started", "16:30 item 1", "ended"], dt.time(18), 1, []),
        (["ended"], dt.time(18), 4, ["Mødet sluttede kl. 18.00."]),
        (["ended"], None, 4, ["Mødet sluttede."]),
    ],
)
def test_the_end_is_told_under_the_last_item(
    happened: list[str], end: dt.time | None, last: int, sentence: list[str]
) -> None:
    minutes = held(*happened, end=end, end_sentence="Mødet sluttede kl. {time}.")
    if happened == ["16:30 started", "16:30 item 1", "ended"]:
        sentence = ["Mødet sluttede kl. 18.00."]
    assert told(minutes, last) == sentence
    assert told(minutes, 2) == []


def test_the_end_can_be_put_in_words_by_hand() -> None:
    words = {"_1": "Forpersonen takkede for god ro og orden."}
    minutes = held("18:00 ended", wordings=words)
    assert minutes.attendance_lines(minutes.items[3]) == [
        Line("event:1", words["_1"], by_hand=True)
    ]


def test_a_layout_may_be_silent_altogether() -> None:
    silent = EventWording(left="", away_line="")
    form = Layout("k", "K", events=silent)
    assert told(held("17:00 Ib left 2", form=form), 2) == []

"""Kontrol of the meeting's course: what was noted of it, against what is written."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from models.attendance import Participant
from models.control import Context, Finding, Kind, check
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    AttendanceStatus,
    Ballot,
    Cast,
    ItemOutcome,
    LineWording,
    MeetingState,
    RecordNote,
    Vote,
    VoteId,
)
from models.text import plain
from tests.docx.example import ASTA, IB, MARIANNE, POUL, RUNE, ZEYNEP, item
from tests.fixtures.happenings import ALL_HERE, FOUR, GUEST, SUBSTITUTE, absent, held, moved

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus


def draft(*happened: str, **rest: Any) -> Minutes:
    """A meeting that was held so, with its minutes being written."""
    minutes = held(*happened, **rest)
    return replace(minutes, meeting=replace(minutes.meeting, state=MeetingState.DRAFT))


def findings(minutes: Minutes) -> list[Finding]:
    return list(check(minutes, Context()))


def found(minutes: Minutes) -> list[tuple[str, int | None]]:
    """The kind of each finding with its item."""
    return [(finding.kind.value, finding.spot.item_id) for finding in findings(minutes)]


def first_item(**changes: Any) -> tuple[AgendaItem, ...]:
    return (replace(FOUR[0], **changes), *FOUR[1:])


# --- the quorum ---


def test_an_item_decided_by_too_few_is_found() -> None:
    minutes = draft("Ib left before 3", "Rune left before 3")
    assert found(minutes) == [("item_quorum", 3), ("item_quorum", 4)]
    sentence = "Rådet var ikke beslutningsdygtigt under punktet: 2 af 4 pladser var besat, og"
    assert findings(minutes)[0].sentence.startswith(sentence)


def test_a_meeting_without_a_quorum_at_any_item_is_found_once() -> None:
    minutes = draft("Ib left before 1", "Rune left before 1", "Asta left after 2")
    (finding,) = findings(minutes)
    assert (finding.kind, finding.details["filled"]) == (Kind.NO_QUORUM, "2")


def test_a_substitute_in_the_seat_keeps_the_quorum() -> None:
    people = (*ALL_HERE, SUBSTITUTE)
    happened = ("Ib left before 3", "Zeynep left before 3", "Marianne arrived before 3 seat:Zeynep")
    assert found(draft(*happened, people=people)) == []


# --- who is where ---


def test_one_with_an_apology_who_came_is_told_of_and_one_who_was_late_is_not() -> None:
    people = moved(absent(absent(ALL_HERE, "Ib", APOLOGY), "Rune", UNEXCUSED), "Ib", "Rune")
    (finding,) = findings(draft("Ib arrived before 1", "Rune arrived before 1", people=people))
    assert finding.kind is Kind.CAME_AFTER_ALL
    assert finding.sentence.endswith("for Ib Lundtofte.")


@pytest.mark.parametrize(
    ("happened", "kinds"),
    [
        (("Ib left 1", "Ib arrived 2", "Ib left 3"), []),
        (("Ib left 1", "Ib left 3"), ["left_twice"]),
        (("Ib arrived 1", "Ib arrived 3"), ["came_twice"]),
        (("Ib arrived 1", "Rune left 1", "Ib arrived 3 seat:Zeynep"), []),
        (("Poul left 1", "Poul left 2"), []),  # who is not on the list
    ],
)
def test_moves_that_contradict_each_other_are_found(
    happened: tuple[str, ...], kinds: list[str]
) -> None:
    assert [kind for kind, _item in found(draft(*happened))] == kinds


def test_one_who_was_away_for_an_item_does_not_act_in_its_decision() -> None:
    items = tuple(
        item(str(number), f"Sag {number}", "Ib Lundtofte bemærkede, at det haster.")
        for number in range(1, 4)
    )
    minutes = draft("Ib left 2", items=items)
    assert found(minutes) == [("away_acting", 3)]
    told = [item("1", "Sag", "Ib Lundtofte forlod mødet før punktet.")]
    assert found(draft("Ib left before 1", "Ib arrived after 1", items=told)) == []


def test_one_who_was_away_for_an_item_may_be_named_as_absent_there() -> None:
    items = tuple(
        item(str(number), f"Sag {number}", "Godkendt.\n\nAfbud: Ib Lundtofte") for number in (1, 2)
    )
    assert found(draft("Ib left before 2", items=items)) == [("absence_contradicted", 1)]


def test_a_substitute_who_took_a_seat_on_the_way_is_not_one_too_many() -> None:
    people = (*ALL_HERE, SUBSTITUTE)
    assert found(draft(people=people)) == [("spare_substitute", None)]
    took = ("Zeynep left 2", "Marianne arrived 2 seat:Zeynep")
    assert found(draft(*took, people=people)) == []


# --- votes ---


def voted(*people: Any) -> tuple[AgendaItem, ...]:
    casts = tuple(Cast(person.id, Ballot.FOR) for person in people)
    return first_item(votes=(Vote("", casts, id=VoteId(1)),))


@pytest.mark.parametrize(
    ("happened", "voters", "kinds"),
    [
        ((), (ASTA, IB, ZEYNEP, RUNE), []),
        ((), (), []),
        ((), (ASTA, IB, ZEYNEP), ["vote_missing"]),
        (("Ib left before 1",), (ASTA, IB, ZEYNEP, RUNE), ["vote_stranger"]),
        (("Ib left before 1",), (ASTA, ZEYNEP, RUNE), []),
        (("Ib left 1",), (ASTA, ZEYNEP, RUNE), []),
        (("Ib left 1",), (ASTA, IB, ZEYNEP, RUNE), []),
        (("Ib left 1", "Ib disqualified 1"), (ASTA, IB, ZEYNEP, RUNE), ["vote_stranger"]),
        (("Ib arrived 1",), (ASTA, ZEYNEP, RUNE), []),
        (("Ib disqualified 1",), (ASTA, IB, ZEYNEP, RUNE), ["vote_stranger"]),
        ((), (ASTA, IB, ZEYNEP, RUNE, POUL), ["vote_stranger"]),
        ((), (ASTA, IB, ZEYNEP, RUNE, MARIANNE), ["vote_stranger"]),
    ],
)
def test_votes_are_those_of_the_ones_who_had_one(
    happened: tuple[str, ...], voters: Sequence[Any], kinds: list[str]
) -> None:
    minutes = draft(*happened, people=(*ALL_HERE, GUEST), items=voted(*voters))
    assert [kind for kind, _item in found(minutes)] == kinds


def test_who_voted_without_a_vote_is_named() -> None:
    minutes = draft("Ib left before 1", items=voted(ASTA, IB, ZEYNEP, RUNE))
    (finding,) = findings(minutes)
    assert finding.sentence.endswith("der ikke kunne stemme: Ib Lundtofte.")
    (stranger,) = findings(draft(items=voted(ASTA, IB, ZEYNEP, RUNE, MARIANNE)))
    assert stranger.sentence.endswith(": ?.")


def test_a_vote_or_an_outcome_is_as_good_as_a_decision() -> None:
    undecided = replace(FOUR[0], decision=replace(FOUR[0].decision, body=plain("")))
    everyone = voted(ASTA, IB, ZEYNEP, RUNE)[0].votes
    for changes in ({"votes": everyone}, {"outcome": ItemOutcome.POSTPONED}):
        assert found(draft(items=(replace(undecided, **changes), *FOUR[1:]))) == []
    assert found(draft(items=(undecided, *FOUR[1:]))) == [("no_decision", 1)]


# --- lines by hand ---


def by_hand(text: str, line: str, people: tuple[Participant, ...]) -> list[str]:
    items = first_item(line_wordings=(LineWording(line, text),))
    return [kind for kind, _item in found(draft(people=people, items=items))]


IB_AWAY = absent(ALL_HERE, "Ib", APOLOGY)


@pytest.mark.parametrize(
    ("text", "line", "kinds"),
    [
        ("Ib Lundtofte var i Rom.", "apology", []),
        ("Ib var i Rom.", "apology", []),
        ("Afbud: Rune Mathiasen", "apology", ["line_by_hand"]),
        ("Afbud: Ib Lundtofte og Rune Mathiasen", "apology", ["line_by_hand"]),
        ("Afbud: Ibrahim", "apology", ["line_by_hand"]),
        ("Alle andre var der hele tiden.", "away", []),
        ("Rune blev kaldt bort.", "order", []),
    ],
)
def test_a_line_by_hand_names_those_who_are_absent(text: str, line: str, kinds: list[str]) -> None:
    assert by_hand(text, line, IB_AWAY) == kinds


def test_a_line_by_hand_fits_no_more_when_the_attendance_is_another() -> None:
    assert by_hand("Afbud: Ib Lundtofte", "apology", ALL_HERE) == ["line_by_hand"]


def test_the_words_of_an_event_tell_of_its_person() -> None:
    gone = draft("17:00 Ib left 2", wordings={"_1": "Ib måtte gå."})
    assert found(gone) == []
    other = draft("17:00 Ib left 2", wordings={"_1": "Rune måtte gå."})
    assert found(other) == [("line_by_hand", 2)]


# --- what is printed is looked at as other texts are ---


def test_votes_notes_and_lines_are_looked_at_too() -> None:
    number = "010190-1234"
    everyone = tuple(Cast(p.id, Ballot.FOR) for p in (ASTA, IB, ZEYNEP, RUNE))
    for changes in (
        {"votes": (Vote(f"Støtte til {number}", everyone),)},
        {"votes": (Vote("", everyone, wording=f"Støtte til {number}"),)},
        {"notes": (RecordNote(body=plain(f"Ring til {number}")),)},
        {"line_wordings": (LineWording("order", number),)},
    ):
        assert found(draft(items=first_item(**changes))) == [("cpr", 1)]
    worded = draft("17:00 Ib left 2", wordings={"_1": f"Ib {number} gik."})
    assert found(worded) == [("cpr", 2)]

"""Words put by hand that tell of several events, or what a line of absence says, print once."""

from collections.abc import Sequence

from models.attendance import Participant, Timeline, item_lines
from models.records import (
    AttendanceStatus,
    Event,
    EventId,
    EventKind,
    ItemId,
    Layout,
    Person,
    PersonId,
    Phase,
    Role,
)

ANNE, IB = PersonId(1), PersonId(2)
ROSTER = tuple(
    Participant(Person(number, name), Role.MEMBER, AttendanceStatus.PRESENT)
    for number, name in ((ANNE, "Anne Berg"), (IB, "Ib Lund"))
)
ITEMS = {ItemId(number): str(number) for number in (1, 2, 3)}


def event(
    number: int, kind: EventKind, item: int, phase: Phase, person: PersonId, wording: str
) -> Event:
    return Event(kind, None, ItemId(item), phase, person, wording=wording, id=EventId(number))


def printed(events: Sequence[Event]) -> list[list[str]]:
    """What stands under each item."""
    timeline = Timeline(ROSTER, list(ITEMS), events)
    layout = Layout("x", "X")
    return [
        [line.text for line in item_lines(timeline, item, layout, ITEMS).in_order] for item in ITEMS
    ]


def test_a_sentence_on_two_people_is_printed_once() -> None:
    words = "Anne Berg og Ib Lund forlod mødet."
    left = [event(n, EventKind.LEFT, 2, Phase.AFTER, p, words) for n, p in enumerate((ANNE, IB))]
    assert printed(left) == [[], [words], ["Fraværende: Anne Berg, Ib Lund"]]


def test_going_and_coming_back_may_be_told_in_one_sentence() -> None:
    words = "Anne Berg deltog ikke under punkt 2-3."
    moves = [
        event(1, EventKind.LEFT, 2, Phase.BEFORE, ANNE, words),
        event(2, EventKind.ARRIVED, 3, Phase.AFTER, ANNE, words),
    ]
    assert printed(moves) == [
        [],
        [words, "Fraværende: Anne Berg"],
        ["Fraværende: Anne Berg"],
    ]


def test_the_same_words_at_two_items_are_printed_at_both() -> None:
    words = "Anne Berg deltog ikke i punktet."
    moves = [
        event(1, EventKind.LEFT, 1, Phase.BEFORE, ANNE, words),
        event(2, EventKind.ARRIVED, 1, Phase.AFTER, ANNE, words),
        event(3, EventKind.LEFT, 3, Phase.BEFORE, ANNE, words),
        event(4, EventKind.ARRIVED, 3, Phase.AFTER, ANNE, words),
    ]
    assert [lines[:1] for lines in printed(moves)] == [[words], [], [words]]


def test_a_line_of_absence_in_the_same_words_is_not_printed_again() -> None:
    words = "Fraværende: Anne Berg"
    moves = [
        event(1, EventKind.LEFT, 2, Phase.BEFORE, ANNE, words),
        event(2, EventKind.ARRIVED, 2, Phase.AFTER, ANNE, words),
    ]
    assert printed(moves) == [[], [words], []]

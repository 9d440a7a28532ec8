"""What is done most often while a meeting runs takes no more than four keys."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.records import (
    AttendanceStatus,
    Ballot,
    CouncilDraft,
    EventKind,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    NoteKind,
    Phase,
    Role,
)
from models.secretariat import Secretariat
from models.text import plain_lines
from tests.e2e.replay.keys import (
    ACTS,
    DUE,
    KEYS,
    MOST,
    NUMBER,
    PERSON,
    SUBSTITUTE,
    WHAT,
    WHO,
    WORDS,
    WRITTEN,
    Act,
)
from tests.fixtures.desk import Desk

MEMBERS = ("Asta Bruun", "Bo Dahl", "Carl Engberg")
# Whom and what the keys are about, and what is written.
MEANT = {PERSON: "B", SUBSTITUTE: "2", NUMBER: "11"}
TYPED = {WORDS: "Sagen er ikke oplyst.", WHO: "car", WHAT: "Skriv til byrådet", DUE: "+14"}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """In a meeting of twelve items that has begun with all three members."""
    desk = Desk(qtbot, tmp_path)
    office = Secretariat.open(desk.path, desk.clock)
    council = office.councils.create(CouncilDraft("Seniorrådet")).id
    roles = [(name, Role.MEMBER) for name in MEMBERS]
    roles += [("Inga Krogh", Role.SUBSTITUTE), ("Jens Lund", Role.SUBSTITUTE)]
    for name, role in roles:
        person = office.people.create(name).id
        office.people.add_membership(MembershipDraft(council, person, role))
    meeting = office.meetings.create(MeetingDraft(council, dt.date(2026, 12, 1))).id
    for number in range(1, 13):
        office.agenda.add_item(meeting, ItemDraft(f"Sag {number}"))
    office.close()
    desk.sit_down()
    desk.clock.time = dt.datetime(2026, 12, 1, 16, 30)
    desk.press("F5", "Ctrl+Shift+A", "F9")
    yield desk
    desk.get_up()


def do(desk: Desk, name: str) -> None:
    """Do what the act of that name is, with its keys."""
    for key in dict(KEYS)[name]:
        if key in WRITTEN:
            desk.write(TYPED[key])
        elif key == NUMBER:
            desk.write(MEANT[key])
        elif key == "/":
            desk.write(key)
        else:
            desk.press(MEANT.get(key, key))
    desk.wait_stored()


def moves(desk: Desk) -> list[tuple[str, EventKind, Phase]]:
    names = {p.person.id: p.name for p in desk.secretariat.attendance.participants(desk.meeting_id)}
    return [
        (names[event.person_id], event.kind, event.phase)
        for event in desk.secretariat.live.events(desk.meeting_id)
        if event.person_id is not None
    ]


def next_item(desk: Desk) -> None:
    assert desk.stored_item.number == "2"
    timeline = desk.secretariat.live.timeline(desk.meeting_id)
    assert timeline.running == desk.stored_item.id


def noted(desk: Desk) -> None:
    assert desk.stored_decision == "Taget til efterretning."


def left_after(desk: Desk) -> None:
    assert moves(desk) == [("Bo Dahl", EventKind.LEFT, Phase.AFTER)]


def arrived(desk: Desk) -> None:
    assert moves(desk) == [("Bo Dahl", EventKind.ARRIVED, Phase.DURING)]


def seat_taken(desk: Desk) -> None:
    assert moves(desk) == [
        ("Bo Dahl", EventKind.LEFT, Phase.DURING),
        ("Jens Lund", EventKind.ARRIVED, Phase.DURING),
    ]
    here = {
        a.name: a.seat_of for a in desk.secretariat.live.timeline(desk.meeting_id).now.attendees
    }
    assert here["Jens Lund"] is not None


def unanimous(desk: Desk) -> None:
    (vote,) = desk.stored_item.votes
    assert [cast.ballot for cast in vote.casts] == [Ballot.FOR] * 3


def one_against(desk: Desk) -> None:
    (vote,) = desk.stored_item.votes
    assert [cast.ballot for cast in vote.casts] == [Ballot.FOR, Ballot.AGAINST, Ballot.FOR]


def dissent(desk: Desk) -> None:
    (note,) = desk.stored_item.notes
    assert (note.kind, plain_lines(note.body)) == (NoteKind.DISSENT, [TYPED[WORDS]])
    assert len(note.people) == 1


def task(desk: Desk) -> None:
    (line,) = desk.secretariat.tasks.of(desk.secretariat.councils.all()[0].id)
    found = line.task
    assert (found.responsible, found.text) == ("Carl Engberg", TYPED[WHAT])
    assert found.due == dt.date(2026, 12, 15)
    assert found.item_id == desk.stored_item.id


def item_by_number(desk: Desk) -> None:
    assert desk.stored_item.number == "11"


def item_by_place(desk: Desk) -> None:
    assert desk.stored_item.number == "5"


def apology(desk: Desk) -> None:
    people = {p.name: p.status for p in desk.secretariat.attendance.participants(desk.meeting_id)}
    assert people["Bo Dahl"] is AttendanceStatus.APOLOGY


def paused(desk: Desk) -> None:
    assert desk.secretariat.live.timeline(desk.meeting_id).paused is not None
    desk.press("F9")
    assert desk.secretariat.live.timeline(desk.meeting_id).paused is None


# What each act leads to, in the order of the acts.
SEEN = (
    next_item, noted, left_after, arrived, seat_taken, unanimous, one_against, dissent, task,
    item_by_number, item_by_place, apology, paused,
)  # fmt: skip


@pytest.mark.parametrize(
    ("act", "seen"), list(zip(ACTS, SEEN, strict=True)), ids=[act.name for act in ACTS]
)
def test_what_is_done_most_often_is_done_by_its_keys(
    desk: Desk, act: Act, seen: Callable[[Desk], None]
) -> None:
    if act.name == "Han kom":
        desk.press("F4", "B", "U")  # he had not come yet
    do(desk, act.name)
    seen(desk)
    assert desk.focus == "Beslutning"  # ready for writing on


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_none_of_them_takes_more_than_four_keys(act: Act) -> None:
    assert 1 <= act.count <= MOST

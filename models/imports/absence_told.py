"""What is told of those who were not there, came late, left, or were disqualified, as values."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from models.records import AttendanceStatus, Phase


class Telling(StrEnum):
    """What is told of someone."""

    ABSENT = "absent"  # from the meeting, or from the item that the line stands under
    AWAY = "away"  # from certain items or for a part of one
    ATTENDED = "attended"  # certain items only
    ARRIVED = "arrived"
    LEFT = "left"
    SEATED = "seated"  # took the seat of another
    DISQUALIFIED = "disqualified"


@dataclass(frozen=True)
class ItemRange:
    """Items by their numbers, from the first to the last; the two are the same for one."""

    first: str
    last: str


@dataclass(frozen=True)
class Absentee:
    """What a sentence tells of one person.

    `status` of one who was ABSENT is None where 'Fraværende' tells it: with an apology or without.
    Without `items` it is told of the item that the line stands under, or of the meeting. `time`
    is when they came or left; one who was AWAY for a time came back at `until`. `substitute` sat
    for them, unless they were called and did not come (`came`). `seat_of` is of one who sat for
    another. `decided` is whether someone was found disqualified.
    """

    name: str
    telling: Telling = Telling.ABSENT
    status: AttendanceStatus | None = None
    reason: str = ""
    notice: str = ""
    substitute: str = ""
    came: bool = True
    seat_of: str = ""
    items: tuple[ItemRange, ...] = ()
    phase: Phase = Phase.DURING
    time: dt.time | None = None
    until: dt.time | None = None
    partly: bool = False
    decided: bool = True
    wording: str = ""  # the sentence, where it is one


@dataclass(frozen=True)
class Absence:
    """What a line tells. `nobody` is for 'Afbud: Ingen'; `open` for a label alone on its line.

    `label` tells that it is a list behind a label ('Afbud: A, B'), and no sentence.
    """

    text: str
    people: tuple[Absentee, ...] = ()
    nobody: bool = False
    open: bool = False
    label: str = ""


def joined(told: list[Absentee], found: list[Absentee]) -> list[Absentee]:
    """What was told before with what a sentence adds: a substitute belongs to the absentee."""
    people = list(told)
    for person in found:
        seat = person.seat_of
        places = [
            n
            for n, each in enumerate(people)
            if each.name == seat and each.telling is Telling.ABSENT and not each.substitute
        ]
        if person.telling is Telling.SEATED and places and not person.items and not person.time:
            people[places[0]] = replace(people[places[0]], substitute=person.name, came=person.came)
        else:
            people.append(person)
    return people

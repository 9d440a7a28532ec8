"""The tables of an archive, for a spreadsheet."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from models.absence import MARK_NAMES, Mark, Matrix
from models.danish import clock, numeric_date
from models.export.csv_table import csv_table
from models.minutes import Minutes
from models.records import Ballot, Cast, Meeting, Membership, Person, PersonId, Task, Vote
from models.text import plain_lines
from models.vocabulary import ITEM_TYPE_NAMES, KIND_NAMES, OUTCOME_NAMES, ROLE_NAMES, STATE_NAMES

Lines = list[Sequence[object]]


class MeetingTables:
    """What is told of meetings, one after the other. `names` are everyone's."""

    def __init__(self, names: Mapping[PersonId, str]) -> None:
        self._names = names
        self._meetings: Lines = [
            ("Dato", "Start", "Slut", "Sted", "Slags", "Tilstand", "Punkter", "Mappe")
        ]
        self._items: Lines = [
            (
                "Dato",
                "Nr.",
                "Titel",
                "Sagsnr.",
                "Lukket",
                "Type",
                "Udfald",
                "Beslutning",
                "Ikke til stede",
            )
        ]
        self._votes: Lines = [
            (
                "Dato",
                "Nr.",
                "Titel",
                "Forslag",
                "For",
                "Imod",
                "Undlod",
                "Stemte for",
                "Stemte imod",
                "Undlod at stemme",
            )
        ]

    def add(self, minutes: Minutes, folder: str) -> None:
        """Add a meeting, whose documents lie in `folder`."""
        meeting = minutes.meeting
        self._meetings.append(
            (
                numeric_date(meeting.date),
                clock(meeting.start) if meeting.start else "",
                clock(meeting.end) if meeting.end else "",
                meeting.place,
                KIND_NAMES[meeting.kind],
                STATE_NAMES[meeting.state],
                len(minutes.items),
                folder,
            )
        )
        for item in minutes.items:
            place = (numeric_date(meeting.date), item.number, item.title)
            missing = [a.name for a in minutes.timeline.at(item.id).attendees if a.cause]
            self._items.append(
                (
                    *place,
                    item.case_number,
                    "ja" if item.closed else "nej",
                    ITEM_TYPE_NAMES[item.type],
                    OUTCOME_NAMES[item.outcome] if item.outcome else "",
                    "\n".join(plain_lines(item.decision.body)),
                    ", ".join(missing),
                )
            )
            self._votes += [(*place, *self._vote(vote)) for vote in item.votes]

    def _vote(self, vote: Vote) -> Iterable[object]:
        cast = [_of(vote.casts, b) for b in (Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED)]
        named = (", ".join(self._names.get(person, "?") for person in people) for people in cast)
        return (vote.motion, *map(len, cast), *named)

    def files(self) -> dict[str, bytes]:
        """The files by their names."""
        return {
            "møder.csv": csv_table(self._meetings),
            "punkter.csv": csv_table(self._items),
            "afstemninger.csv": csv_table(self._votes),
        }


def _of(casts: Iterable[Cast], ballot: Ballot) -> list[PersonId]:
    return [cast.person_id for cast in casts if cast.ballot is ballot]


def members_csv(memberships: Iterable[Membership], people: Mapping[PersonId, Person]) -> bytes:
    """Who is and was in the council."""
    lines: Lines = [
        (
            "Navn",
            "Rolle",
            "Suppleant for",
            "Organisation",
            "Parti",
            "Fra",
            "Til",
            "E-mail",
            "Telefon",
        )
    ]
    for m in memberships:
        person = people[m.person_id]
        seat = people[m.substitute_for].name if m.substitute_for else ""
        dates = (numeric_date(m.start) if m.start else "", numeric_date(m.end) if m.end else "")
        role = ROLE_NAMES[m.role]
        contact = (person.email, person.phone)
        lines.append((person.name, role, seat, m.organisation, m.party, *dates, *contact))
    return csv_table(lines)


def terms_csv(terms: Iterable[Mapping[str, Any]], names: Iterable[Mapping[str, Any]]) -> bytes:
    """The council's terms and what it was called before, from the rows of both."""
    lines: Lines = [("Hvad", "Fra", "Til", "Navn", "Kommune")]
    for term in terms:
        lines.append(("funktionsperiode", _day(term["start"]), _day(term["end"]), "", ""))
    for name in names:
        until = _day(name["until"])
        lines.append(("tidligere navn", "", until, name["name"], name["municipality"]))
    return csv_table(lines)


def _day(stored: str | None) -> str:
    return numeric_date(dt.date.fromisoformat(stored)) if stored else ""


def absence_csv(found: Matrix) -> bytes:
    """Who came to which meeting: a line for each person and each meeting that was held."""
    lines: Lines = [("Dato", "Navn", "Rolle", "Fremmøde", "Suppleant eller plads")]
    for place, meeting in enumerate(found.meetings):
        lines += _absence_of(meeting, place, found)
    return csv_table(lines)


def _absence_of(meeting: Meeting, place: int, found: Matrix) -> Lines:
    lines: Lines = []
    for row in found.rows:
        cell = row.cells[place]
        if cell.mark not in (Mark.NONE, Mark.NOT_HELD):
            role = ROLE_NAMES[cell.role or row.role]
            other = cell.stand_in.name if cell.stand_in else ""
            name = row.person.name
            lines.append((numeric_date(meeting.date), name, role, MARK_NAMES[cell.mark], other))
    return lines


def tasks_csv(tasks: Iterable[tuple[Task, str]]) -> bytes:
    """The council's tasks, each with the place where it was decided."""
    lines: Lines = [("Opgave", "Ansvarlig", "Frist", "Oprettet", "Udført", "Besluttet")]
    for task, place in tasks:
        days = (task.due, task.created_on, task.done_on)
        dates = [numeric_date(day) if day else "" for day in days]
        lines.append((task.text, task.responsible, *dates, place))
    return csv_table(lines)

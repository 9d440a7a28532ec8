"""What lines of absence tell -> who was there, and what happened, as a meeting is stored.

Absence is of the meeting where the head tells it, or where the same is told under most items; of
an item where it stands under that and not the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.errors import QT_TRANSLATE_NOOP
from models.imports.absence_text import (
    Absence,
    Absentee,
    Telling,
    find_absence,
    read_absence,
    says_why,
)
from models.imports.lines import Line
from models.imports.people_text import KnownNames, is_whole_name, read_people
from models.minutes import NamedEvent, Note, ParticipantDraft
from models.records import AttendanceStatus, EventKind, Phase, Role

_ALL_ALONG = 0.75  # the share of items an absence must be told under to be of the meeting
_LEADERS: Mapping[str, tuple[Role, ...]] = {
    "formanden": (Role.CHAIR, Role.CHAIRPERSON),
    "forpersonen": (Role.CHAIRPERSON, Role.CHAIR),
    "næstformanden": (Role.DEPUTY_CHAIR, Role.DEPUTY_CHAIRPERSON),
    "næstforpersonen": (Role.DEPUTY_CHAIRPERSON, Role.DEPUTY_CHAIR),
}


@dataclass(frozen=True)
class Told:
    """What a line tells, and where it stands: at an item, from 1, or in the head (0).

    `whole` is whether that is all the line says.
    """

    place: int
    absence: Absence
    line: Line
    whole: bool = True


@dataclass(frozen=True)
class Happenings:
    """Who took part, and what happened, as the lines tell it.

    `told` are the keys of lines that say nothing more than is held in these: they may be left
    out of the text. `absence` is whether anyone's absence from the meeting was found.
    """

    participants: tuple[ParticipantDraft, ...] = ()
    events: tuple[NamedEvent, ...] = ()
    told: frozenset[tuple[int, str]] = frozenset()
    notes: tuple[Note, ...] = ()

    @property
    def absence(self) -> bool:
        return any(p.status is not AttendanceStatus.PRESENT for p in self.participants)


def told_of(lines: Iterable[Line], place: int, people: Sequence[str] | KnownNames) -> list[Told]:
    """What the lines at a place tell of absence, in order.

    A label alone on its line goes on in the names below it.
    """
    names = people if isinstance(people, KnownNames) else KnownNames(people)
    told: list[Told] = []
    label: Line | None = None
    for line in lines:
        absence = read_absence(line.text, names)
        if absence and absence.open:
            label = line
            continue
        if label and not absence:
            below = read_absence(f"{label.text.rstrip(': ')}: {line.text}", names)
            if below and _are_names(line.text):
                told.append(Told(place, replace(below, text=line.text), line))
                told.append(Told(place, Absence(label.text), label))
                continue
        label = None
        if absence:
            told.append(Told(place, absence, line))
        else:
            told += (
                Told(place, each, line, whole=False) for each in find_absence(line.text, names)
            )
    return told


def _are_names(text: str) -> bool:
    people = read_people(text)
    return bool(people) and all(is_whole_name(person.name) for person in people)


def happenings(
    told: Sequence[Told],
    participants: Sequence[ParticipantDraft],
    numbers: Mapping[str, int],
    count: int = 0,
    *,
    apologies: bool = False,
) -> Happenings:
    """What the lines tell, put together.

    `participants` are those in the head. `numbers` give each item's place by its number, and
    `count` is how many items there are, where some have none. `apologies` is whether there is a
    list of apologies besides these lines, so that 'Fraværende' are others.
    """
    count = count or max(numbers.values(), default=0)
    teller = _Teller(list(participants), numbers, count, apologies=apologies)
    teller.read(told)
    return Happenings(
        tuple(teller.people),
        tuple(sorted(teller.events, key=_order)),
        frozenset(teller.told),
        tuple(sorted(teller.notes, key=lambda note: note.line)),
    )


_PHASES = list(Phase)


def _order(event: NamedEvent) -> tuple[int, int]:
    return event.item, _PHASES.index(event.phase)


@dataclass
class _Teller:
    people: list[ParticipantDraft]
    numbers: Mapping[str, int]
    count: int
    events: list[NamedEvent] = field(default_factory=list)
    told: set[tuple[int, str]] = field(default_factory=set)
    kept: set[tuple[int, str]] = field(default_factory=set)  # lines that say more than is held
    notes: list[Note] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)  # those who are told to have come or left
    apologies: bool = False  # there is a list of apologies
    unexcused: bool = False  # and one of those who sent none

    def read(self, told: Sequence[Told]) -> None:
        told = [replace(each, absence=self._known(each.absence)) for each in told]
        self.apologies |= any(lists_apologies(each.absence.label) for each in told)
        self.unexcused = any(p.status is _UNEXCUSED for each in told for p in each.absence.people)
        self._meeting(told)
        self._moves(told)
        self._spells(told)
        for each in told:
            if each.absence.nobody:
                self._keep(each)  # no layout need print it
        for each in told:
            if each.whole and each.line.key not in self.kept:
                self.told.add(each.line.key)
        self._contradictions()

    # --- who is meant ---

    def _known(self, absence: Absence) -> Absence:
        names = KnownNames(
            [p.name for p in self.people], [(p.initials, p.name) for p in self.people if p.initials]
        )

        def known(name: str) -> str:
            return names.find(name) or self._leader(name) or name

        people = tuple(
            replace(
                person,
                name=known(person.name),
                substitute=known(person.substitute) if person.substitute else "",
                seat_of=known(person.seat_of) if person.seat_of else "",
            )
            for person in absence.people
        )
        return replace(absence, people=people)

    def _leader(self, name: str) -> str:
        for role in _LEADERS.get(name.casefold(), ()):
            found = [p.name for p in self.people if p.role is role]
            if len(found) == 1:
                return found[0]
        return ""

    def _of(self, name: str) -> ParticipantDraft | None:
        return next((p for p in self.people if p.name == name), None)

    def _put(self, name: str, **changes: object) -> None:
        """Change someone of the list, or add them to it."""
        for place, person in enumerate(self.people):
            if person.name == name:
                self.people[place] = replace(person, **changes)  # type: ignore[arg-type]
                return
        self.people.append(replace(ParticipantDraft(name), **changes))  # type: ignore[arg-type]

    def _note(self, told: Told, template: str, **details: str) -> None:
        note = Note(told.line.number, told.line.text or told.absence.text, template, details)
        if note not in self.notes:
            self.notes.append(note)

    def _keep(self, told: Told) -> None:
        self.kept.add(told.line.key)

    # --- absence from the meeting ---

    def _meeting(self, told: Sequence[Told]) -> None:
        """Mark those who were absent from all of the meeting, and seat their substitutes."""
        places: dict[str, list[Told]] = {}
        for each in told:
            for person in each.absence.people:
                if person.telling in (Telling.ARRIVED, Telling.LEFT):
                    self.moved.add(person.name)
                if person.telling is Telling.ABSENT:
                    places.setdefault(person.name, []).append(each)
        lines = {each.place for each in told if each.place and _tells_absent(each.absence)}
        for name, where in places.items():
            known = self._of(name)
            if (known and known.status is not AttendanceStatus.PRESENT) or self._all_along(
                {each.place for each in where}, lines, where, name
            ):
                self._absent(name, where)

    def _all_along(self, at: set[int], lines: set[int], where: Sequence[Told], name: str) -> bool:
        """Whether an absence told at those places is of the meeting."""
        if 0 in at:
            return True
        if name in self.moved:
            return False
        if len(at) >= _ALL_ALONG * self.count:
            return True
        told = [p for each in where for p in each.absence.people if p.name == name]
        apology = any(p.wording and _IS_APOLOGY.search(p.wording) for p in told)
        labelled = any(_IS_APOLOGY.search(each.absence.label) for each in where)
        known = self._of(name) is not None or is_whole_name(name)
        if len(at) > 1:
            return at == lines and len(at) * 2 >= self.count
        return at == lines and known and (apology or (labelled and at == {1}))

    def _absent(self, name: str, where: Sequence[Told]) -> None:
        told = [p for each in where for p in each.absence.people if p.name == name]
        told = [p for p in told if p.telling is Telling.ABSENT]
        known = self._of(name)
        status = known.status if known else AttendanceStatus.PRESENT
        if status is AttendanceStatus.PRESENT:
            status = self._status(told, where[0])
        reason = next((p.reason for p in told if p.reason), "")
        notice = next((p.notice for p in told if p.notice), "")
        self._put(
            name,
            status=status,
            reason=(known and known.reason) or reason,
            notice=(known and known.notice) or notice,
        )
        for person in told:
            if person.substitute:
                self._seat(person.substitute, name, came=person.came)
        once = len({each.place for each in where}) == 1 and where[0].place > 0
        if once and not (known and known.status is not AttendanceStatus.PRESENT):
            for each in where:
                self._keep(each)

    def _status(self, told: Sequence[Absentee], first: Told) -> AttendanceStatus:
        """The status of someone absent: 'Fraværende' beside 'Afbud' are those who sent none."""
        statuses = {p.status for p in told}
        if _UNEXCUSED in statuses or (statuses == {None} and self.apologies):
            return _UNEXCUSED
        if statuses == {None} and not self.unexcused:
            self._note(
                first,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "»{label}« siger ikke, om der var meldt afbud. Det er taget for afbud.",
                ),
                label=first.absence.label,
            )
        return AttendanceStatus.APOLOGY

    def _seat(self, name: str, seat: str, *, came: bool) -> None:
        """Let a substitute take someone's seat at the meeting."""
        known = self._of(name)
        role = known.role if known and known.role is not Role.MEMBER else Role.SUBSTITUTE
        status = AttendanceStatus.PRESENT if came else AttendanceStatus.UNEXCUSED
        self._put(name, role=role, status=status, substitute_for=seat)

    def _is_absent(self, name: str) -> bool:
        person = self._of(name)
        return person is not None and person.status is not AttendanceStatus.PRESENT

    # --- what happened at an item ---

    def _moves(self, told: Sequence[Told]) -> None:
        for each in told:
            for person in each.absence.people:
                if person.telling is Telling.ABSENT:
                    continue
                if not self._happened(each, person):
                    self._keep(each)

    def _happened(self, told: Told, person: Absentee) -> bool:
        """Put what is told of someone among the events; False where it is only kept as text."""
        all_along = self._is_absent(person.seat_of) or not told.place
        if person.telling is Telling.SEATED and all_along and not person.items and not person.time:
            self._seat(person.name, person.seat_of, came=person.came)
            if not self._is_absent(person.seat_of):
                self._put(person.seat_of, status=AttendanceStatus.APOLOGY)
            return True
        if self._of(person.name) is None and person.telling is not Telling.SEATED:
            self._note(
                told,
                QT_TRANSLATE_NOOP(
                    "notes", "{name} er ikke nævnt blandt deltagerne. Linjen er beholdt som tekst."
                ),
                name=person.name,
            )
            return False
        places = self._places(told, person)
        if places is None:
            self._note(
                told,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Punktet, der henvises til, findes ikke. Linjen er beholdt som tekst.",
                ),
            )
            return False
        wording = _wording(told, person)
        for event in self._events_of(person, places, told):
            self.events.append(replace(event, wording=wording))
        if person.substitute and person.telling is not Telling.SEATED:
            self._seat(person.substitute, person.name, came=person.came)
        return told.whole

    def _places(self, told: Told, person: Absentee) -> list[tuple[int, int]] | None:
        """The first and last place of each range of items; None where one is not known."""
        if not person.items:
            return [(told.place, told.place)]
        found = []
        for each in person.items:
            first, last = self._number(each.first), self._number(each.last)
            if not first or not last or last < first:
                return None
            found.append((first, last))
        return found

    def _number(self, number: str) -> int:
        return self.numbers.get(number) or self.numbers.get(number.lstrip("0"), 0)

    def _events_of(
        self, person: Absentee, places: Sequence[tuple[int, int]], told: Told
    ) -> Iterator[NamedEvent]:
        name, first = person.name, places[0][0]
        match person.telling:
            case Telling.ARRIVED:
                yield NamedEvent(
                    EventKind.ARRIVED,
                    person.time,
                    first,
                    person.phase,
                    name,
                    seat_of=person.seat_of,
                )
            case Telling.LEFT:
                at, phase = (first, person.phase) if first else (self.count, Phase.AFTER)
                yield NamedEvent(EventKind.LEFT, person.time, at, phase, name)
            case Telling.SEATED:
                yield NamedEvent(
                    EventKind.ARRIVED,
                    person.time,
                    first,
                    Phase.BEFORE,
                    name,
                    seat_of=person.seat_of,
                )
                yield NamedEvent(EventKind.LEFT, None, places[-1][1], Phase.AFTER, name)
            case Telling.DISQUALIFIED:
                for start, end in places:
                    for place in range(start, end + 1):
                        yield NamedEvent(
                            EventKind.DISQUALIFIED,
                            item=place,
                            person=name,
                            decided=person.decided,
                            reason=person.reason,
                        )
            case Telling.ATTENDED:
                yield from self._attended(name, places)
            case _:
                for start, end in places:
                    yield from self._away(person, start, end)

    def _away(self, person: Absentee, start: int, end: int) -> Iterator[NamedEvent]:
        """Away from the start of an item to the end of another, or for a part of one."""
        leaves, comes = (
            (Phase.DURING, Phase.DURING) if person.partly else (Phase.BEFORE, Phase.AFTER)
        )
        name = person.name
        if start > 1 or person.partly:
            yield NamedEvent(EventKind.LEFT, person.time, start, leaves, name, reason=person.reason)
        if end < self.count or person.partly:
            yield NamedEvent(EventKind.ARRIVED, person.until, end, comes, name)

    def _attended(self, name: str, places: Sequence[tuple[int, int]]) -> Iterator[NamedEvent]:
        for start, end in places:
            if start > 1:
                yield NamedEvent(EventKind.ARRIVED, None, start, Phase.BEFORE, name)
            if end < self.count:
                yield NamedEvent(EventKind.LEFT, None, end, Phase.AFTER, name)

    # --- absence told under some of the items ---

    def _spells(self, told: Sequence[Told]) -> None:
        """Let those who are named absent under some items in a row be away for these."""
        away: dict[str, dict[int, Told]] = {}
        for each in told:
            for person in each.absence.people:
                if person.telling is Telling.ABSENT and not self._is_absent(person.name):
                    away.setdefault(person.name, {}).setdefault(each.place, each)
        for name, places in away.items():
            if self._of(name) is None:
                for each in places.values():
                    self._keep(each)
                    self._note(
                        each,
                        QT_TRANSLATE_NOOP(
                            "notes",
                            "{name} er ikke nævnt blandt deltagerne. Linjen er beholdt som tekst.",
                        ),
                        name=name,
                    )
                continue
            for start, end in _runs(sorted(places)):
                self._spell(name, start, end, places)

    def _spell(self, name: str, start: int, end: int, places: Mapping[int, Told]) -> None:
        """Away from `start` to `end`, unless other sentences tell of that coming and going."""
        first, last = places[start], places[end]
        moves = [e for e in self.events if e.person == name and e.kind in _MOVES]
        if _covered(moves, start, end, self.count):
            return
        if start > 1 and not any(
            e.kind is EventKind.LEFT and start - 1 <= e.item <= start for e in moves
        ):
            wording = first.absence.text if first.whole else ""
            self.events.append(
                NamedEvent(EventKind.LEFT, None, start, Phase.BEFORE, name, wording=wording)
            )
        comes = any(e.kind is EventKind.ARRIVED and end <= e.item <= end + 1 for e in moves)
        if end < self.count and not comes:
            wording = last.absence.text if last.whole else ""
            self.events.append(
                NamedEvent(EventKind.ARRIVED, None, end, Phase.AFTER, name, wording=wording)
            )

    # --- what does not agree ---

    def _contradictions(self) -> None:
        for event in self.events:
            person = self._of(event.person)
            if person and event.kind in _MOVES and person.status is not AttendanceStatus.PRESENT:
                line = Line(0, event.wording)
                self._note(
                    Told(event.item, Absence(event.wording), line),
                    QT_TRANSLATE_NOOP(
                        "notes", "{name} er nævnt som fraværende, men kom eller gik under mødet."
                    ),
                    name=person.name,
                )


def lists_apologies(label: str) -> bool:
    """Whether the label of a list of the absent tells that they sent an apology."""
    return says_why(label) and not _NO_APOLOGY.search(label)


_NO_APOLOGY = re.compile(r"uden|udeb|mødt", re.IGNORECASE)
_UNEXCUSED = AttendanceStatus.UNEXCUSED
_MOVES = (EventKind.ARRIVED, EventKind.LEFT)
_IS_APOLOGY = re.compile(r"afbud|forfald|udeblev|syge?meldt", re.IGNORECASE)


def _tells_absent(absence: Absence) -> bool:
    return absence.nobody or any(p.telling is Telling.ABSENT for p in absence.people)


def _wording(told: Told, person: Absentee) -> str:
    """The words that the event is printed with: those of the file, where they are a sentence."""
    if not told.whole or (told.place == 0 and not person.wording):
        return ""
    return person.wording or told.absence.text


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers in a row."""
    start = places[0]
    for one, other in pairwise([*places, places[-1] + 2]):
        if other != one + 1:
            yield start, one
            start = other


def _covered(moves: Sequence[NamedEvent], start: int, end: int, count: int) -> bool:
    """Whether the moves already told make someone away from `start` to `end`."""
    covered = set()
    ordered = sorted(moves, key=_order)
    away = bool(ordered) and ordered[0].kind is EventKind.ARRIVED and start == 1
    for place in range(1, count + 1):
        here = [e for e in ordered if e.item == place]
        if any(e.kind is EventKind.LEFT and e.phase is not Phase.AFTER for e in here):
            away = True
        if any(e.kind is EventKind.ARRIVED and e.phase is Phase.BEFORE for e in here):
            away = False
        if away:
            covered.add(place)
        if any(e.kind is EventKind.LEFT and e.phase is Phase.AFTER for e in here):
            away = True
        if any(e.kind is EventKind.ARRIVED and e.phase is not Phase.BEFORE for e in here):
            away = False
    return covered.issuperset(range(start, end + 1))

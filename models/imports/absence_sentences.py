"""Sentences that tell who was not there, came late, left, or was disqualified.

A sentence is understood whole or not at all: what is not surely of absence stays text. It is read
as clauses, each of those whom it tells of, a verb, and what stands behind that in any order: a
time, items, a reason, a substitute.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from models.dates import find_times
from models.imports.absence_told import Absentee, ItemRange, Telling, joined
from models.imports.absence_words import (
    AFTER,
    BECAUSE_OF,
    CONJUNCTION,
    DECISION,
    EXCUSED,
    FILLER,
    FROM,
    HERE_BARE,
    INSTEAD,
    INVERTED,
    ITEMS,
    LEADERS,
    MEETING,
    NO_SHOW,
    NO_SUBSTITUTE,
    PAREN,
    PARTLY,
    PRONOUNS,
    RANGE,
    RELATIVE,
    TIME,
    UNEXCUSED,
    UNFIT,
    UNFIT_REST,
    UNFIT_WHY,
    UP_TO,
    VERB,
    VERB_NAMES,
)
from models.imports.people_text import (
    BECAUSE,
    NOTICE,
    KnownNames,
    Naming,
    is_whole_name,
    read_people,
    reason_and_notice,
)
from models.records import AttendanceStatus, Phase


@dataclass
class _Told:
    """What stands behind a verb, piece by piece."""

    times: list[tuple[str, dt.time, dt.time | None]] = field(default_factory=list)
    items: list[tuple[str, tuple[ItemRange, ...]]] = field(default_factory=list)
    reason: str = ""
    notice: str = ""
    unexcused: bool = False
    unfit: bool = False
    partly: bool = False
    substitute: str = ""
    came: bool = True


class Sentence:
    """Reads one sentence, clause by clause. `before` is what the sentences above it told."""

    def __init__(self, text: str, names: KnownNames, before: Sequence[Absentee]) -> None:
        self.wording = text
        self.text = _turned(text.strip().rstrip(".").strip())
        self.names = names
        self.before = list(before)
        self.at = 0
        self.told: list[Absentee] = []
        self.subjects: list[str] = []

    def read(self) -> list[Absentee]:
        """What the sentence tells; nothing where it is not understood to its end."""
        match = DECISION.fullmatch(self.text)
        if match:
            return self._found_unfit(match)
        while self.text[self.at :].strip(" ,.;)"):
            if not self._clause():
                return []
        return [replace(each, wording=self.wording) for each in self.told]

    # --- clauses ---

    def _clause(self) -> bool:
        match = CONJUNCTION.match(self.text, self.at)
        start = match.end() if match else self.at
        verb = VERB.search(self.text, start)
        if not verb:
            return False
        subjects = self._subjects(self.text[start : verb.start()])
        if not subjects:
            return False
        self.subjects = subjects
        self.at = verb.end()
        kind = next(name for name in VERB_NAMES if verb[name] is not None)
        told = _Told(partly="delvis" in verb[0].casefold())
        while self._piece(told, kind):
            pass
        people = self._people(kind, verb, told)
        self.told = joined(self.told, [each for each in people if each not in self.told])
        return bool(people)

    def _subjects(self, text: str) -> list[str]:
        """Those whom a clause is about; the ones before where it names none."""
        text = text.strip(" ,")
        while match := re.match(
            r"(?:dog|herefter|derefter|også|ligeledes|igen|begge|så)\b\s*", text, re.IGNORECASE
        ):
            text = text[match.end() :]
        if not text or text.casefold() in PRONOUNS:
            return self.subjects or [each.name for each in self.before[-1:]]
        if match := LEADERS.match(text):
            rest = text[match.end() :].strip()
            if not rest:
                return [match[0].strip()]
            text = rest
        names = []
        for naming in read_people(text):
            name = self._person(naming)
            if not name:
                return []
            names.append(name)
        return names

    def _person(self, naming: Naming) -> str:
        """The name of someone, '' for what is no person."""
        return self.names.find(naming.name) or (naming.name if is_whole_name(naming.name) else "")

    # --- what stands behind the verb ---

    def _piece(self, told: _Told, kind: str) -> bool:
        """Take one piece more; whether there was one."""
        while self.at < len(self.text) and self.text[self.at] in " ,":
            self.at += 1
        for take in (
            self._substitute,
            self._unfit,
            self._reason,
            self._time,
            self._items,
            self._small,
        ):
            if take(told, kind):
                return True
        return False

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.at)
        if match and match.end() > self.at:
            self.at = match.end()
            return match
        return None

    def _time(self, told: _Told, _kind: str) -> bool:
        match = self._take(TIME)
        if not match:
            return False
        found = find_times(match["time"])
        if not found:
            return False
        told.times.append(((match["prep"] or "").casefold(), found[0].time, found[0].until))
        return True

    def _items(self, told: _Told, _kind: str) -> bool:
        match = self._take(ITEMS)
        if not match:
            here = self._take(HERE_BARE)
            if here:
                told.items.append(("under", ()))
            return bool(here)
        ranges = tuple(read_ranges(match["numbers"])) if match["numbers"] else ()
        told.items.append(((match["prep"] or "under").casefold(), ranges))
        return True

    def _small(self, told: _Told, _kind: str) -> bool:
        if self._take(UNEXCUSED):
            told.unexcused = True
        elif self._take(PARTLY):
            told.partly = True
        elif match := self._take(PAREN):
            reason, notice = reason_and_notice(match["inside"])
            if (
                not reason
                and not notice
                and not re.fullmatch(r"[A-ZÆØÅ]{1,4}|[Ll]iste .", match["inside"])
            ):
                reason = match["inside"]
            told.reason, told.notice = told.reason or reason, told.notice or notice
        else:
            return bool(
                self._take(EXCUSED)
                or self._take(MEETING)
                or self._take(FILLER)
                or self._take(NO_SUBSTITUTE)
            )
        return True

    def _reason(self, told: _Told, _kind: str) -> bool:
        if match := self._take(BECAUSE):
            end = re.search(
                r"[,;(]|\s+og\s+(?=[A-ZÆØÅ])|\s+(?=(?:under|fra|kl|i punkt|ved punkt)\b)|$",
                self.text[self.at :],
            )
            assert end
            told.reason = self.text[self.at : self.at + end.start()].strip()
            self.at += end.start()
            return bool(told.reason) and bool(match)
        if match := self._take(BECAUSE_OF):
            told.reason = match["reason"].strip()
            return True
        if match := self._take(NOTICE):
            told.notice = match[0].strip()
            return True
        return False

    def _unfit(self, told: _Told, kind: str) -> bool:
        if kind == "unfit":
            return bool(self._take(UNFIT_WHY))
        if self._take(UNFIT):
            told.unfit = True
            return True
        return False

    def _substitute(self, told: _Told, _kind: str) -> bool:
        """'og Bo Ek deltog i stedet', 'i stedet mødte Bo Ek', '1. suppleant Bo Ek var indkaldt'."""
        start = self.at
        match = self._take(INSTEAD)
        if match:
            name = self._one(match["name"])
            if name:
                told.substitute = name
                told.came = not self._take(NO_SHOW)
                return True
        self.at = start
        return False

    def _one(self, text: str) -> str:
        people = read_people(text)
        return self._person(people[0]) if len(people) == 1 else ""

    # --- what it amounts to ---

    def _people(self, kind: str, verb: re.Match[str], told: _Told) -> list[Absentee]:
        """What a clause tells of each of those it is about; nothing where it does not add up."""
        if kind in ("seated", "no_show"):
            return self._seated(kind, verb, told)
        if kind == "unfit":
            return self._unfit_people(verb, told)
        if told.unfit:
            return self._with_seats(
                [Absentee(s, Telling.DISQUALIFIED, items=_ranges(told)) for s in self.subjects],
                told,
            )
        if kind in ("apology", "unexcused", "absent"):
            left = {each.name for each in self.told if each.telling is Telling.LEFT}
            if left.issuperset(self.subjects) and not told.items and not told.times:
                return list(self.told[-1:])  # 'og deltog ikke i resten af mødet'
            return self._absent(kind, told)
        if kind == "attended":
            return self._attended(told)
        telling = Telling.LEFT if kind == "left" else Telling.ARRIVED
        if telling is Telling.LEFT and not (
            told.times or told.items or "mødet" in verb[0].casefold()
        ):
            return []
        if kind == "arrived" and not (told.times or told.items):
            return []
        return [self._moved(subject, telling, told) for subject in self.subjects]

    def _moved(self, subject: str, telling: Telling, told: _Told) -> Absentee:
        """One who came or left, at a time and an item."""
        time = told.times[0][1] if told.times else None
        prep, ranges = told.items[0] if told.items else ("under", ())
        return Absentee(
            subject,
            telling,
            items=ranges[-1:] if prep in UP_TO else ranges[:1],
            phase=_phase(prep, telling),
            time=time,
            reason=told.reason,
            substitute=told.substitute,
            came=told.came,
        )

    def _absent(self, kind: str, told: _Told) -> list[Absentee]:
        status = AttendanceStatus.APOLOGY
        if kind == "unexcused" or told.unexcused:
            status = AttendanceStatus.UNEXCUSED
        base = Absentee(
            "",
            status=status,
            reason=told.reason,
            notice=told.notice,
            substitute=told.substitute,
            came=told.came,
        )
        people = []
        for subject in self.subjects:
            people += _interval(replace(base, name=subject), told)
        return people

    def _attended(self, told: _Told) -> list[Absentee]:
        people = []
        for subject in self.subjects:
            if not told.times and not told.items:
                return []
            people += _interval(Absentee(subject), told, attended=True)
        return people

    def _unfit_people(self, verb: re.Match[str], told: _Told) -> list[Absentee]:
        groups = verb.groupdict()
        denied = groups["able"] or any(groups[f"not{n}"] for n in range(1, 7))
        start = self.at
        if rest := UNFIT_REST.match(self.text, self.at):
            self.at = rest.end()
            for found in ITEMS.finditer(self.text, start):
                if found["numbers"]:
                    told.items.append(("under", tuple(read_ranges(found["numbers"]))))
        return [
            Absentee(subject, Telling.DISQUALIFIED, items=_ranges(told), decided=not denied)
            for subject in self.subjects
        ]

    def _with_seats(self, people: list[Absentee], told: _Told) -> list[Absentee]:
        """The people, and the substitute who sat for the last of them at those items."""
        if not told.substitute or not told.came:
            return people
        last = people[-1]
        seat = Absentee(told.substitute, Telling.SEATED, seat_of=last.name, items=last.items)
        return [*people, seat]

    def _seated(self, kind: str, verb: re.Match[str], told: _Told) -> list[Absentee]:
        seat = next((verb[n] for n in ("for1", "for2", "for3") if verb[n]), "")
        relative = self._take(RELATIVE)
        self._take(re.compile(r"[\s,]+"))
        came = kind == "seated" and not self._take(NO_SHOW)
        if kind == "no_show":
            self._take(NO_SHOW)
        seat_of = self._one(seat) if seat else ""
        if seat and not seat_of:
            return []
        if not seat_of:
            absent = [
                each.name for each in (*self.before, *self.told) if each.telling is Telling.ABSENT
            ]
            if not absent:
                return []
            seat_of = absent[-1]
        people = []
        if relative:
            what = relative["what"].casefold()
            status = (
                AttendanceStatus.UNEXCUSED
                if "udeb" in what or "uden" in what
                else AttendanceStatus.APOLOGY
            )
            telling = Telling.DISQUALIFIED if "inhabil" in what else Telling.ABSENT
            people.append(Absentee(seat_of, telling, status))
        if seat_of in self.subjects:
            return []
        return [
            *people,
            *(
                Absentee(
                    subject,
                    Telling.SEATED,
                    seat_of=seat_of,
                    came=came,
                    items=_ranges(told),
                    time=told.times[0][1] if told.times else None,
                )
                for subject in self.subjects
            ),
        ]

    def _found_unfit(self, match: re.Match[str]) -> list[Absentee]:
        """'Rådet besluttede, at Anne Berg ikke er inhabil.'"""
        denied = bool(match["no1"] or match["no2"] or match["no3"] or match["able"])
        subjects = self._subjects(match["who"])
        ranges: tuple[ItemRange, ...] = ()
        for found in ITEMS.finditer(match["tail"] or ""):
            ranges = tuple(read_ranges(found["numbers"])) if found["numbers"] else ()
        return [
            Absentee(
                s, Telling.DISQUALIFIED, items=ranges, decided=not denied, wording=self.wording
            )
            for s in subjects
        ]


def _turned(text: str) -> str:
    """A sentence that begins with a time, an item or a verb, with its subject put first.

    'Under punkt 5 forlod Anne Berg mødet' -> 'Anne Berg forlod mødet Under punkt 5'.
    """
    match = INVERTED.fullmatch(text)
    if not match:
        return text
    lead = match["lead"].strip(" ,")
    words = f"{match['who']} {match['verb']} {match['rest'].strip()}".strip()
    return f"{words} {lead[:1].lower()}{lead[1:]}".strip()


def read_ranges(text: str) -> Iterator[ItemRange]:
    """'12-15', '3, 5 og 7', '2 til 4' as ranges of item numbers."""
    for match in RANGE.finditer(text):
        yield ItemRange(match["first"], match["last"] or match["first"])


def _ranges(told: _Told) -> tuple[ItemRange, ...]:
    return tuple(each for _, ranges in told.items for each in ranges)


def _phase(prep: str, telling: Telling) -> Phase:
    """Where in an item someone came or left, by the word before it."""
    if prep.endswith("efter") or prep in ("til og med", "t.o.m."):
        return Phase.AFTER
    if prep.endswith(("før", "inden")) or prep in ("fra", "fra og med", "til", "indtil"):
        return Phase.BEFORE
    return Phase.DURING


def _interval(person: Absentee, told: _Told, *, attended: bool = False) -> list[Absentee]:
    """What someone's being away, or there, from or until a time or an item amounts to."""
    begins, ends = (Telling.ARRIVED, Telling.LEFT) if attended else (Telling.LEFT, Telling.ARRIVED)
    moves: list[Absentee] = []
    spans = [
        (prep, ranges)
        for prep, ranges in told.items
        if prep in FROM or prep in UP_TO or prep in AFTER
    ]
    inside = tuple(
        each for prep, ranges in told.items if (prep, ranges) not in spans for each in ranges
    )
    here = any(not ranges for prep, ranges in told.items)
    bare = replace(person, status=None, substitute="", came=True)
    for prep, time, until in told.times:
        if until is not None:
            moves.append(replace(bare, telling=begins, time=time, items=inside[:1]))
            moves.append(replace(bare, telling=ends, time=until, items=inside[-1:]))
        elif prep in UP_TO:
            moves.append(replace(bare, telling=ends, time=time, items=inside[:1]))
        else:
            moves.append(replace(bare, telling=begins, time=time, items=inside[:1]))
    for prep, ranges in spans:
        telling = ends if prep in UP_TO else begins
        place = ranges[-1:] if prep in UP_TO else ranges[:1]
        timed = next((n for n, m in enumerate(moves) if m.telling is telling and not m.items), None)
        move = replace(bare, telling=telling, items=place, phase=_phase(prep, telling))
        if timed is None:
            moves.append(move)
        else:
            moves[timed] = replace(moves[timed], items=place, phase=move.phase)
    if moves and attended and inside and all(move.telling is begins for move in moves):
        moves.append(replace(bare, telling=ends, items=inside[-1:], phase=Phase.AFTER))
    if moves:
        moves[0] = replace(moves[0], substitute=person.substitute, came=person.came)
        return moves
    if inside or here or told.partly:
        telling = Telling.ATTENDED if attended else Telling.AWAY
        return [replace(person, telling=telling, items=inside, partly=told.partly, status=None)]
    return [] if attended else [person]

"""Lines and sentences that tell who was not there, came late, left, or was disqualified.

A sentence is understood whole or not at all: what is not surely of absence stays text. It is read
as clauses, each of those whom it tells of, a verb, and what stands behind that in any order: a
time, items, a reason, a substitute.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from models.danish import find_times
from models.imports.absence_words import (
    AFTER,
    BECAUSE_OF,
    CONJUNCTION,
    DECISION,
    EXCUSED,
    FILLER,
    FOLLOWING,
    FROM,
    HERE_BARE,
    HINT,
    INSTEAD,
    INVERTED,
    ITEMS,
    LABEL_LINE,
    LABEL_START,
    LEADERS,
    MEETING,
    NO_SHOW,
    NO_SUBSTITUTE,
    NOBODY,
    PAREN,
    PARTIAL_LABEL,
    PARTLY,
    PRONOUNS,
    RANGE,
    RELATIVE,
    SEAT_BEHIND,
    SEAT_CLAUSE,
    SEAT_IN_BRACKETS,
    STOP,
    THERE,
    TIME,
    UNEXCUSED,
    UNFIT,
    UNFIT_LABEL,
    UNFIT_REST,
    UNFIT_WHY,
    UP_TO,
    VERB,
    VERB_NAMES,
)
from models.imports.head_labels import known_label
from models.imports.people_text import (
    BECAUSE,
    NOTICE,
    KnownNames,
    Naming,
    is_name,
    is_nobody,
    is_whole_name,
    read_people,
    reason_and_notice,
    role_of,
)
from models.reading import Meaning
from models.records import AttendanceStatus, Phase

MAX_TEXT = 1500  # characters of a line that is looked at; a longer one is no line of absence


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


def read_absence(text: str, people: Sequence[str] | KnownNames = ()) -> Absence | None:
    """What `text`, a line or a paragraph, tells of absence; None where that is not all it tells.

    `people` are the names that are known: a last name, a first name or initials are enough for
    one of those, where only one has them.
    """
    text = text.strip()
    if len(text) > MAX_TEXT or not HINT.search(text):
        return None
    names = people if isinstance(people, KnownNames) else KnownNames(people)
    labelled = _labelled(text, names)
    if labelled:
        return labelled
    if NOBODY.fullmatch(text):
        return Absence(text, nobody=True)
    told: list[Absentee] = []
    for sentence in sentences_of(text):
        found = _Sentence(sentence, names, told).read()
        if not found:
            return _marked(text, names)
        told = _joined(told, found)
    return Absence(text, tuple(told))


def _marked(text: str, names: KnownNames) -> Absence | None:
    """'Anne Berg (afbud)': known people who are all marked as absent."""
    people = read_people(text)
    absent = (AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED)
    if any(p.status not in absent or p.organisation or not names.find(p.name) for p in people):
        return None
    told = [_absentee(naming, AttendanceStatus.APOLOGY, names, sure=True) for naming in people]
    found = tuple(each for each in told if each)
    return Absence(text, found) if found and len(found) == len(told) else None


def find_absence(text: str, people: Sequence[str] | KnownNames = ()) -> list[Absence]:
    """What the sentences of `text` tell of absence, each for itself, among others that do not."""
    names = people if isinstance(people, KnownNames) else KnownNames(people)
    found = (read_absence(sentence, names) for sentence in sentences_of(text[: 4 * MAX_TEXT]))
    return [absence for absence in found if absence and not absence.open]


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph, each with its full stop."""
    parts, start = [], 0
    for line in text.split("\n"):
        start = 0
        for match in STOP.finditer(line):
            parts.append(line[start : match.end()].strip())
            start = match.end()
        parts.append(line[start:].strip())
    return [part for part in parts if part]


def _joined(told: list[Absentee], found: list[Absentee]) -> list[Absentee]:
    """What was told before with what a sentence adds: a substitute belongs to the absentee."""
    joined = list(told)
    for person in found:
        seat = person.seat_of
        places = [
            n
            for n, each in enumerate(joined)
            if each.name == seat and each.telling is Telling.ABSENT and not each.substitute
        ]
        if person.telling is Telling.SEATED and places and not person.items and not person.time:
            joined[places[0]] = replace(joined[places[0]], substitute=person.name, came=person.came)
        else:
            joined.append(person)
    return joined


# --- lists behind a label ---


def _labelled(text: str, names: KnownNames) -> Absence | None:
    """The people behind a label; without a colon only where they surely are people."""
    match = LABEL_LINE.fullmatch(text)
    if match:
        label, value = match["label"].strip(), match["value"].strip()
        following = FOLLOWING.fullmatch(label)
        status = _label_status(following["label"] if following else label)
        if status is None and UNFIT_LABEL.fullmatch(label):
            return _disqualified_list(text, label, value, names)
        if status is None:
            return _partial_label(text, label, value, names)
        if not value:
            return Absence(text, open=True, label=label)
        return _behind_label(text, label, value, status, names, sure=True)
    words = text.split(" ") if LABEL_START.match(text) else []
    for count in range(min(6, len(words)), 0, -1):
        label, value = " ".join(words[:count]), " ".join(words[count:]).strip(" -–")
        status = _label_status(label) if label[:1].isupper() else None
        if status is None:
            continue
        if not value:
            return Absence(text, open=True, label=label)
        return _behind_label(text, label, value, status, names, sure=False)
    return None


def _partial_label(text: str, label: str, value: str, names: KnownNames) -> Absence | None:
    """'Ikke til stede under punkt 4: Anne Berg'."""
    match = PARTIAL_LABEL.fullmatch(label)
    if not match or not value:
        return None
    if is_nobody(value):
        return Absence(text, nobody=True, label=label)
    sentence = f"{value.rstrip('.')} var fraværende {match['where']}"
    found = _Sentence(sentence, names, []).read()
    return (
        Absence(text, tuple(replace(p, wording="") for p in found), label=label) if found else None
    )


def _label_status(label: str) -> AttendanceStatus | None:
    known = known_label(label, {})
    if known and known.meaning is Meaning.APOLOGIES:
        return AttendanceStatus.APOLOGY
    if known and known.meaning is Meaning.UNEXCUSED:
        return AttendanceStatus.UNEXCUSED
    return None


def says_why(label: str) -> bool:
    """Whether the label of a list of the absent tells of an apology, or that there was none."""
    return bool(_SAYS_WHY.search(label))


_SAYS_WHY = re.compile(r"afbud|forfald|grundet|udeb|\bmødt|meldt|forhindr", re.IGNORECASE)


def _behind_label(
    text: str, label: str, value: str, status: AttendanceStatus, names: KnownNames, *, sure: bool
) -> Absence | None:
    if is_nobody(value):
        return Absence(text, nobody=True, label=label)
    told: list[Absentee] = []
    given = status if says_why(label) else None
    for number, piece in enumerate(sentences_of(value)):
        found = (
            _list_of_people(piece, given, names, sure=sure and not number)
            or _Sentence(piece, names, told).read()
            or _with_interval(piece, status, names)
        )
        if not found:
            return None
        told = _joined(told, found)
    # Who had a substitute had sent an apology.
    told = [replace(p, status=p.status or status) if p.substitute else p for p in told]
    return Absence(text, tuple(told), label=label) if told else None


def _list_of_people(
    piece: str, status: AttendanceStatus | None, names: KnownNames, *, sure: bool
) -> list[Absentee]:
    """Those in a list, with substitutes that are told of between them."""
    told: list[Absentee] = []
    rest = SEAT_IN_BRACKETS.sub(r", \1", SEAT_BEHIND.sub(r", \g<name> deltog", piece))
    while rest.strip(" ,.;"):
        match = SEAT_CLAUSE.search(rest)
        before = rest[: match.start()] if match else rest
        for naming in read_people(before):
            person = _absentee(naming, status, names, sure=sure)
            if person is None:
                return []
            told.append(person)
        if not match:
            break
        substitute = read_people(match["name"])
        name = names.find(substitute[0].name) or substitute[0].name if substitute else ""
        if not told or len(substitute) != 1 or not is_whole_name(name):
            return []
        came = not re.search(r"\bindkaldt\b", match[0]) or "deltog" in match[0]
        told[-1] = replace(told[-1], substitute=name, came=came)
        rest = re.sub(r"^\s*(?:,?\s*(?:samt|og)\b)?", "", rest[match.end() :])
    return told


def _absentee(
    naming: Naming, status: AttendanceStatus | None, names: KnownNames, *, sure: bool
) -> Absentee | None:
    """Someone in a list; None where it is surely no person."""
    if status is None and (naming.status or naming.reason or naming.notice):
        status = AttendanceStatus.APOLOGY
    known = names.find(naming.name)
    fits = is_name(naming.name) if sure else is_whole_name(naming.name)
    if not known and not fits and not (sure and role_of(naming.name)):
        return None
    person = Absentee(
        known or naming.name,
        status=naming.status if naming.status is AttendanceStatus.UNEXCUSED else status,
        reason=naming.reason,
        notice=naming.notice,
    )
    organisation = naming.organisation
    if match := re.fullmatch(
        r"(?:\d\. )?(?:suppleant|stedfortræder):? (\S.*)|(\S.*?) (?:deltog|mødte|i stedet).*",
        organisation,
        re.I,
    ):
        found = names.find(match[1] or match[2]) or match[1] or match[2]
        return replace(person, substitute=found) if is_name(found) else None
    if organisation and names.find(organisation):
        return replace(person, substitute=names.find(organisation) or "")
    for mark in naming.told:
        told = read_mark(person.name, mark, absent=True)
        if len(told) != 1:
            return None
        person = replace(told[0], status=status, reason=naming.reason)
    return person


def _with_interval(piece: str, status: AttendanceStatus, names: KnownNames) -> list[Absentee]:
    """'Anne Berg til kl. 18.40 i punkt 2' in a list of the absent."""
    match = re.match(
        r"(?P<names>[A-ZÆØÅ].*?)\s*,?\s+(?=(?:fra|til|indtil|under|ved|i|på|delvist?|efter|før"
        r"|kl|pkt)\b)",
        piece,
    )
    if not match:
        return []
    found = _Sentence(f"{match['names']} var fraværende {piece[match.end() :]}", names, []).read()
    return [replace(each, wording="", status=status) for each in found]


def _disqualified_list(text: str, label: str, value: str, names: KnownNames) -> Absence | None:
    if is_nobody(value):
        return Absence(text, nobody=True, label=label)
    people = []
    for naming in read_people(value):
        name = names.find(naming.name) or (naming.name if is_whole_name(naming.name) else "")
        if not name:
            return None
        people.append(Absentee(name, Telling.DISQUALIFIED, wording=text))
    return Absence(text, tuple(people), label=label) if people else None


def read_mark(name: str, mark: str, *, absent: bool = False) -> list[Absentee]:
    """What a mark behind a name tells: 'fra kl. 17.10', 'til pkt. 8', 'deltog under punkt 3'."""
    has_verb = VERB.match(mark)
    verb = "" if has_verb else ("var fraværende" if absent else "deltog")
    sentence = f"Anne Berg {verb} {mark}"
    found = _Sentence(" ".join(sentence.split()), KnownNames(["Anne Berg"]), []).read()
    return [replace(each, name=name, wording="") for each in found]


# --- sentences ---


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


class _Sentence:
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
        if match := THERE.match(self.text):
            found = _list_of_people(
                self.text[match.end() :], AttendanceStatus.APOLOGY, self.names, sure=False
            )
            return [replace(each, wording=self.wording) for each in found]
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
        self.told = _joined(self.told, [each for each in people if each not in self.told])
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

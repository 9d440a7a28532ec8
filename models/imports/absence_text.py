"""Lines that tell who was not there, came late, left, or was disqualified.

They are lists of people behind a label ('Afbud: A, B') or sentences, which `absence_sentences`
reads. A line is understood whole or not at all: what is not surely of absence stays text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.imports.absence_sentences import Sentence
from models.imports.absence_told import Absence, Absentee, ItemRange, Telling, joined
from models.imports.absence_words import (
    FOLLOWING,
    HINT,
    LABEL_LINE,
    LABEL_START,
    NOBODY,
    PARTIAL_LABEL,
    SEAT_BEHIND,
    SEAT_CLAUSE,
    SEAT_IN_BRACKETS,
    STOP,
    THERE,
    UNFIT_LABEL,
    VERB,
)
from models.imports.head_labels import known_label
from models.imports.people_text import (
    KnownNames,
    Naming,
    is_name,
    is_nobody,
    is_whole_name,
    read_people,
    role_of,
)
from models.reading import Meaning
from models.records import AttendanceStatus

__all__ = [
    "Absence",
    "Absentee",
    "ItemRange",
    "Telling",
    "find_absence",
    "read_absence",
    "read_mark",
    "sentences_of",
]

MAX_TEXT = 1500  # characters of a line that is looked at; a longer one is no line of absence


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
        found = _sentence(sentence, names, told)
        if not found:
            return _marked(text, names)
        told = joined(told, found)
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


def _sentence(text: str, names: KnownNames, before: Sequence[Absentee]) -> list[Absentee]:
    """What a sentence tells; 'Der var afbud fra A og B' is a list of people."""
    words = text.strip().rstrip(".").strip()
    if match := THERE.match(words):
        apology = AttendanceStatus.APOLOGY
        found = _list_of_people(words[match.end() :], apology, names, sure=False)
        return [replace(each, wording=text) for each in found]
    return Sentence(text, names, before).read()


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
    found = _sentence(sentence, names, [])
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


_SAYS_WHY = re.compile(r"afbud|forfald|grundet|udeb|\bmødt|\bkom\b|meldt|forhindr", re.I)


def _behind_label(
    text: str, label: str, value: str, status: AttendanceStatus, names: KnownNames, *, sure: bool
) -> Absence | None:
    if is_nobody(value):
        return Absence(text, nobody=True, label=label)
    told: list[Absentee] = []
    given = status if says_why(label) else None
    for number, piece in enumerate(sentences_of(value)):
        found = (
            _sentence_of_absence(piece, names, told)
            or _list_of_people(piece, given, names, sure=sure and not number)
            or _sentence(piece, names, told)
            or _with_interval(piece, status, names)
        )
        if not found:
            return None
        told = joined(told, found)
    # Who had a substitute had sent an apology.
    told = [replace(p, status=p.status or status) if p.substitute else p for p in told]
    return Absence(text, tuple(told), label=label) if told else None


def _sentence_of_absence(
    piece: str, names: KnownNames, before: Sequence[Absentee]
) -> list[Absentee]:
    """What a whole sentence among the absent tells: 'Anne Berg havde sendt afbud.'"""
    verb = VERB.search(piece)
    tells = verb and any(verb[kind] for kind in ("apology", "unexcused", "absent"))
    return [replace(p, wording="") for p in _sentence(piece, names, before)] if tells else []


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
    found = _sentence(f"{match['names']} var fraværende {piece[match.end() :]}", names, [])
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
    found = _sentence(" ".join(sentence.split()), KnownNames(["Anne Berg"]), [])
    return [replace(each, name=name, wording="") for each in found]

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
    if not text or len(text) > MAX_TEXT:
        return None
    names = people if isinstance(people, KnownNames) else KnownNames(people)
    labelled = _labelled(text, names)
    if labelled:
        return labelled
    if _NOBODY.fullmatch(text):
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
    if not people or any(p.status not in absent or not names.find(p.name) for p in people):
        return None
    told = (_absentee(naming, AttendanceStatus.APOLOGY, names, sure=True) for naming in people)
    return Absence(text, tuple(each for each in told if each))


def find_absence(text: str, people: Sequence[str] | KnownNames = ()) -> list[Absence]:
    """What the sentences of `text` tell of absence, each for itself, among others that do not."""
    names = people if isinstance(people, KnownNames) else KnownNames(people)
    found = (read_absence(sentence, names) for sentence in sentences_of(text[: 4 * MAX_TEXT]))
    return [absence for absence in found if absence and not absence.open]


_STOP = re.compile(
    r"(?<!\bkl)(?<!\bpkt)(?<!\bnr)(?<!\bca)(?<!\bpga)(?<!\bjf)(?<!\s\w)(?<!^\w)(?<!\bd)(?<!\.\w)"
    r"[.;](?:\s+|$)(?=[A-ZÆØÅ]|\d\.\s?(?:suppleant|stedfortræder)|$)"
)


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph, each with its full stop."""
    parts, start = [], 0
    for line in text.split("\n"):
        start = 0
        for match in _STOP.finditer(line):
            parts.append(line[start : match.end()].strip())
            start = match.end()
        parts.append(line[start:].strip())
    return [part for part in parts if part]


_NOBODY = re.compile(
    r"(?:der (?:var|er|blev) )?(?:ingen|ikke) (?:meldt |modtaget |meldte |indkomne )?"
    r"(?:afbud|fravær|fraværende|fraværende medlemmer|udeblev\w*)(?: (?:til|ved|i|på) .{0,30})?\.?"
    r"|ingen (?:var fraværende|havde meldt afbud|meldte afbud)\.?"
    r"|alle(?: \w+){0,2} (?:var|er) (?:til ?stede|mødt|fremmødt)(?: (?:til|ved|i|på) .{0,30})?\.?"
    r"|alle (?:medlemmer )?(?:til ?stede|mødt|fremmødte?)\.?",
    re.IGNORECASE,
)


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

_LABEL_LINE = re.compile(r"(?P<label>[^:\t]{2,60}?)\s*(?P<sign>:|\t)\s*(?P<value>.*)", re.DOTALL)
_FOLLOWING = re.compile(
    r"følgende (?:medlemmer |personer )?(?P<label>(?:havde|har) meldt afbud|udeblev(?: uden afbud)?"
    r"|var (?:fraværende|ikke til ?stede)(?: (?:med|uden) afbud)?|deltog ikke|meldte afbud)",
    re.IGNORECASE,
)
_SEAT_LABEL = re.compile(
    r"(?:(?:mødt|deltog|indkaldt|til ?stede) som )?(?:suppleant|stedfortræder)(?:er|en)?",
    re.IGNORECASE,
)
_UNFIT_LABEL = re.compile(r"inhabil(?:e|itet)?(?: .{0,30})?", re.IGNORECASE)


def _labelled(text: str, names: KnownNames) -> Absence | None:
    """The people behind a label; without a colon only where they surely are people."""
    match = _LABEL_LINE.fullmatch(text)
    if match:
        label, value = match["label"].strip(), match["value"].strip()
        following = _FOLLOWING.fullmatch(label)
        status = _label_status(following["label"] if following else label)
        if status is None and _UNFIT_LABEL.fullmatch(label):
            return _disqualified_list(text, label, value, names)
        if status is None:
            return _partial_label(text, label, value, names)
        if not value:
            return Absence(text, open=True, label=label)
        return _behind_label(text, label, value, status, names, sure=True)
    words = text.split(" ")
    for count in range(min(6, len(words)), 0, -1):
        label, value = " ".join(words[:count]), " ".join(words[count:]).strip(" -–")
        status = _label_status(label) if label[:1].isupper() else None
        if status is None:
            continue
        if not value:
            return Absence(text, open=True, label=label)
        return _behind_label(text, label, value, status, names, sure=False)
    return None


_PARTIAL_LABEL = re.compile(
    r"(?:fraværende|ikke til ?stede|ej til ?stede|deltog ikke|afbud)\s+(?P<where>\S.*)",
    re.IGNORECASE,
)


def _partial_label(text: str, label: str, value: str, names: KnownNames) -> Absence | None:
    """'Ikke til stede under punkt 4: Anne Berg'."""
    match = _PARTIAL_LABEL.fullmatch(label)
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
    key = label.casefold()
    if known and known.meaning is Meaning.APOLOGIES:
        return AttendanceStatus.APOLOGY
    if known and known.meaning is Meaning.UNEXCUSED:
        return AttendanceStatus.UNEXCUSED
    if re.fullmatch(
        r"(?:havde|har) meldt afbud|meldte afbud|var (?:fraværende|ikke til ?stede)(?: med afbud)?|deltog ikke",
        key,
    ):
        return AttendanceStatus.APOLOGY
    if re.fullmatch(r"udeblev(?: uden afbud)?|var .* uden afbud", key):
        return AttendanceStatus.UNEXCUSED
    return None


def _behind_label(
    text: str, label: str, value: str, status: AttendanceStatus, names: KnownNames, *, sure: bool
) -> Absence | None:
    if is_nobody(value):
        return Absence(text, nobody=True, label=label)
    told: list[Absentee] = []
    for number, piece in enumerate(sentences_of(value)):
        found = (
            _list_of_people(piece, status, names, sure=sure and not number)
            or _Sentence(piece, names, told).read()
            or _with_interval(piece, status, names)
        )
        if not found:
            return None
        told = _joined(told, found)
    return Absence(text, tuple(told), label=label) if told else None


_SEAT_CLAUSE = re.compile(
    r"\s*(?:[-–;,]|\bog\b)?\s*(?P<name>[A-ZÆØÅ][^,;()–]*?(?:\s\([^()]*\))?)\s+"
    r"(?:(?:deltog|mødte|deltager|møder|var mødt|var indkaldt|indkaldt|mødt|indtrådte)"
    r"(?: (?:som (?:suppleant|stedfortræder|vikar)(?: herfor)?|i stedet(?: for)?|i (?:hans|hendes|(?:\S+ ){0,3}\S+s) sted))?"
    r"|er (?:suppleant|stedfortræder)|i stedet)(?=\s*(?:[,;.)]|og\b|samt\b|$))",
)


def _list_of_people(
    piece: str, status: AttendanceStatus, names: KnownNames, *, sure: bool
) -> list[Absentee]:
    """Those in a list, with substitutes that are told of between them."""
    told: list[Absentee] = []
    rest = piece
    while rest.strip(" ,.;"):
        match = _SEAT_CLAUSE.search(rest)
        before = rest[: match.start()] if match else rest
        for naming in read_people(before):
            person = _absentee(naming, status, names, sure=sure)
            if person is None:
                return []
            told.append(person)
        if not match:
            break
        substitute = read_people(match["name"])
        if not told or len(substitute) != 1 or not is_name(substitute[0].name):
            return []
        came = not re.search(r"\bindkaldt\b", match[0]) or "deltog" in match[0]
        name = names.find(substitute[0].name) or substitute[0].name
        told[-1] = replace(told[-1], substitute=name, came=came)
        rest = re.sub(r"^\s*(?:,?\s*(?:samt|og)\b)?", "", rest[match.end() :])
    return told


def _absentee(
    naming: Naming, status: AttendanceStatus, names: KnownNames, *, sure: bool
) -> Absentee | None:
    """Someone in a list; None where it is surely no person."""
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
        r"(?P<names>[A-ZÆØÅ].*?)\s*,?\s+(?=(?:fra|til|indtil|under|ved|i|på|delvist?|efter|før|kl|pkt)\b)",
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
    has_verb = _VERB.match(mark)
    verb = "" if has_verb else ("var fraværende" if absent else "deltog")
    sentence = f"Anne Berg {verb} {mark}"
    found = _Sentence(" ".join(sentence.split()), KnownNames(["Anne Berg"]), []).read()
    return [replace(each, name=name, wording="") for each in found]


# --- sentences ---

_NUMBER = r"\d{1,4}[a-zæøå]?"
_NUMBERS = (
    rf"{_NUMBER}(?:\s*(?:-|–|—|til og med|til|t\.o\.m\.|,|og|samt|&|/)\s*"
    rf"(?:punkt(?:erne)?\s+|pkt\.?\s*|sag(?:erne)?\s+)?{_NUMBER}(?![.:]\d|\w))*(?!\d|[.:]\d)"
)
_ITEM_WORD = r"(?:dagsorden(?:en)?s? ?)?(?:punkt(?:erne|et|er)?|pkt\.?|pkt\.?erne|sag(?:erne|er|en)?)(?:\s+nr\.?)?|nr\.?"
_PREPOSITION = (
    r"fra og med|fra|til og med|t\.o\.m\.|til|indtil|umiddelbart efter|lige efter|efter|umiddelbart før"
    r"|lige før|før|inden|under|ved|i|på|midt i|midt under|siden|omkring|om|for"
)
_PART_OF = r"(?:(?:hele|resten af|starten af|begyndelsen af|slutningen af|en del af|dele af)\s+)?"
_TREATMENT = (
    r"(?:(?:den (?:sidste|første) del af\s+)?(?:behandling(?:en)?|drøftelse(?:n|r|rne)?|debat(?:ten)?|beslutning(?:en)?"
    r"|afstemning(?:en)?|gennemgang(?:en)?|afslutning(?:en)?|orientering(?:en)?)"
    r"(?:\s+(?:og|eller)\s+(?:behandling|drøftelse|beslutning|afstemning|afgørelse)\w*)?\s+(?:af|om|under|i|vedr\.|vedrørende)\s+)?"
)
_HERE = (
    r"(?:dette (?:dagsordens)?punkt|(?:dagsordens)?punktet|denne sag|sagen|nærværende (?:punkt|sag)"
    r"|(?:punktets|sagens|denne sags|dette punkts) (?:behandling|drøftelse|afgørelse|afslutning)(?: og afgørelse)?"
    r"|behandlingen|drøftelsen|afstemningen|beslutningen)"
)
_ITEMS = re.compile(
    rf"(?:(?P<prep>{_PREPOSITION})\s+)?{_PART_OF}{_TREATMENT}"
    rf"(?:(?:{_ITEM_WORD})\s*(?P<numbers>{_NUMBERS})(?:\s*,?\s*(?:begge )?inkl(?:\.|usive))?(?!\w)|(?P<here>{_HERE})\b)"
    r"(?:\s*\((?!A|B|V)[^()]*\))?",
    re.IGNORECASE,
)
_HERE_BARE = re.compile(
    r"(?:under|ved|i)\s+(?:behandlingen|drøftelsen|afstemningen)(?:\s+heraf)?|heri|herunder",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"(?:(?P<prep>{_PREPOSITION}|mellem)\s+)?(?:ca\.?\s*)?(?P<time>(?:kl\b\.?|klokken)\s*(?:ca\.?\s*)?\d{{1,2}}"
    r"(?:[.:,]\d{2}|\d{2})?(?:\s*(?:-|–|til|og)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?)(?!\d)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?:(?:i|på|under|fra|ved|til|af)\s+)?(?:hele |resten af |det øvrige af |den resterende del af )?"
    r"(?:dagens |selve )?(?:møde(?:t|ts)?(?: start| begyndelse| slutning)?|lokale(?:t)?|mødelokalet|mødesalen|salen|byrådssalen|rådssalen"
    r"|døren)(?!\w)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:dog|herefter|derefter|ligeledes|også|begge|igen|kort(?:varigt)?|kun|først|alene|således|derfor|i øvrigt"
    r"|midlertidigt|helt|forinden|som|endvidere|tillige|samtidig|efterfølgende|alle|et øjeblik|endeligt|hele|sig"
    r"|online|virtuelt|via teams|på teams|pr\. telefon|ikke længere|med stemmeret)(?!\w)",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"(?:delvist?|en del af (?:tiden|mødet)|i en periode|i en del af (?:tiden|mødet)|dele af mødet)(?!\w)",
    re.IGNORECASE,
)
_UNEXCUSED = re.compile(r"\(?uden (?:at (?:have meldt|melde) )?(?:afbud|varsel)\)?", re.IGNORECASE)
_EXCUSED = re.compile(r"\(?med (?:afbud|lovligt forfald)\)?|\(?efter afbud\)?", re.IGNORECASE)
_PAREN = re.compile(r"\((?P<inside>[^()]{1,80})\)")
_UNFIT = re.compile(
    r"(?:idet|da|fordi|eftersom|hvor|og|som følge af at|på grund af at)\s+(?P<who>han|hun|de|vedkommende|denne|disse|begge|pågældende"
    r"|(?:[A-ZÆØÅ][\w.'-]+(?:\s+[A-ZÆØÅ][\w.'-]+){0,4}))\s+(?:er|var|blev|havde|har)\s+(?:meldt sig |erklæret sig |erklæret |anmeldt |kendt |fundet )*(?:inhabile?|inhabilitet)"
    r"|(?:på grund af|grundet|pga\.?|som følge af|med henvisning til|af hensyn til)\s+(?:mulig |sin |egen |personlig )*inhabilitet|\(?(?:som )?inhabile?\)?(?!\w)|af habilitetsgrunde|af habilitetsmæssige grunde|\(inhabilitet\)",
    re.IGNORECASE,
)
_NO_SUBSTITUTE = re.compile(
    r"(?:og |men )?der (?:er|var|blev) (?:ingen|ikke (?:indkaldt(?: nogen)?|mødt(?: nogen)?)) (?:suppleant|stedfortræder)(?:er|en)?(?: indkaldt)?"
    r"|uden (?:at )?(?:suppleant|stedfortræder)(?: blev indkaldt)?|(?:suppleant|stedfortræder)(?:en)? (?:var |blev |er )?ikke indkaldt",
    re.IGNORECASE,
)
_NO_SHOW = re.compile(
    r"(?:,?\s*men|,?\s*og)\s+(?:mødte ikke(?: op| frem)?|kom ikke|udeblev|var (?:også |ligeledes )?(?:forhindret|fraværende)|deltog ikke"
    r"|havde (?:også |ligeledes )?(?:meldt afbud|forfald)|kunne ikke(?: deltage| møde| komme)?|fremmødte ikke)",
    re.IGNORECASE,
)
_ROLE_FOR = r"(?:(?:\d\.\s*)?(?:personlig(?: |e ))?(?:suppleant|stedfortræder|vikar|afløser)(?:e|er|en|ne)?)"

_VERBS: tuple[tuple[str, str], ...] = (
    (
        "unfit",
        r"(?:har |havde )?(?:erklærede|erklæret|erklærer|meldte|meldt|meldes|anså|betragtede|fandt) sig (?:selv )?(?:for |som )?(?P<not1>ikke )?inhabile?"
        r"|(?:er|var|blev|bliver|blev af \w+|er af \w+) (?P<not2>ikke )?(?:af \w+ )?(?:(?:erklæret|kendt|fundet|anset|anset for|anses for|vurderet|besluttet|fundet at være) )?(?:for |som )?(?P<not3>ikke )?(?:at være )?inhabile?"
        r"|(?P<not4>ikke )?(?:anses|anset|findes|fandtes|erklæres|erklæredes|kendes|kendtes) (?P<not5>ikke )?(?:for |som )?inhabile?"
        r"|(?P<not6>ikke )(?:er|var|blev|anses for|kan anses for|skal anses for|findes|fundet) (?:at være )?inhabile?"
        r"|(?P<able>(?:er|var|blev|anses for)(?: af \w+)? (?:(?:erklæret|kendt|fundet|anset|anset for|vurderet) )?(?:for )?habile?)"
        r"|(?:anmeldte|meldte|oplyste om|gjorde opmærksom på) (?:sin |egen |mulig )?inhabilitet",
    ),
    (
        "no_show",
        rf"(?:var|er|blev|som var)\s+(?:indkaldt|tilkaldt)(?: som {_ROLE_FOR}(?: for (?P<for1>.+?))?)?(?=,?\s+men\b)",
    ),
    (
        "seated",
        rf"(?:(?:har |havde )?(?:deltog|deltager|deltaget|mødte|møder|mødt|indtrådte|indtræder|tiltrådte|var til ?stede|var mødt|er mødt|vikarierede|(?:var|er|blev) (?:indkaldt|tilkaldt|mødt)|trådte ind)"
        rf"(?: (?:herefter|i mødet|dog|derfor|under hele mødet))? (?:som {_ROLE_FOR} for|i stedet for|på vegne af|for|som {_ROLE_FOR} i stedet for)"
        rf"|(?:er|var) {_ROLE_FOR} for)\s+(?P<for2>(?:[A-ZÆØÅ][\w.'-]*|af|von|van|de|el|al|\([^()]*\))(?:\s+(?:[A-ZÆØÅ][\w.'-]*|af|von|van|de|el|al|\([^()]*\)))*)"
        rf"|(?:deltog|deltager|mødte|møder|var mødt|indtrådte|var indkaldt|er indkaldt)(?: (?:herefter|derfor))? i (?P<for3>[A-ZÆØÅ][\w.'-]*(?:\s[A-ZÆØÅ][\w.'-]*)*)s sted"
        rf"|(?:deltog|deltager|deltaget|mødte|møder|var mødt|er mødt|indtrådte|indtræder|var (?:til ?stede|indkaldt)|er indkaldt|blev indkaldt|indkaldt|trådte ind)"
        rf"(?: (?:herefter|i mødet|dog|derfor|under hele mødet))? (?:i stedet(?! for)|som {_ROLE_FOR}(?! for)|i (?:hans|hendes|vedkommendes|dennes|deres) sted|for (?:ham|hende)|herfor)",
    ),
    (
        "apology",
        r"(?:har|havde|have|er|var)?\s*(?:dog |også |ligeledes |begge |alle )*(?:meldt|sendt|givet|meldte|sendte|melder|indgivet|fremsendt) (?:lovligt |lovlig )?(?:afbud|forfald|fra)(?! for)"
        r"|(?:har|havde) (?:dog |også |ligeledes |begge |lovligt |lovlig )*(?:forfald|afbud)"
        r"|(?:er|var|har været|blev) (?:dog |også |ligeledes |begge )*(?:syge?meldt|bortrejst|forhindret(?: i at (?:deltage|møde|komme))?|på ferie|syge?|lovligt forhindret)",
    ),
    (
        "unexcused",
        r"(?:er |var |blev )?(?:dog |også |ligeledes |begge )*(?:udeblev|udeblevet|udeblevne)(?! fra sagen)"
        r"|(?:mødte|var) (?:dog |også )?ikke (?:op|frem|mødt(?: op| frem)?)|mødte ikke(?= uden|\.?$)",
    ),
    (
        "absent",
        r"(?:er|var|blev|har været|havde været)\s+(?:dog |også |ligeledes |begge |noteret |alle |delvist? |midlertidigt |kortvarigt )*(?:fraværende|ikke(?: længere)? til ?stede|ej til ?stede)"
        r"|(?:deltog|deltager|deltaget|medvirkede|medvirker|var med)(?: (?:dog|derfor|herefter|således|begge|heller|ligeledes))* ikke(?: med)?"
        r"|fraværende|ikke til ?stede|kom ikke|(?:har|havde) ikke deltaget|afstod fra at deltage|undlod at deltage",
    ),
    (
        "back",
        r"(?:vendte|kom|trådte|er|var) (?:dog |herefter |igen )*(?:tilbage|retur)(?: igen| til mødet)?|genindtrådte|returnerede|genoptog sin plads|deltog (?:herefter |derefter )?igen|trådte (?:igen )?ind igen",
    ),
    (
        "arrived",
        r"(?:ankom|ankommer|kom|tiltrådte|indtrådte|indfandt sig|tilsluttede sig|stødte til|ankommet|mødte (?:først )?(?:op|ind|frem)?(?=\s*(?:først |ind )?(?:kl|klokken|under|efter|før|ved|fra|til punkt))|trådte ind|kom til ?stede|kom (?:først|senere|for sent))(?! ikke)"
        r"(?: (?:til|ind i|i) (?:mødet|lokalet|salen))?(?: (?:først|senere|for sent))?",
    ),
    (
        "left",
        r"(?:forlod|forlader|har forladt|havde forladt|måtte forlade|fratrådte|udtrådte(?: af)?|trådte ud(?: af)?|trådte uden for|gik(?: (?:fra|ud af|ud|hjem|før tid|tidligere))?|måtte gå(?: før tid)?|tog (?:hjem|afsted)|forlod (?:herefter |derefter |derfor |dog )?)(?:\s*(?:mødet|lokalet|salen|mødelokalet|mødesalen|byrådssalen|punktet|døren))?",
    ),
    (
        "attended",
        r"(?:deltog|deltager|var til ?stede|er til ?stede|var med|medvirkede|mødte|var mødt|til ?stede)(?! ikke)",
    ),
)
_VERB_NAMES = [name for name, _ in _VERBS]
_VERB = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _VERBS).join(
        (r"(?<![\wæøå])(?:", r")(?![\wæøå])")
    ),
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",?\s*(?:der|som)\s+(?:har|havde|er|var)\s+(?:meldt )?(?P<what>lovligt forfald|afbud|fraværende(?: med afbud| uden afbud)?|forfald|udeblevet|syge?meldt|inhabile?|på ferie|forhindret)",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"[\s,;–-]*(?:(?:og|men|samt|mens|hvorefter|hvorfor|hvorpå|der)\b\s*)*", re.IGNORECASE
)
_PRONOUNS = frozenset("han hun de vedkommende denne disse begge pågældende".split())
_LEADERS = re.compile(
    r"(?:formanden|forpersonen|næstformanden|næstforpersonen|borgmesteren|viceborgmesteren|mødelederen)(?:\s+(?=[A-ZÆØÅ]))?",
    re.IGNORECASE,
)


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
        match = _DECISION.fullmatch(self.text)
        if match:
            return self._found_unfit(match)
        if match := _THERE.match(self.text):
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
        match = _CONJUNCTION.match(self.text, self.at)
        start = match.end() if match else self.at
        verb = _VERB.search(self.text, start)
        if not verb:
            return False
        subjects = self._subjects(self.text[start : verb.start()])
        if not subjects:
            return False
        self.subjects = subjects
        self.at = verb.end()
        kind = next(name for name in _VERB_NAMES if verb[name] is not None)
        told = _Told()
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
        if not text or text.casefold() in _PRONOUNS:
            return self.subjects or [each.name for each in self.before[-1:]]
        if match := _LEADERS.match(text):
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
        match = self._take(_TIME)
        if not match:
            return False
        found = find_times(match["time"])
        if not found:
            return False
        told.times.append(((match["prep"] or "").casefold(), found[0].time, found[0].until))
        return True

    def _items(self, told: _Told, _kind: str) -> bool:
        match = self._take(_ITEMS)
        if not match:
            here = self._take(_HERE_BARE)
            if here:
                told.items.append(("under", ()))
            return bool(here)
        ranges = tuple(read_ranges(match["numbers"])) if match["numbers"] else ()
        told.items.append(((match["prep"] or "under").casefold(), ranges))
        return True

    def _small(self, told: _Told, _kind: str) -> bool:
        if self._take(_UNEXCUSED):
            told.unexcused = True
        elif self._take(_PARTLY):
            told.partly = True
        elif match := self._take(_PAREN):
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
                self._take(_EXCUSED)
                or self._take(_MEETING)
                or self._take(_FILLER)
                or self._take(_NO_SUBSTITUTE)
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
        if match := self._take(_BECAUSE_OF):
            told.reason = match["reason"].strip()
            return True
        if match := self._take(NOTICE):
            told.notice = match[0].strip()
            return True
        return False

    def _unfit(self, told: _Told, kind: str) -> bool:
        if kind == "unfit":
            return bool(self._take(_UNFIT_WHY))
        if self._take(_UNFIT):
            told.unfit = True
            return True
        return False

    def _substitute(self, told: _Told, _kind: str) -> bool:
        """'og Bo Ek deltog i stedet', 'i stedet mødte Bo Ek', '1. suppleant Bo Ek var indkaldt'."""
        start = self.at
        match = self._take(_INSTEAD)
        if match:
            name = self._one(match["name"])
            if name:
                told.substitute = name
                told.came = not self._take(_NO_SHOW)
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
            items=ranges[-1:] if prep in _UP_TO else ranges[:1],
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
            for move in _interval(Absentee(subject), told, attended=True):
                people.append(move)
        return people

    def _unfit_people(self, verb: re.Match[str], told: _Told) -> list[Absentee]:
        groups = verb.groupdict()
        denied = groups["able"] or any(groups[f"not{n}"] for n in range(1, 7))
        # What follows ('og forlod mødet') is part of it.
        rest = re.compile(
            r"[\s,]*(?:og|hvorfor|hvorefter)?\s*(?:(?:han|hun|de|vedkommende)\s+)?(?:(?:forlod|gik|trådte|deltog|medvirkede|var|tog)\b.*)?$",
            re.IGNORECASE,
        )
        start = self.at
        if match := rest.match(self.text, self.at):
            tail = _Told()
            inner = _Sentence.__new__(_Sentence)
            inner.__dict__.update(self.__dict__)
            self.at = match.end()
            for found in _ITEMS.finditer(self.text, start):
                if found["numbers"]:
                    tail.items.append(("under", tuple(read_ranges(found["numbers"]))))
            told.items += tail.items
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
        relative = self._take(_RELATIVE)
        self._take(re.compile(r"[\s,]+"))
        came = kind == "seated" and not self._take(_NO_SHOW)
        if kind == "no_show":
            self._take(_NO_SHOW)
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
        for found in _ITEMS.finditer(match["tail"] or ""):
            ranges = tuple(read_ranges(found["numbers"])) if found["numbers"] else ()
        return [
            Absentee(
                s, Telling.DISQUALIFIED, items=ranges, decided=not denied, wording=self.wording
            )
            for s in subjects
        ]


_BECAUSE_OF = re.compile(
    r"(?:da|fordi|idet|eftersom)\s+(?:han|hun|de|vedkommende)\s+(?P<reason>[^,;]+)", re.IGNORECASE
)
_UNFIT_WHY = re.compile(
    r"(?:jf\.|i henhold til|efter)\s+(?:forvaltningsloven\w*|styrelsesloven\w*|§)[^,;]*|i (?:sagen|punktet|forhold til [^,;]+)(?!\w)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"(?:[-–;]\s*)?(?:(?:og|men|hvorfor|hvor|samt)\s+)?"
    rf"(?:i stedet(?: for (?:ham|hende))?,? (?:deltog|mødte|var|indtrådte|kom) |(?:{_ROLE_FOR}(?:en)? ?:?\s+)?)"
    rf"(?P<name>[A-ZÆØÅ][\w.'-]*(?:\s+(?:af|von|van|de|el|al|\([^()]*\)|[A-ZÆØÅ][\w.'-]*))*)"
    rf"(?:\s+(?:deltog|mødte|deltager|møder|var mødt|er mødt|indtrådte|var indkaldt|er indkaldt|blev indkaldt|kom|var til ?stede)"
    rf"(?:\s+(?:derfor|i mødet|herefter))*"
    rf"(?:\s+(?:i stedet|som {_ROLE_FOR}|i (?:hans|hendes|dennes|deres) sted|for (?:ham|hende)|herfor))?(?=\s*(?:[,.;)]|og\b|$))"
    rf"|(?<=deltog )|(?=\s*$))",
)
_THERE = re.compile(
    r"(?:Der (?:er|var|blev)(?: til (?:dette |dagens |det aktuelle )?(?:\w*møde|mødet))? )?"
    r"(?:(?:meldt|modtaget|indløbet|kommet|givet) )?(?:lovligt )?(?:afbud|forfald)(?: (?:er|var))?(?: modtaget)?"
    r"(?: (?:til (?:dette |dagens )?(?:\w*møde|mødet)))? fra\s+",
    re.IGNORECASE,
)
_BODY = r"(?:[A-ZÆØÅ][\wæøå-]*(?:råd|udvalg|nævn|bestyrelse|styrelse|kommission|forum)(?:et|en)?|Rådet|Udvalget|Bestyrelsen|Nævnet|Byrådet|Formanden|Forpersonen)"
_DECISION = re.compile(
    rf"(?:Det (?:blev|er|bemærkes|noteres)(?: af \w+)?(?: (?:enstemmigt|herefter))?(?: (?:besluttet|vedtaget|vurderet|konstateret|fundet|godkendt))?"
    rf"|{_BODY} (?:besluttede|fandt|vurderede|vedtog|godkendte|konstaterede|traf beslutning om|erklærede|beslutter|finder|vurderer)(?P<no1> ikke)?)"
    rf"(?: enstemmigt)?,? (?:at )?(?P<who>[A-ZÆØÅ][^,;.]*?)(?P<no2> ikke)?(?: (?:er|var|blev|skal anses for|kan anses for|anses for|måtte anses for|ville være|vil være))?(?P<no3> ikke)?"
    rf" (?:for |at være )?(?:(?P<able>habile?)|inhabile?)(?P<tail>(?: (?:i|ved|under|for så vidt|på|jf\.).*)?)"
)
_UP_TO = ("til", "indtil", "til og med", "t.o.m.")


def _turned(text: str) -> str:
    """A sentence that begins with a time, an item or a verb, with its subject put first.

    'Under punkt 5 forlod Anne Berg mødet' -> 'Anne Berg forlod mødet Under punkt 5'.
    """
    match = _INVERTED.fullmatch(text)
    if not match:
        return text
    lead = match["lead"].strip(" ,")
    words = f"{match['who']} {match['verb']} {match['rest'].strip()}".strip()
    return f"{words} {lead[:1].lower()}{lead[1:]}".strip()


_WHO = r"(?:[A-ZÆØÅ][\w.'-]*|\([^()]{1,30}\))(?:(?:,\s|\s+og\s+|\s+)(?:[A-ZÆØÅ][\w.'-]*|af|von|van|el|al|\([^()]{1,30}\)))*"
_INVERTED = re.compile(
    rf"(?P<lead>(?:(?:Under|Ved|I|På|Før|Inden|Efter|Fra|Til|Kl\.?|Klokken|Herefter|Derefter|Grundet|Pga\.?|Umiddelbart|Midt|Punkt|Som)\b.{{0,80}}?|Herefter|Derefter),?)\s+"
    rf"(?P<verb>ankom|forlod|deltog|gik|kom|var|mødte|udtrådte|tiltrådte|indtrådte|erklærede|medvirkede|måtte|fratrådte)\s+"
    rf"(?P<who>{_WHO})(?P<rest>(?:\s+[a-zæøå(].*)?)"
)


def read_ranges(text: str) -> Iterator[ItemRange]:
    """'12-15', '3, 5 og 7', '2 til 4' as ranges of item numbers."""
    for part in re.split(r"\s*(?:,|\bog\b(?! med)|\bsamt\b|&|/)\s*", text):
        numbers = re.findall(_NUMBER, part)
        if numbers:
            yield ItemRange(numbers[0], numbers[-1])


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
        if prep in _FROM or prep in _UP_TO or prep in _AFTER
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
        elif prep in _UP_TO:
            moves.append(replace(bare, telling=ends, time=time, items=inside[:1]))
        else:
            moves.append(replace(bare, telling=begins, time=time, items=inside[:1]))
    for prep, ranges in spans:
        telling = ends if prep in _UP_TO else begins
        place = ranges[-1:] if prep in _UP_TO else ranges[:1]
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


_FROM = ("fra", "fra og med")
_AFTER = ("efter", "umiddelbart efter", "lige efter")

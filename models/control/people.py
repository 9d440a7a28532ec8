"""Checks of people: attendance, names, and the absent who act."""

import re
from collections.abc import Iterator, Sequence

from models.attendance import Participant, Presence, unmarked
from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.meeting import has_begun
from models.control.names import WORD, near_names
from models.control.passages import Passage
from models.minutes import Minutes
from models.records import AttendanceStatus, ItemId, PersonId, Role

# What one cannot do without being there. Mostly in the past: what someone is to do at the next
# meeting stands in the present. Words that may tell of another day (deltog, viste) are left out.
_VERBS = frozenset(
    """afgav ankom anbefalede anførte bad begrundede begærede bemærkede bød efterlyste erklærede
    fandt foreslog forklarede forlod fortalte fremhævede fremlagde gav gennemgik gjorde henviste
    indledte indvendte kommenterede konkluderede konstaterede ledede mente mindede nævnte opfordrede
    oplyste opponerede opsummerede orienterede pegede protesterede præciserede præsenterede
    redegjorde roste sagde spurgte stemte stillede støttede supplerede svarede takkede tilbød
    tilføjede tilkendegav tilsluttede tiltrådte tog udbad udtalte udtrykte uddybede undlod
    understregede undrede vurderede ønskede åbnede bemærker stemmer undlader""".split()
)
_PHRASE = re.compile(r"(?:tager forbehold|ønsker (?:at få )?(?:til)?ført|tilslutter sig)\b")
_MOVED = ("ankom", "forlod")  # told of those who come and go
_VOTES = frozenset(("stemte", "undlod"))
_BETWEEN = frozenset(
    """og samt også desuden ligeledes derefter herefter dernæst for imod mod forvaltningen formanden
    forpersonen næstformanden næstforpersonen sekretæren""".split()
)
_FIRST = frozenset(
    """afslutningsvis bagefter derefter dernæst desuden derudover endelig endvidere herefter
    indledningsvis ligeledes så også til undervejs videre for imod mod""".split()
)
_PREPOSITIONS = frozenset(
    """af efter blandt for fra hos iblandt med mod om over på siden som til uden ved vedrørende
    mellem""".split()
)
# A sentence on someone who is away, or on what they said another time or in writing.
_ELSEWHERE = re.compile(
    r"afbud|fraværende|udeblev|udeblevet|forhindret|skriftlig|på forhånd|forud for|tidligere|"
    r"(?:sidste|næste|kommende|forrige) møde|på mødet d|mail|telefon|efterfølgende|på vegne af",
    re.IGNORECASE,
)
_ABSENCE_LINE = re.compile(
    r"(?:afbud(?: fra)?|fraværende(?: med afbud| uden afbud)?|ikke til stede|ikke mødt)\s*:\s*",
    re.IGNORECASE,
)
# "havde meldt afbud"; but "var fraværende under punktet" is said of who came or went.
_CAPITAL = r"[^\W\d_a-zæøå][^\s,.:;]*"
_WAS_ABSENT = (
    rf"(?:(?:,| og| samt) {_CAPITAL}(?: {_CAPITAL})*)*\s+"
    r"(?:havde meldt afbud|meldte afbud|udeblev|var fraværende(?!\s+(?:under|ved|fra|i|til)\b))"
)
_ASIDE = re.compile(r"\([^()]*\)")


def attendance(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Those not marked, and substitutes with nobody to stand in for."""
    if not has_begun(minutes):
        return
    spot = Spot(Part.ATTENDANCE)
    missing = unmarked(minutes.participants)
    if missing:
        names = ", ".join(p.name for p in missing)
        first = Spot(Part.ATTENDANCE, person_id=missing[0].person.id)
        yield Finding(Kind.UNMARKED, first, {"names": names}, names)
    empty = [p for p in minutes.participants if p.seated and p.absent and p.substitute is None]
    away = {p.person.id for p in minutes.participants if p.absent}
    sat = {a.id for item in minutes.items for a in minutes.timeline.at(item.id).voters}
    for someone in minutes.participants:
        if someone.role is not Role.SUBSTITUTE or someone.status is not AttendanceStatus.PRESENT:
            continue
        seat = someone.substitute_for
        if someone.person.id in sat:
            continue
        if (seat is None and not empty) or (seat is not None and seat.id not in away):
            spot = Spot(Part.ATTENDANCE, person_id=someone.person.id)
            yield Finding(Kind.SPARE_SUBSTITUTE, spot, {"name": someone.name})


def misspelt_names(
    minutes: Minutes, text: Sequence[Passage], context: Context
) -> Iterator[Finding]:
    """Names that are nearly, but not quite, those of people in the council or at the meeting."""
    ours = [p.name for p in minutes.participants] + list(context.members)
    names = [tuple(n.split()) for n in dict.fromkeys(ours) if len(n.split()) > 1]
    known = {tuple(n.casefold().split()) for n in (*ours, *context.known)}
    for passage in text:
        for written, name in near_names(passage.text, names, known):
            details = {"words": written, "name": " ".join(name)}
            yield Finding(Kind.NAME, passage.at(written), details, " ".join(name))


def absent_acting(
    minutes: Minutes, text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """Decisions in which someone speaks or votes who was absent, or away for that item."""
    for someone in minutes.participants if has_begun(minutes) else ():
        away = _away(someone, minutes)
        if not someone.absent and not away:
            continue
        kind = Kind.ABSENT_ACTING if someone.absent else Kind.AWAY_ACTING
        pattern = _named(someone, minutes.participants)
        for passage in text:
            concerned = passage.decided and (someone.absent or passage.spot.item_id in away)
            for sentence in passage.sentences if concerned else ():
                words = _act(sentence, pattern)
                if words and not (kind is Kind.AWAY_ACTING and words.endswith(_MOVED)):
                    spot = passage.at(words)
                    details = {"name": someone.name, "words": words}
                    yield Finding(kind, spot, details, str(someone.person.id))


def _away(someone: Participant, minutes: Minutes) -> set[ItemId | None]:
    """The items that someone who took part was away for."""
    if someone.status is not AttendanceStatus.PRESENT or not _has_moved(someone, minutes):
        return set()
    return {
        item.id
        for item in minutes.items
        for a in minutes.timeline.at(item.id).attendees
        if a.id == someone.person.id and a.presence is Presence.AWAY
    }


def _has_moved(someone: Participant, minutes: Minutes) -> bool:
    person: PersonId = someone.person.id
    return any(event.person_id == person for event in minutes.timeline.moves)


def _named(someone: Participant, roster: Sequence[Participant]) -> re.Pattern[str]:
    """Someone's name, or the first name alone where no other has it."""
    first = someone.name.split()[0]
    forms = re.escape(someone.name)
    if [p.name.split()[0] for p in roster].count(first) == 1:
        # Followed by another name it is someone else.
        forms += rf"|{re.escape(first)}(?!\s+[^\W\d_a-zæøå])"
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{forms})(?![\w-])")


def _act(sentence: str, name: re.Pattern[str]) -> str:
    """What the named one does in a sentence, in its own words; '' if nothing."""
    if _ELSEWHERE.search(sentence):
        return ""
    for found in name.finditer(sentence):
        before = [*WORD.finditer(sentence, 0, found.start())]
        list_start = len(before)
        while list_start and _joins(before[list_start - 1][0]):
            list_start -= 1
        lead = [word[0].casefold() for word in before[:list_start]]
        if not lead or lead[-1] not in (*_PREPOSITIONS, *_VERBS):
            end = _verb_after(sentence, found.end())
            if end:
                return sentence[found.start() : end]
        votes = (
            bool(lead) and any(word in _VOTES for word in lead) and _opens(sentence, before, found)
        )
        turned = len(lead) == 2 and lead[0] in _FIRST and lead[1] in _VERBS
        if votes or turned or _is_vote(sentence[: found.start()]):
            return sentence[before[0].start() if turned and before else found.start() : found.end()]
    return ""


def _joins(word: str) -> bool:
    """Whether a word can stand between the names of a list."""
    return word in ("og", "samt") or (word[0].isupper() and word.casefold() not in _FIRST)


def _opens(sentence: str, before: Sequence[re.Match[str]], found: re.Match[str]) -> bool:
    """Whether the voters are listed behind a bracket or a colon: 'stemte imod (A, B)'."""
    return bool(re.search(r"[(:][^():.]*$", sentence[: found.start()]))


def _is_vote(head: str) -> bool:
    """Whether a sentence begins as the line of a vote: 'Imod: A, B'."""
    return bool(re.match(r"\s*(?:for|imod|mod)(?:\s+stemte)?\s*:", head, re.IGNORECASE))


def _verb_after(sentence: str, start: int) -> int:
    """Where the verb ends whose subject ends at `start`; 0 when none follows."""
    rest = _ASIDE.sub(lambda aside: " " * len(aside[0]), sentence[start:])
    for word in WORD.finditer(rest):
        phrase = _PHRASE.match(rest, word.start())
        if word[0] in _VERBS or phrase:
            denied = re.match(r"\s+(?:heller\s+)?ikke\b", rest[word.end() :])
            return 0 if denied else start + (phrase or word).end()
        if word[0] not in _BETWEEN and not word[0][0].isupper():
            return 0
    return 0


def absence_contradicted(
    minutes: Minutes, text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """Someone marked as present whom a decision tells to be absent."""
    for someone in minutes.participants:
        if someone.status is not AttendanceStatus.PRESENT:
            continue
        name = re.compile(rf"(?<!\w){re.escape(someone.name)}(?!\w)")
        was_absent = re.compile(name.pattern + _WAS_ABSENT)
        away = _away(someone, minutes)
        for passage in text:
            if passage.spot.item_id in away:
                continue
            if passage.decided and (
                was_absent.search(passage.text)
                or (_ABSENCE_LINE.match(passage.text) and name.search(passage.text))
            ):
                details = {"name": someone.name}
                yield Finding(
                    Kind.ABSENCE_CONTRADICTED, passage.at(someone.name), details, someone.name
                )


CHECKS = (attendance, misspelt_names, absent_acting, absence_contradicted)

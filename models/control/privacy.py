"""Checks of what must not be told: CPR numbers, people's health, closed items."""

import re
from collections.abc import Iterator, Sequence

from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.meeting import has_begun
from models.control.names import WORD, fold, people_in
from models.control.passages import Passage
from models.minutes import Minutes
from models.records import AgendaItem

# --- CPR numbers ------------------------------------------------------------------------------

# A date, then four digits. Modulus 11 no longer holds for every number, so it is not asked for.
# What is part of a longer number is none: case ids, accounts, telephone numbers.
_CPR = re.compile(
    r"(?<![\d./-])(?<!\d )(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d\d)"
    r"(?:[-‐‑–]|\s|\s?-\s?)?(\d{4})(?!\d|[./-]\d| \d)"
)
# Numbers of ten digits that say themselves what they are.
_OTHER_NUMBER = re.compile(
    r"\b(?:p-?n(?:umme)?r|cvr|ean|konto\w*|reg|tlf|telefon\w*|mobil\w*|sagsn(?:umme)?r|j|journaln\w*|"
    r"dok\w*|isbn|faktura\w*|ordre\w*|løbenr|nr|nummer)\.?(?:\s*nr\.?)?\s*:?\s*$",
    re.IGNORECASE,
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def cpr_numbers(_minutes: Minutes, text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    for passage in text:
        for found in _CPR.finditer(passage.text):
            day, month = int(found[1]), int(found[2])
            said = _OTHER_NUMBER.search(passage.text[: found.start()])
            if day <= _DAYS[month - 1] and not said:
                # The rest of it must not be spread further, to terminals and logs.
                masked = f"{found[1]}{found[2]}{found[3]}-xxxx"
                yield Finding(Kind.CPR, passage.at(found[0]), {"masked": masked})


# --- health -----------------------------------------------------------------------------------

# What a person has or is. Health is sensitive only of someone (GDPR, article 9): councils speak
# of illness in general at every meeting, so each word counts only where it is said of a person.
# Handicap, hearing, sight and old age are left out: they are the everyday matter of the disabled
# people's and the senior citizens' councils, whose members often speak from their own experience.
_ILLNESS = (
    r"\w*kræft(?:en|sygdom)?|cancer|leukæmi|depression(?:en)?|stress|angst|ptsd|adhd|autisme|"
    r"demens|alzheimers?|parkinsons?|sklerose|skizofreni|psykose|blodprop(?:per)?|hjerneblødning|"
    r"hjertestop|hjerteanfald|diabetes|sukkersyge|epilepsi|hiv|aids|hepatitis|\w*misbrug|abort|"
    r"\w*sygdom(?:men)?|sygemelding(?:en)?|helbred(?:et)?|helbredsproblemer|diagnose(?:n|r)?|"
    r"\w*indlæggelse(?:n)?|kemoterapi|\w*lidelse(?:n|r)?|graviditet(?:en)?"
)
_STATE = (
    r"sygemeldt|(?:kræft)?syg|indlagt|opereret|gravid|dement|deprimeret|psykotisk|diagnosticeret|"
    r"alkoholiker|\w*misbruger|\w*misbrugere|kræftramt|autist|bipolar|skizofren|stressramt"
)
_REASON = (
    rf"(?:på grund af|grundet|pga\.?|som følge af|af hensyn til)\s+(?:\w+\s+){{0,2}}"
    rf"(?:{_ILLNESS}|operation(?:en)?|helbredsmæssige\s+\w+)"
)
_RECOVERY = (
    r"(?:god bedring|efter (?:en |sin |sit )?(?:operation(?:en)?|\w*indlæggelse(?:n)?|sygemelding))"
)
_OWN = rf"(?:hans|hendes)\s+(?:\w+\s+)?(?:{_ILLNESS}|operation(?:en)?)"
_THEIR = rf"(?:sit|sin|sine)\s+(?:\w+\s+)?(?:{_ILLNESS}|operation(?:en)?)"
_IS = frozenset("er var blev bliver har havde fik får lider led døjer kæmper været".split())
# What stands behind these is a subject spoken of, and not what someone has.
_ABOUT = frozenset("om for til blandt hos vedrørende mod imod omkring på i fra som der at".split())
_PEOPLE = re.compile(
    r"\b(?:han|hun|medlemmet|formanden|forpersonen|næstformanden|næstforpersonen|sekretæren|"
    r"borgmesteren|ansøgeren|klienten|patienten)\b",
    re.IGNORECASE,
)
_REACH = 6  # words between a person and what is said of them


def health(minutes: Minutes, text: Sequence[Passage], context: Context) -> Iterator[Finding]:
    """Illness and the like said of a person."""
    names = (*(p.name for p in minutes.participants), *context.members, *context.known)
    known = {tuple(name.casefold().split()) for name in names}
    firsts = {p.name.split()[0] for p in minutes.participants}
    for passage in text:
        if _ANY_HEALTH.search(passage.text):
            for sentence in passage.sentences:
                words = _health_in(sentence, known, firsts)
                if words:
                    yield Finding(Kind.HEALTH, passage.at(words), {"words": words})


_ANY_HEALTH = re.compile(
    rf"\b(?:{_ILLNESS}|{_STATE}|helbredsmæssige|operation(?:en)?|god bedring)\b", re.IGNORECASE
)
_HAS = re.compile(rf"(?:{_ILLNESS}|{_STATE})", re.I)


def _health_in(sentence: str, known: set[tuple[str, ...]], firsts: set[str]) -> str:
    """The words of a sentence that tell of a person's health; '' if none do."""
    named = [end for _start, end in people_in(sentence, known)]
    named += [
        word.end()
        for word in WORD.finditer(sentence)
        if {word[0], word[0].removesuffix("s")} & firsts
    ]
    people = sorted({*named, *(found.end() for found in _PEOPLE.finditer(sentence))})
    patterns = [_OWN]
    if people:
        patterns += [_REASON, _THEIR, _RECOVERY]
    for pattern in patterns:
        found = re.search(rf"\b{pattern}\b", sentence, re.I)
        if found:
            return found[0]
    return next((words for end in people if (words := _said_of(sentence, end))), "") or next(
        (words for end in named if (words := _possessed(sentence, end))), ""
    )


def _said_of(sentence: str, end: int) -> str:
    """What the one named up to `end` is or has: 'er sygemeldt', 'har fået kræft'."""
    words = [*WORD.finditer(sentence, end)][:_REACH]
    verb = next((i for i, word in enumerate(words[:3]) if word[0] in _IS), None)
    if verb is None or any(word[0] in ("og", "men") for word in words[:verb]):
        return ""
    for word in words[verb + 1 :]:
        if word[0] in _ABOUT or "," in sentence[words[verb].end() : word.start()]:
            return ""
        if _HAS.fullmatch(word[0]):
            return sentence[words[verb].start() : word.end()]
    return ""


def _possessed(sentence: str, end: int) -> str:
    """The illness that belongs to the one named up to `end`: 'Bos depression'."""
    if sentence[end - 1] != "s":
        return ""
    words = [*WORD.finditer(sentence, end)][:2]
    found = next((word for word in words if re.fullmatch(_ILLNESS, word[0], re.I)), None)
    return sentence[words[0].start() : found.end()] if found else ""


# --- closed items -----------------------------------------------------------------------------

# Words that stand in the titles of any agenda and tell nothing.
_USUAL = frozenset(
    """afgørelse aftale anmodning ansøgning beslutning bevilling budget drøftelse evaluering
    forslag fremtidig fremtidige godkendelse gennemgang høring indstilling indkomne information
    kommende kommune kommunen kommunens lukket medlem medlemmer modtager modtagere møde mødet nyt
    næste offentlig orientering personsag plan planlægning punkt proces redegørelse repræsentant
    rådet rådets status støtte sager sagen tilbud tilskud udpegning udtalelse udvalg valg vedrørende
    vurdering indkøb ændring""".split()
)
_BODY = re.compile(r"\w*(?:råd|rådet|udvalg|udvalget|bestyrelsen|kommune|forvaltningen)s?", re.I)
_STEM = 5  # letters that words in different forms share at least


def closed_named(minutes: Minutes, text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Open items that name a closed one by title, case number, names, or two of its words."""
    closed = [item for item in minutes.items if item.closed]
    ours = [passage for passage in text if passage.spot.item_id and not passage.closed]
    words = [_by_stem(passage.text) for passage in ours] if closed else []
    for item in closed:
        patterns = [*_telling(item, minutes)]
        own = _own_words(item, minutes)
        for passage, by_stem in zip(ours, words, strict=True):
            found = next((m[0] for p in patterns if (m := p.search(passage.text))), "")
            found = found or _two_of(own, passage, by_stem)
            if found:
                details = {"words": found, "number": item.number}
                yield Finding(Kind.CLOSED_NAMED, passage.at(found), details, str(item.id))


def _telling(item: AgendaItem, minutes: Minutes) -> Iterator[re.Pattern[str]]:
    """What would give the item away where it stands alone."""
    others = [i for i in minutes.items if not i.closed]
    titles = [i.title.casefold() for i in others]
    people = {p.name.casefold() for p in minutes.participants}
    council = f"{minutes.council.name} {minutes.council.municipality}".casefold()
    if " " in item.title and item.title.casefold() not in titles:
        yield _whole(item.title)
    if item.case_number and item.case_number not in {i.case_number for i in others}:
        yield _whole(item.case_number)
    for name in _proper(item.title):
        own = name.casefold()
        if own not in people and own not in council and not any(own in t for t in titles):
            yield _whole(name)


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?:s|'s|’s)?(?!\w)", re.IGNORECASE)


def _proper(title: str) -> Iterator[str]:
    """Names in a title: words with a capital that do not begin it, with a house number behind."""
    for found in re.finditer(
        r"(?<=[\w,] )[^\W\d_a-zæøå][\w-]{3,}(?: [^\W\d_a-zæøå][\w-]*)*(?: \d{1,3}[A-Z]?\b)?", title
    ):
        if not all(_BODY.fullmatch(word) for word in found[0].split()):
            yield found[0]


def _own_words(item: AgendaItem, minutes: Minutes) -> set[str]:
    """The stems of the words in the title that are not usual and in no open title."""
    taken = [
        fold(word[0]) for i in minutes.items if not i.closed for word in WORD.finditer(i.title)
    ]
    words = {fold(word[0]) for word in WORD.finditer(item.title)}
    usual = {fold(word) for word in _USUAL}
    return {
        word
        for word in words
        if len(word) > _STEM
        and word not in usual
        and not _BODY.fullmatch(word)
        and not any(_alike(word, other) for other in taken)
    }


def _alike(one: str, other: str) -> bool:
    """Whether two words differ in their ending only."""
    stem = max(_STEM, min(len(one), len(other)) - 2)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= 4


def _by_stem(text: str) -> dict[str, list[re.Match[str]]]:
    """The longer words of a line by how they begin."""
    found: dict[str, list[re.Match[str]]] = {}
    for word in WORD.finditer(text):
        if len(word[0]) >= _STEM:
            found.setdefault(fold(word[0])[:_STEM], []).append(word)
    return found


def _two_of(own: set[str], passage: Passage, by_stem: dict[str, list[re.Match[str]]]) -> str:
    """The part of a line from one to another of a closed item's words; '' without two."""
    likely = (
        next((word for word in by_stem.get(mine[:_STEM], ()) if _alike(mine, fold(word[0]))), None)
        for mine in own
    )
    places = sorted((word.start(), word.end()) for word in likely if word)
    return passage.text[places[0][0] : places[-1][1]] if len(places) > 1 else ""


def unpublished(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """Closed items with a decision of which nothing is said to the public."""
    for item in minutes.items if has_begun(minutes) else ():
        told = item.publication.title or item.publication.decision or item.publication.released
        if item.closed and item.decision.body and not told:
            yield Finding(Kind.UNPUBLISHED, Spot(Part.PUBLICATION, item.id))


CHECKS = (cpr_numbers, health, closed_named, unpublished)

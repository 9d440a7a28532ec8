"""The title of a referat in any of its forms: what it is of, whose meeting, where and when."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from models.danish import MONTHS, WEEKDAYS
from models.dates import FoundDate, find_dates, find_times
from models.records import MeetingKind

MAX_TITLE = 200

_DOCUMENT = re.compile(
    r"""(?<![\wæøå-])(?:
      (?:(?:åbent?|lukket|offentligt?|godkendt|endeligt?|foreløbigt?|udkast(?:\ til)?|kort
         |ikke[ -]godkendt)[\ -]+)*
      (?:(?:møde|beslutnings|bestyrelses|kort)?referat(?:et)?
         |(?:beslutnings|forhandlings|møde)?protokol(?:lat)?
         |(?:tillægs)?dagsorden(?:\ (?:og|med|/)\ (?:beslutnings)?referat)?
         |mødeindkaldelse|indkaldelse
         |referat\ ?/\ ?dagsorden|udskrift(?:\ af\ \w*protokol)?|mødeudskrift)
      (?:\ ?[-–,]?\ ?(?:åben(?:t|\ dagsorden|\ del)?|lukket|offentligt?))?
      )(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_MEETING = re.compile(
    r"(?:(?<![\wæøå])(?:(?P<kind>ekstraordinær(?:t|e)?|konstituerende|ordinær(?:t|e)?|fælles"
    r"|første|andet)\s+)?"
    r"(?P<joint>fælles)?(?:(?:råds|udvalgs|bestyrelses)?møde[rt]?s?|bestyrelsesmøde)(?![\wæøå])"
    r"(?:\s*(?:nr\.?|nummer)\s*[\d/-]+)?)|(?<![\wæøå])(?P<alone>ekstraordinært"
    r"|konstituerende)(?![\wæøå])",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"\b(?:(?P<stem>\w*(?:råd|udvalg|nævn))s?møde|(?P<board>\w*bestyrelse)smøde)(?:t|r)?\b"
    r"(?:\s*(?:nr\.?|nummer)\s*[\d/-]+)?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?<![\wæøå])(?:[\wæøåÆØÅ-]*(?:udvalg|råd|nævn|kommission|forum|komité|komite|panel"
    r"|repræsentantskab"
    r"|gruppe|forsamling|netværk|samråd|kollegium|laug)(?:et|en|erne|met|mets)?s?"
    r"|[\wæøåÆØÅ-]*bestyrelsen?s?|by(?:råd|ting)s?et)(?![\wæøå])",
    re.IGNORECASE,
)
_NO_BODY = re.compile(
    r"(?:forretnings)?ud(?:råd|tal)|^(?:godt|gode|hurtigt?|ting|gruppe[nr]?)$",
    re.IGNORECASE,
)
_TOWN = (
    r"(?:(?:Nørre|Sønder|Vester|Øster|Store|Lille|Høje|Ny|Ringkøbing|Faaborg) ?-?)?"
    r"[A-ZÆØÅ][\wæøåéü]+(?:-[A-ZÆØÅ]?[\wæøåéü]+)*"
)
_MUNICIPALITY = re.compile(
    rf"(?P<town>{_TOWN}) [Kk]ommune(?P<of>s)?\b|(?P<upper>[A-ZÆØÅ][A-ZÆØÅ -]+?) KOMMUNES?\b"
)
_NOT_A_TOWN = frozenset(
    "den denne din en enhver hver ingen jeres min vores i af for samme vor".split()
)
_SMALL = frozenset("og for af i til på med om de det den".split())
_LINKS = (
    r"(?:af|fra|for|til|om|vedr\.?|vedrørende|over|ved|i|på|den|d\.?|kl\.?|med|mellem|afholdt"
    r"|holdt)"
)
_EDGES = re.compile(
    rf"^(?:[\s:;,.–—/|-]+|{_LINKS}(?=\s|$))+|(?:[\s:;,–—/|-]+|(?<=\s){_LINKS}(?=\s|$)"
    rf"|^{_LINKS}$)+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Title:
    """What a line tells as a title. `document` is whether it says what it is: 'Referat'."""

    document: bool
    council: str = ""  # '' where the line names none
    municipality: str = ""
    kind: MeetingKind | None = None
    date: FoundDate | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    day: str = ""  # a date without a year: '6. maj'
    rest: str = ""  # words that may be the council's name, though nothing in them says so
    unused: str = ""  # words that tell something else


def read_title(text: str) -> Title | None:
    """What `text` tells as a title; None where it is none."""
    text = " ".join(text.replace("_", " ").split())
    if _SPACED.fullmatch(text):
        text = text.replace(" ", "")  # 'R E F E R A T'
    if text.endswith(".") and _DOCUMENT.match(text) and find_dates(text):
        text = text[:-1]  # 'Referat af mødet den 4. juni 2026.'
    if not text or len(text) > MAX_TITLE or _SENTENCE.search(text):
        return None
    document = _DOCUMENT.search(text)
    dates = find_dates(text)
    date = dates[0] if dates else None
    bare = _blank(text, [(found.start, found.end) for found in dates])
    day = DAY.search(bare)
    bare = _blank(bare, [day.span()] if day else [])
    times = find_times(bare)
    spans = [(found.start, found.end) for found in times]
    bare = _blank(bare, spans)
    starts = [*(found.start for found in dates), *(start for start, _ in spans), len(text)]
    cut = min([*starts, day.start()] if day else starts)
    before, after = bare[:cut], bare[cut:]
    before, municipality = _without_municipality(before)
    after, later = _without_municipality(after)
    kind = _kind(before)
    names, unused = _named(_strip(before))
    behind, more = _named(_strip(after))
    place = ""
    if behind and not has_body(behind) and _PLACE.match(after):
        place = re.sub(r"^(?:i|på|ved|hos|sted:)\s+", "", _strip(after, links=False))
        behind = more = ""
    if has_body(names) or not has_body(behind):
        name, other = names, behind
    else:
        name, other = behind, names
    council = name if has_body(name) else ""
    if not document and not council and kind is None:
        return None
    return Title(
        document=document is not None,
        council=upper_to_title(council),
        municipality=municipality or later,
        kind=kind,
        date=date,
        start=times[0].time if times else None,
        end=times[0].until if times else None,
        place=place,
        day=day["day"] if day else "",
        rest="" if council else upper_to_title(name),
        unused=" ".join(filter(None, (unused, other, more))),
    )


DAY = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:(?:den|d\.) )?"
    rf"(?P<day>\d{{1,2}}\. ?(?:{'|'.join(MONTHS)}))\b",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){3,}")
_PLACE = re.compile(r"[\s,.–-]*(?:i|på|ved|hos|via|online|sted:|lokale)\b", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:er|var|har|havde|blev|bliver|skal|kan|vil|deltog|deltager|mødte|sendes|udsendes"
    r"|holdes|afholdes"
    r"|gennemgik|orienterede|drøftede|besluttede|bød|åbnede|startede|begyndte|sluttede|meddelte"
    r"|ønsker)\b"
    r"|[?!]$|(?<!\d)(?<!\bh)[^\W\d]{3,}\.$",
    re.IGNORECASE,
)


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the characters of some spans made spaces."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _kind(text: str) -> MeetingKind | None:
    """The kind of meeting that a title tells; None where it speaks of no meeting."""
    kinds = []
    for match in _MEETING.finditer(text):
        word = (match["kind"] or match["alone"] or "").casefold()
        if word.startswith("ekstra"):
            return MeetingKind.EXTRAORDINARY
        if word.startswith("konst"):
            return MeetingKind.CONSTITUENT
        kinds.append(MeetingKind.ORDINARY)
    if _COMPOUND.search(text):
        kinds.append(MeetingKind.ORDINARY)
    return kinds[0] if kinds else None


def _strip(text: str, *, links: bool = True) -> str:
    """A piece of a title without what it is, the kind of meeting and the words that link them."""
    text = _COMPOUND.sub(_of_compound, text)
    text = _DOCUMENT.sub(" | ", text)
    text = _MEETING.sub(" ", text)
    text = re.sub(r"\(\s*\)", " ", text)
    text = _KIND_ALONE.sub(" ", text)
    text = " ".join(text.split())
    while links and (shorter := _EDGES.sub("", text).strip()) != text:
        text = shorter
    return text.strip(" ,.;:-–|/")


# 'ordinært menighedsrådsmøde', of which 'møde' is gone by now
_KIND_ALONE = re.compile(r"(?<!\w)(?:ekstra)?ordinært(?!\w)|(?<!\w)konstituerende(?!\w)", re.I)


def _of_compound(match: re.Match[str]) -> str:
    """'Ældrerådsmøde' -> 'Ældrerådet'; 'pårørenderådsmøde' behind 'Beboer- og' stays small."""
    name = f"{match['stem']}et" if match["stem"] else f"{match['board']}n"
    if name.casefold() in ("rådet", "udvalget", "bestyrelsen"):
        return ""
    inside = match.string[: match.start()].endswith(("- og ", "- eller "))
    return name if inside else name[0].upper() + name[1:]


def _named(text: str) -> tuple[str, str]:
    """The council's name that is left of a title, without a genitive; and the other parts."""
    parts = [part for part in re.split(r"\s+[|–—-]\s+|\s*\|\s*|:\s+", text) if part.strip()]
    with_body = [part for part in parts if has_body(part)]
    chosen = (with_body or parts or [""])[0]
    name = chosen.strip(" ,.;:-–|/")
    others = " ".join(part for part in parts if part is not chosen)
    while (shorter := _EDGES.sub("", name).strip()) != name:
        name = shorter
    match = re.fullmatch(r"(.*(?:et|en|erne|råd|udvalg|nævn|forum))s", name, re.IGNORECASE)
    return (match[1] if match else name), others


def has_body(text: str) -> bool:
    """Whether `text` names a council or a committee."""
    bare = re.sub(r"\([^()]*\)", "", text)
    return any(not _NO_BODY.search(match[0]) for match in _BODY.finditer(bare))


def _without_municipality(text: str) -> tuple[str, str]:
    """`text` without the municipality, and its name."""
    match = _MUNICIPALITY.search(text)
    if not match or (match["town"] or "").casefold() in _NOT_A_TOWN:
        return text, ""
    before, after = text[: match.start()], text[match.end() :]
    town = match["town"]
    if not town:  # 'INTEGRATIONSRÅDET I HEDELUND KOMMUNE'
        of_body = _UPPER_BODY.match(match["upper"])
        before += of_body[0] if of_body else ""
        town = upper_to_title(match["upper"][of_body.end() if of_body else 0 :].strip(" -"))
    before = re.sub(r"[\s,–-]*(?:\b(?:i|for|fra|hos))?\s*$", " ", before)
    return f"{before} {after.lstrip(' ,')}", town


_UPPER_BODY = re.compile(
    r".*\b(?:I|FOR|FRA|HOS) |.*(?:RÅD|UDVALG|NÆVN|STYRELSE|FORUM)(?:ET|EN|N)?(?: - | )"
)


def municipality_in(text: str) -> str:
    """The municipality that `text` names, or ''."""
    return _without_municipality(text)[1]


def upper_to_title(text: str) -> str:
    """'BØRNE- OG UNGEUDVALGET' -> 'Børne- og Ungeudvalget'; a text in small letters as it is."""
    if text.upper() != text or not any(letter.isalpha() for letter in text):
        return text
    words = text.lower().split(" ")
    return " ".join(
        word if number and word in _SMALL else word[:1].upper() + word[1:]
        for number, word in enumerate(words)
    )


def is_council_name(text: str) -> bool:
    """Whether `text` is a council's name and nothing else."""
    words = text.split()
    return (
        0 < len(words) <= 9
        and (text[0].isupper() or text[0].isdigit())
        and not text.endswith((".", "?", "!", ":"))
        and has_body(text)
        and not re.search(
            r"\b(?:er|var|har|skal|blev|bliver|kan|vil|indstiller|godkend\w*|deltog)\b", text
        )
    )


def is_proper_name(text: str) -> bool:
    """Whether `text` may be the name of an institution: 'Børnehuset Solsikken'."""
    words = text.split()
    plain = all(word[0].isupper() or word.casefold() in _SMALL for word in words)
    return 0 < len(words) <= 6 and text[0].isupper() and plain

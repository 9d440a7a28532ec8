"""Sentences in the head of a referat: when and where the meeting was, who was there and led it.

A sentence is understood whole or not at all, as one of absence is: what else it says is text.
"""

import re
from collections.abc import Iterator

from models.danish import WEEKDAYS
from models.dates import find_dates, find_times
from models.imports.absence_text import sentences_of
from models.imports.head_labels import OFFICES, Field, Label, is_list_of_names, read_fields
from models.imports.head_title import Title, has_body, is_proper_name, upper_to_title
from models.reading import Meaning
from models.records import MeetingKind

MAX_SENTENCE = 300  # characters

_MEETING = re.compile(r"\b\w*møde[ts]?\b|\bmødtes\b|\bsamle(?:t|de|des)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:(?:af)?hold(?:t|tes|te|es)|(?:fandt|finder) sted|mødtes|samle(?:t|de|des)"
    r"|afvikle(?:t|des)|gennemført)\b",
    re.IGNORECASE,
)
_OTHER_MEETING = re.compile(r"\b(?:næste|forrige|sidste|kommende|tidligere)\b", re.IGNORECASE)
# The words that such a sentence is made of, between the date, the times, the body and the place.
_LINKS = re.compile(
    r"(?<![\wæøå])(?:mødet?|blev|bliver|er|var|har|havde|fandt sted|finder sted"
    r"|(?:af)?hold(?:t|es|te|tes|er)?|samle(?:t|de|des)|mødtes|mødes|vi|sig|sit|dets|deres|den|d\.|kl\.?|klokken|fra|til"
    r"|ca\.?|og|dato(?:en)?|(?P<kind>ordinær\w*|ekstraordinær\w*|konstituerende)|årets|første|andet"
    rf"|afvikle(?:t|des)|gennemført(?:es)?|{'|'.join(WEEKDAYS)})(?![\wæøå])|[,.;:()–-]",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:i|på|ved|hos|via|over)\s+(?P<place>\S.*)", re.IGNORECASE)
_GENERIC = frozenset("rådet udvalget bestyrelsen nævnet forummet gruppen".split())


def read_occasion(text: str) -> Title | None:
    """When and where a sentence says that the meeting was held; None for any other."""
    if (
        len(text) > MAX_SENTENCE
        or not _MEETING.search(text)
        or not _HELD.search(text)
        or _OTHER_MEETING.search(text)
    ):
        return None
    dates = find_dates(text)
    if len(dates) != 1:
        return None
    bare = f"{text[: dates[0].start]} | {text[dates[0].end :]}"
    times = find_times(bare)
    for found in reversed(times):
        bare = f"{bare[: found.start]} | {bare[found.end :]}"
    kinds = [match["kind"] for match in _LINKS.finditer(bare) if match["kind"]]
    pieces = [piece.strip() for piece in _LINKS.sub("|", bare).split("|") if piece.strip()]
    council = place = ""
    for piece in pieces:
        if match := _PLACE.fullmatch(piece):
            if place:
                return None
            place = match["place"]
        elif not council and (has_body(piece) or is_proper_name(piece)) and piece[0].isupper():
            council = piece
        else:
            return None
    if is_generic(council):
        council = ""
    end = times[0].until or (times[1].time if len(times) > 1 else None) if times else None
    return Title(
        document=False,
        council=upper_to_title(council) if has_body(council) else "",
        rest="" if has_body(council) else council,
        kind=_kind(kinds),
        date=dates[0],
        start=times[0].time if times else None,
        end=end,
        place=place,
    )


def is_generic(council: str) -> bool:
    """Whether a council is named by what it is, and no more: 'bestyrelsen'."""
    return council.casefold() in _GENERIC


def _kind(words: list[str]) -> MeetingKind | None:
    first = words[0].casefold() if words else ""
    if first.startswith("ekstra"):
        return MeetingKind.EXTRAORDINARY
    return MeetingKind.CONSTITUENT if first.startswith("konst") else None


# --- who was there, and what they did ---

_THERE = (
    r"(?:deltog|var til ?stede|var (?:frem)?mødt(?: op| frem)?|mødte(?: op| frem)?)"
    r"(?: (?:i|på|ved|til) (?:dagens )?mødet?)?"
)
_WROTE = r"(?:skrev|førte|tog)(?: (?:møde|dagens )?referat(?:et)?| protokol(?:len)?)"
_LED = r"(?:ledede|styrede) mødet"
_OFFICE = r"(?:var|er|fungerede som|blev valgt (?:som|til)|valgtes (?:som|til))"
_SENTENCES = (
    (re.compile(rf"(?P<who>.+?),? {_THERE}"), Label(Meaning.PARTICIPANTS, present=True)),
    (re.compile(rf"(?P<who>.+?),? {_WROTE}"), Label(Meaning.MINUTE_TAKER)),
    (re.compile(rf"(?P<who>.+?),? {_LED}"), Label(Meaning.CHAIR)),
    (
        re.compile(rf"(?P<who>.+?),? {_OFFICE} (?P<office>referent|sekretær|protokolfører)"),
        Label(Meaning.MINUTE_TAKER),
    ),
    (
        re.compile(rf"(?P<who>.+?),? {_OFFICE} (?P<office>dirigent|ordstyrer|mødeleder)"),
        Label(Meaning.CHAIR),
    ),
)
_CLAUSES = re.compile(
    r",?\s+(?:og|mens)\s+(?=[A-ZÆØÅ][^,]*?\s(?:skrev|førte|tog|ledede|styrede|var"
    r"|er|fungerede|blev|valgtes)\s)"
)
_WORDS = {
    Meaning.PARTICIPANTS: "Deltog",
    Meaning.MINUTE_TAKER: "Referent",
    Meaning.CHAIR: "Mødeleder",
}


def read_people_sentence(sentence: str) -> list[Field]:
    """The fields that say what a sentence tells: 'Anne Berg ledede mødet, og Bo Ek skrev referat'.

    None at all where it is not understood whole.
    """
    text = sentence.strip().rstrip(".")
    labelled = read_fields(text, {})
    if labelled and all(map(_is_of_office, labelled)):
        return labelled  # 'Referent var Anne Berg'
    found = [_field(clause) for clause in _CLAUSES.split(text)]
    return [field for field in found if field] if all(found) else []


def _is_of_office(field: Field) -> bool:
    of_office = field.label and field.label.meaning in OFFICES
    return bool(of_office) and is_list_of_names(field.value)


def _field(clause: str) -> Field | None:
    for pattern, label in _SENTENCES:
        match = pattern.fullmatch(clause.strip())
        if match and is_list_of_names(match["who"]):
            office = match.groupdict().get("office", "").capitalize()
            return Field(office or _WORDS[label.meaning], label, match["who"])
    return None


def sentences(text: str) -> Iterator[str]:
    """The sentences of a line of the head that may tell of people."""
    if len(text) <= 4 * MAX_SENTENCE:
        yield from sentences_of(text)

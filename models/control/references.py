"""Checks of what a text points to: attachments, links, headings."""

import re
from collections.abc import Iterator, Sequence

from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.meeting import has_begun
from models.control.names import fold
from models.control.passages import Passage
from models.minutes import Minutes
from models.records import AgendaItem, Attachment, Section
from models.text import RichText, spans_of

_NUMBERED = re.compile(
    r"\bbilag(?:ene)?\s+(?:nr\.?\s*)?(\d{1,2})(?:\s*(?:-|–|og|til)\s*(\d{1,2}))?\b", re.I
)
# Bilag 1 to a law or of another item is not ours.
_OF_OTHERS = re.compile(
    r"\s+(?:til|i|af|på)\s+\w*(?:lov|bekendtgørelse|forordning|direktiv|vejledning|aftale|cirkulære|"
    r"punkt|møde|referat|dagsorden)",
    re.I,
)
_ATTACHED = re.compile(
    r"\b(?:(?:er |som )?(?:vedlagte?|vedhæftede?|vedhæftet|vedlægges|vedhæftes)(?:\s+\w+)?|"
    r"(?:se|jf\.?|jævnfør|fremgår af|af|i)\s+(?:de |det )?(?:vedlagte )?bilag(?:et|ene)?)\b",
    re.I,
)
_NOT_ATTACHED = re.compile(r"\b(?:ikke|tidligere|hverken|senere|uden)\s+$", re.I)
_BY_TITLE = re.compile(
    r"\b(?:se|jf\.?|jævnfør)\s+bilag(?:et)?\s*(?::|»|[\"“”])\s*([^.;»«\"“”)]{3,})", re.I
)
_SAME_TITLE = 80  # of 100: how like a title must be to be meant
_NO_ADDRESS = re.compile(r"#.*|(?:https?://)?|https?:/?|mailto:|tel:")
_SAYS_NOTHING = re.compile(
    r"her|linket?|dette link|klik(?: her)?|(?:læs|se) mere(?: her)?|se her|mere|hjemmeside",
    re.I,
)


def attachments(minutes: Minutes, text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    items = {item.id: item for item in minutes.items}
    for passage in text:
        item = items.get(passage.spot.item_id) if passage.spot.item_id else None
        if item and passage.spot.part is Part.TEXT:
            words = next(_missing(passage.text, item), "")
            if words:
                yield Finding(Kind.ATTACHMENT_MISSING, passage.at(words), {"words": words})
            elif not minutes.meeting.roster_fixed:  # an imported meeting has no files
                yield from _without_file(passage, item)


def _missing(line: str, item: AgendaItem) -> Iterator[str]:
    """The words that name an attachment the item has not got."""
    titles = [attachment.title for attachment in item.attachments]
    for found in _NUMBERED.finditer(line):
        highest = max(int(number) for number in found.groups() if number)
        named = any(re.search(rf"\bbilag\s+{found[1]}\b", title, re.I) for title in titles)
        if not named and highest > len(titles) and not _OF_OTHERS.match(line, found.end()):
            yield found[0]
    for found in _BY_TITLE.finditer(line):
        if titles and max(_likeness(found[1], title) for title in titles) < _SAME_TITLE:
            yield found[0].strip()
    for found in _ATTACHED.finditer(line):
        foreign = _OF_OTHERS.match(line, found.end()) or _NOT_ATTACHED.search(line[: found.start()])
        if (
            not titles
            and not foreign
            and not _NUMBERED.match(line, line.find("bilag", found.start()))
        ):
            yield found[0].strip()


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # see names.py

    return fuzz.partial_ratio(fold(one.strip()), fold(other))


def _without_file(passage: Passage, item: AgendaItem) -> Iterator[Finding]:
    """What is told to be attached and has a title only."""
    found = _ATTACHED.search(passage.text)
    if found and not _NOT_ATTACHED.search(passage.text[: found.start()]):
        named = [a for a in item.attachments if a.title.casefold() in passage.text.casefold()]
        meant: Sequence[Attachment] = named or item.attachments
        if meant and all(attachment.size is None for attachment in meant):
            titles = ", ".join(f"»{attachment.title}«" for attachment in meant)
            details = {"words": found[0].strip(), "titles": titles}
            ids = " ".join(str(attachment.id) for attachment in meant)
            yield Finding(Kind.FILE_MISSING, passage.at(found[0].strip()), details, ids)


def links(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    for item in minutes.items:
        for section in (item.decision, *item.sections):
            yield from _links_in(item, section, section.body)


def _links_in(item: AgendaItem, section: Section, body: RichText) -> Iterator[Finding]:
    for span in spans_of(body):
        words = span.text.strip().split("\n")[0]
        spot = Spot(Part.TEXT, item.id, section.id, words=words)
        if span.link and _NO_ADDRESS.fullmatch(span.link):
            yield Finding(Kind.LINK_ADDRESS, spot, {"words": words})
        elif span.link and _SAYS_NOTHING.fullmatch(words.strip(" .:…")):
            yield Finding(Kind.LINK_TEXT, spot, {"words": words})


def empty_headings(
    minutes: Minutes, _text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """Sub-headings with nothing below. One of level 1 may head those that follow."""
    for item in minutes.items if has_begun(minutes) else ():
        for section in item.sections:
            if section.level == 2 and section.heading and not section.body:
                spot = Spot(Part.TEXT, item.id, section.id)
                yield Finding(Kind.EMPTY_HEADING, spot, {"heading": section.heading})


CHECKS = (attachments, links, empty_headings)

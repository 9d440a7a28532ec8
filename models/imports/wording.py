"""A layout's wording turned round: the patterns that find its texts in a document."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from models.dates import parse_date
from models.records import EventWording, Layout

MAX_HEADING = 1000  # characters; a longer line is never a title, a heading or a head field
MAX_SECTION_HEADING = 80
MAX_CASE_NUMBER = 40

# Sub-headings met in Danish minutes (docs/architecture.md), besides those the layout names.
_COMMON_HEADINGS = """
    Beslutning; Resume; Resumé; Resume og sagens baggrund; Beslutningstema; Sagstema; Sagens kerne;
    Formål; Baggrund; Sagens baggrund; Sagens opståen; Indstilling; Indstillinger; Forslag;
    Administrativ indstilling; Sagsfremstilling; Fremstilling; Sagsbeskrivelse;
    Beskrivelse af sagen; Redegørelse; Problemstilling; Løsning; Behandling; Sagsgang; Sagsforløb;
    Sagen behandles i; Hvem beslutter; Beslutningskompetence; Kompetence; Sagen afgøres i; Økonomi;
    Økonomiske konsekvenser; Personale; Personalemæssige konsekvenser; Lovgrundlag; Retsgrundlag;
    Høring; Inddragelse; Historik; Sagens forløb; Bilag
"""


def heading_key(text: str) -> str:
    """What two headings must share to be the same: no case, no colon at the end."""
    return " ".join(text.split()).rstrip(":").rstrip().casefold()


COMMON_HEADINGS = frozenset(heading_key(heading) for heading in _COMMON_HEADINGS.split(";"))


def template_pattern(template: str, **fields: str) -> re.Pattern[str]:
    """A pattern for `template`, whose {fields} are groups with the patterns given."""
    parts = re.split(r"\{(\w+)\}", template)
    pattern = ""
    for index, part in enumerate(parts):
        if not index % 2:
            pattern += re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(part))
        elif part not in fields:
            pattern += re.escape(f"{{{part}}}")
        elif f"(?P<{part}>" in pattern:
            pattern += f"(?P={part})"
        else:
            pattern += f"(?P<{part}>{fields[part]})"
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True)
class ItemHeading:
    number: str
    title: str
    closed: bool


@dataclass(frozen=True)
class Wording:
    """The patterns of one layout. A pattern is None where the layout prints nothing."""

    layout: Layout
    title: re.Pattern[str]
    item: re.Pattern[str]
    closed_item: re.Pattern[str]
    case_line: re.Pattern[str] | None
    apology: re.Pattern[str] | None
    unexcused: re.Pattern[str] | None
    away: re.Pattern[str] | None
    history_entry: re.Pattern[str]
    substitute: re.Pattern[str]
    marks: tuple[tuple[re.Pattern[str], bool], ...]  # told of a person; whether of a guest
    decision_heading: str  # these four hold heading keys
    own_parts: Mapping[str, str]  # the headings of the case history and of the attachments
    top_headings: frozenset[str]  # level 1: those of the case history, attachments, sections
    inner_headings: frozenset[str]  # level 2
    decision_first: bool  # whether the decision is printed before the sections

    def item_heading(self, text: str) -> ItemHeading | None:
        """What `text` says as the heading of an item, or None."""
        if len(text) > MAX_HEADING:
            return None
        padded = text + " "  # so that an item without a title is found too
        for pattern, closed in ((self.closed_item, True), (self.item, False)):
            if match := pattern.fullmatch(padded) or pattern.fullmatch(text):
                named = match if "title" in pattern.groupindex else self.item.fullmatch(padded)
                title = named["title"].strip() if named else ""
                return ItemHeading(match["number"], title, closed)
        return None

    def title_parts(self, text: str) -> tuple[str, dt.date | None] | None:
        """The council and the date in a document's title; None for any other line."""
        match = self.title.fullmatch(text) if len(text) <= MAX_HEADING else None
        if not match:
            return None
        parts = match.groupdict()
        return parts.get("council", "").strip(), parse_date(parts.get("date", ""))

    def case_number(self, text: str) -> str:
        """The case number that the line `text` holds, or ''.

        Case numbers are free text; where the layout prints them bare, a short line with a digit
        that is no sentence is taken for one.
        """
        match = self.case_line.fullmatch(text) if self.case_line else None
        number = match["number"].strip() if match else ""
        sentence = number.endswith((".", ":", "?")) or number.startswith("- ")
        fits = 0 < len(number) <= MAX_CASE_NUMBER and re.search(r"\d", number) and not sentence
        return number if fits else ""

    def apology_names(self, text: str) -> str:
        """The names in a line such as 'Afbud: A, B', or ''."""
        return _names(self.apology, text)

    def names_absent(self, text: str) -> str:
        """The same for the lines of any kind of absence."""
        patterns = (self.apology, self.unexcused, self.away)
        return next((names for p in patterns if (names := _names(p, text))), "")

    def entry_start(self, text: str) -> tuple[dt.date, str] | None:
        """The date and the body of 'DD/MM/YYYY organ'; None for any other line."""
        if len(text) > MAX_HEADING or text.endswith("."):
            return None
        match = self.history_entry.fullmatch(text)
        parts = match.groupdict() if match else {}
        date = parse_date(parts.get("date", ""))
        return (date, parts.get("body", "").strip()) if date else None


def _names(pattern: re.Pattern[str] | None, text: str) -> str:
    match = pattern.fullmatch(text) if pattern else None
    return next(iter(match.groupdict().values())).strip() if match else ""


def _names_pattern(line: str) -> re.Pattern[str] | None:
    names = {"names": r"\S.*"} if "{names}" in line else {"list": r"\S.*"}
    return template_pattern(line, **names) if "{names}" in line or "{list}" in line else None


def _marks(events: EventWording) -> Iterator[tuple[re.Pattern[str], bool]]:
    """What may stand behind a name of one who led the meeting, came late, left or was a guest."""
    fields = dict.fromkeys(("time", "number", "numbers", "items"), r"[^()]+")
    for mark in (events.moderator_mark, events.arrived_mark, events.left_mark, events.guest_mark):
        if mark:
            pattern = template_pattern(f"{{person}} {mark}", person=r"\S.*", **fields)
            yield pattern, mark == events.guest_mark


@cache
def wording(layout: Layout) -> Wording:
    """The patterns that find what `layout` prints."""
    number = r"\d+[a-zæøå]{0,2}"
    case_line = layout.case_number_line
    own_parts = {
        heading_key(layout.history_heading): "history",
        heading_key(layout.attachments_heading): "attachments",
    }
    sections = [(heading_key(section.heading), section.level) for section in layout.item_sections]
    return Wording(
        layout=layout,
        title=template_pattern(layout.title, council=r"\S.*", date=r"\S.*"),
        item=template_pattern(layout.item_heading, number=number, title=r".*"),
        closed_item=template_pattern(layout.closed_item_heading, number=number, title=r".*"),
        case_line=template_pattern(case_line, number=r"\S.*") if case_line else None,
        apology=_names_pattern(layout.apology_line),
        unexcused=_names_pattern(layout.unexcused_line),
        away=_names_pattern(layout.events.away_line),
        history_entry=template_pattern(
            layout.history_entry, date=r"\d{1,2}[-./]\d{1,2}[-./]\d{4}", body=r"\S.*"
        ),
        substitute=template_pattern(
            "{substitute} " + layout.substitute_mark, substitute=r"\S.*", name=r"[^()]+"
        ),
        marks=tuple(_marks(layout.events)),
        decision_heading=heading_key(layout.decision_heading),
        own_parts=own_parts,
        top_headings=frozenset({*own_parts, *(key for key, level in sections if level == 1)})
        - {""},
        inner_headings=frozenset(key for key, level in sections if level == 2) - {""},
        decision_first=[p for p in layout.parts if p in ("decision", "sections")][:1]
        == ["decision"],
    )

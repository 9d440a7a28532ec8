"""The printed text of a meeting, line for line, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.control.findings import Part, Spot
from models.minutes import Minutes
from models.records import AgendaItem, Section, SectionKind
from models.text import ListItem, RichText, Span, Table, spans_text

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zæøå])")


@dataclass(frozen=True)
class Passage:
    """One line of text. `decided` is that of a decision, `listed` that of a list or table."""

    text: str
    spot: Spot
    closed: bool = False
    decided: bool = False
    listed: bool = False

    @property
    def sentences(self) -> list[str]:
        return _SENTENCE_END.split(self.text)

    def at(self, words: str) -> Spot:
        """The place of `words` in it."""
        return replace(self.spot, words=words)


def passages(minutes: Minutes) -> tuple[Passage, ...]:
    """Everything that is printed of the meeting and its items, but for the names of those there."""
    return tuple(_of_meeting(minutes))


def body_lines(body: RichText) -> Iterator[tuple[str, bool]]:
    """The lines of a text, each with whether it stands in a list or table."""
    for block in body.blocks:
        cells: Sequence[tuple[Span, ...]]
        cells = (
            [c for row in block.rows for c in row] if isinstance(block, Table) else [block.spans]
        )
        for cell in cells:
            for line in spans_text(cell).split("\n"):
                if line.strip():
                    yield line, isinstance(block, ListItem | Table)


def is_decision_heading(heading: str) -> bool:
    """Whether a section is headed as an item's decision is."""
    return heading.strip().rstrip(":").casefold() == "beslutning"


def _of_meeting(minutes: Minutes) -> Iterator[Passage]:
    yield Passage(minutes.meeting.place, Spot(Part.MEETING))
    for item in minutes.items:
        yield from (replace(found, closed=item.closed) for found in _of_item(item))
        spot = Spot(Part.TEXT, item.id, item.decision.id)
        for event in minutes.events:
            if event.item_id == item.id:
                yield Passage(event.wording, spot, closed=item.closed)
    for correction in minutes.corrections:
        yield from _lines(correction.body, Spot(Part.CORRECTION, correction.item_id))


def _of_item(item: AgendaItem) -> Iterator[Passage]:
    yield Passage(item.title, Spot(Part.TITLE, item.id))
    yield Passage(item.case_number, Spot(Part.CASE_NUMBER, item.id))
    for section in (item.decision, *item.sections):
        yield from _of_section(item, section)
    spot = Spot(Part.TEXT, item.id, item.decision.id)
    for line in item.line_wordings:
        yield Passage(line.text, spot)
    for vote in item.votes:
        yield Passage(vote.motion, spot)
        yield Passage(vote.wording, spot)
    for note in item.notes:
        yield from _lines(note.body, spot)
    for entry in item.history:
        spot = Spot(Part.HISTORY, item.id)
        yield Passage(entry.body, spot)
        yield Passage(entry.absent, spot)
        yield from _lines(entry.decision, spot)
    for attachment in item.attachments:
        yield Passage(attachment.title, Spot(Part.ATTACHMENTS, item.id))
    spot = Spot(Part.PUBLICATION, item.id)
    yield Passage(item.publication.title, spot)
    yield from _lines(item.publication.decision, spot)


def _of_section(item: AgendaItem, section: Section) -> Iterator[Passage]:
    spot = Spot(Part.TEXT, item.id, section.id)
    decided = section.kind is SectionKind.DECISION
    if not decided:
        yield Passage(section.heading, spot)
    yield from (replace(line, decided=decided) for line in _lines(section.body, spot))


def _lines(body: RichText, spot: Spot) -> Iterator[Passage]:
    for line, listed in body_lines(body):
        yield Passage(line, spot, listed=listed)

"""Records -> document value. What is printed, and in which words, is the layout's to say."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from models import danish
from models.attendance import Line, Participant, fill
from models.document import (
    Document,
    DocumentItem,
    DocumentSection,
    Origin,
    Part,
    SignatureLine,
)
from models.export.head import head
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    Correction,
    DocumentKind,
    HistoryEntry,
    ItemId,
    ItemOutcome,
    Layout,
    Role,
    Section,
)
from models.rules import BEFORE_THE_MEETING
from models.text import Block, RichText, plain
from models.vocabulary import ROLE_NAMES

_TITLES = {
    DocumentKind.AGENDA: "agenda_title",
    DocumentKind.SUPPLEMENT: "supplement_title",
    DocumentKind.MINUTES: "title",
    DocumentKind.PUBLIC: "public_title",
    DocumentKind.EXCERPT: "excerpt_title",
    DocumentKind.SIGNATURES: "signatures_title",
}
_WITHOUT_CONTENTS = (DocumentKind.EXCERPT, DocumentKind.SIGNATURES)


def compose(
    minutes: Minutes, kind: DocumentKind = DocumentKind.MINUTES, item_id: ItemId | None = None
) -> Document:
    """The meeting's document of that kind, worded and ordered by its council's layout.

    `item_id` is the item of an excerpt, which holds it whole: a decision as short as 'Godkendt'
    says nothing without what was approved. The public copy holds nothing of a closed item but
    its number and what was published of it.
    """
    layout = minutes.layout
    items = [_item(item, minutes, kind) for item in _chosen(minutes, kind, item_id)]
    signatures = _signatures(minutes) if kind is DocumentKind.SIGNATURES else ()
    title = fill(
        getattr(layout, _TITLES[kind]),
        council=minutes.council.name,
        date=danish.numeric_date(minutes.meeting.date),
        number=items[0].number if kind is DocumentKind.EXCERPT and items else "",
    )
    if kind in (DocumentKind.MINUTES, DocumentKind.PUBLIC):
        items += _general_corrections(minutes)
    return Document(
        title=title,
        head=tuple(head(minutes, kind)),
        contents_heading="" if kind in _WITHOUT_CONTENTS else layout.contents_heading,
        contents_leader=layout.contents_leader,
        items=tuple(items),
        kind=kind,
        signature_headings=(layout.signature_name, layout.signature_line) if signatures else None,
        signatures=signatures,
        author=minutes.council.municipality,
        subject=minutes.council.name,
    )


def _chosen(minutes: Minutes, kind: DocumentKind, item_id: ItemId | None) -> Sequence[AgendaItem]:
    """The items that a document of that kind holds."""
    if kind is DocumentKind.SIGNATURES:
        return ()
    if kind is DocumentKind.EXCERPT:
        return [item for item in minutes.items if item.id == item_id]
    if kind is DocumentKind.SUPPLEMENT:
        return supplement(minutes.items)
    return minutes.items


def supplement(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """What a supplementary agenda holds: the items not sent out yet, or else the last ones sent.

    Empty when the agenda was not issued, or nothing has come since.
    """
    latest = max((item.dispatch for item in items), default=0)
    if latest == 0:
        return []
    unsent = [item for item in items if item.dispatch == 0]
    return unsent or [item for item in items if item.dispatch == latest > 1]


def _signatures(minutes: Minutes) -> tuple[SignatureLine, ...]:
    """Those who took part as members or in their place: everyone not marked absent."""
    return tuple(
        SignatureLine(p.name, _signing_role(p, minutes.layout))
        for p in minutes.participants
        if not p.absent and (p.seated or p.substitute_for or p.role is Role.SUBSTITUTE)
    )


def _signing_role(participant: Participant, layout: Layout) -> str:
    if participant.substitute_for:
        mark = fill(layout.substitute_mark, name=participant.substitute_for.name)
        return mark.strip("()")
    return "" if participant.role is Role.MEMBER else ROLE_NAMES[participant.role]


def _general_corrections(minutes: Minutes) -> Iterator[DocumentItem]:
    """What was corrected later and belongs to no item, under a heading of its own."""
    sections = tuple(_corrections([c for c in minutes.corrections if not c.item_id], minutes))
    if sections:
        title = minutes.layout.corrections_title
        yield DocumentItem(heading=title, title=title, sections=sections)


def _corrections(corrections: Iterable[Correction], minutes: Minutes) -> Iterator[DocumentSection]:
    for correction in corrections:
        date = danish.numeric_date(correction.added_at.date())
        heading = fill(minutes.layout.correction_heading, date=date)
        yield DocumentSection(heading, 1, correction.body)


# --- an item --------------------------------------------------------------------------------


def _item(item: AgendaItem, minutes: Minutes, kind: DocumentKind) -> DocumentItem:
    layout = minutes.layout
    if item.closed and kind is DocumentKind.PUBLIC:
        return _withheld(item, layout)
    parts = layout.parts
    if kind in BEFORE_THE_MEETING:
        parts = tuple(part for part in parts if part != "decision")
    if kind is DocumentKind.EXCERPT and "attachments" not in parts:
        parts = (*parts, "attachments")
    sections = [section for part in parts for section in _part(part, item, minutes)]
    if kind not in BEFORE_THE_MEETING:
        sections += _corrections(item.corrections, minutes)
    heading = layout.closed_item_heading if item.closed else layout.item_heading
    return DocumentItem(
        heading=fill(heading, number=item.number, title=item.title).rstrip(),
        title=item.title,
        number=item.number,
        closed=item.closed,
        case_line=_case_line(item, layout),
        sections=tuple(sections),
        item_id=item.id,
    )


def _part(part: str, item: AgendaItem, minutes: Minutes) -> Iterable[DocumentSection]:
    if part == "decision":
        return [_decision(item, minutes)]
    if part == "sections":
        return _free_sections(item.sections, minutes.layout)
    if part == "history":
        return _history(item.history, minutes.layout)
    if part == "attachments":
        return _attachments(item.attachments, minutes.layout)
    raise ValueError(f"layout {minutes.layout.key!r} has an unknown part: {part!r}")


def _withheld(item: AgendaItem, layout: Layout) -> DocumentItem:
    """All that the public copy has of a closed item. Nothing else of it may pass here."""
    publication = item.publication
    title = publication.title or layout.neutral_title
    # A title of its own does not tell that the item is closed; the neutral one does.
    heading = layout.closed_item_heading if publication.title else layout.item_heading
    if publication.released and publication.decision:
        section = DocumentSection(layout.decision_heading, 1, publication.decision)
    else:
        section = DocumentSection("", 1, plain(layout.withheld))
    return DocumentItem(
        heading=fill(heading, number=item.number, title=title).rstrip(),
        title=title,
        number=item.number,
        closed=True,
        sections=(section,),
    )


def _case_line(item: AgendaItem, layout: Layout) -> str:
    return fill(layout.case_number_line, number=item.case_number) if item.case_number else ""


def _decision(item: AgendaItem, minutes: Minutes) -> DocumentSection:
    """The decision, the votes and notes on it, and the lines on who was there.

    Where the layout puts the lines of absence first, the text begins after them.
    """
    lines = minutes.item_lines(item)
    absence = _blocks_of(lines.absence)
    first = absence if lines.absence_first else ()
    noted = minutes.votes_and_notes(item)
    own = item.decision.body.blocks if item.decision.body else ()
    blocks = (
        *first,
        *(own or (() if noted and not item.outcome else _nothing_decided(item, minutes.layout))),
        *noted,
        *_blocks_of(lines.sentences),
        *(() if lines.absence_first else absence),
    )
    origin = Origin(Part.DECISION, item.decision.id, item.decision.body, at=len(first))
    return DocumentSection(minutes.layout.decision_heading, 1, RichText(blocks), origin)


def _nothing_decided(item: AgendaItem, layout: Layout) -> tuple[Block, ...]:
    """What stands where a decision would: 'Udsat.', 'Udgår.', or the layout's sign for none."""
    phrases = {
        ItemOutcome.POSTPONED: layout.events.postponed,
        ItemOutcome.WITHDRAWN: layout.events.withdrawn,
    }
    phrase = phrases[item.outcome] if item.outcome else ""
    return plain(phrase or layout.empty_decision).blocks


def _blocks_of(lines: Iterable[Line]) -> tuple[Block, ...]:
    return tuple(block for line in lines for block in plain(line.text).blocks)


def _with_lines(text: RichText, lines: Iterable[str]) -> RichText:
    return RichText((*text.blocks, *plain("\n".join(lines)).blocks))


def _free_sections(sections: Sequence[Section], layout: Layout) -> Iterator[DocumentSection]:
    """The sections that print: an empty one of level 2 does not, one of level 1 always does.

    A level 1 section with nothing under it gets the layout's sign for that, if it has one.
    """
    printed = [s for s in sections if s.body or (s.level == 1 and s.heading)]
    for section, following in zip_longest(printed, printed[1:]):
        body = section.body
        if not body and (following is None or following.level == 1):
            body = plain(layout.empty_section)
        origin = Origin(Part.SECTION, section.id, section.body)
        yield DocumentSection(section.heading, section.level, body, origin)


def _history(entries: Sequence[HistoryEntry], layout: Layout) -> Iterator[DocumentSection]:
    if entries:
        yield DocumentSection(layout.history_heading)
    for entry in entries:
        heading = fill(layout.history_entry, date=danish.slash_date(entry.date), body=entry.body)
        decision = entry.decision if entry.released else plain(layout.not_released)
        absence = [fill(layout.apology_line, names=entry.absent)] if entry.absent else []
        origin = Origin(Part.HISTORY, entry.id, decision) if entry.released else None
        yield DocumentSection(heading, 2, _with_lines(decision, absence), origin)


def _attachments(attachments: Sequence[Attachment], layout: Layout) -> Iterator[DocumentSection]:
    if attachments:
        titles = plain("\n".join(attachment.title for attachment in attachments))
        origin = Origin(Part.ATTACHMENTS, text=titles)
        yield DocumentSection(layout.attachments_heading, 1, titles, origin)

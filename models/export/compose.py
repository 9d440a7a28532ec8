"""Records -> document value. What is printed, and in which words, is the layout's to say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from models import danish
from models.attendance import Participant, absence_lines, names_with
from models.document import (
    Document,
    DocumentItem,
    DocumentSection,
    HeadField,
    Origin,
    Part,
    SignatureLine,
)
from models.minutes import Minutes
from models.records import (
    AbsentInHead,
    AgendaItem,
    Attachment,
    AttendanceStatus,
    Correction,
    DocumentKind,
    HistoryEntry,
    ItemId,
    Layout,
    Meeting,
    Role,
    Section,
)
from models.rules import BEFORE_THE_MEETING
from models.text import RichText, plain
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
    title = _fill(
        getattr(layout, _TITLES[kind]),
        council=minutes.council.name,
        date=danish.numeric_date(minutes.meeting.date),
        number=items[0].number if kind is DocumentKind.EXCERPT and items else "",
    )
    if kind in (DocumentKind.MINUTES, DocumentKind.PUBLIC):
        items += _general_corrections(minutes)
    return Document(
        title=title,
        head=tuple(_head(minutes, kind)),
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
    """Those who took part as members, substitutes included: everyone not marked absent."""
    return tuple(
        SignatureLine(p.name, _signing_role(p, minutes.layout))
        for p in minutes.participants
        if not p.absent and (p.seated or p.substitute_for or p.role is Role.SUBSTITUTE)
    )


def _signing_role(participant: Participant, layout: Layout) -> str:
    if participant.substitute_for:
        mark = _fill(layout.substitute_mark, name=participant.substitute_for.name)
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
        heading = _fill(minutes.layout.correction_heading, date=date)
        yield DocumentSection(heading, 1, correction.body)


def _fill(template: str, **values: str) -> str:
    """`template` with its {names} filled in; braces that name nothing known stay as typed."""
    return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), template)


# --- the head -------------------------------------------------------------------------------


def _head(minutes: Minutes, kind: DocumentKind) -> Iterator[HeadField]:
    """The fields that have something to say. A signature sheet names its people below."""
    layout = minutes.layout
    yield _field(layout, layout.date_label, _date_and_time(minutes.meeting))
    if minutes.meeting.place:
        yield _field(layout, layout.place_label, minutes.meeting.place)
    if kind is DocumentKind.SIGNATURES:
        return
    people = minutes.participants
    if kind in BEFORE_THE_MEETING:
        people = tuple(map(_expected, people))
    for label, names in _people(people, layout):
        if names:
            yield _field(layout, label, ", ".join(names) + layout.participants_end)


def _field(layout: Layout, label: str, value: str) -> HeadField:
    return HeadField(label + layout.label_end, value)


def _date_and_time(meeting: Meeting) -> str:
    date = danish.long_date(meeting.date)
    return f"{date} kl. {danish.clock(meeting.start)}" if meeting.start else date


def _expected(participant: Participant) -> Participant:
    """The participant as known before the meeting, when nobody has failed to come yet."""
    if participant.status is AttendanceStatus.UNEXCUSED:
        return replace(participant, status=None)
    return participant


def _people(people: Sequence[Participant], layout: Layout) -> Iterator[tuple[str, Sequence[str]]]:
    """The labels of the head that name people, each with its names."""
    if layout.absent_in_head is AbsentInHead.MARKED:
        yield layout.participants_label, [_marked_name(p, layout) for p in people]
        return
    yield layout.participants_label, [_marked_name(p, layout) for p in people if not p.absent]
    yield layout.apology_label, names_with(people, AttendanceStatus.APOLOGY)
    yield layout.unexcused_label, names_with(people, AttendanceStatus.UNEXCUSED)


def _marked_name(participant: Participant, layout: Layout) -> str:
    """The name and what the layout adds to it: 'Eva Holm (suppleant for Ib Lund)'."""
    marks = []
    if participant.substitute_for:
        marks.append(_fill(layout.substitute_mark, name=participant.substitute_for.name))
    if participant.role is Role.GUEST:
        marks.append(layout.guest_mark)
    if participant.status is AttendanceStatus.APOLOGY:
        marks.append(layout.apology_mark)
    if participant.status is AttendanceStatus.UNEXCUSED:
        marks.append(layout.unexcused_mark)
    return " ".join([participant.name, *filter(None, marks)])


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
        heading=_fill(heading, number=item.number, title=item.title).rstrip(),
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
        heading=_fill(heading, number=item.number, title=title).rstrip(),
        title=title,
        number=item.number,
        closed=True,
        sections=(section,),
    )


def _case_line(item: AgendaItem, layout: Layout) -> str:
    return _fill(layout.case_number_line, number=item.case_number) if item.case_number else ""


def _decision(item: AgendaItem, minutes: Minutes) -> DocumentSection:
    layout = minutes.layout
    body = item.decision.body or plain(layout.empty_decision)
    absence = absence_lines(minutes.participants, layout)
    origin = Origin(Part.DECISION, item.decision.id, item.decision.body)
    return DocumentSection(layout.decision_heading, 1, _with_lines(body, absence), origin)


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
        heading = _fill(layout.history_entry, date=danish.slash_date(entry.date), body=entry.body)
        decision = entry.decision if entry.released else plain(layout.not_released)
        absence = [_fill(layout.apology_line, names=entry.absent)] if entry.absent else []
        origin = Origin(Part.HISTORY, entry.id, decision) if entry.released else None
        yield DocumentSection(heading, 2, _with_lines(decision, absence), origin)


def _attachments(attachments: Sequence[Attachment], layout: Layout) -> Iterator[DocumentSection]:
    if attachments:
        titles = plain("\n".join(attachment.title for attachment in attachments))
        origin = Origin(Part.ATTACHMENTS, text=titles)
        yield DocumentSection(layout.attachments_heading, 1, titles, origin)

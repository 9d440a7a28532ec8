"""Records -> document value. What is printed, and in which words, is the layout's to say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from models import danish
from models.attendance import Participant, absence_lines, names_with
from models.document import Document, DocumentItem, DocumentSection, HeadField
from models.minutes import Minutes
from models.records import (
    AbsentInHead,
    AgendaItem,
    Attachment,
    AttendanceStatus,
    HistoryEntry,
    Layout,
    Meeting,
    Role,
    Section,
)
from models.text import RichText, plain


def compose(minutes: Minutes) -> Document:
    """The meeting's referat, worded and ordered by its council's layout."""
    layout = minutes.layout
    return Document(
        title=_fill(
            layout.title,
            council=minutes.council.name,
            date=danish.numeric_date(minutes.meeting.date),
        ),
        head=tuple(_head(minutes)),
        contents_heading=layout.contents_heading,
        contents_leader=layout.contents_leader,
        items=tuple(_item(item, minutes) for item in minutes.items),
    )


def _fill(template: str, **values: str) -> str:
    """`template` with its {names} filled in; braces that name nothing known stay as typed."""
    return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), template)


# --- the head -------------------------------------------------------------------------------


def _head(minutes: Minutes) -> Iterator[HeadField]:
    """The fields that have something to say."""
    layout = minutes.layout
    yield _field(layout, layout.date_label, _date_and_time(minutes.meeting))
    if minutes.meeting.place:
        yield _field(layout, layout.place_label, minutes.meeting.place)
    for label, names in _people(minutes):
        if names:
            yield _field(layout, label, ", ".join(names) + layout.participants_end)


def _field(layout: Layout, label: str, value: str) -> HeadField:
    return HeadField(label + layout.label_end, value)


def _date_and_time(meeting: Meeting) -> str:
    date = danish.long_date(meeting.date)
    return f"{date} kl. {danish.clock(meeting.start)}" if meeting.start else date


def _people(minutes: Minutes) -> Iterator[tuple[str, Sequence[str]]]:
    """The labels of the head that name people, each with its names."""
    layout, people = minutes.layout, minutes.participants
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


def _item(item: AgendaItem, minutes: Minutes) -> DocumentItem:
    layout = minutes.layout
    heading = layout.closed_item_heading if item.closed else layout.item_heading
    sections: list[DocumentSection] = []
    for part in layout.parts:
        if part == "decision":
            sections.append(_decision(item, minutes))
        elif part == "sections":
            sections += _free_sections(item.sections, layout)
        elif part == "history":
            sections += _history(item.history, layout)
        elif part == "attachments":
            sections += _attachments(item.attachments, layout)
        else:
            raise ValueError(f"layout {layout.key!r} has an unknown part: {part!r}")
    return DocumentItem(
        heading=_fill(heading, number=item.number, title=item.title).rstrip(),
        title=item.title,
        number=item.number,
        closed=item.closed,
        case_line=_case_line(item, layout),
        sections=tuple(sections),
    )


def _case_line(item: AgendaItem, layout: Layout) -> str:
    return _fill(layout.case_number_line, number=item.case_number) if item.case_number else ""


def _decision(item: AgendaItem, minutes: Minutes) -> DocumentSection:
    layout = minutes.layout
    body = item.decision.body or plain(layout.empty_decision)
    absence = absence_lines(minutes.participants, layout)
    return DocumentSection(layout.decision_heading, 1, _with_lines(body, absence))


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
        yield DocumentSection(section.heading, section.level, body)


def _history(entries: Sequence[HistoryEntry], layout: Layout) -> Iterator[DocumentSection]:
    if entries:
        yield DocumentSection(layout.history_heading)
    for entry in entries:
        heading = _fill(layout.history_entry, date=danish.slash_date(entry.date), body=entry.body)
        decision = entry.decision if entry.released else plain(layout.not_released)
        absence = [_fill(layout.apology_line, names=entry.absent)] if entry.absent else []
        yield DocumentSection(heading, 2, _with_lines(decision, absence))


def _attachments(attachments: Sequence[Attachment], layout: Layout) -> Iterator[DocumentSection]:
    if attachments:
        titles = plain("\n".join(attachment.title for attachment in attachments))
        yield DocumentSection(layout.attachments_heading, 1, titles)

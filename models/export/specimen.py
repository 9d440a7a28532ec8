"""A made-up referat, small enough to be read at a glance: what a layout is tried on."""

import datetime as dt

from models.attendance import Participant
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    AttachmentId,
    AttendanceStatus,
    Council,
    HistoryEntry,
    HistoryEntryId,
    ItemId,
    ItemType,
    Layout,
    Meeting,
    MeetingId,
    Person,
    PersonId,
    Role,
    Section,
    SectionId,
    SectionKind,
)
from models.text import plain


def specimen(layout: Layout) -> Minutes:
    """A meeting with something for every part of `layout` to print."""
    council = Council("Lillerød Ældreråd", layout=layout.key)
    meeting = Meeting(council.id, dt.date(2026, 6, 4), dt.time(16, 30), place="Mødelokale 2")
    return Minutes(council, layout, meeting, _participants(), _items(layout))


def _participants() -> tuple[Participant, ...]:
    present, apology = AttendanceStatus.PRESENT, AttendanceStatus.APOLOGY
    eva, ib, lis, bo, ann = (
        Person(PersonId(number), name)
        for number, name in enumerate(("Eva Holm", "Ib Lund", "Lis Bro", "Bo Friis", "Ann Dahl"))
    )
    return (
        Participant(eva, Role.CHAIRPERSON, present),
        Participant(ib, Role.MEMBER, apology, substitute=lis),
        Participant(bo, Role.MEMBER, AttendanceStatus.UNEXCUSED),
        Participant(lis, Role.SUBSTITUTE, present, substitute_for=ib),
        Participant(ann, Role.GUEST, present),
    )


def _items(layout: Layout) -> tuple[AgendaItem, ...]:
    meeting = MeetingId(0)
    decision = Section(SectionId(0), SectionKind.DECISION, body=plain("Rådet anbefaler forslaget."))
    empty = Section(SectionId(0), SectionKind.DECISION)
    heading = next((s.heading for s in layout.item_sections if s.level == 1), "Sagsfremstilling")
    whole = AgendaItem(
        ItemId(1),
        meeting,
        "1",
        "Bænke i byens parker",
        decision,
        case_number="26-000123",
        sections=(
            Section(SectionId(1), heading=heading),
            Section(
                SectionId(2),
                heading="Indstilling",
                level=2,
                body=plain("Det indstilles, at forslaget drøftes."),
            ),
        ),
        history=(
            HistoryEntry(
                dt.date(2026, 5, 12), "Teknisk Udvalg", plain("Drøftet."), id=HistoryEntryId(1)
            ),
            HistoryEntry(
                dt.date(2026, 5, 26), "Økonomiudvalget", released=False, id=HistoryEntryId(2)
            ),
        ),
        attachments=(Attachment(AttachmentId(1), "Kort over bænkene"),),
    )
    closed = AgendaItem(
        ItemId(2),
        meeting,
        "2",
        "Valg af prismodtager",
        empty,
        closed=True,
        type=ItemType.DISCUSSION,
        sections=(Section(SectionId(3), heading=heading),),
    )
    return whole, closed

"""A made-up referat with something of everything: what a layout or a template is tried on."""

import datetime as dt
from dataclasses import replace
from typing import Any

from models.attendance import Participant
from models.document import Document
from models.export.compose import compose
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    AttachmentId,
    AttendanceStatus,
    Council,
    DocumentKind,
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
from models.text import parse, plain


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


def specimen_document(layout: Layout) -> Document:
    """The same as a document, with rows to sign in after the last item."""
    minutes = specimen(layout)
    sheet = compose(minutes, DocumentKind.SIGNATURES)
    return replace(
        compose(minutes),
        signatures=sheet.signatures,
        signature_headings=sheet.signature_headings,
    )


_PRESENTATION = """\
Seniorerne i byen har ønsket flere bænke. Forvaltningen har set på, hvor de gør mest gavn, \
og hvad de koster. Et godt sted

- ligger højst 250 meter fra det næste
- har læ og udsigt:
  - helst mod syd
  - gerne ved vand
- kan nås med rollator.

| Sted | Antal bænke | Pris i kr. |
| --- | --- | --- |
| Bytorvet og gågaden | 4 | 48.000 |
| Åparken | 6 | 72.000 |
| Stien langs søen | 3 | 41.500 |

Se [planen for byens parker](https://example.org/parker), som blev sendt ud med dagsordenen."""
_RECOMMENDATION = """\
Det indstilles,

1. at forslaget drøftes,
2. at rådet peger på de steder, der skal komme først, og
3. at sagen sendes videre."""
_DECISION = "Rådet anbefaler forslaget. **Åparken** skal komme først."


def _items(layout: Layout) -> tuple[AgendaItem, ...]:
    heading = next((s.heading for s in layout.item_sections if s.level == 1), "Sagsfremstilling")
    whole = _item(
        1,
        "Bænke i byens parker",
        _DECISION,
        case_number="26-000123",
        sections=(
            _section(heading),
            _section("Baggrund", _PRESENTATION, 2),
            _section("Indstilling", _RECOMMENDATION, 2),
        ),
        history=(
            HistoryEntry(
                dt.date(2026, 5, 12), "Teknisk Udvalg", plain("Drøftet."), id=HistoryEntryId(1)
            ),
            HistoryEntry(
                dt.date(2026, 5, 26), "Økonomiudvalget", released=False, id=HistoryEntryId(2)
            ),
        ),
        attachments=(
            Attachment(AttachmentId(1), "Kort over bænkene"),
            Attachment(AttachmentId(2), "Overslag over prisen"),
        ),
    )
    closed = _item(
        2,
        "Valg af prismodtager",
        closed=True,
        type=ItemType.DISCUSSION,
        sections=(_section(heading),),
    )
    return whole, closed, _item(3, "Eventuelt"), _item(4, "Underskriftsark")


def _item(number: int, title: str, decision: str = "", **rest: Any) -> AgendaItem:
    body = Section(SectionId(0), SectionKind.DECISION, body=parse(decision))
    return AgendaItem(ItemId(number), MeetingId(0), str(number), title, body, **rest)


def _section(heading: str, body: str = "", level: int = 1) -> Section:
    return Section(SectionId(1), heading=heading, level=level, body=parse(body))

"""A made-up referat with something of everything: what a layout or a template is tried on."""

import datetime as dt
from collections.abc import Iterator
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
    Ballot,
    Cast,
    Council,
    DocumentKind,
    Event,
    EventId,
    EventKind,
    HistoryEntry,
    HistoryEntryId,
    ItemId,
    ItemType,
    Layout,
    Meeting,
    MeetingId,
    NoteKind,
    Person,
    PersonId,
    Phase,
    RecordNote,
    Role,
    Section,
    SectionId,
    SectionKind,
    Vote,
    VoteId,
)
from models.text import parse, plain


def specimen(layout: Layout) -> Minutes:
    """A meeting with something for every part of `layout` to print."""
    council = Council("Lillerød Ældreråd", layout=layout.key)
    meeting = Meeting(council.id, dt.date(2026, 6, 4), dt.time(16, 30), place="Mødelokale 2")
    return Minutes(
        council, layout, meeting, _participants(), _items(layout), events=tuple(_events())
    )


_EVA, _IB, _LIS, _BO, _ANN, _KIM, _PER = (
    Person(PersonId(number), name)
    for number, name in enumerate(
        ("Eva Holm", "Ib Lund", "Lis Bro", "Bo Friis", "Ann Dahl", "Kim Vest", "Per Lind"), 1
    )
)


def _participants() -> tuple[Participant, ...]:
    present, apology = AttendanceStatus.PRESENT, AttendanceStatus.APOLOGY
    return (
        Participant(_EVA, Role.CHAIRPERSON, present, party="A", organisation="Idrætsrådet"),
        Participant(
            _IB,
            Role.MEMBER,
            apology,
            substitute=_LIS,
            party="B",
            notice="på selve mødedagen",
            reason="ferie",
        ),
        Participant(_BO, Role.MEMBER, AttendanceStatus.UNEXCUSED, party="C"),
        Participant(_KIM, Role.MEMBER, present, party="A"),
        Participant(_PER, Role.MEMBER, present, party="C"),
        Participant(_LIS, Role.SUBSTITUTE, present, substitute_for=_IB, party="B"),
        Participant(_ANN, Role.GUEST, present),
    )


def _events() -> Iterator[Event]:
    """A meeting whose third item is taken before the second, and people who come and go."""
    before, during, after = Phase
    happened = (
        (EventKind.STARTED, "16:30", None, during, None),
        (EventKind.ITEM, "16:30", 1, during, None),
        (EventKind.ARRIVED, None, 1, before, _ANN),
        (EventKind.ARRIVED, "16:45", 1, during, _KIM),
        (EventKind.DISQUALIFIED, "16:50", 1, during, _PER),
        (EventKind.LEFT, None, 1, after, _ANN),
        (EventKind.LEFT, "17:00", 1, after, _KIM),
        (EventKind.ITEM, "17:05", 3, during, None),
        (EventKind.LEFT, "17:05", 3, before, _PER),
        (EventKind.ARRIVED, "17:05", 3, before, _KIM),
        (EventKind.MODERATOR, "17:10", 3, during, _LIS),
        (EventKind.LEFT, "17:20", 3, during, _KIM),
        (EventKind.ARRIVED, "17:25", 3, after, _PER),
        (EventKind.ITEM, "17:25", 2, during, None),
        (EventKind.ITEM, "17:40", 4, during, None),
        (EventKind.ENDED, "17:45", 4, during, None),
    )
    for number, (kind, time, item, phase, person) in enumerate(happened, 1):
        yield Event(
            kind,
            dt.time.fromisoformat(time) if time else None,
            ItemId(item) if item else None,
            phase,
            person.id if person else None,
            id=EventId(number),
        )


def _votes() -> tuple[Vote, ...]:
    """One that was adopted, and one that was a tie."""
    for_, against, abstained = Ballot
    return (
        Vote(
            "Bænke i Åparken",
            (Cast(_EVA.id, for_), Cast(_KIM.id, for_), Cast(_LIS.id, against)),
            id=VoteId(1),
        ),
        Vote(
            "Bænke langs søen",
            (Cast(_EVA.id, for_), Cast(_KIM.id, abstained), Cast(_LIS.id, against)),
            id=VoteId(2),
        ),
    )


def _notes() -> tuple[RecordNote, ...]:
    return (RecordNote(NoteKind.DISSENT, (_LIS.id,), plain("Bænkene er for dyre."), VoteId(1)),)


def specimen_document(layout: Layout) -> Document:
    """A quiet one as a document, with rows to sign in after the last item."""
    minutes = specimen(layout)
    items = tuple(replace(item, votes=(), notes=()) for item in minutes.items)
    minutes = replace(minutes, items=items, events=())
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
        votes=_votes(),
        notes=_notes(),
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

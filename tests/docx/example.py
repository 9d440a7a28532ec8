"""An invented meeting, in pieces that a test puts together."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from models.attendance import Participant
from models.layouts import built_in_layouts
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    AttachmentId,
    AttendanceStatus,
    Council,
    HistoryEntry,
    ItemId,
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
from models.text import parse

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus

ASTA, IB, ZEYNEP, RUNE, MARIANNE, POUL = (
    Person(PersonId(number), name)
    for number, name in enumerate(
        (
            "Asta Bjerregaard",
            "Ib Lundtofte",
            "Zeynep Karadag",
            "Rune Mathiasen",
            "Marianne Toft",
            "Poul Ravnkilde",
        ),
        1,
    )
)

# Two present, one with an apology and a substitute, one without notice, one guest.
ROSTER = (
    Participant(ASTA, Role.CHAIRPERSON, PRESENT, organisation="Beboerhuset", party="X"),
    Participant(IB, Role.MEMBER, PRESENT),
    Participant(ZEYNEP, Role.MEMBER, APOLOGY, substitute=MARIANNE),
    Participant(RUNE, Role.MEMBER, UNEXCUSED),
    Participant(MARIANNE, Role.SUBSTITUTE, PRESENT, substitute_for=ZEYNEP),
    Participant(POUL, Role.GUEST, PRESENT),
)
ALL_PRESENT = (Participant(ASTA, Role.CHAIRPERSON, PRESENT), Participant(IB, Role.MEMBER, PRESENT))


def layout(key: str, **changes: object) -> Layout:
    """A built-in layout, with `changes`."""
    found = next(layout for layout in built_in_layouts() if layout.key == key)
    return replace(found, **changes)  # type: ignore[arg-type]


def section(heading: str, body: str = "", level: int = 1) -> Section:
    return Section(SectionId(2), SectionKind.FREE, heading, level, parse(body))


def item(number: str, title: str, decision: str = "", **rest: object) -> AgendaItem:
    """An item; `decision` is a text's stored form."""
    body = Section(SectionId(1), SectionKind.DECISION, body=parse(decision))
    fields = {"case_number": "", **rest}
    return AgendaItem(
        ItemId(int(number)),
        MeetingId(1),
        number,
        title,
        body,
        **fields,  # type: ignore[arg-type]
    )


RICH_ITEM = item(
    "2",
    "Høring om frivillighed",
    "Rådet anbefaler,\n\n1. at strategien godkendes, og\n2. at der afsættes midler:\n"
    "   - til lokaler\n   - til **kurser**\n3. at der følges op.\n\n"
    "Se [strategien](https://example.org/strategi?a=1&b=2) og *bilagene*.",
    case_number="26-001234",
    sections=(
        section("Sagsfremstilling"),
        section(
            "Indstillinger", "Det indstilles,\n\n1. at sagen drøftes, og\n2. at den sendes.", 2
        ),
        section(
            "Sagsfremstilling",
            "- flere frivillige\n  1. i foreninger\n  2. i skoler\n- lettere adgang\n\n"
            "| Tiltag | Beløb i kr. |\n| --- | --- |\n| Kurser | 120.000 |\n| Lokaler | 80.000 |",
            2,
        ),
        section(
            "Økonomiske konsekvenser",
            "Ingen.\n\nSe [strategien](https://example.org/strategi?a=1&b=2).",
            2,
        ),
    ),
    history=(
        HistoryEntry(dt.date(2026, 9, 1), "Kulturudvalget", parse("Godkendt."), "Bo Klit, Eva Dam"),
        HistoryEntry(dt.date(2026, 9, 8), "Ældrerådet", parse("Endnu hemmelig."), released=False),
    ),
    attachments=(
        Attachment(AttachmentId(1), "Strategi, høringsudgave"),
        Attachment(AttachmentId(2), "Høringsplan"),
    ),
)
ITEMS = (
    item("1", "Bemærkninger til dagsordenen", "Ingen bemærkninger."),
    RICH_ITEM,
    item("3", "Køb af areal", "Taget til efterretning.", closed=True),
    item("4", "Eventuelt"),
    item("5", "Underskriftsark", sections=(section("Sagsfremstilling"),)),
)


def minutes(
    form: Layout | str = "sagsfremstilling",
    items: Sequence[AgendaItem] = ITEMS,
    people: Sequence[Participant] = ROSTER,
    *,
    start: dt.time | None = dt.time(16, 30),
    place: str = "Lokale 2",
    council: str = "Kulturrådet",
) -> Minutes:
    """A meeting on 4 June 2026."""
    chosen = layout(form) if isinstance(form, str) else form
    owner = Council(name=council)
    meeting = Meeting(owner.id, dt.date(2026, 6, 4), start, place=place, id=MeetingId(1))
    return Minutes(owner, chosen, meeting, tuple(people), tuple(items))

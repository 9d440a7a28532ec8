"""Meetings made up at random, the same for the same seed: every word of them is invented."""

import datetime as dt
import random
from collections.abc import Iterator

from models.attendance import Participant
from models.export import compose
from models.layouts import built_in_layouts
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    AttachmentId,
    AttendanceStatus,
    Correction,
    CorrectionId,
    Council,
    DocumentKind,
    HistoryEntry,
    HistoryEntryId,
    ItemId,
    ItemType,
    Meeting,
    MeetingId,
    Person,
    PersonId,
    Publication,
    Role,
    Section,
    SectionId,
    SectionKind,
)
from models.text import Block, ListItem, Paragraph, RichText, Span, Table, rich_text

_BEGINNINGS = "bl br d f fl gr h j k kl kr l m n p r s sk sp st sv t tr v".split()
_MIDDLES = "a e i o u y æ ø å".split()
_ENDS = "b d f g k l m n p r s st t v".split()


class Chance:
    """Words, texts and records, by the dice of one seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def word(self) -> str:
        """'blædgrøst': two to four syllables, so that hardly one comes twice."""
        syllables = [
            self.dice.choice(_BEGINNINGS) + self.dice.choice(_MIDDLES) + self.dice.choice(_ENDS)
            for _ in range(self.dice.randint(2, 4))
        ]
        return "".join(syllables)

    def phrase(self, longest: int = 8) -> str:
        words = [self.word() for _ in range(self.dice.randint(1, longest))]
        return " ".join(words).capitalize()

    def likely(self, share: float) -> bool:
        return self.dice.random() < share

    def spans(self) -> tuple[Span, ...]:
        return tuple(
            Span(
                self.phrase() + self.dice.choice([" ", ". ", "\n", "\xa0", "\u2011"]),
                bold=self.likely(0.2),
                italic=self.likely(0.1),
                link=f"https://eksempel.dk/{self.word()}" if self.likely(0.1) else "",
            )
            for _ in range(self.dice.randint(1, 4))
        )

    def block(self) -> Block:
        form = self.dice.randrange(6)
        if form == 0:
            width = self.dice.randint(1, 4)
            rows = range(self.dice.randint(1, 5))
            return Table(tuple(tuple(self.spans() for _ in range(width)) for _ in rows))
        if form < 3:
            return ListItem(self.spans(), self.dice.randint(0, 1), self.likely(0.5))
        return Paragraph(self.spans())

    def text(self, most: int = 5) -> RichText:
        return rich_text(self.block() for _ in range(self.dice.randint(0, most)))

    def section(self) -> Section:
        heading = self.phrase(4) if self.likely(0.9) else ""
        return Section(
            SectionId(0), SectionKind.FREE, heading, self.dice.randint(1, 2), self.text()
        )

    def history_entry(self) -> HistoryEntry:
        return HistoryEntry(
            dt.date(2025, 1, 1) + dt.timedelta(self.dice.randrange(400)),
            self.phrase(3),
            self.text(2),
            self.phrase(3) if self.likely(0.5) else "",
            self.likely(0.7),
            HistoryEntryId(0),
        )

    def attachment(self) -> Attachment:
        return Attachment(AttachmentId(0), self.phrase(5), f"{self.word()}.pdf", 1000)

    def correction(self, item_id: ItemId | None) -> Correction:
        at = dt.datetime(2026, 7, 1, 9, 0)
        return Correction(CorrectionId(0), item_id, self.text(3), at)

    def item(self, number: int) -> AgendaItem:
        item_id = ItemId(number)
        corrections = [self.correction(item_id)] if self.likely(0.2) else []
        return AgendaItem(
            item_id,
            MeetingId(1),
            str(number),
            self.phrase(12),
            Section(SectionId(0), SectionKind.DECISION, body=self.text()),
            case_number=f"26-{self.dice.randrange(10**6):06d}" if self.likely(0.6) else "",
            closed=self.likely(0.4),
            type=self.dice.choice(list(ItemType)),
            sections=tuple(self.section() for _ in range(self.dice.randint(0, 4))),
            history=tuple(self.history_entry() for _ in range(self.dice.randint(0, 2))),
            attachments=tuple(self.attachment() for _ in range(self.dice.randint(0, 3))),
            publication=self.publication(),
            corrections=tuple(corrections),
            dispatch=self.dice.randint(1, 2),
        )

    def publication(self) -> Publication:
        return Publication(
            self.phrase(4) if self.likely(0.4) else "",
            self.text(2) if self.likely(0.5) else RichText(),
            self.likely(0.5),
        )

    def participants(self) -> tuple[Participant, ...]:
        statuses = [*AttendanceStatus, AttendanceStatus.PRESENT, AttendanceStatus.PRESENT, None]
        roles = [Role.MEMBER, Role.MEMBER, *Role]
        return tuple(
            Participant(
                Person(PersonId(number), f"{self.word().title()} {self.word().title()}sen"),
                self.dice.choice(roles),
                self.dice.choice(statuses),
            )
            for number in range(self.dice.randint(1, 14))
        )


def generated_meeting(seed: int) -> Minutes:
    """A meeting of two to nine items in one of the built-in layouts, turn about."""
    chance = Chance(seed)
    council = Council(f"{chance.word().capitalize()}rådet", f"{chance.word().capitalize()}")
    meeting = Meeting(
        council.id,
        dt.date(2026, 1, 1) + dt.timedelta(seed),
        dt.time(16, 30) if chance.likely(0.8) else None,
        place=chance.phrase(3) if chance.likely(0.8) else "",
        id=MeetingId(1),
    )
    items = tuple(chance.item(number) for number in range(1, chance.dice.randint(3, 10)))
    layouts = built_in_layouts()
    return Minutes(
        council,
        layouts[seed % len(layouts)],
        meeting,
        chance.participants(),
        items,
        tuple(chance.correction(None) for _ in range(chance.dice.randint(0, 1))),
    )


def item_for_excerpt(minutes: Minutes) -> ItemId:
    return minutes.items[0].id


def every_kind(minutes: Minutes) -> Iterator[DocumentKind]:
    """The kinds of document that can be made of the meeting."""
    for kind in DocumentKind:
        document = compose(minutes, kind, item_for_excerpt(minutes))
        if document.items or document.signatures:
            yield kind

"""Meetings made up at random, the same for the same seed: every word of them is invented."""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.attendance import Participant
from models.export import compose
from models.layouts import built_in_layouts
from models.minutes import Minutes
from models.records import (
    AbsentInHead,
    AgendaItem,
    Attachment,
    AttachmentId,
    AttendanceStatus,
    Ballot,
    Cast,
    Correction,
    CorrectionId,
    Council,
    DocumentKind,
    Event,
    EventId,
    EventKind,
    HistoryEntry,
    HistoryEntryId,
    ItemId,
    ItemOutcome,
    ItemType,
    Layout,
    LineWording,
    Meeting,
    MeetingId,
    NoteId,
    NoteKind,
    Person,
    PersonId,
    Phase,
    Publication,
    RecordNote,
    Role,
    Section,
    SectionId,
    SectionKind,
    Vote,
    VoteId,
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
            id=HistoryEntryId(0),
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

    def happened(self, item: AgendaItem, people: Sequence[Person]) -> AgendaItem:
        """The item with votes, notes and the like, such as a meeting leaves behind."""
        chosen = [person.id for person in people]
        vote = Vote(
            self.phrase(6) if self.likely(0.7) else "",
            tuple(Cast(person, self.dice.choice(list(Ballot))) for person in chosen),
            wording=self.phrase(6) if self.likely(0.3) else "",
            id=VoteId(1),
        )
        note = RecordNote(
            self.dice.choice(list(NoteKind)),
            tuple(self.dice.sample(chosen, 1)),
            self.text(3),
            VoteId(1) if self.likely(0.5) else None,
            NoteId(1),
        )
        lines = tuple(LineWording(key, self.phrase(5)) for key in ("apology", "order", "quorum"))
        return replace(
            item,
            outcome=self.dice.choice([None, None, *ItemOutcome]),
            again=self.likely(0.2),
            carried_from=ItemId(99) if self.likely(0.2) else None,
            line_wordings=lines[: self.dice.randint(0, 3)],
            votes=(vote,) if self.likely(0.4) else (),
            notes=(note,) if self.likely(0.4) else (),
        )

    def events(
        self, items: Sequence[AgendaItem], people: Sequence[Participant]
    ) -> tuple[Event, ...]:
        """What happened: the course of the meeting, and people who came, went or were partial."""
        of_people = (*EventKind,)[5:]
        found = [Event(EventKind.STARTED, dt.time(16, 30), id=EventId(1))]
        for place, item in enumerate(items):
            time = dt.time(17 + place // 4, place % 4 * 15)
            found.append(Event(EventKind.ITEM, time, item.id, id=EventId(len(found) + 1)))
            for _ in range(self.dice.randint(0, 2)):
                found.append(
                    Event(
                        self.dice.choice(of_people),
                        time if self.likely(0.8) else None,
                        item.id,
                        self.dice.choice(list(Phase)),
                        self.dice.choice(people).person.id,
                        decided=self.likely(0.7),
                        reason=self.phrase(5),
                        wording=self.phrase(5) if self.likely(0.3) else "",
                        id=EventId(len(found) + 1),
                    )
                )
        return (*found, Event(EventKind.ENDED, dt.time(21), id=EventId(len(found) + 1)))

    def telling(self, layout: Layout) -> Layout:
        """The layout, or one that tells more of who was there."""
        if self.likely(0.5):
            return layout
        events = replace(
            layout.events,
            lines_first=self.likely(0.5),
            partial_told="{name} deltog ikke under {items}.",
            arrived_mark="(fra kl. {time})",
            left_mark="(til kl. {time})",
            guest_mark="(gæst under {items})",
            moderator_mark="(mødeleder)",
            end_sentence="Mødet sluttede kl. {time}.",
            quorum_lost="Mødet var ikke beslutningsdygtigt under punkt {number}.",
        )
        where = self.dice.choice(list(AbsentInHead))
        return replace(layout, absent_in_head=where, events=events)

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
    people = chance.participants()
    corrections = tuple(chance.correction(None) for _ in range(chance.dice.randint(0, 1)))
    items = tuple(chance.happened(item, [p.person for p in people]) for item in items)
    events = chance.events(items, people)
    moved = {e.person_id for e in events if e.kind in (EventKind.ARRIVED, EventKind.LEFT)}
    people = tuple(
        replace(p, status=AttendanceStatus.PRESENT) if p.person.id in moved else p for p in people
    )
    layout = chance.telling(layouts[seed % len(layouts)])
    return Minutes(council, layout, meeting, people, items, corrections, events)


def item_for_excerpt(minutes: Minutes) -> ItemId:
    return minutes.items[0].id


def every_kind(minutes: Minutes) -> Iterator[DocumentKind]:
    """The kinds of document that can be made of the meeting."""
    for kind in DocumentKind:
        document = compose(minutes, kind, item_for_excerpt(minutes))
        if document.items or document.signatures:
            yield kind

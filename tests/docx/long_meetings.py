"""Generated meetings: as unlike each other as meetings are, and the same ones every time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random

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
    Meeting,
    MeetingId,
    Person,
    PersonId,
    Role,
    Section,
    SectionId,
    SectionKind,
)
from models.text import Block, ListItem, Paragraph, RichText, Span, Table, rich_text

WORDS = (
    "rådet sagen mødet at og i på for til med der er som en et den det de kan skal vil om fra af "
    "kommunen borgerne medlemmerne forvaltningen drøftede anbefaler indstiller orienterede tog "
    "efterretning godkendt udsat høringssvar budget lokaler frivillige foreningerne økonomi årets "
    "arbejdsgruppe ældreområdet integrationsindsatsen beskæftigelse sundhedshuset trafiksikkerhed "
    "tilgængelighed byrådet udvalget forslaget planen strategien perioden desuden endvidere dog "
    "både hvor når fordi således blandt andet mellem under efter før gennem uden over mod hos "
    "frivillighedskoordinatoren kommunalbestyrelsen lokalplanforslag forebyggelsespolitikken "
    "boligområderne tilbagemelding arrangementet deltagelse samarbejdet ønsker særligt fælles øget "
    "Vestby Nørregade Asta Holm Rigsrevisionen EU FN"
).split()
ODD_WORDS = (
    "1.250.000 kr. 12-03-2026 kl. 16.30 § 27 stk. 2 nr. 26-001234 50 % 2026/2027 og/eller m.m. "
    "f.eks. bl.a. ca. Bo-Gruppen fritids- kultur- IT-systemer A/S »rådet« (bilag 2) [udkast] – — & "
    "t/r 7-9 €1.200 +45 1234-5678 tjek! hvorfor? ja; nej: 10.000-12.000 3,5-4,0 "
    "sundheds-,social-ogældreområdet x/y/z ... … 'citat' \"citat\" nr.5 #1 A4-format 24/7-telefon"
).split()
LINKS = (
    "https://www.example.org/dagsordener/2026/integrationsraadet/bilag-3.pdf",
    "https://example.org/a?b=1&c=2",
    "mailto:raadet@example.org",
)
NAMES = (
    "Asta Bjerregaard",
    "Ib Lundtofte",
    "Zeynep Karadag",
    "Rune Mathiasen",
    "Marianne Toft",
    "Poul Ravnkilde",
    "Олена Шевченко",
    "Ulla-Britt Østergård",
)


def generated_meeting(number: int) -> Minutes:
    """The meeting of that number: the odd ones in one layout, the even in the other."""
    return _Writer(Random(number)).minutes(number)


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        # Some meetings are short of words, some long; so are their items.
        self.wordiness = random.choice((0.5, 1, 1, 1.5, 2.5))

    def minutes(self, number: int) -> Minutes:
        layouts = built_in_layouts()
        council = Council(name="Kulturrådet", municipality="Vestby Kommune")
        meeting = Meeting(
            council.id, dt.date(2026, 6, 4), dt.time(16, 30), place="Lokale 2", id=MeetingId(1)
        )
        count = self.random.choice((3, 6, 9, 12, 12, 15, 20, 60))
        return Minutes(
            council,
            layouts[number % len(layouts)],
            meeting,
            self._people(),
            tuple(self._item(index, few=count > 40) for index in range(1, count + 1)),
        )

    def _people(self) -> tuple[Participant, ...]:
        statuses = list(AttendanceStatus)
        return tuple(
            Participant(Person(PersonId(n), name), Role.MEMBER, self.random.choice(statuses))
            for n, name in enumerate(NAMES, 1)
        )

    # --- an item ---

    def _item(self, number: int, *, few: bool) -> AgendaItem:
        random = self.random
        decision = Section(
            SectionId(number * 10), SectionKind.DECISION, body=self._text(1, 3, few=True)
        )
        item = AgendaItem(ItemId(number), MeetingId(1), str(number), self._title(), decision)
        if few and random.random() < 0.7:
            return item
        longest = 2 if few else random.choice((1, 2, 3, 5, 14))
        return replace(
            item,
            case_number=f"26-{random.randrange(10**6):06}" if random.random() < 0.7 else "",
            closed=random.random() < 0.1,
            sections=tuple(self._sections(number, longest)),
            history=tuple(
                HistoryEntry(dt.date(2026, 5, day), self._words(2), self._text(1, 2, few=True))
                for day in range(1, random.choice((1, 1, 1, 3)))
            ),
            attachments=tuple(
                Attachment(AttachmentId(n), self._words(random.randint(1, 12)))
                for n in range(random.choice((0, 0, 2, 5)))
            ),
        )

    def _sections(self, number: int, longest: int) -> list[Section]:
        return [
            Section(
                SectionId(number * 10 + place),
                SectionKind.FREE,
                self._words(self.random.choice((1, 1, 2, 14))).capitalize(),
                self.random.choice((1, 2)),
                self._text(0, longest),
            )
            for place in range(1, self.random.randint(1, 5))
        ]

    def _title(self) -> str:
        return self._words(self.random.choice((1, 2, 4, 8, 8, 30))).capitalize()

    # --- text ---

    def _text(self, fewest: int, most: int, *, few: bool = False) -> RichText:
        makers: list[Callable[[], list[Block]]] = [self._paragraph] * 6
        if not few:
            makers += [self._list, self._list, self._table]
        blocks: list[Block] = []
        for _ in range(self.random.randint(fewest, most)):
            blocks += self.random.choice(makers)()
        return rich_text(blocks)

    def _paragraph(self) -> list[Block]:
        if self.random.random() < 0.04:
            return [Paragraph()]
        longest = int(120 * self.wordiness)
        return [Paragraph(self._spans(self.random.randint(1, longest)))]

    def _list(self) -> list[Block]:
        random = self.random
        numbered = random.random() < 0.5
        return [
            ListItem(
                self._spans(random.choice((2, 5, 12, 40))),
                random.choice((0, 0, 1)),
                random.random() < 0.5 if random.random() < 0.1 else numbered,
            )
            for _ in range(random.randint(1, 9))
        ]

    def _table(self) -> list[Block]:
        random = self.random
        columns = random.randint(1, 5)
        rows = random.choice((1, 3, 3, 3, 8, 8, 40))
        longest = random.choice((2, 6, 20))

        def cell() -> tuple[Span, ...]:
            return self._spans(random.randint(0, longest))

        return [Table(tuple(tuple(cell() for _ in range(columns)) for _ in range(rows)))]

    def _spans(self, count: int) -> tuple[Span, ...]:
        """So many words, some of them bold, in italics, in a link, on a new line."""
        random = self.random
        spans = []
        while count > 0:
            taken = min(count, random.choice((count, random.randint(1, 12))))
            count -= taken
            text = self._words(taken)
            if random.random() < 0.05:
                text += "\n"
            elif random.random() < 0.1:
                text += ","
            if random.random() < 0.03:
                spans.append(Span(random.choice(LINKS), link=LINKS[0]))
                spans.append(Span(random.choice((" ", ", ", ". "))))
            bold, italic = random.random() < 0.1, random.random() < 0.1
            link = random.choice(LINKS) if random.random() < 0.05 else ""
            spans.append(Span(text + " " * (count > 0), bold, italic, link))
        return tuple(spans)

    def _words(self, count: int) -> str:
        random = self.random
        return " ".join(
            random.choice(ODD_WORDS) if random.random() < 0.06 else random.choice(WORDS)
            for _ in range(count)
        )

"""A referat written as text and read back is the same referat, in both layouts."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from models.attendance import Participant
from models.export.compose import compose
from models.export.plain import plain_text
from models.imports.document_text import read_document
from models.imports.lines import read_lines
from models.imports.minutes_text import choose_layout
from models.imports.wording import wording
from models.layouts import built_in_layouts
from models.minutes import Minutes, MinutesDraft, ParticipantDraft
from models.records import (
    AbsentInHead,
    AgendaItem,
    Attachment,
    AttachmentDraft,
    AttachmentId,
    AttendanceStatus,
    Council,
    HistoryEntry,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    Layout,
    Meeting,
    MeetingId,
    Person,
    PersonId,
    Role,
    Section,
    SectionDraft,
    SectionId,
    SectionKind,
)
from models.text import EMPTY_TEXT, ListItem, Paragraph, Span, rich_text
from tests.fixtures.old_minutes import read_text

FREE, HISTORY = built_in_layouts()
INNER = {
    FREE.key: ["Sagsfremstilling", "Indstilling", "Indstilling:", "Beslutning", "Økonomi"],
    HISTORY.key: ["Resume og sagens baggrund", "Indstillinger", "Sagsfremstilling", "Høring"],
}

# --- a meeting as it may be typed ------------------------------------------------------------

# No letters that a month could be made of: '1. maj' begins no list.
words = st.text("adegiklnorstæøåéÆÅ", min_size=1, max_size=9)
phrases = st.lists(words, min_size=1, max_size=14).map(" ".join)
sentences = phrases.map(lambda phrase: f"{phrase.capitalize()}.")
titles = phrases.map(lambda phrase: f"Om {phrase}")
names = st.tuples(words, words).map(lambda pair: f"{pair[0].title()} {pair[1].title()}sen")
addresses = st.sampled_from(["#", "https://a.dk/b(c)?d=e&f", "mailto:a@b.dk"])
linked = st.builds(
    lambda before, shown, address: (Span(f"{before} "), Span(shown, link=address), Span(".")),
    phrases, phrases, addresses,
)  # fmt: skip
runs = st.one_of(sentences.map(lambda text: (Span(text),)), linked)
paragraphs = st.builds(Paragraph, runs)
list_items = st.builds(ListItem, runs, st.integers(0, 1), st.booleans())
texts = st.lists(st.one_of(paragraphs, list_items), min_size=1, max_size=5).map(rich_text)
maybe_texts = st.one_of(st.just(EMPTY_TEXT), texts)
days = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
times = st.times().map(lambda time: dt.time(time.hour, time.minute))

released = st.builds(
    HistoryEntryDraft,
    date=days,
    body=titles,
    decision=maybe_texts,
    absent=st.lists(names, max_size=3).map(", ".join),
)
withheld = st.builds(HistoryEntryDraft, date=days, body=titles, released=st.just(False))
attachments = titles.map(AttachmentDraft)


@st.composite
def sections(draw: st.DrawFn, layout: Layout) -> tuple[SectionDraft, ...]:
    """None, or the layout's own section of level 1 and some of level 2 in any order."""
    if draw(st.booleans()):
        return ()
    outer = SectionDraft(layout.item_sections[0].heading, 1, draw(maybe_texts))
    headings = draw(st.lists(st.sampled_from(INNER[layout.key]), unique=True))
    return (outer, *(SectionDraft(heading, 2, draw(texts)) for heading in headings))


@st.composite
def items(draw: st.DrawFn, layout: Layout) -> tuple[ItemDraft, ...]:
    first = draw(st.integers(1, 200))
    case_numbers = st.just("")
    if layout.case_number_line:
        case_numbers = st.one_of(case_numbers, st.integers(10**5, 10**6).map(lambda n: f"25-{n}"))
    return tuple(
        ItemDraft(
            title,
            str(number),
            draw(case_numbers),
            closed=draw(st.booleans()),
            decision=draw(maybe_texts),
            sections=draw(sections(layout)),
            history=tuple(draw(st.lists(st.one_of(released, withheld), max_size=3))),
            attachments=tuple(draw(st.lists(attachments, max_size=2))),
        )
        for number, title in enumerate(draw(st.lists(titles, min_size=1, max_size=4)), first)
    )


@st.composite
def participants(draw: st.DrawFn, layout: Layout) -> tuple[ParticipantDraft, ...]:
    everyone = draw(st.lists(names, min_size=1, max_size=6, unique=True))
    people = [ParticipantDraft(everyone[0])]
    for name in everyone[1:]:
        status = draw(st.sampled_from(AttendanceStatus))
        if status is not AttendanceStatus.PRESENT:
            people.append(ParticipantDraft(name, status=status))
            continue
        role = draw(st.sampled_from([Role.MEMBER, Role.GUEST, Role.SUBSTITUTE]))
        seat = everyone[0] if role is Role.SUBSTITUTE else ""
        people.append(ParticipantDraft(name, role, status, seat))
    if layout.absent_in_head is AbsentInHead.APART:
        people.sort(key=lambda person: list(AttendanceStatus).index(person.status))  # type: ignore[arg-type]
    return tuple(people)


@st.composite
def meetings(draw: st.DrawFn) -> MinutesDraft:
    layout = draw(st.sampled_from([FREE, HISTORY]))
    return MinutesDraft(
        council=draw(titles),
        municipality="",
        layout=layout.key,
        date=draw(days),
        start=draw(st.one_of(st.none(), times)),
        place=draw(st.one_of(st.just(""), titles)),
        participants=draw(participants(layout)),
        items=draw(items(layout)),
    )


# --- the same meeting as it is stored --------------------------------------------------------


def layout_of(draft: MinutesDraft) -> Layout:
    return FREE if draft.layout == FREE.key else HISTORY


def stored(draft: MinutesDraft) -> Minutes:
    return Minutes(
        Council(draft.council, layout=draft.layout),
        layout_of(draft),
        Meeting(Council("").id, draft.date, draft.start, place=draft.place),
        tuple(stored_people(draft.participants)),
        tuple(stored_item(item) for item in draft.items),
    )


def stored_people(people: Iterable[ParticipantDraft]) -> Iterable[Participant]:
    ids = {person.name: PersonId(number) for number, person in enumerate(people, 1)}
    for draft in people:
        seat = draft.substitute_for
        yield Participant(
            Person(ids[draft.name], draft.name),
            draft.role,
            draft.status,
            substitute_for=Person(ids[seat], seat) if seat else None,
        )


def stored_item(draft: ItemDraft) -> AgendaItem:
    return AgendaItem(
        ItemId(0),
        MeetingId(0),
        draft.number or "",
        draft.title,
        Section(SectionId(0), SectionKind.DECISION, body=draft.decision),
        draft.case_number,
        draft.closed,
        sections=tuple(
            Section(SectionId(0), heading=s.heading, level=s.level, body=s.body)
            for s in draft.sections
        ),
        history=tuple(
            HistoryEntry(e.date, e.body, e.decision, e.absent, e.released) for e in draft.history
        ),
        attachments=tuple(Attachment(AttachmentId(0), a.title) for a in draft.attachments),
    )


# --- the round trips -------------------------------------------------------------------------


@settings(max_examples=40)
@given(meetings())
def test_a_referat_is_read_back_as_it_was_written(draft: MinutesDraft) -> None:
    text = plain_text(compose(stored(draft)))
    assert read_text(text).draft == draft


@settings(max_examples=40)
@given(meetings())
def test_a_document_is_read_back_as_it_was_composed(draft: MinutesDraft) -> None:
    document = compose(stored(draft))
    lines = read_lines(plain_text(document))
    read = read_document(lines, wording(choose_layout(lines, built_in_layouts())))
    assert read
    # The file properties are not part of the text.
    assert read.document == replace(document, subject="")

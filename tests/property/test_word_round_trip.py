"""A document written as a Word file and read back differs in nothing, whatever it holds."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparison import Found, Grammar, compare
from models.danish import clean_line
from models.document import Document, ReadFile
from models.export.compose import compose
from models.export.estimate import estimate_pages
from models.export.word import word_bytes
from models.imports.word_file import read_word
from models.imports.word_minutes import read_document
from models.imports.wording import wording
from models.minutes import Minutes
from models.records import AgendaItem, DocumentKind, HistoryEntry, Section, SectionId, SectionKind
from models.text import RichText, Span, Table, rich_text
from models.text import spans as joined
from tests.docx.example import item, layout, minutes
from tests.property.strategies import rich_texts, words

KINDS = (
    DocumentKind.MINUTES,
    DocumentKind.AGENDA,
    DocumentKind.PUBLIC,
)
titles = words.map(clean_line).filter(bool)
headings = st.sampled_from(["Sagsfremstilling", "Indstilling", "Beslutning", "Økonomi", ""])
sections = st.lists(st.tuples(headings, st.integers(1, 2), rich_texts), max_size=4)


@st.composite
def items(draw: st.DrawFn, number: int) -> AgendaItem:
    made = item(str(number), draw(titles), closed=draw(st.booleans()))
    return replace(
        made,
        case_number=draw(st.sampled_from(["", "26-001234"])),
        decision=Section(SectionId(number * 10), SectionKind.DECISION, body=draw(rich_texts)),
        sections=tuple(
            Section(SectionId(number * 10 + place), SectionKind.FREE, *section)
            for place, section in enumerate(draw(sections), 1)
        ),
        history=tuple(
            HistoryEntry(dt.date(2026, 1, 2), "Ældrerådet", body, "Bo Klit", released)
            for body, released in draw(st.lists(st.tuples(rich_texts, st.booleans()), max_size=2))
        ),
    )


@st.composite
def meetings(draw: st.DrawFn) -> Minutes:
    form = layout(draw(st.sampled_from(["fremstilling", "sagsfremstilling"])))
    return minutes(form, [draw(items(number)) for number in range(1, draw(st.integers(1, 3)) + 1)])


def word_file(document: Document) -> ReadFile:
    pages = estimate_pages(document)
    content = word_bytes(document, pages, created=dt.datetime(2026, 6, 4, 12))
    return read_word(Path("referat.docx"), content)


def compared(meeting: Minutes, kind: DocumentKind = DocumentKind.MINUTES) -> Found:
    document = compose(meeting, kind)
    words_of_layout = wording(meeting.layout)
    read = read_document(word_file(document), words_of_layout, document)
    grammar = Grammar(lambda _part, text: bool(words_of_layout.names_absent(text)), str)
    return compare(document, read, meeting.items, grammar)


def shown(text: RichText) -> list[object]:
    """The text with what a Word file cannot tell made alike: addresses' odd characters."""
    return [
        [[_shown(cell, header=not index) for cell in row] for index, row in enumerate(block.rows)]
        if isinstance(block, Table)
        else replace(block, spans=_shown(block.spans))
        for block in text.blocks
    ]


def _shown(spans: tuple[Span, ...], *, header: bool = False) -> tuple[Span, ...]:
    """A header row is bold by the look of its table, so that nothing tells whether its text is."""
    all_bold = header and all(span.bold or not span.text.strip() for span in spans)
    return joined(
        replace(span, link=unquote(span.link), bold=span.bold and not all_bold) for span in spans
    )


@settings(max_examples=40)
@given(meetings(), st.sampled_from(KINDS))
def test_a_meeting_comes_back_without_a_difference(meeting: Minutes, kind: DocumentKind) -> None:
    assert compared(meeting, kind) == Found()


@given(rich_texts)
def test_a_text_comes_back_as_it_was(text: RichText) -> None:
    document = compose(minutes(items=[item("1", "Budget")], people=()))
    (budget,) = document.items
    decision = replace(budget.sections[0], body=text)
    file = word_file(replace(document, items=(replace(budget, sections=(decision,)),)))
    heading = next(index for index, read in enumerate(file.blocks) if read.heading == 2)
    body = [read for read in file.blocks[heading + 1 :] if read.style != "referent table gap"]
    assert shown(rich_text(read.block for read in body)) == shown(text)

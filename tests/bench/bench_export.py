"""Writing the Word document, beside docxtpl writing the same text without page numbers."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

import docx
from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from models.export import compose
from models.export.rendering import render
from models.layouts import built_in_layouts
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Council,
    FileFormat,
    ItemId,
    Meeting,
    MeetingId,
    Section,
    SectionId,
    SectionKind,
)
from models.text import ListItem, Paragraph, RichText, Span, plain_lines, rich_text
from tests.bench import Figure, in_turn
from ui.line_counter import LineCounter

SYLLABLES = "rå det drøf te sa gen og tog ori en ring til ef ter nin".split()
CREATED = dt.datetime(2026, 11, 22, 12, 0)


def body_of(random: Random) -> RichText:
    """Four paragraphs and four bullets, with as many different words as minutes tend to have."""

    def words(count: int) -> tuple[Span, ...]:
        sizes = random.choices((1, 2, 2, 3, 4), k=count)
        return (Span(" ".join("".join(random.choices(SYLLABLES, k=k)) for k in sizes) + "."),)

    paragraphs = [Paragraph(words(60)) for _ in range(4)]
    return rich_text([*paragraphs, *(ListItem(words(6)) for _ in range(4))])


def minutes_of(count: int) -> Minutes:
    """Minutes with so many items of four paragraphs and four bullets each."""
    random = Random(count)
    items = tuple(
        AgendaItem(
            id=ItemId(number),
            meeting_id=MeetingId(1),
            number=str(number),
            title=f"Punkt om sag {number}",
            decision=Section(SectionId(2 * number), SectionKind.DECISION),
            sections=(
                Section(
                    SectionId(2 * number + 1),
                    SectionKind.FREE,
                    "Sagsfremstilling",
                    1,
                    body_of(random),
                ),
            ),
        )
        for number in range(1, count + 1)
    )
    council = Council(name="Bænkrådet")
    meeting = Meeting(council.id, CREATED.date(), id=MeetingId(1))
    return Minutes(council, built_in_layouts()[-1], meeting, (), items)


def write_ours(minutes: Minutes, target: Path) -> None:
    """The referat as Referent writes it, page numbers included, by fonts loaded afresh."""
    rendered = render(compose(minutes), FileFormat.WORD, created=CREATED, count_lines=LineCounter())
    target.write_bytes(rendered.content)


def write_docxtpl(template: Path, lines: list[str], target: Path) -> None:
    """The same lines by docxtpl, all of them in one style."""
    document = DocxTemplate(template)
    document.render({"lines": lines})
    document.save(target)


def docxtpl_template(target: Path) -> None:
    """A template with a paragraph for each line."""
    word = docx.Document()
    for text in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        word.add_paragraph(text)
    word.save(str(target))


def lines_of(minutes: Minutes) -> list[str]:
    """Every line of the document, one for each paragraph."""
    document = compose(minutes)
    lines = [document.title, *(f"{field.label} {field.value}" for field in document.head)]
    lines += [document.contents_heading, *(item.title for item in document.items)]
    for item in document.items:
        lines.append(item.heading)
        for section in item.sections:
            lines += [section.heading, *plain_lines(section.body)]
    return lines


def figures() -> Iterator[Figure]:
    """An ordinary meeting, a huge one, and whether the time grows with the length alone."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, template = (Path(folder, name) for name in ("a.docx", "b.docx", "t.docx"))
        docxtpl_template(template)
        ordinary, huge = minutes_of(12), minutes_of(300)
        taken, floor = in_turn(
            partial(write_ours, ordinary, ours),
            partial(write_docxtpl, template, lines_of(ordinary), theirs),
            rounds=20,
        )
        yield Figure("export of 12 items, with their pages, beside docxtpl", taken, floor, 1.0)
        long, short = in_turn(
            partial(write_ours, huge, ours), partial(write_ours, ordinary, theirs), rounds=5
        )
        yield Figure("export of 300 items beside 25 of 12", long, short * 25, 1.3)

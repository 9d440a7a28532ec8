"""Writing the Word document, beside lxml writing the same text as bare paragraphs."""

import datetime as dt
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

from lxml import etree

from models.export import compose, estimate_pages
from models.export.template import DEFAULT_TEMPLATE
from models.export.word import word_bytes
from models.layouts import built_in_layouts
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Council,
    ItemId,
    Meeting,
    MeetingId,
    Section,
    SectionId,
    SectionKind,
)
from models.text import ListItem, Paragraph, RichText, Span, plain_lines, rich_text
from tests.bench import Figure, in_turn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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
    """The referat as Referent writes it."""
    document = compose(minutes)
    target.write_bytes(word_bytes(document, estimate_pages(document), created=CREATED))


def write_floor(lines: list[str], target: Path) -> None:
    """The same lines as paragraphs of one run each, in a package like the template's."""
    root = etree.Element(f"{W}document")
    body = etree.SubElement(root, f"{W}body")
    for line in lines:
        paragraph = etree.SubElement(body, f"{W}p")
        properties = etree.SubElement(paragraph, f"{W}pPr")
        etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", "BodyText")
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = line
    with (
        zipfile.ZipFile(DEFAULT_TEMPLATE) as template,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for name in template.namelist():
            if name != "word/document.xml":
                package.writestr(name, template.read(name))
        package.writestr("word/document.xml", etree.tostring(root, encoding="UTF-8"))


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
        ours, bare = Path(folder, "ours.docx"), Path(folder, "bare.docx")
        taken = {}
        for count, limit, rounds in ((12, 3.0, 30), (100, 3.0, 10), (1000, 2.0, 5)):
            minutes = minutes_of(count)
            lines = lines_of(minutes)
            taken[count], floor = in_turn(
                partial(write_ours, minutes, ours),
                partial(write_floor, lines, bare),
                rounds=rounds,
            )
            yield Figure(f"export of {count} items", taken[count], floor, limit)
        yield Figure("export of 1,000 items beside ten of 100", taken[1000], taken[100] * 10, 1.2)

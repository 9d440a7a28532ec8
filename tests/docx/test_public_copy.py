"""Nothing of a closed item gets into the public copy, in any format and in no part of a file."""

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from models.export import compose, default_file_name, estimate_pages, plain_text
from models.export.rendering import render
from models.export.word import word_bytes
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    DocumentKind,
    Event,
    EventKind,
    FileFormat,
    Publication,
    Section,
    SectionId,
)
from models.secretariat import Secretariat
from models.text import RichText, spans_of
from tests.docx.example import minutes
from tests.docx.meetings import generated_meeting
from tests.fixtures.office import Office

CREATED = dt.datetime(2026, 6, 5, 8, 30)
PUBLIC = DocumentKind.PUBLIC
MEETINGS = 50
SET_ON_PAGES = 8  # of them: a PDF takes ten times as long as the rest

# --- what may and what must not be there ---


def words(*texts: str) -> set[str]:
    return {word for text in texts for word in re.findall(r"[^\W_]{3,}", text.casefold())}


def texts_in(text: RichText) -> Iterator[str]:
    for span in spans_of(text):
        yield span.text
        yield span.link


def inside(item: AgendaItem) -> Iterator[str]:
    """Every text of the item but what was published of it."""
    yield item.title
    yield item.case_number
    yield from texts_in(item.decision.body)
    for section in item.sections:
        yield section.heading
        yield from texts_in(section.body)
    for entry in item.history:
        yield entry.body
        yield entry.absent
        yield from texts_in(entry.decision)
    for attachment in item.attachments:
        yield attachment.title
        yield Path(attachment.file_name).stem
    for correction in item.corrections:
        yield from texts_in(correction.body)
    for line in item.line_wordings:
        yield line.text
    for vote in item.votes:
        yield vote.motion
        yield vote.wording
    for note in item.notes:
        yield from texts_in(note.body)


def private(meeting: Minutes) -> Iterator[str]:
    """What was noted of closed items while they were up; and every reason, wherever it was."""
    closed = {item.id for item in meeting.items if item.closed}
    for event in meeting.events:
        yield event.reason
        if event.item_id in closed:
            yield event.wording
    yield from (person.reason for person in meeting.participants)


def told_openly(meeting: Minutes) -> Iterator[str]:
    """The words of the layout, and those that events at open items were put in."""
    texts = [*vars(meeting.layout).values(), *vars(meeting.layout.events).values()]
    yield from (text for text in texts if isinstance(text, str))
    closed = {item.id for item in meeting.items if item.closed}
    yield from (event.wording for event in meeting.events if event.item_id not in closed)


def published(publication: Publication) -> Iterator[str]:
    yield publication.title
    if publication.released:
        yield from texts_in(publication.decision)


@cache
def secrets(meeting: Minutes) -> set[str]:
    """The words of the closed items that occur nowhere in the open parts, not even in a word."""
    closed = [item for item in meeting.items if item.closed]
    told: set[str] = words(*(text for item in closed for text in inside(item)))
    for item in closed:
        if not item.publication.released:
            told |= words(*texts_in(item.publication.decision))
    told |= words(*private(meeting))
    known = words(meeting.council.name, meeting.council.municipality, meeting.meeting.place)
    known |= words(*(person.name for person in meeting.participants))
    known |= words(*told_openly(meeting))
    for item in meeting.items:
        known |= words(*(published(item.publication) if item.closed else inside(item)))
    for correction in meeting.corrections:
        known |= words(*texts_in(correction.body))
    open_words = " ".join(known)
    return {word for word in told if word not in open_words}


def everything_in(content: bytes, file_format: FileFormat) -> str:
    """All that can be read in a file, by any means."""
    if file_format is FileFormat.WORD:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [package.read(name) for name in package.namelist()]
            return "\n".join([*package.namelist(), *(part.decode() for part in parts)])
    if file_format is FileFormat.PDF:
        return "\n".join(_inside_pdf(content))
    return content.decode()


def _inside_pdf(content: bytes) -> Iterator[str]:
    pdf = pypdfium2.PdfDocument(content)
    yield repr(pdf.get_metadata_dict())
    yield from (bookmark.get_title() for bookmark in pdf.get_toc())
    for page in pdf:
        yield page.get_textpage().get_text_range()
    pdf.close()
    yield content.decode("latin-1")
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        unpacked = zlib.decompressobj()
        try:
            yield unpacked.decompress(stream).decode("latin-1")
        except zlib.error:
            continue


def leaked(meeting: Minutes, text: str) -> list[str]:
    shown = text.casefold()
    return sorted(word for word in secrets(meeting) if word in shown)


FORMATS = list(FileFormat)

# --- the proof ---


@pytest.fixture(scope="module")
def meetings() -> list[Minutes]:
    return [generated_meeting(seed) for seed in range(MEETINGS)]


def without_closed_texts(meeting: Minutes) -> Minutes:
    """The meeting as if nothing had ever been written in its closed items."""
    empty = Section(SectionId(0))
    items = tuple(
        AgendaItem(
            item.id,
            item.meeting_id,
            item.number,
            "",
            empty,
            closed=True,
            publication=item.publication,
        )
        if item.closed
        else item
        for item in meeting.items
    )
    return replace(meeting, items=items, events=tuple(without_closed_events(meeting)))


def without_closed_events(meeting: Minutes) -> Iterator[Event]:
    """The events as if nobody had been partial in a closed item, and nothing had words there."""
    closed = {item.id for item in meeting.items if item.closed}
    for event in meeting.events:
        if event.item_id not in closed:
            yield event
        elif event.kind is not EventKind.DISQUALIFIED:
            yield replace(event, reason="", wording="")


def test_the_generated_meetings_have_something_to_hide(meetings: list[Minutes]) -> None:
    """Otherwise the rest would prove nothing."""
    closed = [item for meeting in meetings for item in meeting.items if item.closed]
    assert len(closed) > MEETINGS
    assert all(any(getattr(item, part) for item in closed) for part in vars(closed[0]))
    assert sum(len(secrets(meeting)) for meeting in meetings) > 100 * MEETINGS
    partial = [
        event
        for meeting in meetings
        for event in meeting.events
        if event.kind is EventKind.DISQUALIFIED and event.reason
    ]
    hidden = {item.id for item in closed}
    assert sum(event.item_id in hidden for event in partial) > MEETINGS / 5
    for meeting in meetings:
        printed = leaked(meeting, plain_text(compose(meeting)))
        reasons = words(*(event.reason for event in meeting.events))
        assert not reasons & set(printed)
        assert bool(printed) is any(item.closed for item in meeting.items)


def test_no_word_of_a_closed_item_is_in_the_document_or_the_name_of_its_file(
    meetings: list[Minutes],
) -> None:
    for seed, meeting in enumerate(meetings):
        assert leaked(meeting, repr(compose(meeting, PUBLIC))) == [], seed
        for file_format in FileFormat:
            assert leaked(meeting, default_file_name(meeting, PUBLIC, file_format)) == [], seed


def test_the_document_does_not_depend_on_the_closed_texts(meetings: list[Minutes]) -> None:
    for meeting in meetings:
        assert compose(meeting, PUBLIC) == compose(without_closed_texts(meeting), PUBLIC)


@pytest.mark.parametrize("file_format", FORMATS)
def test_no_word_of_a_closed_item_is_in_any_part_of_the_file(
    meetings: list[Minutes], file_format: FileFormat
) -> None:
    tried = meetings[:SET_ON_PAGES] if file_format is FileFormat.PDF else meetings
    assert sum(item.closed for meeting in tried for item in meeting.items) > len(tried)
    for seed, meeting in enumerate(tried):
        content = render(compose(meeting, PUBLIC), file_format, created=CREATED).content
        assert leaked(meeting, everything_in(content, file_format)) == [], seed


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_search_would_find_a_word_that_got_out(
    meetings: list[Minutes], file_format: FileFormat
) -> None:
    """The minutes hold the closed items, and the same search finds them there."""
    meeting = next(m for m in meetings if sum(item.closed for item in m.items) > 1)
    content = render(compose(meeting), file_format, created=CREATED).content
    titles = words(*(item.title for item in meeting.items if item.closed))
    found = leaked(meeting, everything_in(content, file_format))
    # A long word may be parted at the end of a line where the page is set.
    assert len(titles & set(found)) > len(titles & secrets(meeting)) / 2


def test_what_is_published_of_a_closed_item_is_there(meetings: list[Minutes]) -> None:
    released = 0
    for meeting in meetings:
        shown = plain_text(compose(meeting, PUBLIC))
        for item in (item for item in meeting.items if item.closed):
            assert words(*published(item.publication)) <= words(shown)
            released += item.publication.released
    assert released > 20


# --- from the data file to the disk ---


def exported(secretariat: Secretariat, target: Path) -> Iterator[Path]:
    """The public copies of all meetings of the sample that have a closed item."""
    for council in secretariat.councils.all():
        for summary in secretariat.meetings.of(council.id):
            meeting_id = summary.meeting.id
            if any(item.closed for item in secretariat.agenda.of(meeting_id)):
                for file_format in FORMATS:
                    name = secretariat.documents.file_name(meeting_id, PUBLIC, file_format)
                    documents = secretariat.documents
                    documents.export(meeting_id, target / name, PUBLIC, file_format)
                    yield target / name


def closed_items(office: Office) -> Iterator[AgendaItem]:
    """All of them, and minutes that are locked are reopened, so that they can be added to."""
    record = office.secretariat.record
    for meeting in office.everything():
        closed = [item for item in meeting.items if item.closed]
        if closed and record.is_locked(meeting.meeting.id):
            record.reopen(meeting.meeting.id, "Bilag manglede")
        yield from closed


def test_attachments_of_closed_items_stay_where_they_are(office: Office, tmp_path: Path) -> None:
    office.secretariat.open_sample()
    kept = tmp_path / "kept"
    kept.mkdir()
    for item in closed_items(office):
        for number in range(2):
            file = kept / f"fortroligbilag{number}.txt"
            file.write_text("Indholdsprøvexyz")
            office.secretariat.attachments.add(item.id, "Titelprøvexyz", file)
    assert list(kept.iterdir())
    files = list(exported(office.secretariat, tmp_path))
    assert len(files) >= len(FORMATS)
    for file in files:
        text = everything_in(file.read_bytes(), FileFormat(file.suffix[1:])).casefold()
        for word in ("prøvexyz", "fortroligbilag"):
            assert word not in text + file.name.casefold()


def test_a_word_file_of_the_public_copy_has_no_marks_of_an_earlier_one() -> None:
    document = compose(minutes(), PUBLIC)
    content = word_bytes(document, estimate_pages(document), created=CREATED)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "comments" in name or "custom" in name]
        body = package.read("word/document.xml").decode()
    assert not re.search(r"<w:(ins|del|moveFrom|moveTo|vanish|commentReference)\b", body)

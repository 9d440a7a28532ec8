"""Whatever is written can be found again by any of its words, and the index stays right."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.records import ItemDraft, MeetingId, SectionDraft
from models.search import Query, words_in
from models.text import RichText, plain, plain_lines, rich_text
from tests.fixtures.office import Office, empty_file
from tests.property.strategies import blocks

# Letters that SQLite 3.40 and Python agree are letters, and signs that mean something to either.
TYPED = st.text(alphabet="abdegikloræøåÆØÅé019 \"'*()-_:^+.,&<>|[]\\\n", max_size=60)


@pytest.fixture(scope="module")
def meeting() -> Iterator[tuple[Office, MeetingId]]:
    with tempfile.TemporaryDirectory() as folder:
        office = Office(empty_file(Path(folder, "Referent.db")))
        yield office, office.meeting(office.council())
        office.secretariat.close()


@settings(max_examples=40, deadline=None)
@given(TYPED)
@example('<b>å</b> NEAR(x) "y" AND 1.5*')
def test_any_text_is_found_again_by_any_of_its_words(
    meeting: tuple[Office, MeetingId], text: str
) -> None:
    office, meeting_id = meeting
    draft = ItemDraft("x", sections=(SectionDraft("", 1, plain(text)),))
    item = office.secretariat.agenda.add_item(meeting_id, draft).id
    for word in words_in(text):
        for asked in (word, word.upper(), word[: len(word) // 2 + 1] if len(word) > 3 else word):
            hits = office.secretariat.search.find(Query(asked), 1_000_000).hits
            assert item in {hit.item_id for hit in hits}, asked
    office.secretariat.undo()


@settings(max_examples=20, deadline=None)
@given(blocks.map(rich_text))
def test_any_looks_are_passed_over(meeting: tuple[Office, MeetingId], text: RichText) -> None:
    office, meeting_id = meeting
    item = office.secretariat.agenda.add_item(meeting_id, ItemDraft("x", decision=text)).id
    office.secretariat.search.prepare()
    # Of letters that are newer than SQLite's tables, or have loose accents, nothing is promised.
    lines = [line for line in plain_lines(text) if all(ord(letter) < 0x250 for letter in line)]
    for word in sorted(words_in(" ".join(lines)))[:5]:
        hits = office.secretariat.search.find(Query(word), 1_000_000).hits
        assert item in {hit.item_id for hit in hits}, word
    office.secretariat.undo()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_nothing_that_is_asked_goes_wrong(meeting: tuple[Office, MeetingId], asked: str) -> None:
    office, _meeting_id = meeting
    office.secretariat.search.find(Query(asked))

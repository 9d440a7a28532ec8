"""What of a Word file is which part of the minutes."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from models.export.compose import compose
from models.export.estimate import estimate_pages
from models.export.word import word_bytes
from models.imports.word_file import read_word
from models.imports.word_minutes import read_document
from models.imports.wording import wording
from models.records import Section, SectionId, SectionKind
from models.text import parse
from tests.docx.example import item, layout, minutes


def test_a_list_that_an_item_begins_with_is_no_case_number() -> None:
    form = layout("sagsfremstilling", parts=("sections",))
    listed = Section(SectionId(2), SectionKind.FREE, "", 1, parse("1. 26-001234"))
    meeting = minutes(form, [replace(item("1", "Sag"), sections=(listed,))])
    document = compose(meeting)
    made = word_bytes(document, estimate_pages(document), created=dt.datetime(2026, 6, 4, 12))
    read = read_document(read_word(Path("a.docx"), made), wording(form), document)
    assert (read.items[0].case_line, read.items[0].sections[0].body) == ("", listed.body)

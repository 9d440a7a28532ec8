"""The two real referater that the layouts are drawn from, where they are at hand.

They name real people, so they are not part of the project, and nothing of them is repeated here.
"""

import re
from pathlib import Path

import pytest

from models.export.plain import plain_text
from models.imports.document_text import read_document
from models.imports.lines import read_lines
from models.imports.minutes_text import choose_layout
from models.imports.reading import read_path
from models.imports.wording import wording
from models.layouts import built_in_layouts
from models.reading import ReadingRules
from models.records import AttendanceStatus

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
WITH_FREE_HEADINGS = SEEDS / "000_079d8931080a713f.txt"
WITH_CASE_HISTORY = SEEDS / "003_26a4d26cc0eaa6a0.txt"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the reference files are not here")


def words(text: str) -> list[str]:
    """The words in order, without the contents: page numbers differ."""
    return re.sub(r"(?m)^.*\.{5}\t\d+$", "", text).split()


@pytest.mark.parametrize("seed", [WITH_FREE_HEADINGS, WITH_CASE_HISTORY])
def test_every_word_of_the_file_is_in_the_document(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    lines = read_lines(text)
    layout = wording(choose_layout(lines, built_in_layouts()))
    read = read_document(lines, layout)
    assert read
    assert words(plain_text(read.document)) == words(text)


def test_the_layout_with_free_headings_is_read_whole() -> None:
    minutes = read_path(WITH_FREE_HEADINGS, built_in_layouts(), ReadingRules()).draft
    assert minutes.layout == "fremstilling"
    assert [person.status for person in minutes.participants] == [AttendanceStatus.PRESENT] * 12
    assert [item.number for item in minutes.items] == [str(n) for n in range(9, 16)]
    assert [len(item.decision.blocks) for item in minutes.items] == [0, 19, 11, 6, 3, 2, 5]
    assert [len(item.sections) for item in minutes.items] == [1, 4, 4, 4, 4, 4, 0]
    assert not any(item.history or item.attachments or item.case_number for item in minutes.items)
    assert minutes.notes == ()


def test_the_layout_with_case_history_is_read_whole() -> None:
    minutes = read_path(WITH_CASE_HISTORY, built_in_layouts(), ReadingRules()).draft
    assert minutes.layout == "sagsfremstilling"
    statuses = [person.status for person in minutes.participants]
    assert (len(statuses), statuses.count(AttendanceStatus.APOLOGY)) == (7, 1)
    assert [item.number for item in minutes.items] == [str(n) for n in range(1, 10)]
    assert [bool(item.case_number) for item in minutes.items] == [False, *[True] * 4, *[False] * 4]
    assert [len(item.sections) for item in minutes.items] == [0, 6, 6, 6, 6, 5, 1, 0, 1]
    assert [len(item.history) for item in minutes.items] == [0, 10, 0, 0, 0, 0, 0, 0, 0]
    assert [len(item.attachments) for item in minutes.items] == [0, 2, 1, 0, 0, 0, 0, 0, 0]
    absent = [len(entry.absent.split(", ")) for entry in minutes.items[1].history if entry.absent]
    assert absent == [5, 4, 5, 1, 1, 1]
    assert [entry.released for entry in minutes.items[1].history] == [*[True] * 9, False]
    assert [len(item.decision.blocks) for item in minutes.items] == [1, 6, 1, 1, 5, 1, 1, 0, 0]
    assert minutes.notes == ()

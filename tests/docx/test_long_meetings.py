"""Generated meetings: each number in the contents is the page LibreOffice puts its heading on.

A share of them in the ordinary run; all with `make pages`, which prints how many were right.
"""

import datetime as dt
import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from models.document import Document
from models.export import compose
from models.export.office import find_office, outline_pages, rendered_pages, to_pdf
from models.export.pages import page_numbers
from models.export.template import template_bytes
from models.export.template_look import read_template
from models.export.word import word_bytes
from models.records import TemplateStyle
from tests.docx.long_meetings import generated_meeting
from ui.line_counter import LineCounter

ALL = 200
SHARE = range(0, 48, 3)  # both layouts in both templates
BATCH = 20  # files in one run of LibreOffice
CREATED = dt.datetime(2026, 11, 22, 12, 0)
OFFICE = find_office()

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]


@dataclass(frozen=True)
class Tried:
    """A generated meeting's numbers as Referent has them, and its headings' pages in fact."""

    number: int
    document: Document
    content: bytes
    ours: tuple[int, ...]
    true: tuple[int, ...]

    @property
    def right(self) -> bool:
        return self.ours == self.true


def template_of(number: int) -> bytes:
    """The one for every other pair of meetings, so that both layouts meet both templates."""
    return template_bytes((TemplateStyle.MODERN, TemplateStyle.CLASSIC)[number // 2 % 2])


def tried(numbers: range) -> Iterator[Tried]:
    """Each meeting laid out, and rendered by LibreOffice."""
    for start in range(0, len(numbers), BATCH):
        yield from _batch(numbers[start : start + BATCH])


def _batch(numbers: range) -> Iterator[Tried]:
    assert OFFICE
    count_lines = LineCounter()
    made = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in numbers:
            document = compose(generated_meeting(number))
            template = template_of(number)
            ours = page_numbers(document, count_lines, read_template(template).typography)
            content = word_bytes(document, ours, template=template, created=CREATED)
            file = folder / f"{number}.docx"
            file.write_bytes(content)
            made[file] = (number, document, content, ours)
        assert to_pdf(list(made), OFFICE, folder, 600)
        for file, parts in made.items():
            yield Tried(*parts, outline_pages(file.with_suffix(".pdf").read_bytes()))


def test_the_numbers_are_the_pages_the_headings_stand_on(qapp: object) -> None:
    """In all at once: two tests of them could run in two processes, each rendering its own."""
    share = list(tried(SHARE))
    wrong = [one.number for one in share if not one.right]
    assert len(wrong) <= 1, f"wrong in the meetings {wrong}"
    for one in share:
        word = docx.Document(io.BytesIO(one.content))
        headings = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"]
        assert headings == [item.heading for item in one.document.items]
    assert OFFICE
    shortest = min(share, key=lambda one: len(one.content))
    assert rendered_pages(shortest.content, len(shortest.true), OFFICE) == shortest.true


def main() -> int:
    """Try all the meetings, with LibreOffice at hand and without, and print the shares."""
    by_layout = by_office = 0
    for start in range(0, ALL, BATCH):
        batch = list(tried(range(start, min(start + BATCH, ALL))))
        by_layout += sum(one.right for one in batch)
        by_office += _right_by_office(batch)
        for one in batch:
            if not one.right:
                print(f"meeting {one.number}: {one.ours} ours, {one.true} true", flush=True)
    print(f"without LibreOffice: {by_layout} of {ALL} documents wholly right")
    print(f"with LibreOffice: {by_office} of {ALL} documents wholly right")
    return 0 if by_layout >= 0.99 * ALL and by_office == ALL else 1


def _right_by_office(batch: list[Tried]) -> int:
    """How many are right once the numbers that LibreOffice found are filled in.

    Those that were right already are the same file again.
    """
    assert OFFICE
    right = 0
    for one in batch:
        if one.right:
            right += 1
            continue
        template = template_bytes(
            (TemplateStyle.MODERN, TemplateStyle.CLASSIC)[one.number // 2 % 2]
        )
        content = word_bytes(one.document, one.true, template=template, created=CREATED)
        right += rendered_pages(content, len(one.true), OFFICE) == one.true
    return right


if __name__ == "__main__":
    raise SystemExit(main())

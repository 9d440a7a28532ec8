"""LibreOffice at hand, missing, failing and hanging; and what a file's numbers were found by."""

import datetime as dt
import io
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from models.document import Document, DocumentItem
from models.export.office import find_office, outline_pages, rendered_pages
from models.export.rendering import render
from models.export.template import template_bytes
from models.pagination import Font
from models.records import FileFormat, PagesBy, TemplateStyle
from models.text import Span

CREATED = dt.datetime(2026, 11, 22, 12, 0)
DOCUMENT = Document(
    "REFERAT", (), "Indhold", "..", (DocumentItem("Punkt 1: Sag", "Sag"), DocumentItem("2", "To"))
)
PDF = (
    b"%PDF-1.4\n"
    b"1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"5 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"6 0 obj<</First 7 0 R/Last 8 0 R/Count 2>>endobj\n"
    b"7 0 obj<</Title(a)/Parent 6 0 R/Next 8 0 R/Dest[4 0 R/Fit]>>endobj\n"
    b"8 0 obj<</Title(b)/Parent 6 0 R/Prev 7 0 R/Dest[5 0 R/Fit]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n"
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def one_line(spans: Sequence[Span], width: float, font: Font) -> int:
    return 1


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A program that puts the PDF above where LibreOffice would put its own."""
    (tmp_path / "ready.pdf").write_bytes(PDF)
    return program(tmp_path, f'for last; do :; done; cp {tmp_path}/ready.pdf "${{last%.docx}}.pdf"')


def program(folder: Path, does: str) -> Path:
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o755)
    return file


def numbers_in(content: bytes) -> list[str]:
    """The page numbers of a Word file's contents."""
    contents = [p for p in docx.Document(io.BytesIO(content)).paragraphs if "\t" in p.text]
    return [p.text.rpartition("\t")[2] for p in contents]


# --- finding it ---


@posix
def test_it_is_found_on_the_path(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(office.parent))
    assert find_office() == office


def test_it_is_found_where_windows_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.delenv("ProgramW6432", raising=False)
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    file = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    file.parent.mkdir(parents=True)
    file.touch()
    found = find_office()
    assert found == file or str(found).startswith("/Applications")


def test_it_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr(Path, "is_file", lambda path: False)
    assert find_office() is None


# --- asking it ---


@posix
def test_the_pages_are_those_of_the_pdfs_outline(office: Path) -> None:
    assert rendered_pages(b"", 2, office) == (2, 3)


@posix
def test_headings_that_are_missing_make_it_useless(office: Path) -> None:
    assert rendered_pages(b"", 3, office) is None


@posix
@pytest.mark.parametrize("does", ["exit 1", "exit 0", "sleep 60 & sleep 60"])
def test_it_may_fail_do_nothing_or_hang(tmp_path: Path, does: str) -> None:
    assert rendered_pages(b"", 2, program(tmp_path, does), patience=0.2) is None


@posix
def test_what_it_started_is_stopped_with_it(tmp_path: Path) -> None:
    hanging = program(tmp_path, f"sleep 60 & echo $! > {tmp_path}/started; wait")
    assert rendered_pages(b"", 2, hanging, patience=1) is None
    started = int((tmp_path / "started").read_text())
    ends = time.monotonic() + 10  # a busy machine takes a moment to end what was killed
    while _is_running(started):
        assert time.monotonic() < ends
        time.sleep(0.01)


def _is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_it_may_not_even_start(tmp_path: Path) -> None:
    assert rendered_pages(b"", 2, tmp_path / "gone") is None


def test_what_is_no_pdf_has_no_outline() -> None:
    assert outline_pages(b"not a PDF") == ()


# --- what the numbers are found by ---


@posix
def test_the_numbers_it_found_are_filled_in(office: Path) -> None:
    rendered = render(
        DOCUMENT, FileFormat.WORD, created=CREATED, count_lines=one_line, office=office
    )
    assert rendered.pages_by is PagesBy.LIBREOFFICE
    assert numbers_in(rendered.content) == ["2", "3"]


@posix
def test_without_it_the_layouts_are(tmp_path: Path) -> None:
    failing = program(tmp_path, "exit 1")
    rendered = render(
        DOCUMENT, FileFormat.WORD, created=CREATED, count_lines=one_line, office=failing
    )
    assert rendered.pages_by is PagesBy.LAYOUT
    assert numbers_in(rendered.content) == ["3", "4"]


def test_a_councils_own_template_is_laid_out_in_its_own_look() -> None:
    asked: set[str] = set()

    def noting(spans: Sequence[Span], width: float, font: Font) -> int:
        asked.add(font.family)
        return 1

    template = template_bytes(TemplateStyle.CLASSIC)
    render(DOCUMENT, FileFormat.WORD, created=CREATED, template=template, count_lines=noting)
    assert asked == {"Times New Roman"}


def test_without_fonts_they_are_estimated() -> None:
    rendered = render(DOCUMENT, FileFormat.WORD, created=CREATED)
    assert rendered.pages_by is PagesBy.ESTIMATE
    assert numbers_in(rendered.content) == ["3", "4"]


def test_a_text_has_the_same_numbers() -> None:
    rendered = render(DOCUMENT, FileFormat.TEXT, created=CREATED, count_lines=one_line)
    assert rendered.pages_by is PagesBy.LAYOUT
    assert "Sag..\t3\nTo..\t4" in rendered.content.decode()


def test_where_there_are_no_contents_nothing_is_said_of_pages() -> None:
    bare = Document("UDSKRIFT", (), "", "", (DocumentItem("Punkt 1: Sag", "Sag"),))
    rendered = render(bare, FileFormat.WORD, created=CREATED, office=Path("never asked"))
    assert rendered.pages_by is PagesBy.NOTHING

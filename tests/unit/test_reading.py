"""Files are told apart by what they hold, and what is no referat is refused in plain words."""

import io
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import (
    ConvertibleKindError,
    EmptySourceError,
    NoTextError,
    NothingWrittenError,
    NotWordError,
    OldWordError,
    OtherKindError,
    PdfDamagedError,
    PdfPasswordError,
    ReferentError,
    SourceFileError,
    SourceTooLargeError,
    UnreadableSourceError,
    WordDamagedError,
    WordPasswordError,
    WordTooLargeError,
)
from models.imports import content as file_content
from models.imports import pdf_file, text_source
from models.imports.reading import read_path, read_source
from models.layouts import built_in_layouts
from models.reading import ReadingRules
from tests.fixtures.printed import Text, assembled, bomb, locked, pdf, picture
from tests.fixtures.word import document, p, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
ENTITIES = f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}]>' + document(p("&a8;"))


def zipped(name: str, content: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, content)
    return made.getvalue()


def deep() -> bytes:
    """Tables in tables, deeper than anyone reads."""
    return word("<w:tbl><w:tr><w:tc>" * 2_000 + "</w:tc></w:tr></w:tbl>" * 2_000)


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (lambda: b"", EmptySourceError, "er tom"),
        (lambda: b"\0" * 5_000, EmptySourceError, "er tom"),
        (lambda: b" \r\n \r\n", EmptySourceError, "er tom"),
        (lambda: b"MZ\x90\x00\x03" + bytes(500), OtherKindError, "er et program"),
        (lambda: b"\x7fELF\x02" + bytes(500), OtherKindError, "er et program"),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), OtherKindError, "er et billede"),
        (lambda: b"\xff\xd8\xff\xe0" + bytes(99), OtherKindError, "er et billede"),
        (lambda: b"PK\x05\x06" + bytes(18), OtherKindError, "er en pakket mappe"),
        (lambda: b"{\\rtf1\\ansi Referat}", ConvertibleKindError, "er et RTF-dokument"),
        (lambda: b"<!DOCTYPE html><p>Referat", ConvertibleKindError, "er en webside"),
        (lambda: b'<?xml version="1.0"?><html>', ConvertibleKindError, "er en webside"),
        (lambda: b'<?xml version="1.0"?><sag/>', OtherKindError, "er en XML-fil"),
        (
            lambda: zipped("mimetype", "application/vnd.oasis.opendocument.text"),
            ConvertibleKindError,
            "er et OpenDocument-dokument",
        ),
        (lambda: zipped("a.txt", "Referat"), NotWordError, "er ikke et Word-dokument"),
        (lambda: OLE + bytes(500), OldWordError, "gammelt format"),
        (
            lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
            WordPasswordError,
            "låst med en adgangskode",
        ),
        (lambda: word(p("Referat"))[:-100], WordDamagedError, "er beskadiget"),
        (lambda: word("<w:p/>" * 6_000_000), WordTooLargeError, "ikke kan være et referat"),
        (
            lambda: word(parts={"word/document.xml": ENTITIES}),
            WordDamagedError,
            "er beskadiget",
        ),
        (deep, WordDamagedError, "er beskadiget"),
        (lambda: word("<w:p/>" * 9), NothingWrittenError, "Der står ingen tekst"),
        (lambda: word(parts={"word/document.xml": "<a/>"}), NotWordError, "ikke et Word"),
        (lambda: b"%PDF-1.7 afbrudt", PdfDamagedError, "er beskadiget"),
        (lambda: pdf([[Text("Referat", 100)]])[:400], PdfDamagedError, "er beskadiget"),
        (locked, PdfPasswordError, "låst med en adgangskode"),
        (picture, NoTextError, "et skannet billede uden tekst"),
        (lambda: pdf([[]]), NothingWrittenError, "Der står ingen tekst"),
        (lambda: pdf([[]] * 1_501), SourceTooLargeError, "over 1.500 sider"),
        (bomb, SourceTooLargeError, "over 100 MB, når den pakkes ud"),
        (lambda: bytes(range(32)) * 20, OtherKindError, "ukendt slags"),
        (lambda: b"a\0b", OtherKindError, "ukendt slags"),
    ],
)
def test_what_is_no_referat_is_refused_in_plain_words(
    content: Callable[[], bytes], error: type[ReferentError], words: str, tmp_path: Path
) -> None:
    file = tmp_path / "referat.docx"
    file.write_bytes(content())
    begun = time.perf_counter()
    with pytest.raises(UnreadableSourceError) as raised:
        read_source(file)
    assert time.perf_counter() - begun < 5
    assert raised.type is error
    assert words in str(raised.value)
    assert str(file) in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [
        word(p("Referat")),
        pdf([[Text("Referat", 100)]]),
        b"%spor\n" + pdf([[Text("Referat", 100)]]),
        b"Referat",
        "Referat".encode("utf-16"),
        b"\xef\xbb\xbfReferat",
    ],
)
def test_the_content_tells_of_what_kind_a_file_is(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "referat.bin"
    file.write_bytes(content)
    source = read_source(file)
    assert [line.text for line in source.lines] == ["Referat"]
    assert len(source.sha256) == 64


def test_a_text_may_begin_as_a_picture_or_a_program_does(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("BMX-løb på Møllebakken".encode("cp1252"))
    assert read_source(file).lines[0].text == "BMX-løb på Møllebakken"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("findes ikke.pdf", "den findes ikke"),
        (".", "det er en mappe"),
        ("nul\0.txt", "null"),
        ("x" * 300, "File name too long"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_of(name: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(SourceFileError, match=rf"kunne ikke læses \(.*{why}"):
        read_source(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør.txt")
    with pytest.raises(SourceFileError, match="ikke en almindelig fil"):
        read_source(tmp_path / "rør.txt")


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_content, "MAX_FILE", 10)
    file = tmp_path / "a.txt"
    file.write_text("Referat af mødet")
    with pytest.raises(SourceTooLargeError, match="over 100 MB"):
        read_source(file)


@pytest.mark.parametrize(
    ("limit", "words"), [("MAX_TEXT", "over 20 MB tekst"), ("MAX_LINES", "over 200.000 linjer")]
)
def test_a_text_that_is_too_long_is_not_read(
    limit: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_source, limit, 2)
    file = tmp_path / "a.txt"
    file.write_text("a\nb\nc\nd")
    with pytest.raises(SourceTooLargeError, match=words):
        read_source(file)


def test_a_text_of_nothing_that_can_be_seen_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("\u00a0\n\u2003", "utf-8")
    with pytest.raises(NothingWrittenError):
        read_source(file)


def test_a_pdf_of_too_many_letters_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_file, "MAX_TOTAL", 5)
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf([[Text("Referat", 100)]]))
    with pytest.raises(SourceTooLargeError, match="over 10 millioner tegn"):
        read_source(file)


def test_a_pdf_without_sound_pages_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    pages = b"<< /Type /Pages /Count 2 /Kids [9 0 R 8 0 R] >>"
    file.write_bytes(assembled([b"<< /Type /Catalog /Pages 2 0 R >>", pages]))
    with pytest.raises(PdfDamagedError):
        read_source(file)


def test_the_meeting_of_a_file_is_read_with_the_layouts(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "REFERAT Seniorrådet d. 04-06-2026\n\nMødedato Torsdag d. 04. juni 2026 kl. 16:30\n\n"
        "Punkt 1: Eventuelt\n\nBeslutning\n\nGodkendt.\n",
        "utf-8",
    )
    read = read_path(file, built_in_layouts(), ReadingRules())
    assert (read.draft.council, [item.title for item in read.draft.items]) == (
        "Seniorrådet",
        ["Eventuelt"],
    )
    assert read.sha256 == read_source(file).sha256

"""A Word file is looked at before it is unpacked; what is none, or is hostile, is refused."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import (
    NotWordError,
    OldWordError,
    WordDamagedError,
    WordFileError,
    WordMacrosError,
    WordPasswordError,
    WordTooLargeError,
)
from models.imports import word_package
from models.imports.word_file import read_word
from models.imports.word_package import open_word
from tests.fixtures.word import content_types, document, p, relations, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
STRICT = document(p("Streng")).replace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
DOCTYPE = '<!DOCTYPE a SYSTEM "file:///etc/passwd">'


def entities() -> str:
    """A billion laughs: each entity is ten of the one before."""
    rows = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)]
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">{"".join(rows)}]>'


def entity_bomb() -> bytes:
    return word(parts={"word/document.xml": entities() + document(p("&a8;"))})


def encrypted_entry() -> bytes:
    content = bytearray(word(p("Hemmelig")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := content.find(mark, start)) >= 0:
            content[start + offset] |= 1
            start += 4
    return bytes(content)


def many_entries() -> bytes:
    extra = {f"word/media/{n}.txt": "" for n in range(word_package.MAX_ENTRIES)}
    return word(parts=extra)


def damaged_middle() -> bytes:
    content = bytearray(word("".join(p(f"Linje {n} {n * 7919}") for n in range(500))))
    at = content.find(b"word/document.xml") + 40
    content[at : at + 60] = b"\x00" * 60
    return bytes(content)


def odd_packing() -> bytes:
    content = bytearray(word(p("Tekst")))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = 0
        while (start := content.find(mark, start)) >= 0:
            content[start + offset] = 97
            start += 4
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (lambda: b"", NotWordError),
        (lambda: b"MZ\x90\x00" + b"\x00" * 200, NotWordError),
        (lambda: b"%PDF-1.7", NotWordError),
        (lambda: OLE + b"\x00" * 500, OldWordError),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), WordPasswordError),
        (encrypted_entry, WordPasswordError),
        (lambda: word(p("Tekst"))[:-200], WordDamagedError),
        (damaged_middle, WordDamagedError),
        (odd_packing, WordDamagedError),
        (lambda: word(parts={"word/document.xml": "<w:document"}), WordDamagedError),
        (entity_bomb, WordDamagedError),
        (lambda: word(parts={"word/document.xml": DOCTYPE + document("")}), WordDamagedError),
        (lambda: word(parts={"[Content_Types].xml": content_types(MACROS)}), WordMacrosError),
        (lambda: word(parts={"[Content_Types].xml": content_types(WORKBOOK)}), NotWordError),
        (lambda: word(parts={"[Content_Types].xml": None}), NotWordError),
        (lambda: word(parts={"[Content_Types].xml": content_types(part="/x.xml")}), NotWordError),
        (lambda: word(parts={"_rels/.rels": relations(("r1", "theme", "a.xml"))}), NotWordError),
        (lambda: word(parts={"word/document.xml": None}), NotWordError),
        (lambda: word(parts={"word/document.xml": "<a/>"}), NotWordError),
        (lambda: word("<w:p/>" * 6_000_000), WordTooLargeError),
        (many_entries, WordTooLargeError),
    ],
)
def test_what_is_no_sound_word_file_is_refused(
    content: Callable[[], bytes], error: type[WordFileError], tmp_path: Path
) -> None:
    file = tmp_path / "referat.docx"
    file.write_bytes(content())
    with pytest.raises(error) as raised:
        read_word(file)
    assert raised.type is error
    assert str(file) in str(raised.value)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bombe.docx"
    file.write_bytes(word("<w:p/>" * 6_000_000))
    assert file.stat().st_size < 200_000
    tracemalloc.start()
    with pytest.raises(WordTooLargeError):
        open_word(file)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_a_part_with_too_many_tags_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_package, "MAX_TAGS", 10)
    with pytest.raises(WordTooLargeError):
        read_word(Path("a.docx"), word("<w:p/>" * 10))


def test_a_part_that_is_too_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_package, "MAX_PART", 1000)
    with pytest.raises(WordTooLargeError):
        read_word(Path("a.docx"), word(p("x" * 2000)))


def test_a_file_that_is_too_large_is_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(word_package, "MAX_FILE", 100)
    file = tmp_path / "a.docx"
    file.write_bytes(word())
    with pytest.raises(WordTooLargeError):
        read_word(file)


@pytest.mark.parametrize(
    ("name", "why"),
    [("findes ikke.docx", "den findes ikke"), (".", "det er en mappe"), ("nul\0.docx", "null")],
)
def test_a_file_that_cannot_be_opened_is_told_of(name: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(WordFileError, match=rf"kunne ikke læses \(.*{why}") as raised:
        read_word(tmp_path / name)
    assert raised.type is WordFileError


def test_large_pictures_are_no_hindrance() -> None:
    import random

    picture = random.Random(1).randbytes(3_000_000)
    file = read_word(Path("a.docx"), word(p("Tekst"), {"word/media/image1.png": picture}))
    assert len(file.blocks) == 1


def test_a_strict_file_is_read_as_any_other() -> None:
    file = read_word(Path("a.docx"), word(parts={"word/document.xml": STRICT}))
    assert len(file.blocks) == 1


def test_the_text_may_lie_under_another_name() -> None:
    parts = {
        "[Content_Types].xml": content_types(part="/word/document2.xml"),
        "_rels/.rels": relations(("r1", "officeDocument", "/word/document2.xml")),
        "word/document.xml": None,
        "word/document2.xml": document(p("Tekst")),
    }
    assert len(read_word(Path("a.docx"), word(parts=parts)).blocks) == 1


def test_every_cut_of_a_file_is_told_plainly() -> None:
    whole = word(p("Tekst"))
    for length in range(0, len(whole), 7):
        with pytest.raises(WordFileError):
            read_word(Path("a.docx"), whole[:length])


def test_the_archive_made_for_the_tests_is_sound() -> None:
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        assert archive.testzip() is None

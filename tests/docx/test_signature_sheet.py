"""The sheet to sign on: a row for each, in Word and as LibreOffice sets it on pages."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
from docx.table import Table

from models.document import Document, SignatureLine
from models.export import compose, plain_text
from models.export.word import word_bytes
from models.records import DocumentKind
from tests.docx.example import minutes
from tests.docx.office import converted, needs_libreoffice, pages

HEADINGS = "Navn\tUnderskrift"


def sheet(lines: Sequence[SignatureLine], place: str = "Lokale 2") -> Document:
    document = compose(minutes(place=place), DocumentKind.SIGNATURES)
    return replace(document, signatures=tuple(lines))


def people(count: int) -> list[SignatureLine]:
    return [SignatureLine(f"Navn{n:03d} Navnesen", "forperson" * (n == 0)) for n in range(count)]


def word_of(document: Document) -> bytes:
    return word_bytes(document, [], created=dt.datetime(2026, 6, 5))


def table_in(content: bytes) -> Table:
    (table,) = docx.Document(io.BytesIO(content)).tables
    return table


def test_each_has_a_row_with_name_and_role_and_room_to_sign() -> None:
    document = compose(minutes(), DocumentKind.SIGNATURES)
    table = table_in(word_of(document))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Navn", "Underskrift"],
        ["Asta Bjerregaard\nforperson", ""],
        ["Ib Lundtofte", ""],
        ["Marianne Toft\nsuppleant for Zeynep Karadag", ""],
    ]
    heights = [row.height.cm if row.height else 0 for row in table.rows]
    assert heights[0] == 0
    assert all(height > 1.3 for height in heights[1:])


def test_the_headings_are_repeated_and_no_row_is_parted() -> None:
    rows = table_in(word_of(sheet(people(40)))).rows
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * 40
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in rows)


def test_headings_stay_with_two_rows_and_the_last_two_stay_together() -> None:
    def kept(count: int) -> list[int]:
        rows = table_in(word_of(sheet(people(count)))).rows
        return [i for i, row in enumerate(rows) if row._tr.xpath(".//w:keepNext")]

    assert kept(5) == [0, 1, 4]
    assert kept(2) == [0, 1]
    assert kept(1) == [0]  # and not with what follows the table


def test_the_sheet_as_text_has_a_line_for_each() -> None:
    lines = plain_text(compose(minutes(), DocumentKind.SIGNATURES)).splitlines()
    assert lines[-4:] == [
        HEADINGS,
        "Asta Bjerregaard, forperson\t",
        "Ib Lundtofte\t",
        "Marianne Toft, suppleant for Zeynep Karadag\t",
    ]


@needs_libreoffice
def test_no_signature_stands_alone_on_a_page_without_its_heading(tmp_path: Path) -> None:
    """Whatever the number of names and the length of what stands above them."""
    long = "Lokale " + "og endnu et lokale " * 150
    counts = [1, 2, 13, 14, 15, 16, 17, 31, 32, 33, 34, 60]
    sheets = {f"sheet{n}": sheet(people(n)) for n in counts}
    for n in range(8):
        sheets[f"long{n}"] = sheet(people(12), long + "og endnu et lokale " * (7 * n))
    files = {name: word_of(document) for name, document in sheets.items()}
    for name, pdf in converted(files, "pdf", tmp_path).items():
        signed = 0
        for number, text in enumerate(pages(pdf)):
            on_page = text.count("Navnesen")
            signed += on_page
            if on_page or not name.startswith("long"):
                assert "Underskrift\n" in text, (name, number)
                assert on_page >= min(2, len(sheets[name].signatures)), (name, number)
        assert signed == len(sheets[name].signatures), name

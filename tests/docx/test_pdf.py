"""The PDF, read with pdfium and judged by veraPDF."""

import datetime as dt
import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdfium2 import raw

from models.document import Document, DocumentItem, DocumentSection, HeadField, SignatureLine
from models.errors import TypesettingError
from models.export import compose
from models.export.pdf import pdf_bytes
from models.export.rendering import render
from models.export.typography import CLASSIC, MODERN, Letterhead
from models.records import DocumentKind, FileFormat, PagesBy
from models.text import RichText, parse
from tests.docx.example import minutes
from tests.fixtures.pdf import addresses, bookmarks, page_texts, squeezed

CREATED = dt.datetime(2026, 6, 5, 8, 30, tzinfo=dt.UTC)


def document_of(body: str | RichText) -> Document:
    """A document with one item that holds a text, or the one whose stored form is `body`."""
    text = parse(body) if isinstance(body, str) else body
    item = DocumentItem("1. Sag", "Sag", sections=(DocumentSection("Note", 1, text),))
    return Document("T", (), "", "", (item,), subject="Kulturrådet", author="Havneby Kommune")


def text_of(document: Document) -> str:
    return "\n".join(page_texts(pdf_bytes(document, created=CREATED)))


def red_picture() -> bytes:
    """A PNG of two red pixels beside each other."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    size = struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00" + b"\xff\x00\x00" * 2)
    parts = (chunk(b"IHDR", size), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


# --- what it holds ---


def test_the_head_the_contents_and_each_item_begin_a_page() -> None:
    pages = page_texts(pdf_bytes(compose(minutes()), created=CREATED))
    assert pages[0].startswith("REFERAT Kulturrådet d. 04-06-2026")
    assert pages[1].startswith("Indholdsfortegnelse")
    assert pages[2].startswith("Punkt 1: Bemærkninger til dagsordenen")
    assert pages[3].startswith("Punkt 2: Høring om frivillighed")


def test_the_contents_give_the_page_that_each_heading_stands_on() -> None:
    long = parse("\n\n".join(["Der var en lang drøftelse af sagen. " * 30] * 12))
    document = document_of(long)
    item = document.items[0]
    titles = [f"{title} i budgettet for det kommende år " * 3 for title in "Abcdefghijkl"]
    many = tuple(replace(item, heading=f"Punkt: {t}", title=t) for t in titles)
    content = pdf_bytes(
        replace(document, contents_heading="Indhold", contents_leader=".....", items=many),
        created=CREATED,
    )
    marks = [page for level, _title, page in bookmarks(content) if level == 0]
    pages = page_texts(content)
    for page, title in zip(marks, titles, strict=True):
        assert squeezed(pages[page - 1]).startswith(squeezed(f"Punkt: {title}"))
        line = squeezed(pages[1]).split(squeezed(title) + ".....")[1]
        assert line.lstrip(".").startswith(str(page))
    assert marks[-1] > 2 * len(titles)


def test_the_bookmarks_are_the_headings_level_by_level() -> None:
    sections = (
        DocumentSection("", 1, parse("Løs tekst.")),
        DocumentSection("Dyb", 2),
        DocumentSection("Dybere", 2),
        DocumentSection("Flad", 1, parse("Tekst.")),
    )
    items = (DocumentItem("1. Sag", "Sag", sections=sections),)
    content = pdf_bytes(Document("T", (), "Indhold", "..", items), created=CREATED)
    assert bookmarks(content) == [
        (0, "1. Sag", 3),
        (1, "Dyb", 3),
        (2, "Dybere", 3),
        (1, "Flad", 3),
    ]


def test_the_properties_name_the_document_its_council_and_its_token() -> None:
    content = pdf_bytes(document_of("Tekst."), created=CREATED, token="0123456789abcdef")
    found = pypdfium2.PdfDocument(content).get_metadata_dict()
    assert found["Title"] == "T"
    assert found["Author"] == "Havneby Kommune"
    assert found["Subject"] == "Kulturrådet"
    assert found["Keywords"] == "0123456789abcdef"
    assert found["CreationDate"].startswith("D:20260605083000")
    assert b"/Lang (da-DK)" in content or b"/Lang(da-DK)" in content


def test_the_same_document_gives_the_same_file() -> None:
    document = compose(minutes())
    assert pdf_bytes(document, created=CREATED) == pdf_bytes(document, created=CREATED)


def test_a_document_without_a_title_is_called_by_its_council() -> None:
    document = replace(document_of("Tekst."), title=" ")
    found = pypdfium2.PdfDocument(pdf_bytes(document, created=CREATED)).get_metadata_dict()
    assert found["Title"] == "Kulturrådet"


def test_what_looks_like_typesetting_commands_is_printed_as_it_stands() -> None:
    odd = '#set page(width: 1pt) $x^2$ = *ikke fed* _ikke skrå_ \\ [a] "b" // ikke væk <x> @y'
    title = "#pagebreak() = Sag"
    text = replace(document_of(""), items=(DocumentItem(title, title, case_line=odd),))
    assert squeezed(title) in squeezed(text_of(text))
    assert squeezed(odd) in squeezed(text_of(text))


def test_line_breaks_tabs_and_spaces_part_what_they_part() -> None:
    text = text_of(document_of("en\\\nto&#9;tre\u00a0fire"))
    assert text.index("en") < text.index("\n", text.index("en")) < text.index("to")
    assert "totre" not in text
    assert "trefire" not in text


def test_links_lead_where_they_say_and_those_no_file_can_hold_are_text() -> None:
    far = "https://a.dk/" + "x" * 9000
    body = f"[her **og her**](<https://example.org/å%20b?x=1&y=2>) og [der]({far})"
    content = pdf_bytes(document_of(body), created=CREATED)
    assert addresses(content) == ["https://example.org/%C3%A5%20b?x=1&y=2"]
    assert "her og her og der" in page_texts(content)[1]


def test_lists_are_numbered_as_they_count() -> None:
    text = text_of(document_of("1. en\n   - under\n   - mere\n2. to\n\nLøst.\n\n1. forfra"))
    assert "1.en–under–mere2.toLøst.1.forfra" in squeezed(text)


# --- what is too long ---


def extent(content: bytes, page: int) -> tuple[int, int]:
    """How far to the left and to the right there is anything on a page, in points."""
    boxes = [
        found.get_bounds()
        for found in pypdfium2.PdfDocument(content)[page].get_objects(
            filter=[raw.FPDF_PAGEOBJ_TEXT]
        )
    ]
    return round(min(box[0] for box in boxes)), round(max(box[2] for box in boxes))


def test_a_word_wider_than_the_page_stays_on_the_page() -> None:
    word = "W" * 200
    content = pdf_bytes(
        document_of(f"{word}\n\n| A | {word} |\n| --- | --- |\n| {word} | b |"), created=CREATED
    )
    left, right = extent(content, 1)
    assert left >= MODERN.margin_left - 1
    assert right <= MODERN.page_width - MODERN.margin_right + 1
    assert squeezed(page_texts(content)[1]).count(word) == 3


def test_a_table_row_longer_than_a_page_goes_on_over_the_next() -> None:
    cell = "Et langt svar om tilgængelighed. " * 400
    table = f"| Spørgsmål | Svar |\n| --- | --- |\n| Hvad? | {cell} |\n| Hvor? | Her. |"
    text = text_of(document_of(table))
    assert squeezed(text).count("Etlangtsvar") == 400
    assert "Her." in text


def test_the_header_of_a_table_is_repeated_unless_it_is_long() -> None:
    rows = "\n".join(f"| Nummer {n} | {n} |" for n in range(100))
    text = text_of(document_of(f"| Navn | Antal |\n| --- | --- |\n{rows}"))
    assert text.count("Navn") == 3
    long = "Et hoved for sig. " * 300
    text = text_of(document_of(f"| {long} | Antal |\n| --- | --- |\n{rows}"))
    assert squeezed(text).count("Ethovedforsig.") == 300
    assert "Nummer 99" in text


def test_a_table_stands_as_far_from_a_list_as_from_a_paragraph() -> None:
    table = "| {} |\n| --- |\n| x |"
    body = f"- Punktum\n\n{table.format('Første')}\n\nAfsnit\n\n{table.format('Anden')}"
    page = pypdfium2.PdfDocument(pdf_bytes(document_of(body), created=CREATED))[1].get_textpage()
    text = page.get_text_range()

    def height(word: str) -> float:
        return float(page.get_charbox(text.index(word), loose=True)[3])

    after_list = height("Punktum") - height("Første")
    assert after_list == pytest.approx(height("Afsnit") - height("Anden"))
    assert after_list > MODERN.body.line + MODERN.table_gap.line


# --- the signature sheet ---


def sheet(count: int) -> Document:
    people = tuple(SignatureLine(f"Navn {n:02}", "suppleant for Ib Lund") for n in range(count))
    head = (HeadField("Dato", "4. juni"),)
    headings = ("Navn", "Underskrift")
    return Document("UNDERSKRIFTSARK", head, "", "", (), DocumentKind.SIGNATURES, people, headings)


def test_the_signature_sheet_repeats_its_headings_and_never_parts_a_row() -> None:
    pages = page_texts(pdf_bytes(sheet(40), created=CREATED))
    assert len(pages) > 2
    assert [page.count("Underskrift") for page in pages] == [1] * len(pages)
    assert all(len(re.findall(r"Navn \d", p)) == p.count("suppleant for") for p in pages)
    assert [n for n in range(40) if f"Navn {n:02}" not in "".join(pages)] == []
    assert pages[0].startswith("UNDERSKRIFTSARK")
    assert "Navn 01" in pages[0]


def test_nobody_signs_alone_on_a_page() -> None:
    for count in range(1, 34):
        pages = page_texts(pdf_bytes(sheet(count), created=CREATED))
        signed = [len(re.findall(r"Navn \d", page)) for page in pages]
        assert sum(signed) == count
        assert min(signed) >= min(count, 2), count


# --- letters from everywhere ---

LETTERS = "æøåÆØÅ Олена Ковальчук Їжак Ґанна Nguyễn Șerban Łukasz Žižek Σωκράτης"


def test_letters_of_many_alphabets_survive() -> None:
    assert squeezed(LETTERS) in squeezed(text_of(document_of(LETTERS)))


@pytest.mark.parametrize("name", ["محمد", "שרה"])
def test_names_from_the_right_survive(name: str) -> None:
    text = text_of(document_of(f"Til stede: {name}, Bo."))
    assert name in text or name[::-1] in text


def test_names_from_the_right_keep_their_places_in_the_line() -> None:
    """The first name stands left of the second one, and what follows stands to the right."""
    first, second = "محمد", "علي"
    content = pdf_bytes(document_of(f"Til stede: {first}, {second} (Afbud)"), created=CREATED)
    page = pypdfium2.PdfDocument(content)[1].get_textpage()
    places: dict[str, float] = {}
    for index in range(page.count_chars()):
        letter = page.get_text_range(index, 1)
        places.setdefault(letter, page.get_charbox(index)[0])
    assert places["T"] < places["د"] < places["ع"] < places["A"]


def test_a_letter_that_no_font_has_is_printed_as_a_box_and_loses_nothing_else() -> None:
    text = text_of(document_of("før \U000e0fff\u0378 efter \ufefflige her"))
    assert "før" in text
    assert "efter lige her" in text
    assert "□" in text


@pytest.mark.parametrize("fault", ["#panic()", '#set document(title: "T")\n\\u{378}'])
def test_what_typst_refuses_for_another_reason_is_told(
    fault: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "document.typ"
    source.write_text(fault)
    monkeypatch.setattr("models.export.pdf.SOURCE", source)
    with pytest.raises(TypesettingError, match="Eksportér til Word"):
        pdf_bytes(document_of("Tekst."), created=CREATED)


# --- letterhead and typography ---

LETTERHEAD = Letterhead(("Havneby Kommune", "Torvet 1"), ("CVR 123",), red_picture(), "Våben", 90)


def test_the_letterhead_stands_on_every_page() -> None:
    document = compose(minutes())
    pages = page_texts(pdf_bytes(document, letterhead=LETTERHEAD, created=CREATED))
    assert all(page.count("Havneby Kommune") == 1 for page in pages)
    assert all(page.count("CVR 123") == 1 for page in pages)
    once = replace(LETTERHEAD, first_page_only=True)
    pages = page_texts(pdf_bytes(document, letterhead=once, created=CREATED))
    assert ["Torvet 1" in page for page in pages] == [True] + [False] * (len(pages) - 1)


def test_a_tall_letterhead_pushes_the_text_down() -> None:
    tall = replace(LETTERHEAD, logo_width=600)
    content = pdf_bytes(document_of("Tekst."), letterhead=tall, created=CREATED)
    page = pypdfium2.PdfDocument(content)[0]
    (logo,) = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    foot = logo.get_bounds()[1]
    title = page.get_textpage()
    assert title.get_text_range(0, 1) == "H"  # of the letterhead, which comes first
    place = title.get_text_range().index("\nT\r") + 1
    assert title.get_charbox(place)[3] < foot


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    odd = replace(LETTERHEAD, logo=b"ikke et billede")
    first, second = page_texts(pdf_bytes(document_of("Tekst."), letterhead=odd, created=CREATED))
    assert "Havneby Kommune" in first
    assert "Tekst." in second


def test_the_typography_says_which_kind_of_letters() -> None:
    assert b"LiberationSans" in pdf_bytes(document_of("Tekst."), created=CREATED)
    classic = pdf_bytes(document_of("Tekst."), typography=CLASSIC, created=CREATED)
    assert b"LiberationSerif" in classic
    assert b"LiberationSans" not in classic


# --- every kind ---


def test_rendering_a_pdf_tells_that_its_page_numbers_are_its_own() -> None:
    rendered = render(compose(minutes()), FileFormat.PDF, created=CREATED, token="abc")
    assert rendered.content.startswith(b"%PDF-")
    assert rendered.pages_by is PagesBy.TYPESETTING

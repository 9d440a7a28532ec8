"""Letters of every kind come through, and names from right to left do not turn a line around."""

import datetime as dt
import io
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.oxml.ns import qn

from models.attendance import Participant
from models.document import Document
from models.export import compose
from models.export.directions import directions, with_marks
from models.export.word import word_bytes
from models.records import Person, PersonId, Role
from models.text import LEFT_TO_RIGHT_MARK
from tests.docx.example import item, minutes
from tests.docx.office import converted, needs_libreoffice, pages

MARK = LEFT_TO_RIGHT_MARK
NAMES = ["Eva Ærø Åsen", "فاطمة الزهراء", "محمد علي", "Олена Ковальчук", "Ґанна Їжак", "דוד כהן"]
TEXT = (
    "Åse æder øl, ÆØÅ, é ł ş ğ 🎉 10\xa0kr. ikke\u2011brydende fædre\u00adland e\u0327"
    "\\\nny linje\n\n"
    "Rådet takkede محمد, **فاطمة** 12 gange, *דוד*, [محمد](https://eksempel.dk/m) og Олена."
)


def word_of(document: Document) -> bytes:
    return word_bytes(document, [3] * len(document.items), created=dt.datetime(2026, 6, 5))


@pytest.fixture(scope="module")
def document() -> Document:
    people = [
        Participant(Person(PersonId(number), name), Role.MEMBER)
        for number, name in enumerate(NAMES)
    ]
    return compose(minutes(items=[item("1", "Besøg af فاطمة", TEXT)], people=people))


@pytest.fixture(scope="module")
def word(document: Document) -> bytes:
    return word_of(document)


# --- which way a line goes ---


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Eva Holm", [("Eva Holm", "")]),
        ("", []),
        ("Fru فاطمة الزهراء kom", [("Fru ", ""), ("فاطمة الزهراء", "ar-SA"), (" kom", "")]),
        ("דוד כהן", [("דוד כהן", "he-IL")]),
        ("Олена, علي", [("Олена, ", ""), ("علي", "ar-SA")]),
        (f"علي{MARK}, 1", [("علي", "ar-SA"), (MARK, ""), (", 1", "")]),
    ],
)
def test_a_line_is_parted_by_the_direction_of_its_letters(
    text: str, pieces: list[tuple[str, str]]
) -> None:
    assert list(directions(text)) == pieces


@pytest.mark.parametrize(
    ("pieces", "marked"),
    [
        (["محمد, فاطمة, Eva"], [f"محمد{MARK}, فاطمة, Eva"]),
        (["محمد", ", ", "فاطمة"], [f"محمد{MARK}", ", ", "فاطمة"]),
        (["محمد (2. suppleant)"], [f"محمد{MARK} (2. suppleant)"]),
        (["محمد.....\t"], [f"محمد{MARK}.....\t"]),
        (["محمد kom, og فاطمة."], ["محمد kom, og فاطمة."]),
        (["Eva, Ib 2"], ["Eva, Ib 2"]),
        (["دوד, محمد, علي, 1"], [f"دوד{MARK}, محمد{MARK}, علي{MARK}, 1"]),
    ],
)
def test_a_mark_stands_where_the_line_would_turn(pieces: list[str], marked: list[str]) -> None:
    assert with_marks(pieces) == marked


# --- in Word ---


def test_letters_from_right_to_left_are_marked_as_such(word: bytes) -> None:
    runs = [run for p in docx.Document(io.BytesIO(word)).paragraphs for run in p.runs]
    marked = {
        run.text: run._r.xpath("w:rPr/w:lang/@w:bidi")[0]
        for run in runs
        if run._r.xpath("w:rPr/w:rtl")
    }
    assert marked == {
        "فاطمة الزهراء": "ar-SA",
        "محمد علي": "ar-SA",
        "דוד כהן": "he-IL",
        "فاطمة": "ar-SA",
        "محمد": "ar-SA",
        "דוד": "he-IL",
    }
    assert all(run._r.xpath("w:rPr/w:cs") for run in runs if run.text in marked)


def test_they_are_bold_and_italic_like_the_rest(word: bytes) -> None:
    paragraphs = docx.Document(io.BytesIO(word)).paragraphs
    body = next(p for p in paragraphs if p.text.startswith("Rådet takkede"))
    looks = {run.text: [e.tag for e in run._r.rPr] for run in body.runs if run._r.rPr is not None}
    usual = [qn("w:rtl"), qn("w:cs"), qn("w:lang")]
    assert looks["فاطمة"] == [qn("w:b"), qn("w:bCs"), *usual]
    assert looks["דוד"] == [qn("w:i"), qn("w:iCs"), *usual]


def test_no_paragraph_is_turned_around(word: bytes) -> None:
    xml = docx.Document(io.BytesIO(word)).element.body
    assert not xml.xpath("//w:pPr/w:bidi")


def test_word_has_elements_of_its_own_for_some_characters(word: bytes) -> None:
    xml = docx.Document(io.BytesIO(word)).element.body
    assert len(xml.xpath("//w:noBreakHyphen")) == 1
    assert len(xml.xpath("//w:softHyphen")) == 1
    assert "\u2011" not in "".join(xml.itertext())


def test_a_link_around_such_a_name_stays_a_link(word: bytes) -> None:
    links = [link for p in docx.Document(io.BytesIO(word)).paragraphs for link in p.hyperlinks]
    assert [(k.text, k.address) for k in links if k.address] == [("محمد", "https://eksempel.dk/m")]


# --- in LibreOffice ---


@needs_libreoffice
def test_every_character_is_there_in_libreoffice(word: bytes, tmp_path: Path) -> None:
    file = converted({"referat": word}, "txt:Text (encoded):UTF8", tmp_path)["referat"]
    lines = file.read_text("utf-8-sig").replace(MARK, "").split("\n")
    assert f"Mødedeltagere {', '.join(NAMES)}" in lines
    assert "Punkt 1: Besøg af فاطمة" in lines
    assert "Besøg af فاطمة.....\t3" in lines
    assert "Åse æder øl, ÆØÅ, é ł ş ğ 🎉 10\xa0kr. ikke\u2011brydende fædre\u00adland ȩ" in lines
    assert "ny linje" in lines
    assert "Rådet takkede محمد, فاطمة 12 gange, דוד, محمد og Олена." in lines


@needs_libreoffice
def test_the_names_stand_in_their_order_from_the_left(tmp_path: Path) -> None:
    people = [
        Participant(Person(PersonId(number), name), Role.MEMBER)
        for number, name in enumerate(["אאא", "בבב", "گگگ"])
    ]
    names = compose(minutes(items=[item("1", "Besøg")], people=people))
    pdf = converted({"names": word_of(names)}, "pdf", tmp_path)["names"]
    assert places(pdf, "אבگ") == "אאאבבבگگگ"
    assert "אאא" in pages(pdf)[0]


def places(pdf: Path, letters: str) -> str:
    """Which of the letters stand on the first page, from the left."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    text = page.get_text_range()
    found = [
        (page.get_charbox(index)[0], letter)
        for index, letter in enumerate(text)
        if letter in letters
    ]
    document.close()
    return "".join(letter for _left, letter in sorted(found))

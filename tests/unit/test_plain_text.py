"""The document as plain text: the very form in which old referater come in."""

from models.document import (
    Document,
    DocumentItem,
    DocumentSection,
    HeadField,
    SignatureLine,
)
from models.export import compose, plain_text
from models.text import parse
from tests.docx.example import ITEMS, minutes


def text_of(body: str) -> str:
    """What is printed of an item's only text, given in its stored form."""
    item = DocumentItem("Punkt 1: Sag", "Sag", sections=(DocumentSection("", 1, parse(body)),))
    printed = plain_text(Document("T", (), "Indhold", "..", (item,)))
    return printed.partition("Punkt 1: Sag\n\n")[2]


def test_the_whole_form() -> None:
    document = compose(minutes("sagsfremstilling", ITEMS[:2]))
    assert (
        plain_text(document)
        == """\
REFERAT Kulturrådet d. 04-06-2026

Mødedato Torsdag d. 04. juni 2026 kl. 16:30

Mødested Lokale 2

Mødedeltagere Asta Bjerregaard, Ib Lundtofte, Zeynep Karadag (Afbud), Rune Mathiasen (Udeblevet), \
Marianne Toft (suppleant for Zeynep Karadag), Poul Ravnkilde (gæst)

Indholdsfortegnelse

Bemærkninger til dagsordenen.....\t3
Høring om frivillighed.....\t4

Punkt 1: Bemærkninger til dagsordenen

Beslutning

Ingen bemærkninger.

Afbud: Zeynep Karadag

Fraværende uden afbud: Rune Mathiasen

Punkt 2: Høring om frivillighed

26-001234

Beslutning

Rådet anbefaler,

1. at strategien godkendes, og
2. at der afsættes midler:
  - til lokaler
  - til kurser
3. at der følges op.

Se [strategien](https://example.org/strategi?a=1&b=2) og bilagene.

Afbud: Zeynep Karadag

Fraværende uden afbud: Rune Mathiasen

Sagsfremstilling

Indstillinger

Det indstilles,

1. at sagen drøftes, og
2. at den sendes.

Sagsfremstilling

- flere frivillige
  1. i foreninger
  2. i skoler
- lettere adgang

Tiltag\tBeløb i kr.
Kurser\t120.000
Lokaler\t80.000

Økonomiske konsekvenser

Ingen.

Se [strategien](https://example.org/strategi?a=1&b=2).

Sagens forløb

01/09/2026 Kulturudvalget

Godkendt.

Afbud: Bo Klit, Eva Dam

08/09/2026 Ældrerådet

Beslutning ikke frigivet

Bilag

Strategi, høringsudgave

Høringsplan
"""
    )


def test_a_list_is_broken_by_a_paragraph_and_begins_anew() -> None:
    assert text_of("1. a\n2. b\n\nså\n\n1. c") == "1. a\n2. b\n\nså\n\n1. c\n"


def test_a_link_that_changes_its_look_is_still_one_link() -> None:
    assert text_of("[a <b>b</b> c](#)") == "[a b c](#)\n"


def test_line_breaks_stay_inside_their_paragraph() -> None:
    assert text_of("a\\\nb\n\nc") == "a\nb\n\nc\n"


def test_no_items_no_contents() -> None:
    document = Document("T", (HeadField("Sted", "Her"),), "Indhold", "..", ())
    assert plain_text(document) == "T\n\nSted Her\n"


def test_a_signature_sheet_has_a_line_for_each_name() -> None:
    lines = (SignatureLine("Asta Bruun", "forperson"), SignatureLine("Ib Lund"))
    headings = ("Navn", "Underskrift")
    document = Document("T", (), "", "", (), signatures=lines, signature_headings=headings)
    assert plain_text(document) == "T\n\nNavn\tUnderskrift\nAsta Bruun, forperson\t\nIb Lund\t\n"

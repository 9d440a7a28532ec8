"""Pages of a PDF: what ends with one, what runs on over them, and those that are not read."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from models.imports.grammar import read_source_text
from models.imports.pdf_source import read_pdf_source
from models.layouts import built_in_layouts
from tests.fixtures.printed import RIGHT, Text, pdf, picture, width, wrapped

SENTENCE = "Rådet drøftede forslaget og lagde vægt på, at de ældre borgere inddrages i det."
FILLED = f"{SENTENCE} Efter"
LONG = f"{SENTENCE} {SENTENCE} {SENTENCE} {SENTENCE}"
NEXT = "Kommunikationsafdelingen fremlægger sagen."


def texts(*pages: Sequence[Text]) -> list[str]:
    return [line.text for line in read_pdf_source(Path("a.pdf"), pdf(pages)).lines]


def rows_to(down: float, *words: str) -> list[Text]:
    """A paragraph of such rows, the last of them at `down`."""
    return [Text(word, down - 13.75 * n) for n, word in enumerate(reversed(words))][::-1]


def one(down: float) -> list[Text]:
    return [Text(FILLED, down), Text("det vil det tage to år at gennemføre.", down + 13.75)]


# --- paragraphs ---


def test_a_single_row_is_no_part_of_a_paragraph_on_the_page_before() -> None:
    assert width(f"{SENTENCE} Kommunikationsafdelingen") > RIGHT - 70
    foot = rows_to(760, FILLED, SENTENCE)
    assert texts([*one(100), *foot], [Text(NEXT, 80)]) == [
        " ".join(row.text for row in one(0)),
        f"{FILLED} {SENTENCE}",
        NEXT,
    ]


def test_a_paragraph_does_not_begin_with_a_single_row_at_the_end_of_a_page() -> None:
    page = [*one(100), Text(SENTENCE, 760)]
    below = wrapped(f"Kommunikationsafdelingen fremlægger sagen. {LONG}", 80)
    assert texts(page, below)[1:] == [SENTENCE, " ".join(row.text for row in below)]


def test_a_paragraph_that_goes_on_leaves_no_room_on_the_page() -> None:
    below = wrapped(f"Kommunikationsafdelingen fremlægger sagen. {LONG}", 80)
    text = " ".join(row.text for row in below)
    full = [*one(100), *rows_to(760, FILLED, FILLED)]
    for down, count in ((760.0, 1), (746.25, 2), (720.0, 2)):
        foot = [*one(100), *rows_to(down, FILLED, SENTENCE)]
        found = texts(full, [*one(80), Text("Slut", 300)], foot, below)
        whole = f"{FILLED} {SENTENCE}"
        expected = [f"{whole} {text}"] if count == 1 else [whole, text]
        assert found[-count:] == expected


def test_a_full_stop_behind_a_shortened_word_ends_no_sentence() -> None:
    row = "Det næste møde er sat til den første onsdag i august i salen på Rådhuset i år kl."
    assert width(FILLED) - width(" 19.30") < width(row) < width(FILLED)
    page, below = [*one(100), Text(row, 760)], [Text("19.30 – 21.00 i det mindste.", 80)]
    assert texts(page, below)[1:] == [f"{row} {below[0].text}"]
    ended = row.replace("kl.", "nu.")
    assert texts([*one(100), Text(ended, 760)], below)[1:] == [ended, below[0].text]


def test_a_page_that_is_filled_much_further_than_the_others_is_no_measure() -> None:
    below = wrapped(f"Kommunikationsafdelingen fremlægger sagen. {LONG}", 80)
    foot = [*one(100), *rows_to(690, FILLED, SENTENCE)]
    last = [*one(80), Text("Et stempel i bunden", 780)]
    assert texts(foot, below, last)[1] == f"{FILLED} {SENTENCE} {' '.join(r.text for r in below)}"


def test_a_first_row_that_is_set_in_begins_its_paragraph() -> None:
    filled = Text(
        "Rådet drøftede i dag forslaget og lagde vægt på, at de ældres Seniorråd i", 200, 90
    )
    found = texts([*wrapped(LONG, 100), filled, Text("Kommunikation er vigtig.", 213.75)])
    assert found == [LONG, f"{filled.text} Kommunikation er vigtig."]


def test_a_paragraph_sign_is_no_bullet() -> None:
    filled = "Det fremgår i øvrigt af den gældende lovgivning og af kommunens egen bekendtgørelses"
    page = [Text(filled, 100), Text("§ 16, stk. 2, at alle skal høres.", 113.75)]
    assert texts([*page, *wrapped(LONG, 200)])[0] == f"{filled} § 16, stk. 2, at alle skal høres."


def test_a_sign_in_a_font_of_symbols_is_known_by_the_font() -> None:
    content = pdf([[Text("\xa7", 100, bold=True), Text("Fri adgang", 100, 95)]])
    content = content.replace(b"/Helvetica-Bold", b"/Wingdings-Bold")
    (line,) = read_pdf_source(Path("a.pdf"), content).lines
    assert line.text == "- Fri adgang"


# --- what runs on ---


def test_headings_at_the_top_of_every_other_page_do_not_run_on() -> None:
    tops = ["Indledning", "Inddragelse", "Indstilling", "Resumé", "Indstilling", "Økonomi"]
    pages = [[Text(top, 80, bold=True), *one(110)] for top in tops]
    assert texts(*pages).count("Indstilling") == 2


def test_what_stands_at_both_edges_above_the_title_of_one_page_runs_on() -> None:
    header = [Text("Ældrerådet", 40), Text("15-05-2020", 40, RIGHT - width("15-05-2020"))]
    page = [*header, Text("Referat af møde", 80, size=16), *wrapped(LONG, 110)]
    source = read_pdf_source(Path("a.pdf"), pdf([page]))
    assert source.running == ("Ældrerådet\t15-05-2020",)
    assert source.lines[0].text == "Referat af møde"
    close = [*header, Text("Referat af møde", 56, size=16), *wrapped(LONG, 110)]
    assert texts(close)[0] == "Ældrerådet\t15-05-2020"
    assert texts(header) == ["Ældrerådet\t15-05-2020"]


def test_what_the_page_says_again_runs_on_above_it() -> None:
    page = [Text("Rådet i Syd", 40), Text("Referat af møde i Rådet, Nord", 90), *one(120)]
    assert texts(page)[0] == "Rådet i Syd"
    page[0] = Text("Rådet i Nord", 40)
    assert texts(page)[0] == "Referat af møde i Rådet, Nord"


# --- pages that are not read ---


def head() -> list[Text]:
    return [Text("Ældrerådet", 100), Text("Møde den 4. juni 2026", 120)]


@pytest.mark.parametrize(
    ("count", "told"), [(1, "Side 2 er et billede uden tekst."), (2, "Side 2-3 er billeder uden")]
)
def test_pages_that_are_pictures_are_told_of(count: int, told: str) -> None:
    whole, content = pypdfium2.PdfDocument(pdf([head()])), BytesIO()
    for _ in range(count):
        whole.import_pages(pypdfium2.PdfDocument(picture()))
    whole.import_pages(pypdfium2.PdfDocument(pdf([wrapped(LONG, 100)])))
    whole.save(content)
    source = read_pdf_source(Path("a.pdf"), content.getvalue())
    (note,) = source.notes
    assert note.reason.startswith(told)
    assert (note.line, note.text) == (2, "Møde den 4. juni 2026")
    assert note in read_source_text(source, built_in_layouts()).draft.notes


def test_a_page_that_cannot_be_opened_is_told_of() -> None:
    content = pdf([head(), [Text("Slut", 100)]])
    broken = content.replace(b"/Kids [6 0 R 8 0 R]", b"/Kids [6 0 R 1 0 R]")
    (note,) = read_pdf_source(Path("a.pdf"), broken).notes
    assert note.reason.startswith("Side 2 kan ikke åbnes og er ikke læst.")
    assert note.text == "Møde den 4. juni 2026"

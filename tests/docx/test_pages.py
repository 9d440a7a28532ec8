"""The page that each item starts on: an estimate of the lines, and what is made of their number."""

from collections.abc import Sequence
from dataclasses import replace

from models.document import Document, DocumentItem, DocumentSection
from models.export import compose, estimate_pages
from models.export.pages import page_numbers
from models.export.typography import ParagraphLook, Typography
from models.pagination import Font
from models.text import ListItem, Paragraph, Span, Table, plain, rich_text, spans_text
from tests.docx.example import minutes

SENTENCE = "Rådet drøftede sagen og tog orienteringen til efterretning. "

# A page of ten lines of ten points. Headings ask for a line above them.
LINE = ParagraphLook(8, 10)
BREAKING = ParagraphLook(8, 10, heading=True, page_break=True)
HEADING = ParagraphLook(8, 10, before=10, heading=True)
SHEET = Typography(
    page_height=120,
    margin_top=10,
    margin_bottom=10,
    title=LINE,
    head=LINE,
    contents_heading=BREAKING,
    contents_entry=LINE,
    item_heading=BREAKING,
    case_number=LINE,
    section_headings=(HEADING, HEADING),
    body=LINE,
    list_item=LINE,
    table_text=ParagraphLook(8, 8),
    table_gap=LINE,
)


def typed_lines(spans: Sequence[Span], width: float, font: Font) -> int:
    """A line for each that was typed."""
    return spans_text(spans).count("\n") + 1


def document(*items: DocumentItem) -> Document:
    return Document("REFERAT", (), "Indhold", ".....", items)


def item(*blocks: Paragraph | ListItem | Table) -> DocumentItem:
    return DocumentItem(
        "Punkt 1: Sag", "Sag", sections=(DocumentSection("", 1, rich_text(blocks)),)
    )


def paragraph(times: int) -> Paragraph:
    return Paragraph((Span(SENTENCE * times),))


def lines(count: int) -> Paragraph:
    """A paragraph of so many lines."""
    return Paragraph((Span("linje" + "\nlinje" * (count - 1)),))


def table(rows: int) -> Table:
    return Table((((Span("Navn"),), (Span("Beløb"),)),) * rows)


def estimated(item: DocumentItem) -> int:
    """How many pages the item is thought to fill."""
    first, second = estimate_pages(document(item, DocumentItem("Punkt 2: Næste", "Næste")))
    return second - first


def pages_of(item: DocumentItem, sheet: Typography = SHEET) -> int:
    """How many pages the item fills."""
    following = DocumentItem("Punkt 2: Næste", "Næste")
    first, second = page_numbers(document(item, following), typed_lines, sheet)
    return second - first


# --- by estimate ---


def test_every_item_begins_a_page_after_head_and_contents() -> None:
    assert estimate_pages(compose(minutes())) == (3, 4, 6, 7, 8)


def test_no_items_no_pages() -> None:
    assert estimate_pages(document()) == ()


def test_long_contents_move_the_items() -> None:
    items = [DocumentItem(f"Punkt {n}: Sag", f"Sag {n}") for n in range(1, 101)]
    assert estimate_pages(document(*items))[0] == 5


def test_long_heads_move_the_contents() -> None:
    titled = Document("REFERAT " * 400, (), "Indhold", "..", (item(),))
    assert estimate_pages(titled) == (6,)


def test_pages_follow_the_length_of_the_text() -> None:
    # A page holds some 45 lines of 90 characters.
    assert estimated(item(paragraph(4))) == 1
    assert estimated(item(paragraph(60))) == 1
    assert estimated(item(paragraph(80))) == 2
    assert estimated(item(*[paragraph(20)] * 12)) == 4


def test_lists_are_narrower_and_line_breaks_count() -> None:
    assert estimated(item(*[ListItem((Span("Kort"),))] * 30)) == 1
    assert estimated(item(*[ListItem((Span("Kort"),))] * 40)) == 2
    assert estimated(item(lines(52))) == 2


# --- by the lines ---


def test_an_item_that_fills_its_page_takes_no_other() -> None:
    assert pages_of(item(lines(9))) == 1
    assert pages_of(item(lines(10))) == 2


def test_a_heading_is_not_left_behind_at_the_foot_of_a_page() -> None:
    def sections(count: int) -> DocumentItem:
        text = rich_text([lines(count)])
        return DocumentItem(
            "Punkt 1: Sag",
            "Sag",
            case_line="26-1",
            sections=(DocumentSection("", 1, text), DocumentSection("B", 1, plain("a\nb"))),
        )

    # Two lines above the text; the heading, the space above it and one line of what follows.
    assert pages_of(sections(5)) == 2  # the last line goes over alone
    assert pages_of(sections(4)) == 1
    # Were the heading left behind, the two pages would just hold it all.
    assert pages_of(sections(16)) == 3


def test_space_is_left_between_paragraphs_but_not_atop_a_page() -> None:
    loose = replace(SHEET, body=replace(LINE, before=10))
    assert pages_of(item(*[lines(1)] * 4), loose) == 1
    assert pages_of(item(*[lines(1)] * 5), loose) == 2
    assert pages_of(item(*[lines(1)] * 9), loose) == 2  # five on the second page
    assert pages_of(item(*[lines(1)] * 10), loose) == 3


def test_space_is_left_atop_a_page_that_was_asked_for() -> None:
    low = replace(SHEET, item_heading=replace(BREAKING, before=20))
    assert pages_of(item(lines(7)), low) == 1
    assert pages_of(item(lines(8)), low) == 2


def test_paragraphs_of_one_look_may_stand_close() -> None:
    close = replace(SHEET, body=replace(LINE, before=10, close=True))
    assert pages_of(item(*[lines(1)] * 8), close) == 1


def test_no_line_is_left_alone_where_the_template_says_so() -> None:
    careful = replace(SHEET, body=replace(LINE, widow_control=True))
    # Two of ten lines go over, not one.
    assert pages_of(item(lines(10), lines(8)), careful) == 2
    assert pages_of(item(lines(10), lines(9)), careful) == 3
    # Three lines, of which two would fit: all go over.
    assert pages_of(item(lines(7), lines(3), lines(7)), careful) == 2
    assert pages_of(item(lines(7), lines(3), lines(8)), careful) == 3


def test_a_heading_goes_over_with_the_lines_that_stay_together() -> None:
    careful = replace(SHEET, body=replace(LINE, widow_control=True))

    def sections(count: int, following: int) -> DocumentItem:
        texts = [rich_text([lines(n)]) for n in (count, following)]
        return DocumentItem(
            "Punkt 1: Sag",
            "Sag",
            sections=(DocumentSection("", 1, texts[0]), DocumentSection("B", 1, texts[1])),
        )

    assert pages_of(sections(6, 4), careful) == 2  # room for the heading and one line
    assert pages_of(sections(6, 9), careful) == 2
    assert pages_of(sections(6, 10), careful) == 3
    assert pages_of(sections(5, 3), careful) == 2
    assert pages_of(sections(5, 10), careful) == 2  # two lines stay with the heading


def test_a_row_stays_whole_and_the_header_is_repeated() -> None:
    # Rows of 8.5 points, a header of 10 and one more point under the last row.
    assert pages_of(item(table(9))) == 1
    assert pages_of(item(table(10))) == 2  # the empty line after it does not fit
    assert pages_of(item(table(19), lines(1))) == 3


def test_a_header_row_is_not_left_behind() -> None:
    def headed(rows: int) -> DocumentItem:
        sections = (
            DocumentSection("", 1, rich_text([lines(6)])),
            DocumentSection("B", 1, rich_text([table(rows)])),
        )
        return DocumentItem("Punkt 1: Sag", "Sag", sections=sections)

    # There is room for the heading and the header row, but not for a row more: all go over.
    assert pages_of(headed(9)) == 2
    assert pages_of(headed(10)) == 3
    assert pages_of(item(table(1))) == 1


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    tall = Table((((Span("a"),), (Span("b\nc\nd"),)),) * 4)
    assert pages_of(item(tall)) == 2


def test_a_row_higher_than_a_page_stands_apart() -> None:
    tall = Table((((Span("a"),),), ((Span("b" + "\nb" * 15),),)))
    assert pages_of(item(lines(1), tall)) == 4


def test_contents_of_several_pages_move_the_items() -> None:
    items = [DocumentItem(f"Punkt {n}: Sag", f"Sag {n}") for n in range(1, 31)]
    numbers = page_numbers(document(*items), typed_lines, SHEET)
    assert numbers == tuple(range(6, 36))  # head, and four pages of ten lines or fewer


def test_numbers_that_need_room_are_counted_in() -> None:
    def crowded(spans: Sequence[Span], width: float, font: Font) -> int:
        # An entry takes two lines when its number has two figures.
        return 2 if spans_text(spans).startswith("Sag.....1") else 1

    items = [DocumentItem("Punkt", "Sag")] * 6
    assert page_numbers(document(*items), crowded, SHEET)[0] == 3
    items = [DocumentItem("Punkt", "Sag")] * 9
    assert page_numbers(document(*items), crowded, SHEET) == tuple(range(4, 13))


def test_numbers_that_move_themselves_are_not_sought_for_ever() -> None:
    def restless(spans: Sequence[Span], width: float, font: Font) -> int:
        return 2 if spans_text(spans) == "Sag.....3" else 1

    items = [DocumentItem("Punkt", "Sag")] * 9
    assert page_numbers(document(*items), restless, SHEET)[0] in (3, 4)


def test_a_template_whose_title_begins_a_page_has_no_empty_one_before_it() -> None:
    titled = replace(SHEET, title=BREAKING)
    assert page_numbers(document(item(lines(1))), typed_lines, titled) == (3,)


def test_headings_may_follow_on_where_the_template_starts_no_page() -> None:
    running = replace(SHEET, item_heading=HEADING, contents_heading=HEADING)
    items = [DocumentItem("Punkt", "Sag", case_line="26-1")] * 4
    assert page_numbers(document(*items), typed_lines, running) == (1, 2, 2, 2)


def test_a_document_without_contents_has_no_numbers() -> None:
    bare = Document("REFERAT", (), "", "", (item(lines(3)),))
    assert page_numbers(bare, typed_lines, SHEET) == ()

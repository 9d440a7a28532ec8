"""The estimate of the page that each item starts on."""

from models.document import Document, DocumentItem, DocumentSection
from models.export import compose, estimate_pages
from models.text import ListItem, Paragraph, Span, Table, plain, rich_text
from tests.docx.example import minutes

SENTENCE = "Rådet drøftede sagen og tog orienteringen til efterretning. "


def document(*items: DocumentItem) -> Document:
    return Document("REFERAT", (), "Indhold", ".....", items)


def item(*blocks: Paragraph | ListItem | Table) -> DocumentItem:
    return DocumentItem(
        "Punkt 1: Sag", "Sag", sections=(DocumentSection("", 1, rich_text(blocks)),)
    )


def pages_of(item: DocumentItem) -> int:
    """How many pages the item fills."""
    first, second = estimate_pages(document(item, DocumentItem("Punkt 2: Næste", "Næste")))
    return second - first


def paragraph(times: int) -> Paragraph:
    return Paragraph((Span(SENTENCE * times),))


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
    # A page holds about 46 lines of some 88 characters.
    assert pages_of(item(paragraph(4))) == 1
    assert pages_of(item(paragraph(60))) == 1
    assert pages_of(item(paragraph(80))) == 2
    assert pages_of(item(*[paragraph(20)] * 12)) == 4


def test_lists_are_narrower_and_line_breaks_count() -> None:
    assert pages_of(item(*[ListItem((Span("Kort"),))] * 30)) == 1
    assert pages_of(item(*[ListItem((Span("Kort"),))] * 40)) == 2
    assert pages_of(item(Paragraph((Span("a\n" * 50),)))) == 2


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    def table(rows: int, last: str) -> Table:
        return Table((((Span("Navn"),), (Span(last),)),) * rows)

    assert pages_of(item(table(30, "Beløb"))) == 1
    assert pages_of(item(table(30, SENTENCE * 6))) == 4


def test_a_heading_is_not_left_behind_at_the_foot_of_a_page() -> None:
    def sections(lines: int) -> DocumentItem:
        text = rich_text([Paragraph((Span("linje" + "\nlinje" * (lines - 1)),))])
        return DocumentItem(
            "Punkt 1: Sag",
            "Sag",
            case_line="26-1",
            sections=(DocumentSection("A", 1, text), DocumentSection("B", 2, plain("slut"))),
        )

    # 711 points; the heading and the line after it ask for 48 of them.
    assert pages_of(sections(38)) == 1
    assert pages_of(sections(42)) == 2

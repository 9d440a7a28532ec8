"""What a text is, and how it stands in the database: readable, whatever it holds."""

import pytest

from models.text import (
    EMPTY_TEXT,
    Block,
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    emphasized,
    list_numbers,
    parse,
    plain,
    plain_lines,
    rich_text,
    serialize,
    words_of,
)


def paragraph(*parts: Span | str) -> Paragraph:
    return Paragraph(tuple(Span(p) if isinstance(p, str) else p for p in parts))


def item(text: str, level: int = 0, *, numbered: bool = False) -> ListItem:
    return ListItem((Span(text),), level, numbered)


def cell(text: str) -> tuple[Span, ...]:
    return (Span(text),) if text else ()


# --- the stored form ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "stored"),
    [
        (paragraph("Godkendt."), "Godkendt."),
        (paragraph("en linje\nen til"), "en linje\\\nen til"),
        (paragraph(Span("vigtigt", bold=True), " og ", Span("nyt", italic=True)),
         "**vigtigt** og *nyt*"),
        (paragraph(Span("begge", bold=True, italic=True)), "***begge***"),
        (paragraph(Span("midt", bold=True), Span("i", italic=True)), "<b>midt</b><i>i</i>"),
        (paragraph(Span(" luft ", bold=True)), "<b> luft </b>"),
        (paragraph("se ", Span("puljen", link="https://a.dk/?a=1&b=2")),
         "se [puljen](<https://a.dk/?a=1&b=2>)"),
        (paragraph("pris_2 og a_b_"), "pris_2 og a_b\\_"),
        (paragraph("2*3 [x] <y> a|b & c &amp; \\"),
         "2\\*3 \\[x\\] \\<y> a\\|b & c \\&amp; \\\\"),
        (paragraph("- ikke en liste"), "\\- ikke en liste"),
        (paragraph("5. maj"), "5\\. maj"),
        (paragraph("  rykket ind\t"), "&#32;&#32;rykket ind&#9;"),
        (paragraph("\u00a0"), "&#160;"),
        (paragraph("a\n\nb"), "a<br><br>b"),
        (paragraph(Span("x", link="a|b<c>\\&lt;")), "[x](<a\\|b\\<c\\>\\\\\\&lt;>)"),
    ],
)  # fmt: skip
def test_a_paragraph_is_stored_as_readable_markdown(block: Block, stored: str) -> None:
    text = rich_text([block])
    assert serialize(text) == stored
    assert parse(stored) == text


def test_lists_are_stored_as_lines() -> None:
    text = rich_text(
        [
            paragraph("Det indstilles,"),
            item("at rådet drøfter", numbered=True),
            item("underpunkt", 1),
            item("at rådet peger", numbered=True),
            paragraph("Slut"),
        ]
    )
    assert serialize(text) == (
        "Det indstilles,\n\n1. at rådet drøfter\n   - underpunkt\n2. at rådet peger\n\nSlut"
    )
    assert parse(serialize(text)) == text


def test_a_table_is_stored_with_pipes() -> None:
    text = rich_text(
        [Table(((cell("Navn"), cell("Antal")), (cell("a|b"), cell("1\n2")), (cell(""), cell(""))))]
    )
    assert serialize(text) == "| Navn | Antal |\n| --- | --- |\n| a\\|b | 1<br>2 |\n|  |  |"
    assert parse(serialize(text)) == text


def test_an_empty_paragraph_between_others_is_kept() -> None:
    text = rich_text([paragraph("a"), Paragraph(), paragraph("b"), Paragraph()])
    assert text.blocks == (paragraph("a"), Paragraph(), paragraph("b"))
    assert serialize(text) == "a\n\n\\\n\nb"
    assert parse(serialize(text)) == text


def test_nothing_is_stored_as_nothing() -> None:
    assert serialize(EMPTY_TEXT) == ""
    assert parse("") == EMPTY_TEXT


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("# overskrift", "# overskrift"),
        ("> citat", "> citat"),
        ("`kode`", "`kode`"),
        ("![billede](a.png)", "!billede"),
        ("<script>x</script>", "<script>x</script>"),
        ("---", "---"),
        ("to\nlinjer", "to\nlinjer"),
    ],
)
def test_markdown_that_a_text_has_no_use_for_stays_as_typed(stored: str, read: str) -> None:
    assert plain_lines(parse(stored)) == [read]


def test_a_list_item_of_two_paragraphs_goes_on_as_a_paragraph() -> None:
    assert parse("- a\n\n  b").blocks == (item("a"), paragraph("b"))


# --- the normal form ------------------------------------------------------------------------


def test_neighbours_that_look_alike_are_joined_and_empty_ones_left_out() -> None:
    block = paragraph("a", "", Span("b", bold=True), Span("c", bold=True), Span("d", link="\tx y"))
    assert rich_text([block]).blocks == (
        paragraph("a", Span("bc", bold=True), Span("d", link="xy")),
    )


def test_characters_that_word_cannot_hold_are_left_out() -> None:
    assert rich_text([paragraph("a\x0bb\x00c")]).blocks == (paragraph("a\nbc"),)


def test_a_list_begins_at_the_outer_level_and_has_two() -> None:
    text = rich_text([item("a", 1), item("b", 5), paragraph("x"), item("c", 1), item("d", -1)])
    assert [getattr(block, "level", None) for block in text.blocks] == [0, 1, None, 0, 0]


def test_a_table_is_made_rectangular_and_an_empty_one_left_out() -> None:
    text = rich_text([Table(()), Table(((cell("a"),), (cell("b"), cell("c"))))])
    assert text.blocks == (Table(((cell("a"), ()), (cell("b"), cell("c")))),)


def test_plain_text_is_one_paragraph_for_each_line() -> None:
    assert plain("a\r\n\r\nb\n").blocks == (paragraph("a"), Paragraph(), paragraph("b"))


# --- reading a value ------------------------------------------------------------------------


def test_a_text_is_emphasized_in_all_its_parts() -> None:
    text = parse("a *b*\n\n- c\n\n| d |\n| --- |")
    assert serialize(emphasized(text, bold=True, italic=False)) == (
        "<b>a </b><b><i>b</i></b>\n\n- **c**\n\n| **d** |\n| --- |"
    )
    assert emphasized(text, bold=False, italic=False) == text


def test_numbers_begin_anew_with_each_list() -> None:
    blocks = (
        item("a", numbered=True),
        item("b", 1, numbered=True),
        item("c", 1, numbered=True),
        item("d", numbered=True),
        item("e", 1, numbered=True),
        item("f"),
        item("g", numbered=True),
        paragraph("x"),
        item("h", numbered=True),
    )
    assert list_numbers(blocks) == [1, 1, 2, 2, 1, 0, 1, 0, 1]


def test_a_text_as_lines_shows_its_lists_and_tables() -> None:
    text = rich_text(
        [
            paragraph("Hej ", Span("du", bold=True)),
            item("a"),
            item("b", 1, numbered=True),
            Table(((cell("c"), cell("d")),)),
        ]
    )
    assert plain_lines(text) == ["Hej du", "- a", "  1. b", "c\td"]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (EMPTY_TEXT, False),
        (rich_text([paragraph(" \u00a0")]), False),
        (rich_text([Table((((), ()),))]), False),
        (rich_text([Table((((), cell("x")),))]), True),
        (rich_text([paragraph("1. ")]), True),
        (rich_text([item("a")]), True),
    ],
)
def test_a_text_counts_as_something_when_it_holds_a_word(text: RichText, holds: bool) -> None:
    assert bool(text) is holds


def test_words_are_told_in_order() -> None:
    text = rich_text([paragraph("5. maj"), item("to"), Table(((cell("tre"), cell("fire")),))])
    assert list(words_of(text)) == ["5.", "maj", "to", "tre", "fire"]


def test_two_line_breaks_in_a_row_stay_in_their_paragraph() -> None:
    text = rich_text([Paragraph((Span("over\n\nunder"),))])
    assert parse(serialize(text)) == text

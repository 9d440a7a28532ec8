"""What is on the clipboard after copying in Word, LibreOffice, Outlook or a browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.html import MAX_CELLS, MAX_SIZE, read_html
from models.text import ListItem, Paragraph, Span, Table, parse, plain_lines, rich_text, serialize


def stored(html: str) -> str:
    """The text in its stored form, which is easy to read."""
    return serialize(read_html(html))


def lines(html: str) -> list[str]:
    return plain_lines(read_html(html))


# --- paragraphs and looks -------------------------------------------------------------------


def test_paragraphs_are_kept_and_empty_ones_left_out() -> None:
    assert lines("<p>en</p><p>&nbsp;</p><p><br></p><div>to<div>tre</div>fire</div>") == [
        "en", "to", "tre", "fire",
    ]  # fmt: skip


def test_white_space_is_collapsed_but_hard_spaces_are_kept() -> None:
    assert lines("<p>\n  a \t <b> b</b>\n c&nbsp; d </p>\n e") == ["a b c\u00a0 d", "e"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert read_html("<pre>a\n  b</pre>") == rich_text([Paragraph((Span("a\n  b"),))])


def test_a_line_break_stays_in_the_paragraph_and_two_part_it() -> None:
    text = read_html("<br><p>a <br> b<br></p><p>c<br><br>d<br><i></i>")
    assert text == rich_text([Paragraph((Span(part),)) for part in ("a\nb", "c", "d")])


def test_headings_become_bold_paragraphs() -> None:
    assert stored("<h1>Om <i>det</i></h1><h6 style='font-weight:normal'>Nyt</h6>") == (
        "<b>Om </b><b><i>det</i></b>\n\n**Nyt**"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>a</b>", "**a**"),
        ("<strong><em>a</em></strong>", "***a***"),
        ("<i>a</i>", "*a*"),
        ("<span style='FONT-WEIGHT: 700; color: red'>a</span>", "**a**"),
        ("<span style='font-weight:bolder;font-style:oblique'>a</span>", "***a***"),
        ("<b style='font-weight:normal'>a</b>", "a"),
        ("<b>a <span style='font-weight:400'>b</span></b>", "<b>a </b>b"),
        ("<i style='font-style:normal'>a</i>", "a"),
        ("<font color=red face=Arial size=7>a</font>", "a"),
        ("<u>a</u> <s>b</s> <ins>c</ins>", "a b c"),
    ],
)
def test_only_bold_and_italic_are_kept(html: str, expected: str) -> None:
    assert stored(html) == expected


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.dk/?a=1&amp;b=2", "https://a.dk/?a=1&b=2"),
        (" HTTP://a.dk ", "HTTP://a.dk"),
        ("mailto:a@b.dk", "mailto:a@b.dk"),
        ("tel:+4512345678", "tel:+4512345678"),
        ("#", "#"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("file:///C:/a.docx", ""),
        ("side.html", ""),
        ("", ""),
    ],
)
def test_links_lead_to_the_web_the_mail_or_the_phone(address: str, kept: str) -> None:
    text = read_html(f'<p>se <a href="{address}">her</a></p>')
    parts = (Span("se "), Span("her", link=kept))
    assert text == rich_text([Paragraph(parts)])


def test_what_is_not_text_is_dropped() -> None:
    assert lines(
        "<head><title>T</title><style>p{}</style></head><body><script>x()</script><!-- c -->"
        "<img src='data:image/png;base64,AAAA'>a<del>slettet</del><span class=msoDel>x</span>"
        "<span style='display:none'>skjult</span><xml><w:x>1</w:x></xml>"
        "<a class=msocomanchor href='#_msocom_1'>[AB1]</a>"
        "<div style='mso-element:comment-list'><p>kommentar</p></div><del><br>x</del>b</body>"
    ) == ["a", "b"]


# --- lists ----------------------------------------------------------------------------------


def test_lists_are_kept_to_two_levels() -> None:
    assert lines(
        "<ul><li>a<ol><li>b<ul><li>c</ul></ol><li>d</ul><p>x</p><ol><li>e<li>f</ol>y<ul><ul><li>g"
    ) == ["- a", "  1. b", "  - c", "- d", "x", "1. e", "2. f", "y", "- g"]


def test_lists_right_inside_each_other_are_nested() -> None:
    assert lines("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>") == ["- a", "  - b", "- c"]


def test_an_item_of_several_paragraphs_is_one_item() -> None:
    text = read_html("<ol><li><p>a</p><p>b</p><ul><li>c</ul>d<p>e</p></ol>")
    assert text == rich_text(
        [
            ListItem((Span("a\nb"),), numbered=True),
            ListItem((Span("c"),), 1),
            ListItem((Span("d"),), numbered=True),
            ListItem((Span("e"),), numbered=True),
        ]
    )


def test_an_item_outside_any_list_is_a_bullet() -> None:
    assert lines("<li>a<li>b") == ["- a", "- b"]


def word_item(marker: str, text: str, level: int = 1) -> str:
    return (
        f"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>"
        "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>"
        f"{marker}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
        f"<![endif]>{text}<o:p></o:p></p>"
    )


def test_lists_in_word_are_told_by_their_markers() -> None:
    assert lines(
        word_item("·", "a") + word_item("o", "b", 2) + word_item("§", "c", 9)
        + "<p class=MsoNormal>x</p>" + word_item("1.", "d") + word_item("a)", "e", 2)
        + word_item("(iv)", "f", 2) + word_item("2.", "g")
    ) == ["- a", "  - b", "  - c", "x", "1. d", "  1. e", "  2. f", "2. g"]  # fmt: skip


def test_a_marker_in_word_may_stand_between_comments_only() -> None:
    assert lines(
        "<p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]-->1.&nbsp;<!--[endif]-->a</p>"
        "<p style='mso-list:none'>b</p><!--[if !supportLists]--><p>c</p>"
    ) == ["1. a", "b", "c"]


def test_a_numbered_heading_in_word_is_a_heading() -> None:
    heading = "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1. </span>Om</h2>"
    assert stored(heading) == "**1. Om**"


# --- tables ---------------------------------------------------------------------------------


def cells(html: str) -> list[list[str]]:
    (table,) = read_html(html).blocks
    assert isinstance(table, Table)
    return [["".join(span.text for span in cell) for cell in row] for row in table.rows]


def test_simple_tables_are_kept() -> None:
    assert cells(
        "<table><thead><tr><th>Navn<th>Antal</thead><tr><td><p>a</p><p>b</p><td><b>1</b></table>"
    ) == [["Navn", "Antal"], ["a\nb", "1"]]


def test_cells_that_span_leave_empty_ones() -> None:
    assert cells(
        "<table><tr><td colspan=2 rowspan=2>a<td rowspan=3>b<tr><tr><td>c<td colspan=x>d"
        "<tr><td>e<td colspan=0>f<td>g</table>"
    ) == [["a", "", "b"], ["c", "d", ""], ["e", "f", "g"]]


def test_a_table_inside_a_table_and_a_list_in_a_cell_are_text() -> None:
    assert cells(
        "<table><tr><td><table><tr><td>a<td>b</table>c<td>"
        "<ul><li>d</ul><ol><li>e<li><p>f</p><p>g</p></ol></table>"
    ) == [["a\nb\nc", "- d\n1. e\n2. f\ng"]]


def test_a_table_of_one_cell_is_only_there_for_its_looks() -> None:
    assert lines("<p>x<table><tr><td><p>a </p><p><b>b</b></p></table><p>y") == ["x", "a", "b", "y"]
    assert lines("<table><td><pre>a\n\nb</pre></table>") == ["a", "b"]


def test_a_caption_and_cells_outside_rows_are_kept() -> None:
    assert lines("<table><caption>Tal</caption><td>a<td>b</table><table></table><td>c") == [
        "Tal", "a\tb", "c",
    ]  # fmt: skip


def test_a_very_large_table_becomes_lines() -> None:
    row = "<tr>" + "<td>a" * 10
    text = read_html(f"<table>{row * (MAX_CELLS // 10 + 1)}</table>")
    assert len(text.blocks) == MAX_CELLS // 10 + 1
    assert plain_lines(text)[0] == " ".join("a" * 10)


def test_a_very_wide_row_goes_on_below() -> None:
    assert [len(row) for row in cells("<table><tr>" + "<td>a" * 100 + "</table>")] == [64, 64]


# --- the clipboard --------------------------------------------------------------------------


def test_only_the_fragment_is_read() -> None:
    assert lines(
        "Version:0.9 StartHTML:00 <html><body><p>før<ul><li><!--StartFragment-->a<li>b"
        "<!--EndFragment--></ul>efter<br>x"
    ) == ["- a", "- b"]
    assert cells(
        "<table><tr><td>x<!--StartFragment--><td>a<td>b<tr><td>c<!--EndFragment--><td>y</table>"
    ) == [["a", "b"], ["c", ""]]


@pytest.mark.parametrize(
    "html", ["", " ", "<", "<!--", "\x00", "<p", "</p></p></table></ul>", "<table><tr><td>", "&#x;"]
)
def test_broken_html_is_read_as_far_as_it_goes(html: str) -> None:
    assert len(read_html(html).blocks) <= 1


TAGS = (
    "<p> </p> <ul> <ol> <li> </ul> </ol> <table> <tr> <td> </td> </table> <br> <b> </b> <pre> "
    "</pre> <h1> <del> </del> <svg> <select> <frameset> <body> </html> </span> <?xml?> &#0; a"
).split()
WORD_TAGS = (
    "<!--StartFragment-->",
    "<!--EndFragment-->",
    "<![if !supportLists]>",
    "<p style='mso-list:l level2 x'>",
    "<span style='mso-list:ignore'>",
    "<td rowspan=9 colspan=9>",
    "<a href='#'>",
    " b \ud800",
    "\n",
)


@given(st.lists(st.sampled_from([*TAGS, *WORD_TAGS]), max_size=30).map("".join))
def test_any_soup_of_tags_gives_a_text(html: str) -> None:
    text = read_html(html)
    assert parse(serialize(text)) == text


@pytest.mark.parametrize("tag", ["<b>", "<div>", "<ul><li>", "<table><tr><td>", "<p>x", "<span>"])
def test_tags_may_nest_as_deep_as_they_like(tag: str) -> None:
    assert "b" in lines(f"a{tag * 5_000}b")[-1]


def test_what_comes_after_a_few_million_characters_is_not_read() -> None:
    assert lines("a" + " " * MAX_SIZE + "b") == ["a"]
    picture = "<img src='data:image/png;base64," + "A" * MAX_SIZE + "'>"
    assert lines(picture + "b") == ["b"]


def test_a_line_of_blanks_alone_is_nothing() -> None:
    assert lines("<p> </p><p>En</p>") == ["En"]

"""What stands in a Word file, as someone reads it who has accepted all changes."""

from pathlib import Path

import pytest

from models.document import ReadFile
from models.errors import WordTooLargeError
from models.imports import word_file
from models.imports.word_file import read_word
from models.text import ListItem, Paragraph, Span, Table, plain_lines, rich_text
from tests.fixtures.word import field, instruction, numbering, p, r, relations, styles, word

NUMBERING = numbering(
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl>'
    '<w:lvl w:ilvl="2"/><w:lvl w:ilvl="3"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Min"/></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Min"/>'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
)
STYLES = styles(
    'Overskrift1|<w:name w:val="heading 1"/>',
    'Overskrift2|<w:name w:val="Overskrift 2"/>',
    'Emne|<w:name w:val="Emne"/><w:basedOn w:val="Overskrift1"/>',
    'Rang|<w:name w:val="Rang"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>',
    'Tekstrang|<w:name w:val="Tekstrang"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    'Rund|<w:name w:val="Rund"/><w:basedOn w:val="Rund"/>',
    'Indhold|<w:name w:val="TOC Heading"/><w:basedOn w:val="Overskrift1"/>',
    'Indhold1|<w:name w:val="indholdsfortegnelse 1"/>',
    'Prik2|<w:name w:val="Opstilling - punkttegn 2"/>',
    'Tal|<w:name w:val="List Number"/>',
    'Egen|<w:name w:val="Egen"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
    "</w:numPr></w:pPr>",
    'Tom|<w:name w:val="Tom"/><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="99"/>'
    "</w:numPr></w:pPr>",
    'Titel|<w:name w:val="Title"/>',
    'Fed|<w:name w:val="Strong"/><w:rPr><w:b/></w:rPr>',
    'FedKursiv|<w:name w:val="x"/><w:basedOn w:val="Fed"/><w:rPr><w:i/></w:rPr>',
)


def read(body: str, links: str | None = None) -> ReadFile:
    parts = {
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": links,
    }
    return read_word(Path("a.docx"), word(body, parts))


def lines(body: str) -> list[str]:
    return plain_lines(rich_text(block.block for block in read(body).blocks))


def listed(list_id: int | str, level: int | str = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


# --- headings and lists ---


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        (p("A", "Overskrift1"), 1),
        (p("A", "Overskrift2"), 2),
        (p("A", "Emne"), 1),
        (p("A", "Rang"), 3),
        (p("A", properties="<w:keepNext/><w:rPr/>"), 0),
        (p("A", "Tekstrang"), 0),
        (p("A", "Rund"), 0),
        (p("A", "Findes ikke"), 0),
        (p("A"), 0),
        (p("A", properties='<w:outlineLvl w:val="1"/>'), 2),
        (p("A", properties='<w:outlineLvl w:val="9"/>'), 0),
        (p("A", properties='<w:outlineLvl w:val="?"/>'), 0),
        (p("A", "Overskrift1", '<w:outlineLvl w:val="4"/>'), 1),
        (p("A", "Overskrift1", listed(1)), 1),
    ],
)
def test_a_heading_is_told_by_its_style_or_its_outline_level(paragraph: str, heading: int) -> None:
    (block,) = read(paragraph).blocks
    assert (block.heading, block.block) == (heading, Paragraph((Span("A"),)))


def test_without_styles_the_name_of_the_style_tells() -> None:
    (block,) = read_word(Path("a.docx"), word(p("A", "Heading2"))).blocks
    assert (block.heading, block.style) == (2, "heading2")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p("A", "Prik2"), ListItem((Span("A"),), 1)),
        (p("A", "Tal"), ListItem((Span("A"),), 0, numbered=True)),
        (p("A", "Egen"), ListItem((Span("A"),), 1, numbered=True)),
        (p("A", "Tom"), Paragraph((Span("A"),))),
        (p("A", properties=listed(1)), ListItem((Span("A"),))),
        (p("A", properties=listed(1, 1)), ListItem((Span("A"),), 1, numbered=True)),
        (p("A", properties=listed(1, "?")), ListItem((Span("A"),))),
        (p("A", properties=listed(1, 2)), Paragraph((Span("A"),))),
        (p("A", properties=listed(1, 3)), Paragraph((Span("A"),))),
        (p("A", properties=listed(2)), ListItem((Span("A"),), 0, numbered=True)),
        (p("A", properties=listed(3)), ListItem((Span("A"),), 0, numbered=True)),
        (p("A", properties=listed(4)), Paragraph((Span("A"),))),
        (p("A", properties=listed(99)), Paragraph((Span("A"),))),
        (p("A", "Tal", listed(0)), Paragraph((Span("A"),))),
        (p("A", "Tal", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'), ListItem((Span("A"),), 1, True)),
        (p("A", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>'), Paragraph((Span("A"),))),
    ],
)
def test_a_list_item_is_told_by_its_style_or_its_list(paragraph: str, expected: object) -> None:
    (block,) = read(paragraph).blocks
    assert block.block == expected


def test_a_list_without_definitions_is_plain_text() -> None:
    (block,) = read_word(Path("a.docx"), word(p("A", properties=listed(1)))).blocks
    assert block.block == Paragraph((Span("A"),))


def test_the_style_that_is_meant_when_none_is_named_counts() -> None:
    made = styles('Normal|<w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    made = made.replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"')
    content = word("<w:p><w:r><w:t>A</w:t></w:r></w:p>", {"word/styles.xml": made})
    (block,) = read_word(Path("a.docx"), content).blocks
    assert block.heading == 1


# --- characters ---


def spans(inside: str, links: str | None = None) -> tuple[Span, ...]:
    (block,) = read(f"<w:p>{inside}</w:p>", links).blocks
    assert isinstance(block.block, Paragraph)
    return block.block.spans


@pytest.mark.parametrize(
    ("properties", "bold", "italic"),
    [
        ("<w:b/><w:i/>", True, True),
        ('<w:b w:val="0"/><w:i w:val="false"/>', False, False),
        ('<w:rStyle w:val="Fed"/>', True, False),
        ('<w:rStyle w:val="FedKursiv"/>', True, True),
        ('<w:rStyle w:val="FedKursiv"/><w:b w:val="off"/>', False, True),
    ],
)
def test_bold_and_italic_are_the_runs_own_or_its_styles(
    properties: str, bold: bool, italic: bool
) -> None:
    assert spans(r("A", properties)) == (Span("A", bold, italic),)


def test_breaks_tabs_and_odd_characters_are_kept() -> None:
    marks = (
        "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:tab/><w:t>c</w:t><w:noBreakHyphen/>"
        '<w:t>d\u00a0e</w:t><w:softHyphen/><w:br w:type="page"/><w:t> f </w:t></w:r>'
    )
    assert "".join(s.text for s in spans(marks)) == "a\nb\n\tc\u2011d\u00a0e\u00adf"


def test_white_space_counts_where_the_file_says_so() -> None:
    assert spans(r("a  b \n")) == (Span("a  b  "),)


def test_what_is_hidden_is_not_read() -> None:
    assert spans(r("a") + r("b", "<w:vanish/>") + r("c", '<w:vanish w:val="0"/>')) == (
        Span("a"),
        Span("c"),
    )


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:ins>{r('ny')}</w:ins>"
        "<w:del><w:r><w:delText>gammel</w:delText></w:r></w:del>"
        f"<w:moveFrom>{r('før')}</w:moveFrom><w:moveTo>{r(' her')}</w:moveTo>"
    )
    assert spans(body) == (Span("ny"), Span(" her"))
    assert read(f"<w:p>{body}</w:p>").left_out == {"tracked"}


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    moved = "<w:rPr><w:moveFrom/></w:rPr>"
    assert lines(p("a", properties=gone) + p("b", properties=moved) + p("c")) == ["abc"]
    whole = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r>"
    assert lines(p("a") + f"{whole}</w:del></w:p>" + p("b")) == ["a", "b"]


def test_smart_tags_content_controls_formulas_and_glosses_hold_text() -> None:
    control = '<w:sdtPr><w:alias w:val="x"/></w:sdtPr>'
    gloss = f"<w:rt>{r('x')}</w:rt><w:rubyBase>{r('d')}</w:rubyBase>"
    body = (
        f"<w:smartTag>{r('a')}</w:smartTag>"
        f"<w:sdt>{control}<w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"
        "<m:oMath><m:r><m:t>c</m:t></m:r></m:oMath>"
        f"<w:r><w:ruby>{gloss}</w:ruby></w:r>"
    )
    assert "".join(span.text for span in spans(body)) == "abcd"


def test_links_have_their_address() -> None:
    links = relations(("r5", "hyperlink", "https://a.dk/"), ("r6", "image", "x.png"))
    link = f'<w:hyperlink r:id="r5">{r("a")}</w:hyperlink>'
    anchored = f'<w:hyperlink r:id="r5" w:anchor="top">{r("b")}</w:hyperlink>'
    inner = f'<w:hyperlink w:anchor="top">{r("c")}</w:hyperlink>'
    assert spans(link + anchored + inner, links) == (
        Span("a", link="https://a.dk/"),
        Span("b", link="https://a.dk/#top"),
        Span("c"),
    )


# --- fields ---


def test_a_field_gives_its_result_and_a_link_its_address() -> None:
    page = field("begin") + instruction(" PAGEREF x ") + field("separate") + r("7") + field("end")
    link = (
        field("begin")
        + instruction(' HYPERLINK "https://')
        + instruction('a.dk" ')
        + field("separate")
        + r("her")
        + field("end")
    )
    bare = field("begin") + instruction(" DATE ") + r("x") + field("end")
    stray = field("end") + field("separate") + instruction("x") + field("other")
    assert spans(page + link + bare + stray) == (Span("7"), Span("her", link="https://a.dk"))


def test_simple_fields_give_their_result_too() -> None:
    simple = f'<w:fldSimple w:instr=" TITLE ">{r("Titel")}</w:fldSimple>'
    contents = f'<w:fldSimple w:instr=" TOC ">{r("Indhold")}</w:fldSimple>'
    assert spans(simple + contents) == (Span("Titel"),)


def test_the_contents_are_no_text() -> None:
    begin = field("begin") + instruction(r" TOC \o ") + field("separate")
    body = (
        p("Indhold", "Indhold")
        + f"<w:p>{begin}{r('Punkt 1')}</w:p>"
        + "<w:p/>"
        + f"<w:p>{r('Punkt 2')}{field('end')}{r('Efter')}</w:p>"
        + p("Punkt 9 ... 3", "Indhold1")
    )
    assert lines(body) == ["Efter"]


def test_contents_that_never_end_do_not_swallow_the_items() -> None:
    begin = field("begin") + instruction(" TOC ") + field("separate")
    body = f"<w:p>{begin}{r('Punkt 1')}</w:p>" + p("Punkt 1", "Overskrift1") + p("Tekst")
    assert lines(body) == ["Punkt 1", "Tekst"]


def test_the_content_control_of_the_contents_is_left_out() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('Indhold')}</w:sdtContent></w:sdt>"
    )
    other = f"<w:sdt><w:sdtContent>{p('Tekst')}</w:sdtContent></w:sdt>"
    assert lines(control + other + "<w:del/>") == ["Tekst"]


# --- boxes, tables and the rest ---


def test_the_text_of_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:drawing><w:txbxContent>{p('I boksen')}</w:txbxContent></w:drawing>"
    old = f"<w:pict><w:txbxContent>{p('I boksen')}</w:txbxContent></w:pict>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert lines(f"<w:p><w:r>{both}</w:r>{r('Udenfor')}</w:p>" + p("Bagefter")) == [
        "Udenfor",
        "I boksen",
        "Bagefter",
    ]


def test_what_is_left_out_is_told() -> None:
    body = (
        "<w:p><w:r><w:footnoteReference/></w:r><w:commentRangeStart/>"
        "<w:r><w:commentReference/></w:r><w:r><w:drawing>"
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
        "</w:drawing></w:r></w:p>"
    )
    assert read(body).left_out == {"footnotes", "comments", "pictures"}


def cell(*inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inside)}</w:tc>"


def test_a_table_has_its_cells_where_they_stand() -> None:
    nested = f"<w:tbl><w:tr>{cell(p('x'))}{cell(p('y'))}</w:tr></w:tbl>"
    table = (
        "<w:tbl><w:tr>"
        + cell(f"<w:p>{r('Fed', '<w:b/>')}</w:p>", properties='<w:vMerge w:val="restart"/>')
        + cell(f"<w:p>{r('Halv', '<w:b/>')}{r('t')}</w:p>", properties='<w:gridSpan w:val="2"/>')
        + "</w:tr><w:tr>"
        + cell(p("skjult"), properties="<w:vMerge/>")
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{cell(p('a'), p('b'))}</w:sdtContent></w:sdt>"
        + cell(p("c", "Tal"), nested, properties='<w:gridSpan w:val="?"/>')
        + f"</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cell(p('slettet'))}</w:tr></w:tbl>"
    )
    (block,) = read(table).blocks
    assert block.block == Table(
        (
            ((Span("Fed"),), (Span("Halv", bold=True), Span("t")), ()),
            ((), (Span("a"), Span("\n"), Span("b")), (Span("1. c"), Span("\n"), Span("x\ty"))),
        )
    )


def test_a_table_without_rows_is_nothing() -> None:
    assert read("<w:tbl/>").blocks == ()


@pytest.mark.parametrize(
    "body",
    [
        "<w:p/>" * 11,
        "<w:tbl><w:tr>" + cell(properties='<w:gridSpan w:val="64"/>') + cell() + "</w:tr></w:tbl>",
        "<w:tbl>" + f"<w:tr>{cell()}</w:tr>" * 21 + "</w:tbl>",
    ],
)
def test_what_is_out_of_proportion_is_refused(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_file, "MAX_BLOCKS", 10)
    monkeypatch.setattr(word_file, "MAX_CELLS", 20)
    with pytest.raises(WordTooLargeError):
        read(body)


def test_the_files_own_mark_is_read() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier> abc </dc:identifier></p>'
    assert read_word(Path("a.docx"), word("", {"docProps/core.xml": core})).token == "abc"
    assert read("").token == ""
    empty = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"/>'
    assert read_word(Path("a.docx"), word("", {"docProps/core.xml": empty})).token == ""


def test_a_mark_between_names_from_the_right_is_no_text() -> None:
    (block,) = read("<w:p><w:r><w:t>En</w:t></w:r><w:r><w:t>\u200e</w:t></w:r></w:p>").blocks
    assert block.block == Paragraph((Span("En"),))

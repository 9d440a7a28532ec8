"""What a style looks like, worked out of a Word file's styles."""

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from models.export.word_styles import NAMES, StyleName, StyleSheet

THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
<a:fontScheme><a:majorFont><a:latin typeface="Georgia"/></a:majorFont>
<a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>
"""


def sheet(paragraph: str = "", characters: str = "", base: str = "", theme: str = "") -> StyleSheet:
    """One style, 'One', that is based on 'Base'."""
    return StyleSheet(
        parse_xml(
            f"<w:styles {nsdecls('w')}>"
            f'<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>{base}</w:style>'
            '<w:style w:type="paragraph" w:styleId="One"><w:basedOn w:val="Base"/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style></w:styles>"
        ),
        parse_xml(theme) if theme else None,
    )


@pytest.mark.parametrize(
    ("spacing", "line", "exact"),
    [
        ('w:line="300" w:lineRule="exact"', 15, True),
        ('w:line="300" w:lineRule="atLeast"', 15, False),
        ('w:line="100" w:lineRule="atLeast"', 11.5, False),
        ('w:line="360" w:lineRule="auto"', 17.25, False),
        ("", 11.5, False),
    ],
)
def test_the_height_of_a_line(spacing: str, line: float, *, exact: bool) -> None:
    styles = sheet(f"<w:spacing {spacing}/>", '<w:rFonts w:ascii="Arial"/>')
    look = styles.look("One")
    assert (look.line, look.exact) == (line, exact)


def test_a_nearer_style_counts_more_attribute_by_attribute() -> None:
    base = (
        '<w:pPr><w:keepNext/><w:spacing w:before="100" w:after="40"/></w:pPr>'
        '<w:rPr><w:b/><w:color w:val="1f6b4a"/><w:sz w:val="30"/></w:rPr>'
    )
    look = sheet('<w:spacing w:after="60"/>', '<w:b w:val="0"/>', base).look("One")
    assert (look.before, look.after, look.size, look.colour) == (5, 3, 15, "1F6B4A")
    assert look.heading
    assert not look.is_bold


def test_indents_and_alignment() -> None:
    look = sheet('<w:ind w:start="200" w:end="100" w:hanging="60"/><w:jc w:val="end"/>').look("One")
    assert (look.indent_left, look.indent_right, look.first_line, look.align) == (
        10,
        5,
        -3,
        "right",
    )
    assert sheet('<w:ind w:firstLine="80"/>').look("One").first_line == 4


def test_a_line_below_can_be_taken_away_again() -> None:
    base = '<w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr>'
    assert sheet(base=base).look("One").rule_below
    assert not sheet('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', base=base).look("One").rule_below


@pytest.mark.parametrize(
    ("own", "font"),
    [
        ("", "Georgia"),
        ('<w:rFonts w:ascii="Arial"/>', "Arial"),
        ('<w:rFonts w:cs="Arial"/>', "Georgia"),
        ('<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>', "Verdana"),
    ],
)
def test_fonts_by_name_and_by_theme(own: str, font: str) -> None:
    base = '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Calibri"/></w:rPr>'
    assert sheet("", own, base, THEME).font("One") == font
    assert sheet("", own, base).font("One") in (font, "Arial", "Calibri")


def test_a_theme_without_that_font() -> None:
    bare = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
    base = '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Calibri"/></w:rPr>'
    assert sheet(base=base, theme=bare).font("One") == "Calibri"


@pytest.mark.parametrize(("value", "ruled"), [("single", True), ("nil", False)])
def test_a_tables_look(value: str, *, ruled: bool) -> None:
    styles = StyleSheet(
        parse_xml(
            f'<w:styles {nsdecls("w")}><w:style w:type="table" w:styleId="T"><w:tblPr>'
            f'<w:tblBorders><w:top w:color="auto"/><w:insideH w:color="aabbcc"/>'
            f'<w:insideV w:val="{value}"/></w:tblBorders><w:tblCellMar><w:left w:w="80"/>'
            '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="lastRow"/>'
            '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="auto"/></w:tcPr></w:tblStylePr>'
            "</w:style></w:styles>"
        )
    )
    look = styles.table("T")
    assert (look.cell_margin, look.line_colour, look.header_row_colour) == (4, "AABBCC", "")
    assert look.columns_ruled is ruled


def test_names_are_shown_in_danish_and_english() -> None:
    assert NAMES["Heading1"].shown == "Overskrift 1 (Heading 1)"
    assert StyleName("Hyperlink", "Hyperlink").shown == "Hyperlink"

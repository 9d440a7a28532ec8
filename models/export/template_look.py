"""A Word template in figures: what the pages are counted by, and the PDF is set by."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element

from models.danish import clean_line
from models.export.template import open_template, page_and_margins, stylesheet
from models.export.typography import MODERN, Letterhead, ParagraphLook, Typography
from models.export.word_lists import indent, list_of, numbering_of
from models.export.word_styles import FOOTER, StyleSheet, children

_EMU = 12_700  # to a point
SETTABLE = ("image/png", "image/jpeg", "image/gif", "image/svg+xml")  # in a PDF
# The words around a page number, in a line that holds nothing else.
_PAGE_WORDS = re.compile(r"(?i)\b(side|s\.|page|af|of|ud af)\b|[\d\s/|–-]")


@dataclass(frozen=True)
class TemplateLook:
    """What a template says of the look."""

    typography: Typography
    letterhead: Letterhead


@functools.lru_cache(maxsize=8)
def read_template(content: bytes) -> TemplateLook:
    """The figures and the letterhead of a template. TemplateUnusableError."""
    opened = open_template(content)
    word, ids = opened.word, opened.style_ids
    styles = stylesheet(word)
    return TemplateLook(_typography(word, styles, ids), _letterhead(word))


def _typography(word: WordDocument, styles: StyleSheet, ids: dict[str, str]) -> Typography:
    page, margins = page_and_margins(word.element.body.sectPr)
    font = styles.font(ids["BodyText"]) or "Times New Roman"  # as Word has it

    def look(key: str) -> ParagraphLook:
        return styles.look(ids[key], font)

    numbering = numbering_of(word)
    place = list_of(numbering, styles, ids["ListBullet"])
    item = look("ListBullet")
    table = styles.table(ids["ReferentTable"])
    sheet = Typography(
        font=font,
        page_width=page["w"],
        page_height=page["h"],
        margin_top=_room(word, styles, margins["top"], margins["header"], "header"),
        margin_right=margins["right"],
        margin_bottom=_room(word, styles, margins["bottom"], margins["footer"], "footer"),
        margin_left=margins["left"] + margins.get("gutter", 0),
        list_indent=item.indent_left or (indent(numbering, place) if place else 0),
        cell_margin=table.cell_margin,
        title=look("Title"),
        head=look("ReferentHead"),
        contents_heading=look("TOCHeading"),
        contents_entry=look("TOC1"),
        item_heading=look("Heading1"),
        case_number=look("ReferentCaseNumber"),
        section_headings=(look("Heading2"), look("Heading3")),
        body=look("BodyText"),
        list_item=replace(item, indent_left=0, first_line=0),
        table_text=look("ReferentTableText"),
        table_gap=look("ReferentTableGap"),
        link_colour=styles.look(ids["Hyperlink"], font).colour or MODERN.link_colour,
        line_colour=table.line_colour,
        header_row_colour=table.header_row_colour,
        table_columns_ruled=table.columns_ruled,
    )
    footer = styles.named(FOOTER)
    if footer is None:
        return sheet
    return replace(sheet, footer=styles.look(footer.get(qn("w:styleId"), ""), font))


# --- headers and footers --------------------------------------------------------------------


def _around(word: WordDocument, place: str) -> dict[str, Any]:
    """The parts of the last section's headers or footers, by kind: default, first, even."""
    section = word.element.body.sectPr
    found: dict[str, Any] = {}
    if section is not None:
        for reference in children(section, f"w:{place}Reference"):
            related = word.part.rels.get(reference.get(qn("r:id"), ""))
            if related is not None:
                kind = reference.get(qn("w:type"), "default")
                found[kind] = related.target_part
        if next(children(section, "w:titlePg"), None) is None:
            found.pop("first", None)
    return found


def _letterhead(word: WordDocument) -> Letterhead:
    headers, footers = _around(word, "header"), _around(word, "footer")
    header = headers.get("first", headers.get("default"))
    footer = footers.get("first", footers.get("default"))
    logo, described, width = _logo(header or footer)
    usual = headers.get("default")
    return Letterhead(
        header=_lines(header),
        footer=_lines(footer),
        logo=logo,
        logo_text=described,
        logo_width=width,
        first_page_only="first" in headers,
        later_header=_lines(usual) if "first" in headers else (),
    )


def _lines(part: Any) -> tuple[str, ...]:
    """The lines of text in a header or footer, without page numbers."""
    if part is None:
        return ()
    return tuple(line for p in _paragraphs(part.element) if (line := _line_of(p)))


def _paragraphs(story: _Element) -> Iterator[_Element]:
    """The paragraphs, those of text boxes once."""
    for paragraph in story.iter(qn("w:p")):
        if not any(str(e.tag).endswith("}Fallback") for e in paragraph.iterancestors()):
            yield paragraph


def _line_of(paragraph: _Element) -> str:
    pieces = []
    for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:p")):
        if element.tag == qn("w:t") and next(element.iterancestors(qn("w:p"))) is paragraph:
            pieces.append(element.text or "")
        elif element.tag in (qn("w:tab"), qn("w:br")):
            pieces.append("   " if element.getparent().tag == qn("w:r") else "")  # type: ignore[union-attr]
    parts = [clean_line(part) for part in "".join(pieces).split("   ")]
    if any("PAGE" in code for code in field_codes(paragraph)):
        parts = [part for part in parts if _PAGE_WORDS.sub("", part)]
    return "   ".join(filter(None, parts))


def field_codes(paragraph: _Element) -> Iterator[str]:
    for code in paragraph.iter(qn("w:instrText")):
        yield code.text or ""
    for simple in paragraph.iter(qn("w:fldSimple")):
        yield simple.get(qn("w:instr"), "")


def drawings(story: _Element) -> Iterator[_Element]:
    """The pictures, each once: w:drawing elements."""
    for paragraph in _paragraphs(story):
        yield from paragraph.iter(qn("w:drawing"))


def alternative_text(drawing: _Element) -> str | None:
    """What is told to those who cannot see the picture; None when it is there for show only."""
    if any(e.get("val") in ("1", "true") for e in drawing.iter("{*}decorative")):
        return None
    for properties in drawing.iter(qn("wp:docPr")):
        return clean_line(properties.get("descr") or properties.get("title") or "")
    return ""


def _logo(part: Any) -> tuple[bytes | None, str, float]:
    """The first picture that a PDF can hold: content, alternative text, width in points."""
    for drawing in drawings(part.element) if part is not None else ():
        picture = picture_part(part, drawing)
        if picture is not None and picture.content_type in SETTABLE:
            width = next((float(e.get("cx", "0")) for e in drawing.iter(qn("wp:extent"))), 0.0)
            return picture.blob, alternative_text(drawing) or "", round(width / _EMU, 2)
    return None, "", 0


def picture_part(holder: Any, drawing: _Element) -> Any:
    """The part with the bytes of a picture that stands in the part `holder`, or None."""
    for blip in drawing.iter(qn("a:blip")):
        found = holder.rels.get(blip.get(qn("r:embed"), ""))
        if found is not None and not found.is_external:
            return found.target_part
    return None


def _room(
    word: WordDocument, styles: StyleSheet, margin: float, distance: float, place: str
) -> float:
    """The margin, or what a header or footer higher than it leaves of the page; an estimate."""
    if margin < 0:  # the text begins there whatever stands in the header
        return -margin
    part = _around(word, place).get("default")
    height = 0 if part is None else _height(styles, part.element)
    return round(max(margin, distance + height), 2)


def _height(styles: StyleSheet, story: _Element) -> float:
    """About how high a header or footer is: the cells of a row stand beside each other."""
    total = 0.0
    for block in story:
        if block.tag == qn("w:tbl"):
            for row in block.iter(qn("w:tr")):
                total += max((_height(styles, cell) for cell in row.iter(qn("w:tc"))), default=0)
        elif block.tag == qn("w:p"):
            style = next((e.get(qn("w:val"), "") for e in block.iter(qn("w:pStyle"))), "")
            look = styles.look(style if style in styles else styles.default("paragraph"))
            pictures = [
                float(extent.get("cy", "0")) / _EMU
                for inline in block.iter(qn("wp:inline"))
                for extent in children(inline, "wp:extent")
            ]
            total += max(look.line, *pictures, 0) + look.before + look.after
    return total

"""Document value -> Word file.

python-docx opens the template, holds the relationships and properties, and saves. The body is
written as WordprocessingML text and parsed once: adding paragraph by paragraph is quadratic
there. Styles are named by their ids in the template.
"""

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.document import CT_Body
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml.etree import _Element

from models.danish import clean, clean_line
from models.document import Document, DocumentItem, SignatureLine
from models.errors import TemplateDamagedError, TemplateUnusableError
from models.export.directions import directions, is_western, with_marks
from models.export.template import DEFAULT_TEMPLATE, LANGUAGE, OpenTemplate, open_template
from models.export.template_look import read_template
from models.export.typography import Typography
from models.export.word_lists import Numbering, numbering_of
from models.export.word_styles import NAMES
from models.text import Block, ListItem, Span, Table, list_numbers

__all__ = ["DEFAULT_TEMPLATE", "STYLES", "word_bytes"]

_LONGEST_PROPERTY = 255  # characters; python-docx refuses more

STYLES = set(NAMES)


def word_bytes(
    document: Document,
    pages: Sequence[int],
    *,
    template: Path | bytes = DEFAULT_TEMPLATE,
    created: dt.datetime,
    token: str = "",
) -> bytes:
    """The Word file of `document`; `pages` holds the page each of its items starts on.

    `template` is a file or the content of one; `token` stands in the file's properties, so that
    it is known again. Raises TemplateDamagedError for a file, TemplateUnusableError.
    """
    opened, typography = _opened(template)
    body = _Body(opened, typography)
    body.write(document, pages)
    _set_body(opened, body, document)
    _set_properties(opened.word, document, created, token)
    content = io.BytesIO()
    opened.word.save(content)
    return content.getvalue()


def _opened(template: Path | bytes) -> tuple[OpenTemplate, Typography]:
    if isinstance(template, bytes):
        return open_template(template), read_template(template).typography
    try:
        return _opened(template.read_bytes())
    except (OSError, TemplateUnusableError) as error:
        raise TemplateDamagedError(path=template) from error


def _set_body(opened: OpenTemplate, body: "_Body", document: Document) -> None:
    """Put what was written in place of the template's own text; its page set-up stays."""
    word, old = opened.word, opened.word.element.body
    new = parse_xml(f"<w:body {nsdecls('w', 'r')}>{''.join(body.xml)}</w:body>")
    _name_styles(new, opened.style_ids)
    first, last = _sections(old)
    if first is not None and document.has_contents:
        _end_section(new, opened.style_ids["TOCHeading"], first)
    elif first is not None:
        last = first
    if last is not None:
        new.append(last)
    word.element.replace(old, new)
    lists = parse_xml(f"<w:numbering {nsdecls('w')}>{''.join(body.lists.xml)}</w:numbering>")
    numbering_of(word).extend(list(lists))
    for link, relationship_id in body.links.items():
        # Not relate_to(): it searches all relationships each time.
        word.part.rels.add_relationship(
            RELATIONSHIP_TYPE.HYPERLINK, _address(link), relationship_id, is_external=True
        )


def _name_styles(body: _Element, style_ids: Mapping[str, str]) -> None:
    """Lead from the built-in styles' ids, which were written, to those of the template."""
    if all(ours == theirs for ours, theirs in style_ids.items()):
        return
    for element in body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle")):
        ours = element.get(qn("w:val"), "")
        element.set(qn("w:val"), style_ids.get(ours, ours))


def _sections(body: CT_Body) -> tuple[_Element | None, _Element | None]:
    """The page set-up of the template's first section, if it has several, and of its last."""
    inner = [section for section in body.iter(qn("w:sectPr")) if section is not body.sectPr]
    return inner[0] if inner else None, body.sectPr


def _end_section(body: _Element, next_style: str, section: _Element) -> None:
    """End the head's section before the contents, which have `next_style`."""
    for before, after in pairwise(body.iterchildren(qn("w:p"))):
        if any(style.get(qn("w:val")) == next_style for style in after.iter(qn("w:pStyle"))):
            next(before.iterchildren(qn("w:pPr"))).append(section)


def _set_properties(
    word: WordDocument, document: Document, created: dt.datetime, token: str
) -> None:
    properties = word.core_properties
    properties.title = _property(document.title)
    properties.author = properties.last_modified_by = _property(document.author)
    properties.subject = _property(document.subject)
    properties.identifier = token
    properties.language = LANGUAGE
    # python-docx writes the figures as they stand, as UTC.
    properties.created = properties.modified = created.astimezone(dt.UTC)
    properties.revision = 1


def _property(text: str) -> str:
    return clean_line(text)[:_LONGEST_PROPERTY]


class _Body:
    """The body's WordprocessingML, and the lists and links that it refers to."""

    def __init__(self, opened: OpenTemplate, typography: Typography) -> None:
        self.xml: list[str] = []
        self.lists = _NumberedLists(opened.numbered, opened.next_list_id)
        self._typography = typography
        self._contents_tab = _contents_tab(opened.contents_tab)
        self.links: dict[str, str] = {}  # address -> relationship id

    def write(self, document: Document, pages: Sequence[int]) -> None:
        self._paragraph("Title", _run(document.title))
        for field in document.head:
            value = _run(field.label, "<w:b/>") + _run(f" {field.value}")
            self._paragraph("ReferentHead", value, _KEEP if document.signatures else "")
        if document.has_contents:
            self._contents(document, pages)
        for index, item in enumerate(document.items):
            self._item(index, item, "" if document.parts_pages else _SAME_PAGE)
        if document.signature_headings:
            self._signatures(document.signature_headings, document.signatures)

    def _paragraph(self, style: str, content: str, properties: str = "") -> None:
        self.xml.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'
        )

    def _contents(self, document: Document, pages: Sequence[int]) -> None:
        """A contents field that is filled in, so that nothing needs updating on opening.

        Its first entry holds the field's beginning and its last one the end.
        """
        entries = [
            _contents_entry(f"{item.title}{document.contents_leader}\t", _bookmark(index), page)
            for index, (item, page) in enumerate(zip(document.items, pages, strict=True))
        ]
        entries[0] = _field_begin(r'TOC \o "1-1" \h \z \u') + entries[0]
        entries[-1] += _FIELD_END
        self._paragraph("TOCHeading", _run(document.contents_heading))
        for entry in entries:
            self._paragraph("TOC1", entry, self._contents_tab)

    def _item(self, index: int, item: DocumentItem, placement: str) -> None:
        name = _bookmark(index)
        self._paragraph(
            "Heading1",
            f'<w:bookmarkStart w:id="{index}" w:name="{name}"/>'
            f'{_run(item.heading)}<w:bookmarkEnd w:id="{index}"/>',
            placement,
        )
        if item.case_line:
            self._paragraph("ReferentCaseNumber", _run(item.case_line))
        level = 0
        for section in item.sections:
            if section.heading:
                # A heading that skips a level is lost on those who hear the document read.
                level = min(section.level, level + 1)
                self._paragraph(f"Heading{level + 1}", _run(section.heading))
            self._blocks(section.body.blocks)

    def _blocks(self, blocks: Sequence[Block]) -> None:
        for block, number in zip(blocks, list_numbers(blocks), strict=True):
            if isinstance(block, Table):
                self._table(block)
            elif isinstance(block, ListItem):
                self._list_item(block, number)
            else:
                self._paragraph("BodyText", self._runs(block.spans))

    def _list_item(self, item: ListItem, number: int) -> None:
        kind = "Number" if item.numbered else "Bullet"
        style = f"List{kind}{item.level + 1 if item.level else ''}"
        numbering = self.lists.properties(item.level, number) if item.numbered else ""
        self._paragraph(style, self._runs(item.spans), numbering)

    def _table(self, table: Table) -> None:
        widths = [round(width * 20) for width in self._typography.column_widths(table)]
        self._begin_table(widths)
        for index, row in enumerate(table.rows):
            self._begin_row(header=index == 0)
            for width, cell in zip(widths, row, strict=True):
                self._begin_cell(width)
                self._paragraph("ReferentTableText", self._runs(cell))
                self.xml.append("</w:tc>")
            self.xml.append("</w:tr>")
        self._end_table()

    def _signatures(self, headings: Sequence[str], lines: Sequence[SignatureLine]) -> None:
        """A row to sign in for each. The first two stay with the headings, the last two together:
        no row stands alone on a page."""
        width = round(self._typography.text_width * 20)
        widths = [width * 2 // 5, width - width * 2 // 5]
        self._paragraph("ReferentTableGap", "", _KEEP)
        self._begin_table(widths)
        self._begin_row(header=True)
        for cell_width, heading in zip(widths, headings, strict=True):
            self._begin_cell(cell_width)
            self._paragraph("ReferentTableText", _run(heading), _KEEP)
            self.xml.append("</w:tc>")
        self.xml.append("</w:tr>")
        for index, line in enumerate(lines):
            is_last = index == len(lines) - 1
            keep = _KEEP if index in (0, len(lines) - 2) and not is_last else ""
            self._begin_row(height=_SIGNING_HEIGHT)
            self._begin_cell(widths[0], '<w:vAlign w:val="center"/>')
            self._paragraph("ReferentTableText", _run(line.name, "<w:b/>"), keep)
            if line.role:
                self._paragraph("ReferentTableText", _run(line.role), keep)
            self.xml.append("</w:tc>")
            self._begin_cell(widths[1])
            self._paragraph("ReferentTableText", "", keep)
            self.xml.append("</w:tc></w:tr>")
        # After the last row, which may fill its page, so low that it asks for no other page.
        self._end_table('<w:spacing w:line="14" w:lineRule="exact"/>')

    def _begin_table(self, widths: Sequence[int]) -> None:
        """Begin a table of columns so wide, in twips."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        self.xml.append(
            '<w:tbl><w:tblPr><w:tblStyle w:val="ReferentTable"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )

    def _begin_row(self, *, header: bool = False, height: int = 0) -> None:
        """Begin a row that stays whole; a header is repeated on each page."""
        tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
        repeated = "<w:tblHeader/>" if header else ""
        self.xml.append(f"<w:tr><w:trPr><w:cantSplit/>{tall}{repeated}</w:trPr>")

    def _begin_cell(self, width: int, placement: str = "") -> None:
        self.xml.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{placement}</w:tcPr>')

    def _end_table(self, placement: str = "") -> None:
        self.xml.append("</w:tbl>")
        # Word joins two tables that touch, and wants a paragraph after the last one.
        self._paragraph("ReferentTableGap", "", placement)

    def _runs(self, spans: Iterable[Span]) -> str:
        """The runs of a paragraph, those of one link inside it."""
        spans = list(spans)
        if not all(is_western(span.text) for span in spans):
            texts = with_marks([span.text for span in spans])
            spans = [replace(span, text=text) for span, text in zip(spans, texts, strict=True)]
        written = ""
        for link, group in groupby(spans, key=lambda span: span.link):
            style = '<w:rStyle w:val="Hyperlink"/>' if link else ""
            runs = "".join(
                _marked_run(span.text, style + "<w:b/>" * span.bold + "<w:i/>" * span.italic)
                for span in group
            )
            if link:
                number = self.links.setdefault(link, f"rLink{len(self.links) + 1}")
                runs = f'<w:hyperlink r:id="{number}" w:history="1">{runs}</w:hyperlink>'
            written += runs
        return written


class _NumberedLists:
    """Word's list instances: each list has one of its own, or it would go on counting."""

    def __init__(self, levels: Sequence[Numbering], first_id: int) -> None:
        self.xml: list[str] = []
        self._levels = levels
        self._next_id = first_id
        self._ids = [0, 0]  # of the list that is open on each level

    def properties(self, level: int, number: int) -> str:
        """The paragraph properties of an item; number 1 begins a list."""
        if number == 1:
            self._begin(level)
        return (
            f'<w:numPr><w:ilvl w:val="{self._levels[level].level}"/>'
            f'<w:numId w:val="{self._ids[level]}"/></w:numPr>'
        )

    def _begin(self, level: int) -> None:
        self._ids[level] = self._next_id
        self._next_id += 1
        place = self._levels[level]
        self.xml.append(
            f'<w:num w:numId="{self._ids[level]}"><w:abstractNumId w:val="{place.definition}"/>'
            f'<w:lvlOverride w:ilvl="{place.level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            "</w:num>"
        )


# --- pieces of WordprocessingML -------------------------------------------------------------

_KEEP = "<w:keepNext/>"  # on the page of what follows
_SAME_PAGE = '<w:pageBreakBefore w:val="0"/><w:spacing w:before="360"/>'
_SIGNING_HEIGHT = 780  # twips: nearly 1.4 cm
_FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


# What Word wants an element for instead of the character.
_ELEMENTS = {"\n": "br", "\t": "tab", "\u2011": "noBreakHyphen", "\u00ad": "softHyphen"}


def _run(text: str, properties: str = "") -> str:
    return _marked_run(text if is_western(text) else with_marks([text])[0], properties)


def _marked_run(text: str, properties: str) -> str:
    """A run, or several where letters from right to left stand in it, with marks around them."""
    # Texts are clean when they are stored. Asking is quick; cleaning each of them again is not.
    text = text if text.isprintable() else clean(text)
    if is_western(text):
        return _plain_run(text, properties)
    return "".join(
        _plain_run(piece, _in_language(properties, language))
        for piece, language in directions(text)
    )


def _plain_run(text: str, properties: str) -> str:
    content = escape(text)
    space = ' xml:space="preserve"' if content != content.strip() else ""
    for character, element in _ELEMENTS.items():
        if character in content:
            space = ' xml:space="preserve"'
            content = content.replace(character, f"</w:t><w:{element}/><w:t{space}>")
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{looks}<w:t{space}>{content}</w:t></w:r>"


def _in_language(properties: str, language: str) -> str:
    """Character properties for text in `language`, written from right to left; "" is the usual."""
    if not language:
        return properties
    for look in ("b", "i"):
        properties = properties.replace(f"<w:{look}/>", f"<w:{look}/><w:{look}Cs/>")
    return f'{properties}<w:rtl/><w:cs/><w:lang w:bidi="{language}"/>'


def _field_begin(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _contents_tab(place: int | None) -> str:
    """The tab for the page numbers of the contents, where the style has none."""
    if place is None:
        return ""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{place}"/></w:tabs>'


def _bookmark(index: int) -> str:
    """The name of an item's bookmark, of the form that Word gives those of its own contents."""
    return f"_Toc{index + 1:09d}"


def _contents_entry(text: str, bookmark: str, page: int) -> str:
    number = _field_begin(rf"PAGEREF {bookmark} \h") + _run(str(page)) + _FIELD_END
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{_run(text)}{number}</w:hyperlink>'


def _address(link: str) -> str:
    """`link` without the characters that an address must not hold: Word refuses the file."""
    return re.sub(r'[\s"<>\\^`{|}]', lambda match: quote(match[0]), link)

"""A sheet -> a Word file, with what secretaries' Word files have: styles or bold, lists, fields."""

import io
import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.corpus.sheet import Look, Piece, Sheet

_LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")
_HEADINGS = "4711"  # the id of the numbering that headings have where Word counts them


def to_word(sheet: Sheet, look: Look) -> bytes:
    """The content of the .docx."""
    document = Document()
    writer = _Writer(document, look)
    if look.numbered_headings:
        _add_heading_numbers(document)
    xml = "".join(writer.body(sheet))
    body = document.element.body
    for element in parse_xml(f"<w:body {nsdecls('w', 'r')}>{xml}</w:body>"):
        body.insert(len(body) - 1, element)
    _set_running(document, sheet)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Writer:
    """Makes the XML of a document's body."""

    def __init__(self, document: WordDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._list = 0  # the id of the numbering that counts the open list

    def body(self, sheet: Sheet) -> Iterator[str]:
        look = self._look
        for kind, group in groupby(sheet.pieces, key=lambda piece: piece.kind):
            pieces = list(group)
            if kind == "field" and look.head_table:
                yield self._table([(piece.label, piece.text) for piece in pieces])
            elif kind == "entry" and look.contents_field:
                yield from self._contents(pieces)
            else:
                yield from map(self._piece, pieces)

    def _piece(self, piece: Piece) -> str:
        look, kind = self._look, piece.kind
        if kind == "title":
            return self._headed(piece.text, "Title", size=32)
        if kind == "item":
            return self._item(piece)
        if kind == "heading":
            return self._headed(piece.text, f"Heading{piece.level + 1}")
        if kind == "field":
            label = _run(f"{piece.label}{look.separator}", bold=True)
            return _paragraph(label + _runs(self, piece))
        if kind == "inline":
            return _paragraph(_run(f"{piece.label} ", bold=True) + _runs(self, piece))
        if kind in ("bold", "contents"):
            return _paragraph(_run(piece.text, bold=True))
        if kind == "entry":
            return _paragraph(_run(_entry(piece, look)))
        if kind == "table":
            return self._table(piece.rows)
        if kind == "break":
            return _paragraph('<w:r><w:br w:type="page"/></w:r>')
        if kind in ("bullet", "number"):
            return self._list_item(piece)
        return _paragraph(_runs(self, piece))

    def _item(self, piece: Piece) -> str:
        if self._look.numbered_headings:
            text = piece.text.partition(". ")[2]
            numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{_HEADINGS}"/></w:numPr>'
            return _paragraph(_run(text), "Heading1", numbers)
        return self._headed(piece.text, "Heading1", size=26)

    def _headed(self, text: str, style: str, size: int = 0) -> str:
        if self._look.styled:
            return _paragraph(_run(text), style)
        return _paragraph(_run(text, bold=True, size=size))

    def _list_item(self, piece: Piece) -> str:
        if self._look.real_lists and piece.kind == "bullet":
            return _paragraph(_runs(self, piece), "ListBullet")
        if self._look.real_lists:
            if piece.label == "1":
                self._list = _new_list(self._document)
            numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._list}"/></w:numPr>'
            return _paragraph(_runs(self, piece), "ListNumber", numbers)
        mark = self._look.bullet if piece.kind == "bullet" else f"{piece.label}. "
        return _paragraph(_run(mark) + _runs(self, piece))

    def _table(self, rows: list[tuple[str, ...]] | tuple[tuple[str, ...], ...]) -> str:
        grid = "<w:gridCol/>" * len(rows[0])
        body = "".join(
            "<w:tr>" + "".join(f"<w:tc>{_paragraph(_run(cell))}</w:tc>" for cell in row) + "</w:tr>"
            for row in rows
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{_paragraph('')}"
        )

    def _contents(self, pieces: list[Piece]) -> Iterator[str]:
        """The contents as Word's own field, which it fills in."""
        start = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
            'TOC \\o "1-1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        for index, piece in enumerate(pieces):
            opening = "" if index else start
            yield _paragraph(opening + _run(f"{piece.text}\t{piece.page}"))
        yield _paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def link(self, address: str) -> str:
        """The id of a relation to that address."""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        return str(self._document.part.relate_to(address, kind, is_external=True))


def _entry(piece: Piece, look: Look) -> str:
    line = look.entry.format(label=piece.label, text=piece.text, page=piece.page)
    return re.sub(r"^[\s.]+", "", line).rstrip()


def _paragraph(runs: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def _run(text: str, *, bold: bool = False, size: int = 0) -> str:
    look = "<w:b/>" * bold + (f'<w:sz w:val="{size}"/>' if size else "")
    words = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _runs(writer: _Writer, piece: Piece) -> str:
    """The piece's text, with its links."""
    runs, end = "", 0
    for match in _LINK.finditer(piece.text):
        runs += _run(piece.text[end : match.start()])
        runs += f'<w:hyperlink r:id="{writer.link(match[2])}">{_run(match[1])}</w:hyperlink>'
        end = match.end()
    return runs + _run(piece.text[end:])


def _set_running(document: WordDocument, sheet: Sheet) -> None:
    section = document.sections[0]
    for part, text in ((section.header, sheet.header), (section.footer, sheet.footer)):
        if text:
            fields = re.sub(r"\{(page|pages)\}", _field, escape(text))
            runs = f'<w:r><w:t xml:space="preserve">{fields}</w:t></w:r>'
            runs = runs.replace("\t", "</w:t><w:tab/><w:t>")
            paragraph = parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>")
            part.is_linked_to_previous = False
            part._element.replace(part.paragraphs[0]._p, paragraph)


def _field(match: re.Match[str]) -> str:
    name = "PAGE" if match[1] == "page" else "NUMPAGES"
    return (
        f'</w:t></w:r><w:fldSimple w:instr="{name}"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve">'
    )


def _new_list(document: WordDocument) -> int:
    """The id of a new numbering that looks as that of the style for lists, and begins at 1."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    used = style.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(used).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _add_heading_numbers(document: WordDocument) -> None:
    """A numbering '1.', '2.' for the items' headings."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_HEADINGS}">'
        '<w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>'
        "</w:abstractNum>"
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{_HEADINGS}">'
            f'<w:abstractNumId w:val="{_HEADINGS}"/></w:num>'
        )
    )

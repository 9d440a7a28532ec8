"""Document value -> PDF, through typst: PDF/A-2b and PDF/UA-1 at once.

The text goes to resources/typst/document.typ as JSON, so that nothing typed can become markup.
"""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import cache
from itertools import groupby
from typing import Any
from urllib.parse import quote

import typst

from models.danish import clean, clean_line
from models.document import Document, DocumentItem
from models.errors import TypesettingError
from models.export.bidi import isolated
from models.export.structure import NestedList, levels, structured
from models.export.typography import BUILT_IN, Letterhead, ParagraphLook, Typography
from models.layouts import RESOURCES
from models.text import Paragraph, Span, Table, spans_text

SOURCE = RESOURCES / "typst" / "document.typ"
FONTS = RESOURCES / "fonts"
UNKNOWN_LETTER = "□"

# Arial and Times New Roman are printed in a bundled font of the same widths, another font in
# itself where the computer has it, or else in the bundled one of its kind.
_BUNDLED = ("Arial", "Times New Roman", "Liberation Sans", "Liberation Serif")
_SERIF = ("times", "serif", "georgia", "garamond", "cambria", "palatino", "book")
_NO_SERIF = ("sans",)
_FALLBACK = "Noto Sans Arabic"

# typst takes no byte order mark, and loses a link that ends in a soft hyphen.
_NOT_PRINTED = {ord("\ufeff"): None, ord("\xad"): None}
_LONG_WORD = 40  # characters; a longer one may be broken, or it could leave the page
_LONG_CELL = 300  # characters; a row with a longer one may be broken over two pages
_LONGEST_LINK = 8000  # characters; typst refuses more
_MISSING = re.compile(r'the text (?:contains the disallowed codepoint )?`"(.+?)"`')

Json = dict[str, Any]


def pdf_bytes(
    document: Document,
    *,
    typography: Typography = BUILT_IN,
    letterhead: Letterhead | None = None,
    created: dt.datetime,
    token: str = "",
) -> bytes:
    """The PDF file of `document`; `token` stands among its keywords, so that it is known again.

    A letter that no bundled font has is looked for in the computer's own fonts, and printed as a
    box where none of them has it either. A logo that cannot be read is left out.
    TypesettingError.
    """
    letterhead = letterhead or Letterhead()
    whole = document_json(document, typography, letterhead, token)
    try:
        return _compiled(whole, _fonts(system=_has_own_font(typography)), created)
    except typst.TypstError as error:
        if letterhead.logo and "image" in error.message:
            bare = replace(letterhead, logo=None)
            return pdf_bytes(
                document, typography=typography, letterhead=bare, created=created, token=token
            )
        if not _missing(error):
            raise TypesettingError(detail=error.message) from error
    return _compiled_with_any_letters(whole, created)


def _compiled_with_any_letters(whole: str, created: dt.datetime) -> bytes:
    while True:
        try:
            return _compiled(whole, _fonts(system=True), created)
        except typst.TypstError as error:
            missing = [letter for letter in _missing(error) if letter in whole]
            if not missing:
                raise TypesettingError(detail=error.message) from error
            whole = whole.translate(dict.fromkeys(map(ord, missing), UNKNOWN_LETTER))


def _compiled(whole: str, fonts: typst.Fonts, created: dt.datetime) -> bytes:
    compiler = typst.Compiler(SOURCE.read_bytes(), font_paths=fonts, sys_inputs={"document": whole})
    content = compiler.compile(
        format="pdf", pdf_standards=["a-2b", "ua-1"], timestamp=int(created.timestamp())
    )
    assert isinstance(content, bytes)
    return content


@cache
def _fonts(*, system: bool = False) -> typst.Fonts:
    """The fonts to print with. Those of the computer take a while to find."""
    return typst.Fonts(include_system_fonts=system, font_paths=[FONTS])


def _missing(error: typst.TypstError) -> set[str]:
    """The letters that no font had, as typst tells of them: those outside ASCII by their codes."""
    return {
        letter
        for text in _MISSING.findall(error.diagnostic)
        for letter in re.sub(r"\\u\{(\w+)\}", lambda code: chr(int(code[1], 16)), text)
        if not letter.isascii()
    }


# --- the document as JSON -------------------------------------------------------------------


def document_json(
    document: Document, typography: Typography, letterhead: Letterhead, token: str
) -> str:
    """What resources/typst/document.typ reads."""
    contents = None
    if document.has_contents:
        contents = {
            "heading": _text(document.contents_heading),
            "leader": _text(document.contents_leader),
        }
    signatures = None
    if document.signature_headings:
        signatures = {
            "headings": [_text(heading) for heading in document.signature_headings],
            "rows": [
                {"name": _text(line.name), "role": _text(line.role)} for line in document.signatures
            ],
        }
    title = clean_line(document.title) or clean_line(document.subject) or "Referent"
    return json.dumps(
        {
            "title": title,
            "heading": _text(document.title),
            "author": clean_line(document.author),
            "subject": clean_line(document.subject),
            "keywords": [token] if token else [],
            "look": _look(typography),
            "letterhead": _letterhead(letterhead),
            "head": [_head_line(field.label, field.value) for field in document.head],
            "contents": contents,
            "items": [_item(item, typography) for item in document.items],
            "parts_pages": document.parts_pages,
            "signatures": signatures,
        },
        ensure_ascii=False,
    )


def _look(typography: Typography) -> Json:
    """The figures, with the fonts to print each look in, best first."""
    look = asdict(typography)
    for name, value in vars(typography).items():
        if isinstance(value, ParagraphLook):
            look[name] |= _paragraph_look(value, typography)
    look["section_headings"] = [
        asdict(heading) | _paragraph_look(heading, typography)
        for heading in typography.section_headings
    ]
    return look


def _paragraph_look(look: ParagraphLook, typography: Typography) -> Json:
    return {"bold": look.is_bold, "font": _font_names(look.font or typography.font)}


def _has_own_font(typography: Typography) -> bool:
    looks = [value for value in vars(typography).values() if isinstance(value, ParagraphLook)]
    fonts = {typography.font, *(look.font for look in (*looks, *typography.section_headings))}
    return not fonts <= {"", *_BUNDLED}


def _font_names(font: str) -> list[str]:
    name = font.lower()
    serif = any(part in name for part in _SERIF) and not any(part in name for part in _NO_SERIF)
    bundled = "Liberation Serif" if serif else "Liberation Sans"
    return [*([] if font in _BUNDLED else [font]), bundled, _FALLBACK]


def _letterhead(letterhead: Letterhead) -> Json:
    return {
        "header": [_text(line) for line in letterhead.header],
        "footer": [_text(line) for line in letterhead.footer],
        "logo": list(letterhead.logo) if letterhead.logo else None,
        "logo_text": letterhead.logo_text,
        "logo_width": letterhead.logo_width,
        "first_page_only": letterhead.first_page_only,
        "later_header": [_text(line) for line in letterhead.later_header],
    }


def _head_line(label: str, value: str) -> Json:
    return {"label": _text(label), "value": _text(value, f"{label} {value}")}


def _item(item: DocumentItem, typography: Typography) -> Json:
    return {
        "heading": _heading(item.heading),
        "title": _heading(item.title),
        "case_line": _text(item.case_line),
        "sections": [
            {
                "heading": _heading(section.heading) if section.heading.strip() else "",
                "level": level + 1,
                "blocks": [_block(b, typography) for b in structured(section.body.blocks)],
            }
            for level, section in levels(item.sections)
        ],
    }


def _block(block: Paragraph | Table | NestedList, typography: Typography) -> Json:
    if isinstance(block, NestedList):
        return {"kind": "list", **_list(block)}
    if isinstance(block, Table):
        return {"kind": "table", **_table(block, typography)}
    return {"kind": "paragraph", "spans": _spans(block.spans)}


def _list(nested: NestedList) -> Json:
    entries = [
        {"spans": _spans(entry.spans), "lists": [_list(inner) for inner in entry.lists]}
        for entry in nested.entries
    ]
    return {"numbered": nested.numbered, "entries": entries}


def _table(table: Table, typography: Typography) -> Json:
    widths = typography.column_widths(table)
    # The widest letter is about as wide as it is high.
    rooms = [
        max(int((width - 2 * typography.cell_margin) / typography.table_text.size), 1)
        for width in widths
    ]
    rows = [
        {
            "cells": [_spans(cell, room) for cell, room in zip(row, rooms, strict=True)],
            "long": max(len(spans_text(cell)) for cell in row) > _LONG_CELL,
            "linked": any(span.link for cell in row for span in cell),
        }
        for row in table.rows
    ]
    return {"rows": rows, "widths": widths}


def _spans(spans: Sequence[Span], room: int = _LONG_WORD) -> list[Json]:
    """The runs of a paragraph, those of one link together."""
    paragraph = spans_text(spans)
    return [
        {
            "link": _address(link) if _can_be_seen(spans_text(group)) else "",
            "runs": [
                {
                    "text": _text(span.text, paragraph, room),
                    "bold": span.bold,
                    "italic": span.italic,
                }
                for span in group
            ],
        }
        for link, group in _by_link(spans)
    ]


def _by_link(spans: Sequence[Span]) -> Iterator[tuple[str, list[Span]]]:
    for link, group in groupby(spans, key=lambda span: span.link):
        yield link, list(group)


def _text(text: str, paragraph: str = "", room: int = _LONG_WORD) -> str:
    """What is printed for `text`: clean, names isolated, words longer than `room` breakable."""
    printed = isolated(clean(text).translate(_NOT_PRINTED), paragraph)
    if len(printed) <= room:
        return printed
    piece = f"\\S{{{max(room // 2, 1)}}}(?=\\S)"
    return re.sub(
        f"\\S{{{room + 1},}}", lambda word: re.sub(piece, "\\g<0>\u200b", word[0]), printed
    )


def _heading(text: str) -> str:
    """A heading must have something to see, and so must a link."""
    return _text(text) if _can_be_seen(text) else "–"


def _can_be_seen(text: str) -> bool:
    return any(unicodedata.category(letter)[0] not in "CZ" for letter in text)


def _address(link: str) -> str:
    """`link` in the characters that an address may hold; "" for one that is far too long."""
    address = quote(link, safe="%/:=&?~#+!$,;'@()*[]")
    return address if len(address) <= _LONGEST_LINK else ""

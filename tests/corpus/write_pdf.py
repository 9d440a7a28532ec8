"""A sheet -> a PDF, typeset as the pages of a municipality look."""

import json
import re
from collections.abc import Iterator
from itertools import groupby

import typst

from tests.corpus.sheet import Look, Piece, Sheet

_LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")


def to_pdf(sheet: Sheet, look: Look) -> bytes:
    """The content of the .pdf."""
    source = "\n\n".join([_page(sheet, look), *_body(sheet, look)])
    content = typst.compile(source.encode(), format="pdf")
    assert isinstance(content, bytes)
    return content


def _page(sheet: Sheet, look: Look) -> str:
    justify = json.dumps(look.justify)
    return f"""
#set page(paper: "a4", margin: 25mm, header: {_running(sheet.header)},
  footer: {_running(sheet.footer)})
#set text(size: {look.size}pt, lang: "da", hyphenate: {justify})
#set par(justify: {justify}, spacing: {look.gap + 0.65}em)
#set list(marker: [•])
#set block(spacing: {look.gap + 0.65}em)
#counter(page).update({look.first_page})
"""


def _running(words: str) -> str:
    """What stands at the top or foot; tabs part what is left, in the middle and right."""
    if not words:
        return "none"
    parts = []
    for part in words.split("\t"):
        pieces = [
            {
                "{page}": 'counter(page).display("1")',
                "{pages}": "str(counter(page).final().first())",
            }.get(piece, _string(piece))
            for piece in re.split(r"(\{pages?\})", part)
            if piece
        ]
        parts.append(" + ".join(pieces))
    return "context [" + " #h(1fr) ".join(f"#({part})" for part in parts) + "]"


def _string(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _text(words: str) -> str:
    """`words` with their links, as markup."""
    written, end = "", 0
    for match in _LINK.finditer(words):
        written += f"#{_string(words[end : match.start()])}"
        written += f"#link({_string(match[2])})[#{_string(match[1])}]"
        end = match.end()
    return written + f"#{_string(words[end:])}"


def _body(sheet: Sheet, look: Look) -> Iterator[str]:
    for kind, group in groupby(sheet.pieces, key=lambda piece: piece.kind):
        pieces = list(group)
        if kind == "field" and look.columns_head:
            cells = "".join(f"[*{_text(p.label)}*], [{_text(p.text)}], " for p in pieces)
            yield f"#grid(columns: (38mm, 1fr), row-gutter: 0.9em, {cells})"
        elif kind == "bullet":
            yield "\n".join(f"- {_text(piece.text)}" for piece in pieces)
        elif kind == "number":
            items = "".join(f"[{_text(piece.text)}], " for piece in pieces)
            yield f"#enum(start: {pieces[0].label}, {items})"
        elif kind == "name":
            yield " \\\n".join(_text(piece.text) for piece in pieces)
        else:
            yield from (_piece(piece, look) for piece in pieces)


def _piece(piece: Piece, look: Look) -> str:
    words = _text(piece.text)
    if piece.kind == "title":
        return f"#block(below: 1.6em, text(size: 1.5em, weight: 700)[{words}])"
    if piece.kind == "item":
        return f"#block(above: 2em, sticky: true, text(size: 1.25em, weight: 700)[{words}])"
    if piece.kind == "heading":
        return f"#block(above: 1.6em, sticky: true, text(weight: 700)[{words}])"
    if piece.kind in ("bold", "contents"):
        return f"#block(sticky: true, text(weight: 700)[{words}])"
    if piece.kind == "field":
        return f"*{_text(piece.label)}*{_text(look.separator)}{words}"
    if piece.kind == "inline":
        return f"*{_text(piece.label)}* {words}"
    if piece.kind == "entry":
        label = f"{_text(piece.label)} #h(0.6em) " if piece.label else ""
        page = f"#box(width: 1fr, repeat[.]) {_text(piece.page)}" if piece.page else ""
        return f"{label}{words} {page}"
    if piece.kind == "table":
        cells = "".join(f"[{_text(cell)}], " for row in piece.rows for cell in row)
        return f"#table(columns: {len(piece.rows[0])}, {cells})"
    if piece.kind == "break":
        return "#pagebreak(weak: true)"
    return words

"""Document value -> a web page: one file, nothing fetched, no script."""

import datetime as dt
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from models.danish import clean, clean_line
from models.document import Document, DocumentItem
from models.export.bidi import isolated
from models.export.structure import NestedList, levels, structured
from models.layouts import RESOURCES
from models.text import Paragraph, Span, Table, spans_text

STYLE = RESOURCES / "styles" / "document.css"
# What a link may begin with. Pasted text can hold others, and a browser would run some of them.
_SCHEMES = ("http://", "https://", "mailto:", "tel:")


def html_text(document: Document, *, created: dt.datetime, token: str = "") -> str:
    """The document as an HTML5 page with landmarks; `token` stands among its meta elements."""
    return "\n".join(["<!DOCTYPE html>", '<html lang="da">', *_page(document, created, token), ""])


def _page(document: Document, created: dt.datetime, token: str) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    title = clean_line(document.title) or clean_line(document.subject) or "Referent"
    yield f"<title>{_text(title)}</title>"
    for name, value in (
        ("generator", "Referent"),
        ("author", document.author),
        ("description", document.subject),
        ("dcterms.created", created.isoformat(timespec="seconds")),
        ("referent-token", token),
    ):
        if value:
            yield f'<meta name="{name}" content="{_text(value)}">'
    yield f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>"
    yield "</head>"
    yield "<body>"
    yield from _head(document)
    if document.has_contents:
        yield from _contents(document)
    yield "<main>"
    for number, item in enumerate(document.items, 1):
        yield from _item(number, item)
    yield from _signatures(document)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _head(document: Document) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{_lines(document.title)}</h1>"
    for field in document.head:
        value = _lines(field.value, f"{field.label} {field.value}")
        yield f"<p><strong>{_lines(field.label)}</strong> {value}</p>"
    yield "</header>"


def _contents(document: Document) -> Iterator[str]:
    yield '<nav aria-labelledby="indhold">'
    yield f'<h2 id="indhold">{_lines(document.contents_heading)}</h2>'
    yield "<ul>"
    for number, item in enumerate(document.items, 1):
        yield f'<li><a href="#punkt-{number}">{_lines(item.title)}</a></li>'
    yield "</ul>"
    yield "</nav>"


def _item(number: int, item: DocumentItem) -> Iterator[str]:
    yield f'<article aria-labelledby="punkt-{number}">'
    yield f'<h2 id="punkt-{number}">{_lines(item.heading)}</h2>'
    if item.case_line:
        yield f'<p class="case">{_lines(item.case_line)}</p>'
    for level, section in levels(item.sections):
        if section.heading.strip():
            yield f"<h{level + 2}>{_lines(section.heading)}</h{level + 2}>"
        yield from map(_block, structured(section.body.blocks))
    yield "</article>"


def _signatures(document: Document) -> Iterator[str]:
    if document.signature_headings:
        head = "".join(f'<th scope="col">{_lines(h)}</th>' for h in document.signature_headings)
        yield f'<table class="signatures">\n<thead><tr>{head}</tr></thead>\n<tbody>'
        for line in document.signatures:
            role = f"<br>{_lines(line.role)}" if line.role else ""
            yield f'<tr><th scope="row">{_lines(line.name)}{role}</th><td></td></tr>'
        yield "</tbody>\n</table>"


def _block(block: Paragraph | Table | NestedList) -> str:
    if isinstance(block, NestedList):
        return _list(block)
    if isinstance(block, Table):
        return _table(block)
    return f"<p>{_inline(block.spans)}</p>"


def _list(nested: NestedList) -> str:
    tag = "ol" if nested.numbered else "ul"
    entries = "\n".join(
        f"<li>{_inline(entry.spans)}{''.join(map(_list, entry.lists))}</li>"
        for entry in nested.entries
    )
    return f"<{tag}>\n{entries}\n</{tag}>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in table.rows[0])
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>" for row in table.rows[1:]
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _inline(spans: Sequence[Span]) -> str:
    paragraph = spans_text(spans)
    written = ""
    for link, group in groupby(spans, key=lambda span: span.link):
        text = "".join(_run(span, paragraph) for span in group)
        known = link.lower().startswith(_SCHEMES)
        written += f'<a href="{escape(link)}">{text}</a>' if known else text
    return written


def _run(span: Span, paragraph: str) -> str:
    text = _lines(span.text, paragraph)
    if span.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if span.bold else text


def _lines(text: str, paragraph: str = "") -> str:
    return _text(text, paragraph).replace("\n", "<br>")


def _text(text: str, paragraph: str = "") -> str:
    return escape(isolated(clean(text), paragraph))

"""Word, PDF, web page and plain text say the same, paragraph by paragraph, in every document."""

import datetime as dt
import io
import re

import docx
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from models.document import (
    Document,
    DocumentItem,
    DocumentSection,
    HeadField,
    SignatureLine,
)
from models.export.html import html_text
from models.export.pdf import pdf_bytes
from models.export.plain import plain_text
from models.export.word import word_bytes
from models.records import DocumentKind
from models.text import ListItem, Paragraph, RichText, Span, Table, rich_text
from tests.fixtures.pdf import page_texts, squeezed, unread

CREATED = dt.datetime(2026, 6, 5, 8, 30, tzinfo=dt.UTC)

# Letters without the signs that would look like a bullet, a list number or a contents leader.
_letters = st.sampled_from("abcdefghiæøåÆØÅéüßжїґЄλñ&<>#$*_[]{}\\\"'@=~`|/+^%!?;:()")
_words = st.text(_letters, min_size=1, max_size=9)
# Each line has a letter: pdfium does not always find a line of signs alone (':::::') in its place.
_lines = st.lists(_words, min_size=1, max_size=12).map(" ".join).map("a{}".format)
_links = st.sampled_from(["", "", "https://example.org/?a=1&b=2"])
_spans = st.builds(Span, _lines.map(lambda text: f"{text} "), st.booleans(), st.booleans(), _links)
_runs = st.lists(_spans, min_size=1, max_size=3).map(tuple)
_tables = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.tuples(*[_runs] * width), min_size=1, max_size=3).map(
        lambda rows: Table(tuple(rows))
    )
)
_list_items = st.builds(ListItem, _runs, st.integers(0, 1), st.booleans())
_blocks = st.one_of(st.builds(Paragraph, _runs), _list_items, _tables)
_texts = st.lists(_blocks, max_size=5).map(rich_text)
_sections = st.builds(DocumentSection, st.one_of(st.just(""), _lines), st.integers(1, 2), _texts)
_items = st.builds(
    DocumentItem,
    _lines,
    _lines,
    case_line=st.one_of(st.just(""), _lines),
    sections=st.lists(_sections, max_size=3).map(tuple),
)
_heads = st.lists(st.builds(HeadField, _lines, _lines), max_size=3).map(tuple)
_signatures = st.lists(st.builds(SignatureLine, _lines, _lines), min_size=1, max_size=9).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    kind = draw(st.sampled_from(DocumentKind))
    signed = kind is DocumentKind.SIGNATURES
    short = kind in (DocumentKind.SIGNATURES, DocumentKind.EXCERPT)
    return Document(
        draw(_lines),
        draw(_heads),
        "" if short else draw(_lines),
        ".....",
        () if signed else draw(st.lists(_items, min_size=1, max_size=3).map(tuple)),
        kind,
        draw(_signatures) if signed else (),
        ("Navn", "Underskrift") if signed else None,
    )


def in_word(document: Document) -> list[str]:
    """The paragraphs of the Word document, those of tables in their places."""
    content = word_bytes(document, [1] * len(document.items), created=CREATED)
    return [p for p in _paragraphs(docx.Document(io.BytesIO(content))) if p.strip()]


def _paragraphs(word: WordDocument) -> list[str]:
    found = []
    for block in word.iter_inner_content():
        if isinstance(block, WordTable):
            cells = [cell for row in block.rows for cell in row.cells]
            found += [p.text for cell in cells for p in cell.paragraphs]
        elif isinstance(block, WordParagraph):
            # The numbers of the pages differ: one side of them is estimated.
            in_contents = block.style is not None and block.style.name == "toc 1"
            found.append(re.sub(r"\t\d+$", "", block.text) if in_contents else block.text)
    return found


def said(document: Document, before_role: str = "") -> list[str]:
    """The paragraphs that the value itself says."""
    lines = [document.title, *(f"{field.label} {field.value}" for field in document.head)]
    if document.has_contents:
        lines += [document.contents_heading]
        lines += [item.title + document.contents_leader for item in document.items]
    for item in document.items:
        lines += [item.heading, item.case_line]
        for section in item.sections:
            lines += [section.heading, *_texts_of(section.body)]
    lines += document.signature_headings or ()
    for signature in document.signatures:
        lines += [signature.name, f"{before_role}{signature.role}"]
    return [line for line in lines if line.strip()]


def _texts_of(text: RichText) -> list[str]:
    found = []
    for block in text.blocks:
        rows = block.rows if isinstance(block, Table) else ((block.spans,),)
        found += ["".join(span.text for span in cell) for row in rows for cell in row]
    return found


def without_dots(pages: list[str]) -> str:
    """The text of a PDF without the dots and page numbers that fill up the contents."""
    return re.sub(r"\.{5}\.*\s*\d+\s*$", ".....", "\n".join(pages), flags=re.MULTILINE)


@settings(max_examples=25)
@given(documents())
def test_the_pdf_says_what_the_word_document_says(document: Document) -> None:
    content = without_dots(page_texts(pdf_bytes(document, created=CREATED)))
    assert unread(content, said(document)) == ""
    assert unread(content, in_word(document)) == ""


@settings(max_examples=25)
@given(documents())
def test_the_web_page_says_the_same(document: Document) -> None:
    page: html.HtmlElement = html.fromstring(html_text(document, created=CREATED))
    texts = "".join(page.body.itertext())
    # Its contents have no page numbers to lead to, and so no dots.
    expected = [line.removesuffix(".....") for line in said(document)]
    assert unread(texts, expected) == ""


@settings(max_examples=25)
@given(documents())
def test_the_plain_text_says_the_same(document: Document) -> None:
    text = re.sub(r"\t\d+$", "", plain_text(document), flags=re.MULTILINE)
    text = re.sub(r"\]\(https:[^)]*\)", "", text)  # it names the addresses of links
    bare = [line.replace("[", "").replace("]", "") for line in said(document, ", ")]
    text = re.sub(r"^\s*- ", "", text, flags=re.MULTILINE)
    assert unread(text.replace("[", "").replace("]", ""), bare) == ""


@settings(max_examples=20)
@given(st.text(st.characters(), max_size=30))
def test_no_character_keeps_a_pdf_from_being_made(text: str) -> None:
    body = rich_text([Paragraph((Span(text, link=text),)), Table((((Span(text),),),))])
    item = DocumentItem(text, text, case_line=text, sections=(DocumentSection(text, 1, body),))
    document = Document(text, (HeadField(text, text),), "Indhold", text, (item,), author=text)
    pages = page_texts(pdf_bytes(document, created=CREATED))
    assert len(pages) >= 3
    assert squeezed(pages[1]).startswith("Indhold")

"""Document value -> plain text, in the form old referater come in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from models.document import Document, DocumentItem
from models.export.estimate import estimate_pages
from models.text import ListItem, RichText, Span, Table, list_numbers, spans_text


def plain_text(document: Document, pages: Sequence[int] | None = None) -> str:
    """The document as text: paragraphs parted by an empty line, '- ' and '1. ' before list items.

    Links are written [text](address); bold and italic are lost. `models.imports` reads it back.
    `pages` holds the page each item starts on in the Word document; without, they are estimated.
    """
    pages = estimate_pages(document) if pages is None else pages
    chunks = [document.title, *(f"{field.label} {field.value}" for field in document.head)]
    if document.has_contents:
        chunks += [document.contents_heading, "\n".join(_contents(document, pages))]
    for item in document.items:
        chunks += _item(item)
    if document.signature_headings:
        chunks.append("\n".join(_signatures(document)))
    return "\n\n".join(chunks) + "\n"


def _contents(document: Document, pages: Sequence[int]) -> Iterator[str]:
    for item, page in zip(document.items, pages, strict=True):
        yield f"{item.title}{document.contents_leader}\t{page}"


def _item(item: DocumentItem) -> Iterator[str]:
    yield item.heading
    if item.case_line:
        yield item.case_line
    for section in item.sections:
        if section.heading:
            yield section.heading
        yield from _body(section.body)


def _signatures(document: Document) -> Iterator[str]:
    yield "\t".join(document.signature_headings or ())
    for line in document.signatures:
        yield ", ".join(filter(None, [line.name, line.role])) + "\t"


def _body(text: RichText) -> list[str]:
    """The text's chunks: a paragraph is one, and so are the lines of a list or of a table."""
    chunks: list[str] = []
    in_list = False
    for block, number in zip(text.blocks, list_numbers(text.blocks), strict=True):
        if isinstance(block, ListItem):
            marker = f"{number}. " if block.numbered else "- "
            line = "  " * block.level + marker + _inline(block.spans)
            if in_list:
                chunks[-1] += f"\n{line}"
            else:
                chunks.append(line)
        elif isinstance(block, Table):
            chunks.append("\n".join("\t".join(map(_inline, row)) for row in block.rows))
        else:
            chunks.append(_inline(block.spans))
        in_list = isinstance(block, ListItem)
    return chunks


def _inline(spans: Sequence[Span]) -> str:
    return "".join(
        f"[{spans_text(group)}]({link})" if link else spans_text(group)
        for link, group in groupby(spans, key=lambda span: span.link)
    )

"""Document value -> the content of a file. No database and no disk: safe in any thread."""

import datetime as dt
from dataclasses import dataclass

from models.document import Document
from models.export.pages import estimate_pages
from models.export.plain import plain_text
from models.records import FileFormat, PagesBy


@dataclass(frozen=True)
class Rendered:
    """A file's content, and what its page numbers were found by."""

    content: bytes
    pages_by: PagesBy


def render(
    document: Document,
    file_format: FileFormat,
    *,
    created: dt.datetime,
    token: str = "",
    template: bytes | None = None,
) -> Rendered:
    """The file of that format. `template` is the council's own, None the built-in one.

    `token` stands in the file's properties. Raises TemplateDamagedError.
    """
    if file_format is FileFormat.TEXT:
        return Rendered(plain_text(document).encode(), PagesBy.ESTIMATE)
    if file_format is FileFormat.PDF:
        from models.export.pdf import pdf_bytes

        content = pdf_bytes(document, created=created, token=token)
        return Rendered(content, PagesBy.TYPESETTING)
    if file_format is FileFormat.HTML:
        from models.export.html import html_text

        content = html_text(document, created=created, token=token).encode()
        return Rendered(content, PagesBy.NOTHING)
    from models.export.word import DEFAULT_TEMPLATE, word_bytes

    pages = estimate_pages(document)
    content = word_bytes(
        document, pages, template=template or DEFAULT_TEMPLATE, created=created, token=token
    )
    return Rendered(content, PagesBy.ESTIMATE)

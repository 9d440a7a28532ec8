"""Document value -> the content of a file. No database and no disk: safe in any thread."""

import datetime as dt
from dataclasses import dataclass

from models.document import Document
from models.export.pages import estimate_pages
from models.export.plain import plain_text
from models.export.typography import BUILT_IN, Letterhead, Typography
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
    """The file of that format. `template` is a Word template's content, None the usual one.

    `token` stands in the file's properties. TemplateDamagedError, TemplateUnusableError.
    """
    if file_format is FileFormat.TEXT:
        return Rendered(plain_text(document).encode(), PagesBy.ESTIMATE)
    if file_format is FileFormat.PDF:
        from models.export.pdf import pdf_bytes

        typography, letterhead = _look(template)
        content = pdf_bytes(
            document,
            typography=typography,
            letterhead=letterhead,
            created=created,
            token=token,
        )
        return Rendered(content, PagesBy.TYPESETTING)
    if file_format is FileFormat.HTML:
        from models.export.html import html_text

        content = html_text(document, created=created, token=token).encode()
        return Rendered(content, PagesBy.NOTHING)
    from models.export.template import DEFAULT_TEMPLATE
    from models.export.word import word_bytes

    pages = estimate_pages(document)
    content = word_bytes(
        document, pages, template=template or DEFAULT_TEMPLATE, created=created, token=token
    )
    return Rendered(content, PagesBy.ESTIMATE)


def _look(template: bytes | None) -> tuple[Typography, Letterhead]:
    if template is None:
        return BUILT_IN, Letterhead()
    from models.export.template_look import read_template

    look = read_template(template)
    return look.typography, look.letterhead

"""Document value -> the content of a file. No database and no disk: safe in any thread."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.document import Document
from models.export.estimate import estimate_pages
from models.export.office import rendered_pages
from models.export.pages import page_numbers
from models.export.plain import plain_text
from models.export.typography import BUILT_IN, Letterhead, Typography
from models.pagination import CountLines
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
    count_lines: CountLines | None = None,
    office: Path | None = None,
) -> Rendered:
    """The file of that format. `template` is a Word template's content, None the usual one.

    `token` stands in the file's properties. The pages of a Word file are found by `office`, the
    program of LibreOffice, or else by laying it out with `count_lines`. TemplateDamagedError,
    TemplateUnusableError.
    """
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
    pages, pages_by = _laid_out(document, template, count_lines)
    if file_format is FileFormat.TEXT:
        return Rendered(plain_text(document, pages).encode(), pages_by)
    from models.export.template import DEFAULT_TEMPLATE
    from models.export.word import word_bytes

    def written(pages: Sequence[int]) -> bytes:
        used = template or DEFAULT_TEMPLATE
        return word_bytes(document, pages, template=used, created=created, token=token)

    content = written(pages)
    if office and document.has_contents:
        found = rendered_pages(content, len(pages), office)
        if found:
            return Rendered(content if found == pages else written(found), PagesBy.LIBREOFFICE)
    return Rendered(content, pages_by)


def _laid_out(
    document: Document, template: bytes | None, count_lines: CountLines | None
) -> tuple[tuple[int, ...], PagesBy]:
    """The page each item starts on, without LibreOffice."""
    if not document.has_contents:
        return (), PagesBy.NOTHING
    typography, _ = _look(template)
    if count_lines is None:
        return estimate_pages(document, typography), PagesBy.ESTIMATE
    return page_numbers(document, count_lines, typography), PagesBy.LAYOUT


def _look(template: bytes | None) -> tuple[Typography, Letterhead]:
    if template is None:
        return BUILT_IN, Letterhead()
    from models.export.template_look import read_template

    look = read_template(template)
    return look.typography, look.letterhead

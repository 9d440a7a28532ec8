"""Every PDF is PDF/A-2b and PDF/UA-1, as veraPDF reads them. In one run: java is slow to start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from models.export import compose
from models.export.pdf import pdf_bytes
from models.export.rendering import render
from models.export.typography import CLASSIC, MODERN
from models.records import DocumentKind, FileFormat, ItemId
from tests.docx.example import minutes
from tests.docx.letterhead import danish_template, letterhead
from tests.docx.test_pdf import CREATED, LETTERHEAD, LETTERS, document_of, sheet
from tests.fixtures.pdf import verapdf, why_no_verapdf

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(why_no_verapdf()), reason=why_no_verapdf() or "veraPDF is there"),
]


def every_kind() -> Iterator[bytes]:
    for form in ("sagsfremstilling", "fremstilling"):
        for kind in DocumentKind:
            document = compose(minutes(form), kind, ItemId(2))
            yield pdf_bytes(document, created=CREATED, token="0123")
    for signers in (1, 2, 40):
        yield pdf_bytes(sheet(signers), created=CREATED)


def odd_texts() -> Iterator[bytes]:
    odd = document_of(
        f"{LETTERS} محمد, علي, שרה \U000e0fff \ufeff[**fed** link](https://example.org) [](x)\n\n"
        "1. en\n   - to\n     - tre\n2. fire\n\n"
        "| **A** |  |\n| --- | --- |\n| x |  |\n\n| ene |\n| --- |"
    )
    for look in (MODERN, CLASSIC):
        yield pdf_bytes(odd, typography=look, letterhead=LETTERHEAD, created=CREATED)


def own_templates() -> Iterator[bytes]:
    def without_text(word: WordDocument) -> None:
        header = word.sections[0].first_page_header
        next(header._element.iter(qn("wp:docPr"))).set("descr", "")

    document = compose(minutes())
    for template in (letterhead(), danish_template(), letterhead(without_text)):
        yield render(document, FileFormat.PDF, created=CREATED, template=template).content


def test_verapdf_finds_nothing_wrong(tmp_path: Path) -> None:
    paths: list[Path] = []
    for content in (*every_kind(), *odd_texts(), *own_templates()):
        paths.append(tmp_path / f"{len(paths)}.pdf")
        paths[-1].write_bytes(content)
    assert verapdf(paths) == (2 * len(paths), "")

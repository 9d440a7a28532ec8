"""Every Word file is valid by the schemas of Microsoft's Open XML SDK, where that can be had."""

import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from models.document import Document
from models.export import compose, estimate_pages
from models.export.template import template_bytes
from models.export.word import word_bytes
from models.records import DocumentKind, ItemId, TemplateStyle
from tests.docx.example import minutes
from tests.docx.letterhead import danish_template, edited, letterhead
from tests.docx.meetings import generated_meeting

VALIDATOR = shutil.which("ooxml-validator")
CLASSIC, MODERN = map(template_bytes, (TemplateStyle.CLASSIC, TemplateStyle.MODERN))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(VALIDATOR is None, reason="ooxml-validator is not installed"),
]


def faults(file: Path, content: bytes) -> list[str]:
    """What is wrong with a Word file, in the validator's words."""
    assert VALIDATOR
    file.write_bytes(content)
    done = subprocess.run(
        [VALIDATOR, str(file)],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    return [str(error) for error in json.loads(done.stdout)["errors"]]


def written(document: Document, template: bytes) -> bytes:
    return word_bytes(
        document,
        estimate_pages(document),
        template=template,
        created=dt.datetime(2026, 6, 5, 8, 30),
        token="0123456789abcdef",
    )


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_is_valid(kind: DocumentKind, tmp_path: Path) -> None:
    document = compose(minutes("fremstilling"), kind, ItemId(2))
    assert faults(tmp_path / "t.docx", written(document, MODERN)) == []


@pytest.mark.parametrize(
    "template",
    [CLASSIC, MODERN, letterhead(), danish_template()],
    ids=["classic", "modern", "letterhead", "Danish"],
)
def test_every_template_and_what_is_written_with_it_is_valid(
    template: bytes, tmp_path: Path
) -> None:
    assert faults(tmp_path / "t.docx", template) == []
    assert faults(tmp_path / "t.docx", written(compose(generated_meeting(1)), template)) == []


def test_the_validator_finds_what_is_out_of_order(tmp_path: Path) -> None:
    wrong = {"word/document.xml": lambda xml: xml.replace("<w:pStyle", "<w:jc/><w:pStyle", 1)}
    assert faults(tmp_path / "t.docx", edited(written(compose(minutes()), MODERN), wrong))

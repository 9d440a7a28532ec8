"""The committed template is the one that packaging/build_template.py makes, and is whole."""

import io
import runpy
import zipfile
from pathlib import Path

import docx
from docx.oxml.ns import qn

from models.export.word import DEFAULT_TEMPLATE, STYLES

BUILDER = Path(__file__).parents[2] / "packaging" / "build_template.py"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_template_is_what_its_builder_makes() -> None:
    built: bytes = runpy.run_path(str(BUILDER))["template"]()
    assert parts(DEFAULT_TEMPLATE.read_bytes()) == parts(built)


def test_the_template_names_every_style() -> None:
    styles = docx.Document(str(DEFAULT_TEMPLATE)).styles
    assert {style.style_id for style in styles} >= STYLES
    assert {style.name for style in styles} >= {
        "Title",
        "Referent Head",
        "TOC Heading",
        "toc 1",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Referent Case Number",
        "Body Text",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "List Number 2",
        "Hyperlink",
        "Referent Table",
    }


def test_items_begin_on_a_new_page_and_headings_stay_with_their_text() -> None:
    styles = docx.Document(str(DEFAULT_TEMPLATE)).styles
    heading = styles["Heading 1"].paragraph_format
    assert heading.page_break_before
    assert heading.keep_with_next
    assert not styles["Normal"].paragraph_format.widow_control


def test_the_language_is_danish_everywhere() -> None:
    word = docx.Document(str(DEFAULT_TEMPLATE))
    language = next(word.styles.element.iter(qn("w:lang")))
    assert set(language.attrib.values()) == {"da-DK"}
    theme = next(word.settings.element.iter(qn("w:themeFontLang")))
    assert theme.get(qn("w:val")) == "da-DK"
    assert word.core_properties.language == "da-DK"
    assert b"en-US" not in b"".join(parts(DEFAULT_TEMPLATE.read_bytes()).values())

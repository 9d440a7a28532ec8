"""The committed templates are those that packaging/build_template.py makes, and are whole."""

import runpy
from dataclasses import fields
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from models.export.template import FOLDER, open_template, template_bytes
from models.export.template_check import check_template
from models.export.template_look import read_template
from models.export.typography import CLASSIC, MODERN, Letterhead, Typography
from models.export.word import STYLES
from models.records import TemplateStyle
from tests.docx.letterhead import parts

BUILDER = Path(__file__).parents[2] / "packaging" / "build_template.py"
LOOKS = {"moderne": MODERN, "klassisk": CLASSIC}

each_template = pytest.mark.parametrize("name", LOOKS)


def opened(name: str) -> docx.document.Document:
    return docx.Document(str(FOLDER / f"{name}.docx"))


@each_template
def test_a_template_is_what_its_builder_makes(name: str) -> None:
    built: bytes = runpy.run_path(str(BUILDER))["template"](LOOKS[name])
    assert parts((FOLDER / f"{name}.docx").read_bytes()) == parts(built)


def test_there_are_no_others() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(LOOKS)


@each_template
def test_a_template_names_every_style(name: str) -> None:
    styles = opened(name).styles
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


@each_template
def test_items_begin_on_a_new_page_and_headings_stay_with_their_text(name: str) -> None:
    styles = opened(name).styles
    heading = styles["Heading 1"].paragraph_format
    assert heading.page_break_before
    assert heading.keep_with_next
    assert not styles["Normal"].paragraph_format.widow_control


@each_template
def test_the_language_is_danish_everywhere(name: str) -> None:
    word = opened(name)
    language = next(word.styles.element.iter(qn("w:lang")))
    assert set(language.attrib.values()) == {"da-DK"}
    theme = next(word.settings.element.iter(qn("w:themeFontLang")))
    assert theme.get(qn("w:val")) == "da-DK"
    assert word.core_properties.language == "da-DK"
    content = (FOLDER / f"{name}.docx").read_bytes()
    assert b"en-US" not in b"".join(parts(content).values())


@each_template
def test_there_is_nothing_to_say_of_it_and_nothing_to_supply(name: str) -> None:
    content = template_bytes(TemplateStyle(name))
    assert check_template(content) == ()
    ready = open_template(content)
    assert ready.supplied == ()
    assert ready.contents_tab is None
    assert all(ours == theirs for ours, theirs in ready.style_ids.items())


@each_template
def test_its_figures_are_read_as_they_were_written(name: str) -> None:
    look = read_template(template_bytes(TemplateStyle(name)))
    assert not look.letterhead
    assert look.letterhead == Letterhead()
    for field in fields(Typography):
        read, written = (getattr(t, field.name) for t in (look.typography, LOOKS[name]))
        if isinstance(written, float):
            assert read == pytest.approx(written, abs=0.05), field.name  # whole twips
        else:
            assert read == written, field.name

"""What is amiss in a council's own Word template: what forbids its use, and what is advice."""

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml.etree import _Element

from models.danish import clean_line, listed
from models.errors import QT_TRANSLATE_NOOP, TemplateUnusableError
from models.export.template import found_styles, has_right_tab, stylesheet, text_size
from models.export.template_look import (
    SETTABLE,
    alternative_text,
    drawings,
    field_codes,
    picture_part,
)
from models.export.word_lists import numbering_of, without_list
from models.export.word_package import open_word
from models.export.word_styles import NAMES, StyleSheet, children
from models.records import TemplateFinding

_MIN_TEXT_WIDTH, _MIN_TEXT_HEIGHT = 255, 340  # points: 9 and 12 cm
_PLACEHOLDER = re.compile(r"\[[^][]{3,}\]")


def check_template(content: bytes) -> tuple[TemplateFinding, ...]:
    """What is found, what forbids the template's use first. Empty when all is well."""
    try:
        word = open_word(content)
        styles = stylesheet(word)
        ids = found_styles(styles)
    except TemplateUnusableError as error:
        details = {name: str(value) for name, value in error.details.items()}
        return (TemplateFinding(error.template, details, forbids=True),)
    found = [
        *_forbidding(word),
        *_about_styles(word, styles, ids),
        *_about_pictures(word),
        *_about_text(word, styles),
        *_about_the_file(word),
    ]
    return tuple(sorted(found, key=lambda finding: not finding.forbids))


def _forbidding(word: WordDocument) -> Iterator[TemplateFinding]:
    width, height = text_size(word.element.body.sectPr)
    if width < _MIN_TEXT_WIDTH or height < _MIN_TEXT_HEIGHT:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Der er for lidt plads til teksten på siden: den skal være mindst 9 cm bred og "
                "12 cm høj mellem margenerne. Vælg en større side eller mindre margener.",
            ),
            forbids=True,
        )
    for part in (word.part, *(part for part, _story in _around(word))):
        if any(
            relationship.is_external and relationship.reltype == RELATIONSHIP_TYPE.IMAGE
            for relationship in part.rels.values()
        ):
            yield TemplateFinding(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Et billede hentes fra en anden fil eller fra nettet og ligger ikke i "
                    "skabelonen. Slet det i Word, og indsæt det igen uden at linke til det.",
                ),
                forbids=True,
            )
            return


# --- styles ---------------------------------------------------------------------------------


def _about_styles(
    word: WordDocument, styles: StyleSheet, ids: dict[str, str]
) -> Iterator[TemplateFinding]:
    missing = [name.shown for key, name in NAMES.items() if key not in ids]
    if missing:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Skabelonen mangler disse typografier, så Referent bruger sine egne, i "
                "skabelonens skrift: {styles}.",
            ),
            {"styles": listed(missing)},
        )
    listless = [NAMES[key].shown for key in without_list(numbering_of(word), styles, ids)]
    if listless:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Der er ingen opstilling bag {styles}, så Referent bruger sine egne punkttegn og "
                "tal. Knyt en opstilling til i Word: Rediger typografi, Format, Nummerering.",
            ),
            {"styles": listed(listless)},
        )
    if "Heading1" in ids and not styles.look(ids["Heading1"]).page_break:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Overskrift 1 begynder ikke på en ny side, så punkterne kommer til at stå i "
                "forlængelse af hinanden. Det er tilladt. Skal hvert punkt have sin egen side, "
                "så vælg »Sideskift før« i typografiens afsnitsformat.",
            )
        )
    if "TOC1" in ids and not has_right_tab(styles, ids["TOC1"]):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Indholdsfortegnelse 1 har intet tabulatorstop til sidetallet. Referent sætter "
                "det ved højre margen, med prikker hen til.",
            )
        )
    language = _language(styles)
    if language and not language.lower().startswith("da"):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Skabelonens sprog er ikke dansk ({language}). Referent sætter dokumenterne til "
                "dansk, så de læses rigtigt op.",
            ),
            {"language": language},
        )


def _language(styles: StyleSheet) -> str:
    return styles.properties(styles.default("paragraph"), "w:rPr", "w:lang").get("w:val", "")


# --- headers and footers --------------------------------------------------------------------


def _around(word: WordDocument) -> list[tuple[Any, _Element]]:
    """The parts and elements of the headers and footers that are in use."""
    used = {
        reference.get(qn("r:id"), "")
        for section in word.element.body.iter(qn("w:sectPr"))
        for reference in section.iterchildren(qn("w:headerReference"), qn("w:footerReference"))
    }
    return [
        (related.target_part, related.target_part.element)
        for key, related in word.part.rels.items()
        if key in used and not related.is_external
    ]


def _about_pictures(word: WordDocument) -> Iterator[TemplateFinding]:
    pictures = [(part, picture) for part, story in _around(word) for picture in drawings(story)]
    if any(alternative_text(picture) == "" for _part, picture in pictures):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Logoet har ingen alternativ tekst til dem, der får dokumentet læst op. "
                "Højreklik på det i Word, vælg »Vis alternativ tekst«, og skriv for eksempel "
                "»Kommunens logo«.",
            )
        )
    kinds = [picture_part(part, picture) for part, picture in pictures]
    if any(kind is not None and kind.content_type not in SETTABLE for kind in kinds):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Et billede er i et format, der kun kan vises i Word, så det kommer ikke med i "
                "PDF. Indsæt det i stedet som PNG, JPEG eller SVG.",
            )
        )


def _about_text(word: WordDocument, styles: StyleSheet) -> Iterator[TemplateFinding]:
    body = word.element.body
    if any((text.text or "").strip() for text in body.iter(qn("w:t"))):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Teksten i skabelonen bruges ikke: kun sidehoved, sidefod, margener og "
                "typografier.",
            )
        )
    if len(list(body.iter(qn("w:sectPr")))) > 1:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Skabelonen har flere sektioner. Den første bruges til dokumentets hoved, den "
                "sidste til resten.",
            )
        )
    stories = [story for _part, story in _around(word)]
    left = [mark for story in stories for mark in _PLACEHOLDER.findall(_text_of(story))]
    if left:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors", "I sidehovedet eller sidefoden står der stadig {text}. Skriv jeres eget."
            ),
            {"text": listed(list(dict.fromkeys(left)))},
        )
    if not any("PAGE" in code for story in stories for code in field_codes(story)):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Der er intet sidetal i sidehovedet eller sidefoden, så Word-dokumentets "
                "indholdsfortegnelse er svær at bruge på papir.",
            )
        )


def _text_of(story: _Element) -> str:
    return clean_line(" ".join(text.text or "" for text in story.iter(qn("w:t"))))


# --- the file -------------------------------------------------------------------------------


def _about_the_file(word: WordDocument) -> Iterator[TemplateFinding]:
    settings = word.settings.element
    if next(settings.iter(qn("w:documentProtection")), None) is not None:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Skabelonen er beskyttet mod ændringer. Referent fjerner beskyttelsen i de "
                "dokumenter, der skrives med den.",
            )
        )
    attached = next(children(settings, "w:attachedTemplate"), None) is not None
    outside = [
        relationship
        for relationship in word.part.rels.values()
        if relationship.is_external
        and relationship.reltype not in (RELATIONSHIP_TYPE.HYPERLINK, RELATIONSHIP_TYPE.IMAGE)
    ]
    if attached or outside:
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Skabelonen henviser til en anden fil eller en adresse på nettet. Henvisningen "
                "kommer ikke med i dokumenterne.",
            )
        )
    if _has_traces(word):
        yield TemplateFinding(
            QT_TRANSLATE_NOOP(
                "errors",
                "Der er kommentarer eller sporede ændringer i skabelonen. De kommer ikke med: "
                "det tilføjede bliver stående, og det slettede er væk.",
            )
        )


def _has_traces(word: WordDocument) -> bool:
    if any(rel.reltype == RELATIONSHIP_TYPE.COMMENTS for rel in word.part.rels.values()):
        return True
    marks = [qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo")]
    stories = (word.element.body, *(story for _part, story in _around(word)))
    return any(next(story.iter(*marks), None) is not None for story in stories)

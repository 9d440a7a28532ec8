"""A council's own Word template: checked, made ready for writing, and read as figures.

What the council made stays: page, margins, headers, footers, styles, fonts and theme. What it
lacks is taken from a built-in template, in the council's own fonts. What is private to the file
(its text, comments, earlier authors, the address of its own template) is taken out.
"""

import copy
import functools
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from lxml.etree import _Element

from models.errors import QT_TRANSLATE_NOOP, TemplateUnusableError
from models.export.word_lists import LISTS, Numbering, numbering_of, supply_lists
from models.export.word_package import open_word
from models.export.word_styles import (
    CHARACTER,
    NAMES,
    PARAGRAPH,
    TABLE,
    StyleSheet,
    children,
    points,
    remove,
)
from models.layouts import RESOURCES
from models.records import TemplateStyle

LANGUAGE = "da-DK"
FOLDER = RESOURCES / "templates"
DEFAULT_TEMPLATE = FOLDER / "moderne.docx"

# A style that is missing follows another of the council's own, so that it fits in.
_LIKE = {
    "ReferentHead": "BodyText",
    "ReferentCaseNumber": "BodyText",
    "TOCHeading": "Heading1",
    "Heading2": "Heading1",
    "Heading3": "Heading1",
    **dict.fromkeys(LISTS, "BodyText"),
}
_OF_ITS_OWN_SIZE = {"ReferentCaseNumber", "Heading2", "Heading3"}

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KEPT_PARTS = {
    f"{_TYPE}/{name}"
    for name in (
        *("styles", "numbering", "settings", "theme", "fontTable", "webSettings"),
        *("header", "footer"),
    )
}
_PRIVATE_SETTINGS = (
    *("attachedTemplate", "trackRevisions", "documentProtection", "writeProtection", "mailMerge"),
    *("docVars", "rsids", "footnotePr", "endnotePr", "updateFields", "revisionView", "linkStyles"),
    *("documentType", "removePersonalInformation", "saveThroughXslt", "attachedSchema"),
)


def template_bytes(style: TemplateStyle) -> bytes:
    """The file of a built-in template."""
    return (FOLDER / f"{style.value}.docx").read_bytes()


@dataclass(frozen=True)
class OpenTemplate:
    """A template opened for writing. `style_ids` leads from the built-in styles' ids to its own.

    `supplied` are the names of the styles it lacked; `contents_tab` is the place of the page
    number in an entry of the contents, in twips, where the style has no tab for it.
    """

    word: WordDocument
    style_ids: dict[str, str]
    numbered: tuple[Numbering, Numbering]
    next_list_id: int
    supplied: tuple[str, ...]
    contents_tab: int | None


def open_template(content: bytes) -> OpenTemplate:
    """The template made ready: its own look, what it lacks supplied, nothing private left.

    Raises TemplateUnusableError.
    """
    word = open_word(content)
    _clean(word)
    styles = stylesheet(word)
    width = text_size(word.element.body.sectPr)[0]
    ids, supplied = _supply_styles(styles, width)
    numbered = supply_lists(word, _built_in(), styles, ids)
    _set_language(word)
    used = [int(list_id) for list_id in numbering_of(word).xpath("w:num/@w:numId")]
    return OpenTemplate(
        word,
        ids,
        numbered,
        max(used, default=0) + 1,
        supplied,
        None if has_right_tab(styles, ids["TOC1"]) else round(width * 20),
    )


def text_size(section: _Element | None) -> tuple[float, float]:
    """The width and height left for text between the margins, in points."""
    page, margins = page_and_margins(section)
    return (
        page["w"] - margins["left"] - margins["right"] - margins.get("gutter", 0),
        page["h"] - abs(margins["top"]) - abs(margins["bottom"]),
    )


def page_and_margins(section: _Element | None) -> tuple[dict[str, float], dict[str, float]]:
    """The figures of a section, in points; those that Word takes where none are given."""
    page = {"w": 595.3, "h": 841.9}
    margins = {"top": 70.9, "right": 70.9, "bottom": 70.9, "left": 70.9, "header": 35.4}
    margins["footer"] = margins["header"]
    if section is not None:
        for figures, tag in ((page, "w:pgSz"), (margins, "w:pgMar")):
            for element in children(section, tag):
                figures |= {
                    str(name).rpartition("}")[2]: points(str(value))
                    for name, value in element.attrib.items()
                }
    return page, margins


# --- taking out what is private -------------------------------------------------------------


def _clean(word: WordDocument) -> None:
    """Take out what belongs to the template as a file; its body goes when another is put in."""
    part = word.part
    sections = list(part.element.iter(qn("w:sectPr")))
    used = {
        str(reference.get(qn("r:id")))
        for section in sections
        for reference in section
        if reference.tag in (qn("w:headerReference"), qn("w:footerReference"))
    }
    around = (f"{_TYPE}/header", f"{_TYPE}/footer")
    for key, relationship in list(part.rels.items()):
        kept = relationship.reltype in _KEPT_PARTS and not relationship.is_external
        if not kept or (relationship.reltype in around and key not in used):
            del part.rels[key]
    for key, relationship in list(part.package.rels.items()):
        if relationship.reltype != RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            del part.package.rels[key]
    settings = word.settings.element
    for name in _PRIVATE_SETTINGS:
        remove(settings.iter(qn(f"w:{name}")))
    of_settings = part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels
    for key in [key for key, relationship in of_settings.items() if relationship.is_external]:
        del of_settings[key]
    for element in (*stories(word), word.styles.element, *sections):
        _accept_revisions(element)


def stories(word: WordDocument) -> Iterator[_Element]:
    """The headers and footers."""
    for relationship in word.part.rels.values():
        if relationship.reltype in (f"{_TYPE}/header", f"{_TYPE}/footer"):
            yield relationship.target_part.element


def _accept_revisions(element: _Element) -> None:
    """Let what was added stay, and take out what was deleted or commented on."""
    for tag in ("w:ins", "w:moveTo"):
        for added in list(element.iter(qn(tag))):
            # Where it marks a paragraph's end or a row as new, it is empty.
            for child in list(added):
                added.addprevious(child)
    marks = [
        *("ins", "moveTo", "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange"),
        *("tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "commentRangeStart"),
        *("commentRangeEnd", "commentReference", "annotationRef"),
    ]
    for name in marks:
        remove(element.iter(qn(f"w:{name}")))


def _set_language(word: WordDocument) -> None:
    """Let everything be Danish that does not say otherwise of itself."""
    styles = word.styles.element
    remove(styles.xpath("w:style/w:rPr/w:lang"))
    characters = _child(_child(_child(styles, "w:docDefaults", 0), "w:rPrDefault", 0), "w:rPr")
    remove(characters.findall(qn("w:lang")))
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(name), LANGUAGE)
    characters.append(language)
    settings = word.settings.element
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), LANGUAGE)


def _child(parent: _Element, tag: str, place: int | None = None) -> _Element:
    """The child with that tag, made if need be."""
    found = parent.find(qn(tag))
    if found is None:
        found = OxmlElement(tag)
        parent.insert(len(parent) if place is None else place, found)
    return found


# --- supplying what is missing --------------------------------------------------------------


@functools.cache
def _built_in() -> WordDocument:
    """The template that missing styles are taken from. Not to be changed."""
    return docx.Document(str(DEFAULT_TEMPLATE))


def _built_in_styles() -> dict[str, _Element]:
    """The styles that are written with, by their ids."""
    sheet = StyleSheet(_built_in().styles.element)
    return {style_id: sheet[style_id] for style_id in NAMES}


def stylesheet(word: WordDocument) -> StyleSheet:
    theme = next(
        (r.target_part for r in word.part.rels.values() if r.reltype == f"{_TYPE}/theme"), None
    )
    return StyleSheet(word.styles.element, parse_xml(theme.blob) if theme else None)


def found_styles(styles: StyleSheet) -> dict[str, str]:
    """The ids of the template's own styles, by ours. TemplateUnusableError for a wrong kind."""
    found = {}
    for key, name in NAMES.items():
        style = styles.named(name)
        if style is None:
            continue
        if not styles.is_of_kind(style, name.kind):
            raise TemplateUnusableError(_WRONG_KIND, name=name.shown, kind=_KINDS[name.kind])
        found[key] = str(style.get(qn("w:styleId")))
    return found


_WRONG_KIND = QT_TRANSLATE_NOOP(
    "errors",
    "Typografien {name} er ikke af den rette art. Slet den i Word, og opret den igen som {kind}.",
)
_KINDS = {
    PARAGRAPH: QT_TRANSLATE_NOOP("errors", "en afsnitstypografi"),
    TABLE: QT_TRANSLATE_NOOP("errors", "en tabeltypografi"),
    CHARACTER: QT_TRANSLATE_NOOP("errors", "en tegntypografi"),
}


def _supply_styles(styles: StyleSheet, text_width: float) -> tuple[dict[str, str], tuple[str, ...]]:
    """Add the styles that are missing; the ids of all by ours, and the names of those added."""
    ids = found_styles(styles)
    missing = [key for key in NAMES if key not in ids]
    own_heading = "Heading1" in ids
    for key in missing:
        ids[key] = key if key not in styles else f"Referent{key}"
    for key in missing:
        style = copy.deepcopy(_built_in_styles()[key])
        style.set(qn("w:styleId"), ids[key])
        _fit_in(style, key, styles, ids, own_heading=own_heading)
        if key == "TOC1":
            _set_right_tab(style, text_width)
        styles.add(style)
    return ids, tuple(NAMES[key].shown for key in missing)


def _fit_in(
    style: _Element, key: str, styles: StyleSheet, ids: dict[str, str], *, own_heading: bool
) -> None:
    """Let a built-in style follow the council's own."""
    like = _LIKE.get(key, "")
    if like == "Heading1" and not own_heading:
        like = ""
    if like:
        next(children(style, "w:basedOn")).set(qn("w:val"), like)
    for tag in ("w:basedOn", "w:next"):
        for reference in children(style, tag):
            _set_reference(reference, styles, ids)
    if own_heading and key != "Hyperlink":
        remove(children(style, "w:rPr", "w:color"))
    if key in ("BodyText", "TOC1") or (like and key not in _OF_ITS_OWN_SIZE):
        remove(children(style, "w:rPr"))
        for spacing in children(style, "w:pPr", "w:spacing"):
            for name in ("w:line", "w:lineRule"):
                spacing.attrib.pop(qn(name), "")
    if key in LISTS:
        remove(children(style, "w:pPr", "w:numPr"))  # a list of the built-in template
    if like == "Heading1":
        _stand_apart_from_items(style, key)
    if key == "ReferentTable" and own_heading:
        _make_neutral(style, styles.look(ids["Heading1"]).colour)


def _set_reference(reference: _Element, styles: StyleSheet, ids: dict[str, str]) -> None:
    """Lead a style's reference to the council's style of that name, or to its usual one."""
    ours = str(reference.get(qn("w:val")))
    kinds = {"DefaultParagraphFont": CHARACTER, "TableNormal": TABLE}
    target = ids.get(ours) or styles.default(kinds.get(ours, PARAGRAPH))
    if target:
        reference.set(qn("w:val"), target)
    else:
        remove([reference])


def _stand_apart_from_items(style: _Element, key: str) -> None:
    """Undo what a heading must not have from that of an item: its number and its new page."""
    properties = next(children(style, "w:pPr"))
    for tag in ("w:pageBreakBefore", "w:numPr", "w:outlineLvl"):
        remove(children(properties, tag))
    begins_page = key == "TOCHeading"
    level = "9" if begins_page else str(int(key[-1]) - 1)
    apart = parse_xml(
        f'<w:pPr {nsdecls("w")}><w:pageBreakBefore w:val="{int(begins_page)}"/>'
        f'<w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'
    )
    page_break, number, outline = apart
    keeps = [child for child in properties if child.tag in (qn("w:keepNext"), qn("w:keepLines"))]
    properties.insert(len(keeps), page_break)
    properties.insert(len(keeps) + 1, number)
    properties.append(outline)


def _make_neutral(table_style: _Element, colour: str) -> None:
    """Give a table's lines the colour of the council's headings, and its header row a grey."""
    for line in table_style.iter(qn("w:top"), qn("w:bottom")):
        line.set(qn("w:color"), colour or "404040")
    for ground in table_style.iter(qn("w:shd")):
        ground.set(qn("w:fill"), "F0F0F0")


def has_right_tab(styles: StyleSheet, style_id: str) -> bool:
    return any(
        tab.get(qn("w:val")) in ("right", "end")
        for style in styles.chain(style_id)
        for tab in children(style, "w:pPr", "w:tabs", "w:tab")
    )


def _set_right_tab(style: _Element, text_width: float) -> None:
    for tab in style.iter(qn("w:tab")):
        tab.set(qn("w:pos"), str(round(text_width * 20)))

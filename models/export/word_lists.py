"""The lists behind a Word file's list styles: found, and supplied where there are none."""

import copy
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart
from lxml.etree import _Element

from models.export.word_styles import StyleSheet, children, points, remove

# The list styles by the built-in templates' ids, and the level of each.
LISTS = {"ListBullet": 0, "ListBullet2": 1, "ListNumber": 0, "ListNumber2": 1}


@dataclass(frozen=True)
class Numbering:
    """Where the list of a style is defined: an abstract list's id, and a level of it."""

    definition: str
    level: int


def numbering_of(word: WordDocument) -> Any:
    """The element that holds the definitions of lists, made if need be."""
    try:
        return word.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        part = NumberingPart(
            PackURI("/word/numbering.xml"),
            CONTENT_TYPE.WML_NUMBERING,
            parse_xml(f"<w:numbering {nsdecls('w')}/>"),
            word.part.package,
        )
        word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element


def supply_lists(
    word: WordDocument, built_in: WordDocument, styles: StyleSheet, ids: dict[str, str]
) -> tuple[Numbering, Numbering]:
    """Give list styles without a list a built-in one; where the two levels of numbers are."""
    numbering = numbering_of(word)
    remove(numbering.findall(qn("w:numIdMacAtCleanup")))
    added: dict[str, str] = {}  # kind -> the id of the list that was added for it
    lacking = without_list(numbering, styles, ids)
    for key in lacking:
        kind = key.rstrip("2")
        if kind not in added:
            served = {one: ids[one] for one in lacking}
            added[kind] = _add_list(numbering, numbering_of(built_in), kind, served)
        _set_list(styles[ids[key]], added[kind], LISTS[key])
    first, second = (
        list_of(numbering, styles, ids[key]) or Numbering("0", 0)
        for key in ("ListNumber", "ListNumber2")
    )
    return first, second


def without_list(numbering: Any, styles: StyleSheet, ids: dict[str, str]) -> list[str]:
    """Those list styles, by our ids, that have no list or one of the other kind."""
    found = {key: list_of(numbering, styles, ids[key]) for key in LISTS if key in ids}
    return [
        key
        for key, place in found.items()
        if place is None or (_form(numbering, place) == "bullet") != key.startswith("ListBullet")
    ]


def list_of(numbering: Any, styles: StyleSheet, style_id: str) -> Numbering | None:
    """Where the list of a style is defined, if it has one."""
    list_id, level = "", 0
    for style in styles.chain(style_id):
        for element in children(style, "w:pPr", "w:numPr", "w:numId"):
            list_id = element.get(qn("w:val"), "")
        for element in children(style, "w:pPr", "w:numPr", "w:ilvl"):
            level = int(element.get(qn("w:val"), "0"))
    definition = _definition_of(numbering, list_id)
    if definition is None:
        return None
    for element in children(definition, "w:lvl"):
        if any(e.get(qn("w:val")) == style_id for e in children(element, "w:pStyle")):
            level = int(element.get(qn("w:ilvl"), "0"))
    return Numbering(definition.get(qn("w:abstractNumId"), ""), level)


def indent(numbering: Any, place: Numbering) -> float:
    """How far the text of that list is moved in, in points."""
    for level in _levels(numbering, place):
        for element in children(level, "w:pPr", "w:ind"):
            return points(element.get(qn("w:left"), element.get(qn("w:start"), "0")))
    return 0


def _definition_of(numbering: Any, list_id: str) -> _Element | None:
    """The definition of a list; of one that a numbering style stands for, the style's."""
    definition = None
    for element in children(numbering, "w:num"):
        if element.get(qn("w:numId")) == list_id:
            number = next(children(element, "w:abstractNumId")).get(qn("w:val"))
            definition = _with(numbering, "w:abstractNumId", number)
    link = None if definition is None else next(children(definition, "w:numStyleLink"), None)
    if link is None:
        return definition
    for element in children(numbering, "w:abstractNum"):
        if any(
            s.get(qn("w:val")) == link.get(qn("w:val")) for s in children(element, "w:styleLink")
        ):
            return element
    return None


def _with(numbering: Any, attribute: str, value: str | None) -> _Element | None:
    """The definition whose attribute has that value."""
    return next(
        (e for e in children(numbering, "w:abstractNum") if e.get(qn(attribute)) == value), None
    )


def _levels(numbering: Any, place: Numbering) -> list[_Element]:
    """The level itself, as a list: empty when the definition does not have it."""
    definition = _with(numbering, "w:abstractNumId", place.definition)
    return [
        level
        for level in ([] if definition is None else children(definition, "w:lvl"))
        if level.get(qn("w:ilvl")) == str(place.level)
    ]


def _form(numbering: Any, place: Numbering) -> str:
    """'bullet', 'decimal' ...; '' when it is not said."""
    for level in _levels(numbering, place):
        for element in children(level, "w:numFmt"):
            return element.get(qn("w:val"), "")
    return ""


def _add_list(numbering: Any, built_in: Any, kind: str, served: dict[str, str]) -> str:
    """Add the built-in list of that kind for the styles `served`; the id of the list made."""
    definition = next(
        copy.deepcopy(element)
        for element in children(built_in, "w:abstractNum")
        if any(style.get(qn("w:val")) == kind for style in element.iter(qn("w:pStyle")))
    )
    definition_id = _free_id(numbering, "w:abstractNum", "w:abstractNumId")
    definition.set(qn("w:abstractNumId"), definition_id)
    for style in list(definition.iter(qn("w:pStyle"))):
        if style.get(qn("w:val")) in served:
            style.set(qn("w:val"), served[style.get(qn("w:val"), "")])
        else:
            remove([style])
    # All definitions stand before all lists, and the pictures of bullets before both.
    before = list(numbering.iterchildren(qn("w:numPicBullet"), qn("w:abstractNum")))
    numbering.insert(len(before), definition)
    list_id = _free_id(numbering, "w:num", "w:numId")
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{list_id}">'
            f'<w:abstractNumId w:val="{definition_id}"/></w:num>'
        )
    )
    return list_id


def _free_id(numbering: Any, tag: str, attribute: str) -> str:
    used = [int(element.get(qn(attribute), "0")) for element in children(numbering, tag)]
    return str(max(used, default=0) + 1)


def _set_list(style: _Element, list_id: str, level: int) -> None:
    """Let the paragraphs of a style be items of that list."""
    properties = next(children(style, "w:pPr"), None)
    if properties is None:
        properties = parse_xml(f"<w:pPr {nsdecls('w')}/>")
        characters = next(children(style, "w:rPr"), None)
        if characters is None:
            style.append(properties)
        else:
            characters.addprevious(properties)
    remove(children(properties, "w:numPr"))
    before = {qn(f"w:{n}") for n in ("keepNext", "keepLines", "pageBreakBefore", "framePr")}
    before |= {qn("w:widowControl"), qn("w:pStyle")}
    place = sum(child.tag in before for child in properties)
    properties.insert(
        place,
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
            f'<w:numId w:val="{list_id}"/></w:numPr>'
        ),
    )

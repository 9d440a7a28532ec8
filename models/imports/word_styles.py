"""What the styles and lists of a Word file mean: headings, list items, the contents.

A style is known by its name (Word keeps the English ones in files; other programs do not), by
those it is based on, or by its outline level.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NORMAL = "normal"

_VALUE = WORD + "val"
_STYLE, _SIZE, _HIDDEN = WORD + "rStyle", WORD + "sz", WORD + "vanish"
_BOLD, _ITALIC = WORD + "b", WORD + "i"
_OFF = ("0", "false", "off", "none")

_HEADING = re.compile(r"(?:heading|overskrift)\s*([1-9])")
_LIST = re.compile(
    r"(?:(?P<bullet>list bullet|opstilling - punkttegn)"
    r"|(?P<number>list number|opstilling - talopstilling))\s*(?P<level>[2-5])?"
)
# The contents and their heading, and what a heading is no item of: none of them is text.
_CONTENTS = re.compile(
    r"(?:toc|contents|indholdsfortegnelse) ?\d"
    r"|toc heading|contents heading|overskrift til indholdsfortegnelse"
)
_LONGEST_CHAIN = 20  # styles based on each other


@dataclass(frozen=True)
class Look:
    """What a paragraph is. `level` counts from 0 and means something in a list only."""

    style: str = ""
    heading: int = 0
    in_list: bool = False
    numbered: bool = False
    level: int = 0
    is_contents: bool = False


@dataclass(frozen=True)
class Style:
    """A style as the file defines it. `name` is in small letters."""

    key: str
    name: str
    based_on: str
    element: "_Element"


@dataclass(frozen=True)
class Print:
    """How a style prints letters: None where it says nothing. `size` is in half points."""

    bold: bool | None = None
    size: int | None = None


def child(element: "_Element | None", *names: str) -> "_Element | None":
    """The first child of that name, of its first child of the next name, and so on."""
    for name in names:
        if element is None:
            return None
        # Faster than `find`, and this is called ten times for each paragraph.
        element = next(element.iterchildren(WORD + name), None)
    return element


def value(element: "_Element | None", *names: str) -> str | None:
    """The `val` of the child that `child` finds; None where there is none."""
    found = child(element, *names)
    return None if found is None else found.get(_VALUE, "")


def is_on(element: "_Element | None", name: str) -> bool | None:
    """Whether a switch such as bold is on; None where nothing is said of it."""
    found = child(element, name)
    if found is None:
        return None
    return found.get(_VALUE, "1").lower() not in _OFF


@dataclass(frozen=True)
class Letters:
    """What a run says of its letters; None where it says nothing. `size` is in half points."""

    style: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    size: int | None = None
    is_hidden: bool = False


PLAIN = Letters()


def letters(properties: "_Element | None") -> Letters:
    """What the properties of a run say of its letters."""
    if properties is None:
        return PLAIN
    said = {part.tag: part.get(_VALUE) for part in properties}
    size = said.get(_SIZE)
    return Letters(
        said.get(_STYLE),
        _switch(said, _BOLD),
        _switch(said, _ITALIC),
        _half_points(size),
        bool(_switch(said, _HIDDEN)),
    )


def _switch(said: Mapping[str, str | None], name: str) -> bool | None:
    return (said[name] or "1").lower() not in _OFF if name in said else None


def _half_points(size: str | None) -> int | None:
    return int(size) if size and size.isascii() and size.isdecimal() and len(size) < 5 else None


def font_size(properties: "_Element | None") -> int | None:
    """The size of letters in half points; None where nothing is said of it."""
    return _half_points(value(properties, "sz"))


class WordStyles:
    """The styles and lists of one file."""

    def __init__(self, styles: "_Element | None", numbering: "_Element | None") -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        for element in [] if styles is None else styles.iterfind(WORD + "style"):
            key = element.get(WORD + "styleId", "")
            name = (value(element, "name") or key).strip().lower()
            self._styles[key] = Style(key, name, value(element, "basedOn") or "", element)
            if element.get(WORD + "default") == "1" and element.get(WORD + "type") == "paragraph":
                self.default = key
        self._numbering = numbering
        usual = None if styles is None else child(styles, "docDefaults", "rPrDefault", "rPr")
        self._usual_size = font_size(usual)
        self._style_look = cache(self._read_style_look)
        self._list_kind = cache(self._read_list_kind)
        self.emphasis = cache(self._read_emphasis)
        self.print_of = cache(self._read_print)

    def _read_print(self, style: str) -> Print:
        """How a style prints letters, with what those it is based on say."""
        bold: bool | None = None
        size: int | None = None
        for each in self.chain(style):
            properties = child(each.element, "rPr")
            bold = is_on(properties, "b") if bold is None else bold
            size = font_size(properties) if size is None else size
        return Print(bold, self._usual_size if size is None else size)

    def look(self, paragraph: "_Element") -> Look:
        """What the paragraph is, by its style and what it says itself."""
        properties = child(paragraph, "pPr")
        look = self._style_look(value(properties, "pStyle") or self.default)
        if look.is_contents or properties is None:
            return look
        outline = value(properties, "outlineLvl")
        if outline is not None and outline.isdecimal() and not look.heading:
            look = Look(look.style, heading=_outline_heading(outline))
        numbering = child(properties, "numPr")
        if numbering is None or look.heading:
            return look
        list_id, level = value(numbering, "numId"), value(numbering, "ilvl")
        if list_id is None and not look.in_list:
            return look
        depth = int(level) if level and level.isdecimal() else look.level
        kind = look.numbered if list_id is None else self._list_kind(list_id, depth)
        if kind is None:
            return Look(look.style)
        return Look(look.style, in_list=True, numbered=kind, level=max(depth, look.level))

    def _read_emphasis(self, style: str | None) -> tuple[bool | None, bool | None]:
        """Whether a character style is bold and italic; None where it says nothing of it."""
        bold = italic = None
        for each in self.chain(style or ""):
            properties = child(each.element, "rPr")
            bold = is_on(properties, "b") if bold is None else bold
            italic = is_on(properties, "i") if italic is None else italic
        return bold, italic

    def chain(self, key: str) -> Iterator[Style]:
        """The style of that key and those it is based on."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = style.based_on

    def _read_style_look(self, key: str) -> Look:
        name = self._styles[key].name if key in self._styles else key.lower()
        if not self._styles and (found := _HEADING.fullmatch(name)):
            return Look(name, heading=int(found[1]))
        numbered: Look | None = None
        for style in self.chain(key):
            if _CONTENTS.fullmatch(style.name):
                return Look(name, is_contents=True)
            if found := _HEADING.fullmatch(style.name):
                return Look(name, heading=int(found[1]))
            if (found := _LIST.fullmatch(style.name)) and not numbered:
                level = int(found["level"] or 1) - 1
                return Look(name, in_list=True, numbered=bool(found["number"]), level=level)
            properties = child(style.element, "pPr")
            outline = value(properties, "outlineLvl")
            if outline is not None and outline.isdecimal():
                level = _outline_heading(outline)
                return Look(name, heading=level) if level else numbered or Look(name)
            if numbered:
                continue  # a numbered style may yet be that of a heading
            list_id = value(properties, "numPr", "numId")
            if list_id is not None:
                depth = value(properties, "numPr", "ilvl") or "0"
                level = int(depth) if depth.isdecimal() else 0
                kind = self._list_kind(list_id, level)
                if kind is not None:
                    numbered = Look(name, in_list=True, numbered=kind, level=level)
        return numbered or Look(name)

    def _read_list_kind(self, list_id: str, level: int) -> bool | None:
        """Whether that level of the list is numbered; None where it shows no mark at all."""
        if self._numbering is None or list_id == "0":
            return None
        for instance in self._numbering.iterfind(WORD + "num"):
            if instance.get(WORD + "numId") == list_id:
                break
        else:
            return None
        overrides = instance.iterfind(WORD + "lvlOverride")
        own = [child(o, "lvl") for o in overrides if o.get(WORD + "ilvl") == str(level)]
        definition = self._definition(value(instance, "abstractNumId"))
        levels = [] if definition is None else definition.iterfind(WORD + "lvl")
        for element in [*own, *(e for e in levels if e.get(WORD + "ilvl") == str(level))]:
            kind = value(element, "numFmt")
            if kind is not None:
                return None if kind == "none" else kind != "bullet"
        return None

    def _definition(self, key: str | None) -> "_Element | None":
        """The definition of a list, or the one that a list style it refers to has."""
        assert self._numbering is not None
        definitions = list(self._numbering.iterfind(WORD + "abstractNum"))
        found = next((d for d in definitions if d.get(WORD + "abstractNumId") == key), None)
        style = value(found, "numStyleLink")
        if style is None:
            return found
        return next((d for d in definitions if value(d, "styleLink") == style), None)


def _outline_heading(outline: str) -> int:
    """The heading that an outline level is; the one after the last means plain text."""
    level = int(outline) + 1
    return level if level <= 9 else 0

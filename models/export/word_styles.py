"""The styles of a Word file: found by the names Word shows, and resolved to what they look like."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

from models.export.typography import ParagraphLook

PARAGRAPH, CHARACTER, TABLE = "paragraph", "character", "table"


@dataclass(frozen=True)
class StyleName:
    """What a style is called: in the file and in an English Word, and in a Danish Word."""

    english: str
    danish: str
    kind: str = PARAGRAPH

    @property
    def shown(self) -> str:
        """'Overskrift 1 (Heading 1)'."""
        if self.english == self.danish:
            return self.english
        return f"{self.danish} ({self.english[:1].upper()}{self.english[1:]})"

    @functools.cached_property
    def spellings(self) -> frozenset[str]:
        return frozenset({_plain(self.english), _plain(self.danish)})

    @functools.cached_property
    def ids(self) -> frozenset[str]:
        """The ids that Word makes of the name, in small letters."""
        return frozenset({_as_id(self.english), _as_id(self.danish)})


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _names(style: _Element) -> set[str]:
    """What a style goes by: its name and its other names."""
    shown = [_value(name) for name in children(style, "w:name")]
    for aliases in children(style, "w:aliases"):
        shown += _value(aliases).split(",")
    return set(map(_plain, shown))


def _as_id(name: str) -> str:
    """A style's id as Word makes it of its name: 'Brødtekst' has 'Brdtekst'."""
    return re.sub(r"[^a-z0-9-]", "", name.casefold())


# By the ids of the built-in templates.
NAMES = {
    "Title": StyleName("Title", "Titel"),
    "ReferentHead": StyleName("Referent Head", "Referent Hoved"),
    "TOCHeading": StyleName("TOC Heading", "Overskrift i indholdsfortegnelse"),
    "TOC1": StyleName("toc 1", "Indholdsfortegnelse 1"),
    "Heading1": StyleName("heading 1", "Overskrift 1"),
    "Heading2": StyleName("heading 2", "Overskrift 2"),
    "Heading3": StyleName("heading 3", "Overskrift 3"),
    "ReferentCaseNumber": StyleName("Referent Case Number", "Referent Sagsnummer"),
    "BodyText": StyleName("Body Text", "Brødtekst"),
    "ListBullet": StyleName("List Bullet", "Opstilling - punkttegn"),
    "ListBullet2": StyleName("List Bullet 2", "Opstilling - punkttegn 2"),
    "ListNumber": StyleName("List Number", "Opstilling - tal eller bogst."),
    "ListNumber2": StyleName("List Number 2", "Opstilling - tal eller bogst. 2"),
    "ReferentTable": StyleName("Referent Table", "Referent Tabel", TABLE),
    "ReferentTableText": StyleName("Referent Table Text", "Referent Tabeltekst"),
    "ReferentTableGap": StyleName("Referent Table Gap", "Referent Tabelafstand"),
    "Hyperlink": StyleName("Hyperlink", "Hyperlink", CHARACTER),
}

FOOTER = StyleName("footer", "Sidefod")

# The height of a line in each font, in parts of its size, where a template leaves it to the font.
_LINE_HEIGHTS = {
    "aptos": 1.28,
    "arial": 1.15,
    "calibri": 1.22,
    "cambria": 1.17,
    "century gothic": 1.23,
    "garamond": 1.12,
    "georgia": 1.14,
    "open sans": 1.36,
    "segoe ui": 1.33,
    "tahoma": 1.21,
    "times new roman": 1.15,
    "trebuchet ms": 1.16,
    "verdana": 1.22,
}
_USUAL_LINE_HEIGHT = 1.17


def children(element: _Element, *path: str) -> Iterator[_Element]:
    """The elements at the end of a path of tags, as 'w:pPr', 'w:ind'."""
    found = [element]
    for tag in path:
        found = [child for parent in found for child in parent.iterchildren(qn(tag))]
    yield from found


def remove(elements: Iterable[_Element]) -> None:
    """Take the elements out of what holds them."""
    for element in list(elements):
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)


def _value(element: _Element, name: str = "w:val") -> str:
    return element.get(qn(name), "")


def points(twips: str) -> float:
    """A length given in twentieths of a point; 0 for what is no number."""
    try:
        return round(float(twips) / 20, 2)
    except ValueError:
        return 0


@dataclass(frozen=True)
class TableLook:
    """A table style: the space at a cell's sides in points, and colours as RRGGBB."""

    cell_margin: float
    line_colour: str
    header_row_colour: str  # '' is none
    columns_ruled: bool


class StyleSheet:
    """The styles of a Word file. `theme` names its fonts and may be missing."""

    def __init__(self, styles: _Element, theme: _Element | None = None) -> None:
        self.element = styles
        self._by_id = {_value(style, "w:styleId"): style for style in children(styles, "w:style")}
        self._names = [(style, _names(style)) for style in self._by_id.values()]
        self._theme = theme

    def __contains__(self, style_id: str) -> bool:
        return style_id in self._by_id

    def __getitem__(self, style_id: str) -> _Element:
        return self._by_id[style_id]

    def named(self, name: StyleName) -> _Element | None:
        """The style of that name, whatever its kind, or else the one whose id is made of it."""
        called = [style for style, names in self._names if not names.isdisjoint(name.spellings)]
        called.sort(key=lambda style: not self.is_of_kind(style, name.kind))
        called += [
            style
            for style_id, style in self._by_id.items()
            if style_id.casefold() in name.ids and self.is_of_kind(style, name.kind)
        ]
        return called[0] if called else None

    def is_of_kind(self, style: _Element, kind: str) -> bool:
        return (_value(style, "w:type") or PARAGRAPH) == kind

    def default(self, kind: str) -> str:
        """The id of the style that others of its kind are based on, or ''."""
        for style_id, style in self._by_id.items():
            if self.is_of_kind(style, kind) and _value(style, "w:default") in ("1", "true", "on"):
                return style_id
        return ""

    def add(self, style: _Element) -> None:
        self.element.append(style)
        self._by_id[_value(style, "w:styleId")] = style
        self._names.append((style, _names(style)))

    # --- what a style looks like ---

    def chain(self, style_id: str) -> list[_Element]:
        """The style and those it is based on, the farthest first."""
        found: list[_Element] = []
        while style_id in self._by_id and self._by_id[style_id] not in found:
            found.append(self._by_id[style_id])
            base = next(children(found[-1], "w:basedOn"), None)
            style_id = "" if base is None else _value(base)
        return found[::-1]

    def properties(self, style_id: str, group: str, tag: str) -> dict[str, str]:
        """The attributes of a property of the style, those of nearer styles before others.

        `group` is 'w:pPr' or 'w:rPr'. An element without attributes has "w:val" "1".
        """
        found: dict[str, str] = {}
        default = f"{group}Default"
        for element in children(self.element, "w:docDefaults", default, group, tag):
            found |= _attributes(element)
        for style in self.chain(style_id):
            for element in children(style, group, tag):
                found |= _attributes(element)
        return found

    def is_on(self, style_id: str, group: str, tag: str, *, usually: bool = False) -> bool:
        value = self.properties(style_id, group, tag).get("w:val")
        return usually if value is None else value not in ("0", "false", "off", "none")

    def font(self, style_id: str) -> str:
        """The name of the style's font, or '' where none is named."""
        fonts: dict[str, str] = {}
        named = list(children(self.element, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:rFonts"))
        for style in self.chain(style_id):
            named += children(style, "w:rPr", "w:rFonts")
        for element in named:
            own = _attributes(element)
            # A font by name puts one of the theme's aside, and the other way.
            if "w:ascii" in own or "w:asciiTheme" in own:
                fonts = own
        theme = self._theme_font(fonts.get("w:asciiTheme", ""))
        return theme or fonts.get("w:ascii", "")

    def _theme_font(self, reference: str) -> str:
        if self._theme is None or not reference:
            return ""
        part = "majorFont" if reference.startswith("major") else "minorFont"
        latin = next(self._theme.iter(f"{{*}}{part}"), None)
        face = None if latin is None else latin.find("{*}latin")
        return "" if face is None else face.get("typeface", "")

    def look(self, style_id: str, font: str = "") -> ParagraphLook:
        """The paragraph style in figures. Its font is left out where it is `font`."""
        own_font = self.font(style_id) or font
        size = points(self.properties(style_id, "w:rPr", "w:sz").get("w:val", "20")) * 10
        spacing = self.properties(style_id, "w:pPr", "w:spacing")
        indents = self.properties(style_id, "w:pPr", "w:ind")
        line, exact = _line(spacing, size, own_font)
        hanging = points(indents.get("w:hanging", "0"))
        colour = self.properties(style_id, "w:rPr", "w:color").get("w:val", "auto")
        heading = self.is_on(style_id, "w:pPr", "w:keepNext")
        bold = self.is_on(style_id, "w:rPr", "w:b")
        return ParagraphLook(
            size,
            line,
            before=points(spacing.get("w:before", "0")),
            after=points(spacing.get("w:after", "0")),
            heading=heading,
            colour=_colour(colour),
            bold=None if bold == heading else bold,
            italic=self.is_on(style_id, "w:rPr", "w:i"),
            font="" if own_font == font else own_font,
            align=_ALIGNMENTS.get(
                self.properties(style_id, "w:pPr", "w:jc").get("w:val", ""), "left"
            ),
            exact=exact,
            page_break=self.is_on(style_id, "w:pPr", "w:pageBreakBefore"),
            rule_below=self._has_rule_below(style_id),
            indent_left=points(indents.get("w:left", indents.get("w:start", "0"))),
            indent_right=points(indents.get("w:right", indents.get("w:end", "0"))),
            first_line=-hanging if hanging else points(indents.get("w:firstLine", "0")),
            widow_control=self.is_on(style_id, "w:pPr", "w:widowControl", usually=True),
            close=self.is_on(style_id, "w:pPr", "w:contextualSpacing"),
        )

    def table(self, style_id: str) -> TableLook:
        """The table style in figures."""
        margin, line, ground, ruled = 0.0, "", "", False
        for style in self.chain(style_id):
            for element in children(style, "w:tblPr", "w:tblCellMar", "w:left"):
                margin = points(_value(element, "w:w"))
            for side in ("w:top", "w:insideH"):
                for element in children(style, "w:tblPr", "w:tblBorders", side):
                    line = _colour(_value(element, "w:color")) or line
            for element in children(style, "w:tblPr", "w:tblBorders", "w:insideV"):
                ruled = _value(element) not in ("nil", "none")
            for part in children(style, "w:tblStylePr"):
                if _value(part, "w:type") == "firstRow":
                    for element in children(part, "w:tcPr", "w:shd"):
                        ground = _colour(_value(element, "w:fill"))
        return TableLook(margin, line or "000000", ground, ruled)

    def _has_rule_below(self, style_id: str) -> bool:
        borders = [
            border
            for style in self.chain(style_id)
            for border in children(style, "w:pPr", "w:pBdr", "w:bottom")
        ]
        return bool(borders) and _value(borders[-1]) not in ("nil", "none")


_ALIGNMENTS = {"center": "center", "right": "right", "end": "right", "both": "both"}


def _attributes(element: _Element) -> dict[str, str]:
    """The attributes by their names as Word writes them: 'w:val'."""
    found = {f"w:{str(name).rpartition('}')[2]}": str(v) for name, v in element.attrib.items()}
    return found or {"w:val": "1"}


def _colour(value: str) -> str:
    """RRGGBB, or '' for what Word chooses itself."""
    return value.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else ""


def _line(spacing: dict[str, str], size: float, font: str) -> tuple[float, bool]:
    """The height of a line of plain text, and whether it stays so whatever stands in it."""
    natural = size * _LINE_HEIGHTS.get(font.casefold(), _USUAL_LINE_HEIGHT)
    line, rule = points(spacing.get("w:line", "240")), spacing.get("w:lineRule", "auto")
    if rule == "exact":
        return line, True
    if rule == "atLeast":
        return round(max(line, natural), 2), False
    return round(natural * line / 12, 2), False

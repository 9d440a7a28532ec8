"""The numbers and signs that Word puts before paragraphs: they stand nowhere in the text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from models.imports.word_styles import WORD, WordStyles, child, is_on, value

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_MOST = 1_000_000  # no list is counted further
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True)
class Mark:
    """What is printed before a paragraph. `count` is its number in the list, 0 for a bullet."""

    text: str
    count: int = 0
    level: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether it says no more than a list item does: '-', '3.', '3)', 'c)' in an inner list."""
        letters = "|[a-z]+" if self.level else ""
        return self.text == "-" or bool(re.fullmatch(rf"\(?(?:\d+{letters})[.):]?", self.text))


@dataclass(frozen=True)
class _Level:
    kind: str
    text: str
    start: int
    style: str
    is_legal: bool  # all numbers in it are printed in digits


@dataclass(frozen=True)
class _List:
    """A list as paragraphs refer to it. Those of one `definition` are counted together."""

    definition: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]  # the levels that are counted anew when this list is first met


@dataclass
class WordNumbering:
    """Counts the numbered paragraphs of a file as they come."""

    styles: WordStyles
    numbering: "_Element | None"
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _met: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        definitions = (
            [] if self.numbering is None else self.numbering.iterfind(WORD + "abstractNum")
        )
        self._definitions = {d.get(WORD + "abstractNumId", ""): d for d in definitions}
        lists = [] if self.numbering is None else self.numbering.iterfind(WORD + "num")
        self._elements = {each.get(WORD + "numId", ""): each for each in lists}
        self._list = cache(self._read_list)
        self._style_place = cache(self._read_style_place)

    def mark(self, paragraph: "_Element") -> Mark | None:
        """What stands before the paragraph, None where it is in no list that the file defines.

        To be called for each paragraph in order. A list may print nothing at all: ''.
        """
        if not self._elements:
            return None
        place = self._place(paragraph)
        found = self._list(place[0]) if place else None
        if not place or not found:
            return None
        key, depth = place
        level = found.levels.get(depth)
        if level is None or level.kind == "none":
            return Mark("")
        if level.kind == "bullet":
            return Mark("-", level=depth)
        counts = self._count(key, found, depth)
        text = _PLACE.sub(lambda m: self._number(found, counts, level, int(m[1]) - 1), level.text)
        return Mark(text.strip(), counts[depth] or 0, depth)

    # --- which list ---

    def _place(self, paragraph: "_Element") -> tuple[str, int] | None:
        """The list and the level in it of a paragraph, as itself or its style says."""
        properties = child(paragraph, "pPr")
        style = value(properties, "pStyle") or self.styles.default
        by_style = self._style_place(style)
        numbering = child(properties, "numPr")
        if numbering is None:
            return by_style
        key = value(numbering, "numId")
        if key is None:
            key = by_style[0] if by_style else "0"
        depth = value(numbering, "ilvl")
        if key == "0":
            return None
        if depth is None:
            return key, by_style[1] if by_style and by_style[0] == key else 0
        return key, _whole(depth, 0)

    def _read_style_place(self, key: str) -> tuple[str, int] | None:
        for style in self.styles.chain(key):
            numbering = child(style.element, "pPr", "numPr")
            list_id = value(numbering, "numId")
            if list_id is None:
                continue
            found = self._list(list_id)
            if found is None:
                return None
            depth = value(numbering, "ilvl")
            named = (d for d, level in found.levels.items() if level.style in (key, style.key))
            return list_id, next(named, 0) if depth is None else _whole(depth, 0)
        return None

    def _read_list(self, key: str) -> _List | None:
        element = self._elements.get(key)
        if element is None:
            return None
        definition_id = value(element, "abstractNumId") or ""
        definition = self._definitions.get(definition_id)
        link = value(definition, "numStyleLink")
        if link is not None:
            for other, candidate in self._definitions.items():
                if value(candidate, "styleLink") == link:
                    definition_id, definition = other, candidate
        levels = _levels(definition)
        starts: dict[int, int] = {}
        for override in element.iterfind(WORD + "lvlOverride"):
            depth = _whole(override.get(WORD + "ilvl", ""), 0)
            levels |= _levels(override)
            start = value(override, "startOverride")
            if start is not None:
                starts[depth] = _whole(start, 1)
        return _List(definition_id, levels, starts)

    # --- which number ---

    def _count(self, key: str, found: _List, depth: int) -> list[int | None]:
        counts = self._counts.setdefault(found.definition, [None] * LEVELS)
        current = counts[depth]
        if depth in found.starts and (key, depth) not in self._met:
            counts[depth] = found.starts[depth]
        elif current is None:
            counts[depth] = found.levels[depth].start
        else:
            counts[depth] = min(current + 1, _MOST)
        self._met.add((key, depth))
        for upper in range(depth):
            if counts[upper] is None:
                level = found.levels.get(upper)
                counts[upper] = level.start if level else 1
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return counts

    def _number(self, found: _List, counts: list[int | None], level: _Level, depth: int) -> str:
        own = found.levels.get(depth)
        kind = "decimal" if level.is_legal or own is None else own.kind
        return _formatted(counts[depth] or 0, kind)


def _levels(definition: "_Element | None") -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in [] if definition is None else definition.iterfind(WORD + "lvl"):
        depth = _whole(element.get(WORD + "ilvl", ""), 0)
        kind = value(element, "numFmt")
        if kind is not None and depth < LEVELS:  # without a kind, nothing is printed
            levels[depth] = _Level(
                kind,
                value(element, "lvlText") or "",
                _whole(value(element, "start") or "", 1),
                value(element, "pStyle") or "",
                bool(is_on(element, "isLgl")),
            )
    return levels


def _whole(text: str, otherwise: int) -> int:
    """The number in an attribute, within bounds."""
    if not (text.isascii() and text.isdecimal() and len(text) < 8):
        return otherwise
    return int(text)


def _formatted(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        # After z come aa, bb, cc.
        turns, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) * min(turns + 1, 20) if number > 0 else ""
    elif kind in ("lowerRoman", "upperRoman"):
        text = _roman(number)
    elif kind == "decimalZero":
        text = f"{number:02d}"
    else:
        text = str(number)
    return text.upper() if kind.startswith("upper") else text


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text

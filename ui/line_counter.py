"""Counts the lines of a paragraph with the widths of its font, as Word breaks them."""

import re
from collections.abc import Sequence
from pathlib import Path
from unicodedata import category, east_asian_width

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication, QRawFont

from models.pagination import Font
from models.text import Span

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

# Fonts of the same widths as those that come with Referent.
_BUNDLED = {
    "arial": "LiberationSans",
    "helvetica": "LiberationSans",
    "liberation sans": "LiberationSans",
    "times new roman": "LiberationSerif",
    "times": "LiberationSerif",
    "liberation serif": "LiberationSerif",
}
_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
_UNITS = 2048  # to the type size: widths are whole numbers
_ANY_WIDTH = 1139  # of what no font at hand has: that of a digit
_COMMON = "".join(map(chr, [*range(0x20, 0x180), *range(0x400, 0x460), *range(0x2010, 0x2040)]))
_TAB = 35.45  # points from one default tab stop to the next
_MOST_WORDS = 50_000
_ROOM = 1.0001  # of a line's width: by so little LibreOffice lets it be too long
_SLANT = 196  # what a line that ends in italics is kept short by: a twelfth of its height

# Inside a word a line ends behind these, where a letter, a figure or a bracket follows.
_BREAK = re.compile(r"(?<=[-‐–—…!?|\\])(?=[^\W_]|[(\[{])|(?<=\u200b)(?=.)")
# Behind a slash only where nothing parts the text: at its beginning, or in a very long address.
_SLASH = re.compile(r"(?<=/)(?=[^/])")
_LONG = 66  # characters


class LineCounter:
    """The window's `CountLines`. Without a window it starts Qt itself, where nobody sees it."""

    def __init__(self) -> None:
        self._app = QGuiApplication.instance() or _hidden_application()
        self._faces: dict[tuple[str, bool, bool], _Face] = {}

    def __call__(self, spans: Sequence[Span], width: float, font: Font) -> int:
        """How many lines `spans` fill at `width` points, at least one."""
        unit = _UNITS / font.size
        line = _Line(width * _ROOM * unit, _TAB * unit)
        for span in spans:
            face = self._face(font.family, font.bold or span.bold, span.italic)
            line.add(span.text, face)
        return line.finish()

    def _face(self, family: str, bold: bool, italic: bool) -> "_Face":
        key = (family, bold, italic)
        if key not in self._faces:
            self._faces[key] = _Face(*key)
        return self._faces[key]


def _hidden_application() -> QGuiApplication:
    # What Qt says of the terminal's locale is of no use to anyone.
    previous = qInstallMessageHandler(lambda *_: None)
    try:
        return QGuiApplication(["referent", "-platform", "offscreen"])
    finally:
        qInstallMessageHandler(previous)


class _Face(dict[str, int]):
    """The widths of words in one font, 2048 to the type size; each is measured once.

    Characters are not moved together in pairs, as Word does not.
    """

    def __init__(self, family: str, bold: bool, italic: bool) -> None:
        self._family, self._bold, self._italic = family, bold, italic
        self.slant = _SLANT if italic else 0
        self._characters = self._measured(_COMMON)
        self.space = self[" "]

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        characters = self._characters
        try:
            width = sum([characters[character] for character in word])
        except KeyError:
            characters.update(self._measured("".join(set(word).difference(characters))))
            width = sum([characters[character] for character in word])
        self[word] = width
        return width

    def _measured(self, characters: str) -> dict[str, int]:
        # A raw font belongs to its thread, so none is kept.
        raw = self._raw_font()
        glyphs = raw.glyphIndexesForString(characters)  # one for each character
        advances = raw.advancesForGlyphIndexes(glyphs)
        return {
            character: round(advance.x()) if glyph else _width_elsewhere(character)
            for character, glyph, advance in zip(characters, glyphs, advances, strict=True)
        }

    def _raw_font(self) -> QRawFont:
        if name := _BUNDLED.get(self._family.casefold()):
            style = _STYLES[self._bold + 2 * self._italic]
            file = FONTS / f"{name}-{style}.ttf"
            return QRawFont(str(file), _UNITS, QFont.HintingPreference.PreferNoHinting)
        font = QFont(self._family)
        font.setPixelSize(_UNITS)
        font.setBold(self._bold)
        font.setItalic(self._italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return QRawFont.fromFont(font)


def _width_elsewhere(character: str) -> int:
    """The width of a character that stands in another font."""
    if category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return _UNITS if east_asian_width(character) in "WF" else _ANY_WIDTH


class _Line:
    """Words set one after the other. Spaces at the end of a line take no room."""

    def __init__(self, room: float, tab: float) -> None:
        self._room, self._tab = room, tab
        self._count = 1
        self._used = 0.0
        self._gap = 0  # the spaces behind what is set
        self._word: list[tuple[str, _Face]] = []  # the word that is not at its end yet, in pieces
        self._first = True  # whether that word is the text's first

    def add(self, text: str, face: _Face) -> None:
        """Set more text, which may go on with the last word."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self._end_word()
                self._turn()
            for column, piece in enumerate(line.split("\t")):
                if column:
                    self._end_word()
                    self._go_to_tab()
                self._add_words(piece.split(" "), face)

    def _add_words(self, words: list[str], face: _Face) -> None:
        """The first goes on with the last word, the last may be gone on with."""
        room, space = self._room - face.slant, face.space
        self._word.append((words[0], face))
        if len(words) == 1:
            return
        self._end_word()
        for word in words[1:-1]:
            self._gap += space
            used = self._used + self._gap + face[word]
            if used <= room:
                if word:
                    self._used, self._gap = used, 0
            else:
                self._word.append((word, face))
                self._end_word()
        self._gap += space
        self._word.append((words[-1], face))

    def finish(self) -> int:
        """The number of lines."""
        self._end_word()
        return self._count

    def _end_word(self) -> None:
        """Set the word that is waiting, and wait for the next."""
        width = sum([face[text] for text, face in self._word])
        if width:
            room = self._room - self._word[-1][1].slant
            if self._used + self._gap + width <= room:
                self._used, self._gap = self._used + self._gap + width, 0
            else:
                self._break_word(width, room)
        self._word, self._first = [], False

    def _break_word(self, width: int, room: float) -> None:
        """Set a word that does not fit on the line, in pieces if need be."""
        text = "".join([piece for piece, _ in self._word])
        if self._used and width <= room and not _BREAK.search(text):
            self._turn()
            self._used = width
            return
        widths = [face[character] for piece, face in self._word for character in piece]
        slashes = [end for end in _ends(_SLASH, text) if self._first or end >= _LONG]
        ways = ([*_ends(_BREAK, text), len(text)], slashes, list(range(len(text) + 1)))
        start = 0
        while start < len(text):
            begun = bool(self._used)
            left = room - self._used - self._gap
            for ends in ways[:1] if begun else ways:
                fitting = [end for end in ends if end > start and sum(widths[start:end]) <= left]
                if fitting:
                    break
            if fitting or not begun:
                end = fitting[-1] if fitting else start + 1
                self._used, self._gap = self._used + self._gap + sum(widths[start:end]), 0
                start = end
            if start < len(text):
                self._turn()

    def _go_to_tab(self) -> None:
        place = self._used + self._gap
        self._used, self._gap = place - place % self._tab + self._tab, 0
        if self._used > self._room:
            self._turn()

    def _turn(self) -> None:
        self._count += 1
        self._used, self._gap = 0.0, 0


def _ends(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)]

"""The words of a PDF with their places, as pdfium finds them. Files come from anywhere."""

import ctypes
import re
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from models.danish import clean
from models.errors import (
    QT_TRANSLATE_NOOP,
    PdfDamagedError,
    PdfPasswordError,
    SourceTooLargeError,
)
from models.pdfium import PDFIUM

MAX_PAGES = 1_500
MAX_CHARACTERS = 200_000  # of a page; a full one has some 5,000
MAX_TOTAL = 10_000_000  # characters of all pages
MAX_UNPACKED = 100_000_000  # bytes of one packed part of the file

_LINE_END_HYPHENS = "\x02\ufffe"  # what pdfium puts in the place of a hyphen that ends a line
_WORD = re.compile(rf"[^\s{_LINE_END_HYPHENS}]+[{_LINE_END_HYPHENS}]?|[{_LINE_END_HYPHENS}]")
_WORD_NO_BREAK = re.compile(
    rf"(?:[^\s{_LINE_END_HYPHENS}]|\xa0)+[{_LINE_END_HYPHENS}]?|[{_LINE_END_HYPHENS}]"
)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f\u2066\u2067\u2068\u2069"))
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_SYMBOLS = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_TICKS = {"\xfc": "✓", "\xfe": "☑", "\xfd": "☒", "\xfb": "✗", "\xa8": "☐", "x": "☒"}
_STREAM = re.compile(rb"stream\r?\n")
_SMALL = 50_000  # bytes; what is packed smaller cannot unpack to more than fifty million
_MAX_LINKS = 2_000  # on a page
_MAX_BOOKMARKS = 5_000


class Word(NamedTuple):
    """A word and where it stands, in points from the page's upper left corner.

    `base` is the height of the line it stands on. `hyphen` tells that it ends with a hyphen
    at the end of a line. `gap` tells that white space is before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    hyphen: bool = False
    link: str = ""


@dataclass(frozen=True)
class Page:
    """A page of a PDF, its words in the order in which the file has them."""

    width: float
    height: float
    words: tuple[Word, ...]
    has_picture: bool = False  # only told of where there are few words
    is_lost: bool = False  # it could not be opened


@dataclass(frozen=True)
class Bookmark:
    """An entry of the PDF's outline. `page` is from 1, `level` too."""

    title: str
    page: int
    level: int


@dataclass(frozen=True)
class PdfText:
    """What stands in a PDF."""

    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]


def read_pdf(path: Path, content: bytes) -> PdfText:
    """The words on the pages of a PDF. PdfPasswordError, PdfDamagedError, SourceTooLargeError."""
    import pypdfium2  # type: ignore[import-untyped]

    _refuse_bombs(content, path)
    with PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower() or "security" in str(error).lower():
                raise PdfPasswordError(path=path) from error
            raise PdfDamagedError(path=path) from error
    try:
        with PDFIUM:
            count = len(pdf)
        if count > MAX_PAGES:
            detail = QT_TRANSLATE_NOOP("errors", "over 1.500 sider")
            raise SourceTooLargeError(path=path, detail=detail)
        return PdfText(tuple(_pages(pdf, count, path)), tuple(_bookmarks(pdf)))
    finally:
        with PDFIUM:
            pdf.close()


def _refuse_bombs(content: bytes, path: Path) -> None:
    """Refuse what unpacks out of all proportion, without unpacking all of it."""
    for match in _STREAM.finditer(content):
        end = content.find(b"endstream", match.end())
        packed = memoryview(content)[match.end() : len(content) if end < 0 else end]
        if len(packed) < _SMALL or bytes(packed[:1]) not in (b"\x78", b"\x48", b"\x58", b"\x68"):
            continue
        unpacker, size, rest = zlib.decompressobj(), 0, bytes(packed)
        try:
            while rest and size <= MAX_UNPACKED and not unpacker.eof:
                size += len(unpacker.decompress(rest, 1_000_000))
                rest = unpacker.unconsumed_tail
        except zlib.error:
            continue  # packed otherwise, locked or damaged: pdfium will see
        if size > MAX_UNPACKED:
            detail = QT_TRANSLATE_NOOP("errors", "over 100 MB, når den pakkes ud")
            raise SourceTooLargeError(path=path, detail=detail)


def _pages(pdf: Any, count: int, path: Path) -> Iterator[Page]:
    import pypdfium2

    total = 0
    for index in range(count):
        with PDFIUM:
            try:
                page = pdf[index]
            except pypdfium2.PdfiumError as error:
                if index == 0:
                    raise PdfDamagedError(path=path) from error
                page = None  # what could be read is worth having
            if page is None:
                yield Page(0.0, 0.0, (), is_lost=True)
                continue
            with closing(page):
                read = _PageReader(pdf, page).read()
        total += sum(len(word.text) for word in read.words)
        if total > MAX_TOTAL:
            detail = QT_TRANSLATE_NOOP("errors", "over 10 millioner tegn")
            raise SourceTooLargeError(path=path, detail=detail)
        yield read


def _bookmarks(pdf: Any) -> Iterator[Bookmark]:
    import pypdfium2

    with PDFIUM:
        try:
            for number, entry in enumerate(pdf.get_toc(max_depth=9)):
                if number == _MAX_BOOKMARKS:
                    return
                place = entry.get_dest()
                page = place.get_index() if place else None
                if page is not None:
                    yield Bookmark(clean(entry.get_title()), page + 1, entry.level + 1)
        except (pypdfium2.PdfiumError, ValueError):  # a damaged outline: the text is there
            return


class _PageReader:
    """Reads the words of one page."""

    def __init__(self, pdf: Any, page: Any) -> None:
        self._pdf, self._page = pdf, page
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        self._turned = page.get_rotation()
        self._fonts: dict[bytes, bool] = {}

    def read(self) -> Page:
        width, height = self._page.get_size()
        with closing(self._page.get_textpage()) as text_page:
            words = tuple(self._words(text_page))
        few = len(words) < 10
        return Page(width, height, words, has_picture=few and self._has_picture())

    def _has_picture(self) -> bool:
        from pypdfium2 import raw

        return any(self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))

    def _words(self, text_page: Any) -> Iterator[Word]:
        from pypdfium2 import raw

        handle = text_page.raw
        text = _characters(text_page)
        links = list(self._links())
        x, y = ctypes.c_double(), ctypes.c_double()
        box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        # Some programs write no other space than the one that does not break.
        pattern = _WORD if text.count("\xa0") > text.count(" ") else _WORD_NO_BREAK
        for match in pattern.finditer(text):
            first, last = match.start(), match.end() - 1
            word = match[0]
            hyphen = word[-1] in _LINE_END_HYPHENS
            word = clean((word[:-1] + "-" if hyphen else word).translate(_INVISIBLE))
            word = word.translate(_LIGATURES).strip()
            if not word:
                continue
            raw.FPDFText_GetCharOrigin(handle, first, x, y)
            raw.FPDFText_GetLooseCharBox(handle, last, box)
            raw.FPDFText_GetMatrix(handle, first, matrix)
            raw.FPDFText_GetFontInfo(handle, first, name, 128, flags)
            if len(word) == 1 and _SYMBOLS.search(name.value.decode("utf-8", "replace")):
                word = _TICKS.get(chr(ord(word) & 0xFF), "•")  # such as § for a square
            size = raw.FPDFText_GetFontSize(handle, first)
            scale = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
            left, base = self._place(x.value, y.value)
            right = self._end(box)
            yield Word(
                word,
                left,
                max(right, left),
                base,
                round(size * (scale or 1.0), 2),
                self._is_bold(name.value),
                hyphen,
                next((address for where, address in links if _holds(where, x, y)), ""),
            )

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as it is seen, from its upper left corner."""
        if self._turned == 90:
            return y - self._bottom, x - self._left
        if self._turned == 180:
            return self._right - x, y - self._bottom
        if self._turned == 270:
            return self._top - y, self._right - x
        return x - self._left, self._top - y

    def _end(self, box: Any) -> float:
        """How far to the right a letter reaches."""
        corners = ((box.left, box.bottom), (box.right, box.top))
        return max(self._place(*corner)[0] for corner in corners)

    def _is_bold(self, font: bytes) -> bool:
        known = self._fonts.get(font)
        if known is None:
            known = self._fonts[font] = bool(_BOLD.search(font.decode("utf-8", "replace")))
        return known

    def _links(self) -> Iterator[tuple[Any, str]]:
        from pypdfium2 import raw

        place, link = ctypes.c_int(0), raw.FPDF_LINK()
        for _ in range(_MAX_LINKS):
            if not raw.FPDFLink_Enumerate(self._page.raw, place, link):
                return
            action = raw.FPDFLink_GetAction(link)
            if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
                continue
            length = raw.FPDFAction_GetURIPath(self._pdf.raw, action, None, 0)
            if 1 < length < 4096:
                buffer = ctypes.create_string_buffer(length)
                raw.FPDFAction_GetURIPath(self._pdf.raw, action, buffer, length)
                address = clean(buffer.value.decode("utf-8", "replace"))
                yield from ((where, address) for where in _areas(link))


def _areas(link: Any) -> Iterator[Any]:
    """Where a link is: one area for each line that it stands on, where the file tells them."""
    from pypdfium2 import raw

    corners = raw.FS_QUADPOINTSF()
    count = min(raw.FPDFLink_CountQuadPoints(link), _MAX_LINKS)
    for index in range(count):
        raw.FPDFLink_GetQuadPoints(link, index, corners)
        across = (corners.x1, corners.x2, corners.x3, corners.x4)
        up = (corners.y1, corners.y2, corners.y3, corners.y4)
        yield raw.FS_RECTF(min(across), max(up), max(across), min(up))
    if count == 0:
        where = raw.FS_RECTF()
        raw.FPDFLink_GetAnnotRect(link, where)
        yield where


def _holds(where: Any, x: Any, y: Any) -> bool:
    low, high = sorted((where.bottom, where.top))
    return bool(where.left - 1 <= x.value <= where.right and low - 1 <= y.value <= high + 1)


def _characters(text_page: Any) -> str:
    """The characters of a page, as many as pdfium counts."""
    from pypdfium2 import raw

    count = min(text_page.count_chars(), MAX_CHARACTERS)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer((count + 1) * 4)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    written = raw.FPDFText_GetText(text_page.raw, 0, count, pointer)
    text = buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    # Some characters have no code or more than one: ask for them one by one.
    codes = (raw.FPDFText_GetUnicode(text_page.raw, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)

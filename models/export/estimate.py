"""Page numbers by a table of widths, for where nothing knows the fonts."""

import math
from collections.abc import Sequence

from models.document import Document
from models.export.pages import page_numbers
from models.export.typography import BUILT_IN, Typography
from models.pagination import Font
from models.text import Span, spans_text

# Widths of Arial's characters in 1/250 of the type size, by their place in Windows' Latin
# alphabet: one byte for a character and one for its width, so that a text is measured in no time.
_ENCODING = "cp1252"
_WIDTHS = bytearray([139]) * 256  # 0.556 of the size: digits, most letters, the unknown
for _width, _characters in (
    (55, "'ijl’"),
    (70, " !,./:;I[\\]ft\xa0"),
    (83, '()-`r“”"'),
    (125, "Jcksvxyz"),
    (153, "FTZø"),
    (167, "&ABEKPSVXYÅ"),
    (180, "CDHNRUw"),
    (195, "GOQØ"),
    (208, "Mmæ"),
    (236, "WÆ—…%@"),
):
    for _byte in _characters.encode(_ENCODING):
        _WIDTHS[_byte] = _width
_UNITS = 250
_RAGGED_END = 320  # what a line leaves unused on average: half a word and its space
_BOLD_FACTOR = 1.06


def estimate_pages(document: Document, typography: Typography = BUILT_IN) -> tuple[int, ...]:
    """About the page that each item starts on; see `page_numbers`."""
    return page_numbers(document, estimate_lines, typography)


def estimate_lines(spans: Sequence[Span], width: float, font: Font) -> int:
    """How many lines `spans` fill at `width` points, at least one, if the font is like Arial."""
    room = width / font.size * _UNITS / (_BOLD_FACTOR if font.bold else 1)
    count = 0
    for line in spans_text(spans).split("\n"):
        length = sum(line.encode(_ENCODING, "replace").translate(_WIDTHS))
        count += 1 if length <= room else math.ceil(length / max(room - _RAGGED_END, _UNITS))
    return count

"""Makes texts alike that differ in nothing that is read: white space, list marks, colons."""

import re
import unicodedata
from collections.abc import Sequence

from models.danish import MONTHS
from models.text import RichText, plain_lines

_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_MARK = re.compile(rf"^(?:[-•*–▪◦]\s+|\d{{1,2}}\.\s+(?!{'|'.join(MONTHS)})(?=\S))+")


def alike(line: str) -> str:
    """`line` with one space between words, no list mark, and links as their text."""
    line = unicodedata.normalize("NFC", _LINK.sub(r"\1", line)).replace("\xad", "")
    return _MARK.sub("", " ".join(line.split()))


def heading_key(words: str) -> str:
    """A heading in small letters, without the colon after it."""
    return alike(words).rstrip(":").rstrip().casefold()


def body_lines(text: RichText) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in map(alike, plain_lines(text)) if line]


def or_nothing(lines: Sequence[str]) -> Sequence[str]:
    """No lines where there is but the mark of an empty section."""
    return [] if list(lines) in (["-"], ["---"]) else lines

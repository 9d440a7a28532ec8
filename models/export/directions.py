"""Letters written from right to left, told apart from the rest of a line of Danish.

A line stays a left-to-right one. Word wants runs of Arabic or Hebrew letters marked as such; and
what stands between two of them (the comma of a list of names), or between one and a number,
would take their direction and turn that part of the line around: there a mark is put in.
"""

import re
from collections.abc import Iterator

LEFT_TO_RIGHT_MARK = "\u200e"

_HEBREW = "\u0590-\u05ff\ufb1d-\ufb4f"
# Arabic, Syriac, Thaana, N'Ko and the rest of the blocks that are written so.
_ARABIC = "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LETTER = f"[{_HEBREW}{_ARABIC}]"
_WORDS = re.compile(rf"{_LETTER}+(?:[ \xa0'’-]+{_LETTER}+)*")
# No letter on the way to the next right-to-left one, to a number, or to the tab before one.
_TURNED = re.compile(rf"[\W_]+(?:{_LETTER}|\d)|[\W_]*\t")


def directions(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of `text`, each with its language: 'ar-SA' or 'he-IL', '' where it is not such."""
    written = 0
    for match in _WORDS.finditer(text):
        if match.start() > written:
            yield text[written : match.start()], ""
        yield match[0], "he-IL" if re.match(f"[{_HEBREW}]", match[0]) else "ar-SA"
        written = match.end()
        if _TURNED.match(text, written):
            yield LEFT_TO_RIGHT_MARK, ""
    if written < len(text):
        yield text[written:], ""


def has_right_to_left(text: str) -> bool:
    """Whether any letter of `text` is written from right to left."""
    return not text.isascii() and re.search(_LETTER, text) is not None

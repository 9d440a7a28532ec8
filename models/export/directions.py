"""Letters written from right to left, told apart from the rest of a line of Danish.

A line stays a left-to-right one. Word wants runs of Arabic or Hebrew letters marked as such; and
what stands between two of them (the comma of a list of names), or between one and a number,
would take their direction and turn that part of the line around: there a mark is put in.
"""

import re
from collections.abc import Iterator, Sequence

from models.text import LEFT_TO_RIGHT_MARK

_HEBREW = "\u0590-\u05ff\ufb1d-\ufb4f"
# Arabic, Syriac, Thaana, N'Ko and the rest of the blocks that are written so.
_ARABIC = "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LETTER = f"[{_HEBREW}{_ARABIC}]"
_WORDS = re.compile(rf"{_LETTER}+(?:[ \xa0'’-]+{_LETTER}+)*|{LEFT_TO_RIGHT_MARK}")
# No letter on the way to the next right-to-left one, to a number, or to the tab before one.
_TURNED = re.compile(rf"[\W_]+(?:{_LETTER}|\d)|[\W_]*\t")


def with_marks(pieces: Sequence[str]) -> list[str]:
    """The pieces of a line, with a mark after each right-to-left word that would turn the rest."""
    line = "".join(pieces)
    ends = [match.end() for match in _WORDS.finditer(line) if _TURNED.match(line, match.end())]
    marked, start = [], 0
    for piece in pieces:
        stop = start + len(piece)
        for end in reversed([end - start for end in ends if start < end <= stop]):
            piece = piece[:end] + LEFT_TO_RIGHT_MARK + piece[end:]  # noqa: PLW2901
        marked.append(piece)
        start = stop
    return marked


def directions(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of `text`, each with its language: 'ar-SA' or 'he-IL', '' where it is not such.

    A mark is a piece of its own, so that it is known again when a file is read.
    """
    written = 0
    for match in _WORDS.finditer(text):
        if match.start() > written:
            yield text[written : match.start()], ""
        if match[0] == LEFT_TO_RIGHT_MARK:
            yield match[0], ""
        else:
            yield match[0], "he-IL" if re.match(f"[{_HEBREW}]", match[0]) else "ar-SA"
        written = match.end()
    if written < len(text):
        yield text[written:], ""


def is_western(text: str) -> bool:
    """Whether all letters are those of Western Europe: by far the quickest thing to ask."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True

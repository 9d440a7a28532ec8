"""Names in right-to-left letters, within lines that run from left to right."""

import re
import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"  # Hebrew, Arabic and their neighbours
RUN = re.compile(f"{_LETTER}(?:[{_LETTER[1:-1]} \u00a0.'’-]*{_LETTER})?")


def isolated(text: str, paragraph: str = "") -> str:
    """`text` with each name in right-to-left letters kept from turning what stands around it.

    Two such names with a comma between them would change places. A `paragraph` (the text itself
    when not given) that begins in such letters is one whole text of theirs, and stays as it is.
    """
    if not RUN.search(text) or _begins_from_the_right(paragraph or text):
        return text
    return RUN.sub(lambda run: FIRST_STRONG_ISOLATE + run[0] + POP_ISOLATE, text)


def _begins_from_the_right(text: str) -> bool:
    sides = (unicodedata.bidirectional(letter) for letter in text)
    return next((side for side in sides if side in ("L", "R", "AL")), "L") != "L"

"""A sheet -> the text of a .txt file."""

import re
import textwrap
from collections.abc import Iterator
from itertools import pairwise

from tests.corpus.sheet import Look, Piece, Sheet

# What stands line under line where everything else is parted by an empty line.
_TIGHT = {"bullet": "list", "number": "list", "entry": "entry", "name": "name"}
_HEADINGS = frozenset("title item heading contents bold inline".split())


def to_text(sheet: Sheet, look: Look) -> str:
    """The text, with the file's usual line feed at the end. Running headers are not in it."""
    pieces = [piece for piece in sheet.pieces if piece.kind != "break"]
    parts = ["\n".join(_written(pieces[0], look))]
    for above, piece in pairwise(pieces):
        parts.append("\n\n" if _apart(above, piece, look) else "\n")
        parts.append("\n".join(_written(piece, look)))
    return "".join(parts) + "\n"


def _apart(above: Piece, piece: Piece, look: Look) -> bool:
    """Whether an empty line parts the two."""
    if look.blank == "none":
        return False
    if look.blank == "headings":
        return piece.kind in _HEADINGS and above.kind not in ("title", "item")
    if above.kind == piece.kind == "field":
        return not look.wrap
    if look.wrap and piece.kind == "name":
        return False
    return _TIGHT.get(above.kind, above) != _TIGHT.get(piece.kind, piece)


def _written(piece: Piece, look: Look) -> list[str]:
    return list(_wrapped(piece, look))


def _wrapped(piece: Piece, look: Look) -> Iterator[str]:
    for line in _lines(piece, look):
        if not look.wrap or piece.kind in ("entry", "table"):
            yield line
            continue
        indent = {"bullet": 2, "number": 3, "field": 12}.get(piece.kind, 0)
        yield from textwrap.wrap(
            line,
            look.wrap,
            subsequent_indent=" " * indent,
            break_on_hyphens=False,
            break_long_words=False,
        )


def _lines(piece: Piece, look: Look) -> list[str]:
    if piece.kind == "field":
        return [f"{piece.label}{look.separator}{piece.text}"]
    if piece.kind == "inline":
        return [f"{piece.label} {piece.text}"]
    if piece.kind == "entry":
        line = look.entry.format(label=piece.label, text=piece.text, page=piece.page)
        return [re.sub(r"^[\s.]+", "", line).rstrip()]
    if piece.kind == "table":
        return ["\t".join(row) for row in piece.rows]
    mark = {"bullet": look.bullet, "number": f"{piece.label}. "}.get(piece.kind, "")
    return [mark + piece.text]

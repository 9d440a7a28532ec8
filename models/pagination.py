"""How the page numbers of a document's contents are found: what the window and a command choose.

Apart from the document itself, because the window needs only this of it when it starts.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from models.text import Span
from models.value import Value, value


@value(frozen=True)
class Font(Value):
    """The font of a paragraph. `size` is in points."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False


class CountLines(Protocol):
    """Counts lines. The window has one that knows the fonts; see `models.export.pages`."""

    def __call__(self, spans: Sequence[Span], width: float, font: Font) -> int:
        """How many lines `spans` fill at `width` points, at least one. Safe in any thread.

        A span's own bold and italics come on top of the font's.
        """


@value(frozen=True)
class Pagination(Value):
    """What the page numbers of contents are found with, where a file's own are not known.

    `line_counter` makes a `CountLines`, or raises ImportError where what it takes is missing;
    without one, lines are estimated. With `use_office`, LibreOffice lays the file out where it
    is installed.
    """

    line_counter: Callable[[], CountLines] | None = None
    use_office: bool = False


ESTIMATED = Pagination()  # no more than an estimate

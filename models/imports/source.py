"""What the readers of text, Word and PDF give: the lines of a file with all that marks them."""

from dataclasses import dataclass

from models.imports.lines import Line
from models.minutes import Note


@dataclass(frozen=True)
class SourceText:
    """The lines of a file, from above.

    `running` are the lines that stood at the top or foot of page after page, each once: they
    belong to no place in the text, but may name the council and the date. `pages` is 0 where the
    file does not tell. `sha256` is of the file's content. `notes` are on what could not be read.
    """

    lines: tuple[Line, ...]
    running: tuple[str, ...] = ()
    pages: int = 0
    sha256: str = ""
    notes: tuple[Note, ...] = ()

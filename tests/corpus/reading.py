"""What reads the documents of the corpus: the program's own reader."""

from pathlib import Path

from models.errors import ReferentError
from models.imports.reading import read_path
from models.layouts import built_in_layouts
from models.minutes import NO_DATE, MinutesDraft
from models.reading import ReadingRules

NOTHING = MinutesDraft("", "", "", NO_DATE)


def read(path: Path) -> MinutesDraft:
    """What was read of the file; nothing at all where it was refused."""
    try:
        return read_path(path, built_in_layouts(), ReadingRules()).draft
    except ReferentError:
        return NOTHING

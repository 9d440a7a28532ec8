"""Reading a file of old minutes where it can do no harm."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from models.imports.lines import read_lines
from models.imports.minutes_text import _content, _decode, read_minutes
from models.imports.source import SourceText
from models.minutes import ReadMinutes
from models.reading import Certainty, Part, ReadingRules
from models.records import Layout


class IsolatedReader:
    """Reads files one after the other."""

    def __init__(self, layouts: Sequence[Layout], rules: ReadingRules | None = None) -> None:
        self._layouts = layouts
        self.rules = rules or ReadingRules()

    def __enter__(self) -> "IsolatedReader":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def read(self, path: Path) -> ReadMinutes:
        """The meeting in the file. UnreadableSourceError, NotMinutesError."""
        content = _content(path)
        draft = read_minutes(_decode(content, path), self._layouts, source=str(path))
        certainty = dict.fromkeys((Part.COUNCIL, Part.DATE, Part.ITEMS), Certainty.SURE)
        if draft.notes:
            certainty[Part.SECTIONS] = Certainty.GUESS
        return ReadMinutes(draft, certainty, hashlib.sha256(content).hexdigest())

    def read_lines(self, path: Path) -> SourceText:
        """The lines of the file, as they are read. UnreadableSourceError."""
        content = _content(path)
        lines = read_lines(_decode(content, path))
        return SourceText(tuple(lines), sha256=hashlib.sha256(content).hexdigest())

    def stop(self) -> None:
        """End at once what is being read."""

"""Many files of old minutes found and read, beside the window's thread. Nothing is stored here."""

import hashlib
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import FileNotReadError, ReferentError, SourceChangedError
from models.imports.content import MAX_FILE
from models.old_minutes import FileRead, TextLine
from models.reading import ReadingRules
from models.records import Layout

if TYPE_CHECKING:
    from models.imports.isolation import IsolatedReader

SUFFIXES = (".docx", ".pdf", ".txt")


class BatchReader:
    """Reads files in a process of its own. Safe in any thread: it knows no data file."""

    def __init__(self, layouts: Sequence[Layout], rules: ReadingRules) -> None:
        self._layouts = layouts
        self._rules = rules
        self._stopped = threading.Event()
        self._reader: IsolatedReader | None = None

    def read(self, paths: Iterable[Path]) -> Iterator[FileRead]:
        """What came of each file, one after the other, until it is stopped."""
        from models.imports.isolation import IsolatedReader

        with IsolatedReader(self._layouts, self._rules) as self._reader:
            for path in paths:
                if self._stopped.is_set():
                    return
                try:
                    read = self._reader.read(path)
                except ReferentError as error:
                    if not self._stopped.is_set():
                        yield FileRead(path, error=error)
                    continue
                yield FileRead(path, read)

    def lines(self, path: Path) -> list[TextLine]:
        """The lines of a file, as the notes on it count them. UnreadableSourceError and kin.

        The process is kept for the next file, until `stop`.
        """
        from models.imports.isolation import IsolatedReader

        if self._reader is None:
            self._reader = IsolatedReader(self._layouts, self._rules)
        source = self._reader.read_lines(path)
        return [
            TextLine(line.number, line.text, line.after_blank, bool(line.heading or line.strong))
            for line in source.lines
        ]

    def stop(self) -> None:
        """Read no more, and end at once what is being read."""
        self._stopped.set()
        if self._reader is not None:
            self._reader.stop()


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files to be read: those named, and those in folders that are named, each once.

    In a folder, and all below it, they are the Word, PDF and text files that are not hidden and
    not the lock files that Word leaves.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_in_folder(path)))
        else:
            found[path] = None
    return list(found)


def _in_folder(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith((".", "~$")) or not name.lower().endswith(SUFFIXES):
                continue
            yield Path(place, name)


def source_content(path: Path, sha256: str) -> bytes:
    """The content of a file that was read. Safe in any thread.

    FileNotReadError; SourceChangedError when it is no longer what `sha256` is of.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise FileNotReadError(path=path) from error
    if sha256 and hashlib.sha256(content).hexdigest() != sha256:
        raise SourceChangedError(path=path)
    return content

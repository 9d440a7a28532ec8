"""Many files of old minutes found and read, beside the window's thread. Nothing is stored here."""

import hashlib
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from models.errors import FileNotReadError, ReferentError, SourceChangedError
from models.imports.content import MAX_FILE
from models.old_minutes import FileRead, TextLine
from models.reading import ReadingRules
from models.records import Layout

if TYPE_CHECKING:
    from concurrent.futures import Future

    from models.imports.isolation import IsolatedReader

SUFFIXES = (".docx", ".pdf", ".txt")
MOST_READERS = 4  # processes at a time: each may take what memory a file is allowed
READER_FILES = 8  # for each process in a batch: one takes as long to start as some ten to read
AHEAD = 32  # files read while the first of them is waited for


class BatchReader:
    """Reads files in processes of their own. Safe in any thread: it knows no data file."""

    def __init__(self, layouts: Sequence[Layout], rules: ReadingRules) -> None:
        self._layouts = layouts
        self._rules = rules
        self._stopped = threading.Event()
        self._readers: list[IsolatedReader] = []
        self._line_reader: IsolatedReader | None = None

    def read(self, paths: Iterable[Path]) -> Iterator[FileRead]:
        """What came of each file, in their order, until it is stopped.

        Large batches are read by several processes, as many as the machine has cores for.
        """
        from concurrent.futures import ThreadPoolExecutor

        from models.imports.isolation import IsolatedReader

        files = list(paths)
        count = max(1, min(os.cpu_count() or 1, MOST_READERS, len(files) // READER_FILES))
        self._readers = [IsolatedReader(self._layouts, self._rules) for _ in range(count)]
        free: SimpleQueue[IsolatedReader] = SimpleQueue()
        for reader in self._readers:
            free.put(reader)
        waiting: deque[Future[FileRead | None]] = deque()
        with ThreadPoolExecutor(count) as threads:
            try:
                for file in files:
                    if self._stopped.is_set():
                        break
                    waiting.append(threads.submit(self._read, free, file))
                    if len(waiting) > AHEAD:
                        yield from _told(waiting.popleft())
                while waiting and not self._stopped.is_set():
                    yield from _told(waiting.popleft())
            finally:  # whoever asked may have lost interest
                for future in waiting:
                    future.cancel()
                self._end_readers()

    def _read(self, free: "SimpleQueue[IsolatedReader]", path: Path) -> FileRead | None:
        """What came of a file; None when it was to be read no more."""
        reader = free.get()
        try:
            return None if self._stopped.is_set() else FileRead(path, reader.read(path))
        except ReferentError as error:
            # Its traceback would hold on to all that was at hand where it was raised.
            bare = error.with_traceback(None)
            return None if self._stopped.is_set() else FileRead(path, error=bare)
        finally:
            free.put(reader)

    def _end_readers(self) -> None:
        for reader in self._readers:
            reader.stop()
            reader.close()

    def lines(self, path: Path) -> list[TextLine]:
        """The lines of a file, as the notes on it count them. UnreadableSourceError and kin.

        The process is kept for the next file, until `stop`.
        """
        from models.imports.isolation import IsolatedReader

        if self._line_reader is None:
            self._line_reader = IsolatedReader(self._layouts, self._rules)
        source = self._line_reader.read_lines(path)
        return [
            TextLine(line.number, line.text, line.after_blank, bool(line.heading or line.strong))
            for line in source.lines
        ]

    def stop(self) -> None:
        """Read no more, and end at once what is being read."""
        self._stopped.set()
        if self._line_reader is not None:
            self._line_reader.stop()
        for reader in self._readers:
            reader.stop()


def _told(future: "Future[FileRead | None]") -> Iterator[FileRead]:
    """What came of a file, once it is known; nothing where it was to be read no more."""
    if found := future.result():
        yield found


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

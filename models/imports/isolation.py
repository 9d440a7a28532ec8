"""Old minutes read in a process of their own, so that no file can harm the program.

What a file may cost is bounded there: time, and memory where the system can. A file that goes
beyond it, or on which the process dies, is told of as any other that cannot be read, and the
next one gets a new process. The process is started with the first file and reads one after the
other; it loads nothing of the window.
"""

import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

from models.errors import (
    ReadingFailedError,
    ReadingMemoryError,
    ReadingStoppedError,
    ReadingTimeError,
    ReferentError,
)
from models.imports.reading import read_path, read_source
from models.imports.source import SourceText
from models.old_minutes import PackedMinutes, packed
from models.reading import ReadingRules
from models.records import Layout

SECONDS = 120.0  # for a file; a thousand crowded pages take thirty on a busy machine
MEMORY = 1_000_000_000  # bytes of address space

_PATIENCE = 60.0  # seconds for a process to start, on a machine that is busy


# The file, and the layouts to read it with; None when only its lines are asked for.
_Question = tuple[Path, Sequence[Layout] | None, ReadingRules]


@dataclass(frozen=True)
class _Child:
    """The process that reads, and the line to it."""

    process: BaseProcess
    line: "Connection[Any, Any]"


class IsolatedReader:
    """Reads files one after the other in a child process, from whatever thread.

    `rules` may be changed between files. To be closed, or used in a `with`.
    """

    def __init__(
        self,
        layouts: Sequence[Layout],
        rules: ReadingRules | None = None,
        *,
        seconds: float = SECONDS,
        memory: int = MEMORY,
    ) -> None:
        self.rules = rules or ReadingRules()
        self._layouts = tuple(layouts)
        self._seconds, self._memory = seconds, memory
        self._child: _Child | None = None
        self._stopped = False
        self._turn = Lock()  # one file at a time
        self._guard = Lock()  # around the two above

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, path: Path) -> PackedMinutes:
        """The meeting that the file tells of, packed already in the process.

        UnreadableSourceError and its kin; ReadingStoppedError after or during a `stop`.
        """
        answer = self._ask(path, (path, self._layouts, self.rules))
        assert isinstance(answer, PackedMinutes)
        return answer

    def read_lines(self, path: Path) -> SourceText:
        """The lines of the file, as the notes on it count them. Fails as `read` does."""
        answer = self._ask(path, (path, None, self.rules))
        assert isinstance(answer, SourceText)
        return answer

    def _ask(self, path: Path, question: _Question) -> PackedMinutes | SourceText:
        with self._turn:
            child = self._running(path)
            try:
                child.line.send(question)
                if not child.line.poll(self._seconds):
                    raise ReadingTimeError(path=path, seconds=round(self._seconds))
                answer = child.line.recv()
            except (EOFError, OSError) as error:  # it died
                self._end()
                self._refuse_if_stopped(path)
                raise ReadingFailedError(path=path) from error
            except ReadingTimeError:
                self._end()
                self._refuse_if_stopped(path)
                raise
        if isinstance(answer, (PackedMinutes, SourceText)):
            return answer
        if isinstance(answer, ReadingMemoryError):
            self._end()  # what it still holds on to would be missing for the next
        assert isinstance(answer, ReferentError)
        raise answer

    def stop(self) -> None:
        """Give up the file that is being read, and read no more. For another thread."""
        with self._guard:
            self._stopped = True
            if self._child:
                self._child.process.kill()

    def close(self) -> None:
        """Let the process go."""
        with self._turn:
            self._end()

    def _running(self, path: Path) -> _Child:
        """The process, started if there is none."""
        with self._guard:
            if self._stopped:
                raise ReadingStoppedError(path=path)
            if self._child is None:
                self._child = _start(self._memory)
                starts = True
            else:
                starts = False
            child = self._child
        if starts:
            try:
                ready = child.line.poll(_PATIENCE) and child.line.recv()
            except (EOFError, OSError):
                ready = False
            if not ready:
                self._end()
                self._refuse_if_stopped(path)
                raise ReadingFailedError(path=path)
        return child

    def _refuse_if_stopped(self, path: Path) -> None:
        if self._stopped:
            raise ReadingStoppedError(path=path)

    def _end(self) -> None:
        with self._guard:
            child, self._child = self._child, None
        if child:
            child.process.kill()
            child.process.join()
            child.process.close()
            child.line.close()


def _start(memory: int) -> _Child:
    # Started anew, not forked: a fork would have the window's threads and locks in it.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=run, args=(theirs, memory), daemon=True, name="læsning")
    try:
        process.start()
    finally:
        theirs.close()
    return _Child(process, ours)


# --- in the process -----------------------------------------------------------------------------


def run(line: "Connection[Any, Any]", memory: int) -> None:
    """Read what is asked for on `line`, until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the program that is interrupted
    limit_memory(memory)
    line.send(True)
    serve(line)


def limit_memory(memory: int) -> None:
    """Let this process have no more than `memory` bytes of address space, where it can be said."""
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows
        return
    for kind, wished in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        _soft, hard = resource.getrlimit(kind)
        most = wished if hard == resource.RLIM_INFINITY else min(wished, hard)
        with suppress(ValueError, OSError):  # macOS knows the limit and will not have it
            resource.setrlimit(kind, (most, hard))


def serve(line: "Connection[Any, Any]") -> None:
    """Answer each file asked for on `line` with its PackedMinutes or a ReferentError."""
    while True:
        try:
            asked = line.recv()
        except EOFError:
            return
        line.send(_read(*asked))


def _read(
    path: Path, layouts: Sequence[Layout] | None, rules: ReadingRules
) -> PackedMinutes | SourceText | ReferentError:
    try:
        return read_source(path) if layouts is None else packed(read_path(path, layouts, rules))
    except ReferentError as error:
        return error.with_traceback(None)
    except MemoryError:
        return ReadingMemoryError(path=path)
    except Exception:
        # A dozen kinds are known to come out of libraries that read what others have made.
        return ReadingFailedError(path=path)

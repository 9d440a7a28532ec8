"""Files read one after the other beside the window, each told of as soon as it is read."""

import queue
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from models.old_minutes import FileRead
from models.secretariat.batch_reading import BatchReader, find_files

_PAUSE = 30  # ms between two looks at what was read
_MOST = 40  # files told of at a time, so that the window stays alive


class ReadingThread(QObject):
    """Reads one batch at a time. The thread knows nothing of Qt: a timer asks what it has read."""

    found = Signal(object)  # list[Path]: the files there are to be read
    read = Signal(object)  # FileRead
    finished = Signal()  # everything is read, or it was stopped

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._look)
        self._job: _Job | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def start(self, reader: BatchReader, paths: Sequence[Path]) -> None:
        """Find the files that `paths` name and read them with `reader`."""
        self.let_go()
        self._job = _Job(reader, list(paths))
        # No daemon: a process that ends in the middle of a library's work may crash.
        threading.Thread(target=self._job.run).start()
        self._timer.start()

    def stop(self) -> None:
        """Read no more, at once."""
        if self._job is not None:
            self.let_go()
            self.finished.emit()

    def let_go(self) -> None:
        """Stop without telling anyone."""
        if self._job is not None:
            self._timer.stop()
            self._job.reader.stop()
            self._job = None

    def _look(self) -> None:
        job = self._job
        for _turn in range(_MOST):
            if job is None or job is not self._job:
                return
            try:
                news = job.news.get_nowait()
            except queue.Empty:
                return
            if isinstance(news, FileRead):
                self.read.emit(news)
            elif isinstance(news, list):
                self.found.emit(news)
            else:
                self.let_go()
                self.finished.emit()
                if news is not None:
                    raise news  # a bug, told of in the window's thread


class _Job:
    """A batch being read. The thread knows of nothing else."""

    def __init__(self, reader: BatchReader, paths: Sequence[Path]) -> None:
        self.reader = reader
        self._paths = paths
        self.news: queue.SimpleQueue[list[Path] | FileRead | Exception | None] = queue.SimpleQueue()

    def run(self) -> None:
        try:
            files = find_files(self._paths)
            self.news.put(files)
            for read in self.reader.read(files):
                self.news.put(read)
        except Exception as error:  # told of in the window's thread, whatever it is
            self.news.put(error)
        else:
            self.news.put(None)

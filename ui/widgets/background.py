"""Work that would hold the window up, done in a thread of its own."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import ReferentError

T = TypeVar("T")

_PAUSE = 10  # ms between two looks at whether the work is done


class Background(QObject):
    """Does one thing at a time. What is begun anew lets go of what was begun before.

    The thread knows nothing of Qt: a timer asks after its outcome. The timer is gone with this,
    and this with its parent, so an answer cannot reach a widget that is gone.
    """

    busy_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._look)
        self._job: _Job | None = None
        self._done: Callable[[Any], object] = print
        self._failed: Callable[[ReferentError], object] = print

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def do(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[ReferentError], object],
    ) -> None:
        """Do `work` in a thread; call `done` with what it gives, or `failed` with why not.

        Both are called in the window's thread. Any other exception is raised there: it is a
        bug. `work` may neither touch the data file nor hold on to a widget, which would then
        be let go of in the wrong thread.
        """
        self._job, self._done, self._failed = _Job(work), done, failed
        # No daemon: a process that ends in the middle of a library's work may crash.
        threading.Thread(target=self._job.run).start()
        self._timer.start()
        self.busy_changed.emit()

    def let_go(self) -> None:
        """Forget what is being done: nobody is told of it."""
        if self._job is not None:
            self._timer.stop()
            self._job = None
            self.busy_changed.emit()

    def finish(self) -> None:
        """Wait for what is being done, and give it on."""
        if self._job is not None:
            self._job.is_over.wait()
            self._look()

    def _look(self) -> None:
        job = self._job
        if job is None or not job.is_over.is_set():
            return
        self.let_go()
        if job.error is None:
            self._done(job.outcome)
        elif isinstance(job.error, ReferentError):
            self._failed(job.error)
        else:
            raise job.error


class _Job:
    """One piece of work. The thread knows of nothing else."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        self.outcome: Any = None
        self.error: Exception | None = None
        self.is_over = threading.Event()

    def run(self) -> None:
        try:
            self.outcome = self._work()
        except Exception as error:  # told of in the window's thread, whatever it is
            self.error = error
        self.is_over.set()

"""Work on an archive, beside the window: how far it is, and how to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import ReferentError
from ui.widgets.background import Background

_PAUSE = 50  # ms between two looks at how far it is

Job = Callable[[Callable[[int, int], object], Callable[[], bool]], Any]


class Count:
    """How far the work is. The thread counts, the window looks; the window stops it."""

    def __init__(self) -> None:
        self.done, self.of = 0, 0
        self.stopped = False

    def reach(self, done: int, of: int) -> None:
        self.done, self.of = done, of

    def is_stopped(self) -> bool:
        return self.stopped


class Work(QObject):
    """One job at a time; it is stopped when this is gone."""

    busy_changed = Signal()
    progressed = Signal(int, int)  # so many, of so many

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.busy_changed.connect(self._on_busy)
        self._count = Count()
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        return self._background.is_busy

    def begin(
        self,
        job: Job,
        done: Callable[[Any], object],
        failed: Callable[[ReferentError], object],
    ) -> None:
        """Do `job`, which is given what to tell its progress, and what to ask whether to stop."""
        count = self._count = Count()
        self.destroyed.connect(lambda: setattr(count, "stopped", True))
        self._background.do(lambda: job(count.reach, count.is_stopped), done, failed)

    def stop(self) -> None:
        """Ask the job to stop: it fails with a StoppedError."""
        self._count.stopped = True

    def finish(self) -> None:
        """Wait until the job is done."""
        self._background.finish()

    def _on_busy(self) -> None:
        if self.is_busy:
            self._timer.start()
        else:
            self._timer.stop()
        self.busy_changed.emit()

    def _look(self) -> None:
        self.progressed.emit(self._count.done, self._count.of)

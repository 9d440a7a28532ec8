"""Long work beside the window: done in a thread of its own, and asked after by a timer."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

_PAUSE = 20  # ms between two looks


class Background(QObject):
    """Does one thing at a time. What is begun anew lets go of what was begun before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._look)
        self._thread: threading.Thread | None = None
        self._outcome: list[Any] = []
        self._then: Callable[[Any], object] = print

    @property
    def is_busy(self) -> bool:
        return self._timer.isActive()

    def do(self, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do `work` in a thread, and give `then`, in the window's, what it gave or raised."""
        outcome: list[Any] = []

        def run() -> None:
            try:
                outcome.append(work())
            except Exception as error:
                outcome.append(error)

        self._outcome, self._then = outcome, then
        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        self._timer.start()

    def let_go(self) -> None:
        """Forget what is being done: nobody is told of it."""
        self._timer.stop()

    def finish(self) -> None:
        """Wait for what is being done, and give it on."""
        if self.is_busy and self._thread is not None:
            self._thread.join()
            self._look()

    def _look(self) -> None:
        if self._outcome:
            self._timer.stop()
            self._then(self._outcome[0])

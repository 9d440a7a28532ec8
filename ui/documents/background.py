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
        self._outcome: list[Any] = []
        self._then: Callable[[Any], object] | None = None

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
        threading.Thread(target=run, daemon=True).start()
        self._timer.start()

    def _look(self) -> None:
        if self._outcome and self._then:
            self._timer.stop()
            self._then(self._outcome[0])

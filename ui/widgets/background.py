"""Work that would hold the window up, done in another thread."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from models.errors import ReferentError

T = TypeVar("T")


class _Answers(QObject):
    """What a thread answers through. It may outlive the one who asked."""

    ready = Signal(object)


class Background(QObject, Generic[T]):
    """Does one piece of work and calls `done` with what it gives, or `failed` with why not.

    Both are called in the window's thread, unless this is gone by then. The work may not touch
    the data file or the window.
    """

    def __init__(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[ReferentError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        answers = self._answers = _Answers()
        answers.ready.connect(self._on_ready)

        def run() -> None:
            try:
                answer: object = work()
            except Exception as error:  # told of in the window's thread, whatever it is
                answer = error
            answers.ready.emit(answer)

        QThreadPool.globalInstance().start(run)

    def _on_ready(self, answer: T | Exception) -> None:
        self.deleteLater()
        if isinstance(answer, ReferentError):
            self._failed(answer)
        elif isinstance(answer, Exception):
            raise answer
        else:
            self._done(answer)

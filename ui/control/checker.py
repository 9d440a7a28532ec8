"""Checks a meeting without letting the window wait."""

from PySide6.QtCore import QObject, QThreadPool, Signal

from models.records import MeetingId
from models.secretariat.control import Findings, ToCheck
from ui.bridge import Bridge


class _Answers(QObject):
    """What a thread answers through. It may outlive the one who asked."""

    ready = Signal(int, object, object)  # which question, what was asked, Findings or an Exception


class Checker(QObject):
    """Reads a meeting here, and checks it in another thread; only the latest question counts."""

    found = Signal(object, object)  # ToCheck and its Findings

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked = 0
        self._answers = _Answers()
        self._answers.ready.connect(self._on_ready)

    def look(self, meeting_id: MeetingId) -> None:
        """Check a meeting; `found` tells when it is done."""
        control = self._bridge.secretariat.control
        prepared = self._bridge.read(control.prepare, meeting_id)
        if prepared is None:
            return
        self._asked += 1
        question, answers = self._asked, self._answers

        def work() -> None:
            try:
                answer: Findings | Exception = control.check(prepared)
            except Exception as error:  # a bug: it is to be told of in the window
                answer = error
            answers.ready.emit(question, prepared, answer)

        QThreadPool.globalInstance().start(work)

    def _on_ready(self, question: int, prepared: ToCheck, answer: Findings | Exception) -> None:
        if isinstance(answer, Exception):
            raise answer
        if question == self._asked:
            self.found.emit(prepared, answer)

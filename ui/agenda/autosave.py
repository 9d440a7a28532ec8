"""Stores what is typed, shortly after it is typed.

A text is stored when the typing pauses, but never later than a moment after the first unstored
key, and at once when the writer moves on. Nothing is thrown away when that fails: the text waits
here, and is tried again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import ReferentError
from models.records import SectionId
from models.text import RichText
from ui.bridge import Bridge

PAUSE = 400  # ms after the last key
LONGEST = 700  # ms after the first unstored key; with PAUSE it keeps the loss under a second
RETRY = 3000  # ms after a failure


@dataclass
class Unstored:
    """A text not stored yet. `read` gives it as it is now; `origin` is where it is typed."""

    read: Callable[[], RichText]
    origin: QObject | None


class Autosave(QObject):
    failing = Signal(ReferentError)  # texts wait to be stored
    recovered = Signal()  # they have been

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[SectionId, Unstored] = {}
        self._failing = False
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        self._retry = self._timer(RETRY)
        bridge.about_to_change.connect(self.flush)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(self.flush)
        return timer

    @property
    def waiting(self) -> bool:
        """Whether anything typed is not stored yet."""
        return bool(self._waiting)

    def unstored(self, section_id: SectionId) -> RichText | None:
        """The text of a section that could not be stored yet."""
        waiting = self._waiting.get(section_id)
        return waiting.read() if waiting else None

    def touch(self, section_id: SectionId, read: Callable[[], RichText], origin: QObject) -> None:
        """A section's text was typed in."""
        self._waiting[section_id] = Unstored(read, origin)
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> bool:
        """Store everything that waits, now; whether that went well."""
        self._pause.stop()
        self._longest.stop()
        for section_id, unstored in list(self._waiting.items()):
            body = unstored.read()
            try:
                change = self._bridge.secretariat.write_section(section_id, body)
            except ReferentError as error:
                # The editor may be gone at the next try, so the text itself is kept.
                self._waiting[section_id] = Unstored(partial(_same, body), None)
                self._failing = True
                self._retry.start()
                self.failing.emit(error)
                return False
            del self._waiting[section_id]
            self._bridge.tell(change, unstored.origin)
        if self._failing:
            self._failing = False
            self.recovered.emit()
        return True


def _same(text: RichText) -> RichText:
    return text

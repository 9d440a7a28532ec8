"""Stores what is typed, shortly after it is typed: sections, and other texts such as notes.

A text is stored when the typing pauses, but never later than a moment after the first unstored
key, and at once when the writer moves on. Nothing is thrown away when that fails: the text waits
here, and is tried again. (A text meets a lock only if it could not be stored while the minutes
were approved; it then waits for them to be reopened.)
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import LockedError, ReferentError, StorageError
from models.records import Change, SectionId
from models.text import RichText
from ui.bridge import Bridge

PAUSE = 400  # ms after the last key
LONGEST = 700  # ms after the first unstored key; with PAUSE it keeps the loss under a second
RETRY = 3000  # ms after a failure


@dataclass
class Unstored:
    """A text not stored yet. `read` gives it as it is now, and `write` stores it.

    `origin` is where it is typed.
    """

    read: Callable[[], Any]
    write: Callable[[Any], Change]
    origin: QObject | None


class Autosave(QObject):
    """Texts wait for a pause; `store` is for what is not typed at length, a title or a date."""

    failing = Signal(ReferentError)  # what was typed waits to be stored
    typed = Signal()  # a text changed that is not stored yet

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sections: dict[SectionId, Unstored] = {}
        self._others: dict[Hashable, Unstored] = {}
        self._commands: dict[Hashable, Callable[[], Change]] = {}
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
        return bool(self._sections or self._others or self._commands)

    @property
    def is_failing(self) -> bool:
        """Whether the last attempt to store something typed went wrong."""
        return self._failing

    def unstored(self, section_id: SectionId) -> RichText | None:
        """The text of a section that could not be stored yet."""
        waiting = self._sections.get(section_id)
        return waiting.read() if waiting else None

    def unstored_text(self, what: Hashable) -> str | None:
        """Another text that could not be stored yet."""
        waiting = self._others.get(what)
        return waiting.read() if waiting else None

    def texts(self) -> dict[SectionId, RichText]:
        """Every section's text that is not stored yet, as it is now."""
        return {section_id: unstored.read() for section_id, unstored in self._sections.items()}

    def touch(self, section_id: SectionId, read: Callable[[], RichText], origin: QObject) -> None:
        """A section's text was typed in."""
        write = partial(self._bridge.secretariat.sections.write, section_id)
        self._sections[section_id] = Unstored(read, write, origin)
        self.typed.emit()
        self._start()

    def touch_text(
        self,
        what: Hashable,
        read: Callable[[], str],
        write: Callable[[str], Change],
        origin: QObject,
    ) -> None:
        """Another text, which `what` names, was typed in. It is in no document."""
        self._others[what] = Unstored(read, write, origin)
        self._start()

    def _start(self) -> None:
        if self._failing:
            return  # the next try is on its way
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def store(self, what: Hashable, command: Callable[[], Change]) -> None:
        """Store with `command`, now or when it can be done; a later one for `what` replaces it.

        One that is refused for what it says is told of, and not tried again.
        """
        self._commands[what] = command
        self.flush()

    def flush(self) -> bool:
        """Store everything that waits, now; whether that went well."""
        self._pause.stop()
        self._longest.stop()
        try:
            while self._sections:
                self._store_text(self._sections)
            while self._others:
                self._store_text(self._others)
            while self._commands:
                self._carry_out(next(iter(self._commands)))
        except (StorageError, LockedError) as error:
            self._keep(error)
            return False
        if self._failing:
            self._failing = False
            self._retry.stop()
            self._bridge.say_stored()
        return True

    def _store_text(self, waiting: dict[Any, Unstored]) -> None:
        """Store the text that has waited longest."""
        what, unstored = next(iter(waiting.items()))
        change = unstored.write(unstored.read())
        del waiting[what]
        self._bridge.tell(change, unstored.origin)

    def _carry_out(self, what: Hashable) -> None:
        command = self._commands[what]
        change = Change()
        try:
            change = command()
        except StorageError:
            raise
        except ReferentError as error:
            self._bridge.failed.emit(error)
        del self._commands[what]
        self._bridge.tell(change)

    def _keep(self, error: ReferentError) -> None:
        """Hold on to the texts themselves: their editors may be gone at the next try."""
        for waiting in (self._sections, self._others):
            _hold(waiting)
        self._failing = True
        self._retry.start()
        self.failing.emit(error)


def _hold(waiting: dict[Any, Unstored]) -> None:
    for what, unstored in waiting.items():
        waiting[what] = Unstored(partial(_same, unstored.read()), unstored.write, None)


def _same(text: Any) -> Any:
    return text

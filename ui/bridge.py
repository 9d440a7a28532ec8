"""The one way from the window to the secretariat, and back.

Every command a view gives goes through `Bridge.do`; what it changed comes back to every view as
the signal `changed`. Being one place, it can let texts still being typed be stored first, tell
failures in the one way, and say when something was last stored.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, overload

from PySide6.QtCore import QObject, Signal

from models.errors import ReferentError
from models.records import Change, Created
from models.secretariat import Secretariat

P = ParamSpec("P")
Id = TypeVar("Id")
R = TypeVar("R")


class Bridge(QObject):
    """Carries commands down and changes up."""

    about_to_change = Signal()  # texts still being typed must be stored now
    changed = Signal(Change, object)  # what was changed, and who changed it (or None)
    stored = Signal(dt.datetime)
    failed = Signal(ReferentError)

    def __init__(self, secretariat: Secretariat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.secretariat = secretariat

    @overload
    def do(
        self, command: Callable[P, Change], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None: ...

    @overload
    def do(
        self, command: Callable[P, Created[Id]], *args: P.args, **kwargs: P.kwargs
    ) -> Id | None: ...

    def do(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Carry out a command of the secretariat and tell everyone what it changed.

        Gives the Change, or the id of what was created; None when it could not be done, which
        `failed` has then told.
        """
        self.about_to_change.emit()
        try:
            result = command(*args, **kwargs)
        except ReferentError as error:
            self.failed.emit(error)
            return None
        change = result.change if isinstance(result, Created) else result
        self.tell(change)
        return result.id if isinstance(result, Created) else result

    def read(self, question: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Ask the secretariat something that may fail; None when it did, and `failed` told it."""
        try:
            return question(*args, **kwargs)
        except ReferentError as error:
            self.failed.emit(error)
            return None

    def tell(self, change: Change, origin: object = None) -> None:
        """Tell everyone of a change that is stored. `origin` made it and need not listen."""
        if change:
            self.say_stored()
            self.changed.emit(change, origin)

    def say_stored(self) -> None:
        """Tell that everything up to now is stored."""
        self.stored.emit(self.secretariat.now())

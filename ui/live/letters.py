"""The letters by which people are called up with F4, and a menu whose entries are one letter."""

import string
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

LETTERS = string.ascii_uppercase + "ÆØÅ" + string.digits[1:]  # 38: as many as can be called up


def letters_of(names: Sequence[str]) -> list[str]:
    """A letter for each name: its first if that is free, else another of it, else any.

    Those who keep their initial come first, so that no one loses it to a later letter of another
    name. When all letters are given the rest get ''.
    """
    found = [""] * len(names)
    free = list(LETTERS)

    def give(place: int, letter: str) -> None:
        if not found[place] and letter in free:
            found[place] = letter
            free.remove(letter)

    words = [name.upper().split() for name in names]
    for initials in (0, -1):  # of the first name, then of the last
        for place, parts in enumerate(words):
            if parts:
                give(place, parts[initials][:1])
    for place, parts in enumerate(words):
        for letter in "".join(parts):
            give(place, letter)
    for place in range(len(names)):
        if free:
            give(place, free[0])
    return found


class LetterMenu(QMenu):
    """Each entry stands with its letter, and is chosen by it. It is gone once it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters: dict[str, QAction] = {}
        self.aboutToHide.connect(self.deleteLater)

    def offer(
        self, letter: str, text: str, act: Callable[[], object], *, also: str = ""
    ) -> QAction:
        """Add an entry. `also` is a second letter that chooses it."""
        action = self.addAction(f"{text}\t{letter}")
        action.triggered.connect(lambda _on=False: act())
        for key in (letter, *also):
            self._letters[key.upper()] = action
        return action

    def tell(self, text: str) -> None:
        """Add a line that cannot be chosen."""
        self.addAction(text).setEnabled(False)

    def does(self, letter: str) -> bool:
        """Do what stands with that letter, without opening the menu; whether there is any."""
        action = self._letters.get(letter.upper())
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def open_at(self, place: QPoint) -> None:
        """Open with the first entry chosen."""
        self.popup(place)
        first = next((a for a in self.actions() if a.isEnabled() and not a.isSeparator()), None)
        if first:
            self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._letters.get(event.text().upper()) if event.text() else None
        if action is None or not action.isEnabled():
            super().keyPressEvent(event)
            return
        # Closed first: what is done may open another menu, or want the cursor.
        self.close()
        action.trigger()

"""A menu whose entries are one letter."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget


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

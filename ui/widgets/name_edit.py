"""A line for a name, completed while it is typed."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from models.danish import sort_key

FoldedRole = Qt.ItemDataRole.UserRole + 1


def fold(text: str) -> str:
    """What names are compared by: 'aase' finds Åse, 'rene' finds René."""
    return sort_key(text)[0]


class NameCompleter(QCompleter):
    """Finds the names where what is typed stands, written in any Danish way."""

    def __init__(self, names: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        model = QStandardItemModel(self)
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), FoldedRole)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(FoldedRole)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 (Qt's name)
        return [fold(path)]

    def pathFromIndex(  # noqa: N802 (Qt's name)
        self, index: QModelIndex | QPersistentModelIndex
    ) -> str:
        return str(index.data())


class NameEdit(QLineEdit):
    """Offers those of `names` that hold what is typed; Tab and Enter take the first of them.

    Tab goes on to the next field as well.
    """

    def __init__(self, name: str, names: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._completer = NameCompleter(names, self)
        self.setCompleter(self._completer)
        popup = self._completer.popup()
        assert popup is not None
        popup.setProperty("role", "names")
        self._popup = popup
        self.textEdited.connect(self._hide_when_whole)

    def _hide_when_whole(self, text: str) -> None:
        """Offer nothing once the only name there is stands whole: Enter is then the panel's."""
        if self._completer.completionCount() == 1 and self._completer.currentCompletion() == text:
            self._popup.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._popup.setFocusProxy(self)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        # The list has the keyboard while it is open, and asks here first what a key means.
        if event.type() == QEvent.Type.KeyPress and self._popup.isVisible():
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not self._popup.currentIndex().isValid():  # or it stands there already
                    self.setText(self._completer.currentCompletion())
                self._popup.hide()
                if event.key() == Qt.Key.Key_Tab:
                    # Or it gives the cursor back when the system tells that it is gone.
                    self._popup.setFocusProxy(None)  # type: ignore[arg-type]
                    self.focusNextChild()
                event.accept()
                return True
        return super().event(event)

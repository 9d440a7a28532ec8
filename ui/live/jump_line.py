"""The small window in which an item is found by its number or by words of its title."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QWidget

from models.records import ItemId, ItemSummary
from ui.widgets.layouts import column

WIDTH, ROWS, ROW_HEIGHT = 420, 8, 26


def matches(agenda: Sequence[ItemSummary], typed: str) -> list[ItemSummary]:
    """The items meant by `typed`: that number first, then numbers and words that begin so."""
    words = typed.casefold().split()
    if not words:
        return list(agenda)

    def rank(item: ItemSummary) -> int | None:
        number = item.number.casefold()
        if [number] == words:
            return 0
        if len(words) == 1 and number.startswith(words[0]):
            return 1
        titled = item.title.casefold()
        begins = [f" {titled}".find(f" {word}") >= 0 for word in words]
        if all(begins):
            return 2
        return 3 if all(word in titled for word in words) else None

    ranked = [(rank(item), place, item) for place, item in enumerate(agenda)]
    found = sorted((r, place, item) for r, place, item in ranked if r is not None)
    return [item for _rank, _place, item in found]


class JumpLine(QFrame):
    """Enter goes to the first of those found, or to the one the arrows chose."""

    chosen = Signal(object)  # ItemId

    def __init__(self, agenda: Sequence[ItemSummary], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Gå til punkt"))
        self._agenda = agenda
        self._found: list[ItemSummary] = []
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Punktets nummer eller ord af titlen"))
        self.line.setPlaceholderText(self.tr("Nummer eller ord, og Enter"))
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Fundne punkter"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self._go())
        layout = column(margins=(10, 10, 10, 10), spacing=6)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.setLayout(layout)
        self.setFixedWidth(WIDTH)
        self._find("")

    def open_at(self, place: QPoint) -> None:
        """Show the window at `place` on the screen."""
        self.adjustSize()
        self.move(place)
        self.show()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
            return True
        return False

    def _find(self, typed: str) -> None:
        self._found = matches(self._agenda, typed)
        self.list.clear()
        self.list.addItems([f"{item.number}   {item.title}" for item in self._found])
        if self._found:
            self.list.setCurrentRow(0)
        self.list.setFixedHeight(ROW_HEIGHT * max(1, min(len(self._found), ROWS)) + 4)
        self.setFixedHeight(self.sizeHint().height())

    def _go(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            item_id: ItemId = self._found[row].id
            self.close()
            self.chosen.emit(item_id)

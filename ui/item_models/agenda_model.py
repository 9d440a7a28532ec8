"""The agenda of a meeting, as a list that can be reordered by dragging."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from models.danish import counted
from models.records import ItemId, ItemSummary
from models.vocabulary import ITEM_TYPE_NAMES, OUTCOME_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.item_models.movable_rows import MovableRows
from ui.labels import capitalized

ItemRole = Qt.ItemDataRole.UserRole + 1  # ItemSummary


class AgendaModel(MovableRows):
    """The items in order."""

    mime_type = "application/x-referent-item"

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._items: list[ItemSummary] = []

    def fill(self, items: Sequence[ItemSummary]) -> None:
        """Show `items`; rows are only inserted and removed when their number differs."""
        if [item.id for item in items] == [item.id for item in self._items]:
            self._items = list(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    @property
    def longest_number(self) -> str:
        """The number that takes most room: '106a'."""
        return max((item.number for item in self._items), key=len, default="")

    @property
    def items(self) -> Sequence[ItemSummary]:
        return self._items

    @property
    def movable_ids(self) -> Sequence[int]:
        return [item.id for item in self._items]

    def row_of(self, item_id: ItemId | None) -> int:
        """The row of an item, -1 if it is not there."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ItemRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            closed = [self.tr("lukket")] if item.closed else []
            return ", ".join([f"{item.number} {item.title}", *closed, self.note(item)])
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def note(self, item: ItemSummary) -> str:
        """The second line of an item: what it is, and whether it is decided."""
        if item.outcome is not None:
            parts = [capitalized(OUTCOME_NAMES[item.outcome])]
        elif item.decided:
            parts = ["✓ " + self.tr("Beslutning")]
        else:
            parts = [capitalized(ITEM_TYPE_NAMES[item.type])]
        if item.case_number:
            parts.append(item.case_number)
        if item.attachments:
            parts.append(counted(item.attachments, self.tr("bilag"), self.tr("bilag", "flere")))
        return " · ".join(parts)

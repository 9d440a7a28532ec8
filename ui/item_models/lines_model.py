"""The lines of a card: a title, a word of status, and what is to be said besides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ui.item_models.meeting_list_model import AnyIndex

LineRole = Qt.ItemDataRole.UserRole + 1  # Line


@dataclass(frozen=True)
class Line:
    """`value` is what the line stands for; `tone` is that of the pill, if there is one."""

    title: str
    details: str
    value: Any
    pill: str = ""
    tone: str = "info"


class LinesModel(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def fill(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [line.title, line.details]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, [line.title, line.pill, line.details]))
        return None

"""What a search found, line by line."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from models.danish import written_date
from models.search import Hit, Part
from ui.item_models.meeting_list_model import AnyIndex

HitRole = Qt.ItemDataRole.UserRole + 1  # Hit


class HitsModel(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def fill(self, hits: Sequence[Hit]) -> None:
        """Show these in place of what was found before."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    @property
    def hits(self) -> Sequence[Hit]:
        return self._hits

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HitRole:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(None, [self.part_name(hit), self.where(hit), self.title(hit), hit.text])
            )
        return None

    def title(self, hit: Hit) -> str:
        """'12 Budget 2027', or the person's name."""
        return f"{hit.number}  {hit.title}" if hit.number else hit.title

    def where(self, hit: Hit) -> str:
        """'Integrationsrådet · 4. juni 2026', or the person's councils."""
        day = written_date(hit.date) if hit.date else ""
        return " · ".join(filter(None, [hit.council, day]))

    def part_name(self, hit: Hit) -> str:
        """What kind of text the words were found in: a section tells its heading."""
        names = {
            Part.DECISION: self.tr("Beslutning"),
            Part.TITLE: self.tr("Titel"),
            Part.NOTE: self.tr("Afstemning og særstandpunkt"),
            Part.SECTION: hit.heading or self.tr("Afsnit"),
            Part.HISTORY: self.tr("Sagens forløb"),
            Part.ATTACHMENT: self.tr("Bilag"),
            Part.PERSON: self.tr("Person"),
        }
        return names[hit.part]

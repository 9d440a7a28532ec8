"""The people that stand in a file of old minutes, and whom each of them is taken to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from models.minutes import ParticipantDraft
from models.name_matching import NameMatch, NewPerson, Proposal
from models.old_minutes import LIKENESS_TEXTS
from models.records import PersonId, Role
from models.vocabulary import ROLE_NAMES, STATUS_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import word

NameRole = Qt.ItemDataRole.UserRole + 1  # NameRow


class Column(IntEnum):
    NAME = 0
    STATUS = 1
    WHO = 2


@dataclass(frozen=True)
class NameRow:
    """A name, how it took part (None for one that is only named), and whose it is."""

    name: str
    participant: ParticipantDraft | None
    match: NameMatch
    told: PersonId | NewPerson | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is to be said whose the name is."""
        return bool(self.match.proposals) and self.match.exact is None and self.told is None


class NamesModel(QAbstractTableModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[NameRow] = []
        self._people: Mapping[PersonId, str] = {}

    def fill(self, rows: Sequence[NameRow], people: Mapping[PersonId, str]) -> None:
        """Show names; those there were already stay where they are."""
        same = [row.name for row in rows] == [row.name for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._people = list(rows), people
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    @property
    def rows(self) -> Sequence[NameRow]:
        return self._rows

    def next_open(self, start: int) -> int:
        """The next row from `start` on that asks something, all around; -1 for none."""
        count = len(self._rows)
        places = [(start + step) % count for step in range(count)]
        return next((place for place in places if self._rows[place].is_open), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Navn i filen"), self.tr("Deltagelse"), self.tr("Hvem er det?"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == NameRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(row, column) for column in Column)))
        return None

    def _text(self, row: NameRow, column: Column) -> str:
        if column is Column.NAME:
            return row.name
        if column is Column.STATUS:
            return self._status(row.participant)
        return self.who(row)

    def _status(self, participant: ParticipantDraft | None) -> str:
        if participant is None:
            return self.tr("nævnt")
        parts = [word(STATUS_NAMES[participant.status])] if participant.status else []
        if participant.role is not Role.MEMBER:
            parts.append(word(ROLE_NAMES[participant.role]))
        if participant.substitute_for:
            parts.append(self.tr("for {name}").format(name=participant.substitute_for))
        return " · ".join(parts)

    def _called(self, proposal: Proposal) -> str:
        who = proposal.who
        return proposal.name if isinstance(who, NewPerson) else self._people.get(who, proposal.name)

    def who(self, row: NameRow) -> str:
        """Whom the name is taken to be the name of, with a sign."""
        told = row.told
        if isinstance(told, NewPerson) and told.name != row.name:
            return self.tr("✓ samme som {name}").format(name=told.name)
        if told is not None and not isinstance(told, NewPerson):
            return f"✓ {self._people.get(told, row.name)}"
        if told is None and row.match.exact is not None:
            return f"✓ {self._people.get(row.match.exact, row.name)}"
        if row.is_open:
            first = row.match.proposals[0]
            return self.tr("? {name} ({why})").format(
                name=self._called(first), why=word(LIKENESS_TEXTS[first.likeness])
            )
        return self.tr("+ ny person")

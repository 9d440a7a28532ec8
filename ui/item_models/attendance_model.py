"""The people at a meeting, and what is marked of each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from models.attendance import Participant
from models.records import AttendanceStatus, PersonId
from models.vocabulary import ROLE_NAMES, STATUS_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import capitalized, word

ParticipantRole = Qt.ItemDataRole.UserRole + 1  # Participant


class AttendanceModel(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._roster: tuple[Participant, ...] = ()
        self._moves: Mapping[PersonId, str] = {}

    def fill(
        self, roster: Sequence[Participant], moves: Mapping[PersonId, str] | None = None
    ) -> None:
        """Show `roster`; the rows stay when the people are the same.

        `moves` tells of some that they came late, went early and the like.
        """
        self._moves = moves or {}
        same = [p.person.id for p in roster] == [p.person.id for p in self._roster]
        if not same:
            self.beginResetModel()
        self._roster = tuple(roster)
        if not same:
            self.endResetModel()
        elif roster:
            self.dataChanged.emit(self.index(0), self.index(len(roster) - 1))

    def row_of(self, person_id: PersonId | None) -> int:
        """The row of a person, -1 if they are not there."""
        return next((r for r, p in enumerate(self._roster) if p.person.id == person_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._roster)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        participant = self._roster[index.row()]
        if role == ParticipantRole:
            return participant
        if role == Qt.ItemDataRole.DisplayRole:
            return participant.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = self.spoken_status(participant.status)
            return f"{participant.name}, {self.second_line(participant)}, {status}"
        if role == Qt.ItemDataRole.ToolTipRole:
            details = (participant.organisation, participant.party)
            return "\n".join([participant.name, *(detail for detail in details if detail)])
        return None

    def spoken_status(self, status: AttendanceStatus | None) -> str:
        """'til stede', 'afbud', 'udeblevet', 'ikke markeret'."""
        return word(STATUS_NAMES[status]) if status else self.tr("ikke markeret")

    def second_line(self, participant: Participant) -> str:
        """'Medlem · suppleant: Per Lund', 'Suppleant for Amira Holm', 'Medlem · gik kl. 17.20'."""
        moves = self._moves.get(participant.person.id)
        line = self._place(participant)
        return f"{line} · {moves}" if moves else line

    def _place(self, participant: Participant) -> str:
        if participant.substitute_for:
            name = participant.substitute_for.name
            return self.tr("Suppleant for {name}").format(name=name)
        role = capitalized(ROLE_NAMES[participant.role])
        if participant.substitute:
            return self.tr("{role} · suppleant: {name}").format(
                role=role, name=participant.substitute.name
            )
        return role

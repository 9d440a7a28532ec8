"""The people of a council in the order of its list, or of all councils by name."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from models.danish import numeric_date
from models.records import CouncilId, Membership, Person, PersonId, Role
from models.vocabulary import ROLE_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.item_models.movable_rows import MovableRows
from ui.labels import capitalized

PersonRole = Qt.ItemDataRole.UserRole + 1  # PersonRow, or None on a group's heading


@dataclass(frozen=True)
class PersonRow:
    """A person, the memberships that are looked at, and what the second line says of them."""

    person: Person
    memberships: tuple[Membership, ...]
    words: str
    former: bool  # all the memberships have ended


class PeopleModel(MovableRows):
    """Rows are people, then a heading and the former ones.

    They can be moved only where they are in the order of one council's list.
    """

    mime_type = "application/x-referent-person"

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[str | PersonRow] = []
        self._ordered = False

    def fill(
        self,
        people: Iterable[Person],
        memberships: Sequence[Membership],
        councils: Mapping[CouncilId, str],
        today: dt.date,
        *,
        council_id: CouncilId | None = None,
        text: str = "",
        whole: bool = True,
    ) -> None:
        """Show the people of one council, or with None everyone, where `text` stands.

        `memberships` are those of the council, or all; `councils` gives the councils' names.
        A council's list that is not `whole` cannot be put in order.
        """
        people = list(people)
        names = {person.id: person.name for person in people}
        of_person = defaultdict(list)
        for membership in memberships:
            of_person[membership.person_id].append(membership)
        rows = []
        for person in people:
            own = sorted(of_person[person.id], key=lambda m: _ended(m, today))
            if own or council_id is None:
                shown = councils if council_id is None else {}
                words = self._words(own, shown, names, today)
                ended = bool(own) and all(_ended(m, today) for m in own)
                rows.append(PersonRow(person, tuple(own), words, ended))
        if council_id is not None:
            rows.sort(key=lambda row: row.memberships[0].position)
        sought = text.strip().casefold()
        rows = [r for r in rows if sought in f"{r.person.name} {r.words}".casefold()]
        former = [row for row in rows if row.former]
        self.beginResetModel()
        self._rows = [row for row in rows if not row.former]
        if former:
            self._rows += [self.tr("TIDLIGERE"), *former]
        self._ordered = council_id is not None and not sought and whole
        self.endResetModel()

    @property
    def current(self) -> list[PersonRow]:
        """Those who are not former members, in order."""
        return [row for row in self.people if not row.former]

    @property
    def people(self) -> list[PersonRow]:
        """Everyone shown, in order."""
        return [row for row in self._rows if isinstance(row, PersonRow)]

    @property
    def ordered(self) -> bool:
        """Whether this is one council's whole list, so that it can be put in order."""
        return self._ordered

    @property
    def movable_ids(self) -> Sequence[int]:
        return [row.person.id for row in self.current]

    def row_of(self, person_id: PersonId | None) -> int:
        """The row of a person, -1 if they are not there."""
        for index, row in enumerate(self._rows):
            if isinstance(row, PersonRow) and row.person.id == person_id:
                return index
        return -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PersonRole:
            return row if isinstance(row, PersonRow) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.person.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if isinstance(row, str):
                return row
            former = [self.tr("tidligere")] if row.former else []
            return ", ".join(filter(None, [row.person.name, row.words, *former]))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self._rows[index.row()]
        if isinstance(row, str):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._ordered and not row.former:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _words(
        self,
        memberships: Sequence[Membership],
        councils: Mapping[CouncilId, str],
        names: Mapping[PersonId, str],
        today: dt.date,
    ) -> str:
        """'Forperson · Idrætsforeningen', each with the council's name where it is given."""
        if not memberships:
            return self.tr("Ikke medlem af noget råd")
        in_force = [m for m in memberships if not _ended(m, today)]
        parts = []
        for membership in in_force or memberships:
            words = self._role(membership, names)
            if membership.council_id in councils:
                words = self.tr("{role} i {council}").format(
                    role=words, council=councils[membership.council_id]
                )
            if membership.start and membership.start > today:
                date = numeric_date(membership.start)
                words = self.tr("{role} fra {date}").format(role=words, date=date)
            if _ended(membership, today) and membership.end:
                date = numeric_date(membership.end)
                words = self.tr("{role} til {date}").format(role=words, date=date)
            parts += [words, membership.organisation, membership.party]
        return " · ".join(filter(None, parts))

    def _role(self, membership: Membership, names: Mapping[PersonId, str]) -> str:
        name = names.get(membership.substitute_for) if membership.substitute_for else None
        if membership.role is Role.SUBSTITUTE and name:
            return self.tr("Suppleant for {name}").format(name=name)
        return capitalized(ROLE_NAMES[membership.role])


def _ended(membership: Membership, today: dt.date) -> bool:
    return membership.end is not None and membership.end < today

"""The people as they are at this moment of the meeting."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from models.attendance import Attendee
from models.records import AttendanceStatus, PersonId
from models.vocabulary import STATUS_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import word
from ui.live.course import Course
from ui.live.live_words import LiveWords
from ui.widgets.letters import letters_of

AttendeeRole = Qt.ItemDataRole.UserRole + 1  # Attendee


class PeopleModel(QAbstractListModel):
    """Shows a course. While `lettered`, each row has the letter that calls it up."""

    def __init__(self, words: LiveWords, parent: Any = None) -> None:
        super().__init__(parent)
        self._words = words
        self._course: Course | None = None
        self._attendees: Sequence[Attendee] = ()
        self._letters: list[str] = []
        self.lettered = False

    def fill(self, course: Course) -> None:
        """Show the people; the rows stay when they are the same."""
        attendees = course.now.attendees
        same = [a.id for a in attendees] == [a.id for a in self._attendees]
        if not same:
            self.beginResetModel()
        self._course, self._attendees = course, attendees
        if not same:
            self._letters = letters_of([a.name for a in attendees])
            self.endResetModel()
        self.refresh()

    def refresh(self) -> None:
        """Let every row be painted anew."""
        if self._attendees:
            self.dataChanged.emit(self.index(0), self.index(len(self._attendees) - 1))

    def show_letters(self, shown: bool) -> None:
        self.lettered = shown
        self.refresh()

    def attendee(self, row: int) -> Attendee | None:
        return self._attendees[row] if 0 <= row < len(self._attendees) else None

    def row_of(self, person_id: PersonId | None) -> int:
        """The row of a person, -1 if they are not there."""
        return next((r for r, a in enumerate(self._attendees) if a.id == person_id), -1)

    def row_with(self, letter: str) -> int:
        """The row that a letter calls up, -1 if none does."""
        letter = letter.upper()
        return self._letters.index(letter) if letter in self._letters else -1

    def letter(self, row: int) -> str:
        """The letter of a row while letters are shown."""
        return self._letters[row] if self.lettered else ""

    def caption(self, attendee: Attendee) -> str:
        return self._words.caption(attendee, self._course) if self._course else ""

    def mark(self, attendee: Attendee) -> AttendanceStatus | None:
        """Which sign stands for them now."""
        return self._course.mark(attendee) if self._course else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._attendees)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        attendee = self._attendees[index.row()]
        if role == AttendeeRole:
            return attendee
        if role == Qt.ItemDataRole.DisplayRole:
            return attendee.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            mark = self.mark(attendee)
            caption = self.caption(attendee)
            spoken = word(STATUS_NAMES[mark]) if mark else self.tr("ikke markeret")
            said = [attendee.name, caption]
            if spoken not in caption:
                said.append(spoken)
            if self.lettered and self._letters[index.row()]:
                letter = self._letters[index.row()]
                said.insert(0, self.tr("tast {letter}").format(letter=letter))
            return ", ".join(said)
        return None

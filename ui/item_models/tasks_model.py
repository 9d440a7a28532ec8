"""The tasks of a council, as a table: what, who, by when, and where it comes from."""

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from models.danish import counted, numeric_date
from models.records import TaskId
from models.secretariat.tasks import TaskLine
from ui.item_models.meeting_list_model import AnyIndex

LineRole = Qt.ItemDataRole.UserRole + 1  # TaskLine


class Column(IntEnum):
    WHAT = 0
    WHO = 1
    DUE = 2
    ORIGIN = 3


class TasksModel(QAbstractTableModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._lines: list[TaskLine] = []
        self._today = dt.date.min

    def fill(self, lines: Sequence[TaskLine], today: dt.date) -> None:
        """Show `lines`; a list of the same tasks stays where it is scrolled to."""
        same = [line.task.id for line in lines] == [line.task.id for line in self._lines]
        self._today = today
        if same:
            self._lines = list(lines)
            if lines:
                last = self.index(len(lines) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    @property
    def lines(self) -> Sequence[TaskLine]:
        return self._lines

    def row_of(self, task_id: TaskId | None) -> int:
        """The row of a task, -1 if it is not there."""
        return next((i for i, line in enumerate(self._lines) if line.task.id == task_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Opgave"), self.tr("Hvem"), self.tr("Senest"), self.tr("Fra"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.text(line, Column(index.column()))
        return None

    def text(self, line: TaskLine, column: Column) -> str:
        """What a cell says."""
        if column is Column.WHAT:
            return line.task.text
        if column is Column.WHO:
            return line.task.responsible
        if column is Column.DUE:
            return numeric_date(line.task.due) if line.task.due else ""
        if line.date is None:
            return ""
        return self.tr("{date} · punkt {number}: {title}").format(
            date=numeric_date(line.date), number=line.number, title=line.title
        )

    def due_words(self, line: TaskLine) -> str:
        """What is said of the day: overdue, or how soon; of a task that is done, when it was."""
        task = line.task
        if task.done_on is not None:
            return self.tr("✓ udført {date}").format(date=numeric_date(task.done_on))
        if task.due is None:
            return ""
        days = (task.due - self._today).days
        if days < 0:
            over = counted(-days, self.tr("dag"), self.tr("dage"))
            return self.tr("! {days} over fristen").format(days=over)
        if days == 0:
            return self.tr("i dag")
        if days == 1:
            return self.tr("i morgen")
        return self.tr("om {days} dage").format(days=days) if days <= SOON else ""

    def _spoken(self, line: TaskLine) -> str:
        done = self.tr("udført") if line.task.done_on else self.tr("åben")
        parts = [self.text(line, column) for column in Column]
        parts.insert(Column.ORIGIN, self.due_words(line) if not line.task.done_on else "")
        return ", ".join(filter(None, [done, *parts]))


SOON = 14  # days

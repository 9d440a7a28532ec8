"""The files of a batch of old minutes, as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from models.danish import counted, numeric_date
from models.minutes import NO_DATE
from ui.imports.review import TO_LOOK_AT, Entry, FileState
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import sentence

EntryRole = Qt.ItemDataRole.UserRole + 1  # Entry

SIGNS = {
    FileState.WAITING: "…",
    FileState.READY: "✓",
    FileState.LOOK: "?",
    FileState.LACKING: "!",
    FileState.UNREADABLE: "×",
    FileState.EXISTS: "=",
    FileState.LEFT_OUT: "–",
    FileState.STORED: "✓",
}
TONES = {
    FileState.WAITING: "info",
    FileState.READY: "ok",
    FileState.LOOK: "warn",
    FileState.LACKING: "bad",
    FileState.UNREADABLE: "bad",
    FileState.EXISTS: "info",
    FileState.LEFT_OUT: "info",
    FileState.STORED: "info",
}


class OldFilesModel(QAbstractListModel):
    """Rows are entries: all of them, or with `only_unsure` those to be looked at."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry] = []
        self._row_of: dict[int, int] = {}

    def fill(self, entries: Sequence[Entry], *, only_unsure: bool = False) -> None:
        """Show entries; the same ones stay where they are."""
        rows = [e for e in entries if not only_unsure or e.state in TO_LOOK_AT]
        if len(rows) == len(self._rows) and all(map(_same, rows, self._rows)):
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._row_of = {id(entry): row for row, entry in enumerate(rows)}
        self.endResetModel()

    def tell_changed(self, entry: Entry) -> None:
        """Show anew what is said of an entry."""
        row = self.row_of(entry)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, entry: Entry | None) -> int:
        """The row of an entry, -1 if it is not shown."""
        return self._row_of.get(id(entry), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, [entry.path.name, self.word(entry), self.facts(entry)]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.path}\n{self.facts(entry)}"
        return None

    def word(self, entry: Entry) -> str:
        """The word for where a file stands."""
        return {
            FileState.WAITING: self.tr("venter"),
            FileState.READY: self.tr("klar"),
            FileState.LOOK: self.tr("se efter"),
            FileState.LACKING: self.tr("mangler noget"),
            FileState.UNREADABLE: self.tr("kan ikke læses"),
            FileState.EXISTS: self.tr("findes allerede"),
            FileState.LEFT_OUT: self.tr("udeladt"),
            FileState.STORED: self.tr("hentet"),
        }[entry.state]

    def facts(self, entry: Entry) -> str:
        """What is told of a file below its name: what it is, or why it cannot be taken."""
        error = entry.error or entry.failure
        if error is not None:
            return sentence(error).replace(str(entry.path), entry.path.name)
        read = entry.read
        if read is None:
            return ""
        if entry.state is FileState.EXISTS:
            return self._double(entry)
        council = self.tr("råd mangler") if not entry.group else entry.council_name
        date = (
            self.tr("dato mangler") if read.head.date == NO_DATE else numeric_date(read.head.date)
        )
        asked = ""
        if entry.open_names:
            asked = counted(entry.open_names, self.tr("navn"), self.tr("navne")) + "?"
        items = counted(read.item_count, self.tr("punkt"), self.tr("punkter"))
        return " · ".join(filter(None, [date, asked, items, council]))

    def _double(self, entry: Entry) -> str:
        """Where the meeting is already."""
        if entry.exists is not None:
            return sentence(entry.exists)
        assert entry.same_as is not None
        return self.tr("Samme møde som {file}").format(file=entry.same_as.name)


def _same(one: Entry, other: Entry) -> bool:
    return one is other

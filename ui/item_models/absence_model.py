"""The matrix of absence as two tables: people by meetings, and what each comes to."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from models.absence import (
    ATTENDED,
    COUNTED,
    EXCUSED,
    MARK_NAMES,
    Cell,
    Mark,
    Matrix,
    Row,
    Totals,
)
from models.danish import counted, numeric_date, written_date
from models.records import Meeting, Role
from models.rules import is_held
from models.vocabulary import ROLE_NAMES
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import word

CellRole = Qt.ItemDataRole.UserRole + 1  # Cell, or the meeting's Totals in the last row

# What a cell shows. The letter tells as much as its colour.
SIGNS = {
    Mark.PRESENT: "✓",
    Mark.PARTLY: "D",
    Mark.APOLOGY: "A",
    Mark.REPLACED: "S",
    Mark.UNEXCUSED: "–",
    Mark.UNMARKED: "?",
    Mark.NOT_HELD: "·",
    Mark.NONE: "",
}
TONES = {
    Mark.PRESENT: "ok",
    Mark.PARTLY: "info",
    Mark.APOLOGY: "warn",
    Mark.REPLACED: "closed",
    Mark.UNEXCUSED: "bad",
}


class Figure(IntEnum):
    """The columns of the totals."""

    PRESENT = 0
    EXCUSED = 1
    UNEXCUSED = 2
    SHARE = 3


# What each figure is counted from.
FIGURE_MARKS = {
    Figure.PRESENT: ATTENDED,
    Figure.EXCUSED: EXCUSED,
    Figure.UNEXCUSED: frozenset({Mark.UNEXCUSED}),
    Figure.SHARE: COUNTED,
}


def mark_word(mark: Mark) -> str:
    """What a mark means, in the language of the window."""
    return QCoreApplication.translate("absence", MARK_NAMES[mark])


class _Table(QAbstractTableModel):
    """A row for each person, and a last one for all of them."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None

    def fill(self, matrix: Matrix) -> None:
        """Show a matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def person_row(self, row: int) -> Row | None:
        """The person of a row; None for the last one."""
        rows = self.matrix.rows if self.matrix else ()
        return rows[row] if 0 <= row < len(rows) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.matrix is None or not self.matrix.rows:
            return 0
        return len(self.matrix.rows) + 1


class MatrixModel(_Table):
    """People by meetings."""

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.meetings)

    def meeting(self, column: int) -> Meeting | None:
        """The meeting of a column."""
        meetings = self.matrix.meetings if self.matrix else ()
        return meetings[column] if 0 <= column < len(meetings) else None

    @property
    def has_years(self) -> bool:
        """Whether the years are told, for there are several."""
        meetings = self.matrix.meetings if self.matrix else ()
        return len({meeting.date.year for meeting in meetings}) > 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self.matrix is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._person_header(section, role)
        meeting = self.meeting(section)
        if meeting is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            day = f"{meeting.date.day}/{meeting.date.month}"
            return f"{day}\n{meeting.date.year}" if self.has_years else day
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._meeting_words(meeting)
        return None

    def _person_header(self, section: int, role: int) -> Any:
        row = self.person_row(section)
        if row is None:
            told = self.tr("Mødt i alt")
            return told if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.person.name
        if role == Qt.ItemDataRole.UserRole:
            # What most of them are goes without saying.
            return "" if row.role is Role.MEMBER else word(ROLE_NAMES[row.role])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.person.name}, {word(ROLE_NAMES[row.role])}: {totals_words(row.totals)}"
        return None

    def _meeting_words(self, meeting: Meeting) -> str:
        assert self.matrix is not None
        day = written_date(meeting.date)
        several = len(self.matrix.names) > 1
        council = f" · {self.matrix.names[meeting.council_id]}" if several else ""
        waiting = "" if is_held(meeting.state) else f" · {mark_word(Mark.NOT_HELD)}"
        return f"{day}{council}{waiting}"

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.matrix is None or not index.isValid():
            return None
        row = self.person_row(index.row())
        meeting = self.matrix.meetings[index.column()]
        if row is None:
            return self._sum_data(self.matrix.by_meeting[index.column()], meeting, role)
        cell = row.cells[index.column()]
        if role == CellRole:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return SIGNS[cell.mark]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.person.name}, {self._meeting_words(meeting)}: {cell_words(cell)}"
        return None

    def _sum_data(self, totals: Totals, meeting: Meeting, role: int) -> Any:
        held = is_held(meeting.state)
        if role == CellRole:
            return totals
        if role == Qt.ItemDataRole.DisplayRole:
            return str(totals.present) if held else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = totals_words(totals) if held else mark_word(Mark.NOT_HELD)
            return f"{numeric_date(meeting.date)}: {words}"
        return None


class TotalsModel(_Table):
    """What each person's meetings come to."""

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Figure)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return [self.tr("Mødt"), self.tr("Afbud"), self.tr("Udebl."), self.tr("Fremmøde")][section]

    def totals(self, row: int) -> Totals:
        """The totals of a row."""
        assert self.matrix is not None
        person = self.person_row(row)
        return person.totals if person else self.matrix.totals

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.matrix is None or not index.isValid():
            return None
        totals = self.totals(index.row())
        if role == CellRole:
            return totals
        if role == Qt.ItemDataRole.DisplayRole:
            percent = "–" if totals.percent is None else f"{totals.percent} %"
            figures = (totals.present, totals.apologies, totals.unexcused)
            return (*map(str, figures), percent)[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return totals_words(totals)
        return None


def totals_words(totals: Totals) -> str:
    """'mødt til 6 af 7 (86 %), heraf 1 delvist, 1 afbud …', of what there is."""
    translate = QCoreApplication.translate
    words = translate("absence", "ingen møder tæller")
    if totals.percent is not None:
        words = translate("absence", "mødt til {present} af {count} ({percent} %)").format(
            present=totals.present, count=totals.meetings, percent=totals.percent
        )
    besides = (
        (totals.partly, translate("absence", "heraf {count} delvist")),
        (totals.apologies, translate("absence", "{count} afbud")),
        (totals.replaced, translate("absence", "heraf {count} med suppleant")),
        (totals.unexcused, translate("absence", "{count} udeblevet")),
        (totals.unmarked, translate("absence", "{count} ikke markeret")),
    )
    return ", ".join([words, *(text.format(count=count) for count, text in besides if count)])


def cell_words(cell: Cell) -> str:
    """What a cell says in full: 'mødt en del af mødet, 4 af 8 punkter, 68 minutter'."""
    translate = QCoreApplication.translate
    parts = [mark_word(cell.mark)]
    if cell.mark is Mark.PARTLY and cell.items:
        items = counted(cell.items, translate("absence", "punkt"), translate("absence", "punkter"))
        here = translate("absence", "{here} af {items}")
        parts.append(here.format(here=cell.items_here, items=items))
    if cell.mark is Mark.PARTLY and cell.minutes_here is not None:
        minute, minutes = translate("absence", "minut"), translate("absence", "minutter")
        parts.append(counted(cell.minutes_here, minute, minutes))
    if cell.stand_in is not None and cell.mark is Mark.REPLACED:
        parts.append(translate("absence", "suppleant: {name}").format(name=cell.stand_in.name))
    elif cell.stand_in is not None:
        parts.append(translate("absence", "for {name}").format(name=cell.stand_in.name))
    return ", ".join(parts)

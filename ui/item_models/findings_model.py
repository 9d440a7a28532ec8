"""What Kontrol found, as a list: by item, and folded below it what was waved through."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

from models.control import WEIGHT_NAMES, Finding
from models.records import ItemId, Wave
from models.secretariat.control import Findings
from ui.item_models.meeting_list_model import AnyIndex
from ui.labels import finding_sentence

RowRole = Qt.ItemDataRole.UserRole + 1  # a heading (str), Found, or Fold


@dataclass(frozen=True)
class Found:
    """A line with a finding; with its `wave` when it was waved through."""

    finding: Finding
    wave: Wave | None = None

    @property
    def fingerprint(self) -> str:
        return self.finding.fingerprint


@dataclass(frozen=True)
class Fold:
    """The line that shows or hides the `count` findings that were waved through."""

    count: int
    opened: bool


Row = str | Found | Fold


class FindingsModel(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._found: Findings = Findings((), ())
        self._titles: dict[ItemId | None, str] = {}
        self._opened = False

    def fill(self, found: Findings, titles: dict[ItemId | None, str]) -> None:
        """Show what was found; `titles` are the headings of the items, None that of the meeting."""
        self._found, self._titles = found, titles
        self._build()

    def toggle_fold(self) -> None:
        """Show or hide what was waved through."""
        self._opened = not self._opened
        self._build()

    def _build(self) -> None:
        rows: list[Row] = []
        groups = groupby(self._found.open, key=lambda finding: finding.spot.item_id)
        for item_id, findings in groups:
            rows += [self._titles[item_id], *map(Found, findings)]
        if self._found.waved:
            rows.append(Fold(len(self._found.waved), self._opened))
            if self._opened:
                rows += [Found(finding, wave) for finding, wave in self._found.waved]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def row_of(self, found: Found) -> int:
        """The row of a finding that is as open or waved as before, -1 if it is not there."""
        wanted = (found.fingerprint, found.wave is None)
        founds = ((p, row) for p, row in enumerate(self._rows) if isinstance(row, Found))
        return next((p for p, row in founds if (row.fingerprint, row.wave is None) == wanted), -1)

    def next_found(self, start: int, step: int) -> int:
        """The nearest row with a finding from `start` on, going by `step`; -1 without one."""
        last = len(self._rows) - 1
        places = range(start, last + 1) if step > 0 else range(min(start, last), -1, -1)
        return next((p for p in places if isinstance(self._rows[p], Found)), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def text(self, row: Row) -> str:
        """What a row says."""
        if isinstance(row, Found):
            return finding_sentence(row.finding)
        if isinstance(row, Fold):
            return self.tr("I orden ({count})").format(count=row.count)
        return row

    def weight(self, found: Found) -> str:
        """The word for how sure a finding is; of a wave that it is all right."""
        if found.wave:
            return self.tr("I orden: {word}").format(word=found.wave.word)
        return QCoreApplication.translate("control", WEIGHT_NAMES[found.finding.weight])

    def _spoken(self, row: Row) -> str:
        text = self.text(row)
        if isinstance(row, Found):
            place = self._titles.get(row.finding.spot.item_id, "")
            return f"{self.weight(row)}: {text} ({place})"
        if isinstance(row, Fold):
            state = self.tr("vist") if row.opened else self.tr("skjult")
            return f"{text}, {state}"
        return text

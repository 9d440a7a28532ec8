"""The meetings of a council, the coming ones first, then by year."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from models.danish import counted, short_date
from models.records import MeetingId, MeetingState, MeetingSummary
from models.vocabulary import STATE_NAMES
from ui.labels import word

AnyIndex = QModelIndex | QPersistentModelIndex
PAST_STATES = {MeetingState.DRAFT, MeetingState.APPROVED, MeetingState.SIGNED}

SummaryRole = Qt.ItemDataRole.UserRole + 1  # MeetingSummary, or None on a group's heading


class MeetingListModel(QAbstractListModel):
    """Rows are either a group's heading (a string) or a meeting."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[str | MeetingSummary] = []
        self._places: dict[MeetingId, int] = {}  # their rows
        self.today = dt.date.min  # the day that tells what is coming

    def fill(self, summaries: Sequence[MeetingSummary], today: dt.date) -> None:
        """Show `summaries` (the latest first)."""
        coming = [s for s in summaries if _is_coming(s, today)]
        past = [s for s in summaries if not _is_coming(s, today)]
        rows: list[str | MeetingSummary] = []
        if coming:
            rows += [self.tr("KOMMENDE"), *reversed(coming)]
        for year, group in groupby(past, key=lambda s: s.meeting.date.year):
            rows += [str(year), *group]
        self.beginResetModel()
        self._rows, self.today = rows, today
        self._places = {
            entry.meeting.id: row
            for row, entry in enumerate(rows)
            if isinstance(entry, MeetingSummary)
        }
        self.endResetModel()

    def put(
        self, ids: Iterable[MeetingId], found: Sequence[MeetingSummary], today: dt.date
    ) -> bool:
        """Show these meetings as they are `found` now, each in its row.

        False, and nothing done, when they cannot stay there: one is new or gone, or is held at
        another time.
        """
        new = {summary.meeting.id: summary for summary in found}
        known = {self._places[i]: i for i in ids if i in self._places}
        if set(known.values()) != set(new) or today != self.today:
            return False
        for row, meeting_id in known.items():
            if self._order(self._rows[row]) != self._order(new[meeting_id]):
                return False
        for row, meeting_id in known.items():
            self._rows[row] = new[meeting_id]
            self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def _order(self, entry: str | MeetingSummary) -> tuple[object, ...]:
        """What tells where a meeting stands."""
        assert isinstance(entry, MeetingSummary)
        return entry.meeting.date, entry.meeting.start, _is_coming(entry, self.today)

    @property
    def summaries(self) -> list[MeetingSummary]:
        """The meetings in the list, from above."""
        return [entry for entry in self._rows if isinstance(entry, MeetingSummary)]

    @property
    def shown(self) -> int:
        """How many meetings there are in the list."""
        return len(self._places)

    def row_of(self, meeting_id: MeetingId | None) -> int:
        """The row of a meeting, -1 if it is not there."""
        return -1 if meeting_id is None else self._places.get(meeting_id, -1)

    def is_group(self, row: int) -> bool:
        """Whether a row is a group's heading."""
        return isinstance(self._rows[row], str)

    def first_meeting_row(self) -> int:
        """The row of the meeting one is most likely to want: the next one, else the latest."""
        return next((r for r, e in enumerate(self._rows) if isinstance(e, MeetingSummary)), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == SummaryRole:
            return entry if isinstance(entry, MeetingSummary) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry if isinstance(entry, str) else short_date(entry.meeting.date)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return entry if isinstance(entry, str) else self._spoken(entry)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def counts(self, summary: MeetingSummary) -> str:
        """'7 punkter · 2 afbud'."""
        items = counted(summary.items, self.tr("punkt"), self.tr("punkter"))
        if not summary.apologies:
            return items
        apologies = counted(summary.apologies, self.tr("afbud"), self.tr("afbud", "flere"))
        return f"{items} · {apologies}"

    def _spoken(self, summary: MeetingSummary) -> str:
        meeting = summary.meeting
        parts = [
            short_date(meeting.date),
            place_and_time(meeting),
            word(STATE_NAMES[meeting.state]),
        ]
        return ", ".join([*(part for part in parts if part), self.counts(summary)])


def _is_coming(summary: MeetingSummary, today: dt.date) -> bool:
    meeting = summary.meeting
    return meeting.date >= today and meeting.state not in PAST_STATES


def place_and_time(meeting: Any) -> str:
    """'kl. 16.30 · B-206'."""
    start = ""
    if meeting.start:
        at = QCoreApplication.translate("MeetingListModel", "kl. {time}")
        start = at.format(time=f"{meeting.start:%H.%M}")
    return " · ".join(part for part in (start, meeting.place) if part)

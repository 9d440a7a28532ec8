"""A person's memberships over time: a line for each, the latest first."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from models.records import Membership
from models.vocabulary import ROLE_NAMES
from ui.labels import capitalized, membership_time
from ui.widgets.layouts import label


class MembershipLines(QWidget):
    """From when until when, where and as what. Hidden when there is only one to tell of."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self.setLayout(self._grid)
        self.lines: list[tuple[str, str, str]] = []

    def fill(self, memberships: Iterable[tuple[Membership, str]], today: dt.date) -> None:
        """Show memberships, each with the council's name; those that have ended are subdued."""
        while (entry := self._grid.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        ordered = sorted(
            memberships,
            key=lambda pair: (pair[0].end or dt.date.max, pair[0].start or dt.date.min),
            reverse=True,
        )
        self.lines = [
            (membership_time(m), name, capitalized(ROLE_NAMES[m.role])) for m, name in ordered
        ]
        for row, ((membership, _name), cells) in enumerate(zip(ordered, self.lines, strict=True)):
            ended = membership.end is not None and membership.end < today
            for place, text in enumerate(cells):
                self._grid.addWidget(label(text, "secondary" if ended else ""), row, place)
        self.setVisible(len(self.lines) > 1)

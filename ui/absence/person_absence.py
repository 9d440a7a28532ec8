"""Beside the matrix: one person's meetings over all councils, or those that a figure counts."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from models.absence import COUNTED, Mark, Matrix, totals
from models.danish import written_date
from models.records import MeetingId, Place
from ui.item_models.absence_model import (
    FIGURE_MARKS,
    SIGNS,
    TONES,
    Figure,
    cell_words,
    mark_word,
    totals_words,
)
from ui.theme import colours
from ui.widgets.fields import ChoiceBox
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import column, label, row
from ui.widgets.painting import tone_colours

WIDTH = 380
PlaceRole = Qt.ItemDataRole.UserRole + 1
TOLD = COUNTED | {Mark.UNMARKED}


class _Meetings(QListWidget):
    open_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PersonAbsence(QFrame):
    """Shows the one row of a matrix. Enter and a double click open a meeting."""

    place_requested = Signal(Place)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "aside")
        self.setFixedWidth(WIDTH)
        self._matrix: Matrix | None = None
        self._only: frozenset[MeetingId] | None = None
        self._name = label("", "heading", wrap=True)
        close = IconButton("close", self.tr("Luk"))
        close.clicked.connect(self.closed)
        self._words = label("", "secondary", wrap=True)
        self.figure: ChoiceBox[Figure | None] = ChoiceBox(self.tr("Hvilke møder"))
        self.figure.currentIndexChanged.connect(self._fill)
        self.meetings = _Meetings()
        self.meetings.setAccessibleName(self.tr("Personens møder"))
        self.meetings.setAccessibleDescription(self.tr("Enter åbner mødet"))
        self.meetings.setWordWrap(True)
        self.meetings.setSpacing(3)
        self.meetings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.meetings.open_requested.connect(self._open)
        self.meetings.itemDoubleClicked.connect(lambda _item: self._open())
        self.meetings.left.connect(self.closed)
        top = row(spacing=6)
        top.addWidget(self._name, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(margins=(16, 14, 12, 12), spacing=8)
        layout.addLayout(top)
        layout.addWidget(self._words)
        layout.addWidget(self.figure)
        layout.addWidget(self.meetings, 1)
        layout.addWidget(label(self.tr("Enter åbner mødet · Esc lukker"), "caption"))
        self.setLayout(layout)
        self.setFocusProxy(self.meetings)

    def show_person(
        self, matrix: Matrix, figure: Figure, only: Collection[MeetingId] | None = None
    ) -> None:
        """Show whose row it is, with the meetings of a figure, or `only` those that are named."""
        self._matrix = matrix
        self._only = None if only is None else frozenset(only)
        choices: list[tuple[Figure | None, str]] = [
            (Figure.SHARE, self.tr("Alle møder, der tæller")),
            (Figure.PRESENT, self.tr("Mødt")),
            (Figure.EXCUSED, self.tr("Afbud")),
            (Figure.UNEXCUSED, self.tr("Udeblevet")),
        ]
        if only is not None:
            choices.insert(0, (None, self.tr("Møderne bag advarslen")))
        self.figure.blockSignals(True)
        self.figure.set_choices(choices)
        self.figure.set_value(None if only is not None else figure)
        self.figure.blockSignals(False)
        person = matrix.rows[0].person if matrix.rows else None
        self._name.setText(person.name if person else "")
        self._words.setText(self._by_council())
        self._fill()

    def _by_council(self) -> str:
        """A line for each council: 'Seniorrådet: mødt til 6 af 7 (86 %)'."""
        assert self._matrix is not None
        lines = []
        for row_ in self._matrix.rows:
            told = self._matrix.traced(row_, TOLD)
            for council, name in self._matrix.names.items():
                own = totals(cell for meeting, cell in told if meeting.council_id == council)
                lines.append(f"{name}: {totals_words(own)}")
        return "\n".join(lines)

    def _fill(self) -> None:
        self.meetings.clear()
        if self._matrix is None or not self._matrix.rows:
            return
        tokens = colours(self.palette())
        several = len(self._matrix.names) > 1
        marks = FIGURE_MARKS[self.figure.value] if self.figure.value is not None else TOLD
        for meeting, cell in reversed(self._matrix.traced(self._matrix.rows[0], marks)):
            if self.figure.value is None and meeting.id not in (self._only or ()):
                continue
            council = f" · {self._matrix.names.get(meeting.council_id, '')}" if several else ""
            told = cell_words(cell)
            item = QListWidgetItem(
                f"{SIGNS[cell.mark]}  {written_date(meeting.date)}{council}\n     {told}"
            )
            tone = TONES.get(cell.mark)
            ink = tone_colours(tokens, tone)[1] if tone else QColor(tokens.text_2)
            item.setForeground(ink if cell.mark is not Mark.PRESENT else QColor(tokens.text))
            spoken = f"{written_date(meeting.date)}{council}: {told}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(mark_word(cell.mark))
            item.setData(PlaceRole, Place(meeting.council_id, meeting.id))
            self.meetings.addItem(item)
        self.meetings.setCurrentRow(0)

    def _open(self) -> None:
        item = self.meetings.currentItem()
        if item is not None:
            self.place_requested.emit(item.data(PlaceRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

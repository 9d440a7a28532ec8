"""People in columns, each with a letter: one key reaches any of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.records import PersonId
from ui.item_models.meeting_list_model import AnyIndex
from ui.theme import Colours
from ui.widgets.letters import LETTERS, letters_of
from ui.widgets.lists import dress
from ui.widgets.painting import paint_ground, paint_pill, paint_text, pill_width, sized

SHIFT_SIGN = "⇧"
ROW_HEIGHT = 26
BADGE_WIDTH, BADGE_HEIGHT = 24, 18
LEFT, RIGHT = 8, 8
MARK_WIDTH = 68  # at least; a longer word has what it needs
SLACK = 4  # pixels, or the last row of a column goes to the next

BoardRole = Qt.ItemDataRole.UserRole + 1  # BoardRow
BadgeRole = Qt.ItemDataRole.UserRole + 2  # str


@dataclass(frozen=True)
class BoardRow:
    """A person on the board: `mark` is the word of what is chosen of them, in a tone."""

    id: PersonId
    name: str
    detail: str = ""
    mark: str = ""
    tone: str = ""
    spoken: str = ""  # the mark as a screen reader says it


def badges(names: Sequence[str], reserved: str = "") -> list[str]:
    """The key of each name, as it is shown: 'A', '⇧A'; '' when there is none left.

    Whoever comes after the last letter has Shift and a letter. Those `reserved` mean something
    else on the board.
    """
    letters = "".join(c for c in LETTERS if c.isalpha() and c not in reserved.upper())
    found = letters_of(names, letters)
    left = [place for place, letter in enumerate(found) if not letter]
    shifted = letters_of([names[place] for place in left], letters)
    for place, letter in zip(left, shifted, strict=True):
        found[place] = letter and SHIFT_SIGN + letter
    return found


class BoardModel(QAbstractListModel):
    def __init__(self, reserved: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reserved = reserved
        self.rows: tuple[BoardRow, ...] = ()
        self.badges: list[str] = []

    def fill(self, rows: Sequence[BoardRow]) -> None:
        """Show these rows; the cursor stays when the people are the same."""
        same = [r.id for r in rows] == [r.id for r in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.badges = badges([row.name for row in rows], self._reserved)
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self.rows[index.row()]
        if role == BoardRole:
            return person
        if role == BadgeRole:
            return self.badges[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (person.name, person.detail) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.badges[index.row()], person.name, person.detail, person.spoken)
            return ", ".join(part for part in parts if part)
        return None


class BoardDelegate(QStyledItemDelegate):
    """Says `mark_clicked(row)` when the word before the name is clicked."""

    mark_clicked = Signal(int)

    def __init__(self, marks: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = marks

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        person: BoardRow = index.data(BoardRole)
        painter.save()
        tokens = paint_ground(painter, option)
        rect = option.rect
        _paint_badge(painter, rect, index.data(BadgeRole), option, tokens)
        if person.mark:
            corner = QPoint(self._mark_rect(option).left(), rect.top() + (rect.height() - 18) // 2)
            paint_pill(painter, corner, person.mark, person.tone, option, tokens)
        left = self._mark_rect(option).right() + 6
        name = QRect(left, rect.top(), max(rect.right() - RIGHT - left, 0), rect.height())
        paint_text(painter, name, person.name, sized(option.font, 13), tokens.text)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if not self._mark_rect(option).contains(event.position().toPoint()):
            return False
        self.mark_clicked.emit(index.row())
        return True

    def _mark_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Where the word of what is chosen stands in a row."""
        row = option.rect
        width = max(MARK_WIDTH, *(pill_width(mark, option.font) for mark in self._marks))
        return QRect(row.left() + LEFT + BADGE_WIDTH + 6, row.top(), width, row.height())


def _paint_badge(
    painter: QPainter, row: QRect, text: str, option: QStyleOptionViewItem, tokens: Colours
) -> None:
    if not text:
        return
    top = row.top() + (row.height() - BADGE_HEIGHT) // 2
    rect = QRect(row.left() + LEFT, top, BADGE_WIDTH, BADGE_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.line_strong))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(sized(option.font, 11, strong=True))
    painter.setPen(QColor(tokens.text_2))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


class PeopleBoard(QListView):
    """A letter acts on its person, as Space and a click on the word do on the chosen one.

    `marks` are the words that can stand before a name. All other keys that the board knows are
    told with `key_typed`: a digit, a letter that is `reserved`, and 'delete', 'next' and
    'previous' (Page Down and Up).
    """

    toggled = Signal(int)  # row
    key_typed = Signal(str)

    def __init__(
        self, name: str, marks: Sequence[str], reserved: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reserved = reserved
        self.people = BoardModel(reserved, self)
        self.setModel(self.people)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        dress(self, name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        delegate = BoardDelegate(marks, self)
        delegate.mark_clicked.connect(self.toggled)
        self.setItemDelegate(delegate)
        self.read_only = False

    def fill(self, rows: Sequence[BoardRow]) -> None:
        """Show these people, as high as they need."""
        self.people.fill(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.people.index(0))
        self._fit()

    @property
    def row(self) -> int:
        """The chosen row, -1 for none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self.people.index(row))

    @property
    def columns(self) -> int:
        count = len(self.people.rows)
        return 1 if count <= 5 else 2 if count <= 16 else 3

    def _fit(self) -> None:
        lines = max(math.ceil(len(self.people.rows) / self.columns), 1)
        self.setFixedHeight(lines * ROW_HEIGHT + 2 * self.frameWidth() + SLACK)
        self.setGridSize(QSize(max(self.viewport().width() // self.columns, 1), ROW_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        named = {
            Qt.Key.Key_Delete: "delete",
            Qt.Key.Key_Backspace: "delete",
            Qt.Key.Key_PageDown: "next",
            Qt.Key.Key_PageUp: "previous",
        }
        letter = event.text().lower()
        if held:
            super().keyPressEvent(event)
        elif event.key() in named:
            self._type(named[Qt.Key(event.key())])
        elif not letter.strip() or not letter.isprintable():
            if letter == " ":
                self._toggle(self.row)
            else:
                super().keyPressEvent(event)
        elif letter.isdigit() or letter in self._reserved:
            self._type(letter)
        else:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            key = (SHIFT_SIGN if shifted else "") + letter.upper()
            if key in self.people.badges:
                self._toggle(self.people.badges.index(key))

    def _type(self, key: str) -> None:
        if not self.read_only or key in ("next", "previous"):
            self.key_typed.emit(key)

    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self.people.rows):
            self.choose(row)
            if not self.read_only:
                self.toggled.emit(row)

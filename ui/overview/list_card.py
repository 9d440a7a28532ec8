"""A card with a list: what is left to do, one line for each."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.item_models.lines_model import Line, LineRole, LinesModel
from ui.item_models.meeting_list_model import AnyIndex
from ui.widgets.layouts import button, column, label, row
from ui.widgets.lists import dress
from ui.widgets.painting import paint_ground, paint_pill, paint_text, pill_width, sized

LINE_HEIGHT = 46
LEFT, RIGHT = 13, 12
HEAD = 22  # px of a card's caption


def caption_label(caption: str = "") -> QLabel:
    """The caption of a card, as high in each."""
    result = label(caption.upper(), "group")
    result.setFixedHeight(HEAD)
    return result


class LineDelegate(QStyledItemDelegate):
    """Draws a title with its word of status to the right, and the details below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: Line = index.data(LineRole)
        painter.save()
        tokens = paint_ground(painter, option)
        rect = option.rect.adjusted(LEFT, 5, -RIGHT, -5)
        room = rect.width()
        if line.pill:
            pill = pill_width(line.pill, option.font)
            corner = QPoint(rect.right() - pill, rect.top())
            paint_pill(painter, corner, line.pill, line.tone, option, tokens)
            room -= pill + 8
        top = QRect(rect.left(), rect.top(), room, 18)
        paint_text(painter, top, line.title, sized(option.font, 13), tokens.text)
        bottom = QRect(rect.left(), rect.bottom() - 16, rect.width(), 17)
        paint_text(painter, bottom, line.details, sized(option.font, 12), tokens.text_2)
        painter.restore()


class Lines(QListView):
    """A click or Enter opens a line."""

    opened = Signal(object)  # the value of a Line

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setUniformItemSizes(True)
        # Only the cursor is shown: a line that stays chosen in each card would say nothing.
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        dress(self, name)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: AnyIndex) -> None:
        line: Line | None = index.data(LineRole)
        if line is not None:
            self.opened.emit(line.value)


class ListCard(QFrame):
    """A caption, a link to the view where it all is, and the lines; or what to do without any."""

    opened = Signal(object)  # the value of the Line that was chosen

    def __init__(
        self,
        caption: str,
        link: str = "",
        follow: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._count = label("", "group")
        head = row(margins=(13, 0, 9, 0), spacing=6)
        head.addWidget(caption_label(caption))
        head.addWidget(self._count)
        head.addStretch(1)
        self.link = button(link, follow or self._nothing, "line-link")
        if not link:
            self.link.hide()
        self.link.setMaximumHeight(HEAD)
        head.addWidget(self.link)
        self.list = Lines(caption)
        self.list.opened.connect(self.opened)
        self._empty_words = label("", "secondary", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = column(margins=(14, 4, 14, 12))
        inside.addWidget(self._empty_words)
        inside.addStretch()
        empty = QWidget()
        empty.setLayout(inside)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        layout = column(margins=(1, 8, 1, 8), spacing=2)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)

    def fill(self, lines: Sequence[Line], empty: str, count: int | None = None) -> None:
        """Show the lines, or without any the words `empty`. The cursor stays in its place.

        `count` tells how many there are, where not all have a line.
        """
        had_cursor = self.list.hasFocus()
        place = max(self.list.currentIndex().row(), 0)
        self.list.lines.fill(lines)
        self._count.setText(str(len(lines) if count is None else count) if lines else "")
        self._empty_words.setText(empty)
        self._pages.setCurrentIndex(0 if lines else 1)
        if lines:
            index = self.list.lines.index(min(place, len(lines) - 1))
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.list.selectionModel().setCurrentIndex(index, flag)
        elif had_cursor:
            self.link.setFocus()

    @property
    def empty_words(self) -> str:
        """What is said in place of lines; '' when there are some."""
        return self._empty_words.text() if self._pages.currentIndex() else ""

    def _nothing(self) -> Any:
        return None

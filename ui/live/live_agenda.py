"""The left pane of the live view: the items, when each was up, and which one is running."""

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.records import ItemId, ItemOutcome, ItemSummary
from ui.agenda.agenda_pane import AgendaView
from ui.item_models.agenda_model import AgendaModel, ItemRole
from ui.item_models.meeting_list_model import AnyIndex
from ui.live.course import Course
from ui.live.live_words import LiveWords
from ui.widgets.layouts import column, label
from ui.widgets.lists import choose_row, dress
from ui.widgets.painting import (
    paint_ground,
    paint_pill,
    paint_text,
    pill_width,
    sized,
    text_width,
)

LEFT, NUMBER_WIDTH, RIGHT = 12, 24, 10
TOP, NOTE_HEIGHT, BOTTOM = 8, 16, 8
LINE, PILL_LINE = 19, 21


class LiveAgendaModel(AgendaModel):
    """The items of a course; each one's note tells when it was up."""

    def __init__(self, words: LiveWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._course: Course | None = None

    def show_course(self, course: Course) -> None:
        self._course = course
        self.fill(course.agenda)

    def note(self, item: ItemSummary) -> str:
        return self._words.item_note(item, self._course) if self._course else ""

    def is_running(self, item: ItemSummary) -> bool:
        return self._course is not None and self._course.timeline.running == item.id

    def pills(self, item: ItemSummary) -> list[tuple[str, str]]:
        """Words of status with their tones: Lukket, Udgår, Udsat."""
        pills = [(self.tr("Lukket"), "closed")] if item.closed else []
        if item.outcome is ItemOutcome.WITHDRAWN:
            pills.append((self.tr("Udgår"), "warn"))
        elif item.outcome is ItemOutcome.POSTPONED:
            pills.append((self.tr("Udsat"), "warn"))
        return pills

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LiveAgendaDelegate(QStyledItemDelegate):
    """Draws the items of `model`, each as high as its title takes."""

    def __init__(self, model: LiveAgendaModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._width = 0

    def set_width(self, width: int) -> None:
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        item: ItemSummary = index.data(ItemRole)
        lines, pills_below = self._measure(item, option.font)
        note = NOTE_HEIGHT if self._model.note(item) else 0
        below = PILL_LINE if pills_below else 0
        return QSize(80, TOP + len(lines) * LINE + below + note + BOTTOM)

    def _number_width(self, font: QFont) -> int:
        return text_width(self._model.longest_number, sized(font, 13), NUMBER_WIDTH)

    def _title_width(self, font: QFont) -> int:
        return max(self._width - LEFT - self._number_width(font) - 8 - RIGHT, 40)

    def _measure(self, item: ItemSummary, font: QFont) -> tuple[list[tuple[int, str]], bool]:
        """The title's lines with their widths, and whether the pills need a line of their own."""
        layout = QTextLayout(item.title, sized(font, 13, strong=True))  # no line jumps when bold
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[tuple[int, str]] = []
        room = self._title_width(font)
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, len(lines) * LINE))
            start, length = line.textStart(), line.textLength()
            width = int(line.naturalTextWidth())
            lines.append((width, item.title[start : start + length].strip()))
            line = layout.createLine()
        layout.endLayout()
        pills = sum(pill_width(text, font) + 6 for text, _tone in self._model.pills(item))
        return lines, bool(pills) and lines[-1][0] + 8 + pills > room

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        item: ItemSummary = index.data(ItemRole)
        painter.save()
        tokens = paint_ground(painter, option)
        rect = option.rect
        running = self._model.is_running(item)
        strong = running or bool(option.state & QStyle.StateFlag.State_Selected)
        width, room = self._number_width(option.font), self._title_width(option.font)
        number = QRect(rect.left() + LEFT, rect.top() + TOP, width, LINE)
        paint_text(painter, number, item.number, sized(option.font, 13), tokens.text_2, right=True)
        left, top = number.right() + 9, rect.top() + TOP
        lines, pills_below = self._measure(item, option.font)
        painter.setFont(sized(option.font, 13, strong=strong))
        painter.setPen(QColor(tokens.text))
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for _width, text in lines:
            painter.drawText(QRect(left, top, room + 8, LINE), side, text)
            top += LINE
        corner = QRect(left + lines[-1][0] + 8, top - LINE, 0, 0).topLeft()
        if pills_below:
            corner = QRect(left, top, 0, 0).topLeft()
            top += PILL_LINE
        for text, tone in self._model.pills(item):
            paint_pill(painter, corner, text, tone, option, tokens)
            corner.setX(corner.x() + pill_width(text, option.font) + 6)
        note = QRect(left, top, room, NOTE_HEIGHT)
        colour = tokens.accent if running else tokens.text_2
        said = ("● " if running else "") + self._model.note(item)
        paint_text(painter, note, said, sized(option.font, 12, strong=running), colour)
        painter.restore()


class LiveAgendaList(AgendaView):
    """The arrows only point; Enter or a click goes to the item."""

    wished = Signal(object)  # ItemId
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._wish(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _wish(self, index: QModelIndex) -> None:
        item: ItemSummary | None = index.data(ItemRole) if index.isValid() else None
        if item:
            self.wished.emit(item.id)


class LiveAgenda(QFrame):
    """`item_wished` says which item the user wants to go to."""

    item_wished = Signal(object)  # ItemId

    def __init__(self, words: LiveWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._shown: ItemId | None = None
        self.list = LiveAgendaList()
        self.model = LiveAgendaModel(words, self)
        self.list.setModel(self.model)
        delegate = LiveAgendaDelegate(self.model, self.list)
        self.list.setItemDelegate(delegate)
        self.list.width_changed.connect(delegate.set_width)
        dress(self.list, self.tr("Dagsorden"))
        self.list.wished.connect(self.item_wished)
        self.list.clicked.connect(self._on_clicked)
        self.list.left.connect(lambda: self.show_item(self._shown))
        self._empty = label(
            self.tr("Dagsordenen er tom. Ctrl+Shift+P tilføjer et punkt."), "secondary", wrap=True
        )
        self._empty.setContentsMargins(16, 16, 16, 16)
        layout = column(margins=(0, 8, 0, 0))
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        self.setLayout(layout)
        self.setMinimumWidth(170)

    def show_course(self, course: Course) -> None:
        self.model.show_course(course)
        self._empty.setVisible(not course.agenda)
        self.list.scheduleDelayedItemsLayout()

    def show_item(self, item_id: ItemId | None) -> None:
        """Show which item is looked at."""
        self._shown = item_id
        choose_row(self.list, self.model, self.model.row_of(item_id))

    def _on_clicked(self, index: QModelIndex) -> None:
        item: ItemSummary | None = index.data(ItemRole)
        if item:
            self.item_wished.emit(item.id)

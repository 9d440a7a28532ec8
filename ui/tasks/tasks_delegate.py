"""How a task is drawn: a box to check, the words over as many lines as they take, its day."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.secretariat.tasks import TaskLine
from ui.item_models.meeting_list_model import AnyIndex
from ui.item_models.tasks_model import Column, LineRole, TasksModel
from ui.theme import Colours, colours
from ui.widgets.icons import icon
from ui.widgets.painting import SELECTION_EDGE, paint_text, sized

LEFT, RIGHT, TOP, BOTTOM = 6, 8, 7, 8
BOX, BOX_LEFT = 16, 10
MOST_LINES = 3  # the rest of a long task is told as a tooltip
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class TasksDelegate(QStyledItemDelegate):
    """Draws the cells of `model`; `set_width` tells how wide the words' column is."""

    check_requested = Signal(object)  # TaskLine

    def __init__(self, model: TasksModel, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._widths = [200] * len(Column)

    def set_width(self, column: int, width: int) -> None:
        """Tell how wide a column is."""
        self._widths[column] = width

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line: TaskLine = index.data(LineRole)
        return QSize(80, self.height(line, option.font))

    def height(self, line: TaskLine, font: QFont) -> int:
        """How high the row of a task is."""
        metrics = QFontMetrics(sized(font, 13))
        tallest = 2 * metrics.lineSpacing() if self._model.due_words(line) else 0
        for column in (Column.WHAT, Column.WHO, Column.ORIGIN):
            width = self._widths[column] - _left(column) - RIGHT
            text = self._model.text(line, column)
            lines = metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAP, text)
            tallest = max(tallest, lines.height())
        tallest = min(max(tallest, metrics.lineSpacing()), MOST_LINES * metrics.lineSpacing())
        return TOP + tallest + BOTTOM

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: TaskLine = index.data(LineRole)
        column = Column(index.column())
        painter.save()
        tokens = self._paint_ground(painter, option, column)
        rect = option.rect.adjusted(_left(column), TOP, -RIGHT, -BOTTOM)
        done = line.task.done_on is not None
        font = sized(option.font, 13)
        if column is Column.WHAT:
            _paint_box(painter, _box(option.rect), tokens, done=done)
        if column is Column.DUE:
            self._paint_due(painter, rect, line, font, tokens)
        else:
            quiet = done or column is Column.ORIGIN
            painter.setPen(QColor(tokens.text_2 if quiet else tokens.text))
            painter.setFont(font)
            painter.setClipRect(rect)
            painter.drawText(rect, WRAP, self._model.text(line, column))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, column: Column
    ) -> Colours:
        """Paint a cell's ground, so that the cells of a row look as one."""
        tokens = colours(option.palette)
        rect = option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            painter.fillRect(rect, QColor(tokens.accent_bg))
            if column is Column.WHAT:
                edge = QRect(rect.left(), rect.top(), SELECTION_EDGE, rect.height())
                painter.fillRect(edge, QColor(tokens.accent))
        focused = chosen and self._view.hasFocus()
        painter.setPen(QColor(tokens.accent if focused else tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.drawLine(rect.topLeft(), rect.topRight())
        return tokens

    def _paint_due(
        self, painter: QPainter, rect: QRect, line: TaskLine, font: QFont, tokens: Colours
    ) -> None:
        """The day, and below it what it means."""
        done = line.task.done_on is not None
        height = QFontMetrics(font).lineSpacing()
        top = QRect(rect.left(), rect.top(), rect.width(), height)
        if day := self._model.text(line, Column.DUE):
            colour = tokens.bad if line.overdue else tokens.text_2 if done else tokens.text
            paint_text(painter, top, day, font, colour)
            top.translate(0, height)
        colour = tokens.ok if done else tokens.bad if line.overdue else tokens.text_2
        words = self._model.due_words(line)
        paint_text(painter, top, words, sized(font, 12, strong=line.overdue), colour)

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Check a task off where its box is clicked."""
        if event.type() == QEvent.Type.MouseButtonRelease and index.column() == Column.WHAT:
            assert isinstance(event, QMouseEvent)
            if _box(option.rect).adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
                self.check_requested.emit(index.data(LineRole))
                return True
        return False


def _paint_box(painter: QPainter, box: QRect, tokens: Colours, *, done: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.ok if done else tokens.text_3), 1))
    painter.setBrush(QColor(tokens.ok_bg if done else tokens.surface))
    painter.drawRoundedRect(box, 4, 4)
    if done:
        icon("check", QColor(tokens.ok)).paint(painter, box.adjusted(1, 1, -1, -1))


def _left(column: Column) -> int:
    return BOX_LEFT + BOX + 8 if column is Column.WHAT else LEFT


def _box(rect: QRect) -> QRect:
    return QRect(QPoint(rect.left() + BOX_LEFT, rect.top() + TOP + 1), QSize(BOX, BOX))

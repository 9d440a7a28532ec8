"""How an item of the agenda is drawn: number, title over as many lines as it takes, a note."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.records import ItemSummary
from ui.item_models.agenda_model import AgendaModel, ItemRole
from ui.item_models.meeting_list_model import AnyIndex
from ui.widgets.painting import paint_ground, paint_pill, paint_text, sized, text_width

LEFT, NUMBER_WIDTH, RIGHT = 12, 26, 12
TOP, BETWEEN, BOTTOM = 7, 2, 7
PILL_HEIGHT = 20
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class AgendaDelegate(QStyledItemDelegate):
    """Draws the items of `model`; `set_width` tells how wide a row is."""

    # Neither view.viewport() nor index.model() is asked: to say what kind of widget or model they
    # give, PySide makes every class it knows of, which takes longer than the rest of the list.
    def __init__(self, model: AgendaModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._width = 0

    def set_width(self, width: int) -> None:
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        item: ItemSummary = index.data(ItemRole)
        height = self._title_rect(option, item, QRect(0, 0, self._width, 0)).height()
        pill = PILL_HEIGHT if item.closed else 0
        return QSize(80, TOP + height + pill + BETWEEN + 16 + BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        item: ItemSummary = index.data(ItemRole)
        painter.save()
        tokens = paint_ground(painter, option)
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        number_font = sized(option.font, 13)
        number = QRect(rect.left() + LEFT, rect.top() + TOP, self._number_width(number_font), 18)
        paint_text(painter, number, item.number, number_font, tokens.text_2, right=True)
        title = self._title_rect(option, item, rect)
        # Bold, unless it would take another line: lines must not jump when an item is chosen.
        strong = chosen and self._title_rect(option, item, rect, strong=True) == title
        painter.setFont(sized(option.font, 13, strong=strong))
        painter.setPen(QColor(tokens.text))
        painter.drawText(title, WRAP, item.title)
        below = title.bottom() + BETWEEN + 1
        if item.closed:
            corner = QPoint(title.left(), below)
            paint_pill(painter, corner, self.tr("Lukket"), "closed", option, tokens)
            below += PILL_HEIGHT
        line = QRect(title.left(), below, title.width(), 16)
        small = sized(option.font, 12)
        paint_text(painter, line, self._model.note(item), small, tokens.text_2)
        painter.restore()

    def _number_width(self, font: QFont) -> int:
        return text_width(self._model.longest_number, font, NUMBER_WIDTH)

    def _title_rect(
        self, option: QStyleOptionViewItem, item: ItemSummary, rect: QRect, *, strong: bool = False
    ) -> QRect:
        left = rect.left() + LEFT + self._number_width(sized(option.font, 13)) + 8
        width = max(rect.width() - (left - rect.left()) - RIGHT, 40)
        metrics = QFontMetrics(sized(option.font, 13, strong=strong))
        bounds = metrics.boundingRect(QRect(0, 0, width, 10_000), WRAP, item.title)
        return QRect(left, rect.top() + TOP, width, max(bounds.height(), metrics.height()))

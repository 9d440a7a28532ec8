"""How a finding is drawn: how sure it is as a sign and a word, and the sentence below."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from models.control import Weight
from ui.item_models.findings_model import FindingsModel, Fold, Found, Row, RowRole
from ui.item_models.meeting_list_model import AnyIndex
from ui.theme import Colours
from ui.widgets.icons import icon
from ui.widgets.painting import paint_ground, paint_pill, paint_text, sized

LEFT, RIGHT = 14, 12
TOP, BETWEEN, BOTTOM = 8, 4, 8
PILL_HEIGHT = 18
HEADING_HEIGHT = 30
FOLD_HEIGHT = 34
ICON = 16
SIGNS = {Weight.ERROR: "!", Weight.DOUBT: "?", Weight.ADVICE: "›"}
TONES = {Weight.ERROR: "bad", Weight.DOUBT: "warn", Weight.ADVICE: "info"}
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class FindingsDelegate(QStyledItemDelegate):
    """Draws the rows of `model`; `set_width` tells how wide one is."""

    def __init__(self, model: FindingsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._width = 0

    def set_width(self, width: int) -> None:
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: Row = index.data(RowRole)
        if isinstance(row, str):
            return QSize(80, HEADING_HEIGHT)
        if isinstance(row, Fold):
            return QSize(80, FOLD_HEIGHT)
        whole = QRect(0, 0, self._width, 0)
        height = self._text_rect(whole, option.font, self._model.text(row)).height()
        return QSize(80, TOP + PILL_HEIGHT + BETWEEN + height + BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row = index.data(RowRole)
        painter.save()
        if isinstance(row, Found):
            self._paint_found(painter, option, row)
        elif isinstance(row, Fold):
            self._paint_fold(painter, option, row)
        else:
            tokens = paint_ground(painter, option)
            words = option.rect.adjusted(LEFT, 8, -RIGHT, 0)
            paint_text(painter, words, row, sized(option.font, 12, strong=True), tokens.text_2)
        painter.restore()

    def _paint_found(self, painter: QPainter, option: QStyleOptionViewItem, found: Found) -> None:
        tokens = paint_ground(painter, option)
        rect = option.rect
        corner = QPoint(rect.left() + LEFT, rect.top() + TOP)
        if found.wave:
            words = QRect(corner.x(), corner.y(), rect.width() - LEFT - RIGHT, PILL_HEIGHT)
            note = f"✓ {self._model.weight(found)}"
            paint_text(painter, words, note, sized(option.font, 12, strong=True), tokens.ok)
        else:
            weight = found.finding.weight
            word = f"{SIGNS[weight]} {self._model.weight(found)}"
            paint_pill(painter, corner, word, TONES[weight], option, tokens)
        text = self._model.text(found)
        painter.setFont(sized(option.font, 13))
        painter.setPen(QColor(tokens.text_2 if found.wave else tokens.text))
        painter.drawText(self._text_rect(rect, option.font, text), WRAP, text)

    def _paint_fold(self, painter: QPainter, option: QStyleOptionViewItem, fold: Fold) -> None:
        tokens: Colours = paint_ground(painter, option)
        rect = option.rect
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.topLeft(), rect.topRight())
        sign = icon("chevron-down" if fold.opened else "chevron-right", QColor(tokens.text_2))
        box = QRect(rect.left() + 8, rect.top() + (FOLD_HEIGHT - ICON) // 2, ICON, ICON)
        sign.paint(painter, box)
        words = rect.adjusted(8 + ICON + 4, 0, -RIGHT, 0)
        font = sized(option.font, 13, strong=True)
        paint_text(painter, words, self._model.text(fold), font, tokens.text)

    def _text_rect(self, rect: QRect, font: QFont, text: str) -> QRect:
        width = max(rect.width() - LEFT - RIGHT, 40)
        metrics = QFontMetrics(sized(font, 13))
        bounds = metrics.boundingRect(QRect(0, 0, width, 10_000), WRAP, text)
        top = rect.top() + TOP + PILL_HEIGHT + BETWEEN
        return QRect(rect.left() + LEFT, top, width, max(bounds.height(), metrics.height()))

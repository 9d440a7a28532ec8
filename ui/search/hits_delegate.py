"""How a hit is drawn: where it is from, its title, and the text with the words marked."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from models.search import Hit, Marks, Part
from ui.item_models.hits_model import HitRole, HitsModel
from ui.item_models.meeting_list_model import AnyIndex
from ui.theme import Colours, colours
from ui.widgets.painting import paint_ground, paint_pill, paint_text, pill_width, sized

LEFT, RIGHT, TOP, BOTTOM, GAP = 20, 20, 9, 11, 3
HEAD = 20  # the line that tells where
SNIPPET_LINES = 2
WIDEST = 860  # a longer line is hard to read


class HitsDelegate(QStyledItemDelegate):
    """Draws the lines of `model`. A snippet takes two lines, a decision in full what it takes."""

    def __init__(self, model: HitsModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.in_full = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hit: Hit = index.data(HitRole)
        width = self._view.viewport().width()
        tokens = colours(option.palette)
        height = TOP + HEAD + _height(self._title(hit, option.font, width, tokens))
        if hit.text:
            height += GAP + _height(self._text(hit, option.font, width, tokens))
        return QSize(width, height + BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        hit: Hit = index.data(HitRole)
        painter.save()
        tokens = paint_ground(painter, option)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        rect = option.rect.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        rect.setWidth(min(rect.width(), WIDEST))
        self._paint_head(painter, rect, hit, option, tokens)
        width = option.rect.width()
        title = self._title(hit, option.font, width, tokens)
        top = rect.top() + HEAD
        painter.setPen(QColor(tokens.text))
        title.draw(painter, QPointF(rect.left(), top))
        if hit.text:
            text = self._text(hit, option.font, width, tokens)
            painter.setPen(QColor(tokens.text if self.in_full else tokens.text_2))
            text.draw(painter, QPointF(rect.left(), top + _height(title) + GAP))
        painter.restore()

    def _paint_head(
        self,
        painter: QPainter,
        rect: QRect,
        hit: Hit,
        option: QStyleOptionViewItem,
        tokens: Colours,
    ) -> None:
        """Where the hit is from; to the right what kind of text it is in."""
        right = rect.right()
        name = self._model.part_name(hit)
        name = QFontMetrics(sized(option.font, 11, strong=True)).elidedText(
            name, Qt.TextElideMode.ElideRight, rect.width() // 3
        )
        tone = "ok" if hit.part is Part.DECISION else "info"
        pills = [(name, tone)] + ([(self.tr("Lukket"), "closed")] if hit.closed else [])
        for text, pill_tone in pills:
            right -= pill_width(text, option.font)
            paint_pill(painter, QPoint(right, rect.top()), text, pill_tone, option, tokens)
            right -= 6
        line = QRect(rect.left(), rect.top(), right - rect.left() - 6, 18)
        paint_text(painter, line, self._model.where(hit), sized(option.font, 12), tokens.text_2)

    def _title(self, hit: Hit, font: QFont, width: int, tokens: Colours) -> QTextLayout:
        title = self._model.title(hit)
        moved = len(title) - len(hit.title)
        places = tuple((start + moved, length) for start, length in hit.title_marks)
        return _laid_out(title, places, sized(font, 14, strong=True), width, tokens, 2)

    def _text(self, hit: Hit, font: QFont, width: int, tokens: Colours) -> QTextLayout:
        lines = 10_000 if self.in_full else SNIPPET_LINES
        return _laid_out(hit.text, hit.marks, sized(font, 13), width, tokens, lines)


def _laid_out(
    text: str, places: Marks, font: QFont, width: int, tokens: Colours, most: int
) -> QTextLayout:
    """The text in lines, at most so many, with the words marked."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    look = QTextCharFormat()
    look.setBackground(QColor(tokens.warn_bg))
    look.setForeground(QColor(tokens.text))
    look.setFontWeight(QFont.Weight.Bold)
    ranges = []
    for start, length in places:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, length, look
        ranges.append(marked)
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    for _line in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(min(width - LEFT - RIGHT, WIDEST), 80))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return round(sum(layout.lineAt(place).height() for place in range(layout.lineCount())))

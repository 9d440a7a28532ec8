"""What the list delegates paint with."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.theme import Colours, colours

SELECTION_EDGE = 3


def sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    """`font` in another size, in pixels."""
    result = QFont(font)
    result.setPixelSize(pixels)
    result.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return result


def tone_colours(tokens: Colours, tone: str) -> tuple[QColor, QColor]:
    """Ground and text of a tone: info, ok, warn, bad or closed."""
    ground, text = {
        "info": (tokens.accent_bg, tokens.accent_text),
        "ok": (tokens.ok_bg, tokens.ok),
        "warn": (tokens.warn_bg, tokens.warn),
        "bad": (tokens.bad_bg, tokens.bad),
        "closed": (tokens.closed_bg, tokens.closed),
    }[tone]
    return QColor(ground), QColor(text)


def fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill `rect`. Not by fillRect, for which PySide first makes all of Qt's named gradients."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)
    painter.restore()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> Colours:
    """Paint a row's ground with selection, focus and pointer; give the colours to go on with."""
    tokens = colours(option.palette)
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        fill(painter, rect, QColor(tokens.accent_bg))
        edge = QRect(rect.left(), rect.top(), SELECTION_EDGE, rect.height())
        fill(painter, edge, QColor(tokens.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        fill(painter, rect, QColor(tokens.bg))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(tokens.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
    return tokens


def paint_text(
    painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, *, right: bool = False
) -> None:
    """One line of text, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def text_width(text: str, font: QFont, least: int = 0) -> int:
    """The room that a line takes, in pixels, with a pixel to spare; at least `least`."""
    return max(QFontMetrics(font).horizontalAdvance(text) + 1, least)


def pill_width(text: str, font: QFont) -> int:
    return QFontMetrics(sized(font, 11, strong=True)).horizontalAdvance(text) + 16


def paint_pill(
    painter: QPainter,
    corner: QPoint,
    text: str,
    tone: str,
    option: QStyleOptionViewItem,
    tokens: Colours,
) -> None:
    """A rounded word of status with its top left corner at `corner`."""
    font = option.font
    ground, ink = tone_colours(tokens, tone)
    if option.state & QStyle.StateFlag.State_Selected and tone == "info":
        ground = QColor(tokens.surface)  # or it would vanish in the selection
    rect = QRect(corner.x(), corner.y(), pill_width(text, font), 18)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect), 9, 9)
    painter.setFont(sized(font, 11, strong=True))
    painter.setPen(ink)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()

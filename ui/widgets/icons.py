"""The program's icons: line drawings in resources/icons, tinted to the colour asked for."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
SIZES = (16, 18, 20, 24, 32, 36, 40, 48)  # what is asked for, and its double for fine screens
DISABLED_ALPHA = 0.4


def icon(name: str, colour: QColor) -> QIcon:
    """The icon `name` ('bold', 'chevron-down') drawn in `colour`, paler when disabled.

    Ask again when the palette changes: the icon keeps the colour it was made with. Raises
    FileNotFoundError when there is no such icon.
    """
    return _icon(name, colour.rgba())


@cache
def _icon(name: str, rgba: int) -> QIcon:
    drawing = QSvgRenderer(QByteArray((ICONS / f"{name}.svg").read_bytes()))
    colour = QColor.fromRgba(rgba)
    paler = QColor(colour)
    paler.setAlphaF(colour.alphaF() * DISABLED_ALPHA)
    result = QIcon()
    for size in SIZES:
        result.addPixmap(_tinted(drawing, size, colour), QIcon.Mode.Normal)
        result.addPixmap(_tinted(drawing, size, paler), QIcon.Mode.Disabled)
    return result


def _tinted(drawing: QSvgRenderer, size: int, colour: QColor) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), colour)
    painter.end()
    return pixmap

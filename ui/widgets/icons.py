"""The program's icons: line drawings in resources/icons, tinted to the colour asked for."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.widgets.painting import fill

ICONS = Path(__file__).parents[2] / "resources" / "icons"
DISABLED_ALPHA = 0.4


def icon(name: str, colour: QColor) -> QIcon:
    """The icon `name` ('bold', 'chevron-down') drawn in `colour`, paler when disabled.

    Ask again when the palette changes: the icon keeps the colour it was made with. It is drawn
    when it is first shown, in the size it is shown in. Raises FileNotFoundError when there is
    no such icon.
    """
    if not (ICONS / f"{name}.svg").is_file():
        raise FileNotFoundError(ICONS / f"{name}.svg")
    return QIcon(_DrawnWhenShown(name, colour))


class _DrawnWhenShown(QIconEngine):
    def __init__(self, name: str, colour: QColor) -> None:
        super().__init__()
        self._name = name
        self._colour = QColor(colour)

    def clone(self) -> QIconEngine:
        return _DrawnWhenShown(self._name, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._drawn(rect.size() * scale, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(size, mode)

    def scaledPixmap(  # noqa: N802 (Qt's name)
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._drawn(size, mode)

    def _drawn(self, size: QSize, mode: QIcon.Mode) -> QPixmap:
        colour = QColor(self._colour)
        if mode is QIcon.Mode.Disabled:
            colour.setAlphaF(colour.alphaF() * DISABLED_ALPHA)
        return _tinted(self._name, size.width(), size.height(), colour.rgba())


@cache
def _drawing(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray((ICONS / f"{name}.svg").read_bytes()))


@cache
def _tinted(name: str, width: int, height: int, rgba: int) -> QPixmap:
    pixmap = QPixmap(max(width, 1), max(height, 1))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _drawing(name).render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    fill(painter, pixmap.rect(), QColor.fromRgba(rgba))
    painter.end()
    return pixmap

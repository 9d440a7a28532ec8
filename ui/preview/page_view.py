"""Shows the pages of a PDF, one below the other."""

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.preview.pdf_pages import Heading, PdfPages
from ui.theme import colours

MARGIN = 16  # around the pages and between them
LINE = 40  # an arrow key's way
FULL_SIZE = 96 / 72  # screen pixels to a point at 100 percent
STEPS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)  # percent
_KEPT_AROUND = 2  # pages out of sight whose pictures are kept, above and below


class Fit(StrEnum):
    """What the size of the pages follows."""

    WIDTH = "width"  # the view's width
    PAGE = "page"  # a whole page in sight
    PERCENT = "percent"  # a figure that was chosen


class PageView(QAbstractScrollArea):
    """The pages of a PDF. Each is drawn when it comes into sight, as sharp as the screen is.

    Arrows, Page Up, Page Down, Space, Home and End scroll; + and - change the size, 0 fits the
    pages to the width and H shows a whole page.
    """

    page_changed = Signal(int, int)  # the page in sight, from 1, and how many there are
    zoom_changed = Signal(int)  # in percent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._fit = Fit.WIDTH
        self._chosen = FULL_SIZE  # screen pixels to a point, when it is for the user to say
        self._scale = FULL_SIZE  # the one in force
        self._tops: list[int] = []  # of each page, from the top of them all
        self._images: dict[int, QImage] = {}
        self._told = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # Were it to come and go, the width it takes would change the size of the pages.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self._tell_page()

    # --- what is shown ---

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF at the place where one was in the one before.

        Raises pypdfium2.PdfiumError, and shows what it did, when `content` is no PDF.
        """
        self._replace(PdfPages(content))

    def clear(self) -> None:
        """Show nothing."""
        self._replace(None)

    def _replace(self, pages: PdfPages | None) -> None:
        place = self._place()
        self._pages = pages
        self._images.clear()
        self._lay_out(place)

    @property
    def page_count(self) -> int:
        return len(self._pages) if self._pages else 0

    @property
    def current_page(self) -> int:
        """The page that fills most of the view's upper half, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max(bisect_right(self._tops, middle) - 1, 0)

    def headings(self) -> list[Heading]:
        """The bookmarks of the PDF, in order."""
        return self._pages.headings() if self._pages else []

    def go_to_page(self, page: int) -> None:
        """Scroll to the top of page number `page`, counted from 0."""
        if self._tops:
            top = self._tops[min(max(page, 0), len(self._tops) - 1)]
            self.verticalScrollBar().setValue(top - MARGIN // 2)

    # --- size ---

    @property
    def fit(self) -> Fit:
        return self._fit

    @property
    def zoom(self) -> int:
        """The size of the pages in percent."""
        return round(self._scale / FULL_SIZE * 100)

    def fit_width(self) -> None:
        """Let the pages be as wide as the view."""
        self._set_fit(Fit.WIDTH)

    def fit_page(self) -> None:
        """Let a whole page be in sight."""
        self._set_fit(Fit.PAGE)

    def zoom_in(self) -> None:
        """Show the pages a step larger."""
        self.set_zoom(next((step for step in STEPS if step > self.zoom), STEPS[-1]))

    def zoom_out(self) -> None:
        """Show the pages a step smaller."""
        self.set_zoom(next((step for step in reversed(STEPS) if step < self.zoom), STEPS[0]))

    def set_zoom(self, percent: int) -> None:
        """Show the pages in a size of their own, in percent of paper."""
        self._chosen = FULL_SIZE * percent / 100
        self._set_fit(Fit.PERCENT)

    def _set_fit(self, fit: Fit) -> None:
        self._fit = fit
        self._lay_out(self._place())

    def _fitted_scale(self, pages: PdfPages) -> float:
        widest = max(size.width() for size in pages.sizes)
        tallest = max(size.height() for size in pages.sizes)
        across = (self.viewport().width() - 2 * MARGIN) / widest
        down = (self.viewport().height() - 2 * MARGIN) / tallest
        fitted = {Fit.WIDTH: across, Fit.PAGE: min(across, down)}.get(self._fit, self._chosen)
        return min(max(fitted, FULL_SIZE / 10), FULL_SIZE * 4)

    # --- layout ---

    def _place(self) -> tuple[int, float]:
        """The page at the upper edge, and how far down it that edge is: 0 to 1."""
        if not self._tops or not self._pages:
            return 0, 0.0
        edge = self.verticalScrollBar().value()
        page = max(bisect_right(self._tops, edge + MARGIN) - 1, 0)
        return page, (edge - self._tops[page]) / self._height(self._pages, page)

    def _lay_out(self, place: tuple[int, float]) -> None:
        """Work out where each page stands, with `place` at the upper edge."""
        pages, old = self._pages, self._scale
        self._tops = []
        end = MARGIN
        if pages:
            self._scale = self._fitted_scale(pages)
            for page in range(len(pages)):
                self._tops.append(end)
                end += self._height(pages, page) + MARGIN
        if self._scale != old:
            self._images.clear()
            self.zoom_changed.emit(self.zoom)
        self._set_range(end)
        if pages:
            page, part = place
            if page >= len(pages):
                page, part = len(pages) - 1, 0.0
            value = self._tops[page] + part * self._height(pages, page)
            self.verticalScrollBar().setValue(round(value) if part or page else 0)
        self.viewport().update()
        self._tell_page()

    def _set_range(self, height: int) -> None:
        room = self.viewport().size()
        widest = max((self._width(self._pages, i) for i in range(self.page_count)), default=0)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(widest + 2 * MARGIN - room.width(), 0))
        down.setPageStep(room.height())
        down.setRange(0, max(height - room.height(), 0))

    def _width(self, pages: PdfPages | None, page: int) -> int:
        return round(pages.sizes[page].width() * self._scale) if pages else 0

    def _height(self, pages: PdfPages, page: int) -> int:
        return round(pages.sizes[page].height() * self._scale)

    def _rect(self, pages: PdfPages, page: int) -> QRect:
        """Where a page stands in the viewport."""
        width = self._width(pages, page)
        room = self.viewport().width()
        left = max((room - width) // 2, MARGIN) - self.horizontalScrollBar().value()
        top = self._tops[page] - self.verticalScrollBar().value()
        return QRect(left, top, width, self._height(pages, page))

    def _tell_page(self) -> None:
        """Say which page is in sight: to who listens, and to a screen reader."""
        told = (self.current_page + 1, self.page_count)
        if told == self._told:
            return
        self._told = told
        name = self.tr("Side {page} af {pages}").format(page=told[0], pages=told[1])
        self.setAccessibleName(name if self.page_count else self.tr("Ingen sider"))
        self.page_changed.emit(*told)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = colours(self.palette())
        painter.fillRect(event.rect(), QColor(tokens.sunken))
        for page in self._in_sight(event.rect()):
            self._paint_page(painter, page, QColor(tokens.line_strong))
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _in_sight(self, area: QRect) -> list[int]:
        pages = self._pages
        if not pages:
            return []
        return [i for i in range(len(pages)) if self._rect(pages, i).intersects(area)]

    def _paint_page(self, painter: QPainter, page: int, edge: QColor) -> None:
        assert self._pages is not None
        rect = self._rect(self._pages, page)
        painter.drawImage(rect, self._image(self._pages, page))
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _image(self, pages: PdfPages, page: int) -> QImage:
        """The picture of a page, drawn if it is not kept; those far out of sight are let go."""
        if page not in self._images:
            self._images[page] = pages.image(page, self._scale * self.devicePixelRatioF())
            shown = self._in_sight(self.viewport().rect())
            if shown:
                kept = range(shown[0] - _KEPT_AROUND, shown[-1] + _KEPT_AROUND + 1)
                self._images = {i: image for i, image in self._images.items() if i in kept}
        return self._images[page]

    # --- events ---

    def scrollContentsBy(self, _across: int, _down: int) -> None:  # noqa: N802 - Qt's name
        self.viewport().update()
        self._tell_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place()
        super().resizeEvent(event)
        self._lay_out(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._images.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned: QPoint = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if turned.y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        actions: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_width,
            Qt.Key.Key_H: self.fit_page,
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Space: lambda: bar.setValue(
                bar.value() + (-1 if back else 1) * bar.pageStep()
            ),
        }
        act = actions.get(event.key())
        if act:
            act()
        else:
            super().keyPressEvent(event)

"""Prints a PDF: one page at each turn of the window's loop, so that the window stays alive."""

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ui.preview.pdf_pages import PdfPages

SHARPEST = 300  # dots to the inch; more takes memory and cannot be seen


def prepare(printer: QPrinter, pages: PdfPages) -> None:
    """Give the printer the paper that the pages are made for, before the user is asked."""
    size = pages.sizes[0]
    across = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)


class Printing(QObject):
    """One print job. It begins with `start`, and ends in `finished` unless it is cancelled."""

    printed = Signal(int, int)  # a page, from 1 of those to be printed, and how many they are
    finished = Signal(bool)  # whether the printer took every page

    def __init__(self, pages: PdfPages, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = printer
        first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
        self._numbers = list(range(first - 1, min(last, len(pages))))
        self._done = 0
        self._painter = QPainter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._print_page)

    def start(self) -> None:
        """Begin; `finished` tells at once if the printer cannot."""
        if self._numbers and self._painter.begin(self._printer):
            self._timer.start()
        else:
            self.finished.emit(False)

    def cancel(self) -> None:
        """Stop before the next page."""
        self._timer.stop()
        self._printer.abort()
        self._painter.end()

    def _print_page(self) -> None:
        if self._done and not self._printer.newPage():
            self._end(False)
            return
        page = self._numbers[self._done]
        size, resolution = self._pages.sizes[page], self._printer.resolution()
        image = self._pages.image(page, min(resolution, SHARPEST) / 72)
        whole = QRectF(0, 0, size.width() / 72 * resolution, size.height() / 72 * resolution)
        self._painter.drawImage(whole, image)
        self._done += 1
        self.printed.emit(self._done, len(self._numbers))
        if self._done == len(self._numbers):
            self._end(True)

    def _end(self, well: bool) -> None:
        self._timer.stop()
        self._painter.end()
        self.finished.emit(well)

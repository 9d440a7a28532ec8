"""The pages of a PDF as pictures."""

import weakref
from contextlib import closing
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from models.pdfium import PDFIUM


@dataclass(frozen=True)
class Heading:
    """An entry of the PDF's bookmarks: its text, and the page it stands on, from 0."""

    title: str
    page: int
    level: int  # 0 is the topmost


class PdfPages:
    """The pages of a PDF, given as its content. Raises pypdfium2.PdfiumError for what is none."""

    def __init__(self, content: bytes) -> None:
        with PDFIUM:
            self._pdf = pypdfium2.PdfDocument(content)
            # pypdfium2 would close it as well, but without asking who else is at it.
            weakref.finalize(self, _close, self._pdf).atexit = False
            self.sizes = [QSizeF(*self._pdf.get_page_size(i)) for i in range(len(self._pdf))]

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, page: int, scale: float) -> QImage:
        """Page number `page`, from 0, with `scale` pixels to a point."""
        with (
            PDFIUM,
            closing(self._pdf[page]) as drawn,
            closing(drawn.render(scale=scale, force_bitmap_format=raw.FPDFBitmap_BGRx)) as bitmap,
        ):
            whole = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            return whole.copy()  # of its own: the buffer is let go of

    def headings(self) -> list[Heading]:
        """The bookmarks in order."""
        with PDFIUM:
            return [
                Heading(bookmark.get_title(), target.get_index() or 0, bookmark.level)
                for bookmark in self._pdf.get_toc()
                if (target := bookmark.get_dest())
            ]


def _close(pdf: pypdfium2.PdfDocument) -> None:
    with PDFIUM:
        pdf.close()

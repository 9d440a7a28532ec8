"""pdfium is used by the window and by an export's thread, and by one at a time."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pypdfium2  # type: ignore[import-untyped]
import pytest

from models.export import compose
from models.export.office import outline_pages
from models.export.pdf import pdf_bytes
from models.pdfium import PDFIUM
from tests.docx.example import minutes
from ui.preview.pdf_pages import PdfPages

CONTENT = pdf_bytes(compose(minutes()), created=dt.datetime(2026, 6, 5, 8, 30))

USES: dict[str, Callable[[list[PdfPages]], object]] = {
    "opening": lambda _: PdfPages(CONTENT),
    "drawing": lambda pages: pages[0].image(0, 1),
    "reading the headings": lambda pages: pages[0].headings(),
    "closing": lambda pages: pages.clear(),
    "the numbers of an export": lambda _: outline_pages(CONTENT),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES.keys())
def test_it_waits_for_the_other_thread(use: Callable[[list[PdfPages]], object]) -> None:
    thread = Thread(target=use, args=([PdfPages(CONTENT)],))
    with PDFIUM:
        thread.start()
        thread.join(0.2)
        assert thread.is_alive()
    thread.join()


def test_two_threads_draw_and_read_for_a_while_and_both_are_right() -> None:
    numbers = outline_pages(CONTENT)
    first = PdfPages(CONTENT).image(0, 1)
    with ThreadPoolExecutor(1) as worker:
        read = [worker.submit(outline_pages, CONTENT) for _ in range(300)]
        for _ in range(60):
            assert PdfPages(CONTENT).image(0, 1) == first
    assert {one.result() for one in read} == {numbers}
    assert len(numbers) > 1


def test_what_is_no_pdf_leaves_pdfium_to_others() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        PdfPages(b"ikke en pdf")
    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(outline_pages, CONTENT).result(10)

"""The pages of a PDF on the screen."""

import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.hands import CTRL, press, shown
from ui.preview.page_view import Fit, PageView


def pdf(*texts: str, paper: str = "a4") -> bytes:
    """A PDF with a page for each text, under a bookmark."""
    pages = "\n#pagebreak()\n".join(f"= {text}" for text in texts)
    content = typst.compile(f'#set page(paper: "{paper}")\n{pages}'.encode())
    assert isinstance(content, bytes)
    return content


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    """Five pages, on the screen."""
    view = PageView()
    view.show_pdf(pdf(*"ABCDE"))
    shown(qtbot, view)
    return view


def test_it_says_which_page_is_in_sight(view: PageView) -> None:
    told: list[tuple[int, int]] = []
    view.page_changed.connect(lambda page, pages: told.append((page, pages)))
    assert view.accessibleName() == "Side 1 af 5"
    view.go_to_page(2)
    assert (view.current_page, view.accessibleName()) == (2, "Side 3 af 5")
    view.go_to_page(99)
    assert view.accessibleName() == "Side 5 af 5"
    view.go_to_page(-1)
    assert told[-1] == (1, 5)


def test_the_headings_are_those_of_the_file(view: PageView) -> None:
    assert [(h.title, h.page, h.level) for h in view.headings()] == [
        (title, page, 0) for page, title in enumerate("ABCDE")
    ]


def test_nothing_is_shown_before_there_is_something_and_after_it_is_cleared(qtbot: QtBot) -> None:
    view = PageView()
    shown(qtbot, view)
    view.grab()
    assert view.accessibleName() == "Ingen sider"
    assert view.headings() == []
    view.show_pdf(pdf("A"))
    assert view.page_count == 1
    view.clear()
    view.go_to_page(1)
    assert (view.page_count, view.accessibleName()) == (0, "Ingen sider")


def test_what_is_no_pdf_is_refused_and_the_pages_stay(view: PageView) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        view.show_pdf(b"ikke en pdf")
    assert view.page_count == 5


def test_the_pages_are_white_sheets_with_the_text_on_them(view: PageView) -> None:
    picture = view.viewport().grab().toImage()
    middle = QPoint(picture.width() // 2, picture.height() // 2)
    assert picture.pixelColor(middle) == QColor("white")
    assert picture.pixelColor(4, picture.height() // 2) != QColor("white")
    dark = [
        (x, y)
        for x in range(60, 400)
        for y in range(40, 200)
        if picture.pixelColor(x, y).lightness() < 100
    ]
    assert dark  # the heading


def test_another_pdf_is_shown_at_the_place_where_one_was(view: PageView) -> None:
    view.go_to_page(3)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 100)
    before = view.verticalScrollBar().value()
    view.show_pdf(pdf(*"FGHIJKL"))
    assert view.verticalScrollBar().value() == pytest.approx(before, abs=1)
    view.show_pdf(pdf("A", "B"))
    assert view.accessibleName() == "Side 2 af 2"
    view.verticalScrollBar().setValue(0)
    view.show_pdf(pdf(*"FGHIJ"))
    assert view.verticalScrollBar().value() == 0


def test_the_place_is_kept_when_the_size_changes(view: PageView) -> None:
    view.go_to_page(3)
    for change in (view.fit_page, view.zoom_in, view.zoom_out, view.fit_width):
        change()
        assert view.current_page == 3, change
    view.resize(500, 400)
    QApplication.processEvents()
    assert view.current_page == 3


def test_the_keys_change_the_size(view: PageView) -> None:
    sizes: list[int] = []
    view.zoom_changed.connect(sizes.append)
    width = view.zoom
    press(Qt.Key.Key_H)
    assert str(view.fit) == "page"
    assert view.zoom < width
    assert view.horizontalScrollBar().maximum() == 0
    press(Qt.Key.Key_Plus)
    assert str(view.fit) == "percent"
    press(Qt.Key.Key_Minus)
    press(Qt.Key.Key_0)
    assert (view.fit, view.zoom) == (Fit.WIDTH, width)
    assert len(sizes) == 4
    for _step in range(20):
        press(Qt.Key.Key_Plus)
    assert view.zoom == 400
    assert view.horizontalScrollBar().maximum() > 0
    for _step in range(20):
        press(Qt.Key.Key_Minus)
    assert view.zoom == 25
    view.grab()


def test_the_keys_scroll(view: PageView) -> None:
    bar = view.verticalScrollBar()
    press(Qt.Key.Key_Down)
    assert bar.value() > 0
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Space)
    assert bar.value() == bar.pageStep()
    press(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    press(Qt.Key.Key_Home)
    assert bar.value() == 0


def wheel(view: PageView, turn: int, modifier: Qt.KeyboardModifier) -> None:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_scrolls_and_with_ctrl_it_changes_the_size(view: PageView) -> None:
    wheel(view, -120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0
    before = view.zoom
    wheel(view, 120, CTRL)
    assert view.zoom > before
    wheel(view, -120, CTRL)
    wheel(view, -120, CTRL)
    assert view.zoom < before


def test_only_pages_near_the_ones_in_sight_are_kept_drawn(qtbot: QtBot) -> None:
    view = PageView()
    view.show_pdf(pdf(*(str(number) for number in range(30))))
    shown(qtbot, view)
    for page in range(30):
        view.go_to_page(page)
        view.grab()
    assert 1 <= len(view._images) <= 7
    assert max(view._images) == 29


def test_the_pages_are_as_sharp_as_the_screen(view: PageView) -> None:
    view.grab()
    image = view._images[0]
    width = round(view._scale * 595.28 * view.devicePixelRatioF())
    assert abs(image.width() - width) <= 1


def test_where_the_cursor_is_can_be_seen(view: PageView) -> None:
    edge = view.viewport().grab().toImage().pixelColor(0, 0)
    view.clearFocus()
    assert view.viewport().grab().toImage().pixelColor(0, 0) != edge

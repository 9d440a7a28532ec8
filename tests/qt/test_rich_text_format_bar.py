"""The format bar and the link panel."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.text import ListItem, Paragraph, Span, Table, plain, rich_text
from ui.widgets.format_bar import FormatBar, LinkPanel, full_address
from ui.widgets.icons import ICONS, icon
from ui.widgets.rich_text_edit import RichTextEdit

# The panel is a popup, and the offscreen platform cannot give it the keyboard by force.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
LINKED = rich_text([Paragraph((Span("se "), Span("her", link="https://a.dk")))])


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FormatBar]:
    """A bar in a window of its own, with room below it."""
    window = QWidget()
    qtbot.addWidget(window)
    bar = FormatBar()
    QVBoxLayout(window).addWidget(bar)
    yield bar
    window.close()


@pytest.fixture
def editor(qtbot: QtBot, bar: FormatBar) -> RichTextEdit:
    """The editor below the bar, bound to it, with the focus."""
    editor = RichTextEdit(plain)
    window = bar.window()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(editor)
    window.resize(500, 300)
    window.show()
    window.activateWindow()
    editor.setFocus()
    bar.bind(editor)
    qtbot.waitUntil(editor.hasFocus)
    return editor


def open_panel(qtbot: QtBot) -> LinkPanel:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), LinkPanel))
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, LinkPanel)
    return panel


def test_a_click_changes_the_looks_and_leaves_the_cursor(
    bar: FormatBar, editor: RichTextEdit
) -> None:
    QTest.mouseClick(bar.bold, LEFT)
    QTest.keyClicks(editor, "a")
    QTest.mouseClick(bar.bullets, LEFT)
    assert editor.hasFocus()
    assert editor.text().blocks == (ListItem((Span("a", bold=True),)),)


def test_the_buttons_follow_the_cursor(bar: FormatBar, editor: RichTextEdit) -> None:
    editor.set_text(
        rich_text(
            [
                Paragraph((Span("a", bold=True, italic=True),)),
                ListItem((Span("b"),)),
                ListItem((Span("c"),), 0, True),
                Table((((), ()),)),
            ]
        )
    )
    toggles = (bar.bold, bar.italic, bar.bullets, bar.numbers)
    shifts = (bar.outdent, bar.indent)
    seen = []
    for position in (1, 2, 4, 6):
        cursor = editor.textCursor()
        cursor.setPosition(position)
        editor.setTextCursor(cursor)
        seen.append(
            (
                [toggle.isChecked() for toggle in toggles],
                [shift.isEnabled() for shift in shifts],
                bar.table.isEnabled(),
            )
        )
    assert seen == [
        ([True, True, False, False], [False, False], True),
        ([False, False, True, False], [False, False], True),
        ([False, False, False, True], [False, True], True),
        ([False, False, False, False], [False, False], False),
    ]


def test_a_key_shows_on_its_button(bar: FormatBar, editor: RichTextEdit) -> None:
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert bar.bold.isChecked()
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert not bar.bold.isChecked()


def test_the_bar_puts_in_a_table(bar: FormatBar, editor: RichTextEdit) -> None:
    QTest.mouseClick(bar.table, LEFT)
    QTest.keyClicks(editor, "a")
    (table,) = editor.text().blocks
    assert isinstance(table, Table)
    assert table.rows[0] == ((Span("a"),), ())


def test_the_bar_serves_one_editor_at_a_time(
    qtbot: QtBot, bar: FormatBar, editor: RichTextEdit
) -> None:
    other = RichTextEdit(plain)
    qtbot.addWidget(other)
    bar.bind(other)
    QTest.mouseClick(bar.bullets, LEFT)
    assert editor.list_kind() is None
    assert other.list_kind() is not None
    bar.bind(None)
    assert not bar.isEnabled()


def test_the_bar_rests_for_a_read_only_or_deleted_editor(
    qtbot: QtBot, bar: FormatBar, editor: RichTextEdit
) -> None:
    editor.setReadOnly(True)
    bar.bind(None)
    bar.bind(editor)
    assert not bar.isEnabled()
    editor.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(editor))
    bar.bind(None)
    assert not bar.isEnabled()


def test_every_button_has_a_danish_name_and_its_shortcut(bar: FormatBar) -> None:
    buttons = (bar.bold, bar.italic, bar.bullets, bar.numbers, bar.link, bar.table)
    assert [button.accessibleName() for button in buttons] == [
        "Fed",
        "Kursiv",
        "Punktopstilling",
        "Nummereret liste",
        "Link",
        "Indsæt tabel",
    ]
    assert bar.bold.toolTip() == "Fed (Ctrl+B)"


# --- links ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.a.dk/b", "https://www.a.dk/b"),
        (" http://a.dk ", "http://a.dk"),
        ("navn@a.dk", "mailto:navn@a.dk"),
        ("tel:+4512345678", "tel:+4512345678"),
        ("a.dk/@b", "https://a.dk/@b"),
    ],
)
def test_an_address_gets_the_scheme_it_lacks(typed: str, address: str) -> None:
    assert full_address(typed) == address


def test_a_link_is_written_in_the_panel(qtbot: QtBot, bar: FormatBar, editor: RichTextEdit) -> None:
    QTest.keyClicks(editor, "se her")
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.WordLeft, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL)
    panel = open_panel(qtbot)
    assert panel.text.text() == "her"
    assert not panel.ok.isEnabled()
    QTest.keyClicks(panel.address, "a.dk")
    QTest.keyClick(panel.address, Qt.Key.Key_Return)
    assert editor.text() == LINKED
    assert not panel.isVisible()


def test_a_link_is_taken_away_in_the_panel(
    qtbot: QtBot, bar: FormatBar, editor: RichTextEdit
) -> None:
    editor.set_text(LINKED)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.mouseClick(bar.link, LEFT)
    panel = open_panel(qtbot)
    assert (panel.text.text(), panel.address.text()) == ("her", "https://a.dk")
    QTest.mouseClick(panel.remove, LEFT)
    assert editor.text() == plain("se her")


def test_escape_closes_the_panel_and_changes_nothing(
    qtbot: QtBot, bar: FormatBar, editor: RichTextEdit
) -> None:
    with qtbot.assertNotEmitted(editor.text_edited):
        QTest.mouseClick(bar.link, LEFT)
        panel = open_panel(qtbot)
        assert not panel.remove.isVisible()
        QTest.keyClicks(panel.address, "a.dk")
        QTest.keyClick(panel.address, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


# --- icons ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = icon(name, QColor("#1b5e83")).pixmap(24, 24).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    inked = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    full = [colour for colour in inked if colour.alpha() > 240]
    assert full
    assert all(abs(colour.blue() - 0x83) < 4 and colour.red() < 0x20 for colour in full)


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("findes ikke", QColor("black"))

"""The editor of a rich text, driven by real key events."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPalette,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.text import ListItem, Paragraph, RichText, Span, Table, plain, rich_text
from ui.widgets.rich_text_edit import RichTextEdit
from ui.widgets.rich_text_links import Link

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),) if text else ())


def item(text: str, level: int = 0, *, numbered: bool = False) -> ListItem:
    return ListItem((Span(text),) if text else (), level, numbered)


def table(*rows: str) -> Table:
    """A table of one-letter cells: 'ab' is a row of two; a space is an empty cell."""
    return Table(tuple(tuple((Span(c),) if c != " " else () for c in row) for row in rows))


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def editor(qtbot: QtBot, opened: list[str]) -> Iterator[RichTextEdit]:
    """An editor in a window, between two other fields, with the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    editor = RichTextEdit(
        lambda html: rich_text([Paragraph((Span("læst", bold=True),)), item(str(len(html)))]),
        open_url=lambda url: opened.append(url.toString()),
    )
    for widget in (QLineEdit(), editor, QLineEdit()):
        layout.addWidget(widget)
    window.resize(500, 400)
    window.show()
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    yield editor
    window.close()


def show(editor: RichTextEdit, *blocks: Paragraph | ListItem | Table, at: int = -1) -> None:
    """Show `blocks` with the cursor at a position, or at the end."""
    editor.set_text(rich_text(blocks))
    place(editor, at)


def place(editor: RichTextEdit, at: int, to: int | None = None) -> None:
    cursor = editor.textCursor()
    last = editor.document().characterCount() - 1
    cursor.setPosition(last if at < 0 else at)
    if to is not None:
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def blocks(editor: RichTextEdit) -> tuple[object, ...]:
    return editor.text().blocks


# --- typing ---------------------------------------------------------------------------------


def test_typing_tells_that_the_text_is_edited(qtbot: QtBot, editor: RichTextEdit) -> None:
    with qtbot.waitSignal(editor.text_edited):
        QTest.keyClicks(editor, "Godkendt.")
    assert editor.text() == plain("Godkendt.")


def test_showing_a_text_is_no_edit(qtbot: QtBot, editor: RichTextEdit) -> None:
    with qtbot.assertNotEmitted(editor.text_edited):
        editor.set_text(rich_text([item("a"), table("ab")]))


def test_enter_begins_a_paragraph_and_shift_enter_a_line(editor: RichTextEdit) -> None:
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Key.Key_Return)
    QTest.keyClicks(editor, "b")
    QTest.keyClick(editor, Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "c")
    assert blocks(editor) == (paragraph("a"), paragraph("b\nc"))


def test_enter_replaces_what_is_selected(editor: RichTextEdit) -> None:
    show(editor, paragraph("abc"), paragraph("def"))
    place(editor, 1, 5)
    QTest.keyClick(editor, Key.Key_Return)
    assert blocks(editor) == (paragraph("a"), paragraph("ef"))


@pytest.mark.parametrize(
    ("key", "looks"), [(Key.Key_B, Span("a", bold=True)), (Key.Key_I, Span("a", italic=True))]
)
def test_bold_and_italic_are_keys(editor: RichTextEdit, key: Qt.Key, looks: Span) -> None:
    QTest.keyClick(editor, key, CTRL)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, key, CTRL)
    QTest.keyClicks(editor, "b")
    assert blocks(editor) == (Paragraph((looks, Span("b"))),)


def test_bold_turns_a_selection(editor: RichTextEdit) -> None:
    show(editor, paragraph("abc"))
    place(editor, 1, 2)
    QTest.keyClick(editor, Key.Key_B, CTRL)
    assert blocks(editor) == (Paragraph((Span("a"), Span("b", bold=True), Span("c"))),)


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Key.Key_Z, CTRL, "undo_requested"),
        (Key.Key_Y, CTRL, "redo_requested"),
        (Key.Key_Z, CTRL | SHIFT, "redo_requested"),
        (Key.Key_K, CTRL, "link_requested"),
    ],
)
def test_some_keys_are_for_the_owner(
    qtbot: QtBot,
    editor: RichTextEdit,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    signal: str,
) -> None:
    QTest.keyClicks(editor, "a")
    with qtbot.waitSignal(getattr(editor, signal)):
        QTest.keyClick(editor, key, modifiers)
    assert editor.text() == plain("a")


# --- lists ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marker", "numbered"), [("- ", False), ("* ", False), ("1. ", True), ("1) ", True)]
)
def test_a_typed_marker_begins_a_list(editor: RichTextEdit, marker: str, numbered: bool) -> None:
    QTest.keyClicks(editor, marker + "a - b")
    assert blocks(editor) == (item("a - b", numbered=numbered),)


def test_a_marker_inside_a_paragraph_is_text(editor: RichTextEdit) -> None:
    QTest.keyClicks(editor, "a - b 1. c")
    assert editor.text() == plain("a - b 1. c")


@pytest.mark.parametrize(("key", "numbered"), [(Key.Key_L, False), (Key.Key_N, True)])
def test_keys_turn_the_selected_paragraphs_into_a_list_and_back(
    editor: RichTextEdit, key: Qt.Key, numbered: bool
) -> None:
    show(editor, paragraph("a"), paragraph("b"))
    place(editor, 0, 3)
    QTest.keyClick(editor, key, CTRL | SHIFT)
    assert blocks(editor) == (item("a", numbered=numbered), item("b", numbered=numbered))
    QTest.keyClick(editor, key, CTRL | SHIFT)
    assert blocks(editor) == (paragraph("a"), paragraph("b"))


def test_a_bullet_list_becomes_a_numbered_one(editor: RichTextEdit) -> None:
    show(editor, item("a"), item("b", 1))
    place(editor, 0, 3)
    QTest.keyClick(editor, Key.Key_N, CTRL | SHIFT)
    assert blocks(editor) == (item("a", numbered=True), item("b", 1, numbered=True))


def test_tab_moves_an_item_between_two_levels(editor: RichTextEdit) -> None:
    show(editor, item("a"), item("b"))
    for _ in range(2):
        QTest.keyClick(editor, Key.Key_Tab)
        assert blocks(editor) == (item("a"), item("b", 1))
    for _ in range(2):
        QTest.keyClick(editor, Key.Key_Backtab, SHIFT)
        assert blocks(editor) == (item("a"), item("b"))
    assert editor.hasFocus()


def test_the_first_item_of_a_list_stays_at_its_level(editor: RichTextEdit) -> None:
    show(editor, paragraph("a"), item("b"))
    QTest.keyClick(editor, Key.Key_Tab)
    assert blocks(editor) == (paragraph("a"), item("b"))


def test_enter_continues_a_list_and_leaves_it_from_an_empty_item(editor: RichTextEdit) -> None:
    show(editor, item("a"), item("b", 1))
    QTest.keyClick(editor, Key.Key_Return)
    assert blocks(editor) == (item("a"), item("b", 1), item("", 1))
    QTest.keyClick(editor, Key.Key_Return)
    assert blocks(editor) == (item("a"), item("b", 1), item(""))
    QTest.keyClick(editor, Key.Key_Return)
    QTest.keyClicks(editor, "c")
    assert blocks(editor) == (item("a"), item("b", 1), paragraph("c"))


def test_backspace_at_the_start_of_an_item_leaves_the_list(editor: RichTextEdit) -> None:
    show(editor, item("a"), item("b", 1), item("c", 1), at=2)
    QTest.keyClick(editor, Key.Key_Backspace)
    assert blocks(editor) == (item("a"), paragraph("b"), item("c"))


def test_numbers_go_on_when_lists_meet(editor: RichTextEdit) -> None:
    numbered = [item(letter, numbered=True) for letter in "abc"]
    show(editor, numbered[0], paragraph(""), *numbered[1:], at=2)
    assert shown_numbers(editor) == ["1.", "", "1.", "2."]
    QTest.keyClick(editor, Key.Key_Backspace)
    assert shown_numbers(editor) == ["1.", "2.", "3."]


def test_numbers_of_the_outer_level_count_across_the_inner(editor: RichTextEdit) -> None:
    show(
        editor,
        item("a", numbered=True),
        item("b", 1, numbered=True),
        item("c", numbered=True),
        item("d", 1, numbered=True),
    )
    assert shown_numbers(editor) == ["1.", "1.", "2.", "1."]


def shown_numbers(editor: RichTextEdit) -> list[str]:
    result, block = [], editor.document().begin()
    while block.isValid():
        items = block.textList()
        result.append(items.itemText(block) if items else "")
        block = block.next()
    return result


def test_tab_moves_the_focus_on_outside_a_list(qtbot: QtBot, editor: RichTextEdit) -> None:
    QTest.keyClicks(editor, "a")
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Key.Key_Tab)
    assert not editor.hasFocus()
    assert editor.text() == plain("a")


def test_ctrl_tab_leaves_a_list_too(editor: RichTextEdit) -> None:
    show(editor, item("a"))
    QTest.keyClick(editor, Key.Key_Tab, CTRL)
    assert not editor.hasFocus()
    assert blocks(editor) == (item("a"),)


# --- links ----------------------------------------------------------------------------------


def test_a_link_is_set_on_the_selection_and_keeps_its_looks(editor: RichTextEdit) -> None:
    show(editor, Paragraph((Span("se "), Span("her", bold=True), Span(" nu"))))
    place(editor, 3, 6)
    assert editor.link_at_cursor() == Link("her", "")
    editor.set_link("her", "https://a.dk")
    linked = Span("her", bold=True, link="https://a.dk")
    assert blocks(editor) == (Paragraph((Span("se "), linked, Span(" nu"))),)


def test_the_link_at_the_cursor_is_changed_and_removed(editor: RichTextEdit) -> None:
    show(editor, Paragraph((Span("se "), Span("her", link="https://a.dk"), Span(" nu"))), at=4)
    assert editor.link_at_cursor() == Link("her", "https://a.dk")
    editor.set_link("der", "https://b.dk")
    linked = Span("der", link="https://b.dk")
    assert blocks(editor) == (Paragraph((Span("se "), linked, Span(" nu"))),)
    editor.remove_link()
    assert editor.text() == plain("se der nu")


def test_a_link_without_a_selection_is_put_in(editor: RichTextEdit) -> None:
    show(editor, paragraph("se "))
    editor.set_link("", "https://a.dk")
    assert blocks(editor) == (Paragraph((Span("se "), Span("https://a.dk", link="https://a.dk"))),)


@pytest.mark.parametrize(("at", "expected"), [(0, "xher"), (3, "herx")])
def test_typing_at_the_ends_of_a_link_is_outside_it(
    editor: RichTextEdit, at: int, expected: str
) -> None:
    show(editor, Paragraph((Span("her", link="https://a.dk"),)), at=at)
    # The cursor comes there by a key, as a person's would.
    QTest.keyClick(editor, Key.Key_End if at else Key.Key_Home)
    QTest.keyClicks(editor, "x")
    (only,) = editor.text().blocks
    assert isinstance(only, Paragraph)
    assert Span("her", link="https://a.dk") in only.spans
    assert "".join(span.text for span in only.spans) == expected


def test_typing_inside_a_link_is_in_it(editor: RichTextEdit) -> None:
    show(editor, Paragraph((Span("hr", link="https://a.dk"),)), at=1)
    QTest.keyClicks(editor, "e")
    assert blocks(editor) == (Paragraph((Span("her", link="https://a.dk"),)),)


@pytest.mark.parametrize(
    ("url", "opens"),
    [("https://a.dk/", True), ("mailto:a@b.dk", True), ("file:///etc/passwd", False)],
)
def test_ctrl_click_opens_safe_links_only(
    editor: RichTextEdit, opened: list[str], url: str, opens: bool
) -> None:
    show(editor, Paragraph((Span("klik her", link=url),)))
    target = editor.cursorRect().center() - QPoint(12, 0)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert opened == []
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, CTRL, target)
    assert opened == ([url] if opens else [])


# --- tables ---------------------------------------------------------------------------------


def test_a_table_is_put_in_and_filled_with_tab(editor: RichTextEdit) -> None:
    editor.insert_table(2, 2)
    for letter in "abcd":
        QTest.keyClicks(editor, letter)
        QTest.keyClick(editor, Key.Key_Tab)
    QTest.keyClicks(editor, "e")
    assert blocks(editor) == (table("ab", "cd", "e "),)
    QTest.keyClick(editor, Key.Key_Backtab, SHIFT)
    QTest.keyClicks(editor, "!")
    assert blocks(editor)[0] == Table(
        (*table("ab").rows, ((Span("c"),), (Span("d!"),)), *table("e ").rows)
    )


def test_a_table_comes_between_paragraphs_without_gaps(editor: RichTextEdit) -> None:
    show(editor, paragraph("a"), paragraph(""), paragraph("b"), at=2)
    editor.insert_table(1, 2)
    assert blocks(editor) == (paragraph("a"), table("  "), paragraph(""), paragraph("b"))


def test_a_table_splits_the_paragraph_with_the_cursor(editor: RichTextEdit) -> None:
    show(editor, paragraph("ab"), at=1)
    editor.insert_table(1, 2)
    assert blocks(editor) == (paragraph("a"), table("  "), paragraph("b"))


def test_a_table_comes_behind_the_list_item(editor: RichTextEdit) -> None:
    show(editor, item("ab"), item("c"), at=1)
    editor.insert_table(1, 1)
    assert blocks(editor) == (item("ab"), table(" "), item("c"))


def test_enter_in_a_cell_is_a_line_break(editor: RichTextEdit) -> None:
    editor.insert_table(1, 1)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Key.Key_Return)
    QTest.keyClicks(editor, "- b")
    assert blocks(editor) == (Table((((Span("a\n- b"),),),)),)


def test_no_table_goes_into_a_table_and_no_list(editor: RichTextEdit) -> None:
    show(editor, table("ab"), at=1)
    editor.insert_table(2, 2)
    QTest.keyClick(editor, Key.Key_L, CTRL | SHIFT)
    assert blocks(editor) == (table("ab"),)


def test_what_is_typed_before_a_first_table_is_a_paragraph(editor: RichTextEdit) -> None:
    show(editor, table("ab"), at=0)
    assert blocks(editor) == (table("ab"),)
    QTest.keyClicks(editor, "x")
    assert blocks(editor) == (paragraph("x"), table("ab"))


def test_backspace_behind_a_table_and_delete_before_it_go_in(editor: RichTextEdit) -> None:
    show(editor, paragraph("x"), table("ab"), paragraph("y"), at=6)
    QTest.keyClick(editor, Key.Key_Backspace)
    QTest.keyClicks(editor, "1")
    place(editor, 1)
    QTest.keyClick(editor, Key.Key_Delete)
    QTest.keyClicks(editor, "2")
    assert blocks(editor) == (
        paragraph("x"),
        Table((((Span("2a"),), (Span("b1"),)),)),
        paragraph("y"),
    )


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("Indsæt række over", table("ab", "  ", "cd")),
        ("Indsæt række under", table("ab", "cd", "  ")),
        ("Indsæt kolonne før", table(" ab", " cd")),
        ("Indsæt kolonne efter", table("a b", "c d")),
        ("Slet række", table("ab")),
        ("Slet kolonne", table("b", "d")),
    ],
)
def test_the_menu_changes_rows_and_columns(
    editor: RichTextEdit, action: str, expected: Table
) -> None:
    show(editor, paragraph("x"), table("ab", "cd"), paragraph("y"), at=6)
    choose(editor, action)
    assert blocks(editor) == (paragraph("x"), expected, paragraph("y"))


@pytest.mark.parametrize("action", ["Slet række", "Slet kolonne", "Slet tabel"])
def test_a_table_is_removed_and_what_is_beside_it_stays(editor: RichTextEdit, action: str) -> None:
    show(editor, paragraph("x"), table("a"), item("y"), at=2)
    choose(editor, action)
    assert blocks(editor) == (paragraph("x"), item("y"))
    show(editor, table("a"), at=1)
    choose(editor, action)
    assert editor.text() == RichText()


def choose(editor: RichTextEdit, text: str) -> None:
    menu = editor.context_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_menu_speaks_danish(editor: RichTextEdit) -> None:
    show(editor, paragraph("x"))
    texts = [action.text() for action in editor.context_menu().actions() if action.text()]
    assert texts == [
        "Klip",
        "Kopiér",
        "Sæt ind",
        "Sæt ind uden formatering",
        "Link …",
        "Markér alt",
    ]


# --- clipboard ------------------------------------------------------------------------------


def test_what_is_copied_comes_back_as_it_was(editor: RichTextEdit) -> None:
    whole = (
        Paragraph((Span("a "), Span("b", bold=True), Span("c", link="https://a.dk"))),
        item("d"),
        item("e", 1, numbered=True),
        table("fg", "hi"),
        paragraph("j"),
    )
    show(editor, *whole)
    QTest.keyClick(editor, Key.Key_A, CTRL)
    QTest.keyClick(editor, Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "a bc\n- d\n  1. e\nf\tg\nh\ti\nj"
    assert "<ul><li>d<ol><li>e</li></ol></li></ul>" in mime.html()
    editor.set_text(RichText())
    QTest.keyClick(editor, Key.Key_V, CTRL)
    assert blocks(editor) == whole


def test_a_piece_of_a_line_is_pasted_into_a_line(editor: RichTextEdit) -> None:
    show(editor, item("en 😀 bid"), paragraph("her: ."))
    place(editor, 3, 5)
    QTest.keyClick(editor, Key.Key_C, CTRL)
    place(editor, 15)
    QTest.keyClick(editor, Key.Key_V, CTRL)
    assert blocks(editor) == (item("en 😀 bid"), paragraph("her: 😀."))


def test_cutting_tells_that_the_text_is_edited(qtbot: QtBot, editor: RichTextEdit) -> None:
    show(editor, paragraph("abc"))
    place(editor, 0, 2)
    with qtbot.waitSignal(editor.text_edited):
        QTest.keyClick(editor, Key.Key_X, CTRL)
    assert editor.text() == plain("c")


def test_html_is_read_by_the_given_reader(editor: RichTextEdit) -> None:
    mime = QMimeData()
    mime.setHtml("1234567")
    mime.setText("ikke denne")
    editor.insertFromMimeData(mime)
    assert blocks(editor) == (Paragraph((Span("læst", bold=True),)), item("7"))


def test_plain_lines_become_paragraphs_and_in_a_list_items(editor: RichTextEdit) -> None:
    show(editor, paragraph("ab"), at=1)
    paste(editor, "1\n2\n3")
    assert blocks(editor) == (paragraph("a1"), paragraph("2"), paragraph("3b"))
    show(editor, item("a"))
    paste(editor, "1\n2")
    assert blocks(editor) == (item("a1"), item("2"))


def test_pasted_items_join_the_list_they_come_to(editor: RichTextEdit) -> None:
    show(editor, item("a", numbered=True), item("c", numbered=True), at=1)
    editor.insert(rich_text([item("b", numbered=True), item("!", 1)]))
    assert blocks(editor) == (
        item("a", numbered=True),
        item("b", numbered=True),
        item("!", 1),
        item("c", numbered=True),
    )


def test_a_cell_takes_only_lines(editor: RichTextEdit) -> None:
    show(editor, table("ab"), at=1)
    editor.insert(rich_text([item("1"), table("23")]))
    assert blocks(editor) == (Table((((Span("1\n2\t3a"),), (Span("b"),)),)),)


def test_pasting_without_looks(editor: RichTextEdit) -> None:
    mime = QMimeData()
    mime.setHtml("<b>fed</b>")
    mime.setText("fed")
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(editor, Key.Key_V, CTRL | SHIFT)
    assert editor.text() == plain("fed")


def test_pictures_are_not_taken(editor: RichTextEdit) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("file:///a.png")])
    mime.setImageData(None)
    assert not editor.canInsertFromMimeData(QMimeData())
    before = editor.text()
    editor.insertFromMimeData(QMimeData())
    assert editor.text() == before


def paste(editor: RichTextEdit, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    editor.insertFromMimeData(mime)


# --- the cursor, the size, the palette ------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        ("abc", "abcd", 2, 2),  # before what is new
        ("abc", "xabc", 2, 3),  # behind it
        ("abc", "", 2, 0),
        ("abcdef", "abXef", 3, 2),  # in the midst of it
        ("aaa", "aa", 3, 2),
    ],
)
def test_the_cursor_stays_with_its_words(
    editor: RichTextEdit, old: str, new: str, at: int, expected: int
) -> None:
    show(editor, paragraph(old), at=at)
    editor.set_text(plain(new))
    assert editor.textCursor().position() == expected


def test_the_editor_is_as_high_as_its_content(qtbot: QtBot, editor: RichTextEdit) -> None:
    small = editor.height()
    assert small >= 3 * editor.fontMetrics().lineSpacing()
    show(editor, *(paragraph(str(number)) for number in range(30)))
    qtbot.waitUntil(lambda: editor.height() > 3 * small)
    assert editor.verticalScrollBar().maximum() == 0
    editor.set_text(RichText())
    assert editor.height() == small


def test_the_owner_is_told_where_the_cursor_is(qtbot: QtBot, editor: RichTextEdit) -> None:
    show(editor, paragraph("a"), paragraph("b"), at=0)
    with qtbot.waitSignal(editor.cursor_moved) as moved:
        QTest.keyClick(editor, Key.Key_Down)
    assert editor.rect().contains(moved.args[0].center())
    assert moved.args[0].top() > 10


def test_the_area_around_can_keep_the_cursor_in_view(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    content = QWidget()
    editor = RichTextEdit(plain)
    QVBoxLayout(content).addWidget(editor)
    area.setWidget(content)
    editor.cursor_moved.connect(
        lambda rect: area.ensureVisible(*editor.mapTo(content, rect.bottomLeft()).toTuple())
    )
    area.resize(300, 150)
    area.show()
    area.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    for _ in range(20):
        QTest.keyClick(editor, Key.Key_Return)
    bottom = editor.cursorRect().bottomLeft()
    qtbot.waitUntil(lambda: area.rect().contains(editor.mapTo(area, bottom)))


def test_dropped_text_is_taken_like_pasted_text(qtbot: QtBot, editor: RichTextEdit) -> None:
    mime = QMimeData()
    mime.setHtml("1234567")
    place = QPointF(editor.cursorRect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place.toPoint(), copy, mime, left, no_keys)
    QApplication.sendEvent(editor.viewport(), entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(editor.text_edited):
        QApplication.sendEvent(editor.viewport(), QDropEvent(place, copy, mime, left, no_keys))
    assert blocks(editor) == (Paragraph((Span("læst", bold=True),)), item("7"))


def test_links_take_the_colour_of_another_palette(qtbot: QtBot, editor: RichTextEdit) -> None:
    text = rich_text([Paragraph((Span("a", bold=True, link="https://a.dk"),)), table("ab")])
    editor.set_text(text)
    palette = QPalette(editor.palette())
    palette.setColor(QPalette.ColorRole.Link, QColor("#ff8800"))
    with qtbot.assertNotEmitted(editor.text_edited):
        editor.setPalette(palette)
    fragment = editor.document().begin().begin().fragment()
    assert fragment.charFormat().foreground().color() == QColor("#ff8800")
    assert editor.text() == text


# --- read only ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda editor: QTest.keyClicks(editor, "x"),
        lambda editor: QTest.keyClick(editor, Key.Key_Return),
        lambda editor: QTest.keyClick(editor, Key.Key_Backspace),
        lambda editor: QTest.keyClick(editor, Key.Key_B, CTRL),
        lambda editor: QTest.keyClick(editor, Key.Key_L, CTRL | SHIFT),
        lambda editor: QTest.keyClick(editor, Key.Key_V, CTRL | SHIFT),
        lambda editor: editor.insert_table(2, 2),
    ],
)
def test_a_read_only_text_stays_as_it_is(
    qtbot: QtBot, editor: RichTextEdit, change: Callable[[RichTextEdit], None]
) -> None:
    QGuiApplication.clipboard().setText("x")
    show(editor, paragraph("a"), item("b"))
    before = editor.text()
    editor.setReadOnly(True)
    editor.selectAll()
    change(editor)
    assert editor.text() == before
    texts = [action.text() for action in editor.context_menu().actions() if action.text()]
    assert texts == ["Kopiér", "Markér alt"]


def test_tab_leaves_a_read_only_list(editor: RichTextEdit) -> None:
    show(editor, item("a"))
    editor.setReadOnly(True)
    QTest.keyClick(editor, Key.Key_Tab)
    assert not editor.hasFocus()

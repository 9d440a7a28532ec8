"""Phrases and names completed by key presses, in the editor alone and in the window."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.phrases import all_phrases, is_named, meant
from models.records import Phrase
from models.text import (
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    parse,
    plain,
    plain_lines,
    rich_text,
    serialize,
)
from tests.fixtures.desk import Desk
from ui.widgets.completion import Completer, CompletionPopup, attach_completion
from ui.widgets.format_bar import FormatBar
from ui.widgets.rich_text_edit import RichTextEdit

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAMES = ["Asta Bruun", "Bo Dahl", "Bodil Krogh", "Åse Holm", "Anne-Marie Bro"]


class Source:
    """Referent's phrases and five names, and what was taken."""

    def __init__(self) -> None:
        self.begun = 0
        self.taken: list[str] = []
        self.own: list[Phrase] = []

    def begin(self) -> None:
        self.begun += 1

    def phrases(self, typed: str) -> Sequence[Phrase]:
        return meant(all_phrases(self.own, {}), typed)

    def names(self, typed: str) -> Sequence[str]:
        return [name for name in NAMES if is_named(name, typed)]

    def filled(self, phrase: Phrase) -> RichText:
        return phrase.body

    def take(self, phrase: Phrase) -> RichText:
        self.taken.append(phrase.key)
        return phrase.body


class Bench:
    """An editor with completion, in a window between two other fields."""

    def __init__(self, qtbot: QtBot, *, phrases: bool = True) -> None:
        self.source = Source()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editor = RichTextEdit(plain)
        self.editor.setAccessibleName("Beslutning")
        self.after = QLineEdit()
        self.bar = FormatBar()
        layout = QVBoxLayout(self.window)
        for widget in (self.bar, self.editor, self.after):
            layout.addWidget(widget)
        layout.addStretch()
        self.completer: Completer = attach_completion(self.editor, self.source, phrases=phrases)
        self.bar.bind(self.editor)
        self.window.resize(700, 600)
        self.window.show()
        self.window.activateWindow()
        self.editor.setFocus()
        qtbot.waitUntil(self.editor.hasFocus)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.editor, text)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            receiver = QApplication.focusWidget() or self.editor
            QTest.keyClick(receiver, key, modifier or Qt.KeyboardModifier.NoModifier)

    @property
    def text(self) -> str:
        return serialize(self.editor.text())

    @property
    def popup(self) -> CompletionPopup | None:
        return self.completer.popup

    @property
    def rows(self) -> list[str]:
        return [offer.key or offer.text for offer in self.popup.offers] if self.popup else []

    @property
    def chosen(self) -> str:
        assert self.popup is not None
        return self.rows[self.popup.row]

    def show(self, *blocks: Paragraph | ListItem | Table, at: int | None = None) -> None:
        """Show a text with the cursor at its end, or at a position."""
        self.editor.set_text(rich_text(blocks))
        cursor = self.editor.textCursor()
        if at is None:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(at)
        self.editor.setTextCursor(cursor)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    bench.window.close()


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),) if text else ())


# --- phrases --------------------------------------------------------------------------------


def test_taget_til_efterretning_takes_two_keys(bench: Bench) -> None:
    bench.press(Key.Key_Slash, Key.Key_Return)
    assert bench.text == "Taget til efterretning."
    assert bench.source.taken == ["tag"]
    assert bench.popup is None


def test_a_digit_takes_its_row(bench: Bench) -> None:
    bench.type("/2")
    assert bench.text == "Godkendt."


def test_a_digit_that_goes_on_with_a_key_is_typed(bench: Bench) -> None:
    bench.source.own = [Phrase("k2", plain("Kategori 2."))]
    bench.type("/k2")
    assert bench.text == "/k2"
    bench.press(Key.Key_Enter)
    assert bench.text == "Kategori 2."


def test_the_list_narrows_with_each_key(bench: Bench) -> None:
    bench.type("/")
    assert len(bench.rows) > 30
    bench.type("tag")
    assert bench.rows[:2] == ["/tag", "/tago"]
    assert bench.chosen == "/tag"
    bench.type("o")
    assert bench.rows == ["/tago"]
    bench.press(Key.Key_Backspace, Key.Key_Backspace)
    assert bench.rows[:2] == ["/tag", "/tago"]
    assert bench.text == "/ta"


def test_arrows_choose_and_go_round(bench: Bench) -> None:
    bench.type("/tag")
    bench.press(Key.Key_Down)
    assert bench.chosen == "/tago"
    bench.press(Key.Key_Up, Key.Key_Up)
    assert bench.chosen == bench.rows[-1]
    bench.press(Key.Key_Down, Key.Key_PageDown)
    assert bench.chosen == bench.rows[-1]
    bench.press(Key.Key_PageUp)
    assert bench.chosen == "/tag"
    assert bench.text == "/tag"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_enter_or_tab_takes_the_chosen_row(bench: Bench, key: Qt.Key) -> None:
    bench.type("Punktet: /god")
    bench.press(key)
    bench.type(" Tak.")
    assert bench.text == "Punktet: Godkendt. Tak."


def test_escape_leaves_the_text_as_it_is_typed(bench: Bench) -> None:
    bench.type("/ta")
    bench.press(Key.Key_Escape)
    assert bench.popup is None
    bench.type("g")
    bench.press(Key.Key_Return)
    assert bench.popup is None
    bench.type("x")
    assert plain_lines(bench.editor.text()) == ["/tag", "x"]


def test_backspace_past_the_slash_closes_the_list(bench: Bench) -> None:
    bench.type("/t")
    bench.press(Key.Key_Backspace)
    assert bench.popup is not None
    bench.press(Key.Key_Backspace)
    assert bench.popup is None
    assert bench.text == ""


@pytest.mark.parametrize(
    "typed", ["1/2", "og/eller", "a / b", "http://x", "24/7 og 1/2", "kr./uge", "/ tag"]
)
def test_a_slash_that_is_just_a_slash_never_disturbs(bench: Bench, typed: str) -> None:
    bench.type(typed)
    assert bench.popup is None
    bench.press(Key.Key_Return)
    bench.type("x")
    assert plain_lines(bench.editor.text()) == [typed, "x"]


def test_what_means_no_phrase_is_just_text(bench: Bench) -> None:
    bench.type("/xyz")
    assert bench.popup is None
    bench.press(Key.Key_Return)
    bench.type("a")
    assert plain_lines(bench.editor.text()) == ["/xyz", "a"]


def test_the_list_comes_back_when_a_slip_is_taken_back(bench: Bench) -> None:
    bench.type("/drx")
    assert bench.popup is None
    bench.press(Key.Key_Backspace)
    bench.type("ø")
    bench.press(Key.Key_Return)
    assert bench.text == "Drøftet."


def test_moving_away_closes_the_list(bench: Bench) -> None:
    bench.type("/tag")
    bench.press(Key.Key_Home)
    assert bench.popup is None
    bench.press(Key.Key_Right)
    assert bench.popup is None


def test_leaving_the_text_closes_the_list(bench: Bench) -> None:
    bench.type("/tag")
    bench.after.setFocus()
    assert bench.popup is None
    assert bench.text == "/tag"


def test_the_list_never_takes_the_focus(bench: Bench) -> None:
    bench.type("/")
    popup = bench.popup
    assert popup is not None
    assert QApplication.focusWidget() is bench.editor
    row = popup.list.visualRect(popup.list.model().index(2, 0)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert bench.text == "Drøftet."
    assert QApplication.focusWidget() is bench.editor


def test_a_text_shown_anew_closes_the_list(bench: Bench) -> None:
    bench.type("/tag")
    bench.editor.set_text(plain("Noget andet"))
    assert bench.popup is None
    bench.press(Key.Key_End)
    bench.type("!")
    assert bench.text == "Noget andet!"


def test_a_text_that_can_only_be_read_offers_nothing(bench: Bench) -> None:
    bench.editor.setReadOnly(True)
    bench.type("/tag")
    bench.completer.open_phrases()
    bench.press(Key.Key_Return)
    assert bench.popup is None
    assert bench.text == ""


def test_the_first_thing_to_fill_in_is_selected(bench: Bench) -> None:
    bench.type("/ovs")
    bench.press(Key.Key_Return)
    bench.type("Økonomiudvalget")
    assert bench.text == "Oversendt til Økonomiudvalget."


def test_a_phrase_in_bold_text_is_bold_and_so_is_what_follows(bench: Bench) -> None:
    bench.editor.toggle_bold()
    bench.type("Punktet: /god")
    bench.press(Key.Key_Return)
    bench.type(" Ja")
    assert bench.editor.text().blocks == (Paragraph((Span("Punktet: Godkendt. Ja", bold=True),)),)


def test_a_phrase_of_its_own_looks_leaves_what_follows_plain(bench: Bench) -> None:
    bench.source.own = [Phrase("fed", parse("**Vedtaget**"))]
    bench.type("/fed")
    bench.press(Key.Key_Return)
    bench.type(" med")
    assert bench.text == "**Vedtaget** med"


def test_a_phrase_in_a_list_stays_in_its_item(bench: Bench) -> None:
    bench.type("- Først: /god")
    bench.press(Key.Key_Return, Key.Key_Return)
    bench.type("/drø")
    bench.press(Key.Key_Tab)
    assert bench.text == "- Først: Godkendt.\n- Drøftet."


def test_a_phrase_of_several_paragraphs_keeps_its_list(bench: Bench) -> None:
    bench.source.own = [Phrase("liste", parse("Rådet:\n\n1. et\n2. to"))]
    bench.type("Før")
    bench.press(Key.Key_Return)
    bench.type("/liste")
    bench.press(Key.Key_Return)
    assert bench.text == "Før\n\nRådet:\n\n1. et\n2. to"


def test_a_phrase_in_a_table_stays_in_its_cell(bench: Bench) -> None:
    bench.show(Table((((), ()), ((), ()))), at=1)
    bench.type("/god")
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_Tab)
    bench.type("b")
    assert bench.text.startswith("| Godkendt. | b |")


def test_letters_beyond_16_bits_do_not_move_the_place(bench: Bench) -> None:
    bench.show(paragraph("\U0001f600 \U0001f600 "), at=6)
    bench.type("/god")
    bench.press(Key.Key_Return)
    bench.type(" As")
    bench.press(Key.Key_Tab)
    assert bench.text == "\U0001f600 \U0001f600 Godkendt. Asta Bruun"


def test_a_slash_behind_a_letter_beyond_16_bits_is_just_a_slash(bench: Bench) -> None:
    bench.show(paragraph("\U0001f600"))
    bench.type("/")
    assert bench.popup is None


def test_fast_typing_drops_no_key(bench: Bench) -> None:
    for _time in range(20):
        bench.type("x /tag")
        bench.press(Key.Key_Return)
        bench.type(" ")
    assert bench.text == ("x Taget til efterretning. " * 20).strip() + "&#32;"


def test_the_text_is_told_as_edited(qtbot: QtBot, bench: Bench) -> None:
    bench.type("/god")
    with qtbot.waitSignal(bench.editor.text_edited):
        bench.press(Key.Key_Return)


# --- names ----------------------------------------------------------------------------------


def test_an_at_sign_opens_the_names(bench: Bench) -> None:
    bench.type("@")
    assert bench.rows == NAMES
    bench.type("kr")
    assert bench.rows == ["Bodil Krogh"]
    bench.press(Key.Key_Return)
    bench.type(" bød velkommen.")
    assert bench.text == "Bodil Krogh bød velkommen."


def test_a_name_may_be_typed_on_past_its_space(bench: Bench) -> None:
    bench.type("(@bo ")
    assert bench.rows == ["Bo Dahl"]
    bench.press(Key.Key_Tab)
    bench.type(")")
    assert bench.text == "(Bo Dahl)"


@pytest.mark.parametrize("typed", ["asta@sol.dk", "a.@b", "@xyz", "kl. 5 @ 6"])
def test_an_at_sign_in_an_address_never_disturbs(bench: Bench, typed: str) -> None:
    bench.type(typed)
    assert bench.popup is None
    assert bench.text == typed


def test_tab_completes_the_only_name_that_is_meant(bench: Bench) -> None:
    bench.type("Formanden takkede As")
    bench.press(Key.Key_Tab)
    bench.type(" for oplægget.")
    assert bench.text == "Formanden takkede Asta Bruun for oplægget."
    assert bench.source.taken == []


def test_tab_offers_the_names_when_there_are_several(bench: Bench) -> None:
    bench.type("Bo")
    bench.press(Key.Key_Tab)
    assert bench.rows == ["Bo Dahl", "Bodil Krogh"]
    bench.type("d")
    assert bench.rows == ["Bodil Krogh"]
    bench.press(Key.Key_Return)
    assert bench.text == "Bodil Krogh"


def test_tab_completes_a_last_name_and_one_that_is_half_written(bench: Bench) -> None:
    bench.type("Dahl")
    bench.press(Key.Key_Tab)
    bench.type(" og Åse H")
    bench.press(Key.Key_Tab)
    bench.type(" og M")
    bench.press(Key.Key_Tab)
    assert bench.text == "Bo Dahl og Åse Holm og Anne-Marie Bro"


@pytest.mark.parametrize("typed", ["", "as", "Zak", "Asta Bruun", "Asta ", "R2D2", "1A."])
def test_tab_keeps_its_meaning_where_no_name_is_begun(bench: Bench, typed: str) -> None:
    bench.type(typed)
    bench.press(Key.Key_Tab)
    assert QApplication.focusWidget() is bench.after
    assert plain_lines(bench.editor.text()) == ([typed] if typed else [])


def test_tab_belongs_to_lists_and_tables(bench: Bench) -> None:
    bench.type("- a")
    bench.press(Key.Key_Return)
    bench.type("As")
    bench.press(Key.Key_Tab)
    assert bench.text == "- a\n  - As"


def test_tab_keeps_its_meaning_with_a_selection(bench: Bench) -> None:
    bench.type("As")
    bench.editor.selectAll()
    bench.press(Key.Key_Tab)
    assert QApplication.focusWidget() is bench.after


def test_other_texts_are_completed_with_names_alone(qtbot: QtBot) -> None:
    bench = Bench(qtbot, phrases=False)
    bench.type("/tag")
    assert bench.popup is None
    assert not bench.bar.phrases.isVisible()
    bench.type(" @as")
    bench.press(Key.Key_Return)
    assert bench.text == "/tag Asta Bruun"


# --- the button -----------------------------------------------------------------------------


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_button_opens_the_phrases_at_the_cursor_and_closes_them(bench: Bench) -> None:
    bench.after.setFocus()
    click(bench.bar.phrases)
    assert bench.rows[0] == "/tag"
    assert QApplication.focusWidget() is bench.editor
    click(bench.bar.phrases)
    assert bench.popup is None


def test_a_phrase_chosen_by_the_button_is_parted_from_the_word_before(bench: Bench) -> None:
    bench.type("Punktet:")
    click(bench.bar.phrases)
    bench.type("god")
    bench.press(Key.Key_Return)
    assert bench.text == "Punktet: Godkendt."


def test_a_list_chosen_by_the_button_begins_a_line(bench: Bench) -> None:
    bench.source.own = [Phrase("liste", parse("- et\n- to"))]
    bench.type("Punktet:")
    click(bench.bar.phrases)
    bench.type("liste")
    bench.press(Key.Key_Return)
    assert bench.text == "Punktet:\n\n- et\n- to"


def test_the_button_says_less_where_there_is_no_room(bench: Bench) -> None:
    button = bench.bar.phrases
    button.resize(button.sizeHint())
    assert button.text() == "Fraser ▾"
    button.resize(button.minimumSizeHint())
    assert button.text() == "/ ▾"
    assert button.accessibleName() == "Fraser"


# --- where it stands, and what is spoken ----------------------------------------------------


def in_window(bench: Bench) -> bool:
    assert bench.popup is not None
    return bench.window.rect().contains(bench.popup.geometry())


def test_the_list_stands_below_its_word(bench: Bench) -> None:
    bench.type("/")
    assert bench.popup is not None
    below = bench.editor.mapTo(bench.window, bench.editor.cursorRect().bottomLeft())
    assert bench.popup.y() > below.y()
    assert in_window(bench)


def test_the_list_stands_above_where_there_is_no_room_below(bench: Bench) -> None:
    bench.show(*[paragraph(f"Linje {n}") for n in range(20)], paragraph("Sidst "))
    QApplication.processEvents()
    bench.type("/")
    assert bench.popup is not None
    line = bench.editor.mapTo(bench.window, bench.editor.cursorRect().topLeft())
    assert bench.popup.geometry().bottom() < line.y()
    assert in_window(bench)


def test_the_list_fits_a_narrow_window(bench: Bench) -> None:
    bench.window.resize(bench.window.minimumSizeHint())
    bench.type("En ganske lang linje ud til kanten /")
    assert in_window(bench)


def test_the_list_follows_the_text_when_it_scrolls(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(bench.window)
    area.resize(500, 300)
    area.show()
    area.activateWindow()
    bench.editor.setFocus()
    qtbot.waitUntil(bench.editor.hasFocus)
    bench.type("/t")
    assert bench.popup is not None
    before = bench.popup.pos()
    area.verticalScrollBar().setValue(30)
    assert bench.popup.pos() == before - QPoint(0, 30)


def test_the_list_has_a_name_and_says_how_it_is_used(bench: Bench) -> None:
    bench.type("/")
    assert bench.popup is not None
    assert bench.popup.list.accessibleName() == "Fraser"
    assert "Enter" in bench.popup.list.accessibleDescription()
    spoken = bench.popup.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "/tag Taget til efterretning."
    bench.press(Key.Key_Escape)
    bench.type(" @")
    assert bench.popup.list.accessibleName() == "Navne"


def test_the_chosen_row_is_announced(qtbot: QtBot, bench: Bench) -> None:
    QAccessible.setActive(True)
    try:
        bench.type("/")
        assert bench.popup is not None
        with qtbot.waitSignal(bench.popup.announced) as announced:
            bench.press(Key.Key_Down)
    finally:
        QAccessible.setActive(False)
    rows = len(bench.rows)
    assert announced.args == [f"/god Godkendt., 2 af {rows}"]


# --- in the window --------------------------------------------------------------------------


def test_a_phrase_taken_in_the_window_is_stored_filled_in_and_undone_in_one_step(
    at_meeting: Desk,
) -> None:
    desk = at_meeting
    desk.editor.focus_decision()
    desk.write("Rådet drøftede sagen. ")
    desk.wait_stored()
    desk.write("/udt")
    desk.press("Return")
    desk.wait_stored()
    assert desk.stored_decision == "Rådet drøftede sagen. Udsættes til tirsdag d. 5. januar 2027."
    desk.press("Ctrl+Z")
    assert desk.shown_decision.startswith("Rådet drøftede sagen.")
    assert "Udsættes" not in desk.shown_decision
    desk.press("Ctrl+Y")
    assert desk.shown_decision.endswith("januar 2027.")


def test_a_phrase_that_is_used_rises(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.editor.focus_decision()
    desk.write("/drø\n")
    desk.write(" /")
    desk.press("Return")
    assert desk.shown_decision == "Drøftet. Drøftet."


def test_names_are_those_of_the_meeting(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.editor.focus_decision()
    desk.write("@as\n takkede Ca")
    desk.press("Tab")
    assert desk.shown_decision == "Asta Bruun takkede Carl Engberg"
    desk.wait_stored()
    assert desk.stored_decision == desk.shown_decision


def test_escape_closes_the_list_and_nothing_else(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.editor.focus_decision()
    desk.write("/")
    desk.press("Escape")
    assert desk.focus == "Beslutning"
    assert desk.shown_decision == "/"

"""The editor of a rich text: keys, clipboard, links and tables.

Undo is not its own: undo is one sequence over texts and structure, kept by the store, so the
keys for it are passed on as signals.
"""

import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QToolTip, QWidget

from models.text import (
    Paragraph,
    RichText,
    Span,
    Table,
    emphasized,
    parse,
    plain,
    plain_lines,
    rich_text,
    serialize,
)
from ui.widgets import rich_text_lists as lists
from ui.widgets import rich_text_tables as tables
from ui.widgets.keys import WidgetKeys
from ui.widgets.rich_text_document import (
    LINE_SEPARATOR,
    Looks,
    char_format,
    dress,
    fill,
    insert,
    is_before_table,
    is_behind_table,
    read,
    read_selection,
    to_html,
)
from ui.widgets.rich_text_links import Link, is_inside_link, link_at, remove_link, set_link

OWN_FORMAT = "application/x-referent-text"  # the stored form, on the clipboard
OPENED_SCHEMES = ("http", "https", "mailto", "tel")
LIST_MARKERS = {"- ": False, "* ": False, "• ": False, "1. ": True, "1) ": True}
INDENT_WIDTH = 26  # pixels a list level
NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEEP = QTextCursor.MoveMode.KeepAnchor


class Keys:
    """The editor's own shortcuts, for tooltips and menus too."""

    BOLD = "Ctrl+B"
    ITALIC = "Ctrl+I"
    LINK = "Ctrl+K"
    BULLETS = "Ctrl+Shift+L"
    NUMBERS = "Ctrl+Shift+N"
    INDENT = "Tab"
    OUTDENT = "Shift+Tab"
    PASTE_PLAIN = "Ctrl+Shift+V"


class RichTextEdit(QTextEdit):
    """Edits one rich text, as high as its content. The owner gives the accessible name.

    `read_html` makes a text of what the clipboard holds.
    """

    text_edited = Signal()  # by the user, not by `set_text`
    entered = Signal()
    left = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    link_requested = Signal()
    cursor_moved = Signal(QRect)  # the cursor's place in this widget, to be scrolled to
    looks_changed = Signal()  # bold, italic, list or table at the cursor may be another
    typed = Signal(str)  # a key was answered; the characters that it put in, if any
    phrases_requested = Signal()

    def __init__(
        self,
        read_html: Callable[[str], RichText],
        parent: QWidget | None = None,
        *,
        minimum_lines: int = 3,
        open_url: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._read_html = read_html
        self._open_url = open_url
        self._minimum_lines = minimum_lines
        self.offers_phrases = False  # set by `completion.attach_completion`
        self._quiet = False
        self._lists_touched = False
        self._looks = Looks.of(self.palette())
        # The cursor is told of when the layouts around have followed the height of the text.
        self._cursor_timer = QTimer(self, interval=0, singleShot=True)
        self._cursor_timer.timeout.connect(self._tell_cursor)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)  # inside lists and tables see focusNextPrevChild
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.document().setIndentWidth(INDENT_WIDTH)
        fill(self.document(), RichText(), self._looks)
        self._block_count = self.document().blockCount()
        self._bind_keys()
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.currentCharFormatChanged.connect(lambda _format: self.looks_changed.emit())
        self._fit_height()

    def _bind_keys(self) -> None:
        WidgetKeys(
            self,
            {
                "Ctrl+Z": self.undo_requested.emit,
                "Ctrl+Y": self.redo_requested.emit,
                "Ctrl+Shift+Z": self.redo_requested.emit,
                Keys.BOLD: self.toggle_bold,
                Keys.ITALIC: self.toggle_italic,
                Keys.LINK: self._request_link,
                Keys.BULLETS: self.toggle_bullets,
                Keys.NUMBERS: self.toggle_numbers,
                Keys.PASTE_PLAIN: self.paste_plain,
                "Ctrl+Tab": lambda: QTextEdit.focusNextPrevChild(self, True),
                "Ctrl+Shift+Backtab": lambda: QTextEdit.focusNextPrevChild(self, False),
            },
        )

    # --- the text ---

    def text(self) -> RichText:
        """What is in the editor, in normal form."""
        return read(self.document())

    def set_text(self, text: RichText) -> None:
        """Show `text`. The cursor stays as near as it can to the words where it was."""
        if text == self.text():
            return
        old, position = self._characters(), self.textCursor().position()
        with self._quietly():
            fill(self.document(), text, self._looks)
            cursor = self.textCursor()
            cursor.setPosition(_nearest(old, self._characters(), position))
            self.setTextCursor(cursor)
        self.looks_changed.emit()

    def choose_words(self, words: str) -> None:
        """Select `words` where they first stand; with none of them the cursor goes to the start."""
        start = QTextCursor(self.document())
        if words:
            # A search takes a non-breaking space in the text for a space.
            flag = QTextDocument.FindFlag.FindCaseSensitively
            found = self.document().find(words.replace("\u00a0", " "), start, flag)
            start = start if found.isNull() else found
        self.setTextCursor(start)

    def insert(self, text: RichText) -> None:
        """Put `text` at the cursor as the user's own edit: see `rich_text_document.insert`."""
        cursor = self.textCursor()
        insert(cursor, text, self._looks)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insert_plain(self, text: str) -> None:
        """Put the characters at the cursor, one paragraph a line, looking like those beside."""
        self._leave_link()
        here = self.currentCharFormat()
        bold, italic = here.fontWeight() >= QFont.Weight.DemiBold, here.fontItalic()
        link = here.anchorHref() if here.isAnchor() else ""
        self.insert(
            RichText(
                tuple(
                    Paragraph(tuple(Span(s.text, bold, italic, link) for s in block.spans))
                    for block in plain(text).blocks
                    if isinstance(block, Paragraph)
                )
            )
        )

    def replace_before(self, start: int, text: RichText) -> None:
        """Put `text` in place of what stands from `start` to the cursor, in the looks of that."""
        bold, italic = self.is_bold(), self.is_italic()
        cursor = self.textCursor()
        cursor.setPosition(start, KEEP)
        insert(cursor, emphasized(text, bold=bold, italic=italic), self._looks)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(char_format(Span("", bold, italic), self._looks))
        self.ensureCursorVisible()

    def _characters(self) -> str:
        """The document's characters by position; those beyond 16 bits count as two."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return re.sub("[\U00010000-\U0010ffff]", "\ufffc\ufffc", cursor.selectedText())

    # --- looks, lists and links ---

    def is_bold(self) -> bool:
        return self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold

    def is_italic(self) -> bool:
        return self.currentCharFormat().fontItalic()

    def list_kind(self) -> lists.ListKind | None:
        """The kind of list item that the cursor is in."""
        return lists.kind_of(self.textCursor().block())

    def can_indent(self) -> bool:
        return self._can_shift(1)

    def can_outdent(self) -> bool:
        return self._can_shift(-1)

    def _can_shift(self, step: int) -> bool:
        return any(
            lists.can_shift(block, step) for block in lists.selected_blocks(self.textCursor())
        )

    @property
    def text_in_question(self) -> str:
        """What is selected, or the paragraph with the cursor, on one line."""
        cursor = self.textCursor()
        text = cursor.selectedText() if cursor.hasSelection() else cursor.block().text()
        return " ".join(text.split())

    def in_table(self) -> bool:
        return self.textCursor().currentTable() is not None

    def toggle_bold(self) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self.is_bold() else QFont.Weight.Bold)
        self._merge_look(look)

    def toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.is_italic())
        self._merge_look(look)

    def _merge_look(self, look: QTextCharFormat) -> None:
        if not self.isReadOnly():
            self.mergeCurrentCharFormat(look)
            self.looks_changed.emit()

    def toggle_bullets(self) -> None:
        self._change_lists(lambda cursor: lists.toggle_list(cursor, numbered=False))

    def toggle_numbers(self) -> None:
        self._change_lists(lambda cursor: lists.toggle_list(cursor, numbered=True))

    def indent(self) -> None:
        """Move the selected list items to the inner level."""
        self._change_lists(lambda cursor: lists.shift_level(cursor, 1))

    def outdent(self) -> None:
        """Move the selected list items to the outer level."""
        self._change_lists(lambda cursor: lists.shift_level(cursor, -1))

    def _change_lists(self, change: Callable[[QTextCursor], None]) -> None:
        if self.isReadOnly() or self.in_table():
            return
        with self._one_edit() as cursor:
            change(cursor)
        self.looks_changed.emit()

    def link_at_cursor(self) -> Link:
        """The link at the cursor; else the selected characters, without an address."""
        return link_at(self.textCursor())

    def set_link(self, text: str, url: str) -> None:
        """Make `text` stand as a link in place of the link or selection at the cursor."""
        beside = Span("", self.is_bold(), self.is_italic())
        with self._one_edit() as cursor:
            set_link(cursor, Link(text, url), self._looks, beside=beside)
            self.setTextCursor(cursor)

    def remove_link(self) -> None:
        """Make the link at the cursor plain text."""
        with self._one_edit() as cursor:
            remove_link(cursor, self._looks)

    def _request_link(self) -> None:
        if not self.isReadOnly():
            self.link_requested.emit()

    # --- tables ---

    def insert_table(self, rows: int, columns: int) -> None:
        """Put an empty table at the cursor and go into its first cell."""
        if self.isReadOnly() or self.in_table():
            return
        cursor = self.textCursor()
        cursor.clearSelection()
        if cursor.currentList() is not None:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cells = ((),) * columns
        insert(cursor, rich_text([Table((cells,) * rows)]), self._looks)
        table_end = cursor.block().position() - 1
        first = next(
            frame.firstPosition()
            for frame in self.document().rootFrame().childFrames()
            if frame.lastPosition() == table_end
        )
        cursor.setPosition(first)
        self.setTextCursor(cursor)

    def _add_table_actions(self, menu: QMenu) -> None:
        looks = self._looks
        changes: list[tuple[str, Callable[[QTextCursor], None]]] = [
            (self.tr("Indsæt række over"), lambda c: tables.add_row(c, looks, below=False)),
            (self.tr("Indsæt række under"), lambda c: tables.add_row(c, looks, below=True)),
            (self.tr("Indsæt kolonne før"), lambda c: tables.add_column(c, looks, after=False)),
            (self.tr("Indsæt kolonne efter"), lambda c: tables.add_column(c, looks, after=True)),
            (self.tr("Slet række"), lambda c: tables.remove_row(c, looks)),
            (self.tr("Slet kolonne"), lambda c: tables.remove_column(c, looks)),
            (self.tr("Slet tabel"), tables.remove_table),
        ]
        for text, change in changes:
            menu.addAction(text, partial(self._change_table, change))

    def _change_table(self, change: Callable[[QTextCursor], None]) -> None:
        cursor = self.textCursor()
        change(cursor)
        self.setTextCursor(cursor)
        self.looks_changed.emit()

    # --- keys ---

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab belongs to lists and tables while the cursor is in one; Ctrl+Tab always leaves."""
        cursor = self.textCursor()
        table = cursor.currentTable()
        if not self.isReadOnly():
            if table is not None and (forward or not tables.in_first_cell(cursor)):
                return False
            if table is None and self.list_kind() is not None:
                return False
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif self._answers(event):
            event.accept()
        else:
            self._leave_link()
            super().keyPressEvent(event)
            if event.text() == " ":
                self._begin_list()
        self.typed.emit(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._leave_link()
        super().inputMethodEvent(event)
        self.typed.emit(event.commitString())

    def _leave_link(self) -> None:
        """What is typed at either end of a link does not belong to it."""
        cursor = self.textCursor()
        look = cursor.charFormat()
        if cursor.hasSelection() or not look.isAnchor():
            return
        if not is_inside_link(cursor):
            bold, italic = look.fontWeight() >= QFont.Weight.DemiBold, look.fontItalic()
            self.setCurrentCharFormat(char_format(Span("", bold, italic), self._looks))

    def _answers(self, event: QKeyEvent) -> bool:
        """Do what the key means here, if it is not what it means everywhere."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers in (NO_KEYS, SHIFT):
                self._break(line_only=modifiers == SHIFT)
                return True
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if modifiers in (NO_KEYS, SHIFT):
                return self._press_tab(
                    forward=event.key() == Qt.Key.Key_Tab and modifiers == NO_KEYS
                )
            case Qt.Key.Key_Backspace if modifiers in (NO_KEYS, SHIFT):
                return self._press_backspace()
            case Qt.Key.Key_Delete if modifiers == NO_KEYS:
                return self._press_delete()
        return False

    def _break(self, *, line_only: bool) -> None:
        """Begin a new line, paragraph or list item; an empty item goes one level out instead."""
        kind = self.list_kind()
        empty = self.textCursor().block().length() == 1 and not self.textCursor().hasSelection()
        self.textCursor().removeSelectedText()
        in_table = self.in_table()
        with self._one_edit() as cursor:
            if line_only or in_table:
                cursor.insertText(LINE_SEPARATOR)
            elif empty and kind is not None:
                out = lists.ListKind(kind.level - 1, kind.numbered) if kind.level else None
                lists.set_kind(cursor.block(), out)
                lists.arrange_lists(self.document())
            else:
                cursor.insertBlock()
            self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.looks_changed.emit()

    def _press_tab(self, *, forward: bool) -> bool:
        if self.in_table():
            cursor = self.textCursor()
            cursor.clearSelection()
            if forward:
                tables.next_cell(cursor, self._looks)
            else:
                tables.previous_cell(cursor)
            self.setTextCursor(cursor)
            return True
        if self.list_kind() is None:
            return False
        if forward:
            self.indent()
        else:
            self.outdent()
        return True

    def _press_backspace(self) -> bool:
        """At the start of an item leave the list; behind a table go into it."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.atBlockStart() or self.in_table():
            return False
        if self.list_kind() is not None:
            with self._one_edit() as cursor:
                lists.set_kind(cursor.block(), None)
                lists.arrange_lists(self.document())
            self.looks_changed.emit()
            return True
        if not is_behind_table(cursor.block()):
            return False
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        self.setTextCursor(cursor)
        return True

    def _press_delete(self) -> bool:
        """Before a table go into it."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.atBlockEnd() or self.in_table():
            return False
        if not is_before_table(cursor.block()):
            return False
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self.setTextCursor(cursor)
        return True

    def _begin_list(self) -> None:
        """Make a paragraph that begins with a list's marker, just typed, an item of a list."""
        cursor = self.textCursor()
        typed = cursor.block().text()[: cursor.positionInBlock()]
        if typed not in LIST_MARKERS or self.in_table() or self.list_kind() is not None:
            return
        with self._one_edit() as cursor:
            cursor.setPosition(cursor.block().position(), KEEP)
            cursor.removeSelectedText()
            lists.toggle_list(cursor, numbered=LIST_MARKERS[typed])
        self.looks_changed.emit()

    # --- clipboard, drag and drop ---

    def createMimeDataFromSelection(self) -> QMimeData:
        selected = read_selection(self.textCursor())
        result = QMimeData()
        result.setText("\n".join(plain_lines(selected)))
        result.setHtml(to_html(selected))
        result.setData(OWN_FORMAT, serialize(selected).encode())
        return result

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(OWN_FORMAT) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():  # Qt's paste() does not ask
            return
        if source.hasFormat(OWN_FORMAT):
            self.insert(parse(bytes(source.data(OWN_FORMAT).data()).decode("utf-8", "replace")))
        elif source.hasHtml() and (text := self._read_html(source.html())):
            self.insert(text)
        elif source.hasText():
            self.insert_plain(source.text())

    def paste_plain(self) -> None:
        """Put in what the clipboard holds, as plain characters."""
        if not self.isReadOnly():
            self.insert_plain(QGuiApplication.clipboard().text())

    # --- mouse ---

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        url = QUrl(self.anchorAt(event.position().toPoint()))
        opens = event.modifiers() == Qt.KeyboardModifier.ControlModifier or self.isReadOnly()
        if event.button() != Qt.MouseButton.LeftButton or url.scheme() not in OPENED_SCHEMES:
            opens = False
        super().mouseReleaseEvent(event)
        if opens and not self.textCursor().hasSelection():
            self._open_url(url)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            url = self.anchorAt(event.pos())
            hint = self.tr("{url}\nCtrl+klik åbner linket").format(url=url) if url else ""
            QToolTip.showText(event.globalPos(), hint, self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the area around scrolls; there is nothing to scroll in here

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._go_to(event.pos())
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _go_to(self, place: QPoint) -> None:
        """Put the cursor there, unless that is in the selection."""
        there = self.cursorForPosition(place)
        here = self.textCursor()
        if not here.selectionStart() <= there.position() <= here.selectionEnd():
            self.setTextCursor(there)

    def context_menu(self) -> QMenu:
        """A new menu of what can be done at the cursor."""
        menu = QMenu(self)
        selected = self.textCursor().hasSelection()
        standard = QKeySequence.StandardKey
        copy = menu.addAction(self.tr("Kopiér"), standard.Copy, self.copy)
        copy.setEnabled(selected)
        if not self.isReadOnly():
            cut = menu.addAction(self.tr("Klip"), standard.Cut, self.cut)
            cut.setEnabled(selected)
            menu.insertAction(copy, cut)
            paste = menu.addAction(self.tr("Sæt ind"), standard.Paste, self.paste)
            paste_plain = menu.addAction(
                self.tr("Sæt ind uden formatering"),
                QKeySequence(Keys.PASTE_PLAIN),
                self.paste_plain,
            )
            for action in (paste, paste_plain):
                action.setEnabled(self.canPaste())
            menu.addSeparator()
            menu.addAction(self.tr("Link …"), QKeySequence(Keys.LINK), self.link_requested.emit)
            if self.in_table():
                menu.addSeparator()
                self._add_table_actions(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Markér alt"), standard.SelectAll, self.selectAll)
        return menu

    # --- focus, size, palette ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.looks_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            looks = Looks.of(self.palette())
            if looks != self._looks:
                self._looks = looks
                with self._quietly():
                    dress(self.document(), looks)
        elif event.type() == QEvent.Type.FontChange:
            self._fit_height()

    def _fit_height(self) -> None:
        if self._quiet:
            return
        margins = 2 * self.document().documentMargin()
        line = self.fontMetrics().lineSpacing() * lists.LINE_HEIGHT / 100
        content = max(self.document().size().height(), self._minimum_lines * line + margins)
        height = math.ceil(content) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            # At once: until the layout has come round, the text would be scrolled.
            self.resize(self.width(), height)

    # --- what the document tells ---

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Changes in here are not the user's."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before
            self._block_count = self.document().blockCount()
            self._lists_touched = False
        self._fit_height()

    @contextmanager
    def _one_edit(self) -> Iterator[QTextCursor]:
        """What is done with the cursor in here is one change of the text."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        """Remember whether more than a character came or went: lists may have met."""
        self._lists_touched |= removed > 1 or added > 1

    def _on_contents_changed(self) -> None:
        if self._quiet:
            return
        if self._lists_touched or self.document().blockCount() != self._block_count:
            with self._quietly():
                lists.arrange_lists(self.document())
        self.text_edited.emit()

    def _on_cursor_moved(self) -> None:
        if self._quiet:
            return
        self.looks_changed.emit()
        if self.hasFocus():
            self._cursor_timer.start()

    def _tell_cursor(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.cursor_moved.emit(self.cursorRect())


def _nearest(old: str, new: str, position: int) -> int:
    """Where in `new` the place `position` of `old` is, told by what they begin and end with."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    if position <= start:
        return position
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    if position >= len(old) - end:
        return position + len(new) - len(old)
    return start

"""The small toolbar on a card, and the panel where a link is written."""

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, column, row
from ui.widgets.rich_text_edit import Keys, RichTextEdit
from ui.widgets.rich_text_links import Link

NEW_TABLE = (3, 2)  # rows, columns
ADDRESS_WIDTH = 300
SHORT_WORDS = "/ ▾"
WORDS_PADDING = 5


class FormatBar(QWidget):
    """Buttons for the looks of the text in one editor at a time; they follow its cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: RichTextEdit | None = None
        self._row = row(spacing=0)
        self.setLayout(self._row)
        self.bold = self._add("bold", self.tr("Fed"), Keys.BOLD, RichTextEdit.toggle_bold)
        self.italic = self._add(
            "italic", self.tr("Kursiv"), Keys.ITALIC, RichTextEdit.toggle_italic
        )
        self.bullets = self._add(
            "bullets", self.tr("Punktopstilling"), Keys.BULLETS, RichTextEdit.toggle_bullets
        )
        self.numbers = self._add(
            "numbers", self.tr("Nummereret liste"), Keys.NUMBERS, RichTextEdit.toggle_numbers
        )
        for toggle in (self.bold, self.italic, self.bullets, self.numbers):
            toggle.setCheckable(True)
        self.outdent = self._add("outdent", self.tr("Ryk ud"), Keys.OUTDENT, RichTextEdit.outdent)
        self.indent = self._add("indent", self.tr("Ryk ind"), Keys.INDENT, RichTextEdit.indent)
        self.link = self._add("link", self.tr("Link"), Keys.LINK, self.open_link_panel)
        self.table = self._add("table", self.tr("Indsæt tabel"), "", self._insert_table)
        self.phrases = self._add_phrases()
        self._show_state()

    def _add(
        self, icon: str, name: str, keys: str, action: Callable[[RichTextEdit], object]
    ) -> IconButton:
        result = IconButton(icon, name)
        # A click leaves the cursor in the text; the keyboard has the shortcuts.
        result.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if keys:
            shortcut = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            result.setToolTip(f"{name} ({shortcut})")
        result.clicked.connect(lambda: self._act(action))
        self._row.addWidget(result)
        return result

    def _add_phrases(self) -> "PhrasesButton":
        """The button for the phrases, which only some editors have."""
        result = PhrasesButton()
        result.clicked.connect(lambda: self._act(self._ask_for_phrases))
        self._row.addWidget(result)
        return result

    def _ask_for_phrases(self, editor: RichTextEdit) -> None:
        editor.phrases_requested.emit()

    def _act(self, action: Callable[[RichTextEdit], object]) -> None:
        if self._editor is not None:
            action(self._editor)
            self._show_state()

    def bind(self, editor: RichTextEdit | None) -> None:
        """Serve `editor` from now on, and no other; with None, nobody."""
        if editor is self._editor:
            return
        if self._editor is not None:
            self._editor.looks_changed.disconnect(self._show_state)
            self._editor.link_requested.disconnect(self._on_link_requested)
            self._editor.destroyed.disconnect(self._on_editor_gone)
        self._editor = editor
        if editor is not None:
            editor.looks_changed.connect(self._show_state)
            editor.link_requested.connect(self._on_link_requested)
            editor.destroyed.connect(self._on_editor_gone)
        self._show_state()

    def _on_editor_gone(self) -> None:
        self._editor = None
        self._show_state()

    def _show_state(self) -> None:
        editor = self._editor
        self.setEnabled(editor is not None and not editor.isReadOnly())
        kind = editor.list_kind() if editor else None
        in_table = editor is not None and editor.in_table()
        self.bold.setChecked(editor is not None and editor.is_bold())
        self.italic.setChecked(editor is not None and editor.is_italic())
        self.bullets.setChecked(kind is not None and not kind.numbered)
        self.numbers.setChecked(kind is not None and kind.numbered)
        for block_button in (self.bullets, self.numbers, self.table):
            block_button.setEnabled(not in_table)
        self.outdent.setEnabled(editor is not None and editor.can_outdent())
        self.indent.setEnabled(editor is not None and editor.can_indent())
        self.phrases.setVisible(editor is not None and editor.offers_phrases)

    def _insert_table(self, editor: RichTextEdit) -> None:
        editor.insert_table(*NEW_TABLE)

    # --- where there is little room ---

    def sizeHint(self) -> QSize:
        return QSize(self._room(self.phrases.sizeHint()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        spared = self.outdent.sizeHint().width() + self.indent.sizeHint().width()
        return QSize(self._narrow - spared, super().minimumSizeHint().height())

    @property
    def _narrow(self) -> int:
        """The width that has room for every button."""
        return self._room(self.phrases.minimumSizeHint())

    def _room(self, phrases: QSize) -> int:
        icons = self.findChildren(IconButton)
        words = 0 if self.phrases.isHidden() else phrases.width()
        return sum(icon.sizeHint().width() for icon in icons) + words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the indents to Tab and Shift+Tab where there is no room for their buttons."""
        super().resizeEvent(event)
        for spared in (self.outdent, self.indent):
            spared.setVisible(self.width() >= self._narrow)

    # --- links ---

    def _on_link_requested(self) -> None:
        if self._editor is not None:
            self.open_link_panel(self._editor)

    def open_link_panel(self, editor: RichTextEdit) -> "LinkPanel":
        """Open the panel below the cursor of `editor`, filled with the link there."""
        panel = LinkPanel(editor.link_at_cursor(), self)
        panel.accepted.connect(editor.set_link)
        panel.removed.connect(editor.remove_link)
        below = editor.cursorRect().bottomLeft() + QPoint(0, 4)
        panel.open_at(editor.viewport().mapToGlobal(below))
        return panel


class PhrasesButton(QToolButton):
    """A button that says 'Fraser', or no more than '/' where there is no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "words")
        self._words = self.tr("Fraser") + " ▾"
        self.setText(self._words)
        self.setAccessibleName(self.tr("Fraser"))
        self.setToolTip(self.tr("Fraser (skriv / i teksten)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size_of(self._words)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(SHORT_WORDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self._words if self.width() >= self.sizeHint().width() else SHORT_WORDS)

    def _size_of(self, text: str) -> QSize:
        width = self.fontMetrics().horizontalAdvance(text) + 2 * WORDS_PADDING
        return QSize(width, super().sizeHint().height())


class LinkPanel(QFrame):
    """A small window with a link's text and address. It closes by itself: Escape, or a click."""

    accepted = Signal(str, str)  # text, address
    removed = Signal()

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Link"))
        self.text = QLineEdit(link.text)
        self.address = QLineEdit(link.url)
        self.address.setMinimumWidth(ADDRESS_WIDTH)
        self.address.setPlaceholderText(self.tr("www.eksempel.dk eller navn@eksempel.dk"))
        form = QFormLayout()
        form.addRow(self.tr("&Tekst"), self.text)
        form.addRow(self.tr("&Adresse"), self.address)
        for field in (self.text, self.address):
            field.returnPressed.connect(self._accept)
            field.textChanged.connect(self._show_state)

        self.ok = button(self.tr("OK"), self._accept, "primary")
        self.remove = button(self.tr("Fjern link"), self._remove)
        self.remove.setVisible(bool(link.url))
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self.remove)
        buttons.addWidget(self.ok)
        layout = column(margins=(12, 12, 12, 12), spacing=8)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self.setLayout(layout)
        self._show_state()

    def open_at(self, place: QPoint) -> None:
        """Show the panel at `place` on the screen, or as near as there is room."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(
            max(room.left(), min(place.x(), room.right() - self.width())),
            max(room.top(), min(place.y(), room.bottom() - self.height())),
        )
        self.show()
        field = self.address if self.text.text() else self.text
        field.setFocus()
        field.selectAll()

    def _show_state(self) -> None:
        self.ok.setEnabled(bool(self.address.text().strip()))

    def _accept(self) -> None:
        if self.ok.isEnabled():
            address = full_address(self.address.text())
            self.accepted.emit(self.text.text() or self.address.text().strip(), address)
            self.close()

    def _remove(self) -> None:
        self.removed.emit()
        self.close()


def full_address(typed: str) -> str:
    """`typed` with the scheme it lacks: mailto: for an e-mail address, else https://."""
    typed = re.sub(r"\s+", "", typed)
    if re.match(r"(?:https?://|mailto:|tel:)", typed, re.IGNORECASE):
        return typed
    if re.fullmatch(r"[^@/:]+@[^@/:]+\.[^@/:]+", typed):
        return f"mailto:{typed}"
    return f"https://{typed}"

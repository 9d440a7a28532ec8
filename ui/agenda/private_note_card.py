"""The card for what the secretary notes to themselves under an item."""

import math
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from models.records import Change, ItemId
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.theme import colours
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icons import icon
from ui.widgets.layouts import column, label, row
from ui.widgets.line_edit import asks_for_undo

ICON = 16


class NoteEdit(QPlainTextEdit):
    """Plain text, as high as its content. Undo is the window's."""

    entered = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit_height)
        self._fit_height()

    def _fit_height(self) -> None:
        lines = max(int(self.document().size().height()), 1)  # QPlainTextEdit counts in lines
        self.setFixedHeight(math.ceil(lines * self.fontMetrics().lineSpacing()) + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def event(self, event: QEvent) -> bool:
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class PrivateNoteCard(QFrame):
    """A private note of one item, stored while it is typed. It is in no document.

    It can be written also when the minutes are locked. Empty, it takes one line.
    """

    cursor_moved = Signal()  # the line being written may have to be scrolled to

    def __init__(self, bridge: Bridge, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "private")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge = bridge
        self._autosave = autosave
        self._item_id: ItemId | None = None
        self._filling = False
        self._lock = QLabel()
        self._lock.setFixedSize(QSize(ICON, ICON))
        self._caption = label(self.tr("Privat note").upper(), "group")
        self._words = ElidedLabel("caption")
        self._words.show_text(self.tr("Privat – kommer ikke med i referatet"))
        self.note = NoteEdit(self.tr("Privat note, kommer ikke med i referatet"))
        self.note.setPlaceholderText(self.tr("Privat note – kommer ikke med i referatet"))
        self.note.textChanged.connect(self._on_text_changed)
        self.note.cursorPositionChanged.connect(self.cursor_moved)
        self.note.entered.connect(self._fold)
        self.note.left.connect(autosave.flush)
        self.note.left.connect(self._fold)
        self.setFocusProxy(self.note)
        head = row(margins=(4, 0, 0, 0), spacing=6)  # in line with the text below
        head.addWidget(self._caption)
        head.addWidget(self._words, 1)
        texts = column(spacing=2)
        texts.addLayout(head)
        texts.addWidget(self.note)
        layout = row(margins=(14, 6, 14, 6), spacing=8)
        layout.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.setLayout(layout)
        self._tint()
        self._fold()
        bridge.changed.connect(self._on_changed)

    def show_item(self, item_id: ItemId | None) -> None:
        """Show the note of an item; with None there is none to write."""
        self._item_id = item_id
        self.setVisible(item_id is not None)
        self._show()

    def focus_note(self) -> None:
        """Go to the note, behind what is written."""
        self.note.setFocus()
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.note.setTextCursor(cursor)

    def _show(self) -> None:
        if self._item_id is None:
            return
        text = self._autosave.unstored_text(("private_note", self._item_id))
        if text is None:
            text = self._bridge.secretariat.agenda.private_note(self._item_id)
        if text != self.note.toPlainText():
            place = self.note.textCursor().position()
            self._filling = True
            self.note.setPlainText(text)
            self._filling = False
            cursor = self.note.textCursor()
            cursor.setPosition(min(place, len(text)) if self.note.hasFocus() else 0)
            self.note.setTextCursor(cursor)
        self._fold()

    def _on_text_changed(self) -> None:
        if self._item_id is not None and not self._filling:
            write = partial(self._bridge.secretariat.agenda.write_private_note, self._item_id)
            what = ("private_note", self._item_id)
            self._autosave.touch_text(what, self.note.toPlainText, write, self.note)

    def _fold(self) -> None:
        """Take one line while nothing is written."""
        is_open = bool(self.note.toPlainText()) or self.note.hasFocus()
        self._caption.setVisible(is_open)
        self._words.setVisible(is_open)
        top = 1 if is_open else 5
        self._lock.setContentsMargins(0, top, 0, 0)
        self._lock.setFixedHeight(ICON + top)

    def _on_changed(self, change: Change, origin: object) -> None:
        if self._item_id in change.items and origin is not self.note:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        ink = QColor(colours(self.palette()).warn)
        self._lock.setPixmap(icon("lock", ink).pixmap(QSize(ICON, ICON)))

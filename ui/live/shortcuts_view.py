"""The sheet of shortcuts: every action of the menus with its key, and the keys of other places."""

import html
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QMenuBar, QTextBrowser, QWidget

from ui.actions import Actions
from ui.theme import colours
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.rich_text_edit import Keys

COLUMN_WIDTH = 320
HEADING_LINES = 2  # what a heading takes, in lines
Group = tuple[str, list[tuple[str, str]]]  # title, and pairs of name and key


class ShortcutsView(QFrame):
    """Made from the menus, so that it cannot forget any. Escape and F1 close it."""

    closed = Signal()

    def __init__(self, actions: Actions, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._actions = actions
        self._bar = bar
        self._columns = 0
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("Genveje"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.document().setDocumentMargin(0)
        self._text.installEventFilter(self)
        close = button(self.tr("Luk"), self.closed.emit)
        close.setToolTip(self.tr("Luk (Esc)"))
        head = row(margins=(20, 8, 16, 8))
        head.addWidget(label(self.tr("Genveje"), "title"))
        hint = self.tr("F1 eller Esc lukker. Alt og et bogstav åbner en menu.")
        head.addWidget(label(hint, "secondary"))
        head.addStretch()
        head.addWidget(close)
        body = row(margins=(20, 8, 4, 6))
        body.addWidget(self._text)
        layout = column()
        layout.addWidget(framed("bar", head))
        layout.addLayout(body, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._text)

    @property
    def text(self) -> str:
        """All that stands on the sheet."""
        return self._text.toPlainText()

    @property
    def fits(self) -> bool:
        """Whether all of it can be seen at once."""
        return self._text.verticalScrollBar().maximum() == 0

    # --- what stands on it ---

    def groups(self) -> Iterator[Group]:
        """The menus from left to right, then the places with keys of their own."""
        for top in self._bar.actions():
            menu = top.menu()
            if isinstance(menu, QMenu):
                yield top.text().replace("&", ""), list(self._entries(menu))
        yield self.tr("I en tekst"), self._editor_keys()
        yield self.tr("F4, og personens bogstav"), self._people_keys()

    def _entries(self, menu: QMenu) -> Iterator[tuple[str, str]]:
        for action in menu.actions():
            submenu = action.menu()
            if submenu is self._actions.item_place_menu:
                yield self.tr("Punkt 1–9 på dagsordenen"), "Ctrl+1 … 9"
            elif isinstance(submenu, QMenu):
                yield from self._entries(submenu)
            elif not action.isSeparator() and (key := _key(action)):
                yield action.text().split("\t")[0].removesuffix("…").rstrip(), key

    def _editor_keys(self) -> list[tuple[str, str]]:
        keys = [
            (self.tr("Fed"), Keys.BOLD),
            (self.tr("Kursiv"), Keys.ITALIC),
            (self.tr("Link"), Keys.LINK),
            (self.tr("Punktopstilling"), Keys.BULLETS),
            (self.tr("Nummereret liste"), Keys.NUMBERS),
            (self.tr("Ryk ind i lister"), Keys.INDENT),
            (self.tr("Ryk ud i lister"), Keys.OUTDENT),
            (self.tr("Ny linje i samme afsnit"), "Shift+Return"),
            (self.tr("Videre fra liste og tabel"), "Ctrl+Tab"),
        ]
        return [(name, _native(QKeySequence(key))) for name, key in keys]

    def _people_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Gik under punktet"), "G"),
            (self.tr("Gik efter punktet"), "E"),
            (self.tr("Gik før punktet"), "F"),
            (self.tr("Kom under punktet"), "K"),
            (self.tr("Kom før punktet"), "B"),
            (self.tr("Suppleant tager pladsen"), "S"),
            (self.tr("Inhabil: ja eller nej"), self.tr("I, J/N")),
            (self.tr("Leder mødet"), "L"),
        ]

    def _show(self, columns: int) -> None:
        self._columns = columns
        tokens = colours(self.palette())
        self._text.document().setDefaultStyleSheet(
            f"td {{ font-size: 12px; color: {tokens.text}; padding: 1px 0 }}"
            f".key {{ color: {tokens.text_2}; font-weight: 600 }}"
            f".title {{ color: {tokens.accent_text}; font-weight: 600; padding-top: 7px }}"
        )
        groups = list(self.groups())
        total = sum(len(entries) + HEADING_LINES for _title, entries in groups)
        filled: list[list[str]] = [[] for _ in range(columns)]
        place, lines = 0, 0
        for title, entries in groups:
            for number, (name, key) in enumerate(entries):
                full = lines >= total * (place + 1) / columns
                left = len(entries) - number
                if full and place < columns - 1 and number not in (1, 2) and left > 2:
                    place += 1
                    if number:
                        filled[place].append(_title(title))
                if number == 0:
                    filled[place].append(_title(title))
                    lines += HEADING_LINES
                filled[place].append(
                    f'<tr><td>{html.escape(name)}</td><td class="key" align="right">'
                    f"{html.escape(key)}</td></tr>"
                )
                lines += 1
        cells = "".join(
            f'<td width="{100 // columns}%" style="padding-right: 22px">'
            f'<table width="100%" cellspacing="0">{"".join(rows)}</table></td>'
            for rows in filled
        )
        self._text.setHtml(f'<table width="100%" cellspacing="0"><tr>{cells}</tr></table>')

    # --- keys, size, palette ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(self.width() // COLUMN_WIDTH, 1)
        if columns != self._columns:
            self._show(columns)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._columns:
            self._show(self._columns)


def _key(action: QAction) -> str:
    """The first key of an action; a letter that stands in its text counts too."""
    if "\t" in action.text():
        return action.text().split("\t")[1]
    return _native(action.shortcut())


def _native(keys: QKeySequence) -> str:
    """A key in the words of the language; as short as the others."""
    text = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("PgDown", "PgDn")


def _title(text: str) -> str:
    return f'<tr><td colspan="2" class="title">{html.escape(text)}</td></tr>'

"""Phrases and names completed while one types in a rich text.

'/' at the start of a word opens the phrases and '@' the names, in a list below the cursor that
narrows with each key. Tab completes a name begun with a capital letter. The list is a child of
the window and never has the focus: keys go to the text, and those that choose are taken here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.phrases import BLANK
from models.records import Phrase
from models.text import Paragraph, RichText, Span, plain, plain_lines, rich_text
from ui.theme import colours
from ui.widgets.layouts import column
from ui.widgets.painting import paint_text, sized
from ui.widgets.rich_text_edit import KEEP, NO_KEYS, RichTextEdit

PHRASES, NAMES = "/", "@"  # what opens the list
LONGEST = 60  # characters typed; what is longer means neither phrase nor name
NAME_WORDS = 4  # how many words before the cursor may be the beginning of a name
ROWS = 9  # in sight, each with its digit
FEWEST_BELOW = 5  # rows for which there must be room, or the list goes above
ROW_HEIGHT = 29
MARGIN = 5  # around the rows
PADDING, GAP = 10, 8  # inside a row
NARROWEST, WIDEST = 260, 540
DISTANCE = 4  # from the line with the cursor

AnyIndex = QModelIndex | QPersistentModelIndex


class CompletionSource(Protocol):
    """Where the phrases and names come from."""

    def begin(self) -> None:
        """Read everything anew: someone begins to choose."""

    def phrases(self, typed: str) -> Sequence[Phrase]:
        """The phrases that `typed` may mean, the likeliest first."""

    def names(self, typed: str) -> Sequence[str]:
        """The names that `typed` may mean, the likeliest first."""

    def filled(self, phrase: Phrase) -> RichText:
        """What the phrase says here."""

    def take(self, phrase: Phrase) -> RichText:
        """The same, and note that the phrase is used."""


def attach_completion(
    editor: RichTextEdit, source: CompletionSource, *, phrases: bool = True
) -> "Completer":
    """Let what is typed in `editor` be completed; with `phrases` not only by names."""
    editor.offers_phrases = phrases
    return Completer(editor, source)


@dataclass(frozen=True)
class Offer:
    """A row of the list: a phrase with its key, or a name."""

    text: str
    phrase: Phrase | None = None

    @property
    def key(self) -> str:
        return PHRASES + self.phrase.key if self.phrase else ""


@dataclass
class _Choice:
    """What is being chosen: `start` is before the mark, if any, that opened the list."""

    start: QTextCursor
    mark: str
    phrases: bool
    typed: str = ""


class Completer(QObject):
    """Watches an editor and serves its list."""

    def __init__(self, editor: RichTextEdit, source: CompletionSource) -> None:
        super().__init__(editor)
        self._editor = editor
        self._source = source
        self._choice: _Choice | None = None
        self._popup: CompletionPopup | None = None
        self._scrolled: list[QObject] = []
        editor.installEventFilter(self)
        editor.typed.connect(self._on_typed)
        editor.cursorPositionChanged.connect(self._refresh)
        editor.cursor_moved.connect(self._place)
        editor.phrases_requested.connect(self.open_phrases)

    @property
    def popup(self) -> "CompletionPopup | None":
        """The list, while it can be seen."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def open_phrases(self) -> None:
        """Open the list of phrases at the cursor, or close it."""
        if self._editor.isReadOnly():
            return
        was_open = self.popup is not None
        self._editor.setFocus()
        if was_open:
            self.close()
        else:
            self._begin(self._editor.textCursor().selectionEnd(), "", phrases=True)

    def close(self) -> None:
        """Close the list and leave the text as it is typed."""
        self._choice = None
        if self._popup is not None:
            self._popup.hide()

    # --- keys ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride:
            if self.popup is not None and self._meaning(event) is not None:
                event.accept()
                return True
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            meaning = self._meaning(event)
            if meaning is not None:
                return meaning()
        return False

    def _meaning(self, event: QKeyEvent) -> Callable[[], bool] | None:
        """What the key does here; None when it is the text's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != NO_KEYS:
            return None
        if self.popup is None:
            tab = event.key() == Qt.Key.Key_Tab and not self._tab_belongs_to_text()
            return self._complete_name if tab else None
        popup = self.popup
        match event.key():
            case Qt.Key.Key_Down:
                return lambda: popup.move(1)
            case Qt.Key.Key_Up:
                return lambda: popup.move(-1)
            case Qt.Key.Key_PageDown:
                return lambda: popup.turn(1)
            case Qt.Key.Key_PageUp:
                return lambda: popup.turn(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                return lambda: self._take(popup.row)
            case Qt.Key.Key_Escape:
                return self._give_up
        if event.text() in "123456789" and event.text():
            row = int(event.text()) - 1
            if row < len(popup.offers) and not self._continues(event.text()):
                return lambda: self._take(row)
        return None

    def _give_up(self) -> bool:
        self.close()
        return True

    def _continues(self, digit: str) -> bool:
        """Whether a digit is the next character of a phrase's key."""
        choice = self._choice
        assert choice is not None
        typed = choice.typed.casefold() + digit
        return choice.phrases and any(
            phrase.key.startswith(typed) for phrase in self._source.phrases(typed)
        )

    def _tab_belongs_to_text(self) -> bool:
        editor = self._editor
        return editor.isReadOnly() or editor.in_table() or editor.list_kind() is not None

    # --- what is typed ---

    def _on_typed(self, characters: str) -> None:
        if self._choice is None and characters[-1:] in (PHRASES, NAMES):
            mark = characters[-1]
            if not self._editor.isReadOnly() and self._may_open(mark):
                position = self._editor.textCursor().position()
                self._begin(position - 1, mark, phrases=mark == PHRASES)
                return
        self._refresh()

    def _may_open(self, mark: str) -> bool:
        """Whether the mark just typed begins a word, and no link is written over."""
        if mark == PHRASES and not self._editor.offers_phrases:
            return False
        cursor = self._editor.textCursor()
        if cursor.charFormat().isAnchor():
            return False
        if cursor.positionInBlock() == 1:
            return True
        before: str = self._editor.document().characterAt(cursor.position() - 2)
        if mark == PHRASES:
            return before.isspace()
        return not before.isalnum() and before not in "._-+"

    def _begin(self, start: int, mark: str, typed: str = "", *, phrases: bool) -> None:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.setKeepPositionOnInsert(True)
        self._source.begin()
        self._choice = _Choice(cursor, mark, phrases, typed)
        self._show()

    def _refresh(self) -> None:
        """Follow the text: narrow the list, or close it when the cursor has left the word."""
        choice = self._choice
        if choice is None:
            return
        typed = self._typed(choice)
        grows = typed is not None and typed.startswith(choice.typed)
        shrinks = typed is not None and choice.typed.startswith(typed)
        if typed is None or not (grows or shrinks):
            self.close()
        elif typed != choice.typed:
            choice.typed = typed
            self._show()

    def _typed(self, choice: _Choice) -> str | None:
        """What is typed behind the mark; None when it is no longer that."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or cursor.position() < choice.start.position():
            return None
        between = QTextCursor(self._editor.document())
        between.setPosition(choice.start.position())
        between.setPosition(cursor.position(), KEEP)
        text = between.selectedText()
        typed = text[len(choice.mark) :]
        broken = "\u2028" in text or "\u2029" in text or typed[:1].isspace()
        return None if broken or not text.startswith(choice.mark) or len(typed) > LONGEST else typed

    # --- the list ---

    def _show(self) -> None:
        choice = self._choice
        assert choice is not None
        if choice.phrases:
            offers = [
                Offer(" ".join(plain_lines(self._source.filled(phrase))), phrase)
                for phrase in self._source.phrases(choice.typed)
            ]
        else:
            offers = [Offer(name) for name in self._source.names(choice.typed)]
        if not offers:
            if self._popup is not None:
                self._popup.hide()
            return
        popup = self._popup_here()
        popup.show_offers(offers, phrases=choice.phrases)
        self._place()
        popup.show()
        popup.raise_()

    def _popup_here(self) -> "CompletionPopup":
        """The list, made when it is first needed, in the editor's window."""
        window = self._editor.window()
        if self._popup is None:
            self._popup = CompletionPopup(window)
            self._popup.chosen.connect(self._take)
            self._popup.announced.connect(self._announce)
            self._editor.destroyed.connect(self._popup.deleteLater)
        elif self._popup.parent() is not window:
            self._popup.setParent(window)
        self._follow_scrolling()
        return self._popup

    def _follow_scrolling(self) -> None:
        """Keep the list at its word when an area around scrolls."""
        around = self._editor.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea):
                bar = around.verticalScrollBar()
                if bar not in self._scrolled:
                    self._scrolled.append(bar)
                    bar.valueChanged.connect(self._place)
            around = around.parentWidget()

    def _place(self) -> None:
        """Put the list below its word, or above where there is no room below."""
        if self._choice is None or self._popup is None:
            return
        popup, window = self._popup, self._editor.window()
        line = self._editor.cursorRect(self._choice.start)
        viewport = self._editor.viewport()
        corner = viewport.mapTo(window, line.bottomLeft())
        top = viewport.mapTo(window, line.topLeft()).y()
        room = window.rect().adjusted(DISTANCE, DISTANCE, -DISTANCE, -DISTANCE)
        below, above = room.bottom() - corner.y() - DISTANCE, top - DISTANCE - room.top()
        wanted = popup.fitting(room.width(), FEWEST_BELOW * ROW_HEIGHT + popup.edges)
        is_below = wanted.height() <= below or below >= above
        size = popup.fitting(room.width(), below if is_below else above)
        y = corner.y() + DISTANCE if is_below else top - DISTANCE - size.height()
        x = min(corner.x(), room.right() - size.width())
        popup.setGeometry(max(x, room.left()), max(y, room.top()), size.width(), size.height())

    def _announce(self, text: str) -> None:
        """Have a screen reader say what is chosen: the focus stays in the text."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._editor, text))

    # --- taking ---

    def _take(self, row: int) -> bool:
        """Put what is chosen in place of what was typed."""
        choice, popup = self._choice, self._popup
        assert choice is not None
        assert popup is not None
        offer = popup.offers[row]
        start = choice.start.position()
        self.close()
        if offer.phrase is None:
            self._editor.replace_before(start, plain(offer.text))
        else:
            taken = self._source.take(offer.phrase)
            if not choice.mark and self._is_behind_a_word(start):
                taken = _spaced(taken)
            self._editor.replace_before(start, taken)
            self._select_blank(start)
        return True

    def _is_behind_a_word(self, position: int) -> bool:
        before: str = self._editor.document().characterAt(position - 1)
        return self._editor.textCursor().positionInBlock() > 0 and not before.isspace()

    def _select_blank(self, start: int) -> None:
        """Select the first thing to be filled in, so that typing does it."""
        end = self._editor.textCursor().position()
        found = self._editor.document().find(BLANK, start)
        if not found.isNull() and found.selectionEnd() <= end:
            self._editor.setTextCursor(found)

    def _complete_name(self) -> bool:
        """Complete the name that is begun before the cursor; whether there is one."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            return False
        line = QTextCursor(cursor)
        line.setPosition(cursor.block().position(), KEEP)
        before = line.selectedText()
        self._source.begin()
        for begun in _beginnings(before):
            names = self._source.names(begun)
            if not names:
                continue
            if names == [begun]:
                return False
            start = cursor.position() - len(begun.encode("utf-16-le")) // 2
            if len(names) == 1:
                self._editor.replace_before(start, plain(names[0]))
            else:
                self._begin(start, "", begun, phrases=False)
            return True
        return False


def _spaced(text: RichText) -> RichText:
    """`text` with a space before its first word; a list or a table begins a line as it is."""
    first, *others = text.blocks
    if not isinstance(first, Paragraph):
        return text
    return rich_text([Paragraph((Span(" "), *first.spans)), *others])


def _beginnings(before: str) -> list[str]:
    """What may be the beginning of a name at the end of a line, the longest first.

    It begins with a capital letter, and the cursor stands right behind a letter of it.
    """
    if not before[-1:].isalpha():
        return []
    starts = [
        place
        for place, letter in enumerate(before)
        if letter.isupper() and (place == 0 or not before[place - 1].isalnum())
    ]
    return [
        before[start:]
        for start in starts
        if before[start:].count(" ") < NAME_WORDS and "\u2028" not in before[start:]
    ]


class CompletionPopup(QFrame):
    """The list of phrases or names. It takes no focus; `row` is what Enter would take."""

    chosen = Signal(int)  # a row was clicked
    announced = Signal(str)  # what a screen reader is to say

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers: Sequence[Offer] = ()
        self._model = _Offers(self)
        self._rows = _Rows(self)
        self.list = QListView()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._rows)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleDescription(
            self.tr("Pil op og ned vælger, Enter indsætter, Esc lukker")
        )
        self.list.clicked.connect(lambda index: self.chosen.emit(index.row()))
        layout = column(margins=(MARGIN, MARGIN, MARGIN, MARGIN))
        layout.addWidget(self.list)
        self.setLayout(layout)
        self.hide()

    @property
    def row(self) -> int:
        return self.list.currentIndex().row()

    def show_offers(self, offers: Sequence[Offer], *, phrases: bool) -> None:
        """Show these rows, the first one chosen."""
        name = self.tr("Fraser") if phrases else self.tr("Navne")
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.offers = offers
        self._rows.measure(offers, self.list)
        self._model.fill(offers)
        self._choose(0)

    def move(self, step: int) -> bool:  # type: ignore[override]
        """Choose the row above or below, from the last on to the first."""
        self._choose((self.row + step) % len(self.offers))
        return True

    def turn(self, step: int) -> bool:
        """Choose a row a page further up or down."""
        self._choose(max(0, min(self.row + step * ROWS, len(self.offers) - 1)))
        return True

    @property
    def edges(self) -> int:
        """What the list takes beside its rows."""
        return 2 * (MARGIN + self.frameWidth())

    def fitting(self, width: int, height: int) -> QSize:
        """How large the list is to be, where there is that much room."""
        rows = max(1, min(len(self.offers), ROWS, (height - self.edges) // ROW_HEIGHT))
        bar = self.list.verticalScrollBar().sizeHint().width() if rows < len(self.offers) else 0
        wanted = max(NARROWEST, min(self._rows.width + bar + self.edges, WIDEST))
        return QSize(min(wanted, width), rows * ROW_HEIGHT + self.edges)

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        place = self.tr("{row} af {rows}").format(row=row + 1, rows=len(self.offers))
        self.announced.emit(f"{spoken}, {place}")


class _Offers(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()

    def fill(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.key} {offer.text}".strip()
        return offer if role == Qt.ItemDataRole.UserRole else None


class _Rows(QStyledItemDelegate):
    """Draws a row: the key, the text, and the key to press at the right."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key_width = 0
        self.width = 0

    def measure(self, offers: Sequence[Offer], view: QWidget) -> None:
        """Make room for these rows."""
        strong = QFontMetrics(sized(view.font(), 13, strong=True))
        usual = QFontMetrics(sized(view.font(), 13))
        widest = max(strong.horizontalAdvance(offer.key) for offer in offers)
        self._key_width = widest + GAP if widest else 0
        texts = max(usual.horizontalAdvance(offer.text) for offer in offers)
        self.width = 2 * PADDING + self._key_width + texts + 2 * GAP + self._hint_width(view)

    def _hint_width(self, view: QWidget) -> int:
        return QFontMetrics(sized(view.font(), 12)).horizontalAdvance("Enter")

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        offer: Offer = index.data(Qt.ItemDataRole.UserRole)
        tokens = colours(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_bg if chosen else tokens.bg))
            painter.drawRoundedRect(QRectF(option.rect), 5, 5)
        words = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        hint = "Enter" if chosen else str(index.row() + 1) if index.row() < ROWS else ""
        paint_text(painter, words, hint, sized(option.font, 12), tokens.text_3, right=True)
        words.setRight(words.right() - self._hint_width(option.widget) - GAP)
        key_font = sized(option.font, 13, strong=True)
        paint_text(painter, words, offer.key, key_font, tokens.text)
        words.setLeft(words.left() + self._key_width)
        paint_text(painter, words, offer.text, sized(option.font, 13), tokens.text)
        painter.restore()

"""A difference between the meeting and a file, before and after, with a tick for taking it."""

import html
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from models.comparison import ChangeKind, Difference, Piece, What, marked
from ui.theme import Colours, colours
from ui.widgets.layouts import column, label, row, set_property

_TONES = {ChangeKind.CHANGED: "info", ChangeKind.ADDED: "ok", ChangeKind.REMOVED: "bad"}


class DifferenceRow(QFrame):
    """What is marked is coloured and also struck out or underlined."""

    step_requested = Signal(int)  # to another row: 1 down, -1 up

    def __init__(self, difference: Difference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.difference = difference
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before, self._after = marked(difference)
        self.tick = QCheckBox(self.tr("Tag med"))
        self.tick.setAccessibleName(
            self.tr("Tag med: {place}, {kind}").format(place=self.place, kind=self.kind)
        )
        self.tick.setAccessibleDescription(self._spoken())
        self.tick.installEventFilter(self)
        kind = QLabel(self.kind)
        kind.setProperty("tone", _TONES[difference.kind])
        header = row()
        header.addWidget(label(self.place, "label"))
        header.addWidget(kind, 0, Qt.AlignmentFlag.AlignVCenter)
        header.addStretch()
        header.addWidget(self.tick)
        layout = column(margins=(14, 8, 14, 10), spacing=4)
        layout.addLayout(header)
        self.before = self._text_label(layout, self.tr("Før"), self._before)
        self.after = self._text_label(layout, self.tr("Efter"), self._after)
        if self._only_looks():
            hint = self.tr("Ordene er de samme; skriften, listen eller et link er ændret.")
            layout.addWidget(label(hint, "secondary", wrap=True))
        self.setLayout(layout)
        self._paint()

    @property
    def place(self) -> str:
        """The name of the text that the difference is in."""
        names = {
            What.TITLE: self.tr("Punktets titel"),
            What.CASE_NUMBER: self.tr("Sagsnummer"),
            What.HEADING: self.tr("Overskrift"),
        }
        return names.get(self.difference.what, self.difference.section)

    @property
    def kind(self) -> str:
        """'Ændret', 'Nyt' or 'Fjernet', of a paragraph or a whole section."""
        if self.difference.what is What.SECTION:
            added = self.difference.kind is ChangeKind.ADDED
            return self.tr("Nyt afsnit") if added else self.tr("Afsnit fjernet")
        return {
            ChangeKind.CHANGED: self.tr("Ændret"),
            ChangeKind.ADDED: self.tr("Nyt"),
            ChangeKind.REMOVED: self.tr("Fjernet"),
        }[self.difference.kind]

    @property
    def chosen(self) -> bool:
        return self.tick.isChecked()

    def _text_label(
        self, layout: QVBoxLayout, caption: str, pieces: Iterable[Piece]
    ) -> QLabel | None:
        if not pieces:
            return None
        text = QLabel()
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setAccessibleName(f"{caption}: {_plain(pieces)}")
        line = row(spacing=10)
        name = label(caption, "secondary")
        name.setFixedWidth(36)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        layout.addLayout(line)
        return text

    def _spoken(self) -> str:
        parts = []
        if self._before:
            parts.append(self.tr("Før: {text}").format(text=_plain(self._before)))
        if self._after:
            parts.append(self.tr("Efter: {text}").format(text=_plain(self._after)))
        return " ".join(parts)

    def _only_looks(self) -> bool:
        return _plain(self._before) == _plain(self._after)

    def _paint(self) -> None:
        tokens = colours(self.palette())
        if self.before:
            self.before.setText(_html(self._before, tokens, removed=True))
        if self.after:
            self.after.setText(_html(self._after, tokens, removed=False))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # A check box would go to any button that lies there.
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.step_requested.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_property(self, "active", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _html(pieces: Iterable[Piece], tokens: Colours, *, removed: bool) -> str:
    """The pieces as Qt's rich text."""
    ground, ink, line = (
        (tokens.bad_bg, tokens.bad, "line-through")
        if removed
        else (tokens.ok_bg, tokens.ok, "underline")
    )
    written = ""
    for piece in pieces:
        text = html.escape(piece.text).replace("\n", "<br>")
        if piece.italic:
            text = f"<i>{text}</i>"
        if piece.bold:
            text = f"<b>{text}</b>"
        if piece.link:
            text = f'<span style="color:{tokens.accent}">{text}</span>'
            text += html.escape(f" ({piece.link})")
        if piece.changed:
            style = f"background-color:{ground};color:{ink};text-decoration:{line}"
            text = f'<span style="{style}">{text}</span>'
        written += text
    # Not <pre>: the lines are to be wrapped.
    return f'<p style="margin:0;white-space:pre-wrap">{written}</p>'

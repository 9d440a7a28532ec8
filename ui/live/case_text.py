"""What there is to know of an item's case: in a few lines, or all of it to be read."""

import html

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextBrowser, QWidget

from models.danish import slash_date
from models.records import AgendaItem
from models.text import RichText, plain_lines
from ui.theme import colours
from ui.widgets.rich_text_document import to_html

# What a recommendation is headed by, at its beginning.
RECOMMENDATIONS = ("indstilling", "forslag", "administrativ indstilling", "administrationens inds")
LINES = 3


def recommendation(item: AgendaItem) -> str:
    """The recommendation on one line; without one what the case begins with."""
    texts = [
        (section.heading.casefold(), text)
        for section in item.sections
        if (text := " ".join(plain_lines(section.body)).strip())
    ]
    for heading, text in texts:
        if heading.startswith(RECOMMENDATIONS):
            return text
    return texts[0][1] if texts else ""


def has_case(item: AgendaItem) -> bool:
    """Whether there is more than a title to read."""
    texts = any(section.heading or section.body.blocks for section in item.sections)
    return bool(texts or item.history or item.attachments)


class Recommendation(QLabel):
    """A text of a few lines at most, with the way to the rest behind it."""

    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._more = ""
        self.setProperty("role", "recommendation")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard there is F3
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkActivated.connect(lambda _link: self.more_requested.emit())

    def show_text(self, text: str, more: str) -> None:
        """Show `text`, and `more` behind it as a link ('' for none)."""
        self._text, self._more = text, more
        self.setAccessibleName(text)
        self.setVisible(bool(text or more))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        shown = self._text
        if self.width() > 80 and self._lines(shown) > LINES:
            low, high = 0, len(shown)
            while low < high:
                middle = (low + high + 1) // 2
                if self._lines(shown[:middle].rstrip() + " …") <= LINES:
                    low = middle
                else:
                    high = middle - 1
            shown = shown[:low].rsplit(" ", 1)[0] + " …"
        link = ""
        if self._more:
            colour = colours(self.palette()).accent
            style = f"color: {colour}; text-decoration: none; white-space: nowrap"
            more = html.escape(self._more).replace(" ", "\u00a0")
            link = f' <a href="sag" style="{style}">{more}</a>'
        self.setText(f'<p style="line-height: 120%">{html.escape(shown)}{link}</p>')

    def _lines(self, text: str) -> int:
        """How many lines a text takes, with the link behind it."""
        layout = QTextLayout(f"{text} {self._more.replace(' ', chr(160))}", self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(self.width() - 4)
            line.setPosition(QPointF())
            count += 1
            line = layout.createLine()
        layout.endLayout()
        return count


class WholeCase(QTextBrowser):
    """All that was sent out on an item, to be read and scrolled. Escape closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "case")
        self.setAccessibleName(self.tr("Hele sagen"))
        self.setOpenExternalLinks(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(14)
        self._item: AgendaItem | None = None

    def show_item(self, item: AgendaItem) -> None:
        if item == self._item:
            return
        same = self._item is not None and self._item.id == item.id
        self._item = item
        place = self.verticalScrollBar().value() if same else 0
        self._render()
        self.verticalScrollBar().setValue(place)

    def _render(self) -> None:
        if self._item is None:
            return
        tokens = colours(self.palette())
        self.document().setDefaultStyleSheet(
            f".heading {{ font-size: 11px; font-weight: 600; color: {tokens.text_2};"
            " margin: 10px 0 3px 0 }"
            f"p, li {{ color: {tokens.text}; margin: 0 0 6px 0 }}"
            f"a {{ color: {tokens.accent} }}"
        )
        self.setHtml("".join(self._parts(self._item)))

    def _parts(self, item: AgendaItem) -> list[str]:
        parts = []
        if item.case_number:
            parts.append(_heading(self.tr("Sagsnr.")) + _paragraph(item.case_number))
        for section in item.sections:
            if section.heading:
                parts.append(_heading(section.heading))
            parts.append(_body(section.body))
        if item.history:
            parts.append(_heading(self.tr("Sagens forløb")))
            for entry in item.history:
                parts.append(_paragraph(f"{slash_date(entry.date)} {entry.body}"))
                text = entry.decision if entry.released else RichText()
                parts.append(_body(text))
        if item.attachments:
            parts.append(_heading(self.tr("Bilag")))
            parts += [_paragraph(attachment.title) for attachment in item.attachments]
        return parts

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _heading(text: str) -> str:
    return f'<p class="heading">{html.escape(text.upper())}</p>'


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def _body(text: RichText) -> str:
    if not text.blocks:
        return ""
    markup = to_html(text)
    return markup if markup.startswith(("<p>", "<ul>", "<ol>", "<table")) else f"<p>{markup}</p>"

"""The meeting's document as it will be: its real pages, following what is written."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from models.errors import ReferentError
from models.records import Change, DocumentKind, FileFormat, ItemId, MeetingId, Place
from models.vocabulary import DOCUMENT_NAMES
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.labels import capitalized, sentence
from ui.preview.page_view import PageView
from ui.widgets.background import Background
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceBox
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import column, framed, row
from ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from models.secretariat.documents import Documents, Prepared
    from ui.preview.printing import Printing

PAUSE = 40  # ms that a change waits for the next one


class PreviewPane(QFrame):
    """The pages, and above them which document they are of, their size, and the printer.

    `size_actions` are larger, smaller, page width and whole page, `print_action` prints.
    """

    closed = Signal()  # the user wants it away

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        size_actions: tuple[QAction, QAction, QAction, QAction],
        print_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._bridge = bridge
        self._autosave = autosave
        self._meeting_id: MeetingId | None = None
        self._item_id: ItemId | None = None
        self._prepared: Prepared | None = None  # what the pages are of, or will be
        self._stale = True  # something has changed since
        self._go_to_item = False  # when the pages have come
        self._print_next = False  # when the pages have come
        self._content = b""
        self._printing: Printing | None = None
        self._background = Background(self)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._render)
        self.kind: ChoiceBox[DocumentKind] = ChoiceBox(
            self.tr("Dokument"),
            [(kind, capitalized(DOCUMENT_NAMES[kind])) for kind in DocumentKind],
        )
        self.kind.setMinimumContentsLength(14)
        self.kind.set_value(DocumentKind.MINUTES)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.pages = PageView()
        self.pages.page_changed.connect(self._show_page_number)
        self.notice = NoticeBar()
        self._page_number = ElidedLabel("caption")
        layout = column()
        layout.addWidget(self._bar(size_actions, print_action))
        layout.addWidget(self.notice)
        layout.addWidget(self.pages, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.pages)
        bridge.changed.connect(self._on_changed)
        autosave.typed.connect(self._on_change)

    def _bar(
        self, size_actions: tuple[QAction, QAction, QAction, QAction], print_action: QAction
    ) -> QWidget:
        bar = row(margins=(12, 6, 8, 6), spacing=4)
        bar.addWidget(self.kind)
        bar.addSpacing(8)
        bar.addWidget(self._page_number, 1)
        larger, smaller, width, whole = size_actions
        larger.triggered.connect(lambda: self.pages.zoom_in())  # noqa: PLW0108 - no `checked`
        smaller.triggered.connect(lambda: self.pages.zoom_out())  # noqa: PLW0108
        width.triggered.connect(lambda: self.pages.fit_width())  # noqa: PLW0108
        whole.triggered.connect(lambda: self.pages.fit_page())  # noqa: PLW0108
        for icon, action in (
            ("minus", smaller),
            ("plus", larger),
            ("fit-width", width),
            ("fit-page", whole),
            ("print", print_action),
        ):
            bar.addWidget(_tool(icon, action))
        close = IconButton("close", self.tr("Luk forhåndsvisningen"))
        close.clicked.connect(self.closed)
        bar.addWidget(close)
        return framed("bar", bar)

    # --- what is shown ---

    def show_place(self, place: Place) -> None:
        """Show the meeting's document, at the item that is being worked on."""
        if place.meeting_id != self._meeting_id:
            self._meeting_id, self._item_id = place.meeting_id, place.item_id
            self.notice.hide()
            self._go_to_item = True
            self._on_change()
        elif place.item_id != self._item_id:
            self._item_id = place.item_id
            self._go_to_item = True
            if self.kind.value is DocumentKind.EXCERPT:
                self._on_change()
            elif not self._stale and not self._background.is_busy:
                self._find_item()

    @property
    def is_current(self) -> bool:
        """Whether the pages show everything that was written."""
        return not self._stale and not self._background.is_busy

    def print_pages(self) -> None:
        """Print the document, as soon as its pages are the newest."""
        self._print_next = True
        if self.is_current and self._content:
            self._ask_printer()
        elif not self._background.is_busy:
            self._on_change()

    def _on_kind_chosen(self, _kind: DocumentKind) -> None:
        self._go_to_item = True
        self._on_change()

    def _on_changed(self, _change: Change, _origin: object) -> None:
        self._on_change()

    def _on_change(self) -> None:
        self._stale = True
        if self.isVisible() and not self._timer.isActive() and not self._background.is_busy:
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._on_change()

    # --- making the pages ---

    def _render(self) -> None:
        if not self.isVisible():
            return  # closed since, and perhaps the data file with it
        self._stale = False
        if self._meeting_id is None:
            self.pages.clear()
            return
        try:
            self._prepared = self._bridge.secretariat.documents.prepare(
                self._meeting_id, self.kind.value, self._item_id, self._autosave.texts()
            )
        except ReferentError as error:
            self._tell(error)
            return
        work = partial(_render, self._bridge.secretariat.documents, self._prepared)
        self._background.do(work, self._on_rendered, self._on_rendered)

    def _on_rendered(self, result: bytes | Exception) -> None:
        assert self._prepared is not None
        made = self._prepared.record
        if not self.isVisible():
            self._stale = True
        elif (made.meeting_id, made.kind) == (self._meeting_id, self.kind.value):
            if isinstance(result, bytes):
                self._show(result)
            else:
                self._tell(result)
        if self._stale:
            self._on_change()

    def _show(self, content: bytes) -> None:
        self._content = content
        self.notice.hide()
        self.pages.show_pdf(content)
        if self._go_to_item:
            self._find_item()
        if self._print_next and not self._stale:
            self._ask_printer()

    def _find_item(self) -> None:
        """Go to the page of the item that is being worked on."""
        self._go_to_item = False
        if self._meeting_id is None or self._prepared is None:
            return
        agenda = self._bridge.read(self._bridge.secretariat.agenda.of, self._meeting_id) or []
        number = next((item.number for item in agenda if item.id == self._item_id), None)
        pages = [heading.page for heading in self.pages.headings() if heading.level == 0]
        numbers = [item.number for item in self._prepared.document.items]
        if number in numbers and len(pages) == len(numbers):
            self.pages.go_to_page(pages[numbers.index(number)])

    def _tell(self, error: Exception) -> None:
        """Say in the pages' place why there are none."""
        self._content = b""
        self._print_next = False
        self.pages.clear()
        if isinstance(error, ReferentError):
            self.notice.tell(sentence(error), "warn")
            return
        logging.getLogger(__name__).error("no preview", exc_info=error)
        text = self.tr("Siderne kunne ikke vises. Teksten er uberørt. ({error})")
        self.notice.tell(text.format(error=str(error).partition("\n")[0]), "bad")

    def _show_page_number(self, page: int, pages: int) -> None:
        text = self.tr("Side {page} af {pages}").format(page=page, pages=pages)
        self._page_number.show_text(text if pages else "")

    # --- printing ---

    def _ask_printer(self) -> None:
        self._print_next = False
        from ui.dialogs import ask_printer
        from ui.preview.pdf_pages import PdfPages
        from ui.preview.printing import Printing

        pages = PdfPages(self._content)
        printer = ask_printer(self, pages)
        if printer is None:
            return
        self._printing = Printing(pages, printer, self)
        self._printing.printed.connect(self._tell_printed)
        self._printing.finished.connect(self._on_printed)
        self._printing.start()

    def _tell_printed(self, page: int, pages: int) -> None:
        text = self.tr("Udskriver side {page} af {pages} …").format(page=page, pages=pages)
        self.notice.tell(text, "info", [(self.tr("Annullér"), self._cancel_printing)])

    def _cancel_printing(self) -> None:
        if self._printing is not None:
            self._printing.cancel()
            self._printing = None
        self.notice.tell(self.tr("Udskriften er stoppet."))

    def _on_printed(self, well: bool) -> None:
        self._printing = None
        if well:
            self.notice.tell(self.tr("Dokumentet er sendt til printeren."), "ok")
        else:
            text = self.tr("Dokumentet blev ikke udskrevet. Se efter, om printeren er tændt.")
            self.notice.tell(text, "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _render(documents: "Documents", prepared: "Prepared") -> bytes | Exception:
    """The PDF, or what making it ended in, which is told where the pages would have been."""
    try:
        return documents.render(prepared, FileFormat.PDF).content
    except Exception as error:
        return error


def _tool(icon: str, action: QAction) -> IconButton:
    """A button for an action that is enabled as it is and tells its shortcut."""
    name = action.text().removesuffix(" …")
    result = IconButton(icon, name)
    result.setToolTip(f"{name} ({action.shortcut().toString()})")
    result.clicked.connect(action.trigger)
    result.setEnabled(action.isEnabled())
    action.enabledChanged.connect(result.setEnabled)
    return result

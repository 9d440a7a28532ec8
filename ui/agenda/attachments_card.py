"""The card with an item's attachments."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from models.danish import size_text
from models.records import Attachment, AttachmentId, ItemId
from ui.agenda.autosave import Autosave
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, label, row
from ui.widgets.line_edit import SettledLineEdit


class AttachmentsCard(Card):
    """Titles with or without a file. Files can be dropped on it."""

    told = Signal(str)  # something done that the user should know of

    def __init__(
        self, bridge: Bridge, autosave: Autosave, item_id: ItemId, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Bilag"), parent)
        self._bridge = bridge
        self._autosave = autosave
        self._item_id = item_id
        self._attachments: tuple[Attachment, ...] = ()
        self._opened: QTemporaryDir | None = None
        self.setAcceptDrops(True)
        tools = row(spacing=4)
        self._add_file = button(self.tr("+ Fil …"), self.choose_file, "link")
        self._add_title = button(self.tr("+ Titel uden fil"), self.add_title, "link")
        tools.addWidget(self._add_file)
        tools.addWidget(self._add_title)
        tools.addStretch()
        self._rows: list[AttachmentRow] = []
        self.body.addLayout(tools)

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        self._attachments = attachments
        if [r.attachment.id for r in self._rows] != [a.id for a in attachments]:
            for old in self._rows:
                self.body.removeWidget(old)
                old.deleteLater()
            self._rows = [self._row(attachment) for attachment in attachments]
            for place, new in enumerate(self._rows):
                self.body.insertWidget(place, new)
        for shown, attachment in zip(self._rows, attachments, strict=True):
            shown.show_attachment(attachment)

    def set_read_only(self, read_only: bool) -> None:
        """Let the attachments only be read and opened, or be changed again."""
        self.setAcceptDrops(not read_only)
        self._add_file.setDisabled(read_only)
        self._add_title.setDisabled(read_only)
        for shown in self._rows:
            shown.title.setReadOnly(read_only)
            for action in shown.changes:
                action.setDisabled(read_only)

    def add_title(self) -> None:
        """Add an attachment without a file and begin to name it."""
        title = self.tr("Nyt bilag")
        secretariat = self._bridge.secretariat
        new = self._bridge.do(secretariat.attachments.add, self._item_id, title)
        self._focus(new)

    def choose_file(self) -> None:
        from ui.dialogs import ask_source

        file = ask_source(self, self.tr("Vælg bilagets fil"))
        if file:
            self.add_file(file)

    def add_file(self, file: Path) -> None:
        """Keep a copy of `file` in the data file."""
        self._bridge.do(self._bridge.secretariat.attachments.add, self._item_id, "", file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _row(self, attachment: Attachment) -> "AttachmentRow":
        secretariat = self._bridge.secretariat
        new = AttachmentRow(attachment)
        new.renamed.connect(
            lambda title: self._autosave.store(
                ("attachment", attachment.id),
                partial(secretariat.attachments.rename, attachment.id, title),
            )
        )
        actions: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Flyt op"), lambda: self._move(new.attachment.id, -1)),
            (self.tr("Flyt ned"), lambda: self._move(new.attachment.id, 1)),
            (
                self.tr("Slet bilaget"),
                lambda: self._bridge.do(secretariat.attachments.delete, new.attachment.id),
            ),
        ]
        menu = QMenu(new)
        if attachment.size is not None:
            menu.addAction(self.tr("Åbn"), lambda: self.open(new.attachment))
            menu.addAction(self.tr("Gem en kopi …"), lambda: self.save(new.attachment))
            menu.addSeparator()
            new.file_button.clicked.connect(lambda: self.open(new.attachment))
        new.changes = [menu.addAction(text, act) for text, act in actions]
        new.more.open_menu(menu)
        return new

    def _move(self, attachment_id: AttachmentId, places: int) -> None:
        order = [attachment.id for attachment in self._attachments]
        place = order.index(attachment_id)
        order.insert(max(place + places, 0), order.pop(place))
        self._bridge.do(self._bridge.secretariat.attachments.order, order)

    def _focus(self, attachment_id: AttachmentId | None) -> None:
        for shown in self._rows:
            if shown.attachment.id == attachment_id:
                shown.title.setFocus()
                shown.title.selectAll()

    def open(self, attachment: Attachment) -> None:
        """Open a copy of the file in the program that belongs to it."""
        if self._opened is None:
            self._opened = QTemporaryDir()
        target = Path(self._opened.path()) / (attachment.file_name or attachment.title)
        if self._save(attachment, target):
            from ui.dialogs import open_path

            open_path(target)

    def save(self, attachment: Attachment) -> None:
        from ui.dialogs import ask_target

        title = self.tr("Gem en kopi af bilaget")
        target = ask_target(self, title, Path.home() / attachment.file_name)
        if target and self._save(attachment, target):
            self.told.emit(self.tr("Bilaget er gemt: {path}").format(path=target))

    def _save(self, attachment: Attachment, target: Path) -> bool:
        return (
            self._bridge.read(self._bridge.secretariat.attachments.save, attachment.id, target)
            is not None
        )


class AttachmentRow(QWidget):
    renamed = Signal(str)

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attachment = attachment
        self.changes: list[QAction] = []  # in its menu, those that change something
        self.title = SettledLineEdit(self.tr("Bilagets titel"), "quiet", required=True)
        self.title.settled.connect(self.renamed)
        self.file_button = QPushButton()
        self.file_button.setProperty("role", "link")
        self.no_file: QLabel = label(self.tr("uden fil"), "caption")
        self.more = IconButton("more", self.tr("Mere om bilaget"))
        layout = row(spacing=6)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.file_button)
        layout.addWidget(self.no_file)
        layout.addWidget(self.more)
        self.setLayout(layout)
        self.show_attachment(attachment)

    def show_attachment(self, attachment: Attachment) -> None:
        self.attachment = attachment
        self.title.show_text(attachment.title)
        has_file = attachment.size is not None
        self.file_button.setVisible(has_file)
        self.no_file.setVisible(not has_file)
        if attachment.size is not None:
            text = f"{Path(attachment.file_name).suffix[1:].upper()} · {size_text(attachment.size)}"
            self.file_button.setText(text.removeprefix(" · "))
            self.file_button.setToolTip(self.tr("Åbn {name}").format(name=attachment.file_name))

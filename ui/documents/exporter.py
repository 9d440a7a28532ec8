"""Makes a document in the background and writes it: the window goes on meanwhile."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from models.errors import ReferentError
from models.records import DocumentKind, FileFormat, ItemId, MeetingId
from ui.bridge import Bridge
from ui.widgets.background import Background

if TYPE_CHECKING:
    from models.secretariat.documents import Prepared


@dataclass(frozen=True)
class Wish:
    """The document that is wanted, and where."""

    meeting_id: MeetingId
    kind: DocumentKind
    file_format: FileFormat
    item_id: ItemId | None
    target: Path


class Exporter(QObject):
    """One document at a time. It outlives the panel that asked for it."""

    busy_changed = Signal()
    exported = Signal(object, object)  # the Wish and what was Exported
    refused = Signal(ReferentError)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._background = Background(self)
        self._background.busy_changed.connect(self.busy_changed)

    @property
    def is_busy(self) -> bool:
        return self._background.is_busy

    def export(self, wish: Wish) -> None:
        """Begin to make the document; `exported` or `refused` tells how it went."""
        documents = self._bridge.secretariat.documents
        try:
            prepared = documents.prepare(wish.meeting_id, wish.kind, wish.item_id)
        except ReferentError as error:
            self.refused.emit(error)
            return
        self._background.do(
            lambda: documents.render(prepared, wish.file_format),
            lambda rendered: self._write(wish, prepared, rendered),
            self.refused.emit,
        )

    def cancel(self) -> None:
        """Write nothing of what is being made."""
        self._background.let_go()

    def finish(self) -> None:
        """Wait for what is being made, and write it: the window is about to close."""
        self._background.finish()

    def _write(self, wish: Wish, prepared: "Prepared", rendered: Any) -> None:
        try:
            documents = self._bridge.secretariat.documents
            exported = documents.write(prepared, rendered, wish.target)
        except ReferentError as error:
            self.refused.emit(error)
        else:
            self._bridge.tell(exported.change)
            self.exported.emit(wish, exported)

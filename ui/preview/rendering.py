"""Makes PDFs in the background, one at a time."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.records import FileFormat
from models.secretariat import Secretariat

if TYPE_CHECKING:
    from models.secretariat.documents import Prepared


class _Messenger(QObject):
    """Brings a result from the worker's thread to the window's; the worker keeps it alive."""

    arrived = Signal(object)


class Renderer(QObject):
    """`rendered` brings the PDF of the document given, or the exception that making it ended in."""

    rendered = Signal(object)  # bytes, or an Exception

    def __init__(self, secretariat: Secretariat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = secretariat.documents
        self._busy = False

    @property
    def is_busy(self) -> bool:
        return self._busy

    def render(self, prepared: "Prepared") -> None:
        """Make the PDF. Not while another is being made: see `is_busy`."""
        assert not self._busy
        self._busy = True
        messenger = _Messenger()
        messenger.arrived.connect(self._on_arrived)
        threading.Thread(target=self._work, args=(prepared, messenger)).start()

    def _work(self, prepared: "Prepared", messenger: _Messenger) -> None:
        try:
            result: object = self._documents.render(prepared, FileFormat.PDF).content
        except Exception as error:  # told where the pages would have been
            result = error
        messenger.arrived.emit(result)

    def _on_arrived(self, result: object) -> None:
        self._busy = False
        self.rendered.emit(result)

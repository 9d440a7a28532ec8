"""The meetings of a batch put in the data file, one for each turn of the event loop."""

from collections import defaultdict
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.errors import ReferentError, StorageError
from models.old_minutes import Adoption
from models.records import Change
from models.secretariat.batch_reading import source_content
from models.secretariat.old_minutes import Batch
from ui.bridge import Bridge
from ui.imports.review import Review
from ui.widgets.background import Background


class Storing(QObject):
    """Files are fetched beside the window; what is stored is told of when all of it is."""

    progressed = Signal(int, int)  # so many of so many
    finished = Signal(object)  # Batch

    def __init__(self, bridge: Bridge, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._review = review
        self._background = Background(self)
        self._batch: Batch | None = None
        self._waiting: list[Adoption] = []
        self._touched: dict[str, set[Any]] = defaultdict(set)  # by the fields of a Change
        self.count = 0

    @property
    def left(self) -> int:
        """How many are still to be stored."""
        return len(self._waiting)

    @property
    def is_busy(self) -> bool:
        return self._batch is not None

    def start(self, *, approved: bool) -> None:
        """Store all that is ready."""
        adoptions = [self._review.adoption(entry) for entry in self._review.ready]
        if self.is_busy or not adoptions:
            return
        self._bridge.about_to_change.emit()
        old_minutes = self._bridge.secretariat.old_minutes
        self._batch = old_minutes.batch(adoptions, approved=approved)
        self._waiting = list(self._batch.waiting)
        self._touched.clear()
        self.count = len(self._waiting)
        self._go_on()

    def stop(self) -> None:
        """Store no more; what is stored stays."""
        self._waiting.clear()
        if self._background.is_busy:
            self._background.let_go()
            self._finish()

    def _go_on(self) -> None:
        self.progressed.emit(self.count - self.left, self.count)
        if not self._waiting:
            self._finish()
            return
        adoption = self._waiting.pop(0)
        path, sha256 = adoption.path, adoption.read.sha256
        self._background.do(
            lambda: source_content(path, sha256),
            lambda content: self._store(adoption, content),
            lambda error: self._fail(adoption, error),
        )

    def _store(self, adoption: Adoption, content: bytes) -> None:
        assert self._batch is not None
        try:
            created = self._batch.store(adoption, content)
        except ReferentError as error:
            self._fail(adoption, error)
            return
        self._note(created.change)
        entry = self._review.entry_of(adoption.path)
        entry.meeting = created.id
        self._review.entry_changed.emit(entry)
        self._go_on()

    def _fail(self, adoption: Adoption, error: ReferentError) -> None:
        entry = self._review.entry_of(adoption.path)
        entry.failure = error.with_traceback(None)  # it would hold on to the file's content
        self._review.entry_changed.emit(entry)
        if isinstance(error, StorageError):  # a full disk, say: the others would fare no better
            self._waiting.clear()
            self._bridge.failed.emit(error)
        self._go_on()

    def _finish(self) -> None:
        batch = self._batch
        if batch is None:
            return
        self._batch = None
        if batch.stored:
            settled = self._bridge.read(batch.finish)
            if settled is not None:
                self._note(settled)
            told = {kind: frozenset(ids) for kind, ids in self._touched.items()}
            self._bridge.tell(Change(**told), self)
        self._touched.clear()
        self.finished.emit(batch)

    def _note(self, change: Change) -> None:
        """Keep what is to be told of a change when all is stored."""
        for field in fields(Change):
            self._touched[field.name].update(getattr(change, field.name))

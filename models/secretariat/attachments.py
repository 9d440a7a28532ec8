"""Attachments: titles of files, and the files where they are kept."""

from collections.abc import Sequence
from pathlib import Path

from models.danish import clean_line
from models.errors import (
    QT_TRANSLATE_NOOP,
    ExportFailedError,
    InvalidInputError,
    NotFoundError,
    UnreadableSourceError,
)
from models.records import AgendaItem, AttachmentDraft, AttachmentId, Change, Created, ItemId
from models.secretariat.checks import required
from models.store import Store

MAX_ATTACHMENT = 50_000_000  # bytes


class Attachments:
    """The use cases around the attachments of an item."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, item_id: ItemId, title: str, file: Path | None = None) -> Created[AttachmentId]:
        """Add an attachment; with `file` its content is kept in the data file."""
        content = _read_attachment(file) if file else None
        title = clean_line(title) or (file.stem if file else "")
        draft = AttachmentDraft(
            required(title, QT_TRANSLATE_NOOP("errors", "Bilaget skal have en titel.")),
            file.name if file else "",
            content,
        )
        with self._store.command() as step:
            attachment_id = self._store.agenda.add_attachment(item_id, draft)
        return Created(attachment_id, step.change)

    def rename(self, attachment_id: AttachmentId, title: str) -> Change:
        title = required(title, QT_TRANSLATE_NOOP("errors", "Bilaget skal have en titel."))
        with self._store.command() as step:
            self._store.agenda.rename_attachment(attachment_id, title)
        return step.change

    def delete(self, attachment_id: AttachmentId) -> Change:
        with self._store.command() as step:
            self._store.agenda.delete_attachment(attachment_id)
        return step.change

    def order(self, ordered: Sequence[AttachmentId]) -> Change:
        """Give the attachments of an item this order."""
        with self._store.command() as step:
            self._store.agenda.order_attachments(ordered)
        return step.change

    def save(self, attachment_id: AttachmentId, target: Path) -> Path:
        """Write the attachment's file to `target`. ExportFailedError, NotFoundError."""
        with self._store.reading():
            content = self._store.agenda.attachment(attachment_id).content
            if content is None:
                raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Bilagets fil"))
            try:
                target.write_bytes(content)
            except OSError as error:
                raise ExportFailedError(path=target, detail=error.strerror) from error
            return target

    def drafts(self, item: AgendaItem) -> tuple[AttachmentDraft, ...]:
        """The attachments of an item as if they were new, with their files."""
        return tuple(self._store.agenda.attachment(a.id) for a in item.attachments)


def _read_attachment(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_ATTACHMENT:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} fylder over {limit} MB. "
                    "Gem filen et andet sted, og skriv kun dens titel.",
                ),
                name=file.name,
                limit=MAX_ATTACHMENT // 1_000_000,
            )
        return file.read_bytes()
    except OSError as error:
        raise UnreadableSourceError(path=file, detail=error.strerror) from error

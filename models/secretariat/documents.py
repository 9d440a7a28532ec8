"""Documents out: what is made of a meeting, written to files and kept."""

import datetime as dt
import functools
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.document import Document, DocumentSection, Part
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.pagination import CountLines, Pagination
from models.records import (
    Change,
    DocumentKind,
    FileFormat,
    ItemId,
    KeptDocument,
    KeptDocumentId,
    MeetingId,
    PagesBy,
    SectionId,
)
from models.rules import locked
from models.secretariat.templates import template_content
from models.store import Store
from models.text import EMPTY_TEXT, RichText

if TYPE_CHECKING:
    from models.export.rendering import Rendered
    from models.minutes import Minutes


@dataclass(frozen=True)
class Prepared:
    """A document about to be written: everything it takes, read from the data file."""

    document: Document
    record: KeptDocument  # what will be kept of it; its file is not known yet
    template: bytes | None  # the council's Word template, None for the usual one


@dataclass(frozen=True)
class Exported:
    """A file that was written, and what its page numbers were found by."""

    path: Path
    pages_by: PagesBy
    change: Change


@dataclass(frozen=True)
class Decision:
    """What the minutes say that an item was decided to be, to be read aloud."""

    heading: str  # 'Punkt 12: Trafik'
    body: RichText
    closed: bool
    item_id: ItemId | None


class Documents:
    """The use cases around documents. `minutes` reads all that a meeting's are made of."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        minutes: "Callable[[MeetingId], Minutes]",
        pagination: Pagination,
    ) -> None:
        self._store = store
        self._now = now
        self._minutes = minutes
        self._pagination = pagination

    # --- making files ---

    def export(
        self,
        meeting_id: MeetingId,
        target: Path,
        kind: DocumentKind = DocumentKind.MINUTES,
        file_format: FileFormat = FileFormat.WORD,
        item_id: ItemId | None = None,
    ) -> Exported:
        """Write the document to `target`, and keep it. TargetInUseError and others."""
        prepared = self.prepare(meeting_id, kind, item_id)
        return self.write(prepared, self.render(prepared, file_format), target)

    def prepare(
        self,
        meeting_id: MeetingId,
        kind: DocumentKind = DocumentKind.MINUTES,
        item_id: ItemId | None = None,
        typed: Mapping[SectionId, RichText] | None = None,
    ) -> Prepared:
        """Read what the document is made of. InvalidInputError when there is nothing for it.

        `typed` holds texts that are not stored yet, for a preview.
        """
        from models.export import compose

        with self._store.reading():
            minutes = self._minutes(meeting_id)
            if typed:
                minutes = minutes.with_texts(typed)
            document = compose(minutes, kind, item_id)
            if hindrance := _hindrance(document):
                raise hindrance
            template = self._store.templates.of(minutes.council.id)
            version = self._store.versions.current(meeting_id)
        state = minutes.meeting.state
        record = KeptDocument(
            KeptDocumentId(0),
            meeting_id,
            kind,
            file_name="",
            sha256="",
            size=0,
            made_at=self._now(),
            version=version,
            draft=not locked(state),
            item_id=item_id,
            token=secrets.token_hex(8),
        )
        return Prepared(document, record, template_content(template))

    def decisions(self, meeting_id: MeetingId) -> list[Decision]:
        """The decisions alone, worded as the minutes print them, with what is printed below."""
        from models.export import compose

        with self._store.reading():
            document = compose(self._minutes(meeting_id))
        return [
            Decision(
                item.heading,
                next((s.body for s in item.sections if _is_decision(s)), EMPTY_TEXT),
                item.closed,
                item.item_id,
            )
            for item in document.items
            if item.item_id is not None  # the last may hold corrections only
        ]

    def hindrances(
        self, meeting_id: MeetingId, item_id: ItemId | None = None
    ) -> dict[DocumentKind, InvalidInputError]:
        """Why some kinds of document cannot be made of the meeting now; the others can."""
        from models.export import compose

        with self._store.reading():
            minutes = self._minutes(meeting_id)
        found = {kind: _hindrance(compose(minutes, kind, item_id)) for kind in DocumentKind}
        return {kind: hindrance for kind, hindrance in found.items() if hindrance}

    def render(self, prepared: Prepared, file_format: FileFormat) -> "Rendered":
        """The file's content. Asks nothing of the data file: safe in any thread."""
        from models.export.office import find_office
        from models.export.rendering import render

        by_office = self._pagination.use_office and file_format is FileFormat.WORD
        # A PDF finds its own numbers and a web page has none: Qt need not be loaded for them.
        numbered = file_format in (FileFormat.WORD, FileFormat.TEXT)
        return render(
            prepared.document,
            file_format,
            created=prepared.record.made_at,
            token=prepared.record.token,
            template=prepared.template,
            count_lines=self._count_lines if numbered else None,
            office=find_office() if by_office else None,
        )

    @functools.cached_property
    def _count_lines(self) -> CountLines | None:
        """What counts lines here, made when it is first needed."""
        counter = self._pagination.line_counter
        try:
            return counter() if counter else None
        except ImportError:  # Qt cannot be loaded on this computer
            return None

    def write(self, prepared: Prepared, rendered: "Rendered", target: Path) -> Exported:
        """Write what was rendered to `target`, and keep it. TargetInUseError and others."""
        from models.export.files import write_file

        write_file(target, rendered.content)
        with self._store.command(lasting=True) as step:
            self._store.kept.add(replace(prepared.record, file_name=target.name), rendered.content)
        return Exported(target, rendered.pages_by, step.change)

    def file_name(
        self,
        meeting_id: MeetingId,
        kind: DocumentKind = DocumentKind.MINUTES,
        file_format: FileFormat = FileFormat.WORD,
        item_id: ItemId | None = None,
    ) -> str:
        """A name for the file."""
        from models.export import default_file_name

        with self._store.reading():
            minutes = self._minutes(meeting_id)
        number = next((item.number for item in minutes.items if item.id == item_id), "")
        return default_file_name(minutes, kind, file_format, number)

    def text(
        self,
        meeting_id: MeetingId,
        kind: DocumentKind = DocumentKind.MINUTES,
        item_id: ItemId | None = None,
    ) -> str:
        """The document as plain text."""
        return self.render(
            self.prepare(meeting_id, kind, item_id), FileFormat.TEXT
        ).content.decode()


def _is_decision(section: DocumentSection) -> bool:
    return section.origin is not None and section.origin.part is Part.DECISION


def _hindrance(document: Document) -> InvalidInputError | None:
    """Why the document cannot be made, if it cannot: there is nothing for it."""
    if document.kind is DocumentKind.EXCERPT and not document.items:
        return InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Vælg det punkt, der skal skrives en udskrift af.")
        )
    if document.kind is DocumentKind.SUPPLEMENT and not document.items:
        return InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Der er ingen punkter til en tillægsdagsorden: dagsordenen er ikke "
                "udsendt, eller der er ikke kommet punkter til siden.",
            )
        )
    if document.kind is DocumentKind.SIGNATURES and not document.signatures:
        return InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors", "Der er ingen til at skrive under: mødet har ingen deltagere."
            )
        )
    return None

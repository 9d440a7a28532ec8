"""Files made of meetings, corrections and councils' Word templates, in the database."""

import datetime as dt

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import (
    Correction,
    CorrectionId,
    CouncilId,
    CouncilTemplate,
    ItemId,
    KeptDocument,
    KeptDocumentId,
    MeetingId,
    TemplateStyle,
)
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert, keep_content
from models.text import RichText, serialize


class KeptDocuments:
    """Every file that was made of a meeting, whole, and the corrections of locked minutes."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, document: KeptDocument, content: bytes) -> KeptDocumentId:
        """Keep a file; the document's id, hash and size are told from its content."""
        row = {
            "meeting_id": document.meeting_id,
            "kind": document.kind.value if document.kind else None,
            "file_name": document.file_name,
            "sha256": keep_content(self._db, content),
            "size": len(content),
            "made_at": document.made_at.isoformat(timespec="seconds"),
            "version": document.version,
            "draft": int(document.draft),
            "item_id": document.item_id,
            "token": document.token,
        }
        return KeptDocumentId(insert(self._db, "kept_document", row))

    def of(self, meeting_id: MeetingId) -> list[KeptDocument]:
        """The meeting's files, the latest first."""
        return self._found("meeting_id = ? ORDER BY id DESC", meeting_id)

    def with_hash(self, sha256: str) -> list[KeptDocument]:
        """The files with that content, the latest first."""
        return self._found("sha256 = ? ORDER BY id DESC", sha256)

    def with_token(self, token: str) -> KeptDocument | None:
        """The file in which that token was written."""
        return next(iter(self._found("token = ?", token)), None)

    def _found(self, where: str, value: int | str) -> list[KeptDocument]:
        found = self._db.query(f"SELECT * FROM kept_document WHERE {where}", [value])
        return [rows.kept_document(row) for row in found]

    def content(self, document_id: KeptDocumentId) -> bytes:
        """The file, byte for byte. NotFoundError."""
        row = self._db.execute(
            "SELECT content FROM kept_document JOIN file USING (sha256) WHERE id = ?",
            [document_id],
        ).fetchone()
        if row is None:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Dokumentet"))
        return bytes(row[0])

    # --- corrections ---

    def add_correction(
        self, meeting_id: MeetingId, item_id: ItemId | None, body: RichText, now: dt.datetime
    ) -> CorrectionId:
        row = {
            "meeting_id": meeting_id,
            "item_id": item_id,
            "body": serialize(body),
            "added_at": now.isoformat(timespec="seconds"),
        }
        return CorrectionId(insert(self._db, "correction", row))

    def corrections(self, meeting_id: MeetingId) -> tuple[Correction, ...]:
        """The meeting's corrections, in the order they were added."""
        found = self._db.query(
            "SELECT * FROM correction WHERE meeting_id = ? ORDER BY id", [meeting_id]
        )
        return tuple(rows.correction(row) for row in found)


class Templates:
    """The Word template that each council has chosen."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, council_id: CouncilId) -> CouncilTemplate:
        """The council's template: the usual one until another is chosen."""
        row = self._db.execute(
            """SELECT style, file_name, content FROM council_template
               LEFT JOIN file USING (sha256) WHERE council_id = ?""",
            [council_id],
        ).fetchone()
        if row is None:
            return CouncilTemplate()
        return CouncilTemplate(TemplateStyle(row[0]), row[1], bytes(row[2] or b""))

    def set(self, council_id: CouncilId, template: CouncilTemplate) -> None:
        digest = keep_content(self._db, template.content) if template.content else None
        self._db.execute(
            """INSERT INTO council_template (council_id, style, file_name, sha256)
               VALUES (?, ?, ?, ?)
               ON CONFLICT (council_id) DO UPDATE SET style = excluded.style,
                 file_name = excluded.file_name, sha256 = excluded.sha256""",
            [council_id, template.style.value, template.file_name, digest],
        )

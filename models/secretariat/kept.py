"""The files that were made of meetings: kept, opened again and verified; and the signed copies."""

import datetime as dt
import secrets
from collections.abc import Callable
from pathlib import Path

from models import rules
from models.danish import numeric_date
from models.errors import QT_TRANSLATE_NOOP, FileNotReadError, InvalidInputError
from models.records import (
    Change,
    Council,
    KeptDocument,
    KeptDocumentId,
    MeetingId,
    MeetingState,
    Verdict,
    Verification,
    Version,
)
from models.secretariat.record import Record
from models.store import Store
from models.vocabulary import DOCUMENT_NAMES

MAX_SIGNED_COPY = 50_000_000  # bytes
# What the files that a signed copy may be begin with: PDF, PNG, JPEG, TIFF (either byte order).
SIGNED_COPY_SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
_BEGINNINGS = (b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_SIGNED_COPY = QT_TRANSLATE_NOOP("vocabulary", "underskrevet eksemplar")


class Kept:
    """The use cases around files that are kept."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        record: Record,
        council_of: Callable[[MeetingId], Council],
    ) -> None:
        self._store = store
        self._now = now
        self._record = record
        self._council_of = council_of

    def of(self, meeting_id: MeetingId) -> list[KeptDocument]:
        """The meeting's files, the latest first."""
        with self._store.reading():
            return self._store.kept.of(meeting_id)

    def save(self, document_id: KeptDocumentId, target: Path) -> Path:
        """Write the file to `target`, byte for byte. TargetInUseError and others."""
        from models.export.files import write_file

        with self._store.reading():
            content = self._store.kept.content(document_id)
        write_file(target, content)
        return target

    def add_signed(self, meeting_id: MeetingId, file: Path, *, sign: bool = True) -> Change:
        """Keep the signed copy of approved minutes, a scan or a PDF; the latest one counts.

        With `sign` the meeting is signed with it.
        """
        if not self._record.is_locked(meeting_id):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Godkend referatet, før det underskrevne eksemplar gemmes."
                )
            )
        content = _read_signed(file)
        signing = sign and self._state(meeting_id) is MeetingState.APPROVED
        with self._store.command(lasting=True, final=signing) as step:
            if signing:
                self._record.lock(meeting_id, MeetingState.SIGNED)
            self._store.kept.add(
                KeptDocument(
                    KeptDocumentId(0),
                    meeting_id,
                    None,
                    file.name,
                    "",
                    0,
                    self._now(),
                    version=self._store.versions.current(meeting_id),
                    draft=False,
                    token=secrets.token_hex(8),
                ),
                content,
            )
        return step.change

    def _state(self, meeting_id: MeetingId) -> MeetingState:
        with self._store.reading():
            return self._store.meetings.get(meeting_id).state

    def verify(self, file: Path) -> Verification:
        """What the file is, told by its content alone. FileNotReadError."""
        import hashlib

        from models.imports.tokens import tokens_in

        content = _read(file)
        with self._store.reading():
            same = self._store.kept.with_hash(hashlib.sha256(content).hexdigest())
            if same:
                return self._known(Verdict.UNCHANGED, same[0])
            for token in tokens_in(content):
                document = self._store.kept.with_token(token)
                if document:
                    return self._known(Verdict.CHANGED, document)
        return Verification(Verdict.UNKNOWN)

    def _known(self, verdict: Verdict, document: KeptDocument) -> Verification:
        meeting = self._store.meetings.get(document.meeting_id)
        return Verification(
            verdict,
            document,
            self._council_of(meeting.id).name,
            meeting,
            tuple(self._record.versions(meeting.id)),
            self._record.intact(meeting.id),
        )


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise FileNotReadError(path=file) from error


def _read_signed(file: Path) -> bytes:
    try:
        size = file.stat().st_size
    except OSError as error:
        raise FileNotReadError(path=file) from error
    if size > MAX_SIGNED_COPY:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors", "{name} fylder over {limit} MB. Skan den igen med en lavere opløsning."
            ),
            name=file.name,
            limit=MAX_SIGNED_COPY // 1_000_000,
        )
    content = _read(file)
    if not content.startswith(_BEGINNINGS):
        raise InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} er ikke en PDF eller et billede (PNG, JPEG, TIFF). "
                "Gem det underskrevne som et af dem.",
            ),
            name=file.name,
        )
    return content


# --- in words -------------------------------------------------------------------------------

Remark = tuple[str, dict[str, str]]  # a Danish sentence and what is to be filled in


def document_name(document: KeptDocument) -> str:
    """The Danish word for what the document is."""
    return DOCUMENT_NAMES[document.kind] if document.kind else _SIGNED_COPY


def remarks(verification: Verification) -> list[Remark]:
    """What is to be said of a verified file: first what it is, then what has happened since.

    The details are in Danish where they are words; the window translates them.
    """
    document, meeting = verification.document, verification.meeting
    if document is None or meeting is None:
        return [
            (
                QT_TRANSLATE_NOOP(
                    "vocabulary",
                    "Filen er ikke kendt. Den er ikke lavet i denne datafil, eller den er gemt "
                    "om af et andet program.",
                ),
                {},
            )
        ]
    if verification.verdict is Verdict.UNCHANGED:
        first = QT_TRANSLATE_NOOP("vocabulary", "Filen er uændret.")
    else:
        first = QT_TRANSLATE_NOOP("vocabulary", "Filen er ændret, efter at Referent skrev den.")
    told: list[Remark] = [
        (first, {}),
        (
            QT_TRANSLATE_NOOP("vocabulary", "Dokument: {document} fra {council}, mødet {date}."),
            {
                "document": document_name(document),
                "council": verification.council,
                "date": numeric_date(meeting.date),
            },
        ),
        (
            QT_TRANSLATE_NOOP("vocabulary", "Gemt {date} kl. {time}."),
            {
                "date": numeric_date(document.made_at.date()),
                "time": f"{document.made_at:%H.%M}",
            },
        ),
    ]
    if document.kind not in rules.BEFORE_THE_MEETING:
        told += _of_version(document, verification.versions)
    return [*told, *_of_record(verification)]


def _of_version(document: KeptDocument, versions: tuple[Version, ...]) -> list[Remark]:
    number = str(document.version)
    if document.draft:
        told: list[Remark] = [
            (
                QT_TRANSLATE_NOOP("vocabulary", "Udkast til version {number}, ikke godkendt."),
                {"number": number},
            )
        ]
    else:
        told = [(QT_TRANSLATE_NOOP("vocabulary", "Version {number}."), {"number": number})]
    told += [
        (
            QT_TRANSLATE_NOOP("vocabulary", "Version {number} blev genåbnet {date}: {reason}"),
            {
                "number": number,
                "date": numeric_date(version.reopened_at.date()),
                "reason": version.reason,
            },
        )
        for version in versions
        if version.number == document.version and version.reopened_at
    ]
    told += [
        (
            QT_TRANSLATE_NOOP(
                "vocabulary",
                "Version {number} er hentet fra et arkiv {date}. Den var uændret da, og "
                "kontrolsummen blev dannet på ny, fordi den regner numre i datafilen med.",
            ),
            {"number": str(version.number), "date": numeric_date(version.resealed_on)},
        )
        for version in versions
        if version.number == document.version and version.resealed_on
    ]
    if versions and versions[0].number > document.version:
        told.append(
            (
                QT_TRANSLATE_NOOP("vocabulary", "Der er siden godkendt en version {number}."),
                {"number": str(versions[0].number)},
            )
        )
    return told


def _of_record(verification: Verification) -> list[Remark]:
    """Whether the minutes themselves are as they were approved."""
    if verification.intact is True:
        text = QT_TRANSLATE_NOOP(
            "vocabulary", "Referatet i datafilen er uændret siden godkendelsen."
        )
    elif verification.intact is False:
        text = QT_TRANSLATE_NOOP(
            "vocabulary",
            "Pas på: Referatet i datafilen er ændret uden om Referent siden godkendelsen.",
        )
    elif verification.meeting and rules.locked(verification.meeting.state):
        text = QT_TRANSLATE_NOOP(
            "vocabulary",
            "Referatet blev godkendt, før Referent gemte versioner, så om det er uændret "
            "siden, kan ikke ses.",
        )
    else:
        text = QT_TRANSLATE_NOOP("vocabulary", "Referatet er ikke godkendt for tiden.")
    return [(text, {})]

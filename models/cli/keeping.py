"""The `documents` and `verify` commands: the files that were made of meetings."""

from pathlib import Path
from typing import Any

from models.cli.showing import print_json, print_table
from models.danish import numeric_date, size_text
from models.minutes import SourceFile
from models.plain_data import to_plain
from models.records import KeptDocument, MeetingId, Verdict, Verification
from models.secretariat import Secretariat
from models.secretariat.kept import document_name, remarks


def list_documents(secretariat: Secretariat, meeting_id: MeetingId, *, as_json: bool) -> None:
    """Print the meeting's files, the latest first."""
    documents = secretariat.kept.of(meeting_id)
    source = secretariat.old_minutes.source(meeting_id)
    if as_json:
        sources = [] if source is None else [_plain_source(source)]
        print_json([*map(_plain, documents), *sources])
        return
    if source is not None:
        print(
            f"Hentet fra: {source.file_name} ({size_text(source.size)}), "
            f"{numeric_date(source.read_at.date())}"
        )
    if documents:
        print_table(
            (
                numeric_date(document.made_at.date()),
                f"{document.made_at:%H.%M}",
                document_name(document),
                f"udkast til version {document.version}"
                if document.draft
                else f"version {document.version}",
                size_text(document.size),
                document.file_name,
            )
            for document in documents
        )
    elif source is None:
        print("Der er ikke lavet dokumenter af mødet endnu.")


def verify_file(secretariat: Secretariat, file: Path, *, as_json: bool) -> bool:
    """Print what the file is; whether it is unchanged, and the minutes it was made of too."""
    verification = secretariat.kept.verify(file)
    if as_json:
        print_json(_plain_verification(verification))
    else:
        print(f"{file}:")
        for text, details in remarks(verification):
            print(f"  {text.format(**details)}")
    return verification.verdict is Verdict.UNCHANGED and verification.intact is not False


def _plain(document: KeptDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind.value if document.kind else "signed_copy",
        "file": document.file_name,
        "made": to_plain(document.made_at),
        "version": document.version,
        "draft": document.draft,
        "size": document.size,
        "sha256": document.sha256,
        "item": document.item_id,
    }


def _plain_source(source: SourceFile) -> dict[str, Any]:
    return {
        "kind": "source",
        "file": source.file_name,
        "made": to_plain(source.read_at),
        "size": source.size,
        "sha256": source.sha256,
    }


def _plain_verification(verification: Verification) -> dict[str, Any]:
    document, meeting = verification.document, verification.meeting
    return {
        "verdict": verification.verdict.value,
        "document": _plain(document) if document else None,
        "council": verification.council or None,
        "meeting": meeting.id if meeting else None,
        "date": to_plain(meeting.date) if meeting else None,
        "state": meeting.state.value if meeting else None,
        "intact": verification.intact,
        "versions": [
            {
                "number": version.number,
                "approved": to_plain(version.approved_at),
                "reopened": to_plain(version.reopened_at),
                "reason": version.reason,
                "resealed": to_plain(version.resealed_on),
            }
            for version in verification.versions
        ],
    }

"""Files that were made of meetings: kept, opened again, verified; and signed copies."""

import io
import sqlite3
import zipfile
from pathlib import Path

import docx
import pytest

from models.errors import ExportFailedError, FileNotReadError, InvalidInputError, NotFoundError
from models.imports.tokens import tokens_in
from models.records import (
    DocumentKind,
    FileFormat,
    KeptDocumentId,
    MeetingId,
    MeetingState,
    Verdict,
)
from models.secretariat.kept import MAX_SIGNED_COPY, document_name, remarks
from tests.fixtures.office import Office

APPROVED, SIGNED = MeetingState.APPROVED, MeetingState.SIGNED
PDF = b"%PDF-1.7\nUnderskrevet\n"


@pytest.fixture
def meeting(office: Office) -> MeetingId:
    council = office.council("Ældrerådet")
    office.member(council, "Anna Holm")
    return office.meeting(council, titles="Budget")


def exported(office: Office, meeting: MeetingId, name: str = "referat.docx") -> Path:
    target = office.path.with_name(name)
    return office.secretariat.documents.export(meeting, target).path


def told(office: Office, file: Path) -> list[str]:
    """What is said of a file, in Danish."""
    found = remarks(office.secretariat.kept.verify(file))
    return [text.format(**details) for text, details in found]


# --- keeping ---


def test_a_file_that_was_written_can_be_had_again(office: Office, meeting: MeetingId) -> None:
    file = exported(office, meeting)
    written = file.read_bytes()
    file.unlink()
    (document,) = office.secretariat.kept.of(meeting)
    assert (document.kind, document.file_name) == (DocumentKind.MINUTES, "referat.docx")
    assert (document.size, document.version, document.draft) == (len(written), 1, True)
    copy = office.secretariat.kept.save(document.id, file.with_name("kopi.docx"))
    assert copy.read_bytes() == written


def test_a_file_that_is_not_kept_cannot_be_had(office: Office, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        office.secretariat.kept.save(KeptDocumentId(9), tmp_path / "a.docx")


def test_a_copy_that_cannot_be_written_is_told(office: Office, meeting: MeetingId) -> None:
    exported(office, meeting)
    (document,) = office.secretariat.kept.of(meeting)
    with pytest.raises(ExportFailedError):
        office.secretariat.kept.save(document.id, Path("/nowhere/a.docx"))


def test_files_carry_the_version_they_were_made_of(office: Office, meeting: MeetingId) -> None:
    exported(office, meeting)
    office.secretariat.record.set_state(meeting, APPROVED)
    exported(office, meeting)
    office.secretariat.record.reopen(meeting, "Fejl")
    exported(office, meeting)
    office.secretariat.record.set_state(meeting, SIGNED)
    exported(office, meeting)
    made = [(d.version, d.draft) for d in office.secretariat.kept.of(meeting)]
    assert made == [(2, False), (2, True), (1, False), (1, True)]


# --- verifying ---


def test_an_unchanged_file_is_known_by_its_content(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    file = exported(office, meeting)
    found = office.secretariat.kept.verify(file)
    assert (found.verdict, found.council, found.intact) == (Verdict.UNCHANGED, "Ældrerådet", True)
    assert found.meeting is not None
    assert found.meeting.id == meeting
    assert told(office, file) == [
        "Filen er uændret.",
        "Dokument: referat fra Ældrerådet, mødet 01-12-2026.",
        "Gemt 22-11-2026 kl. 12.00.",
        "Version 1.",
        "Referatet i datafilen er uændret siden godkendelsen.",
    ]


def test_a_draft_says_that_it_is_one(office: Office, meeting: MeetingId) -> None:
    file = exported(office, meeting)
    assert told(office, file)[3:] == [
        "Udkast til version 1, ikke godkendt.",
        "Referatet er ikke godkendt for tiden.",
    ]


def test_an_agenda_has_no_version(office: Office, meeting: MeetingId, tmp_path: Path) -> None:
    office.secretariat.record.set_state(meeting, MeetingState.AGENDA)
    agenda = office.secretariat.kept.of(meeting)[-1]
    file = office.secretariat.kept.save(agenda.id, tmp_path / "dagsorden.docx")
    assert told(office, file) == [
        "Filen er uændret.",
        "Dokument: dagsorden fra Ældrerådet, mødet 01-12-2026.",
        "Gemt 22-11-2026 kl. 12.00.",
        "Referatet er ikke godkendt for tiden.",
    ]


def test_a_word_file_edited_since_is_known_by_its_token(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, SIGNED)
    file = exported(office, meeting)
    word = docx.Document(str(file))
    word.add_paragraph("Tilføjet i Word.")
    word.save(str(file))
    found = office.secretariat.kept.verify(file)
    assert (found.verdict, found.intact) == (Verdict.CHANGED, True)
    assert told(office, file)[0] == "Filen er ændret, efter at Referent skrev den."


def test_an_older_version_tells_what_has_happened_since(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    file = exported(office, meeting)
    office.secretariat.record.reopen(meeting, "Et navn var forkert")
    assert told(office, file)[3:] == [
        "Version 1.",
        "Version 1 blev genåbnet 22-11-2026: Et navn var forkert",
        "Referatet er ikke godkendt for tiden.",
    ]
    office.secretariat.record.set_state(meeting, APPROVED)
    assert told(office, file)[3:] == [
        "Version 1.",
        "Version 1 blev genåbnet 22-11-2026: Et navn var forkert",
        "Der er siden godkendt en version 2.",
        "Referatet i datafilen er uændret siden godkendelsen.",
    ]


def test_minutes_changed_in_the_data_file_are_told_of(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    file = exported(office, meeting)
    with sqlite3.connect(office.path) as other:
        other.execute("DROP TRIGGER lock_agenda_item_update")
        other.execute("UPDATE agenda_item SET title = 'Andet'")
    other.close()
    assert told(office, file)[-1].startswith("Pas på: Referatet i datafilen er ændret")


def test_minutes_approved_before_there_were_versions_are_told_of(
    office: Office, meeting: MeetingId
) -> None:
    file = exported(office, meeting)
    with sqlite3.connect(office.path) as other:
        other.execute("UPDATE meeting SET state = 'approved'")
    other.close()
    assert told(office, file)[-1].startswith(
        "Referatet blev godkendt, før Referent gemte versioner"
    )


@pytest.mark.parametrize(
    "content", [b"", b"Referat", b"PK but no package", b"%PDF-1.7 0123456789abcdef"]
)
def test_a_file_from_elsewhere_is_unknown(
    office: Office, meeting: MeetingId, tmp_path: Path, content: bytes
) -> None:
    exported(office, meeting)
    file = tmp_path / "andet"
    file.write_bytes(content)
    found = office.secretariat.kept.verify(file)
    assert (found.verdict, found.document, found.intact) == (Verdict.UNKNOWN, None, None)
    assert told(office, file)[0].startswith("Filen er ikke kendt.")


def test_a_file_that_is_not_there_is_told_of(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileNotReadError, match=r"andet\.docx kunne ikke læses"):
        office.secretariat.kept.verify(tmp_path / "andet.docx")


def test_a_text_file_is_known_by_its_content_alone(office: Office, meeting: MeetingId) -> None:
    target = office.path.with_name("referat.txt")
    office.secretariat.documents.export(meeting, target, file_format=FileFormat.TEXT)
    assert office.secretariat.kept.verify(target).verdict is Verdict.UNCHANGED
    target.write_text("Andet", encoding="utf-8")
    assert office.secretariat.kept.verify(target).verdict is Verdict.UNKNOWN


# --- tokens ---


def test_a_token_is_found_in_any_file() -> None:
    token = "0123456789abcdef"
    assert tokens_in(f'<meta name="referent" content="{token}">'.encode()) == [token]
    assert tokens_in(b"%PDF-1.7 " + token.encode("utf-16-be")) == [token]
    assert tokens_in(b"%PDF-1.7 " + 2 * token.encode()) == []  # longer: something else


def test_in_a_word_file_only_properties_are_looked_at() -> None:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as parts:
        parts.writestr("docProps/core.xml", "<identifier>0123456789abcdef</identifier>")
        parts.writestr("docProps/huge.xml", "fedcba9876543210" + " " * 1_000_001)
        parts.writestr("word/document.xml", "aaaaaaaaaaaaaaaa")
    assert tokens_in(package.getvalue()) == ["0123456789abcdef"]


# --- signed copies ---


def test_the_signed_copy_signs_the_meeting(
    office: Office, meeting: MeetingId, tmp_path: Path
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    file = tmp_path / "skannet.pdf"
    file.write_bytes(PDF)
    change = office.secretariat.kept.add_signed(meeting, file)
    assert meeting in change.meetings
    assert office.secretariat.meetings.get(meeting).state is SIGNED
    (document,) = office.secretariat.kept.of(meeting)
    assert (document.kind, document.file_name, document.draft) == (None, "skannet.pdf", False)
    assert document_name(document) == "underskrevet eksemplar"
    assert office.secretariat.kept.verify(file).verdict is Verdict.UNCHANGED
    assert "Dokument: underskrevet eksemplar" in told(office, file)[1]


def test_a_later_signed_copy_comes_first(
    office: Office, meeting: MeetingId, tmp_path: Path
) -> None:
    office.secretariat.record.set_state(meeting, SIGNED)
    office.secretariat.people.create("Bo")
    beginnings = {"a.png": b"\x89PNG\r\n\x1a\n", "b.jpg": b"\xff\xd8\xff", "c.tif": b"MM\0*"}
    for name, start in beginnings.items():
        (tmp_path / name).write_bytes(start + b"...")
        office.secretariat.kept.add_signed(meeting, tmp_path / name)
    names = [document.file_name for document in office.secretariat.kept.of(meeting)]
    assert names == ["c.tif", "b.jpg", "a.png"]
    assert office.secretariat.can_undo  # nothing was signed anew


def test_a_signed_copy_need_not_sign(office: Office, meeting: MeetingId, tmp_path: Path) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    (tmp_path / "a.pdf").write_bytes(PDF)
    office.secretariat.kept.add_signed(meeting, tmp_path / "a.pdf", sign=False)
    assert office.secretariat.meetings.get(meeting).state is APPROVED


def test_a_draft_has_no_signed_copy(office: Office, meeting: MeetingId, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    with pytest.raises(InvalidInputError, match="Godkend referatet"):
        office.secretariat.kept.add_signed(meeting, tmp_path / "a.pdf")


def test_a_signed_copy_is_a_pdf_or_a_picture(
    office: Office, meeting: MeetingId, tmp_path: Path
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    (tmp_path / "a.docx").write_bytes(b"PK...")
    with pytest.raises(InvalidInputError, match=r"a\.docx er ikke en PDF eller et billede"):
        office.secretariat.kept.add_signed(meeting, tmp_path / "a.docx")
    with pytest.raises(FileNotReadError):
        office.secretariat.kept.add_signed(meeting, tmp_path / "b.pdf")
    assert office.secretariat.meetings.get(meeting).state is APPROVED


def test_a_signed_copy_is_of_a_reasonable_size(
    office: Office, meeting: MeetingId, tmp_path: Path
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    with (tmp_path / "a.pdf").open("wb") as file:
        file.write(PDF)
        file.truncate(MAX_SIGNED_COPY + 1)  # takes no room on the disk
    with pytest.raises(InvalidInputError, match="fylder over 50 MB"):
        office.secretariat.kept.add_signed(meeting, tmp_path / "a.pdf")


def test_a_folder_is_no_file(office: Office, meeting: MeetingId, tmp_path: Path) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(FileNotReadError):
        office.secretariat.kept.add_signed(meeting, tmp_path)

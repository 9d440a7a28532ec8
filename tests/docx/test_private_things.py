"""The secretary's private notes, and the tasks, are in no part of any file that is made."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from main import main
from models.records import DocumentKind, FileFormat, ItemId, MeetingId, MeetingState, TaskDraft
from tests.docx.test_public_copy import everything_in
from tests.fixtures.office import Office

NOTE = "hemmelignotexyz"
TASK, WHO = "opgaveprøvexyz", "ansvarligxyz"
PROOF = "beslutningxyz"  # a word that is printed, so that the search is known to find one


@pytest.fixture
def meeting_id(office: Office) -> MeetingId:
    """Each item has a private note and a task; the agenda is sent out, and one item came after."""
    council = office.council()
    office.member(council, "Lis Friis")
    meeting = office.meeting(council, "2026-11-05", "Budget Trafik")
    office.secretariat.record.set_state(meeting, MeetingState.AGENDA)
    office.item(meeting, "Valg")
    for item in office.ids(meeting):
        note(office, item)
        office.write(office.secretariat.agenda.item(item).decision.id, f"Godkendt: {PROOF}.")
    office.secretariat.agenda.set_closed(office.ids(meeting)[1], True)
    return meeting


def note(office: Office, item: ItemId) -> None:
    council = office.secretariat.meetings.get(
        office.secretariat.agenda.item(item).meeting_id
    ).council_id
    office.secretariat.agenda.write_private_note(item, f"Husk {NOTE}\nogså {NOTE}")
    office.secretariat.tasks.add(TaskDraft(council, TASK, WHO, item_id=item))


def files(office: Office, meeting_id: MeetingId, folder: Path) -> Iterator[tuple[str, str]]:
    """Every kind of document in every format, by name, with all that can be read in it."""
    item_id = office.ids(meeting_id)[0]
    documents = office.secretariat.documents
    for kind in DocumentKind:
        for file_format in FileFormat:
            target = folder / f"{kind}.{file_format}"
            documents.export(meeting_id, target, kind, file_format, item_id)
            yield target.name, everything_in(target.read_bytes(), file_format).casefold()


def test_no_file_holds_a_private_note_or_a_task(
    office: Office, meeting_id: MeetingId, tmp_path: Path
) -> None:
    proven = set()
    for name, text in files(office, meeting_id, tmp_path):
        for word in (NOTE, TASK, WHO):
            assert word not in text, name
        if PROOF in text:
            proven.add(name)
    for kind in (DocumentKind.MINUTES, DocumentKind.PUBLIC, DocumentKind.EXCERPT):
        assert {f"{kind}.{file_format}" for file_format in FileFormat} <= proven


def test_neither_do_approved_minutes_nor_the_decisions_read_aloud(
    office: Office, meeting_id: MeetingId, tmp_path: Path
) -> None:
    office.secretariat.record.set_state(meeting_id, MeetingState.APPROVED)
    for item in office.ids(meeting_id):
        note(office, item)
    assert office.secretariat.record.intact(meeting_id)
    texts = [repr(office.secretariat.documents.decisions(meeting_id))]
    texts += [text for _name, text in files(office, meeting_id, tmp_path)]
    for text in texts:
        assert not any(word in text.casefold() for word in (NOTE, TASK, WHO))


def test_the_command_line_tells_nobody_of_a_private_note(
    office: Office, meeting_id: MeetingId, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["show", str(meeting_id), "--json"], ["show", str(meeting_id)], ["meetings"]):
        assert main(["--data", str(office.path), *command], use_office=False) == 0
        printed = capsys.readouterr()
        assert NOTE not in (printed.out + printed.err).casefold()
    assert main(["--data", str(office.path), "show", str(meeting_id), "--json"]) == 0
    assert PROOF in json.dumps(json.loads(capsys.readouterr().out), ensure_ascii=False)


def test_open_tasks_are_printed_only_where_they_were_put_on_the_agenda(
    office: Office, meeting_id: MeetingId
) -> None:
    council = office.secretariat.meetings.get(meeting_id).council_id
    december = office.meeting(council, "2026-12-03", "Dagsorden")
    assert TASK not in office.secretariat.documents.text(december)
    (tasks,) = (one for one in office.secretariat.gathering.for_meeting(december) if one.count)
    office.secretariat.gathering.take_up(december, [tasks])
    printed = office.secretariat.documents.text(december)
    assert printed.count(TASK) == 2  # not the one decided behind closed doors
    assert NOTE not in printed

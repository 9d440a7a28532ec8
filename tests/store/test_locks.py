"""What is approved stands, whatever statement the program's own connection is given."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.errors import LockedError
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    CouncilId,
    HistoryEntryDraft,
    ItemDraft,
    MeetingId,
    MeetingState,
    SectionDraft,
)
from models.store.migrations import TRIGGERS
from models.text import plain
from tests.fixtures.office import Office

LOCKED = (MeetingState.APPROVED, MeetingState.SIGNED)


class Archive:
    """A locked meeting with something of everything, and a draft beside it."""

    def __init__(self, path: Path, state: MeetingState) -> None:
        self.office = office = Office(path)
        council = office.council()
        self.person = office.member(council, "Anna")
        self.locked = self._meeting(council, "2026-11-03")
        self.draft = self._meeting(council, "2026-12-01")
        office.secretariat.record.set_state(self.locked, state)
        self.locked_item = office.ids(self.locked)[0]
        self.draft_item = office.ids(self.draft)[0]
        self.connection = office.secretariat._store._connection
        body = plain("Der skal stå Lokale 3.")
        office.secretariat.record.add_correction(self.locked, self.locked_item, body)
        office.secretariat.documents.export(self.locked, path.with_name("referat.docx"))

    def _meeting(self, council: CouncilId, day: str) -> MeetingId:
        meeting = self.office.meeting(council, day)
        self.office.secretariat.agenda.add_item(
            meeting,
            ItemDraft(
                "Budget",
                sections=(SectionDraft("Resume", 1, plain("Kort.")),),
                history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet"),),
                attachments=(AttachmentDraft("Notat", "notat.txt", b"Notatet"),),
            ),
        )
        self.office.secretariat.attendance.mark(meeting, self.person, AttendanceStatus.PRESENT)
        return meeting

    def run(self, statement: str) -> int:
        """How many rows the statement touched. `{locked}` and the like are filled in."""
        fields = ("locked", "draft", "locked_item", "draft_item", "person")
        filled = statement.format(**{name: getattr(self, name) for name in fields})
        return self.connection.execute(filled).rowcount

    def everything(self) -> list[str]:
        """All that the file holds, as SQL."""
        return list(self.connection.iterdump())


@pytest.fixture(scope="module", params=LOCKED)
def shared(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Archive]:
    archive = Archive(tmp_path_factory.mktemp("archive") / "Referent.db", request.param)
    yield archive
    archive.office.secretariat.close()


@pytest.fixture
def archive(shared: Archive) -> Iterator[Archive]:
    """The archive; what a test changes in it is taken back."""
    shared.connection.execute("BEGIN")
    yield shared
    shared.connection.execute("ROLLBACK")


ITEM_TABLES = {
    "section": "(item_id, kind, position, changed_at) VALUES ({item}, 'free', 9, '2026')",
    "history_entry": "(item_id, position, date, body) VALUES ({item}, 9, '2026-01-01', 'Råd')",
    "attachment": "(item_id, position, title) VALUES ({item}, 9, 'Bilag')",
}
CHANGES = {
    "agenda_item": "title = 'Andet'",
    "section": "body = 'Andet'",
    "history_entry": "decision = 'Andet'",
    "attachment": "title = 'Andet'",
    "attendance": "status = 'apology'",
}
IN_LOCKED = {
    **dict.fromkeys(ITEM_TABLES, "item_id = {locked_item}"),
    "agenda_item": "meeting_id = {locked}",
    "attendance": "meeting_id = {locked}",
}
MEETING_CHANGES = (
    "date = '2026-11-04'",
    "start = '09:00'",
    "\"end\" = '10:00'",
    "place = 'Andet'",
    "kind = 'extraordinary'",
    "first_number = 9",
    "roster_fixed = 1",
    "deleted_at = '2026-12-01'",
    "council_id = council_id + 1",
    "id = id + 100",
    "state = 'draft'",
    "state = 'planned'",
)
REFUSED = [
    *(f"UPDATE {table} SET {change} WHERE {IN_LOCKED[table]}" for table, change in CHANGES.items()),
    *(f"DELETE FROM {table} WHERE {IN_LOCKED[table]}" for table in CHANGES),
    *(
        f"INSERT INTO {table} {values.replace('{item}', '{locked_item}')}"
        for table, values in ITEM_TABLES.items()
    ),
    "INSERT INTO agenda_item (meeting_id, position, title) VALUES ({locked}, 9, 'Nyt')",
    "INSERT INTO attendance (meeting_id, person_id) VALUES ({locked}, {person} + 1)",
    # moved out, and in
    *(
        f"UPDATE {table} SET item_id = {{draft_item}} WHERE {IN_LOCKED[table]}"
        for table in ITEM_TABLES
    ),
    *(
        f"UPDATE {table} SET item_id = {{locked_item}} WHERE item_id = {{draft_item}}"
        for table in ITEM_TABLES
    ),
    "UPDATE agenda_item SET meeting_id = {draft} WHERE id = {locked_item}",
    "UPDATE agenda_item SET meeting_id = {locked} WHERE id = {draft_item}",
    "UPDATE attendance SET meeting_id = {locked}, person_id = 9 WHERE meeting_id = {draft}",
    "UPDATE agenda_item SET deleted_at = '2026' WHERE id = {locked_item}",
    "UPDATE agenda_item SET dispatch = 7 WHERE id = {locked_item}",
    # replaced, which deletes without saying so
    """INSERT OR REPLACE INTO section (id, item_id, kind, position, changed_at)
       SELECT id, {draft_item}, 'free', 9, '2026' FROM section WHERE item_id = {locked_item}""",
    """UPDATE OR REPLACE section
       SET id = (SELECT min(id) FROM section WHERE item_id = {locked_item})
       WHERE id = (SELECT max(id) FROM section WHERE item_id = {draft_item})""",
    *(f"UPDATE meeting SET {change} WHERE id = {{locked}}" for change in MEETING_CHANGES),
    "DELETE FROM meeting WHERE id = {locked}",
]
KEPT = [
    "UPDATE correction SET body = 'Andet'",
    "DELETE FROM correction",
    "UPDATE kept_document SET made_at = '2020-01-01T00:00:00'",
    "DELETE FROM kept_document",
    """INSERT OR REPLACE INTO kept_document (id, meeting_id, file_name, sha256, size, made_at,
         version, draft, token)
       SELECT id, meeting_id, 'b.docx', sha256, size, made_at, version, draft, 'andet'
       FROM kept_document""",
    "UPDATE file SET content = x'00'",
    "DELETE FROM file",
    "DELETE FROM version",
    """INSERT INTO version (meeting_id, number, approved_at, frame, sha256, reopened_at, reason)
       VALUES ({locked}, 2, '2026', '{{}}', '', '2026', 'Fejl')""",
    """INSERT INTO version (meeting_id, number, approved_at, frame, sha256)
       VALUES ({locked}, 2, '2026', '{{}}', '')""",
    "UPDATE version SET sha256 = 'andet'",
    "UPDATE version SET frame = '{{}}', reopened_at = '2026', reason = 'Fejl'",
    "UPDATE version SET approved_at = '2020', reopened_at = '2026', reason = 'Fejl'",
    "UPDATE version SET reopened_at = '2026'",
    "UPDATE version SET reason = 'Fejl'",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_no_statement_changes_locked_minutes(archive: Archive, statement: str) -> None:
    before = archive.everything()
    with pytest.raises(sqlite3.IntegrityError, match=r"^locked$"):
        archive.run(statement)
    assert archive.everything() == before


@pytest.mark.parametrize("statement", KEPT)
def test_what_is_kept_is_only_added_to(archive: Archive, statement: str) -> None:
    before = archive.everything()
    with pytest.raises(sqlite3.IntegrityError, match=r"^kept$"):
        archive.run(statement)
    assert archive.everything() == before


@pytest.mark.parametrize("table", CHANGES)
def test_the_draft_beside_it_can_be_changed(archive: Archive, table: str) -> None:
    where = IN_LOCKED[table].replace("locked", "draft")
    assert archive.run(f"UPDATE {table} SET {CHANGES[table]} WHERE {where}") > 0
    if table != "agenda_item":  # which has all the others hanging on it
        assert archive.run(f"DELETE FROM {table} WHERE {where}") > 0


def test_a_version_is_reopened_once_and_the_meeting_then_free(archive: Archive) -> None:
    assert archive.run("UPDATE version SET reopened_at = '2026', reason = 'Fejl'") == 1
    with pytest.raises(sqlite3.IntegrityError, match=r"^kept$"):
        archive.run("UPDATE version SET reason = 'En anden grund'")
    assert archive.run("UPDATE meeting SET state = 'draft' WHERE id = {locked}") == 1
    assert archive.run("UPDATE meeting SET place = 'Andet' WHERE id = {locked}") == 1


def test_an_older_version_that_was_reopened_does_not_free_a_newer_one(archive: Archive) -> None:
    archive.run("UPDATE version SET reopened_at = '2026', reason = 'Fejl'")
    archive.run(
        """INSERT INTO version (meeting_id, number, approved_at, frame, sha256)
           SELECT meeting_id, 2, approved_at, frame, sha256 FROM version"""
    )
    with pytest.raises(sqlite3.IntegrityError, match=r"^locked$"):
        archive.run("UPDATE meeting SET state = 'draft' WHERE id = {locked}")


def test_signing_and_taking_it_back_needs_no_reopening(archive: Archive) -> None:
    for state in ("signed", "approved", "signed"):
        assert archive.run(f"UPDATE meeting SET state = '{state}' WHERE id = {{locked}}") == 1


def test_a_meeting_deleted_before_there_were_locks_comes_back(archive: Archive) -> None:
    archive.run("DROP TRIGGER lock_meeting_update")
    archive.run("UPDATE meeting SET deleted_at = '2026' WHERE id = {locked}")
    archive.run(TRIGGERS["lock_meeting_update"].replace("{", "{{").replace("}", "}}"))
    assert archive.run("UPDATE meeting SET deleted_at = NULL WHERE id = {locked}") == 1


def test_a_refusal_is_told_in_plain_words(shared: Archive) -> None:
    with (
        pytest.raises(LockedError, match=r"godkendt og låst.*Genåbn.*rettelse"),
        shared.office.secretariat._store.command(),
    ):
        shared.run("UPDATE agenda_item SET title = 'Andet' WHERE id = {locked_item}")


COMMANDS: dict[str, Callable[[Archive], object]] = {
    "rename": lambda a: a.office.secretariat.agenda.rename_item(a.locked_item, "Andet"),
    "write": lambda a: a.office.write(
        a.office.secretariat.agenda.item(a.locked_item).decision.id, "Afvist."
    ),
    "add": lambda a: a.office.item(a.locked, "Nyt"),
    "move in": lambda a: a.office.secretariat.agenda.move_to_meeting(a.draft_item, a.locked),
    "mark": lambda a: a.office.secretariat.attendance.mark(a.locked, a.person, None),
    "delete": lambda a: a.office.secretariat.meetings.delete(a.locked),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_on_locked_minutes_is_refused_whole(shared: Archive, command: str) -> None:
    before = shared.everything()
    with pytest.raises(LockedError):
        COMMANDS[command](shared)
    assert shared.everything() == before

"""A file from an earlier version is brought up to date, after a copy of it was put aside."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from models.errors import BackupFailedError, DamagedFileError, LockedError
from models.secretariat import Secretariat
from models.store import Store
from models.store.connection import Connection
from models.store.migrations import (
    TRIGGERS,
    m001_first_schema,
    m002_documents,
    m003_live,
    m004_search,
    m005_past,
    migrations,
)
from models.store.opening import APPLICATION_ID, STEPS, open_database
from tests.fixtures.office import NOW, Clock, Office

BACKUP = "Referent før m006_next 2026-11-22-120000.db"


def history_with(step: str) -> Migrations:
    """The schema and one more step: a transform, a failure, or a loose reference."""
    history = Migrations(migrations.name)
    history()(m001_first_schema)
    history()(m002_documents)
    history()(m003_live)
    history()(m004_search)
    history()(m005_past)

    @history()
    def m006_next(db: Database) -> None:
        db.table("section").transform(rename={"heading": "label"})
        if step == "fails":
            raise RuntimeError("midway")
        if step == "loosens":
            db.execute("UPDATE section SET item_id = 999")

    return history


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A file of the first schema with a text in it."""
    office = Office(tmp_path / "Referent.db")
    meeting = office.meeting(office.council(), titles="Budget")
    office.write(office.secretariat.agenda.item(office.ids(meeting)[0]).decision.id, "Godkendt.")
    office.secretariat.close()
    return office.path


def rows(db: Connection, table: str) -> list[dict[str, object]]:
    return list(db.table(table).rows)


def test_the_first_schema_has_every_trigger(tmp_path: Path) -> None:
    db = open_database(tmp_path / "Referent.db", NOW, patience=1)
    assert {trigger.name for trigger in db.utils.triggers} == set(TRIGGERS)
    db.close()


def test_every_table_is_strict(tmp_path: Path) -> None:
    db = open_database(tmp_path / "Referent.db", NOW, patience=1)
    ours = [
        name
        for name in db.utils.table_names()
        if not name.startswith(("_", "sqlite_", "search_text"))
    ]
    assert len(ours) == 32
    assert all(db.table(name).strict for name in ours)
    db.close()


def test_an_old_file_is_brought_up_to_date_with_all_it_holds(old_file: Path) -> None:
    db = open_database(old_file, NOW, patience=1, steps=history_with("transforms"))
    (section,) = rows(db, "section")
    assert section["body"] == "Godkendt."
    assert "label" in section
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    db.close()


def test_triggers_that_a_transform_drops_are_back(old_file: Path) -> None:
    db = open_database(old_file, NOW, patience=1, steps=history_with("transforms"))
    assert {trigger.name for trigger in db.utils.triggers} == set(TRIGGERS)
    db.execute("UPDATE section SET body = 'Udsat.', changed_at = '2027-01-01T00:00:00.000'")
    assert rows(db, "revision")[-1]["body"] == "Godkendt."
    db.close()


def test_a_copy_is_put_aside_before(old_file: Path) -> None:
    open_database(old_file, NOW, patience=1, steps=history_with("transforms")).close()
    copy = old_file.with_name(BACKUP)
    assert {path.name for path in old_file.parent.iterdir()} == {"Referent.db", BACKUP}
    secretariat = Secretariat.open(copy, Clock())
    assert [council.name for council in secretariat.councils.all()] == ["Seniorrådet"]
    secretariat.close()


def test_a_file_is_migrated_once(old_file: Path) -> None:
    for _ in range(2):
        open_database(old_file, NOW, patience=1, steps=history_with("transforms")).close()
    db = open_database(old_file, NOW, patience=1, steps=history_with("transforms"))
    assert db.execute("SELECT name FROM _sqlite_migrations").fetchall() == [
        ("m001_first_schema",),
        ("m002_documents",),
        ("m003_live",),
        ("m004_search",),
        ("m005_past",),
        ("m006_next",),
    ]
    db.close()


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    Store(tmp_path / "Referent.db", NOW).close()
    assert [path.name for path in tmp_path.iterdir()] == ["Referent.db"]


@pytest.mark.parametrize(
    ("step", "error"), [("fails", RuntimeError), ("loosens", DamagedFileError)]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    old_file: Path, step: str, error: type[Exception]
) -> None:
    before = old_file.read_bytes()
    with pytest.raises(error):
        open_database(old_file, NOW, patience=1, steps=history_with(step))
    assert old_file.read_bytes() == before
    secretariat = Secretariat.open(old_file, Clock())
    assert [council.name for council in secretariat.councils.all()] == ["Seniorrådet"]
    secretariat.close()


def test_without_room_for_the_copy_nothing_is_migrated(old_file: Path) -> None:
    before = old_file.read_bytes()
    old_file.with_name(f"{BACKUP}.tmp").mkdir()
    with pytest.raises(BackupFailedError):
        open_database(old_file, NOW, patience=1, steps=history_with("transforms"))
    assert old_file.read_bytes() == before


def test_the_newer_file_is_then_refused_by_the_older_program(old_file: Path) -> None:
    open_database(old_file, NOW, patience=1, steps=history_with("transforms")).close()
    with pytest.raises(Exception, match="nyere udgave"):
        Store(old_file, NOW)


def test_what_the_schema_forbids_cannot_be_stored(tmp_path: Path) -> None:
    db = open_database(tmp_path / "Referent.db", NOW, patience=1)
    for wrong in (
        "INSERT INTO council (name, layout, numbering, quorum_rule) VALUES ('a', 'b', 'c', 'd')",
        "INSERT INTO meeting (council_id, date) VALUES (9, '2026-12-01')",
        "INSERT INTO setting (key, value) VALUES ('a', NULL)",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(wrong)
    db.close()


def test_the_quick_way_in_knows_every_migration() -> None:
    assert tuple(step.name for step in migrations.pending(Database(memory=True))) == STEPS


@pytest.fixture
def first_file(tmp_path: Path) -> Path:
    """A file of the very first schema: an approved meeting and a planned one, an item in each."""
    path = tmp_path / "Referent.db"
    first = Migrations(migrations.name)
    first()(m001_first_schema)
    db = Database(path)
    first.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in (
        """INSERT INTO council (name, layout, numbering, quorum_rule)
           VALUES ('Seniorrådet', 'sagsfremstilling', 'meeting', 'more_than_half')""",
        """INSERT INTO meeting (council_id, date, state)
           VALUES (1, '2026-01-05', 'approved'), (1, '2026-12-01', 'planned')""",
        """INSERT INTO agenda_item (meeting_id, position, number, title)
           VALUES (1, 0, '1', 'Budget'), (2, 0, NULL, 'Trafik')""",
        """INSERT INTO section (item_id, kind, position, changed_at)
           VALUES (1, 'decision', 0, '2026-01-05'), (2, 'decision', 0, '2026-01-05')""",
    ):
        db.execute(statement)
    db.close()
    return path


def test_the_term_a_council_was_in_is_its_first(tmp_path: Path) -> None:
    path = tmp_path / "Referent.db"
    before = Migrations(migrations.name)
    for step in (m001_first_schema, m002_documents, m003_live, m004_search):
        before()(step)
    db = Database(path)
    before.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(
        """INSERT INTO council (name, layout, numbering, quorum_rule, term_start) VALUES
           ('Seniorrådet', 'sagsfremstilling', 'term', 'more_than_half', '2022-01-01'),
           ('Ældrerådet', 'sagsfremstilling', 'meeting', 'more_than_half', NULL)"""
    )
    db.close()
    secretariat = Secretariat.open(path, Clock())
    told = {
        council.name: [(str(t.start), t.end) for t in secretariat.terms.of(council.id)]
        for council in secretariat.councils.all()
    }
    assert told == {"Seniorrådet": [("2022-01-01", None)], "Ældrerådet": []}
    secretariat.close()


def test_what_was_approved_before_there_were_locks_is_locked_too(first_file: Path) -> None:
    secretariat = Secretariat.open(first_file, Clock())
    (council,) = secretariat.councils.all()
    planned, approved = (s.meeting.id for s in secretariat.meetings.of(council.id))
    with pytest.raises(LockedError):
        secretariat.agenda.rename_item(secretariat.agenda.of(approved)[0].id, "Andet")
    assert secretariat.record.versions(approved) == []
    assert secretariat.record.is_issued(approved)
    assert not secretariat.record.is_issued(planned)
    secretariat.close()

"""Every table of a data file goes into an archive, or is named as belonging to no council."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from models.archive import ELSEWHERE
from models.errors import ArchiveNotWrittenError, DiskFullError
from models.export.archive_readme import MEANINGS
from models.secretariat import search
from models.store.archive import NOT_ARCHIVED, SAVED_SEARCHES, TABLES
from tests.fixtures.full_council import full_council
from tests.fixtures.office import Office
from tests.store.disks import small_disk


def test_no_table_is_forgotten(office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as db:
        found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    # An index of words keeps its own tables.
    tables = {name for name, _sql in found if not name.startswith("search_text_")}
    archived = {table.name for table in TABLES}
    assert archived | NOT_ARCHIVED == tables
    assert not archived & NOT_ARCHIVED
    assert MEANINGS.keys() == archived | {ELSEWHERE}


def test_no_reference_is_forgotten(office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as db:
        for table in TABLES:
            keys = db.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
            references = {key[3]: key[2] for key in keys if key[2] != "file"}
            if table.name == "revision":  # an earlier text may outlive its section
                references["section_id"] = "section"
            assert table.references == references, table.name


def test_no_json_is_forgotten(office: Office) -> None:
    full_council(office)
    plain = {(table.name, column) for table in TABLES for column in table.plain}
    with closing(sqlite3.connect(office.path)) as db:
        for table in TABLES:
            for _cid, column, *_rest in db.execute(f"PRAGMA table_info({table.name})").fetchall():
                (found,) = db.execute(
                    f"SELECT count(*) FROM {table.name} WHERE \"{column}\" GLOB '[[{{]*'"
                ).fetchone()
                assert not found or (table.name, column) in plain, (table.name, column)


def test_saved_searches_have_one_name() -> None:
    assert SAVED_SEARCHES == search.SAVED


def test_a_full_disk_is_told_and_nothing_is_left(office: Office, tmp_path: Path) -> None:
    council = office.council()
    office.meeting(council, titles="Budget")
    with small_disk(tmp_path / "disk", "64k") as disk:
        with pytest.raises(ArchiveNotWrittenError, match="disken er fuld"):
            office.secretariat.archive.write(council, disk / "arkiv")
        assert list(disk.iterdir()) == []


def test_a_full_disk_where_an_archive_is_put_aside_is_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council = office.council()
    office.secretariat.archive.write(council, tmp_path / "arkiv")
    with small_disk(tmp_path / "disk", "64k") as disk:
        monkeypatch.setattr(tempfile, "tempdir", str(disk))
        with pytest.raises(DiskFullError):
            office.secretariat.archive.restore(tmp_path / "arkiv")
        assert list(disk.iterdir()) == []

"""The index of words says what is in the file, whoever wrote it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.records import MeetingId
from models.search import Query
from models.store.migrations import TRIGGERS
from models.store.search import search_triggers
from tests.fixtures.office import Office, indexed


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "Referent.db")
    yield office
    office.secretariat.close()


@pytest.fixture
def meeting(office: Office) -> MeetingId:
    return office.meeting(office.council(), titles="Budget Trafik")


def found(office: Office, words: str) -> list[str]:
    return [hit.title for hit in office.secretariat.search.find(Query(words)).hits]


def test_what_another_program_writes_is_found(office: Office, meeting: MeetingId) -> None:
    assert found(office, "budget") == ["Budget"]
    with closing(sqlite3.connect(office.path)) as other:
        other.execute("UPDATE agenda_item SET title = 'Regnskab' WHERE title = 'Budget'")
        other.execute(
            "INSERT OR ABORT INTO section (item_id, kind, position, body, changed_at) "
            "VALUES (2, 'free', 1, 'Bænke', '2026-01-01')"
        )
        other.commit()
    assert found(office, "budget") == []
    assert found(office, "regnskab") == ["Regnskab"]
    assert found(office, "bænk") == ["Trafik"]


def test_an_index_without_its_triggers_is_made_anew(office: Office, meeting: MeetingId) -> None:
    assert found(office, "budget") == ["Budget"]
    with closing(sqlite3.connect(office.path)) as other:
        for name in search_triggers():
            other.execute(f"DROP TRIGGER {name}")
        other.execute("INSERT INTO agenda_item (meeting_id, position, title) VALUES (1, 2, 'Ny')")
        other.execute(
            "INSERT INTO section (item_id, kind, position, changed_at) "
            "VALUES (3, 'decision', 0, '2026-01-01')"
        )
        other.commit()
    office.reopen()
    assert found(office, "ny") == ["Ny"]


def test_two_programs_learn_each_others_words(office: Office, meeting: MeetingId) -> None:
    other = Office(office.path)
    assert found(office, "bolig") == found(other, "bolig") == []
    other.secretariat.agenda.rename_item(other.ids(meeting)[0], "Ungdomsbolig")
    assert found(other, "bolig") == ["Ungdomsbolig"]
    assert found(office, "bolig") == ["Ungdomsbolig"]
    other.secretariat.search.rebuild()
    assert found(office, "bolig") == found(other, "bolig") == ["Ungdomsbolig"]
    other.secretariat.close()


def test_an_index_made_anew_is_the_same(office: Office, meeting: MeetingId) -> None:
    secretariat = office.secretariat
    first, second = office.ids(meeting)
    office.write(secretariat.agenda.item(first).decision.id, "Vedtaget.")
    secretariat.agenda.delete_item(second)
    secretariat.undo()
    secretariat.undo()
    secretariat.search.prepare()
    before = indexed(office.path)
    assert [row[1] for row in before] == ["Trafik\n", "Budget\n"]
    secretariat.search.rebuild()
    assert indexed(office.path) == before
    assert secretariat.check() == []


def test_a_search_that_finds_nothing_new_writes_nothing(office: Office, meeting: MeetingId) -> None:
    found(office, "budget")
    with closing(sqlite3.connect(office.path)) as other:
        version = other.execute("PRAGMA data_version").fetchone()
        assert found(office, "trafik") == ["Trafik"]
        assert other.execute("PRAGMA data_version").fetchone() == version


def test_the_triggers_are_plain_sql_that_any_program_can_run() -> None:
    for name, sql in search_triggers().items():
        assert TRIGGERS[name] == sql
        assert "INSERT INTO search_queue" in sql
        assert "search_text" not in sql

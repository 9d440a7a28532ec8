"""What happens when a file is opened: ours, whole, somebody else's, or none at all."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import (
    DamagedFileError,
    FileInUseError,
    ForeignFileError,
    NewerFileError,
    ReadOnlyError,
    StorageError,
)
from models.records import CouncilDraft
from models.secretariat import Secretariat
from models.store import Store
from models.store.opening import APPLICATION_ID
from models.text import plain
from tests.fixtures.office import NOW, Clock, Office
from tests.store.disks import unwritable


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file in the folder with a sum of its bytes."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def header_owner(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[68:72], "big")


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """A closed data file with a council and a long text in it, alone in its folder."""
    folder = tmp_path / "data"
    office = Office(folder / "Referent.db")
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    for item in office.ids(meeting):
        office.write(
            office.secretariat.agenda.item(item).decision.id, "Rådet drøftede sagen. " * 2000
        )
    office.secretariat.close()
    return office.path


# --- what opens ---


def test_a_file_that_is_not_there_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "Åse" / "minutes" / "Referent.db"
    store = Store(path, NOW)
    assert store.check() == []
    store.close()
    assert header_owner(path) == APPLICATION_ID
    assert [file.name for file in path.parent.iterdir()] == ["Referent.db"]


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "tom.db"
    path.touch()
    Store(path, NOW).close()
    assert header_owner(path) == APPLICATION_ID


def test_our_file_opens_again_and_is_not_changed_by_that(data_file: Path) -> None:
    before = fingerprint(data_file.parent)
    Store(data_file, NOW).close()
    assert fingerprint(data_file.parent) == before


def test_what_is_stored_reaches_the_disk_before_the_command_is_done(tmp_path: Path) -> None:
    office = Office(tmp_path / "Referent.db")
    connection = office.secretariat._store._connection
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
    }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}
    office.secretariat.close()


def test_a_file_cut_off_while_it_was_made_is_finished(tmp_path: Path) -> None:
    """Killed right after the first write: ours, but with no table in it yet."""
    path = tmp_path / "Referent.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    store = Store(path, NOW)
    assert store.councils.all() == []
    store.close()


def test_what_a_killed_program_left_in_the_log_is_there(data_file: Path, tmp_path: Path) -> None:
    office = Office(data_file)
    office.council("Handicaprådet")
    copy = tmp_path / "kopi"
    shutil.copytree(data_file.parent, copy)  # with its -wal, as a power cut leaves it
    office.secretariat.close()
    assert (copy / "Referent.db-wal").stat().st_size > 0
    left = Secretariat.open(copy / "Referent.db", Clock())
    assert [council.name for council in left.councils.all()] == ["Handicaprådet", "Seniorrådet"]
    assert left.check() == []
    left.close()


def test_two_programs_may_have_the_file_open(data_file: Path) -> None:
    one, other = Office(data_file), Office(data_file)
    one.council("Handicaprådet")
    other.council("Ældrerådet")
    assert len(one.secretariat.councils.all()) == 3
    one.secretariat.close()
    other.secretariat.close()


# --- what is refused ---


def text_file(path: Path) -> None:
    path.write_text("REFERAT Ældrerådet d. 04-06-2026\n" * 50, encoding="utf-8")


def short_text_file(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


def another_programs_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()


def another_programs_database_with_an_owner(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 252006673")
    connection.execute("CREATE TABLE bookmark (url TEXT)")
    connection.close()


def another_programs_database_in_use(path: Path) -> None:
    """With a log that opening it through SQLite would write into the file."""
    script = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA journal_mode = WAL')\n"
        "c.execute('CREATE TABLE bookmark (url TEXT)')\n"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert Path(f"{path}-wal").stat().st_size > 0


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    "make",
    [
        text_file,
        short_text_file,
        another_programs_database,
        another_programs_database_with_an_owner,
        another_programs_database_in_use,
        folder,
    ],
)
def test_what_is_not_ours_is_not_touched(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "fil.db"
    make(path)
    before = fingerprint(tmp_path)
    with pytest.raises(ForeignFileError) as told:
        Store(path, NOW)
    assert str(told.value) == (
        f"Filen {path} hører til et andet program og er ikke rørt. Vælg en anden fil."
    )
    assert fingerprint(tmp_path) == before


def cut_short(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 // 4096 * 4096)


def cut_to_a_stump(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(50)


def scribbled_on_the_schema(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xde\xad" * 1500)


def scribbled_on_the_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(16)
        file.write(b"\xff" * 8)


def emptied_of_its_history(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM _sqlite_migrations")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "harm",
    [
        cut_short,
        cut_to_a_stump,
        scribbled_on_the_schema,
        scribbled_on_the_header,
        emptied_of_its_history,
    ],
)
def test_a_damaged_file_is_left_as_it_is(harm: Callable[[Path], None], data_file: Path) -> None:
    harm(data_file)
    before = fingerprint(data_file.parent)
    with pytest.raises(DamagedFileError) as told:
        Store(data_file, NOW)
    assert str(told.value) == (
        f"Datafilen {data_file} er beskadiget og kan ikke åbnes. Den er ikke ændret. "
        "Tag en kopi af den, og åbn en sikkerhedskopi i stedet."
    )
    assert fingerprint(data_file.parent) == before


def test_damage_that_shows_only_when_read_is_told_then(data_file: Path) -> None:
    connection = sqlite3.connect(data_file)
    (page,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'meeting_council'"
    ).fetchone()
    connection.close()
    with data_file.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xde\xad\xbe\xef" * 1024)
    before = fingerprint(data_file.parent)
    secretariat = Secretariat.open(data_file, Clock())
    (council,) = secretariat.councils.all()
    with pytest.raises(DamagedFileError):
        secretariat.meetings.of(council.id)
    with pytest.raises(DamagedFileError):
        secretariat.meetings.create(secretariat.meetings.propose(council.id))
    with pytest.raises(DamagedFileError):
        secretariat.check()
    secretariat.close()
    assert fingerprint(data_file.parent) == before


def test_a_file_from_a_newer_version_is_not_touched(data_file: Path) -> None:
    connection = sqlite3.connect(data_file)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('referent', 'm999_from_the_future', '2031-01-01')"
    )
    connection.commit()
    connection.close()
    before = fingerprint(data_file.parent)
    with pytest.raises(NewerFileError) as told:
        Store(data_file, NOW)
    assert "er lavet af en nyere udgave af Referent og er ikke rørt" in str(told.value)
    assert told.value.details["detail"] == "m999_from_the_future"
    assert fingerprint(data_file.parent) == before


# --- folders and programs in the way ---


def test_a_new_file_in_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "lukket"
    folder.mkdir()
    with unwritable(folder):
        for path in (folder / "Referent.db", folder / "minutes" / "Referent.db"):
            with pytest.raises(ReadOnlyError) as told:
                Store(path, NOW)
            assert str(told.value).startswith(f"Der kan ikke skrives i {path}.")
        assert list(folder.iterdir()) == []


def test_a_good_file_in_a_folder_that_cannot_be_written_is_refused(data_file: Path) -> None:
    before = fingerprint(data_file.parent)
    with unwritable(data_file.parent):
        with pytest.raises(ReadOnlyError, match="Flyt datafilen til en mappe, du må skrive i"):
            Store(data_file, NOW)
        assert fingerprint(data_file.parent) == before


def test_a_good_file_that_is_write_protected_is_refused(data_file: Path) -> None:
    before = fingerprint(data_file.parent)
    with unwritable(data_file), pytest.raises(ReadOnlyError):
        Store(data_file, NOW)
    assert fingerprint(data_file.parent) == before


def test_a_path_through_a_file_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(StorageError):
        Store(tmp_path / "fil" / "Referent.db", NOW)


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def held_by_another(path: Path, pragma: str = "") -> subprocess.Popen[str]:
    """A program that keeps the file to itself until its input is closed."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), pragma],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    return program


def test_a_file_that_another_program_keeps_to_itself_is_said_to_be_in_use(
    data_file: Path,
) -> None:
    with held_by_another(data_file, "PRAGMA locking_mode = EXCLUSIVE") as program:
        before = fingerprint(data_file.parent)
        with pytest.raises(FileInUseError) as told:
            Store(data_file, NOW, patience=0.05)
        assert "er i brug af et andet program. Luk det andet program" in str(told.value)
        assert fingerprint(data_file.parent) == before
        program.communicate()
    Store(data_file, NOW).close()


def test_a_program_that_is_writing_is_met_at_the_start_of_a_command(data_file: Path) -> None:
    secretariat = Secretariat(Store(data_file, NOW, patience=0.05), Clock())
    with held_by_another(data_file) as program:
        assert len(secretariat.councils.all()) == 1
        with pytest.raises(FileInUseError):
            secretariat.councils.create(CouncilDraft("Handicaprådet"))
        program.communicate()
    secretariat.councils.create(CouncilDraft("Handicaprådet"))
    assert len(secretariat.councils.all()) == 2
    secretariat.close()


def test_plain_text_of_any_kind_comes_back(data_file: Path) -> None:
    office = Office(data_file)
    (council,) = office.secretariat.councils.all()
    item = office.ids(office.meeting(council.id, "2027-01-05", "Høring"))[0]
    text = plain("Det koster 'fire' \"kroner\"; -- 100 % æøå 😀\n%Q\\n\nNULL")
    decision = office.secretariat.agenda.item(item).decision.id
    office.secretariat.sections.write(decision, text)
    office.write(decision, "")
    office.secretariat.undo()
    assert office.secretariat.agenda.item(item).decision.body == text
    office.secretariat.close()

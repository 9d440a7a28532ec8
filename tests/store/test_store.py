"""One transaction and one step of undo for each command; settings, copies, a full disk."""

import sqlite3
from pathlib import Path

import pytest

from models.errors import (
    BackupFailedError,
    DiskFullError,
    NothingToRedoError,
    NothingToUndoError,
    ReadOnlyError,
    StorageError,
)
from models.records import CouncilDraft
from models.store import Store
from models.store.faults import told_plainly
from models.store.opening import back_up
from models.store.undo import UndoLog
from models.text import plain
from tests.fixtures.office import NOW, Office
from tests.store.disks import small_disk, unwritable

SENTENCE = "Rådet drøftede sagen og tog orienteringen til efterretning."


# --- commands and undo ---


def test_a_command_that_fails_leaves_nothing_behind(office: Office) -> None:
    store = office.secretariat._store

    def fail_midway() -> None:
        with store.command():
            store.councils.add(CouncilDraft("Seniorrådet"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_midway()
    assert store.councils.all() == []
    assert not store.can_undo


def test_a_command_that_changes_nothing_is_no_step(office: Office) -> None:
    store = office.secretariat._store
    with store.command() as step:
        pass
    assert not step.change
    assert not store.can_undo


def test_undo_and_redo_say_when_there_is_nothing_more(office: Office) -> None:
    with pytest.raises(NothingToUndoError, match="ikke mere at fortryde"):
        office.secretariat.undo()
    council = office.council()
    with pytest.raises(NothingToRedoError, match="ikke mere at gentage"):
        office.secretariat.redo()
    assert office.secretariat.undo().councils == {council}
    assert (office.secretariat.can_undo, office.secretariat.can_redo) == (False, True)
    assert office.secretariat.redo().councils == {council}
    assert (office.secretariat.can_undo, office.secretariat.can_redo) == (True, False)


def test_a_new_command_takes_the_way_forward_away(office: Office) -> None:
    office.council()
    office.secretariat.undo()
    office.council("Handicaprådet")
    assert not office.secretariat.can_redo


def test_a_command_that_changes_nothing_leaves_the_way_forward(office: Office) -> None:
    council = office.council()
    office.secretariat.councils.edit(council, CouncilDraft("Ældrerådet"))
    office.secretariat.undo()
    assert not office.secretariat.councils.edit(council, CouncilDraft("Seniorrådet"))
    office.secretariat.redo()
    assert office.secretariat.councils.get(council).name == "Ældrerådet"


def test_undo_forgets_the_oldest_of_very_many_steps(office: Office) -> None:
    store = office.secretariat._store
    log = UndoLog(store._connection, max_steps=3)
    log.install()
    for number in range(5):
        store.councils.add(CouncilDraft(f"Råd {number}"))
        log.push(log.take())
    while log.can_undo:
        log.moved(log.take_back())
    assert [council.name for council in store.councils.all()] == ["Råd 0", "Råd 1"]


def test_undo_does_not_outlive_the_program(office: Office) -> None:
    office.council()
    office.reopen()
    assert not office.secretariat.can_undo


def test_undoing_an_item_brings_back_all_it_held(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    before = office.everything()
    copy = office.secretariat.agenda.duplicate_item(office.ids(meeting)[0]).id
    after = office.everything()
    change = office.secretariat.undo()
    assert office.everything() == before
    assert change.items == {copy}
    assert change.structure == {meeting}
    office.secretariat.redo()
    assert office.everything() == after


# --- settings ---


def test_a_setting_is_remembered_replaced_and_empty_to_begin_with(office: Office) -> None:
    store = office.secretariat._store
    assert store.setting("farver") == ""
    store.set_setting("farver", "lyse")
    store.set_setting("farver", "mørke")
    office.reopen()
    assert office.secretariat._store.setting("farver") == "mørke"


# --- copies and checks ---


@pytest.mark.parametrize("target", ["væk/kopi.db", "mappe"])
def test_a_backup_that_cannot_be_written_is_told_plainly(
    office: Office, tmp_path: Path, target: str
) -> None:
    (tmp_path / "mappe").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(BackupFailedError, match="kunne ikke skrives"):
        office.secretariat.back_up(tmp_path / target)
    assert sorted(tmp_path.iterdir()) == before


def test_a_backup_to_a_folder_that_cannot_be_written_is_told_plainly(
    office: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "lukket"
    folder.mkdir()
    with unwritable(folder), pytest.raises(BackupFailedError):
        office.secretariat.back_up(folder / "kopi.db")


def test_a_backup_on_a_full_disk_leaves_the_earlier_one(office: Office, tmp_path: Path) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    big = tmp_path / "stor.bin"
    big.write_bytes(b"a" * 2_000_000)
    office.secretariat.attachments.add(office.ids(meeting)[0], "Stor", big)
    with small_disk(tmp_path / "nøgle", "1m") as disk:
        (disk / "kopi.db").write_bytes(b"den tidligere")
        with pytest.raises(BackupFailedError):
            office.secretariat.back_up(disk / "kopi.db")
        assert [path.name for path in disk.iterdir()] == ["kopi.db"]
        assert (disk / "kopi.db").read_bytes() == b"den tidligere"


def test_what_is_loose_in_the_file_is_found(office: Office) -> None:
    office.council()
    office.secretariat.close()
    connection = sqlite3.connect(office.path)
    connection.execute("INSERT INTO meeting (council_id, date) VALUES (99, '2026-12-01')")
    connection.commit()
    connection.close()
    store = Store(office.path, NOW)
    assert store.check() == ["meeting: council"]
    store.close()
    office.reopen()


# --- a full disk ---


def test_a_full_disk_takes_nothing_that_was_stored(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(b"a" * 200_000)
        office = Office(disk / "Referent.db")
        meeting = office.meeting(office.council(), titles="Budget")
        section = office.secretariat.agenda.item(office.ids(meeting)[0]).decision.id
        written = [""]

        def write_on() -> None:
            while True:
                text = f"{written[-1]} {len(written)}. {SENTENCE}".strip()
                office.write(section, text)
                written.append(text)

        with pytest.raises(DiskFullError) as told:
            write_on()
        assert str(told.value).startswith("Disken er fuld, så der kunne ikke gemmes i ")
        assert len(written) > 10
        assert office.text(section) == written[-1]

        ballast.unlink()
        office.write(section, "Nu er der plads.")
        office.reopen()
        assert office.text(section) == "Nu er der plads."
        assert office.secretariat.sections.revisions(section)[0].body == plain(written[-1])
        assert office.secretariat.check() == []
        office.secretariat.close()


@pytest.mark.parametrize("kilobytes", [4, 16, 36, 60, 100])
def test_a_disk_too_small_to_begin_on_is_told_plainly(tmp_path: Path, kilobytes: int) -> None:
    with small_disk(tmp_path / "disk", f"{kilobytes}k") as disk, pytest.raises(DiskFullError):
        Office(disk / "Referent.db").council()


# --- faults told plainly ---


def test_other_faults_of_the_disk_are_told_with_their_reason(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Input/output error"), told_plainly(tmp_path):
        raise OSError(5, "Input/output error")
    with pytest.raises(ReadOnlyError), told_plainly(tmp_path):
        raise PermissionError(13, "Permission denied")
    with pytest.raises(StorageError, match="uden nummer"), told_plainly(tmp_path):
        raise OSError("uden nummer")


def test_mistakes_in_the_program_are_not_dressed_up(tmp_path: Path) -> None:
    for mistake in (sqlite3.OperationalError("no such table"), ValueError("wrong")):
        with pytest.raises(type(mistake)), told_plainly(tmp_path):
            raise mistake


def test_a_broken_rule_of_the_schema_is_a_mistake_in_the_program(office: Office) -> None:
    store = office.secretariat._store
    with pytest.raises(sqlite3.IntegrityError), store.command():
        store.people.add("")


def test_backing_up_says_what_went_wrong(office: Office, tmp_path: Path) -> None:
    with pytest.raises(BackupFailedError) as told:
        back_up(office.secretariat._store._db, tmp_path / "væk" / "kopi.db")
    assert told.value.details["path"] == tmp_path / "væk" / "kopi.db"

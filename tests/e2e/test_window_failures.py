"""What goes wrong around the window is told in plain words, and nothing is lost by it."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.fixtures.desk import Desk
from tests.fixtures.office import Office
from tests.store.disks import small_disk, unwritable
from ui import application


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """A closed data file with a meeting, alone in its folder."""
    office = Office(tmp_path / "data" / "Referent.db")
    office.meeting(office.council(), titles="Budget Trafik")
    office.secretariat.close()
    return office.path


@pytest.fixture
def desk(qtbot: QtBot, data_file: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, data_file.parent)
    desk.sit_down()
    yield desk
    desk.get_up()


# --- files that do not open -------------------------------------------------------------------


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def damaged_inside(path: Path) -> None:
    """Only the agenda cannot be read: that shows when the window is filled."""
    connection = sqlite3.connect(path)
    pages = [
        page
        for (page,) in connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'agenda_item' AND rootpage"
        )
    ]
    connection.close()
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE song (title)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('referent', 'm999_from_the_future', '2031-01-01')"
    )
    connection.commit()
    connection.close()


def whole(path: Path) -> None:
    """Nothing is wrong with the file."""


@pytest.mark.parametrize(
    ("harm", "around", "sentence"),
    [
        (damaged, nullcontext, "er beskadiget og kan ikke åbnes. Den er ikke ændret."),
        (damaged_inside, nullcontext, "er beskadiget og kan ikke åbnes. Den er ikke ændret."),
        (foreign, nullcontext, "hører til et andet program og er ikke rørt. Vælg en anden fil."),
        (newer, nullcontext, "er lavet af en nyere udgave af Referent og er ikke rørt."),
        (whole, unwritable, "Flyt datafilen til en mappe, du må skrive i,"),
    ],
    ids=["damaged", "damaged inside", "foreign", "newer", "read-only"],
)
@pytest.mark.usefixtures("qapp")
def test_a_file_that_cannot_be_opened_is_told_of_and_left_alone(
    harm: Callable[[Path], None],
    around: Callable[[Path], AbstractContextManager[None]],
    sentence: str,
    data_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(application, "make_application", lambda _args: QApplication.instance())
    monkeypatch.setattr(application, "set_colours", lambda *_args: None)
    monkeypatch.setattr(
        QMessageBox, "critical", lambda _parent, title, text: told.append(f"{title}: {text}")
    )
    harm(data_file)
    before = data_file.read_bytes()
    with around(data_file.parent):
        assert application.run_window(data_file) == 1
    (message,) = told
    assert message.startswith("Referent kan ikke åbnes: ")
    assert str(data_file) in message
    assert sentence in message
    assert data_file.read_bytes() == before


# --- while one writes ---------------------------------------------------------------------------


@pytest.mark.e2e
def test_a_full_disk_turns_the_status_red_and_keeps_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    with small_disk(tmp_path / "lille", "2m") as disk, ExitStack() as afterwards:
        office = Office(disk / "Referent.db")
        office.meeting(office.council(), titles="Budget")
        office.secretariat.close()
        desk = Desk(qtbot, disk)
        desk.sit_down()
        afterwards.callback(desk.get_up)
        desk.window.autosave._retry.setInterval(50)
        desk.press("Ctrl+Return")
        desk.write("Godkendt.")
        desk.wait_stored()
        ballast = disk / "ferie.jpg"
        ballast.write_bytes(bytes(shutil.disk_usage(disk).free))
        text = "Et langt afsnit om sagen. " * 400
        desk.editor.decision.insert_plain(text)
        desk.wait(lambda: desk.status_is_red)
        assert "Disken er fuld" in desk.status
        assert desk.shown_decision == f"Godkendt.{text}"
        assert desk.stored_decision == "Godkendt."
        ballast.unlink()
        desk.wait_stored()
        assert not desk.status_is_red
        assert desk.stored_decision == f"Godkendt.{text}"
        assert desk.secretariat.check() == []


# --- out of it ------------------------------------------------------------------------------------


def test_a_document_held_open_is_told_of_and_another_name_is_offered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "referat.docx"
    target.write_bytes(b"old")
    replace = Path.replace
    asked: list[str] = []

    def refuse(self: Path, other: Path) -> Path:
        if other == target:
            raise PermissionError(13, "held by another program")  # as Windows says of Word's
        return replace(self, other)

    def ask(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(proposed)
        return (str(target) if len(asked) == 1 else proposed), ""

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    desk.press("Ctrl+E", "Return")
    desk.wait(lambda: desk.notice)
    assert desk.notice == (
        f"{target} er åben i et andet program (ofte Word), så den kunne ikke overskrives. "
        "Luk den, eller gem under et andet navn, for eksempel referat (2).docx."
    )
    assert target.read_bytes() == b"old"
    desk.click_button("Gem som …")
    assert asked[1] == str(tmp_path / "referat (2).docx")
    desk.wait(lambda: "Dokumentet er gemt" in desk.notice)
    assert (tmp_path / "referat (2).docx").exists()


def test_a_folder_that_cannot_be_written_is_told_of(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "lukket"
    folder.mkdir()
    target = folder / "referat.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    with unwritable(folder):
        desk.press("Ctrl+E", "Return")
        desk.wait(lambda: str(target) in desk.notice)
        assert "Vælg en anden mappe." in desk.notice
        desk.window.actions_.backup.trigger()
        assert desk.notice.startswith(f"Sikkerhedskopien {target} kunne ikke skrives")
    assert list(folder.iterdir()) == []

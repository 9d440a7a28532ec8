"""A council out to a folder and in again, in the window."""

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from models.secretariat.archive import Archive
from tests.fixtures.desk import Desk
from ui.archive.archive_panel import ArchivePanel
from ui.archive.restore_panel import RestorePanel

NAME = "Arkiv Seniorrådet 2026-11-22"


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder that is chosen, whatever is asked."""
    folder = tmp_path / "ud"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def archived(desk: Desk, out: Path) -> Path:
    """An archive of the desk's council."""
    council = desk.view.place.council_id
    assert council is not None
    return desk.secretariat.archive.write(council, out / NAME).folder


def test_a_council_is_written_to_a_folder_and_the_folder_opened(
    at_meeting: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    at_meeting.press("Alt+Shift+D")
    panel = at_meeting.panel(ArchivePanel)
    assert "lukkede punkter er med" in panel.warning.text()
    at_meeting.press("Return")
    at_meeting.wait(lambda: panel.folder is not None, timeout=10_000)
    assert (out / NAME / "manifest.json").is_file()
    assert panel.state.text() == f"✓ Arkivet er skrevet: {out / NAME}"
    assert panel.progress.isHidden()
    at_meeting.press("Return")
    assert opened == [str(out / NAME)]
    at_meeting.press("Escape")
    assert not at_meeting.has_panel


def test_what_is_being_typed_is_archived_too(at_meeting: Desk, out: Path) -> None:
    at_meeting.press("Ctrl+Return")
    at_meeting.write("Lige nu")
    at_meeting.press("Alt+Shift+D", "Return")
    panel = at_meeting.panel(ArchivePanel)
    at_meeting.wait(lambda: panel.folder is not None, timeout=10_000)
    assert "Lige nu" in (out / NAME / "data/section.json").read_text(encoding="utf-8")


def test_it_can_be_stopped_and_nothing_is_left(
    at_meeting: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, write = threading.Event(), Archive.write

    def slowly(self: Archive, council: object, folder: object, reach: object, stopped: object):  # type: ignore[no-untyped-def]
        def wait(done: int, of: int) -> None:
            reach(done, of)  # type: ignore[operator]
            asked.wait(5)

        return write(self, council, folder, wait, stopped)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "write", slowly)
    at_meeting.press("Alt+Shift+D", "Return")
    panel = at_meeting.panel(ArchivePanel)
    at_meeting.wait(lambda: panel.state.text() == "0 af 2 møder er skrevet.")
    assert list(out.iterdir())
    assert panel.cancel_button.hasFocus()
    at_meeting.press("Return")
    assert not at_meeting.has_panel
    asked.set()
    at_meeting.wait(lambda: not list(out.iterdir()))


def test_a_place_that_cannot_be_written_in_is_told(
    at_meeting: Desk, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "borte"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(gone))
    at_meeting.press("Alt+Shift+D", "Return")
    panel = at_meeting.panel(ArchivePanel)
    at_meeting.wait(lambda: bool(panel.problem.text()))
    assert "mappen findes ikke" in panel.problem.text()
    assert panel.accept_button.hasFocus()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    at_meeting.press("Return")
    assert not panel.work.is_busy
    assert panel.problem.text() == ""


def test_an_archive_is_looked_through_shown_and_stored(
    at_meeting: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = archived(at_meeting, out)
    (folder / "LÆSMIG.txt").unlink()
    at_meeting.press("Alt+Shift+R")
    assert at_meeting.view.place.council_id is None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    at_meeting.press("Alt+Shift+H")
    panel = at_meeting.panel(RestorePanel)
    assert not panel.accept_button.isEnabled()
    at_meeting.press("Return")
    at_meeting.wait(panel.accept_button.isEnabled, timeout=10_000)
    assert panel.council.text() == "Seniorrådet, Havneby Kommune"
    assert panel.facts.text() == ("2 møder\nFra 01-12-2026 til 05-01-2027\nArkiveret d. 22-11-2026")
    assert "(LÆSMIG.txt)" in panel.remarks.text()
    assert at_meeting.secretariat.councils.all() == []
    at_meeting.press("Return")
    assert at_meeting.notice.startswith("Seniorrådet er hentet med 2 møder.")
    (council,) = at_meeting.secretariat.councils.all()
    assert at_meeting.view.place.council_id == council.id
    assert not at_meeting.has_panel


def test_a_damaged_archive_and_a_council_that_is_here_are_refused(
    at_meeting: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = archived(at_meeting, out)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    at_meeting.press("Alt+Shift+H", "Return")
    panel = at_meeting.panel(RestorePanel)
    at_meeting.wait(lambda: "ligger allerede i datafilen" in panel.problem.text())
    assert not panel.accept_button.isEnabled()
    assert panel.choose_button.hasFocus()
    (folder / "data" / "vote.json").unlink()
    at_meeting.press("Return")
    at_meeting.wait(lambda: "data/vote.json mangler" in panel.problem.text())
    assert not panel.accept_button.isEnabled()
    at_meeting.press("Escape")
    assert not at_meeting.has_panel
    QApplication.processEvents()


def test_kept_documents_tell_of_a_new_seal(at_meeting: Desk, out: Path) -> None:
    from models.records import MeetingState

    secretariat = at_meeting.secretariat
    secretariat.record.set_state(at_meeting.meeting_id, MeetingState.APPROVED)
    folder = archived(at_meeting, out)
    at_meeting.press("Alt+Shift+R")
    restored = secretariat.archive.restore(folder)
    at_meeting.bridge.tell(restored.change)
    assert restored.resealed == 1
    (meeting,) = (
        summary.meeting
        for summary in secretariat.meetings.of(restored.id)
        if summary.meeting.state is MeetingState.APPROVED
    )
    at_meeting.window._go_to_meeting(meeting.id)
    at_meeting.press("Ctrl+Shift+E")
    from ui.documents.kept_panel import KeptPanel

    panel = at_meeting.panel(KeptPanel)
    assert "hentet fra et arkiv d. 22-11-2026 med ny kontrolsum" in panel._versions.text()

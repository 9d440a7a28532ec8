"""Choosing a document, and the file made in the background."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton

from models.errors import TemplateDamagedError
from models.records import DocumentKind, FileFormat
from models.secretariat.documents import Documents
from tests.fixtures.desk import Desk
from ui.documents.export_panel import ExportPanel

AGENDA, SUPPLEMENT, MINUTES, PUBLIC, EXCERPT, SIGNATURES = DocumentKind


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names that the system's file dialog was asked with; each is accepted, in a folder."""
    names: list[str] = []
    folder = tmp_path / "ud"
    folder.mkdir()

    def ask(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        names.append(Path(proposal).name)
        return str(folder / Path(proposal).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return names


@pytest.fixture
def panel(at_meeting: Desk) -> ExportPanel:
    at_meeting.press("Ctrl+E")
    return at_meeting.panel(ExportPanel)


def choose(panel: ExportPanel, kind: DocumentKind) -> None:
    panel.kinds[kind].click()
    QApplication.processEvents()


def open_formats(panel: ExportPanel) -> list[FileFormat]:
    return [form for form, radio in panel.formats.items() if radio.isEnabled()]


def files(tmp_path: Path) -> list[str]:
    return sorted(file.name for file in (tmp_path / "ud").iterdir())


def test_two_times_enter_writes_the_minutes_in_word(
    at_meeting: Desk, proposed: list[str], tmp_path: Path
) -> None:
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.wait(lambda: "Dokumentet er gemt" in at_meeting.notice)
    assert proposed == files(tmp_path) == ["Referat Seniorrådet 2026-12-01.docx"]
    assert "3 personer er ikke markeret i fremmødet" in at_meeting.notice
    assert not at_meeting.has_panel
    (kept,) = at_meeting.secretariat._store.kept.of(at_meeting.meeting_id)
    assert kept.kind is MINUTES


def test_the_notice_tells_what_the_page_numbers_were_found_by(
    at_meeting: Desk, proposed: list[str]
) -> None:
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.wait(lambda: at_meeting.notice)
    assert "Sidetallene er " in at_meeting.notice


def test_each_kind_is_explained_and_what_cannot_be_made_says_why(panel: ExportPanel) -> None:
    disabled = {kind for kind, radio in panel.kinds.items() if not radio.isEnabled()}
    assert disabled == {SUPPLEMENT}
    told = {kind: radio.accessibleDescription() for kind, radio in panel.kinds.items()}
    assert told[SUPPLEMENT].startswith("Der er ingen punkter til en tillægsdagsorden")
    assert told[PUBLIC].startswith("Referatet uden teksten og bilagene i de lukkede punkter")
    assert all(told.values())
    assert len(set(told.values())) == len(told)


def test_text_and_web_pages_are_for_what_is_published(panel: ExportPanel) -> None:
    assert open_formats(panel) == list(FileFormat)
    panel.formats[FileFormat.HTML].click()
    choose(panel, PUBLIC)
    assert open_formats(panel) == list(FileFormat)
    assert panel.file_name.text().endswith(".html")
    choose(panel, AGENDA)
    assert open_formats(panel) == [FileFormat.WORD, FileFormat.PDF]
    assert panel.file_name.text().endswith(".docx")


def test_the_name_of_the_file_follows_the_choice(panel: ExportPanel) -> None:
    choose(panel, SIGNATURES)
    panel.formats[FileFormat.PDF].click()
    assert panel.file_name.text() == "Filens navn: Underskriftsark Seniorrådet 2026-12-01.pdf"


def test_an_excerpt_is_proposed_of_the_chosen_item(at_meeting: Desk, proposed: list[str]) -> None:
    desk = at_meeting
    desk.press("Ctrl+PgDown", "Ctrl+E")
    panel = desk.panel(ExportPanel)
    assert not panel.item_box.isVisible()
    choose(panel, EXCERPT)
    assert panel.item_box.isVisible()
    assert panel.item_box.currentText() == "2 Trafik"
    panel.item_box.setFocus()
    desk.press("Down")
    assert panel.file_name.text().endswith("punkt 3.docx")
    desk.press("Return")
    desk.wait(lambda: proposed)
    assert proposed == ["Udskrift Seniorrådet 2026-12-01 punkt 3.docx"]


def test_the_last_choice_is_proposed_the_next_time(
    at_meeting: Desk, proposed: list[str], tmp_path: Path
) -> None:
    desk = at_meeting
    desk.press("Ctrl+E")
    choose(desk.panel(ExportPanel), PUBLIC)
    desk.panel(ExportPanel).formats[FileFormat.TEXT].click()
    desk.press("Return")
    desk.wait(lambda: "Dokumentet er gemt" in desk.notice)
    assert files(tmp_path) == ["Offentligt referat Seniorrådet 2026-12-01.txt"]
    desk.press("Ctrl+E")
    panel = desk.panel(ExportPanel)
    assert (panel.kind, panel.file_format) == (PUBLIC, FileFormat.TEXT)


def test_what_was_chosen_last_but_cannot_be_made_now_is_not_proposed(at_meeting: Desk) -> None:
    at_meeting.settings.setValue("export/kind", "supplement")
    at_meeting.settings.setValue("export/format", "odt")
    at_meeting.press("Ctrl+E")
    panel = at_meeting.panel(ExportPanel)
    assert (panel.kind, panel.file_format) == (MINUTES, FileFormat.WORD)


def test_arrows_choose_and_enter_goes_on_from_a_choice(
    at_meeting: Desk, proposed: list[str]
) -> None:
    desk = at_meeting
    desk.press("Ctrl+E")
    panel = desk.panel(ExportPanel)
    panel.kinds[MINUTES].setFocus()
    desk.press("Down")
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    assert panel.kind is PUBLIC
    desk.press("Return")
    desk.wait(lambda: "Dokumentet er gemt" in desk.notice)
    assert proposed == ["Offentligt referat Seniorrådet 2026-12-01.docx"]


def test_a_meeting_without_items_offers_no_excerpt(at_meeting: Desk) -> None:
    for item in at_meeting.secretariat.agenda.of(at_meeting.meeting_id):
        at_meeting.bridge.do(at_meeting.secretariat.agenda.delete_item, item.id)
    at_meeting.press("Ctrl+E")
    assert not at_meeting.panel(ExportPanel).kinds[EXCERPT].isEnabled()


def test_the_name_gets_the_ending_of_its_format(
    at_meeting: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "referat 4.6"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.wait(lambda: at_meeting.notice)
    assert (tmp_path / "referat 4.6.docx").exists()


def test_thinking_better_of_the_file_leaves_the_panel(
    at_meeting: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    at_meeting.press("Ctrl+E", "Return")
    assert at_meeting.panel(ExportPanel).accept_button.isEnabled()
    at_meeting.press("Esc")
    assert not at_meeting.has_panel


# --- in the background ---


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Making a document waits until this is set."""
    go_on = threading.Event()
    render = Documents.render

    def wait(self: Documents, *args: Any) -> Any:
        assert threading.current_thread() is not threading.main_thread()
        go_on.wait(5)
        return render(self, *args)

    monkeypatch.setattr(Documents, "render", wait)
    yield go_on
    go_on.set()


def test_the_window_lives_while_the_document_is_made(
    at_meeting: Desk, proposed: list[str], held: threading.Event, tmp_path: Path
) -> None:
    at_meeting.press("Ctrl+E", "Return")
    panel = at_meeting.panel(ExportPanel)
    assert panel._busy_line.isVisible()
    assert not panel.accept_button.isEnabled()
    assert panel.cancel_button.hasFocus()
    assert files(tmp_path) == []
    held.set()
    at_meeting.wait(lambda: "Dokumentet er gemt" in at_meeting.notice)
    assert len(files(tmp_path)) == 1


def test_cancelling_writes_nothing(
    at_meeting: Desk, proposed: list[str], held: threading.Event, tmp_path: Path
) -> None:
    at_meeting.press("Ctrl+E", "Return", "Return")  # Annullér has the cursor
    assert not at_meeting.has_panel
    assert not at_meeting.window.documents.exporter.is_busy
    held.set()
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.wait(lambda: "Dokumentet er gemt" in at_meeting.notice)
    assert len(proposed) == 2
    assert len(at_meeting.secretariat._store.kept.of(at_meeting.meeting_id)) == 1


def test_going_elsewhere_meanwhile_loses_nothing(
    at_meeting: Desk, proposed: list[str], held: threading.Event, tmp_path: Path
) -> None:
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.click_row(at_meeting.view.meetings.list, 2)
    assert not at_meeting.has_panel
    held.set()
    at_meeting.wait(lambda: "Dokumentet er gemt" in at_meeting.notice)
    assert files(tmp_path) == ["Referat Seniorrådet 2026-12-01.docx"]


def test_closing_the_window_waits_for_the_document(
    at_meeting: Desk, proposed: list[str], held: threading.Event, tmp_path: Path
) -> None:
    at_meeting.press("Ctrl+E", "Return")
    threading.Timer(0.05, held.set).start()
    at_meeting.get_up()
    assert len(files(tmp_path)) == 1


def test_what_goes_wrong_is_told_and_the_panel_stays(
    at_meeting: Desk, proposed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise TemplateDamagedError(path="skabelon.docx")

    monkeypatch.setattr(Documents, "render", fail)
    at_meeting.press("Ctrl+E", "Return")
    at_meeting.wait(lambda: at_meeting.notice)
    assert at_meeting.notice.startswith("Wordskabelonen skabelon.docx kan ikke læses")
    assert at_meeting.panel(ExportPanel).accept_button.isEnabled()


def test_what_can_no_longer_be_made_is_told(at_meeting: Desk, proposed: list[str]) -> None:
    desk = at_meeting
    desk.press("Ctrl+E")
    panel = desk.panel(ExportPanel)
    choose(panel, EXCERPT)
    desk.bridge.do(
        desk.secretariat.agenda.delete_item, desk.secretariat.agenda.of(desk.meeting_id)[0].id
    )
    panel.accept()
    assert desk.notice == "Vælg det punkt, der skal skrives en udskrift af."

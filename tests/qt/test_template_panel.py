"""The panel for the council's Word template: chosen, looked at, taken."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import CouncilDraft, CouncilId, CouncilTemplate, TemplateStyle
from models.secretariat import Secretariat
from tests.docx.letterhead import letterhead
from tests.fixtures.desk import Desk
from tests.qt.hands import click, shown
from ui.bridge import Bridge
from ui.settings.template_panel import TemplatePanel

MODERN, CLASSIC, OWN = TemplateStyle


@pytest.fixture
def council(secretariat: Secretariat) -> CouncilId:
    return secretariat.councils.create(CouncilDraft("Seniorrådet")).id


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, council: CouncilId) -> TemplatePanel:
    panel = TemplatePanel(bridge, council)
    panel.resize(1100, 700)
    shown(qtbot, panel)
    settle(qtbot, panel)
    return panel


def settle(qtbot: QtBot, panel: TemplatePanel) -> None:
    """Wait until the pages are there, or what was found instead."""
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=20_000)


def told(panel: TemplatePanel) -> list[str]:
    return [line.text() for line in panel.lines]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "brev.docx"
    file.write_bytes(letterhead())
    return file


def test_the_councils_template_is_shown_with_its_pages(panel: TemplatePanel) -> None:
    assert panel.choices[MODERN].isChecked()
    assert panel.pages.page_count == 6
    assert not panel.choices[OWN].isEnabled()
    assert told(panel) == []


def test_another_is_looked_at_and_taken(
    qtbot: QtBot, panel: TemplatePanel, council: CouncilId, secretariat: Secretariat
) -> None:
    panel.choices[CLASSIC].click()
    assert not panel.accept_button.isEnabled()
    settle(qtbot, panel)
    assert secretariat.templates.of(council).style is MODERN
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    assert secretariat.templates.of(council).style is CLASSIC


def test_a_file_is_checked_shown_and_taken(
    qtbot: QtBot, panel: TemplatePanel, letter: Path, council: CouncilId, secretariat: Secretariat
) -> None:
    panel.take_file(letter)
    settle(qtbot, panel)
    assert panel.choices[OWN].isChecked()
    assert panel.own_words.text() == "brev.docx"
    assert any(line.startswith("Bemærk: Skabelonen mangler") for line in told(panel))
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    assert secretariat.templates.of(council).file_name == "brev.docx"


def test_a_file_that_cannot_be_used_is_told_and_not_taken(
    qtbot: QtBot, panel: TemplatePanel, tmp_path: Path, council: CouncilId, secretariat: Secretariat
) -> None:
    file = tmp_path / "brev.docx"
    file.write_bytes(b"ikke et dokument")
    panel.take_file(file)
    settle(qtbot, panel)
    assert told(panel)[0].startswith("Fejl: Filen er ikke et Word-dokument")
    assert panel.pages.page_count == 0
    assert not panel.accept_button.isEnabled()
    panel.accept()
    assert secretariat.templates.of(council) == CouncilTemplate()
    panel.choices[MODERN].click()
    settle(qtbot, panel)
    assert told(panel) == []
    assert panel.pages.page_count == 6


def test_a_file_that_is_not_there_is_told(
    panel: TemplatePanel, tmp_path: Path, failures: list[ReferentError]
) -> None:
    panel.take_file(tmp_path / "nej.docx")
    assert "filen findes ikke" in str(failures[0])
    assert panel.choices[MODERN].isChecked()


def test_a_file_is_dropped(qtbot: QtBot, panel: TemplatePanel, letter: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter)), QUrl("https://example.org/a.docx")])
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place, copy, data, left, none)
    panel.dragEnterEvent(entered)
    assert entered.isAccepted()
    panel.dropEvent(QDropEvent(place.toPointF(), copy, data, left, none))
    settle(qtbot, panel)
    assert panel.template.file_name == "brev.docx"


def test_a_file_to_begin_with_and_the_chosen_one_are_saved(
    panel: TemplatePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, proposal: Path, _kinds: str) -> Path:
        proposed.append(proposal.name)
        return tmp_path / proposal.stem

    monkeypatch.setattr("ui.dialogs.ask_target", ask)
    click(panel.new_button)
    click(panel.save_button)
    assert proposed == ["Rådets skabelon.docx", "Moderne.docx"]
    assert "Skabelonen er gemt" in panel.told.text()
    assert {file.name for file in tmp_path.glob("*.docx")} == set(proposed)


def test_saving_that_fails_or_is_given_up(
    panel: TemplatePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.ask_target", lambda *_: None)
    click(panel.new_button)
    assert not panel.told.isVisible()
    monkeypatch.setattr("ui.dialogs.ask_target", lambda *_: tmp_path / "nej" / "a.docx")
    click(panel.save_button)
    assert "mappen findes ikke" in panel.problem.text()


def test_the_keys_lead_to_the_panel_and_back(qtbot: QtBot, desk: Desk, planned: Path) -> None:
    desk.path.write_bytes(planned.read_bytes())
    desk.sit_down()
    desk.press("Ctrl+Shift+M")
    panel = desk.panel(TemplatePanel)
    settle(qtbot, panel)
    desk.press("Down")
    settle(qtbot, panel)
    assert panel.choices[CLASSIC].isChecked()
    desk.press("Return")
    assert not desk.has_panel
    (council,) = desk.secretariat.councils.all()
    assert desk.secretariat.templates.of(council.id).style is CLASSIC

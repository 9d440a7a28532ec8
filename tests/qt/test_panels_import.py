"""Old minutes are read and shown before anything is stored."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.records import CouncilDraft
from models.secretariat import Secretariat
from tests.qt.hands import click, press, shown
from ui.bridge import Bridge
from ui.imports.import_panel import ImportPanel

REFERAT = """\
REFERAT Ældrerådet d. {date}

Mødedato Torsdag d. 04. juni 2026 kl. 16:30

Mødested B-206

Mødedeltagere Eva Holm, Ib Lund (Afbud)

Indholdsfortegnelse

Eventuelt.....\t3

Punkt 1: Eventuelt

Beslutning

-

Sagsfremstilling

Intet.
"""


@pytest.fixture
def referat(tmp_path: Path) -> Path:
    file = tmp_path / "referat.txt"
    file.write_text(REFERAT.format(date="04-06-2026"), encoding="utf-8")
    return file


def panel_with(qtbot: QtBot, bridge: Bridge, *files: Path) -> ImportPanel:
    """A panel in which these files were chosen and have been read."""
    panel = ImportPanel(bridge, lambda: [str(file) for file in files])
    shown(qtbot, panel)
    click(panel.choose_button)
    qtbot.waitUntil(panel.choose_button.isEnabled)
    return panel


def fetch(qtbot: QtBot, panel: ImportPanel) -> None:
    click(panel.accept_button)
    qtbot.waitUntil(panel.choose_button.isEnabled)


def test_a_file_is_shown_before_it_is_stored_and_leads_to_its_meeting(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, referat: Path
) -> None:
    panel = panel_with(qtbot, bridge, referat)
    (card,) = panel.cards
    assert card.tick.text() == "Ældrerådet, torsdag d. 4. juni 2026"
    assert card.facts.text() == "referat.txt · 2 personer · 1 punkt"
    assert card.verdict.text() == "Nyt råd"
    assert not secretariat.councils()
    fetch(qtbot, panel)
    assert card.verdict.text() == "✓ Hentet"
    (council,) = secretariat.councils()
    (summary,) = secretariat.meetings(council.id)
    assert panel.accept_button.text() == "Vis mødet"
    with qtbot.waitSignal(panel.finished) as finished:
        click(panel.accept_button)
    assert finished.args == [summary.meeting.id]


def test_what_is_not_ticked_is_left(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, referat: Path
) -> None:
    panel = panel_with(qtbot, bridge, referat)
    panel.cards[0].tick.setFocus()
    press(Qt.Key.Key_Space)
    assert not panel.accept_button.isEnabled()
    assert not secretariat.councils()


def test_a_known_council_is_told_and_a_meeting_that_is_there_is_not_offered(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, referat: Path
) -> None:
    secretariat.create_council(CouncilDraft("Ældrerådet"))
    panel = panel_with(qtbot, bridge, referat)
    assert panel.cards[0].verdict.text() == "Kendt råd"
    fetch(qtbot, panel)
    again = panel_with(qtbot, bridge, referat)
    assert again.cards[0].verdict.text() == "Ligger her allerede"
    assert not again.cards[0].tick.isEnabled()
    assert not again.accept_button.isEnabled()


def test_the_same_meeting_in_two_files_is_stored_once_and_the_other_one_told_of(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, referat: Path
) -> None:
    copy = Path(shutil.copy(referat, referat.with_name("kopi.txt")))
    panel = panel_with(qtbot, bridge, referat, copy)
    fetch(qtbot, panel)
    assert [card.verdict.text() for card in panel.cards] == ["✓ Hentet", "Ligger her allerede"]
    (council,) = secretariat.councils()
    assert len(secretariat.meetings(council.id)) == 1


def test_what_is_no_referat_gets_its_sentence(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    other = tmp_path / "indkøb.txt"
    other.write_text("Mælk\nBrød\n", encoding="utf-8")
    panel = panel_with(qtbot, bridge, other, tmp_path / "findes ikke.txt")
    assert [card.verdict.text() for card in panel.cards] == ["Kan ikke hentes"] * 2
    assert "ligner ikke et referat" in panel.cards[0].problem.text()
    assert "kunne ikke læses" in panel.cards[1].problem.text()


def test_lines_not_understood_can_be_looked_at(qtbot: QtBot, bridge: Bridge, referat: Path) -> None:
    text = referat.read_text(encoding="utf-8")
    referat.write_text(text.replace("Indholds", "Noget helt andet\n\nIndholds"), encoding="utf-8")
    panel = panel_with(qtbot, bridge, referat)
    draft = panel.cards[0].draft
    assert draft is not None
    assert draft.notes
    assert panel.cards[0].notes is not None
    click(panel.cards[0].notes.toggle)
    texts = [label.text() for label in panel.cards[0].notes.findChildren(QLabel)]
    assert any("Noget helt andet" in text for text in texts)


def test_no_file_chosen_changes_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    panel = panel_with(qtbot, bridge)
    assert not panel.cards
    assert not panel.accept_button.isEnabled()

"""The manual keeps its promises: shortcuts, pictures, commands and messages are the program's."""

import argparse
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from models import errors
from models.cli import arguments
from models.errors import ReferentError
from models.places import default_data_file
from ui.actions import Actions
from ui.widgets.rich_text_edit import Keys

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MANUAL = (DOCS / "manual.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *DOCS.glob("*.md")]

# Words of each message that the manual's table of messages must show. Those that only say what
# is missing in what was typed are told of together, below the table.
MESSAGES = {
    "StorageError": "kunne ikke læses eller skrives",
    "DamagedFileError": "er beskadiget",
    "ForeignFileError": "hører til et andet program",
    "NewerFileError": "er lavet af en nyere udgave",
    "ReadOnlyError": "Der kan ikke skrives i",
    "DiskFullError": "Disken er fuld",
    "FileInUseError": "er i brug af et andet program",
    "BackupFailedError": "kunne ikke skrives",
    "NotFoundError": "findes ikke",
    "AmbiguousError": "kan betyde flere",
    "NothingToUndoError": "Der er ikke mere at fortryde",
    "UndoEndedError": "Der kan ikke fortrydes længere tilbage",
    "UndoRefusedError": "for der er siden gemt et dokument af det",
    "LockedError": "Referatet er godkendt og låst",
    "FileNotReadError": "Se efter, om filen findes, og om du må læse den",
    "TargetInUseError": "er åben i et andet program (ofte Word)",
    "ExportFailedError": "kunne ikke skrives",
    "TemplateDamagedError": "kan ikke læses",
    "UnreadableSourceError": "Se efter, om filen findes og er en tekstfil",
    "NotMinutesError": "ligner ikke et referat",
    "MeetingExistsError": "har allerede et møde den",
    "WordFileError": "og om du må åbne den",
    "NotWordError": "er ikke et Word-dokument",
    "OldWordError": "er i et gammelt format",
    "WordPasswordError": "er låst med en adgangskode",
    "WordMacrosError": "kan indeholde makroer",
    "WordDamagedError": "er beskadiget og kan ikke læses",
    "WordTooLargeError": "er så stor, når den pakkes ud",
}
TOLD_TOGETHER = {"ReferentError", "InvalidInputError", "NothingToRedoError"}


def table(heading: str) -> dict[str, str]:
    """The first two columns of the table under a heading."""
    section = MANUAL.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| ?(.*?) ?\|$", section, re.MULTILINE)
    return {first.strip("*`"): second for first, second in rows[1:]}


def shortcuts() -> dict[str, str]:
    """What the manual says of each key."""
    return {
        key: words for keys, words in table("Genvejstaster").items() for key in keys.split(", ")
    }


@pytest.fixture
def actions(qtbot: QtBot) -> list[QAction]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Actions(window)
    made.build_menus()
    return window.actions()


def test_every_shortcut_stands_in_the_manual_with_its_name(actions: list[QAction]) -> None:
    told = shortcuts()
    for action in actions:
        name, _, key = action.text().partition("\t")
        keys = [key] if key else [shortcut.toString() for shortcut in action.shortcuts()]
        for key in keys:
            assert told[key].startswith(name.removesuffix("…").strip()), key


def test_every_key_of_the_editor_stands_in_the_manual() -> None:
    keys = {value for name, value in vars(Keys).items() if not name.startswith("_")}
    assert keys - set(shortcuts()) == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_and_page_linked_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_picture_is_used() -> None:
    texts = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    pictures = {picture.name for picture in (DOCS / "screenshots").glob("*.png")}
    assert {name for name in pictures if f"screenshots/{name}" not in texts} == set()


def test_every_heading_linked_to_is_there() -> None:
    headings = re.findall(r"^#+ (.+)$", MANUAL, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", MANUAL)) - anchors == set()


def test_every_command_stands_in_the_manual() -> None:
    parser = arguments._parser()
    commands = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    told = {words.split()[0] for words in table("Kommandolinjen")}
    assert told == set(commands.choices)


def test_every_message_stands_in_the_manual() -> None:
    known = {
        name: kind
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, ReferentError)
    }
    assert set(known) == set(MESSAGES) | TOLD_TOGETHER
    told = " ".join(table("Når noget går galt"))
    for name, words in MESSAGES.items():
        assert words in known[name].template, name
        assert words in told, name


def test_the_data_file_is_where_the_manual_says() -> None:
    told = table("Sikkerhedskopi, og hvor dine data ligger").values()
    (named,) = {Path(path.strip("`").replace("\\", "/")).parts[-2:] for path in told}
    assert default_data_file().parts[-2:] == named

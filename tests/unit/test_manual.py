"""The manual keeps its promises: shortcuts, pictures, commands and messages are the program's."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from models import errors
from models.cli import arguments
from models.errors import ReferentError
from models.phrases import PLACE_HOLDERS
from models.places import default_data_file
from models.vocabulary import NOTE_NAMES
from tests.e2e.replay.keys import ACTS
from tests.unit.test_wordings import AT_THE_MEETING, UNDER_AN_ITEM, Wording
from ui.actions import Actions
from ui.live.shortcuts_view import ShortcutsView
from ui.settings.layout_words import shown_template
from ui.votes.vote_panel import DELETE_MOTION, NEW_MOTION
from ui.widgets.rich_text_edit import Keys

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MANUAL = (DOCS / "manual.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
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
    "LockedError": "Referatet er godkendt og låst, så det kan ikke ændres",
    "NothingToUndoError": "Der er ikke mere at fortryde",
    "UndoEndedError": "Der kan ikke fortrydes længere tilbage",
    "UndoRefusedError": "Det kan ikke fortrydes, for der er siden gemt et dokument af det",
    "FileNotReadError": "Se efter, om filen findes, og om du må læse den",
    "TargetInUseError": "er åben i et andet program (ofte Word)",
    "ExportFailedError": "kunne ikke skrives",
    "TemplateDamagedError": "kan ikke læses. Installér Referent igen",
    "UnreadableTemplateError": "Se efter, om filen findes, og prøv igen",
    "TypesettingError": "PDF'en kunne ikke laves",
    "UnreadableSourceError": "Se efter, om filen findes og er en tekstfil",
    "SourceFileError": "og om du må åbne den",
    "EmptySourceError": "er tom. Se efter, om det er den rigtige fil",
    "OtherKindError": "kan ikke læses som referat",
    "ConvertibleKindError": "som ikke kan læses. Åbn filen i Word eller LibreOffice",
    "SourceTooLargeError": "er så stor, at den ikke kan være et referat",
    "NoTextError": "er et skannet billede uden tekst",
    "NothingWrittenError": "Der står ingen tekst i",
    "PdfPasswordError": "er låst med en adgangskode",
    "PdfDamagedError": "er beskadiget og kan ikke læses",
    "ReadingTimeError": "blev opgivet, da den ikke var læst",
    "ReadingMemoryError": "kræver for meget hukommelse",
    "ReadingFailedError": "kunne ikke læses og er sprunget over",
    "ReadingStoppedError": "Læsningen blev stoppet",
    "AlreadyReadError": "er hentet før",
    "SourceChangedError": "er ændret, siden den blev læst",
    "IncompleteMinutesError": "Der mangler",
    "NotMinutesError": "ligner ikke et referat",
    "MeetingExistsError": "har allerede et møde den",
    "WordFileError": "og om du må åbne den",
    "NotWordError": "er ikke et Word-dokument",
    "OldWordError": "er i et gammelt format",
    "WordPasswordError": "er låst med en adgangskode",
    "WordMacrosError": "kan indeholde makroer",
    "WordDamagedError": "er beskadiget og kan ikke læses",
    "WordTooLargeError": "er så stor, når den pakkes ud",
    "StoppedError": "Det blev afbrudt",
    "FolderNotEmptyError": "findes allerede og er ikke en tom mappe",
    "ArchiveNotWrittenError": "Arkivet kunne ikke skrives i",
    "NotArchiveError": "er ikke et arkiv fra Referent",
    "NewerArchiveError": "er skrevet af en nyere udgave",
    "ArchiveDamagedError": "Arkivet er beskadiget",
    "CouncilExistsError": "ligger allerede i datafilen",
}
TOLD_TOGETHER = {
    "ReferentError",
    "InvalidInputError",
    "NothingToRedoError",
    "TemplateUnusableError",  # its words are those of the template's check
}

# What was met in published minutes of votes and dissent.
OF_VOTES = (
    "med 13 imod, 3 for og 4 der undlod at stemme",
    "Et flertal (A+V+C+N) godkender indstillingen.",
    "1 medlem (O) tager forbehold.",
    "5 medlemmer (A+V+C) anbefaler",
    "afventer stillingtagen",
    "Ad. 1 … Ad. 2",
    "optages som protokolbemærkning",
    "bemærkede, at",
    "tilsluttede sig",
    "For stemte",
    "Imod stemte",
    "ønsker tilført protokollen",
    "ønsker ført til protokols",
)


def section(heading: str) -> str:
    """What stands under a heading."""
    return MANUAL.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def table(heading: str) -> dict[str, str]:
    """The first two columns of the table under a heading."""
    rows = re.findall(r"^\| (.+?) \| ?(.*?) ?\|$", section(heading), re.MULTILINE)
    return {first.strip("*`"): second for first, second in rows[1:]}


def shortcuts() -> dict[str, str]:
    """What the manual says of each key."""
    return {
        key: words for keys, words in table("Genvejstaster").items() for key in keys.split(", ")
    }


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def made(window: QMainWindow) -> Actions:
    made = Actions(window)
    made.build_menus()
    return made


@pytest.fixture
def actions(made: Actions, window: QMainWindow) -> Iterator[list[QAction]]:
    yield window.actions()  # noqa: PT022 - or nothing keeps the window


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


def test_the_letters_after_f4_stand_in_the_manual_as_on_the_sheet(
    made: Actions, window: QMainWindow
) -> None:
    *_others, (_title, letters) = ShortcutsView(made, window.menuBar(), window).groups()
    told = table("Genvejstaster")
    assert letters
    for name, letter in letters:
        assert told[f"… {letter}"].startswith(name), letter


def test_every_key_of_a_vote_stands_in_the_manual() -> None:
    assert {NEW_MOTION, DELETE_MOTION} <= set(shortcuts())


def test_what_is_done_most_often_stands_in_the_manual_with_its_keys() -> None:
    told = list(table("Så få taster").items())
    assert told == [(act.name, ", ".join(act.keys)) for act in ACTS]


@pytest.mark.parametrize(
    "wording", [*AT_THE_MEETING, *UNDER_AN_ITEM], ids=lambda wording: wording.printed
)
def test_every_wording_of_attendance_stands_in_the_manual(wording: Wording) -> None:
    # The lines of what is printed stand there on one line.
    way = table("Ordlyde")[" / ".join(filter(None, wording.printed.splitlines()))]
    for text in (*wording.wording.values(), *wording.layout.values(), wording.by_hand):
        if isinstance(text, str) and "{" in text:
            assert f"`{shown_template(text).strip()}" in way


@pytest.mark.parametrize("words", OF_VOTES)
def test_every_wording_of_votes_stands_in_the_manual(words: str) -> None:
    assert any(words in told for told in table("Ordlyde"))


def test_every_note_to_the_record_and_place_holder_stands_in_the_manual() -> None:
    told = section("Mens mødet er i gang")
    missing = [name for name in NOTE_NAMES.values() if f"| {name.capitalize()} |" not in told]
    assert missing == []
    assert [name for name in PLACE_HOLDERS if f"`{{{name}}}`" not in told] == []


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


def subcommands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands that a parser takes, by their names."""
    found = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return dict(found[0].choices) if found else {}


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser, those of its commands, and those of their tasks."""
    yield parser
    for command in subcommands(parser).values():
        yield from parsers(command)


def test_every_command_and_task_stands_in_the_manual() -> None:
    told = table("Kommandolinjen")
    commands = subcommands(arguments._parser())
    assert {words.split()[0] for words in told} == set(commands)
    tasks = {words.split()[1] for words in told if words.startswith("template ")}
    assert tasks == set(subcommands(commands["template"]))


def test_every_command_and_option_stands_in_the_readme() -> None:
    told = README.split("\n## Command line\n")[1].split("\n## ")[0]
    for name, command in subcommands(arguments._parser()).items():
        line = "".join(re.findall(rf"^main\.py.* {name}\b.*\n", told, re.MULTILINE))
        options = {o for p in parsers(command) for a in p._actions for o in a.option_strings}
        missing = {o for o in options - {"--help", "--data"} if o[:2] == "--" and o not in line}
        assert line, name
        assert not missing, name


def test_every_option_and_what_it_can_be_stands_in_the_manual() -> None:
    told = section("Kommandolinjen")
    actions = [action for p in parsers(arguments._parser()) for action in p._actions]
    options = {name for action in actions for name in action.option_strings if name[:2] == "--"}
    choices = {
        choice for action in actions if action.option_strings for choice in action.choices or ()
    }
    assert {name for name in options if name not in told} == set()
    assert {choice for choice in choices if choice not in told} == set()


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

"""What can be written on the command line, and what is said when it is written wrongly."""

from pathlib import Path

import pytest

from models import __version__
from models.cli import parse
from models.places import default_data_file

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    *("sample", "councils", "meetings", "show", "import", "export", "documents", "verify"),
    *("backup", "selftest"),
)


def test_nothing_asks_for_the_window_on_the_default_file() -> None:
    options = parse([])
    assert options.command is None
    assert options.data == default_data_file()


def test_the_default_file_lies_in_the_users_own_folder(own_home: Path) -> None:
    assert default_data_file().is_relative_to(own_home)
    assert default_data_file().name == "Referent.db"


@pytest.mark.parametrize(
    "arguments", [["--data", "a.db", "councils"], ["councils", "--data", "a.db"]]
)
def test_the_data_file_may_be_named_before_the_command_and_after(arguments: list[str]) -> None:
    assert parse(arguments).data == Path("a.db")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["impot"], ": 'impot' findes ikke; vælg "),
        (["show"], " show: der mangler MØDE\n"),
        (["councils", "a", "b"], ": det her er ikke forstået: a b\n"),
        (["councils", "--js"], ": det her er ikke forstået: --js\n"),
        (["meetings", "--council"], " meetings: der skal stå noget efter --council\n"),
        (["councils", "--json=3"], " councils: der skal ikke stå '3' efter --json\n"),
        (["import", "--dry-run"], " import: der mangler FIL\n"),
    ],
)
def test_wrong_use_is_told_in_danish(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(arguments)
    assert stop.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("brug: ")
    assert message in said.err
    assert said.err.rstrip().endswith("--help")


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_in_danish_with_an_example(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        parse([*command, "--help"])
    assert stop.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("brug: ")
    assert "valgmuligheder:\n" in shown
    assert "vis denne hjælp" in shown
    assert "eksempel:\n" in shown
    for english in ("usage", "options", "positional", "show this", "exit"):
        assert english not in shown


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n    {name}" not in shown] == []


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"Referent {__version__}\n"
    assert f'\nversion = "{__version__}"\n' in (ROOT / "pyproject.toml").read_text("utf-8")

"""The command `template`: write one to begin with, check one, choose one for a council."""

from pathlib import Path

import docx
import pytest

from main import main
from tests.docx.letterhead import letterhead
from tests.fixtures.office import Office


@pytest.fixture
def data(tmp_path: Path) -> Path:
    office = Office(tmp_path / "Referent.db")
    office.council("Seniorrådet")
    office.secretariat.close()
    return office.path


def test_a_new_template_is_written_and_can_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, data = tmp_path / "ny.docx", tmp_path / "Referent.db"
    assert main(["--data", str(data), "template", "new", str(file), "--style", "klassisk"]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert docx.Document(str(file)).styles.element.xpath("//w:rFonts/@w:ascii")[0] == (
        "Times New Roman"
    )
    assert main(["template", "check", str(file), "--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert "Bemærk: Teksten i skabelonen bruges ikke" in out
    assert out.endswith("Skabelonen kan bruges.\n")
    assert not data.exists()


def test_a_file_that_cannot_be_used_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "brev.docx"
    file.write_bytes(b"ikke et dokument")
    assert main(["template", "check", str(file)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Fejl: Filen er ikke et Word-dokument")
    assert out.endswith("Skabelonen kan ikke bruges.\n")
    assert main(["template", "check", str(tmp_path / "nej.docx")]) == 1
    assert "filen findes ikke" in capsys.readouterr().err


def test_a_council_is_given_a_template(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "brev.docx"
    file.write_bytes(letterhead())
    for chosen in (str(file), "Klassisk"):
        assert main(["--data", str(data), "template", "set", "seniorrådet", chosen]) == 0
        assert f"Seniorrådet skriver nu med skabelonen {chosen}." in capsys.readouterr().out
    office = Office(data)
    (council,) = office.secretariat.councils.all()
    found = office.secretariat.templates.of(council.id)
    assert (found.style.value, found.file_name) == ("klassisk", "brev.docx")
    office.secretariat.close()


def test_a_task_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["template"])
    assert "der mangler OPGAVE" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["template", "new", "a.docx", "--style", "gul"])
    assert "'gul' findes ikke; vælg 'moderne', 'klassisk'" in capsys.readouterr().err

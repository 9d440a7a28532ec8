"""File names, and writing a document whole or not at all."""

import datetime as dt
import errno
import zipfile
from pathlib import Path

import pytest

from models.errors import ExportFailedError, TargetInUseError, TemplateDamagedError
from models.export import compose, default_file_name, estimate_pages
from models.export.files import free_name, write_file
from models.export.template import DEFAULT_TEMPLATE
from models.export.word import word_bytes
from tests.docx.example import minutes

CREATED = dt.datetime(2026, 6, 5, 10, 30)


def export(target: Path, template: Path = DEFAULT_TEMPLATE) -> None:
    document = compose(minutes())
    pages = estimate_pages(document)
    write_file(target, word_bytes(document, pages, template=template, created=CREATED))


@pytest.mark.parametrize(
    ("council", "name"),
    [
        ("Integrationsrådet", "Referat Integrationsrådet 2026-06-04.docx"),
        ('A/B: "C" <D>|?*\\', "Referat A B C D 2026-06-04.docx"),
        ("", "Referat 2026-06-04.docx"),
        ("Å" * 300, f"Referat {'Å' * 50} 2026-06-04.docx"),
    ],
)
def test_the_file_is_named_after_council_and_date(council: str, name: str) -> None:
    assert default_file_name(minutes(council=council)) == name


def test_an_existing_file_is_replaced_and_nothing_else_left(tmp_path: Path) -> None:
    target = tmp_path / "referat.docx"
    target.write_text("gammelt")
    export(target)
    assert zipfile.is_zipfile(target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_free_name_is_counted_up(tmp_path: Path) -> None:
    target = tmp_path / "referat.docx"
    assert free_name(target).name == "referat (2).docx"
    (tmp_path / "referat (2).docx").touch()
    assert free_name(target).name == "referat (3).docx"


def test_a_target_that_word_holds_open_is_told_with_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied")

    target = tmp_path / "referat.docx"
    target.write_text("gammelt")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(TargetInUseError) as caught:
        export(target)
    assert "referat (2).docx" in str(caught.value)
    assert "denied" not in str(caught.value)
    assert target.read_text() == "gammelt"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disken er fuld"),
        (errno.EACCES, "du må ikke skrive i mappen"),
        (errno.EROFS, "mappen kan kun læses"),
        (errno.EIO, "styresystemets fejl 5"),
    ],
)
def test_a_failing_write_is_told_in_danish_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def fail(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(number, "in English")

    target = tmp_path / "referat.docx"
    target.write_text("gammelt")
    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportFailedError) as caught:
        export(target)
    assert f"({reason})" in str(caught.value)
    assert target.read_text() == "gammelt"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="mappen findes ikke"):
        export(tmp_path / "nej" / "referat.docx")
    (tmp_path / "fil").touch()
    with pytest.raises(ExportFailedError, match="mappen findes ikke"):
        export(tmp_path / "fil" / "referat.docx")


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    target = tmp_path / "referat.docx"
    target.mkdir()
    with pytest.raises(ExportFailedError, match="der ligger en mappe med det navn"):
        export(target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("damage", ["missing", "no zip"])
def test_a_broken_template_is_told(tmp_path: Path, damage: str) -> None:
    template = tmp_path / "skabelon.docx"
    if damage == "no zip":
        template.write_bytes(b"ikke et dokument")
    with pytest.raises(TemplateDamagedError, match=r"skabelon\.docx"):
        export(tmp_path / "referat.docx", template)
    assert not (tmp_path / "referat.docx").exists()

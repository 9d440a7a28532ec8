"""What the page numbers of an exported file are found by, as the window hands it in."""

from contextlib import closing
from pathlib import Path

import pytest

from models.pagination import CountLines, Pagination
from models.records import CouncilDraft, ItemDraft, MeetingDraft, PagesBy
from models.secretariat import Secretariat
from tests.fixtures.office import NOW, Clock


def exported_by(folder: Path, pagination: Pagination) -> PagesBy:
    """What the numbers in the referat of a new meeting are found by."""
    file = folder / "data.db"
    with closing(Secretariat.open(file, Clock(), pagination=pagination)) as secretariat:
        council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
        meeting = secretariat.meetings.create(MeetingDraft(council, NOW.date())).id
        secretariat.agenda.add_item(meeting, ItemDraft("Budget"))
        return secretariat.documents.export(meeting, folder / "referat.docx").pages_by


def test_the_line_counter_that_is_handed_in_is_used(tmp_path: Path) -> None:
    pagination = Pagination(lambda: lambda spans, width, font: 1)
    assert exported_by(tmp_path, pagination) is PagesBy.LAYOUT


def test_where_it_cannot_be_loaded_pages_are_estimated(tmp_path: Path) -> None:
    def missing() -> CountLines:
        raise ImportError("libEGL.so.1")

    assert exported_by(tmp_path, Pagination(missing)) is PagesBy.ESTIMATE


def test_libreoffice_is_looked_for_when_it_may_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    monkeypatch.setattr("models.export.office.find_office", lambda: looked.append(True))
    assert exported_by(tmp_path, Pagination(use_office=True)) is PagesBy.ESTIMATE
    assert looked == [True]

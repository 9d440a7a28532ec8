"""A meeting of two hours, played in the window by keys alone, gives the minutes written by hand."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from main import main
from models.records import DocumentKind, FileFormat, ItemOutcome, MeetingId
from models.secretariat import Secretariat
from models.text import plain_lines
from tests.docx.office import pages
from tests.e2e.replay.player import Rows, play_at, rows
from tests.e2e.replay.scenario import DAY, FORMS, NEXT_DAY, SECRET, prepare
from tests.fixtures.desk import Desk

pytestmark = pytest.mark.e2e

EXPECTED = Path(__file__).parent / "replay"


def expected(name: str) -> list[str]:
    """The lines of a text written by hand."""
    return (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def paragraphs(path: Path) -> list[str]:
    """What a Word file says, a paragraph to a line, its lists as they are typed."""
    found, number = [], 0
    for paragraph in docx.Document(str(path)).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        number = number + 1 if style == "List Number" else 0
        sign = {"List Number": f"{number}. ", "List Bullet": "- "}.get(style or "", "")
        found.append(sign + paragraph.text)
    return found


def told(capsys: pytest.CaptureFixture[str], data: Path, *arguments: object) -> list[str]:
    """What a command prints, white space made one space."""
    capsys.readouterr()
    assert main(["--data", str(data), *map(str, arguments)], use_office=False) == 0
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def words_in(path: Path) -> str:
    """All that a file holds, unpacked where it is packed."""
    if path.suffix == ".pdf":
        return " ".join(" ".join(pages(path)).split())
    if not zipfile.is_zipfile(path):
        return path.read_bytes().decode("utf-8", "replace")
    with zipfile.ZipFile(path) as package:
        return " ".join(
            package.read(part).decode("utf-8", "replace") for part in package.namelist()
        )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.get_up()


@pytest.mark.slow
@pytest.mark.parametrize("layout", FORMS)
def test_a_meeting_played_by_keys_gives_the_minutes_written_by_hand(
    desk: Desk, layout: str, capsys: pytest.CaptureFixture[str]
) -> None:
    meeting = prepare(desk.path, layout)
    desk.sit_down()
    first = rows(desk.path)
    play_at(desk)
    desk.wait_stored()
    assert not desk.status_is_red
    last = rows(desk.path)

    undo_leads_back_to_the_beginning_and_redo_to_the_end(desk, first, last)
    the_minutes_are_those_written_by_hand(desk.secretariat, meeting, layout, desk.folder)
    the_private_note_stays_private(desk.secretariat, meeting, desk.folder)
    the_postponed_item_is_carried_over(desk.secretariat, meeting)

    last = rows(desk.path)
    desk.get_up()
    assert rows(desk.path) == last
    reopened = Secretariat.open(desk.path, desk.clock)
    text = reopened.documents.text(meeting)
    assert text.splitlines() == expected(f"expected_{layout}")
    assert reopened.check() == []
    reopened.close()
    for command in ("attendance", "events"):
        assert told(capsys, desk.path, command, DAY) == expected(f"{command}_{layout}")


def undo_leads_back_to_the_beginning_and_redo_to_the_end(
    desk: Desk, first: Rows, last: Rows
) -> None:
    """Step by step, with the keys for it."""
    steps = 0
    while desk.secretariat.can_undo:
        desk.press("Ctrl+Z")
        steps += 1
        assert steps < 1000
    assert rows(desk.path) == first
    while desk.secretariat.can_redo:
        desk.press("Ctrl+Y")
    assert rows(desk.path) == last


def the_minutes_are_those_written_by_hand(
    office: Secretariat, meeting: MeetingId, layout: str, folder: Path
) -> None:
    """As text and in Word; and the sheet to sign on."""
    minutes = expected(f"expected_{layout}")
    assert office.documents.text(meeting).splitlines() == minutes
    target = folder / "referat.docx"
    office.documents.export(meeting, target)
    assert paragraphs(target) == [line for line in minutes if line]
    sheet = expected("signatures")
    assert office.documents.text(meeting, DocumentKind.SIGNATURES).splitlines() == sheet
    target = folder / "underskriftsark.docx"
    office.documents.export(meeting, target, DocumentKind.SIGNATURES)
    table = docx.Document(str(target)).tables[0]
    signed = [row.cells[0].text.replace("\n", ", ") for row in table.rows]
    assert signed == [line.split("\t")[0] for line in sheet[sheet.index("Navn\tUnderskrift") :]]


def the_private_note_stays_private(office: Secretariat, meeting: MeetingId, folder: Path) -> None:
    """It is stored, and in no document of any kind; nor is a closed item in the public one."""
    fifth = office.agenda.of(meeting)[4]
    assert office.agenda.private_note(fifth.id) == SECRET
    for form in FileFormat:
        for kind in (DocumentKind.MINUTES, DocumentKind.PUBLIC):
            target = folder / f"{kind.value}.{form.value}"
            office.documents.export(meeting, target, kind, form)
            words = words_in(target)
            assert SECRET not in words
            assert "Snerydning" in words
            assert ("Poul Sand" in words) is (kind is DocumentKind.MINUTES)
            assert ("Solgården i marts" in words) is (kind is DocumentKind.MINUTES)


def the_postponed_item_is_carried_over(office: Secretariat, meeting: MeetingId) -> None:
    (postponed,) = (i for i in office.agenda.of(meeting) if i.outcome is ItemOutcome.POSTPONED)
    there = office.outcomes.carried(postponed.id).target
    assert there is not None
    assert there.date == NEXT_DAY
    old, new = office.agenda.item(postponed.id), office.agenda.item(there.item_id)
    assert new.carried_from == old.id
    assert [s.body for s in new.sections] == [s.body for s in old.sections]
    assert [a.file_name for a in new.attachments] == ["ruter.txt"]
    assert [(e.date, plain_lines(e.decision)) for e in new.history] == [(DAY, ["Udsat."])]

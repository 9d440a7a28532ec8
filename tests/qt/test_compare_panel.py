"""A referat that came back from Word: shown beside the meeting, taken or left."""

import threading
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from models.document import ReadFile
from models.errors import ReferentError
from models.records import CouncilDraft, ItemDraft, ItemId, MeetingDraft, MeetingId
from models.secretariat import Secretariat
from models.text import parse, plain, plain_lines
from tests.fixtures.desk import Desk
from tests.qt.conftest import NOW
from tests.qt.hands import CTRL, click, focused, press, shown
from ui.bridge import Bridge
from ui.documents import compare_panel
from ui.documents.compare_panel import ComparePanel
from ui.documents.difference_row import DifferenceRow
from ui.theme import change_look

DECISION = "Rådet drøftede planen.\n\nSagen tages op igen.\n\nTaget til efterretning."


@pytest.fixture
def meeting_id(secretariat: Secretariat) -> MeetingId:
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    meeting = secretariat.meetings.create(MeetingDraft(council, NOW.date())).id
    for title in ("Plan", "Budget"):
        secretariat.agenda.add_item(meeting, ItemDraft(title, decision=parse(DECISION)))
    return meeting


@pytest.fixture
def file(secretariat: Secretariat, meeting_id: MeetingId, tmp_path: Path) -> Path:
    """The referat as it was sent out."""
    target = tmp_path / "referat.docx"
    secretariat.documents.export(meeting_id, target)
    return target


def edit(file: Path, *edits: Callable[[WordDocument], object]) -> None:
    document = docx.Document(str(file))
    for change in edits:
        change(document)
    document.save(str(file))


def in_decision(place: int, text: str) -> Callable[[WordDocument], object]:
    """Rewrite a paragraph; those of the first decision are 0, 1, 2, of the second 3, 4, 5."""

    def change(document: WordDocument) -> None:
        body = [p for p in document.paragraphs if p.style and p.style.name == "Body Text"]
        body[place].runs[0].text = text

    return change


@pytest.fixture
def edited(file: Path) -> Path:
    """The referat with a change in each item."""
    edit(file, in_decision(0, "Rådet drøftede hele planen."), in_decision(4, "Sagen er slut."))
    return file


def panel_on(qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, file: Path) -> ComparePanel:
    """A panel in which the file was chosen and has been compared."""
    panel = ComparePanel(bridge, meeting_id, lambda: str(file))
    shown(qtbot, panel)
    click(panel.choose_button)
    qtbot.waitUntil(panel.choose_button.isEnabled)
    qtbot.waitUntil(lambda: not panel._waiting)
    qtbot.waitUntil(lambda: all(r.isVisible() or r.difference.is_ours for r in panel.rows))
    return panel


def decision(secretariat: Secretariat, item_id: int) -> list[str]:
    return plain_lines(secretariat.agenda.item(ItemId(item_id)).decision.body)


def texts(panel: ComparePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_the_differences_are_shown_by_item_and_none_is_chosen(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, edited: Path
) -> None:
    panel = panel_on(qtbot, bridge, meeting_id, edited)
    assert [(row.place, row.kind) for row in panel.rows] == [("Beslutning", "Ændret")] * 2
    assert "Punkt 1: Plan" in texts(panel)
    assert "Punkt 2: Budget" in texts(panel)
    assert panel.chosen == []
    assert not panel.accept_button.isEnabled()
    assert panel.summary.text() == (
        "referat.docx · skrevet søn. 22. nov. 2026 kl. 10.00 · 2 forskelle · 0 valgt"
    )
    assert focused() is panel.rows[0].tick


def test_a_difference_tells_all_it_shows(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, edited: Path
) -> None:
    row = panel_on(qtbot, bridge, meeting_id, edited).rows[0]
    assert row.tick.accessibleName() == "Tag med: Beslutning, Ændret"
    assert row.tick.accessibleDescription() == (
        "Før: Rådet drøftede planen. Efter: Rådet drøftede hele planen."
    )
    assert row.before
    assert row.after
    assert row.after.accessibleName() == "Efter: Rådet drøftede hele planen."
    assert "text-decoration:underline" in row.after.text()
    assert "line-through" not in row.before.text()


def test_what_is_chosen_with_the_keys_is_taken(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, meeting_id: MeetingId, edited: Path
) -> None:
    panel = panel_on(qtbot, bridge, meeting_id, edited)
    press(Qt.Key.Key_Down)
    assert focused() is panel.rows[1].tick
    press(Qt.Key.Key_Down)
    assert focused() is panel.rows[1].tick
    press(Qt.Key.Key_Space)
    assert panel.accept_button.text() == "Tag de valgte med (1)"
    with qtbot.waitSignal(panel.taken) as taken:
        click(panel.accept_button)
    assert taken.args == [1]
    assert decision(secretariat, 1)[0] == "Rådet drøftede planen."
    assert decision(secretariat, 2)[1] == "Sagen er slut."


def test_all_or_none_can_be_chosen(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, edited: Path
) -> None:
    panel = panel_on(qtbot, bridge, meeting_id, edited)
    press(Qt.Key.Key_A)
    assert len(panel.chosen) == 2
    press(Qt.Key.Key_N)
    assert panel.chosen == []
    click(panel.all_button)
    assert len(panel.chosen) == 2
    click(panel.none_button)
    assert panel.chosen == []
    panel.rows[1].tick.setFocus()
    press(Qt.Key.Key_Up)
    assert focused() is panel.rows[0].tick
    press(Qt.Key.Key_X)
    assert panel.chosen == []


def test_a_file_that_says_the_same_has_nothing_to_take(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, file: Path
) -> None:
    panel = panel_on(qtbot, bridge, meeting_id, file)
    assert panel.rows == []
    assert panel.summary.text().endswith("filen er ikke ændret siden · ingen forskelle at tage med")
    press(Qt.Key.Key_Down)
    assert not panel.accept_button.isEnabled()


def test_what_cannot_be_taken_and_what_the_meeting_changed_stand_apart(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, meeting_id: MeetingId, edited: Path
) -> None:
    edit(edited, lambda document: document.add_paragraph("Punkt 3: Frokost", "Heading 1"))
    item = secretariat.agenda.item(ItemId(2))
    body = plain(DECISION.replace("\n\n", "\n").replace("Taget", "Ikke taget"))
    secretariat.sections.write(item.decision.id, body)
    panel = panel_on(qtbot, bridge, meeting_id, edited)
    assert [row.difference.is_ours for row in panel.rows] == [False, False, True]
    press(Qt.Key.Key_A)
    assert len(panel.chosen) == 2
    assert any(
        text.startswith("Punkt 3: Frokost: Punktet står kun i filen.") for text in texts(panel)
    )


def test_what_no_longer_fits_is_told_and_can_be_compared_again(
    qtbot: QtBot,
    bridge: Bridge,
    secretariat: Secretariat,
    meeting_id: MeetingId,
    edited: Path,
    failures: list[ReferentError],
) -> None:
    panel = panel_on(qtbot, bridge, meeting_id, edited)
    press(Qt.Key.Key_A)
    item = secretariat.agenda.item(ItemId(1))
    secretariat.sections.write(item.decision.id, plain("Rådet drøftede hele planen."))
    click(panel.accept_button)
    assert len(failures) == 1
    assert decision(secretariat, 2)[1] == "Sagen tages op igen."
    click(panel.again_button)
    qtbot.waitUntil(panel.again_button.isEnabled)
    qtbot.waitUntil(lambda: len(panel.rows) > 2)


def test_what_cannot_be_read_gets_its_sentence(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, tmp_path: Path
) -> None:
    other = tmp_path / "a.docx"
    other.write_bytes(b"MZ")
    panel = panel_on(qtbot, bridge, meeting_id, other)
    assert "er ikke et Word-dokument" in panel.problem.text()
    assert panel.summary.text() == "a.docx"


def test_a_file_of_another_meeting_gets_its_sentence(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, meeting_id: MeetingId, file: Path
) -> None:
    council = secretariat.councils.all()[0].id
    other = secretariat.meetings.create(MeetingDraft(council, NOW.date().replace(day=1))).id
    panel = panel_on(qtbot, bridge, other, file)
    assert "et andet møde" in panel.problem.text()


def test_choosing_no_file_changes_nothing(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId
) -> None:
    panel = ComparePanel(bridge, meeting_id, lambda: "")
    shown(qtbot, panel)
    click(panel.choose_button)
    panel.compare_again()
    assert panel.path is None
    assert panel.summary.text() == "Der er ikke valgt nogen fil."


def test_a_file_can_be_dropped(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, edited: Path
) -> None:
    panel = ComparePanel(bridge, meeting_id)
    shown(qtbot, panel)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(edited))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: len(panel.rows) == 2)


@pytest.mark.usefixtures("looks")
def test_every_kind_of_difference_has_its_words_in_both_looks(
    qtbot: QtBot,
    bridge: Bridge,
    secretariat: Secretariat,
    meeting_id: MeetingId,
    file: Path,
    qapp: QApplication,
) -> None:
    def change(document: WordDocument) -> None:
        heading = next(p for p in document.paragraphs if p.text == "Punkt 1: Plan")
        heading.runs[0].text = "Punkt 1: Planen"
        body = [p for p in document.paragraphs if p.style and p.style.name == "Body Text"]
        body[0].runs[0].bold = True
        body[1]._p.getparent().remove(body[1]._p)  # type: ignore[union-attr]
        second = next(p for p in document.paragraphs if p.text == "Punkt 2: Budget")
        second.insert_paragraph_before("Lidt <nyt> & andet", "List Bullet")
        second.insert_paragraph_before("Økonomi", "Heading 2")

    edit(file, change)
    panel = panel_on(qtbot, bridge, meeting_id, file)
    assert [(row.place, row.kind) for row in panel.rows] == [
        ("Punktets titel", "Ændret"),
        ("Beslutning", "Ændret"),
        ("Beslutning", "Fjernet"),
        ("Beslutning", "Nyt"),
        ("Økonomi", "Nyt afsnit"),
    ]
    new = panel.rows[3]
    assert new.before is None
    assert new.after
    assert "&lt;nyt&gt; &amp; andet" in new.after.text()
    assert any(text.startswith("Ordene er de samme") for text in texts(panel))
    after = new.after
    light = after.text()
    change_look(qapp, "dark")
    qtbot.waitUntil(lambda: after.text() != light)


def test_very_many_differences_come_a_few_at_a_time(
    qtbot: QtBot,
    bridge: Bridge,
    meeting_id: MeetingId,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def change(document: WordDocument) -> None:
        for number in range(35):
            document.add_paragraph(f"Linje {number}", "Body Text")

    edit(file, change)
    panel = panel_on(qtbot, bridge, meeting_id, file)
    assert len(panel.rows) == 35
    monkeypatch.setattr(compare_panel, "MOST_ROWS", 20)
    panel = panel_on(qtbot, bridge, meeting_id, file)
    assert len(panel.rows) == 20
    assert "De første 20 er vist. Tag dem med, og sammenlign igen." in texts(panel)


def test_from_the_menu_to_the_taken_change_and_back(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.editor.focus_decision()
    desk.write("Budgettet blev vedtaget.")
    file = desk.folder / "referat.docx"
    desk.window.autosave.flush()
    desk.secretariat.documents.export(desk.meeting_id, file)
    edit(
        file,
        lambda document: setattr(
            next(p for p in document.paragraphs if p.text.startswith("Budgettet blev")).runs[0],
            "text",
            "Budgettet blev enstemmigt vedtaget.",
        ),
    )
    desk.press("Ctrl+Shift+W")
    panel = desk.panel(ComparePanel)
    panel.compare(file)
    desk.wait(lambda: panel.rows)
    desk.press("Space")
    desk.click(panel.accept_button)
    assert not desk.has_panel
    assert desk.stored_decision == "Budgettet blev enstemmigt vedtaget."
    assert desk.notice == "1 ændring er taget med fra Word-filen."
    desk.click_button("Fortryd")
    assert desk.stored_decision == "Budgettet blev vedtaget."


def test_closing_the_window_lets_go_of_a_comparison(
    at_meeting: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, go_on, is_read = at_meeting, threading.Event(), threading.Event()
    returned = desk.secretariat.returned
    read = returned.read

    def held(source: Path) -> ReadFile:
        go_on.wait(5)
        is_read.set()
        return read(source)

    file = tmp_path / "referat.docx"
    desk.secretariat.documents.export(desk.meeting_id, file)
    monkeypatch.setattr(returned, "read", held)
    desk.press("Ctrl+Shift+W")
    desk.panel(ComparePanel).compare(file)
    desk.get_up()
    go_on.set()
    assert is_read.wait(5)
    with capture_exceptions() as caught:
        QTest.qWait(100)
    assert caught == []


def test_the_command_needs_a_meeting(desk: Desk) -> None:
    desk.sit_down()
    assert not desk.window.actions_.compare_word.isEnabled()
    desk.window.documents.compare_word()
    assert not desk.has_panel


def test_a_row_shows_where_the_cursor_is(
    qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId, edited: Path
) -> None:
    first, second = panel_on(qtbot, bridge, meeting_id, edited).rows
    assert (first.property("active"), second.property("active")) == (True, None)
    press(Qt.Key.Key_Down)
    assert (first.property("active"), second.property("active")) == (False, True)
    assert isinstance(first, DifferenceRow)
    press(Qt.Key.Key_A, CTRL)

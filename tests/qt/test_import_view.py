"""A batch of old minutes is read, looked through by keyboard, and stored."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.records import CouncilDraft, MeetingState, MembershipDraft, Role
from models.secretariat import Secretariat
from models.text import plain_lines
from tests.qt.hands import ALT, CTRL, click, focused, press, shown, type_over, type_text
from ui.bridge import Bridge
from ui.documents.kept_panel import KeptPanel
from ui.imports.file_page import HEAD, ITEMS, NOTES, PEOPLE
from ui.imports.import_view import ImportView
from ui.imports.review import FileState
from ui.item_models.names_model import Column

REFERAT = """\
REFERAT Ældrerådet d. {date}

Mødedato {written} kl. 16:30

Mødested B-206

Mødedeltagere Eva Holm, {second}

Punkt {first}: Dagsorden

Beslutning

Godkendt.

Punkt {last}: Ny taxa

Beslutning

Drøftet.
"""


def referat(day: dt.date, second: str = "Ib Lund", first: int = 1) -> str:
    date = day.strftime("%d-%m-%Y")
    return REFERAT.format(date=date, written=date, second=second, first=first, last=first + 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three meetings, one of them with a misspelt name, a copy of one, and a shopping list."""
    folder = tmp_path / "gamle referater"
    folder.mkdir()

    def write(name: str, text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    write("1 maj.txt", referat(dt.date(2026, 5, 4), first=3))
    write("2 juni.txt", referat(dt.date(2026, 6, 1), "Ib Lundt", first=5))
    write("3 april.txt", referat(dt.date(2026, 4, 6)))
    write("4 kopi.txt", referat(dt.date(2026, 4, 6)))
    write("5 indkøb.txt", "Mælk\nBrød\n")
    return folder


@pytest.fixture
def reviewed(qtbot: QtBot, bridge: Bridge) -> Iterator[Callable[[Path], ImportView]]:
    """Gives a view in which everything in a folder has been read."""
    views: list[ImportView] = []

    def read(folder: Path) -> ImportView:
        view = ImportView(bridge, list, lambda: str(folder))
        views.append(view)
        shown(qtbot, view)
        click(focused())  # the empty view's own button
        qtbot.waitUntil(lambda: not view.is_busy and bool(view.review.entries), timeout=20_000)
        QApplication.processEvents()
        return view

    yield read
    for view in views:
        view.let_go()


def states(view: ImportView) -> list[FileState]:
    return [entry.state for entry in view.review.entries]


def words(view: ImportView, place: int) -> str:
    return str(view.model.data(view.model.index(place), Qt.ItemDataRole.AccessibleTextRole))


def store(qtbot: QtBot, view: ImportView) -> None:
    # A file is told of as read a moment before the reading is over.
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    QApplication.processEvents()


def test_a_folder_is_read_looked_through_by_keyboard_and_stored(
    qtbot: QtBot,
    secretariat: Secretariat,
    folder: Path,
    reviewed: Callable[[Path], ImportView],
) -> None:
    view = reviewed(folder)
    assert states(view) == [
        FileState.READY,
        FileState.LOOK,
        FileState.READY,
        FileState.EXISTS,
        FileState.UNREADABLE,
    ]
    assert words(view, 3) == "4 kopi.txt, findes allerede, Samme møde som 3 april.txt"
    assert view.store_button.text() == "Hent de 2, der er klar"
    assert focused() is view.list

    press(Qt.Key.Key_Down, ALT)
    assert view.page.tabs.currentIndex() == PEOPLE
    press(Qt.Key.Key_Return)
    names = view.page.names
    assert focused() is names.table
    assert names.question.text() == (
        "»Ib Lundt« står i 1 fil. Er det Ib Lund (stavet lidt anderledes)?"
    )
    press(Qt.Key.Key_J)
    assert names.model.index(1, Column.WHO).data() == "✓ samme som Ib Lund"
    press(Qt.Key.Key_Escape)
    assert focused() is view.list
    assert states(view)[1] is FileState.READY

    store(qtbot, view)
    (council,) = secretariat.councils.all()
    held = [summary.meeting.date.month for summary in secretariat.meetings.of(council.id)]
    assert held == [6, 5, 4]
    assert [person.name for person in secretariat.people.all()] == ["Eva Holm", "Ib Lund"]
    assert [m.start for m in secretariat.people.memberships()] == [dt.date(2026, 4, 6)] * 2
    assert secretariat.old_minutes.next_number(council.id) == 7
    assert view.notice.text == "3 møder er hentet."
    assert states(view)[:3] == [FileState.STORED] * 3

    secretariat.undo()  # all of it at once
    assert secretariat.councils.all() == []


def test_what_was_not_understood_is_taught_and_read_again_in_every_file(
    qtbot: QtBot,
    secretariat: Secretariat,
    folder: Path,
    reviewed: Callable[[Path], ImportView],
) -> None:
    for file in folder.iterdir():
        text = file.read_text(encoding="utf-8")
        text = text.replace("Mødested", "Rammen:").replace("Punkt ", "Fjerde sag, nummer ")
        file.write_text(text, encoding="utf-8")
    view = reviewed(folder)
    page = view.page
    assert states(view)[0] is FileState.LOOK
    assert page.tabs.currentIndex() == NOTES
    qtbot.waitUntil(lambda: bool(page.source.toPlainText()), timeout=20_000)
    assert page.source.textCursor().block().text() == "Rammen: B-206"
    press(Qt.Key.Key_Return)
    assert focused() is page.notes.list
    press(Qt.Key.Key_Tab)
    type_text("mødestedet")
    click(page.notes.read_button)
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    drafts = [entry.draft for entry in view.review.entries if entry.draft]
    assert {draft.place for draft in drafts} == {"B-206"}
    assert not any(draft.notes for draft in drafts)
    assert "rammen" in secretariat.old_minutes.rules().meanings

    page.source.setFocus()
    page.source.setTextCursor(page.source.document().find("Fjerde sag"))
    click(page.item_button)
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    draft = view.review.entries[0].draft
    assert draft is not None
    assert [(item.number, item.title) for item in draft.items] == [
        ("3", "Dagsorden"),
        ("4", "Ny taxa"),
    ]


def test_the_head_and_the_items_are_corrected_by_hand(
    qtbot: QtBot,
    secretariat: Secretariat,
    folder: Path,
    reviewed: Callable[[Path], ImportView],
) -> None:
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    view = reviewed(folder)
    page, entry = view.page, view.review.entries[0]
    assert page.tabs.currentIndex() == HEAD
    click(page.head.date.line)
    type_over("5/5 2026")
    press(Qt.Key.Key_Return)
    page.head.council.setFocus()
    type_text("Sen")
    page.head.council.activated.emit(page.head.council.currentIndex())
    assert [e.council_id for e in view.review.entries[:3]] == [council] * 3
    press(Qt.Key.Key_Tab, CTRL)
    press(Qt.Key.Key_Tab, CTRL)
    assert page.tabs.currentIndex() == ITEMS
    page.items.tree.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    assert entry.draft is not None
    (item,) = entry.draft.items
    assert item.closed
    assert plain_lines(item.decision) == ["Godkendt.", "4. Ny taxa", "Drøftet."]

    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)  # the third is left out, so its copy is not a double any more
    assert states(view)[2:4] == [FileState.LEFT_OUT, FileState.READY]
    view.save_as.set_value(True)
    store(qtbot, view)
    stored = {s.meeting.date: s.meeting.state for s in secretariat.meetings.of(council)}
    assert stored[dt.date(2026, 5, 5)] is MeetingState.APPROVED
    assert len(stored) == 2


def test_files_that_are_dropped_are_read_and_lead_to_their_council(
    qtbot: QtBot, bridge: Bridge, folder: Path, tmp_path: Path
) -> None:
    view = ImportView(bridge)
    shown(qtbot, view)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(folder / "1 maj.txt"))])
    view.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: states(view) == [FileState.READY], timeout=20_000)
    (folder / "1 maj.txt").write_text("Noget andet", encoding="utf-8")
    store(qtbot, view)
    assert "er ændret, siden den blev læst" in words(view, 0)
    (folder / "1 maj.txt").write_text(referat(dt.date(2026, 5, 4), first=3), encoding="utf-8")
    view.page.again_button.click()
    qtbot.waitUntil(lambda: states(view) == [FileState.READY], timeout=20_000)
    store(qtbot, view)
    meeting = view.review.entries[0].meeting
    assert meeting is not None
    panel = KeptPanel(bridge, meeting)
    qtbot.addWidget(panel)
    assert panel._source_words.text().startswith("Hentet fra: 1 maj.txt (1 kB), ")
    assert panel._save_source(tmp_path / "kopi.txt")
    assert (tmp_path / "kopi.txt").read_bytes() == (folder / "1 maj.txt").read_bytes()
    view.let_go()


def test_a_thousand_files_do_not_hold_the_window_up(
    qtbot: QtBot, bridge: Bridge, tmp_path: Path
) -> None:
    view = ImportView(bridge)
    shown(qtbot, view)
    view.review.add(tmp_path / f"{number}.txt" for number in range(1000))
    view._fill()
    view.step(1)
    assert view.model.rowCount() == 1000
    assert view.page.entry is view.review.entries[1]
    view.review.drop_waiting()
    qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    assert focused() is view.first_button
    view.let_go()


def test_an_empty_review_can_be_left_with_the_mouse(qtbot: QtBot, bridge: Bridge) -> None:
    view = ImportView(bridge)
    shown(qtbot, view)
    (leave,) = (b for b in view.findChildren(QPushButton) if b.text() == "Luk" and b.isVisible())
    with qtbot.waitSignal(view.left):
        click(leave)


def test_two_of_one_name_are_told_apart_by_the_day_or_by_choice(
    qtbot: QtBot,
    secretariat: Secretariat,
    folder: Path,
    reviewed: Callable[[Path], ImportView],
) -> None:
    council = secretariat.councils.create(CouncilDraft("Ældrerådet")).id
    early, late = (secretariat.people.create("Eva Holm").id for _ in range(2))
    start, end = dt.date(2026, 5, 1), dt.date(2026, 5, 31)
    secretariat.people.add_membership(MembershipDraft(council, early, end=end, party="Venstre"))
    secretariat.people.add_membership(MembershipDraft(council, late, Role.CHAIRPERSON, start=start))
    view = reviewed(folder)
    may, june, april = view.review.entries[:3]
    matches = [view.review.name_match(entry, "Eva Holm").exact for entry in (may, june, april)]
    assert matches == [None, late, early]
    assert may.state is FileState.LOOK  # both sat in May
    names = view.page.names
    assert names.question.text() == (
        "»Eva Holm« står i 4 filer. Flere i rådet hedder det. Vælg, hvem det er."
    )
    assert not names.yes.isVisible()
    choices = [names.choice.itemText(place) for place in range(names.choice.count())]
    assert choices[1:3] == [
        "Eva Holm (medlem, Ældrerådet, Venstre, til 31-05-2026)",
        "Eva Holm (forperson, Ældrerådet, fra 01-05-2026)",
    ]
    names.choice.set_value(late)
    names.choice.chosen.emit(late)
    assert names.model.index(0, Column.WHO).data() == f"✓ {choices[2]}"
    assert view.review.told(april, "Eva Holm") is None  # the day tells it
    view.review.tell(april, "Eva Holm", late)
    assert view.review.told(april, "Eva Holm") == late
    assert view.review.told(may, "Eva Holm") == late

"""The follow-up over a council's meetings, and the card with the tasks of one item."""

import datetime as dt
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records import (
    CouncilDraft,
    CouncilId,
    ItemDraft,
    ItemId,
    MeetingDraft,
    Place,
    TaskDraft,
)
from models.secretariat import Secretariat
from tests.qt.conftest import NOW
from tests.qt.hands import click, focused, press, shown, type_text
from ui.bridge import Bridge
from ui.item_models.tasks_model import Column
from ui.tasks.task_panel import TaskPanel
from ui.tasks.tasks_card import TasksCard
from ui.tasks.tasks_view import Shown, TasksView

Key = Qt.Key
TODAY = NOW.date()


def day(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def item_id(secretariat: Secretariat) -> ItemId:
    """The second item of a council's meeting."""
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    meeting = secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 11, 5))).id
    secretariat.agenda.add_item(meeting, ItemDraft("Budget"))
    return secretariat.agenda.add_item(meeting, ItemDraft("Trafik")).id


@pytest.fixture
def council_id(secretariat: Secretariat, item_id: ItemId) -> CouncilId:
    """With one task late, one to be done, one without a day and one done."""
    council = secretariat.meetings.get(secretariat.agenda.item(item_id).meeting_id).council_id
    tasks = secretariat.tasks
    tasks.add(TaskDraft(council, "Ring til Bo", "Asta Bruun", day(3), item_id))
    tasks.add(TaskDraft(council, "Skriv til byrådet", "", day(-2)))
    tasks.add(TaskDraft(council, "Find lokale"))
    tasks.set_done(tasks.add(TaskDraft(council, "Bestil kaffe")).id, True)
    return council


@pytest.fixture
def view(qtbot: QtBot, bridge: Bridge, council_id: CouncilId) -> TasksView:
    view = TasksView(bridge)
    shown(qtbot, view)
    return view


def texts(view: TasksView) -> list[str]:
    return [line.task.text for line in view.model.lines]


def spoken(view: TasksView) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = range(view.model.rowCount())
    return [view.model.index(row, 0).data(role) for row in rows]


# --- what is shown ---


def test_open_tasks_are_shown_the_most_urgent_first(view: TasksView) -> None:
    assert texts(view) == ["Skriv til byrådet", "Ring til Bo", "Find lokale"]
    assert focused() is view.table
    assert view._count.text() == "3 åbne · 1 over fristen"


def test_a_task_is_read_out_with_all_its_columns(view: TasksView) -> None:
    view.shown.set_value(Shown.ALL)
    assert spoken(view) == [
        "åben, Skriv til byrådet, 20-11-2026, ! 2 dage over fristen",
        "åben, Ring til Bo, Asta Bruun, 25-11-2026, om 3 dage, 05-11-2026 · punkt 2: Trafik",
        "åben, Find lokale",
        "udført, Bestil kaffe",
    ]
    headers = [
        view.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for column in Column
    ]
    assert headers == ["Opgave", "Hvem", "Senest", "Fra"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "! 1 dag over fristen"), (0, "i dag"), (1, "i morgen"), (14, "om 14 dage"), (15, "")],
)
def test_how_soon_a_task_is_due_is_told_in_words(
    view: TasksView, secretariat: Secretariat, council_id: CouncilId, days: int, words: str
) -> None:
    view._bridge.do(secretariat.tasks.add, TaskDraft(council_id, "Ny", due=day(days)))
    line = next(line for line in view.model.lines if line.task.text == "Ny")
    assert view.model.due_words(line) == words


def test_what_is_shown_is_chosen_by_keys(view: TasksView) -> None:
    view.shown.setFocus()
    press(Key.Key_Down)
    assert texts(view) == ["Bestil kaffe"]
    assert view.model.due_words(view.model.lines[0]) == "✓ udført 22-11-2026"
    press(Key.Key_Down)
    assert len(texts(view)) == 4


def test_each_council_has_its_own(
    view: TasksView, bridge: Bridge, secretariat: Secretariat
) -> None:
    other = bridge.do(secretariat.councils.create, CouncilDraft("Ungerådet"))
    assert other is not None
    assert len(texts(view)) == 3  # the one shown stays
    view.show_council(other)
    assert (view.council_id, texts(view)) == (other, [])
    view.show_council(CouncilId(99))
    assert view.council_id == other


# --- keys ---


def test_space_checks_a_task_off_and_the_next_is_chosen(
    view: TasksView, secretariat: Secretariat, council_id: CouncilId
) -> None:
    press(Key.Key_Space)
    assert texts(view) == ["Ring til Bo", "Find lokale"]
    assert view.chosen is not None
    assert view.chosen.task.text == "Ring til Bo"
    assert view.notice.text == "Opgaven er udført."
    assert len(secretariat.tasks.of(council_id, open_only=True)) == 2
    click(view.notice._buttons[0])
    assert texts(view)[0] == "Skriv til byrådet"
    assert focused() is view.table


def test_a_done_task_is_opened_again(view: TasksView) -> None:
    view.shown.set_value(Shown.DONE)
    press(Key.Key_Space)
    assert view.notice.text == "Opgaven er åben igen."
    view.shown.set_value(Shown.OPEN)
    assert "Bestil kaffe" in texts(view)


def test_delete_deletes_and_offers_to_undo(view: TasksView) -> None:
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert texts(view) == ["Skriv til byrådet", "Find lokale"]
    assert view.notice.text == "Opgaven er slettet."
    click(view.notice._buttons[0])
    assert len(texts(view)) == 3


def test_enter_edits_the_task_and_comes_back_to_it(
    view: TasksView, secretariat: Secretariat, council_id: CouncilId
) -> None:
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert focused().accessibleName() == "Hvem"
    press(Key.Key_Tab)
    press(Key.Key_End)
    type_text(" igen")
    press(Key.Key_Return)
    assert focused() is view.table
    assert view.chosen is not None
    assert view.chosen.task.text == "Ring til Bo igen"
    assert view.chosen.task.item_id is not None
    assert len(secretariat.tasks.of(council_id)) == 4


def test_escape_leaves_the_panel_and_nothing_is_changed(view: TasksView) -> None:
    press(Key.Key_Return)
    type_text("Bo")
    press(Key.Key_Escape)  # the names offered
    press(Key.Key_Escape)
    assert focused() is view.table
    assert view.chosen is not None
    assert view.chosen.task.responsible == ""


def test_insert_adds_a_task_and_chooses_it(view: TasksView) -> None:
    press(Key.Key_Insert)
    press(Key.Key_Tab)
    type_text("Køb kage")
    press(Key.Key_Return)
    assert view.chosen is not None
    assert view.chosen.task.text == "Køb kage"


def test_the_right_arrow_goes_to_the_item(
    qtbot: QtBot, view: TasksView, secretariat: Secretariat, council_id: CouncilId, item_id: ItemId
) -> None:
    press(Key.Key_Right)  # the first comes from no item
    assert not view.go_button.isEnabled()
    press(Key.Key_Down)
    assert view.go_button.isEnabled()
    with qtbot.waitSignal(view.place_requested) as asked:
        press(Key.Key_Right)
    meeting = secretariat.agenda.item(item_id).meeting_id
    assert asked.args == [Place(council_id, meeting, item_id)]


def test_a_click_on_the_box_checks_off_and_beside_it_does_not(view: TasksView) -> None:
    rect = view.table.visualRect(view.model.index(1, Column.WHAT))
    viewport = view.table.viewport()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, button, none, rect.topLeft() + QPoint(80, 14))
    assert len(texts(view)) == 3
    QTest.mouseClick(viewport, button, none, rect.topLeft() + QPoint(18, 14))
    assert texts(view) == ["Skriv til byrådet", "Find lokale"]


# --- empty ---


def test_an_empty_view_says_what_to_do_next(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    view = TasksView(bridge)
    qtbot.addWidget(view)
    view.show()
    assert view._empty_words.text() == "Opret først et råd under Møder."
    assert not view._empty_button.isVisible()
    view.new_task()  # there is no council to have it
    council = bridge.do(secretariat.councils.create, CouncilDraft("Seniorrådet"))
    assert council is not None
    assert "Ctrl+O" in view._empty_words.text()
    shown(qtbot, view)
    press(Key.Key_Return)
    press(Key.Key_Tab)
    type_text("Ring")
    press(Key.Key_Return)
    assert texts(view) == ["Ring"]
    press(Key.Key_Space)
    assert view._empty_words.text() == "Alt er gjort: der er ingen åbne opgaver."
    press(Key.Key_Space)  # there is none left to check off
    view.check_off()
    view.delete_task()
    view.edit_task()
    view.shown.set_value(Shown.DONE)
    view.table.setFocus()
    press(Key.Key_Space)
    assert "Ingen opgaver er udført" in view._empty_words.text()


def test_what_happened_meanwhile_is_shown_when_the_view_is(
    view: TasksView, bridge: Bridge, secretariat: Secretariat, council_id: CouncilId
) -> None:
    view.hide()
    bridge.do(secretariat.tasks.add, TaskDraft(council_id, "Ny"))
    assert "Ny" not in texts(view)
    view.show()
    assert "Ny" in texts(view)


def test_two_hundred_tasks_are_shown_and_scrolled_at_once(
    view: TasksView, secretariat: Secretariat, council_id: CouncilId
) -> None:
    for number in range(200):
        secretariat.tasks.add(
            TaskDraft(
                council_id, f"Opgave {number}: " + "en længere tekst " * 8, "Asta", day(number)
            )
        )
    start = time.perf_counter()
    view._refresh()
    QApplication.processEvents()
    filled = time.perf_counter() - start
    bar = view.table.verticalScrollBar()
    start = time.perf_counter()
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        view.table.viewport().repaint()
    scrolled = (time.perf_counter() - start) / 20
    assert view.model.rowCount() > 200
    assert filled < 1
    assert scrolled < 0.1  # a machine shared by many; a few ms on one's own


# --- the card of an item ---


@pytest.fixture
def card(qtbot: QtBot, bridge: Bridge, council_id: CouncilId, item_id: ItemId) -> TasksCard:
    card = TasksCard(bridge)
    card.show_item(item_id)
    qtbot.addWidget(card)
    card.show_item(item_id)
    return card


def test_the_card_has_the_tasks_of_its_item_and_hides_when_there_are_none(
    card: TasksCard,
    bridge: Bridge,
    secretariat: Secretariat,
    council_id: CouncilId,
    item_id: ItemId,
) -> None:
    assert [line.task.text for line in card.lines] == ["Ring til Bo"]
    (row,) = card._rows
    assert row.done.accessibleName() == "Asta Bruun: Ring til Bo, senest d. 25. november 2026"
    assert not card.isHidden()
    bridge.do(secretariat.tasks.delete, card.lines[0].task.id)
    assert card.isHidden()
    bridge.do(secretariat.undo)
    assert not card.isHidden()
    bridge.do(secretariat.tasks.add, TaskDraft(council_id, "Ring", due=day(-1), item_id=item_id))
    assert card._rows[1].done.accessibleName().endswith("– over fristen")
    card.show_item(None)
    assert card.isHidden()


def test_a_task_is_checked_off_edited_and_deleted_in_the_card(
    qtbot: QtBot, card: TasksCard, secretariat: Secretariat
) -> None:
    (row,) = card._rows
    task_id = row.line.task.id
    row.done.click()
    assert secretariat.tasks.get(task_id).done_on == TODAY
    assert row.done.accessibleName().endswith("✓ udført d. 22. november 2026")
    edit, delete = row.more.menu().actions()
    with qtbot.waitSignal(card.panel_requested) as asked:
        edit.trigger()
    (panel,) = asked.args or [None]
    assert isinstance(panel, TaskPanel)
    qtbot.addWidget(panel)
    assert panel.what.text() == "Ring til Bo"
    delete.trigger()
    assert card.lines == []

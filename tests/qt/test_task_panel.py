"""The panel for a task, by key presses."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.minutes import MemberDraft
from models.records import CouncilDraft, CouncilId, ItemDraft, ItemId, MeetingDraft, Task, TaskId
from models.secretariat import Secretariat
from tests.qt.hands import focused, press, shown, type_text
from ui.bridge import Bridge
from ui.tasks.task_panel import TaskPanel
from ui.widgets.name_edit import NameEdit

Key = Qt.Key
MEMBERS = [
    MemberDraft("Åse Bro"),
    MemberDraft("Bo Dahl"),
    MemberDraft("Bodil Dam"),
    MemberDraft("René Juhl"),
    MemberDraft("Ole Dam", end=dt.date(2025, 12, 31)),
]


@pytest.fixture
def council_id(secretariat: Secretariat) -> CouncilId:
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    secretariat.people.add_members(council, MEMBERS)
    return council


@pytest.fixture
def item_id(secretariat: Secretariat, council_id: CouncilId) -> ItemId:
    meeting = secretariat.meetings.create(MeetingDraft(council_id, dt.date(2026, 11, 5))).id
    return secretariat.agenda.add_item(meeting, ItemDraft("Trafik")).id


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, council_id: CouncilId, item_id: ItemId) -> TaskPanel:
    panel = TaskPanel(bridge, council_id, item_id, "Rådet skriver\ntil byrådet")
    shown(qtbot, panel)
    return panel


def stored(secretariat: Secretariat, council_id: CouncilId) -> Task:
    (line,) = secretariat.tasks.of(council_id)
    return line.task


def test_a_task_is_made_of_selected_text_with_few_keys(
    qtbot: QtBot,
    panel: TaskPanel,
    secretariat: Secretariat,
    council_id: CouncilId,
    item_id: ItemId,
) -> None:
    assert focused() is panel.who
    type_text("aas")
    press(Key.Key_Return)  # takes the name
    with qtbot.waitSignal(panel.finished) as finished:
        press(Key.Key_Return)
    task = stored(secretariat, council_id)
    assert finished.args == [task.id]
    assert (task.text, task.responsible) == ("Rådet skriver til byrådet", "Åse Bro")
    assert (task.item_id, task.due) == (item_id, None)


@pytest.mark.parametrize(
    ("typed", "key", "expected"),
    [
        ("Aase", Key.Key_Tab, "Åse Bro"),
        ("rene", Key.Key_Tab, "René Juhl"),
        ("bo", Key.Key_Tab, "Bo Dahl"),
        ("dam", Key.Key_Return, "Bodil Dam"),
        ("Forvaltningen", Key.Key_Tab, "Forvaltningen"),
        ("Bo Dahl", Key.Key_Tab, "Bo Dahl"),
    ],
)
def test_names_are_completed_however_they_are_typed(
    panel: TaskPanel, typed: str, key: Qt.Key, expected: str
) -> None:
    type_text(typed)
    press(key)
    assert panel.who.text() == expected


def test_another_name_offered_is_chosen_with_the_arrow(panel: TaskPanel) -> None:
    type_text("bo")
    names = QApplication.activePopupWidget()
    assert names is not None
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(names, key)
    assert panel.who.text() == "Bodil Dam"
    assert QApplication.activePopupWidget() is None


def test_escape_closes_the_names_and_leaves_what_is_typed(panel: TaskPanel) -> None:
    type_text("bo")
    names = QApplication.activePopupWidget()
    assert names is not None
    QTest.keyClick(names, Key.Key_Escape)
    assert isinstance(focused(), NameEdit)
    assert panel.who.text() == "bo"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("1/12 2026", dt.date(2026, 12, 1)),
        ("+14", dt.date(2026, 12, 6)),
        ("næste møde", dt.date(2026, 12, 8)),
    ],
)
def test_the_day_can_be_typed_in_many_ways(
    qtbot: QtBot,
    bridge: Bridge,
    secretariat: Secretariat,
    council_id: CouncilId,
    typed: str,
    due: dt.date,
) -> None:
    secretariat.meetings.create(MeetingDraft(council_id, dt.date(2026, 12, 8)))
    panel = TaskPanel(bridge, council_id, text="Ring")
    shown(qtbot, panel)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    type_text(typed)
    press(Key.Key_Return)
    assert stored(secretariat, council_id).due == due


def test_what_cannot_be_read_or_is_missing_is_told_where_it_is(
    panel: TaskPanel, secretariat: Secretariat, council_id: CouncilId
) -> None:
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    type_text("næste møde")  # none is made
    press(Key.Key_Return)
    assert focused() is panel.due.line
    assert not panel.due.problem.isHidden()
    panel.due.line.clear()
    panel.what.setText("  ")
    press(Key.Key_Return)
    assert focused() is panel.what
    assert panel.problem.text() == "Skriv, hvad der skal gøres."
    assert secretariat.tasks.of(council_id) == []


def test_a_task_that_is_gone_cannot_be_edited(
    qtbot: QtBot,
    bridge: Bridge,
    council_id: CouncilId,
    failures: list[ReferentError],
) -> None:
    panel = TaskPanel(bridge, council_id, task=Task(council_id, "Ring", id=TaskId(9)))
    shown(qtbot, panel)
    press(Key.Key_Return)
    assert [str(error) for error in failures] == ["Opgaven findes ikke."]


def test_tab_takes_the_name_and_goes_on(panel: TaskPanel) -> None:
    type_text("bo")
    press(Key.Key_Tab)
    assert panel.who.text() == "Bo Dahl"
    assert focused() is panel.what

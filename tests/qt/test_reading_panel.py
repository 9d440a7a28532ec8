"""The decisions alone and large, gone through with a few keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records import CouncilDraft, ItemDraft, MeetingDraft, MeetingId
from models.secretariat import Secretariat
from models.text import plain, plain_lines
from tests.qt.hands import CTRL, focused, press, shown
from ui.bridge import Bridge
from ui.live.reading_panel import LARGEST, SMALLEST, USUAL, ReadingPanel
from ui.theme import apply_theme

Key = Qt.Key
DECISIONS = ("Budget", "Godkendt."), ("Valg", "Lis Friis udpeges."), ("Trafik", "Drøftet.")


@pytest.fixture
def meeting_id(secretariat: Secretariat) -> MeetingId:
    """With three items, of which the second is closed."""
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    meeting = secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 11, 5))).id
    for title, decision in DECISIONS:
        draft = ItemDraft(title, decision=plain(decision), closed=title == "Valg")
        secretariat.agenda.add_item(meeting, draft)
    return meeting


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, meeting_id: MeetingId) -> ReadingPanel:
    panel = ReadingPanel(bridge, meeting_id)
    shown(qtbot, panel)
    return panel


def read(panel: ReadingPanel) -> str:
    return f"{panel.heading.text()} · {' '.join(plain_lines(panel.text.text()))}"


def test_the_first_decision_is_shown_large(panel: ReadingPanel) -> None:
    assert read(panel) == "Punkt 1: Budget · Godkendt."
    assert panel._where.text() == "1 af 3"
    assert panel.text_size >= 24
    assert focused() is panel.text
    assert panel.text.accessibleName() == "Punkt 1: Budget"
    assert panel.text.isReadOnly()


@pytest.mark.parametrize("on", [Key.Key_Space, Key.Key_PageDown, Key.Key_Return])
@pytest.mark.parametrize("back", [Key.Key_Backspace, Key.Key_PageUp])
def test_keys_go_on_and_back(panel: ReadingPanel, on: Qt.Key, back: Qt.Key) -> None:
    press(on)
    assert read(panel) == "Punkt 2: Lukket - Valg · Lis Friis udpeges."
    assert panel._closed.isVisible()
    press(on)
    assert read(panel) == "Punkt 3: Trafik · Drøftet."
    assert not panel._closed.isVisible()
    press(back)
    press(back)
    press(back)
    assert read(panel).startswith("Punkt 1")
    assert not panel.previous_button.isEnabled()


def test_the_last_decision_ends_the_reading(qtbot: QtBot, panel: ReadingPanel) -> None:
    press(Key.Key_End)
    assert read(panel).startswith("Punkt 3")
    assert panel.accept_button.text() == "Færdig"
    press(Key.Key_Space)  # goes no further
    with qtbot.waitSignal(panel.finished):
        press(Key.Key_Return)
    press(Key.Key_Home)
    assert read(panel).startswith("Punkt 1")
    assert panel.accept_button.text() == "Videre"


def test_escape_leaves(qtbot: QtBot, panel: ReadingPanel) -> None:
    with qtbot.waitSignals([panel.cancelled, panel.finished]):
        press(Key.Key_Escape)


def test_closed_items_can_be_left_out(panel: ReadingPanel) -> None:
    press(Key.Key_Space)
    panel.with_closed.setFocus()
    press(Key.Key_Space)
    assert panel._where.text() == "2 af 2"
    assert read(panel).startswith("Punkt 3")
    press(Key.Key_PageUp)
    assert read(panel).startswith("Punkt 1")
    panel.with_closed.setFocus()
    press(Key.Key_Space)
    assert panel._where.text() == "1 af 3"


def test_the_size_follows_the_keys_within_reason(panel: ReadingPanel) -> None:
    press(Key.Key_Plus, CTRL)
    assert panel.text_size > USUAL
    for _ in range(20):
        press(Key.Key_Plus, CTRL)
    assert panel.text_size == LARGEST
    for _ in range(20):
        press(Key.Key_Minus, CTRL)
    assert panel.text_size == SMALLEST


def test_a_long_decision_is_scrolled_before_the_next_one(
    qtbot: QtBot,
    panel: ReadingPanel,
    bridge: Bridge,
    secretariat: Secretariat,
    meeting_id: MeetingId,
) -> None:
    first = secretariat.agenda.item(secretariat.agenda.of(meeting_id)[0].id)
    long = plain("\n".join(f"Linje {number}" for number in range(60)))
    bridge.do(secretariat.sections.write, first.decision.id, long)
    bar = panel._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    pages = 0
    while read(panel).startswith("Punkt 1"):
        before = bar.value()
        press(Key.Key_Space)
        pages += 1
        assert bar.value() != before
    assert pages > 2
    assert bar.value() == 0
    press(Key.Key_PageUp)
    QApplication.processEvents()
    assert read(panel).startswith("Punkt 1")


def test_what_is_changed_meanwhile_is_read(
    panel: ReadingPanel, bridge: Bridge, secretariat: Secretariat, meeting_id: MeetingId
) -> None:
    press(Key.Key_Space)
    second = secretariat.agenda.item(secretariat.agenda.of(meeting_id)[1].id)
    bridge.do(secretariat.sections.write, second.decision.id, plain("Bo Dahl udpeges."))
    assert read(panel) == "Punkt 2: Lukket - Valg · Bo Dahl udpeges."
    for item in secretariat.agenda.of(meeting_id):
        bridge.do(secretariat.agenda.delete_item, item.id)
    assert panel.heading.text() == "Der er ingen beslutninger at læse op."
    assert not panel.accept_button.isEnabled()
    press(Key.Key_Space)


@pytest.mark.usefixtures("looks")
def test_the_lock_follows_the_look(qapp: QApplication, panel: ReadingPanel) -> None:
    before = panel._lock.pixmap().toImage()
    apply_theme(qapp, "dark")
    QApplication.processEvents()
    assert panel._lock.pixmap().toImage() != before

"""The events of a meeting, corrected in their panel while it goes on and afterwards."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.records import EventDraft, EventKind, ItemId, MeetingState, PersonId, Phase
from tests.fixtures.desk import Desk
from ui.live.timeline_panel import TimelinePanel


def at(desk: Desk, hour: int, minute: int) -> None:
    desk.clock.time = dt.datetime.combine(desk.clock.time.date(), dt.time(hour, minute))


@pytest.fixture
def held(at_meeting: Desk) -> Desk:
    """After a meeting where Bo left under the second item; in the live view."""
    desk = at_meeting
    desk.press("F5", "Ctrl+Shift+A")
    at(desk, 16, 30)
    desk.press("F9")
    at(desk, 16, 40)
    desk.press("Ctrl+PgDown")
    at(desk, 16, 50)
    desk.press("F4", "B", "G")
    at(desk, 17, 0)
    desk.press("Shift+F9")
    return desk


def open_panel(desk: Desk) -> TimelinePanel:
    desk.press("Ctrl+J")
    live = desk.window.live
    panel = live.view.panel if live.is_shown else desk.view.panel
    assert isinstance(panel, TimelinePanel)
    return panel


def events(desk: Desk) -> list[str]:
    """'16:50 left during Trafik Bo': as they are stored, in order."""
    titles = {item.id: item.title for item in desk.secretariat.agenda.of(desk.meeting_id)}
    timeline = desk.secretariat.live.timeline(desk.meeting_id)
    names = {p.person.id: p.name.split()[0] for p in timeline.roster}
    return [
        " ".join(
            part
            for part in (
                f"{e.time:%H:%M}" if e.time else "–",
                e.kind.value,
                e.phase.value if e.person_id else "",
                titles.get(e.item_id, "") if e.item_id else "",
                names.get(e.person_id, "") if e.person_id else "",
            )
            if part
        )
        for e in timeline.events
    ]


def person(desk: Desk, name: str) -> PersonId:
    return next(
        p.person.id
        for p in desk.secretariat.attendance.participants(desk.meeting_id)
        if p.name.startswith(name)
    )


def item(desk: Desk, title: str) -> ItemId:
    return next(i.id for i in desk.secretariat.agenda.of(desk.meeting_id) if i.title == title)


def type_over(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, text)


def test_the_events_stand_in_order_with_their_sentences(held: Desk) -> None:
    panel = open_panel(held)
    assert events(held) == [
        "16:30 started", "16:30 item Budget", "16:40 item Trafik",
        "16:50 left during Trafik Bo", "17:00 ended Trafik",
    ]  # fmt: skip
    assert [row.sentence for row in panel.rows] == [
        "", "", "", "Bo Dahl forlod mødet kl. 16.50 under punkt 2.", "",
    ]  # fmt: skip
    assert held.window.live.view.people.isVisible()


def test_a_time_is_corrected(held: Desk) -> None:
    panel = open_panel(held)
    panel.rows[3].fields.time.setFocus()
    type_over("16.35")
    held.press("Return")
    assert events(held)[2] == "16:35 left during Trafik Bo"
    assert panel.rows[2].sentence == "Bo Dahl forlod mødet kl. 16.35 under punkt 2."
    assert held.window.live.view.panel is panel


def test_a_time_that_cannot_be_read_is_told_and_not_stored(held: Desk) -> None:
    panel = open_panel(held)
    field = panel.rows[3].fields.time
    field.setFocus()
    type_over("halv")
    held.press("Return")
    assert field.problem.isVisible()
    assert events(held)[3] == "16:50 left during Trafik Bo"


def test_item_phase_person_and_kind_are_chosen_by_keys(held: Desk) -> None:
    panel = open_panel(held)
    fields = panel.rows[3].fields
    fields.item.setFocus()
    held.press("Up")
    assert events(held)[3] == "16:50 left during Budget Bo"
    fields.phase.setFocus()
    held.press("Down")
    fields.person.setFocus()
    held.press("Down")
    assert events(held)[3] == "16:50 left after Budget Carl"
    fields.kind.setFocus()
    held.press("Up")
    assert events(held)[3] == "16:50 arrived after Budget Carl"
    held.press("Ctrl+Z", "Ctrl+Z")
    assert events(held)[3] == "16:50 left after Budget Bo"
    assert panel.rows[3].fields.person.currentText() == "Bo Dahl"


def test_an_event_is_deleted_and_undone(held: Desk) -> None:
    panel = open_panel(held)
    panel.rows[3].delete.setFocus()
    held.press("Space")
    assert len(events(held)) == len(panel.rows) == 4
    assert held.secretariat.attendance.quorum(held.meeting_id).filled == 3
    held.press("Ctrl+Z")
    assert len(panel.rows) == 5


def test_an_event_is_added(held: Desk) -> None:
    panel = open_panel(held)
    new = panel.new
    new.kind.set_value((EventKind.ARRIVED, True))
    new.person.set_value(person(held, "Bo"))
    new.item.set_value(item(held, "Trafik"))
    new.phase.set_value(Phase.AFTER)
    new.time.setFocus()
    type_over("16:55")
    held.press("Return")
    assert events(held)[4] == "16:55 arrived after Trafik Bo"
    assert held.focus == "Klokkeslæt"
    assert panel.rows[4].fields.time.line.hasFocus()


def test_only_the_fields_an_event_has_are_shown(held: Desk) -> None:
    new = open_panel(held).new
    new.kind.set_value((EventKind.PAUSED, True))
    assert [box.isVisible() for box in (new.person, new.phase, new.item)] == [False] * 3
    new.kind.set_value((EventKind.ITEM, True))
    assert [box.isVisible() for box in (new.person, new.phase, new.item)] == [False, False, True]
    new.kind.set_value((EventKind.DISQUALIFIED, False))
    assert [box.isVisible() for box in (new.person, new.phase, new.item)] == [True, False, True]
    assert new.draft().decided is False


def test_an_event_is_put_in_other_words_and_back(held: Desk) -> None:
    panel = open_panel(held)
    row = panel.rows[3]
    assert not row.is_by_hand
    row.reword.setFocus()
    held.press("Space")
    assert held.focus == "Hændelsens ordlyd"
    type_over("Bo Dahl gik.")
    held.press("Return")
    assert row.sentence == "Bo Dahl gik."
    assert row.is_by_hand
    type_over("")
    held.press("Delete", "Return")
    assert row.sentence == "Bo Dahl forlod mødet kl. 16.50 under punkt 2."
    assert not row.is_by_hand


def test_a_sentence_left_as_it_was_is_not_written_by_hand(held: Desk) -> None:
    row = open_panel(held).rows[3]
    row.reword.setFocus()
    held.press("Space", "Return")
    assert not row.is_by_hand
    assert held.secretariat.live.events(held.meeting_id)[3].wording == ""


def test_why_someone_is_disqualified_is_seen_here_only(held: Desk) -> None:
    draft = EventDraft(
        EventKind.DISQUALIFIED, None, item(held, "Budget"), person_id=person(held, "Carl")
    )
    held.bridge.do(held.secretariat.live.add_event, held.meeting_id, draft)
    panel = open_panel(held)
    row = panel.rows[-1]
    assert row._private.text() == "privat"
    row.reason.setFocus()
    held.write("Nabo til grunden\n")
    assert held.secretariat.live.events(held.meeting_id)[-1].reason == "Nabo til grunden"
    assert "Nabo" not in row.sentence
    assert not panel.rows[0].reason.isVisible()


def test_the_panel_opens_from_the_overview_and_closes(held: Desk) -> None:
    held.press("F5")
    panel = open_panel(held)
    assert held.view.isVisible()
    panel.accept_button.setFocus()
    held.press("Return")
    assert not held.has_panel
    open_panel(held)
    held.press("Esc")
    assert not held.has_panel


def test_approved_minutes_show_their_events_to_be_read(held: Desk) -> None:
    held.secretariat.record.set_state(held.meeting_id, MeetingState.APPROVED)
    held.press("F5", "F5")
    panel = open_panel(held)
    assert panel.locked_hint.isVisible()
    assert not panel.add_button.isVisible()
    row = panel.rows[3]
    assert row.fields.time.line.isReadOnly()
    assert not any(box.isEnabled() for box in row.fields.boxes)
    assert not row.delete.isVisible()
    assert not row.reword.isVisible()


def test_a_meeting_where_nothing_happened_offers_the_first_event(at_meeting: Desk) -> None:
    panel = open_panel(at_meeting)
    assert panel.rows == []
    assert panel.new.time.line.hasFocus()
    assert panel.new.draft().kind is EventKind.LEFT


def test_all_in_the_panel_has_a_name(held: Desk) -> None:
    panel = open_panel(held)
    nameless = [
        widget
        for row in [*panel.rows, panel.new]
        for widget in row.findChildren(type(panel.new.time.line))
        if widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []

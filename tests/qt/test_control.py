"""Kontrol in the window: what is found, the way to it, and waving it through."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest

from models.control import Finding, Kind, Part, Spot
from models.records import (
    AttendanceStatus,
    HistoryEntryDraft,
    ItemId,
    MeetingState,
)
from models.secretariat.control import Findings, ToCheck
from models.text import plain
from tests.fixtures.desk import Desk
from ui.control.control_panel import ControlPanel
from ui.documents.approval_panel import ApprovalPanel
from ui.item_models.findings_model import Fold, Found
from ui.meetings.meeting_panel import MeetingPanel

NAME = "»Carl Engeberg« ligner Carl Engberg. Er navnet stavet rigtigt?"
NO_DECISION = "Der mangler en beslutning."
READY = "✓ Ingen fund: referatet er klar til underskrift."


def panel(desk: Desk) -> ControlPanel:
    shown = desk.view.beside
    assert isinstance(shown, ControlPanel), shown
    return shown


def rows(desk: Desk) -> list[str]:
    """The list as it reads: headings as they are, findings behind a dash, waves behind a tick."""
    written = []
    for row in panel(desk).model.rows:
        text = panel(desk).model.text(row)
        sign = "" if not isinstance(row, Found) else "✓ " if row.wave else "– "
        written.append(sign + text.partition(" Skriv den")[0])
    return written


def wait_rows(desk: Desk, *expected: str) -> None:
    desk.wait(lambda: rows(desk) == list(expected))


def selected(desk: Desk) -> str:
    """What is selected in the decision."""
    return desk.editor.decision.textCursor().selectedText()


def look_over(desk: Desk) -> None:
    desk.press("F7")
    desk.wait(lambda: panel(desk).verdict.property("tone") != "info")


def decide(desk: Desk, item: int, text: str) -> None:
    item_id = desk.secretariat.agenda.of(desk.meeting_id)[item].id
    section = desk.secretariat.agenda.item(item_id).decision.id
    desk.bridge.do(desk.secretariat.sections.write, section, plain(text))


@pytest.fixture
def draft(at_meeting: Desk) -> Desk:
    """At a meeting just held: a misspelt name in the first item, nothing decided in the second."""
    desk = at_meeting
    desk.bridge.do(desk.secretariat.attendance.mark_all_present, desk.meeting_id)
    desk.bridge.do(desk.secretariat.record.set_state, desk.meeting_id, MeetingState.DRAFT)
    decide(desk, 0, "Som kasserer vælges Carl Engeberg.")
    return desk


@pytest.fixture
def looked_over(draft: Desk) -> Desk:
    look_over(draft)
    wait_rows(draft, "Punkt 1: Budget", f"– {NAME}", "Punkt 2: Trafik", f"– {NO_DECISION}")
    return draft


def test_f7_shows_what_is_found_by_item_and_hides_it_again(looked_over: Desk) -> None:
    desk = looked_over
    assert panel(desk).verdict.text() == "! 2 fund"
    assert desk.focus == "Fund"
    assert not desk.view.meetings.isVisible()
    assert desk.window.actions_.control.isChecked()
    desk.press("F7")
    assert desk.view.beside is None
    assert desk.view.meetings.isVisible()
    assert desk.focus == "Dagsorden"
    assert not desk.window.actions_.control.isChecked()


def test_a_finding_is_read_aloud_with_its_weight_and_place(looked_over: Desk) -> None:
    desk = looked_over
    spoken = panel(desk).model.index(1).data(0x0B)  # Qt.AccessibleTextRole
    assert spoken == f"Se efter: {NAME} (Punkt 1: Budget)"


def test_enter_goes_to_the_words_in_question(looked_over: Desk) -> None:
    desk = looked_over
    desk.view.agenda.step(1)
    desk.press("Down", "Return")
    assert desk.stored_item.title == "Budget"
    assert desk.focus == "Beslutning"
    assert selected(desk) == "Carl Engeberg"


def test_a_click_goes_there_too(looked_over: Desk) -> None:
    desk = looked_over
    desk.click_row(panel(desk).list, 3)
    assert desk.stored_item.title == "Trafik"
    assert desk.focus == "Beslutning"


def test_the_keys_step_from_finding_to_finding(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Ctrl+F7")
    assert selected(desk) == "Carl Engeberg"
    desk.press("Ctrl+F7")
    assert desk.stored_item.title == "Trafik"
    desk.press("Ctrl+F7")  # there is no more
    assert desk.stored_item.title == "Trafik"
    desk.press("Ctrl+Shift+F7")
    assert desk.stored_item.title == "Budget"


def test_the_last_finding_is_first_when_one_steps_backwards(looked_over: Desk) -> None:
    desk = looked_over
    desk.view.agenda.step(1)
    desk.press("Ctrl+Shift+F7")
    assert desk.stored_item.title == "Trafik"


def test_a_finding_is_waved_through_with_a_word_and_taken_back(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Down", "Ctrl+Shift+K")
    assert desk.focus == "Hvorfor er det i orden?"
    desk.write("En anden Carl\n")
    wait_rows(desk, "Punkt 2: Trafik", f"– {NO_DECISION}", "I orden (1)")
    assert panel(desk).verdict.text() == "! 1 fund"
    assert desk.focus == "Fund"
    # The next one is chosen; below it is the fold, which Enter opens.
    desk.press("Down", "Return")
    assert rows(desk)[2:] == ["I orden (1)", f"✓ {NAME}"]
    desk.press("Down")
    assert panel(desk).take_back_button.isVisible()
    found = panel(desk).model.rows[3]
    assert isinstance(found, Found)
    assert panel(desk).model.weight(found) == "I orden: En anden Carl"
    desk.press("Ctrl+Shift+K")  # it has its word already
    assert not panel(desk).word.isVisible()
    desk.press("Delete")
    wait_rows(desk, "Punkt 1: Budget", f"– {NAME}", "Punkt 2: Trafik", f"– {NO_DECISION}")


def test_the_fold_says_whether_it_is_open(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Down", "Ctrl+Shift+K")
    desk.write("Aftalt\n")
    desk.wait(lambda: isinstance(panel(desk).model.rows[-1], Fold))
    model = panel(desk).model
    assert model.index(2).data(0x0B) == "I orden (1), skjult"
    model.toggle_fold()
    assert model.index(2).data(0x0B) == "I orden (1), vist"
    model.toggle_fold()
    assert len(model.rows) == 3


def test_only_a_chosen_finding_can_be_waved_through(looked_over: Desk) -> None:
    desk = looked_over
    assert not panel(desk).wave_button.isEnabled()
    desk.press("Ctrl+Shift+K")
    assert not panel(desk).word.isVisible()
    desk.press("Down")
    desk.click_button("Det er i orden …")
    assert desk.focus == "Hvorfor er det i orden?"


def test_a_wave_without_a_word_is_told_and_asked_for_again(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Down", "Ctrl+Shift+K", "Return")
    assert "hvorfor det er i orden" in desk.notice
    assert panel(desk).word.isVisible()


def test_escape_leaves_the_word_and_then_kontrol(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Down", "Ctrl+Shift+K")
    desk.write("Nej")
    desk.press("Esc")
    assert not panel(desk).word.isVisible()
    assert desk.focus == "Fund"
    desk.press("Esc")
    assert desk.view.beside is None


def test_another_finding_has_a_word_of_its_own(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Down", "Ctrl+Shift+K")
    desk.write("Nej")
    desk.click_row(panel(desk).list, 3)
    assert not panel(desk).word.isVisible()


def test_what_is_mended_is_gone_and_the_chosen_finding_stays_chosen(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Ctrl+F7")
    desk.write("Carl Engberg")
    wait_rows(desk, "Punkt 2: Trafik", f"– {NO_DECISION}")
    assert panel(desk).list.currentIndex().row() == 1
    decide(desk, 2, "010190-1234")
    desk.wait(lambda: len(rows(desk)) == 4)
    assert panel(desk).list.currentIndex().row() == 1
    decide(desk, 2, "Intet.")
    decide(desk, 1, "Godkendt.")
    wait_rows(desk)
    assert panel(desk).verdict.text() == READY
    assert panel(desk).verdict.property("tone") == "ok"


def test_with_the_last_finding_gone_the_one_before_it_is_chosen(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("Ctrl+F7", "Ctrl+F7")
    decide(desk, 1, "Godkendt.")
    wait_rows(desk, "Punkt 1: Budget", f"– {NAME}")
    assert panel(desk).list.currentIndex().row() == 1


def test_kontrol_follows_to_another_meeting_and_is_gone_without_one(looked_over: Desk) -> None:
    desk = looked_over
    held = desk.meeting_id
    desk.press("Alt+PgUp")
    if desk.meeting_id == held:
        desk.press("Alt+PgDown")
    assert desk.meeting_id != held
    wait_rows(desk)
    desk.wait(lambda: panel(desk).verdict.text() == "✓ Ingen fund.")
    for summary in desk.secretariat.meetings.of(desk.secretariat.councils.all()[0].id):
        desk.bridge.do(desk.secretariat.meetings.delete, summary.meeting.id)
    assert desk.view.beside is None


def test_kontrol_looks_again_when_it_is_opened_again(looked_over: Desk) -> None:
    desk = looked_over
    desk.press("F7")
    decide(desk, 0, "Godkendt.")
    desk.press("F7")
    wait_rows(desk, "Punkt 2: Trafik", f"– {NO_DECISION}")


def test_attendance_is_gone_to_in_its_own_list(draft: Desk) -> None:
    desk = draft
    second = desk.secretariat.attendance.participants(desk.meeting_id)[1].person.id
    desk.bridge.do(desk.secretariat.attendance.mark, desk.meeting_id, second, None)
    look_over(desk)
    desk.press("Ctrl+F7")
    assert desk.focus == "Fremmøde"
    assert desk.view.attendance.list.currentIndex().row() == 1


def add_history(desk: Desk, item: ItemId, words: str) -> None:
    entry = HistoryEntryDraft(dt.date(2026, 1, 1), "Udvalget", plain(words))
    desk.bridge.do(desk.secretariat.case_history.add, item, entry)


@pytest.mark.parametrize(
    ("plant", "focus"),
    [
        (
            lambda desk, item, words: desk.bridge.do(
                desk.secretariat.agenda.rename_item, item, words
            ),
            lambda desk: desk.editor.title.hasFocus(),
        ),
        (
            lambda desk, item, words: desk.bridge.do(
                desk.secretariat.agenda.set_case_number, item, words
            ),
            lambda desk: desk.editor.case_number.hasFocus(),
        ),
        (
            lambda desk, item, words: desk.bridge.do(desk.secretariat.attachments.add, item, words),
            lambda desk: desk.editor._attachments.isAncestorOf(desk.window.focusWidget()),
        ),
        (
            add_history,
            lambda desk: desk.editor._history.isAncestorOf(desk.window.focusWidget()),
        ),
    ],
    ids=["title", "case_number", "attachments", "history"],
)
def test_each_part_of_an_item_is_gone_to(
    draft: Desk,
    plant: Callable[[Desk, ItemId, str], object],
    focus: Callable[[Desk], bool],
) -> None:
    desk = draft
    decide(desk, 0, "Godkendt.")
    decide(desk, 1, "Godkendt.")
    plant(desk, desk.secretariat.agenda.of(desk.meeting_id)[2].id, "Brev fra 010190-1234")
    look_over(desk)
    desk.press("Ctrl+F7")
    desk.wait(lambda: focus(desk))


def test_what_is_wrong_with_the_agenda_or_the_meeting_is_gone_to(draft: Desk) -> None:
    desk = draft
    look_over(desk)
    desk.window.documents.go_to_finding(
        Finding(Kind.NUMBER_TWICE, Spot(Part.AGENDA), {"number": "1"})
    )
    assert desk.focus == "Dagsorden"
    desk.window.documents.go_to_finding(Finding(Kind.END_BEFORE_START, Spot(Part.MEETING)))
    assert isinstance(desk.view.panel, MeetingPanel)


def approve(desk: Desk) -> None:
    desk.press("Ctrl+F5")
    desk.panel(ApprovalPanel).accept()


def test_the_approval_tells_how_many_findings_are_open_and_stands(draft: Desk) -> None:
    desk = draft
    approve(desk)
    desk.wait(lambda: desk.notice == "Referatet er godkendt, men Kontrol har 2 fund.")
    assert desk.secretariat.meetings.get(desk.meeting_id).state is MeetingState.APPROVED
    desk.click_button("Vis")
    desk.wait(lambda: len(rows(desk)) == 4)


def test_the_approval_of_a_clean_meeting_says_nothing(draft: Desk) -> None:
    desk = draft
    decide(desk, 0, "Godkendt.")
    decide(desk, 1, "Godkendt.")
    look_over(desk)
    approve(desk)
    assert desk.window.documents.is_checking
    desk.wait(lambda: not desk.window.documents.is_checking)
    desk.wait(lambda: panel(desk).verdict.text() == READY)
    assert desk.notice == ""


def test_the_actions_of_kontrol_can_be_chosen_only_with_it(draft: Desk) -> None:
    actions = draft.window.actions_
    assert actions.control.isEnabled()
    assert not actions.next_finding.isEnabled()
    look_over(draft)
    assert actions.next_finding.isEnabled()
    draft.press("Ctrl+Shift+O")  # the meeting is covered
    assert not actions.next_finding.isEnabled()
    draft.press("F7")
    assert draft.view.beside is None


def test_a_bug_in_the_check_reaches_the_window(
    draft: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pytestqt.exceptions import capture_exceptions

    def broken(_prepared: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(draft.secretariat.control, "check", broken)
    with capture_exceptions() as caught:
        draft.press("F7")
        draft.wait(lambda: caught)
    assert caught[0][0] is ZeroDivisionError


def test_the_window_is_at_hand_while_a_meeting_is_looked_over(
    draft: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on, check = threading.Event(), draft.secretariat.control.check

    def slow(prepared: ToCheck) -> Findings:
        going_on.wait(5)
        return check(prepared)

    monkeypatch.setattr(draft.secretariat.control, "check", slow)
    draft.press("F7", "Ctrl+PgDown")
    assert draft.stored_item.title == "Trafik"
    assert panel(draft).model.rows == []
    assert panel(draft).verdict.text() == "Ser mødet efter …"
    going_on.set()
    draft.wait(lambda: len(rows(draft)) == 4)


def test_attendance_marked_changes_what_is_found(looked_over: Desk) -> None:
    desk = looked_over
    person = desk.secretariat.attendance.participants(desk.meeting_id)[0].person.id
    for status in (AttendanceStatus.APOLOGY, AttendanceStatus.PRESENT):
        desk.bridge.do(desk.secretariat.attendance.mark, desk.meeting_id, person, status)
    second = desk.secretariat.attendance.participants(desk.meeting_id)[1].person.id
    desk.bridge.do(desk.secretariat.attendance.mark, desk.meeting_id, second, None)
    desk.wait(lambda: rows(desk)[:2] == ["Mødet", "– Fremmødet er ikke markeret for Bo Dahl."])

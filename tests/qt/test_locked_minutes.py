"""Approved minutes in the window: read, corrected, reopened; never changed by the way."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from models.errors import InvalidInputError, LockedError
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    HistoryEntryDraft,
    ItemDraft,
    MeetingState,
    SectionDraft,
    Verdict,
)
from models.secretariat.record import Dispatch
from models.text import parse, plain
from tests.fixtures.desk import Desk
from tests.fixtures.office import Office
from ui.agenda.corrections_card import CorrectionsCard
from ui.attendance.attendance_delegate import switches_rect
from ui.documents.approval_panel import ApprovalPanel
from ui.documents.correction_panel import CorrectionPanel
from ui.documents.kept_panel import KeptPanel
from ui.documents.reopen_panel import ReopenPanel
from ui.meetings.meeting_panel import MeetingPanel
from ui.widgets.rich_text_edit import RichTextEdit

PDF = b"%PDF-1.7\nUnderskrevet\n"


@pytest.fixture
def approved(desk: Desk) -> Desk:
    """At an approved meeting whose first item holds something of everything."""
    office = Office(desk.path)
    council = office.council("Seniorrådet", municipality="Havneby Kommune")
    for name in ("Asta Bruun", "Bo Dahl"):
        office.member(council, name)
    meeting = office.meeting(council, "2026-11-03")
    office.secretariat.agenda.add_item(
        meeting,
        ItemDraft(
            "Budget",
            case_number="26-1",
            decision=plain("Godkendt."),
            sections=(SectionDraft("Resume", 1, plain("Kort.")),),
            history=(HistoryEntryDraft(office.clock().date(), "Byrådet", plain("Anbefalet.")),),
            attachments=(AttachmentDraft("Notat", "notat.txt", b"Notatet"),),
        ),
    )
    office.item(meeting, "Eventuelt")
    office.secretariat.attendance.mark_all_present(meeting)
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    office.meeting(council, "2026-12-01", "Trafik")
    office.secretariat.close()
    desk.sit_down()
    desk.press("Ctrl+Home")
    desk.view.meetings.show_council(council, meeting)
    QApplication.processEvents()
    assert desk.editor.title.text() == "Budget"
    return desk


def state(desk: Desk) -> MeetingState:
    return desk.secretariat.meetings.get(desk.meeting_id).state


# --- what is read-only ---


def test_a_strip_says_that_the_minutes_are_locked(approved: Desk) -> None:
    assert approved.view.strip_text == "Godkendt d. 22-11-2026 · version 1 · låst"


def test_nothing_typed_changes_locked_minutes(approved: Desk) -> None:
    before = approved.secretariat.minutes(approved.meeting_id)
    QApplication.clipboard().setText("Indsat")
    for edit in approved.editor.findChildren(RichTextEdit):
        edit.setFocus()
        approved.write("Andet")
        approved.press("Ctrl+B", "Ctrl+Shift+L", "Delete", "Backspace", "Ctrl+V")
    for line in approved.editor.findChildren(QLineEdit):
        line.setFocus()
        approved.write("Andet")
    approved.editor.title.setFocus()
    approved.press("Ctrl+V", "Ctrl+X")
    approved.write("Andet\n")
    approved.window.autosave.flush()
    assert approved.secretariat.minutes(approved.meeting_id) == before
    assert approved.notice == ""
    assert not approved.status_is_red


def test_locked_texts_can_be_marked_and_copied_by_keys(approved: Desk) -> None:
    approved.press("Ctrl+Return")
    assert approved.focus == "Beslutning"
    approved.press("Home", "Ctrl+Shift+Right", "Ctrl+C")
    assert QApplication.clipboard().text() == "Godkendt"


def test_only_what_can_be_done_to_locked_minutes_is_offered(approved: Desk) -> None:
    a = approved.window.actions_
    for refused in (
        *(a.new_item, a.rename_item, a.item_up, a.item_down, a.duplicate_item, a.toggle_closed),
        *(a.delete_item, a.delete_meeting, a.all_present, a.mark_apology, a.substitute),
        *(a.add_guest, a.supplement),
    ):
        assert not refused.isEnabled(), refused.text()
    assert not a.move_menu.isEnabled()
    assert not a.section_menu.isEnabled()
    for offered in (a.export, a.kept, a.correction, a.reopen, a.write_decision, a.next_item):
        assert offered.isEnabled(), offered.text()


def test_at_a_draft_beside_it_everything_is_offered_again(approved: Desk) -> None:
    approved.press("Alt+PgUp")
    assert approved.editor.title.text() == "Trafik"
    assert approved.view.strip_text == ""
    a = approved.window.actions_
    assert a.new_item.isEnabled()
    assert not a.correction.isEnabled()
    assert not a.reopen.isEnabled()
    approved.press("Ctrl+Return")
    approved.write("Udsat.")
    approved.wait_stored()
    assert approved.stored_decision == "Udsat."


def test_items_of_locked_minutes_cannot_be_dragged_nor_others_moved_to_them(
    approved: Desk,
) -> None:
    modes = QAbstractItemView.DragDropMode
    assert approved.view.agenda.list.dragDropMode() is modes.NoDragDrop
    assert not approved.view.agenda.standing_button.isEnabled()
    approved.press("Alt+PgUp")
    assert approved.view.agenda.list.dragDropMode() is modes.InternalMove
    menu = approved.window.actions_.move_menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Der er ikke andre møder"]


def test_attendance_of_locked_minutes_is_not_marked(approved: Desk) -> None:
    before = approved.secretariat.attendance.participants(approved.meeting_id)
    panel = approved.view.attendance
    approved.press("Ctrl+Shift+F")
    assert approved.focus == "Fremmøde"
    approved.press("A", "U", "Delete", "S")
    panel._mark_row(1, AttendanceStatus.UNEXCUSED)
    panel.ask_guest()
    assert panel.guest_name.isHidden()
    menu = panel._person_menu()
    assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [("Referatet er låst", False)]
    view = panel.list
    rect = switches_rect(view.visualRect(panel.model.index(1)))
    approved.click(view.viewport(), rect.center())
    assert approved.secretariat.attendance.participants(approved.meeting_id) == before
    assert approved.notice == ""


def test_cards_of_locked_minutes_offer_only_reading(approved: Desk) -> None:
    card = approved.cards[1]
    menu = card.more.menu()
    assert menu is not None
    offered = [a.text() for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
    assert offered == ["Tidligere udgaver …"]
    attachments = approved.editor._attachments
    assert attachments is not None
    assert not attachments.acceptDrops()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(approved.path))])
    menu = attachments._rows[0].more.menu()
    assert menu is not None
    offered = [a.text() for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
    assert offered == ["Åbn", "Gem en kopi …"]
    history = approved.editor._history
    assert history is not None
    assert not history._rows[0].more.isEnabled()


def test_earlier_texts_of_locked_minutes_are_not_brought_back(approved: Desk) -> None:
    approved.window.show_revisions(approved.cards[0].section_id)
    panel = approved.view.panel
    assert panel is not None
    assert not panel.accept_button.isEnabled()  # type: ignore[attr-defined]


def test_what_is_known_of_a_locked_meeting_is_only_read(approved: Desk) -> None:
    approved.press("Ctrl+Shift+O")
    panel = approved.panel(MeetingPanel)
    assert panel.date.line.isReadOnly()
    assert panel.accept_button.isHidden()
    before = approved.secretariat.meetings.get(approved.meeting_id)
    approved.write("2")
    approved.press("Return")
    assert approved.secretariat.meetings.get(approved.meeting_id) == before
    approved.press("Escape")
    assert not approved.has_panel


def test_a_text_that_meets_a_lock_waits_until_the_minutes_are_reopened(approved: Desk) -> None:
    card = approved.cards[0]
    approved.window.autosave.touch(card.section_id, lambda: plain("Afvist."), card.editor)
    assert not approved.window.autosave.flush()
    assert approved.status_is_red
    assert approved.secretariat.agenda.item(approved.stored_item.id).decision.body == plain(
        "Godkendt."
    )
    approved.secretariat.record.reopen(approved.meeting_id, "Fejl")
    assert approved.window.autosave.flush()
    assert approved.stored_decision == "Afvist."


# --- approving and reopening ---


def test_approving_is_explained_first(approved: Desk) -> None:
    approved.press("Alt+PgUp", "Ctrl+F5")
    assert state(approved) is MeetingState.PLANNED
    panel = approved.panel(ApprovalPanel)
    assert panel._open_ends() == [
        "2 personer er ikke markeret i fremmødet.",
        "1 punkt har ingen beslutning.",
    ]
    assert approved.focus == ""
    approved.press("Return")
    assert state(approved) is MeetingState.APPROVED
    assert not approved.has_panel
    assert approved.view.strip_text.startswith("Godkendt d. 22-11-2026 · version 1")


def test_approving_can_be_thought_better_of(approved: Desk) -> None:
    approved.press("Alt+PgUp", "Ctrl+F6")
    assert approved.panel(ApprovalPanel)._state is MeetingState.SIGNED
    approved.press("Escape")
    assert state(approved) is MeetingState.PLANNED
    assert approved.window.actions_.states[MeetingState.PLANNED].isChecked()


def test_nothing_is_approved_while_something_typed_is_not_stored(approved: Desk) -> None:
    approved.press("Alt+PgUp")
    approved.window.autosave.flush = lambda: False  # type: ignore[method-assign]
    approved.press("Ctrl+F5")
    assert not approved.has_panel
    assert approved.notice == "Det sidste, du skrev, er ikke gemt endnu."


def test_signing_what_is_approved_is_done_at_once(approved: Desk) -> None:
    approved.press("Ctrl+F6")
    assert state(approved) is MeetingState.SIGNED
    assert approved.view.strip_text.startswith("Underskrevet · godkendt d. 22-11-2026")


@pytest.mark.parametrize("keys", ["Ctrl+F4", "Ctrl+F1", "Ctrl+Shift+F4"])
def test_reopening_asks_for_the_reason(approved: Desk, keys: str) -> None:
    approved.press(keys)
    approved.panel(ReopenPanel)
    assert approved.focus == "Begrundelse"
    approved.press("Return")
    assert approved.panel(ReopenPanel).problem.text() == "Skriv, hvorfor mødet genåbnes."
    assert state(approved) is MeetingState.APPROVED
    approved.write("Et navn var forkert\n")
    assert state(approved) is MeetingState.DRAFT
    assert not approved.has_panel
    assert approved.view.strip_text == (
        "Genåbnet d. 22-11-2026: Et navn var forkert · næste godkendelse bliver version 2"
    )
    approved.press("Ctrl+Return")
    approved.write("Ja. ")
    approved.wait_stored()
    assert approved.stored_decision == "Ja. Godkendt."


def test_undo_does_not_reach_behind_an_approval(approved: Desk) -> None:
    approved.press("Ctrl+F6", "Ctrl+Z")
    assert approved.notice.startswith("Der kan ikke fortrydes længere tilbage")
    assert state(approved) is MeetingState.SIGNED


def test_that_nothing_more_can_be_undone_is_said_until_something_is_changed(
    approved: Desk,
) -> None:
    approved.press("Ctrl+F6", "Ctrl+Z")
    assert approved.notice.startswith("Der kan ikke fortrydes længere tilbage")
    approved.press("Ctrl+Shift+F4")
    approved.write("Et tal var forkert.")
    approved.click(approved.panel(ReopenPanel).accept_button)
    assert state(approved) is MeetingState.DRAFT
    assert approved.notice == ""


def test_minutes_locked_by_an_earlier_program_say_so(approved: Desk) -> None:
    connection = approved.secretariat._store._connection
    connection.execute("DROP TRIGGER keep_version_delete")
    connection.execute("DELETE FROM version")
    approved.view._show_meeting(approved.meeting_id)
    assert approved.view.strip_text == "Godkendt, før Referent gemte versioner · låst"


# --- sending out ---


def test_the_agenda_is_sent_out_and_then_a_supplement(approved: Desk) -> None:
    approved.press("Alt+PgUp", "Ctrl+F2")
    approved.wait(lambda: approved.notice.startswith("Dagsordenen er gemt"))
    assert state(approved) is MeetingState.AGENDA
    assert approved.view.strip_text == "Dagsorden udsendt d. 22-11-2026 kl. 12.00"
    a = approved.window.actions_
    assert not a.supplement.isEnabled()
    approved.press("Ctrl+Shift+P")
    approved.write("Tillæg\n")
    assert approved.view.strip_text.endswith(" · 1 punkt er kommet til siden")
    approved.press("Ctrl+Shift+F2")
    approved.wait(lambda: approved.notice.startswith("Tillægsdagsordenen er gemt"))
    assert not a.supplement.isEnabled()
    assert [item.dispatch for item in approved.secretariat.minutes(approved.meeting_id).items] == [
        1,
        2,
    ]
    approved.wait(approved.window.notice._buttons[0].isVisible)
    approved.click_button("Vis")
    assert approved.panel(KeptPanel).list.topLevelItemCount() == 4


def test_closing_the_window_waits_for_the_agenda_that_is_sent_out(
    approved: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, go_on = approved.secretariat.record, threading.Event()
    render = record.render

    def held(dispatch: Dispatch) -> object:
        go_on.wait(5)
        return render(dispatch)

    monkeypatch.setattr(record, "render", held)
    approved.press("Alt+PgUp", "Ctrl+F2")
    meeting_id = approved.meeting_id
    assert approved.notice == "Dagsordenen skrives …"
    threading.Timer(0.05, go_on.set).start()
    approved.get_up()
    approved.sit_down()
    assert approved.secretariat.meetings.get(meeting_id).state is MeetingState.AGENDA


def test_an_agenda_that_cannot_be_written_is_told_of(
    approved: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object, **_keywords: object) -> object:
        raise InvalidInputError("Skabelonen kan ikke læses.")

    monkeypatch.setattr(approved.secretariat.documents, "render", fails)
    approved.press("Alt+PgUp", "Ctrl+F2")
    approved.wait(lambda: approved.notice == "Skabelonen kan ikke læses.")
    assert state(approved) is MeetingState.PLANNED
    assert approved.window.actions_.states[MeetingState.PLANNED].isChecked()


# --- corrections ---


def test_a_correction_is_added_and_shown(approved: Desk) -> None:
    approved.press("Ctrl+Shift+T")
    panel = approved.panel(CorrectionPanel)
    assert approved.focus == "Rettelsens tekst"
    panel.accept()
    assert panel.problem.text() == "Skriv, hvad der rettes."
    approved.write("Bo Dahl deltog fra kl. 17.")
    approved.click(panel.accept_button)
    assert not approved.has_panel
    (card,) = approved.editor.findChildren(CorrectionsCard)
    assert card.isVisible()
    (text,) = card.findChildren(RichTextEdit)
    assert text.text() == plain("Bo Dahl deltog fra kl. 17.")
    assert text.isReadOnly()
    approved.press("Ctrl+PgDown")
    assert not card.isVisible()


def test_a_correction_may_be_of_the_whole(approved: Desk) -> None:
    approved.press("Ctrl+Shift+T")
    panel = approved.panel(CorrectionPanel)
    panel.item.set_value(None)
    panel.text.set_text(parse("Mødet var i **sal 2**."))
    panel.accept()
    (correction,) = approved.secretariat.minutes(approved.meeting_id).corrections
    assert correction.item_id is None
    approved.press("Ctrl+Shift+E")
    assert "22-11-2026: Mødet var i sal 2." in approved.panel(KeptPanel)._corrections.text()


# --- the meeting's documents ---


def cells(panel: KeptPanel) -> list[list[str]]:
    rows = [panel.list.topLevelItem(row) for row in range(panel.list.topLevelItemCount())]
    return [[row.text(column) for column in range(3)] for row in rows if row is not None]


def test_without_documents_the_panel_says_what_to_do(approved: Desk) -> None:
    approved.press("Ctrl+Shift+E")
    panel = approved.panel(KeptPanel)
    assert panel._empty.isVisible()
    assert not panel.accept_button.isEnabled()
    panel.accept()
    panel.save_copy()
    approved.press("Escape")
    assert not approved.has_panel


def test_documents_are_listed_opened_and_saved(
    approved: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    approved.secretariat.documents.export(approved.meeting_id, tmp_path / "referat.docx")
    approved.secretariat.record.reopen(approved.meeting_id, "Fejl")
    approved.secretariat.documents.export(approved.meeting_id, tmp_path / "udkast.docx")
    opened: list[Path] = []
    monkeypatch.setattr("ui.dialogs.open_path", opened.append)
    monkeypatch.setattr("ui.dialogs.ask_target", lambda *_a: tmp_path / "kopi.docx")
    approved.press("Ctrl+Shift+E")
    panel = approved.panel(KeptPanel)
    assert cells(panel) == [
        ["Referat", "udkast.docx", "udkast til 2"],
        ["Referat", "referat.docx", "1"],
    ]
    assert "Version 1: godkendt d. 22-11-2026, genåbnet d. 22-11-2026: Fejl" in (
        panel._versions.text()
    )
    approved.press("Down", "Return")
    assert opened[0].read_bytes() == (tmp_path / "referat.docx").read_bytes()
    approved.click_button("Gem en kopi …")
    assert (tmp_path / "kopi.docx").read_bytes() == opened[0].read_bytes()
    assert panel.answer.text() == f"Kopien er gemt: {tmp_path / 'kopi.docx'}"


def test_a_file_is_verified_in_the_panel(
    approved: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "referat.docx"
    approved.secretariat.documents.export(approved.meeting_id, file)
    monkeypatch.setattr("ui.dialogs.ask_source", lambda *_a: file)
    approved.press("Ctrl+Shift+E")
    panel = approved.panel(KeptPanel)
    approved.click_button("Efterprøv en fil …")
    assert panel.answer.text().startswith("referat.docx: Filen er uændret.\nDokument: referat")
    assert panel.answer.property("tone") == "ok"
    approved.secretariat.record.reopen(approved.meeting_id, "Fejl")
    panel.verify(file)
    assert panel.answer.property("tone") == "warn"
    file.write_text("Andet", encoding="utf-8")
    panel.verify(file)
    assert panel.answer.property("tone") == "info"
    assert approved.secretariat.kept.verify(file).verdict is Verdict.UNKNOWN
    panel.verify(tmp_path / "ingen.docx")
    assert "kunne ikke læses" in approved.notice


def test_the_signed_copy_is_kept_and_signs_the_meeting(
    approved: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "skannet.pdf"
    file.write_bytes(PDF)
    monkeypatch.setattr("ui.dialogs.ask_source", lambda *_a: file)
    approved.press("Ctrl+Shift+E")
    panel = approved.panel(KeptPanel)
    approved.click_button("Gem underskrevet eksemplar …")
    assert state(approved) is MeetingState.SIGNED
    assert cells(panel) == [["Underskrevet eksemplar", "skannet.pdf", "1"]]
    assert panel.answer.text().endswith("Mødet er nu underskrevet.")
    panel.add_signed(file)
    assert panel.answer.text() == "Det underskrevne eksemplar er gemt."


def test_minutes_changed_by_another_tool_are_told_of(approved: Desk) -> None:
    connection = approved.secretariat._store._connection
    connection.execute("DROP TRIGGER lock_section_update")
    connection.execute("UPDATE section SET body = 'Afvist.'")
    approved.press("Ctrl+Shift+E")
    assert "! Referatet i datafilen er ændret uden om Referent" in (
        approved.panel(KeptPanel)._versions.text()
    )


def test_a_draft_has_no_button_for_a_signed_copy(approved: Desk) -> None:
    approved.press("Alt+PgUp", "Ctrl+Shift+E")
    assert not approved.panel(KeptPanel).signed_button.isVisible()


def test_a_refused_change_is_told_in_the_window(approved: Desk) -> None:
    item = approved.stored_item.id
    approved.bridge.do(approved.secretariat.agenda.rename_item, item, "Andet")
    assert approved.notice == str(LockedError())
    QTest.keyClick(approved.window, Qt.Key.Key_Escape)

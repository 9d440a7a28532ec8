"""The chosen item: its facts, its sections, its history and its attachments."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from models.records import EventDraft, EventKind, ItemType, LineWording, MeetingState, Phase
from models.text import plain_lines, serialize
from tests.fixtures.desk import Desk
from ui.agenda.absence_lines import LineRow
from ui.agenda.attachments_card import AttachmentRow, AttachmentsCard
from ui.agenda.history_card import HistoryCard, HistoryRow
from ui.agenda.section_card import SectionCard


def add_section(desk: Desk, heading: str) -> SectionCard:
    """Add a section from the menu; its card."""
    menu = desk.editor.add_section_button.menu()
    assert menu is not None
    desk.choose(menu, heading)
    return desk.cards[-1]


def choose_of(desk: Desk, card: SectionCard, text: str) -> None:
    menu = card.more.menu()
    assert menu is not None
    desk.choose(menu, text)


# --- facts ------------------------------------------------------------------------------------


def test_open_or_closed_type_and_case_number(at_meeting: Desk) -> None:
    desk = at_meeting
    assert (desk.editor.closed.text(), desk.editor.type.text()) == ("Åben", "Beslutning")
    desk.press("Ctrl+Shift+C")
    assert desk.stored_item.closed
    assert desk.editor.closed.text() == "Lukket"
    closed, kinds = desk.editor.closed.menu(), desk.editor.type.menu()
    assert closed is not None
    assert kinds is not None
    desk.choose(closed, "Åben")
    assert not desk.stored_item.closed
    desk.choose(kinds, "Orientering")
    assert desk.stored_item.type is ItemType.INFORMATION
    desk.click(desk.editor.case_number)
    desk.write("24-005171")
    desk.wait(lambda: desk.stored_item.case_number == "24-005171")


def test_a_case_number_can_be_taken_away_and_escape_keeps_it(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.click(desk.editor.case_number)
    desk.write("24\n")
    assert desk.stored_item.case_number == "24"
    desk.write("9")
    desk.press("Esc")
    assert desk.editor.case_number.text() == "24"
    desk.press("Ctrl+A", "Backspace", "Tab")
    assert desk.stored_item.case_number == ""


# --- sections ---------------------------------------------------------------------------------


def test_sections_are_added_named_nested_ordered_and_deleted(at_meeting: Desk) -> None:
    desk = at_meeting
    first = add_section(desk, "Sagsfremstilling")
    assert QApplication.focusWidget() is first.editor
    desk.write("Sagen kort.")
    second = add_section(desk, "Indstilling")
    desk.write("At det godkendes.")
    assert desk.headings == ["Sagsfremstilling", "Indstilling"]

    choose_of(desk, second, "Ryk ind under afsnittet over")
    assert desk.headings == ["Sagsfremstilling", "– Indstilling"]
    choose_of(desk, second, "Flyt op")
    assert desk.headings == ["– Indstilling", "Sagsfremstilling"]
    choose_of(desk, second, "Flyt op")
    choose_of(desk, second, "Flyt ned")
    choose_of(desk, second, "Ryk ud til eget afsnit")
    assert desk.headings == ["Sagsfremstilling", "Indstilling"]

    choose_of(desk, first, "Slet afsnittet")
    assert desk.headings == ["Indstilling"]
    desk.press("Ctrl+Z")
    assert desk.headings == ["Sagsfremstilling", "Indstilling"]
    texts = ["\n".join(plain_lines(s.body)) for s in desk.stored_item.sections]
    assert texts == ["Sagen kort.", "At det godkendes."]


def test_a_heading_is_renamed_in_place(at_meeting: Desk) -> None:
    desk = at_meeting
    card = add_section(desk, "Afsnit uden overskrift")
    desk.press("Shift+Tab")
    assert desk.focus == "Afsnittets overskrift"
    desk.write("Baggrund ")
    desk.wait(lambda: desk.stored_item.sections[0].heading == "Baggrund")
    desk.write("og mål\n")
    assert desk.stored_item.sections[0].heading == "Baggrund og mål"
    assert card.editor.accessibleName() == "Baggrund og mål"


def test_two_sections_of_one_name_and_a_second_decision_are_kept(at_meeting: Desk) -> None:
    desk = at_meeting
    for text in ("et", "to"):
        add_section(desk, "Sagsfremstilling")
        desk.write(text)
    desk.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert [c.editor.toPlainText() for c in desk.cards] == ["", "et", "to"]


def test_the_cursor_stays_in_a_text_while_another_section_comes_and_goes(
    at_meeting: Desk,
) -> None:
    desk = at_meeting
    card = add_section(desk, "Sagsfremstilling")
    desk.write("Sagen kort")
    other = add_section(desk, "Økonomi")
    desk.click(card.editor)
    desk.press("Ctrl+End")
    choose_of(desk, other, "Slet afsnittet")
    assert QApplication.focusWidget() is card.editor
    desk.write(" fortalt")
    assert card.editor.toPlainText() == "Sagen kort fortalt"


def shown_lines(desk: Desk) -> list[str]:
    """The lines below the decision, each with where it comes from."""
    absence = desk.cards[0]._absence
    assert absence is not None
    rows = absence.rows if absence.isVisible() else ()
    return [f"{row.text.text()} ({row.source.text()})" for row in rows]


def first_line(desk: Desk) -> LineRow:
    absence = desk.cards[0]._absence
    assert absence is not None
    return absence.rows[0]


def test_the_absent_stand_below_the_decision(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A", "Down", "U")
    assert shown_lines(desk) == [
        "Afbud: Asta Bruun (indsættes automatisk)",
        "Fraværende uden afbud: Bo Dahl (indsættes automatisk)",
    ]
    desk.press("M", "Up", "M")
    assert shown_lines(desk) == []


def test_a_line_is_put_in_words_by_hand_and_taken_back(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    first_line(desk).reword.setFocus()
    desk.press("Return")
    assert desk.focus == "Linjens ordlyd"
    desk.write("Asta var i Rom.\n")
    assert shown_lines(desk) == ["Asta var i Rom. (skrevet i hånden)"]
    (wording,) = desk.stored_item.line_wordings
    assert wording == LineWording("apology", "Asta var i Rom.")
    assert QApplication.focusWidget() is first_line(desk).reword
    desk.press("Ctrl+PgDown")
    assert shown_lines(desk) == ["Afbud: Asta Bruun (indsættes automatisk)"]
    desk.press("Ctrl+PgUp")
    first_line(desk).follow.setFocus()
    desk.press("Return")
    assert shown_lines(desk) == ["Afbud: Asta Bruun (indsættes automatisk)"]
    assert desk.stored_item.line_wordings == ()


def test_the_words_of_a_line_are_stored_while_they_are_typed(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    QTest.mouseDClick(first_line(desk).text, Qt.MouseButton.LeftButton)
    desk.write("Asta")
    desk.wait(lambda: desk.stored_item.line_wordings)
    assert desk.focus == "Linjens ordlyd"
    desk.write(" mangler")
    desk.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert shown_lines(desk) == ["Asta mangler (skrevet i hånden)"]


def test_words_that_are_taken_away_bring_the_line_back(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    first_line(desk).edit()
    desk.write("Væk\n")
    first_line(desk).edit()
    desk.press("Backspace", "Return")
    assert shown_lines(desk) == ["Afbud: Asta Bruun (indsættes automatisk)"]
    first_line(desk).edit()
    desk.write("x")
    desk.press("Esc")
    assert shown_lines(desk) == ["Afbud: Asta Bruun (indsættes automatisk)"]


def test_a_line_that_is_gone_when_its_words_are_leaves_nothing(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    first_line(desk).edit()
    desk.write("Væk\n")
    desk.press("Ctrl+Shift+F", "M")
    assert shown_lines(desk) == ["Væk (skrevet i hånden)"]
    first_line(desk).edit()
    desk.press("Backspace", "Return")
    assert shown_lines(desk) == []


def test_the_sentence_of_an_event_is_worded_too(at_meeting: Desk) -> None:
    desk = at_meeting
    asta = desk.secretariat.attendance.participants(desk.meeting_id)[0].person.id
    item = desk.stored_item.id
    event = EventDraft(EventKind.LEFT, None, item, Phase.AFTER, asta)
    desk.bridge.do(desk.secretariat.live.add_event, desk.meeting_id, event)
    assert shown_lines(desk) == ["Asta Bruun forlod mødet efter punkt 1. (indsættes automatisk)"]
    first_line(desk).edit()
    desk.write("Asta gik.\n")
    assert shown_lines(desk) == ["Asta gik. (skrevet i hånden)"]
    (stored,) = desk.secretariat.live.events(desk.meeting_id)
    assert stored.wording == "Asta gik."


def test_lines_of_approved_minutes_are_only_read(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+F", "A")
    desk.bridge.do(desk.secretariat.record.set_state, desk.meeting_id, MeetingState.APPROVED)
    line = first_line(desk)
    assert not line.reword.isVisible()
    line.edit()
    assert not line.is_editing


def test_only_the_card_with_the_cursor_is_marked(at_meeting: Desk) -> None:
    desk = at_meeting
    add_section(desk, "Sagsfremstilling")
    assert [c.property("active") for c in desk.cards] == [False, True]
    desk.press("Ctrl+Return")
    assert [c.property("active") for c in desk.cards] == [True, False]
    desk.press("F6")
    assert [c.property("active") for c in desk.cards] == [False, False]


def test_previous_and_next_by_the_buttons(at_meeting: Desk) -> None:
    desk = at_meeting
    for name, title in (("Næste", "Trafik"), ("Næste", "Eventuelt"), ("Forrige", "Trafik")):
        button = next(
            b
            for b in desk.editor.findChildren(type(desk.cards[0].more))
            if b.accessibleName().startswith(name)
        )
        desk.click(button)
        assert desk.editor.title.text() == title


# --- history ----------------------------------------------------------------------------------


def history_row(desk: Desk) -> HistoryRow:
    (row,) = desk.editor.findChildren(HistoryRow)
    return row


def add_history(desk: Desk) -> HistoryRow:
    menu = desk.editor.add_section_button.menu()
    assert menu is not None
    desk.choose(menu, "Sagens forløb")
    return history_row(desk)


def test_a_history_entry_is_filled_in(at_meeting: Desk) -> None:
    desk = at_meeting
    row = add_history(desk)
    assert row.date.hasFocus()
    desk.write("04/06/2026")
    desk.press("Tab", "Ctrl+A")
    desk.write("Økonomiudvalget ")
    desk.wait(lambda: desk.stored_item.history[0].body == "Økonomiudvalget")
    desk.write("i Havneby")
    desk.click(row.decision)
    desk.write("Anbefales ")
    desk.wait(lambda: desk.stored_item.history[0].decision.blocks)
    desk.write("godkendt.")
    desk.click(row.absent)
    desk.write("Kim Lund\n")
    desk.click(row.released)
    (entry,) = desk.stored_item.history
    assert entry.date.isoformat() == "2026-06-04"
    assert entry.body == "Økonomiudvalget i Havneby"
    assert plain_lines(entry.decision) == ["Anbefales godkendt."]
    assert (entry.absent, entry.released) == ("Kim Lund", False)


def test_a_date_half_typed_is_not_scolded_and_keeps_nothing_else_back(at_meeting: Desk) -> None:
    desk = at_meeting
    row = add_history(desk)
    desk.write("4/6")
    desk.wait(lambda: row.date.property("invalid"))
    assert desk.notice == ""
    desk.click(row.decision)
    assert desk.notice == "Skriv datoen som dag/måned/år, for eksempel 04/06/2026."
    desk.write("Godkendt.")
    desk.press("Ctrl+PgDown", "Ctrl+PgUp")
    (entry,) = desk.stored_item.history
    assert plain_lines(entry.decision) == ["Godkendt."]
    assert history_row(desk).date.text() == "22/11/2026"


def test_history_entries_are_ordered_and_deleted(at_meeting: Desk) -> None:
    desk = at_meeting
    add_history(desk)
    card = desk.editor.findChild(HistoryCard)
    assert isinstance(card, HistoryCard)
    desk.click_button("+ Behandling")
    first, second = (row.entry.id for row in card._rows)
    menu = card._rows[1].more.menu()
    assert menu is not None
    desk.choose(menu, "Flyt op")
    assert [row.entry.id for row in card._rows] == [second, first]
    menu = card._rows[0].more.menu()
    assert menu is not None
    desk.choose(menu, "Slet behandlingen")
    assert [row.entry.id for row in card._rows] == [first]
    desk.press("Ctrl+Z")
    assert len(desk.stored_item.history) == 2


# --- attachments ------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Oversigt.pdf"
    file.write_bytes(b"%PDF-" + b"x" * 12_000)
    return file


def open_attachments(desk: Desk) -> AttachmentsCard:
    menu = desk.editor.add_section_button.menu()
    assert menu is not None
    desk.choose(menu, "Bilag")
    return attachments_card(desk)


def attachments_card(desk: Desk) -> AttachmentsCard:
    (card,) = (c for c in desk.editor.findChildren(AttachmentsCard) if c.isVisible())
    return card


def rows(card: AttachmentsCard) -> list[AttachmentRow]:
    return card._rows


def test_a_file_is_attached_named_opened_and_saved(
    at_meeting: Desk, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = at_meeting
    opened: list[Path] = []
    copy = tmp_path / "kopi.pdf"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(copy), ""))
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    open_attachments(desk)
    desk.click_button("+ Fil …")
    card = attachments_card(desk)
    (row,) = rows(card)
    assert (row.title.text(), row.file_button.text()) == ("Oversigt", "PDF · 12 kB")
    desk.click(row.title)
    desk.press("End")
    desk.write(" over budget\n")
    assert desk.stored_item.attachments[0].title == "Oversigt over budget"
    desk.click(row.file_button)
    assert opened[0].read_bytes() == file.read_bytes()
    menu = row.more.menu()
    assert menu is not None
    desk.choose(menu, "Gem en kopi …")
    assert copy.read_bytes() == file.read_bytes()
    assert desk.notice == f"Bilaget er gemt: {copy}"


def test_files_are_dropped_and_titles_ordered_and_deleted(at_meeting: Desk, file: Path) -> None:
    desk = at_meeting
    card = open_attachments(desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://havneby.dk")])
    card.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    desk.click_button("+ Titel uden fil")
    desk.write("Kort over ruten\n")
    card = attachments_card(desk)
    assert [row.title.text() for row in rows(card)] == ["Oversigt", "Kort over ruten"]
    assert rows(card)[1].no_file.isVisible()
    menu = rows(card)[1].more.menu()
    assert menu is not None
    desk.choose(menu, "Flyt op")
    assert [a.title for a in desk.stored_item.attachments] == ["Kort over ruten", "Oversigt"]
    menu = rows(card)[0].more.menu()
    assert menu is not None
    desk.choose(menu, "Slet bilaget")
    assert [a.title for a in desk.stored_item.attachments] == ["Oversigt"]


def test_a_file_that_is_gone_is_told_of(at_meeting: Desk, file: Path) -> None:
    desk = at_meeting
    file.unlink()
    open_attachments(desk).add_file(file)
    assert "Oversigt.pdf" in desk.notice
    assert not desk.stored_item.attachments


# --- what Word puts on the clipboard ------------------------------------------------------------

FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal {font-family:"Calibri",sans-serif;}</style></head><body><!--StartFragment-->
<p class=MsoNormal><span style='color:red;font-size:22.0pt'>Rådet besluttede</span>, se
<a href="https://www.example.dk/plan"><b>planen</b></a>:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>
en rampe<o:p></o:p></p>
<table><tr><td>Hvem</td><td>Hvornår</td></tr><tr><td>Forvaltningen</td><td>maj</td></tr></table>
<!--EndFragment--></body></html>"""


def test_a_text_from_word_keeps_its_list_link_and_table_and_drops_its_looks(
    at_meeting: Desk,
) -> None:
    desk = at_meeting
    data = QMimeData()
    data.setHtml(FROM_WORD)
    data.setText("Rådet besluttede")
    QApplication.clipboard().setMimeData(data)
    desk.press("Ctrl+Return", "Ctrl+V")
    desk.editor.settle()
    assert serialize(desk.stored_item.decision.body) == (
        "Rådet besluttede, se [**planen**](<https://www.example.dk/plan>):\n\n"
        "- en rampe\n\n"
        "| Hvem | Hvornår |\n| --- | --- |\n| Forvaltningen | maj |"
    )

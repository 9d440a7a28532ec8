"""The preview: the real pages of the meeting's documents, and printing them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records import AttendanceStatus, DocumentKind
from models.secretariat.documents import Documents
from tests.fixtures.desk import Desk
from tests.fixtures.pdf import page_texts
from tests.qt.test_page_view import pdf
from ui.preview import printing
from ui.preview.page_view import Fit
from ui.preview.pdf_pages import PdfPages
from ui.preview.preview_pane import PreviewPane


def settled(desk: Desk) -> PreviewPane:
    """The preview, when it shows all that was written."""
    pane = desk.view.preview
    desk.wait(lambda: pane.is_current, timeout=20_000)
    QApplication.processEvents()
    return pane


def shown_text(pane: PreviewPane) -> list[str]:
    """The text of each page that is shown."""
    return page_texts(pane._content)


@pytest.fixture
def previewing(at_meeting: Desk) -> Desk:
    """At a meeting of three items, with the preview beside the editor."""
    at_meeting.press("F8")
    settled(at_meeting)
    return at_meeting


# --- beside the editor and in its place ---


def test_f8_shows_the_document_beside_the_editor_and_takes_it_away(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return", "F8")
    pane = settled(desk)
    assert pane.isVisible()
    assert desk.editor.isVisible()
    assert desk.focus == "Beslutning"
    assert not desk.view.attendance.isVisible()
    assert desk.window.actions_.preview_beside.isChecked()
    desk.press("F8")
    assert not pane.isVisible()
    assert desk.view.attendance.isVisible()
    assert desk.focus == "Beslutning"
    assert not desk.window.actions_.preview_beside.isChecked()


def test_shift_f8_gives_it_the_whole_width_and_escape_closes_it(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Shift+F8")
    pane = settled(desk)
    assert desk.window.actions_.preview_full.isChecked()
    assert not desk.editor.isVisible()
    assert desk.view.agenda.isVisible()
    assert pane.pages.hasFocus()
    desk.press("Esc")
    assert not pane.isVisible()
    assert desk.editor.isVisible()
    assert desk.focus == "Dagsorden"


def test_writing_calls_the_editor_back_beside_it(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Shift+F8")
    desk.press("Ctrl+Return")
    assert desk.editor.isVisible()
    assert desk.view.preview.isVisible()
    assert desk.focus == "Beslutning"


def test_there_is_room_for_the_editor_on_a_small_screen(previewing: Desk) -> None:
    desk = previewing
    desk.window.resize(1366, 768)
    desk.press("F8", "F8")
    assert not desk.view.meetings.isVisible()
    assert min(desk.view.inner_split.sizes()[1:]) > 400
    desk.press("F8")
    assert desk.view.meetings.isVisible()
    assert desk.view.meetings.width() > 200


def test_f6_goes_to_the_pages_too(previewing: Desk) -> None:
    desk = previewing
    desk.view.agenda.list.setFocus()
    desk.press("F6")
    assert desk.focus == "Beslutning"
    desk.press("F6")
    assert desk.view.preview.pages.hasFocus()


def test_the_panes_are_remembered_as_they_are_without_it(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.resize(1366, 768)
    desk.view.inner_split.setSizes([230, 570])  # otherwise than they are at first
    before = desk.view.split.sizes(), desk.view.inner_split.sizes()[:2]
    desk.press("F8")
    desk.get_up()
    desk.sit_down()
    desk.window.resize(1366, 768)  # the screen of the tests is no wider than 800
    assert (desk.view.split.sizes(), desk.view.inner_split.sizes()[:2]) == before


def test_a_panel_covers_the_preview_and_gives_it_back(previewing: Desk) -> None:
    desk = previewing
    desk.press("Ctrl+N")
    assert not desk.view.preview.isVisible()
    assert not desk.window.actions_.larger.isEnabled()
    desk.press("Esc")
    assert desk.view.preview.isVisible()
    assert not desk.view.attendance.isVisible()


# --- following what is written ---


def test_it_shows_the_pdf_that_referent_would_write(previewing: Desk) -> None:
    pages = shown_text(previewing.view.preview)
    assert pages[0].startswith("REFERAT Seniorrådet d. 01-12-2026")
    assert pages[1].startswith("Indholdsfortegnelse")
    assert pages[2].startswith("Punkt 1: Budget")


def test_it_follows_what_is_typed_before_that_is_stored(previewing: Desk) -> None:
    desk = previewing
    desk.press("Ctrl+Return")
    desk.write("Rådet anbefaler")
    desk.wait(lambda: "Rådet anbefaler" in shown_text(desk.view.preview)[2], timeout=20_000)
    settled(desk)
    desk.wait_stored()
    assert "Rådet anbefaler" in shown_text(settled(desk))[2]


def test_it_follows_every_other_change(previewing: Desk) -> None:
    desk = previewing
    person = desk.secretariat.attendance.participants(desk.meeting_id)[0].person
    desk.bridge.do(
        desk.secretariat.attendance.mark, desk.meeting_id, person.id, AttendanceStatus.APOLOGY
    )
    assert f"{person.name} (Afbud)" in shown_text(settled(desk))[0]


def test_nothing_is_made_while_it_is_out_of_sight(previewing: Desk) -> None:
    desk = previewing
    pane = settled(desk)
    desk.press("F8")
    desk.press("Ctrl+Return")
    desk.write("Skjult")
    desk.wait_stored()
    assert not pane.is_current
    assert "Skjult" not in shown_text(pane)[2]
    desk.press("F8")
    assert "Skjult" in shown_text(settled(desk))[2]


def test_it_goes_to_the_page_of_the_item_being_edited(previewing: Desk) -> None:
    desk = previewing
    pane = settled(desk)
    assert pane.pages.accessibleName() == "Side 3 af 5"
    desk.press("Ctrl+PgDown")
    assert pane.pages.accessibleName() == "Side 4 af 5"
    desk.press("Ctrl+PgDown")
    assert pane.pages.current_page == 4


def test_it_goes_along_to_another_meeting(previewing: Desk) -> None:
    desk = previewing
    desk.press("Alt+PgDown")
    pages = shown_text(settled(desk))
    assert pages[2].startswith("Punkt 1: Valg")


def test_without_a_meeting_there_are_no_pages(previewing: Desk) -> None:
    desk = previewing
    for _meeting in range(2):
        desk.press("Alt+Shift+Del")
    pane = desk.view.preview
    pane._on_change()
    desk.wait(lambda: not pane._timer.isActive(), timeout=5000)
    assert not pane.isVisible()


# --- which document ---


def choose(desk: Desk, kind: DocumentKind) -> PreviewPane:
    pane = desk.view.preview
    pane.kind.set_value(kind)
    pane.kind.chosen.emit(kind)
    return settled(desk)


def test_each_kind_of_document_can_be_chosen(previewing: Desk) -> None:
    desk = previewing
    assert shown_text(choose(desk, DocumentKind.AGENDA))[0].startswith("DAGSORDEN")
    assert shown_text(choose(desk, DocumentKind.SIGNATURES))[0].startswith("UNDERSKRIFTSARK")
    assert "(offentlig" in shown_text(choose(desk, DocumentKind.PUBLIC))[0]


def test_an_excerpt_is_of_the_item_being_edited(previewing: Desk) -> None:
    desk = previewing
    assert "Punkt 1: Budget" in shown_text(choose(desk, DocumentKind.EXCERPT))[0]
    desk.press("Ctrl+PgDown")
    assert "Punkt 2: Trafik" in "".join(shown_text(settled(desk)))


def test_why_there_is_no_document_is_told_in_the_panel(previewing: Desk) -> None:
    desk = previewing
    pane = choose(desk, DocumentKind.SUPPLEMENT)
    assert pane.notice.isVisible()
    assert pane.notice.text.startswith("Der er ingen punkter til en tillægsdagsorden")
    assert pane.pages.page_count == 0
    assert desk.notice == ""
    pane = choose(desk, DocumentKind.MINUTES)
    assert not pane.notice.isVisible()
    assert pane.pages.page_count == 5


def test_what_goes_wrong_in_the_making_is_told_and_tried_again(
    previewing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = previewing

    def fail(*_args: object) -> None:
        raise RuntimeError("no such thing\nat all")

    item_id = desk.secretariat.agenda.of(desk.meeting_id)[0].id
    with monkeypatch.context() as broken:
        broken.setattr(Documents, "render", fail)
        desk.bridge.do(desk.secretariat.agenda.rename_item, item_id, "Et andet navn")
        pane = settled(desk)
    assert pane.notice.text == ("Siderne kunne ikke vises. Teksten er uberørt. (no such thing)")
    desk.bridge.do(desk.secretariat.agenda.rename_item, item_id, "Et tredje navn")
    assert settled(desk).pages.page_count == 5
    assert not pane.notice.isVisible()


def test_what_was_made_for_another_document_is_not_shown(previewing: Desk) -> None:
    desk = previewing
    pane = desk.view.preview
    pane._on_kind_chosen(DocumentKind.MINUTES)
    desk.wait(lambda: pane._background.is_busy)
    pane.kind.set_value(DocumentKind.SIGNATURES)
    pane._on_kind_chosen(DocumentKind.SIGNATURES)
    seen: list[str] = []
    pane.pages.page_changed.connect(lambda _page, _pages: seen.append(shown_text(pane)[0]))
    settled(desk)
    assert shown_text(pane)[0].startswith("UNDERSKRIFTSARK")
    assert not any(text.startswith("REFERAT") for text in seen)


# --- size ---


def test_the_size_is_changed_by_keys_wherever_the_cursor_is(previewing: Desk) -> None:
    desk = previewing
    desk.press("Ctrl+Return")
    pages = desk.view.preview.pages
    before = pages.zoom
    desk.press("Ctrl++")
    assert pages.zoom > before
    desk.press("Ctrl+-", "Ctrl+-")
    assert pages.zoom < before
    desk.press("Ctrl+0")
    assert (pages.fit, pages.zoom) == (Fit.WIDTH, before)
    desk.press("Ctrl+Shift+H")
    assert pages.fit is Fit.PAGE


# --- printing ---


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def printed(qtbot: QtBot, content: bytes, path: Path, first: int = 0, last: int = 0) -> PdfPages:
    """What a printer made of a PDF."""
    pages, printer = PdfPages(content), printer_to(path)
    printing.prepare(printer, pages)
    printer.setFromTo(first, last)
    job = printing.Printing(pages, printer)
    with qtbot.waitSignal(job.finished) as ended:
        job.start()
    assert ended.args == [True]
    return PdfPages(path.read_bytes())


def test_the_paper_gets_the_pages_in_their_own_size(qtbot: QtBot, tmp_path: Path) -> None:
    content = pdf("A", "B")
    found = printed(qtbot, content, tmp_path / "ud.pdf")
    assert len(found) == 2
    assert found.sizes[0].width() == pytest.approx(595, abs=2)
    ours, theirs = PdfPages(content).image(0, 0.5), found.image(0, 0.5)

    def ink(picture: object, x: int) -> bool:
        return any(picture.pixelColor(x, y).lightness() < 200 for y in range(60))  # type: ignore[attr-defined]

    left = next(x for x in range(ours.width()) if ink(ours, x))
    assert next(x for x in range(theirs.width()) if ink(theirs, x)) == pytest.approx(left, abs=2)


def test_some_of_the_pages_can_be_printed(qtbot: QtBot, tmp_path: Path) -> None:
    assert len(printed(qtbot, pdf(*"ABCD"), tmp_path / "ud.pdf", 2, 3)) == 2


def test_broad_pages_are_printed_on_broad_paper() -> None:
    content = pdf("A")
    pages = PdfPages(content)
    pages.sizes = [QSizeF(842, 595)]
    printer = QPrinter()
    printing.prepare(printer, pages)
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert printer.pageLayout().margins() == QMarginsF() or printer.fullPage()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_begin_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    job = printing.Printing(PdfPages(pdf("A")), printer_to(tmp_path / "nej" / "ud.pdf"))
    with qtbot.waitSignal(job.finished) as ended:
        job.start()
    assert ended.args == [False]


def test_ctrl_p_prints_the_document(
    at_meeting: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at_meeting
    target = tmp_path / "ud.pdf"
    monkeypatch.setattr("ui.dialogs.ask_printer", lambda *_args: printer_to(target))
    desk.press("Ctrl+P")
    pane = desk.view.preview
    desk.wait(lambda: "sendt" in pane.notice.text, timeout=20_000)
    assert len(PdfPages(target.read_bytes())) == 5
    target.unlink()
    desk.press("Ctrl+P")  # what is shown already
    desk.wait(target.exists, timeout=20_000)
    desk.wait(lambda: pane._printing is None, timeout=20_000)


def test_the_printing_can_be_stopped(
    previewing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = previewing
    monkeypatch.setattr("ui.dialogs.ask_printer", lambda *_args: printer_to(tmp_path / "ud.pdf"))
    pane = desk.view.preview
    pane.print_pages()
    assert pane._printing is not None
    pane._printing.printed.connect(
        lambda _page, _pages: desk.click_button("Annullér"), Qt.ConnectionType.SingleShotConnection
    )
    desk.wait(lambda: pane.notice.text == "Udskriften er stoppet.")
    pane._cancel_printing()  # once more does no harm


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_fails_is_told_of(
    previewing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "nej" / "ud.pdf"
    monkeypatch.setattr("ui.dialogs.ask_printer", lambda *_args: printer_to(nowhere))
    previewing.press("Ctrl+P")
    assert previewing.view.preview.notice.text.startswith("Dokumentet blev ikke udskrevet.")


def test_one_can_think_better_of_printing(
    previewing: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def refuse(dialog: QPrintDialog) -> int:
        asked.append(dialog.maxPage())
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    previewing.press("Ctrl+P")
    assert asked == [5]
    assert not previewing.view.preview.notice.isVisible()


def test_printing_waits_for_the_newest_pages(
    previewing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = previewing
    target = tmp_path / "ud.pdf"
    monkeypatch.setattr("ui.dialogs.ask_printer", lambda *_args: printer_to(target))
    desk.press("Ctrl+Return")
    desk.write("Nyeste")
    desk.press("Ctrl+P")
    pane = desk.view.preview
    desk.wait(target.exists, timeout=20_000)
    desk.wait(lambda: pane._printing is None, timeout=20_000)
    assert "Nyeste" in shown_text(pane)[2]

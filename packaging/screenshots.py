"""Take the pictures of README and manual: `make screenshots`.

The real window on the sample, without a screen, at a fixed time: the same code gives the same
pictures where the same fonts are. The picture of an exported referat needs LibreOffice; without
it the old one stays. With names on the command line only those pictures are written.
"""

import datetime as dt
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import docx  # noqa: E402
from docx.document import Document as WordDocument  # noqa: E402
from docx.oxml.ns import qn  # noqa: E402
from docx.shared import Pt, RGBColor  # noqa: E402
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPixmap,
)
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget  # noqa: E402

from models.export import compose, plain_text  # noqa: E402
from models.export.office import find_office, to_pdf  # noqa: E402
from models.export.pdf import pdf_bytes  # noqa: E402
from models.export.word import word_bytes  # noqa: E402
from models.pagination import Pagination  # noqa: E402
from models.records import (  # noqa: E402
    AgendaItem,
    AttendanceStatus,
    Council,
    CouncilId,
    CouncilTemplate,
    DocumentKind,
    FileFormat,
    MeetingId,
    MeetingState,
    PersonId,
    Phase,
    Place,
    TemplateStyle,
)
from models.search import Query  # noqa: E402
from models.secretariat import Secretariat  # noqa: E402
from models.text import parse, serialize  # noqa: E402
from ui.application import make_application, speak  # noqa: E402
from ui.archive.archive_panel import ArchivePanel  # noqa: E402
from ui.bridge import Bridge  # noqa: E402
from ui.control.control_panel import ControlPanel  # noqa: E402
from ui.documents.compare_panel import ComparePanel  # noqa: E402
from ui.documents.kept_panel import KeptPanel  # noqa: E402
from ui.imports.import_view import ImportView  # noqa: E402
from ui.line_counter import LineCounter  # noqa: E402
from ui.live.reading_panel import ReadingPanel  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.people.people_view import PeopleView  # noqa: E402
from ui.preview.pdf_pages import PdfPages  # noqa: E402
from ui.search.search_view import SearchView  # noqa: E402
from ui.settings.council_panel import CouncilPanel  # noqa: E402
from ui.settings.template_panel import TemplatePanel  # noqa: E402
from ui.status_bar import StatusBar  # noqa: E402
from ui.terms.new_term_panel import NewTermPanel  # noqa: E402
from ui.theme import apply_theme, change_look  # noqa: E402
from ui.votes.note_panel import NotePanel  # noqa: E402
from ui.votes.vote_panel import VotePanel  # noqa: E402

PICTURES = ROOT / "docs" / "screenshots"
NOW = dt.datetime(2026, 11, 22, 17, 42, 8)
SIZE = (1366, 768)
FONTS = ["Noto Sans", "DejaVu Sans"]  # the usual ones of a Linux desktop, and of a bare Debian
MEETING, ITEM = dt.date(2026, 11, 5), "26"  # a draft: what is approved is locked
LEFT_OVER = "7", dt.date(2026, 10, 27)  # an item that was postponed
CLOSED_MEETING, CLOSED_ITEM = dt.date(2025, 11, 25), "3"  # of the other council, and published
WRITTEN = dt.datetime(2026, 11, 5, 16, 58, 31)  # when the sample was stored
APPROVED = dt.datetime(2026, 11, 19, 9, 12)
LIVE_MEETING = dt.date(2026, 12, 10)  # is held in the pictures of the live view
LIVE_NOW = dt.time(17, 42, 8)
MARKED = {"Samira Haddad": AttendanceStatus.UNEXCUSED, "Amira Holm": AttendanceStatus.APOLOGY}
LATE = "Jonas Krag"
GUEST = "Sanne Holt, sundhedsplejerske"
LIVE_TEXTS = (
    "Dagsordenen blev godkendt.",
    "Taget til efterretning.",
    "Rådet drøftede oplægget og tog det til efterretning.",
    """\
Rådet drøftede forslaget til fordeling af midlerne.

- Fællesskabsdagen beholder sit beløb, også selv om der søges fonde.
- Oversættelse og tolkning følges op efter det første halvår.""",
)
MOTION = "at ungepanelet får 8.000 kr., som tages fra oplæg og kurser"
AGAINST, ABSTAINED = ("Lone Egeskov", "Ngozi Eze", "Per Lund"), ("Bo Thygesen",)
READ = "25"  # the item of MEETING that is shown being read aloud
# Days before the sample's first, and whose minutes are taken for those of them.
OLD_MEETINGS = {
    dt.date(2025, 1, 23): dt.date(2023, 11, 16),
    dt.date(2025, 5, 8): dt.date(2024, 3, 14),
}
OLD_MEETING = dt.date(2024, 11, 21)
ASKED = 2  # its place among the old files
MISSPELT = "Zofia Wiśniewska", "Zofia Wisniewska"
EXACT = 96  # colours kept as they are
PAGES = (1, 2, 6)  # of the exported referat: head, contents, the item
PAGE_SCALE = 0.75  # pixels to a point
STAYS_AWAY = "Samira Haddad"  # from three meetings in a row
ABSENT = "Lone Egeskov"  # from that meeting
MEMBERS = """\
Eva Holm, forperson, Idrætsforeningen Fremad
Ib Lund, næstforperson, Havneby Menighedsråd
Lis Bro, medlem, Boligforeningen Søparken
Kaj Dam, suppleant for Lis Bro"""
# A new council of Grønderup Seniorråd: the place of the member who stops, and those who are new.
STOPS = 3
NEW_MEMBERS = """\
Ida Kvist, medlem, Ældre Sagen
Poul Dahl, medlem, Faglige Seniorer"""
CASE_MEETING, CASE = dt.date(2026, 12, 1), "25-009731"  # treated twice before
SHOWN_FOLDER = "/home/vibeke/Dokumenter"  # where the picture says that the archive lies
DRAFTS = {
    dt.time(17, 21, 12): "Rådet støtter handleplanen.",
    dt.time(17, 26, 40): (
        "Rådet støtter handleplanen og har følgende bemærkninger:\n\n"
        "1. Målet for praktikforløb er sat til 40 procent.\n"
        "2. Indsatsen for kvinder bør have sin egen linje."
    ),
}
# What is wrong in the meeting that Kontrol is shown with: by item, the words and what becomes
# of them.
DEFECTS = (
    ("24", "Forpersonen orienterede om:", "Lone Egeskov orienterede om:"),
    ("25", "Rådet drøftede evalueringen", "Rådet drøftede evalueringen (bilag 3)"),
    ("27", "Rikke Sand fortalte", "Rikke Sandt fortalte"),
    ("28", "Sekretæren sender", "Ulla Friis (010203-0405) er sygemeldt. Sekretæren sender"),
)
WAVED = "»bilag 3«", "Bilaget blev delt ud på mødet"
# What was changed in Word, and what it became; a paragraph that became "" is gone.
CHANGES = {
    "Der kom omkring 700 gæster.": "Der kom omkring 650 gæster.",
    "at slutte kl. 15 i stedet for kl. 16": "at slutte kl. 15.30 i stedet for kl. 16",
    "Rådet noterede med glæde, at anbefalingen om lokaler er blevet fulgt.": "",
}
CORRECTION = "Der kom omkring 650 gæster. Det rigtige tal blev talt op efter mødet."


@dataclass
class Clock:
    """The time, until it is set to another."""

    now: dt.datetime

    def __call__(self) -> dt.datetime:
        return self.now


class Studio:
    """A window on a data file of its own, and its pictures."""

    def __init__(self, app: QApplication, folder: Path, *, sample: bool) -> None:
        self._app = app
        self.clock = Clock(WRITTEN)
        pagination = Pagination(LineCounter)
        file = folder / "Referent.db"
        self.secretariat = Secretariat.open(file, self.clock, pagination=pagination)
        if sample:
            self.secretariat.open_sample()
        self.clock.now = NOW
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(Bridge(self.secretariat), settings)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.wait()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.wait()
        self.secretariat.close()

    def wait(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window do what it has to, at least until `until` holds."""
        end = time.monotonic() + 60
        for turn in range(1_000_000):
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a real loop does
            if turn > 10 and until():
                return
            if time.monotonic() > end:
                break
            time.sleep(0.005)  # what is made beside the window needs the processor, too
        raise TimeoutError

    def save(self, name: str, menu: QMenu | None = None) -> None:
        """Write the window's picture, with an open menu on it."""
        self._show_time()
        self.wait()
        picture = self.window.grab()
        if menu:
            painter = QPainter(picture)
            painter.drawPixmap(self.window.mapFromGlobal(menu.pos()), menu.grab())
            painter.end()
        write(name, picture)

    def _show_time(self) -> None:
        status = self.window.statusBar()
        assert isinstance(status, StatusBar)
        if self.secretariat.councils.all():
            status.show_stored(self.clock.now)

    # --- places in the sample ---

    @property
    def panel(self) -> QWidget:
        """The panel that is open."""
        panel = self.window.meetings_view.panel
        assert panel
        return panel

    def council(self) -> CouncilId:
        return self.secretariat.councils.all()[0].id

    def meeting(self, date: dt.date = MEETING) -> MeetingId:
        return next(
            summary.meeting.id
            for council in self.secretariat.councils.all()
            for summary in self.secretariat.meetings.of(council.id)
            if summary.meeting.date == date
        )

    def item(self, number: str = ITEM, date: dt.date = MEETING) -> AgendaItem:
        agenda = self.secretariat.agenda.of(self.meeting(date))
        return self.secretariat.agenda.item(
            next(item.id for item in agenda if item.number == number)
        )

    def go_to(self, number: str = ITEM, date: dt.date = MEETING) -> None:
        meeting = self.secretariat.meetings.get(self.meeting(date))
        place = Place(meeting.council_id, meeting.id, self.item(number, date).id)
        self.window.meetings_view.go_to(place)
        self.wait()

    def go_to_item(self) -> None:
        self.go_to()
        self.window.meetings_view.editor.focus_decision()
        self.wait()

    def show_last(self) -> None:
        """Let the end of the item be in sight."""
        self.wait()
        area = self.window.meetings_view.editor.findChild(QScrollArea)
        assert area
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def write(name: str, picture: QPixmap | QImage) -> None:
    """Write a picture to docs/screenshots, in 256 colours: a third of the size."""
    if name not in (sys.argv[1:] or [name]):
        return
    image = picture if isinstance(picture, QImage) else picture.toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    target = PICTURES / f"{name}.png"
    small = image.convertToFormat(QImage.Format.Format_Indexed8, few_colours(image))
    small.save(str(target), quality=0)  # packed as tightly as can be
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1000} kB")


def few_colours(image: QImage) -> list[int]:
    """256 colours that show the picture well: the commonest, then one of each hue and shade."""
    counted = Counter(memoryview(image.constBits()).cast("I")).most_common()
    common = [colour for colour, _count in counted[:EXACT]]
    others: dict[int, int] = {}
    for colour, _count in counted[EXACT:]:
        others.setdefault(colour & 0xF0F0F0, colour)
    return [*common, *others.values()][:256]


# --- the pictures ---------------------------------------------------------------------------


def take_empty(studio: Studio) -> None:
    """A new data file: the start page, and setting up a council."""
    studio.window.meetings_view.start_page.create_button.setFocus()
    studio.save("start")
    studio.window.new_council()
    panel = studio.panel
    assert isinstance(panel, CouncilPanel)
    assert panel.members
    panel.name.setText("Havneby Ældreråd")
    panel.municipality.setText("Havneby")
    panel.members.box.setPlainText(MEMBERS)
    studio.save("council")


def take_main(studio: Studio, name: str) -> None:
    """The three-part window in the middle of the minutes."""
    studio.go_to_item()
    studio.save(name)


def take_attendance(studio: Studio) -> None:
    """The substitutes offered for someone absent, and the field for a guest."""
    secretariat, meeting = studio.secretariat, studio.meeting()
    people = [p.person for p in secretariat.attendance.participants(meeting)]
    absent = next(person for person in people if person.name == ABSENT)
    # Once present, and the substitute has gone again.
    secretariat.attendance.mark(meeting, absent.id, AttendanceStatus.PRESENT)
    secretariat.attendance.mark(meeting, absent.id, AttendanceStatus.APOLOGY)
    studio.go_to_item()
    attendance = studio.window.meetings_view.attendance
    attendance.show_meeting(meeting)
    attendance.choose_person(absent.id)
    attendance.ask_guest()
    attendance.guest_name.setText("Ewa Dąbrowska, sprogkonsulent")
    attendance.list.setFocus()
    attendance.ask_substitute()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    studio.save("attendance", menu)
    menu.close()
    attendance.guest_name.clear()
    attendance.guest_name.hide()
    secretariat.undo()
    secretariat.undo()


def take_absence(studio: Studio) -> None:
    """Who came to which meetings, over two years."""
    from ui.absence.absence_view import Period

    studio.window.show_absence()
    view = studio.window._absence_view
    assert view is not None
    view.period.set_value(Period.ALL)
    view.show_person(next(p.id for p in studio.secretariat.people.all() if p.name == STAYS_AWAY))
    studio.save("absence")
    view.close_person()
    studio.window.show_meetings()


def take_overview(studio: Studio) -> None:
    """A council at a glance."""
    studio.window.show_overview()
    studio.save("overview")
    studio.window.show_meetings()


def take_earlier(studio: Studio) -> None:
    """Where an item's case was treated before."""
    agenda = studio.secretariat.agenda.of(studio.meeting(CASE_MEETING))
    item = next(i for i in agenda if studio.secretariat.agenda.item(i.id).case_number == CASE)
    for entry in studio.secretariat.agenda.item(item.id).history:  # written by hand
        studio.secretariat.case_history.delete(entry.id)
    first = studio.secretariat.cases.earlier(item.id)[0].treatment
    studio.secretariat.cases.take(item.id, [first.item_id])
    studio.go_to(item.number, CASE_MEETING)
    view = studio.window.meetings_view
    view.editor.earlier.rows[0].line.setFocus()
    studio.show_last()
    studio.save("earlier")


def take_new_term(studio: Studio) -> None:
    """A new council after an election."""
    studio.go_to(CLOSED_ITEM, CLOSED_MEETING)
    studio.window.new_term()
    panel = studio.panel
    assert isinstance(panel, NewTermPanel)
    panel.added.box.setPlainText(NEW_MEMBERS)
    tree = panel.members.tree
    tree.setCurrentIndex(tree.model().index(STOPS, 0))
    panel.members.toggle()
    tree.setFocus()
    studio.save("term")
    studio.window.meetings_view.close_panel()


def take_archive(studio: Studio, folder: Path) -> None:
    """A council that was written to a folder."""
    studio.go_to()
    studio.window.actions_.archive.trigger()
    panel = studio.panel
    assert isinstance(panel, ArchivePanel)
    panel._choose_folder = lambda _before: folder
    panel.accept()
    studio.wait(until=lambda: panel.folder is not None)
    panel.state.setText(panel.state.text().replace(str(folder), SHOWN_FOLDER))
    studio.save("archive")
    studio.window.meetings_view.close_panel()


def take_revisions(studio: Studio) -> None:
    """The earlier texts of a decision."""
    decision = studio.item().decision
    for written, text in DRAFTS.items():
        studio.clock.now = dt.datetime.combine(MEETING, written)
        studio.secretariat.sections.write(decision.id, parse(text))
    studio.clock.now = dt.datetime.combine(MEETING, dt.time(17, 32, 5))
    studio.secretariat.sections.write(decision.id, decision.body)
    studio.clock.now = NOW
    studio.go_to_item()
    studio.window.show_revisions(decision.id)
    studio.save("revisions")


def take_panels(studio: Studio) -> None:
    """New meeting, with what an earlier one left over, and the people."""
    studio.go_to(*LEFT_OVER)
    studio.window.new_meeting()
    studio.save("meeting")
    studio.window.meetings_view.close_panel()
    studio.window.show_people()
    view = studio.window.views.currentWidget()
    assert isinstance(view, PeopleView)
    view.show_council(studio.council())
    person = next(p for p in studio.secretariat.people.all() if p.name == "Per Lund")
    view.show_person(person.id)
    studio.save("people")
    studio.window.show_meetings()


def take_search(studio: Studio) -> None:
    """What is found while one types, some of it inside other words."""
    studio.window.show_search()
    studio.wait()
    view = studio.window.views.currentWidget()
    assert isinstance(view, SearchView)
    view.ask(Query("bolig"))
    studio.save("search")
    view.left.emit()


# --- while the meeting goes on ---


def hold(studio: Studio) -> None:
    """Hold a meeting as far as its fourth item, and show it live."""
    secretariat, meeting = studio.secretariat, studio.meeting(LIVE_MEETING)
    live = secretariat.live
    items = [item.id for item in secretariat.agenda.of(meeting)]

    def at(hour: int, minute: int, second: int = 0) -> None:
        studio.clock.now = dt.datetime.combine(LIVE_MEETING, dt.time(hour, minute, second))

    def people() -> dict[str, PersonId]:
        return {p.name: p.person.id for p in secretariat.attendance.participants(meeting)}

    at(16, 28)
    here = people()
    for name, status in MARKED.items():
        secretariat.attendance.mark(meeting, here[name], status)
    for person in secretariat.attendance.participants(meeting):
        if person.status is None and person.name != LATE:
            secretariat.attendance.mark(meeting, person.person.id, AttendanceStatus.PRESENT)
    seat = here["Amira Holm"]
    substitute = next(
        p for p in secretariat.attendance.substitutes(meeting, seat) if p.name == "Per Lund"
    )
    secretariat.attendance.choose_substitute(meeting, seat, substitute.id)
    at(16, 32)
    live.start(meeting)
    at(16, 36)
    live.take_up(items[1])
    at(16, 41)
    live.arrive(meeting, here[LATE])
    at(16, 58)
    live.take_up(items[2])
    live.admit_guest(items[2], GUEST)
    at(17, 27)
    live.leave(meeting, here["Olha Koval"], Phase.AFTER)
    at(17, 28)
    live.take_up(items[3])
    live.disqualify(items[3], here["Ulla Friis"], reason="Frivilligcentret søger midlerne.")
    at(LIVE_NOW.hour, LIVE_NOW.minute, LIVE_NOW.second)
    for item, text in zip(items, LIVE_TEXTS, strict=False):
        secretariat.sections.write(secretariat.agenda.item(item).decision.id, parse(text))
    studio.go_to("34", LIVE_MEETING)
    studio.window.show_live()
    studio.wait()


def take_live(studio: Studio) -> None:
    """The live view, the letters of its people, the phrases and its panels."""
    hold(studio)
    view = studio.window.live.view
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    studio.save("live-light")
    change_look(app, "dark")
    studio.save("live-dark")
    change_look(app, "light")

    view.people.ask()
    studio.wait()
    QTest.keyClick(view.people.list, Qt.Key.Key_N)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    view.people.model.show_letters(True)  # as they stood before the letter was pressed
    studio.save("live-people", menu)
    menu.close()
    view.people.model.show_letters(False)
    view.focus_middle()

    card = view.page.card
    assert card is not None
    QTest.keyClicks(card.editor, "\r\r/go")
    studio.save("phrases")
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    for _letter in "/go":
        QTest.keyClick(card.editor, Qt.Key.Key_Backspace)
    take_live_panels(studio)
    studio.window.show_meetings()


def take_live_panels(studio: Studio) -> None:
    """A vote, a view entered in the record, and all that has happened."""
    desk, view = studio.window.live, studio.window.live.view
    desk.vote()
    panel = view.panel
    assert isinstance(panel, VotePanel)
    QTest.keyClicks(panel.motion, MOTION)
    rows = {person.name: place for place, person in enumerate(panel.board.people.rows)}
    for name in AGAINST:
        panel.board.toggled.emit(rows[name])
    for name in ABSTAINED * 2:
        panel.board.toggled.emit(rows[name])
    panel.board.setFocus()
    studio.save("vote")
    panel.accept()
    studio.wait()

    desk.add_note()
    notes = view.panel
    assert isinstance(notes, NotePanel)
    rows = {person.name: place for place, person in enumerate(notes.board.people.rows)}
    for name in ("Lone Egeskov", "Rikke Sand"):
        notes.board.toggled.emit(rows[name])
    notes.text.setFocus()
    QTest.keyClicks(notes.text, "Oplæggene er rådets vigtigste arbejde.")
    studio.save("note")
    view.close_panel()

    desk.show_timeline()
    studio.save("timeline")
    view.close_panel()


def take_tasks(studio: Studio) -> None:
    """The follow-up over all meetings of a council."""
    studio.go_to("27")
    studio.window.show_tasks()
    studio.save("tasks")
    studio.window.show_meetings()


def take_reading(studio: Studio) -> None:
    """A decision in large letters."""
    studio.go_to(READ)
    studio.window.live.read_aloud()
    panel = studio.panel
    assert isinstance(panel, ReadingPanel)
    while panel.shown and not panel.shown.heading.startswith(f"Punkt {READ}"):
        panel.accept()
    studio.save("reading")
    studio.window.meetings_view.close_panel()


def take_import(studio: Studio, folder: Path) -> None:
    """Old minutes of three kinds: some ready, one with a name to ask of, others not to be read."""
    os.chdir(folder)
    files = old_files(studio, Path("Gamle referater"))
    studio.window.import_minutes()
    view = studio.window.views.currentWidget()
    assert isinstance(view, ImportView)
    view.add(files)  # by names that are the same each time, for what is told of them
    studio.wait(until=lambda: not view.is_busy and len(view.review.entries) == len(files))
    asked = next(entry for entry in view.review.entries if entry.path == files[ASKED])
    view.list.setCurrentIndex(view.model.index(view.model.row_of(asked)))
    studio.wait(until=lambda: bool(view.page.source.toPlainText()))
    view.page.setFocus()
    studio.save("import")
    view.left.emit()


def old_files(studio: Studio, folder: Path) -> list[Path]:
    """Files as a council may have them, by their names."""
    folder.mkdir()
    for source, date in OLD_MEETINGS.items():
        minutes = studio.secretariat.minutes(studio.meeting(source))
        document = compose(replace(minutes, meeting=replace(minutes.meeting, date=date)))
        content = word_bytes(document, [3] * len(document.items), created=NOW)
        (folder / f"Referat {date}.docx").write_bytes(content)
    minutes = studio.secretariat.minutes(studio.meeting(dt.date(2025, 9, 18)))
    document = compose(replace(minutes, meeting=replace(minutes.meeting, date=OLD_MEETING)))
    text = plain_text(document).replace(*MISSPELT)
    (folder / f"Referat {OLD_MEETING}.txt").write_text(text, encoding="utf-8")
    minutes = studio.secretariat.minutes(studio.meeting())
    (folder / f"Referat {MEETING}.pdf").write_bytes(pdf_bytes(compose(minutes), created=NOW))
    writer = QPdfWriter(str(folder / "Skannet 2021.pdf"))
    painter = QPainter(writer)
    page = QPixmap(200, 280)
    page.fill(QColor("#EEEEEE"))
    painter.drawPixmap(0, 0, page)
    painter.end()
    return sorted(folder.iterdir())


def take_export(studio: Studio) -> None:
    """The choice of document and format."""
    studio.go_to_item()
    studio.window.documents.export()
    studio.save("export")
    studio.window.meetings_view.close_panel()


def take_preview(studio: Studio) -> None:
    """The pages beside the editor."""
    studio.go_to_item()
    view = studio.window.meetings_view
    studio.window.documents.toggle_preview(full=False)
    studio.wait(until=lambda: view.preview.is_current and view.preview.pages.page_count > 0)
    view.editor.focus_decision()
    studio.save("preview")
    view.close_preview()


def take_closed(studio: Studio) -> None:
    """What the public copy says of a closed item."""
    studio.go_to(CLOSED_ITEM, CLOSED_MEETING)
    studio.window.meetings_view.editor.focus_publication()
    studio.show_last()
    studio.save("closed")


def take_control(studio: Studio) -> None:
    """A meeting with things to look at, one of which is all right."""
    for number, words, others in DEFECTS:
        decision = studio.item(number).decision
        text = serialize(decision.body)
        assert words in text, words
        studio.secretariat.sections.write(decision.id, parse(text.replace(words, others)))
    studio.secretariat.sections.write(studio.item("29").decision.id, parse(""))
    control, meeting = studio.secretariat.control, studio.meeting()
    start, word = WAVED
    finding = next(f for f in control.findings(meeting).open if f.sentence.startswith(start))
    control.wave(meeting, finding.fingerprint, word)
    studio.go_to("23")
    studio.window.documents.show_control()
    panel = studio.window.meetings_view.beside
    assert isinstance(panel, ControlPanel)
    studio.wait(until=lambda: panel.model.rowCount() > 1)
    while studio.window.meetings_view.agenda.item_id != studio.item("27").id:
        panel.step(1)
        studio.wait()
    studio.save("control")


def take_compare(studio: Studio, folder: Path) -> None:
    """A file that was changed in Word, before anything of it is taken."""
    file = folder / "Referat Integrationsråd rettet.docx"
    studio.clock.now = dt.datetime(2026, 11, 6, 10, 5)
    studio.secretariat.documents.export(studio.meeting(), file)
    studio.clock.now = NOW
    word = docx.Document(str(file))
    change(word)
    word.save(str(file))
    studio.go_to()
    studio.window.documents.compare_word()
    panel = studio.panel
    assert isinstance(panel, ComparePanel)
    panel.compare(file)
    studio.wait(until=lambda: len(panel.rows) == len(CHANGES))
    panel.rows[0].tick.setChecked(True)
    studio.save("compare")
    studio.window.meetings_view.close_panel()


def change(word: WordDocument) -> None:
    """Change a Word file as someone would by hand."""
    for paragraph in word.paragraphs:
        for before, after in CHANGES.items():
            if before == paragraph.text and not after:
                parent = paragraph._p.getparent()
                assert parent is not None
                parent.remove(paragraph._p)
            elif before in paragraph.text:
                paragraph.text = paragraph.text.replace(before, after)


def take_record(studio: Studio, folder: Path) -> None:
    """Approved minutes with a correction, and all that was made of them."""
    secretariat, meeting = studio.secretariat, studio.meeting()
    documents = secretariat.documents

    def made(day: dt.datetime, kind: DocumentKind, *formats: FileFormat) -> Path:
        studio.clock.now = day
        for form in formats:
            file = folder / documents.file_name(meeting, kind, form)
            documents.export(meeting, file, kind, form)
        return file

    both = FileFormat.WORD, FileFormat.PDF
    made(dt.datetime(2026, 10, 22, 9, 14), DocumentKind.AGENDA, *both)
    made(dt.datetime(2026, 11, 6, 10, 5), DocumentKind.MINUTES, FileFormat.WORD)
    studio.clock.now = APPROVED
    secretariat.record.set_state(meeting, MeetingState.APPROVED)
    file = made(dt.datetime(2026, 11, 19, 9, 20), DocumentKind.MINUTES, *both)
    sheet = made(dt.datetime(2026, 11, 19, 9, 21), DocumentKind.SIGNATURES, FileFormat.PDF)
    made(dt.datetime(2026, 11, 19, 9, 30), DocumentKind.PUBLIC, FileFormat.PDF)
    studio.clock.now = dt.datetime(2026, 11, 20, 8, 40)
    secretariat.record.add_correction(meeting, studio.item("25").id, parse(CORRECTION))
    studio.clock.now = NOW
    studio.go_to("25")
    studio.show_last()
    studio.save("locked")

    signed = sheet.rename(folder / "Underskrifter 2026-11-05.pdf")
    secretariat.kept.add_signed(meeting, signed)
    studio.go_to("25")
    studio.window.documents.show_kept()
    panel = studio.panel
    assert isinstance(panel, KeptPanel)
    panel.verify(file)
    studio.save("documents")
    studio.window.meetings_view.close_panel()


def take_template(studio: Studio, folder: Path) -> None:
    """A council's own template in the panel, and a page of each of Referent's."""
    own = own_template(studio, folder)
    studio.go_to()
    studio.window.documents.choose_template()
    panel = studio.panel
    assert isinstance(panel, TemplatePanel)
    panel.take_file(own)
    studio.wait(until=lambda: panel.accept_button.isEnabled() and panel.pages.page_count > 0)
    studio.save("template")
    studio.window.meetings_view.close_panel()

    templates = studio.secretariat.templates
    layout = studio.secretariat.layouts.get(
        studio.secretariat.councils.get(studio.council()).layout
    )
    styles = TemplateStyle.MODERN, TemplateStyle.CLASSIC
    choices = [*map(CouncilTemplate, styles), templates.read(own)]
    previews = [PdfPages(templates.preview(choice, layout)) for choice in choices]
    write("templates", side_by_side([pages.image(2, PAGE_SCALE) for pages in previews]))


def own_template(studio: Studio, folder: Path) -> Path:
    """A template with letterhead and logo, made of the one to begin with."""
    council: Council = studio.secretariat.councils.get(studio.council())
    file = folder / "Brevpapir.docx"
    studio.secretariat.templates.write_new(file)
    word = docx.Document(str(file))
    line = word.sections[0].header.paragraphs[0]
    line.text = ""
    line.add_run().add_picture(str(logo(folder)), height=Pt(26))
    picture = next(line._p.iter(qn("wp:docPr")))
    picture.set("descr", "Grønderup Kommunes logo")
    line.add_run(f"  {council.name}\t\tGrønderup Kommune · Torvet 1")
    for name in ("Heading 1", "Heading 2", "Title", "TOC Heading"):
        word.styles[name].font.color.rgb = RGBColor(0x1F, 0x6B, 0x4A)
    word.save(str(file))
    return file


def logo(folder: Path) -> Path:
    """A picture of a green leaf."""
    picture = QImage(160, 160, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1F6B4A"))
    leaf = QPainterPath(QPointF(20, 140))
    leaf.quadTo(QPointF(10, 20), QPointF(140, 20))
    leaf.quadTo(QPointF(150, 140), QPointF(20, 140))
    painter.drawPath(leaf)
    painter.setPen(QPen(QColor("white"), 6))
    painter.drawLine(20, 140, 110, 50)
    painter.end()
    file = folder / "logo.png"
    picture.save(str(file))
    return file


def take_pages(studio: Studio, folder: Path) -> None:
    """Some pages of an exported referat, side by side."""
    word = folder / "referat.docx"
    studio.secretariat.documents.export(studio.meeting(), word)
    office = find_office()
    if not office:
        print("LibreOffice is missing: the picture of the pages is left as it was")
        return
    to_pdf([word], office, folder, patience=120)
    pages = PdfPages(word.with_suffix(".pdf").read_bytes())
    write("pages", side_by_side([pages.image(page - 1, PAGE_SCALE) for page in PAGES]))


def side_by_side(pages: list[QImage], gap: int = 14) -> QImage:
    """The pages in a row on a grey ground."""
    width = sum(page.width() + gap for page in pages) + gap
    result = QImage(width, pages[0].height() + 2 * gap, QImage.Format.Format_RGB32)
    result.fill(QColor("#EDEFF2"))
    painter = QPainter(result)
    left = gap
    for page in pages:
        painter.drawImage(QPoint(left, gap), page)
        left += page.width() + gap
    painter.end()
    return result


def main() -> int:
    """Take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="referent-") as folder:
        take_all(application(Path(folder)), Path(folder))
    return 0


def application(folder: Path) -> QApplication:
    """The application object, on a screen that is not there but has room for the window."""
    size = {"x": 0, "y": 0, "width": 1920, "height": 1080}
    screen = {**size, "name": "none", "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    (folder / "screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"
    app = make_application(["referent"])
    speak(app, "da")
    app.setCursorFlashTime(0)  # the cursor stands still
    font = app.font()
    font.setFamilies(FONTS)
    app.setFont(font)
    apply_theme(app, "light")
    return app


def take_all(app: QApplication, folder: Path) -> None:
    """Take every picture; the files made on the way go into `folder`."""
    studio = Studio(app, folder / "empty", sample=False)
    take_empty(studio)
    studio.close()
    studio = Studio(app, folder / "sample", sample=True)
    take_main(studio, "main-light")
    change_look(app, "dark")
    take_main(studio, "main-dark")
    change_look(app, "light")
    take_attendance(studio)
    take_absence(studio)
    take_overview(studio)
    take_earlier(studio)
    take_new_term(studio)
    take_archive(studio, folder)
    take_revisions(studio)
    take_panels(studio)
    take_search(studio)
    take_import(studio, folder)
    take_export(studio)
    take_preview(studio)
    take_template(studio, folder)
    take_closed(studio)
    take_pages(studio, folder)
    studio.close()
    studio = Studio(app, folder / "record", sample=True)
    take_compare(studio, folder)
    take_record(studio, folder)
    studio.close()
    studio = Studio(app, folder / "control", sample=True)
    take_control(studio)
    studio.close()
    studio = Studio(app, folder / "live", sample=True)
    take_tasks(studio)
    take_reading(studio)
    take_live(studio)
    studio.close()


if __name__ == "__main__":
    sys.exit(main())

"""Take the pictures of README and manual: `make screenshots`.

The real window on the sample, without a screen, at a fixed time: the same code gives the same
pictures where the same fonts are. The pictures of an exported referat need LibreOffice and
pdftoppm; without them the old ones stay.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, QSettings  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu  # noqa: E402

from models.export import compose, plain_text  # noqa: E402
from models.records import CouncilId, ItemSummary, MeetingId, Place  # noqa: E402
from models.secretariat import Secretariat  # noqa: E402
from models.text import parse  # noqa: E402
from ui.application import make_application, speak  # noqa: E402
from ui.bridge import Bridge  # noqa: E402
from ui.imports.import_panel import ImportPanel  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.people.people_view import PeopleView  # noqa: E402
from ui.settings.council_panel import CouncilPanel  # noqa: E402
from ui.status_bar import StatusBar  # noqa: E402
from ui.theme import apply_theme, change_look  # noqa: E402
from ui.widgets.fold import Fold  # noqa: E402

PICTURES = ROOT / "docs" / "screenshots"
NOW = dt.datetime(2026, 11, 22, 17, 42, 8)
SIZE = (1366, 768)
FONTS = ["Noto Sans", "DejaVu Sans"]  # the usual ones of a Linux desktop, and of a bare Debian
MEETING, ITEM = dt.date(2026, 6, 4), "12"
WRITTEN = dt.datetime(2026, 6, 4, 16, 58, 31)  # when the sample was stored
OLD_MEETING = dt.date(2024, 11, 21)  # before the sample's first
EXACT = 96  # colours kept as they are
PAGES = (1, 2, 6)  # of the exported referat: head, contents, the item
PAGE_DPI = 54
MEMBERS = """\
Eva Holm, forperson, Idrætsforeningen Fremad
Ib Lund, næstforperson, Havneby Menighedsråd
Lis Bro, medlem, Boligforeningen Søparken
Kaj Dam, suppleant for Lis Bro"""
DRAFTS = (
    (dt.time(17, 1, 12), "Rådet ønsker at inddrage eksterne fagpersoner."),
    (
        dt.time(17, 6, 40),
        "Rådet ønsker at inddrage relevante eksterne fagpersoner.\n\n- Modersmål\n- Sundhed",
    ),
)


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
        self.secretariat = Secretariat.open(folder / "Referent.db", self.clock)
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
        for turn in range(1000):
            self._app.processEvents()
            if turn > 10 and until():
                return
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
        if self.secretariat.councils():
            status.show_stored(NOW)

    # --- places in the sample ---

    def council(self) -> CouncilId:
        return self.secretariat.councils()[0].id

    def meeting(self, date: dt.date) -> MeetingId:
        summaries = self.secretariat.meetings(self.council())
        return next(s.meeting.id for s in summaries if s.meeting.date == date)

    def item(self) -> ItemSummary:
        agenda = self.secretariat.agenda(self.meeting(MEETING))
        return next(item for item in agenda if item.number == ITEM)

    def go_to_item(self) -> None:
        place = Place(self.council(), self.meeting(MEETING), self.item().id)
        self.window.meetings_view.go_to(place)
        self.wait()
        self.window.meetings_view.editor.focus_decision()
        self.wait()


def write(name: str, picture: QPixmap | QImage) -> None:
    """Write a picture to docs/screenshots, in 256 colours: a third of the size."""
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
    panel = studio.window.meetings_view.panel
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
    studio.go_to_item()
    attendance = studio.window.meetings_view.attendance
    names = [p.name for p in studio.secretariat.participants(studio.meeting(MEETING))]
    attendance.focus_list()
    attendance.list.setCurrentIndex(attendance.model.index(names.index("Jonas Krag")))
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


def take_revisions(studio: Studio) -> None:
    """The earlier texts of a decision."""
    decision = studio.secretariat.item(studio.item().id).decision
    for time, text in DRAFTS:
        studio.clock.now = dt.datetime.combine(MEETING, time)
        studio.secretariat.write_section(decision.id, parse(text))
    studio.clock.now = dt.datetime.combine(MEETING, dt.time(17, 12, 5))
    studio.secretariat.write_section(decision.id, decision.body)
    studio.clock.now = NOW
    studio.go_to_item()
    studio.window.show_revisions(decision.id)
    studio.save("revisions")


def take_panels(studio: Studio) -> None:
    """New meeting, and the people."""
    studio.go_to_item()
    studio.window.new_meeting()
    studio.save("meeting")
    studio.window.meetings_view.close_panel()
    studio.window.show_people()
    view = studio.window.views.currentWidget()
    assert isinstance(view, PeopleView)
    view.show_council(studio.council())
    person = next(p for p in studio.secretariat.people() if p.name == "Per Lund")
    view.show_person(person.id)
    studio.save("people")
    studio.window.show_meetings()


def take_import(studio: Studio, folder: Path) -> None:
    """Two files read: one to take, with a line to look at, and one that is there already."""
    minutes = studio.secretariat.minutes(studio.meeting(MEETING))
    old = replace(minutes, meeting=replace(minutes.meeting, date=OLD_MEETING))
    files = [folder / "referat nov 2024.txt", folder / "referat juni 2026.txt"]
    text = plain_text(compose(old)).replace("\n\nAfbud ", "\n\nOrdstyrer Farid Nazari\n\nAfbud ")
    files[0].write_text(text, encoding="utf-8")
    files[1].write_text(plain_text(compose(minutes)), encoding="utf-8")
    studio.window.import_minutes()
    panel = studio.window.meetings_view.panel
    assert isinstance(panel, ImportPanel)
    panel.add_files(files)
    studio.wait(until=panel.choose_button.isEnabled)
    for fold in panel.findChildren(Fold):
        fold.toggle.setChecked(True)
    studio.save("import")


def take_pages(studio: Studio, folder: Path) -> None:
    """Some pages of an exported referat, side by side."""
    word = folder / "referat.docx"
    studio.secretariat.documents.export(studio.meeting(MEETING), word)
    if not (shutil.which("soffice") and shutil.which("pdftoppm")):
        print("LibreOffice or pdftoppm is missing: the picture of the pages is left as it was")
        return
    convert = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless"]
    run(*convert, "--convert-to", "pdf", "--outdir", str(folder), str(word))
    run(
        *("pdftoppm", "-r", str(PAGE_DPI), "-png"),
        *(str(folder / "referat.pdf"), str(folder / "page")),
    )
    pages = sorted(folder.glob("page*.png"))
    write("pages", side_by_side([QImage(str(pages[number - 1])) for number in PAGES]))


def run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


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
    take_revisions(studio)
    take_panels(studio)
    take_import(studio, folder)
    take_pages(studio, folder)
    studio.close()


if __name__ == "__main__":
    sys.exit(main())

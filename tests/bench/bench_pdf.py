"""Making a PDF, beside typst alone; and the preview's whole way from a key to the painted page."""

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median

import typst
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from models.document import Document
from models.export import compose
from models.export.pdf import FONTS, SOURCE, document_json, pdf_bytes
from models.export.typography import BUILT_IN, Letterhead
from models.records import CouncilDraft, ItemDraft, MeetingDraft, Place, SectionDraft, SectionId
from models.secretariat import Secretariat
from models.store import Store
from models.text import RichText, plain
from tests.bench import Figure, in_turn
from tests.bench.bench_export import CREATED, minutes_of
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.preview.preview_pane import PreviewPane

ITEMS = 12
PROMISED = 300.0  # milliseconds from a change to its page
KEYS = 15


def figures() -> Iterator[Figure]:
    """The PDF of a meeting; and a preview of one, beside typst alone and beside the promise."""
    minutes = minutes_of(ITEMS)
    document = compose(minutes)
    number = count()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    source = SOURCE.read_bytes()

    def anew() -> Document:
        """The document with another title: typst remembers what it has compiled."""
        return replace(document, title=f"{document.title} {next(number)}")

    def ours() -> None:
        pdf_bytes(replace(compose(minutes), title=anew().title), created=CREATED)

    def floor() -> None:
        json = prepared.pop()
        compiler = typst.Compiler(source, font_paths=fonts, sys_inputs={"document": json})
        compiler.compile(format="pdf", pdf_standards=["a-2b", "ua-1"], timestamp=1)

    prepared = [document_json(anew(), BUILT_IN, Letterhead(), "") for _ in range(40)]
    ours()  # the fonts are read once
    taken, bare = in_turn(ours, floor, rounds=20)
    yield Figure(f"PDF of {ITEMS} items, beside typst alone", taken, bare, 1.5)
    shown = median(_previewed())
    bare = in_turn(floor, floor, rounds=10)[0]
    yield Figure(f"a key to its page in the preview of {ITEMS} items", shown, bare, 3.0)
    yield Figure("the same, against what is promised", shown, PROMISED, 1.0)


def _previewed() -> list[float]:
    """The milliseconds from each key in a text to the painted pages that hold it."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        secretariat = Secretariat(Store(Path(folder, "t.db"), CREATED), lambda: CREATED)
        place, section_id = _meeting(secretariat)
        bridge = Bridge(secretariat)
        autosave = Autosave(bridge)
        larger, smaller, width, whole, printing = (QAction() for _ in range(5))
        pane = PreviewPane(bridge, autosave, (larger, smaller, width, whole), printing)
        pane.resize(520, 700)
        pane.show()
        pane.show_place(place)
        _wait(app, pane)
        taken = []
        for key in range(KEYS):
            typed = plain(f"Rådet tiltræder indstillingen {'.' * key}")
            start = time.perf_counter()
            _type(autosave, section_id, typed, pane)
            _wait(app, pane)
            taken.append((time.perf_counter() - start) * 1000)
        pane.close()
        secretariat.close()
    return taken


def _meeting(secretariat: Secretariat) -> tuple[Place, SectionId]:
    """A stored meeting like the benchmark's, and the section that is typed in."""
    council = secretariat.councils.create(CouncilDraft("Bænkrådet")).id
    meeting = secretariat.meetings.create(MeetingDraft(council, CREATED.date())).id
    for item in minutes_of(ITEMS).items:
        sections = tuple(SectionDraft(s.heading, s.level, s.body) for s in item.sections)
        secretariat.agenda.add_item(meeting, ItemDraft(item.title, sections=sections))
    first = secretariat.agenda.of(meeting)[0].id
    return Place(council, meeting, first), secretariat.agenda.item(first).decision.id


def _type(autosave: Autosave, section_id: SectionId, text: RichText, pane: PreviewPane) -> None:
    autosave.touch(section_id, lambda: text, pane)


def _wait(app: QApplication, pane: PreviewPane) -> None:
    """Until the pages show all that was written, and are painted."""
    while not pane.is_current:
        app.processEvents()
        time.sleep(0.001)
    pane.pages.viewport().repaint()

"""One file of a batch: what was understood of it, with its own text beside."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QWidget

from models.minutes import MinutesDraft
from models.name_matching import NewPerson
from models.old_minutes import NewCouncil, TextLine, form_of
from models.reading import Meaning
from models.records import CouncilId, PersonId
from models.secretariat.batch_reading import BatchReader
from ui.bridge import Bridge
from ui.imports.head_form import HeadForm
from ui.imports.items_page import ItemsPage
from ui.imports.names_page import NamesPage
from ui.imports.notes_page import NotesPage
from ui.imports.review import Entry, FileState, Review
from ui.imports.source_view import SourceView
from ui.item_models.old_files_model import SIGNS, TONES, OldFilesModel
from ui.labels import sentence
from ui.widgets.background import Background
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.layouts import button, column, framed, label, row, scrolled, set_property

DELAY = 150  # ms that a file is chosen before its text is read: one may be on the way to the next
HEAD, PEOPLE, ITEMS, NOTES = range(4)


class FilePage(QWidget):
    """Shows the entry it is given, and again whenever it changes."""

    read_again_requested = Signal(object)  # Entry
    taught = Signal(object, str, object, bool)  # Entry, words, Meaning, for the others, too

    def __init__(self, bridge: Bridge, review: Review, model: OldFilesModel) -> None:
        super().__init__()
        self._bridge = bridge
        self._review = review
        self._model = model
        self._entry: Entry | None = None
        self._people: Mapping[PersonId, str] = {}
        self._is_met = False  # whether one has seen what there is to look at
        self._text_of: Path | None = None
        self._reader: BatchReader | None = None
        self._background = Background(self)
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._delay.timeout.connect(self._read_text)
        self._make_head()
        self.head, self.names = HeadForm(), NamesPage()
        self.items, self.notes = ItemsPage(), NotesPage()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Hvad der er forstået"))
        for page in (scrolled(self.head), self.names, self.items, self.notes):
            self.tabs.addTab(page, "")
        self.source = SourceView()
        self.item_button = button(self.tr("Her begynder et punkt"), self._teach_item)
        self.item_button.setToolTip(
            self.tr(
                "Stil markøren i en overskrift, der ikke blev fundet. Alle filer læses igen, og "
                "linjer af samme form bliver punkter."
            )
        )
        self._problem = label("", "secondary", wrap=True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        problem = column(margins=(40, 40, 40, 40))
        problem.addWidget(self._problem)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tabs)
        self._pages.addWidget(framed("paper", problem))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._pages)
        split.addWidget(self._source_pane())
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([580, 380])
        layout = column()
        layout.addWidget(self._bar)
        layout.addWidget(split, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.tabs)
        self._wire()

    def _make_head(self) -> None:
        self._name = ElidedLabel("heading")
        self._facts = ElidedLabel("secondary")
        self._state = label("")
        self._state.setProperty("tone", "info")
        self.accept_button = button("", self.accept)
        self.again_button = button(self.tr("Læs filen igen"), self._ask_to_read_again)
        words = column(spacing=2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        bar = row(margins=(16, 8, 12, 8), spacing=10)
        bar.addLayout(words, 1)
        bar.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.accept_button)
        bar.addWidget(self.again_button)
        self._bar = framed("bar", bar)

    def _source_pane(self) -> QWidget:
        footer = row(margins=(12, 6, 12, 6), spacing=8)
        footer.addWidget(self.item_button)
        footer.addStretch()
        inside = column()
        inside.addWidget(self.source, 1)
        inside.addWidget(framed("footer", footer))
        self._right = framed("pane", inside)
        return self._right

    def _wire(self) -> None:
        self.source.cursorPositionChanged.connect(self._enable_item)
        review = self._review
        review.entry_changed.connect(self._on_entry_changed)
        review.names_changed.connect(self.refresh)
        review.reset.connect(self.refresh)
        self.head.corrected.connect(self._correct)
        self.head.council_chosen.connect(self._choose_council)
        self.names.answered.connect(self._tell_name)
        self.items.corrected.connect(self._correct_items)
        self.notes.line_chosen.connect(self.source.go_to)
        self.notes.taught.connect(self._teach)

    # --- what is answered ---

    def _correct(self, values: dict[str, Any]) -> None:
        if self._entry is not None:
            self._review.correct(self._entry, **values)

    def _choose_council(self, council: CouncilId | NewCouncil, also_others: bool) -> None:
        if self._entry is not None:
            self._review.choose_council(self._entry, council, also_others=also_others)

    def _tell_name(self, name: str, who: PersonId | NewPerson) -> None:
        if self._entry is not None:
            self._review.tell(self._entry, name, who)

    def _correct_items(self, draft: MinutesDraft) -> None:
        if self._entry is not None:
            self._review.correct_items(self._entry, draft)

    def _teach(self, words: str, meaning: Meaning, also_rest: bool) -> None:
        if self._entry is not None:
            self.taught.emit(self._entry, words, meaning, also_rest)

    @property
    def _form(self) -> str:
        """The form of the line with the cursor, if an item may begin so."""
        entry = self._entry
        if entry is None or entry.read is None or entry.meeting is not None:
            return ""
        return form_of(self.source.textCursor().block().text())

    def _enable_item(self) -> None:
        self.item_button.setEnabled(bool(self._form))

    def _teach_item(self) -> None:
        if self._entry is not None and self._form:
            self.taught.emit(self._entry, self._form, Meaning.ITEM, True)

    # --- what is shown ---

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def know_people(self, people: Mapping[PersonId, str]) -> None:
        """Take the names of those in the data file."""
        self._people = people

    def show_entry(self, entry: Entry | None) -> None:
        """Show a file, or nothing."""
        is_new = entry is not self._entry
        self._entry, self._is_met = entry, self._is_met and not is_new
        self.setVisible(entry is not None)
        if entry is None:
            return
        if is_new:
            self.source.show_words("")
            self._text_of = None
            self._delay.start()
        self.refresh()

    def _choose_tab(self, entry: Entry) -> None:
        """Show first what there is to look at; with nothing to look at stay where one is."""
        self._is_met = True
        if entry.state is FileState.LACKING:
            self.tabs.setCurrentIndex(HEAD)
        elif entry.state is FileState.LOOK and entry.open_names:
            self.tabs.setCurrentIndex(PEOPLE)
        elif entry.state is FileState.LOOK and entry.read and entry.read.note_count:
            self.tabs.setCurrentIndex(NOTES)

    def refresh(self) -> None:
        """Show anew what is known of the file."""
        entry = self._entry
        if entry is None:
            return
        state = entry.state
        self._name.show_text(entry.path.name)
        self._facts.show_text(self._model.facts(entry))
        self._state.setText(f"{SIGNS[state]} {self._model.word(entry)}")
        set_property(self._state, "tone", TONES[state])
        words = {
            FileState.LOOK: self.tr("Godtag (Mellemrum)"),
            FileState.LEFT_OUT: self.tr("Tag med (Mellemrum)"),
        }
        self.accept_button.setText(words.get(state, self.tr("Udelad (Mellemrum)")))
        decidable = (FileState.LOOK, FileState.LEFT_OUT, FileState.READY, FileState.LACKING)
        self.accept_button.setEnabled(state in decidable)
        self.again_button.setEnabled(state not in (FileState.STORED, FileState.WAITING))
        self._pages.setCurrentIndex(0 if entry.read is not None else 1)
        self._right.setVisible(entry.error is None)
        self._enable_item()
        if entry.read is None:
            waits = self.tr("Filen er ikke læst endnu.")
            self._problem.setText(sentence(entry.error) if entry.error else waits)
            return
        councils = self._bridge.secretariat.councils.all()
        year = self._bridge.secretariat.today().year
        self.head.show_entry(entry, councils, today_year=year)
        self.names.show_entry(entry, self._review, self._people)
        self.items.show_entry(entry)
        self.notes.show_entry(entry)
        self._name_tabs(entry)
        if not self._is_met:
            self._choose_tab(entry)

    def _name_tabs(self, entry: Entry) -> None:
        read = entry.read
        assert read is not None
        people = self.tr("Personer ({count})").format(count=len(self._review.names(entry)))
        if entry.open_names:
            people += " ?"
        notes = self.tr("Ikke forstået ({count})").format(count=read.note_count)
        self.tabs.setTabText(HEAD, self.tr("Mødet") + (" ?" if entry.doubts else ""))
        self.tabs.setTabText(PEOPLE, people)
        items = self.tr("Punkter ({count})").format(count=read.item_count)
        self.tabs.setTabText(ITEMS, items)
        self.tabs.setTabText(NOTES, notes)

    def _on_entry_changed(self, entry: Entry) -> None:
        if entry is self._entry:
            self.refresh()

    # --- the file's text ---

    def _read_text(self) -> None:
        """Read the file's own text beside the window, and show it."""
        entry = self._entry
        if entry is None or entry.error is not None:
            return
        path = self._text_of = entry.path
        if self._reader is None:
            self._reader = self._bridge.secretariat.old_minutes.reader()
        reader = self._reader

        def show(lines: list[TextLine]) -> None:
            if self._text_of == path:
                self.source.show_lines(lines)

        self._background.do(
            lambda: reader.lines(path), show, lambda error: self.source.show_words(sentence(error))
        )

    def let_go(self) -> None:
        """End what reads the texts; it is begun anew when it is needed."""
        self._delay.stop()
        if self._background.is_busy:
            self._background.let_go()
            self._text_of = None
        if self._reader is not None:
            self._reader.stop()
            self._reader = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._entry is not None and self._text_of != self._entry.path:
            self._delay.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.let_go()

    # --- what can be done ---

    def accept(self) -> None:
        """Take the file for seen, leave it out, or take it in again."""
        if self._entry is not None:
            self._review.accept([self._entry])

    def _ask_to_read_again(self) -> None:
        if self._entry is not None:
            self._text_of = None
            self._delay.start()
            self.read_again_requested.emit(self._entry)

    def step_tab(self, places: int) -> None:
        """Show the next of the pages, or the one before."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + places) % self.tabs.count())

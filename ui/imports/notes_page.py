"""What was not understood of a file, line by line, and what a label or heading stands for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from models.minutes import Note
from models.old_minutes import MEANING_NAMES, words_of
from models.reading import Meaning
from ui.imports.review import Entry
from ui.labels import remark, word
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import button, column, framed, label, row

SHOWN = 140  # characters of a line; the whole of it stands beside


class NotesPage(QWidget):
    """The line of the chosen note is shown in the file's text."""

    line_chosen = Signal(int)
    taught = Signal(str, object, bool)  # words, Meaning, whether for the other files, too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._notes: tuple[Note, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Linjer, der ikke er forstået"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setProperty("role", "notes")
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.currentRowChanged.connect(self._on_row)
        self.words = label("", wrap=True)
        choices: list[tuple[Meaning | None, str]] = [(None, self.tr("vælg, hvad det betyder"))]
        choices += [(meaning, word(MEANING_NAMES[meaning])) for meaning in MEANING_NAMES]
        self.meaning: ChoiceBox[Meaning | None] = ChoiceBox(self.tr("Betydning"), choices)
        self.meaning.currentIndexChanged.connect(self._enable)
        self.also_rest = QCheckBox(self.tr("Brug det også på resten, og husk det"))
        self.also_rest.setChecked(True)
        self.read_button = button(self.tr("Læs igen sådan"), self.teach)
        line = row(spacing=8)
        line.addWidget(self.meaning, 1)
        line.addWidget(self.read_button)
        bar = column(margins=(16, 10, 16, 12), spacing=8)
        bar.addWidget(self.words)
        bar.addLayout(line)
        bar.addWidget(self.also_rest)
        self._bar = framed("small-form", bar)
        self._empty = label(self.tr("Alt i filen er forstået."), "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = column()
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._bar)
        self.setLayout(layout)
        self.setFocusProxy(self.list)

    def show_entry(self, entry: Entry) -> None:
        """Show the notes on a file."""
        draft = entry.draft
        notes = draft.notes if draft else ()
        self.setEnabled(entry.meeting is None)
        if entry is self._entry and notes == self._notes:
            return
        self._entry, self._notes = entry, notes
        self.list.clear()
        for note in notes:
            where = self.tr("Linje {line}").format(line=note.line)
            QListWidgetItem(f"{where}: {remark(note)}\n»{_short(note.text)}«", self.list)
        self._pages.setCurrentIndex(0 if notes else 1)
        self._bar.setVisible(bool(notes))
        if notes:
            self.list.setCurrentRow(0)

    @property
    def _words(self) -> str:
        place = self.list.currentRow()
        return words_of(self._notes[place]) if 0 <= place < len(self._notes) else ""

    def _on_row(self, place: int) -> None:
        if not 0 <= place < len(self._notes):
            return
        self.line_chosen.emit(self._notes[place].line)
        words = self._words
        self._bar.setVisible(bool(words))
        self.words.setText(self.tr("»{words}« betyder i de gamle referater:").format(words=words))
        self.meaning.set_value(None)
        self._enable()

    def _enable(self) -> None:
        self.read_button.setEnabled(bool(self._words) and self.meaning.value is not None)

    def teach(self) -> None:
        """Read again with what was chosen."""
        meaning = self.meaning.value
        if self._words and meaning is not None:
            self.taught.emit(self._words, meaning, self.also_rest.isChecked())


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} …"

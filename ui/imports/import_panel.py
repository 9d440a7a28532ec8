"""Old minutes from text files: read, shown, and stored when one has seen what they hold."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLabel,
    QProgressBar,
    QWidget,
)

from models.danish import counted, heading_date, numeric_date
from models.errors import MeetingExistsError, ReferentError
from models.minutes import MinutesDraft
from models.records import MeetingId
from ui.bridge import Bridge
from ui.labels import remark, sentence
from ui.widgets.fold import Fold
from ui.widgets.layouts import button, column, label, restyle, row
from ui.widgets.panel import Panel


class FileCard(QFrame):
    """A file and what was read from it, with a tick for whether to take it."""

    ticked = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.path = path
        self.draft: MinutesDraft | None = None
        self.notes: Fold | None = None
        self.tick = QCheckBox(path.name)
        self.tick.setProperty("role", "heading")
        self.tick.toggled.connect(self.ticked)
        self.facts = label("", "secondary", wrap=True)
        self.facts.hide()
        self.verdict = QLabel()
        self.verdict.setProperty("tone", "info")
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        header = row()
        header.addWidget(self.tick)
        header.addStretch()
        header.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = column(margins=(14, 10, 14, 12), spacing=4)
        self._column.addLayout(header)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.problem)
        self.setLayout(self._column)

    @property
    def chosen(self) -> bool:
        return self.draft is not None and self.tick.isEnabled() and self.tick.isChecked()

    def show_draft(self, draft: MinutesDraft, *, new_council: bool) -> None:
        """Show what stands in the file."""
        self.draft = draft
        day = heading_date(draft.date)
        self.tick.setText(f"{draft.council}, {day[:1].lower()}{day[1:]}")
        self.tick.setChecked(True)
        facts = [
            self.path.name,
            *filter(None, [draft.municipality]),
            counted(len(draft.participants), self.tr("person"), self.tr("personer")),
            counted(len(draft.items), self.tr("punkt"), self.tr("punkter")),
        ]
        self.facts.setText(" · ".join(facts))
        self.facts.show()
        if new_council:
            self._judge("info", self.tr("Nyt råd"))
        else:
            self._judge("ok", self.tr("Kendt råd"))
        if draft.notes:
            self.notes = self._made_notes(draft)
            self._column.addWidget(self.notes)

    def show_problem(self, error: ReferentError) -> None:
        """Say why the file is not, or cannot be, taken."""
        if isinstance(error, MeetingExistsError):
            self._judge("warn", self.tr("Ligger her allerede"))
        else:
            self._judge("bad", self.tr("Ikke hentet") if self.draft else self.tr("Kan ikke hentes"))
        self.problem.setText(sentence(error))
        self.problem.show()
        self.tick.setChecked(False)
        self.tick.setEnabled(False)

    def show_stored(self) -> None:
        self._judge("ok", self.tr("✓ Hentet"))
        self.tick.setEnabled(False)

    def _judge(self, tone: str, text: str) -> None:
        self.verdict.setProperty("tone", tone)
        self.verdict.setText(text)
        restyle(self.verdict)

    def _made_notes(self, draft: MinutesDraft) -> Fold:
        lines = column(spacing=6)
        for note in draft.notes:
            text = self.tr("Linje {line}: »{text}«").format(line=note.line, text=note.text)
            lines.addWidget(label(text, wrap=True))
            lines.addWidget(label(remark(note), "secondary", wrap=True))
        title = counted(len(draft.notes), self.tr("linje at se på"), self.tr("linjer at se på"))
        return Fold(title, lines)


class ImportPanel(Panel):
    """Nothing is stored before the primary button is pressed; then it leads to the last one."""

    finished = Signal(object)  # MeetingId of the last meeting stored

    def __init__(
        self,
        bridge: Bridge,
        choose_files: Callable[[], list[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Hent gamle referater"),
            self.tr("Vælg tekstfiler. Du ser, hvad der står i dem, før noget gemmes."),
            self.tr("Hent"),
            parent,
        )
        self._bridge = bridge
        self._choose_files = choose_files or self._ask_for_files
        self._last: MeetingId | None = None
        self._failure: ReferentError | None = None
        self._waiting: list[FileCard] = []
        self._next: Callable[[FileCard], None] = self._read
        # One file for each turn of the event loop: the window stays alive meanwhile.
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        self.cancelled.connect(self._timer.stop)
        bridge.failed.connect(self._on_failed)
        self.choose_button = button(self.tr("Vælg filer …"), self.choose)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Læser filer"))
        self.progress.hide()
        self.summary = label("", "secondary", wrap=True)
        top = row(spacing=16)
        top.addWidget(self.choose_button)
        top.addWidget(self.summary, 1)
        self.content.addLayout(top)
        self.content.addWidget(self.progress)
        self._cards_column = column(spacing=10)
        self.content.addLayout(self._cards_column)
        self.cards: list[FileCard] = []
        self.setFocusProxy(self.choose_button)
        self._update()

    def choose(self) -> None:
        """Ask for files and read them."""
        self.add_files(Path(name) for name in self._choose_files())

    def add_files(self, paths: Iterable[Path]) -> None:
        """Read files and show what stands in them; those shown already are left."""
        known = {card.path for card in self.cards}
        new = [FileCard(path) for path in dict.fromkeys(paths) if path not in known]
        for card in new:
            card.ticked.connect(self._update)
            self.cards.append(card)
            self._cards_column.addWidget(card)
        self._begin(new, self._read)

    def accept(self) -> None:
        chosen = [card for card in self.cards if card.chosen]
        if chosen:
            self._begin(chosen, self._store)
        elif self._last is not None:
            self.finished.emit(self._last)

    def _begin(self, cards: list[FileCard], step: Callable[[FileCard], None]) -> None:
        self._waiting, self._next = list(cards), step
        self.progress.setRange(0, max(len(cards), 1))
        self._timer.start()
        self._update()

    def _work(self) -> None:
        if self._waiting:
            self._next(self._waiting.pop(0))
        if not self._waiting:
            self._timer.stop()
        self._update()

    def _read(self, card: FileCard) -> None:
        secretariat = self._bridge.secretariat
        try:
            draft = secretariat.read_minutes(card.path)
            council = secretariat.known_council(draft)
        except ReferentError as error:
            card.show_problem(error)
            return
        card.show_draft(draft, new_council=council is None)
        if council is not None:
            dates = {summary.meeting.date for summary in secretariat.meetings(council.id)}
            if draft.date in dates:
                date = numeric_date(draft.date)
                card.show_problem(MeetingExistsError(council=council.name, date=date))

    def _store(self, card: FileCard) -> None:
        if card.draft is None:
            return
        self._failure = None
        meeting_id = self._bridge.do(self._bridge.secretariat.adopt_minutes, card.draft)
        if meeting_id is not None:
            self._last = meeting_id
            card.show_stored()
        elif self._failure is not None:
            card.show_problem(self._failure)

    def _on_failed(self, error: ReferentError) -> None:
        self._failure = error

    def _update(self) -> None:
        """Let the buttons and the summary say where things stand."""
        working = self._timer.isActive()
        chosen = sum(card.chosen for card in self.cards)
        self.progress.setVisible(working)
        self.progress.setValue(self.progress.maximum() - len(self._waiting))
        self.choose_button.setEnabled(not working)
        done = not chosen and self._last is not None
        self.accept_button.setEnabled(not working and (chosen > 0 or done))
        if self.accept_button.isEnabled():
            # The button that had the cursor was out of use while the files were read.
            self.accept_button.setFocus()
        self.accept_button.setText(self.tr("Vis mødet") if done else self.tr("Hent"))
        self.cancel_button.setText(self.tr("Luk") if done else self.tr("Annullér"))
        if not self.cards:
            self.summary.setText(self.tr("Der er ikke valgt nogen filer."))
        elif done:
            self.summary.setText(self.tr("Færdig."))
        else:
            self.summary.setText(
                self.tr("{chosen} af {all} hentes.").format(chosen=chosen, all=len(self.cards))
            )

    def _ask_for_files(self) -> list[str]:
        kinds = self.tr("Tekstfiler (*.txt);;Alle filer (*)")
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Vælg referater"), "", kinds)
        return names

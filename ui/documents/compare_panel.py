"""A Word file that came back, beside the meeting: what differs, to take or to leave."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from models.comparison import Difference, Remark
from models.danish import counted, short_date
from models.errors import ReferentError
from models.records import MeetingId
from ui.bridge import Bridge
from ui.documents.difference_row import DifferenceRow
from ui.labels import remark, sentence
from ui.widgets.background import Background
from ui.widgets.fold import Fold
from ui.widgets.layouts import button, column, label, row
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.document import ReadFile
    from models.secretariat.returned import Comparison

_AT_ONCE = 10  # rows made in one turn of the event loop
MOST_ROWS = 500  # with more, the window would become slow


class ComparePanel(Panel):
    """Nothing is taken before the primary button is pressed, and only what is ticked."""

    taken = Signal(int)  # how many differences

    def __init__(
        self,
        bridge: Bridge,
        meeting_id: MeetingId,
        choose_file: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Sammenlign med en Word-fil"),
            self.tr(
                "Vælg et referat, der er rettet i Word, eller træk filen hertil. Du ser, hvad der "
                "er ændret, før noget tages med."
            ),
            self.tr("Tag de valgte med"),
            parent,
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._choose_file = choose_file or self._ask_for_file
        self._background = Background(self)
        self._waiting: list[tuple[Difference, QVBoxLayout]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._add_rows)
        self.path: Path | None = None
        self.comparison: Comparison | None = None
        self.rows: list[DifferenceRow] = []
        self.setAcceptDrops(True)

        self.choose_button = button(self.tr("Vælg fil …"), self.choose)
        self.again_button = button(self.tr("Sammenlign igen"), self.compare_again)
        self.summary = label("", "secondary", wrap=True)
        top = row(spacing=12)
        top.addWidget(self.choose_button)
        top.addWidget(self.again_button)
        top.addWidget(self.summary, 1)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Sammenligner"))
        self.all_button = button(self.tr("Vælg alle (A)"), lambda: self._choose(True), "link")
        self.none_button = button(self.tr("Vælg ingen (N)"), lambda: self._choose(False), "link")
        self._choices = QWidget()
        choices = row()
        choices.addWidget(self.all_button)
        choices.addWidget(self.none_button)
        hint = self.tr("Mellemrum vælger, piletasterne går videre. Resten bliver stående.")
        choices.addWidget(label(hint, "caption"))
        choices.addStretch()
        self._choices.setLayout(choices)
        self.content.addLayout(top)
        self.content.addWidget(self.progress)
        self.content.addWidget(self._choices)
        self._results = QWidget()
        self.content.addWidget(self._results)
        self.setFocusProxy(self.choose_button)
        self._background.busy_changed.connect(self._update)
        self._update()

    # --- comparing ---

    def choose(self) -> None:
        """Ask for a file and compare with it."""
        name = self._choose_file()
        if name:
            self.compare(Path(name))

    def compare(self, path: Path) -> None:
        """Read the file and show what differs."""
        self.path = path
        self.comparison = None
        self._clear()
        self.tell("")
        returned = self._bridge.secretariat.returned
        self._background.do(lambda: returned.read(path), self._on_read, self._fail)

    def compare_again(self) -> None:
        """Compare with the same file once more: it or the meeting was changed."""
        if self.path is not None:
            self.compare(self.path)

    def _on_read(self, file: "ReadFile") -> None:
        self._bridge.about_to_change.emit()  # what is being typed is to be compared, too
        returned = self._bridge.secretariat.returned
        try:
            prepared = returned.prepare(self._meeting_id, file)
        except ReferentError as error:
            self._fail(error)
            return
        self._background.do(lambda: returned.judge(prepared), self._on_judged, self._fail)

    def _on_judged(self, comparison: "Comparison") -> None:
        self.comparison = comparison
        self._show(comparison)
        self._update()
        if not self._waiting:
            self.choose_button.setFocus()

    def _fail(self, error: ReferentError) -> None:
        self.tell(sentence(error))

    # --- showing ---

    def _clear(self) -> None:
        self._timer.stop()
        self._waiting, self.rows = [], []
        self.content.removeWidget(self._results)
        self._results.hide()
        self._results.deleteLater()
        self._results = QWidget()
        self.content.addWidget(self._results)

    def _show(self, comparison: "Comparison") -> None:
        layout = column(spacing=8)
        theirs = [d for d in comparison.differences if not d.is_ours]
        if len(theirs) > MOST_ROWS:
            hint = self.tr("De første {count} er vist. Tag dem med, og sammenlign igen.")
            layout.addWidget(label(hint.format(count=MOST_ROWS), "secondary", wrap=True))
            theirs = theirs[:MOST_ROWS]
        ours = [d for d in comparison.differences if d.is_ours][:MOST_ROWS]
        self._add_items(layout, theirs)
        if ours:
            inner = column(spacing=8)
            self._add_items(inner, ours)
            title = self.tr("Ændret i mødet, siden filen blev skrevet ({count})")
            layout.addWidget(Fold(title.format(count=len(ours)), inner, opened=not theirs))
        if comparison.remarks:
            inner = column(spacing=6)
            for found in comparison.remarks:
                inner.addWidget(label(_remark_text(found), wrap=True))
            title = self.tr("Kan ikke tages med ({count})")
            layout.addWidget(Fold(title.format(count=len(comparison.remarks)), inner, opened=True))
        self._results.setLayout(layout)
        self._timer.start()

    def _add_items(self, layout: QVBoxLayout, differences: Sequence[Difference]) -> None:
        """A heading for each item, and room for its differences, which come a few at a time."""
        item = ""
        for difference in differences:
            if difference.item != item:
                item = difference.item
                layout.addWidget(label(item, "heading", wrap=True))
                group = column(spacing=8)
                layout.addLayout(group)
            self._waiting.append((difference, group))

    def _add_rows(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        is_first = not self.rows
        for difference, layout in now:
            shown = DifferenceRow(difference)
            shown.tick.toggled.connect(self._update)
            shown.step_requested.connect(self._step)
            layout.addWidget(shown)
            self.rows.append(shown)
        if self.rows and is_first:
            self.rows[0].tick.setFocus()
        if not self._waiting:
            self._timer.stop()
        self._update()

    # --- choosing and taking ---

    @property
    def chosen(self) -> list[Difference]:
        """The differences that are ticked."""
        return [shown.difference for shown in self.rows if shown.chosen]

    def _choose(self, chosen: bool) -> None:
        """Tick all that the file gives, or none."""
        for shown in self.rows:
            shown.tick.setChecked(chosen and not shown.difference.is_ours)

    def accept(self) -> None:
        chosen = self.chosen
        take = self._bridge.secretariat.returned.take
        if chosen and self._bridge.do(take, self._meeting_id, chosen) is not None:
            self.taken.emit(len(chosen))

    def _update(self) -> None:
        """Let the buttons and the summary say where things stand."""
        busy, count = self._background.is_busy, len(self.chosen)
        self.progress.setVisible(busy)
        self.choose_button.setEnabled(not busy)
        self.again_button.setVisible(self.path is not None)
        self.again_button.setEnabled(not busy)
        self._choices.setVisible(bool(self.rows))
        self.accept_button.setEnabled(count > 0)
        self.accept_button.setText(
            self.tr("Tag de valgte med ({count})").format(count=count)
            if count
            else self.tr("Tag de valgte med")
        )
        self.summary.setText(self._summary(busy))

    def _summary(self, busy: bool) -> str:
        if self.path is None:
            return self.tr("Der er ikke valgt nogen fil.")
        if busy or self.comparison is None:
            return self.path.name
        comparison = self.comparison
        parts = [self.path.name]
        if comparison.kept:
            date = short_date(comparison.kept.made_at.date()).lower()
            time = f"{comparison.kept.made_at:%H.%M}"
            parts.append(self.tr("skrevet {date} kl. {time}").format(date=date, time=time))
        if comparison.newer:
            parts.append(self.tr("der er skrevet en nyere fil siden"))
        if comparison.is_unchanged:
            parts.append(self.tr("filen er ikke ændret siden"))
        if comparison.differences:
            forms = self.tr("forskel"), self.tr("forskelle")
            parts.append(counted(len(comparison.differences), *forms))
            parts.append(self.tr("{count} valgt").format(count=len(self.chosen)))
        else:
            parts.append(self.tr("ingen forskelle at tage med"))
        return " · ".join(parts)

    # --- keys and drops ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A:
            self._choose(True)
        elif event.key() == Qt.Key.Key_N:
            self._choose(False)
        elif event.key() == Qt.Key.Key_Down:
            self._step(1)
        else:
            super().keyPressEvent(event)

    def _step(self, places: int) -> None:
        """Move the cursor to the next row that is in sight, or the one before."""
        shown = [each for each in self.rows if each.isVisible()]
        current = next((i for i, each in enumerate(shown) if each.tick.hasFocus()), -1)
        if not shown:
            return
        target = shown[min(max(current + places, 0), len(shown) - 1)]
        target.tick.setFocus()
        area = self.findChild(QScrollArea)
        if area is not None:
            area.ensureWidgetVisible(target)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path and not self._background.is_busy:
            event.acceptProposedAction()
            self.compare(path)

    def _ask_for_file(self) -> str:
        kinds = self.tr("Word-dokumenter (*.docx);;Alle filer (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Vælg Word-filen"), "", kinds)
        return name


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _remark_text(found: Remark) -> str:
    return f"{found.item}: {remark(found)}" if found.item else remark(found)

"""Old minutes brought in: files are read, looked through, and stored when one has seen them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QFileDialog,
    QListView,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from models.danish import counted
from models.reading import Meaning
from models.records import Change, CouncilId, Place
from models.secretariat.batch_reading import SUFFIXES
from models.secretariat.old_minutes import Batch
from ui.bridge import Bridge
from ui.imports.file_page import FilePage
from ui.imports.files_delegate import FilesDelegate
from ui.imports.reading_thread import ReadingThread
from ui.imports.review import Entry, FileState, Review
from ui.imports.storing import Storing
from ui.item_models.old_files_model import EntryRole, OldFilesModel
from ui.labels import told_apart
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import button, column, framed, label, row, scrolled
from ui.widgets.lists import choose_row, dress
from ui.widgets.notice_bar import NoticeBar

SETTLE = 120  # ms between two times that the list is made anew


class ImportView(QWidget):
    """Nothing is stored before the primary button is pressed."""

    left = Signal()
    place_requested = Signal(Place)

    def __init__(
        self,
        bridge: Bridge,
        choose_files: Callable[[], list[str]] | None = None,
        choose_folder: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._choose_files = choose_files or self._ask_for_files
        self._choose_folder = choose_folder or self._ask_for_folder
        self._waiting: list[Path] = []
        self._is_stale = False
        self.review = Review(bridge.secretariat, self)
        self.reading = ReadingThread(self)
        self.storing = Storing(bridge, self.review, self)
        self.model = OldFilesModel(self)
        self.page = FilePage(bridge, self.review, self.model)
        self.notice = NoticeBar()
        self._make_bar()
        self.list = self._make_list()
        self._make_foot()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._fill)
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self._empty_page()))
        self._pages.addWidget(self._review_page())
        layout = column()
        layout.addWidget(self._bar)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)
        self.setLayout(layout)
        self.setAcceptDrops(True)
        self._wire()
        self._fill()

    def _wire(self) -> None:
        self.review.reset.connect(self._settle.start)
        self.review.names_changed.connect(self._settle.start)
        self.review.entry_changed.connect(self._on_entry_changed)
        self.reading.found.connect(self._on_found)
        self.reading.read.connect(self.review.take)
        self.reading.read.connect(lambda _found: self._tell_progress())
        self.reading.finished.connect(self._on_read)
        self.storing.progressed.connect(lambda _done, _all: self._tell_progress())
        self.storing.finished.connect(self._on_stored)
        self.page.read_again_requested.connect(lambda entry: self._read([entry.path]))
        self.page.taught.connect(self._teach)
        self._bridge.changed.connect(self._on_changed)
        keys = {
            "Alt+Down": lambda: self.step(1),
            "Alt+Up": lambda: self.step(-1),
            "Ctrl+Return": self.store,
            "Ctrl+Tab": lambda: self.page.step_tab(1),
            "Ctrl+Shift+Tab": lambda: self.page.step_tab(-1),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- building ---

    def _make_bar(self) -> None:
        self.files_button = button(self.tr("Vælg filer …"), self.choose_files)
        self.folder_button = button(self.tr("Vælg en mappe …"), self.choose_folder)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Fremdrift"))
        self.told = label("", "secondary")
        self.stop_button = button(self.tr("Stop"), self.stop)
        bar = row(margins=(20, 10, 16, 10), spacing=10)
        bar.addWidget(label(self.tr("Hent gamle referater"), "title"))
        bar.addStretch(1)
        for widget in (
            self.told,
            self.progress,
            self.stop_button,
            self.files_button,
            self.folder_button,
        ):
            bar.addWidget(widget)
        self._bar = framed("bar", bar)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(FilesDelegate(self.model, view))
        dress(view, self.tr("Filer"))
        view.setAccessibleDescription(
            self.tr("Mellemrum godtager, udelader og tager med igen; Enter går til filen")
        )
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.selectionModel().currentChanged.connect(lambda *_indexes: self._show_chosen())
        view.doubleClicked.connect(lambda _index: self.page.setFocus())
        view.installEventFilter(self)
        return view

    def _make_foot(self) -> None:
        self.save_as: ChoiceBox[bool] = ChoiceBox(
            self.tr("Gem møderne som"),
            [(False, self.tr("Udkast")), (True, self.tr("Godkendte"))],
        )
        self.save_as.setMinimumContentsLength(11)
        self.save_as.setToolTip(
            self.tr("Godkendte referater er låst fra begyndelsen, og det kan ikke fortrydes.")
        )
        self.store_button = button("", self.store, "primary")
        self.clear_button = button(self.tr("Ryd listen"), self.clear)
        self.close_button = button(self.tr("Luk"), self.left.emit)
        caption = label(self.tr("Gem møderne som"), "label")
        caption.setBuddy(self.save_as)
        foot = row(margins=(20, 8, 16, 8), spacing=10)
        foot.addWidget(self.store_button)
        foot.addWidget(caption)
        foot.addWidget(self.save_as)
        foot.addStretch()
        foot.addWidget(self.clear_button)
        foot.addWidget(self.close_button)
        self._foot = framed("panel-foot", foot)

    def _review_page(self) -> QWidget:
        self.only_unsure = QCheckBox(self.tr("Vis kun dem, der skal ses efter"))
        self.only_unsure.toggled.connect(lambda _on: self._fill())
        self._all_seen = label(self.tr("Alle filer er set efter."), "secondary")
        self._all_seen.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._all_seen)
        filters = row(margins=(12, 5, 12, 5))
        filters.addWidget(self.only_unsure)
        filters.addStretch()
        inside = column()
        inside.addWidget(self._lists, 1)
        inside.addWidget(framed("footer", filters))
        left = framed("pane", inside)
        left.setMinimumWidth(280)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        holder = column()
        holder.addWidget(self.page)
        right = framed("paper", holder)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        split.setSizes([350, 946])
        return split

    def _empty_page(self) -> QWidget:
        words = label(
            self.tr(
                "Vælg gamle referater i Word, PDF eller tekst, eller en mappe med dem. Du kan "
                "også trække dem hertil. De læses, og du ser, hvad der er forstået i hvert af dem, "
                "før noget gemmes."
            ),
            "secondary",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(560)
        self.first_button = button(self.tr("Vælg en mappe …"), self.choose_folder, "primary")
        files = button(self.tr("Vælg filer …"), self.choose_files)
        leave = button(self.tr("Luk"), self.left.emit)
        buttons = row(spacing=10)
        buttons.addStretch()
        buttons.addWidget(self.first_button)
        buttons.addWidget(files)
        buttons.addWidget(leave)
        buttons.addStretch()
        middle = row()
        middle.addStretch()
        middle.addWidget(words, 1)
        middle.addStretch()
        inside = column(margins=(40, 40, 40, 40), spacing=16)
        inside.addStretch(2)
        inside.addLayout(middle)
        inside.addLayout(buttons)
        inside.addStretch(3)
        page = QWidget()
        page.setLayout(inside)
        return page

    # --- files in ---

    def choose_files(self) -> None:
        """Ask for files and read them."""
        self.add([Path(name) for name in self._choose_files()])

    def choose_folder(self) -> None:
        """Ask for a folder and read all there is in it."""
        folder = self._choose_folder()
        if folder:
            self.add([Path(folder)])

    def add(self, paths: Iterable[Path]) -> None:
        """Read files, and all that is in folders. While others are read these wait."""
        self._waiting += paths
        if self._waiting and not self.is_busy:
            paths, self._waiting = self._waiting, []
            self._read(paths)

    def _read(self, paths: list[Path]) -> None:
        if self.is_busy:
            self._waiting += paths
            return
        if not self.review.rules.meanings:
            self.review.rules = self._bridge.secretariat.old_minutes.rules()
        self._done = 0
        self._count = 0
        self.notice.hide()
        reader = self._bridge.secretariat.old_minutes.reader(self.review.rules)
        self.reading.start(reader, paths)
        self._tell_progress()
        self._enable()

    def stop(self) -> None:
        """Read or store no more; what is done stays."""
        self._waiting.clear()
        self.reading.stop()
        self.storing.stop()

    def clear(self) -> None:
        """Take all files off the list. Nothing that is stored is touched."""
        self.stop()
        self.review.clear()
        self.setFocus()

    def let_go(self) -> None:
        """Stop all work, for the window is closing."""
        self._waiting.clear()
        self.reading.let_go()
        self.storing.stop()
        self.page.let_go()
        self._settle.stop()

    @property
    def is_busy(self) -> bool:
        """Whether files are being read or stored."""
        return self.reading.is_busy or self.storing.is_busy

    def _on_found(self, paths: list[Path]) -> None:
        self._count = len(paths)
        self.review.add(paths)
        if not paths:
            kinds = ", ".join(SUFFIXES)
            told = self.tr("Der er ingen filer, der ender på {kinds}.").format(kinds=kinds)
            self.notice.tell(told, "warn")
        self._fill()
        if self.isVisible():
            self.setFocus()

    def _on_read(self) -> None:
        self.review.drop_waiting()
        self.review.match_names()
        self._fill()
        self._enable()
        if self.isVisible() and self.review.entries and not self._in_page:
            self.list.setFocus()
        self.add([])

    def _teach(self, entry: Entry, words: str, meaning: Meaning, also_rest: bool) -> None:
        """Read again, with words that mean something new."""
        rules = self.review.rules.with_meaning(words, meaning)
        if also_rest:
            self.review.rules = rules
            self._bridge.read(self._bridge.secretariat.old_minutes.remember_rules, rules)
            paths = self.review.to_read_again()
        else:
            paths = [entry.path]
        if entry.path not in paths:
            paths.insert(0, entry.path)
        if self.is_busy:
            self._waiting += paths
            return
        self._done, self._count = 0, len(paths)
        self.reading.start(self._bridge.secretariat.old_minutes.reader(rules), paths)
        self._enable()

    # --- storing ---

    def store(self) -> None:
        """Store all that is ready."""
        if self.store_button.isEnabled():
            self.notice.hide()
            self.storing.start(approved=self.save_as.value)
            self._enable()

    def _on_stored(self, batch: Batch) -> None:
        self.review.look_again()
        self._fill()
        self._enable()
        if not batch.stored:
            return
        count = len(batch.stored)
        told = self.tr("1 møde er hentet.") if count == 1 else self.tr("{count} møder er hentet.")
        councils = list(batch.councils)
        actions = [(self.tr("Vis rådet"), lambda: self._show_council(councils[-1]))]
        if not self.save_as.value:
            actions.append((self.tr("Fortryd"), self._undo))
        self.notice.tell(told.format(count=count), "ok", actions)
        self.add([])

    def _show_council(self, council_id: CouncilId) -> None:
        self.place_requested.emit(Place(council_id))

    def _undo(self) -> None:
        self.notice.hide()
        self._bridge.do(self._bridge.secretariat.undo)
        self.list.setFocus()

    def _on_changed(self, _change: Change, origin: object) -> None:
        if origin is self.storing:
            return
        self._is_stale = True
        if self.isVisible() and not self.is_busy:
            self._catch_up()

    def _catch_up(self) -> None:
        """Compare with the data file anew."""
        self._is_stale = False
        self.review.look_again()

    # --- what is shown ---

    def _fill(self) -> None:
        chosen = self.page.entry
        place = self.list.currentIndex().row()
        entries = self.review.entries
        office = self._bridge.secretariat
        self.page.know_people(
            told_apart(office.people.all(), office.people.memberships(), office.councils.all())
        )
        with QSignalBlocker(self.list.selectionModel()):
            self.model.fill(entries, only_unsure=self.only_unsure.isChecked())
        row_ = self.model.row_of(chosen)
        if row_ < 0:
            row_ = min(max(place, 0), self.model.rowCount() - 1)
        if row_ != self.list.currentIndex().row() or row_ < 0:
            choose_row(self.list, self.model, row_)
        self._pages.setCurrentIndex(1 if entries else 0)
        self._lists.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.setFocusProxy(self.list if entries else self.first_button)
        self._show_chosen()
        self._enable()

    def _show_chosen(self) -> None:
        entry: Entry | None = self.list.currentIndex().data(EntryRole)
        if entry is not self.page.entry:
            self.page.show_entry(entry)
        else:
            self.page.refresh()

    def _on_entry_changed(self, entry: Entry) -> None:
        self.model.tell_changed(entry)
        if not self.is_busy or self.only_unsure.isChecked():
            self._settle.start()

    def _enable(self) -> None:
        busy = self.is_busy
        ready = len(self.review.ready)
        self.store_button.setEnabled(not busy and ready > 0)
        text = self.tr("Hent den, der er klar") if ready == 1 else ""
        text = text or self.tr("Hent de {count}, der er klar").format(count=ready)
        self.store_button.setText(text if ready else self.tr("Ingen er klar"))
        self._foot.setVisible(bool(self.review.entries))
        self.save_as.setEnabled(not busy)
        self.clear_button.setEnabled(not busy)
        has_files = bool(self.review.entries) or busy
        for widget in (self.files_button, self.folder_button):
            widget.setVisible(has_files)
            widget.setEnabled(not busy)
        for shown in (self.progress, self.stop_button):
            shown.setVisible(busy)
        self._tell_progress()

    def _tell_progress(self) -> None:
        entries = self.review.entries
        if self.reading.is_busy:
            waiting = sum(entry.state is FileState.WAITING for entry in entries)
            count = len(entries)
            template = self.tr("Læser {done} af {count}")
        elif self.storing.is_busy:
            waiting, count = self.storing.left, self.storing.count
            template = self.tr("Gemmer {done} af {count}")
        else:
            looks = sum(entry.state in _ASKING for entry in entries)
            told = counted(len(entries), self.tr("fil"), self.tr("filer")) if entries else ""
            if looks:
                told += " · " + self.tr("{count} skal ses efter").format(count=looks)
            self.told.setText(told)
            return
        self.progress.setRange(0, max(count, 1))
        self.progress.setValue(count - waiting)
        self.told.setText(template.format(done=count - waiting, count=count))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the view was not to be seen."""
        super().showEvent(event)
        if self._is_stale and not self.is_busy:
            self._catch_up()

    # --- hands ---

    @property
    def _in_page(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def step(self, places: int) -> None:
        """Choose the next file of the list, or the one before."""
        wanted = self.list.currentIndex().row() + places
        if 0 <= wanted < self.model.rowCount():
            choose_row(self.list, self.model, wanted)

    def accept_chosen(self) -> None:
        """Take the chosen files for seen, leave them out, or take them in again."""
        rows = self.list.selectionModel().selectedIndexes()
        self.review.accept([index.data(EntryRole) for index in rows])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space decide on the chosen files, and Enter go to the one."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Space:
                self.accept_chosen()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.page.tabs.currentWidget().setFocus()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._in_page:
            self.list.setFocus()
        else:
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = [url.toLocalFile() for url in event.mimeData().urls()]
        self.add([Path(name) for name in names if name])
        event.acceptProposedAction()

    def _ask_for_files(self) -> list[str]:
        kinds = self.tr("Referater (*.docx *.pdf *.txt);;Alle filer (*)")
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Vælg referater"), "", kinds)
        return names

    def _ask_for_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Vælg en mappe med referater"))


_ASKING = frozenset({FileState.LOOK, FileState.LACKING})

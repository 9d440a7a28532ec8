"""The follow-up: what was to be done, by whom, over all meetings of a council."""

from enum import StrEnum

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QTableView, QWidget

from models.records import Change, CouncilId, Place, TaskId
from models.secretariat.tasks import TaskLine
from ui.bridge import Bridge
from ui.item_models.tasks_model import Column, LineRole, TasksModel
from ui.tasks.task_panel import TaskPanel
from ui.tasks.tasks_delegate import TasksDelegate
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel import PanelStack

WIDTHS = {Column.WHO: 170, Column.DUE: 160, Column.ORIGIN: 300}


class Shown(StrEnum):
    """Which of the tasks are shown."""

    OPEN = "open"
    DONE = "done"
    ALL = "all"


class TasksTable(QTableView):
    """One row is chosen, whole: Left and Right do nothing, and Tab goes on."""

    check_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    go_requested = Signal()
    add_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Space: self.check_requested,
            Qt.Key.Key_Return: self.edit_requested,
            Qt.Key.Key_Enter: self.edit_requested,
            Qt.Key.Key_Delete: self.delete_requested,
            Qt.Key.Key_Right: self.go_requested,
            Qt.Key.Key_Insert: self.add_requested,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            signal.emit()
        else:
            super().keyPressEvent(event)


class TasksView(QWidget):
    """The tasks of one council. They are checked off, edited, deleted and gone back to here."""

    place_requested = Signal(Place)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self.model = TasksModel(self)
        self.notice = NoticeBar()
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(self.tr("Råd"))
        self.council.setMinimumContentsLength(26)
        self.council.currentIndexChanged.connect(self._fill)
        self.shown: ChoiceBox[Shown] = ChoiceBox(
            self.tr("Hvilke opgaver"),
            [
                (Shown.OPEN, self.tr("Åbne")),
                (Shown.DONE, self.tr("Udførte")),
                (Shown.ALL, self.tr("Alle")),
            ],
        )
        self.shown.currentIndexChanged.connect(self._fill)
        self.table = self._make_table()
        self._count = label("", "secondary")
        self.new_button = button(self.tr("+ Opgave"), self.new_task)
        self.go_button = button(self.tr("Gå til punktet"), self.go_to_item)
        self._empty_words = label("", "secondary", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty_button = button(self.tr("+ Opgave"), self.new_task, "primary")

        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._empty_page())
        self._pages = PanelStack(self._list_page())
        layout = column()
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.table)
        bridge.changed.connect(self._on_changed)
        self._refresh()

    # --- what is shown ---

    @property
    def council_id(self) -> CouncilId | None:
        """The council whose tasks are shown; None while there is none."""
        return self.council.value if self.council.count() else None

    @property
    def chosen(self) -> TaskLine | None:
        """The task in the chosen row."""
        line: TaskLine | None = self.table.currentIndex().data(LineRole)
        return line

    def show_council(self, council_id: CouncilId | None) -> None:
        """Show the tasks of a council."""
        self._pages.close_panel()
        if council_id in {council.id for council in self._bridge.secretariat.councils.all()}:
            self.council.set_value(council_id)

    # --- what can be done ---

    def new_task(self) -> None:
        """Open the panel for a task that comes from no item."""
        if self.council_id is not None:
            self._open_panel(TaskPanel(self._bridge, self.council_id))

    def edit_task(self) -> None:
        """Open the panel with the chosen task."""
        if self.chosen and self.council_id is not None:
            task = self.chosen.task
            self._open_panel(TaskPanel(self._bridge, self.council_id, task=task))

    def check_off(self, line: TaskLine | None = None) -> None:
        """Note that a task is done, or that it is open after all; without one, the chosen."""
        line = line or self.chosen
        if line is None:
            return
        done = line.task.done_on is None
        set_done = self._bridge.secretariat.tasks.set_done
        if self._bridge.do(set_done, line.task.id, done) is not None:
            told = self.tr("Opgaven er udført.") if done else self.tr("Opgaven er åben igen.")
            self._tell(told)

    def delete_task(self) -> None:
        """Delete the chosen task. It can be undone."""
        if self.chosen is not None:
            delete = self._bridge.secretariat.tasks.delete
            if self._bridge.do(delete, self.chosen.task.id) is not None:
                self._tell(self.tr("Opgaven er slettet."))

    def go_to_item(self) -> None:
        """Ask for the item that the chosen task comes from."""
        line = self.chosen
        if line is not None and line.meeting_id is not None:
            self.place_requested.emit(Place(self.council_id, line.meeting_id, line.task.item_id))

    def _tell(self, text: str) -> None:
        self.notice.tell(text, actions=[(self.tr("Fortryd"), self._undo)])

    def _undo(self) -> None:
        self.notice.hide()
        self._bridge.do(self._bridge.secretariat.undo)
        self.table.setFocus()

    # --- building ---

    def _make_table(self) -> TasksTable:
        table = TasksTable()
        table.setModel(self.model)
        delegate = TasksDelegate(self.model, table)
        delegate.check_requested.connect(self.check_off)
        table.setItemDelegate(delegate)
        table.setAccessibleName(self.tr("Opgaver"))
        table.setAccessibleDescription(
            self.tr("Mellemrum krydser af, Enter retter, Delete sletter, Pil til højre går dertil")
        )
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.WHAT, header.ResizeMode.Stretch)
        for place, width in WIDTHS.items():
            header.resizeSection(place, width)
        self._measure = QTimer(self, singleShot=True, interval=0)
        self._measure.timeout.connect(self._fit_rows)
        header.sectionResized.connect(lambda *_sizes: self._measure.start())
        table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        table.doubleClicked.connect(self.edit_task)
        table.check_requested.connect(self.check_off)
        table.edit_requested.connect(self.edit_task)
        table.delete_requested.connect(self.delete_task)
        table.go_requested.connect(self.go_to_item)
        table.add_requested.connect(self.new_task)
        return table

    def _list_page(self) -> QWidget:
        top = row(margins=(20, 14, 20, 10), spacing=10)
        top.addWidget(label(self.tr("Opfølgning"), "title"))
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self.council)
        top.addWidget(self.shown)
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(self.new_button)
        footer.addWidget(self.go_button)
        hint = self.tr("Mellemrum krydser af · Enter retter · Delete sletter · → går til punktet")
        footer.addWidget(label(hint, "caption"))
        footer.addStretch()
        inside = column()
        inside.addWidget(framed("bar", top))
        inside.addWidget(self._lists, 1)
        inside.addWidget(framed("footer", footer))
        return framed("pane", inside)

    def _empty_page(self) -> QWidget:
        inside = column(margins=(40, 40, 40, 40), spacing=12)
        inside.addStretch(2)
        inside.addWidget(self._empty_words)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self._empty_button)
        buttons.addStretch()
        inside.addLayout(buttons)
        inside.addStretch(3)
        return framed("paper", inside)

    # --- filling ---

    def _refresh(self) -> None:
        """Offer the councils there are, and read the tasks anew."""
        self._is_stale = False
        councils = self._bridge.secretariat.councils.all()
        chosen = self.council_id
        with QSignalBlocker(self.council):
            self.council.set_choices([(council.id, council.name) for council in councils])
            if chosen in {council.id for council in councils}:
                self.council.set_value(chosen)
        for widget in (self.council, self.shown, self.new_button):
            widget.setEnabled(bool(councils))
        self._fill()

    def _fill(self) -> None:
        tasks = self._bridge.secretariat.tasks
        lines = tasks.of(self.council_id) if self.council_id is not None else []
        shown = [line for line in lines if self._is_shown(line)]
        before = self.chosen.task.id if self.chosen else None
        place = self.table.currentIndex().row()
        with QSignalBlocker(self.table.selectionModel()):
            self.model.fill(shown, self._bridge.secretariat.today())
            self._choose(before, place)
        self._fit_rows()
        self._count_open(lines)
        self._empty_words.setText(self._what_to_do(lines))
        self._empty_button.setVisible(self.council_id is not None)
        had_cursor = self.table.hasFocus() or self._empty_button.hasFocus()
        self._lists.setCurrentIndex(0 if shown else 1)
        self.setFocusProxy(self.table if shown else self._empty_button)
        if had_cursor and self.isVisible():
            self.setFocus()
        self._on_current_changed()

    def _is_shown(self, line: TaskLine) -> bool:
        if self.shown.value is Shown.ALL:
            return True
        return (line.task.done_on is None) is (self.shown.value is Shown.OPEN)

    def _choose(self, task_id: TaskId | None, place: int) -> None:
        """Choose the same task again, or the one that took its place."""
        found = self.model.row_of(task_id)
        if found < 0:
            found = min(max(place, 0), self.model.rowCount() - 1)
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(found, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)
        self.table.viewport().update()

    def _fit_rows(self) -> None:
        """Let each row be as high as its words take."""
        delegate = self.table.itemDelegate()
        assert isinstance(delegate, TasksDelegate)
        header, rows = self.table.horizontalHeader(), self.table.verticalHeader()
        for section in Column:
            delegate.set_width(section, header.sectionSize(section))
        font = self.table.font()
        self.table.setUpdatesEnabled(False)
        for place, line in enumerate(self.model.lines):
            rows.resizeSection(place, delegate.height(line, font))
        self.table.setUpdatesEnabled(True)

    def _count_open(self, lines: list[TaskLine]) -> None:
        waiting = sum(line.task.done_on is None for line in lines)
        overdue = sum(line.overdue for line in lines)
        text = self.tr("{count} åbne").format(count=waiting)
        if overdue:
            text += " · " + self.tr("{count} over fristen").format(count=overdue)
        self._count.setText(text if lines else "")

    def _what_to_do(self, lines: list[TaskLine]) -> str:
        if self.council_id is None:
            return self.tr("Opret først et råd under Møder.")
        if not lines:
            return self.tr(
                "Her er ingen opgaver endnu. Tryk Ctrl+O under et punkt, når nogen påtager sig "
                "noget, eller skriv en opgave her."
            )
        if self.shown.value is Shown.DONE:
            return self.tr("Ingen opgaver er udført endnu. Kryds dem af under Åbne.")
        return self.tr("Alt er gjort: der er ingen åbne opgaver.")

    def _on_current_changed(
        self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None
    ) -> None:
        self.go_button.setEnabled(bool(self.chosen and self.chosen.meeting_id))

    # --- panels ---

    def _open_panel(self, panel: TaskPanel) -> None:
        panel.cancelled.connect(self._back_to_list)
        panel.finished.connect(self._on_finished)
        self._pages.open_panel(panel)

    def _back_to_list(self) -> None:
        self._pages.close_panel()
        self.setFocus()

    def _on_finished(self, task_id: TaskId) -> None:
        self._back_to_list()
        with QSignalBlocker(self.table.selectionModel()):
            self._choose(task_id, self.table.currentIndex().row())
        self._on_current_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the view was not to be seen."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.councils or change.tasks or change.structure:
            self._is_stale = True
            if self.isVisible():
                self._refresh()

"""The card with an item's tasks, under its decision."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QWidget

from models.danish import written_date
from models.records import Change, ItemId
from models.secretariat.tasks import TaskLine
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import column, label, row, set_property
from ui.widgets.panel import Panel


class TasksCard(Card):
    """Shows the tasks decided under an item, to be checked off. Hidden when there are none."""

    panel_requested = Signal(Panel)  # to be shown in the meeting's place; it closes when finished

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Opgaver"), parent)
        self._bridge = bridge
        self._item_id: ItemId | None = None
        self._rows: list[TaskRow] = []
        self.hide()
        bridge.changed.connect(self._on_changed)

    @property
    def lines(self) -> list[TaskLine]:
        """The tasks that are shown."""
        return [shown.line for shown in self._rows]

    def show_item(self, item_id: ItemId | None) -> None:
        """Show the tasks of an item, or none."""
        self._item_id = item_id
        self._fill()

    def _fill(self) -> None:
        lines: list[TaskLine] = []
        if self._item_id is not None:
            lines = self._bridge.secretariat.tasks.under(self._item_id)
        if [line.task.id for line in lines] != [line.task.id for line in self.lines]:
            for old in self._rows:
                self.body.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._rows = [self._row(line) for line in lines]
            for new in self._rows:
                self.body.addWidget(new)
        for shown, line in zip(self._rows, lines, strict=True):
            shown.show_line(line)
        self.setVisible(bool(lines))

    def _row(self, line: TaskLine) -> "TaskRow":
        tasks, task_id = self._bridge.secretariat.tasks, line.task.id
        new = TaskRow(line)
        new.done.toggled.connect(lambda done: self._bridge.do(tasks.set_done, task_id, done))
        menu = QMenu(new)
        menu.addAction(self.tr("Ret opgaven …"), lambda: self._edit(new.line))
        menu.addAction(self.tr("Slet opgaven"), partial(self._bridge.do, tasks.delete, task_id))
        new.more.open_menu(menu)
        return new

    def _edit(self, line: TaskLine) -> None:
        from ui.tasks.task_panel import TaskPanel

        task = line.task
        self.panel_requested.emit(TaskPanel(self._bridge, task.council_id, task=task))

    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.tasks:
            self._fill()


class TaskRow(QWidget):
    """A box to check, what is to be done by whom, and what more can be done with it."""

    def __init__(self, line: TaskLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.done = QCheckBox()
        self._words = label("", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._due = label("", "caption")
        self.more = IconButton("more", self.tr("Mere om opgaven"))
        texts = column(margins=(0, 2, 0, 4), spacing=0)
        texts.addWidget(self._words)
        texts.addWidget(self._due)
        layout = row(spacing=6)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.done, 0, top)
        layout.addLayout(texts, 1)
        layout.addWidget(self.more, 0, top)
        self.setLayout(layout)
        self.show_line(line)

    def show_line(self, line: TaskLine) -> None:
        self.line = line
        task = line.task
        text = f"{task.responsible}: {task.text}" if task.responsible else task.text
        self._words.setText(text)
        self._due.setText(self._due_words(line))
        self._due.setVisible(bool(self._due.text()))
        set_property(self._due, "role", "error" if line.overdue else "caption")
        with QSignalBlocker(self.done):
            self.done.setChecked(task.done_on is not None)
        due = self._due.text()
        self.done.setAccessibleName(f"{text}, {due}" if due else text)

    def _due_words(self, line: TaskLine) -> str:
        task = line.task
        if task.done_on:
            return self.tr("✓ udført d. {date}").format(date=written_date(task.done_on))
        if task.due is None:
            return ""
        words = self.tr("senest d. {date}").format(date=written_date(task.due))
        return "! " + words + self.tr(" – over fristen") if line.overdue else words

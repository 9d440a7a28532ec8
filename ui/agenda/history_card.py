"""The card with a case's history: what other bodies said of it before."""

from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from models.danish import slash_date
from models.dates import parse_date
from models.errors import InvalidInputError
from models.records import HistoryEntry, HistoryEntryDraft, HistoryEntryId, ItemId
from ui.agenda.autosave import PAUSE, Autosave
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, column, row, set_property
from ui.widgets.line_edit import SettledLineEdit
from ui.widgets.reading import set_read_only
from ui.widgets.rich_text_edit import RichTextEdit

DATE_WIDTH = 104


class HistoryCard(Card):
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self, bridge: Bridge, autosave: Autosave, item_id: ItemId, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Sagens forløb"), parent)
        self._bridge = bridge
        self._autosave = autosave
        self._item_id = item_id
        self._rows: list[HistoryRow] = []
        self.body.setSpacing(10)
        tools = row()
        self._add = button(self.tr("+ Behandling"), self.add_entry, "link")
        tools.addWidget(self._add)
        tools.addStretch()
        self.body.addLayout(tools)

    def show_entries(self, entries: tuple[HistoryEntry, ...], origin: object = None) -> None:
        """Show the entries; the one typed in `origin` keeps its texts."""
        if [r.entry.id for r in self._rows] != [e.id for e in entries]:
            for old in self._rows:
                old.settle()
                self.body.removeWidget(old)
                old.deleteLater()
            self._rows = [self._row(entry) for entry in entries]
            for place, new in enumerate(self._rows):
                self.body.insertWidget(place, new)
        for shown, entry in zip(self._rows, entries, strict=True):
            shown.show_entry(entry, own=shown is origin)

    def set_read_only(self, read_only: bool) -> None:
        """Let the entries only be read, or be written again."""
        self._add.setDisabled(read_only)
        for shown in self._rows:
            shown.set_read_only(read_only)

    def add_entry(self) -> None:
        """Add an entry for today and begin to fill it in."""
        secretariat = self._bridge.secretariat
        draft = HistoryEntryDraft(secretariat.today(), self.tr("Udvalgets navn"))
        new = self._bridge.do(secretariat.case_history.add, self._item_id, draft)
        for shown in self._rows:
            if shown.entry.id == new:
                shown.date.setFocus()
                shown.date.selectAll()

    def settle(self) -> None:
        """Store what is still being typed."""
        for shown in self._rows:
            shown.settle()

    def _row(self, entry: HistoryEntry) -> "HistoryRow":
        new = HistoryRow(self._bridge, self._autosave, entry)
        new.decision.undo_requested.connect(self.undo_requested)
        new.decision.redo_requested.connect(self.redo_requested)
        menu = QMenu(new)
        menu.addAction(self.tr("Flyt op"), lambda: self._move(new.entry.id, -1))
        menu.addAction(self.tr("Flyt ned"), lambda: self._move(new.entry.id, 1))
        menu.addAction(
            self.tr("Slet behandlingen"),
            lambda: self._bridge.do(self._bridge.secretariat.case_history.delete, new.entry.id),
        )
        new.more.open_menu(menu)
        return new

    def _move(self, entry_id: HistoryEntryId, places: int) -> None:
        order = [shown.entry.id for shown in self._rows]
        place = order.index(entry_id)
        order.insert(max(place + places, 0), order.pop(place))
        self._bridge.do(self._bridge.secretariat.case_history.order, order)


class HistoryRow(QWidget):
    """One entry: date, body, whether released; the decision; who was absent."""

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        entry: HistoryEntry,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._autosave = autosave
        self.entry = entry
        self.date = SettledLineEdit(self.tr("Dato for behandlingen"), required=True)
        self.date.setFixedWidth(DATE_WIDTH)
        self.body = SettledLineEdit(self.tr("Udvalg eller råd"), required=True)
        self.released = QCheckBox(self.tr("Frigivet"))
        self.released.setToolTip(self.tr("En beslutning, der ikke er frigivet, skrives ikke ud"))
        self.more = IconButton("more", self.tr("Mere om behandlingen"))
        self.decision = RichTextEdit(bridge.secretariat.sections.text_from_html, minimum_lines=1)
        self.decision.setAccessibleName(self.tr("Beslutning i denne behandling"))
        self.decision.setPlaceholderText(self.tr("Beslutning"))
        self.absent = SettledLineEdit(self.tr("Afbud i denne behandling"))
        self.absent.setPlaceholderText(self.tr("Afbud: navne, adskilt af komma"))

        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.decision.text_edited.connect(self._start)
        self.decision.left.connect(self.settle)
        for line in (self.date, self.body, self.absent):
            line.settled.connect(lambda _text: self._store())
        self.date.editingFinished.connect(self._check_date)
        self.released.toggled.connect(lambda _on: self._store())

        head = row(spacing=6)
        head.addWidget(self.date)
        head.addWidget(self.body, 1)
        head.addWidget(self.more)
        layout = column(spacing=4)
        layout.addLayout(head)
        layout.addWidget(self.decision)
        foot = row(spacing=6)
        foot.addWidget(self.absent, 1)
        foot.addWidget(self.released)
        layout.addLayout(foot)
        self.setLayout(layout)
        self.show_entry(entry)

    def show_entry(self, entry: HistoryEntry, *, own: bool = False) -> None:
        self.entry = entry
        if own:
            return
        if not self.date.property("invalid"):
            self.date.show_text(slash_date(entry.date))
        self.body.show_text(entry.body)
        self.absent.show_text(entry.absent)
        self.released.blockSignals(True)
        self.released.setChecked(entry.released)
        self.released.blockSignals(False)
        if not self._timer.isActive() and self.decision.text() != entry.decision:
            self.decision.set_text(entry.decision)

    def set_read_only(self, read_only: bool) -> None:
        for line in (self.date, self.body, self.absent):
            line.setReadOnly(read_only)
        set_read_only(self.decision, read_only)
        self.released.setDisabled(read_only)
        self.more.setDisabled(read_only)

    def settle(self) -> None:
        """Store the decision if it is being typed."""
        if self._timer.isActive() or self.decision.text() != self.entry.decision:
            self._timer.stop()
            self._store()

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _check_date(self) -> None:
        """Tell of a date that cannot be read, once it is no longer being typed."""
        is_date = parse_date(self.date.text()) is not None
        set_property(self.date, "invalid", not is_date)
        if not is_date:
            reason = self.tr("Skriv datoen som dag/måned/år, for eksempel 04/06/2026.")
            self._bridge.failed.emit(InvalidInputError(reason))

    def _store(self) -> None:
        date = parse_date(self.date.text())
        set_property(self.date, "invalid", date is None)
        draft = HistoryEntryDraft(
            date or self.entry.date,
            self.body.text(),
            self.decision.text(),
            self.absent.text(),
            self.released.isChecked(),
            self.entry.source_id,
        )
        stored = {f.name: getattr(self.entry, f.name) for f in fields(HistoryEntryDraft)}
        if draft == HistoryEntryDraft(**stored):
            return
        self.entry = replace(self.entry, **vars(draft))
        edit = self._bridge.secretariat.case_history.edit
        self._autosave.store(("history", self.entry.id), partial(edit, self.entry.id, draft))

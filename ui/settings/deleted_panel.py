"""What was deleted, to be brought back."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from models.danish import heading_date, numeric_date
from models.dates import parse_date
from models.records import Change, Deleted
from ui.bridge import Bridge
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import column, framed, label
from ui.widgets.lists import fitted_tree
from ui.widgets.panel import Panel


class DeletedPanel(Panel):
    restored = Signal(object)  # Deleted

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Slettede"),
            self.tr("Alt, hvad der er slettet, bliver liggende her og kan gendannes."),
            self.tr("Gendan"),
            parent,
        )
        self._bridge = bridge
        self._deleted: list[Deleted] = []
        self._kinds = {
            "council": self.tr("Råd"),
            "person": self.tr("Person"),
            "meeting": self.tr("Møde"),
            "agenda_item": self.tr("Punkt"),
            "section": self.tr("Afsnit"),
        }
        self.cancel_button.setText(self.tr("Luk"))
        headers = (self.tr("Hvad"), self.tr("Navn"), self.tr("Slettet"))
        self.list = fitted_tree(self.tr("Slettede"), headers, widest=1)
        self.list.setMinimumHeight(360)
        self.list.itemDoubleClicked.connect(self.accept)
        WidgetKeys(self.list, {"Return": self.accept, "Enter": self.accept})
        inside = column()
        inside.addWidget(self.list)
        self._holder = framed("list", inside)
        self._empty = label(self.tr("Der er ikke slettet noget."), "secondary")
        self.content.addWidget(self._empty)
        self.content.addWidget(self._holder)
        self.setFocusProxy(self.list)
        bridge.changed.connect(self._on_changed)
        self._fill()

    def accept(self) -> None:
        row = self.list.currentIndex().row()
        if row < 0:
            return
        chosen = self._deleted[row]
        if self._bridge.do(self._bridge.secretariat.restore, chosen) is not None:
            self.restored.emit(chosen)

    def _fill(self) -> None:
        row = max(self.list.currentIndex().row(), 0)
        self._deleted = self._bridge.secretariat.deleted()
        self.list.clear()
        for entry in self._deleted:
            when = self.tr("{date} kl. {time}").format(
                date=numeric_date(entry.deleted_at.date()), time=f"{entry.deleted_at:%H.%M}"
            )
            kind = self._kinds.get(entry.table, "")
            item = QTreeWidgetItem([kind, _title(entry), when])
            item.setSizeHint(0, QSize(90, 28))
            self.list.addTopLevelItem(item)
        last = len(self._deleted) - 1
        self.list.setCurrentIndex(self.list.model().index(min(row, last), 0))
        self._empty.setVisible(not self._deleted)
        self._holder.setVisible(bool(self._deleted))
        self.accept_button.setEnabled(bool(self._deleted))

    def _on_changed(self, _change: Change, _origin: object) -> None:
        self._fill()


def _title(entry: Deleted) -> str:
    """The title; a meeting's ends with its date, which is written out."""
    name, _, last = entry.title.rpartition(" ")
    date = parse_date(last) if entry.table == "meeting" else None
    return f"{name}, {heading_date(date).lower()}" if date else entry.title

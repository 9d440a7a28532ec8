"""A council's past: its terms, and what it was called before. Each change is stored at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.danish import numeric_date
from models.records import Change, CouncilId, CouncilName, Term
from ui.bridge import Bridge
from ui.terms.past_panels import NamePanel, TermPanel
from ui.widgets.icon_button import IconButton
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.lists import fit_rows, row_item, row_tree
from ui.widgets.panel import Panel

FEWEST, MOST = 2, 6  # rows in sight


class _PastList(QWidget):
    """Rows with buttons below: Enter edits the chosen one, Del deletes it."""

    edit_requested = Signal(int)
    delete_requested = Signal(int)
    add_requested = Signal()

    def __init__(self, name: str, headers: Sequence[str], add_text: str) -> None:
        super().__init__()
        self.tree = row_tree(name, self.tr("Enter retter, Del sletter"), headers)
        self.tree.itemDoubleClicked.connect(self._edit)
        self.tree.currentItemChanged.connect(self._on_row_chosen)
        self.add_button = button(add_text, self.add_requested.emit)
        self.edit_button = button(self.tr("Ret …"), self._edit)
        self.delete_button = IconButton("trash", self.tr("Slet"))
        self.delete_button.clicked.connect(self._delete)
        tools = row(margins=(6, 4, 6, 4), spacing=4)
        for widget in (self.add_button, self.edit_button, self.delete_button):
            tools.addWidget(widget)
        tools.addStretch()
        inside = column()
        inside.addWidget(self.tree)
        inside.addWidget(framed("footer", tools))
        layout = column()
        layout.addWidget(framed("list", inside))
        self.setLayout(layout)
        self.setFocusProxy(self.tree)
        keys = {"Return": self._edit, "Enter": self._edit, "Del": self._delete}
        WidgetKeys(self.tree, keys)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        chosen = max(self.tree.currentIndex().row(), 0)
        self.tree.clear()
        for cells in rows:
            self.tree.addTopLevelItem(row_item(cells))
        self.tree.setCurrentIndex(self.tree.model().index(min(chosen, len(rows) - 1), 0))
        fit_rows(self.tree, FEWEST, MOST)
        self._on_row_chosen()

    def _edit(self) -> None:
        if self.tree.currentIndex().isValid():
            self.edit_requested.emit(self.tree.currentIndex().row())

    def _delete(self) -> None:
        if self.tree.currentIndex().isValid():
            self.delete_requested.emit(self.tree.currentIndex().row())

    def _on_row_chosen(self) -> None:
        chosen = self.tree.currentIndex().isValid()
        self.edit_button.setEnabled(chosen)
        self.delete_button.setEnabled(chosen)


class PastLists(QWidget):
    """The terms and the earlier names of a council, the latest first."""

    panel_requested = Signal(Panel)  # to be shown until it is finished or cancelled
    changed = Signal()

    def __init__(self, bridge: Bridge, council_id: CouncilId) -> None:
        super().__init__()
        self._bridge = bridge
        self._council_id = council_id
        self._terms: list[Term] = []
        self._names: list[CouncilName] = []
        self.terms = _PastList(
            self.tr("Funktionsperioder"),
            [self.tr("Funktionsperiode"), self.tr("Fra"), self.tr("Til og med")],
            self.tr("+ Funktionsperiode"),
        )
        self.terms.add_requested.connect(lambda: self._open_term(None))
        self.terms.edit_requested.connect(lambda row: self._open_term(self._terms[row]))
        self.terms.delete_requested.connect(self._delete_term)
        self.names = _PastList(
            self.tr("Tidligere navne"),
            [self.tr("Tidligere navn"), self.tr("Kommune"), self.tr("Til og med")],
            self.tr("+ Tidligere navn"),
        )
        self.names.add_requested.connect(lambda: self._open_name(None))
        self.names.edit_requested.connect(lambda row: self._open_name(self._names[row]))
        self.names.delete_requested.connect(self._delete_name)
        layout = column(spacing=8)
        hint = self.tr(
            "Det, der ændres her, gemmes med det samme. Et nyt råd efter et valg begyndes i "
            "menuen Filer."
        )
        layout.addWidget(label(hint, "secondary", wrap=True))
        layout.addWidget(self.terms)
        layout.addSpacing(4)
        layout.addWidget(self.names)
        self.setLayout(layout)
        self.setFocusProxy(self.terms)
        bridge.changed.connect(self._on_changed)
        self._fill()

    @property
    def summary(self) -> str:
        """'2022–2025, 2026– · hed Ældrerådet'."""
        parts = [", ".join(term.name for term in reversed(self._terms))]
        if self._names:
            names = ", ".join(dict.fromkeys(name.name for name in self._names))
            parts.append(self.tr("hed {names}").format(names=names))
        return " · ".join(filter(None, parts))

    def _fill(self) -> None:
        terms = self._bridge.secretariat.terms
        self._terms = terms.of(self._council_id)[::-1]
        self._names = terms.earlier_names(self._council_id)[::-1]
        self.terms.fill(
            [
                (t.name, numeric_date(t.start), numeric_date(t.end) if t.end else "")
                for t in self._terms
            ]
        )
        self.names.fill([(n.name, n.municipality, numeric_date(n.until)) for n in self._names])

    def _open_term(self, term: Term | None) -> None:
        self.setFocusProxy(self.terms)
        self.panel_requested.emit(TermPanel(self._bridge, self._council_id, term))

    def _open_name(self, name: CouncilName | None) -> None:
        self.setFocusProxy(self.names)
        self.panel_requested.emit(NamePanel(self._bridge, self._council_id, name))

    def _delete_term(self, row: int) -> None:
        self._bridge.do(self._bridge.secretariat.terms.delete, self._terms[row].id)

    def _delete_name(self, row: int) -> None:
        self._bridge.do(self._bridge.secretariat.terms.delete_name, self._names[row].id)

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._council_id in change.councils:
            self._fill()
            self.changed.emit()

"""The members of the term that ends: who goes on, and as what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from models.records import Membership, MembershipId, PersonId, Role
from models.secretariat.terms import Carried
from models.vocabulary import ROLE_NAMES
from ui.labels import capitalized
from ui.widgets.fields import ChoiceBox
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.lists import fit_rows, row_item, row_tree

FEWEST, MOST = 3, 10  # rows in sight
NAME, NOW, THEN, ORGANISATION = range(4)


@dataclass
class _Line:
    membership: Membership
    name: str
    goes_on: bool
    role: Role
    pasted: bool = False  # stands among those who were pasted, too


class CarriedTable(QWidget):
    """A line for each member. Space lets the chosen one stop or go on; below is their new role."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self.tree = self._make_tree()
        self.role: ChoiceBox[Role] = ChoiceBox(
            self.tr("Rolle i den nye periode"),
            [(r, capitalized(name)) for r, name in ROLE_NAMES.items() if r is not Role.GUEST],
        )
        self.role.setMinimumContentsLength(10)
        self.role.chosen.connect(self._set_role)
        self.all_button = button(self.tr("Alle fortsætter"), lambda: self.set_all(goes_on=True))
        self.none_button = button(self.tr("Ingen fortsætter"), lambda: self.set_all(goes_on=False))
        caption = label(self.tr("Rolle i den nye periode"), "label")
        caption.setBuddy(self.role)
        tools = row(margins=(10, 5, 10, 5), spacing=8)
        for widget in (caption, self.role, self.all_button, self.none_button):
            tools.addWidget(widget)
        hint = label(self.tr("Mellemrum: fortsætter eller stopper"), "caption", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tools.addWidget(hint, 1)
        inside = column()
        inside.addWidget(self.tree)
        inside.addWidget(framed("footer", tools))
        layout = column()
        layout.addWidget(framed("list", inside))
        self.setLayout(layout)
        self.setFocusProxy(self.tree)

    # --- what is chosen ---

    @property
    def carried(self) -> tuple[Carried, ...]:
        """Those who go on and were not pasted."""
        return tuple(
            Carried(line.membership.id, line.role)
            for line in self._lines
            if line.goes_on and not line.pasted
        )

    @property
    def going_on(self) -> int:
        """How many go on, those who were pasted included."""
        return sum(line.goes_on or line.pasted for line in self._lines)

    @property
    def stopping(self) -> int:
        return len(self._lines) - self.going_on

    def fill(self, memberships: Sequence[Membership], names: Mapping[PersonId, str]) -> None:
        """Show these; what was chosen of those who are shown already stays."""
        known: dict[MembershipId, _Line] = {line.membership.id: line for line in self._lines}
        self._lines = [
            known.get(m.id) or _Line(m, names[m.person_id], goes_on=True, role=m.role)
            for m in memberships
        ]
        self._show(max(self.tree.currentIndex().row(), 0))

    def set_pasted(self, roles: Mapping[str, Role]) -> None:
        """Let those of these names go on, in the roles that were pasted for them."""
        for line in self._lines:
            line.pasted = line.name in roles
            if line.pasted:
                line.role = roles[line.name]
        self._show(self.tree.currentIndex().row())

    def set_all(self, *, goes_on: bool) -> None:
        for line in self._lines:
            line.goes_on = goes_on
        self._show(self.tree.currentIndex().row())
        self.changed.emit()

    def toggle(self) -> None:
        """Let the chosen one go on who stopped, or stop."""
        line = self._chosen
        if line is not None and not line.pasted:
            line.goes_on = not line.goes_on
            self._show(self.tree.currentIndex().row())
            self.changed.emit()

    def _set_role(self, role: Role) -> None:
        line = self._chosen
        if line is not None:
            line.role, line.goes_on = role, True
            self._show(self.tree.currentIndex().row())
            self.changed.emit()

    @property
    def _chosen(self) -> _Line | None:
        row = self.tree.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    # --- showing ---

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show(self.tree.currentIndex().row())

    def _make_tree(self) -> QTreeWidget:
        tree = row_tree(
            self.tr("Medlemmer, der fortsætter"),
            self.tr("Mellemrum lader den valgte fortsætte eller stoppe, Tab går til rollen"),
            (
                self.tr("Fortsætter"),
                self.tr("Rolle nu"),
                self.tr("I den nye periode"),
                self.tr("Organisation og parti"),
            ),
        )
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTabKeyNavigation(False)
        tree.header().setSectionsClickable(False)
        tree.itemChanged.connect(self._on_item_changed)
        tree.currentItemChanged.connect(self._on_row_chosen)
        WidgetKeys(tree, {"Space": self.toggle})
        return tree

    def _show(self, chosen: int) -> None:
        self.tree.blockSignals(True)
        top = self.tree.verticalScrollBar().value()
        self.tree.clear()
        for line in self._lines:
            self.tree.addTopLevelItem(self._item(line))
        self.tree.setCurrentIndex(self.tree.model().index(min(chosen, len(self._lines) - 1), 0))
        self.tree.verticalScrollBar().setValue(top)
        self.tree.blockSignals(False)
        fit_rows(self.tree, FEWEST, MOST)
        for widget in (self.all_button, self.none_button):
            widget.setEnabled(bool(self._lines))
        self._on_row_chosen()

    def _item(self, line: _Line) -> QTreeWidgetItem:
        goes_on = line.goes_on or line.pasted
        now = capitalized(ROLE_NAMES[line.membership.role])
        then = capitalized(ROLE_NAMES[line.role]) if goes_on else self.tr("Stopper")
        if line.pasted:
            then = self.tr("{role} (står også nedenfor)").format(role=then)
        belongs = filter(None, (line.membership.organisation, line.membership.party))
        item = row_item([line.name, now, then, " · ".join(belongs)])
        item.setCheckState(NAME, Qt.CheckState.Checked if goes_on else Qt.CheckState.Unchecked)
        if line.pasted:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        for place in range(self.tree.columnCount()):
            item.setToolTip(place, item.text(place))
            if not goes_on or place in (NOW, ORGANISATION):
                item.setForeground(place, self.palette().placeholderText())
        told = self.tr("fortsætter") if goes_on else self.tr("stopper")
        item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, f"{line.name}, {now}, {told}")
        return item

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        """A box was ticked with the mouse."""
        row = self.tree.indexOfTopLevelItem(item)
        self._lines[row].goes_on = item.checkState(NAME) is Qt.CheckState.Checked
        self._show(row)
        self.changed.emit()

    def _on_row_chosen(self) -> None:
        line = self._chosen
        self.role.setEnabled(line is not None and not line.pasted)
        if line is not None:
            self.role.set_value(line.role)

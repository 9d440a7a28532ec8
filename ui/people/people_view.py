"""The rail's second view: who there is, and what they are in which council."""

import datetime as dt

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from models.records import (
    Change,
    CouncilId,
    Membership,
    MembershipId,
    PersonId,
    Term,
    TermId,
)
from ui.bridge import Bridge
from ui.item_models.people_model import PeopleModel, PersonRole, PersonRow
from ui.labels import term_words
from ui.people.people_delegate import PeopleDelegate
from ui.people.people_panels import NewPersonPanel, PasteMembersPanel
from ui.people.person_pane import PersonPane
from ui.widgets.fields import ChoiceBox
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.lists import HeadedList, dress
from ui.widgets.panel import Panel, PanelStack

LIST_WIDTH = 330


class PeopleView(QWidget):
    person_deleted = Signal(str)  # the name; `undo` brings the person back

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._person_id: PersonId | None = None
        self._terms: dict[TermId | None, Term] = {}
        self.model = PeopleModel(self)
        self.model.move_requested.connect(self._move)
        self.pane = PersonPane(bridge)
        self.pane.delete_requested.connect(self.delete_person)
        self._shown = QStackedWidget()
        self._empty_words = label("", "secondary", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty = column(margins=(40, 40, 40, 40))
        empty.addStretch(2)
        empty.addWidget(self._empty_words)
        empty.addStretch(3)
        self._empty = framed("paper", empty)
        self._shown.addWidget(self._empty)
        self._shown.addWidget(self.pane)
        self._pages = PanelStack(self._shown)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._list_pane())
        splitter.addWidget(self._pages)
        splitter.setSizes([LIST_WIDTH, 900])
        splitter.setStretchFactor(1, 1)
        layout = column()
        layout.addWidget(splitter)
        self.setLayout(layout)
        self.setFocusProxy(self.list)
        bridge.changed.connect(self._on_changed)
        self._refresh()

    @property
    def council_id(self) -> CouncilId | None:
        """The council whose people are shown, None for all."""
        return self.council.value

    @property
    def person_id(self) -> PersonId | None:
        """The chosen person."""
        return self._person_id

    def show_council(self, council_id: CouncilId | None) -> None:
        """Show the people of a council, or with None everyone."""
        self.council.set_value(council_id)

    def show_person(self, person_id: PersonId) -> None:
        """Choose a person, wherever the list stands."""
        self._pages.close_panel()
        if self.model.row_of(person_id) < 0:
            self.filter.clear()
        if self.model.row_of(person_id) < 0:
            self.period.setCurrentIndex(0)
        if self.model.row_of(person_id) < 0:
            self.council.set_value(None)
        self._select(self.model.row_of(person_id))

    def new_person(self) -> None:
        """Open the panel that adds one person."""
        panel = NewPersonPanel(self._bridge, self.council_id)
        panel.finished.connect(self.show_person)
        self._open_panel(panel)

    def paste_people(self) -> None:
        """Open the panel that adds many."""
        if not self._bridge.secretariat.councils.all():
            return
        panel = PasteMembersPanel(self._bridge, self.council_id)
        panel.finished.connect(self._on_pasted)
        self._open_panel(panel)

    def delete_person(self) -> None:
        """Delete the chosen person. It can be undone, and `person_deleted` says so."""
        if self._person_id is None:
            return
        name = self._bridge.secretariat.people.get(self._person_id).name
        if self._bridge.do(self._bridge.secretariat.people.delete, self._person_id) is not None:
            self.person_deleted.emit(name)

    def move_person(self, step: int) -> None:
        """Move the chosen person down the council's list, or up when `step` is -1."""
        order = [row.person.id for row in self.model.current]
        if self._person_id in order:
            position = order.index(self._person_id) + step
            if 0 <= position < len(order):
                self._move(self._person_id, position)

    # --- the list ---

    def _list_pane(self) -> QFrame:
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(self.tr("Råd"))
        self.council.currentIndexChanged.connect(self._on_council_changed)
        self.period: ChoiceBox[TermId | None] = ChoiceBox(self.tr("Funktionsperiode"))
        self.period.setToolTip(self.tr("Vis dem, der sad i rådet i en af dets perioder"))
        self.period.hide()
        self.period.currentIndexChanged.connect(self._fill)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find en person"))
        self.filter.setAccessibleName(self.tr("Find en person"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.list = HeadedList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PeopleDelegate(self.list))
        dress(self.list, self.tr("Personer"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDragDropOverwriteMode(False)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.order_hint = label(
            self.tr("Træk, eller brug Alt+Pil, for at ændre ordenen."), "caption"
        )
        WidgetKeys(
            self.list,
            {
                "Alt+Up": lambda: self.move_person(-1),
                "Alt+Down": lambda: self.move_person(1),
                "Del": self.delete_person,
            },
        )
        WidgetKeys(self.filter, {"Down": self.list.setFocus, "Return": self.list.setFocus})
        self.new_button = button(self.tr("+ Person"), self.new_person)
        self.paste_button = button(self.tr("Indsæt flere …"), self.paste_people)
        top = column(margins=(14, 14, 14, 10), spacing=8)
        top.addWidget(label(self.tr("Personer"), "title"))
        top.addWidget(self.council)
        top.addWidget(self.period)
        top.addWidget(self.filter)
        top.addWidget(self.order_hint)
        footer = row(margins=(12, 5, 12, 5))
        footer.addWidget(self.new_button)
        footer.addWidget(self.paste_button)
        footer.addStretch()
        inside = column()
        inside.addLayout(top)
        inside.addWidget(self.list, 1)
        inside.addWidget(framed("footer", footer))
        pane = framed("pane", inside)
        pane.setMinimumWidth(240)
        return pane

    def _refresh(self) -> None:
        """Offer the councils there are, and read the people anew."""
        councils = self._bridge.secretariat.councils.all()
        chosen = self.council.value if self.council.count() else None
        with QSignalBlocker(self.council):
            self.council.set_choices(
                [(None, self.tr("Alle råd")), *((c.id, c.name) for c in councils)]
            )
            self.council.set_value(chosen if chosen in {c.id for c in councils} else None)
        self.paste_button.setEnabled(bool(councils))
        self._offer_terms()
        self._fill()

    def _on_council_changed(self) -> None:
        self._offer_terms()
        self._fill()

    def _offer_terms(self) -> None:
        """Offer the council's terms; the chosen one stays while it is there."""
        secretariat, council_id = self._bridge.secretariat, self.council_id
        terms = [] if council_id is None else secretariat.terms.of(council_id)
        self._terms = {term.id: term for term in reversed(terms)}
        choices = [(term.id, term_words(term)) for term in self._terms.values()]
        before = self.period.value if self.period.count() else None
        with QSignalBlocker(self.period):
            self.period.set_choices([(None, self.tr("Alle perioder")), *choices])
            self.period.set_value(before if before in self._terms else None)
        self.period.setVisible(bool(terms))

    def _fill(self) -> None:
        secretariat = self._bridge.secretariat
        row_before = self.list.currentIndex().row()
        term = self._terms.get(self.period.value) if self.period.count() else None
        memberships = secretariat.people.memberships(council_id=self.council_id)
        if term is not None:
            memberships = [m for m in memberships if _is_of(m, term)]
        with QSignalBlocker(self.list.selectionModel()):
            self.model.fill(
                secretariat.people.all(),
                memberships,
                {council.id: council.name for council in secretariat.councils.all()},
                _day_in(term, secretariat.today()),
                council_id=self.council_id,
                text=self.filter.text(),
                whole=term is None,
            )
        self.order_hint.setVisible(self.model.ordered and len(self.model.current) > 1)
        index = self.model.row_of(self._person_id)
        if index < 0:
            index = min(max(row_before, 0), self.model.rowCount() - 1)
        self._select(index)

    def _select(self, index: int) -> None:
        """Choose the person in a row; that of a heading gives the one above it."""
        while index >= 0 and self.model.index(index).data(PersonRole) is None:
            index -= 1
        with QSignalBlocker(self.list.selectionModel()):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(index), flag)
        self.list.scrollTo(self.model.index(index))
        self.list.viewport().update()
        self._show(self.model.index(index).data(PersonRole))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._pages.close_panel()
        self._show(current.data(PersonRole))

    def _move(self, person_id: int, position: int) -> None:
        """Put a person at a position among those who are not former members."""
        rows = {row.person.id: row for row in self.model.people}
        if not self.model.ordered:
            return
        order = [row.person.id for row in self.model.current if row.person.id != person_id]
        order.insert(position, PersonId(person_id))
        order += [person_id for person_id in rows if person_id not in order]
        ids: list[MembershipId] = [m.id for person in order for m in rows[person].memberships]
        self._bridge.do(self._bridge.secretariat.people.order_memberships, ids)

    # --- the right side ---

    def _show(self, row: PersonRow | None) -> None:
        self._person_id = row.person.id if row else None
        if row:
            self.pane.show_person(row.person.id)
        else:
            self._empty_words.setText(self._what_to_do())
        self._shown.setCurrentWidget(self.pane if row else self._empty)

    def _what_to_do(self) -> str:
        if self.filter.text():
            return self.tr("Ingen passer på det, der er skrevet i søgefeltet.")
        if not self._bridge.secretariat.councils.all():
            return self.tr("Opret først et råd. Medlemmerne kan skrives ind med det samme.")
        return self.tr("Her er ingen personer endnu. Tilføj én med + Person, eller indsæt flere.")

    def _open_panel(self, panel: Panel) -> None:
        panel.cancelled.connect(self._on_panel_cancelled)
        self._pages.open_panel(panel)

    def _on_panel_cancelled(self) -> None:
        self._pages.close_panel()
        self.list.setFocus()

    def _on_pasted(self, council_id: CouncilId) -> None:
        self._pages.close_panel()
        self.show_council(council_id)
        self.list.setFocus()

    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.people or change.councils:
            self._refresh()


def _is_of(membership: Membership, term: Term) -> bool:
    """Whether someone sat in the council for a day of the term."""
    return term.overlaps(membership.start or dt.date.min, membership.end)


def _day_in(term: Term | None, today: dt.date) -> dt.date:
    """Today, or the day of the term that is nearest to it."""
    if term is None:
        return today
    return min(max(today, term.start), term.end or dt.date.max)

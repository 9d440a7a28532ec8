"""The search: what is looked for above, what was found below, all over again at each key."""

import datetime as dt
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from models.danish import sort_key
from models.records import Change, CouncilId, MeetingState, PersonId
from models.search import Hit, Hits, Query
from models.secretariat.search import LIMIT
from models.vocabulary import STATE_NAMES
from ui.bridge import Bridge
from ui.item_models.hits_model import HitRole, HitsModel
from ui.labels import capitalized, term_words
from ui.meetings.meetings_pane import display_name
from ui.search.hits_delegate import HitsDelegate
from ui.search.query_words import QueryWords
from ui.widgets.fields import ChoiceBox, DateField
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, column, framed, label, row, scrolled
from ui.widgets.lists import choose_row, dress

T = TypeVar("T")
DELAY = 20  # ms after a key: two that are pressed as one are one search
SLICE = 0.03  # seconds at a time that the index may keep the window waiting
FIRST_LINES = 12  # more than a screen shows; the rest is measured once these are painted
MORE = 4  # times as many hits
Span = tuple[dt.date | None, dt.date | None]
ANY_TIME: Span = (None, None)


class SearchView(QWidget):
    """Looks in all minutes. Says where to go with `hit_opened`, and with `left` to go back."""

    hit_opened = Signal(object)  # Hit
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._search = bridge.secretariat.search
        self._query_words = QueryWords(bridge.secretariat, self)
        self._limit = LIMIT
        self._is_stale = True
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.search_now)
        self.model = HitsModel(self)
        self.field = self._make_field()
        self._make_filters()
        self.list = self._make_list()
        self._told = label("", "secondary")
        self.save_button = button(self.tr("Gem søgningen"), self.save)
        self.more_button = button(self.tr("Vis flere"), self.show_more)
        self._words = label("", "secondary", wrap=True)
        self._advice = label("", "secondary", wrap=True)
        self._kept = column(spacing=2)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(scrolled(self._empty_page()))
        layout = column()
        layout.addWidget(self._head())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot())
        self.setLayout(layout)
        self.setFocusProxy(self.field)
        bridge.changed.connect(self._on_changed)

    # --- what is asked ---

    @property
    def query(self) -> Query:
        """What the fields ask for."""
        return Query(
            words=self.field.text().strip(),
            council_id=self.council.value,
            start=self.start.value,
            end=self.end.value,
            state=self.state.value,
            closed=self.closed.value,
            person_id=self.person.value,
            decisions_only=self.decisions.isChecked(),
        )

    @property
    def is_waiting(self) -> bool:
        """Whether what is shown is not yet what is asked for."""
        return self._timer.isActive()

    def ask(self, query: Query) -> None:
        """Fill in the fields as for `query`, and search."""
        self._fill_choices()
        self.field.setText(query.words)
        _choose(self.council, query.council_id)
        _choose(self.state, query.state)
        _choose(self.closed, query.closed)
        _choose(self.person, query.person_id)
        self.start.set_value(query.start)
        self.end.set_value(query.end)
        with QSignalBlocker(self.decisions):
            self.decisions.setChecked(query.decisions_only)
        self._limit = LIMIT
        self.search_now()

    def clear_filters(self) -> None:
        """Look everywhere again, for the same words."""
        self.ask(Query(self.field.text()))
        self.field.setFocus()

    def show_more(self) -> None:
        """Read more of the hits; the chosen one stays."""
        row = self.list.currentIndex().row()
        self._limit *= MORE
        self.search_now()
        choose_row(self.list, self.model, row)
        self.list.setFocus()

    # --- searching ---

    def search_now(self) -> None:
        """Search for what is asked, as soon as all that is stored is in the index."""
        self._timer.stop()
        self._is_stale = False
        waiting = self._bridge.read(self._search.prepare, SLICE)
        if waiting is None:
            return
        if waiting:
            self._told.setText(
                self.tr("Gør klar til at søge: {count} mangler …").format(count=waiting)
            )
            self._timer.start(0)
            return
        query = self.query
        hits = self._bridge.read(self._search.find, query, self._limit)
        if hits is not None:
            self._show(query, hits)

    def _show(self, query: Query, hits: Hits) -> None:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, HitsDelegate)
        delegate.in_full = query.decisions_only
        self.model.fill(hits.hits)
        choose_row(self.list, self.model, 0 if hits.hits else -1)
        self.list.scrollToTop()
        self.more_button.setVisible(hits.more)
        saved = self._bridge.read(self._search.saved) or []
        self.save_button.setEnabled(bool(query.words) and query not in saved)
        self._clear.setEnabled(query != Query(query.words))
        count = len(hits.hits)
        if not query.words:
            told = ""
        elif hits.more:
            told = self.tr("De første {count} fund").format(count=count)
        else:
            told = self.tr("1 fund") if count == 1 else self.tr("{count} fund").format(count=count)
        self._told.setText(told)
        if not hits.hits:
            self._show_what_to_do(query)
        self._pages.setCurrentIndex(0 if hits.hits else 1)

    def _on_changed(self, _change: Change, _origin: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the view was not to be seen."""
        super().showEvent(event)
        self._fill_choices()
        if self._is_stale:
            self.search_now()

    # --- what can be done ---

    def open_hit(self) -> None:
        """Ask for the chosen hit's place, and remember what was searched for."""
        hit: Hit | None = self.list.currentIndex().data(HitRole)
        if self.is_waiting:
            self.search_now()
            hit = self.list.currentIndex().data(HitRole)
        if hit is not None:
            self._bridge.read(self._search.remember, self.query)
            self.hit_opened.emit(hit)

    def save(self) -> None:
        """Keep the search, to do it again from the empty field."""
        query = self.query
        self._bridge.read(self._search.save, query)
        self._told.setText(self.tr("Søgningen er gemt. Den står her, når feltet er tomt."))
        self.save_button.setEnabled(False)
        self.field.setFocus()

    def _forget(self, query: Query) -> None:
        self._bridge.read(self._search.forget, query)
        self._show_what_to_do(self.query)
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up, Down and the pages' keys move in the list while one types, and Enter open."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if watched is self.list and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_hit()
                return True
            if watched is self.field and self._moves(key):
                return True
        return super().eventFilter(watched, event)

    def _moves(self, key: Qt.Key) -> bool:
        """Move the choice in the list; whether `key` does that."""
        places = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if key not in places:
            return False
        last = self.model.rowCount() - 1
        wanted = self.list.currentIndex().row() + places[key]
        choose_row(self.list, self.model, min(max(wanted, 0), last))
        return True

    # --- building ---

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("role", "search")
        field.setPlaceholderText(self.tr("Søg i titler, beslutninger, tekster, navne og bilag"))
        field.setAccessibleName(self.tr("Søg"))
        field.setAccessibleDescription(
            self.tr("Pil op og ned vælger mellem fundene, Enter går dertil, Esc går tilbage")
        )
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._ask_again)
        field.returnPressed.connect(self.open_hit)
        field.installEventFilter(self)
        return field

    def _make_filters(self) -> None:
        self.council: ChoiceBox[CouncilId | None] = ChoiceBox(
            self.tr("Råd"), [(None, self.tr("Alle råd"))]
        )
        states: list[tuple[MeetingState | None, str]] = [
            (state, capitalized(STATE_NAMES[state])) for state in MeetingState
        ]
        self.state: ChoiceBox[MeetingState | None] = ChoiceBox(
            self.tr("Mødets tilstand"), [(None, self.tr("Alle tilstande")), *states]
        )
        self.closed: ChoiceBox[bool | None] = ChoiceBox(
            self.tr("Åbne eller lukkede punkter"),
            [
                (None, self.tr("Åbne og lukkede")),
                (False, self.tr("Kun åbne punkter")),
                (True, self.tr("Kun lukkede punkter")),
            ],
        )
        self.person: ChoiceBox[PersonId | None] = ChoiceBox(
            self.tr("Person, der deltog eller er nævnt"), [(None, self.tr("Alle personer"))]
        )
        # What is chosen here is written in the dates, and they are what is asked for.
        self.term: ChoiceBox[Span] = ChoiceBox(self.tr("Funktionsperiode"))
        self._spans: dict[Span, str] = {}
        self.term.chosen.connect(self._on_term_chosen)
        self.council.currentIndexChanged.connect(self._offer_terms)
        self.term.setToolTip(self.term.accessibleName())
        self.term.setMinimumContentsLength(7)  # a narrow window cuts them; the tooltip is whole
        for box in (self.council, self.state, self.closed, self.person):
            box.setToolTip(box.accessibleName())
            box.setMinimumContentsLength(4)
            box.currentIndexChanged.connect(self._ask_again)
        self.start, self.end = DateField(self.tr("Fra dato")), DateField(self.tr("Til dato"))
        for date, text in ((self.start, self.tr("Fra dato")), (self.end, self.tr("Til dato"))):
            date.line.setPlaceholderText(text)
            date.line.setToolTip(self.tr("{field}, som 31-12-2026").format(field=text))
            date.setFixedWidth(112)
            date.line.textChanged.connect(self._ask_again)
            date.line.textChanged.connect(self._show_term)
        self.decisions = QCheckBox(self.tr("Kun beslutninger, i fuld længde"))
        self.decisions.setToolTip(self.tr("Hvad har vi besluttet om …? De nyeste står først."))
        self.decisions.toggled.connect(self._ask_again)
        self._clear = button(self.tr("Ryd filtre"), self.clear_filters)
        self._clear.setEnabled(False)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(HitsDelegate(self.model, view))
        dress(view, self.tr("Fund"))
        view.setAccessibleDescription(self.tr("Enter går dertil, Esc går tilbage"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(FIRST_LINES)
        view.doubleClicked.connect(self.open_hit)
        view.installEventFilter(self)
        return view

    def _head(self) -> QWidget:
        first = row(spacing=10)
        first.addWidget(self.field, 1)
        first.addWidget(self.decisions)
        first.addWidget(self.save_button)
        second = row(spacing=8)
        for box in (self.council, self.state, self.closed, self.person):
            second.addWidget(box, 3)
        second.addWidget(self.term, 4)  # the years stand last in it
        for widget in (self.start, self.end, self._clear):
            second.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        inside = column(margins=(20, 14, 20, 12), spacing=10)
        inside.addLayout(first)
        inside.addLayout(second)
        return framed("bar", inside)

    def _foot(self) -> QWidget:
        footer = row(margins=(20, 5, 12, 5), spacing=12)
        footer.addWidget(self._told)
        footer.addWidget(self.more_button)
        footer.addStretch()
        footer.addWidget(label(self.tr("↑ ↓ vælger · Enter går dertil · Esc tilbage"), "caption"))
        return framed("footer", footer)

    def _empty_page(self) -> QWidget:
        inside = column(margins=(20, 28, 20, 28), spacing=6)
        inside.addWidget(self._words)
        inside.addWidget(self._advice)
        inside.addLayout(self._kept)
        inside.addStretch()
        page = QWidget()
        page.setLayout(inside)
        return page

    # --- filling ---

    def _ask_again(self) -> None:
        self._limit = LIMIT
        self._timer.start()

    def _fill_choices(self) -> None:
        """Offer the councils and people there are; what was chosen stays."""
        secretariat = self._bridge.secretariat
        councils = self._bridge.read(secretariat.councils.all) or []
        people = sorted(
            self._bridge.read(secretariat.people.all) or [],
            key=lambda person: sort_key(person.name),
        )
        council, person = self.council.value, self.person.value
        with QSignalBlocker(self.council), QSignalBlocker(self.person):
            self.council.set_choices(
                [
                    (None, self.tr("Alle råd")),
                    *((c.id, display_name(c, councils)) for c in councils),
                ]
            )
            self.person.set_choices(
                [(None, self.tr("Alle personer")), *((p.id, p.name) for p in people)]
            )
        _choose(self.council, council)
        _choose(self.person, person)
        self._offer_terms()

    def _offer_terms(self) -> None:
        """Offer the terms of the council; of all councils those that are the same once."""
        secretariat = self._bridge.secretariat
        chosen = self.council.value
        councils = self._bridge.read(secretariat.councils.all) or []
        shown = [council.id for council in councils if chosen in (None, council.id)]
        found = [
            term
            for council_id in shown
            for term in self._bridge.read(secretariat.terms.of, council_id) or []
        ]
        found.sort(key=lambda term: term.start, reverse=True)
        self._spans = {ANY_TIME: self.tr("Funktionsperiode")}
        self._spans |= {(term.start, term.end): term_words(term) for term in found}
        with QSignalBlocker(self.term):
            self.term.set_choices(self._spans.items())
        self.term.setVisible(bool(found))
        self._show_term()

    def _show_term(self) -> None:
        """Show which of the terms the dates are those of."""
        span = (self.start.value, self.end.value)
        with QSignalBlocker(self.term):
            _choose(self.term, span if span in self._spans else ANY_TIME)

    def _on_term_chosen(self, span: Span) -> None:
        start, end = span
        self.start.set_value(start)
        self.end.set_value(end)

    def _show_what_to_do(self, query: Query) -> None:
        """Tell how to search, with the searches that can be done again; or what to try."""
        _empty(self._kept)
        if query.words:
            found_none = self.tr("Der er ingen fund for »{words}«.")
            self._words.setText(found_none.format(words=self._query_words.line(query)))
            self._advice.setText(
                self.tr(
                    "Prøv færre ord eller kun begyndelsen af dem, eller ryd filtrene. "
                    "å er ikke a: skriv de danske bogstaver, som de er."
                )
            )
            return
        self._words.setText(
            self.tr(
                "Skriv et ord eller flere: alle skal være der. »bolig« finder også ungdomsbolig."
            )
        )
        self._advice.setText(
            self.tr(
                'Sæt ord i "citationstegn", når de skal stå efter hinanden. Sæt hak ved Kun '
                "beslutninger for at læse, hvad der er besluttet."
            )
        )
        self._offer(self.tr("GEMTE SØGNINGER"), self._bridge.read(self._search.saved) or [], True)
        self._offer(self.tr("SENESTE SØGNINGER"), self._bridge.read(self._search.recent) or [])

    def _offer(self, heading: str, queries: list[Query], removable: bool = False) -> None:
        if not queries:
            return
        caption = label(heading, "caption")
        caption.setContentsMargins(0, 16, 0, 2)
        self._kept.addWidget(caption)
        for query in queries:
            words = self._query_words.line(query)
            line = row(spacing=4)
            line.addWidget(button(words, partial(self._do_again, query), "link"))
            if removable:
                remove = IconButton("close", self.tr("Fjern »{words}«").format(words=words), 14)
                remove.clicked.connect(lambda _checked=False, q=query: self._forget(q))
                line.addWidget(remove)
            line.addStretch()
            self._kept.addLayout(line)

    def _do_again(self, query: Query) -> None:
        self.ask(query)
        self.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()


def _choose(box: ChoiceBox[T], value: T) -> None:
    """Choose a value without a word; one that is gone by now is the first."""
    with QSignalBlocker(box):
        try:
            box.set_value(value)
        except ValueError:
            box.setCurrentIndex(0)


def _empty(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while item := layout.takeAt(0):
        if inner := item.layout():
            _empty(inner)  # type: ignore[arg-type]
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()

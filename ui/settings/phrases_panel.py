"""A council's stock phrases: Referent's and its own, written anew, hidden, added."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QTreeWidgetItem,
    QWidget,
)

from models.danish import clean_line, sort_key
from models.phrases import PLACE_HOLDERS, built_in_phrases
from models.records import Change, CouncilId, Phrase, PhraseDraft
from models.text import RichText, plain, plain_lines
from ui.bridge import Bridge
from ui.widgets.format_bar import FormatBar
from ui.widgets.icon_button import IconButton, MenuButton
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, field_column, framed, label, row, set_property
from ui.widgets.line_edit import PAUSE
from ui.widgets.lists import fitted_tree
from ui.widgets.panel import Panel
from ui.widgets.rich_text_edit import RichTextEdit

ROW_HEIGHT = 26
ROWS = 8
KEY_WIDTH = 120
KEY, TEXT, KIND, USES = range(4)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PhrasesPanel(Panel):
    """What is typed is stored soon after, or on leaving the field, as everywhere else."""

    finished = Signal()

    def __init__(
        self, bridge: Bridge, council_id: CouncilId, parent: QWidget | None = None
    ) -> None:
        self._bridge = bridge
        self._council_id = council_id
        self._phrases: list[Phrase] = []
        self._shown: Phrase | None = None  # the one in the fields
        super().__init__(
            self.tr("Rådets fraser"),
            self.tr(
                "Skriv / og begyndelsen af det korte ord i en beslutning, så foreslås frasen. "
                "De mest brugte kommer øverst."
            ),
            self.tr("Luk"),
            parent,
        )
        self.cancel_button.hide()
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._store_body)
        self._make_list()
        self._make_fields()
        self.setFocusProxy(self.list)
        bridge.about_to_change.connect(self.settle)
        bridge.changed.connect(self._on_changed)
        self.cancelled.connect(self.settle)
        self._fill()

    # --- the parts ---

    def _make_list(self) -> None:
        headers = (self.tr("Kort ord"), self.tr("Tekst"), self.tr("Hvorfra"), self.tr("Brugt"))
        self.list = fitted_tree(self.tr("Fraser"), headers, widest=TEXT)
        self.list.setFixedHeight(ROWS * ROW_HEIGHT + 34)
        self.list.headerItem().setTextAlignment(USES, RIGHT)
        self.list.currentItemChanged.connect(lambda *_items: self._show_chosen())
        self.add_button = button(self.tr("+ Frase"), self.add_phrase)
        self.remove_button = IconButton("trash", self.tr("Slet frasen"))
        self.remove_button.clicked.connect(self.remove_phrase)
        self.restore_button = button(self.tr("Gendan den oprindelige"), self.restore_phrase)
        WidgetKeys(
            self.list,
            {
                "Return": self._go_to_fields,
                "Enter": self._go_to_fields,
                "Del": self.remove_phrase,
            },
        )
        tools = row(margins=(6, 4, 6, 4), spacing=4)
        for tool in (self.add_button, self.remove_button, self.restore_button):
            tools.addWidget(tool)
        tools.addStretch()
        inside = column()
        inside.addWidget(self.list)
        inside.addWidget(framed("footer", tools))
        self.content.addWidget(framed("list", inside))

    def _make_fields(self) -> None:
        self.key = QLineEdit()
        self.key.setMaximumWidth(KEY_WIDTH)
        self.key.editingFinished.connect(self._store_key)
        self.body = RichTextEdit(self._bridge.secretariat.sections.text_from_html, minimum_lines=2)
        self.body.setAccessibleName(self.tr("Frasens tekst"))
        WidgetKeys(self.key, {"Return": self.body.setFocus, "Enter": self.body.setFocus})
        self.body.text_edited.connect(self._start)
        self.body.left.connect(self._on_body_left)
        self.body.undo_requested.connect(self._undo)
        self.body.redo_requested.connect(self._redo)
        self.bar = FormatBar(self)
        self.bar.bind(self.body)
        self._menu = QMenu(self)
        for name, words in self._place_holders().items():
            action = self._menu.addAction(f"{{{name}}}\t{words}")
            action.triggered.connect(lambda _on=False, n=name: self.insert_place_holder(n))
        self.insert_button = MenuButton(self.tr("Indsæt"), self._menu)
        self.insert_button.setAccessibleName(self.tr("Indsæt det, der udfyldes af sig selv"))
        inside = column(margins=(8, 6, 8, 6))
        inside.addWidget(self.body)
        paper = framed("list", inside)
        self.body.entered.connect(lambda: set_property(paper, "active", True))
        self.body.left.connect(lambda: set_property(paper, "active", False))

        fields = row(spacing=12)
        fields.addLayout(field_column(self.tr("Kort ord"), self.key))
        fields.addStretch()
        for tool in (self.bar, self.insert_button):
            fields.addWidget(tool, 0, Qt.AlignmentFlag.AlignBottom)
        self.content.addLayout(fields)
        self.content.addWidget(paper)
        self.content.addWidget(
            label(
                self.tr(
                    "Ordene i klammer udfyldes, når frasen bruges. "
                    "Det første … bliver markeret, så man kan skrive i stedet for det."
                ),
                "caption",
                wrap=True,
            )
        )

    def _place_holders(self) -> dict[str, str]:
        """What each place-holder is filled in with, in the order of the menu."""
        words = {
            "forperson": self.tr("Forpersonens (eller formandens) navn"),
            "næstforperson": self.tr("Næstforpersonens (eller næstformandens) navn"),
            "mødeleder": self.tr("Den, der leder mødet ved punktet"),
            "til stede": self.tr("Navnene på dem, der er til stede ved punktet"),
            "indstilling": self.tr("Punktets indstilling, med lister"),
            "næste møde": self.tr("Datoen for rådets næste møde"),
            "rådet": self.tr("Rådets navn"),
            "dato": self.tr("Mødets dato"),
            "punkt": self.tr("Punktets nummer"),
            "titel": self.tr("Punktets titel"),
            "sagsnr": self.tr("Punktets sagsnummer"),
        }
        return {name: words[name] for name in PLACE_HOLDERS}

    # --- showing ---

    @property
    def phrase(self) -> Phrase | None:
        """The chosen phrase."""
        place = self.list.currentIndex().row()
        return self._phrases[place] if 0 <= place < len(self._phrases) else None

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._council_id in change.councils:
            self._fill()

    def _fill(self, chosen: str | None = None) -> None:
        """Show the phrases as they are stored, with the one of that key chosen."""
        if chosen is None:
            chosen = self._shown.key if self._shown else ""
        found = self._bridge.read(self._bridge.secretariat.phrases.all, self._council_id)
        self._phrases = sorted(found or [], key=lambda phrase: sort_key(phrase.key))
        keys = [phrase.key for phrase in self._phrases]
        place = keys.index(chosen) if chosen in keys else max(self.list.currentIndex().row(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        for phrase in self._phrases:
            self.list.addTopLevelItem(self._row(phrase))
        self.list.setCurrentIndex(self.list.model().index(min(place, len(keys) - 1), 0))
        self.list.blockSignals(False)
        self._show_chosen()

    def _row(self, phrase: Phrase) -> QTreeWidgetItem:
        uses = str(phrase.uses) if phrase.uses else ""
        text = " ".join(plain_lines(self._text_of(phrase)))
        item = QTreeWidgetItem([phrase.key, text, self._kind(phrase), uses])
        item.setTextAlignment(USES, RIGHT)
        item.setSizeHint(0, QSize(0, ROW_HEIGHT))
        item.setToolTip(TEXT, text)
        quiet = (KEY, TEXT, KIND, USES) if not phrase.body else (KIND, USES)
        for part in quiet:
            item.setForeground(part, self.palette().placeholderText())
        return item

    def _text_of(self, phrase: Phrase) -> RichText:
        """The phrase's text; of one that is hidden, Referent's."""
        return phrase.body or built_in_phrases().get(phrase.key, phrase.body)

    def _kind(self, phrase: Phrase) -> str:
        if not phrase.body:
            return self.tr("skjult")
        if phrase.id is None:
            return self.tr("følger med")
        return self.tr("tilpasset") if phrase.key in built_in_phrases() else self.tr("rådets egen")

    def _show_chosen(self) -> None:
        """Show the chosen phrase in the fields; what is being typed of the same one stays."""
        phrase = self.phrase
        before = self._shown
        if before is not None and (phrase is None or phrase.key != before.key):
            self._store_body()
        self._shown = phrase
        usable = phrase is not None and bool(phrase.body)
        self.key.setEnabled(usable)
        self.body.setReadOnly(not usable)
        self.body.setEnabled(usable)
        self.insert_button.setEnabled(usable)
        self.bar.setEnabled(usable)
        if phrase is None:
            return
        if before is None or before.key != phrase.key or not self.key.hasFocus():
            self.key.setText(phrase.key)
        if not self._timer.isActive():
            self.body.set_text(self._text_of(phrase))
        in_referent = phrase.key in built_in_phrases()
        self.remove_button.setEnabled(usable)
        name = self.tr("Skjul frasen") if in_referent else self.tr("Slet frasen")
        self.remove_button.setAccessibleName(name)
        self.remove_button.setToolTip(name)
        self.restore_button.setVisible(in_referent and phrase.id is not None)

    # --- changing ---

    def settle(self) -> None:
        """Store what is still being typed."""
        self._store_key()
        self._store_body()

    def accept(self) -> None:
        self.settle()
        self.finished.emit()

    def add_phrase(self) -> None:
        """Add a phrase, and begin to type its short word."""
        self.settle()
        taken = {phrase.key for phrase in self._phrases}
        first = self.tr("ny")
        names = (first if count == 1 else f"{first}{count}" for count in range(1, len(taken) + 2))
        key = next(name for name in names if name not in taken)
        draft = PhraseDraft(key, plain(self.tr("Ny frase.")))
        if self._bridge.do(self._bridge.secretariat.phrases.add, self._council_id, draft) is None:
            return
        self._fill(key)
        self._go_to_fields()
        self.body.selectAll()

    def remove_phrase(self) -> None:
        """Delete a phrase of the council's own; hide one of Referent's."""
        phrase = self.phrase
        if phrase is not None and phrase.body:
            self.settle()
            delete = self._bridge.secretariat.phrases.delete
            self._bridge.do(delete, self._council_id, phrase.key)

    def restore_phrase(self) -> None:
        """Have the phrase as it comes with Referent."""
        phrase = self.phrase
        if phrase is not None:
            self._timer.stop()
            restore = self._bridge.secretariat.phrases.restore
            self._bridge.do(restore, self._council_id, phrase.key)
            self.list.setFocus()

    def insert_place_holder(self, name: str) -> None:
        """Put a place-holder where the cursor is in the text."""
        self.body.insert_plain(f"{{{name}}}")
        self.body.setFocus()

    def _go_to_fields(self) -> None:
        self.key.setFocus()
        self.key.selectAll()

    def _start(self) -> None:
        # Not started anew at each key: one who never pauses must not lose a whole text.
        if not self._timer.isActive():
            self._timer.start()

    def _on_body_left(self) -> None:
        self._store_body()
        if self._shown is not None:  # a phrase is never without a text
            self.body.set_text(self._text_of(self._shown))

    def _store_body(self) -> None:
        self._timer.stop()
        phrase = self._shown
        body = self.body.text()
        if phrase is None or not phrase.body or not body or body == phrase.body:
            return
        self._shown = Phrase(phrase.key, body, phrase.id, phrase.uses)
        edit = self._bridge.secretariat.phrases.edit
        self._bridge.do(edit, self._council_id, phrase.key, PhraseDraft(phrase.key, body))

    def _store_key(self) -> None:
        phrase = self._shown
        if phrase is None or not phrase.body:
            return
        key = clean_line(self.key.text()).casefold().lstrip("/")
        problem = ""
        if key != phrase.key:
            problem = self._problem(key)
        self.tell(problem)
        if key == phrase.key or problem:
            self.key.setText(phrase.key)
            return
        self._store_body()
        self._shown = Phrase(key, self.body.text() or phrase.body, phrase.id, phrase.uses)
        edit = self._bridge.secretariat.phrases.edit
        draft = PhraseDraft(key, self._shown.body)
        if self._bridge.do(edit, self._council_id, phrase.key, draft) is None:
            self._fill(phrase.key)

    def _problem(self, key: str) -> str:
        """Why a phrase cannot have that key, if it cannot."""
        if not key or " " in key:
            return self.tr("En frase skal have et kort ord uden mellemrum.")
        if any(phrase.key == key and phrase.body for phrase in self._phrases):
            return self.tr("Der er allerede en frase med det korte ord »{key}«.").format(key=key)
        return ""

    def _undo(self) -> None:
        self.settle()
        if self._bridge.secretariat.can_undo:
            self._bridge.do(self._bridge.secretariat.undo)

    def _redo(self) -> None:
        self.settle()
        if self._bridge.secretariat.can_redo:
            self._bridge.do(self._bridge.secretariat.redo)

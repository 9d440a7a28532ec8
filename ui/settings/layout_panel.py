"""Adapt a layout of one's own: its order and its words, with a made-up referat beside them."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.danish import clean, clean_line
from models.records import AbsentInHead, DocumentKind, Layout
from ui.bridge import Bridge
from ui.labels import listed
from ui.settings.layout_words import shown_template, stored_template
from ui.settings.row_lists import PartRows, SectionRows, StandingItems
from ui.widgets.fields import ChoiceBox
from ui.widgets.fold import Fold
from ui.widgets.layouts import button, column, field_column, framed, label, row
from ui.widgets.panel import Panel

PREVIEW_PAUSE = 150  # ms after the last change
# The document in which a word of the layout is seen, where that is not the referat.
_SEEN_IN = {
    "agenda_title": DocumentKind.AGENDA,
    "supplement_title": DocumentKind.SUPPLEMENT,
    "public_title": DocumentKind.PUBLIC,
    "neutral_title": DocumentKind.PUBLIC,
    "withheld": DocumentKind.PUBLIC,
    "excerpt_title": DocumentKind.EXCERPT,
    "signatures_title": DocumentKind.SIGNATURES,
    "signature_name": DocumentKind.SIGNATURES,
    "signature_line": DocumentKind.SIGNATURES,
}


class LayoutPanel(Panel):
    """The layout `layout_key`, which must be one of the file's own."""

    finished = Signal(str)  # the layout's key
    deleted = Signal()

    def __init__(self, bridge: Bridge, layout_key: str, parent: QWidget | None = None) -> None:
        self._bridge = bridge
        self._layout = bridge.secretariat.layout(layout_key)
        self.preview = QPlainTextEdit()
        super().__init__(
            self.tr("Tilpas layoutet"),
            self.tr("Ordene i klammer, som {nummer} og {titel}, udfyldes af Referent."),
            self.tr("Gem"),
            parent,
            aside=self._preview_pane(),
        )
        self._shown_kind = DocumentKind.MINUTES
        self._lines: dict[str, QLineEdit] = {}  # by the name of the Layout's field
        self._timer = QTimer(self, interval=PREVIEW_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._show_preview)
        self._make_item_fields()
        self._make_head_fields()
        self._make_absence_fields()
        self._make_other_fields()
        self._make_document_fields()
        self._make_lists()
        self.delete_button = button(self.tr("Slet layoutet"), self.delete)
        self.buttons.addWidget(self.delete_button)
        self._show()
        self.setFocusProxy(self._lines["name"])

    # --- the fields ---

    def _preview_pane(self) -> QWidget:
        self.preview.setReadOnly(True)
        self.preview.setProperty("role", "preview")
        self.preview.setAccessibleName(self.tr("Sådan ser dokumentet ud"))
        inside = column(margins=(16, 20, 16, 20), spacing=10)
        inside.addWidget(label(self.tr("Sådan ser dokumentet ud"), "heading"))
        inside.addWidget(self.preview)
        return framed("aside", inside)

    def _make_item_fields(self) -> None:
        self.content.addLayout(self._field("name", self.tr("Layoutets navn")))
        self.parts = PartRows()
        self.parts.changed.connect(self._timer.start)
        fields = column(spacing=12)
        fields.addLayout(field_column(self.tr("Rækkefølgen i et punkt"), self.parts))
        self._add_lines(
            fields,
            ("item_heading", self.tr("Punktets overskrift")),
            ("closed_item_heading", self.tr("Et lukket punkts overskrift")),
            ("case_number_line", self.tr("Sagsnummer (tomt: udelades)")),
            ("decision_heading", self.tr("Beslutningens overskrift")),
            ("empty_decision", self.tr("En tom beslutning skrives")),
            ("empty_section", self.tr("Et tomt afsnit skrives")),
        )
        self.content.addWidget(Fold(self.tr("Et punkt"), fields, opened=True))

    def _make_head_fields(self) -> None:
        fields = column(spacing=12)
        self._add_lines(
            fields,
            ("title", self.tr("Dokumentets titel")),
            ("date_label", self.tr("Mødets dato hedder")),
            ("place_label", self.tr("Mødets sted hedder")),
            ("participants_label", self.tr("Deltagerne hedder")),
            ("participants_end", self.tr("Efter det sidste navn")),
            ("label_end", self.tr("Efter ledetekster")),
            ("contents_heading", self.tr("Indholdsfortegnelsens overskrift")),
            ("contents_leader", self.tr("Efter titlerne i indholdsfortegnelsen")),
        )
        self.content.addWidget(Fold(self.tr("Hoved og indholdsfortegnelse"), fields))

    def _make_absence_fields(self) -> None:
        self.absent_in_head: ChoiceBox[AbsentInHead] = ChoiceBox(
            self.tr("Fraværende i hovedet"),
            [
                (AbsentInHead.MARKED, self.tr("Bliver i deltagerlisten med et mærke")),
                (AbsentInHead.APART, self.tr("Nævnes for sig efter deltagerne")),
            ],
        )
        self.absent_in_head.currentIndexChanged.connect(self._on_absence_changed)
        self.absence_per_item = QCheckBox(self.tr("Nævn de fraværende under hver beslutning"))
        self.absence_per_item.toggled.connect(self._on_absence_changed)
        fields = column(spacing=12)
        fields.addLayout(field_column(self.tr("Fraværende i hovedet"), self.absent_in_head))
        self._add_lines(
            fields,
            ("apology_mark", self.tr("Mærke ved afbud")),
            ("unexcused_mark", self.tr("Mærke ved udeblivelse")),
            ("apology_label", self.tr("Afbud i hovedet hedder")),
            ("unexcused_label", self.tr("Udeblevne i hovedet hedder")),
            ("substitute_mark", self.tr("Mærke ved en suppleant")),
            ("guest_mark", self.tr("Mærke ved en gæst")),
        )
        fields.addWidget(self.absence_per_item)
        self._add_lines(
            fields,
            ("apology_line", self.tr("Linjen om afbud")),
            ("unexcused_line", self.tr("Linjen om udeblevne")),
        )
        self.content.addWidget(Fold(self.tr("Fravær"), fields))

    def _make_other_fields(self) -> None:
        fields = column(spacing=12)
        self._add_lines(
            fields,
            ("history_heading", self.tr("Sagens forløb hedder")),
            ("history_entry", self.tr("En tidligere behandling")),
            ("not_released", self.tr("En beslutning, der ikke er frigivet")),
            ("attachments_heading", self.tr("Bilag hedder")),
        )
        self.content.addWidget(Fold(self.tr("Sagens forløb og bilag"), fields))

    def _make_document_fields(self) -> None:
        fields = column(spacing=12)
        self._add_lines(
            fields,
            ("agenda_title", self.tr("Dagsordenens titel")),
            ("supplement_title", self.tr("Tillægsdagsordenens titel")),
            ("public_title", self.tr("Den offentlige udgaves titel")),
            ("excerpt_title", self.tr("Udskriftens titel")),
            ("neutral_title", self.tr("Et lukket punkt hedder offentligt")),
            ("withheld", self.tr("I stedet for et lukket punkts tekst")),
            ("correction_heading", self.tr("En rettelses overskrift")),
            ("corrections_title", self.tr("Rettelser uden for punkterne")),
            ("signature_name", self.tr("Underskriftsarkets navne hedder")),
            ("signature_line", self.tr("Pladsen til underskrift hedder")),
        )
        fields.addLayout(self._field("signatures_title", self.tr("Underskriftsarkets titel")))
        self.content.addWidget(Fold(self.tr("Andre dokumenter"), fields))

    def _make_lists(self) -> None:
        self.sections = SectionRows()
        self.standing_items = StandingItems(lambda: self.sections.values)
        self.sections.changed.connect(self._timer.start)
        lists = column(spacing=12)
        lists.addLayout(field_column(self.tr("Afsnit i et nyt punkt"), self.sections))
        lists.addLayout(field_column(self.tr("Faste punkter"), self.standing_items))
        self.content.addWidget(Fold(self.tr("Et nyt råd begynder med"), lists))

    def _add_lines(self, fields: QVBoxLayout, *lines: tuple[str, str]) -> None:
        """Add lines for fields of the Layout, two abreast."""
        for left, right in zip(lines[::2], lines[1::2], strict=True):
            pair = row(spacing=16)
            pair.addLayout(self._field(*left), 1)
            pair.addLayout(self._field(*right), 1)
            fields.addLayout(pair)

    def _field(self, name: str, text: str) -> QVBoxLayout:
        line = QLineEdit()
        line.textEdited.connect(lambda: self._on_edited(name))
        self._lines[name] = line
        return field_column(text, line)

    # --- showing ---

    def _show(self) -> None:
        layout = self._layout
        for name, line in self._lines.items():
            line.setText(shown_template(getattr(layout, name)))
            line.setCursorPosition(0)
        self.parts.set_printed(layout.parts)
        self.absent_in_head.set_value(layout.absent_in_head)
        self.absence_per_item.setChecked(layout.absence_per_item)
        self.sections.set_values(layout.item_sections)
        self.standing_items.set_values(layout.standing_items)
        users = [c.name for c in self._bridge.secretariat.councils() if c.layout == layout.key]
        self.delete_button.setEnabled(not users)
        if users:
            used_by = self.tr("Bruges af {councils}").format(councils=listed(users))
            self.delete_button.setToolTip(used_by)
            self.delete_button.setAccessibleDescription(used_by)
        self._on_absence_changed()
        self._show_preview()

    def _on_edited(self, name: str) -> None:
        """Show the document in which the word that is typed is seen."""
        self._shown_kind = _SEEN_IN.get(name, DocumentKind.MINUTES)
        self._timer.start()

    def _on_absence_changed(self) -> None:
        marked = self.absent_in_head.value is AbsentInHead.MARKED
        self._enable(("apology_mark", "unexcused_mark"), marked)
        self._enable(("apology_label", "unexcused_label"), not marked)
        self._enable(("apology_line", "unexcused_line"), self.absence_per_item.isChecked())
        self._timer.start()

    def _enable(self, names: Iterable[str], enabled: bool) -> None:
        for name in names:
            self._lines[name].setEnabled(enabled)

    def _show_preview(self) -> None:
        bar = self.preview.verticalScrollBar()
        position = bar.value()
        preview = self._bridge.secretariat.preview_layout(self._filled(), self._shown_kind)
        self.preview.setPlainText(preview)
        bar.setValue(position)

    # --- storing ---

    def accept(self) -> None:
        if not clean_line(self._lines["name"].text()):
            self.tell(self.tr("Skriv layoutets navn."))
            self._lines["name"].setFocus()
            return
        self.tell("")
        if self._bridge.do(self._bridge.secretariat.edit_layout, self._filled()) is not None:
            self.finished.emit(self._layout.key)

    def delete(self) -> None:
        """Delete the layout, which no council follows."""
        if self._bridge.do(self._bridge.secretariat.delete_layout, self._layout.key) is not None:
            self.deleted.emit()

    def _filled(self) -> Layout:
        words = {name: stored_template(clean(line.text())) for name, line in self._lines.items()}
        return replace(
            self._layout,
            **words,
            parts=self.parts.printed,
            absent_in_head=self.absent_in_head.value,
            absence_per_item=self.absence_per_item.isChecked(),
            item_sections=self.sections.values,
            standing_items=self.standing_items.values,
        )

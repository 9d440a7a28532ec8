"""Adapt a layout of one's own: its order and its words, with a made-up referat beside them."""

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.danish import clean, clean_line
from models.records import AbsentInHead, DocumentKind, Layout
from models.vocabulary import NOTE_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized, listed
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
# What a field that may well be empty could say.
_EXAMPLES = {
    "events.nobody_line": "Afbud: Ingen",
    "events.reason_mark": "({reason})",
    "events.guest_mark": "(gæst under {items})",
    "events.moderator_mark": "(mødeleder)",
    "events.arrived_mark": "(fra kl. {time})",
    "events.left_mark": "(til kl. {time})",
    "events.partial_told": "{name} deltog ikke under {items}.",
    "events.quorum_lost": "Rådet var ikke beslutningsdygtigt.",
    "events.end_sentence": "Mødet sluttede kl. {time}.",
}


_TOLD = tuple(
    f"events.{name}" for name in ("apology_told", "seat_told", "no_show_told", "unexcused_told")
)
_COMING_AND_GOING = tuple(
    f"events.{name}"
    for name in (
        "arrived_before",
        "arrived",
        "arrived_after",
        "left_before",
        "left",
        "left_after",
        "seat_taken",
    )
)
_EVENTS = "events."  # before the names of the fields of a layout's EventWording


class LayoutPanel(Panel):
    """The layout `layout_key`, which must be one of the file's own."""

    finished = Signal(str)  # the layout's key
    deleted = Signal()

    def __init__(self, bridge: Bridge, layout_key: str, parent: QWidget | None = None) -> None:
        self._bridge = bridge
        self._layout = bridge.secretariat.layouts.get(layout_key)
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
        self._make_told_fields()
        self._make_line_fields()
        self._make_event_fields()
        self._make_course_fields()
        self._make_vote_fields()
        self._make_note_fields()
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
                (AbsentInHead.TOLD, self.tr("Fortælles i sætninger under bemærkninger")),
            ],
        )
        self.absent_in_head.currentIndexChanged.connect(self._on_absence_changed)
        fields = column(spacing=12)
        fields.addLayout(field_column(self.tr("Fraværende i hovedet"), self.absent_in_head))
        self._add_lines(
            fields,
            ("apology_mark", self.tr("Mærke ved afbud")),
            ("unexcused_mark", self.tr("Mærke ved udeblivelse")),
            ("apology_label", self.tr("Afbud i hovedet hedder")),
            ("unexcused_label", self.tr("Udeblevne i hovedet hedder")),
            ("events.nobody_line", self.tr("Når ingen er fraværende")),
            ("events.reason_mark", self.tr("Grunden til afbud (tom: skrives ikke)")),
            ("substitute_mark", self.tr("Mærke ved en suppleant")),
            ("guest_mark", self.tr("Mærke ved en gæst")),
            ("events.guest_mark", self.tr("Mærke ved en gæst under nogle punkter")),
            ("events.moderator_mark", self.tr("Mærke ved mødelederen")),
            ("events.arrived_mark", self.tr("Mærke ved den, der kom senere")),
            ("events.left_mark", self.tr("Mærke ved den, der gik før tid")),
        )
        self._add_fold(self.tr("Deltagere og fravær i hovedet"), fields)

    def _make_told_fields(self) -> None:
        fields = column(spacing=12)
        self._add_hint(fields, "{name} {other} {notice} {reason} {items} {numbers}")
        self._add_sentences(
            fields,
            ("events.remarks_label", self.tr("Feltet hedder")),
            ("events.apology_told", self.tr("Et medlem har meldt afbud")),
            ("events.seat_told", self.tr("… og en suppleant deltog")),
            ("events.no_show_told", self.tr("… og suppleanten kom ikke")),
            ("events.unexcused_told", self.tr("Et medlem udeblev")),
            ("events.partial_told", self.tr("Et medlem var der ikke under nogle punkter")),
        )
        self._add_fold(self.tr("Bemærkninger i hovedet"), fields)

    def _make_line_fields(self) -> None:
        self.absence_per_item = QCheckBox(self.tr("Nævn de fraværende under hver beslutning"))
        self.absence_per_item.toggled.connect(self._on_absence_changed)
        self.lines_first = QCheckBox(self.tr("Skriv dem før beslutningens tekst"))
        self.lines_first.toggled.connect(self._timer.start)
        fields = column(spacing=12)
        fields.addWidget(self.absence_per_item)
        fields.addWidget(self.lines_first)
        self._add_hint(fields, "{names} {list}")
        self._add_lines(
            fields,
            ("apology_line", self.tr("Linjen om afbud")),
            ("unexcused_line", self.tr("Linjen om udeblevne")),
        )
        self._add_sentences(
            fields,
            ("events.away_line", self.tr("Linjen om dem, der er gået eller ikke er kommet endnu")),
        )
        self._add_hint(fields, "{name} {first} {last} {party} {organisation}")
        self._add_sentences(fields, ("events.person", self.tr("Personer nævnes som")))
        self._add_fold(self.tr("Fravær under punkterne"), fields)

    def _make_event_fields(self) -> None:
        self.sentences = QCheckBox(self.tr("Skriv under punktet, hvem der kom og gik"))
        self.sentences.toggled.connect(self._on_absence_changed)
        self.clock_sign: ChoiceBox[str] = ChoiceBox(self.tr("Klokkeslæt skrives"))
        self.clock_sign.currentIndexChanged.connect(self._timer.start)
        fields = column(spacing=12)
        fields.addWidget(self.sentences)
        fields.addLayout(field_column(self.tr("Klokkeslæt skrives"), self.clock_sign))
        self._add_hint(fields, "{name} {time} {number} {other}")
        self._add_sentences(
            fields,
            ("events.arrived_before", self.tr("Ankom før punktet")),
            ("events.arrived", self.tr("Ankom under punktet")),
            ("events.arrived_after", self.tr("Ankom efter punktet")),
            ("events.left_before", self.tr("Gik før punktet")),
            ("events.left", self.tr("Gik under punktet")),
            ("events.left_after", self.tr("Gik efter punktet")),
            ("events.seat_taken", self.tr("En suppleant tager sæde")),
        )
        self._add_fold(self.tr("Når nogen kommer og går"), fields)

    def _make_course_fields(self) -> None:
        fields = column(spacing=12)
        self._add_hint(fields, "{name} {time} {number} {filled} {seats} {needed}")
        self._add_sentences(
            fields,
            ("events.disqualified", self.tr("Inhabil")),
            ("events.not_disqualified", self.tr("Ikke inhabil")),
            ("events.moderator", self.tr("En anden overtager mødeledelsen")),
            ("events.out_of_order", self.tr("Punktet kom i en anden rækkefølge")),
            ("events.taken_first", self.tr("Punktet kom før alle andre")),
            ("events.quorum_lost", self.tr("Rådet var ikke beslutningsdygtigt")),
            ("events.end_sentence", self.tr("Mødet sluttede (under det sidste punkt)")),
        )
        self._add_lines(
            fields,
            ("events.postponed", self.tr("Et udsat punkt")),
            ("events.withdrawn", self.tr("Et punkt, der udgår")),
        )
        self._add_fold(self.tr("Inhabilitet, mødeledelse og mødets gang"), fields)

    def _make_vote_fields(self) -> None:
        fields = column(spacing=12)
        self._add_hint(
            fields,
            "{motion} {number} {list} {names} {members} {count} {parties} {part} {counts} {for} "
            "{against} {abstained} {name}",
        )
        self._add_sentences(
            fields,
            ("events.ad", self.tr("Foran hvert af flere forslag")),
            ("events.motion", self.tr("Hvad der blev stemt om")),
            ("events.voted_for", self.tr("De, der stemte for")),
            ("events.voted_against", self.tr("De, der stemte imod")),
            ("events.abstained", self.tr("De, der undlod at stemme")),
            ("events.unanimous", self.tr("Alle stemte for")),
            ("events.parties_for", self.tr("Partier, der stemte for")),
            ("events.parties_against", self.tr("Partier, der stemte imod")),
            ("events.parties_abstained", self.tr("Partier, der undlod at stemme")),
            ("events.counts", self.tr("Stemmetal uden navne")),
            ("events.count_for", self.tr("Antal stemmer for")),
            ("events.count_against", self.tr("Antal stemmer imod")),
            ("events.count_abstained", self.tr("Antal, der undlod at stemme")),
            ("events.adopted", self.tr("Forslaget blev vedtaget")),
            ("events.rejected", self.tr("Forslaget blev forkastet")),
            ("events.tie_lapsed", self.tr("Stemmelighed: forslaget bortfalder")),
            ("events.tie_adopted", self.tr("Stemmelighed: mødelederen stemte for")),
            ("events.tie_rejected", self.tr("Stemmelighed: mødelederen stemte imod")),
        )
        self._add_fold(self.tr("Afstemninger"), fields)

    def _make_note_fields(self) -> None:
        fields = column(spacing=12)
        self._add_hint(fields, "{names} {list} {members} {count} {parties} {text}")
        self._add_sentences(
            fields,
            *((f"events.{kind.value}", capitalized(name)) for kind, name in NOTE_NAMES.items()),
            ("events.unsigned_note", self.tr("Protokolbemærkning uden navn")),
        )
        self._add_fold(self.tr("Protokoltilførsler"), fields)

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

    def _add_sentences(self, fields: QVBoxLayout, *lines: tuple[str, str]) -> None:
        """The same for longer texts, each on a line of its own."""
        for name, text in lines:
            fields.addLayout(self._field(name, text))

    def _add_hint(self, fields: QVBoxLayout, names: str) -> None:
        """Tell which words in braces the fields below can hold."""
        shown = shown_template(names).replace("} {", "}, {")
        hint = self.tr("Kan udfyldes: {names}. Et tomt felt skriver intet.")
        fields.addWidget(label(hint.replace("{names}", shown), "caption", wrap=True))

    def _add_fold(self, title: str, fields: QVBoxLayout) -> None:
        self.content.addWidget(Fold(title, fields))

    def _field(self, name: str, text: str) -> QVBoxLayout:
        line = QLineEdit()
        line.setPlaceholderText(self._example(name))
        line.textEdited.connect(lambda: self._on_edited(name))
        self._lines[name] = line
        return field_column(text, line)

    def _example(self, name: str) -> str:
        """What a field that says nothing as yet may say; Danish, as the documents are."""
        example = _EXAMPLES.get(name)
        if example is None:
            return ""
        return self.tr("fx {example}").format(example=shown_template(example))

    # --- showing ---

    def _show(self) -> None:
        layout = self._layout
        for name, line in self._lines.items():
            line.setText(shown_template(attrgetter(name)(layout)))
            line.setCursorPosition(0)
        self.parts.set_printed(layout.parts)
        self.absent_in_head.set_value(layout.absent_in_head)
        self.absence_per_item.setChecked(layout.absence_per_item)
        self.lines_first.setChecked(layout.events.lines_first)
        self.sentences.setChecked(layout.events.sentences)
        signs = dict.fromkeys((".", ":", layout.events.clock_sign))
        self.clock_sign.set_choices([(sign, f"17{sign}20") for sign in signs])
        self.clock_sign.set_value(layout.events.clock_sign)
        self.sections.set_values(layout.item_sections)
        self.standing_items.set_values(layout.standing_items)
        users = [c.name for c in self._bridge.secretariat.councils.all() if c.layout == layout.key]
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
        form = self.absent_in_head.value
        self._enable(("apology_mark", "unexcused_mark"), form is AbsentInHead.MARKED)
        self._enable(("apology_label", "unexcused_label"), form is AbsentInHead.APART)
        self._enable(_TOLD, form is AbsentInHead.TOLD)
        per_item = self.absence_per_item.isChecked()
        self._enable(("apology_line", "unexcused_line", "events.away_line"), per_item)
        self.lines_first.setEnabled(per_item)
        self._enable(_COMING_AND_GOING, self.sentences.isChecked())
        self._timer.start()

    def _enable(self, names: Iterable[str], enabled: bool) -> None:
        for name in names:
            self._lines[name].setEnabled(enabled)

    def _show_preview(self) -> None:
        before = self.preview.toPlainText()
        bar = self.preview.verticalScrollBar()
        position = bar.value()
        preview = self._bridge.secretariat.layouts.preview(self._filled(), self._shown_kind)
        if preview == before:
            return
        self.preview.setPlainText(preview)
        bar.setValue(position)
        if before:
            pairs = enumerate(zip(before, preview, strict=False))
            shorter = min(len(before), len(preview))
            self._reveal(next((at for at, (old, new) in pairs if old != new), shorter))

    def _reveal(self, position: int) -> None:
        """Scroll the preview to what was changed last."""
        cursor = self.preview.textCursor()
        cursor.setPosition(position)
        self.preview.setTextCursor(cursor)
        self.preview.ensureCursorVisible()

    # --- storing ---

    def accept(self) -> None:
        if not clean_line(self._lines["name"].text()):
            self.tell(self.tr("Skriv layoutets navn."))
            self._lines["name"].setFocus()
            return
        self.tell("")
        if self._bridge.do(self._bridge.secretariat.layouts.edit, self._filled()) is not None:
            self.finished.emit(self._layout.key)

    def delete(self) -> None:
        """Delete the layout, which no council follows."""
        if self._bridge.do(self._bridge.secretariat.layouts.delete, self._layout.key) is not None:
            self.deleted.emit()

    def _filled(self) -> Layout:
        events: dict[str, Any] = {}
        words: dict[str, Any] = {}
        for name, line in self._lines.items():
            owner = events if name.startswith(_EVENTS) else words
            owner[name.removeprefix(_EVENTS)] = stored_template(clean(line.text()))
        return replace(
            self._layout,
            **words,
            parts=self.parts.printed,
            absent_in_head=self.absent_in_head.value,
            absence_per_item=self.absence_per_item.isChecked(),
            events=replace(
                self._layout.events,
                **events,
                lines_first=self.lines_first.isChecked(),
                sentences=self.sentences.isChecked(),
                clock_sign=self.clock_sign.value,
            ),
            item_sections=self.sections.values,
            standing_items=self.standing_items.values,
        )

"""Which document, in which format: the choice before a file is written."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.records import DocumentKind, FileFormat, ItemId, MeetingId
from models.rules import file_formats
from models.vocabulary import DOCUMENT_NAMES, FORMAT_NAMES
from ui.bridge import Bridge
from ui.documents.exporter import Exporter, Wish
from ui.labels import capitalized, sentence
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import column, field_column, label, row
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.errors import ReferentError

_INDENT = 27  # px: where the text of a radio button begins


class ExportPanel(Panel):
    """Shows the last choice again, ready to be confirmed; the exporter does the work.

    `item_id` is the item an excerpt is proposed of.
    """

    def __init__(
        self,
        bridge: Bridge,
        exporter: Exporter,
        settings: QSettings,
        meeting_id: MeetingId,
        item_id: ItemId | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Eksportér"),
            self.tr("Vælg, hvilket dokument der skal laves, og hvilken slags fil det skal være."),
            self.tr("Gem som …"),
            parent,
        )
        self._documents = bridge.secretariat.documents
        self._bridge = bridge
        self._exporter = exporter
        self._settings = settings
        self._meeting_id = meeting_id
        self._items = bridge.secretariat.agenda.of(meeting_id)
        chosen = item_id or (self._items[0].id if self._items else None)
        self._hindrances = bridge.read(self._documents.hindrances, meeting_id, chosen) or {}

        self.item_box: ChoiceBox[ItemId] = ChoiceBox(
            self.tr("Udskriftens punkt"),
            [(item.id, f"{item.number} {item.title}".strip()) for item in self._items],
        )
        if chosen is not None:
            self.item_box.set_value(chosen)
        self.item_box.chosen.connect(self._show_choice)
        self._item_field = QWidget()
        item_field = field_column(self.tr("Udskriftens punkt"), self.item_box)
        item_field.setContentsMargins(_INDENT, 0, 0, 4)
        self._item_field.setLayout(item_field)

        self._kind_group, self._format_group = QButtonGroup(self), QButtonGroup(self)
        self.kinds = {
            kind: QRadioButton(capitalized(DOCUMENT_NAMES[kind])) for kind in DocumentKind
        }
        self.formats = {form: QRadioButton(capitalized(FORMAT_NAMES[form])) for form in FileFormat}
        self.file_name = label("", "secondary", wrap=True)
        self._add_kinds()
        self._add_formats()
        self.content.addWidget(self.file_name)
        self.content.addWidget(self._busy_line)
        self._restore()
        for group in (self._kind_group, self._format_group):
            group.buttonToggled.connect(self._on_toggled)
        exporter.busy_changed.connect(self._show_busy)
        self.cancelled.connect(exporter.cancel)
        self.setFocusProxy(self.accept_button)
        self._show_choice()
        self._show_busy()

    # --- the choice ---

    @property
    def kind(self) -> DocumentKind:
        return next(kind for kind, radio in self.kinds.items() if radio.isChecked())

    @property
    def file_format(self) -> FileFormat:
        return next(form for form, radio in self.formats.items() if radio.isChecked())

    @property
    def item_id(self) -> ItemId | None:
        """The item of an excerpt; None for the other kinds."""
        return self.item_box.value if self.kind is DocumentKind.EXCERPT else None

    def _explanations(self) -> dict[DocumentKind, str]:
        return {
            DocumentKind.AGENDA: self.tr(
                "Punkterne uden beslutninger, til at sende ud før mødet. De lukkede er med."
            ),
            DocumentKind.SUPPLEMENT: self.tr(
                "De punkter, der er kommet til, siden dagsordenen blev sendt ud."
            ),
            DocumentKind.MINUTES: self.tr("Hele mødet, også teksten i de lukkede punkter."),
            DocumentKind.PUBLIC: self.tr(
                "Referatet uden teksten og bilagene i de lukkede punkter, til at lægge frem."
            ),
            DocumentKind.EXCERPT: self.tr("Ét punkt med mødets hoved, fremmøde og punktets bilag."),
            DocumentKind.SIGNATURES: self.tr(
                "Navn og plads til underskrift for dem, der deltog, også suppleanter."
            ),
        }

    def _add_kinds(self) -> None:
        rows = column(spacing=8)
        for kind, text in self._explanations().items():
            hindrance = self._hindrances.get(kind)
            rows.addLayout(self._kind_row(self.kinds[kind], text, hindrance))
            self._kind_group.addButton(self.kinds[kind])
            if kind is DocumentKind.EXCERPT:
                rows.addWidget(self._item_field)
        self.content.addWidget(label(self.tr("Dokument").upper(), "group"))
        self.content.addLayout(rows)

    def _kind_row(
        self, radio: QRadioButton, text: str, hindrance: "ReferentError | None"
    ) -> QVBoxLayout:
        """The radio button with a line that explains it, or says why it cannot be chosen."""
        if hindrance:
            text = sentence(hindrance)
            radio.setEnabled(False)
        radio.setAccessibleDescription(text)
        explanation: QLabel = label(text, "secondary", wrap=True)
        explanation.setIndent(_INDENT)
        together = column(spacing=0)
        together.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        together.addWidget(explanation)
        return together

    def _add_formats(self) -> None:
        formats = row(spacing=20)
        for radio in self.formats.values():
            formats.addWidget(radio)
            self._format_group.addButton(radio)
        formats.addStretch()
        self.content.addWidget(label(self.tr("Filens slags").upper(), "group"))
        self.content.addLayout(formats)

    def _restore(self) -> None:
        """Choose what was chosen last, where that can be done now."""
        kind = str(self._settings.value("export/kind", DocumentKind.MINUTES.value))
        known = {kind.value: radio for kind, radio in self.kinds.items() if radio.isEnabled()}
        known.get(kind, self.kinds[DocumentKind.MINUTES]).setChecked(True)
        form = str(self._settings.value("export/format", FileFormat.WORD.value))
        formats = {form.value: radio for form, radio in self.formats.items()}
        formats.get(form, self.formats[FileFormat.WORD]).setChecked(True)

    def _on_toggled(self, _radio: QRadioButton, on: bool) -> None:
        if on:
            self._show_choice()

    def _show_choice(self) -> None:
        """Let the rest follow the kind: its formats, its item and the name of the file."""
        possible = file_formats(self.kind)
        for form, radio in self.formats.items():
            radio.setEnabled(form in possible)
        if self.file_format not in possible:
            self.formats[FileFormat.WORD].setChecked(True)
        self._item_field.setVisible(self.kind is DocumentKind.EXCERPT)
        self.file_name.setText(self.tr("Filens navn: {name}").format(name=self._proposed_name()))

    def _proposed_name(self) -> str:
        ask = self._documents.file_name
        name = self._bridge.read(ask, self._meeting_id, self.kind, self.file_format, self.item_id)
        return name or ""

    # --- doing it ---

    def accept(self) -> None:
        self.save(self._proposed_name())

    def save(self, name: str) -> None:
        """Ask where to write the file, and let it be made; `name` is proposed."""
        from ui.dialogs import ask_target

        form = self.file_format
        folder = Path(str(self._settings.value("export/folder", Path.home())))
        kinds = f"{capitalized(FORMAT_NAMES[form])} (*.{form})"
        title = capitalized(DOCUMENT_NAMES[self.kind])
        target = ask_target(self, title, folder / name, kinds)
        if target is None:
            return
        if target.suffix.lower() != f".{form}":
            target = target.with_name(f"{target.name}.{form}")
        self._settings.setValue("export/folder", str(target.parent))
        self._settings.setValue("export/kind", self.kind.value)
        self._settings.setValue("export/format", form.value)
        self._exporter.export(Wish(self._meeting_id, self.kind, form, self.item_id, target))

    @cached_property
    def _busy_line(self) -> QWidget:
        progress = QProgressBar()
        progress.setRange(0, 0)
        progress.setTextVisible(False)
        progress.setAccessibleName(self.tr("Laver dokumentet"))
        line = row(spacing=12)
        line.addWidget(label(self.tr("Laver dokumentet …"), "secondary"))
        line.addWidget(progress, 1)
        busy = QWidget()
        busy.setLayout(line)
        return busy

    def _show_busy(self) -> None:
        busy = self._exporter.is_busy
        self._busy_line.setVisible(busy)
        self.accept_button.setEnabled(not busy)
        if busy:
            self.cancel_button.setFocus()

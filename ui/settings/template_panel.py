"""The council's Word template: one of Referent's or its own, checked, with its pages beside it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from models.errors import ReferentError
from models.records import CouncilId, CouncilTemplate, Layout, TemplateFinding, TemplateStyle
from ui.bridge import Bridge
from ui.labels import sentence
from ui.preview.page_view import PageView
from ui.widgets.background import Background
from ui.widgets.layouts import button, column, framed, label, row
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.secretariat.templates import Templates


class TemplatePanel(Panel):
    """Nothing is stored before the primary button is pressed. A file can be dropped anywhere."""

    finished = Signal()

    def __init__(
        self, bridge: Bridge, council_id: CouncilId, parent: QWidget | None = None
    ) -> None:
        self._bridge = bridge
        self._templates = bridge.secretariat.templates
        council = bridge.secretariat.councils.get(council_id)
        self._council_id = council_id
        self._layout = bridge.secretariat.layouts.get(council.layout)
        self._own = CouncilTemplate()  # with the council's own file, if it has one
        self._usable = True
        self.pages = PageView()
        self.preview_notice = label("", "secondary", wrap=True)
        super().__init__(
            self.tr("Wordskabelon"),
            self.tr(
                "Sidehoved, logo, skrift og margener i alt, hvad der skrives for {council}."
            ).format(council=council.name),
            self.tr("Brug skabelonen"),
            parent,
            aside=self._preview_pane(),
        )
        self._background = Background(self)
        self._make_choices()
        self._make_findings()
        self._make_file_buttons()
        self.setAcceptDrops(True)
        self._show(self._templates.of(council_id))

    # --- the fields ---

    def _preview_pane(self) -> QWidget:
        inside = column(margins=(16, 20, 16, 20), spacing=10)
        inside.addWidget(label(self.tr("Sådan ser et referat ud"), "heading"))
        inside.addWidget(self.preview_notice)
        inside.addWidget(self.pages, 1)
        return framed("aside", inside)

    def _make_choices(self) -> None:
        self.choices: dict[TemplateStyle, QRadioButton] = {}
        rows = (
            (TemplateStyle.MODERN, self.tr("Moderne"), self.tr("Arial, med overskrifter i blåt")),
            (
                TemplateStyle.CLASSIC,
                self.tr("Klassisk"),
                self.tr("Times New Roman, i sort og med titlen på midten"),
            ),
            (TemplateStyle.OWN, self.tr("Rådets egen fil"), ""),
        )
        fields = column(spacing=4)
        for style, name, words in rows:
            choice = QRadioButton(name)
            choice.setAccessibleDescription(words)
            choice.toggled.connect(self._on_toggled)
            self.choices[style] = choice
            explained = label(words, "secondary", wrap=True)
            fields.addWidget(choice)
            explained.setContentsMargins(24, 0, 0, 6)
            fields.addWidget(explained)
        self.own_words = explained
        self.choose_button = button(self.tr("Vælg fil …"), self.choose_file)
        own = row(margins=(24, 0, 0, 0))
        own.addWidget(self.choose_button)
        own.addStretch()
        fields.addLayout(own)
        self.content.addLayout(fields)

    def _make_findings(self) -> None:
        self.findings: QVBoxLayout = column(spacing=8)
        self.lines: list[QLabel] = []
        self.content.addLayout(self.findings)

    def _make_file_buttons(self) -> None:
        self.new_button = button(self.tr("Gem en skabelon at begynde på …"), self.save_new)
        self.save_button = button(self.tr("Gem skabelonen som …"), self.save)
        files = row()
        files.addWidget(self.new_button)
        files.addWidget(self.save_button)
        files.addStretch()
        self.content.addLayout(files)
        self.told = label("", "secondary", wrap=True)
        self.told.hide()
        self.content.addWidget(self.told)

    # --- choosing ---

    @property
    def is_busy(self) -> bool:
        """Whether the template is still being looked at."""
        return self._background.is_busy

    @property
    def template(self) -> CouncilTemplate:
        """The template that is chosen in the panel."""
        style = next(style for style, choice in self.choices.items() if choice.isChecked())
        return self._own if style is TemplateStyle.OWN else CouncilTemplate(style)

    def choose_file(self) -> None:
        """Ask for a file and show how it would do."""
        from ui.dialogs import ask_source

        file = ask_source(self, self.tr("Vælg rådets Wordskabelon"))
        if file:
            self.take_file(file)

    def take_file(self, file: Path) -> None:
        """Show `file` as the council's own template."""
        template = self._bridge.read(self._templates.read, file)
        if template is not None:
            self._show(template)
            self.choices[TemplateStyle.OWN].setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _show(self, template: CouncilTemplate) -> None:
        """Show a template, and what is chosen by it."""
        if template.content:
            self._own = CouncilTemplate(TemplateStyle.OWN, template.file_name, template.content)
        words = self._own.file_name or self.tr("En .docx eller .dotx. Den kan også trækkes hertil.")
        self.own_words.setText(words)
        own = self.choices[TemplateStyle.OWN]
        own.setEnabled(bool(self._own.content))
        own.setAccessibleDescription(words)
        chosen = self.choices[template.style]
        if chosen.isChecked():
            self._look_at()
        else:
            chosen.setChecked(True)
        self.setFocusProxy(chosen)

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._look_at()

    # --- what it is like ---

    def _look_at(self) -> None:
        """Check the chosen template and show its pages, both beside the window."""
        self.tell("")
        self.told.hide()
        self.accept_button.setEnabled(False)
        self.preview_notice.setText(self.tr("Siderne bliver lavet …"))
        self.preview_notice.show()
        self._background.do(
            partial(_examine, self._templates, self.template, self._layout),
            self._on_examined,
            lambda error: self._on_examined(_Examined((), error)),
        )

    def _on_examined(self, examined: "_Examined") -> None:
        findings, pages = examined
        self._show_findings(findings)
        self._usable = not any(finding.forbids for finding in findings)
        self.accept_button.setEnabled(self._usable)
        if isinstance(pages, bytes):
            self.pages.show_pdf(pages)
            self.preview_notice.hide()
            return
        self.pages.clear()
        told = sentence(pages) if pages else self.tr("Filen kan ikke bruges som skabelon.")
        self.preview_notice.setText(told)

    def _show_findings(self, findings: Sequence[TemplateFinding]) -> None:
        for line in self.lines:
            line.deleteLater()
        self.lines = []
        if self.template.style is not TemplateStyle.OWN:
            return
        if not findings:
            self._say(self.tr("✓ Skabelonen er efterset uden bemærkninger."), "")
        for finding in findings:
            if finding.forbids:
                self._say(self.tr("Fejl: {text}").format(text=said(finding)), "error")
            else:
                self._say(self.tr("Bemærk: {text}").format(text=said(finding)), "secondary")

    def _say(self, text: str, role: str) -> None:
        line = label(text, role, wrap=True)
        self.lines.append(line)
        self.findings.addWidget(line)

    # --- files ---

    def save_new(self) -> None:
        """Ask for a place and write a file there to begin a template of one's own with."""
        style = self.template.style
        style = TemplateStyle.MODERN if style is TemplateStyle.OWN else style
        self._save(
            self.tr("Gem en skabelon at begynde på"),
            self.tr("Rådets skabelon.docx"),
            lambda target: self._templates.write_new(target, style),
        )

    def save(self) -> None:
        """Ask for a place and write the chosen template there."""
        template = self.template
        name = template.file_name or f"{self.choices[template.style].text()}.docx"
        self._save(
            self.tr("Gem skabelonen"), name, lambda target: self._templates.save(template, target)
        )

    def _save(self, title: str, name: str, write: Callable[[Path], object]) -> None:
        from ui.dialogs import ask_target

        kinds = self.tr("Word-dokument (*.docx *.dotx)")
        target = ask_target(self, title, Path.home() / name, kinds)
        if target is None:
            return
        if not target.suffix:
            target = target.with_suffix(".docx")
        try:
            write(target)
        except ReferentError as error:
            self.tell(sentence(error))
        else:
            self.told.setText(self.tr("Skabelonen er gemt: {path}").format(path=target))
            self.told.show()

    # --- storing ---

    def accept(self) -> None:
        if not self.accept_button.isEnabled():
            return
        changed = self._bridge.do(self._templates.set, self._council_id, self.template)
        if changed is not None:
            self.finished.emit()


def said(finding: TemplateFinding) -> str:
    """What a finding says, in the language of the window."""
    words = {
        name: QCoreApplication.translate("errors", detail)
        for name, detail in finding.details.items()
    }
    return QCoreApplication.translate("errors", finding.template).format(**words)


class _Examined(NamedTuple):
    """What the check found, and the pages as PDF, the error in their place, or nothing."""

    findings: Sequence[TemplateFinding]
    pages: bytes | ReferentError | None


def _examine(templates: "Templates", template: CouncilTemplate, layout: Layout) -> _Examined:
    findings = templates.check(template)
    if any(finding.forbids for finding in findings):
        return _Examined(findings, None)
    try:
        return _Examined(findings, templates.preview(template, layout))
    except ReferentError as error:
        return _Examined(findings, error)

"""An archive in again: looked through, shown, and stored with one button."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from models.danish import counted, numeric_date
from models.errors import ReferentError
from models.secretariat.archive_words import read_remarks
from ui.archive.archive_panel import FOLDER
from ui.archive.work import Work
from ui.bridge import Bridge
from ui.labels import sentence
from ui.widgets.layouts import button, column, label, row
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.archive import ArchiveFacts
    from models.secretariat.archive import ReadArchive


class RestorePanel(Panel):
    """Nothing is stored before the primary button is pressed. `choose_folder` asks for one."""

    restored = Signal(object)  # Restored

    def __init__(
        self,
        bridge: Bridge,
        settings: QSettings,
        choose_folder: Callable[[Path], Path | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Hent et arkiv"),
            self.tr("Vælg arkivets mappe. Du ser, hvad der er i det, før noget gemmes."),
            self.tr("Hent rådet"),
            parent,
        )
        self._bridge = bridge
        self._archive = bridge.secretariat.archive
        self._settings = settings
        self._choose_folder = choose_folder or self._ask_for_folder
        self._read: ReadArchive | None = None
        self.work = Work(self)
        self.work.busy_changed.connect(self._update)
        self.work.progressed.connect(self._show_progress)
        self.choose_button = button(self.tr("Vælg mappe …"), self.choose)
        self.state = label(self.tr("Der er ikke valgt noget arkiv."), "secondary", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Ser arkivet efter"))
        self._add_content()
        self.cancelled.connect(self._let_go)
        self.setFocusProxy(self.choose_button)
        self._update()

    def _add_content(self) -> None:
        top = row(spacing=16)
        top.addWidget(self.choose_button)
        top.addWidget(self.state, 1)
        self.content.addLayout(top)
        self.content.addWidget(self.progress)
        self.council = label("", "heading", wrap=True)
        self.facts = label("", wrap=True)
        self.remarks = label("", wrap=True)
        self.remarks.setProperty("tone", "warn")
        self.remarks.setProperty("sign", True)
        facts = column(spacing=6)
        for part in (self.council, self.facts, self.remarks):
            facts.addWidget(part)
            part.hide()
        self.content.addLayout(facts)

    # --- looking it through ---

    def choose(self) -> None:
        """Ask for an archive and look it through."""
        folder = self._choose_folder(Path(str(self._settings.value(FOLDER, Path.home()))))
        if folder is not None:
            self._let_go()
            self.tell("")
            for part in (self.council, self.facts, self.remarks):
                part.hide()
            self.progress.setRange(0, 0)
            self.state.setText(self.tr("Ser arkivet efter …"))
            read = partial(self._archive.read, folder)
            self.work.begin(read, self._on_read, self._on_failed)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        if of and done == of:
            self.progress.setRange(0, 0)  # what is left has no number
        self.state.setText(self.tr("{done} af {of} filer er set efter.").format(done=done, of=of))

    def _on_read(self, read: "ReadArchive") -> None:
        self._read = read
        # What is put aside on the disk goes with the panel, however that closes.
        self.destroyed.connect(read.close)
        facts = read.facts
        self.state.setText(self.tr("✓ Arkivet er ubeskadiget.") if not read.changed else "")
        names = filter(None, (facts.council, facts.municipality))
        self._say(self.council, ", ".join(names))
        self._say(self.facts, "\n".join(self._lines(facts)))
        self._say(self.remarks, "\n".join(f"! {_said(*told)}" for told in read_remarks(read)))
        hindrance = self._bridge.read(self._archive.hindrance, facts)
        if hindrance is not None:
            self._let_go()
            self._on_failed(hindrance)
            return
        self._update()
        self.accept_button.setFocus()

    def _lines(self, facts: "ArchiveFacts") -> list[str]:
        lines = [counted(facts.meetings, self.tr("møde"), self.tr("møder"))]
        if facts.first and facts.last:
            text = self.tr("Fra {first} til {last}")
            first, last = numeric_date(facts.first), numeric_date(facts.last)
            lines.append(text.format(first=first, last=last))
        written = numeric_date(facts.written_at.date())
        lines.append(self.tr("Arkiveret d. {date}").format(date=written))
        return lines

    def _say(self, part: QWidget, text: str) -> None:
        part.setProperty("text", text)
        part.setVisible(bool(text))

    def _on_failed(self, error: ReferentError) -> None:
        self.state.setText("")
        self.tell(sentence(error))
        self._update()
        self.choose_button.setFocus()

    # --- storing it ---

    def accept(self) -> None:
        if self._read is None:
            return
        self._bridge.about_to_change.emit()
        try:
            restored = self._archive.take(self._read)
        except ReferentError as error:
            self.tell(sentence(error))
            return
        self._let_go()
        self._bridge.tell(restored.change)
        self.restored.emit(restored)

    def _let_go(self) -> None:
        self.work.stop()
        if self._read is not None:
            self._read.close()
            self._read = None

    def _update(self) -> None:
        busy = self.work.is_busy
        self.progress.setVisible(busy)
        self.choose_button.setEnabled(not busy)
        self.accept_button.setEnabled(self._read is not None and not busy)
        if busy:
            self.cancel_button.setFocus()

    def _ask_for_folder(self, before: Path) -> Path | None:
        from ui.dialogs import ask_folder

        return ask_folder(self, self.tr("Vælg arkivets mappe"), before)


def _said(template: str, details: dict[str, str]) -> str:
    """A remark on an archive, in the language of the window."""
    return QCoreApplication.translate("archive", template).format(**details)

"""A whole council out to a folder: asked where, written, and told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QProgressBar, QWidget

from models.danish import counted
from models.errors import ReferentError
from models.records import CouncilId
from ui.archive.work import Work
from ui.bridge import Bridge
from ui.labels import sentence
from ui.widgets.layouts import column, label
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from models.secretariat.archive import Archived

FOLDER = "archive/folder"  # where the last archive was written


class ArchivePanel(Panel):
    """The primary button asks for a place, and at last opens what was written there.

    While it is written, the other button stops it. `choose_folder` asks for the place.
    """

    def __init__(
        self,
        bridge: Bridge,
        council_id: CouncilId,
        settings: QSettings,
        choose_folder: Callable[[Path], Path | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Arkivér rådet"),
            self.tr(
                "Alt om rådet skrives i en mappe, som kan læses uden Referent og hentes ind igen."
            ),
            self.tr("Vælg, hvor det skal ligge …"),
            parent,
        )
        self._bridge = bridge
        self._archive = bridge.secretariat.archive
        self._council_id = council_id
        self._settings = settings
        self._choose_folder = choose_folder or self._ask_for_folder
        self.folder: Path | None = None  # what was written
        self.work = Work(self)
        self.work.busy_changed.connect(self._update)
        self.work.progressed.connect(self._show_progress)
        self._add_content()
        self.cancelled.connect(self.work.stop)
        self.setFocusProxy(self.accept_button)
        self._update()

    def _add_content(self) -> None:
        secretariat = self._bridge.secretariat
        council = secretariat.councils.get(self._council_id)
        meetings = sum(secretariat.meetings.states(self._council_id).values())
        name = f"{council.name}, {council.municipality}" if council.municipality else council.name
        self.content.addWidget(label(name, "heading"))
        facts = counted(meetings, self.tr("møde"), self.tr("møder"))
        self.content.addWidget(label(facts, "secondary"))
        parts = column(spacing=4)
        for text in (
            self.tr("Referaterne som Word, PDF og tekst, med bilag og alle gemte dokumenter."),
            self.tr("Lister over møder, punkter, medlemmer og fravær til et regneark."),
            self.tr("Alle oplysninger i en form, som andre systemer kan læse."),
        ):
            parts.addWidget(label(f"• {text}", wrap=True))
        self.content.addLayout(parts)
        self.warning = label(
            self.tr(
                "! De lukkede punkter er med, og det er private noter, e-mail og telefon også. "
                "Gem mappen et sikkert sted."
            ),
            wrap=True,
        )
        self.warning.setProperty("tone", "warn")
        self.warning.setProperty("sign", True)
        self.content.addWidget(self.warning)
        self.state = label("", "secondary", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Skriver arkivet"))
        self.content.addWidget(self.progress)
        self.content.addWidget(self.state)

    def accept(self) -> None:
        if self.folder is not None:
            from ui.dialogs import open_path

            open_path(self.folder)
        elif not self.work.is_busy:
            self._begin()

    def _begin(self) -> None:
        self.tell("")
        before = Path(str(self._settings.value(FOLDER, Path.home())))
        place = self._choose_folder(before)
        if place is None:
            return
        self._settings.setValue(FOLDER, str(place))
        self._bridge.about_to_change.emit()  # what is being typed belongs there, too
        folder = self._archive.place_in(place, self._council_id)
        self.progress.setRange(0, 0)
        self.state.setText(self.tr("Skriver …"))
        write = partial(self._archive.write, self._council_id, folder)
        self.work.begin(write, self._on_written, self._on_failed)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.state.setText(self.tr("{done} af {of} møder er skrevet.").format(done=done, of=of))

    def _on_written(self, archived: "Archived") -> None:
        self.folder = archived.folder
        told = [self.tr("✓ Arkivet er skrevet: {path}").format(path=archived.folder)]
        told += [
            self.tr("Kunne ikke laves: {file}").format(file=file) for file in archived.left_out
        ]
        self.state.setText("\n".join(told))
        self._update()
        self.accept_button.setFocus()

    def _on_failed(self, error: ReferentError) -> None:
        self.state.setText("")
        self.tell(sentence(error))
        self._update()
        self.accept_button.setFocus()

    def _update(self) -> None:
        busy, done = self.work.is_busy, self.folder is not None
        self.progress.setVisible(busy)
        self.accept_button.setEnabled(not busy)
        if done:
            self.accept_button.setText(self.tr("Åbn mappen"))
        self.cancel_button.setText(self.tr("Luk") if done else self.tr("Annullér"))
        self.state.setVisible(busy or done)
        if busy:
            self.cancel_button.setFocus()

    def _ask_for_folder(self, before: Path) -> Path | None:
        from ui.dialogs import ask_folder

        return ask_folder(self, self.tr("Vælg, hvor arkivet skal ligge"), before)

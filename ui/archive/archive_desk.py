"""What the window does with archives: a council out, and in again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from models.danish import counted
from models.records import CouncilId
from models.secretariat.archive_words import restored_remarks
from ui.bridge import Bridge
from ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from models.secretariat.archive import Restored


class ArchiveDesk(QObject):
    """Shows the panels, and tells in `notice` what came of them."""

    panel_requested = Signal(object)  # Panel
    council_requested = Signal(object)  # CouncilId, to be gone to

    def __init__(
        self, bridge: Bridge, notice: NoticeBar, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._notice = notice
        self._settings = settings

    def archive(self, council_id: CouncilId | None) -> None:
        """Write all of a council to a folder."""
        if council_id is not None:
            from ui.archive.archive_panel import ArchivePanel

            self.panel_requested.emit(ArchivePanel(self._bridge, council_id, self._settings))

    def restore(self) -> None:
        """Bring a council in from a folder."""
        from ui.archive.restore_panel import RestorePanel

        panel = RestorePanel(self._bridge, self._settings)
        panel.restored.connect(self._on_restored)
        self.panel_requested.emit(panel)

    def _on_restored(self, restored: "Restored") -> None:
        facts = restored.facts
        meetings = counted(facts.meetings, self.tr("møde"), self.tr("møder"))
        text = self.tr("{council} er hentet med {meetings}.")
        told = [text.format(council=facts.council, meetings=meetings)]
        told += [
            QCoreApplication.translate("archive", template).format(**details)
            for template, details in restored_remarks(restored)
        ]
        self.council_requested.emit(restored.id)
        self._notice.tell(" ".join(told), "ok")

"""The start page among the other views, and meetings saved as a file for a calendar."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from models.errors import ReferentError
from models.records import CouncilId, Meeting
from ui.bridge import Bridge
from ui.labels import sentence
from ui.overview.overview_view import OverviewView
from ui.widgets.notice_bar import NoticeBar


class OverviewDesk(QObject):
    """Keeps the start page among `views`, and tells what was saved in `notice`."""

    def __init__(self, bridge: Bridge, views: QStackedWidget, notice: NoticeBar) -> None:
        super().__init__(views)
        self._overviews = bridge.secretariat.overview
        self._views = views
        self._notice = notice
        self.view = OverviewView(bridge)
        self.view.calendar_requested.connect(self.save_calendar)
        views.addWidget(self.view)

    def show(self, council_id: CouncilId | None) -> None:
        """Show the start page of a council."""
        self.view.show_council(council_id)
        self._views.setCurrentWidget(self.view)
        self.view.setFocus()

    def save_council(self, council_id: CouncilId) -> None:
        """Save the meetings to come: of the council that is shown, else of `council_id`."""
        shown = self.view.council_id if self._views.currentWidget() is self.view else None
        self.save_calendar(self._overviews.of(shown or council_id).coming)

    def save_calendar(self, meetings: Sequence[Meeting]) -> None:
        """Ask where the meetings go, and write them there."""
        from ui.dialogs import ask_target, open_path

        if not meetings:
            self._notice.tell(
                self.tr("Rådet har ingen kommende møder at gemme. Opret et møde først."),
                passing=True,
            )
            return
        proposal = Path.home() / self._overviews.file_name(meetings)
        title, kinds = self.tr("Gem som kalender"), self.tr("Kalender (*.ics)")
        target = ask_target(self._views, title, proposal, kinds)
        if target is None:
            return
        if target.suffix.lower() != ".ics":
            target = target.with_name(f"{target.name}.ics")
        try:
            self._overviews.export_calendar(meetings, target)
        except ReferentError as error:
            self._notice.tell(sentence(error), "bad")
            return
        told = self.tr("{path} er gemt.").format(path=target)
        self._notice.tell(told, "ok", [(self.tr("Åbn filen"), lambda: open_path(target))])

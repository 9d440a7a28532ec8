"""What the window does with a meeting's documents: its states, files, pages and Kontrol."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from models.danish import counted
from models.errors import ReferentError, TargetInUseError
from models.records import Meeting, MeetingId, MeetingState, Place
from models.rules import BEFORE_THE_MEETING, locked
from models.vocabulary import PAGES_BY_TEXTS
from ui.agenda.autosave import Autosave
from ui.bridge import Bridge
from ui.labels import sentence, word
from ui.meetings.meetings_view import MeetingsView
from ui.widgets.background import Background
from ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from models.control import Finding
    from models.secretariat.control import Findings
    from models.secretariat.documents import Exported
    from models.secretariat.record import Copies, Dispatch
    from ui.control.control_panel import ControlPanel
    from ui.documents.exporter import Exporter, Wish


class DocumentDesk(QObject):
    """Works on the meeting that `view` shows, and tells how it went in `notice`."""

    panel_requested = Signal(object)  # Panel
    meeting_requested = Signal()  # the view of the meetings is to be shown
    details_requested = Signal()  # the panel with the meeting's own details
    undo_requested = Signal()
    changed = Signal()  # what can be chosen may be otherwise now

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        view: MeetingsView,
        notice: NoticeBar,
        settings: QSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._secretariat = bridge.secretariat
        self._autosave = autosave
        self._view = view
        self._notice = notice
        self._settings = settings
        self._control: ControlPanel | None = None
        self._sending = Background(self)
        self._checking = Background(self)

    @property
    def _meeting_id(self) -> MeetingId | None:
        return self._view.place.meeting_id

    @property
    def is_checking(self) -> bool:
        """Whether minutes just approved are still being looked over."""
        return self._checking.is_busy

    def finish(self) -> None:
        """Write what is being made: the window is about to close."""
        self._sending.finish()
        if "exporter" in vars(self):
            self.exporter.finish()

    # --- the meeting's state ---

    def set_state(self, state: MeetingState) -> None:
        """Move the meeting to a state, by way of what must be said or written first."""
        meeting_id = self._meeting_id
        if meeting_id is not None:
            meeting = self._secretariat.meetings.get(meeting_id)
            record = self._secretariat.record
            if locked(meeting.state) and not locked(state):
                self.reopen_meeting()
            elif locked(state) and not locked(meeting.state):
                self._ask_approval(meeting, state)
            elif state is MeetingState.AGENDA and not record.is_issued(meeting_id):
                self._send_agenda(meeting_id)
            else:
                self._bridge.do(self._secretariat.record.set_state, meeting_id, state)
        self.changed.emit()

    def _ask_approval(self, meeting: Meeting, state: MeetingState) -> None:
        from ui.documents.approval_panel import ApprovalPanel

        # What could not be stored must not be locked out.
        if not self._autosave.flush():
            self._notice.tell(self.tr("Det sidste, du skrev, er ikke gemt endnu."), "bad")
            return
        panel = ApprovalPanel(self._bridge, meeting, state)
        panel.finished.connect(self._on_approved)
        self.panel_requested.emit(panel)

    def _on_approved(self, meeting_id: MeetingId) -> None:
        self._view.close_panel()
        self.warn_of_findings(meeting_id)

    def reopen_meeting(self) -> None:
        """Ask why approved minutes are to be opened again."""
        meeting_id = self._meeting_id
        if meeting_id is not None:
            from ui.documents.reopen_panel import ReopenPanel

            panel = ReopenPanel(self._bridge, self._secretariat.meetings.get(meeting_id))
            panel.finished.connect(lambda _meeting_id: self._view.close_panel())
            self.panel_requested.emit(panel)

    # --- what is sent out before the meeting ---

    def _send_agenda(self, meeting_id: MeetingId) -> None:
        self._send_out(
            self._secretariat.record.prepare_agenda,
            meeting_id,
            self.tr("Dagsordenen skrives …"),
            self.tr("Dagsordenen er gemt, som den sendes ud, i Mødets dokumenter."),
        )

    def issue_supplement(self) -> None:
        """Send out the items that came after the agenda."""
        if self._meeting_id is not None:
            self._send_out(
                self._secretariat.record.prepare_supplement,
                self._meeting_id,
                self.tr("Tillægsdagsordenen skrives …"),
                self.tr("Tillægsdagsordenen er gemt, som den sendes ud, i Mødets dokumenter."),
            )

    def _send_out(
        self,
        prepare: "Callable[[MeetingId], Dispatch]",
        meeting_id: MeetingId,
        begun: str,
        ended: str,
    ) -> None:
        """Write the copies in the background, and then note what was sent out."""
        self._bridge.about_to_change.emit()
        dispatch = self._bridge.read(prepare, meeting_id)
        if dispatch is None or self._sending.is_busy:
            return
        record = self._secretariat.record

        def sent(copies: "Copies") -> None:
            if self._bridge.do(record.send, dispatch, copies) is not None:
                self._notice.tell(ended, "ok", [(self.tr("Vis"), self.show_kept)])

        self._notice.tell(begun)
        self._sending.do(partial(record.render, dispatch), sent, self._bridge.failed.emit)

    # --- what is added to locked minutes, and what was made of the meeting ---

    def add_correction(self) -> None:
        """Correct minutes that are locked."""
        place = self._view.place
        if place.meeting_id is not None:
            from ui.documents.correction_panel import CorrectionPanel

            panel = CorrectionPanel(self._bridge, place.meeting_id, place.item_id)
            panel.finished.connect(self._view.close_panel)
            self.panel_requested.emit(panel)

    def show_kept(self) -> None:
        """Show what was made of the meeting."""
        meeting_id = self._meeting_id
        if meeting_id is not None:
            from ui.documents.kept_panel import KeptPanel

            self.panel_requested.emit(KeptPanel(self._bridge, meeting_id))

    # --- files ---

    def export(self, name: str | None = None) -> None:
        """Let the user choose a document; with `name` at once ask where to write it."""
        from ui.documents.export_panel import ExportPanel

        view, place = self._view, self._view.place
        if place.meeting_id is None:
            return
        view.editor.settle()
        if not isinstance(view.panel, ExportPanel):
            panel = ExportPanel(
                self._bridge, self.exporter, self._settings, place.meeting_id, place.item_id
            )
            self.panel_requested.emit(panel)
        if name is not None and isinstance(view.panel, ExportPanel):
            view.panel.save(name)

    @cached_property
    def exporter(self) -> "Exporter":
        """What writes documents, made when the first is asked for."""
        from ui.documents.exporter import Exporter

        exporter = Exporter(self._bridge, self)
        exporter.exported.connect(self._on_exported)
        exporter.refused.connect(self._tell_refused)
        return exporter

    def _tell_refused(self, error: ReferentError) -> None:
        if isinstance(error, TargetInUseError):
            other = str(error.details["suggestion"])
            actions = [(self.tr("Gem som …"), lambda: self.export(other))]
            self._notice.tell(sentence(error), "bad", actions)
        else:
            self._bridge.failed.emit(error)

    def _on_exported(self, wish: "Wish", exported: "Exported") -> None:
        from ui.documents.export_panel import ExportPanel

        if isinstance(self._view.panel, ExportPanel):
            self._view.close_panel()
        target = exported.path
        actions: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Åbn"), lambda: _open(target)),
            (self.tr("Vis mappen"), lambda: _open(target.parent)),
        ]
        told = [self.tr("Dokumentet er gemt: {path}").format(path=target)]
        if PAGES_BY_TEXTS[exported.pages_by]:
            told.append(word(PAGES_BY_TEXTS[exported.pages_by]))
        from models.attendance import unmarked

        missing = len(unmarked(self._secretariat.attendance.participants(wish.meeting_id)))
        if missing and wish.kind not in BEFORE_THE_MEETING:
            people = counted(missing, self.tr("person er"), self.tr("personer er"))
            note = self.tr("{people} ikke markeret i fremmødet og står som deltagere.")
            told.append(note.format(people=people))
            self._notice.tell(" · ".join(told), "warn", actions)
        else:
            self._notice.tell(" · ".join(told), "ok", actions)

    def compare_word(self) -> None:
        """Compare the meeting with a Word file that came back."""
        meeting_id = self._meeting_id
        if meeting_id is None:
            return
        from ui.documents.compare_panel import ComparePanel

        self._autosave.flush()
        panel = ComparePanel(self._bridge, meeting_id)
        panel.taken.connect(self._tell_taken)
        self.panel_requested.emit(panel)

    def _tell_taken(self, count: int) -> None:
        self._view.close_panel()
        changes = counted(count, self.tr("ændring er"), self.tr("ændringer er"))
        text = self.tr("{changes} taget med fra Word-filen.").format(changes=changes)
        self._notice.tell(text, "ok", [(self.tr("Fortryd"), self.undo_requested.emit)])

    def choose_template(self) -> None:
        """Show the Word template of the council."""
        council_id = self._view.place.council_id
        if council_id is not None:
            from ui.settings.template_panel import TemplatePanel

            panel = TemplatePanel(self._bridge, council_id)
            panel.finished.connect(self._view.close_panel)
            self.panel_requested.emit(panel)

    # --- pages ---

    def toggle_preview(self, *, full: bool) -> None:
        """Show the document beside the editor or in full width, or let it go again."""
        view = self._view
        if view.preview_shown and view.preview_full is full:
            view.close_preview()
        else:
            view.show_preview(full=full)

    def print_document(self) -> None:
        """Print what the preview shows; the minutes, if it is not open."""
        if not self._view.preview_shown:
            self._view.show_preview()
        self._view.preview.print_pages()

    # --- Kontrol ---

    def toggle_control(self) -> None:
        """Show Kontrol beside the meeting, or the list of meetings again."""
        if self._view.beside is not None:
            self._view.close_beside()
            self.changed.emit()
        else:
            self.show_control()

    def show_control(self) -> None:
        """Show what should be looked at before the meeting is signed."""
        view = self._view
        if view.place.meeting_id is None:
            return
        view.editor.settle()
        self.meeting_requested.emit()
        if self._control is None:
            from ui.control.control_panel import ControlPanel

            self._control = ControlPanel(self._bridge)
            self._control.jump_requested.connect(self.go_to_finding)
            self._control.close_requested.connect(self.toggle_control)
        view.show_beside(self._control)
        self._control.show_meeting(view.place.meeting_id)
        self.changed.emit()

    def follow(self, before: Place, place: Place) -> None:
        """Let Kontrol show the meeting that was gone to, if it is open."""
        if self._control is None or self._view.beside is not self._control:
            return
        if place.meeting_id is None:
            self._view.close_beside()
        elif place.meeting_id != before.meeting_id:
            self._control.show_meeting(place.meeting_id)

    def step_finding(self, places: int) -> None:
        """Go to the next finding (1) or the previous (-1)."""
        if self._control is not None:
            self._control.step(places)

    def wave_finding(self) -> None:
        """Ask why the chosen finding is all right."""
        if self._control is not None:
            self._control.ask_word()

    def go_to_finding(self, finding: "Finding") -> None:
        """Show what a finding is about."""
        from ui.control.going import go_to

        self._view.close_panel()
        if not go_to(self._view, finding):
            self.details_requested.emit()

    def warn_of_findings(self, meeting_id: MeetingId) -> None:
        """Tell how much Kontrol finds, if anything: it is no hindrance."""
        control = self._secretariat.control
        prepared = self._bridge.read(control.prepare, meeting_id)
        if prepared is not None:
            work = partial(control.check, prepared)
            self._checking.do(work, self._tell_findings, self._bridge.failed.emit)

    def _tell_findings(self, found: "Findings") -> None:
        if found.open:
            findings = counted(len(found.open), self.tr("fund"), self.tr("fund", "flere"))
            text = self.tr("Referatet er godkendt, men Kontrol har {findings}.")
            actions = [(self.tr("Vis"), self.show_control)]
            self._notice.tell(text.format(findings=findings), "warn", actions)


def _open(path: Path) -> None:
    from ui.dialogs import open_path

    open_path(path)

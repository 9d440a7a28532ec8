"""What a secretary does, on one open data file: groups of use cases, and what holds for the file.

Methods that read give records. Methods that change something give the Change (or what was
Created); each is one transaction, one step of undo, and either done whole or not at all. Those
whose name ends in `_inside` are parts of such a change: they are called inside a command. All of
them raise a ReferentError when it cannot be done. The window and the command line both work
through this class, and know nothing of what lies below it.
"""

import datetime as dt
import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import QT_TRANSLATE_NOOP, BackupFailedError, InvalidInputError
from models.pagination import ESTIMATED, Pagination
from models.records import Change, CouncilId, Deleted, ItemId, MeetingId, Place
from models.secretariat.frames import frame_of
from models.store import Store

if TYPE_CHECKING:
    from models.minutes import Minutes
    from models.secretariat.absence import Absence
    from models.secretariat.adopting import Adopting
    from models.secretariat.agenda import Agenda
    from models.secretariat.archive import Archive
    from models.secretariat.attachments import Attachments
    from models.secretariat.attendance import AttendanceTaking
    from models.secretariat.case_history import CaseHistory
    from models.secretariat.cases import Cases
    from models.secretariat.control import Control
    from models.secretariat.councils import Councils
    from models.secretariat.documents import Documents
    from models.secretariat.gathering import Gathering
    from models.secretariat.kept import Kept
    from models.secretariat.layouts import Layouts
    from models.secretariat.live import Live
    from models.secretariat.meetings import Meetings
    from models.secretariat.old_minutes import OldMinutes
    from models.secretariat.outcomes import Outcomes
    from models.secretariat.overview import Overviews
    from models.secretariat.people import People
    from models.secretariat.phrases import Phrases
    from models.secretariat.record import Record
    from models.secretariat.returned import ReturnedDocuments
    from models.secretariat.search import Search
    from models.secretariat.sections import Sections
    from models.secretariat.tasks import Tasks
    from models.secretariat.templates import Templates
    from models.secretariat.terms import Terms
    from models.secretariat.votes import Votes

PATIENCE = 5.0  # seconds


class Secretariat:
    """The use cases. `now` gives the present time, local and without a zone."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        pagination: Pagination = ESTIMATED,
    ) -> None:
        self._store = store
        self._now = now
        self._pagination = pagination

    @classmethod
    def open(
        cls,
        path: Path,
        now: Callable[[], dt.datetime] = dt.datetime.now,
        *,
        patience: float = PATIENCE,
        pagination: Pagination = ESTIMATED,
    ) -> "Secretariat":
        """The use cases on the data file at `path`, made if it is not there. StorageError.

        `patience` is how many seconds to wait while another program writes to the file.
        """
        return cls(Store(path, now(), patience=patience), now, pagination)

    @property
    def path(self) -> Path:
        """The data file."""
        return self._store.path

    # --- groups of use cases, each loaded when it is first asked for ---

    @functools.cached_property
    def councils(self) -> "Councils":
        """What councils are called, and how they are set up."""
        from models.secretariat.councils import Councils

        return Councils(self._store, self._now, self)

    @functools.cached_property
    def layouts(self) -> "Layouts":
        """How documents look and what is printed in them."""
        from models.secretariat.layouts import Layouts

        return Layouts(self._store)

    @functools.cached_property
    def people(self) -> "People":
        """Everyone, and who is a member of what."""
        from models.secretariat.people import People

        return People(self._store, self._now)

    @functools.cached_property
    def meetings(self) -> "Meetings":
        """Which meetings there are, and making them."""
        from models.secretariat.meetings import Meetings

        return Meetings(self._store, self._now, self)

    @functools.cached_property
    def gathering(self) -> "Gathering":
        """What is waiting for the next meeting."""
        from models.secretariat.gathering import Gathering

        return Gathering(self._store, self._now, self)

    @functools.cached_property
    def agenda(self) -> "Agenda":
        """Meetings' items, their order and their numbers."""
        from models.secretariat.agenda import Agenda

        return Agenda(self._store, self._now, self)

    @functools.cached_property
    def sections(self) -> "Sections":
        """The texts of items."""
        from models.secretariat.sections import Sections

        return Sections(self._store, self._now)

    @functools.cached_property
    def case_history(self) -> "CaseHistory":
        """Who treated a case before."""
        from models.secretariat.case_history import CaseHistory

        return CaseHistory(self._store)

    @functools.cached_property
    def attachments(self) -> "Attachments":
        """What is attached to items."""
        from models.secretariat.attachments import Attachments

        return Attachments(self._store)

    @functools.cached_property
    def attendance(self) -> "AttendanceTaking":
        """Who belongs to a meeting and is there."""
        from models.secretariat.attendance import AttendanceTaking

        return AttendanceTaking(self._store, self)

    @functools.cached_property
    def documents(self) -> "Documents":
        """Making documents of meetings, as files and for the preview."""
        from models.secretariat.documents import Documents

        return Documents(self._store, self._now, self.minutes, self._pagination)

    @functools.cached_property
    def templates(self) -> "Templates":
        """The councils' Word templates."""
        from models.secretariat.templates import Templates

        return Templates(self._store, self._now)

    @functools.cached_property
    def record(self) -> "Record":
        """States, sending out, approvals and corrections."""
        from models.secretariat.record import Record

        return Record(
            self._store, self._now, self.documents, self.agenda.numbers, self._live_minutes
        )

    @functools.cached_property
    def kept(self) -> "Kept":
        """The files that were made of meetings, and the signed copies."""
        from models.secretariat.kept import Kept

        return Kept(self._store, self._now, self.record, self.councils.of_meeting)

    @functools.cached_property
    def live(self) -> "Live":
        """The running meeting."""
        from models.secretariat.live import Live

        return Live(self._store, self._now, self)

    @functools.cached_property
    def tasks(self) -> "Tasks":
        """Who is to do what, by when."""
        from models.secretariat.tasks import Tasks

        return Tasks(self._store, self._now, self)

    @functools.cached_property
    def terms(self) -> "Terms":
        """The councils' terms, and what they were called."""
        from models.secretariat.terms import Terms

        return Terms(self._store, self._now, self)

    @functools.cached_property
    def overview(self) -> "Overviews":
        """A council at a glance, and its meetings for a calendar."""
        from models.secretariat.overview import Overviews

        return Overviews(self._store, self._now, self)

    @functools.cached_property
    def outcomes(self) -> "Outcomes":
        """What becomes of items that are not decided."""
        from models.secretariat.outcomes import Outcomes

        return Outcomes(self._store, self._now, self)

    @functools.cached_property
    def cases(self) -> "Cases":
        """Where a case was treated."""
        from models.secretariat.cases import Cases

        return Cases(self._store, self)

    @functools.cached_property
    def phrases(self) -> "Phrases":
        """Stock phrases."""
        from models.secretariat.phrases import Phrases

        return Phrases(self._store, self)

    @functools.cached_property
    def votes(self) -> "Votes":
        """Votes and notes to the record."""
        from models.secretariat.votes import Votes

        return Votes(self._store, self)

    @functools.cached_property
    def absence(self) -> "Absence":
        """Who came to which meetings."""
        from models.secretariat.absence import Absence

        return Absence(self._store, self._now, self)

    @functools.cached_property
    def search(self) -> "Search":
        """Every word of all minutes."""
        from models.secretariat.search import Search

        return Search(self._store, self)

    @functools.cached_property
    def control(self) -> "Control":
        """What is likely wrong with minutes."""
        from models.secretariat.control import Control

        return Control(self._store, self._now, self.minutes, self.record.intact)

    @functools.cached_property
    def adopting(self) -> "Adopting":
        """Minutes that were read, put into the data file."""
        from models.secretariat.adopting import Adopting

        return Adopting(self._store, self._now, self)

    @functools.cached_property
    def old_minutes(self) -> "OldMinutes":
        """Old minutes brought in. Not loaded before they are asked for."""
        from models.secretariat.old_minutes import OldMinutes

        return OldMinutes(self._store, self._now, self)

    @functools.cached_property
    def returned(self) -> "ReturnedDocuments":
        """Documents back from Word."""
        from models.secretariat.returned import ReturnedDocuments

        return ReturnedDocuments(self._store, self._now, self.minutes)

    @functools.cached_property
    def archive(self) -> "Archive":
        """Whole councils out and in. Not loaded before they are asked for."""
        from models.secretariat.archive import Archive

        return Archive(self._store, self._now, self, self._pagination)

    def close(self) -> None:
        self._store.close()

    def load_ahead(self) -> None:
        """Load what the first change and the first text need. Safe in any thread."""
        self._store.load_ahead()
        import markdown_it  # noqa: F401

        import models.secretariat.sections  # noqa: F401

    def now(self) -> dt.datetime:
        """The present time, local and without a zone."""
        return self._now()

    def today(self) -> dt.date:
        return self._now().date()

    # --- undo ---

    @property
    def can_undo(self) -> bool:
        return self._store.can_undo

    @property
    def can_redo(self) -> bool:
        return self._store.can_redo

    def undo(self) -> Change:
        """Take the last command back. NothingToUndoError."""
        return self._store.undo()

    def redo(self) -> Change:
        """Do again what was taken back. NothingToRedoError."""
        return self._store.redo()

    def deleted(self) -> list[Deleted]:
        """What was deleted and can still be brought back, the latest first."""
        with self._store.reading():
            return self._store.deleted()

    def restore(self, deleted: Deleted) -> Change:
        with self._store.command() as step:
            self._store.restore(deleted.table, deleted.id)
            if deleted.table == "agenda_item":
                self.agenda.number_restored(ItemId(deleted.id))
        return step.change

    # --- minutes, whole ---

    def minutes(self, meeting_id: MeetingId) -> "Minutes":
        """Everything the meeting's documents are made of.

        Of locked minutes also what lies outside the meeting is as it was when they were approved.
        """
        with self._store.reading():
            live = self._live_minutes(meeting_id)
            frame = frame_of(self._store, meeting_id)
        return live.framed(frame) if frame else live

    def _live_minutes(self, meeting_id: MeetingId) -> "Minutes":
        """The minutes with councils, layouts and people as they are now."""
        from models.minutes import Minutes

        meeting = self._store.meetings.get(meeting_id)
        council = self.councils.on(meeting.council_id, meeting.date)
        return Minutes(
            council,
            self.layouts.get(council.layout),
            meeting,
            self.attendance.live_participants(meeting_id),
            self.agenda.items(meeting_id),
            self._store.kept.corrections(meeting_id),
            tuple(self._store.events.of(meeting_id)),
        )

    def open_sample(self) -> Change:
        """Add the sample councils with their members and meetings. Refused when they are there.

        Some of the meetings are approved, so that this cannot be undone.
        """
        from models.sample import sample_councils

        with self._store.command(final=True) as step:
            known = {(c.name, c.municipality) for c in self._store.councils.all()}
            for sample in sample_councils():
                if (sample.council.name, sample.council.municipality) in known:
                    raise InvalidInputError(
                        QT_TRANSLATE_NOOP("errors", "Eksemplet {name} ligger her allerede."),
                        name=sample.council.name,
                    )
                council_id = self._store.councils.add(sample.council)
                self.people.add_members_inside(council_id, sample.members)
                for meeting in sample.meetings:
                    self.adopting.adopt_inside(
                        council_id, meeting.minutes, meeting.state, roster_fixed=False
                    )
                self.adopting.add_tasks_inside(council_id, sample.tasks, self.today())
        return step.change

    # --- the file ---

    def last_place(self) -> Place:
        """Where the user last was; what is gone since is left out."""
        with self._store.reading():
            ids = [int(part) for part in self._store.setting("place").split()] or [0, 0, 0]
            council_id, meeting_id, item_id = CouncilId(ids[0]), MeetingId(ids[1]), ItemId(ids[2])
            if council_id not in {council.id for council in self._store.councils.all()}:
                return Place()
            if not self._store.meetings.holds(council_id, meeting_id):
                return Place(council_id)
            if item_id not in self._store.agenda.numbers(meeting_id):
                return Place(council_id, meeting_id)
        return Place(council_id, meeting_id, item_id)

    def remember_place(self, place: Place) -> None:
        ids = (place.council_id, place.meeting_id, place.item_id)
        self._store.set_setting("place", " ".join(str(part or 0) for part in ids))

    def back_up(self, target: Path) -> None:
        """Write a whole copy of the data file. BackupFailedError."""
        # Replacing the open file would part it from everything stored after.
        if _same_file(target, self.path):
            detail = QT_TRANSLATE_NOOP("errors", "det er selve datafilen")
            raise BackupFailedError(path=target, detail=detail)
        self._store.back_up(target)

    def check(self) -> list[str]:
        """What is wrong with the data file, as SQLite says it; nothing when it is whole."""
        return self._store.check()


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False

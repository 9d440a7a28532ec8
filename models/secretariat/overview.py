"""A council at a glance (overblik), and its meetings as a file for a calendar."""

import datetime as dt
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.absence import Sign, Totals
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.overview import term_of
from models.records import Council, CouncilId, Meeting, MeetingSummary
from models.secretariat.tasks import TaskLine
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

SHOWN_MEETINGS = 24  # of which the attendance is shown
SHOWN_UNAPPROVED = 100  # more than anyone reads through; how many there are is told
_SOURCE_KEY = "calendar_source"


@dataclass(frozen=True)
class NextMeeting:
    """The next meeting, or the one that is going on."""

    summary: MeetingSummary
    days: int  # from today; below zero for one that has been going on since
    issued: bool  # whether the agenda was sent out
    unsent: int  # the items that came after that and are not sent out yet


@dataclass(frozen=True)
class Came:
    """How many came to a meeting of those with a seat."""

    meeting: Meeting
    totals: Totals


@dataclass(frozen=True)
class Overview:
    """What a council's start page shows. `start` and `end` are those of the term in force."""

    council: Council
    today: dt.date
    start: dt.date
    end: dt.date
    years: range = range(0)  # those of the term, and all from the first meeting to the last
    of_term: tuple[Meeting, ...] = ()  # from the beginning of the term on, also those after it
    coming: tuple[Meeting, ...] = ()  # those that are still to be held, or going on, in order
    next: NextMeeting | None = None
    unapproved: tuple[MeetingSummary, ...] = ()  # the latest, the last first
    unapproved_count: int = 0  # of all of them
    tasks: tuple[TaskLine, ...] = ()  # the open ones by their day; the place is left out
    signs: tuple[Sign, ...] = ()  # of the term
    attendance: tuple[Came, ...] = ()  # of the latest meetings held, the earliest first


class Overviews:
    """The use cases of a council's start page. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def of(self, council_id: CouncilId) -> Overview:
        """The council at a glance. NotFoundError."""
        council = self._office.councils.get(council_id)
        today = self._now().date()
        start, end = self.term(council_id)
        meetings = self._store.meetings
        with self._store.reading():
            coming = meetings.coming(council_id, today)
            unapproved, count = meetings.unapproved(council_id, today, SHOWN_UNAPPROVED)
            span = meetings.span(council_id)
            of_term = meetings.between(council_id, start, dt.date.max)
            held = meetings.held(council_id, SHOWN_MEETINGS)
        signs, attendance = self._absence(council_id, start, end, held)
        days = [start, end, *(span or ())]
        return Overview(
            council,
            today,
            start,
            end,
            range(min(days).year, max(days).year + 1),
            tuple(summary.meeting for summary in of_term),
            tuple(summary.meeting for summary in coming),
            self._next(coming[0], today) if coming else None,
            tuple(unapproved),
            count,
            tuple(self._office.tasks.open(council_id)),
            signs,
            attendance,
        )

    def of_year(self, council_id: CouncilId, year: int) -> list[MeetingSummary]:
        """The council's meetings of a calendar year, in the order they are held."""
        with self._store.reading():
            return self._store.meetings.between(
                council_id, dt.date(year, 1, 1), dt.date(year, 12, 31)
            )

    def term(self, council_id: CouncilId) -> tuple[dt.date, dt.date]:
        """The first and the last day of the council's term in force."""
        today = self._now().date()
        term = self._office.terms.on(council_id, today)
        start, end = (term.start, term.end) if term else (None, None)
        return term_of(start, end, today)

    def _next(self, summary: MeetingSummary, today: dt.date) -> NextMeeting:
        meeting = summary.meeting
        return NextMeeting(
            summary,
            (meeting.date - today).days,
            self._office.record.is_issued(meeting.id),
            self._office.record.unsent(meeting.id),
        )

    def _absence(
        self,
        council_id: CouncilId,
        start: dt.date,
        end: dt.date,
        held: Sequence[Meeting],
    ) -> tuple[tuple[Sign, ...], tuple[Came, ...]]:
        """The signs of the term, and how many came to the latest meetings, of any term."""
        absence = self._office.absence
        found = absence.matrix(council_id, start, end)
        came = dict(zip((m.id for m in found.meetings), found.by_meeting, strict=True))
        others = [m.date for m in held if m.id not in came]
        if others:
            more = absence.matrix(council_id, min(others), max(others))
            came.update(zip((m.id for m in more.meetings), more.by_meeting, strict=True))
        return found.signs, tuple(Came(meeting, came[meeting.id]) for meeting in reversed(held))

    # --- the meetings as a file for a calendar ---

    def file_name(self, meetings: Sequence[Meeting]) -> str:
        """'Møde Seniorrådet 2026-12-10.ics', or with the first and the last day of several."""
        council = self._office.councils.get(meetings[0].council_id)
        name = clean_line(re.sub(r'[<>:"/\\|?*]', " ", council.name))[:50].strip()
        if len(meetings) == 1:
            return f"Møde {name} {meetings[0].date}.ics"
        return f"Møder {name} {meetings[0].date} til {meetings[-1].date}.ics"

    def export_calendar(self, meetings: Sequence[Meeting], target: Path) -> None:
        """Write meetings, of one council or of several, to `target` as an .ics file.

        Raises ExportFailedError; InvalidInputError when there are none.
        """
        from models.export.calendar import calendar_bytes
        from models.export.files import write_file

        if not meetings:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Der er ingen møder at gemme. Opret et møde først.")
            )
        councils = {m.council_id: self._office.councils.get(m.council_id) for m in meetings}
        pairs = [(councils[m.council_id], m) for m in meetings]
        write_file(target, calendar_bytes(pairs, self._source(), self._now()))

    def _source(self) -> str:
        """What tells this data file from others, made when it is first asked for.

        Meetings have the same ids in every file, and must not take each other's place in a
        calendar.
        """
        with self._store.reading():
            source = self._store.setting(_SOURCE_KEY)
        if not source:
            source = secrets.token_hex(8)
            self._store.set_setting(_SOURCE_KEY, source)
        return source

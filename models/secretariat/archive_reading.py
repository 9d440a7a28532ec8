"""An archive while it is read: put in a data file of its own, and looked through there.

What the program can read there, and what is sealed as it was, can be put into another data file.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.archive import DATA, ELSEWHERE, ArchiveFacts
from models.danish import numeric_date
from models.errors import (
    QT_TRANSLATE_NOOP,
    ArchiveDamagedError,
    InvalidInputError,
    LockedError,
    NotFoundError,
)
from models.imports.archive_folder import MISSING, STRANGE, ArchiveFolder
from models.records import CouncilId, MeetingId
from models.store import Store
from models.store.archive import SCHEMA, TABLES, WRONG_ROWS, Stage

if TYPE_CHECKING:
    from models.control import Finding
    from models.secretariat.secretariat import Secretariat

CHANGED_SINCE = QT_TRANSLATE_NOOP("errors", "er ændret siden godkendelsen")
_WRONG = (
    *WRONG_ROWS,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    StopIteration,
    InvalidInputError,
    LockedError,
    NotFoundError,
)

Outcome = tuple[CouncilId, ArchiveFacts, "tuple[Finding, ...]"]


class ArchiveReading:
    """Reads `archive` into a new data file at `path`. ArchiveDamagedError."""

    def __init__(self, archive: ArchiveFolder, path: Path, now: Callable[[], dt.datetime]) -> None:
        self.path = path
        self._archive = archive
        self._now = now
        self._counts: dict[str, int] = {}

    def run(self, kind: "type[Secretariat]", stop: Callable[[], None]) -> Outcome:
        """Read it, and look it through with the use cases. `stop` raises what ends it."""
        with closing(Stage(self.path, self._now())) as stage:
            self._put_rows(stage, stop)
            with _told(DATA):
                for sha256 in sorted(stage.hashes()):
                    stop()
                    stage.keep(self._archive.content(sha256))
                stage.commit()
            council_id = stage.council_id
        with closing(Store(self.path, self._now())) as store, _told(DATA):
            office = kind(store, self._now)
            self._look_through(office, store, council_id, stop)
            return council_id, self._facts(office, council_id), _waved(office, store, council_id)

    def _put_rows(self, stage: Stage, stop: Callable[[], None]) -> None:
        names = [table.name for table in TABLES]
        for name in names:
            file = f"{DATA}/{name}.json"
            if not self._archive.holds(name):
                if self._archive.manifest.facts.schema == SCHEMA:
                    raise ArchiveDamagedError(file=file, detail=MISSING)
                continue
            self._counts[name] = 0
            with _told(file):
                for row in self._archive.rows(name):
                    stop()
                    stage.put(name, row)
                    self._counts[name] += 1
        if self._archive.holds(ELSEWHERE):
            with _told(f"{DATA}/{ELSEWHERE}.json"):
                for row in self._archive.rows(ELSEWHERE):
                    stage.put_elsewhere(row)

    def _look_through(
        self, office: "Secretariat", store: Store, council_id: CouncilId, stop: Callable[[], None]
    ) -> None:
        """Read all of it as the program will, and hold approved minutes against their seals."""
        for table in TABLES:
            if store.archive.count(table, council_id) != self._counts.get(table.name, 0):
                raise ArchiveDamagedError(file=f"{DATA}/{table.name}.json", detail=STRANGE)
            with _told(f"{DATA}/{table.name}.json"):
                store.archive.read_all(table, council_id)
        for summary in office.meetings.of(council_id):
            stop()
            office.documents.prepare(summary.meeting.id)
        office.absence.rules(council_id)
        office.search.saved()
        office.layouts.get(office.councils.get(council_id).layout)
        known = set(self._archive.manifest.facts.altered)
        for meeting_id in map(MeetingId, store.archive.in_force(council_id)):
            stop()
            if office.record.intact(meeting_id) is False and meeting_id not in known:
                day = numeric_date(office.meetings.get(meeting_id).date)
                raise ArchiveDamagedError(file=f"referatet fra {day}", detail=CHANGED_SINCE)

    def _facts(self, office: "Secretariat", council_id: CouncilId) -> ArchiveFacts:
        """What is told of the archive, from what lies in it."""
        told = self._archive.manifest.facts
        council = office.councils.get(council_id)
        days = [summary.meeting.date for summary in office.meetings.of(council_id)]
        return ArchiveFacts(
            council.name,
            council.municipality,
            told.written_at,
            told.schema,
            told.program,
            len(days),
            min(days, default=None),
            max(days, default=None),
            told.altered,
        )


def _waved(office: "Secretariat", store: Store, council_id: CouncilId) -> "tuple[Finding, ...]":
    """The findings that were waved through: each is known by a hash of ids."""
    meetings = {row["meeting_id"] for row in store.archive.of("wave", council_id)}
    return tuple(
        finding
        for meeting_id in map(MeetingId, sorted(meetings))
        for finding, _wave in office.control.check(office.control.prepare(meeting_id)).waved
    )


@contextmanager
def _told(file: str) -> Iterator[None]:
    """Tell what only rows that Referent did not write can lead to."""
    try:
        yield
    except _WRONG as error:
        raise ArchiveDamagedError(file=file, detail=STRANGE) from error

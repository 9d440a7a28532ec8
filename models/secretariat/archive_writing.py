"""An archive while it is written."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from models import __version__
from models.absence import EVERYONE
from models.archive import (
    DATA,
    DOCUMENTS,
    ELSEWHERE,
    LOOSE_FILES,
    README,
    TABLES,
    ArchiveFacts,
)
from models.danish import numeric_date
from models.errors import ReferentError
from models.export import archive_tables
from models.export.archive_folder import ArchiveWriter, safe_name
from models.export.archive_readme import readme
from models.minutes import Minutes
from models.records import CouncilId, DocumentKind, FileFormat, Meeting, MeetingId
from models.rules import file_formats, has_begun, locked
from models.store import Store
from models.store.archive import SCHEMA
from models.store.archive import TABLES as DATA_TABLES

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat
    from models.secretariat.tasks import TaskLine

FORMATS = (FileFormat.WORD, FileFormat.PDF, FileFormat.TEXT)
Row = dict[str, Any]


class ArchiveWriting:
    """Writes a council with `writer`. `office` and `store` are of one data file."""

    def __init__(
        self, office: "Secretariat", store: Store, council_id: CouncilId, writer: ArchiveWriter
    ) -> None:
        self.left_out: list[str] = []  # documents that could not be made
        self._office = office
        self._store = store
        self._council_id = council_id
        self._writer = writer
        self._placed: set[str] = set()  # hashes of the contents that lie among the documents
        rows = store.archive.of
        self._attachments = {row["id"]: row for row in rows("attachment", council_id)}
        self._kept: dict[int, list[Row]] = defaultdict(list)
        for row in rows("kept_document", council_id):
            self._kept[row["meeting_id"]].append(row)
        self._sources = {row["meeting_id"]: row for row in rows("source_file", council_id)}

    def run(
        self, on_progress: Callable[[int, int], object], stop: Callable[[], None]
    ) -> ArchiveFacts:
        """Write everything. `stop` raises what ends it."""
        people = self._store.people.by_id()
        tables = archive_tables.MeetingTables({p.id: p.name for p in people.values()})
        meetings = [s.meeting for s in self._office.meetings.of(self._council_id)][::-1]
        on_progress(0, len(meetings))
        for number, meeting in enumerate(meetings, 1):
            stop()
            minutes = self._office.minutes(meeting.id)
            tables.add(minutes, self._write_meeting(minutes))
            on_progress(number, len(meetings))
        for name, content in (tables.files() | self._council_tables(meetings)).items():
            self._writer.write(f"{TABLES}/{name}", content)
        stop()
        self._write_data()
        self._write_loose()
        facts = self._facts(meetings)
        self._writer.write(README, readme(facts, self.left_out))
        stop()
        self._writer.finish(facts)
        return facts

    def _facts(self, meetings: Sequence[Meeting]) -> ArchiveFacts:
        council = self._store.councils.get(self._council_id)
        days = [meeting.date for meeting in meetings]
        in_force = map(MeetingId, self._store.archive.in_force(self._council_id))
        return ArchiveFacts(
            council.name,
            council.municipality,
            self._office.now(),
            SCHEMA,
            __version__,
            len(meetings),
            min(days, default=None),
            max(days, default=None),
            tuple(m for m in in_force if self._office.record.intact(m) is False),
        )

    # --- documents ---

    def _write_meeting(self, minutes: Minutes) -> str:
        """Write what there is of a meeting; gives the folder it lies in."""
        name = safe_name(f"{minutes.meeting.date} {minutes.council.name}")
        folder = self._writer.free_folder(f"{DOCUMENTS}/{name}")
        self._write_documents(minutes, folder)
        for item in minutes.items:
            for attachment in item.attachments:
                row = self._attachments[attachment.id]
                if row["sha256"]:
                    self._place(f"{folder}/Bilag", f"{item.number} {row['file_name']}", row)
        for row in self._kept[minutes.meeting.id]:
            self._place(
                f"{folder}/Gemte dokumenter", f"{row['made_at'][:10]} {row['file_name']}", row
            )
        if source := self._sources.get(minutes.meeting.id):
            self._place(f"{folder}/Kilde", source["file_name"], source)
        return folder

    def _write_documents(self, minutes: Minutes, folder: str) -> None:
        state = minutes.meeting.state
        kind = DocumentKind.MINUTES if has_begun(state) else DocumentKind.AGENDA
        name = "Referat" if kind is DocumentKind.MINUTES else "Dagsorden"
        if has_begun(state) and not locked(state):
            name += " (udkast)"
        documents = self._office.documents
        prepared = documents.prepare(minutes.meeting.id, kind)
        for file_format in (f for f in FORMATS if f in file_formats(kind)):
            path = f"{folder}/{name}.{file_format}"
            try:
                content = documents.render(prepared, file_format).content
            except ReferentError as error:  # what it would say lies in data
                self.left_out.append(f"{path}: {error}")
            else:
                self._writer.write(path, content)

    def _place(self, folder: str, name: str, row: Mapping[str, Any]) -> None:
        content = self._store.archive.content(row["sha256"])
        self._writer.write(f"{folder}/{safe_name(name)}", content)
        self._placed.add(row["sha256"])

    # --- tables and data ---

    def _council_tables(self, meetings: Sequence[Meeting]) -> dict[str, bytes]:
        council_id, store = self._council_id, self._store
        memberships = store.people.memberships(council_id=council_id)
        days = [meeting.date for meeting in meetings] or [self._office.today()]
        matrix = self._office.absence.matrix(council_id, min(days), max(days), EVERYONE)
        rows = store.archive.of
        tasks = [(line.task, _decided_at(line)) for line in self._office.tasks.of(council_id)]
        return {
            "medlemmer.csv": archive_tables.members_csv(memberships, store.people.by_id()),
            "funktionsperioder.csv": archive_tables.terms_csv(
                rows("term", council_id), rows("council_name", council_id)
            ),
            "fravær.csv": archive_tables.absence_csv(matrix),
            "opgaver.csv": archive_tables.tasks_csv(tasks),
        }

    def _write_data(self) -> None:
        archive = self._store.archive
        for table in DATA_TABLES:
            rows = archive.plain_rows(table, self._council_id)
            self._writer.write_rows(f"{DATA}/{table.name}.json", rows)
        elsewhere = archive.elsewhere(self._council_id)
        self._writer.write_rows(f"{DATA}/{ELSEWHERE}.json", elsewhere)

    def _write_loose(self) -> None:
        """Write the contents that lie in no meeting's folder."""
        for row in self._store.archive.of("council_template", self._council_id):
            if row["sha256"]:
                self._place(f"{DOCUMENTS}/Wordskabelon", row["file_name"], row)
        for sha256 in sorted(self._store.archive.hashes(self._council_id) - self._placed):
            self._writer.write(f"{LOOSE_FILES}/{sha256}", self._store.archive.content(sha256))


def _decided_at(line: "TaskLine") -> str:
    """'04-06-2026, punkt 3 Trafik'."""
    return f"{numeric_date(line.date)}, punkt {line.number} {line.title}" if line.date else ""

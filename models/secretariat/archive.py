"""Everything out, and in again: a council as a folder of open formats."""

import datetime as dt
import shutil
import tempfile
import weakref
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.archive import DATA, LOOSE_FILES, ArchiveFacts
from models.errors import (
    ArchiveDamagedError,
    CouncilExistsError,
    NewerArchiveError,
    StoppedError,
)
from models.pagination import Pagination
from models.records import CouncilId, Created, MeetingId
from models.store import Store
from models.store.faults import told_plainly
from models.store.opening import STEPS
from models.value import value

if TYPE_CHECKING:
    from models.control import Finding
    from models.secretariat.secretariat import Secretariat

Progress = Callable[[int, int], object]


def _unseen(_done: int, _of: int) -> None:
    """Progress that nobody follows."""


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Archived:
    """An archive that was written. `left_out` are documents that could not be made."""

    folder: Path
    facts: ArchiveFacts
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadArchive:
    """An archive that was read and found whole. Nothing of it is stored yet.

    `changed` are files that are not as they were written, but that nothing is restored from.
    `close` is to be called when one is done with it.
    """

    facts: ArchiveFacts
    changed: tuple[str, ...]
    path: Path  # a data file with nothing but the archive
    council_id: CouncilId  # there
    waved: "tuple[Finding, ...]" = ()

    def close(self) -> None:
        """Take away what was put aside."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


@value(frozen=True)
class Restored(Created[CouncilId]):
    """A council that was restored, and what had to become otherwise for it to fit in.

    `resealed` is how many approvals were sealed anew, `known_people` how many people were here
    already, `lost` how many items of other councils that it refers to are not here.
    """

    facts: ArchiveFacts = field(kw_only=True)
    changed: tuple[str, ...] = ()
    resealed: int = 0
    known_people: int = 0
    lost: int = 0


class Archive:
    """The use cases around archives. `office` has those that these build on."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        office: "Secretariat",
        pagination: Pagination,
    ) -> None:
        self._store = store
        self._now = now
        self._office = office
        self._pagination = pagination

    # --- out ---

    def folder_name(self, council_id: CouncilId) -> str:
        """'Arkiv Seniorrådet 2026-11-22': a name for the folder."""
        from models.export.archive_folder import safe_name

        name = safe_name(self._office.councils.get(council_id).name)
        return f"Arkiv {name} {self._now().date()}"

    def place_in(self, parent: Path, council_id: CouncilId) -> Path:
        """A folder of that name in `parent`, with a number if one is there already."""
        name, number = self.folder_name(council_id), 2
        folder = parent / name
        while folder.exists():
            folder = parent / f"{name} ({number})"
            number += 1
        return folder

    def write(
        self,
        council_id: CouncilId,
        folder: Path,
        on_progress: Progress = _unseen,
        cancelled: Callable[[], bool] = _never,
    ) -> Archived:
        """Write all of a council to `folder`, which is not there yet, or empty.

        It reads what is stored over a connection of its own: safe in any thread, and the file can
        be written to meanwhile. `on_progress` is told how many of how many meetings are written.
        StoppedError once `cancelled`; FolderNotEmptyError, ArchiveNotWrittenError. Nothing is left
        of what is not written whole.
        """
        from models.export.archive_folder import ArchiveWriter
        from models.secretariat.archive_writing import ArchiveWriting

        # LibreOffice would take seconds for each meeting.
        pagination = replace(self._pagination, use_office=False)
        with closing(Store(self._store.path, self._now())) as store:
            office = type(self._office)(store, self._now, pagination)
            with ArchiveWriter(folder) as writer, store.snapshot():
                writing = ArchiveWriting(office, store, council_id, writer)
                facts = writing.run(on_progress, lambda: _stop_if(cancelled))
        return Archived(folder, facts, tuple(writing.left_out))

    # --- in ---

    def read(
        self,
        folder: Path,
        on_progress: Progress = _unseen,
        cancelled: Callable[[], bool] = _never,
    ) -> ReadArchive:
        """Read an archive and see that it is whole. Asks nothing of the data file.

        NotArchiveError, NewerArchiveError, ArchiveDamagedError; StoppedError once `cancelled`.
        """
        from models.imports.archive_folder import ArchiveFolder
        from models.secretariat.archive_reading import ArchiveReading

        def look(done: int, of: int) -> None:
            on_progress(done, of)
            _stop_if(cancelled)

        archive = ArchiveFolder(folder)
        schema = archive.manifest.facts.schema
        if schema not in STEPS:
            raise NewerArchiveError(path=folder)
        altered = archive.altered(look)
        for file, detail in altered.items():
            if file.startswith(f"{DATA}/") and not file.startswith(LOOSE_FILES):
                raise ArchiveDamagedError(file=file, detail=detail)
        with told_plainly(Path(tempfile.gettempdir())):
            aside = Path(tempfile.mkdtemp(prefix="referent-"))
        try:
            reading = ArchiveReading(archive, aside / "archive.db", self._now)
            council_id, facts, waved = reading.run(type(self._office), lambda: _stop_if(cancelled))
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        read = ReadArchive(facts, tuple(altered), reading.path, council_id, waved)
        # Not even the end of the program leaves it there.
        weakref.finalize(read, shutil.rmtree, aside, ignore_errors=True)
        return read

    def hindrance(self, facts: ArchiveFacts) -> CouncilExistsError | None:
        """Why the council cannot be stored here, if it cannot: it is here already."""
        with self._store.reading():
            standing = self._store.archive.standing(facts.council, facts.municipality)
        return CouncilExistsError(council=facts.council) if standing else None

    def take(self, read: ReadArchive) -> Restored:
        """Store the council of an archive that was read. It ends undo. CouncilExistsError."""
        from models.layouts import built_in_layouts

        facts = read.facts
        if hindrance := self.hindrance(facts):
            raise hindrance
        built_in = [layout.key for layout in built_in_layouts()]
        seals: dict[str, str] = {}  # those that were made anew, with what they were
        with (
            closing(Store(read.path, self._now())) as source,
            self._store.command(final=True) as step,
        ):
            transfer = self._store.transfer(source.archive, read.council_id, built_in)
            ids = transfer.ids
            transfer.run(
                {f.fingerprint: _moved(f, ids).fingerprint for f in read.waved},
                partial(self._resealed, set(facts.altered), seals),
            )
            self._office.record.note_resealed(transfer.council_id, seals)
        return Restored(
            transfer.council_id,
            step.change,
            facts=facts,
            changed=read.changed,
            resealed=len(seals),
            known_people=len(transfer.known_people),
            lost=transfer.lost,
        )

    def restore(
        self,
        folder: Path,
        on_progress: Progress = _unseen,
        cancelled: Callable[[], bool] = _never,
    ) -> Restored:
        """Read an archive, and store its council."""
        read = self.read(folder, on_progress, cancelled)
        try:
            return self.take(read)
        finally:
            read.close()

    def _resealed(
        self,
        altered: set[int],
        seals: dict[str, str],
        before: int,
        now: int,
        frame: str,
        sha256: str,
    ) -> str:
        """The seal of minutes that are intact, once ids in them are others."""
        if before in altered:
            return sha256
        seal = self._office.record.seal_in(MeetingId(now), frame)
        if seal != sha256:
            seals[seal] = sha256
        return seal


def _stop_if(cancelled: Callable[[], bool]) -> None:
    """Stop, if the user wants it. StoppedError."""
    if cancelled():
        raise StoppedError


def _moved(finding: "Finding", ids: Mapping[str, Mapping[int, int]]) -> "Finding":
    """The finding once what it is about has other ids."""
    spot = finding.spot

    def moved(table: str, row_id: int | None) -> Any:
        return None if row_id is None else ids[table].get(row_id)

    return replace(
        finding,
        spot=replace(
            spot,
            item_id=moved("agenda_item", spot.item_id),
            section_id=moved("section", spot.section_id),
            person_id=moved("person", spot.person_id),
        ),
    )

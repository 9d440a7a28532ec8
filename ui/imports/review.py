"""The batch that is looked through: its files, what is thought of each, and what was answered."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.errors import ReferentError
from models.minutes import NO_DATE, MinutesDraft
from models.name_matching import NameMatch, NewPerson, Proposal, name_key, town_key
from models.old_minutes import Adoption, FileRead, NewCouncil, PackedMinutes
from models.reading import Part, ReadingRules
from models.records import CouncilId, MeetingId, PersonId
from models.secretariat import Secretariat
from models.secretariat.old_minutes import CouncilMatch


class FileState(StrEnum):
    """Where a file of the batch stands."""

    WAITING = "waiting"
    READY = "ready"
    LOOK = "look"  # something in it is to be looked at by a person
    LACKING = "lacking"  # it cannot be stored before something is told
    UNREADABLE = "unreadable"
    EXISTS = "exists"
    LEFT_OUT = "left_out"
    STORED = "stored"


TO_LOOK_AT = frozenset({FileState.LOOK, FileState.LACKING, FileState.UNREADABLE})


@dataclass
class Entry:
    """A file of the batch. What is corrected by hand is kept when the file is read again."""

    path: Path
    read: PackedMinutes | None = None  # with the corrections
    error: ReferentError | None = None
    match: CouncilMatch = field(default_factory=CouncilMatch)
    council: CouncilId | NewCouncil | None = None  # chosen by hand
    known_name: str = ""  # of the council in the data file
    head: dict[str, Any] = field(default_factory=dict)  # corrected by hand
    items_corrected: bool = False
    same_as: Path | None = None
    exists: ReferentError | None = None
    failure: ReferentError | None = None  # why it could not be stored
    open_names: int = 0  # names that may be someone else's, not yet answered
    accepted: bool = False
    left_out: bool = False
    meeting: MeetingId | None = None

    @property
    def draft(self) -> MinutesDraft | None:
        """The minutes, unpacked: to be asked of the one that is looked at, not of all."""
        return self.read.draft if self.read else None

    @property
    def council_id(self) -> CouncilId | None:
        """The council in the data file that it goes to."""
        if isinstance(self.council, NewCouncil):
            return None
        return self.council if self.council is not None else self.match.council

    @property
    def new_council(self) -> NewCouncil | None:
        """The council that it makes, or is one of those that make."""
        if isinstance(self.council, NewCouncil):
            return self.council if self.council.name else None
        if self.read is None or self.council_id is not None or self.match.proposals:
            return None
        head = self.read.head
        return NewCouncil(head.council, head.municipality) if head.council else None

    @property
    def council_name(self) -> str:
        """What the council is called in the file, or by the hand that corrected it."""
        if isinstance(self.council, NewCouncil):
            return self.council.name
        return self.known_name or (self.read.head.council if self.read else "")

    @property
    def group(self) -> object:
        """What the files of one council have in common."""
        new = self.new_council
        if self.council_id is not None:
            return self.council_id
        return (name_key(new.name), town_key(new.municipality)) if new else ()

    @property
    def doubts(self) -> list[Part]:
        """What of it to look at. What was corrected by hand is beyond doubt."""
        if self.read is None:
            return []
        corrected = {Part.DATE} if "date" in self.head else set()
        if self.council is not None:
            corrected.add(Part.COUNCIL)
        return [part for part in self.read.doubts if part not in corrected]

    @property
    def state(self) -> FileState:
        if self.meeting is not None:
            return FileState.STORED
        if self.error is not None:
            return FileState.UNREADABLE
        if self.read is None:
            return FileState.WAITING
        if self.same_as is not None or self.exists is not None:
            return FileState.EXISTS
        if self.left_out:
            return FileState.LEFT_OUT
        if self.read.head.date == NO_DATE or not self.group:
            return FileState.LACKING
        unsure = bool(self.doubts or self.read.note_count or self.open_names)
        if self.failure is not None or (unsure and not self.accepted):
            return FileState.LOOK
        return FileState.READY

    def correct(self, **values: Any) -> None:
        """Correct fields of the draft by hand."""
        assert self.read is not None
        self.head.update(values)
        self.read = self.read.with_draft(replace(self.read.draft, **values))
        self.failure = None


class Review(QObject):
    """The files of a batch and the answers about them. It stores nothing itself."""

    reset = Signal()  # there are other files
    entry_changed = Signal(object)  # Entry
    names_changed = Signal()  # what is known of names

    def __init__(self, secretariat: Secretariat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._secretariat = secretariat
        self._old_minutes = secretariat.old_minutes
        self.entries: list[Entry] = []
        self._by_path: dict[Path, Entry] = {}
        self._matches: dict[object, Mapping[str, NameMatch]] = {}
        self._told: dict[object, dict[object, PersonId | NewPerson]] = defaultdict(dict)
        self.rules = ReadingRules()

    # --- files ---

    def add(self, paths: Iterable[Path]) -> None:
        """Take files in that are to be read; those there are already stay as they are."""
        new = [path for path in dict.fromkeys(paths) if path not in self._by_path]
        for path in new:
            entry = Entry(path)
            self.entries.append(entry)
            self._by_path[path] = entry
        if new:
            self.reset.emit()

    def drop_waiting(self) -> None:
        """Leave out those that have not been read: it was stopped."""
        self._keep([e for e in self.entries if e.state is not FileState.WAITING])

    def drop_stored(self) -> None:
        """Leave those behind that are stored."""
        self._keep([e for e in self.entries if e.state is not FileState.STORED])

    def clear(self) -> None:
        """Begin again."""
        self._told.clear()
        self._keep([])

    def _keep(self, entries: list[Entry]) -> None:
        if len(entries) != len(self.entries):
            self.entries = entries
            self._by_path = {entry.path: entry for entry in entries}
            self.reset.emit()

    def take(self, found: FileRead) -> None:
        """Note what came of reading a file."""
        entry = self._by_path.get(found.path)
        if entry is None or entry.meeting is not None:
            return
        entry.read, entry.error, entry.failure = found.read, found.error, None
        entry.items_corrected = False
        if found.read is not None:
            if entry.head:
                entry.correct(**entry.head)
            self._compare(entry)
        self.entry_changed.emit(entry)

    def _compare(self, entry: Entry) -> None:
        """Find the council of an entry, and what it doubles."""
        if entry.read is None:
            return
        entry.match = self._old_minutes.match_council(entry.read.head)
        known = entry.council_id
        entry.known_name = "" if known is None else self._secretariat.councils.get(known).name
        entry.exists = self._old_minutes.existing(entry.path, entry.read, entry.council_id)

    def _find_doubles(self) -> None:
        """Note which files hold the same meeting as one before them."""
        by_content: dict[object, Entry] = {}
        by_meeting: dict[object, Entry] = {}
        for entry in self.entries:
            entry.same_as = None
            if entry.read is None or entry.left_out:
                continue
            meeting = (entry.group, entry.read.head.date)
            whole = bool(entry.group) and entry.read.head.date != NO_DATE
            first = by_content.get(entry.read.sha256) or (
                by_meeting.get(meeting) if whole else None
            )
            if first is not None and entry.meeting is None:
                entry.same_as = first.path
                continue
            by_content[entry.read.sha256] = entry
            if whole:
                by_meeting[meeting] = entry

    def look_again(self) -> None:
        """Compare all that is not stored with the data file anew: it has changed."""
        councils = {council.id for council in self._secretariat.councils.all()}
        for entry in self.entries:
            if entry.read is None:
                continue
            if not isinstance(entry.council, NewCouncil) and entry.council not in councils:
                entry.council = None
            if entry.meeting is not None:  # it may have been taken back
                known = self._old_minutes.existing(entry.path, entry.read, None)
                entry.meeting = entry.meeting if known else None
            if entry.meeting is None:
                self._compare(entry)
        self.match_names()
        self.reset.emit()

    def to_read_again(self) -> list[Path]:
        """The files that other rules may read in another way."""
        return [
            entry.path
            for entry in self.entries
            if entry.meeting is None and not entry.items_corrected
        ]

    # --- corrections ---

    def correct(self, entry: Entry, **values: Any) -> None:
        """Correct fields of the head by hand."""
        entry.correct(**values)
        self._compare(entry)
        self._find_doubles()
        self.entry_changed.emit(entry)

    def correct_items(self, entry: Entry, draft: MinutesDraft) -> None:
        """Take the items as they were corrected by hand."""
        assert entry.read is not None
        entry.read, entry.items_corrected = entry.read.with_draft(draft), True
        self.entry_changed.emit(entry)

    def choose_council(
        self, entry: Entry, council: CouncilId | NewCouncil, *, also_others: bool
    ) -> None:
        """Say which council a file is of, and the others in which the same name stands."""
        assert entry.read is not None
        same = (name_key(entry.read.head.council), town_key(entry.read.head.municipality))
        for other in self.entries:
            if other.read is None or other.meeting is not None:
                continue
            head = other.read.head
            like = (name_key(head.council), town_key(head.municipality)) == same
            if other is entry or (also_others and like):
                other.council, other.failure = council, None
                self._compare(other)
        self.match_names()
        self.reset.emit()

    def accept(self, entries: Iterable[Entry]) -> None:
        """Take what is to be looked at for seen; leave out what is ready, or take it in again.

        Of several files only those to be looked at change, where there are any.
        """
        entries = list(entries)
        looks = [entry for entry in entries if entry.state is FileState.LOOK]
        for entry in looks or entries:
            if entry.state is FileState.LOOK:
                entry.accepted, entry.failure = True, None
            elif entry.state is FileState.LEFT_OUT:
                entry.left_out = False
            elif entry.state in (FileState.READY, FileState.LACKING):
                entry.left_out = True
        self._find_doubles()
        self.reset.emit()

    # --- names ---

    def match_names(self) -> None:
        """Hold the names of all files against people that are known, and each other."""
        self._find_doubles()
        groups: dict[object, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.read is not None and entry.meeting is None and entry.group:
                groups[entry.group].append(entry)
        self._matches = {group: self._match(entries) for group, entries in groups.items()}
        self._count_names()
        self.names_changed.emit()

    def _match(self, entries: Sequence[Entry]) -> Mapping[str, NameMatch]:
        names: dict[str, list[str]] = defaultdict(list)
        for entry in entries:
            for name in self.names(entry):
                names[name].append(str(entry.path))
        first = entries[0]
        town = first.new_council.municipality if first.new_council else ""
        return self._old_minutes.match_people(names, first.council_id, town)

    def _count_names(self) -> None:
        for entry in self.entries:
            entry.open_names = sum(self.is_open(entry, n) for n in self.names(entry))

    def names(self, entry: Entry) -> Sequence[str]:
        """The names in a file, as they stand there."""
        return entry.read.names if entry.read else ()

    def name_match(self, entry: Entry, name: str) -> NameMatch:
        """Whom a name in a file is, or may be, the name of."""
        match = self._matches.get(entry.group, {}).get(name) or NameMatch(name, (str(entry.path),))
        return match.on(entry.draft.date) if match.namesakes and entry.draft else match

    def told(self, entry: Entry, name: str) -> PersonId | NewPerson | None:
        """What was answered of a name."""
        return self._told[entry.group].get(self._key(entry, name))

    def _key(self, entry: Entry, name: str) -> object:
        """What an answer is kept under: for all files, or for one whose day tells who is meant."""
        match = self.name_match(entry, name)
        by_day = match.namesakes and match.exact is not None
        return (name_key(name), entry.path) if by_day else name_key(name)

    def is_open(self, entry: Entry, name: str) -> bool:
        """Whether a name may be someone's who is known by another, and nobody has said so."""
        match = self.name_match(entry, name)
        return bool(match.proposals) and match.exact is None and self.told(entry, name) is None

    def tell(self, entry: Entry, name: str, who: PersonId | NewPerson) -> None:
        """Say whose a name is, in all files of the council where the day does not tell it."""
        self._told[entry.group][self._key(entry, name)] = who
        self._count_names()
        self.names_changed.emit()

    def say_yes(self, entry: Entry, name: str, proposal: Proposal) -> None:
        """Say that a name is that of the one proposed."""
        self.tell(entry, name, proposal.who)

    def say_no(self, entry: Entry, name: str) -> None:
        """Say that a name is that of someone new."""
        self.tell(entry, name, NewPerson(name))

    # --- storing ---

    @property
    def ready(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.state is FileState.READY]

    def adoption(self, entry: Entry) -> Adoption:
        """What is to be stored of a file."""
        assert entry.read is not None
        people = {
            name: self._meant(entry, name)
            for name in self.names(entry)
            if self.told(entry, name) is not None
        }
        council = entry.council_id if entry.council_id is not None else entry.new_council
        return Adoption(entry.path, entry.read, council, people)

    def _meant(self, entry: Entry, name: str) -> PersonId | NewPerson:
        """Whose a name is: one that is another new one's is whose that one is."""
        who, seen = self.told(entry, name), {name_key(name)}
        while isinstance(who, NewPerson) and name_key(who.name) not in seen:
            seen.add(name_key(who.name))
            who = self.told(entry, who.name) or who
        return who or NewPerson(name)

    def entry_of(self, path: Path) -> Entry:
        return self._by_path[path]


def shown_date(day: dt.date) -> dt.date | None:
    """The date of a draft for a field: none where it was not found."""
    return None if day == NO_DATE else day

"""Old minutes: files read in a batch, matched with what is known, and stored."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.danish import numeric_date
from models.errors import (
    QT_TRANSLATE_NOOP,
    AlreadyReadError,
    AmbiguousError,
    IncompleteMinutesError,
    MeetingExistsError,
    ReferentError,
)
from models.minutes import NO_DATE, MinutesDraft, SourceFile
from models.name_matching import (
    KnownPerson,
    NameMatch,
    Nearness,
    NewPerson,
    exact_people,
    match_councils,
    match_names,
    name_key,
    town_key,
)
from models.old_minutes import (
    Adoption,
    NewCouncil,
    PackedMinutes,
    names_in,
    told_numbering,
    with_names,
)
from models.reading import Meaning, ReadingRules
from models.records import (
    Change,
    CouncilDraft,
    CouncilId,
    Created,
    MeetingId,
    MeetingState,
    Membership,
    Numbering,
    PersonId,
)
from models.rules import is_held, leading_number
from models.secretariat.batch_reading import BatchReader, source_content
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

GONE_MEETINGS, GONE_DAYS = 4, 180  # without a member, until one is taken for a former member
_RULES_KEY = "reading_rules"


@dataclass(frozen=True)
class CouncilMatch:
    """The council in the data file that minutes belong to, or those that they may belong to.

    With neither they are of a new council. `alike` tells that the name is written another way.
    """

    council: CouncilId | None = None
    proposals: tuple[CouncilId, ...] = ()
    alike: bool = False


class OldMinutes:
    """The use cases around old minutes. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- reading ---

    def reader(self, rules: ReadingRules | None = None) -> "BatchReader":
        """What reads files; without `rules` by those that the data file remembers."""
        return BatchReader(self._office.layouts.all(), self.rules() if rules is None else rules)

    def rules(self) -> ReadingRules:
        """What was said of words in old minutes before."""
        with self._store.reading():
            stored = self._store.setting(_RULES_KEY)
        if not stored:
            return ReadingRules()
        return ReadingRules({words: Meaning(value) for words, value in json.loads(stored).items()})

    def remember_rules(self, rules: ReadingRules) -> None:
        """Let the next batch know what words mean, too. It is no step of undo."""
        values = {words: meaning.value for words, meaning in rules.meanings.items()}
        self._store.set_setting(_RULES_KEY, json.dumps(values, ensure_ascii=False))

    # --- what is known already ---

    def match_council(self, draft: MinutesDraft) -> CouncilMatch:
        """The council that minutes belong to: by its name, one it had, or one written alike.

        No more is looked at than a PackedMinutes' `head` holds.
        """
        try:
            known = self._office.adopting.known_council(draft)
        except AmbiguousError:
            key = name_key(draft.council)
            same = [c.id for c in self._office.councils.all() if name_key(c.name) == key]
            return CouncilMatch(proposals=tuple(same))
        if known is not None or not draft.council:
            return CouncilMatch(None if known is None else known.id)
        with self._store.reading():
            earlier = [(n.council_id, n.name, n.municipality) for n in self._store.names.all()]
        current = [(c.id, c.name, c.municipality) for c in self._office.councils.all()]
        by_name, alike, misspelt = match_councils(
            draft.council, draft.municipality, [*current, *earlier]
        )
        if len(by_name) == 1:
            return CouncilMatch(by_name[0])
        if not by_name and len(alike) == 1:
            return CouncilMatch(alike[0], alike=True)
        return CouncilMatch(proposals=tuple(dict.fromkeys([*by_name, *alike, *misspelt])))

    def known_people(
        self, council_id: CouncilId | None, municipality: str = ""
    ) -> list[KnownPerson]:
        """Everyone in the data file, and how near they are to a council or a municipality."""
        councils = {council.id: council for council in self._office.councils.all()}
        if council_id is not None:
            municipality = councils[council_id].municipality
        town = town_key(municipality)
        near: dict[PersonId, Nearness] = {}
        seats: dict[PersonId, list[Membership]] = defaultdict(list)
        for membership in self._office.people.memberships():
            council = councils[membership.council_id]
            if council.id == council_id:
                near[membership.person_id] = Nearness.COUNCIL
                seats[membership.person_id].append(membership)
            elif town and town_key(council.municipality) == town:
                near.setdefault(membership.person_id, Nearness.MUNICIPALITY)
        return [
            KnownPerson(
                person.id,
                person.name,
                near.get(person.id, Nearness.ELSEWHERE),
                tuple(seats.get(person.id, ())),
            )
            for person in self._office.people.all()
        ]

    def match_people(
        self,
        names: Mapping[str, Sequence[str]],
        council_id: CouncilId | None,
        municipality: str = "",
    ) -> dict[str, NameMatch]:
        """Whom the names in files of one council, or one municipality, are or may be the names of.

        `names` gives the files that each stands in.
        """
        return match_names(names, self.known_people(council_id, municipality))

    def existing(
        self, path: Path, read: PackedMinutes, council_id: CouncilId | None
    ) -> ReferentError | None:
        """Why minutes are in the data file already; None if they are not."""
        with self._store.reading():
            if council_id is not None and self._store.meetings.find(council_id, read.head.date):
                council = self._store.councils.get(council_id)
                date = numeric_date(read.head.date)
                return MeetingExistsError(council=council.name, date=date)
            known = self._store.sources.meeting_read_from(read.sha256) if read.sha256 else None
            if known is None:
                return None
            meeting = self._store.meetings.get(known)
            council = self._store.councils.get(meeting.council_id)
        date = numeric_date(meeting.date)
        return AlreadyReadError(path=path, date=date, council=council.name)

    # --- storing ---

    def batch(self, adoptions: Iterable[Adoption], *, approved: bool = False) -> "Batch":
        """What stores many meetings one by one, all of them one step of undo."""
        return Batch(self, self._office, adoptions, approved=approved)

    def adopt(
        self,
        adoption: Adoption,
        *,
        content: bytes | None = None,
        approved: bool = False,
        numbering: tuple[Numbering, dt.date | None] | None = None,
        part_of: object = None,
    ) -> Created[MeetingId]:
        """Store minutes that were read, with the file that they were read from.

        `content` is what `source_content` gave; without it the file is read here. With `approved`
        they are approved minutes from the start, and that ends undo. `numbering` is how a council
        that is new numbers its items. MeetingExistsError, AlreadyReadError,
        IncompleteMinutesError, SourceChangedError.
        """
        read = adoption.read
        if content is None:
            content = source_content(adoption.path, read.sha256)
        state = MeetingState.APPROVED if approved else MeetingState.DRAFT
        with self._store.command(final=approved, part_of=part_of) as step:
            council_id = self._council_of(adoption, numbering)
            _require_complete(read.head, adoption.path)
            found = self.existing(adoption.path, read, council_id)
            if found is not None:
                raise found
            draft, people = self._with_people(adoption, council_id)
            meeting_id = self._office.adopting.adopt_inside(
                council_id,
                draft,
                state,
                roster_fixed=True,
                people=people,
                source=(adoption.path.name, content),
            )
        return Created(meeting_id, step.change)

    def _council_of(
        self, adoption: Adoption, numbering: tuple[Numbering, dt.date | None] | None
    ) -> CouncilId:
        """The council to store the minutes in, made if it is new."""
        draft, chosen = adoption.read.head, adoption.council
        if isinstance(chosen, NewCouncil):
            draft = replace(draft, council=chosen.name, municipality=chosen.municipality)
        elif chosen is not None:
            return chosen
        match = self.match_council(draft)
        if match.council is not None:
            return match.council
        if match.proposals and not isinstance(chosen, NewCouncil):
            names = [self._office.councils.get(c) for c in match.proposals]
            raise AmbiguousError(
                what=draft.council or QT_TRANSLATE_NOOP("errors", "Rådet"),
                choices="; ".join(f"{c.name}, {c.municipality or '?'}" for c in names),
            )
        if not draft.council:
            raise _lacking(QT_TRANSLATE_NOOP("errors", "rådets navn"), adoption.path)
        told = numbering or told_numbering([adoption.read])
        return self._store.councils.add(self._new_council(draft, told))

    def _new_council(
        self, draft: MinutesDraft, numbering: tuple[Numbering, dt.date | None]
    ) -> CouncilDraft:
        layout = self._office.layouts.get(draft.layout)
        how, since = numbering
        return CouncilDraft(
            draft.council,
            draft.municipality,
            layout=draft.layout,
            numbering=how,
            term_start=since,
            place=draft.place,
            time=draft.start,
            standing_items=layout.standing_items,
            item_sections=layout.item_sections,
        )

    def _with_people(
        self, adoption: Adoption, council_id: CouncilId
    ) -> tuple[MinutesDraft, dict[str, PersonId]]:
        """The minutes with each person by the name they have, and who the known ones are."""
        draft, told = adoption.read.draft, adoption.people or {}
        known = self.known_people(council_id)
        names = {person.id: person.name for person in known}
        called: dict[str, str] = {}
        people: dict[str, PersonId] = {}
        for name in names_in(draft):
            who = resolved(name, told)
            if not isinstance(who, NewPerson) and who in names:
                called[name] = names[who]
                people[names[who]] = who
            else:
                called[name] = who.name if isinstance(who, NewPerson) else name
        for person_id in exact_people(called.values(), known, draft.date).values():
            people.setdefault(names[person_id], person_id)
        return with_names(draft, called), people

    # --- afterwards ---

    def settle_members(
        self, council_ids: Iterable[CouncilId], before: Iterable[int], part_of: object = None
    ) -> Change:
        """End the memberships, made since `before`, of those whom the latest minutes know no more.

        `before` are the ids of the memberships there were. Without this everyone who ever stood
        in old minutes would be a member at the next meeting.
        """
        known = set(before)
        with self._store.command(part_of=part_of) as step:
            for council_id in council_ids:
                dates = [
                    (summary.meeting.date, summary.meeting.id)
                    for summary in self._store.meetings.summaries(council_id)
                    if is_held(summary.meeting.state)
                ]
                seen = self._last_seen(dates)
                for membership in self._store.people.memberships(council_id=council_id):
                    if membership.id not in known and membership.end is None:
                        self._settle(membership, seen, [day for day, _id in dates])
        return step.change

    def _last_seen(self, dates: Iterable[tuple[dt.date, MeetingId]]) -> dict[PersonId, dt.date]:
        seen: dict[PersonId, dt.date] = {}
        for day, meeting_id in dates:  # the last first
            for record in self._store.attendance.of(meeting_id):
                seen.setdefault(record.person_id, day)
        return seen

    def _settle(
        self, membership: Membership, seen: Mapping[PersonId, dt.date], dates: Sequence[dt.date]
    ) -> None:
        last = seen.get(membership.person_id)
        if last is None:
            return
        since = [day for day in dates if day > last]
        if len(since) >= GONE_MEETINGS and (max(since) - last).days >= GONE_DAYS:
            self._store.people.update_membership(membership.id, replace(membership, end=last))

    def next_number(self, council_id: CouncilId) -> int:
        """The number that the council's next meeting begins with, if it is after all there are."""
        council = self._office.councils.get(council_id)
        if council.numbering is Numbering.MEETING:
            return 1
        latest = self._store.meetings.summaries(council_id, 1)
        numbers = [
            leading_number(item.number)
            for summary in latest
            for item in self._office.agenda.of(summary.meeting.id)
        ]
        return max(numbers, default=0) + 1

    # --- the file that a meeting was read from ---

    def source(self, meeting_id: MeetingId) -> SourceFile | None:
        """The file that the meeting was read from; None for a meeting that was not."""
        with self._store.reading():
            return self._store.sources.of(meeting_id)

    def save_source(self, meeting_id: MeetingId, target: Path) -> Path:
        """Write the file that the meeting was read from, byte for byte. TargetInUseError etc."""
        from models.export.files import write_file

        with self._store.reading():
            content = self._store.sources.content(meeting_id)
        write_file(target, content)
        return target


class Batch:
    """Many meetings, stored one by one, the earliest first."""

    def __init__(
        self,
        old_minutes: OldMinutes,
        office: "Secretariat",
        adoptions: Iterable[Adoption],
        *,
        approved: bool,
    ) -> None:
        self._old_minutes = old_minutes
        self._office = office
        self._approved = approved
        self.waiting = sorted(adoptions, key=lambda a: a.read.head.date)
        self._before = {m.id for m in office.people.memberships()}
        self._numbering = self._told_numberings(self.waiting)
        self.stored: dict[Path, MeetingId] = {}
        self.councils: dict[CouncilId, None] = {}

    def _told_numberings(
        self, adoptions: Iterable[Adoption]
    ) -> dict[str, tuple[Numbering, dt.date | None]]:
        """How each council numbers, by all the batch's minutes of it."""
        batch: dict[str, list[PackedMinutes]] = defaultdict(list)
        for adoption in adoptions:
            batch[_council_key(adoption)].append(adoption.read)
        return {key: told_numbering(found) for key, found in batch.items()}

    def store(self, adoption: Adoption, content: bytes | None = None) -> Created[MeetingId]:
        """Store one of the meetings; see OldMinutes.adopt."""
        created = self._old_minutes.adopt(
            adoption,
            content=content,
            approved=self._approved,
            numbering=self._numbering.get(_council_key(adoption)),
            part_of=self,
        )
        self.stored[adoption.path] = created.id
        self.councils[self._office.meetings.get(created.id).council_id] = None
        return created

    def finish(self) -> Change:
        """Let those whom the latest minutes know no more be former members."""
        return self._old_minutes.settle_members(self.councils, self._before, self)


def resolved(
    name: str, told: Mapping[str, PersonId | NewPerson], seen: frozenset[str] = frozenset()
) -> PersonId | NewPerson:
    """Whose a name is: a name that was said to be another's is whose that one is."""
    who = told.get(name, NewPerson(name))
    if isinstance(who, NewPerson) and who.name != name and who.name not in seen:
        return resolved(who.name, told, seen | {name})
    return who


def _require_complete(draft: MinutesDraft, path: Path) -> None:
    if draft.date == NO_DATE:
        raise _lacking(QT_TRANSLATE_NOOP("errors", "mødets dato"), path)


def _lacking(missing: str, path: Path) -> IncompleteMinutesError:
    return IncompleteMinutesError(missing=missing, path=path)


def _council_key(adoption: Adoption) -> str:
    """What the minutes of one council in a batch have in common."""
    chosen, head = adoption.council, adoption.read.head
    if isinstance(chosen, NewCouncil):
        return f"{name_key(chosen.name)}/{town_key(chosen.municipality)}"
    return f"{name_key(head.council)}/{town_key(head.municipality)}"

"""Minutes that were read from a file, put into the data file."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models import rules
from models.errors import AmbiguousError
from models.minutes import MinutesDraft, NamedTask, ParticipantDraft
from models.name_matching import name_key
from models.records import (
    Attendance,
    Ballot,
    Cast,
    Council,
    CouncilId,
    EventDraft,
    ItemId,
    MeetingDraft,
    MeetingId,
    MeetingState,
    Membership,
    MembershipDraft,
    PersonId,
    RecordNoteDraft,
    Role,
    TaskDraft,
    VoteDraft,
    VoteId,
)
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat


class Adopting:
    """Puts minutes in. `office` has the use cases that this builds on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def known_council(self, draft: MinutesDraft) -> Council | None:
        """The council in the file that a referat belongs to, if it is there. AmbiguousError."""
        with self._store.reading():
            same_name = self._called(draft.council, draft.date)
        if draft.municipality:
            town = _town(draft.municipality)
            same_place = [c for c in same_name if _town(c.municipality) == town]
            candidates = same_place or [c for c in same_name if not c.municipality]
        else:
            candidates = same_name
        same_layout = [c for c in candidates if c.layout == draft.layout]
        chosen = same_layout if len(candidates) > 1 else candidates
        if len(chosen) > 1:
            raise AmbiguousError(
                what=draft.council, choices=", ".join(c.municipality or "?" for c in chosen)
            )
        return self._office.councils.get(chosen[0].id) if chosen else None

    def _called(self, name: str, day: dt.date) -> list[Council]:
        """The councils of that name on a day; or, if none was, those with it at any other time."""
        key, councils = name.casefold(), self._store.councils.all()
        then = [self._office.councils.on(council.id, day) for council in councils]
        found = [council for council in then if council.name.casefold() == key]
        return found or [
            council
            for council in councils
            if key == council.name.casefold()
            or key in (n.name.casefold() for n in self._store.names.of(council.id))
        ]

    def adopt_inside(
        self,
        council_id: CouncilId,
        draft: MinutesDraft,
        state: MeetingState,
        *,
        roster_fixed: bool,
        people: Mapping[str, PersonId] | None = None,
        source: tuple[str, bytes] | None = None,
    ) -> MeetingId:
        """Store what was read, inside a command.

        `people` are those of whom it is known who they are, by their name. `source` is the name
        and the content of the file that it was read from.
        """
        meeting_id = self._store.meetings.add(
            MeetingDraft(council_id, draft.date, draft.start, draft.end, draft.place, draft.kind),
            MeetingState.DRAFT if rules.locked(state) else state,
            roster_fixed=roster_fixed,
        )
        person = self._adopt_participants(council_id, meeting_id, draft, people or {})
        items = [
            self._store.agenda.add_item(meeting_id, item, item.number, self._now())
            for item in draft.items
        ]
        _adopt_happenings(self._store, meeting_id, draft, items, person)
        self.add_tasks_inside(council_id, draft.tasks, draft.date, items)
        if source is not None:
            self._store.sources.add(meeting_id, *source, self._now())
        if rules.frozen(state):
            self._store.agenda.dispatch(self._store.agenda.dispatches(meeting_id), 1)
        if rules.locked(state):
            self._office.record.lock(meeting_id, state)
        return meeting_id

    def _adopt_participants(
        self,
        council_id: CouncilId,
        meeting_id: MeetingId,
        draft: MinutesDraft,
        people: Mapping[str, PersonId],
    ) -> Callable[[str], PersonId]:
        """Record who took part. Gives who is meant by a name at that meeting."""
        memberships: dict[PersonId, list[Membership]] = defaultdict(list)
        for membership in self._store.people.memberships(council_id=council_id):
            memberships[membership.person_id].append(membership)
        known = self._namesakes(people, memberships)
        present: list[PersonId] = []
        for participant in draft.participants:
            namesakes = known[name_key(participant.name)]
            # A name that stands twice is two people, and neither may vanish from the list.
            known_id = next((p for p in namesakes if p not in present), None)
            if known_id is not None:
                person_id = known_id
            else:
                person_id = (
                    self._store.people.add(participant.name)
                    if namesakes
                    else self._office.people.namesake_or_new(council_id, participant.name)
                )
                namesakes.append(person_id)
            self._admit(council_id, person_id, participant, draft.date, memberships[person_id])
            present.append(person_id)
        self._store.attendance.record(_marks(meeting_id, draft.participants, present, known))

        def meant(name: str) -> PersonId:
            namesakes = known[name_key(name)]
            if not namesakes:
                namesakes.append(self._office.people.namesake_or_new(council_id, name))
            return namesakes[0]

        return meant

    def _namesakes(
        self, people: Mapping[str, PersonId], members: Iterable[PersonId]
    ) -> dict[str, list[PersonId]]:
        """Who is known by a name: first those told of, then the council's own."""
        known: dict[str, list[PersonId]] = defaultdict(list)
        for name, person_id in people.items():
            known[name_key(name)].append(person_id)
        names = self._store.people.by_id()
        for person_id in members:
            namesakes = known[name_key(names[person_id].name)]
            if person_id not in namesakes:
                namesakes.append(person_id)
        return known

    def add_tasks_inside(
        self,
        council_id: CouncilId,
        tasks: Iterable[NamedTask],
        day: dt.date,
        items: Sequence[ItemId] = (),
    ) -> None:
        """Add tasks of the day `day`, inside a command. `items` are those of their meeting."""
        for task in tasks:
            item_id = items[task.item - 1] if task.item else None
            draft = TaskDraft(council_id, task.text, task.responsible, task.due, item_id)
            self._store.tasks.set_done(self._store.tasks.add(draft, day), task.done)

    def _admit(
        self,
        council_id: CouncilId,
        person_id: PersonId,
        participant: ParticipantDraft,
        day: dt.date,
        memberships: Sequence[Membership],
    ) -> None:
        """See to it that a participant of a referat is a member on its day, unless it was a guest.

        `memberships` are those that the person has in the council. Minutes may be brought in in
        any order: one who is a member later on has been it since the earliest.
        """
        if participant.role is Role.GUEST or any(m.covers(day) for m in memberships):
            return
        later = [m for m in memberships if m.start is not None and m.start > day]
        if later:
            first = min(later, key=lambda m: m.start or day)
            self._store.people.update_membership(first.id, replace(first, start=day))
        else:
            self._store.people.add_membership(
                MembershipDraft(
                    council_id,
                    person_id,
                    participant.role,
                    organisation=participant.organisation,
                    party=participant.party,
                    start=day,
                )
            )


def _marks(
    meeting_id: MeetingId,
    participants: Sequence[ParticipantDraft],
    people: Sequence[PersonId],
    known: Mapping[str, Sequence[PersonId]],
) -> list[Attendance]:
    """How the participants, who are `people`, are marked, and who sat for whom."""
    seats = {name_key(p.substitute_for): name_key(p.name) for p in participants if p.substitute_for}
    return [
        Attendance(
            meeting_id,
            person_id,
            participant.status,
            next(iter(known.get(seats.get(name_key(participant.name), ""), ())), None),
            Role.GUEST if participant.role is Role.GUEST else None,
            participant.notice,
            participant.reason,
        )
        for person_id, participant in zip(people, participants, strict=True)
    ]


def _town(municipality: str) -> str:
    """What 'Havneby' and 'Havneby Kommune' share."""
    return municipality.casefold().removesuffix(" kommune")


def _adopt_happenings(
    store: Store,
    meeting_id: MeetingId,
    draft: MinutesDraft,
    items: Sequence[ItemId],
    person: Callable[[str], PersonId],
) -> None:
    """Store the events, votes and notes of `draft`, inside a command.

    `items` are its items as they are stored; `person` gives who is meant by a name.
    """
    for event in draft.events:
        store.events.add(
            meeting_id,
            EventDraft(
                event.kind,
                event.time,
                items[event.item - 1] if event.item else None,
                event.phase,
                person(event.person) if event.person else None,
                person(event.seat_of) if event.seat_of else None,
                event.decided,
                event.reason,
                event.wording,
            ),
        )
    votes: dict[int, list[VoteId]] = defaultdict(list)
    for vote in draft.votes:
        sides = (
            (Ballot.FOR, vote.in_favour),
            (Ballot.AGAINST, vote.against),
            (Ballot.ABSTAINED, vote.abstained),
        )
        casts = tuple(Cast(person(name), ballot) for ballot, names in sides for name in names)
        added = store.agenda.add_vote(
            items[vote.item - 1], VoteDraft(vote.motion, casts, vote.style, vote.wording)
        )
        votes[vote.item].append(added)
    for note in draft.record_notes:
        store.agenda.add_note(
            items[note.item - 1],
            RecordNoteDraft(
                note.kind,
                tuple(map(person, note.people)),
                note.body,
                votes[note.item][note.vote - 1] if note.vote else None,
            ),
        )

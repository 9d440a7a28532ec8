"""What happened at a meeting that was read from a file, put into the data file."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from models.minutes import MinutesDraft
from models.records import (
    Ballot,
    Cast,
    EventDraft,
    ItemId,
    MeetingId,
    PersonId,
    RecordNoteDraft,
    VoteDraft,
    VoteId,
)
from models.store import Store


def adopt_happenings(
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

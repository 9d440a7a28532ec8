"""The use cases of votes and of notes to the record."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.records import (
    Ballot,
    Cast,
    Change,
    Created,
    ItemId,
    NoteId,
    NoteKind,
    PersonId,
    RecordNoteDraft,
    VoteDraft,
    VoteId,
)
from models.secretariat.frames import frame_of
from models.store import Store
from models.text import RichText
from models.votes import NEED_TEXT, Scene

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_MOTION = 1000  # characters
MAX_WORDING = 4000


class Votes:
    """Who may vote follows from who is here for the item; it is told of, and never enforced.

    `office` has the use cases that these build on.
    """

    def __init__(self, store: Store, office: "Secretariat") -> None:
        self._store = store
        self._office = office

    # --- reading ---

    def scene(self, item_id: ItemId) -> Scene:
        """The item with its votes and notes, and all they are told by."""
        item = self._office.agenda.item(item_id)
        meeting_id = item.meeting_id
        council = self._office.councils.of_meeting(meeting_id)
        frame = frame_of(self._store, meeting_id)
        layout = frame.layout if frame else self._office.layouts.get(council.layout)
        timeline = self._office.live.timeline(meeting_id)
        if item_id not in timeline.items:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
        return Scene(item, timeline.roster, timeline.at(item_id), council, layout)

    def preset(self, item_id: ItemId) -> VoteDraft:
        """A vote in which everyone who may vote on the item is for."""
        voters = self.scene(item_id).attendance.voters
        return VoteDraft(casts=tuple(Cast(voter.id, Ballot.FOR) for voter in voters))

    def texts(self, item_id: ItemId) -> list[str]:
        """What is printed of the item's votes, a paragraph each."""
        if not self._office.agenda.item(item_id).votes:
            return []
        return self.scene(item_id).printed_votes

    def note_texts(self, item_id: ItemId) -> list[RichText]:
        """What is printed of the item's notes to the record."""
        if not self._office.agenda.item(item_id).notes:
            return []
        return self.scene(item_id).printed_notes

    # --- votes ---

    def add(self, item_id: ItemId, draft: VoteDraft) -> Created[VoteId]:
        """Add a vote to an item, after those it has."""
        with self._store.command() as step:
            added = self._store.agenda.add_vote(item_id, self._checked(item_id, draft))
        return Created(added, step.change)

    def edit(self, vote_id: VoteId, draft: VoteDraft) -> Change:
        with self._store.command() as step:
            item_id, _vote = self._store.agenda.vote(vote_id)
            self._store.agenda.update_vote(vote_id, self._checked(item_id, draft))
        return step.change

    def delete(self, vote_id: VoteId) -> Change:
        """Take a vote away. Notes made of it stay, and are of no vote."""
        with self._store.command() as step:
            self._store.agenda.vote(vote_id)
            self._store.agenda.delete_vote(vote_id)
        return step.change

    def move(self, vote_id: VoteId, position: int) -> Change:
        """Move a vote to `position` (from 0) among those of its item."""
        with self._store.command() as step:
            item_id, _vote = self._store.agenda.vote(vote_id)
            order = [vote.id for vote in self._office.agenda.item(item_id).votes]
            order.remove(vote_id)
            order.insert(max(position, 0), vote_id)
            self._store.agenda.order_votes(order)
        return step.change

    def put(self, item_id: ItemId, votes: Sequence[tuple[VoteId | None, VoteDraft]]) -> Change:
        """Make these the item's votes, in this order. None is one that is new.

        Those that are left out are taken away.
        """
        with self._store.command() as step:
            stored = {vote.id: vote for vote in self._office.agenda.item(item_id).votes}
            kept = [self._put(item_id, stored.keys(), *pair) for pair in votes]
            for vote_id in stored.keys() - set(kept):
                self._store.agenda.delete_vote(vote_id)
            self._store.agenda.order_votes(kept)
        return step.change

    def _put(
        self,
        item_id: ItemId,
        stored: Collection[VoteId],
        vote_id: VoteId | None,
        draft: VoteDraft,
    ) -> VoteId:
        checked = self._checked(item_id, draft)
        if vote_id is None:
            return self._store.agenda.add_vote(item_id, checked)
        if vote_id not in stored:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Afstemningen"))
        self._store.agenda.update_vote(vote_id, checked)
        return vote_id

    def _checked(self, item_id: ItemId, draft: VoteDraft) -> VoteDraft:
        wording = clean_line(draft.wording)[:MAX_WORDING]
        if not draft.casts and not wording:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Ingen har stemt. Angiv mindst én stemme, eller skriv afstemningen med egne "
                    "ord.",
                )
            )
        people = [cast.person_id for cast in draft.casts]
        if len(set(people)) < len(people):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Den samme person kan kun stemme én gang.")
            )
        self._require_known(item_id, people)
        motion = clean_line(draft.motion)[:MAX_MOTION]
        return replace(draft, motion=motion, wording=wording)

    def _require_known(self, item_id: ItemId, people: Iterable[PersonId]) -> None:
        """Refuse those who are not at the meeting; one told of under the item already is."""
        meeting_id = self._store.agenda.meeting_of(item_id)
        item = self._office.agenda.item(item_id)
        known = {p.person.id for p in self._office.attendance.participants(meeting_id)}
        known.update(cast.person_id for vote in item.votes for cast in vote.casts)
        known.update(person_id for note in item.notes for person_id in note.people)
        if not known.issuperset(people):
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Personen"))

    # --- notes to the record ---

    def add_note(self, item_id: ItemId, draft: RecordNoteDraft) -> Created[NoteId]:
        """Enter a note in the record under an item, after those it has."""
        with self._store.command() as step:
            added = self._store.agenda.add_note(item_id, self._checked_note(item_id, draft))
        return Created(added, step.change)

    def edit_note(self, note_id: NoteId, draft: RecordNoteDraft) -> Change:
        with self._store.command() as step:
            item_id, _note = self._store.agenda.note(note_id)
            self._store.agenda.update_note(note_id, self._checked_note(item_id, draft))
        return step.change

    def delete_note(self, note_id: NoteId) -> Change:
        with self._store.command() as step:
            self._store.agenda.note(note_id)
            self._store.agenda.delete_note(note_id)
        return step.change

    def _checked_note(self, item_id: ItemId, draft: RecordNoteDraft) -> RecordNoteDraft:
        if not draft.people and draft.kind is not NoteKind.NOTE:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Vælg, hvem det gælder."))
        if not draft.body and draft.kind in NEED_TEXT:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Skriv, hvad der skal føres til protokols.")
            )
        self._require_known(item_id, draft.people)
        votes = {vote.id for vote in self._office.agenda.item(item_id).votes}
        if draft.vote_id is not None and draft.vote_id not in votes:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Afstemningen"))
        return replace(draft, people=tuple(dict.fromkeys(draft.people)))

"""Motions as they are being voted on, before they are stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.attendance import Attendee
from models.records import Ballot, Cast, PersonId, Vote, VoteDraft, VoteId, VoteStyle

BALLOTS = tuple(Ballot)


@dataclass
class Motion:
    """A motion in the panel. `touched` is whether anyone has voted other than was preset."""

    id: VoteId | None = None
    text: str = ""
    ballots: dict[PersonId, Ballot] = field(default_factory=dict)
    style: VoteStyle | None = None
    wording: str = ""
    touched: bool = False

    @classmethod
    def of(cls, vote: Vote) -> "Motion":
        """A motion that is stored."""
        ballots = {cast.person_id: cast.ballot for cast in vote.casts}
        return cls(vote.id, vote.motion, ballots, vote.style, vote.wording, touched=True)

    @classmethod
    def preset(cls, people: Iterable[PersonId]) -> "Motion":
        """A new motion that all these are for."""
        return cls(ballots=dict.fromkeys(people, Ballot.FOR))

    def draft(self, order: Iterable[PersonId]) -> VoteDraft:
        """What is to be stored, with the votes in the order of the list."""
        listed = [i for i in order if i in self.ballots]
        casts = tuple(Cast(i, self.ballots[i]) for i in dict.fromkeys([*listed, *self.ballots]))
        return VoteDraft(self.text, casts, self.style, self.wording)

    def set(self, people: Iterable[PersonId], ballot: Ballot | None) -> None:
        """Let them vote so, or with None not at all."""
        self.touched = True
        for person_id in people:
            if ballot is None:
                self.ballots.pop(person_id, None)
            else:
                self.ballots[person_id] = ballot

    def cycle(self, people: Sequence[PersonId]) -> None:
        """For becomes imod, imod undlod, undlod for; those who differ are all for first."""
        found = {self.ballots.get(person_id) for person_id in people}
        if len(found) == 1 and (ballot := found.pop()) is not None:
            self.set(people, BALLOTS[(BALLOTS.index(ballot) + 1) % len(BALLOTS)])
        else:
            self.set(people, Ballot.FOR)


def groups(voters: Sequence[Attendee]) -> dict[str, list[PersonId]]:
    """The parties with their members; where there are none, organisations with two or more."""
    parties: dict[str, list[PersonId]] = {}
    organisations: dict[str, list[PersonId]] = {}
    for voter in voters:
        if voter.participant.party:
            parties.setdefault(voter.participant.party, []).append(voter.id)
        if voter.participant.organisation:
            organisations.setdefault(voter.participant.organisation, []).append(voter.id)
    return parties or {name: ids for name, ids in organisations.items() if len(ids) > 1}

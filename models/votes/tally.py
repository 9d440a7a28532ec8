"""What a vote came to, and whether those who voted are those who may."""

from dataclasses import dataclass
from enum import StrEnum

from models.attendance import Attendee, Cause, ItemAttendance
from models.records import Ballot, PersonId, TieRule, VoteDraft


@dataclass(frozen=True)
class Tally:
    """Who voted how, in the order of the list; those who are not on it come last."""

    for_: tuple[PersonId, ...] = ()
    against: tuple[PersonId, ...] = ()
    abstained: tuple[PersonId, ...] = ()

    @property
    def total(self) -> int:
        return len(self.for_) + len(self.against) + len(self.abstained)

    def of(self, ballot: Ballot) -> tuple[PersonId, ...]:
        """Those who voted so."""
        return {
            Ballot.FOR: self.for_,
            Ballot.AGAINST: self.against,
            Ballot.ABSTAINED: self.abstained,
        }[ballot]


class Outcome(StrEnum):
    """What became of a motion."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    LAPSED = "lapsed"  # a tie, and the motion with it
    CHAIR_ADOPTED = "chair_adopted"  # a tie that the moderator's vote decided
    CHAIR_REJECTED = "chair_rejected"


class Misfit(StrEnum):
    """Why a vote and who is here do not match."""

    NO_BALLOT = "no_ballot"  # may vote, and did not
    DISQUALIFIED = "disqualified"  # this and those below voted, and may not
    SUBSTITUTED = "substituted"  # a substitute sits in the member's seat
    GONE = "gone"  # took part in the meeting, but not when this was decided
    NOT_HERE = "not_here"
    MEMBER_HERE = "member_here"  # a substitute whose member is here
    NO_SEAT = "no_seat"  # an official or a guest
    NOT_LISTED = "not_listed"  # not among the participants at all


@dataclass(frozen=True)
class Problem:
    """Someone whose vote does not match who is here. `name` is '' for one who is not listed."""

    person_id: PersonId
    name: str
    misfit: Misfit


def tally(vote: VoteDraft, attendance: ItemAttendance | None) -> Tally:
    """The votes as they were cast, also by those who may not. A second one replaces the first."""
    cast = {c.person_id: c.ballot for c in vote.casts}
    listed = [a.id for a in attendance.attendees] if attendance else []
    order = dict.fromkeys([*(i for i in listed if i in cast), *cast])
    people = {ballot: tuple(i for i in order if cast[i] is ballot) for ballot in Ballot}
    return Tally(people[Ballot.FOR], people[Ballot.AGAINST], people[Ballot.ABSTAINED])


def outcome(tally: Tally, rule: TieRule, attendance: ItemAttendance | None) -> Outcome | None:
    """What became of the motion; None when nobody was for or against.

    It is also None for a tie that the moderator decides while it is not known who that was.
    """
    lead = len(tally.for_) - len(tally.against)
    if lead:
        return Outcome.ADOPTED if lead > 0 else Outcome.REJECTED
    if not tally.for_:
        return None
    if rule is TieRule.LAPSES:
        return Outcome.LAPSED
    if attendance is None:
        return None
    voters = {attendee.id for attendee in attendance.voters}
    if attendance.moderator in voters.intersection(tally.for_):
        return Outcome.CHAIR_ADOPTED
    if attendance.moderator in voters.intersection(tally.against):
        return Outcome.CHAIR_REJECTED
    return Outcome.LAPSED


def missing(vote: VoteDraft, attendance: ItemAttendance) -> tuple[Attendee, ...]:
    """Those who may vote, and have not."""
    cast = {c.person_id for c in vote.casts}
    return tuple(a for a in attendance.voters if a.id not in cast)


def uncalled(vote: VoteDraft, attendance: ItemAttendance) -> tuple[PersonId, ...]:
    """Those who voted, and may not."""
    voters = {a.id for a in attendance.voters}
    return tuple(dict.fromkeys(c.person_id for c in vote.casts if c.person_id not in voters))


def problems(vote: VoteDraft, attendance: ItemAttendance) -> tuple[Problem, ...]:
    """Why the vote does not match who is here, person by person; nothing when it does."""
    listed = {a.id: a for a in attendance.attendees}
    found = [Problem(a.id, a.name, Misfit.NO_BALLOT) for a in missing(vote, attendance)]
    for person_id in uncalled(vote, attendance):
        attendee = listed.get(person_id)
        if attendee is None:
            found.append(Problem(person_id, "", Misfit.NOT_LISTED))
        else:
            found.append(Problem(person_id, attendee.name, _misfit(attendee, attendance)))
    return tuple(found)


def _misfit(attendee: Attendee, attendance: ItemAttendance) -> Misfit:
    """Why someone who is listed may not vote."""
    if attendee.disqualified:
        return Misfit.DISQUALIFIED
    if not attendee.here:
        if attendee.id in {a.seat_of for a in attendance.voters}:
            return Misfit.SUBSTITUTED
        return Misfit.GONE if attendee.cause is Cause.AWAY else Misfit.NOT_HERE
    return Misfit.NO_SEAT if attendee.seat_of is None else Misfit.MEMBER_HERE

"""The sentences that are printed of votes, as Danish minutes write them."""

from collections.abc import Iterator, Sequence

from models.attendance import ItemAttendance, Participant
from models.attendance.naming import fill
from models.danish import listed
from models.records import AgendaItem, Ballot, Council, Layout, VoteDraft, VoteStyle
from models.votes.names import Names
from models.votes.tally import Outcome, Tally, missing, outcome, tally


def vote_texts(
    item: AgendaItem,
    roster: Sequence[Participant],
    attendance: ItemAttendance | None,
    council: Council,
    layout: Layout,
) -> list[str]:
    """What is printed of the item's votes, a paragraph each. `attendance` is that of the item."""
    printed = printed_votes(item.votes, roster, attendance, council, layout)
    return [text for text in printed if text]


def printed_votes(
    votes: Sequence[VoteDraft],
    roster: Sequence[Participant],
    attendance: ItemAttendance | None,
    council: Council,
    layout: Layout,
) -> list[str]:
    """What is printed of each of an item's votes, '' of one that prints nothing."""
    writer = _Writer(roster, attendance, council, layout)
    return [
        writer.text(vote, number) for vote, number in zip(votes, vote_numbers(votes), strict=True)
    ]


def vote_numbers(votes: Sequence[VoteDraft]) -> list[int | None]:
    """For each vote its number among those that print; None for the others, and for a lone one."""
    printing = [bool(vote.casts or vote.wording) for vote in votes]
    several = sum(printing) > 1
    return [
        sum(printing[: place + 1]) if several and prints else None
        for place, prints in enumerate(printing)
    ]


class _Writer:
    def __init__(
        self,
        roster: Sequence[Participant],
        attendance: ItemAttendance | None,
        council: Council,
        layout: Layout,
    ) -> None:
        self._attendance = attendance
        self._council = council
        self._wording = layout.events
        self._names = Names(roster, layout.events)

    def text(self, vote: VoteDraft, number: int | None) -> str:
        if vote.wording:
            return vote.wording
        if not vote.casts:
            return ""
        said = " ".join(part for part in self._parts(vote) if part)
        ad = "" if number is None else fill(self._wording.ad, number=str(number))
        return f"{ad}{said}" if said else ""

    def _parts(self, vote: VoteDraft) -> Iterator[str]:
        wording = self._wording
        votes = tally(vote, self._attendance)
        values = self._sums(votes)
        if vote.motion:
            yield _closed(fill(wording.motion, motion=vote.motion))
        if wording.unanimous and self._all_for(vote, votes):
            yield fill(wording.unanimous, **{**values, **self._group(votes, Ballot.FOR)})
        else:
            yield from self._ballots(votes, vote.style or self._council.vote_style, values)
        yield self._outcome(votes, values)

    def _all_for(self, vote: VoteDraft, votes: Tally) -> bool:
        return len(votes.for_) == votes.total and self._complete(vote)

    def _complete(self, vote: VoteDraft) -> bool:
        """Whether nobody is known to have stayed out of it."""
        return self._attendance is None or not missing(vote, self._attendance)

    def _sums(self, votes: Tally) -> dict[str, str]:
        """{for}, {against}, {abstained} and {counts}, the larger side of the motion first."""
        wording = self._wording
        templates = {
            Ballot.FOR: wording.count_for,
            Ballot.AGAINST: wording.count_against,
            Ballot.ABSTAINED: wording.count_abstained,
        }
        order = [Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED]
        if len(votes.against) > len(votes.for_):
            order[:2] = [Ballot.AGAINST, Ballot.FOR]
        counts = [
            fill(templates[ballot], count=str(len(votes.of(ballot))))
            for ballot in order
            if votes.of(ballot)
        ]
        sums = {ballot.value: str(len(votes.of(ballot))) for ballot in Ballot}
        return {**sums, "counts": listed(counts)}

    def _ballots(self, votes: Tally, style: VoteStyle, values: dict[str, str]) -> Iterator[str]:
        """Who voted how; nothing of a ballot that nobody cast."""
        wording = self._wording
        if style is VoteStyle.COUNTS:
            yield fill(wording.counts, **values)
            return
        by_name = wording.voted_for, wording.voted_against, wording.abstained
        by_party = wording.parties_for, wording.parties_against, wording.parties_abstained
        templates = by_name if style is VoteStyle.NAMES else by_party
        for ballot, template in zip(Ballot, templates, strict=True):
            if votes.of(ballot):
                yield fill(template, **{**values, **self._group(votes, ballot)})

    def _group(self, votes: Tally, ballot: Ballot) -> dict[str, str]:
        """Those who voted so, in every way a template may tell of them."""
        people = votes.of(ballot)
        values = self._names.of(people, self._split(votes))
        return {**values, "part": self._part(votes, ballot)}

    def _part(self, votes: Tally, ballot: Ballot) -> str:
        """'Et flertal', 'Et mindretal', 'Alle'; '3 medlemmer' where none of them is true."""
        size = len(votes.of(ballot))
        if size == votes.total:
            return "Alle"
        if ballot is Ballot.ABSTAINED:
            others = votes.total - size
        else:
            others = len(votes.against if ballot is Ballot.FOR else votes.for_)
        if size == others:
            return f"{size} medlemmer" if size > 1 else "1 medlem"
        return "Et flertal" if size > others else "Et mindretal"

    def _split(self, votes: Tally) -> frozenset[str]:
        """The parties whose members voted differently: the record must tell them apart."""
        sides = [{self._names.party(i) for i in votes.of(ballot)} for ballot in Ballot]
        return frozenset(
            party for party in set.union(*sides) if sum(party in side for side in sides) > 1
        )

    def _outcome(self, votes: Tally, values: dict[str, str]) -> str:
        wording = self._wording
        result = outcome(votes, self._council.tie_rule, self._attendance)
        if result is None:
            return ""
        template = {
            Outcome.ADOPTED: wording.adopted,
            Outcome.REJECTED: wording.rejected,
            Outcome.LAPSED: wording.tie_lapsed,
            Outcome.CHAIR_ADOPTED: wording.tie_adopted,
            Outcome.CHAIR_REJECTED: wording.tie_rejected,
        }[result]
        moderator = self._attendance.moderator if self._attendance else None
        name = self._names.name(moderator) if moderator is not None else ""
        return fill(template, **{**values, "name": name})


def _closed(sentence: str) -> str:
    """The sentence with a full stop, unless it ends in a sign of its own."""
    sentence = sentence.rstrip()
    return sentence if not sentence or sentence[-1] in ".!?:;" else f"{sentence}."

"""A meeting where everyone is present and something is voted on."""

from dataclasses import dataclass

from models.records import (
    AgendaItem,
    Ballot,
    Cast,
    CouncilDraft,
    CouncilId,
    ItemDraft,
    ItemId,
    MeetingDraft,
    MeetingId,
    MembershipDraft,
    PersonId,
    Role,
    TieRule,
    VoteDraft,
    VoteStyle,
)
from models.secretariat import Secretariat
from tests.qt.conftest import NOW

LETTERS = {Ballot.FOR: "f", Ballot.AGAINST: "i", Ballot.ABSTAINED: "u"}

# A name for each letter that a person can be called up by.
NAMES = """
    Asta Bo Carl Dan Eva Gry Hans Jens Kaj Lis Mia Nis Ole Per Qian Rie Sten Tina Vera Wilma Xenia
    Yrsa Zoe Ærø Øjvind Åse
""".split()


@dataclass
class Chamber:
    """A meeting whose members are all present, with one item."""

    secretariat: Secretariat
    council: CouncilId
    meeting: MeetingId
    item: ItemId
    people: list[PersonId]

    @property
    def stored(self) -> AgendaItem:
        return self.secretariat.agenda.item(self.item)

    @property
    def votes(self) -> list[str]:
        """'ffi-': how each voted in each stored vote."""
        told = []
        for vote in self.stored.votes:
            cast = {c.person_id: LETTERS[c.ballot] for c in vote.casts}
            told.append("".join(cast.get(person, "-") for person in self.people))
        return told

    def draft(self, ballots: str, motion: str = "", wording: str = "") -> VoteDraft:
        known = {letter: ballot for ballot, letter in LETTERS.items()}
        casts = tuple(
            Cast(p, known[b]) for p, b in zip(self.people, ballots, strict=False) if b != "-"
        )
        return VoteDraft(motion, casts, wording=wording)


def chamber_of(secretariat: Secretariat, parties: str, organisations: str = "") -> Chamber:
    """A chamber with a member for each letter, which is their party ('.' for none)."""
    council = secretariat.councils.create(
        CouncilDraft("Byrådet", tie_rule=TieRule.CHAIR, vote_style=VoteStyle.NAMES)
    ).id
    people = []
    for place, party in enumerate(parties):
        turn, letter = divmod(place, len(NAMES))
        person = secretariat.people.create(NAMES[letter] + " Bis" * turn).id
        role = Role.MEMBER if place else Role.CHAIRPERSON
        organisation = organisations[place] * 12 if organisations else ""
        secretariat.people.add_membership(
            MembershipDraft(
                council, person, role, party=party.strip("."), organisation=organisation
            )
        )
        people.append(person)
    meeting = secretariat.meetings.create(MeetingDraft(council, NOW.date())).id
    item = secretariat.agenda.add_item(meeting, ItemDraft("Budget")).id
    secretariat.attendance.mark_all_present(meeting)
    return Chamber(secretariat, council, meeting, item, people)

"""How those who voted alike, or share a note, are told of."""

from collections.abc import Iterable, Sequence

from models.attendance import Participant
from models.attendance.naming import person_form
from models.danish import counted, listed
from models.records import EventWording, PersonId

UNKNOWN = "NN"  # someone who is no longer among the participants


class Names:
    """Names people as a council does."""

    def __init__(self, roster: Iterable[Participant], wording: EventWording) -> None:
        self._people = {p.person.id: p for p in roster}
        self._wording = wording

    def name(self, person_id: PersonId) -> str:
        participant = self._people.get(person_id)
        return person_form(participant, self._wording) if participant else UNKNOWN

    def party(self, person_id: PersonId) -> str:
        """The person's party, '' for none."""
        participant = self._people.get(person_id)
        return participant.party if participant else ""

    def of(self, people: Sequence[PersonId], split: frozenset[str] = frozenset()) -> dict[str, str]:
        """What the braces of a template stand for. A party that is `split` names its people."""
        names = [self.name(person_id) for person_id in people]
        parties = self._parties(people, split)
        return {
            "names": ", ".join(names),
            "list": listed(names),
            "count": str(len(people)),
            "parties": parties,
            "members": f"{counted(len(people), 'medlem', 'medlemmer')} ({parties})",
        }

    def _parties(self, people: Sequence[PersonId], split: frozenset[str]) -> str:
        """'A+V'; who is in none of the parties told of is named: 'A+V+Bo Dahl'."""
        known = [self._people[i].name if i in self._people else UNKNOWN for i in people]
        parties = [self.party(i) for i in people]
        if not any(party and party not in split for party in parties):
            return listed(known)
        told = (
            party if party and party not in split else name
            for party, name in zip(parties, known, strict=True)
        )
        return "+".join(dict.fromkeys(told))

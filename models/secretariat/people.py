"""People, and their memberships of councils."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    Change,
    CouncilId,
    Created,
    Membership,
    MembershipDraft,
    MembershipId,
    Person,
    PersonId,
    Role,
)
from models.secretariat.checks import required
from models.store import Store

if TYPE_CHECKING:
    from models.imports.member_lines import MemberLines
    from models.minutes import MemberDraft


class People:
    """The use cases around people and memberships."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def all(self) -> list[Person]:
        """Everyone, in Danish order of name."""
        with self._store.reading():
            return self._store.people.all()

    def get(self, person_id: PersonId) -> Person:
        """The person, also one who is deleted. NotFoundError."""
        with self._store.reading():
            return self._store.people.get(person_id)

    def memberships(
        self, *, council_id: CouncilId | None = None, person_id: PersonId | None = None
    ) -> list[Membership]:
        """The memberships of a council, of a person, or all, in the order of the lists."""
        with self._store.reading():
            return self._store.people.memberships(council_id=council_id, person_id=person_id)

    def create(self, name: str, email: str = "", phone: str = "") -> Created[PersonId]:
        name = required(name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn."))
        with self._store.command() as step:
            person_id = self._store.people.add(name, clean_line(email), clean_line(phone))
        return Created(person_id, step.change)

    def edit(self, person: Person) -> Change:
        checked = replace(
            person,
            name=required(person.name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn.")),
            email=clean_line(person.email),
            phone=clean_line(person.phone),
        )
        with self._store.command() as step:
            self._store.people.update(checked)
        return step.change

    def delete(self, person_id: PersonId) -> Change:
        """Hide a person; the meetings they attended keep their name."""
        with self._store.command() as step:
            self._store.delete("person", person_id, self._now())
        return step.change

    def add_membership(self, draft: MembershipDraft) -> Created[MembershipId]:
        with self._store.command() as step:
            membership_id = self._store.people.add_membership(_checked_membership(draft))
        return Created(membership_id, step.change)

    def edit_membership(self, membership_id: MembershipId, draft: MembershipDraft) -> Change:
        with self._store.command() as step:
            self._store.people.update_membership(membership_id, _checked_membership(draft))
        return step.change

    def delete_membership(self, membership_id: MembershipId) -> Change:
        with self._store.command() as step:
            self._store.people.delete_membership(membership_id)
        return step.change

    def order_memberships(self, ordered: Sequence[MembershipId]) -> Change:
        """Give a council's list this order."""
        with self._store.command() as step:
            self._store.people.order_memberships(ordered)
        return step.change

    def read_members(self, text: str) -> "MemberLines":
        """The members written in pasted `text`, lines or cells of a spreadsheet."""
        from models.imports.member_lines import read_members

        return read_members(text)

    def add_members(self, council_id: CouncilId, members: "Iterable[MemberDraft]") -> Change:
        """Add members to a council. Those of the same name in the municipality are reused."""
        with self._store.command() as step:
            self.add_members_inside(council_id, members)
        return step.change

    def add_members_inside(
        self,
        council_id: CouncilId,
        members: "Iterable[MemberDraft]",
        start: dt.date | None = None,
    ) -> None:
        """The same, inside a command.

        With `start` they are members from that day on, unless their own is told; and whoever was
        one only until then is added anew.
        """
        members = list(members)
        people = self._by_name(council_id)
        for member in members:
            name = required(member.name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn."))
            if name not in people:
                people[name] = self.namesake_or_new(council_id, name)
            known = self._store.people.get(people[name])
            self._store.people.update(
                replace(known, email=member.email or known.email, phone=member.phone or known.phone)
            )
        already = {
            m.person_id
            for m in self._store.people.memberships(council_id=council_id)
            if start is None or m.end is None or m.end >= start
        }
        for member in members:
            person_id = people[clean_line(member.name)]
            if person_id in already:
                continue
            already.add(person_id)
            self._store.people.add_membership(
                _checked_membership(
                    MembershipDraft(
                        council_id,
                        person_id,
                        member.role,
                        people.get(clean_line(member.substitute_for)),
                        member.organisation,
                        member.party,
                        member.start or start,
                        member.end,
                    )
                )
            )

    def _by_name(self, council_id: CouncilId) -> dict[str, PersonId]:
        """The council's people by name."""
        people = self._store.people.by_id()
        memberships = self._store.people.memberships(council_id=council_id)
        return {people[m.person_id].name: m.person_id for m in memberships}

    def namesake_or_new(self, council_id: CouncilId, name: str) -> PersonId:
        """The one person of that name in the council's municipality, or a new one."""
        municipality = self._store.councils.get(council_id).municipality
        namesakes = self._store.people.namesakes(name, municipality) if municipality else []
        return namesakes[0] if len(namesakes) == 1 else self._store.people.add(name)


def _checked_membership(draft: MembershipDraft) -> MembershipDraft:
    if draft.start and draft.end and draft.end < draft.start:
        raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Slutdatoen ligger før startdatoen."))
    if draft.substitute_for == draft.person_id:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "En person kan ikke være suppleant for sig selv.")
        )
    return replace(
        draft,
        substitute_for=draft.substitute_for if draft.role is Role.SUBSTITUTE else None,
        organisation=clean_line(draft.organisation),
        party=clean_line(draft.party),
    )

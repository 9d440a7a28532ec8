"""Councils, layouts, people and memberships in the database."""

from collections.abc import Mapping, Sequence

from models.danish import sort_key
from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import (
    Council,
    CouncilDraft,
    CouncilId,
    Layout,
    MeetingId,
    Membership,
    MembershipDraft,
    MembershipId,
    Person,
    PersonId,
)
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert, write_order
from models.store.terms import Terms


class Councils:
    """Councils and the layouts they own."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._terms = Terms(db)

    def all(self) -> list[Council]:
        """The councils that are not deleted, in Danish order of name."""
        found = self._db.query("SELECT * FROM council WHERE deleted_at IS NULL")
        return sorted(map(rows.council, found), key=lambda c: sort_key(c.name))

    def get(self, council_id: CouncilId) -> Council:
        """The council, deleted or not. NotFoundError."""
        for row in self._db.query("SELECT * FROM council WHERE id = ?", [council_id]):
            return rows.council(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Rådet"))

    def add(self, draft: CouncilDraft) -> CouncilId:
        council_id = CouncilId(insert(self._db, "council", rows.council_row(draft)))
        self._terms.start_latest(council_id, draft.term_start)
        return council_id

    def update(self, council_id: CouncilId, draft: CouncilDraft) -> None:
        """Write all that can be edited; the latest term begins where the draft says."""
        self._db.table("council").update(council_id, rows.council_row(draft))
        self._terms.start_latest(council_id, draft.term_start)

    def own_layouts(self) -> list[Layout]:
        """The layouts made in this file by copying another."""
        return [rows.layout(row) for row in self._db.query("SELECT * FROM layout ORDER BY key")]

    def following(self, layout_key: str) -> list[str]:
        """The names of the councils with that layout; the deleted ones may come back."""
        found = self._db.execute("SELECT name FROM council WHERE layout = ?", [layout_key])
        return sorted((row[0] for row in found), key=sort_key)

    def save_layout(self, layout: Layout) -> None:
        self._db.table("layout").upsert(rows.layout_row(layout), pk="key")

    def delete_layout(self, key: str) -> None:
        self._db.execute("DELETE FROM layout WHERE key = ?", [key])


class People:
    """People and their memberships."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def all(self) -> list[Person]:
        """Everyone who is not deleted, in Danish order of name."""
        found = self._db.query("SELECT * FROM person WHERE deleted_at IS NULL")
        return sorted(map(rows.person, found), key=lambda p: sort_key(p.name))

    def by_id(self) -> Mapping[PersonId, Person]:
        """Everyone, deleted or not."""
        people = map(rows.person, self._db.query("SELECT * FROM person"))
        return {person.id: person for person in people}

    def get(self, person_id: PersonId) -> Person:
        """The person, deleted or not. NotFoundError."""
        for row in self._db.query("SELECT * FROM person WHERE id = ?", [person_id]):
            return rows.person(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Personen"))

    def add(self, name: str, email: str = "", phone: str = "") -> PersonId:
        return PersonId(insert(self._db, "person", {"name": name, "email": email, "phone": phone}))

    def update(self, person: Person) -> None:
        values = {"name": person.name, "email": person.email, "phone": person.phone}
        self._db.table("person").update(person.id, values)

    def namesakes(self, name: str, municipality: str) -> list[PersonId]:
        """Those of that very name with a membership or an attendance in that municipality."""
        found = self._db.query(
            """SELECT DISTINCT person.id FROM person
               LEFT JOIN membership ON membership.person_id = person.id
               LEFT JOIN attendance ON attendance.person_id = person.id
               LEFT JOIN meeting ON meeting.id = attendance.meeting_id
               JOIN council ON council.id IN (membership.council_id, meeting.council_id)
               WHERE person.name = ? AND council.municipality = ? AND person.deleted_at IS NULL
               ORDER BY person.id""",
            [name, municipality],
        )
        return [PersonId(row["id"]) for row in found]

    def memberships(
        self,
        *,
        council_id: CouncilId | None = None,
        person_id: PersonId | None = None,
        attended: MeetingId | None = None,
    ) -> list[Membership]:
        """The memberships of a council or a person, in the order of the council's list.

        Those of deleted people and councils are left out; but of the people, those recorded at
        the meeting `attended`, or told of in its events, are kept.
        """
        found = self._db.query(
            """SELECT membership.* FROM membership
               JOIN person ON person.id = membership.person_id
               JOIN council ON council.id = membership.council_id
               WHERE coalesce(membership.council_id = :council, 1)
                 AND coalesce(membership.person_id = :person, 1)
                 AND council.deleted_at IS NULL
                 AND (person.deleted_at IS NULL OR person.id IN (
                     SELECT person_id FROM attendance WHERE meeting_id = :attended
                     UNION ALL SELECT person_id FROM event WHERE meeting_id = :attended
                       AND person_id IS NOT NULL))
               ORDER BY membership.council_id, membership.position, membership.id""",
            {"council": council_id, "person": person_id, "attended": attended},
        )
        return [rows.membership(row) for row in found]

    def add_membership(self, draft: MembershipDraft) -> MembershipId:
        """Add to the end of the council's list."""
        (position,) = self._db.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM membership WHERE council_id = ?",
            [draft.council_id],
        ).fetchone()
        row = {**rows.membership_row(draft), "position": position}
        return MembershipId(insert(self._db, "membership", row))

    def update_membership(self, membership_id: MembershipId, draft: MembershipDraft) -> None:
        self._db.table("membership").update(membership_id, rows.membership_row(draft))

    def delete_membership(self, membership_id: MembershipId) -> None:
        self._db.execute("DELETE FROM membership WHERE id = ?", [membership_id])

    def order_memberships(self, ordered: Sequence[MembershipId]) -> None:
        write_order(self._db, "membership", ordered)

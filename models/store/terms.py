"""The terms of councils, and what councils were called before, in the database."""

import datetime as dt

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.records import CouncilId, CouncilName, CouncilNameId, Term, TermId
from models.store import rows
from models.store.connection import Connection
from models.store.tables import insert

# The name of `council` on the day of `meeting`, both of them rows of the statement.
NAME_ON_DAY = """coalesce((SELECT council_name.name FROM council_name
    WHERE council_name.council_id = council.id AND until >= meeting.date
    ORDER BY until LIMIT 1), council.name)"""


class Terms:
    """The terms. `council.term_start` is kept to be the start of the latest."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, council_id: CouncilId) -> list[Term]:
        """The council's terms, the first first."""
        found = self._db.query(
            "SELECT * FROM term WHERE council_id = ? ORDER BY start", [council_id]
        )
        return list(map(rows.term, found))

    def get(self, term_id: TermId) -> Term:
        """The term. NotFoundError."""
        for row in self._db.query("SELECT * FROM term WHERE id = ?", [term_id]):
            return rows.term(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Funktionsperioden"))

    def add(self, council_id: CouncilId, start: dt.date, end: dt.date | None) -> TermId:
        row = {"council_id": council_id, **rows.term_row(start, end)}
        term_id = TermId(insert(self._db, "term", row))
        self._note_latest(council_id)
        return term_id

    def update(self, term_id: TermId, start: dt.date, end: dt.date | None) -> None:
        self._db.table("term").update(term_id, rows.term_row(start, end))
        self._note_latest(self.get(term_id).council_id)

    def delete(self, term_id: TermId) -> None:
        council_id = self.get(term_id).council_id
        self._db.execute("DELETE FROM term WHERE id = ?", [term_id])
        self._note_latest(council_id)

    def start_latest(self, council_id: CouncilId, start: dt.date | None) -> None:
        """Let the latest term, made if there is none, begin on `start`; with None it is deleted."""
        terms = self.of(council_id)
        if not terms:
            if start is not None:
                self.add(council_id, start, None)
        elif start is None:
            self.delete(terms[-1].id)
        elif start != terms[-1].start:
            self.update(terms[-1].id, start, terms[-1].end)

    def _note_latest(self, council_id: CouncilId) -> None:
        self._db.execute(
            "UPDATE council SET term_start = (SELECT max(start) FROM term WHERE council_id = :id) "
            "WHERE id = :id",
            {"id": council_id},
        )


class CouncilNames:
    """What councils were called before."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, council_id: CouncilId) -> list[CouncilName]:
        """The council's earlier names, the first first."""
        found = self._db.query(
            "SELECT * FROM council_name WHERE council_id = ? ORDER BY until", [council_id]
        )
        return list(map(rows.council_name, found))

    def all(self) -> list[CouncilName]:
        """The earlier names of all councils that are not deleted, the latest first."""
        found = self._db.query(
            """SELECT council_name.* FROM council_name JOIN council ON council.id = council_id
               WHERE deleted_at IS NULL ORDER BY until DESC"""
        )
        return list(map(rows.council_name, found))

    def get(self, name_id: CouncilNameId) -> CouncilName:
        """The earlier name. NotFoundError."""
        for row in self._db.query("SELECT * FROM council_name WHERE id = ?", [name_id]):
            return rows.council_name(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Det tidligere navn"))

    def add(
        self, council_id: CouncilId, name: str, municipality: str, until: dt.date
    ) -> CouncilNameId:
        row = {"council_id": council_id, **rows.name_row(name, municipality, until)}
        return CouncilNameId(insert(self._db, "council_name", row))

    def update(self, name_id: CouncilNameId, name: str, municipality: str, until: dt.date) -> None:
        self._db.table("council_name").update(name_id, rows.name_row(name, municipality, until))

    def delete(self, name_id: CouncilNameId) -> None:
        self._db.execute("DELETE FROM council_name WHERE id = ?", [name_id])

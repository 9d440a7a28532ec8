"""Stock phrases in the database, and how often each is used."""

from models.records import CouncilId, Phrase, PhraseDraft, PhraseId
from models.store.connection import Connection
from models.store.tables import insert
from models.text import parse, serialize


class Phrases:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, council_id: CouncilId) -> list[Phrase]:
        """The council's own phrases, in the order they were made."""
        uses = self.uses(council_id)
        found = self._db.query(
            "SELECT * FROM phrase WHERE council_id = ? ORDER BY id", [council_id]
        )
        return [
            Phrase(row["key"], parse(row["body"]), PhraseId(row["id"]), uses.get(row["key"], 0))
            for row in found
        ]

    def uses(self, council_id: CouncilId) -> dict[str, int]:
        """How often each phrase was used in the council, by its key."""
        found = self._db.execute(
            "SELECT key, uses FROM phrase_use WHERE council_id = ?", [council_id]
        )
        return dict(found.fetchall())

    def add(self, council_id: CouncilId, draft: PhraseDraft) -> PhraseId:
        row = {"council_id": council_id, "key": draft.key, "body": serialize(draft.body)}
        return PhraseId(insert(self._db, "phrase", row))

    def update(self, phrase_id: PhraseId, draft: PhraseDraft) -> None:
        self._db.table("phrase").update(
            phrase_id, {"key": draft.key, "body": serialize(draft.body)}
        )

    def delete(self, phrase_id: PhraseId) -> None:
        self._db.execute("DELETE FROM phrase WHERE id = ?", [phrase_id])

    def count_use(self, council_id: CouncilId, key: str) -> None:
        """Note that a phrase was used. This is no step of undo."""
        self._db.execute(
            """INSERT INTO phrase_use (council_id, key, uses) VALUES (?, ?, 1)
               ON CONFLICT (council_id, key) DO UPDATE SET uses = uses + 1""",
            [council_id, key],
        )

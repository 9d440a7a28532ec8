"""Agenda items and all they hold, in the database."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from models.errors import QT_TRANSLATE_NOOP, NotFoundError
from models.plain_data import to_plain
from models.records import (
    AgendaItem,
    AttachmentDraft,
    AttachmentId,
    CouncilId,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemDraft,
    ItemId,
    ItemSummary,
    LineWording,
    Meeting,
    MeetingId,
    MeetingState,
    NoteId,
    Publication,
    RecordNote,
    RecordNoteDraft,
    Revision,
    Section,
    SectionDraft,
    SectionId,
    SectionKind,
    Vote,
    VoteDraft,
    VoteId,
)
from models.store import rows
from models.store.connection import Connection
from models.store.meetings import EARLIER, place_of
from models.store.tables import insert, keep_content, write_order
from models.text import RichText, parse, serialize


class CaseItem(NamedTuple):
    """An item as it tells of its case. `number` is '' while the agenda has no frozen ones."""

    id: ItemId
    meeting_id: MeetingId
    council_id: CouncilId
    date: dt.date
    state: MeetingState
    council: str
    number: str
    title: str
    closed: bool
    decision: RichText
    released: bool  # whether there is a public decision that is released


class Agenda:
    """Items, sections, history entries, attachments, votes and notes.

    `numbers` gives for each item id what is printed before its title.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db

    # --- items ---

    def numbers(self, meeting_id: MeetingId) -> dict[ItemId, str | None]:
        """The frozen number (or None) of each item of the meeting, in order."""
        found = self._db.query(
            """SELECT id, number FROM agenda_item
               WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY position, id""",
            [meeting_id],
        )
        return {ItemId(row["id"]): row["number"] for row in found}

    def summaries(self, meeting_id: MeetingId, numbers: Mapping[ItemId, str]) -> list[ItemSummary]:
        found = self._db.query(
            """SELECT agenda_item.*, section.body <> '' AS decided,
                 (SELECT count(*) FROM attachment WHERE item_id = agenda_item.id) AS attachments
               FROM agenda_item JOIN section
                 ON section.item_id = agenda_item.id AND section.kind = 'decision'
               WHERE meeting_id = ? AND agenda_item.deleted_at IS NULL
               ORDER BY agenda_item.position, agenda_item.id""",
            [meeting_id],
        )
        return [
            ItemSummary(
                **rows.item_fields(row),
                number=numbers[ItemId(row["id"])],
                decided=bool(row["decided"]),
                attachments=row["attachments"],
            )
            for row in found
        ]

    def meeting_of(self, item_id: ItemId) -> MeetingId:
        """The meeting the item belongs to. NotFoundError."""
        row = self._db.execute(
            "SELECT meeting_id FROM agenda_item WHERE id = ?", [item_id]
        ).fetchone()
        if row is None:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
        return MeetingId(row[0])

    def of_case(self, case_number: str) -> list[CaseItem]:
        """The items with that case number in meetings and councils that are not deleted."""
        return self._case_items(
            """case_number = ? COLLATE NOCASE AND case_number <> ''
               AND item.deleted_at IS NULL AND meeting.deleted_at IS NULL
               AND council.deleted_at IS NULL""",
            case_number,
        )

    def as_case(self, item_id: ItemId) -> CaseItem:
        """One item that is there (see `meeting_of`), deleted or not, whatever its case."""
        (item,) = self._case_items("item.id = ?", item_id)
        return item

    def _case_items(self, where: str, key: str | int) -> list[CaseItem]:
        found = self._db.query(
            f"""SELECT item.id, meeting_id, council_id, date, state, council.name, number,
                  item.title, closed, section.body,
                  coalesce(released AND publication.decision <> '', 0) AS released
                FROM agenda_item AS item
                  JOIN meeting ON meeting.id = meeting_id
                  JOIN council ON council.id = council_id
                  JOIN section ON section.item_id = item.id AND section.kind = 'decision'
                  LEFT JOIN publication ON publication.item_id = item.id
                WHERE {where}""",
            [key],
        )
        return [
            CaseItem(
                ItemId(row["id"]),
                MeetingId(row["meeting_id"]),
                CouncilId(row["council_id"]),
                dt.date.fromisoformat(row["date"]),
                MeetingState(row["state"]),
                row["name"],
                row["number"] or "",
                row["title"],
                bool(row["closed"]),
                parse(row["body"]),
                bool(row["released"]),
            )
            for row in found
        ]

    def items(self, meeting_id: MeetingId, numbers: Mapping[ItemId, str]) -> tuple[AgendaItem, ...]:
        """The meeting's items, whole, in order."""
        return self._load("meeting_id = ? AND deleted_at IS NULL", meeting_id, numbers)

    def item(self, item_id: ItemId, number: str) -> AgendaItem:
        """One item that is there (see `meeting_of`), whole, deleted or not."""
        (item,) = self._load("id = ?", item_id, {item_id: number})
        return item

    def _load(self, where: str, key: int, numbers: Mapping[ItemId, str]) -> tuple[AgendaItem, ...]:
        chosen = f"SELECT id FROM agenda_item WHERE {where}"
        items = self._db.query(
            f"SELECT * FROM agenda_item WHERE {where} ORDER BY position, id", [key]
        )
        sections = self._children("section", chosen, key, " AND deleted_at IS NULL")
        history = self._children("history_entry", chosen, key)
        attachments = self._children("attachment", chosen, key)
        publications = self._rows("publication", chosen, key)
        corrections = self._rows("correction", chosen, key)
        votes = self._children("vote", chosen, key)
        notes = self._children("record_note", chosen, key)
        result = []
        for row in items:
            own = [rows.section(section) for section in sections[row["id"]]]
            result.append(
                AgendaItem(
                    **rows.item_fields(row),
                    meeting_id=MeetingId(row["meeting_id"]),
                    number=numbers[ItemId(row["id"])],
                    decision=next(s for s in own if s.kind is SectionKind.DECISION),
                    sections=tuple(s for s in own if s.kind is SectionKind.FREE),
                    history=tuple(map(rows.history_entry, history[row["id"]])),
                    attachments=tuple(map(rows.attachment, attachments[row["id"]])),
                    publication=next(map(rows.publication, publications[row["id"]]), Publication()),
                    corrections=tuple(map(rows.correction, corrections[row["id"]])),
                    dispatch=row["dispatch"],
                    again=bool(row["again"]),
                    carried_from=row["carried_from"],
                    line_wordings=rows.line_wordings(row["line_wordings"]),
                    votes=tuple(map(rows.vote, votes[row["id"]])),
                    notes=tuple(map(rows.record_note, notes[row["id"]])),
                )
            )
        return tuple(result)

    def _children(
        self, table: str, chosen: str, key: int, extra: str = ""
    ) -> Mapping[int, list[dict[str, Any]]]:
        """The rows of `table` that belong to the chosen items, by item, in order."""
        return self._rows(table, chosen, key, f"{extra} ORDER BY position, id")

    def _rows(
        self, table: str, chosen: str, key: int, rest: str = " ORDER BY id"
    ) -> Mapping[int, list[dict[str, Any]]]:
        grouped: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for row in self._db.query(
            f"SELECT * FROM {table} WHERE item_id IN ({chosen}){rest}", [key]
        ):
            grouped[row["item_id"]].append(row)
        return grouped

    def add_item(
        self, meeting_id: MeetingId, draft: ItemDraft, number: str | None, now: dt.datetime
    ) -> ItemId:
        """Add an item with all it holds, after the last one."""
        (position,) = self._db.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM agenda_item WHERE meeting_id = ?",
            [meeting_id],
        ).fetchone()
        row = {
            "meeting_id": meeting_id,
            "position": position,
            "number": number,
            "title": draft.title,
            "case_number": draft.case_number,
            "closed": int(draft.closed),
            "type": draft.type.value,
            "outcome": draft.outcome.value if draft.outcome else None,
        }
        item_id = ItemId(insert(self._db, "agenda_item", row))
        self._insert_section(
            item_id, SectionKind.DECISION, SectionDraft("", 1, draft.decision), now
        )
        for section in draft.sections:
            self._insert_section(item_id, SectionKind.FREE, section, now)
        for entry in draft.history:
            self.add_history_entry(item_id, entry)
        for attachment in draft.attachments:
            self.add_attachment(item_id, attachment)
        if draft.publication != Publication():
            self.publish(item_id, draft.publication)
        return item_id

    def update_item(self, item_id: ItemId, **values: str | int | None) -> None:
        """Set columns of the item: title, case_number, closed, type, number, meeting_id ..."""
        self._db.table("agenda_item").update(item_id, values)

    def word_lines(self, item_id: ItemId, wordings: Iterable[LineWording]) -> None:
        """Set the lines of absence that were put in words by hand."""
        stored = json.dumps(to_plain(tuple(wordings)), ensure_ascii=False)
        self.update_item(item_id, line_wordings=stored)

    def publish(self, item_id: ItemId, publication: Publication) -> None:
        """Set what the public copy says of a closed item."""
        self._db.execute(
            """INSERT INTO publication (item_id, title, decision, released) VALUES (?, ?, ?, ?)
               ON CONFLICT (item_id) DO UPDATE SET title = excluded.title,
                 decision = excluded.decision, released = excluded.released""",
            [
                item_id,
                publication.title,
                serialize(publication.decision),
                int(publication.released),
            ],
        )

    def dispatch(self, item_ids: Iterable[ItemId], number: int) -> None:
        """Note what the items were sent out with: see AgendaItem.dispatch."""
        self._db.raw.executemany(
            "UPDATE agenda_item SET dispatch = ? WHERE id = ?",
            [(number, item_id) for item_id in item_ids],
        )

    def recall(self, meeting_id: MeetingId) -> None:
        """Note that nothing of the meeting has been sent out."""
        self._db.execute(
            "UPDATE agenda_item SET dispatch = 0 WHERE meeting_id = ? AND dispatch <> 0",
            [meeting_id],
        )

    def dispatches(self, meeting_id: MeetingId) -> dict[ItemId, int]:
        """What each item of the meeting was sent out with, in order."""
        found = self._db.execute(
            """SELECT id, dispatch FROM agenda_item
               WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY position, id""",
            [meeting_id],
        )
        return {ItemId(row[0]): row[1] for row in found}

    def order_items(self, ordered: Sequence[ItemId]) -> None:
        write_order(self._db, "agenda_item", ordered)

    # --- sections ---

    def section(self, section_id: SectionId) -> tuple[ItemId, Section]:
        """The section and its item, deleted or not. NotFoundError."""
        for row in self._db.query("SELECT * FROM section WHERE id = ?", [section_id]):
            return ItemId(row["item_id"]), rows.section(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Afsnittet"))

    def section_ids(self, item_id: ItemId) -> list[SectionId]:
        """The free sections of the item, in order."""
        found = self._db.query(
            """SELECT id FROM section WHERE item_id = ? AND kind = 'free' AND deleted_at IS NULL
               ORDER BY position, id""",
            [item_id],
        )
        return [SectionId(row["id"]) for row in found]

    def add_section(self, item_id: ItemId, draft: SectionDraft, now: dt.datetime) -> SectionId:
        """Add a free section after the last one."""
        return self._insert_section(item_id, SectionKind.FREE, draft, now)

    def _insert_section(
        self, item_id: ItemId, kind: SectionKind, draft: SectionDraft, now: dt.datetime
    ) -> SectionId:
        (position,) = self._db.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM section WHERE item_id = ?", [item_id]
        ).fetchone()
        row = {
            **rows.section_row(draft),
            "item_id": item_id,
            "kind": kind.value,
            "position": position,
            "changed_at": now.isoformat(timespec="milliseconds"),
        }
        return SectionId(insert(self._db, "section", row))

    def write_body(self, section_id: SectionId, body: RichText, now: dt.datetime) -> None:
        """Store a section's text; a trigger keeps the earlier one. The way of every keystroke."""
        self._db.execute(
            "UPDATE section SET body = ?1, changed_at = ?2 WHERE id = ?3 AND body <> ?1",
            [serialize(body), now.isoformat(timespec="milliseconds"), section_id],
        )

    def update_section(self, section_id: SectionId, heading: str, level: int) -> None:
        self._db.table("section").update(section_id, {"heading": heading, "level": level})

    def order_sections(self, ordered: Sequence[SectionId]) -> None:
        write_order(self._db, "section", ordered)

    def revisions(self, section_id: SectionId) -> list[Revision]:
        """The earlier texts of a section, the latest first."""
        found = self._db.query(
            "SELECT * FROM revision WHERE section_id = ? ORDER BY id DESC", [section_id]
        )
        return [rows.revision(row) for row in found]

    # --- history and attachments ---

    def add_history_entry(self, item_id: ItemId, draft: HistoryEntryDraft) -> HistoryEntryId:
        row = {
            **rows.history_entry_row(draft),
            "item_id": item_id,
            "position": self._next_position("history_entry", item_id),
        }
        return HistoryEntryId(insert(self._db, "history_entry", row))

    def update_history_entry(self, entry_id: HistoryEntryId, draft: HistoryEntryDraft) -> None:
        self._db.table("history_entry").update(entry_id, rows.history_entry_row(draft))

    def delete_history_entry(self, entry_id: HistoryEntryId) -> None:
        self._db.execute("DELETE FROM history_entry WHERE id = ?", [entry_id])

    def order_history(self, ordered: Sequence[HistoryEntryId]) -> None:
        write_order(self._db, "history_entry", ordered)

    def add_attachment(self, item_id: ItemId, draft: AttachmentDraft) -> AttachmentId:
        """Add an attachment; equal contents are kept once."""
        digest = None if draft.content is None else keep_content(self._db, draft.content)
        row = {
            "item_id": item_id,
            "position": self._next_position("attachment", item_id),
            "title": draft.title,
            "file_name": draft.file_name,
            "size": None if draft.content is None else len(draft.content),
            "sha256": digest,
        }
        return AttachmentId(insert(self._db, "attachment", row))

    def rename_attachment(self, attachment_id: AttachmentId, title: str) -> None:
        self._db.table("attachment").update(attachment_id, {"title": title})

    def delete_attachment(self, attachment_id: AttachmentId) -> None:
        """Take the attachment off the item. Its file stays, so that this can be undone."""
        self._db.execute("DELETE FROM attachment WHERE id = ?", [attachment_id])

    def order_attachments(self, ordered: Sequence[AttachmentId]) -> None:
        write_order(self._db, "attachment", ordered)

    def attachment(self, attachment_id: AttachmentId) -> AttachmentDraft:
        """The attachment with the content of its file. NotFoundError."""
        for row in self._db.query(
            """SELECT title, file_name, content FROM attachment
               LEFT JOIN file USING (sha256) WHERE id = ?""",
            [attachment_id],
        ):
            return AttachmentDraft(row["title"], row["file_name"], row["content"])
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Bilaget"))

    def file_hashes(self, meeting_id: MeetingId) -> list[str]:
        """The SHA-256 of each file attached to the meeting, of its content as it is now."""
        import hashlib  # it loads OpenSSL, which the start of the window does not need

        found = self._db.execute(
            """SELECT content FROM attachment JOIN file USING (sha256)
                 JOIN agenda_item ON agenda_item.id = item_id
               WHERE meeting_id = ? AND deleted_at IS NULL
               ORDER BY agenda_item.position, item_id, attachment.position, attachment.id""",
            [meeting_id],
        )
        return [hashlib.sha256(row[0]).hexdigest() for row in found]

    # --- votes and notes ---

    def vote(self, vote_id: VoteId) -> tuple[ItemId, Vote]:
        """The vote and its item. NotFoundError."""
        for row in self._db.query("SELECT * FROM vote WHERE id = ?", [vote_id]):
            return ItemId(row["item_id"]), rows.vote(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Afstemningen"))

    def note(self, note_id: NoteId) -> tuple[ItemId, RecordNote]:
        """The note to the record and its item. NotFoundError."""
        for row in self._db.query("SELECT * FROM record_note WHERE id = ?", [note_id]):
            return ItemId(row["item_id"]), rows.record_note(row)
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Tilførslen til protokollen"))

    def add_vote(self, item_id: ItemId, draft: VoteDraft) -> VoteId:
        row = {
            **rows.vote_row(draft),
            "item_id": item_id,
            "position": self._next_position("vote", item_id),
        }
        return VoteId(insert(self._db, "vote", row))

    def update_vote(self, vote_id: VoteId, draft: VoteDraft) -> None:
        self._db.table("vote").update(vote_id, rows.vote_row(draft))

    def delete_vote(self, vote_id: VoteId) -> None:
        """Take a vote away; notes made of it stay, and are of no vote."""
        self._db.execute("DELETE FROM vote WHERE id = ?", [vote_id])

    def order_votes(self, ordered: Sequence[VoteId]) -> None:
        write_order(self._db, "vote", ordered)

    def add_note(self, item_id: ItemId, draft: RecordNoteDraft) -> NoteId:
        row = {
            **rows.record_note_row(draft),
            "item_id": item_id,
            "position": self._next_position("record_note", item_id),
        }
        return NoteId(insert(self._db, "record_note", row))

    def update_note(self, note_id: NoteId, draft: RecordNoteDraft) -> None:
        self._db.table("record_note").update(note_id, rows.record_note_row(draft))

    def delete_note(self, note_id: NoteId) -> None:
        self._db.execute("DELETE FROM record_note WHERE id = ?", [note_id])

    def private_note(self, item_id: ItemId) -> str:
        """What the secretary noted to themselves; '' when nothing."""
        row = self._db.execute(
            "SELECT body FROM private_note WHERE item_id = ?", [item_id]
        ).fetchone()
        return row[0] if row else ""

    def write_private_note(self, item_id: ItemId, body: str) -> None:
        self._db.execute(
            """INSERT INTO private_note (item_id, body) VALUES (?, ?)
               ON CONFLICT (item_id) DO UPDATE SET body = excluded.body""",
            [item_id, body],
        )

    def carried_to(self, item_id: ItemId) -> tuple[MeetingId, ItemId] | None:
        """Where a postponed item was carried over to."""
        row = self._db.execute(
            """SELECT meeting_id, id FROM agenda_item
               WHERE carried_from = ? AND deleted_at IS NULL ORDER BY id DESC""",
            [item_id],
        ).fetchone()
        return (MeetingId(row[0]), ItemId(row[1])) if row else None

    def waiting(
        self, council_id: CouncilId, before: Meeting | dt.date
    ) -> list[tuple[ItemId, dt.date]]:
        """The council's items that are postponed, or to be taken up again, and are nowhere yet.

        Those of its meetings before another, or until a day's end, in order and with their dates.
        """
        found = self._db.execute(
            f"""SELECT agenda_item.id, date
               FROM agenda_item JOIN meeting ON meeting.id = meeting_id
               WHERE council_id = :council AND (outcome = 'postponed' OR again) AND {EARLIER}
                 AND agenda_item.deleted_at IS NULL AND meeting.deleted_at IS NULL
                 AND NOT EXISTS (
                   SELECT 1 FROM agenda_item AS copy JOIN meeting AS later
                     ON later.id = copy.meeting_id
                   WHERE copy.carried_from = agenda_item.id
                     AND copy.deleted_at IS NULL AND later.deleted_at IS NULL)
               ORDER BY date, start, meeting_id, position, agenda_item.id""",
            {"council": council_id, **place_of(before)},
        )
        return [(ItemId(item_id), dt.date.fromisoformat(day)) for item_id, day in found]

    def _next_position(self, table: str, item_id: ItemId) -> int:
        (position,) = self._db.execute(
            f"SELECT coalesce(max(position) + 1, 0) FROM {table} WHERE item_id = ?", [item_id]
        ).fetchone()
        return int(position)

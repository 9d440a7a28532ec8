"""The index of words in the data file.

Plain triggers, which any program that writes to the file can run, note in `search_queue` which
items have changed; they fire for undo and redo, too. The words themselves are what a person
reads, and not the stored Markdown: so they are put in the index here, when the next search
begins. Writing a text costs no more than a row in the queue.

An item's place in the index is the day of the meeting and its id in one number, so that the
latest come first without sorting: a search that is satisfied with the first fifty never looks
at the rest. (FTS5's own rank would have to weigh every single match.)
"""

import datetime as dt
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from models.danish import sort_key
from models.records import (
    CouncilId,
    ItemId,
    MeetingId,
    MeetingState,
    NoteKind,
    PersonId,
    SectionId,
)
from models.search import MIN_INSIDE, Query, Term, matched, words_in
from models.store.connection import Connection
from models.store.terms import NAME_ON_DAY
from models.text import plain_stored
from models.vocabulary import NOTE_NAMES

BATCH = 200  # items read at a time
MOST_INSIDE = 300  # words that another is found inside of; shorter ones are in very many
MOST_PEOPLE = 10
DAY = 1 << 32
COLUMNS = ("title", "decision", "notes", "sections", "history", "attachments")
DECIDED = ("title", "decision")


class Found(NamedTuple):
    """An item in the index, with what is read in it."""

    item_id: ItemId
    number: str | None
    title: str
    closed: bool
    meeting_id: MeetingId
    date: dt.date
    state: MeetingState
    council_id: CouncilId
    council: str
    decision_id: SectionId
    decision: str
    notes: str
    sections: tuple[tuple[SectionId, str, str], ...]  # id, heading, text
    history: str
    attachments: str


class FoundPerson(NamedTuple):
    person_id: PersonId
    name: str
    councils: str


class SearchIndex:
    def __init__(self, db: Connection) -> None:
        self._db = db
        # All words that are in the index, each on its line, and as a set.
        self._words = ""
        self._known: set[str] = set()
        self._last_word = 0

    # --- keeping it ---

    @property
    def behind(self) -> int:
        """How many items have changed since they were put in the index."""
        (count,) = self._db.execute("SELECT count(*) FROM search_queue").fetchone()
        return int(count)

    @property
    def is_whole(self) -> bool:
        """Whether all there is to find is in the index or in the queue."""
        (missing,) = self._db.execute(
            """SELECT (SELECT count(*) FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                         JOIN council ON council.id = council_id
                       WHERE agenda_item.deleted_at IS NULL AND meeting.deleted_at IS NULL
                         AND council.deleted_at IS NULL)
                    - (SELECT count(*) FROM search_document)"""
        ).fetchone()
        return bool(missing == 0 or self.behind)

    def rebuild(self) -> None:
        """Empty the index and queue everything."""
        self._words, self._last_word = "", 0
        self._known.clear()
        for table in ("search_text", "search_document", "search_term", "search_queue"):
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("INSERT INTO search_queue SELECT id FROM agenda_item")

    def catch_up(self, seconds: float) -> None:
        """Put changed items in the index, for about so long, in the open transaction."""
        self._read_words()
        added: set[str] = set()
        until = time.monotonic() + seconds
        while queued := self._take_out():
            fresh: set[str] = set()
            for item_id, day, texts in self._documents(_listed(queued)):
                self._put(item_id, day * DAY + item_id, texts)
                fresh.update(*(words_in(texts[column]) for column in COLUMNS))
            fresh = {word for word in fresh if len(word) > MIN_INSIDE and not word.isdigit()}
            fresh = fresh - self._known - added
            self._add_words(fresh)
            added |= fresh
            self._db.raw.executemany(
                "DELETE FROM search_queue WHERE id = ?", [(item_id,) for item_id in queued]
            )
            if time.monotonic() > until:
                break

    def _take_out(self) -> list[int]:
        """The next that are to be put in the index; what is in it of them is taken out."""
        queued = [
            row[0] for row in self._db.execute("SELECT id FROM search_queue LIMIT ?", [BATCH])
        ]
        chosen = _listed(queued)
        self._db.execute(
            f"""DELETE FROM search_text WHERE rowid IN
                  (SELECT place FROM search_document WHERE id IN ({chosen}))"""
        )
        self._db.execute(f"DELETE FROM search_document WHERE id IN ({chosen})")
        return queued

    def _put(self, item_id: int, place: int, texts: Mapping[str, str]) -> None:
        self._db.execute(
            f"INSERT INTO search_text (rowid, {', '.join(texts)}) VALUES (?{', ?' * len(texts)})",
            [place, *texts.values()],
        )
        self._db.execute("INSERT INTO search_document VALUES (?, ?)", [item_id, place])

    def _add_words(self, words: Iterable[str]) -> None:
        """Remember words that others may be found inside of."""
        self._db.raw.executemany(
            "INSERT INTO search_term (term) VALUES (?)", [(word,) for word in sorted(words)]
        )

    def _read_words(self) -> None:
        """Bring the words in memory up to those in the file."""
        found = self._db.execute(
            "SELECT id, term FROM search_term WHERE id > ? ORDER BY id", [self._last_word]
        ).fetchall()
        if found:
            self._last_word = found[-1][0]
            self._words += "".join(f"{row[1]}\n" for row in found)
            self._known.update(row[1] for row in found)

    # --- what is put in it ---

    def _documents(self, items: str) -> Iterator[tuple[int, int, dict[str, str]]]:
        """What is there of these: the id, the day's number, and the texts by their columns."""
        found = self._db.query(
            f"""SELECT agenda_item.id, title, case_number, closed, date, state, council_id
                FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                  JOIN council ON council.id = council_id
                WHERE agenda_item.id IN ({items}) AND agenda_item.deleted_at IS NULL
                  AND meeting.deleted_at IS NULL AND council.deleted_at IS NULL"""
        )
        held = self._held(items)
        for item in found:
            texts = held[item["id"]]
            facets = [f"c{item['council_id']}", _state(item["state"])]
            facets.append("closed" if item["closed"] else "open")
            facets += ["decided"] if texts["decision"] else []
            title = f"{item['title']}\n{item['case_number']}"
            day = dt.date.fromisoformat(item["date"]).toordinal()
            yield item["id"], day, {**texts, "title": title, "facets": " ".join(facets)}

    def _held(self, items: str) -> Mapping[int, dict[str, str]]:
        """The texts of these items."""
        texts: dict[int, dict[str, str]] = defaultdict(_columns)
        parts: dict[int, list[tuple[int, str, int]]] = defaultdict(list)

        def add(item_id: int, column: str, *lines: str) -> None:
            known = texts[item_id][column]
            text = "\n".join(filter(None, lines))
            texts[item_id][column] = f"{known}\n{text}" if known else text

        for item_id, section_id, kind, heading, body in self._of(
            items, "section", "id, kind, heading, body", "deleted_at IS NULL"
        ):
            text = plain_stored(body)
            if kind == "decision":
                add(item_id, "decision", text)
            else:
                section = f"{heading}\n{text}\n"
                texts[item_id]["sections"] += section
                parts[item_id].append((section_id, heading, len(section)))
        for item_id, body, decision, absent in self._of(
            items, "history_entry", "body, decision, absent"
        ):
            add(item_id, "history", body, plain_stored(decision), absent)
        for item_id, title, file_name in self._of(items, "attachment", "title, file_name"):
            add(item_id, "attachments", title, "" if title == file_name else file_name)
        for item_id, motion in self._of(items, "vote", "motion"):
            add(item_id, "notes", motion)
        names = """(SELECT group_concat(name, ', ') FROM json_each(people)
                     JOIN person ON person.id = value)"""
        for item_id, kind, people, body in self._of(items, "record_note", f"kind, {names}, body"):
            add(
                item_id,
                "notes",
                f"{NOTE_NAMES[NoteKind(kind)]}: {people or ''}",
                plain_stored(body),
            )
        for item_id, listed in parts.items():
            texts[item_id]["parts"] = json.dumps(listed, ensure_ascii=False)
        return texts

    def _of(self, items: str, table: str, columns: str, where: str = "1") -> Iterator[Any]:
        return self._db.execute(
            f"""SELECT item_id, {columns} FROM {table}
                WHERE item_id IN ({items}) AND {where} ORDER BY item_id, position, id"""
        )

    # --- finding ---

    def find(self, sought: Sequence[Term], query: Query, limit: int) -> list[Found]:
        """The first `limit` items with all of the terms: those decided so first, then latest.

        Where only decisions are asked for the latest come first; the title may hold a word too.
        """
        self._read_words()
        wanted = " AND ".join(f"({self._expression(term)})" for term in sought)
        tiers = (DECIDED,) if query.decisions_only else (("decision",), DECIDED, COLUMNS)
        found: dict[ItemId, Found] = {}
        for columns in tiers:
            if len(found) < limit:
                match = f"{{{' '.join(columns)}}} : ({wanted}){_facets(query)}"
                for item in self._items(match, query, limit + len(found)):
                    found.setdefault(item.item_id, item)
        return list(found.values())[:limit]

    def people(self, sought: Sequence[Term], council: CouncilId | None) -> list[FoundPerson]:
        """The people with all of the terms in their name, who are or were in the council."""
        where = "" if council is None else _IN_COUNCIL
        found = self._db.execute(
            f"SELECT id, name FROM person WHERE deleted_at IS NULL {where}",
            [] if council is None else [council],
        )
        named = [row for row in found if matched(row[1], sought) == len(sought)]
        named.sort(key=lambda row: sort_key(row[1]))
        return [
            FoundPerson(PersonId(row[0]), row[1], self._councils_of(row[0]))
            for row in named[:MOST_PEOPLE]
        ]

    def _councils_of(self, person_id: int) -> str:
        found = self._db.execute(
            """SELECT DISTINCT council.name FROM membership JOIN council ON council.id = council_id
               WHERE person_id = ? AND deleted_at IS NULL ORDER BY council.name""",
            [person_id],
        )
        return ", ".join(row[0] for row in found)

    def _expression(self, term: Term) -> str:
        """The term in FTS5's language; every word is quoted, so that none is part of it."""
        alternatives = [_quoted(" ".join(term.words)) + (" *" if term.open else "")]
        if term.inside:
            alternatives += map(_quoted, self._containing(term.words[0]))
        return " OR ".join(alternatives)

    def _containing(self, part: str) -> Iterator[str]:
        """Words with `part` inside or at the end of them; those that came first, come first."""
        words, count = self._words, 0
        at = words.find(part)
        while at >= 0 and count < MOST_INSIDE:
            start, end = words.rfind("\n", 0, at) + 1, words.find("\n", at)
            if at > start:
                count += 1
                yield words[start:end]
            at = words.find(part, end)

    def _items(self, match: str, query: Query, limit: int) -> Iterator[Found]:
        first = (query.start.toordinal() if query.start else 0) * DAY
        last = (query.end.toordinal() + 1 if query.end else DAY // 2) * DAY - 1
        where, values = "", [match, first, last]
        if query.person_id is not None:
            where = _WITH_PERSON
            name = self._db.execute(
                "SELECT name FROM person WHERE id = ?", [query.person_id]
            ).fetchone()
            values += [query.person_id] * 5 + [_quoted(name[0] if name else "-")]
        found = self._db.query(
            # CROSS, so that the index is gone through, in its own order, and not the items.
            f"""SELECT agenda_item.id AS item_id, agenda_item.number, agenda_item.title,
                  agenda_item.closed, meeting.id AS meeting_id, meeting.date, meeting.state,
                  council_id, {NAME_ON_DAY} AS council, decision, notes, sections, history,
                  attachments, parts, (SELECT id FROM section WHERE item_id = agenda_item.id
                    AND kind = 'decision') AS decision_id
                FROM search_text CROSS JOIN agenda_item
                  ON agenda_item.id = search_text.rowid & {DAY - 1}
                CROSS JOIN meeting ON meeting.id = meeting_id
                CROSS JOIN council ON council.id = council_id
                WHERE search_text MATCH ? AND search_text.rowid BETWEEN ? AND ? {where}
                ORDER BY search_text.rowid DESC LIMIT ?""",
            [*values, limit],
        )
        return map(_found, found)


_IN_COUNCIL = "AND id IN (SELECT person_id FROM membership WHERE council_id = ?)"
# Who was marked as there, sat in another's seat, or came and went; or is named under the item.
_WITH_PERSON = """AND (meeting.id IN (
      SELECT meeting_id FROM attendance WHERE person_id = ? AND status = 'present'
      UNION SELECT meeting_id FROM attendance WHERE substitute_id = ?
      UNION SELECT meeting_id FROM event WHERE person_id = ? AND kind <> 'disqualified')
    OR agenda_item.id IN (SELECT item_id FROM vote, json_each(casts)
      WHERE json_extract(json_each.value, '$.person_id') = ?
      UNION SELECT item_id FROM record_note, json_each(people) WHERE json_each.value = ?)
    OR search_text.rowid IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))"""


def _found(row: Mapping[str, Any]) -> Found:
    sections, at = [], 0
    for section_id, heading, length in json.loads(row["parts"] or "[]"):
        text = row["sections"][at : at + length]
        sections.append((SectionId(section_id), heading, text[len(heading) + 1 : -1]))
        at += length
    values = {name: row[name] for name in Found._fields if name in row}
    return Found(
        **values
        | {
            "closed": bool(row["closed"]),
            "date": dt.date.fromisoformat(row["date"]),
            "state": MeetingState(row["state"]),
            "sections": tuple(sections),
        }
    )


def _columns(**texts: str) -> dict[str, str]:
    return {**dict.fromkeys((*COLUMNS, "facets", "parts"), ""), **texts}


def _facets(query: Query) -> str:
    """What the index itself can leave out by: the council, the state, closed or not, decided."""
    facets = []
    if query.council_id is not None:
        facets.append(f"c{query.council_id}")
    if query.state is not None:
        facets.append(_state(query.state))
    if query.closed is not None:
        facets.append("closed" if query.closed else "open")
    if query.decisions_only:
        facets.append("decided")
    return "".join(f' AND facets : "{facet}"' for facet in facets)


def _state(state: str) -> str:
    return "s" + state.replace("_", "")


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))


# --- the triggers -----------------------------------------------------------------------------

# Table -> the document a row of it is read in, and the columns that are read.
_READ = {
    "section": ("{row}.item_id", "item_id, heading, body, position, deleted_at"),
    "history_entry": ("{row}.item_id", "item_id, position, body, decision, absent"),
    "attachment": ("{row}.item_id", "item_id, position, title, file_name"),
    "vote": ("{row}.item_id", "item_id, position, motion"),
    "record_note": ("{row}.item_id", "item_id, position, kind, people, body"),
    "agenda_item": ("{row}.id", "title, case_number, closed, meeting_id, deleted_at"),
}
# What is read in many documents: table, columns, and which.
_SHARED = (
    (
        "meeting",
        "council_id, date, state, deleted_at",
        "SELECT id FROM agenda_item WHERE meeting_id = new.id",
    ),
    (
        "council",
        "deleted_at",
        """SELECT agenda_item.id FROM agenda_item JOIN meeting ON meeting.id = meeting_id
           WHERE council_id = new.id""",
    ),
    (
        "person",
        "name",
        "SELECT DISTINCT item_id AS id FROM record_note, json_each(people) WHERE value = new.id",
    ),
)


def search_triggers() -> dict[str, str]:
    """The statements that create the triggers that note what has changed, by their names."""
    return dict([*_row_triggers(), *_shared_triggers()])


def _row_triggers() -> Iterator[tuple[str, str]]:
    for table, (document, columns) in _READ.items():
        for event, rows in (
            ("INSERT", ["new"]),
            (f"UPDATE OF {columns}", ["old", "new"]),
            ("DELETE", ["old"]),
        ):
            name = f"search_{table}_{event.split()[0].lower()}"
            chosen = [f"SELECT {document.format(row=row)} AS id" for row in rows]
            yield _trigger(name, event, table, " UNION ".join(chosen))


def _shared_triggers() -> Iterator[tuple[str, str]]:
    for table, columns, chosen in _SHARED:
        yield _trigger(f"search_in_{table}", f"UPDATE OF {columns}", table, chosen)


def _trigger(name: str, event: str, table: str, chosen: str) -> tuple[str, str]:
    # Without OR IGNORE: an INSERT OR ABORT that sets the trigger off would overrule that.
    queue = (
        f"INSERT INTO search_queue SELECT id FROM ({chosen}) "
        "WHERE id NOT IN (SELECT id FROM search_queue)"
    )
    return name, f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {queue}; END"

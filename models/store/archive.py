"""All of a council, row by row: out of a data file, and into one.

TABLES tells of each table which of its rows belong to a council, which columns hold ids of other
rows, and which hold JSON. A test holds it against the schema, so that no table is forgotten.

Rows go in as the locks let them: a meeting comes in as a draft, its versions one after the other,
each reopened as it was, and its state is raised last. No lock is lifted for it.
"""

import datetime as dt
import json
import re
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.records import CouncilId, MeetingState, PersonId, TemplateStyle
from models.rules import locked
from models.store import rows
from models.store.connection import Connection
from models.store.faults import told_plainly
from models.store.opening import STEPS, open_database
from models.store.tables import keep_content
from models.text import parse

Row = dict[str, Any]

SCHEMA = STEPS[-1]
SAVED_SEARCHES = "search.saved"
# What lies in a data file and belongs to no council: the index is made anew from the rest, where
# the user last was and what was last looked for are the user's.
NOT_ARCHIVED = frozenset(
    {
        "file",  # goes out as files, and comes in again by their hashes
        "search_text",
        "search_document",
        "search_term",
        "search_queue",
        "_sqlite_migrations",
        "sqlite_sequence",
    }
)

_MEETINGS = "SELECT id FROM meeting WHERE council_id = :council"
_ITEMS = f"SELECT id FROM agenda_item WHERE meeting_id IN ({_MEETINGS})"
_SECTIONS = f"SELECT id FROM section WHERE item_id IN ({_ITEMS})"
# Whoever is named in anything of the council; a frame may name someone who is gone from the rest.
_PEOPLE = f"""
    SELECT person_id FROM membership WHERE council_id = :council
    UNION SELECT substitute_for FROM membership WHERE council_id = :council
    UNION SELECT person_id FROM attendance WHERE meeting_id IN ({_MEETINGS})
    UNION SELECT substitute_id FROM attendance WHERE meeting_id IN ({_MEETINGS})
    UNION SELECT person_id FROM event WHERE meeting_id IN ({_MEETINGS})
    UNION SELECT seat_of FROM event WHERE meeting_id IN ({_MEETINGS})
    UNION SELECT json_extract(value, '$.person_id') FROM vote, json_each(casts)
      WHERE item_id IN ({_ITEMS})
    UNION SELECT value FROM record_note, json_each(people) WHERE item_id IN ({_ITEMS})
    UNION SELECT json_extract(value, person) FROM version, json_each(frame, '$.participants'),
        (SELECT '$.person.id' AS person UNION SELECT '$.substitute.id'
          UNION SELECT '$.substitute_for.id')
      WHERE meeting_id IN ({_MEETINGS})"""


@dataclass(frozen=True)
class Table:
    """How the rows of a table belong to a council.

    `belongs` is a condition on them; `references` are columns with ids, and of which table;
    `plain` are the columns that hold JSON.
    """

    name: str
    belongs: str
    references: Mapping[str, str] = field(default_factory=dict)
    plain: Sequence[str] = ()
    key: str = "id"


def _of_council(name: str, plain: Sequence[str] = (), key: str = "id", **more: str) -> Table:
    references = {"council_id": "council", **more}
    return Table(name, "council_id = :council", references, plain, key)


def _of_meeting(name: str, plain: Sequence[str] = (), **more: str) -> Table:
    return Table(name, f"meeting_id IN ({_MEETINGS})", {"meeting_id": "meeting", **more}, plain)


def _of_item(name: str, plain: Sequence[str] = (), **more: str) -> Table:
    return Table(name, f"item_id IN ({_ITEMS})", {"item_id": "agenda_item", **more}, plain)


# In the order they are put in. Versions come last: their seals are taken over all the rest.
TABLES: tuple[Table, ...] = (
    Table(
        "layout",
        "key IN (SELECT layout FROM council WHERE id = :council)",
        plain=("data",),
        key="key",
    ),
    Table("council", "id = :council", plain=("standing_items", "item_sections")),
    _of_council("council_name"),
    _of_council("term"),
    Table("person", f"id IN ({_PEOPLE})"),
    _of_council("membership", person_id="person", substitute_for="person"),
    _of_council("council_template"),
    _of_council("phrase"),
    _of_council("phrase_use", key="key"),
    _of_council("meeting"),
    _of_meeting("agenda_item", ("line_wordings",), carried_from="agenda_item"),
    _of_item("section"),
    Table("revision", f"section_id IN ({_SECTIONS})", {"section_id": "section"}),
    _of_item("history_entry", source_id="agenda_item"),
    _of_item("attachment"),
    _of_item("publication"),
    _of_meeting("attendance", person_id="person", substitute_id="person"),
    _of_meeting("event", item_id="agenda_item", person_id="person", seat_of="person"),
    _of_item("vote", ("casts",)),
    _of_item("record_note", ("people",), vote_id="vote"),
    _of_item("private_note"),
    _of_council("task", item_id="agenda_item"),
    _of_meeting("correction", item_id="agenda_item"),
    _of_meeting("wave"),
    _of_meeting("kept_document", item_id="agenda_item"),
    _of_meeting("source_file"),
    Table("setting", "key GLOB '*:' || :council", plain=("value",), key="key"),
    _of_meeting("version", ("frame",)),
)
# What reads a row of a table; of the others nothing but text and numbers is asked.
_day = dt.date.fromisoformat
_READERS: Mapping[str, Callable[[Row], object]] = {
    "layout": rows.layout,
    "council": rows.council,
    "council_name": lambda row: _day(row["until"]),
    "term": lambda row: (_day(row["start"]), row["end"] and _day(row["end"])),
    "membership": rows.membership,
    "council_template": lambda row: TemplateStyle(row["style"]),
    "phrase": lambda row: parse(row["body"]),
    "meeting": rows.meeting,
    "agenda_item": lambda row: (rows.item_fields(row), rows.line_wordings(row["line_wordings"])),
    "section": rows.section,
    "revision": rows.revision,
    "history_entry": rows.history_entry,
    "publication": rows.publication,
    "attendance": rows.attendance,
    "event": rows.event,
    "vote": rows.vote,
    "record_note": rows.record_note,
    "task": rows.task,
    "correction": rows.correction,
    "wave": rows.wave,
    "kept_document": rows.kept_document,
    "source_file": lambda row: dt.datetime.fromisoformat(row["read_at"]),
    "version": lambda row: dt.datetime.fromisoformat(row["approved_at"]),
}
_BY_NAME = {table.name: table for table in TABLES}
NUMBERED = tuple(table.name for table in TABLES if table.key == "id")


class ArchiveRows:
    """The rows of a council, to be read."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, name: str, council_id: CouncilId) -> list[Row]:
        """The council's rows of the table of that name."""
        return list(self.rows(_BY_NAME[name], council_id))

    def rows(self, table: Table, council_id: CouncilId) -> Iterator[Row]:
        """The council's rows of a table, as they are stored."""
        yield from self._db.query(
            f'SELECT * FROM "{table.name}" WHERE {table.belongs} ORDER BY {table.key}',
            {"council": council_id},
        )
        if table.name == "setting":
            searches = [s for s in self._searches() if s.get("council_id") == council_id]
            if searches:
                yield {"key": SAVED_SEARCHES, "value": _dump(searches)}

    def _searches(self) -> list[dict[str, Any]]:
        row = self._db.execute(
            "SELECT value FROM setting WHERE key = ?", [SAVED_SEARCHES]
        ).fetchone()
        found: list[dict[str, Any]] = json.loads(row[0]) if row else []
        return found

    def plain_rows(self, table: Table, council_id: CouncilId) -> Iterator[Row]:
        """The same as they stand in an archive: JSON as what it holds, settings without the id."""
        for row in self.rows(table, council_id):
            for column in table.plain:
                row[column] = _expanded(row[column])
            if table.name == "setting":
                row["key"] = row["key"].removesuffix(f":{council_id}")
            yield row

    def count(self, table: Table, council_id: CouncilId) -> int:
        return sum(1 for _row in self.rows(table, council_id))

    def read_all(self, table: Table, council_id: CouncilId) -> None:
        """Read the rows of a table as records, to see that it can be done: see WRONG_ROWS."""
        read = _READERS.get(table.name, dict)
        for row in self.rows(table, council_id):
            read(row)

    def elsewhere(self, council_id: CouncilId) -> list[Row]:
        """The items of other councils that the council's rows refer to."""
        referring = " UNION ".join(
            f"SELECT {column} FROM {table.name} WHERE {table.belongs}"
            for table in TABLES
            for column, target in table.references.items()
            if target == "agenda_item"
        )
        return list(
            self._db.query(
                f"""SELECT agenda_item.id, council.name AS council, municipality, date,
                      case_number, title
                    FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                      JOIN council ON council.id = council_id
                    WHERE agenda_item.id IN ({referring}) AND council_id <> :council
                    ORDER BY agenda_item.id""",
                {"council": council_id},
            )
        )

    def hashes(self, council_id: CouncilId) -> set[str]:
        """The SHA-256 of the contents of all files that the council's rows name."""
        named = ("attachment", "kept_document", "source_file", "council_template")
        found = (row["sha256"] for name in named for row in self.rows(_BY_NAME[name], council_id))
        return set(filter(None, found))

    def content(self, sha256: str) -> bytes:
        """The content of the file with that hash, which is there."""
        (content,) = self._db.execute(
            "SELECT content FROM file WHERE sha256 = ?", [sha256]
        ).fetchone()
        return bytes(content)

    def in_force(self, council_id: CouncilId) -> list[int]:
        """The ids of the meetings with an approval in force."""
        return [
            row["meeting_id"]
            for row in self.rows(_BY_NAME["version"], council_id)
            if row["reopened_at"] is None
        ]

    def standing(self, name: str, municipality: str) -> bool:
        """Whether a council of that name in that municipality is here, and not deleted."""
        key = (name.casefold(), municipality.casefold())
        found = self._db.execute("SELECT name, municipality FROM council WHERE deleted_at IS NULL")
        return any((row[0].casefold(), row[1].casefold()) == key for row in found)


class Filling:
    """Puts rows in, in the open transaction. `finish` is to be called last."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._states: dict[int, str] = {}  # of meetings that are to be locked
        db.execute("PRAGMA defer_foreign_keys = ON")

    def put(self, name: str, row: Mapping[str, Any]) -> None:
        """Put one row in. The names of its columns must be right."""
        values = dict(row)
        if name == "version":
            self._put_version(values)
            return
        if name == "meeting" and locked(MeetingState(values["state"])):
            self._states[values["id"]] = values["state"]
            values["state"] = MeetingState.DRAFT.value
        self._insert(name, values)

    def _put_version(self, values: Row) -> None:
        reopened, reason = values.pop("reopened_at", None), values.pop("reason", "")
        self._insert("version", values)
        if reopened is not None:
            self._db.execute(
                "UPDATE version SET reopened_at = ?, reason = ? WHERE id = ?",
                [reopened, reason, values["id"]],
            )

    def _insert(self, name: str, values: Row) -> None:
        columns = ", ".join(f'"{column}"' for column in values)
        places = ", ".join("?" * len(values))
        self._db.execute(f"INSERT INTO {name} ({columns}) VALUES ({places})", list(values.values()))

    def keep(self, content: bytes) -> str:
        """Keep the content of a file; gives its SHA-256."""
        return keep_content(self._db, content)

    def finish(self) -> None:
        """Lock the meetings that were locked."""
        for meeting_id, state in self._states.items():
            self._db.execute("UPDATE meeting SET state = ? WHERE id = ?", [state, meeting_id])


# --- from an archive into a file of its own -----------------------------------------------------


class Stage:
    """A new data file that holds nothing but an archive, as it was: its rows and its ids.

    What is wrong with the rows is a sqlite3.Error, or a KeyError, TypeError, ValueError or
    OverflowError; then the file is to be thrown away.
    """

    def __init__(self, path: Path, now: dt.datetime) -> None:
        self.path = path
        self._db = open_database(path, now, patience=5)
        self._db.execute("PRAGMA synchronous = OFF")  # it need not outlast a power cut
        self._db.execute("BEGIN")
        self._filling = Filling(self._db)
        self._council = 0
        self._columns: dict[str, set[str]] = {
            table.name: {row[1] for row in self._db.execute(f"PRAGMA table_info({table.name})")}
            for table in TABLES
        }

    def put(self, name: str, plain: Mapping[str, Any]) -> None:
        """Put a row of an archive in; tables come in the order of TABLES."""
        unknown = plain.keys() - self._columns[name]
        if unknown:
            raise ValueError(f"{name} has no {', '.join(unknown)}")
        table = _BY_NAME[name]
        row = {
            column: _stored(value) if column in table.plain else _scalar(value)
            for column, value in plain.items()
        }
        if name == "council":
            self._council = int(plain["id"])
        if name == "setting" and row["key"] != SAVED_SEARCHES:
            row["key"] = f"{row['key']}:{self._council}"
        with told_plainly(self.path):  # a full disk is nobody's fault
            self._filling.put(name, row)

    def put_elsewhere(self, plain: Mapping[str, Any]) -> None:
        """Put in an item of another council, so far as it is known."""
        row = {column: _scalar(plain[column]) for column in plain}
        council = self._add(
            "INSERT INTO council (name, municipality, layout, numbering, quorum_rule) "
            "VALUES (?, ?, '', 'term', 'more_than_half')",
            row["council"],
            row["municipality"],
        )
        meeting = self._add(
            "INSERT INTO meeting (council_id, date) VALUES (?, ?)", council, row["date"]
        )
        self._add(
            "INSERT INTO agenda_item (id, meeting_id, position, title, case_number) "
            "VALUES (?, ?, 0, ?, ?)",
            row["id"],
            meeting,
            row["title"],
            row["case_number"],
        )

    def _add(self, sql: str, *values: Any) -> int:
        return int(self._db.execute(sql, values).lastrowid or 0)

    def keep(self, content: bytes) -> None:
        with told_plainly(self.path):
            self._filling.keep(content)

    @property
    def council_id(self) -> CouncilId:
        """The council, once it is put in."""
        return CouncilId(self._council)

    def hashes(self) -> set[str]:
        """The SHA-256 of the contents that the rows name."""
        return ArchiveRows(self._db).hashes(self.council_id)

    def commit(self) -> None:
        with told_plainly(self.path):
            self._filling.finish()
            self._db.commit()

    def close(self) -> None:
        self._db.close()


# --- from one data file into another ------------------------------------------------------------

Reseal = Callable[[int, int, str, str], str]  # meeting before and now, the frame, the seal


class Transfer:
    """Puts a council of one data file into another, in the other's open transaction.

    All ids stay if they are free and everyone is new; otherwise every row gets a new one.
    """

    def __init__(
        self,
        source: ArchiveRows,
        council_id: CouncilId,
        target: Connection,
        built_in: Iterable[str],
    ) -> None:
        self._source = source
        self._council_id = council_id
        self._db = target
        self._filling = Filling(target)
        self.layouts = self._layout_keys(set(built_in))
        self.known_people = self._known_people()
        self.ids = self._numbered()
        self.lost = 0  # references to other councils' items that are not here
        self._find_elsewhere()

    @property
    def council_id(self) -> CouncilId:
        """What the council's id has become."""
        return CouncilId(self.ids["council"][self._council_id])

    def _layout_keys(self, taken: set[str]) -> dict[str, str | None]:
        """What the keys of own layouts become; None for one that is here just so."""
        here = dict(self._db.execute("SELECT key, data FROM layout"))
        keys: dict[str, str | None] = {}
        for row in self._source.rows(_BY_NAME["layout"], self._council_id):
            key = row["key"]
            if key in here and json.loads(here[key]) == json.loads(row["data"]):
                keys[key] = None
            elif key in here or key in taken:
                number = 1
                while (free := f"eget-{number}") in here or free in taken:
                    number += 1
                keys[key] = free
            else:
                keys[key] = key
        return keys

    def _known_people(self) -> dict[int, PersonId]:
        """Those who are surely here already: one of that name and e-mail in both files."""
        named: dict[tuple[str, str], list[int]] = {}
        for row in self._source.rows(_BY_NAME["person"], self._council_id):
            if row["email"] and row["deleted_at"] is None:
                named.setdefault((row["name"], row["email"].casefold()), []).append(row["id"])
        here: dict[tuple[str, str], list[int]] = {}
        for row in self._db.query("SELECT * FROM person WHERE deleted_at IS NULL"):
            here.setdefault((row["name"], row["email"].casefold()), []).append(row["id"])
        return {
            ids[0]: PersonId(here[key][0])
            for key, ids in named.items()
            if len(ids) == 1 and len(here.get(key, ())) == 1
        }

    def _numbered(self) -> dict[str, dict[int, int]]:
        before = {
            name: [row["id"] for row in self._source.rows(_BY_NAME[name], self._council_id)]
            for name in NUMBERED
        }
        stay = not self.known_people and all(
            self._are_free(name, ids) for name, ids in before.items()
        )
        now: dict[str, dict[int, int]] = {}
        for name, ids in before.items():
            first = self._last_id(name) + 1
            now[name] = {old: old if stay else new for new, old in enumerate(ids, first)}
        now["person"].update(self.known_people)
        return now

    def _are_free(self, name: str, ids: Sequence[int]) -> bool:
        if name == "section":  # one used before may have left earlier texts behind
            return not ids or ids[0] > self._last_id(name)
        (taken,) = self._db.execute(
            f"SELECT count(*) FROM {name} WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(ids)],
        ).fetchone()
        return not taken

    def _last_id(self, name: str) -> int:
        (last,) = self._db.execute(
            f"""SELECT max(coalesce((SELECT max(id) FROM {name}), 0),
                  coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0))""",
            [name],
        ).fetchone()
        return int(last)

    def _find_elsewhere(self) -> None:
        for item in self._source.elsewhere(self._council_id):
            found = self._db.execute(
                """SELECT agenda_item.id FROM agenda_item JOIN meeting ON meeting.id = meeting_id
                     JOIN council ON council.id = council_id
                   WHERE council.name = :council AND municipality = :municipality
                     AND date = :date AND case_number = :case_number AND title = :title
                     AND agenda_item.deleted_at IS NULL AND meeting.deleted_at IS NULL
                     AND council.deleted_at IS NULL""",
                item,
            ).fetchall()
            if len(found) == 1:
                self.ids["agenda_item"][item["id"]] = found[0][0]
            else:
                self.lost += 1

    def run(self, fingerprints: Mapping[str, str], reseal: "Reseal") -> None:
        """Put everything in.

        `fingerprints` are those of waves that become others. `reseal` gives the seal of an
        approval in force, for its meeting, its frame and the seal that it had.
        """
        # Left behind by a council of that id that is gone.
        self._db.execute("DELETE FROM setting WHERE key GLOB '*:' || ?", [self.council_id])
        for sha256 in sorted(self._source.hashes(self._council_id)):
            self._filling.keep(self._source.content(sha256))
        for table in TABLES:
            for row in self._source.rows(table, self._council_id):
                now = self._renumbered(table, row)
                if table.name == "wave":
                    now["fingerprint"] = fingerprints.get(row["fingerprint"], row["fingerprint"])
                if table.name == "version" and row["reopened_at"] is None:
                    now["sha256"] = reseal(
                        row["meeting_id"], now["meeting_id"], now["frame"], row["sha256"]
                    )
                self._put(table, row, now)
        self._filling.finish()

    def _put(self, table: Table, before: Row, now: Row) -> None:
        if table.name == "layout" and self.layouts[before["key"]] is None:
            return
        if table.name == "person" and before["id"] in self.known_people:
            self._db.execute(
                "UPDATE person SET phone = ? WHERE id = ? AND phone = '' AND ? <> ''",
                [before["phone"], now["id"], before["phone"]],
            )
            return
        if table.name == "setting" and before["key"] == SAVED_SEARCHES:
            self._add_searches(now["value"])
            return
        if table.name == "kept_document" and self._is_taken(now["token"]):
            now["token"] = secrets.token_hex(8)  # the same file is kept by a council deleted here
        self._filling.put(table.name, now)

    def _is_taken(self, token: str) -> bool:
        found = self._db.execute("SELECT 1 FROM kept_document WHERE token = ?", [token])
        return found.fetchone() is not None

    def _add_searches(self, value: str) -> None:
        row = self._db.execute(
            "SELECT value FROM setting WHERE key = ?", [SAVED_SEARCHES]
        ).fetchone()
        searches = [*(json.loads(row[0]) if row else []), *json.loads(value)]
        self._db.execute(
            "INSERT OR REPLACE INTO setting VALUES (?, ?)", [SAVED_SEARCHES, _dump(searches)]
        )

    # --- ids ---

    def _renumbered(self, table: Table, row: Row) -> Row:
        """The row with the ids that it and what it refers to have now."""
        now = dict(row)
        if table.name in self.ids:
            now["id"] = self.ids[table.name][row["id"]]
        for column, target in table.references.items():
            if row[column] is not None:
                now[column] = self.ids[target].get(row[column])
        if table.name == "council":
            now["layout"] = self._layout(row["layout"])
        elif table.name == "layout":
            now["key"] = self._layout(row["key"])
            now["data"] = _changed(row["data"], self._named)
        elif table.name == "setting" and row["key"] != SAVED_SEARCHES:
            now["key"] = re.sub(r":\d+$", f":{self.council_id}", row["key"])
        elif table.name == "setting":
            now["value"] = _changed(row["value"], self._searched)
        elif table.name == "vote":
            now["casts"] = _changed(row["casts"], self._cast)
        elif table.name == "record_note":
            now["people"] = _changed(row["people"], lambda ids: list(map(self._person, ids)))
        elif table.name == "version":
            now["frame"] = _changed(row["frame"], self._framed)
        return now

    def _person(self, person: int) -> int:
        """The person's id now. One who is in no row is nobody, and must not become another."""
        return self.ids["person"].get(person, -abs(person))

    def _layout(self, key: str) -> str:
        return self.layouts.get(key) or key

    def _named(self, layout: dict[str, Any]) -> dict[str, Any]:
        return {**layout, "key": self._layout(layout["key"])}

    def _cast(self, casts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**cast, "person_id": self._person(cast["person_id"])} for cast in casts]

    def _searched(self, searches: list[dict[str, Any]]) -> list[dict[str, Any]]:
        people: Mapping[Any, int] = self.ids["person"]
        return [
            {
                **search,
                "council_id": self.council_id,
                "person_id": people.get(search.get("person_id")),
            }
            for search in searches
        ]

    def _framed(self, frame: dict[str, Any]) -> dict[str, Any]:
        council = frame["council"]
        return {
            **frame,
            "council": {
                **council,
                "id": self.council_id,
                "layout": self._layout(council["layout"]),
            },
            "layout": self._named(frame["layout"]),
            "participants": [self._participant(p) for p in frame["participants"]],
        }

    def _participant(self, participant: dict[str, Any]) -> dict[str, Any]:
        now = dict(participant)
        for seat in ("person", "substitute", "substitute_for"):
            if now.get(seat):
                now[seat] = {**now[seat], "id": self._person(now[seat]["id"])}
        return now


# --- values -------------------------------------------------------------------------------------


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _changed(stored: str, change: Callable[[Any], Any]) -> str:
    """Stored JSON with something else in it; the very same text where nothing is."""
    before = json.loads(stored)
    now = change(before)
    return stored if now == before else _dump(now)


def _expanded(stored: str) -> Any:
    """What stored JSON holds, if that can be written again as it is; else the text itself."""
    try:
        value = json.loads(stored)
    except ValueError:
        return stored
    same = isinstance(value, (dict, list)) and _dump(value) == stored
    return value if same else stored


def _stored(value: Any) -> str:
    """What `_expanded` was given. TypeError."""
    if isinstance(value, (dict, list)):
        return _dump(value)
    if not isinstance(value, str):
        raise TypeError(f"expected text, got {type(value).__name__}")
    return value


def _scalar(value: Any) -> str | int | None:
    if value is None or isinstance(value, (str, int)):
        return value
    raise TypeError(f"expected a plain value, got {type(value).__name__}")


WRONG_ROWS = (sqlite3.Error, KeyError, TypeError, ValueError, OverflowError, RecursionError)

"""The schema, as named steps that are only ever added to; a step that has shipped never changes.

A step may rebuild a table with `transform`, which drops the table's triggers without a word:
`create_triggers` is therefore run after every migration.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from models.store.locks import lock_triggers
from models.store.search import search_triggers

migrations = Migrations("referent")

FIRST_SCHEMA = """
CREATE TABLE council (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    layout TEXT NOT NULL,
    numbering TEXT NOT NULL CHECK (numbering IN ('term', 'year', 'meeting')),
    quorum_rule TEXT NOT NULL
        CHECK (quorum_rule IN ('more_than_half', 'at_least_half', 'number')),
    quorum_number INTEGER NOT NULL DEFAULT 0,
    place TEXT NOT NULL DEFAULT '',
    time TEXT,
    term_start TEXT,
    standing_items TEXT NOT NULL DEFAULT '[]',
    item_sections TEXT NOT NULL DEFAULT '[]',
    deleted_at TEXT
) STRICT;

CREATE TABLE layout (
    key TEXT PRIMARY KEY,
    data TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;

CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    role TEXT NOT NULL,
    substitute_for INTEGER REFERENCES person(id),
    organisation TEXT NOT NULL DEFAULT '',
    party TEXT NOT NULL DEFAULT '',
    start TEXT,
    "end" TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_council ON membership(council_id, position);
CREATE INDEX membership_person ON membership(person_id);

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    date TEXT NOT NULL,
    start TEXT,
    "end" TEXT,
    place TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'ordinary',
    state TEXT NOT NULL DEFAULT 'planned' CHECK (
        state IN ('planned', 'agenda', 'in_progress', 'draft', 'approved', 'signed')),
    first_number INTEGER,
    roster_fixed INTEGER NOT NULL DEFAULT 0,
    deleted_at TEXT
) STRICT;
CREATE INDEX meeting_council ON meeting(council_id, date);

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    position INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    case_number TEXT NOT NULL DEFAULT '',
    closed INTEGER NOT NULL DEFAULT 0,
    type TEXT NOT NULL DEFAULT 'decision',
    deleted_at TEXT
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item(meeting_id, position);

CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES agenda_item(id),
    kind TEXT NOT NULL CHECK (kind IN ('decision', 'free')),
    position INTEGER NOT NULL,
    level INTEGER NOT NULL DEFAULT 1 CHECK (level IN (1, 2)),
    heading TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX section_item ON section(item_id, position);

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    section_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL,
    replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX revision_section ON revision(section_id);

CREATE TABLE history_entry (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item(id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    body TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT '',
    absent TEXT NOT NULL DEFAULT '',
    released INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX history_entry_item ON history_entry(item_id, position);

CREATE TABLE file (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item(id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL DEFAULT '',
    size INTEGER,
    sha256 TEXT REFERENCES file(sha256)
) STRICT;
CREATE INDEX attachment_item ON attachment(item_id, position);

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    status TEXT CHECK (status IN ('present', 'apology', 'unexcused')),
    substitute_id INTEGER REFERENCES person(id),
    role TEXT,
    UNIQUE (meeting_id, person_id)
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
"""

DOCUMENTS = """
ALTER TABLE agenda_item ADD COLUMN dispatch INTEGER NOT NULL DEFAULT 0;
UPDATE agenda_item SET dispatch = 1
    WHERE meeting_id IN (SELECT id FROM meeting WHERE state <> 'planned');

CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL UNIQUE REFERENCES agenda_item(id),
    title TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    released INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    number INTEGER NOT NULL,
    approved_at TEXT NOT NULL,
    frame TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    reopened_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, number)
) STRICT;

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    item_id INTEGER REFERENCES agenda_item(id),
    body TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_meeting ON correction(meeting_id);

CREATE TABLE kept_document (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    kind TEXT,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES file(sha256),
    size INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    draft INTEGER NOT NULL,
    item_id INTEGER REFERENCES agenda_item(id),
    token TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX kept_document_meeting ON kept_document(meeting_id);
CREATE INDEX kept_document_sha256 ON kept_document(sha256);

CREATE TABLE wave (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    fingerprint TEXT NOT NULL,
    word TEXT NOT NULL,
    waved_at TEXT NOT NULL,
    UNIQUE (meeting_id, fingerprint)
) STRICT;

CREATE TABLE council_template (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL UNIQUE REFERENCES council(id),
    style TEXT NOT NULL,
    file_name TEXT NOT NULL DEFAULT '',
    sha256 TEXT REFERENCES file(sha256)
) STRICT;
"""

LIVE = """
ALTER TABLE council ADD COLUMN tie_rule TEXT NOT NULL DEFAULT 'lapses'
    CHECK (tie_rule IN ('lapses', 'chair'));
ALTER TABLE council ADD COLUMN vote_style TEXT NOT NULL DEFAULT 'names'
    CHECK (vote_style IN ('names', 'parties', 'counts'));
ALTER TABLE council ADD COLUMN disqualified_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_item ADD COLUMN outcome TEXT CHECK (outcome IN ('postponed', 'withdrawn'));
ALTER TABLE agenda_item ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_item ADD COLUMN carried_from INTEGER REFERENCES agenda_item(id);
ALTER TABLE agenda_item ADD COLUMN line_wordings TEXT NOT NULL DEFAULT '[]';
CREATE INDEX agenda_item_carried_from ON agenda_item(carried_from)
    WHERE carried_from IS NOT NULL;
ALTER TABLE attendance ADD COLUMN notice TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN reason TEXT NOT NULL DEFAULT '';

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting(id),
    kind TEXT NOT NULL CHECK (kind IN ('started', 'paused', 'resumed', 'ended', 'item',
        'arrived', 'left', 'disqualified', 'moderator')),
    time TEXT,
    item_id INTEGER REFERENCES agenda_item(id),
    phase TEXT NOT NULL DEFAULT 'during' CHECK (phase IN ('before', 'during', 'after')),
    person_id INTEGER REFERENCES person(id),
    seat_of INTEGER REFERENCES person(id),
    decided INTEGER NOT NULL DEFAULT 1,
    reason TEXT NOT NULL DEFAULT '',
    wording TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_meeting ON event(meeting_id);

CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item(id),
    position INTEGER NOT NULL,
    motion TEXT NOT NULL DEFAULT '',
    casts TEXT NOT NULL DEFAULT '[]',
    style TEXT CHECK (style IN ('names', 'parties', 'counts')),
    wording TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vote_item ON vote(item_id, position);

CREATE TABLE record_note (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES agenda_item(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    people TEXT NOT NULL DEFAULT '[]',
    body TEXT NOT NULL DEFAULT '',
    vote_id INTEGER REFERENCES vote(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX record_note_item ON record_note(item_id, position);

CREATE TABLE private_note (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL UNIQUE REFERENCES agenda_item(id),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    item_id INTEGER REFERENCES agenda_item(id),
    text TEXT NOT NULL,
    responsible TEXT NOT NULL DEFAULT '',
    due TEXT,
    created_on TEXT NOT NULL,
    done_on TEXT
) STRICT;
CREATE INDEX task_council ON task(council_id);

CREATE TABLE phrase (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (council_id, key)
) STRICT;

CREATE TABLE phrase_use (
    council_id INTEGER NOT NULL REFERENCES council(id),
    key TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (council_id, key)
) STRICT;
"""

SEARCH = """
CREATE VIRTUAL TABLE search_text USING fts5(
    title, decision, notes, sections, history, attachments, facets, parts UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
);
CREATE TABLE search_document (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL
) STRICT;
CREATE TABLE search_term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term TEXT NOT NULL
) STRICT;
CREATE TABLE search_queue (
    id INTEGER PRIMARY KEY
) STRICT;
INSERT INTO search_queue SELECT id FROM agenda_item;
"""

PAST = """
CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL UNIQUE REFERENCES meeting(id),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES file(sha256),
    size INTEGER NOT NULL,
    read_at TEXT NOT NULL
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    start TEXT NOT NULL,
    "end" TEXT,
    UNIQUE (council_id, start)
) STRICT;
INSERT INTO term (council_id, start)
    SELECT id, term_start FROM council WHERE term_start IS NOT NULL;

CREATE TABLE council_name (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES council(id),
    name TEXT NOT NULL,
    municipality TEXT NOT NULL DEFAULT '',
    until TEXT NOT NULL
) STRICT;
CREATE INDEX council_name_council ON council_name(council_id, until);

ALTER TABLE history_entry ADD COLUMN source_id INTEGER REFERENCES agenda_item(id);
CREATE INDEX history_entry_source ON history_entry(source_id) WHERE source_id IS NOT NULL;
CREATE INDEX agenda_item_case ON agenda_item(case_number COLLATE NOCASE)
    WHERE case_number <> '';
"""

# Every earlier text of a section is kept, whoever changes it: a command, undo, another tool.
# Undo brings an earlier changed_at back, but no text is replaced before it was written. Ids of
# sections are never used again (AUTOINCREMENT), or a new section would have another's past.
TRIGGERS = {
    "section_revision": """
CREATE TRIGGER section_revision AFTER UPDATE OF body ON section
WHEN old.body IS NOT new.body
BEGIN
    INSERT INTO revision (section_id, body, written_at, replaced_at)
    VALUES (old.id, old.body, old.changed_at, max(old.changed_at, new.changed_at));
END
""",
    **lock_triggers(),
    **search_triggers(),
}


@migrations()
def m001_first_schema(db: Database) -> None:
    _run(db, FIRST_SCHEMA)


@migrations()
def m002_documents(db: Database) -> None:
    """Versions and locks, files that were made, what is published, waves, Word templates."""
    _run(db, DOCUMENTS)


@migrations()
def m003_live(db: Database) -> None:
    """What happens at a meeting: events, votes, notes; and tasks, phrases, private notes."""
    _run(db, LIVE)


@migrations()
def m004_search(db: Database) -> None:
    """The index of words, and the queue of what is to be put in it."""
    _run(db, SEARCH)


@migrations()
def m005_past(db: Database) -> None:
    """Files that minutes were read from, terms, earlier names, where a case was treated."""
    _run(db, PAST)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


def create_triggers(db: Database) -> None:
    """Bring the triggers of the file up to date."""
    for name, sql in TRIGGERS.items():
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
        db.execute(sql)

"""The triggers that lock approved minutes, and those that keep what is only ever added to.

They lie in the file itself, so that they hold against any statement, whoever gives it: a command,
undo, a mistake in the program, SQL written by hand. (Another tool may drop them; that such a
change is found is what a version's hash is for.) The statement is then refused with one of the
two words below; faults.py tells the first of them plainly.
"""

from collections.abc import Iterator, Sequence

LOCKED = "locked"  # the meeting is approved or signed
KEPT = "kept"  # what is kept may not be changed

_LOCKED_STATES = "('approved', 'signed')"
# What of a meeting stands once its minutes are approved. Its state has a rule of its own.
_LOCKED_COLUMNS = (
    "id",
    "council_id",
    "date",
    "start",
    '"end"',
    "place",
    "kind",
    "first_number",
    "roster_fixed",
)
_MEETING_TABLES = ("agenda_item", "attendance", "event", "source_file")
_ITEM_TABLES = ("section", "history_entry", "attachment", "vote", "record_note")
_APPEND_ONLY = ("correction", "kept_document", "file")
_VERSION_COLUMNS = ("id", "meeting_id", "number", "approved_at", "frame", "sha256")


def lock_triggers() -> dict[str, str]:
    """The statements that create the triggers, by their names."""
    return dict([*_content(), *_meeting(), *_append_only(), *_version()])


def _trigger(name: str, event: str, table: str, when: str, word: str) -> tuple[str, str]:
    refusal = f"BEGIN SELECT RAISE(ABORT, '{word}'); END"
    return name, f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} {refusal}"


def _content() -> Iterator[tuple[str, str]]:
    """Nothing is added to a locked meeting, changed, taken away, moved in or moved out."""
    for table in (*_MEETING_TABLES, *_ITEM_TABLES):
        owner = "meeting_id" if table in _MEETING_TABLES else "item_id"
        for event, rows in (("INSERT", ["new"]), ("UPDATE", ["old", "new"]), ("DELETE", ["old"])):
            when = _in_locked_meeting(owner, rows)
            yield _trigger(f"lock_{table}_{event.lower()}", event, table, when, LOCKED)


def _in_locked_meeting(owner: str, rows: Sequence[str]) -> str:
    owners = ", ".join(f"{row}.{owner}" for row in rows)
    if owner == "meeting_id":
        source, key = "meeting", "meeting.id"
    else:
        source, key = "agenda_item JOIN meeting ON meeting.id = meeting_id", "agenda_item.id"
    return (
        f"EXISTS (SELECT 1 FROM {source} WHERE {key} IN ({owners}) AND state IN {_LOCKED_STATES})"
    )


def _meeting() -> Iterator[tuple[str, str]]:
    locked = f"old.state IN {_LOCKED_STATES}"
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in _LOCKED_COLUMNS)
    # One that was deleted before there were locks can still be brought back.
    hidden = "(new.deleted_at IS NOT NULL AND old.deleted_at IS NOT new.deleted_at)"
    lowered = f"""(new.state NOT IN {_LOCKED_STATES} AND NOT EXISTS (
        SELECT 1 FROM version WHERE meeting_id = old.id AND reopened_at IS NOT NULL AND number =
            (SELECT max(number) FROM version WHERE meeting_id = old.id)))"""
    when = f"{locked} AND ({changed} OR {hidden} OR {lowered})"
    yield _trigger("lock_meeting_update", "UPDATE", "meeting", when, LOCKED)
    yield _trigger("lock_meeting_delete", "DELETE", "meeting", locked, LOCKED)


def _append_only() -> Iterator[tuple[str, str]]:
    for table in _APPEND_ONLY:
        for event in ("UPDATE", "DELETE"):
            yield _trigger(f"keep_{table}_{event.lower()}", event, table, "1", KEPT)


def _version() -> Iterator[tuple[str, str]]:
    """A version may be reopened, once and with a reason; nothing else of it changes.

    It begins unopened and alone: none can be made up so that a locked meeting looks reopened.
    """
    unopened = "meeting_id = new.meeting_id AND reopened_at IS NULL"
    when = f"new.reopened_at IS NOT NULL OR EXISTS (SELECT 1 FROM version WHERE {unopened})"
    yield _trigger("keep_version_insert", "INSERT", "version", when, KEPT)
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in _VERSION_COLUMNS)
    when = f"{changed} OR old.reopened_at IS NOT NULL OR new.reopened_at IS NULL OR new.reason = ''"
    yield _trigger("keep_version_update", "UPDATE", "version", when, KEPT)
    yield _trigger("keep_version_delete", "DELETE", "version", "1", KEPT)

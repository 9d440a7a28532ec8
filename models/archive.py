"""What an archive of a council is: a folder of open formats, with a list of all its files.

    LÆSMIG.txt      what this is, for whoever finds it
    manifest.json   format version, council, and every file with its size and SHA-256
    data/           each table of the data file that the council has rows in, as JSON
    tabeller/       the same for a spreadsheet, as far as it is of use there
    dokumenter/     a folder for each meeting

The rest of the package writes it (export), reads it (imports) and knows what lies in it (store).
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FORMAT = "referent-archive"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
README = "LÆSMIG.txt"
DATA, TABLES, DOCUMENTS = "data", "tabeller", "dokumenter"
LOOSE_FILES = f"{DATA}/filer"  # contents that have no place among the documents, by their hash
ELSEWHERE = "elsewhere"  # in data/: the items of other councils that are referred to


@dataclass(frozen=True)
class ArchivedFile:
    """A file of the archive. `path` is from the archive's folder, with slashes."""

    path: str
    sha256: str
    size: int  # in bytes


@dataclass(frozen=True)
class ArchiveFacts:
    """What is told of an archive before it is read. `first` and `last` are days of meetings.

    `altered` are the ids of approved meetings that were changed outside Referent before they
    were archived.
    """

    council: str
    municipality: str
    written_at: dt.datetime
    schema: str  # the latest migration of the data file
    program: str  # the version that wrote it
    meetings: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    altered: tuple[int, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """The facts of an archive, and its files by their paths."""

    facts: ArchiveFacts
    files: Mapping[str, ArchivedFile]


def manifest_text(manifest: Manifest) -> str:
    """The manifest as JSON."""
    facts = manifest.facts
    plain = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "program": facts.program,
        "schema": facts.schema,
        "written_at": facts.written_at.isoformat(timespec="seconds"),
        "council": facts.council,
        "municipality": facts.municipality,
        "meetings": facts.meetings,
        "first": facts.first and facts.first.isoformat(),
        "last": facts.last and facts.last.isoformat(),
        "altered": list(facts.altered),
        "files": [vars(manifest.files[path]) for path in sorted(manifest.files)],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def read_manifest(plain: Any) -> Manifest:
    """The manifest that `plain` data describes. KeyError, TypeError, ValueError."""
    facts = ArchiveFacts(
        _text(plain["council"]),
        _text(plain["municipality"]),
        dt.datetime.fromisoformat(plain["written_at"]),
        _text(plain["schema"]),
        _text(plain["program"]),
        _count(plain["meetings"]),
        _day(plain["first"]),
        _day(plain["last"]),
        tuple(_count(meeting) for meeting in plain["altered"]),
    )
    files = [
        ArchivedFile(_text(f["path"]), _text(f["sha256"]), _count(f["size"]))
        for f in plain["files"]
    ]
    return Manifest(facts, {file.path: file for file in files})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, got {type(value).__name__}")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError(f"expected a number, got {value!r}")
    return value


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)

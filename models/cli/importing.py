"""The `import` command: old minutes read in, file by file."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.cli.finding import council_label, find_council
from models.cli.showing import print_json
from models.danish import counted, numeric_date
from models.errors import ReferentError
from models.minutes import MinutesDraft
from models.plain_data import to_plain
from models.records import Council, MeetingId
from models.secretariat import Secretariat


@dataclass
class Report:
    """How it went with one file. `council` is the one it belongs to when that was there before."""

    file: Path
    draft: MinutesDraft | None = None
    council: Council | None = None
    meeting: MeetingId | None = None
    error: ReferentError | None = None


def import_files(
    secretariat: Secretariat,
    files: Sequence[Path],
    council_name: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> bool:
    """Read the files in and print what was understood; whether all of them could be read in.

    A file that cannot is told of, and the rest go on. Without `council_name` the council is
    found by what the text says.
    """
    reports = []
    with rehearsal(secretariat) if dry_run else performance(secretariat) as target:
        council = None if council_name is None else find_council(target, council_name)
        for file in files:
            report = _import(target, file, council)
            reports.append(report)
            if not as_json:
                _print(report, dry_run)
            if report.error:
                print(report.error, file=sys.stderr)
    if as_json:
        print_json([_plain(report, dry_run) for report in reports])
    return not any(report.error for report in reports)


@contextmanager
def performance(secretariat: Secretariat) -> Iterator[Secretariat]:
    """The data file itself."""
    yield secretariat


@contextmanager
def rehearsal(secretariat: Secretariat) -> Iterator[Secretariat]:
    """A copy of the data file, thrown away afterwards: what would be refused is refused here."""
    with TemporaryDirectory(prefix="referent-") as folder:
        copy = Path(folder, secretariat.path.name)
        secretariat.back_up(copy)
        with closing(Secretariat.open(copy)) as opened:
            yield opened


def _import(secretariat: Secretariat, file: Path, council: Council | None) -> Report:
    report = Report(file)
    try:
        report.draft = draft = secretariat.read_minutes(file)
        report.council = council or secretariat.known_council(draft)
        council_id = report.council.id if report.council else None
        report.meeting = secretariat.adopt_minutes(draft, council_id).id
    except ReferentError as error:
        report.error = error
    return report


def _names(report: Report, draft: MinutesDraft) -> tuple[str, str]:
    """The names of the council and its municipality."""
    source = report.council
    return (source.name, source.municipality) if source else (draft.council, draft.municipality)


def _print(report: Report, dry_run: bool) -> None:
    draft = report.draft
    if draft is None:
        return
    print(f"{report.file}: {council_label(*_names(report, draft))}, {numeric_date(draft.date)}")
    people = counted(len(draft.participants), "deltager", "deltagere")
    print(f"  {people} og {counted(len(draft.items), 'punkt', 'punkter')}")
    for note in draft.notes:
        print(f"  Linje {note.line}: {note.reason}\n    »{note.text}«")
    if report.error:
        return
    council = "" if report.council else " i et nyt råd"
    if dry_run:
        print(f"  Kan læses ind{council}. Der er ikke gemt noget.")
    else:
        print(f"  Læst ind som møde {report.meeting}{council}.")


def _plain(report: Report, dry_run: bool) -> dict[str, Any]:
    draft = report.draft
    council, municipality = _names(report, draft) if draft else (None, None)
    return {
        "file": str(report.file),
        "council": council,
        "municipality": municipality,
        "date": to_plain(draft.date) if draft else None,
        "participants": len(draft.participants) if draft else None,
        "items": len(draft.items) if draft else None,
        "notes": [
            {"line": note.line, "text": note.text, "reason": note.reason}
            for note in (draft.notes if draft else ())
        ],
        "meeting": None if dry_run else report.meeting,
        "error": str(report.error) if report.error else None,
    }

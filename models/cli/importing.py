"""The `import` command: old minutes read in, a file or a whole folder of them."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.cli.finding import council_label, find_council
from models.cli.showing import print_json_list
from models.danish import counted, listed, numeric_date
from models.errors import ReferentError
from models.minutes import NO_DATE, MinutesDraft
from models.name_matching import NameMatch, name_key, town_key
from models.old_minutes import CERTAINTY_NAMES, LIKENESS_TEXTS, PART_NAMES, Adoption, PackedMinutes
from models.plain_data import to_plain
from models.records import Council, ItemDraft, MeetingId
from models.secretariat import Secretariat
from models.secretariat.batch_reading import find_files


@dataclass
class Report:
    """How it went with one file. `council` is the one it belongs to when that was there before."""

    file: Path
    read: PackedMinutes | None = None
    council: Council | None = None
    meeting: MeetingId | None = None
    error: ReferentError | None = None
    matches: Mapping[str, NameMatch] | None = None  # of all names in files of the same council

    @property
    def guesses(self) -> list[NameMatch]:
        """The names that may be those of people who are known by another."""
        own = [self.matches[name] for name in self.read.names] if self.read and self.matches else []
        return [match for match in own if match.proposals]


def import_files(
    secretariat: Secretariat,
    paths: Sequence[Path],
    council_name: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> bool:
    """Read the files in and print what was understood; whether all of them could be read in.

    A file that cannot is told of, and the rest go on. Without `council_name` the council is
    found by what the text says. Meetings are stored in the order they were held.
    """
    with rehearsal(secretariat) if dry_run else performance(secretariat) as target:
        council = None if council_name is None else find_council(target, council_name)
        reports = _read(target, find_files(paths))
        for report in reports:
            _match_council(target, report, council)
        _match_people(target, reports)
        _store(target, reports)
    for report in reports:
        if not as_json:
            _print(report, dry_run)
        if report.error:
            print(report.error, file=sys.stderr)
    if as_json:
        print_json_list(_plain(report, dry_run) for report in reports)
    elif not reports:
        print("Der er ingen filer, der ender på .docx, .pdf eller .txt.", file=sys.stderr)
    return bool(reports) and not any(report.error for report in reports)


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


# --- doing it -------------------------------------------------------------------------------


def _read(secretariat: Secretariat, files: Sequence[Path]) -> list[Report]:
    reports = []
    told = sys.stderr.isatty()
    for number, found in enumerate(secretariat.old_minutes.reader().read(files), 1):
        reports.append(Report(found.path, found.read, error=found.error))
        if told:
            print(f"\rLæser {number} af {len(files)}", end="", file=sys.stderr, flush=True)
    if told and files:
        print(file=sys.stderr)
    return reports


def _match_council(secretariat: Secretariat, report: Report, chosen: Council | None) -> None:
    if report.read is None:
        return
    report.council = chosen
    if chosen is None:
        found = secretariat.old_minutes.match_council(report.read.head).council
        report.council = None if found is None else secretariat.councils.get(found)


def _match_people(secretariat: Secretariat, reports: Sequence[Report]) -> None:
    """Hold all the names of one council, or of one new one, against the people there are."""
    groups: dict[object, list[tuple[Report, PackedMinutes]]] = defaultdict(list)
    for report in reports:
        if report.read is not None:
            head = report.read.head
            own = (name_key(head.council), town_key(head.municipality))
            key = report.council.id if report.council else own
            groups[key].append((report, report.read))
    for group in groups.values():
        names: dict[str, list[str]] = defaultdict(list)
        for report, read in group:
            for name in read.names:
                names[name].append(str(report.file))
        first, read = group[0]
        council_id = first.council.id if first.council else None
        matches = secretariat.old_minutes.match_people(names, council_id, read.head.municipality)
        for report, read in group:
            report.matches = {name: matches[name].on(read.head.date) for name in read.names}


def _store(secretariat: Secretariat, reports: Sequence[Report]) -> None:
    waiting = [
        (Adoption(r.file, r.read, r.council.id if r.council else None), r)
        for r in reports
        if r.read
    ]
    batch = secretariat.old_minutes.batch(adoption for adoption, _report in waiting)
    report_of = {id(adoption): report for adoption, report in waiting}
    for adoption in batch.waiting:
        report = report_of[id(adoption)]
        try:
            report.meeting = batch.store(adoption).id
        except ReferentError as error:
            report.error = error.with_traceback(None)  # it would hold on to the file's content
    if batch.stored:
        batch.finish()


# --- telling of it --------------------------------------------------------------------------


def _names(report: Report, draft: MinutesDraft) -> tuple[str, str]:
    """The names of the council and its municipality."""
    source = report.council
    return (source.name, source.municipality) if source else (draft.council, draft.municipality)


def _print(report: Report, dry_run: bool) -> None:
    if report.read is None:
        return
    read = report.read.whole
    draft = read.draft
    council = council_label(*_names(report, draft)) or "rådet mangler"
    date = "datoen mangler" if draft.date == NO_DATE else numeric_date(draft.date)
    print(f"{report.file}: {council}, {date}")
    people = counted(len(draft.participants), "deltager", "deltagere")
    print(f"  {people} og {counted(len(draft.items), 'punkt', 'punkter')}")
    unsure = [
        f"{PART_NAMES[part]} ({CERTAINTY_NAMES[read.certainty[part]]})"
        for part in report.read.doubts
    ]
    if unsure:
        print(f"  Se efter: {listed(unsure)}")
    for note in draft.notes:
        print(f"  Linje {note.line}: {note.reason}\n    »{note.text}«")
    for match in report.guesses:
        if match.namesakes:
            print(f"  »{match.name}« hedder flere i rådet, og datoen skiller dem ikke ad.")
            continue
        known = listed([f"{p.name} ({LIKENESS_TEXTS[p.likeness]})" for p in match.proposals])
        print(f"  »{match.name}« ligner {known}, men regnes for en anden.")
    if report.error:
        return
    where = "" if report.council else " i et nyt råd"
    if dry_run:
        print(f"  Kan hentes{where}. Der er ikke gemt noget.")
    else:
        print(f"  Hentet som møde {report.meeting}{where}.")


def _plain(report: Report, dry_run: bool) -> dict[str, Any]:
    read = report.read.whole if report.read else None
    draft = read.draft if read else None
    council, municipality = _names(report, draft) if draft else (None, None)
    return {
        "file": str(report.file),
        "council": council,
        "municipality": municipality,
        "new_council": report.council is None if draft else None,
        "date": to_plain(draft.date) if draft and draft.date != NO_DATE else None,
        "start": to_plain(draft.start) if draft else None,
        "end": to_plain(draft.end) if draft else None,
        "place": draft.place if draft else None,
        "kind": draft.kind.value if draft else None,
        "participants": len(draft.participants) if draft else None,
        "items": len(draft.items) if draft else None,
        "certainty": {
            part.value: certainty.value
            for part, certainty in (read.certainty if read else {}).items()
        },
        "people": _plain_people(draft, report.matches or {}),
        "agenda": [_plain_item(item) for item in (draft.items if draft else ())],
        "notes": [
            {"line": note.line, "text": note.text, "reason": note.reason}
            for note in (draft.notes if draft else ())
        ],
        "meeting": None if dry_run else report.meeting,
        "error": str(report.error) if report.error else None,
    }


def _plain_people(
    draft: MinutesDraft | None, matches: Mapping[str, NameMatch]
) -> list[dict[str, Any]]:
    return [
        {
            "name": person.name,
            "role": person.role.value,
            "status": person.status.value if person.status else None,
            "substitute_for": person.substitute_for or None,
            "known": matches[person.name].exact is not None,
            "alike": [
                {"name": proposal.name, "why": proposal.likeness.value}
                for proposal in matches[person.name].proposals
            ],
        }
        for person in (draft.participants if draft else ())
    ]


def _plain_item(item: ItemDraft) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "closed": item.closed,
        "case_number": item.case_number,
        "decided": bool(item.decision),
        "sections": len(item.sections),
        "history": len(item.history),
        "attachments": len(item.attachments),
    }

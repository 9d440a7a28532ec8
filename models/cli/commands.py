"""What each command does. Each says whether all of it could be done, or raises ReferentError."""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models.attendance import unmarked
from models.cli.attending import list_events, show_attendance
from models.cli.finding import council_label, find_councils, find_meeting
from models.cli.following import list_tasks
from models.cli.importing import import_files
from models.cli.keeping import list_documents, verify_file
from models.cli.searching import search_minutes
from models.cli.selftest import selftest
from models.cli.showing import plain_minutes, print_json, print_table
from models.cli.templates import check_template, new_template, set_template
from models.cli.treating import show_history
from models.danish import clock, counted, listed, numeric_date
from models.errors import InvalidInputError, NotFoundError
from models.pagination import Pagination
from models.plain_data import to_plain
from models.records import Council, DocumentKind, FileFormat, ItemId, MeetingId
from models.rules import BEFORE_THE_MEETING, file_formats
from models.secretariat import Secretariat
from models.vocabulary import PAGES_BY_TEXTS, STATE_NAMES


def run_command(options: argparse.Namespace, pagination: Pagination) -> bool:
    """Do what `options.command` names; whether it could be done. ReferentError."""
    if options.command == "selftest":
        return selftest(pagination)
    if options.command == "template" and options.task != "set":
        return new_template(options) if options.task == "new" else check_template(options)
    with closing(Secretariat.open(options.data, pagination=pagination)) as secretariat:
        return _COMMANDS[options.command](secretariat, options)


def _sample(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    change = secretariat.open_sample()
    councils = len(change.councils)
    meetings = counted(len(change.meetings), "møde", "møder")
    print(f"{councils} råd med {meetings} er lagt ind i {secretariat.path}")
    return True


def _councils(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    councils = [(c, len(secretariat.meetings.of(c.id))) for c in secretariat.councils.all()]
    if options.json:
        print_json(
            [
                {
                    "id": council.id,
                    "name": council.name,
                    "municipality": council.municipality,
                    "kind": council.kind,
                    "layout": council.layout,
                    "numbering": council.numbering.value,
                    "meetings": meetings,
                }
                for council, meetings in councils
            ]
        )
    elif councils:
        print_table(
            (council_label(council.name, council.municipality), counted(meetings, "møde", "møder"))
            for council, meetings in councils
        )
    else:
        print("Der er ingen råd endnu.")
    return True


def _meetings(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    councils = _chosen_councils(secretariat, options)
    found = []
    for council in councils:
        council_on = secretariat.terms.by_day(council.id)
        meetings = secretariat.meetings.of(council.id)
        found += [(council_on(summary.meeting.date), summary) for summary in meetings]
    found.sort(key=lambda pair: pair[1].meeting.date, reverse=True)
    if options.json:
        print_json(
            [
                {
                    "id": summary.meeting.id,
                    "council": council.name,
                    "municipality": council.municipality,
                    "date": to_plain(summary.meeting.date),
                    "start": to_plain(summary.meeting.start),
                    "place": summary.meeting.place,
                    "kind": summary.meeting.kind.value,
                    "state": summary.meeting.state.value,
                    "items": summary.items,
                    "apologies": summary.apologies,
                }
                for council, summary in found
            ]
        )
    elif found:
        print_table(
            (
                summary.meeting.id,
                numeric_date(summary.meeting.date),
                clock(summary.meeting.start) if summary.meeting.start else "",
                council_label(council.name, council.municipality),
                STATE_NAMES[summary.meeting.state],
                counted(summary.items, "punkt", "punkter"),
                f"{summary.apologies} afbud",
            )
            for council, summary in found
        )
    else:
        print("Der er ingen møder endnu.")
    return True


def _chosen_councils(secretariat: Secretariat, options: argparse.Namespace) -> list[Council]:
    if options.council is None:
        return secretariat.councils.all()
    return find_councils(secretariat, options.council)


def _show(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    meeting_id = find_meeting(secretariat, options.meeting)
    if options.json:
        minutes = secretariat.minutes(meeting_id)
        tasks = secretariat.tasks.of(minutes.meeting.council_id)
        own = [line for line in tasks if line.meeting_id == meeting_id]
        names = {person.id: person.name for person in secretariat.people.all()}
        print_json(plain_minutes(minutes, own, names))
    else:
        kind, item_id = _document(secretariat, meeting_id, options)
        print(secretariat.documents.text(meeting_id, kind, item_id), end="")
    return True


def _attendance(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    meeting_id = find_meeting(secretariat, options.meeting)
    item_id = None if options.item is None else _item(secretariat, meeting_id, options.item)
    show_attendance(secretariat, meeting_id, item_id, as_json=options.json)
    return True


def _events(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    list_events(secretariat, find_meeting(secretariat, options.meeting), as_json=options.json)
    return True


def _tasks(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    list_tasks(secretariat, _chosen_councils(secretariat, options), as_json=options.json)
    return True


def _absence(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    from models.cli.absence import show_absence

    return show_absence(secretariat, options)


def _calendar(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    overviews = [secretariat.overview.of(c.id) for c in _chosen_councils(secretariat, options)]
    meetings = [m for o in overviews for m in (o.of_term if options.all else o.coming)]
    secretariat.overview.export_calendar(meetings, options.to_file)
    print(options.to_file)
    return True


def _search(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    councils = None if options.council is None else _chosen_councils(secretariat, options)
    return search_minutes(secretariat, councils, options)


def _history(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    show_history(secretariat, options.case, as_json=options.json)
    return True


def _import(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    return import_files(
        secretariat,
        options.files,
        options.council,
        dry_run=options.dry_run,
        as_json=options.json,
    )


def _export(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    meeting_id = find_meeting(secretariat, options.meeting)
    kind, item_id = _document(secretariat, meeting_id, options)
    file_format = _file_format(options.format, options.to, kind)
    documents = secretariat.documents
    target = _file_at(options.to, documents.file_name(meeting_id, kind, file_format, item_id))
    if target.suffix.lower() != f".{file_format}":
        raise InvalidInputError(
            "{path} kan ikke skrives: filens navn skal ende på .{suffix}.",
            path=target,
            suffix=file_format,
        )
    exported = documents.export(meeting_id, target, kind, file_format, item_id)
    print(exported.path)
    if note := PAGES_BY_TEXTS[exported.pages_by]:
        print(note, file=sys.stderr)
    names = [
        participant.name
        for participant in unmarked(secretariat.attendance.participants(meeting_id))
    ]
    if names and kind not in BEFORE_THE_MEETING:
        print(f"Fremmødet er ikke markeret for {listed(names)}.", file=sys.stderr)
    return True


def _check(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    # The rules are many patterns, which no other command needs.
    from models.cli.checking import check_meeting

    meeting_id = find_meeting(secretariat, options.meeting)
    return check_meeting(secretariat, meeting_id, as_json=options.json)


def _document(
    secretariat: Secretariat, meeting_id: MeetingId, options: argparse.Namespace
) -> tuple[DocumentKind, ItemId | None]:
    """The kind of document that is asked for, and the item when it is of one."""
    kind = DocumentKind(options.kind or DocumentKind.MINUTES)
    if options.item is None:
        return kind, None
    if kind is not DocumentKind.EXCERPT:
        raise InvalidInputError("--item hører til en udskrift: skriv også --kind excerpt.")
    return kind, _item(secretariat, meeting_id, options.item)


def _item(secretariat: Secretariat, meeting_id: MeetingId, number: str) -> ItemId:
    """The meeting's item of that number. NotFoundError."""
    for item in secretariat.agenda.of(meeting_id):
        if item.number.casefold() == number.strip().casefold():
            return item.id
    raise NotFoundError(what=f"Punkt {number}")


def _file_format(written: str | None, target: Path, kind: DocumentKind) -> FileFormat:
    """The format asked for, or the one that the file's name ends with, or Word."""
    suffix = target.suffix.lower()[1:]
    named = written or (suffix if suffix in set(FileFormat) else FileFormat.WORD)
    file_format = FileFormat(named)
    if file_format not in file_formats(kind):
        raise InvalidInputError(
            "Tekst og HTML er kun til referat og offentlig udgave. Vælg docx eller pdf."
        )
    return file_format


def _compare(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    from models.cli.comparing import compare_file

    meeting_id = find_meeting(secretariat, options.meeting)
    take_all = options.take == "all"
    return compare_file(secretariat, meeting_id, options.file, options.json, take_all=take_all)


def _documents(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    meeting_id = find_meeting(secretariat, options.meeting)
    if options.source is not None:
        print(secretariat.old_minutes.save_source(meeting_id, options.source))
    else:
        list_documents(secretariat, meeting_id, as_json=options.json)
    return True


def _verify(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    return verify_file(secretariat, options.file, as_json=options.json)


def _backup(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    target = _file_at(options.file, f"Referent {secretariat.today()}.db")
    secretariat.back_up(target)
    print(target)
    return True


def _archive(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    from models.cli.archiving import write_archive

    return write_archive(secretariat, options.council, options.folder, as_json=options.json)


def _restore_archive(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    from models.cli.archiving import restore_archive

    return restore_archive(secretariat, options.folder, as_json=options.json)


def _file_at(path: Path, name: str) -> Path:
    """`path`, or the file of that name in it when it is a folder."""
    try:
        return path / name if path.is_dir() else path
    except OSError:  # it cannot be looked at; whoever writes there will tell why
        return path


_COMMANDS: dict[str, Callable[[Secretariat, argparse.Namespace], bool]] = {
    "sample": _sample,
    "councils": _councils,
    "meetings": _meetings,
    "show": _show,
    "attendance": _attendance,
    "events": _events,
    "tasks": _tasks,
    "absence": _absence,
    "calendar": _calendar,
    "search": _search,
    "history": _history,
    "import": _import,
    "export": _export,
    "check": _check,
    "template": set_template,
    "compare": _compare,
    "documents": _documents,
    "verify": _verify,
    "backup": _backup,
    "archive": _archive,
    "restore-archive": _restore_archive,
}

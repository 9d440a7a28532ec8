"""The `selftest` command: the main job done once, in a folder of its own.

It shows that everything an installed program needs was installed with it.
"""

import sys
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from models.errors import ReferentError
from models.minutes import Minutes
from models.pagination import Pagination
from models.reading import ReadingRules
from models.records import DocumentKind, FileFormat, MeetingId, MeetingState
from models.rules import file_formats
from models.secretariat import Secretariat
from models.vocabulary import DOCUMENT_NAMES


def selftest(pagination: Pagination) -> bool:
    """Print each step and how it went; whether all went well. Stops at the first that did not."""
    begun = False
    try:
        with TemporaryDirectory(prefix="referent-") as folder:
            for step in _steps(Path(folder), pagination):
                if begun:
                    print("ok")
                print(f"{step}: ", end="", flush=True)
                begun = True
        print("ok")
    except BrokenPipeError:
        raise
    except ReferentError as error:
        print("fejl")
        print(error, file=sys.stderr)
        return False
    except Exception:
        # A bug, or something missing from the installation: whoever looks for it needs it all.
        print("fejl")
        traceback.print_exc()
        return False
    print("Referent virker.")
    return True


def _steps(folder: Path, pagination: Pagination) -> Iterator[str]:
    """Name each step, and do it when the next one is asked for."""
    yield "En ny datafil"
    with closing(Secretariat.open(folder / "Referent.db", pagination=pagination)) as secretariat:
        yield "Eksemplets råd"
        secretariat.open_sample()
        for council in secretariat.councils.all():
            written = next(
                summary.meeting.id
                for summary in secretariat.meetings.of(council.id)
                if summary.meeting.state in (MeetingState.APPROVED, MeetingState.SIGNED)
            )
            for kind in _possible(secretariat, written):
                formats = file_formats(kind)
                name = DOCUMENT_NAMES[kind].capitalize()
                yield f"{name} fra {council.name} ({', '.join(formats)})"
                for file_format in formats:
                    _export(secretariat, written, kind, file_format, folder)
            yield f"Et referat fra {council.name} læst igen"
            _read_back(secretariat, written, folder / "referat.txt")
        yield "Datafilen er hel"
        _require(not secretariat.check(), "datafilen er beskadiget")


def _possible(secretariat: Secretariat, meeting_id: MeetingId) -> list[DocumentKind]:
    """The kinds of document that can be made of the meeting."""
    (first, *_) = secretariat.agenda.of(meeting_id)
    hindered = secretariat.documents.hindrances(meeting_id, first.id)
    return [kind for kind in DocumentKind if kind not in hindered]


def _export(
    secretariat: Secretariat,
    meeting_id: MeetingId,
    kind: DocumentKind,
    file_format: FileFormat,
    folder: Path,
) -> None:
    documents = secretariat.documents
    item_id = secretariat.agenda.of(meeting_id)[0].id if kind is DocumentKind.EXCERPT else None
    target = folder / documents.file_name(meeting_id, kind, file_format, item_id)
    documents.export(meeting_id, target, kind, file_format, item_id)
    _require(target.stat().st_size > 0, "filen er tom")


def _read_back(secretariat: Secretariat, meeting_id: MeetingId, file: Path) -> None:
    """Write the meeting as text and read that."""
    from models.imports.reading import read_path

    minutes = secretariat.minutes(meeting_id)
    file.write_text(secretariat.documents.text(meeting_id), encoding="utf-8")
    draft = read_path(file, secretariat.layouts.all(), ReadingRules()).draft
    _require(draft.date == minutes.meeting.date, "datoen er en anden")
    _require({person.name for person in draft.participants} == _names(minutes), "navne mangler")
    _require(
        [(item.number, item.title) for item in draft.items]
        == [(item.number, item.title) for item in minutes.items],
        "punkterne er ikke de samme",
    )


def _names(minutes: Minutes) -> set[str]:
    return {participant.name for participant in minutes.participants}


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ReferentError(detail=otherwise)

"""Where a document goes: its usual file name, and writing it whole or not at all."""

import contextlib
import errno
import re
import secrets
from pathlib import Path

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, ExportFailedError, TargetInUseError
from models.minutes import Minutes
from models.records import DocumentKind, FileFormat
from models.vocabulary import DOCUMENT_NAMES

REASONS = {
    errno.ENOSPC: QT_TRANSLATE_NOOP("errors", "disken er fuld"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("errors", "disken er fuld"),
    errno.EROFS: QT_TRANSLATE_NOOP("errors", "mappen kan kun læses"),
    errno.EACCES: QT_TRANSLATE_NOOP("errors", "du må ikke skrive i mappen"),
    errno.EPERM: QT_TRANSLATE_NOOP("errors", "du må ikke skrive i mappen"),
    errno.ENOENT: QT_TRANSLATE_NOOP("errors", "mappen findes ikke"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("errors", "mappen findes ikke"),
    errno.EISDIR: QT_TRANSLATE_NOOP("errors", "der ligger en mappe med det navn"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("errors", "navnet er for langt"),
}


def default_file_name(
    minutes: Minutes,
    kind: DocumentKind = DocumentKind.MINUTES,
    file_format: FileFormat = FileFormat.WORD,
    number: str = "",
) -> str:
    """'Referat Integrationsrådet 2026-06-04.docx', without what Windows refuses in a name.

    `number` is that of an excerpt's item. No title is part of the name: it may be closed.
    """
    council = clean_line(re.sub(r'[<>:"/\\|?*]', " ", minutes.council.name))
    # Some file systems take 255 bytes, and a letter can be four of them.
    parts = [
        DOCUMENT_NAMES[kind].capitalize(),
        council[:50].strip(),
        str(minutes.meeting.date),
        f"punkt {number}" if number else "",
    ]
    return " ".join(filter(None, parts)) + f".{file_format}"


def write_file(target: Path, content: bytes) -> None:
    """Make `content` the whole of `target`: the old file stands until the new one is complete.

    Raises TargetInUseError when another program holds the target open, ExportFailedError for
    anything else that keeps it from being written.
    """
    temporary = target.with_name(f".referent-{secrets.token_hex(6)}.tmp")
    try:
        temporary.write_bytes(content)
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        _replace(temporary, target)
    except OSError as error:
        detail = REASONS.get(error.errno or 0, f"styresystemets fejl {error.errno}")
        raise ExportFailedError(path=target, detail=detail) from error
    finally:
        # On a read-only disk even taking away what is not there fails.
        with contextlib.suppress(OSError):
            temporary.unlink()


def _replace(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except PermissionError as error:
        # The folder takes new files, so it is the old one that is held: Windows refuses this way.
        suggestion = free_name(target).name
        raise TargetInUseError(path=target, suggestion=suggestion) from error


def free_name(target: Path) -> Path:
    """The first of 'referat (2).docx', 'referat (3).docx' ... that is not there yet."""
    number = 2
    while (free := target.with_stem(f"{target.stem} ({number})")).exists():
        number += 1
    return free

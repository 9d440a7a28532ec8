"""A file with old minutes -> what it says. Its content tells of what kind it is, not its name."""

import re
from collections.abc import Sequence
from pathlib import Path

from models.errors import (
    QT_TRANSLATE_NOOP,
    ConvertibleKindError,
    EmptySourceError,
    OtherKindError,
)
from models.imports.content import read_content
from models.imports.grammar import read_source_text
from models.imports.pdf_source import read_pdf_source
from models.imports.source import SourceText
from models.imports.text_source import read_text_source
from models.imports.word_source import read_word_source
from models.minutes import ReadMinutes
from models.reading import ReadingRules
from models.records import Layout

_PDF_HEADER = 1024  # bytes among which the mark of a PDF stands
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?<\?xml\b")
_HTML_INSIDE = re.compile(rb"<html\b", re.I)

_PICTURE = QT_TRANSLATE_NOOP("errors", "et billede")
_PROGRAM = QT_TRANSLATE_NOOP("errors", "et program")
_ARCHIVE = QT_TRANSLATE_NOOP("errors", "en pakket mappe")
_OTHER_KINDS = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"PK\x05\x06", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)


def read_path(path: Path, layouts: Sequence[Layout], rules: ReadingRules) -> ReadMinutes:
    """The meeting that the file at `path` tells of. UnreadableSourceError and its kin."""
    return read_source_text(read_source(path), layouts, rules)


def read_source(path: Path) -> SourceText:
    """The lines of the file at `path`. UnreadableSourceError."""
    content = read_content(path)
    if not content.strip(b"\x00 \t\r\n"):
        raise EmptySourceError(path=path)
    if content.startswith((_ZIP, _OLE)):
        _refuse_other_documents(content, path)
        return read_word_source(path, content)
    if b"%PDF-" in content[:_PDF_HEADER]:
        return read_pdf_source(path, content)
    _refuse_other_kinds(content, path)
    return read_text_source(path, content)


def _refuse_other_documents(content: bytes, path: Path) -> None:
    """Refuse what is packed as a Word file is and is none, where more can be said of it."""
    if _OPEN_DOCUMENT in content[:200]:
        kind = QT_TRANSLATE_NOOP("errors", "et OpenDocument-dokument")
        raise ConvertibleKindError(path=path, kind=kind)


def _refuse_other_kinds(content: bytes, path: Path) -> None:
    """Refuse what is known to be no text."""
    start = content[:4096]
    if start.startswith(b"{\\rtf"):
        kind = QT_TRANSLATE_NOOP("errors", "et RTF-dokument")
        raise ConvertibleKindError(path=path, kind=kind)
    if _HTML.match(start) or (_XML.match(start) and _HTML_INSIDE.search(start)):
        kind = QT_TRANSLATE_NOOP("errors", "en webside")
        raise ConvertibleKindError(path=path, kind=kind)
    if _XML.match(start):
        kind = QT_TRANSLATE_NOOP("errors", "en XML-fil")
        raise OtherKindError(path=path, kind=kind)
    for mark, kind in _OTHER_KINDS:
        if start.startswith(mark) and not (mark in (b"BM", b"MZ") and _is_letters(start)):
            raise OtherKindError(path=path, kind=kind)


def _is_letters(start: bytes) -> bool:
    """Whether what begins as a picture or a program does is text all the same."""
    return not re.search(rb"[\x00-\x08\x0e-\x1f]", start)

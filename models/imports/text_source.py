"""A text file -> its lines."""

import codecs
import hashlib
import re
from pathlib import Path

from models.errors import (
    QT_TRANSLATE_NOOP,
    NothingWrittenError,
    OtherKindError,
    SourceTooLargeError,
)
from models.imports.content import read_content
from models.imports.lines import read_lines
from models.imports.source import SourceText

MAX_TEXT = 20_000_000  # bytes
MAX_LINES = 200_000

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text_source(path: Path, content: bytes | None = None) -> SourceText:
    """The lines of the text file at `path`, or of its `content`. UnreadableSourceError."""
    if content is None:
        content = read_content(path)
    if len(content) > MAX_TEXT:
        detail = QT_TRANSLATE_NOOP("errors", "over 20 MB tekst")
        raise SourceTooLargeError(path=path, detail=detail)
    text = decode_text(content)
    if text is None:
        kind = QT_TRANSLATE_NOOP("errors", "en fil af en ukendt slags")
        raise OtherKindError(path=path, kind=kind)
    if text.count("\n") + text.count("\r") > MAX_LINES:
        detail = QT_TRANSLATE_NOOP("errors", "over 200.000 linjer")
        raise SourceTooLargeError(path=path, detail=detail)
    lines = tuple(read_lines(text))
    if not lines:
        raise NothingWrittenError(path=path)
    return SourceText(lines, sha256=hashlib.sha256(content).hexdigest())


def decode_text(content: bytes) -> str | None:
    """The text that `content` is in UTF-8, UTF-16 with its mark or Windows' cp1252, or None."""
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Some control characters are met in texts of old; what is full of them is none.
        if "\0" not in text and len(_CONTROL.findall(text)) <= len(text) // 100:
            return text
    return None

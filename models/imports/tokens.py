"""The token that Referent writes into every Word file, PDF and HTML file it makes."""

import io
import re
import zipfile

_TOKEN = re.compile(rb"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])")
_LONGEST = 1_000_000  # bytes; the properties of a Word file are a few hundred


def tokens_in(content: bytes) -> list[str]:
    """What may be a token in a file, in order; in a Word file only among its properties."""
    parts = _properties(content)
    if not parts:
        # A PDF may write its texts with two bytes to a character.
        parts = [content, content.replace(b"\x00", b"")]
    found = (match[0].decode() for part in parts for match in _TOKEN.finditer(part))
    return list(dict.fromkeys(found))


def _properties(content: bytes) -> list[bytes]:
    """The parts of a Word file that hold its properties; nothing of any other file."""
    if not content.startswith(b"PK"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return [
                package.read(part)
                for part in package.infolist()
                if part.filename.startswith("docProps/") and part.file_size <= _LONGEST
            ]
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError):
        return []

"""The parts of a Word file, unpacked with care: files come from anywhere.

Everything is looked at before it is unpacked, and nothing is parsed that is out of all proportion,
so that reading takes bounded time and memory whatever the file is.
"""

import hashlib
import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import (
    QT_TRANSLATE_NOOP,
    NotWordError,
    OldWordError,
    WordDamagedError,
    WordFileError,
    WordMacrosError,
    WordPasswordError,
    WordTooLargeError,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_FILE = 100_000_000  # bytes on the disk; pictures make files large
MAX_ENTRIES = 5_000
MAX_UNPACKED = 500_000_000  # bytes, all parts together
MAX_PART = 25_000_000  # bytes of a part that is parsed
MAX_RATIO = 200  # how much smaller a large part may have become; XML rarely comes to 50
MAX_SIDE = 20_000_000  # bytes of all headers, footers and notes
MAX_TAGS = 1_500_000  # of a part that is parsed; 300 pages edited in Word have some 150,000

SIDE_PARTS = ("header", "footer", "footnotes", "endnotes")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGE = 1_000_000  # bytes; below it no ratio matters
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# What zipfile raises for a file that is cut short, was tampered with or is packed oddly.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
# What "strict" files call the namespaces that all others know by the older names.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(officeDocument|wordprocessingml)/")
_STRICT_HOST = b"http://purl.oclc.org/ooxml/"  # looked for first: few files have it
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"


@dataclass(frozen=True)
class WordPackage:
    """The content of a Word file's parts by their names, as far as they are read."""

    path: Path
    sha256: str
    main: str  # the name of the part with the text
    parts: dict[str, bytes]

    def xml(self, name: str) -> "_Element | None":
        """The root of the part of that name; None when the file has none. WordDamagedError."""
        content = self.parts.get(name)
        if content is None:
            return None
        return parse_xml(content, self.path)

    def beside_main(self, name: str) -> str:
        """The name of a part in the same folder as the text."""
        return posixpath.join(posixpath.dirname(self.main), name)

    def related(self, *kinds: str) -> list[str]:
        """The names of the parts that the text is related to in these ways, in order."""
        relations = self.xml(self.relationships)
        folder = posixpath.dirname(self.main)
        return [
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[1:]
            for relation in ([] if relations is None else relations)
            if posixpath.basename(relation.get("Type", "")) in kinds
        ]

    @property
    def relationships(self) -> str:
        """The name of the part that holds the addresses of the text's links."""
        folder, name = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{name}.rels")


def open_word(
    path: Path, content: bytes | None = None, *, with_side_parts: bool = False
) -> WordPackage:
    """Unpack what is needed of the Word file at `path`, or of its `content`. WordFileError.

    The headers, footers and notes are unpacked only `with_side_parts`.
    """
    if content is None:
        content = _content(path)
    if content.startswith(_OLE):
        raise (WordPasswordError if _ENCRYPTED in content else OldWordError)(path=path)
    if not content.startswith(_ZIP):
        raise NotWordError(path=path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_size(archive, path)
            package = _unpacked(archive, path, hashlib.sha256(content).hexdigest())
            if with_side_parts:
                _unpack_side_parts(archive, package)
            return package
    except _BROKEN as error:
        raise WordDamagedError(path=path) from error


def parse_xml(content: bytes, path: Path) -> "_Element":
    """The root element. Nothing outside is fetched, no entity is filled in. WordDamagedError."""
    from lxml import etree

    if content.count(b"<") > MAX_TAGS:
        raise WordTooLargeError(path=path)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    if _STRICT_HOST in content:
        content = _STRICT.sub(_TRANSITIONAL, content)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise WordDamagedError(path=path) from error
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise WordDamagedError(path=path)  # Word writes none; they are only good for bombs
    return root


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise WordTooLargeError(path=path)
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        detail = QT_TRANSLATE_NOOP("errors", "den findes ikke")
        raise WordFileError(path=path, detail=detail) from None
    except IsADirectoryError:
        detail = QT_TRANSLATE_NOOP("errors", "det er en mappe")
        raise WordFileError(path=path, detail=detail) from None
    except (OSError, ValueError) as error:  # no access; a name that no file can have
        detail = getattr(error, "strerror", None) or str(error)
        raise WordFileError(path=path, detail=detail) from error


def _check_size(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse what is out of proportion, by what the file says of itself."""
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise WordPasswordError(path=path)
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise WordTooLargeError(path=path)
    for entry in entries:
        if entry.file_size > max(_LARGE, MAX_RATIO * entry.compress_size):
            raise WordTooLargeError(path=path)


def _unpacked(archive: zipfile.ZipFile, path: Path, sha256: str) -> WordPackage:
    names = {entry.filename: entry for entry in archive.infolist()}
    parts: dict[str, bytes] = {}

    def unpack(name: str) -> None:
        entry = names.get(name)
        if entry is None:
            return
        if entry.file_size > MAX_PART:
            raise WordTooLargeError(path=path)
        with archive.open(entry) as part:  # which reads no more than the file said there is
            parts[name] = part.read()

    for name in ("[Content_Types].xml", "_rels/.rels", "docProps/core.xml"):
        unpack(name)
    package = WordPackage(path, sha256, _main_part(parts, path), parts)
    if package.main not in names:
        raise NotWordError(path=path)
    for name in ("styles.xml", "numbering.xml"):
        unpack(package.beside_main(name))
    unpack(package.relationships)
    unpack(package.main)
    return package


def _unpack_side_parts(archive: zipfile.ZipFile, package: WordPackage) -> None:
    names = {entry.filename: entry for entry in archive.infolist()}
    size = 0
    for name in package.related(*SIDE_PARTS):
        entry = names.get(name)
        if entry is None or name in package.parts:
            continue
        size += entry.file_size
        if size > MAX_SIDE:
            raise WordTooLargeError(path=package.path)
        with archive.open(entry) as part:
            package.parts[name] = part.read()


def _main_part(parts: dict[str, bytes], path: Path) -> str:
    """The name of the part with the text. NotWordError, WordMacrosError."""
    if "[Content_Types].xml" not in parts or "_rels/.rels" not in parts:
        raise NotWordError(path=path)  # some other kind of zip file
    for relation in parse_xml(parts["_rels/.rels"], path):
        if relation.get("Type", "").endswith("/officeDocument"):
            main = posixpath.normpath(relation.get("Target", "").lstrip("/"))
            break
    else:
        raise NotWordError(path=path)
    for entry in parse_xml(parts["[Content_Types].xml"], path):
        if entry.get("PartName", "").lstrip("/") == main:
            kind = entry.get("ContentType", "")
            if "macroenabled" in kind.lower():
                raise WordMacrosError(path=path)
            if kind.startswith(_MAIN):
                return main
    raise NotWordError(path=path)  # a workbook, a presentation

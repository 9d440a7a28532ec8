"""Reading an archive's folder. It may come from anywhere, so nothing in it is believed.

No path leads out of the folder, no file is larger than its manifest says and a limit allows, and
what is used is what the manifest's hashes were taken of.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from models.archive import (
    DATA,
    FORMAT,
    FORMAT_VERSION,
    MANIFEST,
    ArchivedFile,
    Manifest,
    read_manifest,
)
from models.errors import (
    QT_TRANSLATE_NOOP,
    ArchiveDamagedError,
    NewerArchiveError,
    NotArchiveError,
)

MAX_MANIFEST = 100_000_000  # bytes, as all of these
MAX_FILES = 500_000
MAX_DATA = 4_000_000_000  # of a table; it is read line by line
MAX_LINE = 50_000_000
MAX_CONTENT = 200_000_000
_PIECE = 1 << 20
MISSING = QT_TRANSLATE_NOOP("errors", "mangler")
ALTERED = QT_TRANSLATE_NOOP("errors", "er ikke, som den blev skrevet")
UNREADABLE = QT_TRANSLATE_NOOP("errors", "kan ikke læses")
STRANGE = QT_TRANSLATE_NOOP("errors", "indeholder noget, der ikke hører til i et arkiv")


class ArchiveFolder:
    """The archive in `folder`. NotArchiveError, NewerArchiveError, ArchiveDamagedError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.manifest = self._read_manifest()
        # Once `altered` has looked: of each content a file that is whole, and what is not.
        self._whole: dict[str, ArchivedFile] = {}
        self._wrong: dict[str, str] = {}

    def _read_manifest(self) -> Manifest:
        path = self._folder / MANIFEST
        with _readable(MANIFEST):
            if not path.is_file():
                raise NotArchiveError(path=self._folder)
            if path.stat().st_size > MAX_MANIFEST:
                raise ArchiveDamagedError(file=MANIFEST, detail=STRANGE)
            content = path.read_bytes()
        try:
            plain = _parse(content)
            if plain["format"] != FORMAT:
                raise NotArchiveError(path=self._folder)
            if plain["version"] > FORMAT_VERSION:
                raise NewerArchiveError(path=self._folder)
            manifest = read_manifest(plain)
        except (LookupError, TypeError, ValueError, RecursionError) as error:
            raise ArchiveDamagedError(file=MANIFEST, detail=STRANGE) from error
        if len(manifest.files) > MAX_FILES:
            raise ArchiveDamagedError(file=MANIFEST, detail=STRANGE)
        return manifest

    def altered(self, on_file: Callable[[int, int], object]) -> dict[str, str]:
        """The files that are not as they were written, each with what is wrong with it.

        `on_file` is told of how many of how many were looked at. A path that leads out of the
        folder is an ArchiveDamagedError at once.
        """
        for number, file in enumerate(self.manifest.files.values(), 1):
            wrong = self._wrong_with(file)
            if wrong:
                self._wrong[file.path] = wrong
            else:
                self._whole[file.sha256] = file
            on_file(number, len(self.manifest.files))
        return self._wrong

    def _wrong_with(self, file: ArchivedFile) -> str:
        with _readable(file.path):
            path = self._path(file)
            if not path.is_file():
                return MISSING
            if path.stat().st_size != file.size:
                return ALTERED
            digest = hashlib.sha256()
            with path.open("rb") as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
        return "" if digest.hexdigest() == file.sha256 else ALTERED

    def _path(self, file: ArchivedFile) -> Path:
        """Where the file lies, inside the folder."""
        parts = PurePosixPath(file.path).parts
        if not parts or any(part in ("/", "..") or set(part) & set('\\:\0"') for part in parts):
            raise ArchiveDamagedError(file=MANIFEST, detail=STRANGE)
        limit = MAX_DATA if parts[0] == DATA and len(parts) == 2 else MAX_CONTENT
        if file.size > limit:
            raise ArchiveDamagedError(file=file.path, detail=STRANGE)
        path = self._folder.joinpath(*parts)
        if not path.exists():  # a Mac may have written å as two letters
            path = self._folder.joinpath(*(unicodedata.normalize("NFD", p) for p in parts))
        inside = path.resolve().is_relative_to(self._folder.resolve())
        if not inside:
            raise ArchiveDamagedError(file=file.path, detail=STRANGE)
        return path

    def holds(self, name: str) -> bool:
        """Whether the archive has rows of a table."""
        return _data_file(name) in self.manifest.files

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a table, as plain data. ArchiveDamagedError."""
        file = _data_file(name)
        with _readable(file), self._path(self.manifest.files[file]).open("rb") as stream:
            while line := stream.readline(MAX_LINE):
                line = line.strip().removesuffix(b",")
                if line not in (b"[", b"]", b""):
                    yield _row(file, line)

    def content(self, sha256: str) -> bytes:
        """The content with that hash, from a file that is whole. ArchiveDamagedError."""
        if sha256 in self._whole:
            file = self._whole[sha256]
            with _readable(file.path):
                return self._path(file).read_bytes()
        files = [f.path for f in self.manifest.files.values() if f.sha256 == sha256]
        wrong = self._wrong[files[0]] if files else MISSING
        raise ArchiveDamagedError(file=files[0] if files else sha256, detail=wrong)


@contextmanager
def _readable(file: str) -> Iterator[None]:
    """Tell plainly that a file cannot be read: too long a name, a link to itself, a bad disk."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise ArchiveDamagedError(file=file, detail=UNREADABLE) from error


def _data_file(name: str) -> str:
    return f"{DATA}/{name}.json"


def _parse(content: bytes) -> Any:
    return json.loads(content, parse_constant=_refuse)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _row(file: str, line: bytes) -> dict[str, Any]:
    try:
        value = _parse(line)
    except (ValueError, RecursionError) as error:
        raise ArchiveDamagedError(file=file, detail=STRANGE) from error
    if not isinstance(value, dict):
        raise ArchiveDamagedError(file=file, detail=STRANGE)
    return value

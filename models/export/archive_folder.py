"""Writing an archive's folder: under another name, until it is whole."""

import contextlib
import errno
import hashlib
import json
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from models.archive import MANIFEST, ArchivedFile, ArchiveFacts, Manifest, manifest_text
from models.danish import clean_line
from models.errors import ArchiveNotWrittenError, FolderNotEmptyError
from models.export.files import REASONS

MAX_NAME = 60  # characters: with four folders in each other Windows' 260 are enough
_MAX_SUFFIX = 12
# What Windows takes for a device, whatever stands after it.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """`name` as every system takes it for a file or a folder, its suffix kept."""
    name = clean_line(re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]', " ", name)).strip(". ")
    stem, dot, suffix = name.rpartition(".")
    if not stem or len(suffix) > _MAX_SUFFIX or " " in suffix:
        stem, dot, suffix = name, "", ""
    name = f"{stem[:MAX_NAME].rstrip('. ')}{dot}{suffix}" or "uden navn"
    return f"_{name}" if _DEVICES.match(name) else name


class ArchiveWriter:
    """Writes the files of an archive at `target`, a folder that is not there, or empty.

    As a context: what is not finished is taken away. FolderNotEmptyError,
    ArchiveNotWrittenError.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._folder = target.with_name(f".referent-{secrets.token_hex(6)}.tmp")
        self._files: dict[str, ArchivedFile] = {}
        self._taken: set[str] = set()  # paths without regard to upper and lower case
        with self._told():
            if target.exists() and not (target.is_dir() and not any(target.iterdir())):
                raise FolderNotEmptyError(path=target)
            self._folder.mkdir()

    def __enter__(self) -> "ArchiveWriter":
        return self

    def __exit__(self, *_error: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def write(self, path: str, content: bytes) -> str:
        """Write a file; gives its path, which has a number where another has it already."""
        path = self._free(path)
        with self._told():
            place = self._folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        self._files[path] = ArchivedFile(path, hashlib.sha256(content).hexdigest(), len(content))
        return path

    def write_rows(self, path: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write rows as a JSON array with a row on each line."""
        digest, size = hashlib.sha256(), 0
        with self._told():
            place = self._folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("wb") as file:
                for piece in _array(rows):
                    content = piece.encode()
                    digest.update(content)
                    size += file.write(content)
        self._files[path] = ArchivedFile(path, digest.hexdigest(), size)

    def free_folder(self, path: str) -> str:
        """`path`, or the same with a number where another folder has it already."""
        return self._free(path)

    def finish(self, facts: ArchiveFacts) -> None:
        """Write the manifest and give the folder its name."""
        text = manifest_text(Manifest(facts, self._files))
        with self._told():
            (self._folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
            if self._target.exists():
                self._target.rmdir()  # Windows does not rename onto a folder, even an empty one
            self._folder.rename(self._target)

    def _free(self, path: str) -> str:
        place, number = Path(path), 2
        while path.casefold() in self._taken:
            path = place.with_name(f"{place.stem} ({number}){place.suffix}").as_posix()
            number += 1
        self._taken.add(path.casefold())
        return path

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Tell a failure to write plainly."""
        try:
            yield
        except OSError as error:
            detail = REASONS.get(error.errno or 0, f"styresystemets fejl {error.errno}")
            if error.errno == errno.ENOTEMPTY:  # something came there meanwhile
                raise FolderNotEmptyError(path=self._target) from error
            raise ArchiveNotWrittenError(path=self._target, detail=detail) from error


def _array(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield "["
    between = "\n"
    for row in rows:
        yield between + json.dumps(row, ensure_ascii=False)
        between = ",\n"
    yield "\n]\n"

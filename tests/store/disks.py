"""Folders that cannot be written and disks that are full, for real."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def mounted(*arguments: str) -> bool:
    """Whether that could be mounted: mostly only an administrator may."""
    try:
        done = subprocess.run(["mount", *arguments], check=False, capture_output=True)
    except OSError:  # there is no such program
        return False
    return done.returncode == 0


@contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """Let nothing be written to the file or in the folder."""
    if mounted("--bind", str(path), str(path)):
        try:
            assert mounted("-o", "remount,bind,ro", str(path))
            yield
        finally:
            subprocess.run(["umount", str(path)], check=True)
        return
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("nothing can be made read-only here")
    modes = {part: part.stat().st_mode for part in (path, *path.rglob("*"))}
    try:
        for part, mode in modes.items():
            part.chmod(mode & 0o555)
        yield
    finally:
        for part, mode in modes.items():
            part.chmod(mode)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk that holds no more than `size`, at `folder`."""
    folder.mkdir()
    if not mounted("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)):
        pytest.skip("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)

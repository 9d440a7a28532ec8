"""LibreOffice, where it is installed: the pages that a file's headings really stand on."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

from models.layouts import RESOURCES
from models.pdfium import PDFIUM

FONTS = RESOURCES / "fonts"
PATIENCE = 60.0  # seconds; a file of 300 items takes 20 on a slow machine


def find_office() -> Path | None:
    """The program of an installed LibreOffice: the one on the PATH, else in its usual place."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in _usual_places() if place.is_file()), None)


def _usual_places() -> Iterator[Path]:
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
        if folder := os.environ.get(variable):
            yield Path(folder, "LibreOffice", "program", "soffice.exe")


def rendered_pages(
    content: bytes, count: int, office: Path, *, patience: float = PATIENCE
) -> tuple[int, ...] | None:
    """The page of each of the `count` headings of level 1 in a Word file, as LibreOffice has it.

    None when LibreOffice cannot be used: it fails, takes more than `patience` seconds, or does
    not find `count` headings. It runs with a profile of its own, which goes again: one that the
    user has open is not touched.
    """
    # What is left by a program that was stopped may still be held for a moment.
    with tempfile.TemporaryDirectory(prefix="referent-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = folder / "referat.docx"
        try:
            file.write_bytes(content)
            if not to_pdf([file], office, folder, patience):
                return None
            pages = outline_pages(file.with_suffix(".pdf").read_bytes())
        except OSError:
            return None
    return pages if len(pages) == count else None


def to_pdf(files: list[Path], office: Path, folder: Path, patience: float) -> bool:
    """Make a PDF beside each of `files`, the profile in `folder`; whether it went well."""
    command = [
        str(office),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nologo", "--convert-to", "pdf:writer_pdf_Export"),
        *("--outdir", str(files[0].parent), *map(str, files)),
    ]
    quiet = subprocess.DEVNULL
    # A group of its own, because the program starts another one that must be stopped with it.
    process = subprocess.Popen(
        command,
        env={**os.environ, "FONTCONFIG_FILE": str(_fonts(folder))},
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        start_new_session=True,
    )
    try:
        return process.wait(patience) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _stop(process)


def _fonts(folder: Path) -> Path:
    """A list of fonts with our own in it, for a Linux that has none of the widths of Arial.

    Word has Arial itself; LibreOffice would take a wider font, and the pages would be others.
    """
    file = folder / "fonts.conf"
    system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    file.write_text(
        f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">{escape(system)}</include>
<dir>{escape(str(FONTS))}</dir>
</fontconfig>
""",
        encoding="utf-8",
    )
    return file


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Stop the program and all that it started, if they still run."""
    if sys.platform == "win32":  # pragma: no cover
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def outline_pages(pdf: bytes) -> tuple[int, ...]:
    """The page of each entry on the highest level of a PDF's outline; () when it is no PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
            entries = [entry for entry in document.get_toc() if entry.level == 0]
            places = [entry.get_dest() for entry in entries]
            return tuple(place.get_index() + 1 for place in places if place is not None)
    except pypdfium2.PdfiumError:
        return ()

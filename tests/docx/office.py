"""LibreOffice, where it is installed: what it makes of the Word files."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed"
)


def converted(files: Mapping[str, bytes], form: str, folder: Path) -> dict[str, Path]:
    """What LibreOffice makes of Word files, by their names: 'pdf' or 'txt:Text (encoded):UTF8'."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/office",
            "--headless",
            "--convert-to",
            form,
            *(f"{name}.docx" for name in files),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=180,
    )
    suffix = form.partition(":")[0]
    return {name: folder / f"{name}.{suffix}" for name in files}


def pages(pdf: Path) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    return texts

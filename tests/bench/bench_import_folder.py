"""Bringing in a folder of old minutes, beside python-docx only opening and reading the files.

Whole processes are timed. Memory is to be the same however many files there are: that of the
command itself, which holds the whole batch, and that of the processes which read for it. The texts
are as hard to pack as those of real minutes, or the batch would seem smaller than it is.
"""

import datetime as dt
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx

from models.danish import long_date, numeric_date
from tests.bench import Figure

ROOT = Path(__file__).resolve().parents[2]
FILES, FEW = 500, 100
SYLLABLES = "af be da de en er for gen hed hus i ing ke lig man me mø ne og om op rå sa ske ti ud"
FLOOR = """
import sys
from pathlib import Path
import docx
for path in sorted(Path(sys.argv[1]).glob("*.docx")):
    [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
"""


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        many, few = Path(folder, "many"), Path(folder, "few")
        for place, count in ((many, FILES), (few, FEW)):
            place.mkdir()
            for number in range(count):
                _write(place, number)
        floor, *_ = _run([sys.executable, "-c", FLOOR, str(many)])
        ours, own, readers = _run(_command(Path(folder, "many.db"), many))
        _, few_own, few_readers = _run(_command(Path(folder, "few.db"), few))
    yield Figure(f"Import of {FILES} Word files, beside python-docx", ours, floor, 2.0, "s")
    name = f"Peak memory of importing {FILES} files, beside {FEW}"
    yield Figure(name, own, few_own, 1.2, "MB")
    yield Figure("the same of the largest process that reads", readers, few_readers, 1.2, "MB")


def _command(data: Path, folder: Path) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--data", str(data), "import", str(folder)]


def _run(command: list[str]) -> tuple[float, float, float]:
    """The seconds a command takes, its megabytes, and those of the largest of its children."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    own = children = 0.0
    while process.poll() is None:
        own = max(own, _peak(process.pid))
        children = max(children, 0.0, *map(_peak, _children(process.pid)))
        time.sleep(0.05)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - begin, own / 1024, children / 1024


def _children(pid: int) -> list[int]:
    """The processes that a process started, in whichever of its threads, as Linux tells them."""
    try:
        lists = [file.read_text() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [int(child) for found in lists for child in found.split()]


def _peak(pid: int) -> float:
    """Kilobytes; 0 for a process that is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0.0)


def _write(folder: Path, number: int) -> None:
    """A referat of twelve items, as a municipality's own system writes it."""
    dice = random.Random(number)
    day = dt.date(2004, 1, 6) + dt.timedelta(days=14 * number)
    document: Any = docx.Document()
    document.add_heading(f"Referat: Seniorrådet d. {numeric_date(day)}", 0)
    head = document.add_table(rows=0, cols=2)
    for label, value in (
        ("Mødedato:", f"{long_date(day)} kl. 16:30"),
        ("Mødested:", "Rådhuset, lokale 4"),
        ("Deltagere:", "Asta Bro (formand), Bent Krog, Carla Lind, Dines Mark, Else Nord"),
        ("Afbud:", "Finn Odde"),
    ):
        cells = head.add_row().cells
        cells[0].text, cells[1].text = label, value
    for item in range(1, 13):
        document.add_heading(f"{item}. Sag om emne {item}", 1)
        document.add_paragraph(f"Sagsnr.: {day.year}-{number:04d}{item:02d}")
        document.add_heading("Sagsfremstilling", 2)
        for _ in range(4):
            document.add_paragraph(f"Forvaltningen siger {_words(dice)} om emnet.")
        document.add_heading("Indstilling", 2)
        for point in ("at emnet drøftes", "at rådet afgiver et svar"):
            document.add_paragraph(point, style="List Number")
        document.add_heading("Beslutning", 2)
        document.add_paragraph("Rådet drøftede emnet og afgiver et svar.")
    document.save(str(folder / f"referat-{number:04d}.docx"))


def _words(dice: random.Random) -> str:
    """Words that nobody used, about as long as a sentence or three."""
    syllables = SYLLABLES.split()
    return " ".join("".join(dice.choices(syllables, k=dice.randint(1, 4))) for _ in range(18))

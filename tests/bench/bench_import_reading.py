"""Reading 500 Word files of old minutes, beside python-docx only opening and reading them."""

import datetime as dt
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx

from models.export.compose import compose
from models.export.estimate import estimate_pages
from models.export.word import word_bytes
from models.imports.isolation import IsolatedReader
from models.imports.reading import read_path, read_source
from models.layouts import built_in_layouts
from models.reading import ReadingRules
from tests.bench import Figure
from tests.bench.bench_export import minutes_of

FILES = 500
CREATED = dt.datetime(2026, 11, 22, 12, 0)


def figures() -> Iterator[Figure]:
    """The milliseconds of a file, and the megabytes held after all of them and after a few."""
    layouts, rules = built_in_layouts(), ReadingRules()
    with tempfile.TemporaryDirectory() as name:
        files = _files(Path(name))
        for file in files[:20]:
            _opened(file)
            read_path(file, layouts, rules)
        few = _memory()
        lines, floor = _milliseconds(files, read_source, _opened)
        yield Figure(f"The lines of a Word file, mean of {FILES}", lines, floor, 2.0)
        whole, floor = _milliseconds(files, lambda f: read_path(f, layouts, rules), _opened)
        yield Figure(f"A Word file understood as minutes, mean of {FILES}", whole, floor, 2.0)
        with IsolatedReader(layouts) as reader:
            reader.read(files[0])
            apart, floor = _milliseconds(files, reader.read, _opened)
        yield Figure(f"The same in a process of its own, mean of {FILES}", apart, floor, 2.0)
        yield Figure("Memory after all of that, beside after 20 files", _memory(), few, 1.3, "MB")


def _files(folder: Path) -> list[Path]:
    """Word files of six to twelve items, each several times."""
    contents = []
    for count in range(6, 13):
        document = compose(minutes_of(count))
        contents.append(word_bytes(document, estimate_pages(document), created=CREATED))
    files = []
    for number in range(FILES):
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(contents[number % len(contents)])
    return files


def _opened(file: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(file)).paragraphs]


def _milliseconds(
    files: Sequence[Path], ours: Callable[[Path], object], floor: Callable[[Path], object]
) -> tuple[float, float]:
    """The mean of both, taken by turns so that the machine's drift hits both."""
    taken = [0.0, 0.0]
    for file in files:
        for index, read in enumerate((ours, floor)):
            begun = time.perf_counter()
            read(file)
            taken[index] += time.perf_counter() - begun
    return taken[0] * 1000 / len(files), taken[1] * 1000 / len(files)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

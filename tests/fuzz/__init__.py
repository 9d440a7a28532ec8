"""What `make fuzz` does: sound files spoilt at random, read as old minutes are.

Nothing but a ReferentError may come of a file, within bounded time and memory. The same seed
spoils the files in the same way.
"""

import copy
import io
import random
import resource
import sys
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from models.errors import ReferentError
from models.imports.pdf_source import read_pdf_source
from models.imports.reading import read_path
from models.imports.text_source import read_text_source
from models.imports.word_source import read_word_source
from models.layouts import built_in_layouts
from models.reading import ReadingRules

SLOWEST = 20.0  # seconds for a file
MEMORY = 1_000_000_000  # bytes of the whole run

_READERS = {".txt": read_text_source, ".docx": read_word_source, ".pdf": read_pdf_source}
_SPICE = [
    *(b"\x00", b"\xff", b"\r", b"\n" * 50, b"\t" * 50, b"." * 500, b"(" * 200, b"9" * 400, b"-"),
    *("Ærø ".encode() * 60, b"\xe2\x80\xae", b"<w:tbl><w:tr><w:tc>", b"</w:p>", b"<w:p/>" * 200),
    *(b'w:val="99999999999"', b"&a;", b"endstream", b"obj", b"<<" * 100, b"/Kids [1 0 R]", b"BT"),
    *(b"1e9 0 0 -1e9 0 0 Tm", b"Punkt 1: ", b"Afbud: ", b"kl. 16:30 ", b"<w:numId w:val='1'/>"),
]


_VALUES = ("", "0", "1", "-1", "x", "999999999999", "²", "none", "bullet", "%1.%2", "§" * 999)
_TEXTS = ("", " ", "Beslutning", "\n", "a" * 5_000, "1. ", "\u202e", "- ", "TOC o", "²", "\t" * 80)


@dataclass
class Report:
    """What came of a run."""

    files: int = 0
    slowest: float = 0.0
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing happened that may not."""
        return not self.failures and memory() < MEMORY


def memory() -> int:
    """The most bytes that this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def fuzz(sound: dict[str, bytes], seconds: float, seed: int, keep: Path | None = None) -> Report:
    """Spoil the `sound` files, by name, and read them for so long. Failures are put in `keep`."""
    rng, report, end = random.Random(seed), Report(), time.monotonic() + seconds
    layouts, rules = built_in_layouts(), ReadingRules()
    with TemporaryDirectory(prefix="referent-") as folder:
        while time.monotonic() < end:
            name = rng.choice(sorted(sound))
            suffix = Path(name).suffix
            content = spoilt(sound[name], suffix, rng)
            file = Path(folder, f"a{suffix}")
            file.write_bytes(content)
            readers: dict[str, Callable[[], object]] = {
                suffix: lambda: _READERS[suffix](file),  # noqa: B023
                "read_path": lambda: read_path(file, layouts, rules),  # noqa: B023
            }
            for reader, read in readers.items():
                failure = _tried(read, reader, report)
                if failure:
                    report.failures.append(f"{name} ({reader}): {failure}")
                    if keep:
                        (keep / f"{len(report.failures)}{suffix}").write_bytes(content)
    return report


def _tried(read: Callable[[], object], reader: str, report: Report) -> str:
    """What went wrong in reading, '' for nothing; the outcome goes into the report."""
    begun, failure = time.monotonic(), ""
    try:
        read()
        outcome = "read"
    except ReferentError as error:
        outcome = type(error).__name__
    except Exception as error:
        outcome = failure = f"{type(error).__name__}: {str(error)[:200]}"
    took = time.monotonic() - begun
    report.files += 1
    report.slowest = max(report.slowest, took)
    report.outcomes[f"{reader} {outcome}"] += 1
    return failure or (f"took {took:.1f} seconds" if took > SLOWEST else "")


# --- spoiling ---------------------------------------------------------------------------------


def spoilt(content: bytes, suffix: str, rng: random.Random) -> bytes:
    """A file made worse: its bytes, or what is packed in it."""
    inside = {".docx": _in_zip, ".pdf": _in_streams}.get(suffix)
    content = inside(content, rng) if inside and rng.random() < 0.8 else _bytes(content, rng)
    return content[: rng.randrange(len(content) + 1)] if rng.random() < 0.05 else content


def _bytes(content: bytes, rng: random.Random) -> bytes:
    """Some bytes changed, left out, doubled or put in."""
    made = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 5, 20, 100))):
        at = rng.randrange(len(made) + 1)
        length = rng.choice((1, 2, 8, 64, 512))
        match rng.randrange(6):
            case 0 if at < len(made):
                made[at] = rng.randrange(256)
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = made[at : at + length] * rng.choice((1, 2, 20))
            case 3:
                other = rng.randrange(len(made) + 1)
                made[at : at + length] = made[other : other + length]
            case 4:
                made[at:at] = rng.choice(_SPICE)
            case _:
                made[at:at] = rng.randbytes(length)
    return bytes(made)


def _tags(content: bytes, rng: random.Random) -> bytes:
    """XML with some of its tags changed, left out, doubled or moved: mostly still well formed."""
    pieces = content.split(b"<")
    for _ in range(rng.choice((1, 2, 5, 30))):
        at, other = rng.randrange(len(pieces)), rng.randrange(len(pieces))
        match rng.randrange(5):
            case 0:
                pieces[at], pieces[other] = pieces[other], pieces[at]
            case 1:
                pieces.insert(at, pieces[other])
            case 2 if len(pieces) > 1:
                del pieces[at]
            case 3:
                pieces[at] = pieces[at].replace(b'"', rng.choice((b'"9', b'"-1', b'" ')), 1)
            case _:
                pieces[at : at + 1] = pieces[at : at + 40] * rng.choice((2, 30))
    return b"<".join(pieces)


def _elements(content: bytes, rng: random.Random) -> bytes:
    """XML whose elements were moved, doubled, emptied, renamed, or have odd attributes and text."""
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return content
    for _ in range(rng.choice((1, 3, 10, 30))):
        elements = list(root.iter())
        one, other = rng.choice(elements), rng.choice(elements)
        parent = one.getparent()
        match rng.randrange(7):
            case 0 if one is not root and other is not one and one not in other.iterancestors():
                other.append(one)
            case 1:
                size = sum(1 for _ in one.iter())
                for _ in range(min(rng.choice((1, 1, 30)), 3_000 // size)):
                    other.append(copy.deepcopy(one))
            case 2 if parent is not None:
                parent.remove(one)
            case 3:
                one.tag = other.tag
            case 4 if one.attrib:
                one.set(rng.choice(list(one.attrib)), rng.choice(_VALUES))
            case 5:
                one.text = rng.choice(_TEXTS)
            case _:
                one.attrib.update(other.attrib)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _in_zip(content: bytes, rng: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        chosen = rng.choice([*names, *(["word/document.xml"] * len(names))])
        for name in names:
            part = old.read(name)
            if name == chosen:
                part = rng.choice((_bytes, _tags, _elements, _elements, _elements))(part, rng)
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _in_streams(content: bytes, rng: random.Random) -> bytes:
    """A PDF with the inside of some of its packed parts changed, and nothing said of that."""
    made = b""
    for piece in _pieces(content):
        if rng.random() < 0.3:
            try:
                made += zlib.compress(_bytes(zlib.decompress(piece), rng))
                continue
            except zlib.error:
                made += _bytes(piece, rng) if rng.random() < 0.3 else piece
                continue
        made += piece
    return made


def _pieces(content: bytes) -> Iterator[bytes]:
    """What is between the marks of streams, and the marks."""
    for index, part in enumerate(content.split(b"stream\n")):
        if index:
            yield b"stream\n"
        inside, mark, rest = part.partition(b"\nendstream")
        yield from (inside, mark, rest) if mark else (part,)

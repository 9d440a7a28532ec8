"""The documents of the corpus: which meetings, in which styles and kinds of file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.corpus.compose import Style, compose
from tests.corpus.invent import invent
from tests.corpus.sheet import Sheet
from tests.corpus.truth import Truth
from tests.corpus.write_pdf import to_pdf
from tests.corpus.write_text import to_text
from tests.corpus.write_word import to_word

SEEDS = range(3)
FORMATS = ("txt", "docx", "pdf")


@dataclass(frozen=True)
class CorpusDocument:
    """One meeting in the style of one municipality, and in one kind of file."""

    style: Style
    seed: int
    format: str

    @property
    def name(self) -> str:
        return f"{self.style.name}-{self.seed}.{self.format}"

    @cached_property
    def truth(self) -> Truth:
        """What is told in it."""
        return invent(self.style.recipe, self.seed)

    @cached_property
    def sheet(self) -> Sheet:
        """How it is laid out."""
        return compose(self.style, self.truth)

    def content(self) -> bytes:
        """The file."""
        if self.format == "txt":
            return to_text(self.sheet, self.style.look).encode()
        if self.format == "docx":
            return to_word(self.sheet, self.style.look)
        return to_pdf(self.sheet, self.style.look)

    def write(self, folder: Path) -> Path:
        """The file in that folder."""
        path = folder / self.name
        path.write_bytes(self.content())
        return path


def documents(
    styles: Iterable[Style], formats: Sequence[str] = FORMATS, seeds: Iterable[int] = SEEDS
) -> Iterator[CorpusDocument]:
    """Every meeting of every style in those of the formats that the style has."""
    seeds = tuple(seeds)
    for style in styles:
        for format in style.formats:
            if format in formats:
                yield from (CorpusDocument(style, seed, format) for seed in seeds)

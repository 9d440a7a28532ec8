"""Reads the corpus and tells how much was understood: `python -m tests.corpus --help`."""

import argparse
import importlib
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.corpus.compose import Style
from tests.corpus.documents import FORMATS, CorpusDocument, documents
from tests.corpus.mixed import mixed
from tests.corpus.report import Results, table, worst
from tests.corpus.styles import STYLES
from tests.docx.office import converted


def main() -> None:
    """Print the table, and what was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--style", action="append", help="only styles with this in their name")
    parser.add_argument("--format", action="append", choices=FORMATS, help="only these files")
    parser.add_argument("--seeds", type=int, default=3, help="meetings of each style (3)")
    parser.add_argument("--verbose", action="store_true", help="every miss of every document")
    parser.add_argument("--held-out", action="store_true", help="the held out ones: figures only")
    parser.add_argument("--mixed", type=int, help="so many layouts put together at random instead")
    parser.add_argument("--office", action="store_true", help="as LibreOffice prints them")
    parser.add_argument("--keep", type=Path, help="a folder to leave the documents in")
    arguments = parser.parse_args()
    known: Sequence[Style] = _held_out() if arguments.held_out else STYLES
    if arguments.mixed:
        known = [mixed(seed) for seed in range(arguments.mixed)]
    styles = [style for style in known if _chosen(style.name, arguments.style)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        results = Results()
        seeds = range(arguments.seeds)
        if arguments.office:
            _read_printed(list(documents(styles, ["docx"], seeds)), folder, results)
        else:
            for document in documents(styles, arguments.format or FORMATS, seeds):
                results.read(document, folder)
    print(table(results))
    if not arguments.held_out:
        print(worst(results, everything=arguments.verbose))


def _read_printed(made: Sequence[CorpusDocument], folder: Path, results: Results) -> None:
    """Reads the PDFs that LibreOffice prints of the Word files."""
    content = {document.name.removesuffix(".docx"): document.content() for document in made}
    files = converted(content, "pdf", folder)
    for document in made:
        path = files[document.name.removesuffix(".docx")]
        results.read_file(replace(document, format="pdf"), path)


def _held_out() -> Sequence[Style]:
    """The styles that nobody who works on the grammar looks at, where they are at hand."""
    styles: Sequence[Style] = importlib.import_module("tests.corpus.held_out").HELD_OUT
    return styles


def _chosen(name: str, words: Iterable[str] | None) -> bool:
    return not words or any(word in name for word in words)


if __name__ == "__main__":
    main()

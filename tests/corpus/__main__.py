"""Reads the corpus and tells how much was understood: `python -m tests.corpus --help`."""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.corpus.documents import FORMATS, documents
from tests.corpus.report import Results, table, worst
from tests.corpus.styles import STYLES


def main() -> None:
    """Print the table, and what was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--style", action="append", help="only styles with this in their name")
    parser.add_argument("--format", action="append", choices=FORMATS, help="only these files")
    parser.add_argument("--seeds", type=int, default=3, help="meetings of each style (3)")
    parser.add_argument("--verbose", action="store_true", help="every miss of every document")
    parser.add_argument("--keep", type=Path, help="a folder to leave the documents in")
    arguments = parser.parse_args()
    styles = [s for s in STYLES if _chosen(s.name, arguments.style)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        results = Results()
        for document in documents(styles, arguments.format or FORMATS, range(arguments.seeds)):
            results.read(document, folder)
    print(table(results))
    print(worst(results, everything=arguments.verbose))


def _chosen(name: str, words: Iterable[str] | None) -> bool:
    return not words or any(word in name for word in words)


if __name__ == "__main__":
    main()

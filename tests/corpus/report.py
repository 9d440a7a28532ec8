"""The figures of the corpus as a table, and what was missed in words."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.corpus.documents import CorpusDocument
from tests.corpus.reading import NOTHING, read
from tests.corpus.score import Group, Score, score

_WIDTH = 110  # characters of what was expected and found, in the list of misses


@dataclass
class Results:
    """The score of every document that was read."""

    scores: dict[CorpusDocument, Score] = field(default_factory=dict)

    def read(self, document: CorpusDocument, folder: Path) -> None:
        """Writes the document to the folder, reads and scores it."""
        self.read_file(document, document.write(folder))

    def read_file(self, document: CorpusDocument, path: Path) -> None:
        """Reads and scores a file with that document."""
        try:
            draft = read(path)
        except Exception:
            print(f"{document.name}\n{traceback.format_exc()}")
            draft = NOTHING
        running = document.format != "txt"
        self.scores[document] = score(document.truth, document.sheet, draft, running=running)

    @property
    def total(self) -> Score:
        """All of them taken together."""
        result = Score()
        for found in self.scores.values():
            result.add(found)
        return result

    def by_style(self) -> Iterator[tuple[str, int, Score]]:
        """Each style and kind of file with how many documents it has, and their score."""
        groups: dict[str, list[Score]] = {}
        for document, found in self.scores.items():
            groups.setdefault(f"{document.style.name} {document.format}", []).append(found)
        for name, scores in groups.items():
            result = Score()
            for found in scores:
                result.add(found)
            yield name, len(scores), result


def table(results: Results) -> str:
    """A line for each style and kind of file, with the shares that were got right."""
    labels = ("head", "people", "items", "decis.", "sect.", "hist.", "attach.")
    head = f"{'':24}{'docs':>5}" + "".join(f"{label:>8}" for label in labels)
    lines = [head + f"{'lost':>7}{'marks':>7}"]
    rows = [*results.by_style(), ("all", len(results.scores), results.total)]
    for name, count, found in rows:
        shares = "".join(
            f"{100 * found.share(group):8.1f}" if found.points[group] else f"{'-':>8}"
            for group in Group
        )
        lines.append(f"{name:24}{count:5}{shares}{len(found.lost):7}{len(found.marks):7}")
    total = results.total
    head_share = 100 * total.share(Group.HEAD, Group.PEOPLE)
    item_share = 100 * total.share(Group.ITEMS, Group.DECISIONS)
    lines.append(
        f"head and people {head_share:.2f} %, items and decisions {item_share:.2f} %, "
        f"lines lost {len(total.lost)}"
    )
    return "\n".join(lines)


def worst(results: Results, *, everything: bool = False, shown: int = 4) -> str:
    """What was missed, the documents with the most first."""
    lines: list[str] = []
    found = sorted(results.scores.items(), key=lambda pair: -len(pair[1].misses))
    for document, result in found[: None if everything else 12]:
        if not (result.misses or result.lost):
            continue
        lines.append(f"\n{document.name}: {len(result.misses)} missed, {len(result.lost)} lost")
        limit = None if everything else shown
        for miss in result.misses[:limit]:
            expected, came = _where_they_part(miss.expected, miss.found)
            lines.append(f"  {miss.group}: {miss.what}\n    - {expected}\n    + {came}")
        lines += [f"  LOST {_short(line)}" for line in result.lost[:limit]]
        if everything:
            lines += [f"  mark {mark}" for mark in result.marks]
    return "\n".join(lines)


def _where_they_part(expected: str, found: str) -> tuple[str, str]:
    """The two, cut to begin shortly before they differ."""
    pairs = enumerate(zip(expected, found, strict=False))
    alike = next((place for place, (a, b) in pairs if a != b), min(len(expected), len(found)))
    start = max(alike - 30, 0)
    cut = (words[start:] for words in (expected, found))
    first, second = ((words[:_WIDTH] + " ...") if len(words) > _WIDTH else words for words in cut)
    return ("... " * bool(start)) + first, ("... " * bool(start)) + second


def _short(words: str) -> str:
    """A lost line with the words that are gone, which stand at its end."""
    if len(words) <= _WIDTH:
        return words
    return f"{words[: _WIDTH // 2]} ... {words[-_WIDTH // 2 :]}"

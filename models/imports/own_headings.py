"""The headings of parts that only this document has: 'Oplæg: ...' in one item after the other.

What a word means does not tell; its form does. A label that stands in the same place in several
items heads what follows it there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from models.imports.items_text import names_absent, tells_outcome
from models.imports.lines import Line
from models.imports.part_headings import PartHeadings
from models.imports.wording import heading_key
from models.reading import Meaning
from models.text import ListItem

_LABEL = re.compile(r"(?P<label>[A-ZÆØÅ][^:.,;\d]{0,30})(?::\s+|\s*\t\s*)(?P<rest>\S.*)")
_ALONE = re.compile(r"[A-ZÆØÅ][^:.,;\d?!]{2,30}:?")
_MARKED = re.compile(r"[-–•*]\s|\(?\d{1,2}[.)]\s|[a-zæøå]\)\s")
_PROSE = re.compile(r"(?:^|\s)(?!og\b|af\b)[a-zæøå]{2,}[.,]?(?=\s|$)")
_MOST_WORDS = 4


def own_headings(items: Sequence[Sequence[Line]], headings: PartHeadings) -> dict[str, Meaning]:
    """What the labels mean that recur in the `items` and that `headings` does not find."""
    count: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for lines in items:
        ways = (_outcomes, _between, _labels)
        found = dict(chain.from_iterable(way(lines, headings) for way in ways))
        count.update(found.keys())
        outcomes.update(key for key, text in found.items() if tells_outcome(text))
    return {
        key: Meaning.DECISION if outcomes[key] * 2 > times else Meaning.SECTION
        for key, times in count.items()
        if times > 1 and times * 4 >= len(items)
    }


def _outcomes(lines: Sequence[Line], headings: PartHeadings) -> Iterator[tuple[str, str]]:
    """The labels anywhere in an item before what was decided, where nothing heads the decision."""
    if any(each and each.meaning is Meaning.DECISION for each in map(headings.find, lines)):
        return
    for line, below in zip_longest(lines, lines[1:]):
        found = headings.find(line)
        if found and not found.known and below and tells_outcome(below.text):
            yield found.key, below.text
        match = _LABEL.fullmatch(line.text)
        if not match or isinstance(line.block, ListItem):
            continue
        key = heading_key(match["label"])
        if tells_outcome(match["rest"]) and headings.may_head_section(key):
            yield key, match["rest"]


def _between(lines: Sequence[Line], headings: PartHeadings) -> Iterator[tuple[str, str]]:
    """The short lines that stand between two sentences, above the decision."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        found = headings.find(line)
        if found and found.meaning is Meaning.DECISION:
            return
        between = above.text.endswith((".", "!", "?")) and below.text.endswith((".", "!", "?"))
        if between and not found and not isinstance(line.block, ListItem):
            yield from _alone(line, below, headings)


def _alone(line: Line, below: Line, headings: PartHeadings) -> Iterator[tuple[str, str]]:
    """The label that a line may be which says no more; the text is `below` it."""
    key = heading_key(line.text)
    fits = _ALONE.fullmatch(line.text) and len(key.split()) <= _MOST_WORDS
    is_text = tells_outcome(line.text) or _MARKED.match(below.text)
    if fits and not is_text and headings.may_head_section(key):
        yield key, below.text


def _labels(lines: Sequence[Line], headings: PartHeadings) -> Iterator[tuple[str, str]]:
    """The labels that the text of an item begins with, each with what stands behind or below it."""
    for line, below in zip_longest(lines, lines[1:]):
        found = headings.find(line)
        if (found and found.known) or isinstance(line.block, ListItem) or names_absent(line.text):
            return
        match = _LABEL.fullmatch(line.text)
        if not match:
            if below:
                yield from _alone(line, below, headings)
            return
        key, text = heading_key(match["label"]), match["rest"]
        fits = len(_PROSE.findall(text)) > 1 or tells_outcome(text)
        if fits and len(key.split()) <= _MOST_WORDS and headings.may_head_section(key):
            yield key, text

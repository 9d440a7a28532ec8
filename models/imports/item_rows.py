"""Rows of items: the headings of one form whose numbers follow on each other."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.imports.item_titles import Title
from models.imports.lines import Line

_MAX_GAP = 5  # how many numbers may be missing in a row


@dataclass(frozen=True)
class ItemStart:
    """A line that may be the heading of an item. `body` is the index of the first line under it.

    `form` is how it is written; `score` how much the line and its neighbours make it a heading.
    `lead` is what else its line says, which belongs to the text under it.
    """

    index: int
    body: int
    number: str
    title: Title
    form: str
    score: float = 0.0
    lead: Line | None = None

    @property
    def order(self) -> tuple[int, str]:
        """What rises from item to item: 2, 2a, 3."""
        match = re.match(r"\d+", self.number)
        rest = self.number[match.end() :].strip() if match else ""
        return (int(match[0]) if match else 0, re.sub(r"\d+", lambda part: part[0].zfill(4), rest))


class _Row:
    """Items whose numbers follow on, linked from the last."""

    __slots__ = ("before", "score", "start")

    def __init__(self, start: ItemStart, before: "_Row | None", score: float) -> None:
        self.start, self.before, self.score = start, before, score

    def starts(self) -> list[ItemStart]:
        row: _Row | None = self
        found = []
        while row:
            found.append(row.start)
            row = row.before
        return found[::-1]


def best_row(
    forms: Iterable[Sequence[ItemStart]], dividers: Sequence[int]
) -> tuple[list[ItemStart], float]:
    """The row that looks most like items, and how much it does, of those of all forms.

    `dividers` are the indexes of the lines that may begin a series of its own, in order.
    """
    rows = [row for found in forms if (row := _best_of(found, dividers))]
    top = max(rows, key=lambda row: row.score, default=None)
    return (top.starts(), top.score) if top and top.score > 0 else ([], 0.0)


def _best_of(found: Iterable[ItemStart], dividers: Sequence[int]) -> _Row | None:
    best: dict[int, _Row] = {}  # by the number each ends with
    top: _Row | None = None
    for start in found:
        number, letter = start.order
        before, score = None, start.score
        for gap, link in [(0, 1.0), *((g, 2.0 - g) for g in range(1, _MAX_GAP + 1))]:
            earlier = best.get(number - gap)
            if earlier is None or (gap == 0 and not letter > earlier.start.order[1]):
                continue
            total = earlier.score + start.score + link
            if total > score:
                before, score = earlier, total
        if top and top.score + start.score - 2 > score and _starts_over(start, top, dividers):
            before, score = top, top.score + start.score - 2
        row = _Row(start, before, score)
        if number not in best or score >= best[number].score:
            best[number] = row
        if top is None or score > top.score:
            top = row
    return top if top and (top.before or top.start.score >= 2.5) else None


def _starts_over(start: ItemStart, top: _Row, dividers: Sequence[int]) -> bool:
    """Whether a series of its own may begin here: that of the closed items."""
    closed = start.title.closed
    divided = bisect(dividers, top.start.index) < bisect(dividers, start.index)
    new = start.order[0] in (1, 101) or closed
    return new and (divided or closed) and start.score >= 2


def without_lists(found: Sequence[ItemStart]) -> list[ItemStart]:
    """The starts, those that stand in a row with nothing between them less likely."""
    in_row: set[int] = set()
    for above, below in pairwise(found):
        if above.body == below.index and below.order[0] == above.order[0] + 1:
            in_row |= {above.index, below.index}
    return [
        replace(start, score=start.score - 1.5) if start.index in in_row else start
        for start in found
    ]


class Gaps:
    """Which numbers are missing between the items found."""

    def __init__(self, starts: Sequence[ItemStart]) -> None:
        self._indexes = [start.index for start in starts]
        self._orders = [start.order for start in starts]

    def takes(self, start: ItemStart) -> bool:
        """Whether the number of `start`, which comes after the first item, belongs there."""
        place = bisect(self._indexes, start.index)
        below = self._orders[place - 1]
        above = self._orders[place] if place < len(self._orders) else (below[0] + 3, "")
        return below < start.order < above or (start.title.closed and place == len(self._orders))


def with_missing_numbers(starts: Sequence[ItemStart]) -> list[ItemStart]:
    """The items, one without a number given that which is missing around it."""
    result = list(starts)
    for place, start in enumerate(result):
        before = result[place - 1].order[0] if place else 0
        after = result[place + 1].order[0] if place + 1 < len(result) else 0
        if not start.number and before and (after == before + 2 or not after):
            result[place] = replace(start, number=str(before + 1))
    return result

"""The structure that headings and list items, which a text holds one after the other, stand for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.document import DocumentSection
from models.text import Block, ListItem, Paragraph, Span, Table


@dataclass(frozen=True)
class ListEntry:
    """An item of a list, with the lists that belong to it."""

    spans: tuple[Span, ...]
    lists: tuple["NestedList", ...]


@dataclass(frozen=True)
class NestedList:
    """A whole list of one kind."""

    numbered: bool
    entries: tuple[ListEntry, ...]


def structured(blocks: Iterable[Block]) -> Iterator[Paragraph | Table | NestedList]:
    """The blocks, with list items that stand together put together to lists."""
    items: list[ListItem] = []
    for block in blocks:
        if isinstance(block, ListItem):
            items.append(block)
            continue
        yield from _nested(items)
        items = []
        yield block
    yield from _nested(items)


def _nested(items: Sequence[ListItem], level: int = 0) -> tuple[NestedList, ...]:
    """The lists that `items` are; deeper items belong to the one before them."""
    entries: list[tuple[ListItem, list[ListItem]]] = []
    for item in items:
        if item.level > level:
            entries[-1][1].append(item)
        else:
            entries.append((item, []))
    return tuple(
        NestedList(
            numbered,
            tuple(ListEntry(item.spans, _nested(inner, level + 1)) for item, inner in group),
        )
        for numbered, group in groupby(entries, key=lambda entry: entry[0].numbered)
    )


def levels(sections: Iterable[DocumentSection]) -> Iterator[tuple[int, DocumentSection]]:
    """Each section with its heading's level below the item's own: 1, or 2 where a 1 is above.

    A heading that skips a level is lost on those who hear the document read.
    """
    level = 0
    for section in sections:
        if section.heading.strip():
            level = min(section.level, level + 1)
        yield max(level, 1), section

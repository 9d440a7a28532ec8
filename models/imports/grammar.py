"""The lines of any old referat -> the meeting it tells of, and how surely each part was read.

A document that is worded as one of the layouts is read by `minutes_text`, to the letter. Any other
is read by what referater have in common: where its items begin is found first, over the whole
document; what stands above them is the head and the contents; then each item is parted. Nothing
is dropped: what fits nowhere stays as text in its place.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from models.errors import QT_TRANSLATE_NOOP, NotMinutesError
from models.imports.contents_text import Contents, check, find_contents
from models.imports.head_text import Head, find_end, read_head
from models.imports.item_headings import ItemStart, ItemStarts, find_items
from models.imports.items_text import ReadItem, Reading, decision_comes_first, read_item
from models.imports.lines import Line, read_body
from models.imports.minutes_text import choose_layout, municipality, read_exactly
from models.imports.part_headings import SIGN_OFF, PartHeadings
from models.imports.source import SourceText
from models.imports.wording import heading_key, wording
from models.minutes import NO_DATE, MinutesDraft, Note, ReadMinutes
from models.reading import Certainty, Part, ReadingRules
from models.records import ItemDraft, Layout, SectionDraft

_LONGEST_END = 120  # characters: the longest sentence that says when the meeting ended


def read_source_text(
    source: SourceText, layouts: Sequence[Layout], rules: ReadingRules | None = None
) -> ReadMinutes:
    """The meeting that `source` tells of.

    Raises NotMinutesError, which calls the file 'Filen', where there is neither an item nor
    anything of a head. What else is missing, someone can fill in: see Certainty.MISSING.
    """
    rules = rules or ReadingRules()
    words = wording(choose_layout(source.lines, layouts))
    headings = PartHeadings(words, rules)
    exact = None if rules.meanings else read_exactly(source.lines, words, headings)
    if exact:
        return ReadMinutes(exact, _certainty_of_exact(exact), source.sha256)
    contents = find_contents(source.lines, words)
    items = find_items(source.lines, contents, words, rules, headings)
    reader = _Reader(source, words.layout, headings, contents, items)
    reader.head = read_head(list(reader.head_lines()), source.running, rules)
    if not reader.is_minutes:
        raise NotMinutesError(
            path="Filen",
            missing=QT_TRANSLATE_NOOP("errors", "både et hoved med råd og dato og punkter"),
        )
    return reader.read()

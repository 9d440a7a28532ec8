"""A meeting's document and the same one as it came back from another program: what differs.

Both are document values. The one that was composed tells of each text which record it prints, so
that each difference can be taken into the meeting. What nobody typed (the head, the lines of
absence) and what cannot be taken is told in remarks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, islice
from typing import Any, NamedTuple, TypeVar
from urllib.parse import unquote

from rapidfuzz import fuzz

from models.danish import clean_line
from models.document import Document, DocumentItem, DocumentSection, HeadField, Origin, Part
from models.errors import QT_TRANSLATE_NOOP
from models.records import AgendaItem, ItemId
from models.text import (
    EMPTY_TEXT,
    Block,
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    list_numbers,
    plain_lines,
    spans_text,
)

T = TypeVar("T")

ALIKE = 0.5  # how much two paragraphs must share to be one that was changed
SAME_TITLE = 0.75  # and two titles, to be one that was reworded
_LONGEST_LOOK = 2000  # characters of each that are looked at to tell
_MOST_PAIRS = 40_000  # of paragraphs that are weighed against each other; beyond, by their order


class What(StrEnum):
    """What taking a difference writes."""

    TEXT = "text"  # a paragraph of a section, the decision included
    HEADING = "heading"  # of a section, with its level
    SECTION = "section"  # a whole section comes or goes
    HISTORY = "history"  # a paragraph of an earlier decision
    ATTACHMENT = "attachment"  # a title
    TITLE = "title"  # of the item
    CASE_NUMBER = "case_number"


class ChangeKind(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Difference:
    """Something that stands otherwise in the file: `before` in the meeting, `after` in the file.

    `id` names the section or history entry, for a new section the one it comes after (0: none).
    `at` is the place in `stored`, the text as it was when compared: the index of the block that
    was changed or removed, or that new ones are put before.
    `is_ours` tells that the file says what it said when it was written: it was the meeting
    that was changed since.
    """

    what: What
    item_id: ItemId
    item: str  # the heading of the item, and
    section: str  # that of the section, as they print
    before: tuple[Block, ...]
    after: tuple[Block, ...]
    id: int = 0
    at: int = 0
    stored: RichText = EMPTY_TEXT
    level: int = 1  # of a section's heading
    is_ours: bool = False
    number: int = field(default=0, compare=False)  # that the file gives `after` in a list

    @property
    def kind(self) -> ChangeKind:
        if not self.before:
            return ChangeKind.ADDED
        return ChangeKind.CHANGED if self.after else ChangeKind.REMOVED


@dataclass(frozen=True)
class Remark:
    """Something that is otherwise in the file and cannot be taken from it."""

    template: str  # a Danish sentence, to be filled in with `details`
    details: Mapping[str, str] = field(default_factory=dict)
    item: str = ""  # the heading of the item it is about

    @property
    def reason(self) -> str:
        """What is to be said, in Danish."""
        return self.template.format(**self.details)


@dataclass(frozen=True)
class Found:
    """All that was found."""

    differences: tuple[Difference, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Grammar:
    """What a layout tells of lines: whether one names the absent, the number in a case line.

    `signs` are what it prints for a text that is empty.
    """

    is_absence: Callable[[Part, str], bool]
    case_number: Callable[[str], str]
    signs: frozenset[str] = frozenset()


def compare(
    expected: Document, found: Document, items: Iterable[AgendaItem], grammar: Grammar
) -> Found:
    """How `found`, read from a file, differs from `expected`, composed of `items` and others."""
    comparer = _Comparer({item.id: item for item in items}, grammar)
    comparer.head(expected, found)
    comparer.items(expected.items, found.items)
    return Found(tuple(comparer.differences), tuple(comparer.remarks))


def without_ours(found: Found, then: Found) -> Found:
    """`found` with those marked that the file already differed in when it was written (`then`)."""
    ours = set(then.differences)
    return Found(
        tuple(replace(d, is_ours=True) if d in ours else d for d in found.differences),
        tuple(remark for remark in found.remarks if remark not in then.remarks),
    )


# --- the parts of an item -------------------------------------------------------------------


@dataclass
class _Chunk:
    """A heading and what stands under it, up to the next one."""

    heading: str
    level: int
    sections: list[DocumentSection] = field(default_factory=list)
    is_printed: bool = True

    @property
    def key(self) -> str:
        return _heading_key(self.heading)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for section in self.sections for block in section.body.blocks)

    @property
    def origin(self) -> Origin | None:
        return self.sections[0].origin


def _chunks(sections: Iterable[DocumentSection]) -> list[_Chunk]:
    """The sections by their headings: one without a heading goes on where the last one ended."""
    chunks: list[_Chunk] = []
    level = 0
    for section in sections:
        if section.heading:
            # As it prints: a heading never skips a level.
            level = min(section.level, level + 1)
        if section.heading or not chunks:
            chunks.append(_Chunk(clean_line(section.heading), level))
        chunks[-1].sections.append(section)
    return chunks


def _unprinted(item: AgendaItem | None, chunks: Iterable[_Chunk]) -> Iterator[_Chunk]:
    """The item's sections that do not print because they are empty."""
    origins = [section.origin for chunk in chunks for section in chunk.sections]
    printed = {origin.id for origin in origins if origin and origin.part is Part.SECTION}
    for section in item.sections if item else ():
        if section.id not in printed:
            origin = Origin(Part.SECTION, section.id, section.body)
            shown = DocumentSection(section.heading, section.level, EMPTY_TEXT, origin)
            yield _Chunk(clean_line(section.heading), section.level, [shown], is_printed=False)


class _Line(NamedTuple):
    """A block of a stored text: the section it is of, and its index there."""

    block: Block
    section: DocumentSection
    at: int


class _Comparer:
    """Goes through both documents and writes down what differs."""

    def __init__(self, items: Mapping[ItemId, AgendaItem], grammar: Grammar) -> None:
        self._items = items
        self._grammar = grammar
        self.differences: list[Difference] = []
        self.remarks: list[Remark] = []

    def _remark(self, template: str, item: str = "", **details: str) -> None:
        self.remarks.append(Remark(template, details, item))

    # --- the head and the list of items ---

    def head(self, expected: Document, found: Document) -> None:
        if found.title and found.title != clean_line(expected.title):
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Titlen er en anden i filen: »{text}«. Den laves af rådets navn og mødets "
                    "dato, og tages ikke med.",
                ),
                text=found.title,
            )
        here = {field.label: _field_text(field) for field in expected.head}
        there = {field.label: _field_text(field) for field in found.head if field.label}
        for label, text in here.items():
            if there.get(label) != text:
                self._remark(
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "»{label}« er ændret i filen: »{text}«. Ret det i mødets oplysninger "
                        "eller i fremmødet.",
                    ),
                    label=label,
                    text=there.get(label) or "–",
                )
        for line in found.head:
            if not line.label:
                self._remark(
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Linjen »{text}« står før det første punkt i filen. Den hører ikke til "
                        "noget punkt, og tages ikke med.",
                    ),
                    text=line.value,
                )

    def items(self, expected: Sequence[DocumentItem], found: Sequence[DocumentItem]) -> None:
        pairs = _paired_items(expected, found)
        order = [pairs[index] for index in range(len(expected)) if index in pairs]
        if order != sorted(order):
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Punkterne står i en anden rækkefølge i filen. Flyt dem i dagsordenen, hvis "
                    "det skal være sådan.",
                )
            )
        for index, item in enumerate(expected):
            if index in pairs:
                self._item(item, found[pairs[index]])
            else:
                self._remark(
                    QT_TRANSLATE_NOOP(
                        "notes", "Punktet står ikke i filen. Slet det selv, hvis det skal væk."
                    ),
                    item.heading,
                )
        for index, item in enumerate(found):
            if index not in pairs.values():
                self._remark(
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Punktet står kun i filen. Opret et punkt med den titel, og sammenlign "
                        "igen, så kan teksten tages med.",
                    ),
                    item.heading,
                )

    # --- an item ---

    def _item(self, here: DocumentItem, there: DocumentItem) -> None:
        self._heading(here, there)
        ours = _chunks(here.sections)
        if here.item_id is not None:
            ours += _unprinted(self._items.get(here.item_id), ours)
        theirs = _chunks(there.sections)
        pairs = _paired_chunks(ours, theirs)
        order = [pairs[i] for i, chunk in enumerate(ours) if i in pairs and chunk.is_printed]
        if order != sorted(order):
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Afsnittene står i en anden rækkefølge i filen. Flyt dem i punktet, hvis det "
                    "skal være sådan.",
                ),
                here.heading,
            )
        back = {there: here for here, there in pairs.items()}
        place = _Place(here)
        for index, chunk in enumerate(ours):
            if index not in pairs and chunk.is_printed:
                self._gone(place, chunk)
        for index, chunk in enumerate(theirs):
            if index in back:
                mine = ours[back[index]]
                self._section_heading(place, mine, chunk)
                self._texts(place, mine, chunk.blocks)
                place.passed(mine)
            else:
                self._new(place, chunk)

    def _heading(self, here: DocumentItem, there: DocumentItem) -> None:
        """The item's number, title, whether it is closed, and its case number."""
        if there.heading != clean_line(here.heading):
            if here.item_id is None:
                self._cannot_take(here.heading, there.heading)
            else:
                self._heading_differs(here, there)
        if here.item_id is not None and there.case_line != clean_line(here.case_line):
            before = clean_line(self._items[here.item_id].case_number)
            after = self._grammar.case_number(there.case_line)
            self._lines_differ(_Place(here), What.CASE_NUMBER, before, after)

    def _heading_differs(self, here: DocumentItem, there: DocumentItem) -> None:
        title = clean_line(here.title)
        if there.number != here.number:
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Punktets nummer er et andet i filen: {text}. Numrene følger dagsordenen.",
                ),
                here.heading,
                text=there.number or "–",
            )
        if there.number and there.closed != here.closed:
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes", "Punktet er gjort lukket i filen. Skift det selv, hvis det passer."
                )
                if there.closed
                else QT_TRANSLATE_NOOP(
                    "notes", "Punktet er gjort åbent i filen. Skift det selv, hvis det passer."
                ),
                here.heading,
            )
        if not there.title:
            self._cannot_take(here.heading, there.heading)
        elif there.title != title:
            self._lines_differ(_Place(here), What.TITLE, title, there.title)

    def _lines_differ(
        self, place: "_Place", what: What, before: str, after: str, **rest: Any
    ) -> None:
        stored = _line(before)
        self._differ(place, what, stored, _line(after), stored=RichText(stored), **rest)

    def _differ(
        self,
        place: "_Place",
        what: What,
        before: tuple[Block, ...],
        after: tuple[Block, ...],
        section: str = "",
        **rest: Any,
    ) -> None:
        assert place.item.item_id is not None
        self.differences.append(
            Difference(
                what,
                place.item.item_id,
                place.item.heading,
                section,
                before,
                after,
                **rest,
            )
        )

    def _cannot_take(self, item: str, text: str) -> None:
        self._remark(
            QT_TRANSLATE_NOOP(
                "notes", "Det her er ændret i filen, men kan ikke tages med: »{text}«."
            ),
            item,
            text=text,
        )

    # --- the sections of an item ---

    def _section_heading(self, place: "_Place", mine: _Chunk, theirs: _Chunk) -> None:
        same_level = theirs.level == mine.level or not (mine.heading and mine.is_printed)
        if theirs.heading == mine.heading and same_level:
            return
        origin = mine.origin
        if origin and origin.part is Part.SECTION:
            level = mine.level if same_level else theirs.level
            self._lines_differ(
                place,
                What.HEADING,
                mine.heading,
                theirs.heading,
                section=mine.heading,
                id=origin.id,
                level=level,
            )
        else:
            self._cannot_take(place.item.heading, theirs.heading)

    def _gone(self, place: "_Place", chunk: _Chunk) -> None:
        """A heading is not in the file."""
        origin = chunk.origin
        if origin is None or origin.part is Part.HISTORY:
            self._remark(
                QT_TRANSLATE_NOOP("notes", "»{text}« står ikke i filen. Det tages ikke med."),
                place.item.heading,
                text=chunk.heading or _first_words(chunk.blocks),
            )
            return
        if origin.part is Part.SECTION:
            self._differ(
                place,
                What.SECTION,
                (*_line(chunk.heading), *_visible(origin.text.blocks)),
                (),
                section=chunk.heading,
                id=origin.id,
                stored=origin.text,
            )
            chunk.sections.pop(0)
        elif origin.part is Part.DECISION:
            self._remark(
                QT_TRANSLATE_NOOP("notes", "Overskriften »{text}« står ikke i filen."),
                place.item.heading,
                text=chunk.heading,
            )
        self._texts(place, chunk, ())

    def _new(self, place: "_Place", chunk: _Chunk) -> None:
        """A heading, or a text without one, is only in the file."""
        if not chunk.heading or place.item.item_id is None:
            if text := _first_words(chunk.blocks) or chunk.heading:
                self._cannot_take(place.item.heading, text)
        elif place.in_history and chunk.level > 1:
            self._cannot_take(place.item.heading, chunk.heading)
        else:
            self._differ(
                place,
                What.SECTION,
                (),
                (*_line(chunk.heading), *_visible(chunk.blocks)),
                section=chunk.heading,
                id=place.section_id,
                level=chunk.level,
            )

    # --- the text of a section ---

    def _texts(self, place: "_Place", chunk: _Chunk, found: Sequence[Block]) -> None:
        """The blocks under a heading of ours, and those the file has there."""
        if tuple(found) == chunk.blocks:
            return  # as most are
        mine = [section for section in chunk.sections if section.origin]
        if not mine or place.item.item_id is None:
            here = [_key(block) for block in _visible(chunk.blocks)]
            if here != [_key(block) for block in _visible(found)]:
                self._cannot_take(place.item.heading, _first_words(found) or chunk.heading)
            return
        blocks = list(_visible(found))
        if any(section.origin and section.origin.part is Part.ATTACHMENTS for section in mine):
            blocks = [Paragraph((Span(line),)) for line in _plain(blocks) if line]
        lines = [line for section in mine for line in _own_lines(section)]
        self._drop_made(place, mine, lines, blocks)
        own = [_text(line.block) for line in lines]
        if len(blocks) == 1 and _text(blocks[0]) in self._grammar.signs.difference(own):
            blocks.clear()  # it says that there is nothing
        numbers = list_numbers(blocks)
        position = _Line(Paragraph(), mine[0], -1)  # before the first
        for ours, theirs in _aligned([line.block for line in lines], blocks):
            if ours is not None:
                position = lines[ours]
            before = () if ours is None else (position.block,)
            after = () if theirs is None else (blocks[theirs],)
            if not (before and after and _key(before[0]) == _key(after[0])):
                number = 0 if theirs is None else numbers[theirs]
                self._differ_in(place, chunk.heading, position, before, after, number)

    def _differ_in(
        self,
        place: "_Place",
        heading: str,
        line: _Line,
        before: tuple[Block, ...],
        after: tuple[Block, ...],
        number: int,
    ) -> None:
        origin = line.section.origin
        assert origin
        what = {Part.HISTORY: What.HISTORY, Part.ATTACHMENTS: What.ATTACHMENT}
        self._differ(
            place,
            what.get(origin.part, What.TEXT),
            before,
            after,
            section=heading,
            id=origin.id,
            at=line.at if before else line.at + 1,
            stored=origin.text,
            number=number,
        )

    def _drop_made(
        self,
        place: "_Place",
        sections: Iterable[DocumentSection],
        lines: Iterable[_Line],
        blocks: list[Block],
    ) -> None:
        """Take out of `blocks` the lines that Referent made; remark on those that were changed."""
        own = {_key(line.block) for line in lines}
        for section in sections:
            origin = section.origin
            assert origin
            part = origin.part

            def names_absent(block: Block, part: Part = part) -> bool:
                return self._grammar.is_absence(part, _text(block))

            missing = [made for made in _made_lines(section) if not _take_out(made, blocks)]
            odd = [b for b in blocks if _key(b) not in own and names_absent(b)]
            for block in odd:
                blocks.remove(block)
            gone = [made for made in missing if names_absent(made)]
            if odd or gone:
                self._remark(
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Linjen om fravær er ændret i filen: »{text}«. Den laves af fremmødet; "
                        "ret den der.",
                    )
                    if part is Part.DECISION
                    else QT_TRANSLATE_NOOP(
                        "notes",
                        "Linjen om fravær er ændret i filen: »{text}«. Ret den i sagens forløb.",
                    ),
                    place.item.heading,
                    text=" ".join(map(_text, odd)) or "–",
                )
            rest = [made for made in missing if not names_absent(made)]
            self._drop_reworded(place, rest, lines, blocks)

    def _drop_reworded(
        self,
        place: "_Place",
        missing: Iterable[Block],
        lines: Iterable[_Line],
        blocks: list[Block],
    ) -> None:
        """The same for what Referent made of votes, notes and of those who came and went."""
        own = [line.block for line in lines]
        for made in missing:
            if _text(made) in self._grammar.signs:
                continue
            changed = _reworded(made, own, blocks)
            before, after = _first_words([made]), ""
            if changed is not None:
                blocks.remove(changed)
                after = _first_words([changed])
                if before == after:  # what differs comes later
                    before, after = _text(made), _text(changed)
            self._remark(
                QT_TRANSLATE_NOOP(
                    "notes",
                    "»{made}« er ændret i filen: »{text}«. Det laves af det, der er noteret "
                    "om mødet; ret det der.",
                ),
                place.item.heading,
                made=before,
                text="–" if changed is None else after,
            )


class _Place:
    """Where in an item of the file the comparison has come to."""

    def __init__(self, item: DocumentItem) -> None:
        self.item = item
        self.section_id = 0  # of the last section of the meeting that was met
        self.in_history = False

    def passed(self, chunk: _Chunk) -> None:
        origin = chunk.sections[-1].origin
        self.in_history = origin is None or origin.part is Part.HISTORY
        if origin and origin.part is Part.SECTION:
            self.section_id = origin.id


# --- pairing --------------------------------------------------------------------------------


def _paired_items(here: Sequence[DocumentItem], there: Sequence[DocumentItem]) -> dict[int, int]:
    """For each item the one it is in the file: by its heading, its title, likeness, its number."""
    tests: tuple[Callable[[DocumentItem, DocumentItem], bool], ...] = (
        lambda a, b: clean_line(a.heading) == b.heading,
        lambda a, b: a.number == b.number and _same_title(a, b),
        _same_title,
        lambda a, b: _likeness(a.title, b.title) >= SAME_TITLE,
        lambda a, b: bool(a.number) and a.number == b.number,
    )
    return _paired(here, there, tests, {})


def _paired(
    here: Sequence[T],
    there: Sequence[T],
    tests: Iterable[Callable[[T, T], bool]],
    pairs: dict[int, int],
) -> dict[int, int]:
    """`pairs` and those that each test finds among the rest, one test after the other."""
    for test in tests:
        taken = set(pairs.values())
        for index, one in enumerate(here):
            if index in pairs:
                continue
            for other, candidate in enumerate(there):
                if other not in taken and test(one, candidate):
                    pairs[index] = other
                    taken.add(other)
                    break
    return pairs


def _same_title(one: DocumentItem, other: DocumentItem) -> bool:
    return clean_line(one.title).casefold() == other.title.casefold()


def _paired_chunks(here: Sequence[_Chunk], there: Sequence[_Chunk]) -> dict[int, int]:
    """For each of our headings the one that it is in the file: in order, else anywhere."""
    printed = [(chunk.key, chunk.level) for chunk in here if chunk.is_printed]
    matcher = SequenceMatcher(None, printed, [(chunk.key, chunk.level) for chunk in there])
    pairs = {
        match.a + offset: match.b + offset
        for match in matcher.get_matching_blocks()
        for offset in range(match.size)
    }
    tests: tuple[Callable[[_Chunk, _Chunk], bool], ...] = (
        lambda a, b: a.key == b.key and a.level == b.level,
        lambda a, b: a.key == b.key,
        lambda a, b: a.is_printed and _likeness(a.heading, b.heading) >= SAME_TITLE,
        lambda a, b: (
            a.is_printed and bool(_plain(a.blocks)) and _plain(a.blocks) == _plain(b.blocks)
        ),
    )
    return _paired(here, there, tests, pairs)


def _aligned(
    here: Sequence[Block], there: Sequence[Block]
) -> Iterator[tuple[int | None, int | None]]:
    """The indexes of both in the order of the file; None where one has no counterpart."""
    ours, theirs = [_key(block) for block in here], [_key(block) for block in there]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=len(ours) * len(theirs) > _MOST_PAIRS)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            for i, j in _paired_blocks(here[i1:i2], there[j1:j2]):
                yield None if i is None else i + i1, None if j is None else j + j1


def _paired_blocks(
    here: Sequence[Block], there: Sequence[Block]
) -> Iterator[tuple[int | None, int | None]]:
    """The same for blocks of which none is in both: the most alike are one that was changed."""
    done_here = done_there = 0
    for i, j in [*_most_alike(here, there), (len(here), len(there))]:
        gap_here, gap_there = range(done_here, i), range(done_there, j)
        if len(gap_here) == len(gap_there) == 1:
            yield gap_here[0], gap_there[0]  # one in the place of another
        else:
            yield from ((index, None) for index in gap_here)
            yield from ((None, index) for index in gap_there)
        if i < len(here):
            yield i, j
        done_here, done_there = i + 1, j + 1


def _most_alike(here: Sequence[Block], there: Sequence[Block]) -> list[tuple[int, int]]:
    """The pairs, in order, that have most in common altogether."""
    if len(here) * len(there) > _MOST_PAIRS:
        return [(index, index) for index in range(min(len(here), len(there)))]
    ours, theirs = [_text(block) for block in here], [_text(block) for block in there]
    likeness = [[_likeness(a, b) for b in theirs] for a in ours]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            paired = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _likeness(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1."""
    return fuzz.ratio(one[:_LONGEST_LOOK], other[:_LONGEST_LOOK]) / 100


# --- what makes two blocks the same ---------------------------------------------------------

_Key = tuple[object, ...]


def _key(block: Block) -> _Key:
    """What two blocks must share to be the same: text, looks and kind, as far as they show."""
    if isinstance(block, Table):
        header, *rows = block.rows
        # A header row is bold by the look of its table.
        plain_header = tuple(map(_unless_bold, header))
        return ("table", *(tuple(map(_looks, row)) for row in (plain_header, *rows)))
    kind = (block.level, block.numbered) if isinstance(block, ListItem) else ()
    return (*kind, _looks(block.spans))


_Looks = tuple[tuple[str, bool, bool, str], ...]


def _looks(spans: Iterable[Span]) -> _Looks:
    """The runs of a paragraph. Blanks look like nothing, and none counts at the ends."""
    spans = tuple(spans)
    if len(spans) == 1 and not (spans[0].bold or spans[0].italic or spans[0].link):
        text = spans[0].text.strip(" \n")  # as most are
        return ((text, False, False, ""),) if text else ()
    parts = [
        (text, span.bold and not text.isspace(), span.italic and not text.isspace(), span.link)
        for span in spans
        for text in re.findall(r"[ \n]+|[^\S \n]+|\S+", span.text)
    ]
    while parts and not parts[-1][0].strip(" \n"):
        parts.pop()
    while parts and not parts[0][0].strip(" \n"):
        parts.pop(0)
    return tuple(
        ("".join(part[0] for part in group), bold, italic, unquote(link))
        for (bold, italic, link), group in groupby(parts, key=lambda part: part[1:])
    )


def _unless_bold(cell: Sequence[Span]) -> Sequence[Span]:
    if all(span.bold or span.text.isspace() for span in cell):
        return [replace(span, bold=False) for span in cell]
    return cell


def _heading_key(heading: str) -> str:
    return heading.rstrip(":").rstrip().casefold()


# --- blocks and lines -----------------------------------------------------------------------


def _visible(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that there is something to see of; empty paragraphs only make room."""
    return tuple(
        block for block in blocks if isinstance(block, Table) or spans_text(block.spans).strip()
    )


def _own_lines(section: DocumentSection) -> list[_Line]:
    """The visible blocks of a stored text, with their indexes in it."""
    assert section.origin
    blocks = section.origin.text.blocks if section.origin.text else ()
    return [_Line(b, section, at) for at, b in enumerate(blocks) if _visible((b,))]


def _made_lines(section: DocumentSection) -> tuple[Block, ...]:
    """What prints of a section besides its stored text."""
    assert section.origin
    origin, blocks = section.origin, section.body.blocks
    start, own = origin.at, origin.text.blocks if origin.text else ()
    end = start + len(own)
    return _visible((*blocks[:start], *blocks[end:]))


def _take_out(block: Block, blocks: list[Block]) -> bool:
    """Take the last that is the same out of `blocks`; whether there was one."""
    key = _key(block)
    for index in reversed(range(len(blocks))):
        if _key(blocks[index]) == key:
            del blocks[index]
            return True
    return False


def _reworded(made: Block, own: Sequence[Block], blocks: Sequence[Block]) -> Block | None:
    """The one of `blocks` that `made` has become; None if each is more like one of our `own`."""
    keys = {_key(block) for block in own}
    best, most = None, ALIKE
    for block in blocks:
        likeness = _likeness(_text(made), _text(block))
        nearest = max((_likeness(_text(mine), _text(block)) for mine in own), default=0.0)
        if _key(block) not in keys and likeness >= most and likeness > nearest:
            best, most = block, likeness
    return best


def _line(text: str) -> tuple[Block, ...]:
    return (Paragraph((Span(text),)),) if text else ()


def _plain(blocks: Iterable[Block]) -> list[str]:
    """The text of the blocks, a line for each, without marks of lists."""
    return [clean_line(_text(block)) for block in _visible(blocks)]


def _text(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join(plain_lines(RichText((block,))))
    return spans_text(block.spans)


def _first_words(blocks: Iterable[Block]) -> str:
    """How a text begins."""
    text = " ".join(_plain(blocks))
    return text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"


def _field_text(head_field: HeadField) -> str:
    return clean_line(head_field.value)


# --- showing --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Piece:
    """Some characters of a text that is shown: how they look, and whether they were changed."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    changed: bool = False


_AROUND = 90  # characters shown on each side of a change
_LONG = 3 * _AROUND
_MOST_WORDS = 4000  # that are shown of a text, blanks and signs counted


def marked(difference: Difference) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The text before and after with the words marked that differ, and shown around them."""
    above = difference.stored.blocks[: difference.at]
    numbers_before = list_numbers((*above, *difference.before))[len(above) :]
    numbers_after = [difference.number] if difference.number else list_numbers(difference.after)
    before = _first(difference.before, numbers_before)
    after = _first(difference.after, numbers_after)
    if not before or not after:
        return _pieces(before, [True] * len(before)), _pieces(after, [True] * len(after))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    here, there = [True] * len(before), [True] * len(after)
    if matcher.ratio() >= 0.3:  # with less in common, marks would be a patchwork
        for match in matcher.get_matching_blocks():
            here[match.a : match.a + match.size] = [False] * match.size
            there[match.b : match.b + match.size] = [False] * match.size
    return _shortened(_pieces(before, here)), _shortened(_pieces(after, there))


def _first(blocks: Sequence[Block], numbers: Sequence[int]) -> list[Piece]:
    """The words of the blocks, as many as anyone would read."""
    words = list(islice(_words(blocks, numbers), _MOST_WORDS + 1))
    return words if len(words) <= _MOST_WORDS else [*words[:-1], Piece(" …")]


def _words(blocks: Sequence[Block], numbers: Sequence[int]) -> Iterator[Piece]:
    """The words of the blocks, and the blanks between them."""
    for index, (block, number) in enumerate(zip(blocks, numbers, strict=True)):
        if index:
            yield Piece("\n")
        if isinstance(block, Table):
            yield from _table_words(block)
            continue
        if isinstance(block, ListItem):
            yield Piece("    " * block.level + (f"{number}. " if number else "• "))
        yield from _span_words(block.spans)


def _table_words(table: Table) -> Iterator[Piece]:
    for index, row in enumerate(table.rows):
        if index:
            yield Piece("\n")
        for place, cell in enumerate(row):
            if place:
                yield Piece(" | ")
            yield from _span_words(cell)


def _span_words(spans: Iterable[Span]) -> Iterator[Piece]:
    for span in spans:
        for text in re.findall(r"\s+|\w+|[^\w\s]+", span.text):
            blank = text.isspace()
            yield Piece(text, span.bold and not blank, span.italic and not blank, span.link)


def _pieces(words: Sequence[Piece], changed: list[bool]) -> tuple[Piece, ...]:
    """The words joined into runs. A blank between two changed words is changed as they are."""
    for index in range(1, len(words) - 1):
        if words[index].text.isspace() and changed[index - 1] and changed[index + 1]:
            changed[index] = True
    marked_words = [replace(word, changed=mark) for word, mark in zip(words, changed, strict=True)]
    return tuple(
        replace(look, text="".join(word.text for word in group))
        for look, group in groupby(marked_words, key=lambda word: replace(word, text=""))
    )


def _shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with the middle of what is unchanged and long left out."""
    shown = []
    for index, piece in enumerate(pieces):
        text = piece.text
        if not piece.changed and len(text) > _LONG:
            start = text[:_AROUND].rsplit(" ", 1)[0] if index else ""
            end = text[-_AROUND:].split(" ", 1)[-1] if index < len(pieces) - 1 else ""
            text = f"{start} … {end}"
        shown.append(replace(piece, text=text))
    return tuple(shown)

"""The lines of any old referat -> the meeting it tells of, and how surely each part was read.

A document that is worded as one of the layouts is read by `minutes_text`, to the letter. Any other
is read by what referater have in common: where its items begin is found first, over the whole
document; what stands above them is the head and the contents; then each item is parted. Nothing
is dropped: what fits nowhere stays as text in its place.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, dropwhile, takewhile

from models.dates import find_dates
from models.errors import QT_TRANSLATE_NOOP, NotMinutesError
from models.imports.contents_text import Contents, check, find_contents
from models.imports.happenings import Happenings, happenings, told_of
from models.imports.head_text import Head, find_end, note_other_end, read_head
from models.imports.item_headings import ItemStarts, find_items
from models.imports.item_rows import ItemStart
from models.imports.item_tables import with_item_tables
from models.imports.item_titles import read_case_line, same_title
from models.imports.items_text import (
    PartedItem,
    Reading,
    decision_comes_first,
    names_absent,
    part_item,
)
from models.imports.lines import Line, Wrapping, read_body
from models.imports.minutes_text import choose_layout, municipality, read_exactly
from models.imports.own_headings import own_headings
from models.imports.part_headings import SIGN_OFF, PartHeadings
from models.imports.people_text import KnownNames
from models.imports.source import SourceText
from models.imports.wording import (
    COMMON_HEADINGS,
    MAX_SECTION_HEADING,
    Wording,
    heading_key,
    wording,
)
from models.minutes import NO_DATE, MinutesDraft, Note, ReadMinutes
from models.reading import Certainty, Part, ReadingRules
from models.records import AttendanceStatus, ItemDraft, Layout, SectionDraft

_PARTS_OF_ITEM = frozenset("beslutning indstilling indstillinger sagsfremstilling".split())
_LONGEST_END = 120  # characters: the longest sentence that says when the meeting ended


def read_source_text(
    source: SourceText, layouts: Sequence[Layout], rules: ReadingRules | None = None
) -> ReadMinutes:
    """The meeting that `source` tells of.

    Raises NotMinutesError, which calls the file 'Filen', where there is neither an item nor
    anything of a head. What else is missing, someone can fill in: see Certainty.MISSING.
    """
    rules = rules or ReadingRules()
    source, others = _first_meeting(source)
    words = wording(choose_layout(source.lines, layouts))
    strange = _strange(words, PartHeadings(words, rules, source.lines))
    exact = read_exactly(source.lines, words, strange)
    if exact and not rules.meanings and not others:
        certainty = _certainty_of_exact(exact, find_contents(source.lines, words))
        exact = replace(exact, notes=_sorted([*exact.notes, *source.notes]))
        return ReadMinutes(exact, certainty, source.sha256)
    source = replace(source, lines=tuple(_without_rules(source.lines)))
    reader = _reader(source, words, rules)
    tables = with_item_tables(source.lines)
    if len(tables) > len(source.lines):
        parted = _reader(replace(source, lines=tuple(tables)), words, rules)
        reader = max(reader, parted, key=lambda each: each.items.score)
    reader.others = others
    reader.head = read_head(list(reader.head_lines()), source.running, rules)
    if not reader.is_minutes:
        raise NotMinutesError(
            path="Filen",
            missing=QT_TRANSLATE_NOOP("errors", "både et hoved med råd og dato og punkter"),
        )
    return reader.read()


def _without_rules(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those left out that are but a rule drawn with signs: what is set off stays so."""
    drawn = False
    for place, line in enumerate(lines):
        if _RULE.fullmatch(line.text) and not line.block:
            drawn = True
            continue
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        above_rule = bool(below and _RULE.fullmatch(below))
        after, before = line.after_blank or drawn, line.before_blank or above_rule
        yield replace(line, after_blank=after, before_blank=before) if drawn or above_rule else line
        drawn = False


_LINE_BELOW = re.compile(r"_{3,}")
_RULE = re.compile(r"(?:[-–—=*.~#]\s?){6,}|[=*~#]{3,}")


def _reader(source: SourceText, words: Wording, rules: ReadingRules) -> "_Reader":
    """The document with its contents and the beginnings of its items found."""
    headings = PartHeadings(words, rules, source.lines)
    contents = find_contents(source.lines, words)
    items = find_items(source.lines, contents, words, rules, headings)
    if items.starts and contents.start > items.starts[0].index:
        contents = Contents()  # a list inside an item, that another repeats
        items = find_items(source.lines, contents, words, rules, headings)
    return _Reader(source, words.layout, headings, contents, items)


def _first_meeting(source: SourceText) -> tuple[SourceText, Sequence[Line]]:
    """The lines of the first meeting, and those of others that follow it in the same file.

    Another begins where the title comes again with another date, and a head below it.
    """
    lines = source.lines
    titles = [
        (index, _FOLDED.sub(" ", line.text[: date.start] + line.text[date.end :]), date.date)
        for index, line in enumerate(lines)
        if len(line.text) <= _LONGEST_END
        and _TITLE.match(line.text)
        and (date := next(iter(find_dates(line.text)), None))
    ]
    for index, text, day in titles:
        first, title, of_first = titles[0]
        below = lines[index + 1 : index + 1 + _HEAD_LINES]
        again = first < _HEAD_LINES and text == title and day != of_first
        if again and any(_HEAD_FIELD.match(line.text) for line in below):
            return replace(source, lines=lines[:index]), lines[index:]
    return source, ()


_TITLE = re.compile(
    r"(?:\w+\s)?(?:beslutnings|møde)?(?:referat|protokol|dagsorden)\b", re.IGNORECASE
)
_HEAD_FIELD = re.compile(
    r"(?:møde)?(?:deltagere|dato|sted)\b|til\s?stede\b|medlemmer\b|afbud\b", re.IGNORECASE
)
_HEAD_LINES = 8  # below a title: in how many of them a field of the head is looked for
_FOLDED = re.compile(r"\W+")


def _sorted(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.line))


def _strange(words: Wording, headings: PartHeadings) -> Callable[[Line], bool]:
    """Tells of a line whether the grammar sees more in it than the layout's wording does."""
    known = words.top_headings | words.inner_headings | COMMON_HEADINGS | {words.decision_heading}

    def is_strange(line: Line) -> bool:
        text = line.text
        if words.entry_start(text) or words.names_absent(text) or words.case_number(text):
            return False
        if names_absent(text) or read_case_line(text, below_heading=False):
            return True
        found = headings.find(line)
        return found is not None and found.known and (bool(found.rest) or found.key not in known)

    return is_strange


@dataclass
class _Reader:
    """Puts together what was found in a document that follows no layout."""

    source: SourceText
    layout: Layout
    headings: PartHeadings
    contents: Contents
    items: ItemStarts
    others: Sequence[Line] = ()  # of the meetings that follow in the same file
    head: Head = field(default_factory=Head)
    notes: list[Note] = field(default_factory=list)

    # --- where what stands ---

    @property
    def _first(self) -> int:
        """The index of the first line that belongs to the items, dividers above them included."""
        starts = self.items.starts
        if not starts:
            return len(self.source.lines)
        first = starts[0].index
        while first - 1 in self.items.dividers:
            first -= 1
        return first

    def _lines_above(self) -> Iterator[Line]:
        """The lines above the items, those of the contents left out."""
        contents = self.contents
        for index, line in enumerate(self.source.lines[: self._first]):
            if not contents.start <= index < contents.end or line in contents.rest:
                yield line

    def head_lines(self) -> Iterator[Line]:
        """The lines above the items, up to the heading of a part of one."""
        return takewhile(_is_of_head, self._lines_above())

    def _text_above(self) -> list[Line]:
        """The lines above the items from such a heading on: an item whose own was not found."""
        text = list(dropwhile(_is_of_head, self._lines_above()))
        if text:
            self.notes.append(
                Note(
                    text[0].number,
                    text[0].text,
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Her er der ikke fundet nogen punktoverskrift. "
                        "Teksten er beholdt forrest i første punkt.",
                    ),
                )
            )
        return text

    def _item_lines(self) -> list[list[Line]]:
        """The lines under each item's heading."""
        starts = self.items.starts
        ends = [*(start.index for start in starts), len(self.source.lines)][1:]
        items = [
            [
                line
                for index, line in enumerate(self.source.lines[start.body : end], start.body)
                if index not in self.items.dividers
                and not self.contents.start <= index < self.contents.end
            ]
            for start, end in zip(starts, ends, strict=True)
        ]
        for lines in items[:-1]:
            while lines and _LINE_BELOW.fullmatch(lines[-1].text):
                lines.pop()  # a line drawn between the items; below the last it is one to sign on
        return items

    @property
    def is_minutes(self) -> bool:
        """Whether there is anything of a head, or items that only a referat has."""
        head = self.head
        named = bool(head.council) + (head.date != NO_DATE) + bool(head.participants)
        likely = self.items.score >= 3 * len(self.items.starts)
        return named > 0 or (bool(self.items.starts) and likely)

    # --- the meeting ---

    def read(self) -> ReadMinutes:
        lines = self._item_lines()
        if lines:
            lines[-1] = self._without_end(lines[-1])
        self.headings = self.headings.with_own(own_headings(lines, self.headings))
        reading = self._reading(lines)
        items = [part_item(*each, reading) for each in zip(self._closed(), lines, strict=True)]
        happened = self._happened(items)
        self.notes += happened.notes
        self.notes += check(self.contents, [self._listed(start) for start in self.items.starts])
        head = self.head
        text = "\n".join(line.text for line in self.source.lines)
        drafts = self._with_leftover([item.draft(happened.told) for item in items], happened)
        draft = MinutesDraft(
            council=head.council,
            municipality=head.municipality or municipality(text),
            layout=self.layout.key,
            date=head.date,
            start=head.start,
            end=head.end,
            place=head.place,
            kind=head.kind,
            participants=happened.participants,
            items=tuple(drafts),
            notes=_sorted([*head.notes, *self.notes, *self.source.notes]),
            events=happened.events,
        )
        return ReadMinutes(draft, self._certainty(draft, items, happened), self.source.sha256)

    def _reading(self, lines: Sequence[Sequence[Line]]) -> Reading:
        return Reading(
            self.headings,
            council=self.head.council,
            date=self.head.date if self.head.date != NO_DATE else None,
            decision_first=decision_comes_first(lines, self.headings),
            item_level=self._item_level(),
            empty_decision=self.layout.empty_decision,
            wrapping=Wrapping() if self.source.pages else Wrapping.of(self.source.lines),
        )

    def _happened(self, items: Sequence[PartedItem]) -> Happenings:
        """Who was there and for what, as the head and the items tell it."""
        people = self.head.participants
        names = KnownNames(
            [p.name for p in people], [(p.initials, p.name) for p in people if p.initials]
        )
        told = list(self.head.told)
        for place, item in enumerate(items, start=1):
            told += told_of(item.lines_on_absence(), place, names)
        numbers = {
            start.number: place
            for place, start in reversed(list(enumerate(self.items.starts, start=1)))
        }
        apologies = self.head.apologies
        found = happenings(told, people, numbers, len(items), apologies=apologies)
        return replace(found, events=(*self.head.events, *found.events))

    def _listed(self, start: ItemStart) -> tuple[Line, str, str]:
        return self.source.lines[start.index], start.number, start.title.without_code().text

    def _item_level(self) -> int:
        levels = {self.source.lines[start.index].heading for start in self.items.starts}
        return min(levels - {0}, default=0)

    def _closed(self) -> Iterator[ItemStart]:
        """The items, those below 'LUKKET MØDE' closed; titles as the contents print them."""
        dividers = sorted(self.items.dividers.items())
        closed = False
        for start in self.items.starts:
            while dividers and dividers[0][0] < start.index:
                closed = dividers.pop(0)[1]
            title = start.title
            text = self.contents.printed(title.text)
            yield replace(start, title=replace(title, text=text, closed=title.closed or closed))

    def _with_leftover(self, items: list[ItemDraft], happened: Happenings) -> list[ItemDraft]:
        """The items, the first beginning with the lines of the head that have no place there."""
        untold = {
            told.line.key: told.line
            for told in self.head.told
            if told.line.key not in happened.told
        }
        leftover = sorted({*self.head.leftover, *untold.values()}, key=lambda line: line.number)
        leftover += self._text_above()
        if self.others:
            items = self._with_others(items)
        if not leftover:
            return items
        kept = SectionDraft("", 1, read_body(leftover, lambda _: False))
        if not items:
            return [ItemDraft(title="Referat", number="1", sections=(kept,))]
        return [replace(items[0], sections=(kept, *items[0].sections)), *items[1:]]

    def _with_others(self, items: list[ItemDraft]) -> list[ItemDraft]:
        """The items, the last with the text of the meetings that follow."""
        first = self.others[0]
        self.notes.append(
            Note(
                first.number,
                first.text,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Her begynder referatet af et andet møde. Del filen, og læs delene hver for "
                    "sig. Teksten er beholdt sidst i det sidste punkt.",
                ),
            )
        )
        kept = SectionDraft("", 1, read_body(self.others, lambda _: False))
        last = items[-1] if items else ItemDraft(title="Referat", number="1")
        return [*items[:-1], replace(last, sections=(*last.sections, kept))]

    # --- the end of the document ---

    def _without_end(self, lines: list[Line]) -> list[Line]:
        """The last item's lines without what tells the end, and the signatures of the known."""
        kept = []
        for line in lines:
            end = find_end(line.text) if len(line.text) <= _LONGEST_END else None
            if not end:
                kept.append(line)
                continue
            if self.head.end and self.head.end != end:
                self.notes.append(note_other_end(line, end, self.head.end))
            self.head = replace(self.head, end=end)
        places = [i for i, line in enumerate(kept) if heading_key(line.text) in SIGN_OFF]
        names = {p.name.casefold() for p in self.head.participants}
        if places and all(_signs(line.text, names) for line in kept[places[-1] + 1 :]):
            return kept[: places[-1]]
        return kept

    # --- how sure ---

    def _certainty(
        self, draft: MinutesDraft, items: Sequence[PartedItem], happened: Happenings
    ) -> dict[Part, Certainty]:
        sure = dict(self.head.certainty)
        if self.head.end and not self.head.start:
            sure[Part.TIME] = Certainty.LIKELY
        if happened.absence or happened.events:
            sure.setdefault(Part.ABSENCE, Certainty.LIKELY)
        sure[Part.ITEMS] = self._certainty_of_items()
        told = sum(1 for item in items if item.decision and not item.guessed)
        if told * 4 >= len(items) * 3 and items:
            sure[Part.DECISIONS] = Certainty.LIKELY
        else:
            found = any(item.decision for item in items)
            sure[Part.DECISIONS] = Certainty.GUESS if found else Certainty.MISSING
        sections = list(chain.from_iterable(item.sections for item in draft.items))
        if sections:
            headed = sum(1 for section in sections if section.heading) * 2 >= len(sections)
            sure[Part.SECTIONS] = Certainty.LIKELY if headed else Certainty.GUESS
        if any(item.history for item in draft.items):
            sure[Part.HISTORY] = Certainty.LIKELY
        if any(item.attachments for item in draft.items):
            sure[Part.ATTACHMENTS] = Certainty.LIKELY
        return sure

    def _certainty_of_items(self) -> Certainty:
        starts = self.items.starts
        listed = sum(1 for entry in self.contents.entries if not entry.is_tail)
        if not starts:
            return Certainty.MISSING
        agreed = sum(1 for start in starts if start.title.key in self.contents.keys)
        agree = listed and agreed * 10 >= max(len(starts), listed) * 9
        strong = self.items.score >= 3 * len(starts) and not listed and len(starts) > 1
        return Certainty.LIKELY if agree or strong else Certainty.GUESS


def _is_of_head(line: Line) -> bool:
    """Whether a line above the items may be of the head: not the heading of a part of an item."""
    return heading_key(line.text[:MAX_SECTION_HEADING]) not in _PARTS_OF_ITEM


def _signs(text: str, names: Collection[str]) -> bool:
    """Whether a line of a sign-off page is nothing but the name of someone known, or a rule."""
    name = " ".join(re.sub(r"[_.…\t–—]+", " ", text).split())
    return not name or name.casefold() in names


def _certainty_of_exact(draft: MinutesDraft, contents: Contents) -> dict[Part, Certainty]:
    """How sure a document is that is worded as its layout: of all of it, but for the contents."""
    listed = [entry.key for entry in contents.entries]
    agrees = listed == [same_title(item.title) for item in draft.items]
    found = {
        Part.COUNCIL: bool(draft.council),
        Part.DATE: True,
        Part.TIME: draft.start is not None,
        Part.PLACE: bool(draft.place),
        Part.PEOPLE: bool(draft.participants),
        Part.DECISIONS: True,
    }
    optional = {
        Part.ABSENCE: any(p.status is not AttendanceStatus.PRESENT for p in draft.participants),
        Part.SECTIONS: any(item.sections for item in draft.items),
        Part.HISTORY: any(item.history for item in draft.items),
        Part.ATTACHMENTS: any(item.attachments for item in draft.items),
    }
    return {
        **{part: Certainty.SURE if there else Certainty.MISSING for part, there in found.items()},
        **{part: Certainty.SURE for part, there in optional.items() if there},
        Part.ITEMS: Certainty.SURE if agrees else Certainty.LIKELY,
    }

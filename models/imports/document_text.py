"""Plain text -> document value: which line is a title, a head field, a heading, a paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.document import Document, DocumentItem, DocumentSection, HeadField
from models.errors import QT_TRANSLATE_NOOP
from models.imports.lines import WRAPPED, Line, read_body, read_plain, unwrap
from models.imports.wording import (
    COMMON_HEADINGS,
    MAX_SECTION_HEADING,
    ItemHeading,
    Wording,
    heading_key,
)
from models.minutes import Note
from models.text import ListItem, RichText

_PAGE = re.compile(r"(?:\s*\.{2,}\s*|\s*…+\s*|\t\s*|\s{2,}|\s)(\d{1,4})$")
_PAGE_WIDTH = 200  # characters: how far from the end of a line a page number is looked for
_LEADER_AND_PAGE = re.compile(r"(?:\.{3,}|…|\t)\s*\d{1,4}$")


@dataclass(frozen=True)
class ReadDocument:
    """A document, the lines it was read from and what was odd about them."""

    document: Document
    lines: tuple[Line, ...]
    title_line: int  # indexes into `lines`, as are these
    item_lines: tuple[int, ...]
    notes: tuple[Note, ...]

    def note(self, index: int, template: str, **details: str) -> Note:
        """A note on the line at `index`."""
        line = self.lines[index]
        return Note(line.number, line.text, template, details)

    def note_on(self, item: int | None, text: str, template: str, **details: str) -> Note:
        """A note on the line that begins as `text` does, in an item or (None) in the head."""
        if item is None:
            start, end = self.title_line, self.item_lines[0]
        else:
            start, end = self.item_lines[item], [*self.item_lines, len(self.lines)][item + 1]
        found = (
            i
            for i in range(start, end)
            if text.startswith(self.lines[i].text) or self.lines[i].text.startswith(text)
        )
        return self.note(next(found, start), template, **details)


def read_document(lines: Sequence[Line], words: Wording) -> ReadDocument | None:
    """The document that `lines` hold.

    None without a title or without any item, and where a line of the head or the contents fits
    nowhere.
    """
    title = next((i for i, line in enumerate(lines) if words.title_parts(line.text)), None)
    if title is None:
        return None
    reader = _Reader(lines, words, title)
    return reader.read() if reader.starts else None


@dataclass(frozen=True)
class _Start:
    """Where an item begins: the index of its heading and of the first line after that."""

    index: int
    body: int
    text: str
    heading: ItemHeading

    @property
    def order(self) -> tuple[int, str]:
        """What grows from item to item: 9, 9a, 10."""
        match = re.match(r"\d+", self.heading.number)
        digits = match[0] if match else "0"
        return int(digits), self.heading.number[len(digits) :]


@dataclass
class _Reader:
    lines: Sequence[Line]
    words: Wording
    title: int
    notes: list[Note] = field(default_factory=list)
    contents: int = 0  # the index of the contents' heading; that of the first item without one
    entries: list[tuple[Line, str]] = field(default_factory=list)
    starts: list[_Start] = field(default_factory=list)

    def __post_init__(self) -> None:
        candidates = list(self._candidates())
        if not candidates:
            return
        layout, first = self.words.layout, candidates[0].index
        listed = heading_key(layout.contents_heading)
        self.contents = next(
            (i for i in range(self.title, first) if heading_key(self.lines[i].text) == listed),
            first,
        )
        self.entries = list(
            unwrap(
                self.lines[self.contents + 1 : first],
                lambda above, _: not _ends_with_page(above),
            )
        )
        self.starts = self._chosen(candidates)

    def read(self) -> ReadDocument | None:
        layout = self.words.layout
        head = self._head()
        if head is None or not self._contents_fit():
            return None
        ends = [start.index for start in self.starts[1:]] + [len(self.lines)]
        items = [self._item(start, end) for start, end in zip(self.starts, ends, strict=True)]
        document = Document(
            title=self.lines[self.title].text,
            head=tuple(head),
            contents_heading=layout.contents_heading,
            contents_leader=layout.contents_leader,
            items=tuple(items),
        )
        item_lines = tuple(start.index for start in self.starts)
        notes = tuple(sorted(self.notes, key=lambda note: note.line))
        return ReadDocument(document, tuple(self.lines), self.title, item_lines, notes)

    def _note(self, line: Line, template: str) -> None:
        self.notes.append(Note(line.number, line.text, template))

    # --- where the items begin ---

    def _candidates(self) -> Iterator[_Start]:
        """Every line that has the form of an item's heading, outside the contents."""
        for index in range(self.title + 1, len(self.lines)):
            line = self.lines[index]
            heading = self.words.item_heading(line.text)
            if not heading or not line.after_blank or _ends_with_page(line.text):
                continue
            text, body = line.text, index + 1
            while self._continues(body):
                longer = f"{text} {self.lines[body].text}"
                whole = self.words.item_heading(longer)
                if not whole:
                    break
                text, body, heading = longer, body + 1, whole
            yield _Start(index, body, text, heading)

    def _continues(self, index: int) -> bool:
        """Whether the line at `index` is the rest of a heading that was wrapped above it."""
        if index == len(self.lines) or self.lines[index].after_blank:
            return False
        text = self.lines[index].text
        return len(self.lines[index - 1].text) >= WRAPPED and not self.words.case_number(text)

    def _chosen(self, candidates: Sequence[_Start]) -> list[_Start]:
        """The candidates that are headings: those the contents list, and what follows on them.

        A paragraph may well begin 'Punkt 3: ...'. It is told by a number out of turn.
        """
        listed = {title for _, entry in self.entries for title in self._titles(entry)}
        sure = {start.index for start in candidates if _same(start.heading.title) in listed}
        taken = {start.heading.number for start in candidates if start.index in sure}
        used: set[str] = set()
        chosen: list[_Start] = []
        for start in candidates:
            number = start.heading.number
            if start.index in sure:
                fits = number not in used
            else:
                fits = number not in taken and (not chosen or start.order > chosen[-1].order)
            if fits:
                used.add(number)
                chosen.append(start)
            else:
                self._note(
                    self.lines[start.index],
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Linjen ligner en punktoverskrift, men nummeret passer ikke i rækken. "
                        "Den er beholdt som tekst.",
                    ),
                )
        return chosen

    # --- the head and the contents ---

    def _head(self) -> list[HeadField] | None:
        """The fields; None where a line belongs to none."""
        if self.title:
            return None
        fields: list[HeadField] = []
        lines = self.lines[self.title + 1 : self.contents]
        pending: HeadField | None = None  # a label that stands alone; its value is on the next line
        for _line, text in unwrap(lines, lambda _, below: self._field(below) is None):
            found = self._field(text)
            if found and all(found.label != other.label for other in fields):
                pending = None if found.value else found
                if found.value:
                    fields.append(found)
            elif pending:
                fields.append(HeadField(pending.label, text))
                pending = None
            else:
                return None
        return fields

    def _field(self, text: str) -> HeadField | None:
        layout = self.words.layout
        labels = (
            layout.date_label,
            layout.place_label,
            layout.participants_label,
            layout.unexcused_label,
            layout.apology_label,
        )
        for label in labels:
            rest = text[len(label) :]
            if text.casefold().startswith(label.casefold()) and not re.match(r"\w", rest):
                value = rest.lstrip().removeprefix(layout.label_end).lstrip(": \t")
                return HeadField(label, value)
        return None

    def _contents_fit(self) -> bool:
        """Compare the contents with the items found. Whether all their lines are entries."""
        unlisted = Counter(_same(start.heading.title) for start in self.starts)
        for line, entry in self.entries:
            title = next((title for title in self._titles(entry) if unlisted[title]), "")
            if unlisted[title]:
                unlisted[title] -= 1
            elif _without_page(entry) != entry:
                self._note(
                    line,
                    QT_TRANSLATE_NOOP(
                        "notes", "Indholdsfortegnelsen nævner et punkt, som ikke findes i teksten."
                    ),
                )
            else:
                return False
        for start in self.starts:
            if self.entries and unlisted[_same(start.heading.title)]:
                self._note(
                    self.lines[start.index],
                    QT_TRANSLATE_NOOP("notes", "Punktet står ikke i indholdsfortegnelsen."),
                )
        return True

    def _titles(self, entry: str) -> tuple[str, ...]:
        """The titles that an entry of the contents may mean: with the page, and without."""
        bare = _without_page(entry)
        heading = self.words.item_heading(bare)
        return (_same(entry), _same(bare), *([_same(heading.title)] if heading else []))

    # --- an item ---

    def _item(self, start: _Start, end: int) -> DocumentItem:
        first = start.body
        case_line = ""
        if first < end and self.words.case_number(self.lines[first].text):
            case_line, first = self.lines[first].text, first + 1
        return DocumentItem(
            heading=start.text,
            title=start.heading.title,
            number=start.heading.number,
            closed=start.heading.closed,
            case_line=case_line,
            sections=tuple(self._sections(self.lines[first:end], self.lines[start.index].heading)),
        )

    def _sections(self, lines: Sequence[Line], item_level: int) -> Iterator[DocumentSection]:
        headings = list(_headings(lines, self.words, item_level))
        starts = [heading.index for heading in headings] + [len(lines)]
        if lines[: starts[0]]:
            yield DocumentSection("", 1, self._body(lines[: starts[0]], "sections"))
        for heading, end in zip(headings, starts[1:], strict=True):
            body = self._body(lines[heading.index + 1 : end], heading.part)
            yield DocumentSection(lines[heading.index].text, heading.level, body)

    def _body(self, lines: Sequence[Line], part: str) -> RichText:
        if part == "attachments":
            return read_plain(lines)
        return read_body(lines, lambda text: bool(self.words.names_absent(text)))


@dataclass(frozen=True)
class _Heading:
    """A heading inside an item: the index of its line, its level, the part of the item it is in."""

    index: int
    level: int
    part: str


def _headings(lines: Sequence[Line], words: Wording, item_level: int) -> Iterator[_Heading]:
    """The headings in an item. The same word may be one at two levels: what came before tells.

    A line in a heading style is one whatever its words; `item_level` is that of the item's own.

    Inside the case history and the attachments only the heading of another part is one; any
    other word there belongs to an earlier decision or is the title of a file.
    """
    decision = _decision_heading(lines, words)
    unused = set(words.top_headings)
    part, in_section = "sections", False
    for index, line in enumerate(lines):
        key = heading_key(line.text) if _may_be_heading(line) else ""
        if part == "history" and words.entry_start(line.text):
            yield _Heading(index, 2, part)
        elif index == decision or key in unused:
            unused.discard(key)
            part = "decision" if index == decision else words.own_parts.get(key, "sections")
            in_section = part == "sections"
            yield _Heading(index, 1, part)
        elif part not in ("history", "attachments") and key in words.inner_headings:
            part = "sections"
            yield _Heading(index, 2, part)
        elif part not in ("history", "attachments") and key in COMMON_HEADINGS:
            part = "sections"
            inner = in_section or key == words.decision_heading
            yield _Heading(index, 2 if inner else 1, part)
        elif line.heading > item_level > 0:
            part = "sections"
            yield _Heading(index, min(line.heading - item_level, 2), part)


def _decision_heading(lines: Sequence[Line], words: Wording) -> int | None:
    """The index of the decision's heading. Others of the same name are sections of the case."""
    named = [
        index
        for index, line in enumerate(lines)
        if _may_be_heading(line) and heading_key(line.text) == words.decision_heading
    ]
    if not named:
        return None
    return named[0] if words.decision_first else named[-1]


def _may_be_heading(line: Line) -> bool:
    return line.alone and len(line.text) <= MAX_SECTION_HEADING and not _is_list_item(line)


def _is_list_item(line: Line) -> bool:
    return isinstance(line.block, ListItem) and not line.heading


def _ends_with_page(text: str) -> bool:
    """Whether `text` is closed by dots or a tab and a page number."""
    return _LEADER_AND_PAGE.search(text[-_PAGE_WIDTH:]) is not None


def _without_page(text: str) -> str:
    """An entry of the contents without what leads to the page, and the page."""
    return text[:-_PAGE_WIDTH] + _PAGE.sub("", text[-_PAGE_WIDTH:])


def _same(title: str) -> str:
    """What two titles must share to be the same."""
    return " ".join(title.split()).casefold()

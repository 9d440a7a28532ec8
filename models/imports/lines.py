"""The lines of a text file, and the paragraphs and lists they make up."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.danish import MONTHS, clean
from models.text import (
    Block,
    ListCounter,
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    rich_text,
    spans_text,
)

WRAPPED = 60  # characters: a line this long that has another right below it may be wrapped
_PAPER = 130  # characters: the longest line that was broken to fit on paper
_NARROWEST = 40  # characters: the narrowest that a text is broken at
_RAGGED = 14  # characters: how much shorter than others a broken line may be
_DENSE = 0.1  # share of blank lines below which each line is taken for a paragraph

_LETTER = re.compile(r"(?:[a-zæøå]\)|Ad\.?\s\d{1,2}[.:]?)\s")
_BULLET = re.compile(r"[-•]\s+(?P<text>\S.*)")
_NUMBER = re.compile(rf"(?P<number>[1-9]\d{{0,8}})\.\s+(?!(?:{'|'.join(MONTHS)})\b)(?P<text>\S.*)")
_LINK = re.compile(
    r"\[(?P<text>[^\[\]]+)\]"
    r"\((?P<url>(?:#|https?:|mailto:|tel:|www\.)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)"
)


@dataclass(frozen=True)
class Line:
    """A line with text in it. `number` counts from 1 in the file.

    Where a file tells paragraphs apart, each is one line. `heading` is the level of its style, 1
    to 9, or 0; `strong` tells that all of it is bold or larger than the text around it. `block`
    is what Word holds there, with its links and list marks, or the table that begins there.
    """

    number: int
    text: str  # without white space at the ends
    indent: int = 0
    after_blank: bool = True
    before_blank: bool = True
    page: int = 0  # from 1; 0 where the file does not tell
    heading: int = 0
    strong: bool = False
    block: Block | None = None

    @property
    def key(self) -> tuple[int, str]:
        """What tells it from other lines: several may be made of one row of a table."""
        return self.number, self.text

    @property
    def width(self) -> int:
        """Up to which column the line reaches."""
        return self.indent + len(self.text)

    @property
    def alone(self) -> bool:
        """Whether no other line is right above or below it."""
        return self.after_blank and self.before_blank


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank.

    A text with hardly any blank lines, as Word writes it, has one paragraph on each line: there
    every line counts as standing alone.
    """
    parts = [
        (number, part.expandtabs(4) if part[:1].isspace() else part)
        for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1)
        for part in clean(raw).split("\n")
    ]
    blank = [True, *(not part.strip() for _, part in parts), True]
    dense = sum(blank[1:-1]) < _DENSE * len(parts)
    return [
        Line(
            number=number,
            text=part.strip(),
            indent=len(part) - len(part.lstrip()),
            after_blank=dense or blank[index - 1],
            before_blank=dense or blank[index + 1],
        )
        for index, (number, part) in enumerate(parts, start=1)
        if not blank[index]
    ]


def unwrap(
    lines: Iterable[Line], may_join: Callable[[str, str], bool]
) -> Iterator[tuple[Line, str]]:
    """Each first line with the text of it and of those that were wrapped below it.

    `may_join` says of a line and the one right below it whether they may be one paragraph.
    """
    first: Line | None = None
    words: list[str] = []
    for line in lines:
        wrapped = not line.after_blank and bool(words) and len(words[-1]) >= WRAPPED
        if first and wrapped and may_join(words[-1], line.text):
            words.append(line.text)
            continue
        if first:
            yield first, " ".join(words)
        first, words = line, [line.text]
    if first:
        yield first, " ".join(words)


def read_paragraphs(
    lines: Sequence[Line],
    starts: Callable[[str], bool],
    is_wrapped: Callable[[str, str], bool] | None = None,
) -> RichText:
    """Paragraphs, bullets and numbers of two levels, and links.

    A line that `starts` is true of is never joined to the one above, nor one that `is_wrapped`
    says of, with the line above, that it begins a paragraph.
    """

    def may_join(above: str, below: str) -> bool:
        return not (_has_marker(below) or starts(below)) and (
            is_wrapped is None or is_wrapped(above, below)
        )

    reader = _BlockReader()
    for line, text in unwrap(lines, may_join):
        reader.add(line.indent, text)
    return rich_text(reader.blocks)


@dataclass(frozen=True)
class Wrapping:
    """How wide the lines of a text are, at which they are broken; 0 where they are not."""

    width: int = 0

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Wrapping":
        """The wrapping of `lines`: none where some are far longer than a line on paper.

        The width is that of lines in the middle of a sentence: a heading may be any longer.
        """
        widths = [line.width for line in lines]
        longer = sum(1 for width in widths if width > _PAPER)
        if longer * 50 > len(lines):
            return cls()
        broken = sorted(above.width for above, below in pairwise(lines) if _goes_on(above, below))
        if not broken:
            return cls()
        likely = broken[len(broken) // 2] + _RAGGED
        width = max(width for width in broken if width <= likely)
        return cls(width if width >= _NARROWEST else 0)

    def joins(self, above: Line, below: Line) -> bool:
        """Whether `below` goes on with what `above` begins: its first word had no room there."""
        if not self.width or below.after_blank or above.width < self.width // 2:
            return False
        first = below.text.split(maxsplit=1)[0]
        full = above.width + 1 + len(first) > self.width
        goes_on = _goes_on(above, below) or (first[0].isdigit() and above.text[-1].islower())
        return full or (goes_on and above.width + _RAGGED > self.width)

    def rejoin(self, lines: Iterable[Line], starts: Callable[[Line], bool]) -> Iterator[Line]:
        """The paragraphs that `lines` are, each as one line.

        One that `starts` is true of is never joined to the one above.
        """
        lines = list(lines)
        numbers = {int(match["number"]) for line in lines if (match := _NUMBER.match(line.text))}
        first = last = None
        for line in lines:
            joins = (
                first is not None
                and last is not None
                and self.joins(last, line)
                and not _starts_item(line.text, numbers)
                and not starts(line)
            )
            if first is not None and joins:
                first = replace(first, text=_joined(first.text, line.text))
            else:
                if first is not None:
                    yield first
                first = line
            last = line
        if first is not None:
            yield first


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a sentence of `above` surely goes on in `below`."""
    plain = above.block is None and below.block is None and not below.after_blank
    middle = below.text[0].islower() and not above.text.endswith((".", ":", ";", "?", "!"))
    listed = above.width < WRAPPED or above.text.endswith(",")  # what is recommended
    starts = re.match(r"at\s|[a-zæøå]\)" if listed else r"[a-zæøå]\)", below.text)
    return plain and middle and not starts


def _starts_item(text: str, numbers: Collection[int]) -> bool:
    """Whether `text` is an item of a list: of one with numbers only where those follow on."""
    match = _NUMBER.match(text)
    if not match:
        return bool(_BULLET.match(text) or _LETTER.match(text))
    return int(match["number"]) == 1 or int(match["number"]) - 1 in numbers


def _joined(above: str, below: str) -> str:
    """Two lines as one, with a word that was parted between them whole."""
    parted = re.search(r"[a-zæøå]{2}-$", above) and re.match(r"[a-zæøå]", below)
    if parted and not re.match(r"(?:og|eller|samt)\b", below):
        return above[:-1] + below
    return f"{above} {below}"


def read_body(
    lines: Sequence[Line],
    starts: Callable[[str], bool],
    is_wrapped: Callable[[str, str], bool] | None = None,
) -> RichText:
    """The text of `lines`: what Word holds there, or else what `read_paragraphs` makes of them."""
    blocks: list[Block] = []
    plain: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        rows = _rows(line.block)
        below = lines[index + 1 : index + rows]
        whole = len(below) == rows - 1 and all(
            row.block is None and row.number == line.number + place
            for place, row in enumerate(below, start=1)
        )
        if line.block is None or not whole:
            plain.append(line)
            index += 1
            continue
        blocks += read_paragraphs(plain, starts, is_wrapped).blocks
        plain.clear()
        blocks.append(line.block)
        index += rows
    return rich_text([*blocks, *read_paragraphs(plain, starts, is_wrapped).blocks])


def _rows(block: Block | None) -> int:
    """Over how many lines a block reaches: a table is one for each row that says anything."""
    if not isinstance(block, Table):
        return 1
    return sum(1 for row in block.rows if any(spans_text(cell).strip() for cell in row)) or 1


def after(line: Line, count: int) -> Line:
    """`line` without its first `count` characters."""
    rest = line.text[count:].lstrip(" \t:")
    block = None
    if isinstance(line.block, Paragraph) and spans_text(line.block.spans).strip() == line.text:
        gone = len(spans_text(line.block.spans).rstrip()) - len(rest)
        kept: list[Span] = []
        for span in line.block.spans:
            kept.append(replace(span, text=span.text[max(gone, 0) :]))
            gone -= len(span.text)
        block = Paragraph(tuple(kept))
    return replace(line, text=rest, block=block)


def read_plain(lines: Iterable[Line]) -> RichText:
    """One paragraph for each line, as it stands."""
    return rich_text(Paragraph((Span(line.text),)) for line in lines)


def _has_marker(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBER.match(text))


@dataclass
class _BlockReader:
    """Turns one paragraph after the other into blocks."""

    blocks: list[Block] = field(default_factory=list)
    _counter: ListCounter = field(default_factory=ListCounter)
    _base: int = 0  # the indent of the open list

    def add(self, indent: int, text: str) -> None:
        block = self._list_item(indent, text) or Paragraph(tuple(read_links(text)))
        if isinstance(block, Paragraph):
            self._counter.count(block)  # ends the list
        self.blocks.append(block)

    def _list_item(self, indent: int, text: str) -> ListItem | None:
        """The item that `text` is; None where its number does not follow on."""
        match = _BULLET.fullmatch(text) or _NUMBER.fullmatch(text)
        if not match:
            return None
        in_list = bool(self.blocks) and isinstance(self.blocks[-1], ListItem)
        self._base = min(indent, self._base) if in_list else indent
        number = match.groupdict().get("number")
        level = 1 if in_list and indent >= self._base + 2 else 0
        item = ListItem(tuple(read_links(match["text"])), level, numbered=number is not None)
        count = self._counter.count(item)
        return item if number is None or int(number) == count else None


def read_links(text: str) -> Iterator[Span]:
    """`text` with each [text](address) made a link."""
    end = 0
    for match in _LINK.finditer(text):
        yield Span(text[end : match.start()])
        yield Span(match["text"], link=match["url"])
        end = match.end()
    yield Span(text[end:])

"""Rich text as plain values, and its stored form: a readable subset of Markdown.

A text is a sequence of blocks: paragraphs, list items of two levels, and tables. The stored
form is CommonMark with pipe tables, read by markdown-it-py with everything else (headings,
quotes, code, images) switched off, so that what a person typed never turns into something else.
Where Markdown cannot say it, the few HTML tags it allows are used: <b>, <i> for emphasis that
begins or ends beside a letter, <br> for a line break in a table cell.

`parse(serialize(text)) == text` for every text; tests/property proves it with generated cases.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING

from models.danish import clean
from models.value import Value, value

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_LEVEL = 1  # list levels are 0 and 1
# Keeps names in Arabic or Hebrew letters in the order of the line; written, never stored.
LEFT_TO_RIGHT_MARK = "\u200e"


@value(frozen=True)
class Span(Value):
    """A run of characters that look alike. A line feed in `text` is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@value(frozen=True)
class Paragraph(Value):
    spans: tuple[Span, ...] = ()


@value(frozen=True)
class ListItem(Value):
    """One item. Neighbouring items of one kind and level are one list, numbered from 1."""

    spans: tuple[Span, ...] = ()
    level: int = 0
    numbered: bool = False


@value(frozen=True)
class Table(Value):
    """Rows of cells; the first row is the header. Every row has the same number of cells."""

    rows: tuple[tuple[tuple[Span, ...], ...], ...]


Block = Paragraph | ListItem | Table


@value(frozen=True)
class RichText(Value):
    """A text. Build one with `rich_text`, which brings any blocks into the normal form."""

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return any(span.text.strip() for span in spans_of(self))


EMPTY_TEXT = RichText()


# --- the normal form ------------------------------------------------------------------------


def spans(parts: Iterable[Span]) -> tuple[Span, ...]:
    """`parts` with clean characters, the empty ones left out and equal neighbours joined."""
    cleaned = (Span(clean(p.text), p.bold, p.italic, _clean_link(p.link)) for p in parts)
    return tuple(
        Span(clean("".join(part.text for part in group)), *look)
        for look, group in groupby(
            (part for part in cleaned if part.text), key=lambda p: (p.bold, p.italic, p.link)
        )
    )


def rich_text(blocks: Iterable[Block]) -> RichText:
    """A text in normal form: see `spans`; list levels follow on, tables are rectangular.

    A list begins at level 0. Empty paragraphs at the end are left out; between others they stay.
    """
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            result.append(Paragraph(spans(block.spans)))
        elif isinstance(block, ListItem):
            follows = bool(result) and isinstance(result[-1], ListItem)
            level = min(max(block.level, 0), MAX_LEVEL) if follows else 0
            result.append(ListItem(spans(block.spans), level, block.numbered))
        else:
            width = max((len(row) for row in block.rows), default=0)
            if width:
                padded = (tuple(row) + ((),) * (width - len(row)) for row in block.rows)
                result.append(Table(tuple(tuple(spans(cell) for cell in row) for row in padded)))
    while result and result[-1] == Paragraph():
        result.pop()
    return RichText(tuple(result))


def plain(text: str) -> RichText:
    """A text of plain paragraphs, one for each line of `text`."""
    return rich_text(Paragraph((Span(line),)) for line in clean(text).split("\n"))


def emphasized(text: RichText, *, bold: bool, italic: bool) -> RichText:
    """`text` with all of it bold, or italic, or both, as well as what it was."""

    def dressed(parts: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(replace(p, bold=p.bold or bold, italic=p.italic or italic) for p in parts)

    return rich_text(
        Table(tuple(tuple(map(dressed, row)) for row in block.rows))
        if isinstance(block, Table)
        else replace(block, spans=dressed(block.spans))
        for block in text.blocks
    )


def _clean_link(link: str) -> str:
    return re.sub(r"\s+", "", clean(link))


# --- reading a value ------------------------------------------------------------------------


def spans_text(parts: Iterable[Span]) -> str:
    """The characters of `parts` without their looks."""
    return "".join(part.text for part in parts)


class ListCounter:
    """Numbers the items of lists as they come: see `list_numbers`."""

    def __init__(self) -> None:
        self._start_over()

    def _start_over(self) -> None:
        self._counts = [0] * (MAX_LEVEL + 1)
        self._kinds: list[bool | None] = [None] * (MAX_LEVEL + 1)

    def count(self, block: Block) -> int:
        """The number of `block`, which follows those counted before it."""
        if not isinstance(block, ListItem):
            self._start_over()
            return 0
        level = block.level
        if self._kinds[level] is not block.numbered:
            self._counts[level] = 0
        self._kinds[level] = block.numbered
        for deeper in range(level + 1, MAX_LEVEL + 1):
            self._counts[deeper], self._kinds[deeper] = 0, None
        self._counts[level] += 1
        return self._counts[level] if block.numbered else 0


def list_numbers(blocks: Iterable[Block]) -> list[int]:
    """For each block its number in its list, counted from 1; 0 for what is not a numbered item."""
    counter = ListCounter()
    return [counter.count(block) for block in blocks]


def plain_lines(text: RichText) -> list[str]:
    """The text as lines without looks: '- ' or '1. ' before list items, cells parted by tabs."""
    lines: list[str] = []
    for block, number in zip(text.blocks, list_numbers(text.blocks), strict=True):
        if isinstance(block, Table):
            lines += ["\t".join(spans_text(cell) for cell in row) for row in block.rows]
        elif isinstance(block, ListItem):
            marker = f"{number}. " if block.numbered else "- "
            lines.append("  " * block.level + marker + spans_text(block.spans))
        else:
            lines.append(spans_text(block.spans))
    return lines


def spans_of(text: RichText) -> Iterator[Span]:
    """Every span of the text, in order."""
    for block in text.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell
        else:
            yield from block.spans


def words_of(text: RichText) -> Iterator[str]:
    """Every word of the text, in order."""
    for block in text.blocks:
        rows = block.rows if isinstance(block, Table) else ((block.spans,),)
        for cell in chain.from_iterable(rows):
            yield from spans_text(cell).split()


# --- the stored form: writing ---------------------------------------------------------------

# Anything that could mean more than itself: marks, white space at an end, what begins a list,
# lines that are not parted by exactly one empty line.
_MARKUP = re.compile(
    r"[\\*_<\[\]|&\t\r]|^\s|\s$|^(?:[-+:]|\d{1,9}[.)])|(?<!\n)\n(?!\n)|\n{3}|^\n|[^\S\n ]",
    re.MULTILINE,
)


def serialize(text: RichText) -> str:
    """The stored form of `text`: Markdown, blocks parted by an empty line."""
    chunks: list[str] = []
    numbers = list_numbers(text.blocks)
    previous: Block | None = None
    parent_indent = 0
    for block, number in zip(text.blocks, numbers, strict=True):
        if isinstance(block, ListItem):
            marker = f"{number}." if block.numbered else "-"
            indent = parent_indent if block.level else 0
            if not block.level:
                parent_indent = len(marker) + 1
            lead = " " * indent + marker + " "
            body = _write_inline(block.spans).replace("\n", "\n" + " " * len(lead))
            chunk = lead + body
            separator = "\n" if isinstance(previous, ListItem) else "\n\n"
        else:
            chunk = _write_table(block) if isinstance(block, Table) else _write_inline(block.spans)
            separator = "\n\n"
        chunks.append((separator if chunks else "") + chunk)
        previous = block
    return "".join(chunks)


def _write_table(table: Table) -> str:
    rows = [
        "| " + " | ".join(_write_inline(cell, in_table=True) for cell in row) + " |"
        for row in table.rows
    ]
    rule = "|" + " --- |" * len(table.rows[0])
    return "\n".join([rows[0], rule, *rows[1:]])


def _write_inline(parts: Sequence[Span], *, in_table: bool = False) -> str:
    """One paragraph's characters with their marks; an empty one is a lone backslash.

    In Markdown a backslash that stands alone is just itself, and a typed one is doubled, so the
    lone one is free to mean "nothing here". A table cell may simply be empty.
    """
    if not parts:
        return "" if in_table else "\\"
    if len(parts) == 1 and _is_bare(parts[0]):
        return parts[0].text
    written = ""
    runs = [(link, tuple(group)) for link, group in groupby(parts, key=lambda p: p.link)]
    for link, group in runs:
        inner = _write_looks(group)
        written += f"[{inner}]({_write_link(link)})" if link else inner
    lines = [_guard_ends(line) for line in written.split("\n")]
    if in_table or "" in lines:
        return _guard_start("<br>".join(lines))
    return "\\\n".join(_guard_start(line) for line in lines)


def _is_bare(span: Span) -> bool:
    """Whether the span is stored just as it reads, as most are."""
    dressed = span.bold or span.italic or span.link or "\n" in span.text
    return not dressed and not _MARKUP.search(span.text)


def _write_link(link: str) -> str:
    escaped = re.sub(r"([\\<>|]|&(?=#?\w+;))", r"\\\1", link)
    return f"<{escaped}>"


def _write_looks(group: Sequence[Span]) -> str:
    """The spans of one link (or of none) with emphasis around them.

    Stars only work where the inside begins and ends with a letter or digit and no other
    emphasised span is next to it; elsewhere the tags say the same.
    """
    written = ""
    for index, span in enumerate(group):
        body = _escape(span.text)
        if not (span.bold or span.italic):
            written += body
            continue
        alone = all(
            not (neighbour.bold or neighbour.italic)
            for neighbour in (*group[max(index - 1, 0) : index], *group[index + 1 : index + 2])
        )
        if alone and span.text[0].isalnum() and span.text[-1].isalnum() and "\n" not in span.text:
            stars = "*" * (span.italic + 2 * span.bold)
            written += stars + body + stars
        else:
            opening = "<b>" * span.bold + "<i>" * span.italic
            closing = "</i>" * span.italic + "</b>" * span.bold
            written += opening + body + closing
    return written


# What means something inside a line: an underscore does not inside a word, nor a lone &.
_INLINE_MARK = re.compile(r"[\\*<\[\]|]|_(?:(?<![^\W_]_)|(?![^\W_]))|&(?=#?\w+;)|\t")


def _escape(text: str) -> str:
    return _INLINE_MARK.sub(_escaped, text)


def _escaped(mark: re.Match[str]) -> str:
    # A function, not a template: re reads a template anew at each call.
    return "&#9;" if mark[0] == "\t" else "\\" + mark[0]


def _guard_ends(line: str) -> str:
    """White space at either end of a line, which Markdown would drop, as entities."""
    body = line.strip()
    if body == line:
        return line
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip()) if body else start
    return (
        "".join(f"&#{ord(c)};" for c in line[:start])
        + line[start:end]
        + "".join(f"&#{ord(c)};" for c in line[end:])
    )


_LINE_MARK = re.compile(r"[-+:]|\d{1,9}[.)](?=\s|$)")


def _guard_start(line: str) -> str:
    """A backslash before what would begin a list or a table."""
    begins = _LINE_MARK.match(line)
    if not begins:
        return line
    at = begins.end() - 1  # the sign itself, behind the digits of a number
    return f"{line[:at]}\\{line[at:]}"


# --- the stored form: reading ---------------------------------------------------------------


@cache
def _parser() -> "MarkdownIt":
    # Imported when the first text is read: the window is painted before that.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": True})
    rules = "list table emphasis link escape entity newline html_inline"
    parser.enable([*rules.split(), "balance_pairs", "fragments_join"])
    # Links are stored as typed; what may be opened is decided where they are opened.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


@lru_cache(maxsize=1024)  # an item is read again after each save, and most of it is unchanged
def parse(stored: str) -> RichText:
    """The text whose stored form is `stored`. Any string gives a text; nothing raises."""
    if not stored:
        return EMPTY_TEXT
    if not _MARKUP.search(stored):
        # Most texts are bare paragraphs; they need no parser, nor the time to load it.
        return plain(stored.replace("\n\n", "\n"))
    return rich_text(_read_blocks(_parser().parse(clean(stored))))


def plain_stored(stored: str) -> str:
    """What is read of the text whose stored form is `stored`: see `plain_lines`."""
    if not _MARKUP.search(stored):
        return stored.replace("\n\n", "\n")
    return "\n".join(plain_lines(parse(stored)))


def _read_blocks(tokens: Sequence["Token"]) -> Iterator[Block]:
    lists: list[bool] = []  # for each open list, whether it is numbered
    fresh_item = False
    rows: list[list[tuple[Span, ...]]] = []
    for token in tokens:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            lists.append(kind == "ordered_list_open")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif kind == "list_item_open":
            fresh_item = True
        elif kind == "table_open":
            rows = []
        elif kind == "tr_open":
            rows.append([])
        elif kind == "inline" and rows:
            rows[-1].append(_read_inline(token))
        elif kind == "table_close":
            yield Table(tuple(tuple(row) for row in rows))
            rows = []
        elif kind == "inline":
            if fresh_item and lists:
                yield ListItem(_read_inline(token), len(lists) - 1, lists[-1])
                fresh_item = False
            else:
                yield Paragraph(_read_inline(token))


def _read_inline(token: "Token") -> tuple[Span, ...]:
    if token.content == "\\":
        return ()
    parts: list[Span] = []
    bold = italic = 0
    link = ""
    for child in token.children or ():
        mark = child.content if child.type == "html_inline" else child.type
        if mark in ("strong_open", "<b>"):
            bold += 1
        elif mark in ("strong_close", "</b>"):
            bold -= 1
        elif mark in ("em_open", "<i>"):
            italic += 1
        elif mark in ("em_close", "</i>"):
            italic -= 1
        elif mark == "link_open":
            link = str(child.attrs.get("href", ""))
        elif mark == "link_close":
            link = ""
        else:
            text = "\n" if mark in ("hardbreak", "softbreak", "<br>") else child.content
            parts.append(Span(text, bold > 0, italic > 0, link))
    return tuple(parts)

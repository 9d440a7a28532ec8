"""A referat as it is laid out, before it becomes a file: pieces from above, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Piece:
    """What stands on a sheet. Which of the fields are used depends on the `kind`:

    title, bold, name, text, bullet, number and case have a `text`; field a `label` and a `text`;
    item and heading a `text` (a heading also a `level`); inline a `label` in bold that the
    `text` goes on from; entry of the contents a `label` (its number), a `text` and a `page`;
    table has `rows`; break is a new page. `role` tells what is no part of any item's own text: a
    line of absence, one of the course of the meeting, of its end, or another line of the head.
    """

    kind: str
    text: str = ""
    label: str = ""
    level: int = 1
    page: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    role: str = ""


@dataclass(frozen=True)
class Sheet:
    """The pieces, and what stands at the top and foot of each page.

    {page} and {pages} in `header` and `footer` are filled in where a file has pages.
    """

    pieces: tuple[Piece, ...]
    header: str = ""
    footer: str = ""


@dataclass(frozen=True)
class Look:
    """How a municipality's documents look in each kind of file.

    `separator` parts label and value. `entry` is how a line of the contents reads as text.
    `blank` tells where plain text has empty lines: between all, before headings only, or nowhere.
    """

    separator: str = ": "
    entry: str = "{label}. {text}\t{page}"
    blank: str = "all"
    wrap: int = 0
    bullet: str = "- "
    styled: bool = True  # headings by Word's styles, or only in bold
    numbered_headings: bool = False  # the items' numbers are Word's own
    head_table: bool = False
    real_lists: bool = True
    contents_field: bool = False
    justify: bool = False
    size: float = 11
    columns_head: bool = False
    item_pages: bool = False  # each item begins a page in the PDF
    gap: float = 0.9  # em between paragraphs in the PDF
    first_page: int = 1  # the number of the PDF's first page


def title(text: str) -> Piece:
    return Piece("title", text)


def field(label: str, value: str) -> Piece:
    return Piece("field", value, label)


def bold(text: str) -> Piece:
    return Piece("bold", text)


def text(words: str) -> Piece:
    return Piece("text", words)


def lines(words: Iterable[str]) -> list[Piece]:
    return [text(line) for line in words]


def table(*rows: tuple[str, ...]) -> Piece:
    return Piece("table", rows=rows)


NEW_PAGE = Piece("break")


def paragraph(words: str) -> Piece:
    """The piece that a paragraph of the truth is: '- ' and '1. ' begin list items."""
    if words.startswith("- "):
        return Piece("bullet", words[2:])
    number, dot, rest = words.partition(". ")
    if dot and number.isdigit() and len(number) == 1 and rest.startswith("at "):
        return Piece("number", rest, number)
    return Piece("text", words)


def as_role(role: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces as what they are besides an item's own text."""
    for piece in pieces:
        yield replace(piece, role=role)

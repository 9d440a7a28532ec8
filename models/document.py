"""A referat as a value: head, contents, items, sections. Every kind of file is made from it.

The grammar is the same both ways: `models.export.compose` builds a Document from the records,
`models.imports.minutes_text` reads one out of a text file and then the records out of that.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from models.records import DocumentKind, ItemId
from models.text import EMPTY_TEXT, Block, RichText


@dataclass(frozen=True)
class HeadField:
    """A line of the head: 'Mødested B-206'. The label is printed as it stands."""

    label: str
    value: str


class Part(StrEnum):
    """The kinds of record that the sections of an item print."""

    DECISION = "decision"
    SECTION = "section"
    HISTORY = "history"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True)
class Origin:
    """The record that a section prints, and its text as stored.

    What the section's body holds besides was made by Referent: lines of absence, votes, the sign
    for an empty text. `at` is the place in the body where the text begins, or would. `id` is that
    of the section or history entry, 0 for the attachments.
    """

    part: Part
    id: int = 0
    text: RichText = EMPTY_TEXT
    at: int = 0


@dataclass(frozen=True)
class DocumentSection:
    """A heading (level 1 or 2 below the item's own; none when empty) and the text under it.

    `origin` is None for what is no text of anybody's: the heading of the case history.
    """

    heading: str
    level: int = 1
    body: RichText = EMPTY_TEXT
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True)
class DocumentItem:
    """An agenda item as printed. `number` may be empty, `case_line` too.

    `item_id` is None where the heading is not the item's own: in a file, or a withheld item.
    """

    heading: str  # the whole heading: 'Punkt 9: Eventuelt'
    title: str  # as the contents list it
    number: str = ""
    closed: bool = False
    case_line: str = ""
    sections: tuple[DocumentSection, ...] = ()
    item_id: ItemId | None = field(default=None, compare=False)


@dataclass(frozen=True)
class SignatureLine:
    """Who signs: the name and what stands with it ('forperson', 'suppleant for Ib Lund')."""

    name: str
    role: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document. `contents_leader` follows each title in the contents.

    Without a `contents_heading` there are no contents. `signatures` are the rows of a signature
    sheet, under the two `signature_headings`. `author` and `subject` are for the file's
    properties: the municipality and the council.
    """

    title: str
    head: tuple[HeadField, ...]
    contents_heading: str
    contents_leader: str
    items: tuple[DocumentItem, ...]
    kind: DocumentKind = DocumentKind.MINUTES
    signatures: tuple[SignatureLine, ...] = ()
    signature_headings: tuple[str, str] | None = None
    author: str = ""
    subject: str = ""

    @property
    def has_contents(self) -> bool:
        return bool(self.contents_heading and self.items)

    @property
    def parts_pages(self) -> bool:
        """Whether each item begins a new page: the one item of an excerpt follows its head."""
        return self.kind is not DocumentKind.EXCERPT


# --- a document as it was read --------------------------------------------------------------


@dataclass(frozen=True)
class ReadBlock:
    """A paragraph, list item or table of a file. `heading` is 1 to 9, 0 for what is none.

    `style` is the name of the paragraph's style, in small letters: 'title', 'toc heading'.
    """

    block: Block
    heading: int = 0
    style: str = ""


@dataclass(frozen=True)
class ReadFile:
    """What stands in a file, from above. `token` is Referent's own mark, '' without one.

    `left_out` names what the file holds besides: 'comments', 'footnotes', 'pictures', 'tracked'
    (changes, which are read as accepted).
    """

    blocks: tuple[ReadBlock, ...]
    token: str = ""
    sha256: str = ""
    left_out: frozenset[str] = frozenset()

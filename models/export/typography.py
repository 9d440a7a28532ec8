"""The look of a document in figures: the Word template is built from them, pages counted by them.

Line heights are exact and paragraphs may break anywhere between lines (no widow control), so
that the length of a text can be worked out without Word.
"""

from dataclasses import dataclass

from models.text import Table, spans_text

FONT = "Arial"  # Liberation Sans has the same widths

CM = 72 / 2.54  # in points, like every measure here
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 21 * CM, 29.7 * CM, 2.5 * CM
TEXT_WIDTH, TEXT_HEIGHT = PAGE_WIDTH - 2 * MARGIN, PAGE_HEIGHT - 2 * MARGIN
LIST_INDENT = 0.75 * CM  # each level of a list is moved in by so much
CELL_MARGIN = 0.2 * CM  # left and right in a table cell


@dataclass(frozen=True)
class ParagraphLook:
    """A paragraph style: character size, exact line height, space above and below, in points.

    A `heading` is bold and stays on the page of what follows it.
    """

    size: float
    line: float
    before: float = 0
    after: float = 0
    heading: bool = False
    colour: str = ""  # RRGGBB; "" is the text's own


ACCENT = "124761"
SECONDARY = "55606E"

TITLE = ParagraphLook(18, 24, after=18, heading=True, colour=ACCENT)
HEAD = ParagraphLook(11, 16, after=6)
CONTENTS_HEADING = ParagraphLook(15, 20, after=12, heading=True, colour=ACCENT)
CONTENTS_ENTRY = ParagraphLook(11, 16, after=4)
ITEM_HEADING = ParagraphLook(15, 20, after=10, heading=True, colour=ACCENT)
CASE_NUMBER = ParagraphLook(10, 14, after=8, colour=SECONDARY)
SECTION_HEADINGS = (  # by level
    ParagraphLook(12.5, 17, before=12, after=5, heading=True, colour=ACCENT),
    ParagraphLook(11, 15, before=8, after=3, heading=True, colour=SECONDARY),
)
BODY = ParagraphLook(11, 15, after=7)
LIST_ITEM = ParagraphLook(11, 15, after=5)
TABLE_TEXT = ParagraphLook(10, 13, before=2, after=2)
TABLE_GAP = ParagraphLook(4, 8)  # the paragraph that parts a table from what follows
FOOTER = ParagraphLook(9, 12, colour=SECONDARY)


def column_widths(table: Table) -> list[float]:
    """The width of each column in points: by its longest cell, none squeezed, none sprawling."""
    lengths = [
        min(max(len(spans_text(cell)) for cell in column) + 2, 40)
        for column in zip(*table.rows, strict=True)
    ]
    weights = [max(length, sum(lengths) / len(lengths) / 3) for length in lengths]
    return [TEXT_WIDTH * weight / sum(weights) for weight in weights]

"""The look of a document in figures: Word templates are built from them, pages counted by them.

In the built-in templates line heights are exact and paragraphs may break anywhere between lines
(no widow control), so that the length of a text can be worked out without Word.
"""

from dataclasses import dataclass

from models.text import Table, spans_text

CM = 72 / 2.54  # in points, like every measure here
ACCENT = "124761"
SECONDARY = "55606E"


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


@dataclass(frozen=True)
class Typography:
    """Page, margins and paragraph styles of a template, in points."""

    font: str = "Arial"  # Liberation Sans has the same widths
    page_width: float = 21 * CM
    page_height: float = 29.7 * CM
    margin_top: float = 2.5 * CM
    margin_right: float = 2.5 * CM
    margin_bottom: float = 2.5 * CM
    margin_left: float = 2.5 * CM
    list_indent: float = 0.75 * CM  # each level of a list is moved in by so much
    cell_margin: float = 0.2 * CM  # left and right in a table cell
    title: ParagraphLook = ParagraphLook(18, 24, after=18, heading=True, colour=ACCENT)
    head: ParagraphLook = ParagraphLook(11, 16, after=6)
    contents_heading: ParagraphLook = ParagraphLook(15, 20, after=12, heading=True, colour=ACCENT)
    contents_entry: ParagraphLook = ParagraphLook(11, 16, after=4)
    item_heading: ParagraphLook = ParagraphLook(15, 20, after=10, heading=True, colour=ACCENT)
    case_number: ParagraphLook = ParagraphLook(10, 14, after=8, colour=SECONDARY)
    section_headings: tuple[ParagraphLook, ParagraphLook] = (  # by level
        ParagraphLook(12.5, 17, before=12, after=5, heading=True, colour=ACCENT),
        ParagraphLook(11, 15, before=8, after=3, heading=True, colour=SECONDARY),
    )
    body: ParagraphLook = ParagraphLook(11, 15, after=7)
    list_item: ParagraphLook = ParagraphLook(11, 15, after=5)
    table_text: ParagraphLook = ParagraphLook(10, 13, before=2, after=2)
    table_gap: ParagraphLook = ParagraphLook(4, 8)  # parts a table from what follows
    footer: ParagraphLook = ParagraphLook(9, 12, colour=SECONDARY)

    @property
    def text_width(self) -> float:
        return self.page_width - self.margin_left - self.margin_right

    @property
    def text_height(self) -> float:
        return self.page_height - self.margin_top - self.margin_bottom

    def column_widths(self, table: Table) -> list[float]:
        """The width of each column: by its longest cell, none squeezed, none sprawling."""
        lengths = [
            min(max(len(spans_text(cell)) for cell in column) + 2, 40)
            for column in zip(*table.rows, strict=True)
        ]
        weights = [max(length, sum(lengths) / len(lengths) / 3) for length in lengths]
        return [self.text_width * weight / sum(weights) for weight in weights]


BUILT_IN = Typography()

"""The look of a document in figures: Word templates are built from them or read into them.

Pages are counted and PDFs set by these figures. In the built-in templates line heights are exact
and paragraphs may break anywhere between lines (no widow control), so that the length of a text
can be worked out without Word.
"""

from dataclasses import dataclass

from models.text import Table, spans_text

CM = 72 / 2.54  # in points, like every measure here
ACCENT = "124761"
SECONDARY = "55606E"


@dataclass(frozen=True)
class ParagraphLook:
    """A paragraph style: character size, height of a line, space above and below, in points.

    A `heading` stays on the page of what follows it, and is bold unless `bold` says otherwise.
    `line` is what a line of plain text takes; it is fixed if `exact`, or else grows with what
    stands in it.
    """

    size: float
    line: float
    before: float = 0
    after: float = 0
    heading: bool = False
    colour: str = ""  # RRGGBB; "" is black
    bold: bool | None = None
    italic: bool = False
    font: str = ""  # "" is the Typography's
    align: str = "left"  # left, center, right or both
    exact: bool = True
    page_break: bool = False  # it begins a new page
    rule_below: bool = False
    indent_left: float = 0
    indent_right: float = 0
    first_line: float = 0  # added to the left indent of the first line; negative when it hangs
    widow_control: bool = False  # no single line of it at the head or the foot of a page
    close: bool = False  # no space between paragraphs that both look so

    @property
    def is_bold(self) -> bool:
        return self.heading if self.bold is None else self.bold


@dataclass(frozen=True)
class Typography:
    """Page, margins and paragraph styles of a template, in points."""

    font: str = "Arial"  # Liberation Sans has the same widths
    page_width: float = 21 * CM
    page_height: float = 29.7 * CM
    margin_top: float = 2.4 * CM
    margin_right: float = 2.5 * CM
    margin_bottom: float = 2.2 * CM
    margin_left: float = 2.5 * CM
    list_indent: float = 0.75 * CM  # each level of a list is moved in by so much
    cell_margin: float = 0.2 * CM  # left and right in a table cell
    title: ParagraphLook = ParagraphLook(
        18, 24, after=16, heading=True, colour=ACCENT, rule_below=True
    )
    head: ParagraphLook = ParagraphLook(10.5, 15, after=5)
    contents_heading: ParagraphLook = ParagraphLook(
        15, 20, after=10, heading=True, colour=ACCENT, page_break=True
    )
    contents_entry: ParagraphLook = ParagraphLook(10.5, 15, after=4)
    item_heading: ParagraphLook = ParagraphLook(
        15, 20, after=8, heading=True, colour=ACCENT, page_break=True
    )
    case_number: ParagraphLook = ParagraphLook(9.5, 13, after=6, colour=SECONDARY)
    section_headings: tuple[ParagraphLook, ParagraphLook] = (  # by level
        ParagraphLook(12, 16, before=12, after=4, heading=True, colour=ACCENT),
        ParagraphLook(10.5, 14.5, before=8, after=2, heading=True, colour=SECONDARY),
    )
    body: ParagraphLook = ParagraphLook(10.5, 14.5, after=6)
    list_item: ParagraphLook = ParagraphLook(10.5, 14.5, after=4)
    table_text: ParagraphLook = ParagraphLook(9.5, 13, before=3, after=3)
    table_gap: ParagraphLook = ParagraphLook(4, 8)  # parts a table from what follows
    footer: ParagraphLook = ParagraphLook(8.5, 12, colour=SECONDARY, align="right")
    link_colour: str = "1B5E83"
    line_colour: str = "C6CCD4"  # of rules and a table's lines
    header_row_colour: str = "E3EEF5"  # the ground of a table's first row; "" is none
    table_columns_ruled: bool = False  # lines between a table's columns, too

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


MODERN = Typography()

CLASSIC = Typography(
    font="Times New Roman",  # Liberation Serif has the same widths
    margin_top=2.5 * CM,
    margin_right=2.9 * CM,
    margin_bottom=2.4 * CM,
    margin_left=2.9 * CM,
    list_indent=0.7 * CM,
    title=ParagraphLook(19, 25, after=18, heading=True, align="center", rule_below=True),
    head=ParagraphLook(11.5, 15.5, after=5),
    contents_heading=ParagraphLook(15, 20, after=10, heading=True, page_break=True),
    contents_entry=ParagraphLook(11.5, 15.5, after=4),
    item_heading=ParagraphLook(15, 20, after=8, heading=True, page_break=True),
    case_number=ParagraphLook(10.5, 14, after=6, italic=True),
    section_headings=(
        ParagraphLook(12.5, 16, before=12, after=4, heading=True),
        ParagraphLook(11.5, 15, before=8, after=2, heading=True, bold=False, italic=True),
    ),
    body=ParagraphLook(11.5, 15, after=6),
    list_item=ParagraphLook(11.5, 15, after=4),
    table_text=ParagraphLook(10.5, 13.5, before=2.5, after=2.5),
    footer=ParagraphLook(9.5, 12, align="center"),
    link_colour="1A4B6E",
    line_colour="808080",
    header_row_colour="",
)

BUILT_IN = MODERN


@dataclass(frozen=True)
class Letterhead:
    """What a council's own template has around the text: lines above and below it, and a logo.

    The footer's lines are without the page number, which every document has.
    """

    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    logo: bytes | None = None  # PNG, JPEG or SVG
    logo_text: str = ""  # its alternative text
    logo_width: float = 0  # in points
    first_page_only: bool = False  # header and logo stand on the first page alone
    later_header: tuple[str, ...] = ()  # the lines above the text of the later ones, then

    def __bool__(self) -> bool:
        return bool(self.header or self.footer or self.logo)

"""The matrix of absence -> the report a council puts on its agenda, and lines for a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.absence import (
    ATTENDED,
    EXCUSED,
    FEWEST_FOR_PERCENT,
    AbsenceRules,
    Cell,
    Mark,
    Matrix,
    PerDiem,
    Row,
    Totals,
)
from models.danish import counted, listed, numeric_date, written_date
from models.document import Document, DocumentItem, DocumentSection, HeadField
from models.export.csv_table import csv_table
from models.records import CouncilId, DocumentKind, Meeting, Role
from models.rules import is_held
from models.text import Block, ListItem, Paragraph, RichText, Span, Table, rich_text
from models.vocabulary import ROLE_NAMES

# What a cell holds in a spreadsheet, and what it means. Letters that can be typed.
LETTERS: Mapping[Mark, str] = {
    Mark.PRESENT: "M",
    Mark.PARTLY: "D",
    Mark.APOLOGY: "A",
    Mark.REPLACED: "S",
    Mark.UNEXCUSED: "U",
    Mark.UNMARKED: "X",
    Mark.NOT_HELD: "",
    Mark.NONE: "",
}
LEGEND: Mapping[str, str] = {
    "M": "mødt",
    "D": "mødt en del af mødet (tæller som mødt)",
    "A": "afbud",
    "S": "afbud, og en suppleant mødte i stedet (tæller som afbud)",
    "U": "udeblevet uden afbud",
    "X": "ikke markeret (tæller ikke)",
    "tom": "ikke medlem den dag",
}
TOTAL_HEADINGS = (
    "Møder",
    "Mødt",
    "Heraf delvist",
    "Afbud",
    "Heraf suppleant",
    "Udeblevet",
    "Ikke markeret",
    "Fremmøde",
)
PERCENT_HEADING = "Fremmøde i procent"
PER_DIEM_HEADINGS = (
    "Dato",
    "Råd",
    "Navn",
    "Rolle",
    "Deltog",
    "Minutter",
    "Punkter",
    "Punkter i alt",
    "Suppleant for",
)


def figures(totals: Totals) -> tuple[int, ...]:
    """The figures under all TOTAL_HEADINGS but the last."""
    return (
        totals.meetings,
        totals.present,
        totals.partly,
        totals.apologies,
        totals.replaced,
        totals.unexcused,
        totals.unmarked,
    )


def period_text(found: Matrix) -> str:
    """'4. juni 2026 til 31. december 2026'."""
    return f"{written_date(found.start)} til {written_date(found.end)}"


def held(found: Matrix) -> list[int]:
    """The places of the meetings that were held: only they are in a file."""
    return [n for n, meeting in enumerate(found.meetings) if is_held(meeting.state)]


# --- the report -----------------------------------------------------------------------------


def report(
    title: str, municipality: str, found: Matrix, rules: Mapping[CouncilId, AbsenceRules]
) -> Document:
    """The report: who attended how much, each meeting, what the rules tell of, how it counts."""
    head = (
        HeadField("Periode", period_text(found)),
        HeadField("Møder", str(found.held)),
        HeadField("Personer", str(len(found.rows))),
        HeadField("Samlet fremmøde", percent_text(found.totals)),
    )
    sections = (
        DocumentSection("Hver enkelts fremmøde", 1, _people_text(found)),
        DocumentSection("De enkelte møder", 1, rich_text([_meetings_table(found)])),
        DocumentSection("Opmærksomhed", 1, _signs_text(found, rules)),
        DocumentSection("Sådan er der talt", 1, _counting_text()),
    )
    item = DocumentItem("Fremmøde og fravær", "Fremmøde og fravær", sections=sections)
    return Document(
        f"Fravær · {title}",
        head,
        "",
        "",
        (item,),
        DocumentKind.EXCERPT,  # one item, on the page of the head
        author=municipality,
        subject=title,
    )


def _people_text(found: Matrix) -> RichText:
    """A table of the people, and below it what its figures hold besides."""
    # Of two words each: a column is as wide as its longest cell, and breaks between words.
    headings = ("Navn", "Antal møder", "Heraf mødt", "Med afbud", "Uden afbud", PERCENT_HEADING)
    rows = [(_name(row), *_person_figures(row.totals)) for row in found.rows]
    blocks: list[Block] = [_table([headings, *rows, ("I alt", *_person_figures(found.totals))])]
    for text, counts in (
        ("Mødt en del af mødet", [(r.person.name, r.totals.partly) for r in found.rows]),
        ("Suppleant mødte ved afbud", [(r.person.name, r.totals.replaced) for r in found.rows]),
        ("Ikke markeret", [(r.person.name, r.totals.unmarked) for r in found.rows]),
    ):
        told = [f"{name} ({count})" for name, count in counts if count]
        if told:
            blocks.append(_paragraph(f"{text}: {listed(told)}."))
    return rich_text(blocks)


def _name(row: Row) -> str:
    """The name, with the role of those who are more or less than members."""
    return row.person.name + ("" if row.role is Role.MEMBER else f", {ROLE_NAMES[row.role]}")


def _person_figures(totals: Totals) -> tuple[str, ...]:
    counts = (totals.meetings, totals.present, totals.apologies, totals.unexcused)
    return (*map(str, counts), percent_text(totals))


def percent_text(totals: Totals) -> str:
    """'67 %', or a dash where nothing counts."""
    return "–" if totals.percent is None else f"{totals.percent} %"


def _meetings_table(found: Matrix) -> Table:
    several = len(found.names) > 1
    headings = ("Møde", "Mødt", "Afbud", "Udeblevet")
    rows = []
    for place in held(found):
        meeting, totals = found.meetings[place], found.by_meeting[place]
        name = f" {found.names[meeting.council_id]}" if several else ""
        excused = _names(found, place, EXCUSED)
        unexcused = _names(found, place, {Mark.UNEXCUSED})
        present = f"{totals.present} af {totals.meetings}"
        rows.append((f"{numeric_date(meeting.date)}{name}", present, excused, unexcused))
    return _table([headings, *rows])


def _names(found: Matrix, place: int, marks: Iterable[Mark]) -> str:
    told = []
    for row in found.rows:
        cell = row.cells[place]
        if cell.mark in marks:
            stand_in = f" (suppleant: {cell.stand_in.name})" if cell.stand_in else ""
            told.append(f"{row.person.name}{stand_in}")
    return ", ".join(told) or "–"


def _table(rows: Sequence[Sequence[str]]) -> Table:
    return Table(
        tuple(
            tuple((Span(cell, bold=n == 0),) if cell else () for cell in row)
            for n, row in enumerate(rows)
        )
    )


def _signs_text(found: Matrix, rules: Mapping[CouncilId, AbsenceRules]) -> RichText:
    # With hyphens that no line is broken at.
    dates = {m.id: numeric_date(m.date).replace("-", "\u2011") for m in found.meetings}
    blocks: list[Block] = []
    for council, rule in rules.items():
        name = f"{found.names[council]}: " if len(rules) > 1 else ""
        blocks.append(_paragraph(f"{name}{rules_text(rule)}"))
    for sign in found.signs:
        days = listed([dates[meeting] for meeting in sign.meetings])
        blocks.append(ListItem((Span(f"{sign.text} Møderne: {days}."),)))
    if not found.signs:
        blocks.append(_paragraph("Ingen er omfattet."))
    return rich_text(blocks)


def rules_text(rule: AbsenceRules) -> str:
    """What a council wants to be told of, in a sentence."""
    parts = []
    if rule.in_a_row:
        parts.append(f"har været væk uden afbud {rule.in_a_row} gange i træk")
    if rule.below:
        fewest = counted(FEWEST_FOR_PERCENT, "møde", "møder")
        parts.append(f"har mødt til under {rule.below} % af mindst {fewest}")
    if not parts:
        return "Rådet har ikke valgt regler."
    return f"Her nævnes de, der {' eller '.join(parts)}."


def _counting_text() -> RichText:
    return rich_text(
        [
            _paragraph(
                "Kun møder, der er holdt, tæller med, og kun dem, hvor personen var medlem den "
                "dag og fremmødet er markeret."
            ),
            _paragraph(
                "Den, der var der en del af mødet, tæller som mødt. Et afbud tæller som fravær, "
                "også når en suppleant mødte i stedet."
            ),
            _paragraph("Fremmøde er antallet af møder, personen mødte til, ud af dem, der tæller."),
        ]
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


# --- lines ----------------------------------------------------------------------------------


def csv_bytes(found: Matrix) -> bytes:
    """The matrix as Danish Excel opens it: UTF-8 with a mark, semicolons."""
    places = held(found)
    dates = [column_heading(found, found.meetings[place]) for place in places]
    lines: list[Sequence[object]] = [("Navn", "Rolle", *dates, *TOTAL_HEADINGS)]
    for row in found.rows:
        letters = [LETTERS[row.cells[place].mark] for place in places]
        role = ROLE_NAMES[row.role].capitalize()
        lines.append((row.person.name, role, *letters, *_line_figures(row)))
    return csv_table(lines)


def column_heading(found: Matrix, meeting: Meeting) -> str:
    """'04-06-2026', and the council's name where there are several."""
    day = numeric_date(meeting.date)
    return f"{day} {found.names[meeting.council_id]}" if len(found.names) > 1 else day


def _line_figures(row: Row) -> tuple[object, ...]:
    percent = row.totals.percent
    return (*figures(row.totals), "" if percent is None else f"{percent}%")


def per_diem_csv(found: Sequence[PerDiem], names: Mapping[CouncilId, str]) -> bytes:
    """The list for per-diems as Danish Excel opens it."""
    return csv_table([PER_DIEM_HEADINGS, *per_diem_lines(found, names)])


def per_diem_lines(
    found: Iterable[PerDiem], names: Mapping[CouncilId, str]
) -> Iterator[tuple[str | int, ...]]:
    """A line under PER_DIEM_HEADINGS for each who attended a meeting."""
    for diem in found:
        cell = diem.cell
        yield (
            numeric_date(diem.meeting.date),
            names[diem.meeting.council_id],
            diem.person.name,
            ROLE_NAMES[cell.role].capitalize() if cell.role else "",
            "en del af mødet" if cell.mark is Mark.PARTLY else "hele mødet",
            _known(cell.minutes_here),
            _known(cell.items_here),
            _known(cell.items),
            _seat(cell),
        )


def _known(number: int | None) -> str | int:
    return "" if number is None else number


def _seat(cell: Cell) -> str:
    assert cell.mark in ATTENDED
    return cell.stand_in.name if cell.stand_in else ""

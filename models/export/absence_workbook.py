"""The matrix of absence -> an Excel workbook: real cells, and formulas for all that is counted."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import (  # type: ignore[import-untyped]
    xl_range,
    xl_rowcol_to_cell,
)
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from models.absence import Mark, Matrix, PerDiem
from models.export.absence_report import (
    LEGEND,
    LETTERS,
    PER_DIEM_HEADINGS,
    TOTAL_HEADINGS,
    column_heading,
    figures,
    held,
    per_diem_lines,
    period_text,
)
from models.records import CouncilId
from models.vocabulary import ROLE_NAMES

HEADER_ROW = 3  # the first person's row follows
_FIRST = 2  # the column of the first meeting
# What each letter is coloured with, ground and ink: those of the window's light look.
_COLOURS = {
    Mark.PRESENT: ("#E2F2E8", "#1E7145"),
    Mark.PARTLY: ("#E3EEF5", "#124761"),
    Mark.APOLOGY: ("#FFF1D6", "#8A5A00"),
    Mark.REPLACED: ("#ECE6F8", "#5B3E96"),
    Mark.UNEXCUSED: ("#FBE6E6", "#A32020"),
    Mark.UNMARKED: ("#EDEFF2", "#55606E"),
}


def workbook_bytes(
    title: str, found: Matrix, diems: Sequence[PerDiem], created: dt.datetime
) -> bytes:
    """The workbook: the matrix, and on a second sheet the list for per-diems."""
    content = io.BytesIO()
    with _workbook(content, f"Fravær · {title}", created) as book:
        _MatrixSheet(book, title, found).write()
        _per_diem_sheet(book, title, diems, found.names)
    return content.getvalue()


def per_diem_bytes(
    title: str,
    diems: Sequence[PerDiem],
    names: Mapping[CouncilId, str],
    created: dt.datetime,
) -> bytes:
    """A workbook with the list for per-diems alone."""
    content = io.BytesIO()
    with _workbook(content, f"Diæter · {title}", created) as book:
        _per_diem_sheet(book, title, diems, names)
    return content.getvalue()


def _workbook(content: io.BytesIO, title: str, created: dt.datetime) -> Workbook:
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": title, "created": created})
    return book


class _MatrixSheet:
    """The sheet of the matrix while it is written."""

    def __init__(self, book: Workbook, title: str, found: Matrix) -> None:
        self._book = book
        self._sheet: Worksheet = book.add_worksheet("Fravær")
        self._title = title
        self._found = found
        self._places = held(found)
        self._last = _FIRST + len(self._places) - 1  # the column of the last meeting
        self._sums = self._last + 1  # the column of the first total
        self._end = HEADER_ROW + len(found.rows)  # the row of the last person
        self._bold = book.add_format({"bold": True})
        self._percent = book.add_format({"num_format": "0 %"})
        self._bold_percent = book.add_format({"num_format": "0 %", "bold": True, "top": 1})
        self._bold_sum = book.add_format({"bold": True, "top": 1})

    def write(self) -> None:
        """Write it all, and set up the page."""
        self._headings()
        for number, row in enumerate(self._found.rows, HEADER_ROW + 1):
            self._sheet.write_string(number, 0, row.person.name)
            self._sheet.write_string(number, 1, ROLE_NAMES[row.role].capitalize())
            centred = self._centred
            for column, place in enumerate(self._places, _FIRST):
                self._sheet.write_string(number, column, LETTERS[row.cells[place].mark], centred)
            self._totals(number, figures(row.totals))
        self._sum_row()
        self._colour()
        self._explain()
        self._set_up()

    def _headings(self) -> None:
        sheet, found = self._sheet, self._found
        large = self._book.add_format({"bold": True, "font_size": 14})
        sheet.write_string(0, 0, f"Fravær · {self._title}", large)
        sheet.write_string(1, 0, f"{period_text(found)} · {found.held} møder")
        heading = self._book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        upright = self._book.add_format(
            {"bold": True, "bottom": 1, "rotation": 90, "align": "center"}
        )
        day = self._book.add_format(
            {
                "bold": True,
                "bottom": 1,
                "rotation": 90,
                "align": "center",
                "num_format": "dd-mm-yyyy",
            }
        )
        self._centred = self._book.add_format({"align": "center"})
        sheet.write_string(HEADER_ROW, 0, "Navn", heading)
        sheet.write_string(HEADER_ROW, 1, "Rolle", heading)
        for column, place in enumerate(self._places, _FIRST):
            meeting = found.meetings[place]
            if len(found.names) > 1:
                sheet.write_string(HEADER_ROW, column, column_heading(found, meeting), upright)
            else:
                date = dt.datetime.combine(meeting.date, dt.time())
                sheet.write_datetime(HEADER_ROW, column, date, day)
        over_figures = self._book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "align": "right"}
        )
        for column, text in enumerate(TOTAL_HEADINGS, self._sums):
            sheet.write_string(HEADER_ROW, column, text, over_figures)

    def _totals(self, row: int, values: Sequence[int]) -> None:
        """The formulas of a person, with what they come to."""
        cells = xl_range(row, _FIRST, row, self._last)

        def count(*letters: str) -> str:
            return "+".join(f'COUNTIF({cells},"{letter}")' for letter in letters)

        column = [xl_rowcol_to_cell(row, self._sums + place) for place in range(6)]
        formulas = (
            f"={column[1]}+{column[3]}+{column[5]}",
            f"={count('M', 'D')}",
            f"={count('D')}",
            f"={count('A', 'S')}",
            f"={count('S')}",
            f"={count('U')}",
            f"={count('X')}",
        )
        for place, (formula, value) in enumerate(zip(formulas, values, strict=True)):
            self._sheet.write_formula(row, self._sums + place, formula, None, value)
        self._share(row, values, self._percent)

    def _share(self, row: int, values: Sequence[int], look: Format) -> None:
        meetings = xl_rowcol_to_cell(row, self._sums)
        present = xl_rowcol_to_cell(row, self._sums + 1)
        value = values[1] / values[0] if values[0] else ""
        formula = f'=IF({meetings}=0,"",{present}/{meetings})'
        self._sheet.write_formula(row, self._sums + len(values), formula, look, value)

    def _sum_row(self) -> None:
        """Below: how many came to each meeting, and the sums of it all."""
        row, top = self._end + 1, HEADER_ROW + 1
        centred = self._book.add_format({"bold": True, "top": 1, "align": "center"})
        self._sheet.write_string(row, 0, "Mødt i alt", self._bold_sum)
        self._sheet.write_blank(row, 1, None, self._bold_sum)
        for column, place in enumerate(self._places, _FIRST):
            cells = xl_range(top, column, self._end, column)
            formula = f'=COUNTIF({cells},"M")+COUNTIF({cells},"D")'
            value = self._found.by_meeting[place].present
            self._sheet.write_formula(row, column, formula, centred, value)
        values = figures(self._found.totals)
        for column, value in enumerate(values, self._sums):
            formula = f"=SUM({xl_range(top, column, self._end, column)})"
            self._sheet.write_formula(row, column, formula, self._bold_sum, value)
        self._share(row, values, self._bold_percent)

    def _colour(self) -> None:
        """Colour the letters by a rule, so that one corrected by hand is coloured, too."""
        for mark, (ground, ink) in _COLOURS.items():
            look = self._book.add_format({"bg_color": ground, "font_color": ink})
            rule = {"type": "cell", "criteria": "==", "value": f'"{LETTERS[mark]}"', "format": look}
            self._sheet.conditional_format(HEADER_ROW + 1, _FIRST, self._end, self._last, rule)

    def _explain(self) -> None:
        row = self._end + 3
        for letter, meaning in LEGEND.items():
            self._sheet.write_string(row, 0, f"{letter} = {meaning}")
            row += 1
        for number, sign in enumerate(self._found.signs, row + 1):
            self._sheet.write_string(number, 0, sign.text, self._bold)

    def _set_up(self) -> None:
        """Column widths, frozen panes, and how it prints."""
        sheet = self._sheet
        names = [row.person.name for row in self._found.rows]
        sheet.set_column(0, 0, max(map(len, names), default=10) + 2)
        sheet.set_column(1, 1, 16)
        sheet.set_column(_FIRST, self._last, 4.5)
        sheet.set_column(self._sums, self._sums + len(TOTAL_HEADINGS) - 1, 10.5)
        headings = [column_heading(self._found, m) for m in self._found.meetings]
        longest = max(map(len, headings), default=10)
        sheet.set_row(HEADER_ROW, min(24 + 6 * longest, 400))  # in points; they stand on end
        sheet.freeze_panes(HEADER_ROW + 1, _FIRST)
        sheet.repeat_rows(HEADER_ROW)
        sheet.repeat_columns(0)
        _print(sheet)


def _per_diem_sheet(
    book: Workbook, title: str, diems: Sequence[PerDiem], names: Mapping[CouncilId, str]
) -> None:
    sheet = book.add_worksheet("Diæter")
    large = book.add_format({"bold": True, "font_size": 14})
    heading = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left"})
    sheet.write_string(0, 0, f"Diæter · {title}", large)
    for column, text in enumerate(PER_DIEM_HEADINGS):
        sheet.write_string(2, column, text, heading)
    for row, (diem, line) in enumerate(zip(diems, per_diem_lines(diems, names), strict=True), 3):
        date = dt.datetime.combine(diem.meeting.date, dt.time())
        sheet.write_datetime(row, 0, date, day)
        for column, value in enumerate(line[1:], 1):
            if isinstance(value, int):
                sheet.write_number(row, column, value)
            else:
                sheet.write_string(row, column, value)
    for column, width in enumerate((12, 30, 26, 16, 16, 10, 10, 13, 26)):
        sheet.set_column(column, column, width)
    sheet.autofilter(2, 0, 2 + max(len(diems), 1), len(PER_DIEM_HEADINGS) - 1)
    sheet.freeze_panes(3, 0)
    sheet.repeat_rows(2)
    _print(sheet)


def _print(sheet: Worksheet) -> None:
    """A4, lying, one page wide."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RSide &P af &N")
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)

"""Tables as Danish Excel opens them: UTF-8 with a mark, semicolons."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_table(lines: Iterable[Sequence[object]]) -> bytes:
    """The content of the file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    """The cell, never one that a spreadsheet takes for a formula."""
    is_formula = isinstance(cell, str) and cell.startswith(("=", "+", "-", "@"))
    return f"'{cell}" if is_formula else cell

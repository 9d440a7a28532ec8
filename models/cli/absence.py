"""The `absence` command: who came to which meetings, as columns, JSON or a file."""

import argparse
import datetime as dt
from typing import Any

from models.absence import Cell, Matrix, Row, Sign, Totals
from models.cli.finding import council_label, find_council
from models.cli.showing import print_json, print_table
from models.danish import counted
from models.dates import parse_date
from models.errors import InvalidInputError
from models.plain_data import to_plain
from models.records import Council, Meeting
from models.rules import is_held
from models.secretariat import Secretariat
from models.vocabulary import ROLE_NAMES

# Those of the files, too.
_LETTERS = {
    "present": "M",
    "partly": "D",
    "apology": "A",
    "replaced": "S",
    "unexcused": "U",
    "unmarked": "X",
}


def show_absence(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    """Print the absence of each council, or write it to a file."""
    year = secretariat.today().year
    start = _day(options.start, dt.date(year, 1, 1))
    end = _day(options.end, dt.date(year, 12, 31))
    if end < start:
        raise InvalidInputError("Den sidste dag er før den første. Byt om på --from og --to.")
    chosen = find_council(secretariat, options.council) if options.council is not None else None
    if options.to_file is not None:
        council_id = chosen.id if chosen else None
        found = secretariat.absence.matrix(council_id, start, end)
        secretariat.absence.export(council_id, found, options.to_file)
        print(options.to_file)
        return True
    councils = [chosen] if chosen else secretariat.councils.all()
    matrices = [(c, secretariat.absence.matrix(c.id, start, end)) for c in councils]
    if options.json:
        print_json([_plain(council, found) for council, found in matrices])
        return True
    told = [(council, found) for council, found in matrices if found.rows]
    for council, found in told:
        _print(council, found)
    if not told:
        print("Der er ikke holdt møder i perioden.")
    return True


def _day(written: str | None, usual: dt.date) -> dt.date:
    if written is None:
        return usual
    day = parse_date(written)
    if day is None:
        raise InvalidInputError(
            "»{written}« er ikke en dato. Skriv den som 31-12-2026.", written=written
        )
    return day


def _print(council: Council, found: Matrix) -> None:
    label = council_label(council.name, council.municipality)
    print(f"{label}: {counted(found.held, 'møde', 'møder')}")
    places = [n for n, meeting in enumerate(found.meetings) if is_held(meeting.state)]
    days = [_short(found.meetings[place]) for place in places]
    head = ("  Navn", "Rolle", *days, "Mødt", "Afbud", "Udebl.", "Fremmøde")
    print_table([head, *(_line(row, places) for row in found.rows)])
    for sign in found.signs:
        print(f"  {sign.text}")


def _short(meeting: Meeting) -> str:
    return f"{meeting.date.day}/{meeting.date.month}-{meeting.date:%y}"


def _line(row: Row, places: list[int]) -> tuple[str, ...]:
    totals = row.totals
    letters = (_LETTERS.get(row.cells[place].mark, "") for place in places)
    figures = (f"{totals.present}/{totals.meetings}", totals.apologies, totals.unexcused)
    percent = "-" if totals.percent is None else f"{totals.percent} %"
    return f"  {row.person.name}", ROLE_NAMES[row.role], *letters, *map(str, figures), percent


def _plain(council: Council, found: Matrix) -> dict[str, Any]:
    """The matrix as plain data, each figure beside the cells it is counted from."""
    return {
        "council": council.name,
        "municipality": council.municipality,
        "from": to_plain(found.start),
        "to": to_plain(found.end),
        "meetings": [
            {
                "id": meeting.id,
                "date": to_plain(meeting.date),
                "state": meeting.state.value,
                "counts": is_held(meeting.state),
                "totals": _plain_totals(totals),
            }
            for meeting, totals in zip(found.meetings, found.by_meeting, strict=True)
        ],
        "people": [
            {
                "name": row.person.name,
                "role": row.role.value,
                "totals": _plain_totals(row.totals),
                "cells": [
                    _plain_cell(meeting, cell)
                    for meeting, cell in zip(found.meetings, row.cells, strict=True)
                ],
            }
            for row in found.rows
        ],
        "totals": _plain_totals(found.totals),
        "signs": [_plain_sign(sign) for sign in found.signs],
    }


def _plain_totals(totals: Totals) -> dict[str, Any]:
    return {"meetings": totals.meetings, **to_plain(totals), "percent": totals.percent}


def _plain_cell(meeting: Meeting, cell: Cell) -> dict[str, Any]:
    return {
        "meeting": meeting.id,
        "mark": cell.mark.value,
        "items_here": cell.items_here,
        "items": cell.items,
        "minutes_here": cell.minutes_here,
        "stand_in": cell.stand_in.name if cell.stand_in else None,
    }


def _plain_sign(sign: Sign) -> dict[str, Any]:
    return {
        "kind": sign.kind.value,
        "name": sign.person.name,
        "text": sign.text,
        "meetings": list(sign.meetings),
    }

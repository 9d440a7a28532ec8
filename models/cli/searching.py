"""The `search` command: every word of all minutes."""

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import Any

from models.cli.showing import print_json
from models.danish import numeric_date
from models.dates import parse_date
from models.errors import InvalidInputError
from models.plain_data import to_plain
from models.records import Council
from models.search import Hit, Part, Query
from models.secretariat import Secretariat

ALL = 1_000_000
PARTS = {
    Part.DECISION: "Beslutning",
    Part.TITLE: "Titel",
    Part.NOTE: "Afstemning og særstandpunkt",
    Part.HISTORY: "Sagens forløb",
    Part.ATTACHMENT: "Bilag",
    Part.PERSON: "Person",
}


def search_minutes(
    secretariat: Secretariat, councils: Sequence[Council] | None, options: argparse.Namespace
) -> bool:
    """Print what is found, decisions first; in `councils`, or with None everywhere."""
    # What the shell hands over as one is meant to stand together.
    words = " ".join(f'"{w}"' if " " in w and '"' not in w else w for w in options.words)
    start, end = _day(options.start), _day(options.end)
    chosen = [None] if councils is None else [council.id for council in councils]
    hits = [
        hit
        for council_id in chosen
        for hit in secretariat.search.find(Query(words, council_id, start, end), ALL).hits
    ]
    if options.json:
        print_json([_plain(hit) for hit in hits])
    elif hits:
        print("\n\n".join(map(_told, hits)))
    else:
        print("Der er ingen fund.")
    return True


def _day(written: str | None) -> dt.date | None:
    """The day that was written, if one was. InvalidInputError."""
    if written is None:
        return None
    day = parse_date(written)
    if day is None:
        raise InvalidInputError(
            "»{written}« er ikke en dato. Skriv den som 31-12-2026.", written=written
        )
    return day


def _told(hit: Hit) -> str:
    """The hit in lines: where it is, its title, and the text around the words."""
    day = numeric_date(hit.date) if hit.date else ""
    part = PARTS.get(hit.part, hit.heading or "Afsnit")
    closed = "lukket" if hit.closed else ""
    head = " · ".join(filter(None, [hit.council, day, part, closed]))
    title = f"{hit.number} {hit.title}".strip()
    return "\n".join(filter(None, [head, f"  {title}", f"  {hit.text}" if hit.text else ""]))


def _plain(hit: Hit) -> dict[str, Any]:
    return {
        "part": hit.part.value,
        "council": hit.council,
        "meeting": hit.meeting_id,
        "date": to_plain(hit.date),
        "state": to_plain(hit.state),
        "item": hit.item_id,
        "number": hit.number,
        "title": hit.title,
        "closed": hit.closed,
        "heading": hit.heading,
        "text": hit.text,
        "marks": [list(place) for place in hit.marks],
        "person": hit.person_id,
    }

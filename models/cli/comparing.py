"""The `compare` command: what is otherwise in a file that came back from Word."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from models.cli.showing import print_json
from models.comparison import Difference, Remark, What
from models.danish import counted, numeric_date
from models.records import MeetingId
from models.secretariat import Secretariat
from models.secretariat.returned import Comparison
from models.text import Block, RichText, plain_lines, serialize

# What a difference outside the sections is about.
_NAMES = {What.TITLE: "Punktets titel", What.CASE_NUMBER: "Sagsnummer"}


def compare_file(
    secretariat: Secretariat, meeting_id: MeetingId, file: Path, as_json: bool, *, take_all: bool
) -> bool:
    """Print the differences, and take them; whether none is left. ReferentError.

    What only the meeting was changed in since the file was written is not the file's to give.
    """
    comparison = secretariat.returned.compare(meeting_id, file)
    chosen = [d for d in comparison.differences if take_all and not d.is_ours]
    if chosen:
        secretariat.returned.take(meeting_id, chosen)
    if as_json:
        print_json(_plain(comparison, chosen))
    else:
        _print(comparison, chosen)
    return take_all or not comparison.differences


def _print(comparison: Comparison, taken: list[Difference]) -> None:
    if comparison.is_unchanged:
        print("Filen er præcis, som den blev skrevet.")
    if comparison.newer:
        day = numeric_date(comparison.newer.made_at.date())
        print(f"Der er skrevet en nyere fil siden: {comparison.newer.file_name}, {day}.")
    for item, group in groupby(comparison.differences, key=lambda d: d.item):
        print(item)
        for difference in group:
            note = " (ændret i mødet, siden filen blev skrevet)" if difference.is_ours else ""
            print(f"  {difference.section or _NAMES.get(difference.what, 'Uden overskrift')}{note}")
            for sign, blocks in (("-", difference.before), ("+", difference.after)):
                for line in plain_lines(RichText(blocks)):
                    print(f"    {sign} {line}")
    for remark in comparison.remarks:
        print(f"Bemærk: {f'{remark.item}: ' if remark.item else ''}{remark.reason}")
    if not comparison.differences:
        print("Der er ingen forskelle at tage med.")
    else:
        print(counted(len(comparison.differences), "forskel", "forskelle") + ".", end=" ")
        print(f"{len(taken)} er taget med." if taken else "Der er ikke taget noget med.")


def _plain(comparison: Comparison, taken: Iterable[Difference]) -> dict[str, Any]:
    kept = comparison.kept
    return {
        "unchanged": comparison.is_unchanged,
        "written": kept.made_at.isoformat() if kept else None,
        "newer": comparison.newer.made_at.isoformat() if comparison.newer else None,
        "taken": len(list(taken)),
        "differences": [
            {
                "item_id": difference.item_id,
                "item": difference.item,
                "section": difference.section,
                "what": difference.what.value,
                "kind": difference.kind.value,
                "before": _stored(difference.before),
                "after": _stored(difference.after),
                "changed_in_meeting": difference.is_ours,
            }
            for difference in comparison.differences
        ],
        "remarks": [*_remarks(comparison.remarks)],
    }


def _stored(blocks: tuple[Block, ...]) -> str | None:
    """The text in its stored form (Markdown); None where there is none."""
    return serialize(RichText(blocks)) if blocks else None


def _remarks(remarks: Iterable[Remark]) -> Iterator[dict[str, str]]:
    for remark in remarks:
        yield {"item": remark.item, "text": remark.reason}

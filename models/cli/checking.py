"""What the check before signing finds, on a terminal."""

from collections.abc import Sequence
from typing import Any

from models.cli.showing import print_json, print_table
from models.control import WEIGHT_NAMES, Finding
from models.danish import counted
from models.plain_data import to_plain
from models.records import ItemId, ItemSummary, MeetingId, Wave
from models.rules import is_held
from models.secretariat import Secretariat


def check_meeting(secretariat: Secretariat, meeting_id: MeetingId, *, as_json: bool) -> bool:
    """Print what is found; whether nothing is open."""
    found = secretariat.control.findings(meeting_id)
    items = {item.id: item for item in secretariat.agenda.of(meeting_id)}
    if as_json:
        everything = [(finding, None) for finding in found.open] + list(found.waved)
        print_json([_plain(finding, wave, items) for finding, wave in everything])
        return not found.open
    if found.open:
        print_table(_row(finding, items) for finding in found.open)
        print(f"{counted(len(found.open), 'fund', 'fund')}.")
    else:
        held = is_held(secretariat.meetings.get(meeting_id).state)
        print("Ingen fund: referatet er klar til underskrift." if held else "Ingen fund.")
    for finding, wave in found.waved:
        print(f"I orden ({wave.word}): {': '.join(_row(finding, items))}")
    return not found.open


def _row(finding: Finding, items: dict[ItemId, ItemSummary]) -> Sequence[str]:
    item = finding.spot.item_id and items[finding.spot.item_id]
    place = f"Punkt {item.number}" if item else "Mødet"
    return place, WEIGHT_NAMES[finding.weight], finding.sentence


def _plain(finding: Finding, wave: Wave | None, items: dict[ItemId, ItemSummary]) -> dict[str, Any]:
    item = finding.spot.item_id and items[finding.spot.item_id]
    return {
        "kind": finding.kind.value,
        "weight": finding.weight.value,
        "item": item.number if item else None,
        "part": finding.spot.part.value,
        "text": finding.sentence,
        "fingerprint": finding.fingerprint,
        "waved": wave.word if wave else None,
        "waved_at": to_plain(wave.waved_at) if wave else None,
    }

"""The `archive` and `restore-archive` commands: a whole council out, and in again."""

import sys
from pathlib import Path
from typing import Any

from models.archive import ArchiveFacts
from models.cli.finding import council_label, find_council
from models.cli.showing import print_json
from models.danish import counted, numeric_date
from models.plain_data import to_plain
from models.secretariat import Secretariat
from models.secretariat.archive_words import restored_remarks


def write_archive(secretariat: Secretariat, written: str, folder: Path, *, as_json: bool) -> bool:
    """Write the archive and print where, and what is in it."""
    council = find_council(secretariat, written)
    archived = secretariat.archive.write(council.id, folder)
    if as_json:
        print_json(
            {
                "folder": str(archived.folder),
                **_plain(archived.facts),
                "left_out": list(archived.left_out),
            }
        )
    else:
        print(archived.folder)
        print(f"  {_told(archived.facts)}")
        print("  De lukkede punkter er med. Gem mappen et sikkert sted.")
        for line in archived.left_out:
            print(f"Kunne ikke laves: {line}", file=sys.stderr)
    return True


def restore_archive(secretariat: Secretariat, folder: Path, *, as_json: bool) -> bool:
    """Store the archive's council, and print what it is and what became otherwise."""
    restored = secretariat.archive.restore(folder)
    if as_json:
        print_json(
            {
                "id": restored.id,
                **_plain(restored.facts),
                "resealed": restored.resealed,
                "known_people": restored.known_people,
                "lost_references": restored.lost,
                "changed_files": list(restored.changed),
            }
        )
    else:
        print(f"{_told(restored.facts)} er hentet ind i {secretariat.path}")
        for text, details in restored_remarks(restored):
            print(f"  {text.format(**details)}")
    return True


def _told(facts: ArchiveFacts) -> str:
    """'Seniorrådet, Havneby: 12 møder (21-01-2025 til 26-01-2027)'."""
    told = council_label(facts.council, facts.municipality)
    told += f": {counted(facts.meetings, 'møde', 'møder')}"
    if facts.first and facts.last:
        told += f" ({numeric_date(facts.first)} til {numeric_date(facts.last)})"
    return told


def _plain(facts: ArchiveFacts) -> dict[str, Any]:
    return {
        "council": facts.council,
        "municipality": facts.municipality,
        "written": to_plain(facts.written_at),
        "meetings": facts.meetings,
        "first": to_plain(facts.first),
        "last": to_plain(facts.last),
    }

"""How a layout names people and items in running text, and how its templates are filled in."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from models.attendance.roster import Participant
from models.danish import listed
from models.records import EventWording

Id = TypeVar("Id")

_RANGE = 3  # items in a row that are written 'from-to'; fewer are named one by one


def fill(template: str, **values: str) -> str:
    """`template` with its {names} filled in; braces that name nothing known stay as typed."""
    return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), template)


def person_form(participant: Participant, wording: EventWording) -> str:
    """How someone is named: 'Ib Lund', 'Ib Lund (A)'. Brackets left empty are left out."""
    if wording.person == "{name}":
        return participant.name
    first, *others = participant.name.split() or [""]
    parts = re.split(r"(\([^()]*\)|\[[^\[\]]*\])", wording.person)
    values = {
        "name": participant.name,
        "first": first,
        "last": others[-1] if others else "",
        "party": participant.party,
        "organisation": participant.organisation,
    }
    filled = "".join(_bracket(part, values) if part[:1] in ("(", "[") else part for part in parts)
    named = re.sub(r" +(?=[ ,])", "", fill(filled, **values)).strip(" ,")
    return named or participant.name


def _bracket(part: str, values: Mapping[str, str]) -> str:
    """A bracket of a template without what it has nothing to say of; '' when that is all."""
    kept = [
        piece for piece in re.split(r"\s*[,;/]\s*", part[1:-1]) if fill(piece, **values).strip()
    ]
    return f"{part[0]}{', '.join(kept)}{part[-1]}" if kept else ""


def numbers_text(chosen: Collection[Id], numbers: Mapping[Id, str]) -> str:
    """The numbers of items, '12', '12 og 13', '3, 5 og 7-9'. `numbers` is the whole agenda."""
    runs: list[list[str]] = []
    goes_on = False
    for item_id, number in numbers.items():
        if item_id in chosen:
            if goes_on:
                runs[-1].append(number)
            else:
                runs.append([number])
        goes_on = item_id in chosen
    return listed([part for run in runs for part in _run(run)])


def _run(run: Sequence[str]) -> Sequence[str]:
    return run if len(run) < _RANGE else [f"{run[0]}-{run[-1]}"]


def items_text(chosen: Collection[Id], numbers: Mapping[Id, str]) -> str:
    """The same with the word before: 'punkt 12', 'punkterne 12-15'; '' for none."""
    count = sum(1 for item_id in numbers if item_id in chosen)
    if not count:
        return ""
    return f"{'punkt' if count == 1 else 'punkterne'} {numbers_text(chosen, numbers)}"

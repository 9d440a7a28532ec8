"""How someone is named in what is printed, as the council wants it."""

import re

from models.attendance.roster import Participant
from models.records import EventWording

_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")


def person_form(participant: Participant, wording: EventWording) -> str:
    """The person's name in the layout's form: 'Asta Bruun (A)'. Empty brackets are left out."""
    first, _, last = participant.name.rpartition(" ")
    values = {
        "name": participant.name,
        "first": first or last,
        "last": last,
        "party": participant.party,
        "organisation": participant.organisation,
    }
    filled = re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), wording.person)
    return _EMPTY_BRACKETS.sub("", filled).strip()

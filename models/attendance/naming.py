"""How someone is named in the minutes: by the whole name, by the last one, with the party ..."""

import re

from models.attendance.roster import Participant


def person_form(participant: Participant, wording: str) -> str:
    """`wording` with {name}, {first}, {last}, {party} and {organisation} filled in.

    What has no value is left out, and so are the brackets around it and the comma before it:
    '{name} ({party})' is 'Asta Bruun (A)', and 'Bo Dahl' of someone without a party.
    """
    first, _, last = participant.name.rpartition(" ")
    values = {
        "name": participant.name,
        "first": first or participant.name,
        "last": last,
        "party": participant.party,
        "organisation": participant.organisation,
    }
    text = re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), wording)
    text = re.sub(r"\(\s*[,/]\s*|\s*[,/]\s*\)", lambda m: "(" if "(" in m[0] else ")", text)
    text = re.sub(r"\s*(?:\(\s*\)|\[\s*\])", "", text)
    text = re.sub(r"\s+", " ", text).strip(" ,")
    return text or participant.name

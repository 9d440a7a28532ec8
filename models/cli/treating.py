"""The `history` command: where and how a case was treated, in all councils of the file."""

from collections.abc import Iterator

from models.cli.finding import council_label
from models.cli.showing import print_json
from models.danish import numeric_date
from models.errors import NotFoundError
from models.plain_data import to_plain
from models.records import HistoryEntryDraft
from models.rules import is_held
from models.secretariat import Secretariat
from models.secretariat.cases import Treatment
from models.text import plain_lines
from models.vocabulary import STATE_NAMES


def show_history(secretariat: Secretariat, case_number: str, *, as_json: bool) -> None:
    """Print each treatment of the case, the earliest first. NotFoundError for an unknown case."""
    treatments = secretariat.cases.treatments(case_number)
    if not treatments:
        raise NotFoundError(what=f"Sag {case_number}")
    told = [(treatment, secretariat.cases.entry(treatment.item_id)) for treatment in treatments]
    if as_json:
        print_json([_plain(secretariat, *pair) for pair in told])
        return
    for treatment, entry in told:
        print("\n".join(_lines(secretariat, treatment, entry)))


def _lines(
    secretariat: Secretariat, treatment: Treatment, entry: HistoryEntryDraft
) -> Iterator[str]:
    date, state = numeric_date(treatment.date), STATE_NAMES[treatment.state]
    yield f"{date} {_body(secretariat, treatment, entry)} ({state})"
    closed = "lukket " if treatment.closed else ""
    yield f"  {closed}punkt {treatment.number}: {treatment.title}"
    if not is_held(treatment.state):
        yield "  Er ikke behandlet endnu."
        return
    decision = plain_lines(entry.decision) if entry.released else ["Beslutning ikke frigivet"]
    yield from (f"  {line}" for line in decision)
    if entry.absent:
        yield f"  Afbud: {entry.absent}"


def _body(secretariat: Secretariat, treatment: Treatment, entry: HistoryEntryDraft) -> str:
    assert treatment.place.council_id is not None
    municipality = secretariat.councils.get(treatment.place.council_id).municipality
    return council_label(entry.body, municipality)


def _plain(
    secretariat: Secretariat, treatment: Treatment, entry: HistoryEntryDraft
) -> dict[str, object]:
    return {
        "date": to_plain(treatment.date),
        "council": entry.body,
        "meeting": treatment.place.meeting_id,
        "state": treatment.state.value,
        "item": treatment.number,
        "title": treatment.title,
        "closed": treatment.closed,
        "released": entry.released,
        "decision": to_plain(entry.decision) if entry.released else None,
        "absent": entry.absent,
    }

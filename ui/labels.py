"""Words for what models name, in the language of the window."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.danish import numeric_date
from models.errors import ReferentError
from models.records import Council, MeetingState, Membership, Person, PersonId, Term
from models.vocabulary import ROLE_NAMES

if TYPE_CHECKING:
    from models.comparison import Remark
    from models.control import Finding
    from models.minutes import Note


def word(danish: str) -> str:
    """A word of models/vocabulary.py in the language of the window."""
    return QCoreApplication.translate("vocabulary", danish)


def capitalized(danish: str) -> str:
    """The same, with a capital first letter."""
    text = word(danish)
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """'a', 'a og b', 'a, b og c', in the language of the window."""
    *others, last = words
    if not others:
        return last
    pair = QCoreApplication.translate("vocabulary", "{words} og {last}")
    return pair.format(words=", ".join(others), last=last)


def term_words(term: Term) -> str:
    """'Funktionsperioden 2022–2025', in the language of the window."""
    words = QCoreApplication.translate("vocabulary", "Funktionsperioden {name}")
    return words.format(name=term.name)


def membership_time(membership: Membership) -> str:
    """'01-01-2022 – 31-12-2025', in the language of the window."""
    start = numeric_date(membership.start) if membership.start else ""
    end = numeric_date(membership.end) if membership.end else ""
    if start and end:
        return f"{start} – {end}"
    if start:
        return QCoreApplication.translate("MembershipLines", "fra {date}").format(date=start)
    if end:
        return QCoreApplication.translate("MembershipLines", "til {date}").format(date=end)
    return QCoreApplication.translate("MembershipLines", "uden datoer")


def told_apart(
    people: Sequence[Person], memberships: Iterable[Membership], councils: Iterable[Council]
) -> dict[PersonId, str]:
    """The names of people; those of one name with what they are or were, where and when."""
    by_name: dict[str, list[PersonId]] = defaultdict(list)
    for person in people:
        by_name[person.name.casefold()].append(person.id)
    namesakes = {who for same in by_name.values() if len(same) > 1 for who in same}
    named = {council.id: council.name for council in councils}
    seats: dict[PersonId, list[str]] = defaultdict(list)
    for seat in memberships:
        if seat.person_id in namesakes:
            role = word(ROLE_NAMES[seat.role])
            parts = (role, named.get(seat.council_id), seat.organisation, seat.party)
            seats[seat.person_id].append(", ".join(filter(None, [*parts, membership_time(seat)])))
    return {
        person.id: f"{person.name} ({'; '.join(seats[person.id])})"
        if person.id in seats
        else person.name
        for person in people
    }


def sentence(error: ReferentError) -> str:
    """What an error says, in the language of the window."""

    def translated(text: object) -> object:
        return QCoreApplication.translate("errors", text) if isinstance(text, str) else text

    details = {name: translated(detail) for name, detail in error.details.items()}
    return QCoreApplication.translate("errors", error.template).format(**details)


def remark(note: "Note | Remark") -> str:
    """What a note on something that was read says, in the language of the window."""
    return QCoreApplication.translate("notes", note.template).format(**note.details)


def finding_sentence(finding: "Finding") -> str:
    """What a finding of the check says, in the language of the window."""
    return QCoreApplication.translate("control", finding.template).format(**finding.details)


# Which of the design's tones each state is shown in.
STATE_TONES = {
    MeetingState.PLANNED: "info",
    MeetingState.AGENDA: "info",
    MeetingState.IN_PROGRESS: "bad",
    MeetingState.DRAFT: "warn",
    MeetingState.APPROVED: "ok",
    MeetingState.SIGNED: "ok",
}

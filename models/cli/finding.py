"""The council or the meeting that someone means by what they wrote."""

import datetime as dt
from collections.abc import Iterable, Sequence

from models.danish import WEEKDAYS, clean_line, numeric_date
from models.dates import parse_date
from models.errors import AmbiguousError, InvalidInputError, NotFoundError
from models.records import Council, Meeting, MeetingId
from models.secretariat import Secretariat


def council_label(name: str, municipality: str) -> str:
    """'Integrationsrådet, Havneby', or the name alone where no municipality is known."""
    return f"{name}, {municipality}" if municipality else name


def find_councils(secretariat: Secretariat, written: str) -> list[Council]:
    """The councils of the name `written`: whole, with the municipality, or how it begins.

    One that has it no more is found by it, if no other is. All are called the same today.
    NotFoundError; AmbiguousError when different names begin so.
    """
    key = clean_line(written).casefold()
    named = [(c, c.name.casefold(), _label(c).casefold()) for c in secretariat.councils.all()]
    whole = [council for council, name, label in named if key in (name, label)]
    found = whole or [council for council, _, label in named if key and label.startswith(key)]
    found = found or [
        council
        for council, _, _ in named
        if key in (n.name.casefold() for n in secretariat.terms.earlier_names(council.id))
    ]
    if not found:
        raise NotFoundError(what=f"Rådet »{written}«")
    if len({council.name.casefold() for council in found}) > 1:
        raise _ambiguous_council(written, found)
    return found


def find_council(secretariat: Secretariat, written: str) -> Council:
    """The one council that `find_councils` finds. NotFoundError, AmbiguousError."""
    found = find_councils(secretariat, written)
    if len(found) > 1:
        raise _ambiguous_council(written, found)
    return found[0]


def find_meeting(secretariat: Secretariat, words: Sequence[str]) -> MeetingId:
    """The meeting that `words` name: its id, its date, or its council and date.

    NotFoundError, AmbiguousError; InvalidInputError when they are nothing of the kind.
    """
    written = clean_line(" ".join(words))
    if written.isdecimal():
        name, day = "", None
    else:
        name, day = _council_and_date(written)
    councils = find_councils(secretariat, name) if name else secretariat.councils.all()
    found = [
        (council, summary.meeting)
        for council in councils
        for summary in secretariat.meetings.of(council.id)
        if (summary.meeting.date == day if day else str(summary.meeting.id) == written)
    ]
    if not found:
        raise NotFoundError(what=f"Mødet »{written}«")
    if len(found) > 1:
        choices = "; ".join(_choice(council, meeting) for council, meeting in found)
        raise AmbiguousError(what=f"»{written}«", choices=choices)
    return found[0][1].id


def _council_and_date(written: str) -> tuple[str, dt.date]:
    """The name (or '') and the date of 'Integrationsrådet d. 4. juni 2026'."""
    words = written.split()
    # From the end: a date may itself be several words, and takes one odd word before it.
    for start in reversed(range(len(words))):
        if day := parse_date(" ".join(words[start:])):
            name = words[:start]
            while name and name[-1].strip(",.").casefold() in (*WEEKDAYS, "d", "den"):
                name.pop()
            return " ".join(name).rstrip(","), day
    raise InvalidInputError(
        "»{written}« er hverken et mødes id, en dato eller et råd og en dato. "
        "Kommandoen meetings viser møderne med deres id.",
        written=written,
    )


def _label(council: Council) -> str:
    return council_label(council.name, council.municipality)


def _choice(council: Council, meeting: Meeting) -> str:
    return f"{meeting.id} ({_label(council)}, {numeric_date(meeting.date)})"


def _ambiguous_council(written: str, found: Iterable[Council]) -> AmbiguousError:
    return AmbiguousError(what=f"»{written}«", choices="; ".join(map(_label, found)))

"""The rules of the house as pure functions: numbering, quorum, states, the next meeting's date."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from models.records import (
    CouncilDraft,
    CouncilName,
    DocumentKind,
    FileFormat,
    MeetingId,
    MeetingState,
    Numbering,
    QuorumRule,
    Revision,
    Term,
)
from models.value import Value, value

STATES = tuple(MeetingState)
RHYTHM = 6  # days of meetings, the last, that tell when the next will be
STOOD = dt.timedelta(seconds=10)
# What is written before anyone has met: it tells nothing of who came.
BEFORE_THE_MEETING = (DocumentKind.AGENDA, DocumentKind.SUPPLEMENT)


def frozen(state: MeetingState) -> bool:
    """Whether a meeting in `state` has had its agenda issued, so that its numbers stand."""
    return STATES.index(state) >= STATES.index(MeetingState.AGENDA)


def file_formats(kind: DocumentKind) -> tuple[FileFormat, ...]:
    """The formats a document can be had in: what is to be published also as text and a web page."""
    if kind in (DocumentKind.MINUTES, DocumentKind.PUBLIC):
        return tuple(FileFormat)
    return (FileFormat.WORD, FileFormat.PDF)


def has_begun(state: MeetingState) -> bool:
    """Whether a meeting in `state` has been opened."""
    return STATES.index(state) >= STATES.index(MeetingState.IN_PROGRESS)


def is_held(state: MeetingState) -> bool:
    """Whether a meeting in `state` is over, so that its minutes are being written or are done."""
    return STATES.index(state) >= STATES.index(MeetingState.DRAFT)


def locked(state: MeetingState) -> bool:
    """Whether the minutes of a meeting in `state` are approved, so that they stand as they are."""
    return STATES.index(state) >= STATES.index(MeetingState.APPROVED)


# What an agenda ends with, by the first word of its title.
_CLOSING = ("eventuelt", "evt", "underskrifter", "underskriftsark", "underskriftsblad")


def closing_items(titles: Sequence[str], standing: Sequence[str]) -> int:
    """How many of an agenda's last items are those it always ends with: 'Eventuelt' and on.

    `titles` are the agenda's; `standing` the council's standing items, which may end with more.
    """
    ends = next((i for i, title in enumerate(standing) if _is_closing(title)), len(standing))
    last = {title.casefold() for title in standing[ends:]}
    count = 0
    for title in reversed(titles):
        if not (_is_closing(title) or title.casefold() in last):
            break
        count += 1
    return count


def _is_closing(title: str) -> bool:
    return re.split(r"\W", title.casefold(), maxsplit=1)[0] in _CLOSING


def leading_number(number: str) -> int:
    """The whole number that an item's number begins with: 9 for '9' and '9a', 0 for none."""
    match = re.match(r"\d+", number)
    return int(match[0]) if match else 0


def period_start(council: CouncilDraft, day: dt.date, terms: Iterable[Term] = ()) -> dt.date | None:
    """The first day of the period in which numbers run on to `day`; None when without limit.

    `terms` are the council's. Numbers run on after the end of one, until the next begins.
    """
    if council.numbering is Numbering.YEAR:
        return dt.date(day.year, 1, 1)
    starts = {term.start for term in terms} | {council.term_start}
    return max((start for start in starts if start and start <= day), default=None)


def term_on(terms: Iterable[Term], day: dt.date) -> Term | None:
    """The term that `day` lies in, if it does."""
    return next((term for term in terms if term.overlaps(day, day)), None)


def name_on(names: Sequence[CouncilName], day: dt.date) -> CouncilName | None:
    """Of a council's earlier names the one it had on `day`; None when it had the present one."""
    return min((n for n in names if n.until >= day), key=lambda n: n.until, default=None)


@value(frozen=True)
class NumberedMeeting(Value):
    """What the numbering needs to know of a meeting; `lowest` and `highest` are 0 if none."""

    id: MeetingId
    date: dt.date
    state: MeetingState
    first_number: int | None
    items: int
    lowest: int  # of the frozen numbers
    highest: int


def first_number(
    council: CouncilDraft,
    meetings: Sequence[NumberedMeeting],
    meeting_id: MeetingId,
    terms: Sequence[Term] = (),
) -> int:
    """The number that an agenda not yet issued begins with.

    `meetings` are all the council's, in the order they are held, and `terms` its terms.
    """
    index = next(i for i, meeting in enumerate(meetings) if meeting.id == meeting_id)
    meeting = meetings[index]
    if meeting.first_number is not None:
        return meeting.first_number
    if council.numbering is Numbering.MEETING:
        return 1
    start = period_start(council, meeting.date, terms)
    used = 0
    for earlier in meetings[:index]:
        if start and earlier.date < start:
            continue
        if frozen(earlier.state):
            used = max(used, earlier.highest)
        elif earlier.first_number is not None:
            used = earlier.first_number - 1 + earlier.items
        else:
            used += earlier.items
    return used + 1


def next_issued_number(meetings: Sequence[NumberedMeeting], meeting_id: MeetingId) -> int:
    """The lowest number of the next meeting that has its numbers frozen; 0 without one."""
    index = next(i for i, meeting in enumerate(meetings) if meeting.id == meeting_id)
    return next((m.lowest for m in meetings[index + 1 :] if frozen(m.state) and m.lowest), 0)


def agenda_numbers(count: int, first: int) -> list[str]:
    """The numbers of an agenda that is not yet issued: `first` and on, no gap, no double."""
    return [str(number) for number in range(first, first + count)]


def inserted_number(before: str | None, taken: Sequence[str], *, last: bool, ceiling: int) -> str:
    """The number of an item added after the numbers were frozen.

    At the end (`last`) it is the next whole number, unless that one belongs to a later meeting
    whose numbers begin at `ceiling` (0: no such meeting). Anywhere else it is the number before
    it with a letter: 2a, 2b. `before` is the number of the item above, None at the top.
    """
    highest = max((leading_number(number) for number in taken), default=0)
    if last and (not ceiling or highest + 1 < ceiling):
        return str(highest + 1)
    base = leading_number(before) if before else min(map(leading_number, taken), default=1) - 1
    letters = "abcdefghijklmnopqrstuvwxyz"
    for suffix in (*letters, *(a + b for a in letters for b in letters)):
        if f"{base}{suffix}" not in taken:
            return f"{base}{suffix}"
    raise ValueError("more than 700 items inserted at one place")


@value(frozen=True)
class Quorum(Value):
    """How many seats are filled, how many there are, and how many it takes to decide."""

    filled: int
    seats: int
    needed: int

    @property
    def reached(self) -> bool:
        return self.seats > 0 and self.filled >= self.needed


def quorum_needed(council: CouncilDraft, seats: int) -> int:
    """How many seats must be filled for the council to decide."""
    if council.quorum_rule is QuorumRule.NUMBER:
        return council.quorum_number
    if council.quorum_rule is QuorumRule.AT_LEAST_HALF:
        return (seats + 1) // 2
    return seats // 2 + 1


def standing_revisions(revisions: Sequence[Revision]) -> list[Revision]:
    """Of all the earlier texts, the latest first, those a person would call versions.

    A text is stored at each short pause, so most earlier texts are half a sentence. A version is
    one that stood for STOOD; the latest and the oldest count in any case.
    """
    ends = (0, len(revisions) - 1)
    return [
        revision
        for place, revision in enumerate(revisions)
        if place in ends or revision.replaced_at - revision.written_at >= STOOD
    ]


def proposed_date(dates: Sequence[dt.date], today: dt.date) -> dt.date:
    """A date for the next meeting, after the rhythm of the earlier `dates` (in any order).

    The usual weekday and the usual distance in weeks between the last of them, `RHYTHM` at most,
    are kept; never before today. Without a rhythm it is four weeks after the last meeting.
    """
    latest = sorted(set(dates))[-RHYTHM:]
    if not latest:
        return today
    gaps = [max(round((b - a).days / 7), 1) for a, b in pairwise(latest)]
    weeks = _most_common(sorted(gaps)) if gaps else 4
    weekday = _most_common(day.weekday() for day in reversed(latest))
    proposal = latest[-1] + dt.timedelta(weeks=weeks)
    proposal += dt.timedelta(days=(weekday - proposal.weekday() + 3) % 7 - 3)
    while proposal < today:
        proposal += dt.timedelta(weeks=1)
    return proposal


def _most_common(values: Iterable[int]) -> int:
    """The commonest value; of several equally common the first."""
    # statistics.mode does the same, at a tenth of the time the window takes to start.
    return Counter(values).most_common(1)[0][0]

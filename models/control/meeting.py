"""Checks of the meeting as a whole: times, numbers, approval."""

from collections import Counter
from collections.abc import Iterator, Sequence

from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.passages import Passage
from models.danish import clock
from models.minutes import Minutes
from models.records import MeetingState
from models.rules import STATES, frozen, leading_number


def is_signed(minutes: Minutes) -> bool:
    return minutes.meeting.state is MeetingState.SIGNED


def has_begun(minutes: Minutes) -> bool:
    """Whether the meeting is or has been held, so that something is to stand in its minutes."""
    return STATES.index(minutes.meeting.state) >= STATES.index(MeetingState.IN_PROGRESS)


def changed_after_approval(
    _minutes: Minutes, _text: Sequence[Passage], context: Context
) -> Iterator[Finding]:
    if context.changed_after_approval:
        yield Finding(Kind.CHANGED, Spot(Part.AGENDA))


def end_before_start(
    minutes: Minutes, _text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    start, end = minutes.meeting.start, minutes.meeting.end
    if start and end and end < start:
        details = {"start": clock(start), "end": clock(end)}
        yield Finding(Kind.END_BEFORE_START, Spot(Part.MEETING), details, str((start, end)))


def agenda(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    """An agenda without items; frozen numbers with gaps and doubles (others have none)."""
    if not minutes.items:
        yield Finding(Kind.EMPTY_AGENDA, Spot(Part.AGENDA))
    if not frozen(minutes.meeting.state):
        return
    numbers = [item.number for item in minutes.items]
    whole = {leading_number(number) for number in numbers if number}
    missing = sorted(set(range(min(whole, default=0), max(whole, default=0))) - whole)
    if missing:
        listed = ", ".join(map(str, missing))
        yield Finding(Kind.NUMBERS_MISSING, Spot(Part.AGENDA), {"numbers": listed}, listed)
    for number, count in Counter(numbers).items():
        if number and count > 1:
            yield Finding(Kind.NUMBER_TWICE, Spot(Part.AGENDA), {"number": number}, number)


CHECKS = (changed_after_approval, end_before_start, agenda)

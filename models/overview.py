"""A council at a glance: its term, its next meeting, and what is left to do. Pure functions."""

import datetime as dt
from collections.abc import Sequence

from models.records import Meeting, MeetingState, MeetingSummary
from models.rules import is_held, locked

TERM_YEARS = 4  # between two municipal elections (kommunal- og regionalvalgloven § 6)


def term_of(start: dt.date | None, end: dt.date | None, today: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of the term in force; the calendar year where none is known.

    Without an `end` it lasts four years. A term that should have ended, but was followed by no
    other, goes on to the end of this year.
    """
    last_of_year = dt.date(today.year, 12, 31)
    if start is None or start > today:
        return dt.date(today.year, 1, 1), last_of_year
    if end is not None:
        return start, end
    # By way of the first of the month: 29 February need not be there four years later.
    end = start.replace(year=start.year + TERM_YEARS, day=1) + dt.timedelta(days=start.day - 2)
    return start, end if end >= today else last_of_year


def is_coming(meeting: Meeting, today: dt.date) -> bool:
    """Whether the meeting is still to be held, or going on."""
    if meeting.state is MeetingState.IN_PROGRESS:
        return True
    return meeting.date >= today and not is_held(meeting.state)


def next_meeting(summaries: Sequence[MeetingSummary], today: dt.date) -> MeetingSummary | None:
    """Of the meetings to come the first one."""
    coming = [summary for summary in summaries if is_coming(summary.meeting, today)]
    return min(coming, key=in_order, default=None)


def unapproved(summaries: Sequence[MeetingSummary], today: dt.date) -> list[MeetingSummary]:
    """The meetings that are over without approved minutes, the latest first.

    Most are drafts. Others were never noted as held, though their day has passed.
    """
    found = [
        summary
        for summary in summaries
        if not locked(summary.meeting.state) and not is_coming(summary.meeting, today)
    ]
    return sorted(found, key=in_order, reverse=True)


def in_order(summary: MeetingSummary) -> tuple[dt.date, dt.time, int]:
    """A key that sorts meetings as they are held."""
    meeting = summary.meeting
    return meeting.date, meeting.start or dt.time(), meeting.id

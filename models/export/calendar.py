"""Meetings as an iCalendar file (RFC 5545), which Outlook, Google and phones take in.

Times are written as the clock on the wall in Denmark, with the rule for summer time in the file:
Outlook does not know a zone by its name alone. Nothing of an agenda is told, for its titles may be
closed. There is no SEQUENCE, for nobody counts how often a meeting was changed; of two files the
one with the later DTSTAMP holds (RFC 5546, 2.1.5).
"""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from models import __version__
from models.records import Council, Meeting, MeetingKind, MeetingState
from models.vocabulary import KIND_NAMES

ZONE = "Europe/Copenhagen"
USUAL_LENGTH = dt.timedelta(hours=2)  # of a meeting whose end is not known
_WINTER, _SUMMER = dt.timedelta(hours=1), dt.timedelta(hours=2)


def calendar_bytes(
    meetings: Sequence[tuple[Council, Meeting]], source: str, now: dt.datetime
) -> bytes:
    """The meetings as the content of an .ics file.

    `source` names the data file for good: an event's UID is made of it and the meeting's id, so
    that a file taken in once more changes the events that are there. `now` is local.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Referent//Referent {__version__}//DA")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    names = dict.fromkeys(council.name for council, _meeting in meetings)
    if len(names) == 1 < len(meetings):  # Outlook would make a calendar of its own for one
        calendar.add("x-wr-calname", next(iter(names)))
    calendar.add_component(_zone())
    written = now.replace(tzinfo=ZoneInfo(ZONE)).astimezone(dt.UTC)
    for council, meeting in meetings:
        calendar.add_component(_event(council, meeting, source, written))
    content: bytes = calendar.to_ical()
    return content


def _event(council: Council, meeting: Meeting, source: str, written: dt.datetime) -> Event:
    event = Event()
    event.add("uid", f"meeting-{meeting.id}@{source}.referent")
    event.add("dtstamp", written)
    event.add("last-modified", written)
    if meeting.start is None:
        event.add("dtstart", meeting.date)
        event.add("dtend", meeting.date + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # nobody is busy all day
    else:
        start = dt.datetime.combine(meeting.date, meeting.start)
        event.add("dtstart", start, parameters={"TZID": ZONE})
        event.add("dtend", _end(start, meeting.end), parameters={"TZID": ZONE})
    event.add("summary", f"{council.name}: {_what(meeting.kind)}")
    if meeting.place:
        event.add("location", meeting.place)
    # A day that was set aside is certain once the agenda is issued.
    planned = meeting.state is MeetingState.PLANNED
    event.add("status", "TENTATIVE" if planned else "CONFIRMED")
    return event


def _end(start: dt.datetime, end: dt.time | None) -> dt.datetime:
    """When a meeting ends: some time after its start, whatever was written."""
    if end is None or end <= start.time():
        return start + USUAL_LENGTH
    return dt.datetime.combine(start.date(), end)


def _what(kind: MeetingKind) -> str:
    return "møde" if kind is MeetingKind.ORDINARY else f"{KIND_NAMES[kind]} møde"


def _zone() -> Timezone:
    """Danish time: summer time from the last Sunday of March to the last one of October."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add("x-lic-location", ZONE)
    for part, name, begins, month, before, after in (
        (TimezoneDaylight(), "CEST", dt.datetime(1981, 3, 29, 2), 3, _WINTER, _SUMMER),
        (TimezoneStandard(), "CET", dt.datetime(1996, 10, 27, 3), 10, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", begins)
        part.add("rrule", vRecur(freq="yearly", bymonth=month, byday="-1su"))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone

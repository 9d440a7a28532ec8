"""Meetings as a calendar file, read back with the library that calendars are read with."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from models.errors import ExportFailedError, InvalidInputError
from models.records import (
    CouncilId,
    ItemDraft,
    MeetingId,
    MeetingKind,
    MeetingState,
)
from tests.fixtures.office import Office

COPENHAGEN = "Europe/Copenhagen"


@pytest.fixture
def council(office: Office) -> CouncilId:
    return office.council("Integrationsrådet")


def content(office: Office, folder: Path, *meetings: MeetingId) -> str:
    target = folder / "møder.ics"
    found = [office.secretariat.meetings.get(meeting) for meeting in meetings]
    office.secretariat.overview.export_calendar(found, target)
    assert list(folder.glob("*.ics")) == [target]
    return target.read_bytes().decode()


def read(office: Office, folder: Path, *meetings: MeetingId) -> Any:
    """The file as whoever takes it in reads it."""
    return Calendar.from_ical(content(office, folder, *meetings))


def events(office: Office, folder: Path, *meetings: MeetingId) -> Any:
    return read(office, folder, *meetings).walk("VEVENT")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    made.mkdir()
    return made


def test_a_meeting_is_an_event_by_the_clock_on_the_wall(
    office: Office, council: CouncilId, folder: Path
) -> None:
    meeting = office.meeting(
        council, "2026-12-01", start=dt.time(16, 30), end=dt.time(18), place="Rådhuset, B-206"
    )
    (event,) = events(office, folder, meeting)
    start, end = event["DTSTART"], event["DTEND"]
    assert start.params["TZID"] == end.params["TZID"] == COPENHAGEN
    assert start.dt.replace(tzinfo=None) == dt.datetime(2026, 12, 1, 16, 30)
    assert start.dt.utcoffset() == dt.timedelta(hours=1)
    assert end.dt - start.dt == dt.timedelta(hours=1, minutes=30)
    assert event["SUMMARY"] == "Integrationsrådet: møde"
    assert event["LOCATION"] == "Rådhuset, B-206"
    assert event["DTSTAMP"].dt == dt.datetime(2026, 11, 22, 11, 0, tzinfo=dt.UTC)
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt


def test_the_file_is_one_that_any_calendar_takes_in(
    office: Office, council: CouncilId, folder: Path
) -> None:
    meetings = [
        office.meeting(council, day, start=dt.time(9), place="Æblehaven, lokale »Ø«; 2. sal" * 3)
        for day in ("2026-12-01", "2027-07-06")
    ]
    text = content(office, folder, *meetings)
    assert text.count("\n") == text.count("\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    calendar: Any = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    assert calendar["X-WR-CALNAME"] == "Integrationsrådet"
    assert "Referent" in calendar["PRODID"]
    assert calendar.errors == []
    winter, summer = (event["DTSTART"].dt for event in calendar.walk("VEVENT"))
    assert (winter.hour, winter.utcoffset()) == (9, dt.timedelta(hours=1))
    assert (summer.hour, summer.utcoffset()) == (9, dt.timedelta(hours=2))


def test_the_rule_for_summer_time_in_the_file_is_that_of_denmark(
    office: Office, council: CouncilId, folder: Path
) -> None:
    meeting = office.meeting(council, "2026-12-01", start=dt.time(9))
    (zone,) = read(office, folder, meeting).walk("VTIMEZONE")
    told = zone.to_tz(lookup_tzid=False)  # by the rule, and not by the name
    for day, hours in (("2026-03-28", 1), ("2026-03-29", 2), ("2026-10-24", 2), ("2026-10-25", 1)):
        noon = dt.datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=told)
        assert noon.utcoffset() == dt.timedelta(hours=hours), day


def test_a_meeting_without_an_end_lasts_two_hours(
    office: Office, council: CouncilId, folder: Path
) -> None:
    meetings = [
        office.meeting(council, "2026-12-01", start=dt.time(16), end=end)
        for end in (None, dt.time(16), dt.time(16, 1))
    ]
    lengths = [e["DTEND"].dt - e["DTSTART"].dt for e in events(office, folder, *meetings)]
    assert [length.total_seconds() / 60 for length in lengths] == [120, 120, 1]


def test_a_meeting_without_a_start_takes_its_day_and_keeps_nobody_busy(
    office: Office, council: CouncilId, folder: Path
) -> None:
    (event,) = events(office, folder, office.meeting(council, "2026-12-31", end=dt.time(18)))
    assert event["DTSTART"].dt == dt.date(2026, 12, 31)
    assert event["DTEND"].dt == dt.date(2027, 1, 1)
    assert event["TRANSP"] == "TRANSPARENT"
    assert "LOCATION" not in event


def test_kind_and_state_are_told(office: Office, council: CouncilId, folder: Path) -> None:
    planned = office.meeting(council, "2026-12-01", kind=MeetingKind.EXTRAORDINARY)
    issued = office.meeting(council, "2026-12-02", "Sag", kind=MeetingKind.CONSTITUENT)
    office.secretariat.record.set_state(issued, MeetingState.AGENDA)
    told = [(e["SUMMARY"], e["STATUS"]) for e in events(office, folder, planned, issued)]
    assert told == [
        ("Integrationsrådet: ekstraordinært møde", "TENTATIVE"),
        ("Integrationsrådet: konstituerende møde", "CONFIRMED"),
    ]


def test_nothing_of_the_agenda_is_told(office: Office, council: CouncilId, folder: Path) -> None:
    meeting = office.meeting(council, "2026-12-01", "Kassevogn")
    office.secretariat.agenda.add_item(meeting, ItemDraft("Afskedigelse", closed=True))
    text = content(office, folder, meeting)
    assert "Afskedigelse" not in text
    assert "Kassevogn" not in text
    assert "DESCRIPTION" not in text


def test_a_meeting_keeps_its_uid_and_no_other_file_has_it(
    office: Office, council: CouncilId, folder: Path, tmp_path: Path
) -> None:
    first, second = (office.meeting(council, day) for day in ("2026-12-01", "2027-01-05"))
    before = [event["UID"] for event in events(office, folder, first, second)]
    assert len(set(before)) == 2
    office.reopen()
    office.clock.pass_seconds(60)
    meeting = office.secretariat.meetings.get(first)
    office.secretariat.meetings.edit(first, meeting)
    after = events(office, folder, first, second)
    assert [event["UID"] for event in after] == before
    assert after[0]["DTSTAMP"].dt.minute == 1  # the later of two events with one UID holds
    other = Office(tmp_path / "other.db")
    twin = other.meeting(other.council("Integrationsrådet"), "2026-12-01")
    (event,) = events(other, folder, twin)
    assert twin == first
    assert event["UID"] not in before
    other.secretariat.close()


def test_several_councils_go_into_one_file_without_a_name(
    office: Office, council: CouncilId, folder: Path
) -> None:
    other = office.council("Seniorrådet")
    meetings = office.meeting(council, "2026-12-01"), office.meeting(other, "2026-12-02")
    calendar = read(office, folder, *meetings)
    assert "X-WR-CALNAME" not in calendar
    assert [str(e["SUMMARY"]) for e in calendar.walk("VEVENT")] == [
        "Integrationsrådet: møde",
        "Seniorrådet: møde",
    ]


def test_the_file_is_named_after_council_and_days(office: Office) -> None:
    council = office.council("Råd/udvalg: børn?")
    overview = office.secretariat.overview
    for day in ("2026-12-01", "2027-01-05"):
        office.meeting(council, day)
    meetings = overview.of(council).coming
    assert overview.file_name(meetings[:1]) == "Møde Råd udvalg børn 2026-12-01.ics"
    assert overview.file_name(meetings) == "Møder Råd udvalg børn 2026-12-01 til 2027-01-05.ics"


def test_what_cannot_be_written_is_told(office: Office, council: CouncilId, folder: Path) -> None:
    overview = office.secretariat.overview
    with pytest.raises(InvalidInputError, match="ingen møder"):
        overview.export_calendar([], folder / "a.ics")
    meeting = office.secretariat.meetings.get(office.meeting(council))
    with pytest.raises(ExportFailedError, match="mappen findes ikke"):
        overview.export_calendar([meeting], folder / "nowhere" / "a.ics")
    assert list(folder.iterdir()) == []

"""Dates and times as they stand in old minutes, alone and among other words."""

import datetime as dt

import pytest

from models.dates import find_dates, find_times, parse_date, parse_time

DAY = dt.date(2026, 6, 4)


@pytest.mark.parametrize(
    "written",
    [
        "04-06-2026 09:00:00",
        "Torsdag d. 04. juni 2026 kl. 16:30",
        "4-jun-2026",
        "04-juni-2026",
        "4. juni '26",
        "2026.06.04",
        "2026-06-04T16:30",
        "Torsdag, 4 juni, 2026 - 19:00",
        "Torsdag, June 4, 2026 - 18:00",
        "d. 4/6-26",
        "torsdag d.4.6.2026",
        "den 4.juni 2026.",
        "4.6. 2026 kl. 10-12",
        "4. jun 2026, kl. 9.30 til 11",
    ],
)
def test_a_date_of_old_minutes_is_read_with_the_time_behind_it(written: str) -> None:
    assert parse_date(written) == DAY


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("15-maj-2002", dt.date(2002, 5, 15)),
        ("10. nov 2016", dt.date(2016, 11, 10)),
        ("02.05.98", dt.date(1998, 5, 2)),
        ("Mandag d. 7 februar 2022", dt.date(2022, 2, 7)),
        ("3. febuar 2022", dt.date(2022, 2, 3)),
        ("1. sept. 2021", dt.date(2021, 9, 1)),
    ],
)
def test_other_forms_of_a_date(written: str, day: dt.date) -> None:
    assert parse_date(written) == day


@pytest.mark.parametrize(
    "written", ["4. juni 2026 i Odense", "i dag 4. juni 2026", "12345-04-2026", "4 - 6 - 2026"]
)
def test_what_has_more_in_it_than_a_date_is_none(written: str) -> None:
    assert parse_date(written) is None


def test_dates_are_found_where_they_stand_with_their_weekday() -> None:
    text = "Referat fra torsdag den 4. juni 2026, udsendt d. 08-06-2026 (fredag 31. juni 2026)"
    first, second = find_dates(text)
    assert (first.date, text[first.start : first.end]) == (DAY, "torsdag den 4. juni 2026")
    assert (first.weekday, first.fits) == (3, True)
    assert (second.date.day, text[second.start : second.end]) == (8, "d. 08-06-2026")
    assert (second.weekday, second.fits) == (None, True)


def test_a_weekday_that_is_not_the_dates_does_not_fit() -> None:
    (found,) = find_dates("Mandag den 4. juni 2026")
    assert not found.fits


@pytest.mark.parametrize("text", ["sag 25-005158", "kr. 4.500.000", "tlf. 12 34 56 78", "§ 4.6"])
def test_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "time", "until"),
    [
        ("kl. 16:30", "16:30", ""),
        ("17.30", "17:30", ""),
        ("kl. 19", "19:00", ""),
        ("9:30-11:00", "9:30", "11:00"),
        ("kl. 16.30-18.45", "16:30", "18:45"),
        ("16.30 til 18", "16:30", "18:00"),
        ("fra kl. 16 til kl. 18.30", "16:00", "18:30"),
        ("kl.19.00 – 21.30", "19:00", "21:30"),
        ("klokken 9 og spisning", "9:00", ""),
        ("kl 1630-1800", "16:30", "18:00"),
        ("kl. 17,30", "17:30", ""),
        ("Kl: 10:00 - ca. 12:00 i sal 3", "10:00", "12:00"),
        ("16:30:00", "16:30", ""),
        ("(kl. 17.10)", "17:10", ""),
        ("kl. 16.30-99", "16:30", ""),
    ],
)
def test_times_are_found(text: str, time: str, until: str) -> None:
    (found,) = find_times(text)
    assert found.time == parse_time(time)
    assert found.until == (parse_time(until) if until else None)


@pytest.mark.parametrize(
    "text", ["16-18", "17.30 kr.", "kl. 25.00", "pkt. 9", "4.6.2026", "20,5 %"]
)
def test_numbers_are_no_times(text: str) -> None:
    assert find_times(text) == []

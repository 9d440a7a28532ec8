"""Dates, times, names and plurals as a referat writes them."""

import datetime as dt

import pytest

from models import danish, dates

DAY = dt.date(2026, 6, 4)


def test_dates_are_written_as_the_documents_and_the_window_write_them() -> None:
    assert danish.long_date(DAY) == "Torsdag d. 04. juni 2026"
    assert danish.heading_date(DAY) == "Torsdag d. 4. juni 2026"
    assert danish.short_date(DAY) == "Tor. 4. juni 2026"
    assert danish.short_date(dt.date(2026, 9, 1)) == "Tir. 1. sep. 2026"
    assert danish.brief_date(DAY) == "4. jun. 2026"
    assert danish.brief_date(dt.date(2026, 5, 9)) == "9. maj 2026"
    assert danish.numeric_date(DAY) == "04-06-2026"
    assert danish.slash_date(DAY) == "04/06/2026"


@pytest.mark.parametrize(
    "written",
    [
        "04-06-2026",
        "4/6 2026",
        "4/6-26",
        "4.6.26",
        "04. 06. 2026",
        "4.6.2026",
        "04/06/2026",
        "2026-06-04",
        "4. juni 2026",
        "Torsdag d. 04. juni 2026",
        "torsdag den 4. juni 2026",
        "Torsdag, 4 juni, 2026",
        "d.4. jun. 2026",
        "den 4 JUNI 2026",
    ],
)
def test_the_usual_ways_to_write_a_date_are_read(written: str) -> None:
    assert dates.parse_date(written) == DAY


@pytest.mark.parametrize(
    "written",
    ["", "i morgen", "31-02-2026", "4. jux 2026", "4. ju 2026", "1. maj", "99.99.9999", "0-0-0000"],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    assert dates.parse_date(written) is None


@pytest.mark.parametrize("day", [dt.date(2026, month, 28) for month in range(1, 13)])
def test_every_month_is_read_as_it_is_written(day: dt.date) -> None:
    assert dates.parse_date(danish.long_date(day)) == day


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("16:30", dt.time(16, 30)),
        ("16.30", dt.time(16, 30)),
        ("kl. 9", dt.time(9)),
        (" Kl 09:05 ", dt.time(9, 5)),
        ("24:00", None),
        ("10:60", None),
        ("snart", None),
        ("", None),
    ],
)
def test_times_of_day_are_read(written: str, time: dt.time | None) -> None:
    assert dates.parse_time(written) == time


def test_a_time_is_written_with_a_colon() -> None:
    assert danish.clock(dt.time(9, 5)) == "09:05"


def test_names_are_sorted_as_in_a_danish_dictionary() -> None:
    names = ["Åse", "Zita", "Ærø", "Aase", "anna", "Øster", "Éva", "Eva", "Ester", "Öst", "Über"]
    assert sorted(names, key=danish.sort_key) == [
        "anna", "Ester", "Eva", "Éva", "Über", "Zita", "Ærø", "Öst", "Øster", "Aase", "Åse",
    ]  # fmt: skip


def test_characters_that_documents_cannot_hold_are_cleaned_away() -> None:
    assert danish.clean("\ufeffa\r\nb\rc\x0bd\u2028e\tf\x00\x1f\ufffe\ud800") == "a\nb\nc\nd\ne\tf"
    assert danish.clean("e\u0301") == "é"


def test_a_line_is_cleaned_to_one_line_with_its_hard_spaces() -> None:
    assert danish.clean_line("  a\n\t b\u00a0c  ") == "a b\u00a0c"


@pytest.mark.parametrize(("count", "text"), [(0, "0 punkter"), (1, "1 punkt"), (2, "2 punkter")])
def test_a_count_takes_the_right_form(count: int, text: str) -> None:
    assert danish.counted(count, "punkt", "punkter") == text


@pytest.mark.parametrize(
    ("words", "text"),
    [((), ""), (("a",), "a"), (("a", "b"), "a og b"), (("a", "b", "c"), "a, b og c")],
)
def test_words_are_listed_with_og_before_the_last(words: tuple[str, ...], text: str) -> None:
    assert danish.listed(words) == text


@pytest.mark.parametrize(("size", "text"), [(10, "1 kB"), (12_400, "12 kB"), (3_400_000, "3,4 MB")])
def test_sizes_are_told_in_danish(size: int, text: str) -> None:
    assert danish.size_text(size) == text

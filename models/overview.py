"""A council at a glance: the term in force. A pure function."""

import datetime as dt

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

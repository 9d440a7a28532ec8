"""Dates and times of day, read out of Danish text."""

import datetime as dt
import re
from dataclasses import dataclass

from models.danish import MONTHS, WEEKDAYS

_ENGLISH = ("may", "oct", "march", "june", "july", "october", "january", "february", "december")

_MONTH_NUMBERS = {
    **{
        month[:length]: n
        for n, month in enumerate(MONTHS, 1)
        for length in range(3, len(month) + 1)
    },
    **dict(zip(_ENGLISH, (5, 10, 3, 6, 7, 10, 1, 2, 12), strict=True)),
    "febuar": 2,  # as it is often spelt
}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DATE = re.compile(
    rf"""(?<![\w/-])(?<!\d\.)(?:
        (?P<y1>\d{{4}})(?P<sep>[-./])(?P<m1>\d{{1,2}})(?P=sep)(?P<d1>\d{{1,2}})
      | (?P<d2>\d{{1,2}})[-./][ ]?(?P<m2>\d{{1,2}})(?:[-./][ ]?|[ ])(?P<y2>\d{{4}}|\d{{2}})
      | (?P<d3>\d{{1,2}})(?:\.\s*|\s+|-)(?P<m3>{_MONTH})
        (?:\.,?\s*|,?\s+|-)(?P<y3>\d{{4}}|['’]?\d{{2}})
      | (?P<m4>{_MONTH})\.?\s+(?P<d4>\d{{1,2}}),\s+(?P<y4>\d{{4}})
    )(?!(?!T\d)[\w/]|[-.:,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = re.compile(
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})(?:s?\s*,\s*|\s+)(?:(?:den|d\.?)\s*)?$", re.IGNORECASE
)

_BEFORE_DATE = re.compile(r"(?:[a-zæøå]+,?\s+)?(?:(?:d\.|den|d)\s*)?", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[:.]\d{2}){0,2}"

_AFTER_DATE = re.compile(
    rf"(?:(?:T|[\s,–-]*(?:kl\.?|klokken)?\s*){_CLOCK}(?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?{_CLOCK})?)?"
    r"\s*\.?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:kl\.?|klokken)\s*)?(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?$", re.IGNORECASE
)
_TIMES = re.compile(
    r"""(?<![\w.:/-])(?P<word>(?:kl\b\.?|klokken)[:\s]*(?:ca\.?\s*)?)?
        (?P<start>(?(word)(?:\d{4}|\d{1,2}(?:[:.,]\d{2}){0,2})|\d{1,2}(?:[:.]\d{2}){1,2}))
        (?:\s*(?:-|–|—|til\b|og\b)\s*(?:ca\.?\s*)?(?P<word2>(?:kl\b\.?|klokken)\s*)?(?:ca\.?\s*)?
        (?P<end>\d{1,2}(?:[:.]\d{2}){1,2}|\d{1,2}(?![.:]?\d)|(?(word)\d{4})))?
        (?![\w/]|[.:,-]\d|\s*%|\s*kr\b)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class FoundDate:
    """A date in a text, with where it stands and the weekday (0 to 6) that is written before it."""

    date: dt.date
    start: int  # of the text, the weekday and 'den' included
    end: int
    weekday: int | None = None

    @property
    def fits(self) -> bool:
        """Whether the weekday that is written is the right one."""
        return self.weekday is None or self.weekday == self.date.weekday()


def find_dates(text: str) -> list[FoundDate]:
    """The dates that are written anywhere in `text` in one of the usual Danish ways, in order."""
    found = []
    for match in _DATE.finditer(text):
        date = _date_of(match)
        if date is not None:
            before = text[max(match.start() - 20, 0) : match.start()]
            weekday = _WEEKDAY.search(before)
            lead = weekday or re.search(r"\b(?:den|d\.?)\s*$", before, re.IGNORECASE)
            start = match.start() - (len(before) - lead.start() if lead else 0)
            day = WEEKDAYS.index(weekday["day"].lower()) if weekday else None
            found.append(FoundDate(date, start, match.end(), day))
    return found


def _date_of(match: re.Match[str]) -> dt.date | None:
    """The date that was matched, if there is such a day."""
    parts = {name[0]: part for name, part in match.groupdict().items() if part}
    month = _MONTH_NUMBERS.get(parts["m"].lower()) or int(parts["m"])
    year = int(parts["y"].strip("'’"))
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return dt.date(year, month, int(parts["d"]))
    except ValueError:
        return None


def parse_date(text: str) -> dt.date | None:
    """The date that `text` is, in one of the usual Danish ways, or None.

    Reads 4-6-2026, 04.06.2026, 4/6/2026, 4/6 2026, 4/6-26, 2026-06-04, 2026.06.04, 4-jun-2026,
    'June 4, 2026' and '[Torsdag] [d.|den] 4. juni 2026', with or without a time of day after it.
    """
    text = text.strip()
    lead = _BEFORE_DATE.match(text)
    match = _DATE.match(text, lead.end() if lead else 0) or _DATE.match(text)
    if not match or not _AFTER_DATE.fullmatch(text, match.end()):
        return None
    return _date_of(match)


def parse_time(text: str) -> dt.time | None:
    """The time of day in `text` ('16:30', '16.30', '16:30:00', 'kl. 9', '9'), or None."""
    match = _TIME.match(text.strip())
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        return None
    return dt.time(hour, minute)


@dataclass(frozen=True)
class FoundTimes:
    """A time of day in a text, or a range of it, with where it stands."""

    time: dt.time
    until: dt.time | None
    start: int  # of the text
    end: int


def find_times(text: str) -> list[FoundTimes]:
    """The times of day in `text`: 'kl. 16.30', '16:30', 'kl. 19', '9:30-11:00', '16.30 til 18'.

    A lone number is a time only behind 'kl.'. Dates are to be taken away first: '4.10' may be one.
    """
    found = []
    for match in _TIMES.finditer(text):
        time = _clock_of(match["start"])
        if time is not None:
            until = _clock_of(match["end"]) if match["end"] else None
            end = match.end() if until else match.end("start")
            found.append(FoundTimes(time, until, match.start(), end))
    return found


def _clock_of(text: str) -> dt.time | None:
    text = f"{text[:2]}.{text[2:]}" if re.fullmatch(r"\d{4}", text) else text
    return parse_time(text.replace(",", "."))

"""Danish dates, times, names in order, and plurals, as a referat writes them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)

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
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` in Unicode NFC, without the control characters that Word and XML cannot hold.

    Word's line break (vertical tab), the Unicode line and paragraph separators and CR LF all
    become a line feed; tabs and line feeds stay.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # so is nearly every text, and this is called for each piece of each
    text = text.replace("\r\n", "\n")
    for separator in ("\r", "\x0b", "\x0c", "\u2028", "\u2029", "\x85"):
        text = text.replace(separator, "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def clean_line(text: str) -> str:
    """`text` on one line: cleaned, every run of white space made one space, ends stripped.

    A non-breaking space is kept: it was put there on purpose.
    """
    return re.sub(r"[ \t\n]+", " ", clean(text)).strip(" ")


def long_date(day: dt.date) -> str:
    """'Torsdag d. 04. juni 2026': the form of the head field Mødedato."""
    weekday = WEEKDAYS[day.weekday()].capitalize()
    return f"{weekday} d. {day.day:02d}. {MONTHS[day.month - 1]} {day.year}"


def written_date(day: dt.date) -> str:
    """'4. juni 2026': as it stands in a sentence."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def heading_date(day: dt.date) -> str:
    """'Torsdag d. 4. juni 2026': as the window writes it."""
    weekday = WEEKDAYS[day.weekday()].capitalize()
    return f"{weekday} d. {day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    """'Tor. 4. juni 2026': as the meeting list writes it; months over five letters shortened."""
    month = MONTHS[day.month - 1]
    if len(month) > 5:
        month = f"{month[:3]}."
    return f"{WEEKDAYS[day.weekday()][:3].capitalize()}. {day.day}. {month} {day.year}"


def brief_date(day: dt.date) -> str:
    """'4. jun. 2026': where there is little room."""
    month = MONTHS[day.month - 1]
    return f"{day.day}. {month if len(month) == 3 else f'{month[:3]}.'} {day.year}"


def numeric_date(day: dt.date) -> str:
    """'04-06-2026'."""
    return day.strftime("%d-%m-%Y")


def slash_date(day: dt.date) -> str:
    """'04/06/2026': the form of a case history entry."""
    return day.strftime("%d/%m/%Y")


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


def clock(time: dt.time) -> str:
    """'16:30': as the documents write it."""
    return f"{time.hour:02d}:{time.minute:02d}"


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


_ALPHABET = {letter: f"{{{rank}" for rank, letter in enumerate("æøå")}


def sort_key(text: str) -> tuple[str, str]:
    """A key that sorts names as a Danish dictionary does: ... z, æ, ø, å; 'aa' counts as å.

    Letters with other accents sort as the plain letter; upper and lower case together.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    folded = folded.replace("ä", "æ").replace("ö", "ø").replace("ü", "y")
    key = []
    for letter in folded:
        if letter in _ALPHABET:
            key.append(_ALPHABET[letter])
        else:
            key.append(unicodedata.normalize("NFD", letter)[0])
    return "".join(key), text


def counted(count: int, singular: str, plural: str) -> str:
    """'1 punkt', '2 punkter'."""
    return f"{count} {singular if count == 1 else plural}"


def listed(words: Sequence[str]) -> str:
    """'a', 'a og b', 'a, b og c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} og {words[-1]}"


def size_text(size: int) -> str:
    """'12 kB', '3,4 MB': the size of a file of so many bytes."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")

"""Danish dates, times, names in order, and plurals, as a referat writes them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

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

_CONTROL = re.compile("[\ufeff\x00-\x08\x0b-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


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


def clock(time: dt.time) -> str:
    """'16:30': as the documents write it."""
    return f"{time.hour:02d}:{time.minute:02d}"


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

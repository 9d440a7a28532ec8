"""Searching: what is asked, what is found, and where in a text the words stand.

The words are what a person types, never an expression: several words must all be there, words
in quotes stand beside each other. A word is found where another begins with it, and inside a
compound ("bolig" in "ungdomsboliger") when it has three letters or more. One letter is a word
of its own.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from models.danish import clean
from models.records import (
    CouncilId,
    ItemId,
    MeetingId,
    MeetingState,
    PersonId,
    SectionId,
)

MIN_INSIDE = 3  # letters of a word that is looked for inside others
MAX_TERMS = 12  # words of a search; the rest is left out
CONTEXT = 240  # characters of a snippet
LEAD = 60  # characters of it that stand before the first word found

_QUOTES = str.maketrans(dict.fromkeys("“”„»«‟", '"'))
_CHUNK = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_NOT_IN_WORD, _NOT_FOLLOWED, _BETWEEN = r"(?<![^\W_])", r"(?![^\W_])", r"[\W_]+"


class Part(StrEnum):
    """Where in an item the words were found; or that it is a person's name."""

    DECISION = "decision"
    TITLE = "title"
    NOTE = "note"  # motions voted on, and what was put on record
    SECTION = "section"
    HISTORY = "history"
    ATTACHMENT = "attachment"
    PERSON = "person"


@dataclass(frozen=True)
class Query:
    """What is looked for. Without words nothing is found."""

    words: str = ""
    council_id: CouncilId | None = None
    start: dt.date | None = None  # of the period, both days included
    end: dt.date | None = None
    state: MeetingState | None = None
    closed: bool | None = None  # only closed items, or only open ones
    person_id: PersonId | None = None  # took part in the meeting, or is named under the item
    decisions_only: bool = False


Marks = tuple[tuple[int, int], ...]  # (start, length) in characters, in order


@dataclass(frozen=True)
class Hit:
    """One item that was found, or a person. `text` is a snippet, or the decision in full."""

    part: Part
    title: str  # of the item; or the person's name
    title_marks: Marks
    heading: str = ""  # of the section the text is from
    text: str = ""
    marks: Marks = ()
    words: str = ""  # the first words found, just as they stand there
    council: str = ""  # the name; of a person, those of all their councils
    council_id: CouncilId | None = None
    meeting_id: MeetingId | None = None
    date: dt.date | None = None
    state: MeetingState | None = None
    item_id: ItemId | None = None
    number: str = ""
    closed: bool = False
    section_id: SectionId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True)
class Hits:
    """The first that were found, and whether there are more."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


@dataclass(frozen=True)
class Term:
    """A word or several that stand beside each other.

    The last of them may be the beginning of a word if it is `open`; a single one may stand
    inside a longer word if it is `inside`.
    """

    words: tuple[str, ...]
    open: bool = True

    @property
    def inside(self) -> bool:
        return self.open and len(self.words) == 1 and len(self.words[0]) >= MIN_INSIDE


@lru_cache(maxsize=64)
def terms(words: str) -> tuple[Term, ...]:
    """What is to be found, all of it. Signs that are part of no word are passed over.

    A quotation that is not ended yet is still being typed: its last word may go on.
    """
    found = []
    for match in _CHUNK.finditer(clean(words).translate(_QUOTES)):
        quoted, end, bare = match.groups()
        parts = tuple(_WORD.findall((bare or quoted or "").lower()))
        if parts:
            # Nearly every text has a word that begins with just that letter.
            alone = len(parts[-1]) == 1
            found.append(Term(parts, open=not end and not alone))
    return tuple(dict.fromkeys(found))[:MAX_TERMS]


def words_in(text: str) -> set[str]:
    """The different words of a text, in small letters."""
    return set(_WORD.findall(text.lower()))


@lru_cache(maxsize=64)
def _pattern(term: Term) -> re.Pattern[str]:
    body = _BETWEEN.join(map(re.escape, term.words))
    start = "" if term.inside else _NOT_IN_WORD
    return re.compile(start + body + ("" if term.open else _NOT_FOLLOWED), re.IGNORECASE)


def marks(text: str, sought: Sequence[Term]) -> Marks:
    """Where the terms stand in a text; those that overlap are joined."""
    found = sorted(
        match.span() for term in sought for match in _pattern(term).finditer(text) if match[0]
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return tuple((start, end - start) for start, end in joined)


def matched(text: str, sought: Sequence[Term]) -> int:
    """How many of the terms stand in a text."""
    return sum(_pattern(term).search(text) is not None for term in sought)


def snippet(text: str, sought: Sequence[Term]) -> tuple[str, Marks]:
    """The text around the first word found, on one line, and where the words stand in it."""
    first = min(
        (match.start() for term in sought if (match := _pattern(term).search(text))), default=0
    )
    start = _word_start(text, first - LEAD) if first > LEAD else 0
    end = start + CONTEXT
    if end < len(text):
        end = max(text.rfind(" ", first, end), first + 1) if " " in text[first:end] else end
    shown = re.sub(r"\s", " ", text[start:end])
    shown = f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"
    return shown, marks(shown, sought)


def _word_start(text: str, at: int) -> int:
    """Where the next word begins after `at`, if that is near."""
    space = re.compile(r"\s").search(text, at, at + LEAD // 2)
    return space.end() if space else at

"""A batch of old minutes: what is thought of each file, and what a person corrects by hand."""

import datetime as dt
import pickle
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from models.errors import QT_TRANSLATE_NOOP, ReferentError
from models.minutes import NO_DATE, MinutesDraft, Note, ParticipantDraft, ReadMinutes
from models.name_matching import Likeness, NewPerson, name_key
from models.reading import Certainty, Meaning, Part
from models.records import AttendanceStatus, CouncilId, ItemDraft, Numbering, PersonId
from models.rules import leading_number
from models.text import Paragraph, RichText, Span, rich_text

_NUMBERED = re.compile(r"(?P<before>\D{0,40})\d{1,4}[a-zæøå]?\b(?P<between>\W*)(?P<title>.*)")
TERM_YEARS, TERM_BEGINS = 4, 2  # municipal councils are elected for 2022 to 2025, and so on
WORDS = 60  # characters: a line longer than this is no label or heading


@dataclass(frozen=True, slots=True)
class PackedMinutes:
    """Minutes that were read, so small that thousands of them can be held at a time.

    What is asked of all files of a batch lies open; the whole is unpacked when one is looked at
    or stored.
    """

    head: MinutesDraft  # without participants, items, notes and what happened
    names: tuple[str, ...]
    numbers: tuple[int, int] | None  # of the first and the last item that has one
    item_count: int
    note_count: int
    doubts: tuple[Part, ...]
    sha256: str
    content: bytes

    @property
    def whole(self) -> ReadMinutes:
        """All that was read."""
        return _unpacked(self.content)

    @property
    def draft(self) -> MinutesDraft:
        """The draft, whole."""
        return self.whole.draft

    def with_draft(self, draft: MinutesDraft) -> "PackedMinutes":
        """The same, where the draft is another: it was corrected."""
        return packed(replace(self.whole, draft=draft))


def packed(read: ReadMinutes) -> PackedMinutes:
    """The same minutes in little room."""
    draft = read.draft
    numbers = _numbers(draft)
    return PackedMinutes(
        replace(
            draft,
            participants=(),
            items=(),
            notes=(),
            events=(),
            votes=(),
            record_notes=(),
            tasks=(),
        ),
        tuple(names_in(draft)),
        (numbers[0], numbers[-1]) if numbers else None,
        len(draft.items),
        len(draft.notes),
        tuple(doubts(read)),
        read.sha256,
        zlib.compress(pickle.dumps(read, pickle.HIGHEST_PROTOCOL), zlib.Z_BEST_SPEED),
    )


@lru_cache(maxsize=2)  # the one that is looked at is asked for again and again
def _unpacked(content: bytes) -> ReadMinutes:
    read: ReadMinutes = pickle.loads(zlib.decompress(content))
    return read


@dataclass(frozen=True)
class FileRead:
    """What came of reading a file: minutes, or an error."""

    path: Path
    read: PackedMinutes | None = None
    error: ReferentError | None = None


@dataclass(frozen=True)
class TextLine:
    """A line of a file as it was read, to be shown beside what was understood."""

    number: int  # as notes count
    text: str
    after_blank: bool = False
    is_heading: bool = False


@dataclass(frozen=True)
class NewCouncil:
    """A council that is made when the first of its minutes are stored."""

    name: str
    municipality: str = ""


@dataclass(frozen=True)
class Adoption:
    """Minutes to be stored. `council` is None for the one that the text names.

    `people` tells of names, as they stand in the text, whose they are; of the others it is found.
    """

    path: Path
    read: PackedMinutes
    council: CouncilId | NewCouncil | None = None
    people: Mapping[str, PersonId | NewPerson] | None = None


# What is worth a look when it was looked for and not found. A referat need not tell the others.
_NEEDED = frozenset({Part.COUNCIL, Part.DATE, Part.PEOPLE, Part.ITEMS})


def doubts(read: ReadMinutes) -> list[Part]:
    """The parts that a person ought to look at, in the order they are told."""
    return [
        part
        for part in Part
        if (certainty := read.certainty.get(part)) is Certainty.GUESS
        or (certainty is Certainty.MISSING and part in _NEEDED)
    ]


def is_complete(draft: MinutesDraft) -> bool:
    """Whether the minutes tell what they cannot be stored without: a council and a date."""
    return bool(draft.council) and draft.date != NO_DATE


# --- names ----------------------------------------------------------------------------------


def names_in(draft: MinutesDraft) -> list[str]:
    """Every name that is to become a person, once each, those of the participants first."""

    def all_names() -> Iterator[str]:
        for participant in draft.participants:
            yield participant.name
        for participant in draft.participants:
            yield participant.substitute_for
        for event in draft.events:
            yield from (event.person, event.seat_of)
        for vote in draft.votes:
            yield from (*vote.in_favour, *vote.against, *vote.abstained)
        for note in draft.record_notes:
            yield from note.people

    return list(dict.fromkeys(filter(None, all_names())))


def with_names(draft: MinutesDraft, names: Mapping[str, str]) -> MinutesDraft:
    """The same minutes where people are called by other names.

    Two participants who are the same person after all become one.
    """
    if all(name == other for name, other in names.items()):
        return draft

    def named(name: str) -> str:
        return names.get(name, name)

    def all_named(people: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(named, people)))

    return replace(
        draft,
        participants=_merged(draft.participants, names),
        events=tuple(
            replace(event, person=named(event.person), seat_of=named(event.seat_of))
            for event in draft.events
        ),
        votes=tuple(
            replace(
                vote,
                in_favour=all_named(vote.in_favour),
                against=all_named(vote.against),
                abstained=all_named(vote.abstained),
            )
            for vote in draft.votes
        ),
        record_notes=tuple(
            replace(note, people=all_named(note.people)) for note in draft.record_notes
        ),
    )


def _merged(
    participants: Sequence[ParticipantDraft], names: Mapping[str, str]
) -> tuple[ParticipantDraft, ...]:
    merged: list[ParticipantDraft] = []
    written: list[str] = []  # what those of `merged` are called in the text
    for participant in participants:
        name = names.get(participant.name, participant.name)
        seat = names.get(participant.substitute_for, participant.substitute_for)
        new = replace(participant, name=name, substitute_for=seat)
        key = name_key(participant.name)
        # Two of one name in the text are two people; one who was renamed is the same.
        place = next(
            (
                i
                for i, known in enumerate(merged)
                if name_key(known.name) == name_key(name) and written[i] != key
            ),
            None,
        )
        if place is None:
            merged.append(new)
            written.append(key)
        else:
            merged[place] = _both(merged[place], new)
    return tuple(merged)


def _both(first: ParticipantDraft, second: ParticipantDraft) -> ParticipantDraft:
    """Someone who stands in the text twice: to be told absent outweighs the list of members."""
    told = (AttendanceStatus.UNEXCUSED, AttendanceStatus.APOLOGY)
    status = next((s for s in told if s in (first.status, second.status)), first.status)
    return replace(
        first, status=status, substitute_for=first.substitute_for or second.substitute_for
    )


# --- items ----------------------------------------------------------------------------------


def without_item(draft: MinutesDraft, place: int) -> MinutesDraft:
    """The same minutes where the item at `place`, from 1, is no item but text of the one before.

    The text goes where the item before it ends, its heading as a paragraph of its own.
    """
    before, item = draft.items[place - 1], draft.items[place]
    items = (*draft.items[: place - 1], _joined(before, item), *draft.items[place + 1 :])

    def moved(number: int) -> int:
        return number - 1 if number > place else number

    return replace(
        draft,
        items=items,
        events=tuple(replace(event, item=moved(event.item)) for event in draft.events),
        votes=tuple(replace(vote, item=moved(vote.item)) for vote in draft.votes),
        record_notes=tuple(replace(note, item=moved(note.item)) for note in draft.record_notes),
        tasks=tuple(replace(task, item=moved(task.item)) for task in draft.tasks),
    )


def _joined(before: ItemDraft, item: ItemDraft) -> ItemDraft:
    heading = " ".join(filter(None, [item.number and f"{item.number}.", item.title]))
    lead = rich_text([Paragraph((Span(heading),))])
    if before.sections:
        *first, last = before.sections
        body = _appended(last.body, lead, item.decision)
        joined = replace(before, sections=(*first, replace(last, body=body), *item.sections))
    else:
        decision = _appended(before.decision, lead, item.decision)
        joined = replace(before, decision=decision, sections=item.sections)
    return replace(
        joined,
        case_number=before.case_number or item.case_number,
        history=(*before.history, *item.history),
        attachments=(*before.attachments, *item.attachments),
    )


def _appended(*texts: RichText) -> RichText:
    return rich_text(block for text in texts for block in text.blocks)


# --- what a person may teach ----------------------------------------------------------------


def words_of(note: Note) -> str:
    """The label or heading that a note is on, as a rule may name it; '' when it is on neither."""
    label, colon, _value = note.text.partition(":")
    words = label if colon else note.text
    return words.strip() if 0 < len(words.strip()) <= WORDS else ""


def form_of(line: str) -> str:
    """The form of a line that begins an item, as a rule may have it: '§ {number}. {title}'.

    '' for a line without a number.
    """
    match = _NUMBERED.fullmatch(line.strip())
    if match is None or "{" in match["before"]:
        return ""
    return f"{match['before']}{{number}}{match['between']}{{title}}"


# --- the batch as a whole -------------------------------------------------------------------


def told_numbering(batch: Iterable[PackedMinutes]) -> tuple[Numbering, dt.date | None]:
    """How a council numbers its items, by its meetings, and when running numbers began anew."""
    meetings = sorted(
        (read.head.date, *read.numbers)
        for read in batch
        if read.head.date != NO_DATE and read.numbers
    )
    later = [first for _day, first, _last in meetings if first > 1]
    if 2 * len(later) < len(meetings) or not later:
        return Numbering.MEETING, None
    restarts = [
        (earlier[0], day)
        for earlier, (day, first, _last) in pairwise(meetings)
        if first < earlier[2]
    ]
    if restarts and _each_year(restarts, {day.year for day, _first, _last in meetings}):
        return Numbering.YEAR, None
    return Numbering.TERM, restarts[-1][1] if restarts else None


def _each_year(restarts: Sequence[tuple[dt.date, dt.date]], years: set[int]) -> bool:
    """Whether numbers began anew with each year, and not only with a term of a council."""
    changes = [day.year for before, day in restarts if day.year == before.year + 1]
    if len(changes) != len(restarts) or len(changes) != len(years) - 1:
        return False
    return len(changes) > 1 or changes[0] % TERM_YEARS != TERM_BEGINS


def _numbers(draft: MinutesDraft) -> list[int]:
    """The numbers of the items that have one; closed items may have a series of their own."""
    return [
        number
        for item in draft.items
        if not item.closed and (number := leading_number(item.number or ""))
    ]


# --- the words for it -----------------------------------------------------------------------

PART_NAMES: Mapping[Part, str] = {
    Part.COUNCIL: QT_TRANSLATE_NOOP("vocabulary", "rådet"),
    Part.DATE: QT_TRANSLATE_NOOP("vocabulary", "datoen"),
    Part.TIME: QT_TRANSLATE_NOOP("vocabulary", "klokkeslæt"),
    Part.PLACE: QT_TRANSLATE_NOOP("vocabulary", "stedet"),
    Part.PEOPLE: QT_TRANSLATE_NOOP("vocabulary", "deltagerne"),
    Part.ABSENCE: QT_TRANSLATE_NOOP("vocabulary", "fraværet"),
    Part.ITEMS: QT_TRANSLATE_NOOP("vocabulary", "punkterne"),
    Part.DECISIONS: QT_TRANSLATE_NOOP("vocabulary", "beslutningerne"),
    Part.SECTIONS: QT_TRANSLATE_NOOP("vocabulary", "afsnittene"),
    Part.HISTORY: QT_TRANSLATE_NOOP("vocabulary", "sagens forløb"),
    Part.ATTACHMENTS: QT_TRANSLATE_NOOP("vocabulary", "bilagene"),
}

CERTAINTY_NAMES: Mapping[Certainty, str] = {
    Certainty.SURE: QT_TRANSLATE_NOOP("vocabulary", "sikkert"),
    Certainty.LIKELY: QT_TRANSLATE_NOOP("vocabulary", "sandsynligt"),
    Certainty.GUESS: QT_TRANSLATE_NOOP("vocabulary", "gættet"),
    Certainty.MISSING: QT_TRANSLATE_NOOP("vocabulary", "ikke fundet"),
}

LIKENESS_TEXTS: Mapping[Likeness, str] = {
    Likeness.NAMESAKE: QT_TRANSLATE_NOOP("vocabulary", "flere i rådet hedder det"),
    Likeness.SAME_LETTERS: QT_TRANSLATE_NOOP("vocabulary", "skrevet på en anden måde"),
    Likeness.SWAPPED: QT_TRANSLATE_NOOP("vocabulary", "navnene i en anden rækkefølge"),
    Likeness.SAME_NAME: QT_TRANSLATE_NOOP("vocabulary", "samme navn, men i andre råd"),
    Likeness.SHORTENED: QT_TRANSLATE_NOOP("vocabulary", "forkortet"),
    Likeness.MISSPELT: QT_TRANSLATE_NOOP("vocabulary", "stavet lidt anderledes"),
}

MEANING_NAMES: Mapping[Meaning, str] = {
    Meaning.COUNCIL: QT_TRANSLATE_NOOP("vocabulary", "rådets navn"),
    Meaning.DATE: QT_TRANSLATE_NOOP("vocabulary", "mødets dato"),
    Meaning.TIME: QT_TRANSLATE_NOOP("vocabulary", "klokkeslættet"),
    Meaning.END: QT_TRANSLATE_NOOP("vocabulary", "hvornår mødet sluttede"),
    Meaning.PLACE: QT_TRANSLATE_NOOP("vocabulary", "mødestedet"),
    Meaning.PARTICIPANTS: QT_TRANSLATE_NOOP("vocabulary", "deltagere"),
    Meaning.GUESTS: QT_TRANSLATE_NOOP("vocabulary", "gæster"),
    Meaning.ADMINISTRATION: QT_TRANSLATE_NOOP("vocabulary", "forvaltningen"),
    Meaning.CHAIR: QT_TRANSLATE_NOOP("vocabulary", "formanden"),
    Meaning.MINUTE_TAKER: QT_TRANSLATE_NOOP("vocabulary", "referenten"),
    Meaning.APOLOGIES: QT_TRANSLATE_NOOP("vocabulary", "dem med afbud"),
    Meaning.UNEXCUSED: QT_TRANSLATE_NOOP("vocabulary", "dem uden afbud"),
    Meaning.DECISION: QT_TRANSLATE_NOOP("vocabulary", "beslutningen"),
    Meaning.SECTION: QT_TRANSLATE_NOOP("vocabulary", "et afsnits overskrift"),
    Meaning.HISTORY: QT_TRANSLATE_NOOP("vocabulary", "sagens forløb"),
    Meaning.ATTACHMENTS: QT_TRANSLATE_NOOP("vocabulary", "bilag"),
    Meaning.TEXT: QT_TRANSLATE_NOOP("vocabulary", "almindelig tekst"),
}

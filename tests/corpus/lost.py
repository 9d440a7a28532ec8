"""Which words of a document are nowhere in what was read of it.

Words of the items have to stand in the draft as often as in the document; those of the head may
also stand in a note. What is at the top or foot of pages, in the contents, and labels and headings
are not looked for.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from models.minutes import MinutesDraft, Note
from models.text import RichText, plain_lines
from tests.corpus.alike import alike
from tests.corpus.sheet import Sheet
from tests.corpus.truth import Truth

_WORD = re.compile(r"\w+|§")


def _strings(value: object) -> Iterator[str]:
    """Every string in a draft, in order; notes are not of it."""
    if isinstance(value, RichText):
        yield from plain_lines(value)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Note):
        return
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from _strings(getattr(value, part.name))
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _strings(part)


@dataclass(frozen=True)
class _Kept:
    """The words that are somewhere in a draft."""

    draft: MinutesDraft

    @cached_property
    def text(self) -> str:
        return "\n".join(map(alike, _strings(self.draft)))

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(word for text in _strings(self.draft) for word in _WORD.findall(alike(text)))

    @cached_property
    def noted(self) -> frozenset[str]:
        """The words of the draft, and those of the lines that notes were taken of."""
        notes = (word for note in self.draft.notes for word in _WORD.findall(note.text))
        return frozenset(self.words) | frozenset(notes)


def find_lost(truth: Truth, sheet: Sheet, draft: MinutesDraft) -> Iterator[str]:
    """The lines that words were lost of, each with those words in square brackets."""
    kept = _Kept(draft)
    lines = list(_own_lines(truth))
    wanted = Counter(word for line in lines for word in _WORD.findall(alike(line)))
    missing = wanted - kept.words
    for line in _suspects(lines, missing, kept):
        gone = [word for word in _WORD.findall(alike(line)) if word in missing]
        yield f"{line} [{' '.join(gone)}]"
    for line in _other_lines(truth, sheet):
        gone = [word for word in _WORD.findall(line) if word not in kept.noted]
        if gone:
            yield f"{line} [{' '.join(gone)}]"


def find_lost_marks(truth: Truth, draft: MinutesDraft) -> Iterator[str]:
    """What stood in brackets after a name and is nowhere: a party, an organisation, a title."""
    kept = _Kept(draft)
    for person in truth.people:
        for mark in (person.party, person.organisation, person.initials, person.title):
            if any(word not in kept.noted for word in _WORD.findall(mark)):
                yield f"{person.name} ({mark})"


def _suspects(lines: Iterable[str], missing: Counter[str], kept: _Kept) -> list[str]:
    """The lines that lost words may be of: those that stand nowhere whole, or else any."""
    having = [
        line
        for line in dict.fromkeys(lines)
        if any(word in missing for word in _WORD.findall(alike(line)))
    ]
    return [line for line in having if alike(line) not in kept.text] or having


def _own_lines(truth: Truth) -> Iterator[str]:
    """The lines of the items. Their words have to stand in the draft as often as in these."""
    for item in truth.items:
        yield item.title
        yield item.case_number
        yield from (line for line in item.decision if line not in ("-", "---"))
        for section in item.sections:
            yield from (line for line in section.paragraphs if line not in ("-", "---"))
        for entry in (*item.history, *item.readings):
            yield entry.body
            yield from entry.paragraphs
            yield entry.absent
        yield from item.attachments


def _other_lines(truth: Truth, sheet: Sheet) -> Iterator[str]:
    """The lines whose words may also stand in a note."""
    yield truth.council
    yield truth.place
    for person in truth.people:
        yield person.name
        yield person.reason
    for piece in sheet.pieces:
        if piece.role == "other":
            yield f"{piece.label} {piece.text}"
        elif piece.role == "course":
            # What is understood of it is told by names and times.
            yield from (name for name in _names(truth) if name in piece.text)


def _names(truth: Truth) -> list[str]:
    return [person.name for person in truth.people]

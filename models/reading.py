"""How an old referat was read: what was understood and how surely, and what a person said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Part(StrEnum):
    """What of a referat can be understood, in the order it is told."""

    COUNCIL = "council"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PEOPLE = "people"
    ABSENCE = "absence"
    ITEMS = "items"
    DECISIONS = "decisions"
    SECTIONS = "sections"
    HISTORY = "history"
    ATTACHMENTS = "attachments"


class Certainty(StrEnum):
    """How surely a part was understood."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"  # to be looked at
    MISSING = "missing"  # looked for and not found


class Meaning(StrEnum):
    """What a label of the head, or a heading inside an item, can stand for."""

    COUNCIL = "council"
    DATE = "date"
    TIME = "time"  # of the start, or of both start and end
    END = "end"
    PLACE = "place"
    PARTICIPANTS = "participants"
    GUESTS = "guests"
    ADMINISTRATION = "administration"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    APOLOGIES = "apologies"
    UNEXCUSED = "unexcused"
    ITEM = "item"  # a line of this form begins an item
    DECISION = "decision"
    SECTION = "section"
    HISTORY = "history"
    ATTACHMENTS = "attachments"
    TEXT = "text"  # neither label nor heading, though it looks like one


@dataclass(frozen=True)
class ReadingRules:
    """What a person said that words in old minutes mean, over and above what is known of them.

    The keys of `meanings` are labels and headings in small letters, without a colon at the end.
    For Meaning.ITEM the key is a form such as 'sag {number} {title}'.
    """

    meanings: Mapping[str, Meaning] = field(default_factory=dict)

    def with_meaning(self, words: str, meaning: Meaning) -> "ReadingRules":
        """The same rules and one more."""
        key = " ".join(words.split()).rstrip(":").rstrip().casefold()
        return replace(self, meanings={**self.meanings, key: meaning})

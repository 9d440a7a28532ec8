"""What several municipalities do alike."""

from collections.abc import Callable
from random import Random

from models.records import AttendanceStatus, ItemType, MeetingKind
from tests.corpus.compose import (
    missing_at,
    named,
)
from tests.corpus.sheet import Piece, as_role, bold, text
from tests.corpus.truth import TrueItem, TruePerson, Truth

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
ORDINARY, EXTRAORDINARY, CONSTITUENT = MeetingKind

TYPE_LETTERS = {ItemType.DECISION: "B", ItemType.INFORMATION: "O", ItemType.DISCUSSION: "D"}


def apology_line(label: str = "Afbud") -> Callable[[Truth, TrueItem], list[str]]:
    """'Afbud: A, B' under each decision at which somebody was missing."""

    def written(truth: Truth, item: TrueItem) -> list[str]:
        names = missing_at(truth, item)
        return [f"{label}: {', '.join(names)}"] if names else []

    return written


def other(*pieces: Piece) -> list[Piece]:
    """Lines of the head that tell nothing a meeting has a field for."""
    return list(as_role("other", pieces))


def tail(*lines: str) -> list[Piece]:
    """Lines below the last item."""
    return list(as_role("tail", map(text, lines)))


def column(label: str, people: list[TruePerson], *, role: bool = True) -> list[Piece]:
    """A label in bold and a line for each of the people."""
    if not people:
        return []
    return [bold(label), *(Piece("name", named(person, role=role)) for person in people)]


def serial(random: Random) -> str:
    """'25-005158'."""
    return f"{random.randint(14, 26)}-{random.randint(1000, 29999):06d}"


def slashed(random: Random) -> str:
    """'17/460'."""
    return f"{random.randint(14, 22)}/{random.randint(17, 29000)}"


def key_number(random: Random) -> str:
    """A number that begins with a key of KL's."""
    key = f"00.{random.randint(1, 22):02d}.00P{random.randint(10, 99)}"
    return f"{key}-{random.randint(7, 999):04d}"


def key_and_year(random: Random) -> str:
    """'01.02G00 - 2017/27088'."""
    year = random.randint(2015, 2019)
    return f"01.0{random.randint(1, 9)}G00 - {year}/{random.randint(100, 30000)}"


def case_line(form: str = "{}") -> Callable[[TrueItem], list[Piece]]:
    return lambda item: [Piece("case", form.format(item.case_number))]


def kind_word(truth: Truth) -> str:
    return {EXTRAORDINARY: "ekstraordinært ", CONSTITUENT: "konstituerende "}.get(truth.kind, "")

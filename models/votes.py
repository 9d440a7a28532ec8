"""A place for what is written of votes and notes."""

from collections.abc import Sequence

from models.attendance import ItemAttendance, Participant
from models.records import AgendaItem, Council, Layout
from models.text import RichText


def vote_texts(
    item: AgendaItem,
    roster: Sequence[Participant],
    attendance: ItemAttendance,
    council: Council,
    layout: Layout,
) -> list[str]:
    """What is printed of an item's votes."""
    return []


def note_texts(item: AgendaItem, roster: Sequence[Participant], layout: Layout) -> list[RichText]:
    """What is printed of an item's notes."""
    return []

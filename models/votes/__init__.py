"""Votes and notes to the record: who voted how, what came of it, and how that is written."""

from models.votes.notes import (
    NEED_TEXT,
    Doubt,
    DoubtKind,
    dissent_warnings,
    note_texts,
    printed_note,
)
from models.votes.scene import Scene
from models.votes.tally import (
    Misfit,
    Outcome,
    Problem,
    Tally,
    missing,
    outcome,
    problems,
    tally,
    uncalled,
)
from models.votes.texts import printed_votes, vote_numbers, vote_texts

__all__ = [
    "NEED_TEXT",
    "Doubt",
    "DoubtKind",
    "Misfit",
    "Outcome",
    "Problem",
    "Scene",
    "Tally",
    "dissent_warnings",
    "missing",
    "note_texts",
    "outcome",
    "printed_note",
    "printed_votes",
    "problems",
    "tally",
    "uncalled",
    "vote_numbers",
    "vote_texts",
]

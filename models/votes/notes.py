"""Notes to the record: how they are printed, and what makes one doubt them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.attendance import ItemAttendance, Participant, Presence
from models.attendance.naming import fill
from models.records import (
    AgendaItem,
    Ballot,
    EventWording,
    Layout,
    NoteKind,
    PersonId,
    RecordNoteDraft,
    VoteDraft,
)
from models.text import Paragraph, RichText, Span, plain, rich_text
from models.votes.names import Names
from models.votes.texts import vote_numbers

# Those that say nothing without a text of their own.
NEED_TEXT = frozenset({NoteKind.DISSENT, NoteKind.NOTE, NoteKind.MINORITY, NoteKind.REMARK})

_TEXT = "{text}"
# What leads over to a text, and hangs in the air without one.
_LEADS_OVER = re.compile(r"(?:\s*[:,;–-]|,?\s+at)?\s*$")


# --- what is printed ------------------------------------------------------------------------


def note_texts(item: AgendaItem, roster: Sequence[Participant], layout: Layout) -> list[RichText]:
    """What is printed of the item's notes to the record, in order."""
    printed = (printed_note(note, item, roster, layout) for note in item.notes)
    return [text for text in printed if text]


def printed_note(
    note: RecordNoteDraft, item: AgendaItem, roster: Sequence[Participant], layout: Layout
) -> RichText:
    """What is printed of a note; empty when the layout has no words for it.

    A note on one of several motions tells which.
    """
    wording = layout.events
    template = _template(note, wording)
    if not template:
        return RichText()
    values = Names(roster, wording).of(note.people)
    if _TEXT not in template:
        template = f"{template.rstrip()} {_TEXT}"
    ad = ""
    for vote, number in zip(item.votes, vote_numbers(item.votes), strict=True):
        if vote.id == note.vote_id and number is not None:
            ad = fill(wording.ad, number=str(number))
    before, _, after = template.partition(_TEXT)
    before, after = ad + fill(before, **values), fill(after, **values)
    return _around(before, note.body, after) if note.body else plain(_alone(before, after))


def _template(note: RecordNoteDraft, wording: EventWording) -> str:
    if note.kind is NoteKind.NOTE and not note.people:
        return wording.unsigned_note
    return {
        NoteKind.DISSENT: wording.dissent,
        NoteKind.NOTE: wording.note,
        NoteKind.MINORITY: wording.minority,
        NoteKind.RESERVATION: wording.reservation,
        NoteKind.AWAITING: wording.awaiting,
        NoteKind.REMARK: wording.remark,
        NoteKind.JOINED: wording.joined,
        NoteKind.STAY: wording.stay,
    }[note.kind]


def _around(before: str, body: RichText, after: str) -> RichText:
    """The text with the sentence's words about it: beside a paragraph, above a list or table."""
    blocks = list(body.blocks)
    if isinstance(blocks[0], Paragraph):
        blocks[0] = Paragraph((Span(before), *blocks[0].spans))
    elif before.strip():
        blocks.insert(0, Paragraph((Span(before.rstrip()),)))
    if after.strip():
        if isinstance(blocks[-1], Paragraph):
            blocks[-1] = Paragraph((*blocks[-1].spans, Span(after)))
        else:
            blocks.append(Paragraph((Span(after.lstrip()),)))
    return rich_text(blocks)


def _alone(before: str, after: str) -> str:
    """The sentence without a text."""
    sentence = (_LEADS_OVER.sub("", before) + after).strip()
    return sentence if not sentence or sentence[-1] in ".!?" else f"{sentence}."


# --- what makes one doubt it ----------------------------------------------------------------


class DoubtKind(StrEnum):
    """Why a note may not be a member's to make. It may be entered all the same."""

    VOTED_FOR = "voted_for"
    ABSTAINED = "abstained"  # may have the abstention entered, not a dissent
    DISQUALIFIED = "disqualified"
    NOT_HERE = "not_here"  # for the item
    STAY_NOT_HERE = "stay_not_here"  # § 23 asks for having been there for some of it


@dataclass(frozen=True)
class Doubt:
    """Someone whose note is to be thought over."""

    person_id: PersonId
    name: str
    kind: DoubtKind


def dissent_warnings(
    note: RecordNoteDraft, item: AgendaItem, attendance: ItemAttendance
) -> tuple[Doubt, ...]:
    """What is to be thought over before a note is entered, at most one thing for each person."""
    listed = {a.id: a for a in attendance.attendees}
    found = []
    for person_id in note.people:
        attendee = listed.get(person_id)
        doubt: DoubtKind | None
        if attendee is None or attendee.presence is Presence.AWAY:
            stay = note.kind is NoteKind.STAY
            doubt = DoubtKind.STAY_NOT_HERE if stay else DoubtKind.NOT_HERE
        elif attendee.disqualified:
            doubt = DoubtKind.DISQUALIFIED
        else:
            doubt = _doubt_of_vote(note, item, person_id)
        if doubt is not None:
            found.append(Doubt(person_id, attendee.name if attendee else "", doubt))
    return tuple(found)


def _doubt_of_vote(
    note: RecordNoteDraft, item: AgendaItem, person_id: PersonId
) -> DoubtKind | None:
    """Whether someone's dissent goes against how they voted: on its motion, or on all of them."""
    if note.kind not in (NoteKind.DISSENT, NoteKind.MINORITY):
        return None
    votes: Sequence[VoteDraft] = [v for v in item.votes if note.vote_id in (None, v.id)]
    ballots = {c.ballot for vote in votes for c in vote.casts if c.person_id == person_id}
    if not ballots or Ballot.AGAINST in ballots:
        return None
    return DoubtKind.VOTED_FOR if ballots == {Ballot.FOR} else DoubtKind.ABSTAINED

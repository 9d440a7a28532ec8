"""All that the votes and notes of one item are told by."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.attendance import ItemAttendance, Participant
from models.records import AgendaItem, Council, Layout, RecordNoteDraft, VoteDraft
from models.text import RichText
from models.votes.notes import Doubt, dissent_warnings, note_texts, printed_note
from models.votes.tally import Outcome, outcome, tally
from models.votes.texts import printed_votes


@dataclass(frozen=True)
class Scene:
    """An item with who was here for it. What is drafted can be seen before it is stored."""

    item: AgendaItem
    roster: tuple[Participant, ...]
    attendance: ItemAttendance
    council: Council
    layout: Layout

    def vote_texts(self, votes: Sequence[VoteDraft]) -> list[str]:
        """What would be printed of each of these votes; '' of one that prints nothing."""
        return printed_votes(votes, self.roster, self.attendance, self.council, self.layout)

    def outcome(self, vote: VoteDraft) -> Outcome | None:
        """What becomes of the motion by the council's rule."""
        return outcome(tally(vote, self.attendance), self.council.tie_rule, self.attendance)

    def note_text(self, note: RecordNoteDraft) -> RichText:
        """What would be printed of the note."""
        return printed_note(note, self.item, self.roster, self.layout)

    def doubts(self, note: RecordNoteDraft) -> tuple[Doubt, ...]:
        """What is to be thought over before the note is entered."""
        return dissent_warnings(note, self.item, self.attendance)

    @property
    def printed_votes(self) -> list[str]:
        """What is printed of the item's votes, a paragraph each."""
        return [text for text in self.vote_texts(self.item.votes) if text]

    @property
    def printed_notes(self) -> list[RichText]:
        """What is printed of the item's notes."""
        return note_texts(self.item, self.roster, self.layout)

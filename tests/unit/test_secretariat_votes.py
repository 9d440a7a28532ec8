"""Votes and notes to the record, stored, changed, taken back."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import InvalidInputError, LockedError, NotFoundError
from models.records import (
    Ballot,
    Cast,
    ItemId,
    MeetingState,
    NoteId,
    NoteKind,
    PersonId,
    RecordNoteDraft,
    Role,
    TieRule,
    VoteDraft,
    VoteId,
    VoteStyle,
)
from models.text import RichText, plain, plain_lines
from tests.fixtures.office import Office
from tests.fixtures.votes import BALLOTS

NAMES = ("Asta", "Bo", "Carl", "Dora")


class Chamber:
    """A meeting in progress with four members, all present, at its first item."""

    def __init__(self, office: Office) -> None:
        self.office = office
        council = office.council(tie_rule=TieRule.CHAIR)
        roles = [Role.CHAIRPERSON, Role.MEMBER, Role.MEMBER, Role.MEMBER]
        self.people = [
            office.member(council, name, role) for name, role in zip(NAMES, roles, strict=True)
        ]
        self.council = council
        self.meeting = office.meeting(council, titles="Budget Trafik")
        self.item = office.ids(self.meeting)[0]
        office.secretariat.attendance.mark_all_present(self.meeting)

    def vote(self, ballots: str, motion: str = "", **fields: object) -> VoteDraft:
        casts = tuple(
            Cast(person, BALLOTS[letter])
            for person, letter in zip(self.people, ballots, strict=False)
            if letter != "-"
        )
        return VoteDraft(motion, casts, **fields)  # type: ignore[arg-type]

    @property
    def stored(self) -> list[str]:
        """'Budgettet: ffi-': the motions and ballots stored."""
        letters = {ballot: letter for letter, ballot in BALLOTS.items()}
        told = []
        for vote in self.office.secretariat.agenda.item(self.item).votes:
            cast = {c.person_id: letters[c.ballot] for c in vote.casts}
            told.append(f"{vote.motion}: " + "".join(cast.get(p, "-") for p in self.people))
        return told

    @property
    def ids(self) -> list[VoteId]:
        return [vote.id for vote in self.office.secretariat.agenda.item(self.item).votes]

    @property
    def notes(self) -> list[str]:
        return [
            line
            for text in self.office.secretariat.votes.note_texts(self.item)
            for line in plain_lines(text)
        ]


@pytest.fixture
def chamber(office: Office) -> Chamber:
    return Chamber(office)


# --- votes ----------------------------------------------------------------------------------


def test_everyone_who_may_vote_is_preset_as_for(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    secretariat.live.start(chamber.meeting)
    secretariat.live.leave(chamber.meeting, chamber.people[3])
    secretariat.live.disqualify(chamber.item, chamber.people[2])
    preset = secretariat.votes.preset(chamber.item)
    assert preset.casts == tuple(Cast(p, Ballot.FOR) for p in chamber.people[:2])


def test_a_vote_is_stored_cleaned_and_written(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    created = votes.add(chamber.item, chamber.vote("fffi", "  Budgettet\n godkendes "))
    assert created.change.items == {chamber.item}
    assert chamber.stored == ["Budgettet godkendes: fffi"]
    assert votes.texts(chamber.item) == [
        (
            "Der blev stemt om: Budgettet godkendes. For stemte Asta, Bo og Carl. "
            "Imod stemte Dora. Forslaget blev vedtaget."
        )
    ]


def test_the_council_tells_how_votes_are_written_and_what_a_tie_means(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    votes.add(chamber.item, chamber.vote("iiff", style=VoteStyle.COUNTS))
    (text,) = votes.texts(chamber.item)
    assert text.startswith("Afstemningen endte med 2 for og 2 imod. Der var stemmelighed.")
    assert text.endswith("Stemmen fra Asta var afgørende, og forslaget blev forkastet.")


def test_an_item_without_votes_or_notes_prints_nothing(chamber: Chamber) -> None:
    assert chamber.office.secretariat.votes.texts(chamber.item) == []
    assert chamber.notes == []


def test_a_vote_is_edited_moved_and_deleted(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    first = votes.add(chamber.item, chamber.vote("ffff", "A")).id
    votes.add(chamber.item, chamber.vote("iiii", "B"))
    votes.edit(first, chamber.vote("fffu", "C"))
    assert chamber.stored == ["C: fffu", "B: iiii"]
    votes.move(first, 1)
    assert chamber.stored == ["B: iiii", "C: fffu"]
    votes.move(first, -1)
    assert chamber.stored == ["C: fffu", "B: iiii"]
    votes.delete(first)
    assert chamber.stored == ["B: iiii"]


def test_all_votes_of_an_item_are_put_in_one_step(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    for motion in "AB":
        secretariat.votes.add(chamber.item, chamber.vote("ffff", motion))
    first, second = chamber.ids
    changed = [
        (None, chamber.vote("uuuu", "C")),
        (second, chamber.vote("fffi", "B")),
    ]
    secretariat.votes.put(chamber.item, changed)
    assert chamber.stored == ["C: uuuu", "B: fffi"]
    assert first not in chamber.ids
    secretariat.undo()
    assert chamber.stored == ["A: ffff", "B: ffff"]
    assert chamber.ids == [first, second]
    secretariat.redo()
    assert chamber.stored == ["C: uuuu", "B: fffi"]


def test_putting_the_votes_that_are_there_changes_nothing(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    secretariat.votes.add(chamber.item, chamber.vote("fffi", "A"))
    assert not secretariat.votes.put(chamber.item, [(chamber.ids[0], chamber.vote("fffi", "A"))])
    secretariat.undo()
    assert chamber.stored == []


def test_a_vote_with_nobody_in_it_is_refused_unless_it_is_told_in_words(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    with pytest.raises(InvalidInputError, match="Ingen har stemt"):
        votes.add(chamber.item, VoteDraft("Budgettet", wording=" \n"))
    votes.add(chamber.item, VoteDraft(wording="Ved håndsoprejsning\nvedtaget"))
    assert votes.texts(chamber.item) == ["Ved håndsoprejsning vedtaget"]


def test_nobody_votes_twice(chamber: Chamber) -> None:
    twice = VoteDraft(casts=chamber.vote("f").casts * 2)
    with pytest.raises(InvalidInputError, match="kun stemme én gang"):
        chamber.office.secretariat.votes.add(chamber.item, twice)


def test_only_those_at_the_meeting_vote(chamber: Chamber) -> None:
    stranger = chamber.office.secretariat.people.create("Zoe").id
    with pytest.raises(NotFoundError, match="Personen findes ikke"):
        chamber.office.secretariat.votes.add(
            chamber.item, VoteDraft(casts=(Cast(stranger, Ballot.FOR),))
        )


def test_a_vote_can_be_edited_after_someone_in_it_was_taken_off_the_list(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    guest = secretariat.attendance.add_guest(chamber.meeting, "Gæst").id
    cast = (*chamber.vote("ff").casts, Cast(guest, Ballot.AGAINST))
    vote = secretariat.votes.add(chamber.item, VoteDraft(casts=cast)).id
    note = RecordNoteDraft(NoteKind.REMARK, (guest,), plain("nej"))
    secretariat.votes.add_note(chamber.item, note)
    secretariat.attendance.remove(chamber.meeting, guest)
    secretariat.votes.edit(vote, VoteDraft("Sagen", cast))
    assert "Imod stemte NN." in secretariat.votes.texts(chamber.item)[0]
    assert chamber.notes == ["NN bemærkede, at nej"]


@pytest.mark.parametrize("act", ["edit", "delete", "move", "put", "edit_note", "delete_note"])
def test_what_is_not_there_cannot_be_changed(chamber: Chamber, act: str) -> None:
    votes = chamber.office.secretariat.votes
    draft, note = chamber.vote("f"), RecordNoteDraft(NoteKind.AWAITING, (chamber.people[0],))
    acts = {
        "edit": lambda: votes.edit(VoteId(99), draft),
        "delete": lambda: votes.delete(VoteId(99)),
        "move": lambda: votes.move(VoteId(99), 0),
        "put": lambda: votes.put(chamber.item, [(VoteId(99), draft)]),
        "edit_note": lambda: votes.edit_note(NoteId(99), note),
        "delete_note": lambda: votes.delete_note(NoteId(99)),
    }
    with pytest.raises(NotFoundError):
        acts[act]()


def test_an_item_that_was_deleted_has_no_scene(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    secretariat.agenda.delete_item(chamber.item)
    with pytest.raises(NotFoundError, match="Punktet"):
        secretariat.votes.preset(chamber.item)
    with pytest.raises(NotFoundError, match="Punktet"):
        secretariat.votes.preset(ItemId(99))


def test_locked_minutes_keep_their_votes_and_are_told_as_they_were(chamber: Chamber) -> None:
    secretariat = chamber.office.secretariat
    vote = secretariat.votes.add(chamber.item, chamber.vote("fffi")).id
    secretariat.record.set_state(chamber.meeting, MeetingState.APPROVED)
    with pytest.raises(LockedError):
        secretariat.votes.edit(vote, chamber.vote("ffff"))
    with pytest.raises(LockedError):
        secretariat.votes.add(chamber.item, chamber.vote("ffff"))
    secretariat.people.edit(replace(secretariat.people.get(chamber.people[0]), name="Astrid"))
    assert secretariat.votes.texts(chamber.item)[0].startswith("For stemte Asta, Bo og Carl.")


# --- what one draft would look like ---------------------------------------------------------


def test_a_draft_can_be_seen_before_it_is_stored(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    scene = votes.scene(chamber.item)
    texts = scene.vote_texts([chamber.vote("ffff"), VoteDraft(), chamber.vote("iiii")])
    assert [text[:6] for text in texts] == ["Ad 1. ", "", "Ad 2. "]
    assert scene.outcome(chamber.vote("fi")) == "chair_adopted"
    note = RecordNoteDraft(NoteKind.AWAITING, (chamber.people[1],))
    assert plain_lines(scene.note_text(note)) == ["Bo afventer stillingtagen."]
    assert scene.doubts(note) == ()
    assert chamber.stored == []


# --- notes ----------------------------------------------------------------------------------


def test_a_note_is_entered_edited_and_deleted(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    bo = chamber.people[1]
    vote = votes.add(chamber.item, chamber.vote("fiff")).id
    note = votes.add_note(
        chamber.item, RecordNoteDraft(NoteKind.DISSENT, (bo, bo), plain("For dyrt."), vote)
    ).id
    (stored,) = chamber.office.secretariat.agenda.item(chamber.item).notes
    assert (stored.people, stored.vote_id) == ((bo,), vote)
    assert chamber.notes == ["Bo ønsker ført til protokols: For dyrt."]
    votes.edit_note(note, RecordNoteDraft(NoteKind.RESERVATION, (bo, chamber.people[2])))
    assert chamber.notes == ["Bo og Carl tager forbehold."]
    votes.delete_note(note)
    assert chamber.notes == []


def test_a_note_outlives_its_vote_and_is_of_it_again_when_that_comes_back(
    chamber: Chamber,
) -> None:
    secretariat = chamber.office.secretariat
    vote = secretariat.votes.add(chamber.item, chamber.vote("fiff")).id
    draft = RecordNoteDraft(NoteKind.DISSENT, (chamber.people[1],), plain("Nej"), vote)
    secretariat.votes.add_note(chamber.item, draft)
    secretariat.votes.delete(vote)
    assert [n.vote_id for n in secretariat.agenda.item(chamber.item).notes] == [None]
    secretariat.undo()
    assert [n.vote_id for n in secretariat.agenda.item(chamber.item).notes] == [vote]


def test_a_note_needs_someone_unless_it_is_the_councils_own(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    with pytest.raises(InvalidInputError, match="Vælg, hvem det gælder"):
        votes.add_note(chamber.item, RecordNoteDraft(NoteKind.DISSENT, (), plain("Nej")))
    votes.add_note(chamber.item, RecordNoteDraft(NoteKind.NOTE, (), plain("Sagen haster.")))
    assert chamber.notes == ["Følgende optages som protokolbemærkning: Sagen haster."]


@pytest.mark.parametrize("kind", NoteKind)
def test_only_some_notes_say_anything_without_a_text(chamber: Chamber, kind: NoteKind) -> None:
    votes = chamber.office.secretariat.votes
    draft = RecordNoteDraft(kind, (chamber.people[0],), RichText())
    if kind in (NoteKind.RESERVATION, NoteKind.AWAITING, NoteKind.JOINED, NoteKind.STAY):
        votes.add_note(chamber.item, draft)
        assert len(chamber.notes) == 1
    else:
        with pytest.raises(InvalidInputError, match="føres til protokols"):
            votes.add_note(chamber.item, draft)


def test_a_note_is_of_people_and_votes_that_are_there(chamber: Chamber) -> None:
    votes = chamber.office.secretariat.votes
    elsewhere = votes.add(chamber.office.ids(chamber.meeting)[1], chamber.vote("f")).id
    asta = chamber.people[0]
    with pytest.raises(NotFoundError, match="Afstemningen"):
        votes.add_note(chamber.item, RecordNoteDraft(NoteKind.JOINED, (asta,), vote_id=elsewhere))
    with pytest.raises(NotFoundError, match="Personen"):
        votes.add_note(chamber.item, RecordNoteDraft(NoteKind.JOINED, (PersonId(99),)))


# --- any votes ------------------------------------------------------------------------------


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("fiu-", min_size=4, max_size=4).filter(lambda b: b != "----"), max_size=4))
def test_undo_brings_back_the_votes_that_were(chamber: Chamber, drafts: list[str]) -> None:
    secretariat = chamber.office.secretariat
    before = chamber.stored
    ids = chamber.ids
    change = secretariat.votes.put(chamber.item, [(None, chamber.vote(draft)) for draft in drafts])
    after = chamber.stored
    assert after == [f": {draft}" for draft in drafts]
    for text, draft in zip(secretariat.votes.texts(chamber.item), drafts, strict=True):
        lead = draft.count("f") - draft.count("i")
        assert ("vedtaget" in text) is (lead > 0 or (lead == 0 and draft[0] == "f"))
    if change:
        secretariat.undo()
        assert chamber.stored == before
        assert chamber.ids == ids
        secretariat.redo()
        assert chamber.stored == after

"""Votes and notes to the record: what they came to and how they are written."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import votes
from models.attendance import Participant
from models.records import (
    AttendanceStatus,
    Ballot,
    EventDraft,
    EventKind,
    NoteKind,
    PersonId,
    Phase,
    RecordNoteDraft,
    Role,
    TieRule,
    VoteDraft,
    VoteId,
    VoteStyle,
)
from models.text import ListItem, Paragraph, RichText, Span, Table, plain, plain_lines, rich_text
from models.votes import DoubtKind, Misfit, Outcome
from tests.fixtures.votes import (
    BALLOTS,
    ITEM,
    at_item,
    council,
    item,
    layout,
    member,
    members,
    note,
    vote,
)

FIVE = members("A", "V", "C", "O", "")
SIX = members("A", "V", "C", "N", "O", "A")


def left(person: int) -> EventDraft:
    return EventDraft(EventKind.LEFT, None, ITEM, Phase.DURING, PersonId(person))


def disqualified(person: int) -> EventDraft:
    return EventDraft(EventKind.DISQUALIFIED, None, ITEM, person_id=PersonId(person))


# --- what a vote came to --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ballots", "rule", "expected"),
    [
        ("ffi--", TieRule.LAPSES, Outcome.ADOPTED),
        ("f----", TieRule.LAPSES, Outcome.ADOPTED),
        ("iif--", TieRule.CHAIR, Outcome.REJECTED),
        ("i----", TieRule.CHAIR, Outcome.REJECTED),
        ("ffiiu", TieRule.LAPSES, Outcome.LAPSED),
        ("ffiiu", TieRule.CHAIR, Outcome.CHAIR_ADOPTED),
        ("iiffu", TieRule.CHAIR, Outcome.CHAIR_REJECTED),
        ("uffii", TieRule.CHAIR, Outcome.LAPSED),
        ("-ffii", TieRule.CHAIR, Outcome.LAPSED),
        ("uuuuu", TieRule.CHAIR, None),
        ("-----", TieRule.LAPSES, None),
    ],
)
def test_the_outcome(ballots: str, rule: TieRule, expected: Outcome | None) -> None:
    here = at_item(FIVE)
    assert votes.outcome(votes.tally(vote(ballots), here), rule, here) is expected


def test_the_vote_of_a_moderator_who_may_not_vote_decides_no_tie() -> None:
    here = at_item((member(1, "Asta", role=Role.SECRETARY), *FIVE[1:]))
    led = at_item(
        (member(1, "Asta", role=Role.SECRETARY), *FIVE[1:]),
        EventDraft(EventKind.MODERATOR, None, ITEM, person_id=PersonId(1)),
    )
    assert here.moderator is None
    assert led.moderator == 1
    tie = votes.tally(vote("fi"), led)
    assert votes.outcome(tie, TieRule.CHAIR, led) is Outcome.LAPSED


def test_a_tie_for_the_moderator_is_open_while_nobody_knows_who_that_was() -> None:
    tie = votes.tally(vote("fi"), None)
    assert votes.outcome(tie, TieRule.CHAIR, None) is None
    assert votes.outcome(tie, TieRule.LAPSES, None) is Outcome.LAPSED


def test_the_tally_follows_the_list_and_keeps_those_who_are_not_on_it() -> None:
    cast = VoteDraft(casts=tuple(reversed(vote("fff---f").casts)))
    here = at_item(FIVE)
    assert votes.tally(cast, here).for_ == (1, 2, 3, 7)
    assert votes.tally(cast, None).for_ == (7, 3, 2, 1)


def test_a_tally_counts_each_ballot() -> None:
    tally = votes.tally(vote("ffiuu"), None)
    assert [tally.of(ballot) for ballot in Ballot] == [(1, 2), (3,), (4, 5)]
    assert tally.total == 5


# --- who voted and who may ------------------------------------------------------------------


def test_all_is_well_when_everyone_here_has_voted() -> None:
    assert votes.problems(vote("ffiiu"), at_item(FIVE)) == ()


def test_those_here_without_a_vote_are_told_of() -> None:
    here = at_item(FIVE)
    assert [a.name for a in votes.missing(vote("ff-i"), here)] == ["Carl Engberg", "Erik Gram"]
    assert [p.misfit for p in votes.problems(vote("ff-i"), here)] == [Misfit.NO_BALLOT] * 2


def test_those_who_voted_and_may_not_are_told_of_with_the_reason() -> None:
    substitute = replace(member(6, "Fie Holm", role=Role.SUBSTITUTE), substitute_for=FIVE[3].person)
    idle = replace(member(7, "Gert", role=Role.SUBSTITUTE), substitute_for=FIVE[4].person)
    ill = replace(member(8, "Hans"), status=AttendanceStatus.APOLOGY)
    roster = (*FIVE, substitute, idle, ill, member(9, "Ida", role=Role.GUEST))
    here = at_item(roster, left(1), left(4), disqualified(2))
    cast = vote("fffffffffffff"[:10])
    told = {p.person_id: p.misfit for p in votes.problems(cast, here)}
    assert told == {
        1: Misfit.GONE,
        2: Misfit.DISQUALIFIED,
        4: Misfit.SUBSTITUTED,
        7: Misfit.MEMBER_HERE,
        8: Misfit.NOT_HERE,
        9: Misfit.NO_SEAT,
        10: Misfit.NOT_LISTED,
    }
    assert votes.uncalled(cast, here) == tuple(told)


# --- how a vote is written ------------------------------------------------------------------


def written(
    drafts: list[VoteDraft],
    style: VoteStyle = VoteStyle.NAMES,
    roster: tuple[Participant, ...] = FIVE,
    rule: TieRule = TieRule.LAPSES,
    **wording: str,
) -> list[str]:
    return votes.vote_texts(
        item(tuple(drafts)), roster, at_item(roster), council(style, rule), layout(**wording)
    )


@pytest.mark.parametrize(
    ("ballots", "style", "text"),
    [
        (
            "fffiu",
            VoteStyle.NAMES,
            (
                "For stemte Asta Bruun, Bo Dahl og Carl Engberg. Imod stemte Dora Falk. "
                "Erik Gram undlod at stemme. Forslaget blev vedtaget."
            ),
        ),
        (
            "fffiu",
            VoteStyle.PARTIES,
            (
                "3 medlemmer (A+V+C) stemte for. 1 medlem (O) stemte imod. "
                "1 medlem (Erik Gram) undlod at stemme. Forslaget blev vedtaget."
            ),
        ),
        (
            "fffiu",
            VoteStyle.COUNTS,
            (
                "Afstemningen endte med 3 for, 1 imod og 1 der undlod at stemme. "
                "Forslaget blev vedtaget."
            ),
        ),
        ("fffff", VoteStyle.NAMES, "Alle stemte for. Forslaget blev vedtaget."),
        ("fffff", VoteStyle.COUNTS, "Alle stemte for. Forslaget blev vedtaget."),
        (
            "ffff-",
            VoteStyle.COUNTS,
            "Afstemningen endte med 4 for. Forslaget blev vedtaget.",
        ),
        (
            "iiiii",
            VoteStyle.PARTIES,
            "5 medlemmer (A+V+C+O+Erik Gram) stemte imod. Forslaget blev forkastet.",
        ),
        (
            "ffii-",
            VoteStyle.COUNTS,
            "Afstemningen endte med 2 for og 2 imod. Der var stemmelighed, og forslaget bortfaldt.",
        ),
        ("uuuuu", VoteStyle.COUNTS, "Afstemningen endte med 5 der undlod at stemme."),
    ],
)
def test_a_vote_is_written(ballots: str, style: VoteStyle, text: str) -> None:
    assert written([vote(ballots)], style) == [text]


def test_a_tie_is_written_with_the_one_who_decided_it() -> None:
    (adopted,) = written([vote("ffii")], rule=TieRule.CHAIR)
    (rejected,) = written([vote("iiff")], rule=TieRule.CHAIR)
    assert adopted.endswith(
        "Der var stemmelighed. Stemmen fra Asta Bruun var afgørende, og forslaget blev vedtaget."
    )
    assert rejected.endswith("Stemmen fra Asta Bruun var afgørende, og forslaget blev forkastet.")


def test_several_motions_are_told_apart_by_number() -> None:
    drafts = [
        vote("fffff", "Rådet anbefaler budgettet"),
        VoteDraft("Ingen har stemt om dette"),
        vote("iiiii", "Skal sagen udsættes?", style=VoteStyle.COUNTS),
    ]
    assert written(drafts) == [
        (
            "Ad 1. Der blev stemt om: Rådet anbefaler budgettet. Alle stemte for. "
            "Forslaget blev vedtaget."
        ),
        (
            "Ad 2. Der blev stemt om: Skal sagen udsættes? Afstemningen endte med 5 imod. "
            "Forslaget blev forkastet."
        ),
    ]


def test_a_motion_with_words_of_its_own_prints_those_and_nothing_else() -> None:
    drafts = [vote("fffff", "A", wording="Enstemmigt vedtaget"), VoteDraft(wording="Ad 2: nej")]
    assert written(drafts) == ["Enstemmigt vedtaget", "Ad 2: nej"]


def test_a_vote_that_nobody_cast_prints_nothing() -> None:
    assert written([VoteDraft("Budgettet")]) == []


def test_what_the_layout_has_no_words_for_is_left_out() -> None:
    silent: dict[str, Any] = dict.fromkeys(["unanimous", "voted_for", "adopted", "motion"], "")
    assert written([vote("fffff", "Budgettet"), vote("fffff")], **silent) == []
    assert written([vote("ffffi")], **silent) == ["Imod stemte Erik Gram."]


def test_the_vote_of_an_old_meeting_is_written_without_knowing_who_was_there() -> None:
    texts = votes.vote_texts(item((vote("ff"),)), FIVE, None, council(), layout())
    assert texts == ["Alle stemte for. Forslaget blev vedtaget."]
    tie = item((vote("fi"),))
    assert votes.vote_texts(tie, FIVE, None, council(tie_rule=TieRule.CHAIR), layout()) == [
        "For stemte Asta Bruun. Imod stemte Bo Dahl."
    ]


def test_a_party_whose_members_voted_differently_is_told_of_by_name() -> None:
    (text,) = written([vote("fffffi")], VoteStyle.PARTIES, SIX)
    assert text == (
        "5 medlemmer (Asta Bruun+V+C+N+O) stemte for. 1 medlem (Fie Holm) stemte imod. "
        "Forslaget blev vedtaget."
    )


def test_without_parties_the_members_are_named_in_the_brackets() -> None:
    (text,) = written([vote("ffiii")], VoteStyle.PARTIES, members("", "", "", "", ""))
    assert text.startswith("2 medlemmer (Asta Bruun og Bo Dahl) stemte for. 3 medlemmer (")


def test_people_are_named_as_the_layout_names_them() -> None:
    (text,) = written([vote("fffii")], person="{last} ({party})")
    assert text.startswith("For stemte Bruun (A), Dahl (V) og Engberg (C). Imod stemte Falk (O)")
    assert "og Gram. " in text


def test_someone_who_is_no_longer_on_the_list_is_counted_but_not_named() -> None:
    cast = vote("-----i" + "f")
    (by_name,) = votes.vote_texts(item((cast,)), FIVE, at_item(FIVE), council(), layout())
    assert by_name.startswith("For stemte NN. Imod stemte NN. Der var stemmelighed")
    (by_party,) = votes.vote_texts(
        item((cast,)), FIVE, at_item(FIVE), council(VoteStyle.PARTIES), layout()
    )
    assert by_party.startswith("1 medlem (NN) stemte for.")


# Each wording of the paragraph "Votes, dissent" in the notes on published minutes.


def test_the_wording_with_counts() -> None:
    big = tuple(member(place, f"M{place}") for place in range(1, 21))
    cast = vote("fff" + "i" * 13 + "uuuu")
    (text,) = votes.vote_texts(
        item((cast,)), big, at_item(big), council(VoteStyle.COUNTS), layout()
    )
    assert "med 13 imod, 3 for og 4 der undlod at stemme" in text
    (merged,) = votes.vote_texts(
        item((cast,)),
        big,
        at_item(big),
        council(VoteStyle.COUNTS),
        layout(counts="", rejected="Forslaget blev forkastet med {counts}."),
    )
    assert merged == ("Forslaget blev forkastet med 13 imod, 3 for og 4 der undlod at stemme.")


def test_the_wording_with_a_majority_and_a_reservation() -> None:
    (text,) = written(
        [vote("ffff--")],
        VoteStyle.PARTIES,
        SIX,
        parties_for="{part} ({parties}) godkender indstillingen.",
        adopted="",
    )
    wording = layout(reservation="{members} tager forbehold. {text}")
    noted = item(notes=(note(NoteKind.RESERVATION, (5,), RichText()),))
    (reservation,) = votes.note_texts(noted, SIX, wording)
    assert f"{text} {plain_lines(reservation)[0]}" == (
        "Alle (A+V+C+N) godkender indstillingen. 1 medlem (O) tager forbehold."
    )


@pytest.mark.parametrize(
    ("ballots", "text"),
    [
        ("ffffi-", "Et flertal (A+V+C+N) ja. Et mindretal (O) nej."),
        ("fiiii-", "Et mindretal (A) ja. Et flertal (V+C+N+O) nej."),
        ("ffiiu-", "2 medlemmer (A+V) ja. 2 medlemmer (C+N) nej. Et mindretal (O) undlod."),
        ("fiuuu-", "1 medlem (A) ja. 1 medlem (V) nej. Et flertal (C+N+O) undlod."),
        ("ffff--", "Alle (A+V+C+N) ja."),
    ],
)
def test_the_wording_with_a_majority(ballots: str, text: str) -> None:
    templates: dict[str, Any] = {
        "parties_for": "{part} ({parties}) ja.",
        "parties_against": "{part} ({parties}) nej.",
        "parties_abstained": "{part} ({parties}) undlod.",
    }
    silent: dict[str, Any] = dict.fromkeys(["adopted", "rejected", "tie_lapsed"], "")
    assert written([vote(ballots)], VoteStyle.PARTIES, SIX, **templates, **silent) == [text]


def test_the_wording_with_members_who_recommend() -> None:
    (text,) = written(
        [vote("fffffi")],
        VoteStyle.PARTIES,
        members("A", "V", "C", "A", "V", "O"),
        parties_for="{members} anbefaler.",
        parties_against="",
        adopted="",
    )
    assert text == "5 medlemmer (A+V+C) anbefaler."


def test_the_wording_with_ad_and_a_full_stop() -> None:
    first, second = written([vote("fffff"), vote("iiiii")], ad="Ad. {number} ")
    assert first.startswith("Ad. 1 Alle stemte for.")
    assert second.startswith("Ad. 2 Imod stemte")


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        (NoteKind.DISSENT, "Nej.", "Asta Bruun og Bo Dahl ønsker ført til protokols: Nej."),
        (
            NoteKind.NOTE,
            "Nej.",
            "Asta Bruun og Bo Dahl ønsker, at følgende optages som protokolbemærkning: Nej.",
        ),
        (NoteKind.MINORITY, "Nej.", "Et mindretal (Asta Bruun, Bo Dahl) indstiller: Nej."),
        (NoteKind.RESERVATION, "", "Asta Bruun og Bo Dahl tager forbehold."),
        (
            NoteKind.RESERVATION,
            "Til byrådet.",
            "Asta Bruun og Bo Dahl tager forbehold. Til byrådet.",
        ),
        (NoteKind.AWAITING, "", "Asta Bruun og Bo Dahl afventer stillingtagen."),
        (NoteKind.REMARK, "det haster.", "Asta Bruun og Bo Dahl bemærkede, at det haster."),
        (NoteKind.REMARK, "", "Asta Bruun og Bo Dahl bemærkede."),
        (NoteKind.JOINED, "", "Asta Bruun og Bo Dahl tilsluttede sig."),
        (NoteKind.JOINED, "A's forslag.", "Asta Bruun og Bo Dahl tilsluttede sig A's forslag."),
        (
            NoteKind.STAY,
            "",
            (
                "Asta Bruun og Bo Dahl indbringer sagen for kommunalbestyrelsen, jf. § 23 i lov om "
                "kommunernes styrelse."
            ),
        ),
    ],
)
def test_a_note_is_written(kind: NoteKind, body: str, text: str) -> None:
    assert noted(kind, plain(body) if body else RichText()) == [text]


def noted(
    kind: NoteKind, body: RichText, people: tuple[int, ...] = (1, 2), **wording: str
) -> list[str]:
    texts = votes.note_texts(item(notes=(note(kind, people, body),)), FIVE, layout(**wording))
    return [line for text in texts for line in plain_lines(text)]


def test_a_note_of_the_whole_council_has_no_name() -> None:
    assert noted(NoteKind.NOTE, plain("Sagen haster."), ()) == [
        "Følgende optages som protokolbemærkning: Sagen haster."
    ]


def test_a_council_words_its_notes_otherwise() -> None:
    added = "{names} ønsker tilført protokollen: {text}"
    assert noted(NoteKind.DISSENT, plain("Nej."), dissent=added) == [
        "Asta Bruun, Bo Dahl ønsker tilført protokollen: Nej."
    ]
    bare = "{list} bemærkede at {text}"
    assert noted(NoteKind.REMARK, plain("ja"), (1,), remark=bare) == ["Asta Bruun bemærkede at ja"]
    assert noted(NoteKind.REMARK, RichText(), (1,), remark=bare) == ["Asta Bruun bemærkede."]


def test_a_note_the_layout_has_no_words_for_is_not_printed() -> None:
    assert noted(NoteKind.AWAITING, RichText(), awaiting="") == []


def test_a_text_is_printed_also_where_the_layout_gave_it_no_place() -> None:
    assert noted(NoteKind.RESERVATION, plain("Men hvorfor?"), (1,), reservation="{list}: nej.") == [
        "Asta Bruun: nej. Men hvorfor?"
    ]
    assert noted(NoteKind.RESERVATION, RichText(), (1,), reservation="{list}: nej!") == [
        "Asta Bruun: nej!"
    ]


def test_the_words_stand_around_the_text_of_a_note() -> None:
    around = "{list}: »{text}«"
    assert noted(NoteKind.DISSENT, plain("Et\nTo"), (1,), dissent=around) == [
        "Asta Bruun: »Et",
        "To«",
    ]
    table = RichText((Table((((Span("a"),), (Span("b"),)),)),))
    points = rich_text([ListItem((Span("Et"),)), ListItem((Span("To"),))])
    assert noted(NoteKind.DISSENT, points, (1,), dissent="{list}: {text} Det var alt.") == [
        "Asta Bruun:",
        "- Et",
        "- To",
        "Det var alt.",
    ]
    assert noted(NoteKind.DISSENT, table, (1,), dissent="{text}") == ["a\tb"]


def test_the_looks_of_a_notes_text_are_kept() -> None:
    bold = rich_text([Paragraph((Span("Nej", bold=True),))])
    (text,) = votes.note_texts(item(notes=(note(NoteKind.REMARK, (1,), bold),)), FIVE, layout())
    assert text == rich_text(
        [Paragraph((Span("Asta Bruun bemærkede, at "), Span("Nej", bold=True)))]
    )


def test_a_note_on_one_of_several_motions_tells_which() -> None:
    body = plain("Nej.")
    several = item((vote("fi"), vote("if")), (note(NoteKind.DISSENT, (1,), body, 2),))
    alone = item((vote("fi"),), (note(NoteKind.DISSENT, (1,), body, 1),))
    (told,) = votes.note_texts(several, FIVE, layout())
    (plainly,) = votes.note_texts(alone, FIVE, layout())
    assert plain_lines(told) == ["Ad 2. Asta Bruun ønsker ført til protokols: Nej."]
    assert plain_lines(plainly) == ["Asta Bruun ønsker ført til protokols: Nej."]


# --- what makes one doubt a note ------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "person", "of", "doubt"),
    [
        (NoteKind.DISSENT, 1, None, DoubtKind.VOTED_FOR),
        (NoteKind.DISSENT, 2, None, None),  # against one of them
        (NoteKind.DISSENT, 2, 1, None),
        (NoteKind.DISSENT, 2, 2, DoubtKind.VOTED_FOR),
        (NoteKind.MINORITY, 3, None, DoubtKind.ABSTAINED),
        (NoteKind.DISSENT, 3, 2, DoubtKind.VOTED_FOR),
        (NoteKind.REMARK, 1, None, None),
        (NoteKind.DISSENT, 4, None, DoubtKind.NOT_HERE),
        (NoteKind.REMARK, 4, None, DoubtKind.NOT_HERE),
        (NoteKind.STAY, 4, None, DoubtKind.STAY_NOT_HERE),
        (NoteKind.DISSENT, 5, None, None),  # was there for some of it, and did not vote
        (NoteKind.STAY, 5, None, None),
        (NoteKind.DISSENT, 6, None, DoubtKind.DISQUALIFIED),
        (NoteKind.DISSENT, 9, None, DoubtKind.NOT_HERE),
    ],
)
def test_a_note_is_doubted(
    kind: NoteKind, person: int, of: int | None, doubt: DoubtKind | None
) -> None:
    roster = (*FIVE[:3], replace(FIVE[3], status=AttendanceStatus.APOLOGY), FIVE[4], SIX[5])
    here = at_item(roster, left(5), disqualified(6))
    voted = item((vote("fiu"), vote("fff")))
    vote_id = None if of is None else VoteId(of)
    draft = RecordNoteDraft(kind, (PersonId(person),), plain("Nej"), vote_id)
    found = votes.dissent_warnings(draft, voted, here)
    assert [(d.person_id, d.kind) for d in found] == ([(person, doubt)] if doubt else [])


def test_doubts_name_the_person() -> None:
    draft = RecordNoteDraft(NoteKind.DISSENT, (PersonId(1), PersonId(9)))
    found = votes.dissent_warnings(draft, item((vote("f"),)), at_item(FIVE))
    assert [d.name for d in found] == ["Asta Bruun", ""]


# --- any vote -------------------------------------------------------------------------------


@given(
    st.text("fiu-", min_size=6, max_size=6),
    st.sampled_from(VoteStyle),
    st.sampled_from(TieRule),
    st.lists(st.sampled_from(["A", "V", ""]), min_size=6, max_size=6),
)
def test_sums_sentence_and_outcome_of_any_vote_agree(
    ballots: str, style: VoteStyle, rule: TieRule, parties: list[str]
) -> None:
    roster = members(*parties)
    here = at_item(roster)
    cast = vote(ballots)
    tally = votes.tally(cast, here)
    assert [len(tally.of(BALLOTS[letter])) for letter in "fiu"] == [
        ballots.count(letter) for letter in "fiu"
    ]
    assert len(votes.missing(cast, here)) == ballots.count("-")
    texts = votes.vote_texts(
        item((cast,)), roster, here, council(style, rule), layout(unanimous="")
    )
    if not tally.total:
        assert texts == []
        return
    (text,) = texts
    result = votes.outcome(tally, rule, here)
    assert ("vedtaget" in text) is (result in (Outcome.ADOPTED, Outcome.CHAIR_ADOPTED))
    assert ("forkastet" in text) is (result in (Outcome.REJECTED, Outcome.CHAIR_REJECTED))
    assert ("bortfaldt" in text) is (result is Outcome.LAPSED)
    if style is VoteStyle.NAMES:
        told = text.split(" Forslaget ")[0].split(" Der var ")[0]
        for participant, letter in zip(roster, ballots, strict=True):
            assert (participant.name in told) is (letter != "-")
    elif style is VoteStyle.COUNTS:
        for letter, sign in (("f", " for"), ("i", " imod"), ("u", " der undlod")):
            size = ballots.count(letter)
            assert (f"{size}{sign}" in text) is (size > 0)
    else:
        sizes = [len(tally.of(ballot)) for ballot in Ballot]
        assert [size for size in sizes if size] == [
            int(word) for word in text.split() if word.isdigit()
        ]

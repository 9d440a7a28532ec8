"""What the secretary finds, in which order, and what is left out."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    Ballot,
    Cast,
    CouncilId,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MembershipDraft,
    NoteKind,
    PersonId,
    RecordNoteDraft,
    Role,
    SectionDraft,
    VoteDraft,
)
from models.search import Hit, Hits, Part, Query
from models.text import parse, plain
from tests.fixtures.office import Office


@pytest.fixture
def council(office: Office) -> CouncilId:
    return office.council()


@pytest.fixture
def meeting(office: Office, council: CouncilId) -> MeetingId:
    return office.meeting(council)


def add(
    office: Office, meeting: MeetingId, title: str, decision: str = "", **fields: Any
) -> ItemId:
    draft = ItemDraft(title, decision=parse(decision), **fields)
    return office.secretariat.agenda.add_item(meeting, draft).id


def hits(office: Office, words: str, **filters: Any) -> tuple[Hit, ...]:
    return office.secretariat.search.find(Query(words, **filters)).hits


def titles(office: Office, words: str, **filters: Any) -> list[str]:
    return [hit.title for hit in hits(office, words, **filters)]


def one(office: Office, words: str) -> Hit:
    (hit,) = hits(office, words)
    return hit


# --- what is found ---


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("kanalen", Part.TITLE),
        ("24-005171", Part.TITLE),
        ("vedtaget", Part.DECISION),
        ("fremlagt", Part.SECTION),
        ("resume", Part.SECTION),
        ("byrådet", Part.HISTORY),
        ("udsat", Part.HISTORY),
        ("syg", Part.HISTORY),
        ("notat", Part.ATTACHMENT),
        ("skitse", Part.ATTACHMENT),
        ("stemmes", Part.NOTE),
        ("forbehold", Part.NOTE),
        ("Åse", Part.NOTE),
    ],
)
def test_every_word_of_an_item_is_found(
    office: Office, council: CouncilId, meeting: MeetingId, words: str, part: Part
) -> None:
    person = office.member(council, "Åse Bo")
    item = add(
        office,
        meeting,
        "Broen over kanalen",
        "Vedtaget.",
        case_number="24-005171",
        sections=(
            SectionDraft("Økonomi", 1, plain("Intet.")),
            SectionDraft("Resume", 1, plain("Er fremlagt.")),
        ),
        history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet", plain("Udsat."), "Bo er syg"),),
        attachments=(
            AttachmentDraft("Notat", "skitse.txt", b"x"),
            AttachmentDraft("a.txt", "a.txt", b"y"),
        ),
    )
    office.secretariat.votes.add(
        item, VoteDraft("Der stemmes om broen", (Cast(person, Ballot.FOR),))
    )
    note = RecordNoteDraft(NoteKind.RESERVATION, (person,), plain("Prisen."))
    office.secretariat.votes.add_note(item, note)
    found = [hit for hit in hits(office, words) if hit.part is not Part.PERSON]
    assert [(hit.part, hit.item_id) for hit in found] == [(part, item)]


def test_all_of_the_words_must_be_there_in_whatever_part(
    office: Office, meeting: MeetingId
) -> None:
    add(office, meeting, "Budget", "Flere boliger.")
    add(office, meeting, "Budget")
    assert titles(office, "bolig budget") == ["Budget"]
    assert titles(office, "bolig trafik") == []


def test_the_danish_letters_are_kept_apart(office: Office, meeting: MeetingId) -> None:
    for title in ("Året", "Aret", "Møde", "Mode"):
        add(office, meeting, title)
    assert titles(office, "året") == ["Året"]
    assert titles(office, "ARET") == ["Aret"]
    assert titles(office, "møde") == ["Møde"]


def test_words_are_found_inside_compounds(office: Office, meeting: MeetingId) -> None:
    for title in ("Boligform", "Ungdomsbolig", "Ældreboligerne", "Bo", "Bolsjer"):
        add(office, meeting, title)
    assert set(titles(office, "bolig")) == {"Boligform", "Ungdomsbolig", "Ældreboligerne"}
    assert set(titles(office, "bol")) == {"Boligform", "Ungdomsbolig", "Ældreboligerne", "Bolsjer"}
    assert titles(office, '"bolig"') == []


def test_looks_of_the_text_are_not_part_of_it(office: Office, meeting: MeetingId) -> None:
    item = add(
        office, meeting, "Sag", "<b>Ung</b>domsbolig \\*fin\\* [her](<https://x.dk>)\n\n- et\n- to"
    )
    hit = one(office, "ungdomsbolig")
    assert (hit.item_id, hit.text) == (item, "Ungdomsbolig *fin* her - et - to")
    assert hits(office, "https") == ()


def test_what_is_typed_is_never_an_expression(office: Office, meeting: MeetingId) -> None:
    add(office, meeting, "Rådet NEAR (title) AND 50% *")
    for words in ("near(", "title:", "AND", "50%", "*", '"', "rådet*", "rådet -near", "{and}"):
        assert titles(office, words) in ([], ["Rådet NEAR (title) AND 50% *"])
    assert titles(office, "near( AND title:") == ["Rådet NEAR (title) AND 50% *"]


def test_without_words_nothing_is_found(office: Office, meeting: MeetingId) -> None:
    add(office, meeting, "Budget")
    assert office.secretariat.search.find(Query(' "" ')) == Hits()


def test_neither_private_notes_nor_why_one_was_disqualified_are_found(
    office: Office, council: CouncilId, meeting: MeetingId
) -> None:
    person = office.member(council, "Anna")
    item = add(office, meeting, "Budget")
    office.secretariat.agenda.write_private_note(item, "Hemmeligt")
    office.secretariat.live.disqualify(item, person, reason="Svoger")
    assert hits(office, "hemmeligt") == hits(office, "svoger") == ()


def test_people_are_found_by_their_names(office: Office, council: CouncilId) -> None:
    other = office.council("Integrationsrådet")
    bo = office.member(council, "Bo Åkjær")
    office.secretariat.people.add_membership(MembershipDraft(other, bo, Role.MEMBER))
    office.secretariat.people.create("Åse Bo")
    found = hits(office, "bo")
    assert [(hit.part, hit.title, hit.council) for hit in found] == [
        (Part.PERSON, "Bo Åkjær", "Integrationsrådet, Seniorrådet"),
        (Part.PERSON, "Åse Bo", ""),
    ]
    assert found[0].person_id == bo
    assert titles(office, "bo", council_id=other) == ["Bo Åkjær"]
    assert titles(office, "bo", closed=False) == []
    office.secretariat.people.delete(bo)
    assert titles(office, "bo") == ["Åse Bo"]


# --- the order, and what a hit tells ---


def test_decisions_come_before_titles_and_those_before_the_rest(
    office: Office, council: CouncilId
) -> None:
    later, earlier = office.meeting(council, "2026-12-01"), office.meeting(council, "2026-11-01")
    add(office, later, "Sag", sections=(SectionDraft("", 1, plain("Et tilskud")),))
    add(office, later, "Tilskud")
    add(office, earlier, "Gammel", "Tilskud gives.")
    add(office, later, "Ny", "Tilskud gives.")
    assert titles(office, "tilskud") == ["Ny", "Gammel", "Tilskud", "Sag"]


def test_the_latest_come_first_whenever_they_were_written(
    office: Office, council: CouncilId
) -> None:
    for day in ("2026-12-01", "2024-05-01", "2027-01-05"):
        add(office, office.meeting(council, day), day, "Tilskud.")
    assert titles(office, "tilskud") == ["2027-01-05", "2026-12-01", "2024-05-01"]


def test_a_hit_tells_where_it_is(office: Office, council: CouncilId, meeting: MeetingId) -> None:
    add(office, meeting, "Andet")
    item = add(
        office,
        meeting,
        "Boligplan",
        closed=True,
        sections=(SectionDraft("Sagen", 1, plain("En ungdomsbolig")),),
    )
    section = office.secretariat.agenda.item(item).sections[0].id
    assert one(office, "bolig") == Hit(
        part=Part.SECTION,
        title="Boligplan",
        title_marks=((0, 5),),
        heading="Sagen",
        text="En ungdomsbolig",
        marks=((10, 5),),
        words="bolig",
        council="Seniorrådet",
        council_id=council,
        meeting_id=meeting,
        date=dt.date(2026, 12, 1),
        state=MeetingState.PLANNED,
        item_id=item,
        number="2",
        closed=True,
        section_id=section,
    )


def test_of_a_title_the_decision_is_shown(office: Office, meeting: MeetingId) -> None:
    add(office, meeting, "Boligplan", "Udsat.")
    hit = one(office, "bolig")
    assert (hit.part, hit.text, hit.marks, hit.words) == (Part.TITLE, "Udsat.", (), "")


def test_a_number_that_is_frozen_stays(office: Office, meeting: MeetingId) -> None:
    first = add(office, meeting, "Andet")
    add(office, meeting, "Boligplan")
    office.secretariat.record.set_state(meeting, MeetingState.AGENDA)
    office.secretariat.agenda.delete_item(first)
    assert one(office, "bolig").number == "2"


def test_it_is_told_when_there_are_more(office: Office, meeting: MeetingId) -> None:
    for _item in range(3):
        add(office, meeting, "Budget")
    search = office.secretariat.search
    assert [search.find(Query("budget"), limit).more for limit in (2, 3)] == [True, False]
    assert len(search.find(Query("budget"), 2).hits) == 2


def test_a_beginning_that_very_many_words_hold_still_finds_the_first_of_them(
    office: Office, meeting: MeetingId
) -> None:
    add(office, meeting, "Ord", " ".join(f"x{n}bolig" for n in range(1000)))
    assert titles(office, "bolig") == ["Ord"]


# --- filters ---


def test_only_one_council(office: Office, council: CouncilId, meeting: MeetingId) -> None:
    add(office, meeting, "Budget")
    other = office.council("Integrationsrådet")
    add(office, office.meeting(other), "Budget")
    assert [h.council_id for h in hits(office, "budget", council_id=other)] == [other]


def test_only_a_period_both_days_included(office: Office, council: CouncilId) -> None:
    for day in ("2026-01-01", "2026-06-01", "2026-12-01"):
        add(office, office.meeting(council, day), day, "Budget")
    june, january = dt.date(2026, 6, 1), dt.date(2026, 1, 1)
    assert titles(office, "budget", start=june) == ["2026-12-01", "2026-06-01"]
    assert titles(office, "budget", end=june) == ["2026-06-01", "2026-01-01"]
    assert titles(office, "budget", start=january, end=january) == ["2026-01-01"]
    assert titles(office, "budget", start=june, end=january) == []


def test_only_a_state_and_only_closed_or_open(office: Office, council: CouncilId) -> None:
    planned, held = office.meeting(council, "2026-12-01"), office.meeting(council, "2026-11-01")
    add(office, planned, "Åbent budget")
    add(office, planned, "Lukket budget", closed=True)
    add(office, held, "Holdt budget")
    office.secretariat.record.set_state(held, MeetingState.IN_PROGRESS)
    assert titles(office, "budget", state=MeetingState.IN_PROGRESS) == ["Holdt budget"]
    assert titles(office, "budget", closed=True) == ["Lukket budget"]
    assert titles(office, "budget", closed=False) == ["Åbent budget", "Holdt budget"]


def test_what_was_decided_about_something_is_told_in_full(
    office: Office, council: CouncilId
) -> None:
    later, earlier = office.meeting(council, "2026-12-01"), office.meeting(council, "2026-11-01")
    add(office, later, "Boliger", "Vedtaget.\n\nMed bemærkning.")
    add(office, earlier, "Andet", "Flere boliger. " + "Og mere. " * 99)
    add(office, later, "Boliger uden beslutning")
    add(office, later, "Sag", "Udsat.", sections=(SectionDraft("", 1, plain("Boliger")),))
    first, second = hits(office, "bolig", decisions_only=True)
    assert (first.title, first.text) == ("Boliger", "Vedtaget.\nMed bemærkning.")
    assert second.text.count("Og mere.") == 99
    assert {first.part, second.part} == {Part.DECISION}


def test_only_where_a_person_took_part_or_is_named(office: Office, council: CouncilId) -> None:
    anna, bo = (office.member(council, name) for name in ("Anna Holm", "Bo Dahl"))
    carl = office.member(council, "Carl Ek", Role.SUBSTITUTE)
    secretariat = office.secretariat
    there = office.meeting(council, "2026-12-01")
    add(office, there, "Var der", "Budget")
    secretariat.attendance.mark(there, anna, AttendanceStatus.PRESENT)
    away = office.meeting(council, "2026-11-01")
    add(office, away, "Var der ikke", "Budget")
    secretariat.attendance.mark(away, anna, AttendanceStatus.APOLOGY)
    secretariat.attendance.choose_substitute(away, anna, carl)
    add(office, away, "Er nævnt", "Budget. Anna Holm spørges.")
    voted = add(office, away, "Stemte", "Budget")
    secretariat.votes.add(voted, VoteDraft("", (Cast(anna, Ballot.FOR),)))

    def found(person: PersonId) -> set[str]:
        return set(titles(office, "budget", person_id=person))

    assert found(anna) == {"Var der", "Er nævnt", "Stemte"}
    assert found(bo) == set()
    assert found(carl) == {"Var der ikke", "Er nævnt", "Stemte"}
    assert found(PersonId(99)) == set()


# --- what happens later ---


def test_what_is_changed_moved_deleted_and_undone_is_found_as_it_is_now(
    office: Office, council: CouncilId, meeting: MeetingId
) -> None:
    secretariat = office.secretariat
    item = add(office, meeting, "Budget", "Udsat.")
    assert titles(office, "budget") == ["Budget"]
    secretariat.agenda.rename_item(item, "Regnskab")
    assert titles(office, "budget") == []
    assert titles(office, "regnskab") == ["Regnskab"]
    secretariat.undo()
    assert titles(office, "budget") == ["Budget"]
    secretariat.agenda.delete_item(item)
    assert titles(office, "budget") == []
    secretariat.undo()
    secretariat.meetings.edit(meeting, moved_to(office, meeting, "2027-03-01"))
    assert one(office, "budget").date == dt.date(2027, 3, 1)
    secretariat.meetings.delete(meeting)
    assert titles(office, "budget") == []
    secretariat.undo()
    secretariat.councils.delete(council)
    assert titles(office, "budget") == []
    secretariat.undo()
    assert titles(office, "budget") == ["Budget"]


def moved_to(office: Office, meeting: MeetingId, day: str) -> MeetingDraft:
    known = office.secretariat.meetings.get(meeting)
    return MeetingDraft(known.council_id, dt.date.fromisoformat(day))


def test_a_person_who_is_named_is_found_by_the_new_name(
    office: Office, council: CouncilId, meeting: MeetingId
) -> None:
    person = office.member(council, "Anna")
    item = add(office, meeting, "Budget")
    note = RecordNoteDraft(NoteKind.NOTE, (person,), plain("Nej."))
    office.secretariat.votes.add_note(item, note)
    assert titles(office, "anna", closed=False) == ["Budget"]
    renamed = replace(office.secretariat.people.get(person), name="Berit")
    office.secretariat.people.edit(renamed)
    assert titles(office, "berit", closed=False) == ["Budget"]


def test_a_large_index_is_made_bit_by_bit(office: Office, meeting: MeetingId) -> None:
    for number in range(201):
        add(office, meeting, f"Budget {number}")
    search = office.secretariat.search
    assert search.prepare(0) == 1
    assert search.prepare(0) == 0
    assert len(search.find(Query("budget"), 500).hits) == 201


# --- searches to do again ---


def test_searches_are_remembered_the_last_first_and_not_twice(office: Office) -> None:
    search = office.secretariat.search
    for words in ("a", "b", "a", *(str(n) for n in range(8))):
        search.remember(Query(words, start=dt.date(2026, 1, 1)))
    office.reopen()
    recent = office.secretariat.search.recent()
    assert [query.words for query in recent] == ["7", "6", "5", "4", "3", "2", "1", "0", "a", "b"]
    assert recent[0].start == dt.date(2026, 1, 1)
    assert not office.secretariat.can_undo


def test_searches_are_saved_once_and_taken_away(office: Office) -> None:
    search = office.secretariat.search
    bolig = Query("bolig", state=MeetingState.SIGNED, closed=True, decisions_only=True)
    for query in (bolig, Query("budget"), bolig):
        search.save(query)
    assert search.saved() == [Query("budget"), bolig]
    search.forget(bolig)
    assert search.saved() == [Query("budget")]

"""People over time: terms, a new council after an election, and councils that are renamed."""

import datetime as dt

import pytest

from models.errors import InvalidInputError, NotFoundError
from models.minutes import MemberDraft, MinutesDraft
from models.records import (
    CouncilDraft,
    CouncilId,
    CouncilNameId,
    DocumentKind,
    MeetingId,
    MeetingState,
    MembershipId,
    Numbering,
    Role,
    TermId,
)
from models.search import Query
from models.secretariat.terms import Carried, NewTerm
from tests.fixtures.office import Office

FIRST = dt.date(2026, 1, 1)  # of the new term
LAST = dt.date(2025, 12, 31)  # of the one before


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def terms(office: Office, council: CouncilId) -> str:
    """'2022–2025 2022-01-01..2025-12-31, 2026– 2026-01-01..'."""
    return ", ".join(
        f"{term.name} {term.start}..{term.end or ''}"
        for term in office.secretariat.terms.of(council)
    )


def seats(office: Office, council: CouncilId) -> list[str]:
    """'Anna member 2022-01-01..2025-12-31', in the order of the list."""
    names = {person.id: person.name for person in office.secretariat.people.all()}
    return [
        f"{names[m.person_id]} {m.role} {m.start or ''}..{m.end or ''}"
        for m in office.secretariat.people.memberships(council_id=council)
    ]


def carried(office: Office, council: CouncilId, **roles: Role) -> tuple[Carried, ...]:
    """Those of these names, in these roles."""
    names = {person.id: person.name for person in office.secretariat.people.all()}
    return tuple(
        Carried(m.id, roles[names[m.person_id]])
        for m in office.secretariat.terms.outgoing(council, FIRST)
        if names[m.person_id] in roles
    )


# --- terms ------------------------------------------------------------------------------------


def test_a_term_begins_where_the_council_says(office: Office) -> None:
    council = office.council(term_start=FIRST)
    assert terms(office, council) == "2026– 2026-01-01.."
    draft = CouncilDraft("Seniorrådet", term_start=day("2026-02-01"))
    office.secretariat.councils.edit(council, draft)
    assert terms(office, council) == "2026– 2026-02-01.."
    office.secretariat.councils.edit(council, CouncilDraft("Seniorrådet"))
    assert terms(office, council) == ""
    office.secretariat.undo()
    assert terms(office, council) == "2026– 2026-02-01.."
    office.secretariat.councils.edit(
        office.council("Andet råd"), CouncilDraft("Andet", term_start=FIRST)
    )


def test_the_council_follows_its_latest_term(office: Office) -> None:
    council = office.council()
    use = office.secretariat.terms
    later = use.add(council, FIRST)
    assert later.change.councils == {council}
    use.add(council, day("2022-01-01"), LAST)
    assert terms(office, council) == "2022–2025 2022-01-01..2025-12-31, 2026– 2026-01-01.."
    assert office.secretariat.councils.get(council).term_start == FIRST
    assert use.edit(later.id, day("2026-02-01"), day("2026-11-30")).councils == {council}
    assert office.secretariat.councils.get(council).term_start == day("2026-02-01")
    assert terms(office, council).endswith("2026 2026-02-01..2026-11-30")
    use.delete(later.id)
    assert office.secretariat.councils.get(council).term_start == day("2022-01-01")
    office.secretariat.undo()
    assert office.secretariat.councils.get(council).term_start == day("2026-02-01")


def test_the_term_of_a_day_is_found(office: Office) -> None:
    council = office.council()
    use = office.secretariat.terms
    former = use.add(council, day("2022-01-01"), LAST).id
    running = use.add(council, FIRST).id
    found = [
        use.on(council, day(d)) for d in ("2021-12-31", "2025-12-31", "2026-01-01", "2040-01-01")
    ]
    assert [term and term.id for term in found] == [None, former, running, running]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-05-01", "2026-04-30", "Slutdatoen ligger før startdatoen"),
        ("2025-12-31", None, "overlapper 2022–2025"),
        ("2020-01-01", None, "overlapper 2022–2025"),
        ("2020-01-01", "2022-01-01", "overlapper 2022–2025"),
        ("2027-01-01", None, "2026– har ingen slutdato"),
    ],
)
def test_terms_have_no_day_in_common(
    office: Office, start: str, end: str | None, told: str
) -> None:
    council = office.council()
    use = office.secretariat.terms
    use.add(council, day("2022-01-01"), LAST)
    use.add(council, FIRST)
    with pytest.raises(InvalidInputError, match=told):
        use.add(council, day(start), day(end) if end else None)


def test_a_term_does_not_overlap_itself(office: Office) -> None:
    council = office.council()
    term = office.secretariat.terms.add(council, day("2022-01-01"), LAST).id
    office.secretariat.terms.edit(term, day("2022-01-15"), LAST)
    assert terms(office, council) == "2022–2025 2022-01-15..2025-12-31"


def test_the_council_may_not_say_what_its_other_terms_contradict(office: Office) -> None:
    council = office.council(term_start=FIRST)
    office.secretariat.terms.add(council, day("2022-01-01"), LAST)
    for start, told in ((None, "flere funktionsperioder"), ("2025-06-01", "overlapper")):
        draft = CouncilDraft("Seniorrådet", term_start=day(start) if start else None)
        with pytest.raises(InvalidInputError, match=told):
            office.secretariat.councils.edit(council, draft)


def test_what_is_not_there_is_told(office: Office) -> None:
    with pytest.raises(NotFoundError, match="Funktionsperioden"):
        office.secretariat.terms.delete(TermId(9))
    with pytest.raises(NotFoundError, match="Det tidligere navn"):
        office.secretariat.terms.delete_name(CouncilNameId(9))


def test_meetings_are_numbered_within_their_own_term(office: Office) -> None:
    council = office.council(numbering=Numbering.TERM)
    before = office.meeting(council, "2021-12-01", "A")
    old = [office.meeting(council, d, "A B") for d in ("2022-01-10", "2025-12-01")]
    new = office.meeting(council, "2026-01-10", "A")
    assert office.lines(new) == "6 A"
    office.secretariat.terms.add(council, day("2022-01-01"), LAST)
    office.secretariat.terms.add(council, FIRST)
    lines = [office.lines(meeting) for meeting in (before, *old, new)]
    assert lines == ["1 A", "1 A, 2 B", "3 A, 4 B", "1 A"]


# --- a new council after an election ------------------------------------------------------------


@pytest.fixture
def council(office: Office) -> CouncilId:
    """A council whose term began in 2022, with a chair, two members, a substitute, a secretary."""
    council = office.council(
        numbering=Numbering.TERM, term_start=day("2022-01-01"), municipality="Havneby"
    )
    office.member(council, "Anna", Role.CHAIR, organisation="Ældre Sagen", party="A")
    bo = office.member(council, "Bo")
    office.member(council, "Carl")
    office.member(council, "Dorte", Role.SUBSTITUTE, substitute_for=bo)
    office.member(council, "Eva", Role.SECRETARY)
    return council


def test_a_new_council_is_begun_in_one_step(office: Office, council: CouncilId) -> None:
    old = office.meeting(council, "2025-12-01", "Budget Trafik")
    before, listed = office.roster(old), seats(office, council)
    going_on = carried(office, council, Bo=Role.CHAIR, Anna=Role.MEMBER, Eva=Role.SECRETARY)
    new = NewTerm(FIRST, carried=going_on, added=(MemberDraft("Finn", Role.DEPUTY_CHAIR),))
    change = office.secretariat.terms.begin(council, new)
    assert change.councils == {council}
    assert terms(office, council) == "2022–2025 2022-01-01..2025-12-31, 2026– 2026-01-01.."
    assert seats(office, council) == [
        "Anna chair ..2025-12-31",
        "Bo member ..2025-12-31",
        "Carl member ..2025-12-31",
        "Dorte substitute ..2025-12-31",
        "Eva secretary ..2025-12-31",
        "Bo chair 2026-01-01..",
        "Finn deputy_chair 2026-01-01..",
        "Anna member 2026-01-01..",
        "Eva secretary 2026-01-01..",
    ]
    anna = office.secretariat.people.memberships(council_id=council)[7]
    assert (anna.organisation, anna.party) == ("Ældre Sagen", "A")
    assert office.roster(old) == before
    assert office.lines(old) == "1 Budget, 2 Trafik"
    assert (
        office.roster(office.meeting(council, "2026-01-10", "Start"))
        == "Bo -, Finn -, Anna -, Eva -"
    )
    for _ in range(3):  # the meeting, its item, the step
        office.secretariat.undo()
    assert seats(office, council) == listed
    assert terms(office, council) == "2022– 2022-01-01.."
    assert [person.name for person in office.secretariat.people.all()] == [
        "Anna",
        "Bo",
        "Carl",
        "Dorte",
        "Eva",
    ]
    office.secretariat.redo()
    assert len(seats(office, council)) == 9


def test_the_new_council_begins_with_number_1_and_issued_numbers_stand(
    office: Office, council: CouncilId
) -> None:
    old = office.meeting(council, "2025-12-01", "A B")
    issued = office.meeting(council, "2026-01-10", "A")
    later = office.meeting(council, "2026-02-10", "A")
    office.secretariat.record.set_state(issued, MeetingState.AGENDA)
    planned = office.meeting(council, "2026-01-05", "A")
    office.secretariat.terms.begin(council, NewTerm(FIRST))
    lines = [office.lines(meeting) for meeting in (old, planned, issued, later)]
    assert lines == ["1 A, 2 B", "1 A", "3 A", "4 A"]


def test_the_rule_of_numbers_can_be_changed_on_the_way(office: Office, council: CouncilId) -> None:
    office.secretariat.terms.begin(council, NewTerm(FIRST, numbering=Numbering.YEAR))
    stored = office.secretariat.councils.get(council)
    assert (stored.numbering, stored.term_start) == (Numbering.YEAR, FIRST)


def test_a_pasted_list_of_the_whole_council_carries_over_whoever_stands_in_it(
    office: Office, council: CouncilId
) -> None:
    pasted = office.secretariat.people.read_members(
        "Bo, formand\nAnna, medlem\nFinn, suppleant for Bo"
    )
    ticked = carried(office, council, Anna=Role.CHAIR, Carl=Role.MEMBER)
    new = NewTerm(FIRST, carried=ticked, added=pasted.members)
    office.secretariat.terms.begin(council, new)
    assert seats(office, council)[5:] == [
        "Bo chair 2026-01-01..",
        "Carl member 2026-01-01..",
        "Anna member 2026-01-01..",
        "Finn substitute 2026-01-01..",
    ]
    of_term = {
        m.person_id: m for m in office.secretariat.people.memberships(council_id=council)[5:]
    }
    people = {p.name: p.id for p in office.secretariat.people.all()}
    assert len(people) == 6
    assert of_term[people["Anna"]].organisation == "Ældre Sagen"
    assert of_term[people["Finn"]].substitute_for == people["Bo"]


def test_a_substitute_goes_on_for_whoever_still_has_a_seat(
    office: Office, council: CouncilId
) -> None:
    office.secretariat.terms.begin(
        council, NewTerm(FIRST, carried=carried(office, council, Dorte=Role.SUBSTITUTE))
    )
    assert office.secretariat.people.memberships(council_id=council)[-1].substitute_for is None
    office.secretariat.undo()
    both = carried(office, council, Bo=Role.MEMBER, Dorte=Role.SUBSTITUTE)
    office.secretariat.terms.begin(council, NewTerm(FIRST, carried=both))
    bo, dorte = office.secretariat.people.memberships(council_id=council)[-2:]
    assert dorte.substitute_for == bo.person_id


def test_who_has_left_or_is_yet_to_come_is_let_be(office: Office, council: CouncilId) -> None:
    office.member(council, "Gerda", end=day("2024-06-30"))
    office.member(council, "Hans", start=day("2026-03-01"))
    office.member(council, "Ida", end=day("2026-06-30"))
    going_on = carried(office, council, Ida=Role.MEMBER)
    assert [c.role for c in going_on] == [Role.MEMBER]
    office.secretariat.terms.begin(council, NewTerm(FIRST, carried=going_on))
    assert seats(office, council)[5:] == [
        "Gerda member ..2024-06-30",
        "Ida member ..2025-12-31",
        "Ida member 2026-01-01..2026-06-30",
        "Hans member 2026-03-01..",
    ]


def test_whoever_is_known_from_an_earlier_term_is_the_same_person(
    office: Office, council: CouncilId
) -> None:
    gone = office.member(council, "Gerda", end=day("2018-06-30"))
    office.secretariat.terms.begin(council, NewTerm(FIRST, added=(MemberDraft("Gerda"),)))
    assert len(office.secretariat.people.memberships(person_id=gone)) == 2


def test_a_term_that_was_not_known_is_noted_on_the_way(office: Office) -> None:
    council = office.council()
    office.member(council, "Anna")
    new = NewTerm(FIRST, day("2029-12-31"), former_start=day("2022-01-01"))
    office.secretariat.terms.begin(council, new)
    assert (
        terms(office, council)
        == "2022–2025 2022-01-01..2025-12-31, 2026–2029 2026-01-01..2029-12-31"
    )
    office.secretariat.undo()
    assert terms(office, council) == ""
    office.secretariat.terms.begin(council, NewTerm(FIRST))
    assert terms(office, council) == "2026– 2026-01-01.."


def test_a_term_that_has_ended_already_keeps_its_end(office: Office) -> None:
    council = office.council()
    office.secretariat.terms.add(council, day("2022-01-01"), day("2025-11-30"))
    office.secretariat.terms.begin(council, NewTerm(FIRST))
    assert terms(office, council) == "2022–2025 2022-01-01..2025-11-30, 2026– 2026-01-01.."


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (NewTerm(day("2022-01-01")), "2022– begyndte 01-01-2022"),
        (NewTerm(FIRST, LAST), "Slutdatoen ligger før startdatoen"),
        (NewTerm(FIRST, carried=(Carried(MembershipId(99), Role.MEMBER),)), "Medlemskabet"),
        (NewTerm(FIRST, added=(MemberDraft(" "),)), "Personen skal have et navn"),
    ],
)
def test_a_term_that_cannot_begin_changes_nothing(
    office: Office, council: CouncilId, new: NewTerm, told: str
) -> None:
    before = seats(office, council)
    with pytest.raises((InvalidInputError, NotFoundError), match=told):
        office.secretariat.terms.begin(council, new)
    assert seats(office, council) == before
    assert terms(office, council) == "2022– 2022-01-01.."


def test_the_term_that_ends_began_before_the_new_one(office: Office) -> None:
    new = NewTerm(FIRST, former_start=FIRST)
    with pytest.raises(InvalidInputError, match="skal være begyndt før den nye"):
        office.secretariat.terms.begin(office.council(), new)


def test_a_term_is_proposed_after_the_last_one_or_at_new_year(office: Office) -> None:
    def proposed(*known: tuple[str, str]) -> tuple[str, str]:
        council = office.council()
        for start, end in known:
            office.secretariat.terms.add(council, day(start), day(end) if end else None)
        new = office.secretariat.terms.propose(council)
        return str(new.start), str(new.end or "")

    assert proposed() == ("2027-01-01", "")
    assert proposed(("2022-01-01", "")) == ("2027-01-01", "")
    assert proposed(("2027-05-01", "")) == ("2028-01-01", "")
    assert proposed(("2022-01-01", "2025-12-31")) == ("2026-01-01", "2029-12-31")
    assert proposed(("2024-02-29", "2025-02-28")) == ("2025-03-01", "2026-02-28")
    assert proposed(("2023-03-01", "2024-02-28")) == ("2024-02-29", "")
    assert proposed(("2025-03-01", "2025-06-30")) == ("2025-07-01", "")
    office.clock.time = dt.datetime(2026, 2, 3)
    assert proposed() == ("2026-01-01", "")


# --- names ------------------------------------------------------------------------------------


def renamed(office: Office, *names: tuple[str, str, str]) -> CouncilId:
    """A council called Ældrerådet in Havneby, and then so from those days on."""
    council = office.council("Ældrerådet", municipality="Havneby")
    for start, name, municipality in names:
        draft = CouncilDraft(name, municipality)
        office.secretariat.councils.edit(council, draft, day(start) if start else None)
    return council


def called(office: Office, council: CouncilId, *days: str) -> list[str]:
    found = [office.secretariat.councils.on(council, day(d)) for d in days]
    return [f"{council.name}, {council.municipality}" for council in found]


def test_a_council_is_called_what_it_was_on_the_day(office: Office) -> None:
    council = renamed(
        office, ("2022-01-01", "Seniorrådet", "Havneby"), ("2026-01-01", "Seniorrådet", "Ny By")
    )
    days = ("1999-01-01", "2021-12-31", "2022-01-01", "2025-12-31", "2026-01-01")
    assert called(office, council, *days) == [
        "Ældrerådet, Havneby",
        "Ældrerådet, Havneby",
        "Seniorrådet, Havneby",
        "Seniorrådet, Havneby",
        "Seniorrådet, Ny By",
    ]
    office.secretariat.undo()
    assert called(office, council, "2026-01-01") == ["Seniorrådet, Havneby"]


def test_a_spelling_mistake_is_corrected_without_a_trace(office: Office) -> None:
    council = renamed(office, ("", "Ældrerådet i Havneby", "Havneby"))
    assert office.secretariat.terms.earlier_names(council) == []
    assert called(office, council, "1999-01-01") == ["Ældrerådet i Havneby, Havneby"]


def test_the_same_name_again_is_no_renaming(office: Office) -> None:
    council = renamed(office, ("2022-01-01", " Ældrerådet", "Havneby "))
    assert office.secretariat.terms.earlier_names(council) == []


def test_a_name_cannot_be_in_force_before_the_one_it_follows(office: Office) -> None:
    council = renamed(office, ("2022-01-01", "Seniorrådet", "Havneby"))
    with pytest.raises(InvalidInputError, match="nuværende navn 01-01-2022"):
        office.secretariat.councils.edit(council, CouncilDraft("Rådet"), day("2022-01-01"))
    assert office.secretariat.councils.get(council).name == "Seniorrådet"


def test_earlier_names_are_added_edited_and_forgotten(office: Office) -> None:
    council = renamed(office)
    use = office.secretariat.terms
    added = use.add_name(council, " Pensionistrådet ", " Havneby", day("2009-12-31"))
    assert added.change.councils == {council}
    assert called(office, council, "2009-12-31", "2010-01-01") == [
        "Pensionistrådet, Havneby",
        "Ældrerådet, Havneby",
    ]
    assert use.edit_name(added.id, "Pensionistrådet", "Havn", day("2010-12-31")).councils
    assert called(office, council, "2010-01-01") == ["Pensionistrådet, Havn"]
    with pytest.raises(InvalidInputError, match="til og med 31-12-2010"):
        use.add_name(council, "Rådet", "", day("2010-12-31"))
    with pytest.raises(InvalidInputError, match="skal have et navn"):
        use.edit_name(added.id, " ", "", day("2010-12-31"))
    assert use.delete_name(added.id).councils == {council}
    assert use.earlier_names(council) == []
    office.secretariat.undo()
    assert [name.name for name in use.earlier_names(council)] == ["Pensionistrådet"]


def before_and_after(office: Office) -> tuple[CouncilId, MeetingId, MeetingId]:
    council = renamed(office)
    meetings = [office.meeting(council, d, "Budget") for d in ("2021-12-01", "2022-02-01")]
    draft = CouncilDraft("Seniorrådet", "Ny By")
    office.secretariat.councils.edit(council, draft, day("2022-01-01"))
    return council, meetings[0], meetings[1]


def test_documents_carry_the_name_of_the_meetings_day(office: Office) -> None:
    _council, old, new = before_and_after(office)
    assert office.secretariat.documents.text(old).startswith("REFERAT Ældrerådet d. 01-12-2021")
    assert office.secretariat.documents.text(new).startswith("REFERAT Seniorrådet d. 01-02-2022")
    assert office.secretariat.minutes(old).council.municipality == "Havneby"
    name = office.secretariat.documents.file_name(old, DocumentKind.MINUTES)
    assert "Ældrerådet" in name
    assert office.secretariat.councils.of_meeting(old).name == "Ældrerådet"


def test_approved_minutes_keep_the_name_they_were_approved_with(office: Office) -> None:
    council, old, new = before_and_after(office)
    for meeting in (old, new):
        office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    (name,) = office.secretariat.terms.earlier_names(council)
    office.secretariat.terms.delete_name(name.id)
    assert office.secretariat.councils.of_meeting(old).name == "Ældrerådet"
    assert office.secretariat.record.intact(old)


def test_a_search_tells_the_name_of_the_day(office: Office) -> None:
    before_and_after(office)
    hits = office.secretariat.search.find(Query("budget")).hits
    assert [hit.council for hit in hits] == ["Seniorrådet", "Ældrerådet"]


def test_a_deleted_meeting_is_listed_by_the_name_of_its_day(office: Office) -> None:
    _council, old, _new = before_and_after(office)
    office.secretariat.meetings.delete(old)
    assert [d.title for d in office.secretariat.deleted()] == ["Ældrerådet 2021-12-01"]


def test_an_old_referat_finds_its_council_by_the_name_it_had(office: Office) -> None:
    council, _old, _new = before_and_after(office)

    def found(name: str, date: str, municipality: str = "") -> CouncilId | None:
        draft = MinutesDraft(name, municipality, "sagsfremstilling", day(date))
        known = office.secretariat.adopting.known_council(draft)
        return known.id if known else None

    assert found("ældrerådet", "2020-05-05", "Havneby Kommune") == council
    assert found("Ældrerådet", "2024-05-05") == council
    assert found("Seniorrådet", "2020-05-05") == council
    assert found("Rådet", "2020-05-05") is None
    other = office.council("Ældrerådet", municipality="Bakkeby")
    assert found("Ældrerådet", "2024-05-05") == other
    assert found("Ældrerådet", "2020-05-05", "Havneby") == council

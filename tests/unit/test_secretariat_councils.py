"""Councils, layouts, people and memberships."""

import datetime as dt
from dataclasses import replace

import pytest

from models.errors import InvalidInputError, NotFoundError
from models.minutes import MemberDraft
from models.records import (
    CouncilDraft,
    CouncilId,
    ItemDraft,
    Membership,
    MembershipDraft,
    MembershipId,
    PersonId,
    QuorumRule,
    Role,
    SectionDraft,
)
from tests.fixtures.office import Office


def member_names(office: Office, council: CouncilId) -> list[str]:
    people = {person.id: person.name for person in office.secretariat.people.all()}
    return [people[m.person_id] for m in office.secretariat.people.memberships(council_id=council)]


# --- councils ---


def test_a_council_comes_back_as_it_was_written(office: Office) -> None:
    draft = CouncilDraft(
        "Ældrerådet",
        "Fjordby Kommune",
        time=dt.time(16, 30),
        term_start=dt.date(2026, 1, 1),
        quorum_rule=QuorumRule.NUMBER,
        quorum_number=5,
        standing_items=(ItemDraft("Godkendelse af dagsorden"),),
        item_sections=(SectionDraft("Sagsfremstilling"), SectionDraft("Økonomi", 2)),
    )
    council = office.secretariat.councils.create(draft).id
    office.reopen()
    stored = office.secretariat.councils.get(council)
    fields = CouncilDraft.__dataclass_fields__
    assert {name: getattr(stored, name) for name in fields} == vars(draft)


def test_councils_stand_in_danish_order(office: Office) -> None:
    for name in ("Ældrerådet", "Aabenraa Råd", "Handicaprådet", "Østrådet"):
        office.council(name)
    names = [council.name for council in office.secretariat.councils.all()]
    assert names == ["Handicaprådet", "Ældrerådet", "Østrådet", "Aabenraa Råd"]


def test_the_names_of_a_council_are_kept_on_one_line(office: Office) -> None:
    council = office.council("  Senior\n rådet ", municipality=" Fjordby ", place="Sal\t1")
    stored = office.secretariat.councils.get(council)
    assert (stored.name, stored.municipality, stored.place) == ("Senior rådet", "Fjordby", "Sal 1")


def test_a_council_is_edited(office: Office) -> None:
    council = office.council()
    change = office.secretariat.councils.edit(council, CouncilDraft("Ældrerådet"))
    assert office.secretariat.councils.get(council).name == "Ældrerådet"
    assert change.councils == {council}


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (CouncilDraft(" "), "Rådet skal have et navn."),
        (CouncilDraft("Rådet", quorum_number=-1), "Et antal kan ikke være under nul."),
        (CouncilDraft("Rådet", layout="x"), "Layoutet findes ikke."),
    ],
)
def test_a_council_that_cannot_be_is_refused(
    office: Office, draft: CouncilDraft, sentence: str
) -> None:
    with pytest.raises((InvalidInputError, NotFoundError)) as told:
        office.secretariat.councils.create(draft)
    assert str(told.value) == sentence
    assert office.secretariat.councils.all() == []
    assert not office.secretariat.can_undo


def test_the_first_command_may_be_refused_without_harm_to_the_next(office: Office) -> None:
    with pytest.raises(InvalidInputError):
        office.council("")
    office.council("Seniorrådet")
    office.secretariat.undo()
    assert office.secretariat.councils.all() == []


def test_a_deleted_council_takes_its_memberships_out_of_sight(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    change = office.secretariat.councils.delete(council)
    assert change.councils == {council}
    assert office.secretariat.councils.all() == []
    assert office.secretariat.people.memberships(person_id=anna) == []
    office.secretariat.undo()
    assert len(office.secretariat.people.memberships(person_id=anna)) == 1


def test_what_is_not_there_is_said_to_be_missing(office: Office) -> None:
    with pytest.raises(NotFoundError, match=r"^Rådet findes ikke\.$"):
        office.secretariat.councils.get(CouncilId(9))
    with pytest.raises(NotFoundError, match=r"^Personen findes ikke\.$"):
        office.secretariat.people.get(PersonId(9))


# --- layouts ---


def test_a_layout_of_ones_own_is_made_by_copying_and_then_edited(office: Office) -> None:
    secretariat = office.secretariat
    key = secretariat.layouts.copy("fremstilling", " Vores  layout ").id
    assert secretariat.layouts.is_own(key)
    copy = secretariat.layouts.get(key)
    assert copy == replace(secretariat.layouts.get("fremstilling"), key=key, name="Vores layout")
    council = office.council(layout=key)
    change = secretariat.layouts.edit(replace(copy, decision_heading="Konklusion"))
    assert change.councils == {council}
    office.reopen()
    assert office.secretariat.layouts.get(key).decision_heading == "Konklusion"


def test_each_copy_gets_a_key_of_its_own(office: Office) -> None:
    keys = [office.secretariat.layouts.copy("fremstilling", "Kopi").id for _ in range(3)]
    assert len(set(keys)) == 3
    assert [layout.key for layout in office.secretariat.layouts.all()][2:] == sorted(keys)


def test_a_layout_that_comes_with_referent_is_not_changed(office: Office) -> None:
    layout = office.secretariat.layouts.get("fremstilling")
    with pytest.raises(InvalidInputError, match="Kopiér det først"):
        office.secretariat.layouts.edit(layout)
    with pytest.raises(InvalidInputError, match="Kopiér det først"):
        office.secretariat.layouts.delete(layout.key)


def test_a_layout_in_use_is_not_deleted(office: Office) -> None:
    key = office.secretariat.layouts.copy("fremstilling", "Vores").id
    council = office.council(layout=key)
    with pytest.raises(InvalidInputError, match="bruges af Seniorrådet"):
        office.secretariat.layouts.delete(key)
    office.secretariat.councils.edit(council, CouncilDraft("Seniorrådet"))
    office.secretariat.layouts.delete(key)
    assert not [layout for layout in office.secretariat.layouts.all() if layout.key == key]
    office.secretariat.undo()
    assert office.secretariat.layouts.get(key).name == "Vores"


def test_a_layout_stays_for_a_council_that_may_come_back(office: Office) -> None:
    secretariat = office.secretariat
    key = secretariat.layouts.copy("fremstilling", "Vores").id
    council = office.council(layout=key)
    secretariat.councils.delete(council)
    with pytest.raises(InvalidInputError, match="Seniorrådet"):
        secretariat.layouts.delete(key)
    secretariat.restore(secretariat.deleted()[0])
    assert secretariat.layouts.get(secretariat.councils.get(council).layout).name == "Vores"


def test_a_layout_is_shown_before_it_is_stored(office: Office) -> None:
    layout = replace(office.secretariat.layouts.get("fremstilling"), decision_heading="Konklusion")
    assert "Konklusion" in office.secretariat.layouts.preview(layout).split("\n")
    assert not office.secretariat.can_undo


# --- people and memberships ---


def test_people_stand_in_danish_order_and_are_edited(office: Office) -> None:
    secretariat = office.secretariat
    for name in ("Åse Holm", "Bo Dam", "Ærø Lund"):
        anna = secretariat.people.create(name, " bo@example.dk ", "12 34").id
    assert [person.name for person in secretariat.people.all()] == [
        "Bo Dam",
        "Ærø Lund",
        "Åse Holm",
    ]
    assert secretariat.people.get(anna).email == "bo@example.dk"
    change = secretariat.people.edit(replace(secretariat.people.get(anna), name="Ærø Krog"))
    assert secretariat.people.get(anna).name == "Ærø Krog"
    assert change.people == {anna}
    with pytest.raises(InvalidInputError, match=r"^Personen skal have et navn\.$"):
        secretariat.people.edit(replace(secretariat.people.get(anna), name=" "))


def test_a_deleted_person_keeps_their_name_in_the_meetings_they_attended(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    office.member(council, "Bo")
    attended, planned = office.meeting(council, "2026-05-05"), office.meeting(council)
    office.secretariat.attendance.mark_all_present(attended)
    office.secretariat.people.delete(anna)
    assert office.roster(attended) == "Anna present, Bo present"
    assert office.roster(planned) == "Bo -"
    assert [person.name for person in office.secretariat.people.all()] == ["Bo"]


def test_one_person_sits_in_several_councils(office: Office) -> None:
    seniors, disabled = office.council(), office.council("Handicaprådet")
    anna = office.member(seniors, "Anna")
    office.secretariat.people.add_membership(MembershipDraft(disabled, anna, Role.CHAIR))
    found = office.secretariat.people.memberships(person_id=anna)
    assert [(m.council_id, m.role) for m in found] == [
        (seniors, Role.MEMBER),
        (disabled, Role.CHAIR),
    ]
    assert len(office.secretariat.people.memberships()) == 2


def test_a_membership_is_edited_and_deleted(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    (membership,) = office.secretariat.people.memberships(council_id=council)
    draft = MembershipDraft(council, anna, Role.CHAIR, None, " Ældre  Sagen ", "A")
    change = office.secretariat.people.edit_membership(membership.id, draft)
    assert change.councils == {council}
    (edited,) = office.secretariat.people.memberships(council_id=council)
    assert (edited.role, edited.organisation, edited.party) == (Role.CHAIR, "Ældre Sagen", "A")
    assert office.secretariat.people.delete_membership(membership.id).councils == {council}
    assert office.secretariat.people.memberships(council_id=council) == []


def test_the_list_is_given_an_order(office: Office) -> None:
    council = office.council()
    for name in ("Anna", "Bo", "Carl"):
        office.member(council, name)
    ids = [m.id for m in office.secretariat.people.memberships(council_id=council)]
    office.secretariat.people.order_memberships([ids[2], ids[0], ids[1]])
    assert member_names(office, council) == ["Carl", "Anna", "Bo"]
    office.secretariat.undo()
    assert member_names(office, council) == ["Anna", "Bo", "Carl"]


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (None, None, True),
        (dt.date(2026, 12, 1), None, True),
        (None, dt.date(2026, 12, 1), True),
        (dt.date(2026, 12, 2), None, False),
        (None, dt.date(2026, 11, 30), False),
    ],
)
def test_a_membership_covers_its_first_and_its_last_day(
    start: dt.date | None, end: dt.date | None, inside: bool
) -> None:
    membership = Membership(CouncilId(1), PersonId(1), start=start, end=end, id=MembershipId(1))
    assert membership.covers(dt.date(2026, 12, 1)) is inside


def test_a_membership_that_cannot_be_is_refused(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    backwards = MembershipDraft(council, anna, start=dt.date(2026, 2, 1), end=dt.date(2026, 1, 1))
    with pytest.raises(InvalidInputError, match="Slutdatoen ligger før startdatoen"):
        office.secretariat.people.add_membership(backwards)
    with pytest.raises(InvalidInputError, match="suppleant for sig selv"):
        office.secretariat.people.add_membership(
            MembershipDraft(council, anna, Role.SUBSTITUTE, substitute_for=anna)
        )


def test_only_a_substitute_sits_for_a_named_member(office: Office) -> None:
    council = office.council()
    anna, bo = office.member(council, "Anna"), office.secretariat.people.create("Bo").id
    office.secretariat.people.add_membership(MembershipDraft(council, bo, substitute_for=anna))
    assert office.secretariat.people.memberships(person_id=bo)[0].substitute_for is None


# --- members added by name ---


def test_members_are_added_with_their_substitutes(office: Office) -> None:
    council = office.council(municipality="Fjordby")
    office.secretariat.people.add_members(
        council,
        [
            MemberDraft("Carl", Role.SUBSTITUTE, substitute_for="Anna"),
            MemberDraft(" Anna ", Role.CHAIR, organisation="Ældre Sagen", email="a@b.dk"),
            MemberDraft("Bo", phone="12 34"),
        ],
    )
    carl, anna, bo = office.secretariat.people.memberships(council_id=council)
    assert (carl.role, carl.substitute_for) == (Role.SUBSTITUTE, anna.person_id)
    assert (anna.role, anna.organisation) == (Role.CHAIR, "Ældre Sagen")
    assert office.secretariat.people.get(anna.person_id).email == "a@b.dk"
    assert office.secretariat.people.get(bo.person_id).phone == "12 34"


def test_a_member_already_there_is_not_doubled_but_completed(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    office.secretariat.people.add_members(
        council, [MemberDraft("Anna", email="a@b.dk"), MemberDraft("Bo"), MemberDraft("Bo")]
    )
    office.secretariat.people.add_members(council, [MemberDraft("Anna", phone="12 34")])
    assert member_names(office, council) == ["Anna", "Bo"]
    person = office.secretariat.people.get(anna)
    assert (person.email, person.phone) == ("a@b.dk", "12 34")


def test_a_namesake_in_the_municipality_is_the_same_person(office: Office) -> None:
    seniors = office.council(municipality="Fjordby")
    anna = office.member(seniors, "Anna Holm")
    beside = office.council("Handicaprådet", municipality="Fjordby")
    elsewhere = office.council("Handicaprådet", municipality="Bakkeby")
    for council in (beside, elsewhere):
        office.secretariat.people.add_members(council, [MemberDraft("Anna Holm")])
    assert office.secretariat.people.memberships(council_id=beside)[0].person_id == anna
    assert office.secretariat.people.memberships(council_id=elsewhere)[0].person_id != anna


def test_two_namesakes_in_the_municipality_are_not_mixed_up(office: Office) -> None:
    seniors = office.council(municipality="Fjordby")
    known = {office.member(seniors, "Anna Holm"), office.member(seniors, "Anna Holm")}
    beside = office.council("Handicaprådet", municipality="Fjordby")
    office.secretariat.people.add_members(beside, [MemberDraft("Anna Holm")])
    assert office.secretariat.people.memberships(council_id=beside)[0].person_id not in known


def test_without_a_municipality_nobody_is_taken_for_another(office: Office) -> None:
    anna = office.member(office.council(), "Anna Holm")
    beside = office.council("Handicaprådet")
    office.secretariat.people.add_members(beside, [MemberDraft("Anna Holm")])
    assert office.secretariat.people.memberships(council_id=beside)[0].person_id != anna


def test_pasted_lines_are_read_as_members(office: Office) -> None:
    council = office.council()
    read = office.secretariat.people.read_members("Anna Holm, forperson\nBo Dam")
    office.secretariat.people.add_members(council, read.members)
    assert member_names(office, council) == ["Anna Holm", "Bo Dam"]


def test_a_member_without_a_name_stops_them_all(office: Office) -> None:
    council = office.council()
    with pytest.raises(InvalidInputError):
        office.secretariat.people.add_members(council, [MemberDraft("Anna"), MemberDraft(" ")])
    assert member_names(office, council) == []
    assert office.secretariat.people.all() == []

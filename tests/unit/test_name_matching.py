"""Names in old minutes held against people and councils that are known."""

import datetime as dt

import pytest

from models.name_matching import (
    KnownPerson,
    Likeness,
    NameMatch,
    Nearness,
    NewPerson,
    exact_people,
    fold_council,
    fold_name,
    match_councils,
    match_names,
    name_key,
)
from models.records import CouncilId, Membership, PersonId

COUNCIL, TOWN, ELSEWHERE = Nearness
DAY = dt.date(2026, 6, 4)


def seated(number: int, start: str = "", end: str = "") -> KnownPerson:
    """A Bo Dam who sits in the council from a day to another."""
    days = [dt.date.fromisoformat(day) if day else None for day in (start, end)]
    seat = Membership(CouncilId(1), PersonId(number), start=days[0], end=days[1])
    return KnownPerson(PersonId(number), "Bo Dam", COUNCIL, (seat,))


def match(name: str, *known: str | KnownPerson) -> NameMatch:
    """A name in one file, against people of the council."""
    people = [
        KnownPerson(PersonId(number), person, COUNCIL) if isinstance(person, str) else person
        for number, person in enumerate(known, 1)
    ]
    return match_names({name: ["a.txt"]}, people)[name]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Søren Kærgård", "soren kaergaard"),
        ("SOEREN  KÆRGAARD", "soren kaergaard"),
        ("Anne-Grethe  Lindén,", "anne grethe linden"),
        ("A. B. Holm", "a b holm"),
        ("Müller", "muller"),
        ("…", ""),
    ],
)
def test_names_are_folded_to_plain_letters(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_the_same_name_is_the_same_person_however_it_is_spaced() -> None:
    assert name_key(" Bo\u00a0 DAM, ") == name_key("Bo Dam")
    found = match("BO  DAM", "Bo Dam")
    assert (found.exact, found.proposals) == (1, ())


@pytest.mark.parametrize(
    ("written", "known", "likeness"),
    [
        ("Soren Kaergaard", "Søren Kærgård", Likeness.SAME_LETTERS),
        ("Anne Grethe Holm", "Annegrethe Holm", Likeness.SAME_LETTERS),
        ("Holm, Annegrethe", "Annegrethe Holm", Likeness.SWAPPED),
        ("P. Olsen", "Peter Bo Olsen", Likeness.SHORTENED),
        ("Peter B. Olsen", "Peter Bo Olsen", Likeness.SHORTENED),
        ("Peter Bo Olsen", "P. Olsen", Likeness.SHORTENED),
        ("Peter", "Peter Bo Olsen", Likeness.SHORTENED),
        ("Bo Damm", "Bo Dam", Likeness.MISSPELT),
        ("Kristen Madsen", "Kirsten Madsen", Likeness.MISSPELT),
    ],
)
def test_a_name_that_is_alike_is_proposed_with_the_reason(
    written: str, known: str, likeness: Likeness
) -> None:
    found = match(written, known)
    assert found.exact is None
    assert [(p.who, p.name, p.likeness) for p in found.proposals] == [(1, known, likeness)]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Hans Jensen", "Jens Hansen"),
        ("Bo Dam", "Ib Lund"),
        ("B. Dam", "Ib Dam"),
        ("Ib Dam", "B. Dam"),
        ("Per C. Olsen", "Per Bo Olsen"),
        ("Olsen", "Per Bo Olsen"),
        ("P. O.", "Per O."),
        ("P", "Per Olsen"),
        ("Per Bo Olsen", "Per Bo Olsen Krog Dam"),
        ("…", "Bo Dam"),
        ("Bo Dam", "…"),
    ],
)
def test_other_names_are_not_proposed(written: str, known: str) -> None:
    assert match(written, known).proposals == ()


def test_a_namesake_of_other_councils_is_proposed_and_not_taken() -> None:
    known = KnownPerson(PersonId(7), "Bo Dam", ELSEWHERE)
    assert exact_people(["Bo Dam"], [known], DAY) == {}
    (proposal,) = match("Bo Dam", known).proposals
    assert (proposal.who, proposal.likeness) == (7, Likeness.SAME_NAME)


def test_of_namesakes_the_one_of_the_council_is_meant_or_the_only_one_of_the_municipality() -> None:
    first, second, third = (KnownPerson(PersonId(n), "Bo Dam", TOWN) for n in (1, 2, 3))
    member = KnownPerson(PersonId(4), "Bo Dam", COUNCIL)
    assert exact_people(["bo dam"], [first, member], DAY) == {"bo dam": 4}
    assert exact_people(["bo dam"], [first], DAY) == {"bo dam": 1}
    assert exact_people(["bo dam"], [first, second, third], DAY) == {}


def test_of_namesakes_in_the_council_the_one_who_sat_that_day_is_meant() -> None:
    early, late = seated(1, end="2025-12-31"), seated(2, start="2026-01-01")
    assert exact_people(["Bo Dam"], [early, late], DAY) == {"Bo Dam": 2}
    found = match("Bo Dam", early, late)
    assert found.on(DAY).exact == 2
    assert found.on(dt.date(2025, 6, 4)).exact == 1
    assert (found.exact, [p.who for p in found.proposals]) == (None, [1, 2])


def test_namesakes_who_sat_together_are_asked_of() -> None:
    first, second = seated(1), seated(2, start="2026-01-01")
    found = match("Bo Dam", first, second).on(DAY)
    assert found.exact is None
    assert {p.likeness for p in found.proposals} == {Likeness.NAMESAKE}
    assert exact_people(["Bo Dam"], [first, second], DAY) == {"Bo Dam": 1}


def test_a_namesake_from_elsewhere_is_proposed_however_many_files_name_them() -> None:
    known = KnownPerson(PersonId(7), "Bo Dam", ELSEWHERE)
    (proposal,) = match_names({"Bo Dam": ["a", "b", "c"]}, [known])["Bo Dam"].proposals
    assert proposal.who == 7


def test_those_nearer_to_the_council_are_proposed_first() -> None:
    far = KnownPerson(PersonId(1), "Bo Damn", ELSEWHERE)
    near = KnownPerson(PersonId(2), "Bo Dams", COUNCIL)
    assert [p.who for p in match("Bo Damm", far, near).proposals] == [2, 1]


def test_of_two_new_names_the_rarer_is_proposed_to_be_the_commoner() -> None:
    found = match_names({"Lisa Lund": ["c"], "Lise Lund": ["a", "b"], "LISA LUND": ["d"]}, [])
    assert found["Lise Lund"].proposals == ()
    (proposal,) = found["Lisa Lund"].proposals
    assert (proposal.who, proposal.likeness) == (NewPerson("Lise Lund"), Likeness.MISSPELT)
    assert found["LISA LUND"].proposals == (proposal,)


def test_names_that_keep_standing_side_by_side_are_two_people() -> None:
    known = [KnownPerson(PersonId(1), "Anna Holm", COUNCIL)]
    both = {"Anna Holm": ["a", "b"], "Anne Holm": ["a", "b"]}
    assert match_names(both, known)["Anne Holm"].proposals == ()
    once = {"Anna Holm": ["a", "b"], "Anne Holm": ["a"]}
    assert len(match_names(once, known)["Anne Holm"].proposals) == 1


# --- councils -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["Ældreråd", "Ældrerådet", "ÆLDRERÅDET", "Ældrerådet i Havneby", "Havneby Kommunes Ældreråd"],
)
def test_ways_to_write_a_councils_name_are_one(name: str) -> None:
    assert fold_council(name, "Havneby Kommune") == "aeldreraad"


def test_a_council_that_is_called_as_its_town_keeps_its_name() -> None:
    assert fold_council("Havneby", "Havneby") == "havneby"


def test_councils_are_found_by_name_by_another_way_to_write_it_and_by_mistakes() -> None:
    known = [
        (1, "Ældrerådet", "Havneby"),
        (2, "Folkeoplysningsudvalget", "Havneby"),
        (3, "Ældrerådet", "Skovby"),
        (4, "Integrationsrådet", ""),
    ]
    assert match_councils("ældrerådet", "Havneby", known) == ([1], [], [])
    assert match_councils("Folkeoplysnings udvalg", "Havneby", known) == ([], [2], [])
    assert match_councils("Integratonsrådet", "Havneby", known) == ([], [], [4])
    assert match_councils("Ældreråd", "", known) == ([], [1, 3], [])
    assert match_councils("Skolebestyrelsen", "", known) == ([], [], [])

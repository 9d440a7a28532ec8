"""People as secretaries list them."""

import pytest

from models.imports.people_text import (
    KnownNames,
    Naming,
    is_name,
    is_nobody,
    is_office,
    is_whole_name,
    read_people,
    read_person,
    role_of,
)
from models.records import AttendanceStatus, Role

APOLOGY, UNEXCUSED = AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anne Berg, Ib Lund og Carla Møller.", ["Anne Berg", "Ib Lund", "Carla Møller"]),
        (
            "Anne Berg; Ib Lund; Carla Holm samt Bo Ek",
            ["Anne Berg", "Ib Lund", "Carla Holm", "Bo Ek"],
        ),
        (
            "Anne Berg\nIb Lund\n- Carla Holm\n• Bo Ek",
            ["Anne Berg", "Ib Lund", "Carla Holm", "Bo Ek"],
        ),
        ("1. Anne Berg\n2. Ib Lund", ["Anne Berg", "Ib Lund"]),
        ("Anne Berg\tIb Lund", ["Anne Berg", "Ib Lund"]),
        ("Jens von der Aa, Abdul el Hassan", ["Jens von der Aa", "Abdul el Hassan"]),
        ("Niels-Ole H. Juhl & Mia O’Brien", ["Niels-Ole H. Juhl", "Mia O’Brien"]),
        ("Anne Berg (Afbud). Bo Ek", ["Anne Berg", "Bo Ek"]),
        ("Lis Holm, tlf. 12 34 56 78, lis@havneby.dk, Bo Ek", ["Lis Holm", "Bo Ek"]),
        ("konsulent Mia Holm og Socialchefen", ["Mia Holm", "Socialchefen"]),
        ("AB, IL", ["AB", "IL"]),
        ("Samira, Bo", ["Samira", "Bo"]),
        ("Centerchef", ["Centerchef"]),
        ("Bo Ek og alle andre", ["Bo Ek"]),
        ("Bo Ek, Borgmesteren", ["Bo Ek", "Borgmesteren"]),
    ],
)
def test_names_are_parted(text: str, names: list[str]) -> None:
    assert [person.name for person in read_people(text)] == names


@pytest.mark.parametrize(
    "text",
    ["", "Ingen", "Ingen.", "-", "---", "Alle", "Alle var til stede.", "Ingen afbud", "INGEN"],
)
def test_nobody_is_named(text: str) -> None:
    assert read_people(text) == []
    assert is_nobody(text) or not text


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Anne Berg (A)", Naming("Anne Berg", party="A")),
        ("Anne Berg A", Naming("Anne Berg", party="A")),
        ("Anne Berg (liste V)", Naming("Anne Berg", party="V")),
        ("Anne Berg Socialdemokratiet", Naming("Anne Berg", party="Socialdemokratiet")),
        ("Anne Berg (DF)", Naming("Anne Berg", party="DF")),
        ("Anne Berg (AB)", Naming("Anne Berg", initials="AB")),
        ("Anne Berg (AnBe)", Naming("Anne Berg", initials="AnBe")),
        ("Anne Berg [ANBE]", Naming("Anne Berg", initials="ANBE")),
        ("Anne Berg (Idrætsrådet)", Naming("Anne Berg", organisation="Idrætsrådet")),
        ("Anne Berg, Idrætsrådet", Naming("Anne Berg", organisation="Idrætsrådet")),
        ("Anne Berg - Ældre Sagen", Naming("Anne Berg", organisation="Ældre Sagen")),
        ("Anne Berg (formand)", Naming("Anne Berg", Role.CHAIR)),
        ("Anne Berg, formand", Naming("Anne Berg", Role.CHAIR)),
        ("formand Anne Berg", Naming("Anne Berg", Role.CHAIR)),
        ("Formand: Anne Berg", Naming("Anne Berg", Role.CHAIR)),
        ("Anne Berg (fmd.)", Naming("Anne Berg", Role.CHAIR)),
        ("Anne Berg – næstforperson", Naming("Anne Berg", Role.DEPUTY_CHAIRPERSON)),
        ("Anne Berg (referent)", Naming("Anne Berg", Role.SECRETARY)),
        ("Anne Berg (mødeleder)", Naming("Anne Berg", leads="mødeleder")),
        ("1. suppleant Anne Berg", Naming("Anne Berg", Role.SUBSTITUTE)),
        ("Anne Berg (A, formand)", Naming("Anne Berg", Role.CHAIR, party="A")),
        ("Anne Berg (A) (formand)", Naming("Anne Berg", Role.CHAIR, party="A")),
        ("Anne Berg\tformand\tV", Naming("Anne Berg", Role.CHAIR, party="V")),
        (
            "Anne Berg (Ældre Sagen, formand)",
            Naming("Anne Berg", Role.CHAIR, organisation="Ældre Sagen"),
        ),
        ("Centerchef Anne Berg", Naming("Anne Berg", organisation="Centerchef")),
        ("Centerchef, Anne Berg", Naming("Anne Berg", organisation="Centerchef")),
        (
            "Anne Berg, direktør for Velfærd",
            Naming("Anne Berg", organisation="direktør for Velfærd"),
        ),
        (
            "Konsulent Anne Berg, Center for Sundhed",
            Naming("Anne Berg", organisation="Konsulent, Center for Sundhed"),
        ),
        ("Anne Berg (Afbud)", Naming("Anne Berg", status=APOLOGY)),
        ("Anne Berg - Afbud", Naming("Anne Berg", status=APOLOGY)),
        ("Anne Berg afbud", Naming("Anne Berg", status=APOLOGY)),
        ("Anne Berg, havde meldt afbud", Naming("Anne Berg", status=APOLOGY)),
        ("Anne Berg (ikke til stede)", Naming("Anne Berg", status=APOLOGY)),
        ("Anne Berg (afbud, ferie)", Naming("Anne Berg", status=APOLOGY, reason="ferie")),
        ("Anne Berg (afbud pga. ferie)", Naming("Anne Berg", status=APOLOGY, reason="ferie")),
        ("Anne Berg, afbud grundet sygdom", Naming("Anne Berg", status=APOLOGY, reason="sygdom")),
        ("Anne Berg (syg)", Naming("Anne Berg", status=APOLOGY, reason="syg")),
        ("Anne Berg grundet rejse", Naming("Anne Berg", reason="rejse")),
        (
            "Anne Berg (afbud på selve mødedagen)",
            Naming("Anne Berg", status=APOLOGY, notice="på selve mødedagen"),
        ),
        ("Anne Berg (udeblevet)", Naming("Anne Berg", status=UNEXCUSED)),
        ("Anne Berg (udeblevet uden afbud)", Naming("Anne Berg", status=UNEXCUSED)),
        ("Anne Berg (til stede)", Naming("Anne Berg", status=AttendanceStatus.PRESENT)),
        ("Anne Berg (fra kl. 17.10)", Naming("Anne Berg", told=("fra kl. 17.10",))),
        ("Anne Berg (til pkt. 8)", Naming("Anne Berg", told=("til pkt. 8",))),
        ("Anne Berg deltog fra punkt 3", Naming("Anne Berg", told=("deltog fra punkt 3",))),
        (
            "Anne Berg (suppleant for Ib Lund)",
            Naming("Anne Berg", Role.SUBSTITUTE, substitute_for="Ib Lund"),
        ),
        (
            "Anne Berg som stedfortræder for Ib Lund (V)",
            Naming("Anne Berg", Role.SUBSTITUTE, party="V", substitute_for="Ib Lund"),
        ),
        (
            "Anne Berg (for Ib Lund)",
            Naming("Anne Berg", Role.SUBSTITUTE, substitute_for="Ib Lund"),
        ),
        ("Anne Berg (afbud ferie)", Naming("Anne Berg", status=APOLOGY, reason="ferie")),
        ("Anne Berg, Afdelingsleder", Naming("Anne Berg", organisation="Afdelingsleder")),
        ("Anne Berg (afbud for et år)", Naming("Anne Berg", organisation="afbud for et år")),
        ("Anne Berg (x) (x)", Naming("Anne Berg", organisation="x")),
        ("(gæst)", Naming("(gæst)")),
    ],
)
def test_what_stands_around_a_name_is_told_apart(text: str, person: Naming) -> None:
    assert read_people(text) == [person]


def test_brackets_alone_are_no_mark() -> None:
    assert read_person("(gæst)") == Naming("(gæst)")


def test_attributes_in_a_list_belong_to_the_one_before_them() -> None:
    people = read_people("Anne Berg, formand, Ib Lund, A, Carla Holm, Venstre, Bo Ek, til kl. 18")
    assert people == [
        Naming("Anne Berg", Role.CHAIR),
        Naming("Ib Lund", party="A"),
        Naming("Carla Holm", party="Venstre"),
        Naming("Bo Ek", told=("til kl. 18",)),
    ]


@pytest.mark.parametrize("text", ["Anne Berg", "Samira", "AB", "Jens von Aa"])
def test_the_form_of_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["", "elever", "Anne Berg kommer", "Bo 3", "von Aa", "A" * 90, "Jens von", "Bo -"]
)
def test_what_has_not_the_form_of_a_name(text: str) -> None:
    assert not is_name(text)


def test_a_whole_name_is_no_organisation() -> None:
    assert is_whole_name("Anne Berg")
    assert is_whole_name("Ib Kirke")
    assert not is_whole_name("Anne")
    assert not is_whole_name("Danske Handicaporganisationer")
    assert not is_whole_name("Ældre Sagen")


def test_a_sentence_behind_a_name_may_tell_why_and_letters_may_be_initials() -> None:
    (anne, laila, rie) = read_people(
        "Anne Berg, som er på ferie, Laila Ravnsø (LKR) grundet sygdom, Rie Elin Fog (REF)"
    )
    assert (anne.status, anne.reason) == (AttendanceStatus.APOLOGY, "ferie")
    assert (laila.initials, laila.reason) == ("LKR", "sygdom")
    assert (rie.initials, rie.role) == ("REF", None)


def test_a_word_in_small_letters_may_be_a_title() -> None:
    people = read_people("Formand F. Ågesen, kirkeværge A. Sønderlev")
    assert [(p.name, p.role, p.organisation) for p in people] == [
        ("F. Ågesen", Role.CHAIR, ""),
        ("A. Sønderlev", None, "kirkeværge"),
    ]


def test_offices_and_roles_are_known_by_their_words() -> None:
    assert is_office("Socialchefen")
    assert not is_office("Anne Berg")
    assert role_of("1. suppleant") is Role.SUBSTITUTE
    assert role_of("oplægsholder") is Role.GUEST
    assert role_of("maler") is None


def test_a_known_name_is_found_by_a_part_of_it() -> None:
    names = KnownNames(["Anne Marie Berg", "Ib Lund", "Ida Lund", "", "Bo Ek"], [("boek", "Bo Ek")])
    for part in ("Anne Marie Berg", "anne marie", "Berg", "Marie Berg", "AMB", "Anne Berg (A)"):
        assert names.find(part) == "Anne Marie Berg"
    assert names.find("A. Berg") == "Anne Marie Berg"
    assert names.find("BOEK") == "Bo Ek"
    assert names.find("Lund") is None  # two have it
    assert names.find("Per Dam") is None

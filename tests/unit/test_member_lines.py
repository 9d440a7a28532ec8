"""Members pasted as lines or out of a spreadsheet."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.member_lines import MemberLines, read_members
from models.minutes import MemberDraft
from models.records import Role


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("Amira Holm", MemberDraft("Amira Holm")),
        (
            "Farid Nazari, forperson, Dansk-Syrisk Forening",
            MemberDraft("Farid Nazari", Role.CHAIRPERSON, organisation="Dansk-Syrisk Forening"),
        ),
        (
            "Per Lund (suppleant for Amira Holm)",
            MemberDraft("Per Lund", Role.SUBSTITUTE, substitute_for="Amira Holm"),
        ),
        ("Per Lund, 1. suppleant", MemberDraft("Per Lund", Role.SUBSTITUTE)),
        (
            "Per Lund – 2. stedfortræder for Bo Ek",
            MemberDraft("Per Lund", Role.SUBSTITUTE, substitute_for="Bo Ek"),
        ),
        ("Vibeke Storm - sekretær", MemberDraft("Vibeke Storm", Role.SECRETARY)),
        ("1. Ib Dam (formand)", MemberDraft("Ib Dam", Role.CHAIR)),
        ("12) Ib  Dam; Næstformand", MemberDraft("Ib Dam", Role.DEPUTY_CHAIR)),
        ("• Mona Ek\tObservatør", MemberDraft("Mona Ek", Role.OBSERVER)),
        ("- Anne-Marie Juul, forvaltningen", MemberDraft("Anne-Marie Juul", Role.ADMINISTRATION)),
        ("Ib Dam (A)", MemberDraft("Ib Dam", party="A")),
        ("Ib Dam, liste Æ", MemberDraft("Ib Dam", party="Æ")),
        ("Ib Dam, Venstre", MemberDraft("Ib Dam", party="Venstre")),
        (
            "Ib Dam, mail: ib@dam.dk, tlf. 12 34 56 78",
            MemberDraft("Ib Dam", email="ib@dam.dk", phone="12 34 56 78"),
        ),
        ("Ib Dam, +4512345678", MemberDraft("Ib Dam", phone="+4512345678")),
        (
            "Ib Dam, 1.1.2026, 31-12-2029",
            MemberDraft("Ib Dam", start=dt.date(2026, 1, 1), end=dt.date(2029, 12, 31)),
        ),
        (
            "Ib Dam, til og med 31. december 2029, fra 2026-01-01",
            MemberDraft("Ib Dam", start=dt.date(2026, 1, 1), end=dt.date(2029, 12, 31)),
        ),
        (
            "Ib Dam, Frivilligcentret,, Nordby afdeling ()",
            MemberDraft("Ib Dam", organisation="Frivilligcentret, Nordby afdeling"),
        ),
        ('"Ib Dam"\t"fra byen"', MemberDraft("Ib Dam", organisation="fra byen")),
    ],
)
def test_a_line_tells_who_someone_is(line: str, member: MemberDraft) -> None:
    assert read_members(line) == MemberLines((member,))


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_a_table_says_in_its_head_what_the_cells_are(separator: str) -> None:
    table = [
        "Parti;NAVN;Rolle;Organisation:;E-mail;Telefon;Fra;Til;Suppleant for",
        "A;Ib Dam;Formand;;ib@dam.dk;Tlf. 12345678;1.1.2026;31.12.2029;",
        ";;;;;;;;",
        "Liste B;Per Lund;;Klubben;;;fra 01-02-2026;;Ib Dam",
        ";Eva Bo;suppleant for Ib Dam",
    ]
    pasted = "\r\n".join(table).replace(";", separator)
    assert read_members(pasted) == MemberLines(
        (
            MemberDraft(
                "Ib Dam",
                Role.CHAIR,
                party="A",
                email="ib@dam.dk",
                phone="12345678",
                start=dt.date(2026, 1, 1),
                end=dt.date(2029, 12, 31),
            ),
            MemberDraft(
                "Per Lund",
                Role.SUBSTITUTE,
                substitute_for="Ib Dam",
                organisation="Klubben",
                party="B",
                start=dt.date(2026, 2, 1),
            ),
            MemberDraft("Eva Bo", Role.SUBSTITUTE, substitute_for="Ib Dam"),
        )
    )


def test_first_and_last_names_may_have_a_column_each() -> None:
    members = read_members('Efternavn\tFornavn\n"Dam"\tIb\n\tEva').members
    assert [member.name for member in members] == ["Ib Dam", "Eva"]


def test_members_keep_the_order_of_the_lines() -> None:
    members = read_members("Ib\n\nBo\n\nAya\n").members
    assert [member.name for member in members] == ["Ib", "Bo", "Aya"]


def test_nothing_pasted_gives_no_one() -> None:
    assert read_members(" \n\t\n;;") == MemberLines()


@pytest.mark.parametrize(
    "line", ["Medlemmer:", "----", "12345", "ib@dam.dk", "x" * 81, "(formand)"]
)
def test_a_line_that_begins_with_no_name_is_told(line: str) -> None:
    read = read_members(f"Bo\n{line}")
    assert [member.name for member in read.members] == ["Bo"]
    assert [(note.line, note.text) for note in read.notes] == [(2, line)]


def test_cells_that_are_not_understood_are_told() -> None:
    read = read_members(
        "Navn;Rolle;Fra;Højde;Mobil;E-mail;\n"
        "Ib;trold;i går;180;hemmelig;ingen\n"
        ";formand\n"
        "Bo;;;;;;;for meget"
    )
    assert read.members == (MemberDraft("Ib", phone="hemmelig", email="ingen"), MemberDraft("Bo"))
    assert [(note.line, note.reason) for note in read.notes] == [
        (1, "Kolonnen »Højde« er ikke kendt og er ikke brugt."),
        (2, "Rollen »trold« er ikke kendt. Medlem er brugt."),
        (2, "Datoen »i går« er ikke forstået."),
        (3, "Linjen begynder ikke med et navn og er ikke brugt."),
        (4, "Rækken har flere celler end overskriften. De er ikke brugt."),
    ]


@given(st.text(st.sampled_from("Navn rolle,;\t\n()1.-@:\"'ÆØÅ"), max_size=60))
def test_any_text_at_all_gives_members_or_notes(text: str) -> None:
    read = read_members(text)
    assert all(member.name for member in read.members)

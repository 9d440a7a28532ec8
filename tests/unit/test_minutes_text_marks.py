"""What a layout tells of who was there is read back from the text that it was written in."""

from dataclasses import replace

from models.export import compose, plain_text
from models.records import AttendanceStatus, Role
from models.text import plain_lines
from tests.docx.example import layout
from tests.fixtures.happenings import ALL_HERE, GUEST, absent, held
from tests.fixtures.old_minutes import read_text

APOLOGY = AttendanceStatus.APOLOGY

MARKS = replace(
    layout("sagsfremstilling").events,
    moderator_mark="(mødeleder)",
    arrived_mark="(fra kl. {time})",
    left_mark="(til kl. {time} i punkt {number})",
    guest_mark="(gæst under {items})",
)
HAPPENED = (
    "17:05 Ib arrived 3",
    "17:10 Rune left 3",
    "Poul arrived before 1",
    "Poul left after 2",
)


def test_marks_behind_names_are_no_part_of_them() -> None:
    form = replace(layout("sagsfremstilling"), events=MARKS)
    written = plain_text(compose(held(*HAPPENED, people=(*ALL_HERE, GUEST), form=form)))
    for mark in ("(mødeleder)", "(fra kl. 17.05)", "(til kl. 17.10 i punkt 3)"):
        assert mark in written
    assert "(gæst under punkterne 1 og 2)" in written
    read = read_text(written, layouts=[form]).draft
    assert [(p.name, p.role) for p in read.participants] == [
        ("Asta Bjerregaard", Role.MEMBER),
        ("Ib Lundtofte", Role.MEMBER),
        ("Zeynep Karadag", Role.MEMBER),
        ("Rune Mathiasen", Role.MEMBER),
        ("Poul Ravnkilde", Role.GUEST),
    ]


def test_lines_of_absence_are_taken_off_wherever_they_stand() -> None:
    for first in (False, True):
        form = layout("sagsfremstilling")
        form = replace(form, events=replace(form.events, lines_first=first))
        written = plain_text(compose(held(people=absent(ALL_HERE, "Ib", APOLOGY), form=form)))
        assert ("Beslutning\n\nAfbud: Ib Lundtofte" in written) is first
        read = read_text(written, layouts=[form]).draft
        assert [plain_lines(item.decision) for item in read.items] == [["Godkendt."]] * 4
        assert read.notes == ()


def test_a_line_on_those_who_came_or_went_is_kept_and_noted() -> None:
    form = layout("sagsfremstilling")
    written = plain_text(compose(held("17:00 Ib left before 4", form=form)))
    read = read_text(written, layouts=[form]).draft
    assert plain_lines(read.items[3].decision)[-1] == "Fraværende: Ib Lundtofte"
    assert "passer ikke med fraværet" in read.notes[0].reason


def test_that_nobody_was_absent_is_no_part_of_the_decision() -> None:
    form = layout("sagsfremstilling")
    form = replace(form, events=replace(form.events, nobody_line="Afbud: Ingen"))
    written = plain_text(compose(held(form=form)))
    assert written.count("Afbud: Ingen") == 4
    read = read_text(written, layouts=[form]).draft
    assert [plain_lines(item.decision) for item in read.items] == [["Godkendt."]] * 4


def test_a_line_with_the_names_in_a_sentence_is_known_again() -> None:
    form = replace(layout("sagsfremstilling"), apology_line="{list} var fraværende.")
    people = absent(absent(ALL_HERE, "Ib", APOLOGY), "Rune", APOLOGY)
    written = plain_text(compose(held(people=people, form=form)))
    assert "Ib Lundtofte og Rune Mathiasen var fraværende." in written
    read = read_text(written, layouts=[form]).draft
    assert [plain_lines(item.decision) for item in read.items] == [["Godkendt."]] * 4

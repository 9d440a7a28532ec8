"""Absence out of the data file: the sample counted by hand, locked minutes, rules, files."""

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from models.absence import EVERYONE, AbsenceRules, Mark, SignKind
from models.attendance import Presence, Timeline
from models.errors import ExportFailedError, InvalidInputError
from models.export.absence_report import LETTERS, report, rules_text
from models.records import (
    AttendanceStatus,
    CouncilId,
    EventDraft,
    EventKind,
    MeetingState,
    MembershipDraft,
    PersonId,
    Phase,
    Role,
)
from models.rules import is_held
from models.secretariat import Secretariat
from models.text import Table
from tests.fixtures.office import NOW, Office

START, END = dt.date(2025, 1, 1), dt.date(2026, 12, 31)
PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
SUBSTITUTES = frozenset({Role.SUBSTITUTE})

# Counted by hand from the lists of attendance in resources/sample: M present, D partly, A apology,
# S apology with a substitute who came, U unexcused, '-' no member. One letter for each meeting
# that was held; 10-12-2026 and 21-01-2027 (and those of the seniors) are still to come.
INTEGRATION = {
    "Farid Nazari": "MMMMMMM",
    "Lone Egeskov": "MMMMMMS",
    "Amira Holm": "MMMMSMM",
    "Bo Thygesen": "MMMAMMD",
    "Jonas Krag": "AMMMAMD",
    "Katarzyna Nowak": "---MMMM",
    "Mehmet Aksoy": "SMMMMMS",
    "Ngozi Eze": "MMAMMMM",
    "Olha Koval": "MMSMMMM",
    "Rikke Sand": "MSMMMMM",
    "Samira Haddad": "MMAMUUU",
    "Ulla Friis": "MMMMMMM",
    "Zofia Wiśniewska": "MMM----",
}
SENIORS = {
    "Gunnar Ladegaard": "MMMMMMM",
    "Birthe Søndermark": "MMMMMAM",
    "Aase Kjølby": "MMAMMMM",
    "Carl-Erik Winge": "MMMMUMD",
    "Elżbieta Zając": "MAMMMMD",
    "Hanne Rosenvang": "MMMMMMA",
    "Ibrahim Yıldırım": "MMMMMSM",
    "Jytte Overby": "SMMMMMM",
    "Knud Åge Rask": "AMMMMMS",
    "Lis Bregnholt": "MMMMSMM",
    "Nadia Khoury": "MMAMMMM",
    "Vagn Østerby": "MMSMMMD",
}
# Present, apologies, unexcused: 12 seats at 7 meetings.
INTEGRATION_SUMS, SENIOR_SUMS = (70, 11, 3), (72, 11, 1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Secretariat:
    """The sample, only looked at."""
    secretariat = Secretariat.open(tmp_path_factory.mktemp("absence") / "s.db", lambda: NOW)
    secretariat.open_sample()
    return secretariat


def council_of(sample: Secretariat, word: str) -> CouncilId:
    return next(c.id for c in sample.councils.all() if word in c.name)


# --- the sample ---


@pytest.mark.parametrize(
    ("word", "by_hand", "sums"),
    [("Integration", INTEGRATION, INTEGRATION_SUMS), ("Senior", SENIORS, SENIOR_SUMS)],
)
def test_the_sample_is_counted_as_by_hand(
    sample: Secretariat, word: str, by_hand: dict[str, str], sums: tuple[int, int, int]
) -> None:
    found = sample.absence.matrix(council_of(sample, word), START, END)
    letters = {
        row.person.name: "".join(
            LETTERS[cell.mark] or "-"
            for meeting, cell in zip(found.meetings, row.cells, strict=True)
            if is_held(meeting.state)
        )
        for row in found.rows
    }
    assert letters == by_hand
    assert list(letters)[:2] == list(by_hand)[:2]
    for row in found.rows:
        counted = by_hand[row.person.name]
        assert row.totals.present == counted.count("M") + counted.count("D")
        assert row.totals.apologies == counted.count("A") + counted.count("S")
        assert row.totals.meetings == 7 - counted.count("-")
    totals = found.totals
    assert (totals.present, totals.apologies, totals.unexcused) == sums
    assert found.held == 7


def test_the_minutes_of_those_partly_there_are_counted_from_the_clock(
    sample: Secretariat,
) -> None:
    found = sample.absence.matrix(None, START, END)
    told = {
        row.person.name: (cell.items_here, cell.items, cell.minutes_here)
        for row in found.rows
        for cell in row.cells
        if cell.mark is Mark.PARTLY
    }
    assert told == {
        "Bo Thygesen": (4, 8, 68),  # left at 17.38 a meeting that began at 16.30
        "Jonas Krag": (7, 8, 115),  # came at 16.45 to one that ended at 18.40
        "Carl-Erik Winge": (7, 9, 135),  # came at 10.20 to one that ended at 12.35
        "Elżbieta Zając": (6, 9, 125),  # left at 12.05
        "Vagn Østerby": (3, 9, 65),  # left at 11.05
    }


def test_the_sample_has_one_member_to_keep_an_eye_on(sample: Secretariat) -> None:
    found = sample.absence.matrix(council_of(sample, "Integration"), START, END)
    assert [(sign.kind, sign.person.name) for sign in found.signs] == [
        (SignKind.IN_A_ROW, "Samira Haddad"),
        (SignKind.BELOW, "Samira Haddad"),
    ]
    days = {meeting.id: meeting.date for meeting in found.meetings}
    assert [str(days[m]) for m in found.signs[0].meetings] == [
        "2026-06-04",
        "2026-09-17",
        "2026-11-05",
    ]


def test_substitutes_have_an_attendance_of_their_own(sample: Secretariat) -> None:
    found = sample.absence.matrix(council_of(sample, "Integration"), START, END, SUBSTITUTES)
    assert {row.person.name: row.totals.present for row in found.rows} == {
        "Ayşe Çelik": 2,
        "Kirsten Balle": 1,
        "Layla Mansour": 2,
        "Oleksandr Bondarenko": 1,
        "Per Lund": 1,
    }


def test_every_cell_is_what_the_timeline_of_its_meeting_answers(sample: Secretariat) -> None:
    found = sample.absence.matrix(None, START, END, EVERYONE)
    for place, meeting in enumerate(found.meetings):
        if not is_held(meeting.state):
            continue
        timeline = sample.live.timeline(meeting.id)
        own = {r.person.id: r.cells[place] for r in found.rows if r.cells[place].mark != Mark.NONE}
        assert set(own) == {p.person.id for p in sample.attendance.participants(meeting.id)}
        for person, cell in own.items():
            seen = _presences(timeline, person)
            here = [presence for presence in seen if presence is not Presence.AWAY]
            assert (cell.mark is Mark.PRESENT) is all(p is Presence.HERE for p in seen)
            assert (cell.mark is Mark.PARTLY) is (bool(here) and cell.mark is not Mark.PRESENT)


def _presences(timeline: Timeline, person: PersonId) -> list[Presence]:
    attendees = (a for item in timeline.items for a in timeline.at(item).attendees)
    return [a.presence for a in attendees if a.id == person]


def test_the_list_for_per_diems_holds_each_who_came(sample: Secretariat) -> None:
    november = dt.date(2026, 11, 1), dt.date(2026, 11, 30)
    found = sample.absence.per_diems(council_of(sample, "Integration"), *november)
    assert len(found) == 12  # nine members and three substitutes
    assert [(d.person.name, d.cell.minutes_here) for d in found if d.cell.mark is Mark.PARTLY] == [
        ("Bo Thygesen", 68),
        ("Jonas Krag", 115),
        ("Kirsten Balle", 52),
    ]
    assert len(sample.absence.per_diems(None, *november)) == 12


# --- a person over all councils ---


@pytest.fixture
def two_councils(office: Office) -> tuple[Office, PersonId]:
    """Anna sits in two councils: there at one, away from the other; a third is not hers."""
    first, second = office.council("Seniorrådet"), office.council("Byrådet")
    anna = office.member(first, "Anna Bo")
    office.secretariat.people.add_membership(MembershipDraft(second, anna, Role.CHAIR))
    office.member(second, "Carl Dam")
    office.council("Ældrerådet")
    for council, day, status in (
        (first, "2026-03-03", PRESENT),
        (second, "2026-02-02", UNEXCUSED),
        (second, "2026-04-04", APOLOGY),
    ):
        meeting = office.meeting(council, day, "Sag")
        office.secretariat.attendance.mark(meeting, anna, status)
        office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    return office, anna


def test_a_person_has_one_row_over_all_councils(two_councils: tuple[Office, PersonId]) -> None:
    office, anna = two_councils
    found = office.secretariat.absence.of_person(anna, START, END)
    assert [str(m.date) for m in found.meetings] == ["2026-02-02", "2026-03-03", "2026-04-04"]
    (row,) = found.rows
    assert [cell.mark for cell in row.cells] == [Mark.UNEXCUSED, Mark.PRESENT, Mark.APOLOGY]
    assert set(found.names.values()) == {"Seniorrådet", "Byrådet"}


def test_someone_who_never_was_at_a_meeting_has_no_row(office: Office) -> None:
    found = office.secretariat.absence.of_person(PersonId(99), START, END)
    assert (found.rows, found.names) == ((), {})


# --- what is read ---


def test_locked_minutes_are_counted_as_they_were_approved(office: Office) -> None:
    council = office.council()
    anna, bo = office.member(council, "Anna Bo"), office.member(council, "Bo Dal")
    sub = office.member(council, "Eva Fo", Role.SUBSTITUTE)
    meeting = office.meeting(council, "2026-03-03", "Sag")
    office.secretariat.attendance.mark_all_present(meeting)
    office.secretariat.attendance.choose_substitute(meeting, bo, sub)
    before = office.secretariat.absence.matrix(council, START, END)
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    for membership in office.secretariat.people.memberships(council_id=council):
        office.secretariat.people.delete_membership(membership.id)
    person = office.secretariat.people.get(anna)
    office.secretariat.people.edit(replace(person, name="Anna Ny"))
    found = office.secretariat.absence.matrix(council, START, END)
    assert before.rows == ()  # not held yet
    assert [(r.person.name, r.cells[0].mark) for r in found.rows] == [
        ("Anna Bo", Mark.PRESENT),
        ("Bo Dal", Mark.REPLACED),
    ]
    subs = office.secretariat.absence.matrix(council, START, END, SUBSTITUTES)
    (cell,) = subs.rows[0].cells
    assert cell.stand_in is not None
    assert cell.stand_in.id == bo


def test_someone_deleted_counts_at_the_meetings_they_were_marked_at(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna Bo")
    office.member(council, "Bo Dal")
    marked, unmarked = (office.meeting(council, d, "Sag") for d in ("2026-03-03", "2026-04-04"))
    office.secretariat.attendance.mark(marked, anna, UNEXCUSED)
    for meeting in (marked, unmarked):
        office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    office.secretariat.people.delete(anna)
    found = office.secretariat.absence.matrix(council, START, END)
    row = found.row_of(anna)
    assert row is not None
    assert [cell.mark for cell in row.cells] == [Mark.UNEXCUSED, Mark.NONE]


def test_an_item_in_the_wastebasket_counts_no_more(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna Bo")
    meeting = office.meeting(council, "2026-03-03", "En To Tre")
    first, _second, third = office.ids(meeting)
    office.secretariat.attendance.mark_all_present(meeting)
    office.secretariat.live.add_event(
        meeting, EventDraft(EventKind.LEFT, dt.time(17), first, Phase.AFTER, anna)
    )
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    office.secretariat.agenda.delete_item(third)
    (row,) = office.secretariat.absence.matrix(council, START, END).rows
    assert (row.cells[0].items_here, row.cells[0].items) == (1, 2)


def test_meetings_outside_the_period_and_deleted_ones_are_not_there(office: Office) -> None:
    council = office.council()
    office.member(council, "Anna Bo")
    days = ("2024-12-31", "2025-01-01", "2026-12-31", "2027-01-01", "2026-05-05")
    ids = [office.meeting(council, day) for day in days]
    office.secretariat.meetings.delete(ids[-1])
    found = office.secretariat.absence.matrix(council, START, END)
    assert [str(meeting.date) for meeting in found.meetings] == ["2025-01-01", "2026-12-31"]


# --- rules ---


def test_a_council_sets_its_own_rules(office: Office) -> None:
    council, other = office.council("A"), office.council("B")
    absence = office.secretariat.absence
    assert absence.rules(council) == AbsenceRules(3, 50)
    change = absence.set_rules(council, AbsenceRules(2, 0))
    assert change.councils == {council}
    office.reopen()
    absence = office.secretariat.absence
    assert (absence.rules(council), absence.rules(other)) == (AbsenceRules(2, 0), AbsenceRules())


@pytest.mark.parametrize("rules", [AbsenceRules(-1), AbsenceRules(below=101), AbsenceRules(1, -1)])
def test_rules_that_make_no_sense_are_refused(office: Office, rules: AbsenceRules) -> None:
    with pytest.raises(InvalidInputError):
        office.secretariat.absence.set_rules(office.council(), rules)


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        (AbsenceRules(0, 0), "Rådet har ikke valgt regler."),
        (AbsenceRules(2, 0), "Her nævnes de, der har været væk uden afbud 2 gange i træk."),
        (AbsenceRules(0, 40), "Her nævnes de, der har mødt til under 40 % af mindst 3 møder."),
    ],
)
def test_the_report_says_by_which_rules(rules: AbsenceRules, text: str) -> None:
    assert rules_text(rules) == text


# --- files ---


def test_the_lines_open_in_danish_excel(sample: Secretariat, tmp_path: Path) -> None:
    council = council_of(sample, "Integration")
    found = sample.absence.matrix(council, START, END)
    target = tmp_path / "f.csv"
    sample.absence.export(council, found, target)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, *lines = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    assert head[:3] == ["Navn", "Rolle", "23-01-2025"]
    assert head[-1] == "Fremmøde"
    assert {line[0]: "".join(cell or "-" for cell in line[2:9]) for line in lines} == INTEGRATION
    samira = next(line for line in lines if line[0] == "Samira Haddad")
    assert samira[9:] == ["7", "3", "0", "1", "0", "3", "0", "43%"]


def test_a_name_is_never_taken_for_a_formula(office: Office, tmp_path: Path) -> None:
    council = office.council()
    office.member(council, "=1+1")
    meeting = office.meeting(council, "2026-03-03", "Sag")
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    absence = office.secretariat.absence
    found = absence.matrix(council, START, END)
    absence.export(council, found, tmp_path / "f.csv")
    line = (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()[1]
    assert line == "'=1+1;Medlem;X;0;0;0;0;0;0;1;"
    absence.export(council, found, tmp_path / "f.xlsx")
    sheet = zipfile.ZipFile(tmp_path / "f.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>1+1</f>" not in sheet
    absence.export(council, found, tmp_path / "f.docx")
    cells = docx.Document(str(tmp_path / "f.docx")).tables[0].rows[1].cells
    assert [cell.text for cell in cells] == ["=1+1", "0", "0", "0", "0", "–"]


def test_the_workbook_has_formulas_frozen_panes_and_a_page_of_its_own(
    sample: Secretariat, tmp_path: Path
) -> None:
    council = council_of(sample, "Integration")
    found = sample.absence.matrix(council, START, END)
    sample.absence.export(council, found, tmp_path / "f.xlsx")
    book = zipfile.ZipFile(tmp_path / "f.xlsx")
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert '<pane xSplit="2" ySplit="4" topLeftCell="C5"' in sheet
    assert 'orientation="landscape"' in sheet
    assert re.search(r'<pageSetup [^>]*fitToHeight="0"', sheet)
    assert 'COUNTIF(C5:I5,"M")+COUNTIF(C5:I5,"D")' in sheet.replace("&quot;", '"')
    names = book.read("xl/workbook.xml").decode()
    assert "Print_Titles" in names
    assert re.findall(r'<sheet name="(\w+)"', names) == ["Fravær", "Diæter"]


def test_the_report_has_a_table_with_a_header_row_and_the_rules_it_counts_by(
    sample: Secretariat, tmp_path: Path
) -> None:
    council = council_of(sample, "Integration")
    found = sample.absence.matrix(council, START, END)
    sample.absence.export(council, found, tmp_path / "f.docx")
    word = docx.Document(str(tmp_path / "f.docx"))
    people, meetings = word.tables
    samira = next(r for r in people.rows if r.cells[0].text == "Samira Haddad")
    assert [cell.text for cell in samira.cells[1:]] == ["7", "3", "1", "3", "43 %"]
    assert people.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert [cell.text for cell in meetings.rows[-1].cells] == [
        "05-11-2026",
        "9 af 12",
        "Lone Egeskov (suppleant: Layla Mansour), Mehmet Aksoy (suppleant: Ayşe Çelik)",
        "Samira Haddad",
    ]
    text = "\n".join(p.text for p in word.paragraphs)
    assert "Samira Haddad har været fraværende uden afbud 3 møder i træk." in text
    assert "Mødt en del af mødet: Bo Thygesen (1) og Jonas Krag (1)." in text
    assert "Kun møder, der er holdt, tæller med" in text


def test_a_report_of_all_councils_names_them(sample: Secretariat, tmp_path: Path) -> None:
    found = sample.absence.matrix(None, START, END)
    rules = {council: AbsenceRules(0, 0) for council in found.names}
    quiet = report("Alle råd", "", found, rules)
    (_people, meetings, signs, _counting) = quiet.items[0].sections
    (table,) = meetings.body.blocks
    assert isinstance(table, Table)
    assert table.rows[1][0][0].text == "21-01-2025 Grønderup Seniorråd"
    assert signs.body.blocks[0].spans[0].text.startswith("Grønderup")  # type: ignore[union-attr]
    for suffix in ("xlsx", "docx", "csv"):
        sample.absence.export(None, found, tmp_path / f"f.{suffix}")
    head = (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()[0]
    assert "21-01-2025 Grønderup Seniorråd" in head
    assert sample.absence.file_name(None, found, "csv") == (
        "Fravær alle råd 2025-01-01 til 2026-12-31.csv"
    )


def test_a_report_with_nobody_to_tell_of_says_so(sample: Secretariat) -> None:
    council = council_of(sample, "Senior")
    found = sample.absence.matrix(council, START, END)
    document = report("Seniorråd", "", found, {council: AbsenceRules()})
    assert document.items[0].sections[2].body.blocks[-1].spans[0].text == "Ingen er omfattet."  # type: ignore[union-attr]


def test_the_list_for_per_diems_is_written_both_ways(sample: Secretariat, tmp_path: Path) -> None:
    council = council_of(sample, "Integration")
    found = sample.absence.per_diems(council, dt.date(2026, 11, 1), END)
    sample.absence.export_per_diems(council, found, tmp_path / "d.csv")
    lines = (tmp_path / "d.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Dato;Råd;Navn;Rolle;Deltog;Minutter")
    place = "05-11-2026;Grønderup Integrationsråd"
    assert f"{place};Farid Nazari;Forperson;hele mødet;130;;;" in lines
    assert f"{place};Kirsten Balle;Suppleant;en del af mødet;52;4;8;Bo Thygesen" in lines
    sample.absence.export_per_diems(council, found, tmp_path / "d.xlsx")
    names = zipfile.ZipFile(tmp_path / "d.xlsx").read("xl/workbook.xml").decode()
    assert re.findall(r'<sheet name="(\w+)"', names) == ["Diæter"]


def test_an_empty_list_for_per_diems_can_be_written_too(
    sample: Secretariat, tmp_path: Path
) -> None:
    sample.absence.export_per_diems(None, [], tmp_path / "d.xlsx")
    assert (tmp_path / "d.xlsx").exists()


def test_the_file_is_named_for_council_and_period(sample: Secretariat) -> None:
    council = council_of(sample, "Senior")
    found = sample.absence.matrix(council, START, END)
    name = sample.absence.file_name(council, found, "xlsx")
    assert name == "Fravær Grønderup Seniorråd 2025-01-01 til 2026-12-31.xlsx"


def test_a_file_of_another_kind_or_in_no_folder_is_refused(
    sample: Secretariat, tmp_path: Path
) -> None:
    found = sample.absence.matrix(None, START, END)
    with pytest.raises(InvalidInputError, match=r"\.xlsx eller \.docx eller \.csv"):
        sample.absence.export(None, found, tmp_path / "f.pdf")
    with pytest.raises(ExportFailedError, match="mappen findes ikke"):
        sample.absence.export(None, found, tmp_path / "no" / "f.csv")
    assert list(tmp_path.iterdir()) == []

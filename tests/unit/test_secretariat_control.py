"""Kontrol on a data file: what is waved through stays so, until it is another matter."""

from contextlib import closing

import pytest

from models.control import Kind
from models.errors import InvalidInputError
from models.records import AttendanceStatus, MeetingId, MeetingState
from models.secretariat.control import Control
from models.store import Store
from tests.fixtures.office import NOW, Office

WORD = "Aftalt med formanden"


@pytest.fixture
def meeting(office: Office) -> MeetingId:
    """A draft with an undecided item and a misspelt name in another."""
    council = office.council()
    for name in ("Asta Bruun", "Bo Dahl"):
        office.member(council, name)
    meeting = office.meeting(council, titles="Budget Trafik")
    office.secretariat.record.set_state(meeting, MeetingState.DRAFT)
    office.secretariat.attendance.mark_all_present(meeting)
    second = office.secretariat.agenda.item(office.ids(meeting)[1])
    office.write(second.decision.id, "Asta Brun vælges.")
    return meeting


def found(office: Office, meeting: MeetingId) -> tuple[list[Kind], list[tuple[Kind, str]]]:
    """The kinds that are open, and those waved through with their word."""
    findings = office.secretariat.control.findings(meeting)
    waved = [(finding.kind, wave.word) for finding, wave in findings.waved]
    return [finding.kind for finding in findings.open], waved


def fingerprint(office: Office, meeting: MeetingId, kind: Kind) -> str:
    open_ones = office.secretariat.control.findings(meeting).open
    return next(finding.fingerprint for finding in open_ones if finding.kind is kind)


def test_findings_are_waved_through_with_a_word_and_taken_back(
    office: Office, meeting: MeetingId
) -> None:
    control = office.secretariat.control
    assert found(office, meeting) == ([Kind.NO_DECISION, Kind.NAME], [])
    print_ = fingerprint(office, meeting, Kind.NAME)
    change = control.wave(meeting, print_, f"  {WORD} ")
    assert change.meetings == {meeting}
    assert found(office, meeting) == ([Kind.NO_DECISION], [(Kind.NAME, WORD)])
    control.take_back(meeting, print_)
    assert found(office, meeting) == ([Kind.NO_DECISION, Kind.NAME], [])


def test_a_wave_is_remembered_with_its_time(office: Office, meeting: MeetingId) -> None:
    print_ = fingerprint(office, meeting, Kind.NAME)
    office.secretariat.control.wave(meeting, print_, WORD)
    office.reopen()
    ((_finding, wave),) = office.secretariat.control.findings(meeting).waved
    assert (wave.fingerprint, wave.word, wave.waved_at) == (print_, WORD, NOW)


def test_a_wave_needs_a_word(office: Office, meeting: MeetingId) -> None:
    with pytest.raises(InvalidInputError, match="hvorfor det er i orden"):
        office.secretariat.control.wave(meeting, "x", " \n ")
    assert found(office, meeting)[1] == []


def test_a_second_word_takes_the_place_of_the_first(office: Office, meeting: MeetingId) -> None:
    print_ = fingerprint(office, meeting, Kind.NAME)
    office.secretariat.control.wave(meeting, print_, WORD)
    office.secretariat.control.wave(meeting, print_, "Det er en anden person")
    assert found(office, meeting)[1] == [(Kind.NAME, "Det er en anden person")]


def test_a_wave_holds_only_for_what_was_waved(office: Office, meeting: MeetingId) -> None:
    office.secretariat.control.wave(meeting, fingerprint(office, meeting, Kind.NAME), WORD)
    decision = office.secretariat.agenda.item(office.ids(meeting)[1]).decision.id
    office.write(decision, "Asta Brun vælges igen.")
    assert found(office, meeting)[1] == [(Kind.NAME, WORD)]
    office.write(decision, "Asta Bruuhn vælges.")
    assert found(office, meeting) == ([Kind.NO_DECISION, Kind.NAME], [])


def test_a_wave_can_be_undone_and_done_again(office: Office, meeting: MeetingId) -> None:
    office.secretariat.control.wave(meeting, fingerprint(office, meeting, Kind.NAME), WORD)
    office.secretariat.undo()
    assert found(office, meeting)[1] == []
    office.secretariat.redo()
    assert found(office, meeting)[1] == [(Kind.NAME, WORD)]


def test_one_meetings_waves_are_no_others(office: Office, meeting: MeetingId) -> None:
    council = office.secretariat.meetings.get(meeting).council_id
    other = office.meeting(council, "2027-01-05", "Budget")
    office.secretariat.control.wave(other, fingerprint(office, meeting, Kind.NAME), WORD)
    assert found(office, meeting) == ([Kind.NO_DECISION, Kind.NAME], [])


def test_names_of_former_members_are_looked_for_and_names_of_others_are_right(
    office: Office, meeting: MeetingId
) -> None:
    decision = office.secretariat.agenda.item(office.ids(meeting)[1]).decision.id
    council = office.secretariat.meetings.get(meeting).council_id
    office.member(council, "Karen Lykke Ravn", end=NOW.date().replace(year=2020))
    office.secretariat.people.create("Bo Dal")
    office.write(decision, "Karen Lykke Raun og Bo Dal vælges.")
    sentences = [f.sentence for f in office.secretariat.control.findings(meeting).open]
    assert sentences[1:] == [
        "»Karen Lykke Raun« ligner Karen Lykke Ravn. Er navnet stavet rigtigt?"
    ]


@pytest.mark.parametrize(("intact", "expected"), [(False, [Kind.CHANGED]), (True, []), (None, [])])
def test_minutes_that_are_not_as_they_were_approved_are_found(
    office: Office, intact: bool | None, expected: list[Kind]
) -> None:
    council = office.council()
    person = office.member(council, "Asta Bruun")
    meeting = office.meeting(council, titles="Eventuelt")
    office.secretariat.attendance.mark(meeting, person, AttendanceStatus.PRESENT)
    with closing(Store(office.path, NOW)) as store:
        control = Control(store, office.clock, office.secretariat.minutes, lambda _meeting: intact)
        assert [finding.kind for finding in control.findings(meeting).open] == expected

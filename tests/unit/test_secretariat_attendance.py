"""Attendance, substitutes, guests and the quorum of one meeting."""

import pytest

from models.attendance import Line
from models.errors import InvalidInputError
from models.records import AttendanceStatus, MeetingId, PersonId, QuorumRule, Role
from models.rules import Quorum
from tests.fixtures.office import Office

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus


class Hall:
    """A meeting of Anna, Bo and Dorte; Carl is Anna's substitute, Eva anyone's."""

    def __init__(self, office: Office) -> None:
        self.secretariat = office.secretariat
        self.council = office.council(municipality="Fjordby")
        self.anna = office.member(self.council, "Anna", Role.CHAIR)
        self.bo = office.member(self.council, "Bo")
        self.dorte = office.member(self.council, "Dorte")
        self.eva = office.member(self.council, "Eva", Role.SUBSTITUTE)
        self.carl = office.member(self.council, "Carl", Role.SUBSTITUTE, substitute_for=self.anna)
        self.meeting: MeetingId = office.meeting(self.council)

    def substitutes(self, person: PersonId) -> list[str]:
        return [p.name for p in self.secretariat.attendance.substitutes(self.meeting, person)]


@pytest.fixture
def hall(office: Office) -> Hall:
    return Hall(office)


def test_nobody_is_marked_to_begin_with(office: Office, hall: Hall) -> None:
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -"


def test_a_mark_is_set_changed_and_taken_away(office: Office, hall: Hall) -> None:
    change = hall.secretariat.attendance.mark(hall.meeting, hall.bo, UNEXCUSED)
    assert office.roster(hall.meeting) == "Anna -, Bo unexcused, Dorte -"
    assert change.attendance == change.meetings == {hall.meeting}
    assert not change.structure
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, None)
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -"


def test_marking_the_same_again_is_no_step_of_undo(office: Office, hall: Hall) -> None:
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    assert not hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    hall.secretariat.undo()
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -"


def test_marking_all_present_leaves_an_apology_given(office: Office, hall: Hall) -> None:
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, APOLOGY)
    hall.secretariat.attendance.mark_all_present(hall.meeting)
    assert office.roster(hall.meeting) == "Anna present, Bo apology, Dorte present"
    hall.secretariat.undo()
    assert office.roster(hall.meeting) == "Anna -, Bo apology, Dorte -"


def test_marking_all_present_when_all_are_marked_changes_nothing(hall: Hall) -> None:
    hall.secretariat.attendance.mark_all_present(hall.meeting)
    assert not hall.secretariat.attendance.mark_all_present(hall.meeting)


# --- substitutes ---


def test_ones_own_substitutes_are_offered_first(hall: Hall) -> None:
    assert hall.substitutes(hall.anna) == ["Carl", "Eva"]
    assert hall.substitutes(hall.bo) == ["Eva"]


def test_choosing_a_substitute_gives_the_apology_and_marks_them_present(
    office: Office, hall: Hall
) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    assert office.roster(hall.meeting) == "Anna apology (Carl), Bo -, Dorte -, Carl present"
    hall.secretariat.undo()
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -"


def test_one_absent_without_notice_stays_so_when_a_substitute_comes(
    office: Office, hall: Hall
) -> None:
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, UNEXCUSED)
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    assert office.roster(hall.meeting) == "Anna -, Bo unexcused (Eva), Dorte -, Eva present"


def test_a_substitute_is_not_taken_twice(hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    assert hall.substitutes(hall.anna) == ["Carl"]
    assert hall.substitutes(hall.bo) == ["Eva"]
    with pytest.raises(InvalidInputError, match=r"^Eva sidder der allerede for en anden\.$"):
        hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.eva)


def test_another_substitute_takes_the_place_of_the_first(office: Office, hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.eva)
    assert office.roster(hall.meeting) == "Anna apology (Eva), Bo -, Dorte -, Eva present"
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.eva)
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, None)
    assert office.roster(hall.meeting) == "Anna apology, Bo -, Dorte -"


@pytest.mark.parametrize("status", [PRESENT, None])
def test_a_substitute_is_let_go_when_the_member_is_not_absent_after_all(
    office: Office, hall: Hall, status: AttendanceStatus | None
) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    hall.secretariat.attendance.mark(hall.meeting, hall.anna, status)
    assert office.roster(hall.meeting) == f"Anna {status or '-'}, Bo -, Dorte -"


def test_a_substitute_stays_when_the_apology_becomes_an_absence_without_notice(
    office: Office, hall: Hall
) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    hall.secretariat.attendance.mark(hall.meeting, hall.anna, UNEXCUSED)
    assert office.roster(hall.meeting) == "Anna unexcused (Carl), Bo -, Dorte -, Carl present"


def test_a_substitute_taken_off_the_meeting_leaves_the_seat(office: Office, hall: Hall) -> None:
    hall.secretariat.attendance.mark_all_present(hall.meeting)
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    hall.secretariat.attendance.remove(hall.meeting, hall.carl)
    assert office.roster(hall.meeting) == "Anna apology, Bo present, Dorte present"


# --- guests ---


def test_a_guest_comes_to_one_meeting(office: Office, hall: Hall) -> None:
    guest = hall.secretariat.attendance.add_guest(hall.meeting, " Finn  Krog ").id
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -, Finn Krog present"
    assert hall.secretariat.attendance.participants(hall.meeting)[-1].role is Role.GUEST
    assert office.roster(office.meeting(hall.council, "2027-01-05")) == "Anna -, Bo -, Dorte -"
    assert guest not in {m.person_id for m in hall.secretariat.people.memberships()}
    hall.secretariat.attendance.remove(hall.meeting, guest)
    assert office.roster(hall.meeting) == "Anna -, Bo -, Dorte -"


def test_a_guest_who_came_before_is_the_same_person(office: Office, hall: Hall) -> None:
    later = office.meeting(hall.council, "2027-01-05")
    guest = hall.secretariat.attendance.add_guest(hall.meeting, "Finn Krog").id
    assert hall.secretariat.attendance.add_guest(later, "Finn Krog").id == guest


def test_nobody_is_on_the_list_twice(hall: Hall) -> None:
    with pytest.raises(InvalidInputError, match=r"^Bo er allerede på listen\.$"):
        hall.secretariat.attendance.add_guest(hall.meeting, "Bo")
    with pytest.raises(InvalidInputError, match=r"^Gæsten skal have et navn\.$"):
        hall.secretariat.attendance.add_guest(hall.meeting, " ")


# --- the quorum and the lines ---


def test_the_quorum_follows_the_marks_at_once(hall: Hall) -> None:
    assert hall.secretariat.attendance.quorum(hall.meeting) == Quorum(0, 3, 2)
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    assert not hall.secretariat.attendance.quorum(hall.meeting).reached
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    assert hall.secretariat.attendance.quorum(hall.meeting) == Quorum(2, 3, 2)
    assert hall.secretariat.attendance.quorum(hall.meeting).reached
    hall.secretariat.attendance.add_guest(hall.meeting, "Finn")
    assert hall.secretariat.attendance.quorum(hall.meeting) == Quorum(2, 3, 2)


def test_the_quorum_follows_the_rule_of_the_council(office: Office) -> None:
    council = office.council(quorum_rule=QuorumRule.NUMBER, quorum_number=1)
    anna = office.member(council, "Anna")
    office.member(council, "Bo")
    meeting = office.meeting(council)
    office.secretariat.attendance.mark(meeting, anna, PRESENT)
    assert office.secretariat.attendance.quorum(meeting) == Quorum(1, 2, 1)


def test_the_absent_are_named_as_they_will_be_printed(office: Office, hall: Hall) -> None:
    item = office.item(hall.meeting, "Budget")
    assert hall.secretariat.attendance.lines(item) == []
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, APOLOGY)
    assert hall.secretariat.attendance.lines(item) == [Line("apology", "Afbud: Bo")]
    minutes = hall.secretariat.minutes(hall.meeting)
    assert minutes.attendance_lines(minutes.items[0]) == [Line("apology", "Afbud: Bo")]


def test_how_an_apology_came_and_why_is_noted(hall: Hall) -> None:
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, APOLOGY)
    change = hall.secretariat.attendance.note_apology(
        hall.meeting, hall.bo, " på dagen ", "ferie\n"
    )
    assert change.attendance == {hall.meeting}
    (bo,) = [
        p for p in hall.secretariat.attendance.participants(hall.meeting) if p.person.id == hall.bo
    ]
    assert (bo.status, bo.notice, bo.reason) == (APOLOGY, "på dagen", "ferie")
    with pytest.raises(InvalidInputError, match="længere end 200 tegn"):
        hall.secretariat.attendance.note_apology(hall.meeting, hall.bo, "x" * 201, "")


def test_substitutes_of_another_meeting_are_free(office: Office, hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.anna, hall.carl)
    later = office.meeting(hall.council, "2027-01-05")
    assert [p.name for p in hall.secretariat.attendance.substitutes(later, hall.anna)] == [
        "Carl",
        "Eva",
    ]

"""Who takes part in a meeting, who may sit for whom, and how many seats are filled."""

import datetime as dt
from dataclasses import replace

from models import attendance
from models.records import (
    Attendance,
    AttendanceStatus,
    CouncilId,
    Layout,
    Meeting,
    MeetingId,
    Membership,
    Person,
    PersonId,
    Role,
)

DAY = dt.date(2026, 12, 1)
MEETING = Meeting(CouncilId(1), DAY, id=MeetingId(1))
ANNA, BO, CARL, DORTE = (PersonId(number) for number in range(1, 5))
PEOPLE = {
    person: Person(person, name)
    for person, name in ((ANNA, "Anna"), (BO, "Bo"), (CARL, "Carl"), (DORTE, "Dorte"))
}
PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus


def member(
    person: PersonId,
    role: Role = Role.MEMBER,
    *,
    substitute_for: PersonId | None = None,
    start: dt.date | None = None,
    end: dt.date | None = None,
) -> Membership:
    return Membership(CouncilId(1), person, role, substitute_for, start=start, end=end)


def marked(
    person: PersonId,
    status: AttendanceStatus | None,
    substitute: PersonId | None = None,
    role: Role | None = None,
) -> Attendance:
    return Attendance(MeetingId(1), person, status, substitute, role)


def roster(
    memberships: list[Membership], *records: Attendance, meeting: Meeting = MEETING
) -> tuple[attendance.Participant, ...]:
    return attendance.participants(meeting, memberships, records, PEOPLE)


def names(participants: tuple[attendance.Participant, ...]) -> list[str]:
    return [participant.name for participant in participants]


def test_members_stand_in_the_order_of_the_list_whoever_is_marked_first() -> None:
    assert names(roster([member(BO), member(ANNA)], marked(ANNA, PRESENT))) == ["Bo", "Anna"]


def test_only_members_on_the_day_belong() -> None:
    day_before, day_after = DAY - dt.timedelta(1), DAY + dt.timedelta(1)
    members = [member(ANNA, start=DAY), member(BO, end=day_before), member(CARL, start=day_after)]
    assert names(roster(members)) == ["Anna"]


def test_a_former_member_who_is_recorded_comes_last() -> None:
    members = [member(BO, end=DAY - dt.timedelta(1)), member(ANNA)]
    assert names(roster(members, marked(BO, PRESENT))) == ["Anna", "Bo"]


def test_a_substitute_belongs_only_when_called() -> None:
    members = [member(ANNA), member(CARL, Role.SUBSTITUTE), member(BO)]
    assert names(roster(members)) == ["Anna", "Bo"]
    called = roster(members, marked(ANNA, APOLOGY, CARL), marked(CARL, PRESENT))
    assert names(called) == ["Anna", "Carl", "Bo"]
    assert called[0].substitute == PEOPLE[CARL]
    assert called[1].substitute_for == PEOPLE[ANNA]


def test_a_substitute_who_moved_up_has_the_seat() -> None:
    members = [member(ANNA, Role.SUBSTITUTE), member(ANNA), member(BO, Role.SUBSTITUTE)]
    (anna,) = roster(members)
    assert anna.role is Role.MEMBER
    assert attendance.available_substitutes(CARL, DAY, members, ()) == [BO]


def test_a_substitute_who_moves_up_later_has_no_seat_yet() -> None:
    members = [member(ANNA, Role.SUBSTITUTE), member(ANNA, start=DAY + dt.timedelta(1))]
    assert roster(members) == ()


def test_a_guest_comes_after_the_members() -> None:
    anna, guest = roster([member(ANNA)], marked(DORTE, PRESENT, role=Role.GUEST))
    assert (guest.name, guest.role, guest.seated) == ("Dorte", Role.GUEST, False)
    assert anna.seated


def test_someone_recorded_without_role_or_membership_is_a_substitute_or_a_guest() -> None:
    anna, bo, carl = roster(
        [member(ANNA)], marked(ANNA, APOLOGY, BO), marked(BO, PRESENT), marked(CARL, PRESENT)
    )
    assert (anna.role, bo.role, carl.role) == (Role.MEMBER, Role.SUBSTITUTE, Role.GUEST)


def test_a_fixed_roster_holds_those_recorded_in_the_order_of_the_record() -> None:
    fixed = replace(MEETING, roster_fixed=True)
    members = [member(ANNA), member(BO), member(CARL)]
    found = roster(members, marked(CARL, PRESENT), marked(ANNA, APOLOGY), meeting=fixed)
    assert names(found) == ["Carl", "Anna"]


def test_what_the_membership_says_follows_the_participant() -> None:
    (anna,) = roster([replace(member(ANNA), organisation="Ældre Sagen", party="A")])
    assert (anna.organisation, anna.party) == ("Ældre Sagen", "A")


# --- substitutes ---


def test_ones_own_substitutes_come_before_those_for_anyone() -> None:
    members = [
        member(ANNA),
        member(BO, Role.SUBSTITUTE),
        member(CARL, Role.SUBSTITUTE, substitute_for=ANNA),
        member(DORTE, Role.SUBSTITUTE, substitute_for=BO),
    ]
    assert attendance.available_substitutes(ANNA, DAY, members, ()) == [CARL, BO]


def test_a_substitute_is_offered_once_and_only_when_free_and_in_office() -> None:
    members = [
        member(BO, Role.SUBSTITUTE),
        member(BO, Role.SUBSTITUTE, substitute_for=ANNA),
        member(CARL, Role.SUBSTITUTE, end=DAY - dt.timedelta(1)),
        member(DORTE, Role.SUBSTITUTE),
    ]
    assert attendance.available_substitutes(ANNA, DAY, members, [DORTE]) == [BO]


# --- counts and lines ---


def test_a_seat_is_filled_by_its_member_or_by_a_substitute_who_came() -> None:
    members = [
        member(ANNA),
        member(BO),
        member(CARL, Role.SUBSTITUTE),
        member(DORTE, Role.SECRETARY),
    ]
    records = [marked(ANNA, PRESENT), marked(BO, APOLOGY, CARL), marked(DORTE, PRESENT)]
    came = roster(members, *records, marked(CARL, PRESENT))
    stayed_away = roster(members, *records, marked(CARL, UNEXCUSED))
    assert attendance.seats(came) == attendance.seats(stayed_away) == 2
    assert attendance.filled_seats(came) == 2
    assert attendance.filled_seats(stayed_away) == 1


def test_those_absent_are_told_from_those_not_marked() -> None:
    found = roster([member(ANNA), member(BO), member(CARL)], marked(ANNA, APOLOGY))
    assert [p.absent for p in found] == [True, False, False]
    assert names(attendance.unmarked(found)) == ["Bo", "Carl"]
    assert attendance.names_with(found, APOLOGY) == ("Anna",)


def test_the_absent_are_named_under_each_decision() -> None:
    members = [member(ANNA), member(BO), member(CARL)]
    found = roster(members, marked(ANNA, APOLOGY), marked(BO, APOLOGY), marked(CARL, UNEXCUSED))
    layout = Layout("k", "K")
    assert attendance.plain_absence_lines(found, layout) == [
        "Afbud: Anna, Bo",
        "Fraværende uden afbud: Carl",
    ]
    assert attendance.plain_absence_lines(found, replace(layout, unexcused_line="")) == [
        "Afbud: Anna, Bo"
    ]
    assert attendance.plain_absence_lines(found[:0], layout) == []
    assert attendance.plain_absence_lines(found, replace(layout, absence_per_item=False)) == []

"""A meeting as it runs: what is noted, at what time and item, and what that does to the rest."""

import datetime as dt
import sqlite3
from collections.abc import Callable

import pytest

from models.errors import InvalidInputError, LockedError, NotFoundError
from models.records import (
    AttendanceStatus,
    Ballot,
    Cast,
    CouncilDraft,
    EventDraft,
    EventId,
    EventKind,
    ItemId,
    LineWording,
    MeetingDraft,
    MeetingState,
    PersonId,
    Phase,
    Role,
    VoteDraft,
)
from models.rules import Quorum
from models.secretariat.live import MAX_WORDING
from tests.fixtures.office import Office

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
BEFORE, DURING, AFTER = Phase
IN_PROGRESS, DRAFT = MeetingState.IN_PROGRESS, MeetingState.DRAFT


class Hall:
    """Anna (chair), Bo and Carl meet about four items, with Eva and Finn as substitutes."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.secretariat = office.secretariat
        self.live = office.secretariat.live
        self.council = office.council(municipality="Fjordby")
        self.anna = office.member(self.council, "Anna", Role.CHAIR)
        self.bo = office.member(self.council, "Bo")
        self.carl = office.member(self.council, "Carl")
        self.eva = office.member(self.council, "Eva", Role.SUBSTITUTE)
        self.finn = office.member(self.council, "Finn", Role.SUBSTITUTE)
        self.meeting = office.meeting(self.council, titles="Et To Tre Fire")
        self.one, self.two, self.three, self.four = office.ids(self.meeting)
        self.secretariat.attendance.mark_all_present(self.meeting)
        self.time("16.30")

    def time(self, clock: str) -> None:
        time = dt.time.fromisoformat(clock.replace(".", ":"))
        self.office.clock.time = dt.datetime.combine(dt.date(2026, 12, 1), time)

    def run_to(self, item: ItemId, clock: str) -> None:
        self.time(clock)
        self.live.take_up(item)

    @property
    def told(self) -> list[str]:
        """The events as '17.20 left Bo after 2'."""
        numbers = {item: str(n) for n, item in enumerate(self.office.ids(self.meeting), 1)}
        people = {p.id: p.name for p in self.secretariat.people.all()}
        return [
            " ".join(
                part
                for part in (
                    f"{event.time:%H.%M}" if event.time else "",
                    event.kind.value,
                    people.get(event.person_id or PersonId(0), ""),
                    "" if event.phase is DURING else event.phase.value,
                    numbers[event.item_id] if event.item_id else "",
                    f"for {people[event.seat_of]}" if event.seat_of else "",
                )
                if part
            )
            for event in self.live.events(self.meeting)
        ]

    def here(self, item: ItemId) -> str:
        attendance = self.live.timeline(self.meeting).at(item)
        return " ".join(a.name for a in attendance.attendees if a.here)

    def voters(self, item: ItemId) -> str:
        return " ".join(a.name for a in self.live.timeline(self.meeting).at(item).voters)

    @property
    def state(self) -> MeetingState:
        return self.secretariat.meetings.get(self.meeting).state


@pytest.fixture
def hall(office: Office) -> Hall:
    return Hall(office)


# --- the course of the meeting --------------------------------------------------------------


def test_a_meeting_starts_with_its_first_item_and_its_numbers_stand(hall: Hall) -> None:
    change = hall.live.start(hall.meeting)
    assert hall.told == ["16.30 started", "16.30 item 1"]
    assert hall.state is IN_PROGRESS
    assert hall.meeting in change.attendance
    assert hall.office.lines(hall.meeting) == "1 Et, 2 To, 3 Tre, 4 Fire"
    assert hall.live.timeline(hall.meeting).running == hall.one


def test_a_meeting_without_items_can_start(hall: Hall) -> None:
    bare = hall.office.meeting(hall.council, "2026-12-15")
    hall.live.start(bare)
    assert [event.kind for event in hall.live.events(bare)] == [EventKind.STARTED]
    hall.live.pause(bare)
    hall.live.resume(bare)
    assert hall.live.timeline(bare).paused is None
    hall.live.end(bare)
    assert hall.live.timeline(bare).ended is not None


def test_a_meeting_starts_once(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    with pytest.raises(InvalidInputError, match="allerede begyndt"):
        hall.live.start(hall.meeting)


def test_an_item_is_taken_up_once_until_another_is(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.three, "16.40")
    assert not hall.live.take_up(hall.three)
    hall.run_to(hall.two, "16.50")
    hall.run_to(hall.three, "17.00")
    assert hall.told[2:] == ["16.40 item 3", "16.50 item 2", "17.00 item 3"]


@pytest.mark.parametrize(
    "early",
    [
        lambda hall: hall.live.pause(hall.meeting),
        lambda hall: hall.live.resume(hall.meeting),
        lambda hall: hall.live.end(hall.meeting),
        lambda hall: hall.live.take_up(hall.two),
    ],
)
def test_nothing_goes_on_before_the_meeting_has_begun(
    hall: Hall, early: Callable[[Hall], object]
) -> None:
    with pytest.raises(InvalidInputError, match="ikke begyndt"):
        early(hall)
    assert hall.told == []


def test_a_pause_is_noted_once_and_ends_when_the_meeting_goes_on(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.time("17.00")
    hall.live.pause(hall.meeting)
    assert not hall.live.pause(hall.meeting)
    hall.time("17.10")
    hall.live.resume(hall.meeting)
    assert not hall.live.resume(hall.meeting)
    assert hall.told[2:] == ["17.00 paused 1", "17.10 resumed 1"]


@pytest.mark.parametrize(("item", "noted"), [("one", "resumed 1"), ("two", "item 2")])
def test_a_pause_is_over_when_an_item_is_taken_up(hall: Hall, item: str, noted: str) -> None:
    hall.live.start(hall.meeting)
    hall.live.pause(hall.meeting)
    hall.run_to(getattr(hall, item), "17.10")
    assert hall.told[3:] == [f"17.10 {noted}"]
    assert hall.live.timeline(hall.meeting).paused is None


def test_a_meeting_that_ends_is_a_draft_and_stands_still(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.time("18.00")
    hall.live.end(hall.meeting)
    assert hall.told[2:] == ["18.00 ended 1"]
    assert hall.state is DRAFT
    with pytest.raises(InvalidInputError, match="Genoptag det"):
        hall.live.take_up(hall.two)


def test_a_meeting_that_ended_too_early_goes_on(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.end(hall.meeting)
    hall.live.resume(hall.meeting)
    assert hall.state is IN_PROGRESS
    assert hall.live.timeline(hall.meeting).running == hall.one
    hall.live.end(hall.meeting)
    assert hall.state is DRAFT


# --- states that are chosen -----------------------------------------------------------------


@pytest.mark.parametrize("state", [MeetingState.AGENDA, MeetingState.PLANNED])
def test_a_meeting_that_is_to_come_again_has_not_begun(hall: Hall, state: MeetingState) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    hall.secretariat.record.set_state(hall.meeting, state)
    assert hall.told == ["16.30 left Bo 1"]
    hall.secretariat.undo()
    assert hall.told == ["16.30 started", "16.30 item 1", "16.30 left Bo 1"]
    hall.secretariat.redo()
    hall.time("17.00")
    hall.live.start(hall.meeting)
    assert hall.told == ["16.30 left Bo 1", "17.00 started", "17.00 item 1"]


@pytest.mark.parametrize("state", [DRAFT, MeetingState.APPROVED, MeetingState.SIGNED])
def test_a_meeting_said_to_be_held_is_over_though_nobody_noted_when(
    hall: Hall, state: MeetingState
) -> None:
    hall.live.start(hall.meeting)
    hall.secretariat.record.set_state(hall.meeting, state)
    assert hall.told[2:] == ["ended 1"]
    assert hall.live.timeline(hall.meeting).running is None
    hall.office.reopen()
    assert hall.office.secretariat.record.intact(hall.meeting) in (None, True)


def test_a_meeting_that_was_never_run_has_no_end_to_note(hall: Hall) -> None:
    for state in (IN_PROGRESS, DRAFT, IN_PROGRESS, DRAFT):
        hall.secretariat.record.set_state(hall.meeting, state)
    assert hall.told == []


def test_a_meeting_set_going_by_its_state_can_be_started(hall: Hall) -> None:
    hall.secretariat.record.set_state(hall.meeting, IN_PROGRESS)
    hall.live.start(hall.meeting)
    assert hall.told == ["16.30 started", "16.30 item 1"]


# --- coming and going -----------------------------------------------------------------------


def test_who_leaves_is_gone_from_the_item_that_is_up(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.time("16.55")
    created = hall.live.leave(hall.meeting, hall.bo)
    assert hall.told[-1] == "16.55 left Bo 2"
    assert created.change.attendance == {hall.meeting}
    assert hall.here(hall.two) == "Anna Carl"
    assert hall.here(hall.one) == "Anna Bo Carl"


def test_she_left_after_the_item(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.anna, AFTER)
    assert hall.told[-1] == "16.30 left Anna after 1"
    assert hall.here(hall.one) == "Anna Bo Carl"
    assert hall.here(hall.two) == "Bo Carl"


def test_leaving_twice_is_leaving_once_as_it_was_told_last(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    first = hall.live.leave(hall.meeting, hall.bo, AFTER)
    again = hall.live.leave(hall.meeting, hall.bo)
    assert again.id == first.id
    assert hall.told[2:] == ["16.30 left Bo 1"]
    assert not hall.live.leave(hall.meeting, hall.bo).change
    hall.run_to(hall.two, "16.50")
    assert hall.live.leave(hall.meeting, hall.bo, AFTER).id == first.id
    assert hall.told[2:] == ["16.30 left Bo 1", "16.50 item 2"]


def test_one_marked_present_who_comes_was_not_here_before(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    first = hall.live.arrive(hall.meeting, hall.bo, BEFORE)
    assert hall.live.arrive(hall.meeting, hall.bo).id == first.id
    assert hall.told[3:] == ["16.50 arrived Bo before 2"]
    assert hall.here(hall.one) == "Anna Carl"
    assert hall.here(hall.two) == "Anna Bo Carl"


def test_one_may_go_and_return_within_an_item(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    hall.live.arrive(hall.meeting, hall.bo)
    hall.live.leave(hall.meeting, hall.bo)
    assert [line.split()[1] for line in hall.told[2:]] == ["left", "arrived", "left"]
    assert hall.here(hall.one) == "Anna Carl"


def test_after_the_end_one_left_during_the_last_item(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.four, "17.30")
    hall.live.end(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    assert hall.told[-1] == "17.30 left Bo 4"


def test_before_the_start_one_comes_before_the_first_item(hall: Hall) -> None:
    hall.live.arrive(hall.meeting, hall.bo)
    assert hall.told == ["16.30 arrived Bo"]
    assert hall.here(hall.one) == "Anna Bo Carl"


def test_one_with_an_apology_who_comes_all_the_same_is_no_longer_counted_absent(
    hall: Hall,
) -> None:
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, APOLOGY)
    (before,) = hall.secretariat.meetings.of(hall.council)
    hall.live.start(hall.meeting)
    hall.live.arrive(hall.meeting, hall.bo)
    (after,) = hall.secretariat.meetings.of(hall.council)
    assert (before.apologies, after.apologies) == (1, 0)
    assert hall.office.roster(hall.meeting) == "Anna present, Bo present, Carl present"


# --- seats ----------------------------------------------------------------------------------


def test_a_substitute_takes_the_seat_of_one_who_goes(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva)
    assert hall.told[3:] == ["16.50 left Bo 2", "16.50 arrived Eva 2 for Bo"]
    assert hall.voters(hall.one) == "Anna Bo Carl"
    assert hall.voters(hall.two) == "Anna Carl Eva"
    assert hall.office.roster(hall.meeting) == (
        "Anna present, Bo present (Eva), Carl present, Eva present"
    )


def test_a_seat_is_taken_with_the_phase_that_is_told(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva, AFTER)
    assert hall.told[2:] == ["16.30 left Bo 1", "16.30 arrived Eva after 1 for Bo"]
    late = hall.live.leave(hall.meeting, hall.carl, AFTER)
    hall.live.take_seat(hall.meeting, hall.carl, hall.finn, AFTER)
    assert hall.told[4:] == ["16.30 left Carl after 1", "16.30 arrived Finn after 1 for Carl"]
    assert hall.live.leave(hall.meeting, hall.carl, AFTER).id == late.id


def test_deleting_that_a_seat_was_taken_leaves_nothing_behind(hall: Hall) -> None:
    before = hall.office.roster(hall.meeting)
    hall.live.start(hall.meeting)
    taken = hall.live.arrive(hall.meeting, hall.eva, seat_of=hall.bo)
    assert hall.live.arrive(hall.meeting, hall.eva, seat_of=hall.bo).id == taken.id
    assert hall.office.roster(hall.meeting) != before
    hall.live.delete_event(taken.id)
    assert hall.office.roster(hall.meeting) == before


def test_two_substitutes_after_each_other_both_keep_their_seat(hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.leave(hall.meeting, hall.eva)
    hall.live.take_seat(hall.meeting, hall.bo, hall.finn)
    assert hall.voters(hall.one) == "Anna Carl Eva"
    assert hall.voters(hall.two) == "Anna Carl Finn"


def test_a_substitute_moves_to_another_seat_when_the_member_comes(hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.arrive(hall.meeting, hall.bo)
    hall.run_to(hall.three, "17.00")
    hall.live.take_seat(hall.meeting, hall.carl, hall.eva)
    assert [hall.voters(item) for item in (hall.one, hall.two, hall.three)] == [
        "Anna Carl Eva",
        "Anna Bo Carl",
        "Anna Bo Eva",
    ]


def test_only_those_free_are_offered_a_seat(hall: Hall) -> None:
    def offered() -> list[str]:
        return [p.name for p in hall.live.substitutes(hall.meeting, hall.carl)]

    assert offered() == ["Eva", "Finn"]
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    assert offered() == ["Finn"]
    hall.live.start(hall.meeting)
    hall.live.disqualify(hall.one, hall.eva)
    assert offered() == ["Finn"]
    hall.live.arrive(hall.meeting, hall.bo)
    hall.run_to(hall.two, "16.50")
    assert offered() == ["Eva", "Finn"]


def test_only_a_member_has_a_seat_to_take(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    with pytest.raises(InvalidInputError, match="Eva har ingen plads"):
        hall.live.arrive(hall.meeting, hall.finn, seat_of=hall.eva)
    with pytest.raises(InvalidInputError, match="Bo har selv en plads"):
        hall.live.take_seat(hall.meeting, hall.carl, hall.bo)
    assert len(hall.told) == 2


def test_choosing_a_substitute_for_one_who_left_is_taking_the_seat_now(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    hall.run_to(hall.two, "16.50")
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    assert hall.told[2:] == ["16.30 left Bo 1", "16.50 item 2", "16.50 arrived Eva 2 for Bo"]
    assert hall.here(hall.one) == "Anna Carl"
    hall.live.end(hall.meeting)
    with pytest.raises(InvalidInputError, match="Bo var her en del af mødet"):
        hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.finn)
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, None)
    assert hall.told[2:4] == ["16.30 left Bo 1", "16.50 item 2"]


# --- the list of attendance beside the events -----------------------------------------------


@pytest.mark.parametrize("status", [APOLOGY, UNEXCUSED, None])
def test_one_absent_from_the_whole_meeting_neither_came_nor_went(
    hall: Hall, status: AttendanceStatus | None
) -> None:
    hall.live.start(hall.meeting)
    hall.live.leave(hall.meeting, hall.bo)
    hall.live.lead(hall.meeting, hall.bo)
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, status)
    assert hall.told[2:] == ["16.30 moderator Bo 1"]
    hall.secretariat.undo()
    assert hall.told[2:] == ["16.30 left Bo 1", "16.30 moderator Bo 1"]


def test_marking_one_who_left_as_present_again_changes_nothing(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva)
    before = hall.told
    assert not hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    assert hall.told == before


def test_a_substitute_from_the_start_stays_though_the_member_came_later(hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.arrive(hall.meeting, hall.bo)
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, PRESENT)
    assert hall.voters(hall.one) == "Anna Carl Eva"
    hall.secretariat.attendance.mark(hall.meeting, hall.bo, None)
    assert hall.office.roster(hall.meeting) == "Anna present, Bo -, Carl present"


def test_a_substitute_let_go_of_one_seat_keeps_the_other(hall: Hall) -> None:
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, hall.eva)
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.take_seat(hall.meeting, hall.carl, hall.eva)
    assert hall.voters(hall.one) == "Anna Carl Eva"
    hall.secretariat.attendance.choose_substitute(hall.meeting, hall.bo, None)
    assert hall.voters(hall.one) == "Anna Carl"
    assert hall.voters(hall.two) == "Anna Eva"


def test_one_who_has_taken_a_seat_is_not_offered_for_another(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva)
    names = [p.name for p in hall.secretariat.attendance.substitutes(hall.meeting, hall.carl)]
    assert names == ["Finn"]


def test_taking_a_substitute_off_the_meeting_takes_their_events_too(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva)
    hall.secretariat.attendance.remove(hall.meeting, hall.eva)
    assert hall.told[2:] == ["16.30 left Bo 1"]
    assert "Eva" not in hall.office.roster(hall.meeting)


def test_a_deleted_person_keeps_their_name_and_role_where_they_came(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.live.take_seat(hall.meeting, hall.bo, hall.eva)
    before = hall.secretariat.attendance.participants(hall.meeting)
    hall.secretariat.people.delete(hall.eva)
    assert hall.secretariat.attendance.participants(hall.meeting) == before
    assert hall.voters(hall.two) == "Anna Carl Eva"


def test_in_a_meeting_with_a_fixed_roster_seats_are_taken_too(hall: Hall) -> None:
    hall.secretariat.close()
    with sqlite3.connect(hall.office.path) as db:
        db.execute("UPDATE meeting SET roster_fixed = 1")
    db.close()
    hall.office.reopen()
    live = hall.office.secretariat.live
    live.start(hall.meeting)
    live.take_seat(hall.meeting, hall.bo, hall.eva)
    assert hall.office.roster(hall.meeting).endswith("Eva present")


# --- guests, disqualification, the chair ----------------------------------------------------


def test_a_guest_is_let_in_for_named_items(hall: Hall) -> None:
    guest = hall.live.admit_guest(hall.two, " Gert  Gæst ").id
    assert hall.live.admit_guest(hall.two, "Gert Gæst").id == guest
    assert hall.live.admit_guest(hall.four, "Gert Gæst").id == guest
    assert hall.told == [
        f"{kind} Gert Gæst {phase} {number}"
        for number in (2, 4)
        for kind, phase in (("arrived", "before"), ("left", "after"))
    ]
    assert hall.live.timeline(hall.meeting).attended(guest) == (hall.two, hall.four)


def test_a_member_is_no_guest(hall: Hall) -> None:
    with pytest.raises(InvalidInputError, match="Bo er allerede på listen"):
        hall.live.admit_guest(hall.two, "Bo")


def test_disqualification_is_noted_once_for_each_item_with_a_private_reason(hall: Hall) -> None:
    hall.live.disqualify(hall.two, hall.bo, reason=" Hans\nbror ")
    hall.live.start(hall.meeting)
    hall.run_to(hall.three, "16.50")
    hall.live.disqualify(hall.three, hall.bo)
    hall.live.disqualify(hall.three, hall.carl)
    hall.live.disqualify(hall.two, hall.bo, decided=False, reason="x" * 2000)
    found = [e for e in hall.live.events(hall.meeting) if e.kind is EventKind.DISQUALIFIED]
    assert [(e.item_id, e.person_id, e.decided, e.time) for e in found] == [
        (hall.three, hall.bo, True, dt.time(16, 50)),
        (hall.three, hall.carl, True, dt.time(16, 50)),
        (hall.two, hall.bo, False, None),
    ]
    assert len(found[-1].reason) == MAX_WORDING
    assert hall.voters(hall.three) == "Anna"
    assert hall.voters(hall.two) == "Anna Bo Carl"


@pytest.mark.parametrize(("counts", "filled"), [(True, 3), (False, 2)])
def test_the_council_decides_whether_the_disqualified_count(
    hall: Hall, counts: bool, filled: int
) -> None:
    draft = CouncilDraft("Seniorrådet", disqualified_count=counts)
    hall.secretariat.councils.edit(hall.council, draft)
    hall.live.disqualify(hall.two, hall.bo)
    attendance = hall.live.timeline(hall.meeting).at(hall.two)
    assert hall.live.quorum(hall.meeting, attendance) == Quorum(filled, 3, 2)


def test_quorum_is_lost_the_moment_too_few_are_left(hall: Hall) -> None:
    hall.live.start(hall.meeting)

    def reached() -> bool:
        return hall.live.quorum(hall.meeting, hall.live.timeline(hall.meeting).now).reached

    hall.live.leave(hall.meeting, hall.bo)
    assert reached()
    hall.live.leave(hall.meeting, hall.carl)
    assert not reached()
    hall.live.take_seat(hall.meeting, hall.carl, hall.eva)
    assert reached()


def test_someone_else_leads_from_now_on(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.lead(hall.meeting, hall.bo)
    timeline = hall.live.timeline(hall.meeting)
    assert [timeline.at(i).moderator for i in (hall.one, hall.two)] == [hall.anna, hall.bo]


# --- corrected afterwards -------------------------------------------------------------------


def test_what_was_not_noted_is_added(hall: Hall) -> None:
    draft = EventDraft(
        EventKind.LEFT, dt.time(17), hall.two, AFTER, hall.bo, wording=" gik\nhjem ", reason=" r "
    )
    hall.live.add_event(hall.meeting, draft)
    (event,) = hall.live.events(hall.meeting)
    assert (event.wording, event.reason, event.time) == ("gik hjem", "r", dt.time(17))
    assert hall.here(hall.three) == "Anna Carl"


def test_an_event_keeps_only_what_its_kind_has(hall: Hall) -> None:
    hall.live.add_event(
        hall.meeting,
        EventDraft(EventKind.PAUSED, dt.time(17), hall.two, person_id=hall.bo, seat_of=hall.anna),
    )
    hall.live.add_event(
        hall.meeting, EventDraft(EventKind.LEFT, person_id=hall.eva, seat_of=hall.anna)
    )
    paused, left = hall.live.events(hall.meeting)
    assert (paused.person_id, paused.seat_of, left.seat_of) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "person", "item", "match"),
    [
        (EventKind.LEFT, False, True, "hvem"),
        (EventKind.MODERATOR, False, True, "hvem"),
        (EventKind.DISQUALIFIED, True, False, "hvilket punkt"),
        (EventKind.ITEM, False, False, "hvilket punkt"),
    ],
)
def test_an_event_must_say_whom_and_what_it_is_of(
    hall: Hall, kind: EventKind, person: bool, item: bool, match: str
) -> None:
    draft = EventDraft(
        kind, None, hall.two if item else None, person_id=hall.bo if person else None
    )
    with pytest.raises(InvalidInputError, match=match):
        hall.live.add_event(hall.meeting, draft)


def test_an_event_can_be_corrected_worded_and_deleted(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    event = hall.live.leave(hall.meeting, hall.bo).id
    hall.live.edit_event(
        event, EventDraft(EventKind.LEFT, dt.time(17, 5), hall.three, BEFORE, hall.carl)
    )
    assert hall.told[2:] == ["17.05 left Carl before 3"]
    hall.live.word_event(event, " Carl måtte  gå. ")
    assert hall.live.events(hall.meeting)[-1].wording == "Carl måtte gå."
    hall.live.word_event(event, "")
    assert hall.live.events(hall.meeting)[-1].wording == ""
    hall.live.delete_event(event)
    assert len(hall.told) == 2


def test_an_event_cannot_be_moved_to_an_item_of_another_meeting(hall: Hall) -> None:
    other = hall.office.meeting(hall.council, "2026-12-15", titles="Andet")
    (item,) = hall.office.ids(other)
    event = hall.live.leave(hall.meeting, hall.bo).id
    with pytest.raises(NotFoundError):
        hall.live.edit_event(event, EventDraft(EventKind.LEFT, None, item, person_id=hall.bo))


@pytest.mark.parametrize(
    "use",
    [
        lambda live: live.delete_event(EventId(99)),
        lambda live: live.word_event(EventId(99), "x"),
        lambda live: live.edit_event(EventId(99), EventDraft(EventKind.PAUSED)),
        lambda live: live.take_up(ItemId(99)),
        lambda live: live.word_line(ItemId(99), "away", "x"),
    ],
)
def test_what_is_not_there_is_not_found(hall: Hall, use: Callable[[object], object]) -> None:
    with pytest.raises(NotFoundError):
        use(hall.live)


def test_a_line_of_absence_is_put_in_words_for_one_item(hall: Hall) -> None:
    hall.live.word_line(hall.two, "apology", " Bo var\nsyg ")
    hall.live.word_line(hall.two, "away", "Anna kom senere")
    hall.live.word_line(hall.two, "apology", "Bo havde meldt afbud")
    assert hall.secretariat.agenda.item(hall.two).line_wordings == (
        LineWording("away", "Anna kom senere"),
        LineWording("apology", "Bo havde meldt afbud"),
    )
    hall.live.word_line(hall.two, "away", "")
    assert len(hall.secretariat.agenda.item(hall.two).line_wordings) == 1
    assert hall.secretariat.agenda.item(hall.one).line_wordings == ()


def test_any_line_under_an_item_is_put_in_words_by_its_key(hall: Hall) -> None:
    event = hall.live.leave(hall.meeting, hall.bo).id
    hall.live.word(hall.two, f"event:{event}", "Bo gik.")
    hall.live.word(hall.two, "away", "Bo var gået.")
    assert hall.live.events(hall.meeting)[-1].wording == "Bo gik."
    assert hall.secretariat.agenda.item(hall.two).line_wordings == (
        LineWording("away", "Bo var gået."),
    )


# --- items that come and go -----------------------------------------------------------------


def test_an_item_that_was_up_is_deleted_and_brought_back(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.leave(hall.meeting, hall.bo)
    hall.live.disqualify(hall.two, hall.carl)
    hall.live.pause(hall.meeting)
    before = hall.told
    hall.secretariat.agenda.delete_item(hall.two)
    assert hall.told == [
        "16.30 started",
        "16.30 item 1",
        "16.50 left Bo after 1",
        "16.50 paused",
    ]
    assert hall.live.timeline(hall.meeting).running == hall.one
    assert hall.here(hall.one) == "Anna Bo Carl"
    assert hall.here(hall.three) == "Anna Carl"
    assert hall.voters(hall.three) == "Anna Carl"
    hall.secretariat.undo()
    assert hall.told == before
    hall.secretariat.redo()
    (deleted,) = hall.secretariat.deleted()
    hall.secretariat.restore(deleted)
    assert "16.50 item 2" in hall.told
    assert "16.50 disqualified Carl 2" in hall.told
    assert "16.50 left Bo after 1" in hall.told


def test_a_deleted_item_cannot_be_used(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.secretariat.agenda.delete_item(hall.two)
    for use in (
        lambda: hall.live.take_up(hall.two),
        lambda: hall.live.disqualify(hall.two, hall.bo),
        lambda: hall.live.admit_guest(hall.two, "Gert"),
        lambda: hall.live.word_line(hall.two, "away", "x"),
    ):
        with pytest.raises(NotFoundError):
            use()


def test_an_item_moved_to_another_meeting_leaves_the_comings_and_goings(hall: Hall) -> None:
    other = hall.office.meeting(hall.council, "2026-12-15")
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.leave(hall.meeting, hall.bo)
    hall.live.disqualify(hall.two, hall.carl)
    with hall.secretariat._store.command():
        vote = VoteDraft("Forslaget", (Cast(hall.anna, Ballot.FOR),))
        hall.secretariat._store.agenda.add_vote(hall.two, vote)
    before = hall.told
    hall.secretariat.agenda.move_to_meeting(hall.two, other)
    assert hall.told == ["16.30 started", "16.30 item 1", "16.50 left Bo after 1"]
    assert hall.live.events(other) == []
    assert len(hall.secretariat.agenda.item(hall.two).votes) == 1
    hall.secretariat.undo()
    assert hall.told == before


def test_moving_an_item_within_its_meeting_moves_its_events_along(hall: Hall) -> None:
    hall.live.add_event(hall.meeting, EventDraft(EventKind.LEFT, None, hall.two, DURING, hall.bo))
    hall.secretariat.agenda.move_to_meeting(hall.two, hall.meeting)
    assert hall.told == ["left Bo 4"]
    assert hall.here(hall.four) == "Anna Bo Carl"
    hall.secretariat.agenda.move_item(hall.two, 0)
    assert hall.here(hall.one) == "Anna Carl"


def test_a_copied_agenda_and_a_copied_item_have_nothing_that_happened(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    hall.run_to(hall.two, "16.50")
    hall.live.disqualify(hall.two, hall.carl)
    hall.live.word_line(hall.two, "away", "x")
    copy = hall.secretariat.agenda.duplicate_item(hall.two).id
    assert hall.secretariat.agenda.item(copy).line_wordings == ()
    assert hall.voters(copy) == "Anna Bo Carl"
    draft = MeetingDraft(hall.council, dt.date(2027, 1, 5))
    meeting = hall.secretariat.meetings.create(draft, copy_from=hall.meeting).id
    assert hall.live.events(meeting) == []


# --- undo and locks -------------------------------------------------------------------------


STEPS: list[Callable[[Hall], object]] = [
    lambda hall: hall.live.start(hall.meeting),
    lambda hall: hall.live.leave(hall.meeting, hall.bo, AFTER),
    lambda hall: hall.live.take_up(hall.two),
    lambda hall: hall.live.take_seat(hall.meeting, hall.carl, hall.eva),
    lambda hall: hall.live.arrive(hall.meeting, hall.carl),
    lambda hall: hall.live.admit_guest(hall.three, "Gert"),
    lambda hall: hall.live.disqualify(hall.two, hall.carl, decided=False),
    lambda hall: hall.live.lead(hall.meeting, hall.carl),
    lambda hall: hall.live.pause(hall.meeting),
    lambda hall: hall.live.resume(hall.meeting),
    lambda hall: hall.live.word_line(hall.two, "away", "x"),
    lambda hall: hall.live.word_event(hall.live.events(hall.meeting)[2].id, "Bo gik"),
    lambda hall: hall.live.add_event(
        hall.meeting, EventDraft(EventKind.ARRIVED, dt.time(17), hall.three, BEFORE, hall.bo)
    ),
    lambda hall: hall.live.edit_event(
        hall.live.events(hall.meeting)[2].id, EventDraft(EventKind.LEFT, person_id=hall.bo)
    ),
    lambda hall: hall.live.delete_event(hall.live.events(hall.meeting)[2].id),
    lambda hall: hall.live.end(hall.meeting),
]


def test_each_step_is_undone_and_done_again_by_itself(hall: Hall) -> None:
    seen = [hall.secretariat.minutes(hall.meeting)]
    for step in STEPS:
        step(hall)
        seen.append(hall.secretariat.minutes(hall.meeting))
    for earlier in reversed(seen[:-1]):
        hall.secretariat.undo()
        assert hall.secretariat.minutes(hall.meeting) == earlier
    for later in seen[1:]:
        hall.secretariat.redo()
        assert hall.secretariat.minutes(hall.meeting) == later
    hall.office.reopen()
    assert hall.office.secretariat.minutes(hall.meeting) == seen[-1]


def test_nothing_happens_at_a_meeting_that_is_approved(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    left = hall.live.leave(hall.meeting, hall.bo).id
    hall.live.end(hall.meeting)
    hall.secretariat.record.set_state(hall.meeting, MeetingState.APPROVED)
    before = hall.secretariat.minutes(hall.meeting)
    for step in (
        lambda: hall.live.resume(hall.meeting),
        lambda: hall.live.leave(hall.meeting, hall.carl),
        lambda: hall.live.take_seat(hall.meeting, hall.carl, hall.eva),
        lambda: hall.live.disqualify(hall.two, hall.carl),
        lambda: hall.live.word_event(left, "x"),
        lambda: hall.live.word_line(hall.two, "away", "x"),
        lambda: hall.live.delete_event(left),
        lambda: hall.secretariat.agenda.delete_item(hall.one),
    ):
        with pytest.raises(LockedError):
            step()
    assert hall.secretariat.minutes(hall.meeting) == before
    assert hall.secretariat.record.intact(hall.meeting)
    hall.secretariat.record.reopen(hall.meeting, "Et navn var forkert")
    hall.live.delete_event(left)
    assert hall.here(hall.two) == "Anna Bo Carl"


def test_an_event_of_someone_has_the_sentence_that_is_printed_of_it(hall: Hall) -> None:
    hall.live.start(hall.meeting)
    left = hall.live.leave(hall.meeting, hall.bo).id
    sentence = "Bo forlod mødet kl. 16.30 under punkt 1."
    assert hall.live.sentences(hall.meeting) == {left: sentence}
    assert hall.secretariat.attendance.lines(hall.one)[0].text == sentence

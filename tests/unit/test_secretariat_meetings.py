"""Meetings, the wastebasket, the last place and the file itself."""

import datetime as dt
from pathlib import Path

import pytest

from models.errors import BackupFailedError, InvalidInputError, NotFoundError
from models.records import (
    AttendanceStatus,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    MeetingDraft,
    MeetingId,
    MeetingKind,
    MeetingState,
    Place,
    SectionDraft,
)
from models.secretariat import Secretariat
from models.text import plain
from tests.fixtures.office import Office


def test_the_next_meeting_is_proposed_from_the_council_and_the_rhythm(office: Office) -> None:
    council = office.council(place="Sal 1", time=dt.time(16, 30))
    first = office.secretariat.meetings.propose(council)
    assert first == MeetingDraft(council, dt.date(2026, 11, 22), dt.time(16, 30), place="Sal 1")
    office.meeting(council, "2026-11-03")
    office.meeting(council, "2026-11-17")
    assert office.secretariat.meetings.propose(council).date == dt.date(2026, 12, 1)


def test_a_new_meeting_begins_with_the_standing_items(office: Office) -> None:
    standing = (ItemDraft("Dagsorden", decision=plain("Godkendt.")), ItemDraft("Eventuelt"))
    created = office.secretariat.meetings.create(
        MeetingDraft(office.council(standing_items=standing), dt.date(2026, 12, 1))
    )
    assert office.lines(created.id) == "1 Dagsorden, 2 Eventuelt"
    assert office.secretariat.agenda.of(created.id)[0].decided
    assert created.change.meetings == created.change.structure == {created.id}


def test_a_copied_agenda_has_the_presentations_but_nothing_decided(office: Office) -> None:
    council = office.council(standing_items=(ItemDraft("Dagsorden"),))
    earlier = office.secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 5, 5))).id
    draft = ItemDraft(
        "Budget",
        case_number="26-1",
        decision=plain("Godkendt."),
        sections=(SectionDraft("Resume", 1, plain("Kort.")),),
        history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet"),),
    )
    original = office.secretariat.agenda.add_item(earlier, draft).id
    office.secretariat.attachments.add(original, "Notat")
    office.secretariat.record.set_state(earlier, MeetingState.SIGNED)
    copy = office.secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 12, 1)), earlier)
    assert office.lines(copy.id) == "1 Dagsorden, 2 Budget"
    budget = office.secretariat.agenda.item(office.ids(copy.id)[1])
    assert budget.case_number == "26-1"
    assert budget.sections[0].body == plain("Kort.")
    assert (budget.decision.body, budget.history, budget.attachments) == (plain(""), (), ())


def test_a_meeting_is_edited(office: Office) -> None:
    council = office.council()
    meeting = office.meeting(council)
    change = office.secretariat.meetings.edit(
        meeting,
        MeetingDraft(
            council,
            dt.date(2026, 12, 3),
            dt.time(9),
            dt.time(11),
            " Sal \n2",
            MeetingKind.EXTRAORDINARY,
            7,
        ),
    )
    stored = office.secretariat.meetings.get(meeting)
    assert (stored.date, stored.start, stored.end) == (
        dt.date(2026, 12, 3),
        dt.time(9),
        dt.time(11),
    )
    assert (stored.place, stored.kind, stored.first_number) == (
        "Sal 2",
        MeetingKind.EXTRAORDINARY,
        7,
    )
    assert change.meetings == {meeting}
    assert change.councils == {council}


def test_a_meeting_that_cannot_be_is_refused(office: Office) -> None:
    council = office.council()
    with pytest.raises(InvalidInputError, match="kan ikke slutte, før det begynder"):
        office.meeting(council, start=dt.time(11), end=dt.time(9))
    with pytest.raises(InvalidInputError, match="nummer under 1"):
        office.meeting(council, first_number=0)
    with pytest.raises(NotFoundError, match=r"^Mødet findes ikke\.$"):
        office.secretariat.meetings.get(MeetingId(9))
    assert office.secretariat.meetings.of(council) == []


def test_the_meeting_list_shows_the_latest_first_with_items_and_apologies(office: Office) -> None:
    council = office.council()
    anna = office.member(council, "Anna")
    early = office.meeting(council, "2026-12-01", "Budget Eventuelt", start=dt.time(9))
    late = office.meeting(council, "2026-12-01", start=dt.time(13))
    office.meeting(council, "2026-05-05")
    office.secretariat.attendance.mark(early, anna, AttendanceStatus.APOLOGY)
    office.secretariat.agenda.delete_item(office.ids(early)[0])
    first, second, third = office.secretariat.meetings.of(council)
    assert (first.meeting.id, second.meeting.id) == (late, early)
    assert (second.items, second.apologies) == (1, 1)
    assert third.meeting.date == dt.date(2026, 5, 5)


def test_meetings_are_counted_through_the_year(office: Office) -> None:
    council = office.council()
    meetings = [
        office.secretariat.meetings.get(office.meeting(council, day))
        for day in ("2025-12-01", "2026-03-01", "2026-01-05")
    ]
    assert [office.secretariat.meetings.number_in_year(meeting) for meeting in meetings] == [
        1,
        2,
        1,
    ]


# --- the wastebasket ---


def test_what_was_deleted_is_listed_latest_first_and_comes_back(office: Office) -> None:
    council, other = office.council(), office.council("Handicaprådet")
    anna = office.member(council, "Anna")
    meeting = office.meeting(council, titles="Budget Eventuelt")
    budget, _eventuelt = office.ids(meeting)
    another = office.meeting(council, "2026-05-05")
    office.secretariat.councils.delete(other)
    office.clock.pass_seconds(1)
    office.secretariat.people.delete(anna)
    office.clock.pass_seconds(1)
    office.secretariat.agenda.delete_item(budget)
    office.clock.pass_seconds(1)
    office.secretariat.meetings.delete(another)
    found = office.secretariat.deleted()
    assert [thing.title for thing in found] == [
        "Seniorrådet 2026-05-05",
        "Budget",
        "Anna",
        "Handicaprådet",
    ]
    assert found[0].deleted_at == office.clock()
    for thing in found:
        assert office.secretariat.restore(thing)
    assert office.secretariat.deleted() == []
    assert office.lines(meeting) == "1 Budget, 2 Eventuelt"
    assert len(office.secretariat.councils.all()) == 2
    assert len(office.secretariat.meetings.of(council)) == 2
    assert office.roster(meeting) == "Anna -"


def test_what_lies_in_something_deleted_comes_back_with_it(office: Office) -> None:
    council = office.council()
    meeting = office.meeting(council, titles="Budget Eventuelt")
    office.secretariat.agenda.delete_item(office.ids(meeting)[0])
    office.secretariat.meetings.delete(meeting)
    assert [thing.table for thing in office.secretariat.deleted()] == ["meeting"]
    assert office.secretariat.agenda.of(meeting)[0].number == ""
    office.secretariat.councils.delete(council)
    assert [thing.table for thing in office.secretariat.deleted()] == ["council"]
    office.secretariat.restore(office.secretariat.deleted()[0])
    assert [thing.table for thing in office.secretariat.deleted()] == ["meeting"]


def test_restoring_can_be_undone(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    office.secretariat.agenda.delete_item(office.ids(meeting)[0])
    office.secretariat.restore(office.secretariat.deleted()[0])
    office.secretariat.undo()
    assert office.lines(meeting) == ""
    assert [thing.title for thing in office.secretariat.deleted()] == ["Budget"]


# --- the last place ---


def test_the_last_place_is_found_again_at_the_next_start(office: Office) -> None:
    assert office.secretariat.last_place() == Place()
    council = office.council()
    meeting = office.meeting(council, titles="Budget")
    place = Place(council, meeting, office.ids(meeting)[0])
    office.secretariat.remember_place(place)
    office.reopen()
    assert office.secretariat.last_place() == place
    office.secretariat.remember_place(Place(council))
    assert office.secretariat.last_place() == Place(council)


def test_what_is_gone_of_the_last_place_is_left_out(office: Office) -> None:
    council = office.council()
    meeting = office.meeting(council, titles="Budget")
    item = office.ids(meeting)[0]
    office.secretariat.remember_place(Place(council, meeting, item))
    office.secretariat.agenda.delete_item(item)
    assert office.secretariat.last_place() == Place(council, meeting)
    office.secretariat.meetings.delete(meeting)
    assert office.secretariat.last_place() == Place(council)
    office.secretariat.councils.delete(council)
    assert office.secretariat.last_place() == Place()


def test_remembering_the_place_is_no_step_of_undo(office: Office) -> None:
    council = office.council()
    office.secretariat.remember_place(Place(council, MeetingId(1), ItemId(1)))
    office.secretariat.undo()
    assert not office.secretariat.can_undo
    assert office.secretariat.councils.all() == []


# --- the file ---


def test_a_backup_is_a_whole_data_file(office: Office, tmp_path: Path) -> None:
    council = office.council()
    target = tmp_path / "kopi.db"
    target.write_bytes(b"en gammel kopi")
    office.secretariat.back_up(target)
    assert sorted(path.name for path in tmp_path.iterdir() if "kopi" in path.name) == ["kopi.db"]
    copy = Secretariat.open(target, office.clock)
    assert copy.councils.get(council).name == "Seniorrådet"
    assert copy.check() == []
    copy.close()


def test_a_backup_never_replaces_the_open_file(office: Office, tmp_path: Path) -> None:
    link = tmp_path / "genvej.db"
    link.symlink_to(office.path)
    for target in (office.path, tmp_path / "." / "Referent.db", link):
        with pytest.raises(BackupFailedError, match="det er selve datafilen"):
            office.secretariat.back_up(target)
    office.council()
    office.reopen()
    assert len(office.secretariat.councils.all()) == 1


def test_what_the_first_change_needs_can_be_loaded_ahead(office: Office) -> None:
    office.reopen()
    office.secretariat.load_ahead()
    office.council()


def test_the_file_and_the_day_are_known(office: Office, tmp_path: Path) -> None:
    assert office.secretariat.path == tmp_path / "Referent.db"
    assert office.secretariat.today() == dt.date(2026, 11, 22)
    assert office.secretariat.now() == dt.datetime(2026, 11, 22, 12, 0)
    assert office.secretariat.check() == []


# --- a part of the meetings ---


def test_the_meetings_are_read_some_at_a_time(office: Office) -> None:
    council = office.council()
    noon, evening = dt.time(12), dt.time(19)
    for day, start in (
        ("2026-03-03", None),
        ("2026-03-03", noon),
        ("2026-03-03", noon),
        ("2026-03-03", evening),
        ("2026-02-03", None),
        ("2026-04-07", None),
    ):
        office.meeting(council, day, start=start)
    meetings = office.secretariat.meetings.of
    whole = meetings(council)
    found = meetings(council, 2)
    while more := meetings(council, 1, found[-1].meeting):
        found += more
    assert found == whole
    assert [s.meeting.id for s in whole] == [6, 4, 3, 2, 1, 5]


def test_chosen_meetings_are_those_of_the_council_that_are_there(office: Office) -> None:
    council, other = office.council(), office.council("Ældrerådet")
    kept, gone = office.meeting(council, "2026-03-03"), office.meeting(council, "2026-04-07")
    elsewhere = office.meeting(other, "2026-03-03")
    office.secretariat.meetings.delete(gone)
    found = office.secretariat.meetings.chosen(council, [kept, gone, elsewhere])
    assert [summary.meeting.id for summary in found] == [kept]


def test_meetings_are_counted_by_state_from_a_day_on(office: Office) -> None:
    council = office.council()
    for day in ("2026-03-03", "2026-04-07", "2027-01-05"):
        office.meeting(council, day)
    office.secretariat.record.set_state(office.meeting(council, "2026-05-05"), MeetingState.DRAFT)
    states = office.secretariat.meetings.states
    assert states(council) == {MeetingState.PLANNED: 3, MeetingState.DRAFT: 1}
    after = dt.date(2026, 4, 7)
    assert states(council, after) == {MeetingState.PLANNED: 2, MeetingState.DRAFT: 1}
    assert office.secretariat.meetings.next_day(council, after) == dt.date(2026, 5, 5)
    assert office.secretariat.meetings.next_day(council, dt.date(2027, 1, 5)) is None

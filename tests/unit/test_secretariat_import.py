"""Referater that were read, stored: whose council, which people, which meeting."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import (
    AmbiguousError,
    InvalidInputError,
    MeetingExistsError,
    UndoEndedError,
)
from models.imports.reading import read_path
from models.minutes import (
    MinutesDraft,
    NamedEvent,
    NamedNote,
    NamedTask,
    NamedVote,
    ParticipantDraft,
    ReadMinutes,
)
from models.old_minutes import Adoption, packed
from models.reading import ReadingRules
from models.records import (
    AttendanceStatus,
    Ballot,
    Cast,
    CouncilDraft,
    CouncilId,
    EventKind,
    ItemDraft,
    MeetingId,
    MeetingKind,
    MeetingState,
    Numbering,
    Phase,
    Role,
    SectionDraft,
)
from models.rules import locked
from models.text import plain
from tests.fixtures.office import Office

DAY = dt.date(2026, 6, 4)
DRAFT = MinutesDraft(
    council="Ældrerådet",
    municipality="Fjordby",
    date=DAY,
    layout="sagsfremstilling",
    start=dt.time(16, 30),
    place="Sal 1",
    participants=(
        ParticipantDraft("Bo Dam"),
        ParticipantDraft("Anna Holm", status=AttendanceStatus.APOLOGY),
        ParticipantDraft("Carl Lund", Role.SUBSTITUTE, substitute_for="Anna Holm"),
        ParticipantDraft("Finn Krog", Role.GUEST),
    ),
    items=(
        ItemDraft("Dagsorden", number="9", decision=plain("Godkendt.")),
        ItemDraft("Budget", number="9a", sections=(SectionDraft("Resume", 1, plain("Kort.")),)),
    ),
)


def adopt(office: Office, draft: MinutesDraft, council: CouncilId | None = None) -> MeetingId:
    """Store a referat that was read. Without `council` it is the one that it names."""
    adoption = Adoption(Path("referat.txt"), packed(ReadMinutes(draft)), council)
    return office.secretariat.old_minutes.adopt(adoption, content=b"").id


def test_a_referat_is_stored_with_all_it_holds(office: Office) -> None:
    minutes = office.secretariat.minutes(adopt(office, DRAFT))
    assert (minutes.council.name, minutes.council.municipality) == ("Ældrerådet", "Fjordby")
    assert minutes.layout.key == "sagsfremstilling"
    assert (minutes.meeting.date, minutes.meeting.start, minutes.meeting.place) == (
        DAY,
        dt.time(16, 30),
        "Sal 1",
    )
    assert (minutes.meeting.kind, minutes.meeting.state) == (
        MeetingKind.ORDINARY,
        MeetingState.DRAFT,
    )
    assert [(item.number, item.title) for item in minutes.items] == [
        ("9", "Dagsorden"),
        ("9a", "Budget"),
    ]
    assert minutes.items[0].decision.body == plain("Godkendt.")
    assert minutes.items[1].sections[0].heading == "Resume"


def test_the_participants_keep_the_order_of_the_file(office: Office) -> None:
    meeting = adopt(office, DRAFT)
    assert office.roster(meeting) == (
        "Bo Dam present, Anna Holm apology (Carl Lund), Carl Lund present, Finn Krog present"
    )
    roles = [p.role for p in office.secretariat.attendance.participants(meeting)]
    assert roles == [Role.MEMBER, Role.MEMBER, Role.SUBSTITUTE, Role.GUEST]


def test_two_participants_of_one_name_are_two_people(office: Office) -> None:
    twice = (ParticipantDraft("Bo Dam"), ParticipantDraft("Eva Ny"), ParticipantDraft("Bo Dam"))
    first = adopt(office, replace(DRAFT, participants=twice))
    later = replace(DRAFT, participants=twice, date=DAY + dt.timedelta(days=7))
    second = adopt(office, later)
    for meeting in (first, second):
        names = [p.name for p in office.secretariat.attendance.participants(meeting)]
        assert names == ["Bo Dam", "Eva Ny", "Bo Dam"]
    assert len(office.secretariat.people.all()) == 3


def test_importing_is_one_step_of_undo(office: Office) -> None:
    adopt(office, DRAFT)
    office.secretariat.undo()
    assert office.secretariat.councils.all() == []
    assert office.secretariat.people.all() == []
    office.secretariat.redo()
    assert len(office.everything()) == 1


def test_members_found_in_a_file_are_members_from_that_day_on(office: Office) -> None:
    adopt(office, DRAFT)
    memberships = office.secretariat.people.memberships()
    assert [m.start for m in memberships] == [DAY] * 3  # the guest is none


@pytest.mark.parametrize(
    ("items", "numbering"),
    [
        (DRAFT.items, Numbering.TERM),
        ((ItemDraft("Dagsorden", number="1"),), Numbering.MEETING),
        ((ItemDraft("Dagsorden"),), Numbering.MEETING),
        ((), Numbering.MEETING),
    ],
)
def test_the_numbering_is_told_from_the_first_number(
    office: Office, items: tuple[ItemDraft, ...], numbering: Numbering
) -> None:
    adopt(office, replace(DRAFT, items=items))
    (council,) = office.secretariat.councils.all()
    assert council.numbering is numbering
    layout = office.secretariat.layouts.get("sagsfremstilling")
    assert council.item_sections == layout.item_sections
    assert council.standing_items == layout.standing_items
    assert (council.place, council.time) == ("Sal 1", dt.time(16, 30))


def test_the_same_council_is_found_and_not_doubled(office: Office) -> None:
    adopt(office, DRAFT)
    later = replace(DRAFT, date=dt.date(2026, 9, 3), council="ÆLDRERÅDET")
    assert office.secretariat.adopting.known_council(later) == office.secretariat.councils.all()[0]
    adopt(office, later)
    (council,) = office.secretariat.councils.all()
    assert len(office.secretariat.meetings.of(council.id)) == 2
    assert len(office.secretariat.people.all()) == 4


def test_councils_of_one_name_in_two_municipalities_are_kept_apart(office: Office) -> None:
    adopt(office, DRAFT)
    elsewhere = replace(DRAFT, municipality="Bakkeby")
    assert office.secretariat.adopting.known_council(elsewhere) is None
    adopt(office, elsewhere)
    assert [c.municipality for c in office.secretariat.councils.all()] == ["Fjordby", "Bakkeby"]
    assert len(office.secretariat.people.all()) == 8


def test_a_council_without_a_municipality_is_anyones(office: Office) -> None:
    council = office.council("Ældrerådet")
    found = office.secretariat.adopting.known_council(DRAFT)
    assert found is not None
    assert found.id == council


def test_a_referat_that_does_not_say_where_fits_the_only_council_of_that_name(
    office: Office,
) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby")
    found = office.secretariat.adopting.known_council(replace(DRAFT, municipality=""))
    assert found is not None
    assert found.id == council


def test_of_two_councils_of_one_name_the_layout_tells_which(office: Office) -> None:
    office.council("Ældrerådet", municipality="Fjordby", layout="fremstilling")
    chosen = office.council("Ældrerådet", municipality="Bakkeby")
    found = office.secretariat.adopting.known_council(replace(DRAFT, municipality=""))
    assert found is not None
    assert found.id == chosen
    office.council("Ældrerådet", municipality="")
    with pytest.raises(AmbiguousError, match=r"flere: Bakkeby, \?\."):
        office.secretariat.adopting.known_council(replace(DRAFT, municipality=""))


def test_the_user_may_say_which_council_it_is(office: Office) -> None:
    council = office.council("Seniorrådet")
    meeting = adopt(office, DRAFT, council)
    assert office.secretariat.meetings.get(meeting).council_id == council
    assert len(office.secretariat.councils.all()) == 1


def test_a_meeting_already_there_is_refused_and_nothing_is_stored(office: Office) -> None:
    adopt(office, DRAFT)
    before = office.everything()
    again = replace(DRAFT, participants=(ParticipantDraft("Gerda Vik"),))
    with pytest.raises(MeetingExistsError) as told:
        adopt(office, again)
    assert "Ældrerådet har allerede et møde den 04-06-2026." in str(told.value)
    assert office.everything() == before
    assert "Gerda Vik" not in {person.name for person in office.secretariat.people.all()}


def test_a_deleted_meeting_makes_room_for_another(office: Office) -> None:
    office.secretariat.meetings.delete(adopt(office, DRAFT))
    adopt(office, DRAFT)
    assert len(office.everything()) == 1


def test_people_of_the_municipality_are_found_again(office: Office) -> None:
    other = office.council("Handicaprådet", municipality="Fjordby")
    anna = office.member(other, "Anna Holm")
    adopt(office, DRAFT)
    assert {m.council_id for m in office.secretariat.people.memberships(person_id=anna)} == {
        other,
        office.secretariat.councils.all()[1].id,
    }


def test_someone_named_as_sitting_for_nobody_known_takes_no_seat(office: Office) -> None:
    lone = ParticipantDraft("Carl Lund", Role.SUBSTITUTE, substitute_for="Ukendt")
    meeting = adopt(office, replace(DRAFT, participants=(lone,)))
    assert office.roster(meeting) == "Carl Lund present"


# --- the sample, and what other modules do ---


def test_the_sample_is_added_once(office: Office) -> None:
    change = office.secretariat.open_sample()
    councils = office.secretariat.councils.all()
    assert change.councils >= {council.id for council in councils}
    assert len(councils) == 2
    assert len(office.everything()) == 18
    with pytest.raises(InvalidInputError, match="ligger her allerede"):
        office.secretariat.open_sample()
    assert len(office.secretariat.councils.all()) == 2


def test_the_sample_has_approved_minutes_and_so_cannot_be_undone(office: Office) -> None:
    office.council()
    office.secretariat.open_sample()
    for minutes in office.everything():
        intact = office.secretariat.record.intact(minutes.meeting.id)
        assert intact is (True if locked(minutes.meeting.state) else None)
    with pytest.raises(UndoEndedError, match="siden godkendt"):
        office.secretariat.undo()


def test_agendas_of_the_sample_not_yet_issued_follow_the_rule(office: Office) -> None:
    office.secretariat.open_sample()
    planned = [m for m in office.everything() if m.meeting.state is MeetingState.PLANNED]
    assert planned
    for minutes in planned:
        numbers = [int(item.number) for item in minutes.items]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_a_stored_referat_goes_out_and_comes_in_again(office: Office, tmp_path: Path) -> None:
    meeting = adopt(office, DRAFT)
    name = office.secretariat.documents.file_name(meeting)
    target = office.secretariat.documents.export(meeting, tmp_path / name).path
    assert target.read_bytes().startswith(b"PK")
    source = tmp_path / "referat.txt"
    source.write_text(office.secretariat.documents.text(meeting), encoding="utf-8")
    read = read_path(source, office.secretariat.layouts.all(), ReadingRules()).draft
    assert (read.council, read.date) == ("Ældrerådet", DAY)
    assert [item.title for item in read.items] == ["Dagsorden", "Budget"]


def test_a_council_set_up_by_hand_is_one_that_imports_find(office: Office) -> None:
    office.secretariat.councils.create(CouncilDraft(" Ældrerådet ", " Fjordby "))
    adopt(office, DRAFT)
    assert len(office.secretariat.councils.all()) == 1


def test_a_referat_is_stored_with_what_happened(office: Office) -> None:
    draft = replace(
        DRAFT,
        events=(
            NamedEvent(EventKind.LEFT, dt.time(17), 1, Phase.AFTER, "Bo Dam"),
            NamedEvent(EventKind.ARRIVED, None, 2, Phase.BEFORE, "Dorte Ny", seat_of="Bo Dam"),
            NamedEvent(EventKind.PAUSED, dt.time(17, 5)),
        ),
        votes=(
            NamedVote(2, "Forslaget", ("Carl Lund",), ("Dorte Ny",)),
            NamedVote(1, wording="Alle var for."),
        ),
        record_notes=(NamedNote(2, people=("Dorte Ny",), body=plain("For dyrt."), vote=1),),
        tasks=(
            NamedTask("Ring til Finn", "Bo Dam", dt.date(2026, 7, 1), item=2),
            NamedTask("Find et lokale", done=dt.date(2026, 6, 9)),
        ),
    )
    meeting = adopt(office, draft)
    minutes = office.secretariat.minutes(meeting)
    one, two = minutes.items
    assert [a.name for a in minutes.timeline.at(two.id).voters] == ["Carl Lund", "Dorte Ny"]
    people = {p.name: p.person.id for p in minutes.participants}
    assert [p.role for p in minutes.participants if p.name == "Dorte Ny"] == [Role.SUBSTITUTE]
    assert [e.kind for e in minutes.events] == [event.kind for event in draft.events]
    (vote,) = two.votes
    assert vote.motion == "Forslaget"
    assert vote.casts == (
        Cast(people["Carl Lund"], Ballot.FOR),
        Cast(people["Dorte Ny"], Ballot.AGAINST),
    )
    assert [v.wording for v in one.votes] == ["Alle var for."]
    assert [(n.people, n.vote_id) for n in two.notes] == [((people["Dorte Ny"],), vote.id)]
    tasks = office.secretariat.tasks.of(minutes.council.id)
    assert [(line.task.text, line.number, line.task.done_on) for line in tasks] == [
        ("Ring til Finn", "9a", None),
        ("Find et lokale", "", dt.date(2026, 6, 9)),
    ]

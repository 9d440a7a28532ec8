"""States, versions, what is sent out and corrections."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import (
    InvalidInputError,
    LockedError,
    NotFoundError,
    NothingToUndoError,
    UndoEndedError,
    UndoRefusedError,
)
from models.minutes import seal
from models.records import (
    AttendanceStatus,
    Change,
    CouncilDraft,
    DocumentKind,
    ItemDraft,
    Layout,
    MeetingId,
    MeetingState,
    Publication,
)
from models.text import plain
from tests.docx.example import minutes
from tests.fixtures.office import Office

PLANNED, AGENDA, IN_PROGRESS, DRAFT, APPROVED, SIGNED = MeetingState


@pytest.fixture
def meeting(office: Office) -> MeetingId:
    """A meeting with two items, of a council with two members, one of them absent."""
    council = office.council(municipality="Fjordby")
    office.member(council, "Anna Holm")
    absent = office.member(council, "Bo Dam")
    meeting = office.meeting(council, titles="Budget Eventuelt")
    office.secretariat.attendance.mark(meeting, absent, AttendanceStatus.APOLOGY)
    return meeting


def kept(office: Office, meeting: MeetingId) -> list[tuple[DocumentKind | None, str]]:
    return [(d.kind, Path(d.file_name).suffix) for d in office.secretariat.kept.of(meeting)]


def printed_lines(office: Office, meeting: MeetingId) -> list[str]:
    """The lines under the meeting's first decision."""
    first = office.ids(meeting)[0]
    return [line.text for line in office.secretariat.attendance.lines(first)]


# --- approving and reopening ---


@pytest.mark.parametrize("state", [APPROVED, SIGNED])
@pytest.mark.parametrize("before", [PLANNED, AGENDA, IN_PROGRESS, DRAFT])
def test_approving_or_signing_makes_a_version(
    office: Office, meeting: MeetingId, before: MeetingState, state: MeetingState
) -> None:
    office.secretariat.record.set_state(meeting, before)
    change = office.secretariat.record.set_state(meeting, state)
    assert meeting in change.meetings
    assert office.secretariat.meetings.get(meeting).state is state
    assert office.lines(meeting) == "1 Budget, 2 Eventuelt"
    (version,) = office.secretariat.record.versions(meeting)
    assert (version.number, version.approved_at) == (1, office.clock())
    assert version.reopened_at is None
    assert office.secretariat.record.intact(meeting) is True


@pytest.mark.parametrize(("mark", "kept_reason"), [("", ""), (" ({reason})", "ferie")])
def test_why_someone_was_absent_is_approved_only_where_it_is_printed(
    office: Office, meeting: MeetingId, mark: str, kept_reason: str
) -> None:
    secretariat = office.secretariat
    council_id = secretariat.meetings.get(meeting).council_id
    own = secretariat.layouts.copy(secretariat.councils.get(council_id).layout, "Vores").id
    layout = secretariat.layouts.get(own)
    secretariat.layouts.edit(replace(layout, events=replace(layout.events, reason_mark=mark)))
    secretariat.councils.edit(council_id, replace(secretariat.councils.get(council_id), layout=own))
    absent = secretariat.attendance.participants(meeting)[1].person.id
    secretariat.attendance.note_apology(meeting, absent, "", "ferie")
    secretariat.record.set_state(meeting, MeetingState.APPROVED)
    assert secretariat.attendance.participants(meeting)[1].reason == kept_reason
    assert secretariat.record.intact(meeting)


def test_signing_what_is_approved_is_the_same_version(office: Office, meeting: MeetingId) -> None:
    for state in (APPROVED, SIGNED, APPROVED):
        office.secretariat.record.set_state(meeting, state)
        assert office.secretariat.meetings.get(meeting).state is state
        assert len(office.secretariat.record.versions(meeting)) == 1
        assert office.secretariat.record.intact(meeting) is True


def test_approving_twice_changes_nothing(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    office.secretariat.people.create("Carl")
    assert office.secretariat.record.set_state(meeting, APPROVED) == Change()
    assert office.secretariat.can_undo


@pytest.mark.parametrize("state", [PLANNED, AGENDA, IN_PROGRESS, DRAFT])
def test_approved_minutes_are_not_just_moved_back(
    office: Office, meeting: MeetingId, state: MeetingState
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(LockedError):
        office.secretariat.record.set_state(meeting, state)
    assert office.secretariat.meetings.get(meeting).state is APPROVED


def test_reopening_makes_a_draft_and_the_next_approval_a_new_version(
    office: Office, meeting: MeetingId
) -> None:
    office.secretariat.record.set_state(meeting, SIGNED)
    office.clock.pass_seconds(3600)
    office.secretariat.record.reopen(meeting, " Et navn\nvar forkert ")
    assert office.secretariat.meetings.get(meeting).state is DRAFT
    assert office.secretariat.record.intact(meeting) is None
    office.secretariat.agenda.rename_item(office.ids(meeting)[0], "Budgettet")
    office.secretariat.record.set_state(meeting, APPROVED)
    second, first = office.secretariat.record.versions(meeting)
    assert (second.number, second.reopened_at) == (2, None)
    assert (first.reopened_at, first.reason) == (office.clock(), "Et navn var forkert")
    assert first.sha256 != second.sha256
    assert office.secretariat.record.intact(meeting) is True


def test_the_same_minutes_approved_again_have_the_same_hash(
    office: Office, meeting: MeetingId
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    office.secretariat.record.reopen(meeting, "Fejl")
    office.secretariat.record.set_state(meeting, SIGNED)
    second, first = office.secretariat.record.versions(meeting)
    assert first.sha256 == second.sha256


@pytest.mark.parametrize("reason", ["", " \n "])
def test_reopening_demands_a_reason(office: Office, meeting: MeetingId, reason: str) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(InvalidInputError, match="hvorfor"):
        office.secretariat.record.reopen(meeting, reason)
    assert office.secretariat.meetings.get(meeting).state is APPROVED


def test_only_what_is_locked_is_reopened(office: Office, meeting: MeetingId) -> None:
    with pytest.raises(InvalidInputError, match="ikke låst"):
        office.secretariat.record.reopen(meeting, "Fejl")


# --- what may change around locked minutes ---


def test_later_changes_around_the_meeting_do_not_reach_locked_minutes(
    office: Office, meeting: MeetingId
) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    before = office.secretariat.minutes(meeting)
    council = before.council
    office.member(council.id, "Ny Person")
    anna, bo = (participant.person for participant in before.participants)
    office.secretariat.people.edit(replace(anna, name="Anna Skov", email="anna@example.org"))
    office.secretariat.people.delete(bo.id)
    copy = office.secretariat.layouts.copy(council.layout, "Eget").id
    changed = CouncilDraft("Ældrerådet", "Havneby", layout=copy)
    office.secretariat.councils.edit(council.id, changed)
    own = office.secretariat.layouts.get(copy)
    office.secretariat.layouts.edit(replace(own, apology_line="Fravær: {names}"))
    assert office.secretariat.minutes(meeting) == before
    assert office.secretariat.attendance.participants(meeting) == before.participants
    assert printed_lines(office, meeting) == ["Afbud: Bo Dam"]
    assert office.secretariat.attendance.quorum(meeting).seats == 2
    assert office.secretariat.record.intact(meeting) is True
    office.secretariat.record.reopen(meeting, "Nyt navn")
    after = office.secretariat.minutes(meeting)
    assert (after.council.name, after.layout.name) == ("Ældrerådet", "Eget")
    assert "Anna Skov" in [participant.name for participant in after.participants]
    assert printed_lines(office, meeting) == ["Fravær: Bo Dam"]


def test_how_people_are_reached_is_not_part_of_the_minutes(
    office: Office, meeting: MeetingId
) -> None:
    (anna, *_others) = office.secretariat.attendance.participants(meeting)
    office.secretariat.people.edit(replace(anna.person, email="anna@example.org", phone="1234"))
    office.secretariat.record.set_state(meeting, APPROVED)
    people = [p.person for p in office.secretariat.attendance.participants(meeting)]
    assert [(person.email, person.phone) for person in people] == [("", ""), ("", "")]


def test_what_is_published_later_is_no_change_of_the_minutes(
    office: Office, meeting: MeetingId
) -> None:
    item = office.secretariat.agenda.add_item(meeting, ItemDraft("Køb af areal", closed=True)).id
    office.secretariat.record.set_state(meeting, SIGNED)
    published = Publication("Ejendomssag", plain("Godkendt."), released=True)
    office.secretariat.agenda.publish(item, published)
    assert office.secretariat.agenda.item(item).publication == published
    assert office.secretariat.record.intact(meeting) is True
    office.secretariat.undo()
    assert office.secretariat.agenda.item(item).publication == Publication()


TAMPERED: dict[str, str] = {
    "a text": "UPDATE section SET body = 'Afvist.' WHERE id = (SELECT min(id) FROM section)",
    "a title": "UPDATE agenda_item SET title = 'Andet' WHERE position = 0",
    "the date": "UPDATE meeting SET date = '2020-01-01'",
    "a name": "UPDATE version SET frame = replace(frame, 'Anna Holm', 'Anna Skov')",
    "a layout's word": "UPDATE version SET frame = replace(frame, 'Beslutning', 'Konklusion')",
    "an attached file": "UPDATE file SET content = x'00'",
    "the state": "UPDATE meeting SET state = 'draft'",
    "the hash": "UPDATE version SET sha256 = 'andet'",
}


@pytest.mark.parametrize("what", TAMPERED)
def test_a_change_by_another_tool_is_found(
    office: Office, meeting: MeetingId, what: str, tmp_path: Path
) -> None:
    file = tmp_path / "notat.txt"
    file.write_text("Notatet", encoding="utf-8")
    office.secretariat.attachments.add(office.ids(meeting)[0], "Notat", file)
    office.secretariat.record.set_state(meeting, APPROVED)
    assert office.secretariat.record.intact(meeting) is True
    with sqlite3.connect(office.path) as other:
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            other.execute(f"DROP TRIGGER {trigger}")
        assert other.execute(TAMPERED[what]).rowcount > 0
    other.close()
    assert office.secretariat.record.intact(meeting) is False


# --- minutes that were locked before there were versions ---


@pytest.fixture
def old(office: Office, meeting: MeetingId) -> MeetingId:
    """A meeting approved by an earlier program."""
    with sqlite3.connect(office.path) as other:
        other.execute("UPDATE meeting SET state = 'approved'")
    other.close()
    return meeting


def test_minutes_locked_before_there_were_versions_are_read_as_things_are_now(
    office: Office, old: MeetingId
) -> None:
    assert office.secretariat.record.versions(old) == []
    assert office.secretariat.record.intact(old) is None
    council = office.secretariat.minutes(old).council
    office.secretariat.councils.edit(council.id, CouncilDraft("Ældrerådet"))
    assert office.secretariat.minutes(old).council.name == "Ældrerådet"
    assert office.secretariat.attendance.quorum(old).seats == 2
    assert printed_lines(office, old) == ["Afbud: Bo Dam"]
    with pytest.raises(LockedError):
        office.item(old, "Nyt")


@pytest.mark.parametrize(
    "act",
    [
        lambda office, old: office.secretariat.record.set_state(old, APPROVED),
        lambda office, old: office.secretariat.record.set_state(old, SIGNED),
        lambda office, old: office.secretariat.record.reopen(old, "Fejl"),
    ],
)
def test_they_get_a_version_when_something_is_done_to_them(
    office: Office, old: MeetingId, act: Callable[[Office, MeetingId], object]
) -> None:
    act(office, old)
    (version,) = office.secretariat.record.versions(old)
    assert version.number == 1
    assert office.secretariat.record.intact(old) is not False


# --- undo ---


@pytest.mark.parametrize("state", [APPROVED, SIGNED])
def test_an_approval_ends_undo(office: Office, meeting: MeetingId, state: MeetingState) -> None:
    office.secretariat.record.set_state(meeting, state)
    assert not office.secretariat.can_undo
    with pytest.raises(UndoEndedError, match="siden godkendt, underskrevet eller genåbnet"):
        office.secretariat.undo()
    office.secretariat.people.create("Carl")
    office.secretariat.undo()
    with pytest.raises(UndoEndedError):
        office.secretariat.undo()


def test_nothing_undone_is_redone_into_approved_minutes(office: Office, meeting: MeetingId) -> None:
    office.secretariat.agenda.rename_item(office.ids(meeting)[0], "Andet")
    office.secretariat.undo()
    office.secretariat.record.set_state(meeting, APPROVED)
    assert not office.secretariat.can_redo


def test_a_reopening_ends_undo(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    office.secretariat.record.reopen(meeting, "Fejl")
    with pytest.raises(UndoEndedError):
        office.secretariat.undo()


def test_what_a_kept_document_is_of_cannot_be_undone_away(
    office: Office, meeting: MeetingId, tmp_path: Path
) -> None:
    item = office.item(meeting, "Nyt")
    office.secretariat.documents.export(
        meeting, tmp_path / "udskrift.docx", DocumentKind.EXCERPT, item_id=item
    )
    with pytest.raises(UndoRefusedError, match="gemt et dokument"):
        office.secretariat.undo()
    assert office.lines(meeting).endswith("3 Nyt")
    assert office.secretariat.can_undo
    assert issubclass(UndoRefusedError, NothingToUndoError)


def test_a_constraint_that_is_a_mistake_of_the_program_is_no_plain_refusal(
    office: Office, meeting: MeetingId
) -> None:
    office.item(meeting, "Nyt")
    office.secretariat._store._connection.execute(
        """CREATE TEMP TRIGGER mistake BEFORE DELETE ON main.section
           BEGIN SELECT RAISE(ABORT, 'mistake'); END"""
    )
    with pytest.raises(sqlite3.IntegrityError, match="mistake"):
        office.secretariat.undo()


# --- sending out ---


def test_the_agenda_that_is_sent_out_is_kept(office: Office, meeting: MeetingId) -> None:
    change = office.secretariat.record.set_state(meeting, AGENDA)
    assert change.structure == {meeting}
    assert kept(office, meeting) == [(DocumentKind.AGENDA, ".pdf"), (DocumentKind.AGENDA, ".docx")]
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [1, 1]
    assert office.secretariat.record.unsent(meeting) == 0


def test_an_agenda_sent_out_once_is_not_sent_again(office: Office, meeting: MeetingId) -> None:
    for state in (AGENDA, IN_PROGRESS, AGENDA):
        office.secretariat.record.set_state(meeting, state)
    assert len(kept(office, meeting)) == 2


def test_undone_the_agenda_is_planned_again_and_the_copies_stay(
    office: Office, meeting: MeetingId
) -> None:
    office.secretariat.record.set_state(meeting, AGENDA)
    office.secretariat.undo()
    assert office.secretariat.meetings.get(meeting).state is PLANNED
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [0, 0]
    assert len(kept(office, meeting)) == 2
    office.secretariat.redo()
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [1, 1]
    assert len(kept(office, meeting)) == 2


def test_planned_again_nothing_is_sent_out(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, AGENDA)
    office.secretariat.record.set_state(meeting, PLANNED)
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [0, 0]
    assert len(kept(office, meeting)) == 2
    office.item(meeting, "Nyt")
    office.secretariat.record.set_state(meeting, AGENDA)
    assert len(kept(office, meeting)) == 4


def test_what_came_later_is_sent_out_as_a_supplement(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, AGENDA)
    for number, title in enumerate(("Høring", "Valg"), 2):
        office.item(meeting, title)
        assert office.secretariat.record.unsent(meeting) == 1
        office.secretariat.record.issue_supplement(meeting)
        assert office.secretariat.minutes(meeting).items[-1].dispatch == number
        assert kept(office, meeting)[:2] == [
            (DocumentKind.SUPPLEMENT, ".pdf"),
            (DocumentKind.SUPPLEMENT, ".docx"),
        ]
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [1, 1, 2, 3]
    assert office.secretariat.record.unsent(meeting) == 0


def test_there_is_no_supplement_without_an_agenda(office: Office, meeting: MeetingId) -> None:
    assert office.secretariat.record.unsent(meeting) == 0
    with pytest.raises(InvalidInputError, match="ikke udsendt endnu"):
        office.secretariat.record.issue_supplement(meeting)


def test_there_is_no_supplement_of_nothing(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, AGENDA)
    with pytest.raises(InvalidInputError, match="ikke kommet punkter til"):
        office.secretariat.record.issue_supplement(meeting)


def test_there_is_no_supplement_to_locked_minutes(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, AGENDA)
    office.item(meeting, "Nyt")
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(LockedError):
        office.secretariat.record.issue_supplement(meeting)


def test_an_item_that_came_while_the_agenda_was_written_is_not_sent_with_it(
    office: Office, meeting: MeetingId
) -> None:
    record = office.secretariat.record
    dispatch = record.prepare_agenda(meeting)
    office.item(meeting, "Nyt")
    record.send(dispatch, record.render(dispatch))
    assert [item.dispatch for item in office.secretariat.minutes(meeting).items] == [1, 1, 0]
    assert office.lines(meeting) == "1 Budget, 2 Eventuelt, 3 Nyt"


def test_an_agenda_numbered_otherwise_meanwhile_is_not_sent(
    office: Office, meeting: MeetingId
) -> None:
    record = office.secretariat.record
    dispatch = record.prepare_agenda(meeting)
    office.item(meeting, "Nyt", office.ids(meeting)[0])
    with pytest.raises(InvalidInputError, match="blev ændret, mens"):
        record.send(dispatch, record.render(dispatch))
    assert office.secretariat.meetings.get(meeting).state is PLANNED
    assert kept(office, meeting) == []


def test_an_item_moved_from_another_meeting_was_not_sent_out_with_this_one(
    office: Office, meeting: MeetingId
) -> None:
    other = office.meeting(
        office.secretariat.meetings.get(meeting).council_id, "2027-02-02", "Valg"
    )
    office.secretariat.record.set_state(meeting, AGENDA)
    office.secretariat.record.set_state(other, AGENDA)
    moved = office.ids(meeting)[0]
    office.secretariat.agenda.move_to_meeting(moved, meeting)
    assert office.secretariat.agenda.item(moved).dispatch == 1
    office.secretariat.agenda.move_to_meeting(moved, other)
    assert office.secretariat.agenda.item(moved).dispatch == 0
    assert office.secretariat.record.unsent(other) == 1


def test_an_agenda_that_cannot_be_written_is_not_issued(
    office: Office, meeting: MeetingId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object, **_keywords: object) -> object:
        raise InvalidInputError("Skabelonen kan ikke læses.")

    monkeypatch.setattr(office.secretariat.documents, "render", fails)
    with pytest.raises(InvalidInputError, match="Skabelonen"):
        office.secretariat.record.set_state(meeting, AGENDA)
    assert office.secretariat.meetings.get(meeting).state is PLANNED
    assert kept(office, meeting) == []


# --- corrections ---


def test_a_correction_is_added_to_locked_minutes(office: Office, meeting: MeetingId) -> None:
    item = office.ids(meeting)[0]
    office.secretariat.record.set_state(meeting, APPROVED)
    text = plain("Bo Dam deltog fra kl. 17.")
    created = office.secretariat.record.add_correction(meeting, item, text)
    assert created.change.items == {item}
    assert meeting in created.change.meetings
    (correction,) = office.secretariat.agenda.item(item).corrections
    assert (correction.id, correction.body) == (created.id, text)
    assert correction.added_at == office.clock()
    general = office.secretariat.record.add_correction(meeting, None, plain("Sal 2."))
    assert general.change.items == frozenset()
    assert len(office.secretariat.minutes(meeting).corrections) == 2
    assert "Rettelse d. 22-11-2026" in office.secretariat.documents.text(meeting)
    assert office.secretariat.record.intact(meeting) is True


def test_a_correction_stays_when_undo_is_asked_for(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    office.secretariat.record.add_correction(meeting, None, plain("Sal 2."))
    with pytest.raises(NothingToUndoError):
        office.secretariat.undo()
    assert len(office.secretariat.minutes(meeting).corrections) == 1


def test_a_draft_is_edited_instead_of_corrected(office: Office, meeting: MeetingId) -> None:
    with pytest.raises(InvalidInputError, match="ikke låst"):
        office.secretariat.record.add_correction(meeting, None, plain("Sal 2."))


def test_a_correction_says_something(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(InvalidInputError, match="hvad der rettes"):
        office.secretariat.record.add_correction(meeting, None, plain(""))


def test_a_correction_is_of_an_item_of_the_meeting(office: Office, meeting: MeetingId) -> None:
    other = office.meeting(
        office.secretariat.meetings.get(meeting).council_id, "2027-02-02", "Valg"
    )
    office.secretariat.record.set_state(meeting, APPROVED)
    with pytest.raises(NotFoundError):
        office.secretariat.record.add_correction(meeting, office.ids(other)[0], plain("Sal 2."))


def test_the_seal_of_a_meeting_is_the_same_in_every_version_of_the_program() -> None:
    # Stored hashes are held up against this form: a change of it would accuse every file.
    sealed = seal(minutes(Layout("eget-1", "Eget")), ["aa", "bb"])
    assert sealed == "067ccc3fc55b3878ad04143ca644565586b35ac5c6dfee0f31ca1ead13b9faf3"


def test_the_time_of_day_is_kept_with_the_approval(office: Office, meeting: MeetingId) -> None:
    office.clock.time = dt.datetime(2026, 11, 22, 14, 5, 9)
    office.secretariat.record.set_state(meeting, APPROVED)
    (version,) = office.secretariat.record.versions(meeting)
    assert version.approved_at == dt.datetime(2026, 11, 22, 14, 5, 9)

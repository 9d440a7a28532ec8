"""The sample holds what the demo, the other tests and the manual need, without contradictions."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from models.layouts import built_in_layouts
from models.minutes import MemberDraft, MinutesDraft
from models.plain_data import from_plain, to_plain
from models.records import (
    SEATED_ROLES,
    AttendanceStatus,
    Ballot,
    EventKind,
    ItemDraft,
    ItemOutcome,
    MeetingKind,
    MeetingState,
    NoteKind,
    Numbering,
    Role,
    SectionDraft,
)
from models.rules import STATES, frozen
from models.sample import SAMPLE, SampleCouncil, SampleMeeting, sample_councils
from models.text import ListItem, RichText, Table, parse, plain_lines, serialize
from tests.fixtures.office import Office

TODAY = dt.date(2026, 11, 22)  # the day the sample is written for
COUNCILS = sample_councils()
INTEGRATION, SENIOR = COUNCILS

each_council = pytest.mark.parametrize("sample", COUNCILS, ids=lambda s: s.council.name)
each_meeting = pytest.mark.parametrize(
    ("sample", "meeting"),
    [
        pytest.param(s, m, id=f"{s.council.layout} {m.minutes.date}")
        for s in COUNCILS
        for m in s.meetings
    ],
)


def all_items() -> Iterator[ItemDraft]:
    for sample in COUNCILS:
        for meeting in sample.meetings:
            yield from meeting.minutes.items


def item_texts(item: ItemDraft) -> Iterator[RichText]:
    yield item.decision
    yield from (section.body for section in item.sections)
    yield from (entry.decision for entry in item.history)


def all_texts() -> Iterator[RichText]:
    for item in all_items():
        yield from item_texts(item)
    for sample in COUNCILS:
        for meeting in sample.meetings:
            yield from (note.body for note in meeting.minutes.record_notes)


def members_on(sample: SampleCouncil, day: dt.date) -> list[MemberDraft]:
    return [
        m
        for m in sample.members
        if (m.start is None or m.start <= day) and (m.end is None or day <= m.end)
    ]


def stored_bodies(data: object) -> Iterator[str]:
    """Every rich text of a sample file as it stands there."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and (
                key == "decision" or (key == "body" and ("heading" in data or "people" in data))
            ):
                yield value
            else:
                yield from stored_bodies(value)
    elif isinstance(data, list):
        for part in data:
            yield from stored_bodies(part)


# --- the councils ---------------------------------------------------------------------------


def test_there_is_one_council_in_each_layout() -> None:
    assert {s.council.layout for s in COUNCILS} == {layout.key for layout in built_in_layouts()}
    assert INTEGRATION.council.name == "Grønderup Integrationsråd"
    assert SENIOR.council.name == "Grønderup Seniorråd"
    assert INTEGRATION.council.numbering is Numbering.TERM
    assert SENIOR.council.numbering is Numbering.MEETING


@each_meeting
def test_twelve_seats_are_filled_on_the_day_of_every_meeting(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    roles = [m.role for m in members_on(sample, meeting.minutes.date)]
    assert sum(role in SEATED_ROLES for role in roles) == 12
    assert roles.count(Role.SUBSTITUTE) == 5
    assert Role.SECRETARY in roles
    assert Role.ADMINISTRATION in roles


@each_council
def test_substitutes_stand_in_for_a_member_or_for_all(sample: SampleCouncil) -> None:
    substitutes = [m for m in sample.members if m.role is Role.SUBSTITUTE]
    seated = {m.name for m in sample.members if m.role in SEATED_ROLES}
    assert {m.substitute_for for m in substitutes} - {""} <= seated
    assert any(not m.substitute_for for m in substitutes)
    assert any(m.substitute_for for m in substitutes)


@each_council
def test_names_are_not_doubled(sample: SampleCouncil) -> None:
    names = [m.name for m in sample.members]
    assert len(names) == len(set(names))


@each_council
def test_new_meetings_and_items_have_something_to_begin_with(sample: SampleCouncil) -> None:
    assert len(sample.council.standing_items) >= 3
    assert [s.level for s in sample.council.item_sections][:2] == [1, 2]


# --- the meetings ---------------------------------------------------------------------------


@each_council
def test_nine_meetings_in_order_over_two_years(sample: SampleCouncil) -> None:
    dates = [m.minutes.date for m in sample.meetings]
    assert len(dates) == 9
    assert dates == sorted(set(dates))
    assert dates[0] < dt.date(2025, 2, 1)
    assert dates[-1] > dt.date(2026, 12, 31)


@each_council
def test_states_fit_the_dates(sample: SampleCouncil) -> None:
    states = [m.state for m in sample.meetings]
    assert states == sorted(states, key=STATES.index, reverse=True)
    for meeting in sample.meetings:
        coming = meeting.state in (MeetingState.PLANNED, MeetingState.AGENDA)
        assert coming == (meeting.minutes.date > TODAY)
        assert coming == (meeting.minutes.end is None)
    assert states[-3:] == [MeetingState.DRAFT, MeetingState.AGENDA, MeetingState.PLANNED]
    assert {MeetingState.APPROVED, MeetingState.SIGNED} < set(states)


def test_every_kind_of_meeting_occurs() -> None:
    kinds = {m.minutes.kind for s in COUNCILS for m in s.meetings}
    assert kinds == set(MeetingKind)


@each_meeting
def test_the_head_names_the_council_and_the_place(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    minutes = meeting.minutes
    assert minutes.council == sample.council.name
    assert minutes.municipality == sample.council.municipality
    assert minutes.layout == sample.council.layout
    assert minutes.place
    assert minutes.start
    assert minutes.end is None or minutes.end > minutes.start
    assert not minutes.notes


@each_meeting
def test_an_agenda_has_five_to_nine_items(sample: SampleCouncil, meeting: SampleMeeting) -> None:
    assert 5 <= len(meeting.minutes.items) <= 9
    standing = [item.title for item in sample.council.standing_items]
    titles = [item.title for item in meeting.minutes.items]
    assert titles[0] == standing[0]
    assert titles[-1] == standing[-1]


@each_meeting
def test_numbers_stand_once_the_agenda_is_issued(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    numbered = [item.number is not None for item in meeting.minutes.items]
    assert set(numbered) == {frozen(meeting.state)}


def test_the_numbers_of_the_integration_council_run_on_through_each_term() -> None:
    new_term = INTEGRATION.council.term_start
    assert new_term
    terms: dict[bool, list[int]] = {False: [], True: []}
    for meeting in INTEGRATION.meetings:
        numbers = [int(item.number) for item in meeting.minutes.items if item.number]
        terms[meeting.minutes.date >= new_term] += numbers
    for numbers in terms.values():
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert terms[True][0] == 1


def test_the_numbers_of_the_senior_council_begin_at_one() -> None:
    for meeting in SENIOR.meetings[:-1]:
        numbers = [item.number for item in meeting.minutes.items]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_the_meeting_of_the_pictures_is_there() -> None:
    meeting = next(m for m in INTEGRATION.meetings if m.minutes.date == dt.date(2026, 6, 4))
    titles = {item.number: item.title for item in meeting.minutes.items}
    assert list(titles) == ["9", "10", "11", "12", "13", "14", "15"]
    assert titles["12"] == "Inddragelse af eksterne fagpersoner"
    assert [item.number for item in meeting.minutes.items if item.closed] == ["14"]


# --- who was there --------------------------------------------------------------------------


@each_meeting
def test_participants_are_members_in_their_roles_or_guests(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    roles = {m.name: m.role for m in members_on(sample, meeting.minutes.date)}
    names = [p.name for p in meeting.minutes.participants]
    assert len(names) == len(set(names))
    for participant in meeting.minutes.participants:
        assert roles.get(participant.name, Role.GUEST) is participant.role


@each_meeting
def test_a_held_meeting_tells_of_everyone_and_a_coming_one_of_apologies(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    roster = meeting.minutes.participants
    if meeting.minutes.date > TODAY:
        assert {p.status for p in roster} <= {AttendanceStatus.APOLOGY}
        return
    expected = {
        m.name for m in members_on(sample, meeting.minutes.date) if m.role is not Role.SUBSTITUTE
    }
    assert expected <= {p.name for p in roster}
    assert None not in {p.status for p in roster}
    present = sum(p.status is AttendanceStatus.PRESENT for p in roster if p.role in SEATED_ROLES)
    assert present >= 7


@each_meeting
def test_a_substitute_sits_in_the_seat_of_someone_absent_they_may_stand_in_for(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    roster = meeting.minutes.participants
    absent = {p.name for p in roster if p.status is not AttendanceStatus.PRESENT}
    stands_in_for = {m.name: m.substitute_for for m in sample.members}
    for participant in roster:
        assert bool(participant.substitute_for) == (participant.role is Role.SUBSTITUTE)
        if participant.substitute_for:
            assert participant.status is AttendanceStatus.PRESENT
            assert participant.substitute_for in absent
            assert stands_in_for[participant.name] in ("", participant.substitute_for)


@each_council
def test_all_that_can_happen_to_attendance_happens(sample: SampleCouncil) -> None:
    rosters = [meeting.minutes.participants for meeting in sample.meetings]
    statuses = [{p.status for p in roster} for roster in rosters]
    assert sum(AttendanceStatus.APOLOGY in found for found in statuses) >= 6
    assert any(AttendanceStatus.UNEXCUSED in found for found in statuses)
    assert sum(any(p.substitute_for for p in roster) for roster in rosters) >= 4
    assert sum(p.role is Role.GUEST for roster in rosters for p in roster) == 1


def test_one_member_stayed_away_without_notice_three_times_running() -> None:
    absences = [
        p.status is AttendanceStatus.UNEXCUSED
        for meeting in INTEGRATION.meetings
        for p in meeting.minutes.participants
        if p.name == "Samira Haddad"
    ]
    assert absences == [False] * 4 + [True] * 3


# --- what happened --------------------------------------------------------------------------


LIVELY = [m.minutes for s in COUNCILS for m in s.meetings if m.minutes.events]


def test_one_meeting_of_each_council_has_life_in_it() -> None:
    assert [minutes.council for minutes in LIVELY] == [s.council.name for s in COUNCILS]
    kinds = {event.kind for minutes in LIVELY for event in minutes.events}
    assert kinds == set(EventKind) - {EventKind.MODERATOR}
    decided = {
        e.decided for m in LIVELY for e in m.events if e.kind is EventKind.DISQUALIFIED and e.reason
    }
    assert decided == {True, False}
    assert any(event.seat_of for minutes in LIVELY for event in minutes.events)
    assert {n.kind for m in LIVELY for n in m.record_notes} == {NoteKind.DISSENT, NoteKind.NOTE}
    assert [i.outcome for i in all_items() if i.outcome] == [ItemOutcome.POSTPONED]
    votes = [vote for minutes in LIVELY for vote in minutes.votes]
    assert [len(v.in_favour) - len(v.against) for v in votes] == [4, 0]  # and so one is a tie


@pytest.mark.parametrize("minutes", LIVELY, ids=lambda m: m.council)
def test_what_happened_agrees_with_who_was_here(office: Office, minutes: MinutesDraft) -> None:
    office.secretariat.open_sample()
    council = next(c for c in office.secretariat.councils.all() if c.name == minutes.council)
    (meeting_id,) = (
        summary.meeting.id
        for summary in office.secretariat.meetings.of(council.id)
        if summary.meeting.date == minutes.date
    )
    stored = office.secretariat.minutes(meeting_id)
    timeline = stored.timeline
    names = {p.person.id: p.name for p in timeline.roster}
    assert {e.person_id for e in stored.events} - {None} <= names.keys()
    for item in stored.items:
        at = timeline.at(item.id)
        for vote in item.votes:
            assert {cast.person_id for cast in vote.casts} == {voter.id for voter in at.voters}
        for note in item.notes:
            assert set(note.people) <= {a.id for a in at.attendees if a.here}
            against = [
                c.person_id
                for v in item.votes
                if v.id == note.vote_id
                for c in v.casts
                if c.ballot is Ballot.AGAINST
            ]
            assert set(note.people) <= set(against) or note.kind is not NoteKind.DISSENT
        assert office.secretariat.live.quorum(meeting_id, at).reached
    moves = [event for event in stored.events if event.kind in (EventKind.ARRIVED, EventKind.LEFT)]
    assert [names[m.person_id] for m in moves if m.person_id] == [
        event.person
        for event in minutes.events
        if event.kind in (EventKind.ARRIVED, EventKind.LEFT)
    ]
    assert timeline.out_of_order == {}


def test_tasks_are_open_overdue_and_done(office: Office) -> None:
    office.clock.time = dt.datetime.combine(TODAY, dt.time(12))
    office.secretariat.open_sample()
    for council in office.secretariat.councils.all():
        lines = office.secretariat.tasks.of(council.id)
        assert 4 <= len(lines) <= 5
        assert sum(line.overdue for line in lines) == 1
        assert sum(line.task.done_on is not None for line in lines) == 1
        assert sum(line.meeting_id is None for line in lines) == 1
        for line in lines:
            assert line.task.created_on == (line.date or TODAY)
            assert line.task.due is None or line.task.due > line.task.created_on


@each_meeting
def test_a_meeting_is_the_same_when_it_is_written_and_read_again(
    sample: SampleCouncil, meeting: SampleMeeting
) -> None:
    def bare(item: ItemDraft) -> ItemDraft:
        attachments = tuple(replace(a, content=None) for a in item.attachments)
        return replace(item, attachments=attachments)

    minutes = replace(meeting.minutes, items=tuple(map(bare, meeting.minutes.items)))
    written = json.loads(json.dumps(to_plain(minutes)))
    assert from_plain(MinutesDraft, written) == minutes


# --- the items ------------------------------------------------------------------------------


def test_signed_and_approved_minutes_have_a_decision_for_most_items() -> None:
    for sample in COUNCILS:
        for meeting in sample.meetings:
            items = meeting.minutes.items
            undecided = [i for i in items if not i.decision and i.title != "Underskriftsark"]
            if meeting.state in (MeetingState.PLANNED, MeetingState.AGENDA):
                assert len([i for i in items if i.decision]) == 0
            elif meeting.state is MeetingState.DRAFT:
                assert 1 <= len(undecided) <= 2
            else:
                assert undecided == []


def test_sections_are_those_of_the_layout_in_more_than_one_order() -> None:
    def headings(sample: SampleCouncil) -> set[tuple[str, ...]]:
        return {
            tuple(section.heading for section in item.sections if section.level == 2)
            for meeting in sample.meetings
            for item in meeting.minutes.items
        }

    in_fremstilling = [h for h in headings(INTEGRATION) if len(h) == 3]
    assert len(in_fremstilling) >= 4
    assert (
        "Resume og sagens baggrund",
        "Indstillinger",
        "Behandling",
        "Sagsfremstilling",
        "Økonomiske konsekvenser",
    ) in headings(SENIOR)


def test_what_the_reference_minutes_hold_of_oddities_is_kept_here_too() -> None:
    nested = [s for item in all_items() for s in item.sections if s.heading == "Beslutning"]
    assert nested
    assert any(s.heading == "Indstilling:" for item in all_items() for s in item.sections)
    assert any(s == SectionDraft("Sagsfremstilling") for i in all_items() for s in i.sections)


def test_cases_come_back_at_later_meetings() -> None:
    for sample in COUNCILS:
        seen = [
            {item.case_number for item in meeting.minutes.items if item.case_number}
            for meeting in sample.meetings
        ]
        numbers = set().union(*seen)
        assert all(re.fullmatch(r"2[4-6]-\d{6}", number) for number in numbers)
        assert max(sum(number in cases for cases in seen) for number in numbers) >= 3
        assert sum(sum(number in cases for cases in seen) > 1 for number in numbers) >= 4


def test_case_history_has_several_bodies_and_an_unreleased_decision() -> None:
    entries = [
        (meeting.minutes.date, entry)
        for meeting in SENIOR.meetings
        for item in meeting.minutes.items
        for entry in item.history
    ]
    assert len({entry.body for _, entry in entries}) >= 5
    assert any(entry.absent for _, entry in entries)
    assert all(entry.date < date for date, entry in entries)
    for _, entry in entries:
        assert entry.released == bool(entry.decision)
    assert any(not entry.released for _, entry in entries)


def test_a_history_entry_of_the_council_itself_agrees_with_its_own_minutes() -> None:
    meetings = {meeting.minutes.date: meeting.minutes for meeting in SENIOR.meetings}
    for meeting in SENIOR.meetings:
        for item in meeting.minutes.items:
            for entry in item.history:
                if entry.body == "Seniorrådet":
                    earlier = meetings[entry.date]
                    apologies = [
                        p.name for p in earlier.participants if p.status is AttendanceStatus.APOLOGY
                    ]
                    assert entry.absent == ", ".join(apologies)
                    assert item.case_number in {i.case_number for i in earlier.items}


def test_closed_items_are_few_and_one_has_an_attached_file() -> None:
    closed = [item for item in all_items() if item.closed]
    assert len(closed) == 3
    assert any(attachment.content for item in closed for attachment in item.attachments)


def test_attached_files_are_there_and_none_is_left_over() -> None:
    attached = [a for item in all_items() for a in item.attachments]
    with_files = [a for a in attached if a.file_name]
    assert len(attached) - len(with_files) >= 20
    assert {a.file_name for a in with_files} == {f.name for f in (SAMPLE / "files").iterdir()}
    for attachment in with_files:
        assert attachment.content
        attachment.content.decode("utf-8")


# --- the texts ------------------------------------------------------------------------------


def test_every_text_is_stored_in_its_normal_form() -> None:
    bodies = [
        body
        for file in sorted(SAMPLE.glob("*/*.json"))
        for body in stored_bodies(json.loads(file.read_text(encoding="utf-8")))
    ]
    assert len(bodies) > 400
    for body in bodies:
        assert serialize(parse(body)) == body


def test_every_form_of_rich_text_occurs() -> None:
    blocks = [block for text in all_texts() for block in text.blocks]
    assert sum(isinstance(block, Table) for block in blocks) >= 5
    items = [block for block in blocks if isinstance(block, ListItem)]
    assert any(item.numbered for item in items)
    assert any(not item.numbered for item in items)
    assert any(item.level == 1 for item in items)
    flowing = [block for block in blocks if not isinstance(block, Table)]
    spans = [span for block in flowing for span in block.spans]
    assert any(span.bold for span in spans)
    assert any(span.italic for span in spans)


def test_links_lead_nowhere_real() -> None:
    links = {
        span.link
        for text in all_texts()
        for block in text.blocks
        if not isinstance(block, Table)
        for span in block.spans
        if span.link
    }
    assert len(links) >= 4
    for link in links:
        assert re.match(r"https://(www\.example\.dk|groenderup\.example)/", link)


def test_the_texts_are_danish_prose_without_leftovers_of_markup() -> None:
    lines = [line for text in all_texts() for line in plain_lines(text)]
    letters = "".join(lines)
    assert all(letters.count(letter) > 300 for letter in "æøå")
    for line in lines:
        assert line == line.strip() or re.match(r" +(- |\d+\. )", line)
        assert "  " not in line.strip()
        assert not re.search(r"\*|\]\(|\\|(?<!\w)#", line)
        assert "\ufffd" not in line
        assert "Ã" not in line

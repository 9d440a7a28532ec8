"""A batch of old minutes: read, matched with what is known, and stored with its files."""

import datetime as dt
import hashlib
import os
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import (
    AlreadyReadError,
    AmbiguousError,
    DiskFullError,
    FileNotReadError,
    IncompleteMinutesError,
    MeetingExistsError,
    NotFoundError,
    SourceChangedError,
    UndoEndedError,
)
from models.minutes import NO_DATE, MinutesDraft, ParticipantDraft, ReadMinutes
from models.name_matching import KnownPerson, Likeness, Nearness, NewPerson
from models.old_minutes import Adoption, NewCouncil, TextLine, packed
from models.reading import Meaning, ReadingRules
from models.records import (
    AttendanceStatus,
    ItemDraft,
    MeetingState,
    MembershipDraft,
    Numbering,
    PersonId,
    Role,
)
from models.secretariat import batch_reading
from models.secretariat.batch_reading import (
    READER_FILES,
    BatchReader,
    find_files,
    source_content,
)
from models.secretariat.old_minutes import CouncilMatch
from tests.fixtures.office import Office

DAY = dt.date(2026, 6, 4)
DRAFT = MinutesDraft(
    council="Ældrerådet",
    municipality="Fjordby",
    layout="sagsfremstilling",
    date=DAY,
    participants=(ParticipantDraft("Bo Dam"), ParticipantDraft("Eva Holm")),
    items=(ItemDraft("Dagsorden", "9"), ItemDraft("Eventuelt", "10")),
)
TEXT = """\
REFERAT Ældrerådet d. 04-06-2026

Mødedato Torsdag d. 04. juni 2026 kl. 16:30

Mødedeltagere Bo Dam

Punkt 1: Eventuelt

Beslutning

-
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "referat.docx"
    file.write_bytes(b"det gamle referat")
    return file


def adoption(source: Path, draft: MinutesDraft = DRAFT, **fields: object) -> Adoption:
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    return Adoption(source, packed(ReadMinutes(draft, {}, digest)), **fields)  # type: ignore[arg-type]


def file(folder: Path, name: str) -> Path:
    """Another file, with a content of its own."""
    path = folder / name
    path.write_text(name, encoding="utf-8")
    return path


# --- reading --------------------------------------------------------------------------------


def test_the_files_of_a_folder_are_found_in_order_and_those_named_once(tmp_path: Path) -> None:
    names = ["b.PDF", "a.docx", "under/c.txt", "~$a.docx", ".skjult.txt", ".git/d.txt", "e.png"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    named = tmp_path / "e.png"
    found = find_files([tmp_path, named, tmp_path / "a.docx"])
    assert [p.relative_to(tmp_path).as_posix() for p in found] == [
        "a.docx",
        "b.PDF",
        "under/c.txt",
        "e.png",
    ]


def test_files_are_read_one_by_one_and_one_that_cannot_be_stops_no_other(
    office: Office, tmp_path: Path
) -> None:
    good = tmp_path / "god.txt"
    good.write_text(TEXT, encoding="utf-8")
    reader = office.secretariat.old_minutes.reader()
    reading = reader.read([tmp_path / "mangler.txt", good, good])
    assert isinstance(next(reading).error, Exception)
    read = next(reading).read
    assert read is not None
    assert (read.draft.council, read.draft.date) == ("Ældrerådet", DAY)
    assert read.sha256 == hashlib.sha256(good.read_bytes()).hexdigest()
    assert len(list(reading)) == 1
    reader.stop()
    assert list(reader.read([good])) == []
    office.secretariat.old_minutes.reader().stop()  # before it has begun


def test_a_large_batch_is_read_by_several_processes_and_told_of_in_order(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(batch_reading, "AHEAD", 3)
    files = [tmp_path / f"{number:02d}.txt" for number in range(2 * READER_FILES)]
    for number, file in enumerate(files):
        if number % 5:  # the others cannot be read
            file.write_text(TEXT, encoding="utf-8")
    reader = office.secretariat.old_minutes.reader()
    found = list(reader.read(files))
    assert [each.path for each in found] == files
    assert [each.error is None for each in found] == [bool(n % 5) for n in range(len(files))]
    assert len(reader._readers) == 2


def test_a_batch_may_be_stopped_or_left_in_the_middle(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_reading, "AHEAD", 1)
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    reader = office.secretariat.old_minutes.reader()
    reading = reader.read(files)
    next(reading)
    reader.stop()
    assert list(reading) == []
    left = office.secretariat.old_minutes.reader()
    reading = left.read(files)
    next(reading)
    assert isinstance(reading, Generator)
    reading.close()
    assert all(each._child is None for each in left._readers)


class Stopping(type(Path())):  # type: ignore[misc]
    """A path whose reading is stopped just as it is sent off to be read."""

    reader: BatchReader

    def __reduce__(self) -> tuple[object, ...]:
        self.reader.stop()
        return (Path, (str(self),))


def test_a_file_stopped_in_the_middle_is_no_failure(office: Office, tmp_path: Path) -> None:
    Stopping.reader = office.secretariat.old_minutes.reader()
    assert list(Stopping.reader.read([Stopping(tmp_path / "mangler.txt")])) == []


def test_the_lines_of_a_file_are_counted_as_the_notes_count_them(
    office: Office, tmp_path: Path
) -> None:
    good = tmp_path / "god.txt"
    good.write_text(TEXT, encoding="utf-8")
    reader = office.secretariat.old_minutes.reader()
    lines = reader.lines(good)
    assert reader.lines(good) == lines  # by the same process
    reader.stop()
    assert lines[1] == TextLine(3, "Mødedato Torsdag d. 04. juni 2026 kl. 16:30", True)


def test_what_words_mean_is_remembered_in_the_data_file(office: Office) -> None:
    assert office.secretariat.old_minutes.rules() == ReadingRules()
    rules = ReadingRules().with_meaning("Rammen:", Meaning.PLACE)
    office.secretariat.old_minutes.remember_rules(rules)
    office.reopen()
    assert office.secretariat.old_minutes.rules() == rules
    assert not office.secretariat.can_undo


# --- what is known --------------------------------------------------------------------------


def test_the_council_is_found_by_its_name_by_an_earlier_one_or_by_one_alike(
    office: Office,
) -> None:
    council = office.council("Seniorrådet", municipality="Fjordby")
    with closing(sqlite3.connect(office.path)) as db, db:
        db.execute(
            "INSERT INTO council_name (council_id, name, municipality, until) VALUES (?, ?, ?, ?)",
            [council, "Ældrerådet", "Fjordby", "2025-12-31"],
        )

    def matched(name: str, municipality: str = "Fjordby") -> CouncilMatch:
        draft = replace(DRAFT, council=name, municipality=municipality)
        return office.secretariat.old_minutes.match_council(draft)

    assert matched("Seniorrådet") == matched("Seniorrådet,") == CouncilMatch(council)
    assert matched("Ældrerådet", "Fjordby Kommune") == CouncilMatch(council)
    assert matched("Senior-rådet") == CouncilMatch(council, alike=True)
    assert matched("Fjordby Seniorråd") == CouncilMatch(council, alike=True)
    assert matched("Senoirrådet") == CouncilMatch(proposals=(council,))
    assert matched("Seniorrådet", "Skovby") == CouncilMatch()
    assert matched("") == CouncilMatch()


def test_councils_of_one_name_are_all_proposed(office: Office) -> None:
    both = tuple(
        office.council("Ældrerådet", municipality=town, layout="sagsfremstilling")
        for town in ("Fjordby", "Skovby")
    )
    draft = replace(DRAFT, municipality="")
    found = office.secretariat.old_minutes.match_council(draft)
    assert (found.council, set(found.proposals)) == (None, set(both))


def test_people_are_known_by_how_near_they_are(office: Office) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby Kommune")
    beside = office.council("Ungerådet", municipality="Fjordby")
    gone = office.council("Nedlagt", municipality="Fjordby")
    member = office.member(council, "Bo Dam")
    neighbour = office.member(beside, "Ib Lund")
    former = office.member(gone, "Kaj Friis")
    office.secretariat.councils.delete(gone)
    stranger = office.member(office.council("Ældrerådet", municipality="Skovby"), "Lis Krog")
    known = office.secretariat.old_minutes.known_people(council)
    assert known == [
        KnownPerson(member, "Bo Dam", Nearness.COUNCIL),
        KnownPerson(neighbour, "Ib Lund", Nearness.MUNICIPALITY),
        KnownPerson(former, "Kaj Friis", Nearness.ELSEWHERE),
        KnownPerson(stranger, "Lis Krog", Nearness.ELSEWHERE),
    ]
    found = office.secretariat.old_minutes.match_people({"Ib Lund": ["a"]}, None, "Fjordby")
    assert found["Ib Lund"].exact == neighbour


# --- storing --------------------------------------------------------------------------------


def test_of_two_of_one_name_the_one_who_sat_then_is_stored(office: Office, source: Path) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby Kommune")
    office.member(council, "Bo Dam", end=DAY - dt.timedelta(1))
    present = office.member(council, "Bo Dam", start=DAY)
    meeting = office.secretariat.old_minutes.adopt(adoption(source)).id
    first = office.secretariat.minutes(meeting).participants[0]
    assert first.person.id == present


def test_minutes_are_stored_with_their_file(office: Office, source: Path, tmp_path: Path) -> None:
    old_minutes = office.secretariat.old_minutes
    meeting = old_minutes.adopt(adoption(source)).id
    kept = old_minutes.source(meeting)
    assert kept is not None
    assert (kept.file_name, kept.size) == ("referat.docx", 17)
    target = tmp_path / "ud.docx"
    source.unlink()
    assert old_minutes.save_source(meeting, target) == target
    assert target.read_bytes() == b"det gamle referat"
    assert office.lines(meeting) == "9 Dagsorden, 10 Eventuelt"
    assert office.secretariat.meetings.get(meeting).state is MeetingState.DRAFT


def test_a_meeting_of_ones_own_has_no_such_file(office: Office, tmp_path: Path) -> None:
    meeting = office.meeting(office.council())
    assert office.secretariat.old_minutes.source(meeting) is None
    with pytest.raises(NotFoundError):
        office.secretariat.old_minutes.save_source(meeting, tmp_path / "x")


def test_the_next_meeting_continues_the_numbers(office: Office, source: Path) -> None:
    meeting = office.secretariat.old_minutes.adopt(adoption(source)).id
    council = office.secretariat.meetings.get(meeting).council_id
    assert office.secretariat.old_minutes.next_number(council) == 11
    later = office.meeting(council, "2026-12-01", "Nyt")
    assert office.lines(later).startswith("11 ")
    assert office.secretariat.old_minutes.next_number(office.council("Andet")) == 1


def test_the_same_file_or_the_same_day_is_refused(office: Office, source: Path) -> None:
    old_minutes = office.secretariat.old_minutes
    meeting = old_minutes.adopt(adoption(source)).id
    with pytest.raises(MeetingExistsError):
        old_minutes.adopt(adoption(file(source.parent, "andet.txt")))
    moved = adoption(source, replace(DRAFT, date=dt.date(2026, 6, 5)))
    with pytest.raises(AlreadyReadError, match="det er mødet den 04-06-2026 i Ældrerådet"):
        old_minutes.adopt(moved)
    office.secretariat.meetings.delete(meeting)
    old_minutes.adopt(moved)


def test_a_file_that_has_changed_or_gone_is_told(office: Office, source: Path) -> None:
    wanted = adoption(source)
    source.write_bytes(b"andet")
    with pytest.raises(SourceChangedError, match="Læs den igen"):
        office.secretariat.old_minutes.adopt(wanted)
    source.unlink()
    with pytest.raises(FileNotReadError):
        source_content(source, "")
    assert office.secretariat.councils.all() == []


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (replace(DRAFT, date=NO_DATE), "mødets dato"),
        (replace(DRAFT, council=""), "rådets navn"),
    ],
)
def test_minutes_that_lack_something_are_not_stored(
    office: Office, source: Path, draft: MinutesDraft, missing: str
) -> None:
    with pytest.raises(IncompleteMinutesError, match=missing):
        office.secretariat.old_minutes.adopt(adoption(source, draft))
    assert office.secretariat.councils.all() == []


def test_a_council_is_chosen_made_or_asked_for(office: Office, source: Path) -> None:
    old_minutes = office.secretariat.old_minutes
    council = office.council("Ælderrådet", municipality="Fjordby")
    with pytest.raises(AmbiguousError, match="Ælderrådet, Fjordby"):
        old_minutes.adopt(adoption(source))
    chosen = old_minutes.adopt(adoption(source, council=council)).id
    assert office.secretariat.meetings.get(chosen).council_id == council
    other = file(source.parent, "andet.txt")
    new = NewCouncil("Ældrerådet", "Fjordby")
    made = old_minutes.adopt(adoption(other, council=new)).id
    assert office.secretariat.councils.of_meeting(made).name == "Ældrerådet"
    later = replace(DRAFT, council="Det hedder vi", date=dt.date(2026, 7, 2))
    third = file(source.parent, "tredje.txt")
    again = old_minutes.adopt(adoption(third, later, council=new)).id
    assert office.secretariat.councils.of_meeting(again) == office.secretariat.councils.of_meeting(
        made
    )


def test_approved_minutes_are_locked_from_the_start(office: Office, source: Path) -> None:
    meeting = office.secretariat.old_minutes.adopt(adoption(source), approved=True).id
    assert office.secretariat.meetings.get(meeting).state is MeetingState.APPROVED
    assert office.secretariat.record.intact(meeting)
    with pytest.raises(UndoEndedError):
        office.secretariat.undo()


def test_a_full_disk_leaves_nothing_half_stored(office: Office, source: Path) -> None:
    source.write_bytes(b"0" * 3_000_000)
    connection = office.secretariat._store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 200}")
    with pytest.raises(DiskFullError):
        office.secretariat.old_minutes.adopt(adoption(source))
    assert office.secretariat.councils.all() == []
    assert office.secretariat.people.all() == []


# --- people ---------------------------------------------------------------------------------


def names(office: Office) -> list[str]:
    return [person.name for person in office.secretariat.people.all()]


def test_a_name_is_the_persons_that_was_said(office: Office, source: Path) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby")
    bo = office.member(council, "Bo Damgaard")
    told: Mapping[str, PersonId | NewPerson] = {
        "Bo Dam": NewPerson("Bo Damm"),
        "Bo Damm": bo,
        "Eva Holm": NewPerson("Eva Holm"),
    }
    meeting = office.secretariat.old_minutes.adopt(adoption(source, people=told)).id
    assert office.roster(meeting) == "Bo Damgaard present, Eva Holm present"
    assert names(office) == ["Bo Damgaard", "Eva Holm"]


def test_someone_who_is_gone_is_someone_new(office: Office, source: Path) -> None:
    told = {"Bo Dam": PersonId(99)}
    office.secretariat.old_minutes.adopt(adoption(source, people=told))
    assert names(office) == ["Bo Dam", "Eva Holm"]


def test_a_name_alike_is_not_taken_for_someone_known(office: Office, source: Path) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby")
    office.member(council, "Bo Damm")
    office.member(council, "EVA HOLM")
    found = office.secretariat.old_minutes.match_people({"Bo Dam": ["a"]}, council)
    assert found["Bo Dam"].proposals[0].likeness is Likeness.MISSPELT
    office.secretariat.old_minutes.adopt(adoption(source))
    assert names(office) == ["Bo Dam", "Bo Damm", "EVA HOLM"]


def test_what_is_read_of_a_member_is_kept(office: Office, source: Path) -> None:
    apology = ParticipantDraft(
        "Bo Dam",
        status=AttendanceStatus.APOLOGY,
        organisation="Idrætsrådet",
        party="A",
        notice="på selve mødedagen",
        reason="ferie",
    )
    meeting = office.secretariat.old_minutes.adopt(
        adoption(source, replace(DRAFT, participants=(apology,)))
    ).id
    (membership,) = office.secretariat.people.memberships()
    assert (membership.organisation, membership.party) == ("Idrætsrådet", "A")
    (participant,) = office.secretariat.attendance.participants(meeting)
    assert (participant.notice, participant.reason) == ("på selve mødedagen", "ferie")


def test_a_member_of_today_was_one_at_the_old_meeting_too(office: Office, source: Path) -> None:
    council = office.council("Ældrerådet", municipality="Fjordby")
    office.member(council, "Bo Dam", start=dt.date(2026, 9, 1))
    eva = office.member(council, "Eva Holm", end=dt.date(2026, 1, 1))
    office.secretariat.old_minutes.adopt(adoption(source))
    spans = [(m.start, m.end) for m in office.secretariat.people.memberships()]
    assert spans == [(DAY, None), (None, dt.date(2026, 1, 1)), (DAY, None)]
    assert office.secretariat.people.memberships(person_id=eva)[1].role is Role.MEMBER


# --- a whole batch --------------------------------------------------------------------------


def months(office: Office, folder: Path, people: Mapping[int, str]) -> list[Adoption]:
    """Meetings in the months of 2024 with those people, the last first."""
    made = []
    for month in sorted(people, reverse=True):
        drafts = tuple(ParticipantDraft(name) for name in people[month].split(", "))
        draft = replace(
            DRAFT,
            date=dt.date(2024, month, 1),
            participants=drafts,
            items=(ItemDraft("Eventuelt", str(month)),),
        )
        made.append(adoption(file(folder, f"{month}.txt"), draft))
    return made


def test_a_batch_is_stored_in_the_order_of_the_meetings_and_undone_at_once(
    office: Office, tmp_path: Path
) -> None:
    wanted = months(office, tmp_path, {1: "Bo Dam", 2: "Bo Dam", 3: "Bo Dam"})
    batch = office.secretariat.old_minutes.batch(wanted)
    for one in batch.waiting:
        batch.store(one, source_content(one.path, one.read.sha256))
    batch.finish()
    (council,) = office.secretariat.councils.all()
    assert council.numbering is Numbering.TERM
    assert [m.start for m in office.secretariat.people.memberships()] == [dt.date(2024, 1, 1)]
    assert list(batch.stored.values()) == [1, 2, 3]
    assert list(batch.councils) == [council.id]
    office.secretariat.undo()
    assert office.secretariat.councils.all() == []
    office.secretariat.redo()
    assert len(office.everything()) == 3
    assert office.secretariat.old_minutes.source(office.everything()[0].meeting.id)


def test_what_is_done_in_between_is_a_step_of_its_own(office: Office, tmp_path: Path) -> None:
    first, second = months(office, tmp_path, {1: "Bo Dam", 2: "Bo Dam"})
    batch = office.secretariat.old_minutes.batch([first, second])
    batch.store(second)
    office.secretariat.people.create("Ib Lund")
    batch.store(first)
    office.secretariat.undo()
    assert len(office.everything()) == 1
    office.secretariat.undo()
    office.secretariat.undo()
    assert office.secretariat.councils.all() == []


def test_those_whom_the_latest_minutes_know_no_more_are_former_members(
    office: Office, tmp_path: Path
) -> None:
    people = dict.fromkeys(range(1, 13), "Bo Dam, Eva Holm")
    people |= {1: "Bo Dam, Kaj Friis", 9: "Bo Dam, Eva Holm, Lis Krog"}
    council = office.council("Ældrerådet", municipality="Fjordby")
    office.member(council, "Ulla Bro")  # of whom the batch knows nothing
    never = office.secretariat.people.create("Per Vang").id
    batch = office.secretariat.old_minutes.batch(months(office, tmp_path, people))
    for one in batch.waiting:
        batch.store(one)
    office.secretariat.people.add_membership(MembershipDraft(council, never))
    batch.finish()
    known = {p.id: p.name for p in office.secretariat.people.all()}
    ended = {known[m.person_id]: m.end for m in office.secretariat.people.memberships() if m.end}
    assert ended == {"Kaj Friis": dt.date(2024, 1, 1)}


def test_a_new_council_of_the_batch_numbers_as_its_meetings_tell(
    office: Office, tmp_path: Path
) -> None:
    wanted = [
        replace(one, council=NewCouncil("Seniorrådet", "Fjordby"))
        for one in months(office, tmp_path, {1: "Bo Dam", 2: "Bo Dam"})
    ]
    batch = office.secretariat.old_minutes.batch(wanted, approved=True)
    for one in batch.waiting:
        batch.store(one)
    (council,) = office.secretariat.councils.all()
    assert (council.name, council.numbering) == ("Seniorrådet", Numbering.TERM)
    assert {m.meeting.state for m in office.everything()} == {MeetingState.APPROVED}

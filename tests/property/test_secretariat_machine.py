"""Whatever a secretary does, in any order: numbers, locks, undo, redo and the file stay right."""

import datetime as dt
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from models.errors import LockedError, NothingToUndoError, UndoRefusedError
from models.minutes import Minutes
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    CouncilDraft,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    MeetingId,
    MeetingState,
    Numbering,
    Publication,
    Role,
    SectionDraft,
    SectionId,
)
from models.rules import frozen, leading_number, locked
from models.text import plain
from tests.fixtures.office import Office, empty_file, indexed

WORDS = st.text(alphabet="abæøåÅ %Q'\"\\_*-\n", max_size=12)
TITLES = WORDS.map(lambda words: f"Punkt {words}")
PLACES = st.integers(0, 5)
PICKS = st.integers(0, 50)
P = ParamSpec("P")
R = TypeVar("R")


class SecretaryAtWork(RuleBasedStateMachine):
    """Two meetings of one council; items and persons are picked by a number, wrapped around."""

    meetings = Bundle("meetings")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.office = Office(empty_file(Path(self._folder.name, "Referent.db")))
        self.approved: dict[MeetingId, Minutes] = {}  # locked minutes, as they were then
        self.ended = False  # whether something that cannot be undone was done

    def teardown(self) -> None:
        try:
            self.go_back_and_forth()
        finally:
            self.office.secretariat.close()
            self._folder.cleanup()

    def go_back_and_forth(self) -> None:
        """From the last state to the first, back again, and once more after opening anew."""
        secretariat = self.office.secretariat
        while secretariat.can_redo:
            secretariat.redo()
        last = self.office.everything()
        if self.undo_all() and not self.ended:
            assert self.office.everything() == []
            assert secretariat.councils.all() == []
            assert secretariat.people.all() == []
        while secretariat.can_redo:
            secretariat.redo()
        assert self.office.everything() == last
        self.office.reopen()
        assert self.office.everything() == last
        assert self.office.secretariat.check() == []
        self.look_at_the_index()

    def look_at_the_index(self) -> None:
        """What can be searched for is just what an index made anew would hold."""
        search = self.office.secretariat.search
        search.prepare()
        kept = indexed(self.office.path)
        search.rebuild()
        assert indexed(self.office.path) == kept

    def undo_all(self) -> bool:
        """Undo whatever can be; whether that was all. What a file was made of stays."""
        try:
            while self.office.secretariat.can_undo:
                self.office.secretariat.undo()
        except UndoRefusedError:
            return False
        return True

    def do(self, command: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """What the command gives; None when it is refused because of a lock."""
        try:
            return command(*args, **kwargs)
        except LockedError:
            assert self.approved
            return None

    @initialize(target=meetings, numbering=st.sampled_from(Numbering))
    def set_up(self, numbering: Numbering) -> object:
        self.numbering = numbering
        council = self.office.council(numbering=numbering, municipality="Fjordby")
        self.persons = [self.office.member(council, name) for name in ("Anna", "Bo", "Carl")]
        for name in ("Dorte", "Eva"):
            self.persons.append(self.office.member(council, name, Role.SUBSTITUTE))
        self.both = [self.office.meeting(council, day) for day in ("2026-11-03", "2027-01-05")]
        return multiple(*self.both)

    def picked(self, meeting: MeetingId, pick: int) -> ItemId | None:
        ids = self.office.ids(meeting)
        return ids[pick % len(ids)] if ids else None

    def picked_section(self, meeting: MeetingId, pick: int) -> SectionId | None:
        found = [
            section.id
            for item in self.office.secretariat.minutes(meeting).items
            for section in item.sections
        ]
        return found[pick % len(found)] if found else None

    # --- the agenda ---

    @rule(meeting=meetings, title=TITLES, after=st.none() | PICKS)
    def add_item(self, meeting: MeetingId, title: str, after: int | None) -> None:
        draft = ItemDraft(
            title,
            sections=(SectionDraft("Resume"), SectionDraft("Økonomi", 2)),
            history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet"),),
            attachments=(AttachmentDraft("Notat", "notat.txt", b"Notatet"),),
        )
        below = None if after is None else self.picked(meeting, after)
        self.do(self.office.secretariat.agenda.add_item, meeting, draft, below)

    @rule(meeting=meetings, pick=PICKS, title=TITLES)
    def rename_item(self, meeting: MeetingId, pick: int, title: str) -> None:
        if item := self.picked(meeting, pick):
            self.do(self.office.secretariat.agenda.rename_item, item, title)

    @rule(meeting=meetings, pick=PICKS, place=PLACES)
    def move_item(self, meeting: MeetingId, pick: int, place: int) -> None:
        if item := self.picked(meeting, pick):
            done = self.do(self.office.secretariat.agenda.move_item, item, place)
            order = self.office.ids(meeting)
            assert done is None or order.index(item) == min(place, len(order) - 1)

    @rule(meeting=meetings, pick=PICKS)
    def duplicate_item(self, meeting: MeetingId, pick: int) -> None:
        if item := self.picked(meeting, pick):
            copy = self.do(self.office.secretariat.agenda.duplicate_item, item)
            order = self.office.ids(meeting)
            assert copy is None or order.index(copy.id) == order.index(item) + 1

    @rule(meeting=meetings, other=meetings, pick=PICKS)
    def move_to_meeting(self, meeting: MeetingId, other: MeetingId, pick: int) -> None:
        if item := self.picked(meeting, pick):
            change = self.do(self.office.secretariat.agenda.move_to_meeting, item, other)
            if change is not None:
                assert self.office.ids(other)[-1] == item
                assert meeting == other or change.structure >= {meeting, other}

    @rule(meeting=meetings, pick=PICKS)
    def delete_item(self, meeting: MeetingId, pick: int) -> None:
        if item := self.picked(meeting, pick):
            self.do(self.office.secretariat.agenda.delete_item, item)

    @rule(pick=PICKS)
    def restore(self, pick: int) -> None:
        if deleted := self.office.secretariat.deleted():
            self.do(self.office.secretariat.restore, deleted[pick % len(deleted)])

    @rule(meeting=meetings, state=st.sampled_from(MeetingState))
    def set_state(self, meeting: MeetingId, state: MeetingState) -> None:
        change = self.do(self.office.secretariat.record.set_state, meeting, state)
        if change and locked(state):
            self.ended = True
            self.approved.setdefault(meeting, self.office.secretariat.minutes(meeting))

    @precondition(lambda self: self.approved)
    @rule(pick=PICKS)
    def reopen(self, pick: int) -> None:
        meeting = sorted(self.approved)[pick % len(self.approved)]
        versions = len(self.office.secretariat.record.versions(meeting))
        self.office.secretariat.record.reopen(meeting, "Et navn var forkert")
        del self.approved[meeting]
        assert len(self.office.secretariat.record.versions(meeting)) == versions

    @rule(meeting=meetings)
    def issue_supplement(self, meeting: MeetingId) -> None:
        if self.office.secretariat.record.unsent(meeting):
            done = self.do(self.office.secretariat.record.issue_supplement, meeting)
            assert done is None or self.office.secretariat.record.unsent(meeting) == 0

    # --- around the meetings ---

    @rule(pick=st.integers(0, 4), name=TITLES)
    def rename_person(self, pick: int, name: str) -> None:
        person = self.office.secretariat.people.get(self.persons[pick])
        self.office.secretariat.people.edit(replace(person, name=name))

    @rule(name=TITLES, layout=st.sampled_from(["fremstilling", "sagsfremstilling"]))
    def edit_council(self, name: str, layout: str) -> None:
        (council,) = self.office.secretariat.councils.all()
        draft = CouncilDraft(name, "Fjordby", layout=layout, numbering=self.numbering)
        self.office.secretariat.councils.edit(council.id, draft)

    @rule(meeting=meetings, pick=PICKS, title=TITLES)
    def publish(self, meeting: MeetingId, pick: int, title: str) -> None:
        if item := self.picked(meeting, pick):
            self.office.secretariat.agenda.publish(item, Publication(title))

    @rule(meeting=meetings)
    def delete_meeting_and_think_better_of_it(self, meeting: MeetingId) -> None:
        if self.do(self.office.secretariat.meetings.delete, meeting):
            self.office.secretariat.undo()

    # --- texts ---

    @rule(meeting=meetings, pick=PICKS, text=WORDS)
    def write(self, meeting: MeetingId, pick: int, text: str) -> None:
        if section := self.picked_section(meeting, pick):
            self.office.clock.pass_seconds(1)
            self.do(self.office.secretariat.sections.write, section, plain(text))

    @rule(meeting=meetings, pick=PICKS, place=PLACES)
    def move_section(self, meeting: MeetingId, pick: int, place: int) -> None:
        if section := self.picked_section(meeting, pick):
            self.do(self.office.secretariat.sections.move, section, place)

    @rule(meeting=meetings, pick=PICKS, heading=WORDS, level=st.sampled_from([1, 2]))
    def edit_section(self, meeting: MeetingId, pick: int, heading: str, level: int) -> None:
        if section := self.picked_section(meeting, pick):
            self.do(self.office.secretariat.sections.edit, section, heading, level)

    @rule(meeting=meetings, pick=PICKS, heading=WORDS)
    def add_section(self, meeting: MeetingId, pick: int, heading: str) -> None:
        if item := self.picked(meeting, pick):
            created = self.do(self.office.secretariat.sections.add, item, SectionDraft(heading))
            assert created is None or self.office.secretariat.sections.revisions(created.id) == []

    @rule(meeting=meetings, pick=PICKS)
    def delete_section(self, meeting: MeetingId, pick: int) -> None:
        if section := self.picked_section(meeting, pick):
            self.do(self.office.secretariat.sections.delete, section)

    # --- attendance ---

    @rule(
        meeting=meetings,
        pick=st.integers(0, 2),
        status=st.none() | st.sampled_from(AttendanceStatus),
    )
    def mark(self, meeting: MeetingId, pick: int, status: AttendanceStatus | None) -> None:
        self.do(self.office.secretariat.attendance.mark, meeting, self.persons[pick], status)

    @rule(meeting=meetings)
    def mark_all_present(self, meeting: MeetingId) -> None:
        self.do(self.office.secretariat.attendance.mark_all_present, meeting)

    @rule(meeting=meetings, pick=st.integers(0, 2), choice=PICKS)
    def choose_substitute(self, meeting: MeetingId, pick: int, choice: int) -> None:
        absent = self.persons[pick]
        offered = [
            None,
            *(p.id for p in self.office.secretariat.attendance.substitutes(meeting, absent)),
        ]
        chosen = offered[choice % len(offered)]
        self.do(self.office.secretariat.attendance.choose_substitute, meeting, absent, chosen)

    # --- back and forth ---

    @precondition(lambda self: self.office.secretariat.can_undo)
    @rule()
    def undo_and_redo(self) -> None:
        before = self.office.everything()
        try:
            self.office.secretariat.undo()
        except UndoRefusedError:
            return
        self.office.secretariat.redo()
        assert self.office.everything() == before

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            try:
                self.office.secretariat.undo()
            except NothingToUndoError:
                return
            # Never further back than the set-up: the rules above need its meetings.
            if not self.office.secretariat.councils.all() or len(self.office.everything()) < 2:
                self.office.secretariat.redo()
                return

    @rule()
    def search(self) -> None:
        self.office.secretariat.search.prepare()

    @precondition(lambda self: self.office.secretariat.can_redo)
    @rule()
    def redo(self) -> None:
        self.office.secretariat.redo()

    # --- what always holds ---

    @invariant()
    def numbers_follow_the_rule(self) -> None:
        expected = 1
        for minutes in reversed(self.office.everything()):
            numbers = [item.number for item in minutes.items]
            if frozen(minutes.meeting.state):
                assert all(numbers)
                assert len(set(numbers)) == len(numbers)
                expected = max(expected, *(leading_number(n) + 1 for n in numbers), 1)
                continue
            if self.numbering is not Numbering.TERM:  # the meetings are of two years
                expected = 1
            assert numbers == [str(n) for n in range(expected, expected + len(numbers))]
            expected += len(numbers)

    @invariant()
    def what_is_approved_stands(self) -> None:
        for meeting, approved in self.approved.items():
            now = self.office.secretariat.minutes(meeting)
            assert locked(now.meeting.state)
            assert now.frame == approved.frame
            assert replace(now.meeting, state=approved.meeting.state) == approved.meeting
            published = [replace(item, publication=Publication()) for item in now.items]
            assert published == [
                replace(item, publication=Publication()) for item in approved.items
            ]
            assert self.office.secretariat.record.intact(meeting) is True

    @invariant()
    def everyone_fills_one_seat_at_most(self) -> None:
        for meeting in getattr(self, "both", ()):
            roster = self.office.secretariat.attendance.participants(meeting)
            sitting = [p.substitute.id for p in roster if p.substitute]
            assert len(set(sitting)) == len(sitting)
            assert len({p.person.id for p in roster}) == len(roster)
            quorum = self.office.secretariat.attendance.quorum(meeting)
            assert quorum.filled <= quorum.seats == 3


SecretaryAtWork.TestCase.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
TestSecretaryAtWork = SecretaryAtWork.TestCase

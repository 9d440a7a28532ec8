"""The meeting as it stands, read once for every part of the live view."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from models.attendance import Attendee, Cause, ItemAttendance, Timeline
from models.records import (
    AttendanceStatus,
    Council,
    Event,
    EventKind,
    ItemId,
    ItemSummary,
    Meeting,
    MeetingId,
    PersonId,
    Phase,
)
from models.rules import Quorum, is_held, locked
from models.secretariat import Secretariat


class Stage(StrEnum):
    """How far a meeting is."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


@dataclass(frozen=True)
class Course:
    """A meeting, its agenda and all that has happened at it."""

    meeting: Meeting
    council: Council
    agenda: Sequence[ItemSummary]
    timeline: Timeline
    quorum: Quorum

    @cached_property
    def stage(self) -> Stage:
        timeline = self.timeline
        if timeline.started is None:
            return Stage.OVER if is_held(self.meeting.state) else Stage.NOT_BEGUN
        if timeline.ended is not None:
            return Stage.OVER
        return Stage.PAUSED if timeline.paused is not None else Stage.RUNNING

    @property
    def goes_on(self) -> bool:
        """Whether the meeting has begun and is not over; it may stand still."""
        return self.stage in (Stage.RUNNING, Stage.PAUSED)

    @property
    def is_locked(self) -> bool:
        return locked(self.meeting.state)

    @property
    def can_resume(self) -> bool:
        """Whether a meeting that was ended can be gone on with."""
        over = self.stage is Stage.OVER and self.timeline.started is not None
        return over and not self.is_locked

    @property
    def now(self) -> ItemAttendance:
        return self.timeline.now

    @property
    def begun(self) -> bool:
        """Whether someone who comes or goes now does so in the midst of the meeting."""
        return self.timeline.started is not None

    def summary(self, item_id: ItemId | None) -> ItemSummary | None:
        return next((item for item in self.agenda if item.id == item_id), None)

    def number(self, item_id: ItemId | None) -> str:
        """The number of an item; '' for one that is not on the agenda."""
        item = self.summary(item_id)
        return item.number if item else ""

    def attendee(self, person_id: PersonId) -> Attendee | None:
        return next((a for a in self.now.attendees if a.id == person_id), None)

    def is_here(self, attendee: Attendee) -> bool:
        """Whether someone is in the room now. Who goes after the running item has gone."""
        move = self.last_move(attendee.id)
        running = self.timeline.running
        if move and move.time and move.phase is Phase.AFTER and move.item_id == running:
            return move.kind is EventKind.ARRIVED
        return attendee.here

    def last_move(self, person_id: PersonId) -> Event | None:
        """The latest of someone's comings and goings."""
        return last_move(self.timeline, person_id)

    def mark(self, attendee: Attendee) -> AttendanceStatus | None:
        """Which of the three signs stands for someone now."""
        if not self.begun:
            return attendee.participant.status
        if self.is_here(attendee):
            return AttendanceStatus.PRESENT
        return {
            Cause.UNEXCUSED: AttendanceStatus.UNEXCUSED,
            None: AttendanceStatus.APOLOGY if attendee.here else None,
        }.get(attendee.cause, AttendanceStatus.APOLOGY)

    def name(self, person_id: PersonId | None) -> str:
        return next((p.name for p in self.timeline.roster if p.person.id == person_id), "")

    @cached_property
    def told(self) -> Sequence[Event]:
        """What is worth telling beside the agenda: not that items are taken up."""
        silent = (EventKind.ITEM, EventKind.STARTED)
        return [e for e in self.timeline.events if e.kind not in silent and e.time is not None]

    def minutes_of(self, item_id: ItemId, now: dt.time) -> int:
        """How long an item has been up, in whole minutes; `now` ends what runs still."""
        total = 0
        for spell in self.timeline.spells.get(item_id, ()):
            if spell.start is not None:
                end = self.timeline.minutes(spell.end or now)
                total += max(end - self.timeline.minutes(spell.start), 0)
        return total


def read_course(secretariat: Secretariat, meeting_id: MeetingId) -> Course:
    """The course of a meeting, as it is stored. ReferentError."""
    timeline = secretariat.live.timeline(meeting_id)
    return Course(
        secretariat.meetings.get(meeting_id),
        secretariat.councils.of_meeting(meeting_id),
        secretariat.agenda.of(meeting_id),
        timeline,
        secretariat.live.quorum(meeting_id, timeline.now),
    )


def last_move(timeline: Timeline, person_id: PersonId) -> Event | None:
    """The latest of someone's comings and goings that was noted at a time.

    Those without a time belong to a guest's items; they count where there is nothing else.
    """
    kinds = (EventKind.ARRIVED, EventKind.LEFT)
    moves = [e for e in timeline.events if e.kind in kinds and e.person_id == person_id]
    timed = [e for e in moves if e.time]
    found = timed or moves
    return found[-1] if found else None

"""Attendance: who belongs to a meeting, who is there, and who sits for whom."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from models import attendance, rules
from models.attendance import Line, Participant
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    Attendance,
    AttendanceStatus,
    Change,
    Created,
    Event,
    EventKind,
    ItemId,
    MeetingId,
    Person,
    PersonId,
    Role,
)
from models.secretariat.checks import required
from models.secretariat.frames import frame_of
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_NOTICE = 200  # characters


class AttendanceTaking:
    """The use cases around attendance. `office` has those that these build on."""

    def __init__(self, store: Store, office: "Secretariat") -> None:
        self._store = store
        self._office = office

    def participants(self, meeting_id: MeetingId) -> tuple[Participant, ...]:
        """Those who belong to the meeting, in the order of the list."""
        with self._store.reading():
            frame = frame_of(self._store, meeting_id)
            return frame.participants if frame else self.live_participants(meeting_id)

    def live_participants(self, meeting_id: MeetingId) -> tuple[Participant, ...]:
        """Those who belong to the meeting as the council's list is now, also of locked minutes."""
        meeting = self._store.meetings.get(meeting_id)
        return attendance.participants(
            meeting,
            self._store.people.memberships(council_id=meeting.council_id, attended=meeting_id),
            self._store.attendance.of(meeting_id),
            self._store.people.by_id(),
            self._store.events.of(meeting_id),
        )

    def quorum(self, meeting_id: MeetingId) -> rules.Quorum:
        """Whether the meeting can decide, as attendance is marked now."""
        frame = frame_of(self._store, meeting_id)
        roster = frame.participants if frame else self.participants(meeting_id)
        council = (
            frame.council
            if frame
            else self._office.councils.get(self._office.meetings.get(meeting_id).council_id)
        )
        seats = attendance.seats(roster)
        return rules.Quorum(
            attendance.filled_seats(roster), seats, rules.quorum_needed(council, seats)
        )

    def lines(self, item_id: ItemId) -> list[Line]:
        """What will be printed under an item of who was there, came and went; often nothing."""
        item = self._office.agenda.item(item_id)
        meeting = self._office.meetings.get(item.meeting_id)
        frame = frame_of(self._store, meeting.id)
        council = frame.council if frame else self._office.councils.get(meeting.council_id)
        layout = frame.layout if frame else self._office.layouts.get(council.layout)
        timeline = self._office.live.timeline(meeting.id)
        lines = attendance.item_lines(
            timeline,
            item_id,
            layout,
            self._office.agenda.numbers(meeting.id),
            wordings=item.line_wordings,
            votes=item.votes,
            needed=rules.quorum_needed(council, timeline.at(item_id).seats),
            end=meeting.end,
        )
        return lines.in_order

    def mark(
        self, meeting_id: MeetingId, person_id: PersonId, status: AttendanceStatus | None
    ) -> Change:
        """Mark one person, or with None take the mark away.

        Whoever is not absent needs no substitute: one called in for them is let go, unless the
        member came or went, so that both may have sat there. Whoever is absent from the whole
        meeting, or not marked, neither came nor went: such events are taken away.
        """
        with self._store.command() as step:
            record = self._record(meeting_id, person_id)
            if status is not AttendanceStatus.PRESENT:
                self._forget_moves(meeting_id, person_id)
            present = status in (None, AttendanceStatus.PRESENT)
            if present and record.substitute_id and not self._moved(meeting_id, person_id):
                self._release(meeting_id, person_id, record.substitute_id)
                record = replace(record, substitute_id=None)
            self._write(replace(record, status=status))
        return step.change

    def note_apology(
        self, meeting_id: MeetingId, person_id: PersonId, notice: str, reason: str
    ) -> Change:
        """Note of an apology how it came ('på selve mødedagen'), and why.

        The reason is printed only where the layout asks for it.
        """
        with self._store.command() as step:
            record = self._record(meeting_id, person_id)
            self._write(
                replace(record, notice=_short_line(notice), reason=_short_line(reason)),
            )
        return step.change

    def mark_all_present(self, meeting_id: MeetingId) -> Change:
        """Mark everyone as present who is not marked yet: an apology given stays."""
        with self._store.command() as step:
            self._store.attendance.record(
                [
                    replace(self._record(meeting_id, p.person.id), status=AttendanceStatus.PRESENT)
                    for p in attendance.unmarked(self.participants(meeting_id))
                ]
            )
        return step.change

    def substitutes(self, meeting_id: MeetingId, person_id: PersonId) -> list[Person]:
        """Who can take that person's seat at the meeting, their own substitutes first."""
        with self._store.reading():
            meeting = self._store.meetings.get(meeting_id)
            taken = {
                r.substitute_id
                for r in self._store.attendance.of(meeting_id)
                if r.substitute_id is not None and r.person_id != person_id
            }
            taken |= {
                event.person_id
                for event in self._store.events.of(meeting_id)
                if event.person_id is not None and event.seat_of not in (None, person_id)
            }
            memberships = self._store.people.memberships(council_id=meeting.council_id)
            chosen = attendance.available_substitutes(person_id, meeting.date, memberships, taken)
            people = self._store.people.by_id()
            return [people[substitute] for substitute in chosen]

    def choose_substitute(
        self, meeting_id: MeetingId, person_id: PersonId, substitute_id: PersonId | None
    ) -> Change:
        """Let a substitute sit for an absent member, or with None nobody.

        A member not marked absent is marked with an apology; the substitute as present. But of
        a member who came or went, the substitute takes the seat from now on, while the meeting
        goes on: InvalidInputError when it does not.
        """
        with self._store.command() as step:
            if substitute_id is not None and self._moved(meeting_id, person_id):
                self._require_running(meeting_id, person_id)
                self._office.live.take_seat_inside(meeting_id, person_id, substitute_id)
            else:
                self._call_in(meeting_id, person_id, substitute_id)
        return step.change

    def _call_in(
        self, meeting_id: MeetingId, person_id: PersonId, substitute_id: PersonId | None
    ) -> None:
        if substitute_id is not None:
            self._require_free(meeting_id, person_id, substitute_id)
        record = self._record(meeting_id, person_id)
        if record.substitute_id is not None and record.substitute_id != substitute_id:
            self._release(meeting_id, person_id, record.substitute_id)
        if substitute_id is not None and record.status is not AttendanceStatus.UNEXCUSED:
            record = replace(record, status=AttendanceStatus.APOLOGY)
        self._write(replace(record, substitute_id=substitute_id))
        if substitute_id is not None:
            seat_taker = self._record(meeting_id, substitute_id)
            self._write(replace(seat_taker, status=AttendanceStatus.PRESENT))

    def _require_running(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        if self._office.live.timeline(meeting_id).running is None:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} var her en del af mødet. Skriv under Hændelser, hvornår suppleanten "
                    "kom.",
                ),
                name=self._store.people.get(person_id).name,
            )

    def _require_free(
        self, meeting_id: MeetingId, person_id: PersonId, substitute_id: PersonId
    ) -> None:
        for record in self._store.attendance.of(meeting_id):
            if record.substitute_id == substitute_id and record.person_id != person_id:
                name = self._store.people.get(substitute_id).name
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP("errors", "{name} sidder der allerede for en anden."),
                    name=name,
                )

    def add_guest(self, meeting_id: MeetingId, name: str) -> Created[PersonId]:
        """Add a guest to this one meeting, present."""
        with self._store.command() as step:
            person_id = self.add_guest_inside(meeting_id, name)
        return Created(person_id, step.change)

    def add_guest_inside(self, meeting_id: MeetingId, name: str) -> PersonId:
        """The same, inside a command."""
        name = required(name, QT_TRANSLATE_NOOP("errors", "Gæsten skal have et navn."))
        meeting = self._store.meetings.get(meeting_id)
        if name in {p.name for p in self.participants(meeting_id)}:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "{name} er allerede på listen."), name=name
            )
        person_id = self._office.people.namesake_or_new(meeting.council_id, name)
        self._write(Attendance(meeting_id, person_id, AttendanceStatus.PRESENT, role=Role.GUEST))
        return person_id

    def remove(self, meeting_id: MeetingId, person_id: PersonId) -> Change:
        """Take a guest or a substitute off the meeting."""
        with self._store.command() as step:
            for record in self._store.attendance.of(meeting_id):
                if record.substitute_id == person_id:
                    self._write(replace(record, substitute_id=None))
            self._let_go(meeting_id, person_id)
        return step.change

    def _record(self, meeting_id: MeetingId, person_id: PersonId) -> Attendance:
        for record in self._store.attendance.of(meeting_id):
            if record.person_id == person_id:
                return record
        return Attendance(meeting_id, person_id, None)

    def _write(self, record: Attendance) -> None:
        self._store.attendance.record([record])

    def _let_go(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Take a guest or a substitute off the list, with all that was noted of them."""
        self._store.attendance.forget(meeting_id, person_id)
        for event in self._store.events.of(meeting_id):
            if event.person_id == person_id:
                self._store.events.delete(event.id)

    def _release(self, meeting_id: MeetingId, person_id: PersonId, substitute_id: PersonId) -> None:
        """Let a substitute go who was called in, unless they took another's seat later."""
        events = self._store.events.of(meeting_id)
        own = [event for event in events if event.person_id == substitute_id]
        if all(event.seat_of in (None, person_id) for event in own):
            self._let_go(meeting_id, substitute_id)

    def _moved(self, meeting_id: MeetingId, person_id: PersonId) -> bool:
        return any(True for _event in self._moves(meeting_id, person_id))

    def _moves(self, meeting_id: MeetingId, person_id: PersonId) -> Iterator[Event]:
        """That someone came or went."""
        for event in self._store.events.of(meeting_id):
            if event.kind in (EventKind.ARRIVED, EventKind.LEFT) and event.person_id == person_id:
                yield event

    def _forget_moves(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        for event in self._moves(meeting_id, person_id):
            self._store.events.delete(event.id)


def _short_line(text: str) -> str:
    """`text` on one line of a length that fits a sentence, or InvalidInputError."""
    line = clean_line(text)
    if len(line) > MAX_NOTICE:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Teksten er længere end {limit} tegn. Gør den kortere."),
            limit=MAX_NOTICE,
        )
    return line

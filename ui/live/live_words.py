"""What is told in the window of people, items and events; not what is printed."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QObject

from models.attendance import Attendee, Cause, Spell, Timeline
from models.records import (
    AttendanceStatus,
    Event,
    EventKind,
    ItemId,
    ItemSummary,
    PersonId,
    Phase,
    Role,
)
from models.vocabulary import ROLE_NAMES
from ui.labels import word
from ui.live.course import Course, Stage, last_move


def clock(time: dt.time) -> str:
    """'17.20'."""
    return f"{time:%H.%M}"


def short_name(name: str) -> str:
    """'M. Aksoy'."""
    first, _space, rest = name.partition(" ")
    return f"{first[:1]}. {rest.rsplit(' ', 1)[-1]}" if rest else first


class LiveWords(QObject):
    """Words for what a meeting's timeline knows."""

    # --- people ---

    def caption(self, attendee: Attendee, course: Course) -> str:
        """'til stede', 'suppleant: Per Lund', 'gik 17.20', 'til stede · inhabil pkt. 13'."""
        participant = attendee.participant
        parts = []
        if not participant.seated and participant.role is not Role.SUBSTITUTE:
            parts.append(word(ROLE_NAMES[participant.role]))
        parts.append(self._presence(attendee, course))
        numbers = {item.id: item.number for item in course.agenda}
        parts += self.extras(attendee.id, course.timeline, numbers)
        if self._leads(attendee.id, course):
            parts.append(self.tr("leder mødet"))
        return " · ".join(part for part in parts if part)

    def _presence(self, attendee: Attendee, course: Course) -> str:
        participant = attendee.participant
        if not course.begun:
            return self._marked(attendee)
        move = course.last_move(attendee.id)
        at = clock(move.time) if move and move.time else ""
        seat = attendee.seat_of
        parts = []
        if seat is not None:
            parts.append(self.tr("for {name}").format(name=short_name(course.name(seat))))
        if course.is_here(attendee):
            if at and move and move.kind is EventKind.ARRIVED:
                parts.append(self.tr("ankom {time}").format(time=at))
            elif move and not move.time:
                parts.append(self._for_items(attendee.id, course))
            elif not parts:
                parts.append(self.tr("til stede"))
            return " · ".join(parts)
        if at and move and move.kind is EventKind.LEFT:
            parts.append(self.tr("gik {time}").format(time=at))
        elif move and not move.time:
            parts.append(self._for_items(attendee.id, course))
        substitute = self._substitute(attendee, course)
        if substitute:
            parts.append(self.tr("suppleant: {name}").format(name=substitute))
        if not parts:
            parts.append(self._absent(attendee))
        if participant.role is Role.SUBSTITUTE and seat is None and not move:
            parts.insert(0, word(ROLE_NAMES[Role.SUBSTITUTE]))
        return " · ".join(parts)

    def _for_items(self, person_id: PersonId, course: Course) -> str:
        """'kun punkt 12': of a guest who is there for some items."""
        numbers = [
            course.number(e.item_id)
            for e in course.timeline.events
            if e.person_id == person_id and e.kind is EventKind.ARRIVED and not e.time
        ]
        return self.tr("kun punkt {numbers}").format(numbers=", ".join(filter(None, numbers)))

    def _substitute(self, attendee: Attendee, course: Course) -> str:
        """Who sits in the seat of someone who is away."""
        for other in course.now.attendees:
            if other.here and other.seat_of == attendee.id:
                return other.name
        return ""

    def _marked(self, attendee: Attendee) -> str:
        participant = attendee.participant
        if participant.substitute_for:
            name = short_name(participant.substitute_for.name)
            return self.tr("for {name}").format(name=name)
        if participant.substitute:
            return self.tr("suppleant: {name}").format(name=participant.substitute.name)
        return {
            AttendanceStatus.PRESENT: self.tr("til stede"),
            AttendanceStatus.APOLOGY: self.tr("afbud"),
            AttendanceStatus.UNEXCUSED: self.tr("udeblevet"),
            None: self.tr("ikke markeret"),
        }[participant.status]

    def _absent(self, attendee: Attendee) -> str:
        return {
            Cause.APOLOGY: self.tr("afbud"),
            Cause.UNEXCUSED: self.tr("udeblevet"),
            Cause.AWAY: self.tr("ikke til stede"),
            None: self.tr("ikke markeret"),
        }[attendee.cause]

    def _leads(self, person_id: PersonId, course: Course) -> bool:
        noted = any(e.kind is EventKind.MODERATOR for e in course.timeline.events)
        return noted and course.now.moderator == person_id

    def extras(
        self, person_id: PersonId, timeline: Timeline, numbers: Mapping[ItemId, str]
    ) -> list[str]:
        """'inhabil pkt. 3, 13', if so; what is decided in the negative is not told."""
        found = [
            numbers[e.item_id]
            for e in timeline.events
            if e.kind is EventKind.DISQUALIFIED
            and e.decided
            and e.person_id == person_id
            and e.item_id is not None
            and e.item_id in numbers
        ]
        if not found:
            return []
        return [self.tr("inhabil pkt. {numbers}").format(numbers=", ".join(found))]

    def moves(
        self, person_id: PersonId, timeline: Timeline, numbers: Mapping[ItemId, str]
    ) -> list[str]:
        """What is told behind someone's role in the overview: 'ankom 16.41', 'gik kl. 17.20'."""
        move = last_move(timeline, person_id)
        parts = []
        if move and move.time and move.kind is EventKind.ARRIVED:
            parts.append(self.tr("ankom {time}").format(time=clock(move.time)))
        elif move and move.time:
            parts.append(self.tr("gik kl. {time}").format(time=clock(move.time)))
        return parts + self.extras(person_id, timeline, numbers)

    # --- items ---

    def item_note(self, item: ItemSummary, course: Course) -> str:
        """'✓ 16.32–16.35', 'i gang siden 17.28', 'M. Aksoy er inhabil', or nothing."""
        timeline = course.timeline
        spells = timeline.spells.get(item.id, ())
        if timeline.running == item.id:
            pause = timeline.paused
            if pause and pause.time:
                return self.tr("pause siden {time}").format(time=clock(pause.time))
            since = spells[-1].start if spells else None
            if since:
                return self.tr("i gang siden {time}").format(time=clock(since))
            return self.tr("i gang")
        if spells:
            return "✓ " + ", ".join(_span(s) for s in spells if s.start)
        return self._disqualified(item.id, course)

    def _disqualified(self, item_id: ItemId, course: Course) -> str:
        names = [
            short_name(course.name(e.person_id))
            for e in course.timeline.events_at(item_id)
            if e.kind is EventKind.DISQUALIFIED and e.decided
        ]
        if not names:
            return ""
        text = self.tr("{names} er inhabil") if len(names) == 1 else self.tr("{names} er inhabile")
        return text.format(names=", ".join(names))

    # --- events ---

    def event_line(self, event: Event, course: Course) -> str:
        """'17.20 · Katarzyna Nowak forlod mødet (punkt 11)'."""
        text = self.event_text(event, course)
        return f"{clock(event.time)} · {text}" if event.time else text

    def event_text(self, event: Event, course: Course) -> str:
        """The same without its time."""
        if event.kind in COURSE_KINDS:
            text = self.kind_name(event.kind, decided=event.decided)
            if event.kind is EventKind.ITEM:
                title = course.summary(event.item_id)
                return self.tr("Punkt {number} taget op").format(
                    number=title.number if title else "–"
                )
            return text
        name = course.name(event.person_id)
        text = {
            EventKind.ARRIVED: self.tr("{name} ankom"),
            EventKind.LEFT: self.tr("{name} forlod mødet"),
            EventKind.MODERATOR: self.tr("{name} leder mødet"),
            EventKind.DISQUALIFIED: self.tr("{name} er inhabil")
            if event.decided
            else self.tr("{name} er ikke inhabil"),
        }[event.kind].format(name=name)
        if event.seat_of is not None:
            seat = short_name(course.name(event.seat_of))
            text += " " + self.tr("for {name}").format(name=seat)
        number = course.number(event.item_id)
        return f"{text} ({self.place(event.phase, number)})" if number else text

    def place(self, phase: Phase, number: str) -> str:
        """'punkt 7', 'før punkt 7', 'efter punkt 7'."""
        return {
            Phase.BEFORE: self.tr("før punkt {number}"),
            Phase.DURING: self.tr("punkt {number}"),
            Phase.AFTER: self.tr("efter punkt {number}"),
        }[phase].format(number=number)

    def phase_name(self, phase: Phase) -> str:
        return {
            Phase.BEFORE: self.tr("før"),
            Phase.DURING: self.tr("under"),
            Phase.AFTER: self.tr("efter"),
        }[phase]

    def kind_name(self, kind: EventKind, *, decided: bool = True) -> str:
        """What happened, as the timeline's fields name it."""
        return {
            EventKind.STARTED: self.tr("Mødet begyndte"),
            EventKind.PAUSED: self.tr("Pause"),
            EventKind.RESUMED: self.tr("Mødet genoptaget"),
            EventKind.ENDED: self.tr("Mødet sluttede"),
            EventKind.ITEM: self.tr("Punktet taget op"),
            EventKind.ARRIVED: self.tr("Ankom"),
            EventKind.LEFT: self.tr("Forlod mødet"),
            EventKind.DISQUALIFIED: self.tr("Inhabil") if decided else self.tr("Ikke inhabil"),
            EventKind.MODERATOR: self.tr("Leder mødet"),
        }[kind]

    # --- the meeting ---

    def duration(self, minutes: int) -> str:
        """'14 min.', '2 t. 9 min.'."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.tr("{minutes} min.").format(minutes=rest)
        return self.tr("{hours} t. {minutes} min.").format(hours=hours, minutes=rest)

    def stage_name(self, stage: Stage) -> tuple[str, str]:
        """What the chip says, and in which tone."""
        return {
            Stage.NOT_BEGUN: (self.tr("Ikke begyndt"), "info"),
            Stage.RUNNING: (self.tr("● Møde i gang"), "bad"),
            Stage.PAUSED: (self.tr("Pause"), "warn"),
            Stage.OVER: (self.tr("Mødet er slut"), "ok"),
        }[stage]


COURSE_KINDS = (
    EventKind.STARTED,
    EventKind.PAUSED,
    EventKind.RESUMED,
    EventKind.ENDED,
    EventKind.ITEM,
)


def _span(spell: Spell) -> str:
    """'16.32–16.35'."""
    assert spell.start is not None
    start = clock(spell.start)
    return start if spell.end in (None, spell.start) else f"{start}–{clock(spell.end)}"

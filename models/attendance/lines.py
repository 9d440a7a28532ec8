"""What is printed of attendance under an item: lines of absence, sentences of coming and going.

Each line has a key to word it by hand with: 'apology', 'unexcused' and 'away' for those of
absence, 'event:7' for the sentence of an event, and 'order', 'quorum' and 'end'.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.attendance.naming import fill, items_text, numbers_text, person_form
from models.attendance.roster import Participant
from models.attendance.timeline import Attendee, Cause, Presence, Timeline
from models.danish import clock, listed
from models.records import (
    Event,
    EventKind,
    EventWording,
    ItemId,
    Layout,
    LineWording,
    PersonId,
    Phase,
    Role,
    VoteDraft,
)

EVENT_KEY = "event:"
ABSENCE_KEYS = (Cause.APOLOGY, Cause.UNEXCUSED, Cause.AWAY)
_ONLY_ITEM = ItemId(0)
_TIME = re.compile(r"\s*(?:\bkl\.?|\bklokken)?\s*\{time\}")
_MOVES = {
    (EventKind.ARRIVED, Phase.BEFORE): "arrived_before",
    (EventKind.ARRIVED, Phase.DURING): "arrived",
    (EventKind.ARRIVED, Phase.AFTER): "arrived_after",
    (EventKind.LEFT, Phase.BEFORE): "left_before",
    (EventKind.LEFT, Phase.DURING): "left",
    (EventKind.LEFT, Phase.AFTER): "left_after",
}


@dataclass(frozen=True)
class Line:
    """A line that is printed under an item. `key` names what it tells, to word it by hand."""

    key: str
    text: str
    by_hand: bool = False


# --- the lines of absence ---


def absence_lines(
    attendees: Sequence[Attendee], layout: Layout, wordings: Iterable[LineWording] = ()
) -> list[Line]:
    """What stands under a decision: 'Afbud: ...', 'Fraværende: ...'; often nothing.

    Lines with the same words before the names are one line.
    """
    if not layout.absence_per_item:
        return []
    worded = {wording.line: wording.text for wording in wordings}
    lines: list[Line] = []
    for template, causes in _templates(layout):
        by_hand = [Line(cause, worded[cause], by_hand=True) for cause in causes if cause in worded]
        text = _absence(attendees, causes, template, layout.events)
        lines += by_hand or ([Line(causes[0], text)] if text else [])
    if not lines and layout.events.nobody_line and not any(map(_is_missed, attendees)):
        return [Line(Cause.APOLOGY, layout.events.nobody_line)]
    return lines


def plain_absence_lines(roster: Iterable[Participant], layout: Layout) -> list[str]:
    """The lines that a list of participants gives where nobody comes or goes."""
    at = Timeline(list(roster), [_ONLY_ITEM], ()).at(_ONLY_ITEM)
    return [line.text for line in absence_lines(at.attendees, layout)]


def _templates(layout: Layout) -> Iterator[tuple[str, tuple[Cause, ...]]]:
    """Each different line of absence with the causes that it is for."""
    templates = {
        Cause.APOLOGY: layout.apology_line,
        Cause.UNEXCUSED: layout.unexcused_line,
        Cause.AWAY: layout.events.away_line,
    }
    told: set[Cause] = set()
    for cause, template in templates.items():
        if cause not in told:
            # One that prints nothing is kept apart: it may be worded by hand.
            same = tuple(c for c in ABSENCE_KEYS if template and templates[c] == template)
            told.update(same)
            yield template, same or (cause,)


def _is_missed(attendee: Attendee) -> bool:
    """Whether someone is absent, and no guest."""
    return attendee.cause is not None and attendee.participant.role is not Role.GUEST


def _absence(
    attendees: Iterable[Attendee],
    causes: Sequence[Cause],
    template: str,
    wording: EventWording,
) -> str:
    names = [
        person_form(a.participant, wording) + reason_of(a.participant, wording)
        for a in attendees
        if a.cause in causes and _is_missed(a)
    ]
    return fill(template, names=", ".join(names), list=listed(names)) if names else ""


def reason_of(participant: Participant, wording: EventWording) -> str:
    """Why someone is absent, where the layout asks for it: ' (ferie)'."""
    if not participant.reason or not wording.reason_mark:
        return ""
    mark = fill(wording.reason_mark, reason=participant.reason)
    return mark if mark.startswith((" ", ",")) else f" {mark}"


# --- the sentences ---


def sentences(
    timeline: Timeline,
    item_id: ItemId,
    layout: Layout,
    numbers: Mapping[ItemId, str],
    *,
    wordings: Iterable[LineWording] = (),
    needed: int = 0,
    end: dt.time | None = None,
) -> list[Line]:
    """What happened at an item, in order, each in a sentence. `numbers` is the whole agenda.

    `needed` is how many seats must be filled to decide; `end` when the meeting ended, for one
    whose end was not noted.
    """
    teller = _Teller(timeline, item_id, layout.events, numbers)
    derived = [
        teller.order(),
        *teller.events(),
        teller.quorum(needed),
        teller.end(end),
    ]
    worded = {wording.line: wording.text for wording in wordings}
    lines = []
    for line in derived:
        text = worded.get(line.key, "")
        if text or line.text:
            lines.append(Line(line.key, text, by_hand=True) if text else line)
    return lines


def timed(template: str, time: dt.time | None, wording: EventWording, **values: str) -> str:
    """`template` filled in; without a `time` it says nothing of one."""
    if time is None:
        template = _TIME.sub("", template)
    else:
        values["time"] = clock(time).replace(":", wording.clock_sign)
    return fill(template, **values)


@dataclass(frozen=True)
class _Teller:
    """Tells of one item."""

    timeline: Timeline
    item_id: ItemId
    wording: EventWording
    numbers: Mapping[ItemId, str]

    @property
    def _items(self) -> dict[str, str]:
        """What every sentence may say of the item."""
        return {
            "number": self.numbers[self.item_id],
            "numbers": numbers_text([self.item_id], self.numbers),
            "items": items_text([self.item_id], self.numbers),
        }

    def _name(self, person_id: PersonId | None) -> str:
        for participant in self.timeline.roster:
            if participant.person.id == person_id:
                return person_form(participant, self.wording)
        return ""

    def order(self) -> Line:
        """That the item was not taken in its turn."""
        moved = self.timeline.out_of_order
        before = moved.get(self.item_id)
        if before is not None:
            text = fill(self.wording.out_of_order, number=self.numbers[before])
        else:
            text = self.wording.taken_first if self.item_id in moved else ""
        return Line("order", text)

    def events(self) -> Iterator[Line]:
        """What happened to people, then what was put in words of the rest.

        Words put by hand may tell of several people, or of going and coming back: once is enough.
        """
        gone: set[PersonId] = set()
        worded: set[str] = set()
        for event in self._told():
            if event.wording:
                if event.wording not in worded and not self._told_before(event):
                    yield Line(f"{EVENT_KEY}{event.id}", event.wording, by_hand=True)
                worded.add(event.wording)
            else:
                yield Line(f"{EVENT_KEY}{event.id}", self._sentence(event, gone))
            if event.kind is EventKind.LEFT and event.person_id is not None:
                gone.add(event.person_id)

    def _told(self) -> Iterator[Event]:
        """The events of the item; the first item has those before it, but who came."""
        is_first = self.timeline.order[:1] == (self.item_id,)
        if is_first:
            for event in self.timeline.events_at(None):
                if event.kind is not EventKind.ARRIVED or event.wording:
                    yield event
        yield from self.timeline.events_at(self.item_id)
        for event in self.timeline.events:
            at_item = event.item_id == self.item_id or (is_first and event.item_id is None)
            of_nobody = event.person_id is None and event.kind is not EventKind.ENDED
            if of_nobody and at_item and event.wording:
                yield event

    def _sentence(self, event: Event, gone: set[PersonId]) -> str:
        wording = self.wording
        if event.kind is EventKind.DISQUALIFIED:
            template = wording.disqualified if event.decided else wording.not_disqualified
        elif event.kind is EventKind.MODERATOR:
            template = wording.moderator
        elif not wording.sentences or self._is_of_guest(event):
            template = ""
        else:
            template = getattr(wording, _MOVES[event.kind, self._phase(event)])
            if event.seat_of is not None:
                is_here = event.seat_of in gone or self._was_here(event)
                template = seat_template(template, wording.seat_taken, is_here=is_here)
        values = {"name": self._name(event.person_id), "other": self._name(event.seat_of)}
        if not values["name"]:
            return ""  # a person who is not on the list
        return timed(template, event.time, wording, **self._items, **values)

    def _phase(self, event: Event) -> Phase:
        if event.item_id == self.item_id:
            return event.phase
        # It happened before the first item, or at one that is no longer on the agenda.
        return Phase.BEFORE if event.item_id is None else Phase.AFTER

    def _is_of_guest(self, event: Event) -> bool:
        """Whether it only says that a guest was there for the item."""
        return event.time is None and any(
            p.person.id == event.person_id and p.role is Role.GUEST for p in self.timeline.roster
        )

    def _was_here(self, arrival: Event) -> bool:
        """Whether the one who comes had come before, and not gone."""
        moves = [e for e in self.timeline.moves if e.person_id == arrival.person_id]
        place = moves.index(arrival)
        return place > 0 and moves[place - 1].kind is EventKind.ARRIVED

    def _told_before(self, event: Event) -> bool:
        """Whether the words are also those of what the same person did before."""
        if event.kind is not EventKind.ARRIVED:
            return False
        moves = [e for e in self.timeline.moves if e.person_id == event.person_id]
        place = moves.index(event) if event in moves else 0
        return place > 0 and moves[place - 1].wording == event.wording

    def quorum(self, needed: int) -> Line:
        """That there were too few to decide. Those not marked yet may have been there."""
        at = self.timeline.at(self.item_id)
        people = [a.participant for a in at.attendees]
        possible = at.filled + sum(1 for p in people if p.seated and p.status is None)
        if not any(p.status for p in people) or possible >= needed:
            return Line("quorum", "")
        count = {"filled": str(at.filled), "seats": str(at.seats), "needed": str(needed)}
        return Line("quorum", fill(self.wording.quorum_lost, **self._items, **count))

    def end(self, end: dt.time | None) -> Line:
        """When the meeting ended, under its last item."""
        timeline = self.timeline
        ended = timeline.ended
        last = (timeline.taken or timeline.items)[-1]
        if last != self.item_id or (ended is None and (timeline.started or end is None)):
            return Line("end", "")
        time = ended.time or end if ended else end
        text = timed(self.wording.end_sentence, time, self.wording)
        if ended is None:
            return Line("end", text)
        key = f"{EVENT_KEY}{ended.id}"
        return Line(key, ended.wording or text, by_hand=bool(ended.wording))


def seat_template(arrived: str, seat_taken: str, *, is_here: bool) -> str:
    """The template for a substitute who comes and takes a seat; who `is_here` only takes it.

    '{name} ankom kl. {time} og deltog herefter som suppleant for {other}.'
    """
    if not seat_taken or not arrived:
        return seat_taken or arrived
    if is_here:
        return seat_taken
    if arrived.endswith(".") and seat_taken.startswith("{name} "):
        return f"{arrived[:-1]} og {seat_taken.removeprefix('{name} ')}"
    return f"{arrived} {seat_taken}"


# --- both ---


@dataclass(frozen=True)
class ItemLines:
    """All that is printed of attendance under one item."""

    absence: tuple[Line, ...] = ()
    sentences: tuple[Line, ...] = ()
    absence_first: bool = False

    @property
    def in_order(self) -> list[Line]:
        """The lines as they are printed."""
        if self.absence_first:
            return [*self.absence, *self.sentences]
        return [*self.sentences, *self.absence]


def item_lines(
    timeline: Timeline,
    item_id: ItemId,
    layout: Layout,
    numbers: Mapping[ItemId, str],
    *,
    wordings: Sequence[LineWording] = (),
    votes: Iterable[VoteDraft] = (),
    needed: int = 0,
    end: dt.time | None = None,
) -> ItemLines:
    """The lines of absence of an item, and its sentences; see `sentences`.

    The lines name those who were away when the item was decided. Someone who was there for a part
    of it and voted (`votes` are the item's) is none of them, though they went before its end.
    A line that a sentence in someone's own words says already is left out.
    """
    voted = {cast.person_id for vote in votes for cast in vote.casts}
    attendees = [
        attendee
        for attendee in timeline.at(item_id).attendees
        if attendee.id not in voted or attendee.presence is not Presence.PARTLY
    ]
    told = sentences(timeline, item_id, layout, numbers, wordings=wordings, needed=needed, end=end)
    by_hand = {line.text for line in told if line.by_hand}
    absence = absence_lines(attendees, layout, wordings)
    return ItemLines(
        tuple(line for line in absence if line.text not in by_hand),
        tuple(told),
        layout.events.lines_first,
    )

"""The head of a document: date, place, who took part, who was absent and how that is told."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from models import danish
from models.attendance import (
    Participant,
    Presence,
    Timeline,
    fill,
    items_text,
    numbers_text,
    person_form,
)
from models.attendance.lines import reason_of, timed
from models.document import HeadField
from models.minutes import Minutes
from models.records import (
    AbsentInHead,
    AttendanceStatus,
    DocumentKind,
    Event,
    EventKind,
    ItemId,
    Layout,
    Meeting,
    PersonId,
    Phase,
    Role,
)
from models.rules import BEFORE_THE_MEETING


def head(minutes: Minutes, kind: DocumentKind) -> Iterator[HeadField]:
    """The fields that have something to say. A signature sheet names its people below."""
    layout = minutes.layout
    yield _field(layout, layout.date_label, _date_and_time(minutes.meeting))
    if minutes.meeting.place:
        yield _field(layout, layout.place_label, minutes.meeting.place)
    if kind is DocumentKind.SIGNATURES:
        return
    if kind in BEFORE_THE_MEETING:
        yield from _expected_people(minutes)
    else:
        # The public copy tells of those at closed items as if these had not been.
        hidden = {i.id for i in minutes.items if i.closed and kind is DocumentKind.PUBLIC}
        yield from _Head(minutes, hidden).people()


def _field(layout: Layout, label: str, value: str) -> HeadField:
    return HeadField(label + layout.label_end, value)


def _date_and_time(meeting: Meeting) -> str:
    date = danish.long_date(meeting.date)
    return f"{date} kl. {danish.clock(meeting.start)}" if meeting.start else date


def _expected_people(minutes: Minutes) -> Iterator[HeadField]:
    """Those who take part, as known before the meeting: nobody has failed to come yet."""
    layout = minutes.layout
    if layout.absent_in_head is AbsentInHead.TOLD:
        layout = replace(layout, absent_in_head=AbsentInHead.MARKED)
    silent = replace(
        layout, events=replace(layout.events, nobody_line="", moderator_mark="", partial_told="")
    )
    people = tuple(map(_expected, minutes.participants))
    before = replace(minutes, layout=silent, participants=people, events=())
    yield from _Head(before, frozenset()).people()


def _expected(participant: Participant) -> Participant:
    if participant.status is AttendanceStatus.UNEXCUSED:
        return replace(participant, status=None)
    return participant


@dataclass(frozen=True)
class _Head:
    """What the head says of people. Of `hidden` items it says nothing."""

    minutes: Minutes
    hidden: Collection[ItemId]

    @property
    def _layout(self) -> Layout:
        return self.minutes.layout

    @property
    def _timeline(self) -> Timeline:
        return self.minutes.timeline

    def people(self) -> Iterator[HeadField]:
        """The fields that name people, as far as there are any to name."""
        layout, wording = self._layout, self._layout.events
        people = [p for p in self.minutes.participants if not self._is_hidden(p)]
        form = layout.absent_in_head
        present = people if form is AbsentInHead.MARKED else [p for p in people if not p.absent]
        yield from self._names(layout.participants_label, list(map(self._marked_name, present)))
        if form is AbsentInHead.APART:
            fields: dict[str, list[AttendanceStatus]] = {}  # of the same label one field
            fields.setdefault(layout.apology_label, []).append(AttendanceStatus.APOLOGY)
            fields.setdefault(layout.unexcused_label, []).append(AttendanceStatus.UNEXCUSED)
            for label, statuses in fields.items():
                absent = [p for p in people if p.status in statuses]
                names = [p.name + reason_of(p, wording) for p in absent]
                yield from self._names(label, names)
        if form is not AbsentInHead.MARKED and not any(p.absent for p in people):
            yield from self._nobody()
        told = [*self._absence_told(people), *self._partial_told(people)]
        if told:
            yield _field(layout, wording.remarks_label, " ".join(told))

    def _names(self, label: str, names: Sequence[str]) -> Iterator[HeadField]:
        if names:
            yield _field(self._layout, label, ", ".join(names) + self._layout.participants_end)

    def _nobody(self) -> Iterator[HeadField]:
        """'Afbud: Ingen' as a field of its own."""
        line = self._layout.events.nobody_line
        label, _colon, value = line.partition(":")
        if value.strip():
            yield _field(self._layout, label.strip(), value.strip())
        elif line:
            yield _field(self._layout, self._layout.apology_label, line)

    # --- marks behind a name ---

    def _marked_name(self, participant: Participant) -> str:
        """The name and what the layout adds to it: 'Eva Holm (suppleant for Ib Lund)'."""
        layout, wording = self._layout, self._layout.events
        marks = []
        if participant.substitute_for:
            marks.append(fill(layout.substitute_mark, name=participant.substitute_for.name))
        some_items = self._guest_for(participant)
        if participant.role is Role.GUEST:
            marks.append(some_items or layout.guest_mark)
        if participant.status is AttendanceStatus.APOLOGY:
            marks.append(layout.apology_mark)
        if participant.status is AttendanceStatus.UNEXCUSED:
            marks.append(layout.unexcused_mark)
        if participant.absent:
            marks.append(reason_of(participant, wording).strip())
        elif not some_items:
            marks += self._moves(participant.person.id)
        if wording.moderator_mark and participant.person.id == self._moderator:
            marks.append(wording.moderator_mark)
        return " ".join([participant.name, *filter(None, marks)])

    @property
    def _moderator(self) -> PersonId | None:
        """Who led the meeting from its start."""
        timeline = self._timeline
        first = timeline.at(timeline.order[0]) if timeline.order else timeline.now
        return first.moderator

    def _guest_for(self, participant: Participant) -> str:
        """The mark of a guest who was there for some items only; '' of any other."""
        template = self._layout.events.guest_mark
        if participant.role is not Role.GUEST or not template:
            return ""
        attended = self._timeline.attended(participant.person.id)
        shown = set(attended) - set(self.hidden)
        if not shown or len(attended) == len(self._timeline.items):
            return ""
        return self._with_items(template, shown)

    def _is_hidden(self, participant: Participant) -> bool:
        """Whether someone was a guest for hidden items only: it would tell what they are of."""
        if participant.role is not Role.GUEST or not self.hidden:
            return False
        attended = self._timeline.attended(participant.person.id)
        return bool(attended) and set(attended) <= set(self.hidden)

    def _moves(self, person_id: PersonId) -> Iterator[str]:
        """'(fra kl. 17.20)' and '(til kl. 18.40)', where the layout has them."""
        wording = self._layout.events
        moves = [event for event in self._timeline.moves if event.person_id == person_id]
        if moves and moves[0].kind is EventKind.ARRIVED and not self._from_start(moves[0]):
            yield self._at(wording.arrived_mark, moves[0])
        if moves and moves[-1].kind is EventKind.LEFT and not self._to_end(moves[-1]):
            yield self._at(wording.left_mark, moves[-1])

    def _from_start(self, arrival: Event) -> bool:
        first = self._timeline.order[:1]
        at_first = arrival.phase is Phase.BEFORE and first == (arrival.item_id,)
        return arrival.item_id is None or (at_first and arrival.time is None)

    def _to_end(self, leaving: Event) -> bool:
        timeline = self._timeline
        last = (timeline.taken or timeline.order)[-1:]
        return leaving.phase is Phase.AFTER and last == (leaving.item_id,)

    def _at(self, template: str, event: Event) -> str:
        """The mark filled in; '' where it would tell a time that is not known."""
        if "{time}" in template and event.time is None:
            return ""
        number = self.minutes.numbers.get(event.item_id, "") if event.item_id else ""
        return timed(template, event.time, self._layout.events, number=number)

    def _with_items(self, template: str, chosen: Collection[ItemId], **values: str) -> str:
        numbers = self.minutes.numbers
        return fill(
            template,
            items=items_text(chosen, numbers),
            numbers=numbers_text(chosen, numbers),
            **values,
        )

    # --- sentences ---

    def _absence_told(self, people: Sequence[Participant]) -> Iterator[str]:
        """Why someone was not there, where the layout tells of it in sentences."""
        if self._layout.absent_in_head is not AbsentInHead.TOLD:
            return
        by_id = {p.person.id: p for p in people}
        for someone in people:
            # A substitute who did not come is told of with the one they were to sit for.
            if someone.absent and not someone.substitute_for:
                sub = by_id.get(someone.substitute.id) if someone.substitute else None
                yield from filter(None, self._told(someone, sub))

    def _told(self, someone: Participant, substitute: Participant | None) -> Iterator[str]:
        wording = self._layout.events
        values = {
            "name": person_form(someone, wording),
            "other": person_form(substitute, wording) if substitute else "",
            "notice": f" {someone.notice}" if someone.notice else "",
            "reason": reason_of(someone, wording),
        }
        came = substitute is not None and not substitute.absent
        if someone.status is AttendanceStatus.UNEXCUSED:
            yield fill(wording.unexcused_told, **values)
        elif came and wording.seat_told:
            yield fill(wording.seat_told, **values)
        else:
            yield fill(wording.apology_told, **values)
        if substitute is not None and not came:
            yield fill(wording.no_show_told, **values)

    def _partial_told(self, people: Sequence[Participant]) -> Iterator[str]:
        """For which items members were away who were there for others."""
        template = self._layout.events.partial_told
        if not template:
            return
        here = {p.person.id for p in people if p.seated and not p.absent}
        away: dict[PersonId, list[ItemId]] = {person_id: [] for person_id in here}
        for item_id in self._timeline.items:
            for attendee in self._timeline.at(item_id).attendees:
                is_away = attendee.presence is Presence.AWAY and item_id not in self.hidden
                if attendee.id in here and attendee.cause is not None and is_away:
                    away[attendee.id].append(item_id)
        for someone in people:
            if missed := away.get(someone.person.id):
                name = person_form(someone, self._layout.events)
                yield self._with_items(template, missed, name=name)

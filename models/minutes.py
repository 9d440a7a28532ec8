"""Everything one referat is made of: as it is stored, and as it was read from a file."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from models.attendance import ItemLines, Line, Participant, Timeline, item_lines
from models.plain_data import canonical
from models.reading import Certainty, Part
from models.records import (
    AgendaItem,
    AttendanceStatus,
    Correction,
    Council,
    Event,
    EventKind,
    ItemDraft,
    ItemId,
    Layout,
    Meeting,
    MeetingKind,
    MeetingState,
    NoteKind,
    Person,
    Phase,
    Publication,
    Role,
    Section,
    SectionId,
    VoteStyle,
)
from models.rules import quorum_needed
from models.text import EMPTY_TEXT, RichText

NO_DATE = dt.date.min  # of a draft of which the date was not found


@dataclass(frozen=True)
class Frame:
    """What of a meeting's minutes lies outside the meeting: it may change after the approval."""

    council: Council
    layout: Layout
    participants: tuple[Participant, ...]


@dataclass(frozen=True)
class Minutes:
    """A stored meeting with all that its documents need."""

    council: Council
    layout: Layout
    meeting: Meeting
    participants: tuple[Participant, ...]
    items: tuple[AgendaItem, ...]
    corrections: tuple[Correction, ...] = ()  # of the whole meeting, its items included
    events: tuple[Event, ...] = ()

    @cached_property
    def timeline(self) -> Timeline:
        """The course of the meeting: who was here for which item."""
        return Timeline(
            self.participants,
            [item.id for item in self.items],
            self.events,
            disqualified_count=self.council.disqualified_count,
        )

    @cached_property
    def numbers(self) -> Mapping[ItemId, str]:
        """The number of each item, in the order of the agenda."""
        return {item.id: item.number for item in self.items}

    def item_lines(self, item: AgendaItem) -> ItemLines:
        """The lines of absence of an item, and the sentences on what happened at it."""
        timeline = self.timeline
        return item_lines(
            timeline,
            item.id,
            self.layout,
            self.numbers,
            wordings=item.line_wordings,
            votes=item.votes,
            needed=quorum_needed(self.council, timeline.at(item.id).seats),
            end=self.meeting.end,
        )

    def attendance_lines(self, item: AgendaItem) -> list[Line]:
        """The same lines, in the order they are printed."""
        return self.item_lines(item).in_order

    def with_texts(self, texts: Mapping[SectionId, RichText]) -> "Minutes":
        """The same with other texts in some sections: those that are still being typed."""

        def current(section: Section) -> Section:
            return replace(section, body=texts.get(section.id, section.body))

        items = tuple(
            replace(
                item,
                decision=current(item.decision),
                sections=tuple(current(section) for section in item.sections),
            )
            for item in self.items
        )
        return replace(self, items=items)

    @property
    def frame(self) -> Frame:
        """The frame around the meeting, without what minutes do not hold of the participants."""
        templates = vars(self.layout.events).values()
        reasons = any(isinstance(text, str) and "{reason}" in text for text in templates)
        people = (_unreachable(p) for p in self.participants)
        kept = tuple(p if reasons else replace(p, reason="") for p in people)
        return Frame(self.council, self.layout, kept)

    def framed(self, frame: Frame) -> "Minutes":
        """The same meeting in another frame."""
        return replace(
            self, council=frame.council, layout=frame.layout, participants=frame.participants
        )


def _unreachable(participant: Participant) -> Participant:
    """The participant without e-mail and telephone: minutes do not hold them."""

    def named(person: Person | None) -> Person | None:
        return person and replace(person, email="", phone="")

    return replace(
        participant,
        person=replace(participant.person, email="", phone=""),
        substitute=named(participant.substitute),
        substitute_for=named(participant.substitute_for),
    )


def seal(minutes: Minutes, file_hashes: Sequence[str]) -> str:
    """The SHA-256 of what an approval approves, in hexadecimal.

    That is all of the minutes and the contents of the attached files, but not what may come
    after: the signing, what is published of closed items, corrections.
    """
    import hashlib  # it loads OpenSSL, which the start of the window does not need

    approved = replace(
        minutes,
        meeting=replace(minutes.meeting, state=MeetingState.PLANNED),
        items=tuple(
            replace(item, publication=Publication(), corrections=()) for item in minutes.items
        ),
        corrections=(),
    )
    return hashlib.sha256(canonical([approved, list(file_hashes)]).encode()).hexdigest()


@dataclass(frozen=True)
class MemberDraft:
    """Someone to be added to a council, by name."""

    name: str
    role: Role = Role.MEMBER
    substitute_for: str = ""  # the name of the member; "" stands in for anyone
    organisation: str = ""
    party: str = ""
    email: str = ""
    phone: str = ""
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True)
class ParticipantDraft:
    name: str
    role: Role = Role.MEMBER
    status: AttendanceStatus | None = AttendanceStatus.PRESENT
    substitute_for: str = ""  # the name of the one whose seat is taken
    organisation: str = ""
    party: str = ""
    initials: str = ""
    notice: str = ""  # of an apology: when and how it came
    reason: str = ""  # why someone is absent


@dataclass(frozen=True)
class NamedEvent:
    """Something that happened at a meeting, told by names: see EventDraft.

    `item` is the item's place on the agenda, from 1; 0 is before the first.
    """

    kind: EventKind
    time: dt.time | None = None
    item: int = 0
    phase: Phase = Phase.DURING
    person: str = ""
    seat_of: str = ""
    decided: bool = True
    reason: str = ""
    wording: str = ""


@dataclass(frozen=True)
class NamedVote:
    """A vote on a motion, told by names."""

    item: int
    motion: str = ""
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()
    style: VoteStyle | None = None
    wording: str = ""


@dataclass(frozen=True)
class NamedNote:
    """What members had entered in the record, told by names.

    `vote` is the place of the vote it is of among those of the item, from 1; 0 is of none.
    """

    item: int
    kind: NoteKind = NoteKind.DISSENT
    people: tuple[str, ...] = ()
    body: RichText = EMPTY_TEXT
    vote: int = 0


@dataclass(frozen=True)
class NamedTask:
    """A task with the day it was done, if it is. `item` is 0 for one of no item."""

    text: str
    responsible: str = ""
    due: dt.date | None = None
    item: int = 0
    done: dt.date | None = None


@dataclass(frozen=True)
class Note:
    """Something in a file that was not understood, or only by guess. `line` counts from 1."""

    line: int
    text: str  # the line as it stands in the file
    template: str  # a Danish sentence, to be filled in with `details`
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """What is to be said of the line, in Danish."""
        return self.template.format(**self.details)


@dataclass(frozen=True)
class MinutesDraft:
    """A meeting read from a file, before it is stored.

    `notes` are on what was not understood. Without a council or a date it cannot be stored:
    someone has to tell them.
    """

    council: str
    municipality: str  # "" when the text does not tell
    layout: str  # a Layout's key
    date: dt.date  # NO_DATE when the text does not tell
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    participants: tuple[ParticipantDraft, ...] = ()
    items: tuple[ItemDraft, ...] = ()
    notes: tuple[Note, ...] = ()
    events: tuple[NamedEvent, ...] = ()
    votes: tuple[NamedVote, ...] = ()
    record_notes: tuple[NamedNote, ...] = ()
    tasks: tuple[NamedTask, ...] = ()


@dataclass(frozen=True)
class ReadMinutes:
    """What was read from a file with an old referat.

    `certainty` tells how surely each part was understood; what a file need not have and has not,
    such as attachments, is left out. `sha256` is of the file's content.
    """

    draft: MinutesDraft
    certainty: Mapping[Part, Certainty] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True)
class SourceFile:
    """The file that a meeting's minutes were read from, kept with it. `size` is in bytes."""

    file_name: str
    sha256: str
    size: int
    read_at: dt.datetime

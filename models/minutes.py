"""Everything one referat is made of: as it is stored, and as it was read from a file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.attendance import Participant
from models.records import (
    AgendaItem,
    AttendanceStatus,
    Correction,
    Council,
    ItemDraft,
    Layout,
    Meeting,
    MeetingKind,
    Role,
    Section,
    SectionId,
)
from models.text import RichText


@dataclass(frozen=True)
class Minutes:
    """A stored meeting with all that its documents need."""

    council: Council
    layout: Layout
    meeting: Meeting
    participants: tuple[Participant, ...]
    items: tuple[AgendaItem, ...]
    corrections: tuple[Correction, ...] = ()  # of the whole meeting, its items included

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
    """A meeting read from a file, before it is stored."""

    council: str
    municipality: str  # "" when the text does not tell
    layout: str  # a Layout's key
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    participants: tuple[ParticipantDraft, ...] = ()
    items: tuple[ItemDraft, ...] = ()
    notes: tuple[Note, ...] = ()

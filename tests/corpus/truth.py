"""What an invented referat tells: what should be found in it when it is read."""

import datetime as dt
from dataclasses import dataclass

from models.records import AttendanceStatus, ItemType, MeetingKind, Role


@dataclass(frozen=True)
class TruePerson:
    """Someone at the meeting. `roles` are those it may be read as; the first is meant.

    `party`, `organisation` and `initials` stand in brackets after the name in some styles.
    """

    name: str
    status: AttendanceStatus = AttendanceStatus.PRESENT
    roles: tuple[Role, ...] = (Role.MEMBER,)
    substitute_for: str = ""
    party: str = ""
    organisation: str = ""
    initials: str = ""
    reason: str = ""
    title: str = ""  # what they are, as 'formand' or 'afdelingsleder'
    group: str = ""

    @property
    def present(self) -> bool:
        return self.status is AttendanceStatus.PRESENT

    @property
    def seated(self) -> bool:
        """Whether they are one of the council, or stand in for one."""
        return bool({Role.MEMBER, Role.CHAIR, Role.CHAIRPERSON} & set(self.roles)) or (
            self.roles[0] in (Role.SUBSTITUTE, Role.DEPUTY_CHAIR, Role.DEPUTY_CHAIRPERSON)
        )


@dataclass(frozen=True)
class TrueAway:
    """A person who was not there for the items from the `first` to the `last`, from 1.

    `kind` is late, early, range or disqualified. `at` is the item someone came or went at: where
    that was in its midst the item is not among those missed.
    """

    person: str
    kind: str
    first: int
    last: int
    at: int = 0
    time: dt.time | None = None


@dataclass(frozen=True)
class TrueSection:
    """A heading and its paragraphs; those that begin with '- ' or '1. ' are list items."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    level: int = 1


@dataclass(frozen=True)
class TrueEntry:
    """An earlier treatment: an entry of the history, or a first reading by another body."""

    date: dt.date
    body: str
    paragraphs: tuple[str, ...]
    absent: str = ""
    released: bool = True


@dataclass(frozen=True)
class TrueItem:
    """An item of the agenda.

    Without `told` the text below the heading has no headings of its own, and may be taken for the
    decision or for a section. A `code` stands before or after the title.
    """

    number: str
    title: str
    closed: bool = False
    case_number: str = ""
    type: ItemType | None = None
    code: str = ""
    decision: tuple[str, ...] = ()
    sections: tuple[TrueSection, ...] = ()
    history: tuple[TrueEntry, ...] = ()
    readings: tuple[TrueEntry, ...] = ()
    attachments: tuple[str, ...] = ()
    page: int = 0
    told: bool = True


@dataclass(frozen=True)
class Truth:
    """A meeting as a referat tells of it. What the style does not tell is empty."""

    council: str
    municipality: str
    date: dt.date
    start: dt.time | None
    end: dt.time | None
    place: str
    kind: MeetingKind
    people: tuple[TruePerson, ...]
    items: tuple[TrueItem, ...]
    away: tuple[TrueAway, ...] = ()
    seed: int = 0

    def who(self, *, present: bool | None = None, seated: bool | None = None) -> list[TruePerson]:
        """Those who were there or were not, and who have a seat or have not."""
        return [
            person
            for person in self.people
            if (present is None or person.present == present)
            and (seated is None or person.seated == seated)
        ]

    def with_status(self, status: AttendanceStatus) -> list[TruePerson]:
        return [person for person in self.people if person.status is status]

    def role(self, *roles: Role) -> list[TruePerson]:
        """Those whose role is one of `roles`."""
        return [person for person in self.people if person.roles[0] in roles]

    def place_of(self, item: TrueItem) -> int:
        """The item's place on the agenda, from 1."""
        return self.items.index(item) + 1

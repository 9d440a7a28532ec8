"""What Referent knows, as plain frozen values. The words are those of docs/architecture.md."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NewType, TypeVar

from models.text import EMPTY_TEXT, RichText

CouncilId = NewType("CouncilId", int)
PersonId = NewType("PersonId", int)
MembershipId = NewType("MembershipId", int)
MeetingId = NewType("MeetingId", int)
ItemId = NewType("ItemId", int)
SectionId = NewType("SectionId", int)
HistoryEntryId = NewType("HistoryEntryId", int)
AttachmentId = NewType("AttachmentId", int)
CorrectionId = NewType("CorrectionId", int)
KeptDocumentId = NewType("KeptDocumentId", int)
RevisionId = NewType("RevisionId", int)


class Numbering(StrEnum):
    """How agenda items are numbered."""

    TERM = "term"  # running on through the council's term
    YEAR = "year"  # running on through the calendar year
    MEETING = "meeting"  # from 1 at each meeting


class QuorumRule(StrEnum):
    """How many of the seats must be filled for the council to decide."""

    MORE_THAN_HALF = "more_than_half"
    AT_LEAST_HALF = "at_least_half"
    NUMBER = "number"


class Role(StrEnum):
    CHAIRPERSON = "chairperson"  # forperson
    DEPUTY_CHAIRPERSON = "deputy_chairperson"  # næstforperson
    CHAIR = "chair"  # formand
    DEPUTY_CHAIR = "deputy_chair"  # næstformand
    MEMBER = "member"  # medlem
    SUBSTITUTE = "substitute"  # suppleant
    SECRETARY = "secretary"  # sekretær
    ADMINISTRATION = "administration"  # forvaltning
    OBSERVER = "observer"  # observatør
    GUEST = "guest"  # gæst: only in one meeting, never a membership


# The roles that hold a seat: they are counted for the quorum and may vote.
SEATED_ROLES = frozenset(
    {Role.CHAIRPERSON, Role.DEPUTY_CHAIRPERSON, Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER}
)


class MeetingKind(StrEnum):
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    CONSTITUENT = "constituent"


class MeetingState(StrEnum):
    """The states a meeting passes through, in this order."""

    PLANNED = "planned"  # planlagt
    AGENDA = "agenda"  # dagsorden issued: numbers are frozen from here on
    IN_PROGRESS = "in_progress"  # i gang
    DRAFT = "draft"  # udkast
    APPROVED = "approved"  # godkendt
    SIGNED = "signed"  # underskrevet


class ItemType(StrEnum):
    DECISION = "decision"  # beslutning
    INFORMATION = "information"  # orientering
    DISCUSSION = "discussion"  # drøftelse


class AttendanceStatus(StrEnum):
    PRESENT = "present"  # til stede
    APOLOGY = "apology"  # afbud
    UNEXCUSED = "unexcused"  # udeblevet: absent without notice


class DocumentKind(StrEnum):
    """What a document is, each made from the same records."""

    AGENDA = "agenda"  # dagsorden, for sending out
    SUPPLEMENT = "supplement"  # tillægsdagsorden: what came after the agenda was issued
    MINUTES = "minutes"  # referat
    PUBLIC = "public"  # offentlig udgave: without the text of closed items
    EXCERPT = "excerpt"  # udskrift: one decision
    SIGNATURES = "signatures"  # underskriftsark


class FileFormat(StrEnum):
    """The kinds of file, each by the suffix of its name."""

    WORD = "docx"
    PDF = "pdf"
    TEXT = "txt"
    HTML = "html"


class PagesBy(StrEnum):
    """What the page numbers of a file's contents were found by."""

    NOTHING = "nothing"  # there are none
    LIBREOFFICE = "libreoffice"  # its rendering of the very file
    LAYOUT = "layout"  # line breaks by Qt
    ESTIMATE = "estimate"  # line breaks by a table of widths
    TYPESETTING = "typesetting"  # the PDF's own, exact by nature


class TemplateStyle(StrEnum):
    """Whose Word template a council writes with: one of Referent's, or its own."""

    MODERN = "moderne"
    CLASSIC = "klassisk"
    OWN = "own"


class SectionKind(StrEnum):
    DECISION = "decision"
    FREE = "free"


class AbsentInHead(StrEnum):
    """What the participants' field of the head does with those who were absent."""

    MARKED = "marked"  # they keep their place, with a mark after the name
    APART = "apart"  # they are left out and named in a field of their own


@dataclass(frozen=True)
class SectionDraft:
    """A section's heading, level (1 or 2) and the text it starts with, for a new item."""

    heading: str
    level: int = 1
    body: RichText = EMPTY_TEXT


@dataclass(frozen=True)
class HistoryEntryDraft:
    """One earlier treatment of a case. `decision` is not printed unless `released`."""

    date: dt.date
    body: str  # the council or committee, as it was called then
    decision: RichText = EMPTY_TEXT
    absent: str = ""  # names as text: they are people of another body
    released: bool = True


@dataclass(frozen=True)
class AttachmentDraft:
    """A title and, when there is one, a file: its name and content."""

    title: str
    file_name: str = ""
    content: bytes | None = None


@dataclass(frozen=True)
class Publication:
    """What the public copy says of a closed item.

    Without a `title` it has the layout's neutral one. The `decision` prints once `released`.
    """

    title: str = ""
    decision: RichText = EMPTY_TEXT
    released: bool = False


@dataclass(frozen=True)
class ItemDraft:
    """An agenda item before it is stored. `number` only for one that is frozen from the start."""

    title: str
    number: str | None = None
    case_number: str = ""
    closed: bool = False
    type: ItemType = ItemType.DECISION
    decision: RichText = EMPTY_TEXT
    sections: tuple[SectionDraft, ...] = ()
    history: tuple[HistoryEntryDraft, ...] = ()
    attachments: tuple[AttachmentDraft, ...] = ()
    publication: Publication = Publication()


@dataclass(frozen=True)
class Layout:
    """How a council's documents are worded and ordered. Data, not code: a council may own one.

    `parts` is the order inside an item: any of 'decision', 'sections', 'history', 'attachments'.
    Texts with braces are filled in: {number}, {title}, {council}, {date}, {name}.
    """

    key: str
    name: str
    title: str = "REFERAT {council} d. {date}"
    agenda_title: str = "DAGSORDEN {council} d. {date}"
    supplement_title: str = "TILLÆGSDAGSORDEN {council} d. {date}"
    public_title: str = "REFERAT {council} d. {date} (offentlig udgave)"
    excerpt_title: str = "UDSKRIFT {council} d. {date}, punkt {number}"
    signatures_title: str = "UNDERSKRIFTSARK {council} d. {date}"
    date_label: str = "Mødedato"
    place_label: str = "Mødested"
    participants_label: str = "Mødedeltagere"
    participants_end: str = ""  # what closes the list of names: "." or nothing
    label_end: str = ""  # what stands between a head label and its value, before the space
    contents_heading: str = "Indholdsfortegnelse"
    contents_leader: str = "....."  # what stands after a title in the contents, before the tab
    item_heading: str = "Punkt {number}: {title}"
    closed_item_heading: str = "Punkt {number}: Lukket - {title}"
    case_number_line: str = "{number}"  # "" leaves the case number out
    parts: tuple[str, ...] = ("decision", "sections", "history", "attachments")
    decision_heading: str = "Beslutning"
    empty_decision: str = "-"
    empty_section: str = ""  # the body printed for a level 1 section with nothing under it
    history_heading: str = "Sagens forløb"
    history_entry: str = "{date} {body}"
    not_released: str = "Beslutning ikke frigivet"
    attachments_heading: str = "Bilag"
    neutral_title: str = "Lukket punkt"  # of a closed item in the public copy
    withheld: str = "Punktet er behandlet for lukkede døre."  # all it says of such an item
    correction_heading: str = "Rettelse d. {date}"
    corrections_title: str = "Rettelser"  # those that belong to no item
    signature_name: str = "Navn"  # the columns of the signature sheet
    signature_line: str = "Underskrift"
    absent_in_head: AbsentInHead = AbsentInHead.MARKED
    apology_mark: str = "(Afbud)"
    unexcused_mark: str = "(Udeblevet)"
    substitute_mark: str = "(suppleant for {name})"
    guest_mark: str = "(gæst)"
    apology_label: str = "Afbud"  # the field in the head when absent_in_head is APART
    unexcused_label: str = "Fraværende uden afbud"
    absence_per_item: bool = True  # the absent are named under each decision
    apology_line: str = "Afbud: {names}"
    unexcused_line: str = "Fraværende uden afbud: {names}"
    # What a council set up with this layout starts with; the council may change both.
    item_sections: tuple[SectionDraft, ...] = ()
    standing_items: tuple[ItemDraft, ...] = ()


@dataclass(frozen=True)
class CouncilDraft:
    """What is needed to set up a council, and everything about it that can be edited."""

    name: str
    municipality: str = ""
    kind: str = "råd"  # free text: råd, udvalg, bestyrelse
    layout: str = "sagsfremstilling"  # a Layout's key
    numbering: Numbering = Numbering.MEETING
    quorum_rule: QuorumRule = QuorumRule.MORE_THAN_HALF
    quorum_number: int = 0  # used with QuorumRule.NUMBER
    place: str = ""
    time: dt.time | None = None
    term_start: dt.date | None = None  # running numbers begin anew here
    standing_items: tuple[ItemDraft, ...] = ()  # the items that every new meeting begins with
    item_sections: tuple[SectionDraft, ...] = ()


@dataclass(frozen=True)
class Council(CouncilDraft):
    """A council or committee as it is stored."""

    id: CouncilId = CouncilId(0)


@dataclass(frozen=True)
class Person:
    """Someone who sits in a council, or was a guest. Their roles are memberships."""

    id: PersonId
    name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class MembershipDraft:
    """A role in a council over a time. Dates are inclusive; None leaves that end open."""

    council_id: CouncilId
    person_id: PersonId
    role: Role = Role.MEMBER
    substitute_for: PersonId | None = None  # for Role.SUBSTITUTE; None stands in for anyone
    organisation: str = ""
    party: str = ""
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True)
class Membership(MembershipDraft):
    """A membership as it is stored, with its place in the council's list."""

    id: MembershipId = MembershipId(0)
    position: int = 0  # the order in the council's list, from 0

    def covers(self, day: dt.date) -> bool:
        """Whether the membership is in force on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True)
class MeetingDraft:
    """What is known of a meeting when it is made, and all of it that can be edited."""

    council_id: CouncilId
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    first_number: int | None = None  # overrides the numbering rule for this meeting


@dataclass(frozen=True)
class Meeting(MeetingDraft):
    """A meeting. With `roster_fixed` only those with an attendance belong to it (an import)."""

    id: MeetingId = MeetingId(0)
    state: MeetingState = MeetingState.PLANNED
    roster_fixed: bool = False


@dataclass(frozen=True)
class MeetingSummary:
    """A line of the meeting list."""

    meeting: Meeting
    items: int
    apologies: int


@dataclass(frozen=True)
class Section:
    """A heading (of level 1 or 2) and its text inside an item; or the item's decision."""

    id: SectionId
    kind: SectionKind = SectionKind.FREE
    heading: str = ""
    level: int = 1
    body: RichText = EMPTY_TEXT


@dataclass(frozen=True)
class HistoryEntry(HistoryEntryDraft):
    """An entry of a case's history as it is stored."""

    id: HistoryEntryId = HistoryEntryId(0)


@dataclass(frozen=True)
class Attachment:
    """A title and, when there is one, a file kept in the database (`size` in bytes)."""

    id: AttachmentId
    title: str
    file_name: str = ""
    size: int | None = None


@dataclass(frozen=True)
class Correction:
    """A correction of minutes that are locked: added to them, never written over them.

    `item_id` is None for what belongs to no item, such as the head.
    """

    id: CorrectionId
    item_id: ItemId | None
    body: RichText
    added_at: dt.datetime


@dataclass(frozen=True)
class AgendaItem:
    """An item with all it holds. `number` is what is printed, '9' or '9a', frozen or not.

    `dispatch` tells what it was sent out with: 0 nothing yet, 1 the agenda, 2 and up the first
    supplement and those after it.
    """

    id: ItemId
    meeting_id: MeetingId
    number: str
    title: str
    decision: Section
    case_number: str = ""
    closed: bool = False
    type: ItemType = ItemType.DECISION
    sections: tuple[Section, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    publication: Publication = Publication()
    corrections: tuple[Correction, ...] = ()
    dispatch: int = 0


@dataclass(frozen=True)
class ItemSummary:
    """A line of the agenda."""

    id: ItemId
    number: str
    title: str
    case_number: str
    closed: bool
    type: ItemType
    decided: bool  # whether the decision holds any text
    attachments: int


@dataclass(frozen=True)
class Attendance:
    """What is recorded of one person at one meeting.

    No record means not marked yet. `substitute_id` names who sits in the absent one's seat.
    `role` is set for a guest, who has no membership.
    """

    meeting_id: MeetingId
    person_id: PersonId
    status: AttendanceStatus | None
    substitute_id: PersonId | None = None
    role: Role | None = None


@dataclass(frozen=True)
class Version:
    """One approval of a meeting's minutes, which locks them until it is reopened.

    `sha256` is taken over all that the minutes are made of; numbers count from 1.
    """

    meeting_id: MeetingId
    number: int
    approved_at: dt.datetime
    sha256: str
    reopened_at: dt.datetime | None = None
    reason: str = ""  # why it was reopened


@dataclass(frozen=True)
class KeptDocument:
    """A file that was made of a meeting, kept as it was written; or its signed copy.

    `kind` is None for the signed copy, a scan or PDF from outside. `token` stands in the file
    itself too, so that a changed one is known again.
    """

    id: KeptDocumentId
    meeting_id: MeetingId
    kind: DocumentKind | None
    file_name: str
    sha256: str
    size: int  # in bytes
    made_at: dt.datetime
    version: int = 1  # the one in force, or being written, at the time
    draft: bool = True  # made before that version was approved
    item_id: ItemId | None = None  # of an excerpt
    token: str = ""


@dataclass(frozen=True)
class Wave:
    """A finding of the check before signing that was waved through, with a word why."""

    fingerprint: str
    word: str
    waved_at: dt.datetime


@dataclass(frozen=True)
class Revision:
    """An earlier text of a section, with the times it was written and replaced."""

    id: RevisionId
    section_id: SectionId
    body: RichText
    written_at: dt.datetime
    replaced_at: dt.datetime


@dataclass(frozen=True)
class Deleted:
    """Something deleted that can be brought back. `table` is council, person, meeting, ..."""

    table: str
    id: int
    title: str
    deleted_at: dt.datetime


@dataclass(frozen=True)
class Place:
    """Where the user last was."""

    council_id: CouncilId | None = None
    meeting_id: MeetingId | None = None
    item_id: ItemId | None = None


@dataclass(frozen=True)
class Change:
    """What a command changed: the ids of each kind of record touched.

    A meeting counts as touched when anything in it is: its items, their texts, its attendance.
    An item counts as touched when one of its sections, history entries or attachments is.
    `structure` holds the meetings whose list of items (order, number, title) may look different.
    """

    councils: frozenset[CouncilId] = field(default_factory=frozenset)
    people: frozenset[PersonId] = field(default_factory=frozenset)
    meetings: frozenset[MeetingId] = field(default_factory=frozenset)
    items: frozenset[ItemId] = field(default_factory=frozenset)
    sections: frozenset[SectionId] = field(default_factory=frozenset)
    attendance: frozenset[MeetingId] = field(default_factory=frozenset)
    structure: frozenset[MeetingId] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


Id = TypeVar("Id")


@dataclass(frozen=True)
class Created(Generic[Id]):
    """What a command that makes something gives back."""

    id: Id
    change: Change


@dataclass(frozen=True)
class CouncilTemplate:
    """The Word template a council has chosen. Its own file is kept when a built-in one is."""

    style: TemplateStyle = TemplateStyle.MODERN
    file_name: str = ""  # of its own file, '' if it never had one
    content: bytes = b""


@dataclass(frozen=True)
class TemplateFinding:
    """Something the check of a Word template found: it forbids its use, or is advice."""

    template: str  # a Danish sentence or more, to be filled in with `details`
    details: Mapping[str, str] = field(default_factory=dict)
    forbids: bool = False

    @property
    def text(self) -> str:
        """What is to be said, in Danish."""
        return self.template.format(**self.details)

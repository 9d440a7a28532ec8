"""What Referent knows, as plain frozen values. The words are those of docs/architecture.md."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Generic, NewType, TypeVar

from models.text import EMPTY_TEXT, RichText
from models.value import Value, value

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
EventId = NewType("EventId", int)
VoteId = NewType("VoteId", int)
NoteId = NewType("NoteId", int)
TaskId = NewType("TaskId", int)
PhraseId = NewType("PhraseId", int)
TermId = NewType("TermId", int)
CouncilNameId = NewType("CouncilNameId", int)


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


class EventKind(StrEnum):
    """What can happen at a meeting. All but the first five are told of a person."""

    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"
    ITEM = "item"  # an item is taken up
    ARRIVED = "arrived"
    LEFT = "left"
    DISQUALIFIED = "disqualified"  # inhabil: whether the council found so is `decided`
    MODERATOR = "moderator"  # someone leads the meeting from now on


class Phase(StrEnum):
    """Where in an item something happens."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class ItemOutcome(StrEnum):
    """What becomes of an item that is not decided."""

    POSTPONED = "postponed"  # udsat: carried over to another meeting
    WITHDRAWN = "withdrawn"  # udgår


class Ballot(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"  # undlod


class TieRule(StrEnum):
    """What becomes of a motion with as many for as against."""

    LAPSES = "lapses"  # forslaget bortfalder
    CHAIR = "chair"  # the moderator's vote decides


class VoteStyle(StrEnum):
    """How a vote is written."""

    NAMES = "names"
    PARTIES = "parties"  # '5 medlemmer (A+V)'
    COUNTS = "counts"


class NoteKind(StrEnum):
    """What a member can have entered in the record."""

    DISSENT = "dissent"  # afvigende mening, ført til protokols
    NOTE = "note"  # protokolbemærkning
    MINORITY = "minority"  # mindretalsindstilling
    RESERVATION = "reservation"  # tager forbehold
    AWAITING = "awaiting"  # afventer stillingtagen
    REMARK = "remark"  # bemærkede, at
    JOINED = "joined"  # tilsluttede sig
    STAY = "stay"  # standsningsret, kommunestyrelsesloven § 23


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
    TOLD = "told"  # they are left out and told of in sentences, in a field of their own


@value(frozen=True)
class SectionDraft(Value):
    """A section's heading, level (1 or 2) and the text it starts with, for a new item."""

    heading: str
    level: int = 1
    body: RichText = EMPTY_TEXT


@value(frozen=True)
class HistoryEntryDraft(Value):
    """One earlier treatment of a case. `decision` is not printed unless `released`."""

    date: dt.date
    body: str  # the council or committee, as it was called then
    decision: RichText = EMPTY_TEXT
    absent: str = ""  # names as text: they are people of another body
    released: bool = True
    source_id: ItemId | None = None  # the item in this file that it tells of


@value(frozen=True)
class AttachmentDraft(Value):
    """A title and, when there is one, a file: its name and content."""

    title: str
    file_name: str = ""
    content: bytes | None = None


@value(frozen=True)
class Publication(Value):
    """What the public copy says of a closed item.

    Without a `title` it has the layout's neutral one. The `decision` prints once `released`.
    """

    title: str = ""
    decision: RichText = EMPTY_TEXT
    released: bool = False


@value(frozen=True)
class ItemDraft(Value):
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
    outcome: ItemOutcome | None = None


@value(frozen=True)
class LineWording(Value):
    """A line about attendance that was put in words by hand for one item.

    `line` names what it stands in place of: 'apology', 'unexcused' or 'away' for the lines of
    absence, or 'order', 'quorum' or 'end'. The sentence of an event has its words in the event.
    """

    line: str
    text: str


@value(frozen=True)
class EventDraft(Value):
    """Something that happens at a meeting, at a clock time and at an item.

    `item_id` is None for what happens before the first item. `seat_of` is the member whose seat a
    substitute takes on arriving. `reason` is private and never printed. `wording` is printed in
    place of the layout's sentence, when someone has put it in words by hand.
    """

    kind: EventKind
    time: dt.time | None = None
    item_id: ItemId | None = None
    phase: Phase = Phase.DURING
    person_id: PersonId | None = None
    seat_of: PersonId | None = None
    decided: bool = True
    reason: str = ""
    wording: str = ""


@value(frozen=True)
class Event(EventDraft):
    """An event as it is stored."""

    id: EventId = EventId(0)


@value(frozen=True)
class Cast(Value):
    """One person's vote."""

    person_id: PersonId
    ballot: Ballot


@value(frozen=True)
class VoteDraft(Value):
    """A vote on a motion. `style` None is the council's usual one."""

    motion: str = ""
    casts: tuple[Cast, ...] = ()
    style: VoteStyle | None = None
    wording: str = ""  # printed in place of the layout's sentence


@value(frozen=True)
class Vote(VoteDraft):
    """A vote as it is stored."""

    id: VoteId = VoteId(0)


@value(frozen=True)
class RecordNoteDraft(Value):
    """What members had entered in the record under an item, perhaps of a vote."""

    kind: NoteKind = NoteKind.DISSENT
    people: tuple[PersonId, ...] = ()
    body: RichText = EMPTY_TEXT
    vote_id: VoteId | None = None


@value(frozen=True)
class RecordNote(RecordNoteDraft):
    """A note to the record as it is stored."""

    id: NoteId = NoteId(0)


@value(frozen=True)
class EventWording(Value):
    """How what happens at a meeting is worded. A text that is empty prints nothing.

    Texts with braces are filled in: {name}, {names} ('A, B'), {list} ('A og B'), {other},
    {time} ('17.20'), {number}, {numbers} ('12-15'), {items} ('punkt 12', 'punkterne 12-15').
    In what is told in the head, {notice} is an apology's, and {reason} the filled reason_mark.
    """

    sentences: bool = True  # coming and going is told where it happened
    lines_first: bool = False  # the lines of absence stand before the decision
    clock_sign: str = "."  # between hours and minutes
    person: str = "{name}"  # how someone is named: {name}, {first}, {last}, {party}, {organisation}
    reason_mark: str = ""  # ' ({reason})' prints why someone is absent, behind the name
    nobody_line: str = ""  # 'Afbud: Ingen', when nobody is absent
    away_line: str = "Fraværende: {names}"  # those who took part, but not in this item
    arrived_before: str = "{name} ankom kl. {time} før punkt {number}."
    arrived: str = "{name} ankom kl. {time} under punkt {number}."
    arrived_after: str = "{name} ankom kl. {time} efter punkt {number}."
    left_before: str = "{name} forlod mødet kl. {time} før punkt {number}."
    left: str = "{name} forlod mødet kl. {time} under punkt {number}."
    left_after: str = "{name} forlod mødet kl. {time} efter punkt {number}."
    seat_taken: str = "{name} deltog herefter som suppleant for {other}."
    disqualified: str = "{name} erklærede sig inhabil og deltog ikke i behandlingen af punktet."
    not_disqualified: str = "Det blev besluttet, at {name} ikke er inhabil."
    moderator: str = "{name} overtog mødeledelsen kl. {time}."
    out_of_order: str = "Punktet blev behandlet efter punkt {number}."
    taken_first: str = "Punktet blev behandlet først."  # of one moved before all others
    quorum_lost: str = ""  # '... var mødet ikke beslutningsdygtigt.'
    postponed: str = "Udsat."  # the decision of such an item, when it has no other
    withdrawn: str = "Udgår."
    end_sentence: str = ""  # 'Mødet sluttede kl. {time}.', under the last item
    # In the head.
    arrived_mark: str = ""  # '(fra kl. {time})', behind the name of one who came late
    left_mark: str = ""  # '(til kl. {time})'
    guest_mark: str = ""  # '(gæst under {items})', of one who was there for some items only
    moderator_mark: str = ""  # '(mødeleder)'
    remarks_label: str = "Bemærkninger"  # the field that absence is told in
    apology_told: str = "{name} havde meldt afbud{notice}."
    seat_told: str = "{name} havde meldt afbud{notice}, og {other} deltog i stedet."
    no_show_told: str = "{other} var indkaldt som suppleant for {name}, men mødte ikke frem."
    unexcused_told: str = "{name} udeblev uden afbud."
    partial_told: str = ""  # '{name} deltog ikke under {items}.'
    # Votes. Those who voted alike are {list} or {names}; or {members} ('5 medlemmer (A+V)'), of
    # whom {count} is the number, {parties} what stands in the brackets, and {part} 'Et flertal',
    # 'Et mindretal', 'Halvdelen' or 'Alle'. {counts} ('3 for og 2 imod'), {for}, {against} and
    # {abstained} are known to every sentence.
    ad: str = "Ad {number}. "  # before each of several motions
    motion: str = "Der blev stemt om: {motion}"
    voted_for: str = "For stemte {list}."
    voted_against: str = "Imod stemte {list}."
    abstained: str = "{list} undlod at stemme."
    parties_for: str = "{members} stemte for."
    parties_against: str = "{members} stemte imod."
    parties_abstained: str = "{members} undlod at stemme."
    counts: str = "Afstemningen endte med {counts}."
    count_for: str = "{count} for"  # what {counts} is made of
    count_against: str = "{count} imod"
    count_abstained: str = "{count} der undlod at stemme"
    unanimous: str = "Alle stemte for."  # in place of who voted how; "" tells it all the same
    adopted: str = "Forslaget blev vedtaget."
    rejected: str = "Forslaget blev forkastet."
    tie_lapsed: str = "Der var stemmelighed, og forslaget bortfaldt."
    tie_adopted: str = (
        "Der var stemmelighed. Stemmen fra {name} var afgørende, og forslaget blev vedtaget."
    )
    tie_rejected: str = (
        "Der var stemmelighed. Stemmen fra {name} var afgørende, og forslaget blev forkastet."
    )
    # Notes to the record, by {list}, {names} or {members}; {text} is what was entered.
    dissent: str = "{list} ønsker ført til protokols: {text}"
    note: str = "{list} ønsker, at følgende optages som protokolbemærkning: {text}"
    unsigned_note: str = "Følgende optages som protokolbemærkning: {text}"  # that is nobody's own
    minority: str = "Et mindretal ({names}) indstiller: {text}"
    reservation: str = "{list} tager forbehold. {text}"
    awaiting: str = "{list} afventer stillingtagen. {text}"
    remark: str = "{list} bemærkede, at {text}"
    joined: str = "{list} tilsluttede sig {text}"
    stay: str = (
        "{list} indbringer sagen for kommunalbestyrelsen, jf. § 23 i lov om kommunernes "
        "styrelse. {text}"
    )


@value(frozen=True)
class Layout(Value):
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
    events: EventWording = EventWording()
    # What a council set up with this layout starts with; the council may change both.
    item_sections: tuple[SectionDraft, ...] = ()
    standing_items: tuple[ItemDraft, ...] = ()


@value(frozen=True)
class CouncilDraft(Value):
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
    term_start: dt.date | None = None  # of the latest term; all of them are Terms
    standing_items: tuple[ItemDraft, ...] = ()  # the items that every new meeting begins with
    item_sections: tuple[SectionDraft, ...] = ()
    tie_rule: TieRule = TieRule.LAPSES
    vote_style: VoteStyle = VoteStyle.NAMES
    disqualified_count: bool = False  # for the quorum, though they may not vote


@value(frozen=True)
class Council(CouncilDraft):
    """A council or committee as it is stored."""

    id: CouncilId = CouncilId(0)


@value(frozen=True)
class Term(Value):
    """A term (funktionsperiode) of a council. Dates are inclusive; None is a term with no end yet.

    Running numbers begin anew where a term does.
    """

    id: TermId
    council_id: CouncilId
    start: dt.date
    end: dt.date | None = None

    @property
    def name(self) -> str:
        """'2022–2025', '2026–' while it has no end, '2025' within one year."""
        if self.end is None:
            return f"{self.start.year}–"
        if self.end.year == self.start.year:
            return f"{self.start.year}"
        return f"{self.start.year}–{self.end.year}"

    def overlaps(self, start: dt.date, end: dt.date | None) -> bool:
        """Whether it has a day in common with the time from `start` to `end`."""
        return (end is None or self.start <= end) and (self.end is None or start <= self.end)


@value(frozen=True)
class CouncilName(Value):
    """What a council was called, and in which municipality, until a day and on it."""

    id: CouncilNameId
    council_id: CouncilId
    name: str
    municipality: str
    until: dt.date


@value(frozen=True)
class Person(Value):
    """Someone who sits in a council, or was a guest. Their roles are memberships."""

    id: PersonId
    name: str
    email: str = ""
    phone: str = ""


@value(frozen=True)
class MembershipDraft(Value):
    """A role in a council over a time. Dates are inclusive; None leaves that end open."""

    council_id: CouncilId
    person_id: PersonId
    role: Role = Role.MEMBER
    substitute_for: PersonId | None = None  # for Role.SUBSTITUTE; None stands in for anyone
    organisation: str = ""
    party: str = ""
    start: dt.date | None = None
    end: dt.date | None = None


@value(frozen=True)
class Membership(MembershipDraft):
    """A membership as it is stored, with its place in the council's list."""

    id: MembershipId = MembershipId(0)
    position: int = 0  # the order in the council's list, from 0

    def covers(self, day: dt.date) -> bool:
        """Whether the membership is in force on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@value(frozen=True)
class MeetingDraft(Value):
    """What is known of a meeting when it is made, and all of it that can be edited."""

    council_id: CouncilId
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    first_number: int | None = None  # overrides the numbering rule for this meeting


@value(frozen=True)
class Meeting(MeetingDraft):
    """A meeting. With `roster_fixed` only those with an attendance belong to it (an import)."""

    id: MeetingId = MeetingId(0)
    state: MeetingState = MeetingState.PLANNED
    roster_fixed: bool = False


@value(frozen=True)
class MeetingSummary(Value):
    """A line of the meeting list."""

    meeting: Meeting
    items: int
    apologies: int


@value(frozen=True)
class Section(Value):
    """A heading (of level 1 or 2) and its text inside an item; or the item's decision."""

    id: SectionId
    kind: SectionKind = SectionKind.FREE
    heading: str = ""
    level: int = 1
    body: RichText = EMPTY_TEXT


@value(frozen=True)
class HistoryEntry(HistoryEntryDraft):
    """An entry of a case's history as it is stored."""

    id: HistoryEntryId = HistoryEntryId(0)


@value(frozen=True)
class Attachment(Value):
    """A title and, when there is one, a file kept in the database (`size` in bytes)."""

    id: AttachmentId
    title: str
    file_name: str = ""
    size: int | None = None


@value(frozen=True)
class Correction(Value):
    """A correction of minutes that are locked: added to them, never written over them.

    `item_id` is None for what belongs to no item, such as the head.
    """

    id: CorrectionId
    item_id: ItemId | None
    body: RichText
    added_at: dt.datetime


@value(frozen=True)
class AgendaItem(Value):
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
    outcome: ItemOutcome | None = None
    again: bool = False  # it is to be taken up at the next meeting, too
    carried_from: ItemId | None = None  # the postponed item that this one continues
    line_wordings: tuple[LineWording, ...] = ()
    votes: tuple[Vote, ...] = ()
    notes: tuple[RecordNote, ...] = ()


@value(frozen=True)
class ItemSummary(Value):
    """A line of the agenda."""

    id: ItemId
    number: str
    title: str
    case_number: str
    closed: bool
    type: ItemType
    decided: bool  # whether the decision holds any text
    attachments: int
    outcome: ItemOutcome | None = None


@value(frozen=True)
class Attendance(Value):
    """What is recorded of one person at one meeting.

    No record means not marked yet. `substitute_id` names who sits in the absent one's seat.
    `role` is set for a guest, who has no membership.
    """

    meeting_id: MeetingId
    person_id: PersonId
    status: AttendanceStatus | None
    substitute_id: PersonId | None = None
    role: Role | None = None
    notice: str = ""  # of an apology: when and how it came, as 'på selve mødedagen'
    reason: str = ""  # why someone is absent; printed only where the layout asks for it


@value(frozen=True)
class TaskDraft(Value):
    """What someone is to do (opgave), perhaps decided under an item."""

    council_id: CouncilId
    text: str
    responsible: str = ""
    due: dt.date | None = None
    item_id: ItemId | None = None


@value(frozen=True)
class Task(TaskDraft):
    """A task as it is stored. It is open until it is done."""

    id: TaskId = TaskId(0)
    created_on: dt.date = dt.date.min
    done_on: dt.date | None = None


@value(frozen=True)
class PhraseDraft(Value):
    """A stock phrase: what is typed after '/' and what then stands in the decision.

    {forperson}, {indstilling}, {næste møde} and the like in `body` are filled in.
    """

    key: str
    body: RichText


@value(frozen=True)
class Phrase(PhraseDraft):
    """A phrase that can be chosen. `id` is None for one that comes with Referent."""

    id: PhraseId | None = None
    uses: int = 0


@value(frozen=True)
class Version(Value):
    """One approval of a meeting's minutes, which locks them until it is reopened.

    `sha256` is taken over all that the minutes are made of; numbers count from 1.
    """

    meeting_id: MeetingId
    number: int
    approved_at: dt.datetime
    sha256: str
    reopened_at: dt.datetime | None = None
    reason: str = ""  # why it was reopened
    resealed_on: dt.date | None = None  # sealed anew, when ids became others with an archive


@value(frozen=True)
class KeptDocument(Value):
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


class Verdict(StrEnum):
    """What a file turned out to be when it was held up against those that are kept."""

    UNCHANGED = "unchanged"  # byte for byte one that is kept
    CHANGED = "changed"  # it bears the token of one, but is another
    UNKNOWN = "unknown"


@value(frozen=True)
class Verification(Value):
    """What is known of a file; for one that is UNKNOWN nothing but that.

    `versions` are the meeting's, the latest first. `intact` tells whether the minutes in the data
    file are as they were approved; None when there is no approval in force to hold them up to.
    """

    verdict: Verdict
    document: KeptDocument | None = None
    council: str = ""
    meeting: Meeting | None = None
    versions: tuple[Version, ...] = ()
    intact: bool | None = None


@value(frozen=True)
class Wave(Value):
    """A finding of the check before signing that was waved through, with a word why."""

    fingerprint: str
    word: str
    waved_at: dt.datetime


@value(frozen=True)
class Revision(Value):
    """An earlier text of a section, with the times it was written and replaced."""

    id: RevisionId
    section_id: SectionId
    body: RichText
    written_at: dt.datetime
    replaced_at: dt.datetime


@value(frozen=True)
class Deleted(Value):
    """Something deleted that can be brought back. `table` is council, person, meeting, ..."""

    table: str
    id: int
    title: str
    deleted_at: dt.datetime


@value(frozen=True)
class Place(Value):
    """Where the user last was."""

    council_id: CouncilId | None = None
    meeting_id: MeetingId | None = None
    item_id: ItemId | None = None


@value(frozen=True)
class Change(Value):
    """What a command changed: the ids of each kind of record touched.

    A meeting counts as touched when anything in it is: its items, their texts, its attendance.
    An item counts as touched when one of its sections, history entries, attachments, votes or
    notes is. `attendance` holds the meetings whose attendance or events may look different,
    `tasks` the councils whose tasks may, `structure` the meetings whose list of items (order,
    number, title) may.
    """

    councils: frozenset[CouncilId] = field(default_factory=frozenset)
    people: frozenset[PersonId] = field(default_factory=frozenset)
    meetings: frozenset[MeetingId] = field(default_factory=frozenset)
    items: frozenset[ItemId] = field(default_factory=frozenset)
    sections: frozenset[SectionId] = field(default_factory=frozenset)
    attendance: frozenset[MeetingId] = field(default_factory=frozenset)
    structure: frozenset[MeetingId] = field(default_factory=frozenset)
    tasks: frozenset[CouncilId] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


Id = TypeVar("Id")


@value(frozen=True)
class Created(Value, Generic[Id]):
    """What a command that makes something gives back."""

    id: Id
    change: Change


@value(frozen=True)
class CouncilTemplate(Value):
    """The Word template a council has chosen. Its own file is kept when a built-in one is."""

    style: TemplateStyle = TemplateStyle.MODERN
    file_name: str = ""  # of its own file, '' if it never had one
    content: bytes = b""


@value(frozen=True)
class TemplateFinding(Value):
    """Something the check of a Word template found: it forbids its use, or is advice."""

    template: str  # a Danish sentence or more, to be filled in with `details`
    details: Mapping[str, str] = field(default_factory=dict)
    forbids: bool = False

    @property
    def text(self) -> str:
        """What is to be said, in Danish."""
        return self.template.format(**self.details)

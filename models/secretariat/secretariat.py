"""What a secretary does: one method for each thing, on one open data file.

Methods that read give records. Methods that change something give the Change (or what was
Created); each is one transaction, one step of undo, and either done whole or not at all. All of
them raise a ReferentError when it cannot be done. The window and the command line both work
through this class, and know nothing of what lies below it.
"""

import datetime as dt
import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from models import attendance, rules
from models.attendance import Line, Participant
from models.danish import clean, clean_line, numeric_date
from models.errors import (
    QT_TRANSLATE_NOOP,
    AmbiguousError,
    BackupFailedError,
    ExportFailedError,
    InvalidInputError,
    MeetingExistsError,
    NotFoundError,
    UnreadableSourceError,
)
from models.layouts import built_in_layouts
from models.pagination import ESTIMATED, Pagination
from models.records import (
    AgendaItem,
    AttachmentDraft,
    AttachmentId,
    Attendance,
    AttendanceStatus,
    Change,
    Council,
    CouncilDraft,
    CouncilId,
    Created,
    Deleted,
    DocumentKind,
    Event,
    EventKind,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemDraft,
    ItemId,
    ItemSummary,
    ItemType,
    Layout,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MeetingSummary,
    Membership,
    MembershipDraft,
    MembershipId,
    Numbering,
    Person,
    PersonId,
    Place,
    Publication,
    Revision,
    Role,
    SectionDraft,
    SectionId,
    SectionKind,
    TaskDraft,
)
from models.store import Store
from models.text import RichText

if TYPE_CHECKING:
    from models.imports.member_lines import MemberLines
    from models.minutes import MemberDraft, Minutes, MinutesDraft, NamedTask, ParticipantDraft
    from models.secretariat.absence import Absence
    from models.secretariat.archive import Archive
    from models.secretariat.cases import Cases
    from models.secretariat.control import Control
    from models.secretariat.documents import Documents
    from models.secretariat.gathering import Gathered, Gathering
    from models.secretariat.kept import Kept
    from models.secretariat.live import Live
    from models.secretariat.old_minutes import OldMinutes
    from models.secretariat.outcomes import Outcomes
    from models.secretariat.overview import Overviews
    from models.secretariat.phrases import Phrases
    from models.secretariat.record import Record
    from models.secretariat.returned import ReturnedDocuments
    from models.secretariat.search import Search
    from models.secretariat.tasks import Tasks
    from models.secretariat.templates import Templates
    from models.secretariat.terms import Terms
    from models.secretariat.votes import Votes

PATIENCE = 5.0  # seconds
MAX_ATTACHMENT = 50_000_000  # bytes
MAX_TITLE = 500  # characters
MAX_NOTICE = 200  # characters

P = ParamSpec("P")
R = TypeVar("R")


def _plainly(
    method: "Callable[Concatenate[Secretariat, P], R]",
) -> "Callable[Concatenate[Secretariat, P], R]":
    """Let a failure to read the file be told plainly, as a failure to write is."""

    @functools.wraps(method)
    def told(self: "Secretariat", /, *args: P.args, **kwargs: P.kwargs) -> R:
        with self._store.reading():
            return method(self, *args, **kwargs)

    return told


class Secretariat:
    """The use cases. `now` gives the present time, local and without a zone."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        pagination: Pagination = ESTIMATED,
    ) -> None:
        self._store = store
        self._now = now
        self._pagination = pagination

    @classmethod
    def open(
        cls,
        path: Path,
        now: Callable[[], dt.datetime] = dt.datetime.now,
        *,
        patience: float = PATIENCE,
        pagination: Pagination = ESTIMATED,
    ) -> "Secretariat":
        """The use cases on the data file at `path`, made if it is not there. StorageError.

        `patience` is how many seconds to wait while another program writes to the file.
        """
        return cls(Store(path, now(), patience=patience), now, pagination)

    @property
    def path(self) -> Path:
        """The data file."""
        return self._store.path

    # --- groups of use cases, each loaded when it is first asked for ---

    @functools.cached_property
    def documents(self) -> "Documents":
        """Making documents of meetings, as files and for the preview."""
        from models.secretariat.documents import Documents

        return Documents(self._store, self._now, self.minutes, self._pagination)

    @functools.cached_property
    def templates(self) -> "Templates":
        """The councils' Word templates."""
        from models.secretariat.templates import Templates

        return Templates(self._store, self._now)

    @functools.cached_property
    def record(self) -> "Record":
        """States, sending out, approvals and corrections."""
        from models.secretariat.record import Record

        return Record(self._store, self._now, self.documents, self._numbers, self._live_minutes)

    @functools.cached_property
    def kept(self) -> "Kept":
        """The files that were made of meetings, and the signed copies."""
        from models.secretariat.kept import Kept

        return Kept(self._store, self._now, self.record, self.council_of)

    @functools.cached_property
    def live(self) -> "Live":
        """The running meeting."""
        from models.secretariat.live import Live

        return Live(self._store, self._now, self)

    @functools.cached_property
    def tasks(self) -> "Tasks":
        """Who is to do what, by when."""
        from models.secretariat.tasks import Tasks

        return Tasks(self._store, self._now, self)

    @functools.cached_property
    def terms(self) -> "Terms":
        """The councils' terms, and what they were called."""
        from models.secretariat.terms import Terms

        return Terms(self._store, self._now, self)

    @functools.cached_property
    def overview(self) -> "Overviews":
        """A council at a glance, and its meetings for a calendar."""
        from models.secretariat.overview import Overviews

        return Overviews(self._store, self._now, self)

    @functools.cached_property
    def outcomes(self) -> "Outcomes":
        """What becomes of items that are not decided."""
        from models.secretariat.outcomes import Outcomes

        return Outcomes(self._store, self._now, self)

    @functools.cached_property
    def cases(self) -> "Cases":
        """Where a case was treated."""
        from models.secretariat.cases import Cases

        return Cases(self._store, self)

    @functools.cached_property
    def _gathering(self) -> "Gathering":
        """What is waiting for the next meeting."""
        from models.secretariat.gathering import Gathering

        return Gathering(self._store, self._now, self)

    @functools.cached_property
    def phrases(self) -> "Phrases":
        """Stock phrases."""
        from models.secretariat.phrases import Phrases

        return Phrases(self._store, self)

    @functools.cached_property
    def votes(self) -> "Votes":
        """Votes and notes to the record."""
        from models.secretariat.votes import Votes

        return Votes(self._store, self)

    @functools.cached_property
    def absence(self) -> "Absence":
        """Who came to which meetings."""
        from models.secretariat.absence import Absence

        return Absence(self._store, self._now, self)

    @functools.cached_property
    def search(self) -> "Search":
        """Every word of all minutes."""
        from models.secretariat.search import Search

        return Search(self._store, self)

    @functools.cached_property
    def control(self) -> "Control":
        """What is likely wrong with minutes."""
        from models.secretariat.control import Control

        return Control(self._store, self._now, self.minutes, self.record.intact)

    @functools.cached_property
    def old_minutes(self) -> "OldMinutes":
        """Old minutes brought in. Not loaded before they are asked for."""
        from models.secretariat.old_minutes import OldMinutes

        return OldMinutes(self._store, self._now, self, self._adopt)

    @functools.cached_property
    def returned(self) -> "ReturnedDocuments":
        """Documents back from Word."""
        from models.secretariat.returned import ReturnedDocuments

        return ReturnedDocuments(self._store, self._now, self.minutes)

    @functools.cached_property
    def archive(self) -> "Archive":
        """Whole councils out and in. Not loaded before they are asked for."""
        from models.secretariat.archive import Archive

        return Archive(self._store, self._now, self, self._pagination)

    def close(self) -> None:
        self._store.close()

    def load_ahead(self) -> None:
        """Load what the first change and the first text need. Safe in any thread."""
        self._store.load_ahead()
        import markdown_it  # noqa: F401

    def now(self) -> dt.datetime:
        """The present time, local and without a zone."""
        return self._now()

    def today(self) -> dt.date:
        return self._now().date()

    # --- undo ---

    @property
    def can_undo(self) -> bool:
        return self._store.can_undo

    @property
    def can_redo(self) -> bool:
        return self._store.can_redo

    def undo(self) -> Change:
        """Take the last command back. NothingToUndoError."""
        return self._store.undo()

    def redo(self) -> Change:
        """Do again what was taken back. NothingToRedoError."""
        return self._store.redo()

    @_plainly
    def deleted(self) -> list[Deleted]:
        """What was deleted and can still be brought back, the latest first."""
        return self._store.deleted()

    def restore(self, deleted: Deleted) -> Change:
        with self._store.command() as step:
            self._store.restore(deleted.table, deleted.id)
            if deleted.table == "agenda_item":
                self._number_restored(ItemId(deleted.id))
        return step.change

    # --- councils and layouts ---

    @_plainly
    def councils(self) -> list[Council]:
        """The councils, in Danish order of name."""
        return self._store.councils.all()

    @_plainly
    def council(self, council_id: CouncilId) -> Council:
        return self._store.councils.get(council_id)

    def council_of(self, meeting_id: MeetingId) -> Council:
        """The meeting's council; of locked minutes as it was when they were approved.

        Otherwise as it is, but with the name that it had on the day of the meeting.
        """
        frame = self.record.frame(meeting_id)
        if frame:
            return frame.council
        meeting = self.meeting(meeting_id)
        return self.council_on(meeting.council_id, meeting.date)

    def council_on(self, council_id: CouncilId, day: dt.date) -> Council:
        """The council with the name and the municipality that it had on `day`."""
        return self.terms.by_day(council_id)(day)

    def create_council(self, draft: CouncilDraft) -> Created[CouncilId]:
        with self._store.command() as step:
            council_id = self._store.councils.add(self._checked_council(draft))
        return Created(council_id, step.change)

    def edit_council(
        self, council_id: CouncilId, draft: CouncilDraft, name_from: dt.date | None = None
    ) -> Change:
        """Change how a council is set up.

        A new name is in force from the day `name_from`, and meetings before it keep the present
        one; without a day it is a correction, and all but approved minutes get it.
        """
        with self._store.command() as step:
            checked = self._checked_council(draft)
            self.terms.check_latest(council_id, checked.term_start)
            if name_from is not None:
                self.terms.keep_name(council_id, checked, name_from)
            self._store.councils.update(council_id, checked)
        return step.change

    def delete_council(self, council_id: CouncilId) -> Change:
        with self._store.command() as step:
            self._store.delete("council", council_id, self._now())
        return step.change

    def _checked_council(self, draft: CouncilDraft) -> CouncilDraft:
        self.layout(draft.layout)
        if draft.quorum_number < 0:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Et antal kan ikke være under nul.")
            )
        return replace(
            draft,
            name=_required(draft.name, QT_TRANSLATE_NOOP("errors", "Rådet skal have et navn.")),
            municipality=clean_line(draft.municipality),
            kind=clean_line(draft.kind),
            place=clean_line(draft.place),
        )

    @_plainly
    def layouts(self) -> list[Layout]:
        """The layouts that come with Referent, then the file's own."""
        return [*built_in_layouts(), *self._store.councils.own_layouts()]

    def layout(self, key: str) -> Layout:
        """The layout with that key. NotFoundError."""
        for layout in self.layouts():
            if layout.key == key:
                return layout
        raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Layoutet"))

    def is_own_layout(self, key: str) -> bool:
        """Whether the layout belongs to this file and so can be edited."""
        return key not in {layout.key for layout in built_in_layouts()}

    def copy_layout(self, key: str, name: str) -> Created[str]:
        """Make a layout of one's own as a copy of another."""
        name = _required(name, QT_TRANSLATE_NOOP("errors", "Layoutet skal have et navn."))
        taken = {layout.key for layout in self.layouts()}
        new_key = next(k for i in range(1, len(taken) + 2) if (k := f"eget-{i}") not in taken)
        with self._store.command() as step:
            self._store.councils.save_layout(replace(self.layout(key), key=new_key, name=name))
        return Created(new_key, step.change)

    def edit_layout(self, layout: Layout) -> Change:
        self._require_own_layout(layout.key)
        checked = replace(
            layout,
            name=_required(layout.name, QT_TRANSLATE_NOOP("errors", "Layoutet skal have et navn.")),
        )
        with self._store.command() as step:
            self._store.councils.save_layout(checked)
        return step.change

    def preview_layout(self, layout: Layout, kind: DocumentKind = DocumentKind.MINUTES) -> str:
        """A made-up document in that layout, as plain text. The layout need not be stored."""
        from models.export import compose, plain_text
        from models.export.specimen import specimen

        minutes = specimen(layout)
        return plain_text(compose(minutes, kind, minutes.items[0].id))

    def delete_layout(self, key: str) -> Change:
        """Delete a layout of one's own that no council follows, not even a deleted one."""
        self._require_own_layout(key)
        with self._store.command() as step:
            users = self._store.councils.following(key)
            if users:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Layoutet bruges af {councils}. Vælg et andet layout dér først."
                    ),
                    councils=", ".join(users),
                )
            self._store.councils.delete_layout(key)
        return step.change

    def _require_own_layout(self, key: str) -> None:
        if not self.is_own_layout(key):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Et layout, der følger med Referent, kan ikke ændres. Kopiér det først.",
                )
            )

    # --- people ---

    @_plainly
    def people(self) -> list[Person]:
        """Everyone, in Danish order of name."""
        return self._store.people.all()

    @_plainly
    def person(self, person_id: PersonId) -> Person:
        return self._store.people.get(person_id)

    @_plainly
    def memberships(
        self, *, council_id: CouncilId | None = None, person_id: PersonId | None = None
    ) -> list[Membership]:
        """The memberships of a council, of a person, or all, in the order of the lists."""
        return self._store.people.memberships(council_id=council_id, person_id=person_id)

    def create_person(self, name: str, email: str = "", phone: str = "") -> Created[PersonId]:
        name = _required(name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn."))
        with self._store.command() as step:
            person_id = self._store.people.add(name, clean_line(email), clean_line(phone))
        return Created(person_id, step.change)

    def edit_person(self, person: Person) -> Change:
        checked = replace(
            person,
            name=_required(person.name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn.")),
            email=clean_line(person.email),
            phone=clean_line(person.phone),
        )
        with self._store.command() as step:
            self._store.people.update(checked)
        return step.change

    def delete_person(self, person_id: PersonId) -> Change:
        """Hide a person; the meetings they attended keep their name."""
        with self._store.command() as step:
            self._store.delete("person", person_id, self._now())
        return step.change

    def add_membership(self, draft: MembershipDraft) -> Created[MembershipId]:
        with self._store.command() as step:
            membership_id = self._store.people.add_membership(_checked_membership(draft))
        return Created(membership_id, step.change)

    def edit_membership(self, membership_id: MembershipId, draft: MembershipDraft) -> Change:
        with self._store.command() as step:
            self._store.people.update_membership(membership_id, _checked_membership(draft))
        return step.change

    def delete_membership(self, membership_id: MembershipId) -> Change:
        with self._store.command() as step:
            self._store.people.delete_membership(membership_id)
        return step.change

    def order_memberships(self, ordered: Sequence[MembershipId]) -> Change:
        """Give a council's list this order."""
        with self._store.command() as step:
            self._store.people.order_memberships(ordered)
        return step.change

    def read_members(self, text: str) -> "MemberLines":
        """The members written in pasted `text`, lines or cells of a spreadsheet."""
        from models.imports.member_lines import read_members

        return read_members(text)

    def add_members(self, council_id: CouncilId, members: "Iterable[MemberDraft]") -> Change:
        """Add members to a council. Those of the same name in the municipality are reused."""
        with self._store.command() as step:
            self.add_members_inside(council_id, members)
        return step.change

    def add_members_inside(
        self,
        council_id: CouncilId,
        members: "Iterable[MemberDraft]",
        start: dt.date | None = None,
    ) -> None:
        """The same, inside a command.

        With `start` they are members from that day on, unless their own is told; and whoever was
        one only until then is added anew.
        """
        members = list(members)
        people = self._people_of(council_id)
        for member in members:
            name = _required(
                member.name, QT_TRANSLATE_NOOP("errors", "Personen skal have et navn.")
            )
            if name not in people:
                people[name] = self._namesake_or_new(council_id, name)
            known = self._store.people.get(people[name])
            self._store.people.update(
                replace(known, email=member.email or known.email, phone=member.phone or known.phone)
            )
        already = {
            m.person_id
            for m in self._store.people.memberships(council_id=council_id)
            if start is None or m.end is None or m.end >= start
        }
        for member in members:
            person_id = people[clean_line(member.name)]
            if person_id in already:
                continue
            already.add(person_id)
            self._store.people.add_membership(
                _checked_membership(
                    MembershipDraft(
                        council_id,
                        person_id,
                        member.role,
                        people.get(clean_line(member.substitute_for)),
                        member.organisation,
                        member.party,
                        member.start or start,
                        member.end,
                    )
                )
            )

    def _people_of(self, council_id: CouncilId) -> dict[str, PersonId]:
        """The council's people by name."""
        people = self._store.people.by_id()
        memberships = self._store.people.memberships(council_id=council_id)
        return {people[m.person_id].name: m.person_id for m in memberships}

    def _namesake_or_new(self, council_id: CouncilId, name: str) -> PersonId:
        """The one person of that name in the council's municipality, or a new one."""
        municipality = self._store.councils.get(council_id).municipality
        namesakes = self._store.people.namesakes(name, municipality) if municipality else []
        return namesakes[0] if len(namesakes) == 1 else self._store.people.add(name)

    # --- meetings ---

    @_plainly
    def meetings(
        self, council_id: CouncilId, latest: int | None = None, before: Meeting | None = None
    ) -> list[MeetingSummary]:
        """The council's meetings, the latest first; with `latest` no more than so many.

        With `before` only those that come after that one in this order.
        """
        return self._store.meetings.summaries(council_id, latest, before)

    @_plainly
    def chosen_meetings(
        self, council_id: CouncilId, ids: Iterable[MeetingId]
    ) -> list[MeetingSummary]:
        """Those of the council's meetings that have one of these ids, the latest first."""
        return self._store.meetings.chosen(council_id, ids)

    @_plainly
    def meeting_states(
        self, council_id: CouncilId, start: dt.date = dt.date.min
    ) -> dict[MeetingState, int]:
        """How many of the council's meetings from `start` on are in each state."""
        return self._store.meetings.states(council_id, start)

    @_plainly
    def next_day(self, council_id: CouncilId, after: dt.date) -> dt.date | None:
        """The day of the council's first meeting after a day, if one is made."""
        return self._store.meetings.next_day(council_id, after)

    @_plainly
    def meeting(self, meeting_id: MeetingId) -> Meeting:
        return self._store.meetings.get(meeting_id)

    @_plainly
    def meeting_number(self, meeting: Meeting) -> int:
        """The meeting's number among the council's in its calendar year, from 1."""
        return self._store.meetings.number_in_year(meeting)

    @_plainly
    def propose_meeting(self, council_id: CouncilId) -> MeetingDraft:
        """The council's next meeting as it will most likely be."""
        council = self._store.councils.get(council_id)
        days = self._store.meetings.days(council_id, rules.RHYTHM)
        day = rules.proposed_date(days, self.today())
        return MeetingDraft(council_id, day, council.time, None, council.place)

    def create_meeting(
        self,
        draft: MeetingDraft,
        copy_from: MeetingId | None = None,
        gathered: "Sequence[Gathered] | None" = None,
    ) -> Created[MeetingId]:
        """Make a meeting with the council's standing items, or with the agenda of another.

        A copied agenda has the titles, case numbers and presentations, but nothing decided.
        `gathered` is what was chosen of `gathered`, and of the standing items only those chosen.
        """
        with self._store.command() as step:
            council = self._store.councils.get(draft.council_id)
            meeting_id = self._store.meetings.add(_checked_meeting(draft))
            items: Iterable[ItemDraft] = council.standing_items
            if copy_from is not None:
                items = [
                    replace(self.undecided(item), history=(), attachments=())
                    for item in self._items(copy_from)
                ]
            elif gathered is not None:
                items = [found.item for found in gathered if found.is_standing and found.item]
            for item in items:
                self._store.agenda.add_item(meeting_id, item, None, self._now())
            self._gathering.take(meeting_id, gathered or ())
        return Created(meeting_id, step.change)

    @_plainly
    def gathered(self, council_id: CouncilId, before: dt.date) -> "tuple[Gathered, ...]":
        """What the council's next meeting, on the day `before` or after, should hold."""
        return self._gathering.for_new(council_id, before)

    @_plainly
    def gathered_for(self, meeting_id: MeetingId) -> "tuple[Gathered, ...]":
        """What of it a meeting that is made does not hold yet. Its standing items are left out."""
        return self._gathering.for_meeting(meeting_id)

    def take_up_gathered(self, meeting_id: MeetingId, gathered: "Sequence[Gathered]") -> Change:
        """Put what was gathered on the agenda of a meeting that is made."""
        with self._store.command() as step:
            self._gathering.take(meeting_id, gathered)
        return step.change

    def edit_meeting(self, meeting_id: MeetingId, draft: MeetingDraft) -> Change:
        with self._store.command() as step:
            self._store.meetings.update(meeting_id, _checked_meeting(draft))
        return step.change

    def set_state(self, meeting_id: MeetingId, state: MeetingState) -> Change:
        """Move the meeting to a state: see `Record.set_state`."""
        return self.record.set_state(meeting_id, state)

    def delete_meeting(self, meeting_id: MeetingId) -> Change:
        with self._store.command() as step:
            self._store.delete("meeting", meeting_id, self._now())
        return step.change

    # --- the agenda ---

    @_plainly
    def agenda(self, meeting_id: MeetingId) -> list[ItemSummary]:
        """The meeting's items in order, as the agenda lists them."""
        return self._store.agenda.summaries(meeting_id, self._numbers(meeting_id))

    @_plainly
    def item(self, item_id: ItemId) -> AgendaItem:
        """One item with all it holds. NotFoundError."""
        numbers = self._numbers(self._store.agenda.meeting_of(item_id))
        return self._store.agenda.item(item_id, numbers.get(item_id, ""))

    def _items(self, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
        return self._store.agenda.items(meeting_id, self._numbers(meeting_id))

    def _numbers(self, meeting_id: MeetingId) -> dict[ItemId, str]:
        """What is printed before each item's title: the frozen number, or the rule's."""
        stored = self._store.agenda.numbers(meeting_id)
        meeting = self._store.meetings.get(meeting_id)
        if rules.frozen(meeting.state):
            return {item_id: number or "" for item_id, number in stored.items()}
        council = self._store.councils.get(meeting.council_id)
        terms = self._store.terms.of(meeting.council_id)
        # Meetings before these do not count.
        start = rules.period_start(council, meeting.date, terms) or dt.date.min
        if council.numbering is Numbering.MEETING:
            start = meeting.date
        numbered = self._store.meetings.numbered(meeting.council_id, min(start, meeting.date))
        if meeting_id not in {m.id for m in numbered}:  # the meeting is deleted
            return dict.fromkeys(stored, "")
        first = rules.first_number(council, numbered, meeting_id, terms)
        return dict(zip(stored, rules.agenda_numbers(len(stored), first), strict=True))

    def _number_restored(self, item_id: ItemId) -> None:
        """Number an item that came back: the agenda may have been issued without it."""
        meeting_id = self._store.agenda.meeting_of(item_id)
        numbers = self._store.agenda.numbers(meeting_id)
        order = list(numbers)
        index = order.index(item_id)
        above = order[index - 1] if index else None
        number = self._number_for_new(meeting_id, above, besides=item_id)
        own = numbers.pop(item_id)
        if number is None or own is None or own in numbers.values():
            self._store.agenda.update_item(item_id, number=number)

    def _number_for_new(
        self, meeting_id: MeetingId, after: ItemId | None, besides: ItemId | None = None
    ) -> str | None:
        """The number of an item about to be added below `after`; None while not frozen.

        `besides` is an item that is on the agenda already and is to be numbered now.
        """
        meeting = self._store.meetings.get(meeting_id)
        if not rules.frozen(meeting.state):
            return None
        stored = self._store.agenda.numbers(meeting_id)
        taken = {i: n or "" for i, n in stored.items() if i != besides}
        ceiling = 0
        if self._store.councils.get(meeting.council_id).numbering is not Numbering.MEETING:
            numbered = self._store.meetings.numbered(meeting.council_id, meeting.date)
            ceiling = rules.next_issued_number(numbered, meeting_id)
        return rules.inserted_number(
            taken.get(after) if after is not None else None,
            list(taken.values()),
            last=not taken or after == list(taken)[-1],
            ceiling=ceiling,
        )

    def add_item(
        self,
        meeting_id: MeetingId,
        item: ItemDraft | str,
        after: ItemId | None = None,
    ) -> Created[ItemId]:
        """Add an item below `after`, or last. A title alone gets the council's sections."""
        with self._store.command() as step:
            meeting = self._store.meetings.get(meeting_id)
            if isinstance(item, str):
                sections = self._store.councils.get(meeting.council_id).item_sections
                item = ItemDraft(item, sections=sections)
            item_id = self._place_item(meeting_id, item, after)
        return Created(item_id, step.change)

    def _place_item(self, meeting_id: MeetingId, item: ItemDraft, after: ItemId | None) -> ItemId:
        order = list(self._store.agenda.numbers(meeting_id))
        place = len(order) if after is None else order.index(after) + 1
        return self.insert_item(meeting_id, item, place)

    def insert_item(self, meeting_id: MeetingId, item: ItemDraft, place: int) -> ItemId:
        """Add an item at a place (from 0) of the agenda, inside a command."""
        order = list(self._store.agenda.numbers(meeting_id))
        number = self._number_for_new(meeting_id, order[place - 1] if place else None)
        item = replace(item, title=_title(item.title))
        item_id = self._store.agenda.add_item(meeting_id, item, number, self._now())
        if place < len(order):
            order.insert(place, item_id)
            self._store.agenda.order_items(order)
        return item_id

    def undecided(self, item: AgendaItem) -> ItemDraft:
        """The item as it can be taken up once more: all it holds, but nothing decided of it."""
        return replace(
            _as_draft(item),
            decision=RichText(),
            publication=Publication(item.publication.title),
            attachments=self._attachment_drafts(item),
        )

    def rename_item(self, item_id: ItemId, title: str) -> Change:
        return self._update_item(item_id, title=_title(title))

    def set_case_number(self, item_id: ItemId, case_number: str) -> Change:
        return self._update_item(item_id, case_number=clean_line(case_number)[:MAX_TITLE])

    def set_closed(self, item_id: ItemId, closed: bool) -> Change:
        return self._update_item(item_id, closed=int(closed))

    def set_type(self, item_id: ItemId, item_type: ItemType) -> Change:
        return self._update_item(item_id, type=item_type.value)

    def _update_item(self, item_id: ItemId, **values: str | int) -> Change:
        with self._store.command() as step:
            self._store.agenda.update_item(item_id, **values)
        return step.change

    def move_item(self, item_id: ItemId, position: int) -> Change:
        """Move the item to `position` (from 0) in its agenda."""
        with self._store.command() as step:
            order = list(self._store.agenda.numbers(self._store.agenda.meeting_of(item_id)))
            order.remove(item_id)
            order.insert(max(position, 0), item_id)
            self._store.agenda.order_items(order)
        return step.change

    def duplicate_item(self, item_id: ItemId) -> Created[ItemId]:
        """Make a copy of the item, with all its texts and attachments, just below it."""
        with self._store.command() as step:
            item = self.item(item_id)
            copy = replace(_as_draft(item), attachments=self._attachment_drafts(item))
            new_id = self._place_item(item.meeting_id, copy, item_id)
        return Created(new_id, step.change)

    def move_to_meeting(self, item_id: ItemId, meeting_id: MeetingId) -> Change:
        """Move the item, with all it holds, to the end of another meeting's agenda."""
        with self._store.command() as step:
            order = list(self._store.agenda.numbers(meeting_id))
            if item_id not in order:
                self.live.leave_agenda(item_id)
            number = self._number_for_new(meeting_id, order[-1] if order else None)
            values: dict[str, str | int | None] = {"meeting_id": meeting_id, "number": number}
            if self._store.agenda.meeting_of(item_id) != meeting_id:
                values["dispatch"] = 0  # it was not sent out with that meeting's agenda
            self._store.agenda.update_item(item_id, **values)
            self._store.agenda.order_items([*(i for i in order if i != item_id), item_id])
        return step.change

    def delete_item(self, item_id: ItemId) -> Change:
        """Take the item off the agenda; who came or went during it did so after the one before."""
        with self._store.command() as step:
            self.live.leave_agenda(item_id)
            self._store.delete("agenda_item", item_id, self._now())
        return step.change

    def publish(self, item_id: ItemId, publication: Publication) -> Change:
        """Set what the public copy says of a closed item. Can be done after the approval, too."""
        with self._store.command() as step:
            title = clean_line(publication.title)[:MAX_TITLE]
            self._store.agenda.publish(item_id, replace(publication, title=title))
        return step.change

    # --- the texts of an item ---

    def write_section(self, section_id: SectionId, body: RichText) -> Change:
        """Store a section's text (the decision is one, too). The earlier text is kept."""
        with self._store.command() as step:
            self._store.agenda.write_body(section_id, body, self._now())
        return step.change

    def add_section(
        self, item_id: ItemId, section: SectionDraft, after: SectionId | None = None
    ) -> Created[SectionId]:
        """Add a free section below `after`, or last."""
        with self._store.command() as step:
            order = self._store.agenda.section_ids(item_id)
            section = replace(section, heading=clean_line(section.heading))
            section_id = self._store.agenda.add_section(item_id, section, self._now())
            if after in order:
                order.insert(order.index(after) + 1, section_id)
                self._store.agenda.order_sections(order)
        return Created(section_id, step.change)

    def edit_section(self, section_id: SectionId, heading: str, level: int) -> Change:
        """Give a free section this heading and level (1 or 2)."""
        with self._store.command() as step:
            self._store.agenda.update_section(section_id, clean_line(heading), level)
        return step.change

    def move_section(self, section_id: SectionId, position: int) -> Change:
        """Move a free section to `position` (from 0) among those of its item."""
        with self._store.command() as step:
            item_id, _section = self._store.agenda.section(section_id)
            order = self._store.agenda.section_ids(item_id)
            order.remove(section_id)
            order.insert(max(position, 0), section_id)
            self._store.agenda.order_sections(order)
        return step.change

    def delete_section(self, section_id: SectionId) -> Change:
        with self._store.command() as step:
            _item, section = self._store.agenda.section(section_id)
            if section.kind is SectionKind.DECISION:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Beslutningen hører til punktet og kan ikke slettes."
                    )
                )
            self._store.delete("section", section_id, self._now())
        return step.change

    @_plainly
    def private_note(self, item_id: ItemId) -> str:
        """What the secretary noted under the item, to themselves: it is in no document."""
        return self._store.agenda.private_note(item_id)

    def write_private_note(self, item_id: ItemId, text: str) -> Change:
        """Store a private note. It can be written also when the minutes are locked."""
        with self._store.command() as step:
            self._store.agenda.meeting_of(item_id)
            self._store.agenda.write_private_note(item_id, clean(text))
        return step.change

    @_plainly
    def revisions(self, section_id: SectionId) -> list[Revision]:
        """The earlier texts of a section, the latest first."""
        return self._store.agenda.revisions(section_id)

    def text_from_html(self, html: str) -> RichText:
        """What the clipboard holds, with lists, links and tables, without fonts and colours."""
        from models.imports.html import read_html

        return read_html(html)

    # --- case history and attachments ---

    def add_history_entry(
        self, item_id: ItemId, draft: HistoryEntryDraft
    ) -> Created[HistoryEntryId]:
        with self._store.command() as step:
            entry_id = self._store.agenda.add_history_entry(item_id, _checked_entry(draft))
        return Created(entry_id, step.change)

    def edit_history_entry(self, entry_id: HistoryEntryId, draft: HistoryEntryDraft) -> Change:
        with self._store.command() as step:
            self._store.agenda.update_history_entry(entry_id, _checked_entry(draft))
        return step.change

    def delete_history_entry(self, entry_id: HistoryEntryId) -> Change:
        with self._store.command() as step:
            self._store.agenda.delete_history_entry(entry_id)
        return step.change

    def order_history(self, ordered: Sequence[HistoryEntryId]) -> Change:
        with self._store.command() as step:
            self._store.agenda.order_history(ordered)
        return step.change

    def add_attachment(
        self, item_id: ItemId, title: str, file: Path | None = None
    ) -> Created[AttachmentId]:
        """Add an attachment; with `file` its content is kept in the data file."""
        content = _read_attachment(file) if file else None
        title = clean_line(title) or (file.stem if file else "")
        draft = AttachmentDraft(
            _required(title, QT_TRANSLATE_NOOP("errors", "Bilaget skal have en titel.")),
            file.name if file else "",
            content,
        )
        with self._store.command() as step:
            attachment_id = self._store.agenda.add_attachment(item_id, draft)
        return Created(attachment_id, step.change)

    def rename_attachment(self, attachment_id: AttachmentId, title: str) -> Change:
        title = _required(title, QT_TRANSLATE_NOOP("errors", "Bilaget skal have en titel."))
        with self._store.command() as step:
            self._store.agenda.rename_attachment(attachment_id, title)
        return step.change

    def delete_attachment(self, attachment_id: AttachmentId) -> Change:
        with self._store.command() as step:
            self._store.agenda.delete_attachment(attachment_id)
        return step.change

    def order_attachments(self, ordered: Sequence[AttachmentId]) -> Change:
        with self._store.command() as step:
            self._store.agenda.order_attachments(ordered)
        return step.change

    @_plainly
    def save_attachment(self, attachment_id: AttachmentId, target: Path) -> Path:
        """Write the attachment's file to `target`. ExportFailedError, NotFoundError."""
        content = self._store.agenda.attachment(attachment_id).content
        if content is None:
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Bilagets fil"))
        try:
            target.write_bytes(content)
        except OSError as error:
            raise ExportFailedError(path=target, detail=error.strerror) from error
        return target

    def _attachment_drafts(self, item: AgendaItem) -> tuple[AttachmentDraft, ...]:
        return tuple(self._store.agenda.attachment(a.id) for a in item.attachments)

    # --- attendance ---

    @_plainly
    def participants(self, meeting_id: MeetingId) -> tuple[Participant, ...]:
        """Those who belong to the meeting, in the order of the list."""
        frame = self.record.frame(meeting_id)
        return frame.participants if frame else self._live_participants(meeting_id)

    def _live_participants(self, meeting_id: MeetingId) -> tuple[Participant, ...]:
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
        frame = self.record.frame(meeting_id)
        roster = frame.participants if frame else self.participants(meeting_id)
        council = frame.council if frame else self.council(self.meeting(meeting_id).council_id)
        seats = attendance.seats(roster)
        return rules.Quorum(
            attendance.filled_seats(roster), seats, rules.quorum_needed(council, seats)
        )

    def attendance_lines(self, item_id: ItemId) -> list[Line]:
        """What will be printed under an item of who was there, came and went; often nothing."""
        item = self.item(item_id)
        meeting = self.meeting(item.meeting_id)
        frame = self.record.frame(meeting.id)
        council = frame.council if frame else self.council(meeting.council_id)
        layout = frame.layout if frame else self.layout(council.layout)
        timeline = self.live.timeline(meeting.id)
        lines = attendance.item_lines(
            timeline,
            item_id,
            layout,
            self._numbers(meeting.id),
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

    @_plainly
    def substitutes(self, meeting_id: MeetingId, person_id: PersonId) -> list[Person]:
        """Who can take that person's seat at the meeting, their own substitutes first."""
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
                self.live.take_seat_inside(meeting_id, person_id, substitute_id)
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
        if self.live.timeline(meeting_id).running is None:
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
        name = _required(name, QT_TRANSLATE_NOOP("errors", "Gæsten skal have et navn."))
        meeting = self._store.meetings.get(meeting_id)
        if name in {p.name for p in self.participants(meeting_id)}:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "{name} er allerede på listen."), name=name
            )
        person_id = self._namesake_or_new(meeting.council_id, name)
        self._write(Attendance(meeting_id, person_id, AttendanceStatus.PRESENT, role=Role.GUEST))
        return person_id

    def remove_from_meeting(self, meeting_id: MeetingId, person_id: PersonId) -> Change:
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

    # --- documents out ---

    @_plainly
    def minutes(self, meeting_id: MeetingId) -> "Minutes":
        """Everything the meeting's documents are made of.

        Of locked minutes also what lies outside the meeting is as it was when they were approved.
        """
        live = self._live_minutes(meeting_id)
        frame = self.record.frame(meeting_id)
        return live.framed(frame) if frame else live

    def _live_minutes(self, meeting_id: MeetingId) -> "Minutes":
        """The minutes with councils, layouts and people as they are now."""
        from models.minutes import Minutes

        meeting = self._store.meetings.get(meeting_id)
        council = self.council_on(meeting.council_id, meeting.date)
        return Minutes(
            council,
            self.layout(council.layout),
            meeting,
            self._live_participants(meeting_id),
            self._items(meeting_id),
            self._store.kept.corrections(meeting_id),
            tuple(self._store.events.of(meeting_id)),
        )

    # --- documents in ---

    def read_minutes(self, source: Path) -> "MinutesDraft":
        """What stands in a file with an old referat. Nothing is stored."""
        from models.imports.minutes_text import read_file

        return read_file(source, self.layouts())

    def adopt_minutes(
        self, draft: "MinutesDraft", council_id: CouncilId | None = None
    ) -> Created[MeetingId]:
        """Store a referat that was read. Without `council_id` its council is found or made."""
        with self._store.command() as step:
            if council_id is None:
                council_id = self._council_for(draft) or self._store.councils.add(
                    self._council_from(draft)
                )
            meeting_id = self._adopt(council_id, draft, MeetingState.DRAFT, roster_fixed=True)
        return Created(meeting_id, step.change)

    def known_council(self, draft: "MinutesDraft") -> Council | None:
        """The council in the file that a referat belongs to, if it is there."""
        council_id = self._council_for(draft)
        return None if council_id is None else self.council(council_id)

    @_plainly
    def _council_for(self, draft: "MinutesDraft") -> CouncilId | None:
        same_name = self._called(draft.council, draft.date)
        if draft.municipality:
            town = _town(draft.municipality)
            same_place = [c for c in same_name if _town(c.municipality) == town]
            candidates = same_place or [c for c in same_name if not c.municipality]
        else:
            candidates = same_name
        same_layout = [c for c in candidates if c.layout == draft.layout]
        chosen = same_layout if len(candidates) > 1 else candidates
        if len(chosen) > 1:
            raise AmbiguousError(
                what=draft.council, choices=", ".join(c.municipality or "?" for c in chosen)
            )
        return chosen[0].id if chosen else None

    def _called(self, name: str, day: dt.date) -> list[Council]:
        """The councils of that name on a day; or, if none was, those with it at any other time."""
        key, councils = name.casefold(), self._store.councils.all()
        then = [self.council_on(council.id, day) for council in councils]
        found = [council for council in then if council.name.casefold() == key]
        return found or [
            council
            for council in councils
            if key == council.name.casefold()
            or key in (n.name.casefold() for n in self._store.names.of(council.id))
        ]

    def _council_from(self, draft: "MinutesDraft") -> CouncilDraft:
        layout = self.layout(draft.layout)
        first = rules.leading_number((draft.items[0].number or "") if draft.items else "")
        return CouncilDraft(
            draft.council,
            draft.municipality,
            layout=draft.layout,
            numbering=Numbering.TERM if first > 1 else Numbering.MEETING,
            place=draft.place,
            time=draft.start,
            standing_items=layout.standing_items,
            item_sections=layout.item_sections,
        )

    def _adopt(
        self,
        council_id: CouncilId,
        draft: "MinutesDraft",
        state: MeetingState,
        *,
        roster_fixed: bool,
        people: Mapping[str, PersonId] | None = None,
        source: tuple[str, bytes] | None = None,
    ) -> MeetingId:
        """Store what was read, inside a command.

        `people` are those of whom it is known who they are, by their name. `source` is the name
        and the content of the file that it was read from.
        """
        from models.secretariat.adopting import adopt_happenings

        if self._store.meetings.find(council_id, draft.date):
            raise MeetingExistsError(council=draft.council, date=numeric_date(draft.date))
        meeting_id = self._store.meetings.add(
            MeetingDraft(council_id, draft.date, draft.start, draft.end, draft.place, draft.kind),
            MeetingState.DRAFT if rules.locked(state) else state,
            roster_fixed=roster_fixed,
        )
        person = self._adopt_participants(council_id, meeting_id, draft, people or {})
        items = [
            self._store.agenda.add_item(meeting_id, item, item.number, self._now())
            for item in draft.items
        ]
        adopt_happenings(self._store, meeting_id, draft, items, person)
        self._adopt_tasks(council_id, draft.tasks, draft.date, items)
        if source is not None:
            self._store.sources.add(meeting_id, *source, self._now())
        if rules.frozen(state):
            self._store.agenda.dispatch(self._store.agenda.dispatches(meeting_id), 1)
        if rules.locked(state):
            self.record.lock(meeting_id, state)
        return meeting_id

    def _adopt_participants(
        self,
        council_id: CouncilId,
        meeting_id: MeetingId,
        draft: "MinutesDraft",
        people: Mapping[str, PersonId],
    ) -> "Callable[[str], PersonId]":
        """Record who took part. Gives who is meant by a name at that meeting."""
        from models.name_matching import name_key

        known: dict[str, list[PersonId]] = defaultdict(list)
        for name, person_id in people.items():
            known[name_key(name)].append(person_id)
        names = self._store.people.by_id()
        memberships: dict[PersonId, list[Membership]] = defaultdict(list)
        for membership in self._store.people.memberships(council_id=council_id):
            memberships[membership.person_id].append(membership)
            namesakes = known[name_key(names[membership.person_id].name)]
            if membership.person_id not in namesakes:
                namesakes.append(membership.person_id)
        present: list[PersonId] = []
        for participant in draft.participants:
            namesakes = known[name_key(participant.name)]
            # A name that stands twice is two people, and neither may vanish from the list.
            known_id = next((p for p in namesakes if p not in present), None)
            if known_id is not None:
                person_id = known_id
            else:
                person_id = (
                    self._store.people.add(participant.name)
                    if namesakes
                    else self._namesake_or_new(council_id, participant.name)
                )
                namesakes.append(person_id)
            self._admit(council_id, person_id, participant, draft.date, memberships[person_id])
            present.append(person_id)
        seats = {
            name_key(p.substitute_for): name_key(p.name)
            for p in draft.participants
            if p.substitute_for
        }
        self._store.attendance.record(
            [
                Attendance(
                    meeting_id,
                    person_id,
                    participant.status,
                    next(iter(known[seats.get(name_key(participant.name), "")]), None),
                    Role.GUEST if participant.role is Role.GUEST else None,
                    participant.notice,
                    participant.reason,
                )
                for person_id, participant in zip(present, draft.participants, strict=True)
            ]
        )

        def meant(name: str) -> PersonId:
            namesakes = known[name_key(name)]
            if not namesakes:
                namesakes.append(self._namesake_or_new(council_id, name))
            return namesakes[0]

        return meant

    def _adopt_tasks(
        self,
        council_id: CouncilId,
        tasks: "Iterable[NamedTask]",
        day: dt.date,
        items: Sequence[ItemId] = (),
    ) -> None:
        for task in tasks:
            item_id = items[task.item - 1] if task.item else None
            draft = TaskDraft(council_id, task.text, task.responsible, task.due, item_id)
            self._store.tasks.set_done(self._store.tasks.add(draft, day), task.done)

    def _admit(
        self,
        council_id: CouncilId,
        person_id: PersonId,
        participant: "ParticipantDraft",
        day: dt.date,
        memberships: Sequence[Membership],
    ) -> None:
        """See to it that a participant of a referat is a member on its day, unless it was a guest.

        `memberships` are those that the person has in the council. Minutes may be brought in in
        any order: one who is a member later on has been it since the earliest.
        """
        if participant.role is Role.GUEST or any(m.covers(day) for m in memberships):
            return
        later = [m for m in memberships if m.start is not None and m.start > day]
        if later:
            first = min(later, key=lambda m: m.start or day)
            self._store.people.update_membership(first.id, replace(first, start=day))
        else:
            self._store.people.add_membership(
                MembershipDraft(
                    council_id,
                    person_id,
                    participant.role,
                    organisation=participant.organisation,
                    party=participant.party,
                    start=day,
                )
            )

    def open_sample(self) -> Change:
        """Add the sample councils with their members and meetings. Refused when they are there.

        Some of the meetings are approved, so that this cannot be undone.
        """
        from models.sample import sample_councils

        with self._store.command(final=True) as step:
            known = {(c.name, c.municipality) for c in self._store.councils.all()}
            for sample in sample_councils():
                if (sample.council.name, sample.council.municipality) in known:
                    raise InvalidInputError(
                        QT_TRANSLATE_NOOP("errors", "Eksemplet {name} ligger her allerede."),
                        name=sample.council.name,
                    )
                council_id = self._store.councils.add(sample.council)
                self.add_members_inside(council_id, sample.members)
                for meeting in sample.meetings:
                    self._adopt(council_id, meeting.minutes, meeting.state, roster_fixed=False)
                self._adopt_tasks(council_id, sample.tasks, self.today())
        return step.change

    # --- the file ---

    @_plainly
    def last_place(self) -> Place:
        """Where the user last was; what is gone since is left out."""
        ids = [int(part) for part in self._store.setting("place").split()] or [0, 0, 0]
        council_id, meeting_id, item_id = CouncilId(ids[0]), MeetingId(ids[1]), ItemId(ids[2])
        if council_id not in {council.id for council in self.councils()}:
            return Place()
        if not self._store.meetings.holds(council_id, meeting_id):
            return Place(council_id)
        if item_id not in {item.id for item in self.agenda(meeting_id)}:
            return Place(council_id, meeting_id)
        return Place(council_id, meeting_id, item_id)

    def remember_place(self, place: Place) -> None:
        ids = (place.council_id, place.meeting_id, place.item_id)
        self._store.set_setting("place", " ".join(str(part or 0) for part in ids))

    def back_up(self, target: Path) -> None:
        """Write a whole copy of the data file. BackupFailedError."""
        # Replacing the open file would part it from everything stored after.
        if _same_file(target, self.path):
            detail = QT_TRANSLATE_NOOP("errors", "det er selve datafilen")
            raise BackupFailedError(path=target, detail=detail)
        self._store.back_up(target)

    def check(self) -> list[str]:
        """What is wrong with the data file, as SQLite says it; nothing when it is whole."""
        return self._store.check()


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def _town(municipality: str) -> str:
    """What 'Havneby' and 'Havneby Kommune' share."""
    return municipality.casefold().removesuffix(" kommune")


def _required(text: str, otherwise: str) -> str:
    """`text` on one line, or InvalidInputError with the Danish sentence `otherwise`."""
    line = clean_line(text)
    if not line:
        raise InvalidInputError(otherwise)
    return line


def _short_line(text: str) -> str:
    """`text` on one line of a length that fits a sentence, or InvalidInputError."""
    line = clean_line(text)
    if len(line) > MAX_NOTICE:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Teksten er længere end {limit} tegn. Gør den kortere."),
            limit=MAX_NOTICE,
        )
    return line


def _title(text: str) -> str:
    title = _required(text, QT_TRANSLATE_NOOP("errors", "Punktet skal have en titel."))
    if len(title) > MAX_TITLE:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Titlen er længere end {limit} tegn. Gør den kortere."),
            limit=MAX_TITLE,
        )
    return title


def _checked_membership(draft: MembershipDraft) -> MembershipDraft:
    if draft.start and draft.end and draft.end < draft.start:
        raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Slutdatoen ligger før startdatoen."))
    if draft.substitute_for == draft.person_id:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "En person kan ikke være suppleant for sig selv.")
        )
    return replace(
        draft,
        substitute_for=draft.substitute_for if draft.role is Role.SUBSTITUTE else None,
        organisation=clean_line(draft.organisation),
        party=clean_line(draft.party),
    )


def _checked_meeting(draft: MeetingDraft) -> MeetingDraft:
    if draft.start and draft.end and draft.end < draft.start:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Mødet kan ikke slutte, før det begynder.")
        )
    if draft.first_number is not None and draft.first_number < 1:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP("errors", "Det første punkt kan ikke have et nummer under 1.")
        )
    return replace(draft, place=clean_line(draft.place))


def _checked_entry(draft: HistoryEntryDraft) -> HistoryEntryDraft:
    return replace(
        draft,
        body=_required(
            draft.body, QT_TRANSLATE_NOOP("errors", "Skriv, hvem der behandlede sagen.")
        ),
        absent=clean_line(draft.absent),
    )


def _as_draft(item: AgendaItem) -> ItemDraft:
    """The item as if it were new, without number and attachments, and not released again."""
    return ItemDraft(
        item.title,
        case_number=item.case_number,
        closed=item.closed,
        type=item.type,
        decision=item.decision.body,
        sections=tuple(SectionDraft(s.heading, s.level, s.body) for s in item.sections),
        history=tuple(
            HistoryEntryDraft(e.date, e.body, e.decision, e.absent, e.released, e.source_id)
            for e in item.history
        ),
        publication=replace(item.publication, released=False),
    )


def _read_attachment(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_ATTACHMENT:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} fylder over {limit} MB. "
                    "Gem filen et andet sted, og skriv kun dens titel.",
                ),
                name=file.name,
                limit=MAX_ATTACHMENT // 1_000_000,
            )
        return file.read_bytes()
    except OSError as error:
        raise UnreadableSourceError(path=file, detail=error.strerror) from error

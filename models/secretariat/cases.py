"""Cases (sager): where else in the file an item's case was treated, and what its history says."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.name_matching import fold_council
from models.records import (
    Change,
    HistoryEntry,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemId,
    MeetingState,
    Place,
)
from models.rules import frozen, is_held, locked
from models.store import Store
from models.store.agenda import CaseItem
from models.text import EMPTY_TEXT, RichText, plain_lines

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat


@dataclass(frozen=True)
class Treatment:
    """One treatment of a case in this file, to be named and gone to.

    `decision` is plain text; '' where nothing is decided yet. It may be told of elsewhere once it
    is `released`: the minutes are approved, and the item is open or its public decision released.
    """

    place: Place
    date: dt.date
    body: str  # the council
    number: str
    title: str
    closed: bool
    state: MeetingState
    decision: str
    released: bool

    @property
    def item_id(self) -> ItemId:
        assert self.place.item_id is not None
        return self.place.item_id


@dataclass(frozen=True)
class Earlier:
    """An earlier treatment as it looks from an item.

    `entry_id` is the entry of the item's history that tells of it: taken from it, or written by
    hand of that council on that day. `outdated` tells that this says 'ikke frigivet' of a decision
    that has been released since.
    """

    treatment: Treatment
    entry_id: HistoryEntryId | None = None
    outdated: bool = False

    @property
    def is_offered(self) -> bool:
        """Whether there is something to take into the item's history."""
        return self.entry_id is None or self.outdated


class Cases:
    """The use cases around cases. `office` has those that these build on."""

    def __init__(self, store: Store, office: "Secretariat") -> None:
        self._store = store
        self._office = office

    def treatments(self, case_number: str) -> list[Treatment]:
        """Every treatment of the case, in any council, the earliest first.

        Case numbers are the same whatever their case and the white space around them.
        """
        with self._store.reading():
            found = map(self._treatment, self._store.agenda.of_case(clean_line(case_number)))
            return sorted(found, key=lambda t: (t.date, t.place.council_id or 0, t.item_id))

    def earlier(self, item_id: ItemId) -> list[Earlier]:
        """The treatments of the item's case at meetings before its own, the earliest first.

        One that the agenda alone tells of, because its meeting is not held, is left out.
        """
        with self._store.reading():
            item = self._office.agenda.item(item_id)
            if not item.case_number:
                return []
            day = self._store.meetings.get(item.meeting_id).date
            found = []
            for treatment in self.treatments(item.case_number):
                is_other = treatment.place.meeting_id != item.meeting_id
                if is_other and treatment.date <= day and is_held(treatment.state):
                    entry = self._entry_of(treatment, item.history)
                    found.append(
                        Earlier(
                            treatment,
                            entry.id if entry else None,
                            outdated=entry is not None
                            and not entry.released
                            and treatment.released,
                        )
                    )
            return found

    def _entry_of(
        self, treatment: Treatment, history: Sequence[HistoryEntry]
    ) -> HistoryEntry | None:
        """The entry that was taken of a treatment, or that tells of it in words of one's own."""
        taken = next((e for e in history if e.source_id == treatment.item_id), None)
        own = [e for e in history if e.source_id is None and e.date == treatment.date]
        if taken is not None or not own:
            return taken
        meeting_id = self._store.agenda.meeting_of(treatment.item_id)
        council = self._office.councils.of_meeting(meeting_id)  # as it was called then
        names = {fold_council(n, council.municipality) for n in (treatment.body, council.name)}
        return next((e for e in own if fold_council(e.body, council.municipality) in names), None)

    def entry(self, item_id: ItemId) -> HistoryEntryDraft:
        """What a case history says of a treatment: without the decision until it is released."""
        with self._store.reading():
            treatment = self._treatment(self._store.agenda.as_case(item_id))
            minutes = self._office.minutes(self._store.agenda.meeting_of(item_id))
            item = next(item for item in minutes.items if item.id == item_id)
            decision: RichText = EMPTY_TEXT
            if treatment.released:
                decision = item.publication.decision if item.closed else minutes.decided(item)
            return HistoryEntryDraft(
                treatment.date,
                minutes.council.name,
                decision,
                ", ".join(minutes.apologies(item)),
                treatment.released,
                item_id,
            )

    def take(self, item_id: ItemId, sources: Sequence[ItemId]) -> Change:
        """Take these treatments into the item's history, or bring up to date what it says of them.

        A new entry stands before the first of a later day; what was written by hand keeps its
        order, and its words where they are released.
        """
        with self._store.command() as step:
            for source in sources:
                self._take(item_id, source)
        return step.change

    def _take(self, item_id: ItemId, source: ItemId) -> None:
        agenda, history = self._store.agenda, self._office.agenda.item(item_id).history
        entry = self.entry(source)
        known = self._entry_of(self._treatment(agenda.as_case(source)), history)
        if known is not None:
            if known.source_id is not None or not known.released:
                agenda.update_history_entry(known.id, entry)
            return
        new_id = agenda.add_history_entry(item_id, entry)
        order = [e.id for e in history]
        place = next((i for i, e in enumerate(history) if e.date > entry.date), len(order))
        agenda.order_history([*order[:place], new_id, *order[place:]])

    def _treatment(self, item: CaseItem) -> Treatment:
        # Before the agenda is sent out, the number comes of the rule.
        number = item.number if frozen(item.state) else self._office.agenda.item(item.id).number
        return Treatment(
            Place(item.council_id, item.meeting_id, item.id),
            item.date,
            item.council,
            number,
            item.title,
            item.closed,
            item.state,
            " ".join(plain_lines(item.decision)),
            locked(item.state) and (item.released or not item.closed),
        )

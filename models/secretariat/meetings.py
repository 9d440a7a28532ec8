"""Meetings: which there are, what the next will be, and making them."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models import rules
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    Change,
    CouncilId,
    Created,
    ItemDraft,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MeetingSummary,
)
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.gathering import Gathered
    from models.secretariat.secretariat import Secretariat


class Meetings:
    """The use cases around meetings. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def of(
        self, council_id: CouncilId, latest: int | None = None, before: Meeting | None = None
    ) -> list[MeetingSummary]:
        """The council's meetings, the latest first; with `latest` no more than so many.

        With `before` only those that come after that one in this order.
        """
        with self._store.reading():
            return self._store.meetings.summaries(council_id, latest, before)

    def chosen(self, council_id: CouncilId, ids: Iterable[MeetingId]) -> list[MeetingSummary]:
        """Those of the council's meetings that have one of these ids, the latest first."""
        with self._store.reading():
            return self._store.meetings.chosen(council_id, ids)

    def states(
        self, council_id: CouncilId, start: dt.date = dt.date.min
    ) -> dict[MeetingState, int]:
        """How many of the council's meetings from `start` on are in each state."""
        with self._store.reading():
            return self._store.meetings.states(council_id, start)

    def next_day(self, council_id: CouncilId, after: dt.date) -> dt.date | None:
        """The day of the council's first meeting after a day, if one is made."""
        with self._store.reading():
            return self._store.meetings.next_day(council_id, after)

    def get(self, meeting_id: MeetingId) -> Meeting:
        """The meeting. NotFoundError."""
        with self._store.reading():
            return self._store.meetings.get(meeting_id)

    def number_in_year(self, meeting: Meeting) -> int:
        """The meeting's number among the council's in its calendar year, from 1."""
        with self._store.reading():
            return self._store.meetings.number_in_year(meeting)

    def propose(self, council_id: CouncilId) -> MeetingDraft:
        """The council's next meeting as it will most likely be."""
        with self._store.reading():
            council = self._store.councils.get(council_id)
            days = self._store.meetings.days(council_id, rules.RHYTHM)
            day = rules.proposed_date(days, self._office.today())
            return MeetingDraft(council_id, day, council.time, None, council.place)

    def create(
        self,
        draft: MeetingDraft,
        copy_from: MeetingId | None = None,
        gathered: "Sequence[Gathered] | None" = None,
    ) -> Created[MeetingId]:
        """Make a meeting with the council's standing items, or with the agenda of another.

        A copied agenda has the titles, case numbers and presentations, but nothing decided.
        `gathered` is what was chosen of what was gathered; of the standing items, too, only
        those chosen.
        """
        with self._store.command() as step:
            council = self._store.councils.get(draft.council_id)
            meeting_id = self._store.meetings.add(_checked_meeting(draft))
            items: Iterable[ItemDraft] = council.standing_items
            if copy_from is not None:
                items = [
                    replace(self._office.agenda.undecided(item), history=(), attachments=())
                    for item in self._office.agenda.items(copy_from)
                ]
            elif gathered is not None:
                items = [found.item for found in gathered if found.is_standing and found.item]
            for item in items:
                self._store.agenda.add_item(meeting_id, item, None, self._now())
            self._office.gathering.take_up_inside(meeting_id, gathered or ())
        return Created(meeting_id, step.change)

    def edit(self, meeting_id: MeetingId, draft: MeetingDraft) -> Change:
        with self._store.command() as step:
            self._store.meetings.update(meeting_id, _checked_meeting(draft))
        return step.change

    def delete(self, meeting_id: MeetingId) -> Change:
        """Hide a meeting with its agenda; it can be restored."""
        with self._store.command() as step:
            self._store.delete("meeting", meeting_id, self._now())
        return step.change


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

"""Councils: what they are called, and how they are set up."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import Change, Council, CouncilDraft, CouncilId, Created, MeetingId
from models.secretariat.checks import required
from models.secretariat.frames import frame_of
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat


class Councils:
    """The use cases around councils. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    def all(self) -> list[Council]:
        """The councils, in Danish order of name."""
        with self._store.reading():
            return self._store.councils.all()

    def get(self, council_id: CouncilId) -> Council:
        """The council as it is now. NotFoundError."""
        with self._store.reading():
            return self._store.councils.get(council_id)

    def of_meeting(self, meeting_id: MeetingId) -> Council:
        """The meeting's council; of locked minutes as it was when they were approved.

        Otherwise as it is, but with the name that it had on the day of the meeting.
        """
        frame = frame_of(self._store, meeting_id)
        if frame:
            return frame.council
        meeting = self._office.meetings.get(meeting_id)
        return self.on(meeting.council_id, meeting.date)

    def on(self, council_id: CouncilId, day: dt.date) -> Council:
        """The council with the name and the municipality that it had on `day`."""
        return self._office.terms.by_day(council_id)(day)

    def create(self, draft: CouncilDraft) -> Created[CouncilId]:
        with self._store.command() as step:
            council_id = self._store.councils.add(self._checked(draft))
        return Created(council_id, step.change)

    def edit(
        self, council_id: CouncilId, draft: CouncilDraft, name_from: dt.date | None = None
    ) -> Change:
        """Change how a council is set up.

        A new name is in force from the day `name_from`, and meetings before it keep the present
        one; without a day it is a correction, and all but approved minutes get it.
        """
        with self._store.command() as step:
            checked = self._checked(draft)
            self._office.terms.check_latest(council_id, checked.term_start)
            if name_from is not None:
                self._office.terms.keep_name(council_id, checked, name_from)
            self._store.councils.update(council_id, checked)
        return step.change

    def delete(self, council_id: CouncilId) -> Change:
        """Hide a council with all its meetings; it can be restored."""
        with self._store.command() as step:
            self._store.delete("council", council_id, self._now())
        return step.change

    def _checked(self, draft: CouncilDraft) -> CouncilDraft:
        self._office.layouts.get(draft.layout)
        if draft.quorum_number < 0:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Et antal kan ikke være under nul.")
            )
        return replace(
            draft,
            name=required(draft.name, QT_TRANSLATE_NOOP("errors", "Rådet skal have et navn.")),
            municipality=clean_line(draft.municipality),
            kind=clean_line(draft.kind),
            place=clean_line(draft.place),
        )

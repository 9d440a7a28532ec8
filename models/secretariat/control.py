"""Kontrol: what a meeting's minutes should be looked over for before they are signed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import Change, MeetingId, Wave
from models.store import Store

if TYPE_CHECKING:
    from models.control import Context, Finding
    from models.minutes import Minutes


@dataclass(frozen=True)
class ToCheck:
    """A meeting about to be checked: everything it takes, read from the data file."""

    minutes: "Minutes"
    context: "Context"
    waves: tuple[Wave, ...]


@dataclass(frozen=True)
class Findings:
    """What was found: what is open, and what was waved through, each with its wave."""

    open: tuple["Finding", ...]
    waved: tuple[tuple["Finding", Wave], ...]


class Control:
    """The use cases around the check. `minutes` reads all that a meeting is made of.

    `intact` tells whether approved minutes are still as they were approved; None for others.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        minutes: "Callable[[MeetingId], Minutes]",
        intact: Callable[[MeetingId], bool | None] = lambda _meeting_id: None,
    ) -> None:
        self._store = store
        self._now = now
        self._minutes = minutes
        self._intact = intact

    def findings(self, meeting_id: MeetingId) -> Findings:
        """What is likely wrong with the meeting."""
        return self.check(self.prepare(meeting_id))

    def prepare(self, meeting_id: MeetingId) -> ToCheck:
        """Read what the check needs."""
        from models.control import Context

        with self._store.reading():
            minutes = self._minutes(meeting_id)
            people = self._store.people.by_id()
            memberships = self._store.people.memberships(council_id=minutes.council.id)
            context = Context(
                tuple(dict.fromkeys(people[m.person_id].name for m in memberships)),
                tuple(sorted({person.name for person in people.values()})),
                self._intact(meeting_id) is False,
            )
            return ToCheck(minutes, context, self._store.waves.of(meeting_id))

    def check(self, prepared: ToCheck) -> Findings:
        """What is found. Asks nothing of the data file: safe in any thread."""
        from models.control import check

        waves = {wave.fingerprint: wave for wave in prepared.waves}
        found = check(prepared.minutes, prepared.context)
        return Findings(
            tuple(f for f in found if f.fingerprint not in waves),
            tuple((f, waves[f.fingerprint]) for f in found if f.fingerprint in waves),
        )

    def wave(self, meeting_id: MeetingId, fingerprint: str, word: str) -> Change:
        """Wave a finding through. It holds as long as what was found is the same."""
        word = clean_line(word)
        if not word:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Skriv med et ord eller to, hvorfor det er i orden.")
            )
        with self._store.command() as step:
            self._store.waves.add(meeting_id, fingerprint, word, self._now())
        return step.change

    def take_back(self, meeting_id: MeetingId, fingerprint: str) -> Change:
        """Let a finding that was waved through be open again."""
        with self._store.command() as step:
            self._store.waves.remove(meeting_id, fingerprint)
        return step.change

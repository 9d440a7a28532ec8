"""The record of a meeting: its states, what was sent out, its versions and its corrections."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import rules
from models.attendance import Timeline
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, LockedError, NotFoundError
from models.records import (
    Change,
    CorrectionId,
    CouncilId,
    Created,
    DocumentKind,
    EventDraft,
    EventKind,
    FileFormat,
    ItemId,
    KeptDocument,
    MeetingId,
    MeetingState,
    Version,
)
from models.secretariat.frames import read_frame
from models.store import Store
from models.text import RichText

if TYPE_CHECKING:
    from models.export.rendering import Rendered
    from models.minutes import Minutes
    from models.secretariat.documents import Documents, Prepared

    Copies = tuple[Rendered, ...]

DISPATCHED_AS = (FileFormat.WORD, FileFormat.PDF)
MAX_REASON = 500  # characters
# The seals of a council's versions that were made anew: each with what it was, and the day.
RESEALED = "resealed:{council}"


@dataclass(frozen=True)
class Dispatch:
    """An agenda or a supplement about to be sent out: the items in it and the copies to be kept.

    `number` is 1 for the agenda, and counts on for each supplement.
    """

    meeting_id: MeetingId
    number: int
    items: tuple[tuple[ItemId, str], ...]  # each with its number
    copies: "tuple[tuple[FileFormat, Prepared], ...]"
    records: tuple[KeptDocument, ...]


class Record:
    """The use cases around what stands.

    `numbers` gives what is printed before each item's title, `live` the minutes as councils,
    layouts and people are now.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        documents: "Documents",
        numbers: Callable[[MeetingId], Mapping[ItemId, str]],
        live: "Callable[[MeetingId], Minutes]",
    ) -> None:
        self._store = store
        self._now = now
        self._documents = documents
        self._numbers = numbers
        self._live = live

    # --- states ---

    def set_state(self, meeting_id: MeetingId, state: MeetingState) -> Change:
        """Move the meeting to a state.

        Issuing the agenda freezes its numbers and keeps the copies sent out; planning it again
        sets them free. Approving stores a version and locks the minutes, signing does so too, and
        neither can be undone. Only `reopen` leads back: LockedError.
        """
        if rules.locked(state):
            return self._approve(meeting_id, state)
        if self.is_locked(meeting_id):
            raise LockedError
        if state is MeetingState.AGENDA and not self.is_issued(meeting_id):
            dispatch = self.prepare_agenda(meeting_id)
            return self.send(dispatch, self.render(dispatch))
        with self._store.command() as step:
            self.move(meeting_id, state)
        return step.change

    def is_locked(self, meeting_id: MeetingId) -> bool:
        """Whether the meeting's minutes are approved or signed."""
        with self._store.reading():
            return rules.locked(self._store.meetings.get(meeting_id).state)

    def move(self, meeting_id: MeetingId, state: MeetingState) -> None:
        """Move an unlocked meeting to an unlocked state, inside a command."""
        was_frozen = rules.frozen(self._store.meetings.get(meeting_id).state)
        numbers = self._numbers(meeting_id)
        self._store.meetings.set_state(meeting_id, state)
        if rules.frozen(state) != was_frozen:
            for item_id, number in numbers.items():
                self._store.agenda.update_item(item_id, number=None if was_frozen else number)
        if not rules.frozen(state):
            self._store.agenda.recall(meeting_id)
        self._settle_course(meeting_id, state)

    def _settle_course(self, meeting_id: MeetingId, state: MeetingState) -> None:
        """Let the course of the meeting agree with a state that someone has chosen.

        A meeting that is to come has not begun; one that is held is over, whenever that was.
        """
        if not rules.has_begun(state):
            self._store.events.forget_course(meeting_id)
        elif rules.is_held(state):
            items = list(self._store.agenda.numbers(meeting_id))
            timeline = Timeline((), items, self._store.events.of(meeting_id))
            if timeline.started is not None and timeline.ended is None:
                end = EventDraft(EventKind.ENDED, None, timeline.running)
                self._store.events.add(meeting_id, end)

    # --- what is sent out ---

    def unsent(self, meeting_id: MeetingId) -> int:
        """How many items came after the agenda was issued and are not sent out yet."""
        with self._store.reading():
            sent = list(self._store.agenda.dispatches(meeting_id).values())
        return sent.count(0) if any(sent) else 0

    def is_issued(self, meeting_id: MeetingId) -> bool:
        """Whether the agenda, or a part of it, was sent out."""
        with self._store.reading():
            return any(self._store.agenda.dispatches(meeting_id).values())

    def prepare_agenda(self, meeting_id: MeetingId) -> Dispatch:
        """Read what the agenda is made of. Nothing is changed before `send`."""
        with self._store.reading():
            items = self._numbers(meeting_id)
        return self._prepare(meeting_id, DocumentKind.AGENDA, 1, items)

    def prepare_supplement(self, meeting_id: MeetingId) -> Dispatch:
        """Read what a supplement of the items not sent out yet is made of. InvalidInputError."""
        if self.is_locked(meeting_id):
            raise LockedError
        with self._store.reading():
            sent = self._store.agenda.dispatches(meeting_id)
            numbers = self._numbers(meeting_id)
        if not any(sent.values()):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Dagsordenen er ikke udsendt endnu, så punkterne kommer med på selve den.",
                )
            )
        items = {item_id: numbers[item_id] for item_id, number in sent.items() if number == 0}
        if not items:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Der er ikke kommet punkter til, siden dagsordenen blev udsendt."
                )
            )
        return self._prepare(meeting_id, DocumentKind.SUPPLEMENT, max(sent.values()) + 1, items)

    def _prepare(
        self, meeting_id: MeetingId, kind: DocumentKind, number: int, items: Mapping[ItemId, str]
    ) -> Dispatch:
        copies = tuple((form, self._documents.prepare(meeting_id, kind)) for form in DISPATCHED_AS)
        records = tuple(
            replace(
                prepared.record, file_name=self._documents.file_name(meeting_id, kind, file_format)
            )
            for file_format, prepared in copies
        )
        return Dispatch(meeting_id, number, tuple(items.items()), copies, records)

    def render(self, dispatch: Dispatch) -> "Copies":
        """The copies' content. Asks nothing of the data file: safe in any thread."""
        return tuple(
            self._documents.render(prepared, file_format)
            for file_format, prepared in dispatch.copies
        )

    def send(self, dispatch: Dispatch, rendered: "Copies") -> Change:
        """Note that the items are sent out, and keep the copies. Undone, the copies stay.

        InvalidInputError when the agenda has changed so that the copies have other numbers.
        """
        with self._store.command() as step:
            if not set(dispatch.items) <= set(self._numbers(dispatch.meeting_id).items()):
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Dagsordenen blev ændret, mens den blev skrevet, og er ikke udsendt. "
                        "Udsend den igen.",
                    )
                )
            if dispatch.number == 1:
                self.move(dispatch.meeting_id, MeetingState.AGENDA)
            self._store.agenda.dispatch(dict(dispatch.items), dispatch.number)
            for record, copy in zip(dispatch.records, rendered, strict=True):
                self._store.kept.add(record, copy.content)
        return step.change

    def issue_supplement(self, meeting_id: MeetingId) -> Change:
        """Send out the items that came after the agenda was issued. InvalidInputError for none."""
        dispatch = self.prepare_supplement(meeting_id)
        return self.send(dispatch, self.render(dispatch))

    # --- versions ---

    def versions(self, meeting_id: MeetingId) -> list[Version]:
        """Each approval of the meeting's minutes, the latest first."""
        with self._store.reading():
            found = self._store.versions.of(meeting_id)
            council = self._store.meetings.get(meeting_id).council_id
            resealed = self.resealed(council)
        days = {seal: dt.date.fromisoformat(noted["on"]) for seal, noted in resealed.items()}
        return [replace(version, resealed_on=days.get(version.sha256)) for version in found]

    def resealed(self, council_id: CouncilId) -> dict[str, dict[str, str]]:
        """The seals that were made anew: of each 'before', what it was, and 'on', the day."""
        stored = self._store.setting(RESEALED.format(council=council_id))
        noted: dict[str, dict[str, str]] = json.loads(stored or "{}")
        return noted

    def note_resealed(self, council_id: CouncilId, seals: Mapping[str, str]) -> None:
        """Note seals that were made anew, each with what it was, inside a command."""
        day = self._now().date().isoformat()
        noted = self.resealed(council_id)
        noted.update({seal: {"before": before, "on": day} for seal, before in seals.items()})
        if noted:
            self._store.put_setting(RESEALED.format(council=council_id), json.dumps(noted))

    def _approve(self, meeting_id: MeetingId, state: MeetingState) -> Change:
        with self._store.reading():
            now = self._store.meetings.get(meeting_id).state
            if now is state and self._store.versions.frame(meeting_id):
                return Change()
        with self._store.command(final=True) as step:
            self.lock(meeting_id, state)
        return step.change

    def lock(self, meeting_id: MeetingId, state: MeetingState) -> None:
        """Lock the minutes, inside a command that is final. A first approval is a version."""
        if not rules.is_held(self._store.meetings.get(meeting_id).state):
            self.move(meeting_id, MeetingState.DRAFT)
        self._ensure_version(meeting_id)
        self._store.meetings.set_state(meeting_id, state)

    def _ensure_version(self, meeting_id: MeetingId) -> None:
        """Store a version, unless one is in force. (A file from before there were has none.)"""
        if self._store.versions.frame(meeting_id) is not None:
            return
        from models.plain_data import to_plain

        frame = json.dumps(to_plain(self._live(meeting_id).frame), ensure_ascii=False)
        version = Version(
            meeting_id,
            len(self._store.versions.of(meeting_id)) + 1,
            self._now(),
            self.seal_in(meeting_id, frame),
        )
        self._store.versions.add(version, frame)

    def seal_in(self, meeting_id: MeetingId, frame: str) -> str:
        """The seal of the minutes as they are now, in a stored frame.

        It is taken of what will be read again.
        """
        from models.minutes import seal

        minutes = self._live(meeting_id).framed(read_frame(frame))
        return seal(minutes, self._store.agenda.file_hashes(meeting_id))

    def reopen(self, meeting_id: MeetingId, reason: str) -> Change:
        """Make approved minutes a draft again. The reason stays with the version it ends."""
        reason = clean_line(reason)[:MAX_REASON]
        if not reason:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Skriv, hvorfor mødet genåbnes. Det gemmes i mødet.")
            )
        if not self.is_locked(meeting_id):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Mødet er ikke låst, så det kan ændres, som det er.")
            )
        with self._store.command(final=True) as step:
            self._ensure_version(meeting_id)
            self._store.versions.reopen(meeting_id, self._now(), reason)
            self._store.meetings.set_state(meeting_id, MeetingState.DRAFT)
        return step.change

    def intact(self, meeting_id: MeetingId) -> bool | None:
        """Whether the minutes are as they were approved; None without an approval in force."""
        with self._store.reading():
            stored = self._store.versions.frame(meeting_id)
            if stored is None:
                return None
            if not self.is_locked(meeting_id):  # the state was changed by another tool
                return False
            sealed = self._store.versions.of(meeting_id)[0].sha256
            return self.seal_in(meeting_id, stored) == sealed

    # --- corrections ---

    def add_correction(
        self, meeting_id: MeetingId, item_id: ItemId | None, body: RichText
    ) -> Created[CorrectionId]:
        """Add a correction to locked minutes, of an item or of none. It can never be changed."""
        if not body:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Skriv, hvad der rettes."))
        if not self.is_locked(meeting_id):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Referatet er ikke låst. Ret teksten selv i stedet for en rettelse."
                )
            )
        with self._store.command(lasting=True) as step:
            if item_id is not None and self._store.agenda.meeting_of(item_id) != meeting_id:
                raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Punktet"))
            added = self._store.kept.add_correction(meeting_id, item_id, body, self._now())
        items = frozenset() if item_id is None else frozenset({item_id})
        return Created(added, replace(step.change, items=items))

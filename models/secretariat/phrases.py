"""Stock phrases of a council, what they are filled with at an item, and names as they are typed."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from models.attendance import Participant, Timeline
from models.attendance.naming import person_form
from models.danish import clean_line, heading_date, listed
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.phrases import (
    all_phrases,
    built_in_phrases,
    fill,
    is_named,
    meant,
)
from models.records import (
    AgendaItem,
    Change,
    Council,
    CouncilId,
    Created,
    EventWording,
    ItemId,
    Meeting,
    Phrase,
    PhraseDraft,
    PhraseId,
    Role,
    SectionId,
)
from models.store import Store
from models.text import RichText, plain

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

MAX_KEY = 20  # characters
# The headings under which minutes have what is proposed; 'Administrativ indstilling' is one too.
_RECOMMENDATION = re.compile(r"(?:.*\bindstillinge?r?|forslag)\W*", re.IGNORECASE)


class Phrases:
    """A council's phrases are Referent's and its own; an own one stands in place of Referent's
    with the same key, and hides it when it is empty. `office` has the use cases that these build
    on.
    """

    def __init__(self, store: Store, office: "Secretariat") -> None:
        self._store = store
        self._office = office

    # --- reading ---

    def all(self, council_id: CouncilId) -> list[Phrase]:
        """Every phrase the council can have; those that are hidden with nothing to read."""
        with self._store.reading():
            own = self._store.phrases.of(council_id)
            return all_phrases(own, self._store.phrases.uses(council_id))

    def offered(self, council_id: CouncilId, typed: str = "") -> list[Phrase]:
        """The phrases that `typed` may mean, the likeliest first."""
        return meant(self.all(council_id), typed)

    def at(self, item_id: ItemId) -> "AtItem":
        """The phrases and names at an item, read once for as long as someone chooses."""
        return AtItem(self._office, item_id)

    def of_section(self, section_id: SectionId) -> "AtItem":
        """The same at the item that a section belongs to."""
        with self._store.reading():
            item_id, _section = self._store.agenda.section(section_id)
        return self.at(item_id)

    def filled(self, item_id: ItemId, phrase: PhraseDraft) -> RichText:
        """What a phrase says at an item."""
        return self.at(item_id).filled(phrase)

    def names(self, item_id: ItemId, typed: str = "") -> list[str]:
        """The names that `typed` may mean, as the council writes them; those here first."""
        return self.at(item_id).names(typed)

    # --- changing ---

    def add(self, council_id: CouncilId, draft: PhraseDraft) -> Created[PhraseId]:
        """Add a phrase of the council's own, perhaps in place of Referent's with the same key."""
        with self._store.command() as step:
            draft = self._checked(draft)
            if any(p.key == draft.key and p.body and p.id for p in self.all(council_id)):
                raise _key_taken(draft.key)
            phrase_id = self._write(council_id, draft)
        return Created(phrase_id, step.change)

    def edit(self, council_id: CouncilId, key: str, draft: PhraseDraft) -> Change:
        """Change the phrase with that key. Of Referent's the council then has one of its own."""
        with self._store.command() as step:
            draft = self._checked(draft)
            self._require(council_id, key)
            if draft.key != key:
                if any(p.key == draft.key and p.body for p in self.all(council_id)):
                    raise _key_taken(draft.key)
                self._drop(council_id, key)
            self._write(council_id, draft)
        return step.change

    def delete(self, council_id: CouncilId, key: str) -> Change:
        """Delete a phrase of the council's own; of Referent's, hide it."""
        with self._store.command() as step:
            self._require(council_id, key)
            self._drop(council_id, key)
        return step.change

    def restore(self, council_id: CouncilId, key: str) -> Change:
        """Have Referent's phrase with that key again, as it comes with Referent."""
        with self._store.command() as step:
            own_id = self._own_id(council_id, key)
            if own_id is not None and key in built_in_phrases():
                self._store.phrases.delete(own_id)
        return step.change

    def used(self, council_id: CouncilId, key: str) -> None:
        """Note that a phrase was used: such ones rise. It is no step of undo."""
        with self._store.command(lasting=True):
            self._store.phrases.count_use(council_id, key)

    def _own_id(self, council_id: CouncilId, key: str) -> PhraseId | None:
        return next((p.id for p in self._store.phrases.of(council_id) if p.key == key), None)

    def _require(self, council_id: CouncilId, key: str) -> None:
        if not any(phrase.key == key for phrase in self.all(council_id)):
            raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Frasen"))

    def _drop(self, council_id: CouncilId, key: str) -> None:
        """Let no phrase be offered under a key."""
        if key in built_in_phrases():
            self._write(council_id, PhraseDraft(key, RichText()))
        else:
            own_id = self._own_id(council_id, key)
            assert own_id is not None
            self._store.phrases.delete(own_id)

    def _write(self, council_id: CouncilId, draft: PhraseDraft) -> PhraseId:
        own_id = self._own_id(council_id, draft.key)
        if own_id is None:
            return self._store.phrases.add(council_id, draft)
        self._store.phrases.update(own_id, draft)
        return own_id

    def _checked(self, draft: PhraseDraft) -> PhraseDraft:
        key = clean_line(draft.key).casefold().lstrip("/")
        if not key or " " in key:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "En frase skal have et kort ord uden mellemrum.")
            )
        if not draft.body:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "En frase skal have en tekst."))
        return PhraseDraft(key[:MAX_KEY], draft.body)


class AtItem:
    """What phrases are filled with at one item, and whom one may name there.

    Everything is read at the first use and then kept: this is asked anew at each key.
    """

    def __init__(self, office: "Secretariat", item_id: ItemId) -> None:
        self._office = office
        self._item: AgendaItem = office.agenda.item(item_id)
        self._meeting: Meeting = office.meetings.get(self._item.meeting_id)
        self._council: Council = office.councils.of_meeting(self._meeting.id)
        self._phrases: list[Phrase] | None = None
        self._names: list[tuple[str, str]] | None = None
        self._course: Timeline | None = None
        self._values: dict[str, RichText] = {}
        self._readers: dict[str, Callable[[], RichText | str]] = {
            "forperson": lambda: self._holder(Role.CHAIRPERSON, Role.CHAIR),
            "næstforperson": lambda: self._holder(Role.DEPUTY_CHAIRPERSON, Role.DEPUTY_CHAIR),
            "mødeleder": self._moderator,
            "til stede": self._present,
            "indstilling": self._recommendation,
            "næste møde": self._next_meeting,
            "rådet": lambda: self._council.name,
            "dato": lambda: heading_date(self._meeting.date).lower(),
            "punkt": lambda: self._item.number,
            "titel": lambda: self._item.title,
            "sagsnr": lambda: self._item.case_number,
        }

    @property
    def council_id(self) -> CouncilId:
        return self._council.id

    def phrases(self, typed: str = "") -> list[Phrase]:
        """The phrases that `typed` may mean, the likeliest first."""
        if self._phrases is None:
            self._phrases = self._office.phrases.all(self._council.id)
        return meant(self._phrases, typed)

    def filled(self, phrase: PhraseDraft) -> RichText:
        """What the phrase says here."""
        return fill(phrase.body, self._value)

    def names(self, typed: str = "") -> list[str]:
        """The names that `typed` may mean, as the council writes them; those here first."""
        if self._names is None:
            self._names = self._people()
        found = (form for name, form in self._names if is_named(name, typed))
        return list(dict.fromkeys(found))

    # --- what place-holders stand for ---

    def _value(self, name: str) -> RichText | None:
        if name not in self._readers:
            return None
        if name not in self._values:
            value = self._readers[name]()
            self._values[name] = plain(value) if isinstance(value, str) else value
        return self._values[name]

    @property
    def _timeline(self) -> Timeline:
        if self._course is None:
            self._course = self._office.live.timeline(self._meeting.id)
        return self._course

    def _form(self, participant: Participant) -> str:
        return person_form(participant, self._wording)

    @property
    def _wording(self) -> EventWording:
        return self._office.layouts.get(self._council.layout).events

    def _holder(self, *roles: Role) -> str:
        holders = (self._form(p) for p in self._timeline.roster if p.role in roles)
        return next(holders, "")

    def _moderator(self) -> str:
        moderator = self._timeline.at(self._item.id).moderator
        forms = (self._form(p) for p in self._timeline.roster if p.person.id == moderator)
        return next(forms, "")

    def _present(self) -> str:
        attendees = self._timeline.at(self._item.id).attendees
        here = [a.participant for a in attendees if a.here and not a.disqualified]
        return listed([self._form(participant) for participant in here])

    def _recommendation(self) -> RichText:
        bodies = (s.body for s in self._item.sections if _RECOMMENDATION.fullmatch(s.heading))
        return next((body for body in bodies if body), RichText())

    def _next_meeting(self) -> str:
        day = self._office.meetings.next_day(self._council.id, self._meeting.date)
        return heading_date(day).lower() if day else ""

    # --- names ---

    def _people(self) -> list[tuple[str, str]]:
        """Everyone's name and how it is written: those here, the meeting's, the council's."""
        attendees = self._timeline.at(self._item.id).attendees
        people = [a.participant for a in sorted(attendees, key=lambda a: not a.here)]
        known = {p.person.id for p in people}
        memberships = self._office.people.memberships(council_id=self._council.id)
        by_id = {person.id: person for person in self._office.people.all()}
        for member in sorted(memberships, key=lambda m: not m.covers(self._meeting.date)):
            if member.person_id in by_id and member.person_id not in known:
                known.add(member.person_id)
                people.append(
                    Participant(
                        by_id[member.person_id],
                        member.role,
                        organisation=member.organisation,
                        party=member.party,
                    )
                )
        wording = self._wording
        return [(p.name, person_form(p, wording)) for p in people]


def _key_taken(key: str) -> InvalidInputError:
    return InvalidInputError(
        QT_TRANSLATE_NOOP("errors", "Der er allerede en frase med det korte ord »{key}«."), key=key
    )

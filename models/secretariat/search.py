"""Searching all minutes: what was found, where, and what was searched for before."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from models.plain_data import from_plain, to_plain
from models.records import ItemId, MeetingId, SectionId
from models.rules import frozen
from models.search import Hit, Hits, Part, Query, Term, marks, matched, snippet, terms
from models.store import Store
from models.store.search import Found, FoundPerson

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

LIMIT = 50  # hits
MAX_RECENT = 10
MAX_SAVED = 50
A_LONG_TIME = 1e9  # seconds: as long as it takes
RECENT, SAVED = "search.recent", "search.saved"


class Search:
    """The use cases around searching. `office` has those that these build on."""

    def __init__(self, store: Store, office: "Secretariat") -> None:
        self._store = store
        self._office = office
        self._is_whole = False

    # --- the index ---

    def prepare(self, seconds: float = A_LONG_TIME) -> int:
        """Put what has changed in the index, for about so long; how much still waits.

        Whatever is found is of the index, so this comes before a search. The first time it is
        also seen to that all is there: another program may have left out what it wrote.
        """
        with self._store.reading():
            behind, is_whole = self._store.search.behind, self._is_whole
            is_whole = is_whole or self._store.search.is_whole
        if behind or not is_whole:
            behind = self._store.catch_up(seconds, anew=not is_whole)
        self._is_whole = True
        return behind

    def rebuild(self) -> None:
        """Make the index anew."""
        self._store.catch_up(A_LONG_TIME, anew=True)

    # --- searching ---

    def find(self, query: Query, limit: int = LIMIT) -> Hits:
        """The first hits: people of that name, what was decided, then the rest, latest first."""
        sought = terms(query.words)
        if not sought:
            return Hits()
        self.prepare()
        with self._store.reading():
            people = []
            if not _is_of_items(query):
                people = self._store.search.people(sought, query.council_id)
            found = self._store.search.find(sought, query, limit + 1)
            numbers = self._numbers(found[:limit])
        hits = [_person(person, sought) for person in people]
        for item in found[:limit]:
            hits.append(_hit(item, numbers[item.item_id], sought, query))
        return Hits(tuple(hits), more=len(found) > limit)

    def _numbers(self, found: Iterable[Found]) -> dict[ItemId, str]:
        """What is printed before each item's title."""

        @cache
        def of_meeting(meeting_id: MeetingId) -> dict[ItemId, str]:
            return {item.id: item.number for item in self._office.agenda.of(meeting_id)}

        return {
            item.item_id: item.number or ""
            if frozen(item.state)
            else of_meeting(item.meeting_id)[item.item_id]
            for item in found
        }

    # --- searches to do again ---

    def recent(self) -> list[Query]:
        """The latest searches from which something was opened, the last first."""
        return self._read(RECENT)

    def remember(self, query: Query) -> None:
        """Note that something was found with this search. It is no step of undo."""
        self._write(RECENT, [query, *(q for q in self.recent() if q != query)][:MAX_RECENT])

    def saved(self) -> list[Query]:
        """The searches that were saved, in the order of that."""
        return self._read(SAVED)

    def save(self, query: Query) -> None:
        """Save a search; one that is saved already is not saved twice. It is no step of undo."""
        self._write(SAVED, [*(q for q in self.saved() if q != query), query][-MAX_SAVED:])

    def forget(self, query: Query) -> None:
        """Take a saved search away."""
        self._write(SAVED, [q for q in self.saved() if q != query])

    def _read(self, key: str) -> list[Query]:
        with self._store.reading():
            stored = self._store.setting(key)
        return list(from_plain(tuple[Query, ...], json.loads(stored or "[]")))

    def _write(self, key: str, queries: Sequence[Query]) -> None:
        stored = json.dumps(to_plain(tuple(queries)), ensure_ascii=False)
        self._store.set_setting(key, stored)


def _is_of_items(query: Query) -> bool:
    """Whether something is asked for that only an item can be."""
    asked = (query.start, query.end, query.state, query.closed, query.person_id)
    return query.decisions_only or any(value is not None for value in asked)


def _person(person: FoundPerson, sought: Sequence[Term]) -> Hit:
    return Hit(
        Part.PERSON,
        person.name,
        marks(person.name, sought),
        council=person.councils,
        person_id=person.person_id,
    )


def _hit(item: Found, number: str, sought: Sequence[Term], query: Query) -> Hit:
    part, section_id, heading, text = _place(item, sought, query)
    if query.decisions_only:
        shown, places = text, marks(text, sought)
    else:
        shown, places = snippet(text, sought)
    first = places[0] if places else (0, 0)
    return Hit(
        part=part,
        title=item.title,
        title_marks=marks(item.title, sought),
        heading=heading,
        text=shown,
        marks=places,
        words=shown[first[0] : first[0] + first[1]],
        council=item.council,
        council_id=item.council_id,
        meeting_id=item.meeting_id,
        date=item.date,
        state=item.state,
        item_id=item.item_id,
        number=number,
        closed=item.closed,
        section_id=section_id,
    )


def _place(
    item: Found, sought: Sequence[Term], query: Query
) -> tuple[Part, SectionId | None, str, str]:
    """The text that has most of the terms; of equals the first, decisions before the rest."""
    decision = (Part.DECISION, item.decision_id, "", item.decision)
    if query.decisions_only:
        return decision
    texts: list[tuple[Part, SectionId | None, str, str]] = [
        decision,
        (Part.NOTE, None, "", item.notes),
        *((Part.SECTION, *section) for section in item.sections),
        (Part.HISTORY, None, "", item.history),
        (Part.ATTACHMENT, None, "", item.attachments),
    ]
    # A heading is as good a place as its text, but shown only above it.
    best = max(texts, key=lambda place: matched(f"{place[2]}\n{place[3]}", sought))
    if matched(f"{best[2]}\n{best[3]}", sought):
        return best
    return (Part.TITLE, item.decision_id, "", item.decision)

"""Holds what was read up against the truth: what was got right, and which words were lost.

Each field, person, status, number, title, decision, section and so on counts one. White space,
the marks of list items and a colon after a heading are made alike first. Where a line of absence
or of the meeting's course stands in a decision, it may be kept there, or be understood and taken
away; what it tells is counted among the people.
"""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum

from models.attendance import Participant, Timeline
from models.minutes import MinutesDraft, ParticipantDraft
from models.records import (
    Event,
    EventId,
    EventKind,
    ItemDraft,
    ItemId,
    Person,
    PersonId,
)
from tests.corpus.alike import alike, body_lines, heading_key, or_nothing
from tests.corpus.lost import find_lost, find_lost_marks
from tests.corpus.sheet import Sheet
from tests.corpus.truth import TrueAway, TrueEntry, TrueItem, TruePerson, TrueSection, Truth


class Group(StrEnum):
    """What is counted together."""

    HEAD = "head"
    PEOPLE = "people"
    ITEMS = "items"
    DECISIONS = "decisions"
    SECTIONS = "sections"
    HISTORY = "history"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True)
class Miss:
    """Something that was not got right."""

    group: Group
    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.what}: expected {self.expected!r}, found {self.found!r}"


@dataclass
class Score:
    """What was counted of one document, or of several."""

    points: Counter[Group] = field(default_factory=Counter)
    right: Counter[Group] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)  # lines, each with the words that are gone
    marks: list[str] = field(default_factory=list)  # words in brackets after names, that are gone

    def count(self, group: Group, what: str, expected: object, found: object, ok: bool) -> None:
        self.points[group] += 1
        if ok:
            self.right[group] += 1
        else:
            self.misses.append(Miss(group, what, str(expected), str(found)))

    def add(self, other: "Score") -> None:
        """Takes in what was counted of another document."""
        self.points.update(other.points)
        self.right.update(other.right)
        self.misses += other.misses
        self.lost += other.lost
        self.marks += other.marks

    def share(self, *groups: Group) -> float:
        """The share that is right, from 0 to 1, of those groups taken together."""
        points = sum(self.points[group] for group in groups)
        return sum(self.right[group] for group in groups) / points if points else 1.0


def score(truth: Truth, sheet: Sheet, draft: MinutesDraft, *, running: bool = True) -> Score:
    """What `draft` has right of a document with that truth, which was laid out as `sheet`.

    `running` tells whether the document has what stands at the top and foot of each page.
    """
    result = Score()
    told = [piece.text for piece in sheet.pieces] + [sheet.header] * running
    name = f"{truth.municipality} kommune".casefold()
    if not any(name in words.casefold() for words in told):
        truth = replace(truth, municipality="")
    _score_head(truth, draft, result)
    _score_people(truth, draft, result)
    _ItemScorer(truth, draft, frozenset(_loose_lines(sheet)), result).score()
    result.lost += find_lost(truth, sheet, draft)
    result.marks += find_lost_marks(truth, draft)
    return result


def _loose_lines(sheet: Sheet) -> Iterator[str]:
    """The lines that are no part of an item's text, though they may be kept in it."""
    for piece in sheet.pieces:
        if piece.role:
            yield alike(piece.text)
            yield alike(f"{piece.label}: {piece.text}")
            yield alike(f"{piece.label} {piece.text}")
        if piece.role == "case":  # what stands beside the number
            first, *rest = piece.text.split("    ")
            yield from map(alike, (first, *rest, " ".join(rest)))


# --- the head -------------------------------------------------------------------------------


def _score_head(truth: Truth, draft: MinutesDraft, result: Score) -> None:
    # The municipality may be taken for a part of the council's name, where it stands beside it.
    bare = draft.council.removesuffix(f" i {truth.municipality} Kommune")
    bare = bare.removeprefix(f"{truth.municipality} Kommunes ")
    ok = bare == truth.council
    result.count(Group.HEAD, "council", truth.council, draft.council, ok)
    for name in ("municipality", "date", "start", "end", "place", "kind"):
        expected, found = getattr(truth, name), getattr(draft, name)
        result.count(Group.HEAD, name, expected, found, expected == found)


def _score_people(truth: Truth, draft: MinutesDraft, result: Score) -> None:
    found = {person.name: person for person in draft.participants}
    for person in truth.people:
        draft_of = found.pop(person.name, None)
        result.count(Group.PEOPLE, "name", person.name, ", ".join(found), draft_of is not None)
        _score_person(person, draft_of, result)
    for name in found:
        result.count(Group.PEOPLE, "a name too many", "", name, ok=False)
    course = _Course(draft)
    for away in truth.away:
        _score_away(away, course, result)


def _score_person(person: TruePerson, found: ParticipantDraft | None, result: Score) -> None:
    """The status and role, and whom they stand in for; all wrong where nobody was found."""
    name = person.name
    status, role = (found.status, found.role) if found else (None, None)
    result.count(Group.PEOPLE, f"status of {name}", person.status, status, status is person.status)
    right = role in person.roles
    result.count(Group.PEOPLE, f"role of {name}", person.roles[0], role, right)
    if person.substitute_for:
        of = found.substitute_for if found else ""
        expected = person.substitute_for
        result.count(Group.PEOPLE, f"whom {name} stands in for", expected, of, of == expected)


class _Course:
    """Who of a draft was here for which item."""

    def __init__(self, draft: MinutesDraft) -> None:
        self._draft = draft
        self._ids = {p.name: PersonId(n) for n, p in enumerate(draft.participants, 1)}
        roster = [
            Participant(
                Person(self._ids[p.name], p.name),
                p.role,
                p.status,
            )
            for p in draft.participants
        ]
        self._items = [ItemId(place) for place in range(1, len(draft.items) + 1)]
        self._timeline = Timeline(roster, self._items, list(self._events()))

    def _events(self) -> Iterator[Event]:
        for number, event in enumerate(self._draft.events, 1):
            person = self._ids.get(event.person)
            if person is not None or not event.person:
                yield Event(
                    event.kind,
                    event.time,
                    ItemId(event.item) if event.item else None,
                    event.phase,
                    person,
                    decided=event.decided,
                    id=EventId(number),
                )

    def absent(self, name: str, *, but: int) -> set[int]:
        """The places of the items that someone was not at all there for, but for that one."""
        missed = set()
        for item in self._items:
            for attendee in self._timeline.at(item).attendees:
                if attendee.name == name and (not attendee.here or attendee.disqualified):
                    missed.add(int(item))
        return missed - {but}

    def has(self, name: str, kinds: Iterable[EventKind], away: TrueAway) -> bool:
        """Whether one of those things is told of that person, at the time that is told."""
        return any(
            event.person == name and event.kind in kinds and event.time == away.time
            for event in self._draft.events
        )


def _score_away(away: TrueAway, course: _Course, result: Score) -> None:
    what = f"{away.person}, {away.kind} at item {away.at}"
    if away.kind == "disqualified":
        ok = course.has(away.person, [EventKind.DISQUALIFIED], away)
        result.count(Group.PEOPLE, what, "disqualified", ok, ok)
        return
    # Someone who comes or goes in the midst of an item may be counted as here for it or not.
    but = away.at if away.time else 0
    expected = set(range(away.first, away.last + 1)) - {but}
    found = course.absent(away.person, but=but)
    result.count(Group.PEOPLE, what, f"not at {expected}", f"not at {found}", expected == found)
    if away.time:
        kind = EventKind.ARRIVED if away.kind == "late" else EventKind.LEFT
        ok = course.has(away.person, [kind], away)
        result.count(Group.PEOPLE, what, f"{away.time:%H:%M}", ok, ok)


# --- the items ------------------------------------------------------------------------------


@dataclass
class _ItemScorer:
    """Counts what is right of the items. `loose` are lines that are no part of an item's text."""

    truth: Truth
    draft: MinutesDraft
    loose: frozenset[str]
    result: Score

    def score(self) -> None:
        pairs = dict(self._pairs())
        for place, item in enumerate(self.truth.items):
            found = self.draft.items[pairs[place]] if place in pairs else None
            self._score_item(item, found)
        for place in set(range(len(self.draft.items))) - set(pairs.values()):
            title = self.draft.items[place].title
            self.result.count(Group.ITEMS, "an item too many", "", title, ok=False)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """The places in truth and draft of items that are the same, by title or else by order."""
        true = [alike(item.title) for item in self.truth.items]
        read = [alike(item.title) for item in self.draft.items]
        for tag, start, end, low, high in SequenceMatcher(None, true, read, False).get_opcodes():
            if tag in ("equal", "replace"):
                yield from zip(range(start, end), range(low, high), strict=False)

    def _score_item(self, item: TrueItem, found: ItemDraft | None) -> None:
        count = self.result.count
        draft = found or ItemDraft("")
        where = f"item {item.number}"
        titles = {alike(item.title)}
        if item.code and item.type is None and not item.code.endswith("-sag"):
            titles.add(alike(f"{item.code} - {item.title}"))
        for what, expected, came, ok in (
            ("number", item.number, draft.number, _same_number(item.number, draft.number or "")),
            ("title", item.title, draft.title, alike(draft.title) in titles),
            ("closed", item.closed, draft.closed, item.closed == draft.closed),
            ("case", item.case_number, draft.case_number, _bare(item) == _bare(draft)),
        ):
            count(Group.ITEMS, f"{what} of {where}", expected, came, bool(found and ok))
        if item.type is not None:
            count(Group.ITEMS, f"type of {where}", item.type, draft.type, item.type is draft.type)
        sections = self._score_decision(item, draft, where, missing=found is None)
        sections = self._score_history(item, draft, sections, where)
        self._score_sections(item, sections, where)
        names = Counter(alike(part.title) for part in draft.attachments)
        for name in item.attachments:
            ok = names[alike(name)] > 0
            names[alike(name)] -= ok
            count(Group.ATTACHMENTS, f"attachment of {where}", name, dict(names), ok)

    def _own(self, lines: Iterable[str]) -> list[str]:
        """The lines that are the text's own: without those of absence and the course."""
        return [line for line in lines if line not in self.loose]

    def _sections(self, draft: ItemDraft) -> list[TrueSection]:
        return [
            TrueSection(section.heading, tuple(self._own(body_lines(section.body))))
            for section in draft.sections
        ]

    def _score_decision(
        self, item: TrueItem, draft: ItemDraft, where: str, *, missing: bool
    ) -> list[TrueSection]:
        """Counts the decision, and gives the sections that are left to be counted."""
        expected = [alike(line) for line in item.decision]
        found = self._own(body_lines(draft.decision))
        sections = self._sections(draft)
        if not item.told:  # the text may be taken for the decision, or for a section
            bare = [section for section in sections if not section.heading]
            found += [line for section in bare for line in section.paragraphs]
            sections = [section for section in sections if section.heading]
        ok = not missing and list(or_nothing(expected)) == list(or_nothing(found))
        self.result.count(Group.DECISIONS, f"decision of {where}", expected, found, ok)
        return sections

    def _score_history(
        self, item: TrueItem, draft: ItemDraft, sections: list[TrueSection], where: str
    ) -> list[TrueSection]:
        """Counts the entries. A first reading may be an entry, or a section with its heading."""
        for entry in (*item.history, *item.readings):
            ok = any(self._same_entry(entry, found) for found in self._entries(draft))
            if not ok and entry in item.readings:
                kept = next((s for s in sections if self._is_reading(entry, s)), None)
                ok = kept is not None
                sections = [section for section in sections if section is not kept]
            told = [(found.date, found.body) for found in draft.history]
            self.result.count(Group.HISTORY, f"entry of {where}", entry, told, ok)
        return sections

    def _entries(self, draft: ItemDraft) -> Iterator[TrueEntry]:
        for entry in draft.history:
            lines = tuple(body_lines(entry.decision))
            yield TrueEntry(entry.date, entry.body, lines, entry.absent, entry.released)

    def _same_entry(self, entry: TrueEntry, found: TrueEntry) -> bool:
        # What stands beside the body's name, as the number of its item, may be kept with it.
        body = found.body if found.body == entry.body else found.body.partition(",")[0]
        same = (entry.date, entry.body, entry.released) == (found.date, body, found.released)
        return same and self._same_text(entry, found.paragraphs, found.absent)

    def _same_text(self, entry: TrueEntry, lines: Sequence[str], absent: str) -> bool:
        """Whether the text is the same; those absent may be told in it, or apart."""
        told = [line for line in lines if entry.absent and entry.absent in line] or absent
        rest = [line for line in lines if not (entry.absent and entry.absent in line)]
        return bool(told or not entry.absent) and rest == [alike(p) for p in entry.paragraphs]

    def _is_reading(self, entry: TrueEntry, section: TrueSection) -> bool:
        named = entry.body in section.heading and f"{entry.date:%d-%m-%Y}" in section.heading
        return named and self._same_text(entry, section.paragraphs, "")

    def _score_sections(self, item: TrueItem, sections: Sequence[TrueSection], where: str) -> None:
        left = list(sections)
        for section in item.sections:
            found = next((s for s in left if self._same_section(section, s)), None)
            if found:
                left.remove(found)
            came = [(s.heading, *s.paragraphs) for s in left if _same_heading(section, s)]
            self.result.count(
                Group.SECTIONS,
                f"section »{section.heading}« of {where}",
                tuple(map(alike, section.paragraphs)),
                came[0][1:] if came else [s.heading for s in left],
                found is not None,
            )
        missed = {heading_key(section.heading) for section in item.sections}
        for section in left:
            key = heading_key(section.heading)
            is_loose = not section.paragraphs and (not key or alike(section.heading) in self.loose)
            if key not in missed and not is_loose:
                what = f"a section too many in {where}"
                self.result.count(Group.SECTIONS, what, "", dataclasses.astuple(section), ok=False)

    def _same_section(self, section: TrueSection, found: TrueSection) -> bool:
        expected = [alike(line) for line in section.paragraphs]
        same = list(or_nothing(expected)) == list(or_nothing(found.paragraphs))
        return _same_heading(section, found) and same


def _same_number(number: str, found: str) -> bool:
    """Whether the numbers are the same, with or without noughts before them."""
    return number.lstrip("0") == found.lstrip("0")


def _bare(item: TrueItem | ItemDraft) -> str:
    """The case number without brackets around it."""
    return item.case_number.removeprefix("(").removesuffix(")")


def _same_heading(section: TrueSection, found: TrueSection) -> bool:
    return heading_key(section.heading) == heading_key(found.heading)

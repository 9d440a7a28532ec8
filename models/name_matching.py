"""Names in old minutes held against people that are known: whose they are, or may be.

Only a name that is the same is taken for the same person. Whatever is merely alike is proposed,
with the reason, for someone to say yes or no to.
"""

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from models.danish import clean_line
from models.records import Membership, PersonId

T = TypeVar("T")

MAX_PROPOSALS = 4
ENOUGH = 80  # of 100: names less alike than this are not proposed
LONG = 12  # letters: a name this long may have two mistakes in it
TOGETHER = 2  # meetings at which two names stand side by side, so that they are two people

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "aa", "ä": "ae", "ö": "o", "ü": "u", "ß": "ss"})


class Likeness(StrEnum):
    """Why a name may be that of someone known, the likeliest first."""

    NAMESAKE = "namesake"  # one of several in the council who have that very name
    SAME_LETTERS = "same_letters"  # but for spaces, hyphens, accents and ways to write æøå
    SWAPPED = "swapped"
    SAME_NAME = "same_name"  # of one who is in none of the municipality's councils
    SHORTENED = "shortened"  # initials, or a middle name left out
    MISSPELT = "misspelt"


class Nearness(StrEnum):
    """How near someone known is to the council of a referat."""

    COUNCIL = "council"
    MUNICIPALITY = "municipality"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class KnownPerson:
    """Someone in the data file; `seats` are their memberships of the council."""

    id: PersonId
    name: str
    nearness: Nearness = Nearness.ELSEWHERE
    seats: tuple[Membership, ...] = field(default=(), compare=False)

    def sat_on(self, day: dt.date) -> bool:
        """Whether a membership of the council was in force on that day."""
        return any(seat.covers(day) for seat in self.seats)


@dataclass(frozen=True)
class NewPerson:
    """Someone who is not in the data file yet; two names of one person have the same `name`."""

    name: str


@dataclass(frozen=True)
class Proposal:
    """Whom a name may be: someone known, or someone new who has another name in the batch."""

    who: PersonId | NewPerson
    name: str
    likeness: Likeness


@dataclass(frozen=True)
class NameMatch:
    """A name in a batch of files, the `files` it stands in, and whom it is, or may be, the name of.

    `exact` is the one known person of that very name. `namesakes` are those of the council, where
    several have it: which of them is meant depends on the day.
    """

    name: str
    files: tuple[str, ...]
    exact: PersonId | None = None
    proposals: tuple[Proposal, ...] = ()
    namesakes: tuple[KnownPerson, ...] = ()

    def on(self, day: dt.date) -> "NameMatch":
        """The match at a meeting on that day: only one of several namesakes may have sat then."""
        sitting = [person.id for person in self.namesakes if person.sat_on(day)]
        return replace(self, exact=sitting[0], proposals=()) if len(sitting) == 1 else self


@lru_cache(maxsize=10_000)  # every name of a batch is asked for again with each meeting
def name_key(name: str) -> str:
    """What two ways to write the same name have in common: small letters, single spaces."""
    return clean_line(name.replace("\u00a0", " ")).strip(" ,.;:").casefold()


def fold_name(name: str) -> str:
    """The name in plain Latin letters, for comparing: 'søren kærgård' becomes 'soren kaergaard'."""
    text = name_key(name).translate(_LETTERS).replace("oe", "o")
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", "".join(letters)).split())


def exact_people(
    names: Iterable[str], known: Iterable[KnownPerson], day: dt.date
) -> dict[str, PersonId]:
    """The known people of these very names: of the council, or the only one of the municipality.

    Of several in the council it is the one who sat in it on that day.
    """
    by_key: dict[str, list[KnownPerson]] = defaultdict(list)
    for person in known:
        by_key[name_key(person.name)].append(person)
    found = {name: _exact(by_key.get(name_key(name), ()), day) for name in names}
    return {name: person_id for name, person_id in found.items() if person_id is not None}


def _exact(same: Sequence[KnownPerson], day: dt.date | None = None) -> PersonId | None:
    """The one of these namesakes that is meant where nothing else is said."""
    if members := [person for person in same if person.nearness is Nearness.COUNCIL]:
        sitting = [person for person in members if day is not None and person.sat_on(day)]
        return (sitting or members)[0].id
    near = [person.id for person in same if person.nearness is Nearness.MUNICIPALITY]
    return near[0] if len(near) == 1 else None


def match_names(
    names: Mapping[str, Sequence[str]], known: Iterable[KnownPerson]
) -> dict[str, NameMatch]:
    """Whom each name in a batch is, or may be, the name of.

    `names` gives the files that each stands in. Names that are new are held against each other,
    too: the rarer is proposed to be the commoner.
    """
    return _Matcher(names, list(known)).matches()


# Someone known goes before a name that stands in ever so many files.
_KNOWN = {
    Nearness.COUNCIL: 3_000_000,
    Nearness.MUNICIPALITY: 2_000_000,
    Nearness.ELSEWHERE: 1_000_000,
}


@dataclass
class _Entry:
    """A name that others may be meant as."""

    who: PersonId | NewPerson
    name: str
    folded: str
    weight: int  # how good a name to be proposed it is
    files: frozenset[str] = frozenset()
    tokens: Sequence[str] = ()


@dataclass
class _Index:
    """Entries by what makes them alike."""

    entries: list[_Entry] = field(default_factory=list)
    by_squeezed: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))
    by_words: dict[tuple[str, ...], list[_Entry]] = field(default_factory=lambda: defaultdict(list))
    by_last: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))
    by_first: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))

    def add(self, entry: _Entry) -> None:
        entry.tokens = entry.folded.split()
        if entry.tokens:
            self.entries.append(entry)
            self.by_squeezed[_squeezed(entry.folded)].append(entry)
            self.by_words[tuple(sorted(entry.tokens))].append(entry)
            self.by_last[entry.tokens[-1]].append(entry)
            self.by_first[entry.tokens[0]].append(entry)


class _Matcher:
    def __init__(self, names: Mapping[str, Sequence[str]], known: Sequence[KnownPerson]) -> None:
        self._names = names
        self._by_key: dict[str, list[KnownPerson]] = defaultdict(list)
        for person in known:
            self._by_key[name_key(person.name)].append(person)
        self._order = {name: place for place, name in enumerate(names)}
        self._exact = {name: _exact(self._by_key.get(name_key(name), ())) for name in names}
        files = {name_key(name): frozenset(places) for name, places in names.items()}
        self._index = _Index()
        for person in known:
            self._index.add(
                _Entry(
                    person.id,
                    person.name,
                    fold_name(person.name),
                    _KNOWN[person.nearness],
                    files.get(name_key(person.name), frozenset()),
                )
            )
        entered: set[str] = set()
        for name, places in names.items():
            if self._exact[name] is None and name_key(name) not in entered:
                entered.add(name_key(name))
                entry = _Entry(NewPerson(name), name, fold_name(name), len(places))
                entry.files = frozenset(places)
                self._index.add(entry)
        self._choices = [_squeezed(entry.folded) for entry in self._index.entries]

    def matches(self) -> dict[str, NameMatch]:
        return {name: self._match(name, places) for name, places in self._names.items()}

    def _match(self, name: str, places: Sequence[str]) -> NameMatch:
        same = self._by_key.get(name_key(name), ())
        members = tuple(person for person in same if person.nearness is Nearness.COUNCIL)
        if len(members) > 1:
            proposals = tuple(Proposal(p.id, p.name, Likeness.NAMESAKE) for p in members)
            return NameMatch(name, tuple(places), None, proposals, members)
        exact = self._exact[name]
        return NameMatch(
            name, tuple(places), exact, () if exact is not None else self._proposals(name, places)
        )

    def _proposals(self, name: str, places: Sequence[str]) -> tuple[Proposal, ...]:
        folded = fold_name(name)
        files = frozenset(places)
        found: dict[int, tuple[Likeness, _Entry]] = {}
        for likeness, entry in self._alike(name, folded):
            if self._may_be(name, files, entry):
                found.setdefault(id(entry), (likeness, entry))
        ranks = list(Likeness)
        best = sorted(found.values(), key=lambda pair: (ranks.index(pair[0]), -pair[1].weight))
        return tuple(Proposal(e.who, e.name, likeness) for likeness, e in best[:MAX_PROPOSALS])

    def _may_be(self, name: str, files: frozenset[str], entry: _Entry) -> bool:
        """Whether the name can be meant for that of `entry`, which is like it."""
        if name_key(entry.name) == name_key(name):
            return not isinstance(entry.who, NewPerson)
        if isinstance(entry.who, NewPerson):
            # Of two new names only one is proposed to be the other.
            mine = (len(files), -self._order[name])
            if mine > (entry.weight, -self._order[entry.name]):
                return False
        return len(files & entry.files) < TOGETHER

    def _alike(self, name: str, folded: str) -> Iterable[tuple[Likeness, _Entry]]:
        """The entries that the name is like, those more like it first; some more than once."""
        tokens = folded.split()
        if not tokens:
            return
        index = self._index
        same = {person.id for person in self._by_key.get(name_key(name), ())}
        for entry in index.by_squeezed.get(_squeezed(folded), ()):
            yield Likeness.SAME_NAME if entry.who in same else Likeness.SAME_LETTERS, entry
        for entry in index.by_words.get(tuple(sorted(tokens)), ()):
            yield Likeness.SWAPPED, entry
        near = [*index.by_last.get(tokens[-1], ()), *index.by_first.get(tokens[0], ())]
        for entry in near:
            if _shortened(tokens, entry.tokens) or _shortened(entry.tokens, tokens):
                yield Likeness.SHORTENED, entry
        if not _has_initial(tokens):
            for place in self._misspelt(_squeezed(folded)):
                if not _has_initial(index.entries[place].tokens):
                    yield Likeness.MISSPELT, index.entries[place]

    def _misspelt(self, squeezed: str) -> list[int]:
        # Loaded here, for the window reaches this module before it is painted.
        from rapidfuzz import fuzz, process
        from rapidfuzz.distance import OSA

        def allowed(other: str) -> int:
            return 2 if min(len(squeezed), len(other)) >= LONG else 1

        found = process.extract(
            squeezed, self._choices, scorer=fuzz.ratio, score_cutoff=ENOUGH, limit=20
        )
        return [
            place
            for other, _score, place in found
            if OSA.distance(squeezed, other) <= allowed(other)
        ]


def _squeezed(folded: str) -> str:
    return folded.replace(" ", "")


def _has_initial(tokens: Sequence[str]) -> bool:
    return any(len(token) == 1 for token in tokens)


def _shortened(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` is `full` with initials for names, or with middle names left out.

    Of a first name alone it is not known whose it is, unless there is but one: it is proposed.
    """
    if len(short) > len(full) or short == full:
        return False
    if len(short) == 1:
        return len(full) > 1 and short[0] == full[0] and len(short[0]) > 1
    if short[-1] != full[-1] or len(short[-1]) < 2:
        return False
    first, *middle = short[:-1]
    names = iter(full[1:-1])
    # `names` is used up: each initial is looked for after the one before.
    return _stands_for(first, full[0]) and all(
        any(_stands_for(word, name) for name in names) for word in middle
    )


def _stands_for(word: str, name: str) -> bool:
    return word == name or (len(word) == 1 and name.startswith(word))


# --- councils -------------------------------------------------------------------------------

_DEFINITE = re.compile(r"(?<=raad|valg|aevn|orum)(?:m?et)$|(?<=else)n$|(?<=ning)en$")


def town_key(municipality: str) -> str:
    """What 'Havneby', 'Havneby Kommune' and 'HAVNEBY KOMMUNES' share."""
    return re.sub(r"\s+kommunes?$", "", name_key(municipality))


def fold_council(name: str, municipality: str = "") -> str:
    """What ways to write a council's name share: 'Ældrerådet i Havneby' is as 'Ældreråd'."""
    town = fold_name(town_key(municipality))
    words = fold_name(name).split()
    own = [word for word in words if word not in {"kommune", "kommunes", "i", town, f"{town}s"}]
    return _DEFINITE.sub("", "".join(own or words))


def match_councils(
    name: str, municipality: str, known: Iterable[tuple[T, str, str]]
) -> tuple[list[T], list[T], list[T]]:
    """Those of that very name, those whose name is written another way, and those misspelt.

    `known` are councils with their name and municipality. One of another municipality is none of
    them.
    """
    from rapidfuzz.distance import OSA

    key, town = name_key(name), town_key(municipality)
    same: list[T] = []
    alike: list[T] = []
    misspelt: list[T] = []
    for council, other, place in known:
        if town and place and town_key(place) != town:
            continue
        mine, theirs = (fold_council(n, municipality or place) for n in (name, other))
        if name_key(other) == key:
            same.append(council)
        elif mine == theirs:
            alike.append(council)
        elif OSA.distance(mine, theirs) <= (2 if min(len(mine), len(theirs)) >= LONG else 1):
            misspelt.append(council)
    return tuple(list(dict.fromkeys(found)) for found in (same, alike, misspelt))  # type: ignore[return-value]

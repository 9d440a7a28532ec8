"""Makes up meetings: the same recipe and seed always give the same one."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random

from models.records import AttendanceStatus, ItemType, MeetingKind, Role
from tests.corpus import material
from tests.corpus.material import filled
from tests.corpus.truth import TrueAway, TrueEntry, TrueItem, TruePerson, TrueSection, Truth

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
TYPES = tuple(ItemType)


@dataclass(frozen=True)
class Part:
    """A section that a municipality's items have; `share` tells how many of them."""

    heading: str
    kind: str
    share: float = 1.0
    level: int = 1


@dataclass(frozen=True)
class Recipe:
    """What the referater of one municipality tell, whatever they look like."""

    councils: tuple[str, ...]
    municipality: str = ""  # "" where no referat names it
    kinds: tuple[MeetingKind, ...] = (MeetingKind.ORDINARY,)
    places: tuple[str, ...] = tuple(material.PLACES)
    start: bool = True
    end: bool = False
    place: bool = True
    # People
    members: tuple[int, int] = (7, 11)
    chair: Role = Role.CHAIR
    chair_told: bool = True
    apologies: tuple[int, int] = (1, 2)
    unexcused: tuple[int, int] = (0, 0)
    substitutes: bool = False
    reasons: tuple[str, ...] = ()
    suffix: str = ""  # party, organisation or initials
    administration: tuple[int, int] = (0, 0)
    official: tuple[Role, ...] = (Role.ADMINISTRATION,)
    guests: tuple[int, int] = (0, 0)
    minute_taker: bool = False
    groups: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    # Items
    items: tuple[int, int] = (5, 8)
    first: tuple[int, int] = (1, 1)
    number: str = "{}"
    inserted: bool = False
    closed: tuple[int, int] = (0, 0)
    closed_series: int = 0
    types: bool = False
    codes: tuple[str, ...] = ()
    case_number: Callable[[Random], str] | None = None
    parts: tuple[Part, ...] = ()
    told: bool = True
    decision: bool = True  # whether what is decided is told at all
    history: str = ""  # the words that stand where a decision is not released; "" for no history
    readings: bool = False
    attachments: bool = False
    links: bool = False
    first_page: int = 3
    last_title: str = ""


def invent(recipe: Recipe, seed: int) -> Truth:
    """The meeting that `recipe` and `seed` give."""
    random = Random(f"{recipe.councils}{seed}")
    council = recipe.councils[seed % len(recipe.councils)]
    people = _people(recipe, random)
    maker = _ItemMaker(recipe, random, council, people)
    items = maker.items()
    date = dt.date(random.randint(2014, 2022), random.randint(1, 12), random.randint(1, 28))
    while date.weekday() > 4:
        date += dt.timedelta(days=1)
    hour, minute = random.choice(((9, 30), (14, 0), (16, 30), (17, 0), (19, 0), (8, 15)))
    start = dt.datetime.combine(date, dt.time(hour, minute))
    end = start + dt.timedelta(minutes=random.choice((95, 120, 135, 150)))
    return Truth(
        council=council,
        municipality=recipe.municipality,
        date=date,
        start=start.time() if recipe.start else None,
        end=end.time() if recipe.end else None,
        place=random.choice(recipe.places) if recipe.place else "",
        kind=recipe.kinds[seed % len(recipe.kinds)],
        people=people,
        items=items,
        away=tuple(_away(recipe, random, people, items, start)),
        seed=seed,
    )


# --- people ---------------------------------------------------------------------------------


def _people(recipe: Recipe, random: Random) -> tuple[TruePerson, ...]:
    counts = (recipe.members, recipe.administration, recipe.guests)
    members, officials, guests = (random.randint(*count) for count in counts)
    substitutes = 2 if recipe.substitutes else 0
    taker = int(recipe.minute_taker)
    names = iter(material.names(random, members + officials + guests + substitutes + taker))
    seated = [TruePerson(next(names)) for _ in range(members)]
    if recipe.chair_told:
        deputy = {Role.CHAIR: Role.DEPUTY_CHAIR}.get(recipe.chair, Role.DEPUTY_CHAIRPERSON)
        seated[0] = replace(seated[0], roles=(recipe.chair,))
        seated[1] = replace(seated[1], roles=(deputy,))
    absent = random.sample(range(2, members), random.randint(*recipe.apologies))
    rest = [index for index in range(2, members) if index not in absent]
    missing = random.sample(rest, random.randint(*recipe.unexcused))
    for index in absent:
        reason = random.choice(recipe.reasons) if recipe.reasons else ""
        seated[index] = replace(seated[index], status=APOLOGY, reason=reason)
    for index in missing:
        seated[index] = replace(seated[index], status=UNEXCUSED)
    for index in absent[:substitutes]:
        away = seated[index].name
        seated.append(TruePerson(next(names), roles=(Role.SUBSTITUTE,), substitute_for=away))
    seated = [_with_suffix(person, recipe, random) for person in seated]
    if recipe.groups:
        seated = [replace(p, group=random.choice(recipe.groups)) for p in seated]
    others = [
        TruePerson(next(names), roles=recipe.official, title=random.choice(material.TITLES))
        for _ in range(officials)
    ]
    others += [
        TruePerson(next(names), roles=(Role.GUEST,), title=random.choice(material.TITLES))
        for _ in range(guests)
    ]
    if taker:
        others.append(TruePerson(next(names), roles=(Role.SECRETARY, Role.ADMINISTRATION)))
    return (*seated, *others)


def _with_suffix(person: TruePerson, recipe: Recipe, random: Random) -> TruePerson:
    if recipe.suffix == "party":
        return replace(person, party=random.choice(material.PARTIES))
    if recipe.suffix == "organisation":
        return replace(person, organisation=random.choice(material.ORGANISATIONS))
    if recipe.suffix == "initials":
        return replace(person, initials="".join(word[0].upper() for word in person.name.split()))
    return person


def _away(
    recipe: Recipe,
    random: Random,
    people: Sequence[TruePerson],
    items: Sequence[TrueItem],
    start: dt.datetime,
) -> Sequence[TrueAway]:
    here = [p.name for p in people if p.present and p.seated and p.roles[0] is not recipe.chair]
    names = random.sample(here, len(recipe.away))
    last = len(items)
    found = []
    for kind, name in zip(recipe.away, names, strict=True):
        at = random.randint(2, last - 2)
        time = (start + dt.timedelta(minutes=7 + 11 * at)).time()
        if kind == "late":
            found.append(TrueAway(name, kind, 1, at - 1, at, time))
        elif kind == "early":
            found.append(TrueAway(name, kind, at + 1, last, at, time))
        elif kind == "range":
            found.append(TrueAway(name, kind, at, at + 1, at))
        else:
            found.append(TrueAway(name, kind, at, at, at))
    return found


# --- items ----------------------------------------------------------------------------------


@dataclass
class _ItemMaker:
    recipe: Recipe
    random: Random
    council: str
    people: Sequence[TruePerson]

    def items(self) -> tuple[TrueItem, ...]:
        recipe, random = self.recipe, self.random
        count = random.randint(*recipe.items)
        topics = [(topic[0], topic[1]) for topic in random.sample(material.TOPICS, count - 2)]
        opened = [
            self._standing(material.STANDING_FIRST, material.FIRST_DECISIONS),
            *(self._case(title, subject) for title, subject in topics),
            self._standing(
                (recipe.last_title,) if recipe.last_title else material.STANDING_LAST,
                material.LAST_DECISIONS,
            ),
        ]
        closed = [
            replace(self._case(title, "sagen"), closed=True)
            for title in random.sample(material.CLOSED_TITLES, random.randint(*recipe.closed))
        ]
        numbers = self._numbers(count, len(closed))
        pages = accumulate(random.choice((1, 1, 2, 3)) for _ in range(100))
        return tuple(
            replace(item, number=number, page=recipe.first_page - 1 + page)
            for item, number, page in zip([*opened, *closed], numbers, pages, strict=False)
        )

    def _numbers(self, opened: int, closed: int) -> list[str]:
        recipe = self.recipe
        start = self.random.randint(*recipe.first)
        numbers = [recipe.number.format(start + place) for place in range(opened + closed)]
        if recipe.closed_series:
            numbers[opened:] = [str(recipe.closed_series + place) for place in range(closed)]
        if recipe.inserted:
            third = start + 1
            numbers[2:4] = [f"{third}a", f"{third}b"]
            rest = range(third + 1, third + 1 + opened + closed)
            numbers[4:] = [str(number) for number in rest][: len(numbers) - 4]
        return numbers

    def _standing(self, titles: Sequence[str], decisions: Sequence[str]) -> TrueItem:
        decision = self.random.choice(decisions)
        return TrueItem(
            "",
            self.random.choice(titles),
            decision=() if decision == "-" or not self.recipe.decision else (decision,),
            type=self._type(),
            code=self._code(),
            told=self.recipe.told,
        )

    def _case(self, title: str, subject: str) -> TrueItem:
        recipe, random = self.recipe, self.random
        history = recipe.history and random.random() < 0.6
        attachments = recipe.attachments and random.random() < 0.7
        return TrueItem(
            "",
            title,
            case_number=recipe.case_number(random) if recipe.case_number else "",
            type=self._type(),
            code=self._code(),
            decision=tuple(self._decision(subject)) if recipe.decision else (),
            sections=tuple(self._sections(subject)),
            history=tuple(self._entries(subject, random.randint(1, 3))) if history else (),
            readings=self._readings(subject) if recipe.readings and random.random() < 0.6 else (),
            attachments=self._attachments(subject) if attachments else (),
            told=recipe.told,
        )

    def _type(self) -> ItemType | None:
        return self.random.choice(TYPES) if self.recipe.types else None

    def _code(self) -> str:
        return self.random.choice(self.recipe.codes) if self.recipe.codes else ""

    def _fill(self, template: str, subject: str) -> str:
        return filled(template, self.random, subject, self.council)

    def _attachments(self, subject: str) -> tuple[str, ...]:
        chosen = self.random.sample(material.ATTACHMENTS, self.random.randint(1, 4))
        return tuple(self._fill(title, subject) for title in chosen)

    def _sections(self, subject: str) -> list[TrueSection]:
        return [
            TrueSection(part.heading, tuple(self.paragraphs(part.kind, subject)), part.level)
            for part in self.recipe.parts
            if self.random.random() < part.share
        ]

    def _decision(self, subject: str) -> list[str]:
        random = self.random
        first = random.choice(material.DECISIONS)
        if random.random() < 0.5:
            return [self._fill(first, subject)]
        chosen = random.sample(material.LONG_DECISIONS, random.randint(1, 3))
        paragraphs = [self._fill(template, subject) for template in chosen]
        if random.random() < 0.3:
            paragraphs += self._points(subject)
        return [*paragraphs, self._fill(first, subject)]

    def _points(self, subject: str) -> list[str]:
        points = self.random.sample(material.POINTS, self.random.randint(2, 4))
        introduction = self.random.choice(material.LIST_INTRODUCTIONS)
        return [introduction, *("- " + self._fill(point, subject) for point in points)]

    def _readings(self, subject: str) -> tuple[TrueEntry, ...]:
        return tuple(self._entries(subject, 1))

    def _entries(self, subject: str, count: int) -> list[TrueEntry]:
        random = self.random
        day = dt.date(2013, random.randint(1, 12), random.randint(1, 28))
        bodies = random.sample([b for b in material.OTHER_BODIES if b != self.council], count)
        entries = []
        for body in bodies:
            day += dt.timedelta(days=random.randint(3, 40))
            released = not (self.recipe.history and random.random() < 0.2)
            text = (self._fill(random.choice(material.DECISIONS), subject),) if released else ()
            absent = ", ".join(material.names(random, 2)) if random.random() < 0.4 else ""
            entries.append(TrueEntry(day, body, text, absent if released else "", released))
        return entries

    def paragraphs(self, kind: str, subject: str) -> list[str]:
        """The text of a section of that kind."""
        random = self.random
        lines = {
            "purpose": material.PURPOSES,
            "economy": material.ECONOMY,
            "law": material.LAWS,
            "competence": material.COMPETENCE,
            "handling": material.HANDLING,
            "hearing": material.HEARING,
        }
        if kind == "none":
            return []
        if kind in lines:
            return [self._fill(random.choice(lines[kind]), subject)]
        if kind == "recommendation":
            return self._recommendation(subject)
        if kind == "background":
            return [self._prose(subject)]
        return self._presentation(subject)

    def _recommendation(self, subject: str) -> list[str]:
        random = self.random
        start = random.choice(material.RECOMMENDERS)
        points = [
            self._fill(point, subject)
            for point in random.sample(material.RECOMMENDATIONS, random.randint(1, 3))
        ]
        if len(points) == 1:
            return [f"{start} {points[0].removesuffix('.')}."]
        return [start, *(f"{n}. {point}" for n, point in enumerate(points, 1))]

    def _prose(self, subject: str) -> str:
        random = self.random
        chosen = random.sample(material.SENTENCES, random.randint(1, 4))
        if random.random() < 0.5:
            chosen.insert(0, random.choice(material.OPENINGS))
        return " ".join(self._fill(template, subject) for template in chosen)

    def _presentation(self, subject: str) -> list[str]:
        """Paragraphs long and short, with a list among them, or an address."""
        random = self.random
        paragraphs = [self._prose(subject) for _ in range(random.randint(1, 3))]
        if random.random() < 0.4:
            paragraphs += self._points(subject)
            paragraphs.append(self._prose(subject))
        if random.random() < 0.4:
            paragraphs.append(self._fill(random.choice(material.SHORT), subject))
        if self.recipe.links and random.random() < 0.5:
            paragraphs.append(
                "Læs mere: [Pjece om ordningen](https://www.eksempel.dk/pjece?id=12&v=2)"
            )
        return paragraphs

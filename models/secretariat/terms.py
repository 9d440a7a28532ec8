"""People over time: a council's terms, a new council after an election, and earlier names."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models import rules
from models.danish import clean_line, numeric_date
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, NotFoundError
from models.records import (
    Change,
    Council,
    CouncilDraft,
    CouncilId,
    CouncilName,
    CouncilNameId,
    Created,
    Membership,
    MembershipDraft,
    MembershipId,
    Numbering,
    PersonId,
    Role,
    Term,
    TermId,
)
from models.store import Store

if TYPE_CHECKING:
    from models.minutes import MemberDraft
    from models.secretariat.secretariat import Secretariat

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Carried:
    """A member of the term that ends who goes on, and as what."""

    membership_id: MembershipId
    role: Role


@dataclass(frozen=True)
class NewTerm:
    """A term that is to begin, with those who sit in it."""

    start: dt.date
    end: dt.date | None = None
    carried: tuple[Carried, ...] = ()
    added: "tuple[MemberDraft, ...]" = ()
    numbering: Numbering | None = None  # the rule from now on; None keeps the council's
    former_start: dt.date | None = None  # of the term that ends, where no term is known


class Terms:
    """The use cases around terms and names. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- terms ---

    def of(self, council_id: CouncilId) -> list[Term]:
        """The council's terms, the first first."""
        with self._store.reading():
            return self._store.terms.of(council_id)

    def on(self, council_id: CouncilId, day: dt.date) -> Term | None:
        """The term that `day` lies in, if it does."""
        return rules.term_on(self.of(council_id), day)

    def add(
        self, council_id: CouncilId, start: dt.date, end: dt.date | None = None
    ) -> Created[TermId]:
        """Add a term, earlier or later than the others. InvalidInputError when they overlap."""
        with self._store.command() as step:
            _check_term(start, end, self._store.terms.of(council_id))
            term_id = self._store.terms.add(council_id, start, end)
        return Created(term_id, step.change)

    def edit(self, term_id: TermId, start: dt.date, end: dt.date | None) -> Change:
        """Let a term begin and end on other days. No membership is changed."""
        with self._store.command() as step:
            others = self._store.terms.of(self._store.terms.get(term_id).council_id)
            _check_term(start, end, [term for term in others if term.id != term_id])
            self._store.terms.update(term_id, start, end)
        return step.change

    def delete(self, term_id: TermId) -> Change:
        """Forget a term. No membership is changed."""
        with self._store.command() as step:
            self._store.terms.delete(term_id)
        return step.change

    def check_latest(self, council_id: CouncilId, start: dt.date | None) -> None:
        """Whether the latest term can begin on `start`, or with None go. InvalidInputError."""
        terms = self._store.terms.of(council_id)
        if start is None and len(terms) > 1:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Rådet har flere funktionsperioder. Slet den seneste på listen over dem, "
                    "hvis den ikke skal være der.",
                )
            )
        if terms and start is not None:
            _check_term(start, terms[-1].end, terms[:-1])

    # --- a new council after an election ---

    def propose(self, council_id: CouncilId) -> NewTerm:
        """A term to begin: the day after the last one ends, or else at the nearest New Year."""
        terms = self.of(council_id)
        today = self._now().date()
        if terms and terms[-1].end is not None:
            start = terms[-1].end + ONE_DAY
            years = start.year - terms[-1].start.year
            end = _in_years(start, years) - ONE_DAY if _is_whole(terms[-1], years) else None
            return NewTerm(start, end)
        start = dt.date(today.year + (today.month > 6), 1, 1)
        if terms and start <= terms[-1].start:
            start = dt.date(terms[-1].start.year + 1, 1, 1)
        return NewTerm(start)

    def outgoing(self, council_id: CouncilId, start: dt.date) -> list[Membership]:
        """The memberships that a term beginning on `start` ends, in the order of the list.

        Those that begin on that day or after it are of the new term already.
        """
        with self._store.reading():
            memberships = self._store.people.memberships(council_id=council_id)
        return [m for m in memberships if _reaches(m, start) and not _begins(m, start)]

    def begin(self, council_id: CouncilId, new: NewTerm) -> Change:
        """Begin a term with a new council: one command, and one step of undo.

        The term before it ends the day before, and so do the memberships. Those who go on get
        one of their own from the first day; whoever of them stands among the `added`, too, gets
        the role that is told there. Nothing of what was is changed, so that the meetings of
        earlier terms keep their members and numbers. InvalidInputError, NotFoundError.
        """
        with self._store.command() as step:
            self._end_running(council_id, new)
            self._store.terms.add(council_id, new.start, new.end)
            if new.numbering is not None:
                council = self._store.councils.get(council_id)
                self._store.councils.update(council_id, replace(council, numbering=new.numbering))
            self._seat(council_id, new)
        return step.change

    def _end_running(self, council_id: CouncilId, new: NewTerm) -> None:
        """End the term before the new one, or note it if it was not known."""
        terms, last = self._store.terms.of(council_id), new.start - ONE_DAY
        if terms and terms[-1].start >= new.start:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Funktionsperioden {name} begyndte {date}. Den nye skal begynde senere.",
                ),
                name=terms[-1].name,
                date=numeric_date(terms[-1].start),
            )
        if new.former_start is not None and not terms:
            if new.former_start > last:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Den periode, der slutter, skal være begyndt før den nye."
                    )
                )
            self._store.terms.add(council_id, new.former_start, last)
        if terms and (terms[-1].end is None or terms[-1].end > last):
            self._store.terms.update(terms[-1].id, terms[-1].start, last)
        _check_term(new.start, new.end, self._store.terms.of(council_id))

    def _seat(self, council_id: CouncilId, new: NewTerm) -> None:
        """End the memberships of the term before, and give the new council its own."""
        before = self._store.people.memberships(council_id=council_id)
        ending = {m.id: m for m in self.outgoing(council_id, new.start)}
        names = self._store.people.by_id()
        former = {names[m.person_id].name: m for m in ending.values()}
        named = {clean_line(member.name) for member in new.added}
        going_on = []
        for carried in new.carried:
            if carried.membership_id not in ending:
                raise NotFoundError(what=QT_TRANSLATE_NOOP("errors", "Medlemskabet"))
            membership = ending[carried.membership_id]
            if names[membership.person_id].name not in named:
                going_on.append(replace(membership, role=carried.role))
        for membership in ending.values():
            ended = replace(membership, end=new.start - ONE_DAY)
            self._store.people.update_membership(membership.id, ended)
        added = [_completed(member, former.get(clean_line(member.name))) for member in new.added]
        self._office.people.add_members_inside(council_id, added, start=new.start)
        seated = {m.person_id for m in self._reaching(council_id, new.start)}
        seated |= {m.person_id for m in going_on}
        for membership in going_on:
            self._store.people.add_membership(_from(membership, new.start, seated))
        self._put_in_order(council_id, before, [m.person_id for m in going_on], new.start)

    def _reaching(self, council_id: CouncilId, start: dt.date) -> list[Membership]:
        memberships = self._store.people.memberships(council_id=council_id)
        return [m for m in memberships if _reaches(m, start)]

    def _put_in_order(
        self,
        council_id: CouncilId,
        before: Sequence[Membership],
        going_on: Sequence[PersonId],
        start: dt.date,
    ) -> None:
        """Put the new council last in the list: the chair first, and as they stood before."""
        places = {person_id: place for place, person_id in enumerate(going_on)}

        def rank(membership: Membership) -> tuple[int, int]:
            place = places.get(membership.person_id, len(places))
            return _RANKS.get(membership.role, len(_RANKS)), place

        seated = sorted(self._reaching(council_id, start), key=rank)
        new = {m.id for m in seated}
        earlier = [m.id for m in before if m.id not in new]
        self._store.people.order_memberships([*earlier, *(m.id for m in seated)])

    # --- names ---

    def earlier_names(self, council_id: CouncilId) -> list[CouncilName]:
        """What the council was called before, the first first."""
        with self._store.reading():
            return self._store.names.of(council_id)

    def by_day(self, council_id: CouncilId) -> Callable[[dt.date], Council]:
        """What gives the council with the name and the municipality that it had on a day."""
        with self._store.reading():
            council = self._store.councils.get(council_id)
            names = self._store.names.of(council_id)

        def on(day: dt.date) -> Council:
            name = rules.name_on(names, day)
            if name is None:
                return council
            return replace(council, name=name.name, municipality=name.municipality)

        return on

    def add_name(
        self, council_id: CouncilId, name: str, municipality: str, until: dt.date
    ) -> Created[CouncilNameId]:
        """Note what the council was called until a day, and on it. InvalidInputError."""
        with self._store.command() as step:
            name = self._checked_name(self._store.names.of(council_id), name, until)
            name_id = self._store.names.add(council_id, name, clean_line(municipality), until)
        return Created(name_id, step.change)

    def edit_name(
        self, name_id: CouncilNameId, name: str, municipality: str, until: dt.date
    ) -> Change:
        with self._store.command() as step:
            known = self._store.names.of(self._store.names.get(name_id).council_id)
            name = self._checked_name([n for n in known if n.id != name_id], name, until)
            self._store.names.update(name_id, name, clean_line(municipality), until)
        return step.change

    def delete_name(self, name_id: CouncilNameId) -> Change:
        """Forget an earlier name: its days have the name that came after."""
        with self._store.command() as step:
            self._store.names.get(name_id)
            self._store.names.delete(name_id)
        return step.change

    def keep_name(self, council_id: CouncilId, draft: CouncilDraft, start: dt.date) -> None:
        """Keep the council's present name for the days before `start`, inside a command.

        Nothing is kept if `draft` has the same one. InvalidInputError when it is no older.
        """
        council = self._store.councils.get(council_id)
        if (council.name, council.municipality) == (draft.name, draft.municipality):
            return
        names, until = self._store.names.of(council_id), start - ONE_DAY
        if names and names[-1].until >= until:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Rådet fik sit nuværende navn {date}. Det nye skal gælde fra en senere dag.",
                ),
                date=numeric_date(names[-1].until + ONE_DAY),
            )
        self._store.names.add(council_id, council.name, council.municipality, until)

    def _checked_name(self, others: Sequence[CouncilName], name: str, until: dt.date) -> str:
        name = clean_line(name)
        if not name:
            raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Rådet skal have et navn."))
        if until in {other.until for other in others}:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP("errors", "Rådet hed noget andet til og med {date}."),
                date=numeric_date(until),
            )
        return name


# The order of a new council's list; those who have none here come last, as they stood.
_RANKS = {
    Role.CHAIRPERSON: 0,
    Role.CHAIR: 0,
    Role.DEPUTY_CHAIRPERSON: 1,
    Role.DEPUTY_CHAIR: 1,
    Role.MEMBER: 2,
    Role.SUBSTITUTE: 3,
}


def _check_term(start: dt.date, end: dt.date | None, others: Sequence[Term]) -> None:
    """Whether a term can be from `start` to `end` beside the others. InvalidInputError."""
    if end is not None and end < start:
        raise InvalidInputError(QT_TRANSLATE_NOOP("errors", "Slutdatoen ligger før startdatoen."))
    for other in others:
        if not other.overlaps(start, end):
            continue
        if other.end is None and other.start < start:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Funktionsperioden {name} har ingen slutdato. Skriv først, hvornår den "
                    "slutter.",
                ),
                name=other.name,
            )
        raise InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Perioden overlapper {name}, som begynder {start}. To funktionsperioder kan ikke "
                "dække de samme dage.",
            ),
            name=other.name,
            start=numeric_date(other.start),
        )


def _reaches(membership: Membership, day: dt.date) -> bool:
    return membership.end is None or membership.end >= day


def _begins(membership: Membership, day: dt.date) -> bool:
    return membership.start is not None and membership.start >= day


def _completed(member: "MemberDraft", former: Membership | None) -> "MemberDraft":
    """A member with what is known of them from the term before, where nothing is told."""
    if former is None:
        return member
    return replace(
        member,
        organisation=member.organisation or former.organisation,
        party=member.party or former.party,
    )


def _from(membership: Membership, start: dt.date, seated: set[PersonId]) -> MembershipDraft:
    """The membership once more from `start` on; a substitute only for one who has a seat."""
    member = membership.substitute_for
    return MembershipDraft(
        membership.council_id,
        membership.person_id,
        membership.role,
        member if membership.role is Role.SUBSTITUTE and member in seated else None,
        membership.organisation,
        membership.party,
        start,
        membership.end,
    )


def _in_years(day: dt.date, years: int) -> dt.date:
    """The same day some years later; of 29 February the one after."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def _is_whole(term: Term, years: int) -> bool:
    """Whether the term was of so many whole years."""
    return term.end == _in_years(term.start, years) - ONE_DAY

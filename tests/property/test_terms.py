"""Whoever sat in a council on a day still did so after a new one has begun, and is undone."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from models.records import CouncilId, Role
from models.secretariat.terms import Carried, NewTerm
from tests.fixtures.office import Office, empty_file

YEAR = dt.date(2026, 1, 1)
days = st.integers(0, 40).map(lambda days: YEAR + dt.timedelta(days=days))
ends = st.none() | days
roles = st.sampled_from([role for role in Role if role is not Role.GUEST])
members = st.lists(st.tuples(ends, ends, roles, st.booleans()), max_size=6)


def seated(office: Office, council: CouncilId, day: dt.date) -> list[tuple[int, str]]:
    """Who is on the council's list on a day, as what, in its order."""
    memberships = office.secretariat.people.memberships(council_id=council)
    return [(m.person_id, m.role) for m in memberships if m.covers(day)]


@settings(max_examples=25)
@given(listed=members, start=days)
def test_a_new_council_changes_no_day_before_it(
    listed: list[tuple[dt.date | None, dt.date | None, Role, bool]], start: dt.date
) -> None:
    with TemporaryDirectory() as folder:
        office = Office(empty_file(Path(folder) / "Referent.db"))
        council = office.council()
        for number, (first, last, role, _) in enumerate(listed):
            if first is None or last is None or first <= last:
                office.member(council, f"Medlem {number}", role, start=first, end=last)
        everyone = office.secretariat.people.memberships(council_id=council)
        going_on = {m.id for m, (*_, chosen) in zip(everyone, listed, strict=False) if chosen}
        outgoing = office.secretariat.terms.outgoing(council, start)
        carried = tuple(Carried(m.id, m.role) for m in outgoing if m.id in going_on)
        before = {n: seated(office, council, YEAR + dt.timedelta(days=n)) for n in range(42)}
        office.secretariat.terms.begin(council, NewTerm(start, carried=carried))
        for n, known in before.items():
            day = YEAR + dt.timedelta(days=n)
            if day < start:
                assert seated(office, council, day) == known
        left = {m.person_id for m in outgoing} - {m.person_id for m in outgoing if m.id in going_on}
        assert not left & {person for person, _ in seated(office, council, start)}
        office.secretariat.undo()
        assert office.secretariat.people.memberships(council_id=council) == everyone
        office.secretariat.close()

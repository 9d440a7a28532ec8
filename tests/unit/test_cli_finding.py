"""The council or the meeting that someone means by what they wrote."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.cli.finding import council_label, find_council, find_councils, find_meeting
from models.errors import AmbiguousError, InvalidInputError, NotFoundError
from models.records import CouncilDraft, MeetingDraft
from models.secretariat import Secretariat
from tests.fixtures.office import empty_file

# Two namesakes of two municipalities, and one council of no known municipality.
COUNCILS = [("Ældreråd", "Havneby"), ("Ældreråd", "Skovby"), ("Ældres Idrætsråd", "")]


@pytest.fixture
def secretariat(tmp_path: Path) -> Iterator[Secretariat]:
    """The councils, each with a meeting on 4 June 2026 and one on a day of its own."""
    with closing(Secretariat.open(empty_file(tmp_path / "data.db"))) as opened:
        for day, (name, municipality) in enumerate(COUNCILS, 1):
            council = opened.councils.create(CouncilDraft(name, municipality)).id
            opened.meetings.create(MeetingDraft(council, dt.date(2026, 6, 4)))
            opened.meetings.create(MeetingDraft(council, dt.date(2026, 9, day)))
        yield opened


def test_a_council_is_named_with_its_municipality_where_that_is_known() -> None:
    assert council_label("Ældreråd", "Havneby") == "Ældreråd, Havneby"
    assert council_label("Ældreråd", "") == "Ældreråd"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Ældreråd", ["Havneby", "Skovby"]),
        (" ÆLDRERÅD ", ["Havneby", "Skovby"]),
        ("Ældrera\u030ad", ["Havneby", "Skovby"]),
        ("ældreråd, skovby", ["Skovby"]),
        ("Ældrerå", ["Havneby", "Skovby"]),
        ("Ældreråd, S", ["Skovby"]),
        ("ældres", [""]),
    ],
)
def test_councils_are_found_by_name(
    secretariat: Secretariat, written: str, found: list[str]
) -> None:
    assert [c.municipality for c in find_councils(secretariat, written)] == found


@pytest.mark.parametrize("written", ["Idrætsråd", "Ældreråd, Bakkeby", "", " "])
def test_a_council_that_is_not_there_is_not_found(secretariat: Secretariat, written: str) -> None:
    with pytest.raises(NotFoundError, match="findes ikke"):
        find_councils(secretariat, written)


def test_a_beginning_that_several_names_share_means_none_of_them(secretariat: Secretariat) -> None:
    with pytest.raises(AmbiguousError) as error:
        find_councils(secretariat, "Ældre")
    assert "Ældreråd, Havneby; Ældreråd, Skovby; Ældres Idrætsråd." in str(error.value)


def test_one_council_must_be_named_so_that_no_other_is_meant(secretariat: Secretariat) -> None:
    assert find_council(secretariat, "Ældreråd, Skovby").municipality == "Skovby"
    with pytest.raises(AmbiguousError, match="Ældreråd, Havneby; Ældreråd, Skovby"):
        find_council(secretariat, "Ældreråd")


@pytest.mark.parametrize(
    ("written", "meeting"),
    [
        ("3", 3),
        ("2026-09-01", 2),
        ("1-9-2026", 2),
        ("1. september 2026", 2),
        ("tirsdag d. 1. september 2026", 2),
        ("d. 01.09.2026", 2),
        ("Ældreråd 2026-09-02", 4),
        ("ældreråd, havneby 4-6-2026", 1),
        ("Ældreråd, Skovby, torsdag den 4. juni 2026", 3),
        ("ældres d. 4/6/2026", 5),
    ],
)
def test_a_meeting_is_found_by_id_date_or_council_and_date(
    secretariat: Secretariat, written: str, meeting: int
) -> None:
    assert find_meeting(secretariat, [written]) == meeting
    assert find_meeting(secretariat, written.split()) == meeting


@pytest.mark.parametrize("written", ["99", "2026-01-01", "Ældreråd 3-9-2026", "Byråd 4-6-2026"])
def test_a_meeting_that_is_not_there_is_not_found(secretariat: Secretariat, written: str) -> None:
    with pytest.raises(NotFoundError, match="findes ikke"):
        find_meeting(secretariat, [written])


@pytest.mark.parametrize("written", ["Ældreråd", "32-1-2026", "", "juni 2026"])
def test_what_names_no_meeting_is_told_apart(secretariat: Secretariat, written: str) -> None:
    with pytest.raises(InvalidInputError, match="hverken et mødes id, en dato eller"):
        find_meeting(secretariat, [written])


def test_meetings_on_the_same_day_are_offered_with_their_ids(secretariat: Secretariat) -> None:
    with pytest.raises(AmbiguousError) as error:
        find_meeting(secretariat, ["Ældreråd", "4-6-2026"])
    assert "1 (Ældreråd, Havneby, 04-06-2026); 3 (Ældreråd, Skovby, 04-06-2026)" in str(error.value)
    with pytest.raises(AmbiguousError, match="5 \\(Ældres Idrætsråd, 04-06-2026\\)"):
        find_meeting(secretariat, ["2026-06-04"])


def test_a_deleted_meeting_is_not_found(secretariat: Secretariat) -> None:
    secretariat.meetings.delete(find_meeting(secretariat, ["2"]))
    with pytest.raises(NotFoundError):
        find_meeting(secretariat, ["2"])


def test_a_council_is_found_by_the_name_it_had_before(secretariat: Secretariat) -> None:
    council = find_council(secretariat, "Ældres Idrætsråd")
    renamed = CouncilDraft("Motionsrådet", council.municipality)
    secretariat.councils.edit(council.id, renamed, dt.date(2026, 7, 1))
    assert find_council(secretariat, "ældres idrætsråd").name == "Motionsrådet"
    assert find_meeting(secretariat, ["Ældres Idrætsråd 4-6-2026"]) == 5

"""What the command line tells of a meeting: who was there, what happened, what is to be done."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from main import main
from models.records import (
    AttendanceStatus,
    Ballot,
    Cast,
    EventDraft,
    EventKind,
    MeetingDraft,
    NoteKind,
    Phase,
    RecordNoteDraft,
    Role,
    VoteDraft,
)
from models.text import plain
from tests.fixtures.office import Office

pytestmark = pytest.mark.e2e

LIVELY = "Grønderup Integrationsråd 2026-11-05"
SENIORS = "Grønderup Seniorråd 2026-10-27"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the sample."""
    file = tmp_path_factory.mktemp("sample") / "data.db"
    assert main(["--data", str(file), "sample"]) == 0
    return file


class Terminal:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        capsys.readouterr()

    def lines(self, data: Path, *arguments: object, status: int = 0) -> list[str]:
        """What the command prints, white space made one space."""
        assert main(["--data", str(data), *map(str, arguments)]) == status
        out, err = self._capsys.readouterr()
        return [" ".join(line.split()) for line in (out + err).splitlines()]

    def json(self, data: Path, *arguments: object) -> Any:
        return json.loads("\n".join(self.lines(data, *arguments, "--json")))


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


# --- attendance -----------------------------------------------------------------------------


def test_attendance_tells_who_was_there_for_how_much(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "attendance", LIVELY)
    for line in (
        "Farid Nazari forperson til stede",
        "Lone Egeskov næstforperson afbud",
        "Samira Haddad medlem udeblevet",
        "Bo Thygesen medlem delvis til stede til kl. 17.38 efter punkt 26",
        "Kirsten Balle suppleant for Bo Thygesen delvis til stede fra kl. 17.48 før punkt 27",
    ):
        assert line in lines
    assert lines[-1] == "Beslutningsdygtigt: 11 af 12 pladser besat, mindst 7."


def test_attendance_tells_who_could_decide_on_an_item(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "attendance", LIVELY, "--item", "26")
    for line in (
        "Farid Nazari forperson til stede kan stemme, leder mødet",
        "Ulla Friis medlem til stede inhabil",
        "Lone Egeskov næstforperson afbud",
        "Kirsten Balle suppleant for Bo Thygesen ikke til stede",
        "Layla Mansour suppleant for Lone Egeskov til stede kan stemme",
    ):
        assert line in lines
    assert lines[-1] == "Beslutningsdygtigt: 10 af 12 pladser besat, mindst 7."
    assert "Bo Thygesen medlem fraværende" in terminal.lines(
        sample, "attendance", LIVELY, "--item", "27"
    )


def test_a_guest_for_one_item_is_told_by_that_item(tmp_path: Path, terminal: Terminal) -> None:
    office = Office(tmp_path / "data.db")
    meeting = office.meeting(office.council(), titles="Budget Trafik")
    budget, trafik = office.ids(meeting)
    office.secretariat.live.admit_guest(trafik, "Mia Toft")
    office.secretariat.live.admit_guest(budget, "Kim Holm")
    office.secretariat.live.admit_guest(trafik, "Kim Holm")
    office.secretariat.close()
    lines = terminal.lines(tmp_path / "data.db", "attendance", "2026-12-01")
    assert lines[:2] == [
        "Mia Toft gæst delvis til stede under punkt 2",
        "Kim Holm gæst til stede under punkt 1, under punkt 2",
    ]


def test_attendance_is_told_as_json(sample: Path, terminal: Terminal) -> None:
    told = terminal.json(sample, "attendance", LIVELY)
    people = {person.pop("name"): person for person in told["people"]}
    assert people["Bo Thygesen"] == {
        "role": "member",
        "status": "present",
        "substitute_for": None,
        "presence": "partly",
        "items": ["23", "24", "25", "26"],
        "minutes": 68,
        "moves": [{"kind": "left", "time": "17:38", "phase": "after", "item": "26"}],
    }
    assert people["Kirsten Balle"]["substitute_for"] == "Bo Thygesen"
    assert people["Samira Haddad"]["minutes"] == 0
    assert told["item"] is None
    assert told["quorum"] == {"reached": True, "filled": 11, "seats": 12, "needed": 7}
    assert told["without_quorum"] == []


def test_attendance_of_an_item_is_told_as_json(sample: Path, terminal: Terminal) -> None:
    told = terminal.json(sample, "attendance", LIVELY, "--item", "27")
    people = {person.pop("name"): person for person in told["people"]}
    assert people["Kirsten Balle"] == {
        "role": "substitute",
        "presence": "here",
        "here": True,
        "cause": None,
        "seat_of": "Bo Thygesen",
        "disqualified": False,
        "votes": True,
    }
    assert people["Bo Thygesen"]["cause"] == "away"
    assert (told["item"], told["moderator"]) == ("27", "Farid Nazari")


def test_an_item_that_is_not_there_is_told(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "attendance", LIVELY, "--item", "99", status=1)
    assert lines == ["Punkt 99 findes ikke."]


# --- events ---------------------------------------------------------------------------------


def test_events_are_listed_in_order(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "events", LIVELY)
    assert lines[0] == "16.30 Mødet begyndte"
    assert lines[1] == "16.30 punkt 23 Punktet blev taget op"
    assert lines[-1] == "18.40 punkt 30 Mødet sluttede"
    assert "17.12 under punkt 26 Ulla Friis var inhabil" in lines
    assert "17.48 før punkt 27 Kirsten Balle ankom som suppleant for Bo Thygesen" in lines
    assert terminal.lines(sample, "events", SENIORS)[-1] == (
        "under punkt 5 Ibrahim Yıldırım var ikke inhabil"
    )


@pytest.mark.parametrize(
    "arguments", [("events",), ("events", "--json"), ("show", "--json"), ("attendance", "--json")]
)
@pytest.mark.parametrize("meeting", [LIVELY, SENIORS])
def test_why_someone_was_disqualified_is_never_told(
    sample: Path, terminal: Terminal, arguments: tuple[str, ...], meeting: str
) -> None:
    command, *options = arguments
    told = "\n".join(terminal.lines(sample, command, meeting, *options))
    assert "reason" not in told
    assert "Frivilligcentret skal" not in told
    assert "Hans søn" not in told


def test_events_are_told_as_json(sample: Path, terminal: Terminal) -> None:
    told = terminal.json(sample, "events", LIVELY)
    (seat,) = (event for event in told if event["seat_of"])
    assert isinstance(seat.pop("id"), int)
    assert seat == {
        "kind": "arrived",
        "time": "17:48",
        "item": "27",
        "phase": "before",
        "person": "Kirsten Balle",
        "seat_of": "Bo Thygesen",
        "wording": "",
    }
    assert [e["decided"] for e in told if e["kind"] == "disqualified"] == [True]
    assert told[0]["person"] is told[0]["item"] is None


# --- tasks ----------------------------------------------------------------------------------


def test_tasks_are_listed_by_council(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "tasks")
    assert lines[0] == "Grønderup Integrationsråd, Grønderup: 4 åbne opgaver"
    assert any(line.startswith("udført 18-11-2026 Farid Nazari Tal med") for line in lines)
    assert any(line.endswith("05-11-2026 punkt 25") for line in lines)
    seniors = terminal.lines(sample, "tasks", "--council", "Grønderup Seniorråd")
    assert seniors == lines[lines.index("Grønderup Seniorråd, Grønderup: 3 åbne opgaver") :]


def test_tasks_are_told_as_json(sample: Path, terminal: Terminal) -> None:
    told = terminal.json(sample, "tasks", "--council", "Grønderup Seniorråd")
    (bench,) = (task for task in told if "bænk" in task["text"])
    assert isinstance(bench.pop("id"), int)
    assert isinstance(bench.pop("meeting"), int)
    assert isinstance(bench.pop("overdue"), bool)
    assert bench == {
        "council": "Grønderup Seniorråd",
        "municipality": "Grønderup",
        "text": "Spørg grundejeren om den niende bænk",
        "responsible": "Søren Tingbæk",
        "due": "2026-11-16",
        "created": "2026-10-27",
        "done": None,
        "date": "2026-10-27",
        "item": "6",
        "title": "Bænke og stier: hvad er der blevet af listen?",
    }


def test_an_unknown_council_is_told(sample: Path, terminal: Terminal) -> None:
    lines = terminal.lines(sample, "tasks", "--council", "Byråd", status=1)
    assert lines == ["Rådet »Byråd« findes ikke."]


# --- show -----------------------------------------------------------------------------------


def test_show_tells_as_json_what_happened(sample: Path, terminal: Terminal) -> None:
    told = terminal.json(sample, "show", SENIORS)
    assert [event["kind"] for event in told["events"]] == [
        "arrived",
        "left",
        "left",
        "disqualified",
    ]
    assert [task["item"] for task in told["tasks"]] == ["6", "4", "3"]
    items = {item["number"]: item for item in told["items"]}
    assert [items[number]["absent"] for number in ("1", "3", "4")] == [
        ["Carl-Erik Winge", "Hanne Rosenvang", "Knud Åge Rask"],
        ["Hanne Rosenvang", "Knud Åge Rask"],
        ["Hanne Rosenvang", "Knud Åge Rask", "Vagn Østerby"],
    ]
    (vote,) = items["4"]["votes"]
    assert (len(vote["for"]), len(vote["against"]), vote["abstained"]) == (5, 5, [])
    assert vote["motion"] == "at Seniorernes dag i 2027 holdes en lørdag"
    assert items["5"]["dissents"] == [
        {
            "kind": "note",
            "people": ["Ibrahim Yıldırım", "Nadia Khoury"],
            "text": "Skærmbesøg må aldrig erstatte et besøg, som borgeren har ret til.",
            "vote": None,
        }
    ]
    assert items["7"]["outcome"] == "postponed"
    dissent = terminal.json(sample, "show", LIVELY)["items"][6]["dissents"][0]
    assert (dissent["kind"], dissent["people"], dissent["vote"]) == ("dissent", ["Ayşe Çelik"], 1)


# --- meetings with less, or more ------------------------------------------------------------


@pytest.fixture
def small(office: Office) -> Office:
    """Anna (chair), Bo and Carl, with one meeting of two items and another of none."""
    council = office.council()
    anna = office.member(council, "Anna", Role.CHAIR)
    bo = office.member(council, "Bo")
    office.member(council, "Carl")
    meeting = office.meeting(council, titles="Et To")
    one, two = office.ids(meeting)
    secretariat = office.secretariat
    secretariat.attendance.mark(meeting, anna, AttendanceStatus.PRESENT)
    secretariat.attendance.mark(meeting, bo, AttendanceStatus.PRESENT)
    bare = office.meeting(council, "2026-12-15")
    secretariat.attendance.mark(bare, anna, AttendanceStatus.PRESENT)
    secretariat.attendance.mark(bare, bo, AttendanceStatus.APOLOGY)
    secretariat.live.add_event(meeting, EventDraft(EventKind.ARRIVED, person_id=anna))
    event = secretariat.live.add_event(
        meeting, EventDraft(EventKind.LEFT, dt.time(17), one, Phase.AFTER, bo)
    )
    secretariat.live.word_event(event.id, "Bo måtte gå.")
    guest = secretariat.attendance.add_guest(meeting, "Gert").id
    vote = secretariat.votes.add(two, VoteDraft("Farven", (Cast(guest, Ballot.FOR),))).id
    secretariat.votes.add_note(two, RecordNoteDraft(NoteKind.NOTE, (anna,), plain("Nej"), vote))
    secretariat.attendance.remove(meeting, guest)
    return office


def test_an_item_without_quorum_is_told(small: Office, terminal: Terminal) -> None:
    assert terminal.lines(small.path, "attendance", "1") == [
        "Anna formand til stede fra før første punkt",
        "Bo medlem delvis til stede til kl. 17.00 efter punkt 1",
        "Carl medlem ikke markeret",
        "Beslutningsdygtigt: 2 af 3 pladser besat, mindst 2.",
        "Punkt 2: Ikke beslutningsdygtigt: 1 af 3 pladser besat, mindst 2.",
    ]
    assert terminal.json(small.path, "attendance", "1")["without_quorum"] == ["2"]
    lines = terminal.lines(small.path, "attendance", "1", "--item", "2")
    assert lines[1:3] == ["Bo medlem fraværende", "Carl medlem ikke markeret"]


def test_a_meeting_without_items_has_attendance(small: Office, terminal: Terminal) -> None:
    assert terminal.lines(small.path, "attendance", "2") == [
        "Anna formand til stede",
        "Bo medlem afbud",
        "Carl medlem ikke markeret",
        "Ikke beslutningsdygtigt: 1 af 3 pladser besat, mindst 2.",
    ]
    people = terminal.json(small.path, "attendance", "2")["people"]
    assert [person["presence"] for person in people] == ["here", "away", None]


def test_events_before_the_first_item_and_in_own_words_are_told(
    small: Office, terminal: Terminal
) -> None:
    assert terminal.lines(small.path, "events", "1") == [
        "17.00 efter punkt 1 Bo forlod mødet: »Bo måtte gå.«",
        "før første punkt Anna ankom",
    ]


def test_one_who_is_gone_from_the_meeting_keeps_their_vote(
    small: Office, terminal: Terminal
) -> None:
    (_one, two) = terminal.json(small.path, "show", "1")["items"]
    assert two["votes"][0]["for"] == ["Gert"]
    assert two["dissents"][0]["vote"] == 1


def test_what_is_empty_is_told(office: Office, terminal: Terminal) -> None:
    council = office.council()
    office.secretariat.meetings.create(MeetingDraft(council, dt.date(2026, 12, 1)))
    assert terminal.lines(office.path, "attendance", "1") == ["Der er ingen på mødets liste."]
    assert terminal.lines(office.path, "events", "1") == [
        "Der er ikke noteret noget om mødets forløb."
    ]
    assert terminal.lines(office.path, "tasks") == ["Der er ingen opgaver."]

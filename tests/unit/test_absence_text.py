"""Lines of absence as secretaries write them, and lines that only look like them."""

import datetime as dt

import pytest

from models.imports.absence_text import (
    Absentee,
    ItemRange,
    Telling,
    find_absence,
    read_absence,
    read_mark,
    sentences_of,
)
from models.records import AttendanceStatus, Phase

KNOWN = ("Anne Berg", "Ib Lund", "Carla Holm", "Dorte Friis", "Bo Ek")
APOLOGY, UNEXCUSED = AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED


def told(text: str) -> tuple[Absentee, ...]:
    absence = read_absence(text, KNOWN)
    assert absence, text
    return absence.people


def names(text: str) -> list[str]:
    return [person.name for person in told(text)]


# --- absence from the meeting ---


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Anne Berg",
        "Afbud: Anne Berg.",
        "Afbud Anne Berg",
        "Afbud - Anne Berg",
        "AFBUD: Anne Berg",
        "Afbud\tAnne Berg",
        "Afbud fra: Anne Berg",
        "Afbud fra Anne Berg",
        "Meldt afbud: AB",
        "Afbud: Berg",
        "Afbud: Anne",
        "Afbud: Anne Berg (A)",
        "Fraværende med afbud: Anne Berg",
        "Lovligt forfald: Anne Berg",
        "Følgende havde meldt afbud: Anne Berg",
        "Der er afbud fra Anne Berg.",
        "Der var meldt afbud fra Anne Berg",
        "Der er til dette møde afbud fra Anne Berg",
        "Anne Berg var fraværende.",
        "Anne Berg (A) var ikke til stede",
        "Anne Berg havde meldt afbud.",
        "Anne Berg har meldt afbud",
        "Anne Berg meldte afbud",
        "Anne Berg havde lovligt forfald.",
        "Anne Berg er sygemeldt.",
        "Anne Berg var forhindret i at deltage.",
        "Anne Berg deltog ikke.",
        "Anne Berg deltog ikke i mødet.",
        "Anne Berg havde meldt afbud, og der er ingen suppleanter.",
        "Anne Berg havde meldt afbud, suppleanten var ikke indkaldt.",
        "Berg havde meldt afbud",
        "Anne Berg (afbud)",
    ],
)
def test_an_apology_is_read(text: str) -> None:
    (person,) = told(text)
    assert (person.name, person.telling, person.status) == ("Anne Berg", Telling.ABSENT, APOLOGY)
    assert not person.substitute


@pytest.mark.parametrize(
    "label",
    "Fraværende; Fraværende i øvrigt; Fravær; Ikke til stede; Ej til stede; Deltog ikke; "
    "Følgende medlemmer var fraværende".split("; "),
)
def test_a_label_may_leave_open_whether_there_was_an_apology(label: str) -> None:
    people = told(f"{label}: Anne Berg, Ib Lund (ferie), Carla Holm (uden afbud)")
    assert [person.status for person in people] == [None, APOLOGY, UNEXCUSED]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Berg udeblev uden afbud.",
        "Anne Berg udeblev.",
        "Anne Berg er udeblevet",
        "Anne Berg var fraværende uden afbud",
        "Anne Berg mødte ikke op.",
        "Anne Berg mødte ikke uden at melde afbud.",
        "Fraværende uden afbud: Anne Berg",
        "Udeblevet: Anne Berg",
        "Ikke mødt: Anne Berg",
        "Følgende udeblev uden afbud: Anne Berg",
        "Følgende var fraværende uden afbud: Anne Berg",
        "Afbud: Anne Berg (udeblevet uden afbud)",
        "Fraværende: Anne Berg (ikke meldt afbud)",
        "Anne Berg (udeblevet)",
    ],
)
def test_an_absence_without_apology_is_read(text: str) -> None:
    (person,) = told(text)
    assert (person.name, person.telling, person.status) == ("Anne Berg", Telling.ABSENT, UNEXCUSED)


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Anne Berg, Ib Lund og Carla Holm",
        "Afbud: Anne Berg; Ib Lund; Carla Holm.",
        "Afbud: Anne Berg (A), Ib Lund (V) samt Carla Holm (F)",
        "Anne Berg, Ib Lund og Carla Holm var fraværende.",
        "Der er afbud fra Anne Berg, Ib Lund og Carla Holm.",
        "Fraværende: AB, IL og CH",
        "Afbud fra: Anne Berg\nIb Lund\nCarla Holm",
    ],
)
def test_several_are_absent(text: str) -> None:
    assert names(text) == ["Anne Berg", "Ib Lund", "Carla Holm"]


@pytest.mark.parametrize(
    ("text", "reason", "notice"),
    [
        ("Afbud: Anne Berg (ferie)", "ferie", ""),
        ("Afbud: Anne Berg grundet sygdom", "sygdom", ""),
        ("Anne Berg havde meldt afbud på grund af sygdom.", "sygdom", ""),
        ("Anne Berg havde meldt afbud pga. et andet møde", "et andet møde", ""),
        ("Anne Berg havde meldt afbud (barns sygdom)", "barns sygdom", ""),
        ("Anne Berg var fraværende, da hun er på ferie", "er på ferie", ""),
        ("Anne Berg havde meldt afbud på selve mødedagen.", "", "på selve mødedagen"),
        ("Anne Berg havde meldt afbud i god tid", "", "i god tid"),
        ("Anne Berg havde meldt afbud (samme dag)", "", "samme dag"),
    ],
)  # fmt: skip
def test_the_reason_and_the_notice_are_read(text: str, reason: str, notice: str) -> None:
    (person,) = told(text)
    assert (person.reason, person.notice) == (reason, notice)


@pytest.mark.parametrize(
    "text",
    [
        "Anne Berg havde meldt afbud, og Bo Ek deltog i stedet.",
        "Anne Berg havde meldt afbud. Bo Ek deltog i stedet.",
        "Anne Berg havde meldt afbud på grund af ferie, og Bo Ek deltog som suppleant.",
        "Anne Berg var fraværende. I stedet mødte Bo Ek.",
        "Anne Berg havde meldt afbud. Bo Ek mødte som suppleant for Anne Berg.",
        "Fraværende: Anne Berg (V) - Bo Ek (V) mødte som stedfortræder.",
        "Afbud: Anne Berg (Ø) – stedfortræder Bo Ek (Ø)",
        "Afbud: Anne Berg (1. suppleant: Bo Ek)",
        "Afbud: Anne Berg (barsel) – i stedet mødte Bo Ek",
        "Afbud fra Anne Berg, Bo Ek deltager i Anne Bergs sted",
        "Afbud: Anne Berg (Bo Ek deltog i stedet)",
        "Afbud: Anne Berg (suppleant: Bo Ek)",
        "Afbud: Anne Berg (Bo Ek)",
        "Bo Ek var indkaldt som stedfortræder for Anne Berg, der havde lovligt forfald.",
        "Der var afbud fra Anne Berg, og Bo Ek deltog i stedet.",
    ],
)
def test_a_substitute_is_read_with_the_one_they_sat_for(text: str) -> None:
    (person,) = told(text)
    assert (person.name, person.status) == ("Anne Berg", APOLOGY)
    assert (person.substitute, person.came) == ("Bo Ek", True)


@pytest.mark.parametrize(
    "text",
    [
        "Anne Berg havde meldt afbud. 1. suppleant Bo Ek var indkaldt, men mødte ikke frem.",
        "Anne Berg havde meldt afbud, 1. suppleant Bo Ek var indkaldt, men mødte ikke frem.",
        "Anne Berg var fraværende. Bo Ek var indkaldt som suppleant for Anne Berg, men udeblev.",
        "Anne Berg havde meldt afbud. Bo Ek var indkaldt, men var også forhindret.",
        "Fraværende med afbud: Anne Berg, Bo Ek indkaldt",
    ],
)
def test_a_substitute_who_was_called_may_not_have_come(text: str) -> None:
    (person,) = told(text)
    assert (person.name, person.substitute, person.came) == ("Anne Berg", "Bo Ek", False)


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek deltog som suppleant for Anne Berg",
        "Bo Ek (V) mødte som stedfortræder for Anne Berg (V).",
        "Bo Ek var suppleant for Anne Berg.",
        "Bo Ek deltog i Anne Bergs sted.",
        "I stedet for Anne Berg deltog Bo Ek.",
        "Som stedfortræder for Anne Berg mødte Bo Ek.",
    ],
)
def test_a_substitute_may_be_told_of_alone(text: str) -> None:
    (person,) = told(text)
    assert (person.name, person.telling, person.seat_of) == ("Bo Ek", Telling.SEATED, "Anne Berg")


def test_between_the_absent_of_a_list_stand_their_substitutes() -> None:
    anne, carla = told("Afbud fra: Anne Berg, Bo Ek deltog i stedet, samt Carla Holm")
    assert (anne.name, anne.substitute) == ("Anne Berg", "Bo Ek")
    assert (carla.name, carla.substitute) == ("Carla Holm", "")


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Ingen",
        "Afbud: -",
        "Fraværende: Ingen.",
        "Inhabile: Ingen",
        "Ingen afbud.",
        "Der var ingen afbud til dagens møde.",
        "Alle medlemmer var til stede.",
        "Alle var mødt",
        "Fraværende under punktet: Ingen",
    ],
)
def test_nobody_is_absent(text: str) -> None:
    absence = read_absence(text)
    assert absence
    assert absence.nobody
    assert not absence.people


@pytest.mark.parametrize("text", ["Afbud:", "Fraværende med afbud:", "Fraværende uden afbud"])
def test_a_label_alone_is_open_for_the_names_below(text: str) -> None:
    absence = read_absence(text)
    assert absence
    assert absence.open


# --- coming, going and being away ---


@pytest.mark.parametrize(
    ("text", "telling", "items", "phase", "time"),
    [
        ("Anne Berg ankom kl. 17.32 under behandling af punkt 3", "arrived", "3", "during",
         "17:32"),
        ("Anne Berg ankom under pkt. 2 kl. 16.40.", "arrived", "2", "during", "16:40"),
        ("Anne Berg kom kl. 17.", "arrived", "", "during", "17:00"),
        ("Anne Berg mødte kl. 17.05.", "arrived", "", "during", "17:05"),
        ("Anne Berg ankom til mødet før punkt 4", "arrived", "4", "before", ""),
        ("Anne Berg kom til stede efter behandlingen af sag nr. 4", "arrived", "4", "after", ""),
        ("Anne Berg deltog fra punkt 4.", "arrived", "4", "before", ""),
        ("Anne Berg deltog i mødet fra kl. 17.15.", "arrived", "", "during", "17:15"),
        ("Anne Berg var fraværende til kl. 18.40 i punkt 2", "arrived", "2", "during", "18:40"),
        ("Anne Berg var fraværende til og med punkt 3", "arrived", "3", "after", ""),
        ("Kl. 17.32 ankom Anne Berg.", "arrived", "", "during", "17:32"),
        ("Fraværende i mødet: Anne Berg til kl. 18.40 i punkt 2", "arrived", "2", "during",
         "18:40"),
        ("Afbud: Anne Berg (til kl. 17)", "arrived", "", "during", "17:00"),
        ("Anne Berg forlod mødet kl. 17:50 efter punkt 8", "left", "8", "after", "17:50"),
        ("Anne Berg forlod mødet.", "left", "", "during", ""),
        ("Anne Berg gik efter punkt 7.", "left", "7", "after", ""),
        ("Anne Berg måtte forlade mødet kl. 18", "left", "", "during", "18:00"),
        ("Under punkt 5 forlod Anne Berg mødet.", "left", "5", "during", ""),
        ("Herefter forlod Anne Berg mødet kl. 19.00", "left", "", "during", "19:00"),
        ("Anne Berg var til stede til og med punkt 6.", "left", "6", "after", ""),
        ("Anne Berg deltog til punkt 6", "left", "6", "before", ""),
        ("Anne Berg var fraværende fra kl. 21.33 i punkt 12", "left", "12", "during", "21:33"),
        ("Anne Berg var fraværende fra punkt 5", "left", "5", "before", ""),
        ("Anne Berg var fraværende fra punkt 5 kl. 19", "left", "5", "before", "19:00"),
        ("Anne Berg forlod mødet kl. 18 og deltog ikke i resten af mødet", "left", "", "during",
         "18:00"),
        ("Anne Berg deltog ikke under behandlingen af dette punkt", "away", "", "during", ""),
        ("Anne Berg deltog ikke under behandlingen.", "away", "", "during", ""),
        ("Anne Berg deltog ikke heri.", "away", "", "during", ""),
        ("Anne Berg deltog ikke i sagens behandling.", "away", "", "during", ""),
        ("Anne Berg deltog ikke under punkterne 12-15", "away", "12-15", "during", ""),
        ("Anne Berg var fraværende under sag 129-138.", "away", "129-138", "during", ""),
        ("Anne Berg var ikke til stede under pkt. 3, 5 og 7.", "away", "3 5 7", "during", ""),
        ("Anne Berg deltog ikke i behandlingen af punkt 4 og 5", "away", "4 5", "during", ""),
        ("Ved behandlingen af punkt 7 deltog Anne Berg ikke.", "away", "7", "during", ""),
        ("Ikke til stede under punkt 4: Anne Berg", "away", "4", "during", ""),
        ("Fraværende under punktet: Anne Berg", "away", "", "during", ""),
        ("Anne Berg var delvist fraværende under punkt 3", "away", "3", "during", ""),
        ("Anne Berg var fraværende i en del af mødet", "away", "", "during", ""),
        ("Anne Berg deltog kun i punkt 1-4.", "attended", "1-4", "during", ""),
    ],
)  # fmt: skip
def test_coming_and_going_is_read(
    text: str, telling: str, items: str, phase: str, time: str
) -> None:
    (person,) = told(text)
    assert person.name == "Anne Berg"
    assert person.telling == telling
    assert person.items == tuple(
        ItemRange(part.split("-")[0], part.split("-")[-1]) for part in items.split()
    )
    assert person.phase == phase
    assert person.time == (dt.time.fromisoformat(f"{time:0>5}") if time else None)


def test_one_may_leave_and_come_back() -> None:
    left, back = told("Anne Berg forlod mødet kl. 17.00 og vendte tilbage kl. 17.30 efter punkt 4.")
    assert (left.telling, left.time) == (Telling.LEFT, dt.time(17))
    assert (back.telling, back.time, back.phase) == (Telling.ARRIVED, dt.time(17, 30), Phase.AFTER)
    assert left.wording == back.wording


def test_one_may_be_there_or_away_between_two_times() -> None:
    came, went = told("Anne Berg deltog fra kl. 17.10 til kl. 18.00.")
    assert (came.telling, went.telling) == (Telling.ARRIVED, Telling.LEFT)
    went, came = told("Anne Berg var fraværende kl. 17-17.30 under punkt 3")
    assert (went.telling, went.time, came.telling) == (Telling.LEFT, dt.time(17), Telling.ARRIVED)
    came, went = told("Anne Berg deltog under punkt 9 fra kl. 10.30")
    assert (came.time, went.items, went.phase) == (
        dt.time(10, 30),
        (ItemRange("9", "9"),),
        Phase.AFTER,
    )


def test_one_may_miss_a_part_of_an_item() -> None:
    for text in (
        "Anne Berg var delvist fraværende under punkt 3",
        "Anne Berg deltog ikke delvis i sagen",
    ):
        assert told(text)[0].partly


def test_a_sentence_may_tell_of_several_people() -> None:
    assert names("Ib Lund ankom kl. 16.40, og Anne Berg forlod mødet kl. 18.") == [
        "Ib Lund",
        "Anne Berg",
    ]
    assert names("Ib Lund gik kl. 18, og også Anne Berg forlod mødet kl. 19") == [
        "Ib Lund",
        "Anne Berg",
    ]
    assert names("Anne og Carla deltog ikke i dette punkt.") == ["Anne Berg", "Carla Holm"]


# --- conflicts of interest ---


@pytest.mark.parametrize(
    ("text", "items", "decided"),
    [
        ("Anne Berg erklærede sig inhabil og forlod mødet under punkt 29", "29", True),
        ("Anne Berg erklærede sig inhabil.", "", True),
        ("Anne Berg blev erklæret inhabil og deltog ikke i behandlingen.", "", True),
        ("Anne Berg er inhabil i sagen", "", True),
        ("Anne Berg medvirkede ikke ved sagens behandling, idet hun var inhabil.", "", True),
        ("Anne Berg deltog ikke i behandlingen af punktet på grund af inhabilitet.", "", True),
        ("Anne Berg trådte ud af mødet under punkt 4 pga. inhabilitet", "4", True),
        ("Inhabil: Anne Berg", "", True),
        ("Rådet besluttede, at Anne Berg er inhabil.", "", True),
        ("Det blev besluttet, at Anne Berg er inhabil ved punkt 5", "5", True),
        ("Rådet besluttede, at Anne Berg ikke er inhabil.", "", False),
        ("Udvalget fandt ikke Anne Berg inhabil.", "", False),
        ("Anne Berg blev fundet habil.", "", False),
        ("Anne Berg er ikke inhabil.", "", False),
    ],
)
def test_a_conflict_of_interest_is_read(text: str, items: str, decided: bool) -> None:
    (person,) = told(text)
    assert (person.name, person.telling) == ("Anne Berg", Telling.DISQUALIFIED)
    assert person.items == ((ItemRange(items, items),) if items else ())
    assert person.decided is decided


def test_a_substitute_may_sit_for_one_who_is_disqualified() -> None:
    anne, bo = told(
        "Anne Berg deltog ikke i punkt 4 på grund af inhabilitet, og Bo Ek deltog som suppleant."
    )
    assert anne.telling is Telling.DISQUALIFIED
    assert (bo.telling, bo.seat_of, bo.items) == (Telling.SEATED, "Anne Berg", anne.items)
    anne, bo = told("Bo Ek deltog i stedet for Anne Berg, der var inhabil")
    assert (anne.telling, bo.name) == (Telling.DISQUALIFIED, "Bo Ek")


def test_the_one_who_leads_may_be_named_by_the_office() -> None:
    assert names("Formanden erklærede sig inhabil.") == ["Formanden"]
    assert names("Formanden Anne Berg forlod mødet kl. 18") == ["Anne Berg"]


# --- what is not taken ---


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 2000,
        "Godkendt.",
        "Ingen.",
        "-",
        "Fraværende elever registreres i systemet.",
        "Fraværende medlemmer bør orienteres.",
        "Fravær i folkeskolen drøftes.",
        "Afbud til kurset skal ske senest fredag.",
        "Afbud fra Anne Berg betyder, at budgettet udsættes.",
        "Udeblevne borgere kontaktes.",
        "Deltog ikke: de fleste skoler",
        "Rådet deltog ikke i høringen.",
        "Udvalget forlod mødet kl. 18 for at besigtige byggeriet.",
        "Danske Handicaporganisationer havde meldt afbud.",
        "Anne Berg forlod posten som formand.",
        "Anne Berg forlod rådet i 2019.",
        "Anne Berg gik ind for forslaget.",
        "Anne Berg kom med forslag til punkt 3.",
        "Anne Berg mødte ministeren.",
        "Anne Berg deltog i konferencen i Odense.",
        "Anne Berg deltager i kurset fra kl. 10.",
        "Anne Berg var til stede ved indvielsen.",
        "Anne Berg orienterede om sagen.",
        "Anne Berg og Ib Lund deltager i mødet med ministeren.",
        "Anne Berg deltog.",
        "Anne Berg ankom.",
        "Anne Berg gik.",
        "Anne Berg ankom kl. 99.",
        "Anne Berg havde meldt afbud, og Kommunen deltog i stedet",
        "Anne Berg erklærede sig inhabil ved punkt 4 uden debat",
        "Mødet startede kl. 16.",
        "Inhabilitet: Se bilag om reglerne",
        "Inhabil under punkt 3",
        "Rådet besluttede, at ingen er inhabil.",
        "Fraværende under punktet: se listen",
        "Bo Ek deltog som suppleant for bestyrelsen",
        "Bo Ek deltog i stedet.",
        "Anne Berg deltog i stedet for Anne Berg.",
        "Afbud: Anne Berg. Godkendt.",
        "Afbud: Anne Berg, kl. 99 under sagen",
        "Bilag: Anne Berg",
        "Anne Berg (afbud), Ukendt Person (afbud)",
        "Anne Berg havde meldt afbud, og mødet blev derfor aflyst.",
        "Afbud: Anne Berg (måske fra kl. 17 eller 18)",
        "Afbud: Anne Berg (ham her deltog)",
        "Afbud: Bo Ek, bestyrelsen for Havnen deltog",
        "Afbud: Hun deltog i stedet",
    ],
)
def test_what_is_not_surely_absence_stays_text(text: str) -> None:
    assert read_absence(text, KNOWN) is None


def test_people_who_are_not_known_are_read_by_their_whole_names() -> None:
    absence = read_absence("Lars Skov forlod mødet kl. 18.")
    assert absence
    assert absence.people[0].name == "Lars Skov"
    assert read_absence("Lars forlod mødet kl. 18.") is None


def test_sentences_of_absence_are_found_among_others() -> None:
    text = "Godkendt, jf. pkt. 3. Anne Berg var fraværende. Der holdes møde kl. 17. Afbud:"
    (found,) = find_absence(text, KNOWN)
    assert found.text == "Anne Berg var fraværende."
    assert [p.name for p in found.people] == ["Anne Berg"]


def test_sentences_are_not_cut_at_abbreviations() -> None:
    text = "A. Berg kom kl. 17.32 til pkt. 3 pga. sne. 1. suppleant Bo gik; Han var syg"
    assert sentences_of(text) == [
        "A. Berg kom kl. 17.32 til pkt. 3 pga. sne.",
        "1. suppleant Bo gik;",
        "Han var syg",
    ]


def test_a_mark_behind_a_name_is_read_like_a_sentence() -> None:
    (came,) = read_mark("Bo Ek", "fra kl. 17.10")
    assert (came.name, came.telling, came.time) == ("Bo Ek", Telling.ARRIVED, dt.time(17, 10))
    (left,) = read_mark("Bo Ek", "fra kl. 17.10", absent=True)
    assert left.telling is Telling.LEFT
    (left,) = read_mark("Bo Ek", "forlod mødet kl. 18")
    assert left.telling is Telling.LEFT
    assert read_mark("Bo Ek", "til pkt. 8 eller så") == []

"""The title of a referat in the forms that municipalities give it."""

import datetime as dt

import pytest

from models.imports.head_title import (
    is_council_name,
    municipality_in,
    read_title,
    upper_to_title,
)
from models.records import MeetingKind

DAY = dt.date(2026, 6, 4)


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("REFERAT Integrationsrådet d. 04-06-2026", "Integrationsrådet"),
        ("Referat af møde i Ældrerådet den 4. juni 2026", "Ældrerådet"),
        ("Referat fra Ældrerådets møde d. 4/6 2026", "Ældrerådet"),
        ("Referat fra Ældrerådsmøde den 4/6 2026", "Ældrerådet"),
        ("Referat af byrådsmøde 4. juni 2026", "Byrådet"),
        ("Kommunalbestyrelsesmøde 4. juni 2026", "Kommunalbestyrelsen"),
        ("Beslutningsprotokol for Børne- og Ungeudvalget 04.06.2026", "Børne- og Ungeudvalget"),
        ("Dagsorden til møde i Grønt Råd 4-6-2026", "Grønt Råd"),
        ("Mødereferat - Lokaludvalget Nordby, 4. juni 2026", "Lokaludvalget Nordby"),
        ("Åbent referat fra Social- og Sundhedsudvalget d. 4. juni 2026",
         "Social- og Sundhedsudvalget"),
        ("Ældrerådets møde den 4. juni 2026", "Ældrerådet"),
        ("4. juni 2026 - Referat - Handicaprådet", "Handicaprådet"),
        ("Referat: møde i Ældrerådet - 4. juni 2026", "Ældrerådet"),
        ("Bestyrelsesmøde i Det Lokale Kulturråd 4. juni 2026", "Det Lokale Kulturråd"),
        ("UDSKRIFT AF BESLUTNINGSPROTOKOL FOR ÆLDRE- OG HANDICAPUDVALGET 04-06-2026",
         "Ældre- og Handicapudvalget"),
        ("Udvalget for Kultur og Fritid, torsdag den 4. juni 2026",
         "Udvalget for Kultur og Fritid"),
        ("Fællesmøde mellem Ældrerådet og Handicaprådet den 4. juni 2026",
         "Ældrerådet og Handicaprådet"),
    ],
)  # fmt: skip
def test_a_title_names_the_council_and_the_date(text: str, council: str) -> None:
    title = read_title(text)
    assert title
    assert title.council == council
    assert title.date
    assert title.date.date == DAY
    assert not title.unused


@pytest.mark.parametrize(
    ("text", "council", "municipality"),
    [
        ("Referat fra møde i Havneby Kommunes Ældreråd", "Ældreråd", "Havneby"),
        ("Havneby Kommune – Handicaprådet – Referat", "Handicaprådet", "Havneby"),
        ("Referat af møde i Ældrerådet i Store Heding Kommune", "Ældrerådet", "Store Heding"),
        ("HAVNEBY KOMMUNE REFERAT ÆLDRERÅDET", "Ældrerådet", "Havneby"),
        ("Referat af møde i vores kommune", "", ""),
        ("Åben referat", "", ""),
        ("Protokol", "", ""),
        ("Ældrerådet", "Ældrerådet", ""),
    ],
)
def test_a_title_may_name_the_municipality(text: str, council: str, municipality: str) -> None:
    title = read_title(text)
    assert title
    assert (title.council, title.municipality) == (council, municipality)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Referat af ekstraordinært møde i Ældrerådet", MeetingKind.EXTRAORDINARY),
        ("Konstituerende møde", MeetingKind.CONSTITUENT),
        ("Referat konstituerende Ungerådet", MeetingKind.CONSTITUENT),
        ("Ordinært møde nr. 4", MeetingKind.ORDINARY),
        ("Ældrerådsmøde", MeetingKind.ORDINARY),
        ("Referat", None),
    ],
)
def test_a_title_may_tell_the_kind_of_meeting(text: str, kind: MeetingKind | None) -> None:
    title = read_title(text)
    assert title
    assert title.kind is kind


def test_a_title_may_tell_the_time_and_the_place() -> None:
    title = read_title("Referat af møde i Ældrerådet 4. juni 2026 kl. 10-12 i Huset, sal 2")
    assert title
    assert (title.start, title.end, title.place) == (dt.time(10), dt.time(12), "Huset, sal 2")


def test_what_a_title_tells_besides_is_not_lost() -> None:
    title = read_title("Referat - Ældrerådet - Budget 2027")
    assert title
    assert (title.council, title.unused) == ("Ældrerådet", "Budget 2027")
    title = read_title("Havneby - møde i Ældrerådet")
    assert title
    assert (title.council, title.unused) == ("Ældrerådet", "Havneby")


def test_a_title_without_a_known_kind_of_council_has_words_that_may_be_one() -> None:
    title = read_title("Referat fra De Frivilliges Hus 4. juni 2026")
    assert title
    assert (title.council, title.rest) == ("", "De Frivilliges Hus")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 300,
        "Mødested Rådhuset",
        "Anne Berg",
        "Referatet fra sidste møde blev godkendt.",
        "Der var ingen afbud til dagens møde.",
        "Dagsordenen er godkendt",
        "torsdag den 4. juni 2026 kl. 17",
        "Udrådet",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert read_title(text) is None


def test_capitals_are_brought_down() -> None:
    assert upper_to_title("BØRNE- OG UNGEUDVALGET") == "Børne- og Ungeudvalget"
    assert upper_to_title("Grønt Råd") == "Grønt Råd"
    assert upper_to_title("12") == "12"


def test_the_name_of_a_council_stands_alone() -> None:
    assert is_council_name("Råd for Socialt Udsatte")
    assert not is_council_name("Rådet skal godkende budgettet")
    assert not is_council_name("Rådhuset")
    assert not is_council_name("")


def test_a_municipality_is_named_before_the_word() -> None:
    assert municipality_in("Ringsted Kommune") == "Ringsted"
    assert municipality_in("Vores Kommune") == ""

"""Old minutes as plain text: two invented referater in the reference layouts, read whole."""

import datetime as dt

import pytest

from models.minutes import MinutesDraft, ParticipantDraft
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    HistoryEntryDraft,
    Role,
    SectionDraft,
)
from models.text import ListItem, Paragraph, RichText, Span, plain, plain_lines, rich_text
from tests.fixtures.old_minutes import read_text

WITH_FREE_HEADINGS = """

REFERAT Seniorrådet d. 07-05-2026

Mødedato Torsdag d. 07. maj 2026 kl. 16:30

Mødested Rådhuset, lokale 2

Mødedeltagere Inger Vang, Ole Bæk, Saida Nour, Karl Friis.

Afbud Mogens Tang, Eva Lyng.

Fraværende uden afbud Bent Kjær.

Indholdsfortegnelse

Beslutninger om dagsordenen.....	3
Orientering fra forperson.....	4
Udpegning til Trafikforum.....	5
Personsag.....	6
Eventuelt.....	7

Punkt 9: Beslutninger om dagsordenen

Beslutning

-

Fremstilling

-

Punkt 10: Orientering fra forperson

Beslutning

Rådet ønsker at invitere:

- Skoleudvalget
- Trafikforum
  - formanden
  - sekretæren

Solbjerg Kommune betaler kaffen. Og rådet betaler kagen til alle de fremmødte
gæster fra byen.

Fremstilling

Orientering ved forperson

Sagsfremstilling

Forperson orienterer.

Beslutningskompetence

Seniorrådet

Indstilling

Det indstilles,

1. at rådet drøfter sagen, og
2. at rådet peger på emner.

Punkt 11: Udpegning til Trafikforum

Beslutning

Udsat.

Fremstilling

Rådet skal udpege en repræsentant.

Læs mere her: [Trafikforum - Solbjerg Kommune](#)

Indstilling:

At rådet udpeger en repræsentant.

Beslutning

Rådet udpeger følgende:

Beslutningskompetence

Seniorrådet

Punkt 12: Lukket - Personsag

Beslutning

Godkendt.

Punkt 13: Eventuelt

Beslutning

3. punkt fra sidst blev nævnt.
"""

WITH_CASE_HISTORY = """REFERAT Ungerådet d. 15-09-2025

Mødedato Mandag d. 15. september 2025 kl. 16:00

Mødested Biblioteket, Torvet 3

Mødedeltagere Aya Holm, Rune Dahl (Afbud), Liv Mark (suppleant for Rune Dahl), Noor
Sand (Udeblevet), Tim Bech (gæst)

Indholdsfortegnelse

Bemærkninger til dagsordenen.....	3
Beslutning om høring af en ny frivilligstrategi for hele Nordby Kommune og
dens foreninger.....	4
Gensidig orientering.....	7
Underskriftsark.....	8

Punkt 1: Bemærkninger til dagsordenen

Beslutning

Ingen bemærkninger.

Afbud: Rune Dahl

Fraværende uden afbud: Noor Sand

Punkt 2: Beslutning om høring af en ny frivilligstrategi for hele Nordby Kommune og
dens foreninger

25-001158

Beslutning

Rådet støtter strategien.

Afbud: Rune Dahl

Fraværende uden afbud: Noor Sand

Sagsfremstilling

Resume og sagens baggrund

Nordby Kommune har et ønske om en strategi.

Indstillinger

Direktøren indstiller, at strategien sendes i høring.

Sagsfremstilling

Temaerne:

- Klare rammer
- Let at være frivillig

Økonomiske konsekvenser

Ingen.

Sagens forløb

11/08/2025 Ældreudvalget

Godkendt.

19/08/2025 Frivilligråd

Anbefales.

Afbud: Ida Riis, Jens Toft, Mads Mikkelborg Andersen, Kirstine Overgaard, Villy Sø
26/08/2025 Folkeudvalget
Drøftet.

15/09/2025 Seniorrådet
Beslutning ikke frigivet

Bilag

Frivilligstrategi layout 02.06.2025

Høringsproces

Punkt 3: Gensidig orientering

Beslutning

Intet nyt.

Afbud: Rune Dahl

Fraværende uden afbud: Noor Sand

Sagsfremstilling

Punkt 4: Underskriftsark

Beslutning

-

Afbud: Rune Dahl

Fraværende uden afbud: Noor Sand

Sagsfremstilling

Dette punkt benyttes til godkendelse af referatet.
"""


def read(text: str) -> MinutesDraft:
    return read_text(text).draft


@pytest.fixture(scope="module")
def seniors() -> MinutesDraft:
    return read(WITH_FREE_HEADINGS)


@pytest.fixture(scope="module")
def youth() -> MinutesDraft:
    return read(WITH_CASE_HISTORY)


def bullet(text: str, level: int = 0) -> ListItem:
    return ListItem((Span(text),), level)


def numbered(text: str) -> ListItem:
    return ListItem((Span(text),), numbered=True)


def lines(text: RichText) -> list[str]:
    return plain_lines(text)


# --- the head -------------------------------------------------------------------------------


def test_the_head_tells_council_place_and_time(seniors: MinutesDraft, youth: MinutesDraft) -> None:
    assert (seniors.council, seniors.municipality) == ("Seniorrådet", "Solbjerg")
    assert (seniors.layout, youth.layout) == ("fremstilling", "sagsfremstilling")
    assert (seniors.date, seniors.start, seniors.end) == (
        dt.date(2026, 5, 7), dt.time(16, 30), None,
    )  # fmt: skip
    assert (seniors.place, youth.place) == ("Rådhuset, lokale 2", "Biblioteket, Torvet 3")
    assert (youth.council, youth.municipality) == ("Ungerådet", "Nordby")


def test_nothing_in_the_two_is_left_to_wonder_about(
    seniors: MinutesDraft, youth: MinutesDraft
) -> None:
    assert seniors.notes == ()
    assert youth.notes == ()


def test_the_absent_may_have_fields_of_their_own(seniors: MinutesDraft) -> None:
    assert [person.name for person in seniors.participants] == [
        "Inger Vang", "Ole Bæk", "Saida Nour", "Karl Friis",
        "Mogens Tang", "Eva Lyng", "Bent Kjær",
    ]  # fmt: skip
    assert [person.status for person in seniors.participants] == [
        *[AttendanceStatus.PRESENT] * 4,
        *[AttendanceStatus.APOLOGY] * 2,
        AttendanceStatus.UNEXCUSED,
    ]


def test_marks_after_a_name_tell_who_someone_is(youth: MinutesDraft) -> None:
    assert youth.participants == (
        ParticipantDraft("Aya Holm"),
        ParticipantDraft("Rune Dahl", status=AttendanceStatus.APOLOGY),
        ParticipantDraft("Liv Mark", Role.SUBSTITUTE, substitute_for="Rune Dahl"),
        ParticipantDraft("Noor Sand", status=AttendanceStatus.UNEXCUSED),
        ParticipantDraft("Tim Bech", Role.GUEST),
    )


# --- the items ------------------------------------------------------------------------------


def test_items_have_their_numbers_and_titles(seniors: MinutesDraft, youth: MinutesDraft) -> None:
    assert [(item.number, item.title, item.closed) for item in seniors.items] == [
        ("9", "Beslutninger om dagsordenen", False),
        ("10", "Orientering fra forperson", False),
        ("11", "Udpegning til Trafikforum", False),
        ("12", "Personsag", True),
        ("13", "Eventuelt", False),
    ]
    assert youth.items[1].title == (
        "Beslutning om høring af en ny frivilligstrategi for hele Nordby Kommune og dens foreninger"
    )
    assert [item.case_number for item in youth.items] == ["", "25-001158", "", ""]


def test_a_dash_is_an_empty_decision_and_an_empty_section(seniors: MinutesDraft) -> None:
    assert not seniors.items[0].decision
    assert seniors.items[0].sections == (SectionDraft("Fremstilling"),)


def test_lists_links_and_wrapped_lines_are_read(seniors: MinutesDraft) -> None:
    assert seniors.items[1].decision == rich_text(
        [
            Paragraph((Span("Rådet ønsker at invitere:"),)),
            bullet("Skoleudvalget"),
            bullet("Trafikforum"),
            bullet("formanden", 1),
            bullet("sekretæren", 1),
            Paragraph(
                (
                    Span(
                        "Solbjerg Kommune betaler kaffen. Og rådet betaler kagen til alle de "
                        "fremmødte gæster fra byen."
                    ),
                )
            ),
        ]
    )
    assert seniors.items[1].sections[-1].body == rich_text(
        [
            Paragraph((Span("Det indstilles,"),)),
            numbered("at rådet drøfter sagen, og"),
            numbered("at rådet peger på emner."),
        ]
    )
    assert seniors.items[2].sections[0].body.blocks[-1] == Paragraph(
        (Span("Læs mere her: "), Span("Trafikforum - Solbjerg Kommune", link="#"))
    )


def test_a_number_that_begins_no_list_is_text(seniors: MinutesDraft) -> None:
    assert seniors.items[4].decision == plain("3. punkt fra sidst blev nævnt.")


def test_free_headings_stand_in_any_order_inside_the_presentation(seniors: MinutesDraft) -> None:
    assert [(section.heading, section.level) for section in seniors.items[1].sections] == [
        ("Fremstilling", 1),
        ("Sagsfremstilling", 2),
        ("Beslutningskompetence", 2),
        ("Indstilling", 2),
    ]
    assert [(section.heading, section.level) for section in seniors.items[2].sections] == [
        ("Fremstilling", 1),
        ("Indstilling:", 2),
        ("Beslutning", 2),
        ("Beslutningskompetence", 2),
    ]
    assert lines(seniors.items[2].decision) == ["Udsat."]
    assert lines(seniors.items[2].sections[2].body) == ["Rådet udpeger følgende:"]


def test_a_heading_may_stand_inside_one_of_the_same_name(youth: MinutesDraft) -> None:
    assert [(section.heading, section.level) for section in youth.items[1].sections] == [
        ("Sagsfremstilling", 1),
        ("Resume og sagens baggrund", 2),
        ("Indstillinger", 2),
        ("Sagsfremstilling", 2),
        ("Økonomiske konsekvenser", 2),
    ]
    assert youth.items[2].sections == (SectionDraft("Sagsfremstilling"),)


def test_the_absence_that_the_attendance_yields_is_no_part_of_the_decision(
    youth: MinutesDraft,
) -> None:
    assert [lines(item.decision) for item in youth.items] == [
        ["Ingen bemærkninger."],
        ["Rådet støtter strategien."],
        ["Intet nyt."],
        [],
    ]


def test_the_case_history_is_read_entry_by_entry(youth: MinutesDraft) -> None:
    absent = "Ida Riis, Jens Toft, Mads Mikkelborg Andersen, Kirstine Overgaard, Villy Sø"
    assert youth.items[1].history == (
        HistoryEntryDraft(dt.date(2025, 8, 11), "Ældreudvalget", plain("Godkendt.")),
        HistoryEntryDraft(dt.date(2025, 8, 19), "Frivilligråd", plain("Anbefales."), absent),
        HistoryEntryDraft(dt.date(2025, 8, 26), "Folkeudvalget", plain("Drøftet.")),
        HistoryEntryDraft(dt.date(2025, 9, 15), "Seniorrådet", released=False),
    )


def test_attachments_are_titles(youth: MinutesDraft) -> None:
    assert youth.items[1].attachments == (
        AttachmentDraft("Frivilligstrategi layout 02.06.2025"),
        AttachmentDraft("Høringsproces"),
    )

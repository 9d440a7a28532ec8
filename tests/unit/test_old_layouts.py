"""Small referater in layouts of many kinds, with what each is to give."""

import datetime as dt
from dataclasses import dataclass

import pytest

from models.imports.lines import Line, Wrapping, read_lines
from models.text import plain_lines
from tests.fixtures.old_minutes import (
    HEAD,
    decisions_of,
    headings_of,
    read_items,
    read_text,
    sections_of,
)


@dataclass(frozen=True)
class Layout:
    """A referat, and what is to be read of it."""

    name: str
    text: str
    council: str
    date: dt.date
    items: tuple[str, ...]
    decisions: tuple[str, ...]
    place: str = ""
    cases: tuple[str, ...] = ()


SCHOOL_BOARD = Layout(
    "a school board of the nineties, with roman numbers",
    """REFERAT AF BESTYRELSESMØDE
Ådalens Skole, skolebestyrelsen

Dato: tirsdag den 5. marts 1996
Sted: Lærerværelset
Til stede: Grethe Holm, Bo Lind, Ida Bak

I. Godkendelse af dagsorden
Dagsordenen blev godkendt.

II. Meddelelser
a) Skoleinspektøren orienterede om tilbygningen.
b) Elevrådet har fået ny formand.

III. Budget 1996
Bestyrelsen vedtog budgettet enstemmigt.

IV. Eventuelt
Intet.
""",
    "Ådalens Skole, skolebestyrelsen",
    dt.date(1996, 3, 5),
    ("1 Godkendelse af dagsorden", "2 Meddelelser", "3 Budget 1996", "4 Eventuelt"),
    ("Dagsordenen blev godkendt.", "", "Bestyrelsen vedtog budgettet enstemmigt.", ""),
    "Lærerværelset",
)
USER_COUNCIL = Layout(
    "a user council, with 'Dagsordenspunkt 3' and a decision that runs in",
    """Referat for møde i Brugerrådet Lindegården

Dato: 12. maj 2015 kl. 10-12
Mødedeltagere: Anna Vig (formand), Jens Ruud, Karl Toft

Dagsordenspunkt 1: Velkomst
Formanden bød velkommen.

Dagsordenspunkt 2: Maden i caféen
Jens Ruud ankom kl. 10.20 under behandlingen af punkt 2.
Beslutning: Menuen ændres fra 1. juni.

Dagsordenspunkt 3: I gang igen
Besluttet: Caféen åbner.
""",
    "Brugerrådet Lindegården",
    dt.date(2015, 5, 12),
    ("1 Velkomst", "2 Maden i caféen", "3 I gang igen"),
    ("", "Menuen ændres fra 1. juni.", "Caféen åbner."),
)
MUNICIPAL_COUNCIL = Layout(
    "a municipal council, with titles in capitals that begin with numbers",
    """Byrådet
Havneby Kommune
Åben referat

Dato: 21-06-2017
Sted: Byrådssalen
Til stede: Eva Riis, Finn Lauge, Gerda Skov

1. 2. BEHANDLING AF BUDGET 2018
Dok.nr. DIKEOL / 08/3208
INDSTILLING
Økonomiudvalget indstiller budgettet godkendt.
BESLUTNING
Godkendt.

2. 10 ÅRS JUBILÆUM FOR BIBLIOTEKET
Sagsid.: 01.02G00 - 2017/27088
BESLUTNING
Taget til efterretning.

3. 1. MAJ-ARRANGEMENT
Initialer: HKJ   Sagsnr.: 330-2017-90230
BESLUTNING
Udsat.

4. EVENTUELT
Dok.nr. 2017-88
J.nr. IU 14/2005
BESLUTNING
-
""",
    "Byrådet",
    dt.date(2017, 6, 21),
    (
        "1 2. BEHANDLING AF BUDGET 2018",
        "2 10 ÅRS JUBILÆUM FOR BIBLIOTEKET",
        "3 1. MAJ-ARRANGEMENT",
        "4 EVENTUELT",
    ),
    ("Godkendt.", "Taget til efterretning.", "Udsat.", ""),
    "Byrådssalen",
    ("DIKEOL / 08/3208", "01.02G00 - 2017/27088", "330-2017-90230", "IU 14/2005"),
)
RESIDENTS = Layout(
    "the residents of a home, with numbers in two parts",
    """Beboerrådet Solgården
Referat af møde den 10. november 2016 kl. 14.00 i fællesstuen

Til stede var: Ester Falk, Gunnar Bie og Ruth Ager.

3.1 Valg af ordstyrer
Gunnar Bie blev valgt.

3.2 Økonomi
Regnskabet blev gennemgået.
Beslutning:
Regnskabet er godkendt.

3.3 Julefest
Det blev aftalt at holde fest den 12. december.
""",
    "Beboerrådet Solgården",
    dt.date(2016, 11, 10),
    ("3.1 Valg af ordstyrer", "3.2 Økonomi", "3.3 Julefest"),
    ("", "Regnskabet er godkendt.", "Det blev aftalt at holde fest den 12. december."),
    "fællesstuen",
)
DAY_CARE = Layout(
    "the board of a day-care centre, which is named by its house only",
    """Bestyrelsesmøde i Børnehuset Solsikken
Tirsdag d. 12/11-19 kl. 17-19 i personalestuen

Forældrevalgte: Maria, Christian Bech, Louise Falk

1) Siden sidst
   a) Leder orienterede om nye ansættelser.

2) Budget 2020
   Beslutning: Budgettet er godkendt.

3) Lukkedage 2020 (B)
   Beslutning: Lukkedagene følger skolernes ferie.

4) Evt.
   Næste møde d. 14/1 2020.
""",
    "Børnehuset Solsikken",
    dt.date(2019, 11, 12),
    ("1 Siden sidst", "2 Budget 2020", "3 Lukkedage 2020", "4 Evt."),
    ("", "Budgettet er godkendt.", "Lukkedagene følger skolernes ferie.", ""),
    "personalestuen",
)
ASSOCIATION = Layout(
    "a committee that meets at home, with its decisions in the text",
    """Referat af møde i Grundejerforeningens samarbejdsudvalg
Onsdag d. 7. sept. 2005 kl. 19.30 hos Tom Urup
Mødt: Tom Urup, Ulla Vang, Viggo Witt

Pkt. 1: Valg af dirigent
Viggo Witt valgt.
Pkt. 2: Snerydning
Aftalt: Tilbud indhentes.
Pkt. 3: Hjertestarter
Udvalgets afgørelse: Udsat.
""",
    "Grundejerforeningens samarbejdsudvalg",
    dt.date(2005, 9, 7),
    ("1 Valg af dirigent", "2 Snerydning", "3 Hjertestarter"),
    ("", "Tilbud indhentes.", "Udsat."),
    "Tom Urup",
)
FORUM = Layout(
    "a forum with a list of contents and headings that are common words",
    """Borgerrepræsentationens Seniorforum
Referat

Mødedato: 2021.11.09
Mødelokale: Lokation B
Deltagere: Nina Post, Otto Quist, Rita Storm

PUNKTER
1 Dagsorden
2 Trafik ved torvet
3 20 års fødselsdag

1 Dagsorden
Konklusion
Dagsordenen er godkendt.

2 Trafik ved torvet
Problem
Bilerne kører for stærkt.
Drøftelse
Nina ønsker bump.
Konklusion
Forum skriver til forvaltningen.

3 20 års fødselsdag
Konklusion
Otto bager.
""",
    "Borgerrepræsentationens Seniorforum",
    dt.date(2021, 11, 9),
    ("1 Dagsorden", "2 Trafik ved torvet", "3 20 års fødselsdag"),
    ("Dagsordenen er godkendt.", "Forum skriver til forvaltningen.", "Otto bager."),
    "Lokation B",
)
FINANCE = Layout(
    "a committee whose decisions are headed by its name, the date and the number",
    """Økonomiudvalget
Mødedato: 15-maj-2002

Medlemmer: Ane Bay (A), Bent Colding (V), Dora Elk (C)

101. Salg af grund - Lukket punkt
Sag: 17/46
Forvaltningen indstiller salg.
Økonomiudvalget, 15-05-2002, pkt. 101:
Godkendt.

102. 3. kvartals regnskab
(KFU 416/2002)
Økonomiudvalget, 15-05-2002, pkt. 102:
Dora Elk var inhabil og deltog ikke.
Godkendt.
""",
    "Økonomiudvalget",
    dt.date(2002, 5, 15),
    ("101 Salg af grund*", "102 3. kvartals regnskab"),
    ("Godkendt.", "Godkendt."),
    cases=("17/46", "(KFU 416/2002)"),
)
ONLINE = Layout(
    "a meeting at short notice, whose title says all of it",
    """Referat af ekstraordinært møde i Ældrerådet mandag d. 7 februar 2022 kl. 9.30 via Teams

Deltagere:
Inger Bak, formand
Poul Erik Lund, næstformand

Punkt I: Velkomst
Formanden bød velkommen.

Punkt II: Høringssvar
Rådet drøftede udkastet.
Besluttet: Rådet bakker op.
""",
    "Ældrerådet",
    dt.date(2022, 2, 7),
    ("1 Velkomst", "2 Høringssvar"),
    ("", "Rådet bakker op."),
    "via Teams",
)
PROTOCOL = Layout(
    "a protocol with paragraphs for items, its lines broken in the middle of words",
    """Socialudvalget
Møde nr. 7 den 14. august 2003

Deltagere: Inge Bøg, Jan Fru, Kaj Gram

§ 41. Godkendelse af protokol
    Beslutning: Protokollen fra sidste møde blev god-
    kendt og underskrevet af de medlemmer, der var til
    stede, og den udsendes med dagsordenen i august
    2004. Kaj Gram bemærkede, at tallene skal efterses.

§ 42. Tilskud til varmestuen
    Beslutning: Udvalget bevilgede 40.000 kr. til køb af
    kaffe- og teposer.
    Jan Fru forlod mødet kl. 15.30 efter behandlingen af
    punkt 42.
""",
    "Socialudvalget",
    dt.date(2003, 8, 14),
    ("41 Godkendelse af protokol", "42 Tilskud til varmestuen"),
    (
        (
            "Protokollen fra sidste møde blev godkendt og underskrevet af de medlemmer, der var "
            "til stede, og den udsendes med dagsordenen i august 2004. Kaj Gram bemærkede, at "
            "tallene skal efterses."
        ),
        "Udvalget bevilgede 40.000 kr. til køb af kaffe- og teposer.",
    ),
)
LAYOUTS = (
    *(SCHOOL_BOARD, USER_COUNCIL, MUNICIPAL_COUNCIL, RESIDENTS, DAY_CARE, ASSOCIATION, FORUM),
    *(FINANCE, ONLINE, PROTOCOL),
)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_is_read(layout: Layout) -> None:
    draft = read_text(layout.text).draft
    assert (draft.council, draft.date, draft.place) == (
        layout.council,
        layout.date,
        layout.place,
    )
    assert headings_of(draft.items) == list(layout.items)
    assert decisions_of(draft.items) == list(layout.decisions)
    if layout.cases:
        assert [item.case_number for item in draft.items] == list(layout.cases)


def test_headings_that_nobody_knows_are_found_by_coming_again() -> None:
    items = read_items(
        "Punkt 1: Bus\n\nUddybning af sagen\nBussen kører sjældent.\n\nRådets beslutning:\nUdsat.\n"
        "\nPunkt 2: Sti\n\nUddybning af sagen\nStien er mørk.\n\nRådets beslutning:\nGodkendt.\n"
    )
    assert [sections_of(item) for item in items] == [
        [("Uddybning af sagen", ["Bussen kører sjældent."])],
        [("Uddybning af sagen", ["Stien er mørk."])],
    ]
    assert decisions_of(items) == ["Udsat.", "Godkendt."]


SECOND = (
    "Referat af møde i Ældrerådet den 7. april 2020\n\nDeltagere: Anna Holm\n\n"
    "Punkt 1: Sti\n\nBeslutning: Udsat.\n"
)


def test_a_second_meeting_in_the_file_is_kept_apart() -> None:
    draft = read_text(f"{HEAD}Punkt 1: Bus\n\nBeslutning: Godkendt.\n\n{SECOND}").draft
    assert headings_of(draft.items) == ["1 Bus"]
    assert decisions_of(draft.items) == ["Godkendt."]
    kept = plain_lines(draft.items[0].sections[-1].body)
    assert kept[0] == "Referat af møde i Ældrerådet den 7. april 2020"
    assert kept[-1] == "Beslutning: Udsat."
    assert any("et andet møde" in note.reason for note in draft.notes)


def test_a_second_meeting_after_one_without_items_is_kept_too() -> None:
    draft = read_text(HEAD + SECOND).draft
    assert headings_of(draft.items) == ["1 Referat"]


def test_lines_that_are_short_are_not_joined() -> None:
    lines = read_lines("Vi talte om\nøkonomi\nog andet.\n")
    assert Wrapping.of(lines) == Wrapping(0)


def test_a_list_in_a_wrapped_text_keeps_its_items_apart() -> None:
    lines = read_lines(
        "Udvalget gennemgik de indkomne forslag et for et, og\n"
        "formanden redegjorde for, hvad der videre skal ske i\n"
        "1. sagen om den nye bro over åen ved den gamle mølle\n"
        "2. sagen om stien\n"
        "a) og om alt det andet, som der ikke var tid til nu,\n"
        "- samt mere.\n"
    )
    joined = list(Wrapping.of(lines).rejoin(lines, lambda _: False))
    assert [line.text[:12] for line in joined] == [
        *("Udvalget gen", "1. sagen om ", "2. sagen om ", "a) og om alt", "- samt mere."),
    ]


def test_no_lines_are_rejoined_to_none() -> None:
    assert list(Wrapping(60).rejoin([], lambda _: False)) == []
    assert [line.text for line in Wrapping(0).rejoin([Line(1, "a")], lambda _: False)] == ["a"]

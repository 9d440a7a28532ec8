"""Where the items of old minutes begin, in the forms that councils write them in."""

import pytest

from models.imports.lines import Line
from models.reading import Meaning, ReadingRules
from models.records import ItemType
from models.text import Span, Table, plain_lines
from tests.fixtures.old_minutes import (
    HEAD,
    bold,
    bullet,
    decisions_of,
    heading,
    headings_of,
    numbered,
    paragraph,
    read_items,
    read_text,
    read_word,
    sections_of,
)


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Punkt 9: Budget", "Punkt 10: Eventuelt", "9 10"),
        ("Punkt 1. Budget", "Punkt 2. Eventuelt", "1 2"),
        ("Punkt 571 Budget", "Punkt 572 Eventuelt", "571 572"),
        ("Pkt. 202 Budget", "Pkt. 203 Eventuelt", "202 203"),
        ("pkt.7 - Budget", "pkt.8 - Eventuelt", "7 8"),
        ("9. Budget", "10. Eventuelt", "9 10"),
        ("01. Budget", "02. Eventuelt", "01 02"),
        ("001. Budget", "002. Eventuelt", "001 002"),
        ("117 Budget", "118 Eventuelt", "117 118"),
        ("1\tBudget", "2\tEventuelt", "1 2"),
        ("3) Budget", "4) Eventuelt", "3 4"),
        ("3 - Budget", "4 - Eventuelt", "3 4"),
        ("4. - Budget", "5. - Eventuelt", "4 5"),
        ("Nr.54 - Budget", "Nr.55 - Eventuelt", "54 55"),
        ("Sag nr. 129: Budget", "Sag nr. 130 - Eventuelt", "129 130"),
        ("Sag nr. 129\nBudget", "Sag nr. 130\nEventuelt", "129 130"),
        ("PUNKT 3\nBudget", "PUNKT 4\nEventuelt", "3 4"),
        ("3.\n\nBudget", "4.\n\nEventuelt", "3 4"),
        ("Ad 3. Budget", "Ad 4. Eventuelt", "3 4"),
        ("Dagsordenens punkt 4\nBudget", "Dagsordenens punkt 5\nEventuelt", "4 5"),
        ("Pkt. 12/2020 Budget", "Pkt. 13/2020 Eventuelt", "12/2020 13/2020"),
        ("12/20\tBudget", "13/20\tEventuelt", "12/20 13/20"),
        ("12/2020: Budget", "13/2020: Eventuelt", "12/2020 13/2020"),
        ("2. Budget", "2a. Eventuelt", "2 2a"),
        ("1. KB - Budget", "2. KB - Eventuelt", "1 2"),
        ("1. Budget (B)", "2. Eventuelt (O)", "1 2"),
        ("Beslutningssag 1: Budget", "Orienteringssag 2: Eventuelt", "1 2"),
        ("Punkt 1 Budget (KFU 416/2002)", "Punkt 2 Eventuelt (25-005158)", "1 2"),
        ("Punkt 1 Budget - åben sag", "Punkt 2 Åben sag: Eventuelt", "1 2"),
        ("Punkt 1 (Åben) Budget", "Punkt 2 Eventuelt", "1 2"),
        ("Budget", "Eventuelt", "1 2"),
        ("33/21\tBudget", "34/21 Eventuelt", "33/21 34/21"),
        ("33/09. Budget", "34/09. Eventuelt", "33/09 34/09"),
    ],
)
@pytest.mark.parametrize("label", ["Beslutning\n", "Beslutning: ", "Vi besluttede:\n"])
def test_an_item_begins_in_many_forms(first: str, second: str, numbers: str, label: str) -> None:
    items = read_items(f"{first}\n\n{label}Godkendt.\n\n{second}\n\n{label}Drøftet.\n")
    assert [item.title for item in items] == ["Budget", "Eventuelt"]
    assert [item.number for item in items] == numbers.split()
    assert decisions_of(items) == ["Godkendt.", "Drøftet."]


@pytest.mark.parametrize(
    "title",
    [
        "Lukket - Salg af jord",
        "Lukket sag: Salg af jord",
        "Lukket - TM - Salg af jord",
        "Salg af jord (Lukket)",
        "Salg af jord - Lukket punkt",
        "Fortrolig sag: Salg af jord",
        "Salg af jord (fortrolig)",
        "(Lukket) Salg af jord",
    ],
)
def test_a_title_may_say_that_the_item_is_closed(title: str) -> None:
    items = read_items(f"1. Budget\n\nGodkendt.\n\n2. {title}\n\nBeslutning\nUdsat.\n")
    assert headings_of(items) == ["1 Budget", "2 Salg af jord*"]


def test_closed_items_may_be_a_series_of_their_own() -> None:
    items = read_items(
        "1. Budget\nBeslutning: Godkendt.\n\n2. Bus\nBeslutning: Udsat.\n\n"
        "lukket 101 Lukket punkt: salg af areal\nBeslutning: Ja.\n\n"
        "lukket 102\nBeslutning: Nej.\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Bus", "101 salg af areal*", "102 Lukket punkt*"]


def test_all_below_a_divider_is_closed_until_the_next() -> None:
    items = read_items(
        "ÅBENT MØDE\n\n1. Budget\n\nBeslutning: Godkendt.\n\n*** LUKKET MØDE ***\n\n"
        "2. Køb af jord\n\nBeslutning: Godkendt.\n\nÅbne punkter\n\n3. Eventuelt\n\nBeslutning: -\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Køb af jord*", "3 Eventuelt"]
    assert decisions_of(items) == ["Godkendt.", "Godkendt.", ""]


def test_closed_items_may_start_over_below_a_divider() -> None:
    items = read_items(
        "1. Budget\nBeslutning: Godkendt.\n\n2. Bus\nBeslutning: Udsat.\n\nLukkede punkter\n\n"
        "1. Køb af jord\nBeslutning: Godkendt.\n\n2. Personsag\nBeslutning: Udsat.\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Bus", "1 Køb af jord*", "2 Personsag*"]


def test_a_divider_with_no_item_below_is_text() -> None:
    items = read_items("Punkt 1: Plan\n\nBeslutning\n\nVi holder\n\nLukket møde\n\ni morgen.\n")
    assert decisions_of(items) == ["Vi holder / Lukket møde / i morgen."]


def test_a_closed_item_between_numbers_takes_the_one_that_is_missing() -> None:
    items = read_items(
        "1. Budget\nBeslutning: Godkendt.\n\nLukket - Personsag\nBeslutning: Ja.\n\n"
        "3. Eventuelt\nBeslutning: Intet.\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Personsag*", "3 Eventuelt"]


def test_one_item_may_be_written_in_another_form() -> None:
    items = read_items(
        "Punkt 1: Budget\n\nBeslutning\n\nGodkendt.\n\n2. Bus\n\nBeslutning\n\nUdsat.\n\n"
        "Punkt 3: Eventuelt\n\nBeslutning\n\n4. Intet at nævne\n\n-"
    )
    assert headings_of(items) == ["1 Budget", "2 Bus", "3 Eventuelt"]


def test_a_list_in_a_decision_is_no_row_of_items() -> None:
    items = read_items(
        "1. Status\nDer arbejdes med:\n1. Stien\n2. Søen\n3. Skoven\n2. Indstilling til byrådet\n"
        "Det indstilles,\n1. at stien anlægges, og\n2. at søen ryddes\n3. Eventuelt\n"
        "Bilag:\n1. Kort\nNæste møde er\n4. juni.\n5. maj 2021 er der også møde.\n6. 7. 2021 med.\n"
    )
    assert headings_of(items) == ["1 Status", "2 Indstilling til byrådet", "3 Eventuelt"]


def test_times_and_sentences_are_no_items() -> None:
    items = read_items(
        "1. Status\n\n12.30 var der frokost.\n\n12 medlemmer deltog.\n\n2 af dem gik.\n\n"
        "Punkt 3 blev taget først.\n\nSag 25/19069 er vedlagt.\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert headings_of(items) == ["1 Status", "2 Eventuelt"]


def test_people_may_be_numbered_in_the_head() -> None:
    text = (
        "Referat fra Grønt Råd 3. marts 2020\n\nTil stede:\n1. Anna Holm\n2. Bo Dam\n3. Per Ny\n\n"
    )
    read = read_text(f"{text}1. Velkomst\n\nGoddag.\n\n2. Skov\n\nBeslutning: Godkendt.\n").draft
    assert headings_of(read.items) == ["1 Velkomst", "2 Skov"]
    assert [person.name for person in read.participants] == ["Anna Holm", "Bo Dam", "Per Ny"]


def test_a_title_may_begin_with_a_number_or_be_wrapped() -> None:
    items = read_items(
        "1. 2 nye medlemmer\n\nGodkendt.\n\n"
        "2. Drøftelse af ansøgningsmulighed vedrørende inddragelse af den eksterne og\n"
        "faglige viden i rådet\n\nBeslutning\n\nGodkendt.\n"
    )
    assert items[0].title == "2 nye medlemmer"
    assert items[1].title.endswith("inddragelse af den eksterne og faglige viden i rådet")


def test_codes_stay_where_only_one_title_has_one() -> None:
    items = read_items("1. KB - Budget\n\nJa.\n\n2. Bus\n\nNej.\n\n3. Eventuelt\n\nIntet.\n")
    assert [item.title for item in items] == ["KB - Budget", "Bus", "Eventuelt"]


def test_behind_a_code_a_title_may_say_more() -> None:
    items = read_items(
        "1. KB - Budget\n\nBeslutning: Ja.\n\n2. KB - Lukket sag: Bus\n\nBeslutning: Ja.\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Bus*"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Bus (B)", ItemType.DECISION),
        ("Bus (til orientering)", ItemType.INFORMATION),
        ("Drøftelsessag: Bus", ItemType.DISCUSSION),
        ("(D) Bus", ItemType.DISCUSSION),
        ("O - Bus", ItemType.INFORMATION),
        ("Bus - B-sag", ItemType.DECISION),
        ("A-sag: Bus", ItemType.DECISION),
    ],
)
def test_the_type_may_stand_beside_the_title(title: str, kind: ItemType) -> None:
    items = read_items(f"1. {title}\n\nBeslutning: Ja.\n\n2. Eventuelt\n\nBeslutning: Nej.\n")
    assert (items[0].title, items[0].type) == ("Bus", kind)


def test_a_form_that_someone_told_comes_first() -> None:
    text = (
        "Emne A/1 = Bus\n\nGodkendt.\n\nEmne A/2 = Sti\n\n1. Den er smal\n\nEmne A/3 = \n\nIntet.\n"
    )
    rules = ReadingRules().with_meaning("Emne A/{number} = {title}", Meaning.ITEM)
    assert headings_of(read_items(text, rules)) == ["1 Bus", "2 Sti", "3 "]


def test_a_line_that_someone_called_text_is_no_heading() -> None:
    text = "Punkt 1: Bus\n\nGodkendt.\n\nPunkt 2: Sti\n\nBeslutning\n\nUdsat.\n"
    rules = ReadingRules().with_meaning("Beslutning:", Meaning.TEXT)
    items = read_items(text, rules.with_meaning("Punkt 2: Sti", Meaning.TEXT))
    assert headings_of(items) == ["1 Bus"]
    assert decisions_of(items) == ["Godkendt. / Punkt 2: Sti / Beslutning / Udsat."]


# --- headings without a number --------------------------------------------------------------


def test_titles_in_capitals_may_have_no_number() -> None:
    items = read_items("BUDGET\n\nBeslutning: Godkendt.\n\nEVENTUELT\n\nBeslutning: Intet.\n")
    assert headings_of(items) == ["1 BUDGET", "2 EVENTUELT"]


def test_a_text_may_stand_beside_the_title() -> None:
    items = read_items("1. Valg\tAnna blev valgt.\n\n2. Mad\tVi spiste.\n\n3. Tur\tGodkendt.\n")
    assert headings_of(items) == ["1 Valg", "2 Mad", "3 Tur"]
    assert sections_of(items[1]) == [("", ["Vi spiste."])]
    assert decisions_of(items)[2] == "Godkendt."


def test_bold_lines_of_the_head_and_of_a_table_are_no_titles() -> None:
    draft = read_word(
        bold("Ældrerådet"),
        bold("Referat"),
        "Dato: 3. marts 2020",
        bold("Til stede"),
        "Anna Holm",
        bold("Budget"),
        "Det er stramt.",
        bold("Post\t2024\t2025"),
        bold("Eventuelt"),
        "Intet.",
    )
    assert draft.council == "Ældrerådet"
    assert headings_of(draft.items) == ["1 Budget", "2 Eventuelt"]


def test_titles_may_be_told_by_a_colon_alone() -> None:
    body = "Velkomst:\nHej.\n\nÅrsplan:\nPlanen blev godkendt.\n\n{last}\nIntet.\n"
    items = read_items(body.replace("{last}", "Eventuelt:"))
    assert [(item.number, item.title) for item in items] == [
        ("1", "Velkomst"),
        ("2", "Årsplan"),
        ("3", "Eventuelt"),
    ]
    for other in ("Intet mere.", "Velkomst:"):
        assert len(read_items(body.replace("{last}", other))) == 1


def test_titles_may_be_the_first_lines_of_blocks() -> None:
    items = read_items("Velkomst\nHej.\n\nÅRSPLAN\nUdsat.\n\nDen er lang.\n\nEventuelt\nIntet.\n")
    assert [item.title for item in items] == ["Velkomst", "ÅRSPLAN", "Eventuelt"]
    assert len(read_items("Hej\nAlt er vel.\n\nMad.\n\nTur.\n\nHilsen\nBo\n\nPS\nIntet.\n")) == 1


def test_only_the_numbers_of_the_agenda_may_come_again() -> None:
    agenda = "Dagsorden\n1. Velkomst\n2. Årsplan\n\nReferat\n"
    items = read_items(f"{agenda}1. Vi begyndte.\n2. Planen blev godkendt.\nAlle var glade.\n")
    assert [item.title for item in items] == ["Velkomst", "Årsplan"]
    assert decisions_of(items)[1] == "Planen blev godkendt. / Alle var glade."


def test_a_title_may_end_with_a_word_cut_short() -> None:
    part = "Beslutning: Godkendt.\n\n"
    items = read_items(f"Valg\n\n{part}Mad\n\n{part}Bus\n\n{part}Evt.\n\n{part}")
    assert [item.title for item in items] == ["Valg", "Mad", "Bus", "Evt."]


def test_titles_may_be_listed_only() -> None:
    items = read_items(
        "Dagsorden:\nBudget\nNyt fra havnen\nEventuelt\n\nBudget\nDet er stramt.\n\n"
        "Nyt fra havnen\nDer er en ny båd.\n\nEventuelt\nIntet.\n"
    )
    assert headings_of(items) == ["1 Budget", "2 Nyt fra havnen", "3 Eventuelt"]


def test_word_headings_need_no_numbers() -> None:
    draft = read_word(
        heading("Referat af møde i Ældrerådet"),
        "Dato: 3. marts 2020",
        heading("Budget", 2),
        heading("Indstilling", 3),
        "At budgettet drøftes.",
        bullet("nu"),
        heading("Tidsplanen", 3),
        heading("Maj", 4),
        "Beslutning kommer senere.",
        heading("Beslutning", 3),
        bold("Godkendt"),
        bold("Bemærkning fra Anna"),
        "Hun var imod.",
        heading("Eventuelt", 2),
        "Intet.",
    )
    assert headings_of(draft.items) == ["1 Budget", "2 Eventuelt"]
    assert decisions_of(draft.items) == ["Godkendt", ""]
    assert sections_of(draft.items[0]) == [
        ("Indstilling", ["At budgettet drøftes.", "- nu"]),
        ("Tidsplanen", []),
        ("Maj", ["Beslutning kommer senere."]),
        ("Bemærkning fra Anna", ["Hun var imod."]),
    ]
    assert [section.level for section in draft.items[0].sections] == [1, 1, 2, 2]


def test_bold_titles_are_told_from_bold_headings_of_parts() -> None:
    draft = read_word(
        bold("Referat fra Ældrerådet den 3. marts 2020"),
        bold("Budget"),
        bold("Sagsfremstilling"),
        "Det er stramt.",
        bold("Særlige forhold"),
        "Ingen.",
        bold("Beslutning"),
        "Godkendt.",
        bold("Eventuelt"),
        bold("Beslutning"),
        "Intet.",
    )
    assert headings_of(draft.items) == ["1 Budget", "2 Eventuelt"]
    assert sections_of(draft.items[0])[1] == ("Særlige forhold", ["Ingen."])


def test_paragraphs_that_word_numbers_may_be_items_and_lists() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        numbered(1, "Budget", strong=True),
        "Det indstilles,",
        numbered(1, "at det drøftes"),
        numbered(2, "at det godkendes"),
        bold("Beslutning"),
        "Godkendt.",
        numbered(2, "Eventuelt", strong=True),
        "Intet.",
    )
    assert headings_of(draft.items) == ["1 Budget", "2 Eventuelt"]
    assert sections_of(draft.items[0]) == [
        ("", ["Det indstilles,", "1. at det drøftes", "2. at det godkendes"])
    ]


def table_line(number: int, text: str, rows: int = 0) -> Line:
    cell = (Span("x"),)
    return Line(number, text, block=Table(((cell, cell),) * rows) if rows else None)


def test_the_items_may_be_rows_of_a_table() -> None:
    draft = read_word(
        bold("Referat fra Ældrerådet den 3. marts 2020"),
        table_line(0, "1\tVelkomst", rows=4),
        table_line(0, "Goddag."),
        table_line(0, "2\tBudget"),
        table_line(0, "Beslutning\tGodkendt."),
    )
    assert headings_of(draft.items) == ["1 Velkomst", "2 Budget"]
    assert decisions_of(draft.items) == ["", "Godkendt."]


def test_a_time_before_a_heading_is_text_under_it() -> None:
    items = read_items(
        "Dagsorden\n\nKl. 16.00 Punkt 1: Velkomst\n\nKl. 16.05-16.30 Punkt 2: Budget\n\n"
        "Kl. 16.00 Punkt 1: Velkomst\n\nGodkendt.\n\n"
        "Kl. 16.05-16.30 Punkt 2: Budget\n\nSagsnr. 26/114\n\nBeslutning\n\nUdsat.\n"
    )
    assert headings_of(items) == ["1 Velkomst", "2 Budget"]
    assert decisions_of(items) == ["Kl. 16.00 / Godkendt.", "Udsat."]
    assert sections_of(items[1]) == [("", ["Kl. 16.05-16.30"])]
    assert items[1].case_number == "26/114"


def test_headings_may_but_refer_to_the_agenda_above() -> None:
    agenda = "Dagsorden\n1. Velkomst\n2. Årsplan\n3. Eventuelt\n\nReferat\n=======\n"
    text = "Ad 1: Godkendt.\nAd 2: Årsplanen blev godkendt.\nVi ses.\nAd 3: Intet.\n"
    items = read_items(agenda + text)
    assert headings_of(items) == ["1 Velkomst", "2 Årsplan", "3 Eventuelt"]
    assert decisions_of(items) == ["Godkendt.", "Årsplanen blev godkendt. / Vi ses.", ""]
    assert sections_of(items[2]) == [("", ["Intet."])]


def test_rules_drawn_with_signs_only_set_off() -> None:
    items = read_items("Punkt 1: Valg\n=======\nBaggrund\n- - - - - -\nVi talte.\n........\n")
    assert sections_of(items[0]) == [("Baggrund", ["Vi talte."])]


ITEM_TABLE = """Punkt | Referat | Ansvarlig
--- | --- | ---
1. Velkomst | Goddag. | Anna
2. Budget | Afbud: Bo Dam | Bo
4. Eventuelt | Intet. |
"""


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_each_row_of_a_table_may_be_an_item(sign: str) -> None:
    items = read_items(ITEM_TABLE.replace("|", sign) + "\nVi ses.\n")
    assert headings_of(items) == ["1 Velkomst", "2 Budget", "4 Eventuelt"]
    assert decisions_of(items) == [
        "Goddag. / Ansvarlig: Anna",
        "Ansvarlig: Bo",  # what the cell tells is understood
        "Intet. / Vi ses.",
    ]


def test_rows_may_have_no_numbers_or_a_column_for_them() -> None:
    bare = read_items("Emne\tKonklusion\nVelkomst\tGoddag.\nBudget\tUdsat.\n")
    assert headings_of(bare) == ["1 Velkomst", "2 Budget"]
    assert decisions_of(bare) == ["Goddag.", "Udsat."]
    counted = read_items("Punkt\tEmne\tBeslutning\n1\tVelkomst\tGoddag.\n2\tBudget\tUdsat.\n")
    assert headings_of(counted) == ["1 Velkomst", "2 Budget"]


def test_what_is_set_in_below_a_row_goes_on_with_its_cell() -> None:
    lines = (
        "Punkt/Sagsfremstilling | Beslutning | Frist",
        "1. Velkomst | Goddag.",
        "Vi mødtes.",
        "          Kaffen blev drukket.",
        "2. Budget",
        "          Udsat. | 1. maj",
        "3. Eventuelt | Intet.",
        "          Og hjem.",
    )
    items = read_items("\n".join(lines))
    assert decisions_of(items) == [
        "Goddag. / Kaffen blev drukket.",
        "Udsat. / Frist: 1. maj",
        "Intet. / Og hjem.",
    ]
    assert sections_of(items[0]) == [("", ["Vi mødtes."])]


def test_a_table_inside_an_item_and_one_without_rows_are_text() -> None:
    table = "Sag\tBeslutning\n1. Bænke\tKøbt.\n2. Skilte\tSat op.\n"
    items = read_items(
        f"Punkt 1: Opfølgning\n\nBeslutning\n\nDrøftet.\n\n{table}\n"
        "Punkt 2: Valg\n\nBeslutning\n\nBo.\n\nPunkt 3: Mad\n\nBeslutning\n\nJa.\n"
    )
    assert headings_of(items) == ["1 Opfølgning", "2 Valg", "3 Mad"]
    assert "2. Skilte\tSat op." in plain_lines(items[0].decision)
    assert len(read_items("Punkt\tReferat\n\nPunkt 1: Valg\n\nBeslutning\n\nJa.\n")) == 1


def test_a_heading_may_run_in_bold() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        heading("Punkt 1 Budget"),
        paragraph("Indstilling Det indstilles, at det godkendes.", "Indstilling"),
        paragraph("Økonomi: 500 kr.", "Økonomi:"),
        paragraph("Beslutning. Godkendt.", "Beslutning."),
    )
    assert decisions_of(draft.items) == ["Godkendt."]
    assert sections_of(draft.items[0]) == [
        ("Indstilling", ["Det indstilles, at det godkendes."]),
        ("Økonomi", ["500 kr."]),
    ]


def test_headings_of_the_items_level_count_where_they_begin_an_item() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        heading("1. Budget"),
        heading("Beslutning", 2),
        "Godkendt.",
        heading("Lukket - Personsag"),
        heading("Beslutning", 2),
        "Udsat.",
        heading("3. Eventuelt"),
        heading("Beslutning", 2),
        "-",
        heading("Underskriftsark"),
        "Underskrives på næste møde.",
    )
    assert headings_of(draft.items) == ["1 Budget", "2 Personsag*", "3 Eventuelt"]
    assert sections_of(draft.items[2]) == [("Underskriftsark", ["Underskrives på næste møde."])]


def test_head_and_items_may_both_be_missing_in_part() -> None:
    whole = read_text(HEAD + "Vi talte om løst og fast, og så gik vi hjem igen.\n").draft
    assert headings_of(whole.items) == ["1 Referat"]
    bare = read_text("Punkt 1: Valg\n\nBeslutning\n\nJa.\n\nPunkt 2: Mad\n\nBeslutning\n\nNej.\n")
    assert headings_of(bare.draft.items) == ["1 Valg", "2 Mad"]

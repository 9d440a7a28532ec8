"""Tables of a PDF: cells told by their columns, with lines drawn or not."""

from pathlib import Path

import pytest
import typst

from models.imports.pdf_source import read_pdf_source
from tests.fixtures.printed import Text, pdf, wrapped

PROSE = "Rådet drøftede forslaget og lagde vægt på, at de ældre borgere inddrages. " * 6


def typeset(source: str) -> list[str]:
    """The lines of the PDF that typst makes of that."""
    setup = '#set page(margin: 25mm)\n#set text(size: 11pt, lang: "da")\n'
    content = typst.compile((setup + source).encode(), format="pdf")
    assert isinstance(content, bytes)
    return [line.text for line in read_pdf_source(Path("x.pdf"), content).lines]


def texts(*rows: Text) -> list[str]:
    return [line.text for line in read_pdf_source(Path("x.pdf"), pdf([rows])).lines]


ATTENDANCE = """#table(columns: 4, stroke: {stroke},
  [Navn], [Til stede], [Afbud], [Udeblevet],
  [Anna Bo Karlsminde Holm], [X], [], [],
  [Carl Dam], [], [X], [],
  [Eva Friis], [], [], [X])
"""


@pytest.mark.parametrize("stroke", ["1pt", "none"])
def test_a_cell_that_says_nothing_is_kept_between_its_tabs(stroke: str) -> None:
    assert typeset(ATTENDANCE.replace("{stroke}", stroke) + PROSE) == [
        "Navn\tTil stede\tAfbud\tUdeblevet",
        "Anna Bo Karlsminde Holm\tX",
        "Carl Dam\t\tX",
        "Eva Friis\t\t\tX",
        PROSE.strip(),
    ]


def test_cells_that_wrap_are_put_together_within_themselves() -> None:
    table = """#table(columns: (28mm, 35mm, 30mm),
      [Navn], [Organisation], [Telefon],
      [Anna Karlsminde Bo], [Landsforeningen for de ældre i hele landet], [12 34 56 78],
      [Carl Dam], [Danske Seniorer], [87 65 43 21],
      [Eva Friis-Nordenhof], [], [11 22 33 44])
    """
    assert typeset(table + PROSE) == [
        "Navn\tOrganisation\tTelefon",
        "Anna Karlsminde Bo\tLandsforeningen for de ældre i hele landet\t12 34 56 78",
        "Carl Dam\tDanske Seniorer\t87 65 43 21",
        "Eva Friis-Nordenhof\t\t11 22 33 44",
        PROSE.strip(),
    ]


def test_a_table_goes_on_over_pages() -> None:
    table = """#set page(height: 90mm)
    #table(columns: (30mm, 45mm, 30mm), stroke: none,
      [Punkt], [Hvad], [Hvem],
      [1. Valg], [Anna blev valgt.], [Bo],
      [2. Tur], [Bussen kører fra Torvet klokken ni, og vi er hjemme igen klokken fem om
        eftermiddagen, hvis der ikke er kø på vejene, og det er der sjældent. #parbreak()
        Husk at tage et par gode sko og noget varmt tøj med, for det kan blive en kold dag.], [Ib],
      [3. Mad], [Udsat.], [Bo])
    """
    trip = (
        "Bussen kører fra Torvet klokken ni, og vi er hjemme igen klokken fem om eftermiddagen, "
        "hvis der ikke er kø på vejene, og det er der sjældent."
    )
    assert typeset(table)[1:] == [
        "1. Valg\tAnna blev valgt.\tBo",
        f"2. Tur\t{trip}\tIb",
        "Husk at tage et par gode sko og noget varmt tøj med, for det kan blive en kold dag.",
        "3. Mad\tUdsat.\tBo",
    ]


def test_a_value_over_several_rows_is_one_with_its_label() -> None:
    table = """#table(columns: (50mm, 55mm), stroke: none,
      [Dato], [4. juni 2026], [Sted], [Byrådssalen],
      [Deltagere], [Anna Bo (formand), Carl Dam Kristoffersen (Danske Seniorer), Eva Friis,
        Gerda Holm (næstformand), Ib Jensen],
      [Gæster], [Ida By \\ Rita Sand \\ Ole Per])
    """
    people = (
        "Anna Bo (formand), Carl Dam Kristoffersen (Danske Seniorer), Eva Friis, Gerda Holm "
        "(næstformand), Ib Jensen"
    )
    assert typeset(table + PROSE) == [
        "Dato\t4. juni 2026",
        "Sted\tByrådssalen",
        f"Deltagere\t{people}",
        "Gæster\tIda By",
        "Rita Sand",
        "Ole Per",
        PROSE.strip(),
    ]


def test_a_label_that_wraps_beside_its_value_stays_one() -> None:
    rows = [
        Text("Deltagere:", 100), Text("Anna Bo, Carl Dam", 100, 180),
        Text("Fraværende med", 113.75), Text("Eva Friis, Gerda Holm,", 113.75, 180),
        Text("afbud:", 127.5), Text("Ib Jensen", 127.5, 180),
    ]  # fmt: skip
    assert texts(*rows, *wrapped(PROSE, 200))[1:] == [
        "Fraværende med afbud:\tEva Friis, Gerda Holm, Ib Jensen",
        PROSE.strip(),
    ]
    # Where the second name would have had room in the row above, it is on a row of its own.
    apart = [*rows[:3], Text("Eva Friis", 113.75, 180), *rows[4:]]
    assert texts(*apart, *wrapped(PROSE, 200))[1:3] == [
        "Fraværende med\tEva Friis",
        "afbud:\tIb Jensen",
    ]
    filled = Text("Eva Friis, Gerda Holm, Mona Niel, Karl Lund, Ole Per, Ida Sand og", 113.75, 180)
    rows[3], rows[5] = filled, Text("Kristoffersen", 127.5, 180)
    assert texts(*rows, *wrapped(PROSE, 200))[1] == (
        f"Fraværende med afbud:\t{filled.text} Kristoffersen"
    )
    assert texts(*rows[:5], *wrapped(PROSE, 200))[1] == f"Fraværende med afbud:\t{filled.text}"


def test_what_is_set_otherwise_does_not_go_on_with_the_cell_above() -> None:
    rows = []
    for number, name in enumerate(("Anna Bo", "Carl Dam", "Eva Friis")):
        rows += [Text(name, 100 + 20 * number), Text("medlem", 100 + 20 * number, 180)]
    note = Text("og alle var enige", 154, bold=True)
    assert texts(*rows, note, *wrapped(PROSE, 220))[2:4] == ["Eva Friis\tmedlem", note.text]


def test_rows_below_that_are_no_table_are_not_of_it() -> None:
    rows = [
        Text("Navn", 100), Text("Rolle", 100, 200), Text("Anna Bo", 114), Text("medlem", 114, 200),
        Text("Carl Dam", 128), Text("medlem", 128, 200), Text("Kristoffersen", 141),
        Text("Beslutning", 240), *wrapped(PROSE, 260),
    ]  # fmt: skip
    assert texts(*rows)[-4:] == [
        "Carl Dam\tmedlem",
        "Kristoffersen",
        "Beslutning",
        PROSE.strip(),
    ]


def test_a_column_that_a_single_row_has_makes_no_cells_for_the_others() -> None:
    rows = [
        Text("Dato", 100), Text("4. juni", 100, 300), Text("Sted", 120), Text("Salen", 120, 300),
        Text("Kl.", 140), Text("16", 140, 180), Text("Aula", 140, 300),
    ]  # fmt: skip
    found = texts(*rows, *wrapped(PROSE, 220))
    assert found[:3] == ["Dato\t4. juni", "Sted\tSalen", "Kl.\t16\tAula"]


def test_the_sign_of_a_list_is_no_cell_but_where_its_column_is_one() -> None:
    rows = [
        Text("Kl.", 100), Text("16.30", 100, 400), Text("1.", 120), Text("Godkendelse", 120, 95),
        Text("side 4", 120, 400), *wrapped(PROSE, 200),
    ]  # fmt: skip
    assert texts(*rows)[:2] == ["Kl.\t16.30", "1. Godkendelse\tside 4"]
    rows = [
        Text("Nr.", 100), Text("Sag", 100, 95), Text("Side", 100, 400),
        Text("1.", 120), Text("Godkendelse", 120, 95), Text("4", 120, 400),
        *wrapped(PROSE, 200),
    ]  # fmt: skip
    assert texts(*rows)[:2] == ["Nr.\tSag\tSide", "1.\tGodkendelse\t4"]


def test_a_row_from_edge_to_edge_below_two_cells_is_no_part_of_a_table() -> None:
    rows = [Text("Ældrerådet", 100), Text("4. juni", 100, 300), *wrapped(PROSE, 114)]
    assert texts(*rows) == ["Ældrerådet\t4. juni", PROSE.strip()]


def test_a_cell_does_not_go_on_from_one_that_says_nothing() -> None:
    rows = [
        Text("Navn", 100), Text("Rolle", 100, 180), Text("Parti", 100, 300),
        Text("Anna Bo", 120), Text("medlem", 120, 180), Text("A", 120, 300),
        Text("Carl Dam", 140), Text("B", 140, 300),
        Text("suppleant for Eva", 153, 180), *wrapped(PROSE, 240),
    ]  # fmt: skip
    assert texts(*rows)[2:4] == ["Carl Dam\t\tB", "suppleant for Eva"]


def test_values_below_each_other_as_far_apart_as_the_rows_stay_apart() -> None:
    rows = [
        Text("Sted", 100), Text("Salen", 100, 180), Text("Gæster", 114), Text("Ida By", 114, 180),
        Text("Rita Sand", 128, 180), Text("og mange", 142), Text("Ole Per", 142, 180),
        *wrapped(PROSE, 220),
    ]  # fmt: skip
    assert texts(*rows)[1:4] == ["Gæster\tIda By", "Rita Sand", "og mange\tOle Per"]


def test_what_has_more_columns_than_a_table_is_read_as_it_is_printed() -> None:
    places = [*range(20, 20 + 14 * 31, 14), 560]
    many = [Text("x", down, left, size=6) for down in (100, 110) for left in places]
    assert texts(*many, *wrapped(PROSE, 220))[:2] == ["x " * 30 + "x\tx"] * 2
    few = [Text("x", down, left) for down in (100, 120) for left in (20, 140, 380)]
    assert texts(*few, *wrapped(PROSE, 220))[:2] == ["x\tx\tx"] * 2


def test_a_head_of_a_table_whose_spaces_are_alike_has_the_cells_of_the_row_below() -> None:
    head = [Text("Navn", 100, 76), Text("Organisation", 100, 186), Text("Fremmøde", 100, 337)]
    rows = [
        Text(text, down, left)
        for down, cells in ((117, ("Asta Bro", "Idrætsrådet", "Afbud")), (134, ("Bo", "Hf", "X")))
        for text, left in zip(cells, (76, 186, 337), strict=True)
    ]
    assert texts(*head, *rows) == [
        "Navn\tOrganisation\tFremmøde",
        "Asta Bro\tIdrætsrådet\tAfbud",
        "Bo\tHf\tX",
    ]

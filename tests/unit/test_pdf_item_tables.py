"""Tables of a PDF with an item of the meeting in each row: read cell by cell."""

from tests.unit.test_pdf_tables import PROSE, typeset

TRIP = "Bussen kører fra Torvet klokken ni, og vi er hjemme igen klokken fem om eftermiddagen."


def test_the_cells_of_an_item_are_read_one_after_the_other() -> None:
    table = f"""#set page(height: 110mm)
    = Referat
    #table(columns: (38mm, 55mm, 30mm), stroke: none,
      table.header([#strong[Punkt/ #linebreak() Oplæg]], [*Beslutning*], [*Ansvarlig:*]),
      [1. Valg af de nye medlemmer #parbreak() Der skal vælges to.],
      [Anna blev valgt fra den 1. januar og Bo fra den 1. #parbreak() - Ib \\ - Åse], [],
      [2. Tur], [{TRIP} #parbreak() Ja.], [Ib og Bo Dam fra Nord],
      [3. Mad], [Udsat.], [Bo])
    #v(8mm)
    Mødet sluttede.
    """
    assert typeset(table) == [
        "Referat",
        "1. Valg af de nye medlemmer",
        "Der skal vælges to.",
        "Beslutning",
        "Anna blev valgt fra den 1. januar og Bo fra den 1.",
        "- Ib",
        "- Åse",
        "2. Tur",
        "Beslutning",
        TRIP,
        "Ja.",
        "Ansvarlig: Ib og Bo Dam fra Nord",
        "3. Mad",
        "Beslutning",
        "Udsat.",
        "Ansvarlig: Bo",
        "Mødet sluttede.",
    ]


def test_the_number_may_have_a_column_of_its_own() -> None:
    table = """#table(columns: (12mm, 38mm, 40mm, 40mm), stroke: none,
      [Nr.], [Emne], [Beskrivelse], [Beslutning],
      [1], [Godkendelse af dagsordenen fra den 4. juni], [], [Godkendt.],
      [2], [], [1. Ib vælges. \\ 2. Åse vælges.], [Ja.],
      [3], [Mad], [Godt], [Nej.])
    """
    assert typeset(table) == [
        "1\tGodkendelse af dagsordenen fra den 4. juni",
        "Beslutning",
        "Godkendt.",
        "2",
        "Beskrivelse",
        "1. Ib vælges.",
        "2. Åse vælges.",
        "Beslutning",
        "Ja.",
        "3\tMad",
        "Beskrivelse",
        "Godt",
        "Beslutning",
        "Nej.",
    ]


def test_rows_without_numbers_begin_with_a_title_beside_a_text() -> None:
    table = """#table(columns: (38mm, 60mm), stroke: none,
      [*Punkt*], [*Referat*], [Godkendelse af den nye dagsorden], [Ja, det er godt at tale om.],
      [Mad], [Det smager godt. \\ Udsat.], [Tur], [Vi tager med bussen til Fyn, og det er
      fint. \\ Ja.])
    """
    assert typeset(table) == [
        "Godkendelse af den nye dagsorden",
        "Referat",
        "Ja, det er godt at tale om.",
        "Mad",
        "Referat",
        "Det smager godt.",
        "Udsat.",
        "Tur",
        "Referat",
        "Vi tager med bussen til Fyn, og det er fint.",
        "Ja.",
    ]


def test_a_table_of_another_kind_is_read_as_any() -> None:
    table = """#table(columns: (30mm, 40mm), stroke: none,
      [Punkt], [Referat], [Valg], [Godkendt.]  )
    """
    assert typeset(table) == ["Punkt\tReferat", "Valg\tGodkendt."]
    assert typeset(table.replace("[Valg]", "[]")) == ["Punkt\tReferat Godkendt."]
    wide = "#table(columns: (30mm, 40mm), [Punkt], [Referat])\n" + PROSE.replace(" ", "-")
    assert typeset(wide)[0] == "Punkt\tReferat"
    crossed = "#table(columns: (30mm, 40mm), [Punkt], [Referat])\n" + PROSE
    assert typeset(crossed) == ["Punkt\tReferat", PROSE.strip()]

"""The contents of old minutes as a check on the items, and how surely all of it was read."""

import datetime as dt

import pytest

from models.errors import NotMinutesError
from models.imports.grammar import read_source_text
from models.imports.lines import read_lines
from models.imports.source import SourceText
from models.layouts import built_in_layouts
from models.minutes import NO_DATE, ReadMinutes
from models.reading import Certainty, Meaning, Part, ReadingRules
from models.records import EventKind
from models.text import Paragraph, Span
from tests.fixtures.old_minutes import (
    HEAD,
    bold,
    decisions_of,
    heading,
    headings_of,
    read_items,
    read_text,
    read_word,
    sections_of,
)
from tests.unit.test_minutes_text import WITH_CASE_HISTORY, WITH_FREE_HEADINGS

BODY = (
    "Pkt. 11 Budget\n\nBeslutning\n\nGodkendt.\n\nPkt. 12 Lokalplan 123\n\nBeslutning\n\nUdsat.\n\n"
    "Pkt. 13 Lukket - Personsag\n\nBeslutning\n\nJa.\n"
)


def reasons(read: ReadMinutes) -> list[str]:
    return [f"{note.line}: {note.reason}" for note in read.draft.notes]


# --- where the contents stand ---------------------------------------------------------------


@pytest.mark.parametrize(
    "contents",
    [
        "Indholdsfortegnelse\n\nBudget.....\t3\nLokalplan 123.....\t4\nPersonsag.....\t6",
        "Sagsoversigt\nPkt. Tekst Side\n11 Budget 240\n12 Lokalplan 123 240\n13 Personsag 243",
        "Dagsordenspunkter:\n11. Budget\n12. Lokalplan 123\n13. Lukket - Personsag",
        "PUNKTER\nBudget\nLokalplan 123\nPersonsag (Lukket)",
        "Følgende sager behandles:\n\n11 Budget\n\n12 Lokalplan 123\n\n13 Personsag",
        (
            "Indhold\nÅbne punkter\n11 Budget .... i\n12 Lokalplan 123 .... iv\nLukkede punkter\n"
            "13 Personsag .... ix\nBilagsliste .... x\nUnderskriftsblad .... xi"
        ),
        "Dagsorden\nTEMA: PENGE\nBudget\nTEMA: VEJE\nLokalplan 123\nLUKKET\nPersonsag",
        (
            "Åbne sager:\n11. Budget . . . . 3\n12. Lokalplan 123 . . . . 5\nLukkede sager:\n"
            "13. Personsag . . . . 7"
        ),
        "Pkt.\tTekst\n11\tBudget\n12\tLokalplan 123\n13\tPersonsag",
        "Indholdsfortegnelse\nBudget, side 3\nLokalplan 123, side 4\nPersonsag, side 5",
    ],
)
def test_contents_are_told_from_items(contents: str) -> None:
    read = read_text(f"{HEAD}{contents}\n\n{BODY}")
    assert headings_of(read.draft.items) == ["11 Budget", "12 Lokalplan 123", "13 Personsag*"]
    assert (reasons(read), read.draft.items[0].sections) == ([], ())
    assert read.certainty[Part.ITEMS] is Certainty.LIKELY


def test_what_does_not_agree_with_the_contents_is_noted() -> None:
    contents = "Indhold\n11 Budget\n14 Lokalplan 123\n15 Cykler\n\n"
    read = read_text(f"{HEAD}{contents}{BODY}")
    assert reasons(read) == [
        "7: Punktet har nummer 12 i teksten. Det nummer er brugt.",
        "8: Indholdsfortegnelsen nævner et punkt, som ikke findes i teksten.",
        "22: Punktet står ikke i indholdsfortegnelsen.",
    ]
    assert read.certainty[Part.ITEMS] is Certainty.GUESS


def test_titles_may_be_on_two_lines_in_the_contents() -> None:
    contents = "Indhold\nBudget for de næste\nmange år....3\nEventuelt....4\n\n"
    text = "Punkt 1: Budget for de næste mange år\n\nGodkendt.\n\nPunkt 2: Eventuelt\n\nIntet.\n"
    read = read_text(f"{HEAD}{contents}{text}")
    assert headings_of(read.draft.items) == ["1 Budget for de næste mange år", "2 Eventuelt"]
    assert reasons(read) == []
    unpaged = contents.replace("....3", "").replace("....4", "")
    assert reasons(read_text(f"{HEAD}{unpaged}{text}")) == []


def test_a_title_on_two_lines_is_joined_as_the_contents_have_it() -> None:
    items = read_items(
        "Indhold\n1. Budget for de mange år\n2. Bus\n\n"
        "1. Budget for\nde mange år\n\nJa.\n\n2. Bus\n\nNej.\n"
    )
    assert headings_of(items) == ["1 Budget for de mange år", "2 Bus"]
    assert sections_of(items[0]) == [("", ["Ja."])]


def test_titles_may_stand_in_the_contents_only() -> None:
    items = read_items("Dagsorden\n1. Velkomst\n2. Bus\n\nAd 1.\nGoddag.\n\nAd 2.\nDen kører.\n")
    assert headings_of(items) == ["1 Velkomst", "2 Bus"]
    assert sections_of(items[1]) == [("", ["Den kører."])]


def test_titles_in_capitals_are_written_as_in_the_contents() -> None:
    items = read_items(
        "Indhold\n1. Nyt om bussen\n2. Eventuelt\n\n"
        "1. NYT OM BUSSEN\n\nJa.\n\n2. EVENTUELT\n\nNej.\n"
    )
    assert headings_of(items) == ["1 Nyt om bussen", "2 Eventuelt"]


def test_the_contents_give_numbers_to_headings_without() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        "Dagsorden",
        "7. Velkomst",
        "8. Bus",
        heading("Velkomst"),
        "Goddag.",
        heading("Bus"),
        "Den kører.",
    )
    assert headings_of(draft.items) == ["7 Velkomst", "8 Bus"]


def test_what_stands_among_and_below_the_contents_is_kept() -> None:
    contents = "Indhold\nBudget....3\nBus....4\n\nMødested: Rådhuset\n\n"
    read = read_text(f"{HEAD}{contents}Punkt 1: Budget\n\nJa.\n\nPunkt 2: Bus\n\nNej.\n").draft
    assert (read.place, headings_of(read.items)) == ("Rådhuset", ["1 Budget", "2 Bus"])


def test_headings_with_nothing_of_the_kind_below_are_no_contents() -> None:
    text = (
        "Dagsorden\n\nIndhold\n\nPunkter\n\nSager\n\nPunkt 1: Bus\n\nJa.\n\nPunkt 2: Sti\n\nNej.\n"
    )
    read = read_text(HEAD + text).draft
    assert headings_of(read.items) == ["1 Bus", "2 Sti"]


def test_lists_and_tables_are_no_contents() -> None:
    votes = "Navn\tStemmer\nAnna\t12\nBo\t7\nPer\t3\n"
    twice = "1. Kort over byen\n2. Notat om bus\n"
    items = read_items(
        f"Punkt 1: Bus\n\n{votes}\nDet blev besluttet:\n1. at køre\n2. at gå\n\nBilag\n{twice}\n"
        f"Punkt 2: Sti\n\n1. at køre\n2. at gå\n\nBilag\n{twice}\n3. Tegning\n"
    )
    assert headings_of(items) == ["1 Bus", "2 Sti"]
    assert [len(item.attachments) for item in items] == [2, 3]
    assert "Anna\t12" in sections_of(items[0])[0][1]


def test_contents_without_a_heading_may_count_their_pages_in_roman_numbers() -> None:
    contents = (
        "Pris.....3\n\nVi mødes tit.\n\nAlle kan komme.\n\nDer er kaffe.\n\n"
        "Budget.....i\nLokalplan 123.....iv\nPersonsag.....ix\n\n"
    )
    read = read_text(f"{HEAD}{contents}{BODY}")
    assert headings_of(read.draft.items) == ["11 Budget", "12 Lokalplan 123", "13 Personsag*"]
    assert read.draft.items[0].sections[0].body.blocks[0] == Paragraph((Span("Pris.....3"),))


def test_pages_may_stand_behind_titles_on_two_lines() -> None:
    contents = "Sagsoversigt\n1 Budget for de\nnæste mange år 240\n2 Bus 241\n3 Sti 244\n\n"
    text = "1. Budget for de næste mange år\n\nJa.\n\n2. Bus\n\nNej.\n\n3. Sti\n\nJa.\n"
    read = read_text(f"{HEAD}{contents}{text}")
    assert [item.title for item in read.draft.items] == [
        "Budget for de næste mange år",
        "Bus",
        "Sti",
    ]


def test_the_head_may_go_on_below_contents_and_items_may_be_alike() -> None:
    contents = "Dagsorden\nNyt fra havnen\nBus\n\nMødested: Rådhuset\n\nTid: kl. 9\n\n"
    people = "Afbud: Per Lund\n\nGæst: Eva Ny\n\n"
    long = "Nyt fra bussen er der meget af. " * 20
    read = read_text(
        f"{HEAD}{contents}{people}Nyt fra havnen\n\nNyt fra kajen.\n\n{long}\n\nBus\n\nKør.\n"
    ).draft
    assert headings_of(read.items) == ["1 Nyt fra havnen", "2 Bus"]
    assert (read.place, read.start) == ("Rådhuset", dt.time(9))


def test_items_far_below_their_contents_are_found() -> None:
    contents = "Dagsorden\nNyt fra havnen\nBus\n\n"
    text = "Nyt fra havnen\n\n" + "Vi sejler.\n\n" * 2001 + "Nyt fra kajen.\n\nBus\n\nKør.\n"
    assert headings_of(read_items(contents + text)) == ["1 Nyt fra havnen", "2 Bus"]


def test_an_agenda_lists_its_items_only() -> None:
    read = read_text(f"{HEAD}Dagsorden\n1. Velkomst\n2. Bus")
    assert headings_of(read.draft.items) == ["1 Velkomst", "2 Bus"]


def test_the_title_may_stand_below_a_number_and_in_the_contents() -> None:
    items = read_items("Dagsorden\n1. Velkomst\n2. Bus\n\nAd 1.\nVelkomst\nGoddag.\n\nAd 2.")
    assert headings_of(items) == ["1 Velkomst", "2 Bus"]
    assert sections_of(items[0]) == [("", ["Goddag."])]


# --- all of it ------------------------------------------------------------------------------


def test_free_headings_in_word_are_read_to_the_letter_too() -> None:
    draft = read_word(
        "REFERAT Seniorrådet d. 07-05-2026",
        "Mødedato Torsdag d. 07. maj 2026 kl. 16:30",
        "Mødedeltagere Inger Vang, Ole Bæk.",
        heading("Punkt 9: Bus"),
        heading("Beslutning", 2),
        "Udsat.",
        heading("Fremstilling", 2),
        heading("Tidsplanen", 3),
        "Maj.",
    )
    sections = [(section.heading, section.level) for section in draft.items[0].sections]
    assert sections == [("Fremstilling", 1), ("Tidsplanen", 2)]
    assert draft.start == dt.time(16, 30)


@pytest.mark.parametrize("text", [WITH_CASE_HISTORY, WITH_FREE_HEADINGS])
def test_what_is_worded_as_a_layout_is_read_to_the_letter(text: str) -> None:
    read = read_text(text)
    assert read.certainty[Part.ITEMS] is Certainty.SURE
    assert set(read.certainty.values()) == {Certainty.SURE}
    without_page = read_text(text.replace("\t3\n", "\n", 1).replace(".....\n", "\n"))
    assert without_page.certainty[Part.ITEMS] is Certainty.LIKELY


def test_the_grammar_reads_the_same_of_it() -> None:
    by_layout = read_text(WITH_CASE_HISTORY).draft
    rules = ReadingRules().with_meaning("Papirer", Meaning.ATTACHMENTS)
    by_grammar = read_text(WITH_CASE_HISTORY, rules).draft
    for one, other in zip(by_layout.items, by_grammar.items, strict=True):
        assert one.history == other.history
        assert one.decision == other.decision
        assert one.attachments == other.attachments
        assert [s.heading for s in one.sections] == [s.heading for s in other.sections]
    assert [p.name for p in by_layout.participants] == [p.name for p in by_grammar.participants]


def test_a_document_that_only_begins_as_a_layout_is_read_by_the_grammar() -> None:
    text = WITH_FREE_HEADINGS.replace(
        "Beslutning\n\nUdsat.", "Sagsnr.: 17/46\n\nBeslutning: Udsat."
    )
    text = text.replace("Beslutning\n\nGodkendt.", "Fraværende: Eva Lyng\n\nBeslutning: Godkendt.")
    read = read_text(text)
    assert decisions_of(read.draft.items)[2:4] == ["Udsat.", "Godkendt."]
    assert read.draft.items[2].case_number == "17/46"
    assert read.certainty[Part.ITEMS] is Certainty.LIKELY


def test_how_surely_each_part_was_read() -> None:
    sure = read_text(f"{HEAD}{BODY}").certainty
    assert (sure[Part.ITEMS], sure[Part.DECISIONS]) == (Certainty.LIKELY, Certainty.LIKELY)
    assert Part.SECTIONS not in sure
    assert Part.HISTORY not in sure
    thin = read_text(
        f"{HEAD}1. Bus\n\nDet blev besluttet at køre.\n\n2. Sti\n\nDen er smal.\n"
    ).certainty
    assert (thin[Part.ITEMS], thin[Part.DECISIONS]) == (Certainty.GUESS, Certainty.GUESS)
    assert thin[Part.SECTIONS] is Certainty.GUESS
    none = read_text(f"{HEAD}Vi talte om løst og fast, og så gik vi hjem igen.\n").certainty
    assert (none[Part.ITEMS], none[Part.DECISIONS]) == (Certainty.MISSING, Certainty.MISSING)
    rich = read_text(
        f"{HEAD}Punkt 1: Bus\n\nSagens forløb\n\n01/02/2020 Byrådet\n\nJa.\n\nBeslutning\n\nJa."
        "\n\nIndstilling\n\nAt køre.\n\nBilag\n\nKort\n\nMødet sluttede kl. 18.\n"
    ).certainty
    parts = (Part.HISTORY, Part.ATTACHMENTS, Part.SECTIONS, Part.TIME)
    assert {rich[part] for part in parts} == {Certainty.LIKELY}


def test_what_the_head_lacks_can_be_filled_in() -> None:
    read = read_text("Punkt 1: Valg\n\nBeslutning\n\nJa.\n\nPunkt 2: Mad\n\nBeslutning\n\nNej.\n")
    assert (read.draft.council, read.draft.date) == ("", NO_DATE)
    assert read.certainty[Part.COUNCIL] is read.certainty[Part.DATE] is Certainty.MISSING


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kage\n\n1. Rør smørret blødt.\n2. Kom melet i.\n3. Bag den.\n",
        "Kære Anna\n\nTak for sidst.\n",
    ],
)
def test_a_text_that_is_no_referat_is_refused(text: str) -> None:
    with pytest.raises(NotMinutesError, match="Filen ligner ikke et referat"):
        read_text(text)


def test_an_item_without_a_heading_above_the_others_is_kept_as_text() -> None:
    read = read_text(f"{HEAD}Afbud:\n\nSagsfremstilling\n\nRådet bakker op.\n\n{BODY}")
    assert sections_of(read.draft.items[0]) == [("", ["Sagsfremstilling", "Rådet bakker op."])]
    (reason,) = reasons(read)
    assert reason.startswith("7: Her er der ikke fundet nogen punktoverskrift.")


def test_a_heading_in_the_contents_that_repeats_nothing_is_noted() -> None:
    contents = "Indhold\nBØRN OG UNGE\nBudget\nLokalplan 123\nPersonsag\n\n"
    assert reasons(read_text(f"{HEAD}{contents}{BODY}")) == [
        "6: Linjen er taget for en overskrift i indholdsfortegnelsen."
    ]


def test_the_running_lines_may_tell_the_head() -> None:
    lines = tuple(read_lines(BODY))
    running = ("Ældrerådet, 3. marts 2020", "Solbjerg Kommune")
    read = read_source_text(SourceText(lines, running, sha256="ab"), built_in_layouts())
    assert (read.draft.date, read.draft.municipality) == (dt.date(2020, 3, 3), "Solbjerg")
    assert read.sha256 == "ab"


def test_who_came_and_went_is_told_by_head_and_items() -> None:
    text = HEAD.replace("Bo Dam\n", "Bo Dam\n\nBo Dam forlod mødet efter punkt 11.\n")
    read = read_text(text + BODY).draft
    assert [(event.kind, event.person, event.item) for event in read.events] == [
        (EventKind.LEFT, "Bo Dam", 1)
    ]


def test_a_line_of_the_head_that_points_to_no_item_is_kept() -> None:
    text = HEAD.replace("Bo Dam\n", "Bo Dam\n\nBo Dam forlod mødet efter punkt 99.\n")
    read = read_text(text + BODY).draft
    assert sections_of(read.items[0]) == [("", ["Bo Dam forlod mødet efter punkt 99."])]


def test_long_paragraphs_of_bold_are_no_titles() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        bold("Velkomst"),
        bold(
            "Formanden bød velkommen til alle, og så var der kaffe og kage til dem, der ville have."
        ),
        bold("Bus"),
        "Den kører.",
    )
    assert next(item.title for item in draft.items) == "Velkomst"

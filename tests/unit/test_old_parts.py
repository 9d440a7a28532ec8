"""What stands under the items of old minutes: cases, decisions, sections, history, attachments."""

import datetime as dt

import pytest

from models.imports.lines import Line
from models.reading import Meaning, ReadingRules
from models.records import HistoryEntryDraft, ItemDraft, ItemType
from models.text import EMPTY_TEXT, Paragraph, Span, Table, plain
from tests.fixtures.old_minutes import (
    HEAD,
    bold,
    bullet,
    decisions_of,
    heading,
    paragraph,
    read_items,
    read_text,
    read_word,
    sections_of,
)


def item(*lines: str, rules: ReadingRules | None = None) -> ItemDraft:
    """The first of two items, with these lines under its heading."""
    body = "\n\n".join(lines)
    items = read_items(f"Punkt 1: Bus\n\n{body}\n\nPunkt 2: Sti\n\nBeslutning\n\n-\n", rules)
    assert [item.title for item in items] == ["Bus", "Sti"]
    return items[0]


# --- the case -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("25-005158", "25-005158"),
        ("17/46", "17/46"),
        ("330-2017-90230", "330-2017-90230"),
        ("00.01.00P35-0098", "00.01.00P35-0098"),
        ("01.02G00 - 2017/27088", "01.02G00 - 2017/27088"),
        ("J.nr. IU 14/2005", "IU 14/2005"),
        ("(KFU 416/2002)", "(KFU 416/2002)"),
        ("295848", "295848"),
        ("DIKEOL / 08/3208", "DIKEOL / 08/3208"),
        ("Sagsnr......: 25/19069", "25/19069"),
        ("Sagsnr.: 25/19069", "25/19069"),
        ("Sagsid. 12-3", "12-3"),
        ("Sag: 15/24042", "15/24042"),
        ("Sagsnr.\t15/24042", "15/24042"),
        ("Sagsnr.: efterlyses", ""),
        ("Sag om 12 borgere i byen", ""),
        ("04.06.2026", ""),
        ("12.30", ""),
        ("2018-2021", ""),
    ],
)
def test_a_case_number_is_free_text(line: str, number: str) -> None:
    read = item(line, "Beslutning", "Godkendt.")
    assert read.case_number == number
    assert bool(sections_of(read)) is not bool(number)


def test_a_case_number_may_stand_beside_the_title_and_at_the_end() -> None:
    items = read_items(
        "1. Bus (KFU 416/2002)\n\nBeslutning: Ja.\n\n"
        "2. Sti - sagsnr. 15/24042\n\nBeslutning: Nej.\n\n"
        "3. Sø (fredet)\n\nBeslutning: Udsat.\n\nSagsnr.: 17/46    Initialer: AB\n"
    )
    assert [item.case_number for item in items] == ["KFU 416/2002", "15/24042", "17/46"]
    assert [item.title for item in items] == ["Bus", "Sti", "Sø (fredet)"]
    assert decisions_of(items)[2] == "Udsat. / Initialer: AB"


def test_what_stands_beside_the_case_number_is_kept() -> None:
    read = item("Sagsnr.: 25/19069    Dok.nr.: 7    Initialer: ABC    Åben sag", "Tekst.")
    assert (read.case_number, read.closed) == ("25/19069", False)
    assert sections_of(read) == [("", ["Dok.nr.: 7    Initialer: ABC", "Tekst."])]


@pytest.mark.parametrize(
    ("line", "closed", "kind"),
    [
        ("Åben sag", False, ItemType.DECISION),
        ("Lukket punkt", True, ItemType.DECISION),
        ("Fortrolig sag", True, ItemType.DECISION),
        ("Orienteringssag", False, ItemType.INFORMATION),
        ("Sagstype: Drøftelse", False, ItemType.DISCUSSION),
        ("Sagsnr.: 17/46 Lukket sag", True, ItemType.DECISION),
    ],
)
def test_a_line_below_the_heading_tells_of_the_case(
    line: str, closed: bool, kind: ItemType
) -> None:
    read = item(line, "Beslutning", "Ja.")
    assert (read.closed, read.type, read.sections) == (closed, kind, ())


def test_further_down_such_a_line_is_text() -> None:
    read = item("25-005158", "Tekst.", "25-005159", "Fortrolig sag", "Mere.")
    assert (read.case_number, read.closed) == ("25-005158", False)
    assert sections_of(read) == [("", ["Tekst.", "25-005159", "Fortrolig sag", "Mere."])]


def test_a_second_case_number_is_text() -> None:
    read = item("25-005158", "Sagsnr.: 17/46", "Beslutning", "Ja.")
    assert (read.case_number, sections_of(read)) == ("25-005158", [("", ["Sagsnr.: 17/46"])])


def test_a_list_has_no_case_numbers() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020", heading("Punkt 1: Bus"), bullet("17/46")
    )
    assert (draft.items[0].case_number, sections_of(draft.items[0])) == ("", [("", ["- 17/46"])])


def test_a_long_line_or_many_short_ones_below_the_heading_are_read() -> None:
    long = "Der er tale om en længere tekst, som handler om mange ting på én gang, " * 2
    read = item(long.strip(" ,"), "Beslutning", "Ja.")
    assert sections_of(read) == [("", [long.strip(" ,")])]
    assert sections_of(item(*["Åben sag"] * 6)) == [("", ["Åben sag"])]


def test_an_item_may_hold_nothing() -> None:
    read = item()
    assert (read.decision, read.sections) == (EMPTY_TEXT, ())


# --- headings -------------------------------------------------------------------------------


def test_headings_come_with_colons_in_capitals_and_above_text_without_a_blank_line() -> None:
    read = item("INDSTILLING\nAt det sker.", "Økonomi:\nIngen.", "Beslutning:\nGodkendt.")
    assert sections_of(read) == [("Indstilling", ["At det sker."]), ("Økonomi", ["Ingen."])]
    assert decisions_of([read]) == ["Godkendt."]


def test_common_words_are_headings_only_where_they_are_set_off() -> None:
    read = item("Vi talte om\nøkonomi\nog\nresume\nogså.", "Beslutning", "Ja.")
    assert sections_of(read) == [("", ["Vi talte om", "økonomi", "og"]), ("resume", ["også."])]


def test_headings_may_run_in_where_the_document_writes_them_so() -> None:
    (read,) = read_items(
        "Punkt 1: Bus\n\nResume: Kort.\nIndstilling: At det sker.\nTidsplan: Maj.\n"
        "Beslutning: Ja.\nOg nej.\n"
    )
    assert sections_of(read) == [
        ("Resume", ["Kort."]),
        ("Indstilling", ["At det sker.", "Tidsplan: Maj."]),
    ]
    assert decisions_of([read]) == ["Ja. / Og nej."]


def test_a_word_with_a_colon_is_text_where_headings_stand_alone() -> None:
    read = item(
        "Sagsfremstilling",
        "Indstilling: Følger.",
        "Konklusion: Vi går videre.",
        "Beslutning",
        "Ja.",
    )
    assert sections_of(read) == [
        ("Sagsfremstilling", ["Indstilling: Følger.", "Konklusion: Vi går videre."])
    ]


def test_what_a_person_said_of_a_heading_holds() -> None:
    rules = ReadingRules().with_meaning("Udfald", Meaning.DECISION)
    rules = rules.with_meaning("Papirer", Meaning.ATTACHMENTS).with_meaning("Pris", Meaning.SECTION)
    read = item("Pris: 5 kr.", "Udfald: Ja.", "Papirer", "Kort", rules=rules)
    assert sections_of(read) == [("Pris", ["5 kr."])]
    assert decisions_of([read]) == ["Ja."]
    assert [each.title for each in read.attachments] == ["Kort"]


def test_the_headings_under_that_of_the_case_are_its_parts() -> None:
    read = item(
        *("Beslutning", "Ja.", "Sagsfremstilling", "Resume", "Kort.", "Sagsfremstilling", "Lang."),
        *("Bilag", "Kort"),
    )
    levels = [(section.heading, section.level) for section in read.sections]
    assert levels == [("Sagsfremstilling", 1), ("Resume", 2), ("Sagsfremstilling", 2)]


# --- the decision ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label",
    [
        *("Konklusion", "Referat:", "Vedtaget:", "Besluttet:", "Afgørelse"),
        *("Rådets beslutning", "Ældrerådets beslutning den 3. marts 2020:"),
        *("Beslutning i Ældrerådet den 03-03-2020:", "Ældrerådet, 03-03-2020, pkt. 7"),
        *(
            "Beslutning i Ældrerådet",
            "Ældrerådet den 3. marts 2020",
            "Beslutning den 3. marts 2020",
        ),
    ],
)
def test_a_decision_may_be_headed_otherwise(label: str) -> None:
    body = f"{label}\n\nGodkendt.\n\n"
    items = read_items(f"Punkt 1: Bus\n\nTekst.\n\n{body}Punkt 2: Sti\n\n{body}")
    assert decisions_of(items) == ["Godkendt.", "Godkendt."]
    assert sections_of(items[0]) == [("", ["Tekst."])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det blev besluttet at købe.",
        "Udvalget besluttede at købe.",
        "Vedtaget.",
        "Ældrerådet vedtog det.",
    ],
)
def test_without_a_heading_the_words_tell_the_decision(sentence: str) -> None:
    items = read_items(
        f"Punkt 1: Bus\n\nDen er gammel.\n\n{sentence}\n\nMed tak.\n\nPunkt 2: Sti\n\n{sentence}\n"
    )
    assert decisions_of(items) == [f"{sentence} / Med tak.", sentence]
    assert [sections_of(item) for item in items] == [[("", ["Den er gammel."])], []]


def test_the_words_may_stand_under_the_last_heading() -> None:
    read = item(
        "Indstilling",
        "Det blev besluttet før.",
        "Sagsfremstilling",
        "Tekst.",
        "Det blev besluttet.",
    )
    assert decisions_of([read]) == ["Det blev besluttet."]


def test_text_alone_is_no_decision() -> None:
    read = item("Formanden orienterede.")
    assert (read.decision, sections_of(read)) == (EMPTY_TEXT, [("", ["Formanden orienterede."])])


@pytest.mark.parametrize("sign", ["-", "---", "–"])
def test_a_dash_is_no_decision(sign: str) -> None:
    assert item("Beslutning", sign).decision == EMPTY_TEXT


@pytest.mark.parametrize("words", ["Ingen.", "Intet at bemærke."])
def test_words_that_say_nothing_are_kept(words: str) -> None:
    read = item("Økonomi", words, "Beslutning", words)
    assert (decisions_of([read]), sections_of(read)) == ([words], [("Økonomi", [words])])


def test_the_councils_own_decision_is_the_decision_and_others_are_history() -> None:
    read = item(
        *("Indstilling", "Forvaltningen indstiller."),
        *("Beslutning i Planudvalget den 03-02-2020:", "Anbefales.", "Afbud: Per Lund"),
        *("Indstilling", "Udvalget indstiller."),
        *("Økonomiudvalget, 15-02-2020, pkt. 12", "Eva Ny og Per Lund var fraværende.", "Udsat."),
        *("Beslutning i Ældrerådet den 03-03-2020:", "Godkendt."),
    )
    assert decisions_of([read]) == ["Godkendt."]
    assert [section.heading for section in read.sections] == ["Indstilling", "Indstilling"]
    assert read.history == (
        HistoryEntryDraft(dt.date(2020, 2, 3), "Planudvalget", plain("Anbefales."), "Per Lund"),
        HistoryEntryDraft(
            dt.date(2020, 2, 15), "Økonomiudvalget, pkt. 12", plain("Udsat."), "Eva Ny og Per Lund"
        ),
    )


def test_a_body_in_capitals_is_named_in_small_letters() -> None:
    read = item(
        *("BESLUTNING I PLANUDVALGET DEN 03-02-2020", "Anbefales."),
        *("BESLUTNING I ÆLDRERÅDET DEN 03-03-2020", "Godkendt."),
    )
    assert [entry.body for entry in read.history] == ["Planudvalget"]


def test_of_the_councils_own_decisions_the_latest_counts() -> None:
    text = (
        "Punkt 1: Bus\n\nBeslutning i Ældrerådet den 01-02-2020\n\nUdsat.\n\n"
        "Beslutning i Ældrerådet den 02-02-2020\n\nGodkendt.\n\nPunkt 2: Sti\n\nBeslutning\n\n-\n"
    )
    items = read_text(f"Ældrerådet\n\nReferat\n\n{text}").draft.items
    assert decisions_of(items)[0] == "Godkendt."
    assert [entry.date.day for entry in items[0].history] == [1]


def test_a_second_plain_decision_is_a_section_of_the_case() -> None:
    read = item("Beslutning", "Godkendt.", "Indstilling", "At det sker.", "Beslutning", "Udfyldes.")
    assert decisions_of([read]) == ["Godkendt."]
    assert sections_of(read)[1] == ("Beslutning", ["Udfyldes."])


def test_a_plain_heading_comes_before_one_that_may_mean_more() -> None:
    read = item("Indstilling", "At det sker.", "Beslutning", "Godkendt.", "Referat", "Vi talte.")
    assert (decisions_of([read]), sections_of(read)[1]) == (
        ["Godkendt."],
        ("Referat", ["Vi talte."]),
    )


def test_a_sentence_about_a_decision_is_no_heading() -> None:
    sentence = "Sagen blev senest drøftet i Økonomiudvalget den 4. juni 2019."
    others = (sentence.rstrip("."), "Økonomiudvalget den 31. februar 2019")
    read = item("Tekst.", sentence, *others, "Beslutning", "Ja.")
    assert sections_of(read) == [("", ["Tekst.", sentence, *others])]


# --- history and attachments ----------------------------------------------------------------


def test_a_history_has_its_entries_in_many_forms() -> None:
    read = item(
        *("Historik", "Byrådet den 1. februar 2020: Sendt i høring."),
        *("11/02/2020 Frivilligråd", "Anbefales.", "Fraværende: Ib Ras"),
        *("Socialudvalget, 12-02-2020, pkt. 9", "Beslutning ikke frigivet"),
        *("Beslutning i Ældrerådet den 03-03-2020", "Godkendt."),
        *("Bilag", "Kort"),
    )
    assert read.history == (
        HistoryEntryDraft(dt.date(2020, 2, 1), "Byrådet", plain("Sendt i høring.")),
        HistoryEntryDraft(dt.date(2020, 2, 11), "Frivilligråd", plain("Anbefales."), "Ib Ras"),
        HistoryEntryDraft(dt.date(2020, 2, 12), "Socialudvalget, pkt. 9", released=False),
    )
    assert (decisions_of([read]), read.sections) == (["Godkendt."], ())


def test_a_history_of_text_alone_is_a_section() -> None:
    read = item("Sagens forløb", "Sagen har været længe undervejs.", "Beslutning", "Ja.")
    assert sections_of(read) == [("Sagens forløb", ["Sagen har været længe undervejs."])]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (("Bilag", "Notat om bus", "Høring"), ["Notat om bus", "Høring"]),
        (("Bilag:", "- Notat om bus\n- Kort"), ["Notat om bus", "Kort"]),
        (
            ("Vedhæftede filer", "1. Notat om bus\n2. Referat fra Byrådet den 3. maj 2019"),
            ["Notat om bus", "Referat fra Byrådet den 3. maj 2019"],
        ),
        (("Bilag: Notat om bus, Kort",), ["Notat om bus", "Kort"]),
        (
            ("Bilag", "Notat om bus", "Beskrivelse\nHøring"),
            ["Notat om bus", "Beskrivelse", "Høring"],
        ),
    ],
)
def test_attachments_are_listed_in_many_forms(lines: tuple[str, ...], titles: list[str]) -> None:
    read = item("Beslutning", "Ja.", *lines)
    assert [each.title for each in read.attachments] == titles
    assert read.sections == ()


def test_attachments_and_other_headings_may_run_in() -> None:
    (read,) = read_items(
        "Punkt 1: Bus\n\nBeslutning\n\nJa.\n\nBilag: Kort, Notat\nIndstilling: At køre.\n"
    )
    assert [each.title for each in read.attachments] == ["Kort", "Notat"]
    assert sections_of(read) == [("Indstilling", ["At køre."])]


def test_a_paper_of_another_meeting_is_no_heading() -> None:
    papers = ["Referat Socialudvalget, 3. maj 2019", "Notat, Socialudvalget, 03-05-2019"]
    read = item("Tekst.", *papers, "Beslutning", "Ja.")
    assert sections_of(read) == [("", ["Tekst.", *papers])]


def test_no_attachments_are_a_section_and_text_behind_them_is_kept() -> None:
    assert sections_of(item("Beslutning", "Ja.", "Bilag", "Ingen.")) == [("Bilag", ["Ingen."])]
    sentence = (
        "Bilagene kan ses i sekretariatet på første sal, der har åbent hver dag, " * 2 + "tak."
    )
    assert len(sentence) > 100
    read = item("Beslutning", "Ja.", "Bilag", "Kort", sentence)
    assert [each.title for each in read.attachments] == ["Kort"]
    assert sections_of(read) == [("", [sentence])]


def test_links_lists_and_tables_of_word_are_kept() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        heading("Punkt 1: Bus"),
        paragraph("Beslutning: Se kortet her.", "Beslutning: Se "),
    )
    assert draft.items[0].decision.blocks[0].spans == (Span("Se ", bold=True), Span("kortet her."))  # type: ignore[union-attr]


def test_bold_lines_are_not_always_headings() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        "Afbud: Per Lund",
        heading("Punkt 1: Bus"),
        bold("Indstilling"),
        bold("At det sker."),
        bold("Beslutning"),
        "Godkendt.",
        bold("Afbud: Per Lund"),
        bold("Bilag"),
        bold("Kort over byen"),
    )
    assert sections_of(draft.items[0]) == [("Indstilling", ["At det sker."])]
    assert decisions_of(draft.items) == ["Godkendt."]
    assert [each.title for each in draft.items[0].attachments] == ["Kort over byen"]


def test_a_table_under_the_decision_is_kept_as_one() -> None:
    table = Table((((Span("A"),), (Span("1"),)), ((), ()), ((Span("B"),), (Span("2"),))))
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        heading("Punkt 1: Bus"),
        heading("Beslutning", 2),
        Line(0, "A\t1", block=table),
        Line(0, "B\t2"),
        "Godkendt.",
    )
    assert draft.items[0].decision.blocks == (table, Paragraph((Span("Godkendt."),)))


def test_a_common_word_with_a_colon_is_text_inside_a_paragraph() -> None:
    (read,) = read_items("Punkt 1: Bus\n\nVi talte.\nØkonomi: 5 kr.\n\nBeslutning: Ja.\n")
    assert sections_of(read) == [("", ["Vi talte.", "Økonomi: 5 kr."])]


# --- who was there --------------------------------------------------------------------------


def test_absence_that_the_head_tells_is_taken_off_the_decisions() -> None:
    head = HEAD.replace("Bo Dam\n", "Bo Dam\n\nAfbud: Per Lund\n")
    read = read_text(
        f"{head}Punkt 1: Bus\n\nBeslutning\n\nJa.\n\nFraværende: Per Lund\n\nBilag\n\nKort\n\n"
        "Afbud: Per Lund\n\nPunkt 2: Sti\n\nBeslutning\n\n-\n\nAfbud: Per Lund\n"
    ).draft
    assert decisions_of(read.items) == ["Ja.", ""]
    assert (read.items[0].sections, len(read.items[0].attachments)) == ((), 1)


@pytest.mark.parametrize(
    "label", ["Ref.", "Beslutning/referat", "Drøftelse og beslutning", "Besl."]
)
def test_a_decision_may_be_headed_shortly_or_by_two_words(label: str) -> None:
    items = read_items(
        f"1. Valg\n\nVi talte.\n\n{label}: Anna blev valgt.\n\n2. Mad\n\n{label}: Udsat.\n\n"
        "Ref.: Bo Dam\n"
    )
    assert decisions_of(items) == ["Anna blev valgt.", "Udsat. / Ref.: Bo Dam"]
    assert sections_of(items[0]) == [("", ["Vi talte."])]


def test_known_labels_that_come_again_run_in() -> None:
    items = read_items(
        "1. Valg\nAlle var med.\nBeskrivelse: Vi talte.\nBeslutning: Ja.\n\n"
        "2. Mad\nAlle var med.\nBeskrivelse: Vi spiste.\nBeslutning: Nej.\n"
    )
    assert sections_of(items[0]) == [("", ["Alle var med."]), ("Beskrivelse", ["Vi talte."])]
    items = read_items(
        "1. Valg\nSagen\nVi talte.\nRÅDET INDSTILLER,\nat vi går.\n\nBeslutning\n\nJa.\n\n"
        "2. Mad\nSagen\nVi spiste.\nRÅDET INDSTILLER,\nat vi går.\n\nBeslutning\n\nNej.\n"
    )
    assert sections_of(items[1])[-1] == ("RÅDET INDSTILLER,", ["at vi går."])


def test_labels_that_come_again_are_headings() -> None:
    items = read_items(
        "1. Valg\nOplæg:\n\nVi talte.\n\nBeslutning\n\nJa.\n\n"
        "2. Mad\nOplæg:\n\nVi spiste.\n\nBeslutning\n\nNej.\n"
    )
    assert [sections_of(item) for item in items] == [
        [("Oplæg", ["Vi talte."])],
        [("Oplæg", ["Vi spiste."])],
    ]
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        bold("1. Valg"),
        paragraph("Indhold: Vi talte.", "Indhold:"),
        paragraph("Beslutning: Ja.", "Beslutning:"),
        bold("2. Mad"),
        paragraph("Indhold: Vi spiste.", "Indhold:"),
        paragraph("Beslutning: Nej.", "Beslutning:"),
        bold("Post\t2024\t2025"),
        paragraph("Herefter: kaffe.", "Herefter:"),
    )
    assert sections_of(draft.items[0]) == [("Indhold", ["Vi talte."])]
    assert decisions_of(draft.items) == ["Ja.", "Nej. / Post\t2024\t2025 / Herefter: kaffe."]


def test_what_the_text_of_several_items_begins_with_is_a_heading() -> None:
    items = read_items(
        "1. Valg\n\nTid: 10 min.\n\nOplæg: Der skal vælges en ny formand.\n\nUdfald: Godkendt.\n\n"
        "2. Mad\n\nTid: 20 min.\n\nOplæg: Der skal spises kl. 12.\n\nUdfald: Godkendt.\n\n"
        "Oplæg: Alle spiser.\n\nØnske: Det var en god middag.\n\n"
        "3. Bus\n\nUdfald: Vedtaget.\n"
    )
    assert sections_of(items[0]) == [
        ("", ["Tid: 10 min."]),
        ("Oplæg", ["Der skal vælges en ny formand."]),
    ]
    assert decisions_of(items)[0] == "Godkendt."
    assert decisions_of(items)[2] == "Vedtaget."
    items = read_items(
        "1. Valg\n\nSagen kort\n\nDer skal vælges en formand.\n\nBeslutning\n\nJa.\n\n"
        "2. Mad\n\nSagen kort\n\nDer skal spises.\n\nBeslutning\n\nNej.\n\n"
        "3. Bus\n\nUdsat\n\nSagen kort\n"
    )
    assert sections_of(items[1]) == [("Sagen kort", ["Der skal spises."])]


def test_a_line_between_sentences_that_comes_again_is_a_heading() -> None:
    body = "Oplæg\nHer er det.\n{word}\nVi var enige.\nBeslutning\nJa.\n"
    items = read_items(
        f"1. Valg\n{body}\n2. Mad\n{body}\n3. Bus\n{body}".replace("{word}", "Debat")
    )
    assert sections_of(items[2]) == [("Oplæg", ["Her er det."]), ("Debat", ["Vi var enige."])]
    items = read_items(f"1. Valg\n{body}\n2. Mad\n{body}".replace("{word}", "Godkendt"))
    assert sections_of(items[1]) == [("Oplæg", ["Her er det.", "Godkendt", "Vi var enige."])]


def test_a_heading_above_what_was_decided_is_that_of_the_decision() -> None:
    draft = read_word(
        "Referat fra Ældrerådet den 3. marts 2020",
        heading("1. Valg"),
        "Vi talte.",
        heading("Hvad vi vil", 2),
        "Godkendt.",
        heading("2. Mad"),
        heading("Hvad vi vil", 2),
        "Udsat.",
    )
    assert decisions_of(draft.items) == ["Godkendt.", "Udsat."]


def test_a_letter_or_an_arrow_may_stand_before_what_was_decided() -> None:
    line = "_____________"
    items = read_items(
        f"1. Valg\nVi talte.\nB: Godkendt.\n{line}\n\n2. Mad\nVi spiste.\nB: Udsat.\n{line}\n\n"
        f"3. Tur\nVi kører.\n=> Bo bestiller bus.\n{line}\n"
    )
    assert decisions_of(items) == ["Godkendt.", "Udsat.", f"=> Bo bestiller bus. / {line}"]
    assert [sections_of(item) for item in items[:2]] == [
        [("", ["Vi talte."])],
        [("", ["Vi spiste."])],
    ]


def test_the_end_and_known_signatures_are_taken_off() -> None:
    text = "Punkt 1: Bus\n\nBeslutning\n\nJa.\n\nMødet blev hævet kl. 20.00\n\nUnderskriftsblad\n\n"
    read = read_text(f"{HEAD}{text}____ Anna Holm\n\nBo Dam ____\n\n______\n").draft
    assert (read.end, decisions_of(read.items), read.items[0].sections) == (
        dt.time(20),
        ["Ja."],
        (),
    )
    other = read_text(f"Møde kl. 16-19\n{HEAD}{text}").draft
    assert (other.end, len(other.notes)) == (dt.time(20), 1)
    more = read_text(f"{HEAD}{text}____ Anna Holm\n\nOg Pia\n").draft
    assert sections_of(more.items[0]) == [("Underskriftsblad", ["____ Anna Holm", "Og Pia"])]

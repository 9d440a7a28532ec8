"""Minutes that are not quite as the layouts have them: nothing is lost, and what is odd is told."""

import datetime as dt
from dataclasses import replace

import pytest

from models.errors import NotMinutesError
from models.imports.minutes_text import municipality
from models.layouts import built_in_layouts
from models.minutes import NO_DATE, MinutesDraft, ParticipantDraft
from models.records import (
    AttachmentDraft,
    AttendanceStatus,
    HistoryEntryDraft,
    Layout,
    Role,
    SectionDraft,
)
from models.text import ListItem, Paragraph, Span, plain, plain_lines, rich_text
from tests.fixtures.old_minutes import read_text

FREE, HISTORY = built_in_layouts()
TITLE = "REFERAT Ungerådet d. 15-09-2025"
DATE = "Mødedato Mandag d. 15. september 2025 kl. 16:00"
PEOPLE = "Mødedeltagere Aya Holm, Rune Dahl (Afbud)"
ABSENCE = "Afbud: Rune Dahl"


def text(*chunks: str) -> str:
    return "\n\n".join(chunks) + "\n"


def read(*chunks: str, layout: Layout = HISTORY) -> MinutesDraft:
    return read_text(text(*chunks), layouts=[layout]).draft


def item(*chunks: str, layout: Layout = HISTORY) -> MinutesDraft:
    """A meeting with nobody absent and one item that holds `chunks`."""
    return read(TITLE, DATE, "Mødedeltagere Aya Holm", "Punkt 1: Emne", *chunks, layout=layout)


def decided(*chunks: str, head: str = PEOPLE) -> MinutesDraft:
    return read(TITLE, DATE, head, "Punkt 1: Emne", "Beslutning", *chunks)


def noted(minutes: MinutesDraft) -> list[tuple[int, str]]:
    """The lines noted, each with its number and the beginning of what it says."""
    return [(note.line, note.text) for note in minutes.notes]


# --- what is no referat ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "chunks", [(), ("Mælk",), (TITLE + "!" * 1000, "Punkt 1: Emne" + "!" * 1000)]
)
def test_a_text_that_is_no_referat_is_refused(chunks: tuple[str, ...]) -> None:
    with pytest.raises(NotMinutesError, match="ligner ikke et referat: der mangler både et hoved"):
        read(*chunks)


# --- the head -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("kl. 16:00", dt.time(16), None),
        ("kl. 16.30-18.00", dt.time(16, 30), dt.time(18)),
        ("kl. 9 til kl. 11", dt.time(9), dt.time(11)),
        ("Kl 16:30 – 18:00.", dt.time(16, 30), dt.time(18)),
        ("kl. 99:99", None, None),
        ("", None, None),
    ],
)
def test_the_time_is_at_the_end_of_the_date(
    written: str, start: dt.time | None, end: dt.time | None
) -> None:
    minutes = read(TITLE, f"Mødedato Mandag d. 15. september 2025 {written}", PEOPLE, "Punkt 1: E")
    assert (minutes.date, minutes.start, minutes.end) == (dt.date(2025, 9, 15), start, end)


@pytest.mark.parametrize(
    ("title", "date", "line", "reason"),
    [
        (TITLE, "Mødedato 16. september 2025", 3, "en anden end titlens. 15-09-2025 fra titlen"),
        (TITLE, "Mødedato Tirsdag d. 15. september 2025", 3, "det var en mandag"),
        (TITLE, "Mødedato i mandags", 3, "Datoen i titlen er brugt"),
        ("REFERAT Ungerådet d. 15/september", DATE, 1, "Mødedatoen er brugt"),
    ],
)
def test_dates_that_do_not_agree_are_noted(title: str, date: str, line: int, reason: str) -> None:
    minutes = read(title, date, PEOPLE, "Punkt 1: Emne", "Beslutning", ABSENCE)
    assert minutes.date == dt.date(2025, 9, 15)
    assert [note.line for note in minutes.notes] == [line]
    assert reason in minutes.notes[0].reason


def test_a_label_may_have_a_colon_or_stand_above_its_value() -> None:
    minutes = read(
        TITLE,
        "Mødedato:\t15. september 2025",
        "Mødested",
        "Torvet 3",
        "Mødedeltagere",
        "Punkt 1: E",
    )
    assert (minutes.date, minutes.place) == (dt.date(2025, 9, 15), "Torvet 3")


def test_a_layout_has_its_own_labels_and_title() -> None:
    layout = replace(
        HISTORY,
        title="{council}: beslutninger",
        date_label="Dato",
        label_end=":",
        substitute_mark="",
        apology_mark="",
    )
    minutes = read(
        "Ungerådet: beslutninger", "Dato: 15.09.2025", PEOPLE, "Punkt 1: E", layout=layout
    )
    assert (minutes.council, minutes.date) == ("Ungerådet", dt.date(2025, 9, 15))
    assert minutes.participants[1].name == "Rune Dahl (Afbud)"


def test_a_title_may_tell_the_council_twice_and_hold_braces() -> None:
    layout = replace(HISTORY, title="{council} {x} d. {date}, {council}")
    minutes = read("Ungerådet {x} d. 1/2/2025, Ungerådet", PEOPLE, "Punkt 1: E", layout=layout)
    assert (minutes.council, minutes.date) == ("Ungerådet", dt.date(2025, 2, 1))


def test_head_lines_that_fit_nowhere_open_the_first_item() -> None:
    minutes = read(
        TITLE, DATE, PEOPLE, "Der var kaffe i kantinen.", "Punkt 1: E", "Beslutning", ABSENCE,
    )  # fmt: skip
    assert minutes.items[0].sections == (SectionDraft("", 1, plain("Der var kaffe i kantinen.")),)
    assert noted(minutes) == [(7, "Der var kaffe i kantinen.")]


def test_a_line_above_the_title_is_not_lost() -> None:
    minutes = read("Nordby Kommune", TITLE, DATE, PEOPLE, "Punkt 1: E", "Beslutning", ABSENCE)
    assert (minutes.council, minutes.municipality) == ("Ungerådet", "Nordby")
    assert minutes.notes == ()


def test_a_head_without_a_date_is_read_all_the_same() -> None:
    minutes = read("REFERAT Ungerådet d. dato", "Mødedeltagere Aya Holm", "Punkt 1: E")
    assert minutes.date == NO_DATE
    assert minutes.participants == (ParticipantDraft("Aya Holm"),)


def test_lines_wrapped_in_the_head_are_joined() -> None:
    place = "Mødested Det gamle rådhus ved siden af biblioteket i Nordby, lokale"
    minutes = read(TITLE, f"{place}\n204\nMødedato 15. september 2025", PEOPLE, "Punkt 1: E")
    assert minutes.place == place.removeprefix("Mødested ") + " 204"


# --- the people -----------------------------------------------------------------------------


def test_people_who_are_odd_are_noted() -> None:
    minutes = decided(
        head="Mødedeltagere Aya Holm (formand), Bo Ek (A), Bo Ek (A), "
        "Liv (suppleant for Per Lund), (gæst), Ib Dam (GÆST) (afbud).",
    )
    assert minutes.participants == (
        ParticipantDraft("Aya Holm", Role.CHAIR),
        ParticipantDraft("Bo Ek (A)"),
        ParticipantDraft("Liv", Role.SUBSTITUTE, substitute_for="Per Lund"),
        ParticipantDraft("(gæst)"),
        ParticipantDraft("Ib Dam", Role.GUEST, AttendanceStatus.APOLOGY),
    )
    reasons = " ".join(note.reason for note in minutes.notes)
    assert "»Bo Ek (A)« er ikke forstået" in reasons
    assert "Bo Ek (A) er nævnt to gange" in reasons
    assert "Per Lund, som Liv er suppleant for, er ikke nævnt" in reasons


def test_no_one_absent_may_be_said_in_a_word() -> None:
    minutes = read(TITLE, DATE, "Mødedeltagere Aya H.", "Afbud: Ingen.", "Punkt 1: E", layout=FREE)
    assert minutes.participants == (ParticipantDraft("Aya H"),)


def test_a_head_without_people_is_noted() -> None:
    minutes = read(TITLE, DATE, "Punkt 1: Emne")
    assert minutes.participants == ()
    assert [note.reason for note in minutes.notes] == ["Der er ingen mødedeltagere i hovedet."]


# --- the contents ---------------------------------------------------------------------------


def with_contents(*entries: str) -> MinutesDraft:
    return read(
        TITLE, DATE, "Mødedeltagere Aya Holm", "Indholdsfortegnelse", *entries,
        "Punkt 1: Budget 2026", "Beslutning", "Drøftet.",
        "Punkt 2: Eventuelt", "Beslutning", "Punkt 2: Eventuelt blev drøftet.",
    )  # fmt: skip


def test_contents_that_agree_are_passed_over() -> None:
    minutes = with_contents("Budget 2026.....\t3\nEventuelt.....\t4")
    assert [item.title for item in minutes.items] == ["Budget 2026", "Eventuelt"]
    assert plain_lines(minutes.items[1].decision) == ["Punkt 2: Eventuelt blev drøftet."]
    assert noted(minutes) == [(22, "Punkt 2: Eventuelt blev drøftet.")]


@pytest.mark.parametrize(
    "entries", ["Budget 2026\nEventuelt", "Punkt 1: Budget 2026.....3\nPunkt 2: Eventuelt\t4"]
)
def test_contents_may_be_written_in_other_ways(entries: str) -> None:
    assert [note.line for note in with_contents(entries).notes] == [22]


def test_contents_that_differ_are_noted() -> None:
    minutes = with_contents("Budgettet for 2026.....\t3\nEventuelt.....\t4\nNæste møde.....\t5")
    assert [item.title for item in minutes.items] == ["Budget 2026", "Eventuelt"]
    assert [(note.line, note.text, note.reason[:24]) for note in minutes.notes] == [
        (9, "Budgettet for 2026.....\t3", "Indholdsfortegnelsen næv"),
        (11, "Næste møde.....\t5", "Indholdsfortegnelsen næv"),
        (13, "Punkt 1: Budget 2026", "Punktet står ikke i indh"),
        (23, "Punkt 2: Eventuelt blev drøftet.", "Linjen ligner en punktov"),
    ]


def test_a_line_among_the_contents_that_is_none_opens_the_first_item() -> None:
    minutes = with_contents("Budget 2026.....\t3\nEventuelt.....\t4\nNB")
    assert noted(minutes) == [(11, "NB")]
    assert minutes.items[0].sections == (SectionDraft("", 1, plain("NB")),)


def test_an_item_out_of_turn_is_text() -> None:
    minutes = decided(ABSENCE, "Punkt 1: Emne", "Punkt 0: Nej", "Punkt 1a: Indsat", "Punkt 2")
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Emne"),
        ("1a", "Indsat"),
    ]
    assert plain_lines(minutes.items[0].decision)[-2:] == ["Punkt 1: Emne", "Punkt 0: Nej"]


def test_a_heading_without_end_ends_where_no_heading_is_so_long() -> None:
    endless = "Et punkt, hvis overskrift fylder en hel linje og så videre endnu"
    minutes = read(TITLE, DATE, "Mødedeltagere A", "Punkt 1: " + "\n".join([endless] * 18))
    title, body = minutes.items[0].title, plain_lines(minutes.items[0].sections[0].body)
    assert " ".join([title, *body]).count(endless) == 18


def test_a_heading_may_lack_its_title_or_be_the_same_for_all_closed_items() -> None:
    layout = replace(HISTORY, closed_item_heading="Punkt {number}: Lukket punkt")
    minutes = read(
        TITLE, DATE, "Mødedeltagere A", "Punkt 1:", "Punkt 2: Lukket punkt", layout=layout
    )
    assert [(item.title, item.closed) for item in minutes.items] == [
        ("", False), ("Lukket punkt", True),
    ]  # fmt: skip


# --- inside an item -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "case_number"),
    [
        ("25-005158", "25-005158"),
        ("J.nr. IU 14/2005", "J.nr. IU 14/2005"),
        ("Ingen tal her", ""),
        ("Der kom 12 gæster.", ""),
        ("1" * 41, ""),
    ],
)
def test_a_short_line_with_a_digit_below_the_heading_is_the_case_number(
    line: str, case_number: str
) -> None:
    minutes = item(line, "Beslutning", "Ja.")
    assert minutes.items[0].case_number == case_number
    kept = [SectionDraft("", 1, plain(line))] if not case_number else []
    assert list(minutes.items[0].sections) == kept
    assert len(minutes.notes) == len(kept)


def test_a_case_number_right_below_a_long_heading_is_not_joined_to_it() -> None:
    long = "Orientering om det nye samarbejde mellem alle byens foreninger"
    minutes = read(TITLE, DATE, "Mødedeltagere A", f"Punkt 1: {long}\n25-1", "Punkt 2: E\n25-2")
    assert [(i.title, i.case_number) for i in minutes.items] == [(long, "25-1"), ("E", "25-2")]


def test_a_layout_may_print_a_word_before_the_case_number_or_none_at_all() -> None:
    labelled = replace(HISTORY, case_number_line="Sagsnr. {number}")
    assert item("Sagsnr. 25-1", layout=labelled).items[0].case_number == "25-1"
    unlabelled = item("25-1", layout=FREE).items[0]
    assert (unlabelled.case_number, unlabelled.sections) == (
        "",
        (SectionDraft("", 1, plain("25-1")),),
    )


def test_usual_headings_are_known_beside_the_layouts_own() -> None:
    minutes = item(
        "Beslutning", "Ja.", "Lovgrundlag", "Loven.", "Sagsfremstilling", "Høring:", "Nej."
    )
    assert [(s.heading, s.level) for s in minutes.items[0].sections] == [
        ("Lovgrundlag", 1), ("Sagsfremstilling", 1), ("Høring:", 2),
    ]  # fmt: skip


def test_a_heading_has_blank_lines_around_it() -> None:
    minutes = item("Beslutning", "Økonomi\ner vigtig", "Indstilling og mere", "Behandling" * 20)
    assert plain_lines(minutes.items[0].decision)[:2] == ["Økonomi", "er vigtig"]
    assert minutes.items[0].sections == ()


def test_an_order_of_its_own_is_noted() -> None:
    minutes = item("Sagsfremstilling", "Sagen.", "Beslutning", "Ja.")
    assert plain_lines(minutes.items[0].decision) == ["Ja."]
    assert "»Sagsfremstilling med sagens forløb« skriver dem i" in minutes.notes[0].reason


def test_a_layout_may_print_the_decision_last() -> None:
    layout = replace(FREE, parts=("sections", "decision"))
    minutes = item(
        "Fremstilling", "Sagen.", "Beslutning", "Udkast.", "Beslutning", "Ja.", layout=layout
    )
    assert [(s.heading, s.level) for s in minutes.items[0].sections] == [
        ("Fremstilling", 1), ("Beslutning", 2),
    ]  # fmt: skip
    assert plain_lines(minutes.items[0].decision) == ["Ja."]
    assert minutes.notes == ()


def test_the_sign_for_an_empty_section_is_text_where_something_stands_below() -> None:
    minutes = item("Beslutning", "Fremstilling", "-", "Indstilling", "-", layout=FREE)
    assert minutes.items[0].sections == (
        SectionDraft("Fremstilling", 1, plain("-")), SectionDraft("Indstilling", 2, plain("-")),
    )  # fmt: skip


def test_lines_right_below_each_other_are_paragraphs_unless_they_were_wrapped() -> None:
    long = "En linje, der er så lang, at den godt kan være delt på midten af"
    minutes = item(
        "Beslutning",
        f"Kort\nlinje\n{long}\nnogen\n- {long}\n  videre\n2. maj\n{long}\n5. maj\n• punkt",
        "1. et\n2. to\n4. fire",
        "  - inde\n- ude\n    1. under",
    )
    assert minutes.items[0].decision == rich_text(
        [
            Paragraph((Span("Kort"),)),
            Paragraph((Span("linje"),)),
            Paragraph((Span(f"{long} nogen"),)),
            ListItem((Span(f"{long} videre"),)),
            Paragraph((Span("2. maj"),)),
            Paragraph((Span(f"{long} 5. maj"),)),
            ListItem((Span("punkt"),)),
            ListItem((Span("et"),), numbered=True),
            ListItem((Span("to"),), numbered=True),
            Paragraph((Span("4. fire"),)),
            ListItem((Span("inde"),)),
            ListItem((Span("ude"),)),
            ListItem((Span("under"),), 1, numbered=True),
        ]
    )


@pytest.mark.parametrize(
    ("written", "shown", "address"),
    [
        ("[Loven](https://a.dk/b(c)d)", "Loven", "https://a.dk/b(c)d"),
        ("[Skriv](mailto:a@b.dk)", "Skriv", "mailto:a@b.dk"),
        ("[1](note)", "[1](note)", ""),
        ("[tom]()", "[tom]()", ""),
    ],
)
def test_links_are_those_that_lead_somewhere(written: str, shown: str, address: str) -> None:
    decision = item("Beslutning", written).items[0].decision
    assert decision == rich_text([Paragraph((Span(shown, link=address),))])


# --- absence --------------------------------------------------------------------------------


def test_absence_that_differs_stays_and_is_noted() -> None:
    minutes = decided("Ja.", "Afbud: Aya Holm")
    assert plain_lines(minutes.items[0].decision) == ["Ja.", "Afbud: Aya Holm"]
    assert [(note.line, note.reason[:20]) for note in minutes.notes] == [
        (7, "Under beslutningen m"), (13, "Linjen passer ikke m"),
    ]  # fmt: skip


def test_absence_that_is_missing_is_noted_once() -> None:
    minutes = read(
        TITLE, DATE, PEOPLE, "Punkt 1: A", "Beslutning", "Ja.", "Punkt 2: B", "Beslutning", "-"
    )
    assert noted(minutes) == [(7, "Punkt 1: A")]
    assert "»Afbud: Rune Dahl«" in minutes.notes[0].reason


def test_absence_right_below_a_long_decision_is_a_line_of_its_own() -> None:
    decision = "Rådet tager orienteringen til efterretning og ser frem til det næste møde."
    minutes = decided(f"{decision}\n{ABSENCE}")
    assert plain_lines(minutes.items[0].decision) == [decision]
    assert minutes.notes == ()


def test_a_layout_without_absence_lines_reads_them_as_text() -> None:
    layout = replace(HISTORY, apology_line="", unexcused_line="")
    minutes = item("Beslutning", "Ja.", ABSENCE, layout=layout)
    assert plain_lines(minutes.items[0].decision) == ["Ja.", ABSENCE]


# --- case history and attachments -----------------------------------------------------------


def test_text_before_the_first_date_of_the_history_is_kept() -> None:
    minutes = item("Beslutning", "Sagens forløb", "Kort fortalt:", "01/02/2025 Byrådet", "Ja.")
    assert minutes.items[0].sections == (SectionDraft("Sagens forløb", 1, plain("Kort fortalt:")),)
    assert minutes.items[0].history == (
        HistoryEntryDraft(dt.date(2025, 2, 1), "Byrådet", plain("Ja.")),
    )
    assert "før den første dato" in minutes.notes[0].reason


def test_a_history_without_dates_and_attachments_without_titles_are_sections() -> None:
    minutes = item("Beslutning", "Sagens forløb", "01/02/2025 blev den sendt.", "Bilag")
    assert minutes.items[0].sections == (
        SectionDraft("Sagens forløb", 1, plain("01/02/2025 blev den sendt.")),
        SectionDraft("Bilag"),
    )
    assert minutes.notes == ()


def test_inside_the_history_only_the_next_part_is_a_heading() -> None:
    long = "Byrådet drøftede sagen indgående og besluttede at sende den videre til"
    minutes = item(
        "Beslutning", "Sagens forløb", "1/2/2025 Byrådet", "31/02/2025 Udvalget", "Indstilling",
        f"{long}\nhøring", "Beslutning ikke frigivet", "2-3-2025 Rådet", "Bilag", f"{long}\nBilag",
        "Høring",
    )  # fmt: skip
    assert [plain_lines(entry.decision) for entry in minutes.items[0].history] == [
        ["31/02/2025 Udvalget", "Indstilling", f"{long} høring", "Beslutning ikke frigivet"],
        [],
    ]
    assert [entry.released for entry in minutes.items[0].history] == [True, True]
    assert minutes.items[0].attachments == (
        AttachmentDraft(long), AttachmentDraft("Bilag"), AttachmentDraft("Høring"),
    )  # fmt: skip


def test_a_heading_after_the_history_goes_on_with_the_sections() -> None:
    minutes = item(
        "Beslutning", "Sagens forløb", "1/2/2025 Byrådet", "Sagsfremstilling", "Økonomi", "0"
    )
    assert [s.heading for s in minutes.items[0].sections] == ["Sagsfremstilling", "Økonomi"]
    assert len(minutes.items[0].history) == 1


# --- the text as a whole --------------------------------------------------------------------


def test_a_text_with_a_paragraph_on_each_line_needs_no_blank_lines() -> None:
    chunks = [
        TITLE, DATE, "Mødedeltagere Aya Holm", "Punkt 1: Emne", "25-1", "Beslutning",
        "Rådet tager orienteringen til efterretning og ser frem til det næste møde.",
        "Sagsfremstilling", "Indstilling", "Ja.", "Punkt 2: Eventuelt", "Beslutning", "Nej.",
    ]  # fmt: skip
    dense, spaced = read_text("\r\n".join(chunks), layouts=[HISTORY]).draft, read(*chunks)
    assert (dense.items, dense.participants) == (spaced.items, spaced.participants)
    assert [i.case_number for i in dense.items] == ["25-1", ""]


def test_a_new_page_counts_as_a_blank_line_and_lines_are_counted_as_an_editor_does() -> None:
    source = text(TITLE, DATE, PEOPLE, "Punkt 1: A", "Beslutning", "Ja.").rstrip()
    source += f"\n\x0cPunkt 2: B\r\n\r\nBeslutning\r\n\r\n{ABSENCE}"
    minutes = read_text(source, layouts=[HISTORY]).draft
    assert [i.title for i in minutes.items] == ["A", "B"]
    assert noted(minutes) == [(7, "Punkt 1: A")]


def test_the_layout_is_told_by_small_things_where_the_headings_do_not_tell() -> None:
    def layout(people: str, *chunks: str) -> str:
        source = text(TITLE, DATE, people, "Punkt 1: A", *chunks)
        return read_text(source).draft.layout

    assert layout("Mødedeltagere Aya Holm.", "Beslutning") == FREE.key
    assert layout("Mødedeltagere Aya Holm", "Beslutning") == HISTORY.key
    assert layout("Mødedeltagere Aya Holm, Bo Ek (Afbud)", "Beslutning") == HISTORY.key
    assert layout("Mødedeltagere Aya Holm.", "Beslutning", "Fremstilling", "-") == FREE.key
    assert layout("Mødedeltagere Aya Holm", "25-1", "Beslutning", "Afbud: X") == HISTORY.key


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("I Roskilde Kommune og Lejre Kommunes byråd; Lejre Kommune", "Lejre"),
        ("Lyngby-Taarbæk Kommune", "Lyngby-Taarbæk"),
        ("For Nørre Aaby Kommune", "Nørre Aaby"),
        ("Vores Kommune er en kommune", ""),
    ],
)
def test_the_municipality_is_the_one_named_most_often(written: str, name: str) -> None:
    assert municipality(written) == name

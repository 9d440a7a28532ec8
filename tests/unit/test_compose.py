"""What the two built-in layouts print, and what a changed one does."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from models.attendance import Participant
from models.document import DocumentSection, HeadField
from models.export import compose
from models.records import (
    AbsentInHead,
    AgendaItem,
    HistoryEntry,
    ItemOutcome,
    Layout,
    RecordNote,
    Role,
    Vote,
)
from models.text import EMPTY_TEXT, Paragraph, parse, plain_lines, rich_text
from tests.docx.example import (
    ALL_PRESENT,
    APOLOGY,
    ASTA,
    IB,
    ITEMS,
    MARIANNE,
    RICH_ITEM,
    ROSTER,
    ZEYNEP,
    item,
    layout,
    minutes,
    section,
)
from tests.fixtures.happenings import FOUR, held


def printed(
    agenda_item: AgendaItem, form: Layout | str = "sagsfremstilling", **rest: Any
) -> list[tuple[str, int, list[str]]]:
    """The sections of the only item: heading, level and lines."""
    document = compose(minutes(form, [agenda_item], **rest))
    return [(s.heading, s.level, plain_lines(s.body)) for s in document.items[0].sections]


def head(*args: Any, **rest: Any) -> dict[str, str]:
    return {field.label: field.value for field in compose(minutes(*args, **rest)).head}


# --- the head ---


def test_the_title_names_the_council_and_the_date() -> None:
    assert compose(minutes()).title == "REFERAT Kulturrådet d. 04-06-2026"


def test_the_date_line_carries_the_time_when_there_is_one() -> None:
    assert head()["Mødedato"] == "Torsdag d. 04. juni 2026 kl. 16:30"
    assert head(start=None)["Mødedato"] == "Torsdag d. 04. juni 2026"


def test_the_absent_keep_their_place_with_a_mark() -> None:
    assert head("sagsfremstilling") == {
        "Mødedato": "Torsdag d. 04. juni 2026 kl. 16:30",
        "Mødested": "Lokale 2",
        "Mødedeltagere": "Asta Bjerregaard, Ib Lundtofte, Zeynep Karadag (Afbud), "
        "Rune Mathiasen (Udeblevet), Marianne Toft (suppleant for Zeynep Karadag), "
        "Poul Ravnkilde (gæst)",
    }


def test_the_absent_are_named_apart() -> None:
    assert head("fremstilling") == {
        "Mødedato": "Torsdag d. 04. juni 2026 kl. 16:30",
        "Mødested": "Lokale 2",
        "Mødedeltagere": "Asta Bjerregaard, Ib Lundtofte, "
        "Marianne Toft (suppleant for Zeynep Karadag), Poul Ravnkilde (gæst).",
        "Afbud": "Zeynep Karadag.",
        "Fraværende uden afbud": "Rune Mathiasen.",
    }


def test_nobody_absent_gives_no_field_for_it() -> None:
    assert list(head("fremstilling", people=ALL_PRESENT)) == [
        "Mødedato",
        "Mødested",
        "Mødedeltagere",
    ]


def test_those_not_marked_yet_are_listed_without_a_mark() -> None:
    people = [Participant(ASTA, Role.CHAIRPERSON), Participant(IB, Role.MEMBER)]
    for key in ("sagsfremstilling", "fremstilling"):
        assert head(key, people=people)["Mødedeltagere"].rstrip(".") == (
            "Asta Bjerregaard, Ib Lundtofte"
        )


def test_a_field_with_nothing_to_say_is_left_out() -> None:
    assert list(head(place="", people=[])) == ["Mødedato"]


def test_a_substitute_who_is_absent_too_carries_both_marks() -> None:
    people = [Participant(MARIANNE, Role.SUBSTITUTE, APOLOGY, substitute_for=ZEYNEP)]
    assert head(people=people)["Mødedeltagere"] == (
        "Marianne Toft (suppleant for Zeynep Karadag) (Afbud)"
    )


def test_a_layout_may_drop_marks_and_end_its_labels() -> None:
    form = layout("sagsfremstilling", guest_mark="", substitute_mark="", label_end=":")
    fields = compose(minutes(form, people=ROSTER[4:])).head
    assert fields[-1] == HeadField("Mødedeltagere:", "Marianne Toft, Poul Ravnkilde")


# --- headings ---


def test_items_are_headed_and_listed() -> None:
    document = compose(minutes())
    assert [entry.heading for entry in document.items] == [
        "Punkt 1: Bemærkninger til dagsordenen",
        "Punkt 2: Høring om frivillighed",
        "Punkt 3: Lukket - Køb af areal",
        "Punkt 4: Eventuelt",
        "Punkt 5: Underskriftsark",
    ]
    assert [entry.title for entry in document.items] == [entry.title for entry in ITEMS]
    assert [entry.closed for entry in document.items] == [False, False, True, False, False]
    assert (document.contents_heading, document.contents_leader) == ("Indholdsfortegnelse", ".....")


def test_the_case_number_has_a_line_where_the_layout_gives_it_one() -> None:
    lines = [entry.case_line for entry in compose(minutes("sagsfremstilling")).items]
    assert lines == ["", "26-001234", "", "", ""]
    assert not any(entry.case_line for entry in compose(minutes("fremstilling")).items)
    form = layout("fremstilling", case_number_line="Sagsnr. {number}")
    assert compose(minutes(form)).items[1].case_line == "Sagsnr. 26-001234"


def test_braces_that_name_nothing_stay_as_typed() -> None:
    form = layout("fremstilling", title="{council} {hvad} {0} {", item_heading="{title}")
    document = compose(minutes(form, [item("1", "Om {date} og {title}")]))
    assert document.title == "Kulturrådet {hvad} {0} {"
    assert document.items[0].heading == "Om {date} og {title}"


# --- the decision ---


def test_the_absent_are_named_under_every_decision() -> None:
    absent = ["Afbud: Zeynep Karadag", "Fraværende uden afbud: Rune Mathiasen"]
    document = compose(minutes("sagsfremstilling"))
    for entry in document.items:
        assert plain_lines(entry.sections[0].body)[-2:] == absent
    assert printed(ITEMS[0])[0] == ("Beslutning", 1, ["Ingen bemærkninger.", *absent])


def test_a_layout_may_leave_the_absent_out_of_the_items() -> None:
    assert printed(ITEMS[0], "fremstilling")[0] == ("Beslutning", 1, ["Ingen bemærkninger."])
    form = layout("sagsfremstilling", unexcused_line="")
    assert printed(ITEMS[0], form)[0][2] == ["Ingen bemærkninger.", "Afbud: Zeynep Karadag"]


@pytest.mark.parametrize("decision", ["", "\\\n\n&#32;"])
def test_an_empty_decision_is_a_dash(decision: str) -> None:
    agenda_item = item("1", "Eventuelt", decision)
    assert printed(agenda_item, people=ALL_PRESENT) == [("Beslutning", 1, ["-"])]
    form = layout("sagsfremstilling", empty_decision="")
    assert printed(agenda_item, form, people=ALL_PRESENT) == [("Beslutning", 1, [])]


# --- the sections ---


def test_an_empty_section_prints_what_the_layout_says() -> None:
    agenda_item = item("1", "Eventuelt", sections=(section("Fremstilling"),))
    assert printed(agenda_item, "sagsfremstilling")[1:] == [("Fremstilling", 1, [])]
    assert printed(agenda_item, "fremstilling")[1:] == [("Fremstilling", 1, ["-"])]


def test_empty_sections_of_level_two_are_left_out() -> None:
    agenda_item = item(
        "1",
        "Sag",
        sections=(
            section("Fremstilling"),
            section("Resume", "", 2),
            section("Indstilling", "Drøftes.", 2),
            section("Økonomi", "", 2),
        ),
    )
    assert printed(agenda_item, "fremstilling")[1:] == [
        ("Fremstilling", 1, []),
        ("Indstilling", 2, ["Drøftes."]),
    ]


def test_a_section_whose_parts_are_all_empty_is_empty() -> None:
    sections = (section("Fremstilling"), section("Resume", "", 2), section("Økonomi", "Ingen."))
    assert printed(item("1", "Sag", sections=sections), "fremstilling")[1:] == [
        ("Fremstilling", 1, ["-"]),
        ("Økonomi", 1, ["Ingen."]),
    ]


def test_headings_may_repeat_and_nest_in_one_of_the_same_name() -> None:
    sections = (
        section("Fremstilling", "Først en tekst."),
        section("Beslutning", "Rådet udpeger:", 2),
        section("Fremstilling", "Igen.", 2),
    )
    assert [entry[:2] for entry in printed(item("1", "Sag", sections=sections))] == [
        ("Beslutning", 1),
        ("Fremstilling", 1),
        ("Beslutning", 2),
        ("Fremstilling", 2),
    ]


def test_a_text_without_a_heading_is_printed_and_nothing_at_all_is_not() -> None:
    sections = (section("", "Løs tekst."), section("", ""))
    assert printed(item("1", "Sag", sections=sections), "fremstilling")[1:] == [
        ("", 1, ["Løs tekst."])
    ]


# --- the history and the attachments ---


def test_the_history_names_date_and_body() -> None:
    assert printed(RICH_ITEM)[-4:] == [
        ("Sagens forløb", 1, []),
        ("01/09/2026 Kulturudvalget", 2, ["Godkendt.", "Afbud: Bo Klit, Eva Dam"]),
        ("08/09/2026 Ældrerådet", 2, ["Beslutning ikke frigivet"]),
        ("Bilag", 1, ["Strategi, høringsudgave", "Høringsplan"]),
    ]


def test_what_is_not_released_stands_nowhere_in_the_document() -> None:
    assert "hemmelig" not in repr(compose(minutes()))


def test_the_absent_of_an_unreleased_decision_are_still_named() -> None:
    entry = HistoryEntry(dt.date(2026, 1, 2), "Byrådet", absent="Bo Klit", released=False)
    assert printed(item("1", "Sag", history=(entry,)))[-1] == (
        "02/01/2026 Byrådet",
        2,
        ["Beslutning ikke frigivet", "Afbud: Bo Klit"],
    )


def test_no_history_and_no_attachments_print_nothing() -> None:
    assert [entry[0] for entry in printed(ITEMS[0])] == ["Beslutning"]


def test_the_layout_orders_the_parts() -> None:
    form = layout("fremstilling", parts=("attachments", "sections", "decision"))
    agenda_item = item(
        "1", "Sag", sections=(section("Fremstilling", "x"),), attachments=RICH_ITEM.attachments
    )
    assert [entry[0] for entry in printed(agenda_item, form)] == [
        "Bilag",
        "Fremstilling",
        "Beslutning",
    ]


def test_a_part_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(ValueError, match="unknown part: 'signatures'"):
        compose(minutes(layout("fremstilling", parts=("signatures",))))


def test_the_other_layout_differs_only_by_its_data() -> None:
    apart = layout("sagsfremstilling", absent_in_head=AbsentInHead.APART, absence_per_item=False)
    assert head(apart)["Afbud"] == "Zeynep Karadag"
    assert compose(minutes(apart)).items[0].sections == (
        DocumentSection("Beslutning", 1, parse("Ingen bemærkninger.")),
    )


def test_blank_lines_inside_a_text_stay() -> None:
    text = rich_text([*parse("a").blocks, Paragraph(), *parse("b").blocks])
    agenda_item = item("1", "Sag", sections=(section("Note", "a\n\n\\\n\nb"),))
    assert compose(minutes(items=[agenda_item])).items[0].sections[1].body == text


# --- what stands in a decision besides its text ---


def test_a_decision_is_followed_by_votes_notes_sentences_and_the_absent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noted = parse("Ib ønsker ført til protokols:\n\n- for dyrt\n- for sent")
    monkeypatch.setattr("models.minutes.vote_texts", lambda *_: ["Forslaget blev vedtaget."])
    monkeypatch.setattr("models.minutes.note_texts", lambda *_: [noted])
    voted = replace(FOUR[1], votes=(Vote(),), notes=(RecordNote(),))
    happened = ("17:00 Rune left before 2",)
    made = [
        "Forslaget blev vedtaget.",
        "Ib ønsker ført til protokols:",
        "- for dyrt",
        "- for sent",
        "Rune Mathiasen forlod mødet kl. 17.00 før punkt 2.",
    ]
    absence = "Fraværende: Rune Mathiasen"

    def lines(voted: AgendaItem, **changes: Any) -> list[str]:
        minutes = held(*happened, items=(FOUR[0], voted), **changes)
        return plain_lines(compose(minutes).items[1].sections[0].body)

    assert lines(voted) == ["Godkendt.", *made, absence]
    assert lines(voted, lines_first=True) == [absence, "Godkendt.", *made]
    undecided = replace(voted, decision=replace(voted.decision, body=EMPTY_TEXT))
    assert lines(undecided) == [*made, absence]
    assert lines(replace(undecided, outcome=ItemOutcome.POSTPONED))[0] == "Udsat."


@pytest.mark.parametrize(
    ("outcome", "changes", "printed_text"),
    [
        (ItemOutcome.POSTPONED, {}, "Udsat."),
        (ItemOutcome.WITHDRAWN, {}, "Udgår."),
        (ItemOutcome.WITHDRAWN, {"withdrawn": "Taget af dagsordenen."}, "Taget af dagsordenen."),
        (ItemOutcome.POSTPONED, {"postponed": ""}, "-"),
        (None, {}, "-"),
    ],
)
def test_what_became_of_an_item_stands_where_it_has_no_decision(
    outcome: ItemOutcome | None, changes: dict[str, Any], printed_text: str
) -> None:
    minutes = held(items=[replace(item("1", "Veje"), outcome=outcome)], **changes)
    assert plain_lines(compose(minutes).items[0].sections[0].body) == [printed_text]
    decided = held(items=[replace(item("1", "Veje", "Sendt retur."), outcome=outcome)], **changes)
    assert plain_lines(compose(decided).items[0].sections[0].body) == ["Sendt retur."]

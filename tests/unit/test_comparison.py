"""Two documents compared: which paragraphs belong together, and which words of them differ."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from models import comparison
from models.comparison import Difference, Found, Grammar, Piece, What, compare, marked
from models.document import Document, DocumentSection
from models.export.compose import compose
from models.imports.wording import wording
from models.records import ItemId, ItemOutcome
from models.text import Block, RichText, parse, plain
from tests.docx.example import ALL_PRESENT, item, minutes, section
from tests.fixtures.happenings import FOUR, held

GRAMMAR = Grammar(lambda _part, _text: False, str)


def found(before: str, after: str, *sections: str) -> Found:
    """What differs when the decision, of stored form `before`, comes back as `after`.

    `sections` are bodies of sections without a heading, which go on where the decision ends.
    """
    here = item("1", "Budget", before, sections=[section("", body) for body in sections])
    expected = compose(minutes(items=[here], people=ALL_PRESENT))
    return compare(expected, with_body(expected, after), [here], GRAMMAR)


def with_body(expected: Document, body: str) -> Document:
    (only,) = expected.items
    read = DocumentSection("Beslutning", 1, parse(body))
    return replace(expected, items=(replace(only, sections=(read,)),))


def pairs(before: str, after: str) -> list[tuple[str, str]]:
    """The text of each difference, before and after."""

    def text(blocks: Sequence[Block]) -> str:
        return "\n".join(comparison._text(block) for block in blocks)

    return [(text(d.before), text(d.after)) for d in found(before, after).differences]


# --- which paragraphs belong together ---


def test_paragraphs_that_are_alike_belong_together() -> None:
    before = "Formanden bød velkommen.\n\nPlanen er god.\n\nMødet slutter."
    after = "Ib kom.\n\nPlanen er meget god.\n\nTak for i dag."
    assert pairs(before, after) == [
        ("Formanden bød velkommen.", "Ib kom."),
        ("Planen er god.", "Planen er meget god."),
        ("Mødet slutter.", "Tak for i dag."),
    ]


def test_paragraphs_that_have_nothing_in_common_come_and_go() -> None:
    assert pairs("Aaaa bbbb.\n\nCccc dddd.", "Xxxx.\n\nYyyy zzzz.\n\nQqqq.") == [
        ("Aaaa bbbb.", ""),
        ("Cccc dddd.", ""),
        ("", "Xxxx."),
        ("", "Yyyy zzzz."),
        ("", "Qqqq."),
    ]


def test_very_many_paragraphs_are_paired_by_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "_MOST_PAIRS", 3)
    assert pairs("A1.\n\nB1.", "B2.\n\nA2.\n\nC2.") == [
        ("A1.", "B2."),
        ("B1.", "A2."),
        ("", "C2."),
    ]


def test_what_cannot_be_seen_is_no_difference() -> None:
    assert pairs("**Et** ord.", "<b>Et </b>ord.") == []
    assert pairs("Et ord.", "&#32;Et ord.&#32;") == []
    assert pairs("| **A** |\n| --- |\n| b |", "| A |\n| --- |\n| b |") == []
    assert pairs("[A](https://a.dk/%3C)", "[A](<https://a.dk/\\<>)") == []


def test_blanks_at_the_ends_of_a_dressed_text_are_no_difference() -> None:
    assert pairs("&#32;**Et** ord.&#32;", "**Et** ord.") == []
    assert pairs("<b>&#32;</b>", "Et ord.") == [("", "Et ord.")]


def test_spaces_inside_and_cells_are_differences() -> None:
    assert len(pairs("Et  ord.", "Et ord.")) == 1
    assert len(pairs("Et\u00a0ord.", "Et ord.")) == 1
    assert len(pairs("| A |\n| --- |\n| b |", "| A |\n| --- |\n| **b** |")) == 1
    assert len(pairs("| **A** a |\n| --- |\n| b |", "| A a |\n| --- |\n| b |")) == 1


def test_texts_without_a_heading_are_told_apart_by_what_stands_in_them() -> None:
    differences = found("Godkendt.", "Godkendt.\n\nFørst A.\n\nNyt.\n\nSå B.", "Først.", "Så B.")
    assert [(d.section, d.at) for d in differences.differences] == [
        ("Beslutning", 0),
        ("Beslutning", 1),
    ]
    gone = found("Godkendt.", "Godkendt.", "Først.")
    assert [d.stored for d in gone.differences] == [plain("Først.")]


def test_an_item_may_begin_without_a_heading() -> None:
    here = item("1", "Budget", sections=[section("", "Tekst.")])
    form = minutes(items=[here]).layout
    expected = compose(minutes(replace(form, parts=("sections",)), [here]))
    read = replace(
        expected,
        items=(replace(expected.items[0], sections=(DocumentSection("", 1, plain("Tekster.")),)),),
    )
    (difference,) = compare(expected, read, [here], GRAMMAR).differences
    assert difference.after == plain("Tekster.").blocks


def test_a_text_above_the_first_heading_that_shows_nothing_is_nothing() -> None:
    here = item("1", "Budget", "Godkendt.")
    expected = compose(minutes(items=[here], people=ALL_PRESENT))
    (only,) = expected.items
    blank = DocumentSection("", 1, parse("&#32;"))
    read = replace(expected, items=(replace(only, sections=(blank, *only.sections)),))
    assert compare(expected, read, [here], GRAMMAR) == Found()


def test_a_title_that_reads_as_another_heading_is_no_difference() -> None:
    for title in ("Lukket - skole", "\u00a0"):
        here = item("1", title, "Godkendt.")
        expected = compose(minutes(items=[here], people=ALL_PRESENT))
        read = replace(expected, items=(replace(expected.items[0], title="skole", closed=True),))
        assert compare(expected, read, [here], GRAMMAR) == Found()


# --- which words differ ---


def marks(before: str, after: str) -> tuple[str, str]:
    """Both texts with their marked words in square brackets."""
    difference = Difference(What.TEXT, ItemId(1), "", "", parse(before).blocks, parse(after).blocks)
    here, there = marked(difference)
    return shown(here), shown(there)


def shown(pieces: Sequence[Piece]) -> str:
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)


def test_the_words_that_differ_are_marked() -> None:
    assert marks("Rådet drøftede planen.", "Rådet drøftede den nye plan.") == (
        "Rådet drøftede [planen].",
        "Rådet drøftede [den nye plan].",
    )


def test_what_comes_or_goes_is_marked_whole() -> None:
    assert marks("", "Nyt ord.") == ("", "[Nyt ord.]")
    assert marks("Væk.\n\nOgså.", "") == ("[Væk.\nOgså.]", "")


def test_texts_with_little_in_common_are_marked_whole() -> None:
    assert marks("Aaa bbb ccc ddd eee.", "Xx yyy") == ("[Aaa bbb ccc ddd eee.]", "[Xx yyy]")


def test_looks_and_lists_are_marked() -> None:
    assert marks("Et ord mere her.", "Et **ord** mere her.") == (
        "Et [ord] mere her.",
        "Et [ord] mere her.",
    )
    assert marks("- et punkt her i listen", "1. et punkt her i listen") == (
        "[• ]et punkt her i listen",
        "[1. ]et punkt her i listen",
    )


def test_items_of_a_list_have_the_numbers_that_they_have_in_it() -> None:
    changes = found("1. et\n2. to\n3. tre", "1. et\n2. noget andet\n3. tre\n4. fire\n5. fem")
    texts = [tuple(map(shown, marked(each))) for each in changes.differences]
    assert texts == [
        ("2. [to]", "2. [noget andet]"),
        ("", "[4. fire]"),
        ("", "[5. fem]"),
    ]
    taken_out = found("1. et\n2. to\n3. tre", "1. et\n2. tre")
    assert [shown(marked(each)[0]) for each in taken_out.differences] == ["[2. to]"]


def test_a_list_in_a_new_text_is_numbered_from_one() -> None:
    assert marks("", "1. et\n2. to\n\n- tre") == ("", "[1. et\n2. to\n• tre]")


def test_a_table_is_shown_by_its_rows() -> None:
    here, there = marks(
        "| A | B |\n| --- | --- |\n| c | d |", "| A | B |\n| --- | --- |\n| c | e |"
    )
    assert (here, there) == ("A | B\nc | [d]", "A | B\nc | [e]")


def test_long_texts_are_shown_around_what_differs() -> None:
    long = " ".join(["ordene"] * 60)
    here, there = marks(f"{long} gammel {long} slut {long}", f"{long} ny {long} slut. {long}")
    assert here.startswith(" … ordene")
    assert here.endswith("ordene … ")
    assert "[gammel]" in here
    assert "[ny]" in there
    assert (here.count(" … "), there.count(" … ")) == (2, 3)
    assert len(here) < 600


def test_a_text_without_end_is_shown_in_part() -> None:
    _, there = marks("", "ord " * 10_000)
    assert there.endswith("ord  …]")
    assert len(there) < 10_000


def test_a_looks_only_difference_keeps_its_link() -> None:
    difference = Difference(
        What.TEXT,
        ItemId(1),
        "",
        "",
        parse("Se [her](https://a.dk)").blocks,
        parse("Se [her](https://b.dk)").blocks,
    )
    assert [piece.link for piece in marked(difference)[1]] == ["", "https://b.dk"]
    assert RichText(difference.after) == parse("Se [her](https://b.dk)")


# --- what Referent added ---


def back(body: str, item_body: str = "Godkendt.", **changes: Any) -> tuple[list[str], list[str]]:
    """The differences and the remarks when an item that Ib left comes back as `body`."""
    only = replace(item("2", "Budget", item_body), outcome=changes.pop("outcome", None))
    composed = held(*LEFT, items=[FOUR[0], only], **changes)
    expected = compose(composed)
    read = DocumentSection("Beslutning", 1, parse(body))
    there = (expected.items[0], replace(expected.items[1], sections=(read,)))
    names = wording(composed.layout).names_absent
    grammar = Grammar(lambda _part, text: bool(names(text)), str, frozenset(("-", "Udsat.")))
    result = compare(expected, replace(expected, items=there), composed.items, grammar)
    return (
        [f"{plain_text_of(d.before)} > {plain_text_of(d.after)}" for d in result.differences],
        [remark.reason for remark in result.remarks],
    )


def plain_text_of(blocks: Sequence[Block]) -> str:
    return "\n".join(map(comparison._text, blocks))


LEFT = ("17:00 Ib left before 2", "17:10 Rune disqualified 2")
GONE = "Ib Lundtofte forlod mødet kl. 17.00 før punkt 2."
PARTIAL = "Rune Mathiasen erklærede sig inhabil og deltog ikke i behandlingen af punktet."
AWAY = "Fraværende: Ib Lundtofte"
MADE = f"{GONE}\n\n{PARTIAL}"


@pytest.mark.parametrize("lines_first", [False, True])
@pytest.mark.parametrize("text", ["", "Godkendt.", "Godkendt.\n\nSendes i høring."])
def test_what_referent_added_is_no_difference(lines_first: bool, text: str) -> None:
    printed = text or "-"
    body = f"{AWAY}\n\n{printed}\n\n{MADE}" if lines_first else f"{printed}\n\n{MADE}\n\n{AWAY}"
    assert back(body, text, lines_first=lines_first) == ([], [])


@pytest.mark.parametrize("lines_first", [False, True])
def test_what_was_changed_between_the_added_lines_is_found(lines_first: bool) -> None:
    text = "Godkendt med ændringer."
    body = f"{AWAY}\n\n{text}\n\n{MADE}" if lines_first else f"{text}\n\n{MADE}\n\n{AWAY}"
    assert back(body, lines_first=lines_first) == (["Godkendt. > Godkendt med ændringer."], [])


def test_an_added_line_that_was_changed_is_told_of_and_not_taken() -> None:
    later = GONE.replace("17.00", "17.15")
    differences, (remark,) = back(f"Godkendt.\n\n{later}\n\n{PARTIAL}\n\n{AWAY}")
    assert differences == []
    assert remark.startswith(f"»{GONE}« er ændret i filen: »{later}«.")
    differences, (remark,) = back(f"Godkendt.\n\n{MADE}\n\nFraværende: Bo")
    assert differences == []
    assert "Linjen om fravær er ændret i filen: »Fraværende: Bo«" in remark


def test_an_added_line_that_was_changed_near_its_end_is_told_of_whole() -> None:
    template = GONE.replace("Ib Lundtofte", "{name}")[:-1] + " for at nå toget til Fjordby kl. 17."
    printed = template.format(name="Ib Lundtofte")
    later = printed.replace("kl. 17.", "kl. 18.").replace("kl. 18.00", "kl. 17.00")
    body = f"Godkendt.\n\n{later}\n\n{PARTIAL}\n\n{AWAY}"
    _differences, (remark,) = back(body, left_before=template)
    assert remark.startswith(f"»{printed}« er ændret i filen: »{later}«.")


def test_an_added_line_that_was_deleted_is_told_of() -> None:
    differences, (remark,) = back(f"Godkendt.\n\n{PARTIAL}\n\n{AWAY}")
    assert differences == []
    assert remark.startswith(f"»{GONE}« er ændret i filen: »–«.")


def test_a_text_like_an_added_line_and_more_like_ones_own_is_ones_own() -> None:
    own = "Ib Lundtofte forlod mødet kl. 17.00 i vrede."
    text = "Ib Lundtofte forlod mødet kl. 17.00 i stor vrede."
    differences, (remark,) = back(f"{text}\n\n{PARTIAL}\n\n{AWAY}", own)
    assert differences == [f"{own} > {text}"]
    assert "»–«" in remark


def test_a_decision_in_place_of_the_sign_for_none_is_taken() -> None:
    for outcome in (None, ItemOutcome.POSTPONED):
        found_there = back(f"Udsat til juni.\n\n{MADE}\n\n{AWAY}", "", outcome=outcome)
        assert found_there == ([" > Udsat til juni."], [])

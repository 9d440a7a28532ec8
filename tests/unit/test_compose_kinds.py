"""What each kind of document holds, in both of the built-in layouts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from models.attendance import Participant
from models.document import Document, SignatureLine
from models.export import compose
from models.records import (
    Correction,
    CorrectionId,
    DocumentKind,
    ItemId,
    Layout,
    Publication,
    Role,
)
from models.text import parse, plain, plain_lines
from tests.docx.example import (
    APOLOGY,
    ASTA,
    IB,
    ITEMS,
    MARIANNE,
    POUL,
    PRESENT,
    RICH_ITEM,
    ROSTER,
    item,
    layout,
    minutes,
    section,
)

AGENDA, SUPPLEMENT, MINUTES, PUBLIC, EXCERPT, SIGNATURES = DocumentKind
LAYOUTS = ("fremstilling", "sagsfremstilling")
CLOSED = item("3", "Køb af areal", "Hemmelig.", closed=True, case_number="26-9")
both_layouts = pytest.mark.parametrize("key", LAYOUTS)


def of_kind(kind: DocumentKind, form: Layout | str = "sagsfremstilling") -> Document:
    return compose(minutes(form), kind, ItemId(2))


def sections(document: Document, index: int = 0) -> list[tuple[str, list[str]]]:
    return [(s.heading, plain_lines(s.body)) for s in document.items[index].sections]


def head(document: Document) -> dict[str, str]:
    return {field.label: field.value for field in document.head}


def correction(item_id: int | None, text: str) -> Correction:
    at = dt.datetime(2026, 6, 20, 9, 30)
    return Correction(CorrectionId(1), ItemId(item_id) if item_id else None, plain(text), at)


@both_layouts
def test_each_kind_has_a_title_of_its_own(key: str) -> None:
    assert [of_kind(kind, key).title for kind in DocumentKind] == [
        "DAGSORDEN Kulturrådet d. 04-06-2026",
        "TILLÆGSDAGSORDEN Kulturrådet d. 04-06-2026",
        "REFERAT Kulturrådet d. 04-06-2026",
        "REFERAT Kulturrådet d. 04-06-2026 (offentlig udgave)",
        "UDSKRIFT Kulturrådet d. 04-06-2026, punkt 2",
        "UNDERSKRIFTSARK Kulturrådet d. 04-06-2026",
    ]


@both_layouts
def test_contents_stand_where_there_are_several_items(key: str) -> None:
    with_contents = {kind for kind in DocumentKind if of_kind(kind, key).contents_heading}
    assert with_contents == {AGENDA, SUPPLEMENT, MINUTES, PUBLIC}
    assert not of_kind(EXCERPT, key).has_contents


def test_the_file_is_of_the_municipality_and_about_the_council() -> None:
    meeting = minutes()
    owner = replace(meeting.council, municipality="Havneby")
    document = compose(replace(meeting, council=owner), AGENDA)
    assert (document.author, document.subject) == ("Havneby", "Kulturrådet")


# --- the agenda ---


@both_layouts
@pytest.mark.parametrize("kind", [AGENDA, SUPPLEMENT])
def test_an_agenda_holds_all_but_what_was_decided(key: str, kind: DocumentKind) -> None:
    unsent = replace(RICH_ITEM, corrections=(correction(2, "Skal være 3."),))
    sent = item("1", "Dagsordenen", "Godkendt.", dispatch=1)
    document = compose(minutes(key, [sent, unsent]), kind)
    headings = [heading for heading, _lines in sections(document, len(document.items) - 1)]
    assert headings == [
        "Sagsfremstilling",
        "Indstillinger",
        "Sagsfremstilling",
        "Økonomiske konsekvenser",
        "Sagens forløb",
        "01/09/2026 Kulturudvalget",
        "08/09/2026 Ældrerådet",
        "Bilag",
    ]
    assert "Rådet anbefaler" not in repr(document)
    assert "Skal være 3." not in repr(document)


def test_an_agenda_names_those_who_have_sent_an_apology_so_far() -> None:
    marked = head(of_kind(AGENDA, "sagsfremstilling"))["Mødedeltagere"]
    assert "Zeynep Karadag (Afbud)" in marked
    assert "Marianne Toft (suppleant for Zeynep Karadag)" in marked
    apart = head(of_kind(AGENDA, "fremstilling"))
    assert apart["Afbud"] == "Zeynep Karadag."


@pytest.mark.parametrize("kind", [AGENDA, SUPPLEMENT])
def test_before_the_meeting_nobody_has_failed_to_come(kind: DocumentKind) -> None:
    assert "Rune Mathiasen," in head(of_kind(kind, "sagsfremstilling"))["Mødedeltagere"]
    apart = head(of_kind(kind, "fremstilling"))
    assert "Rune Mathiasen," in apart["Mødedeltagere"]
    assert "Fraværende uden afbud" not in apart


def test_the_agenda_sent_to_the_members_holds_the_closed_items_whole() -> None:
    document = compose(
        minutes(items=[replace(CLOSED, sections=(section("Sag", "Tekst."),))]), AGENDA
    )
    assert document.items[0].heading == "Punkt 3: Lukket - Køb af areal"
    assert document.items[0].case_line == "26-9"
    assert sections(document) == [("Sag", ["Tekst."])]


# --- the supplementary agenda ---


def supplement_of(*dispatches: int) -> list[str]:
    items = [item(str(n), f"Sag {n}", dispatch=d) for n, d in enumerate(dispatches, 1)]
    return [entry.number for entry in compose(minutes(items=items), SUPPLEMENT).items]


def test_a_supplement_holds_what_was_not_sent_out_yet() -> None:
    assert supplement_of(1, 0, 1, 0) == ["2", "4"]
    assert supplement_of(1, 2, 0) == ["3"]


def test_a_supplement_that_was_sent_holds_what_went_with_it_last() -> None:
    assert supplement_of(1, 2, 3, 3) == ["3", "4"]


def test_without_an_agenda_sent_out_or_anything_since_there_is_no_supplement() -> None:
    assert supplement_of(0, 0) == []
    assert supplement_of(1, 1) == []
    assert supplement_of() == []


# --- the minutes ---


@both_layouts
def test_corrections_follow_what_they_correct(key: str) -> None:
    own = replace(ITEMS[0], corrections=(correction(1, "Pkt. 2 udgår."),))
    meeting = minutes(key, [own, ITEMS[3]])
    whole = (correction(None, "Mødet sluttede kl. 18."), *own.corrections)
    document = compose(replace(meeting, corrections=whole))
    assert sections(document)[-1] == ("Rettelse d. 20-06-2026", ["Pkt. 2 udgår."])
    assert [entry.heading for entry in document.items[2:]] == ["Rettelser"]
    assert sections(document, 2) == [("Rettelse d. 20-06-2026", ["Mødet sluttede kl. 18."])]
    assert document.items[2].title == "Rettelser"


# --- the public copy ---


def withheld(publication: Publication, form: Layout | str = "sagsfremstilling") -> Document:
    secret = replace(
        RICH_ITEM,
        id=ItemId(3),
        number="3",
        closed=True,
        publication=publication,
        corrections=(correction(3, "Hemmelig rettelse."),),
    )
    return compose(minutes(form, [ITEMS[0], secret]), PUBLIC)


@both_layouts
def test_a_closed_item_keeps_its_number_and_a_neutral_title(key: str) -> None:
    document = withheld(Publication(), key)
    entry = document.items[1]
    assert (entry.number, entry.closed, entry.case_line) == ("3", True, "")
    assert (entry.title, entry.heading) == ("Lukket punkt", "Punkt 3: Lukket punkt")
    assert sections(document, 1) == [("", ["Punktet er behandlet for lukkede døre."])]
    assert "Hemmelig" not in repr(document)
    assert "frivillig" not in repr(document)


def test_a_public_title_tells_that_the_item_is_closed() -> None:
    entry = withheld(Publication(title="Køb af et areal")).items[1]
    assert (entry.title, entry.heading) == ("Køb af et areal", "Punkt 3: Lukket - Køb af et areal")


def test_a_public_decision_stands_there_once_it_is_released() -> None:
    decision = parse("Rådet **købte** arealet.")
    kept = withheld(Publication(decision=decision))
    assert sections(kept, 1) == [("", ["Punktet er behandlet for lukkede døre."])]
    released = withheld(Publication(decision=decision, released=True))
    assert sections(released, 1) == [("Beslutning", ["Rådet købte arealet."])]


def test_nothing_written_is_nothing_released() -> None:
    document = withheld(Publication(released=True))
    assert sections(document, 1) == [("", ["Punktet er behandlet for lukkede døre."])]


def test_a_layout_may_have_its_own_words_for_what_is_withheld() -> None:
    form = layout("fremstilling", neutral_title="Fortrolig sag", withheld="")
    document = withheld(Publication(), form)
    assert document.items[1].heading == "Punkt 3: Fortrolig sag"
    assert sections(document, 1) == [("", [])]


@both_layouts
def test_open_items_are_the_same_in_the_public_copy(key: str) -> None:
    both = [compose(minutes(key), kind).items for kind in (MINUTES, PUBLIC)]
    for whole, public in zip(*both, strict=True):
        assert (whole == public) is not whole.closed


def test_what_is_published_of_an_open_item_changes_nothing() -> None:
    odd = replace(ITEMS[0], publication=Publication("x", plain("y"), released=True))
    for kind in (MINUTES, PUBLIC):
        assert compose(minutes(items=[odd]), kind) == compose(minutes(items=[ITEMS[0]]), kind)


# --- the excerpt ---


@both_layouts
def test_an_excerpt_is_one_item_with_head_attendance_and_attachments(key: str) -> None:
    document = of_kind(EXCERPT, key)
    whole = compose(minutes(key))
    assert document.head == whole.head
    assert [entry.heading for entry in document.items] == ["Punkt 2: Høring om frivillighed"]
    assert sections(document)[0][1][:1] == ["Rådet anbefaler,"]
    assert sections(document)[-1] == ("Bilag", ["Strategi, høringsudgave", "Høringsplan"])


def test_an_excerpt_lists_the_attachments_whatever_the_layout_does() -> None:
    without = layout("sagsfremstilling", parts=("decision",))
    assert [name for name, _lines in sections(of_kind(EXCERPT, without))] == ["Beslutning", "Bilag"]


def test_an_excerpt_of_nothing_is_empty() -> None:
    document = compose(minutes(), EXCERPT)
    assert document.items == ()
    assert document.title == "UDSKRIFT Kulturrådet d. 04-06-2026, punkt "


def test_the_item_of_an_excerpt_follows_its_head() -> None:
    assert [kind for kind in DocumentKind if not of_kind(kind).parts_pages] == [EXCERPT]


# --- the signature sheet ---


def signing(people: Sequence[Participant]) -> list[tuple[str, str]]:
    lines = compose(minutes(people=people), SIGNATURES).signatures
    return [(line.name, line.role) for line in lines]


@both_layouts
def test_those_who_took_part_sign_substitutes_included(key: str) -> None:
    document = of_kind(SIGNATURES, key)
    assert document.signatures == (
        SignatureLine("Asta Bjerregaard", "forperson"),
        SignatureLine("Ib Lundtofte"),
        SignatureLine("Marianne Toft", "suppleant for Zeynep Karadag"),
    )
    assert document.signature_headings == ("Navn", "Underskrift")
    assert document.items == ()
    assert list(head(document)) == ["Mødedato", "Mødested"]


def test_those_not_marked_are_taken_to_have_been_there() -> None:
    assert signing([Participant(IB, Role.MEMBER)]) == [("Ib Lundtofte", "")]


def test_a_substitute_for_nobody_in_particular_signs_too() -> None:
    called = Participant(MARIANNE, Role.SUBSTITUTE, PRESENT)
    stayed_away = Participant(IB, Role.SUBSTITUTE, APOLOGY, substitute_for=ASTA)
    assert signing([called, stayed_away]) == [("Marianne Toft", "suppleant")]


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.ADMINISTRATION, Role.OBSERVER, Role.GUEST])
def test_those_without_a_seat_do_not_sign(role: Role) -> None:
    assert signing([Participant(POUL, role, PRESENT)]) == []


def test_nobody_there_means_nothing_to_sign() -> None:
    document = compose(minutes(people=[ROSTER[2]]), SIGNATURES)
    assert (document.signatures, document.signature_headings) == ((), None)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_what_is_not_released_stands_in_no_document(kind: DocumentKind) -> None:
    assert "hemmelig" not in repr(of_kind(kind))


def test_a_meeting_without_items_still_has_an_agenda() -> None:
    document = compose(minutes(items=[]), AGENDA)
    assert document.items == ()
    assert not document.has_contents

"""The head of a referat: who took part, who did not, and how that is told."""

from dataclasses import replace
from typing import Any

import pytest

from models.attendance import Participant
from models.export import compose
from models.minutes import Minutes
from models.records import AbsentInHead, AttendanceStatus, DocumentKind, Layout, Role
from tests.docx.example import MARIANNE, POUL, ROSTER, layout
from tests.fixtures.happenings import ALL_HERE, FOUR, GUEST, SUBSTITUTE, absent, held, moved

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
TOLD = AbsentInHead.TOLD
LATER = ("16:30 item 1", "16:40 item 2", "17:00 item 3", "17:20 item 4")


def form(absent_in_head: AbsentInHead = TOLD, **changes: Any) -> Layout:
    return replace(layout("sagsfremstilling"), absent_in_head=absent_in_head, **changes)


def head(minutes: Minutes, kind: DocumentKind = DocumentKind.MINUTES) -> dict[str, str]:
    """The fields that name people."""
    found = {field.label: field.value for field in compose(minutes, kind).head}
    return {label: found[label] for label in found if label not in ("Mødedato", "Mødested")}


def names(minutes: Minutes, kind: DocumentKind = DocumentKind.MINUTES) -> list[str]:
    """The participants with their marks."""
    return head(minutes, kind)["Mødedeltagere"].split(", ")


# --- absence told in sentences ---


def test_the_absent_are_left_out_and_told_of() -> None:
    assert head(held(people=ROSTER, form=form())) == {
        "Mødedeltagere": "Asta Bjerregaard, Ib Lundtofte, "
        "Marianne Toft (suppleant for Zeynep Karadag), Poul Ravnkilde (gæst)",
        "Bemærkninger": "Zeynep Karadag havde meldt afbud, og Marianne Toft deltog i stedet. "
        "Rune Mathiasen udeblev uden afbud.",
    }


def test_how_an_apology_came_and_why_are_told_where_they_are_known() -> None:
    people = absent(ALL_HERE, "Ib", APOLOGY, notice="på selve mødedagen", reason="sygdom")
    told = "Ib Lundtofte havde meldt afbud på selve mødedagen."
    assert head(held(people=people, form=form()))["Bemærkninger"] == told
    asked = held(
        people=people,
        form=form(),
        apology_told="{name} havde meldt afbud{notice}{reason}.",
        reason_mark=" grundet {reason}",
    )
    told = "Ib Lundtofte havde meldt afbud på selve mødedagen grundet sygdom."
    assert head(asked)["Bemærkninger"] == told


def test_a_substitute_who_did_not_come_is_told_of_and_not_among_those_present() -> None:
    people = tuple(replace(p, status=APOLOGY) if p.name == "Marianne Toft" else p for p in ROSTER)
    fields = head(held(people=people, form=form()))
    assert "Marianne" not in fields["Mødedeltagere"]
    assert fields["Bemærkninger"] == (
        "Zeynep Karadag havde meldt afbud. Marianne Toft var indkaldt som suppleant for "
        "Zeynep Karadag, men mødte ikke frem. Rune Mathiasen udeblev uden afbud."
    )


def test_one_who_stayed_away_without_notice_is_told_of_also_with_a_substitute() -> None:
    people = (*absent(ALL_HERE, "Zeynep", UNEXCUSED, substitute=MARIANNE), SUBSTITUTE)
    assert head(held(people=people, form=form()))["Bemærkninger"] == (
        "Zeynep Karadag udeblev uden afbud."
    )


def test_a_layout_without_words_for_the_seat_tells_of_the_apology() -> None:
    fields = head(held(people=ROSTER, form=form(), seat_told=""))
    assert fields["Bemærkninger"].startswith("Zeynep Karadag havde meldt afbud. Rune")


def test_what_has_no_words_is_not_told() -> None:
    silent: dict[str, Any] = {"seat_told": "", "apology_told": "", "unexcused_told": ""}
    assert "Bemærkninger" not in head(held(people=ROSTER, form=form(), **silent))


def test_whoever_took_part_at_any_time_is_not_absent() -> None:
    people = moved(absent(ALL_HERE, "Ib", APOLOGY), "Ib")
    late = held("17:00 Ib arrived 2", people=people, form=form())
    assert head(late) == {
        "Mødedeltagere": "Asta Bjerregaard, Ib Lundtofte, Zeynep Karadag, Rune Mathiasen"
    }
    assert head(held("17:00 Ib arrived 2", people=people)) == head(late)


@pytest.mark.parametrize("where", list(AbsentInHead))
def test_for_which_items_someone_was_away_is_told_where_the_layout_does(
    where: AbsentInHead,
) -> None:
    told = "{name} deltog ikke under {items}."
    minutes = held("17:00 Ib left after 1", form=form(where), partial_told=told)
    assert head(minutes)["Bemærkninger"] == "Ib Lundtofte deltog ikke under punkterne 2-4."


def test_only_members_are_told_to_be_away_and_not_those_absent_from_all() -> None:
    people = (*absent(ALL_HERE, "Rune", UNEXCUSED), GUEST, SUBSTITUTE)
    happened = ("Poul arrived before 2", "Poul left after 2", "Marianne left 1")
    minutes = held(*happened, people=people, partial_told="{name} {items}.")
    assert "Bemærkninger" not in head(minutes)


# --- fields of their own ---


def test_that_nobody_is_absent_is_told_in_a_field_where_the_layout_does() -> None:
    apart = form(AbsentInHead.APART)
    assert head(held(form=apart, nobody_line="Afbud: Ingen"))["Afbud"] == "Ingen"
    assert head(held(form=form(), nobody_line="Afbud: Ingen"))["Afbud"] == "Ingen"
    assert head(held(form=apart, nobody_line="Alle var mødt"))["Afbud"] == "Alle var mødt"
    assert "Afbud" not in head(held(form=apart))
    assert "Afbud" not in head(held(nobody_line="Afbud: Ingen"))
    some = held(people=absent(ALL_HERE, "Ib", APOLOGY), form=apart, nobody_line="Afbud: Ingen")
    assert head(some)["Afbud"] == "Ib Lundtofte"


def test_absence_without_notice_is_not_told_apart_where_the_fields_have_one_name() -> None:
    people = absent(absent(ALL_HERE, "Rune", UNEXCUSED), "Ib", APOLOGY)
    one = replace(form(AbsentInHead.APART), apology_label="Afbud", unexcused_label="Afbud")
    assert head(held(people=people, form=one))["Afbud"] == "Ib Lundtofte, Rune Mathiasen"


def test_a_reason_follows_the_name_where_the_layout_asks_for_it() -> None:
    people = absent(ALL_HERE, "Ib", APOLOGY, reason="ferie")
    apart = held(people=people, form=form(AbsentInHead.APART), reason_mark=" ({reason})")
    assert head(apart)["Afbud"] == "Ib Lundtofte (ferie)"
    assert "Ib Lundtofte (Afbud) (ferie)" in names(held(people=people, reason_mark=" ({reason})"))
    assert "Ib Lundtofte (Afbud)" in names(held(people=people))


# --- marks ---

MARKS: dict[str, Any] = {
    "arrived_mark": "(fra kl. {time})",
    "left_mark": "(til kl. {time} i punkt {number})",
}


def test_when_someone_came_and_went_stands_behind_the_name_where_the_layout_has_it() -> None:
    happened = ("17:05 Ib arrived 3", "17:10 Rune left 3")
    assert names(held(*LATER, *happened, **MARKS)) == [
        "Asta Bjerregaard",
        "Ib Lundtofte (fra kl. 17.05)",
        "Zeynep Karadag",
        "Rune Mathiasen (til kl. 17.10 i punkt 3)",
    ]
    assert not any("(" in name for name in names(held(*LATER, *happened)))


def test_one_who_came_before_the_first_item_or_left_after_the_last_has_no_mark() -> None:
    happened = ("16:25 Ib arrived", "Rune arrived before 1", "17:40 Asta left after 4")
    assert not any("(" in name for name in names(held(*LATER, *happened, **MARKS)))


def test_a_mark_says_nothing_of_a_time_that_is_not_known() -> None:
    assert not any("(" in name for name in names(held("Ib arrived 3", **MARKS)))
    marked = names(held("Ib arrived 3", arrived_mark="(fra punkt {number})"))
    assert "Ib Lundtofte (fra punkt 3)" in marked


def test_who_leads_the_meeting_is_marked_where_the_layout_does() -> None:
    leads: dict[str, Any] = {"moderator_mark": "(mødeleder)"}
    assert names(held(**leads))[0] == "Asta Bjerregaard (mødeleder)"
    assert names(held("Ib moderator", **leads))[1] == "Ib Lundtofte (mødeleder)"
    later = names(held("17:00 Ib moderator 3", **leads))
    assert (later[0], later[1]) == ("Asta Bjerregaard (mødeleder)", "Ib Lundtofte")
    assert names(held(items=(), **leads))[0] == "Asta Bjerregaard (mødeleder)"


GUEST_MARK = "(gæst under {items})"


@pytest.mark.parametrize(
    ("happened", "mark"),
    [
        ((), "(gæst)"),
        (("Poul arrived before 2", "Poul left after 2"), "(gæst under punkt 2)"),
        (
            (
                "Poul arrived before 1",
                "Poul left after 2",
                "Poul arrived before 4",
                "Poul left after 4",
            ),
            "(gæst under punkterne 1, 2 og 4)",
        ),
        (("17:00 Poul left after 4",), "(gæst)"),
    ],
)
def test_a_guest_for_some_items_is_marked_with_them(happened: tuple[str, ...], mark: str) -> None:
    minutes = held(*LATER, *happened, people=(*ALL_HERE, GUEST), guest_mark=GUEST_MARK, **MARKS)
    assert head(minutes)["Mødedeltagere"].endswith(f"Rune Mathiasen, Poul Ravnkilde {mark}")


def test_the_list_of_participants_keeps_the_names_whole() -> None:
    assert names(held(person="{first}"))[0] == "Asta Bjerregaard"


# --- other documents ---


def test_an_agenda_tells_of_nothing_that_happens_later() -> None:
    people = (*absent(absent(ALL_HERE, "Ib", APOLOGY), "Rune", UNEXCUSED), GUEST)
    minutes = held(
        *LATER,
        "17:00 Asta left 3",
        "17:00 Asta disqualified 2",
        people=people,
        form=form(),
        partial_told="{name} {items}",
        moderator_mark="(mødeleder)",
        nobody_line="Afbud: Ingen",
        guest_mark=GUEST_MARK,
        **MARKS,
    )
    assert head(minutes, DocumentKind.AGENDA) == {
        "Mødedeltagere": "Asta Bjerregaard, Ib Lundtofte (Afbud), Zeynep Karadag, "
        "Rune Mathiasen, Poul Ravnkilde (gæst)"
    }
    assert not compose(minutes, DocumentKind.AGENDA).items[1].sections


def closed_second(*happened: str, **changes: Any) -> Minutes:
    items = (FOUR[0], replace(FOUR[1], closed=True), *FOUR[2:])
    return held(*happened, items=items, people=(*ALL_HERE, GUEST), **changes)


def test_the_public_copy_does_not_name_who_was_a_guest_for_closed_items_only() -> None:
    minutes = closed_second("Poul arrived before 2", "Poul left after 2", guest_mark=GUEST_MARK)
    assert names(minutes)[-1] == "Poul Ravnkilde (gæst under punkt 2)"
    assert "Poul" not in repr(compose(minutes, DocumentKind.PUBLIC))


def test_the_public_copy_names_a_guest_with_the_open_items() -> None:
    minutes = closed_second("Poul arrived before 2", "Poul left after 3", guest_mark=GUEST_MARK)
    public = names(minutes, DocumentKind.PUBLIC)
    assert public[-1] == "Poul Ravnkilde (gæst under punkt 3)"
    silent = names(closed_second("Poul arrived before 2"), DocumentKind.PUBLIC)
    assert silent[-1] == "Poul Ravnkilde (gæst)"


def test_the_public_copy_does_not_tell_who_was_away_for_a_closed_item() -> None:
    away = ("17:00 Ib left before 2", "17:10 Ib arrived after 2")
    minutes = closed_second(*away, partial_told="{name} deltog ikke under {items}.")
    assert head(minutes)["Bemærkninger"] == "Ib Lundtofte deltog ikke under punkt 2."
    assert "Bemærkninger" not in head(minutes, DocumentKind.PUBLIC)


# --- who signs ---


def test_those_sign_who_sat_as_members_or_in_their_seats() -> None:
    people = (
        *absent(ALL_HERE, "Zeynep", APOLOGY, substitute=MARIANNE),
        SUBSTITUTE,
        GUEST,
    )
    late = held("17:00 Marianne arrived 3 seat:Zeynep", "17:10 Ib left 3", people=people)
    signing = [line.name for line in compose(late, DocumentKind.SIGNATURES).signatures]
    assert signing == ["Asta Bjerregaard", "Ib Lundtofte", "Rune Mathiasen", "Marianne Toft"]


def test_a_substitute_who_never_came_does_not_sign() -> None:
    people = (
        *absent(ALL_HERE, "Zeynep", APOLOGY, substitute=MARIANNE),
        replace(SUBSTITUTE, status=UNEXCUSED),
        Participant(POUL, Role.GUEST, PRESENT),
    )
    sheet = compose(held(people=people), DocumentKind.SIGNATURES)
    assert len(sheet.signatures) == 3

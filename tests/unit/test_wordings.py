"""Every way of telling who was there that was met in 102 published minutes can be printed.

The wordings are those of the notes on the domain (docs/architecture.md has its glossary), each with
the setting of the layout, or the words typed by hand, that give it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from models.attendance import Participant
from models.export import compose, plain_text
from models.records import AbsentInHead, AttendanceStatus, LineWording
from tests.docx.example import MARIANNE, ROSTER, item, layout
from tests.fixtures.happenings import ALL_HERE, FOUR, SUBSTITUTE, absent, held, moved

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
MARKED, APART, TOLD = AbsentInHead
IB_AWAY = absent(ALL_HERE, "Ib", APOLOGY)
# Five items more than the wordings name.
LONG = tuple(item(str(number), f"Sag {number}", "Godkendt.") for number in range(1, 31))
HUNDREDS = tuple(item(str(number), f"Sag {number}", "Godkendt.") for number in range(128, 141))


@dataclass(frozen=True)
class Wording:
    """What must be printed, and what it takes: changes of the wording, of the layout, events."""

    printed: str
    events: tuple[str, ...] = ()
    people: tuple[Participant, ...] = ALL_HERE
    wording: Mapping[str, Any] = field(default_factory=dict)
    layout: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[Any, ...] = FOUR
    by_hand: str = ""  # of the first event


def told(printed: str, people: tuple[Participant, ...] = ROSTER, **wording: Any) -> Wording:
    """Something told in the head, in sentences."""
    return Wording(printed, (), people, wording, {"absent_in_head": TOLD})


def gone(printed: str, *events: str, by_hand: str = "", **wording: Any) -> Wording:
    """A sentence on what happened."""
    return Wording(printed, events, wording=wording, items=LONG, by_hand=by_hand)


NO_SHOW = tuple(replace(p, status=UNEXCUSED) if p.person == MARIANNE else p for p in ROSTER)
LATE = absent(ALL_HERE, "Ib", APOLOGY, notice="på selve mødedagen", reason="sygdom")
HOLIDAY = absent(ALL_HERE, "Ib", APOLOGY, reason="ferie")
SEATED = "{other} var indkaldt som stedfortræder for {name}, der havde lovligt forfald."

AT_THE_MEETING = (
    told("Zeynep Karadag havde meldt afbud, og Marianne Toft deltog i stedet."),
    told(
        "1. suppleant Marianne Toft var indkaldt, men mødte ikke frem.",
        NO_SHOW,
        no_show_told="1. suppleant {other} var indkaldt, men mødte ikke frem.",
    ),
    told("Ib Lundtofte havde meldt afbud på selve mødedagen.", LATE),
    told("Rune Mathiasen udeblev uden afbud."),
    told(
        "Rune Mathiasen var fraværende uden afbud.",
        unexcused_told="{name} var fraværende uden afbud.",
    ),
    told(
        "Marianne Toft var indkaldt som stedfortræder for Zeynep Karadag, der havde lovligt "
        "forfald.",
        seat_told=SEATED,
    ),
    told(
        "Marianne Toft deltog som suppleant for Zeynep Karadag.",
        seat_told="{other} deltog som suppleant for {name}.",
    ),
    Wording("Afbud: Ib Lundtofte (ferie)", people=HOLIDAY, wording={"reason_mark": " ({reason})"}),
    told(
        "Ib Lundtofte havde meldt afbud grundet sygdom.",
        LATE,
        apology_told="{name} havde meldt afbud{reason}.",
        reason_mark=" grundet {reason}",
    ),
    Wording("Afbud: Ingen", wording={"nobody_line": "Afbud: Ingen"}),
    Wording(
        "Afbud Ingen", wording={"nobody_line": "Afbud: Ingen"}, layout={"absent_in_head": APART}
    ),
)
UNDER_AN_ITEM = (
    Wording("Afbud: Ib Lundtofte", people=IB_AWAY),
    Wording(
        "Fraværende: Ib Lundtofte", people=IB_AWAY, layout={"apology_line": "Fraværende: {names}"}
    ),
    Wording(
        "Ikke til stede: Ib Lundtofte",
        people=IB_AWAY,
        layout={"apology_line": "Ikke til stede: {names}"},
    ),
    Wording(
        "Ib Lundtofte og Rune Mathiasen var fraværende.",
        people=absent(IB_AWAY, "Rune", UNEXCUSED),
        layout={
            "apology_line": "{list} var fraværende.",
            "unexcused_line": "{list} var fraværende.",
        },
    ),
    Wording("Beslutning\n\nGodkendt.\n\nAfbud: Ib Lundtofte", people=IB_AWAY),
    Wording(
        "Beslutning\n\nAfbud: Ib Lundtofte\n\nGodkendt.",
        people=IB_AWAY,
        wording={"lines_first": True},
    ),
    gone(
        "Ib Lundtofte deltog ikke under behandlingen af dette punkt.",
        "Ib left before 2",
        away_line="{list} deltog ikke under behandlingen af dette punkt.",
    ),
    gone(
        "Ib Lundtofte deltog ikke under punkterne 12-15.",
        "Ib left before 12",
        "Ib arrived after 15",
        partial_told="{name} deltog ikke under {items}.",
    ),
    Wording(
        "Ib Lundtofte: sag 129-138",
        ("Ib left before 129", "Ib arrived after 138"),
        wording={"partial_told": "{name}: sag {numbers}"},
        items=HUNDREDS,
    ),
    gone(
        "Ib Lundtofte ankom kl. 17.32 under behandling af punkt 3.",
        "17:32 Ib arrived 3",
        arrived="{name} ankom kl. {time} under behandling af punkt {number}.",
    ),
    gone("Ib Lundtofte ankom kl. 17.32 under punkt 3.", "17:32 Ib arrived 3"),
    gone("Ib Lundtofte forlod mødet kl. 17.20 under punkt 11.", "17:20 Ib left 11"),
    gone(
        "Ib Lundtofte forlod mødet kl. 17:50 efter punkt 8.",
        "17:50 Ib left after 8",
        clock_sign=":",
    ),
    gone(
        "Ib Lundtofte (til kl. 18.40 i punkt 2)",
        "18:40 Ib left 2",
        left_mark="(til kl. {time} i punkt {number})",
    ),
    gone(
        "Ib Lundtofte (delvis under pkt. 3)",
        "Ib left 3",
        left_mark="(delvis under pkt. {number})",
    ),
    gone(
        "Ib Lundtofte erklærede sig inhabil og forlod mødet under punkt 29.",
        "Ib disqualified 29",
        disqualified="{name} erklærede sig inhabil og forlod mødet under punkt {number}.",
    ),
    gone(
        "Ib Lundtofte medvirkede ikke i sagen, idet han var inhabil.",
        "Ib disqualified 2",
        by_hand="Ib Lundtofte medvirkede ikke i sagen, idet han var inhabil.",
    ),
    gone("Det blev besluttet, at Ib Lundtofte ikke er inhabil.", "Ib disqualified not 2"),
)
# What is written of votes and notes belongs here too, each row as the others.
OF_VOTES: tuple[Wording, ...] = ()


@pytest.mark.parametrize(
    "wording", [*AT_THE_MEETING, *UNDER_AN_ITEM, *OF_VOTES], ids=lambda wording: wording.printed
)
def test_the_wording_can_be_printed(wording: Wording) -> None:
    form = replace(layout("sagsfremstilling"), **wording.layout)
    minutes = held(
        *wording.events,
        people=wording.people,
        items=wording.items,
        form=form,
        wordings={"_1": wording.by_hand} if wording.by_hand else None,
        **wording.wording,
    )
    assert wording.printed in plain_text(compose(minutes))


def test_any_line_can_be_put_in_words_by_hand() -> None:
    words = "Ib Lundtofte var kaldt til Rom og deltog derfor ikke."
    worded = replace(FOUR[0], line_wordings=(LineWording("apology", words),))
    text = plain_text(compose(held(people=IB_AWAY, items=(worded, *FOUR[1:]))))
    assert text.count(words) == 1
    assert text.count("Afbud: Ib Lundtofte") == 3


def test_one_who_came_late_is_not_listed_with_an_apology_too() -> None:
    """As in minutes that contradict themselves."""
    people = (*moved(IB_AWAY, "Ib"), SUBSTITUTE)
    text = plain_text(compose(held("17:32 Ib arrived 3", people=people)))
    assert "Ib Lundtofte (Afbud)" not in text
    assert text.count("Afbud: Ib Lundtofte") == 2

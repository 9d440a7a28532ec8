"""Referater that tell of people who come and go."""

from models.records import Role
from tests.corpus.compose import (
    Style,
    colon,
    comma,
    entries,
    numbers_of,
    point,
    weekday,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, field, text, title
from tests.corpus.styles.shared import (
    APOLOGY,
    case_line,
    slashed,
    tail,
)
from tests.corpus.truth import TrueItem, Truth

# --- Sundby Mark: people who come and go, told at the item ----------------------------------------


def _came_and_went(truth: Truth, item: TrueItem) -> list[str]:
    place = truth.place_of(item)
    found = []
    for away in truth.away:
        time, number = point(away.time), truth.items[away.at - 1].number
        if away.kind == "late" and away.at == place:
            found.append(f"{away.person} ankom kl. {time} under behandling af punkt {number}.")
        elif away.kind == "early" and away.at == place:
            found.append(f"{away.person} forlod mødet kl. {time} efter punkt {number}.")
        elif away.kind == "range" and away.first <= place <= away.last:
            found.append(f"{away.person} deltog ikke under behandlingen af dette punkt.")
        elif away.kind == "disqualified" and away.at == place:
            found.append(
                f"{away.person} erklærede sig inhabil og forlod mødet under punkt {number}."
            )
    return found


def _sundby_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title("Referat"),
        field("Møde", truth.council),
        field("Mødedato", f"{written_out(date)} kl. {point(truth.start)}"),
        field("Mødested", truth.place),
        field("Deltagere", comma(truth.who(present=True))),
        field("Afbud", comma(truth.with_status(APOLOGY)) or "Ingen"),
    ]


SUNDBY = Style(
    "sundby-mark",
    Recipe(
        ("Teknisk Udvalg", "Sundhedsudvalget", "Kulturudvalget"),
        end=True,
        items=(6, 8),
        away=("late", "early", "range", "disqualified"),
        case_number=slashed,
        parts=(
            Part("Resumé", "purpose"),
            Part("Fremstilling", "case"),
            Part("Indstilling", "recommendation"),
        ),
        attachments=True,
    ),
    _sundby_head,
    item=lambda item: f"{item.number}. {item.title}",
    case=case_line("Sagsnr.: {}"),
    course=_came_and_went,
    attachment="- {}",
    tail=lambda truth: tail(f"Mødet blev hævet kl. {point(truth.end)}."),
    header=lambda truth: truth.council,
    footer="Side {page}",
    look=Look(),
)

# --- Aaby Strand: items taken away from, told at the foot of the head ----------------------------


def _aaby_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat af møde i {truth.council}"),
        field("Mødedato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Mødetidspunkt", f"Kl. {point(truth.start)}"),
        field("Mødested", truth.place),
        field("Deltagere", f"{comma(truth.who(present=True))}."),
        field("Afbud", f"{comma(truth.with_status(APOLOGY))}."),
        *as_role("course", map(text, _away_sentences(truth))),
    ]


def _away_sentences(truth: Truth) -> list[str]:
    found = []
    for away in truth.away:
        number = truth.items[away.at - 1].number
        if away.kind == "range":
            numbers = numbers_of(truth, away)
            found.append(f"{away.person} deltog ikke under punkterne {numbers}.")
        elif away.kind == "late":
            time = point(away.time)
            found.append(f"{away.person} ankom kl. {time} under behandling af punkt {number}.")
        else:
            time = point(away.time)
            found.append(f"{away.person} forlod mødet kl. {time} efter punkt {number}.")
    return found


AABY = Style(
    "aaby-strand",
    Recipe(
        ("Havneudvalget", "Børne- og Skoleudvalget", "Ældrerådet"),
        end=True,
        chair=Role.CHAIRPERSON,
        items=(6, 8),
        first=(1, 40),
        apologies=(1, 2),
        away=("range", "late", "early"),
        parts=(Part("Fremstilling", "case"), Part("Indstilling", "recommendation")),
    ),
    _aaby_head,
    item=lambda item: f"{item.number}. {item.title}",
    order=("sections", "decision"),
    contents=lambda truth: entries(truth, "Følgende sager behandles", page=lambda _: ""),
    tail=lambda truth: tail(f"Mødet sluttede kl. {colon(truth.end)}"),
    footer="Side {page}",
    look=Look(entry="{label}. {text}", wrap=92),
)

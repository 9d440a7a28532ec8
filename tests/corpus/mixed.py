"""Layouts put together at random from all the forms in use: what no municipality is known to do,
but one might.

`mixed(seed)` is always the same style. They show whether each form is read wherever it comes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import TypeVar

from models.records import AttendanceStatus, MeetingKind, Role
from tests.corpus.compose import (
    Style,
    brief,
    colon,
    comma,
    dotted,
    entries,
    missing_at,
    month,
    named,
    numeric,
    point,
    roman,
    weekday,
    with_and,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, bold, text, title
from tests.corpus.sheet import field as head_field
from tests.corpus.styles.shared import (
    TYPE_LETTERS,
    case_line,
    key_and_year,
    key_number,
    serial,
    slashed,
)
from tests.corpus.truth import TrueItem, TruePerson, Truth

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
T = TypeVar("T")

COUNCILS = (
    "Ældrerådet;Handicaprådet;Integrationsrådet;Byrådet;Økonomiudvalget;Teknik- og Miljøudvalget;"
    "Udsatterådet;Frivilligrådet;Ungerådet;Børne- og Skoleudvalget;Kommunalbestyrelsen"
).split(";")
DATE_LABELS = ("Mødedato", "Dato")
PLACE_LABELS = ("Mødested", "Sted", "Lokale", "Mødelokale", "Lokation")
PRESENT_LABELS = ("Mødedeltagere", "Deltagere", "Til stede", "Tilstede", "Medlemmer")
ABSENT_LABELS = ("Afbud", "Afbud fra", "Fraværende", "Fraværende med afbud", "Ikke til stede")
ITEM_ABSENT_LABELS = ("Afbud", "Fraværende", "Ikke til stede")
DATES: tuple[Callable[[Truth], str], ...] = (
    lambda t: f"{weekday(t.date).capitalize()} d. {t.date.day:02d}. {month(t.date)} {t.date.year}",
    lambda t: f"{weekday(t.date).capitalize()} den {written_out(t.date)}",
    lambda t: written_out(t.date),
    lambda t: numeric(t.date),
    lambda t: dotted(t.date),
    lambda t: f"{t.date.day}-{month(t.date)[:3]}-{t.date.year}",
    lambda t: f"{t.date.day}. {month(t.date)[:3]} {t.date.year}",
    lambda t: f"{weekday(t.date).capitalize()} d. {t.date.day} {month(t.date)} {t.date.year}",
    lambda t: f"{t.date:%Y.%m.%d}",
)
TITLES: tuple[Callable[[Truth], list[Piece]], ...] = (
    lambda t: [title(f"REFERAT {t.council} d. {numeric(t.date)}")],
    lambda t: [title(f"Referat - {t.council}")],
    lambda t: [title("Referat"), bold(t.council)],
    lambda t: [title(t.council), bold("Åben referat")],
    lambda t: [title(f"Referat fra møde i {t.council} den {written_out(t.date)}")],
    lambda t: [title("Beslutningsprotokol"), head_field("Udvalg", t.council)],
    lambda t: [title("REFERAT"), head_field("Forum", t.council)],
    lambda t: [title(f"Referat af møde i {t.council}")],
)
ITEMS: tuple[Callable[[TrueItem], str], ...] = (
    lambda i: f"Punkt {i.number}: {_titled(i)}",
    lambda i: f"Punkt {i.number}. {_titled(i)}",
    lambda i: f"Punkt {i.number} {_titled(i)}",
    lambda i: f"Pkt. {i.number} {_titled(i)}",
    lambda i: f"Pkt. {i.number}: {_titled(i)}",
    lambda i: f"{i.number}. {_titled(i)}",
    lambda i: f"{i.number} {_titled(i)}",
    lambda i: f"Nr.{i.number} - {_titled(i)}",
    lambda i: f"Sag nr. {i.number} {_titled(i)}",
)
CLOSED: tuple[Callable[[str], str], ...] = (
    lambda words: f"Lukket - {words}",
    lambda words: f"Lukket sag: {words}",
    lambda words: f"{words} (Lukket)",
    lambda words: f"{words} - Lukket punkt",
)
CASE_LINES = ("{}", "Sagsnr. {}", "Sagsnr.: {}", "Sagsid.: {}", "Sag {}", "J.nr. {}", "Dok.nr. {}")
CASE_NUMBERS = (serial, slashed, key_number, key_and_year)
PURPOSE = ("Resume", "Resumé", "Beslutningstema", "Sagstema", "Sagens kerne", "Formål")
CASE = (
    "Sagsfremstilling",
    "Fremstilling",
    "Sagsbeskrivelse",
    "Redegørelse",
    "Beskrivelse af sagen",
)
RECOMMENDATION = ("Indstilling", "Indstillinger", "Forslag", "Administrativ indstilling")
OTHERS = (
    ("Baggrund", "background"),
    ("Sagens opståen", "background"),
    ("Økonomi", "economy"),
    ("Økonomiske konsekvenser", "economy"),
    ("Personalemæssige konsekvenser", "economy"),
    ("Lovgrundlag", "law"),
    ("Retsgrundlag", "law"),
    ("Høring", "hearing"),
    ("Inddragelse", "hearing"),
    ("Behandling", "handling"),
    ("Sagsgang", "handling"),
    ("Beslutningskompetence", "competence"),
    ("Kompetence", "competence"),
)
WRITTEN: tuple[Callable[[str], str], ...] = (str, str, str.upper, lambda words: f"{words}:")
CONTENTS = ("Indholdsfortegnelse", "Sagsoversigt", "Dagsordenspunkter", "Punkter")
EMPTY = ("-", "---", "")


def _titled(item: TrueItem) -> str:
    return f"{item.title} ({TYPE_LETTERS[item.type]})" if item.type else item.title


@dataclass(frozen=True)
class _Choices:
    """Chooses, always alike for the same seed."""

    seed: int
    random: Random = field(default_factory=Random)

    def one(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def often(self, share: float) -> bool:
        return self.random.random() < share


def mixed(seed: int) -> Style:
    """The style of that seed."""
    choose = _Choices(seed, Random(seed))
    recipe = _recipe(choose)
    order = choose.one(
        [
            ("decision", "sections", "history", "attachments"),
            ("sections", "history", "attachments", "decision"),
            ("sections", "decision", "history", "attachments"),
        ]
    )
    heading = choose.one(ITEMS)
    closed = choose.one(CLOSED)
    label = choose.one(ITEM_ABSENT_LABELS)
    at_items = choose.often(0.4)
    upper = choose.one(WRITTEN)
    return Style(
        name=f"mixed-{seed}",
        recipe=recipe,
        head=_head(choose, recipe),
        item=lambda item: heading(_closed(item, closed)),
        case=case_line(choose.one(CASE_LINES)),
        order=order,
        contents=_contents(choose),
        written=upper,
        inline=recipe.told and upper("a") == "a:" and choose.often(0.4),
        empty=choose.one(EMPTY),
        absence=lambda truth, item: (
            [f"{label}: {', '.join(names)}"]
            if at_items and (names := missing_at(truth, item))
            else []
        ),
        absence_first=choose.often(0.2),
        tail=_tail(choose, recipe),
        header=choose.one(
            [lambda _truth: "", lambda truth: f"{truth.council}\t{numeric(truth.date)}"]
        ),
        footer=choose.one(["", "Side {page} af {pages}", "{page}", "Side {page}"]),
        look=_look(choose),
    )


def _closed(item: TrueItem, form: Callable[[str], str]) -> TrueItem:
    """The item with the title that a closed one has in its heading."""
    return replace(item, title=form(item.title)) if item.closed else item


def _recipe(choose: _Choices) -> Recipe:
    others = choose.random.sample(OTHERS, choose.random.randint(0, 3))
    parts = [
        Part(choose.one(PURPOSE), "purpose", choose.one([0, 1, 0.7])),
        Part(choose.one(CASE), "case"),
        *(Part(heading, kind, 0.8) for heading, kind in dict(others).items()),
        Part(choose.one(RECOMMENDATION), "recommendation", 0.9),
    ]
    told = choose.often(0.85)
    return Recipe(
        councils=(choose.one(COUNCILS),),
        kinds=(MeetingKind.ORDINARY,),
        end=choose.often(0.5),
        chair=choose.one([Role.CHAIR, Role.CHAIRPERSON]),
        chair_told=choose.often(0.6),
        apologies=(1, 2),
        suffix=choose.one(["", "", "party", "organisation", "initials"]),
        first=choose.one([(1, 1), (1, 1), (30, 500)]),
        number=choose.one(["{}", "{}", "{:02d}"]),
        closed=choose.one([(0, 0), (1, 2)]),
        types=choose.often(0.2),
        case_number=choose.one([None, *CASE_NUMBERS]) if told else None,
        parts=tuple(parts) if told else (),
        told=told,
        history="Beslutning ikke frigivet" if told and choose.often(0.2) else "",
        attachments=told and choose.often(0.4),
    )


def _head(choose: _Choices, recipe: Recipe) -> Callable[[Truth], list[Piece]]:
    """The head: title, date and time, place and people, each in one of its forms."""
    titled, written = choose.one(TITLES), choose.one(DATES)
    date_label, place_label = choose.one(DATE_LABELS), choose.one(PLACE_LABELS)
    times = _times(choose, recipe)
    people = _people(choose)
    in_date = choose.often(0.4)
    place_last = choose.often(0.3)

    def head(truth: Truth) -> list[Piece]:
        date, time = written(truth), times(truth)
        if in_date:
            dates = [head_field(date_label, f"{date} kl. {time}")]
        else:
            label = "Tid" if choose.seed % 2 else "Tidspunkt"
            dates = [head_field(date_label, date), head_field(label, f"kl. {time}")]
        place = [head_field(place_label, truth.place)]
        who = people(truth)
        return [*titled(truth), *dates, *([] if place_last else place), *who, *place * place_last]

    return head


def _times(choose: _Choices, recipe: Recipe) -> Callable[[Truth], str]:
    form = choose.one([colon, point, brief])
    between = choose.one(["-", " - ", " til "])
    if recipe.end:
        return lambda truth: f"{form(truth.start)}{between}{form(truth.end)}"
    return lambda truth: form(truth.start)


def _people(choose: _Choices) -> Callable[[Truth], list[Piece]]:
    label, absent_label = choose.one(PRESENT_LABELS), choose.one(ABSENT_LABELS)
    form = choose.one(["comma", "comma", "and", "lines", "bullets", "marked"])
    stop = "." * choose.often(0.2)

    def listed(label: str, people: list[TruePerson]) -> list[Piece]:
        if form in ("comma", "and"):
            names = [named(person) for person in people]
            joined = with_and(names) if form == "and" else ", ".join(names)
            return [head_field(label, joined + stop)]
        kind = "name" if form == "lines" else "bullet"
        return [bold(f"{label}:"), *(Piece(kind, named(person)) for person in people)]

    def people(truth: Truth) -> list[Piece]:
        if form == "marked":
            return [head_field(label, comma(truth.who(), mark="(Afbud)"))]
        absent = truth.with_status(APOLOGY)
        return [*listed(label, truth.who(present=True)), *listed(absent_label, absent)]

    return people


def _contents(choose: _Choices) -> Callable[[Truth], list[Piece]]:
    if choose.often(0.5):
        return lambda _truth: []
    heading = choose.one(CONTENTS)
    pages: Sequence[Callable[[int], str]] = (str, str, roman)
    page = choose.one(pages)
    numbered = choose.often(0.7)
    return lambda truth: entries(
        truth, heading, page=page, number=lambda item: item.number if numbered else ""
    )


def _tail(choose: _Choices, recipe: Recipe) -> Callable[[Truth], list[Piece]]:
    if not recipe.end or choose.often(0.5):
        return lambda _truth: []
    form = choose.one(["Mødet sluttede kl. {}", "Mødet blev hævet kl. {}.", "Mødet slut kl. {}"])
    return lambda truth: list(as_role("tail", [text(form.format(colon(truth.end)))]))


def _look(choose: _Choices) -> Look:
    # Wrapped lines with nothing between paragraphs nobody could tell apart for certain.
    wrap = choose.one([0, 0, 0, 80, 96])
    return Look(
        entry=choose.one(["{label}. {text}\t{page}", "{label} {text} {page}"]),
        blank="all" if wrap else choose.one(["all", "all", "none", "headings"]),
        wrap=wrap,
        styled=choose.often(0.6),
        real_lists=choose.often(0.6),
        head_table=choose.often(0.3),
        justify=choose.often(0.5),
        size=choose.one([9.5, 10, 11, 12]),
        columns_head=choose.often(0.2),
        item_pages=choose.often(0.2),
        gap=choose.one([0.5, 0.7, 0.9]),
    )

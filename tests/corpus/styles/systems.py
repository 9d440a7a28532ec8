"""Referater that a system for agendas writes."""

from models.records import Role
from tests.corpus.compose import (
    Style,
    absent_names,
    colon,
    comma,
    entries,
    month,
    named,
    numeric,
    roman,
    weekday,
    with_and,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, bold, field, title
from tests.corpus.styles.shared import (
    APOLOGY,
    CONSTITUENT,
    EXTRAORDINARY,
    ORDINARY,
    UNEXCUSED,
    apology_line,
    case_line,
    column,
    kind_word,
    other,
    serial,
    slashed,
    tail,
)
from tests.corpus.truth import Truth

# --- Egemose: as exported from a system, without colons ----------------------------------------


def _egemose_head(truth: Truth) -> list[Piece]:
    day, date = weekday(truth.date).capitalize(), truth.date
    return [
        title(f"REFERAT {truth.council} d. {numeric(date)}"),
        field(
            "Mødedato",
            f"{day} d. {date.day:02d}. {month(date)} {date.year} kl. {colon(truth.start)}",
        ),
        field("Mødested", truth.place),
        field("Mødedeltagere", comma(truth.who(), role=False, mark="(Afbud)")),
    ]


EGEMOSE = Style(
    "egemose",
    Recipe(
        ("Ungerådet", "Seniorrådet", "Frivilligrådet"),
        chair_told=False,
        case_number=serial,
        parts=(
            Part("Sagsfremstilling", "none"),
            Part("Resume og sagens baggrund", "background", level=2),
            Part("Indstillinger", "recommendation", level=2),
            Part("Behandling", "handling", 0.8, level=2),
            Part("Sagsfremstilling", "case", 0.9, level=2),
            Part("Økonomiske konsekvenser", "economy", level=2),
        ),
        history="Beslutning ikke frigivet",
        attachments=True,
        links=True,
        last_title="Underskriftsark",
    ),
    _egemose_head,
    item=lambda item: f"Punkt {item.number}: {item.title}",
    case=case_line(),
    contents=lambda truth: entries(truth, "Indholdsfortegnelse", number=lambda _: ""),
    absence=apology_line(),
    footer="Side {page} af {pages}",
    header=lambda truth: f"Referat {truth.council}",
    look=Look(separator=" ", entry="{text}.....\t{page}", contents_field=True, item_pages=True),
)

# --- Klitby: a web system, decision last ----------------------------------------------------------


def _klitby_head(truth: Truth) -> list[Piece]:
    return [
        title("Referat"),
        bold(truth.council),
        field("Mødedato", f"{numeric(truth.date)} {colon(truth.start)}:00"),
        field("Mødelokale", truth.place),
        *other(field("Bemærkninger", "Mødet blev optaget på video.")),
        field("Medlemmer", comma(truth.who(present=True), role=True)),
        field("Fraværende", ", ".join(absent_names(truth))),
    ]


KLITBY = Style(
    "klitby",
    Recipe(
        ("Økonomiudvalget", "Byrådet", "Kultur- og Idrætsudvalget"),
        first=(30, 560),
        case_number=lambda random: str(random.randint(200_000, 400_000)),
        parts=(
            Part("Resume", "purpose"),
            Part("Sagsfremstilling", "case"),
            Part("Økonomi", "economy", 0.7),
            Part("Indstilling", "recommendation"),
        ),
    ),
    _klitby_head,
    item=lambda item: f"Punkt {item.number} {item.title}",
    case=case_line("Sagsnr. {}"),
    order=("sections", "decision"),
    absence=apology_line("Fraværende"),
    look=Look(blank="none"),
    formats=("txt", "docx"),
)

# --- Vesterhede: roman page numbers, closed items in a series of their own ----------------------


def _vesterhede_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Åben referat - {truth.council}"),
        field("Mødedato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Mødetidspunkt", f"{colon(truth.start)}"),
        field("Mødested", truth.place),
        field("Medlemmer", comma(truth.who(), mark="(afbud)")),
    ]


VESTERHEDE = Style(
    "vesterhede",
    Recipe(
        ("Økonomiudvalget", "Velfærdsudvalget", "Vækstudvalget"),
        closed=(1, 3),
        closed_series=101,
        case_number=slashed,
        parts=(
            Part("Formål", "purpose"),
            Part("Redegørelse", "case"),
            Part("Økonomi", "economy", 0.6),
            Part("Indstilling", "recommendation"),
            Part("Sagen afgøres i", "competence"),
        ),
        attachments=True,
    ),
    _vesterhede_head,
    item=lambda item: (
        f"Lukket {item.number} Lukket punkt: {item.title}"
        if item.closed
        else f"{item.number}. {item.title}"
    ),
    case=case_line("Sag {}"),
    order=("sections", "attachments", "decision"),
    contents=lambda truth: entries(
        truth,
        "Dagsordenspunkter",
        page=roman,
        groups=("Åbne punkter", "Lukkede punkter"),
        tail=("Bilagsliste", "Underskriftsblad"),
    ),
    attachments_heading="Bilag:",
    tail=lambda truth: [
        *as_role("tail", [bold("Underskriftsblad")]),
        *tail(*(f"{p.name} ______________________" for p in truth.who(present=True))),
    ],
    look=Look(entry="{label} {text} {page}", size=10.5),
)

# --- Solvig: a page of the council's website ------------------------------------------------------


def _solvig_head(truth: Truth) -> list[Piece]:
    date = truth.date
    when = f"{weekday(date).capitalize()}, {date.day} {month(date)}, {date.year}"
    return [
        title(f"Referat fra {truth.council}s møde"),
        field("Dato", f"{when} - {colon(truth.start)}"),
        field("Lokation", truth.place),
        field("Deltagere", with_and([named(p, role=False) for p in truth.who(present=True)])),
        field("Deltog ikke", with_and(absent_names(truth)) if absent_names(truth) else "Ingen"),
    ]


SOLVIG = Style(
    "solvig",
    Recipe(
        ("Ungdomsrådet", "Klimarådet", "Forebyggelsesrådet"),
        chair_told=False,
        places=("Skype", "via Teams", "Biblioteket"),
        parts=(Part("Beskrivelse af sagen", "case"), Part("Forslag", "recommendation", 0.7)),
        attachments=True,
    ),
    lambda truth: [title(f"Referat {truth.council}"), *_solvig_head(truth)[1:]],
    item=lambda item: f"Punkt {item.number}. {item.title}",
    order=("sections", "decision", "attachments"),
    decision_heading=lambda _truth: "Beslutning:",
    written=lambda words: words if words.endswith(":") else f"{words}:",
    look=Look(blank="headings"),
    formats=("txt", "docx"),
)

# --- Skovsende: two columns in the head; closed at the end of the title -------------------------


def _skovsende_head(truth: Truth) -> list[Piece]:
    return [
        title("REFERAT"),
        field("Udvalg", truth.council),
        field("Dato", numeric(truth.date)),
        field("Tidspunkt", f"{colon(truth.start)} - {colon(truth.end)}"),
        field("Sted", truth.place),
        field("Deltagere", comma(truth.who(present=True))),
        field("Afbud", comma(truth.with_status(APOLOGY)) or "-"),
    ]


SKOVSENDE = Style(
    "skovsende",
    Recipe(
        ("Klima- og Naturudvalget", "Seniorudvalget", "Handicaprådet"),
        end=True,
        closed=(1, 2),
        number="{:02d}",
        case_number=serial,
        parts=(
            Part("Resumé", "purpose"),
            Part("Indstilling", "recommendation"),
            Part("Sagsfremstilling", "case"),
            Part("Økonomi", "economy", 0.8),
        ),
        attachments=True,
    ),
    _skovsende_head,
    item=lambda item: f"{item.number}. {item.title}{' (Lukket)' if item.closed else ''}",
    case=case_line(),
    contents=lambda truth: entries(truth, "Indhold"),
    absence=apology_line("Afbud"),
    absence_first=True,
    header=lambda truth: f"{truth.council}\t{numeric(truth.date)}",
    footer="Side {page} af {pages}",
    look=Look(
        columns_head=True, head_table=True, justify=True, item_pages=True, size=9.5, separator=" "
    ),
)

# --- Klosterby: a history under each case; the chairperson leads --------------------------------


def _klosterby_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat af {kind_word(truth)}møde i {truth.council} den {numeric(date)}"),
        field("Mødedato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Starttidspunkt", colon(truth.start)),
        field("Sluttidspunkt", colon(truth.end)),
        field("Mødested", truth.place),
        *column("Mødedeltagere:", truth.who(present=True)),
        *column("Afbud:", truth.with_status(APOLOGY)),
        *column("Udeblevet uden afbud:", truth.with_status(UNEXCUSED)),
    ]


KLOSTERBY = Style(
    "klosterby",
    Recipe(
        ("Frivilligrådet", "Integrationsrådet", "Udsatterådet"),
        kinds=(ORDINARY, CONSTITUENT, EXTRAORDINARY),
        end=True,
        chair=Role.CHAIRPERSON,
        unexcused=(0, 1),
        case_number=serial,
        parts=(
            Part("Sagsfremstilling", "case"),
            Part("Behandling", "handling", 0.7),
            Part("Indstilling", "recommendation"),
        ),
        history="Beslutning ikke frigivet",
        attachments=True,
    ),
    _klosterby_head,
    item=lambda item: f"Punkt {item.number}: {item.title}",
    case=case_line(),
    order=("decision", "sections", "history", "attachments"),
    history_heading="Historik",
    look=Look(styled=True),
)

# --- Fjordager: inserted items, A and B items, a table under each heading -----------------------


def _fjordager_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"{truth.council}"),
        bold("Referat"),
        field("Mødedato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Tid", f"kl. {colon(truth.start)}"),
        field("Sted", truth.place),
        field("Medlemmer", comma(truth.who(present=True))),
        field("Afbud", comma(truth.with_status(APOLOGY))),
    ]


FJORDAGER = Style(
    "fjordager",
    Recipe(
        ("Borgerrådgiverudvalget", "Arbejdsmarkedsudvalget", "Dialogforum"),
        inserted=True,
        items=(6, 8),
        codes=("A-sag", "B-sag"),
        case_number=slashed,
        parts=(
            Part("Sagstema", "purpose"),
            Part("Sagsfremstilling", "case"),
            Part("Inddragelse", "hearing", 0.5),
            Part("Indstilling", "recommendation"),
        ),
    ),
    _fjordager_head,
    item=lambda item: f"{item.number}. {item.title} ({item.code})",
    case=lambda item: [
        Piece("case", f"Sagsnr.: {item.case_number}    Initialer: ABC    Åben sag", role="case")
    ],
    order=("sections", "decision"),
    decision_heading=lambda truth: f"{truth.council}, {numeric(truth.date)}",
    look=Look(),
)

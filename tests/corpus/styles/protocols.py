"""Protocols of town councils and their committees."""

from models.records import Role
from tests.corpus.compose import (
    Style,
    absent_names,
    brief,
    colon,
    comma,
    dotted,
    entries,
    month,
    numbers_of,
    numeric,
    point,
    weekday,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, bold, field, text, title
from tests.corpus.styles.shared import (
    APOLOGY,
    CONSTITUENT,
    EXTRAORDINARY,
    ORDINARY,
    UNEXCUSED,
    apology_line,
    case_line,
    column,
    key_and_year,
    key_number,
    kind_word,
    other,
)
from tests.corpus.truth import Truth

# --- Strandlev: a running protocol with parties, closed items behind a line ---------------------


def _strandlev_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title("BESLUTNINGSPROTOKOL"),
        bold("Strandlev Kommune"),
        field("Udvalg", truth.council),
        field("Dato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Sted", truth.place),
        field("Tid", f"Kl. {point(truth.start)}"),
        *column("Medlemmer:", truth.who(present=True)),
        *column("Fraværende:", truth.who(present=False)),
    ]


STRANDLEV = Style(
    "strandlev",
    Recipe(
        ("Socialudvalget", "Teknik- og Miljøudvalget", "Byrådet"),
        municipality="Strandlev",
        suffix="party",
        first=(95, 140),
        closed=(1, 2),
        case_number=lambda random: f"IU {random.randint(2, 90)}/{random.randint(2005, 2016)}",
        parts=(
            Part("Sagens kerne", "purpose"),
            Part("Sagsfremstilling", "case"),
            Part("Lovgrundlag", "law", 0.5),
            Part("Økonomiske konsekvenser", "economy", 0.6),
            Part("Indstilling", "recommendation"),
        ),
        attachments=True,
        first_page=232,
    ),
    _strandlev_head,
    item=lambda item: f"Sag nr. {item.number} {item.title}",
    case=case_line("J.nr. {}"),
    order=("sections", "attachments", "decision"),
    contents=lambda truth: entries(truth, "Sagsoversigt", tail=("Underskriftsblad",)),
    divider="LUKKET MØDE",
    header=lambda truth: f"Strandlev Kommune\t{truth.council}\t{numeric(truth.date)}",
    footer="Sidenr. {page}",
    look=Look(
        entry="{label}\t{text}\t{page}", styled=False, justify=True, first_page=231, item_pages=True
    ),
)

# --- Nørrekær: start and end in fields of their own; those absent by how --------------------------


def _norrekaer_head(truth: Truth) -> list[Piece]:
    return [
        title(f"{truth.council} - Referat"),
        field("Dato", dotted(truth.date)),
        field("Starttidspunkt for møde", point(truth.start)),
        field("Sluttidspunkt for møde", point(truth.end)),
        field("Mødested", truth.place),
        field("Deltagere", comma(truth.who(present=True))),
        field("Fraværende med afbud", comma(truth.with_status(APOLOGY))),
        field("Fraværende uden afbud", comma(truth.with_status(UNEXCUSED)) or "Ingen"),
    ]


NORREKAER = Style(
    "noerrekaer",
    Recipe(
        ("Sundhedsudvalget", "Miljøudvalget", "Fritidsudvalget"),
        kinds=(ORDINARY, EXTRAORDINARY, ORDINARY),
        end=True,
        suffix="initials",
        unexcused=(0, 2),
        first=(40, 70),
        parts=(
            Part("Sagsbeskrivelse", "case"),
            Part("Høring", "hearing", 0.4),
            Part("Administrativ indstilling", "recommendation"),
        ),
    ),
    lambda truth: [
        *_norrekaer_head(truth)[:1],
        *([bold("Ekstraordinært møde")] if truth.kind is EXTRAORDINARY else []),
        *_norrekaer_head(truth)[1:],
    ],
    item=lambda item: f"Nr.{item.number} - {item.title}",
    order=("sections", "decision"),
    written=str.upper,
    footer="{page}",
    look=Look(styled=False, blank="headings"),
)

# --- Havnebro: two readings, body codes, closed items marked in their title ---------------------


def _havnebro_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat af {kind_word(truth)}møde i {truth.council}"),
        text(f"{weekday(date).capitalize()} den {written_out(date)} kl. {colon(truth.start)}"),
        field("Sted", truth.place),
        field("Deltagere", comma(truth.who(present=True))),
        field("Ikke til stede", comma(truth.with_status(APOLOGY))),
    ]


HAVNEBRO = Style(
    "havnebro",
    Recipe(
        ("Byrådet", "Kommunalbestyrelsen"),
        municipality="Havnebro",
        kinds=(ORDINARY, EXTRAORDINARY, CONSTITUENT),
        places=("Byrådssalen", "Mødelokale 3", "Rådhuset, mødelokale 201"),
        suffix="party",
        closed=(1, 2),
        codes=("TM", "KB", "ØU"),
        case_number=lambda r: f"330-{r.randint(2014, 2021)}-{r.randint(10000, 99999)}",
        parts=(
            Part("Beslutningstema", "purpose"),
            Part("Sagsfremstilling", "case"),
            Part("Sagens afgørelse", "competence", 0.0),
            Part("Indstilling", "recommendation"),
        ),
        readings=True,
        attachments=True,
    ),
    _havnebro_head,
    item=lambda item: (
        f"{item.number}. {'Lukket - ' if item.closed else ''}{item.code} - {item.title}"
    ),
    case=case_line("Sagsnr.: {}"),
    order=("sections", "attachments", "readings", "decision"),
    decision_heading=lambda truth: f"Beslutning i {truth.council} den {numeric(truth.date)}:",
    reading_heading=lambda entry: f"Beslutning i {entry.body} den {numeric(entry.date)}:",
    contents=lambda truth: entries(truth, "Indholdsfortegnelse", groups=("Åbne sager", "Lukkede")),
    header=lambda truth: f"Havnebro Kommune - {truth.council}, {numeric(truth.date)}",
    footer="{page}/{pages}",
    look=Look(entry="{label} {text}\t{page}", size=10, justify=True),
)

# --- Ravnholt: noughts before the numbers, the meeting's beginning and end as fields ------------


def _ravnholt_head(truth: Truth) -> list[Piece]:
    date = truth.date
    short = f"{date.day}-{month(date)[:3]}-{date.year}"
    return [
        title("PROTOKOL"),
        bold(truth.council),
        field("Dato", short),
        field("Mødet påbegyndt", f"kl. {point(truth.start)}"),
        field("Mødet afsluttet", f"kl. {point(truth.end)}"),
        field("Mødelokale", truth.place),
        field("Tilstede var", comma(truth.who(present=True, seated=True))),
        field("Fraværende i mødet", comma(truth.with_status(APOLOGY))),
        field("Tilforordnet", comma(truth.role(Role.ADMINISTRATION))),
    ]


RAVNHOLT = Style(
    "ravnholt",
    Recipe(
        ("Børneudvalget", "Plan- og Landdistriktsudvalget", "Ejendomsudvalget"),
        end=True,
        number="{:03d}",
        administration=(1, 2),
        official=(Role.ADMINISTRATION, Role.OBSERVER, Role.GUEST),
        case_number=key_number,
        parts=(
            Part("Sagens opståen", "background"),
            Part("Sagens kerne", "case"),
            Part("Økonomi", "economy", 0.7),
            Part("Personalemæssige konsekvenser", "economy", 0.3),
            Part("Indstilling", "recommendation"),
        ),
    ),
    _ravnholt_head,
    item=lambda item: f"{item.number}. {item.title}",
    case=case_line("Sagsid.: {}"),
    order=("sections", "decision"),
    written=str.upper,
    empty="",
    look=Look(blank="all", wrap=80, real_lists=False),
    formats=("txt", "pdf"),
)

# --- Tangeby: an old system's text, wrapped -------------------------------------------------------


def _tangeby_head(truth: Truth) -> list[Piece]:
    return [
        title(f"TANGEBY KOMMUNE - {truth.council}"),
        field("Mødedato", dotted(truth.date)),
        field("Mødelokale", truth.place),
        field("Starttidspunkt", point(truth.start)),
        *column("Deltagere", truth.who(present=True)),
        *column("Afbud", truth.with_status(APOLOGY)),
    ]


TANGEBY = Style(
    "tangeby",
    Recipe(
        ("Kulturudvalget", "Erhvervsrådet", "Beredskabskommissionen"),
        municipality="Tangeby",
        first=(101, 230),
        suffix="party",
        case_number=lambda random: f"IU {random.randint(10, 40)}/{random.randint(2004, 2009)}",
        parts=(
            Part("Sagsfremstilling", "case"),
            Part("Retsgrundlag", "law", 0.4),
            Part("Forslag", "recommendation"),
        ),
    ),
    lambda truth: [_tangeby_head(truth)[0], bold("Referat"), *_tangeby_head(truth)[1:]],
    item=lambda item: f"{item.number} {item.title}",
    case=case_line("J.nr.: {}"),
    order=("sections", "decision"),
    absence=apology_line("Ikke til stede"),
    written=lambda words: f"{words}:",
    look=Look(wrap=76, bullet="* ", real_lists=False),
    formats=("txt",),
)

# --- Østermose: a protocol with the number of the decision in its heading -----------------------


def _ostermose_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Østermose Kommunes {truth.council}"),
        bold("Beslutningsprotokol"),
        text(
            f"{weekday(date).capitalize()} den {written_out(date)} kl. {brief(truth.start)} "
            f"i {truth.place}"
        ),
        field("Tilstede", comma(truth.who(present=True))),
        field("Fraværende", comma(truth.with_status(APOLOGY)) or "Ingen"),
    ]


OSTERMOSE = Style(
    "oestermose",
    Recipe(
        ("Byråd", "Økonomiudvalg", "Kulturudvalg"),
        municipality="Østermose",
        suffix="party",
        places=("Byrådssalen", "Mødelokale 3", "Kulturhuset Laden"),
        first=(20, 60),
        case_number=key_and_year,
        parts=(
            Part("Redegørelse", "case"),
            Part("Hvem beslutter", "competence"),
            Part("Forslag", "recommendation"),
        ),
        readings=True,
    ),
    _ostermose_head,
    item=lambda item: f"Punkt {item.number} {item.title}",
    case=case_line("Sag: {}"),
    order=("sections", "readings", "decision"),
    decision_heading=lambda truth: f"{truth.council}, {numeric(truth.date)}",
    reading_heading=lambda entry: f"{entry.body}, {numeric(entry.date)}",
    header=lambda _truth: "Østermose Kommune",
    footer="Side {page}",
    look=Look(justify=True, size=10),
)

# --- Fanebjerg: the number on a line of its own, the title below it ------------------------------


def _fanebjerg_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"{truth.council} i Fanebjerg Kommune"),
        bold(f"Beslutningsprotokol fra mødet {weekday(date)} den {written_out(date)}"),
        field("Lokale", truth.place),
        field("Starttidspunkt", f"kl. {point(truth.start)}"),
        field("Dirigent", truth.role(Role.CHAIR)[0].name),
        field("Til stede", comma(truth.who(present=True), stand_in=False)),
        *as_role("course", map(text, _fanebjerg_sentences(truth))),
        *other(field("Udsendelsesdato", numeric(date.replace(day=2)))),
    ]


def _fanebjerg_sentences(truth: Truth) -> list[str]:
    stand_ins = {p.substitute_for: p.name for p in truth.role(Role.SUBSTITUTE)}
    found = []
    for person in truth.with_status(APOLOGY):
        instead = stand_ins.get(person.name)
        name = person.name
        found.append(
            f"{instead} var indkaldt som stedfortræder for {name}, der havde lovligt forfald."
            if instead
            else f"{name} havde meldt afbud på selve mødedagen."
        )
    found += [f"{name} var fraværende uden afbud." for name in absent_names(truth, UNEXCUSED)]
    for away in truth.away:
        found.append(f"{away.person} deltog ikke i behandlingen af sag {numbers_of(truth, away)}.")
    return found


FANEBJERG = Style(
    "fanebjerg",
    Recipe(
        ("Kommunalbestyrelsen", "Økonomiudvalget", "Beskæftigelsesudvalget"),
        municipality="Fanebjerg",
        first=(110, 150),
        items=(6, 8),
        apologies=(2, 3),
        unexcused=(0, 1),
        substitutes=True,
        away=("range",),
        case_number=lambda random: f"(KFU {random.randint(100, 900)}/2002)",
        parts=(
            Part("Fremstilling", "case"),
            Part("Personale", "economy", 0.4),
            Part("Sagsgang", "handling", 0.7),
            Part("Forslag", "recommendation"),
        ),
    ),
    _fanebjerg_head,
    item=lambda item: f"Sag nr. {item.number}",
    below=lambda item: item.title,
    case=lambda item: [Piece("case", item.case_number)],
    order=("sections", "decision"),
    look=Look(),
)

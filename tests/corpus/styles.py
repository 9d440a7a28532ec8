"""How twenty-three made-up municipalities write: the forms are those of real referater."""

from collections.abc import Callable
from random import Random

from models.records import AttendanceStatus, ItemType, MeetingKind, Role
from tests.corpus.compose import (
    Style,
    absent_names,
    brief,
    colon,
    comma,
    dotted,
    entries,
    missing_at,
    month,
    named,
    numbers_of,
    numeric,
    point,
    roman,
    weekday,
    with_and,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, bold, field, table, text, title
from tests.corpus.truth import TrueItem, TruePerson, Truth

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
ORDINARY, EXTRAORDINARY, CONSTITUENT = MeetingKind

TYPE_LETTERS = {ItemType.DECISION: "B", ItemType.INFORMATION: "O", ItemType.DISCUSSION: "D"}


# --- what several of them do ----------------------------------------------------------------


def _apology_line(label: str = "Afbud") -> Callable[[Truth, TrueItem], list[str]]:
    """'Afbud: A, B' under each decision at which somebody was missing."""

    def written(truth: Truth, item: TrueItem) -> list[str]:
        names = missing_at(truth, item)
        return [f"{label}: {', '.join(names)}"] if names else []

    return written


def _other(*pieces: Piece) -> list[Piece]:
    return list(as_role("other", pieces))


def _tail(*lines: str) -> list[Piece]:
    return list(as_role("tail", map(text, lines)))


def _column(label: str, people: list[TruePerson], *, role: bool = True) -> list[Piece]:
    """A label in bold and a line for each of the people."""
    if not people:
        return []
    return [bold(label), *(Piece("name", named(person, role=role)) for person in people)]


def _serial(random: Random) -> str:
    return f"{random.randint(14, 26)}-{random.randint(1000, 29999):06d}"


def _slashed(random: Random) -> str:
    return f"{random.randint(14, 22)}/{random.randint(17, 29000)}"


def _key_number(random: Random) -> str:
    """A number that begins with a key of KL's."""
    key = f"00.{random.randint(1, 22):02d}.00P{random.randint(10, 99)}"
    return f"{key}-{random.randint(7, 999):04d}"


def _key_and_year(random: Random) -> str:
    year = random.randint(2015, 2019)
    return f"01.0{random.randint(1, 9)}G00 - {year}/{random.randint(100, 30000)}"


def _case_line(form: str = "{}") -> Callable[[TrueItem], list[Piece]]:
    return lambda item: [Piece("case", form.format(item.case_number))]


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
        case_number=_serial,
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
    case=_case_line(),
    contents=lambda truth: entries(truth, "Indholdsfortegnelse", number=lambda _: ""),
    absence=_apology_line(),
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
        *_other(field("Bemærkninger", "Mødet blev optaget på video.")),
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
    case=_case_line("Sagsnr. {}"),
    order=("sections", "decision"),
    absence=_apology_line("Fraværende"),
    look=Look(blank="none"),
    formats=("txt", "docx"),
)

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
        *_column("Medlemmer:", truth.who(present=True)),
        *_column("Fraværende:", truth.who(present=False)),
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
    case=_case_line("J.nr. {}"),
    order=("sections", "attachments", "decision"),
    contents=lambda truth: entries(truth, "Sagsoversigt", tail=("Underskriftsblad",)),
    divider="LUKKET MØDE",
    header=lambda truth: f"Strandlev Kommune\t{truth.council}\t{numeric(truth.date)}",
    footer="Sidenr. {page}",
    look=Look(
        entry="{label}\t{text}\t{page}", styled=False, justify=True, first_page=231, item_pages=True
    ),
)

# --- Lyngholm: a small council that types its minutes, without sub-headings ---------------------


def _lyngholm_head(truth: Truth) -> list[Piece]:
    date = truth.date
    times = f"{point(truth.start)}-{point(truth.end)}"
    return [
        title(
            f"Referat af møde i {truth.council} {weekday(date)} den {written_out(date)} kl. {times}"
        ),
        field("Sted", truth.place),
        field("Til stede", comma(truth.who(present=True, seated=True))),
        field("Afbud", comma(truth.who(present=False)) or "Ingen"),
        field("Referent", ", ".join(p.name for p in truth.role(Role.SECRETARY))),
    ]


LYNGHOLM = Style(
    "lyngholm",
    Recipe(
        ("Ældrerådet", "Handicaprådet", "Brugerrådet på Solbakken"),
        end=True,
        minute_taker=True,
        apologies=(0, 2),
        told=False,
        items=(5, 7),
    ),
    _lyngholm_head,
    order=("decision",),
    empty="",
    look=Look(styled=False, real_lists=False),
)

# --- Bakkeby: the attendance in a table -----------------------------------------------------------


def _bakkeby_head(truth: Truth) -> list[Piece]:
    rows = [
        (
            named(p, role=False),
            "X" if p.present else "",
            "X" if p.status is APOLOGY else "",
            "X" if p.status is UNEXCUSED else "",
        )
        for p in truth.people
    ]
    return [
        title(f"Referat fra {truth.council}"),
        field("Dato", dotted(truth.date)),
        field("Tidspunkt", f"kl. {point(truth.start)} - {point(truth.end)}"),
        field("Lokale", truth.place),
        table(("Navn", "Til stede", "Afbud", "Udeblevet"), *rows),
    ]


BAKKEBY = Style(
    "bakkeby",
    Recipe(
        ("Integrationsrådet", "Udsatterådet", "Grønt Råd"),
        end=True,
        chair_told=False,
        unexcused=(0, 1),
        parts=(Part("Baggrund", "case"), Part("Indstilling", "recommendation", 0.6)),
    ),
    _bakkeby_head,
    item=lambda item: f"Pkt. {item.number} {item.title}",
    order=("sections", "decision"),
    look=Look(head_table=True),
    formats=("docx", "pdf"),
)

# --- Lundager: a school board with groups, types of item and headings in the line ---------------


def _lundager_head(truth: Truth) -> list[Piece]:
    date = truth.date
    when = f"{weekday(date).capitalize()} d. {date.day} {month(date)} {date.year}"
    return [
        title("Åbent referat"),
        field("Forum", truth.council),
        field("Tidspunkt", f"{when}, kl. {point(truth.start)}-{point(truth.end)}"),
        field("Sted", truth.place),
        *(
            field(group, comma(p for p in truth.who(present=True) if p.group == group))
            for group in ("Forældrevalgte", "Medarbejdervalgte", "Elevvalgte")
            if any(p.group == group and p.present for p in truth.people)
        ),
        field("Fra forvaltningen", comma(truth.role(Role.ADMINISTRATION))),
        field("Gæster", comma(truth.role(Role.GUEST))),
        field("Afbud fra", comma(truth.with_status(APOLOGY))),
        field("Referent", ", ".join(p.name for p in truth.role(Role.SECRETARY))),
    ]


LUNDAGER = Style(
    "lundager",
    Recipe(
        ("Skolebestyrelsen", "Skolebestyrelsen ved Skovbrynets Skole", "Fælles Skoleråd"),
        end=True,
        chair=Role.CHAIR,
        groups=("Forældrevalgte", "Medarbejdervalgte", "Elevvalgte"),
        administration=(1, 2),
        guests=(1, 2),
        minute_taker=True,
        types=True,
        parts=(Part("Baggrund", "background"), Part("Indstilling", "recommendation", 0.5)),
    ),
    _lundager_head,
    item=lambda item: f"{item.number}. {item.title} ({_letter(item)})",
    order=("sections", "decision"),
    inline=True,
    empty="---",
    written=lambda words: f"{words}:",
    header=lambda _truth: "Skole og Dagtilbud",
    look=Look(wrap=0, head_table=True),
)


def _letter(item: TrueItem) -> str:
    return TYPE_LETTERS[item.type] if item.type else ""


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
        title(f"Referat af {_kind_word(truth)}møde i {truth.council}"),
        text(f"{weekday(date).capitalize()} den {written_out(date)} kl. {colon(truth.start)}"),
        field("Sted", truth.place),
        field("Deltagere", comma(truth.who(present=True))),
        field("Ikke til stede", comma(truth.with_status(APOLOGY))),
    ]


def _kind_word(truth: Truth) -> str:
    return {EXTRAORDINARY: "ekstraordinært ", CONSTITUENT: "konstituerende "}.get(truth.kind, "")


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
    case=_case_line("Sagsnr.: {}"),
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
        case_number=_key_number,
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
    case=_case_line("Sagsid.: {}"),
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
        *_column("Deltagere", truth.who(present=True)),
        *_column("Afbud", truth.with_status(APOLOGY)),
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
    case=_case_line("J.nr.: {}"),
    order=("sections", "decision"),
    absence=_apology_line("Ikke til stede"),
    written=lambda words: f"{words}:",
    look=Look(wrap=76, bullet="* ", real_lists=False),
    formats=("txt",),
)

# --- Birkelunde: absence told in sentences --------------------------------------------------------


def _birkelunde_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat: {truth.council} i Birkelunde Kommune, {written_out(date)}"),
        field("Mødested", truth.place),
        field("Kl", point(truth.start)),
        field("I mødet deltog", comma(truth.who(present=True), stand_in=False)),
        *as_role("course", map(text, _birkelunde_sentences(truth))),
    ]


def _birkelunde_sentences(truth: Truth) -> list[str]:
    stand_ins = {p.substitute_for: p.name for p in truth.role(Role.SUBSTITUTE)}
    found = []
    for person in truth.with_status(APOLOGY):
        instead = stand_ins.get(person.name)
        found.append(
            f"{person.name} havde meldt afbud, og {instead} deltog i stedet."
            if instead
            else f"{person.name} havde meldt afbud grundet sygdom."
        )
    found += [f"{name} udeblev uden afbud." for name in absent_names(truth, UNEXCUSED)]
    return found


BIRKELUNDE = Style(
    "birkelunde",
    Recipe(
        ("Ældrerådet", "Handicaprådet"),
        municipality="Birkelunde",
        chair=Role.CHAIRPERSON,
        apologies=(1, 3),
        unexcused=(1, 1),
        substitutes=True,
        parts=(Part("Sagsfremstilling", "case"), Part("Indstilling", "recommendation", 0.6)),
    ),
    _birkelunde_head,
    item=lambda item: f"Punkt {item.number}. {item.title}",
    order=("sections", "decision"),
    footer="- {page} -",
    look=Look(gap=0.7),
)

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
        case_number=_slashed,
        parts=(
            Part("Resumé", "purpose"),
            Part("Fremstilling", "case"),
            Part("Indstilling", "recommendation"),
        ),
        attachments=True,
    ),
    _sundby_head,
    item=lambda item: f"{item.number}. {item.title}",
    case=_case_line("Sagsnr.: {}"),
    course=_came_and_went,
    attachment="- {}",
    tail=lambda truth: _tail(f"Mødet blev hævet kl. {point(truth.end)}."),
    header=lambda truth: truth.council,
    footer="Side {page}",
    look=Look(),
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
        case_number=_slashed,
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
    case=_case_line("Sag {}"),
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
        *_tail(*(f"{p.name} ______________________" for p in truth.who(present=True))),
    ],
    look=Look(entry="{label} {text} {page}", size=10.5),
)

# --- Kornager: the year's meetings counted, agenda and minutes sent out -------------------------


def _kornager_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat {truth.council}"),
        field("Dato", f"{date.day}. {month(date)[:3]} {date.year}"),
        field("Kl", f"{point(truth.start)} til {point(truth.end)}"),
        field("Sted", truth.place),
        field("Mødedeltagere", comma(truth.who(present=True))),
        field("Fraværende i øvrigt", comma(truth.with_status(APOLOGY))),
        *_other(
            field("Dagsorden udsendt", numeric(date.replace(day=1))),
            field("Referat udsendt", numeric(date.replace(day=28))),
            field("Spørgetid", "Der var ingen spørgsmål."),
        ),
    ]


KORNAGER = Style(
    "kornager",
    Recipe(
        ("Landdistriktsrådet", "Idrætsrådet", "Folkeoplysningsudvalget"),
        end=True,
        suffix="organisation",
        first=(180, 210),
        reasons=("ferie", "sygdom", "arbejde"),
        parts=(Part("Problemstilling", "background"), Part("Løsning", "case", 0.8)),
    ),
    _kornager_head,
    item=lambda item: f"Pkt. {item.number} {item.title}",
    order=("sections", "decision"),
    contents=lambda truth: entries(truth, "PUNKTER", page=lambda _: ""),
    look=Look(blank="none", entry="{label} {text}", head_table=True),
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

# --- Dybvad: the numbers are Word's own -----------------------------------------------------------


def _dybvad_head(truth: Truth) -> list[Piece]:
    return [
        title(f"Referat af møde i {truth.council}"),
        field("Mødedato", f"{truth.date:%Y.%m.%d}"),
        field("Tidsrum", f"{colon(truth.start)}-{colon(truth.end)}"),
        field("Mødelokale", truth.place),
        field("Formand", ", ".join(p.name for p in truth.role(Role.CHAIR))),
        field("Til stede", comma(_not_chair(truth))),
        field("Fraværende", comma(truth.with_status(APOLOGY), role=False)),
        field("Ref.", ", ".join(p.name for p in truth.role(Role.SECRETARY))),
    ]


def _not_chair(truth: Truth) -> list[TruePerson]:
    return [
        person
        for person in truth.who(present=True, seated=True)
        if person.roles[0] is not Role.CHAIR
    ]


DYBVAD = Style(
    "dybvad",
    Recipe(
        ("Bevillingsnævnet", "Hegnsynet", "Taxanævnet"),
        end=True,
        minute_taker=True,
        chair_told=True,
        parts=(Part("Sagens baggrund", "background"), Part("Sagsfremstilling", "case", 0.7)),
    ),
    _dybvad_head,
    order=("sections", "decision"),
    look=Look(numbered_headings=True),
    formats=("docx",),
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
        case_number=_slashed,
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
        case_number=_key_and_year,
        parts=(
            Part("Redegørelse", "case"),
            Part("Hvem beslutter", "competence"),
            Part("Forslag", "recommendation"),
        ),
        readings=True,
    ),
    _ostermose_head,
    item=lambda item: f"Punkt {item.number} {item.title}",
    case=_case_line("Sag: {}"),
    order=("sections", "readings", "decision"),
    decision_heading=lambda truth: f"{truth.council}, {numeric(truth.date)}",
    reading_heading=lambda entry: f"{entry.body}, {numeric(entry.date)}",
    header=lambda _truth: "Østermose Kommune",
    footer="Side {page}",
    look=Look(justify=True, size=10),
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
        case_number=_serial,
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
    case=_case_line(),
    contents=lambda truth: entries(truth, "Indhold"),
    absence=_apology_line("Afbud"),
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
        title(f"Referat af {_kind_word(truth)}møde i {truth.council} den {numeric(date)}"),
        field("Mødedato", f"{weekday(date).capitalize()} den {written_out(date)}"),
        field("Starttidspunkt", colon(truth.start)),
        field("Sluttidspunkt", colon(truth.end)),
        field("Mødested", truth.place),
        *_column("Mødedeltagere:", truth.who(present=True)),
        *_column("Afbud:", truth.with_status(APOLOGY)),
        *_column("Udeblevet uden afbud:", truth.with_status(UNEXCUSED)),
    ]


KLOSTERBY = Style(
    "klosterby",
    Recipe(
        ("Frivilligrådet", "Integrationsrådet", "Udsatterådet"),
        kinds=(ORDINARY, CONSTITUENT, EXTRAORDINARY),
        end=True,
        chair=Role.CHAIRPERSON,
        unexcused=(0, 1),
        case_number=_serial,
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
    case=_case_line(),
    order=("decision", "sections", "history", "attachments"),
    history_heading="Historik",
    look=Look(styled=True),
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
    tail=lambda truth: _tail(f"Mødet sluttede kl. {colon(truth.end)}"),
    footer="Side {page}",
    look=Look(entry="{label}. {text}", wrap=92),
)

# --- Højlund: a table of contents, closed as a label, the first name of a party's group ----------


def _hojlund_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat for {truth.council}"),
        field("Mødedato", f"{weekday(date).capitalize()} d. {date.day}. {month(date)} {date.year}"),
        field("Kl", f"{point(truth.start)}-{point(truth.end)}"),
        field("Mødested", truth.place),
        *_column("Borgerrepræsentanter", [p for p in truth.who(present=True) if p.group]),
        *_column("Fra forvaltningen", truth.role(Role.ADMINISTRATION)),
        *_column("Afbud", truth.with_status(APOLOGY)),
    ]


HOJLUND = Style(
    "hoejlund",
    Recipe(
        ("Borgerpanelet", "Brugerrådet", "Naturrådet"),
        end=True,
        groups=("Borgerrepræsentanter",),
        administration=(1, 3),
        closed=(1, 1),
        case_number=_slashed,
        parts=(Part("Baggrund", "case"), Part("Indstilling", "recommendation", 0.7)),
    ),
    _hojlund_head,
    item=lambda item: f"{item.number}. {'Lukket sag: ' if item.closed else ''}{item.title}",
    case=_case_line("Sagsnr. {}"),
    order=("sections", "decision"),
    contents=lambda truth: [
        Piece("contents", "Sagsoversigt"),
        table(
            ("Pkt.", "Tekst", "Side"),
            *((item.number, item.title, str(item.page)) for item in truth.items),
        ),
    ],
    look=Look(styled=False),
    formats=("docx", "pdf"),
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
        *_other(field("Udsendelsesdato", numeric(date.replace(day=2)))),
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

STYLES = (
    EGEMOSE,
    KLITBY,
    STRANDLEV,
    LYNGHOLM,
    BAKKEBY,
    LUNDAGER,
    NORREKAER,
    HAVNEBRO,
    RAVNHOLT,
    TANGEBY,
    BIRKELUNDE,
    SUNDBY,
    VESTERHEDE,
    KORNAGER,
    SOLVIG,
    DYBVAD,
    FJORDAGER,
    OSTERMOSE,
    SKOVSENDE,
    KLOSTERBY,
    AABY,
    HOJLUND,
    FANEBJERG,
)

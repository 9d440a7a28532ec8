"""What councils and boards type themselves."""

from models.records import Role
from tests.corpus.compose import (
    Style,
    absent_names,
    colon,
    comma,
    dotted,
    entries,
    month,
    named,
    numeric,
    point,
    weekday,
    written_out,
)
from tests.corpus.invent import Part, Recipe
from tests.corpus.sheet import Look, Piece, as_role, field, table, text, title
from tests.corpus.styles.shared import (
    APOLOGY,
    TYPE_LETTERS,
    UNEXCUSED,
    case_line,
    column,
    other,
    slashed,
)
from tests.corpus.truth import TrueItem, TruePerson, Truth

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
        *other(
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

# --- Højlund: a table of contents, closed as a label, the first name of a party's group ----------


def _hojlund_head(truth: Truth) -> list[Piece]:
    date = truth.date
    return [
        title(f"Referat for {truth.council}"),
        field("Mødedato", f"{weekday(date).capitalize()} d. {date.day}. {month(date)} {date.year}"),
        field("Kl", f"{point(truth.start)}-{point(truth.end)}"),
        field("Mødested", truth.place),
        *column("Borgerrepræsentanter", [p for p in truth.who(present=True) if p.group]),
        *column("Fra forvaltningen", truth.role(Role.ADMINISTRATION)),
        *column("Afbud", truth.with_status(APOLOGY)),
    ]


HOJLUND = Style(
    "hoejlund",
    Recipe(
        ("Borgerpanelet", "Brugerrådet", "Naturrådet"),
        end=True,
        groups=("Borgerrepræsentanter",),
        administration=(1, 3),
        closed=(1, 1),
        case_number=slashed,
        parts=(Part("Baggrund", "case"), Part("Indstilling", "recommendation", 0.7)),
    ),
    _hojlund_head,
    item=lambda item: f"{item.number}. {'Lukket sag: ' if item.closed else ''}{item.title}",
    case=case_line("Sagsnr. {}"),
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
